"""Boats of many trades: sailing boat, speedboat, kayak, canoe, raft, gondola, longship. The bow looks to +Z."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.organic import curve
from assets.shapes.ships import draw_hull, hull_rings
from assets.shapes.sketch import Sketch

Rng = np.random.Generator
SIDES = (-1.0, 1.0)


def _draw_deck(s: Sketch, surface: str, rings: np.ndarray, lower: float) -> None:
    """A deck across a hull, `lower` metres under its edge."""
    s.sheet(surface, (rings[:, [0, -1]] * [0.97, 1, 1] - [0, lower, 0])[:, ::-1])


@drawing("sailboat", (2.4, 8.6, 7.4), hull="white paint", sails="white canvas", mast="aluminium", deck="teak planks")
def sailboat(s: Sketch, rng: Rng) -> None:
    """A sailing yacht: a slim hull with a cabin, one mast with a mainsail on its boom and a jib before it."""
    rings = hull_rings(7.2, 2.3, 0.95, 0.25, 17, stern=0.6)
    s.sheet("hull", rings)
    s.put_cap("hull", rings[0][::-1])
    _draw_deck(s, "deck", rings, 0.06)
    s.box("hull", (1.2, 0.4, 2.0), (0, 0.9, 0.3), bevel=0.12)
    s.rod("mast", (0, 0.8, 0.7), (0, 8.6, 0.6), 0.06, 0.04)
    s.rod("mast", (0, 1.75, 0.7), (0, 1.7, -2.9), 0.05)
    t = np.linspace(0, 1, 8)
    for luff, leech, belly in (
        (((0, 1.85, 0.62), (0, 8.4, 0.55)), ((0, 1.8, -2.8), (0, 8.3, 0.35)), 0.35),
        (((0, 1.2, 3.45), (0, 7.2, 0.75)), ((0.25, 1.25, 0.9), (0.02, 7.1, 0.7)), 0.3),
    ):
        rows = []
        for v in t:
            a = np.array(luff[0]) * (1 - v) + np.array(luff[1]) * v
            b = np.array(leech[0]) * (1 - v) + np.array(leech[1]) * v
            rows.append(a + (b - a) * t[:, None] + np.outer(np.sin(np.pi * t) * belly * (1 - v), [1, 0, 0]))
        s.sheet("sails", rows)
    for x in SIDES:
        s.rod("mast", (x * 1.0, 1.0, 0.4), (0, 8.0, 0.62), 0.012, sides=4)
    s.rod("mast", (0, 1.2, 3.5), (0, 8.5, 0.62), 0.012, sides=4)
    s.box("deck", (0.06, 0.6, 0.4), (0, 0.3, -3.6), bevel=0.02)


@drawing("speedboat", (2.2, 1.75, 6.0), hull="white paint", stripe="red paint", seats="tan leather", glass="dark glass")
def speedboat(s: Sketch, rng: Rng) -> None:
    """A motor boat: a pointed hull with a red stripe, a long foredeck, a raked windscreen, seats and an outboard."""
    rings = hull_rings(5.6, 2.1, 0.95, 0.2, 17, stern=0.85)
    s.sheet("hull", rings)
    s.put_cap("hull", rings[0][::-1])
    for edge in (1, -2):
        s.tube("stripe", rings[:, edge] * [1.01, 1, 1], 0.07, 6)
    _draw_deck(s, "hull", rings, 0.02)
    s.box("seats", (1.5, 0.05, 2.6), (0, 0.93, -1.2), bevel=0)
    fore = [(0.1, 0.88, 0.32), (1.4, 0.65, 0.22), (2.5, 0.18, 0.12)]
    lid = [[(half * k, 0.9 + up * (abs(k) < 1), z) for k in (1, 0.7, -0.7, -1)] for z, half, up in fore]
    s.loft("hull", lid, smooth=False)
    foot = [(-0.95, 1.2, -0.35), (-0.6, 1.2, 0.35), (0.6, 1.2, 0.35), (0.95, 1.2, -0.35)]
    s.sheet("glass", [foot, [(x * 0.88, y + 0.43, z - 0.3) for x, y, z in foot]])
    for x in SIDES:
        s.box("seats", (0.55, 0.3, 0.55), (x * 0.45, 0.95, -0.75), bevel=0.08)
        s.box("seats", (0.55, 0.5, 0.14), (x * 0.45, 1.15, -1.05), bevel=0.06)
        s.box("hull", (0.16, 0.14, 2.9), (x * 0.92, 0.95, -1.2), bevel=0.05)
    s.box("seats", (1.6, 0.3, 0.5), (0, 0.95, -2.2), bevel=0.08)
    s.box("stripe", (0.45, 0.6, 0.5), (0, 1.0, -2.95), bevel=0.12)
    s.box("glass", (0.16, 0.9, 0.22), (0, 0.15, -2.95), bevel=0.04)


@drawing("kayak", (2.2, 0.5, 4.2), hull="orange plastic", dark="black plastic", blades="yellow plastic")
def kayak(s: Sketch, rng: Rng) -> None:
    """A kayak: a closed hull pointed at both ends, a cockpit with a seat, a double paddle laid across."""
    rings = hull_rings(4.2, 0.66, 0.24, 0.08, 17)
    roof = rings.copy()
    roof[..., 1] = rings[:, :1, 1] + (rings[:, :1, 1] - rings[..., 1]) * 0.42
    s.sheet("hull", rings)
    s.sheet("hull", roof[:, ::-1])
    s.ball("dark", (0.24, 0.04, 0.42), (0, 0.33, -0.1), sides=20)
    with s.frame((0, 0.345, -0.1), (90, 0, 0), (1, 1.75, 1)):
        s.ring("hull", 0.24, 0.022, sides=6)
    s.box("dark", (0.3, 0.16, 0.05), (0, 0.34, -0.4), (-12, 0, 0), 0.02)
    s.rod("dark", (-0.85, 0.42, 0.25), (0.85, 0.42, 0.25), 0.015, sides=8)
    for x in SIDES:
        s.ball("blades", (0.24, 0.02, 0.09), (x * 0.95, 0.42, 0.25), (x * 25, 0, 0), sides=12)


@drawing("canoe", (0.95, 0.75, 4.8), hull="red painted wood", trim="pale wood")
def canoe(s: Sketch, rng: Rng) -> None:
    """An open canoe with high curved ends, ribs, two seats and a paddle."""
    rings = hull_rings(4.8, 0.92, 0.36, 0.32, 21)
    s.sheet("hull", rings)
    for edge in (0, -1):
        s.tube("trim", rings[:, edge], 0.022, 6)
    for k in range(3, 18, 2):
        s.tube("trim", rings[k] * [0.96, 1, 1] + [0, 0.012, 0], 0.014, 4)
    for z in (-1.3, 1.1):
        s.box("trim", (0.72, 0.03, 0.26), (0, 0.28, z), bevel=0.01)
    s.box("trim", (0.85, 0.03, 0.06), (0, 0.34, 0), bevel=0)
    with s.frame((0.1, 0.4, -0.1), (0, 14, 0)):
        s.rod("trim", (0, 0, -0.7), (0, 0, 0.6), 0.016, sides=7)
        s.ball("trim", (0.09, 0.012, 0.26), (0, 0, 0.8), sides=10)


@drawing("raft", (2.2, 2.6, 3.2), logs="bark", rope="hemp rope", sail="worn canvas")
def raft(s: Sketch, rng: Rng) -> None:
    """A raft of logs lashed with rope, a crooked mast with a patched sail."""
    for k in range(8):
        x, over = 0.26 * (k - 3.5), float(rng.uniform(-0.15, 0.15))
        s.rod("logs", (x, 0.14, -1.45 + over), (x, 0.14, 1.45 + over), 0.135, sides=12)
    for z in (-1.0, 1.0):
        s.rod("logs", (-1.1, 0.31, z), (1.1, 0.31, z), 0.06, sides=8)
        for k in range(8):
            x = 0.26 * (k - 3.5)
            s.rod("rope", (x, 0.14, z + 0.06), (x, 0.14, z + 0.13), 0.15, sides=10)
    s.rod("logs", (0, 0.2, 0.15), (0.05, 2.6, 0.05), 0.055, 0.035)
    s.rod("logs", (-0.85, 2.3, 0.1), (0.9, 2.36, 0.1), 0.03)
    u, v = np.meshgrid(np.linspace(-0.8, 0.8, 9), np.linspace(0, 1, 7))
    s.sheet(
        "sail",
        np.stack(
            [u * (0.9 + 0.1 * v), 0.85 + 1.45 * v + 0.04 * u, 0.1 + 0.22 * np.cos(u * 1.8) * np.sin(np.pi * v)], -1
        ),
    )
    for x in SIDES:
        s.rod("rope", (x * 0.95, 0.3, -1.2), (0.05, 2.45, 0.05), 0.012, sides=4)
    s.box("logs", (0.5, 0.35, 0.4), (0.4, 0.3, -0.7), (0, 14, 0), 0.01)


@drawing("gondola", (1.5, 1.9, 8.5), hull="black lacquer", seats="red velvet", metal="polished brass")
def gondola(s: Sketch, rng: Rng) -> None:
    """A Venetian gondola: a long black crescent with a toothed iron at the bow, red seats, an oar at the stern."""
    t = np.linspace(-1, 1, 23)
    a = np.linspace(0, np.pi, 9)
    half = 0.68 * np.maximum(1 - np.abs(t) ** 2.2, 0.01)
    lift = np.where(t > 0, 1.15, 0.95) * np.abs(t) ** 2.8
    y = (lift + 0.55 - 0.1 * np.abs(t))[:, None] - 0.5 * np.sin(a)[None, :] ** 0.7 * (
        1 - 0.75 * np.abs(t[:, None]) ** 3
    )
    rings = np.stack([-half[:, None] * np.cos(a), y, np.repeat((4.1 * t)[:, None], 9, 1)], -1)
    draw_hull(s, "hull", "metal", rings, 0.03)
    s.sheet("hull", rings[13:, [0, -1]][:, ::-1] - [0, 0.02, 0])
    s.sheet("hull", rings[:7, [0, -1]][:, ::-1] - [0, 0.02, 0])
    iron = [(3.9, 1.25), (4.2, 1.1), (4.34, 1.9), (4.2, 2.2), (3.85, 2.1), (4.08, 1.8)]
    s.prism("metal", iron, 0.05, turn=(0, -90, 0))
    for k in range(6):
        s.box("metal", (0.04, 0.04, 0.24), (0, 1.2 + 0.09 * k, 4.3), bevel=0)
    s.box("seats", (1.0, 0.22, 0.55), (0, 0.25, -0.5), bevel=0.08)
    s.box("seats", (1.0, 0.6, 0.16), (0, 0.35, -0.8), (-10, 0, 0), 0.07)
    for x in SIDES:
        s.box("seats", (0.3, 0.3, 0.5), (x * 0.38, 0.25, 0.45), bevel=0.06)
    s.rod("hull", (0.55, 0.6, -2.2), (0.6, 1.05, -2.2), 0.04)
    s.rod("metal", (0.2, 1.75, -3.3), (0.85, 0.15, -1.0), 0.025)
    s.box("metal", (0.14, 0.02, 0.8), (0.88, 0.1, -0.75), (32, 16, 0), 0)


@drawing(
    "longship",
    (6.4, 8.8, 15.0),
    hull="oak planks",
    sail="red wool",
    bands="white wool",
    shields="yellow paint",
    metal="iron",
)
def longship(s: Sketch, rng: Rng) -> None:
    """A Viking longship: a dragon's head and a curled stern, a striped square sail, shields along the side, oars."""
    rings = hull_rings(13.0, 3.0, 1.2, 1.1, 17)
    s.sheet("hull", rings)
    _draw_deck(s, "hull", rings[1:-1], 0.5)
    for edge in (0, -1):
        s.tube("hull", rings[:, edge], 0.07, 6)
    neck = curve([(0, 1.9, 6.1), (0, 2.9, 6.9), (0, 3.8, 6.9), (0, 4.2, 6.6), (0, 4.25, 7.1), (0, 4.0, 7.5)], 16)
    s.tube("hull", neck, np.linspace(0.2, 0.12, 16), 8)
    s.ball("hull", (0.16, 0.2, 0.34), (0, 4.2, 7.05), (20, 0, 0), sides=10)
    tail = curve([(0, 1.9, -6.1), (0, 3.0, -6.9), (0, 3.9, -6.8), (0, 4.2, -6.3), (0, 3.85, -6.05), (0, 3.7, -6.4)], 18)
    s.tube("hull", tail, np.linspace(0.2, 0.08, 18), 8)
    s.rod("hull", (0, 0.3, 0), (0, 8.8, 0), 0.14, 0.08)
    s.rod("hull", (-3.0, 8.0, 0.15), (3.0, 8.0, 0.15), 0.08)
    for k in range(8):
        u = np.linspace(-2.9 + 0.725 * k, -2.9 + 0.725 * (k + 1), 4)
        v = np.linspace(0, 1, 6)[:, None]
        belly = 0.9 * (1 - (u / 3.2) ** 2) * np.sin(np.pi * (0.15 + 0.75 * (1 - v)))
        s.sheet("bands" if k % 2 else "sail", np.stack([u + 0 * v, 3.2 + 4.75 * v + 0 * u, 0.2 + belly], -1))
    for x in SIDES:
        for k in range(8):
            z = -3.85 + 1.1 * k
            at = (x * (1.56 - 0.006 * z * z * 2), 1.25 + 0.012 * z * z, z)
            with s.frame(at, (0, 0, x * -80)):
                s.cylinder("shields" if k % 2 else "sail", 0.42, 0.06, sides=10)
                s.cylinder("metal", 0.13, 0.12, sides=6)
            s.rod("hull", (x * 1.2, 1.3, z + 0.5), (x * 3.1, 0.1, z + 0.1), 0.045, sides=5)
        s.rod("metal", (x * 1.3, 1.2, -1.2), (0, 8.2, 0), 0.02, sides=4)
