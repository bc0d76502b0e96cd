"""Real generators that are tiny and load nothing, for benchmarks in which the model is not the point."""

from __future__ import annotations

import hashlib
import time
from dataclasses import replace

import numpy as np
import trimesh

from assets.artifacts import MaterialMaps, Model, Primitive, Said, Speech
from generators.base import Progress, Steps
from generators.plan import Environment, SceneObject, SpokenLine, Surface
from generators.registry import GeneratorSpec, Table, line_up, registered
from generators.tasks import GeometryTask, MaterialsTask, MaterialTask, PlanTask, SkyTask, SpeechTask
from tests.server.jobs.small import FlatSky

_STEP_S = 0.02
"""How long each of them takes at least, as if it thought."""


class Tiny:
    """Plans a box for each word of the prompt and a line; builds boxes, paints stripes, speaks a tone."""

    def __init__(self, device: str) -> None:
        del device

    def load(self) -> None:
        """Nothing to load."""

    def run(self, task: PlanTask | GeometryTask | MaterialTask | MaterialsTask | SpeechTask | SkyTask) -> Steps:
        """Do any of its tasks."""
        time.sleep(_STEP_S)
        yield Progress(0.5)
        match task:
            case PlanTask():
                yield Environment(
                    title=task.prompt[:50],
                    mood="calm",
                    archetype="scandinavian living room",
                    ground=Surface(phrase="grey ground"),
                )
                for i, word in enumerate(task.prompt.split()):
                    surface = Surface(phrase=f"{word} paint {task.seed}")
                    yield SceneObject(
                        id=f"{word}-{i}", thing=word, shape=word, size=(0.5, 0.5, 0.5), surfaces={"body": surface}
                    )
                if task.max_lines:
                    yield SpokenLine(id="line-1", text="Here it is.")
            case GeometryTask():
                yield box(task.shape, task.size)
            case MaterialTask():
                yield stripes(task)
            case MaterialsTask():
                for one in task.materials:
                    yield stripes(one)
            case SkyTask():
                yield from FlatSky("cpu").run(task)
            case SpeechTask():
                tone = np.sin(np.arange(12_000) * (0.05 + task.seed % 7 / 100))
                yield Speech(tone.astype(np.float32) / 2, 24_000, Said(task.text, "tiny", "CC0", task.seed))


def box(name: str, size: tuple[float, float, float]) -> Model:
    """A box standing on y = 0."""
    mesh = trimesh.creation.box(size)
    positions = (mesh.vertices + (0, size[1] / 2, 0)).astype(np.float32)
    tangents = np.tile(np.array([1, 0, 0, 1], np.float32), (len(positions), 1))
    normals = mesh.vertex_normals.astype(np.float32)
    surface = "ground" if name == "ground" else "body"
    uvs = np.ascontiguousarray(positions[:, :2])
    return Model(name, (Primitive(surface, positions, normals, tangents, uvs, mesh.faces.astype(np.uint32)),))


def stripes(task: MaterialTask) -> MaterialMaps:
    """A seamless material in a colour of its phrase and seed."""
    n = min(task.size_px, 128)
    wave = 0.5 + 0.5 * np.cos(2 * np.pi * 4 * np.arange(n) / n)
    height = (wave[:, None] + wave[None, :]) / 2
    color = np.frombuffer(hashlib.sha256(f"{task.phrase} {task.seed}".encode()).digest()[:3], np.uint8) // 2 + 64
    return MaterialMaps(
        base_color=(color * (0.5 + 0.5 * height[..., None])).astype(np.uint8),
        normal=np.broadcast_to(np.array([128, 128, 255], np.uint8), (n, n, 3)).copy(),
        orm=np.broadcast_to(np.array([255, 200, 0], np.uint8), (n, n, 3)).copy(),
        height=(height * 65_535).astype(np.uint16),
        tile_size_m=0.5,
    )


_NAMES = {kind: f"tiny-{kind}" for kind in ("plan", "geometry", "material", "speech", "sky")}
_ROWS = {name: GeneratorSpec(f"{__name__}:Tiny", kind, "none", "Apache-2.0") for kind, name in _NAMES.items()}
_KINDS = {kind: replace(registered().kinds[kind], default=name) for kind, name in _NAMES.items()}
_KINDS["plan"] = replace(_KINDS["plan"], wrapper=None)  # nobody's words are at stake
LINEUP = line_up(_NAMES, Table(_KINDS, _ROWS, {}))
