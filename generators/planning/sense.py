"""Where what was read cannot be so, what can: nobody stands in a vase, boxes lie on a pallet.

Readers attach a phrase to the wrong noun now and then. Sizes and forms tell that, and the words beside the noun that it
belongs to. Not covered: what could be either way.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from assets.shapes.extents import acts
from generators.planning.figures import figure_table, is_alive
from generators.planning.forms import form_of_thing
from generators.planning.knowledge.library import Knowledge
from generators.planning.knowledge.things import Thing
from generators.planning.mention import Mention
from generators.planning.sizes import said_size
from generators.planning.zones import in_the_water, zoned
from generators.reading.reading import Reading
from generators.vocabulary.inflection import singular
from generators.vocabulary.measures import Size

_AFAR: Final = re.compile(
    r"^\W{0,2}(?:(?:is|are|stands?|standing|rising|towering|visible|seen|looming)\s+)?"
    r"(?:(?:far|way|off|out)\s+)*(?:in|at|on)\s+the\s+(?:far\s+)?(?:back(?:ground)?|rear|distance|horizon)\b(?!\s+of)",
    re.IGNORECASE,
)
"""What follows a thing that is far away."""
_AFAR_ZH: Final = re.compile(r"(?:远处|远方|远远|背景|天边)(?:里|中|上)?(?:的|是|有|能看到|可以看到)?$")
"""What comes before one."""
_FROM: Final = re.compile(r"\bfrom\s+(?:(?:an?|the|his|her|its|their|my)\s+)?(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
"""What comes before what something is sold from: it is behind that, or on it."""
_WIDER: Final = 1.3
"""How many times wider than a thing is what cannot be in it."""
_GREATER: Final = 1.25
"""How many times higher than who carries it is what nobody carries."""
_FLAT: Final = 0.3
"""The share of its width that a thing's height is at most, that nothing is in."""
_YOUNG: Final = frozenset(
    {"baby", "young", "little one", "child", "calf", "cub", "foal", "kid", "chick", "宝宝", "幼崽"}
)
_PARENTS: Final = frozenset({"mother", "mom", "mum", "mama", "momma", "dad", "father", "papa", "parent"})
_ITS: Final = re.compile(r"\b(?:her|his|its|their)\s+(?:\w+\s)?$", re.IGNORECASE)
_SMALL: Final = 0.45
"""How large the young of an animal are."""
_RIDES: Final = re.compile(r"\brid(?:e|es|ing|den)\b|\brode\b|骑", re.IGNORECASE)
_MOUNT: Final = 0.5
"""How high what is ridden is at least, as a share of who rides it."""
ON_THE_BACK: Final = re.compile(r"\b(?:backs?|shell|shoulders?|hump)\b|背上|背着|驮|肩", re.IGNORECASE)
"""Where somebody carries what is large."""
_CARRIED_M: Final = 0.7
"""The highest animal that somebody carries; a larger one is led."""
_HEAPED: Final = 5.0
"""How many times wider a heap may be than such heaps usually are."""
_FILLED: Final = 0.8
"""The share of a vessel's width that is full."""
_HIGHER: Final = 1.2
"""How many times a vessel's height what is in it has at most."""
_FLOWER = "flower"
_SLENDER_M: Final = (0.9, 1.1)
"""How wide at most, and how high at least, what nobody walks on is."""
_GOES: Final = re.compile(
    r"^(?:run|walk|march|danc|skip|jog|hurr|strid|strol|rac|rush|chas|wander)|[走跑奔跳]", re.IGNORECASE
)
"""What is done on the ground, and needs more of it than a foot."""


class Sense:
    """Mends the relations of mentions by what things are, in one vocabulary."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge, self._first = knowledge, knowledge.likeliest

    def mended(self, mentions: Sequence[Mention], reading: Reading) -> list[Mention]:
        """`mentions` with relations that can be; who was in what is too small gives that place to what it handles."""
        by_id = {mention.id: mention for mention in mentions}
        for mention in mentions:
            known = self._parent(self._zoned(mention, reading), mentions)
            by_id[mention.id] = self._young(known, mentions, reading)
        for mention in mentions:
            now = by_id[mention.id]
            target = by_id.get(now.target) if now.target is not None else None
            if target is None:
                continue
            if now.relation in ("above", "on") and _is_panel(self._first(target)) and self._is_alive(now):
                by_id[now.id] = replace(now, relation=None, target=None)  # who floats before a window is at none
            elif now.relation == "inside":
                self._inside(by_id, now, target, reading)
            elif now.relation == "on":
                rides = bool(_RIDES.search(_between(now, target, reading)))
                by_id[now.id] = now if rides else self._on(now, target)
                by_id[target.id] = self._strong_enough(target, now) if rides else self._wide_enough(target, now)
            elif now.relation == "held" and self._is_too_large(now, target, reading):
                by_id[now.id] = replace(now, relation="beside")
        return list(by_id.values())

    def _is_too_large(self, held: Mention, holder: Mention, reading: Reading) -> bool:
        """Whether it is led rather than carried: not what an animal has on its back, or somebody on the shoulders."""
        if self._first(holder).is_animal or (acts(self._first(held).shape) and ON_THE_BACK.search(reading.text)):
            return False
        return self._is_alive(held) and self._first(held).size[1] > _CARRIED_M

    def _zoned(self, mention: Mention, reading: Reading) -> Mention:
        """Where in the place it is said to be; in the water only what lives, for the rest floats or has sunk."""
        placed = zoned(self._afar(mention, reading), reading)
        if self._is_alive(placed) and self._first(placed).footing == "floor":
            return in_the_water(placed)
        return replace(placed, zone=None) if placed.zone == "water" else placed

    def _afar(self, mention: Mention, reading: Reading) -> Mention:
        """What is said to be in the background is in no relation to what stands before it."""
        named = reading.named(mention.id)
        if named is None:
            return mention
        before, after = reading.text[: named.span.start], reading.text[named.span.stop :]
        if not (_AFAR.search(after) or _AFAR_ZH.search(before)):
            return mention
        return replace(mention, relation="far", side=None, target=None, other=None, footing=None)

    def _parent(self, mention: Mention, mentions: Sequence[Mention]) -> Mention:
        """The mother of animals that are named is one of their kind, full grown."""
        if singular(mention.words) not in _PARENTS:
            return mention
        others = [self._first(m) for m in mentions if m.id != mention.id]
        young = next((m for m in mentions if m.id != mention.id and self._first(m).is_animal), None)
        if young is None or any(acts(thing.shape) for thing in others):
            return mention
        things, child = self._knowledge.things, self._first(young)
        grown = [kind for kind in child.kinds if kind in things and things[kind].shape == child.shape]
        return replace(mention, options=(*grown, *young.options), stand_in="", acting=None, holds="")

    def _young(self, mention: Mention, mentions: Sequence[Mention], reading: Reading) -> Mention:
        """The baby of an animal is one of its kind, and small."""
        named = reading.named(mention.id)
        if named is None or singular(mention.words) not in _YOUNG or not _ITS.search(reading.text[: named.span.start]):
            return mention
        ends = {one.id: one.span.stop for one in reading.things}
        before = [m for m in mentions if ends.get(m.id, named.span.stop) <= named.span.start]
        parent = next((m for m in reversed(before) if self._first(m).is_animal), None)
        if parent is None:
            return mention
        return replace(mention, options=parent.options, sizes=(*mention.sizes, Size(factor=_SMALL)), stand_in="")

    def _strong_enough(self, lower: Mention, upper: Mention) -> Mention:
        """What is ridden is large enough for that: a tortoise is then a huge one."""
        mount, rider = self._first(lower), self._first(upper)
        high = said_size(mount.size, lower.sizes)[1]
        need = _MOUNT * said_size(rider.size, upper.sizes)[1] / high
        if not mount.is_animal or not acts(rider.shape) or need <= 1.0:
            return lower
        return replace(lower, sizes=(*lower.sizes, Size(factor=need)))

    def _wide_enough(self, lower: Mention, upper: Mention) -> Mention:
        """A heap is as large as what lies on it needs: a dragon's gold is more than a chest full."""
        heap, lying = self._first(lower), self._first(upper)
        need = max(lying.size[0], lying.size[2]) / min(heap.size[0], heap.size[2])
        if lower.sizes or need <= 1.0 or singular(heap.name) == heap.name or heap.footing != "floor":
            return lower
        counted = lower.count is not None and lower.count.number is not None
        kept = lower if counted else replace(lower, plural=False, count=None)
        return replace(kept, sizes=(Size(factor=min(need, _HEAPED)),))

    def _inside(self, by_id: dict[int, Mention], inner: Mention, outer: Mention, reading: Reading) -> None:
        """Put right who or what was read to be in a thing that cannot hold it."""
        at = reading.named(outer.id)
        if at is not None and _FROM.search(reading.text[: at.span.start]):
            by_id[inner.id] = self._sold(inner, outer)
            return
        if _is_panel(self._first(outer)):
            small = self._first(inner).footing == "surface" and not self._is_alive(inner)
            free = replace(inner, relation=None, target=None)  # what is in a shop's window is on what holds it there
            by_id[inner.id] = free if small else replace(inner, relation="beside", side="front")
            return
        if self._is_flat(outer):
            by_id[inner.id] = replace(inner, relation="on")
            return
        if self._could_hold(outer, inner):
            return
        if self._is_small_one(inner, outer):
            by_id[inner.id] = self._shrunk(inner, outer)
            return
        handled = self._handled(by_id, inner, outer, reading)
        if handled is not None and self._could_hold(outer, handled):
            bunch = handled.plural and handled.count is None and _is_bunch(self._first(handled))
            by_id[handled.id] = replace(
                handled, relation="inside", target=outer.id, plural=handled.plural and not bunch
            )
        alive = self._is_alive(inner)
        if not alive and self._first(outer).holds:
            by_id[inner.id] = replace(inner, relation="on")
        else:
            by_id[inner.id] = replace(inner, relation="beside", distance_m=None)

    def _is_small_one(self, inner: Mention, outer: Mention) -> bool:
        """Whether what is in a vessel on a table can but be a little one: coins in a case, a fern under glass."""
        vessel = form_of_thing(self._first(outer)).is_vessel or self._first(outer).footing == "surface"
        return vessel and not self._is_alive(inner) and inner.relation == "inside"

    def _shrunk(self, inner: Mention, outer: Mention) -> Mention:
        """As much of it as is in there, in one heap or bunch where it was not counted."""
        low, high = self._first(outer).size, self._first(inner).size
        factor = min(_FILLED * min(low[0], low[2]) / max(high[0], high[2]), _HIGHER * low[1] / high[1])
        counted = inner.count is not None and inner.count.number is not None
        kept = inner if counted else replace(inner, plural=False, count=None)
        return replace(kept, sizes=(Size(factor=factor),))

    def _sold(self, inner: Mention, outer: Mention) -> Mention:
        if self._is_alive(inner):
            return replace(inner, relation="beside", side="behind")
        return replace(inner, relation="on")

    def _on(self, upper: Mention, lower: Mention) -> Mention:
        """Who was read to be on somebody smaller is turned to them: an elephant stands on no calf."""
        high, low = self._first(upper), self._first(lower)
        if _is_slender(low) and any(_GOES.search(pose) for pose in upper.poses):
            return replace(upper, relation="beside", side=None)  # who runs down a lane of lollipops is on none
        alive = self._is_alive(upper) and self._is_alive(lower)
        heights = [said_size(thing.size, m.sizes)[1] for thing, m in ((high, upper), (low, lower))]
        rides = acts(high.shape) and low.shape in figure_table().mounts
        if not alive or rides or heights[0] < _GREATER * heights[1]:
            return upper
        return replace(upper, relation="facing")

    def _handled(self, by_id: dict[int, Mention], inner: Mention, outer: Mention, reading: Reading) -> Mention | None:
        """The last thing that is named between the two, and is nowhere yet: the tulips that go into a vase."""
        first, last = reading.named(inner.id), reading.named(outer.id)
        if first is None or last is None:
            return None
        between = [
            one for one in reading.things if first.span.stop <= one.span.start and one.span.stop <= last.span.start
        ]
        free = [by_id[one.id] for one in between if one.id in by_id and by_id[one.id].relation is None]
        return free[-1] if free else None

    def _could_hold(self, outer: Mention, inner: Mention) -> bool:
        """Whether one thing is wide enough for another, as far as their usual sizes tell."""
        if outer.sizes or inner.sizes or _is_bunch(self._first(inner)):
            return True
        low, high = self._first(outer), self._first(inner)
        return max(high.size[0], high.size[2]) <= _WIDER * max(low.size[0], low.size[2]) and (
            not self._is_alive(inner) or high.size[1] <= 2 * _WIDER * max(low.size)
        )

    def _is_flat(self, mention: Mention) -> bool:
        thing = self._first(mention)
        return thing.size[1] < _FLAT * min(thing.size[0], thing.size[2]) and not form_of_thing(thing).is_vessel

    def _is_alive(self, mention: Mention) -> bool:
        return is_alive(self._first(mention))


def _is_bunch(thing: Thing) -> bool:
    """Whether it is flowers, of which there are as many in a vase as fit."""
    return _FLOWER in thing.kinds


def _is_slender(thing: Thing) -> bool:
    """Whether it is a post, a plant or the like, which nobody walks on."""
    width, height, depth = thing.size
    return thing.footing == "floor" and max(width, depth) < _SLENDER_M[0] and height > _SLENDER_M[1]


def _is_panel(thing: Thing) -> bool:
    """Whether it is so thin that nothing is in it, but before it, as somebody in a window is."""
    width, height, depth = thing.size
    return depth < _FLAT * min(width, height)


def _between(one: Mention, other: Mention, reading: Reading) -> str:
    """The words between two mentions, whichever comes first."""
    first, second = reading.named(one.id), reading.named(other.id)
    if first is None or second is None:
        return ""
    if first.span.start > second.span.start:
        first, second = second, first
    return reading.text[first.span.stop : second.span.start]
