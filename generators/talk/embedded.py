"""Answers from what the scene holds, from documents by quoting them, and from a preset's own words.

It makes up nothing: what neither the scene nor a document surely says, it says it does not know.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from generators.base import Progress, Steps
from generators.embedding import shared_encoder
from generators.planning.knowledge.library import Knowledge, load_knowledge
from generators.reading.instruction import InstructionReader
from generators.reading.readers import shared_instructions
from generators.reading.reading import Language, language_of
from generators.talk.asking import is_question
from generators.talk.chat import chat
from generators.talk.chinese_questions import read_chinese
from generators.talk.chinese_wording import Chinese
from generators.talk.confirming import confirm, decline
from generators.talk.deeds import DEEDS
from generators.talk.documents import read_document
from generators.talk.english_questions import read_english
from generators.talk.grounding import TextEncoder, find_answer
from generators.talk.preset import Phrases, preset_of
from generators.talk.scene import Scene
from generators.talk.scene_answer import SceneAnswer
from generators.talk.scene_answers import answer_from_scene
from generators.talk.scene_question import SceneQuestion
from generators.talk.steps import Excerpts, Uttered, Vectors, Wished
from generators.talk.tasks import EmbedTask, Excerpt, Exchange, ReadTask, TalkTask
from generators.talk.wishes import read_wish
from generators.talk.word_vectors import WordVectors
from generators.talk.wording import English, Wording

_BATCH = 32
_IT = frozenset(
    ("it", "they", "them", "that", "those", "that one", "this one", "he", "she", "它", "它们", "那个", "他", "她")
)


@dataclass(frozen=True)
class Known:
    """What there is to answer one text from."""

    text: str
    language: Language
    scene: Scene | None
    phrases: Phrases
    say: Wording
    character: str
    from_scene: SceneAnswer | None


class EmbeddedTalker:
    """Answers on a plain CPU, within milliseconds. What is not handed in is the project's default."""

    def __init__(
        self,
        device: str = "cpu",
        *,
        knowledge: Knowledge | None = None,
        encoder: TextEncoder | None = None,
        instructions: InstructionReader | None = None,
    ) -> None:
        self._knowledge = knowledge or load_knowledge()
        self._encoder: TextEncoder = encoder or shared_encoder(device)
        self._instructions = instructions or shared_instructions(device)
        self._words = WordVectors(self._encoder)

    def load(self) -> None:
        """Load the encoder and the reader of instructions; both are shared with the planner.

        Raises:
            GeneratorUnavailable: a model has not been pulled.
        """
        self._encoder.load()
        self._instructions.load()

    def run(self, task: TalkTask | ReadTask | EmbedTask) -> Steps:
        """Yield the answer, sentence by sentence, or that it is a wish; a document's excerpts; texts' vectors.

        Raises:
            InvalidTask: a document cannot be read, or there is no such preset.
        """
        match task:
            case ReadTask():
                yield from self._read(task)
            case EmbedTask():
                yield Vectors(self._encoder.encode(task.texts))
            case TalkTask():
                yield from self._answer(task)

    def known(self, task: TalkTask) -> Known:
        """What there is to answer a text from, with what the scene says of it.

        Raises:
            InvalidTask: there is no such preset.
        """
        language = language_of(task.text)
        spoken_to = next((o for o in task.here.plan.objects if o.id == task.to), None) if task.here else None
        scene = Scene(task.here, self._knowledge, spoken_to) if task.here is not None else None
        chinese = Chinese(self._knowledge)
        say: Wording = chinese if language == "zh" else English()
        character = "" if spoken_to is None else chinese.name(spoken_to) if language == "zh" else spoken_to.thing
        phrases = preset_of(task.preset).phrases(language)
        asked = _with_it(_read(task.text, language), task.earlier)
        answer = answer_from_scene(asked, scene, say) if scene is not None and asked is not None else None
        return Known(task.text, language, scene, phrases, say, character, answer)

    def certain(self, task: TalkTask, known: Known) -> Iterator[Uttered | Wished]:
        """The answer where one is certain: what became of a wish, small talk, a wish, what is in the scene."""
        if task.operations:
            objects = task.here.plan.objects if task.here else ()
            yield Uttered(confirm(task.operations, objects, known.language, known.say), "edit")
        elif task.refusal:
            yield Uttered(decline(task.refusal, known.language), "edit")
        elif answer := chat(task.text, known.phrases, known.character, known.language):
            yield Uttered(answer, "chat")
        elif known.scene is not None and (wish := read_wish(task.text, self._instructions)):
            yield Wished(wish)
        elif known.from_scene is not None and known.from_scene.found:
            yield Uttered(known.from_scene.text, "scene")

    def _answer(self, task: TalkTask) -> Steps:
        known = self.known(task)
        certain = list(self.certain(task, known))
        if certain:
            yield from certain
        elif found := find_answer(task.text, task.excerpts, self._words):
            yield Uttered(quoted(found.excerpt, known.language), "document", (found.excerpt.source,))
        elif known.from_scene is not None:
            yield Uttered(known.from_scene.text, "scene")
        elif is_question(task.text):
            yield Uttered(known.phrases.unknown, "unknown")
        else:
            yield Uttered(known.phrases.heard, "chat")

    def _read(self, task: ReadTask) -> Steps:
        excerpts, pages = read_document(task)
        vectors = []
        for start in range(0, len(excerpts), _BATCH):
            vectors.append(self._encoder.encode([excerpt.text for excerpt in excerpts[start : start + _BATCH]]))
            yield Progress(min(1.0, (start + _BATCH) / len(excerpts)), "reading")
        yield Excerpts(excerpts, np.concatenate(vectors).astype(np.float16), pages)


def quoted(excerpt: Excerpt, language: Language) -> str:
    """A sentence of a document, said to be from there."""
    source = excerpt.source
    if language == "zh":
        return f"《{source.title}》{f'（{source.place}）' if source.place else ''}里写着：“{excerpt.text}”"
    place = f", {source.place}" if source.place else ""
    return f'"{source.title}"{place}, says: "{excerpt.text}"'


def _read(text: str, language: Language) -> SceneQuestion | None:
    return read_chinese(text) if language == "zh" else read_english(text)


def _with_it(asked: SceneQuestion | None, earlier: tuple[Exchange, ...]) -> SceneQuestion | None:
    """A question about "it" is about what was asked of last."""
    if asked is None or (asked.noun not in _IT and asked.whom not in _IT):
        return asked
    before = (_read(exchange.said, language_of(exchange.said)) for exchange in reversed(earlier))
    nouns = (one.noun or one.whom for one in before if one is not None and {one.noun, one.whom}.isdisjoint(_IT))
    noun = next((noun for noun in nouns if noun), None)
    if noun is None:
        return asked if asked.noun in ("he", "she", "they", "他", "她") and asked.topic in DEEDS else None
    return SceneQuestion(
        asked.topic,
        noun if asked.noun in _IT else asked.noun,
        asked.relation,
        noun if asked.whom in _IT else asked.whom,
        asked.side,
        asked.said,
    )
