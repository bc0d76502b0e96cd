"""JPEG files of 8-bit colour or data, for clients that say they can load them.

Source: ITU-T T.81 (JPEG); T.871 (JFIF).
"""

from __future__ import annotations

import io

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from assets.asset import Asset
from assets.errors import InvalidArtifact

_WHOLE, _QUARTERED = 0, 2  # Pillow's names of 4:4:4 and 4:2:0


def pack_jpeg(pixels: NDArray[np.uint8], quality: int, *, halved_colour: bool = False) -> Asset:
    """Write `pixels` `[h, w, 3]` uint8, top row first, at `quality` 1 to 95 of libjpeg's scale.

    `halved_colour` keeps colour differences at half the resolution (4:2:0): for what eyes look at, not for data.

    Raises:
        InvalidArtifact: another shape or dtype, or an edge of 0 or above 16,384 pixels.
    """
    if pixels.ndim != 3 or pixels.shape[2] != 3 or pixels.dtype != np.uint8:
        raise InvalidArtifact(f"pixels: {pixels.dtype} {pixels.shape}, wanted uint8 h×w×3")
    height, width = pixels.shape[:2]
    if not (0 < height <= 16_384 and 0 < width <= 16_384):
        raise InvalidArtifact(f"pixels: {width}×{height}, wanted 1 to 16384 on each edge")
    file = io.BytesIO()
    subsampling = _QUARTERED if halved_colour else _WHOLE
    Image.fromarray(np.ascontiguousarray(pixels)).save(file, "JPEG", quality=quality, subsampling=subsampling)
    return Asset("image/jpeg", file.getvalue())
