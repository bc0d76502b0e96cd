"""Chinese and Japanese things of desk, room and feast: brush rack, inkstone, screen, lucky cat, daruma, armour."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.organic import curve
from assets.shapes.sketch import Sketch, arc

Rng = np.random.Generator
V = np.array


def _brush(s: Sketch, long: float) -> None:
    """A brush hanging tip down from the origin, `long` metres."""
    s.lathe("wood", [(0.0045, -0.72 * long), (0.0055, -0.1 * long), (0.006, 0.0)], sides=10)
    s.lathe("hair", [(0.0, -long), (0.006, -0.86 * long), (0.008, -0.78 * long), (0.0055, -0.71 * long)], sides=10)


@drawing("brush_rack", (0.3, 0.3, 0.12), wood="dark rosewood", hair="black hair", cord="red silk")
def brush_rack(s: Sketch, rng: Rng) -> None:
    """A stand of dark wood from which writing brushes of different sizes hang by their loops, tips down."""
    s.box("wood", (0.28, 0.018, 0.1), bevel=0.005)
    for x in (-0.12, 0.12):
        s.rod("wood", (x, 0.018, 0), (x, 0.27, 0), 0.007)
    s.tube(
        "wood",
        curve(V([(-0.145, 0.285, 0), (-0.12, 0.27, 0), (0.0, 0.28, 0), (0.12, 0.27, 0), (0.145, 0.285, 0)]), 18),
        0.008,
        sides=8,
    )
    for k in range(5):
        x = -0.085 + 0.0425 * k
        s.rod("cord", (x, 0.272, 0.0), (x, 0.245, 0.0), 0.0015, sides=5)
        with s.frame((x, 0.245, 0.0), (0, 0, 0), 0.8 + 0.35 * ((k * 2) % 5) / 4):
            _brush(s, 0.175)


@drawing("ink_brush", (0.27, 0.05, 0.06), wood="pale bamboo", hair="black hair", rest="white porcelain")
def ink_brush(s: Sketch, rng: Rng) -> None:
    """A writing brush of bamboo with a pointed inked tip, lying on a little porcelain brush rest of three hills."""
    with s.frame((0.13, 0.008, 0), (0, 0, -98)):
        _brush(s, 0.26)
    hills = [
        (-0.03, 0),
        (0.03, 0),
        (0.03, 0.02),
        (0.02, 0.03),
        (0.01, 0.022),
        (0, 0.045),
        (-0.01, 0.022),
        (-0.02, 0.03),
        (-0.03, 0.02),
    ]
    with s.frame((-0.02, 0, 0), (0, 90, 0)):
        s.prism("rest", hills, 0.018)


@drawing("inkstone", (0.2, 0.05, 0.15), stone="black slate", ink="glossy black ink", stick="black and gold ink")
def inkstone(s: Sketch, rng: Rng) -> None:
    """An inkstone: a slab of dark slate hollowed to a pool of ink, an ink stick lying across its edge."""
    rim = [(-0.09, -0.065), (0.09, -0.065), (0.09, 0.065), (-0.09, 0.065)]
    well = [(-0.075, -0.05), (0.03, -0.05), (0.075, -0.03), (0.075, 0.03), (0.03, 0.05), (-0.075, 0.05)]
    with s.frame((0, 0.016, 0), (-90, 0, 0)):
        s.prism("stone", rim, 0.032, holes=[well])
    s.box("stone", (0.17, 0.014, 0.12), bevel=0.003)
    s.cylinder("ink", 0.03, 0.003, (0.035, 0.014, 0.0), sides=24)
    s.box("stick", (0.085, 0.012, 0.022), (-0.06, 0.034, 0.03), (0, 25, 6), bevel=0.003)


@drawing(
    "folding_screen",
    (2.4, 1.75, 0.35),
    frame="black lacquer",
    panel="gold leaf paper",
    paint="dark green ink",
    blossom="pink paint",
)
def folding_screen(s: Sketch, rng: Rng) -> None:
    """A screen of four hinged panels standing in a zigzag, gilded and painted with a branch in blossom."""
    x, fold = -1.14, 24.0
    for k in range(4):
        turn = fold if k % 2 == 0 else -fold
        a = np.radians(turn)
        dx, dz = 0.6 * float(np.cos(a)), -0.6 * float(np.sin(a))
        z = 0.12 if k % 2 == 0 else 0.12 - 0.6 * float(np.sin(np.radians(fold)))
        with s.frame((x + dx / 2, 0, z + dz / 2), (0, turn, 0)):
            s.box("panel", (0.56, 1.62, 0.02), (0, 0.08, 0), bevel=0)
            for side in (-1, 1):
                s.box("frame", (0.035, 1.75, 0.04), (0.285 * side, 0, 0), bevel=0.004)
            for y in (0.06, 0.5, 1.7):
                s.box("frame", (0.56, 0.035, 0.04), (0, y, 0), bevel=0.004)
            rise = 0.7 + 0.2 * k
            line = curve(
                V(
                    [
                        (-0.27, rise, 0.014),
                        (-0.08, rise + 0.12, 0.014),
                        (0.1, rise + 0.1, 0.014),
                        (0.27, rise + 0.22, 0.014),
                    ]
                ),
                12,
            )
            s.tube("paint", line, 0.012, sides=5)
            for _ in range(7):
                at = line[int(rng.integers(0, 12))]
                s.ball(
                    "blossom",
                    (0.03, 0.03, 0.006),
                    (float(at[0] + rng.uniform(-0.04, 0.04)), float(at[1] + rng.uniform(-0.06, 0.1)), 0.014),
                    sides=8,
                )
        x += dx


@drawing(
    "lucky_cat",
    (0.2, 0.3, 0.18),
    body="white glazed porcelain",
    red="red glaze",
    gold="polished gold",
    dark="black paint",
)
def lucky_cat(s: Sketch, rng: Rng) -> None:
    """A beckoning cat: sitting, one paw raised, red ears and collar with a bell, a gold coin held to its belly."""
    s.lathe("body", [(0.07, 0.0), (0.085, 0.02), (0.082, 0.08), (0.06, 0.14), (0.045, 0.16)], sides=24)
    s.ball("body", (0.075, 0.062, 0.066), (0, 0.2, 0.005), sides=24)
    for x in (-1, 1):
        s.cylinder("body", 0.024, 0.045, (0.042 * x, 0.24, 0), (0, 0, -14 * x), top=0.002, sides=10)
        s.cylinder("red", 0.015, 0.035, (0.042 * x, 0.243, 0.011), (0, 0, -14 * x), top=0.002, sides=8)
        s.ball("dark", (0.009, 0.011, 0.005), (0.028 * x, 0.208, 0.066), sides=10)
        s.ball("body", (0.032, 0.02, 0.045), (0.045 * x, 0.02, 0.065), sides=14)
        for k in (-1, 1):
            s.rod("dark", (0.03 * x, 0.188, 0.062), (0.062 * x, 0.19 + 0.008 * k, 0.046), 0.001, sides=4)
    s.ball("red", (0.007, 0.005, 0.005), (0, 0.193, 0.07), sides=8)
    s.ring("red", 0.053, 0.009, (0, 0.148, 0), (90, 0, 0))
    s.ball("gold", 0.014, (0, 0.135, 0.058), sides=12)
    s.prism("gold", (arc(1, 0, 345, 22) * [0.026, 0.042]).tolist(), 0.012, (-0.01, 0.085, 0.088), (-8, 0, 0))
    s.tube(
        "body",
        curve(V([(0.07, 0.1, 0.02), (0.1, 0.14, 0.03), (0.1, 0.22, 0.035), (0.092, 0.27, 0.05)]), 12),
        V([0.028, 0.026, 0.026, 0.026, 0.025, 0.025, 0.025, 0.025, 0.026, 0.027, 0.026, 0.012]),
        sides=12,
    )
    s.tube("body", curve(V([(-0.07, 0.11, 0.02), (-0.075, 0.08, 0.07), (-0.035, 0.07, 0.095)]), 10), 0.023, sides=12)


@drawing(
    "daruma", (0.22, 0.24, 0.21), body="glossy red lacquer", face="cream paint", dark="black paint", gold="gold paint"
)
def daruma(s: Sketch, rng: Rng) -> None:
    """A daruma: a round red doll without limbs, a pale face with great eyes and bushy brows, gold strokes below."""
    s.lathe(
        "body",
        [(0.05, 0.0), (0.09, 0.02), (0.108, 0.08), (0.106, 0.13), (0.085, 0.19), (0.05, 0.225), (0.0, 0.24)],
        sides=28,
    )
    s.ball("face", (0.07, 0.055, 0.04), (0, 0.15, 0.07), sides=20)
    for x in (-1, 1):
        s.ball("face", (0.024, 0.024, 0.012), (0.028 * x, 0.155, 0.105), sides=14)
        s.ball("dark", (0.011, 0.011, 0.006), (0.028 * x, 0.155, 0.115), sides=10)
        s.tube(
            "dark",
            curve(V([(0.01 * x, 0.182, 0.1), (0.035 * x, 0.193, 0.097), (0.066 * x, 0.178, 0.082)]), 8),
            0.008,
            sides=8,
        )
        s.tube(
            "dark",
            curve(V([(0.012 * x, 0.125, 0.106), (0.04 * x, 0.12, 0.102), (0.062 * x, 0.135, 0.09)]), 8),
            0.006,
            sides=8,
        )
        s.tube(
            "gold",
            curve(V([(0.02 * x, 0.08, 0.107), (0.06 * x, 0.07, 0.092), (0.085 * x, 0.1, 0.065)]), 10),
            0.004,
            sides=6,
        )
    s.tube("gold", V([(0, 0.085, 0.11), (0, 0.06, 0.107), (0, 0.035, 0.1)]), 0.006, sides=6)
    s.ball("dark", (0.012, 0.006, 0.006), (0, 0.132, 0.109), sides=10)


@drawing("firecrackers", (0.24, 1.3, 0.24), cracker="red paper", cord="yellow string", tassel="gold foil")
def firecrackers(s: Sketch, rng: Rng) -> None:
    """A long string of red firecrackers, set close in pairs about a cord, a gold tag above, a big one below."""
    s.rod("cord", (0, 0.1, 0), (0, 1.3, 0), 0.006, sides=6)
    for k in range(40):
        y, a = 0.2 + 0.9 * k / 39, 2.4 * k
        dx, dz = float(np.cos(a)), float(np.sin(a))
        s.rod("cracker", (0.015 * dx, y + 0.03, 0.015 * dz), (0.085 * dx, y - 0.035, 0.085 * dz), 0.017, sides=8)
        s.rod("tassel", (0.082 * dx, y - 0.032, 0.082 * dz), (0.088 * dx, y - 0.038, 0.088 * dz), 0.0175, sides=8)
    s.box("tassel", (0.13, 0.13, 0.015), (0, 1.13, 0), (0, 0, 45), bevel=0.003)
    s.cylinder("cracker", 0.05, 0.17, (0, 0.0, 0), sides=14)
    s.cylinder("tassel", 0.052, 0.02, (0, 0.0, 0), sides=14)
    s.cylinder("tassel", 0.052, 0.02, (0, 0.15, 0), sides=14)


@drawing(
    "samurai_armor",
    (0.85, 1.6, 0.6),
    plate="black lacquered iron",
    lace="red silk cords",
    gold="gilded metal",
    stand="dark wood",
)
def samurai_armor(s: Sketch, rng: Rng) -> None:
    """Samurai armour seated on its chest: laced breastplate and skirts, broad shoulder guards, mask, crested helmet."""
    s.box("stand", (0.5, 0.42, 0.4), (0, 0, -0.05), bevel=0.01)
    s.rod("stand", (0, 0.4, 0), (0, 1.3, 0), 0.03)
    rows = ((0.62, 0.2), (0.74, 0.205), (0.86, 0.21), (0.98, 0.22), (1.1, 0.2))
    for y, r in rows:
        s.lathe(
            "plate",
            [
                (0, y - 0.06),
                (r, y - 0.06),
                (r + 0.012, y - 0.05),
                (r + 0.006, y + 0.04),
                (r - 0.01, y + 0.05),
                (0, y + 0.05),
            ],
            sides=24,
        )
        s.lathe("lace", [(r + 0.009, y + 0.03), (r + 0.013, y + 0.045), (r + 0.003, y + 0.06)], sides=24)
    for k, turn in enumerate((0, 52, -52, 128, -128, 180)):
        with s.frame((0, 0.56, 0), (0, turn, 0)):
            for j in range(3):
                s.box(
                    "plate",
                    (0.19 + 0.015 * j, 0.085, 0.014),
                    (0, -0.1 - 0.095 * j, 0.2 + 0.03 * j),
                    (-14, 0, 0),
                    bevel=0.004,
                )
                s.box(
                    "lace",
                    (0.18 + 0.015 * j, 0.018, 0.018),
                    (0, -0.02 - 0.095 * j, 0.19 + 0.03 * j),
                    (-14, 0, 0),
                    bevel=0.003,
                )
        del k
    for side in (-1, 1):
        with s.frame((0.27 * side, 1.12, 0), (0, 0, -16 * side)):
            for j in range(5):
                s.box("plate", (0.03, 0.075, 0.3), (0.03 * side, -0.08 * j - 0.06, 0), bevel=0.006)
                s.box("lace", (0.036, 0.016, 0.29), (0.03 * side, -0.08 * j + 0.008, 0), bevel=0.003)
        s.tube(
            "plate",
            curve(V([(0.22 * side, 1.08, 0), (0.34 * side, 0.86, 0.03), (0.26 * side, 0.66, 0.2)]), 10),
            0.045,
            sides=10,
        )
        s.box("plate", (0.1, 0.38, 0.05), (0.15 * side, 0.02, 0.24), bevel=0.015)
    s.ball("plate", (0.095, 0.11, 0.1), (0, 1.24, 0.01), sides=18)
    s.ball("gold", (0.03, 0.02, 0.02), (0, 1.2, 0.11), sides=8)
    for side in (-1, 1):
        s.ball("gold", (0.018, 0.008, 0.01), (0.035 * side, 1.262, 0.098), sides=8)
    s.ball("plate", (0.14, 0.12, 0.15), (0, 1.33, 0), lower_deg=0, sides=20)
    for j in range(3):
        r, y = 0.15 + 0.025 * j, 1.27 - 0.045 * j
        a = np.radians(np.linspace(110, 430, 19))
        guard = [
            np.stack([f * np.cos(a), np.full(19, up), -f * np.sin(a)], 1) for f, up in ((r + 0.03, y), (r, y + 0.05))
        ]
        s.sheet("plate", guard)
    for side in (-1, 1):
        s.tube(
            "gold",
            curve(
                V(
                    [
                        (0.02 * side, 1.38, 0.14),
                        (0.1 * side, 1.42, 0.16),
                        (0.17 * side, 1.5, 0.15),
                        (0.19 * side, 1.6, 0.13),
                    ]
                ),
                12,
            ),
            V([0.014] * 8 + [0.012, 0.01, 0.007, 0.003]),
            sides=8,
        )
    s.cylinder("gold", 0.03, 0.014, (0, 1.37, 0.142), (80, 0, 0), sides=14)
