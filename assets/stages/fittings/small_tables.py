"""Fittings for two or four who talk or play: tables of a bistro and a trattoria, sofas about a lit table, mahjong."""

from __future__ import annotations

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.blocks import put_boxes
from assets.stages.fittings.table_parts import legs, plate, wooden_chair
from assets.stages.fittings.unit import pick, plain, unit

Rng = np.random.Generator


@unit(
    "bistro table",
    (1.7, 1.1, 1.9),
    seats=(((0.0, 0.46, 0.3), 0.0), ((0.0, 0.46, 1.6), 180.0)),
    tables=(((0.12, 0.76, 0.8), (0.25, 0.25)),),
    gap=0.35,
)
def bistro_table(s: Sketch, rng: Rng) -> None:
    """A small round marble top on an iron foot, cups of coffee, a carafe and a flower; bentwood chairs."""
    s.cylinder("body", 0.38, 0.03, (0, 0.73, 0.95), sides=20)
    s.cylinder("frame", 0.385, 0.015, (0, 0.72, 0.95), sides=20)
    s.cylinder("frame", 0.035, 0.72, (0, 0, 0.95), sides=8)
    for a in (0.5, 2.07, 3.64, 5.21):
        s.rod("frame", (0, 0.12, 0.95), (0.28 * np.cos(a), 0.02, 0.95 + 0.28 * np.sin(a)), 0.022, sides=5)
    for z, turn in ((0.3, 0.0), (1.6, 180.0)):
        with s.frame((0, 0, z), (0, turn, 0)):
            s.cylinder("accent", 0.2, 0.04, (0, 0.43, 0), sides=14)
            for a in (0.8, 2.35, 3.9, 5.5):
                s.rod(
                    "wood",
                    (0.16 * np.cos(a), 0.43, 0.16 * np.sin(a)),
                    (0.2 * np.cos(a), 0, 0.2 * np.sin(a)),
                    0.016,
                    sides=5,
                )
            s.tube(
                "wood",
                [(0.18 * np.cos(t), 0.45 + 0.48 * np.sin(t), -0.19) for t in np.linspace(0, np.pi, 9)],
                0.016,
                sides=5,
            )
            s.tube(
                "wood",
                [(0.1 * np.cos(t), 0.45 + 0.36 * np.sin(t), -0.19) for t in np.linspace(0, np.pi, 7)],
                0.011,
                sides=4,
            )
    for x, z in ((-0.12, 0.78), (0.1, 1.12)):
        plate(s, x, 0.76, z, 0.065)
        s.cylinder("cloth", 0.03, 0.05, (x, 0.77, z), sides=9, top=0.04)
        with s.tinted((0.12, 0.05, 0.02)):
            s.cylinder("goods", 0.035, 0.004, (x, 0.818, z), sides=9)
    with s.tinted((0.7, 0.35, 0.1)):
        s.ball("goods", (0.08, 0.035, 0.04), (-0.2, 0.785, 1.0), (0, 30, 0), sides=7)
    s.lathe("cloth", [(0.03, 0), (0.04, 0.08), (0.02, 0.13), (0.024, 0.15), (0, 0.15)], (0.15, 0.76, 0.88), sides=8)
    s.rod("leaf", (0.15, 0.88, 0.88), (0.17, 1.02, 0.88), 0.006, sides=4)
    with s.tinted((0.75, 0.03, 0.07)):
        s.ball("goods", 0.035, (0.17, 1.04, 0.88), sides=7)


@unit(
    "checked table",
    (1.9, 1.2, 2.1),
    seats=(((0.0, 0.46, 0.3), 0.0), ((0.0, 0.46, 1.8), 180.0)),
    gap=0.35,
)
def checked_table(s: Sketch, rng: Rng) -> None:
    """A table under a red and white checked cloth: a pizza cut in slices, glasses of red wine, a candle in a straw
    flask; wooden chairs.
    """
    s.box("wood", (0.95, 0.03, 0.95), (0, 0.72, 1.05), bevel=0.01)
    legs(s, "wood", 0.4, 0.4, 0.72, 0.05, 1.05)
    for i in range(8):
        for j in range(8):
            with s.tinted((0.72, 0.03, 0.03) if (i + j) % 2 else (0.95, 0.93, 0.9)):
                plain(s, "goods", (0.125, 0.012, 0.125), (-0.4375 + 0.125 * i, 0.752, 0.6125 + 0.125 * j))
    for k in range(8):
        with s.tinted((0.72, 0.03, 0.03) if k % 2 else (0.95, 0.93, 0.9)):
            for z in (0.545, 1.555):
                plain(s, "goods", (0.125, 0.22, 0.01), (-0.4375 + 0.125 * k, 0.54, z))
    for z, turn in ((0.3, 0.0), (1.8, 180.0)):
        wooden_chair(s, 0.0, z, turn)
    plate(s, 0.0, 0.765, 0.85, 0.2)
    with s.tinted((0.72, 0.42, 0.15)):
        s.cylinder("goods", 0.185, 0.02, (0.0, 0.775, 0.85), sides=18)
    with s.tinted((0.75, 0.16, 0.04)):
        s.cylinder("goods", 0.16, 0.006, (0.0, 0.794, 0.85), sides=18)
    for k in range(7):
        with s.tinted(((0.92, 0.86, 0.65), (0.15, 0.4, 0.06))[k % 2]):
            s.ball("goods", (0.032, 0.008, 0.032), (0.1 * np.cos(k), 0.8, 0.85 + 0.1 * np.sin(k)), sides=6)
    for x, z in ((0.3, 0.8), (-0.28, 1.2)):
        s.cylinder("cloth", 0.035, 0.006, (x, 0.765, z), sides=10)
        s.cylinder("cloth", 0.005, 0.09, (x, 0.77, z), sides=4)
        with s.tinted((0.35, 0.01, 0.03)):
            s.ball("goods", (0.04, 0.05, 0.04), (x, 0.9, z), sides=8)
    with s.tinted((0.6, 0.4, 0.15)):
        s.ball("goods", (0.065, 0.075, 0.065), (0.12, 0.83, 1.25), sides=9)
    with s.tinted((0.1, 0.22, 0.06)):
        s.cylinder("goods", 0.022, 0.14, (0.12, 0.89, 1.25), sides=7, top=0.014)
    with s.tinted((0.95, 0.9, 0.8)):
        s.cylinder("goods", 0.014, 0.08, (0.12, 1.03, 1.25), sides=6)
    s.ball("lamps", (0.013, 0.03, 0.013), (0.12, 1.14, 1.25), sides=6)


@unit(
    "lounge",
    (2.8, 1.1, 2.4),
    seats=(((-0.55, 0.42, 0.5), 0.0), ((0.55, 0.42, 0.5), 0.0), ((-1.05, 0.42, 1.4), 90.0), ((1.05, 0.42, 1.4), -90.0)),
    gap=0.3,
)
def lounge(s: Sketch, rng: Rng) -> None:
    """A deep padded sofa about three sides of a low lit table with glasses, bottles in ice, fruit."""
    s.box("accent", (2.7, 0.42, 0.75), (0, 0, 0.5), bevel=0.06)
    s.box("accent", (2.7, 0.55, 0.22), (0, 0.36, 0.14), bevel=0.07)
    for side in (-1, 1):
        s.box("accent", (0.7, 0.42, 1.35), (1.0 * side, 0, 1.5), bevel=0.06)
        s.box("accent", (0.2, 0.55, 1.95), (1.3 * side, 0.36, 1.2), bevel=0.07)
        with s.tinted(pick(rng)):
            s.box("goods", (0.36, 0.34, 0.12), (0.85 * side, 0.42, 0.34), (-14, 20 * side, 0), bevel=0.05)
    for x in np.linspace(-0.95, 0.95, 5):
        s.box("accent", (0.36, 0.4, 0.06), (float(x), 0.44, 0.27), bevel=0.025)
    s.box("wood", (1.0, 0.36, 0.62), (0, 0, 1.55), bevel=0.02)
    plain(s, "lamps", (1.02, 0.03, 0.64), (0, 0.3, 1.55))
    s.box("body", (1.06, 0.03, 0.68), (0, 0.37, 1.55), bevel=0.008)
    s.cylinder("frame", 0.09, 0.17, (0.0, 0.4, 1.5), sides=12, top=0.12)
    for x in (-0.03, 0.05):
        with s.tinted((0.1, 0.3, 0.1)):
            s.lathe(
                "goods",
                [(0.035, 0), (0.035, 0.2), (0.013, 0.28), (0, 0.34)],
                (x, 0.48, 1.5),
                (0, 0, -9 if x > 0 else 7),
                sides=8,
            )
    for k, (x, z) in enumerate(((-0.35, 1.4), (-0.25, 1.7), (0.3, 1.7), (0.4, 1.42))):
        with s.tinted(((0.85, 0.4, 0.05), (0.85, 0.2, 0.35), (0.2, 0.6, 0.75), (0.8, 0.7, 0.2))[k]):
            s.cylinder("goods", 0.03, 0.12, (x, 0.4, z), sides=8, top=0.04)


@unit(
    "mahjong table",
    (2.0, 1.0, 2.0),
    seats=(
        ((0.0, 0.46, 0.25), 0.0),
        ((0.0, 0.46, 1.75), 180.0),
        ((-0.78, 0.46, 1.0), 90.0),
        ((0.78, 0.46, 1.0), -90.0),
    ),
    gap=0.45,
)
def mahjong_table(s: Sketch, rng: Rng) -> None:
    """A square table in green baize: walls of ivory tiles on four sides, discards in its middle, glasses of tea at its
    corners; four chairs.
    """
    s.box("wood", (0.95, 0.08, 0.95), (0, 0.7, 1.0), bevel=0.015)
    with s.tinted((0.03, 0.28, 0.12)):
        plain(s, "goods", (0.84, 0.01, 0.84), (0, 0.776, 1.0))
    legs(s, "wood", 0.4, 0.4, 0.7, 0.06, 1.0)
    for turn in (0, 90, 180, 270):
        with s.frame((0, 0.786, 1.0), (0, turn, 0)):
            for y, color in ((0.0, (0.05, 0.4, 0.2)), (0.012, (0.92, 0.9, 0.82))):
                with s.tinted(color):
                    put_boxes(
                        s,
                        "goods",
                        [((0.029, 0.012 if not y else 0.02, 0.04), (-0.22 + 0.032 * k, y, 0.24)) for k in range(14)],
                    )
            with s.tinted((0.92, 0.9, 0.82)):
                put_boxes(s, "goods", [((0.029, 0.045, 0.022), (-0.22 + 0.032 * k, 0, 0.36)) for k in range(13)])
        wooden_chair(
            s, 0.75 * float(np.sin(np.radians(turn))), 1.0 + 0.75 * float(np.cos(np.radians(turn))), turn + 180.0
        )
    for _ in range(16):
        with s.tinted((0.92, 0.9, 0.82)):
            plain(
                s,
                "goods",
                (0.029, 0.02, 0.04),
                (float(rng.uniform(-0.13, 0.13)), 0.786, 1.0 + float(rng.uniform(-0.13, 0.13))),
                (0, float(rng.uniform(0, 180)), 0),
            )
    for a in (-0.38, 0.38):
        with s.tinted((0.55, 0.3, 0.06)):
            s.cylinder("goods", 0.032, 0.1, (a, 0.786, 1.0 + a), sides=8)
