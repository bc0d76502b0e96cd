"""An answer's sentences as speech: made and offered one after the other, while the next are still being worded."""

from __future__ import annotations

import asyncio
import logging
from contextlib import aclosing
from dataclasses import dataclass

from assets.artifacts import Speech
from assets.errors import PackagingError
from assets.wav import pack_wav
from generators.errors import GenerationError
from generators.tasks import SpeechTask
from server.affect.voicing import VoiceNow
from server.engine.base import Engine, Share
from server.jobs.shelf import Shelf
from server.jobs.telling import Telling
from server.jobs.work import FIRST
from server.scenes.slot import line_slot, object_slot

log = logging.getLogger(__name__)

GUIDE = "guide"
"""The speaker of a scene's own voice."""


@dataclass(frozen=True)
class Speaker:
    """Who answers: an object's id or the guide; at which pace, a factor; and how the mood makes it sound now."""

    name: str
    speed: float
    voicing: VoiceNow


class Speaking:
    """Speaks for `speaker`. Cancel the task group that it works in, and it is silent."""

    def __init__(self, engine: Engine, shelf: Shelf, telling: Telling, share: Share, speaker: Speaker) -> None:
        self._engine, self._shelf, self._telling, self._share = engine, shelf, telling, share
        self._speaker = speaker
        self._texts: asyncio.Queue[str | None] = asyncio.Queue()
        self._pieces = 0

    def say(self, text: str) -> None:
        """Speak a text after all that was said before."""
        self._texts.put_nowait(text)

    def end(self) -> None:
        """Nothing more is said: `run` ends when all is spoken."""
        self._texts.put_nowait(None)

    async def run(self) -> None:
        """Speak what is said until the end. What cannot be spoken stays words: they were told already."""
        while (text := await self._texts.get()) is not None:
            try:
                await self._speak(text)
            except (GenerationError, PackagingError) as error:
                log.info("an answer's sentence is not spoken: %s", error.code)

    async def _speak(self, text: str) -> None:
        speaker = self._speaker
        at = object_slot(speaker.name) if speaker.name != GUIDE else None
        task = speaker.voicing().of(SpeechTask(text=text, speaker=speaker.name, speed=speaker.speed))
        async with aclosing(self._engine.run(task, priority=FIRST, share=self._share)) as steps:
            async for step in steps:
                if not isinstance(step, Speech):
                    continue
                self._pieces += 1
                slot, said = line_slot("answer", self._pieces), step.said
                await self._telling.spoke(slot, said.text or text, at, step.duration_s, step.timing, said.voice)
                _, source = await self._shelf.pack(pack_wav, step)
                await self._telling.offer(slot, "final", source)
