"""The cells of the picture that plants are cut out of: how each spray of leaves, bough and blade is drawn."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from assets.shapes.stencil_pen import F64, Cell
from assets.shapes.stencil_trees import draw_bough_afar, draw_fir, draw_oak, draw_poplar


def _cluster(cell: Cell, count: int, long: float, wide: float, reach: float = 0.33) -> None:
    """Leafy twigs that fan out from the stem: an uneven mass, darker inside and below."""
    rng = cell.rng
    hub = np.array([0.5, 0.42])
    for turn in np.linspace(0.2, math.pi - 0.2, 5) + rng.normal(0, 0.15, 5):
        tip = hub + 0.36 * np.array([math.cos(turn), math.sin(turn)]) * rng.uniform(0.7, 1.0)
        cell.line(np.stack([np.array([0.5, 0.03]), hub - [0, 0.1], tip]), 0.02, 0.3)
    away = reach * np.sqrt(rng.uniform(0, 1, count)) * rng.uniform(0.85, 1.15, count)
    turn = rng.uniform(0, 2 * math.pi, count)
    lobed = 1 + 0.22 * np.sin(3 * turn + 1.0) + 0.12 * np.sin(5 * turn)
    at = np.stack([0.5 + away * lobed * np.cos(turn), 0.47 + away * lobed * np.sin(turn)], axis=1)
    order = np.argsort(np.hypot(at[:, 0] - 0.5, at[:, 1] - 0.55) * -0.4 + rng.uniform(0, 1, count))
    for rank, k in enumerate(order):
        way = math.atan2(at[k, 1] - 0.3, at[k, 0] - 0.5) + rng.normal(0, 0.8)
        tone = (0.42 + 0.5 * rank / count) * (0.82 + 0.3 * at[k, 1]) * rng.uniform(0.85, 1.12)
        cell.leaf(at[k], way, long * rng.uniform(0.75, 1.2), wide * rng.uniform(0.8, 1.2), tone)


def _leaves(cell: Cell) -> None:
    _cluster(cell, 120, 0.15, 0.075)


def _small_leaves(cell: Cell) -> None:
    _cluster(cell, 150, 0.085, 0.055, 0.37)


def _blossom(cell: Cell) -> None:
    rng = cell.rng
    for turn in np.linspace(0.3, math.pi - 0.3, 5):
        tip = np.array([0.5, 0.35]) + 0.4 * np.array([math.cos(turn), math.sin(turn)])
        cell.line(np.stack([np.array([0.5, 0.02]), np.array([0.5, 0.3]), tip]), 0.02, 0.2)
    for rank in range(90):
        turn, away = rng.uniform(0, 2 * math.pi), 0.37 * math.sqrt(rng.uniform())
        at = np.array([0.5 + away * math.cos(turn), 0.48 + away * math.sin(turn)])
        tone = (0.68 + 0.32 * rank / 90) * rng.uniform(0.9, 1.05)
        for petal in range(5):
            cell.leaf(at, turn + petal * 1.257, 0.05, 0.05, tone)
        cell.polygon(at + 0.008 * np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)]), 0.45)


def _needle_rows(cell: Cell, line: F64, long: float, tone: float, count: int) -> None:
    """Needles on both sides of `line` `[n, 2]`, swept forwards."""
    t = np.linspace(0.04, 1, count)
    along = np.linspace(0, 1, len(line))
    at = np.stack([np.interp(t, along, line[:, k]) for k in range(2)], 1)
    way = math.atan2(*(line[-1] - line[0])[::-1])
    for k, place in enumerate(at):
        for hand in (-1.0, 1.0):
            turn = way + hand * cell.rng.uniform(0.4, 0.8)
            shade = tone * cell.rng.uniform(0.75, 1.15) * (1.05 if hand > 0 else 0.9)
            end = np.array([math.cos(turn), math.sin(turn)]) * long * (1.05 - 0.4 * t[k]) * cell.rng.uniform(0.8, 1.15)
            cell.line(np.stack([place, place + end]), 0.2 * long, shade)


def _bough(cell: Cell) -> None:
    """A fir's bough from above: side twigs that shorten to the tip, needles all along."""
    spine = np.array([(0.5, 0.01), (0.5, 0.5), (0.5, 0.86)])
    cell.line(spine, 0.035, 0.25)
    for t in np.linspace(0.08, 0.95, 9):
        for hand in (-1.0, 1.0):
            start = np.array([0.5, 0.02 + 0.84 * t])
            reach = 0.46 * (1 - t) ** 0.9 * cell.rng.uniform(0.72, 1.08) + 0.05
            tip = np.minimum(start + reach * np.array([0.92 * hand, 0.62]), [0.97, 0.97])
            twig = np.stack([start, (start + tip) / 2 + [0, 0.015], tip])
            cell.line(twig, 0.02, 0.35)
            _needle_rows(cell, twig, 0.05, 0.5 + 0.35 * t, 17)
    _needle_rows(cell, spine, 0.055, 0.85, 30)


def _feather(cell: Cell, count: int, wide: float, sweep: float, droop: float) -> None:
    """A frond with leaflets on both sides of its rib."""
    rib = np.array([(0.5, 0.0), (0.5, 0.5), (0.5, 0.9)])
    for t in np.linspace(0.06, 0.97, count):
        reach = 0.47 * math.sin(math.pi * (0.2 + 0.77 * t)) ** 0.9
        for hand in (-1.0, 1.0):
            at = np.array([0.5, 0.88 * t])
            turn = math.pi / 2 - hand * (sweep - 0.35 * t + cell.rng.normal(0, droop))
            cell.leaf(at, turn, reach * cell.rng.uniform(0.88, 1.05), wide, cell.rng.uniform(0.62, 1.0))
    cell.line(rib, 0.025, 0.75)


def _frond(cell: Cell) -> None:
    _feather(cell, 26, 0.05, 1.12, 0.06)


def _fern(cell: Cell) -> None:
    _feather(cell, 19, 0.062, 1.3, 0.03)


def _blade_field(cell: Cell, count: int, low: float, lean: float, wide: float) -> None:
    rng = cell.rng
    for rank in range(count):
        foot = np.array([rng.uniform(0.12, 0.88), 0.0])
        tall = rng.uniform(low, 0.97) * (1 - 0.7 * abs(foot[0] - 0.5))
        aside = rng.normal(0, lean) + 0.5 * (foot[0] - 0.5)
        t = np.linspace(0, 1, 6)[:, None]
        line = foot + np.array([0, tall]) * t + np.array([aside, -0.12 * abs(aside)]) * t**2.2
        line[:, 0] = np.clip(line[:, 0], 0.03, 0.97)
        for part in range(5):
            half = wide * (1 - np.array([part, part + 1]) / 5.2) / 2
            a, b = line[part], line[part + 1]
            quad = np.array([a - [half[0], 0], a + [half[0], 0], b + [half[1], 0], b - [half[1], 0]])
            cell.polygon(quad, (0.5 + 0.12 * part) * (0.8 + 0.3 * rank / count) * rng.uniform(0.92, 1.05))


def _grass(cell: Cell) -> None:
    _blade_field(cell, 46, 0.4, 0.16, 0.03)


def _reeds(cell: Cell) -> None:
    _blade_field(cell, 20, 0.6, 0.08, 0.034)
    for x in cell.rng.uniform(0.25, 0.75, 4):
        top = cell.rng.uniform(0.78, 0.95)
        cell.line(np.array([(x, 0.0), (x + 0.01, top)]), 0.014, 0.6)
        cell.polygon(np.array([(x - 0.02, top - 0.15), (x + 0.03, top - 0.15), (x + 0.03, top), (x - 0.02, top)]), 0.25)


def _big_leaf(cell: Cell) -> None:
    """One broad leaf with a midrib and veins, as in a jungle."""
    t = np.linspace(0, 1, 24)
    rim = 0.4 * np.sin(math.pi * t**0.8) ** 0.8 * (1 + 0.05 * np.sin(t * 40))
    spine = np.stack([np.full(24, 0.5), 0.03 + 0.93 * t], 1)
    for hand, tone in ((1.0, 0.9), (-1.0, 0.74)):
        edge = spine + np.stack([hand * rim, 0 * t], 1)
        cell.polygon(np.concatenate([edge, spine[::-1]]), tone)
        for k in range(4, 21, 2):
            end = spine[k] + np.array([hand * rim[min(23, k + 2)] * 0.92, 0.08])
            cell.line(np.stack([spine[k], end]), 0.012, tone * 0.78)
    cell.line(spine, 0.022, 1.0)


def _hanging(cell: Cell) -> None:
    """Long strands of narrow leaves that hang: the stem is above."""
    for x in np.linspace(0.1, 0.9, 9) + cell.rng.normal(0, 0.02, 9):
        low = cell.rng.uniform(0.03, 0.35)
        t = np.linspace(0, 1, 8)
        line = np.stack([x + 0.03 * np.sin(4 * t + x * 20), 0.98 - (0.98 - low) * t], 1)
        cell.line(line, 0.012, 0.45)
        for k, place in enumerate(np.stack([np.interp(np.linspace(0, 1, 26), t, line[:, j]) for j in range(2)], 1)):
            hand = 1.0 if k % 2 else -1.0
            turn = -math.pi / 2 + hand * cell.rng.uniform(0.2, 0.6)
            cell.leaf(place, turn, 0.085 * cell.rng.uniform(0.7, 1.2), 0.026, cell.rng.uniform(0.55, 1.0))


def _flat_bough(cell: Cell) -> None:
    """A level spray of leaves on a twig seen from above, as maples and beeches hold them."""
    cell.line(np.array([(0.5, 0.0), (0.5, 0.9)]), 0.02, 0.3)
    for t in np.linspace(0.12, 0.95, 12):
        for hand in (-1.0, 1.0):
            start = np.array([0.5, 0.9 * t])
            for share in (0.35, 0.7, 1.0):
                at = start + share * 0.34 * math.sin(math.pi * (0.15 + 0.75 * t)) * np.array([hand, 0.4])
                turn = math.pi / 2 - hand * cell.rng.uniform(0.3, 1.3)
                cell.leaf(at, turn, 0.13, 0.075, cell.rng.uniform(0.6, 1.0))


def _solid(cell: Cell) -> None:
    """What is not cut out at all."""
    cell.polygon(np.array([(0, 0), (1, 0), (1, 1), (0, 1)]), 1.0)


PAINTERS: dict[str, Callable[[Cell], None]] = {
    "leaves": _leaves,
    "small leaves": _small_leaves,
    "dense": draw_bough_afar,
    "blossom": _blossom,
    "bough": _bough,
    "flat bough": _flat_bough,
    "frond": _frond,
    "fern": _fern,
    "grass": _grass,
    "reeds": _reeds,
    "big leaf": _big_leaf,
    "hanging": _hanging,
    "fir": draw_fir,
    "tree": draw_oak,
    "solid": _solid,
    "tall tree": draw_poplar,
}
"""How each cell is drawn, by its name, in their order."""
