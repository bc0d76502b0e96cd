"""Which thing of the vocabulary a mention means in this scene."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass

from generators.planning.candidates import Candidates, usual_count
from generators.planning.furnishing import Wish
from generators.planning.knowledge.library import Knowledge, singulars
from generators.planning.knowledge.things import Thing
from generators.planning.reading import Mention, Reading
from generators.planning.retrieval import F32, Retrieval

_EXACT = 0.5
"""What it counts that the prompt's word is a thing's own name, against how well another reading fits the scene."""
_FITTING = 0.6
"""What it counts that a thing usually stands where the prompt wants it: no chandelier for "a lamp on a desk"."""
_RECOGNISED = 0.35
"""Cosine below which a noun nobody knows is no thing at all."""
_MANY = 4


@dataclass(frozen=True)
class Resolution:
    """Resolves the mentions of one prompt. `vectors` holds those of its unknown words, each `[dimensions]`."""

    knowledge: Knowledge
    retrieval: Retrieval
    candidates: Candidates
    vectors: Mapping[str, F32]
    random: random.Random

    def wishes(self, reading: Reading) -> list[Wish]:
        """One wish for each different thing that the prompt asks for."""
        wishes: dict[str, Wish] = {}
        for mention in reading.mentions:
            wish = self._wish(mention, taken=wishes.keys())
            if wish is not None and wish.name not in wishes:
                wishes[wish.name] = wish
                self.candidates.choose(wish.thing)
        return list(wishes.values())

    def _wish(self, mention: Mention, taken: object) -> Wish | None:
        if not mention.options:
            return self._unknown(mention)
        if mention.role != "asked" or self._is_the_place(mention):
            return None
        thing = self._best(mention)
        return Wish(thing, thing.name, self._count(mention, thing), mention)

    def _best(self, mention: Mention) -> Thing:
        forms = singulars(mention.words)

        def worth(name: str) -> float:
            fits = self._stands_so(mention, self.knowledge.things[name])
            return self.candidates.scores.get(name, 0.0) + _EXACT * (name in forms) + _FITTING * fits

        return self.knowledge.things[max(mention.options, key=worth)]

    @staticmethod
    def _stands_so(mention: Mention, thing: Thing) -> bool:
        """Whether a thing of this kind is usually where the prompt wants it: on something, on the wall, overhead."""
        wanted = mention.footing or ("surface" if mention.relation == "on" else None)
        return wanted is not None and thing.footing == wanted

    def _is_the_place(self, mention: Mention) -> bool:
        """Whether the scene is inside what the mention names: a greenhouse, seen from within."""
        setting = self.candidates.setting
        thing = self.knowledge.things[mention.options[0]]
        said = set(mention.words.split())
        return setting.indoor and thing.big and not said.isdisjoint(setting.archetype.name.split())

    def _unknown(self, mention: Mention) -> Wish | None:
        """A noun nobody knows gets the shape of what is nearest in meaning, and keeps its name."""
        vector = self.vectors[mention.words]
        thing, cosine = self.retrieval.nearest(vector)
        if cosine < _RECOGNISED or self.retrieval.is_place(vector):
            return None
        return Wish(thing, singulars(mention.words)[-1], self._count(mention, thing), mention)

    def _count(self, mention: Mention, thing: Thing) -> int:
        if mention.count is not None:
            return mention.count
        if not mention.plural:
            return 1
        return min(max(2, usual_count(thing, self.candidates.setting, self.random)), _MANY)
