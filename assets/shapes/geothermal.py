"""Hot ground: a geyser in eruption, and a spring with rings of colour round its deep eye."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import Sketch

Rng = np.random.Generator


@drawing("geyser_jet", (4.4, 8.6, 4.4), spray="white fluffy cotton", crust="crusted pale rock", water="turquoise water")
def geyser_jet(s: Sketch, rng: Rng) -> None:
    """A column of spray out of a terraced cone of sinter: it widens upwards, billows to one side, and falls back."""
    steps = [(2.1, 0.0), (2.0, 0.12), (1.5, 0.16), (1.4, 0.34), (0.95, 0.4), (0.8, 0.7), (0.42, 0.78), (0.3, 0.6)]
    s.lathe("crust", steps, sides=22)
    s.cylinder("water", 0.4, 0.04, (0, 0.66, 0), sides=16)
    s.lathe("spray", [(0.24, 0.6), (0.2, 2.0), (0.34, 3.8), (0.62, 5.6), (0.4, 6.8), (0.02, 7.4)], sides=14)
    for k in range(16):
        turn, up = 2.4 * k, 2.6 + 0.26 * k
        away = 0.12 + 0.045 * k
        ball = 0.2 + 0.028 * k
        s.ball("spray", (ball, 1.35 * ball, ball), (away * np.cos(turn), up, away * np.sin(turn)), sides=10)
    for _ in range(12):  # steam that drifts off to the right
        x, y, z = rng.uniform((-0.2, 5.6, -0.6), (1.5, 7.9, 0.6))
        s.ball("spray", float(rng.uniform(0.36, 0.62)), (float(x), float(y), float(z)), sides=10)
    for k in range(14):  # drops that fall back in arcs
        turn, away = 2.4 * k + 0.5, float(rng.uniform(0.5, 1.0))
        x, z = np.cos(turn), np.sin(turn)
        s.rod("spray", (0.3 * x, 5.0, 0.3 * z), (away * x, float(rng.uniform(1.6, 3.6)), away * z), 0.1, 0.03, sides=6)


@drawing(
    "prismatic_pool",
    (7.0, 0.34, 6.0),
    crust="crusted pale rock",
    rust="rust orange clay",
    amber="amber yellow clay",
    green="moss green clay",
    water="turquoise water",
    deep="deep blue water",
)
def prismatic_pool(s: Sketch, rng: Rng) -> None:
    """A round hot spring: a low pale rim, then rings of rust, amber and green, turquoise water, a deep blue eye."""
    turns = np.linspace(0, 2 * np.pi, 48, endpoint=False)
    wave = sum(float(rng.uniform(0.02, 0.06)) * np.cos(k * turns + float(rng.uniform(0, 6.28))) for k in (2, 3, 5, 7))
    s.lathe("crust", [(3.5, 0.0), (3.3, 0.16), (3.0, 0.2), (2.9, 0.1)], sides=48)
    rings = (
        ("rust", 3.2, 0.205),
        ("amber", 2.75, 0.22),
        ("green", 2.4, 0.235),
        ("water", 2.1, 0.25),
        ("deep", 1.2, 0.265),
    )
    for number, (surface, radius, up) in enumerate(rings):
        edge = radius * (1 + (wave if number else 0.4 * wave))
        rim = np.column_stack([edge * np.cos(turns), edge * np.sin(turns)])
        s.prism(surface, rim, 0.02, (0, up, 0), (90, 0, 0))
