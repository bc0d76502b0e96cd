"""The clock of an attunement: patches go out at once where they may, then every second until nothing changes more."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Final

from generators.affect.feeling import Feeling
from generators.errors import GenerationError
from server.affect.attunement import Attunement
from server.affect.comfort import EVERY_S
from server.affect.voicing import Voicing
from server.protocol.conversation import Conversation
from server.protocol.messages import Affect, Attune, Edit, Generate, Know, Listen, Redo, Say, Undo

log = logging.getLogger(__name__)

_READINGS: Final = 2
"""Texts that are read at a time; what is said meanwhile is not."""


class Pulse:
    """Follows the mood of one session's user. `feel` reads a text, `wake` says that something waits to be sent."""

    def __init__(
        self, conversation: Conversation, feel: Callable[[str], Awaitable[Feeling]], wake: Callable[[], None]
    ) -> None:
        self._conversation, self._feel, self._wake = conversation, feel, wake
        self._attunement = Attunement()
        self._beating: asyncio.Task[None] | None = None
        self._reading: set[asyncio.Task[None]] = set()

    def voice(self, scene: str | None) -> Voicing:
        """How the scene of a job speaks now; with None, whoever answers in none."""
        return self._attunement.voice(scene, _now())

    def take(self, message: Attune | Affect) -> None:
        """A client attunes, or says how its user feels."""
        if isinstance(message, Attune):
            self._attunement.attune(message, _now())
        else:
            self._attunement.sense(message, _now())
        self._go_on()

    def read(self, request: Generate | Edit | Undo | Redo | Say | Know | Listen) -> None:
        """A user asks for something in words: how they sound is read, where that is wanted."""
        match request:
            case Generate(prompt=text) | Edit(instruction=text) | Say(text=text):
                self.hear(text)

    def hear(self, text: str) -> None:
        """Read what a text of the user sounds like, where that is wanted."""
        if self._attunement.hears("text") and len(self._reading) < _READINGS:
            task = asyncio.create_task(self._hear(text))
            self._reading.add(task)
            task.add_done_callback(self._reading.discard)

    def stop(self) -> None:
        """The session ends."""
        for task in (*self._reading, *([self._beating] if self._beating else [])):
            task.cancel()

    async def _hear(self, text: str) -> None:
        try:
            feeling = await self._feel(text)
        except GenerationError as error:
            log.warning("a text's feeling was not read: %s", error.code)
            return
        self._attunement.read(feeling, _now())
        self._go_on()

    def _go_on(self) -> None:
        """Say what changes now, and go on by the second."""
        if self._attunement.job is None:
            return
        self._tell()
        if self._beating is None or self._beating.done():
            self._beating = asyncio.create_task(self._beat())

    async def _beat(self) -> None:
        while not self._attunement.settled(_now()):
            await asyncio.sleep(EVERY_S)
            self._tell()

    def _tell(self) -> None:
        job = self._attunement.job
        if job is None or self._conversation.closing is not None:
            return
        patched = self._attunement.patch(self._conversation.ambience(job), _now())
        if patched is not None:
            self._conversation.patch(patched)
            self._wake()


def _now() -> float:
    return asyncio.get_running_loop().time()
