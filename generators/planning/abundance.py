"""Things that a place is said to be full of: a street hung with lanterns has more than one of them, 挂满红灯笼."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from generators.planning.figures import is_alive
from generators.planning.knowledge.things import Thing
from generators.planning.mention import Mention
from generators.reading.reading import Reading
from generators.vocabulary.numbers import Count

_FULL: Final = re.compile(
    r"\b(?:(?:full|crowded|overflowing) (?:of|with)|(?:filled|crammed|packed|hung|strung|lined|dotted|adorned|"
    r"decorated|covered|littered|strewn|festooned) (?:with|in|by))\s+(?:[\w'-]+\s+){0,3}$"
    r"|(?:[挂摆堆种开铺贴放长停站坐]满了?|到处都?是|遍地都?是|全都?是)[\u4e00-\u9fff]{0,3}$",
    re.IGNORECASE,
)
"""What stands right before that of which a place is full."""
_SMALL_M: Final = 1.2
_MANY, _SEVERAL, _LARGEST_M = 6, 4, 3.0
"""How many small things that is, how many larger ones, and up to which length."""


def abundant(mentions: Sequence[Mention], reading: Reading, first: Callable[[Mention], Thing]) -> list[Mention]:
    """`mentions`, of no number, of what a place is said to be full of, as many as show that."""
    starts = {named.id: named.span.start for named in reading.things}
    made = []
    for mention in mentions:
        start = starts.get(mention.id)
        longest = max(first(mention).size)
        if (
            start is None
            or mention.count is not None
            or longest > _LARGEST_M
            or is_alive(first(mention))
            or not _FULL.search(reading.text[:start])
        ):
            made.append(mention)
            continue
        made.append(replace(mention, count=Count(_MANY if longest <= _SMALL_M else _SEVERAL), plural=True))
    return made
