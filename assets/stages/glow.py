"""What glows on a stage or is strewn there, as points of light: crystals, lava, lit windows, screens.

Triangles that shine are gathered in cells; each cell is one light before them. Not covered: what shines as a wide sheet
lights as a point does, a little too near and too round.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assets.artifacts import Model, Primitive, Vec3
from assets.materials import Color
from assets.shapes.sheet import flat_color

_GLOWS = re.compile(r"\b(glow\w*|lava|magma|embers?|flames?|neon|luminous|luminescent|radiant)\b")
_CELL_M = 2.5
_BEFORE_M = 0.7
"""So far before what shines its light is: nearer it would burn out what it grows on."""
_FLAT = 0.75
"""Of its area, how much must face one way of what is a pane."""
_LEAST_M2 = 0.02
_MOST = 200


@dataclass(frozen=True)
class Glow:
    """A place that shines: where its light is, its colour (linear, the greatest part 1), how much shines, m², and which
    way it faces, if that is one way: then `on` is where it shines itself.
    """

    at: Vec3
    color: Color
    area_m2: float
    on: Vec3
    facing: Vec3 | None = None


def glow_color(phrase: str) -> Color | None:
    """The colour that a material phrase says something glows in, its greatest part 1; None where nothing glows."""
    if not _GLOWS.search(phrase):
        return None
    color = flat_color(phrase)
    brightest = max(color)
    return color[0] / brightest, color[1] / brightest, color[2] / brightest


def glows_of(primitives: Iterable[Primitive], colors: Mapping[str, Color]) -> list[Glow]:
    """The places of a model that shine, the largest first. `colors` are those of the surfaces that do, by name."""
    found = [glow for each in primitives if each.surface in colors for glow in _gathered(each, colors[each.surface])]
    return sorted(found, key=lambda glow: -glow.area_m2)[:_MOST]


def model_glows(model: Model, phrases: Mapping[str, str]) -> list[Glow]:
    """`glows_of` a model whose surfaces are made of `phrases`."""
    colors = {name: color for name, phrase in phrases.items() if (color := glow_color(phrase)) is not None}
    return glows_of(model.primitives, colors)


def _gathered(primitive: Primitive, color: Color) -> list[Glow]:
    """A light for each cell of shining triangles, before them or, where they face all ways, above them."""
    corners = primitive.positions[primitive.indices].astype(np.float64)
    middles = corners.mean(axis=1)
    faces = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]) / 2
    areas = np.linalg.norm(faces, axis=1)
    cells, of_cell = np.unique(np.floor(middles / _CELL_M).astype(int), axis=0, return_inverse=True)
    of_cell, count = of_cell.reshape(-1), len(cells)
    area = np.bincount(of_cell, areas, count)
    weight = np.maximum(area, 1e-9)[:, None]
    middle = np.stack([np.bincount(of_cell, areas * middles[:, k], count) for k in range(3)], axis=1) / weight
    facing = np.stack([np.bincount(of_cell, faces[:, k], count) for k in range(3)], axis=1) / weight
    flat = np.linalg.norm(facing, axis=1)
    pane = facing / np.maximum(flat, 1e-6)[:, None]
    facing[:, 1] += 0.4
    way = facing / np.maximum(np.linalg.norm(facing, axis=1, keepdims=True), 1e-6)
    at = middle + _BEFORE_M * way
    return [
        Glow(_vector(at[k]), color, float(area[k]), _vector(middle[k]), _vector(pane[k]) if flat[k] > _FLAT else None)
        for k in range(count)
        if area[k] > _LEAST_M2
    ]


def _vector(values: NDArray[np.float64]) -> Vec3:
    return float(values[0]), float(values[1]), float(values[2])
