"""A flat plate with a picture of `assets.pictures` on it."""

from __future__ import annotations

import numpy as np

from assets.shapes.organic import Patch
from assets.shapes.stencils import place

_QUARTER = np.array([(0, 0, 1), (0, 1, 0), (-1, 0, 0)], np.float64)
_CORNERS = np.array([(0, 1), (1, 1), (1, 0), (0, 0)], np.float64)


def crossed(name: str, width: float, height: float, up: float) -> list[Patch]:
    """The picture on two plates that cross on the y axis, standing on y = `up`."""
    flat = plate(name, width, height)
    raised = flat._replace(points=flat.points + [0, up, 0])
    turned = raised._replace(points=raised.points @ _QUARTER, normals=raised.normals @ _QUARTER)
    return [raised, turned]


def plate(name: str, width: float, height: float) -> Patch:
    """The picture `name`, so many metres, in the x-y plane on y = 0 about x = 0, seen from +Z."""
    points = np.column_stack([(_CORNERS[:, 0] - 0.5) * width, (1 - _CORNERS[:, 1]) * height, np.zeros(4)])
    normals = np.broadcast_to(np.array([0.0, 0.0, 1.0]), points.shape)
    return Patch(points, normals, place(name, _CORNERS), np.array([(0, 1, 2), (0, 2, 3)]))
