"""Real small generators for whole jobs: a planner of boxes, box geometry, checkered materials, tones."""

from __future__ import annotations

import time
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assets import artifacts
from assets.artifacts import MaterialMaps, Model, Primitive, Speech
from assets.hdr import pack_hdr
from assets.jpeg import pack_jpeg
from assets.png import pack_png
from assets.sky.files import SkyFiles, Skylight
from assets.sky.harmonics import harmonics_of
from assets.timing import Sound, Timing, Word
from generators.base import Generator, Guessed, Preview, Progress, Steps
from generators.errors import GenerationFailed, GeneratorUnavailable, InvalidTask
from generators.geometry import ParametricGeometry
from generators.plan import Environment, SceneObject, SpokenLine, Surface
from generators.planning.edits.editor import SceneEditor
from generators.planning.finish import Finish
from generators.planning.knowledge.library import load_knowledge
from generators.reading.acts import instruct
from generators.reading.instruction import Instruction
from generators.reading.markup import read_line
from generators.registry import GeneratorSpec, Kind, KindSpec, Lineup, Options, Table, line_up, registered
from generators.registry.loading import Surroundings
from generators.registry.spec import Secret
from generators.safety.guard import Guard
from generators.safety.guarded import GuardedPlanner
from generators.safety.policy import read_policy
from generators.safety.rules import Rules
from generators.safety.talking import GuardedTalker
from generators.speech.text.front_end import read_sentences
from generators.talk.embedded import EmbeddedTalker
from generators.talk.recording import samples_of
from generators.talk.steps import Heard
from generators.talk.tasks import ListenTask
from generators.tasks import (
    EditTask,
    GeometryTask,
    MaterialsTask,
    MaterialTask,
    PlanTask,
    SkyTask,
    SpeechTask,
    StageTask,
)

MARKED = {
    "make the table red": "[make|act.set 1>2] the [table|thing1] [red|color2]",
    "remove the chair, move the table to the left": (
        "[remove|act.remove 1] the [chair|thing1], [move|act.move 2] the [table|thing2] [to the left|rel.left 2]"
    ),
    "move the sofa to the left": "[move|act.move 1] the [sofa|thing1] [to the left|rel.left 1]",
    "move the sofa 30 cm to the left": ("[move|act.move 1] the [sofa|thing1] [30 cm|size 2] [to the left|rel2.left 1]"),
    "turn the sofa 90 degrees": "[turn|act.rotate 1>2] the [sofa|thing1] [90 degrees|size2]",
    "swap the table and the sofa": "[swap|act.swap 1,2] the [table|thing1] and the [sofa|thing2]",
    "make the leftmost one blue": "[make|act.set 1>2] the [leftmost|pick 1] [one|ref1] [blue|color2]",
    "make this one blue": "[make|act.set 1>2] [this one|ref1] [blue|color2]",
    "make it blue": "[make|act.set 1>2] [it|ref1] [blue|color2]",
    "it is night now": "it is [night|time] now",
    "let the sofa say hello": "[let|act.set 1>2] the [sofa|thing1] say [hello|say2]",
    "add a chair to the left of the sofa": (
        "[add|act.add 1] a [chair|thing1] [to the left of|rel.left 1>2] the [sofa|thing2]"
    ),
    **{
        f"move the {thing} {way}": f"[move|act.move 1] the [{thing}|thing1] [{way}|rel.{kind} 1]"
        for thing in ("chair", "table")
        for way, kind in (("to the left", "left"), ("to the right", "right"), ("back", "behind"), ("closer", "front"))
    },
    **{
        f"put the chair to the {side} of the table": (
            f"[put|act.move 1] the [chair|thing1] [to the {side} of|rel.{side} 1>2] the [table|thing2]"
        )
        for side in ("left", "right")
    },
    "remove the desk": "[remove|act.remove 1] the [desk|thing1]",
    "move the desk back": "[move|act.move 1] the [desk|thing1] [back|rel.behind 1]",
    "remove the chair": "[remove|act.remove 1] the [chair|thing1]",
    "make the piano red": "[make|act.set 1>2] the [piano|thing1] [red|color2]",
}
"""The instructions of the tests, marked with what they say."""
_FACES = ((0, 1, 1), (0, -1, 1), (1, 1, 1), (1, -1, 1), (2, 1, 1), (2, -1, 1))


def box(name: str, size: tuple[float, float, float]) -> Model:
    """A box standing on y = 0, four vertices a face."""
    positions, normals, tangents, uvs, indices = [], [], [], [], []
    for axis, sign, _ in _FACES:
        u, v = (axis + 1) % 3, (axis + 2) % 3
        for du, dv in ((0, 0), (1, 0), (1, 1), (0, 1)):
            corner = np.zeros(3)
            corner[axis], corner[u], corner[v] = sign / 2, (du - 0.5) * sign, dv - 0.5
            positions.append(corner * size + (0, size[1] / 2, 0))
            normals.append(np.eye(3)[axis] * sign)
            tangents.append([*np.eye(3)[u], 1.0])
            uvs.append([du * size[u], dv * size[v]])
        k = len(positions) - 4
        indices += [[k, k + 1, k + 2], [k, k + 2, k + 3]]
    at, out, along, on = (np.asarray(a, np.float32) for a in (positions, normals, tangents, uvs))
    return Model(name, (Primitive("body", at, out, along, on, np.asarray(indices, np.uint32)),))


class Said:
    """Instructions that these tests give, as they are marked."""

    def load(self) -> None:
        """Nothing to load."""

    def read_instruction(self, instruction: str) -> Instruction:
        return instruct(instruction, read_line(f"edit :: {MARKED.get(instruction, instruction)}"))


class Boxes:
    """Plans one box for each word of the prompt, and one line. "unplannable" fails; "slow" takes a while.

    "on-meadow" sets the scene on the stage of that name, with a width of 3 that few stages know.

    A desk has books, mugs and candles on it. Edits are read and carried out as the real planners do.
    """

    def __init__(self, device: str) -> None:
        del device

    def load(self) -> None:
        """Nothing to load."""

    def run(self, task: PlanTask | EditTask) -> Steps:
        if isinstance(task, EditTask):
            finish = Finish(lambda phrase: Surface(phrase=phrase), lambda shape: {"body": "plain paint"})
            yield from SceneEditor(load_knowledge(), finish, Said()).run(task)
            return
        words = task.prompt.lower().split()
        if "unplannable" in words:
            raise InvalidTask("prompt: cannot be planned")
        ground = None if task.anchor else Surface(phrase="grey ground")
        stage = next((word.removeprefix("on-") for word in words if word.startswith("on-")), None)
        words = [word for word in words if not word.startswith("on-")]
        yield Environment(
            title=task.prompt[:50],
            mood="calm",
            archetype="scandinavian living room",
            ground=ground,
            stage=stage,
            stage_parameters={"width": 3.0} if stage else {},
            stage_surfaces={"grass": "ground"} if stage else {},
        )
        for i, word in enumerate(words[: task.max_objects], 1):
            if word == "slow":
                for k in range(100):
                    time.sleep(0.05)
                    yield Progress(k / 100)
            surface = Surface(phrase=f"{word} paint", emissive=(1.0, 0.5, 0.2) if word == "lamp" else (0.0, 0.0, 0.0))
            name = "glow" if word == "lamp" else "body"
            size, clutter = ((1.4, 0.8, 0.7), ("books", "mug", "candle")) if word == "desk" else ((0.5, 0.5, 0.5), ())
            yield SceneObject(
                id=f"{word}-{i}", thing=word, shape=word, size=size, surfaces={name: surface}, clutter=clutter
            )
        if task.max_lines:
            yield SpokenLine(id="line-1", text="Here it is. Look around!")


class BoxGeometry:
    """Builds a box, whatever the shape; "broken" fails. Stages are the real ones."""

    def __init__(self, device: str) -> None:
        del device

    def load(self) -> None:
        """Nothing to load."""

    def run(self, task: GeometryTask | StageTask) -> Steps:
        if isinstance(task, StageTask):
            yield from ParametricGeometry("cpu").run(task)
            return
        if task.shape == "broken":
            raise GenerationFailed("told to break")
        model = box(task.shape, task.size)
        name = {"lamp": "glow", "ground": "ground"}.get(task.shape, "body")
        p = model.primitives[0]
        yield Model(task.shape, (Primitive(name, p.positions, p.normals, p.tangents, p.uvs, p.indices),))


class WaveOptions(Options, frozen=True):
    """What waves take, and change nothing by."""

    steps: int = 1
    key: Secret = ""


class Waves:
    """A seamless wavy material whose colour follows the phrase; "unpaintable" fails, "torn" has a seam until remade.

    Takes four at a time, and shows each before it is done. "hopeless" has a seam with every seed but in drafts. What
    "blorp" means it guesses.
    """

    def __init__(self, device: str, options: WaveOptions | None = None) -> None:
        del device, options

    def load(self) -> None:
        """Nothing to load."""

    def run(self, task: MaterialTask | MaterialsTask) -> Steps:
        tasks = task.materials if isinstance(task, MaterialsTask) else (task,)
        for index, one in enumerate(tasks):
            if "unpaintable" in one.phrase:
                raise GenerationFailed("told to fail")
            if one.lora not in ("", "sepia"):
                raise InvalidTask(f"lora: no adapter {one.lora!r}; there is: sepia")
            yield Progress((index + 0.5) / len(tasks))
            yield Preview(index, np.full((8, 8, 3), 128, np.uint8))
        for one in tasks:
            if "blorp" in one.phrase:
                yield Guessed("cork")
            yield self.paint(one)

    def paint(self, task: MaterialTask) -> MaterialMaps:
        n = task.size_px
        wave = 0.5 + 0.5 * np.cos(2 * np.pi * 4 * np.arange(n) / n)
        height = (wave[:, None] + wave[None, :]) / 2
        torn = "torn" in task.phrase and task.seed < 100
        if torn or ("hopeless" in task.phrase and task.tier == "final"):
            height = np.add.outer(np.arange(n), np.arange(n)) / (2 * n)
        if task.lora and task.tier == "draft":
            raise InvalidTask("lora: drafts wear none")
        color = np.array([64 + hash_byte(task.phrase, k, task.seed) // 2 for k in range(3)])
        if task.lora:
            color = np.array([112, 66, 20])
        normal = np.broadcast_to(np.array([128, 128, 255], np.uint8), (n, n, 3)).copy()
        return MaterialMaps(
            base_color=(color * (0.5 + 0.5 * height[..., None])).astype(np.uint8),
            normal=normal,
            orm=np.broadcast_to(np.array([255, 200, 0], np.uint8), (n, n, 3)).copy(),
            height=(height * 65_535).astype(np.uint16),
            tile_size_m=0.5,
        )


def hash_byte(text: str, k: int, seed: int) -> int:
    """A byte that depends on text and seed alone."""
    return sum((i + k + 1) * b for i, b in enumerate(text.encode())) * (seed + 7) % 256


class Tones:
    """Speaks a tone of half a second for each sentence, at the pace and pitch of its task; "unspeakable" fails."""

    def __init__(self, device: str) -> None:
        del device

    def load(self) -> None:
        """Nothing to load."""

    def run(self, task: SpeechTask) -> Steps:
        for sentence in read_sentences(task.text):
            if "unspeakable" in sentence.written:
                raise GenerationFailed("told to fail")
            pitch_hz = (220 + len(sentence.written)) * task.pitch
            wave = 0.5 * np.sin(2 * np.pi * pitch_hz * np.arange(round(12_000 / task.speed)) / 24_000)
            said = artifacts.Said(sentence.written, "tones", "CC0", task.seed)
            timing = Timing((Word(sentence.written, 0.0, 0.5),), (Sound("a", "aa", 0.0, 0.5),))
            yield Speech(wave.astype(np.float32), 24_000, said, timing)


class FlatSky:
    """Paints every sky in two colours, which is all there at once."""

    def __init__(self, device: str) -> None:
        del device

    def load(self) -> None:
        """Nothing to load."""

    def run(self, task: SkyTask) -> Steps:
        look = task.look
        width = task.width_px // 16
        picture = np.zeros((width // 2, width, 3), np.float32) + np.asarray(look.ground, np.float32)
        picture[: width // 4] = look.horizon
        pixels = (255 * np.clip(picture, 0, 1)).astype(np.uint8)
        shown = pack_jpeg(pixels, 90) if task.jpeg else pack_png(pixels, srgb=True)
        light = harmonics_of(picture) * task.levels.sky_lux
        rows = tuple((float(red), float(green), float(blue)) for red, green, blue in light)
        yield SkyFiles(shown, pack_hdr(picture) if task.hdr else None, Skylight(rows, look.zenith, look.horizon))


class Trigrams:
    """Embeds a text as what three letters stand in it: texts that share words are near, and nothing is loaded."""

    def load(self) -> None:
        """Nothing to load."""

    def encode(self, sentences: Sequence[str]) -> NDArray[np.float32]:
        """Unit vectors `[n, 384]`."""
        rows = np.zeros((len(sentences), 384), np.float32)
        for row, sentence in zip(rows, sentences, strict=True):
            for start in range(len(sentence) - 1):
                row[zlib.crc32(sentence[start : start + 3].lower().encode()) % 384] += 1.0
            row /= np.linalg.norm(row) or 1.0
        return rows


def small_talker(device: str) -> EmbeddedTalker:
    """The embedded talker with the readers of these tests."""
    del device
    return EmbeddedTalker(encoder=Trigrams(), instructions=Said())


class Ears:
    """Hears how long a recording is."""

    def __init__(self, device: str) -> None:
        del device

    def load(self) -> None:
        """Nothing to load."""

    def run(self, task: ListenTask) -> Steps:
        yield Heard(f"{len(samples_of(task)) / 16_000:.1f} seconds")


def talk_by_rules(talker: Generator[Any], surroundings: Surroundings) -> GuardedTalker:
    """The rules alone, by the standard policy."""
    del surroundings
    return GuardedTalker(talker, Guard(read_policy(""), [Rules()]))


def guard_by_rules(planner: Generator[Any], surroundings: Surroundings) -> GuardedPlanner:
    """The rules alone, by the standard policy; the boxes are planned as they are asked for."""
    del surroundings
    return GuardedPlanner(planner, Guard(read_policy(""), [Rules()]))


def _spec(name: str, kind: Kind) -> GeneratorSpec:
    return GeneratorSpec(f"{__name__}:{name}", kind, f"small {name}", "Apache-2.0")


class NoPlanner:
    """A planner whose weights are not here."""

    def __init__(self, device: str) -> None:
        del device

    def load(self) -> None:
        """Say what is missing."""
        raise GeneratorUnavailable("the model is missing; bring it with: holoforge models pull planner")


TABLE = {
    "no-planner": _spec("NoPlanner", "plan"),
    "boxes": _spec("Boxes", "plan"),
    "box-geometry": _spec("BoxGeometry", "geometry"),
    "waves": replace(_spec("Waves", "material"), options=WaveOptions),
    "wave-batches": replace(_spec("Waves", "material"), batch=4),
    "wave-adapters": replace(_spec("Waves", "material"), batch=4, loras=True),
    "tones": _spec("Tones", "speech"),
    "small-talker": _spec("small_talker", "talk"),
    "ears": _spec("Ears", "listen"),
    "flat-sky": _spec("FlatSky", "sky"),
}
_KINDS = registered().kinds
UNGUARDED = replace(_KINDS["plan"], wrapper=None, default="boxes")  # most of these jobs are not about words
GUARDED = replace(UNGUARDED, wrapper=f"{__name__}:guard_by_rules")
KINDS = {
    "geometry": replace(_KINDS["geometry"], default="box-geometry"),
    "material": replace(_KINDS["material"], default="waves"),
    "draft": replace(_KINDS["draft"], default="waves"),
    "speech": replace(_KINDS["speech"], default="tones"),
    "talk": replace(_KINDS["talk"], default="small-talker", wrapper=f"{__name__}:talk_by_rules"),
    "listen": replace(_KINDS["listen"], default="ears"),
    "sky": replace(_KINDS["sky"], default="flat-sky"),
}


def lineup(chosen: Mapping[str, str], planning: KindSpec = UNGUARDED) -> Lineup:
    """The small generators that are `chosen`, with their options; kinds that are not chosen are left out."""
    kinds = {name: kind for name, kind in {"plan": planning, **KINDS}.items() if name in chosen}
    return line_up(chosen, Table(kinds, TABLE, {}))


CHOSEN: dict[Kind, str] = {
    "plan": "boxes",
    "geometry": "box-geometry",
    "material": "waves",
    "speech": "tones",
    "sky": "flat-sky",
}
TALKING: dict[Kind, str] = {**CHOSEN, "talk": "small-talker", "listen": "ears"}
