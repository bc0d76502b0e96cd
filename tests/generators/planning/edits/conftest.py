"""Two small scenes to change, where their things stand, and an editor that is told what instructions say."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from assets.shapes import SHAPES
from generators.base import Edited
from generators.material.lexicon import lexicon, words
from generators.material.phrase import describe, strongest_noun
from generators.plan import Environment, Room, SceneObject, ScenePlan, SpokenLine, Surface
from generators.planning.edits.editor import SceneEditor
from generators.planning.finish import Finish
from generators.planning.knowledge.library import Knowledge
from generators.reading.acts import instruct
from generators.reading.instruction import Instruction
from generators.reading.markup import read_line
from generators.tasks import EditTask, StandsAt

Follow = Callable[..., tuple[list[str], ScenePlan]]


class Marked:
    """Reads instructions that are written with their marks."""

    def load(self) -> None:
        """Nothing to load."""

    def read_instruction(self, instruction: str) -> Instruction:
        marked = read_line(f"edit :: {instruction}")
        text = " ".join(marked.words) if instruction.isascii() else "".join(marked.words)
        return instruct(text, marked, "en" if instruction.isascii() else "zh")


def flat(phrase: str) -> Surface:
    """The flat colour of a phrase by its words alone."""
    tokens = words(phrase)
    noun = strongest_noun(tokens)
    spec = describe(noun.families[0] if noun else "wood", tokens, [])
    red, green, blue = (round(part**2.2, 4) for part in spec.color)
    glow = any(spec.glow) and not set(tokens) & {"unlit"}
    return Surface(phrase=phrase, base_color=(red, green, blue), emissive=(1.0, 0.8, 0.4) if glow else (0.0, 0.0, 0.0))


@pytest.fixture(scope="session")
def finish() -> Finish:
    assert lexicon().colors
    return Finish(flat, lambda shape: SHAPES[shape].surfaces)


@pytest.fixture(scope="session")
def editor(knowledge: Knowledge, finish: Finish) -> SceneEditor:
    return SceneEditor(knowledge, finish, Marked())


def _thing(finish: Finish, knowledge: Knowledge, name: str, number: int, looks: str = "", **more: Any) -> SceneObject:
    thing = knowledge.things[name]
    stem = {"tree": "oak", "pine tree": "pine", "table lamp": "lamp", "stone tower": "tower", "wooden bench": "bench"}
    surfaces = finish.surfaces(thing, None, ())
    first = next(iter(surfaces))
    if looks:
        surfaces[first] = finish.surface(looks)
    size = tuple(side * more.pop("grown", 1.0) for side in thing.size) if "grown" in more else thing.size
    return SceneObject(
        id=f"{stem.get(name, name).replace(' ', '-')}-{number}",
        thing=name,
        shape=thing.shape,
        size=size,
        surfaces=surfaces,
        footing=thing.footing,
        **more,
    )


@pytest.fixture(scope="session")
def scenes(knowledge: Knowledge, finish: Finish) -> dict[str, ScenePlan]:
    room = Environment(
        title="A living room",
        mood="cozy",
        archetype="scandinavian living room",
        time="day",
        indoor=True,
        ground=Surface(phrase="oak planks"),
        room=Room(walls=Surface(phrase="beige plaster"), ceiling=Surface(phrase="white plaster")),
    )
    garden = Environment(
        title="A garden", mood="calm", archetype="japanese garden", time="day", ground=Surface(phrase="mossy earth")
    )

    def thing(name: str, number: int, looks: str = "", **more: Any) -> SceneObject:
        return _thing(finish, knowledge, name, number, looks, **more)

    return {
        "room": ScenePlan(
            environment=room,
            objects=(
                thing("table", 1, "oak wood", named=True),
                thing("chair", 1, "red paint", relation="around", target="table-1"),
                thing("chair", 2, "blue paint", relation="around", target="table-1"),
                thing("chair", 3, "blue paint", grown=1.2),
                thing("sofa", 1, "grey linen"),
                thing("table lamp", 1, relation="on", target="table-1"),
                thing("vase", 1, relation="on", target="table-1"),
                thing("bookshelf", 1),
                thing("painting", 1),
                thing("chandelier", 1),
            ),
            lines=(SpokenLine(id="line-1", text="Welcome."),),
        ),
        "garden": ScenePlan(
            environment=garden,
            objects=(
                thing("well", 1, named=True),
                thing("tree", 1),
                thing("tree", 2, grown=1.5),
                thing("pine tree", 1),
                thing("stone tower", 1),
                thing("wooden bench", 1),
            ),
        ),
    }


@pytest.fixture(scope="session")
def places() -> dict[str, dict[str, StandsAt]]:
    return {
        "room": {
            "table-1": StandsAt(0.0, 0.0, -3.0),
            "chair-1": StandsAt(-1.0, 0.0, -3.0, 1.5),
            "chair-2": StandsAt(0.0, 0.0, -2.0, 3.1),
            "chair-3": StandsAt(1.8, 0.0, -4.5),
            "sofa-1": StandsAt(-2.0, 0.0, -5.0),
            "lamp-1": StandsAt(0.2, 0.75, -3.0),
            "vase-1": StandsAt(-0.2, 0.75, -3.0),
            "bookshelf-1": StandsAt(2.5, 0.0, -6.0),
            "painting-1": StandsAt(0.0, 1.5, -6.5),
            "chandelier-1": StandsAt(0.0, 2.2, -3.0),
        },
        "garden": {
            "well-1": StandsAt(0.0, 0.0, -6.0),
            "oak-1": StandsAt(-5.0, 0.0, -9.0),
            "oak-2": StandsAt(5.0, 0.0, -12.0),
            "pine-1": StandsAt(1.0, 0.0, -15.0),
            "tower-1": StandsAt(8.0, 0.0, -30.0),
            "bench-1": StandsAt(2.0, 0.0, -5.0),
        },
    }


@pytest.fixture(scope="session")
def follow(editor: SceneEditor, scenes: dict[str, ScenePlan], places: dict[str, dict[str, StandsAt]]) -> Follow:
    """Follow a marked instruction on a scene: the operations in lines, and the plan after them."""

    def run(
        scene: str, instruction: str, *, last: tuple[str, ...] = (), known: bool = True, plan: ScenePlan | None = None
    ) -> tuple[list[str], ScenePlan]:
        task = EditTask(
            plan=plan or scenes[scene], instruction=instruction, places=places[scene] if known else {}, last=last
        )
        understood, environment, *rest = editor.run(task)
        assert isinstance(understood, Edited)
        assert isinstance(environment, Environment)
        objects = tuple(part for part in rest if isinstance(part, SceneObject))
        lines = tuple(part for part in rest if isinstance(part, SpokenLine))
        after = ScenePlan(environment=environment, objects=objects, lines=lines)
        assert msgspec.json.decode(msgspec.json.encode(after), type=ScenePlan) == after
        return [told(dict(operation)) for operation in understood.operations], after

    return run


def told(operation: dict[str, Any]) -> str:
    """An operation in a line."""
    head = " ".join([operation.pop("type"), *operation.pop("targets", ())])
    said = ", ".join(_said(name, value) for name, value in operation.items() if _said(name, value))
    return f"{head}: {said}" if said else head


def _said(name: str, value: Any) -> str:
    if isinstance(value, dict):
        inner = (_said(key, part) for key, part in value.items())
        return ", ".join(filter(None, inner))
    if isinstance(value, (list, tuple)):
        return f"{name} {' '.join(str(part) for part in value)}" if value else ""
    return "" if value in (None, "") else f"{name} {value}"
