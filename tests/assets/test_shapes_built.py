"""What is built: houses, vehicles, machines, props. The contract that every shape keeps is tested elsewhere."""

from __future__ import annotations

import numpy as np
import pytest

from assets.artifacts import Model
from assets.shapes import SHAPES, build_shape
from assets.shapes.sketch import Sketch, arc

BUILT = [
    "house",
    "building",
    "castle",
    "temple",
    "pagoda",
    "lighthouse",
    "fence",
    "gate",
    "bridge",
    "fountain",
    "stall",
    "carousel",
    "statue",
    "buddha",
    "car",
    "truck",
    "train",
    "sailing_ship",
    "airplane",
    "rocket",
    "console",
    "machine",
    "portal",
    "guitar",
    "sword",
    "armor",
    "crown",
    "coins",
    "chess",
    "flag",
    "typewriter",
]

OPTIONS = [
    ("column", "broken", 1.0),
    ("column", "fluted", 0.0),
    ("house", "floors", 3.0),
    ("house", "pitch", 0.4),
    ("building", "floors", 12.0),
    ("tower", "battlements", 1.0),
    ("bridge", "arched", 0.0),
    ("gravestone", "cross", 1.0),
    ("billboard", "stand", 0.5),
    ("stage", "steps", 0.0),
    ("statue", "pose", 1.0),
    ("machine", "cabinet", 1.0),
    ("machine", "cabinet", 2.0),
]


def _build(name: str, **parameters: float) -> Model:
    return build_shape(name, SHAPES[name].default_size, seed=3, parameters=parameters)


def _agreement(points: np.ndarray, normals: np.ndarray, faces: np.ndarray) -> float:
    """Share of the area whose winding agrees with its normals."""
    a, b, c = (points[faces[:, k]].astype(np.float64) for k in range(3))
    cross = np.cross(b - a, c - a)
    area = np.linalg.norm(cross, axis=1)
    agrees = (cross * normals[faces].mean(axis=1)).sum(axis=1) > 0
    return float(area[agrees].sum() / area.sum())


@pytest.mark.parametrize("name", BUILT)
def test_triangles_wind_the_way_their_normals_point(name: str) -> None:
    for primitive in _build(name).primitives:
        share = _agreement(primitive.positions, primitive.normals, primitive.indices)
        assert share > 0.98, f"{name}.{primitive.surface}: {share:.2f}"


@pytest.mark.parametrize("name", BUILT)
def test_every_declared_surface_is_drawn(name: str) -> None:
    assert {primitive.surface for primitive in _build(name).primitives} == set(SHAPES[name].surfaces)


@pytest.mark.parametrize(("name", "option", "value"), OPTIONS)
def test_an_option_changes_what_is_built(name: str, option: str, value: float) -> None:
    plain, changed = _build(name), _build(name, **{option: value})
    before = np.concatenate([p.positions for p in plain.primitives])
    after = np.concatenate([p.positions for p in changed.primitives])
    assert before.shape != after.shape or not np.allclose(before, after)


@pytest.mark.parametrize("name", ["fence", "railing", "wall", "stairs", "greenhouse", "tracks", "bus", "building"])
def test_a_longer_one_has_more_parts_not_wider_ones(name: str) -> None:
    x, y, z = SHAPES[name].default_size
    small, large = build_shape(name, (x, y, z)), build_shape(name, (2 * x, 2 * y, 2 * z))
    assert large.triangles > small.triangles


def test_a_box_has_flat_faces_turned_outwards() -> None:
    sketch = Sketch((1, 1, 1))
    sketch.box("body", (2, 4, 6), (1, 0, 0), bevel=0)
    ((_, points, normals, _, faces),) = sketch.surfaces()
    assert np.allclose(points.min(axis=0), (0, 0, -3))
    assert np.allclose(points.max(axis=0), (2, 4, 3))
    outward = points - (1, 2, 0)
    assert ((outward * normals).sum(axis=1) > 0).all()
    assert len(faces) == 12


def test_a_rod_reaches_from_end_to_end() -> None:
    sketch = Sketch((1, 1, 1))
    sketch.rod("body", (1.0, 2.0, 3.0), (1.0, 2.0, 8.0), 0.5)
    ((_, points, _, _, _),) = sketch.surfaces()
    assert points[:, 2].min() == pytest.approx(3.0)
    assert points[:, 2].max() == pytest.approx(8.0)
    assert np.hypot(points[:, 0] - 1, points[:, 1] - 2).max() == pytest.approx(0.5)


def test_a_hole_takes_its_area_out_of_a_plate() -> None:
    square = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)])
    sketch = Sketch((1, 1, 1))
    sketch.prism("body", square, 0.1, holes=[square * 0.5])
    ((_, points, normals, _, faces),) = sketch.surfaces()
    front = faces[(normals[faces][:, :, 2] > 0.9).all(axis=1)]
    a, b, c = (points[front[:, k]] for k in range(3))
    assert np.linalg.norm(np.cross(b - a, c - a), axis=1).sum() / 2 == pytest.approx(3.0)


def test_mirrored_frames_keep_surfaces_facing_outwards() -> None:
    sketch = Sketch((1, 1, 1))
    with sketch.frame((0, 0, 0), scale=(-1.0, 2.0, 1.0)):
        sketch.lathe("body", [(0, -1), (1, 0), (0, 1)])
    ((_, points, normals, _, faces),) = sketch.surfaces()
    assert _agreement(points, normals, faces) == pytest.approx(1.0)
    assert ((points * normals).sum(axis=1) >= 0).all()


def test_an_arc_runs_counter_clockwise_from_its_start() -> None:
    assert np.allclose(arc(2.0, 0, 90, 2, (1, 1)), [(3, 1), (1 + 2**0.5, 1 + 2**0.5), (1, 3)])
