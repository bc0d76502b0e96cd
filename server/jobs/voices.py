"""A job's spoken lines: each told and offered sentence by sentence, in the order in which they are to be heard.

A sentence is offered as soon as it is made, while the next are still being made; at the end of a line all of it is kept
as one file too, which the manifest names.
"""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from dataclasses import replace

from assets.artifacts import Speech
from assets.errors import PackagingError
from assets.loudness import join_speech
from assets.wav import pack_wav
from generators.errors import GenerationError
from generators.plan import SpokenLine
from generators.tasks import SpeechTask
from server.affect.voicing import VoiceNow, as_it_is
from server.jobs.scene import Scene
from server.jobs.shelf import Shelf
from server.jobs.telling import Telling
from server.jobs.work import LATER_VOICES, VOICE, Work
from server.scenes.slot import line_slot, object_slot
from server.scenes.state import Recording, Sentence


class Voices:
    """Speaks the lines of one scene, in the order in which they are given, each as `voicing` is when it is begun."""

    def __init__(self, shelf: Shelf, telling: Telling, work: Work, voicing: VoiceNow = as_it_is) -> None:
        self._shelf, self._telling, self._work, self._voicing = shelf, telling, work, voicing
        self._last: asyncio.Task[None] | None = None

    def say(self, group: asyncio.TaskGroup, scene: Scene, line: SpokenLine) -> None:
        """Start to speak a line; it is told after all of the line before."""
        scene.lines.append(line)
        priority = LATER_VOICES if self._last else VOICE
        task = SpeechTask(text=line.text, speaker=line.speaker, speed=line.speed, seed=scene.wish.seed)
        task = self._voicing().of(task)
        self._last = group.create_task(self._speak(scene, line, task, priority, self._last))

    async def _speak(
        self, scene: Scene, line: SpokenLine, task: SpeechTask, priority: int, before: asyncio.Task[None] | None
    ) -> None:
        """Tell and offer each sentence as the voice gives it, and keep the whole."""
        at = None if line.speaker == "narrator" else object_slot(line.speaker)
        pieces: list[Speech] = []
        rest = line.text.strip()
        try:
            async with aclosing(self._work.each(task, Speech, "speech", priority)) as sentences:
                async for speech in sentences:
                    if before is not None:
                        await asyncio.wait([before])
                    text = speech.said.text or line.text
                    rest = rest.partition(text)[2].strip()
                    pieces.append(speech)
                    await self._offer(scene, line_slot(line.id, len(pieces)), text, at, speech)
            await self._keep(scene, line, pieces)
        except (GenerationError, PackagingError) as error:
            slot = line_slot(line.id, len(pieces) + 1)
            if rest:
                await self._telling.spoke(slot, rest, at)
            scene.note_failure(slot, error, fallback="the caption alone")

    async def _offer(self, scene: Scene, slot: str, text: str, at: str | None, speech: Speech) -> None:
        said = speech.said
        await self._telling.spoke(slot, text, at, speech.duration_s, speech.timing, said.voice)
        _, source = await self._shelf.pack(pack_wav, speech)
        scene.sentences[slot] = Sentence(
            text=text,
            at=at,
            duration_s=speech.duration_s,
            digest=source.digest,
            voice=said.voice,
            licence=said.licence,
            seed=said.seed,
            timing=speech.timing,
        )
        scene.slots[slot] = await self._telling.offer(slot, "final", source)

    async def _keep(self, scene: Scene, line: SpokenLine, pieces: list[Speech]) -> None:
        """The whole line as one file; of one sentence that is the sentence's own."""
        whole = pieces[0] if len(pieces) == 1 else join_speech(pieces, [0.0] * len(pieces))
        text = " ".join(piece.said.text for piece in pieces)
        _, source = await self._shelf.pack(pack_wav, replace(whole, said=replace(whole.said, text=text)))
        scene.recordings[line.id] = Recording(digest=source.digest, duration_s=whole.duration_s)
