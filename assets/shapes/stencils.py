"""One small picture of leaves, boughs and blades in grey and alpha: what plants are cut out of.

A plant's triangles carry places in this picture as texture coordinates and its colour in their vertices, so that all
plants of a scene share one map of sixteen cells. Stems start at a cell's lower edge.
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
from assets.shapes.stencil_cells import PAINTERS
from assets.shapes.stencil_pen import CELL_PX, Cell

F64 = NDArray[np.float64]
COLUMNS = 4
_LEAST = 0.15
"""How bright the darkest tone is."""
STENCILS = tuple(PAINTERS)
"""The cells' names, in order."""
ALL_CELLS = frozenset(range(COLUMNS * COLUMNS))


def place(name: str, uvs: F64) -> F64:
    """Texture coordinates in the whole picture for `uvs` `[..., 2]` in the cell `name`, 0 to 1, v from above."""
    number = STENCILS.index(name)
    inset = 0.5 / CELL_PX
    corner = np.array([number % COLUMNS, number // COLUMNS], np.float64)
    return np.asarray((corner + np.clip(uvs, inset, 1 - inset)) / COLUMNS)


SOLID_UV = place("solid", np.array([0.5, 0.5]))
"""Where nothing is cut away."""


@lru_cache(maxsize=1)
def stencil_pixels() -> NDArray[np.uint8]:
    """The picture: grey and alpha `[1024, 1024, 2]`."""
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
    """The numbers of the cells that texture coordinates `[n, 2]` in the whole picture fall into."""
    places = np.clip((uvs * COLUMNS).astype(np.int64), 0, COLUMNS - 1)
    return frozenset(int(number) for number in np.unique(places[:, 0] + COLUMNS * places[:, 1]))


def placed_among(cells: frozenset[int], uvs: NDArray[np.floating[Any]]) -> F64:
    """Texture coordinates in `stencil_png(cells)` for those in the whole picture, which fall into `cells` only."""
    columns, rows, order = _laid(cells)
    corner = np.clip((uvs * COLUMNS).astype(np.int64), 0, COLUMNS - 1)
    inside = uvs * COLUMNS - corner
    new = np.zeros(COLUMNS * COLUMNS, np.int64)
    new[order] = np.arange(len(order))
    number = new[corner[:, 0] + COLUMNS * corner[:, 1]]
    return np.asarray(np.stack([number % columns, number // columns], axis=1) + inside) / (columns, rows)


def _laid(cells: frozenset[int]) -> tuple[int, int, list[int]]:
    """Columns, rows and the order of some cells in a picture of their own."""
    columns = math.ceil(math.sqrt(len(cells)))
    return columns, -(-len(cells) // columns), sorted(cells)


@lru_cache(maxsize=64)
def stencil_png(cells: frozenset[int] = ALL_CELLS) -> Asset:
    """The picture, or some of its cells, as a PNG of grey and alpha."""
    columns, rows, order = _laid(cells)
    whole = stencil_pixels()
    sheet = np.zeros((rows * CELL_PX, columns * CELL_PX, 2), np.uint8)
    for new, old in enumerate(order):
        x, y = old % COLUMNS * CELL_PX, old // COLUMNS * CELL_PX
        left, top = new % columns * CELL_PX, new // columns * CELL_PX
        sheet[top : top + CELL_PX, left : left + CELL_PX] = whole[y : y + CELL_PX, x : x + CELL_PX]
    file = io.BytesIO()
    Image.fromarray(sheet, "LA").save(file, "PNG", compress_level=6)
    return Asset("image/png", file.getvalue())
