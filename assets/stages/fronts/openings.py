"""Where a front's doors and windows are, and how deep they sit."""

from __future__ import annotations

import numpy as np

from assets.stages.ages import Style
from assets.stages.walls import Opening

REVEAL_M = 0.22
THICK_M = 0.4


def upper_windows(length: float, style: Style, tall: float) -> list[Opening]:
    """Windows of an upper storey in even bays."""
    count = max(1, int((length - 0.4) / style.bay_m))
    bay = (length - 0.3) / count
    w, h = min(style.window[0], bay - 0.35), min(style.window[1], tall - 0.75)
    sill = min(0.85, tall - h - 0.35)
    return [Opening("window", 0.15 + bay * (k + 0.5), w, h, sill, style.arched) for k in range(count)]


def ground_openings(length: float, style: Style, shop: bool) -> list[Opening]:
    """A shop's window beside its door, or a door and windows."""
    tall = style.ground_m
    arched = style.arched or "arched doors" in style.features
    door = Opening("door", 0.35 + style.door[0] / 2, style.door[0], min(style.door[1], tall - 0.3), 0.0, arched)
    taken = style.door[0] + 0.65
    rest = length - taken
    if rest < 1.2:
        return [door]
    if shop:
        return [door, Opening("window", taken - 0.2 + rest / 2, rest - 0.3, min(1.9, tall - 1.2), 0.5)]
    count = max(1, int(rest / style.bay_m))
    bay = rest / count
    w, h = min(style.window[0], bay - 0.3), min(style.window[1], tall - 1.3)
    return [door, *(Opening("window", taken - 0.1 + bay * (k + 0.5), w, h, 0.85, style.arched) for k in range(count))]


def above_ground(opening: Opening) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    """Its outline, a finger above the ground: a hole must not touch the edge of what it is cut from."""
    points = opening.outline()
    points[:, 1] = np.maximum(points[:, 1], 0.03)
    return points
