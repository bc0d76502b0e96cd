"""One sheet of small pictures: what plants are cut out of, and what hangs in frames, is on screens and burns.

Its left third (u below 1) is leaves, boughs and blades in grey and alpha: a plant's triangles carry places there as
texture coordinates and its colour in their vertices. Right of it (u from 1 to 3) are the pictures of
`assets.pictures`. All things of a scene share a map of the cells that they need. Stems start at a cell's lower edge.
"""

from __future__ import annotations

import io
import math
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from assets.asset import Asset
from assets.pictures.sheet import BURNING, PICTURES, picture_pixels
from assets.shapes.stencil_cells import PAINTERS
from assets.shapes.stencil_pen import CELL_PX, Cell

F64 = NDArray[np.float64]
COLUMNS = 4
_LEAST = 0.15
"""How bright the darkest tone is."""
STENCILS = tuple(PAINTERS)
"""The cells' names, in order."""
_PLANTS = COLUMNS * COLUMNS
"""How many cells each third has; the pictures' numbers follow."""
ALL_CELLS = frozenset(range(_PLANTS))
"""Every cell of the plants."""
BURNING_CELLS = frozenset(_PLANTS + number for number, name in enumerate(PICTURES) if name in BURNING)


def place(name: str, uvs: F64) -> F64:
    """Texture coordinates in the sheet for `uvs` `[..., 2]` in the cell or picture `name`, 0 to 1, v from above."""
    pictured = name in PICTURES
    number = list(PICTURES).index(name) if pictured else STENCILS.index(name)
    inset = 0.5 / CELL_PX
    third, number = divmod(number + _PLANTS * pictured, _PLANTS)
    corner = np.array([number % COLUMNS + COLUMNS * third, number // COLUMNS], np.float64)
    return np.asarray((corner + np.clip(uvs, inset, 1 - inset)) / COLUMNS)


SOLID_UV = place("solid", np.array([0.5, 0.5]))
"""Where nothing is cut away."""


@lru_cache(maxsize=1)
def stencil_pixels() -> NDArray[np.uint8]:
    """The plants' third: grey and alpha `[1024, 1024, 2]`."""
    sheet = np.zeros((COLUMNS * CELL_PX, COLUMNS * CELL_PX, 2), np.uint8)
    for number, (name, paint) in enumerate(PAINTERS.items()):
        cell = Cell(number)
        paint(cell)
        x, y = number % COLUMNS * CELL_PX, number // COLUMNS * CELL_PX
        grey, alpha = cell.arrays()
        if name == "solid":
            alpha[:] = 255
        light = np.rint(255 * (_LEAST + (1 - _LEAST) * grey / 255) ** (1 / 2.2)).astype(
            np.uint8
        )  # tones are linear, the file is sRGB
        sheet[y : y + CELL_PX, x : x + CELL_PX] = np.stack([light, alpha], axis=-1)
    return sheet


def cells_of(uvs: NDArray[np.floating[Any]]) -> frozenset[int]:
    """The numbers of the cells that texture coordinates `[n, 2]` in the sheet fall into: the pictures' from 16 on."""
    return frozenset(int(number) for number in np.unique(_numbers(_corners(uvs))))


def shows_pictures(uvs: NDArray[np.floating[Any]]) -> bool:
    """Whether texture coordinates `[n, 2]` in the sheet are places in pictures rather than in plants."""
    return bool(uvs[:, 0].max() > 1)


def _corners(uvs: NDArray[np.floating[Any]]) -> NDArray[np.int64]:
    """Column and row of the cells `[n, 2]` of the sheet that texture coordinates fall into."""
    return np.clip((uvs * COLUMNS).astype(np.int64), 0, (3 * COLUMNS - 1, COLUMNS - 1))


def _numbers(corners: NDArray[np.int64]) -> NDArray[np.int64]:
    third, column = np.divmod(corners[:, 0], COLUMNS)
    return np.asarray(_PLANTS * third + COLUMNS * corners[:, 1] + column)


def placed_among(cells: frozenset[int], uvs: NDArray[np.floating[Any]]) -> F64:
    """Texture coordinates in `stencil_png(cells)` for those in the sheet, which fall into `cells` only."""
    columns, rows, order = _laid(cells)
    corner = _corners(uvs)
    inside = uvs * COLUMNS - corner
    new = np.zeros(3 * _PLANTS, np.int64)
    new[order] = np.arange(len(order))
    number = new[_numbers(corner)]
    return np.asarray(np.stack([number % columns, number // columns], axis=1) + inside) / (columns, rows)


def _laid(cells: frozenset[int]) -> tuple[int, int, list[int]]:
    """Columns, rows and the order of some cells in a picture of their own."""
    columns = math.ceil(math.sqrt(len(cells)))
    return columns, -(-len(cells) // columns), sorted(cells)


@lru_cache(maxsize=64)
def stencil_png(cells: frozenset[int] = ALL_CELLS) -> Asset:
    """Some cells of the sheet as a PNG: plants in grey and alpha; pictures in colour, with alpha where some burn."""
    columns, rows, order = _laid(cells)
    pictured = max(order) >= _PLANTS
    mode = ("RGBA" if cells & BURNING_CELLS else "RGB") if pictured else "LA"
    sheet = np.zeros((rows * CELL_PX, columns * CELL_PX, len(mode)), np.uint8)
    for new, old in enumerate(order):
        left, top = new % columns * CELL_PX, new // columns * CELL_PX
        cell = picture_pixels(tuple(PICTURES)[old - _PLANTS]) if pictured else _plant_pixels(old)
        sheet[top : top + CELL_PX, left : left + CELL_PX] = cell[..., : len(mode)]
    file = io.BytesIO()
    Image.fromarray(sheet, mode).save(file, "PNG", compress_level=6)
    return Asset("image/png", file.getvalue())


def _plant_pixels(number: int) -> NDArray[np.uint8]:
    x, y = number % COLUMNS * CELL_PX, number // COLUMNS * CELL_PX
    return stencil_pixels()[y : y + CELL_PX, x : x + CELL_PX]
