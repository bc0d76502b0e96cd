"""Which thing of the vocabulary a mention means in this scene, and how many of it."""

from __future__ import annotations

import random
from dataclasses import dataclass

from generators.planning.amounts import GROUP, number_of
from generators.planning.candidates import Candidates, usual_count
from generators.planning.figures import posture_named
from generators.planning.knowledge.library import Knowledge
from generators.planning.knowledge.things import Thing
from generators.planning.mention import Brief, Mention
from generators.planning.understanding import in_order
from generators.planning.wishes import Wish
from generators.vocabulary.inflection import singular

_OWN_NAME, _SYNONYM = 3.0, 1.5
"""What it counts that the prompt's word is a thing's own name, or one of its names, against how well another fits."""
_FITTING = 2.0
"""What it counts that a thing usually stands where the prompt wants it: no chandelier for "a lamp on a desk"."""
_OVERHEAD = 4.0
"""What it counts that a thing hangs from the ceiling where it is to be over something: else it would float."""
_BELIED = 2.0
"""What it costs a thing that it would belie what is said, where another goes by the same word."""
_MANY = 4


@dataclass(frozen=True)
class Resolution:
    """Resolves the mentions of one prompt."""

    knowledge: Knowledge
    candidates: Candidates
    random: random.Random

    def wishes(self, brief: Brief) -> list[Wish]:
        """One wish for each thing that the prompt names, those that others refer to first."""
        wishes = []
        for mention in in_order(brief.mentions):
            thing = self._best(mention)
            wishes.append(Wish(thing, self._name(mention, thing), self._count(mention, thing), mention))
            self.candidates.choose(thing)
        return _bases_first(wishes)

    def _best(self, mention: Mention) -> Thing:
        forms = self._forms(mention)

        def worth(name: str) -> float:
            thing = self.knowledge.things[name]
            known = _OWN_NAME * (name in forms) or _SYNONYM * (not forms.isdisjoint(thing.also))
            fits = _fitting(mention, thing) - _BELIED * self.candidates.is_amiss(thing)
            return self.candidates.scores.get(name, 0.0) + known + fits

        return self._posed(mention, self.knowledge.things[max(mention.options, key=worth)])

    def _forms(self, mention: Mention) -> set[str]:
        """The prompt's word in its forms; where nothing goes by all of it, its end: of a panda robot a robot."""
        things = [self.knowledge.things[name] for name in mention.options]
        forms = {mention.words, singular(mention.words)}
        words = mention.words.split()
        for at in range(1, len(words)):
            if any(thing.name in forms or not forms.isdisjoint(thing.also) for thing in things):
                break
            forms = {rest := " ".join(words[at:]), singular(rest)}
        return forms

    def _posed(self, mention: Mention, thing: Thing) -> Thing:
        """The thing as it is in the posture that is said, where the vocabulary has that: a sitting dog."""
        posture = posture_named(mention.poses)
        return self.knowledge.things.get(f"{posture} {thing.name}", thing) if posture else thing

    @staticmethod
    def _name(mention: Mention, thing: Thing) -> str:
        """What the plan calls it: as the vocabulary does, or as the prompt does where another thing stands in."""
        return singular(mention.words) if mention.stand_in and mention.words.isascii() else thing.name

    def _count(self, mention: Mention, thing: Thing) -> int:
        if GROUP in thing.kinds and mention.count is None:
            return self.random.randint(*thing.many)
        usual = min(max(2, usual_count(thing, self.candidates.setting, self.random)), _MANY)
        return number_of(mention, usual)


def _bases_first(wishes: list[Wish]) -> list[Wish]:
    """`wishes` with what goes on tables, without being said where, after the things that hold others."""
    loose = [w for w in wishes if w.thing.footing == "surface" and w.mention and w.mention.relation is None]
    referred = {t for w in wishes if w.mention for t in (w.mention.target, w.mention.other) if t is not None}
    late = [w for w in loose if w.mention and w.mention.id not in referred]
    return [*(w for w in wishes if w not in late), *late]


def _fitting(mention: Mention, thing: Thing) -> float:
    """What counts for a thing that usually is where the prompt wants it: on something, on the wall, overhead."""
    if mention.relation == "above" and mention.target is not None:
        return _OVERHEAD * (thing.footing == "ceiling")
    wanted = mention.footing or ("surface" if mention.relation == "on" else None)
    return _FITTING * (wanted is not None and thing.footing == wanted)
