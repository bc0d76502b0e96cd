"""What spans a hall: barrel and pointed vaults with ribs, half domes, domes, coffers, trusses of timber or steel.

Profiles run along x from the left springing over the crown to the right one; `y` is the height of the springing.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.ground import F64

_RIB_OUT_M = 0.16


def round_profile(x: float, rise: float, steps: int = 18) -> F64:
    """Half an ellipse `[n, 2]` over a span of 2 `x`, `rise` high."""
    turn = np.linspace(np.pi, 0, steps + 1)
    return np.column_stack([x * np.cos(turn), rise * np.sin(turn)])


def pointed_profile(x: float, rise: float, steps: int = 18) -> F64:
    """Two arcs `[n, 2]` that meet in a point over the middle."""
    t = np.linspace(0, 1, steps // 2 + 1)
    left = np.column_stack([-x * np.cos(t * np.pi / 2) ** 1.15, rise * np.sin(t * np.pi / 2) ** 0.85])
    right = left[:-1][::-1] * [-1, 1]
    return np.concatenate([left, right])


def vault(sketch: Sketch, surface: str, profile: F64, y: float, front: float, back: float, cell_m: float = 2.0) -> None:
    """The underside of a vault that runs from `front` to `back` along z."""
    count = max(2, round((front - back) / cell_m) + 1)
    z = np.linspace(front, back, count)
    grid = np.empty((len(profile), count, 3))
    grid[..., 0], grid[..., 1] = profile[:, :1], y + profile[:, 1:]
    grid[..., 2] = z
    sketch.sheet(surface, grid, both=False)


def rib(
    sketch: Sketch, surface: str, profile: F64, y: float, z: float, width: float = 0.4, out: float = _RIB_OUT_M
) -> None:
    """An arch across the vault, proud of it by `out` metres: its underside and both its cheeks."""
    x, rise = float(profile[:, 0].max()), float(profile[:, 1].max())
    inner = profile * [(x - out) / x, (rise - out) / rise]
    rows = [(profile, width / 2), (inner, width / 2), (inner, -width / 2), (profile, -width / 2)]
    for (a, za), (b, zb) in pairwise(rows):
        grid = np.empty((len(profile), 2, 3))
        grid[:, 0, :2], grid[:, 1, :2] = a, b
        grid[:, 0, 2], grid[:, 1, 2] = za, zb
        grid[..., 1] += y
        grid[..., 2] += z
        sketch.sheet(surface, grid, both=False)


def strip(sketch: Sketch, surface: str, profile: F64, y: float, front: float, back: float, at: int) -> None:
    """A thin moulding along the vault at the point `at` of its profile."""
    px, py = profile[at] * 0.99
    sketch.box(surface, (0.12, 0.06, front - back), (px, y + py - 0.03, (front + back) / 2), bevel=0)


def groin(
    sketch: Sketch, surface: str, ribs: str, profile: F64, y: float, front: float, back: float, pointed: bool
) -> None:
    """One bay of a cross vault: a vault across meets the one along, with ribs on both diagonals."""
    n = len(profile)
    x = float(profile[:, 0].max())
    half, middle = (front - back) / 2, (front + back) / 2
    s, t = np.linspace(-1, 1, n), np.linspace(1, -1, 15)
    u, v = np.meshgrid(s, t, indexing="ij")
    rise = float(profile[:, 1].max())

    def height(a: F64) -> F64:
        order = np.argsort(profile[:, 0])
        return np.asarray(np.interp(np.abs(a), profile[order][n // 2 :, 0] / x, profile[order][n // 2 :, 1]))

    turned = np.column_stack([np.sin(u.ravel() * np.pi / 2), np.sin(v.ravel() * np.pi / 2)])
    px, pz = turned[:, 0].reshape(u.shape), turned[:, 1].reshape(u.shape)
    py = np.maximum(height(px), height(pz) * (0.96 if pointed else 1.0))
    grid = np.stack([px * x, y + np.minimum(py, rise), middle + pz * half], axis=-1)
    sketch.sheet(surface, grid, both=False)
    way = np.sin(np.linspace(-1, 1, 15) * np.pi / 2)
    for side in (-1, 1):
        path = np.column_stack([way * x, y + height(way) - 0.06, middle + side * way * half])
        sketch.tube(ribs, path, 0.1, sides=6)


def half_dome(sketch: Sketch, surface: str, x: float, rise: float, y: float, z: float, steps: int = 10) -> None:
    """The head of an apse of radius `x` behind the plane `z`, seen from within."""
    turn = np.linspace(np.pi, 0, 2 * steps + 1)
    tilt = np.linspace(0, np.pi / 2, steps + 1)
    t, p = np.meshgrid(turn, tilt)
    grid = np.stack(
        [x * np.cos(t) * np.cos(p), y + rise * np.sin(p), z - x * np.sin(t) * np.cos(p)],
        axis=-1,
    )
    sketch.sheet(surface, grid, both=False)


def dome(
    sketch: Sketch, surface: str, ribs: str, radius: float, rise: float, y: float, z: float, count: int = 12
) -> None:
    """A dome on the ring `y` about x = 0, with ribs that leave an eye of light open at the top."""
    turn = np.radians(np.linspace(0, 360, 4 * count + 1))
    tilt = np.radians(np.linspace(0, 80, 11))
    t, p = np.meshgrid(turn, tilt)
    grid = np.stack([radius * np.sin(t) * np.cos(p), y + rise * np.sin(p), z - radius * np.cos(t) * np.cos(p)], axis=-1)
    sketch.sheet(surface, grid, both=False)
    for k in range(count):
        a = 2 * np.pi * k / count
        out = 0.985 * radius * np.cos(tilt)
        path = np.column_stack([out * np.sin(a), y + 0.985 * rise * np.sin(tilt), z - out * np.cos(a)])
        sketch.tube(ribs, path[::2], np.linspace(0.16, 0.08, 6), sides=5)
    for level, reach, thick in ((0.0, 1.0, 0.14), (rise * np.sin(tilt[-1]), np.cos(tilt[-1]), 0.1)):
        sketch.ring(ribs, radius * reach, thick, (0, y + level, z), (90, 0, 0), sides=6)


def coffers(
    sketch: Sketch, surface: str, bars: str, x: float, front: float, back: float, y: float, cell_m: float = 1.8
) -> None:
    """A flat ceiling divided by crossing beams."""
    sketch.box(surface, (2 * x, 0.1, front - back), (0, y, (front + back) / 2), bevel=0)
    across, along = max(3, round(2 * x / cell_m)), max(3, round((front - back) / cell_m))
    for k in range(across + 1):
        sketch.box(bars, (0.2, 0.24, front - back), (-x + 2 * x * k / across, y - 0.24, (front + back) / 2), bevel=0.02)
    for k in range(along + 1):
        sketch.box(bars, (2 * x, 0.2, 0.18), (0, y - 0.2, back + (front - back) * k / along), bevel=0.02)


def timber_truss(sketch: Sketch, surface: str, x: float, y: float, rise: float, z: float, thick: float = 0.26) -> None:
    """A king-post truss across the hall: tie beam at `y`, rafters to the ridge, struts, and braces below."""
    sketch.box(surface, (2 * x, thick * 1.2, thick), (0, y, z), bevel=0.02)
    sketch.box(surface, (thick, rise - 0.1, thick), (0, y, z), bevel=0.02)
    for side in (-1, 1):
        sketch.beam(surface, (side * x, y + 0.1, z), (0, y + rise - 0.1, z), thick * 0.9, thick)
        sketch.beam(surface, (0, y + 0.3, z), (side * 0.5 * x, y + 0.5 * rise, z), thick * 0.6, thick * 0.6)
        sketch.beam(surface, (side * (x - 0.05), y - 1.3, z), (side * (x - 1.3), y + 0.02, z), thick * 0.7, thick * 0.7)


def steel_truss(sketch: Sketch, surface: str, x: float, y: float, rise: float, z: float, panels: int = 8) -> None:
    """A light truss of steel across the hall: two chords, posts and diagonals, the upper chord pitched to the ridge."""
    xs = np.linspace(-x, x, panels + 1)
    upper = y + 0.55 + (rise - 0.55) * (1 - np.abs(xs) / x)
    sketch.box(surface, (2 * x, 0.1, 0.12), (0, y, z), bevel=0)
    for k in range(panels):
        a, b = (float(xs[k]), float(upper[k])), (float(xs[k + 1]), float(upper[k + 1]))
        bar(sketch, surface, (*a, z), (*b, z), 0.1)
        low, high = ((a[0], y), b) if k < panels // 2 else ((b[0], y), a)
        bar(sketch, surface, (*low, z), (*high, z), 0.06)
        if k:
            bar(sketch, surface, (a[0], y, z), (*a, z), 0.06)


def pitched_roof(
    sketch: Sketch,
    surface: str,
    x: float,
    y: float,
    rise: float,
    front: float,
    back: float,
    *,
    rafters: str | None = None,
    purlins: Sequence[float] = (0.35, 0.7),
    every_m: float = 0.8,
) -> None:
    """Two slopes over the hall, seen from below; rafters every so far and purlins at these shares of the slope."""
    profile = np.array([(-x, 0.0), (-x / 2, rise / 2), (0.0, rise), (0.0, rise), (x / 2, rise / 2), (x, 0.0)])
    for part in (profile[:3], profile[3:]):
        vault(sketch, surface, part, y, front, back, 3.0)
    if rafters is None:
        return
    middle = (front + back) / 2
    for k in range(round((front - back) / every_m) + 1):
        z = back + (front - back) * k / round((front - back) / every_m)
        for side in (-1, 1):
            bar(sketch, rafters, (side * x, y - 0.06, z), (0, y + rise - 0.06, z), 0.11)
    for share in purlins:
        for side in (-1, 1):
            at = (side * x * (1 - share), y + rise * share - 0.26, middle)
            sketch.box(rafters, (0.18, 0.18, front - back), at, bevel=0)
    sketch.box(rafters, (0.2, 0.24, front - back), (0, y + rise - 0.3, middle), bevel=0)


def bar(
    sketch: Sketch, surface: str, a: tuple[float, float, float], b: tuple[float, float, float], thick: float
) -> None:
    """A square bar without rounded edges."""
    step = np.subtract(b, a)
    length = float(np.linalg.norm(step))
    tilt = float(np.degrees(np.arccos(np.clip(step[1] / length, -1, 1))))
    turn = float(np.degrees(np.arctan2(step[0], step[2])))
    sketch.box(surface, (thick, length, thick), a, (tilt, turn, 0), bevel=0)
