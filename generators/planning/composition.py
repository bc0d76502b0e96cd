"""One scene in the making: how many of what, in which order, within the limits of the task."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assets.shapes.extents import acts
from generators.plan import Environment, PlanPart, Role, SpokenLine
from generators.planning.candidates import Candidates, usual_count
from generators.planning.figures import is_alive, seats_at_once, seats_for
from generators.planning.furnishing import Furnishing
from generators.planning.heroes import may_lead
from generators.planning.knowledge.things import Thing
from generators.planning.lexicon import words_of
from generators.planning.lines import spoken_lines
from generators.planning.wishes import Wish

_EARLY = 5
"""Unnamed things that are decided at once, before anybody else is asked."""
_LONGEST_LINE = 400
_STANDING = ("floor", "water")
_TELLING_M = 0.45
"""How large something is at least that tells a place to who sees it from some metres away."""
_SCENERY = frozenset({"tree", "plant", "rock", "nature", "hill", "mountain", "fence", "wall"})
"""Names, kinds and areas of things that a place is full of, rather than known by."""
_TABLE = "table"
_THRONGS = frozenset({"throng", "cheering_throng"})
_FULL = 3
"""Of how many of a thing a place is full."""
_MOST_FELLOWS = 4
_OWN_BASE_M = 0.35
"""What is as large and not counted has a table of its own, where a place has several of them."""
_VARIETY = 0.75
"""The share of a scene's objects that are different things; the rest are copies."""


@dataclass
class Composition:
    """Draws things from `candidates` after those the prompt names, and yields them as parts of the plan."""

    environment: Environment
    candidates: Candidates
    furnishing: Furnishing
    named: Sequence[Wish]
    max_named: int
    max_objects: int
    max_lines: int
    random: random.Random

    def __post_init__(self) -> None:
        self._left = self.max_objects
        self._variety = max(1, round(_VARIETY * self.max_objects))
        self._decided: list[Wish] = []
        self._lines: Iterator[SpokenLine] = iter(())

    @property
    def _subjects(self) -> list[Wish]:
        """What the prompt names and a picture may be about."""
        here = [wish for wish in self.named if not (wish.mention and wish.mention.relation == "far")]
        here = [wish for wish in here if wish.thing.shape not in _THRONGS]
        return [wish for wish in here if may_lead(wish, self.candidates.setting)]

    @property
    def full(self) -> bool:
        """Whether the scene has all the objects it may have."""
        return self._left <= 0

    @property
    def empty(self) -> bool:
        """Whether nothing was found to put into the scene."""
        return not self._decided

    def begin(self) -> Iterator[PlanPart]:
        """What the prompt names and what surely belongs, and the first line."""
        named = fitted(self.named, self.max_named)
        self.furnishing.expect(named)
        for wish in [*self._bases(named), *named]:
            self._decide(wish)
        for wish in self._fellows(named):
            self._decide(wish)
        self._decide_chief()
        self._draw(_EARLY)
        early = self._chief_first(list(self._decided))
        self._lines = spoken_lines(self.candidates.setting, self.environment, early, self.max_lines, self.random)
        yield from spoken(self.candidates.setting.brief.lines)
        for number, wish in enumerate(early):
            yield from self._furnish(wish)
            if number == 0:
                yield from self._line()

    @property
    def _known_by(self) -> str:
        """What one knows the scene by: what an occasion has first, as a wedding its bride, where the place is not of it
        itself; else what such places are known by.
        """
        setting = self.candidates.setting
        said = {*words_of(setting.archetype.name), *setting.archetype.tags}
        occasions = (one for one in setting.brief.modifiers if one.occasion and one.members and one.name not in said)
        first = next((one.members[0].thing for one in occasions), "")
        thing = self.candidates.knowledge.things.get(first)
        able = thing is not None and thing.footing in _STANDING and self.candidates.allows(thing)
        return first if able else setting.archetype.chief

    def _decide_chief(self) -> None:
        """Decide what the place is known by before anything is drawn, where the prompt names but the place."""
        setting = self.candidates.setting
        thing = self.candidates.knowledge.things.get(self._known_by)
        if thing is None or self._subjects or setting.miniature or not self.candidates.allows(thing):
            return
        self.candidates.choose(thing)
        self._decide(Wish(thing, thing.name, self._count(thing), role=self._role(thing)))

    def _chief_first(self, wishes: list[Wish]) -> list[Wish]:
        """`wishes` with the picture's subject first and told as such, where the prompt names but a place: the largest
        of what makes such a place or what it is known by, scenery only where it has nothing else.
        """
        setting = self.candidates.setting
        if self._subjects or setting.miniature:
            return wishes
        telling = {*setting.archetype.core, self._known_by}
        able = [w for w in wishes if w.thing.name in telling and w.thing.footing in _STANDING]
        known_by = self._known_by
        chief = max(
            able,
            key=lambda w: (w.thing.name == known_by, not _is_scenery(w.thing), math.prod(w.thing.size)),
            default=None,
        )
        if chief is None:
            self.furnishing.lead_by_any(self.named)
            return wishes
        return [replace(chief, role="hero"), *(wish for wish in wishes if wish is not chief)]

    def complete(self) -> Iterator[PlanPart]:
        """What fits best beside that, until the scene is full, and the other lines."""
        done = len(self._decided)
        self._draw(self.max_objects)
        for number, wish in enumerate(self._decided[done:]):
            yield from self._furnish(wish)
            if number % 2 == 0:
                yield from self._line()
        yield from self._lines

    def _furnish(self, wish: Wish) -> Iterator[PlanPart]:
        """The objects of a wish, and what the first of them says."""
        objects = self.furnishing.furnish(wish)
        yield from objects
        if wish.mention:
            yield from spoken(wish.mention.says, objects[0].id)

    def _bases(self, named: Sequence[Wish]) -> list[Wish]:
        """What named things of the table need to stand on, where the prompt names nothing that holds them."""
        if self.candidates.setting.miniature or self.candidates.setting.brief.exclusive:
            return []
        if seat := self._seat(named):
            return [seat]
        if any(wish.thing.holds for wish in named):
            return []
        loose = [w for w in named if not (w.mention and (w.mention.relation or w.mention.footing))]
        resting = [w for w in loose if w.thing.footing == "surface"]
        for wish in resting:
            room = self.max_named - sum(each.count for each in named)
            if (base := self._base(wish.thing)) and room > 0:
                self.candidates.choose(base)
                return [Wish(base, base.name, min(room, self._each_its_own(wish, base)), role="base")]
        return []

    def _each_its_own(self, wish: Wish, base: Thing) -> int:
        """How many of a base it takes: lamps that nobody counted stand on one desk each where a place has several."""
        counted = wish.mention is not None and wish.mention.count is not None and wish.mention.count.number is not None
        if counted or wish.count < 2 or max(wish.thing.size) < _OWN_BASE_M:
            return 1
        most = {member.thing: member.most for member in self.candidates.setting.archetype.members}
        return min(wish.count, max(1, most.get(base.name, 1)))

    def _fellows(self, named: Sequence[Wish]) -> list[Wish]:
        """More of what a place is full of, where the prompt names but one of it: a grave lies among others."""
        setting = self.candidates.setting
        if setting.miniature or setting.brief.exclusive or setting.brief.emptied:
            return []
        many = {member.thing: member.most for member in setting.archetype.members if member.most >= _FULL}
        able = [
            wish
            for wish in named
            if wish.thing.name in many
            and wish.count == 1
            and wish.mention is not None
            and wish.mention.count is None
            and wish.thing.footing in _STANDING
            and not is_alive(wish.thing)
            and not _is_scenery(wish.thing)
        ]
        room = self._left
        fellows: list[Wish] = []
        for wish in able:
            count = min(many[wish.thing.name] - 1, _MOST_FELLOWS, room - _EARLY)
            if count > 0:
                fellows.append(Wish(wish.thing, wish.thing.name, count, role=self._role(wish.thing)))
                room -= count
        return fellows

    def _seat(self, named: Sequence[Wish]) -> Wish | None:
        """What somebody who sits or lies is on, where the prompt names nothing of the kind: what it is done on, or what
        the place has.
        """
        figures = [(w, w.mention) for w in named if acts(w.thing.shape) and w.mention and not w.mention.zone]
        loose = [(w, mention) for w, mention in figures if not mention.relation]
        seated = ((wish, seats) for wish, mention in loose if (seats := seats_for(mention)))
        sitter, fitting = next(seated, (None, ()))
        if sitter is None or any(wish.thing.shape in fitting for wish in named) or len(named) >= self.max_named:
            return None
        setting, things = self.candidates.setting, self.candidates.knowledge.things
        names = [name for doing in setting.brief.doings for name in doing.things]
        names += [member.thing for member in setting.archetype.members]
        able = (things[name] for name in names if name in things and things[name].shape in fitting)
        able = (thing for thing in able if seats_at_once(thing.size) >= sitter.count)
        seat = next((thing for thing in able if self.candidates.allows(thing)), None)
        if seat is None:
            return None
        self.candidates.choose(seat)
        return Wish(seat, seat.name, 1, role="base")

    def _base(self, thing: Thing) -> Thing | None:
        """The likeliest of the things that usually hold `thing`, if the scene may have it, and that stand by
        themselves: a tray would lie on the floor.
        """
        things = self.candidates.knowledge.things
        near = [things[name] for name in thing.near if name in things]
        holders = [holder for holder in near if holder.holds and holder.footing != "surface"]
        allowed = [holder for holder in holders if self.candidates.allows(holder)]
        core = self.candidates.setting.archetype.core
        own = next((holder for holder in allowed if holder.name in core), None) or self._own_table()
        usual = own or next((holder for holder in allowed if self.candidates.is_usual(holder)), None)
        if usual is None and self.candidates.setting.archetype.room is None:
            return None  # it stands on the ground: a field has no market stall for a melon, a mine no display case
        table = things.get(_TABLE) if usual is None else None
        table = table if table is not None and self.candidates.allows(table) else None
        return usual or table or next(iter(allowed), None)

    def _is_loose(self, thing: Thing) -> bool:
        """Whether it goes on tables, and nothing that such a place has holds it: a lift gets no desk for a phone."""
        held = any(wish.thing.holds for wish in self._decided)
        if thing.footing != "surface" or self.candidates.setting.miniature or held:
            return False
        base = self._base(thing)
        return base is None or not self.candidates.is_usual(base)

    def _own_table(self) -> Thing | None:
        """The table that the place itself nearly always has, the one of which it has most."""
        setting, things = self.candidates.setting, self.candidates.knowledge.things
        members = sorted(setting.archetype.members, key=lambda member: -member.most)
        own = (things[member.thing] for member in members if member.thing in setting.archetype.core)
        tables = (thing for thing in own if thing.holds and thing.footing == "floor" and "table" in thing.shape)
        return next((thing for thing in tables if self.candidates.allows(thing)), None)

    def _line(self) -> Iterator[PlanPart]:
        line = next(self._lines, None)
        if line is not None:
            yield line

    def _draw(self, count: int) -> None:
        """Decide up to `count` more things."""
        for _ in range(count):
            thing = self.candidates.draw() if self._left > 0 else None
            if thing is None:
                return
            if self._is_loose(thing):
                continue
            if thing.footing == "surface":
                self._support(thing)
            if self._left > 0:
                self._decide(Wish(thing, thing.name, self._count(thing), role=self._role(thing)))

    def _role(self, thing: Thing) -> Role:
        """Whether it tells the place, which nearly always has it, to who sees it from some metres away."""
        core = self.candidates.setting.archetype.core
        return "telling" if thing.name in core and max(thing.size) >= _TELLING_M else "furniture"

    def _support(self, thing: Thing) -> None:
        """See that there is something to put `thing` on, if the vocabulary knows what."""
        if self.candidates.setting.miniature or any(w.thing.holds for w in self._decided):
            return
        if self._left > 1 and (base := self._base(thing)):
            self.candidates.choose(base)
            self._decide(Wish(base, base.name, 1))

    def _decide(self, wish: Wish) -> None:
        self._left -= wish.count
        self._decided.append(wish)

    def _count(self, thing: Thing) -> int:
        """Its usual number, as far as that leaves one place for each thing still to come."""
        still = max(self._variety - len(self._decided) - 1, 0)
        usual = usual_count(thing, self.candidates.setting, self.random)
        return max(1, min(usual, self._left - still))


def _is_scenery(thing: Thing) -> bool:
    return not _SCENERY.isdisjoint((thing.name, *thing.kinds, thing.area))


def spoken(texts: Sequence[str], speaker: str = "narrator") -> Iterator[SpokenLine]:
    """What the prompt wants to be said, word for word."""
    for number, text in enumerate(texts, start=1):
        yield SpokenLine(id=f"{speaker}-says-{number}", text=text[:_LONGEST_LINE], speaker=speaker)


def left_out(wishes: Sequence[Wish], most: int) -> tuple[str, ...]:
    """What of `wishes` there is no room for, in words for the client."""
    kept = fitted(wishes, most)
    counts = [(w, kept[i].count if i < len(kept) else 0) for i, w in enumerate(wishes)]
    return tuple(f"{w.count - n} of {w.count} {w.name}: a scene holds {most} objects" for w, n in counts if n < w.count)


def fitted(wishes: Sequence[Wish], most: int) -> list[Wish]:
    """`wishes` with counts cut, the largest first, until they are no more than `most` objects."""
    counts = [w.count for w in wishes[:most]]
    while sum(counts) > most:
        counts[counts.index(max(counts))] -= 1
    return [replace(w, count=n) for w, n in zip(wishes, counts, strict=False)]
