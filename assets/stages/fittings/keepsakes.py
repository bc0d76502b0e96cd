"""Fittings of shops with things to keep: records, china, curiosities, gowns, bicycles, clocks, lanterns, screens."""

from __future__ import annotations

import numpy as np

from assets.shapes.sketch import Point, Sketch
from assets.stages.blocks import put_boxes
from assets.stages.fittings.cases import boards
from assets.stages.fittings.unit import pick, plain, unit

Rng = np.random.Generator


@unit("record bins", (1.6, 2.3, 0.9))
def record_bins(s: Sketch, rng: Rng) -> None:
    """A long bin of records standing on edge with cards between, more in boxes below; sleeves and discs on the wall."""
    s.box("wood", (1.56, 0.3, 0.7), (0, 0.5, 0.5), bevel=0.01)
    put_boxes(s, "wood", [((0.05, 0.5, 0.6), (x, 0, 0.5)) for x in (-0.74, 0.0, 0.74)])
    for x in (-0.52, 0.0, 0.52):
        for k in range(14):
            with s.tinted(pick(rng)):
                plain(s, "goods", (0.42, 0.32, 0.018), (x, 0.58, 0.22 + 0.04 * k), (-14, 0, 0))
        with s.tinted((0.95, 0.93, 0.88)):
            plain(s, "goods", (0.16, 0.38, 0.01), (x + 0.1, 0.58, 0.5), (-14, 0, 0))
    for x in (-0.38, 0.38):
        for k in range(8):
            with s.tinted(pick(rng)):
                plain(s, "goods", (0.02, 0.31, 0.31), (x - 0.22 + 0.06 * k, 0.06, 0.5))
    for j, y in enumerate((1.3, 1.72)):
        for k, x in enumerate((-0.57, -0.19, 0.19, 0.57)):
            if (j + k) % 3 == 2:
                with s.tinted((0.02, 0.02, 0.02)):
                    s.cylinder("goods", 0.155, 0.01, (x, y + 0.16, 0.03), (90, 0, 0), sides=20)
                with s.tinted(pick(rng)):
                    s.cylinder("goods", 0.052, 0.012, (x, y + 0.16, 0.035), (90, 0, 0), sides=12)
                continue
            with s.tinted(pick(rng)):
                plain(s, "goods", (0.33, 0.33, 0.015), (x, y, 0.03))
            with s.tinted(pick(rng)):
                s.ball("goods", (0.09, 0.11, 0.01), (x, y + 0.18, 0.04), sides=9)


@unit("case of china", (1.5, 2.3, 0.42))
def case_of_china(s: Sketch, rng: Rng) -> None:
    """Boards of vases, plates on edge, teapots and bowls in white, blue and celadon."""
    heights = (0.12, 0.6, 1.02, 1.44, 1.86)
    boards(s, 1.5, heights)
    glazes: tuple[Point, ...] = (
        (0.9, 0.92, 0.95),
        (0.12, 0.22, 0.6),
        (0.5, 0.68, 0.58),
        (0.65, 0.08, 0.06),
        (0.85, 0.8, 0.68),
    )
    for y in heights:
        for x in np.linspace(-0.56, 0.56, 4):
            tone, kind = glazes[int(rng.integers(5))], int(rng.integers(4))
            with s.tinted(tone):
                if kind == 0:
                    s.lathe(
                        "goods",
                        [(0.05, 0), (0.1, 0.1), (0.11, 0.17), (0.04, 0.26), (0.06, 0.33), (0.0, 0.31)],
                        (float(x), y, 0.19),
                        sides=12,
                    )
                elif kind == 1:
                    s.cylinder("goods", 0.14, 0.02, (float(x), y + 0.15, 0.12), (78, 0, 0), sides=16)
                elif kind == 2:
                    s.ball("goods", (0.09, 0.08, 0.09), (float(x), y + 0.08, 0.19), sides=9)
                    s.rod(
                        "goods",
                        (float(x) + 0.07, y + 0.07, 0.19),
                        (float(x) + 0.15, y + 0.13, 0.19),
                        0.016,
                        0.01,
                        sides=5,
                    )
                    s.ball("goods", 0.025, (float(x), y + 0.17, 0.19), sides=5)
                else:
                    for k in range(4):
                        s.lathe(
                            "goods",
                            [(0.05, 0), (0.11, 0.07), (0.1, 0.07), (0, 0.02)],
                            (float(x), y + 0.045 * k, 0.19),
                            sides=12,
                        )
            if kind == 1:
                with s.tinted(glazes[(int(rng.integers(4)) + 1) % 5]):
                    s.cylinder("goods", 0.08, 0.022, (float(x), y + 0.15, 0.125), (78, 0, 0), sides=12)


@unit("curiosities", (1.8, 2.4, 0.9))
def curiosities(s: Sketch, rng: Rng) -> None:
    """Old things heaped against the wall: a gilded frame, a clock, a chest, a globe, vases, books, a lamp, a horn."""
    s.box("wood", (1.1, 0.8, 0.5), (-0.25, 0, 0.3), bevel=0.02)
    put_boxes(s, "frame", [((0.14, 0.03, 0.03), (-0.25 + a, y, 0.56)) for a in (-0.28, 0.28) for y in (0.2, 0.5)])
    with s.tinted((0.75, 0.5, 0.12)):
        put_boxes(s, "goods", [((0.8, 0.08, 0.06), (-0.35, y, 0.06)) for y in (1.25, 2.0)])
        put_boxes(s, "goods", [((0.08, 0.83, 0.06), (x, 1.25, 0.06)) for x in (-0.74, 0.04)])
    with s.tinted((0.16, 0.22, 0.14)):
        plain(s, "goods", (0.7, 0.7, 0.03), (-0.35, 1.3, 0.05))
    with s.tinted((0.75, 0.6, 0.4)):
        s.ball("goods", (0.16, 0.2, 0.01), (-0.35, 1.65, 0.07), sides=10)
    s.box("wood", (0.42, 2.0, 0.34), (0.62, 0, 0.2), bevel=0.02)
    s.box("wood", (0.5, 0.14, 0.4), (0.62, 2.0, 0.2), bevel=0.03)
    with s.tinted((0.93, 0.9, 0.8)):
        s.cylinder("goods", 0.15, 0.02, (0.62, 1.68, 0.375), (90, 0, 0), sides=18)
    with s.tinted((0.02, 0.02, 0.02)):
        plain(s, "goods", (0.012, 0.11, 0.006), (0.62, 1.68, 0.4))
        plain(s, "goods", (0.08, 0.012, 0.006), (0.65, 1.675, 0.4))
    with s.tinted((0.8, 0.55, 0.12)):
        s.cylinder("goods", 0.08, 0.02, (0.62, 0.75, 0.375), (90, 0, 0), sides=12)
        plain(s, "goods", (0.015, 0.55, 0.01), (0.62, 0.8, 0.375))
    with s.tinted((0.12, 0.3, 0.5)):
        s.ball("goods", 0.15, (-0.6, 1.06, 0.3), sides=12)
    s.ring("frame", 0.17, 0.012, (-0.6, 1.06, 0.3), sides=4)
    s.cylinder("frame", 0.08, 0.1, (-0.6, 0.8, 0.3), sides=10, top=0.02)
    with s.tinted((0.8, 0.55, 0.15)):
        s.lathe(
            "goods", [(0.02, 0), (0.03, 0.12), (0.08, 0.26), (0.2, 0.36)], (0.12, 0.95, 0.25), (25, 0, -20), sides=14
        )
    s.box("wood", (0.3, 0.15, 0.3), (0.1, 0.8, 0.28), bevel=0.01)
    s.lathe("cloth", [(0.07, 0), (0.13, 0.16), (0.05, 0.34), (0.09, 0.42), (0, 0.4)], (-0.25, 0.8, 0.3), sides=12)
    s.box("wood", (0.7, 0.42, 0.36), (0.1, 0, 0.7), bevel=0.02)
    s.box("frame", (0.72, 0.05, 0.38), (0.1, 0.28, 0.7), bevel=0.01)
    for k in range(5):
        with s.tinted(pick(rng)):
            plain(s, "goods", (0.26, 0.045, 0.2), (0.2, 0.43 + 0.045 * k, 0.7), (0, 14 * k, 0))
    s.rod("frame", (-0.78, 0, 0.65), (-0.78, 1.5, 0.65), 0.014, sides=6)
    s.lathe("lamps", [(0.2, 1.42), (0.12, 1.72), (0.11, 1.72), (0.185, 1.42)], (-0.78, 0, 0.65), sides=14)


@unit("gowns on forms", (1.4, 2.2, 1.1), gap=0.15)
def gowns_on_forms(s: Sketch, rng: Rng) -> None:
    """Two dress forms in long gowns with trains on a low round step, a garland of lights on the wall behind."""
    s.cylinder("body", 0.65, 0.12, (0, 0, 0.62), sides=20, top=0.6)
    for k in range(7):
        s.ball("lamps", 0.03, (-0.6 + 0.2 * k, 2.1 - 0.09 * (1 - abs(k - 3) / 3), 0.05), sides=5)
    for x, lean in ((-0.32, 0.0), (0.34, 0.1)):
        s.lathe(
            "cloth",
            [(0.42, 0.0), (0.3, 0.35), (0.17, 0.75), (0.1, 1.0), (0.13, 1.15), (0.15, 1.28), (0.1, 1.36)],
            (x, 0.12, 0.55 + lean),
            sides=18,
        )
        with s.tinted((0.85, 0.72, 0.6)):
            s.lathe(
                "goods",
                [(0.12, 1.3), (0.13, 1.36), (0.05, 1.45), (0.05, 1.54), (0, 1.55)],
                (x, 0.12, 0.55 + lean),
                sides=10,
            )
        s.ball("frame", 0.03, (x, 1.7, 0.55 + lean), sides=6)
        with s.tinted(pick(rng)):
            s.ball("goods", (0.11, 0.02, 0.1), (x, 1.13, 0.58 + lean), sides=8)


@unit("hung bicycles", (1.9, 2.5, 0.75))
def hung_bicycles(s: Sketch, rng: Rng) -> None:
    """Two bicycles over one another on hooks, tyres on pegs, a board of tools."""
    plain(s, "wood", (1.9, 0.7, 0.02), (0, 1.0, 0.01))
    for y in (0.36, 1.55):
        with s.tinted((0.02, 0.02, 0.02)):
            for x in (-0.52, 0.52):
                s.ring("goods", 0.32, 0.022, (x, y, 0.35), sides=5)
        for x in (-0.52, 0.52):
            for a in np.arange(0, 3.1, 0.52):
                s.rod(
                    "frame",
                    (x - 0.3 * np.cos(a), y - 0.3 * np.sin(a), 0.35),
                    (x + 0.3 * np.cos(a), y + 0.3 * np.sin(a), 0.35),
                    0.003,
                    sides=3,
                )
        tone = pick(rng)
        joints = {
            "hub": (-0.52, y),
            "crank": (-0.06, y - 0.02),
            "seat": (-0.18, y + 0.46),
            "head": (0.36, y + 0.5),
            "fork": (0.52, y),
        }
        with s.tinted(tone):
            for a, b in (
                ("hub", "crank"),
                ("hub", "seat"),
                ("crank", "seat"),
                ("seat", "head"),
                ("crank", "head"),
                ("head", "fork"),
            ):
                s.rod("goods", (*joints[a], 0.35), (*joints[b], 0.35), 0.02, sides=6)
        with s.tinted((0.05, 0.03, 0.02)):
            s.box("goods", (0.24, 0.05, 0.12), (-0.2, y + 0.5, 0.35), bevel=0.02)
        s.rod("frame", (0.34, y + 0.58, 0.1), (0.34, y + 0.58, 0.6), 0.014, sides=5)
        s.ring("frame", 0.09, 0.012, (-0.06, y - 0.02, 0.38), sides=4)
        s.rod("frame", (0.1, y + 0.48, 0.0), (0.1, y + 0.48, 0.36), 0.014, sides=4)


@unit("wall of clocks", (1.6, 2.5, 0.4))
def wall_of_clocks(s: Sketch, rng: Rng) -> None:
    """Clocks of every kind from the floor to the top: a tall one with a pendulum, round dials, cuckoo houses."""
    plain(s, "wood", (1.6, 0.5, 0.32), (0, 0, 0.17))
    s.box("wood", (0.36, 1.7, 0.24), (-0.58, 0.5, 0.14), bevel=0.02)
    _dial(s, -0.58, 1.9, 0.13, 0.27, rng)
    with s.tinted((0.85, 0.6, 0.15)):
        plain(s, "goods", (0.014, 0.6, 0.01), (-0.58, 0.9, 0.27))
        s.cylinder("goods", 0.08, 0.02, (-0.58, 0.86, 0.265), (90, 0, 0), sides=14)
    for x, y, r in (
        (-0.15, 0.85, 0.17),
        (0.3, 0.78, 0.12),
        (0.62, 0.95, 0.14),
        (-0.05, 1.3, 0.13),
        (0.35, 1.2, 0.2),
        (0.66, 1.42, 0.12),
        (-0.1, 1.72, 0.17),
        (0.3, 1.7, 0.13),
        (0.62, 1.85, 0.16),
        (0.1, 2.15, 0.15),
        (0.45, 2.2, 0.12),
    ):
        if r < 0.125:
            s.box("wood", (2.2 * r, 2.4 * r, 0.12), (x, y - 1.2 * r, 0.06), bevel=0.01)
            for d in (-1, 1):
                s.box("wood", (1.9 * r, 0.03, 0.16), (x + 0.75 * r * d, y + 1.35 * r, 0.07), (0, 0, -40 * d), bevel=0)
            _dial(s, x, y, 0.7 * r, 0.125, rng)
        else:
            s.cylinder("frame" if rng.random() < 0.5 else "wood", 1.15 * r, 0.06, (x, y, 0.0), (90, 0, 0), sides=18)
            _dial(s, x, y, r, 0.065, rng)


def _dial(s: Sketch, x: float, y: float, r: float, z: float, rng: Rng) -> None:
    """A white dial with two hands, somewhere between hours."""
    with s.tinted((0.95, 0.92, 0.84)):
        s.cylinder("goods", r, 0.012, (x, y, z), (90, 0, 0), sides=16)
    with s.tinted((0.02, 0.02, 0.02)):
        for long, wide in ((0.8, 0.07), (0.55, 0.1)):
            with s.frame((x, y, z + 0.016), (0, 0, float(rng.uniform(0, 360)))):
                plain(s, "goods", (wide * r, long * r, 0.004), (0, 0, 0))
        for a in np.arange(0, 6.2, 1.571):
            plain(
                s,
                "goods",
                (0.1 * r, 0.1 * r, 0.004),
                (x + 0.85 * r * np.cos(a), y + 0.85 * r * np.sin(a) - 0.05 * r, z + 0.014),
            )


@unit("lit lanterns", (1.5, 2.7, 1.0))
def lit_lanterns(s: Sketch, rng: Rng) -> None:
    """Coloured glass lamps hung at every height from rails, others on brass stands, all alight."""
    for z in (0.25, 0.65):
        s.rod("frame", (-0.75, 2.65, z), (0.75, 2.65, z), 0.02, sides=5)
    tones: tuple[Point, ...] = (
        (1.0, 0.25, 0.08),
        (1.0, 0.6, 0.1),
        (0.15, 0.45, 1.0),
        (0.2, 0.8, 0.5),
        (0.8, 0.2, 0.75),
        (1.0, 0.85, 0.5),
    )
    for z in (0.25, 0.65):
        for x in np.linspace(-0.62, 0.62, 5):
            y, r = float(rng.uniform(1.35, 2.35)), float(rng.uniform(0.09, 0.14))
            px = float(x) + 0.06 * (z > 0.5)
            s.rod("frame", (px, 2.65, z), (px, y + r, z), 0.006, sides=4)
            with s.tinted(tones[int(rng.integers(6))]):
                s.ball("lamps", (r, 1.15 * r, r), (px, y, z), sides=10)
            s.cylinder("frame", 0.3 * r, 0.06, (px, y + 1.05 * r, z), sides=8)
            s.ring("frame", r, 0.008, (px, y, z), (90, 0, 0), sides=4)
            s.ball("frame", 0.02, (px, y - 1.25 * r, z), sides=5)
    plain(s, "wood", (1.46, 0.5, 0.6), (0, 0, 0.4))
    for x in (-0.5, 0.0, 0.5):
        s.lathe("frame", [(0.09, 0), (0.03, 0.05), (0.02, 0.25), (0.04, 0.3)], (x, 0.5, 0.45), sides=10)
        with s.tinted(tones[int(rng.integers(6))]):
            s.ball("lamps", (0.14, 0.12, 0.14), (x, 0.9, 0.45), sides=10)


@unit("wall of screens", (1.9, 2.4, 0.5))
def wall_of_screens(s: Sketch, rng: Rng) -> None:
    """Television sets in three rows, each alight with another picture, small ones on the lowest board."""
    plain(s, "body", (1.9, 2.4, 0.05), (0, 0, 0.025))
    s.box("body", (1.9, 0.5, 0.45), (0, 0, 0.24), bevel=0.01)
    for y, count, wide, tall in ((0.56, 3, 0.56, 0.36), (1.0, 2, 0.9, 0.58), (1.68, 2, 0.9, 0.58)):
        for k in range(count):
            x = (k - (count - 1) / 2) * (wide + 0.05)
            plain(s, "frame", (wide, tall, 0.06), (x, y, 0.12))
            plain(s, "screen", (wide - 0.05, tall - 0.05, 0.012), (x, y + 0.025, 0.15))
            tone = pick(rng)
            with s.tinted(tone):
                plain(s, "screen", (wide - 0.05, 0.4 * tall, 0.012), (x, y + 0.03, 0.156))
            with s.tinted((1.0, 0.75, 0.3)):
                s.cylinder("screen", 0.14 * tall, 0.01, (x + 0.2 * wide, y + 0.68 * tall, 0.157), (90, 0, 0), sides=12)


@unit("tables of gadgets", (1.8, 1.0, 1.5), gap=0.5)
def table_of_gadgets(s: Sketch, rng: Rng) -> None:
    """A long pale table with phones and tablets on slanted stands, their screens alight, a keyboard, a headset."""
    s.box("wood", (1.7, 0.06, 0.95), (0, 0.82, 0.75), bevel=0.012)
    for x in (-0.75, 0.75):
        s.box("wood", (0.09, 0.82, 0.8), (x, 0, 0.75), bevel=0.01)
    for k, x in enumerate(np.linspace(-0.7, 0.7, 6)):
        for z, way in ((0.5, 180.0), (1.0, 0.0)):
            wide = 0.085 if k % 3 else 0.2
            with s.frame((float(x), 0.9, z), (0, way, 0)), s.frame((0, 0, 0), (-35, 0, 0)):
                s.box("frame", (wide, 0.17, 0.012), (0, 0, 0), bevel=0.004)
                plain(s, "screen", (wide - 0.012, 0.155, 0.004), (0, 0.007, 0.008))
            plain(s, "body", (0.05, 0.09, 0.05), (float(x), 0.88, z))
