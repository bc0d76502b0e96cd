"""From a thing to objects of the plan: ids, sizes, materials, and what stands on or around what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from assets.layout import Footing, Relation
from generators.plan import SceneObject
from generators.planning.finish import Finish
from generators.planning.knowledge.things import Thing
from generators.planning.miniature import Scale
from generators.planning.reading import Mention
from generators.planning.setting import Setting

_SLUG = re.compile(r"[^a-z0-9]+")
_ALONE: frozenset[Relation] = frozenset({"free", "against_wall"})
"""Relations that need no target."""


@dataclass(frozen=True)
class Wish:
    """A decided thing: `name` is what the plan calls it, `count` how many, `mention` where the prompt asks for it."""

    thing: Thing
    name: str
    count: int
    mention: Mention | None = None
    named: bool = True
    """Whether `mention` is the prompt's own, rather than a planner's."""


@dataclass
class Furnishing:
    """Turns wishes into objects, remembering what is there for later ones to stand on."""

    setting: Setting
    finish: Finish
    scale: Scale
    _ids: dict[str, list[str]] = field(default_factory=dict)
    """Ids of the objects so far, by vocabulary name."""
    _spoken: dict[str, str] = field(default_factory=dict)
    """The first id for each name, and for each of the prompt's own words."""
    _holders: list[str] = field(default_factory=list)

    def furnish(self, wish: Wish) -> list[SceneObject]:
        """The objects of one wish. Equal ones share size, materials and parameters, and so their geometry."""
        thing = wish.thing
        relation, target = self._relation(wish)
        surfaces = self.finish.surfaces(thing, wish.mention, self.setting.reading.modifiers)
        size = self.scale.size(thing, wish.mention)
        footing = self._footing(wish)
        objects = [
            SceneObject(
                id=self._new_id(wish),
                thing=wish.name,
                shape=thing.shape,
                size=size,
                surfaces=surfaces,
                parameters=thing.params,
                footing=footing,
                relation=relation,
                target=target,
                named=wish.named and wish.mention is not None,
            )
            for _ in range(wish.count)
        ]
        for words in (wish.name, wish.mention.words if wish.mention else wish.name):
            self._spoken.setdefault(words, objects[0].id)
        if thing.holds:
            self._holders.append(objects[0].id)
        return objects

    def _new_id(self, wish: Wish) -> str:
        slug = _SLUG.sub("-", wish.name.lower()).strip("-")[:60] or "thing"
        ids = self._ids.setdefault(wish.thing.name, [])
        number = sum(len(known) for known in self._ids.values() if known and _slug_of(known[0]) == slug) + 1
        ids.append(f"{slug}-{number}")
        return ids[-1]

    def _footing(self, wish: Wish) -> Footing:
        if wish.mention and wish.mention.footing:
            return wish.mention.footing
        footing = wish.thing.footing
        if self.setting.miniature and footing in ("surface", "wall", "ceiling"):
            return "floor"  # the real surface is the scene's floor
        return "floor" if footing == "surface" and not self._holders else footing

    def _relation(self, wish: Wish) -> tuple[Relation, str | None]:
        """What the prompt says first, then what the vocabulary says, if its target is there."""
        mention, thing = wish.mention, wish.thing
        if mention and mention.relation and mention.target in self._spoken:
            return mention.relation, self._spoken[mention.target]
        relation = thing.relation
        if relation in _ALONE:
            return ("free", None) if relation == "against_wall" and not self.setting.indoor else (relation, None)
        targets = [ids[0] for name in thing.near if (ids := self._ids.get(name))]
        if targets:
            return relation, targets[0]
        if relation == "on" and self._holders and not self.setting.miniature:
            return "on", self._holders[0]
        return "free", None


def in_order(wishes: Sequence[Wish]) -> list[Wish]:
    """`wishes` with the targets of the prompt's relations before what refers to them, else as they are."""
    order: list[Wish] = []
    waiting = list(wishes)
    while waiting:
        words = {w.mention.words for w in waiting if w.mention}
        free = [w for w in waiting if not w.mention or w.mention.target not in words - {w.mention.words}]
        first = (free or waiting)[0]
        waiting.remove(first)
        order.append(first)
    return order


def _slug_of(object_id: str) -> str:
    return object_id.rpartition("-")[0]
