"""The colours that a phrase says of a material: named, turned by a condition, or those of what it is likened to."""

from __future__ import annotations

from generators.material.lexicon import accent, colored_places, lexicon, terms
from generators.material.naming import PLAIN_COLORS
from generators.material.spec import Rgb

_COLORFUL = frozenset({"amethyst", "ruby", "emerald", "sapphire"})


def turned(family: str, tokens: list[str]) -> list[Rgb]:
    """The colour that conditions turn a family into: dry grass is straw; none where they do not."""
    known = lexicon()
    named = [known.turns[term][family] for term in tokens if family in known.turns.get(term, ())]
    return [known.colors[name] for name in named[:1]]


def colors_said(family: str, tokens: list[str]) -> list[Rgb]:
    """Colours said of the material, in order; `with`/`and` bring the second, an accent too.

    A noun that *is* the family is none.
    """
    nouns, colors = lexicon().nouns, lexicon().colors
    own = {place for start, end, term in terms(tokens, nouns) if _is_name(family, term) for place in range(start, end)}
    own |= _shades(tokens)
    said = [colors[term] for start, _, term in terms(tokens, colors) if start not in own]
    return said + [color for color in map(accent, tokens) if color and said]


def likened(tokens: list[str]) -> list[Rgb]:
    """The colour of a thing that a material is likened to: what stands right before its name ("cognac leather")."""
    known = lexicon()
    looks = {start for start, _, _ in terms(tokens, known.conditions)}
    bare = [token for place, token in enumerate(tokens) if place not in looks]
    nouns = {start: term for start, _, term in terms(bare, known.nouns)}
    places = terms(bare, known.likened)
    return [known.likened[term] for _, end, term in places if end in nouns and nouns[end] not in known.things][:1]


def _shades(tokens: list[str]) -> set[int]:
    """The places of things of several words that only shade the colour after them: "cherry blossom" before pink."""
    colored = colored_places(tokens)
    shades = [
        range(start, end)
        for start, end, _ in terms(tokens, lexicon().named)
        if end - start > 1 and end < len(tokens) and tokens[end] in PLAIN_COLORS and start not in colored
    ]
    return {place for shade in shades for place in shade}


def _is_name(family: str, term: str) -> bool:
    """Whether `term` stands for the family as such, not for a kind of it that has a colour ("oak", "copper")."""
    noun = lexicon().nouns[term]
    return family in noun.families and noun.rank > 1 and not noun.implied and term not in _COLORFUL
