"""How large things are: in their own world, or on a real surface, where one scale serves them all."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from generators.planning.knowledge.archetypes import Archetype
from generators.planning.knowledge.things import Thing
from generators.planning.mention import Mention
from generators.planning.sizes import said_size
from generators.tasks import Anchor

Size = tuple[float, float, float]

TABLE = Anchor(kind="table", size=(1.2, 0.7, 0.8))
"""What the scene's own table offers, which stands for a real one where nobody has said which that is."""
TABLE_BARE, TABLE_MODEL = "table at home", "model on a table"
ROOM_BARE = "room at home"
"""The room that stands for the asker's own, for what is to be on its floor, in its corner or on its wall."""
ROOM_SHARE = (2.2, 2.5, 2.2)
"""How much of such a room what is put there takes, metres: a castle on the floor is a model of one."""
_TABLE_TAGS = frozenset({"own table", "tabletop"})
TABLES = frozenset({TABLE_BARE, TABLE_MODEL})
"""The kinds of places that such a table is: for real things, and with a little world on a plinth."""
_LARGEST_M = 500.0
_SMALLEST_M = 0.01
_SHARE, _SHARE_SHOWN = 0.42, 0.72
"""The largest share of a surface's shorter side that one thing takes: of a real one, and of the scene's own table, on
which nothing else is.
"""
_COVER = 0.35
"""The largest share of a real surface that all things together cover."""
_HEIGHT = 0.9
"""The largest share of the free height above it that one thing takes."""


def is_table(place: Archetype) -> bool:
    """Whether such a place is a table, rather than a room or land."""
    return not _TABLE_TAGS.isdisjoint(place.tags)


@dataclass(frozen=True)
class Scale:
    """Sizes of things in one scene; `anchor` is the real surface of an AR scene, `room` the box of an indoor one."""

    anchor: Anchor | None = None
    room: Size | None = None
    factor: float = 1.0
    """How large all things of an AR scene are, against the real ones."""

    @property
    def longest_m(self) -> float:
        """The longest that a thing may really be to fit the surface at this scale."""
        return _budget(self.anchor) / self.factor if self.anchor else _LARGEST_M

    def size(self, thing: Thing, mention: Mention | None, compared: Size | None = None) -> Size:
        """The thing's size in metres, as words and place allow; `compared` is what it is as large as."""
        wanted = said_size(thing.size, mention.sizes, compared) if mention else thing.size
        factor = 1.0
        if self.anchor:
            factor = min(self.factor, common_scale([wanted], self.anchor))
        elif self.room:
            limits = (0.85 * self.room[0], 0.98 * self.room[1], 0.85 * self.room[2])
            factor = min([1.0, *(limit / side for limit, side in zip(limits, wanted, strict=True))])
        width, height, depth = (min(max(side * factor, _SMALLEST_M), _LARGEST_M) for side in wanted)
        return width, height, depth


def common_scale(sizes: Sequence[Size], anchor: Anchor) -> float:
    """The scale at which things of these sizes, one entry for each of them, fit a real surface; at most 1."""
    if not sizes:
        return 1.0
    longest = max(max(width, depth) for width, _, depth in sizes)
    highest = max(height for _, height, _ in sizes)
    area = sum(width * depth for width, _, depth in sizes)
    cover = math.sqrt(_COVER * anchor.size[0] * anchor.size[2] / area)
    return min(1.0, _budget(anchor) / longest, _HEIGHT * anchor.size[1] / highest, cover)


def scale_of(sizes: Iterable[tuple[Size, Size]]) -> float:
    """The scale of a miniature that is there: from what its things measure and what they measure really."""
    factors = [max(here) / max(really) for here, really in sizes]
    return median(factors) if factors else 1.0


def _budget(anchor: Anchor) -> float:
    share = _SHARE_SHOWN if anchor is TABLE else _SHARE
    return share * min(anchor.size[0], anchor.size[2])
