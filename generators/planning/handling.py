"""What figures of a prompt have in their hands: that is no thing of its own any more."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import pairwise
from typing import Final

from assets.shapes.postures import POSTURES
from generators.planning.figures import figure_table
from generators.planning.knowledge.actings import hand_words
from generators.planning.knowledge.library import Knowledge
from generators.planning.mention import Mention
from generators.reading.reading import Named
from generators.vocabulary.inflection import singular

_WITH: Final = re.compile(
    r"^\s*(?:(?:who|that|is|are)\s+)*(?:\w+ing\s+(?:(?:on|off|in|out|up|down|by|past|along|away)\s+)?)?(with|holding|holds|carrying|carries|wielding|clutching|waving|raising"
    r"|and (his|her|their))\b[^,;.:!?]*$|[拿举打撑提抱捧端背扛持握带]",
    re.IGNORECASE,
)
"""What stands between somebody and what is in the hands."""
_TOOL: Final = re.compile(r"^\s+with\s+(?:an?|his|her|their)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
"""What stands between what something is done at and what it is done with."""
_SEVERAL: Final[Mapping[str, str]] = {"balloon": "balloons"}
"""What several of a thing are in one pair of hands."""
_SAT_ON: Final = "broomstick"
"""What is under who has it in the hands, by whatever name it goes."""
_BOTH: Final[Mapping[frozenset[str], str]] = {frozenset({"sword", "shield"}): "shield"}
"""What two things are together."""


class Handling:
    """Fills hands, in one vocabulary."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._first = knowledge.likeliest

    def fill(self, by_id: dict[int, Mention], number: int, text: str, spans: Mapping[int, Named]) -> None:
        """Put what the figure `number` holds into its hands, and take it out of `by_id`."""
        figure = by_id[number]
        usual = figure.acting.holds if figure.acting else ()
        busy = figure.acting is not None and POSTURES[figure.acting.posture].busy
        carried = set(self.carried(by_id, number, text, spans))
        taken: dict[str, Mention] = {}
        for mention in [*by_id.values()]:
            name = self.grip(mention)
            free = mention.relation in ("held", "on") or mention.target in (None, number)
            if not free and self._is_on_seat(mention, by_id):  # knitting a scarf in a rocking chair: she sits on it
                mention, free = replace(mention, relation="on"), True
            if mention.id == number or mention.sizes:
                continue
            if name and ((name in usual and free) or (mention.id in carried and not busy)):
                taken.setdefault(name, mention)
        names = tuple(taken)
        holds = _BOTH.get(frozenset(names)) or next(iter(names), "") or next(iter(usual), "")
        if _SAT_ON in usual:
            holds = _SAT_ON
        kept = taken.get(holds)
        if kept and (kept.plural or (kept.count is not None and (kept.count.number or 1) > 1)):
            holds = _SEVERAL.get(holds, holds)
        by_id[number] = replace(
            figure, holds="" if holds == "nothing" else holds, held=kept.looks if kept else figure.held
        )
        for name in names if holds in _BOTH.values() else names[:1]:
            _take(by_id, number, taken[name])

    def carried(
        self, by_id: Mapping[int, Mention], number: int, text: str, spans: Mapping[int, Named]
    ) -> Iterator[int]:
        """Ids of what the prompt says that the figure holds, or is with."""
        yield from (m.id for m in by_id.values() if m.relation == "held" and m.target == number)
        order = sorted((one for one in spans.values() if one.id in by_id), key=lambda one: one.span.start)
        for before, after in pairwise(order):
            free = before.id == number and by_id[after.id].target in (None, number)
            at_it = by_id[number].target == before.id and by_id[after.id].target in (None, number, before.id)
            gap = text[before.span.stop : after.span.start]
            if (free and _WITH.search(gap)) or (at_it and _TOOL.match(gap)):
                yield after.id

    def _is_on_seat(self, mention: Mention, by_id: Mapping[int, Mention]) -> bool:
        """Whether it is said to be on a seat: what somebody who sits there does it with."""
        on = by_id.get(mention.target) if mention.target is not None else None
        return on is not None and self._first(on).shape in figure_table().seats

    def grip(self, mention: Mention) -> str:
        """The name of what it is in a hand; empty where it is nothing to hold."""
        words = hand_words()
        thing = self._first(mention)
        forms = (mention.words, singular(mention.words), thing.name)
        return next((words[form] for form in forms if form in words), "")


def in_hand(mentions: Iterable[Mention]) -> frozenset[str]:
    """Names of all that is like what figures have in their hands: no more of it needs to stand about."""
    held = {mention.holds for mention in mentions if mention.holds}
    return frozenset(word for word, name in hand_words().items() if name in held)


def _take(by_id: dict[int, Mention], number: int, taken: Mention) -> None:
    """Take `taken`, and what is in it, out of `by_id`; its holder is then where it was said to be."""
    gone = {taken.id, *(m.id for m in by_id.values() if m.target == taken.id and m.relation == "inside")}
    figure = by_id[number]
    if figure.target in gone:
        figure = replace(figure, relation=None, target=None, side=None, distance_m=None)
    if figure.relation is None and taken.relation not in (None, "held") and taken.target != number:
        figure = replace(figure, relation=taken.relation, target=taken.target, side=taken.side)
    by_id[number] = figure
    for mention in [*by_id.values()]:
        if mention.id in gone and mention.id != number:
            del by_id[mention.id]
        elif mention.target in gone:
            by_id[mention.id] = replace(mention, relation=None, target=None, other=None, side=None)
        elif mention.other in gone:
            by_id[mention.id] = replace(mention, other=None)
