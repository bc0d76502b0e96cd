"""Asking the language model which things it would put into the scene.

A model of 135 million parameters writes poor lists of its own ("windstorm, storm cloudfall"), so it chooses words
from what retrieval found near; the grammar holds nothing else. Without an article before each name it goes through
the alphabet ("airlock, anvil, arched door").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generators.language.model import Gbnf, LanguageModel, Sampling, literal

_SYSTEM = "You name the objects that can be seen in a scene."
_WISHES = 6
_TOKENS = 36
_LONGEST = 600
"""Characters of a prompt that the model is shown; the rest would only cost time."""
_PENALTY = 1.25
_ARTICLES = ("a ", "an ", "the ")


def suggestions(model: LanguageModel, prompt: str, names: Sequence[str], seed: int) -> Iterator[str | None]:
    """Yield the names of `names` that the model lists for `prompt`, and None after each piece between them."""
    if not names:
        return
    text, told = "", 0
    request = f"List {_WISHES} physical objects that can be seen in this scene: {prompt[:_LONGEST]}"
    sampling = Sampling(max_tokens=_TOKENS, seed=seed, repetition_penalty=_PENALTY)
    start = "Objects:" if model.capabilities.prefill else ""
    grammar = list_grammar(names)
    for piece in model.complete(request, system=_SYSTEM, start=start, constraint=grammar, sampling=sampling):
        text += piece
        whole = text.split(",")[:-1]
        yield from (name for item in whole[told:] if (name := _bare(item)) in names)
        told = len(whole)
        yield None
    if (last := _bare(text.rsplit(",", 1)[-1])) in names:
        yield last


def list_grammar(names: Sequence[str]) -> Gbnf:
    """A list of `names` after commas, each with an article or without."""
    articles = " | ".join(literal(a) for a in _ARTICLES)
    items = " | ".join(literal(n) for n in names)
    return Gbnf(f'root ::= item ("," item){{{_WISHES - 1}}}\nitem ::= " " ({articles})? ({items})')


def _bare(item: str) -> str:
    """A list's item without its article."""
    text = item.strip()
    return next((text.removeprefix(a) for a in _ARTICLES if text.startswith(a)), text)
