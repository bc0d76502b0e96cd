"""Things on a stage: they stand on its ground, float on its water, keep clear of its openings.

The solver works as though every floor lay at y = 0; here its places are lifted onto the stage, and what is free is
cast for one of the stage's zones. Not covered: things that lean with a slope.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from random import Random

import numpy as np
from numpy.typing import NDArray

from assets.artifacts import Vec3
from assets.layout.items import Item, Placement
from assets.layout.region import Region
from assets.layout.solver import Layout
from assets.stages.stage import Stage, Zone, ZoneKind

EYE_CLEAR_M = 1.2
"""Nothing stands nearer to the arriving eye."""
_OPEN_REACH_M = 95.0
_DRY_M = 0.05
_DRAUGHT = 0.14
"""The share of what floats that lies below the water, where it is deep enough."""
_TRIES = 14
_GOOD_ENOUGH = 30
_CELL_M = 0.4
_SAMPLES = 24_000
_HALL_M = 11.0
_STANDING = ("floor", "surface", "water")
_FOOT_X, _FOOT_Z = np.meshgrid(np.linspace(-0.46, 0.46, 7), np.linspace(-0.46, 0.46, 7))

_LARGE: tuple[ZoneKind, ...] = ("flank", "background", "focus", "shore")
_MIDDLE: tuple[ZoneKind, ...] = ("focus", "flank", "foreground", "path", "shore", "corner")
_SMALL: tuple[ZoneKind, ...] = ("focus", "foreground", "path", "corner", "shore")


@dataclass(frozen=True)
class StageRegion(Region):
    """The part of a stage that things may stand in: its room, or the land and water about the arriving eye."""

    stage: Stage = field(compare=False, kw_only=True)

    def holds(self, placement: Placement) -> bool:
        """Whether a placement lies inside, on ground that carries it, clear of openings and of the arriving eye."""
        if not super().holds(placement):
            return False
        if placement.on is not None:
            return True
        footing = placement.item.footing
        if self.stage.room is not None and self._bars_an_opening(placement):
            return False
        if footing not in _STANDING or placement.flat:
            return True
        if _gap(placement, self.stage.view.eye) < EYE_CLEAR_M:
            return False
        return not self._meets_what_is_built(placement) and self._carries(placement)

    def _carries(self, placement: Placement) -> bool:
        """Whether the ground is dry and level enough under it, or the water deep enough."""
        stage, (x, _, z), (w, _, d) = self.stage, placement.position, placement.size
        depth = stage.water_depth_at(x, z)
        if placement.item.footing == "water" and stage.water is not None:
            return depth > min(1.0, 0.25 * placement.size[1])
        if depth > _DRY_M:
            return False
        return stage.ground.unevenness(x, z, 0.8 * w, 0.8 * d) <= max(0.12, 0.12 * max(w, d), 0.1 * placement.size[1])

    def _bars_an_opening(self, placement: Placement) -> bool:
        """Whether it stands before a door, or hangs or rises before a window."""
        x, y, z = placement.position
        across = max(placement.size[0], placement.size[2]) / 2
        for zone in self.stage.zones_of("door", "window"):
            dx, dz = x - zone.at[0], z - zone.at[2]
            out = dx * math.sin(zone.yaw) + dz * math.cos(zone.yaw)
            along = dx * math.cos(zone.yaw) - dz * math.sin(zone.yaw)
            near = min(placement.size[0], placement.size[2]) / 2
            if abs(along) > zone.size[0] / 2 + across - 0.02 or abs(out) > (0.9 if zone.kind == "door" else 0.5) + near:
                continue
            if placement.top > zone.at[1] + 0.15 and y < zone.at[1] + zone.size[1] and not placement.flat:
                return True
        return False

    def _meets_what_is_built(self, placement: Placement) -> bool:
        low, cells = self._built
        if not cells.size:
            return False
        cos, sin = math.cos(placement.yaw), math.sin(placement.yaw)
        u, v = _FOOT_X * placement.size[0], _FOOT_Z * placement.size[2]
        x = placement.position[0] + u * cos + v * sin
        z = placement.position[2] - u * sin + v * cos
        i, j = ((x - low[0]) / _CELL_M).astype(int), ((z - low[1]) / _CELL_M).astype(int)
        inside = (i >= 0) & (j >= 0) & (i < cells.shape[0]) & (j < cells.shape[1])
        return bool(cells[i[inside], j[inside]].any())

    @cached_property
    def _built(self) -> tuple[tuple[float, float], NDArray[np.bool_]]:
        """Where something built rises from the ground: the least corner, and cells `[x, z]`."""
        stage = self.stage
        parts = [p for p in stage.model.primitives if stage.surfaces[p.surface].kind == "structure"]
        empty = (0.0, 0.0), np.zeros((0, 0), bool)
        if not parts:
            return empty
        corners = np.concatenate([p.positions[p.indices] for p in parts]).astype(np.float64)
        points = _sampled(corners)
        above = points[:, 1] - stage.ground.height_at(points[:, 0], points[:, 2])
        kept = (above > 0.2) & (above < 1.9) & (np.abs(points[:, [0, 2]]) < _OPEN_REACH_M).all(axis=1)
        if (room := stage.room) is not None:
            for axis in (0, 2):
                kept &= (points[:, axis] > room.low[axis] + 0.45) & (points[:, axis] < room.high[axis] - 0.45)
        points = points[kept]
        if not len(points):
            return empty
        low = points[:, [0, 2]].min(axis=0)
        at = ((points[:, [0, 2]] - low) / _CELL_M).astype(int)
        cells = np.zeros(at.max(axis=0) + 1, bool)
        cells[at[:, 0], at[:, 1]] = True
        return (float(low[0]), float(low[1])), cells


def stage_region(stage: Stage) -> StageRegion:
    """The region of a stage."""
    if (room := stage.room) is not None:
        size = tuple(high - low for low, high in zip(room.low, room.high, strict=True))
        middle = (room.low[0] + room.high[0]) / 2, (room.low[2] + room.high[2]) / 2
        return StageRegion(middle, (size[0], size[1], size[2]), walls=True, viewer=True, stage=stage)
    reach = 2 * _OPEN_REACH_M
    return StageRegion((0.0, 0.0), (reach, 100.0, reach), walls=False, viewer=True, stage=stage)


class StagedLayout(Layout):
    """A layout on a stage. Placements that come out of it and go into it are as they stand on the stage."""

    def __init__(self, stage: Stage, seed: int = 0) -> None:
        super().__init__(stage_region(stage), seed)
        self._stage = stage
        self._lifts: dict[str, float] = {}
        self._hero: str | None = None

    @property
    def placements(self) -> tuple[Placement, ...]:
        """Everything placed so far, in order."""
        return tuple(self._lifted(placement) for placement in super().placements)

    def place(self, item: Item) -> Placement:
        """Find a place for `item` and keep it: by its relation, else in a zone that suits it.

        Raises:
            NoRoom: there is no free place for it at all.
        """
        placed = {placement.item.id for placement in super().placements}
        free = item.relation in ("free", "far", "middle", "along") and item.footing != "wall"
        free = free or (self._hero is None and item.relation == "against_wall" and self._is_grand)
        free = free or (item.target is not None and item.target not in placed)
        if free and (found := self._cast(item)):
            super().keep(found)
            return self._lifted(found)
        return self._lifted(super().place(item))

    def keep(self, placement: Placement) -> Placement:
        """Take a placement from a layout of the same stage; what was moved comes back at the height of its new spot."""
        return self._lifted(super().keep(self._lowered(placement)))

    def fits(self, placement: Placement) -> bool:
        """Whether `placement` lies on the stage and meets nothing but, perhaps, its own item's former place."""
        return super().fits(self._lowered(placement))

    def honours(self, placement: Placement) -> bool:
        """Whether a placement stands to its target, as that is placed now, as its item wants."""
        return super().honours(self._lowered(placement))

    @property
    def _is_grand(self) -> bool:
        """Whether it is a hall, whose chief thing stands in its focus rather than at a wall."""
        room = self._stage.room
        return room is not None and room.high[2] - room.low[2] > _HALL_M

    # --- up and down ---

    def _lifted(self, flat: Placement) -> Placement:
        x, y, z = flat.position
        return replace(flat, position=(x, y + self._lift(flat), z))

    def _lowered(self, placement: Placement) -> Placement:
        x, y, z = placement.position
        stands = placement.on is None and placement.item.footing in _STANDING
        return replace(placement, position=(x, 0.0 if stands else y - self._lift(placement), z))

    def _lift(self, placement: Placement) -> float:
        """How far the stage raises it: what it rests on decides."""
        below = {p.item.id: p for p in super().placements}
        while placement.on is not None and placement.on in below:
            placement = below[placement.on]
        stage, (x, _, z) = self._stage, placement.position
        match placement.item.footing:
            case "wall" | "ceiling" if stage.room is not None:
                return 0.0
            case "water" if stage.water is not None and stage.water_depth_at(x, z) > _DRY_M:
                return stage.water.level - min(_DRAUGHT * placement.size[1], 0.8 * stage.water_depth_at(x, z), 0.9)
            case "air" | "ceiling" | "wall":
                return max(stage.height_at(x, z), stage.water.level if stage.water else -1e9)
            case _:
                return self._rest(placement)

    def _rest(self, placement: Placement) -> float:
        """The height at which it neither floats nor sinks more than the ground is uneven."""
        (x, _, z), (w, _, d) = placement.position, placement.size
        s, t = np.meshgrid(np.linspace(-0.35, 0.35, 5), np.linspace(-0.35, 0.35, 5))
        heights = self._stage.ground.height_at(x + s * w, z + t * d)
        return float(heights.min() + 0.2 * np.ptp(heights))

    # --- casting ---

    def _cast(self, item: Item) -> Placement | None:
        """The best of some places in the zones that suit the item, smaller where no zone holds it."""
        digest = hashlib.sha256(f"{self._seed}/{item.id}/cast".encode()).digest()
        hero = self._hero is None and item.footing in _STANDING and item.relation != "far"
        for scale in (1.0, 0.8, 0.62, 0.45):
            size = (item.size[0] * scale, item.size[1] * scale, item.size[2] * scale)
            random = Random(digest)
            fitting: list[tuple[float, int, Placement]] = []
            for position, yaw in self._poses(item, size, random, hero):
                flat = Placement(item, position, yaw, size)
                flat = replace(flat, position=(position[0], position[1] - self._absolute(flat), position[2]))
                if self._fits(flat, exact=False):
                    fitting.append((self._burden(flat) if not hero else float(len(fitting)), len(fitting), flat))
                    if hero or len(fitting) >= _GOOD_ENOUGH:
                        break
            if fitting:
                best = min(fitting, key=lambda each: each[:2])[2]
                if hero:
                    self._hero = item.id
                return best
        return None

    def _absolute(self, flat: Placement) -> float:
        """What to take off a height that was given as it is on the stage."""
        hangs = flat.item.footing in ("air", "ceiling", "wall")
        return self._lift(flat) if hangs else 0.0

    def _poses(self, item: Item, size: Vec3, random: Random, hero: bool) -> Iterator[tuple[Vec3, float]]:
        """Places worth trying; heights are the stage's for what hangs or flies, else 0."""
        match item.footing:
            case "ceiling":
                for zone in self._stage.zones_of("ceiling"):
                    yield (zone.at[0], zone.at[1] - size[1], zone.at[2]), zone.yaw
                return
            case "air":
                for zone in self._stage.zones_of("air"):
                    for _ in range(2 * _TRIES):
                        x, z = _within(zone, size, random)
                        y = zone.at[1] + random.uniform(0.0, max(0.0, zone.size[1] - size[1]))
                        yield (x, y, z), zone.yaw + random.uniform(-0.6, 0.6)
                return
            case "water" if self._stage.water is not None:
                for zone in sorted(self._stage.zones_of("water"), key=lambda zone: _too_small(zone, size)):
                    for _ in range(_TRIES):
                        x, z = _within(zone, size, random)
                        yield (x, 0.0, z), zone.yaw + random.uniform(-1.1, 1.1)
                return
        if hero:
            yield from self._focal(size)
        else:
            yield from self._beside_the_hero(size, random)
        kinds = _LARGE if max(size) > 3.0 else _MIDDLE if max(size) > 0.7 else _SMALL
        if item.relation == "far":
            kinds = ("background", "flank")
        for kind in kinds:
            for zone in self._stage.zones_of(kind):
                for _ in range(_TRIES if not _too_small(zone, size) else 3):
                    x, z = _within(zone, size, random)
                    yield (x, 0.0, z), zone.yaw + random.uniform(-0.3, 0.3)
        yield from self._in_the_picture(size, random)

    def _focal(self, size: Vec3) -> Iterator[tuple[Vec3, float]]:
        """The smallest focus that holds a hero, then the background, then what comes nearest to holding it."""
        foci = [zone for zone in self._stage.zones_of("focus") if not _too_small(zone, size)]
        far = [zone for zone in self._stage.zones_of("background") if not _too_small(zone, size)]
        rest = sorted(self._stage.zones_of("focus"), key=lambda zone: _too_small(zone, size))
        for zone in (*sorted(foci, key=lambda zone: zone.size[0]), *far, *rest):
            yield (zone.at[0], 0.0, zone.at[2]), zone.yaw

    def _beside_the_hero(self, size: Vec3, random: Random) -> Iterator[tuple[Vec3, float]]:
        """About the hero, nearer first, so that things make a group."""
        hero = next((p for p in super().placements if p.item.id == self._hero), None)
        if hero is None or max(size) > 2.5 * max(hero.size):
            return
        apart = 0.5 * max(hero.size[0], hero.size[2]) + 0.6 * max(size[0], size[2])
        eye = self._stage.view.eye
        for number in range(2 * _TRIES):
            away = apart + random.uniform(0.15, 0.6 + (0.25 + 0.1 * number) * max(1.0, 0.3 * apart))
            turn = random.uniform(-math.pi, math.pi)
            x, z = hero.position[0] + away * math.sin(turn), hero.position[2] + away * math.cos(turn)
            yield (x, 0.0, z), math.atan2(eye[0] - x, eye[2] - z) + random.uniform(-0.5, 0.5)

    def _in_the_picture(self, size: Vec3, random: Random) -> Iterator[tuple[Vec3, float]]:
        """Anywhere that the arriving eye sees, then anywhere before it."""
        eye, target = self._stage.view.eye, self._stage.view.target
        heading = math.atan2(target[0] - eye[0], eye[2] - target[2])
        near = EYE_CLEAR_M + 1.0 + 0.8 * max(size)
        for number in range(8 * _TRIES):
            spread = 0.5 + 0.6 * number / (8 * _TRIES)
            turn = heading + random.uniform(-spread, spread)
            away = near + random.uniform(0.0, 5.0 + 0.25 * number)
            x, z = eye[0] + away * math.sin(turn), eye[2] - away * math.cos(turn)
            yield (x, 0.0, z), math.atan2(eye[0] - x, eye[2] - z) + random.uniform(-0.3, 0.3)

    def _burden(self, placement: Placement) -> float:
        """Low where a thing is seen, large enough to be made out, near the others and hiding nothing."""
        eye, target = self._stage.view.eye, self._stage.view.target
        heading = math.atan2(target[0] - eye[0], eye[2] - target[2])
        turn, away, half = _seen(placement, eye)
        edge = math.atan(math.tan(math.radians(self._stage.view.fov_deg) / 2) * 16 / 9)
        off = abs(math.remainder(turn - heading, 2 * math.pi)) + half
        cost = 3.0 * max(0.0, off - 0.95 * edge) + 0.06 * max(0.0, away - 3.0 - 7.0 * max(placement.size))
        near = max(0.3, away - 0.5 * max(placement.size[0], placement.size[2]))
        over = (placement.top + self._lift(placement) - eye[1]) / near
        cost += 4.0 * max(0.0, over - 1.1 * math.tan(math.radians(self._stage.view.fov_deg) / 2))
        for other in super().placements:
            if other.flat or other.on is not None or other.item.footing in ("wall", "ceiling", "air"):
                continue
            gap = math.hypot(placement.position[0] - other.position[0], placement.position[2] - other.position[2])
            reach = 0.5 * (max(placement.size[0], placement.size[2]) + max(other.size[0], other.size[2]))
            cost += 0.5 * max(0.0, 1.4 - gap / max(reach, 1e-3))
            weight = 3.0 if other.item.id == self._hero else 0.8
            cost += weight * _hides(placement, other, eye)
        return cost


def _too_small(zone: Zone, size: Vec3) -> float:
    """How many times larger than the zone a thing is, 0 where the zone holds it."""
    ratio = max(size[0] / zone.size[0], size[1] / zone.size[1], size[2] / zone.size[2])
    return ratio if ratio > 1.0 else 0.0


def _within(zone: Zone, size: Vec3, random: Random) -> tuple[float, float]:
    """A point of a zone's footprint at which a thing lies within it, if it can."""
    u, v = (
        random.uniform(-1, 1) * max(0.0, (extent - max(size[0], size[2])) / 2)
        for extent in (zone.size[0], zone.size[2])
    )
    cos, sin = math.cos(zone.yaw), math.sin(zone.yaw)
    return zone.at[0] + u * cos + v * sin, zone.at[2] - u * sin + v * cos


def _gap(placement: Placement, point: Vec3) -> float:
    """Metres in the plane from a point to a footprint."""
    dx, dz = point[0] - placement.position[0], point[2] - placement.position[2]
    cos, sin = math.cos(placement.yaw), math.sin(placement.yaw)
    across = max(0.0, abs(dx * cos - dz * sin) - placement.size[0] / 2)
    along = max(0.0, abs(dx * sin + dz * cos) - placement.size[2] / 2)
    return math.hypot(across, along)


def _seen(placement: Placement, eye: Vec3) -> tuple[float, float, float]:
    """Its bearing from the eye, how far away it is, and half the angle that it fills across; radians and metres."""
    dx, dz = placement.position[0] - eye[0], eye[2] - placement.position[2]
    away = max(0.3, math.hypot(dx, dz))
    return math.atan2(dx, dz), away, math.atan(0.5 * max(placement.size[0], placement.size[2]) / away)


def _hides(a: Placement, b: Placement, eye: Vec3) -> float:
    """How much of the farther of two the nearer one hides, 0 to 1."""
    near, far = sorted((a, b), key=lambda p: _seen(p, eye)[1])
    turn, distance, half = _seen(near, eye)
    turn_far, distance_far, half_far = _seen(far, eye)
    apart = abs(math.remainder(turn - turn_far, 2 * math.pi))
    overlap = min(half + half_far - apart, 2 * half, 2 * half_far) / max(2 * half_far, 1e-3)
    rise, rise_far = near.size[1] / distance, far.size[1] / distance_far
    return max(0.0, overlap) * min(1.0, rise / max(rise_far, 1e-3))


def _sampled(corners: NDArray[np.float64]) -> NDArray[np.float64]:
    """Points `[n, 3]` spread evenly over triangles `[n, 3, 3]`; equal triangles give equal points."""
    a, b, c = corners[:, 0], corners[:, 1], corners[:, 2]
    area = np.linalg.norm(np.cross(b - a, c - a), axis=1)
    total = area.sum()
    if total <= 0:
        return np.zeros((0, 3))
    draw = np.random.default_rng(1)
    chosen = np.searchsorted(np.cumsum(area), draw.uniform(0, total, _SAMPLES))
    chosen = np.minimum(chosen, len(area) - 1)
    u, v = draw.uniform(0, 1, (2, _SAMPLES, 1))
    flip = u + v > 1
    u, v = np.where(flip, 1 - u, u), np.where(flip, 1 - v, v)
    return np.asarray(a[chosen] + u * (b - a)[chosen] + v * (c - a)[chosen])
