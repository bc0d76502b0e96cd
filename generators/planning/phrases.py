"""Finds verbs with their objects in prompts, whatever form they have there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from generators.planning.lexicon import words_of
from generators.reading.reading import Span
from generators.vocabulary.inflection import singulars
from generators.vocabulary.verbs import forms

_REACH: Final = 7
"""How many words after the verb the last word of a phrase may come."""
_SMALL: Final = frozenset({"in", "on", "at", "with", "for", "to", "from", "into", "by", "of", "the", "a"})
"""Words that make a phrase no more specific: who plays the piano in a room does not play in the room."""
_STOPS: Final = frozenset(".!?;:")
_NO_DEEDS: Final = re.compile(
    r"\bset up (?=for|as|with|in|on|at)|\b(?:packed|stuffed|filled|crammed) (?=with\b)|"
    r"\b(?:give|bring|get|make|build|draw|paint|send|find|show|take) (?:me|us)\b|"
    r"\brunning (?=silent|late|low|by itself|by themselves|water\b)|\bstill running\b|\bset (?=in\b)|"
    r"\b(?:city|town|village|world|street) sleeps?\b|"
    r"\b(?:want|like|love|wish|let me|let us|lets me) (?:to )?(?:stand|be|walk|sit|see|visit|look|go|explore)\b",
    re.IGNORECASE,
)
"""Verbs that nobody does in the picture: how something is arranged, and what the one who asks wants to do there."""
_APART: Final = 3
"""Characters of the shortest Chinese phrase whose object may come some words after its verb."""
_LETTER: Final = re.compile(r"[^\W\d_]")
_NAMES_ONE: Final = re.compile(r"(?:工作|教|播)?[室房店铺馆厂场站厅坊院所池棚机艇部舱](?![间子落铺面房地台阶内器])")
"""What makes a noun of a Chinese verb of two characters or more: nobody need have a haircut in a 理发店."""
_OTHERWISE: Final = {
    "种": re.compile(r"[这那各几一某多两三]$"),
    "着": re.compile(r"[围烤生燃点烧守对朝望看抱捧提架升]$"),
}
"""After what the first character of a Chinese verb is another word: a kind of (这种), what goes on (围着火锅)."""
_NO_VERB: Final = {
    "骑": re.compile("[楼兵士警手]"),
    "修": re.compile("[炼行仙女道真长剪养竹士罗]"),
    "种": re.compile("[子类族]"),
    "写": re.compile("[字楼真意]+楼|字楼|真"),
    "读": re.compile("书声|书人|者|书角"),
    "吃": re.compile("[惊货力亏苦]"),
    "卖": re.compile("[场家力萌相]"),
    "切": re.compile("[片斯尔]"),
    "炒": re.compile("[作股]"),
    "煎": re.compile("[熬饼]"),
    "擦": re.compile("[肩黑]"),
    "搬": re.compile("弄"),
    "踢": re.compile("踏"),
    "锯": re.compile("[齿木厂]+厂|齿"),
}
"""Before what a Chinese verb of one character is another word: an arcade (骑楼), a life of devotion (修炼)."""
T = TypeVar("T")


@dataclass(frozen=True)
class Hit(Generic[T]):
    """What a phrase of a prompt means, and how specific it is."""

    value: T
    weight: float
    at: int
    """The number of its first word; of its first character where it is Chinese."""
    said: str
    """The verb as it stands there; all of it where it is Chinese."""


class Phrases(Generic[T]):
    """Phrases and what each means. An English one is a verb in its base form, and perhaps words that follow it in the
    singular; a Chinese one is any string.
    """

    def __init__(self, english: Iterable[tuple[str, T]], chinese: Iterable[tuple[str, T]]) -> None:
        self._by_verb: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        self._chinese = list(chinese)
        for phrase, value in english:
            verb, *rest = words_of(phrase)
            for form in forms(verb):
                self._by_verb.setdefault(form, []).append((tuple(rest), value))

    def hits(self, prompt: str, nouns: Sequence[Span] = ()) -> list[Hit[T]]:
        """What `prompt` says, the most specific first; of phrases that start with one verb the longest alone.

        A word of `nouns`, which name things and places, is no verb: a building builds nothing. In Chinese
        the reader's nouns often hold the verb before them, so there all words count.
        """
        verbs = words_of(_without(nouns, prompt))
        found = [*self._said_in_english(words_of(prompt), verbs), *self._said_in_chinese(prompt)]
        return sorted(found, key=lambda hit: -hit.weight)

    def _said_in_english(self, words: Sequence[str], verbs: Sequence[str]) -> Iterator[Hit[T]]:
        """For each verb the phrase with the most words, of equals the one that ends first, and how many words these
        are, less the later it comes.

        `verbs` are `words` with all that cannot be verbs made unreadable.
        """
        for at, word in enumerate(verbs):
            after = words[at + 1 :]
            known = ((rest, _follow(rest, after), value) for rest, value in self._by_verb.get(word, ()))
            fitting = [(_content(rest), -reach, value) for rest, reach, value in known if reach is not None]
            if fitting:
                length, _, value = max(fitting, key=lambda one: one[:2])
                yield Hit(value, length - at / (len(words) + 1), at, word)

    def _said_in_chinese(self, prompt: str) -> Iterator[Hit[T]]:
        held = [(text, value) for text, value in self._chinese if text in prompt]
        for text, value in [] if held else self._chinese:
            if (apart := _apart(text, prompt)) is not None:
                yield Hit(value, len(text) - 0.5 - apart / len(prompt), apart, text)
        for text, value in held:
            if not any(text != other and text in other for other, _ in held):
                at = next((at for at in _places(text, prompt) if not _is_noun(text, at, prompt)), None)
                if at is not None:
                    yield Hit(value, len(text) - at / len(prompt), at, text)


def _apart(text: str, prompt: str) -> int | None:
    """Where a Chinese verb of one character is that has its object some words on: 放金鱼风筝, where 放风筝 is known."""
    if len(text) < _APART or text[1:] not in prompt:
        return None
    found = re.search(re.escape(text[0]) + r"[^，。,.;；、!?\s]{1,6}?" + re.escape(text[1:]), prompt)
    return found.start() if found else None


def _places(text: str, prompt: str) -> Iterator[int]:
    return (found.start() for found in re.finditer(re.escape(text), prompt))


def _is_noun(text: str, at: int, prompt: str) -> bool:
    """Whether a Chinese verb is but the beginning of a noun there, or its first character another word."""
    if (otherwise := _OTHERWISE.get(text[0])) and otherwise.search(prompt, 0, at):
        return True
    if (no_verb := _NO_VERB.get(text)) and no_verb.match(prompt, at + 1):
        return True
    return len(text) > 1 and _NAMES_ONE.match(prompt, at + len(text)) is not None


def _without(nouns: Sequence[Span], prompt: str) -> str:
    """`prompt` in as many words, with each letter of its nouns made an x."""
    for noun in nouns:
        said = prompt[noun.start : noun.stop]
        prompt = prompt[: noun.start] + _LETTER.sub("x", said) + prompt[noun.stop :]
    return _NO_DEEDS.sub(lambda said: _LETTER.sub("x", said[0]), prompt)


def _content(words: Sequence[str]) -> int:
    return sum(word not in _SMALL for word in words)


def _follow(rest: Sequence[str], words: Sequence[str]) -> int | None:
    """How many words on the last of a phrase comes, if all come in their order before the sentence ends."""
    near = words[:_REACH]
    end = next((number for number, word in enumerate(near) if word in _STOPS), len(near))
    said = enumerate(near[:end], start=1)
    reach: int | None = 0
    for wanted in rest:
        reach = next((number for number, word in said if word == wanted or wanted in singulars(word)), None)
        if reach is None:
            break
    return reach
