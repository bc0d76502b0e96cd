"""A town that goes on behind the houses one sees: rows of roofs, crowns between them, hazier the farther they are.

Each house is a box with a roof and a few panes, about thirty triangles, coloured by its vertices alone.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from assets.shapes.organic import Rng
from assets.stages.ages import MODERN, STYLES, Style
from assets.stages.backdrops import tree_line
from assets.stages.mesh import F64, Piece, flat_quads
from assets.stages.site import Site
from assets.stages.skylines import skyline
from assets.stages.water import Color

_ROWS = ((1.0, 0.3), (1.5, 0.46), (2.2, 0.62))
"""How far the rows stand, in distances of the first, and their haze."""
_WIDE = (9.0, 14.0)
"""Metres a house is wide."""
_CONCRETE: Color = (0.42, 0.41, 0.42)
_CROWN: Color = (0.15, 0.25, 0.1)
_PANE: Color = (0.1, 0.12, 0.14)
_DARK = 0.72
"""How light a house is at its foot, beside its eaves."""
_CLIMB = 0.35
"""How much higher each row stands, in houses, so that it is seen over the one before."""


class _Roof(NamedTuple):
    """Rise over the half depth, how far the ridge is drawn in at its ends (0 a gable, 1 a pyramid), and its colour."""

    rise: float
    hip: float
    color: Color


_ROOFS = {
    "gable": _Roof(1.1, 0.0, (0.36, 0.16, 0.1)),
    "eaves": _Roof(0.55, 0.35, (0.42, 0.19, 0.11)),
    "swept": _Roof(0.7, 0.25, (0.13, 0.14, 0.15)),
    "false": _Roof(0.5, 0.0, (0.3, 0.22, 0.16)),
    "parapet": _Roof(0.0, 0.0, (0.62, 0.48, 0.34)),
    "mansard": _Roof(0.8, 0.5, (0.24, 0.27, 0.31)),
    "cornice": _Roof(0.0, 0.0, (0.3, 0.27, 0.25)),
    "terrace": _Roof(0.0, 0.0, (0.62, 0.62, 0.6)),
    "flat": _Roof(0.0, 0.0, (0.36, 0.36, 0.37)),
}


def far_town(
    site: Site,
    style: int,
    span: tuple[float, float],
    radius_m: float,
    storeys: float,
    *,
    level: float = 0.0,
    green: float = 0.5,
) -> None:
    """Three rows of houses of `STYLES[style]` over the bearings `span`, the first `radius_m` away, on `level`.

    `green` is how many crowns stand between them. Behind modern fronts towers rise; behind all others none does.
    """
    kind, rng = STYLES[style], site.rng
    tall = kind.ground_m + kind.storey_m * (min(storeys, kind.most) - 1)
    for number, (share, haze) in enumerate(_ROWS):
        away = radius_m * share
        if style in MODERN:
            towers = skyline(rng, span, away, tall * (1.4 + 0.9 * number) + 8, _CONCRETE, count=30 - 4 * number)
            site.backdrop(f"town {number}", towers, haze=haze)
            continue
        arc = np.radians(abs(span[1] - span[0])) * away
        count = int(np.clip(arc / (1.15 * _WIDE[1]), 6, 34))
        foot = level + number * _CLIMB * tall
        heights = tall * rng.uniform(0.75, 1.2, count)
        row = _houses(rng, kind, np.linspace(*span, count), away, heights, foot)
        site.backdrop(f"town {number}", row, haze=haze)
        crowns = round(green * count * 1.6)
        if crowns:
            trees = tree_line(
                rng,
                span,
                0.93 * away,
                0.95 * tall + 2.5,
                _CROWN,
                count=crowns,
                ground=foot,
                pointed=False,
                spread_m=9.0,
            )
            site.backdrop(f"crowns {number}", trees, haze=haze)


def _houses(rng: Rng, kind: Style, bearings: F64, away: float, heights: F64, foot: float) -> Piece:
    """Houses about the middle, turned to it more or less."""
    quads: list[F64] = []
    colors: list[F64] = []
    roof = _ROOFS[kind.roof]
    count = len(bearings)
    turn = bearings + rng.uniform(-0.35, 0.35, count) * abs(bearings[-1] - bearings[0]) / count
    radius = away * rng.uniform(0.96, 1.1, count)
    for k in range(count):
        half_w, half_d = rng.uniform(*_WIDE) / 2, rng.uniform(3.5, 5.5)
        wall = np.asarray(kind.tints[int(rng.integers(len(kind.tints)))]) * 0.62 * rng.uniform(0.8, 1.1)
        tiles = np.asarray(roof.color) * rng.uniform(0.8, 1.2)
        own, tones = _house(half_w, half_d, float(heights[k]), kind, roof, wall, tiles)
        a = np.radians(-turn[k] + rng.uniform(-25, 25))
        c, s = np.cos(a), np.sin(a)
        x, z = radius[k] * np.sin(np.radians(turn[k])), -radius[k] * np.cos(np.radians(turn[k]))
        placed = np.stack(
            [c * own[..., 0] + s * own[..., 2] + x, own[..., 1] + foot, c * own[..., 2] - s * own[..., 0] + z], -1
        )
        quads.append(placed)
        colors.append(tones)
    return flat_quads(np.concatenate(quads), np.concatenate(colors))


def _house(w: float, d: float, h: float, kind: Style, roof: _Roof, wall: F64, tiles: F64) -> tuple[F64, F64]:
    """Faces `[n, 4, 3]` of a house that faces +Z, and their corners' colours; a triangle's last corners are one."""
    low = -4.0
    corners = [(-w, d), (w, d), (w, -d), (-w, -d)]
    faces = [[(*a, low), (*b, low), (*b, h), (*a, h)] for a, b in zip(corners, corners[1:] + corners[:1], strict=True)]
    shades = [np.concatenate([[wall * _DARK] * 2, [wall] * 2])] * 4
    top = h + roof.rise * d
    over, ridge = 0.5, w * (1 - roof.hip)
    if roof.rise <= 0:
        faces.append([(-w, d, h), (w, d, h), (w, -d, h), (-w, -d, h)])
        shades.append(np.tile(tiles, (4, 1)))
    else:
        e = h - 0.3
        for s in (1, -1):
            faces.append(
                [
                    (-s * (w + over), s * (d + over), e),
                    (s * (w + over), s * (d + over), e),
                    (s * ridge, 0, top),
                    (-s * ridge, 0, top),
                ]
            )
            shades.append(np.concatenate([[tiles * 0.85] * 2, [tiles * 1.15] * 2]))
            end = [(s * w, s * d, h), (s * w, -s * d, h), (s * ridge, 0, top), (s * ridge, 0, top)]
            faces.append(end)
            shades.append(np.tile(wall if roof.hip == 0 else tiles, (4, 1)))
    pw, ph = kind.window[0] / 2, min(kind.window[1], kind.storey_m - 0.8)
    bays = max(2, int(2 * w / (1.5 * kind.bay_m)))
    for storey in range(max(1, min(4, round((h - kind.ground_m) / kind.storey_m) + 1))):
        y = h - (storey + 0.78) * kind.storey_m
        for bay in range(bays):
            x = -w + 2 * w * (bay + 0.5) / bays
            faces.append(
                [(x - pw, d + 0.05, y), (x + pw, d + 0.05, y), (x + pw, d + 0.05, y + ph), (x - pw, d + 0.05, y + ph)]
            )
            shades.append(np.tile(_PANE, (4, 1)))
    points = np.asarray(faces, np.float64)[..., [0, 2, 1]]
    return points, np.asarray(shades, np.float64)
