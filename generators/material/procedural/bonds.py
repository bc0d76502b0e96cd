"""How bricks, tiles and slabs are laid: bonds and lattices by name, for any proportion of piece."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from generators.material.procedural.canvas import Canvas, Field
from generators.material.procedural.cells import Cells, bond, herringbone, hexagons, shingles


@dataclass(frozen=True)
class Pieces:
    """`columns` × `rows` pieces to a tile, as a plain grid would hold them; corners and unevenness as for `bond`."""

    columns: int
    rows: int
    corner: float = 0.0
    jitter: tuple[float, float] = (0.0, 0.0)
    warp: tuple[Field, Field] | None = None

    @property
    def longer(self) -> int:
        """How many times as long as wide a piece is, to the nearest whole number."""
        return max(1, round(self.rows / self.columns))


def laid(c: Canvas, key: str, pattern: str, usual: str, pieces: Pieces) -> Cells:
    """The pieces laid in `pattern`, or in the `usual` one where that is no bond."""
    return BONDS.get(pattern, BONDS[usual])(c, key, pieces)


def _courses(shift: float) -> Callable[[Canvas, str, Pieces], Cells]:
    def lay(c: Canvas, key: str, p: Pieces) -> Cells:
        return bond(c, key, p.columns, p.rows, shift, p.jitter, corner=p.corner, warp=p.warp)

    return lay


def _running(c: Canvas, key: str, p: Pieces) -> Cells:
    """Each course half a piece on; square pieces become twice as long as high."""
    rows = p.rows * (2 if p.longer == 1 else 1)
    return bond(c, key, p.columns, rows + rows % 2, 0.5, p.jitter, corner=p.corner, warp=p.warp)


def _box(x: Field, y: Field, half_x: Field | float, half_y: Field | float) -> Field:
    return np.asarray(np.minimum(half_x - np.abs(x), half_y - np.abs(y)), np.float32)


def _alternating(c: Canvas, p: Pieces, wide: Field, start: Field, units: int) -> Cells:
    """Courses of `units` pairs: a piece of `wide` (0..1, per pixel) of the unit, then one of the rest."""
    rows = p.rows + p.rows % 2
    y = c.v * rows + np.float32(0.5)
    row = np.floor(y)
    x = c.u * units + start + np.float32(0.27)
    unit = np.floor(x)
    f = x - unit
    second = f > wide
    middle, half = np.where(second, (1 + wide) / 2, wide / 2), np.where(second, (1 - wide) / 2, wide / 2)
    lx, ly = (f - middle) / units, (y - row - np.float32(0.5)) / rows
    ids = ((row % rows) * units + unit % units) * 2 + second
    edge = _box(lx, ly, half / units, 0.5 / rows)
    return Cells(ids.astype(np.int32), 2 * rows * units, edge, lx.astype(np.float32), ly.astype(np.float32))


def _flemish(c: Canvas, key: str, p: Pieces) -> Cells:
    """A stretcher and a header in turn, each header above the middle of a stretcher."""
    del key
    odd = np.floor(c.v * (p.rows + p.rows % 2) + np.float32(0.5)) % 2
    return _alternating(c, p, c.full(2 / 3), 0.5 * odd, max(1, round(p.columns * 2 / 3)))


def _english(c: Canvas, key: str, p: Pieces) -> Cells:
    """A course of stretchers and one of headers in turn."""
    del key
    odd = np.floor(c.v * (p.rows + p.rows % 2) + np.float32(0.5)) % 2
    return _alternating(c, p, 1 - 0.5 * odd, 0.25 * odd, p.columns)


def _herringbone(c: Canvas, key: str, p: Pieces) -> Cells:
    del key
    length = max(2, p.longer)
    cells, _ = herringbone(c, length, max(1, round(p.columns / 2)))
    return cells


def _basket(c: Canvas, key: str, p: Pieces) -> Cells:
    """Squares of pieces side by side, upright and lying in turn."""
    del key
    count, several = p.columns + p.columns % 2, max(2, p.longer)
    x, y = c.u * count + np.float32(0.27), c.v * count + np.float32(0.31)
    i, j = np.floor(x), np.floor(y)
    fx, fy = x - i - np.float32(0.5), y - j - np.float32(0.5)
    upright = (i + j) % 2 == 1
    across, along = np.where(upright, fx, fy), np.where(upright, fy, fx)
    strip = np.clip(np.floor((across + 0.5) * several), 0, several - 1)
    within = across + np.float32(0.5) - (strip + np.float32(0.5)) / several
    ids = ((j % count) * count + i % count) * several + strip
    edge = _box(along, within, 0.5, 0.5 / several) / count
    return Cells(ids.astype(np.int32), count * count * several, edge, along / count, within / count)


def _hexagons(c: Canvas, key: str, p: Pieces) -> Cells:
    del key
    across = max(3, round(p.columns * 1.35))
    return hexagons(c, across, max(2, round(across / 3**0.5)))


def _rounds(c: Canvas, key: str, p: Pieces) -> Cells:
    """Round pieces in the closest packing."""
    cells = _hexagons(c, key, p)
    across = max(3, round(p.columns * 1.35))
    return Cells(cells.id, cells.count, 0.49 / across - np.hypot(cells.x, cells.y), cells.x, cells.y)


def _scales(c: Canvas, key: str, p: Pieces) -> Cells:
    """Fish scales: rows with round lower ends."""
    rows = p.columns * 2
    return shingles(c, key, p.columns, rows, 0.9)[0]


def _octagons(c: Canvas, key: str, p: Pieces) -> Cells:
    """Octagons with a small square where four meet."""
    del key
    count = p.columns
    x, y = c.u * count + np.float32(0.27), c.v * count + np.float32(0.31)
    i, j = np.floor(x), np.floor(y)
    fx, fy = x - i - np.float32(0.5), y - j - np.float32(0.5)
    ci, cj = np.round(x), np.round(y)
    dx, dy = x - ci, y - cj
    cut = (np.float32(0.29) - np.abs(dx) - np.abs(dy)) * np.float32(0.7071)
    dot = cut > 0
    ids = np.where(dot, count * count + (cj % count) * count + ci % count, (j % count) * count + i % count)
    edge = np.where(dot, cut, np.minimum(_box(fx, fy, 0.5, 0.5), -cut)) / count
    at_x, at_y = np.where(dot, dx, fx) / count, np.where(dot, dy, fy) / count
    return Cells(ids.astype(np.int32), 2 * count * count, edge, at_x, at_y)


def _diamonds(c: Canvas, key: str, p: Pieces) -> Cells:
    """A grid turned by 45 degrees."""
    del key
    count = max(2, round(p.columns * 0.7071))
    x, y = (c.u + c.v) * count + np.float32(0.27), (c.u - c.v) * count + np.float32(0.31)
    i, j = np.floor(x), np.floor(y)
    fx, fy = x - i - np.float32(0.5), y - j - np.float32(0.5)
    # the square (i, j) is the one (i + count, j + count) and (i + count, j - count) too
    row = (i + j) % (2 * count)
    ids = row * 2 * count + (i - j) % (2 * count)
    edge = _box(fx, fy, 0.5, 0.5) * np.float32(0.7071 / count)
    scale = np.float32(0.5 / count)
    return Cells(ids.astype(np.int32), 4 * count * count, edge, (fx + fy) * scale, (fx - fy) * scale)


BONDS: dict[str, Callable[[Canvas, str, Pieces], Cells]] = {
    "stacked": _courses(0.0),
    "running": _running,
    "third": _courses(1 / 3),
    "flemish": _flemish,
    "english": _english,
    "herringbone": _herringbone,
    "basket weave": _basket,
    "hexagons": _hexagons,
    "rounds": _rounds,
    "fish scales": _scales,
    "octagons": _octagons,
    "diamonds": _diamonds,
}
"""Every bond by the name that a spec's `pattern` gives it."""
