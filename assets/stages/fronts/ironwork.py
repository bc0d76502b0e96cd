"""What a town hangs before its fronts: window rails, balconies, fire escapes, stoops, outer stairs, roofed gates."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.blocks import Block, put_boxes
from assets.stages.fronts.roofs import put_slab
from assets.stages.walls import Opening

_RAIL_M = 0.95
_ESCAPE_M = 1.1
"""How far a fire escape stands out."""


def draw_window_rails(sketch: Sketch, openings: Sequence[Opening], fine: bool) -> None:
    """A wrought rail across the foot of each tall window."""
    blocks: list[Block] = []
    for o in openings:
        wide = o.width + 0.12
        blocks += [((wide, 0.05, 0.05), (o.at, o.sill + y, 0.1)) for y in (0.02, 0.34, 0.7)]
        if fine:
            n = max(4, round(wide / 0.14))
            blocks += [((0.025, 0.7, 0.03), (o.at - wide / 2 + wide * (k + 0.5) / n, o.sill, 0.1)) for k in range(n)]
    put_boxes(sketch, "timber", blocks)


def draw_long_balcony(sketch: Sketch, length: float, fine: bool) -> None:
    """A balcony along the whole front on brackets, behind an iron rail."""
    sketch.box("masonry", (length, 0.14, 0.8), (length / 2, 0.12, 0.38), bevel=0)
    count = max(2, round(length / 1.3))
    brackets: list[Block] = [((0.14, 0.34, 0.5), (length * (k + 0.5) / count, -0.2, 0.24)) for k in range(count)]
    put_boxes(sketch, "masonry", brackets)
    bars: list[Block] = [((length, 0.05, 0.05), (length / 2, 0.26 + y, 0.74)) for y in (0.06, _RAIL_M)]
    n = max(4, round(length / (0.16 if fine else 0.5)))
    bars += [((0.025, _RAIL_M, 0.03), (length * (k + 0.5) / n, 0.26, 0.74)) for k in range(n)]
    put_boxes(sketch, "timber", bars)


def draw_fire_escape(sketch: Sketch, length: float, tall: float, is_last: bool, fine: bool) -> None:
    """A landing of iron before the windows of a storey, its rail, and the stair that climbs to the next."""
    wide = min(3.4, 0.62 * length)
    left, right = (length - wide) / 2, (length + wide) / 2
    blocks: list[Block] = [((wide, 0.06, _ESCAPE_M), (length / 2, 0.42, _ESCAPE_M / 2))]
    for y in (0.85, 1.3):
        blocks.append(((wide, 0.05, 0.05), (length / 2, y, _ESCAPE_M)))
        blocks += [((0.05, 0.05, _ESCAPE_M), (x, y, _ESCAPE_M / 2)) for x in (left, right)]
    n = max(3, round(wide / (0.3 if fine else 0.9)))
    blocks += [((0.03, 0.9, 0.03), (left + wide * k / n, 0.44, _ESCAPE_M)) for k in range(n + 1)]
    put_boxes(sketch, "timber", blocks)
    for x in (left + 0.1, right - 0.1):
        sketch.beam("timber", (x, -0.1, 0.05), (x, 0.42, _ESCAPE_M - 0.1), 0.06, 0.06)
    if not is_last:
        for z in (0.3, 0.85):
            sketch.beam("timber", (left + 0.4, 0.45, z), (right - 0.5, tall + 0.42, z), 0.05, 0.16)
        steps = 9 if fine else 4
        treads: list[Block] = [
            ((0.24, 0.04, 0.55), (x, y, 0.57))
            for x, y in zip(
                np.linspace(left + 0.5, right - 0.6, steps), np.linspace(0.6, tall + 0.3, steps), strict=True
            )
        ]
        put_boxes(sketch, "timber", treads)


def draw_stoop(sketch: Sketch, door: Opening) -> None:
    """Stone steps up to a door between cheeks with iron rails."""
    for k in range(4):
        sketch.box("masonry", (door.width + 0.5, 0.14 * (4 - k), 0.3), (door.at, 0, 0.15 + 0.3 * k), bevel=0)
    for side in (-1, 1):
        x = door.at + side * (door.width / 2 + 0.34)
        sketch.box("masonry", (0.18, 0.6, 1.3), (x, 0, 0.65), bevel=0)
        sketch.beam("timber", (x, 1.45, 0.1), (x, 1.2, 1.2), 0.05, 0.05)
        put_boxes(sketch, "timber", [((0.04, 0.8, 0.04), (x, 0.55, 0.2 + 0.32 * k)) for k in range(4)])


def draw_outer_stair(sketch: Sketch, length: float, tall: float) -> None:
    """Steps of masonry along the right half of a front up to the storey above, under the same plaster."""
    steps, reach = 10, min(3.2, 0.45 * length)
    for k in range(steps):
        high = tall * (k + 1) / steps
        x = length - reach + reach * (k + 0.5) / steps
        sketch.box("plaster", (reach / steps + 0.01, high, 0.85), (x, 0, 0.42), bevel=0)
        sketch.box("plaster", (reach / steps + 0.01, 0.4, 0.12), (x, high, 0.8), bevel=0)


def draw_gate(sketch: Sketch, door: Opening, tall: float) -> None:
    """The gate of a courtyard house: red lacquer posts and lintel, a tiled roof of its own, two drum stones."""
    x, w = door.at, door.width
    high = min(tall - 0.2, door.height + 0.3)
    for side in (-1, 1):
        sketch.box("frames", (0.22, high, 0.36), (x + side * (w / 2 + 0.12), 0, 0.16), bevel=0.01)
        sketch.box("masonry", (0.3, 0.5, 0.55), (x + side * (w / 2 + 0.34), 0, 0.5), bevel=0.06)
    sketch.box("frames", (w + 0.7, 0.3, 0.4), (x, high, 0.16), bevel=0.01)
    sketch.box("frames", (w - 0.02, door.height, 0.06), (x, 0, -0.14), bevel=0)
    studs: list[Block] = [
        ((0.06, 0.06, 0.05), (x + w * (i - 1.5) / 4.5, 0.7 + 0.32 * j, -0.1)) for i in range(4) for j in range(4)
    ]
    put_boxes(sketch, "timber", studs)
    with sketch.frame((x - w / 2 - 0.55, 0, 0)):
        put_slab(sketch, "roofs", w + 1.1, high + 0.28, 1.0, high + 0.8, -0.3)
