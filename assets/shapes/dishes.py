"""What is served on a plate or a board: sushi, steak, roast chicken, tacos, fried eggs."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.organic import curve
from assets.shapes.sketch import F64, Sketch, arc

Rng = np.random.Generator
SIDES = (-1.0, 1.0)
CM = 0.01


def draw_plate(s: Sketch, surface: str, radius: float) -> None:
    """A flat plate with a raised rim about the origin; what lies on it starts at 8 % of its radius."""
    r = radius
    line = [
        (0, 0),
        (0.55 * r, 0),
        (0.62 * r, 0.03 * r),
        (r, 0.13 * r),
        (r, 0.15 * r),
        (0.66 * r, 0.08 * r),
        (0, 0.07 * r),
    ]
    s.lathe(surface, line, sides=32)


def _rounded(half: float, deep: float, corner: float) -> F64:
    """A rectangle with round corners in the x-y plane, 2 × `half` wide and 2 × `deep` high."""
    quarters = [
        (half - corner, deep - corner, 0),
        (corner - half, deep - corner, 90),
        (corner - half, corner - deep, 180),
    ]
    quarters += [(half - corner, corner - deep, 270)]
    return np.concatenate([arc(corner, start, start + 90, 4, (x, y)) for x, y, start in quarters])


@drawing(
    "sushi",
    (0.27, 0.058, 0.17),
    board="dark walnut wood",
    rice="white rice",
    salmon="orange salmon",
    nori="dark green seaweed",
    shrimp="pink shrimp",
    wasabi="light green paste",
)
def sushi(s: Sketch, rng: Rng) -> None:
    """Sushi on a wooden board with feet: three nigiri with salmon and shrimp, four rolls in seaweed, wasabi."""
    with s.frame(scale=CM):
        s.box("board", (27, 1.2, 17), (0, 1.8, 0), bevel=0.3)
        for x in SIDES:
            s.box("board", (2, 2, 15), (x * 9, 0, 0), bevel=0.2)
        for k in range(4):
            with s.frame((-9.6 + 4.8 * k, 3, -3.6), (0, 18, 0)):
                s.box("rice", (3.1, 2.1, 6.0), bevel=0.9)
                s.loft(
                    "shrimp" if k % 2 else "salmon",
                    [[(x, y + 2.1 - 0.05 * (z * z), z) for x, y in ((1.8, -0.5), (1.3, 0.5), (-1.3, 0.5), (-1.8, -0.5))]
                     for z in (-3.6, -2, 0, 2, 3.7)],
                )  # fmt: skip
                for z in (-2, -0.4, 1.2):
                    s.box("rice", (2.6, 0.1, 0.25), (0, 2.58 - 0.05 * z * z, z), (0, 30, 0), bevel=0)
                if k % 2 == 0:
                    s.box("nori", (3.3, 2.7, 0.9), (0, 0.05, 0.4), bevel=0.1)
        for k in range(5):
            at = (-10 + 4.2 * k, 3, 4.2)
            s.cylinder("nori", 1.9, 2.4, at, sides=20)
            s.cylinder("rice", 1.65, 2.5, at, sides=18)
            s.cylinder("salmon" if k % 2 else "wasabi", 0.75, 2.6, at, sides=10)
        s.ball("wasabi", (1.3, 1.1, 1.3), (10.6, 3.4, 5), sides=10)


@drawing(
    "steak",
    (0.27, 0.035, 0.27),
    meat="dark brown leather",
    fat="cream fat",
    plate="white porcelain",
    garnish="green vegetables",
    char="black charcoal",
)
def steak(s: Sketch, rng: Rng) -> None:
    """A T-bone steak with grill marks on a plate, its bone and rim of fat, green beans beside it."""
    t = np.linspace(0, 2 * np.pi, 25)[:-1]
    reach = 7.4 * (1 + 0.2 * np.cos(t - 0.6) + 0.12 * np.cos(2 * t))
    edge = np.column_stack([reach * np.cos(t) * 0.95, reach * np.sin(t) * 0.72])
    with s.frame(scale=CM):
        draw_plate(s, "plate", 13.5)
        s.prism("fat", edge * 1.03, 2.0, (-1.5, 2.2, -1.5), (-90, 0, 0))
        s.prism("meat", edge * 0.96, 2.3, (-1.5, 2.2, -1.5), (-90, 0, 0))
        s.box("fat", (9, 2.5, 0.9), (-2, 1.0, -1.4), (0, 25, 0), 0.2)
        s.box("fat", (0.9, 2.5, 4.5), (1.6, 1.0, -4.4), (0, 25, 0), 0.2)
        for k in range(5):
            s.box("char", (10 - abs(k - 2) * 1.8, 0.12, 0.45), (-2.5 + k * 1.6, 3.3, -3.2 + 1.2 * k), (0, -50, 0), 0)
        for k in range(7):
            s.rod("garnish", (-4 + k, 1.6, 8.2 - 0.3 * k), (2.5 + k, 1.5 + 0.15 * k, 6.2 - 0.2 * k), 0.45, sides=7)


@drawing(
    "roast_chicken",
    (0.36, 0.14, 0.27),
    skin="golden roast skin",
    bone="white paper",
    plate="white porcelain",
    garnish="green lettuce leaves",
    tomato="red tomato",
)
def roast_chicken(s: Sketch, rng: Rng) -> None:
    """A roast bird on an oval dish: plump breast, drumsticks with paper frills, wings, salad and tomatoes about it."""
    with s.frame(scale=CM):
        with s.frame(scale=(1.34, 1, 1)):
            draw_plate(s, "plate", 13.5)
        s.ball("skin", (10.5, 6.3, 7.2), (0, 7.5, 0), sides=20)
        s.ball("skin", (6, 4.8, 5.6), (-4.5, 9.6, 0), sides=14)
        for z in SIDES:
            s.tube(
                "skin",
                curve([(2, 6, z * 5), (5.5, 9, z * 6.6), (10, 8.5, z * 4.6), (13, 9.5, z * 3)], 12),
                [2.6, 3.4, 3.8, 3.9, 3.8, 3.5, 3.1, 2.6, 2.1, 1.7, 1.3, 1.0],
                10,
            )
            s.rod("bone", (13, 9.5, z * 3), (15.5, 10.5, z * 2.4), 1.0, 1.4, 10)
            s.tube(
                "skin",
                curve([(-5, 8, z * 6), (-2, 5, z * 8.4), (-6.5, 3.6, z * 7.4)], 8),
                [2.0, 2, 1.9, 1.8, 1.6, 1.4, 1.2, 0.8],
                8,
            )
        for k in range(14):
            a = 2 * np.pi * k / 14
            at = (15 * np.cos(a), 2.2, 10.5 * np.sin(a))
            s.ball(
                "tomato" if k % 4 == 0 else "garnish",
                1.7 if k % 4 == 0 else (2.6, 1.0, 2.2),
                at,
                (12, 40 * k, 8),
                sides=9,
            )


@drawing(
    "taco",
    (0.2, 0.1, 0.26),
    shell="golden corn tortilla",
    meat="brown meat",
    salad="green lettuce leaves",
    tomato="red tomato",
    cheese="yellow cheese",
    plate="terracotta",
)
def taco(s: Sketch, rng: Rng) -> None:
    """Two tacos side by side on a plate: folded shells filled with meat, salad, tomato and cheese."""
    with s.frame(scale=CM):
        with s.frame(scale=(0.77, 1, 1)):
            draw_plate(s, "plate", 13)
        for x in (-4.0, 4.0):
            with s.frame((x, 1.2, 0), (0, 0, -4 * np.sign(x))):
                a = np.radians(np.linspace(0, 180, 17))
                for side in SIDES:
                    rows = [
                        np.column_stack([side * (0.4 + 2.3 * k**0.7) + 0 * a, 7 * np.sin(a) * k, 8 * np.cos(a)])
                        for k in np.linspace(0, 1, 5)
                    ]
                    s.sheet("shell", rows)
                s.ball("meat", (1.6, 3.4, 6.6), (0, 2.6, 0), sides=14)
                for k in range(13):
                    b = np.radians(18 + 12 * k)
                    at = (float(rng.uniform(-1.2, 1.2)), 6.6 * np.sin(b), 7.2 * np.cos(b))
                    kind = ("salad", "tomato", "cheese")[k % 3]
                    if kind == "salad":
                        s.ball(kind, (2.0, 0.5, 1.6), at, (40 * k, 30, 20 * k), sides=8)
                    else:
                        s.box(kind, (1.0, 1.0, 1.0), at, (30, 50 * k, 0), 0.2)


@drawing(
    "fried_eggs",
    (0.27, 0.037, 0.27),
    white="white egg",
    yolk="bright yellow yolk",
    plate="pale blue porcelain",
    bacon="brown red bacon",
    fat="cream fat",
)
def fried_eggs(s: Sketch, rng: Rng) -> None:
    """Two fried eggs and waves of bacon on a plate."""
    with s.frame(scale=CM):
        draw_plate(s, "plate", 13.5)
        for x, z, turn in ((-3.6, -2.2, 0.5), (3.2, 0.6, 2.0)):
            t = np.linspace(0, 2 * np.pi, 25)[:-1]
            reach = 4.8 * (1 + 0.08 * np.sin(3 * t + turn) + 0.07 * np.sin(5 * t + turn))
            s.prism("white", np.column_stack([reach * np.cos(t), reach * np.sin(t)]), 0.7, (x, 1.5, z), (-90, 0, 0))
            s.ball("white", (3.6, 0.7, 3.6), (x, 1.7, z), sides=16)
            s.ball("yolk", (1.9, 1.5, 1.9), (x, 2.2, z), sides=16)
        along = np.linspace(-6, 6, 17)
        for k, z in enumerate((5.6, 7.4)):
            lift = 1.9 + 0.45 * np.sin(along * 1.5 + k)
            for surface, low, high in (("bacon", -0.8, 0.25), ("fat", 0.25, 0.8)):
                s.sheet(
                    surface,
                    [
                        np.column_stack([along + 0.5 * k, lift, np.full(17, z - low)]),
                        np.column_stack([along + 0.5 * k, lift, np.full(17, z - high)]),
                    ],
                )
