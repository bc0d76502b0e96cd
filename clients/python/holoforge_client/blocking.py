"""The client for code without an event loop: the same verbs, each waiting for its answer.

    with connect_blocking("ws://127.0.0.1:8765") as client:
        for event in client.generate("a misty japanese garden at dawn"):
            print(event)

The session lives in a thread of its own, so that the connection is kept while the caller does other things.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncGenerator, Callable, Coroutine, Generator, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from typing import Any, Literal, TypedDict, TypeVar, Unpack

from .client import Client, connect
from .inbox import JobEvent
from .link import LinkEvent
from .protocol.messages import Anchor, Welcome

T = TypeVar("T")


class SceneOptions(TypedDict, total=False):
    """What `generate` takes besides the prompt; see `Client.generate`."""

    seed: int
    quality: Literal["fast", "balanced", "best"]
    delivery: Literal["parts", "embedded"]
    anchor: Anchor | None
    max_objects: int | None
    max_lines: int
    lora: str
    keep: str
    job: str | None


class LinkOptions(TypedDict, total=False):
    """What `connect` takes besides the address; see there. `on_link` is called in the session's thread."""

    name: str
    image: Sequence[str]
    extensions: Sequence[str]
    profile: str
    token: str
    patience_s: float
    retries: int
    memory_bytes: int
    on_link: Callable[[LinkEvent], None] | None


@contextmanager
def connect_blocking(url: str = "ws://127.0.0.1:8765", **options: Unpack[LinkOptions]) -> Iterator[BlockingClient]:
    """Open a session, as `connect` does; it ends with the block.

    Raises:
        ConnectionRefused: no server answers there, or it refuses the session.
    """
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, name="holoforge-client", daemon=True)
    thread.start()
    link = connect(url, **options)
    try:
        client = BlockingClient(_wait(loop, link.__aenter__()), loop)
        try:
            yield client
        finally:
            _wait(loop, link.__aexit__(None, None, None))
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


class BlockingClient:
    """An open session. Made by `connect_blocking`; several threads may use it side by side."""

    def __init__(self, client: Client, loop: asyncio.AbstractEventLoop) -> None:
        self._client, self._loop = client, loop

    @property
    def welcome(self) -> Welcome:
        """What the server said of itself."""
        return self._client.welcome

    def generate(self, prompt: str, **options: Unpack[SceneOptions]) -> Generator[JobEvent, None, None]:
        """Ask for a scene and yield its events; see `Client.generate`. Closing the iterator cancels the job."""
        return self._iterate(self._client.generate(prompt, **options))

    def edit(self, job: str, instruction: str) -> Generator[JobEvent, None, None]:
        """Change the scene of a finished job by words; see `Client.edit`."""
        return self._iterate(self._client.edit(job, instruction))

    def undo(self, job: str) -> Generator[JobEvent, None, None]:
        """Take the last edit of a job's scene back; see `Client.undo`."""
        return self._iterate(self._client.undo(job))

    def redo(self, job: str) -> Generator[JobEvent, None, None]:
        """Carry out again what `undo` took back; see `Client.redo`."""
        return self._iterate(self._client.redo(job))

    def cancel(self, job: str) -> None:
        """Stop a job, from another thread than the one that iterates over it."""
        _wait(self._loop, self._client.cancel(job))

    def _iterate(self, events: AsyncGenerator[JobEvent, None]) -> Generator[JobEvent, None, None]:
        try:
            while (event := _wait(self._loop, _next(events))) is not None:
                yield event
        finally:
            _wait(self._loop, events.aclose())


async def _next(events: AsyncGenerator[JobEvent, None]) -> JobEvent | None:
    return await anext(events, None)


def _wait(loop: asyncio.AbstractEventLoop, work: Coroutine[Any, Any, T]) -> T:
    """The result of `work`, done in the session's thread; given up where the caller is interrupted."""
    future: Future[T] = asyncio.run_coroutine_threadsafe(work, loop)
    try:
        return future.result()
    except BaseException:
        if future.cancel():
            asyncio.run_coroutine_threadsafe(asyncio.sleep(0), loop).result()  # it has let go of what it held
        raise
