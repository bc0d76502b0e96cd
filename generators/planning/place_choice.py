"""Which kind of place a prompt's is: what it says of that, else where what is named and done in it usually is."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from generators.planning.figures import FIGURE
from generators.planning.knowledge.ages import age_table
from generators.planning.knowledge.chinese import read_chinese_names
from generators.planning.knowledge.library import Knowledge
from generators.planning.knowledge.things import Thing
from generators.planning.mention import Brief, Mention
from generators.planning.retrieval import FEW_HOMES, Match, Retrieval
from generators.planning.sizes import said_size
from generators.planning.taxonomy.settings import PlaceKinship, place_noun
from generators.planning.whereabouts import UNDER_WATER
from generators.reading.reading import Where, language_of

_ROOMS = frozenset(
    {"room", "a room", "the room", "shop", "small shop", "neighbourhood shop", "store", "workshop", "tent", "booth"}
)
_SHOPS = frozenset({"shop", "store", "workshop", "studio", "kiosk"})
"""Rooms of trades, which who works there tells."""
_TOY = 0.12
"""What is so much smaller than its like is a toy, and tells no place."""
_NAMED = 0.17
"""How much of its kind a place is that but the last word of is said."""
_VESSEL_M = 2.0
"""The longest vessel whose place is not told by what is in it: an aquarium, but no house."""


class PlaceChoice:
    """Chooses kinds of places in one vocabulary."""

    def __init__(self, knowledge: Knowledge, retrieval: Retrieval, settings: PlaceKinship) -> None:
        self._knowledge, self._retrieval, self._settings = knowledge, retrieval, settings

    def places(self, brief: Brief) -> tuple[Match, ...]:
        """Where it is; of a Chinese prompt what that is in China, rather than a village green."""
        matches = self._any_places(brief)
        if language_of(brief.prompt) != "zh":
            return matches
        told = bool(brief.place) and not self._is_any_room(brief)
        who = [self._knowledge.likeliest(mention).name for mention in brief.mentions]
        name = read_chinese_names().in_china(matches[0].archetype.name, who, told=told)
        return (replace(matches[0], archetype=self._knowledge.archetypes[name]), *matches[1:])

    def _any_places(self, brief: Brief) -> tuple[Match, ...]:
        """Where it is: what the prompt says of that, else where what is done in it, or what it names, usually is."""
        if brief.place and not self._is_any_room(brief):
            return self.said(brief)
        done_at = next((doing.places for doing in brief.doings if doing.places), ())
        if brief.mentions or brief.excluded_words or done_at:
            held = {m.id for m in brief.mentions if self._is_held_small(m, brief)}
            things = [self._knowledge.likeliest(mention) for mention in brief.mentions if mention.id not in held]
            things += self._callings(brief, held)
            if not done_at:
                names = (name for mention in brief.mentions for name in _worked_at(mention))
                things += [self._knowledge.things[name] for name in names if name in self._knowledge.things]
            bare = (brief.exclusive or brief.emptied) and not done_at
            where: Where = "in" if brief.place else brief.where  # a shop has walls, though its street was named
            return self._retrieval.usual_places(things, where, prompt=brief.prompt, bare=bare, among=done_at)
        if language_of(brief.prompt) == "zh":  # the encoder's language is English
            return self._retrieval.usual_places((), brief.where)
        return self._retrieval.places(brief.prompt, brief.where)

    def said(self, brief: Brief) -> tuple[Match, ...]:
        """What the prompt calls the place, told further by its age and that of who is there, by trades and deeds."""
        age = age_table().said(f"{brief.place} {brief.people}".strip(), brief.prompt)
        prefer = [UNDER_WATER] if brief.place.startswith(UNDER_WATER) else age.tags if age else []
        people = [self._knowledge.likeliest(mention) for mention in brief.mentions]
        told = (self._knowledge.words.get(word) for word in brief.people.split())
        people += [self._knowledge.things[name] for name in told if name]
        where, kin = self._of_its_kind(brief)
        if UNDER_WATER in (*prefer, *self._retrieval.tags_of(brief.place)):  # a sunken library is no librarian's
            return self._retrieval.places(brief.place, where, prefer=prefer, kin=kin)
        if " " in brief.place and self._retrieval.is_known_place(brief.place):  # a spaceship's bridge is no ship's
            return self._retrieval.places(brief.place, where, prefer=prefer, kin=kin)
        trades = self._retrieval.trades_places(people)
        homes = [place for doing in brief.doings for place in doing.places]
        return self._retrieval.places(brief.place, where, prefer=prefer, kin=kin, trades=trades, done_at=homes)

    def _callings(self, brief: Brief, gone: Collection[int]) -> list[Thing]:
        """Who the robots and animals are by their callings: a robot bartender is where bartenders are."""
        people: list[Thing] = []
        for mention in brief.mentions:
            *before, last = mention.words.split() or [""]
            found = self._knowledge.find(last) if before and mention.id not in gone else None
            if found is not None and found.shape == FIGURE and self._knowledge.likeliest(mention).shape != FIGURE:
                people.append(found)
        return people

    def _is_held_small(self, mention: Mention, brief: Brief) -> bool:
        """Whether it is in what stands on tables, and so tells no place: a clownfish in a bowl is in no sea."""
        if max(said_size(self._knowledge.likeliest(mention).size, mention.sizes)) < _TOY * max(
            self._knowledge.likeliest(mention).size
        ):
            return True  # a toy spaceship is in no space
        vessel = next((one for one in brief.mentions if one.id == mention.target), None)
        if vessel is None or mention.relation != "inside":
            return False
        return max(self._knowledge.likeliest(vessel).size) <= _VESSEL_M

    def _is_walled(self, place: str) -> bool:
        return self._knowledge.archetypes[place].indoor

    def _of_its_kind(self, brief: Brief) -> tuple[Where, Mapping[str, float]]:
        """Whether the place has walls, and the kinds of places that are near in kind to it: those that go by its noun,
        or where none does those that are what it is one of.
        """
        nouns = [place_noun(part) for part in brief.place.split(" in ")]
        if self._retrieval.is_known_place(brief.place) or any(self._retrieval.ends_so(noun) for noun in nouns):
            other = len(nouns) > 1 or self._knowledge.find(nouns[0]) is not None
            called = () if other else self._retrieval.called_so(nouns[0])
            return brief.where, dict.fromkeys(called, _NAMED)
        kin = self._settings.likeness(nouns[0])
        sure = brief.where != "any" or max(kin.values(), default=0.0) >= 1.0
        return brief.where if sure else self._settings.walls(nouns[0]), kin

    def _is_any_room(self, brief: Brief) -> bool:
        """Whether the place is but a room or a shop, and who or what is in it or done there tells which: surgeons, say,
        or a tailor.
        """
        homes = [self._knowledge.homes[mention.options[0]] for mention in brief.mentions]
        homes += [frozenset(doing.places) for doing in brief.doings if all(map(self._is_walled, doing.places))]
        place = brief.place.split(" in ")[0]
        *_, last = place.split(" ")
        any_one = place in _ROOMS or (last in _SHOPS and not self._retrieval.is_known_place(place))
        return any_one and any(0 < len(places) <= FEW_HOMES for places in homes)


def _worked_at(doer: Mention) -> tuple[str, ...]:
    """What is there for a doing that was said: a bed for who sleeps, but for who is on a seat already."""
    if doer.acting is None or doer.is_usual or doer.relation in ("on", "inside"):
        return ()
    return doer.acting.at[:1]
