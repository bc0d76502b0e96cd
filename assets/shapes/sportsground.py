"""What games are played with and at: goal, volleyball, rugby ball, golf, bowling, bats, skates, targets, tables."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.organic import curve
from assets.shapes.sketch import Sketch, arc

Rng = np.random.Generator
SIDES = (-1.0, 1.0)
CM = 0.01


@drawing("soccer_goal", (5.0, 2.1, 1.7), frame="white painted steel", net="white cord")
def soccer_goal(s: Sketch, rng: Rng) -> None:
    """A football goal: white posts and bar, a net of cords that slopes back to the ground."""
    w, h, d = s.size
    x, z, back, top = w / 2 - 0.06, d / 2 - 0.06, -d / 2, -d * 0.1
    for side in SIDES:
        s.rod("frame", (side * x, 0, z), (side * x, h - 0.06, z), 0.06, sides=12)
        s.rod("frame", (side * x, h - 0.06, z), (side * x, h - 0.06, top), 0.03, sides=8)
        s.rod("frame", (side * x, h - 0.06, top), (side * x, 0, back), 0.03, sides=8)
        s.rod("frame", (side * x, 0.03, back), (side * x, 0.03, z), 0.03, sides=8)
        for k in range(7):
            f = (k + 0.5) / 7
            y, rear = h * f, back + (top - back) * f
            s.rod("net", (side * x, y, rear), (side * x, y, z), 0.006, sides=4)
            zz = back + (z - back) * f
            up = min(1.0, (zz - back) / (top - back)) * (h - 0.06)
            s.rod("net", (side * x, 0, zz), (side * x, up, zz), 0.006, sides=4)
    s.rod("frame", (-x - 0.06, h - 0.06, z), (x + 0.06, h - 0.06, z), 0.06, sides=12)
    s.rod("frame", (-x, 0.03, back), (x, 0.03, back), 0.03, sides=8)
    for k in range(23):
        xx = -x + 2 * x * (k + 0.5) / 23
        s.tube("net", [(xx, 0, back), (xx, h - 0.08, top), (xx, h - 0.06, z)], 0.006, 4)
    for k in range(1, 11):
        f = k / 10
        s.rod(
            "net",
            (-x, (h - 0.08) * f, back + (top - back) * f),
            (x, (h - 0.08) * f, back + (top - back) * f),
            0.006,
            sides=4,
        )
    for k in range(1, 5):
        zz = top + (z - top) * k / 5
        s.rod("net", (-x, h - 0.07, zz), (x, h - 0.07, zz), 0.006, sides=4)


@drawing("volleyball", (0.21, 0.21, 0.21), white="white leather", blue="blue leather", yellow="yellow leather")
def volleyball(s: Sketch, rng: Rng) -> None:
    """A volleyball: eighteen strips in six groups of three, in white, blue and yellow."""
    with s.frame((0, 0.105, 0)):
        u = np.linspace(-1, 1, 7)
        for axis in range(3):
            for way in SIDES:
                for strip, color in enumerate(("white", "blue", "yellow")):
                    v = np.linspace(-1 + 2 * strip / 3, -1 + 2 * (strip + 1) / 3, 4)
                    a, b = np.meshgrid(np.tan(u * np.pi / 4), np.tan(v * np.pi / 4))
                    face = np.stack([a, b, np.ones_like(a)], -1)
                    face /= np.linalg.norm(face, axis=-1, keepdims=True)
                    edge = 0.105 * (1 - 0.018 * (np.abs(np.linspace(-1, 1, 4)) ** 6))[:, None, None]
                    grid = face * edge
                    order = [(0, 1, 2), (1, 2, 0), (2, 0, 1)][axis]
                    grid = grid[..., np.argsort(order)] * way
                    s.sheet(color, grid if way > 0 else grid[:, ::-1], both=False)


@drawing("rugby_ball", (0.19, 0.19, 0.29), body="brown leather", lace="white cord")
def rugby_ball(s: Sketch, rng: Rng) -> None:
    """A rugby ball: a pointed oval of leather with seams, white bands and laces."""
    with s.frame((0, 0.095, 0), (90, 0, 0), CM):
        t = np.linspace(-1, 1, 17)
        reach = 9.5 * (1 - t * t) ** 0.62
        s.lathe("body", np.column_stack([reach, 14.5 * t]), sides=24)
        for y in (-9.5, 8.8):
            r = [9.55 * (1 - (v / 14.5) ** 2) ** 0.62 + 0.06 for v in (y, y + 0.35, y + 0.7)]
            s.lathe("lace", [(r[0], y), (r[1], y + 0.35), (r[2], y + 0.7)], sides=24)
        s.box("lace", (0.5, 8, 0.4), (0, -4, -9.35), bevel=0.1)
        for k in range(6):
            s.box("lace", (2.4, 0.5, 0.5), (0, -3.6 + 1.4 * k, -9.35), bevel=0.1)


@drawing(
    "bowling_pins",
    (0.9, 0.38, 0.95),
    pin="white lacquered wood",
    stripe="red paint",
    ball="glossy blue resin",
    hole="black plastic",
)
def bowling_pins(s: Sketch, rng: Rng) -> None:
    """Ten white pins with red rings in their triangle, a ball with finger holes before them."""
    pin = Sketch((0.12, 0.38, 0.12))
    line = [
        (2.9, 0),
        (3.2, 2),
        (6.0, 11),
        (5.5, 16),
        (2.9, 24),
        (2.4, 26.5),
        (2.6, 30),
        (3.2, 33),
        (2.7, 36.5),
        (1.3, 38),
        (0, 38.1),
    ]
    with pin.frame(scale=CM):
        pin.lathe("pin", curve(np.column_stack([np.array(line), np.zeros(11)]), 13)[:, :2], sides=8)
        for y, r in ((24.2, 2.95), (26.2, 2.55)):
            pin.lathe("stripe", [(r, y - 0.5), (r + 0.12, y), (r, y + 0.7)], sides=8)
    for row in range(4):
        for k in range(row + 1):
            s.stamp(pin, ((k - row / 2) * 0.25, 0, -0.02 - 0.13 * row))
    with s.frame((-0.1, 0.108, 0.34)):
        s.ball("ball", 0.108, sides=24)
        for x, y in ((0.0, 0.0), (0.03, 0.02), (0.005, 0.045)):
            s.ball("hole", (0.012, 0.012, 0.004), (x, 0.055 + y * 0.7, 0.09 - y * 0.75), (-35, 0, 0), sides=8)


@drawing(
    "golf_bag",
    (0.37, 1.16, 0.62),
    bag="dark green canvas",
    trim="white leather",
    club="polished steel",
    grip="black rubber",
    head="dark wood",
)
def golf_bag(s: Sketch, rng: Rng) -> None:
    """A golf bag on its stand, clubs with iron and wooden heads out of its top, pockets and a strap."""
    with s.frame((0, 0, -0.06), (-12, 0, 0)):
        s.lathe("bag", [(0, 0), (0.12, 0), (0.125, 0.04), (0.115, 0.75)], sides=24)
        for y in (0.0, 0.72):
            s.lathe(
                "trim", [(0.118, y), (0.135, y + 0.02), (0.135, y + 0.07), (0.118, y + 0.09), (0, y + 0.085)], sides=24
            )
        s.box("bag", (0.16, 0.32, 0.08), (0, 0.12, 0.12), bevel=0.03)
        s.box("trim", (0.1, 0.02, 0.085), (0, 0.4, 0.12), bevel=0.005)
        s.tube("trim", curve([(0.11, 0.7, 0.03), (0.2, 0.5, 0.06), (0.12, 0.2, 0.05)], 9), 0.014, 6)
        for k in range(8):
            a, r = 2.4 * k, 0.08 * np.sqrt((k + 0.5) / 8)
            x, z = r * np.cos(a), r * np.sin(a)
            top = 1.02 + 0.025 * (k % 4)
            s.rod("club", (x, 0.7, z), (x * 1.7, top, z * 1.7), 0.006, sides=6)
            if k % 3 == 0:
                s.ball("head", (0.055, 0.035, 0.04), (x * 1.7 + 0.02, top + 0.02, z * 1.7), (0, 50 * k, 0), sides=10)
            else:
                s.box("club", (0.065, 0.05, 0.016), (x * 1.7 + 0.02, top - 0.01, z * 1.7), (18, 50 * k, 0), 0.005)
    for x in SIDES:
        s.rod("grip", (x * 0.05, 0.62, 0.05), (x * 0.15, 0, 0.2), 0.009, sides=6)


@drawing(
    "table_tennis_bats",
    (0.35, 0.042, 0.25),
    red="red rubber",
    black="black rubber",
    wood="pale wood",
    ball="white plastic",
)
def table_tennis_bats(s: Sketch, rng: Rng) -> None:
    """Two table tennis bats, one red side up and one black, and a white ball."""
    with s.frame(scale=CM):
        blade = [*arc(7.6, -60, 240, 26, (0, 8)).tolist(), (-1.5, -0.2), (1.5, -0.2)]
        for x, turn, top, lift in ((-7.0, 24.0, "red", 0.8), (7.0, -20.0, "black", 0.8)):
            with s.frame((x, lift, 4.0), (-90, turn, 0)):
                s.prism("wood", blade, 0.6)
                face = np.array(blade)[:27] * 0.98 + [0, 0.2]
                s.prism(top, face, 0.25, (0, 0, 0.4))
                s.prism("black" if top == "red" else "red", face, 0.25, (0, 0, -0.4))
                s.box("wood", (2.9, 10, 2.0), (0, -9.8, 0), bevel=0.6)
        s.ball("ball", 2.0, (0.6, 2.0, 7.6), sides=16)


@drawing("shuttlecock", (0.068, 0.085, 0.068), feather="white feathers", cork="white leather", band="green cord")
def shuttlecock(s: Sketch, rng: Rng) -> None:
    """A shuttlecock: a ring of white feathers bound together, its round cork down."""
    with s.frame(scale=CM):
        s.ball("cork", (1.3, 1.3, 1.3), (0, 1.3, 0), sides=16, upper_deg=10)
        s.cylinder("cork", 1.3, 1.1, (0, 1.35, 0), sides=16)
        s.lathe("band", [(1.31, 1.9), (1.36, 2.1), (1.31, 2.4)], sides=16)
        for y, r in ((3.6, 1.75), (4.6, 2.1)):
            s.ring("band", r, 0.07, (0, y, 0), (90, 0, 0), sides=4)
        for _ in s.around(16):
            s.rod("feather", (0, 2.2, 1.15), (0, 8.2, 3.3), 0.07, 0.04, 4)
            vane = [
                [(-0.1, 4.6, 2.05), (0.1, 4.6, 2.05)],
                [(-0.5, 5.6, 2.35), (0.5, 5.6, 2.45)],
                [(-0.62, 7.8, 3.1), (0.62, 7.8, 3.25)],
                [(-0.3, 8.5, 3.35), (0.3, 8.5, 3.45)],
            ]
            s.sheet("feather", vane)


@drawing(
    "ice_skates",
    (0.24, 0.3, 0.26),
    boot="white leather",
    blade="polished steel",
    lace="pale blue cord",
    sole="dark brown leather",
)
def ice_skates(s: Sketch, rng: Rng) -> None:
    """A pair of ice skates: white laced boots on steel blades."""
    for x in SIDES:
        with s.frame((x * 7 * CM, 0, 0), (0, x * -6, 0), CM):
            _draw_boot(s, "boot", "lace", "sole", 5.6)
            s.prism(
                "blade",
                [(-11, 0.3), (-10, 0), (10, 0), (13.4, 1.2), (13.2, 2.4), (9, 1.9), (-10, 1.9)],
                0.5,
                turn=(0, -90, 0),
            )
            for z in (-7, 6):
                s.prism("blade", [(z - 2, 5.4), (z + 2, 5.4), (z + 0.8, 1.5), (z - 0.8, 1.5)], 0.7, turn=(0, -90, 0))


@drawing(
    "roller_skates", (0.27, 0.29, 0.27), boot="white leather", wheel="red plastic", lace="red cord", sole="black rubber"
)
def roller_skates(s: Sketch, rng: Rng) -> None:
    """A pair of roller skates: white boots on four wheels each, a stopper at the toe."""
    for x in SIDES:
        with s.frame((x * 7 * CM, 0, 0), (0, x * -6, 0), CM):
            _draw_boot(s, "boot", "lace", "sole", 5.0)
            s.box("sole", (4, 1.4, 19), (0, 3.6, 0), bevel=0.3)
            for z in (-7, 6.4):
                s.rod("sole", (-4, 2.8, z), (4, 2.8, z), 0.7, sides=8)
                for side in SIDES:
                    s.rod("wheel", (side * 2.2, 2.8, z), (side * 5.4, 2.8, z), 2.8, sides=18)
                    s.rod("sole", (side * 5.3, 2.8, z), (side * 5.6, 2.8, z), 1.0, sides=8)
            s.cylinder("wheel", 1.7, 2.6, (0, 1.5, 12.6), (30, 0, 0), sides=12)


def _draw_boot(s: Sketch, boot: str, lace: str, sole: str, low: float) -> None:
    """A laced ankle boot in centimetres, its sole `low` above the ground, its toe at +Z."""
    rings = []
    for y, half, back, front in (
        (0, 4.0, -11, 14.5),
        (2.5, 4.3, -11.4, 15),
        (5.5, 3.9, -11, 12),
        (8.5, 3.6, -10, 5.5),
        (12, 3.8, -9.6, 2.4),
        (17, 4.3, -9.8, 2.8),
        (23, 4.9, -10.5, 3.6),
    ):
        a = np.radians(np.arange(0, 360, 22.5))
        rings.append(
            np.column_stack(
                [half * np.cos(a), np.full(16, low + 1.2 + y), (front + back) / 2 - (front - back) / 2 * np.sin(a)]
            )
        )
    s.loft(boot, rings)
    s.prism(sole, [(x, z) for x, z in np.array(rings[0])[:, [0, 2]]], 1.4, (0, low + 0.7, 0), (90, 0, 0))
    s.box(sole, (6.6, 2.4, 6), (0, low - 1.2, -7.4), bevel=0.3)
    for k in range(7):
        y = low + 8.4 + 2.4 * k
        z = float(np.interp(y - low, [8.4, 13.2, 24], [8.6, 3.0, 4.2]))
        s.box(lace, (4.4, 0.5, 0.6), (0, y, z), (0, 0, 12 if k % 2 else -12), 0.1)
