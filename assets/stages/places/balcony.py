"""A balcony high on a house in a town."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.ages import LAST_STYLE, STYLE_DOC, STYLES
from assets.stages.backdrops import ridge, tree_line
from assets.stages.blocks import Block, put_boxes, put_pane
from assets.stages.fronts import FRONT_SURFACES, raise_front
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site
from assets.stages.skylines import skyline
from assets.stages.stage import View
from assets.stages.walls import Wall
from assets.stages.woods import round_crowns

_FRONT = 2.6
_RAIL_M = 1.02
_OUT = 1.75
"""Where the rail runs, x in metres; the house's wall is as far to the left."""
_STREET_M = -11.0


@stage(
    "balcony",
    surfaces={
        "floor": "terracotta balcony tiles",
        "wall": "warm white plaster",
        "slab": "painted concrete",
        "rail": "black wrought iron",
        "boxes": "terracotta",
        "leaves": "green leaves",
        **FRONT_SURFACES,
    },
    parameters={
        "length": Parameter(7.0, 5.0, 12.0, "metres from end to end"),
        "style": Parameter(1.0, 0.0, LAST_STYLE, "the houses opposite: " + STYLE_DOC),
        "town": Parameter(0.5, 0.0, 1.0, "how high the town rises: 0 low roofs, 1 skyscrapers"),
        "lit": Parameter(0.2, 0.0, 1.0, "share of the windows with light in them"),
        "roofed": Parameter(1.0, 0.0, 1.0, "1 has the balcony of the flat above over it, 0 the sky"),
    },
)
def balcony(site: Site, length: float, style: float, town: float, lit: float, roofed: float) -> None:
    """Along a balcony: the flat's glazed door to the left, a rail with flower boxes to the right, a street below."""
    back = _FRONT - length
    site.floor("floor", (-_OUT, back), (_OUT, _FRONT))
    sketch = Sketch((2 * _OUT, 4.0, length))
    _house(site, sketch, back, roofed, lit)
    _rail(sketch, back)
    site.draw(sketch)
    _flower_boxes(site, back)
    _town(site, round(style), town, lit)
    site.scenic = True
    site.view = View((0.55, 1.6, _FRONT - 0.5), (0.05, 1.02, -3.4), 62.0)
    _mark(site, back)


def _house(site: Site, sketch: Sketch, back: float, roofed: float, lit: float) -> None:
    """The wall with a glazed double door and a window, a lamp beside them, the slab above."""
    long, top = _FRONT - back + 6.0, 3.0
    middle = (_FRONT + back) / 2
    sketch.box("wall", (0.4, 12.0, long), (-_OUT - 0.2, -6.0, middle - 2.0), bevel=0)
    sketch.box("slab", (2 * _OUT + 0.3, 0.22, _FRONT - back + 0.2), (0.05, -0.235, middle), bevel=0)
    if roofed >= 0.5:
        sketch.box("slab", (2 * _OUT + 0.3, 0.2, _FRONT - back), (0.05, top, middle), bevel=0)
    glass = "lamplight" if lit > 0.3 else "panes"
    joinery: list[Block] = []
    with sketch.frame((-_OUT, 0, 0), (0, 90, 0)):
        for at, wide, low, tall in ((0.6, 1.7, 0.06, 2.25), (2.9, 1.2, 0.9, 1.35)):
            put_pane(sketch, glass, at, low, wide, tall, 0.02)
            joinery += [
                ((wide + 0.2, 0.1, 0.14), (at, low + tall, 0.02)),
                ((wide + 0.2, 0.08, 0.2), (at, low - 0.07, 0.03)),
            ]
            joinery += [((0.09, tall, 0.1), (at + x * wide / 2, low, 0.03)) for x in (-1, 0, 1)]
            joinery += [((wide, 0.05, 0.07), (at, low + tall * k / 3, 0.03)) for k in (1, 2)]
            sketch.box("timber", (0.55, tall, 0.05), (at + wide / 2 + 0.33, low, 0.04), bevel=0.01)
            sketch.box("timber", (0.55, tall, 0.05), (at - wide / 2 - 0.33, low, 0.04), bevel=0.01)
        put_boxes(sketch, "frames", joinery)
        sketch.box("lamplight", (0.16, 0.24, 0.14), (1.75, 1.95, 0.12), bevel=0.02)
    sketch.box("wall", (0.02, 0.14, _FRONT - back), (-_OUT + 0.01, 0.0, middle), bevel=0)


def _rail(sketch: Sketch, back: float) -> None:
    """Upright bars between two rails along the street and across the end."""
    long, middle = _FRONT - back, (_FRONT + back) / 2
    bars: list[Block] = [((0.05, 0.05, long), (_OUT, y, middle)) for y in (0.1, _RAIL_M)]
    bars += [((2 * _OUT, 0.05, 0.05), (0.0, y, back)) for y in (0.1, _RAIL_M)]
    bars += [((0.02, _RAIL_M - 0.1, 0.02), (_OUT, 0.1, z)) for z in np.arange(back, _FRONT, 0.13)]
    bars += [((0.02, _RAIL_M - 0.1, 0.02), (x, 0.1, back)) for x in np.arange(-_OUT, _OUT, 0.13)]
    put_boxes(sketch, "rail", bars)
    for z in np.linspace(back, _FRONT, 5):
        sketch.rod("rail", (_OUT, 0.0, float(z)), (_OUT, _RAIL_M + 0.08, float(z)), 0.025, sides=6)


def _flower_boxes(site: Site, back: float) -> None:
    """Boxes with leaves over the rail, none before the middle of the view."""
    sketch, feet = Sketch((2, 1, 8)), []
    for z in np.arange(back + 0.9, 0.2, 1.35):
        sketch.box("boxes", (0.24, 0.2, 0.9), (_OUT + 0.16, _RAIL_M - 0.22, float(z)), bevel=0.02)
        feet += [(_OUT + 0.16, _RAIL_M - 0.2, float(z) + d) for d in (-0.3, 0.0, 0.3)]
    site.draw(sketch)
    tall = site.rng.uniform(0.42, 0.6, len(feet))
    crowns = round_crowns(site.rng, np.array(feet), tall, (0.7, 0.85, 0.5), clumps=4, low=0.3, wide=0.45, sprays=16)
    site.add("leaves", crowns)


def _town(site: Site, style: int, town: float, lit: float) -> None:
    """Fronts across the street, trees along it, roofs and towers beyond."""
    kind = STYLES[style]
    rng = site.rng
    storeys = min(kind.most, 6)
    tall = kind.ground_m + (storeys - 1) * kind.storey_m
    foot = _STREET_M + max(0.0, 4.0 * town - 1.0)
    line = ((17.0, 12.0), (17.0, -8.0), (15.0, -22.0), (9.0, -34.0), (-8.0, -38.0), (-24.0, -34.0))
    for (bx, bz), (ax, az) in pairwise(line):
        number = max(1, round(math.hypot(bx - ax, bz - az) / 9.0))
        for k in range(number):
            s, t = (k / number, (k + 1) / number)
            start = (ax + (bx - ax) * s, az + (bz - az) * s)
            stop = (ax + (bx - ax) * t, az + (bz - az) * t)
            raise_front(
                site,
                Wall(start, stop, tall + float(rng.uniform(-1.5, 1.5)), 0.4),
                kind,
                storeys,
                shop=False,
                lit=lit,
                foot=foot,
            )
    trees = tree_line(rng, (-10, 100), 13.0, 7.0, (0.2, 0.36, 0.13), count=14, pointed=False, ground=_STREET_M)
    site.backdrop("street trees", trees, haze=0.06)
    for number, (radius, high) in enumerate(((70, 20), (140, 46), (300, 80))):
        blocks = skyline(rng, (-60, 120), radius, 12 + (0.25 + town) * high, (0.46, 0.45, 0.46), count=30 + 8 * number)
        low = blocks._replace(patch=blocks.patch._replace(points=blocks.patch.points + [0, _STREET_M, 0]))
        site.backdrop(f"town {number}", low, haze=0.3 + 0.18 * number)
    hills = ridge(site.noise, (-70, 130), 700, 90, (0.2, 0.24, 0.26), base_m=-30, sharp=0.4)
    site.backdrop("hills", hills, haze=0.78)


def _mark(site: Site, back: float) -> None:
    site.zone("focus", 0.0, -1.6, (1.7, 2.4, 1.7))
    site.zone("focus", 0.25, -0.4, (1.2, 2.2, 1.2))
    for x, z in ((-1.15, 0.1), (1.25, 0.0)):
        site.zone("foreground", x, z, (0.7, 1.8, 0.7))
    for z in (-0.9, -1.9, -2.9, -3.7):
        site.zone("flank", _OUT - 0.42, z, (0.7, 2.0, 0.8), yaw=-math.pi / 2)
    for z in (-1.9, -4.0):
        site.zone("flank", -_OUT + 0.42, z, (0.7, 2.2, 0.8), yaw=math.pi / 2)
        site.zone("wall", -_OUT, z + 0.4, (0.9, 1.4, 0.4), y=0.9, yaw=math.pi / 2)
    for x in (-1, 1):
        site.zone("corner", x * (_OUT - 0.5), back + 0.5, (0.8, 2.2, 0.8))
    site.zone("background", 0.0, back + 0.5, (1.8, 2.2, 0.8))
    site.zone("path", 0.3, 0.4, (1.0, 2.2, 1.0))
    for z in (-0.6, -2.0, -3.4):
        site.zone("ceiling", 0.4, z, (0.6, 1.0, 0.6), y=2.98, yaw=0.0)
    site.zone("air", 8.0, -16.0, (8.0, 5.0, 8.0), y=3.0)
