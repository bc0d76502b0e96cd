"""Planning by a language model that is large enough to do it: it writes the plan language, line by line.

What the embedded planner promises holds here too: what the prompt names appears, what it excludes does not, and every
part is validated. The vocabulary bounds what the model can name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

import msgspec

from generators.base import Progress, Steps
from generators.embedding import shared_encoder
from generators.errors import GenerationFailed
from generators.language.model import Constraint, LanguageModel, Sampling
from generators.plan import PlanPart, SpokenLine
from generators.planning.composition import fitted, spoken
from generators.planning.edits.editor import SceneEditor
from generators.planning.finish import Finish, ShapeSurfaces, SurfaceReader
from generators.planning.furnishing import Furnishing
from generators.planning.grammar import (
    END,
    PlanLine,
    SayLine,
    SceneLine,
    ThingLine,
    lines_schema,
    moods,
    plan_grammar,
    read_line,
    split_json_lines,
    split_lines,
)
from generators.planning.knowledge.library import Knowledge, load_knowledge
from generators.planning.lines import is_speakable
from generators.planning.mention import Mention, is_text
from generators.planning.preparation import Preparation, Prepared, told
from generators.planning.retrieval import Match, Retrieval, SentenceEncoder
from generators.planning.setting import Setting, built_in, make_environment, title_of
from generators.planning.tongues import legible
from generators.planning.wishes import Wish
from generators.reading.instruction import InstructionReader
from generators.reading.model_instructions import ModelInstructions
from generators.reading.readers import shared_instructions, shared_readers
from generators.reading.reading import Language, Looks, PromptReader
from generators.tasks import EditTask, PlanTask

_OWN = 10_000
"""Ids of what the model names itself begin here, past those of any reading."""
_POOL = 120
_TOKENS_A_LINE = 24
_TRANSLATION_TOKENS, _LONGEST_PROMPT = 512, 4000
_TRANSLATE = "Translate what the user writes into English. Answer with the translation alone."
LONG_SYSTEM = """You plan 3D scenes. Answer only with lines of this form:
scene PLACE | TIME | WEATHER | MOOD
COUNT THING
COUNT THING of MATERIAL beside THING
COUNT THING in the background
say A sentence a narrator speaks.
end
The scene line comes first; then 8 to 14 different things that fit, the most important first; then the spoken lines."""

BRIEF_SYSTEM = "Plan the scene in lines."
"""All that a model is told which learned the plan language; see `generators.planning.learning`."""


class ModelPlanner:
    """Plans by any `LanguageModel`: under the grammar if it can hold one, else by a JSON schema, else on trust.

    `taught` says that the model learned the plan language, so that the prompt alone will do; `multilingual` that it
    knows other languages than English, so that it is asked to translate the prompts for which there is no reader.
    """

    def __init__(
        self,
        model: LanguageModel,
        *,
        device: str = "cpu",
        knowledge: Knowledge | None = None,
        encoder: SentenceEncoder | None = None,
        temperature: float = 0.0,
        taught: bool = False,
        multilingual: bool = False,
        readers: Mapping[Language, PromptReader] | None = None,
        instructions: InstructionReader | None = None,
        read_surface: SurfaceReader,
        shape_surfaces: ShapeSurfaces,
    ) -> None:
        self._model = model
        self._temperature, self._taught, self._multilingual = temperature, taught, multilingual
        self._knowledge = knowledge or load_knowledge()
        self._retrieval = Retrieval(self._knowledge, encoder or shared_encoder(device))
        self._preparation = Preparation(self._knowledge, self._retrieval, readers or shared_readers(device))
        self._finish = Finish(read_surface, shape_surfaces)
        reader = instructions or _instructions(model, taught, device)
        multilingual = isinstance(reader, ModelInstructions)
        self._editor = SceneEditor(
            self._knowledge, self._finish, reader, find=self._preparation.found, any_language=multilingual
        )

    def load(self) -> None:
        """Load the model and embed the knowledge.

        Raises:
            GeneratorUnavailable: a model is not here.
        """
        self._retrieval.load()
        self._preparation.load()
        self._editor.load()
        self._model.load()

    def run(self, task: PlanTask | EditTask) -> Steps:
        """Yield the environment, then each line's objects as it is decoded. Edits are read by the model if it can.

        Raises:
            InvalidTask: the prompt has no words or those of an unread language, or the instruction cannot be followed.
            GenerationFailed: the model named nothing, or its server broke off.
        """
        if isinstance(task, EditTask):
            yield from self._editor.run(task)
            return
        prepared = self._preparation.prepare(self._in_english(task))
        lines = self._lines(prepared)
        first = next(lines, None)
        setting = self._setting(prepared, first)
        environment = told(make_environment(setting, self._knowledge, self._finish), prepared)
        yield msgspec.structs.replace(environment, title=title_of(legible(task.prompt)))
        prepared.candidates.built_in = built_in(setting, self._knowledge)
        draft = _Draft(prepared, prepared.furnishing(self._finish, setting), self._knowledge)
        if first is not None:
            yield from draft.take(first)
        for line in lines:
            yield from draft.take(line)
            yield Progress(draft.fraction, "planning")
        yield from draft.finish()
        if not draft.objects:
            raise GenerationFailed(f"{self._model.capabilities.name} wrote no line that names a thing")

    def _in_english(self, task: PlanTask) -> PlanTask:
        """The task, its prompt translated if the model can do so and nobody else reads it."""
        if not self._multilingual or not self._preparation.is_foreign(task.prompt):
            return task
        prompt = legible(task.prompt)
        sampling = Sampling(max_tokens=_TRANSLATION_TOKENS, seed=task.seed)
        english = "".join(self._model.complete(prompt, system=_TRANSLATE, sampling=sampling))
        if not is_text(english) or self._preparation.is_foreign(english):
            raise GenerationFailed(f"{self._model.capabilities.name} did not translate the prompt; write it in English")
        return msgspec.structs.replace(task, prompt=english[:_LONGEST_PROMPT])

    def _lines(self, prepared: Prepared) -> Iterator[PlanLine]:
        """The model's lines that are of the language, until the end."""
        can = self._model.capabilities
        limits = (prepared.max_objects, prepared.task.max_lines)
        constraint: Constraint | None = None
        if can.gbnf:
            constraint = plan_grammar(self._knowledge, *limits)
        elif can.json_schema:
            constraint = lines_schema(sum(limits) + 2)
        in_json = constraint is not None and not can.gbnf
        pieces = self._model.complete(
            prepared.brief.prompt if self._taught else self._request(prepared, in_json),
            system=BRIEF_SYSTEM if self._taught else LONG_SYSTEM,
            constraint=constraint,
            sampling=Sampling(
                max_tokens=_TOKENS_A_LINE * (sum(limits) + 2), seed=prepared.task.seed, temperature=self._temperature
            ),
        )
        split = split_lines if can.gbnf or not can.json_schema else split_json_lines
        for text in split(pieces):
            if text.strip() == END:
                return
            if line := read_line(text, self._knowledge):
                yield line

    def _request(self, prepared: Prepared, in_json: bool) -> str:
        places = [m.archetype.name for m in prepared.setting.matches]
        things = [t.name for t in prepared.candidates.best(_POOL)]
        parts = (
            f"Scene: {prepared.brief.prompt}",
            f"Places to choose from: {', '.join(places)}",
            f"Moods: {', '.join(moods(self._knowledge))}",
            f"Things to choose from: {', '.join(sorted({*things, *(w.thing.name for w in prepared.named)}))}",
            'Write the lines as JSON: {"lines": ["scene …", "1 …", …]}' if in_json else "",
        )
        return "\n".join(part for part in parts if part)

    def _setting(self, prepared: Prepared, line: PlanLine | None) -> Setting:
        """The model's place, time, weather and mood; what the prompt says in words of its own goes before."""
        if not isinstance(line, SceneLine):
            return prepared.setting
        brief = prepared.brief
        wanted = {"time": line.time, "weather": line.weather, "mood": line.mood}
        said = {m.aspect for m in brief.modifiers}
        added = [m for m in self._knowledge.modifiers if m.aspect not in said and wanted.get(m.aspect) == m.name]
        place = Match(self._knowledge.archetypes[line.archetype], 1.0, 1.0)
        return replace(
            prepared.setting,
            matches=(place,),
            brief=replace(brief, modifiers=(*brief.modifiers, *added)),
        )


def _instructions(model: LanguageModel, taught: bool, device: str) -> InstructionReader:
    """The model itself, if it holds a schema and has not learned to write plans alone; else the embedded reader."""
    if model.capabilities.json_schema and not taught:
        return ModelInstructions(model)
    return shared_instructions(device)


class _Draft:
    """A plan while its lines come in."""

    def __init__(self, prepared: Prepared, furnishing: Furnishing, knowledge: Knowledge) -> None:
        self._prepared = prepared
        self._furnishing = furnishing
        self._knowledge = knowledge
        named = fitted(prepared.named, prepared.max_named)
        furnishing.expect(named)
        self._missing: dict[str, list[Wish]] = {}
        for wish in named:
            self._missing.setdefault(wish.thing.name, []).append(wish)
        self._ids: dict[str, int] = {}
        """A mention's id for each thing that is there, by its name."""
        self._said: list[str] = []
        self.objects = 0

    @property
    def fraction(self) -> float:
        """How much of the plan is there, 0..1."""
        return min(self.objects / self._prepared.max_objects, 1.0)

    def take(self, line: PlanLine) -> Iterator[PlanPart]:
        """The parts that a line brings."""
        match line:
            case ThingLine():
                yield from self._place(line)
            case SayLine(text):
                yield from self._say(text)
            case SceneLine():
                return

    def finish(self) -> Iterator[PlanPart]:
        """What the prompt names and the model forgot."""
        yield from spoken(self._prepared.brief.lines)
        for wishes in list(self._missing.values()):
            for wish in wishes:
                yield from self._furnish(wish)

    def _place(self, line: ThingLine) -> Iterator[PlanPart]:
        thing = self._knowledge.things[line.thing]
        named = self._missing.pop(thing.name, [])
        for wish in named:
            yield from self._furnish(wish)
        if named or thing.name in self._ids or not self._prepared.candidates.allows(thing):
            return
        owed = sum(w.count for wishes in self._missing.values() for w in wishes)
        left = self._prepared.max_objects - self.objects - owed
        target = self._ids.get(line.target)
        if left <= 0:
            return
        mention = Mention(
            words=thing.name,
            options=(thing.name,),
            id=_OWN + len(self._ids),
            looks=Looks(materials=tuple(line.material.split())),
            relation=None if line.relation == "free" or target is None else line.relation,
            target=target,
            zone=line.zone,
        )
        yield from self._furnish(Wish(thing, thing.name, min(line.count, left), mention, named=False))

    def _furnish(self, wish: Wish) -> Iterator[PlanPart]:
        if wish.mention:
            self._ids.setdefault(wish.thing.name, wish.mention.id)
        self.objects += wish.count
        objects = self._furnishing.furnish(wish)
        yield from objects
        if wish.mention:
            yield from spoken(wish.mention.says, objects[0].id)

    def _say(self, text: str) -> Iterator[PlanPart]:
        if len(self._said) < self._prepared.task.max_lines and is_speakable(text, self._said):
            self._said.append(text)
            yield SpokenLine(id=f"line-{len(self._said)}", text=text)
