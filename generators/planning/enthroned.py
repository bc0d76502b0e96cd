"""Rulers of whom nothing else is said sit on the throne of the room that has one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from generators.planning import added
from generators.planning.knowledge.library import Knowledge
from generators.planning.mention import Mention

_RULERS: Final = frozenset(
    {"king", "queen", "emperor", "empress", "sultan", "pharaoh", "tsar", "fairy queen", "goblin king", "sultana"}
)
_THRONE: Final = "throne"
_ROOM: Final = re.compile(
    r"\bthrone\s+(?:room|hall)|\bon\s+(?:the|a|an|his|her|its)\s+(?:\w+\s+)?throne|王座|宝座|龙椅|金銮殿", re.IGNORECASE
)
_SITS: Final = frozenset({"sitting", "sits", "seated", "bored", "looks bored", "looking bored", "坐", "坐着"})


def enthroned(mentions: Sequence[Mention], text: str, knowledge: Knowledge) -> list[Mention]:
    """`mentions` with the first ruler on a throne, where a room of one is spoken of and nothing else is done."""
    if not _ROOM.search(text):
        return list(mentions)
    kinds = {mention.id: knowledge.likeliest(mention) for mention in mentions}
    free = [m for m in mentions if m.relation is None and m.acting is None and _SITS.issuperset(m.poses)]
    ruler = next((m for m in free if not _RULERS.isdisjoint((kinds[m.id].name, *kinds[m.id].kinds))), None)
    if ruler is None:
        return list(mentions)
    seat = next((m for m in mentions if _THRONE in (kinds[m.id].name, *kinds[m.id].kinds)), None)
    made = seat or Mention(_THRONE, (_THRONE,), added.THRONE)
    sitting = replace(ruler, relation="on", target=made.id)
    kept = [sitting if m is ruler else m for m in mentions]
    return kept if seat else [*kept, made]
