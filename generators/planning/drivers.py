"""Who is called by what he drives: a rickshaw driver has a rickshaw, though no other noun names one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from generators.planning import added
from generators.planning.figures import FIGURE
from generators.planning.knowledge.library import Knowledge
from generators.planning.mention import Mention
from generators.vocabulary.inflection import singular

_DRIVERS: Final = frozenset({"driver", "pilot", "puller", "conductor", "skipper", "captain"})
_CRAFT_M: Final = 1.2
"""How long what somebody drives is at least."""


def driving(
    mentions: Sequence[Mention], knowledge: Knowledge, options: Callable[[str], Sequence[str]]
) -> list[Mention]:
    """`mentions`, and beside who drives something what that is by the words for him; `options` looks a noun up."""
    made: list[Mention] = []
    shapes = {knowledge.likeliest(mention).shape for mention in mentions}
    for mention in mentions:
        *before, last = mention.words.split() or [""]
        meant = tuple(options(" ".join(before))) if before and singular(last) in _DRIVERS else ()
        craft = knowledge.things[meant[0]] if meant else None
        if craft is None or max(craft.size) < _CRAFT_M or craft.shape in shapes or not _is_figure(mention, knowledge):
            made.append(mention)
            continue
        vehicle = Mention(" ".join(before), meant, added.VEHICLES + len(made))
        free = mention.relation is None
        usual = replace(mention, acting=None, is_usual=False, holds="") if mention.is_usual else mention
        made.append(replace(usual, relation="beside", target=vehicle.id) if free else usual)
        made.append(vehicle)
    return made


def _is_figure(mention: Mention, knowledge: Knowledge) -> bool:
    return knowledge.likeliest(mention).shape == FIGURE
