"""Ways to divide the tile into cells that meet across its edges: Voronoi, running bonds, hexagons, herringbone."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from generators.material.procedural.canvas import Canvas, Field, Index

_AROUND = [(i, j) for j in (-1, 0, 1) for i in (-1, 0, 1)]
_STRIP = 1 << 15  # pixels worked on at once, so that the scratch arrays stay in the cache


@dataclass(frozen=True)
class Cells:
    """Which cell each pixel lies in: `id` `[n, n]` in 0..count-1, `edge` the distance to the cell's border in tile
    units, and `x`, `y` the place within the cell from its centre, in tile units."""

    id: Index
    count: int
    edge: Field
    x: Field
    y: Field


def voronoi(
    canvas: Canvas, key: str, nx: int, ny: int, jitter: float = 0.85, warp: tuple[Field, Field] | None = None
) -> Cells:
    """Voronoi cells on the torus, one site jittered within each of `nx`×`ny` squares.

    The edge is the true distance to the nearest bisector, so joints have one width everywhere.

    Source: Quilez, "Voronoi edges" (2012); Worley, "A Cellular Texture Basis Function" (1996).
    """
    sites = 0.5 + jitter * (canvas.rng(key).random((2, nx * ny), dtype=np.float32) - 0.5)
    u, v = (canvas.u, canvas.v) if warp is None else (canvas.u + warp[0], canvas.v + warp[1])
    n = canvas.size
    ids, edge, x, y = np.empty((n, n), np.int32), *(np.empty((n, n), np.float32) for _ in range(3))
    rows = max(1, _STRIP // n)
    for top in range(0, n, rows):
        cut = slice(top, top + rows)
        _voronoi_strip(u[cut], v[cut], sites, nx, ny, (ids[cut], edge[cut], x[cut], y[cut]))
    return Cells(ids, nx * ny, edge, x, y)


def _voronoi_strip(u: Field, v: Field, sites: Field, nx: int, ny: int, out: tuple[Index, Field, Field, Field]) -> None:
    gx, gy = np.floor(u * nx), np.floor(v * ny)
    fx, fy = u * nx - gx, v * ny - gy
    column = [(gx.astype(np.int32) + i) % nx for i in (-1, 0, 1)]
    row = [((gy.astype(np.int32) + j) % ny) * nx for j in (-1, 0, 1)]
    dx, dy, squared = (np.empty((9, *u.shape), np.float32) for _ in range(3))
    ids, edge, best_x, best_y = out
    best = np.full(u.shape, np.inf, np.float32)
    for k, (i, j) in enumerate(_AROUND):
        index = row[j + 1] + column[i + 1]
        np.multiply(np.take(sites[0], index) + (i - fx), np.float32(1 / nx), out=dx[k])
        np.multiply(np.take(sites[1], index) + (j - fy), np.float32(1 / ny), out=dy[k])
        np.add(dx[k] * dx[k], dy[k] * dy[k], out=squared[k])
        nearer = squared[k] < best
        for kept, new in ((best, squared[k]), (ids, index), (best_x, dx[k]), (best_y, dy[k])):
            np.copyto(kept, new, where=nearer)
    edge[...] = np.inf
    for k in range(9):
        ex, ey = dx[k] - best_x, dy[k] - best_y
        apart = np.sqrt(ex * ex + ey * ey)
        bisector = (squared[k] - best) / np.maximum(2 * apart, 1e-9)
        np.minimum(edge, np.where(apart > 1e-6, bisector, np.inf), out=edge)
    np.negative(best_x, out=best_x)
    np.negative(best_y, out=best_y)


def _split(x: Field, joints: Field, count: int, base: Index | int = 0) -> tuple[Index, Field, Field]:
    """Which of `count` unequal cells holds `x` (in cells), and how far it is from the cell's two joints (in cells)."""
    near = np.floor(x).astype(np.int32)
    into = x - near
    near = (
        near - (into < np.take(joints, base + near % count)) + (into > 1 + np.take(joints, base + (near + 1) % count))
    )
    left = near + np.take(joints, base + near % count)
    right = near + 1 + np.take(joints, base + (near + 1) % count)
    return near % count, x - left, right - x


def bond(
    canvas: Canvas,
    key: str,
    columns: int,
    rows: int,
    shift: float = 0.5,
    jitter: tuple[float, float] = (0.0, 0.0),
    random_shift: float = 0.0,
    corner: float = 0.0,
    warp: tuple[Field, Field] | None = None,
) -> Cells:
    """Rows of rectangles, each row moved by `shift` columns against the one above (0 makes a grid).

    `jitter` (x, y) moves the joints by up to that part of a cell; `random_shift` moves rows at random;
    `corner` is the corners' radius in tile units. `shift`·`rows` should be whole for the last row to match the first.
    """
    rng = canvas.rng(key)
    u, v = (canvas.u, canvas.v) if warp is None else (canvas.u + warp[0], canvas.v + warp[1])
    row_joints = jitter[1] * (rng.random(rows, dtype=np.float32) - 0.5)
    column_joints = jitter[0] * (rng.random(rows * columns, dtype=np.float32) - 0.5)
    starts = shift * np.arange(rows, dtype=np.float32) + random_shift * rng.random(rows, dtype=np.float32)
    row, above, below = _split(v * rows + np.float32(0.5), row_joints, rows)
    x = u * columns + np.take(starts.astype(np.float32), row) + np.float32(0.27)
    column, left, right = _split(x, column_joints, columns, row * columns)
    half_x, half_y = (left + right) * np.float32(0.5 / columns), (above + below) * np.float32(0.5 / rows)
    lx, ly = (left - right) * np.float32(0.5 / columns), (above - below) * np.float32(0.5 / rows)
    return Cells(row * columns + column, rows * columns, _box_edge(lx, ly, half_x, half_y, corner), lx, ly)


def _box_edge(lx: Field, ly: Field, half_x: Field | float, half_y: Field | float, corner: float) -> Field:
    """Distance from inside to the outline of a rectangle with rounded corners."""
    qx, qy = np.abs(lx) - half_x + np.float32(corner), np.abs(ly) - half_y + np.float32(corner)
    if corner <= 0:
        return np.asarray(-np.maximum(qx, qy))
    outside = np.sqrt(np.maximum(qx, 0) ** 2 + np.maximum(qy, 0) ** 2)
    return np.asarray(corner - outside - np.minimum(np.maximum(qx, qy), 0))


def hexagons(canvas: Canvas, nx: int, ny: int) -> Cells:
    """Hexagons, `nx` across and 2·`ny` rows: regular where ny·√3 is about nx."""
    a, b = np.float32(1 / nx), np.float32(1 / ny)

    def lattice(shift: float) -> tuple[Index, Index, Field, Field]:
        x, y = canvas.u * nx - np.float32(shift + 0.13), canvas.v * ny - np.float32(shift + 0.21)
        i, j = np.round(x), np.round(y)
        return i.astype(np.int32) % nx, j.astype(np.int32) % ny, (x - i) * a, (y - j) * b

    i0, j0, x0, y0 = lattice(0.0)
    i1, j1, x1, y1 = lattice(0.5)
    first = x0 * x0 + y0 * y0 < x1 * x1 + y1 * y1
    x, y = np.where(first, x0, x1), np.where(first, y0, y1)
    ids = np.where(first, j0 * nx + i0, nx * ny + j1 * nx + i1)
    slant = float(np.hypot(a, b)) / 2
    across = (np.abs(x) * a + np.abs(y) * b) * np.float32(0.25 / slant * 2)
    edge = np.minimum(a / 2 - np.abs(x), slant / 2 - across)
    return Cells(ids, 2 * nx * ny, edge, x, y)


def herringbone(canvas: Canvas, length: int, repeats: int) -> tuple[Cells, Field]:
    """Blocks of 1×`length` in herringbone, 2·`length`·`repeats` units across the tile.

    Returns the cells, with `x` along the block and `y` across it, and 1 where a block lies along u, 0 along v.
    """
    units = 2 * length * repeats
    x, y = canvas.u * units + np.float32(0.5), canvas.v * units + np.float32(0.5)
    i, j = np.floor(x), np.floor(y)
    fx, fy = x - i, y - j
    place = np.mod(i - j, 2 * length)
    flat = place < length
    behind = np.where(flat, place, 2 * length - 1 - place)
    along = behind + np.where(flat, fx, fy) - length / 2
    across = np.where(flat, fy, fx) - np.float32(0.5)
    start_x, start_y = np.where(flat, i - behind, i) % units, np.where(flat, j, j - behind) % units
    ids = (np.where(flat, 0, units * units) + start_y * units + start_x).astype(np.int32)
    edge = np.minimum(length / 2 - np.abs(along), np.float32(0.5) - np.abs(across)) / units
    cells = Cells(ids, 2 * units * units, edge.astype(np.float32), (along / units).astype(np.float32), across / units)
    return cells, flat.astype(np.float32)


def shingles(
    canvas: Canvas, key: str, columns: int, rows: int, round_tip: float = 0.0, ragged: float = 0.0
) -> tuple[Cells, Field]:
    """Overlapping rows like roof tiles or fish scales, each hanging over the row below.

    `round_tip` is the depth of the rounded lower end in rows, `ragged` how unevenly the ends hang. Returns the cells
    and how far down the visible part each pixel lies, 0 at the top to 1 at the tip.
    """
    rng = canvas.rng(key)
    hang = 0.02 + ragged * rng.random(rows * columns, dtype=np.float32)
    y = canvas.v * rows
    here = np.floor(y)
    down = y - here

    def tile(row: Field) -> tuple[Index, Field, Field]:
        line = row.astype(np.int32) % rows
        x = canvas.u * columns + np.float32(0.5) * (line % 2) + np.float32(0.27)
        column = np.floor(x)
        local = x - column - np.float32(0.5)
        index = line * columns + column.astype(np.int32) % columns
        tip = np.take(hang, index) + round_tip * np.sqrt(np.maximum(1 - 4 * local * local, 0))
        return index, local, tip

    own, own_x, own_tip = tile(here)
    over, over_x, over_tip = tile(here - 1)
    covered = down < over_tip
    ids = np.where(covered, over, own)
    x = np.where(covered, over_x, own_x)
    tip = np.where(covered, over_tip, own_tip)
    y_local = np.where(covered, down + 1, down)
    progress = y_local / (1 + tip)
    to_tip = (1 + tip - y_local) * np.float32(1 / rows)
    to_side = (np.float32(0.5) - np.abs(x)) * np.float32(1 / columns)
    edge = np.minimum(to_tip, np.where(covered & (round_tip > 0), np.inf, to_side))
    return Cells(ids, rows * columns, edge, x / columns, y_local / rows), progress
