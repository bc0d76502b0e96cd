"""Long rooms of one cross-section: carriages, cabins, ships, spacecraft.

A section is a line `[n, 2]` (x, y) from the left edge of the floor over the top to the right one.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from itertools import pairwise

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.ground import F64
from assets.stages.site import Site
from assets.stages.vaults import bar


def mirrored(right: Sequence[tuple[float, float]]) -> F64:
    """A section from its right half, given from the floor to the middle of the top."""
    half = np.asarray(right, np.float64)
    start = 1 if half[-1, 0] < 1e-9 else 0
    return np.concatenate([half * [-1, 1], half[::-1][start:]])


def plate(
    sketch: Sketch,
    surface: str,
    section: F64,
    front: float,
    back: float,
    skip: Collection[int] = (),
    cell_m: float = 3.0,
) -> None:
    """Flat plates along z over each stretch of the section but those in `skip`, seen from within."""
    z = np.linspace(front, back, max(2, round((front - back) / cell_m) + 1))
    for k in range(len(section) - 1):
        if k in skip:
            continue
        grid = np.empty((2, len(z), 3))
        grid[:, :, :2] = section[k : k + 2, None]
        grid[:, :, 2] = z
        sketch.sheet(surface, grid, both=False)


def frame_at(sketch: Sketch, surface: str, section: F64, z: float, thick: float) -> None:
    """A rib of square bars that follows the section."""
    for a, b in pairwise(section):
        bar(sketch, surface, (float(a[0]), float(a[1]), z), (float(b[0]), float(b[1]), z), thick)


def stringer(sketch: Sketch, surface: str, at: tuple[float, float], front: float, back: float, size: float) -> None:
    """A straight bar along z at the point `at` of the section."""
    sketch.box(surface, (size, size, front - back), (at[0], at[1] - size / 2, (front + back) / 2), bevel=0)


def window_band(
    site: Site,
    sketch: Sketch,
    surface: str,
    frame: str,
    low: tuple[float, float],
    high: tuple[float, float],
    front: float,
    back: float,
    *,
    count: int,
    width: float,
    height: float,
    rounding: float = 0.12,
    thick: float = 0.08,
) -> None:
    """A plate from `low` to `high` (x, y) of one side with `count` rounded windows, each framed and marked."""
    length, tall = front - back, math.dist(low, high)
    side = -1 if low[0] < 0 else 1
    lean = math.degrees(math.atan2(-side * (high[0] - low[0]), high[1] - low[1]))
    pitch = length / max(count, 1)
    w, h = min(width, pitch - 0.16), min(height, tall - 0.1)
    outline = np.array([(0, 0), (length, 0), (length, tall), (0, tall)])
    hole = rounded(w, h, min(rounding, 0.49 * w, 0.49 * h)) + [0, tall / 2]
    start = front if side < 0 else back
    with sketch.frame((low[0], low[1], start), (lean, -90.0 * side, 0)):
        holes = [hole + [(k + 0.5) * pitch, 0] for k in range(count)] if w > 0.1 and h > 0.1 else []
        sketch.prism(surface, outline, thick, (0, 0, -thick / 2), holes=holes)
        border = rounded(w + 0.09, h + 0.09, min(rounding + 0.04, 0.49 * w)) + [0, tall / 2]
        for k in range(len(holes)):
            sketch.prism(frame, border, 0.03, ((k + 0.5) * pitch, 0, 0.006), holes=[hole])
    for k in range(len(holes)):
        z = front - (k + 0.5) * pitch
        x, y = (low[0] + high[0]) / 2, (low[1] + high[1]) / 2 - h / 2
        site.zone("window", x, z, (w, h, 0.4), y=y, yaw=-side * math.pi / 2)


def rounded(width: float, height: float, radius: float, steps: int = 4) -> F64:
    """The outline of a rectangle about the origin with round corners."""
    x, y = width / 2 - radius, height / 2 - radius
    turn = np.radians(np.linspace(0, 90, steps + 1))
    corner = radius * np.column_stack([np.cos(turn), np.sin(turn)])
    spin = corner
    points = []
    for sx, sy in ((1, 1), (-1, 1), (-1, -1), (1, -1)):
        points.append(spin + [sx * x, sy * y])
        spin = np.column_stack([-spin[:, 1], spin[:, 0]])
    return np.concatenate(points)


def end_plate(sketch: Sketch, surface: str, section: F64, z: float, thick: float, holes: Sequence[F64] = ()) -> None:
    """A wall that closes the section, its inner face at `z`; `thick` is negative for the end behind who arrives."""
    sketch.prism(surface, section, abs(thick), (0, 0, z - thick / 2), holes=holes)
