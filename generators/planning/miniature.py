"""How large things are: in their own world, or on a real table."""

from __future__ import annotations

from dataclasses import dataclass

from generators.planning.knowledge.things import Thing
from generators.planning.mention import Mention
from generators.planning.sizes import said_size
from generators.tasks import Anchor

Size = tuple[float, float, float]

_LARGEST_M = 500.0
_SMALLEST_M = 0.01
_SHARE = 0.42
"""The largest share of a real surface's shorter side that one thing takes."""
_FLATTENING = 0.35
"""Power law of sizes in a miniature: a house stays larger than a chair, but not twenty times."""


@dataclass(frozen=True)
class Scale:
    """Sizes of things in one scene; `anchor` is the real surface of an AR scene, `room` the box of an indoor one."""

    anchor: Anchor | None = None
    room: Size | None = None
    largest_m: float = 1.0
    """The longest side among the things of an AR scene; what the others are measured against."""

    def size(self, thing: Thing, mention: Mention | None, compared: Size | None = None) -> Size:
        """The thing's size in metres, as the prompt's words and the place allow; `compared` is what it is as large as."""
        wanted = said_size(thing.size, mention.sizes, compared) if mention else thing.size
        factor = 1.0
        if self.anchor:
            factor = self._shrink(wanted, self.anchor)
        elif self.room:
            limits = (0.85 * self.room[0], 0.98 * self.room[1], 0.85 * self.room[2])
            factor = min([1.0, *(limit / side for limit, side in zip(limits, wanted, strict=True))])
        width, height, depth = (min(max(side * factor, _SMALLEST_M), _LARGEST_M) for side in wanted)
        return width, height, depth

    def _shrink(self, wanted: Size, anchor: Anchor) -> float:
        """What makes the thing fit the surface: its own size if it can, else a share of the surface by rank."""
        width, height, depth = wanted
        budget = _SHARE * min(anchor.size[0], anchor.size[2])
        longest = max(width, depth, height)
        ideal = budget * (longest / max(self.largest_m, longest)) ** _FLATTENING
        free = 0.9 * anchor.size[1]
        share = 1.0 if longest <= budget and self.largest_m <= budget else ideal / longest
        return min(share, 1.0, free / height, budget / max(width, depth))
