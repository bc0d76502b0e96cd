"""Singular and plural of English noun phrases: the one inflector of this project.

The rules are `inflect`'s. A plural is looked up among the plurals of the words that are known before rules guess at its
singular, since "glass" and "bus" look like plurals to rules.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import typeguard


def _engine() -> Any:
    """`inflect`'s rules, imported without the checks that `typeguard` writes into each of its methods: those take three
    seconds of every process, and nothing wrong is passed here.
    """
    checked = typeguard.typechecked
    typeguard.typechecked = lambda target: target  # type: ignore[assignment]
    try:
        import inflect
    finally:
        typeguard.typechecked = checked
    return inflect.engine()


_ENGINE = _engine()
_UNCHANGED = frozenset(
    [
        "fish",
        "koi",
        "sheep",
        "deer",
        "moose",
        "bamboo",
        "seaweed",
        "coral",
        "moss",
        "grass",
        "snow",
        "sand",
        "scissors",
        "jeans",
        "trousers",
        "shorts",
        "binoculars",
        "pliers",
        "tongs",
        "stairs",
        "torii",
        "bonsai",
        "sushi",
        "pasta",
        "rice",
        "bread",
        "furniture",
        "clothing",
        "equipment",
    ]
)
"""Nouns that are their own plural here: the vocabulary has them in the form that people say."""
_SINGULAR = frozenset(["canvas", "gas", "lens", "atlas", "texas", "christmas", "chaos", "tennis", "series", "species"])
"""Singular nouns that rules take for plurals."""


@cache
def plural(phrase: str) -> str:
    """The plural of a singular noun phrase in lower case."""
    head, _, last = phrase.rpartition(" ")
    if last in _UNCHANGED or not last.isalpha():
        return phrase
    return f"{head} {_ENGINE.plural_noun(last)}".strip()


@cache
def singular(phrase: str) -> str:
    """The singular of a noun phrase in lower case by the rules alone; the phrase itself where it is none already."""
    head, _, last = phrase.rpartition(" ")
    if last in _UNCHANGED | _SINGULAR or not last.isalpha() or last.endswith(("ss", "us", "is")):
        return phrase
    return f"{head} {_ENGINE.singular_noun(last) or last}".strip()


def singulars(phrase: str) -> tuple[str, ...]:
    """`phrase` and what it may be the plural of, likeliest first."""
    return tuple(dict.fromkeys((phrase, singular(phrase))))


def is_plural(phrase: str) -> bool:
    """Whether a noun phrase has the form of a plural."""
    return singular(phrase) != phrase
