"""Temples of the ancients and rows of columns that stand by themselves."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.arcades import draw_column
from assets.stages.paving import flight
from assets.stages.site import Site

_PODIUM_M, _DEEP_M, _PITCH = 1.53, 11.0, 0.2
_SPACING, _SLENDER = 0.42, 0.062
"""Between two columns and their radius, in shares of their height."""


class Coat(NamedTuple):
    """Surfaces of a temple: its stone, its roof, its door."""

    stone: str
    roof: str
    door: str


def raise_temple(site: Site, coat: tuple[str, str, str], front: tuple[float, float], wide: float, tall: float) -> None:
    """A temple on a podium with steps, a portico of columns `tall` metres high and a pediment, its steps towards +Z.

    `front` is the middle (x, z) of the uppermost step's edge; one may stand on steps and podium.
    """
    surfaces, (x, z) = Coat(*coat), front
    sketch = Sketch((wide, 2 * tall, _DEEP_M))
    middle = z - _DEEP_M / 2
    sketch.box(surfaces.stone, (wide + 1.0, _PODIUM_M, _DEEP_M), (x, 0, middle), bevel=0.03)
    site.deck((x, _PODIUM_M, middle), (wide + 1.0, _DEEP_M))
    steps = 0.34 * round(_PODIUM_M / 0.17)
    flight(site, sketch, surfaces.stone, (x, z + steps), 0.72 * wide, _PODIUM_M)
    for side in (-1, 1):
        sketch.box(
            surfaces.stone, (0.14 * wide, _PODIUM_M, steps), (x + side * 0.43 * wide, 0, z + steps / 2), bevel=0.03
        )
    count = max(4, round(wide / (_SPACING * tall)) // 2 * 2)
    radius = _SLENDER * tall
    for k in range(count):
        px = x - wide / 2 + 0.9 + (wide - 1.8) * k / (count - 1)
        draw_column(sketch, surfaces.stone, (px, _PODIUM_M, z - 0.9), tall, radius, "fluted")
        if k in (0, count - 1):
            draw_column(sketch, surfaces.stone, (px, _PODIUM_M, z - 3.4), tall, radius, "fluted")
    sketch.box(surfaces.stone, (wide - 1.6, tall, _DEEP_M - 5.0), (x, _PODIUM_M, middle - 2.0), bevel=0)
    sketch.box(surfaces.door, (0.16 * wide, 0.72 * tall, 0.2), (x, _PODIUM_M, z - 4.45), bevel=0.02)
    top = _PODIUM_M + tall
    sketch.box(surfaces.stone, (wide, 0.13 * tall, _DEEP_M - 0.4), (x, top, middle), bevel=0.03)
    eaves = top + 0.13 * tall
    sketch.box(surfaces.stone, (wide + 0.9, 0.28, _DEEP_M + 0.5), (x, eaves, middle), bevel=0.03)
    rise, base = _PITCH * wide, eaves + 0.28
    sketch.prism(surfaces.stone, [(-wide / 2, 0), (wide / 2, 0), (0, rise)], _DEEP_M - 0.6, (x, base, middle - 0.3))
    tilt = math.degrees(math.atan2(rise, wide / 2))
    long = math.hypot(rise, wide / 2) + 0.6
    for side in (-1, 1):
        with sketch.frame((x, base + rise, middle), (0, 0, -side * tilt)):
            sketch.box(surfaces.roof, (long, 0.22, _DEEP_M + 0.7), (side * long / 2, 0, 0), bevel=0)
            sketch.box(surfaces.stone, (long, 0.34, 0.4), (side * long / 2, -0.06, _DEEP_M / 2 + 0.2), bevel=0)
    site.draw(sketch)


def line_columns(site: Site, surface: str, out: float, span: tuple[float, float], tall: float) -> None:
    """Two rows of columns under a beam, `out` metres to either side of the middle, over the depths `span` (z)."""
    sketch = Sketch((2 * out, tall, abs(span[1] - span[0])))
    count = max(3, round(abs(span[1] - span[0]) / (0.62 * tall)))
    low, high = min(span), max(span)
    for side in (-1, 1):
        for z in np.linspace(high, low, count):
            draw_column(sketch, surface, (side * out, 0.0, float(z)), tall, 0.055 * tall, "round", 10)
        sketch.box(surface, (0.75, 0.5, high - low + 1.0), (side * out, tall, (low + high) / 2), bevel=0.03)
        sketch.box(surface, (1.05, 0.18, high - low + 1.3), (side * out, tall + 0.5, (low + high) / 2), bevel=0.02)
    site.draw(sketch)
