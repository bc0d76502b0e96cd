"""Things on a stage: they stand on its ground, float on its water, keep clear of its openings and of the picture.

What was named is cast together: the hero takes a focus, the view is found for it, the others come where that view sees
them; what is placed later keeps out of the way.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import NamedTuple

import numpy as np

from assets.artifacts import Vec3
from assets.errors import NoRoom
from assets.layout.arrival import Arrival, solve
from assets.layout.company import company_of
from assets.layout.composition import F64
from assets.layout.doing import ill_worked_at
from assets.layout.foreground import come_forward
from assets.layout.guard import Strictness
from assets.layout.hanging import hung_outside
from assets.layout.items import Item, Placement
from assets.layout.openings import in_an_opening
from assets.layout.partners import unseen
from assets.layout.relations import Proposal
from assets.layout.sitting import SeatedLayout
from assets.layout.solver import Layout
from assets.layout.stage_region import STANDING
from assets.layout.zone_poses import ZonePoses
from assets.stages.stage import Stage, View

_GOOD_ENOUGH = 30
_ATTEMPTS, _WELL = 3, 2.1
"""How many ways of casting the named things are compared, unless one is as good as this."""
_MISSING = 3.0
"""What a named thing that found no place adds to the fault of the view."""
_FEW = 16
"""Named things of which several ways are tried; with more, one takes as long as several."""
_MOST_MOVED = 12
"""Things that are given another place, those that are seen worst."""
_ILL_SEEN = 0.35
"""A named thing that is seen worse than this, in the measure of `partners.unseen`, is given another place."""
_COMPARED = 20
"""How many places that honour a relation are compared for a named thing."""
_LATER = 0.03
"""What a later one of them costs: the first honour it best."""
_UNSEEN = 1.2
"""What it costs a thing not to be in the picture, in the measure of `composition.costs`."""
_TELLING = 2.5
"""How many times as much it costs what tells the place."""
_WORTH_LEANING = 3.0
"""The most that a place to lean at may cost, in the measure of `ZonePoses.burden`."""
_TURNED_AWAY = 1.5
"""What it costs a named thing to show its back, in the same measure, before anything else is known of the view."""
_FREE = ("free", "far", "middle", "along")


@dataclass(frozen=True)
class Casting:
    """How the named things were cast: where each stands (what found no room is not there), and the view of them."""

    placements: tuple[Placement, ...]
    arrival: Arrival


class _Way(NamedTuple):
    """One way of casting: what stands, on the solver's floor, by ids, what leads, and which attempt it was."""

    placed: dict[str, Placement]
    lead: str | None
    hero: str | None
    attempt: int


class StagedLayout(SeatedLayout):
    """Casts what was named on a stage, and places the rest about it."""

    def __init__(self, stage: Stage, seed: int = 0) -> None:
        super().__init__(stage, seed)
        self._lead: str | None = None
        self._hero: str | None = None
        self._named: frozenset[str] = frozenset()
        self._attempt = 0

    def cast(self, items: Sequence[Item], hero: str) -> Casting:
        """Place the named things together, and find the view of them; `hero` is the one that the picture is about.

        Of some ways the best is kept. To be called once, before anything else is placed.
        """
        self._named = frozenset(item.id for item in items)
        self._seat(items)
        best: tuple[float, Casting, _Way] | None = None
        for attempt in range(_ATTEMPTS if len(items) <= _FEW else 1):
            casting = self._cast_once(items, hero, attempt)
            fault = casting.arrival.fault + _MISSING * (len(items) - len(casting.placements))
            if best is None or fault < best[0]:
                best = fault, casting, _Way(dict(self._placed), self._lead, self._hero, attempt)
            if best[0] <= _WELL or len(casting.placements) == 0:
                break
        assert best is not None
        self._go_back(best[2], best[1].arrival.view)
        arrival = self._improve(best[1].arrival)
        self._ground.guard.protect(p for p in self.placements if p.item.id in self._named)
        self._ground.guard.strictness = "strict"
        return Casting(self.placements, arrival)

    def _go_back(self, way: _Way, view: View) -> None:
        """Let all stand as one of the ways had it."""
        self._placed.clear()
        self._placed |= way.placed
        self._lead, self._hero, self._attempt = way.lead, way.hero, way.attempt
        self.look(view)

    def _cast_once(self, items: Sequence[Item], hero: str, attempt: int) -> Casting:
        """One way: what carries the hero, the hero, the view of it, then the others, then the view of all."""
        self._placed.clear()
        self._lead, self._hero, self._attempt, self._watched = None, None, attempt, False
        self._ground.guard.strictness = "off"
        self._ground.guard.forget()
        self.look(self._stage.view)
        first = _carriers(items, hero)
        for item in items:
            if item.id in first:
                self._watched = bool(self._placed)
                self._try(item)
        self._watched = False
        self._hero = hero if hero in self._placed else self._lead
        self._bring_forward()
        self._arrive()
        self._watched = True
        for item in items:
            if item.id not in first:
                self._try(item)
        self._watched = False
        return Casting(self.placements, self._arrive())

    def _improve(self, arrival: Arrival) -> Arrival:
        """Give those another place that the view of them all shows ill, and look again; kept if that is better."""
        before = dict(self._placed)
        ill = [p for p in self.placements if p.item.id in self._named and self._may_move(p)]
        faults = [(float(self._in_picture([p])[0]), number, p) for number, p in enumerate(ill)]
        ill = [p for fault, _, p in sorted(faults, key=lambda one: -one[0]) if fault > _ILL_SEEN][:_MOST_MOVED]
        if not ill:
            return arrival
        self._watched = True
        for placement in ill:
            former = self._placed.pop(placement.item.id)
            self._try(placement.item)
            self._placed.setdefault(placement.item.id, former)
        self._watched = False
        again = self._arrive()
        if again.fault < arrival.fault:
            return again
        self._placed.clear()
        self._placed |= before
        self.look(arrival.view)
        return arrival

    def _may_move(self, placement: Placement) -> bool:
        """Whether it is neither the hero, nor what anything stands on or to."""
        name = placement.item.id
        return name != self._hero and not any(name in (p.on, p.item.target, p.item.other) for p in self.placements)

    def _in_picture(self, placements: Sequence[Placement]) -> F64:
        """What is wrong with how lifted placements are seen beside the other named things, `[n]`."""
        named = [p for p in self.placements if p.item.id in self._named]
        return unseen(self.view, placements, named)

    def _try(self, item: Item) -> None:
        try:
            self._place(item)
        except NoRoom:
            return

    def _bring_forward(self) -> None:
        """Move the hero to where it is better seen, if there is such a place."""
        hero = self._placed.get(self._hero or "")
        if hero is None or hero.rest == "leans":
            return
        base, target = self._placed.get(hero.on or ""), self._placed.get(hero.item.target or "")
        for moved in come_forward(hero, base, target, self._stage.view.eye):
            if self._fits(moved, exact=True) and Layout.honours(self, moved) and self._seats_all(moved):
                self._placed[hero.item.id] = moved
                return

    def _arrive(self) -> Arrival:
        """The view of the hero among what stands now."""
        placed = self.placements
        hero = next((p for p in placed if p.item.id == self._hero), None)
        if hero is None:
            return Arrival(self._stage.view, 9.0)
        arrival = solve(self.shell, company_of(placed, hero, tuple(self._named)))
        self.look(arrival.view)
        return arrival

    def place(self, item: Item) -> Placement:
        """Find a place for `item` and keep it: by its relation, else in a zone that suits it.

        Raises:
            NoRoom: there is no free place for it at all.
        """
        guard = self._ground.guard
        if item.id not in self._named and self._hangs_on_nothing(item):
            raise NoRoom(f"{item.id} has nothing to hang from")
        if guard.strictness == "off" or item.id in self._named:
            return self._lifted(self._place(item))
        levels: tuple[Strictness, ...] = ("strict", "loose", "off")
        for level in levels:
            guard.strictness = level
            try:
                found = self._lifted(self._place(item))
                if item.acts and guard.shows(found):
                    guard.protect([found])
                return found
            except NoRoom:
                if level == "off":
                    raise
            finally:
                guard.strictness = "strict"
        raise NoRoom(f"no free place for {item.id}")

    def _hangs_on_nothing(self, item: Item) -> bool:
        """Whether it hangs from above where there is but the sky, as bunting does on a square without posts."""
        bare = self._stage.room is None and not self._stage.zones_of("ceiling")
        return bare and item.footing == "ceiling" and item.target not in self._placed

    def _place(self, item: Item) -> Placement:
        """Find a place; heights are the solver's."""
        found = self._at_rest(item, self._settle)
        if found.rest == "leans" and self._lead is None and item.relation != "far":
            self._lead = item.id
        return found

    def _settle(self, item: Item) -> Placement:
        if (
            built_in := in_an_opening(item, self._stage, self._placed.values()) or self._hung_outside(item)
        ) is not None:
            x, y, z = built_in.position
            self._placed[item.id] = built_in = replace(built_in, position=(x, y - self._lift(built_in), z))
            return built_in
        free = item.relation in _FREE and item.footing != "wall"
        free = free or (self._lead is None and item.relation == "against_wall" and self._is_grand)
        free = free or (item.target is not None and item.target not in self._placed)
        if free and (found := self._cast(item)):
            super().keep(found)
            return found
        found = super()._settle(item)
        if self._lead is None and item.footing in STANDING and item.relation != "far":
            self._lead = item.id
        return found

    def _hung_outside(self, item: Item) -> Placement | None:
        """On a front, on something that stands, or under a beam, for what hangs on walls and has none here."""
        if item.footing != "wall" or self._stage.room is not None or item.target in self._placed:
            return None
        where = ZonePoses(self._stage, self.view, self._placed.get(self._hero or self._lead or ""), None, 0)
        others = list(self._placed.values())
        best: tuple[float, Placement | None] = (math.inf, None)
        for number, placement in enumerate(hung_outside(item, self._stage, self.placements)):
            x, y, z = placement.position
            flat = replace(placement, position=(x, y - self._lift(placement), z))
            if self._fits(flat, exact=True) and not self._ground.bars_an_opening(flat):
                cost = where.burden(placement, placement.top, others, item.id in self._named) + 0.02 * number
                best = min(best, (cost, placement), key=lambda each: each[0])
        return best[1]

    def _best_leaning(self, fitting: Sequence[Placement]) -> Placement | None:
        """The one seen best; none if none is in the picture, once that is known."""
        if not fitting:
            return None
        where = ZonePoses(self._stage, self.view, self._placed.get(self._hero or self._lead or ""), None, 0)
        others = list(self._placed.values())
        costs = [where.burden(p, p.top + self._lift(p), others, p.item.id in self._named) for p in fitting]
        best = int(np.argmin(costs))
        return fitting[best] if costs[best] <= _WORTH_LEANING else None

    def _best(self, item: Item, size: Vec3, proposals: Iterator[Proposal], first: bool) -> Placement | None:
        """A partner of the hero: of the places that honour its relation the one at which it is seen best."""
        if not (first and item.id in self._named and (self._watched or self._sits_anybody_at(item.id))):
            return super()._best(item, size, proposals, first)
        fitting: list[Placement] = []
        for (position, yaw), on in proposals:
            placement = Placement(item, position, yaw, size, on)
            if self._fits(placement, exact=True):
                fitting.append(placement)
                if len(fitting) >= _COMPARED:
                    break
        if not fitting:
            return None
        cost = _LATER * np.arange(len(fitting))
        if self._watched:
            cost = cost + self._in_picture([self._lifted(p) for p in fitting])
        return self._seating([fitting[int(k)] for k in np.argsort(cost, kind="stable")])

    def _unseen(self, placements: Sequence[Placement]) -> F64:
        """Things are rather where the arriving viewer sees them, once that is known."""
        guard = self._ground.guard
        level: F64 = np.array([self._footing.unlevel(p) for p in placements])
        if self._watched:
            return np.asarray(self._in_picture([self._lifted(p) for p in placements]) + level)
        if guard.strictness == "off":
            turned = [self._turned_away(p) for p in placements if p.item.id in self._named]
            away = _TURNED_AWAY * np.array(turned) if turned else 0.0
            return np.asarray(super()._unseen(placements) + level + away)
        return np.asarray(level + [0.0 if guard.shows(self._lifted(p)) else _unseen_cost(p) for p in placements])

    def _turned_away(self, placement: Placement) -> float:
        """0 for what shows the stage's own eye its front, 2 for its back; of a workplace, whether the doer is seen."""
        eye, name = self._stage.view.eye, placement.item.id
        if any(item.relation == "facing" for item in self._drawn.get(name, ())):
            return ill_worked_at(placement, eye)
        return _turned_away(placement, eye)

    def _cast(self, item: Item) -> Placement | None:
        """The best of some places in the zones that suit the item, smaller where no zone holds it."""
        digest = hashlib.sha256(f"{self._seed + 7919 * self._attempt}/{item.id}/cast".encode()).digest()
        leads = self._lead is None and item.footing in STANDING and item.relation != "far"
        by_id = {p.item.id: p for p in self._placed.values()}
        where = ZonePoses(
            self._stage,
            self.view,
            by_id.get(self._hero or self._lead or ""),
            by_id.get(self._lead or ""),
            self._attempt,
            self._sits_anybody_at(item.id),
            next((p for p in self._placed.values() if p.item.zone == "seat"), None),
        )
        others, named = list(self._placed.values()), item.id in self._named
        for scale in (1.0, 0.8, 0.62, 0.45):
            size = (item.size[0] * scale, item.size[1] * scale, item.size[2] * scale)
            fitting: list[tuple[float, int, Placement]] = []
            for pose in where.poses(item, size, Random(digest)):
                position, yaw = pose if item.zone == "seat" else self._ground.relief.clear(item, pose, size)
                flat = Placement(item, position, yaw, size)
                flat = replace(flat, position=(position[0], position[1] - self._absolute(flat), position[2]))
                if self._fits(flat, exact=False):
                    top = flat.top + self._lift(flat)
                    in_order = (leads and item.footing != "water") or item.zone == "seat"
                    cost = 0.0 if in_order else where.burden(flat, top, others, named) + self._footing.unlevel(flat)
                    if named and self._watched:
                        cost += float(self._in_picture([self._lifted(flat)])[0])
                    fitting.append((cost, len(fitting), flat))
                    if in_order and self._seats_all(flat):
                        fitting = [fitting[-1]]
                        break
                    if len(fitting) >= _GOOD_ENOUGH:
                        break
            if fitting:
                best = self._seating([each[2] for each in sorted(fitting, key=lambda each: each[:2])])
                if leads:
                    best = self._levelled(best)
                    self._lead = item.id
                return best
        return None


def _unseen_cost(placement: Placement) -> float:
    """What it costs not to be in the picture: more for what tells the place."""
    return _TELLING * _UNSEEN if placement.item.telling else _UNSEEN


def _turned_away(placement: Placement, eye: Vec3) -> float:
    """0 for what shows an eye its front, 2 for what shows its back."""
    dx, dz = eye[0] - placement.position[0], eye[2] - placement.position[2]
    ahead = dx * math.sin(placement.yaw) + dz * math.cos(placement.yaw)
    return 1.0 - ahead / max(1e-6, math.hypot(dx, dz))


def _carriers(items: Sequence[Item], hero: str) -> frozenset[str]:
    """The hero and what it stands to, and what that stands to."""
    by_id = {item.id: item for item in items}
    found: set[str] = set()
    waiting = [hero]
    while waiting:
        name = waiting.pop()
        if name in by_id and name not in found:
            found.add(name)
            waiting += [other for other in (by_id[name].target, by_id[name].other) if other]
    return frozenset(found)
