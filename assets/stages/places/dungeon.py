"""A dungeon: a vaulted passage between barred cells."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.columns import arcade, pier, stamp_at
from assets.stages.outlooks import garden
from assets.stages.registry import Parameter, stage
from assets.stages.rooms import Box, enter
from assets.stages.site import Site
from assets.stages.stage import Scatter
from assets.stages.vaults import groin, rib, round_profile, vault
from assets.stages.walls import Opening, Wall, raise_wall

_THICK_M = 0.55


@stage(
    "dungeon",
    indoor=True,
    surfaces={
        "walls": "dark rough stone blocks",
        "floor": "worn wet stone slabs",
        "ceiling": "old grey stone blocks",
        "trim": "cut grey stone",
        "iron": "rusty iron",
        "wood": "old dark oak",
    },
    parameters={
        "width": Parameter(4.6, 2.6, 12.0, "metres between the rows of cells"),
        "length": Parameter(16.0, 7.0, 40.0, "metres from the entrance to the far end"),
        "height": Parameter(4.0, 2.6, 8.0, "metres from the floor to the crown of the vault"),
        "cells": Parameter(2.2, 0.0, 5.0, "how deep the cells or bays at the sides are, 0 for plain walls"),
        "bars": Parameter(1.0, 0.0, 1.0, "1 closes the cells with bars, 0 leaves them open as in a cellar or crypt"),
        "crossed": Parameter(0.0, 0.0, 1.0, "1 spans the passage with cross vaults, 0 with a barrel"),
        "light": Parameter(1.0, 0.0, 1.0, "1 opens a barred window high in the end wall, 0 a door only"),
    },
)
def dungeon(
    site: Site, width: float, length: float, height: float, cells: float, bars: float, crossed: float, light: float
) -> None:
    """A low stone vault on stout piers, cells behind bars to both sides, a door with iron bands, a shaft of light."""
    deep = cells if cells >= 0.8 else 0.0
    x, outer = width / 2, width / 2 + (deep + _THICK_M if deep else 0.0)
    box = Box(outer, 0.9, 0.9 - length, height)
    enter(site, box, aside=min(0.5, 0.12 * width), aim=(-0.05 * width, 1.4, 0.7 * box.back))
    sketch = Sketch((width, height, length))
    rise = min(x, (0.48 if crossed >= 0.5 else 0.34) * height)
    spring, bays = height - rise, max(2, round(length / 3.0))
    profile = round_profile(x, rise)
    joints = np.linspace(box.front, box.back, bays + 1)
    if crossed >= 0.5:
        for a, b in pairwise(joints):
            groin(sketch, "ceiling", "trim", profile, spring, float(a), float(b), False)
    else:
        vault(sketch, "ceiling", profile, spring, box.front, box.back)
    for z in joints[1:-1]:
        rib(sketch, "trim", profile, spring, float(z), 0.45, 0.18)
    if deep:
        _open_cells(site, sketch, box, x, spring, bays, bars >= 0.5, crossed >= 0.5)
    else:
        for wall in box.walls(_THICK_M, height=height)[1:3]:
            raise_wall(site, sketch, wall, "walls")
    one = pier("trim", "trim", 0.55, 0.28, spring)
    for side in (-1, 1):
        stamp_at(sketch, one, [(side * x, 0.0, float(z)) for z in joints[1:-1]], -90.0 * side)
        for z in joints[1:-1]:
            _bracket(site, sketch, side, x - 0.3, min(1.75, spring), float(z))
    _close(site, sketch, box, x, light >= 0.5)
    site.draw(sketch)
    if light >= 0.5:
        garden(site, -0.4, (-60, 60), near_m=length + 8)
    _mark(site, box, x, joints)
    site.scatter(
        Scatter("stone", 0.12, gap_m=0.5), Scatter("bones", 0.02, near_m=2.0), Scatter("bucket", 0.03, near_m=2.0)
    )


def _open_cells(
    site: Site, sketch: Sketch, box: Box, x: float, spring: float, bays: int, bars: bool, crossed: bool
) -> None:
    """Arches into the cells, what parts and covers them, and bars in the arches."""
    length = box.depth
    pitch = length / bays
    half = (pitch - 0.9) / 2
    top = box.height - 0.3 if crossed else spring - 0.12
    rise = min(half, 0.4 * top)
    jamb = top - rise
    for side in (-1, 1):
        with sketch.frame((side * (x + _THICK_M / 2), 0, box.front), (0, 90, 0)):
            arcade(sketch, "walls", length, bays, jamb, box.height, _THICK_M, pier_m=0.9, rise=rise)
            for k in range(bays + 1):
                low, high = max(0.0, k * pitch - 0.45), min(length, k * pitch + 0.45)
                sketch.box("walls", (high - low, jamb, _THICK_M), ((low + high) / 2, 0, 0), bevel=0)
            if bars:
                for k in range(bays):
                    _bar_up(sketch, (k + 0.5) * pitch, half, jamb, rise)
        outer = Wall(
            *(((-box.x, box.front), (-box.x, box.back)) if side < 0 else ((box.x, box.back), (box.x, box.front))),
            box.height,
            0.3,
        )
        raise_wall(site, sketch, outer, "walls")
        deep = box.x - x - _THICK_M
        for k in range(bays + 1):
            at = (side * (box.x - deep / 2), 0, box.front - k * pitch)
            sketch.box("walls", (deep, box.height, 0.4), at, bevel=0)
        sketch.box("ceiling", (deep, 0.1, length), (side * (box.x - deep / 2), jamb + rise, box.middle), bevel=0)
        for k in range(bays):
            z = box.front - (k + 0.5) * pitch
            sketch.box(
                "wood", (deep - 0.3, 0.06, 0.75), (side * (box.x - deep / 2), 0.42, z - pitch / 2 + 0.65), bevel=0.01
            )
            site.zone(
                "niche", side * (box.x - deep / 2), z, (deep - 0.4, 2.0, pitch - 1.0), y=0.0, yaw=-side * math.pi / 2
            )


def _bar_up(sketch: Sketch, at: float, half: float, jamb: float, rise: float) -> None:
    """Upright bars and two flat ones across, a gate's frame and lock among them."""
    count = max(4, round(2 * half / 0.17))
    for k in range(1, count):
        u = -half + 2 * half * k / count
        tall = jamb + rise * math.sqrt(max(0.0, 1 - (u / half) ** 2))
        sketch.rod("iron", (at + u, 0, 0), (at + u, tall, 0), 0.016, sides=5)
    for y in (0.25, 1.1, jamb):
        sketch.box("iron", (2 * half, 0.06, 0.02), (at, y, 0), bevel=0)
    gate = min(0.45, 0.5 * half)
    for side in (-1, 1):
        sketch.box("iron", (0.05, jamb, 0.05), (at + side * gate, 0, 0), bevel=0)
    sketch.box("iron", (0.16, 0.22, 0.08), (at + gate, 1.0, 0), bevel=0.01)


def _bracket(site: Site, sketch: Sketch, side: int, x: float, y: float, z: float) -> None:
    """A ring of iron to hold a torch, and the place for it."""
    at = side * (x - 0.02)
    sketch.box("iron", (0.03, 0.34, 0.1), (at, y - 0.3, z), bevel=0)
    sketch.beam("iron", (at, y - 0.2, z), (at - side * 0.16, y - 0.04, z), 0.03, 0.03)
    sketch.ring("iron", 0.06, 0.012, (at - side * 0.18, y, z), (90, 0, 0), sides=4)
    site.zone("wall", at, z, (0.4, 0.9, 0.3), y=y - 0.1, yaw=-side * math.pi / 2)


def _close(site: Site, sketch: Sketch, box: Box, x: float, light: bool) -> None:
    """The end wall with a door in iron bands and a barred window above it; a plain wall behind who arrives."""
    wide = min(1.2, 0.8 * x)
    tall = min(2.1, 0.5 * box.height)
    openings = [Opening("door", box.x, wide, tall, arched=True)]
    sill = tall + 0.35
    high = min(1.3, box.height - sill - 0.35)
    bright = light and high > 0.35
    above = [Opening("window", box.x, min(0.9, 0.7 * x), high, sill, arched=high > 0.6)] if bright else []
    wall = Wall((-box.x, box.back), (box.x, box.back), box.height, 0.7, (*openings, *above))
    raise_wall(site, sketch, wall, "walls")
    raise_wall(site, sketch, Wall((box.x, box.front), (-box.x, box.front), box.height, 0.5), "walls")
    with wall.frame(sketch):
        line = openings[0].outline()
        sketch.prism("wood", line, 0.1, (0, 0, -0.25))
        for y in (0.3, 0.95, 1.5):
            if y < tall - 0.3:
                sketch.box("iron", (wide * 0.96, 0.1, 0.03), (box.x, y, -0.19), bevel=0)
        sketch.ring("iron", 0.09, 0.014, (box.x + 0.3 * wide, 0.95, -0.15), sides=4)
        for window in above:
            for k in range(1, 6):
                at = window.at - window.width / 2 + window.width * k / 6
                sketch.rod("iron", (at, sill, -0.35), (at, sill + 0.95 * high, -0.35), 0.018, sides=5)
        for k in range(9):
            turn = math.pi * (k + 0.5) / 9
            stone = (
                box.x + (wide / 2 + 0.14) * math.cos(turn),
                tall - wide / 2 + (wide / 2 + 0.14) * math.sin(turn),
                0.02,
            )
            sketch.box("trim", (0.2, 0.3, 0.14), stone, (0, 0, math.degrees(turn) - 90), bevel=0.015)


def _mark(site: Site, box: Box, x: float, joints: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> None:
    size = min(2.4, 1.1 * x)
    site.zone("focus", -0.12 * x, max(0.45 * box.back, -7.0), (size, box.height - 0.7, size))
    site.zone("focus", -0.35 * x, max(0.3 * box.back, -3.4), (min(1.0, 0.7 * x), 2.0, 1.0))
    near = min(0.62 * x, 1.6)
    site.zone("foreground", near, -1.8, (0.7, 1.0, 0.7))
    site.zone("foreground", -near, -1.7, (0.7, 1.0, 0.7))
    for k in range(1, min(5, len(joints) - 1)):
        side = 1 if k % 2 else -1
        room = min(0.8, 0.5 * x)
        site.zone("flank", side * (x - room), float(joints[k] + joints[k + 1]) / 2, (room, 2.0, 1.0))
        level = box.height - 0.05
        site.zone("ceiling", 0.0, float(joints[k] + joints[k + 1]) / 2, (0.6, 1.2, 0.6), y=level, yaw=0.0)
    site.zone("background", 0.0, box.back + 0.9, (1.2 * x, 2.2, 0.9), yaw=0.0)
    site.zone("path", 0.0, 0.5 * box.back, (min(1.4, x), 2.2, 0.6 * box.depth), yaw=0.0)
