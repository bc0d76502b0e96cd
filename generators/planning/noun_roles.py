"""What part a noun of a prompt plays: a place, what the prompt is for, when it is, somebody's name; or a thing."""

from __future__ import annotations

import re
from typing import Final

from generators.planning.enclosed import is_enclosed
from generators.planning.naming import Naming
from generators.planning.no_things import IDIOMS_ZH, NO_THINGS, PURPOSES, VIEWERS
from generators.planning.nouns import Nouns
from generators.planning.retrieval import Retrieval
from generators.planning.taxonomy.kinship import Kinship
from generators.planning.taxonomy.senses import PERSON, PLACES
from generators.planning.taxonomy.settings import PlaceKinship
from generators.reading.reading import Named, Reading
from generators.vocabulary.inflection import singular

_WHEN: Final = re.compile(
    r"\b(?:before|after|during|until|waiting for|ahead of)\s+(?:(?:the|an?|his|her|their|its)\s+)?(?:[\w-]+\s+)?$",
    re.IGNORECASE,
)
"""What stands before something that happens."""
_WITHIN: Final = re.compile(
    r"\b(?:in|inside|at|into|within|through)\s+(?:an?|the|this|that|some)\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)
"""What stands before what somebody is in."""

_LAMPS: Final = re.compile(r"\b(?:lamps?|lights?)$|[灯]")
_FLICKER: Final = re.compile(
    r"^(?:光|管)?(?:一闪一闪|忽明忽暗|闪烁|闪个不停|闪)|^\s+(?:(?:is|are|that)\s+)?(?:flicker|blink|flash)",
    re.IGNORECASE,
)
"""What is said of light that comes and goes."""


_DOES: Final = re.compile(r"^\s+(?:(?:is|was|who is|carefully|slowly|busy)\s+)*[a-z]+ing\b", re.IGNORECASE)
"""What comes after who does something."""
_LIGHT: Final = re.compile(
    r"^(?:(?:sun|moon|day|warm|soft|golden|morning|evening|dim|blue|pale|bright|natural|low|red|green)\s+)?light$",
    re.IGNORECASE,
)
_ONE: Final = re.compile(
    r"\b(?:an?|one|another|each|every|this|my|her|his|ceiling|traffic|street)\s+(?:[\w-]+\s+){0,3}$", re.IGNORECASE
)
"""What stands before a light that is a lamp."""


class NounRoles:
    """Tells the nouns of readings that are things from those that are none."""

    def __init__(
        self, retrieval: Retrieval, nouns: Nouns, naming: Naming, kinship: Kinship, settings: PlaceKinship
    ) -> None:
        self._retrieval, self._nouns, self._options, self._naming = retrieval, nouns, nouns.options, naming
        self._kinship, self._settings = kinship, settings

    def is_a_place(self, named: Named, reading: Reading) -> bool:
        """Whether a noun that was read as a thing can but mean where it is: no thing goes by it, and a place does, or,
        where no thing goes by its last word either, it is a room, something is in it that
        one may be in, or a place is nearer in meaning than any thing. What does something,
        or is in or on something else itself, is where that is.
        """
        if named.count is not None:
            return False
        if self._is_known_within(named, reading):
            return True  # a tunnel, a submarine: there is such a thing, and one is in it
        if self._options(named.text):
            return False
        placed = any(named.id in one.subjects and one.targets for one in reading.relations)
        if (placed or named.poses) and not self._retrieval.is_known_place(named.text):
            return False
        if self._retrieval.is_known_place(named.text):
            return True
        if self._options(named.text.split()[-1]):
            return False
        held = {target for one in reading.relations if one.kind == "inside" for target in one.targets}
        within = named.id in held or _WITHIN.search(reading.text[: named.span.start])
        if within and self._settings.may_be_place(named.text):
            return True
        name = self._kinship.class_of(named.text)
        return name == "room" or (name in ("", *PLACES) and self._retrieval.is_place(named.text))

    def _is_known_within(self, named: Named, reading: Reading) -> bool:
        """Whether a noun is the name of a kind of place, with "in a" before it, that stands on nothing itself."""
        if not self._retrieval.is_known_place(named.text) or not _WITHIN.search(reading.text[: named.span.start]):
            return False
        inner = any(named.id in one.subjects and one.targets and one.kind == "on" for one in reading.relations)
        return not inner

    def is_shut_in(self, named: Named, reading: Reading) -> bool:
        """Whether a noun is a place that is but in a glass or on a picture, and no thing goes by it."""
        return not self._options(named.text) and is_enclosed(named, reading)

    def is_somebody(self, named: Named) -> bool:
        """Whether a noun that was read as a place is somebody who is called by one: a hotel bellhop."""
        words = named.text.split()
        known = self._retrieval.is_known_place(named.text)
        return len(words) > 1 and not known and self._nouns.is_person(words[-1])

    def is_at_work(self, named: Named, reading: Reading) -> bool:
        """Whether a noun that was read as a place is who works there, and does: an optician testing eyes."""
        if not _DOES.match(reading.text[named.span.stop :]) or _WITHIN.search(reading.text[: named.span.start]):
            return False
        return self._kinship.class_of(named.text, acts=True) == PERSON or self._nouns.is_person(named.text)

    def is_a_purpose(self, named: Named, reading: Reading) -> bool:
        """Whether a noun tells what the prompt is for, or who will look, or is half a deed's name: "a nursing
        simulation", 演练场景, the knife of 开刀."""
        if reading.language == "zh":
            if any(one.end() == named.span.stop for one in IDIOMS_ZH.finditer(reading.text)):
                return True
            said = reading.text[named.span.start : named.span.stop + 1]
            if said in NO_THINGS:
                return True
            return any(said.endswith(word) for word in PURPOSES if not word.isascii())
        if named.text in VIEWERS:
            return True
        return singular(named.text.split()[-1]) in PURPOSES and not self._options(named.text)

    def is_a_moment(self, named: Named, reading: Reading) -> bool:
        """Whether a noun tells when it is, and no thing goes by it: a locker room "before the match"."""
        said = _WHEN.search(reading.text[: named.span.start])
        return said is not None and not self._options(named.text)

    def is_daylight(self, named: Named, reading: Reading) -> bool:
        """Whether "light" is what falls into a place, and no lamp, of which one speaks with an article."""
        if reading.language != "en" or named.plural or named.count is not None or not _LIGHT.match(named.text):
            return False
        return not _ONE.search(reading.text[: named.span.start])

    def is_flicker(self, named: Named, reading: Reading) -> bool:
        """Whether it is said of lamps that they flicker, in a place that has its own: that is light, and no lamp."""
        if not reading.places or not _LAMPS.search(named.text):
            return False
        before, after = reading.text[: named.span.start], reading.text[named.span.stop :]
        return _FLICKER.match(after) is not None or before.rstrip().lower().endswith(("flickering", "blinking"))

    def is_a_name(self, named: Named, text: str) -> bool:
        """Whether a noun is somebody's or somewhere's name, which nothing of the vocabulary can stand in for."""
        said = text[named.span.start : named.span.stop]
        inner = text[: named.span.start].rstrip()
        begun = not inner or inner[-1] in ".!?:;\"“'(…" or text.istitle() or text.isupper()
        return said[:1].isupper() and not begun and bool(self._naming.look_up(named)[2])
