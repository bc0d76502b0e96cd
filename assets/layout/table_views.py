"""What stands on a table is seen on a table: its edges, its corners and the upper ends of its legs in the picture.

Looked at from just over its top, a table reads as a floor, and what stands on it as something out of doors.
"""

from __future__ import annotations

import math

import numpy as np

from assets.layout.company import Company
from assets.layout.framing import ASPECT, F64, Views
from assets.stages.stage import Stage

_RIM = 1.14
"""How many times larger a table is than the space over it that things keep to, about."""
_LEG_M = 0.3
"""So much of the legs tells that it is a table."""
_WEIGHTS = (1.0, 1.0, 0.7, 0.7, 0.8, 0.8)
"""What the nearer corners, the farther ones and the nearer legs count for."""
_LOWEST_RAD = 0.26
"""A table is looked down on at least so far, or its top is a line."""
_STEEP = 4.0
_EYES_M = (1.62, 1.4, 1.25)
_TURNS = (0.0, -0.3, 0.3, -0.6, 0.6, -0.85, 0.85)
_FIELDS = (42.0, 34.0, 28.0)
_FILLED = (0.98, 0.86, 0.74, 0.62)
"""The share of the picture's width that a table fills."""


def table_views(stage: Stage, company: Company) -> Views:
    """Views of all of the table, and of what stands on it, from where a person stands or sits before it."""
    assert stage.within is not None
    middle, wide = _middle(stage), _RIM * (stage.within.high[0] - stage.within.low[0])
    top = stage.within.low[1]
    high = max(p.top for p in company.subject)
    made = []
    for turn in _TURNS:
        across = wide * abs(math.cos(turn)) + 0.6 * wide * abs(math.sin(turn))
        for fov in _FIELDS:
            tangent = math.tan(math.radians(fov) / 2)
            for filled in _FILLED:
                away = across / (2 * tangent * ASPECT * filled) + 0.2 * wide
                for eye in _EYES_M:
                    low = math.atan2(top - 0.8 * _LEG_M - eye, max(0.3, away - 0.25 * wide))
                    pitch = (low + math.atan2(high - eye, away + 0.1 * wide)) / 2
                    spot = middle[0] + away * math.sin(turn), middle[1] + away * math.cos(turn)
                    made.append((spot[0], eye, spot[1], -turn, pitch, tangent))
    table = np.array(made)
    return Views(table[:, :3], table[:, 3], table[:, 4], table[:, 5])


def _middle(stage: Stage) -> tuple[float, float]:
    assert stage.within is not None
    low, high = stage.within.low, stage.within.high
    return (low[0] + high[0]) / 2, (low[2] + high[2]) / 2


def table_faults(stage: Stage, views: Views) -> F64:
    """How much of the table that things of `stage` keep to is not seen as one, 0 to 1 and more, `[n]`; else 0."""
    if stage.within is None:
        return np.zeros(len(views))
    seen = views.project(_marks(stage))
    inside = (seen[..., 2] > 0) & (abs(seen[..., 0] - 0.5) < 0.49) & (abs(seen[..., 1] - 0.5) < 0.49)
    near = _nearer_first(views, stage)
    weights = np.array(_WEIGHTS) / sum(_WEIGHTS)
    ordered = np.take_along_axis(inside, near, axis=1)
    top = stage.within.low[1]
    middle = _middle(stage)
    away = np.hypot(views.eyes[:, 0] - middle[0], views.eyes[:, 2] - middle[1])
    down = np.arctan2(views.eyes[:, 1] - top, np.maximum(away, 0.1))
    return np.asarray(1.0 - ordered @ weights + _STEEP * np.maximum(0.0, _LOWEST_RAD - down))


def _marks(stage: Stage) -> F64:
    """The four corners of the table's top, then as many points of its legs, `[8, 3]`."""
    assert stage.within is not None
    (x0, top, z0), (x1, _, z1) = stage.within.low, stage.within.high
    x, z = _middle(stage)
    wide, deep = _RIM * (x1 - x0) / 2, _RIM * (z1 - z0) / 2
    corners = [(x + i * wide, z + k * deep) for i in (-1, 1) for k in (-1, 1)]
    return np.array([(u, y, v) for y in (top, top - _LEG_M) for u, v in corners])


def _nearer_first(views: Views, stage: Stage) -> np.ndarray[tuple[int, int], np.dtype[np.intp]]:
    """For each view the marks that count, `[n, 6]`: nearer corners, farther corners, nearer legs."""
    marks = _marks(stage)[:4]
    away = np.hypot(views.eyes[:, None, 0] - marks[:, 0], views.eyes[:, None, 2] - marks[:, 2])
    order = np.argsort(away, axis=1, kind="stable")
    return np.concatenate([order, order[:, :2] + 4], axis=1)
