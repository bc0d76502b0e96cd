"""Small things strewn over the tile: leaves, needles, pebbles, coins. Each pixel looks at the things around it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from generators.material.procedural.canvas import Canvas, Field, Index
from generators.material.procedural.cells import _AROUND, _STRIP


@dataclass(frozen=True)
class Strewn:
    """`id` `[n, n]` of the uppermost thing at each pixel; `along` and `across` its own coordinates, -1..1 within it;
    `inside` 1 where there is one and 0 where the ground shows; `depth` 0..1, how far up in the heap it lies."""

    id: Index
    count: int
    along: Field
    across: Field
    inside: Field
    depth: Field


def strew(
    canvas: Canvas,
    key: str,
    count: int,
    reach: tuple[float, float],
    turn: tuple[float, float] = (0.0, 6.2832),
    taper: float = 0.0,
    spread: float = 0.25,
) -> Strewn:
    """Strew `count`² ellipses, one near each knot of a square lattice.

    `reach` is their half length and half width in lattice steps (up to about 1.2), varied by ±`spread`; `turn` the
    range of their angle in radians; `taper` 0 gives ellipses and 1 pointed leaves.
    """
    rng = canvas.rng(key)
    angle = rng.uniform(turn[0], turn[1], count * count)
    size = 1 + spread * rng.uniform(-1, 1, count * count)
    tables = (
        rng.random(count * count, dtype=np.float32),
        rng.random(count * count, dtype=np.float32),
        (np.cos(angle) / (reach[0] * size)).astype(np.float32),
        (np.sin(angle) / (reach[0] * size)).astype(np.float32),
        rng.permutation(count * count).astype(np.float32) / (count * count),
    )
    n = canvas.size
    ids = np.zeros((n, n), np.int32)
    along, across, depth = (np.zeros((n, n), np.float32) for _ in range(3))
    depth -= 1
    rows = max(1, _STRIP // n)
    for top in range(0, n, rows):
        cut = slice(top, top + rows)
        outs = (ids[cut], along[cut], across[cut], depth[cut])
        _strew_strip(canvas.u[cut] * count, canvas.v[cut] * count, tables, count, reach[0] / reach[1], taper, outs)
    return Strewn(ids, count * count, along, across, (depth >= 0).astype(np.float32), np.maximum(depth, 0))


def _strew_strip(
    x: Field,
    y: Field,
    tables: tuple[Field, ...],
    count: int,
    slim: float,
    taper: float,
    outs: tuple[Index, Field, Field, Field],
) -> None:
    site_x, site_y, cosine, sine, order = tables
    gx, gy = np.floor(x), np.floor(y)
    fx, fy = x - gx, y - gy
    ids, along, across, depth = outs
    for i, j in _AROUND:
        index = ((gy.astype(np.int32) + j) % count) * count + (gx.astype(np.int32) + i) % count
        dx, dy = fx - i - np.take(site_x, index), fy - j - np.take(site_y, index)
        c, s = np.take(cosine, index), np.take(sine, index)
        a, b = dx * c + dy * s, (dy * c - dx * s) * np.float32(slim)
        room = 1 - a * a
        inside = b * b < room * (room if taper >= 1 else (1 - taper) + taper * np.maximum(room, 0))
        z = np.take(order, index)
        shown = inside & (room > 0) & (z > depth)
        for kept, new in ((ids, index), (along, a), (across, b), (depth, z)):
            np.copyto(kept, new, where=shown)
