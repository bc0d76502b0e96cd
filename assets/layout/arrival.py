"""Where one arrives: the eye and the target that show a stage's hero best, found by trying some hundred of them.

It starts from the view that the stage's builder gave. Wanted: the hero wholly in the picture, at a third, a good part
of its height, not hidden; other things seen beside it; nothing close; an eye at its true height on dry ground.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assets.layout.items import Placement
from assets.preview.rays import Tracer
from assets.stages.stage import Stage, View

F64 = NDArray[np.float64]

ASPECT = 16 / 9
_EYE_M = 1.62
_CLEAR_M = 1.2
_HEIGHTS = (0.3, 0.8)
"""The shares of the picture's height that a hero's box may have."""
_AREAS = (0.05, 0.4)
"""Or of its area."""
_MARGIN = 0.94
_TURNS = (0.0, -0.2, 0.2, -0.45, 0.45, -0.8, 0.8)
_NEARNESS = (0.75, 1.0, 1.3, 1.7, 2.3)
_TRACED = 12
"""The best candidates, whose sight of the hero is tried by rays."""


@dataclass(frozen=True)
class Framing:
    """A hero's box as a view sees it, in shares of the picture: least and greatest x and y, 0 to 1 from lower left."""

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


def frame(view: View, placement: Placement) -> Framing:
    """Where a placement's box comes to lie in a picture of 16:9."""
    return _frames(view, _box(placement)[None])[0]


def _frames(view: View, boxes: F64) -> list[Framing]:
    """Where boxes `[n, 8, 3]` come to lie."""
    points = _projected(view, boxes.reshape(-1, 3)).reshape(-1, 8, 3)
    seen = 0.5 + points[..., :2] / np.maximum(points[..., 2:], 0.05) / 2
    low, high = seen.min(axis=1), seen.max(axis=1)
    before = np.asarray((points[..., 2] > 0.05).all(axis=1))
    return [
        Framing((a[0], a[1]), (b[0], b[1]), ahead)
        for a, b, ahead in zip(low.tolist(), high.tolist(), before.tolist(), strict=True)
    ]


def choose_hero(placements: Sequence[Placement], named: Sequence[str]) -> Placement | None:
    """What the picture is about: the first thing of `named` (ids) that stands by itself, else the largest."""
    standing = [p for p in placements if not p.flat and p.item.footing not in ("wall", "ceiling")]
    by_id = {p.item.id: p for p in standing}
    first = next((by_id[name] for name in named if name in by_id), None)
    return first or max(standing, key=lambda p: p.size[0] * p.size[1] * p.size[2], default=None)


def solve_view(stage: Stage, placements: Sequence[Placement], hero: Placement | None) -> View:
    """The best view of `hero` among the placements that stand on the stage; the stage's own if there is no hero."""
    if hero is None:
        return stage.view
    others = [p for p in placements if p.item.id != hero.item.id]
    boxes = np.stack([_box(p) for p in (hero, *others)])
    judged = [
        (_fault(stage, view, hero, others, boxes), number, view) for number, view in enumerate(_candidates(stage, hero))
    ]
    judged = sorted((each for each in judged if math.isfinite(each[0])), key=lambda each: each[:2])
    if not judged:
        return stage.view
    tracer = _solid(stage)
    traced = [
        (fault + _blocked(tracer, view, hero) + 4.0 * _behind(tracer, view, stage.view), number, view)
        for fault, number, view in judged[:_TRACED]
    ]
    return min(traced, key=lambda each: each[:2])[2]


def _candidates(stage: Stage, hero: Placement) -> Iterator[View]:
    """The stage's own view, then eyes about the hero at distances that show it well, with it on either third."""
    yield stage.view
    ex, _, ez = stage.view.eye
    hx, _, hz = hero.position
    home = math.atan2(ex - hx, ez - hz)
    fields = (stage.view.fov_deg,) if stage.room is None else (stage.view.fov_deg, 50.0)
    far = math.hypot(ex - hx, ez - hz)
    for fov in fields:
        tangent = math.tan(math.radians(fov) / 2)
        wide = max(hero.size[0], hero.size[2])
        right = max(hero.size[1] / (0.5 * 2 * tangent), wide / (0.4 * 2 * tangent * ASPECT)) + 0.4 * wide
        distances = sorted({*(max(_CLEAR_M + 0.5 + wide / 2, right * k) for k in _NEARNESS), far})
        for turn in _TURNS:
            for away in distances:
                x, z = hx + away * math.sin(home + turn), hz + away * math.cos(home + turn)
                eye = (x, stage.height_at(x, z) + _EYE_M, z)
                for third in (-1.0, 1.0, 0.0):
                    yield _aimed(stage, eye, hero, fov, third)


def _aimed(stage: Stage, eye: tuple[float, float, float], hero: Placement, fov: float, third: float) -> View:
    """Look from `eye` so that the hero comes onto a third, the horizon at 40 % unless the hero would be cut off."""
    dx, dz = hero.position[0] - eye[0], eye[2] - hero.position[2]
    away = max(0.5, math.hypot(dx, dz))
    half = math.radians(fov) / 2
    turn = math.atan2(dx, dz) - third * math.atan(math.tan(half) * ASPECT / 3)
    usual = math.atan(0.2 * math.tan(half)) if stage.room is None else -0.05
    low = math.atan2(hero.position[1] - eye[1], away - 0.3 * hero.size[2])
    high = math.atan2(hero.position[1] + hero.size[1] - eye[1], away)
    pitch = min(max(usual, high - 0.86 * half), max(low + 0.86 * half, high - 0.9 * half))
    way = (math.sin(turn) * math.cos(pitch), math.sin(pitch), -math.cos(turn) * math.cos(pitch))
    return View(eye, (eye[0] + 10 * way[0], eye[1] + 10 * way[1], eye[2] + 10 * way[2]), fov)


def _fault(stage: Stage, view: View, hero: Placement, others: Sequence[Placement], boxes: F64) -> float:
    """How far a view is from what is wanted; infinite where nobody could stand."""
    if not _can_stand(stage, view.eye, (hero, *others)):
        return math.inf
    seen, *rest = _frames(view, boxes)
    fault = 0.0
    if not seen.before:
        return math.inf
    fault += 12.0 * sum(max(0.0, over) for over in (-seen.low[0], -seen.low[1], seen.high[0] - 1, seen.high[1] - 1))
    fault += 5.0 * min(_outside(seen.height, _HEIGHTS), 2.0 * _outside(seen.area, _AREAS))
    middle = (seen.low[0] + seen.high[0]) / 2
    fault += 1.5 * abs(abs(middle - 0.5) - 1 / 6)
    pitch = math.asin((view.target[1] - view.eye[1]) / max(1e-6, math.dist(view.eye, view.target)))
    fault += 5.0 * max(0.0, abs(pitch) - 0.2)
    fault += 0.02 * math.dist(view.eye, stage.view.eye) + 0.8 * _turned(view, stage.view)
    return fault + _company(view, hero, seen, list(zip(others, rest, strict=True)))


def _company(view: View, hero: Placement, seen: Framing, others: Sequence[tuple[Placement, Framing]]) -> float:
    """What the other things add: worse where they hide the hero, better where they are seen, best if one is near."""
    fault, shown, near = 0.0, 0, False
    distance = math.dist(view.eye, hero.position)
    for other, framed in others:
        if not framed.before:
            continue
        visible = framed.high[0] > 0.02 and framed.low[0] < 0.98 and framed.high[1] > 0.0 and framed.low[1] < 1.0
        shown += visible
        away = math.dist(view.eye, other.position)
        if away < distance - 0.2 and other.on != hero.item.id:
            fault += 2.0 * _overlap(framed, seen)
            near = near or (visible and other.size[1] > 0.7 and away < 5.0)
    return fault - 0.9 * shown / max(1, len(others)) - 0.15 * near


def _overlap(front: Framing, back: Framing) -> float:
    """The share of `back` that `front` covers, box against box."""
    across = min(front.high[0], back.high[0]) - max(front.low[0], back.low[0])
    up = min(front.high[1], back.high[1]) - max(front.low[1], back.low[1])
    return max(0.0, across) * max(0.0, up) / max(back.area, 1e-6)


def _can_stand(stage: Stage, eye: tuple[float, float, float], placements: Sequence[Placement]) -> bool:
    """Whether an eye is within the place, on dry ground, and no thing nearer than 1.2 m."""
    x, y, z = eye
    if (room := stage.room) is not None and not (
        room.low[0] + 0.35 < x < room.high[0] - 0.35 and room.low[2] + 0.35 < z < room.high[2] - 0.35
    ):
        return False
    if stage.water_depth_at(x, z) > 0.0 and y - _EYE_M < (stage.water.level if stage.water else 0.0):
        return False
    if abs(y - _EYE_M - stage.view.eye[1] + _EYE_M) > 6.0:
        return False
    return all(p.flat or p.position[1] > y + 0.3 or _away(p, eye) >= _CLEAR_M for p in placements)


def _away(placement: Placement, eye: tuple[float, float, float]) -> float:
    """Metres in the plane from an eye to a footprint."""
    dx, dz = eye[0] - placement.position[0], eye[2] - placement.position[2]
    cos, sin = math.cos(placement.yaw), math.sin(placement.yaw)
    across = max(0.0, abs(dx * cos - dz * sin) - placement.size[0] / 2)
    along = max(0.0, abs(dx * sin + dz * cos) - placement.size[2] / 2)
    return math.hypot(across, along)


def _turned(view: View, usual: View) -> float:
    """Radians between the bearings of two views."""
    a, b = (math.atan2(v.target[0] - v.eye[0], v.eye[2] - v.target[2]) for v in (view, usual))
    return abs(math.remainder(a - b, 2 * math.pi))


def _outside(value: float, bounds: tuple[float, float]) -> float:
    return max(0.0, bounds[0] - value, value - bounds[1])


def _solid(stage: Stage) -> Tracer:
    """What of a stage hides things: its ground and whatever is built."""
    kinds = ("ground", "structure")
    solid = [p.positions[p.indices] for p in stage.model.primitives if stage.surfaces[p.surface].kind in kinds]
    return Tracer(np.concatenate(solid))


def _blocked(tracer: Tracer, view: View, hero: Placement) -> float:
    """How bad it is what the stage puts before a hero, and what it puts too near to the eye."""
    points = _box(hero, 0.8)
    points = np.concatenate([points, points.mean(axis=0, keepdims=True)])
    points[:, 1] += 0.05
    way = points - np.asarray(view.eye)
    distance = np.linalg.norm(way, axis=1)
    hidden = _meets(tracer, view, way / distance[:, None]) < distance - 0.1
    near = _meets(tracer, view, _rays(view)) < _CLEAR_M
    return 3.0 * float(hidden.mean()) + 8.0 * float(near.mean())


def _behind(tracer: Tracer, view: View, usual: View) -> bool:
    """Whether something solid lies between an eye and the stage's own: it is outside, or in another room."""
    away = math.dist(view.eye, usual.eye)
    if away < 0.1:
        return False
    way = np.subtract(view.eye, usual.eye)[None] / away
    return bool(_meets(tracer, usual, way)[0] < away)


def _meets(tracer: Tracer, view: View, ways: F64) -> F64:
    """How far away something is in each of the directions `[n, 3]`; infinite where nothing is."""
    eyes = np.tile(np.asarray(view.eye, np.float32), (len(ways), 1))
    hits = tracer.first(eyes, ways.astype(np.float32))
    return np.where(hits.triangle >= 0, hits.distance, np.inf).astype(np.float64)


def _rays(view: View) -> F64:
    """Directions `[45, 3]` spread over the picture."""
    ahead, right, up = _axes(view)
    tangent = math.tan(math.radians(view.fov_deg) / 2)
    u, v = (a.reshape(-1, 1) for a in np.meshgrid(np.linspace(-1, 1, 9), np.linspace(-1, 1, 5)))
    ways = ahead + u * tangent * ASPECT * right + v * tangent * up
    return np.asarray(ways / np.linalg.norm(ways, axis=1, keepdims=True))


def _axes(view: View) -> tuple[F64, F64, F64]:
    """Unit vectors ahead, to the right and up of a view."""
    ahead = np.subtract(view.target, view.eye)
    ahead = ahead / np.linalg.norm(ahead)
    right = np.cross(ahead, [0.0, 1.0, 0.0])
    right = right / np.linalg.norm(right)
    return ahead, right, np.cross(right, ahead)


def _box(placement: Placement, share: float = 1.0) -> F64:
    """The corners `[8, 3]` of a placement's box, drawn in to `share` of its size about its middle."""
    w, h, d = (extent / 2 * share for extent in placement.size)
    u, v, t = (np.asarray(a, np.float64).ravel() for a in np.meshgrid([-w, w], [-h, h], [-d, d]))
    cos, sin = math.cos(placement.yaw), math.sin(placement.yaw)
    x, y, z = placement.position
    return np.stack([x + u * cos + t * sin, y + placement.size[1] / 2 + v, z - u * sin + t * cos], axis=1)


def _projected(view: View, points: F64) -> F64:
    """Points `[n, 3]` in the eye's own axes: x and y over the half extents of the picture at depth 1, and depth."""
    ahead, right, up = _axes(view)
    tangent = math.tan(math.radians(view.fov_deg) / 2)
    off = points - np.asarray(view.eye)
    return np.stack([off @ right / (tangent * ASPECT), off @ up / tangent, off @ ahead], axis=1)
