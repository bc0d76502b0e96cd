"""Shade: it lies where geometry keeps light off, and nowhere else."""

from __future__ import annotations

import numpy as np
import pytest

from assets.artifacts import F32, Model
from assets.shade import SHADE, SHADE_SURFACE, Standing, contact_shade, occluded
from assets.shapes import build_shape


def triangles(model: Model) -> F32:
    return np.concatenate([p.positions[p.indices] for p in model.primitives])


def plane(x: float, y: float = 0.0, left: float = -9.0) -> F32:
    """Level ground from `left` to `x`."""
    corners = np.array([[left, y, -9], [left, y, 9], [x, y, 9], [x, y, -9]], np.float32)
    return np.stack([corners[[0, 1, 2]], corners[[0, 2, 3]]])


CRATE = triangles(build_shape("crate", (0.6, 0.6, 0.6), seed=1))


def test_a_thing_is_darkest_where_its_parts_meet_and_keeps_its_own_colours() -> None:
    table = build_shape("table", (1.6, 0.75, 0.9), seed=1)
    shaded = occluded(table)
    for before, after in zip(table.primitives, shaded.primitives, strict=True):
        assert np.array_equal(before.positions, after.positions)
        assert after.colors is not None
        assert float(after.colors.max()) <= 1.0
    light = np.concatenate([p.colors[:, 0] for p in shaded.primitives if p.colors is not None])
    height = np.concatenate([p.positions[:, 1] for p in shaded.primitives])
    up = np.concatenate([p.normals[:, 1] for p in shaded.primitives])
    assert light[(height > 0.74) & (up > 0.9)].min() > 0.97
    assert light[up < -0.9].mean() < 0.85


def test_what_is_cut_out_of_a_picture_is_left_as_it_was() -> None:
    tree = build_shape("tree_broadleaf", (3.0, 4.0, 3.0), seed=1)
    leaves = [n for n, p in enumerate(tree.primitives) if p.stencil]
    assert leaves
    shaded = occluded(tree)
    assert all(shaded.primitives[n] is tree.primitives[n] for n in leaves)


def test_the_patch_under_a_thing_is_dark_at_its_foot_and_fades_to_nothing() -> None:
    shade = contact_shade([Standing(CRATE, 0.0)])
    assert shade is not None
    (patch,) = shade.primitives
    assert patch.surface == SHADE_SURFACE
    assert SHADE.unlit
    assert patch.colors is not None
    away = np.abs(patch.positions[:, [0, 2]]).max(axis=1)
    assert patch.colors[away < 0.25, 3].min() > 0.4
    assert patch.colors[away > 0.44, 3].max() < 0.25
    assert patch.colors[:, 3][away == away.max()].max() < 0.02
    assert not patch.colors[:, :3].any()


def test_a_patch_ends_where_the_table_does_and_lies_on_the_slope() -> None:
    shade = contact_shade([Standing(CRATE, 0.0, plane(0.35))])
    assert shade is not None
    assert shade.bounds[1, 0] <= 0.35 < 0.6
    slope = plane(9.0)
    slope[..., 1] = 0.2 * slope[..., 0]
    hill = contact_shade([Standing(CRATE, 0.0, slope)])
    assert hill is not None
    points = hill.primitives[0].positions
    assert points[:, 1] == pytest.approx(0.2 * points[:, 0] + 0.005, abs=0.004)


def test_what_hangs_above_the_ground_leaves_no_patch() -> None:
    hung = CRATE + np.array([0, 2.0, 0], np.float32)
    assert contact_shade([Standing(hung, 2.0, plane(9.0))]) is None
    assert contact_shade([]) is None


def test_equal_things_have_equal_shade() -> None:
    first, second = (contact_shade([Standing(CRATE, 0.0), Standing(CRATE + np.float32(2), 2.0)]) for _ in range(2))
    assert first is not None
    assert second is not None
    colors = [model.primitives[0].colors for model in (first, second)]
    assert colors[0] is not None
    assert colors[1] is not None
    assert np.array_equal(colors[0], colors[1])
