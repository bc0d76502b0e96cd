"""Whether somebody is a woman or a man, where the prompt says so beside the noun: her suitcase, 女程序员."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final, Literal

from generators.planning.mention import Mention
from generators.reading.reading import Reading

_SHE: Final = re.compile(r"\b(?:she|her|hers|herself)\b", re.IGNORECASE)
_HE: Final = re.compile(r"\b(?:he|his|him|himself)\b", re.IGNORECASE)
_WOMAN: Final = re.compile(r"(?:\b(?:woman|female|lady|girl)\s+|女(?:性|的)?)$", re.IGNORECASE)
_MAN: Final = re.compile(r"(?:\b(?:man|male|boy)\s+|男(?:性|的)?)$", re.IGNORECASE)


def sexed(mentions: Sequence[Mention], reading: Reading, is_figure: Callable[[Mention], bool]) -> list[Mention]:
    """`mentions` with what is said of the sex of each; a pronoun tells of the only one that is there."""
    people = [mention for mention in mentions if is_figure(mention)]
    alone = len(people) == 1 and not people[0].plural
    made: list[Mention] = []
    for mention in mentions:
        named = reading.named(mention.id)
        if mention not in people or named is None:
            made.append(mention)
            continue
        before, said = reading.text[: named.span.start], reading.text[named.span.start : named.span.stop]
        sex = _told(before, said) or (_pronoun(reading.text) if alone else "")
        made.append(replace(mention, sex=sex) if sex else mention)
    return made


def _told(before: str, said: str) -> Literal["", "woman", "man"]:
    if _WOMAN.search(before) or said.startswith("女") or said.lower().startswith(("female ", "woman ", "lady ")):
        return "woman"
    if _MAN.search(before) or said.startswith("男") or said.lower().startswith("male "):
        return "man"
    return ""


def _pronoun(text: str) -> Literal["", "woman", "man"]:
    she, he = bool(_SHE.search(text)), bool(_HE.search(text))
    return "" if she == he else "woman" if she else "man"
