"""Where a prompt's things are, where no place is named, or one is named with words that make it one of a kind."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from generators.planning.figures import FIGURE, is_carrier
from generators.planning.forms import form_of_thing
from generators.planning.knowledge.ages import age_table
from generators.planning.knowledge.grounds import is_ground, is_weak, place_underfoot
from generators.planning.knowledge.library import Knowledge
from generators.planning.knowledge.peoples import home_of
from generators.planning.knowledge.things import Thing
from generators.planning.lexicon import Lexicon, words_of
from generators.planning.mention import Mention
from generators.planning.retrieval import Retrieval
from generators.planning.taxonomy.settings import PlaceKinship
from generators.reading.reading import Named, Reading, Where
from generators.vocabulary.inflection import plural

MASSES: Final = frozenset({"grass", "water", "snow", "sand", "mist", "fog", "rain", "smoke", "moss", "mud", "leaves"})
"""What covers the ground or fills the air, of which there is one, though its name be a plural."""
_RIDDEN: Final = frozenset({"airplane", "bus", "train", "double_decker", "tram", "jet", "coach"})
"""Shapes of what one says that one is on, and is in."""
_OPENINGS: Final = frozenset({"window", "door"})
"""What any room has: a dorm window is a dorm's."""
_ANYWHERE: Final = frozenset({"", "room", "place", "home", "house"})
_ROOMY_M: Final = 4.0
"""What is larger may be the place itself, when something is inside it."""
_TALL_M: Final = 8.0
"""What is higher is under the feet of who is on its roof."""
_ROOF: Final = "city rooftop at night"
UNDER_WATER: Final = "underwater"
"""What places under water are called, and the tag of their kinds."""
_FLAT: Final = 0.1
"""The share of its extent that a thing underfoot is high at most."""

_UNDER_WATER: Final = re.compile(
    r"\b(?:sunken|under ?water|undersea|drowned|submerged|(?:under|beneath|below|bottom of) the (?:sea|ocean|waves)|"
    r"(?:sea|ocean) ?(?:bed|floor)|(?:in|into|from|of) the (?:deep|abyss|depths)(?: (?:sea|ocean))?)\b"
    r"|海底|水下|沉没|淹没|深海",
    re.IGNORECASE,
)
_SUNK_THING: Final = re.compile(
    r"(?:sunken|submerged)\s+(?:\w+\s+)?(?:chest|treasure|coins?|gold|anchor|statue|bath|tub|boat|sofa|lounge|seating)",
    re.IGNORECASE,
)
"""What lies under water, or low, in a place that does not."""
_ABOARD: Final = (
    r"\b(?:inside|aboard|on board|seats? (?:of|in|on)|in the (?:back|front|cab|cabin|aisle) of|(?:at|behind) the wheel "
    r"of|through the windows? of|window seat (?:of|on))\s+(?:an?|the|his|her|their)\s+(?:[\w'-]+\s+){{0,3}}?{}\b"
)
"""What is said of who is within a vehicle, before its name."""
_FROM_WITHIN: Final = re.compile(r"\b(?:seen|viewed|view) from (?:the )?inside\b|\binterior view\b", re.IGNORECASE)
"""What is said of a vehicle that the picture is taken in, anywhere."""
_PEOPLES: Final[Mapping[str, tuple[str, ...]]] = {
    "roman": ("legionar", "centurion", "gladiator", "praetorian", "caesar", "roman"),
    "egyptian": ("egyptian", "pharaoh", "cleopatra"),
    "viking": ("viking", "norse"),
    "medieval": ("knight", "medieval", "minstrel", "jester", "plague doctor", "crusader"),
    "victorian": ("chimney sweep", "lamplighter", "victorian", "suffragette"),
    "japanese": ("samurai", "geisha", "ninja", "shogun", "ronin"),
    "greek": ("spartan", "hoplite", "greek"),
}
"""Ages and cultures by parts of the words for those who are of no other."""
_INTO: Final = re.compile(r"(\w+) of $")
"""What a thing is said to be made into."""


_DECKED: Final = re.compile(r"(?:decorated|dressed|decked|prepared|ready|set)\b", re.IGNORECASE)
"""How a place is said to be got up for an occasion, which makes it no other kind of place."""


class Whereabouts:
    """Finds the places of prompts in one vocabulary."""

    def __init__(self, knowledge: Knowledge, retrieval: Retrieval, lexicon: Lexicon, settings: PlaceKinship) -> None:
        self._knowledge, self._retrieval, self._first = knowledge, retrieval, knowledge.likeliest
        self._lexicon, self._settings = lexicon, settings

    def told_by(
        self, mentions: Sequence[Mention], reading: Reading, where: Where, *, whole: bool, done_at: bool
    ) -> tuple[str, Where, list[Mention]]:
        """The place that things tell where none is named, "" for none; whether it has walls; the things without what is
        the place itself. `whole`: the prompt is but the name of a building, which then is no place around others;
        `done_at`: what is done tells the place, which grass and snow then do not.
        """
        if called := self._workplace(mentions) or self._styled(mentions, reading):
            return called, where, list(mentions)
        if (vehicle := self._aboard(mentions, reading.text, where)) is not None:
            left = [_without(vehicle.id, mention) for mention in mentions if mention.id != vehicle.id]
            return self._inside_of(vehicle), "in", left
        if not whole and (underfoot := place_underfoot(reading.text)) and not (done_at and is_weak(underfoot)):
            walled = self._knowledge.archetypes[underfoot].indoor
            gone = [m for m in mentions if is_ground(m.words, underfoot) or (underfoot == _ROOF and self._is_tall(m))]
            kept = [m for m in mentions if m not in gone]
            for one in gone:
                kept = [_without(one.id, mention) for mention in kept]
            return underfoot, "in" if walled else "out", kept
        if where == "in" and any(self._is_shelter(mention) for mention in mentions):
            where = "out"
        if where == "in" and not whole and (enclosing := self._enclosing(reading, mentions)) is not None:
            left = [_without(enclosing.id, mention) for mention in mentions if mention.id != enclosing.id]
            return enclosing.words, where, left
        ground = self._ground_of(mentions) or self._made_of(mentions, reading)
        return ground, where, [m for m in mentions if not (ground and self._is_ground(m, ground))]

    def spoken(self, place: Named, styles: Sequence[str], reading: Reading) -> str:
        """A place with the words that tell which of its kind it is: its own, and a style, the weather of the scene or
        the word before it that makes it one of a kind that is known, as a Japanese garden, a snowy forest or a haunted
        graveyard is, or that it is seen from inside, as a car is.
        """
        if reading.where == "in" and self._retrieval.is_known_place(inside := f"inside a {place.text}"):
            return inside
        before = words_of(reading.text[: place.span.start])[-1:] if reading.language == "en" else []
        kinds = (f"{style} {place.text}" for style in (*styles, *before))
        if known := next((kind for kind in kinds if self._retrieval.is_known_place(kind)), ""):
            return known
        ages = [style for style in styles if style not in place.styles and _is_past(style)]
        looks = (word for word in place.looks.words if not _DECKED.match(word))
        return " ".join((*dict.fromkeys((*looks, *ages, *place.styles)), place.text))

    def without_ground(self, mentions: Sequence[Mention], place: str) -> list[Mention]:
        """`mentions` without the road or the temple that the place is itself, by the last word of its name."""
        if not self._retrieval.is_known_place(place):
            return list(mentions)
        own = {m.id for m in mentions if place.split()[-1] == m.words and self._is_place_itself(m)}
        return [_without_any(own, mention) for mention in mentions if mention.id not in own]

    def _is_place_itself(self, mention: Mention) -> bool:
        """Whether it is underfoot, or so large that one is in it, and nothing more is said of how it looks."""
        thing = self._first(mention)
        plain = not (mention.looks.colors or mention.poses or mention.sizes)
        return plain and (is_underfoot(thing) or (thing.footing == "floor" and min(thing.size) > _ROOMY_M))

    def in_their_age(self, place: str, people: str) -> str:
        """A place as it is where those are who are there: a road that legionaries march along is a Roman road."""
        kinds = (f"{word} {place}" for word in self._ages_in(people))
        return next((kind for kind in kinds if self._retrieval.is_known_place(kind)), place)

    def of_people(self, people: Iterable[str], mentions: Sequence[Mention]) -> str:
        """The kind of place that a building is by those before it, where no place is named: an Egyptian temple."""
        ages = [*self._ages_in(" ".join(people))]
        for mention in mentions:
            if max(self._first(mention).size) <= _ROOMY_M:
                continue
            for word in ages:
                if self._retrieval.is_known_place(kind := f"{word} {mention.words}"):
                    return kind
        return ""

    def at_home(self, people: Iterable[str], where: Where) -> str:
        """The kind of place where people of a city or a land are, where nothing else tells one."""
        home = home_of(" ".join(people).lower())
        walled = bool(home) and self._knowledge.archetypes[home].indoor
        return home if home and (walled or where != "in") else ""

    def _ages_in(self, people: str) -> Iterator[str]:
        """Names of ages and cultures among words that are said of people, as in a Roman legionary."""
        age = age_table().said(people, "")
        said = people.lower()
        yield from (word for word in (*age.words, *age.past) if word in said) if age is not None else ()
        yield from (word for word, who in _PEOPLES.items() if any(name in said for name in who))

    def sunk(self, place: str, prompt: str) -> str:
        """A place as it is where the prompt speaks of what lies under water: a drowned town is no town of the land."""
        if (
            not place
            or not _UNDER_WATER.search(prompt)
            or place.startswith(UNDER_WATER)
            or (UNDER_WATER in self._retrieval.tags_of(place))
            or (self._retrieval.is_known_place(place) and _UNDER_WATER.search(place))
            or (self._retrieval.is_known_place(place) and " " in place and _only_things_sunk(prompt))
        ):
            return place
        return f"{UNDER_WATER} {place.split()[-1] if self._retrieval.is_known_place(place) else place}"

    def _ground_of(self, mentions: Sequence[Mention]) -> str:
        """The kind of place that a thing underfoot is, as a rice paddy is, where no place is named: what is flat, what
        others stand on, as on a stage, what is one by its colour, as a red planet is, while a red bridge is but a
        bridge. What covers the ground, as grass and sand do, is one where it is all there is.
        """
        if len(mentions) == 1 and mentions[0].words in MASSES and self._retrieval.is_known_place(mentions[0].words):
            return mentions[0].words
        stood_on = {mention.target for mention in mentions if mention.relation == "on"}
        for mention in mentions:
            thing = self._first(mention)
            colored = " ".join((*mention.looks.colors, mention.words))
            if (mention.id in stood_on or mention.looks.colors) and self._retrieval.is_known_place(colored):
                return colored
            posed = " ".join((*mention.poses[:1], mention.words))
            if mention.poses and self._retrieval.is_known_place(posed):  # floating islands
                return posed
            for name in (thing.name, plural(thing.name)):
                if is_underfoot(thing) and self._retrieval.is_known_place(name):
                    return name
        return ""

    def _made_of(self, mentions: Sequence[Mention], reading: Reading) -> str:
        """The kind of place that what others are on is, with the words that it is said to be made into: who is on
        "terraces of rice" is not on rice.
        """
        stood_on = {mention.target for mention in mentions if mention.relation in ("on", "inside")}
        for named in reading.things:
            into = _INTO.search(reading.text[: named.span.start]) if named.id in stood_on else None
            if into and self._retrieval.is_known_place(place := f"{into[1].lower()} of {named.text}"):
                return place
        return ""

    def _is_ground(self, mention: Mention, ground: str) -> bool:
        """Whether a mention is what the place is itself, rather than a thing that lies there."""
        flat = is_underfoot(self._first(mention))
        return ground.endswith(mention.words) and not (flat and mention.words not in MASSES)

    def _enclosing(self, reading: Reading, mentions: Sequence[Mention]) -> Mention | None:
        """The large thing that everything else is inside of, which is then the place, or a building that is named as
        one is that people are in: "behind the counter of a shop".
        """
        held = {t for relation in reading.relations if relation.kind == "inside" for t in relation.targets}
        for mention in mentions:
            thing = self._first(mention)
            if max(thing.size) <= _ROOMY_M:
                continue
            if mention.id in held or (mention.relation is None and self._retrieval.is_known_place(mention.words)):
                return mention
        return None

    def _workplace(self, mentions: Sequence[Mention]) -> str:
        """The kind of place that somebody or something is called by, where no other is named: a warehouse worker's, a
        kitchen table's; things only where such things are, for a pool table is at no pool.
        """
        for mention in mentions:
            *before, _ = mention.words.split() or [""]
            called = " ".join(before)
            thing = self._first(mention)
            if thing.shape != FIGURE and is_carrier(thing.shape) and self._retrieval.is_walled_place(called):
                continue  # a school bus is at no school
            listed = self._lexicon.entry(called) or self._lexicon.entry(
                mention.words
            )  # a border collie guards no border
            if called not in _ANYWHERE and not listed and self._settings.is_place(called):
                return called  # a dorm's window: no thing goes by the place, nor a place of ours
            if thing.shape == FIGURE and self._retrieval.is_known_place(inside := f"inside a {called}"):
                return inside
            if called in _ANYWHERE or not self._retrieval.is_known_place(called):
                continue
            if thing.shape == FIGURE or thing.shape in _OPENINGS or self._retrieval.is_at_home(thing, called):
                return called
        return ""

    def _styled(self, mentions: Sequence[Mention], reading: Reading) -> str:
        """The kind of place that stands before somebody as a style: a call centre worker's."""
        ids = {mention.id for mention in mentions if self._first(mention).shape == FIGURE}
        said = (style for named in reading.things if named.id in ids for style in named.styles)
        return next((style for style in said if self._retrieval.is_known_place(style)), "")

    def _aboard(self, mentions: Sequence[Mention], text: str, where: Where) -> Mention | None:
        """The vehicle or tent that others are said to be in, where such a one is a known place from inside."""
        within = {mention.target for mention in mentions if mention.relation == "inside"}
        on_it = {mention.target for mention in mentions if mention.relation == "on"}
        for mention in mentions:
            if not self._inside_of(mention):
                continue
            last = mention.words.split()[-1]
            ridden = mention.id in on_it and self._first(mention).shape in _RIDDEN
            sheltered = (where != "out" and mention.id in within) or (where == "in" and ridden)
            within_it = _FROM_WITHIN.search(text) or re.search(_ABOARD.format(re.escape(last)), text, re.IGNORECASE)
            if sheltered or within_it:
                return mention
        return None

    def _inside_of(self, mention: Mention) -> str:
        """The name of the kind of place that a thing is from inside, "" where there is none."""
        name = self._first(mention).name
        spoken = (f"inside {article} {name}" for article in ("a", "an"))
        return next((place for place in spoken if self._retrieval.is_known_place(place)), "")

    def _is_tall(self, mention: Mention) -> bool:
        """Whether it is a building that one may be on the roof of."""
        thing = self._first(mention)
        return thing.footing == "floor" and thing.size[1] > _TALL_M

    def _is_shelter(self, mention: Mention) -> bool:
        """Whether it is so large a roof on posts that people are under it, and yet in the open."""
        thing = self._first(mention)
        return max(thing.size) > _ROOMY_M and form_of_thing(thing).is_shelter


def _only_things_sunk(prompt: str) -> bool:
    """Whether nothing but a small thing of a prompt is said to lie under water: a sunken chest in a lagoon."""
    return all(_SUNK_THING.match(prompt, said.start()) for said in _UNDER_WATER.finditer(prompt))


def _without(gone: int, mention: Mention) -> Mention:
    """A mention in no relation to one that is gone."""
    return replace(mention, relation=None, side=None, target=None) if mention.target == gone else mention


def _without_any(gone: Collection[int], mention: Mention) -> Mention:
    """A mention in no relation to those that are gone."""
    return replace(mention, relation=None, side=None, target=None) if mention.target in gone else mention


def is_underfoot(thing: Thing) -> bool:
    """Whether it is so flat that it is the ground itself, as a street is."""
    return thing.size[1] < _FLAT * max(thing.size)


def _is_past(style: str) -> bool:
    """Whether a style is of an age that is over, as Roman is: its places are not those of today."""
    age = age_table().said(style, "")
    return age is not None and age.old
