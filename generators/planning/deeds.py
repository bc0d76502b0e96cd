"""What the words about a verb tell: to what it is done, and whether it is but said of a noun."""

from __future__ import annotations

import re
from typing import Final

from generators.planning.knowledge.actings import Acting
from generators.planning.lexicon import words_of
from generators.planning.phrases import Hit
from generators.reading.reading import Reading

_LEAD: Final = 5
"""How many words, its own included, a verb is before its object at most."""
_PAUSES: Final = re.compile(r"[，。；：、！？,;:]")
"""What parts a Chinese verb from a noun that is not its object."""
_BREAKS: Final = frozenset({
    "with", "on", "in", "at", "under", "by", "beside", "near", "behind", "from", "into", "onto", "over", "along",
    "past", "through", "across", "around", "before", "after", "beneath", "and", "while", "as",
    "for", "of", ",", ".", ";", ":",
})  # fmt: skip
"""Words that part a verb from a noun that is not its object."""


def done_to(hit: Hit[Acting], reading: Reading) -> int | None:
    """The id of the noun that is right after the verb of `hit`, but for an article and adjectives; None for none."""
    for named in reading.things:
        if reading.language == "zh":
            after = hit.at + len(hit.said)
            if hit.at < named.span.start <= after + 1 and not _PAUSES.search(reading.text[after : named.span.start]):
                return named.id
            continue
        lead = words_of(reading.text[: named.span.start])[hit.at :]
        if lead[:1] == [hit.said] and len(lead) <= _LEAD and _BREAKS.isdisjoint(lead):
            return named.id
    return None


def describes(hit: Hit[Acting], reading: Reading) -> bool:
    """Whether what looks like a verb is said of a noun: an open suitcase, a drunk pirate."""
    if reading.language != "en" or hit.said.endswith("ing"):
        return False
    return words_of(reading.text)[: hit.at][-1:] in (["a"], ["an"], ["the"])
