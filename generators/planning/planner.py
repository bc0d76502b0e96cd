"""The embedded planner: written knowledge, found by meaning, with a small language model's vote.

The environment comes first, then what the prompt names and what surely belongs, and only then is the language model
asked, while work on those has begun. Same prompt, seed and knowledge: same plan.
"""

from __future__ import annotations

import random
from typing import Final

from generators.base import Progress, Steps
from generators.embedding import shared_encoder
from generators.errors import InvalidTask
from generators.language.llamacpp import LlamaCpp
from generators.language.model import LanguageModel
from generators.planning.candidates import Candidates
from generators.planning.chinese import ChineseReader
from generators.planning.composition import Composition
from generators.planning.english import EnglishReader
from generators.planning.finish import Finish, ShapeSurfaces, SurfaceReader
from generators.planning.furnishing import Furnishing, Wish
from generators.planning.knowledge.library import Knowledge, load_knowledge
from generators.planning.lexicon import words_of
from generators.planning.miniature import Scale
from generators.planning.reading import is_chinese, is_text
from generators.planning.resolution import Resolution
from generators.planning.retrieval import Retrieval, SentenceEncoder
from generators.planning.setting import Setting, make_environment
from generators.planning.suggestion import suggestions
from generators.tasks import Anchor, PlanTask

_POOL: Final = 60
"""Things the language model may choose from."""
_AR_OBJECTS: Final = 6
_TABLETOP_M: Final = 0.6
"""If all that an AR prompt names is smaller, the scene is real things on a table, not a little world."""


class EmbeddedPlanner:
    """Plans scenes on a plain CPU. What is not handed in is the project's default."""

    def __init__(
        self,
        device: str = "cpu",
        *,
        knowledge: Knowledge | None = None,
        encoder: SentenceEncoder | None = None,
        model: LanguageModel | None = None,
        read_surface: SurfaceReader,
        shape_surfaces: ShapeSurfaces,
    ) -> None:
        self._knowledge = knowledge or load_knowledge()
        self._retrieval = Retrieval(self._knowledge, encoder or shared_encoder(device))
        self._english = EnglishReader(self._knowledge)
        self._chinese = ChineseReader(self._knowledge)
        self._model = model or LlamaCpp()
        self._finish = Finish(read_surface, shape_surfaces)

    def load(self) -> None:
        """Load the language model and embed the knowledge.

        Raises:
            GeneratorUnavailable: a model has not been pulled.
        """
        self._retrieval.load()
        self._model.load()

    def run(self, task: PlanTask) -> Steps:
        """Yield the environment, then objects and lines as they are decided, with progress between.

        Raises:
            InvalidTask: the prompt has no words.
        """
        if not is_text(task.prompt):
            raise InvalidTask("prompt: has no words; say what the scene should show")
        composition = self._compose(task)
        yield composition.environment
        yield from composition.begin()
        names = [t.name for t in composition.candidates.best(_POOL)]
        gloss = composition.candidates.setting.reading.gloss
        for name in suggestions(self._model, gloss, names, task.seed):
            if name is None:
                yield Progress(0.5, "thinking of more")
            else:
                composition.candidates.agree([name])
        yield from composition.complete()

    def _compose(self, task: PlanTask) -> Composition:
        reader = self._chinese if is_chinese(task.prompt) else self._english
        reading = reader.read(task.prompt)
        chance = random.Random(f"{task.seed} {task.prompt}")
        unknown = [m.words for m in reading.mentions if not m.options]
        vectors = self._retrieval.encode([reading.gloss, *unknown])
        anchor = task.anchor or (Anchor(kind=reading.anchor) if reading.anchor else None)
        setting = Setting(
            reading=reading,
            matches=self._retrieval.places(vectors[0], words_of(reading.gloss)),
            similarity=self._retrieval.similarity(vectors[0]),
            miniature=anchor is not None,
        )
        candidates = Candidates(setting, self._knowledge, chance)
        words = dict(zip(unknown, vectors[1:], strict=True))
        named = Resolution(self._knowledge, self._retrieval, candidates, words, chance).wishes(reading)
        if anchor and named and longest(named) <= _TABLETOP_M:
            candidates.limit_m = _TABLETOP_M
        room = setting.archetype.room if setting.indoor else None
        scale = Scale(anchor, room.size if room else None, longest(named))
        return Composition(
            environment=make_environment(setting, self._knowledge, self._finish),
            candidates=candidates,
            furnishing=Furnishing(setting, self._finish, scale),
            named=named,
            max_objects=min(task.max_objects, _AR_OBJECTS) if anchor else task.max_objects,
            max_lines=task.max_lines,
            random=chance,
        )


def longest(wishes: list[Wish]) -> float:
    """The longest side of all wished things, in metres; 1 if there are none."""
    return max((max(w.thing.size) for w in wishes), default=1.0)
