"""Asking the language model which things it would put into the scene.

A model of 135 million parameters writes poor lists of its own ("windstorm, storm cloudfall"), so it chooses words
from what retrieval found near; the grammar holds nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generators.language.model import Gbnf, LanguageModel, Sampling, literal

_SYSTEM = "You name the objects that can be seen in a scene."
_WISHES = 8
_TOKENS = 48
_PENALTY = 1.15


def suggestions(model: LanguageModel, prompt: str, names: Sequence[str], seed: int) -> Iterator[str | None]:
    """Yield the names of `names` that the model lists for `prompt`, and None after each piece between them."""
    text = ""
    told = 0
    request = f"List {_WISHES} physical objects that can be seen in this scene: {prompt}"
    sampling = Sampling(max_tokens=_TOKENS, seed=seed, repetition_penalty=_PENALTY, stop=("\n",))
    start = "Objects:" if model.capabilities.prefill else ""
    for piece in model.complete(
        request, system=_SYSTEM, start=start, constraint=list_grammar(names), sampling=sampling
    ):
        text += piece
        whole = [name.strip() for name in text.split(",")[:-1]]
        yield from (name for name in whole[told:] if name in names)
        told = len(whole)
        yield None
    last = text.rsplit(",", 1)[-1].strip()
    if last in names:
        yield last


def list_grammar(names: Sequence[str]) -> Gbnf:
    """A list of `names` after commas, as long as the model likes."""
    return Gbnf(f'root ::= item ("," item){{{_WISHES - 1}}}\nitem ::= " " ({" | ".join(literal(n) for n in names)})')
