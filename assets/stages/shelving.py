"""What goods stand on: shelves along a wall, counters; drawn, and marked as zones."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from assets.shapes.organic import Patch, Rng, unit
from assets.shapes.sketch import Sketch
from assets.stages.ground import F64
from assets.stages.mesh import Piece
from assets.stages.site import Site
from assets.stages.walls import Wall, build_in

_BINDINGS = np.array(
    [
        (0.58, 0.14, 0.11),
        (0.5, 0.29, 0.14),
        (0.2, 0.36, 0.22),
        (0.15, 0.24, 0.46),
        (0.74, 0.56, 0.26),
        (0.38, 0.12, 0.2),
    ]
    + [(0.9, 0.84, 0.7), (0.16, 0.16, 0.17), (0.18, 0.46, 0.48), (0.82, 0.42, 0.17), (0.62, 0.6, 0.56)]
)
"""Cloth of bindings, on a pale material: on leather as dark as itself, a wall of books was a black hole."""
_BOARD_M, _POST_M, _SIDE_M = 0.03, 1.2, 0.04


def shelve_wall(
    site: Site,
    sketch: Sketch,
    wall: Wall,
    begin: float,
    end: float,
    surface: str,
    *,
    levels: Sequence[float],
    depth: float = 0.36,
    top: float | None = None,
    back: str | None = None,
) -> None:
    """A case of shelves on a wall from `begin` to `end` metres along it, its boards at the heights `levels`.

    Each board of each case between two posts is a shelf zone; the highest is clear up to `top`. `back` boards it up
    behind.
    """
    if end - begin < 0.5:
        return
    high = top if top is not None else levels[-1] + 0.4
    count = max(1, round((end - begin) / _POST_M))
    wide = (end - begin) / count
    with wall.frame(sketch):
        for k in range(count + 1):
            sketch.box(surface, (_SIDE_M, high, depth), (begin + k * wide, 0, depth / 2), bevel=0.004)
        for level in levels:
            sketch.box(surface, (end - begin, _BOARD_M, depth), ((begin + end) / 2, level, depth / 2), bevel=0)
        sketch.box(surface, (end - begin + 0.1, 0.07, depth + 0.05), ((begin + end) / 2, high, depth / 2), bevel=0.01)
        sketch.box(surface, (end - begin, 0.09, depth - 0.04), ((begin + end) / 2, 0, depth / 2 - 0.02), bevel=0)
        if back is not None:
            sketch.box(back, (end - begin, high, 0.02), ((begin + end) / 2, 0, 0.01), bevel=0)
    build_in(site, wall, begin, end, high)
    for level, above in zip(levels, [*levels[1:], high], strict=True):
        for k in range(count):
            x, z = wall.place(begin + (k + 0.5) * wide, depth / 2 + 0.02)
            clear = max(0.1, above - level - 2 * _BOARD_M)
            site.zone("shelf", x, z, (wide - 0.1, clear, depth - 0.06), y=level + _BOARD_M, yaw=wall.yaw)


def build_counter(
    site: Site,
    sketch: Sketch,
    at: tuple[float, float],
    size: tuple[float, float, float],
    yaw_deg: float,
    body: str,
    top: str,
    rail: str | None = None,
) -> None:
    """A counter with a panelled front that faces `yaw_deg` degrees, its top a table zone; `rail` runs at its foot."""
    length, height, depth = size
    with sketch.frame((at[0], 0, at[1]), (0, yaw_deg, 0)):
        sketch.box(body, (length, height - 0.1, depth - 0.1), (0, 0.1, -0.05), bevel=0.01)
        sketch.box(body, (length - 0.1, 0.1, depth - 0.25), (0, 0, -0.08), bevel=0)
        sketch.box(top, (length + 0.12, 0.06, depth + 0.1), (0, height, 0), bevel=0.015)
        count = max(1, round(length / 0.85))
        wide = length / count
        for k in range(count):
            x = -length / 2 + (k + 0.5) * wide
            sketch.box(body, (wide - 0.18, height - 0.5, 0.03), (x, 0.3, depth / 2 - 0.09), bevel=0.012)
        for k in range(count + 1):
            sketch.box(body, (0.09, height - 0.12, 0.05), (-length / 2 + k * wide, 0.1, depth / 2 - 0.09), bevel=0.01)
        if rail is not None:
            y, z = 0.2, depth / 2 + 0.1
            sketch.rod(rail, (-length / 2, y, z), (length / 2, y, z), 0.022, sides=8)
    turn = math.radians(yaw_deg)
    site.zone("table", at[0], at[1], (length - 0.1, 1.2, depth - 0.1), y=height + 0.06, yaw=turn)


@dataclass(frozen=True)
class BookRow:
    """A shelf to fill: the wall it is on, from where to where along it, the board's height, the space above it."""

    wall: Wall
    begin: float
    end: float
    level: float
    clear: float


def books(rng: Rng, rows: Sequence[BookRow], depth: float = 0.36) -> Piece:
    """Backs and tops of books on shelves `depth` deep, in runs of one binding; 4 triangles each."""
    spines, tops, colors = [], [], []
    for row in rows:
        wide = rng.uniform(0.035, 0.075, int((row.end - row.begin) / 0.055))
        right = row.begin + 0.03 + np.cumsum(wide)
        right = right[right < row.begin + (row.end - row.begin) * (1.0 if rng.random() > 0.15 else 0.6) - 0.02]
        if not len(right):
            continue
        left = right - wide[: len(right)] + 0.002
        run = np.repeat(np.arange(len(right)), rng.integers(1, 6, len(right)))[: len(right)]
        tall = row.clear * rng.uniform(0.62, 0.95, len(right))[run]
        out = depth - 0.05 - rng.uniform(0, 0.05, len(right))[run]
        own = _BINDINGS[rng.integers(0, len(_BINDINGS), len(right))[run]] * rng.uniform(0.75, 1.15, (len(right), 1))
        turn = math.cos(row.wall.yaw), math.sin(row.wall.yaw)
        low = np.full_like(left, row.level)
        spines.append(_corners(row.wall, turn, left, right, low, low + tall, out, out))
        tops.append(_corners(row.wall, turn, left, right, low + tall, low + tall, out, out - 0.2))
        colors.append(own)
    quads = np.concatenate([*spines, *tops])
    normals = np.cross(quads[:, 1] - quads[:, 0], quads[:, 3] - quads[:, 0])
    normals = np.repeat(unit(normals), 4, axis=0)
    first = np.arange(len(quads))[:, None] * 4
    triangles = np.concatenate([first + [0, 1, 2], first + [0, 2, 3]])
    points = quads.reshape(-1, 3)
    uvs = np.column_stack([points[:, 0] + points[:, 2], -points[:, 1] + 0.5 * points[:, 0]])
    tints = np.concatenate(colors)
    return Piece(
        Patch(points, normals, uvs, triangles), np.repeat(np.concatenate([tints, 0.8 * tints + 0.2]), 4, axis=0)
    )


def _corners(
    wall: Wall, turn: tuple[float, float], left: F64, right: F64, low: F64, high: F64, near: F64, far: F64
) -> F64:
    """Quads `[n, 4, 3]` in the wall's frame, from the lower left counter-clockwise, moved to where the wall stands."""
    along = np.stack([left, right, right, left], axis=1)
    up = np.stack([low, low, high, high], axis=1)
    out = np.stack([near, near, far, far], axis=1)
    x = wall.start[0] + turn[0] * along + turn[1] * out
    z = wall.start[1] - turn[1] * along + turn[0] * out
    return np.stack([x, up, z], axis=-1)
