"""Shades of a coat: darker along the back, lighter below, dark points, as animals have against the light of the sky."""

from __future__ import annotations

import numpy as np

from assets.shapes.leafage import Piece
from assets.shapes.organic import F64, Patch

_BACK, _FLANK, _POINTS = 0.72, 0.88, 0.55


def shaded(patch: Patch, belly: float, back: float, socks: float = 0.0) -> Piece:
    """`patch` with vertex colours: full at the height `belly` and below, darker towards `back`; metres.

    With `socks` what is below that height is dark, as the legs of a bay horse are.
    """
    y, up = patch.points[:, 1], patch.normals[:, 1]
    share = np.clip((y - belly) / (back - belly), 0, 1)
    tone: F64 = 1.0 - (1 - _FLANK) * share - (_FLANK - _BACK) * share * np.clip(up, 0, 1)
    tone = np.where(up < -0.3, np.maximum(tone, 0.97), tone)
    if socks > 0:
        tone *= 1 - (1 - _POINTS) * np.clip(1.4 * (socks - y) / socks, 0, 1)
    return Piece(patch, np.repeat(tone[:, None], 3, axis=1))
