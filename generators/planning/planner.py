"""The embedded planner: written knowledge, found by meaning, with a small language model's vote.

The environment comes first, then what the prompt names and what surely belongs, and only then is the language model
asked, while work on those has begun. Same prompt, seed and knowledge: same plan.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from generators.base import Progress, Steps
from generators.embedding import shared_encoder
from generators.errors import InvalidTask
from generators.language.llamacpp import LlamaCpp
from generators.language.model import LanguageModel
from generators.planning.composition import Composition
from generators.planning.edits.editor import SceneEditor
from generators.planning.finish import Finish, ShapeSurfaces, SurfaceReader
from generators.planning.knowledge.library import Knowledge, load_knowledge
from generators.planning.preparation import Preparation, told
from generators.planning.retrieval import Retrieval, SentenceEncoder
from generators.planning.setting import make_environment
from generators.planning.suggestion import suggestions
from generators.reading.instruction import InstructionReader
from generators.reading.readers import shared_instructions, shared_readers
from generators.reading.reading import Language, PromptReader
from generators.tasks import EditTask, PlanTask

LEAST_SURE: Final = 0.3
"""What the tagger must be sure of in an act, 0..1; else the instruction is refused."""
_FIRST_PROMPT: Final = "a person with a cup in a house by the sea"
_POOL: Final = 60
"""Things the language model may choose from."""


class EmbeddedPlanner:
    """Plans scenes on a plain CPU. What is not handed in is the project's default."""

    def __init__(
        self,
        device: str = "cpu",
        *,
        knowledge: Knowledge | None = None,
        encoder: SentenceEncoder | None = None,
        model: LanguageModel | None = None,
        readers: Mapping[Language, PromptReader] | None = None,
        instructions: InstructionReader | None = None,
        read_surface: SurfaceReader,
        shape_surfaces: ShapeSurfaces,
    ) -> None:
        self._knowledge = knowledge or load_knowledge()
        self._retrieval = Retrieval(self._knowledge, encoder or shared_encoder(device))
        self._preparation = Preparation(self._knowledge, self._retrieval, readers or shared_readers(device))
        self._model = model or LlamaCpp()
        self._finish = Finish(read_surface, shape_surfaces)
        self._editor = SceneEditor(
            self._knowledge,
            self._finish,
            instructions or shared_instructions(device),
            find=self._preparation.found,
            least_sure=LEAST_SURE,
        )

    def load(self) -> None:
        """Load the language model, embed the knowledge, and prepare a first prompt for nobody.

        What is read only when it is first wanted (shapes, places, names) would keep the first asker waiting a second.

        Raises:
            GeneratorUnavailable: a model has not been pulled.
        """
        self._retrieval.load()
        self._preparation.load()
        self._editor.load()
        self._model.load()
        self._preparation.prepare(PlanTask(prompt=_FIRST_PROMPT))

    def run(self, task: PlanTask | EditTask) -> Steps:
        """Yield the environment, then objects and lines as they are decided, with progress between.

        Raises:
            InvalidTask: the prompt has no words, those of an unread language, or none that bring anything to mind; or
                the instruction cannot be followed.
        """
        if isinstance(task, EditTask):
            yield from self._editor.run(task)
            return
        prepared = self._preparation.prepare(task)
        composition = Composition(
            environment=told(make_environment(prepared.setting, self._knowledge, self._finish), prepared),
            candidates=prepared.candidates,
            furnishing=prepared.furnishing(self._finish),
            named=prepared.named,
            max_named=prepared.max_named,
            max_objects=prepared.max_objects,
            max_lines=task.max_lines,
            random=prepared.random,
        )
        yield composition.environment
        yield from composition.begin()
        names = (
            [] if composition.full or not prepared.brief.place else [t.name for t in prepared.candidates.best(_POOL)]
        )
        for name in suggestions(self._model, prepared.brief.gloss, names, task.seed):
            if name is None:
                yield Progress(0.5, "thinking of more")
            else:
                prepared.candidates.agree([name])
        yield from composition.complete()
        if composition.empty and not (prepared.brief.place or prepared.brief.exclusive):
            raise InvalidTask("prompt: nothing in it is known, so the scene is empty; name a place, or things to see")
