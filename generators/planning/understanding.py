"""From what a prompt says to what that is in the vocabulary: things looked up, relations turned, words of change found.

How a noun is looked up is told in `naming`. What is no noun never comes here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from assets.shapes.extents import acts
from generators.planning.abundance import abundant
from generators.planning.airs import aired, overgrown, starlit, unmirrored
from generators.planning.attachment import attached, verbs_apart
from generators.planning.cabs import cab_said, in_cab
from generators.planning.changes import Changes
from generators.planning.clothed import dressed
from generators.planning.compounds import joined
from generators.planning.contests import contested
from generators.planning.creatures import seen_alive
from generators.planning.crews import crewed
from generators.planning.crowding import crowded
from generators.planning.depictions import depicted
from generators.planning.doing import Doings
from generators.planning.drivers import driving
from generators.planning.dwellings import housed
from generators.planning.edits.names import Found
from generators.planning.fauna import Fauna
from generators.planning.figures import FIGURE, figure_table
from generators.planning.glossing import Gloss
from generators.planning.groups import grouped
from generators.planning.hosts import with_hosts
from generators.planning.implements import with_implements
from generators.planning.knowledge.cities import city_table
from generators.planning.knowledge.doings import ANIMALS, Doing
from generators.planning.knowledge.library import Knowledge
from generators.planning.leading import LeadingPlaces
from generators.planning.lexicon import Lexicon
from generators.planning.mention import Brief, Mention
from generators.planning.mounted import mounted
from generators.planning.naming import Naming
from generators.planning.noun_roles import NounRoles
from generators.planning.nouns import Nouns
from generators.planning.part_of import PartsOfPlaces
from generators.planning.performing import Performing
from generators.planning.possessors import doing_apart, owned
from generators.planning.proper_names import with_names
from generators.planning.recounting import recounted
from generators.planning.relating import Relating
from generators.planning.rests import off_tables
from generators.planning.retrieval import Retrieval
from generators.planning.said_places import SaidPlaces
from generators.planning.served import served
from generators.planning.sexes import sexed
from generators.planning.sky_bodies import with_sky
from generators.planning.taxonomy.kinship import Kinship
from generators.planning.taxonomy.settings import PlaceKinship
from generators.planning.transforming import transformed, without_surroundings
from generators.planning.transitives import with_objects
from generators.planning.whereabouts import Whereabouts, is_underfoot
from generators.planning.whole import WholePlaces
from generators.reading.reading import Named, Reading
from generators.vocabulary.inflection import singular

_OUTDOORS: Final = 0.15
"""The share of a thing's homes with walls, up to which it lives outdoors."""
_INDOORS: Final = 0.6
_INNER: Final = frozenset(
    {"staircase", "chandelier", "fireplace", "bathtub", "bed", "four_poster", "grandfather_clock"}
)
"""Shapes of what is within houses, where at least such a share of its homes is."""
_NOTHING_ELSE: Final = re.compile(r"\bnothing\b|别无他物|什么都没有|空无一物", re.IGNORECASE)
"""What is said where things are left out as well, not people alone."""
_SMALL_WORDS: Final = frozenset(
    {"exactly", "just", "right", "really", "like", "w", "it's", "there's", "outside", "正", "正好"}
)
"""Words that say nothing that is not read elsewhere: nobody needs to be told that they were not understood."""


class Understanding:
    """Looks readings up in one vocabulary."""

    def __init__(self, knowledge: Knowledge, retrieval: Retrieval) -> None:
        self._knowledge, self._retrieval = knowledge, retrieval
        self._first = knowledge.likeliest
        self._lexicon, self._gloss, self._relating = Lexicon(knowledge), Gloss(knowledge), Relating(knowledge)
        self._kinship, self.settings = Kinship(knowledge, retrieval.nearness), PlaceKinship(knowledge)
        self._nouns = Nouns(knowledge, self._lexicon, self._kinship)
        self._options = self._nouns.options
        wholes = WholePlaces(knowledge, self._gloss)
        self._leading = LeadingPlaces(knowledge, self._options)
        self._parts = PartsOfPlaces(knowledge, self._options, wholes.names)
        self._doings, self._performing = Doings(knowledge), Performing(knowledge, self._lexicon)
        self._fauna = Fauna(knowledge)
        self._naming = Naming(knowledge, retrieval, self._lexicon, self._nouns, self._kinship, self._performing)
        self._changes = Changes(knowledge, self._lexicon, retrieval)
        self._whereabouts = Whereabouts(knowledge, retrieval, self._lexicon, self.settings)
        roles = NounRoles(retrieval, self._nouns, self._naming, self._kinship, self.settings)
        self._places = SaidPlaces(retrieval, self._gloss, self._nouns, self._naming, roles, wholes, self._whereabouts)

    def load(self) -> None:
        """Find the kinds of all things and places that the vocabulary has."""
        self._kinship.load()
        self.settings.load()

    def brief(self, reading: Reading) -> Brief:
        """What `reading` asks for, in terms of the vocabulary."""
        reading = with_names(reading, self._nouns.is_any)
        reading = dressed(reading, self._retrieval.is_known_place, self._nouns.is_person)
        reading = contested(reading, self._nouns.is_any, self._retrieval.is_known_place)
        reading = with_hosts(reading, self._nouns.is_person)
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
        reading, sky = with_sky(self._parts.placed(self._leading.placed(reading)))
        modifiers, unknown = self._changes.modifiers(reading)
        settled = self._places.settled(reading, none)
        places, where, mentions = list(settled.places), settled.where, settled.mentions
        lost = [mention.words for mention in mentions if not mention.options]
        lost += settled.lost
        known = self._relating.related([mention for mention in mentions if mention.options], reading)
        known = off_tables(known, self._first)
        known = sexed(self._performing.performed(known, reading), reading, lambda m: acts(self._first(m).shape))
        known = driving(served(known, reading, self._knowledge), self._knowledge, self._options)
        known = transformed(self._fauna.lived(known, reading), reading, self._knowledge)
        known = mounted(known, reading, self._knowledge, self._lexicon)
        known = crewed(with_implements(known, reading, self._knowledge, self._doings), self._knowledge)
        known = crowded(known, reading, self._knowledge, indoors=self._has_walls(where, places))
        known = abundant(known, reading, self._first)
        if where == "in" and places and not _is_walled(reading) and self._live_outdoors(known, places[0]):
            where = "out"
        if where == "any" and places and any(self._is_within(mention) for mention in known):
            where = "in"
        if not places:
            told, known = without_surroundings(known, self._knowledge)
            told = told or self._whereabouts.of_people(self._nouns.said_of_people(settled.things, reading), known)
            places = [told] if told else []
        else:
            people = " ".join(self._nouns.said_of_people(settled.things, reading))
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
                    known, reading, where, whole=settled.whole, done_at=done_at
                )
            place = place or self._whereabouts.at_home(self._nouns.said_of_people(settled.things, reading), where)
            places = [place] if place else []
        elif (
            where != "in"
            and settled.settings
            and self._naming.is_thing(settled.settings[0])
            and not self._retrieval.is_known_place(places[0])
            and not is_underfoot(self._first(seen := self._naming.mention(settled.settings[0])))
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
            people=" ".join(self._nouns.said_of_people(settled.things, reading)),
            excluded=frozenset(name for one in out for name in self._nouns.left_out(one.text)),
            excluded_words=tuple(one.text for one in out),
            exclusive=reading.exclusive and not lonely,
            emptied=reading.emptied or lonely,
            modifiers=modifiers,
            sky=sky,
            shell=reading.shell,
            lines=reading.lines,
            anchor=reading.anchor,
            unread=tuple(
                word for word in dict.fromkeys((*reading.unread, *lost, *unknown)) if word not in _SMALL_WORDS
            ),
            doings=self._done(known, reading),
        )

    def _has_walls(self, where: str, places: Sequence[str]) -> bool:
        """Whether it is within walls: as the prompt says, else as its place has them."""
        return where == "in" or (where == "any" and bool(places) and self._retrieval.is_walled_place(places[0]))

    def _is_lonely(self, known: Sequence[Mention], reading: Reading) -> bool:
        """Whether "only" is said of who is in a place, not of what is: one person in an office has desks about them."""
        people = all(self._first(mention).shape == FIGURE for mention in known)
        return bool(known) and people and _NOTHING_ELSE.search(reading.text) is None

    def found(self, text: str) -> Found | None:
        """What a noun is in the vocabulary, by name or by meaning; None where nothing is near enough."""
        text = text if text.isascii() else self._gloss.noun(text)
        options, _, stand_in = self._naming.look_up(Named(id=0, text=text))
        if not options:
            return None
        name = singular(text) if stand_in and text.isascii() else options[0]
        return Found(self._knowledge.things[options[0]], name, stand_in)

    def _live_outdoors(self, mentions: Sequence[Mention], place: str) -> bool:
        """Whether all that is named is found outdoors alone, in a place that no kind goes by: otters in a kelp bay."""
        shares = [self._knowledge.indoor_share[mention.options[0]] for mention in mentions]
        return bool(shares) and max(shares) <= _OUTDOORS and not self._retrieval.is_known_place(place)

    def _is_within(self, mention: Mention) -> bool:
        """Whether it is what houses have within alone: a ghost on a staircase haunts a hall."""
        return self._first(mention).shape in _INNER and self._knowledge.indoor_share[mention.options[0]] >= _INDOORS

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
