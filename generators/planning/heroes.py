"""What a picture is about, of all that its prompt names: nothing that but carries, lights or surrounds another."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Final

from assets.layout import Relation
from assets.shapes.berths import outshines
from assets.shapes.extents import acts
from generators.planning import added
from generators.planning.figures import is_alive
from generators.planning.knowledge.things import Thing
from generators.planning.mention import Mention
from generators.planning.setting import Setting
from generators.planning.wishes import Wish

CARRYING: frozenset[Relation] = frozenset({"on", "inside", "under", "against", "against_wall", "hanging", "between"})
"""Relations to what carries or shelters a thing: the picture is about the thing."""
NEIGHBOURS: frozenset[str] = frozenset({"beside", "between", "around", "facing", "flanking", "along"})
"""Relations to what stands by a thing."""
_PORTABLE_M = 1.0
"""The longest vessel that a picture is about rather than about what is in it."""
_OVERHEAD_M = 4.5
"""What hangs over a street and is longer may be what its picture is about."""
_AT_REST: Final = frozenset({"standing", "parked", "lying", "hanging", "leaning", "moored", "stands", "closed", "open"})
"""What is said of things that do nothing: a rocket that launches is what those look at who watch it."""


def is_overhead(thing: Thing, setting: Setting) -> bool:
    """Whether it is above a place that was said, rather than what its picture is about: what hangs over a street, a
    lamp at the ceiling of a garage, the suns over a planet: for these one would look up.
    """
    if not setting.brief.place or max(thing.size) >= _OVERHEAD_M:
        return False
    heavenly = thing.footing == "air" and (thing.name == "planet" or "planet" in thing.kinds)
    return thing.footing == "ceiling" or (not setting.indoor and (heavenly or thing.footing == "wall"))


BUILT: Final = frozenset({"building", "house", "temple", "tower"})
_BUILT_M: Final = 4.0
"""What is built, and so large, is seen from so far that nobody before it is."""
_WARE_M: Final = 0.35
"""The size of what a shop is full of, so small that nothing of the shop is seen with it."""


def is_ware(wish: Wish, setting: Setting) -> bool:
    """Whether what the prompt names is what a place that it says is full of: the croissants of a bakery."""
    small = max(wish.thing.size) <= _WARE_M and not is_alive(wish.thing)
    many = wish.count > 1 and wish.mention is not None and wish.mention.count is None
    return small and many and setting.indoor and bool(setting.brief.place) and not setting.miniature


_FITTINGS: Final = frozenset({
    "window", "door", "ceiling_light", "garland", "curtain", "neon_sign", "rug", "water_sheet", "candle",
    "hanging_bulb", "chandelier", "table_lamp", "floor_lamp", "lantern", "paper_lantern", "bookshelf", "rack", "vent",
    "torch", "wreath", "street_lamp", "potted_plant",
})  # fmt: skip
"""Shapes of what a place is fitted with or lies at, which nobody would call its picture's subject."""


_HUNG: Final = frozenset({"flag", "banner", "picture_frame"})
"""Shapes of what hangs at a place, where it is said to."""
_HANGS_ZH: Final = re.compile(r"[挂插贴飘](?:着|满了?)")
_ONE_ZH: Final = re.compile(r"[一两三几][盏扇面个只串块张幅]")


def is_fitting(wish: Wish, setting: Setting) -> bool:
    """Whether it is but a part or the light of a place that was said before it: an attic with rain on its skylight is
    the attic, while a red door in a wood is the door.
    """
    brief, mention = setting.brief, wish.mention
    shapes = _FITTINGS | _HUNG if _HANGS_ZH.search(brief.prompt) else _FITTINGS
    if not brief.place or setting.miniature or wish.thing.shape not in shapes or mention is None:
        return False
    if _ONE_ZH.match(brief.prompt):
        return False  # 一盏油灯 is what the picture is about
    place, own = (brief.prompt.lower().find(words.split()[-1]) for words in (brief.place, mention.words))
    return own < 0 or place < own


_CROWDS: Final = (("throng",), ("cheering throng",))
"""Those who are there besides."""


def may_lead(wish: Wish, setting: Setting) -> bool:
    """Whether a picture of a place may be about it: no throng, no fitting, no ware, nothing overhead."""
    crowd = (wish.thing.name,) in _CROWDS and bool(setting.brief.place)
    return not (crowd or is_fitting(wish, setting) or is_ware(wish, setting) or is_overhead(wish.thing, setting))


_HEAP: Final = 4
"""So many things are a heap rather than those things."""


def _is_heap(mention: Mention) -> bool:
    """Whether it is many of no number, or of one that nobody counts."""
    return mention.count is None or (mention.count.number or 0) >= _HEAP


def hero_among(wishes: Sequence[Wish]) -> int | None:
    """The mention that a picture of `wishes` is about: the first one said that does not merely carry another. Who is
    alive is more than what lies on it, and carries but who is alive as well, as a horse does. A bowl of nuts is a bowl.
    """
    named = [(wish.mention, wish.thing) for wish in wishes if wish.mention and wish.named]
    mentions = [mention for mention, _ in named]
    alive = {mention.id for mention, thing in named if is_alive(thing)}
    vessels = {mention.id for mention, thing in named if max(thing.size) <= _PORTABLE_M}
    carrying = {
        m.target
        for m in mentions
        if m.relation in CARRYING
        and (m.id in alive or m.target not in alive)
        and (m.id in alive or m.relation != "inside" or m.target not in vessels or m.id < (m.target or 0))
    }
    small = {m.id for m, thing in named if thing.footing == "surface" and m.id in vessels and m.id not in alive}
    carrying -= {m.target for m in mentions if m.target in small and m.id not in alive and m.id > (m.target or 0)}
    busy = [m for m in mentions if m.id in alive and (m.acting is not None or m.poses)]
    moving = {m.id for m in mentions if m.id not in alive and any(pose not in _AT_REST for pose in m.poses)}
    beside = {m.target for m in busy if m.relation in NEIGHBOURS and m.target not in alive}  # yaks below a mountain
    carrying |= {one for one in beside if one not in moving or any(m.id < (one or 0) for m in busy)}
    things = {mention.id: thing for mention, thing in named}
    aboard = {m.id: things[m.target] for m in mentions if m.relation in CARRYING and m.target in things}
    within = {one for one, craft in aboard.items() if outshines(craft.shape, craft.size) or acts(craft.shape)}
    within |= {m.id for m in mentions if m.is_usual and m.relation == "inside"}  # a boat's crew that nobody named
    carrying -= {m.target for m in mentions if m.id in within}
    worn = within | {m.id for m in mentions if m.relation == "held" and m.target in things and m.id not in alive}
    heaps = {m.id for m in mentions if busy and m.plural and m.id not in alive and _is_heap(m)}  # an attic's toys
    afar = {m.id for m in mentions if m.relation == "far" or m.options[:1] in _CROWDS}
    afar |= {m.id for m, thing in named if "platform" in (thing.name, *thing.kinds)}  # a piano on a stage, and beside
    afar |= _behind_somebody(named, alive)
    ranked = sorted(
        (m.id in carrying | worn | heaps | afar, not added.CONTESTS <= m.id < added.SERVANTS, m.id) for m in mentions
    )
    return ranked[0][2] if ranked else None


def _behind_somebody(named: Sequence[tuple[Mention, Thing]], alive: Collection[int]) -> set[int]:
    """The buildings that are but behind who is there: a horse before its barn, a unicorn at the gate of a castle."""
    somebody = [
        m
        for m, _ in named
        if m.id in alive and m.relation not in ("far", "inside") and not m.is_usual and (not m.plural or m.poses)
    ]
    if not somebody:
        return set()
    return {m.id for m, one in named if not BUILT.isdisjoint((one.name, *one.kinds)) and max(one.size) >= _BUILT_M}
