"""Fittings of prisons: cells with their bars."""

from __future__ import annotations

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.blocks import put_boxes
from assets.stages.fittings.unit import plain, unit


@unit("cell", (2.3, 2.75, 2.1))
def cell(s: Sketch, rng: np.random.Generator) -> None:
    """A barred front with a barred door, and behind it a bunk with a blanket and a steel basin, a pane high up."""
    for x in (-1.1, 1.1):
        plain(s, "walls", (0.12, 2.75, 2.05), (x, 0, 1.03))
    plain(s, "walls", (2.3, 0.14, 2.1), (0, 2.62, 1.05))
    plain(s, "screen", (0.42, 0.3, 0.02), (0.2, 1.95, 0.02))
    bars = [((0.024, 2.5, 0.024), (float(x), 0.05, 2.0)) for x in np.arange(-0.98, 1.0, 0.115)]
    rails = [((2.1, 0.06, 0.04), (0.0, y, 2.0)) for y in (0.05, 1.0, 1.25, 2.5)]
    door = [((0.06, 2.5, 0.06), (x, 0.05, 2.02)) for x in (-0.1, 0.78)]
    put_boxes(s, "frame", [*bars, *rails, *door])
    s.box("frame", (0.2, 0.16, 0.1), (-0.0, 1.06, 2.06), bevel=0.01)
    plain(s, "frame", (0.75, 0.05, 1.8), (-0.62, 0.42, 1.0))
    s.box("cloth", (0.72, 0.1, 1.75), (-0.62, 0.47, 1.0), bevel=0.03)
    s.box("accent", (0.74, 0.05, 1.1), (-0.62, 0.55, 1.3), bevel=0.02)
    s.box("cloth", (0.5, 0.1, 0.3), (-0.62, 0.56, 0.3), bevel=0.04)
    s.box("frame", (0.4, 0.16, 0.34), (0.7, 0.75, 0.2), bevel=0.03)
    s.cylinder("frame", 0.19, 0.4, (0.72, 0, 0.75), sides=12)
