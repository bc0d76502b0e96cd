"""What carries: columns, piers, arcades, galleries and their balustrades."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from assets.shapes.sketch import Sketch, arc
from assets.stages.ground import F64


def column(shaft: str, capital: str, radius: float, height: float, sides: int = 14) -> Sketch:
    """A round column on a square foot, drawn once to be stamped."""
    out = Sketch((2.6 * radius, height, 2.6 * radius))
    foot, head = min(0.12 * height, 1.1 * radius), min(0.16 * height, 2.2 * radius)
    out.box(capital, (2.7 * radius, 0.4 * foot, 2.7 * radius), bevel=0.01)
    base = [(1.3, 0.4), (1.32, 0.55), (1.12, 0.72), (1.18, 0.85), (1.02, 1.0)]
    out.lathe(capital, [(r * radius, y * foot) for r, y in base], sides=sides)
    tall = height - head - foot
    swell = [(1.0, 0.0), (1.0, 0.35), (0.94, 0.7), (0.86, 1.0)]
    out.lathe(shaft, [(r * radius, foot + y * tall) for r, y in swell], sides=sides)
    bell = [(0.86, 0.0), (1.0, 0.06), (0.86, 0.12), (0.92, 0.45), (1.3, 0.82)]
    out.lathe(capital, [(r * radius, height - head * (1 - y)) for r, y in bell], sides=sides)
    out.box(capital, (2.7 * radius, 0.18 * head, 2.7 * radius), (0, height - 0.18 * head, 0), bevel=0.01)
    return out


def pier(shaft: str, capital: str, width: float, depth: float, height: float) -> Sketch:
    """A square pier with a foot and a head, drawn once to be stamped; its back is at z = 0."""
    out = Sketch((width, height, depth))
    out.box(shaft, (width, height, depth), (0, 0, depth / 2), bevel=0.02)
    out.box(capital, (width + 0.16, 0.5, depth + 0.08), (0, 0, depth / 2), bevel=0.03)
    out.box(capital, (width + 0.12, 0.16, depth + 0.06), (0, height - 0.5, depth / 2), bevel=0.03)
    out.box(capital, (width + 0.22, 0.2, depth + 0.11), (0, height - 0.22, depth / 2), bevel=0.03)
    return out


def stamp_at(sketch: Sketch, other: Sketch, points: Iterable[tuple[float, float, float]], yaw_deg: float = 0.0) -> None:
    """Copies of `other` at `points`."""
    for at in points:
        sketch.stamp(other, at, (0, yaw_deg, 0))


def arcade(
    sketch: Sketch,
    surface: str,
    length: float,
    bays: int,
    spring: float,
    top: float,
    thick: float,
    *,
    pier_m: float = 0.8,
    pointed: bool = False,
    rise: float | None = None,
    windows: F64 | None = None,
) -> None:
    """A wall on arches along x from 0 to `length`, z = 0 its middle: open below, `top` high; stand columns under it.

    `spring` is the height of the capitals, `rise` that of the arches above it (round or pointed unless given).
    `windows` `[n, 2]` is the outline of an opening above each arch, about the bay's middle.
    """
    bay = length / bays
    half = (bay - pier_m) / 2
    outline: list[tuple[float, float]] = [(0.0, top), (0.0, spring)]
    holes = []
    for k in range(bays):
        middle = (k + 0.5) * bay
        bow = arch_line(half, pointed)
        if rise is not None:
            bow = bow * [1.0, rise / float(bow[:, 1].max())]
        outline += [(middle + px, spring + py) for px, py in bow]
        if windows is not None:
            holes.append(windows + [middle, 0.0])
    outline += [(length, spring), (length, top)]
    sketch.prism(surface, np.array(outline), thick, holes=holes)


def arch_line(half: float, pointed: bool, steps: int = 12) -> F64:
    """The line of an arch `[n, 2]` over −`half` to `half`, from left to right."""
    if not pointed:
        return arc(half, 180, 0, steps)
    left = arc(1.7 * half, 180, 180 - np.degrees(np.arccos(0.7 / 1.7)), steps // 2, (0.7 * half, 0.0))
    return np.concatenate([left, left[:-1][::-1] * [-1, 1]])


def balustrade(
    sketch: Sketch, rail: str, baluster: str, length: float, height: float = 0.95, every_m: float = 0.26, sides: int = 6
) -> None:
    """Along x from 0 to `length`, z = 0 its middle: turned balusters, a plinth and a handrail."""
    one = Sketch((0.1, height, 0.1))
    tall = height - 0.18
    line = [(0.028, 0.0), (0.05, 0.12), (0.062, 0.3), (0.032, 0.62), (0.026, 0.84), (0.045, 1.0)]
    one.lathe(baluster, [(r, 0.1 + y * tall) for r, y in line], sides=sides)
    count = max(1, round(length / every_m))
    for k in range(count):
        sketch.stamp(one, ((k + 0.5) * length / count, 0, 0))
    sketch.box(rail, (length, 0.1, 0.18), (length / 2, 0, 0), bevel=0.01)
    sketch.box(rail, (length, 0.09, 0.16), (length / 2, height - 0.09, 0), bevel=0.02)


def bar_rail(
    sketch: Sketch, surface: str, length: float, height: float = 1.0, every_m: float = 1.4, lines: int = 3
) -> None:
    """A plain railing of posts and bars along x from 0 to `length`."""
    count = max(1, round(length / every_m))
    for k in range(count + 1):
        sketch.box(surface, (0.05, height, 0.05), (k * length / count, 0, 0), bevel=0)
    for k in range(lines):
        y = height * (k + 1) / lines - 0.04
        sketch.box(surface, (length, 0.04, 0.04), (length / 2, y, 0), bevel=0)
