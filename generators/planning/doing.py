"""What somebody does in a prompt, looked up: the doing tells where it is and what it takes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from generators.planning.knowledge.doings import Doing
from generators.planning.knowledge.library import Knowledge
from generators.planning.lexicon import words_of
from generators.reading.reading import Span
from generators.vocabulary.inflection import singulars
from generators.vocabulary.verbs import forms

_REACH: Final = 7
"""How many words after the verb the last word of a phrase may come."""
_STOPS: Final = frozenset(".!?;:")
_LETTER: Final = re.compile(r"[^\W\d_]")


class Doings:
    """Finds the doings of one vocabulary in prompts."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._by_verb: dict[str, list[tuple[tuple[str, ...], Doing]]] = {}
        self._chinese = [(text, doing) for doing in knowledge.doings.values() for text in doing.zh]
        for doing in knowledge.doings.values():
            for phrase in doing.en:
                verb, *rest = words_of(phrase)
                for form in forms(verb):
                    self._by_verb.setdefault(form, []).append((tuple(rest), doing))

    def done_in(self, prompt: str, nouns: Sequence[Span] = ()) -> tuple[Doing, ...]:
        """What is done in `prompt`, the most specific first, each once.

        A word of `nouns`, which name things and places, is no verb: a building builds nothing.
        """
        verbs = words_of(_without(nouns, prompt))
        found = [*self._said_in_english(words_of(prompt), verbs), *self._said_in_chinese(prompt, nouns)]
        return tuple(dict.fromkeys(doing for _, doing in sorted(found, key=lambda one: -one[0])))

    def _said_in_english(self, words: Sequence[str], verbs: Sequence[str]) -> Iterator[tuple[float, Doing]]:
        """For each verb the doing with the most words, and how many these are, less the later it comes.

        `verbs` are `words` with all that cannot be verbs made unreadable.
        """
        for at, word in enumerate(verbs):
            fitting = [
                (len(rest), doing) for rest, doing in self._by_verb.get(word, ()) if _follow(rest, words[at + 1 :])
            ]
            if fitting:
                length, doing = max(fitting, key=lambda one: one[0])
                yield length - at / (len(words) + 1), doing

    def _said_in_chinese(self, prompt: str, nouns: Sequence[Span]) -> Iterator[tuple[float, Doing]]:
        held = [(text, doing) for text, doing in self._chinese if text in prompt and not _inside(nouns, prompt, text)]
        for text, doing in held:
            if not any(text != other and text in other for other, _ in held):
                yield len(text) - prompt.index(text) / len(prompt), doing


def _without(nouns: Sequence[Span], prompt: str) -> str:
    """`prompt` in as many words, with each letter of its nouns made an x."""
    for noun in nouns:
        said = prompt[noun.start : noun.stop]
        prompt = prompt[: noun.start] + _LETTER.sub("x", said) + prompt[noun.stop :]
    return prompt


def _inside(nouns: Sequence[Span], prompt: str, text: str) -> bool:
    """Whether `text` is but a part of a noun, as diving is of a diver in Chinese."""
    at = prompt.index(text)
    return any(noun.start <= at and at + len(text) <= noun.stop for noun in nouns)


def _follow(rest: Sequence[str], words: Sequence[str]) -> bool:
    """Whether the words of a phrase come in their order, before the sentence ends."""
    near = words[:_REACH]
    end = next((number for number, word in enumerate(near) if word in _STOPS), len(near))
    said = iter(near[:end])
    return all(any(word == wanted or wanted in singulars(word) for word in said) for wanted in rest)
