"""Where one skates on wheels: a bowl of concrete, a plaza of ledges and rails."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import Sketch

Rng = np.random.Generator
SIDES = (-1.0, 1.0)


@drawing("skate_bowl", (9.0, 1.6, 7.0), body="smooth pale concrete", coping="steel", tiles="blue glazed tiles")
def skate_bowl(s: Sketch, rng: Rng) -> None:
    """A skate bowl: curved walls of concrete about a flat floor, open towards who looks on, steel on its rim."""
    a = np.radians(np.linspace(-38, 218, 40))
    rim = np.column_stack([np.cos(a), -np.sin(a)]) * [4.1, 3.1]
    t = np.linspace(0, 1, 12)
    rows = []
    for u in t:
        share = 1 - 0.36 * (1 - np.sin(u * np.pi / 2))
        up = 1.5 * (1 - np.cos(u * np.pi / 2))
        rows.append(np.column_stack([rim[:, 0] * share, np.full(40, up + 0.02), rim[:, 1] * share]))
    s.sheet("body", rows)
    outer = [
        np.column_stack([rim[:, 0] * k, np.full(40, y), rim[:, 1] * k])
        for k, y in ((1.0, 1.52), (1.09, 1.52), (1.09, 0.0))
    ]
    s.sheet("body", outer)
    top = np.column_stack([rim[:, 0], np.full(40, 1.54), rim[:, 1]])
    s.tube("coping", top, 0.05, 7)
    band = [np.column_stack([rim[:, 0] * 0.985, np.full(40, y), rim[:, 1] * 0.985]) for y in (1.28, 1.44)]
    s.sheet("tiles", band)
    for k in (0, -1):
        x, z = rim[k]
        s.beam("body", (x * 0.82, 0, z * 0.82), (x * 1.06, 1.5, z * 1.06), 0.12, 0.12)
    s.cylinder("body", 2.7, 0.04, sides=40)


@drawing("skate_rail", (3.2, 0.6, 0.9), rail="painted steel", body="smooth pale concrete")
def skate_rail(s: Sketch, rng: Rng) -> None:
    """A ledge and a rail to grind along: a low block of concrete with a steel edge beside a bar on two posts."""
    s.box("body", (3.0, 0.4, 0.4), (0, 0, -0.22), bevel=0.02)
    s.rod("rail", (-1.5, 0.4, -0.03), (1.5, 0.4, -0.03), 0.03)
    s.rod("rail", (-1.6, 0.55, 0.35), (1.6, 0.55, 0.35), 0.035)
    for x in SIDES:
        s.rod("rail", (x * 1.3, 0, 0.35), (x * 1.3, 0.55, 0.35), 0.03)
        s.box("rail", (0.2, 0.03, 0.2), (x * 1.3, 0, 0.35), bevel=0)
