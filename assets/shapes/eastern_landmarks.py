"""Buildings of Asia that one knows by their outline: a pearl tower, a palace on a hill, a minaret, a gate."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import Point, Sketch

Rng = np.random.Generator
SIDES = (-1.0, 1.0)
_SQUARE = ((-0.5, 0.5), (0.5, 0.5), (0.5, -0.5), (-0.5, -0.5))
"""Corners of a unit square, x and z, counter-clockwise from above."""


@drawing(
    "pearl_tower", (17.0, 60.0, 17.0), shaft="pale concrete", pearls="glossy pink glass", lights="glowing warm window"
)
def pearl_tower(s: Sketch, rng: Rng) -> None:
    """A television tower: three columns on splayed legs, two great balls, small ones between, and a mast."""
    h = s.size[1]
    for _ in s.around(3, 2.4):
        s.cylinder("shaft", 0.9, 0.66 * h, sides=10)
    for _ in s.around(3, 7.6, start_deg=60.0):
        s.rod("shaft", (0, 0, 0), (0, 0.2 * h, -5.0), 0.75, sides=8)
    s.lathe("shaft", [(8.4, 0), (8.4, 1.2), (3.0, 2.4), (0, 2.4)], sides=28)
    for y, r in ((0.2 * h, 5.6), (0.6 * h, 4.6), (0.73 * h, 1.9)):
        s.ball("pearls", r, (0, y, 0), sides=24)
        for n in (-0.45, 0.0, 0.45):
            ring, at = (1 - n * n) ** 0.5 * r, y + n * r
            s.lathe("lights", [(ring + 0.03, at - 0.14), (ring + 0.12, at), (ring + 0.03, at + 0.14)], sides=24)
    for k in range(5):
        s.ball("pearls", 1.5, (0, (0.31 + 0.05 * k) * h, 0), sides=12)
    s.lathe("shaft", [(1.3, 0.66 * h), (1.0, 0.73 * h), (0.55, 0.8 * h), (0.4, 0.88 * h), (0.12, h)], sides=10)


_WINGS: tuple[tuple[str, float, float, float, float, float], ...] = (
    ("white", -17.0, 17.0, 6.5, 15.0, 12.0),
    ("white", 17.5, 18.0, 6.0, 14.0, 12.0),
    ("white", 0.0, 21.0, 8.0, 18.0, 14.0),
    ("white", -27.0, 8.0, 3.5, 10.0, 9.0),
    ("white", 28.0, 7.0, 3.5, 9.0, 9.0),
    ("red", 0.0, 16.0, 25.5, 9.0, 10.0),
    ("white", -11.0, 7.0, 21.0, 7.0, 8.0),
    ("white", 11.0, 7.0, 20.5, 6.0, 8.0),
)
"""Of each wing of the palace: its wall, middle, width, foot, height and depth, metres."""


@drawing(
    "hill_palace",
    (64.0, 40.0, 30.0),
    white="whitewashed stone",
    red="dark red plaster",
    rock="dry grassy hill rock",
    gold="gold paint",
    panes="dark window glass",
)
def hill_palace(s: Sketch, rng: Rng) -> None:
    """A palace on a hill: white walls that lean inwards, rows of windows, a red block above, gilt roofs, stairs."""
    with s.frame(scale=(1.0, 1.0, 0.46)):
        s.lathe("rock", [(31.5, 0.0), (28.0, 5.0), (21.0, 9.5), (12.0, 13.0), (0.0, 14.0)], sides=22)
    for surface, x, wide, foot, tall, deep in _WINGS:
        _lean(s, surface, (x, foot, 2.0), (wide, tall, deep))
    for x, wide, y in ((0.0, 8.0, 34.4), (-5.4, 4.0, 34.4), (5.4, 4.0, 34.4), (-11.0, 4.4, 28.0), (11.0, 4.4, 26.5)):
        _gild(s, (x, y, 2.0), wide)
    for a, b in (
        ((-25.0, 1.0, 14.6), (-7.0, 5.5, 13.0)),
        ((-7.0, 5.5, 12.4), (-14.0, 9.5, 10.6)),
        ((25.0, 1.0, 14.6), (6.0, 6.0, 13.0)),
        ((6.0, 6.0, 12.4), (13.0, 9.5, 10.6)),
    ):
        _climb(s, a, b)


def _lean(s: Sketch, surface: str, at: Point, size: Point) -> None:
    """A block whose walls lean inwards, windows in rows on its front, a band of another colour under its edge."""
    (x, y, z), (w, h, d) = at, size
    rings = [[(x + a * w * k, y + t * h, z + b * d * k) for a, b in _SQUARE] for t, k in ((0.0, 1.0), (1.0, 0.88))]
    s.loft(surface, rings, smooth=False)
    rows = max(2, int(h / 2.2))
    for row in range(rows):
        t = (row + 0.5) / rows
        narrow = 1.0 - 0.12 * t
        count = max(2, int(w * narrow / 1.9))
        for k in range(count):
            px = x + ((k + 0.5) / count - 0.5) * w * (narrow - 0.06)
            s.box("panes", (0.55, 0.9, 0.24), (px, y + t * h - 0.45, z + 0.5 * d * narrow), bevel=0)
    s.box("red" if surface == "white" else "gold", (0.885 * w, 0.7, 0.3), (x, y + h - 0.8, z + 0.44 * d), bevel=0)


def _gild(s: Sketch, at: Point, wide: float) -> None:
    """A small hall with a swept gilded roof."""
    x, y, z = at
    s.box("red", (0.8 * wide, 1.4, 0.7 * wide), at, bevel=0)
    rings = [
        [(x + 1.1 * a * wide * k, y + t, z + b * wide * k) for a, b in _SQUARE]
        for t, k in ((1.3, 1.0), (2.0, 0.6), (3.2, 0.3))
    ]
    s.loft("gold", rings, smooth=False)
    s.cylinder("gold", 0.14, 1.2, (x, y + 3.2, z), sides=6, top=0.03)


def _climb(s: Sketch, low: Point, high: Point) -> None:
    """A ramp of steps up the hill between white parapets."""
    a, b = np.array(low), np.array(high)
    for out in (0.0, 1.4):
        p, q = a + [0, 0, out], b + [0, 0, out]
        foot = np.array([0, -2.6, 0])
        s.sheet("white", [[p + foot, q + foot], [p + [0, 0.9, 0], q + [0, 0.9, 0]]])
    s.sheet("rock", [[a + [0, 0.3, 1.4], b + [0, 0.3, 1.4]], [a + [0, 0.3, 0], b + [0, 0.3, 0]]])


@drawing("minaret", (3.4, 16.0, 3.4), stone="pale sandstone", tile="blue tile", gold="gold paint")
def minaret(s: Sketch, rng: Rng) -> None:
    """A slender tower on a square foot: a gallery with a rail, a lantern above it, a pointed cap, a crescent."""
    s.box("stone", (2.9, 3.4, 2.9), bevel=0.05)
    s.lathe("stone", [(1.45, 3.4), (1.14, 4.1), (0.98, 10.2)], sides=16)
    for y in (3.3, 6.2, 9.0):
        s.lathe("tile", [(1.1, y), (1.26, y + 0.1), (1.26, y + 0.38), (1.04, y + 0.48)], sides=16)
    s.lathe("stone", [(0.98, 10.0), (1.25, 10.5), (1.62, 10.9), (1.62, 11.05), (0.7, 11.05)], sides=16)
    for _ in s.around(12, 1.54, 11.05):
        s.box("stone", (0.1, 0.75, 0.1), bevel=0)
    s.lathe("stone", [(1.46, 11.75), (1.62, 11.75), (1.62, 11.9), (1.46, 11.9), (1.46, 11.75)], sides=16)
    s.lathe("stone", [(0.72, 11.05), (0.66, 13.4), (0.86, 13.5)], sides=14)
    for _ in s.around(6, 0.69, 11.4):
        s.box("tile", (0.34, 1.3, 0.08), bevel=0)
    s.lathe("tile", [(0.86, 13.5), (0.8, 13.7), (0.5, 14.5), (0.18, 15.2), (0.05, 15.5)], sides=14)
    s.ball("gold", 0.13, (0, 15.5, 0), sides=8)
    s.ring("gold", 0.16, 0.035, (0, 15.82, 0), (90, 0, 0), sides=5)


@drawing(
    "street_gate",
    (9.0, 7.6, 1.8),
    posts="red lacquered wood",
    beams="painted blue and green beams",
    roof="green glazed roof tiles",
    gold="gold paint",
    stone="grey granite",
)
def street_gate(s: Sketch, rng: Rng) -> None:
    """A gate over a street: four red posts on stone feet, painted beams with a gilt board, three swept tiled roofs."""
    for x, tall in ((-4.0, 4.6), (-2.0, 5.8), (2.0, 5.8), (4.0, 4.6)):
        s.box("stone", (0.62, 0.9, 0.9), (x, 0, 0), bevel=0.04)
        s.cylinder("posts", 0.2, tall - 0.9, (x, 0.9, 0), sides=14)
    for x, wide, y in (
        (0.0, 4.0, 4.5),
        (0.0, 4.0, 5.35),
        (-3.0, 2.2, 3.6),
        (3.0, 2.2, 3.6),
        (-3.0, 2.2, 4.25),
        (3.0, 2.2, 4.25),
    ):
        s.box("beams", (wide, 0.36, 0.34), (x, y, 0), bevel=0.02)
        for k in np.linspace(-0.4, 0.4, 5):
            s.box("gold", (0.1, 0.26, 0.38), (x + k * wide, y + 0.05, 0), bevel=0)
    s.box("gold", (1.9, 0.62, 0.1), (0, 4.76, 0.2), bevel=0.02)
    s.box("posts", (1.7, 0.46, 0.1), (0, 4.84, 0.23), bevel=0.01)
    for x, wide, y in ((0.0, 5.0, 5.75), (-3.2, 2.7, 4.65), (3.2, 2.7, 4.65)):
        _sweep(s, (x, y, 0.0), wide)


def _sweep(s: Sketch, at: Point, wide: float) -> None:
    """A roof over a gate with corners that turn up, a ridge and gilt ends."""
    x, y, _ = at
    u = np.linspace(-1, 1, 13)
    lift = 0.42 * np.abs(u) ** 3
    for side in SIDES:
        eaves = np.column_stack([x + 0.5 * wide * u, y + lift, np.full(13, side * 0.86)])
        mid = np.column_stack([x + 0.48 * wide * u, y + 0.34 + 0.7 * lift, np.full(13, side * 0.42)])
        ridge = np.column_stack([x + 0.45 * wide * u, y + 0.95 + 0.5 * lift, np.full(13, side * 0.03)])
        s.sheet("roof", [eaves, mid, ridge])
        s.tube("gold", eaves, 0.05, 5)
        for k in range(0, 13, 2):
            s.rod("roof", tuple(eaves[k]), tuple(ridge[k]), 0.045, sides=5)
    s.tube("roof", np.column_stack([x + 0.46 * wide * u, y + 1.0 + 0.5 * lift, np.zeros(13)]), 0.11, 7)
    for end in SIDES:
        s.ball("gold", (0.14, 0.2, 0.1), (x + end * 0.46 * wide, y + 1.36, 0), sides=8)
    s.box("beams", (0.8 * wide, 0.3, 0.7), (x, y - 0.16, 0), bevel=0)
