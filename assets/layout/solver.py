"""Places things one by one: no two in the same space, everything resting on something, relations honoured.

Each item draws its poses from a generator of its own, seeded by the layout's seed and the item's id; of those that
fit, the one that composes best is taken. Equal items in equal order give equal placements.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from random import Random

import numpy as np

from assets.artifacts import Vec3
from assets.errors import NoRoom
from assets.layout import candidates, honour
from assets.layout.candidates import Pose
from assets.layout.composition import F64, Bool, Crowd, Poses, costs
from assets.layout.contact import carried, meet, settled
from assets.layout.items import Item, Placement, Relation
from assets.layout.leaning import leaning
from assets.layout.region import Region
from assets.layout.relations import Proposal, Proposals
from assets.layout.walls import covered

_GOOD_ENOUGH = 24
"""Fitting poses compared for a free item before the best is taken."""
_ENOUGH_FOR_MORE = 90
"""The same for one that others are to be placed about."""
_SHRINK = (1.0, 0.8, 0.62, 0.45)
"""Sizes tried in turn where a region cannot hold an item."""
_SQUEEZE = (1.0, 0.85, 0.7, 0.6)
"""Sizes tried in turn where a table is too low for what goes under it."""
_COMPARED: frozenset[Relation] = frozenset({"free", "against_wall", "far"})
"""Relations whose poses are as good as one another, so that composition decides."""
_CLIMBED: frozenset[Relation] = frozenset({"on", "against", "around", "beside", "hanging"})
_CLIMBED_M, _LEAVES_M = 0.8, 0.16
"""What is as high is climbed; how much wider it is for it."""
_CLOSE_M = 0.3
"""How far the middles of two are apart at least who are on one thing."""
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
        return self._at_rest(item, self._settle)

    def _at_rest(self, item: Item, settle: Callable[[Item], Placement]) -> Placement:
        """Place an item in the first of the ways it rests that is to be had here, else upright; `settle` does it."""
        for rest in item.rests:
            found: Placement | None
            if rest == "leans":
                found = self._leaning(item)
            elif rest == "planted" and not self._is_soft:
                continue
            else:
                try:
                    found = replace(settle(item.at_rest(rest)), item=item, rest=rest)
                except NoRoom:
                    continue
            if found is not None:
                self._placed[item.id] = found
                return found
        return settle(item)

    def _settle(self, item: Item) -> Placement:
        found = self._grown_over(item) or self._related(item) or self._near(item) or self._anywhere(item)
        if found is None:
            raise NoRoom(f"no free place for {item.id} of {item.size[0]:.1f}×{item.size[1]:.1f}×{item.size[2]:.1f} m")
        support = self._placed.get(found.on or "")
        if (
            support is not None
            and found.on == item.target
            and item.relation == "on"
            and item.seat is None
            and not item.climbs
        ):
            found = settled(found, support)
        self._placed[item.id] = found
        return found

    def _grown_over(self, item: Item) -> Placement | None:
        """What climbs takes the place of what it climbs, and is a little larger."""
        host = self._placed.get(item.target or "")
        if not item.climbs or host is None or item.relation not in _CLIMBED or host.size[1] < _CLIMBED_M:
            return None
        w, h, d = host.size
        return Placement(item, host.position, host.yaw, (w + _LEAVES_M, h + _LEAVES_M / 2, d + _LEAVES_M), host.item.id)

    @property
    def _is_soft(self) -> bool:
        """Whether things can be stuck in the ground: here nobody knows what it is made of."""
        return False

    def _leaning(self, item: Item) -> Placement | None:
        """A place against a wall or something steady, if there is one: the one that is seen best."""
        proposed = leaning(item, self._fit(item.at_rest("leans").size), self._random(item), self._region, self._placed)
        fitting: list[Placement] = []
        for placement in chain(self._at_walls_built(item), proposed):
            if self._fits(placement, exact=True) and self.honours(placement):
                fitting.append(placement)
                if len(fitting) >= _GOOD_ENOUGH:
                    break
        return self._best_leaning(fitting)

    def _at_walls_built(self, item: Item) -> Iterator[Placement]:
        """Places against walls that stand in the open: here there are none."""
        yield from ()

    def _best_leaning(self, fitting: Sequence[Placement]) -> Placement | None:
        return fitting[0] if fitting else None

    def _random(self, item: Item) -> Random:
        return Random(hashlib.sha256(f"{self._seed}/{item.id}".encode()).digest())

    def keep(self, placement: Placement) -> Placement:
        """Take a placement, from a layout of the same region, and say where it is now."""
        self._placed[placement.item.id] = placement
        return placement

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
        squeeze = _SQUEEZE if item.relation in ("under", "inside") and not item.acts else (1.0,)
        for scale in squeeze:
            size = self._fit(item.size, scale)
            proposals = self._proposals(item, size)
            best = self._best(item, size, proposals.related(), item.relation not in _COMPARED)
            if best is not None:
                squeezed = f"made {scale:g} of its size to go {item.relation} {item.target}" if scale < 1 else None
                return self._told(replace(best, gave_way=squeezed))
        return None

    def _near(self, item: Item) -> Placement | None:
        """The free place nearest to the target, on the side that was said if there is any on it."""
        target = self._placed.get(item.target or "")
        if target is None or item.relation == "free":
            return None
        size = self._fit(item.size)
        proposals = [(self._off_the_walls(item, pose, size), on) for pose, on in self._proposals(item, size).near()]
        crowd, poses = self._crowd(item), Poses([pose for pose, _ in proposals], size)
        cost = np.hypot(poses.x - target.position[0], poses.z - target.position[2])
        cost += 0.2 * costs(poses, item, self._region, crowd)
        free = crowd.leaves(poses, 0.0, self._solid(item, size, crowd))
        order = [int(k) for k in np.argsort(cost, kind="stable") if free[k]]
        best: Placement | None = None
        for k in order:
            (position, yaw), on = proposals[k]
            placement = Placement(item, position, yaw, size, on)
            if self._fits(placement, exact=False):
                if self.honours(placement):
                    return self._told(placement)
                best = best or placement
        return self._told(best) if best else None

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
        return Proposals(item, size, self._random(item), self._region, self._placed)

    def _fit(self, size: Vec3, scale: float = 1.0) -> Vec3:
        """Shrink a size, keeping its proportions, until the region can hold it, and by `scale`."""
        limits = self._region.size
        if not candidates.boxed(self._region):
            limits = (limits[0] / 2, limits[1], limits[2] / 2)
        scale *= min(1.0, *(0.95 * limit / extent for limit, extent in zip(limits, size, strict=True)))
        return (size[0] * scale, size[1] * scale, size[2] * scale)

    # --- choosing ---

    def _best(self, item: Item, size: Vec3, proposals: Iterator[Proposal], first: bool) -> Placement | None:
        """The first fitting pose, or of the first few the one that composes best."""
        if not first:
            clear = [(self._off_the_walls(item, pose, size), on) for pose, on in proposals]
            return self._composed(item, size, clear)
        for (position, yaw), on in proposals:
            position, yaw = self._off_the_walls(item, (position, yaw), size)
            placement = Placement(item, position, yaw, size, on)
            if self._fits(placement, exact=True):
                return placement
        return None

    def _composed(self, item: Item, size: Vec3, proposals: Sequence[Proposal]) -> Placement | None:
        """Of the first few that fit by their boxes, the one that composes best."""
        crowd, poses = self._crowd(item), Poses([pose for pose, _ in proposals], size)
        margin = 0.04 if self._region.viewer else 0.0
        free = crowd.leaves(poses, margin, self._solid(item, size, crowd))
        fitting: list[Placement] = []
        for k in map(int, np.nonzero(free)[0]):
            (position, yaw), on = proposals[k]
            placement = Placement(item, position, yaw, size, on)
            if self._region.holds(placement):
                fitting.append(placement)
                if len(fitting) >= (_ENOUGH_FOR_MORE if item.spare_m else _GOOD_ENOUGH):
                    break
        if not fitting:
            return None
        if item.footing == "wall" and self._region.walls:
            return fitting[int(np.argmin(covered(fitting, self.placements, self._region)))]
        chosen = Poses([(p.position, p.yaw) for p in fitting], size)
        return fitting[int(np.argmin(costs(chosen, item, self._region, crowd) + self._unseen(fitting)))]

    def _off_the_walls(self, item: Item, pose: Pose, size: Vec3) -> Pose:
        """A pose clear of what stands out of the walls: here they are plain."""
        del item, size
        return pose

    def _unseen(self, placements: Sequence[Placement]) -> F64:
        """What it costs that placements are not seen, `[n]`: here nobody knows where the viewer will look."""
        return np.zeros(len(placements))

    def _crowd(self, item: Item) -> Crowd:
        """All but the item itself."""
        return Crowd([p for p in self._placed.values() if p.item.id != item.id])

    def _solid(self, item: Item, size: Vec3, crowd: Crowd) -> Bool:
        """Which of a crowd the item may not share space with; a carpet may with all, and all with carpets."""
        if Placement(item, (0.0, 0.0, 0.0), 0.0, size).is_carpet:
            return np.zeros(len(crowd.ids), np.bool_)
        contents = {p.item.id for p in self._placed.values() if p.on == item.id and p.item.relation in _INTIMATE}
        return ~crowd.is_carpet & np.array([name not in contents for name in crowd.ids], np.bool_)

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
            if other.item.id == placement.item.id:
                continue
            if placement.clears(other, margin) or _may_overlap(placement, other):
                continue
            if not exact or meet(placement, other):
                return False
        return True


def _said(item: Item) -> str:
    """The relation in words, for whoever reads why it was not kept."""
    words = item.side or item.relation
    both = f" and {item.other}" if item.other else ""
    return f"{words} {item.target}{both}" if item.target else words


def _may_overlap(a: Placement, b: Placement) -> bool:
    """Rugs lie under things, and what is in, on or in the hands of something touches it."""
    if a.is_carpet or b.is_carpet:
        return True
    if a.item.acts and b.item.acts and a.on is not None and a.on == b.on and a.item.target == a.on == b.item.target:
        return math.dist(a.spot, b.spot) >= _CLOSE_M  # they sit close on a scooter, or on one thwart
    return any(
        one.on == two.item.id and one.item.target == two.item.id and one.item.relation in _INTIMATE
        for one, two in ((a, b), (b, a))
    )
