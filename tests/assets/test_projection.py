"""Texture laid on from three sides stays so where triangles are made fewer."""

import numpy as np
import pytest

from assets.shapes import build_shape
from assets.shapes.lod import within
from assets.shapes.projection import scale_of


def _stretched(shape: str, most: int) -> float:
    """The share of a shape's area whose texture is stretched more than threefold one way, at so many triangles."""
    (primitive,) = within(build_shape(shape, (3.0, 2.0, 3.0), seed=1), most).primitives
    corners, uvs = primitive.positions[primitive.indices], primitive.uvs[primitive.indices]
    across = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    area = np.linalg.norm(across, axis=1) / 2
    a, b = uvs[:, 1] - uvs[:, 0], uvs[:, 2] - uvs[:, 0]
    told = np.abs(a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0]) / 2
    return float(area[told < area / 3].sum() / area.sum())


@pytest.mark.parametrize("shape", ["rock", "mountain", "hill"])
@pytest.mark.parametrize("most", [100, 400, 100_000])
def test_stone_and_land_are_not_smeared_however_few_triangles_they_have(shape: str, most: int) -> None:
    assert _stretched(shape, most) < 0.05


def test_a_texture_that_winds_about_a_trunk_is_not_taken_for_one_from_three_sides() -> None:
    (bark, *_) = build_shape("tree_broadleaf", (4.0, 6.0, 4.0)).primitives
    assert scale_of(bark) is None
