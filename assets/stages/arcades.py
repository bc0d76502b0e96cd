"""Columns, arcades and swept roofs: what goes round a court or along an aisle."""

from __future__ import annotations

import math
from typing import Literal

import numpy as np

from assets.shapes.sketch import Point, Sketch, arc
from assets.stages.walls import Wall

Order = Literal["round", "slender", "fluted", "post"]
"""Thick with a cushion capital; thin with a leafy one; fluted with a flat one; a wooden post with a bracket."""


def draw_column(
    sketch: Sketch, surface: str, at: Point, height: float, radius: float, order: Order = "round", sides: int = 14
) -> None:
    """A column of `height` with base and capital, `radius` at its foot."""
    r, h = radius, height
    with sketch.frame(at):
        if order == "post":
            sketch.cylinder(surface, r, h, sides=sides)
            sketch.lathe(surface, [(1.6 * r, 0), (1.6 * r, 0.08), (1.15 * r, 0.22)], sides=sides)
            sketch.box(surface, (5.5 * r, 0.16, 1.4 * r), (0, h - 0.32, 0), bevel=0.02)
            sketch.box(surface, (8.5 * r, 0.16, 1.4 * r), (0, h - 0.16, 0), bevel=0.02)
            return
        base = 0.22 if order != "fluted" else 0.12
        cap = {"round": 2.0 * r, "slender": 2.6 * r, "fluted": 0.9 * r}[order]
        sketch.box(surface, (2.9 * r, base, 2.9 * r), bevel=0.02)
        shaft = [
            (1.3 * r, base),
            (1.3 * r, base + 0.4 * r),
            (r, base + 0.7 * r),
            (0.98 * r, h * 0.4),
            (0.84 * r, h - cap),
        ]
        spread = [(1.0 * r, h - cap), (0.95 * r, h - 0.6 * cap), (1.4 * r, h - 0.18)]
        if order == "fluted":
            _draw_flutes(sketch, surface, r, base, h - cap)
            sketch.lathe(surface, [(0.84 * r, h - cap), (1.35 * r, h - 0.18)], sides=sides)
        else:
            sketch.lathe(surface, shaft, sides=sides)
            sketch.lathe(surface, spread, sides=sides)
        sketch.box(surface, (2.9 * r, 0.18, 2.9 * r), (0, h - 0.18, 0), bevel=0.02)


def _draw_flutes(sketch: Sketch, surface: str, radius: float, low: float, high: float) -> None:
    turn = np.linspace(0, 2 * np.pi, 32, endpoint=False)
    groove = 1 - 0.07 * (np.arange(32) % 2)
    rings = [
        np.column_stack([np.cos(turn) * radius * groove * s, np.full(32, y), -np.sin(turn) * radius * groove * s])
        for y, s in ((low, 1.0), ((low + high) / 2, 0.94), (high, 0.84))
    ]
    sketch.loft(surface, rings, caps=False, smooth=False)


def draw_arcade(
    sketch: Sketch,
    surface: str,
    wall: Wall,
    bays: int,
    spring: float,
    *,
    radius: float = 0.16,
    order: Order = "round",
    pointed: bool = False,
    foot: float = 0.0,
    parapet: float = 0.0,
) -> list[tuple[float, float]]:
    """Arches along the wall on columns that reach up to `spring`, the wall above them up to its height.

    `parapet` metres of low wall carry the columns, with a gap in the middle bay. Returns the columns' x, z.
    """
    bay = wall.length / bays
    half = bay / 2 - 1.25 * radius
    outline: list[tuple[float, float]] = [(0.0, spring)]
    for k in range(bays):
        x = bay * (k + 0.5)
        outline += [(x - half, spring), *_arch(x, spring, half, pointed), (x + half, spring)]
    outline += [(wall.length, spring), (wall.length, wall.height), (0.0, wall.height)]
    spots = []
    with sketch.frame((wall.start[0], foot, wall.start[1]), (0, math.degrees(wall.yaw), 0)):
        sketch.prism(surface, np.array(outline), wall.thickness, (0, 0, -wall.thickness / 2))
        sketch.box(
            surface,
            (wall.length, 0.16, wall.thickness + 0.16),
            (wall.length / 2, wall.height - 0.16, -wall.thickness / 2),
            bevel=0.02,
        )
        for k in range(bays + 1):
            draw_column(sketch, surface, (bay * k, parapet, -wall.thickness / 2), spring - parapet, radius, order)
            spots.append(wall.place(bay * k, -wall.thickness / 2))
        if parapet > 0:
            for k in range(bays):
                if k != bays // 2:
                    sketch.box(
                        surface, (bay, parapet, wall.thickness), (bay * (k + 0.5), 0, -wall.thickness / 2), bevel=0.03
                    )
    return spots


def _arch(x: float, spring: float, half: float, pointed: bool) -> list[tuple[float, float]]:
    """Points of an arch from left to right between its springings."""
    if not pointed:
        return [(float(px), float(py)) for px, py in arc(half, 180, 0, 13, (x, spring))[1:-1]]
    left = arc(1.6 * half, 180, 180 - math.degrees(math.acos(0.6 / 1.6)), 7, (x + 0.6 * half, spring))[1:]
    right = [(2 * x - px, py) for px, py in left[-2::-1]]
    return [(float(px), float(py)) for px, py in [*left, *right]]


def draw_swept_roof(
    sketch: Sketch,
    surface: str,
    at: Point,
    width: float,
    depth: float,
    rise: float,
    *,
    over: float = 1.2,
    lift: float = 0.6,
    ridge: float = 0.5,
) -> None:
    """A hipped roof over `width` by `depth` whose planes sag and whose corners turn up by `lift`.

    `ridge` is how much of the width the ridge keeps, 0 for a pyramid.
    """
    n, rows = 9, 6
    s = np.linspace(-1, 1, n)[:-1]
    edge = np.concatenate(
        [
            np.stack([np.ones_like(s), -s], 1),
            np.stack([-s, -np.ones_like(s)], 1),
            np.stack([-np.ones_like(s), s], 1),
            np.stack([s, np.ones_like(s)], 1),
        ]
    )
    corner = np.abs(edge).min(axis=1) ** 3
    rings = []
    for t in np.linspace(0, 1, rows):
        w = (width / 2 + over) * (1 - t) + ridge * width / 2 * t
        d = (depth / 2 + over) * (1 - t) + 0.08 * t
        y = rise * (0.45 * t + 0.55 * t**2.2) + lift * corner * (1 - t) ** 3
        rings.append(np.column_stack([edge[:, 0] * max(w, 0.05), y, edge[:, 1] * d]))
    with sketch.frame(at):
        under = [np.column_stack([edge[:, 0] * width / 2, np.full(len(edge), -0.02), edge[:, 1] * depth / 2])]
        sketch.loft(surface, [*under, rings[0] - [0, 0.16, 0], *rings], smooth=False)
        if ridge > 0.05:
            sketch.box(surface, (ridge * width + 0.5, 0.4, 0.3), (0, rise - 0.08, 0), bevel=0.04)
            for side in (-1, 1):
                sketch.beam(
                    surface,
                    (side * (ridge * width / 2), rise, 0),
                    (side * (ridge * width / 2 + 0.5), rise + 0.85, 0),
                    0.2,
                    0.26,
                )
