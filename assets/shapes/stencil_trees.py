"""Whole trees and boughs as they are seen from far: masses of leaves too small to count, lit from above, with gaps."""

from __future__ import annotations

import math

import numpy as np

from assets.shapes.stencil_pen import F64, Cell

_LEAF = 0.026
"""The length of a leaf, of the cell's width: smaller is lost, larger looks like foam."""
_TO_SUN = np.array([-0.45, 0.89])
"""Where the light that is painted in comes from; cards are mirrored, so hardly from the side."""


def draw_oak(cell: Cell) -> None:
    """A broad tree: boughs that fork from a short trunk, each with a mass of leaves, sky between them."""
    _draw_tree(cell, middle=(0.5, 0.62), reach=(0.4, 0.3), masses=17, mass=0.095, fork=0.3, girth=0.042)


def draw_poplar(cell: Cell) -> None:
    """A tree taller than wide, as birches, poplars and elms are."""
    _draw_tree(cell, middle=(0.5, 0.6), reach=(0.2, 0.35), masses=15, mass=0.072, fork=0.22, girth=0.03)


def draw_bough_afar(cell: Cell) -> None:
    """A bough with its leaves: three masses of uneven size about a twig."""
    rng = cell.rng
    hubs = np.array([(0.5, 0.66), (0.3, 0.48), (0.7, 0.44), (0.5, 0.3), (0.62, 0.78), (0.24, 0.66), (0.8, 0.62)])
    radii = np.array([0.19, 0.17, 0.17, 0.15, 0.13, 0.12, 0.12]) * rng.uniform(0.85, 1.1, 7)
    for hub in hubs[:4]:
        cell.line(np.stack([np.array([0.5, 0.02]), np.array([0.5, 0.25]), hub]), 0.018, 0.2)
    for k in np.argsort(hubs[:, 1] + rng.uniform(-0.08, 0.08, 7)):
        _mass(cell, hubs[k], float(radii[k]), 0.62 + 0.38 * float(hubs[k, 1]), 1.7 * _LEAF)


def draw_fir(cell: Cell) -> None:
    """A fir: ragged whorls of boughs that droop and lift at their tips, the lower ones in the shade of the upper."""
    rng = cell.rng
    cell.line(np.array([(0.5, 0.0), (0.5, 0.97)]), 0.03, 0.2)
    for y in np.linspace(0.12, 0.97, 19):
        reach = (0.36 * (1 - y) ** 0.85 + 0.008) * rng.uniform(0.8, 1.12)
        for share in sorted(np.linspace(-1, 1, 9) + rng.normal(0, 0.05, 9), key=lambda each: -abs(each)):
            fall = (1 - y) * (0.06 + 0.08 * (1 - abs(share)))
            line = np.array([(0.5 + 0.1 * share * reach, y + 0.015), (0.5 + share * reach, y - fall)])
            _needles(cell, line, (0.22 + 0.3 * y + 0.3 * (1 - abs(share))) * rng.uniform(0.7, 1.2))


def _needles(cell: Cell, line: F64, tone: float) -> None:
    """Short tufts along a bough `[2, 2]`, brighter towards its tip."""
    long = float(np.hypot(*(line[1] - line[0])))
    for t in np.linspace(0.1, 1.0, max(3, int(long / 0.018))):
        at = line[0] + (line[1] - line[0]) * t
        turn = math.atan2(*(line[1] - line[0])[::-1]) + cell.rng.normal(0, 0.75)
        cell.leaf(at, turn, 0.038, 0.018, tone * (0.45 + 0.75 * t) * cell.rng.uniform(0.85, 1.15))


def _draw_tree(
    cell: Cell,
    *,
    middle: tuple[float, float],
    reach: tuple[float, float],
    masses: int,
    mass: float,
    fork: float,
    girth: float,
) -> None:
    rng = cell.rng
    turn = np.arange(masses) * 2.39996 + rng.uniform(0, 6.28)
    away = np.sqrt((np.arange(masses) + 0.4) / masses) * rng.uniform(0.86, 1.08, masses)
    hubs = np.array(middle) + np.array(reach) * 0.78 * away[:, None] * np.stack([np.cos(turn), np.sin(turn)], axis=1)
    radii = mass * rng.uniform(0.75, 1.3, masses) * (1.12 - 0.25 * away)
    trunk = np.array([0.5 + rng.normal(0, 0.01), fork])
    crotch = np.array([trunk[0], fork + 0.3 * (middle[1] - fork)])
    cell.line(np.stack([np.array([0.5, 0.0]), trunk, np.array([0.5, middle[1] + 0.5 * reach[1]])]), girth, 0.1)
    for hub in hubs[::2]:
        foot = crotch if hub[1] > middle[1] else trunk
        cell.line(np.stack([foot, 0.55 * foot + 0.45 * hub - [0, 0.02], hub]), 0.3 * girth, 0.1)
    order = np.argsort(-np.abs(away - 0.55) + rng.uniform(-0.1, 0.1, masses))
    for k in order:
        up = float((hubs[k] - middle) @ _TO_SUN) / max(reach)
        _mass(cell, hubs[k], float(radii[k]), 0.6 + 0.3 * up, _LEAF)


def _mass(cell: Cell, hub: F64, radius: float, tone: float, leaf: float) -> None:
    """A mass of leaves about `hub`: dark at its foot and within, bright on top, frayed at its edge."""
    rng = cell.rng
    count = int(2.6 * (radius / leaf) ** 2 * math.pi) + 12
    turn = rng.uniform(0, 2 * math.pi, count)
    away = rng.uniform(0, 1, count) ** 0.55 * rng.uniform(0.8, 1.25, count)
    lobed = 1 + 0.2 * np.sin(3 * turn + rng.uniform(0, 6)) + 0.1 * np.sin(7 * turn + rng.uniform(0, 6))
    out = (away * lobed)[:, None] * np.stack([1.15 * np.cos(turn), 0.85 * np.sin(turn)], axis=1)
    lit = out @ _TO_SUN
    for k in np.argsort(lit + rng.normal(0, 0.35, count)):
        shade = tone * (0.52 + 0.74 * float(lit[k])) * rng.uniform(0.8, 1.2)
        way = math.atan2(out[k, 1] - 0.3, out[k, 0]) + rng.normal(0, 0.9)
        cell.leaf(hub + radius * out[k], way, leaf * rng.uniform(0.7, 1.3), 0.6 * leaf, max(0.02, shade))
