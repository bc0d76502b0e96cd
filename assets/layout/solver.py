"""Places things one by one: no two in the same space, everything resting on something, relations honoured.

Each item draws its poses from a generator of its own, seeded by the layout's seed and the item's id; of those that
fit, the one that composes best is taken. Equal items in equal order give equal placements.
"""

from __future__ import annotations

import hashlib
import itertools
import math
from collections.abc import Iterator
from random import Random

from assets.artifacts import Vec3
from assets.errors import NoRoom
from assets.layout import candidates
from assets.layout.candidates import Pose
from assets.layout.items import Item, Placement
from assets.layout.region import Region

_GOOD_ENOUGH = 24
"""Fitting poses compared for a free item before the best is taken."""

_SHRINK = (1.0, 0.8, 0.62, 0.45)
"""Sizes tried in turn where a region cannot hold an item."""


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

        A relation that cannot be had (no such target, no space there) gives way to a free place; an item too large
        for the region is made smaller.

        Raises:
            NoRoom: there is no free place for it at all.
        """
        digest = hashlib.sha256(f"{self._seed}/{item.id}".encode()).digest()
        fitted = self._fit(item.size)
        for scale, source in itertools.product(_SHRINK, (self._related, self._resting)):
            size = (fitted[0] * scale, fitted[1] * scale, fitted[2] * scale)
            random = Random(digest)
            if best := self._best(item, size, source(item, size, random)):
                self._placed[item.id] = best
                return best
        raise NoRoom(f"no free place for {item.id} of {item.size[0]:.1f}×{item.size[1]:.1f}×{item.size[2]:.1f} m")

    def keep(self, placement: Placement) -> None:
        """Take a placement as it is, from a layout of the same region."""
        self._placed[placement.item.id] = placement

    def fits(self, placement: Placement) -> bool:
        """Whether `placement` lies within the region and meets nothing but, perhaps, its own item's former place."""
        former = self._placed.pop(placement.item.id, None)
        try:
            return self._fits(placement)
        finally:
            if former is not None:
                self._placed[placement.item.id] = former

    def _fit(self, size: Vec3) -> Vec3:
        """Shrink a size, keeping its proportions, until the region can hold it."""
        limits = self._region.size
        if not (self._region.walls or not self._region.viewer):
            limits = (limits[0] / 2, limits[1], limits[2] / 2)
        scale = min(1.0, *(0.95 * limit / extent for limit, extent in zip(limits, size, strict=True)))
        return (size[0] * scale, size[1] * scale, size[2] * scale)

    def _related(self, item: Item, size: Vec3, random: Random) -> Iterator[tuple[Pose, str | None]]:
        """Poses that honour the item's relation."""
        target = self._placed.get(item.target or "")
        if item.relation == "against_wall" and self._region.walls:
            yield from ((pose, None) for pose in candidates.against_walls(size, random, self._region))
        if target is None or item.footing in ("wall", "air"):
            return
        match item.relation:
            case "on":
                yield from ((pose, target.item.id) for pose in candidates.on_top(size, random, target))
            case "inside":
                yield from ((pose, target.item.id) for pose in candidates.inside(target))
            case "under":
                yield from ((pose, None) for pose in candidates.beneath(target))
            case "beside" | "between":
                poses = candidates.next_to(size, random, target)
                if item.side:
                    poses = candidates.on_side(size, random, target, item.side)
                yield from ((pose, target.on) for pose in poses)
            case "around":
                yield from ((pose, target.on) for pose in candidates.ring(size, random, target))
            case "facing":
                yield from ((pose, target.on) for pose in candidates.opposite(size, random, target))
            case _:
                return

    def _resting(self, item: Item, size: Vec3, random: Random) -> Iterator[tuple[Pose, str | None]]:
        """Poses that only honour the item's footing."""
        region, anchored = self._region, not self._region.viewer
        target = self._placed.get(item.target or "")
        poses: Iterator[Pose]
        match item.footing:
            case "wall" if region.walls:
                poses = candidates.on_walls(size, random, region)
            case "ceiling" if not anchored:
                poses = candidates.under_the_ceiling(size, random, region, target)
            case "air":
                poses = candidates.in_the_air(size, random, region, anchored)
            case _:
                poses = candidates.in_the_open(size, random, anchored, region)
        yield from ((pose, None) for pose in poses)

    def _best(self, item: Item, size: Vec3, poses: Iterator[tuple[Pose, str | None]]) -> Placement | None:
        """The first fitting poses are compared; those of a relation come best first, so that the first one wins."""
        fitting: list[Placement] = []
        related = item.relation not in ("free", "against_wall") or (item.footing == "ceiling" and item.target)
        wanted = 1 if related else _GOOD_ENOUGH
        for (position, yaw), on in poses:
            placement = Placement(item, position, yaw, size, on)
            if self._fits(placement):
                fitting.append(placement)
                if len(fitting) >= wanted:
                    break
        return min(fitting, key=self._cost, default=None)

    def _fits(self, placement: Placement) -> bool:
        if not self._region.holds(placement):
            return False
        margin = 0.0 if placement.on or not self._region.viewer else 0.04
        return all(
            placement.clears(other, margin) for other in self._placed.values() if not _may_overlap(placement, other)
        )

    def _cost(self, placement: Placement) -> float:
        """Low where things are spread over the view, near the viewer, and do not hide one another."""
        x, _, z = placement.position
        distance = math.hypot(x, z)
        cost = 0.05 * distance + (0.25 * abs(math.atan2(x, -z)) if self._region.viewer else 0.0)
        for other in self._placed.values():
            if other.flat or other.item.footing in ("wall", "ceiling"):
                continue
            ox, _, oz = other.position
            apart = math.hypot(x - ox, z - oz)
            reach = 0.5 * (max(placement.size[0], placement.size[2]) + max(other.size[0], other.size[2]))
            cost += 0.6 * max(0.0, 1.5 - apart / max(reach, 1e-3))
            if self._region.viewer:
                cost += _hiding(placement, other)
        return cost


def _may_overlap(a: Placement, b: Placement) -> bool:
    """Rugs lie under things, and what is inside something is inside it."""
    if a.flat or b.flat:
        return not (a.flat and b.flat and a.item.relation == b.item.relation == "on")
    return (a.item.relation == "inside" and a.on == b.item.id) or (b.item.relation == "inside" and b.on == a.item.id)


def _hiding(a: Placement, b: Placement) -> float:
    """How much the nearer of two hides the farther, seen from the origin; more if the nearer one is the taller."""
    near, far = sorted((a, b), key=lambda p: math.hypot(p.position[0], p.position[2]))
    near_distance = max(0.5, math.hypot(near.position[0], near.position[2]))
    far_distance = max(0.5, math.hypot(far.position[0], far.position[2]))
    turn = abs(math.remainder(math.atan2(*near.position[::2]) - math.atan2(*far.position[::2]), 2 * math.pi))
    width = 0.5 * (max(near.size[0], near.size[2]) / near_distance + max(far.size[0], far.size[2]) / far_distance)
    covered = max(0.0, 1.0 - turn / max(width, 1e-3))
    return 1.2 * covered * min(1.5, (near.top / near_distance) / max(far.top / far_distance, 1e-3))
