"""Whose assets those are: which principal was offered which digest.

Assets are known by their content, so that two who ask for the same have the same file once. What one may fetch by HTTP
is what was offered to them, and nothing that they can guess. Kept in a small database beside the store, so that a
server that is started again still knows; without a path, in memory.
"""

from __future__ import annotations

import logging
import sqlite3
from pathlib import Path
from threading import Lock

log = logging.getLogger(__name__)

FILE = "holdings.sqlite"
"""Its name in the store's folder."""

_MOST_ROWS = 1_000_000
"""What is remembered of all principals together, about 100 MB; the oldest goes first."""
_PRUNE_EVERY = 10_000
_BUSY_S = 0.2
_SCHEMA = """
CREATE TABLE IF NOT EXISTS holdings (
    number INTEGER PRIMARY KEY, owner TEXT NOT NULL, digest TEXT NOT NULL, UNIQUE (digest, owner)
);
CREATE INDEX IF NOT EXISTS by_owner ON holdings (owner);
"""


class Holdings:
    """Who was offered what. Safe to call from several threads, and beside another process."""

    def __init__(self, path: Path | None = None) -> None:
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch(mode=0o600)
        self._lock = Lock()
        self._database = sqlite3.connect(
            path or ":memory:", timeout=_BUSY_S, check_same_thread=False, isolation_level=None
        )
        self._database.execute("PRAGMA journal_mode=WAL")
        self._database.execute("PRAGMA synchronous=NORMAL")
        self._database.executescript(_SCHEMA)
        self._pending: dict[tuple[str, str], None] = {}
        """What could not be written yet."""
        self._written = 0

    def note(self, owner: str, digest: str) -> None:
        """`digest` was offered to `owner`. A database that is locked or full is written to the next time."""
        with self._lock:
            self._pending[owner, digest] = None
            try:
                self._database.executemany(
                    "INSERT OR IGNORE INTO holdings (owner, digest) VALUES (?, ?)", self._pending
                )
            except sqlite3.OperationalError as error:
                log.warning("who holds what is not written yet: %s", error)
                return
            self._written += len(self._pending)
            self._pending.clear()
            if self._written >= _PRUNE_EVERY:
                self._prune()

    def holds(self, owner: str, digest: str) -> bool:
        """Whether `digest` was offered to `owner`."""
        with self._lock:
            if (owner, digest) in self._pending:
                return True
            found = self._database.execute("SELECT 1 FROM holdings WHERE digest = ? AND owner = ?", (digest, owner))
            return found.fetchone() is not None

    def forget(self, owner: str) -> list[str]:
        """Nothing is `owner`'s any more; gives the digests that are nobody's now."""
        with self._lock:
            self._pending = {pair: None for pair in self._pending if pair[0] != owner}
            rows = self._database.execute(
                "SELECT digest FROM holdings AS h WHERE owner = ? AND NOT EXISTS "
                "(SELECT 1 FROM holdings AS o WHERE o.digest = h.digest AND o.owner != h.owner)",
                (owner,),
            ).fetchall()
            self._database.execute("DELETE FROM holdings WHERE owner = ?", (owner,))
        return [digest for (digest,) in rows]

    def close(self) -> None:
        """Close the database."""
        with self._lock:
            self._database.close()

    def _prune(self) -> None:
        self._written = 0
        self._database.execute(
            "DELETE FROM holdings WHERE number <= (SELECT MAX(number) FROM holdings) - ?", (_MOST_ROWS,)
        )
