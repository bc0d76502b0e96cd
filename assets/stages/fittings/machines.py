"""Fittings of halls of machines: racks of servers."""

from __future__ import annotations

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.blocks import Block, put_boxes
from assets.stages.fittings.unit import plain, unit


@unit("server racks", (1.3, 2.25, 1.1))
def server_racks(s: Sketch, rng: np.random.Generator) -> None:
    """Two tall cabinets side by side, slots of servers with rows of small lights in each, cables over."""
    for x in (-0.325, 0.325):
        plain(s, "body", (0.64, 2.1, 1.0), (x, 0, 0.5))
        slots: list[Block] = []
        lights: list[Block] = []
        for k in range(15):
            y = 0.12 + 0.13 * k
            slots.append(((0.54, 0.1, 0.03), (x, y, 1.0)))
            if rng.random() < 0.85:
                lights += [
                    ((0.022, 0.022, 0.02), (x - 0.22 + 0.05 * int(n), y + 0.05, 1.02)) for n in rng.integers(0, 5, 3)
                ]
                lights.append(((0.14, 0.014, 0.02), (x + 0.17, y + 0.045, 1.02)))
        put_boxes(s, "frame", slots)
        put_boxes(s, "screen", lights)
        plain(s, "screen", (0.016, 1.96, 0.02), (x + 0.3, 0.08, 1.01))
    plain(s, "frame", (1.3, 0.08, 0.3), (0, 2.17, 0.5))
    for z in (0.4, 0.5, 0.6):
        s.rod("accent", (-0.65, 2.27, z), (0.65, 2.27, z), 0.025, sides=6)
