"""On the deck of a ship at sea, under sail or of steel."""

from __future__ import annotations

import itertools
import math

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.backdrops import ridge
from assets.stages.blocks import Block, put_boxes
from assets.stages.land import Cover
from assets.stages.outlooks import clouds
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site

_BED_M, _BACK_M = -14.0, 6.0
_BOARD_M, _GAP_M, _THICK_M = 0.19, 0.012, 0.07
_BOW_M = 7.0
"""How long the part is in which the sides draw together."""
_RAIL_M, _CAP_M = 1.05, 0.22
_MAST_M, _YARDS = 17.0, ((5.0, 4.9), (9.6, 3.9), (13.6, 2.9))
"""How high masts are, and of each yard its height and half its length, for a deck 8 m wide."""
_FOCUS = (1.2, -7.5)


@stage(
    "ship_deck",
    surfaces={
        "bed": "dark sea sand",
        "planks": "weathered teak planks",
        "hull": "weathered oak planks",
        "spars": "varnished pine",
        "sails": "old cream canvas",
        "rope": "tarred rope",
        "steel": "white painted steel",
        "panes": "dark window glass",
        "funnel": "red painted steel",
        "water": "sea water",
    },
    parameters={
        "width": Parameter(8.0, 5.0, 16.0, "metres from rail to rail"),
        "length": Parameter(19.0, 14.0, 40.0, "metres from where one arrives to the raised bow"),
        "masts": Parameter(2.0, 0.0, 3.0, "how many masts stand before one"),
        "sails": Parameter(1.0, 0.0, 1.0, "1 sets the sails, 0 furls them to their yards"),
        "steel": Parameter(0.0, 0.0, 1.0, "1 makes it a steamer's deck with open rails, a bridge and a funnel"),
        "above": Parameter(3.0, 0.8, 9.0, "metres the deck is above the water"),
        "land": Parameter(0.0, 0.0, 1.0, "1 shows a coast beyond the water"),
        "aloft": Parameter(0.0, 0.0, 1.0, "1 flies it over a sea of clouds, 0 floats it"),
    },
)
def ship_deck(
    site: Site,
    width: float,
    length: float,
    masts: float,
    sails: float,
    steel: float,
    above: float,
    land: float,
    aloft: float,
) -> None:
    """A planked deck between its rails, masts with their rigging or a steamer's bridge ahead, the sea all round."""
    if aloft >= 0.5:
        clouds(site, -26.0)
    else:
        site.land(lambda x, z: np.full(np.shape(x), _BED_M), [Cover("bed")], fine_m=14.0, near_m=60, reach_m=190)
        site.sea("water", -above, middle=(0.0, -20.0), reach_m=520, shallow=(0.05, 0.2, 0.25), deep=(0.02, 0.1, 0.15))
    sketch = Sketch((width, 6, length))
    _lay_planks(site, sketch, width, length)
    if steel >= 0.5:
        _rail(sketch, width, length)
        _build_bridge(sketch, width, length)
    else:
        _bulwark(sketch, width, length)
        _raise_bow(site, sketch, width, length)
    _hatch(sketch, -0.62 * length, steel >= 0.5)
    spots = [-0.62 * length + 2.6 - 0.5 * length * k for k in range(round(masts))]
    for number, z in enumerate(spots):
        _step_mast(sketch, z, width, sails >= 0.5, number)
    site.draw(sketch)
    if land >= 0.5:
        tone = (0.2, 0.25, 0.25)
        site.backdrop("coast", ridge(site.noise, (-110, 40), 420, 46, tone, base_m=-above - 1, sharp=0.3), haze=0.66)
    site.look(_FOCUS, eye=(-0.16 * width, 1.2), third=0.7, fov_deg=50.0, horizon=0.43)
    _mark(site, width, length, above)


def _sides(width: float, length: float) -> list[tuple[float, float]]:
    """The starboard rail from abaft to the stem, x and z."""
    half = width / 2
    share = np.linspace(0.0, 1.0, 8)
    curve = [(half * math.sqrt(max(0.0, 1 - s**2.2)), -length - _BOW_M * float(s)) for s in share]
    straight = [(half, z) for z in np.linspace(_BACK_M, -length, 7)[:-1]]
    return [*straight, *curve]


def _lay_planks(site: Site, sketch: Sketch, width: float, length: float) -> None:
    """Boards along the ship, some of them patched with newer ones."""
    count = round(width / _BOARD_M) | 1
    step, run = width / count, _BACK_M + length
    boards: list[Block] = [
        ((step - _GAP_M, _THICK_M, run), (-width / 2 + step * (k + 0.5), -_THICK_M, _BACK_M - run / 2))
        for k in range(count)
    ]
    put_boxes(sketch, "planks", boards)
    put_boxes(sketch, "hull", [((width, 0.1, run), (0.0, -_THICK_M - 0.1, _BACK_M - run / 2))])
    site.deck((0.0, 0.0, _BACK_M - run / 2), (width, run))


def _bulwark(sketch: Sketch, width: float, length: float) -> None:
    """Solid sides with timber heads, a broad cap rail, and gunports' frames."""
    for side in (-1, 1):
        line = [(side * x, z) for x, z in _sides(width, length)]
        for (ax, az), (bx, bz) in itertools.pairwise(line):
            turn = math.degrees(math.atan2(bx - ax, bz - az))
            run, middle = math.hypot(bx - ax, bz - az), ((ax + bx) / 2, (az + bz) / 2)
            rise = 1.5 if middle[1] < -length else 0.0
            with sketch.frame((middle[0], 0.0, middle[1]), (0.0, turn, 0.0)):
                sketch.box("hull", (0.14, _RAIL_M + rise + 3.0, run + 0.06), (0.0, -3.0, 0.0), bevel=0)
                sketch.box("spars", (_CAP_M + 0.1, 0.09, run + 0.1), (0.0, _RAIL_M + rise, 0.0), bevel=0.015)
        zs = np.arange(_BACK_M - 0.6, -length + 0.2, -1.1)
        put_boxes(sketch, "spars", [((0.12, _RAIL_M, 0.16), (side * (width / 2 - 0.12), 0.0, float(z))) for z in zs])


def _raise_bow(site: Site, sketch: Sketch, width: float, length: float) -> None:
    """A forecastle: a bulkhead with two doors, steps at either side, a deck above, and the bowsprit."""
    high, z = 1.9, -length
    sketch.box("hull", (width, high, 0.14), (0.0, 0.0, z - 0.07), bevel=0)
    for x in (-0.16 * width, 0.16 * width):
        sketch.box("spars", (0.84, 1.66, 0.06), (x, 0.04, z + 0.03), bevel=0.01)
        put_boxes(sketch, "rope", [((0.6, 0.05, 0.03), (x, y, z + 0.06)) for y in (0.4, 1.3)])
    for side in (-1, 1):
        steps: list[Block] = [
            ((0.9, 0.05, 0.26), (side * (width / 2 - 0.75), high * k / 8, z + 2.0 * (1 - k / 8))) for k in range(1, 9)
        ]
        put_boxes(sketch, "planks", steps)
        for x in (0.28, 1.22):
            sketch.beam(
                "spars", (side * (width / 2 - x), 0, z + 2.0), (side * (width / 2 - x), high, z + 0.05), 0.06, 0.2
            )
    outline = [(x, z_) for x, z_ in _sides(width, length) if z_ <= z]
    deck = np.array([*outline, *[(-x, z_) for x, z_ in reversed(outline[:-1])]])
    sketch.prism("planks", deck * [1, -1], 0.12, (0.0, high + 0.02, 0.0), (-90.0, 0.0, 0.0))
    for x in np.linspace(-width / 2 + 1.4, width / 2 - 1.4, 7):
        sketch.lathe("spars", [(0.05, 0.0), (0.07, 0.2), (0.04, 0.45), (0.05, 0.72)], (float(x), high + 0.08, z - 0.1))
    sketch.box("spars", (width - 2.6, 0.08, 0.16), (0.0, high + 0.8, z - 0.1), bevel=0.015)
    sketch.rod("spars", (0.0, high + 0.5, z - _BOW_M + 1.5), (0.0, high + 4.2, z - _BOW_M - 8.0), 0.24, 0.12, 10)
    site.deck((0.0, high + 0.08, z - 2.2), (0.8 * width, 3.8))


def _step_mast(sketch: Sketch, z: float, width: float, set_: bool, number: int) -> None:
    """A mast with its yards and sails, shrouds to the rails with ratlines, a top, and stays."""
    scale = min(1.4, width / 8.0)
    sketch.cylinder("spars", 0.26, _MAST_M, (0.0, 0.0, z), top=0.13, sides=12)
    sketch.cylinder("hull", 0.4, 0.9, (0.0, 0.0, z), top=0.33, sides=12)
    for y in (1.4, 2.6, 3.8):
        sketch.cylinder("rope", 0.275, 0.14, (0.0, y, z), sides=12)
    sketch.cylinder("spars", 0.9, 0.1, (0.0, 8.6, z), sides=12)
    yards = [(y, half * scale) for y, half in _YARDS]
    for y, half in yards:
        sketch.rod("spars", (-half, y, z + 0.3), (half, y, z + 0.3), 0.11, 0.11, 8)
    if set_:
        for (low, a), (high, b) in itertools.pairwise(yards):
            _set_sail(sketch, z + 0.3, (low + 0.15, 0.92 * a), (high - 0.15, 0.92 * b))
    else:
        for y, half in yards:
            xs = np.linspace(-0.92 * half, 0.92 * half, 9)
            swell = 0.2 + 0.05 * np.cos(np.arange(9) * 2.4)
            sketch.tube("sails", np.stack([xs, np.full(9, y - 0.24), np.full(9, z + 0.3)], 1), swell, sides=8)
    for side in (-1, 1):
        _shrouds(sketch, side, z, width)
    sketch.rod("rope", (0.0, 13.0, z), (0.0, 1.2 if number else 3.0, z - 9.0), 0.03, 0.03, 5)


def _set_sail(sketch: Sketch, z: float, foot: tuple[float, float], head: tuple[float, float]) -> None:
    """A square sail that the wind fills."""
    rows = np.linspace(0.0, 1.0, 7)
    grid = np.zeros((7, 9, 3))
    for r, up in enumerate(rows):
        half = foot[1] + (head[1] - foot[1]) * up
        xs = np.linspace(-half, half, 9)
        hollow = 1.1 * math.sin(math.pi * min(1.0, 0.15 + 0.85 * up)) * (1 - (np.abs(xs) / half) ** 2.4)
        sag = 0.35 * (1 - up) * (1 - (np.abs(xs) / half) ** 2)
        grid[r] = np.stack([xs, foot[0] + (head[0] - foot[0]) * up + sag, z - hollow], axis=1)
    sketch.sheet("sails", grid)


def _shrouds(sketch: Sketch, side: int, z: float, width: float) -> None:
    """Three ropes from the top down to the rail, and the steps tied across them."""
    top, rail = (side * 0.5, 8.6, z), side * (width / 2 - 0.02)
    feet = [(rail, _RAIL_M + 0.05, z + 0.5 + 0.75 * k) for k in range(3)]
    for foot in feet:
        sketch.rod("rope", foot, top, 0.03, 0.025, 5)
        sketch.cylinder("spars", 0.09, 0.12, foot, sides=8)
    for k in range(1, 15):
        share = 0.03 + 0.06 * k
        ends = np.array([feet[0], feet[-1]]) * (1 - share) + np.array(top) * share
        (ax, ay, az), (bx, by, bz) = ends.tolist()
        sketch.rod("rope", (ax, ay, az), (bx, by, bz), 0.014, 0.014, 4)


def _hatch(sketch: Sketch, z: float, steel: bool) -> None:
    """A hatch with a grating, or a ventilator's casing on a steamer."""
    frame = "steel" if steel else "hull"
    sketch.box(frame, (2.0, 0.34, 1.7), (0.0, 0.0, z), bevel=0.02)
    bars: list[Block] = [((1.7, 0.05, 0.06), (0.0, 0.34, z - 0.7 + 0.155 * k)) for k in range(10)]
    bars += [((0.06, 0.04, 1.4), (-0.75 + 0.166 * k, 0.34, z)) for k in range(10)]
    put_boxes(sketch, "spars", bars)


def _rail(sketch: Sketch, width: float, length: float) -> None:
    """White posts with four bars and a wooden handrail."""
    for side in (-1, 1):
        line = [(side * x, z) for x, z in _sides(width, length)]
        for (ax, az), (bx, bz) in itertools.pairwise(line):
            for y in (0.25, 0.5, 0.75):
                sketch.rod("steel", (ax, y, az), (bx, y, bz), 0.02, 0.02, 5)
            sketch.rod("spars", (ax, _RAIL_M, az), (bx, _RAIL_M, bz), 0.05, 0.05, 6)
            turn, run = math.degrees(math.atan2(bx - ax, bz - az)), math.hypot(bx - ax, bz - az)
            with sketch.frame(((ax + bx) / 2, -4.0, (az + bz) / 2), (0.0, turn, 0.0)):
                sketch.box("steel", (0.12, 4.06, run + 0.06), bevel=0)
            posts = max(1, round(run / 1.2))
            at = [(ax + (bx - ax) * k / posts, az + (bz - az) * k / posts) for k in range(posts)]
            put_boxes(sketch, "steel", [((0.05, _RAIL_M, 0.05), (x, 0.0, z)) for x, z in at])


def _build_bridge(sketch: Sketch, width: float, length: float) -> None:
    """Two white storeys with bands of windows, wings, a mast, and the funnel behind."""
    z = -length
    for y, wide, deep in ((0.0, 0.74 * width, 5.0), (2.6, 0.66 * width, 4.2)):
        sketch.box("steel", (wide, 2.5, deep), (0.0, y, z - deep / 2), bevel=0.06)
        sketch.box("steel", (wide + 0.9, 0.1, deep + 0.8), (0.0, y + 2.5, z - deep / 2), bevel=0.02)
        count = max(3, round(wide / 1.1))
        panes: list[Block] = [
            ((0.72 * wide / count, 0.8, 0.04), (wide * ((k + 0.5) / count - 0.5), y + 1.2, z + 0.01))
            for k in range(count)
        ]
        put_boxes(sketch, "panes", panes)
    sketch.box("spars", (0.85, 1.95, 0.06), (0.16 * width, 0.05, z + 0.03), bevel=0.01)
    with sketch.frame((0.0, 5.2, z - 4.6), (-8.0, 0.0, 0.0)):
        sketch.cylinder("funnel", 1.15, 4.2, (0.0, 0.0, 0.0), top=1.05, sides=20)
        sketch.cylinder("steel", 1.17, 0.7, (0.0, 2.6, 0.0), sides=20)
    sketch.rod("steel", (0.0, 5.2, z - 1.2), (0.0, 10.5, z - 1.2), 0.09, 0.05, 8)
    sketch.rod("steel", (-1.3, 8.4, z - 1.2), (1.3, 8.4, z - 1.2), 0.04, 0.04, 6)


def _mark(site: Site, width: float, length: float, above: float) -> None:
    half = width / 2
    side_room = half - 1.3
    site.zone("focus", *_FOCUS, (min(4.6, width - 2.4), 3.4, 3.6))
    site.zone("focus", 0.4, -4.6, (1.9, 2.4, 1.9))
    site.zone("focus", -0.4, -0.8 * length, (min(4.0, width - 3.0), 3.4, 0.16 * length))
    for z in (-4.4, -7.4, -10.4, -0.72 * length):
        for side in (-1, 1):
            deep = min(1.6, side_room)
            yaw = -side * math.pi / 2
            site.zone("flank", side * (half - 0.3 - deep / 2), z, (1.9, 2.6, deep), yaw=yaw)
    site.zone("corner", -half + 0.8, -length + 3.0, (1.2, 2.0, 1.2))
    site.zone("corner", half - 0.8, -length + 3.0, (1.2, 2.0, 1.2))
    site.zone("foreground", half - 0.8, -3.4, (0.9, 1.6, 0.9))
    site.zone("foreground", 0.8 - half, -5.8, (0.9, 1.6, 0.9))
    site.zone("background", -0.22 * width, -0.9 * length, (2.0, 3.0, 1.6))
    level = -above
    for x, z, size in ((half + 14, -24, 12), (-half - 16, -30, 14), (-half - 60, -120, 40), (half + 70, -110, 40)):
        site.zone("water", float(x), float(z), (float(size), 24.0, float(size)), y=level)
    site.zone("air", -half - 2.0, -14.0, (6.0, 5.0, 8.0), y=3.5)
    site.zone("air", 1.5, -9.0, (4.0, 2.0, 4.0), y=2.6)
