"""What is served in a bowl or in strands: noodle soup, spaghetti, salad."""

from __future__ import annotations

import numpy as np

from assets.shapes.dishes import draw_plate
from assets.shapes.drawing import drawing
from assets.shapes.sketch import Sketch

Rng = np.random.Generator
CM = 0.01


def draw_bowl(s: Sketch, surface: str, radius: float, height: float) -> None:
    """A round bowl with a foot ring about the origin, hollow."""
    r, h = radius, height
    outside = [(0, 0), (0.45 * r, 0), (0.45 * r, 0.08 * h), (0.72 * r, 0.3 * h), (0.94 * r, 0.7 * h), (r, h)]
    s.lathe(surface, [*outside, (0.95 * r, h), (0.88 * r, 0.7 * h), (0.66 * r, 0.36 * h), (0, 0.2 * h)], sides=32)


def _draw_strands(s: Sketch, surface: str, rng: Rng, count: int, reach: float, height: float, thick: float) -> None:
    """A nest of `count` looped noodles on the plane y = 0, heaped to `height`."""
    for _ in range(count):
        turn, out = float(rng.uniform(0, 2 * np.pi)), float(rng.uniform(0.1, 0.62)) * reach
        size = float(rng.uniform(0.22, 0.42)) * reach
        a = np.linspace(0, float(rng.uniform(4, 6.5)), 13) + turn
        x = out * np.cos(turn) + size * np.cos(a)
        z = out * np.sin(turn) + size * np.sin(a)
        far = np.minimum(np.hypot(x, z) / reach, 1.0)
        y = height * (1 - far**2) * float(rng.uniform(0.75, 1.0)) + thick * (1 + 0.6 * np.sin(3 * a))
        s.tube(surface, np.column_stack([x, y, z]), thick, 5)


@drawing(
    "noodle_soup",
    (0.21, 0.13, 0.24),
    bowl="red lacquer",
    noodles="pale yellow noodles",
    broth="brown broth",
    egg="white egg",
    yolk="orange yolk",
    nori="dark green seaweed",
    onion="fresh green leaf",
)
def noodle_soup(s: Sketch, rng: Rng) -> None:
    """A bowl of ramen: noodles in broth, halves of an egg, seaweed, spring onions, chopsticks across the rim."""
    with s.frame(scale=CM):
        draw_bowl(s, "bowl", 10.5, 8.5)
        s.cylinder("broth", 9.6, 0.2, (0, 7.0, 0), sides=28)
        with s.frame((0, 6.9, 0)):
            _draw_strands(s, "noodles", rng, 11, 8.5, 1.3, 0.36)
        for at, turn in (((4.6, 7.8, 3.4), 20.0), ((1.2, 7.8, 5.8), -10.0)):
            with s.frame(at, (18, turn, 0)):
                s.ball("egg", (2.2, 1.6, 2.9), sides=16, upper_deg=0)
                s.cylinder("egg", 2.1, 0.1, sides=16)
                s.ball("yolk", (1.2, 0.45, 1.4), (0, 0.1, -0.2), sides=12)
        for k in range(3):
            s.box("nori", (4.6, 6.5, 0.12), (-5.2 + 0.9 * k, 6.8, -4.6 - 0.8 * k), (-22, 24, 0), 0)
        for k in range(12):
            a, r = 2.4 * k, 1.2 + 0.35 * k
            s.cylinder(
                "onion", 0.55, 0.35, (r * np.cos(a) * 0.7 - 2, 8.4, r * np.sin(a) * 0.6), (20, 40 * k, 0), sides=7
            )
        for x in (0.0, 1.2):
            s.rod("bowl", (5.5 + x, 8.8, -12), (3.5 + x, 9.4, 12), 0.35, 0.2, 7)


@drawing(
    "spaghetti",
    (0.27, 0.077, 0.27),
    noodles="yellow pasta",
    sauce="red tomato sauce",
    meat="brown meat",
    plate="white porcelain",
    leaf="green basil leaf",
)
def spaghetti(s: Sketch, rng: Rng) -> None:
    """A plate of spaghetti, heaped in loops, tomato sauce and meatballs on top, a basil leaf."""
    with s.frame(scale=CM):
        draw_plate(s, "plate", 13.5)
        with s.frame((0, 1, 0)):
            _draw_strands(s, "noodles", rng, 14, 9.5, 4.2, 0.45)
        s.ball("noodles", (7.5, 3.6, 7.5), (0, 1, 0), sides=14, lower_deg=0)
        s.ball("sauce", (5.2, 1.5, 4.8), (0, 4.9, 0), sides=16)
        for k in range(4):
            a = 1.7 * k
            s.ball("meat", 1.5, (2.9 * np.cos(a), 6.2, 2.9 * np.sin(a)), sides=10)
        for turn in (0, 130):
            s.ball("leaf", (1.0, 0.25, 2.0), (0.5, 7.0, 0.4), (-20, turn, 0), sides=8)


@drawing(
    "salad_bowl",
    (0.26, 0.15, 0.26),
    bowl="olive wood",
    leaf="fresh green lettuce leaves",
    tomato="red tomato",
    egg="white egg",
    yolk="yellow yolk",
)
def salad_bowl(s: Sketch, rng: Rng) -> None:
    """A wooden bowl heaped with lettuce, tomatoes and slices of egg."""
    with s.frame(scale=CM):
        draw_bowl(s, "bowl", 13, 9)
        for k in range(26):
            a, r = 2.4 * k, 11 * np.sqrt(k / 26)
            at = (r * np.cos(a), 9.6 + 2.6 * (1 - k / 26), r * np.sin(a))
            s.ball(
                "leaf", (3.4, 0.4, 2.4), at, (float(rng.uniform(-40, 40)), 57 * k, float(rng.uniform(-40, 40))), sides=8
            )
        s.cylinder("leaf", 11, 1.5, (0, 7.5, 0), sides=20)
        for k in range(6):
            a, r = 1.05 * k + 0.4, 6.5 if k % 2 else 9
            s.ball("tomato", 1.9, (r * np.cos(a), 12.2 - 0.15 * r, r * np.sin(a)), sides=12)
        for k in range(4):
            a = 1.6 * k
            with s.frame((5 * np.cos(a), 13.2, 5 * np.sin(a)), (26 * np.sin(a), 0, -26 * np.cos(a))):
                s.cylinder("egg", 2.3, 0.7, sides=16)
                s.cylinder("yolk", 1.3, 0.85, sides=12)
