"""What a lived-in room has on its walls besides its panels: curtains beside windows, a radiator under one, a switch."""

from __future__ import annotations

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.walls import Opening, Wall

_BESIDE_M, _OVER_M = 0.26, 0.12
"""How far a curtain hangs beside its window, and its rod over it."""
_INTO = 0.16
"""The share of the window that each of two drawn-back curtains covers."""
_DROP = (0.0, 0.3, 0.62, 0.8, 1.0)
_GATHERED = (1.0, 0.86, 0.56, 0.7, 0.84)
"""How wide a curtain is from its rod down: a tie holds it."""
_PLEATS, _DEEP_M, _OFF_M = 7, 0.035, 0.085
_FLOOR_M, _LOW_SILL_M = 0.03, 1.3
_RIB_M = 0.075


def hang_curtains(sketch: Sketch, wall: Wall, opening: Opening, cloth: str, rod: str) -> None:
    """Two curtains drawn back and tied beside a window, down to the floor, from a rod; a high window's are short."""
    top = min(opening.sill + opening.height + _OVER_M, wall.height - 0.12)
    foot = _FLOOR_M if opening.sill <= _LOW_SILL_M else opening.sill - 0.2
    reach = opening.width / 2 + _BESIDE_M
    with wall.frame(sketch):
        ends = [(opening.at + side * (reach + 0.04), top, _OFF_M) for side in (-1, 1)]
        sketch.rod(rod, ends[0], ends[1], 0.014, sides=6)
        for end in ends:
            sketch.ball(rod, 0.028, end, sides=6)
        for side in (-1, 1):
            sketch.sheet(
                cloth, _curtain(opening.at + side * reach, -side, _BESIDE_M + _INTO * opening.width, top, foot)
            )


def _curtain(x: float, way: int, wide: float, top: float, foot: float) -> np.ndarray:
    """The points `[rows, columns, 3]` of a pleated curtain from its outer edge `x`, `wide` metres along `way`."""
    share = np.linspace(0, 1, 2 * _PLEATS + 1)
    fold = _OFF_M + _DEEP_M * np.where(np.arange(len(share)) % 2, 1.0, -1.0)
    rows = []
    for drop, gathered in zip(_DROP, _GATHERED, strict=True):
        along = x + way * wide * gathered * share
        rows.append(np.stack([along, np.full_like(share, top + (foot - top) * drop), fold * (0.75 + 0.25 * drop)], 1))
    grid = np.stack(rows)[::-1]  # rows run up, columns to the right
    return grid if way > 0 else grid[:, ::-1]


def draw_radiator(sketch: Sketch, wall: Wall, opening: Opening, surface: str) -> None:
    """A ribbed radiator under a window whose sill leaves room for it."""
    high = opening.sill - 0.3
    count = int(0.8 * opening.width / _RIB_M)
    if high < 0.35 or count < 4:
        return
    with wall.frame(sketch):
        sketch.box(surface, (count * _RIB_M, high - 0.06, 0.05), (opening.at, 0.13, 0.07), bevel=0)
        for k in range(count):
            x = opening.at + (k - (count - 1) / 2) * _RIB_M
            sketch.box(surface, (0.62 * _RIB_M, high, 0.12), (x, 0.1, 0.08), bevel=0)
        for side in (-1, 1):
            x = opening.at + side * (count / 2 * _RIB_M + 0.03)
            sketch.rod(surface, (x, 0.0, 0.07), (x, 0.2, 0.07), 0.014, sides=5)


def draw_switch(sketch: Sketch, wall: Wall, opening: Opening, surface: str) -> None:
    """A light switch at hand beside a door, and a socket near the floor farther along, where the wall has room."""
    for off, y in ((0.28, 1.1), (0.75, 0.28)):
        x = opening.at + opening.width / 2 + off
        if any(begin + 0.06 < x < end - 0.06 for begin, end in wall.clear(y, y + 0.1)):
            with wall.frame(sketch):
                sketch.box(surface, (0.085, 0.085, 0.012), (x, y, 0.022), bevel=0.004)
                sketch.box(surface, (0.04, 0.055, 0.012), (x, y + 0.015, 0.03), bevel=0.003)
