"""From a thing to objects of the plan: ids, sizes, materials, and what stands on or around what."""

from __future__ import annotations

import math
import random
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

import msgspec

from assets.layout import Footing, Relation
from assets.shapes.berths import outshines
from assets.shapes.extents import acts
from assets.stages.stage import ZoneKind
from generators.plan import Role, SceneObject
from generators.planning import added
from generators.planning.animals import hung, postured, spread_wings
from generators.planning.fauna import faced
from generators.planning.figures import individual, is_alive, seats_at_once, seats_for
from generators.planning.finish import Finish
from generators.planning.knowledge.clutter import clutter_of
from generators.planning.knowledge.stages import seats_of
from generators.planning.knowledge.things import Thing
from generators.planning.manners import manners_of, talks
from generators.planning.mention import Mention
from generators.planning.miniature import Scale
from generators.planning.rests import rested_onto, rests_of
from generators.planning.setting import Setting

_SLUG = re.compile(r"[^a-z0-9]+")
_ALONE: frozenset[Relation] = frozenset({"free", "against_wall"})
"""Relations that need no target."""
_RESTING = {"on": 0.9, "inside": 0.7}
"""Relations for which a thing must be no larger than this share of its target."""
CARRYING: frozenset[Relation] = frozenset({"on", "inside", "under", "against", "against_wall", "hanging", "between"})
"""Relations to what carries or shelters a thing: the picture is about the thing."""
_PERCHED = 0.8
"""How large an animal is at least, beside its like, on what is too narrow for it."""
_BARE = frozenset({"empty", "bare", "clean", "tidy", "uncluttered", "plain"})
"""Said of a thing, they leave nothing on it."""
_MOST_AT_ONCE = 64
_GAP_M = 0.2
"""Room left beside what comes between or next to others."""
_LOOSE: frozenset[Relation] = frozenset({"free", "against_wall"})
_NEIGHBOURS: frozenset[str] = frozenset({"beside", "between", "around", "facing", "flanking", "along"})
_DEPTHS = frozenset({"underwater", "deep sea", "reef"})
"""Places under water."""
_AFLOAT = frozenset(
    {"floating", "floats", "swimming", "swims", "paddling", "bobbing", "drifting", "游泳", "漂浮", "游"}
)
"""What animals do that are in the water."""

_PORTABLE_M = 1.0
"""The longest vessel that a picture is about rather than about what is in it."""


@dataclass(frozen=True)
class Wish:
    """A decided thing: `name` is what the plan calls it, `count` how many, `mention` where the prompt asks for it."""

    thing: Thing
    name: str
    count: int
    mention: Mention | None = None
    named: bool = True
    """Whether `mention` is the prompt's own, rather than a planner's."""
    role: Role = "furniture"
    """What it is in the picture where nobody named it: a base is there to carry what was named."""


_TALKING_M = 0.45
"""How much room is between two who talk with each other,"""
_APART_M: Final = {"hugging": 0.0, "shaking": 0.05, "tango": 0.0}
"""and between those who touch."""
_OVERHEAD_M = 4.5
"""What hangs over a street and is longer may be what its picture is about."""


@dataclass
class Furnishing:
    """Turns wishes into objects, remembering what is there for later ones to stand on."""

    setting: Setting
    finish: Finish
    scale: Scale
    seed: int = 0
    """What figures differ by."""
    _ids: dict[str, list[str]] = field(default_factory=dict)
    """Ids of the objects so far, by vocabulary name."""
    _mentioned: dict[int, SceneObject] = field(default_factory=dict)
    """The first object for each mention."""
    _placed: dict[str, SceneObject] = field(default_factory=dict)
    _built: set[str] = field(default_factory=set)
    """Names of buildings: who stands at a window in the open stands at the house that has it."""
    _second: dict[int, str] = field(default_factory=dict)
    """The id of the second object, for mentions of several."""
    _holders: list[str] = field(default_factory=list)
    _gap: dict[int, tuple[int, float]] = field(default_factory=dict)
    """For the second of two things that another is between: the first, and how far it is to be from it."""
    _pairs: dict[int, float] = field(default_factory=dict)
    """Of mentions of several that something is between: how far the second of them is to be from the first."""
    _hero: int | None = None
    """The mention that the picture is about."""
    _spare: dict[int, float] = field(default_factory=dict)
    """Room to leave about the things of a mention, metres."""
    _stood_about: set[int] = field(default_factory=set)
    """Mentions that others are to stand behind or all about, so that they cannot be at a wall."""

    def expect(self, wishes: Sequence[Wish]) -> None:
        """Tell what is to come, so that room is left about what it refers to, and the first of it is the hero."""
        self._hero = hero_among([wish for wish in wishes if self._may_lead(wish)])
        for mention, thing in ((wish.mention, wish.thing) for wish in wishes if wish.mention):
            if mention.target is not None and mention.relation in _NEIGHBOURS:
                room = max(thing.size[0], thing.size[2]) + _GAP_M
                self._spare[mention.target] = max(self._spare.get(mention.target, 0.0), room)
                if mention.relation == "around" or mention.side == "behind":
                    self._stood_about.add(mention.target)
            if mention.relation == "between" and mention.target is not None:
                gap = max(thing.size[0], thing.size[2]) + 2 * _GAP_M
                if mention.other is not None:
                    self._gap[mention.other] = (mention.target, gap)
                else:
                    self._pairs[mention.target] = gap

    def _may_lead(self, wish: Wish) -> bool:
        crowd = (wish.thing.name,) in _CROWDS and bool(self.setting.brief.place)
        aside = is_fitting(wish, self.setting) or is_ware(wish, self.setting)
        return not (crowd or aside or is_overhead(wish.thing, self.setting))

    def lead_by_any(self, wishes: Sequence[Wish]) -> None:
        """Take the first of what is named for the hero, though but a fitting: the place is known by nothing else."""
        self._hero = hero_among(wishes)

    def furnish(self, wish: Wish) -> list[SceneObject]:
        """The objects of one wish. Equal ones share size, materials and parameters, and so their geometry."""
        thing, mention = wish.thing, wish.mention
        relation, target, other = self._relation(wish)
        side = mention.side if mention and relation in ("beside", "facing") and target else None
        distance = mention.distance_m if mention else None
        if relation in _LOOSE and mention and (gap := self._gap.get(mention.id)) and gap[0] in self._mentioned:
            relation, target, side, distance = "beside", self._mentioned[gap[0]].id, "right", gap[1]
        if relation == "against_wall" and mention and mention.id in self._stood_about:
            relation = "free"
        if relation == "free" and mention and mention.count and mention.count.group == "row":
            relation = "along"
        count = min(wish.count, _MOST_AT_ONCE)
        made = SceneObject(
            id="thing-1",
            thing=wish.name,
            shape=thing.shape,
            size=self._size(wish, relation),
            surfaces=self.finish.surfaces(thing, mention, self.setting.weathered),
            parameters=thing.params,
            footing=self._footing(wish),
            relation=relation,
            target=target,
            other=other,
            named=wish.named and mention is not None,
            role=self._role(wish),
            side=side,
            distance_m=distance,
            siblings=count,
            spare_m=self._spare.get(mention.id, 0.0) if mention else 0.0,
            stand_in=mention.stand_in[:200] if mention else "",
            clutter=self._clutter(wish),
            rests=rests_of(thing, mention, relation),
            zone=mention.zone if mention else self._zone(thing),
        )
        made = hung(spread_wings(made, mention), mention)
        objects = [msgspec.structs.replace(made, id=self._new_id(wish)) for _ in range(count)]
        objects = [
            postured(each, mention, random.Random(f"{self.seed} {each.id}") if number else None)
            for number, each in enumerate(objects)
        ]
        if acts(thing.shape):
            objects = self._people(objects, wish)
        if mention and thing.is_animal and faced(mention.poses, count):
            objects[1] = msgspec.structs.replace(objects[1], relation="facing", target=objects[0].id, distance_m=0.05)
        if mention and relation in _LOOSE and len(objects) > 1 and (room := self._pairs.get(mention.id)):
            apart = msgspec.structs.replace(
                objects[1], relation="beside", target=objects[0].id, side="right", distance_m=room
            )
            objects[1] = apart
        if relation == "held" and distance is not None:
            objects[1:] = [msgspec.structs.replace(one, target=last.id) for last, one in pairwise(objects)]  # a file
        if made.role == "hero":
            objects[1:] = [msgspec.structs.replace(one, role="partner") for one in objects[1:]]
        if mention and mention.count and mention.count.group == "stack":
            objects = _stacked(objects)
        elif relation == "on" and target and not acts(thing.shape):
            objects = self._one_on_each(objects, target)
        if mention:
            self._mentioned.setdefault(mention.id, objects[0])
            if count > 1:
                self._second.setdefault(mention.id, objects[1].id)
        self._placed |= {each.id: each for each in objects}
        if not _BUILT.isdisjoint((thing.name, *thing.kinds)):
            self._built.add(wish.name)
        if thing.holds:
            self._holders.append(objects[0].id)
        return objects

    def _people(self, objects: Sequence[SceneObject], wish: Wish) -> list[SceneObject]:
        """Figures each as one of its own; two who talk face each other."""
        first, mention = objects[0], wish.mention
        seat = self._placed.get(first.target or "")
        manners = manners_of(wish.thing, mention, self.setting, first.relation, len(objects), self.seed)
        chances = [random.Random(f"{self.seed} {self.setting.brief.prompt} {each.id}") for each in objects]
        made = [
            individual(each, wish.thing, mention, self.finish, seat, chances[k], k, manners[k])
            for k, each in enumerate(objects)
        ]
        acting = mention.acting if mention is not None else None
        each_other = acting is not None and acting.with_each_other and len(made) > 1 and first.relation == "free"
        if talks(manners) or each_other:
            apart = _APART_M.get(acting.posture if acting is not None else "", _TALKING_M)
            made[1] = msgspec.structs.replace(
                made[1], relation="facing", target=made[0].id, side="front", distance_m=apart
            )
        return made

    def _zone(self, thing: Thing) -> ZoneKind | None:
        """Where in the place somebody is whom nobody named: on its seats, where all sit there."""
        return "seat" if acts(thing.shape) and not self.setting.miniature and seats_of(self.setting.archetype) else None

    def _one_on_each(self, objects: list[SceneObject], target: str) -> list[SceneObject]:
        """Equal things spread over the equal ones that `target` is one of, as lamps are over the desks of a room."""
        holders = next((ids for ids in self._ids.values() if target in ids), [target])
        if len(holders) < 2 or len(objects) < 2:
            return objects
        share = math.ceil(len(objects) / len(holders))
        return [
            msgspec.structs.replace(each, target=holders[number % len(holders)], siblings=share)
            for number, each in enumerate(objects)
        ]

    def _role(self, wish: Wish) -> Role:
        """What it is in the picture."""
        if wish.mention is None or not wish.named:
            return wish.role
        return "hero" if wish.mention.id == self._hero and wish.mention.id not in self._mentioned else "partner"

    def _new_id(self, wish: Wish) -> str:
        slug = _SLUG.sub("-", wish.name.lower()).strip("-")[:60] or "thing"
        ids = self._ids.setdefault(wish.thing.name, [])
        number = sum(len(known) for known in self._ids.values() if known and _slug_of(known[0]) == slug) + 1
        ids.append(f"{slug}-{number}")
        return ids[-1]

    def _size(self, wish: Wish, relation: Relation) -> tuple[float, float, float]:
        mention = wish.mention
        compared = self._mentioned.get(mention.larger_than) if mention and mention.larger_than is not None else None
        size = self.scale.size(wish.thing, mention, compared.size if compared else None)
        base = self._mentioned.get(mention.target) if mention and mention.target is not None else None
        if base is not None and relation in _RESTING and not acts(wish.thing.shape):
            rested = rested_onto(size, base.size, _RESTING[relation], rests_of(wish.thing, mention, relation))
            size = _perched(size, rested) if wish.thing.is_animal and relation == "on" else rested
        return size

    def _footing(self, wish: Wish) -> Footing:
        if wish.mention and wish.mention.footing:
            return wish.mention.footing
        footing = wish.thing.footing
        if self.setting.miniature and footing in ("surface", "wall", "ceiling"):
            return "floor"  # the real surface is the scene's floor
        if footing == "floor" and self._is_afloat(wish):
            return "water"
        if footing == "air" and not (self.setting.indoor or self.setting.miniature) and self._is_out_of_its_depth(wish):
            return "water"
        return "floor" if footing == "surface" and not self._holders else footing

    def _is_afloat(self, wish: Wish) -> bool:
        """Whether it is an animal that is said to float or swim, in the open and not under water."""
        swims = wish.mention is not None and not _AFLOAT.isdisjoint(" ".join(wish.mention.poses).split())
        dry = self.setting.indoor or self.setting.miniature or not _DEPTHS.isdisjoint(self.setting.archetype.tags)
        return swims and wish.thing.is_animal and not dry

    def _is_out_of_its_depth(self, wish: Wish) -> bool:
        """Whether it hovers only under water, and the place is above: there it swims at the surface."""
        return not _DEPTHS.isdisjoint(wish.thing.scenes) and _DEPTHS.isdisjoint(self.setting.archetype.tags)

    def _clutter(self, wish: Wish) -> tuple[str, ...]:
        """What lies on it, unless somebody said that it is empty."""
        if not self.setting.cluttered or not _BARE.isdisjoint(wish.mention.conditions if wish.mention else ()):
            return ()
        return clutter_of(self.setting.archetype, wish.thing.shape)

    def _relation(self, wish: Wish) -> tuple[Relation, str | None, str | None]:
        """What the prompt says first, then what the vocabulary says, if its target is there."""
        mention, thing = wish.mention, wish.thing
        if mention and mention.relation:
            target = self._mentioned.get(mention.target) if mention.target is not None else None
            if target is not None and target.shape in ("window", "door") and not self.setting.indoor:
                target = next((one for one in self._placed.values() if one.thing in self._built), target)
            if target is not None or mention.target is None:
                return mention.relation, target.id if target else None, self._other(mention)
        if acts(thing.shape) and mention and not mention.zone and not self.setting.miniature:
            fitting = seats_for(mention)
            free = (one for one in self._placed.values() if one.shape in fitting)
            if seat := next((one for one in free if seats_at_once(one.size) >= wish.count), None):
                return "on", seat.id, None
        relation = thing.relation
        if relation in _ALONE:
            lone: Relation = "free" if relation == "against_wall" and not self.setting.indoor else relation
            return lone, None, None
        targets = [ids[0] for name in thing.near if (ids := self._ids.get(name))]
        if targets:
            return relation, targets[0], None
        if relation == "on" and self._holders and not self.setting.miniature:
            return "on", self._holders[0], None
        return "free", None, None

    def _other(self, mention: Mention) -> str | None:
        """The second thing that something is between: another one, or the next of several."""
        if mention.relation != "between" or mention.target is None:
            return None
        second = self._mentioned.get(mention.other) if mention.other is not None else None
        return second.id if second else self._second.get(mention.target)


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


_BUILT: Final = frozenset({"building", "house", "temple", "tower"})
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
    beside = {m.target for m in busy if m.relation in _NEIGHBOURS and m.target not in alive}  # yaks below a mountain
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
    return {m.id for m, one in named if not _BUILT.isdisjoint((one.name, *one.kinds)) and max(one.size) >= _BUILT_M}


def _stacked(objects: Sequence[SceneObject]) -> list[SceneObject]:
    """Equal things one on the other, the first where it was to be."""
    upper = [
        msgspec.structs.replace(thing, relation="on", target=below.id, side=None, other=None, siblings=1)
        for below, thing in pairwise(objects)
    ]
    return [*objects[:1], *upper]


def _perched(size: tuple[float, float, float], rested: tuple[float, float, float]) -> tuple[float, float, float]:
    """An animal that is on what is narrow, as a rooster on a fence, is little smaller for that."""
    factor = max(1.0, _PERCHED * size[1] / rested[1])
    return rested[0] * factor, rested[1] * factor, rested[2] * factor


def _slug_of(object_id: str) -> str:
    return object_id.rpartition("-")[0]
