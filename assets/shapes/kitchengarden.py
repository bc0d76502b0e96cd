"""More fruit and vegetables, as one lays them on a table: garlic, chillies, radishes, leeks, peas, avocado, kiwi."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.organic import curve
from assets.shapes.sketch import Sketch

Rng = np.random.Generator
SIDES = (-1.0, 1.0)
CM = 0.01


@drawing("garlic", (0.11, 0.083, 0.074), skin="white papery skin", clove="cream purple skin")
def garlic(s: Sketch, rng: Rng) -> None:
    """A bulb of garlic: swelling cloves under white skin drawn up to a stalk; two cloves lie beside it."""
    with s.frame(scale=CM):
        with s.frame((-2.4, 0, 0)):
            for _ in s.around(9):
                s.ball("skin", (1.35, 2.5, 1.6), (0, 2.3, 1.5), (-12, 0, 0), sides=12)
            s.lathe("skin", [(2.6, 3.0), (1.7, 4.4), (0.7, 5.4), (0.5, 7.2), (0.7, 8.2), (0, 8.2)], sides=14)
            for k in range(8):
                s.tube(
                    "clove",
                    curve(
                        [
                            (2.2 * np.cos(k), 0.2, 2.2 * np.sin(k)),
                            (2.9 * np.cos(k), 2.2, 2.9 * np.sin(k)),
                            (1.5 * np.cos(k), 4.6, 1.5 * np.sin(k)),
                            (0.55 * np.cos(k), 7, 0.55 * np.sin(k)),
                        ],
                        8,
                    ),
                    0.1,
                    4,
                )
            for k in range(14):
                s.rod("clove", (0, 0.2, 0), (1.1 * np.cos(2.4 * k), 0, 1.1 * np.sin(2.4 * k)), 0.08, sides=3)
        for x, z, turn in ((3.2, 2.6, 30.0), (4.4, -1.4, -70.0)):
            with s.frame((x, 0.85, z), (80, turn, 0)):
                s.lathe("clove", [(0, -1.6), (0.8, -1.3), (0.95, 0), (0.5, 1.4), (0, 2.2)], sides=10)


@drawing("chili_peppers", (0.16, 0.026, 0.12), body="shiny red chili skin", stem="green stem")
def chili_peppers(s: Sketch, rng: Rng) -> None:
    """Three red chillies, long and bent to a point, with green caps and stalks."""
    with s.frame(scale=CM):
        for z, turn, bend in ((-3.2, 10.0, 1.4), (0.0, -6.0, -1.2), (3.4, 4.0, 1.8)):
            with s.frame((0, 1.2, z), (0, turn, 0)):
                line = curve([(-5.2, 0, 0), (-2, 0, bend * 0.7), (3, -0.1, bend * 0.4), (7.4, 0.2, -bend)], 14)
                s.tube("body", line, np.interp(np.linspace(0, 1, 14), [0, 0.1, 0.5, 1], [0.9, 1.2, 1.0, 0.06]), 10)
                s.tube(
                    "stem",
                    [(-4.8, 0, 0), (-5.4, 0.05, -0.1), (-6.4, 0.3, -0.3), (-8.2, 1.2, -0.4)],
                    [1.0, 0.85, 0.35, 0.28],
                    8,
                )


def _draw_leafy(s: Sketch, surface: str, at: tuple[float, float, float], reach: float, count: int, wide: float) -> None:
    """A tuft of `count` leaves that rise from `at`, each `reach` long."""
    with s.frame(at):
        for k in range(count):
            with s.frame(turn=(8 + 12 * (k % 3), 137 * k, 0)):
                s.rod(surface, (0, 0, 0), (0, reach * 0.5, 0), reach * 0.03, sides=5)
                s.ball(surface, (wide, reach * 0.32, wide * 0.16), (0, reach * 0.7, 0), sides=8)


@drawing("radishes", (0.15, 0.14, 0.12), body="bright red radish skin", tip="white root", leaf="green leaves")
def radishes(s: Sketch, rng: Rng) -> None:
    """A bunch of red radishes with white roots, their leaves up."""
    with s.frame(scale=CM):
        for k in range(5):
            with s.frame(
                (2.4 * np.cos(1.26 * k), 3.4, 2.4 * np.sin(1.26 * k)),
                (12 * np.sin(1.26 * k), 0, -12 * np.cos(1.26 * k)),
            ):
                s.ball("body", (1.7, 1.6, 1.7), sides=14)
                s.lathe("tip", [(0, -3.3), (0.2, -2.4), (0.8, -1.5), (1.1, -1.15)], sides=8)
                _draw_leafy(s, "leaf", (0, 1.4, 0), 9, 3, 1.5)


@drawing("beetroot", (0.095, 0.23, 0.094), body="dark purple beet skin", leaf="green leaves", stalk="purple stalks")
def beetroot(s: Sketch, rng: Rng) -> None:
    """A beetroot: a dark purple globe with its root, purple stalks and green leaves."""
    with s.frame(scale=CM):
        s.lathe(
            "body",
            [(0, 0), (0.15, 0.5), (0.3, 2), (1.0, 3.4), (3.4, 4.6), (4.2, 7), (3.2, 9.4), (1.2, 10.4), (0, 10.6)],
            sides=20,
        )
        for k in range(9):
            a, lean = 2.4 * k, 2.2 + 0.5 * (k % 3)
            x, z = lean * np.cos(a), lean * np.sin(a)
            s.tube("stalk", curve([(0.2 * x, 10, 0.2 * z), (0.6 * x, 14, 0.6 * z), (x, 17.5, z)], 6), 0.26, 5)
            s.ball("leaf", (1.7, 3.4, 0.3), (1.1 * x, 20, 1.1 * z), (8 * np.sin(a), -np.degrees(a), 0), sides=8)


@drawing("leeks", (0.13, 0.034, 0.43), stalk="white vegetable skin", leaf="dark green leaves", root="cream root")
def leeks(s: Sketch, rng: Rng) -> None:
    """Two leeks lying side by side: white shafts with a beard of roots, green leaves spread at the top."""
    with s.frame(scale=CM):
        for x, turn in ((-2.4, 3.0), (2.4, -4.0)):
            with s.frame((x, 1.8, 0), (0, 180 + turn, 0)):
                s.tube("stalk", [(0, 0, 18), (0, 0, 17), (0, 0, 8), (0, 0, -6)], [1.4, 1.7, 1.5, 1.5], 12)
                for k in range(7):
                    out = (k - 3) * 0.9
                    lift = 0.5 * (k % 3) - 0.6
                    rows = curve(
                        [
                            (0.2 * out, lift, 3),
                            (0.5 * out, lift + 0.4, -6),
                            (1.2 * out, lift + 0.8, -14),
                            (2 * out, lift - 0.4, -22),
                        ],
                        8,
                    )
                    width = np.interp(np.linspace(0, 1, 8), [0, 0.5, 1], [0.9, 1.5, 0.1])
                    s.sheet(
                        "leaf",
                        [
                            [(p[0] - w, p[1], p[2]), (p[0] + w, p[1] + 0.3, p[2])]
                            for p, w in zip(rows.tolist(), width.tolist(), strict=True)
                        ],
                    )
                for k in range(12):
                    a = 2.4 * k
                    s.rod(
                        "root",
                        (0.8 * np.cos(a), 0.8 * np.sin(a), 18),
                        (1.6 * np.cos(a), 1.5 * np.sin(a), 21),
                        0.1,
                        0.03,
                        4,
                    )


@drawing("peas", (0.13, 0.019, 0.1), pod="green pea pod", pea="bright green peas")
def peas(s: Sketch, rng: Rng) -> None:
    """Pea pods: two closed, one open with its row of peas, some peas about."""
    with s.frame(scale=CM):
        for z, opened in ((-2.6, False), (0.4, True), (3.2, False)):
            along = np.linspace(-5.6, 5.6, 15)
            half = 1.0 * (1 - (along / 5.8) ** 4)
            with s.frame((0.2 * z, 1.0, z), (0, 7 * z, 0)):
                if opened:
                    for side in SIDES:
                        rows = [
                            np.column_stack([along, -0.5 + 1.1 * k * half, side * (0.2 + 1.3 * k**0.6 * half)])
                            for k in (0.0, 0.3, 0.7, 1.0)
                        ]
                        s.sheet("pod", rows)
                    for k in range(7):
                        s.ball("pea", 0.75 - 0.03 * abs(k - 3), (1.45 * (k - 3), 0.1, 0), sides=10)
                else:
                    s.tube(
                        "pod",
                        np.column_stack([along, 0.1 * np.cos(along * 4), 0.012 * along**2]),
                        0.75 * half + 0.06,
                        8,
                    )
                s.rod("pod", (5.6, 0, 0.1), (7.0, 0.5, 0.4), 0.22, 0.14, 6)
        for x, z in ((4.4, 2.2), (-3.6, -0.8), (-5.2, 1.6), (2.8, -1.4)):
            s.ball("pea", 0.7, (x, 0.7, z), sides=10)


@drawing(
    "avocado", (0.13, 0.055, 0.089), skin="dark green pebbled skin", flesh="pale yellow green flesh", stone="brown wood"
)
def avocado(s: Sketch, rng: Rng) -> None:
    """An avocado cut in half: one half with its stone, the other with its hollow, both face up."""
    pear = [(0, -4.2), (1.6, -4.0), (2.9, -3.0), (3.3, -1.6), (2.9, 0.4), (1.9, 2.6), (1.3, 4.0), (0.7, 4.8), (0, 5.0)]
    outline = pear + [(-x, y) for x, y in pear[-2:0:-1]]
    with s.frame(scale=CM):
        for x, turn, tilt in ((-3.6, 8.0, 20.0), (3.8, -14.0, 16.0)):
            with s.frame((x, 3.1, 0), (tilt - 90, turn, 0)):
                s.lathe("skin", pear, sides=14, sweep_deg=180)
                s.prism("skin", outline, 0.3, (0, 0, -0.1))
                s.prism("flesh", np.array(outline) * 0.93, 0.3, (0, 0, 0.06))
                s.ball(
                    "stone" if x < 0 else "skin",
                    (1.6, 1.7, 1.2) if x < 0 else (1.5, 1.6, 0.1),
                    (0, -1.4, 0.2),
                    sides=14,
                )


@drawing(
    "kiwi",
    (0.12, 0.051, 0.058),
    skin="brown fuzzy skin",
    flesh="bright green fruit",
    heart="cream flesh",
    seeds="black seeds",
)
def kiwi(s: Sketch, rng: Rng) -> None:
    """A kiwi fruit and a half that shows green flesh, a pale heart and a ring of black seeds."""
    with s.frame(scale=CM):
        s.ball("skin", (3.4, 2.5, 2.5), (-3.2, 2.5, -0.6), (0, 20, 0), sides=18)
        with s.frame((3.4, 2.5, 1.2), (65, 20, 0)):
            s.ball("skin", (2.6, 3.0, 2.6), sides=18, upper_deg=0)
            s.cylinder("flesh", 2.5, 0.12, (0, -0.02, 0), sides=20)
            s.ball("heart", (0.9, 0.15, 0.9), (0, 0.08, 0), sides=12)
            for k in range(18):
                a, r = 2 * np.pi * k / 18, 1.25 + 0.25 * (k % 2)
                s.ball("seeds", (0.1, 0.08, 0.2), (r * np.sin(a), 0.12, r * np.cos(a)), (0, np.degrees(a), 0), sides=5)


@drawing("coconut", (0.22, 0.14, 0.13), husk="hairy brown husk", flesh="white coconut flesh")
def coconut(s: Sketch, rng: Rng) -> None:
    """A coconut and an opened half: hairy brown shell, thick white flesh, hollow within."""
    with s.frame(scale=CM):
        with s.frame((-4.4, 6.3, -1.0), (0, 0, 20)):
            s.ball("husk", (6.0, 6.3, 6.0), sides=20)
            for k in range(60):
                t, a = -0.9 + 1.8 * (k + 0.5) / 60, 2.4 * k
                r = np.sqrt(1 - t * t)
                x, y, z = 6 * r * np.cos(a), 6.3 * t, 6 * r * np.sin(a)
                s.rod("husk", (0.98 * x, y - 0.9, 0.98 * z), (1.08 * x, y + 0.9, 1.08 * z), 0.13, 0.03, 3)
        with s.frame((6.2, 4.4, 2.6), (52, 18, 0)):
            s.ball("husk", 5.0, sides=20, upper_deg=0)
            s.lathe("flesh", [(5.0, 0), (4.9, 0.15), (4.2, 0.15), (3.6, -2.0), (2, -3.4), (0, -3.9)], sides=20)


@drawing("pomegranate", (0.17, 0.11, 0.1), skin="dark red fruit skin", pith="cream flesh", seeds="ruby red seeds")
def pomegranate(s: Sketch, rng: Rng) -> None:
    """A pomegranate with its crown, and a half full of ruby seeds."""
    with s.frame(scale=CM):
        with s.frame((-4.2, 4.2, -1.2)):
            s.ball("skin", (4.4, 4.2, 4.4), sides=20)
            s.cylinder("skin", 1.0, 1.2, (0, 3.8, 0), top=1.2, sides=12)
            for _ in s.around(6):
                s.prism("skin", [(-0.6, 0), (0.6, 0), (0, 1.5)], 0.2, (0, 4.9, 1.0), (18, 0, 0))
        with s.frame((5.0, 3.4, 2.0), (50, 22, 0)):
            s.ball("skin", 4.0, sides=18, upper_deg=0)
            s.cylinder("pith", 3.9, 0.12, sides=20)
            for k in range(48):
                a, r = 2.4 * k, 3.4 * np.sqrt((k + 0.5) / 48)
                if abs((np.degrees(a) % 72) - 36) > 8:
                    s.ball(
                        "seeds", (0.42, 0.4, 0.5), (r * np.cos(a), 0.2, r * np.sin(a)), (0, -np.degrees(a), 0), sides=6
                    )


@drawing("berries", (0.1, 0.047, 0.13), blue="dark blue berry skin", red="raspberry red fruit", leaf="green leaf")
def berries(s: Sketch, rng: Rng) -> None:
    """Blueberries and raspberries in a heap with a leaf."""
    with s.frame(scale=CM):
        for k in range(14):
            a, r = 2.4 * k, 4.6 * np.sqrt(k / 14)
            at = (r * np.cos(a), 0.85 + (1.2 if k < 4 else 0), r * np.sin(a))
            s.ball("blue", 0.9, at, sides=10)
            s.cylinder("blue", 0.36, 0.2, (at[0], at[1] + 0.78, at[2]), top=0.46, sides=6)
        for x, y, z in ((-3.2, 1.1, 3.6), (3.4, 1.1, 3.2), (0.4, 2.9, 1.0), (4.4, 1.1, -2.4)):
            for k in range(18):
                t, a = (k + 0.5) / 18, 2.4 * k
                r = 1.0 * np.sqrt(1 - (1.7 * t - 0.85) ** 2) * (1.1 - 0.35 * t)
                s.ball("red", 0.38, (x + r * np.cos(a), y - 0.8 + 2.2 * t, z + r * np.sin(a)), sides=4)
        for turn in (20, 150):
            with s.frame((0, 0.4, 0), (0, turn, 0)):
                s.ball("leaf", (1.5, 0.12, 2.4), (0, 0, 4.6), (-8, 0, 0), sides=10)
