"""How large things are: in their own world, or on a real table."""

from __future__ import annotations

from dataclasses import dataclass

from generators.planning.knowledge.things import Thing
from generators.planning.reading import Mention
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

    def size(self, thing: Thing, mention: Mention | None) -> Size:
        """The thing's size in metres, as the prompt's words and the place allow."""
        factor = mention.scale if mention else 1.0
        if self.anchor:
            factor *= self._shrink(thing, self.anchor, factor)
        elif self.room:
            limits = (0.85 * self.room[0], 0.98 * self.room[1], 0.85 * self.room[2])
            factor = min([factor, *(limit / side for limit, side in zip(limits, thing.size, strict=True))])
        width, height, depth = (min(max(side * factor, _SMALLEST_M), _LARGEST_M) for side in thing.size)
        return width, height, depth

    def _shrink(self, thing: Thing, anchor: Anchor, factor: float) -> float:
        """What makes the thing fit the surface: its own size if it can, else a share of the surface by rank."""
        width, height, depth = (side * factor for side in thing.size)
        budget = _SHARE * min(anchor.size[0], anchor.size[2])
        longest = max(width, depth, height)
        ideal = budget * (longest / max(self.largest_m, longest)) ** _FLATTENING
        free = 0.9 * anchor.size[1]
        wanted = 1.0 if longest <= budget and self.largest_m <= budget else ideal / longest
        return min(wanted, 1.0, free / height, budget / max(width, depth))
