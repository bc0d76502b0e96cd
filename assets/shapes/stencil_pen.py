"""How a cell of the picture that plants are cut out of is drawn: outlines, strokes and leaves in grey and alpha."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

F64 = NDArray[np.float64]
CELL_PX = 256
"""The edge of a cell."""
_FINER = 2
_SIZE = CELL_PX * _FINER
_MARGIN = 0.012
"""Kept free at each edge of a cell, of its width: levels of the map that are small must not mix neighbours."""


class Cell:
    """A cell while it is drawn: x to the right and y upwards, 0 to 1."""

    def __init__(self, seed: int) -> None:
        self.rng = np.random.default_rng(seed)
        self.grey = Image.new("L", (_SIZE, _SIZE), 170)
        self.mask = Image.new("L", (_SIZE, _SIZE), 0)
        self._pens = ImageDraw.Draw(self.grey), ImageDraw.Draw(self.mask)

    def polygon(self, points: F64, tone: float) -> None:
        """A filled outline `[n, 2]`; `tone` 0 to 1."""
        flat = [(float(x) * _SIZE, (1 - float(y)) * _SIZE) for x, y in points]
        self._pens[0].polygon(flat, fill=int(255 * min(1.0, max(0.0, tone))))
        self._pens[1].polygon(flat, fill=255)

    def line(self, points: F64, width: float, tone: float) -> None:
        """A stroke through `points` `[n, 2]` that thins to a third."""
        step = np.gradient(points, axis=0)
        side = np.stack([-step[:, 1], step[:, 0]], 1) / np.maximum(np.hypot(*step.T), 1e-9)[:, None]
        half = side * (width / 2 * np.linspace(1, 0.35, len(points)))[:, None]
        self.polygon(np.concatenate([points + half, (points - half)[::-1]]), tone)

    def leaf(self, at: F64, turn: float, long: float, wide: float, tone: float) -> None:
        """A pointed leaf from `at` in the direction `turn` (radians from +x), its halves in two tones."""
        ahead = np.array([math.cos(turn), math.sin(turn)])
        aside = np.array([-ahead[1], ahead[0]])
        t = np.array([0.0, 0.22, 0.5, 0.78, 1.0])
        rim = wide * np.array([0.0, 0.36, 0.5, 0.3, 0.0])
        spine = at + ahead * long * t[:, None]
        for hand, shade in ((1.0, 1.05), (-1.0, 0.88)):
            edge = spine + hand * aside * rim[:, None]
            self.polygon(np.concatenate([edge, spine[::-1]]), tone * shade)

    def arrays(self) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
        """Grey and alpha `[CELL_PX, CELL_PX]`; outside the outline the grey is that of what is near."""
        blurred = self.grey.filter(ImageFilter.GaussianBlur(6))
        grey = Image.composite(self.grey, blurred, self.mask)
        small = [
            np.asarray(each.resize((CELL_PX, CELL_PX), Image.Resampling.BOX), np.uint8) for each in (grey, self.mask)
        ]
        edge = max(1, round(_MARGIN * CELL_PX))
        alpha = small[1].copy()
        alpha[:edge] = alpha[:, :edge] = alpha[:, -edge:] = 0
        return small[0], alpha
