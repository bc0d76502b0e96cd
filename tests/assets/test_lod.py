"""A lighter model is as large, has no holes where texture coordinates part, and is made only where that is worth it."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from assets.artifacts import Model, Primitive
from assets.shapes import SHAPES, build_shape
from assets.shapes.lod import simplify, within
from assets.shapes.registry import SurfaceParts, as_drawn
from assets.shapes.sketch import Sketch
from assets.stages import build_stage


def open_edges(model: Model) -> int:
    """How many edges belong to one triangle only, vertices at the same place taken as one."""
    count = 0
    for primitive in model.primitives:
        _, same = np.unique(primitive.positions.round(5), axis=0, return_inverse=True)
        faces = same.ravel()[primitive.indices]
        edges = np.sort(np.concatenate([faces[:, :2], faces[:, 1:], faces[:, ::2]]), axis=1)
        count += int((np.unique(edges, axis=0, return_counts=True)[1] == 1).sum())
    return count


def area(primitive: Primitive) -> float:
    """Square metres of a surface."""
    a, b, c = np.moveaxis(primitive.positions[primitive.indices], 1, 0)
    return float(np.linalg.norm(np.cross(b - a, c - a), axis=1).sum()) / 2


def test_a_lighter_person_is_as_large_and_has_no_new_holes() -> None:
    person = build_shape("person", SHAPES["person"].default_size)
    light = within(person, 2048)
    assert 1500 < light.triangles < 2600
    assert np.allclose(light.bounds, person.bounds, atol=1e-5)
    assert open_edges(light) <= 0.02 * light.triangles + open_edges(person)
    assert np.allclose(np.linalg.norm(np.concatenate([p.normals for p in light.primitives]), axis=1), 1, atol=1e-3)


def test_a_model_with_few_triangles_is_left_alone() -> None:
    chair = build_shape("chair", SHAPES["chair"].default_size)
    assert within(chair, 60_000) is chair


def test_models_made_lighter_side_by_side_are_those_made_alone() -> None:
    models = [build_shape(name, SHAPES[name].default_size) for name in ("armchair", "car", "piano")]
    alone = [within(model, 300) for model in models]
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        with ThreadPoolExecutor(4) as threads:
            made = list(threads.map(lambda number: within(models[number % 3], 300), range(12)))
    finally:
        sys.setswitchinterval(interval)
    for number, model in enumerate(made):
        pairs = zip(model.primitives, alone[number % 3].primitives, strict=True)
        assert all(np.array_equal(ours.positions, theirs.positions) for ours, theirs in pairs)


def test_thin_shells_and_boxes_are_there_however_light_a_model_is() -> None:
    lamp = build_shape("table_lamp", SHAPES["table_lamp"].default_size)
    for most in (600, 300):
        light = within(lamp, most)
        assert light.triangles < 0.6 * lamp.triangles
        for before, after in zip(lamp.primitives, light.primitives, strict=True):
            assert area(after) > 0.7 * area(before), (most, before.surface)
    shelf = build_shape("bookshelf", SHAPES["bookshelf"].default_size)
    light = within(shelf, shelf.triangles // 4)
    for before, after in zip(shelf.primitives, light.primitives, strict=True):
        assert area(after) > 0.7 * area(before), before.surface


def test_what_is_left_of_a_place_is_not_stretched_to_where_something_was() -> None:
    square = build_stage("market_square", parameters={"style": 0.0, "size": 28.0}, seed=7).model
    roofs = next(p for p in square.primitives if p.surface == "roofs")
    light = simplify(Model("roofs", (roofs,)), 0.3, firm=True).primitives[0]
    heights = [np.median(p.positions[p.indices][..., 1]) for p in (light, roofs)]
    assert heights[0] == pytest.approx(heights[1], abs=1.0)


def test_a_ring_of_stands_made_coarser_never_roofs_its_arena_over() -> None:
    stage = build_stage("arena", seed=0, parameters={"width": 36.0, "depth": 56.0, "tiers": 9.0, "oval": 1.0})
    for share in (0.7, 0.4, 0.15):
        for primitive in stage.model.primitives:
            if primitive.surface not in ("stands", "wall"):
                continue
            simple = simplify(Model(primitive.surface, (primitive,)), share, firm=True).primitives[0]
            corners = simple.positions[simple.indices]
            middles = corners.mean(axis=1)
            over = np.hypot(middles[:, 0] / 18.0, (middles[:, 2] + 24.0) / 28.0) < 0.8
            assert not over.any(), (primitive.surface, share)


@pytest.mark.parametrize("share", [0.5, 0.15, 0.05])
def test_the_middle_of_an_arena_stays_open_when_its_stands_are_made_coarser(share: float) -> None:
    stands = next(p for p in build_stage("arena", seed=0).model.primitives if p.surface == "stands")
    light = simplify(Model("stands", (stands,)), share, firm=True).primitives[0]
    assert len(light.indices) < 0.8 * len(stands.indices)
    assert area(light) < 1.1 * area(stands)


@pytest.mark.parametrize("share", [0.5, 0.25])
def test_cloth_that_is_seen_from_both_sides_keeps_its_hem_when_made_coarser(share: float) -> None:
    across, down = np.meshgrid(np.linspace(-1, 1, 21), np.linspace(0, 1, 13))
    board = Sketch((2.0, 1.0, 0.4))
    board.sheet("cloth", np.stack([across, down, 0.2 * np.sin(4 * across + down)], axis=-1))
    name, points, normals, uvs, faces = next(iter(board.surfaces()))
    fine = as_drawn("flag", [SurfaceParts(name, points, normals, uvs, faces)])
    coarse = simplify(fine, share)
    (whole,), (fewer,) = fine.primitives, coarse.primitives
    assert len(fewer.indices) < 1.3 * share * len(whole.indices) + 40
    assert area(fewer) == pytest.approx(area(whole), rel=0.03)


def test_a_coat_of_few_triangles_is_not_torn() -> None:
    fine = build_shape("person", (0.6, 1.8, 0.4), parameters={"wears": 2.0})
    coarse = simplify(fine, 0.3)
    one, other = (next(p for p in each.primitives if p.surface == "clothes") for each in (fine, coarse))
    assert area(other) == pytest.approx(area(one), rel=0.06)


def test_a_flat_face_stays_flat_in_the_light() -> None:
    """The normals of a clock's face are not bent towards its rim, however few triangles it has."""
    fewer = within(build_shape("clock", (0.5, 0.5, 0.12)), 500)
    face = next(p for p in fewer.primitives if p.surface == "face")
    corners, normals = face.positions[face.indices], face.normals[face.indices]
    facing = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    ahead = np.maximum(facing[:, 2], 0.0)
    assert (ahead * normals[..., 2].mean(axis=1)).sum() > 0.98 * ahead.sum()


def test_a_surface_of_few_triangles_is_spared() -> None:
    whole = build_shape("dinosaur_skeleton", (1.5, 3.7, 6.4))
    plinth = {p.surface: len(p.indices) for p in whole.primitives}["plinth"]
    fewer = within(whole, 2500)
    assert {p.surface: len(p.indices) for p in fewer.primitives}["plinth"] == plinth
