"""Fittings where one works: desks with screens, laboratory benches, control panels, tool walls, stoves."""

from __future__ import annotations

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.blocks import put_boxes
from assets.stages.fittings.unit import pick, plain, unit

Rng = np.random.Generator


def office_chair(s: Sketch, x: float, z: float, turn: float) -> None:
    """A chair on five castors, its back towards +z before it is turned."""
    with s.frame((x, 0, z), (0, turn, 0)):
        for k in range(5):
            a = 1.257 * k
            s.rod("frame", (0, 0.1, 0), (0.27 * float(np.cos(a)), 0.05, 0.27 * float(np.sin(a))), 0.018, sides=5)
        s.cylinder("frame", 0.03, 0.36, (0, 0.08, 0), sides=8)
        s.box("accent", (0.48, 0.09, 0.46), (0, 0.43, 0), bevel=0.03)
        s.box("accent", (0.45, 0.55, 0.07), (0, 0.58, 0.23), (8, 0, 0), bevel=0.03)


def screen_on_foot(s: Sketch, x: float, y: float, z: float, wide: float, turn: float = 0.0) -> None:
    """A flat screen that shines towards +z."""
    with s.frame((x, y, z), (0, turn, 0)):
        plain(s, "frame", (0.22, 0.015, 0.16), (0, 0, 0))
        plain(s, "frame", (0.04, 0.16, 0.03), (0, 0, -0.02))
        plain(s, "frame", (wide, 0.58 * wide, 0.03), (0, 0.12, 0))
        plain(s, "screen", (wide - 0.03, 0.58 * wide - 0.03, 0.004), (0, 0.135, 0.017))


@unit(
    "pair of desks",
    (1.7, 1.25, 2.5),
    seats=(((0.0, 0.47, 0.3), 0.0), ((0.0, 0.47, 2.2), 180.0)),
    tables=(((-0.5, 0.75, 0.95), (0.5, 0.4)), ((0.5, 0.75, 1.55), (0.5, 0.4))),
    gap=0.25,
)
def pair_of_desks(s: Sketch, rng: Rng) -> None:
    """Two desks face to face with a low screen between, on each two monitors, a keyboard, papers, a chair."""
    plain(s, "accent", (1.66, 0.42, 0.04), (0, 0.72, 1.25))
    for z, way in ((0.88, -1.0), (1.62, 1.0)):
        s.box("wood", (1.66, 0.035, 0.72), (0, 0.71, z), bevel=0.01)
        for x in (-0.78, 0.78):
            plain(s, "frame", (0.05, 0.71, 0.6), (x, 0, z))
        plain(s, "body", (0.4, 0.56, 0.5), (0.5 * way, 0.1, z))
        for x in (-0.3, 0.3):
            screen_on_foot(s, x, 0.745, z - 0.16 * way, 0.54, 0.0 if way > 0 else 180.0)
        plain(s, "frame", (0.42, 0.02, 0.14), (0, 0.745, z + 0.16 * way))
        with s.tinted(pick(rng)):
            s.cylinder("goods", 0.04, 0.1, (0.6 * way, 0.745, z + 0.1 * way), sides=9)
        plain(s, "goods", (0.21, 0.02 + 0.05 * float(rng.random()), 0.3), (-0.58 * way, 0.745, z + 0.1 * way))
        office_chair(
            s, float(rng.uniform(-0.15, 0.15)), z + 0.62 * way, float(rng.uniform(-30, 30)) + (0 if way > 0 else 180)
        )


@unit("player's desk", (1.6, 1.5, 1.7), seats=(((0.0, 0.5, 1.15), 180.0),), tables=(((0.55, 0.75, 0.35), (0.3, 0.4)),))
def players_desk(s: Sketch, rng: Rng) -> None:
    """A desk with two screens, a lit keyboard, a case with shining fans, a racing seat; light along the wall."""
    s.box("wood", (1.56, 0.04, 0.72), (0, 0.71, 0.36), bevel=0.01)
    for x in (-0.72, 0.72):
        plain(s, "frame", (0.06, 0.71, 0.62), (x, 0, 0.36))
    for x, turn in ((-0.36, 14.0), (0.3, -10.0)):
        screen_on_foot(s, x, 0.75, 0.26, 0.64, turn)
    plain(s, "frame", (0.46, 0.02, 0.15), (-0.05, 0.75, 0.54))
    plain(s, "screen", (0.42, 0.006, 0.11), (-0.05, 0.77, 0.54))
    s.box("frame", (0.22, 0.46, 0.44), (0.66, 0.0, 0.36), bevel=0.01)
    for y in (0.08, 0.26):
        s.ring("screen", 0.065, 0.012, (0.66, y + 0.07, 0.585), sides=8)
    plain(s, "screen", (1.56, 0.03, 0.02), (0, 1.48, 0.012))
    plain(s, "screen", (1.5, 0.02, 0.02), (0, 0.68, 0.03))
    with s.frame((0, 0, 1.15), (0, float(rng.uniform(-35, 35)), 0)):
        for k in range(5):
            a = 1.257 * k
            s.rod("frame", (0, 0.1, 0), (0.3 * float(np.cos(a)), 0.05, 0.3 * float(np.sin(a))), 0.02, sides=5)
        s.cylinder("frame", 0.03, 0.36, (0, 0.08, 0), sides=8)
        s.box("accent", (0.54, 0.13, 0.52), (0, 0.42, 0), bevel=0.05)
        s.box("accent", (0.5, 0.82, 0.12), (0, 0.54, 0.28), (10, 0, 0), bevel=0.06)
        s.box("body", (0.2, 0.8, 0.13), (0, 0.545, 0.275), (10, 0, 0), bevel=0.04)
        for x in (-0.26, 0.26):
            s.box("body", (0.08, 0.6, 0.16), (x, 0.6, 0.26), (10, 0, 0), bevel=0.03)


@unit(
    "laboratory bench",
    (2.4, 1.9, 2.1),
    seats=(((-0.6, 0.62, 0.3), 0.0), ((0.6, 0.62, 1.8), 180.0)),
    tables=(((-0.7, 0.92, 1.3), (0.7, 0.4)), ((0.7, 0.92, 0.8), (0.7, 0.4))),
    gap=0.5,
)
def laboratory_bench(s: Sketch, rng: Rng) -> None:
    """A long bench with a tap and a basin, a rack of flasks over its middle, a microscope, stools on both sides."""
    for x in (-0.78, 0.0, 0.78):
        s.box("body", (0.76, 0.84, 1.2), (x, 0.04, 1.05), bevel=0.01)
        for z in (0.44, 1.66):
            plain(s, "frame", (0.18, 0.02, 0.02), (x, 0.7, z))
    s.box("wood", (2.4, 0.05, 1.36), (0, 0.87, 1.05), bevel=0.012)
    for x in (-0.9, 0.9):
        plain(s, "frame", (0.04, 0.8, 0.04), (x, 0.92, 1.05))
    plain(s, "wood", (2.0, 0.03, 0.26), (0, 1.35, 1.05))
    for k, x in enumerate(np.linspace(-0.85, 0.85, 11)):
        with s.tinted(((0.5, 0.75, 0.9), (0.8, 0.35, 0.2), (0.35, 0.7, 0.35), (0.9, 0.8, 0.3), (0.6, 0.4, 0.7))[k % 5]):
            s.lathe(
                "goods",
                [(0.05, 0), (0.06, 0.03), (0.025, 0.12), (0.022, 0.18), (0, 0.18)]
                if k % 3
                else [(0.045, 0), (0.045, 0.15), (0.02, 0.19), (0.02, 0.22), (0, 0.22)],
                (float(x), 1.38, 1.05),
                sides=9,
            )
    s.tube("frame", [(0.2, 0.92, 1.0), (0.2, 1.22, 1.0), (0.2, 1.26, 1.12), (0.2, 1.18, 1.18)], 0.014, sides=6)
    s.box("frame", (0.5, 0.02, 0.36), (0.2, 0.912, 1.3), bevel=0)
    for x, z in ((-0.45, 1.42), (-0.9, 0.7)):
        s.box("frame", (0.14, 0.03, 0.2), (x, 0.92, z), bevel=0.01)
        s.rod("frame", (x, 0.95, z - 0.08), (x, 1.2, z - 0.05), 0.022, sides=7)
        s.rod("body", (x, 1.04, z + 0.05), (x, 1.3, z - 0.1), 0.026, sides=8)
        plain(s, "frame", (0.1, 0.012, 0.1), (x, 1.03, z + 0.04))
    for x, z in ((-0.6, 0.15), (0.5, 0.15), (-0.5, 1.95), (0.6, 1.95)):
        s.cylinder("frame", 0.03, 0.6, (x, 0, z), sides=7)
        s.cylinder("frame", 0.2, 0.03, (x, 0, z), sides=12)
        s.cylinder("accent", 0.17, 0.05, (x, 0.6, z), sides=14)


@unit("control panel", (1.8, 2.3, 1.4), seats=(((0.0, 0.47, 1.2), 180.0),), tables=(((0.0, 0.78, 0.8), (0.8, 0.2)),))
def control_panel(s: Sketch, rng: Rng) -> None:
    """A tall cabinet of round dials, lamps and a chart behind a sloped desk of switches and levers."""
    s.box("body", (1.78, 2.25, 0.3), (0, 0, 0.15), bevel=0.01)
    plain(s, "frame", (1.78, 0.06, 0.32), (0, 2.2, 0.16))
    for k in range(8):
        x, y = -0.7 + 0.2 * k, 1.85
        s.cylinder("frame", 0.08, 0.03, (x, y, 0.3), (90, 0, 0), sides=16)
        s.cylinder("cloth", 0.065, 0.034, (x, y, 0.3), (90, 0, 0), sides=16)
        plain(s, "accent", (0.008, 0.06, 0.006), (x, y, 0.337), (0, 0, float(rng.uniform(-60, 60))))
    plain(s, "screen", (0.5, 0.34, 0.02), (-0.5, 1.28, 0.305))
    plain(s, "cloth", (0.62, 0.34, 0.01), (0.45, 1.28, 0.305))
    _lamps(s, rng, (-0.8, 0.8), 1.16, 0.305)
    profile = [(0.3, 0.7), (1.0, 0.7), (1.0, 0.76), (0.3, 1.06)]
    s.loft("body", [[(x, y, z) for z, y in profile] for x in (-0.88, 0.88)])
    s.box("body", (1.76, 0.7, 0.5), (0, 0, 0.55), bevel=0.01)
    with s.frame((0, 0.83, 0.86), (23, 0, 0)):
        put_boxes(s, "frame", [((0.03, 0.05, 0.03), (float(x), 0.0, 0.0)) for x in np.arange(-0.75, 0.8, 0.1)])
    with s.frame((0, 0.93, 0.62), (23, 0, 0)):
        for x in np.arange(-0.76, 0.8, 0.19):
            with s.tinted(
                ((0.8, 0.08, 0.05), (0.9, 0.6, 0.05), (0.1, 0.5, 0.15), (0.9, 0.9, 0.85))[int(rng.integers(4))]
            ):
                s.cylinder("goods", 0.03, 0.04, (float(x), 0, 0), sides=9)
    office_chair(s, float(rng.uniform(-0.3, 0.3)), 1.25, float(rng.uniform(-30, 30)))


def _lamps(s: Sketch, rng: Rng, x: tuple[float, float], y: float, z: float) -> None:
    """A row of small signal lamps, some of them alight."""
    for at in np.arange(x[0], x[1], 0.08):
        if rng.random() < 0.3:
            plain(s, "screen", (0.035, 0.035, 0.02), (float(at), y, z))
        else:
            with s.tinted((0.7, 0.1, 0.08) if rng.random() < 0.5 else (0.8, 0.6, 0.1)):
                plain(s, "goods", (0.035, 0.035, 0.02), (float(at), y, z))


@unit("tool wall", (2.0, 2.1, 0.75), tables=(((0.0, 0.92, 0.4), (1.6, 0.5)),))
def tool_wall(s: Sketch, rng: Rng) -> None:
    """A heavy bench with drawers and a vice under a board with hammers, saws, spanners and screwdrivers in rows."""
    plain(s, "wood", (1.96, 1.05, 0.03), (0, 1.05, 0.02))
    s.box("wood", (2.0, 0.08, 0.72), (0, 0.84, 0.37), bevel=0.01)
    for x in (-0.92, 0.92):
        plain(s, "wood", (0.1, 0.84, 0.6), (x, 0, 0.37))
    s.box("accent", (0.7, 0.78, 0.6), (0.5, 0.03, 0.35), bevel=0.01)
    for k in range(5):
        plain(s, "frame", (0.5, 0.02, 0.02), (0.5, 0.14 + 0.15 * k, 0.66))
    plain(s, "wood", (1.1, 0.04, 0.5), (-0.4, 0.2, 0.35))
    for x in (-0.75, -0.45, -0.15):
        with s.tinted(pick(rng)):
            s.box("goods", (0.22, 0.2, 0.3), (x, 0.24, 0.35), bevel=0.01)
    for k, x in enumerate(np.linspace(-0.85, 0.1, 9)):
        long = 0.16 + 0.03 * (k % 5)
        s.rod("frame", (float(x), 1.85, 0.05), (float(x), 1.85 - long, 0.05), 0.012, sides=5)
        with s.tinted(((0.75, 0.08, 0.05), (0.85, 0.5, 0.05), (0.05, 0.15, 0.5))[k % 3]):
            s.rod("goods", (float(x), 1.85 - long, 0.05), (float(x), 1.72 - long, 0.05), 0.02, sides=6)
    for x in (-0.7, -0.35, 0.0):
        s.rod("wood", (x, 1.5, 0.05), (x, 1.18, 0.05), 0.016, sides=6)
        plain(s, "frame", (0.13, 0.05, 0.045), (x, 1.48, 0.05))
    for k in range(3):
        s.prism("frame", np.array([(0, 0), (0.46, 0.04), (0.46, 0.07), (0, 0.14)]), 0.008, (0.3, 1.3 + 0.22 * k, 0.05))
        s.box("wood", (0.13, 0.15, 0.03), (0.27, 1.29 + 0.22 * k, 0.05), bevel=0.02)
    s.box("frame", (0.16, 0.14, 0.2), (-0.78, 0.92, 0.55), bevel=0.02)
    s.box("frame", (0.2, 0.06, 0.06), (-0.78, 1.02, 0.66), bevel=0.01)


@unit("steel stove", (2.0, 2.5, 1.1), tables=(((0.6, 0.92, 0.55), (0.7, 0.5)),))
def steel_stove(s: Sketch, rng: Rng) -> None:
    """A steel range with pans on its fires, an oven door below, a hood above, ladles on a rail, plates on a board."""
    s.box("frame", (1.98, 0.9, 0.9), (0, 0, 0.45), bevel=0.01)
    for x in (-0.55, 0.45):
        s.box("body", (0.8, 0.46, 0.03), (x, 0.2, 0.91), bevel=0.01)
        s.rod("frame", (x - 0.3, 0.72, 0.96), (x + 0.3, 0.72, 0.96), 0.014, sides=6)
    put_boxes(s, "accent", [((0.05, 0.05, 0.04), (float(x), 0.8, 0.92)) for x in np.arange(-0.85, 0.9, 0.19)])
    for k, (x, z) in enumerate(((-0.7, 0.3), (-0.25, 0.3), (-0.7, 0.68), (-0.25, 0.68))):
        s.ring("screen", 0.09, 0.01, (x, 0.915, z), (90, 0, 0), sides=6)
        r = 0.13 + 0.02 * (k % 2)
        s.lathe(
            "body" if k % 2 else "accent",
            [(r, 0), (r, 0.2 if k % 2 else 0.08), (r - 0.01, 0.2 if k % 2 else 0.08), (r - 0.015, 0.03), (0, 0.03)],
            (x, 0.925, z),
            sides=14,
        )
        s.rod("accent", (x, 0.98, z + r), (x + 0.05, 1.02, z + r + 0.2), 0.012, sides=5)
    hood = [(0.0, 1.75), (1.05, 1.75), (1.05, 1.85), (0.4, 2.4), (0.0, 2.4)]
    s.loft("frame", [[(x, y, z) for z, y in hood] for x in (-1.0, 1.0)])
    plain(s, "lamps", (1.4, 0.02, 0.2), (0, 1.74, 0.6))
    s.rod("frame", (-0.95, 1.5, 0.06), (0.95, 1.5, 0.06), 0.012, sides=6)
    for x in np.linspace(-0.85, 0.85, 9):
        s.rod("frame", (float(x), 1.5, 0.07), (float(x), 1.24, 0.07), 0.008, sides=5)
        s.ball("frame", (0.045, 0.035, 0.02), (float(x), 1.22, 0.075), sides=7)
    plain(s, "frame", (0.9, 0.03, 0.3), (0.45, 1.2, 0.16))
    for x in (0.2, 0.45, 0.7):
        s.cylinder("cloth", 0.11, 0.14, (x, 1.23, 0.18), sides=14)


@unit(
    "sewing place",
    (1.5, 1.4, 1.6),
    seats=(((0.0, 0.45, 1.2), 180.0),),
    tables=(((0.5, 0.76, 0.4), (0.4, 0.4)),),
    gap=0.2,
)
def sewing_place(s: Sketch, rng: Rng) -> None:
    """A machine table with a sewing machine, a lamp over it, cloth running through, a stool."""
    s.box("wood", (1.2, 0.04, 0.6), (0, 0.72, 0.5), bevel=0.01)
    for x in (-0.52, 0.52):
        plain(s, "frame", (0.05, 0.72, 0.5), (x, 0, 0.5))
    s.box("accent", (0.5, 0.06, 0.18), (0.0, 0.76, 0.45), bevel=0.01)
    s.box("accent", (0.12, 0.3, 0.14), (0.2, 0.8, 0.45), bevel=0.03)
    s.box("accent", (0.48, 0.12, 0.12), (0.0, 1.0, 0.45), bevel=0.04)
    s.box("accent", (0.09, 0.18, 0.1), (-0.2, 0.88, 0.45), bevel=0.02)
    s.cylinder("frame", 0.08, 0.03, (0.27, 1.02, 0.45), (0, 0, 90), sides=12)
    with s.tinted(pick(rng)):
        s.sheet(
            "cloth",
            [[(x, y, z) for x in (-0.5, 0.1)] for y, z in ((0.785, 0.25), (0.79, 0.6), (0.75, 0.82), (0.4, 0.86))],
        )
        s.box("cloth", (0.4, 0.22, 0.4), (-0.4, 0.0, 0.9), bevel=0.08)
    s.cylinder("frame", 0.03, 0.44, (0, 0, 1.2), sides=7)
    s.cylinder("wood", 0.18, 0.05, (0, 0.42, 1.2), sides=14)
    s.cylinder("frame", 0.2, 0.03, (0, 0, 1.2), sides=12)
    s.tube("frame", [(0.5, 0.76, 0.3), (0.5, 1.2, 0.3), (0.2, 1.3, 0.4)], 0.012, sides=5)
    plain(s, "lamps", (0.3, 0.03, 0.1), (0.1, 1.27, 0.42))
