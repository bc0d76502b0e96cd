"""One database, in a thread of its own: what waits together is committed together.

SQLite keeps a write-ahead log and is held by one server at a time; PostgreSQL by an advisory lock.
"""

from __future__ import annotations

import logging
import os
import sqlite3
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError
from sqlalchemy.pool import StaticPool

from server.durable.errors import DatabaseBroken, DatabaseError, DatabaseTaken
from server.durable.tables import prepare

log = logging.getLogger(__name__)

T = TypeVar("T")
Operation = Callable[[Connection], Any]

_FOREIGN = (SQLAlchemyError, sqlite3.Error, OSError)
_TOGETHER = 256
"""Operations of one transaction at most."""
_LOCKED_S = 1.0
"""How long another's lock is waited for."""
_ADVISORY_LOCK = 0x686F6C6F
"""What PostgreSQL's servers of this program lock: "holo"."""


class Database:
    """The database at `url`: "sqlite:///path" or "postgresql://user@host/name".

    Raises:
        DatabaseError: it cannot be opened; the text says what to do.
    """

    def __init__(self, url: str) -> None:
        self._name = _safe(url)
        self._engine, self._file = _engine(url)
        self._inode: int | None = None
        self._connection: Connection | None = None
        self._waiting: SimpleQueue[tuple[Operation, Future[Any]] | None] = SimpleQueue()
        self.failure = ""
        """Why the last operation failed; "" where it did not."""
        try:
            self._connect()
        except _FOREIGN as error:
            raise self._ours(error) from error
        self._thread = Thread(target=self._serve, name="database", daemon=True)
        self._thread.start()

    def submit(self, operation: Callable[[Connection], T]) -> Future[T]:
        """Run an operation in the thread, after those submitted before it; its result is there once it is committed.
        One that is cancelled before its turn is left out.

        The future raises `DatabaseError`.
        """
        future: Future[T] = Future()
        self._waiting.put((operation, future))
        return future

    def close(self) -> None:
        """Do what waits, and close."""
        self._waiting.put(None)
        self._thread.join()

    # --- in the thread -----------------------------------------------------------------------------------------------

    def _serve(self) -> None:
        going = True
        while going:
            batch = [self._waiting.get()]
            while len(batch) < _TOGETHER:
                try:
                    batch.append(self._waiting.get_nowait())
                except Empty:
                    break
            going = None not in batch
            asked = [item for item in batch if item is not None]
            self._do([item for item in asked if item[1].set_running_or_notify_cancel()])
        self._disconnect()
        self._engine.dispose()

    def _do(self, batch: list[tuple[Operation, Future[Any]]]) -> None:
        """Commit operations together; where one fails, each on its own."""
        try:
            results = self._transaction([operation for operation, _ in batch])
        except (DatabaseError, *_FOREIGN) as error:
            self._fail(batch, error)
            return
        except Exception as error:  # where everything is kept: one operation's fault must not end the others
            log.exception("an operation on %s", self._name)
            self._fail(batch, error)
            return
        self.failure = ""
        for (_, future), result in zip(batch, results, strict=True):
            future.set_result(result)

    def _fail(self, batch: list[tuple[Operation, Future[Any]]], error: Exception) -> None:
        if len(batch) > 1:
            for item in batch:
                self._do([item])
            return
        ours = error if isinstance(error, DatabaseError) else self._ours(error)
        if str(ours) != self.failure:
            log.error("%s", ours)
        self.failure = str(ours)
        batch[0][1].set_exception(ours)

    def _transaction(self, operations: list[Operation]) -> list[Any]:
        self._notice_loss()
        connection = self._connection or self._connect()
        try:
            with connection.begin():
                return [operation(connection) for operation in operations]
        except _FOREIGN:
            self._disconnect()  # whatever state it is in, the next one is new
            raise

    def _connect(self) -> Connection:
        connection = self._engine.connect()
        try:
            with connection.begin():
                if self._file is None:
                    held = connection.execute(text(f"SELECT pg_try_advisory_lock({_ADVISORY_LOCK})")).scalar()
                    if not held:
                        raise DatabaseTaken(f"{self._name} is used by another server: {_ELSEWHERE}")
                prepare(connection)
        except BaseException:
            connection.close()
            self._engine.dispose()
            raise
        self._connection = connection
        self._inode = self._file.stat().st_ino if self._file else None
        return connection

    def _disconnect(self) -> None:
        if self._connection is not None:
            self._connection.invalidate() if self._file is None else self._connection.close()
            self._connection = None
        self._engine.dispose()

    def _notice_loss(self) -> None:
        """A file that was taken away is still written to by whoever has it open, and nobody would find it again."""
        if self._file is None or self._connection is None:
            return
        try:
            inode: int | None = self._file.stat().st_ino
        except OSError:
            inode = None
        if inode != self._inode:
            log.error("the database %s was taken away: what runs goes on, but is not found after a restart", self._name)
            self._disconnect()
            for suffix in ("-wal", "-shm"):
                self._file.with_name(self._file.name + suffix).unlink(missing_ok=True)
            _make_private(self._file)

    def _ours(self, error: Exception) -> DatabaseError:
        """What a library raised as ours, with what to do."""
        cause = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
        reason = str(cause).strip().splitlines()[0][:200] if str(cause).strip() else type(cause).__name__
        if isinstance(cause, sqlite3.OperationalError) and "locked" in reason:
            return DatabaseTaken(f"{self._name} is locked by another program, perhaps another server: {_ELSEWHERE}")
        if isinstance(cause, sqlite3.DatabaseError) and ("not a database" in reason or "malformed" in reason):
            return DatabaseBroken(f"{self._name} is damaged ({reason}): move it away, and what was kept in it is lost")
        return DatabaseError(f"{self._name}: {reason}; see that it can be reached and written, or {_ELSEWHERE}")


_ELSEWHERE = "name another with HOLOFORGE_DATABASE (or none)"


def _engine(url: str) -> tuple[Engine, Path | None]:
    """The engine for a URL, and the file where it is one of SQLite."""
    try:
        parsed = make_url(url)
        if parsed.drivername in ("postgresql", "postgres"):
            parsed = parsed.set(drivername="postgresql+pg8000")
        if parsed.drivername == "sqlite":
            if not parsed.database:
                raise DatabaseError(f"{url}: name a file, as sqlite:///folder/holoforge.db")
            file = Path(parsed.database).expanduser()
            _make_private(file)
            options = {"timeout": _LOCKED_S, "check_same_thread": False}
            engine = create_engine(parsed.set(database=str(file)), connect_args=options, poolclass=StaticPool)
            event.listen(engine, "connect", _set_up_sqlite)
            return engine, file
        return create_engine(parsed, pool_size=1), None
    except (ArgumentError, NoSuchModuleError) as error:
        raise DatabaseError(f"{_safe(url)}: {error}; give sqlite:///FILE or postgresql://…") from error
    except ModuleNotFoundError as error:
        raise DatabaseError(f"{_safe(url)}: {error}; pip install 'holoforge[postgres]'") from error
    except OSError as error:
        raise DatabaseError(f"{_safe(url)}: {os.strerror(error.errno or 0)}; {_ELSEWHERE}") from error


def _make_private(file: Path) -> None:
    """A database's file, with what its clients asked for, is its owner's alone."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    file.touch(0o600)


def _set_up_sqlite(connection: sqlite3.Connection, record: object) -> None:
    """One server has the file, its log is written ahead, and a commit is safe from a kill of the server."""
    for pragma in ("locking_mode=EXCLUSIVE", "journal_mode=WAL", "synchronous=NORMAL"):
        connection.execute(f"PRAGMA {pragma}")


def _safe(url: str) -> str:
    """A URL without its password."""
    try:
        return make_url(url).render_as_string(hide_password=True)
    except ArgumentError:
        return "HOLOFORGE_DATABASE"
