"""Who is who in a scene's placements: the hero, what carries it, the other things that were named, the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from assets.layout.items import Placement

SMALL_M = 0.6
"""A hero no larger than this is looked at from as near as a person would bend down to it."""
CLEAR_M = 1.2
"""Nothing stands nearer to the arriving eye,"""
CLOSE_M = 0.55
"""but for a small hero, what carries it and what else is on that;"""
BESIDE_M = 0.75
"""and one who looks at that may have things beside them, out of the picture."""


_WITH_BASE, _SLIGHT_M, _WITH_SLIGHT = 3.2, 1.2, 1.8
"""What carries a hero belongs to the subject up to so many times its size, of one no larger than this up to so many."""


@dataclass(frozen=True)
class Company:
    """A scene's placements with the hero first, and which of them were named."""

    hero: Placement
    others: tuple[Placement, ...]
    named: frozenset[str]

    @property
    def all(self) -> tuple[Placement, ...]:
        """Every placement, the hero's first."""
        return (self.hero, *self.others)

    @cached_property
    def bases(self) -> frozenset[str]:
        """What the hero rests on, in or against: seen with it, and cut off where it is large."""
        by_id = {p.item.id: p for p in self.all}
        found: set[str] = set()
        at: Placement | None = self.hero
        while at is not None and at.item.id not in found:
            found.add(at.item.id)
            leans = at.item.target if at.item.relation in ("against", "inside", "on", "hanging", "held") else None
            at = by_id.get(at.on or leans or "")
        return frozenset(found - {self.hero.item.id})

    @cached_property
    def subject(self) -> tuple[Placement, ...]:
        """The hero, and what it rides, sits or stands in where that is not much larger: the picture is of them both.

        A rider is seen with the whole horse, who lies in a bed with the bed; a cup not with the whole table.
        """
        size = max(self.hero.size)
        largest = size * (_WITH_SLIGHT if size <= _SLIGHT_M else _WITH_BASE)
        bases = (p for p in self.others if p.item.id in self.bases and not p.flat)
        return (self.hero, *(p for p in bases if max(p.size) <= largest))

    @property
    def shows_place(self) -> bool:
        """Whether the picture is of the place itself, its hero but the chief of what tells it."""
        return self.hero.item.telling

    @property
    def is_small(self) -> bool:
        """Whether the hero is looked at from near."""
        return max(self.hero.size) <= SMALL_M

    @cached_property
    def close(self) -> frozenset[str]:
        """What may be close to the eye: a small hero, what carries it, and what else is on that."""
        if not self.is_small:
            return frozenset()
        return self.bases | {self.hero.item.id} | {p.item.id for p in self.others if p.on in self.bases}

    def clearance(self, placement: Placement) -> float:
        """How near the eye may be to a placement, metres."""
        if placement.item.id in self.close:
            return CLOSE_M
        return BESIDE_M if self.is_small else CLEAR_M


def choose_hero(placements: Sequence[Placement], named: Sequence[str]) -> Placement | None:
    """What the picture is about: the first of `named` (ids) that is there and does not lie flat, else the largest."""
    by_id = {p.item.id: p for p in placements if not p.flat}
    first = next((by_id[name] for name in named if name in by_id), None)
    standing = [p for p in by_id.values() if p.item.footing not in ("wall", "ceiling")]
    return first or max(standing, key=lambda p: p.size[0] * p.size[1] * p.size[2], default=None)


def company_of(placements: Sequence[Placement], hero: Placement, named: Sequence[str] = ()) -> Company:
    """The company of a hero among placements."""
    others = tuple(p for p in placements if p.item.id != hero.item.id)
    return Company(hero, others, frozenset(named) | {hero.item.id})
