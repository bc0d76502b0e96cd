"""The cab of what is driven, flown or steered, seen from within, beside and behind who sits at the controls."""

from __future__ import annotations

import math

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.backdrops import ridge, tree_line
from assets.stages.outlooks import clouds, coloured, passing_land, sea, street_beside, town
from assets.stages.registry import Parameter, stage
from assets.stages.rooms import Box
from assets.stages.site import Site
from assets.stages.skylines import skyline
from assets.stages.stage import Room, View

_DASH_M = 0.98
_NOSE_M = -1.95
_AHEAD_M = 1.2
"""How far ahead of where it is drawn the cab is: one arrives at the origin, and nobody sits so near."""


@stage(
    "cab",
    indoor=True,
    surfaces={
        "shell": "dark grey plastic",
        "floor": "black rubber",
        "ceiling": "pale grey felt",
        "dash": "black leather",
        "seats": "dark brown leather",
        "trim": "brushed steel",
        "knobs": "red plastic",
        "screens": "glowing pale blue screen",
        "lamps": "glowing warm light",
    },
    parameters={
        "width": Parameter(2.3, 1.9, 3.6, "metres from side to side"),
        "height": Parameter(2.05, 1.8, 2.6, "metres from floor to ceiling"),
        "glass": Parameter(0.7, 0.3, 1.0, "how much of front and sides is glass"),
        "panels": Parameter(0.2, 0.0, 1.0, "how many instruments: 0.2 a car, 0.5 a locomotive, 1 an aircraft"),
        "floor_view": Parameter(0.0, 0.0, 1.0, "1 opens the front down to the floor, as in a crane"),
        "outside": Parameter(
            0.0, 0.0, 6.0, "0 a road, 1 clouds below, 2 a street, 3 a country road, 4 rails, 5 a town below, 6 sea"
        ),
    },
)
def cab(
    site: Site, width: float, height: float, glass: float, panels: float, floor_view: float, outside: float
) -> None:
    """A windscreen between slanting posts, a dashboard, the driver's seat at the left, and where it goes ahead."""
    box = Box(width / 2, 3.1, _NOSE_M, height)
    back, front = box.back - _AHEAD_M, box.front - _AHEAD_M
    site.floor("floor", (-box.x, back), (box.x, front))
    site.room = Room((-box.x, 0.0, back), (box.x, box.height, front))
    aside = min(0.4, box.x - 0.55)
    site.view = View((aside, min(1.6, height - 0.35), 2.55 - _AHEAD_M), (-0.15, 0.85, -1.2 - _AHEAD_M), 50.0)
    sketch = Sketch((width, height, box.depth))
    sill = 0.98 - 0.25 * glass
    seat = -0.1
    with sketch.frame((0, 0, -_AHEAD_M)):
        _shell(sketch, box, sill, floor_view >= 0.5)
        _dash(sketch, box, panels, floor_view >= 0.5)
        _driver(sketch, seat)
        if panels >= 0.7:
            _overhead(sketch, box)
    site.draw(sketch)
    _look_out(site, sketch, round(outside))
    _mark(site, box, seat)


def _shell(sketch: Sketch, box: Box, sill: float, open_front: bool) -> None:
    """Sides with windows, posts, a roof, a closed rear, the frame of the windscreen."""
    x, h, front = box.x, box.height, box.front
    head = h - 0.22
    length = box.depth
    for side in (-1, 1):
        sketch.box("shell", (0.1, sill, length), (side * x, 0, box.middle), bevel=0)
        sketch.box("trim", (0.16, 0.05, length), (side * (x - 0.03), sill, box.middle), bevel=0)
        sketch.box("shell", (0.1, h - head, length), (side * x, head, box.middle), bevel=0)
        for z in (box.back + 0.05, -0.15, 1.3):
            sketch.box("shell", (0.1, head - sill, 0.13), (side * x, sill, z), bevel=0)
        sketch.box("ceiling", (0.08, head - sill, front - 1.3), (side * x, sill, (front + 1.3) / 2), bevel=0)
        sketch.box("dash", (0.09, 0.08, 0.5), (side * (x - 0.09), sill - 0.22, -0.6), bevel=0.02)
        sketch.box(
            "shell", (0.26, 0.34, 0.1), (side * (x + 0.24), 1.12, box.back + 0.1), (0, -side * 20, 0), bevel=0.03
        )
        sketch.box("trim", (0.2, 0.28, 0.012), (side * (x + 0.24), 1.15, box.back + 0.16), (0, -side * 20, 0), bevel=0)
    sketch.box("shell", (2 * x + 0.1, h, 0.1), (0, 0, front), bevel=0)
    sketch.box("ceiling", (2 * x + 0.1, 0.08, length), (0, h, box.middle), bevel=0)
    sketch.box("shell", (2 * x, h - head, 0.12), (0, head, box.back), bevel=0)
    if open_front:
        for share in (-0.5, 0.5):
            sketch.box("shell", (0.06, head, 0.06), (share * x, 0, box.back), bevel=0)
        sketch.box("shell", (2 * x, 0.08, 0.08), (0, 0.0, box.back), bevel=0)
    else:
        sketch.box("shell", (2 * x, 0.72, 0.12), (0, 0, box.back), bevel=0)
    sketch.box("dash", (0.3, 0.09, 0.05), (0.0, head - 0.12, box.back + 0.22), bevel=0.02)
    sketch.box("trim", (0.26, 0.065, 0.012), (0.0, head - 0.108, box.back + 0.25), bevel=0)
    for side in (-1, 1):
        flap = (side * 0.5 * x, head - 0.04, box.back + 0.2)
        sketch.box("ceiling", (0.62 * x, 0.03, 0.2), flap, (30, 0, 0), bevel=0)


def _dash(sketch: Sketch, box: Box, panels: float, low: bool) -> None:
    """The dashboard with dials before the driver, a screen in the middle, a lever between the seats."""
    x = box.x - 0.06
    z = box.back + 0.3
    y = 0.72 if low else _DASH_M
    if not low:
        sketch.box("dash", (2 * x, 0.36, 0.5), (0, y - 0.36, z), bevel=0.05)
        sketch.box("dash", (2 * x, 0.5, 0.28), (0, 0.14, z - 0.06), bevel=0)
    at = -0.1
    sketch.box("dash", (0.62, 0.2, 0.2), (at, y - 0.05, z + 0.16), (-20, 0, 0), bevel=0.04)
    for dx in (-0.17, 0.0, 0.17):
        sketch.cylinder("screens", 0.07, 0.02, (at + dx, y + 0.04, z + 0.27), (70, 0, 0), sides=16)
        sketch.ring("trim", 0.075, 0.009, (at + dx, y + 0.045, z + 0.28), (70, 0, 0), sides=5)
    sketch.box("screens", (0.36, 0.22, 0.02), (0.5, y - 0.16, z + 0.27), (-14, 0, 0), bevel=0)
    for k in range(6):
        sketch.cylinder("knobs" if k == 2 else "trim", 0.018, 0.03, (0.36 + 0.06 * k, y - 0.33, z + 0.26), (80, 0, 0))
    sketch.rod("trim", (at, y - 0.12, z + 0.2), (at, y - 0.02, z + 0.52), 0.035, sides=8)
    sketch.rod("trim", (0.5, 0.0, -0.75), (0.46, 0.62, -0.85), 0.016, sides=6)
    sketch.ball("knobs", 0.05, (0.46, 0.65, -0.85))
    if panels >= 0.4:
        count = round(4 + 8 * panels)
        for k in range(count):
            px = -x + 0.2 + (2 * x - 0.4) * k / max(1, count - 1)
            sketch.box("screens", (0.17, 0.14, 0.02), (px, y - 0.05, z + 0.255), (-14, 0, 0), bevel=0)
            sketch.box("knobs" if k % 3 else "lamps", (0.04, 0.03, 0.02), (px, y - 0.13, z + 0.26), bevel=0)
        for side in (0.42, 0.52):
            sketch.rod("trim", (side, 0.5, -1.05), (side, 0.78, -1.2), 0.014, sides=6)
            sketch.ball("knobs", 0.035, (side, 0.8, -1.21))
        sketch.box("dash", (0.3, 0.5, 0.6), (0.47, 0.0, -1.0), bevel=0.03)


def _driver(sketch: Sketch, at: float) -> None:
    """The seat of who drives: cushion, low back, armrest."""
    z = -0.42
    sketch.box("seats", (0.5, 0.13, 0.5), (at, 0.3, z), bevel=0.04)
    sketch.box("seats", (0.46, 0.46, 0.1), (at, 0.45, z + 0.3), (8, 0, 0), bevel=0.04)
    sketch.box("shell", (0.3, 0.3, 0.34), (at, 0.0, z), bevel=0)


def _overhead(sketch: Sketch, box: Box) -> None:
    """Rows of switches and small lamps under the roof."""
    sketch.box("dash", (0.9, 0.06, 0.9), (0.0, box.height - 0.12, -0.9), (8, 0, 0), bevel=0)
    for i in range(6):
        for j in range(5):
            surface = ("trim", "lamps", "trim", "screens", "knobs")[(i + 2 * j) % 5]
            at = (-0.35 + 0.14 * i, box.height - 0.15, -1.2 + 0.15 * j)
            sketch.box(surface, (0.05, 0.03, 0.06), at, bevel=0)


def _look_out(site: Site, sketch: Sketch, outside: int) -> None:
    if outside == 1:
        clouds(site, -40.0)
    elif outside == 2:
        street_beside(site, -1.2)
        far = skyline(site.rng, (-40, 40), 120, 34, (0.5, 0.5, 0.54), count=18)
        site.backdrop("far end", far, haze=0.4)
    elif outside == 5:
        town(site, -38.0)
    elif outside == 6:
        sea(site, -7.0)
    else:
        passing_land(site, -1.3)
        _way_ahead(site, rails=outside == 4, lit=outside == 0)


def _way_ahead(site: Site, *, rails: bool, lit: bool) -> None:
    """The road or the track that runs to the horizon, trees and hills where it leads; lamps along it if `lit`."""
    y = -1.28
    lane, gravel, white = (0.17, 0.17, 0.18), (0.36, 0.33, 0.3), (0.85, 0.84, 0.78)
    quads = [
        (_level(-4.4 if not rails else -2.2, 6.2 if not rails else 2.2, -3.5, -420.0, y), gravel if rails else lane)
    ]
    if rails:
        quads += [(_level(-1.3, 1.3, z, z - 0.24, y + 0.02), (0.24, 0.2, 0.17)) for z in np.arange(-3.0, -90.0, -0.7)]
        quads += [(_level(s - 0.05, s + 0.05, -2.5, -420.0, y + 0.06), (0.6, 0.6, 0.62)) for s in (-0.72, 0.72)]
    else:
        quads += [(_level(0.84, 1.0, z, z - 3.0, y + 0.02), white) for z in np.arange(-4.0, -160.0, -7.0)]
        quads += [(_level(s, s + 0.14, -2.5, -420.0, y + 0.02), white) for s in (-4.2, 5.9)]
    site.backdrop("way", coloured(quads), haze=0.1)
    for number, span in enumerate(((-46, -7), (7, 46))):
        trees = tree_line(site.rng, span, 60, 9, (0.14, 0.26, 0.1), count=26, ground=y, spread_m=50)
        site.backdrop(f"trees ahead {number}", trees, haze=0.2)
    site.backdrop("hills ahead", ridge(site.noise, (-60, 60), 430, 60, (0.26, 0.34, 0.3), sharp=0.4), haze=0.55)
    if not lit:
        return
    sketch = Sketch((20.0, 10.0, 120.0))
    for k in range(9):
        z = -12.0 - 14.0 * k
        for side in (-5.6, 7.4):
            sketch.rod("trim", (side, y, z), (side, 5.0, z), 0.07, sides=5)
            sketch.box("lamps", (0.9, 0.16, 0.34), (side - math.copysign(0.5, side), 5.0, z), bevel=0)
    for x, z, surface in ((-1.6, -34.0, "lamps"), (-1.6, -70.0, "lamps"), (3.2, -22.0, "knobs"), (3.2, -52.0, "knobs")):
        for side in (-0.7, 0.7):
            sketch.box(surface, (0.34, 0.26, 0.1), (x + side, -0.62, z), bevel=0)
    site.draw(sketch)


def _level(left: float, right: float, near: float, far: float, y: float) -> np.ndarray:
    return np.array([(left, y, near), (right, y, near), (right, y, far), (left, y, far)])


def _mark(site: Site, box: Box, seat: float) -> None:
    """The driver's place first; what lies on the dashboard, hangs from the roof, rides along."""
    site.zone("focus", seat, -0.5 - _AHEAD_M, (0.9, box.height - 0.2, 1.2), yaw=math.pi)
    site.zone("seat", seat, -0.42 - _AHEAD_M, (0.5, 1.4, 0.5), y=0.43, yaw=math.pi)
    site.zone("flank", 0.55 * box.x, -0.7 - _AHEAD_M, (0.6, 1.2, 0.6))
    site.zone("foreground", 0.6 * box.x, -1.0 - _AHEAD_M, (0.4, 0.9, 0.4))
    site.zone("table", 0.5 * box.x, box.back + 0.3 - _AHEAD_M, (0.7, 0.4, 0.3), y=_DASH_M, yaw=0.0)
    site.zone("corner", box.x - 0.35, box.back + 0.75 - _AHEAD_M, (0.4, 1.0, 0.4), yaw=-math.pi / 4)
    site.zone("path", 0.0, 0.2 - _AHEAD_M, (0.5, 1.8, 1.0), yaw=0.0)
    for side in (-1, 1):
        site.zone("wall", side * box.x, 0.3 - _AHEAD_M, (0.8, box.height, 0.3), y=0.0, yaw=-side * math.pi / 2)
        site.zone("ceiling", side * 0.4 * box.x, -1.4 - _AHEAD_M, (0.4, 0.5, 0.4), y=box.height, yaw=0.0)
    site.zone("window", 0.0, box.back - _AHEAD_M, (1.8 * box.x, box.height - 1.2, 0.4), y=_DASH_M, yaw=0.0)
    site.zone("air", 0.0, -1.2 - _AHEAD_M, (box.x, 0.3, 0.5), y=box.height - 0.7, yaw=0.0)
