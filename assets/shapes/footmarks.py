"""Marks that feet leave: a line of boot prints, pressed into dust."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import Sketch

Rng = np.random.Generator
_STEPS = 7


@drawing("footprints", (0.9, 0.03, 4.2), dust="dark shadowed moon dust", rim="pale grey moon dust")
def footprints(s: Sketch, rng: Rng) -> None:
    """A line of boot prints: sole and heel, each with bars across and a rim of dust thrown up around it."""
    w, h, d = s.size
    for k in range(_STEPS):
        side = -1.0 if k % 2 else 1.0
        at = (side * 0.24 * w, 0.0, d * ((k + 0.5) / _STEPS - 0.5))
        with s.frame(at, (0, side * 6 + float(rng.uniform(-5, 5)), 0)):
            long, wide = d * 0.105, w * 0.2
            for z, part in ((-0.22 * long, 1.0), (0.3 * long, 0.86)):
                s.cylinder("rim", wide * 0.62 * part, h * 0.5, (0, 0, z), sides=14)
                s.cylinder("dust", wide * 0.5 * part, h * 0.62, (0, 0, z), sides=14)
            s.box("rim", (wide * 1.05, h * 0.5, long * 0.5), (0, 0, 0), bevel=0)
            s.box("dust", (wide * 0.84, h * 0.62, long * 0.52), (0, 0, 0), bevel=0)
            for j in range(-3, 4):
                s.box("rim", (wide * 0.78, h, long * 0.035), (0, 0, long * 0.14 * j), bevel=0)
