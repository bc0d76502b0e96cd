"""One turn of talk: something said becomes an answer in words and in speech, and where it is a wish, an edit.

What documents say is found here, by the question's vector; what is answered is the talk generator's business.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass, field
from typing import TypeVar

import msgspec

from generators.base import Ruling, Step
from generators.errors import GenerationError, GenerationFailed, InvalidTask
from generators.safety.errors import Refused
from generators.talk.library import Library
from generators.talk.preset import preset_of
from generators.talk.steps import Excerpts, Heard, Uttered, Vectors, Wished
from generators.talk.tasks import EmbedTask, Excerpt, ListenTask, ReadTask, Source, TalkTask
from generators.tasks import Task
from server.affect.voicing import VoiceNow, as_it_is
from server.engine.base import Engine, Share
from server.jobs.planning import understood
from server.jobs.shelf import Shelf
from server.jobs.telling import Telling
from server.jobs.work import FIRST, Work
from server.protocol.messages import Know, Listen, Say
from server.scenes.state import SceneState
from server.talk.here import here_of
from server.talk.memory import Memory
from server.talk.speaking import GUIDE, Speaker, Speaking

T = TypeVar("T", Excerpts, Vectors, Heard)


@dataclass(frozen=True)
class Circumstances:
    """What a turn has to go by: the scene that is spoken to, if any, the conversation's memory, whose turn it is, why
    the scene cannot be changed now, "" where it can, and how a sentence is to be said."""

    scene: SceneState | None
    memory: Memory
    share: Share
    fixed: str = ""
    voicing: VoiceNow = as_it_is


@dataclass
class _Answer:
    """What was answered so far."""

    said: list[Uttered] = field(default_factory=list)
    instruction: str = ""

    @property
    def text(self) -> str:
        return " ".join(one.text for one in self.said)

    @property
    def sources(self) -> tuple[Source, ...]:
        return tuple(dict.fromkeys(source for one in self.said for source in one.sources))


class Turn:
    """Runs one turn; what it has to say goes out through `telling`."""

    def __init__(self, engine: Engine, shelf: Shelf, telling: Telling, circumstances: Circumstances) -> None:
        self._engine, self._shelf, self._telling, self._by = engine, shelf, telling, circumstances

    async def say(self, request: Say) -> None:
        """Answer what was said.

        Raises:
            InvalidTask: there is no such preset or object.
            GenerationError: the talk generator's own; `Refused` where the policy forbids what was said.
        """
        await self._telling.accepted(loading=not self._engine.status.ready)
        to = self._spoken_to(request.to)
        preset = preset_of(request.preset)
        here = here_of(self._by.scene) if self._by.scene is not None else None
        memory, answer = self._by.memory, _Answer()
        speaker = Speaker(to or GUIDE, preset.speed, self._by.voicing)
        speaking = Speaking(self._engine, self._shelf, self._telling, self._by.share, speaker)
        async with memory.turn, asyncio.TaskGroup() as group:
            if request.aloud:
                group.create_task(speaking.run())
            task = TalkTask(
                text=request.text,
                here=here,
                excerpts=await self._excerpts(request.text),
                earlier=memory.earlier,
                documents=memory.library.titles,
                to=to,
                preset=request.preset,
            )
            try:
                await self._answer(task, request, answer, speaking)
            finally:
                speaking.end()
        memory.remember(request.text, answer.text)
        kind = answer.said[0].kind if answer.said else "unknown"
        await self._telling.answered(answer.text, kind, request.to, answer.sources, answer.instruction)

    async def know(self, request: Know) -> None:
        """Read a document and remember it.

        Raises:
            InvalidTask: it cannot be read.
            LibraryFull: there is no room for it.
        """
        await self._telling.accepted(loading=not self._engine.status.ready)
        memory = self._by.memory
        memory.library.check_room(request.title)
        task = ReadTask(title=request.title, media_type=request.media_type, data=request.data)
        memory.know(request.title, await self._one(task, Excerpts))
        await self._telling.known(memory.sizes)

    async def listen(self, request: Listen) -> None:
        """Hear a recording.

        Raises:
            GeneratorUnavailable: nothing that can hear runs here.
        """
        await self._telling.accepted(loading=not self._engine.status.ready)
        heard = await self._one(ListenTask(pcm=request.data, sample_rate=request.sample_rate), Heard)
        await self._telling.heard(heard.text)

    def _spoken_to(self, slot: str | None) -> str:
        """The id of the object that is spoken to, "" for the guide."""
        if slot is None:
            return ""
        standing = self._by.scene.standing if self._by.scene is not None else {}
        if slot not in standing:
            raise InvalidTask(f"to: there is no {slot!r} in this scene")
        return standing[slot].thing.id

    async def _answer(self, task: TalkTask, request: Say, answer: _Answer, speaking: Speaking) -> None:
        async with aclosing(self._steps(task)) as steps:
            async for step in steps:
                match step:
                    case Uttered():
                        answer.said.append(step)
                        await self._telling.worded(step.text, request.to, step.sources)
                        speaking.say(step.text)
                    case Ruling():
                        await self._telling.ruled(step)
                    case Wished(instruction):
                        answer.instruction = instruction
        if answer.instruction and not (task.operations or task.refusal):
            await self._answer(await self._tried(task, answer), request, answer, speaking)

    async def _tried(self, task: TalkTask, answer: _Answer) -> TalkTask:
        """What to answer a wish with: what it is understood as, or why it cannot be. Nothing is changed here."""
        assert self._by.scene is not None  # without one, nothing is a wish
        refusal = self._by.fixed
        if not refusal:
            quiet = Telling("-")
            try:
                work = Work(self._engine, quiet, self._by.share)
                change = await understood(work, quiet, self._by.scene, answer.instruction)
                if change.operations:
                    return msgspec.structs.replace(task, operations=tuple(change.operations))
                refusal = "nothing would be changed"
            except Refused:
                raise
            except GenerationError as error:
                refusal = str(error)
        answer.instruction = ""
        return msgspec.structs.replace(task, refusal=refusal[:2000])

    async def _excerpts(self, question: str) -> tuple[Excerpt, ...]:
        library: Library = self._by.memory.library
        if not library.titles:
            return ()
        vectors = await self._one(EmbedTask(texts=(question,)), Vectors)
        return await asyncio.to_thread(library.nearest, question, vectors.vectors[0])

    async def _one(self, task: Task, kind: type[T]) -> T:
        async with aclosing(self._steps(task)) as steps:
            async for step in steps:
                if isinstance(step, kind):
                    return step
        raise GenerationFailed(f"a {type(task).__name__} gave no {kind.__name__}")

    def _steps(self, task: Task) -> AsyncGenerator[Step, None]:
        return self._engine.run(task, priority=FIRST, share=self._by.share)
