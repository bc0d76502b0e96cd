"""Throngs: places that are said to be full of people, and crowds that look on, of whom a few are drawn in full.

Not covered: stands of arenas, which stages fill by themselves.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from generators.planning import added
from generators.planning.figures import FIGURE
from generators.planning.knowledge.library import Knowledge
from generators.planning.mention import Mention
from generators.reading.reading import Reading
from generators.vocabulary.numbers import Count

_FULL: Final = re.compile(
    r"\b(?:crowded|packed|thronged|teeming|bustling|swarming|jam-packed|overflowing|crammed)\b|\bfull of (?:people|"
    r"shoppers|tourists|fans|revellers|onlookers)\b|\b(?:crowds?|throngs?|mobs?) of\b|"
    r"\bbusy\s+(?:[\w-]+\s+){0,2}(?:markets?|streets?|squares?|plazas?|bazaars?|souks?|stations?|airports?|terminals?|malls?|fairs?"
    r"|beach|promenade|crossing|intersection|platform|downtown|food court|shopping centre|shopping center)\b|"
    r"挤满|人山人海|熙熙攘攘|人来人往|人头攒动|水泄不通|摩肩接踵|人潮|人流|密密麻麻的人|拥挤|[坐站挤]满了?人|座无虚席|爆满",
    re.IGNORECASE,
)
"""What is said of a place that is full of people."""
_NOBODY: Final = re.compile(
    r"\bun(?:crowded|packed)\b|不拥挤|\bpacked\s+(?:lunch|snow|earth|suitcase|bag)", re.IGNORECASE
)
_OF_THINGS: Final = re.compile(
    r"\b(?:crowded|packed|teeming|swarming|jam-packed|overflowing|crammed|bustling)\s+(?:full\s+)?(?:with|of)\s+"
    r"(?!(?:[\w-]+\s+){0,2}(?:people|persons?|men|women|children|kids|shoppers|tourists|fans|revellers|onlookers|customers|"
    r"guests|visitors|commuters|passengers|travell?ers|students|pilgrims|dancers|families|spectators|villagers|soldiers|"
    r"workers|crowds?|strangers)\b)",
    re.IGNORECASE,
)
"""What a place is full of that is not people: pots, books."""
_CHEERS: Final = re.compile(
    r"\b(?:cheer|applau|clap|celebrat|roar|scream|danc|wav|party)|[欢呼叫喊舞庆]", re.IGNORECASE
)
_ONLOOKERS: Final = frozenset({"crowd", "pedestrian", "tourist", "football fan", "passenger"})
"""Things of the vocabulary for whoever is there besides."""
_ONE: Final = re.compile(r"一[个名位](?:\w{1,4}的)?$|\b(?:one|single|lone|lonely)\s+$", re.IGNORECASE)
_TAKEN: Final = re.compile(r"坐满|座无虚席|\b(?:every|all) (?:table|seat)s?\b")
"""What is said of a room whose seats are taken."""
_SEATED: Final = 6
"""How many are drawn of those who fill a room."""
_DRAWN: Final = 3
"""How many of them are drawn in full."""
THRONG: Final = "throng"
CHEERING: Final = "cheering throng"


def crowded(mentions: Sequence[Mention], reading: Reading, knowledge: Knowledge, *, indoors: bool) -> list[Mention]:
    """`mentions`, and throngs where the prompt speaks of many people; a crowd that is named is part of one."""
    mentions = [_single(mention, reading) for mention in mentions]
    if THRONG not in knowledge.things or reading.emptied or reading.exclusive:
        return list(mentions)
    made: list[Mention] = []
    several = [m for m in mentions if _is_crowd(m, knowledge)]
    alone = len(several) == len([m for m in mentions if knowledge.likeliest(m).shape == FIGURE])
    for mention in mentions:
        if mention not in several or (alone and not any(m for m in mentions if m not in several)):
            made.append(mention)
            continue
        cheers = any(_CHEERS.search(pose) for pose in mention.poses)
        made.append(replace(mention, count=Count(_DRAWN)))
        made.append(_throng(mention.id, CHEERING if cheers else THRONG, mention))
    full = _FULL.search(reading.text) and not (_NOBODY.search(reading.text) or _OF_THINGS.search(reading.text))
    if full and indoors:
        sitting = knowledge.actings["sitting"] if _TAKEN.search(reading.text) else None
        made = [
            replace(m, count=Count(_SEATED), plural=True, acting=sitting or m.acting) if _is_any_person(m) else m
            for m in made
        ]
        if not any(knowledge.likeliest(m).shape == FIGURE for m in made):
            made.append(replace(_throng(0, FIGURE), count=Count(_SEATED), plural=True, acting=sitting))
    if full and not several and not indoors:
        cheers = _CHEERS.search(reading.text) is not None
        made.append(replace(_throng(0, CHEERING if cheers else THRONG), count=Count(2), plural=True))
    return made


def _is_crowd(mention: Mention, knowledge: Knowledge) -> bool:
    """Whether it is people of no number who but look on."""
    number = mention.count.number if mention.count is not None else None
    crowd = knowledge.likeliest(mention).name in _ONLOOKERS and (mention.plural or "crowd" in mention.options)
    return crowd and number is None and mention.relation not in ("on", "inside", "held")


def _is_any_person(mention: Mention) -> bool:
    """Whether it is people of no number and no calling: 坐满了人."""
    return mention.count is None and mention.options[:1] == (FIGURE,) and mention.words in (FIGURE, "people")


def _single(mention: Mention, reading: Reading) -> Mention:
    """One of an audience is somebody: 只有一个观众."""
    named = reading.named(mention.id)
    before = reading.text[: named.span.start] if named else ""
    counted = mention.count is not None and mention.count.number == 1
    one = "crowd" in mention.options and (counted or _ONE.search(before) is not None)
    return replace(mention, options=(FIGURE,), plural=False) if one else mention


def _throng(number: int, name: str, like: Mention | None = None) -> Mention:
    """A throng that is where those are that it is part of."""
    facing = like is not None and like.relation == "facing"
    return Mention(
        name,
        (name,),
        added.THRONGS + number,
        relation="facing" if facing else None,
        target=like.target if like is not None and facing else None,
    )
