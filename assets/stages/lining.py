"""Units of `fittings` set in rows: along a wall, in a second tier over the first, across the floor beside an aisle."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from assets.shapes.sketch import ORIGIN, Point, Sketch
from assets.stages.fittings import Unit
from assets.stages.rooms import Box
from assets.stages.site import Site
from assets.stages.walls import Wall, build_in

_VARIANTS = 3
_MOST_TRIANGLES = 13_000
"""As many of a row at most: what is far down a long hall is left out."""
_DECK_M, _DECK_WIDE_M = 0.16, 1.1
_LOOSE_DEG, _GONE = 7.0, 0.15
"""How far off their places those stand that nobody has kept, and which share of them is gone."""


@dataclass(frozen=True)
class Prepared:
    """A unit drawn a few times over, each a little different, and how many of it a row may have."""

    unit: Unit
    drawn: Sequence[Sketch]
    most: int
    loose_deg: float = 0.0
    """How far off its place each of them stands, degrees: more than 0 where nobody has kept them, and some are gone."""

    def turn(self, site: Site) -> Point | None:
        """How one of them is turned, None where it is gone."""
        if not self.loose_deg:
            return ORIGIN
        yaw, roll = (float(v) for v in site.rng.normal(0.0, self.loose_deg, 2))
        return None if site.rng.random() < _GONE else (0.0, yaw, 0.3 * roll)


def prepare(site: Site, unit: Unit, neglect: float = 0.0) -> Prepared:
    """Draw the variants of a unit, which stand askew after years of neglect."""
    drawn = []
    for _ in range(_VARIANTS):
        sketch = Sketch(unit.size)
        unit.draw(sketch, site.rng)
        drawn.append(sketch)
    faces = max(sum(len(faces) for *_, faces in sketch.surfaces()) for sketch in drawn)
    return Prepared(unit, drawn, max(2, _MOST_TRIANGLES // faces), _LOOSE_DEG if neglect >= 0.5 else 0.0)


def line_wall(site: Site, sketch: Sketch, wall: Wall, row: Prepared, span: tuple[float, float], tiers: int = 1) -> None:
    """Set units side by side on a wall from `span[0]` to `span[1]` metres along it, evenly; nothing else stands there.

    A second tier stands on a gallery with a railing before it.
    """
    unit, room = row.unit, span[1] - span[0]
    count = min(int((room + unit.gap) / (unit.size[0] + unit.gap)), row.most // tiers)
    if count < 1:
        return
    pitch = min(room / count, 1.25 * unit.size[0] + unit.gap)
    for k in range(count):
        along = span[0] + (room - pitch * count) / 2 + pitch * (k + 0.5)
        turn = row.turn(site)
        if turn is None:
            continue
        with wall.frame(sketch):
            for tier in range(tiers):
                sketch.stamp(row.drawn[(k + tier) % len(row.drawn)], (along, tier * (unit.size[1] + _DECK_M), 0), turn)
        x, z = wall.place(along)
        _mark(site, unit, (x, z), wall.yaw)
    if tiers > 1:
        with wall.frame(sketch):
            _hang_gallery(sketch, unit, span)
    build_in(site, wall, *span, tiers * unit.size[1])


def _hang_gallery(sketch: Sketch, unit: Unit, span: tuple[float, float]) -> None:
    """A walkway before the second tier, on brackets, with a railing."""
    y, middle, long = unit.size[1], sum(span) / 2, span[1] - span[0]
    out = unit.size[2] + _DECK_WIDE_M
    sketch.box("frame", (long, _DECK_M, out), (middle, y, out / 2), bevel=0)
    for high in (0.35, 0.7, 1.05):
        sketch.box("frame", (long, 0.04, 0.04), (middle, y + _DECK_M + high, out - 0.05), bevel=0)
    for along in np.linspace(span[0] + 0.1, span[1] - 0.1, max(2, round(long / 1.5))):
        sketch.box("frame", (0.04, 1.05, 0.04), (float(along), y + _DECK_M, out - 0.05), bevel=0)
    for along in np.linspace(span[0] + 0.2, span[1] - 0.2, max(2, round(long / 3.5))):
        sketch.box("frame", (0.14, y, 0.14), (float(along), 0, out - 0.12), bevel=0)


def fill_floor(
    site: Site, sketch: Sketch, box: Box, row: Prepared, clear: tuple[float, float], aisle_m: float, far: float
) -> None:
    """Set units on both sides of an aisle along the room, from before who arrives to z = `far`, as far as `clear`
    metres at the left and at the right wall are taken; the aisle widens about the first focus.
    """
    unit = row.unit
    wide, deep = unit.size[0] + unit.gap, unit.size[2] + max(unit.gap, 0.3)
    places: list[tuple[float, float]] = []
    z = -2.4 - unit.size[2] / 2
    while z - unit.size[2] / 2 > far:
        for side, taken in ((-1, clear[0]), (1, clear[1])):
            x = aisle_m / 2 + unit.size[0] / 2
            while x + unit.size[0] / 2 < box.x - taken - 0.35:
                places.append((side * x, z))
                x += wide
        z -= deep
    for k, (x, pz) in enumerate(sorted(places, key=lambda at: -at[1])[: int(1.2 * row.most)]):
        if math.hypot(x - site.view.eye[0], pz - site.view.eye[2]) < 1.3 + max(unit.size[0], unit.size[2]) / 2:
            continue
        turn = row.turn(site)
        if turn is None:
            continue
        sketch.stamp(row.drawn[k % len(row.drawn)], (x, 0, pz - unit.size[2] / 2), turn)
        _mark(site, unit, (x, pz - unit.size[2] / 2), 0.0)


def _mark(site: Site, unit: Unit, at: tuple[float, float], yaw: float) -> None:
    """The seats and tables of a unit that stands at x, z and faces `yaw`."""
    c, s = math.cos(yaw), math.sin(yaw)
    for (x, y, z), turn in unit.seats:
        place = at[0] + c * x + s * z, at[1] - s * x + c * z
        site.zone("seat", *place, (0.45, 1.3, 0.45), y=y, yaw=yaw + math.radians(turn))
    for (x, y, z), (wide, deep) in unit.tables:
        place = at[0] + c * x + s * z, at[1] - s * x + c * z
        site.zone("table", *place, (wide, 0.6, deep), y=y, yaw=yaw)
