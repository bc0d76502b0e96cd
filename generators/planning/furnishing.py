"""From a thing to objects of the plan: ids, sizes, materials, and what stands on or around what."""

from __future__ import annotations

import math
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

import msgspec

from assets.layout import Footing, Relation
from assets.shapes.extents import acts
from assets.stages.stage import ZoneKind
from generators.plan import Role, SceneObject
from generators.planning.animals import hung, postured, spread_wings
from generators.planning.fauna import faced
from generators.planning.figures import individual, seats_at_once, seats_for
from generators.planning.finish import Finish
from generators.planning.heroes import BUILT, NEIGHBOURS, hero_among, may_lead
from generators.planning.knowledge.clutter import clutter_of
from generators.planning.knowledge.stages import seats_of
from generators.planning.knowledge.things import Thing
from generators.planning.manners import manners_of, talks
from generators.planning.mention import Mention
from generators.planning.miniature import Scale
from generators.planning.rests import rested_onto, rests_of
from generators.planning.setting import Setting
from generators.planning.wishes import Wish

_SLUG = re.compile(r"[^a-z0-9]+")
_ALONE: frozenset[Relation] = frozenset({"free", "against_wall"})
"""Relations that need no target."""
_RESTING = {"on": 0.9, "inside": 0.7}
"""Relations for which a thing must be no larger than this share of its target."""
_PERCHED = 0.8
"""How large an animal is at least, beside its like, on what is too narrow for it."""
_BARE = frozenset({"empty", "bare", "clean", "tidy", "uncluttered", "plain"})
"""Said of a thing, they leave nothing on it."""
_MOST_AT_ONCE = 64
_GAP_M = 0.2
"""Room left beside what comes between or next to others."""
_LOOSE: frozenset[Relation] = frozenset({"free", "against_wall"})
_DEPTHS = frozenset({"underwater", "deep sea", "reef"})
"""Places under water."""
_AFLOAT = frozenset(
    {"floating", "floats", "swimming", "swims", "paddling", "bobbing", "drifting", "游泳", "漂浮", "游"}
)
"""What animals do that are in the water."""


_TALKING_M = 0.45
"""How much room is between two who talk with each other,"""
_APART_M: Final = {"hugging": 0.0, "shaking": 0.05, "tango": 0.0}
"""and between those who touch."""


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
        self._hero = hero_among([wish for wish in wishes if may_lead(wish, self.setting)])
        for mention, thing in ((wish.mention, wish.thing) for wish in wishes if wish.mention):
            if mention.target is not None and mention.relation in NEIGHBOURS:
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
        if not BUILT.isdisjoint((thing.name, *thing.kinds)):
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
