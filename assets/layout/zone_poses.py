"""Places worth trying on a stage for what is free: its zones, about the hero, in the picture; and which suits best."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from assets.artifacts import Vec3
from assets.layout.doing import turn_of
from assets.layout.items import Item, Placement
from assets.layout.lanes import in_lanes
from assets.layout.seats import on_seats, takes_a_seat
from assets.stages.stage import Stage, View, Zone, ZoneKind

_TRIES = 14
_ASPECT = 16 / 9
_TOLD = 0.12
"""The share of the picture's height from which on what tells the place is made out."""
_OF_SOMEBODY = 2.5
"""What it costs that one of two hides the other, where one of them is somebody."""
_TALL_M, _NEAR_M = 0.7, 8.0
"""What is so tall, so near and at a side frames the picture."""
AT_HAND_M = 2.05
"""How high the upper edge is of what hangs and somebody does something at: a washing line."""
_LARGE: tuple[ZoneKind, ...] = ("flank", "background", "focus", "shore")
_MIDDLE: tuple[ZoneKind, ...] = ("focus", "flank", "foreground", "path", "shore", "corner")
_SMALL: tuple[ZoneKind, ...] = ("focus", "foreground", "path", "corner", "shore")


@dataclass(frozen=True)
class ZonePoses:
    """The poses of one stage for one view; `hero` is what the picture is about, `lead` what carries it or itself."""

    stage: Stage
    view: View
    hero: Placement | None
    lead: Placement | None
    attempt: int = 0
    is_workplace: bool = False
    """Whether somebody is to be before what is placed, or on it."""
    seated: Placement | None = None
    """Who sits first on the seats of the stage."""

    def poses(self, item: Item, size: Vec3, random: Random) -> Iterator[tuple[Vec3, float]]:
        """Places worth trying; heights are the stage's for what hangs or flies, else 0."""
        for (x, y, z), yaw in self._poses(item, size, random):
            if item.footing == "air" and self.is_workplace:
                y = self.stage.height_at(x, z) + max(0.0, AT_HAND_M - size[1])
            yield (x, y, z), yaw

    def _poses(self, item: Item, size: Vec3, random: Random) -> Iterator[tuple[Vec3, float]]:
        if takes_a_seat(item, self.stage):
            yield from on_seats(item, self.stage, self.view, self.seated)
            return
        if wanted := self.stage.zones_of(item.zone) if item.zone else ():
            for zone in wanted:
                for _ in range(3 * _TRIES):
                    x, z = _within(zone, size, random)
                    yield (x, self._height(item, zone, size), z), zone.yaw + random.uniform(-0.3, 0.3)
            return
        yield from in_lanes(item, size, self.stage, self.view, random)
        match item.footing:
            case "ceiling":
                for zone in self.stage.zones_of("ceiling"):
                    yield (zone.at[0], zone.at[1] - size[1], zone.at[2]), zone.yaw
                return
            case "air" if not self.is_workplace:
                yield from self._in_the_air(size, random)
                return
            case "water" if self.stage.water is not None:
                yield from self._on_the_water(item, size, random)
                return
        if self.lead is None and item.relation != "far":
            yield from self._focal(item, size)
        elif self.lead is not None:
            yield from self._beside(self.lead, item, size, random)
        kinds = _LARGE if max(size) > 3.0 else _MIDDLE if max(size) > 0.7 else _SMALL
        if item.relation == "far":
            kinds = ("background", "flank")
        for kind in kinds:
            for zone in self.stage.zones_of(kind):
                for _ in range(_TRIES if not too_small(zone, size) else 3):
                    x, z = _within(zone, size, random)
                    yield (x, 0.0, z), zone.yaw + random.uniform(-0.3, 0.3)
        yield from self._in_the_picture(size, random)

    def _height(self, item: Item, zone: Zone, size: Vec3) -> float:
        """The stage's height for what hangs or flies in a zone; 0 for what rests on something."""
        if item.footing == "ceiling":
            return zone.at[1] - size[1]
        return zone.at[1] if item.footing == "air" else 0.0

    def _in_the_air(self, size: Vec3, random: Random) -> Iterator[tuple[Vec3, float]]:
        for zone in self.stage.zones_of("air"):
            for _ in range(2 * _TRIES):
                x, z = _within(zone, size, random)
                y = zone.at[1] + random.uniform(0.0, max(0.0, zone.size[1] - size[1]))
                yield (x, y, z), zone.yaw + random.uniform(-0.6, 0.6)

    def _on_the_water(self, item: Item, size: Vec3, random: Random) -> Iterator[tuple[Vec3, float]]:
        """On water in the picture first: small things near, large ones where they are seen whole."""
        if self.lead is not None:
            yield from self._beside(self.lead, item, size, random)
        for zone in sorted(self.stage.zones_of("water"), key=lambda zone: too_small(zone, size)):
            for _ in range(_TRIES):
                x, z = _within(zone, size, random)
                yield (x, 0.0, z), zone.yaw + random.uniform(-1.1, 1.1)

    def _focal(self, item: Item, size: Vec3) -> Iterator[tuple[Vec3, float]]:
        """The smallest focus that holds a hero, then the background, then what comes nearest to holding it."""
        foci = [zone for zone in self.stage.zones_of("focus") if not too_small(zone, size)]
        far = [zone for zone in self.stage.zones_of("background") if not too_small(zone, size)]
        rest = sorted(self.stage.zones_of("focus"), key=lambda zone: too_small(zone, size))
        every = list(dict.fromkeys((*sorted(foci, key=lambda zone: zone.size[0]), *far, *rest)))
        turned = self.attempt % max(1, len(every))
        for zone in (*every[turned:], *every[:turned]):
            side = 1 if zone.at[0] < self.view.eye[0] else -1
            yield (zone.at[0], 0.0, zone.at[2]), zone.yaw + self._turn(item, size, side)

    def _turn(self, item: Item, size: Vec3, side: int) -> float:
        """How far it turns off the viewer, to the left for `side` 1."""
        shown = shown_turn(size, side)
        wanted = turn_of(item, self.is_workplace, side)
        return shown if wanted is None or abs(shown) > abs(wanted) else wanted

    def _beside(self, lead: Placement, item: Item, size: Vec3, random: Random) -> Iterator[tuple[Vec3, float]]:
        """About what the picture is about, nearer first, so that things make a group; beside and behind, seen so."""
        if max(size) > 2.5 * max(lead.size):
            return
        apart = 0.5 * max(lead.size[0], lead.size[2]) + 0.6 * max(size[0], size[2])
        eye = self.view.eye
        home = math.atan2(eye[0] - lead.position[0], eye[2] - lead.position[2])
        for number in range(3 * _TRIES):
            away = apart + random.uniform(0.15, 0.6 + (0.25 + 0.1 * number) * max(1.0, 0.3 * apart))
            turn = home + random.choice((-1, 1)) * random.uniform(0.9, math.pi if number > _TRIES else 2.2)
            x, z = lead.position[0] + away * math.sin(turn), lead.position[2] + away * math.cos(turn)
            turn = self._turn(item, size, random.choice((-1, 1))) + random.uniform(-0.4, 0.4)
            yield (x, 0.0, z), math.atan2(eye[0] - x, eye[2] - z) + turn

    def _in_the_picture(self, size: Vec3, random: Random) -> Iterator[tuple[Vec3, float]]:
        """Anywhere that the arriving eye sees, then anywhere before it."""
        eye, target = self.view.eye, self.view.target
        heading = math.atan2(target[0] - eye[0], eye[2] - target[2])
        near = 2.2 + 0.8 * max(size)
        for number in range(8 * _TRIES):
            spread = 0.5 + 0.6 * number / (8 * _TRIES)
            turn = heading + random.uniform(-spread, spread)
            away = near + random.uniform(0.0, 5.0 + 0.25 * number)
            x, z = eye[0] + away * math.sin(turn), eye[2] - away * math.cos(turn)
            yield (x, 0.0, z), math.atan2(eye[0] - x, eye[2] - z) + random.uniform(-0.3, 0.3)

    def burden(self, placement: Placement, top: float, others: Sequence[Placement], named: bool) -> float:
        """Low where a thing is seen, large enough to be made out, near the others and hiding nothing.

        `top` is the height of its upper face on the stage.
        """
        eye, target = self.view.eye, self.view.target
        heading = math.atan2(target[0] - eye[0], eye[2] - target[2])
        tangent = math.tan(math.radians(self.view.fov_deg) / 2)
        turn, away, half = seen(placement, eye)
        edge = math.atan(tangent * _ASPECT)
        off = abs(math.remainder(turn - heading, 2 * math.pi)) + half
        cost = (6.0 if named or placement.item.telling else 3.0) * max(0.0, off - 0.95 * edge)
        cost += 0.06 * max(0.0, away - 3.0 - 7.0 * max(placement.size))
        near = max(0.3, away - 0.5 * max(placement.size[0], placement.size[2]))
        cost += 4.0 * max(0.0, (top - eye[1]) / near - 1.1 * tangent)
        if named:
            share = max(placement.size) / (2 * tangent * away)
            cost += 4.0 * max(0.0, 0.14 - share) / 0.14 + 2.0 * max(0.0, share - 0.6)
        elif self.hero is not None:
            if placement.item.telling:
                share = max(placement.size) / (2 * tangent * away)
                cost += 2.0 * max(0.0, _TOLD - share) / _TOLD
            cost += 1.2 * max(0.0, 1.0 - away / max(1.0, seen(self.hero, eye)[1]))
            aside = abs(math.remainder(turn - heading, 2 * math.pi)) / edge
            if placement.size[1] >= _TALL_M and away < _NEAR_M and 0.55 < aside < 0.95:
                cost -= 1.2
        for other in others:
            if other.flat or other.on is not None or other.item.footing in ("wall", "ceiling", "air"):
                continue
            gap = math.hypot(placement.position[0] - other.position[0], placement.position[2] - other.position[2])
            reach = 0.5 * (max(placement.size[0], placement.size[2]) + max(other.size[0], other.size[2]))
            cost += 0.5 * max(0.0, 1.4 - gap / max(reach, 1e-3))
            weight = 3.0 if self.hero is not None and other.item.id == self.hero.item.id else 0.8
            weight = max(weight, _OF_SOMEBODY) if placement.item.acts or other.item.acts else weight
            cost += (2.0 * weight if named else weight) * hides(placement, other, eye)
        return cost


def shown_turn(size: Vec3, side: int) -> float:
    """How far a thing turns off the one who looks at it, radians: what is long is known from its side."""
    return side * (0.95 if size[2] > 1.3 * size[0] else 0.25)


def too_small(zone: Zone, size: Vec3) -> float:
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


def seen(placement: Placement, eye: Vec3) -> tuple[float, float, float]:
    """Its bearing from the eye, how far away it is, and half the angle that it fills across; radians and metres."""
    dx, dz = placement.position[0] - eye[0], eye[2] - placement.position[2]
    away = max(0.3, math.hypot(dx, dz))
    return math.atan2(dx, dz), away, math.atan(0.5 * max(placement.size[0], placement.size[2]) / away)


def hides(a: Placement, b: Placement, eye: Vec3) -> float:
    """How much of the farther of two the nearer one hides, 0 to 1."""
    near, far = sorted((a, b), key=lambda p: seen(p, eye)[1])
    turn, distance, half = seen(near, eye)
    turn_far, distance_far, half_far = seen(far, eye)
    apart = abs(math.remainder(turn - turn_far, 2 * math.pi))
    overlap = min(half + half_far - apart, 2 * half, 2 * half_far) / max(2 * half_far, 1e-3)
    rise, rise_far = near.size[1] / distance, far.size[1] / distance_far
    return max(0.0, overlap) * min(1.0, rise / max(rise_far, 1e-3))
