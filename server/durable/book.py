"""What sessions ask of what is kept: write down what is accepted and how it ends, and find it again."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Iterable
from concurrent.futures import Future
from functools import partial
from typing import Protocol

from server.durable.errors import DatabaseError
from server.durable.records import KeptSession, State, Work

log = logging.getLogger(__name__)


class Book(Protocol):
    """Keeps what was accepted. All methods belong to one event loop; what they write is written in that order."""

    @property
    def failure(self) -> str:
        """Why nothing can be kept now, for operators; "" while it can."""

    def accept(self, session: KeptSession, work: Work) -> Awaitable[None]:
        """Keep what is accepted; done when a kill of the server cannot lose it any more.

        Raises:
            DatabaseError: it cannot be kept, so it is not accepted.
        """

    def end(self, session: str, job: str, state: State, scene: str, told: Iterable[object]) -> None:
        """Keep how a job ended; one of which that cannot be kept runs again after a restart."""

    def forget(self, sessions: Iterable[str]) -> None:
        """Keep nothing more of these sessions."""

    async def erase(self, principal: str) -> int:
        """Keep nothing more of a principal's sessions; gives how many there were.

        Raises:
            DatabaseError: they cannot be erased.
        """

    async def names(self) -> tuple[list[str], list[str]]:
        """All sessions that are kept, and those of them in which something was accepted and has not ended.

        Raises:
            DatabaseError: they cannot be read.
        """

    async def read(self, session: str) -> KeptSession | None:
        """A session with its jobs, or None.

        Raises:
            DatabaseError: it cannot be read.
        """

    async def close(self) -> None:
        """Write what waits to be written, and close."""


class NoBook:
    """Keeps nothing: sessions end with their server."""

    failure = ""

    def accept(self, session: KeptSession, work: Work) -> Awaitable[None]:
        """Nothing to wait for."""
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        done.set_result(None)
        return done

    def end(self, session: str, job: str, state: State, scene: str, told: Iterable[object]) -> None:
        """Nothing."""

    def forget(self, sessions: Iterable[str]) -> None:
        """Nothing."""

    async def erase(self, principal: str) -> int:
        """Nothing."""
        return 0

    async def names(self) -> tuple[list[str], list[str]]:
        """None."""
        return [], []

    async def read(self, session: str) -> KeptSession | None:
        """None."""
        return None

    async def close(self) -> None:
        """Nothing."""


class DatabaseBook:
    """Keeps everything in the database at `url`.

    Raises:
        DatabaseError: it cannot be opened; the text says what to do.
    """

    def __init__(self, url: str) -> None:
        from server.durable import tables  # SQLAlchemy takes a while, and is not needed where nothing is kept
        from server.durable.database import Database

        self._tables = tables
        self._database = Database(url)

    @property
    def failure(self) -> str:
        """Why the last operation failed; "" where it did not."""
        return self._database.failure

    def accept(self, session: KeptSession, work: Work) -> Awaitable[None]:
        """Keep what is accepted; see `Book.accept`."""
        kept = self._database.submit(partial(self._tables.accept, session=session, work=work))
        return asyncio.shield(asyncio.wrap_future(kept))  # heard is heard, though the job be cancelled meanwhile

    def end(self, session: str, job: str, state: State, scene: str, told: Iterable[object]) -> None:
        """Keep how a job ended."""
        ended = partial(self._tables.end, session=session, job=job, state=state, scene=scene, told=tuple(told))
        self._database.submit(ended).add_done_callback(_note)

    def forget(self, sessions: Iterable[str]) -> None:
        """Keep nothing more of these sessions."""
        self._database.submit(partial(self._tables.forget, sessions=list(sessions))).add_done_callback(_note)

    async def erase(self, principal: str) -> int:
        """Keep nothing more of a principal's sessions; see `Book.erase`."""
        return await asyncio.wrap_future(self._database.submit(partial(self._tables.erase, principal=principal)))

    async def names(self) -> tuple[list[str], list[str]]:
        """All sessions, and those that wait for something; see `Book.names`."""
        return await asyncio.wrap_future(self._database.submit(self._tables.names))

    async def read(self, session: str) -> KeptSession | None:
        """A session with its jobs, or None."""
        return await asyncio.wrap_future(self._database.submit(partial(self._tables.read, session=session)))

    async def close(self) -> None:
        """Write what waits to be written, and close."""
        await asyncio.to_thread(self._database.close)


def _note(done: Future[None]) -> None:
    """What nobody waits for has been logged by the database; the future's error is taken here."""
    error = done.exception()
    if error is not None and not isinstance(error, DatabaseError):
        log.error("it could not be kept: %s", error)
