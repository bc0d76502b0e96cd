"""Sweets as large as trees and houses: what stands about in a land of candy."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import Sketch

Rng = np.random.Generator
SIDES = (-1.0, 1.0)
_TINTS = (
    (0.9, 0.12, 0.2),
    (0.95, 0.55, 0.1),
    (0.2, 0.6, 0.25),
    (0.45, 0.2, 0.7),
    (0.15, 0.45, 0.85),
    (0.95, 0.8, 0.15),
)


@drawing(
    "sweet_house",
    (4.6, 4.4, 4.2),
    body="gingerbread brown",
    icing="white icing",
    door="chocolate brown",
    candy="glossy sugar candy",
    cane="red and white candy stripes",
)
def sweet_house(s: Sketch, rng: Rng) -> None:
    """A gingerbread house: brown walls, a steep roof under scalloped icing, sweets on its edges, canes by the door."""
    s.box("body", (3.6, 2.0, 3.2), (0, 0, 0), bevel=0.05)
    s.prism("body", [(-1.8, 2.0), (1.8, 2.0), (0, 3.9)], 3.2)
    slope = float(np.degrees(np.arctan2(1.9, 1.8)))
    for x in SIDES:
        with s.frame((x * 0.98, 2.93, 0), (0, 0, -x * slope)):
            s.box("icing", (2.95, 0.2, 3.7), (x * 0.05, 0, 0), bevel=0.08)
            for k in range(9):
                s.ball("icing", (0.2, 0.16, 0.24), (x * 1.48, 0.02, -1.7 + 0.425 * k), sides=10)
            for row in range(3):
                for k in range(5):
                    with s.tinted(_TINTS[(k + 2 * row) % 6]):
                        s.ball("candy", (0.14, 0.1, 0.14), (x * (-0.9 + 0.85 * row), 0.22, -1.4 + 0.7 * k), sides=10)
    for z in SIDES:
        for k in range(8):
            for x in SIDES:
                at = (x * (0.1 + 0.23 * k), 3.95 - 0.245 * k, z * 1.82)
                s.ball("icing", (0.15, 0.15, 0.1), at, sides=8)
    s.box("door", (0.85, 1.45, 0.1), (0, 0, 1.6), bevel=0.04)
    s.cylinder("door", 0.425, 0.1, (0, 1.45, 1.65), (-90, 0, 0), sides=18)
    s.ball("candy", (0.06, 0.06, 0.05), (0.28, 0.8, 1.68), sides=8)
    for x in SIDES:
        s.box("icing", (0.75, 0.75, 0.08), (x * 1.15, 0.75, 1.6), bevel=0.03)
        s.box("door", (0.6, 0.6, 0.1), (x * 1.15, 0.82, 1.61), bevel=0.02)
        s.box("icing", (0.06, 0.6, 0.12), (x * 1.15, 0.82, 1.61), bevel=0)
        s.box("icing", (0.6, 0.06, 0.12), (x * 1.15, 1.1, 1.61), bevel=0)
        bow = np.radians(np.linspace(180, 0, 9))
        hook = [(x * (0.58 - 0.2 * np.cos(v)), 1.9 + 0.2 * np.sin(v), 1.85) for v in bow[::-1]]
        s.tube("cane", [(x * 0.38, 0, 1.85), (x * 0.38, 1.0, 1.85), *hook], 0.08, 8)
        for k in range(7):
            with s.tinted(_TINTS[k % 6]):
                s.ball("candy", (0.1, 0.1, 0.1), (x * 1.82, 0.15 + 0.28 * k, 1.62), sides=8)
    s.box("body", (0.5, 1.2, 0.5), (1.0, 3.0, -0.7), bevel=0.03)
    s.box("icing", (0.62, 0.18, 0.62), (1.0, 4.15, -0.7), bevel=0.06)


@drawing("giant_cupcake", (2.2, 2.6, 2.2), paper="pink striped paper", icing="white icing", candy="glossy red candy")
def giant_cupcake(s: Sketch, rng: Rng) -> None:
    """A cupcake as large as a hut: a pleated paper cup, swirls of icing, sprinkles and a cherry on top."""
    rings = []
    for y, r in ((0.0, 0.75), (1.15, 1.0)):
        a = np.linspace(0, 2 * np.pi, 48, endpoint=False)
        pleated = r * (1 + 0.035 * np.cos(24 * a))
        rings.append(np.column_stack([pleated * np.cos(a), np.full(48, y), -pleated * np.sin(a)]))
    s.loft("paper", rings)
    t = np.linspace(0, 1, 70)
    v = t * 7.5 * np.pi
    swirl = 0.78 * (1 - t) ** 0.8 + 0.02
    s.tube("icing", np.column_stack([swirl * np.cos(v), 1.25 + 0.95 * t, swirl * np.sin(v)]), 0.3 * (1 - 0.55 * t), 10)
    s.ball("icing", (0.85, 0.5, 0.85), (0, 1.2, 0), sides=18)
    s.ball("candy", (0.22, 0.22, 0.22), (0, 2.36, 0), sides=14)
    for k in range(26):
        with s.tinted(_TINTS[k % 6]):
            u, up = float(rng.uniform(0, 2 * np.pi)), float(rng.uniform(0, 0.7))
            out = 0.95 - 0.75 * up
            s.box(
                "icing",
                (0.16, 0.05, 0.05),
                (out * np.cos(u), 1.4 + 0.8 * up, out * np.sin(u)),
                (20, float(np.degrees(u)), 30),
                bevel=0,
            )


@drawing("gumdrop", (1.2, 1.1, 1.2), body="sugared red jelly")
def gumdrop(s: Sketch, rng: Rng) -> None:
    """A gumdrop as large as a boulder: a sugared dome, a little flat on top."""
    s.lathe("body", [(0, 0), (0.56, 0), (0.6, 0.1), (0.52, 0.62), (0.36, 0.96), (0.16, 1.09), (0, 1.1)], sides=24)


@drawing("floss_tree", (2.6, 3.6, 2.6), floss="pink cotton candy", stick="white paper")
def floss_tree(s: Sketch, rng: Rng) -> None:
    """A tree of cotton candy: soft pink puffs upon a pale stick."""
    s.lathe("stick", [(0.16, 0), (0.1, 1.8), (0, 2.2)], sides=12)
    s.ball("floss", (1.0, 0.85, 1.0), (0, 2.5, 0), sides=18)
    for k in range(9):
        v = 2 * np.pi * k / 9
        r = float(rng.uniform(0.5, 0.7))
        s.ball("floss", (r, r * 0.9, r), (0.75 * np.cos(v), 2.2 + 0.35 * np.sin(3 * v), 0.75 * np.sin(v)), sides=14)
    s.ball("floss", (0.6, 0.55, 0.6), (0.1, 3.05, 0), sides=14)


@drawing("giant_donut", (2.2, 2.2, 0.8), dough="golden brown dough", icing="pink icing")
def giant_donut(s: Sketch, rng: Rng) -> None:
    """A ring of dough as large as a gate, stood on its edge: iced in front, with sprinkles."""
    s.ring("dough", 0.75, 0.35, (0, 1.1, 0), sides=14)
    s.ring("icing", 0.75, 0.33, (0, 1.1, 0.07), sides=14)
    for k in range(40):
        with s.tinted(_TINTS[k % 6]):
            u, r = float(rng.uniform(0, 2 * np.pi)), float(rng.uniform(0.58, 0.92))
            s.box(
                "icing",
                (0.14, 0.04, 0.04),
                (r * np.cos(u), 1.1 + r * np.sin(u), 0.38),
                (0, 0, float(np.degrees(3 * u))),
                bevel=0,
            )
