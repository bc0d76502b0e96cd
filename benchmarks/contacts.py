"""What cuts into what, and what hangs in the air or is buried, by rays against the triangles that are sent.

A point is inside a body where nearly all rays from it meet the inner side of a face first; how deep, the shortest says.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assets.preview.rays import Tracer

F64 = NDArray[np.float64]
CUT_M, FLOAT_M, SUNK_M = 0.01, 0.01, 0.02
_SAMPLES = 900
_WAYS = 26
_INSIDE = 21
"""Of 26 rays so many must leave through a face for a point to be inside."""
_FOOT = 0.02
_BURIED = 0.12
"""The share of its lesser extent that a thing on a slope may be buried at its upper side."""
_REACH_M = 60.0
_LIFT_M = 0.03


@dataclass(frozen=True, eq=False)
class Body:
    """A thing's triangles `[m, 3, 3]` where it stands, and the box about them."""

    slot: str
    corners: F64
    rooted: bool = False

    @property
    def box(self) -> tuple[F64, F64]:
        """Its least and greatest corner."""
        return self.corners.min(axis=(0, 1)), self.corners.max(axis=(0, 1))


@dataclass(frozen=True)
class Cut:
    """Two bodies that share space, and how deep, metres."""

    one: str
    other: str
    metres: float


def _ways() -> F64:
    steps = np.arange(_WAYS) + 0.5
    rise = 1 - 2 * steps / _WAYS
    turn = np.pi * (1 + 5**0.5) * steps
    flat = np.sqrt(1 - rise**2)
    return np.stack([flat * np.cos(turn), rise, flat * np.sin(turn)], axis=1)


_DIRECTIONS = _ways()


def sampled(corners: F64, count: int = _SAMPLES) -> F64:
    """Points `[n, 3]` spread over triangles `[m, 3, 3]` by their area; equal ones for equal ones."""
    a, b, c = corners[:, 0], corners[:, 1], corners[:, 2]
    area = np.linalg.norm(np.cross(b - a, c - a), axis=1)
    draw = np.random.default_rng(3)
    chosen = draw.choice(len(area), count, p=area / area.sum()) if area.sum() > 0 else np.zeros(count, np.int64)
    u, v = draw.uniform(0, 1, (2, count, 1))
    flip = u + v > 1
    u, v = np.where(flip, 1 - u, u), np.where(flip, 1 - v, v)
    return np.asarray(a[chosen] + u * (b - a)[chosen] + v * (c - a)[chosen])


def depth_in(points: F64, corners: F64) -> float:
    """How deep the deepest of some points lies within a body of triangles, metres; 0 where none does."""
    low, high = corners.min(axis=(0, 1)), corners.max(axis=(0, 1))
    points = points[((points > low) & (points < high)).all(axis=1)]
    if not len(points):
        return 0.0
    origins = np.repeat(points, _WAYS, axis=0).astype(np.float32)
    ways = np.tile(_DIRECTIONS, (len(points), 1)).astype(np.float32)
    hits = Tracer(corners.astype(np.float32)).first(origins, ways)
    met = hits.triangle >= 0
    normals = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    leaving = met & (np.einsum("ij,ij->i", normals[np.maximum(hits.triangle, 0)], ways) > 0)
    inside = leaving.reshape(-1, _WAYS).sum(axis=1) >= _INSIDE
    if not inside.any():
        return 0.0
    away = np.where(met, hits.distance, np.inf).reshape(-1, _WAYS)[inside].min(axis=1)
    return float(away.max())


def neighbours(bodies: list[Body], margin: float = 0.0) -> list[tuple[Body, Body]]:
    """The pairs whose boxes come nearer than `margin` metres."""
    boxes = [body.box for body in bodies]
    pairs = []
    for i in range(len(bodies)):
        for j in range(i):
            (low, high), (other_low, other_high) = boxes[i], boxes[j]
            if (low < other_high + margin).all() and (other_low < high + margin).all():
                pairs.append((bodies[j], bodies[i]))
    return pairs


def cuts(pairs: list[tuple[Body, Body]]) -> list[Cut]:
    """The pairs that enter each other deeper than a centimetre."""
    points: dict[str, F64] = {}
    found = []
    for one, other in pairs:
        for body in (one, other):
            if body.slot not in points:
                points[body.slot] = sampled(body.corners)
        depth = max(depth_in(points[one.slot], other.corners), depth_in(points[other.slot], one.corners))
        if depth > CUT_M:
            found.append(Cut(one.slot, other.slot, depth))
    return found


def feet(corners: F64) -> F64:
    """The lowest points of a body, `[n, 3]`."""
    points = np.unique(corners.reshape(-1, 3).round(4), axis=0)
    low, high = points[:, 1].min(), points[:, 1].max()
    lowest: F64 = points[points[:, 1] <= low + max(0.004, _FOOT * (high - low))]
    return lowest[:: max(1, len(lowest) // 200)]


def gap_below(body: Body, others: F64) -> float:
    """Metres that a thing hangs above the nearest of what is under its lowest points; 0 where one of them rests or is
    buried.
    """
    points = feet(body.corners)
    down = np.tile(np.array([0.0, -1.0, 0.0], np.float32), (len(points), 1))
    tracer, least = Tracer(others.astype(np.float32)), np.inf
    rises = np.cross(others[:, 1] - others[:, 0], others[:, 2] - others[:, 0])[:, 1]
    for lift in (_LIFT_M, _REACH_M):
        hits = tracer.first((points + (0.0, lift, 0.0)).astype(np.float32), down)
        inside = rises[np.maximum(hits.triangle, 0)] < 0  # it leaves a body: the point is in it
        gaps = np.where(hits.triangle >= 0, np.where(inside, 0.0, hits.distance - lift), np.inf)
        least = float(gaps.min())
        if np.isfinite(least):
            break
    return max(0.0, least)


def buried(body: Body, ground: F64) -> tuple[float, float]:
    """How deep a thing's lowest points lie below the ground: the least and the most, metres."""
    points = feet(body.corners)
    down = np.tile(np.array([0.0, -1.0, 0.0], np.float32), (len(points), 1))
    starts = points + (0.0, _REACH_M, 0.0)
    hits = Tracer(ground.astype(np.float32)).first(starts.astype(np.float32), down)
    deep = np.where(hits.triangle >= 0, _REACH_M - hits.distance, 0.0)
    return max(0.0, float(deep.min())), max(0.0, float(deep.max()))


def is_sunk(body: Body, ground: F64) -> bool:
    """Whether a thing is buried whole foot, or at its upper side deeper than a slope explains."""
    least, most = buried(body, ground)
    low, high = body.box
    allowed = max(
        0.05, (0.35 if body.rooted else _BURIED) * float((high - low).min() if not body.rooted else (high - low)[1])
    )
    return (least > SUNK_M and not body.rooted) or most > allowed
