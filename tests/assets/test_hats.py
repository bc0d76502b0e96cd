"""Hats show their outer side: a crown seen from within is dark and lets the hair through."""

from __future__ import annotations

import numpy as np
import pytest

from assets.shapes import build_shape
from assets.shapes.extents import figure_extent

CROWNED = (1, 2, 3, 6, 7, 8, 9, 12, 14, 16, 17, 19, 23, 24, 25)


@pytest.mark.parametrize("hat", CROWNED)
def test_a_crown_faces_up_and_out(hat: int) -> None:
    parameters = {"hat": float(hat)}
    model = build_shape("person", figure_extent(parameters), parameters=parameters)
    trim = next(part for part in model.primitives if part.surface == "trim")
    corners = trim.positions[trim.indices].astype(np.float64)
    on_head = corners[:, :, 1].min(axis=1) > 0.9 * model.bounds[1][1]
    across = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])[on_head]
    middle = corners[on_head].mean(axis=1)
    away = middle - [middle[:, 0].mean(), middle[:, 1].min(), middle[:, 2].mean()]
    out = (across * away).sum(axis=1)
    assert out[out > 0].sum() > -1.5 * out[out < 0].sum()
