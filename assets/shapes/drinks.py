"""Drinks in what they are drunk from: can, carton, beer mug, cocktail, juice, bubble tea, flask."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import Sketch

Rng = np.random.Generator
SIDES = (-1.0, 1.0)
CM = 0.01


@drawing("soda_can", (0.066, 0.12, 0.066), label="glossy red paint", metal="polished aluminium", stripe="white paint")
def soda_can(s: Sketch, rng: Rng) -> None:
    """A drinks can: a printed wall with a wave, bare neck and foot, a ring to pull on the lid."""
    with s.frame(scale=CM):
        s.lathe("metal", [(0, 0.3), (2.1, 0.3), (2.3, 0), (2.6, 0.2), (3.2, 1.0)], sides=28)
        s.lathe("label", [(3.2, 1.0), (3.3, 1.3), (3.3, 10.4), (3.0, 11.0)], sides=28)
        s.lathe("metal", [(3.0, 11.0), (2.7, 11.7), (2.75, 11.95), (2.6, 12.0), (2.5, 11.6), (0, 11.6)], sides=28)
        s.ring("metal", 0.75, 0.14, (0, 11.75, 0.7), (90, 0, 0), sides=5)
        s.box("metal", (0.9, 0.16, 0.9), (0, 11.65, -0.3), bevel=0.05)
        a = np.linspace(0, 2 * np.pi, 41)
        wave = 5.6 + 1.5 * np.sin(a)
        s.sheet("stripe", [np.column_stack([3.33 * np.cos(a), wave + dy, -3.33 * np.sin(a)]) for dy in (0.0, 1.6)])


@drawing("milk_carton", (0.072, 0.24, 0.072), carton="white printed paper", print="blue paint", cap="red plastic")
def milk_carton(s: Sketch, rng: Rng) -> None:
    """A milk carton: square, with a gabled top, a screw cap on its slope and a band of print."""
    with s.frame(scale=CM):
        s.box("carton", (7, 18, 7), bevel=0.1)
        s.prism("carton", [(-3.5, 18), (3.5, 18), (0.25, 22), (-0.25, 22)], 7, turn=(0, 90, 0))
        s.box("carton", (7, 2.2, 0.5), (0, 21.8, 0), bevel=0)
        s.box("print", (7.1, 7, 7.1), (0, 4, 0), bevel=0)
        s.box("print", (7.08, 0.9, 7.08), (0, 16, 0), bevel=0)
        for z in SIDES:
            s.ball("carton", (2.0, 2.6, 0.1), (0, 7.5, z * 3.55), sides=14)
        with s.frame((0, 19.9, 1.9), (51, 0, 0)):
            s.cylinder("cap", 1.2, 1.2, sides=16)


@drawing("beer_mug", (0.14, 0.17, 0.1), beer="amber beer", foam="white foam", glass="clear glass")
def beer_mug(s: Sketch, rng: Rng) -> None:
    """A mug of beer: a thick faceted glass with a handle, amber within, foam over the rim."""
    with s.frame((-0.02, 0, 0), scale=CM):
        s.lathe("glass", [(0, 0), (4.6, 0), (4.8, 0.6), (4.5, 1.6)], sides=12)
        s.lathe("beer", [(4.2, 1.4), (4.5, 2.2), (4.5, 13.2), (0, 13.2)], sides=12)
        for _ in s.around(12, start_deg=15):
            s.box("glass", (1.4, 12.6, 0.3), (0, 1.4, 4.4), bevel=0.1)
        s.ball("foam", (4.7, 1.6, 4.7), (0, 14.2, 0), sides=20)
        for k in range(9):
            a = 0.7 * k
            s.ball("foam", 1.3 + 0.3 * (k % 2), (3.6 * np.cos(a), 14.6 + 0.5 * (k % 3), 3.6 * np.sin(a)), sides=8)
        s.ball("foam", (1.0, 2.2, 0.9), (2.2, 12.6, 4.0), sides=8)
        s.tube("glass", [(4.4, 12.2, 0), (7.0, 12.4, 0), (8.4, 11, 0), (8.4, 6, 0), (7, 4, 0), (4.5, 4, 0)], 0.85, 8)


@drawing(
    "cocktail",
    (0.12, 0.18, 0.12),
    drink="red juice",
    glass="clear glass",
    olive="green olive",
    fruit="orange fruit",
    straw="black plastic",
)
def cocktail(s: Sketch, rng: Rng) -> None:
    """A cocktail in a wide glass on a stem: an olive on a stick, a slice of orange on the rim, a straw."""
    with s.frame(scale=CM):
        s.lathe("glass", [(0, 0), (3.6, 0), (3.6, 0.25), (0.6, 0.7), (0.4, 1.5), (0.4, 9.0), (0.7, 9.4)], sides=24)
        s.lathe("drink", [(0.2, 9.5), (4.6, 13.9), (0, 13.9)], sides=28)
        s.lathe("glass", [(4.6, 13.8), (5.75, 15.2), (5.6, 15.2), (4.5, 13.9)], sides=28)
        s.rod("straw", (-2, 10.8, 0), (-3.9, 18, -1.0), 0.22, sides=7)
        s.rod("straw", (1.5, 12, 0), (4.6, 16.5, 1.0), 0.1, sides=5)
        for t in (0.3, 0.55):
            s.ball("olive", 0.85, (1.5 + 3.1 * t, 12.6 + 4.5 * t, 1.0 * t), sides=12)
        with s.frame((4.2, 15.6, -2.8), (0, 34, 0)):
            s.rod("fruit", (0, 0, -0.3), (0, 0, 0.3), 2.1, sides=20)
            s.rod("drink", (0, 0, -0.33), (0, 0, 0.33), 1.6, sides=7)


@drawing(
    "juice_glass",
    (0.099, 0.21, 0.076),
    juice="bright orange juice",
    glass="clear glass",
    straw="red and white plastic",
    slice="orange fruit",
)
def juice_glass(s: Sketch, rng: Rng) -> None:
    """A tall glass of juice with ice, a bent straw and a slice of orange on its rim."""
    with s.frame(scale=CM):
        s.lathe("glass", [(0, 0), (2.9, 0), (3.0, 1.0)], sides=24)
        s.lathe("juice", [(2.9, 0.8), (3.6, 12.4), (0, 12.4)], sides=24)
        s.lathe("glass", [(3.6, 12.4), (3.8, 15), (3.65, 15), (3.5, 12.6)], sides=24)
        for k in range(3):
            s.box("glass", (1.9, 1.9, 1.9), (1.5 * np.cos(2.1 * k), 12.0, 1.5 * np.sin(2.1 * k)), (20, 30 * k, 15), 0.3)
        s.tube("straw", [(-1, 10, 0), (-2.4, 18, 0.3), (-2.9, 19.2, 0.4), (-5.2, 20.6, 0.8)], 0.35, 8)
        with s.frame((3.4, 15.2, 0.6), (0, 70, 0)):
            s.rod("slice", (0, 0, -0.35), (0, 0, 0.35), 2.3, sides=20)
            s.rod("juice", (0, 0, -0.38), (0, 0, 0.38), 1.85, sides=14)


@drawing(
    "bubble_tea",
    (0.096, 0.22, 0.096),
    tea="pale brown tea",
    pearls="black pearls",
    lid="clear glass",
    straw="pink plastic",
)
def bubble_tea(s: Sketch, rng: Rng) -> None:
    """Bubble tea: a cup of milky tea with black pearls at the bottom, a domed lid, a fat straw."""
    with s.frame(scale=CM):
        s.lathe("tea", [(0, 0), (3.2, 0), (4.4, 12.5)], sides=24)
        s.lathe("lid", [(4.4, 12.5), (4.8, 12.8), (4.8, 13.4), (4.2, 15), (2.4, 16.3), (0, 16.6)], sides=24)
        for row, count in ((0.9, 13), (2.2, 13), (3.4, 11)):
            for k in range(count):
                a = 2 * np.pi * (k + 0.5 * (row > 2)) / count
                r = 3.1 + 0.1 * row
                s.ball("pearls", 0.75, (r * np.cos(a), row, r * np.sin(a)), sides=7)
        s.rod("straw", (-0.4, 12, 0), (1.4, 22, 0.4), 0.6, sides=10)


@drawing("thermos", (0.12, 0.31, 0.09), body="green enamel", steel="polished steel", cup="grey plastic")
def thermos(s: Sketch, rng: Rng) -> None:
    """A vacuum flask: an enamelled body with steel bands, a cup for a lid, a folding handle."""
    with s.frame((-0.012, 0, 0), scale=CM):
        s.lathe("steel", [(0, 0), (4.2, 0), (4.4, 0.4), (4.4, 2.2)], sides=26)
        s.lathe("body", [(4.4, 2.2), (4.4, 19), (3.6, 21.5)], sides=26)
        s.lathe("steel", [(3.6, 21.5), (3.3, 22.5), (3.3, 23.6)], sides=26)
        s.lathe("cup", [(3.7, 23.6), (3.9, 24), (3.6, 30), (3.2, 30.6), (0, 30.6)], sides=24)
        s.tube("cup", [(4.2, 18.4, 0), (6.6, 18, 0), (6.9, 13, 0), (6.4, 8, 0), (4.3, 7.4, 0)], 0.6, 8)


@drawing("wine_glass", (0.085, 0.21, 0.085), wine="dark red wine", glass="clear glass")
def wine_glass(s: Sketch, rng: Rng) -> None:
    """A glass of red wine: a foot, a thin stem, a round bowl a third full."""
    with s.frame(scale=CM):
        s.lathe(
            "glass",
            [(0, 0), (3.6, 0), (3.6, 0.2), (0.7, 0.7), (0.4, 1.6), (0.35, 9.0), (0.7, 9.8), (1.6, 10.4)],
            sides=26,
        )
        s.lathe("wine", [(0, 10.0), (1.6, 10.4), (3.4, 11.9), (4.1, 14.0), (0, 14.0)], sides=26)
        bowl = [(4.1, 14.0), (4.2, 15.2), (3.7, 18.2), (3.2, 21)]
        s.lathe("glass", [*bowl, *[(x - 0.12, y) for x, y in bowl[::-1]]], sides=26)
