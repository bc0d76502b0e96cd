"""Where things stand, as the viewer sees them: left and right, near and far, rows and rings.

Metres, right-handed, +Y up; the viewer is at the origin and looks to −Z. Before an AR scene the viewer stands at +Z.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generators.plan import SceneObject
from generators.reading.instruction import Form
from generators.tasks import StandsAt

Flat = tuple[float, float]
"""Metres to the right, and towards the viewer."""
_WAYS = {"left": (-1.0, 0.0), "right": (1.0, 0.0), "front": (0.0, 1.0), "behind": (0.0, -1.0)}
_GAP_M = 0.25
"""Room left between things that are lined up, as a share of their size."""


@dataclass
class Standing:
    """The places of a scene's objects. `before` says that the viewer stands before the scene rather than in it."""

    places: dict[str, StandsAt]
    before: bool = False

    def knows(self, things: Sequence[SceneObject]) -> bool:
        """Whether the place of every one is known."""
        return all(thing.id in self.places for thing in things)

    def at(self, thing: SceneObject) -> StandsAt:
        """The place of a thing that has one."""
        return self.places[thing.id]

    def from_left(self, things: Sequence[SceneObject]) -> list[SceneObject]:
        """From the viewer's left to the right; in the order of the plan where places are missing."""
        return sorted(things, key=self._bearing) if self.knows(things) else list(things)

    def from_near(self, things: Sequence[SceneObject]) -> list[SceneObject]:
        """From the nearest to the farthest; in the order of the plan where places are missing."""
        return sorted(things, key=self._distance) if self.knows(things) else list(things)

    def from_low(self, things: Sequence[SceneObject]) -> list[SceneObject]:
        """From the lowest to the highest."""
        return sorted(things, key=lambda thing: self.at(thing).y) if self.knows(things) else list(things)

    def apart(self, a: SceneObject, b: SceneObject) -> float:
        """Metres between the feet of two things, from edge to edge and never below 0."""
        p, q = self.at(a), self.at(b)
        reach = (max(a.size[0], a.size[2]) + max(b.size[0], b.size[2])) / 2
        return max(math.hypot(p.x - q.x, p.z - q.z) - reach, 0.0)

    def step(self, a: SceneObject, b: SceneObject, metres: float) -> Flat:
        """`metres` from `a` in the direction of `b`; away from it where they are below 0."""
        p, q = self.at(a), self.at(b)
        dx, dz = q.x - p.x, q.z - p.z
        length = math.hypot(dx, dz) or 1.0
        return dx / length * metres, dz / length * metres

    def facing(self, a: SceneObject, b: SceneObject | None) -> float:
        """The degrees that turn `a`'s front to `b`, or to the viewer, the shorter way round."""
        p = self.at(a)
        x, z = (self.at(b).x, self.at(b).z) if b else (p.x, p.z + 1.0) if self.before else (0.0, 0.0)
        wanted = math.atan2(x - p.x, z - p.z)
        return math.degrees(math.remainder(wanted - p.yaw, 2 * math.pi))

    def moved(self, thing: SceneObject, right: float, near: float) -> None:
        """Remember that an edit moved a thing."""
        if place := self.places.get(thing.id):
            self.places[thing.id] = StandsAt(place.x + right, place.y, place.z + near, place.yaw)

    def turned(self, thing: SceneObject, degrees: float) -> None:
        """Remember that an edit turned a thing."""
        if place := self.places.get(thing.id):
            self.places[thing.id] = StandsAt(place.x, place.y, place.z, place.yaw + math.radians(degrees))

    def forget(self, name: str) -> None:
        """The place of an object is no longer known."""
        self.places.pop(name, None)

    def form(
        self, things: Sequence[SceneObject], form: Form, rows: int, about: SceneObject | None, side: str = ""
    ) -> list[Flat]:
        """How far each is to be moved so that together they make `form`: about their own middle, or about a thing.

        A row is at the `side` of that thing: "front", "behind", "left" or "right".
        """
        order = self.from_left(things)
        if form == "by_size":
            order = sorted(things, key=lambda thing: thing.size[1])
        spots = _spots(order, form, rows)
        x, z = self._middle(things, form, about, side)
        moves = {
            thing.id: (x + dx - self.at(thing).x, z + dz - self.at(thing).z)
            for thing, (dx, dz) in zip(order, spots, strict=True)
        }
        return [moves[thing.id] for thing in things]

    def _middle(self, things: Sequence[SceneObject], form: Form, about: SceneObject | None, side: str) -> Flat:
        if about is not None and side in _WAYS and about.id in self.places:
            right, near = _WAYS[side]
            reach = (max(about.size[0], about.size[2]) + max(max(o.size[0], o.size[2]) for o in things)) / 2
            way = (1 + _GAP_M) * reach
            return self.at(about).x + right * way, self.at(about).z + near * way
        if about is not None and form in ("ring", "half_ring") and about.id in self.places:
            return self.at(about).x, self.at(about).z
        places = [self.at(thing) for thing in things]
        return sum(p.x for p in places) / len(places), sum(p.z for p in places) / len(places)

    def _bearing(self, thing: SceneObject) -> float:
        place = self.at(thing)
        return place.x if self.before else math.atan2(place.x, -place.z)

    def _distance(self, thing: SceneObject) -> float:
        place = self.at(thing)
        return -place.z if self.before else math.hypot(place.x, place.z)


def _spots(things: Sequence[SceneObject], form: Form, rows: int) -> list[Flat]:
    """Where each stands about the middle of the form."""
    pitch = [(1 + _GAP_M) * max(thing.size[0], thing.size[2]) for thing in things]
    number, widest = len(things), max(pitch)
    if form in ("ring", "half_ring"):
        turn = 2 * math.pi if form == "ring" else math.pi
        steps = number if form == "ring" else max(number - 1, 1)
        radius = max(widest * steps / turn, widest)
        return [(-radius * math.cos(turn * i / steps), -radius * math.sin(turn * i / steps)) for i in range(number)]
    if form == "grid":
        rows = round(math.sqrt(number))
    if form == "columns":
        return [(dx, dz) for dx, dz in _lattice(number, -(-number // max(rows, 1)), widest)]
    if form == "grid" or rows > 1:
        return _lattice(number, max(rows, 1), widest)
    at, spots = 0.0, []
    for width in pitch:
        spots.append(at + width / 2)
        at += width
    if form == "apart":
        spots = [2 * spot for spot in spots]
        at *= 2
    return [(spot - at / 2, 0.0) for spot in spots]


def _lattice(number: int, rows: int, pitch: float) -> list[Flat]:
    columns = -(-number // rows)
    return [((i % columns - (columns - 1) / 2) * pitch, (i // columns - (rows - 1) / 2) * pitch) for i in range(number)]


def placed(places: Mapping[str, StandsAt], before: bool) -> Standing:
    """Places that may be changed while an instruction is followed."""
    return Standing(dict(places), before)
