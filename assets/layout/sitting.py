"""Who is at what: a table, the seats that are drawn up to it and those on them find their places together, and so do a
stove and who stands before it.
"""

from __future__ import annotations

from collections.abc import Sequence

from assets.layout.items import Item, Placement
from assets.layout.on_stage import OnStage
from assets.stages.stage import Stage

_DRAWN_UP = frozenset({"facing", "around"})
"""How a seat stands to what is done at it; whoever stands before it faces it as well."""
_TRIED = 12
"""How many places are tried for what people are to sit at."""


class SeatedLayout(OnStage):
    """A layout on a stage that leaves room for those who are to be at what it places."""

    def __init__(self, stage: Stage, seed: int = 0) -> None:
        super().__init__(stage, seed)
        self._drawn: dict[str, list[Item]] = {}
        self._watched = False
        """Whether named things are being placed beside others for the view that is known now."""

    def _seat(self, items: Sequence[Item]) -> None:
        """Remember which of `items`, that are to be placed, are at others of them: seats, who sits, who stands."""
        sitters = [item for item in items if item.seat is not None and item.relation == "on"]
        seats = {item.target for item in sitters}
        drawn = [i for i in items if i.relation == "facing" or (i.id in seats and i.relation in _DRAWN_UP)]
        self._drawn = {}
        for item in (*drawn, *sitters):
            if item.target is not None:
                self._drawn.setdefault(item.target, []).append(item)

    def _sits_anybody_at(self, name: str) -> bool:
        return name in self._drawn

    def _seating(self, placements: Sequence[Placement]) -> Placement:
        """The first of `placements`, the best first, at which all find room who are to be there; else the best."""
        tried = placements[:_TRIED]
        return next((placement for placement in tried if self._seats_all(placement)), placements[0])

    def _seats_all(self, placement: Placement) -> bool:
        """Whether the seats that are drawn up to it, and those who are at it or on them, find room about it."""
        drawn = self._drawn.get(placement.item.id, ())
        if not drawn:
            return True
        before, watched = dict(self._placed), self._watched
        self._placed[placement.item.id], self._watched = placement, False
        try:
            for item in drawn:
                found = self._placed.get(item.id) or self._related(item)
                if found is None or found.gave_way or not self._seats_all(found):
                    return False
                self._placed[item.id] = found
            return True
        finally:
            self._watched = watched
            self._placed.clear()
            self._placed |= before
