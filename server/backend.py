"""The seam between the connection shell and whatever makes scenes.

The shell knows sockets and sessions; a backend knows jobs, generators and the store. Between them pass a request,
then events: messages without their `seq`, each with a reference to the asset it announces.
"""

from __future__ import annotations

import os
from collections.abc import AsyncGenerator, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from assets.finishing.target import Target
from generators.affect.feeling import Feeling
from server.affect.voicing import VoiceNow
from server.engine.base import Share
from server.protocol.errors import AssetGone
from server.protocol.messages import (
    Accepted,
    Ambience,
    Answered,
    AssetInfo,
    Bound,
    Edit,
    Edited,
    Failed,
    Finished,
    Generate,
    GeneratorInfo,
    Heard,
    Judged,
    Know,
    Known,
    Listen,
    Offered,
    Planned,
    Progressed,
    Redo,
    Removed,
    Say,
    Spoke,
    Undo,
    Worded,
)
from server.talk.memory import Memory

JobMessage = (
    Accepted | Judged | Edited | Planned | Removed | Bound | Offered | Spoke | Ambience | Progressed | Finished | Failed
    | Worded | Answered | Known | Heard
)  # fmt: skip
"""What a job can say. `cancelled` is the shell's to send, when the iterator has been closed."""


@dataclass(frozen=True, slots=True)
class AssetSource:
    """An asset and where its bytes are: a file of the store, or the bytes themselves where they are few.

    Outboxes hold sources, so that ten waiting clients cost ten references. Satisfies `protocol.outbox.Source`.
    """

    digest: str
    media_type: str
    size_bytes: int
    where: Path | bytes = field(repr=False)

    @property
    def info(self) -> AssetInfo:
        """The asset's identity, as messages carry it."""
        return AssetInfo(digest=self.digest, media_type=self.media_type, size_bytes=self.size_bytes)

    def read_slice(self, offset: int, size_bytes: int) -> bytes:
        """Read `size_bytes` bytes from `offset`; they must lie within the asset.

        Raises:
            AssetGone: the file is no longer there, or is shorter than the asset.
        """
        data = bytearray(size_bytes)
        self.read_into(offset, memoryview(data))
        return bytes(data)

    def read_into(self, offset: int, buffer: memoryview) -> None:
        """Fill `buffer` with bytes from `offset`; see `read_slice`."""
        if isinstance(self.where, bytes):
            data = self.where[offset : offset + len(buffer)]
            buffer[: len(data)], count = data, len(data)
        else:
            try:
                with open(self.where, "rb", buffering=0) as file:
                    file.seek(offset)
                    count = file.readinto(buffer) or 0
            except OSError as error:
                raise AssetGone(f"asset {self.digest}: {os.strerror(error.errno or 0)}") from error
        if count != len(buffer):
            raise AssetGone(f"asset {self.digest}: {count} bytes at {offset}, wanted {len(buffer)}")


@dataclass(frozen=True, slots=True)
class Event:
    """One step of a job: what to tell the client, and the asset behind it.

    `source` is set for `offered` (its `asset`) and for `finished` (its `manifest`), and for nothing else. `scene`, with
    `finished`, is what the backend calls that scene, to be handed back when it is to be changed.
    """

    message: JobMessage
    source: AssetSource | None = None
    scene: str = ""


class Backend(Protocol):
    """Makes scenes. One per server; every method is called from the server's one event loop."""

    @property
    def generators(self) -> tuple[GeneratorInfo, ...]:
        """What runs here, for `welcome`."""

    @property
    def ready(self) -> bool:
        """Whether jobs would start at once: the workers are up and their models loaded."""

    @property
    def failure(self) -> str:
        """Why jobs will never start, for operators; "" while they do or may."""

    @property
    def worker_restarts(self) -> int:
        """Workers that died and were replaced since the start."""

    async def start(self) -> None:
        """Start the workers. Returns before the models are loaded; `ready` tells when they are.

        Raises:
            GeneratorUnavailable: a model or package is missing; names the command that brings it.
        """

    async def close(self) -> None:
        """Stop the workers and wait for them. Running jobs have been closed by then."""

    def run(self, request: Generate, target: Target, share: Share) -> AsyncGenerator[Event, None]:
        """Run one job: `accepted` first, `finished` or `failed` last, everything of `request.job`. Its files are in
        the form of `target`; its work takes the turns of `share`.

        Within a slot, revisions rise. Closing the iterator (`aclose`, or cancelling the task that awaits it) stops the
        work at its next step and returns when it has stopped. A consumer that does not ask for the next event slows
        its own job, and no other.

        Raises:
            GenerationError: the job failed; the shell answers `failed` with its code.
            PackagingError: likewise.
        """

    def change(
        self, request: Edit | Undo | Redo, scene: str, share: Share, voicing: VoiceNow
    ) -> AsyncGenerator[Event, None]:
        """Change a scene that `run` or `change` finished; `scene` is what its last event carried. Lines that are new
        are said as `voicing` is when they are begun. Else as `run`.

        Raises:
            GenerationError: the change cannot be made; the scene stays as it was.
        """

    async def feel(self, text: str, share: Share) -> Feeling:
        """What a text of a user sounds like. Nothing of it is kept.

        Raises:
            GenerationError: it cannot be read.
        """
        ...

    def talk(
        self, request: Say | Know | Listen, scene: str, memory: Memory, share: Share, fixed: str, voicing: VoiceNow
    ) -> AsyncGenerator[Event, None]:
        """Answer what was said, read a document into `memory`, or hear a recording; else as `run`, with `answered`,
        `known` or `heard` last.

        `scene` is the one that is spoken to, "" for none. It is not changed here: `answered` says by what it is to be,
        unless `fixed` says why it cannot. Each sentence is said as `voicing` is then.
        """

    def erase(self, owner: str, digests: Iterable[str]) -> int:
        """Erase the answers kept for `owner`, and assets; gives how many answers there were. Blocks."""

    def read(self, digest: str) -> AssetSource:
        """Find an asset for HTTP.

        Raises:
            AssetMissing: no asset has that digest.
        """
