"""Which set of a library a phrase gets: of those that are near in meaning the one that needs least done to it.

Near is: of the phrase's family and not far from its words, or very near to its words whatever the family. A colour,
moss or gloss that is asked for can be given to a set; moss and rust that nobody asked for cannot be taken off. The
thresholds were set by looking at 60 phrases against the 169 sets of one library.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from assets.artifacts import F32
from generators.material.lexicon import lexicon, terms, words
from generators.material.library.colors import distance
from generators.material.library.index import TextureSet
from generators.material.procedural.families import usual
from generators.material.spec import AXES, MaterialSpec, ReadPhrase

_KIN, _NEAR = 0.36, 0.72
"""Least cosine of phrase and caption, of one family and of several."""
_KIN_WORTH, _COLOR_COST, _MOST_COLOR_COST, _EXCESS_COST, _LACK_COST = 0.12, 0.4, 0.2, 0.25, 0.05
_ANOTHER = 0.3
"""Distance in Oklab of colours that no word covers both."""
_AS_GOOD = 0.03
"""Sets whose scores differ by no more are alike, and the seed decides."""


@dataclass(frozen=True)
class Match:
    """A set, how near the phrase its caption is (cosine), and what it is worth in all; what both were read as; whether
    the phrase asks for a colour that the set is not said to have.
    """

    set: TextureSet
    cosine: float
    score: float
    wanted: MaterialSpec
    shown: MaterialSpec
    painted: bool


class Chooser:
    """Chooses among `sets`; `vectors` `[sets, 384]` are unit embeddings of their texts."""

    def __init__(self, sets: tuple[TextureSet, ...], vectors: F32, read: ReadPhrase) -> None:
        self._sets, self._vectors, self._read = sets, vectors, read
        self._shown = [read(one.caption[:200] or one.name) for one in sets]

    def ranked(self, phrase: str, vector: F32) -> list[Match]:
        """The sets that are near a phrase of the embedding `vector` `[384]`, the best first; none where none is."""
        wanted, looks = self._read(phrase), looks_said(phrase)
        cosines = self._vectors @ vector if self._sets else np.zeros(0, np.float32)
        found = []
        for one, shown, cosine in zip(self._sets, self._shown, cosines.tolist(), strict=True):
            kin = one.family == wanted.family
            if cosine < (_KIN if kin else _NEAR) or (max(wanted.glow) > 0 and "emissive" not in one.maps):
                continue
            painted = _is_painted(one, wanted, looks)
            score = cosine + _KIN_WORTH * kin - _cost(one, wanted, shown, painted)
            found.append(Match(one, cosine, score, wanted, shown, painted))
        return sorted(found, key=lambda match: (-match.score, match.set.name))

    def choose(self, phrase: str, vector: F32, seed: int) -> Match | None:
        """The best, or by `seed` one that is as good; None where the painter is asked instead."""
        ranked = self.ranked(phrase, vector)
        if not ranked:
            return None
        alike = [match for match in ranked if match.score >= ranked[0].score - _AS_GOOD]
        return alike[seed % len(alike)]


@lru_cache(maxsize=16_384)
def looks_said(text: str) -> frozenset[str]:
    """The colours and shades that a text names; "orange-red" names both."""
    known, found = lexicon(), set()
    for tokens in (words(text), words(text.replace("-", " "))):
        found |= {term for _, _, term in terms(tokens, known.colors)}
        conditions = {term for _, _, term in terms(tokens, known.conditions)}
        found |= {term for term in conditions if {"shade", "vivid"} & known.conditions[term].keys()}
    return frozenset(found)


def _is_painted(one: TextureSet, wanted: MaterialSpec, looks: frozenset[str]) -> bool:
    """Whether a colour is asked for that a set is not said to have, or has in its veins alone."""
    if not looks or wanted.color == usual(wanted.family).color:
        return False
    return bool(looks - looks_said(one.text)) or distance(wanted.color, one.color) > _ANOTHER


def _cost(one: TextureSet, wanted: MaterialSpec, shown: MaterialSpec, painted: bool) -> float:
    """What would have to be done to a set, and what could not be."""
    color = _COLOR_COST * distance(wanted.color, one.color) if painted else 0.0
    gaps: list[float] = [getattr(shown, axis) - getattr(wanted, axis) for axis in AXES]
    excess, lack = sum(gap for gap in gaps if gap > 0), -sum(gap for gap in gaps if gap < 0)
    return min(color, _MOST_COLOR_COST) + _EXCESS_COST * excess + _LACK_COST * lack
