"""What an item may try, in order: poses that honour its relation, poses near its target, poses for its footing."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from random import Random

from assets.artifacts import Vec3
from assets.layout import about, candidates, doing, spaces, walls
from assets.layout.berthing import in_berths, on_shoulder
from assets.layout.candidates import Pose
from assets.layout.items import Item, Placement, Side
from assets.layout.leaning import reaching_under
from assets.layout.region import Region

Proposal = tuple[Pose, str | None]
"""A pose, and the item that it rests on."""


@dataclass(frozen=True)
class Proposals:
    """The poses for one item of one size among what is placed."""

    item: Item
    size: Vec3
    random: Random
    region: Region
    placed: Mapping[str, Placement]

    @property
    def target(self) -> Placement | None:
        """What the relation refers to, if it is there."""
        return self.placed.get(self.item.target or "")

    @property
    def other(self) -> Placement | None:
        """The second target of "between", if it is there."""
        return self.placed.get(self.item.other or "")

    def related(self) -> Iterator[Proposal]:
        """Poses that honour the relation, best first; none for "free"."""
        target = self.target
        if self.item.footing == "wall" and self.region.walls:
            yield from self._on_a_wall(target)
            return
        if target is None:
            yield from ((pose, None) for pose in self._alone())
        else:
            yield from self._to(target)

    def near(self) -> Iterator[Proposal]:
        """Poses near the target, whatever side of it, on what it stands on and on the floor; then anywhere."""
        target = self.target
        if target is not None and self.item.footing not in ("wall", "ceiling", "air"):
            for y, on, past in self._levels(target):
                for pose in about.next_to(self.size, self.random, self.region, target, y, past, self.item.distance_m):
                    yield pose, on
        yield from self.resting()

    def resting(self) -> Iterator[Proposal]:
        """Poses that only honour the item's footing."""
        size, random, region = self.size, self.random, self.region
        poses: Iterator[Pose]
        match self.item.footing:
            case "wall" if region.walls:
                poses = walls.on_walls(size, random, region)
            case "ceiling" if region.viewer:
                poses = candidates.under_the_ceiling(size, random, region)
            case "air":
                poses = candidates.in_the_air(size, random, region)
            case _:
                poses = candidates.in_the_open(size, random, region, self.item.spare_m)
        yield from ((pose, None) for pose in poses)

    # --- without a target ---

    def _on_a_wall(self, target: Placement | None) -> Iterator[Proposal]:
        if target is not None and self.item.relation not in ("free", "against_wall", "corner", "far"):
            yield from ((pose, None) for pose in walls.by_target(self.item, self.size, self.region, target))

    def _alone(self) -> Iterator[Pose]:
        """The relations that the place itself has."""
        size, random, region = self.size, self.random, self.region
        match self.item.relation:
            case "against_wall" | "against" if region.walls:
                yield from candidates.against_walls(size, random, region)
            case "corner":
                yield from candidates.in_a_corner(size, random, region)
            case "far":
                yield from candidates.in_the_background(size, random, region)
            case "middle" if self.item.footing not in ("ceiling", "air"):
                yield from candidates.in_the_middle(size, random, region)
            case "along":
                yield from candidates.in_a_row(size, random, region, self._taken(), self.item.siblings)
            case "hanging" if region.viewer:
                yield from candidates.under_the_ceiling(size, random, region)
            case _:
                return

    # --- to a target ---

    def _to(self, target: Placement) -> Iterator[Proposal]:
        size, random = self.size, self.random
        on: str | None = target.item.id
        poses: Iterator[Pose]
        match self.item.relation:
            case "on" | "against" | "hanging" | "against_wall" if self.item.footing == "wall":
                poses = self._on_its_face(target)
            case "on" | "inside" if target.item.berths and (self.item.acts or target.item.footing == "air"):
                poses = chain(in_berths(self.item, size, target, self._contents(target)), self._inside(target))
            case "on" | "middle" | "corner" if self.item.footing not in ("ceiling", "air"):
                if self.item.seat is None:
                    laid = spaces.laid_along if spaces.lies_along(size, target) else spaces.on_top
                    poses = laid(size, random, target, self._contents(target))
                else:
                    poses = spaces.on_seat(size, self.item.seat, random, target, self._contents(target))
            case "inside":
                poses = self._inside(target)
            case "held" if self.item.towed is not None:
                poses, on = about.in_tow(size, target, self.item.towed, self.item.footing != "air"), None
            case "held":
                poses = about.in_hand(size, target)
            case "on" if target.item.acts and not self.item.acts and self.item.footing in ("floor", "surface", "air"):
                poses = chain(on_shoulder(target), spaces.on_top(size, random, target, self._contents(target)))
            case "under":
                poses = spaces.beneath(size, random, target)
                if self.item.acts and size[1] < size[2]:
                    poses = chain(poses, reaching_under(self.item, size, random, target))
                poses, on = map(self._within, poses), target.on
            case "above" | "on" | "middle":
                poses, on = self._over(target), None
            case "hanging":
                poses, on = self._hung(target), None
            case "far" | "against_wall":
                poses, on = self._alone(), None
            case _ if self.item.footing == "ceiling":
                poses, on = self._over(target), None
            case "free":
                return
            case _:
                yield from self._about(target)
                return
        yield from ((pose, on) for pose in poses)

    def _about(self, target: Placement) -> Iterator[Proposal]:
        """The relations that may be had on what the target stands on, and on the floor."""
        for y, on, past in self._levels(target):
            for pose in self._poses_about(target, y, past):
                yield self._at_distance(pose, target), on

    def _poses_about(self, target: Placement, y: float, past: Placement | None) -> Iterator[Pose]:
        item, size, random, region = self.item, self.size, self.random, self.region
        match item.relation:
            case "beside" if item.side is not None:
                return about.aside(size, random, region, target, item.side, y, past=past, distance=item.distance_m)
            case "flanking":
                return self._flanking(target, y, past)
            case "between" if self.other is not None:
                return about.between(size, random, region, target, self.other, y)
            case "around":
                seat = past or target
                return about.ring(size, random, region, seat, y, self._taken(), item.siblings, item.distance_m)
            case "facing":
                rest = about.turned_to(candidates.in_the_open(size, random, region), target)
                over = self._overhang()
                return chain(doing.before(size, random, region, target, y, item.distance_m, over, item.side), rest)
            case "against":
                return about.leaning(size, random, target, y)
            case "along":
                return about.row(size, random, region, past or target, y, self._taken(), item.siblings)
            case _:
                return about.next_to(size, random, region, target, y, past, item.distance_m)

    def _overhang(self) -> float:
        """How far its hands come over what it is before; of what is smaller than it should be, the less."""
        return self.item.overhang * self.size[2] / self.item.size[2]

    def _levels(self, target: Placement) -> Iterator[tuple[float, str | None, Placement | None]]:
        """Heights to stand at about a target: what carries it, then the floor, clear of what carries it."""
        if self.item.footing == "air":
            yield target.position[1] + 0.5 * max(0.0, target.size[1] - self.size[1]), None, None
            return
        support = self.placed.get(target.on or "")
        if support is not None:
            yield target.position[1], support.item.id, None
        yield 0.0, None, support

    def _flanking(self, target: Placement, y: float, past: Placement | None) -> Iterator[Pose]:
        """One on each side, later ones farther out."""
        taken = self._taken()
        start = (taken // 2) * (max(self.size[0], self.size[2]) + 0.05)
        sides: tuple[Side, Side] = ("left", "right") if taken % 2 == 0 else ("right", "left")
        for side in sides:
            yield from about.aside(
                self.size,
                self.random,
                self.region,
                target,
                side,
                y,
                past=past,
                distance=self.item.distance_m,
                start=start,
            )

    def _inside(self, target: Placement) -> Iterator[Pose]:
        """In its hollow; in what has none anywhere within it, as people are in a house."""
        contents = self._contents(target)
        size, random = self.size, self.random
        foot = self.item.form().foot if self.item.form else (1.0, 1.0)
        yield from spaces.inside(size, foot, random, target, contents)
        if next(spaces.inside(size, foot, random, target, ()), None) is None:
            yield from self._in_what_is_closed(target)

    def _in_what_is_closed(self, target: Placement) -> Iterator[Pose]:
        """Within it where it is large, as people are in a house; else looking out of it."""
        size = self.size
        foot = self.item.form().foot if self.item.form else (1.0, 1.0)
        if size[0] * foot[0] > target.size[0] or size[2] * foot[1] > target.size[2]:
            return
        out = target.size[1] < 1.6 * size[1]
        y = target.top - 0.6 * size[1] if out else target.position[1] + 0.05 * (target.size[1] - size[1])
        w, d = (max(0.0, target.size[k] - size[k]) / 2 for k in (0, 2))
        for i in range(24):
            u, v = (self.random.uniform(-free, free) * i / 24 for free in (w, d))
            yield target.beyond(u, v, max(y, target.position[1])), target.yaw

    def _hung(self, target: Placement) -> Iterator[Pose]:
        """From the target's underside; from the ceiling over it where it has none."""
        yield from spaces.hung(self.size, self.random, target)
        yield from self._over(target)

    def _on_its_face(self, target: Placement) -> Iterator[Pose]:
        """On the side of a house, a board, a trunk: its middle at eye height, or as high as the target allows."""
        free = max(0.0, target.size[1] - self.size[1])
        y = min(max(walls.EYE_M - self.size[1] / 2, 0.5 * free), free)
        return about.leaning(self.size, self.random, target, target.position[1] + y)

    def _over(self, target: Placement) -> Iterator[Pose]:
        """Above the target; what hangs from the ceiling comes down on a cord only where that was said."""
        cord = self.item.relation == "above"
        hangs = self.item.footing == "ceiling" or not cord
        return map(self._within, about.over(self.size, self.random, self.region, target, hangs, cord))

    def _within(self, pose: Pose) -> Pose:
        """The pose moved into the region, as from a wall that its target hangs on."""
        (x, y, z), yaw = pose
        half_x, half_z = about.halves(self.size, yaw)
        return (about.clamped(x, half_x, self.region, 0), y, about.clamped(z, half_z, self.region, 1)), yaw

    def _at_distance(self, pose: Pose, target: Placement) -> Pose:
        """The pose moved away from or towards the target until it is as far from its edge as was said."""
        if self.item.distance_m is None:
            return pose
        for _ in range(3):
            placement = Placement(self.item, pose[0], pose[1], self.size)
            (x, z), (tx, tz) = placement.spot, target.spot
            apart = math.hypot(x - tx, z - tz)
            if apart < 1e-6:
                return pose
            more = self.item.distance_m - placement.gap(target)
            pose = (x + more * (x - tx) / apart, pose[0][1], z + more * (z - tz) / apart), pose[1]
        return pose

    def _contents(self, target: Placement) -> list[Placement]:
        """What is in or on the target already."""
        return [p for p in self.placed.values() if p.on == target.item.id and p.item.id != self.item.id]

    def _taken(self) -> int:
        return about.seats_taken(tuple(self.placed.values()), self.item.relation, self.item.target)
