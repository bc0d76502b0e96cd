"""Fittings where one plays, eats, waits and shows: cabinets of games, booths, tables with a pot, rows of seats."""

from __future__ import annotations

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.blocks import put_boxes
from assets.stages.fittings.unit import pick, plain, unit

Rng = np.random.Generator


@unit("game cabinet", (0.95, 1.85, 1.1), gap=0.12)
def game_cabinet(s: Sketch, rng: Rng) -> None:
    """An arcade cabinet: shaped sides in a strong colour, a lit sign, a slanted screen, sticks and buttons."""
    side = [
        (0.0, 0.0),
        (0.75, 0.0),
        (0.75, 0.9),
        (0.98, 1.0),
        (0.95, 1.08),
        (0.6, 1.15),
        (0.45, 1.55),
        (0.72, 1.66),
        (0.7, 1.85),
        (0.0, 1.85),
    ]
    with s.tinted(pick(rng)):
        for x in (-0.42, 0.42):
            s.loft("goods", [[(x + d, y, z) for z, y in side] for d in (-0.02, 0.02)])
    plain(s, "frame", (0.8, 0.9, 0.7), (0, 0, 0.37))
    plain(s, "frame", (0.8, 0.9, 0.35), (0, 0.9, 0.2))
    with s.frame((0, 1.13, 0.56), (-20, 0, 0)):
        plain(s, "frame", (0.8, 0.46, 0.03), (0, 0, -0.02))
        plain(s, "screen", (0.66, 0.38, 0.01), (0, 0.03, 0.0))
    plain(s, "lamps", (0.78, 0.16, 0.02), (0, 1.67, 0.69))
    with s.tinted(pick(rng)):
        plain(s, "goods", (0.5, 0.09, 0.02), (0, 1.705, 0.7))
        plain(s, "goods", (0.6, 0.4, 0.02), (0, 0.3, 0.74))
    with s.frame((0, 1.0, 0.8), (12, 0, 0)):
        plain(s, "frame", (0.8, 0.04, 0.36), (0, 0, 0))
        for x in (-0.24, 0.12):
            s.rod("frame", (x, 0.04, 0), (x, 0.13, 0), 0.009, sides=5)
            s.ball("accent", 0.028, (x, 0.14, 0), sides=7)
            for k in range(3):
                with s.tinted(((0.85, 0.1, 0.06), (0.9, 0.75, 0.08), (0.1, 0.45, 0.8))[k]):
                    s.cylinder("goods", 0.02, 0.03, (x + 0.08 + 0.055 * k, 0.035, 0.02 - 0.03 * (k % 2)), sides=7)


@unit("washers", (1.5, 2.05, 0.85))
def washers(s: Sketch, rng: Rng) -> None:
    """Two stacks of front loaders with round steel-rimmed doors, coloured laundry behind some, dials over them."""
    for x in (-0.375, 0.375):
        for y in (0.06, 1.05):
            s.box("body", (0.73, 0.96, 0.8), (x, y, 0.4), bevel=0.02)
            s.ring("frame", 0.25, 0.035, (x, y + 0.42, 0.81), sides=8)
            with s.tinted((0.05, 0.07, 0.09) if rng.random() < 0.45 else pick(rng)):
                s.cylinder("goods", 0.23, 0.02, (x, y + 0.42, 0.795), (90, 0, 0), sides=18)
            plain(s, "accent", (0.7, 0.14, 0.01), (x, y + 0.79, 0.805))
            plain(s, "screen", (0.14, 0.06, 0.012), (x + 0.2, y + 0.83, 0.808))
            s.cylinder("frame", 0.04, 0.04, (x - 0.2, y + 0.86, 0.81), (90, 0, 0), sides=10)
    plain(s, "frame", (1.5, 0.06, 0.82), (0, 0, 0.4))


@unit(
    "booth",
    (2.1, 1.6, 1.4),
    seats=(((-0.72, 0.48, 0.75), 90.0), ((0.72, 0.48, 0.75), -90.0)),
    tables=(((0.0, 0.76, 0.75), (0.6, 1.0)),),
)
def booth(s: Sketch, rng: Rng) -> None:
    """Two padded benches with buttoned backs face to face, a table between with a steel edge, a lamp over it."""
    for side in (-1, 1):
        s.box("frame", (0.46, 0.32, 1.3), (side * 0.74, 0, 0.68), bevel=0.01)
        s.box("accent", (0.5, 0.16, 1.3), (side * 0.74, 0.32, 0.68), bevel=0.05)
        s.box("accent", (0.16, 0.75, 1.3), (side * 0.96, 0.4, 0.68), bevel=0.05)
        s.box("frame", (0.18, 0.03, 1.32), (side * 0.96, 1.15, 0.68), bevel=0.01)
        for z in np.arange(0.15, 1.3, 0.22):
            s.box("accent", (0.04, 0.62, 0.19), (side * 0.87, 0.5, float(z)), bevel=0.015)
    s.box("cloth", (0.72, 0.035, 1.22), (0, 0.72, 0.66), bevel=0.008)
    s.box("frame", (0.75, 0.045, 1.25), (0, 0.715, 0.66), bevel=0.004)
    s.box("cloth", (0.7, 0.012, 1.2), (0, 0.752, 0.66), bevel=0)
    s.cylinder("frame", 0.05, 0.7, (0, 0, 0.8), sides=9)
    s.cylinder("frame", 0.25, 0.03, (0, 0, 0.8), sides=14)
    for z, color in ((0.12, (0.75, 0.05, 0.04)), (0.2, (0.85, 0.6, 0.05))):
        with s.tinted(color):
            s.lathe("goods", [(0.03, 0), (0.03, 0.13), (0.012, 0.17), (0, 0.2)], (0.05, 0.76, z), sides=8)
    plain(s, "frame", (0.13, 0.16, 0.08), (-0.12, 0.76, 0.14))


@unit(
    "table with a pot",
    (1.9, 1.45, 2.3),
    seats=(((0.0, 0.46, 0.3), 0.0), ((0.0, 0.46, 2.0), 180.0)),
    tables=(((-0.62, 0.76, 1.15), (0.4, 0.7)), ((0.62, 0.76, 1.15), (0.4, 0.7))),
    gap=0.35,
)
def table_with_a_pot(s: Sketch, rng: Rng) -> None:
    """A table with a pot let into it, one half of its broth red, the other pale, steaming over a flame; plates of meat,
    greens and mushrooms about it, bowls; a padded bench without a back on each side.
    """
    s.box("wood", (1.7, 0.06, 0.95), (0, 0.7, 1.15), bevel=0.015)
    s.box("wood", (0.7, 0.7, 0.5), (0, 0, 1.15), bevel=0.01)
    s.lathe(
        "frame",
        [(0.2, 0), (0.27, 0.16), (0.29, 0.17), (0.255, 0.16), (0.25, 0.12), (0, 0.12)],
        (0, 0.76, 1.15),
        sides=24,
    )
    for side, color in ((-1, (0.6, 0.03, 0.015)), (1, (0.85, 0.75, 0.52))):
        half = [(0.245 * np.cos(t) * side, 0.245 * np.sin(t)) for t in np.linspace(-np.pi / 2, np.pi / 2, 13)]
        with s.tinted(color), s.frame((0, 0.895, 1.15), (-90, 0, 0)):
            s.prism("goods", np.array(half if side > 0 else half[::-1]), 0.02)
    plain(s, "frame", (0.012, 0.15, 0.5), (0, 0.77, 1.15))
    for k in range(7):
        a = 0.9 * k
        with s.tinted((0.35, 0.02, 0.01) if k % 2 else (0.7, 0.1, 0.03)):
            s.ball(
                "goods",
                (0.03, 0.014, 0.02),
                (-0.12 + 0.08 * float(np.cos(a)), 0.918, 1.15 + 0.14 * float(np.sin(a))),
                sides=6,
            )
    for k, (x, z) in enumerate(((-0.66, 0.95), (-0.66, 1.35), (0.66, 0.95), (0.66, 1.35), (-0.42, 1.5), (0.42, 0.8))):
        s.lathe("cloth", [(0.08, 0), (0.13, 0.02), (0.12, 0.03), (0, 0.018)], (x, 0.76, z), sides=14)
        color = (
            (0.62, 0.12, 0.1),
            (0.16, 0.4, 0.1),
            (0.75, 0.6, 0.42),
            (0.7, 0.25, 0.2),
            (0.85, 0.8, 0.7),
            (0.2, 0.5, 0.12),
        )[k]
        for j in range(6):
            with s.tinted(color):
                s.ball(
                    "goods",
                    (0.045, 0.02, 0.03),
                    (x + 0.05 * float(np.cos(j)), 0.79 + 0.012 * (j % 3), z + 0.05 * float(np.sin(2 * j))),
                    (0, 50 * j, 20),
                    sides=6,
                )
    for z in (0.82, 1.48):
        for x in (-0.3, 0.2):
            with s.tinted((0.9, 0.9, 0.95)):
                s.lathe("goods", [(0.03, 0), (0.06, 0.05), (0.055, 0.05), (0, 0.015)], (x, 0.76, z), sides=10)
    for z, way in ((0.3, -1.0), (2.0, 1.0)):
        s.box("accent", (1.6, 0.14, 0.46), (0, 0.34, z), bevel=0.04)
        s.box("wood", (1.56, 0.34, 0.4), (0, 0, z), bevel=0.01)
        plain(s, "frame", (1.5, 0.02, 0.02), (0, 0.06, z + 0.21 * way))


@unit(
    "set table",
    (1.6, 0.95, 2.3),
    seats=(((0.0, 0.46, 0.35), 0.0), ((0.0, 0.46, 1.95), 180.0)),
    tables=(((0.0, 0.76, 1.15), (0.7, 0.7)),),
    gap=0.35,
)
def set_table(s: Sketch, rng: Rng) -> None:
    """A table under a cloth, laid for two with plates and glasses and a small light, a chair on each side."""
    s.box("cloth", (0.95, 0.03, 0.95), (0, 0.73, 1.15), bevel=0.01)
    for x in (-0.48, 0.48):
        plain(s, "cloth", (0.012, 0.3, 0.95), (x, 0.44, 1.15))
    for z in (0.67, 1.63):
        plain(s, "cloth", (0.95, 0.3, 0.012), (0, 0.44, z))
    s.cylinder("wood", 0.07, 0.72, (0, 0, 1.15), sides=10)
    s.cylinder("wood", 0.3, 0.04, (0, 0, 1.15), sides=14)
    for z, way in ((0.85, -1.0), (1.45, 1.0)):
        s.lathe("body", [(0.08, 0), (0.13, 0.015), (0.125, 0.02), (0, 0.012)], (0, 0.765, z), sides=16)
        s.lathe(
            "body",
            [(0.03, 0), (0.005, 0.01), (0.005, 0.08), (0.035, 0.13), (0.03, 0.17), (0, 0.1)],
            (0.22, 0.765, z),
            sides=10,
        )
        _chair(s, 0.0, 1.15 + 0.8 * way, way)
    s.cylinder("accent", 0.04, 0.05, (-0.05, 0.765, 1.15), sides=10)
    s.ball("lamps", (0.015, 0.03, 0.015), (-0.05, 0.84, 1.15), sides=6)


def _chair(s: Sketch, x: float, z: float, way: float) -> None:
    """A plain chair whose back is on the side of `way` (±1 along z)."""
    s.box("accent", (0.42, 0.06, 0.42), (x, 0.43, z), bevel=0.02)
    s.box("wood", (0.4, 0.3, 0.03), (x, 0.62, z + 0.19 * way), bevel=0.01)
    put_boxes(s, "wood", [((0.035, 0.43, 0.035), (x + dx, 0.0, z - 0.17 * way)) for dx in (-0.18, 0.18)])
    put_boxes(s, "wood", [((0.035, 0.92, 0.035), (x + dx, 0.0, z + 0.19 * way)) for dx in (-0.18, 0.18)])


@unit(
    "row of seats",
    (2.5, 0.95, 1.5),
    seats=tuple(((x, 0.44, z), t) for z, t in ((0.35, 180.0), (1.15, 0.0)) for x in (-0.9, -0.3, 0.3, 0.9)),
    gap=0.3,
)
def row_of_seats(s: Sketch, rng: Rng) -> None:
    """Eight linked seats back to back on a beam, armrests between, a small table at the end."""
    for z, way in ((0.4, -1.0), (1.1, 1.0)):
        s.box("frame", (2.3, 0.05, 0.06), (0, 0.34, z), bevel=0)
        for x in (-0.9, -0.3, 0.3, 0.9):
            s.box("accent", (0.54, 0.07, 0.48), (x, 0.4, z + 0.05 * way), (-4 * way, 0, 0), bevel=0.025)
            s.box("accent", (0.54, 0.5, 0.07), (x, 0.46, z - 0.22 * way), (-14 * way, 0, 0), bevel=0.025)
        for x in (-1.2, -0.6, 0.0, 0.6, 1.2):
            s.box("frame", (0.05, 0.03, 0.4), (x, 0.64, z), bevel=0.005)
            plain(s, "frame", (0.03, 0.3, 0.03), (x, 0.35, z))
    for x in (-0.9, 0.9):
        plain(s, "frame", (0.06, 0.34, 0.9), (x, 0, 0.75))


@unit(
    "easy chairs",
    (2.6, 1.5, 1.9),
    seats=(((-0.75, 0.44, 1.0), 35.0), ((0.75, 0.44, 1.0), -35.0)),
    tables=(((0.0, 0.45, 1.2), (0.5, 0.5)),),
    gap=0.7,
)
def easy_chairs(s: Sketch, rng: Rng) -> None:
    """Two low armchairs on splayed wooden legs turned to a small round table on a rug, a standard lamp between."""
    with s.tinted(pick(rng)):
        s.box("cloth", (2.5, 0.015, 1.7), (0, 0, 0.95), bevel=0)
    tone = pick(rng)
    for x, turn in ((-0.78, 32.0), (0.78, -32.0)):
        with s.frame((x, 0, 0.85), (0, turn, 0)):
            with s.tinted(tone):
                s.box("cloth", (0.6, 0.16, 0.6), (0, 0.3, 0.02), bevel=0.05)
                s.box("cloth", (0.6, 0.56, 0.14), (0, 0.42, -0.3), (-14, 0, 0), bevel=0.05)
            for dx in (-0.36, 0.36):
                s.box("wood", (0.06, 0.04, 0.62), (dx, 0.56, 0), bevel=0.015)
                s.rod("wood", (dx, 0.58, 0.26), (1.1 * dx, 0, 0.34), 0.022, 0.014, sides=6)
                s.rod("wood", (dx, 0.58, -0.24), (1.1 * dx, 0, -0.36), 0.022, 0.014, sides=6)
    s.cylinder("wood", 0.34, 0.03, (0, 0.42, 1.3), sides=20)
    for a in (0.5, 2.6, 4.7):
        s.rod(
            "wood",
            (0.12 * np.cos(a), 0.42, 1.3 + 0.12 * np.sin(a)),
            (0.3 * np.cos(a), 0, 1.3 + 0.3 * np.sin(a)),
            0.018,
            sides=6,
        )
    s.cylinder("frame", 0.15, 0.02, (0, 0, 0.3), sides=14)
    s.rod("frame", (0, 0, 0.3), (0, 1.25, 0.3), 0.012, sides=6)
    s.lathe("lamps", [(0.13, 1.5), (0.24, 1.2), (0.225, 1.2), (0.12, 1.48)], (0, 0, 0.3), sides=16)


@unit("weights", (2.0, 2.2, 0.8))
def weights(s: Sketch, rng: Rng) -> None:
    """A mirror from end to end of the wall behind a rack of dumb-bells on three slanted bars."""
    plain(s, "frame", (2.0, 1.35, 0.015), (0, 0.95, 0.01))
    for x in (-0.9, 0.9):
        plain(s, "body", (0.07, 0.95, 0.5), (x, 0, 0.4))
    for j, (y, z) in enumerate(((0.22, 0.6), (0.55, 0.44), (0.86, 0.28))):
        plain(s, "body", (1.8, 0.04, 0.24), (0, y, z), (14, 0, 0))
        for x in np.linspace(-0.74, 0.74, 6):
            r = 0.05 + 0.014 * (2 - j)
            for dz in (-0.1, 0.1):
                s.cylinder("accent", r, 0.08, (float(x), y + 0.04 + r, z + dz - 0.04), (90, 0, 0), sides=8)
            s.rod("frame", (float(x), y + 0.04 + r, z - 0.1), (float(x), y + 0.04 + r, z + 0.1), 0.015, sides=5)


@unit("treadmill", (1.1, 1.5, 2.0), gap=0.35)
def treadmill(s: Sketch, rng: Rng) -> None:
    """A treadmill: belt, rails, a console with a screen."""
    s.box("body", (0.85, 0.16, 1.8), (0, 0, 1.0), bevel=0.02)
    plain(s, "accent", (0.5, 0.012, 1.6), (0, 0.16, 1.02))
    for x in (-0.38, 0.38):
        s.rod("frame", (x, 0.1, 0.35), (x, 1.15, 0.2), 0.035, sides=8)
        s.rod("frame", (x, 1.0, 0.22), (x, 0.95, 0.85), 0.022, sides=7)
    with s.frame((0, 1.1, 0.2), (-25, 0, 0)):
        s.box("body", (0.8, 0.34, 0.08), (0, 0, 0), bevel=0.02)
        plain(s, "screen", (0.46, 0.22, 0.01), (0, 0.08, 0.042))


@unit(
    "reading table",
    (2.6, 1.25, 2.3),
    seats=(((-0.6, 0.46, 0.4), 0.0), ((0.6, 0.46, 1.9), 180.0)),
    tables=(((-0.6, 0.78, 1.15), (0.7, 0.6)), ((0.6, 0.78, 1.15), (0.7, 0.6))),
    gap=0.3,
)
def reading_table(s: Sketch, rng: Rng) -> None:
    """A long table with two shaded lamps, open books and piles of them, chairs on both sides."""
    s.box("wood", (2.4, 0.05, 1.0), (0, 0.73, 1.15), bevel=0.012)
    for x in (-1.05, 1.05):
        s.box("wood", (0.1, 0.73, 0.8), (x, 0, 1.15), bevel=0.01)
    for x in (-0.6, 0.6):
        s.cylinder("frame", 0.09, 0.02, (x, 0.78, 1.15), sides=12)
        s.rod("frame", (x, 0.78, 1.15), (x, 1.1, 1.15), 0.012, sides=6)
        s.box("lamps", (0.36, 0.06, 0.12), (x, 1.08, 1.15), bevel=0.02)
        s.box("accent", (0.4, 0.05, 0.16), (x, 1.12, 1.15), bevel=0.02)
        for z, way in ((0.35, -1.0), (1.95, 1.0)):
            _chair(s, x, z, way)
            plain(s, "goods", (0.4, 0.02, 0.28), (x + 0.1, 0.78, 1.15 + 0.3 * way))
            for k in range(int(rng.integers(0, 4))):
                with s.tinted(pick(rng)):
                    plain(
                        s, "goods", (0.2, 0.045, 0.28), (x - 0.35, 0.78 + 0.045 * k, 1.15 + 0.3 * way), (0, 15 * k, 0)
                    )


@unit(
    "red banquet table",
    (2.4, 1.0, 2.4),
    seats=tuple(
        ((0.95 * float(np.sin(a)), 0.46, 1.2 + 0.95 * float(np.cos(a))), float(np.degrees(a)) + 180.0)
        for a in np.arange(0, 6.2, 1.047)
    ),
    tables=(((0.0, 0.8, 1.2), (0.6, 0.6)),),
    gap=0.5,
)
def banquet_table(s: Sketch, rng: Rng) -> None:
    """A large round table under a cloth to the floor, dishes on a turning plate, six chairs with tied covers."""
    s.lathe("accent", [(0.0, 0.76), (0.72, 0.76), (0.74, 0.7), (0.8, 0.0)], (0, 0, 1.2), sides=24)
    s.cylinder("frame", 0.36, 0.03, (0, 0.77, 1.2), sides=20)
    for k in range(7):
        a, r = 1.047 * k, 0.24 if k < 6 else 0.0
        x, z = r * float(np.cos(a)), 1.2 + r * float(np.sin(a))
        s.lathe("cloth", [(0.05, 0), (0.1, 0.025), (0.09, 0.03), (0, 0.015)], (x, 0.8, z), sides=12)
        with s.tinted(pick(rng)):
            s.ball("goods", (0.07, 0.05, 0.07), (x, 0.83, z), sides=7)
    for k in range(6):
        a = 1.047 * k + 0.3
        x, z = 0.58 * float(np.cos(a)), 1.2 + 0.58 * float(np.sin(a))
        s.lathe("cloth", [(0.05, 0), (0.09, 0.01), (0, 0.012)], (x, 0.765, z), sides=12)
        with s.frame((1.0 * float(np.sin(a)), 0, 1.2 + 1.0 * float(np.cos(a))), (0, float(np.degrees(a)), 0)):
            s.box("cloth", (0.44, 0.46, 0.42), (0, 0, 0), bevel=0.02)
            s.box("cloth", (0.42, 0.56, 0.08), (0, 0.42, 0.19), bevel=0.03)
            s.box("accent", (0.44, 0.14, 0.1), (0, 0.62, 0.19), bevel=0.02)
