"""What every planner does first: read the prompt, look it up in the vocabulary, and decide where it is."""

from __future__ import annotations

import random
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

import msgspec

from generators.errors import InvalidTask
from generators.plan import Environment
from generators.planning.aboard import aboard
from generators.planning.candidates import Candidates
from generators.planning.composition import left_out
from generators.planning.costumes import of_age
from generators.planning.edits.names import Found
from generators.planning.figures import FIGURE, is_alive
from generators.planning.finish import Finish
from generators.planning.furnishing import Furnishing, Wish
from generators.planning.handling import in_hand
from generators.planning.knowledge.ages import age_table
from generators.planning.knowledge.archetypes import CORE_WEIGHT, Archetype
from generators.planning.knowledge.chinese import read_chinese_names
from generators.planning.knowledge.here import form_here
from generators.planning.knowledge.library import Knowledge
from generators.planning.knowledge.sayings import in_plain_words
from generators.planning.knowledge.stages import is_afar
from generators.planning.knowledge.things import Thing
from generators.planning.lexicon import Lexicon
from generators.planning.mention import Brief, Mention, is_text
from generators.planning.miniature import (
    ROOM_BARE,
    ROOM_SHARE,
    TABLE,
    TABLE_BARE,
    TABLE_MODEL,
    Scale,
    Size,
    common_scale,
    is_table,
)
from generators.planning.outlooks import without_outlook
from generators.planning.resolution import Resolution
from generators.planning.retrieval import FEW_HOMES, Match, Retrieval
from generators.planning.setting import Setting
from generators.planning.sizes import said_size
from generators.planning.taxonomy.settings import place_noun
from generators.planning.tongues import check_language, foreign_language, legible
from generators.planning.understanding import Understanding
from generators.planning.whereabouts import UNDER_WATER
from generators.planning.workplaces import Workplaces
from generators.reading.reading import Language, PromptReader, Where, language_of
from generators.tasks import Anchor, PlanTask
from generators.vocabulary.inflection import singular

MOST_OBJECTS = 64
"""What a plan holds at most."""
_USUAL_OBJECTS = 14
_BESIDE_NAMED = 6
"""How many things are added where a prompt names things and no place for them."""
_AR_OBJECTS = 6
_MOST_NOTES, _LONGEST_NOTE = 32, 200
_MULTILINGUAL = (
    ", or start the server with --plan plan-openai or plan-transformers, a multilingual HOLOFORGE_PLAN_MODEL "
    "and HOLOFORGE_PLAN_MULTILINGUAL=1"
)
_ROOMS = frozenset(
    {"room", "a room", "the room", "shop", "small shop", "neighbourhood shop", "store", "workshop", "tent", "booth"}
)
_SHOPS = frozenset({"shop", "store", "workshop", "studio", "kiosk"})
"""Rooms of trades, which who works there tells."""
_WINDOW = "window"
_LAND = ("water_sheet", "pond", "bridge", "loose_heap")
"""Shapes of what a stage has as part of its land: water, a way over it, leaves on the ground."""
_WALKED_ON_M, _LOW = 6.0, 0.15
"""From which length on what is so low is walked on, as a pier is."""
_DESERTED = re.compile(r"\b(?:deserted|abandoned|derelict|forgotten|ghost town)\b|废弃|荒废|荒凉|无人", re.IGNORECASE)
"""What is said of places that nobody is at."""
_VACANT = re.compile(
    r"\bempty\s+(?:\w+\s+)?(?:swings?|chairs?|bench(?:es)?|seats?|beds?|thrones?|stools?|sofas?|cribs?|cradles?|wheelchairs?|hammocks?"
    r"|prams?|strollers?|tables?|stages?|pews?|saddles?)\b",
    re.IGNORECASE,
)
"""What is said of seats that nobody is on, nor about."""
_LONE = re.compile(
    r"\b(?:lone|lonely|solitary|single)\s+(?:\w+\s+)?(tree|oak|pine|palm|house|hut|cabin|lighthouse|tent|boat|lamp|bench|windmill|farmhouse)\b",
    re.IGNORECASE,
)
"""What stands where nothing else of the kind does, and nobody is."""
_ANY_ONE = frozenset(
    {
        "wall",
        "house",
        "room",
        "shop",
        "field",
        "door",
        "light",
        "lamp",
        "floor",
        "table",
        "chair",
        "stand",
        "board",
        "line",
    }
)
"""Nouns that are the last word of far too much to mean what a place has of them."""
_ANIMAL = "animal"
_TOY = 0.12
"""What is so much smaller than its like is a toy, and tells no place."""
_NAMED = 0.17
"""How much of its kind a place is that but the last word of is said."""
_SPACE = "space"
_HOME = frozenset({"home", "room", "living room", "bedroom", "kitchen", "child bedroom", "modern", "office", "garage"})
"""Tags of the rooms that people have at home, and of nothing else."""
_HOME_ROOMS = frozenset({"room", "bedroom", "kitchen", "hallway", "hall", "flat", "apartment", "house", "home"})
_BEFORE_ME = re.compile(r"\b(?:in front of|before)\s+(?:me|us)\b|我面前|我眼前", re.IGNORECASE)
_OWN_PLACE = re.compile(
    r"\b(?:my|our)\s+(?:\w+\s+)?(garage|kitchen|attic|basement|cellar|bathroom|classroom|workshop|balcony|porch|patio|garden"
    r"|backyard|hallway|office)\b(?!\s+(?:\w+\s+)?(?:table|desk|counter|shelf|wall|door|window)\b)",
    re.IGNORECASE,
)
"""The asker's own places that are more than any room, and not the furniture in them."""
_ANY_ROOM = "room"
_MY_ROOM = re.compile(r"\b(?:my|our)\s+room\b", re.IGNORECASE)
_VESSEL_M = 2.0
"""The longest vessel whose place is not told by what is in it: an aquarium, but no house."""
_LITTLE_M = 0.25
"""What is so little lies on a table as well as on the ground, as acorns do;"""
_TABLETOP_M = 0.6
"""The longest thing that still stands on a table in its own size."""


@dataclass(frozen=True)
class Prepared:
    """A prompt, understood as far as reading and looking up go."""

    task: PlanTask
    setting: Setting
    candidates: Candidates
    named: tuple[Wish, ...]
    anchor: Anchor | None
    random: random.Random
    factor: float = 1.0
    """How large things are against real ones: below 1 in a miniature."""

    @property
    def brief(self) -> Brief:
        """What the prompt asks for."""
        return self.setting.brief

    @property
    def max_named(self) -> int:
        """How many objects that the prompt names the plan may have."""
        return self.task.max_objects or MOST_OBJECTS

    @property
    def max_objects(self) -> int:
        """How many objects the plan may have in all: what is named alone, where nothing else is wanted."""
        named = min(sum(wish.count for wish in self.named), self.max_named)
        if self.brief.exclusive or (self.anchor and not self.brief.place and named):
            return named
        usual = min(self.task.max_objects or _USUAL_OBJECTS, _AR_OBJECTS if self.anchor else MOST_OBJECTS)
        if not self.brief.place:
            usual = min(usual, named + _BESIDE_NAMED)
        return max(named, usual)

    def furnishing(self, finish: Finish, setting: Setting | None = None) -> Furnishing:
        """What turns wishes into objects here; `setting` where another one was decided on."""
        where = setting or self.setting
        room = where.archetype.room if where.indoor else None
        size = ROOM_SHARE if where.archetype.name == ROOM_BARE else room.size if room else None
        return Furnishing(where, finish, Scale(self.anchor, size, self.factor), self.task.seed)


class Preparation:
    """Reads prompts in the languages there are readers for."""

    def __init__(self, knowledge: Knowledge, retrieval: Retrieval, readers: Mapping[Language, PromptReader]) -> None:
        self._knowledge = knowledge
        self._retrieval = retrieval
        self._readers = readers
        self._understanding = Understanding(knowledge, retrieval)
        self._words = Lexicon(knowledge).english

    def load(self) -> None:
        """Bring the readers into memory.

        Raises:
            GeneratorUnavailable: what one of them needs is not here.
        """
        for reader in self._readers.values():
            reader.load()
        self._understanding.load()

    def found(self, noun: str) -> Found | None:
        """What a noun is in the vocabulary; None where nothing is near enough."""
        return self._understanding.found(noun)

    def is_foreign(self, prompt: str) -> bool:
        """Whether the prompt is in a language that there is no reader for."""
        return foreign_language(legible(prompt), self._words) is not None

    def prepare(self, task: PlanTask) -> Prepared:
        """Understand `task`. The same task gives the same result.

        Raises:
            InvalidTask: the prompt has no words.
            UnreadLanguage: they are neither English nor Chinese.
        """
        prompt = legible(task.prompt)
        if not is_text(prompt):
            raise InvalidTask("prompt: has no words; say what the scene should show")
        check_language("prompt", prompt, self._words, _MULTILINGUAL)
        language = language_of(prompt)
        reading = self._readers[language].read(in_plain_words(prompt) if language == "zh" else prompt)
        brief = self._understanding.brief(reading)
        brief = brief if task.anchor else self._in_own_room(brief)
        brief = self._before_asker(brief)
        chance = random.Random(f"{task.seed} {prompt}")
        matches = self._places(brief)
        anchor = task.anchor or _said_surface(brief, matches[0].archetype)
        brief = _emptied(brief, matches[0].archetype)
        if matches[0].archetype.indoor and anchor is None:
            brief = without_outlook(brief, self._knowledge.things)
        setting = Setting(
            brief=brief,
            matches=matches,
            similarity=self._retrieval.similarity(brief.gloss),
            miniature=anchor is not None,
        )
        brief = of_age(brief, setting.age, self._knowledge)
        setting = replace(setting, brief=brief)
        candidates = Candidates(setting, self._knowledge, chance)
        placed, added = (
            Workplaces(self._knowledge, candidates).at_work(brief) if anchor is None else (brief, frozenset())
        )
        placed, added = aboard(placed, self._knowledge, added)
        wishes = Resolution(self._knowledge, candidates, chance).wishes(placed)
        wishes = [replace(w, named=False, role="base") if w.mention and w.mention.id in added else w for w in wishes]
        wishes = [self._as_here(wish, setting) for wish in wishes]
        meant = {mention.target for mention in placed.mentions}
        alone = len(wishes) == 1 and not brief.place
        named = tuple(
            w
            for w in wishes
            if alone or not (_is_the_stages_own(w, candidates, meant) or self._is_afar(w, setting, meant))
        )
        candidates.claim(wish.thing for wish in named)
        candidates.claimed.update(in_hand(brief.mentions))
        factor = common_scale(self._real_sizes(setting, named), anchor) if anchor else 1.0
        if anchor:
            tabletop = _TABLETOP_M if _is_tabletop(setting, named) else float("inf")
            candidates.limit_m = min(tabletop, Scale(anchor, factor=factor).longest_m)
        if anchor is TABLE:
            setting = self._shown_on_table(setting, named)
            candidates.setting = setting
            factor = 1.0 if setting.table and setting.table.name == TABLE_BARE else factor
        return Prepared(task, setting, candidates, named, anchor, chance, factor)

    def _in_own_room(self, brief: Brief) -> Brief:
        """`brief` in a room that stands for the asker's own, where its floor, wall or corner is spoken of, and no other
        place; what is to be on its wall hangs there.
        """
        if brief.anchor is None and brief.mentions and brief.place == _ANY_ROOM and _MY_ROOM.search(brief.prompt):
            return replace(brief, place=ROOM_BARE)  # a T-Rex in my room is in no prehistoric valley
        if brief.anchor not in ("floor", "wall") or not brief.mentions:
            return brief
        *_, noun = brief.place.split(" ")
        if brief.place and noun not in _HOME_ROOMS and not _HOME.issuperset(self._said_place(brief)[0].archetype.tags):
            return replace(brief, anchor="table")  # a reef on the floor is a little one
        if not brief.place and (room := _OWN_PLACE.search(brief.prompt)):
            return replace(brief, anchor=None, place=room[1].lower())
        first, *rest = brief.mentions
        if brief.anchor == "wall" and first.relation is None:
            first = replace(first, footing="wall")
        return replace(brief, anchor=None, place=ROOM_BARE, mentions=(first, *rest))

    def _before_asker(self, brief: Brief) -> Brief:
        """`brief` on the table that what is served "in front of me" stands on, where nothing else says where it is."""
        things = [self._knowledge.likeliest(mention) for mention in brief.mentions]
        small = bool(things) and all(thing.footing == "surface" for thing in things)
        said = small and not (brief.place or brief.anchor) and _BEFORE_ME.search(brief.prompt)
        return replace(brief, anchor="table") if said else brief

    def _shown_on_table(self, setting: Setting, named: tuple[Wish, ...]) -> Setting:
        """`setting` with the table that it is shown on: that of a model maker for a little world, a bare one for what
        stands on tables and for what no ground is under."""
        place = setting.archetype
        if is_table(place):
            return replace(setting, table=place)
        world = not (place.indoor or _SPACE in place.tags or _is_tabletop(setting, named))
        return replace(setting, table=self._knowledge.archetypes[TABLE_MODEL if world else TABLE_BARE])

    def _as_here(self, wish: Wish, setting: Setting) -> Wish:
        """`wish` with the form that its thing has in such a place."""
        occasions = [one.name for one in setting.brief.modifiers if one.occasion]
        form = form_here(wish.thing, setting.archetype, self._knowledge.things, occasions)
        if form is not wish.thing or wish.mention is None:
            return wish if form is wish.thing else replace(wish, thing=form)
        called = self._called_here(wish.thing, wish.mention, setting.archetype)
        return replace(wish, thing=called, name=called.name) if called else wish

    def _called_here(self, thing: Thing, mention: Mention, place: Archetype) -> Thing | None:
        """What such a place has that one calls by its last word there: a cart in a supermarket, the truck of a fire
        station. None where what was meant is at home there, and for people.
        """
        things = self._knowledge.things
        members = [things[member.thing] for member in place.members if member.thing in things]
        at_home = thing in members or (not mention.stand_in and place.name in self._knowledge.homes[thing.name])
        noun = singular(mention.words)
        if " " in noun or noun in _ANY_ONE or at_home or is_alive(thing) or thing.name == noun:
            return None
        called = (one for one in members if any(name.endswith(f" {noun}") for name in (one.name, *one.also)))
        return next((one for one in called if not is_alive(one)), None)

    def _is_afar(self, wish: Wish, setting: Setting, meant: Collection[int | None]) -> bool:
        """Whether it is the mountains behind the place, that nothing of `meant` stands on."""
        if setting.miniature or wish.mention is None or wish.mention.id in meant:
            return False
        named = [self._knowledge.likeliest(mention) for mention in setting.brief.mentions]
        return is_afar(wish.thing, setting.archetype, named=named)

    def _real_sizes(self, setting: Setting, named: tuple[Wish, ...]) -> list[Size]:
        """The real sizes of what is named; where nothing is, of what the place is made of."""
        if named:
            sizes = [(said_size(w.thing.size, w.mention.sizes if w.mention else ()), w.count) for w in named]
        else:
            things = self._knowledge.things
            core = [m for m in setting.archetype.members if m.weight >= CORE_WEIGHT and m.thing in things]
            sizes = [(things[m.thing].size, m.least) for m in core[:_AR_OBJECTS]]
        return [size for size, count in sizes for _ in range(count)]

    def _places(self, brief: Brief) -> tuple[Match, ...]:
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
            return self._said_place(brief)
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

    def _said_place(self, brief: Brief) -> tuple[Match, ...]:
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
        kin = self._understanding.settings.likeness(nouns[0])
        sure = brief.where != "any" or max(kin.values(), default=0.0) >= 1.0
        return brief.where if sure else self._understanding.settings.walls(nouns[0]), kin

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


def _said_surface(brief: Brief, place: Archetype) -> Anchor | None:
    """The surface of the asker's own that the prompt speaks of, or the table that the place is on."""
    if brief.anchor == "table" or is_table(place):
        return TABLE
    return Anchor(kind=brief.anchor) if brief.anchor else None


def _worked_at(doer: Mention) -> tuple[str, ...]:
    """What is there for a doing that was said: a bed for who sleeps, but for who is on a seat already."""
    if doer.acting is None or doer.is_usual or doer.relation in ("on", "inside"):
        return ()
    return doer.acting.at[:1]


def _emptied(brief: Brief, place: Archetype) -> Brief:
    """`brief` for a place that is said to be empty: a mere room or field has nothing then, others keep what makes them.

    An empty classroom has its desks, and nobody sits at them.
    """
    if brief.emptied and place.bare:
        return replace(brief, exclusive=True)
    if lone := _LONE.search(brief.prompt):
        brief = replace(brief, excluded=brief.excluded | {FIGURE, _ANIMAL, lone[1].lower()})
    if not (brief.emptied or _DESERTED.search(brief.prompt) or _VACANT.search(brief.prompt)):
        return brief
    return replace(brief, excluded=brief.excluded | {FIGURE})


def told(environment: Environment, prepared: Prepared) -> Environment:
    """`environment` with what of the prompt was not understood, and what there is no room for."""
    unread = tuple(text[:_LONGEST_NOTE] for text in prepared.brief.unread[:_MOST_NOTES])
    out = tuple(text[:_LONGEST_NOTE] for text in left_out(prepared.named, prepared.max_named)[:_MOST_NOTES])
    return msgspec.structs.replace(environment, unread=unread, left_out=out)


def _is_the_stages_own(wish: Wish, candidates: Candidates, meant: Collection[int | None]) -> bool:
    """Whether it is the sea, the river, the bridge or the pier that the stage has itself: a second sheet of water would
    lie over the first, a second pier over the planks; or a window in its walls, that nothing of `meant` is to stand by.
    """
    if wish.thing.shape == _WINDOW and wish.mention is not None and wish.thing.name in candidates.built_in:
        return wish.mention.id not in meant and wish.mention.count is None
    wide, high, deep = wish.thing.size
    walked_on = max(wide, deep) > _WALKED_ON_M and high < _LOW * max(wide, deep)
    own = wish.thing.shape in _LAND or walked_on
    return own and wish.thing.name in candidates.built_in


def _is_tabletop(setting: Setting, named: tuple[Wish, ...]) -> bool:
    """Whether an AR scene is real things on a table, rather than a little world: all it names stands on tables."""
    small = all(max(w.thing.size) <= _TABLETOP_M for w in named)
    on_tables = all(w.thing.footing == "surface" or w.thing.is_animal or max(w.thing.size) <= _LITTLE_M for w in named)
    return bool(named) and small and (on_tables or setting.archetype.indoor) and not _is_model(setting, named)


def _is_model(setting: Setting, named: tuple[Wish, ...]) -> bool:
    """Whether what is named is a small one of what the place outdoors is made of, as a volcano on a desk is."""
    members = {member.thing for member in setting.archetype.members}
    return not setting.archetype.indoor and any(not members.isdisjoint(w.thing.kinds) for w in named)
