"""What a thing is made of that no vocabulary of materials names, but that scenes may hold: its first surface."""

from __future__ import annotations

from functools import cache

from assets.overlay import overlay_folders
from generators.material.lexicon import Noun, lexicon, words
from generators.material.naming import head_noun, within_head
from generators.planning.knowledge.tables import DATA
from generators.planning.knowledge.things import read_things
from generators.vocabulary.inflection import singulars

_LONGEST = 4
"""Words in the longest name of a thing that is looked up."""

_PLASTERED = frozenset({"wall", "walls", "ceiling"})
"""What is plain plaster, of a place that is not known."""


def is_wall(tokens: list[str]) -> bool:
    """Whether a phrase ends with what is plain plaster unless more is said."""
    return bool(tokens) and tokens[-1] in _PLASTERED


def familiar_noun(phrase: str, tokens: list[str]) -> Noun | None:
    """What the thing that a phrase names at its end is made of, and how it usually looks; None where it names none."""
    if is_wall(tokens):
        return Noun(0, ("plaster",))
    known = lexicon()
    english, chinese = _materials()
    head = within_head(tokens)
    for start in range(max(len(head) - _LONGEST, 0), len(head)):
        for form in singulars(" ".join(head[start:])):
            if form in english and form not in known.colors and form not in known.conditions:
                return english[form]
    if phrase.isascii():
        return None
    named = [(phrase.rfind(name) + len(name), len(name), name) for name in chinese if name in phrase]
    return chinese[max(named)[2]] if named else None


@cache
def _materials() -> tuple[dict[str, Noun], dict[str, Noun]]:
    """English and Chinese names of things, and what the first surface of each is of."""
    english: dict[str, Noun] = {}
    chinese: dict[str, Noun] = {}
    for folder in (DATA, *overlay_folders()):
        for thing in read_things(folder / "things"):
            first = thing.materials[0] if thing.materials else ""
            noun = head_noun(words(first)) if first else None
            if noun is None:
                continue
            told = Noun(0, noun.families, f"{first} {noun.implied}")
            english |= {thing.name: told}
            for name in thing.also:
                english.setdefault(name.lower(), told)
            for name in thing.zh:
                chinese.setdefault(name, told)
    return english, chinese
