"""One small picture of leaves, boughs and blades in grey and alpha: what plants are cut out of.

A plant's triangles carry places in this picture as texture coordinates and its colour in their vertices, so that all
plants of a scene share one map of sixteen cells. Stems start at a cell's lower edge.
"""

from __future__ import annotations

import io
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from assets.asset import Asset
from assets.shapes.stencil_cells import CELL_PX, PAINTERS, Cell

F64 = NDArray[np.float64]
COLUMNS = 4
_LEAST = 0.15
"""How bright the darkest tone is."""
STENCILS = tuple(PAINTERS)
"""The cells' names, in order."""


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


@lru_cache(maxsize=1)
def stencil_png() -> Asset:
    """The picture as a PNG of grey and alpha."""
    file = io.BytesIO()
    Image.fromarray(stencil_pixels(), "LA").save(file, "PNG", compress_level=6)
    return Asset("image/png", file.getvalue())
