"""Panoramas at other sizes, without a seam where they close."""

from __future__ import annotations

import numpy as np
from PIL import Image

from assets.artifacts import F32

_MARGIN = 4


def resized(picture: F32, width: int, height: int) -> F32:
    """A panorama `[h, w, k]` at another size: averaged where smaller, blended where larger; closed at the seam."""
    rows, columns = picture.shape[:2]
    if (columns, rows) == (width, height):
        return picture
    margin = min(_MARGIN * max(1, -(-columns // width)), columns)
    out = np.empty((height, width, picture.shape[2]), np.float32)
    for channel in range(picture.shape[2]):
        plane = picture[..., channel]
        closed = np.concatenate([plane[:, -margin:], plane, plane[:, :margin]], axis=1)
        image = Image.fromarray(np.ascontiguousarray(closed, np.float32))
        box = (margin, 0, margin + columns, rows)
        out[..., channel] = np.asarray(image.resize((width, height), Image.Resampling.BILINEAR, box))
    return out
