"""Of feasts and processions, and figures that stand for something: dancing lion, totem pole, scarecrow, palanquin."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.organic import curve
from assets.shapes.sketch import F64, Sketch

Rng = np.random.Generator
SIDES = (-1.0, 1.0)
V = np.array


@drawing(
    "lion_dance",
    (1.37, 1.97, 3.58),
    head="red silk",
    fur="white fur",
    gold="gold paint",
    legs="red silk",
    eyes="white paint",
    dark="black paint",
)
def lion_dance(s: Sketch, rng: Rng) -> None:
    """A dancing lion: a great horned head with rolling eyes and open mouth, a body of cloth over two dancers' legs."""
    back, x = np.linspace(0, 1, 17), np.linspace(-1, 1, 13)
    rows = []
    for v in back:
        z = 0.75 - 2.2 * v
        ridge = 1.28 + 0.09 * np.sin(9 * v) + 0.16 * np.exp(-(((v - 0.85) / 0.2) ** 2))
        hem = 0.62 + 0.05 * np.sin(24 * v)
        half = 0.42 + 0.05 * np.sin(5 * v)
        rows.append(
            np.column_stack([half * np.sin(x * 1.35), ridge - (ridge - hem) * np.abs(x) ** 2.6, np.full(13, z)])
        )
    s.sheet("head", rows)
    s.sheet("head", [rows[-1] * [k, 1, 1] + [0, -0.5 * (1 - k), -0.12 * (1 - k)] for k in (1.0, 0.6, 0.1)])
    for column, size in ((6, 0.075), (3, 0.06), (9, 0.06), (0, 0.06), (12, 0.06)):
        line = V([row[column] for row in rows]) + [0, 0.02, 0]
        surface = "fur" if column in (0, 6, 12) else "gold"
        s.tube(surface, line, size * (1 + 0.3 * (np.arange(17) % 2)), 7)
    tail = curve(V([(0, 1.38, -1.5), (0, 1.62, -1.75), (0, 1.85, -1.68)]), 9)
    s.tube("fur", tail, np.linspace(0.05, 0.13, 9) * (1 + 0.2 * (np.arange(9) % 2)), 8)
    for z, stride in ((0.55, 0.16), (-1.15, -0.14)):
        for side in SIDES:
            foot = z + side * stride
            s.tube(
                "legs",
                V([(side * 0.17, 0.95, z), (side * 0.19, 0.5, foot + 0.05), (side * 0.18, 0.12, foot)]),
                [0.12, 0.1, 0.085],
                10,
            )
            for y, out in ((0.42, 0.115), (0.26, 0.11), (0.12, 0.1)):
                s.lathe(
                    "fur",
                    [(out * 0.8, y - 0.05), (out * 1.25, y - 0.02), (out * 0.85, y + 0.05)],
                    (side * 0.185, 0, foot + 0.02),
                    sides=12,
                )
            s.box("gold", (0.13, 0.09, 0.27), (side * 0.18, 0, foot + 0.06), bevel=0.035)
    with s.frame((0, 1.28, 0.98), (-6, 0, 0)):
        _draw_lion_head(s)


def _draw_lion_head(s: Sketch) -> None:
    """The mask, about the middle of its brow, looking to +Z."""
    s.ball("head", (0.5, 0.45, 0.42), (0, 0.05, -0.05), sides=20)
    s.ball("head", (0.4, 0.16, 0.34), (0, -0.12, 0.3), sides=16)
    s.ball("dark", (0.34, 0.14, 0.26), (0, -0.26, 0.26), sides=14)
    s.ball("head", (0.35, 0.09, 0.3), (0, -0.42, 0.2), (14, 0, 0), 16)
    s.ball("gold", (0.14, 0.1, 0.12), (0, 0.0, 0.57), sides=12)
    s.ball("gold", (0.055, 0.11, 0.055), (0, 0.5, 0.1), (-12, 0, 0), 10)
    s.cylinder("gold", 0.07, 0.24, (0, 0.44, 0.08), (14, 0, 0), 0.02, 10)
    s.ball("dark", 0.13, (0, 0.3, 0.34), sides=12)
    s.ball("gold", (0.1, 0.1, 0.05), (0, 0.3, 0.44), sides=12)
    for x in SIDES:
        s.ball("gold", (0.165, 0.165, 0.1), (x * 0.24, 0.16, 0.32), sides=14)
        s.ball("eyes", 0.115, (x * 0.24, 0.16, 0.39), sides=14)
        s.ball("dark", 0.055, (x * 0.23, 0.15, 0.475), sides=10)
        brow = curve(V([(x * 0.05, 0.26, 0.45), (x * 0.25, 0.36, 0.4), (x * 0.44, 0.3, 0.26), (x * 0.5, 0.4, 0.2)]), 12)
        s.tube("fur", brow, np.linspace(0.06, 0.035, 12) * (1 + 0.25 * (np.arange(12) % 2)), 7)
        s.ball("head", (0.16, 0.1, 0.06), (x * 0.52, 0.3, -0.02), (0, x * -20, x * 40), 12)
        s.ball("fur", (0.07, 0.05, 0.07), (x * 0.62, 0.39, -0.02), sides=10)
        cheek = curve(
            V(
                [
                    (x * 0.5, 0.1, 0.1),
                    (x * 0.47, -0.12, 0.24),
                    (x * 0.38, -0.22, 0.42),
                    (x * 0.16, -0.18, 0.6),
                    (0, -0.16, 0.64),
                ]
            ),
            16,
        )
        s.tube("fur", cheek, 0.055 * (1 + 0.3 * (np.arange(16) % 2)), 7)
        for k in range(5):
            s.box("eyes", (0.05, 0.07, 0.03), (x * (0.04 + 0.07 * k), -0.29, 0.55 - 0.018 * k * k), bevel=0.01)
        s.ball("gold", 0.05, (x * 0.12, -0.02, 0.62), sides=8)
    beard = curve(
        V([(-0.36, -0.38, 0.24), (-0.2, -0.47, 0.42), (0, -0.5, 0.48), (0.2, -0.47, 0.42), (0.36, -0.38, 0.24)]), 17
    )
    s.tube("fur", beard, 0.07 * (1 + 0.3 * (np.arange(17) % 2)), 7)
    for k in range(7):
        s.tube("fur", V([beard[2 + 2 * k], beard[2 + 2 * k] - [0, 0.2 + 0.05 * (k % 2), -0.02]]), [0.05, 0.012], 6)


@drawing(
    "totem_pole",
    (1.9, 4.2, 1.27),
    wood="weathered cedar",
    red="red paint",
    black="black paint",
    pale="white paint",
    green="turquoise paint",
)
def totem_pole(s: Sketch, rng: Rng) -> None:
    """A totem pole: carved faces one over another with great eyes and beaks, wings spread wide at the top."""
    s.cylinder("wood", 0.4, 4.0, sides=20, top=0.34)
    for k, (paint, other) in enumerate((("red", "green"), ("green", "red"), ("black", "red"))):
        with s.frame((0, 0.35 + 1.18 * k, 0)):
            _draw_carved_face(s, 0.42 - 0.02 * k, paint, other, beak=k == 2)
    for x in SIDES:
        wing = V([(0.3, 0.0), (0.95, 0.25), (0.95, 0.75), (0.6, 0.95), (0.28, 0.75)]) * [x, 1]
        s.prism("wood", wing, 0.07, (0, 2.85, -0.02))
        for k in range(4):
            z, y = 0.04, 3.05 + 0.17 * k
            s.box("red" if k % 2 else "black", (0.42 - 0.03 * k, 0.06, 0.03), (x * 0.66, y, z), (0, 0, x * 12), 0.01)
        s.ball("pale", (0.09, 0.09, 0.03), (x * 0.8, 3.62, 0.02), sides=10)
    s.lathe("black", [(0.36, 3.98), (0.4, 4.02), (0.3, 4.18), (0, 4.2)], sides=20)


def _draw_carved_face(s: Sketch, r: float, paint: str, other: str, *, beak: bool) -> None:
    """A face that wraps around a pole `r` metres thick, about 1.1 m tall."""
    s.lathe(paint, [(r * 0.95, 0.98), (r * 1.06, 1.0), (r * 1.06, 1.08), (r * 0.95, 1.1)], sides=20)
    for x in SIDES:
        s.ball(other, (0.19, 0.12, 0.08), (x * 0.18, 0.72, r * 0.86), (0, x * 22, x * -8), 14)
        s.ball("pale", (0.135, 0.085, 0.06), (x * 0.185, 0.72, r * 0.93), (0, x * 22, x * -8), 12)
        s.ball("black", 0.06, (x * 0.18, 0.72, r * 1.02), sides=10)
        s.ball("black", (0.2, 0.05, 0.07), (x * 0.19, 0.87, r * 0.88), (0, x * 24, x * 14), 12)
        s.ball(paint, (0.09, 0.16, 0.06), (x * 0.36, 1.0, 0.05), (0, 0, x * -20), 10)
        s.ball(other, (0.1, 0.13, 0.09), (x * 0.3, 0.12, r * 0.7), (0, 0, x * 16), 12)
    if beak:
        outline = ((1, 0), (0.4, 1), (-0.4, 1), (-1, 0), (0, -0.7))
        steps = (1.0, 0.75, 0.4, 0.06)
        rings = [
            [(0.14 * k * a, 0.3 + 0.2 * k + 0.13 * k * b, r * 0.8 + 0.55 * (1 - k)) for a, b in outline] for k in steps
        ]
        s.loft("wood", rings, smooth=False)
        return
    s.ball("wood", (0.11, 0.2, 0.15), (0, 0.58, r * 0.95), sides=12)
    s.ball(paint, (0.3, 0.12, 0.1), (0, 0.3, r * 0.88), sides=14)
    s.ball("black", (0.25, 0.07, 0.08), (0, 0.3, r * 0.94), sides=14)
    for k in range(6):
        s.box("pale", (0.05, 0.06, 0.03), (-0.15 + 0.06 * k, 0.3, r * 1.04 - 0.012 * abs(k - 2.5) ** 1.6), bevel=0.008)


@drawing(
    "scarecrow",
    (1.86, 2.12, 0.59),
    coat="patched brown cloth",
    straw="golden straw",
    sack="burlap",
    pole="weathered wood",
    hat="brown felt",
    dark="black paint",
)
def scarecrow(s: Sketch, rng: Rng) -> None:
    """A scarecrow on a cross of poles: a torn coat, straw at cuffs and neck, a sack for a head under a floppy hat."""
    s.rod("pole", (0, 0, -0.03), (0, 1.62, -0.03), 0.035, sides=8)
    s.rod("pole", (-0.84, 1.42, -0.02), (0.84, 1.36, -0.02), 0.028, sides=8)
    a = np.linspace(0, 2 * np.pi, 21)[:-1]
    body = [
        (0.52, 0.3, 0.17),
        (0.75, 0.26, 0.15),
        (1.05, 0.23, 0.13),
        (1.3, 0.27, 0.14),
        (1.44, 0.22, 0.12),
        (1.5, 0.09, 0.08),
    ]
    rings = []
    for y, x, z in body:
        wave = 1 + (0.1 * np.sin(5 * a) if y < 0.8 else 0.03 * np.sin(4 * a + y))
        torn = 0.07 * np.abs(np.sin(3.5 * a)) if y == 0.52 else 0.0
        rings.append(np.stack([x * wave * np.cos(a), y + torn + 0 * a, -z * wave * np.sin(a)], 1))
    s.loft("coat", rings, caps=False)
    s.loft("coat", [ring[::-1] * [0.97, 1, 0.97] for ring in rings[:3]], caps=False)
    for x in SIDES:
        line = V([(x * 0.16, 1.4, 0), (x * 0.45, 1.38, 0.01), (x * 0.7, 1.35, 0.0)])
        s.tube("coat", curve(line, 8), 0.075 + 0.012 * (np.arange(8) % 2), 10)
        _straw(s, rng, V([x * 0.68, 1.36, 0]), V([x * 1.0, -0.25, 0]), 16, 0.16)
        s.box("sack", (0.13, 0.12, 0.012), (x * 0.12, 0.78 + 0.2 * (x > 0), 0.15), (4, x * 20, x * 9), 0.004)
    _straw(s, rng, V([0, 1.47, 0.02]), V([0, 0.2, 0.9]), 14, 0.13)
    _straw(s, rng, V([0, 0.6, 0]), V([0, -1, 0]), 26, 0.3)
    s.tube("pole", V([(0.235 * np.cos(t), 1.0, -0.135 * np.sin(t)) for t in a]), 0.014, 5, closed=True)
    s.ball("sack", (0.135, 0.16, 0.13), (0, 1.66, 0.02), sides=18)
    s.lathe("sack", [(0.13, 1.46), (0.06, 1.52), (0.1, 1.57)], (0, 0, 0.01), sides=14)
    for x in SIDES:
        s.ball("dark", (0.024, 0.026, 0.012), (x * 0.052, 1.69, 0.142), sides=8)
        s.ball("straw", (0.03, 0.09, 0.05), (x * 0.125, 1.66, 0), (0, 0, x * 24), 8)
    s.prism("dark", [(-0.02, 0), (0.02, 0), (0, 0.035)], 0.02, (0, 1.635, 0.148))
    smile = curve(V([(-0.07, 1.605, 0.13), (-0.03, 1.58, 0.142), (0.03, 1.58, 0.142), (0.07, 1.605, 0.13)]), 10)
    s.tube("dark", smile, 0.006, 5)
    for k in range(5):
        p = smile[2 * k]
        s.rod("dark", tuple(p + [0, -0.014, 0.004]), tuple(p + [0, 0.014, 0.004]), 0.004, sides=4)
    with s.frame((0, 1.76, 0), (-6, 0, 7)):
        brim = [(0.11, 0.02), (0.2, 0.0), (0.29, -0.03), (0.3, -0.02), (0.2, 0.02), (0.13, 0.035)]
        s.lathe("hat", [*brim, (0.125, 0.1), (0.09, 0.24), (0.05, 0.34), (0.0, 0.36)], sides=22)
        s.lathe("coat", [(0.128, 0.04), (0.134, 0.045), (0.13, 0.09), (0.124, 0.09)], sides=22)


def _straw(s: Sketch, rng: Rng, at: F64, way: F64, count: int, reach: float) -> None:
    """A bundle of stalks that stick out from `at` along `way`."""
    for _ in range(count):
        spread = rng.normal(0, 0.35, 3)
        tip = at + reach * (way / np.linalg.norm(way) + spread) * rng.uniform(0.7, 1.1)
        s.rod("straw", tuple(at + 0.12 * reach * spread), tuple(tip), 0.008, 0.003, 4)


@drawing("palanquin", (1.3, 1.97, 3.7), cloth="red silk", wood="dark red wood", gold="gold paint", tassel="gold silk")
def palanquin(s: Sketch, rng: Rng) -> None:
    """A sedan chair on two long poles: a curtained box with windows, a curved roof, tassels at its corners."""
    for x in SIDES:
        s.rod("wood", (x * 0.45, 0.72, -1.8), (x * 0.45, 0.72, 1.8), 0.04, sides=10)
        for z in (-0.48, 0.48):
            s.box("wood", (0.07, 1.5, 0.07), (x * 0.42, 0.12, z), bevel=0.008)
            s.ball("gold", 0.055, (x * 0.45, 0.72, z * 3.74), sides=8)
        s.box("cloth", (0.03, 1.2, 0.92), (x * 0.42, 0.3, 0), bevel=0)
        s.box("wood", (0.05, 0.45, 0.5), (x * 0.43, 0.85, 0), bevel=0.01)
        s.box("gold", (0.06, 0.37, 0.42), (x * 0.43, 0.89, 0), bevel=0.004)
        for k in range(5):
            s.box("wood", (0.07, 0.37, 0.02), (x * 0.43, 0.89, -0.16 + 0.08 * k), bevel=0)
    for y in (0.12, 0.3, 1.5):
        s.box("wood", (0.94, 0.1, 1.06), (0, y, 0), bevel=0.012)
    s.box("cloth", (0.82, 1.2, 0.03), (0, 0.35, -0.48), bevel=0)
    for x in SIDES:
        u = np.linspace(0, 1, 9)
        fold = 0.025 * np.sin(u * 16)
        top = np.column_stack([x * (0.4 - 0.34 * u), np.full(9, 1.5), 0.5 + fold])
        low = np.column_stack([x * (0.41 - 0.14 * u), np.full(9, 0.4), 0.5 + 1.3 * fold])
        s.sheet("cloth", [low, top])
        s.box("gold", (0.05, 0.03, 0.04), (x * 0.33, 0.9, 0.52), bevel=0.005)
    s.box("gold", (0.9, 0.12, 0.03), (0, 1.42, 0.53), bevel=0.01)
    rim, steps = [], ((0.62, 1.64), (0.5, 1.72), (0.34, 1.79), (0.16, 1.9), (0.05, 1.98))
    for r, y in steps:
        corner = [
            (r * sx, y + (0.09 if r > 0.6 else 0.0), r * sz * 1.12) for sx, sz in ((1, 1), (-1, 1), (-1, -1), (1, -1))
        ]
        side = [
            ((corner[k][0] + corner[(k + 1) % 4][0]) / 2, y, (corner[k][2] + corner[(k + 1) % 4][2]) / 2)
            for k in range(4)
        ]
        rim.append([p for pair in zip(corner, side, strict=True) for p in pair][::-1])
    s.loft("cloth", rim, smooth=False)
    s.tube("gold", V(rim[0]), 0.025, 6, closed=True)
    s.ball("gold", 0.07, (0, 2.02, 0), sides=12)
    for x, y, z in rim[0][1::2]:
        s.cylinder("tassel", 0.03, 0.22, (x, y - 0.3, z), sides=8, top=0.012)
        s.ball("gold", 0.03, (x, y - 0.06, z), sides=8)
