"""Nouns of a prompt as mentions of what the vocabulary has.

A noun is looked up whole, then without its first words ("kitchen chair" is a chair), then by its kind, and only then
by meaning; what is drawn for it then is a stand-in and says so.
"""

from __future__ import annotations

from typing import Final

import msgspec

from generators.planning.figures import FIGURE
from generators.planning.knowledge.actings import Acting
from generators.planning.knowledge.library import Knowledge
from generators.planning.lexicon import Lexicon
from generators.planning.mention import Mention
from generators.planning.no_things import NO_THINGS
from generators.planning.nouns import MAKERS, PACKS, Nouns
from generators.planning.performing import SOMEBODY, Performing
from generators.planning.retrieval import Retrieval
from generators.planning.taxonomy.kinship import Kinship
from generators.planning.taxonomy.senses import PERSON
from generators.planning.whereabouts import MASSES
from generators.reading.reading import Looks, Named
from generators.vocabulary.inflection import singular
from generators.vocabulary.measures import Size

_STAND_IN: Final = 0.42
"""Cosine below which nothing in the vocabulary is near enough to stand for a noun."""
_ALIKE: Final = 0.62
"""Cosine from which a noun and the name it was shortened to mean one thing."""

_PARTS: Final = frozenset(
    {"seat", "hood", "bonnet", "roof", "wing", "saddle", "bumper", "boot", "tailgate", "windscreen", "windshield"}
    | {"dashboard", "fender", "deck", "bow", "stern", "prow", "tail", "top", "side", "rim", "edge"}
)
"""What things have where others lie and stand; it is no thing beside its whole."""
_HAS_PARTS_M: Final = 0.8
_TOYS: Final = frozenset({"toy", "lego", "plush", "miniature", "mini", "plastic", "tin"})
"""What stands before something large that is but a toy."""
_TOY_M: Final = 0.35
_STATES: Final = frozenset(
    {"standing", "lying", "parked", "hanging", "leaning", "floating", "moored", "stand", "stands"}
)
"""What things without life do as well."""


class Naming:
    """Looks nouns up in one vocabulary."""

    def __init__(
        self,
        knowledge: Knowledge,
        retrieval: Retrieval,
        lexicon: Lexicon,
        nouns: Nouns,
        kinship: Kinship,
        performing: Performing,
    ) -> None:
        self._knowledge, self._retrieval, self._lexicon = knowledge, retrieval, lexicon
        self._nouns, self._kinship, self._performing = nouns, kinship, performing
        self._options = nouns.options

    def mention(self, named: Named) -> Mention:
        looks = named.looks
        said = (*looks.conditions, *looks.materials)
        kind = next((word for word in said if word.isascii() and self._options(f"{word} {named.text}")), None)
        if kind is not None:  # an old man is a kind of his own, not a weathered one; a paper lantern is no lamp
            looks = Looks(
                looks.colors,
                tuple(word for word in looks.materials if word != kind),
                tuple(word for word in looks.conditions if word != kind),
            )
            named = msgspec.structs.replace(named, text=f"{kind} {named.text}", looks=looks)
        named = self._by_parts(named)
        options, extra, stand_in = self._each(named) or self.look_up(named)
        if extra:
            looks = Looks(looks.colors, (*extra, *looks.materials), looks.conditions)
        options = self._nouns.creature(named, options) or options
        first = named.text.split()[0]
        if first in _TOYS and " " in named.text and not named.sizes and not self._options(named.text):
            longest = max(self._knowledge.things[options[0]].size) if options else 0.0
            small = (Size(factor=_TOY_M / longest),) if longest > _TOY_M else ()
            named = msgspec.structs.replace(named, sizes=small)
        if any(word not in _STATES for word in named.poses):  # a coach that shouts is no bus
            options = tuple(sorted(options, key=lambda name: self._knowledge.things[name].shape != FIGURE))
        return Mention(
            words=named.text,
            options=options,
            id=named.id,
            plural=(named.plural or named.text.split()[-1] in PACKS) and named.text not in MASSES,
            count=named.count,
            looks=looks,
            parts=named.parts,
            sizes=named.sizes,
            larger_than=named.larger_than,
            poses=named.poses,
            says=named.says,
            stand_in=stand_in,
        )

    def _by_parts(self, named: Named) -> Named:
        """A thing that goes by a name of its own with one of its parts: a hut on chicken legs."""
        for part in named.parts:
            for whole in (f"{named.text} on {part.text}", f"{named.text} with {part.text}"):
                if self._options(whole):
                    parts = tuple(other for other in named.parts if other != part)
                    return msgspec.structs.replace(named, text=whole, parts=parts)
        return named

    def _each(self, named: Named) -> tuple[tuple[str, ...], tuple[str, ...], str] | None:
        """What is counted, looked up as one of them: three books are no three stacks of books."""
        if not named.plural or named.count is None or (one := singular(named.text)) == named.text:
            return None
        options = self._options(one)
        return (options, (), "") if options else None

    def look_up(self, named: Named) -> tuple[tuple[str, ...], tuple[str, ...], str]:
        """Names of the vocabulary that a noun may mean, materials that were part of it, and why they stand in."""
        if options := self._options(named.text):
            return options, (), ""
        words = named.text.split()
        if len(words) > 1 and words[-1] in PACKS and (several := self._options(" ".join(words[:-1]))):
            return several, (), ""
        acts = any(word not in _STATES for word in named.poses)
        whole = len(words) > 1 and self._kinship.is_listed(named.text)
        stranger = not self._options(words[-1]) and self._kinship.class_of(named.text, acts=acts) == PERSON
        if (whole or stranger) and (kin := self._kin(named.text, acts)):
            return kin
        if self._performing.agents.is_one(named.text) or (len(words) > 1 and singular(words[-1]) in MAKERS):
            return (SOMEBODY,), (), ""
        if len(words) > 1 and singular(words[-1]) in _PARTS and (parted := self._wholes_of(" ".join(words[:-1]))):
            return parted, (), ""
        if singular(named.text) in NO_THINGS:
            return (), (), ""
        for at in range(1, len(words)):
            rest = " ".join(words[at:])
            if options := self._options(rest):
                dropped = " ".join(words[:at])
                if self._lexicon.is_material(dropped):
                    return options, (dropped,), ""
                alike = self._retrieval.alike(named.text, rest)
                return options, (), "" if alike >= _ALIKE else f"{named.text} is drawn as a {rest}"
        if singular(words[-1]) in NO_THINGS or named.text in NO_THINGS or named.text in MASSES:
            return (), (), ""
        if (kin := self._kin(named.text, acts)) is not None:
            return kin
        thing, cosine = self._retrieval.nearest_to(named.text)
        if not named.text.isascii() or cosine < _STAND_IN or (thing.shape == FIGURE and not named.poses):
            return (), (), ""  # a match is no referee
        return (thing.name,), (), f"no {named.text} is known; a {thing.name} is nearest in meaning"

    def _kin(self, noun: str, active: bool) -> tuple[tuple[str, ...], tuple[str, ...], str] | None:
        """What stands for a noun by its kind, nothing for what names nothing to see; None where its kind is not known,
        or it is what somebody does.
        """
        kin = self._kinship.stand_in(noun, acts=active)
        if kin is None or (not kin.thing and self._performing.is_done(noun)):
            return None
        return ((kin.thing,), (), f"{noun} is drawn as a {kin.thing}") if kin.thing else ((), (), "")

    def _wholes_of(self, text: str) -> tuple[str, ...]:
        """What a noun before that of a part names, where it stands there with all its parts: of a tractor seat the
        tractor.
        """
        things = self._options(text)
        first = self._knowledge.things[things[0]] if things else None
        return things if first is not None and first.footing != "wall" and max(first.size) >= _HAS_PARTS_M else ()

    def does(self, words: str) -> Acting | None:
        """What those do who are called so; None where that tells nothing that is seen."""
        return self._performing.agents.does(words)

    def is_thing(self, named: Named) -> bool:
        return bool(self._options(named.text))
