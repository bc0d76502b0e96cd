"""A job's spoken lines: each told and offered sentence by sentence, in the order in which they are to be heard."""

from __future__ import annotations

import asyncio
from contextlib import aclosing

from assets.artifacts import Speech
from assets.errors import PackagingError
from assets.wav import pack_wav
from generators.errors import GenerationError
from generators.plan import SpokenLine
from generators.tasks import SpeechTask
from server.jobs.scene import Scene
from server.jobs.shelf import Shelf
from server.jobs.telling import Telling
from server.jobs.work import LATER_VOICES, VOICE, Work
from server.scenes.slot import line_slot, object_slot
from server.scenes.state import Sentence


class Voices:
    """Speaks the lines of one scene, in the order in which they are given."""

    def __init__(self, shelf: Shelf, telling: Telling, work: Work) -> None:
        self._shelf, self._telling, self._work = shelf, telling, work
        self._last: asyncio.Task[None] | None = None

    def say(self, group: asyncio.TaskGroup, scene: Scene, line: SpokenLine) -> None:
        """Start to speak a line; it is told after all of the line before."""
        scene.lines.append(line)
        priority = LATER_VOICES if self._last else VOICE
        self._last = group.create_task(self._speak(scene, line, priority, self._last))

    async def _speak(self, scene: Scene, line: SpokenLine, priority: int, before: asyncio.Task[None] | None) -> None:
        """Tell and offer each sentence as the voice gives it."""
        task = SpeechTask(text=line.text, speed=line.speed, seed=scene.wish.seed)
        at = None if line.speaker == "narrator" else object_slot(line.speaker)
        number, rest = 1, line.text.strip()
        try:
            async with aclosing(self._work.each(task, Speech, "speech", priority)) as sentences:
                async for speech in sentences:
                    if before is not None:
                        await asyncio.wait([before])
                    text = speech.said.text or line.text
                    slot, rest = line_slot(line.id, number), rest.partition(text)[2].strip()
                    await self._telling.spoke(slot, text, at, speech.duration_s)
                    _, source = await self._shelf.pack(pack_wav, speech)
                    scene.sentences[slot] = Sentence(
                        text=text,
                        at=at,
                        duration_s=speech.duration_s,
                        digest=source.digest,
                        voice=speech.said.voice,
                        licence=speech.said.licence,
                        seed=speech.said.seed,
                    )
                    scene.slots[slot] = await self._telling.offer(slot, "final", source)
                    number += 1
        except (GenerationError, PackagingError) as error:
            slot = line_slot(line.id, number)
            if rest:
                await self._telling.spoke(slot, rest, at)
            scene.note_failure(slot, error, fallback="the caption alone")
