"""What a prompt says is to be seen from a room's windows: it lies outside, and is no thing in the room.

Not covered: what moves out there; somebody who looks in.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Final

import msgspec

from assets.stages.vistas import VISTAS
from generators.errors import InvalidKnowledge
from generators.planning.knowledge.tables import DATA, convert, read_table
from generators.planning.mention import Brief, Mention
from generators.vocabulary.inflection import singular

_CLAUSE: Final = r"(?P<seen>[^,.;!?]*)"
_SAID: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:look(?:s|ing)?|open(?:s|ing)?|gaz(?:es|ing)|star(?:es|ing))\s+(?:out\s+)?(?:on(?:to)?|over|at|across|"
        rf"towards?|upon)\s+{_CLAUSE}",
        rf"\b(?:overlook(?:s|ing)?|fac(?:es|ing)\s+(?=(?:the|a|an)\b))\s*{_CLAUSE}",
        rf"\bviews?\s+(?:out\s+)?(?:of|over|on|onto|across|to)\s+{_CLAUSE}",
        rf"\b(?:through|outside|beyond|behind|in|from)\s+(?:the|its|her|his|a|an)?\s*(?:[\w-]+\s+){{0,2}}?windows?\W+"
        rf"(?:(?:one|you|we)\s+(?:can\s+)?sees?\s+|is\s+|are\s+|there\s+(?:is|are)\s+)?{_CLAUSE}",
        r"(?:^|[,;]|\bwith|\bwhile|\band)\s*(?P<seen>[^,.;!?]{3,60}?)\s+(?:outside|behind\s+the\s+glass)\b",
        r"\b(?P<seen>(?:city|skyline|sea|ocean|lake|harbou?r|mountain|garden|forest|space)(?:\s+skyline)?)\s+views?\b",
        r"(?P<seen>城市|江|海|山|湖)景(?=房|落地窗|窗|会议室|办公室|客厅|卧室|餐厅)",
        r"窗外(?:面)?(?:就?是|有|能?看到|可以看到|能?看见|的|正?在?下着?|飘着)?(?P<seen>[^，。；！？]*)",
        r"(?:透过|隔着)[^，。；！？]{0,6}?(?:玻璃|窗户?|舷窗|穹顶)(?:，)?(?:能|可以|就能)?看?(?:到|见)?(?P<seen>[^，。；！？]*)",
        r"(?:外面|户外)(?:就?是|有|能?看到|可以看到|正?在?下着?|飘着)(?P<seen>[^，。；！？]*)",
        r"(?:俯瞰|眺望|面朝|面向|望着|可以看到|看得到|望得见)(?P<seen>[^，。；！？]*)",
    )
)
"""How a prompt says what lies outside."""


class Outlook(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The words for what is to be seen, as `outlooks.toml` explains them."""

    en: tuple[str, ...] = ()
    zh: tuple[str, ...] = ()


@cache
def outlook_table() -> Mapping[str, Outlook]:
    """Outlooks by the name of what shows them.

    Raises:
        InvalidKnowledge: the file breaks its rules, or names what nothing shows.
    """
    tables = read_table(DATA / "outlooks.toml").items()
    found = {name: convert(f"outlooks.toml: {name!r}", fields, Outlook) for name, fields in tables}
    for name in found:
        if name not in VISTAS:
            raise InvalidKnowledge(f"outlooks.toml: {name!r}: only {', '.join(VISTAS)}")
    return found


def said_outside(prompt: str) -> str:
    """The words of a prompt for what lies outside the windows, "" where it says nothing of that."""
    for pattern in _SAID:
        if (match := pattern.search(prompt)) and (words := match["seen"].strip()):
            return words
    return ""


def vista_of(prompt: str) -> str | None:
    """The name of what the windows show; None where the prompt says nothing of it, or what nothing shows."""
    outside = said_outside(prompt)
    if not outside:
        return None
    words = f" {' '.join(singular(word) for word in re.findall(r'[a-z-]+', outside.lower()))} "
    for name, outlook in outlook_table().items():
        if any(f" {noun} " in words for noun in outlook.en) or any(noun in outside for noun in outlook.zh):
            return name
    return None


def without_outlook(brief: Brief) -> Brief:
    """`brief` without the things that are but seen from the windows, where what they show has them already."""
    if vista_of(brief.prompt) is None:
        return brief
    outside = said_outside(brief.prompt).lower()
    gone = {mention.id for mention in brief.mentions if mention.words.lower() in outside}
    kept = (mention for mention in brief.mentions if mention.id not in gone)
    return replace(brief, mentions=tuple(_apart(mention, gone) for mention in kept))


def _apart(mention: Mention, gone: set[int]) -> Mention:
    """A mention that stands nowhere by what is outside."""
    return replace(mention, relation=None, target=None) if mention.target in gone else mention
