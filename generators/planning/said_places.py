"""Where the scene of a reading is by what it calls its places, and which of its nouns are things there.

What things and deeds tell of the place where none is named is told in `whereabouts`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import msgspec

from generators.planning import added
from generators.planning.added import LEADING
from generators.planning.depictions import without_pictures
from generators.planning.glossing import Gloss
from generators.planning.heavens import in_the_sky
from generators.planning.mention import Mention
from generators.planning.naming import Naming
from generators.planning.nesting import nested
from generators.planning.noun_roles import NounRoles
from generators.planning.nouns import Nouns
from generators.planning.outside import STREET, building_of, is_left
from generators.planning.retrieval import Retrieval
from generators.planning.whereabouts import Whereabouts
from generators.planning.whole import WholePlaces
from generators.reading.reading import Named, Reading, Where

_IN_ANOTHER: Final = 2
_EVENTS: Final = frozenset({
    "class", "lesson", "party", "show", "concert", "wedding", "fair", "picnic", "game", "match", "race", "ceremony",
    "dinner", "festival", "exhibition", "booth", "stall", "market", "theatre", "rehearsal", "session",
})  # fmt: skip
"""Last words of names of places that are no buildings."""
_SKY_LIGHTS: Final = frozenset({"northern lights", "southern lights", "aurora", "aurora borealis", "polar lights"})
"""Lights that are the night sky's own."""
_PREPOSED: Final = re.compile(
    r"\b(?:in|inside|at|on|into|through|within|across|around|of|from|to|by|near|aboard|along|behind|over|under)\s+"
    r"(?:(?:an?|the|his|her|their|my|our|this)\s+)?(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
"""What stands before where something is."""
_OWNER: Final = re.compile(r"\b(\w+)['’]s?\s+(?:[\w-]+\s+){0,2}$")
"""Whose place it is, before its name."""
_OF_A_KIND: Final = frozenset({"style", "weather", "season"})
"""Aspects of changes that may make a place one of another kind."""
_WEATHER_OUTSIDE: Final = re.compile(
    r"\b(?:rain\w*|snow\w*|storm\w*|blizzard|wind|thunder\w*|hail\w*|gale|sleet|traffic|sirens?)\b[^,.;!?]{0,24}\boutside\b"
    r"(?!\s+(?:of|an?|the|his|her)\b)|窗外|屋外(?:下|刮|飘)|\bindoors?\b|室内(?!设计)",
    re.IGNORECASE,
)
"""Weather that is outside is heard by those within; others are said to be indoors."""


@dataclass(frozen=True)
class Settled:
    """A reading's places and things told apart."""

    places: tuple[str, ...]
    """What they are called, the innermost first."""
    where: Where
    mentions: tuple[Mention, ...]
    settings: tuple[Named, ...]
    """The nouns that the places are; none where the prompt is but a place's name."""
    things: tuple[Named, ...]
    """The nouns that are things."""
    lost: tuple[str, ...]
    """Names that nothing goes by."""
    whole: bool = False
    """Whether the prompt is but the name of a place or of a building."""


@dataclass(frozen=True)
class _Settings:
    named: tuple[Named, ...]
    spoken: Mapping[int, str]
    left: tuple[Named, ...]
    foreign: tuple[Named, ...]
    places: tuple[str, ...]


class SaidPlaces:
    """Tells the places of readings from their things."""

    def __init__(
        self,
        retrieval: Retrieval,
        gloss: Gloss,
        nouns: Nouns,
        naming: Naming,
        roles: NounRoles,
        wholes: WholePlaces,
        whereabouts: Whereabouts,
    ) -> None:
        self._retrieval, self._gloss, self._nouns = retrieval, gloss, nouns
        self._naming, self._roles, self._wholes = naming, roles, wholes
        self._whereabouts = whereabouts

    def settled(self, reading: Reading, none: Sequence[Named]) -> Settled:
        """The places and the things of `reading`; `none` are what there is to be none of."""
        people = [one for one in reading.places if reading.language == "en" and self._roles.is_somebody(one)]
        if people:
            rest = tuple(one for one in reading.places if one not in people)
            reading = msgspec.structs.replace(reading, places=rest, things=(*reading.things, *people))
        reading = self._owned(reading)
        shut = {one.id for one in (*reading.places, *reading.things) if self._roles.is_shut_in(one, reading)}
        reading = reading.without(shut)
        reading = self._with_subject(reading)
        found = self._settings(reading)
        places, settings = list(found.places), list(found.named)
        names = [named for named in reading.things if self._roles.is_a_name(named, reading.text)]
        beyond = in_the_sky(reading, {tag for place in places for tag in self._retrieval.tags_of(place)})
        out_of_it = (*settings, *found.left, *none, *names, *found.foreign, *beyond)
        things = [one for one in reading.things if one not in out_of_it and self._is_a_thing(one, reading)]
        if reading.language == "en":
            things += [
                msgspec.structs.replace(one, id=added.WORKERS + one.id)
                for one in settings
                if self._roles.is_at_work(one, reading)
            ]
        where: Where = "out" if found.left else "in" if _WEATHER_OUTSIDE.search(reading.text) else reading.where
        mentions = [self._naming.mention(self._nouns.toy(named, reading)) for named in things]
        mentions += [self._naming.mention(named) for named in found.left if self._naming.is_thing(named)]
        mentions += [self._naming.mention(named) for named in settings[1:] if self._is_seen(named, reading, where)]
        if where == "out" and self._is_event(places):
            mentions = self._taking_part(mentions, places[0])
            places = places[1:]
        elif where == "out" and (building := self._standing_there(places)):
            mentions += self._as_building(building, found, mentions)
            places = places[1:]
        settled = Settled(
            places=tuple(places),
            where=where,
            mentions=tuple(mentions),
            settings=tuple(settings),
            things=tuple(things),
            lost=tuple(named.text for named in (*names, *found.foreign) if named not in beyond),
        )
        return self._by_its_name(settled, reading, foreign=bool(found.foreign))

    def _with_subject(self, reading: Reading) -> Reading:
        """`reading` with what was read as a place, is none that is known and stands after no word for being there, as
        the thing that goes by its name: a viking longship in a storm.
        """
        if reading.language != "en":
            return reading
        spoken = [one for one in reading.places if not _PREPOSED.search(reading.text[: one.span.start])]
        moved = [
            one
            for one in spoken
            if self._naming.is_thing(one)
            and not self._retrieval.is_known_place(one.text)
            and not any(
                self._retrieval.is_known_place(f"{style} {one.text}") for style in (*one.styles, *one.looks.words)
            )
        ]
        if not moved:
            return reading
        rest = tuple(one for one in reading.places if one not in moved)
        return msgspec.structs.replace(reading, places=rest, things=(*moved, *reading.things))

    def _owned(self, reading: Reading) -> Reading:
        """`reading` with places that are somebody's by that name, where one is known: a teenager's messy bedroom."""
        if reading.language != "en":
            return reading
        owners: set[int] = set()
        places = []
        for place in reading.places:
            said = _OWNER.search(reading.text[: place.span.start])
            known = [f"{said[1].lower()}'s {place.text}"] if said else []
            name = next((one for one in known if self._retrieval.is_known_place(one)), "")
            if name and said:
                owners |= {one.id for one in reading.things if one.span.start <= said.start(1) < one.span.stop}
            places.append(msgspec.structs.replace(place, text=name) if name else place)
        inner = [one for one in places if one not in reading.places]
        if not inner:
            return reading
        rest = [one for one in places if one not in inner and self._retrieval.is_known_place(one.text)]
        return msgspec.structs.replace(reading.without(owners), places=(*inner, *rest))

    def _settings(self, reading: Reading) -> _Settings:
        """The nouns that say where it is, without what one is but outside of."""
        nouns = [*reading.places, *(named for named in reading.things if self._roles.is_a_place(named, reading))]
        foreign = tuple(named for named in nouns if not named.text.isascii())
        settings = [one for one in nouns if one.text.isascii() and not self._roles.is_a_purpose(one, reading)]
        styles = [change.text for change in reading.changes if change.aspect in _OF_A_KIND]
        spoken = {one.id: self._whereabouts.spoken(one, styles, reading) for one in settings}
        left = [one for one in settings if is_left(one, reading) and self._retrieval.is_walled_place(spoken[one.id])]
        settings = [one for one in settings if one not in left]
        places = nested([spoken[one.id] for one in settings], settings, reading, self._retrieval.is_known_place)
        if left and not places and not any(self._naming.is_thing(one) for one in left):
            places = [STREET]
        return _Settings(tuple(settings), spoken, tuple(left), foreign, tuple(places))

    def _is_a_thing(self, named: Named, reading: Reading) -> bool:
        roles = self._roles
        if roles.is_a_purpose(named, reading) or roles.is_a_moment(named, reading) or roles.is_flicker(named, reading):
            return False
        if roles.is_daylight(named, reading) or named.text in _SKY_LIGHTS:
            return False
        front = reading.language == "zh" and self._wholes.called(named.text) is not None
        return not (front and not self._nouns.options(named.text))  # 大学 of 大学宿舍 is no campus in it

    def _is_seen(self, named: Named, reading: Reading, where: Where) -> bool:
        """Whether a place about another is to be seen itself, as a hill is."""
        event = named.text.split()[-1] in _EVENTS
        return where != "in" and named in reading.places and not event and self._naming.is_thing(named)

    def _as_building(self, building: str, found: _Settings, mentions: Sequence[Mention]) -> list[Mention]:
        """The building that the innermost place is, unless it is there already."""
        known = {mention.id for mention in mentions}
        inner = (one for one in found.named if found.spoken[one.id] == found.places[0] and one.id not in known)
        return [self._naming.mention(msgspec.structs.replace(one, text=building)) for one in inner]

    def _by_its_name(self, settled: Settled, reading: Reading, *, foreign: bool) -> Settled:
        """`settled` where the prompt holds the name of a kind of place, whatever its words were read as."""
        text, mentions, none = reading.text, settled.mentions, not settled.places
        if reading.anchor and mentions:
            return settled
        if whole := self._wholes.read(text, mentions):
            places = (whole.place,) if whole.place else ()
            return replace(settled, places=places, where=whole.where, mentions=whole.mentions, settings=(), whole=True)
        if none and (headed := self._wholes.head(text, mentions)):
            return replace(settled, places=(headed[0],), where="in", mentions=headed[1])
        if none and (foreign or not any(mention.options for mention in mentions)):
            return self._in_chinese(settled, self._gloss.likest_place(text), reading)
        chinese = none and reading.language == "zh"
        if chinese and (held := self._gloss.place_within(without_pictures(text))):
            return self._in_chinese(settled, held, reading)
        if none or settled.where == "in" or self._is_led(reading):
            return settled
        inner = self._wholes.phrase(text)
        return replace(settled, places=(inner,)) if inner else settled

    def _in_chinese(self, settled: Settled, place: str | None, reading: Reading) -> Settled:
        """`settled` in a kind of place, without what was read in its name."""
        mentions = self._gloss.without_name(settled.mentions, place or "", reading)
        return replace(settled, places=(place,) if place else (), mentions=tuple(mentions))

    def _is_led(self, reading: Reading) -> bool:
        """Whether the prompt begins with the name of a room, or with one of several words: rivers of lava run through
        a forge, and are no volcano.
        """
        led = [one for one in reading.places if one.id == LEADING]
        return any(self._retrieval.is_walled_place(one.text) or " " in one.text for one in led)

    def _is_event(self, places: Sequence[str]) -> bool:
        """Whether the first of places is what goes on in the second, in the open: a yoga class on a beach."""
        known = self._wholes.called(places[0]) if len(places) >= _IN_ANOTHER else None
        return known is not None and known.indoor and places[0].split()[-1] in _EVENTS

    def _taking_part(self, mentions: Sequence[Mention], event: str) -> list[Mention]:
        """`mentions` with idle people doing what the event is of: a yoga class does yoga."""
        does = self._naming.does(event)
        if does is None:
            return list(mentions)
        idle = [m for m in mentions if m.acting is None and not m.poses and m.options[:1] == ("person",)]
        held = next(iter(does.holds), "")
        return [replace(m, acting=does, holds="" if held == "nothing" else held) if m in idle else m for m in mentions]

    def _standing_there(self, places: Sequence[str]) -> str:
        """The building that the first of places is in the second, "" where it is none: a tea room in a bamboo grove."""
        known = [place for name in places[:2] if (place := self._wholes.called(name))]
        if len(known) < len(places[:2]) or len(known) < _IN_ANOTHER or not known[0].indoor or known[1].indoor:
            return ""
        return "" if places[0].split()[-1] in _EVENTS else building_of(*known)
