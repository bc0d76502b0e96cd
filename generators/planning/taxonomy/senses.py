"""Which of its meanings a noun of a prompt has: what can be seen rather than what cannot, a plant rather than its wood."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from generators.planning.taxonomy.nouns import ABSTRACT, Nouns
from generators.vocabulary.inflection import singular

PERSON: Final = "person"
ANIMALS: Final = frozenset({"animal", "bird", "fish", "insect"})
LIVING: Final = frozenset({PERSON, "spirit", *ANIMALS})
PLACES: Final = frozenset({"room", "building", "structure", "ground", "water"})
"""Classes of what one may be in."""
VAGUE: Final = frozenset({"part", "group", "shape"})
"""Classes that say too little of how something looks for their nouns to be drawn by them."""
_AGENTS: Final = (
    "er",
    "or",
    "ar",
    "man",
    "woman",
    "ist",
    "eer",
    "ian",
    "smith",
    "wright",
    "herd",
    "ier",
    "maid",
    "monger",
    "ess",
)
"""How nouns end that are for people in the first place."""
_RATHER: Final = (
    ("substance", "plant"),
    ("food", "fish"),
    ("food", "bird"),
    ("food", "animal"),
    ("substance", "animal"),
    ("plant", "food"),
)
"""Of two meanings the one that is meant where nothing else tells: the tree, not its wood; the bird, not its meat; the
vegetable, not the plant that it grows on.
"""


def heads(noun: str) -> Iterator[str]:
    """What a phrase is called by, in the singular, the most telling first: the phrase, its last two words, its last."""
    words = noun.lower().replace("-", " ").split()
    for count in sorted({len(words), 2, 1} & set(range(1, len(words) + 1)), reverse=True):
        said = " ".join(words[-count:])
        yield said
        if (one := singular(said)) != said:
            yield one


def meaning(
    nouns: Nouns, noun: str, *, acts: bool = False, among: Collection[str] = ()
) -> tuple[int | None, str] | None:
    """The kind that a noun or its head names, and its class; the kind is None where that is nothing to be seen. None where
    neither is in the table. `acts`: something is said of it that only the living do. `among`: classes that alone are meant.
    """
    for head in heads(noun):
        if senses := nouns.senses(head):
            known = [(kind, ABSTRACT if kind is None else nouns.class_of(kind)) for kind in senses]
            if among:
                known = [one for one in known if one[1] in among]
            return _likeliest(head, known, acts) if known else None
    return None


def _likeliest(noun: str, known: list[tuple[int | None, str]], acts: bool) -> tuple[int | None, str]:
    agent = acts or noun.endswith(_AGENTS)
    if agent and (living := [one for one in known if one[1] in LIVING]):
        return min(living, key=lambda one: one[1] != PERSON) if not acts else living[0]
    first = known[0]
    seen = [one for one in known if one[1] != ABSTRACT]
    if first[1] == ABSTRACT:
        return next((one for one in seen if one[1] not in LIVING), first)
    if first[1] in VAGUE:
        return next((one for one in seen if one[1] not in (*VAGUE, *LIVING)), first)
    if first[1] == PERSON:
        first = next((one for one in seen if one[1] not in (PERSON, *VAGUE)), first)
    rather = {other for one, other in _RATHER if one == first[1]}
    return next((one for one in seen if one[1] in rather), first)
