"""Open cases of boards, as units of wares stand in them."""

from __future__ import annotations

from assets.shapes.sketch import Sketch
from assets.stages.fittings.unit import plain


def boards(s: Sketch, wide: float, heights: tuple[float, ...], deep: float = 0.34, top: float = 2.2) -> None:
    """A case open to the front: sides, a back and boards, whose upper faces are at `heights`."""
    for x in (-wide / 2 + 0.02, wide / 2 - 0.02):
        plain(s, "wood", (0.04, top, deep), (x, 0, deep / 2))
    plain(s, "wood", (wide, top, 0.02), (0, 0, 0.01))
    for y in heights:
        plain(s, "wood", (wide - 0.06, 0.03, deep - 0.02), (0, y - 0.03, deep / 2))
    plain(s, "wood", (wide, 0.08, deep + 0.03), (0, top, deep / 2))
