"""Where named things are by one another: as is said, as their forms allow, and as such things usually are.

What is worn is a part of who wears it; what nothing fits under carries what is under it; "a bowl with apples" holds
them, and a cup stands on the saucer that is named with it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from assets.layout import Footing, Relation, Side
from assets.shapes.extents import acts
from generators.planning.animals import hurried
from generators.planning.conveying import Conveying
from generators.planning.figures import FIGURE, figure_table, is_worn, posture_named
from generators.planning.forms import form_of_thing
from generators.planning.knowledge.library import Knowledge
from generators.planning.mention import Mention
from generators.planning.sense import Sense
from generators.reading.reading import NamedPart, Reading, RelationSaid

_CROUCHING: Final = 0.6
"""The share of its height that a thing must have above it to be under another."""
_TOWERING: Final = 1.8
"""How many times higher a thing is than what stands at its foot."""
_LYING_M: Final = 0.3
"""How high somebody is who lies."""
_FILLING: Final = 0.9
"""The share of a vessel's width that what is in it takes up at most."""
_WITH: Final = re.compile(r"^\s*(with|of|holding|containing)\b[^,;.:!?]*$")
"""What stands between a vessel and the first thing in it."""
_ALOFT: Final = frozenset({
    "flying", "flies", "floating", "floats", "hovering", "hovers", "levitating", "soaring", "jumping", "leaping",
    "hanging", "falling", "飞", "飘", "浮", "跳",
})  # fmt: skip
"""Words for being in the air."""
_HIDES: Final = frozenset(
    {"hiding", "hides", "crouching", "crouches", "cowering", "sheltering", "huddled", "kneeling", "躲", "蹲"}
)
"""What somebody does who makes themselves small."""
_AT: Final = re.compile(r"\bat\s+(?:(?:an?|the|his|her|their|its)\s+)?$")
"""What stands before where somebody does something, who alone is there."""
_SHEETS: Final = frozenset({"rug", "tray", "cushion"})
"""Shapes of what lies flat, with other things on it."""
_GLASSES: Final = frozenset({"snow_globe", "terrarium", "bottle"})
"""Shapes of closed glasses, in which something is all the same."""
_AND: Final = re.compile(r"^\s*(,|and\b|&)[^;.:!?]*$")

_SIDES: Final[dict[str, Side]] = {"left": "left", "right": "right", "front": "front", "behind": "behind"}
_TURNED: Final[dict[str, Relation]] = {
    "on": "on", "under": "under", "above": "above", "left": "beside", "right": "beside", "front": "beside",
    "behind": "beside", "beside": "beside", "between": "between", "inside": "inside", "around": "around",
    "facing": "facing", "against": "against", "along": "along", "hanging": "hanging", "corner": "corner",
    "flanking": "flanking", "held": "held", "far": "far", "middle": "middle",
}  # fmt: skip
_ALONE: Final = frozenset({"corner", "middle", "far", "hanging", "along", "against"})
"""Relations that say something without a target."""


class Relating:
    """Relates the mentions of a prompt to one another."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge, self._sense, self._conveying = knowledge, Sense(knowledge), Conveying(knowledge)
        self._first = knowledge.likeliest

    def related(self, mentions: Sequence[Mention], reading: Reading) -> list[Mention]:
        """`mentions` with what relates each to another; those that are worn by others are gone."""
        said = self._sense.mended(self._filled(self._poured(_said(mentions, reading)), reading), reading)
        seated = self._on_seats(self._conveying.conveyed(self._dressed(said), reading))
        placed = self._off_the_wall(self._on_the_ground(self._with_room_below(self._paired(seated))))
        return hurried(placed, lambda mention: self._first(mention).is_animal)

    # --- what is not said ---

    def _filled(self, mentions: Sequence[Mention], reading: Reading) -> list[Mention]:
        """What follows a vessel after "with" is in it, and so is what "and" joins to that."""
        by_id = {mention.id: mention for mention in mentions}
        order = sorted((n for n in reading.things if n.id in by_id), key=lambda named: named.span.start)
        vessel: Mention | None = None
        for before, after in pairwise(order):
            gap = reading.text[before.span.stop : after.span.start].lower()
            first, second = by_id[before.id], by_id[after.id]
            joined = vessel is not None and first.target == vessel.id and _AND.match(gap)
            if not joined:
                bears = self._bears(first) or self._is_base(first, second)
                able = self._is_vessel(first) or (bears and gap.strip().startswith("with"))
                vessel = first if _WITH.match(gap) and able else None
            if vessel is None or not (self._is_base(vessel, second) or self._fits_in(second, vessel)):
                vessel = None
                continue
            if second.relation is not None:
                if vessel.relation is not None or second.target == vessel.id or (joined and second.relation != "under"):
                    vessel = None
                    continue
                where = second  # a globe with a house in it on a shelf: the globe is on the shelf
                vessel = by_id[vessel.id] = replace(
                    vessel, relation=where.relation, target=where.target, side=where.side, footing=where.footing
                )
            within: Relation = "inside" if self._is_vessel(vessel) else "on"
            by_id[second.id] = replace(second, relation=within, side=None, footing=None, target=vessel.id)
        return list(by_id.values())

    def _bears(self, mention: Mention) -> bool:
        """Whether small things lie on it: on a table, or a blanket."""
        thing = self._first(mention)
        return thing.holds or thing.shape in _SHEETS

    def _is_base(self, lower: Mention, upper: Mention) -> bool:
        """Whether one stands on the other as such things usually do: candles on a cake."""
        base, thing = self._first(lower), self._first(upper)
        named = not {base.name, *base.kinds}.isdisjoint(thing.near)
        return named and thing.footing == base.footing == "surface" and max(thing.size) <= max(base.size)

    def _poured(self, mentions: Sequence[Mention]) -> list[Mention]:
        """What goes by the name of the vessel that it is in is not there besides: a cup of coffee is one cup."""
        by_id = {mention.id: mention for mention in mentions}
        for mention in mentions:
            vessel = by_id.get(mention.target) if mention.relation == "inside" and mention.target is not None else None
            if vessel is None:
                continue
            if self._first(vessel).name == self._first(mention).name:
                del by_id[mention.id]
            elif self._is_served(mention, vessel):  # a bowl of ramen, whose noodles come in a bowl
                del by_id[mention.id]
                by_id[vessel.id] = replace(
                    vessel, words=mention.words, options=mention.options, stand_in=mention.stand_in
                )
        return [replace(m, relation=None, target=None) if m.target not in (None, *by_id) else m for m in by_id.values()]

    def _is_served(self, mention: Mention, vessel: Mention) -> bool:
        """Whether what is in a vessel is drawn in one of the kind already."""
        words = self._first(vessel).name.split()
        return words[-1] in self._first(mention).name.split()[1:] and self._first(mention).footing == "surface"

    def _is_vessel(self, mention: Mention) -> bool:
        thing = self._first(mention)
        return thing.shape in _GLASSES or form_of_thing(thing).is_vessel

    def _fits_in(self, mention: Mention, vessel: Mention) -> bool:
        inner, outer = self._first(mention), self._first(vessel)
        if outer.shape in _GLASSES:
            return True  # whatever is in it is little
        if not self._is_vessel(vessel) and inner.footing != "surface":
            return False
        return max(inner.size[0], inner.size[2]) <= _FILLING * min(outer.size[0], outer.size[2])

    def _paired(self, mentions: Sequence[Mention]) -> list[Mention]:
        """Small things stand on the small things that they usually stand on, where both are named."""
        small = {self._first(m).name: m for m in mentions if self._first(m).footing == "surface" and not m.plural}
        return [replace(m, relation="on", target=base.id) if (base := self._base(m, small)) else m for m in mentions]

    def _base(self, mention: Mention, small: dict[str, Mention]) -> Mention | None:
        thing = self._first(mention)
        if mention.relation is not None or thing.relation != "on" or mention.plural:
            return None
        return next((small[name] for name in thing.near if name in small), None)

    # --- what their forms allow ---

    def _with_room_below(self, mentions: Sequence[Mention]) -> list[Mention]:
        """What is under a thing that nothing fits under has it on or over itself; it stands beside a tall one."""
        by_id = {mention.id: mention for mention in mentions}
        for mention in mentions:
            upper = by_id.get(mention.target) if mention.target is not None else None
            if mention.relation != "under" or upper is None or upper.relation is not None:
                continue
            if self._has_room_below(upper, mention):
                continue
            lives = self._is_alive(mention)  # who knits under a lamp has it beside her, not on her head
            if lives or (self._first(upper).footing == "floor" and not self._could_carry(mention, upper)):
                by_id[mention.id] = replace(mention, relation="beside")
                continue
            over: Relation = "above" if self._first(upper).footing in ("air", "ceiling") else "on"
            by_id[upper.id] = replace(upper, relation=over, target=mention.id, footing=None)
            by_id[mention.id] = replace(mention, relation=None, target=None)
        return list(by_id.values())

    def _is_alive(self, mention: Mention) -> bool:
        return acts(self._first(mention).shape) or self._first(mention).is_animal

    def _has_room_below(self, upper: Mention, lower: Mention) -> bool:
        """Whether what is named to be under a thing fits there, or nearly."""
        thing = self._first(upper)
        if thing.footing in ("air", "ceiling"):
            return True
        lies = acts(self._first(lower).shape) and posture_named(lower.poses) == "lying"
        high = _LYING_M if lies else self._first(lower).size[1]
        if not lies and not _HIDES.isdisjoint(" ".join(lower.poses).split()):
            high *= _CROUCHING
        return form_of_thing(thing).headroom * thing.size[1] >= _CROUCHING * high

    def _dressed(self, mentions: Sequence[Mention]) -> list[Mention]:
        """What a figure wears is a part of it, with looks of its own, rather than a thing in its hands."""
        by_id = {mention.id: mention for mention in mentions}
        for mention in mentions:
            wearer = by_id.get(mention.target) if mention.relation == "held" and mention.target is not None else None
            if wearer is None or not is_worn(mention.words):
                continue
            if self._first(wearer).shape != FIGURE:
                if self._first(wearer).is_animal:  # a bear in a raincoat: no coat of its own
                    del by_id[mention.id]
                continue
            if any(mention.id in (other.target, other.other) for other in by_id.values()):
                continue
            worn = NamedPart(text=mention.words, looks=mention.looks)
            by_id[wearer.id] = replace(wearer, parts=(*wearer.parts, worn))
            del by_id[mention.id]
        return list(by_id.values())

    def _could_carry(self, lower: Mention, upper: Mention) -> bool:
        """Whether what is named to be under a thing may have it on itself; else it is at its foot, as under a tree, a
        lamp post or a bridge.
        """
        low, high = self._first(lower), self._first(upper)
        return (low.holds or low.footing == "surface") and high.size[1] <= _TOWERING * low.size[1]

    def _on_seats(self, mentions: Sequence[Mention]) -> list[Mention]:
        """Somebody who is in an armchair is on it."""
        table, by_id = figure_table(), {mention.id: mention for mention in mentions}
        for mention in mentions:
            seat = by_id.get(mention.target) if mention.relation == "inside" and mention.target is not None else None
            if seat and acts(self._first(mention).shape) and self._first(seat).shape in (*table.seats, *table.beds):
                by_id[mention.id] = replace(mention, relation="on")
        return list(by_id.values())

    def _on_the_ground(self, mentions: Sequence[Mention]) -> list[Mention]:
        """Somebody who is over something stands beside it, unless it is said that they fly."""
        return [
            replace(m, relation="beside", side="behind")
            if m.relation == "above"
            and acts(self._first(m).shape)
            and not _ALOFT.intersection(" ".join(m.poses).split())
            else m
            for m in mentions
        ]

    def _off_the_wall(self, mentions: Sequence[Mention]) -> list[Mention]:
        """What something stands on or over, or is about, does not hang on a wall, though it usually does."""
        carrying = {m.target for m in mentions if m.relation not in (None, "beside") and m.footing != "wall"}
        return [
            replace(m, footing="floor") if m.id in carrying and self._first(m).footing == "wall" else m
            for m in mentions
        ]


def _said(mentions: Sequence[Mention], reading: Reading) -> list[Mention]:
    """The mentions with the relations that are said of them; of several, the first that can be had, of those last that
    are to what is not there: mugs on hooks under a shelf hang under the shelf.
    """
    known = {mention.id for mention in mentions}
    related = {mention.id: mention for mention in mentions}
    lost = [bool(one.targets) and known.isdisjoint(one.targets) for one in reading.relations]
    for _, relation in sorted(zip(lost, reading.relations, strict=True), key=lambda pair: pair[0]):
        for subject in _meant(relation, reading):
            mention = related.get(subject)
            if mention is None or mention.relation is not None or _is_besides(subject, relation, reading):
                continue
            if placed := _placed(mention, relation, known):
                related[subject] = placed
    return list(related.values())


def _is_besides(subject: int, relation: RelationSaid, reading: Reading) -> bool:
    """Whether a thing that was read to be in a vessel is said elsewhere to be where the vessel is: it is beside it."""
    if relation.kind != "inside":
        return False
    together = (one.subjects for one in reading.relations if one is not relation and subject in one.subjects)
    return any(target in subjects for subjects in together for target in relation.targets)


def _meant(relation: RelationSaid, reading: Reading) -> tuple[int, ...]:
    """Of whom a relation is said: six desks and a teacher at the blackboard are a teacher there, and desks anywhere."""
    target = reading.named(relation.targets[0]) if relation.targets else None
    if target is None or len(relation.subjects) < 2 or not _AT.search(reading.text[: target.span.start]):
        return relation.subjects
    return relation.subjects[-1:]


def _placed(mention: Mention, relation: RelationSaid, known: set[int]) -> Mention | None:
    targets = [t for t in relation.targets if t in known and t != mention.id]
    footing = _footing(relation)
    if not targets and relation.kind in _SIDES:
        targets = [other for other in sorted(known) if other not in relation.subjects][:1]
    if not targets and relation.kind not in _ALONE:
        return replace(mention, footing=footing) if footing else None
    return replace(
        mention,
        relation=_TURNED[relation.kind],
        side=_SIDES.get(relation.kind),
        target=targets[0] if targets else None,
        other=targets[1] if len(targets) > 1 and relation.kind == "between" else None,
        distance_m=relation.distance_m,
        footing=footing,
    )


def _footing(relation: RelationSaid) -> Footing | None:
    """What of the scene's own surfaces a relation puts a thing on; what is on something's own roof is on that."""
    match relation.kind, relation.shell:
        case "on", "ceiling" if relation.targets:
            return None
        case (("on" | "hanging"), "walls"):
            return "wall"
        case (("hanging" | "under" | "on"), "ceiling"):
            return "ceiling"
        case "on", "floor":
            return "floor"
        case "hanging", _:
            return None if relation.targets else "ceiling"
        case _:
            return None
