"""What a phrase says that a material is *not*: "steel, not rusty", "a wall without moss or cracks", "rust-free"."""

from __future__ import annotations

from collections.abc import Sequence

from generators.material.lexicon import LONGEST_TERM, lexicon, words
from generators.material.spec import AXES

_DENYING = frozenset({"not", "no", "without", "never", "neither", "nor", "nothing", "hardly", "minus"})
_BETWEEN = frozenset(
    words("a an any the at all too very yet really even single speck trace traces sign signs hint bit of so been be")
)
"""Small words between the denial and what is denied ("without any trace of rust")."""
_ALSO = frozenset({"or", "nor"})
_NOT_DENYING = frozenset({"only", "just", "merely"})
_NOUNS = {
    "rust": "rust",
    "corrosion": "rust",
    "moss": "moss",
    "lichen": "moss",
    "algae": "moss",
    "snow": "snow",
    "frost": "snow",
    "crack": "crack",
    "cracks": "crack",
    "dirt": "dirt",
    "dust": "dirt",
    "grime": "dirt",
    "mud": "dirt",
    "stains": "dirt",
    "spots": "dirt",
    "puddles": "wet",
    "water": "wet",
    "rain": "wet",
    "scratches": "wear",
    "wear": "wear",
    "dents": "wear",
}
"""What lies on a surface or happened to it, and the axis that there is none of where the word is denied."""


def parted(tokens: Sequence[str]) -> tuple[list[str], list[str]]:
    """The words that say what it is, and those that say what it is not; the denying words are in neither."""
    said: list[str] = []
    denied: list[str] = []
    place = 0
    while place < len(tokens):
        token = tokens[place]
        following = tokens[place + 1] if place + 1 < len(tokens) else ""
        if token.endswith("-free"):
            denied += token.removesuffix("-free").split("-")
        elif token.startswith("non-"):
            denied.append(token.removeprefix("non-"))
        elif token == "free" and following in ("of", "from"):
            place = _denied_from(tokens, place + 2, denied)
            continue
        elif (token in _DENYING or token.endswith("n't")) and following and following not in _NOT_DENYING:
            place = _denied_from(tokens, place + 1, denied)
            continue
        else:
            said.append(token)
        place += 1
    return said, denied


def _denied_from(tokens: Sequence[str], place: int, denied: list[str]) -> int:
    """Add what is denied from `place` on to `denied`; the place after it."""
    while True:
        while place < len(tokens) and tokens[place] in _BETWEEN:
            place += 1
        end = place + _length(tokens, place)
        denied += tokens[place:end]
        if end >= len(tokens) or tokens[end] not in _ALSO:
            return end
        place = end + 1


def _length(tokens: Sequence[str], place: int) -> int:
    """Of how many words the longest known term at `place` is; 1 where none is known."""
    known = lexicon()
    for length in range(min(LONGEST_TERM, len(tokens) - place), 1, -1):
        term = " ".join(tokens[place : place + length])
        if term in known.conditions or term in known.colors:
            return length
        if term in known.named and tokens[place] not in known.conditions:  # "not rusty iron" is iron
            return length
    return min(1, len(tokens) - place)


def denied_axes(denied: Sequence[str]) -> frozenset[str]:
    """The axes of a spec that `denied` words leave nothing of."""
    conditions = lexicon().conditions
    axes = {_NOUNS[word] for word in denied if word in _NOUNS}
    for word in denied:
        axes |= {axis for axis, amount in conditions.get(word, {}).items() if axis in AXES and amount > 0}
    return frozenset(axes)
