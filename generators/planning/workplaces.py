"""What somebody's doing is done at: named or brought along, and where the doer is by it.

Who plays the piano sits on a stool before it, who cooks stands before the stove, who sleeps lies on a bed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Final

from msgspec import structs

from assets.layout import Relation, Side
from assets.shapes.extents import acts
from assets.shapes.postures import POSTURES
from generators.planning import added
from generators.planning.amounts import GROUP, number_of
from generators.planning.candidates import Candidates
from generators.planning.figures import WITH_THE_LEGS, figure_table, is_alive, seats_at_once, seats_for
from generators.planning.knowledge.actings import Acting
from generators.planning.knowledge.library import Knowledge
from generators.planning.knowledge.stages import seats_of
from generators.planning.knowledge.things import Thing
from generators.planning.mention import Brief, Mention
from generators.vocabulary.numbers import Count

_MOST: Final = 6
"""Doers of one thing who get seats of their own."""
_FOR_TWO_M: Final = 1.0
"""A seat has room for two from this width on."""
_SEAT_GAP_M: Final = 0.29
"""How far a seat is drawn up to what is done at, metres: knees and feet go before it."""
_REACH_M: Final = 0.02
"""How far a doer's hands, or the seat, are from what it is done at."""
_NEAR: Final = frozenset({"beside", "facing", "around"})
"""Relations to a workplace that say no more than that it is done there."""
_ABOUT: Final = frozenset({"beside", "under"})
"""Relations of a doer that hold for what it is done to as well."""
_STANCES: Final[dict[str, Relation]] = {"astride": "on", "lying": "on", "on": "on", "in": "inside"}

_TABLE: Final = "table"
_PLAIN: Final = frozenset({"table", "desk"})
"""Tables of no special kind."""
_DOZING: Final = "pondering"
"""The posture of who sleeps at a table."""
_LYING: Final = Acting(name="lying", posture="supine", stance="lying")
"""What those do who lie there and are treated."""
_WORKED_ON_M: Final = 1.0
"""What is smaller is brought to where such things are worked on; nobody goes to it."""
_COURT_M: Final = 0.5
"""How far players stand from what is between them."""
_SINGLE: Final = frozenset({"chair", "stool", "office_chair", "cushion"})
"""Shapes of seats that are drawn up to a table."""


@dataclass
class Workplaces:
    """Puts the doers of one prompt where they do it."""

    knowledge: Knowledge
    candidates: Candidates
    _next: int = field(default=added.WORKPLACES, init=False)
    """The id of the last mention that no reading has."""
    _added: set[int] = field(default_factory=set, init=False)

    def at_work(self, brief: Brief) -> tuple[Brief, frozenset[int]]:
        """`brief` with every doer in place, and the ids of the mentions that were added for it: nobody named those."""
        mentions: dict[int, Mention] = {m.id: m for m in brief.mentions}
        for said in brief.mentions:
            doer = mentions[said.id]
            if doer.acting is None or not self._is_figure(doer):
                continue
            if self._sits_down(doer) and self._named(doer, doer.acting.at, mentions.values()) is None:
                mentions[doer.id] = replace(doer, zone="seat")
                continue
            if doer.acting.rests and self._treat(doer, doer.acting, mentions, brief):
                continue
            if doer.acting.stance not in ("free", "ground"):
                self._place(doer, doer.acting, mentions, brief)
            elif (at := self._object(doer, mentions)) is not None and self._may_turn_to(doer, at, mentions):
                mentions[at.id] = self._moved_with(at, doer)
                mentions[doer.id] = replace(doer, relation="facing", target=at.id, side=None, distance_m=None)
        for said in tuple(mentions.values()):
            if self._sits_down(said):
                mentions[said.id] = replace(said, zone="seat")
        return replace(brief, mentions=tuple(mentions.values())), frozenset(self._added)

    @cached_property
    def _seats_there(self) -> bool | None:
        """Whether who does nothing sits on the seats that the place's stage has; None where it has none."""
        setting = self.candidates.setting
        return None if setting.miniature else seats_of(setting.archetype)

    def _sits_down(self, said: Mention) -> bool:
        """Whether somebody takes one of the seats that the place itself has."""
        if self._seats_there is None or said.relation is not None or said.zone or not self._is_figure(said):
            return False
        if (acting := said.acting) is not None:
            at_leisure = self._seats_there and acting.stance == "free" and acting.posture not in WITH_THE_LEGS
            return at_leisure or acting.stance in ("seated", "lying") or POSTURES[acting.posture].on == "seat"
        return bool(seats_for(said)) or (self._seats_there and not said.poses)

    def _place(self, doer: Mention, acting: Acting, mentions: dict[int, Mention], brief: Brief) -> None:
        near = (*_NEAR, "along") if acting.stance == "in" else _NEAR  # who rows along a river is in the boat
        if doer.relation is not None and doer.relation not in near and not self._is_no_rest(doer, acting, mentions):
            return
        at = self._meant(doer, acting.at, mentions)
        if at is None and acting.stance in ("before", "seated"):
            at = self._plain_table(doer, acting, mentions.values())
        if at is None and acting.stance in ("before", "in"):  # who steers a canoe is in that
            at = self._object(doer, mentions)
        passengers = at if at is not None and acting.stance == "in" and self._is_figure(at) else None
        at = None if passengers else at
        if at is None and (aloft := self._aloft(doer, mentions)) is not None:
            mentions[doer.id] = replace(doer, relation="facing", target=aloft.id, side=None, distance_m=None)
            return
        at = at or self._brought_by(doer, acting, mentions, brief)
        if at is None and doer.target is not None:
            at = self._carrying(mentions.get(doer.target))
        elif at is None and not brief.exclusive:
            at = self._brought(acting.at, mentions)
        if at is None:
            if (
                doer.is_usual and acting.at and self.candidates.built_in.isdisjoint(acting.at)
            ):  # a helmsman without a helm
                mentions[doer.id] = replace(doer, acting=None, holds="" if doer.holds in acting.holds else doer.holds)
            return
        if at.target == doer.id:  # a boat that was read to be in the hands of who poles it
            mentions[at.id] = at = replace(at, relation=None, target=None, side=None)
        at = self._under(at, mentions, brief)
        table = figure_table()
        dozes = acting.stance == "lying" and self._thing(at).shape not in (*table.beds, *table.seats)
        if dozes:
            doer = replace(doer, acting=structs.replace(acting, posture=_DOZING, stance="seated"))
        if acting.stance == "seated" or dozes:
            self._seat(doer, at, mentions, brief)
            return
        if acting.across:
            self._oppose(doer, at, mentions)
            return
        if passengers is not None:  # who rows tourists is in the boat with them
            mentions[passengers.id] = replace(passengers, relation="inside", target=at.id, side=None)
        relation = _STANCES.get(acting.stance, "facing")
        reach = _REACH_M if relation == "facing" else None
        mentions[doer.id] = replace(doer, relation=relation, target=at.id, side=None, distance_m=reach)

    def _treat(self, doer: Mention, acting: Acting, mentions: dict[int, Mention], brief: Brief) -> bool:
        """Whether somebody, or an animal, sits or lies there now to whom it is done, and the doer stands before them:
        who is operated on lies on the table, who is shaved sits in the barber's chair.
        """
        patient = self._patient(doer, acting, mentions) or self._new_patient(doer, acting, mentions, brief)
        if patient is None:
            return False
        lain_on = mentions.get(-1 if patient.target is None else patient.target)
        if patient.relation not in ("on", "inside") or lain_on is None or lain_on.id == doer.id:
            lain_on = self._meant(doer, acting.rests, mentions)
            usual = [t.name for t in self._known(acting.rests) if self.candidates.is_usual(t)]
            lain_on = lain_on or (None if brief.exclusive else self._brought(usual[:1] or acting.rests, mentions))
        if lain_on is None:
            mentions[doer.id] = replace(doer, relation="facing", target=patient.id, side=None, distance_m=_REACH_M)
            return True
        shape = self._thing(lain_on).shape
        lying = _LYING if shape in figure_table().beds and self._is_figure(patient) else patient.acting
        into: Relation = "inside" if shape == "bathtub" else "on"
        mentions[patient.id] = replace(
            patient, relation=into, target=lain_on.id, side=None, distance_m=None, acting=lying, is_usual=False
        )
        mentions[doer.id] = replace(doer, relation="facing", target=lain_on.id, side=None, distance_m=_REACH_M)
        return True

    def _patient(self, doer: Mention, acting: Acting, mentions: Mapping[int, Mention]) -> Mention | None:
        """Who is named of those to whom it may be done: its object, whom the doer is at, a patient."""
        for number in (doer.done_to, doer.target):
            found = mentions.get(-1 if number is None else number)
            if found is not None and found.id != doer.id and is_alive(self._thing(found)):
                return found
        called = (m for m in mentions.values() if m.id != doer.id and self._thing(m).name == acting.patient)
        others = [m for m in mentions.values() if m.id != doer.id and self._is_figure(m)]
        idle = [m for m in others if m.acting is None and (m.target == doer.id or not (m.poses or m.relation))]
        return next(called, None) or (idle[0] if len(idle) == 1 else None)

    def _new_patient(self, doer: Mention, acting: Acting, mentions: dict[int, Mention], brief: Brief) -> Mention | None:
        """Somebody for it where the prompt names nobody: where it is said to be done, or the place is made for it."""
        members = {member.thing for member in self.candidates.setting.archetype.members}
        fits = not doer.is_usual or not members.isdisjoint(acting.rests)
        if brief.exclusive or brief.emptied or not fits or acting.patient not in self.knowledge.things:
            return None
        made = self._add(Mention(acting.patient, (acting.patient,)))
        mentions[made.id] = made
        return made

    def _oppose(self, doer: Mention, at: Mention, mentions: dict[int, Mention]) -> None:
        """On one side of `at`; the next who does it on the other: players have the net between them."""
        count = number_of(doer, 1)
        doers = [replace(doer, count=Count(1), plural=False) if count > 1 else doer]
        doers += [replace(doers[0], id=self._new()) for _ in range(min(count, _MOST) - 1)]
        taken = sum(m.target == at.id and m.side is not None for m in mentions.values())
        for number, one in enumerate(doers, taken):
            side: Side = "behind" if number % 2 else "front"
            mentions[one.id] = replace(one, relation="facing", target=at.id, side=side, distance_m=_COURT_M)

    def _is_no_rest(self, doer: Mention, acting: Acting, mentions: Mapping[int, Mention]) -> bool:
        """Whether what the doer is said to be on is but what it is done with: who types on a laptop sits before it."""
        said = mentions.get(-1 if doer.target is None else doer.target)
        if said is None or doer.relation != "on" or acting.stance not in ("seated", "before", "lying"):
            return False
        thing = self._thing(said)
        done_there = acting.stance == "before" and thing.name in acting.at  # flowers are laid on a grave
        return thing.shape not in figure_table().seats and (thing.footing == "surface" or thing.holds or done_there)

    def _seat(self, doer: Mention, at: Mention, mentions: dict[int, Mention], brief: Brief) -> None:
        """On what is a seat itself, else each on a chair of their own before it."""
        if self._seats_there is None and self._is_seat(self._thing(at)):
            self._seat_each(doer, at, mentions)
            return
        if self._seats_there is not None and (at.id in self._added or self._is_seat(self._thing(at))):
            mentions.pop(at.id, None)
            mentions[doer.id] = replace(doer, zone="seat", relation=None, target=None, side=None, distance_m=None)
            return
        kind = self._thing(doer)
        by_name = sum(kind.many) // 2 if GROUP in kind.kinds and doer.count is None else 1
        count = max(by_name, number_of(doer, 1))
        seat = self._seat_thing()
        if seat is None or brief.exclusive or count > _MOST:
            return
        alone = replace(doer, count=Count(1), plural=False) if count > 1 else doer
        doers = [alone, *(replace(alone, id=self._new()) for _ in range(count - 1))]
        facing: Relation = "facing" if count == 1 and not self._is_shared(at, mentions.values()) else "around"
        for one in doers:
            chair = self._add(Mention(seat.name, (seat.name,), relation=facing, target=at.id, distance_m=_SEAT_GAP_M))
            mentions[chair.id] = chair
            mentions[one.id] = replace(one, relation="on", target=chair.id, side=None, distance_m=None)

    def _seat_each(self, doer: Mention, at: Mention, mentions: dict[int, Mention]) -> None:
        """On a seat; several people each on one of their own, where nobody named one and it has room for one."""
        count = number_of(doer, 1)
        own = 1 < count <= _MOST and at.id in self._added and self._thing(at).size[0] < _FOR_TWO_M
        doers = [replace(doer, count=Count(1), plural=False)] if own else [doer]
        doers += [replace(doers[0], id=self._new()) for _ in range(count - 1)] if own else []
        for number, one in enumerate(doers):
            seat = at if number == 0 else self._add(Mention(at.words, at.options))
            mentions[seat.id] = seat
            mentions[one.id] = replace(one, relation="on", target=seat.id, side=None, distance_m=None)

    def _named(self, doer: Mention, wanted: Sequence[str], mentions: Iterable[Mention]) -> Mention | None:
        """What the prompt names of what it is done at."""
        others = [m for m in mentions if m.id != doer.id and m.id not in self._added and not self._is_figure(m)]
        for name in wanted:
            for other in others:
                thing = self._thing(other)
                if name == thing.name or name in thing.kinds:
                    return other
        return None

    def _object(self, doer: Mention, mentions: Mapping[int, Mention]) -> Mention | None:
        """What it is said to be done to, where that stands by itself: a train that is mended, ducks that are fed."""
        found = mentions.get(-1 if doer.done_to is None else doer.done_to)
        if found is None or found.id == doer.id or found.target == doer.id:
            return None
        thing = self._thing(found)
        at_table = bool(doer.acting and doer.acting.holds and doer.acting.at)  # a shirt is ironed on the board
        if at_table and max(thing.size) < _WORKED_ON_M:
            return None
        return found if thing.footing in ("floor", "wall", "water") else None

    def _aloft(self, doer: Mention, mentions: Mapping[int, Mention]) -> Mention | None:
        """What it is said to be done to, where that is in the air: a satellite that is mended is no car."""
        found = mentions.get(-1 if doer.done_to is None else doer.done_to)
        if found is None or found.id == doer.id or found.target == doer.id or self._is_figure(found):
            return None
        return found if self._thing(found).footing == "air" else None

    def _may_turn_to(self, doer: Mention, at: Mention, mentions: Mapping[int, Mention]) -> bool:
        """Whether only what the doer is near is said, if that: two who build a snowman before their house."""
        said = mentions.get(-1 if doer.target is None else doer.target)
        if doer.relation is None:
            return True
        return doer.relation in _ABOUT and said is not None and said.id != at.id and not self._is_figure(said)

    def _moved_with(self, at: Mention, doer: Mention) -> Mention:
        """What something is done to is where that is done, where nothing else is said of it."""
        if doer.relation is None or at.relation is not None:
            return at
        return replace(at, relation=doer.relation, target=doer.target, side=doer.side, distance_m=doer.distance_m)

    def _meant(self, doer: Mention, wanted: Sequence[str], mentions: dict[int, Mention]) -> Mention | None:
        """What the prompt names of what it is done at, be it by its last word alone: a potter's wheel is no ship's."""
        if found := self._named(doer, wanted, mentions.values()):
            return found
        for thing in self._known(wanted):
            for other in [*mentions.values()]:
                heads = {name.split()[-1] for name in (thing.name, *thing.also)}
                meant = other.words in heads or (other.id == doer.done_to and thing.name in other.options)
                if other.id not in self._added and meant and not self._is_figure(other):
                    mentions[other.id] = replace(other, options=(thing.name,))
                    return mentions[other.id]
        return None

    def _plain_table(self, doer: Mention, acting: Acting, mentions: Iterable[Mention]) -> Mention | None:
        """A table that is named, for what is done at another kind of it: who types does so at that full of cups."""
        holders = [thing for thing in self._known(acting.at[:2]) if thing.holds or thing.footing == "surface"]
        others = (m for m in mentions if m.id != doer.id and m.id not in self._added)
        return next((m for m in others if holders and self._thing(m).name in _PLAIN), None)

    def _brought_by(self, doer: Mention, acting: Acting, mentions: dict[int, Mention], brief: Brief) -> Mention | None:
        """What it is done at, brought to where the prompt says that the doer is: an armchair by the stove, a table by
        the window.
        """
        said = mentions.get(-1 if doer.target is None else doer.target)
        if said is None or acting.stance != "seated" or brief.exclusive or (doer.is_usual and not doer.poses):
            return None
        names = acting.at
        if self._carrying(said) is not None:
            names = tuple(thing.name for thing in self._known(names) if self._is_seat(thing))
        made = self._brought(names, mentions)
        if made is None:
            return None
        mentions[made.id] = replace(made, relation=doer.relation, target=doer.target, side=doer.side)
        return mentions[made.id]

    def _carrying(self, said: Mention | None) -> Mention | None:
        """What the prompt says that the doer is at, where that holds things, as tables do."""
        return said if said is not None and not self._is_figure(said) and self._thing(said).holds else None

    def _brought(self, names: Sequence[str], mentions: dict[int, Mention]) -> Mention | None:
        """What the place has of what it is done at, else the likeliest that fits here."""
        members = {member.thing for member in self.candidates.setting.archetype.members}
        able = [thing for thing in self._known(names) if self.candidates.suits(thing)]
        thing = next((thing for thing in able if thing.name in members), next(iter(able), None))
        if thing is None:
            return None
        made = self._add(Mention(thing.name, (thing.name,)))
        mentions[made.id] = made
        return made

    def _under(self, at: Mention, mentions: dict[int, Mention], brief: Brief) -> Mention:
        """`at`, or the table that it lies on: who plays chess sits at that."""
        thing = self._thing(at)
        if thing.footing != "surface":
            return at
        if at.target is not None and at.relation == "on" and at.target in mentions:
            return mentions[at.target]
        holders = [*(holder.name for holder in self._known(thing.near) if holder.holds), _TABLE]
        table = self._named(at, holders, mentions.values())
        table = table or (None if brief.exclusive else self._brought(holders, mentions))
        if table is None or (at.relation is not None and at.id not in self._added):
            return at
        if at.relation is not None and table.id in self._added:  # a sewing machine by the window
            mentions[table.id] = table = replace(table, relation=at.relation, target=at.target, side=at.side)
        mentions[at.id] = replace(at, relation="on", target=table.id, side=None)
        return table

    def _is_shared(self, at: Mention, mentions: Iterable[Mention]) -> bool:
        """Whether somebody sits at it already."""
        return any(m.target == at.id and m.relation in ("facing", "around") for m in mentions)

    def _seat_thing(self) -> Thing | None:
        """What one sits on here: a seat that the place has, else a plain chair."""
        members = [member.thing for member in self.candidates.setting.archetype.members]
        single = (
            t
            for t in self._known([*members, "chair"])
            if self._is_seat(t) and seats_at_once(t.size) == 1 and t.shape in _SINGLE
        )
        return next((thing for thing in single if self.candidates.allows(thing)), None)

    def _is_seat(self, thing: Thing) -> bool:
        return thing.shape in figure_table().seats

    def _is_figure(self, mention: Mention) -> bool:
        return acts(self._thing(mention).shape)

    def _thing(self, mention: Mention) -> Thing:
        return self.knowledge.likeliest(mention)

    def _known(self, names: Iterable[str]) -> list[Thing]:
        """The things of the vocabulary among `names`, in their order."""
        return [self.knowledge.things[name] for name in names if name in self.knowledge.things]

    def _add(self, mention: Mention) -> Mention:
        made = replace(mention, id=self._new())
        self._added.add(made.id)
        return made

    def _new(self) -> int:
        self._next += 1
        return self._next
