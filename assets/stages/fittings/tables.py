"""Fittings at which one eats and drinks among others, table by table, laid as such a house lays it, with its seats."""

from __future__ import annotations

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.blocks import put_boxes
from assets.stages.fittings.table_parts import legs, plate
from assets.stages.fittings.unit import pick, plain, unit

Rng = np.random.Generator


@unit(
    "tavern table",
    (2.2, 1.2, 2.1),
    seats=tuple(((x, 0.45, z), t) for x in (-0.5, 0.5) for z, t in ((0.25, 0.0), (1.85, 180.0))),
    tables=(((-0.6, 0.78, 1.05), (0.5, 0.4)),),
    gap=0.3,
)
def tavern_table(s: Sketch, rng: Rng) -> None:
    """A long table of thick boards between two benches: foaming tankards, a loaf, a candle in a bottle."""
    for k in range(3):
        s.box("wood", (2.1, 0.07, 0.25), (0, 0.7, 0.79 + 0.26 * k), bevel=0.012)
    for x in (-0.8, 0.8):
        s.box("wood", (0.1, 0.7, 0.6), (x, 0, 1.05), bevel=0.01)
    s.box("wood", (1.6, 0.08, 0.08), (0, 0.2, 1.05), bevel=0.01)
    for z in (0.25, 1.85):
        s.box("wood", (2.0, 0.06, 0.3), (0, 0.4, z), bevel=0.012)
        for x in (-0.75, 0.75):
            plain(s, "wood", (0.07, 0.4, 0.26), (x, 0, z))
    for x, z in ((-0.75, 0.85), (-0.2, 1.25), (0.35, 0.85), (0.8, 1.2)):
        with s.tinted((0.7, 0.38, 0.06)):
            s.cylinder("goods", 0.05, 0.15, (x, 0.77, z), sides=9)
        with s.tinted((0.95, 0.92, 0.85)):
            s.ball("goods", (0.055, 0.035, 0.055), (x, 0.93, z), sides=8)
        s.ring("frame", 0.04, 0.01, (x + 0.07, 0.85, z), sides=4)
    with s.tinted((0.45, 0.22, 0.08)):
        s.ball("goods", (0.17, 0.08, 0.1), (0.0, 0.82, 0.95), sides=9)
    with s.tinted((0.08, 0.2, 0.06)):
        s.lathe("goods", [(0.04, 0), (0.04, 0.14), (0.015, 0.2), (0, 0.24)], (0.1, 0.77, 1.25), sides=8)
    with s.tinted((0.95, 0.9, 0.75)):
        s.cylinder("goods", 0.016, 0.09, (0.1, 1.0, 1.25), sides=6)
    s.ball("lamps", (0.014, 0.03, 0.014), (0.1, 1.12, 1.25), sides=6)


@unit(
    "steamer table",
    (2.0, 1.1, 2.0),
    seats=tuple(
        ((0.72 * float(np.sin(a)), 0.46, 1.0 + 0.72 * float(np.cos(a))), float(np.degrees(a)) + 180.0)
        for a in np.arange(0.78, 6.3, 1.571)
    ),
    gap=0.35,
)
def steamer_table(s: Sketch, rng: Rng) -> None:
    """A round table under a white cloth: bamboo steamers in stacks, some open on their dumplings, a pot of tea, cups,
    bowls and chopsticks; four round stools.
    """
    s.lathe("cloth", [(0.0, 0.76), (0.56, 0.76), (0.58, 0.7), (0.55, 0.42)], (0, 0, 1.0), sides=20)
    s.cylinder("wood", 0.07, 0.7, (0, 0, 1.0), sides=8)
    s.cylinder("wood", 0.3, 0.04, (0, 0, 1.0), sides=12)
    for a in np.arange(0.78, 6.3, 1.571):
        x, z = 0.72 * float(np.sin(a)), 1.0 + 0.72 * float(np.cos(a))
        s.cylinder("accent", 0.17, 0.07, (x, 0.4, z), sides=12)
        for b in (0.5, 2.6, 4.7):
            s.rod(
                "wood",
                (x + 0.1 * np.cos(b), 0.42, z + 0.1 * np.sin(b)),
                (x + 0.17 * np.cos(b), 0, z + 0.17 * np.sin(b)),
                0.016,
                sides=4,
            )
        plate(s, 0.6 * x, 0.765, 1.0 + 0.6 * (z - 1.0), 0.08)
    bamboo = (0.68, 0.46, 0.2)
    for x, z, count in ((-0.17, 0.9, 3), (0.16, 0.85, 2), (0.02, 1.18, 1)):
        for k in range(count):
            with s.tinted(bamboo):
                s.cylinder("goods", 0.145, 0.075, (x, 0.765 + 0.085 * k, z), sides=14)
            with s.tinted((0.4, 0.24, 0.09)):
                s.cylinder("goods", 0.15, 0.012, (x, 0.765 + 0.085 * k + 0.03, z), sides=14)
        with s.tinted((0.92, 0.89, 0.82)):
            for b in np.arange(0, 6.2, 1.257):
                s.ball(
                    "goods",
                    (0.042, 0.034, 0.042),
                    (x + 0.08 * np.cos(b), 0.775 + 0.085 * count, z + 0.08 * np.sin(b)),
                    sides=6,
                )
    s.ball("cloth", (0.08, 0.075, 0.08), (0.3, 0.84, 1.12), sides=9)
    s.rod("cloth", (0.36, 0.83, 1.14), (0.45, 0.9, 1.17), 0.014, 0.009, sides=5)


@unit(
    "teahouse table",
    (2.0, 1.1, 2.0),
    seats=(
        ((0.0, 0.42, 0.35), 0.0),
        ((0.0, 0.42, 1.65), 180.0),
        ((-0.75, 0.42, 1.0), 90.0),
        ((0.75, 0.42, 1.0), -90.0),
    ),
    gap=0.4,
)
def teahouse_table(s: Sketch, rng: Rng) -> None:
    """A low square table with lidded bowls on saucers, a kettle with a long spout and a dish of seeds, among four
    bamboo armchairs.
    """
    s.box("wood", (0.75, 0.05, 0.75), (0, 0.6, 1.0), bevel=0.01)
    legs(s, "wood", 0.32, 0.32, 0.6, 0.055, 1.0)
    for x, z, turn in ((0.0, 0.35, 0.0), (0.0, 1.65, 180.0), (-0.75, 1.0, 90.0), (0.75, 1.0, -90.0)):
        with s.frame((x, 0, z), (0, turn, 0)), s.tinted((0.78, 0.56, 0.24)):
            s.box("goods", (0.46, 0.03, 0.44), (0, 0.4, 0), bevel=0.01)
            for px in (-0.22, 0.22):
                s.rod("goods", (px, 0, 0.2), (px, 0.66, 0.2), 0.018, sides=5)
                s.rod("goods", (px, 0, -0.2), (px, 0.95, -0.27), 0.018, sides=5)
                s.rod("goods", (px, 0.64, 0.22), (px, 0.66, -0.24), 0.018, sides=5)
            for y in (0.55, 0.75, 0.93):
                s.rod("goods", (-0.22, y, -0.22 - 0.06 * y), (0.22, y, -0.22 - 0.06 * y), 0.016, sides=5)
            for px in (-0.11, 0.0, 0.11):
                s.rod("goods", (px, 0.42, -0.21), (px, 0.93, -0.275), 0.011, sides=4)
    for x, z in ((0.0, 0.75), (0.0, 1.25), (-0.25, 1.0), (0.25, 1.0)):
        plate(s, x, 0.65, z, 0.06)
        s.lathe(
            "cloth",
            [(0.025, 0.015), (0.05, 0.075), (0.052, 0.08), (0.03, 0.1), (0.012, 0.115), (0, 0.115)],
            (x, 0.65, z),
            sides=12,
        )
    s.lathe("frame", [(0.05, 0), (0.09, 0.06), (0.07, 0.14), (0.03, 0.17), (0, 0.19)], (0.0, 0.65, 1.0), sides=12)
    s.rod("frame", (0.07, 0.72, 1.0), (0.3, 0.9, 1.08), 0.012, 0.007, sides=5)
    with s.tinted((0.15, 0.1, 0.05)):
        s.ball("goods", (0.06, 0.02, 0.06), (-0.15, 0.66, 0.85), sides=7)


@unit(
    "grill table",
    (1.8, 2.9, 2.1),
    seats=(((0.0, 0.46, 0.3), 0.0), ((0.0, 0.46, 1.8), 180.0)),
    gap=0.35,
)
def grill_table(s: Sketch, rng: Rng) -> None:
    """A table with a round grill of glowing coals let into it, meat on its bars, a steel hose for the smoke hung over
    it; many small dishes, green bottles, beer; drum stools.
    """
    s.box("wood", (1.5, 0.06, 0.85), (0, 0.7, 1.05), bevel=0.012)
    s.cylinder("frame", 0.26, 0.7, (0, 0, 1.05), sides=14)
    s.cylinder("frame", 0.25, 0.05, (0, 0.76, 1.05), sides=20)
    with s.tinted((1.0, 0.16, 0.02)):
        s.cylinder("lamps", 0.21, 0.01, (0, 0.8, 1.05), sides=18)
    for k in range(6):
        s.rod("frame", (-0.2, 0.825, 0.9 + 0.06 * k), (0.2, 0.825, 0.9 + 0.06 * k), 0.006, sides=4)
    for k in range(6):
        with s.tinted(((0.45, 0.12, 0.07), (0.6, 0.25, 0.16))[k % 2]):
            s.box(
                "goods",
                (0.1, 0.02, 0.055),
                (0.12 * np.cos(k), 0.832, 1.05 + 0.12 * np.sin(k)),
                (0, 40 * k, 0),
                bevel=0.008,
            )
    s.cylinder("frame", 0.16, 0.2, (0, 1.45, 1.05), sides=14, top=0.07)
    s.cylinder("frame", 0.07, 1.2, (0, 1.65, 1.05), sides=10)
    for y in np.arange(1.75, 2.8, 0.14):
        s.cylinder("frame", 0.08, 0.04, (0, float(y), 1.05), sides=10)
    sides = ((0.65, 0.08, 0.03), (0.15, 0.35, 0.06), (0.85, 0.8, 0.6), (0.75, 0.35, 0.05))
    for k, (x, z) in enumerate(
        ((-0.6, 0.8), (-0.6, 1.02), (-0.6, 1.24), (-0.4, 1.32), (0.6, 0.8), (0.6, 1.02), (0.4, 0.78))
    ):
        plate(s, x, 0.76, z, 0.075)
        with s.tinted(sides[k % 4]):
            s.ball("goods", (0.05, 0.03, 0.05), (x, 0.785, z), sides=7)
    for x, z in ((0.5, 1.3), (0.6, 1.25)):
        with s.tinted((0.06, 0.35, 0.1)):
            s.lathe("goods", [(0.033, 0), (0.033, 0.15), (0.013, 0.2), (0, 0.25)], (x, 0.76, z), sides=8)
    with s.tinted((0.8, 0.5, 0.08)):
        s.cylinder("goods", 0.04, 0.12, (0.38, 0.76, 1.33), sides=8)
    for z in (0.3, 1.8):
        for x in (-0.42, 0.42):
            s.cylinder("frame", 0.17, 0.4, (x, 0, z), sides=12)
            s.cylinder("accent", 0.18, 0.06, (x, 0.4, z), sides=12)


@unit(
    "low table",
    (2.0, 0.8, 2.0),
    seats=tuple(((x, 0.12, z), t) for x in (-0.4, 0.4) for z, t in ((0.3, 0.0), (1.7, 180.0))),
    gap=0.3,
)
def low_table(s: Sketch, rng: Rng) -> None:
    """A table to kneel at on flat cushions: skewers and small dishes, a flask with cups, a paper lamp."""
    s.box("wood", (1.4, 0.05, 0.8), (0, 0.33, 1.0), bevel=0.012)
    legs(s, "wood", 0.62, 0.33, 0.33, 0.06, 1.0)
    for x in (-0.4, 0.4):
        for z in (0.3, 1.7):
            s.box("accent", (0.55, 0.09, 0.52), (x, 0, z), bevel=0.04)
            plate(s, x, 0.385, 1.0 + 0.35 * (z - 1.0), 0.1)
            with s.tinted(pick(rng)):
                s.ball("goods", (0.06, 0.03, 0.05), (x, 0.41, 1.0 + 0.35 * (z - 1.0)), sides=7)
    for k in range(4):
        with s.tinted((0.4, 0.16, 0.05)):
            s.rod("goods", (-0.12, 0.405, 0.9 + 0.06 * k), (0.12, 0.405, 0.9 + 0.06 * k), 0.016, sides=5)
    s.lathe("cloth", [(0.03, 0), (0.045, 0.06), (0.018, 0.12), (0.025, 0.15), (0, 0.15)], (0.2, 0.385, 1.12), sides=10)
    for x in (0.28, 0.12):
        s.cylinder("cloth", 0.02, 0.035, (x, 0.385, 1.18), sides=8)
    s.box("lamps", (0.13, 0.2, 0.13), (-0.25, 0.385, 1.12), bevel=0.01)
    put_boxes(
        s, "wood", [((0.012, 0.23, 0.012), (-0.25 + a, 0.385, 1.12 + b)) for a in (-0.07, 0.07) for b in (-0.07, 0.07)]
    )
