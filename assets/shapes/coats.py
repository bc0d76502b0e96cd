"""Shades of a coat: darker along the back, lighter below, dark points, as animals have against the light of the sky;
and what no coat is without: mottling, a dusk along the back and in the lee of the body.
"""

from __future__ import annotations

import numpy as np

from assets.shapes.leafage import Piece
from assets.shapes.organic import F64, Patch

_BACK, _FLANK, _POINTS = 0.6, 0.85, 0.07


def shaded(patch: Patch, belly: float, back: float, socks: float = 0.0) -> Piece:
    """`patch` with vertex colours: full at the height `belly` and below, darker towards `back`; metres.

    With `socks` what is below that height is dark, as the legs of a bay horse are.
    """
    y, up = patch.points[:, 1], patch.normals[:, 1]
    share = np.clip((y - belly) / (back - belly), 0, 1)
    tone: F64 = 1.0 - (1 - _FLANK) * share - (_FLANK - _BACK) * share * np.clip(up, 0, 1)
    tone = np.where(up < -0.3, np.maximum(tone, 0.97), tone)
    if socks > 0:
        tone *= 1 - (1 - _POINTS) * np.clip(1.9 * (socks - y) / socks, 0, 1)
    return Piece(patch, np.repeat(tone[:, None], 3, axis=1))


COATS = frozenset({"fur", "coat", "hide", "hair", "wool", "fleece", "feathers", "quills"})
"""The last words of phrases for what grows on animals."""
_MOTTLE, _DUSK, _LEE = 0.34, 0.16, 0.4
"""How much of its light a coat loses in its darker patches, on the back, and where it turns inwards and down."""
_WAVES = np.array([(0.21, 0.9), (0.11, 0.65), (0.055, 0.4)])
"""Lengths of the waves of a mottling, as shares of the animal's length, and how strong each is."""


def mottled(points: F64, normals: F64, low: F64, high: F64) -> F64:
    """The tone `[n]` of a coat at `points` of an animal that fills the box from `low` to `high`.

    It is the same on both sides but for the patches, which no animal has in a mirror.
    """
    long = float((high - low).max())
    wave = np.zeros(len(points))
    for number, (share, strength) in enumerate(_WAVES):
        turns = 2 * np.pi * points / (share * long) * [1.0, 0.8, 0.6] + [1.7 * number, 0.9, 2.3 * number]
        x, y, z = turns.T
        wave += strength * np.sin(x + 1.3 * np.sin(z)) * np.sin(y + 0.8 * np.sin(x)) * np.cos(0.7 * z + 0.5 * y)
    middle = 0.5 * (low[0] + high[0])
    inwards = np.clip(-normals[:, 0] * np.sign(points[:, 0] - middle), 0, 1)
    share = (points[:, 1] - low[1]) / max(1e-6, float(high[1] - low[1]))
    lee = np.maximum(inwards * (share < 0.55), 0.55 * np.clip(-normals[:, 1], 0, 1) * (share > 0.1))
    tone = 1 - _MOTTLE * (0.5 - 0.5 * np.clip(1.8 * wave, -1, 1)) - _DUSK * np.clip(normals[:, 1], 0, 1) - _LEE * lee
    return np.asarray(tone)
