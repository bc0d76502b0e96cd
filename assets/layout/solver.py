"""Places things one by one: no two in the same space, everything resting on something, relations honoured.

Each item draws its poses from a generator of its own, seeded by the layout's seed and the item's id; of those that
fit, the one that composes best is taken. Equal items in equal order give equal placements.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterator
from dataclasses import replace
from random import Random

from assets.artifacts import Vec3
from assets.errors import NoRoom
from assets.layout import candidates, honour
from assets.layout.candidates import Pose
from assets.layout.contact import carried, meet
from assets.layout.items import Item, Placement, Relation
from assets.layout.region import Region
from assets.layout.relations import Proposals
from assets.layout.walls import covered, covers

_GOOD_ENOUGH = 24
"""Fitting poses compared for a free item before the best is taken."""
_SHRINK = (1.0, 0.8, 0.62, 0.45)
"""Sizes tried in turn where a region cannot hold an item."""
_SQUEEZE = (1.0, 0.85, 0.7, 0.6)
"""Sizes tried in turn where a table is too low for what goes under it."""
_COMPARED: frozenset[Relation] = frozenset({"free", "against_wall", "far"})
"""Relations whose poses are as good as one another, so that composition decides."""
_INTIMATE: frozenset[Relation] = frozenset({"on", "inside", "held"})
"""Relations in which a thing may touch its target anywhere."""


class Layout:
    """A scene's placements within one region."""

    def __init__(self, region: Region, seed: int = 0) -> None:
        self._region = region
        self._seed = seed
        self._placed: dict[str, Placement] = {}

    @property
    def placements(self) -> tuple[Placement, ...]:
        """Everything placed so far, in order."""
        return tuple(self._placed.values())

    def place(self, item: Item) -> Placement:
        """Find a place for `item` and keep it.

        A relation that cannot be had (no such target, no space there) gives way to a place near the target, then to
        a free one, and `gave_way` says so; an item too large for the region is made smaller.

        Raises:
            NoRoom: there is no free place for it at all.
        """
        found = self._related(item) or self._near(item) or self._anywhere(item)
        if found is None:
            raise NoRoom(f"no free place for {item.id} of {item.size[0]:.1f}×{item.size[1]:.1f}×{item.size[2]:.1f} m")
        self._placed[item.id] = found
        return found

    def keep(self, placement: Placement) -> None:
        """Take a placement as it is, from a layout of the same region."""
        self._placed[placement.item.id] = placement

    def fits(self, placement: Placement) -> bool:
        """Whether `placement` lies within the region and meets nothing but, perhaps, its own item's former place."""
        former = self._placed.pop(placement.item.id, None)
        try:
            return self._fits(placement, exact=True)
        finally:
            if former is not None:
                self._placed[placement.item.id] = former

    def honours(self, placement: Placement) -> bool:
        """Whether a placement stands to its target, as that is placed now, as its item wants."""
        target, other = (self._placed.get(name or "") for name in (placement.item.target, placement.item.other))
        return honour.honours(placement, target, other, self._region)

    # --- the three ways to a place ---

    def _related(self, item: Item) -> Placement | None:
        """A place that honours the relation, the item squeezed a little where it goes under or into something."""
        squeeze = _SQUEEZE if item.relation in ("under", "inside") else (1.0,)
        for scale in squeeze:
            size = self._fit(item.size, scale)
            proposals = self._proposals(item, size)
            best = self._best(item, size, proposals.related(), item.relation not in _COMPARED)
            if best is not None:
                reason = f"made {scale:g} of its size to go {item.relation} {item.target}" if scale < 1 else None
                return replace(best, gave_way=reason) if reason else best
        return None

    def _near(self, item: Item) -> Placement | None:
        """The free place nearest to the target, on the side that was said if there is any on it."""
        target = self._placed.get(item.target or "")
        if target is None or item.relation == "free":
            return None
        size = self._fit(item.size)
        fitting = [
            placement
            for (position, yaw), on in self._proposals(item, size).near()
            if self._fits(placement := Placement(item, position, yaw, size, on), exact=False)
        ]
        if not fitting:
            return None
        best = min(fitting, key=lambda p: (not self.honours(p), p.gap(target) + 0.2 * self._cost(p)))
        return self._told(best)

    def _anywhere(self, item: Item) -> Placement | None:
        """Any place that honours the footing; smaller if it must be."""
        for scale in _SHRINK:
            size = self._fit(item.size, scale)
            if best := self._best(item, size, self._proposals(item, size).resting(), first=False):
                return self._told(best)
        return None

    def _told(self, placement: Placement) -> Placement:
        """The placement with a word on what could not be had."""
        item = placement.item
        target = self._placed.get(item.target or "")
        for name in (item.target, item.other):
            if name and name not in self._placed:
                return replace(placement, gave_way=f"{name} is not there")
        if not self.honours(placement):
            return replace(placement, gave_way=f"no room {_said(item)}")
        if not honour.at_distance(placement, target):
            return replace(placement, gave_way=f"no room {item.distance_m:g} m from {item.target}")
        return placement

    def _proposals(self, item: Item, size: Vec3) -> Proposals:
        digest = hashlib.sha256(f"{self._seed}/{item.id}".encode()).digest()
        return Proposals(item, size, Random(digest), self._region, self._placed)

    def _fit(self, size: Vec3, scale: float = 1.0) -> Vec3:
        """Shrink a size, keeping its proportions, until the region can hold it, and by `scale`."""
        limits = self._region.size
        if not candidates.boxed(self._region):
            limits = (limits[0] / 2, limits[1], limits[2] / 2)
        scale *= min(1.0, *(0.95 * limit / extent for limit, extent in zip(limits, size, strict=True)))
        return (size[0] * scale, size[1] * scale, size[2] * scale)

    # --- choosing ---

    def _best(self, item: Item, size: Vec3, poses: Iterator[tuple[Pose, str | None]], first: bool) -> Placement | None:
        """The first fitting pose, or of the first few the one that composes best."""
        fitting: list[Placement] = []
        for (position, yaw), on in poses:
            placement = Placement(item, position, yaw, size, on)
            if self._fits(placement, exact=first):
                fitting.append(placement)
                if first or len(fitting) >= _GOOD_ENOUGH:
                    break
        if len(fitting) <= 1:
            return fitting[0] if fitting else None
        return min(fitting, key=self._cost)

    def _fits(self, placement: Placement, exact: bool) -> bool:
        """Whether it lies in the region, is carried by what it stands on, and meets nothing; `exact` takes forms."""
        if not self._region.holds(placement):
            return False
        support = self._placed.get(placement.on or "")
        related = placement.item.target == placement.on and placement.item.relation in _INTIMATE
        hangs = placement.item.footing == "wall"
        if support is not None and not related and not hangs and not carried(placement, support):
            return False
        margin = 0.0 if exact or placement.on or not self._region.viewer else 0.04
        for other in self._placed.values():
            if placement.clears(other, margin) or _may_overlap(placement, other):
                continue
            if not exact or meet(placement, other):
                return False
        return True

    def _cost(self, placement: Placement) -> float:
        """Low where things are spread over the view, near the viewer, and do not hide one another."""
        others = self.placements
        if placement.item.footing == "wall" and self._region.walls:
            return covered(placement, others, self._region)
        x, z = placement.spot
        distance = math.hypot(x, z)
        cost = self._afar(placement, distance) + (0.25 * abs(math.atan2(x, -z)) if self._region.viewer else 0.0)
        if placement.item.relation == "far":
            cost = -0.05 * distance
        cost += self._cramped(placement)
        if self._region.walls:
            cost += covers(placement, others)
        for other in others:
            if other.flat or other.item.footing in ("wall", "ceiling"):
                continue
            ox, oz = other.spot
            apart = math.hypot(x - ox, z - oz)
            reach = 0.5 * (max(placement.size[0], placement.size[2]) + max(other.size[0], other.size[2]))
            cost += 0.6 * max(0.0, 1.5 - apart / max(reach, 1e-3))
            if other.item.spare_m and placement.item.target != other.item.id:
                cost += max(0.0, 1.0 - placement.gap(other) / other.item.spare_m)
            if self._region.viewer:
                cost += _hiding(placement, other)
        return cost

    def _afar(self, placement: Placement, distance: float) -> float:
        """Low near the viewer; in a room a few steps away, so that there is room in front."""
        if not self._region.walls:
            return 0.05 * distance
        best = min(2.4 + 0.4 * max(placement.size[0], placement.size[2]), 0.6 * self._region.size[2])
        return 0.15 * abs(distance - best)

    def _cramped(self, placement: Placement) -> float:
        """How much of the room that it should have about it is missing, in a room or on a surface."""
        spare = placement.item.spare_m
        if not spare or not candidates.boxed(self._region):
            return 0.0
        cost = 0.0
        for axis, center in enumerate(self._region.center):
            half = self._region.size[2 * axis] / 2 - placement.extents[axis]
            off = placement.spot[axis] - center
            for free in (half - off, half + off):
                if free > 0.1 or placement.item.relation != "against_wall":
                    cost += 1.5 * max(0.0, 1.0 - free / spare)
        for other in self._placed.values():
            if not other.flat and other.position[1] < placement.top:
                cost += max(0.0, 1.0 - placement.gap(other) / spare)
        return cost


def _said(item: Item) -> str:
    """The relation in words, for whoever reads why it was not kept."""
    words = item.side or item.relation
    both = f" and {item.other}" if item.other else ""
    return f"{words} {item.target}{both}" if item.target else words


def _may_overlap(a: Placement, b: Placement) -> bool:
    """Rugs lie under things, and what is in, on or in the hands of something touches it."""
    if (a.flat and a.on is None) or (b.flat and b.on is None):
        return True
    return any(
        one.on == two.item.id and one.item.target == two.item.id and one.item.relation in _INTIMATE
        for one, two in ((a, b), (b, a))
    )


def _hiding(a: Placement, b: Placement) -> float:
    """How much the nearer of two hides the farther, seen from the origin; more if the nearer one is the taller."""
    near, far = sorted((a, b), key=lambda p: math.hypot(p.position[0], p.position[2]))
    near_distance = max(0.5, math.hypot(near.position[0], near.position[2]))
    far_distance = max(0.5, math.hypot(far.position[0], far.position[2]))
    turn = abs(math.remainder(math.atan2(*near.position[::2]) - math.atan2(*far.position[::2]), 2 * math.pi))
    width = 0.5 * (max(near.size[0], near.size[2]) / near_distance + max(far.size[0], far.size[2]) / far_distance)
    covered_share = max(0.0, 1.0 - turn / max(width, 1e-3))
    return 1.2 * covered_share * min(1.5, (near.top / near_distance) / max(far.top / far_distance, 1e-3))
