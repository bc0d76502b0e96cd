"""A sports hall: a sprung floor with the lines of courts, wall bars, baskets, high windows, tiers of people."""

from __future__ import annotations

import math

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.crowd import crowd
from assets.stages.outlooks import garden
from assets.stages.registry import Parameter, stage
from assets.stages.rooms import Box, box_of, enter, lay_ceiling, mark_ceiling, mark_floor, raise_walls
from assets.stages.site import Site
from assets.stages.walls import Opening, Wall, build_in, draw_door_leaf, draw_window, evenly, run_board

_LINE_M, _PAINT_M = 0.06, 0.006
_TREAD_M, _STEP_M = 0.75, 0.4


@stage(
    "sports_hall",
    indoor=True,
    surfaces={
        "walls": "pale blue painted blocks",
        "floor": "varnished maple planks",
        "ceiling": "white painted metal",
        "frames": "dark grey painted steel",
        "lines": "white paint",
        "zones": "deep green painted planks",
        "bars": "varnished pine wood",
        "mats": "blue vinyl",
        "trim": "orange painted steel",
        "nets": "white cord",
        "lamps": "glowing white glass",
    },
    parameters={
        "width": Parameter(15.0, 8.0, 30.0, "metres from left to right"),
        "depth": Parameter(22.0, 10.0, 45.0, "metres from front to back"),
        "height": Parameter(6.5, 3.6, 11.0, "metres from floor to ceiling"),
        "court": Parameter(1.0, 0.0, 4.0, "lines: 0 none, 1 of several courts, 2 basketball, 3 badminton, 4 a strip"),
        "baskets": Parameter(1.0, 0.0, 1.0, "1 hangs baskets at both ends"),
        "wall_bars": Parameter(1.0, 0.0, 1.0, "1 lines the left wall with bars to climb on"),
        "tiers": Parameter(0.0, 0.0, 6.0, "rows of spectators along the right wall"),
        "windows": Parameter(1.0, 0.0, 1.0, "1 opens a band of windows under the ceiling"),
    },
)
def sports_hall(
    site: Site,
    width: float,
    depth: float,
    height: float,
    court: float,
    baskets: float,
    wall_bars: float,
    tiers: float,
    windows: float,
) -> None:
    """An open floor with painted lines under a high ceiling of beams and lamps."""
    box = box_of(width, depth, height)
    enter(site, box, aside=0.6, aim=(-0.05 * width, 1.35, 0.6 * box.back), fov_deg=58.0)
    sketch = Sketch((width, height, depth))
    high: tuple[Opening, ...] = ()
    if windows >= 0.5:
        high = evenly(max(2, round(depth / 3.4)), depth, 2.4, min(1.5, 0.24 * height), 0.68 * height)
    door = Opening("door", 0.35 * width, 1.7, 2.1)
    walls = box.walls(0.35, left=high, right=high if tiers < 1 else (), back=(door,))
    raise_walls(site, sketch, walls)
    _finish(sketch, walls)
    lay_ceiling(sketch, box)
    _roof(sketch, box)
    _paint(sketch, box, round(court))
    if baskets >= 0.5:
        _basket(sketch, 0.0, box.back + 1.2, 0.0)
    if wall_bars >= 0.5:
        _climb(site, sketch, walls[1], box)
    rows = round(tiers)
    if rows >= 1:
        _seat(site, sketch, box, rows)
    _score(site, sketch, box)
    site.draw(sketch)
    garden(site, -0.5, (-170, 170), near_m=depth + 10)
    clear = 0.3 if rows < 1 else min(0.5 * box.x, 0.4 + _TREAD_M * rows)
    mark_floor(site, box, focus_m=min(7.0, 0.55 * width), at=0.36, side=-0.05, clear=clear)
    mark_ceiling(site, box, y=height - 0.5, rows=2, columns=3)


def _finish(sketch: Sketch, walls: tuple[Wall, Wall, Wall, Wall]) -> None:
    """Windows, the door, a band of boards that takes the knocks of balls, mats at the far end."""
    for wall in walls:
        for opening in wall.openings:
            if opening.kind == "window":
                draw_window(sketch, wall, opening, "frames", "frames", (3, 1))
            else:
                draw_door_leaf(sketch, wall, opening, "frames", "trim", "frames")
        run_board(sketch, wall, "bars", 1.3, 0.03)
        run_board(sketch, wall, "frames", 0.12, 0.05)
    back = walls[0]
    with back.frame(sketch):
        for k in range(5):
            sketch.box("mats", (1.16, 1.9, 0.08), (back.length / 2 + 1.2 * (k - 2), 0.1, 0.06), bevel=0.02)


def _roof(sketch: Sketch, box: Box) -> None:
    """Beams across, purlins along, lamps in wire baskets between."""
    bays = max(3, round(box.depth / 4.0))
    for k in range(bays + 1):
        z = box.front - box.depth * k / bays
        sketch.box("frames", (2 * box.x, 0.42, 0.2), (0, box.height - 0.42, z), bevel=0)
    for share in (-0.66, -0.22, 0.22, 0.66):
        sketch.box("frames", (0.1, 0.16, box.depth), (share * box.x, box.height - 0.16, box.middle), bevel=0)
    for k in range(bays):
        z = box.front - box.depth * (k + 0.5) / bays
        for share in (-0.45, 0.0, 0.45):
            sketch.box("lamps", (1.3, 0.06, 0.36), (share * box.x, box.height - 0.36, z), bevel=0)
            sketch.box("frames", (1.4, 0.1, 0.46), (share * box.x, box.height - 0.3, z), bevel=0)


def _paint(sketch: Sketch, box: Box, court: int) -> None:
    """The lines of courts: what is played here is told by them."""
    middle = box.middle - 0.6
    if court in (1, 2):
        x, z = min(7.5, 0.86 * box.x), min(14.0, 0.42 * box.depth)
        _frame(sketch, 0.0, middle, x, z)
        _ring(sketch, 0.0, middle, 1.8)
        _line(sketch, (-x, middle), (x, middle))
        for end in (-1, 1):
            sketch.box("zones", (3.6, 0.004, 0.36 * z), (0, 0, middle + end * 0.82 * z), bevel=0)
            _ring(sketch, 0.0, middle + end * 0.64 * z, 1.8)
            _ring(sketch, 0.0, middle + end * 0.9 * z, 0.8 * x)
    if court in (1, 3):
        across = 3.05
        for at in (0.0,) if court == 1 or box.x < 8 else (-7.2, 0.0, 7.2):
            if court == 3:
                sketch.box("zones", (2 * across + 0.8, 0.003, 14.2), (at, 0, middle), bevel=0)
            _frame(sketch, at, middle, across, min(6.7, 0.44 * box.depth))
            for side in (-1, 1):
                _line(sketch, (at + side * 2.59, middle - 6.7), (at + side * 2.59, middle + 6.7))
                _line(sketch, (at - across, middle + side * 1.98), (at + across, middle + side * 1.98))
                _line(sketch, (at, middle + side * 1.98), (at, middle + side * 6.7))
    if court == 4:
        sketch.box("zones", (2 * 0.86 * box.x, 0.004, 2.0), (0, 0, 0.4 * box.back), bevel=0)
        for share in (-0.86, -0.3, 0.0, 0.3, 0.86):
            _line(sketch, (share * box.x, 0.4 * box.back - 1.0), (share * box.x, 0.4 * box.back + 1.0))


def _line(sketch: Sketch, a: tuple[float, float], b: tuple[float, float]) -> None:
    long, wide = abs(b[1] - a[1]), abs(b[0] - a[0])
    size = (max(wide, _LINE_M), _PAINT_M, max(long, _LINE_M))
    sketch.box("lines", size, ((a[0] + b[0]) / 2, 0, (a[1] + b[1]) / 2), bevel=0)


def _frame(sketch: Sketch, x: float, z: float, half_x: float, half_z: float) -> None:
    for side in (-1, 1):
        _line(sketch, (x + side * half_x, z - half_z), (x + side * half_x, z + half_z))
        _line(sketch, (x - half_x, z + side * half_z), (x + half_x, z + side * half_z))


def _ring(sketch: Sketch, x: float, z: float, radius: float) -> None:
    count = 28
    step = 2 * math.pi * radius / count
    for k in range(count):
        turn = 2 * math.pi * k / count
        at = (x + radius * math.cos(turn), 0.0, z + radius * math.sin(turn))
        sketch.box("lines", (_LINE_M, _PAINT_M, step + 0.01), at, (0, -math.degrees(turn), 0), bevel=0)


def _basket(sketch: Sketch, x: float, z: float, turn: float) -> None:
    """A backboard on arms from the wall, its ring and net."""
    with sketch.frame((x, 0, z), (0, turn, 0)):
        sketch.box("lines", (1.8, 1.05, 0.04), (0, 2.9, 0), bevel=0)
        for wide, tall, y in ((0.6, 0.05, 3.1), (0.6, 0.05, 3.5), (1.8, 0.05, 2.9), (1.8, 0.05, 3.9)):
            sketch.box("trim", (wide, tall, 0.05), (0, y, 0.01), bevel=0)
        for side in (-1, 1):
            sketch.box("trim", (0.05, 0.45, 0.05), (side * 0.3, 3.1, 0.01), bevel=0)
            sketch.rod("frames", (side * 0.5, 3.3, 0), (side * 0.5, 3.9, -1.2), 0.04, sides=6)
        sketch.ring("trim", 0.23, 0.02, (0, 3.05, 0.38), sides=6)
        for k in range(10):
            c, s = math.cos(0.628 * k), math.sin(0.628 * k)
            sketch.rod("nets", (0.23 * c, 3.05, 0.38 + 0.23 * s), (0.12 * c, 2.6, 0.38 + 0.12 * s), 0.008, sides=4)


def _climb(site: Site, sketch: Sketch, wall: Wall, box: Box) -> None:
    """Bars from floor to head and higher, in frames a metre wide; ropes before them."""
    top = min(2.6, 0.6 * box.height)
    with wall.frame(sketch):
        for k in range(6):
            at = 3.0 + 1.06 * k
            if at + 1.0 > wall.length - 1.0:
                break
            for edge in (0.0, 1.0):
                sketch.box("bars", (0.05, top, 0.1), (at + edge, 0.05, 0.11), bevel=0)
            for rung in range(int(top / 0.2)):
                y = 0.2 + 0.2 * rung
                sketch.rod("bars", (at, y, 0.14), (at + 1.0, y, 0.14), 0.02, sides=5)
    build_in(site, wall, 2.9, min(9.5, wall.length - 1.0), top)


def _seat(site: Site, sketch: Sketch, box: Box, rows: int) -> None:
    """Benches in rising rows along the right wall, and who sits on them."""
    length, feet = box.depth - 3.0, []
    for row in range(rows):
        x = box.x - 0.1 - _TREAD_M * (rows - row - 0.5)
        y = _STEP_M * (row + 1)
        sketch.box("frames", (_TREAD_M, y, length), (x, 0, box.middle - 0.6), bevel=0)
        sketch.box("mats", (0.34, 0.08, length), (x + 0.12, y, box.middle - 0.6), bevel=0)
        feet += [(x + 0.1, y - 0.05, box.middle - 0.6 - length / 2 + 0.5 * k) for k in range(int(length / 0.5))]
    places = np.array(feet)
    site.backdrop("crowd", crowd(site.rng, places, np.tile([-1.0, 0.0], (len(places), 1)), dense=0.85), haze=0.0)


def _score(site: Site, sketch: Sketch, box: Box) -> None:
    """A scoreboard and a clock high on the far wall."""
    y = min(0.62 * box.height, 4.4)
    sketch.box("frames", (2.4, 1.0, 0.12), (-0.5 * box.x, y, box.back + 0.08), bevel=0)
    for k in (-1, 1):
        for j in range(2):
            at = (-0.5 * box.x + k * 0.7 + 0.24 * (j - 0.5), y + 0.3, box.back + 0.15)
            sketch.box("lamps", (0.14, 0.4, 0.02), at, bevel=0)
