"""A rule: a pattern, and what is said instead of what it finds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

Say = Callable[[re.Match[str]], "str | None"]
"""What is said instead of a match; None leaves it as it is."""


@dataclass(frozen=True)
class Rule:
    """`say` in place of every match of `pattern`, tried only where one of `signs` is in the text, if there are any."""

    pattern: re.Pattern[str]
    say: Say
    signs: str = ""

    def apply(self, text: str) -> str:
        """`text` with all matches said."""
        if self.signs and not any(sign in text for sign in self.signs):
            return text
        return self.pattern.sub(self._said, text)

    def _said(self, found: re.Match[str]) -> str:
        said = self.say(found)
        return found[0] if said is None else said


def rule(pattern: str, signs: str) -> Callable[[Say], Rule]:
    """Make a function a rule."""
    return lambda say: Rule(re.compile(pattern), say, signs)


def apply_all(rules: Iterable[Rule], text: str) -> str:
    """`text` after every rule in turn."""
    for each in rules:
        text = each.apply(text)
    return text


def words(text: str) -> tuple[str, ...]:
    """A table of words, written one after the other."""
    return tuple(text.split())
