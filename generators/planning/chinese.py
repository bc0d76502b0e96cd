"""Reading a Chinese prompt: longest match over the vocabulary's Chinese names.

Not covered: segmentation of what the vocabulary does not know, kinds of things ("树" for any tree unless it is listed).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generators.planning.knowledge.library import Knowledge
from generators.planning.knowledge.modifiers import Modifier
from generators.planning.reading import Mention, Reading, once
from generators.planning.words import (
    MOST_COUNT,
    ZH_ADJECTIVES,
    ZH_ANCHORS,
    ZH_CLASSIFIERS,
    ZH_NEGATIONS,
    ZH_NUMBERS,
)

_UNITS = {"十": 10, "百": 100, "千": 1000}
_COUNT = re.compile(rf"(\d+|[零〇一二两三四五六七八九十百千]+|{'|'.join(ZH_NUMBERS)})[{ZH_CLASSIFIERS}]")
_NEGATED = re.compile(rf"(?:{'|'.join(ZH_NEGATIONS)}|(?<!\d)[0０零]+[{ZH_CLASSIFIERS}])([^，。、；！？的]*)")
_WITHIN = ("里", "中", "内")
_BEFORE = 8
"""How many characters before a name may describe it."""


@dataclass(frozen=True)
class _Meaning:
    """What a Chinese phrase stands for; exactly one of the three is set."""

    things: tuple[str, ...] = ()
    modifiers: tuple[Modifier, ...] = ()
    archetype: str = ""


class ChineseReader:
    """Reads prompts against one vocabulary."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._meanings = dict(_meanings(knowledge))
        self._longest = max(map(len, self._meanings), default=0)

    def read(self, prompt: str) -> Reading:
        """Read `prompt`; never fails, at worst nothing is found."""
        found = list(self._matches(prompt))
        negated = {i for m in _NEGATED.finditer(prompt) for i in range(m.start(1), m.end(1))}
        anchor = next((a for a in ZH_ANCHORS if a in prompt), None)
        hidden = set(range(prompt.index(anchor), prompt.index(anchor) + len(anchor))) if anchor else set()
        seen = [(at, text, meaning) for at, text, meaning in found if at not in hidden]
        said = [(at, text, meaning) for at, text, meaning in seen if at not in negated]
        out = [(text, meaning) for at, text, meaning in seen if at in negated]
        return Reading(
            prompt=prompt,
            mentions=tuple(self._mention(prompt, at, text, m) for at, text, m in said if m.things),
            excluded=frozenset(name for _, meaning in out for name in meaning.things),
            excluded_words=tuple(text for text, _ in out),
            modifiers=once(m for _, _, meaning in said for m in meaning.modifiers),
            anchor="table" if anchor else None,
            gloss=_gloss([meaning for _, _, meaning in said]) or prompt,
        )

    def _matches(self, prompt: str) -> Iterator[tuple[int, str, _Meaning]]:
        at = 0
        while at < len(prompt):
            for n in range(min(self._longest, len(prompt) - at), 0, -1):
                text = prompt[at : at + n]
                if text in self._meanings:
                    yield at, text, self._meanings[text]
                    at += n
                    break
            else:
                at += 1

    def _mention(self, prompt: str, at: int, text: str, meaning: _Meaning) -> Mention:
        before = prompt[max(0, at - _BEFORE) : at]
        counts = list(_COUNT.finditer(before))
        number = counts[-1].group(1) if counts else ""
        describing = re.split(r"[，。、；！？和有与在]", before)[-1]
        thing = self._knowledge.things[meaning.things[0]]
        within = thing.big and prompt[at + len(text) :].startswith(_WITHIN)
        return Mention(
            words=thing.name,
            options=meaning.things,
            role="place" if within else "asked",
            count=_value(number),
            adjectives=tuple(_adjectives(describing)),
        )


def _value(number: str) -> int | None:
    """The number that figures or characters stand for, from 1 to `MOST_COUNT`; None for what is no number."""
    if number.isdecimal():
        return max(1, int(number)) if len(number) <= 4 else MOST_COUNT
    if not number or number in ZH_NUMBERS:
        return ZH_NUMBERS.get(number)
    total = digit = 0
    for character in number:
        if unit := _UNITS.get(character):
            total, digit = total + max(digit, 1) * unit, 0
        else:
            digit = ZH_NUMBERS.get(character, 0)
    return min(max(1, total + digit), MOST_COUNT)


def _meanings(knowledge: Knowledge) -> Iterator[tuple[str, _Meaning]]:
    """Every Chinese phrase of the knowledge; of equal ones the place wins, then the thing."""
    modifiers: dict[str, list[Modifier]] = {}
    for modifier in knowledge.modifiers:
        for text in modifier.zh:
            modifiers.setdefault(text, []).append(modifier)
    yield from ((text, _Meaning(modifiers=tuple(some))) for text, some in modifiers.items())
    yield from ((text, _Meaning(things=(name,))) for text, name in knowledge.zh.items())
    for archetype in knowledge.archetypes.values():
        yield from ((text, _Meaning(archetype=archetype.name)) for text in archetype.zh)


def _adjectives(text: str) -> Iterator[str]:
    for written, adjective in ZH_ADJECTIVES.items():
        if written in text:
            text = text.replace(written, "")
            yield adjective


def _gloss(meanings: list[_Meaning]) -> str:
    """The English names of what was read, places first."""
    places = [m.archetype for m in meanings if m.archetype]
    changes = [modifier.name for m in meanings for modifier in m.modifiers]
    things = [m.things[0] for m in meanings if m.things]
    return (
        " ".join(dict.fromkeys([*changes, *places])) + (" with " if things else "") + ", ".join(dict.fromkeys(things))
    )
