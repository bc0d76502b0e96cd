"""What every planner does first: read the prompt, find the places it is like, and what it surely wants."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

from generators.errors import InvalidTask
from generators.planning.candidates import Candidates
from generators.planning.chinese import ChineseReader
from generators.planning.english import EnglishReader
from generators.planning.finish import Finish
from generators.planning.furnishing import Furnishing, Wish
from generators.planning.knowledge.archetypes import CORE_WEIGHT, Archetype
from generators.planning.knowledge.library import Knowledge
from generators.planning.lexicon import Lexicon, words_of
from generators.planning.miniature import Scale, Size, common_scale
from generators.planning.reading import Mention, Reading, is_chinese, is_text
from generators.planning.resolution import Resolution
from generators.planning.retrieval import Retrieval
from generators.planning.setting import Setting
from generators.planning.tongues import check_language, foreign_language, legible
from generators.tasks import Anchor, PlanTask

_AR_OBJECTS = 6
_MULTILINGUAL = (
    ", or start the server with --plan plan-openai or plan-transformers, a multilingual HOLOFORGE_PLAN_MODEL "
    "and HOLOFORGE_PLAN_MULTILINGUAL=1"
)
_TABLETOP_M = 0.6
"""The longest thing that still stands on a table in its own size."""


@dataclass(frozen=True)
class Prepared:
    """A prompt, understood as far as reading and retrieval go."""

    task: PlanTask
    setting: Setting
    candidates: Candidates
    named: tuple[Wish, ...]
    anchor: Anchor | None
    random: random.Random
    factor: float = 1.0
    """How large things are against real ones: below 1 in a miniature."""

    @property
    def reading(self) -> Reading:
        """What the prompt says."""
        return self.setting.reading

    @property
    def max_objects(self) -> int:
        """How many objects the plan may have; a real table holds few."""
        return min(self.task.max_objects, _AR_OBJECTS) if self.anchor else self.task.max_objects

    def furnishing(self, finish: Finish, setting: Setting | None = None) -> Furnishing:
        """What turns wishes into objects here; `setting` where another one was decided on."""
        where = setting or self.setting
        room = where.archetype.room if where.indoor else None
        return Furnishing(where, finish, Scale(self.anchor, room.size if room else None, self.factor))


class Preparation:
    """Reads prompts in the languages there are readers for."""

    def __init__(self, knowledge: Knowledge, retrieval: Retrieval) -> None:
        self._knowledge = knowledge
        self._retrieval = retrieval
        self._english = EnglishReader(knowledge)
        self._chinese = ChineseReader(knowledge)
        self._words = Lexicon(knowledge).english

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
        reading = (self._chinese if is_chinese(prompt) else self._english).read(prompt)
        chance = random.Random(f"{task.seed} {prompt}")
        unknown = [m.words for m in reading.mentions if not m.options]
        texts = list(dict.fromkeys((reading.gloss, reading.where or reading.gloss, *unknown)))
        vectors = dict(zip(texts, self._retrieval.encode(texts), strict=True))
        gloss, where = vectors[reading.gloss], vectors[reading.where or reading.gloss]
        anchor = task.anchor or (Anchor(kind=reading.anchor) if reading.anchor else None)
        matches = self._retrieval.places(gloss, where, words_of(reading.gloss))
        reading = self._without_place_names(reading, matches[0].archetype)
        setting = Setting(
            reading=reading,
            matches=matches,
            similarity=self._retrieval.similarity(gloss),
            miniature=anchor is not None,
        )
        candidates = Candidates(setting, self._knowledge, chance)
        words = {text: vectors[text] for text in unknown}
        named = tuple(Resolution(self._knowledge, self._retrieval, candidates, words, chance).wishes(reading))
        factor = common_scale(self._real_sizes(setting, named), anchor) if anchor else 1.0
        if anchor:
            tabletop = _TABLETOP_M if _is_tabletop(setting, named) else float("inf")
            candidates.limit_m = min(tabletop, Scale(anchor, factor=factor).longest_m)
        return Prepared(task, setting, candidates, named, anchor, chance, factor)

    def _real_sizes(self, setting: Setting, named: tuple[Wish, ...]) -> list[Size]:
        """The real sizes of what is named; where nothing is, of what the place is made of."""
        if named:
            sizes = [(w.thing.size, w.mention.scale if w.mention else 1.0, w.count) for w in named]
        else:
            things = self._knowledge.things
            core = [m for m in setting.archetype.members if m.weight >= CORE_WEIGHT and m.thing in things]
            sizes = [(things[m.thing].size, 1.0, m.least) for m in core[:_AR_OBJECTS]]
        return [(w * by, h * by, d * by) for (w, h, d), by, count in sizes for _ in range(count)]

    def _without_place_names(self, reading: Reading, place: Archetype) -> Reading:
        """Leave out mentions that are part of the place's name and foreign to it: no fire burns in "a fire station"."""
        names = [f" {name} " for name in (place.name, *place.also) if f" {name} " in f" {reading.gloss.lower()} "]

        def is_thing(mention: Mention) -> bool:
            inside = any(f" {mention.words} " in name and mention.words != name.strip() for name in names)
            things = [self._knowledge.things[option] for option in mention.options]
            return not inside or any(self._knowledge.belongs(thing, place) for thing in things)

        return replace(reading, mentions=tuple(m for m in reading.mentions if is_thing(m)))


def _is_tabletop(setting: Setting, named: tuple[Wish, ...]) -> bool:
    """Whether an AR scene is real things on a table, rather than a little world: all it names stands on tables."""
    small = all(max(w.thing.size) <= _TABLETOP_M for w in named)
    on_tables = all(w.thing.footing == "surface" for w in named)
    return bool(named) and small and (on_tables or setting.archetype.indoor) and not _is_model(setting, named)


def _is_model(setting: Setting, named: tuple[Wish, ...]) -> bool:
    """Whether what is named is a small one of what the place outdoors is made of, as a volcano on a desk is."""
    members = {member.thing for member in setting.archetype.members}
    return not setting.archetype.indoor and any(not members.isdisjoint(w.thing.kinds) for w in named)
