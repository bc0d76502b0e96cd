"""A real backend that makes what its script says: files of a content-addressed folder, at given times.

Its dials are the script, `hold` (nothing past it happens before it is set) and the two counts of what is `running` and
what was `stopped` early.
"""

import asyncio
import hashlib
import io
import random
import wave
from collections.abc import AsyncGenerator, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from assets.errors import AssetMissing
from assets.finishing.target import Target
from generators.affect.feeling import UNFELT, Feeling
from server.affect.voicing import VoiceNow, Voicing
from server.backend import AssetSource, Event
from server.engine.base import Share
from server.protocol import messages
from server.protocol.messages import (
    Accepted,
    Answered,
    Bound,
    Edit,
    Edited,
    Finished,
    Generate,
    GeneratorInfo,
    Heard,
    Know,
    Known,
    Listen,
    Offered,
    Planned,
    Progressed,
    Redo,
    Tier,
    Undo,
)
from server.talk.memory import Memory


@dataclass(frozen=True)
class Part:
    """Offer a file for a slot."""

    slot: str
    data: bytes = field(repr=False)
    revision: int = 1
    tier: Tier = "final"
    media_type: str = "audio/wav"


@dataclass(frozen=True)
class Pause:
    """Take time."""

    seconds: float


@dataclass(frozen=True)
class Hold:
    """Wait for the backend's `hold` event."""


@dataclass(frozen=True)
class Tell:
    """Say how far the job has come."""

    done: int
    total: int


@dataclass(frozen=True)
class Say:
    """Say a message of the job, whatever id it has here."""

    message: Planned | Bound


Step = Part | Pause | Hold | Tell | Say | BaseException


def noise_wav(size_bytes: int, seed: int = 0) -> bytes:
    """A WAV file of about `size_bytes` of noise, different for each seed."""
    buffer = io.BytesIO()
    with wave.open(buffer, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(24_000)
        file.writeframes(random.Random(seed).randbytes(max(2, size_bytes - 44) // 2 * 2))
    return buffer.getvalue()


class ScriptedBackend:
    """Satisfies `server.backend.Backend`; every job follows `script`, then finishes with a manifest of its slots."""

    generators = (GeneratorInfo(kind="speech", name="noise", licence="Apache-2.0"),)

    def __init__(self, folder: Path, script: Sequence[Step] = ()) -> None:
        self.script = list(script)
        self.hold = asyncio.Event()
        self.requests: list[Generate] = []
        self.shares: list[Share] = []
        self.changes: list[tuple[Edit | Undo | Redo, str]] = []
        self.voices: list[Voicing] = []
        self.running: set[str] = set()
        self.stopped: list[str] = []
        self.ready = False
        self.worker_restarts = 0
        self.failure = ""
        self._folder = folder
        self._sources: dict[str, AssetSource] = {}

    async def start(self) -> None:
        """Nothing to load."""
        self.ready = True

    async def close(self) -> None:
        """Nothing to stop: the sessions have ended by now."""
        self.ready = False

    def erase(self, owner: str, digests: Iterable[str]) -> int:
        """Forget assets; no answers are kept."""
        for digest in digests:
            self._sources.pop(digest, None)
        return 0

    def read(self, digest: str) -> AssetSource:
        """Find what some job made."""
        try:
            return self._sources[digest]
        except KeyError:
            raise AssetMissing(digest) from None

    def store(self, data: bytes, media_type: str = "audio/wav") -> AssetSource:
        """Write a file and return its reference."""
        digest = hashlib.sha256(data).hexdigest()
        path = self._folder / digest
        path.write_bytes(data)
        self._sources[digest] = AssetSource(digest, media_type, len(data), path)
        return self._sources[digest]

    async def run(self, request: Generate, target: Target, share: Share) -> AsyncGenerator[Event, None]:
        """Follow the script, whatever is wanted."""
        self.requests.append(request)
        self.shares.append(share)
        self.running.add(request.job)
        ended = False
        try:
            yield Event(Accepted(job=request.job))
            for step in self.script:
                async for event in self._take(request.job, step):
                    yield event
            yield self._finish(request.job)
            ended = True
        finally:
            self.running.discard(request.job)
            if not ended:
                self.stopped.append(request.job)

    async def change(
        self, request: Edit | Undo | Redo, scene: str, share: Share, voicing: VoiceNow
    ) -> AsyncGenerator[Event, None]:
        """Follow the script again, and note what scene it was about, and in which voice."""
        self.changes.append((request, scene))
        self.voices.append(voicing())
        yield Event(Accepted(job=request.job))
        yield Event(Edited(job=request.job, operations=()))
        for step in self.script:
            async for event in self._take(request.job, step):
                yield event
        yield self._finish(request.job)

    async def feel(self, text: str, share: Share) -> Feeling:
        """No text sounds like anything."""
        return UNFELT

    async def talk(
        self,
        request: messages.Say | Know | Listen,
        scene: str,
        memory: Memory,
        share: Share,
        fixed: str,
        voicing: VoiceNow,
    ) -> AsyncGenerator[Event, None]:
        """Follow the script, and then know no answer, no document and no word."""
        yield Event(Accepted(job=request.job))
        for step in self.script:
            async for event in self._take(request.job, step):
                yield event
        match request:
            case messages.Say():
                yield Event(Answered(job=request.job, text="", kind="unknown"))
            case Know():
                yield Event(Known(job=request.job, documents=()))
            case Listen():
                yield Event(Heard(job=request.job, text=""))

    async def _take(self, job: str, step: Step) -> AsyncGenerator[Event, None]:
        match step:
            case Part():
                source = self.store(step.data, step.media_type)
                yield Event(
                    Offered(job=job, slot=step.slot, revision=step.revision, tier=step.tier, asset=source.info), source
                )
            case Tell():
                yield Event(Progressed(job=job, stage="speech", done=step.done, total=step.total))
            case Say():
                yield Event(msgspec.structs.replace(step.message, job=job))
            case Pause():
                await asyncio.sleep(step.seconds)
            case Hold():
                await self.hold.wait()
            case BaseException():
                raise step

    def _finish(self, job: str) -> Event:
        slots = {step.slot: hashlib.sha256(step.data).hexdigest() for step in self.script if isinstance(step, Part)}
        source = self.store(msgspec.json.encode({"slots": slots}), "application/json")
        return Event(Finished(job=job, manifest=source.info), source, f"scene of {job}")
