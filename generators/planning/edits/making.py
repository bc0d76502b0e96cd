"""New objects for a plan that stands: of the vocabulary, in the size and the looks that were said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import msgspec

from generators.plan import Environment, SceneObject, ScenePlan
from generators.planning.edits.names import Found
from generators.planning.edits.operations import Add, Axis, InvalidEdit, Replace, Stand
from generators.planning.edits.painting import relook
from generators.planning.edits.parts import part_surfaces
from generators.planning.finish import Finish
from generators.planning.furnishing import Furnishing
from generators.planning.knowledge.archetypes import Archetype
from generators.planning.knowledge.library import Knowledge
from generators.planning.knowledge.modifiers import Modifier
from generators.planning.mention import Brief
from generators.planning.miniature import TABLE, Scale, scale_of
from generators.planning.retrieval import Match
from generators.planning.setting import Setting
from generators.planning.sizes import said_size
from generators.planning.wishes import Wish
from generators.reading.reading import Looks
from generators.tasks import Anchor
from generators.vocabulary.measures import Size

Sides = tuple[float, float, float]
SMALLEST_M, LARGEST_M = 0.01, 500.0
FITTING = 0.95
"""The share of a room that a thing may grow to."""


@dataclass
class Making:
    """Makes objects that fit one plan."""

    knowledge: Knowledge
    finish: Finish
    plan: ScenePlan
    anchor: Anchor | None = None

    def made(
        self, found: Found, looks: Looks, part_looks: Mapping[str, Looks], size: tuple[float, float, float] | None
    ) -> SceneObject:
        """One object of what was found in the vocabulary, under an id of its own making."""
        made = self._furnishing().furnish(Wish(found.thing, found.name, 1))[0]
        surfaces = relook(made.surfaces, looks, self.finish, shape=made.shape) if looks.words else made.surfaces
        for part, part_look in part_looks.items():
            surfaces = relook(surfaces, part_look, self.finish, part_surfaces(made, part))
        return msgspec.structs.replace(
            made, surfaces=surfaces, size=size or made.size, stand_in=found.stand_in[:200], named=True
        )

    def found(self, operation: Add | Replace) -> Found:
        """What an operation is to make."""
        thing = self.knowledge.things[operation.thing]
        return Found(thing, operation.name or thing.name, operation.stand_in)

    def archetype(self) -> Archetype:
        """The scene's place.

        Raises:
            InvalidEdit: the vocabulary does not know it any more.
        """
        name = self.plan.environment.archetype
        if name not in self.knowledge.archetypes:
            raise InvalidEdit(f"instruction: the scene's place {name!r} is not known any more; generate it anew")
        return self.knowledge.archetypes[name]

    def setting(self, modifiers: Sequence[Modifier]) -> Setting:
        """The scene's place, with `modifiers` said of it."""
        return Setting(
            brief=Brief(prompt=self.plan.environment.title, modifiers=tuple(modifiers)),
            matches=(Match(self.archetype(), 1.0, 1.0),),
            similarity={},
            miniature=self.anchor is not None,
            table=self.archetype() if self.anchor is TABLE else None,
        )

    def modifiers(self, environment: Environment) -> list[Modifier]:
        """What had been said of time, weather and mood, as far as it differs from the place's usual."""
        usual = self.archetype()
        said = {
            aspect: value
            for aspect, value, default in (
                ("time", environment.time, usual.time),
                ("weather", environment.weather, usual.weather),
                ("mood", environment.mood, usual.mood),
            )
            if value != default
        }
        return [m for m in self.knowledge.modifiers if said.get(m.aspect) == m.name]

    def limits(self) -> Sides:
        """What a thing's sides may be at most, metres."""
        room = self.plan.environment.room
        if room is not None:
            width, height, depth = (FITTING * side for side in room.size)
            return width, height, depth
        if self.anchor is not None:
            return self.anchor.size
        return LARGEST_M, LARGEST_M, LARGEST_M

    def fitted(self, thing: SceneObject, size: Size) -> Sides:
        """The sides that `thing` gets.

        Raises:
            InvalidEdit: they are too large for the scene, or too small to be seen.
        """
        sides = said_size(thing.size, (size,))
        limits = self.limits()
        grown = [side > max(limit, old) for side, limit, old in zip(sides, limits, thing.size, strict=True)]
        if any(grown):
            most = " × ".join(f"{limit:.2g}" for limit in limits)
            raise InvalidEdit(
                f"instruction: {thing.id} of {' × '.join(f'{side:.2g}' for side in sides)} m does not fit; "
                f"at most {most} m do here"
            )
        if min(sides) < SMALLEST_M and min(sides) < min(thing.size):
            raise InvalidEdit(f"instruction: {thing.id} would be smaller than {SMALLEST_M} m")
        return sides

    def _furnishing(self) -> Furnishing:
        """One that knows the scene's things, so that a lamp finds the table."""
        objects = self.plan.objects
        ids: dict[str, list[str]] = {}
        for thing in objects:
            ids.setdefault(thing.thing, []).append(thing.id)
        holders = [o.id for o in objects if (known := self.knowledge.things.get(o.thing)) and known.holds]
        room = self.plan.environment.room
        real = ((o.size, self.knowledge.things[o.thing].size) for o in objects if o.thing in self.knowledge.things)
        scale = Scale(self.anchor, room.size if room else None, min(1.0, scale_of(real)) if self.anchor else 1.0)
        return Furnishing(self.setting(()), self.finish, scale, _ids=ids, _holders=holders)


def added(sides: Sides, axis: Axis, by_m: float) -> Size:
    """The size of something that grows by metres along an axis.

    Raises:
        InvalidEdit: nothing would be left of it.
    """
    own = {"wide": 0, "high": 1, "deep": 2}.get(axis, max(range(3), key=lambda i: sides[i]))
    if sides[own] + by_m <= 0:
        raise InvalidEdit(f"instruction: it is {sides[own]:.2g} m only; say a smaller measure")
    return Size("longest" if axis == "all" else axis, factor=(sides[own] + by_m) / sides[own])


def fresh_ids(name: str, number: int, taken: set[str]) -> list[str]:
    """Ids for `number` more of what is called `name`, none of them taken; they are taken from now on."""
    stem = "".join(c if c.isascii() and c.isalnum() else "-" for c in name.lower()).strip("-")[:60] or "thing"
    found: list[str] = []
    at = 1
    while len(found) < number:
        if f"{stem}-{at}" not in taken:
            found.append(f"{stem}-{at}")
        at += 1
    taken.update(found)
    return found


def stood(thing: SceneObject, stand: Stand) -> SceneObject:
    """The thing where `stand` says, without what edits moved it by."""
    return msgspec.structs.replace(
        thing,
        relation=stand.relation,
        target=stand.by,
        other=stand.other,
        side=stand.side,
        distance_m=stand.distance_m,
        footing=stand.footing or thing.footing,
        siblings=1,
        nudge=(0.0, 0.0),
        lift_m=0.0,
        turn_deg=0.0,
    )
