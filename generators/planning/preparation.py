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
from generators.planning.furnishing import Furnishing
from generators.planning.handling import in_hand
from generators.planning.knowledge.archetypes import CORE_WEIGHT, Archetype
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
from generators.planning.place_choice import PlaceChoice
from generators.planning.resolution import Resolution
from generators.planning.retrieval import Retrieval
from generators.planning.setting import Setting
from generators.planning.sizes import said_size
from generators.planning.tongues import check_language, foreign_language, legible
from generators.planning.understanding import Understanding
from generators.planning.wishes import Wish
from generators.planning.workplaces import Workplaces
from generators.reading.reading import Language, PromptReader, language_of
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
        self._place_choice = PlaceChoice(knowledge, retrieval, self._understanding.settings)
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
        matches = self._place_choice.places(brief)
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
        if (
            brief.place
            and noun not in _HOME_ROOMS
            and not _HOME.issuperset(self._place_choice.said(brief)[0].archetype.tags)
        ):
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


def _said_surface(brief: Brief, place: Archetype) -> Anchor | None:
    """The surface of the asker's own that the prompt speaks of, or the table that the place is on."""
    if brief.anchor == "table" or is_table(place):
        return TABLE
    return Anchor(kind=brief.anchor) if brief.anchor else None


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
