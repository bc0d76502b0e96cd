"""What follows from who is in or on what: who is behind dark windows is not drawn, who flies is in the air."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from assets.shapes.berths import is_closed
from assets.shapes.extents import acts
from generators.planning.conveying import ALOFT
from generators.planning.knowledge.library import Knowledge
from generators.planning.mention import Brief, Mention

_FLIGHTS: Final = frozenset({"flying", "flying on a broom"})
"""Actings of those who are in the air."""
_SURF: Final = re.compile(r"\b(?:waves?|sea|ocean|surf|surfing|swell)\b|[浪海]", re.IGNORECASE)
"""Where a surfer's board is afloat."""


def aboard(brief: Brief, knowledge: Knowledge, added: frozenset[int]) -> tuple[Brief, frozenset[int]]:
    """`brief` as those in it are carried, once everybody has what they do it with. `added` are the mentions that nobody
    named; a car that stands for who drives it is none of them any more.

    Who is in a closed car or the like is behind its dark windows, and so not there: the car says so. A board under
    somebody lies, a surfer's on the water. Who has a child on the shoulders holds nothing else there.
    """
    mentions = {mention.id: _flying(mention) for mention in brief.mentions}
    moved: dict[int, int] = {}
    for rider in brief.mentions:
        carrier = mentions.get(rider.target) if rider.target is not None else None
        if carrier is None or rider.relation not in ("on", "inside") or not acts(knowledge.likeliest(rider).shape):
            continue
        kind = knowledge.likeliest(carrier)
        if rider.relation == "inside" and is_closed(kind.shape):
            added -= {carrier.id}
            told = carrier.stand_in or f"{rider.words} in it is behind dark windows"
            mentions[carrier.id] = replace(carrier, stand_in=told)
            del mentions[rider.id]
            moved[rider.id] = carrier.id
        elif acts(kind.shape):
            mentions[carrier.id] = replace(carrier, acting=None, holds="")
        elif kind.rest and rider.relation == "on":
            afloat = "surf" in kind.name and _SURF.search(brief.prompt)
            zone = "water" if afloat else carrier.zone
            mentions[carrier.id] = replace(carrier, poses=(*carrier.poses, "lying"), zone=zone)
    kept = tuple(
        m if m.target is None or m.target in mentions else replace(m, target=moved.get(m.target))
        for m in mentions.values()
    )
    return replace(brief, mentions=kept), added


def _flying(mention: Mention) -> Mention:
    """Somebody who flies, in the air."""
    acting = mention.acting
    if acting is None or acting.name not in _FLIGHTS or mention.relation in ("on", "inside", "held"):
        return mention
    if acting.name == "flying" and not any(ALOFT.search(pose) for pose in mention.poses):
        return mention  # with spread arms
    if mention.relation == "above":
        return replace(mention, footing="air")
    return replace(mention, footing="air", relation=None, side=None, target=None)
