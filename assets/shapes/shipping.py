"""Ships of steel: a freighter under its containers, a liner, a tug. Everything looks towards +Z; y = 0 is the keel."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import F64, Sketch

Rng = np.random.Generator
SIDES = (-1.0, 1.0)
_BOXES = (
    (0.75, 0.22, 0.12),
    (0.12, 0.3, 0.62),
    (0.85, 0.6, 0.12),
    (0.16, 0.45, 0.28),
    (0.8, 0.8, 0.78),
    (0.5, 0.2, 0.1),
)
"""Tints of containers."""


def steel_hull(length: float, beam: float, low: float, deck: float, sheer: float) -> F64:
    """Outlines `[2, 24, 3]` of a hull with a sharp bow and a square stern: at the height `low`, and at the deck."""
    t = np.linspace(-1, 1, 13)
    half = beam / 2 * np.where(t > 0.35, 1 - ((t - 0.35) / 0.65).clip(0) ** 2.2 * 0.97, np.where(t < -0.85, 0.92, 1.0))
    rows = []
    for y, rake, narrow in ((low, 0.93, 0.88), (deck, 1.0, 1.0)):
        z = t * length / 2 * np.where(t > 0, rake, 0.98 if y == low else 1.0)
        lift = sheer * np.clip(t, 0, 1) ** 2 if y == deck else np.zeros_like(t)
        right = np.column_stack([half * narrow, y + lift, z])
        rows.append(np.concatenate([right, (right * [-1, 1, 1])[::-1]]))
    return np.array(rows)


def draw_steel_hull(s: Sketch, length: float, beam: float, deck: float, sheer: float) -> None:
    """A hull in two colours on `hull` and `keel`, closed by a deck on `deck`."""
    rings = steel_hull(length, beam, 0.0, deck, sheer)
    line = rings[0] + (rings[1] - rings[0]) * 0.35
    s.loft("keel", [rings[0][::-1], line[::-1]], caps=False, smooth=False)
    s.loft("hull", [line[::-1], rings[1][::-1]], caps=False, smooth=False)
    s.put_cap("deck", rings[1][::-1])
    s.tube("hull", rings[1] + [0, 0.12, 0], beam * 0.012, 6, closed=True)


def _draw_bridge(s: Sketch, width: float, foot: float, z: float, storeys: int, deep: float) -> None:
    """Decks of cabins with bands of windows, the widest on top, a mast."""
    for k in range(storeys):
        wide = width * (0.82 if k < storeys - 1 else 1.0)
        s.box("house", (wide, 2.2, deep), (0, foot + 2.3 * k, z), bevel=0.05)
        s.box("glass", (wide * 0.92, 0.8, deep * 1.01), (0, foot + 2.3 * k + 0.9, z), bevel=0)
        s.box("house", (wide * 1.04, 0.12, deep * 1.12), (0, foot + 2.3 * k + 2.2, z), bevel=0)
    s.rod("house", (0, foot + 2.3 * storeys, z), (0, foot + 2.3 * storeys + 2.6, z), 0.12)


@drawing(
    "cargo_ship",
    (9.0, 16.0, 46.0),
    hull="dark blue painted steel",
    keel="dull red painted steel",
    deck="rust red painted steel",
    house="white paint",
    boxes="painted steel",
    glass="dark glass",
)
def cargo_ship(s: Sketch, rng: Rng) -> None:
    """A container ship: a long hull in two colours, coloured boxes in stacks, the bridge and its funnel astern."""
    draw_steel_hull(s, 46.0, 9.0, 5.0, 1.4)
    for bay in range(6):
        z = 15.5 - 4.9 * bay
        across = 2 if bay == 0 else 3
        for row in range(across):
            for tier in range(int(rng.integers(2, 5)) if bay else 2):
                with s.tinted(_BOXES[int(rng.integers(len(_BOXES)))]):
                    s.box(
                        "boxes", (2.36, 2.3, 4.6), (2.5 * (row - (across - 1) / 2), 5.05 + 2.35 * tier, z), bevel=0.04
                    )
    _draw_bridge(s, 8.6, 5.0, -17.2, 4, 3.4)
    s.cylinder("hull", 1.1, 3.6, (0, 9.0, -20.6), sides=14, top=0.9)
    s.cylinder("house", 1.06, 0.9, (0, 10.6, -20.6), sides=14)
    s.rod("house", (0, 6.0, 20.6), (0, 10.0, 20.6), 0.14)


@drawing(
    "liner",
    (8.0, 16.0, 44.0),
    hull="white paint",
    keel="navy blue paint",
    deck="teak planks",
    house="white paint",
    funnel="orange red paint",
    glass="dark glass",
)
def liner(s: Sketch, rng: Rng) -> None:
    """A passenger ship: decks of windows in steps above a sharp hull, lifeboats along them, two raked funnels."""
    draw_steel_hull(s, 44.0, 7.6, 4.4, 1.8)
    for x in SIDES:
        for k in range(26):
            s.rod("glass", (x * 3.5, 3.3, -17 + 1.25 * k), (x * 3.84, 3.3, -17 + 1.25 * k), 0.22, sides=8)
    for k, (long, wide) in enumerate(((33.0, 7.0), (29.0, 6.6), (24.0, 6.2), (16.0, 5.6))):
        y = 4.5 + 1.9 * k
        s.box("house", (wide, 1.75, long), (0, y, -2.0 - 0.4 * k), bevel=0.08)
        s.box("glass", (wide * 1.005, 0.7, long * 0.96), (0, y + 0.6, -2.0 - 0.4 * k), bevel=0)
        for post in range(int(long / 1.6)):
            at = -2.0 - 0.4 * k + long * 0.48 - 1.6 * (post + 0.5)
            s.box("house", (wide * 1.02, 0.72, 0.5), (0, y + 0.59, at), bevel=0)
        s.box("house", (wide * 1.06, 0.12, long * 1.02), (0, y + 1.75, -2.0 - 0.4 * k), bevel=0)
    for x in SIDES:
        for k in range(6):
            s.ball("funnel", (0.5, 0.45, 1.3), (x * 3.6, 8.9, 8.0 - 4.0 * k), sides=12)
    for z in (2.0, -7.0):
        s.cylinder("funnel", 1.3, 3.4, (0, 12.0, z), (-10, 0, 0), sides=18, top=1.15)
        s.cylinder("keel", 1.2, 0.5, (0, 15.2, z - 0.58), (-10, 0, 0), sides=18)
    s.rod("house", (0, 12.0, 6.0), (0, 15.8, 5.6), 0.12)


@drawing(
    "tugboat",
    (3.6, 5.4, 9.6),
    hull="black painted steel",
    keel="dull red painted steel",
    deck="dark grey painted steel",
    house="white paint",
    funnel="red paint",
    glass="dark glass",
    rubber="black rubber",
)
def tugboat(s: Sketch, rng: Rng) -> None:
    """A tug: a stout low hull hung with tyres, a high wheelhouse forward, a banded funnel, a towing hook astern."""
    draw_steel_hull(s, 9.4, 3.4, 1.5, 0.9)
    s.box("house", (2.2, 1.5, 3.6), (0, 1.5, 0.7), bevel=0.08)
    s.box("house", (1.9, 1.4, 1.9), (0, 3.0, 1.3), bevel=0.06)
    s.box("glass", (1.94, 0.6, 1.94), (0, 3.5, 1.3), bevel=0)
    for x in SIDES:
        for z in (0.35, 2.25):
            s.box("house", (0.12, 0.62, 0.12), (x * 0.93, 3.49, z), bevel=0)
        for k in range(6):
            s.ring("rubber", 0.3, 0.12, (x * 1.68, 1.05, 2.2 - 1.1 * k), (0, 90, 0), sides=8)
        s.box("glass", (2.22, 0.4, 0.5), (0, 2.2, 1.4 - 1.2 * x), bevel=0)
    s.box("house", (2.1, 0.1, 2.2), (0, 4.4, 1.3), bevel=0)
    s.cylinder("funnel", 0.42, 1.5, (0, 3.0, -0.6), sides=14)
    s.cylinder("rubber", 0.43, 0.3, (0, 4.2, -0.6), sides=14)
    s.rod("house", (0, 4.5, 0.9), (0, 5.4, 0.9), 0.05)
    s.ring("rubber", 0.5, 0.2, (0, 1.9, 4.45), (70, 0, 0), sides=8)
    s.cylinder("rubber", 0.16, 0.7, (0, 1.5, -2.6), sides=10)
    s.rod("rubber", (-0.5, 2.05, -2.6), (0.5, 2.05, -2.6), 0.1)
