"""Rooms are darker in their corners and brighter where their windows see."""

from __future__ import annotations

import numpy as np
import pytest

from assets.artifacts import Primitive
from assets.stages import STAGES, Stage, build_stage
from assets.stages.shading import Indoors, shade_room

INDOORS = tuple(name for name, spec in STAGES.items() if spec.indoor)


@pytest.fixture(scope="module")
def room() -> Stage:
    return build_stage("room", seed=1)


def part(stage: Stage, name: str, light: Indoors) -> Primitive:
    return next(p for p in shade_room(stage, stage.model, light).primitives if p.surface == name)


def brightness(primitive: Primitive, chosen: np.ndarray) -> float:
    assert primitive.colors is not None
    return float(primitive.colors[chosen, 1].mean())


def test_corners_are_darker_than_the_middle_of_the_floor(room: Stage) -> None:
    floor = part(room, "floor", Indoors(daylight=False))
    assert room.room is not None
    x, z = floor.positions[:, 0], floor.positions[:, 2]
    edge = np.abs(x) > room.room.high[0] - 0.1
    middle = (np.abs(x) < 1.5) & (z < -1.0) & (z > -4.0)
    assert brightness(floor, edge) < 0.75 * brightness(floor, middle)


def test_by_day_the_wall_across_from_the_windows_is_the_brighter_one(room: Stage) -> None:
    walls = part(room, "walls", Indoors(sun=False))
    x, normal = walls.positions[:, 0], walls.normals[:, 0]
    assert room.room is not None
    middle = (np.abs(walls.positions[:, 1] - 1.4) < 0.6) & (np.abs(walls.positions[:, 2] + 2.0) < 2.0)
    with_windows = (x < room.room.low[0] + 0.05) & (normal > 0.9) & middle
    across = (x > room.room.high[0] - 0.05) & (normal < -0.9) & middle
    assert brightness(walls, across) > 1.15 * brightness(walls, with_windows)


@pytest.mark.parametrize("name", INDOORS)
def test_every_place_within_walls_stays_whole_and_small(name: str) -> None:
    stage = build_stage(name, seed=3)
    shaded = shade_room(stage, stage.model, Indoors())
    assert shaded.triangles <= stage.model.triangles + 6_000
    assert [p.surface for p in shaded.primitives] == [p.surface for p in stage.model.primitives]
    for before, after in zip(stage.model.primitives, shaded.primitives, strict=True):
        assert np.allclose(after.positions.max(axis=0)[[0, 2]], before.positions.max(axis=0)[[0, 2]], atol=1e-4)
        assert np.allclose(np.linalg.norm(after.normals, axis=1), 1.0, atol=1e-3)


def test_outdoors_nothing_changes() -> None:
    meadow = build_stage("meadow", seed=1)
    assert shade_room(meadow, meadow.model, Indoors()) is meadow.model
