"""Two small scenes to change."""

from __future__ import annotations

import pytest
from generators.planning.edits.reader import EditReader

from generators.plan import Environment, Room, SceneObject, ScenePlan, Surface
from generators.planning.knowledge.library import Knowledge


def _thing(knowledge: Knowledge, name: str, number: int, **more: object) -> SceneObject:
    thing = knowledge.things[name]
    stem = {"tree": "oak", "pine tree": "pine", "table lamp": "lamp", "stone tower": "tower", "wooden bench": "bench"}
    return SceneObject(
        id=f"{stem.get(name, name)}-{number}",
        thing=name,
        shape=thing.shape,
        size=thing.size,
        surfaces={"body": Surface(phrase="painted wood")},
        footing=thing.footing,
        **more,  # type: ignore[arg-type]
    )


@pytest.fixture(scope="session")
def edit_reader(knowledge: Knowledge) -> EditReader:
    return EditReader(knowledge)


@pytest.fixture(scope="session")
def scenes(knowledge: Knowledge) -> dict[str, ScenePlan]:
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
    return {
        "room": ScenePlan(
            environment=room,
            objects=(
                _thing(knowledge, "table", 1, named=True),
                _thing(knowledge, "chair", 1, relation="around", target="table-1"),
                _thing(knowledge, "chair", 2, relation="around", target="table-1"),
                _thing(knowledge, "sofa", 1),
                _thing(knowledge, "table lamp", 1, relation="on", target="table-1"),
            ),
        ),
        "garden": ScenePlan(
            environment=garden,
            objects=(
                _thing(knowledge, "well", 1, named=True),
                _thing(knowledge, "tree", 1),
                _thing(knowledge, "tree", 2),
                _thing(knowledge, "pine tree", 1),
                _thing(knowledge, "stone tower", 1),
                _thing(knowledge, "wooden bench", 1),
            ),
        ),
    }
