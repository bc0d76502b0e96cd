"""Boats of the east and of the islands: dragon boat, junk, outrigger canoe. The bow looks to +Z."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.organic import curve
from assets.shapes.ships import hull_rings
from assets.shapes.sketch import F64, Sketch

Rng = np.random.Generator
SIDES = (-1.0, 1.0)
V = np.array


@drawing(
    "dragon_boat",
    (1.91, 2.87, 11.04),
    hull="red painted wood",
    scales="gold paint",
    trim="green paint",
    drum="white leather",
    eyes="white paint",
    dark="black paint",
    wood="pine wood",
)
def dragon_boat(s: Sketch, rng: Rng) -> None:
    """A dragon boat: a long hull of painted scales, a horned head with open jaws, a curled tail, a drum, paddles."""
    draw_dragon_boat(s, paddles=True)


def draw_dragon_boat(s: Sketch, *, paddles: bool) -> None:
    """The boat of the race, `paddles` at rest along its sides; on hull, scales, trim, drum, eyes, dark and wood."""
    rings = hull_rings(8.6, 1.16, 0.5, 0.28, 27)
    s.sheet("hull", rings)
    s.sheet("trim", (rings[:, [1, 9]] * [0.9, 1, 0.98] + [0, -0.12, 0])[:, ::-1])
    for edge in (0, -1):
        s.tube("trim", rings[:, edge], 0.045, 7)
    for k in range(3, 24):
        for column, out in ((1, -1.0), (9, 1.0)):
            at = rings[k, column]
            s.ball("scales", (0.03, 0.12, 0.17), (at[0] + 0.012 * out, at[1] - 0.05, at[2]), (0, 0, 0), 8, -90, 60)
    for k in range(7):
        z = 2.2 - 0.8 * k
        s.box("wood", (0.98, 0.045, 0.22), (0, 0.4, z), bevel=0.01)
        for x in SIDES if paddles else ():
            with s.frame((x * 0.52, 0.62, z), (0, 0, x * -38)):
                s.rod("wood", (0, -0.55, 0), (0, 0.45, 0), 0.02, sides=7)
                s.box("scales", (0.03, 0.4, 0.18), (0, -0.95, 0), bevel=0.012)
                s.rod("wood", (0, 0.45, -0.07), (0, 0.45, 0.07), 0.018, sides=6)
    with s.frame((0, 0.42, 2.95)):
        s.cylinder("hull", 0.27, 0.46, sides=18)
        s.cylinder("drum", 0.26, 0.02, (0, 0.46, 0), sides=18)
        for y in (0.03, 0.43):
            s.lathe("scales", [(0.272, y - 0.02), (0.285, y), (0.272, y + 0.02)], sides=18)
    _draw_neck(s)
    with s.frame((0, 1.72, 4.75), (8, 0, 0), 1.5):
        _draw_head(s)
    tail = curve(V([(0, 0.6, -3.95), (0, 0.95, -4.5), (0, 1.55, -4.55), (0, 1.8, -4.15), (0, 1.55, -3.96)]), 20)
    s.tube("scales", tail, np.linspace(0.2, 0.06, 20), 9)
    for k in range(3, 19, 3):
        p, q = tail[k], tail[k - 1]
        way = V([0, (p - q)[2], -(p - q)[1]]) / np.linalg.norm(p - q)
        _flame(s, p, -way, 0.3)
    s.rod("wood", (0.35, 1.1, -3.2), (0.95, 0.15, -5.2), 0.03, sides=7)
    s.box("wood", (0.04, 0.5, 0.22), (0.92, 0.02, -5.05), (0, 0, 20), 0.01)


def _draw_neck(s: Sketch) -> None:
    neck = curve(V([(0, 0.5, 3.5), (0, 0.85, 4.2), (0, 1.3, 4.35), (0, 1.75, 4.65)]), 14)
    s.tube("scales", neck, np.linspace(0.36, 0.28, 14), 10)
    for k in range(2, 13, 2):
        p, q = neck[k], neck[k - 1]
        way = V([0, (p - q)[2], -(p - q)[1]]) / np.linalg.norm(p - q)
        _flame(s, p, way, 0.5)


def _flame(s: Sketch, at: F64, way: F64, reach: float) -> None:
    """A fin of the mane, standing out from `at` along `way`."""
    tip = at + reach * way + V([0, 0.08, 0])
    side = np.cross(way, [1.0, 0, 0])
    for x in SIDES:
        rows = [[at - 0.1 * side, at + 0.1 * side], [tip - 0.01 * side, tip + 0.01 * side]]
        s.sheet("trim", V(rows) + [0.02 * x, 0, 0])


def _draw_head(s: Sketch) -> None:
    """A dragon's head that looks to +Z, its skull about the frame's middle."""
    s.ball("scales", (0.21, 0.2, 0.27), sides=16)
    s.ball("scales", (0.155, 0.1, 0.34), (0, 0.03, 0.36), (-4, 0, 0), 14)
    s.ball("hull", (0.125, 0.05, 0.27), (0, -0.16, 0.27), (16, 0, 0), 14)
    s.ball("hull", (0.1, 0.05, 0.24), (0, -0.04, 0.32), (0, 0, 0), 12)
    s.tube("hull", curve(V([(0, -0.12, 0.3), (0, -0.11, 0.55), (0, -0.2, 0.68)]), 8), np.linspace(0.06, 0.015, 8), 7)
    for x in SIDES:
        s.ball("scales", 0.075, (x * 0.09, 0.075, 0.63), sides=10)
        s.ball("dark", 0.025, (x * 0.095, 0.085, 0.69), sides=8)
        s.ball("trim", (0.08, 0.055, 0.1), (x * 0.125, 0.2, 0.16), sides=10)
        s.ball("eyes", 0.07, (x * 0.145, 0.14, 0.2), sides=12)
        s.ball("dark", 0.036, (x * 0.165, 0.145, 0.25), sides=10)
        horn = curve(
            V([(x * 0.1, 0.17, 0.0), (x * 0.17, 0.36, -0.14), (x * 0.13, 0.52, -0.36), (x * 0.2, 0.62, -0.42)]), 12
        )
        s.tube("hull", horn, np.linspace(0.045, 0.012, 12), 7)
        branch = V([horn[5], horn[5] + [x * 0.1, 0.1, 0.03]])
        s.tube("hull", branch, V([0.03, 0.01]), 6)
        whisker = curve(
            V([(x * 0.13, 0.03, 0.6), (x * 0.34, 0.02, 0.66), (x * 0.5, -0.14, 0.5), (x * 0.62, -0.1, 0.4)]), 14
        )
        s.tube("trim", whisker, np.linspace(0.02, 0.006, 14), 6)
        for k in range(4):
            z = 0.3 + 0.1 * k
            s.cylinder("eyes", 0.022, 0.07, (x * (0.12 - 0.012 * k), -0.04, z), (180, 0, 0), 0.002, 7)
            s.cylinder("eyes", 0.018, 0.055, (x * (0.1 - 0.01 * k), -0.15 - 0.02 * k, z - 0.02), (0, 0, 0), 0.002, 7)
        for k in range(3):
            _flame(s, V([x * 0.17, 0.02 - 0.1 * k, -0.1]), V([x * 0.75, -0.1 + 0.2 * (1 - k), -0.65]), 0.34)
    for k in range(3):
        _flame(s, V([0.05 * (k - 1), -0.2, 0.16 + 0.08 * k]), V([0, -1.0, 0.1]), 0.26)
    s.ball("hull", 0.05, (0, 0.2, 0.33), sides=10)


@drawing("junk", (4.4, 13.2, 15.2), hull="dark wood planks", trim="red paint", sails="red brown canvas", wood="bamboo")
def junk(s: Sketch, rng: Rng) -> None:
    """A junk: a high square stern, a blunt bow with an eye, three masts with battened sails like fans."""
    t = np.linspace(0, 1, 19)
    rings = []
    for v in t:
        z = -7.0 + 14.0 * v
        half = float(np.interp(v, [0, 0.35, 0.75, 1], [1.75, 2.1, 1.7, 0.85]))
        top = float(np.interp(v, [0, 0.18, 0.3, 0.7, 0.9, 1], [4.1, 3.7, 2.5, 2.1, 2.6, 3.1]))
        low = float(np.interp(v, [0, 0.15, 0.75, 1], [1.1, 0.1, 0.1, 1.9]))
        a = np.linspace(0, np.pi, 9)
        across = half * np.sign(np.cos(a)) * np.abs(np.cos(a)) ** 0.5
        rings.append(np.stack([-across, top - (top - low) * np.sin(a) ** 0.7, np.full(9, z)], axis=1))
    hull = V(rings)
    s.sheet("hull", hull)
    s.put_cap("hull", hull[0][::-1])
    s.put_cap("hull", hull[-1])
    s.sheet("wood", (hull[:, [0, -1]] * [0.97, 1, 0.99] - [0, 0.35, 0])[:, ::-1])
    for edge in (0, -1):
        s.tube("trim", hull[:, edge], 0.11, 6)
        s.tube("trim", hull[:, 1 if edge == 0 else -2] * [1.02, 1, 1], 0.08, 6)
    s.box("hull", (2.9, 1.5, 2.6), (0, 3.0, -5.2), bevel=0.05)
    for x in SIDES:
        s.prism("trim", [(-1.4, 0), (1.4, 0), (1.0, 0.5), (-1.0, 0.5)], 0.1, (x * 1.45, 4.4, -5.2), (0, 90, 0))
        s.ball("trim", (0.06, 0.26, 0.26), (x * 1.2, 2.25, 6.0), sides=12)
        s.ball("wood", (0.08, 0.13, 0.13), (x * 1.23, 2.25, 6.0), sides=10)
    with s.frame((0, 4.5, -5.2)):
        eaves = V([(-1.6, 0.0, -1.5), (-1.6, 0, 1.5), (1.6, 0, 1.5), (1.6, 0, -1.5)])
        s.loft("trim", np.stack([eaves, eaves * [0.125, 1, 0.93] + [0, 0.55, 0]]), smooth=False)
    s.box("hull", (0.2, 3.2, 1.4), (0, 0.0, -7.5), bevel=0.03)
    for z, foot, tall, wide, lean in ((5.0, 2.2, 6.5, 2.6, 9), (0.6, 1.9, 11.0, 4.6, 2), (-4.4, 3.6, 6.6, 2.7, -4)):
        with s.frame((0.1, foot, z), (lean, 0, 0)):
            _draw_fan_sail(s, tall, wide)


def _draw_fan_sail(s: Sketch, tall: float, wide: float) -> None:
    """A mast with a sail of cloth between battens, which fan out towards its outer edge, seen abeam."""
    s.rod("hull", (0, 0, 0), (0, tall, 0), 0.13, 0.07, 8)
    battens = 7
    inner, outer = [], []
    for k in range(battens + 1):
        v = k / battens
        inner.append(V([0.12, tall * (0.13 + 0.62 * v), 0.28 * wide * (1 - 0.3 * v)]))
        outer.append(V([0.12, tall * (0.1 + 0.92 * v**1.05), -wide * (0.78 + 0.16 * np.sin(np.pi * v) - 0.5 * v**3)]))
    for k in range(battens):
        u = np.linspace(0, 1, 6)[:, None]
        low, high = inner[k] + (outer[k] - inner[k]) * u, inner[k + 1] + (outer[k + 1] - inner[k + 1]) * u
        middle = (low + high) / 2 + [0.16, 0, 0]
        with s.tinted((1.0, 1.0, 1.0) if k % 2 else (0.86, 0.84, 0.82)):
            s.sheet("sails", [low, middle, high])
    for a, b in zip(inner, outer, strict=True):
        s.rod("wood", tuple(a), tuple(b), 0.045, sides=6)


@drawing(
    "outrigger_canoe", (2.8, 4.65, 8.0), hull="dark wood", trim="pale wood", rope="hemp rope", sail="woven palm matting"
)
def outrigger_canoe(s: Sketch, rng: Rng) -> None:
    """An outrigger canoe: a narrow hull with high ends, two bowed arms to a float, a sail like a crab's claw."""
    rings = hull_rings(7.4, 0.72, 0.5, 0.42, 25)
    s.sheet("hull", rings)
    for edge in (0, -1):
        s.tube("trim", rings[:, edge], 0.035, 6)
    for z in (-2.0, 0.0, 2.0):
        s.box("trim", (0.6, 0.04, 0.24), (0, 0.42, z), bevel=0.01)
    boom = curve(V([(2.25, 0.28, -2.7), (2.25, 0.12, -1.5), (2.25, 0.12, 1.6), (2.25, 0.36, 2.8)]), 16)
    s.tube("trim", boom, 0.11 * np.sin(np.linspace(0.3, np.pi - 0.3, 16)) + 0.02, 9)
    for z in (-1.2, 1.2):
        arm = curve(V([(-0.42, 0.58, z), (0.6, 0.74, z), (1.7, 0.66, z), (2.25, 0.2, z)]), 12)
        s.tube("trim", arm, 0.045, 7)
        for x, y in ((0.33, 0.62), (-0.33, 0.58), (2.25, 0.16)):
            s.ring("rope", 0.09, 0.028, (x, y, z), (0, 90, 0), sides=6)
    s.box("trim", (1.0, 0.04, 1.9), (0.75, 0.78, 0), bevel=0.01)
    s.rod("trim", (0, 0.4, 0.5), (0, 4.0, 0.75), 0.05, sides=8)
    foot, peak, clew = V([0.05, 0.75, 1.9]), V([0.05, 4.6, -0.1]), V([0.05, 2.0, -2.7])
    upper = curve(V([foot, (foot + peak) / 2 + [0, 0.25, 0.45], peak]), 12)
    lower = curve(V([foot, (foot + clew) / 2 + [0, -0.35, 0.1], clew]), 12)
    u = np.linspace(0, 1, 7)[:, None, None]
    belly = 0.4 * np.sin(np.pi * u) * np.linspace(0, 1, 12)[None, :, None]
    hollow = V([0, -0.18, 0.55]) * np.sin(np.pi * u) * np.linspace(0, 1, 12)[None, :, None] ** 2
    s.sheet("sail", upper * (1 - u) + lower * u + belly * V([1.0, 0, 0]) + hollow)
    for spar in (upper, lower):
        s.tube("trim", spar, 0.04, 6)
    s.tube("rope", V([peak, [0.0, 4.0, 0.75], [0.05, 0.7, -2.0]]), 0.012, 4)
    with s.frame((-0.15, 0.55, -2.9), (68, 8, 0)):
        s.rod("trim", (0, -0.9, 0), (0, 0.7, 0), 0.022, sides=6)
        s.ball("trim", (0.11, 0.32, 0.015), (0, -1.15, 0), sides=10)
