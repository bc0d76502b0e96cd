"""From what a prompt says to what that is in the vocabulary: things looked up, relations turned, words of change found.

How a noun is looked up is told in `naming`. What is no noun never comes here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from assets.shapes.extents import acts
from generators.planning.abundance import abundant
from generators.planning.added import LEADING
from generators.planning.airs import aired, overgrown, starlit, unmirrored
from generators.planning.attachment import attached, verbs_apart
from generators.planning.cabs import cab_said, in_cab
from generators.planning.changes import Changes
from generators.planning.compounds import joined
from generators.planning.creatures import seen_alive
from generators.planning.crews import crewed
from generators.planning.crowding import crowded
from generators.planning.depictions import depicted, without_pictures
from generators.planning.doing import Doings
from generators.planning.dwellings import housed
from generators.planning.edits.names import Found
from generators.planning.fauna import Fauna
from generators.planning.figures import FIGURE, figure_table
from generators.planning.glossing import Gloss
from generators.planning.groups import grouped
from generators.planning.heavens import in_the_sky
from generators.planning.implements import with_implements
from generators.planning.knowledge.cities import city_table
from generators.planning.knowledge.doings import ANIMALS, Doing
from generators.planning.knowledge.library import Knowledge
from generators.planning.leading import LeadingPlaces
from generators.planning.lexicon import Lexicon
from generators.planning.mention import Brief, Mention
from generators.planning.mounted import mounted
from generators.planning.naming import Naming
from generators.planning.nesting import nested
from generators.planning.no_things import IDIOMS_ZH, NO_THINGS, PURPOSES, VIEWERS
from generators.planning.nouns import Nouns
from generators.planning.outside import STREET, building_of, is_left
from generators.planning.part_of import PartsOfPlaces
from generators.planning.performing import Performing
from generators.planning.possessors import doing_apart, owned
from generators.planning.recounting import recounted
from generators.planning.relating import Relating
from generators.planning.retrieval import Retrieval
from generators.planning.sexes import sexed
from generators.planning.taxonomy.kinship import Kinship
from generators.planning.taxonomy.senses import PLACES
from generators.planning.taxonomy.settings import PlaceKinship
from generators.planning.transforming import transformed, without_surroundings
from generators.planning.transitives import with_objects
from generators.planning.whereabouts import Whereabouts, is_underfoot
from generators.planning.whole import WholePlaces
from generators.reading.reading import Named, Reading, Where
from generators.vocabulary.inflection import singular

_IN_ANOTHER: Final = 2
_EVENTS: Final = frozenset({
    "class", "lesson", "party", "show", "concert", "wedding", "fair", "picnic", "game", "match", "race", "ceremony",
    "dinner", "festival", "exhibition", "booth", "stall", "market", "theatre", "rehearsal", "session",
})  # fmt: skip
"""Last words of names of places that are no buildings."""
_WHEN: Final = re.compile(
    r"\b(?:before|after|during|until|waiting for|ahead of)\s+(?:(?:the|an?|his|her|their|its)\s+)?(?:[\w-]+\s+)?$",
    re.IGNORECASE,
)
"""What stands before something that happens."""
_OF_A_KIND: Final = frozenset({"style", "weather", "season"})
"""Aspects of changes that may make a place one of another kind."""
_OUTDOORS: Final = 0.15
"""The share of a thing's homes with walls, up to which it lives outdoors."""
_NOTHING_ELSE: Final = re.compile(r"\bnothing\b|别无他物|什么都没有|空无一物", re.IGNORECASE)
"""What is said where things are left out as well, not people alone."""
_SMALL_WORDS: Final = frozenset(
    {"exactly", "just", "right", "really", "like", "w", "it's", "there's", "outside", "正", "正好"}
)
"""Words that say nothing that is not read elsewhere: nobody needs to be told that they were not understood."""
_WEATHER_OUTSIDE: Final = re.compile(
    r"\b(?:rain\w*|snow\w*|storm\w*|blizzard|wind|thunder\w*|hail\w*|gale|sleet|traffic|sirens?)\b[^,.;!?]{0,24}\boutside\b"
    r"(?!\s+(?:of|an?|the|his|her)\b)|窗外|屋外(?:下|刮|飘)|\bindoors?\b|室内(?!设计)",
    re.IGNORECASE,
)
"""Weather that is outside is heard by those within; others are said to be indoors."""
_WITHIN: Final = re.compile(
    r"\b(?:in|inside|at|into|within|through)\s+(?:an?|the|this|that|some)\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)
"""What stands before what somebody is in."""


class Understanding:
    """Looks readings up in one vocabulary."""

    def __init__(self, knowledge: Knowledge, retrieval: Retrieval) -> None:
        self._knowledge, self._retrieval = knowledge, retrieval
        self._first = knowledge.likeliest
        self._lexicon, self._gloss, self._relating = Lexicon(knowledge), Gloss(knowledge), Relating(knowledge)
        self._kinship, self.settings = Kinship(knowledge, retrieval.nearness), PlaceKinship(knowledge)
        self._nouns = Nouns(knowledge, self._lexicon, self._kinship)
        self._options = self._nouns.options
        self._leading, self._parts = LeadingPlaces(knowledge, self._options), PartsOfPlaces(knowledge, self._options)
        self._doings, self._performing = Doings(knowledge), Performing(knowledge, self._lexicon)
        self._fauna = Fauna(knowledge)
        self._naming = Naming(knowledge, retrieval, self._lexicon, self._nouns, self._kinship, self._performing)
        self._changes = Changes(knowledge, self._lexicon, retrieval)
        self._wholes = WholePlaces(knowledge, self._gloss)
        self._whereabouts = Whereabouts(knowledge, retrieval, self._lexicon, self.settings)

    def load(self) -> None:
        """Find the kinds of all things and places that the vocabulary has."""
        self._kinship.load()
        self.settings.load()

    def brief(self, reading: Reading) -> Brief:
        """What `reading` asks for, in terms of the vocabulary."""
        reading = depicted(verbs_apart(reading, self._knowledge.zh, self._performing.is_done))
        reading = self._gloss.english(with_objects(starlit(overgrown(aired(unmirrored(grouped(reading)))))))
        reading = attached(reading, self._nouns.is_any, self._nouns.is_alive, self._nouns.is_seat)
        reading = doing_apart(owned(reading), self._nouns.is_any, self._nouns.may_act)
        reading = housed(seen_alive(reading, self._nouns.is_alive, self._nouns.is_seat), self._nouns.is_any)
        reading = joined(
            recounted(reading, self._nouns.is_alive), self._nouns.is_any, self._nouns.is_person, self._nouns.is_alive
        )
        none = [named for named in reading.things if named.count is not None and named.count.number == 0]
        out = [*reading.excluded, *none]
        reading = self._parts.placed(self._leading.placed(reading))
        modifiers, unknown = self._changes.modifiers(reading)
        settings = [*reading.places, *(named for named in reading.things if self._is_a_place(named, reading))]
        foreign = [named for named in settings if not named.text.isascii()]
        settings = [named for named in settings if named.text.isascii()]
        styles = [change.text for change in reading.changes if change.aspect in _OF_A_KIND]
        settings = [named for named in settings if not self._is_a_purpose(named, reading)]
        spoken = {one.id: self._whereabouts.spoken(one, styles, reading) for one in settings}
        left = [one for one in settings if is_left(one, reading) and self._retrieval.is_walled_place(spoken[one.id])]
        settings = [one for one in settings if one not in left]
        places = nested([spoken[one.id] for one in settings], settings, reading, self._retrieval.is_known_place)
        if left and not places and not any(self._naming.is_thing(one) for one in left):
            places = [STREET]
        names = [named for named in reading.things if self._is_a_name(named, reading.text)]
        beyond = in_the_sky(reading, {tag for place in places for tag in self._retrieval.tags_of(place)})
        out_of_it = (*settings, *left, *none, *names, *foreign, *beyond)
        named_things = [n for n in reading.things if n not in out_of_it and not self._is_a_purpose(n, reading)]
        named_things = [n for n in named_things if not self._is_a_moment(n, reading)]
        where: Where = "out" if left else "in" if _WEATHER_OUTSIDE.search(reading.text) else reading.where
        mentions = [self._naming.mention(self._nouns.toy(named, reading)) for named in named_things]
        mentions += [self._naming.mention(named) for named in left if self._naming.is_thing(named)]
        mentions += [
            self._naming.mention(named)
            for named in settings[1:]
            if where != "in"
            and named in reading.places
            and named.text.split()[-1] not in _EVENTS
            and self._naming.is_thing(named)
        ]
        if where == "out" and self._is_event(places):
            places = places[1:]
        elif where == "out" and (building := self._standing_there(places)):
            mentions += [
                self._naming.mention(msgspec.structs.replace(named, text=building))
                for named in settings
                if spoken[named.id] == places[0] and not any(mention.id == named.id for mention in mentions)
            ]
            places = places[1:]
        if whole := self._wholes.read(reading.text, mentions):
            mentions, where, settings = list(whole.mentions), whole.where, []
            places = [whole.place] if whole.place else []
        elif not places and (headed := self._wholes.head(reading.text, mentions)):
            places, where, mentions = [headed[0]], "in", list(headed[1])
        elif not places and (foreign or not any(m.options for m in mentions)):
            places = [likest] if (likest := self._gloss.likest_place(reading.text)) else []
            mentions = self._gloss.without_name(mentions, likest or "", reading)
        elif (
            not places
            and reading.language == "zh"
            and (held := self._gloss.place_within(without_pictures(reading.text)))
        ):
            places = [held]
            mentions = self._gloss.without_name(mentions, held, reading)
        elif (
            places
            and where != "in"
            and not self._is_led_within(reading)
            and not any(one.id == LEADING and " " in one.text for one in reading.places)
            and (inner := self._wholes.phrase(reading.text))
        ):
            places = [inner]
        lost = [mention.words for mention in mentions if not mention.options]
        lost += [named.text for named in (*names, *foreign) if named not in beyond]
        known = self._relating.related([mention for mention in mentions if mention.options], reading)
        known = sexed(self._performing.performed(known, reading), reading, lambda m: acts(self._first(m).shape))
        known = transformed(self._fauna.lived(known, reading), reading, self._knowledge)
        known = mounted(known, reading, self._knowledge, self._lexicon)
        known = crewed(with_implements(known, reading, self._knowledge, self._doings), self._knowledge)
        known = crowded(known, reading, self._knowledge, indoors=where == "in")
        known = abundant(known, reading, self._first)
        if where == "in" and places and not _is_walled(reading) and self._live_outdoors(known, places[0]):
            where = "out"
        if not places:
            told, known = without_surroundings(known, self._knowledge)
            told = told or self._whereabouts.of_people(self._nouns.said_of_people(named_things, reading), known)
            places = [told] if told else []
        else:
            people = " ".join(self._nouns.said_of_people(named_things, reading))
            places = [self._whereabouts.in_their_age(places[0], people), *places[1:]]
        if where != "in" and not reading.anchor:
            town = city_table().placed(places[0] if places else "", reading.text)
            places = [town, *places[1:]] if town else places
        known = self._whereabouts.without_ground(known, places[0] if places else "")
        if not places:
            done_at = any(doing.places for doing in self._done(known, reading))
            place = ""
            if reading.anchor not in ("floor", "wall"):  # a Mars rover on the floor is not on Mars
                place, where, known = self._whereabouts.told_by(
                    known, reading, where, whole=whole is not None, done_at=done_at
                )
            place = place or self._whereabouts.at_home(self._nouns.said_of_people(named_things, reading), where)
            places = [place] if place else []
        elif (
            where != "in"
            and settings
            and self._naming.is_thing(settings[0])
            and not self._retrieval.is_known_place(places[0])
            and not is_underfoot(self._first(seen := self._naming.mention(settings[0])))
        ):
            known.append(seen)  # "on a hill": the hill is to be seen; a street is but underfoot
        lonely = bool(places) and reading.exclusive and self._is_lonely(known, reading)
        if cab := cab_said(reading.text):
            known, places, where = in_cab(known, self._knowledge, self._first), [cab], "in"
        return Brief(
            prompt=reading.text,
            mentions=tuple(known),
            where="in" if _is_walled(reading) else where,
            place=self._whereabouts.sunk(" in ".join(places[:2]), reading.text),
            people=" ".join(self._nouns.said_of_people(named_things, reading)),
            excluded=frozenset(name for one in out for name in self._nouns.left_out(one.text)),
            excluded_words=tuple(one.text for one in out),
            exclusive=reading.exclusive and not lonely,
            emptied=reading.emptied or lonely,
            modifiers=modifiers,
            shell=reading.shell,
            lines=reading.lines,
            anchor=reading.anchor,
            unread=tuple(
                word for word in dict.fromkeys((*reading.unread, *lost, *unknown)) if word not in _SMALL_WORDS
            ),
            doings=self._done(known, reading),
        )

    def _is_event(self, places: Sequence[str]) -> bool:
        """Whether the first of places is what goes on in the second, in the open: a yoga class on a beach."""
        known = self._wholes.called(places[0]) if len(places) >= _IN_ANOTHER else None
        return known is not None and known.indoor and places[0].split()[-1] in _EVENTS

    def _standing_there(self, places: Sequence[str]) -> str:
        """The building that the first of places is in the second, "" where it is none: a tea room in a bamboo grove."""
        known = [place for name in places[:2] if (place := self._wholes.called(name))]
        if len(known) < len(places[:2]) or len(known) < _IN_ANOTHER or not known[0].indoor or known[1].indoor:
            return ""
        return "" if places[0].split()[-1] in _EVENTS else building_of(*known)

    def _is_lonely(self, known: Sequence[Mention], reading: Reading) -> bool:
        """Whether "only" is said of who is in a place, not of what is: one person in an office has desks about them."""
        people = all(self._first(mention).shape == FIGURE for mention in known)
        return bool(known) and people and _NOTHING_ELSE.search(reading.text) is None

    def _is_led_within(self, reading: Reading) -> bool:
        """Whether the prompt begins with the name of a room: rivers of lava run through a forge, and are no volcano."""
        return any(one.id == LEADING and self._retrieval.is_walled_place(one.text) for one in reading.places)

    def found(self, text: str) -> Found | None:
        """What a noun is in the vocabulary, by name or by meaning; None where nothing is near enough."""
        text = text if text.isascii() else self._gloss.noun(text)
        options, _, stand_in = self._naming.look_up(Named(id=0, text=text))
        if not options:
            return None
        name = singular(text) if stand_in and text.isascii() else options[0]
        return Found(self._knowledge.things[options[0]], name, stand_in)

    def _is_a_place(self, named: Named, reading: Reading) -> bool:
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
        if within and self.settings.may_be_place(named.text):
            return True
        name = self._kinship.class_of(named.text)
        return name == "room" or (name in ("", *PLACES) and self._retrieval.is_place(named.text))

    def _is_known_within(self, named: Named, reading: Reading) -> bool:
        """Whether a noun is the name of a kind of place, with "in a" before it, that stands on nothing itself."""
        if not self._retrieval.is_known_place(named.text) or not _WITHIN.search(reading.text[: named.span.start]):
            return False
        inner = any(named.id in one.subjects and one.targets and one.kind == "on" for one in reading.relations)
        return not inner

    def _is_a_purpose(self, named: Named, reading: Reading) -> bool:
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

    def _is_a_moment(self, named: Named, reading: Reading) -> bool:
        """Whether a noun tells when it is, and no thing goes by it: a locker room "before the match"."""
        said = _WHEN.search(reading.text[: named.span.start])
        return said is not None and not self._options(named.text)

    def _is_a_name(self, named: Named, text: str) -> bool:
        """Whether a noun is somebody's or somewhere's name, which nothing of the vocabulary can stand in for."""
        said = text[named.span.start : named.span.stop]
        inner = text[: named.span.start].rstrip()
        begun = not inner or inner[-1] in ".!?:;\"“'(…" or text.istitle() or text.isupper()
        return said[:1].isupper() and not begun and bool(self._naming.look_up(named)[2])

    def _live_outdoors(self, mentions: Sequence[Mention], place: str) -> bool:
        """Whether all that is named is found outdoors alone, in a place that no kind goes by: otters in a kelp bay."""
        shares = [self._knowledge.indoor_share[mention.options[0]] for mention in mentions]
        return bool(shares) and max(shares) <= _OUTDOORS and not self._retrieval.is_known_place(place)

    def _done(self, mentions: Sequence[Mention], reading: Reading) -> tuple[Doing, ...]:
        """What is done; where nobody but animals is there to do it, what animals do: penguins that slide are on no
        playground. What is done in a bed is not, where somebody is said to be on another seat.
        """
        done = self._doings.done_in(reading.text, [named.span for named in (*reading.things, *reading.places)])
        rests = {mention.target for mention in mentions if mention.relation in ("on", "inside")}
        seats = {self._first(mention).shape for mention in mentions if mention.id in rests} & {*figure_table().seats}
        if seats and seats.isdisjoint(figure_table().beds):
            done = tuple(doing for doing in done if not self._is_in_bed(doing))
        people = any(self._first(mention).shape == FIGURE for mention in mentions)
        animals = any(self._first(mention).is_animal for mention in mentions)
        if mentions and not any(acts(self._first(mention).shape) for mention in mentions):
            done = tuple(doing for doing in done if not self._is_in_bed(doing))  # a dragon sleeps on its gold
        return tuple(doing for doing in done if doing.area == ANIMALS) if animals and not people else done

    def _is_in_bed(self, doing: Doing) -> bool:
        return any(self._knowledge.things[name].shape in figure_table().beds for name in doing.things[:1])


def _is_walled(reading: Reading) -> bool:
    """Whether walls or a ceiling of the scene's own are spoken of."""
    said = {*(one.part for one in reading.shell), *(one.shell for one in reading.relations)}
    return not said.isdisjoint(("walls", "ceiling"))


def in_order(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Mentions, each after those that it refers to; a circle is entered where it is met first."""
    waiting = list(mentions)
    while waiting:
        open_ids = {m.id for m in waiting}
        free = [m for m in waiting if not {m.target, m.other, m.larger_than} & (open_ids - {m.id})]
        first = (free or waiting)[0]
        waiting.remove(first)
        yield first
