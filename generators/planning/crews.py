"""Rowers for boats that race and that nobody is said to be in: dragon boats do not paddle themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from assets.shapes.berths import berths_of
from generators.planning import added
from generators.planning.knowledge.library import Knowledge
from generators.planning.mention import Mention
from generators.vocabulary.numbers import Count

_RACES: Final = re.compile(
    r"\b(?:rac(?:e|es|ing)|row(?:s|ing)?|paddl(?:e|es|ing)|compet(?:e|es|ing))\b|[赛竞划追]", re.IGNORECASE
)
_ROWER: Final = "person"
_ACTINGS: Final = ("paddling", "rowing")
"""What they do, the first that the vocabulary has."""
_MOST_BOATS, _MOST_ROWERS = 3, 8


def crewed(mentions: Sequence[Mention], knowledge: Knowledge) -> list[Mention]:
    """`mentions`, and rowers for boats that race and that nobody is said to be in: for each of up to three its own."""
    full = {m.target for m in mentions if m.relation in ("on", "inside")}
    made: list[Mention] = []
    for boat in mentions:
        kind = knowledge.likeliest(boat)
        berths = berths_of(kind.shape)
        if kind.footing != "water" or not berths or boat.id in full or not any(_RACES.search(p) for p in boat.poses):
            made.append(boat)
            continue
        acting = next((knowledge.actings[name] for name in _ACTINGS if name in knowledge.actings), None)
        several = boat.count.number if boat.count is not None and boat.count.number else 2 if boat.plural else 1
        for number in range(min(several, _MOST_BOATS)):
            own = replace(
                boat, id=boat.id if number == 0 else added.CREWS + 10 * boat.id + number, count=None, plural=False
            )
            crew = Mention(
                _ROWER,
                (_ROWER,),
                added.CREWS + 1000 + 10 * boat.id + number,
                count=Count(min(len(berths), _MOST_ROWERS)),
                relation="inside",
                target=own.id,
                acting=acting,
                is_usual=True,
                holds=next(iter(acting.holds), "") if acting else "",
            )
            made += [own, crew]
    return made
