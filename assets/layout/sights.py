"""What a stage itself has to show comes into the picture: the waterfall behind a parrot, the bridge behind a boat."""

from __future__ import annotations

import math

import numpy as np

from assets.layout.framing import F64, Views, frames
from assets.stages.stage import Stage, Zone

_ENOUGH = 0.6
"""The share of a sight in the picture that shows it."""
_LARGE = 0.03
"""The share of the picture from which on it is one."""


def unsighted(stage: Stage, views: Views) -> F64:
    """How little of the sights of a stage is in the picture, 0 to 1 for the one seen best, `[n]`; 0 without any."""
    sights = stage.zones_of("sight")
    if not sights:
        return np.zeros(len(views))
    seen = frames(views, np.stack([_box(zone) for zone in sights]))
    whole = np.maximum((seen.high - seen.low).prod(axis=2), 1e-9)
    shown = np.where(seen.before, seen.area / whole, 0.0) / _ENOUGH
    return np.asarray(1.0 - (np.minimum(1.0, shown) * np.minimum(1.0, seen.area / _LARGE)).max(axis=1))


def _box(zone: Zone) -> F64:
    """A zone's corners `[8, 3]`."""
    w, h, d = zone.size
    cos, sin = math.cos(zone.yaw), math.sin(zone.yaw)
    u, v, t = (np.asarray(a, np.float64).ravel() for a in np.meshgrid([-w / 2, w / 2], [0, h], [-d / 2, d / 2]))
    return np.stack([zone.at[0] + u * cos + t * sin, zone.at[1] + v, zone.at[2] - u * sin + t * cos], axis=1)
