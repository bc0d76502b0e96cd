"""Fittings of shops with what grows, lives and is woven: jars, tanks, fruit, spice, cloth, carpets, wine."""

from __future__ import annotations

import numpy as np

from assets.shapes.sketch import Point, Sketch
from assets.stages.blocks import put_boxes
from assets.stages.fittings.bars import row_of_bottles
from assets.stages.fittings.cases import boards
from assets.stages.fittings.unit import pick, plain, unit

Rng = np.random.Generator


@unit("wall of jars", (1.5, 2.3, 0.4))
def wall_of_jars(s: Sketch, rng: Rng) -> None:
    """Boards of big glass jars with knobbed lids, each full of one bright colour, labels on their bellies."""
    heights = (0.7, 1.08, 1.46, 1.84)
    boards(s, 1.5, heights)
    plain(s, "wood", (1.5, 0.66, 0.36), (0, 0, 0.18))
    put_boxes(s, "frame", [((0.06, 0.02, 0.02), (x, 0.5 - 0.2 * j, 0.37)) for x in (-0.5, 0.0, 0.5) for j in range(2)])
    bright: tuple[Point, ...] = (
        (0.85, 0.05, 0.06),
        (0.9, 0.5, 0.05),
        (0.9, 0.8, 0.1),
        (0.25, 0.6, 0.12),
        (0.9, 0.35, 0.5),
        (0.3, 0.15, 0.5),
        (0.95, 0.9, 0.8),
        (0.3, 0.12, 0.05),
    )
    for y in heights:
        for x in np.linspace(-0.6, 0.6, 6):
            with s.tinted(bright[int(rng.integers(len(bright)))]):
                s.lathe("goods", [(0.07, 0), (0.095, 0.03), (0.095, 0.19), (0.06, 0.235)], (float(x), y, 0.19), sides=8)
            s.cylinder("frame", 0.062, 0.03, (float(x), y + 0.235, 0.19), sides=7)
            plain(s, "frame", (0.03, 0.03, 0.03), (float(x), y + 0.26, 0.19))
            with s.tinted((0.95, 0.93, 0.85)):
                plain(s, "goods", (0.08, 0.06, 0.006), (float(x), y + 0.08, 0.288))


@unit("cages and tanks", (1.5, 2.2, 0.55))
def cages_and_tanks(s: Sketch, rng: Rng) -> None:
    """Three tiers: lit tanks with fish and weed, cages with small animals on straw, sacks and cans of food below."""
    for x in (-0.73, 0.73):
        plain(s, "frame", (0.05, 2.2, 0.5), (x, 0, 0.26))
    for y in (0.05, 0.55, 1.1, 1.65):
        plain(s, "wood", (1.46, 0.04, 0.52), (0, y - 0.04, 0.27))
    plain(s, "wood", (1.5, 0.05, 0.54), (0, 2.15, 0.27))
    for x in np.linspace(-0.55, 0.55, 4):
        with s.tinted(pick(rng)):
            s.box("goods", (0.26, 0.42, 0.24), (float(x), 0.05, 0.3), bevel=0.04)
    for x in (-0.37, 0.37):
        _tank(s, rng, x, 1.1)
        _tank(s, rng, x, 1.65)
        with s.tinted((0.75, 0.58, 0.25)):
            s.box("goods", (0.66, 0.05, 0.44), (x, 0.55, 0.27), bevel=0.01)
        put_boxes(s, "frame", [((0.008, 0.44, 0.008), (x - 0.33 + 0.055 * k, 0.58, 0.5)) for k in range(13)])
        tone = ((0.85, 0.8, 0.72), (0.35, 0.2, 0.1), (0.6, 0.35, 0.12), (0.1, 0.09, 0.09))[int(rng.integers(4))]
        for dx in (-0.14, 0.13):
            with s.tinted(tone):
                s.ball("goods", (0.11, 0.085, 0.09), (x + dx, 0.67, 0.26), sides=8)
                s.ball("goods", 0.06, (x + dx + 0.08, 0.75, 0.32), sides=7)
                for d in (-0.025, 0.025):
                    s.ball("goods", (0.016, 0.045, 0.012), (x + dx + 0.08 + d, 0.82, 0.31), sides=5)


def _tank(s: Sketch, rng: Rng, x: float, y: float) -> None:
    with s.tinted((0.25, 0.65, 0.85)):
        plain(s, "lamps", (0.66, 0.4, 0.02), (x, y, 0.06))
    with s.tinted((0.75, 0.62, 0.4)):
        plain(s, "goods", (0.66, 0.05, 0.4), (x, y, 0.27))
    put_boxes(s, "frame", [((0.012, 0.42, 0.012), (x + a, y, 0.48)) for a in (-0.34, 0.34)])
    plain(s, "frame", (0.7, 0.03, 0.44), (x, y + 0.4, 0.27))
    for a in (-0.22, 0.05, 0.25):
        s.rod("leaf", (x + a, y + 0.04, 0.22), (x + a + 0.03, y + 0.3, 0.22), 0.03, 0.008, sides=5)
    for _ in range(5):
        with s.tinted(((0.95, 0.35, 0.03), (0.95, 0.75, 0.1), (0.9, 0.1, 0.1))[int(rng.integers(3))]):
            px, py = x + float(rng.uniform(-0.25, 0.25)), y + float(rng.uniform(0.12, 0.34))
            s.ball("goods", (0.045, 0.028, 0.014), (px, py, 0.38), sides=6)
            plain(s, "goods", (0.03, 0.04, 0.006), (px - 0.05, py - 0.02, 0.38))


@unit("crates of fruit", (1.7, 1.5, 1.3))
def crates_of_fruit(s: Sketch, rng: Rng) -> None:
    """Three rising rows of slatted crates heaped with apples, oranges, greens and melons, price cards on sticks."""
    kinds: tuple[tuple[Point, float], ...] = (
        ((0.7, 0.04, 0.03), 0.042),
        ((0.9, 0.4, 0.03), 0.045),
        ((0.85, 0.7, 0.08), 0.04),
        ((0.3, 0.55, 0.08), 0.045),
        ((0.3, 0.05, 0.25), 0.035),
        ((0.08, 0.3, 0.06), 0.06),
    )
    for j, (y, z) in enumerate(((0.35, 1.05), (0.65, 0.65), (0.95, 0.25))):
        plain(s, "wood", (1.66, y, 0.05), (0, 0, z + 0.18))
        for k, x in enumerate((-0.56, 0.0, 0.56)):
            with s.frame((x, y, z), (18, 0, 0)):
                put_boxes(
                    s,
                    "wood",
                    [((0.54, 0.06, 0.015), (0, 0.01 + 0.075 * i, d)) for i in range(2) for d in (-0.19, 0.19)],
                )
                put_boxes(s, "wood", [((0.015, 0.14, 0.38), (d, 0, 0)) for d in (-0.265, 0.265)])
                color, r = kinds[(2 * j + k + int(rng.integers(2))) % len(kinds)]
                with s.tinted(color):
                    plain(s, "goods", (0.5, 0.1, 0.34), (0, 0, 0))
                    for a in np.linspace(-0.19, 0.19, 4):
                        for b in np.linspace(-0.11, 0.11, 3):
                            s.ball(
                                "goods",
                                1.25 * r,
                                (float(a), 0.1 + 0.02 * float(rng.random()), float(b)),
                                sides=5,
                                lower_deg=0,
                            )
                with s.tinted((0.95, 0.93, 0.85)):
                    plain(s, "goods", (0.12, 0.08, 0.006), (0.12, 0.2, -0.12))


@unit("sacks of spice", (1.6, 2.2, 1.2))
def sacks_of_spice(s: Sketch, rng: Rng) -> None:
    """Open sacks and bowls with cones of coloured spice, strings of peppers and garlic hung over them, jars behind."""
    tones: tuple[Point, ...] = (
        (0.85, 0.5, 0.03),
        (0.6, 0.05, 0.02),
        (0.7, 0.25, 0.04),
        (0.35, 0.4, 0.1),
        (0.3, 0.14, 0.05),
        (0.85, 0.72, 0.45),
    )
    for y in (1.15, 1.5, 1.85):
        plain(s, "wood", (1.56, 0.035, 0.26), (0, y - 0.035, 0.14))
        for x in np.linspace(-0.66, 0.66, 7):
            with s.tinted(tones[int(rng.integers(6))]):
                s.cylinder("goods", 0.075, 0.2, (float(x), y, 0.15), sides=8)
    plain(s, "wood", (1.56, 0.5, 0.4), (0, 0, 0.35))
    for j, (y, z) in enumerate(((0.5, 0.38), (0.0, 0.85))):
        for k, x in enumerate((-0.54, 0.0, 0.54)):
            tall = 0.42 if not j else 0.55
            tall *= 0.6 if not j else 1.0
            with s.tinted((0.62, 0.5, 0.32)):
                s.lathe(
                    "cloth",
                    [(0.19, 0), (0.25, 0.5 * tall), (0.23, tall), (0.255, tall + 0.03), (0.2, tall)],
                    (x, y, z),
                    sides=14,
                )
            with s.tinted(tones[(k + 3 * j + int(rng.integers(2))) % 6]):
                s.cylinder("goods", 0.215, 0.2, (x, y + tall - 0.01, z), sides=16, top=0.0)
    for x in (-0.75, -0.28, 0.28, 0.75):
        with s.tinted((0.65, 0.03, 0.02) if x < 0 else (0.9, 0.86, 0.75)):
            for k in range(6):
                s.ball("goods", (0.035, 0.055, 0.035), (x + 0.03 * (-1) ** k, 2.05 - 0.08 * k, 0.42), sides=5)


@unit("rolls of cloth", (1.6, 2.3, 0.7))
def rolls_of_cloth(s: Sketch, rng: Rng) -> None:
    """Boards stacked with bolts of cloth of every colour, their ends to the front, some stood upright, one unrolled."""
    heights = (0.45, 0.85, 1.25, 1.65, 2.0)
    boards(s, 1.6, heights, 0.62, 2.25)
    for y in heights:
        for x in np.linspace(-0.66, 0.66, 7):
            with s.tinted(pick(rng)):
                s.box("cloth", (0.17, 0.11, 0.56), (float(x), y, 0.32), bevel=0.04)
                if rng.random() < 0.7:
                    s.box("cloth", (0.16, 0.1, 0.56), (float(x) + 0.01, y + 0.115, 0.32), bevel=0.04)
    for x in np.linspace(-0.6, 0.6, 6):
        with s.tinted(pick(rng)):
            s.cylinder("cloth", 0.08, 0.4, (float(x), 0.0, 0.35), sides=10)
    with s.tinted(pick(rng)):
        s.sheet(
            "cloth",
            [
                [(-0.35, 2.12, 0.62), (0.25, 2.12, 0.62)],
                [(-0.37, 1.2, 0.68), (0.27, 1.2, 0.7)],
                [(-0.4, 0.3, 0.74), (0.3, 0.3, 0.76)],
            ],
        )


@unit("rolled carpets", (2.0, 2.5, 1.0))
def rolled_carpets(s: Sketch, rng: Rng) -> None:
    """Patterned carpets hung on the wall before one another, piles of folded ones, rolls stood on end."""
    reds: tuple[Point, ...] = (
        (0.5, 0.03, 0.04),
        (0.55, 0.16, 0.04),
        (0.06, 0.1, 0.28),
        (0.35, 0.05, 0.08),
        (0.05, 0.2, 0.17),
    )
    for x, wide in ((-0.5, 0.95), (0.5, 0.95)):
        tones = [reds[int(rng.integers(5))], (0.85, 0.72, 0.5), reds[int(rng.integers(5))]]
        for k, (inset, tone) in enumerate(zip((0.0, 0.07, 0.11), tones, strict=True)):
            with s.tinted(tone):
                plain(s, "cloth", (wide - 2 * inset, 1.5 - 2 * inset, 0.02), (x, 0.95 + inset, 0.03 + 0.004 * k))
        for j, y in enumerate((1.25, 1.6, 1.95)):
            with s.tinted(tones[1]), s.frame((x, y + 0.1, 0.05), (0, 0, 45)):
                plain(s, "cloth", (0.24, 0.24, 0.01), (0, -0.12, 0))
            with s.tinted(reds[(j + 1) % 5]), s.frame((x, y + 0.1, 0.055), (0, 0, 45)):
                plain(s, "cloth", (0.14, 0.14, 0.01), (0, -0.07, 0))
    for x in (-0.55, 0.3):
        for k in range(int(rng.integers(6, 9))):
            with s.tinted(reds[int(rng.integers(5))]):
                s.box("cloth", (0.72, 0.07, 0.6), (x + 0.02 * (k % 2), 0.075 * k, 0.55), bevel=0.025)
            with s.tinted((0.85, 0.75, 0.55)):
                plain(s, "cloth", (0.7, 0.02, 0.015), (x + 0.02 * (k % 2), 0.075 * k + 0.025, 0.855))
    for k, x in enumerate((0.78, 0.93)):
        with s.tinted(reds[int(rng.integers(5))]):
            s.cylinder("cloth", 0.09, 1.5 - 0.2 * k, (x, 0, 0.5 + 0.25 * k), sides=12)
        with s.tinted((0.85, 0.75, 0.55)):
            s.cylinder("cloth", 0.05, 0.01, (x, 1.5 - 0.2 * k, 0.5 + 0.25 * k), sides=10)


@unit("racks of wine", (1.5, 2.4, 0.4))
def racks_of_wine(s: Sketch, rng: Rng) -> None:
    """A lattice of crossed boards full of bottles lying with their necks to the front, a few stood on a ledge."""
    plain(s, "wood", (1.5, 2.4, 0.02), (0, 0, 0.01))
    for x in (-0.73, 0.73):
        plain(s, "wood", (0.04, 2.4, 0.36), (x, 0, 0.18))
    put_boxes(s, "wood", [((1.42, 0.03, 0.34), (0, y, 0.18)) for y in (0.05, 0.5, 0.95, 1.4, 2.35)])
    put_boxes(s, "wood", [((0.025, 1.35, 0.34), (x, 0.08, 0.18)) for x in (-0.36, 0.0, 0.36)])
    for y in (0.08, 0.53, 0.98):
        for x in np.arange(-0.62, 0.7, 0.1125):
            for k in range(3):
                with s.tinted(((0.04, 0.1, 0.04), (0.12, 0.02, 0.03), (0.02, 0.02, 0.03))[int(rng.integers(3))]):
                    s.cylinder("goods", 0.045, 0.03, (float(x), y + 0.06 + 0.12 * k, 0.3), (90, 0, 0), sides=5)
                with s.tinted(((0.5, 0.02, 0.04), (0.75, 0.6, 0.2), (0.05, 0.05, 0.06))[int(rng.integers(3))]):
                    s.cylinder("goods", 0.017, 0.08, (float(x), y + 0.06 + 0.12 * k, 0.33), (90, 0, 0), sides=4)
    row_of_bottles(s, rng, (-0.62, 0.62), 1.43, 0.2)
    plain(s, "wood", (1.42, 0.03, 0.34), (0, 1.85, 0.18))
    row_of_bottles(s, rng, (-0.62, 0.62), 1.88, 0.2)


@unit("casks", (1.5, 1.75, 1.2), gap=0.1)
def casks(s: Sketch, rng: Rng) -> None:
    """Two large casks on cradles and one upon them, iron hoops, taps with drip bowls, chalk on their heads."""
    for x, y in ((-0.38, 0.42), (0.38, 0.42), (0.0, 1.1)):
        profile = [(0.0, 0), (0.29, 0), (0.345, 0.3), (0.365, 0.5), (0.345, 0.7), (0.29, 1.0), (0.0, 1.0)]
        s.lathe("wood", profile, (x, y, 0.08), (90, 0, 0), sides=14)
        for z, r in ((0.12, 0.3), (0.34, 0.342), (0.84, 0.342), (1.04, 0.3)):
            s.ring("frame", r, 0.014, (x, y, z), sides=4)
        s.rod("frame", (x, y - 0.16, 1.08), (x, y - 0.16, 1.2), 0.016, sides=5)
        s.rod("frame", (x, y - 0.16, 1.17), (x, y - 0.23, 1.17), 0.012, sides=5)
        with s.tinted((0.95, 0.94, 0.9)):
            plain(s, "goods", (0.18, 0.07, 0.004), (x, y + 0.03, 1.085))
    for z in (0.25, 0.9):
        plain(s, "wood", (1.46, 0.14, 0.12), (0, 0, z))
