"""Where things come to lie in the picture of a view, by their boxes: shares of a picture of 16:9.

All of it is for many views and many boxes at once. x and y are 0 to 1 from the lower left corner.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assets.layout.items import Placement
from assets.stages.stage import View

F64 = NDArray[np.float64]
ASPECT = 16 / 9
_LEAST_DEPTH_M = 0.05


@dataclass(frozen=True)
class Framing:
    """A box as a view sees it: least and greatest x and y."""

    low: tuple[float, float]
    high: tuple[float, float]
    before: bool
    """Whether all of it lies before the eye."""

    @property
    def height(self) -> float:
        """Its share of the picture's height."""
        return self.high[1] - self.low[1]

    @property
    def area(self) -> float:
        """Its share of the picture's area."""
        return self.height * (self.high[0] - self.low[0])

    @property
    def whole(self) -> bool:
        """Whether all of it is in the picture."""
        return self.before and min(self.low) >= 0.0 and max(self.high) <= 1.0


@dataclass(frozen=True, eq=False)
class Views:
    """Views `[n]`: eyes `[n, 3]`, bearings and pitches in radians, tangents of half the vertical field of view."""

    eyes: F64
    bearings: F64
    """Clockwise from −Z."""
    pitches: F64
    tangents: F64

    @classmethod
    def of(cls, view: View) -> Views:
        """One view."""
        dx, dy, dz = (b - a for a, b in zip(view.eye, view.target, strict=True))
        away = max(1e-9, math.hypot(dx, dy, dz))
        return cls(
            np.array([view.eye]),
            np.array([math.atan2(dx, -dz)]),
            np.array([math.asin(dy / away)]),
            np.array([math.tan(math.radians(view.fov_deg) / 2)]),
        )

    def __len__(self) -> int:
        return len(self.eyes)

    def at(self, which: F64 | Sequence[int] | NDArray[np.intp]) -> Views:
        """Some of them."""
        k = np.asarray(which)
        return Views(self.eyes[k], self.bearings[k], self.pitches[k], self.tangents[k])

    def view(self, number: int) -> View:
        """One of them."""
        x, y, z = (float(value) for value in self.eyes[number])
        turn, pitch = float(self.bearings[number]), float(self.pitches[number])
        flat = 10 * math.cos(pitch)
        target = (x + flat * math.sin(turn), y + 10 * math.sin(pitch), z - flat * math.cos(turn))
        return View((x, y, z), target, round(math.degrees(2 * math.atan(float(self.tangents[number]))), 3))

    def project(self, points: F64) -> F64:
        """Points `[m, 3]` as each view sees them, `[n, m, 3]`: x and y in shares of the picture, depth in metres."""
        off = points[None] - self.eyes[:, None]
        sin, cos = np.sin(self.bearings)[:, None], np.cos(self.bearings)[:, None]
        rise, flat = np.sin(self.pitches)[:, None], np.cos(self.pitches)[:, None]
        across = off[..., 0] * cos + off[..., 2] * sin
        forth = off[..., 0] * sin - off[..., 2] * cos
        depth = forth * flat + off[..., 1] * rise
        up = off[..., 1] * flat - forth * rise
        scale = 2 * self.tangents[:, None] * np.maximum(depth, _LEAST_DEPTH_M)
        return np.stack([0.5 + across / (scale * ASPECT), 0.5 + up / scale, depth], axis=-1)


@dataclass(frozen=True, eq=False)
class Frames:
    """Boxes as views see them: `low` and `high` `[n, m, 2]`, the nearest and farthest depth `[n, m]`, metres."""

    low: F64
    high: F64
    near: F64
    far: F64

    @property
    def before(self) -> NDArray[np.bool_]:
        """Which boxes lie wholly before the eye."""
        return np.asarray(self.near > _LEAST_DEPTH_M)

    @property
    def shown(self) -> NDArray[np.bool_]:
        """Which are at least partly in the picture."""
        within = (self.high > 0.01).all(axis=2) & (self.low < 0.99).all(axis=2)
        return np.asarray(within & (self.far > _LEAST_DEPTH_M))

    @property
    def area(self) -> F64:
        """The share of the picture that each box's part within it has."""
        size = np.clip(self.high, 0, 1) - np.clip(self.low, 0, 1)
        return np.asarray(np.where(self.shown, np.maximum(size[..., 0], 0) * np.maximum(size[..., 1], 0), 0.0))

    def covers(self, front: int, back: int) -> F64:
        """The share of one box that another would cover if it were solid and nearer, `[n]`."""
        size = np.minimum(self.high[:, front], self.high[:, back]) - np.maximum(self.low[:, front], self.low[:, back])
        whole = self.high[:, back] - self.low[:, back]
        return np.asarray(np.maximum(size, 0).prod(axis=1) / np.maximum(whole.prod(axis=1), 1e-9))


def frames(views: Views, boxes: F64) -> Frames:
    """Where boxes `[m, 8, 3]` come to lie in each view."""
    points = views.project(boxes.reshape(-1, 3)).reshape(len(views), -1, 8, 3)
    flat = points[..., :2]
    return Frames(flat.min(axis=2), flat.max(axis=2), points[..., 2].min(axis=2), points[..., 2].max(axis=2))


def frame(view: View, placement: Placement) -> Framing:
    """Where a placement's box comes to lie in a view."""
    seen = frames(Views.of(view), box(placement)[None])
    low, high = seen.low[0, 0].tolist(), seen.high[0, 0].tolist()
    return Framing((low[0], low[1]), (high[0], high[1]), bool(seen.before[0, 0]))


def box(placement: Placement, share: float = 1.0) -> F64:
    """The corners `[8, 3]` of a placement's box, drawn in to `share` of its size about its middle."""
    w, h, d = (extent / 2 * share for extent in placement.size)
    u, v, t = (np.asarray(a, np.float64).ravel() for a in np.meshgrid([-w, w], [-h, h], [-d, d]))
    cos, sin = math.cos(placement.yaw), math.sin(placement.yaw)
    x, y, z = placement.position
    return np.stack([x + u * cos + t * sin, y + placement.size[1] / 2 + v, z - u * sin + t * cos], axis=1)


def gap_to(placement: Placement, x: float, z: float) -> float:
    """Metres in the plane from a point to a footprint."""
    return float(gaps(placement, np.array([[x, z]]))[0])


def gaps(placement: Placement, points: F64) -> F64:
    """Metres in the plane from points x, z `[n, 2]` to a footprint."""
    dx, dz = points[:, 0] - placement.position[0], points[:, 1] - placement.position[2]
    cos, sin = math.cos(placement.yaw), math.sin(placement.yaw)
    across = np.maximum(0.0, np.abs(dx * cos - dz * sin) - placement.size[0] / 2)
    along = np.maximum(0.0, np.abs(dx * sin + dz * cos) - placement.size[2] / 2)
    return np.asarray(np.hypot(across, along))
