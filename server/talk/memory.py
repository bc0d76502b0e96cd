"""What a conversation remembers: documents that were given to it, and the last things that were said. Bounded, never
kept on a disk, gone with its session.
"""

from __future__ import annotations

import asyncio
from collections import deque

from generators.talk.library import Library
from generators.talk.steps import Excerpts
from generators.talk.tasks import Exchange

MAX_EXCHANGES = 8
MAX_ANSWER_CHARACTERS = 1000


class Memory:
    """One session's. `turn` is held by whatever is being answered, so that one is at a time."""

    def __init__(self) -> None:
        self.library = Library()
        self.sizes: dict[str, tuple[int, int]] = {}
        """Sentences and pages of each document."""
        self.turn = asyncio.Lock()
        self._exchanges: deque[Exchange] = deque(maxlen=MAX_EXCHANGES)

    @property
    def earlier(self) -> tuple[Exchange, ...]:
        """The last things that were said and answered, the oldest first."""
        return tuple(self._exchanges)

    def know(self, title: str, read: Excerpts) -> None:
        """Remember a document.

        Raises:
            LibraryFull: there is no room for it.
        """
        self.library.add(title, read)
        self.sizes[title] = (len(read.excerpts), read.pages)

    def remember(self, said: str, answered: str) -> None:
        """Remember what was said and answered; the oldest goes."""
        self._exchanges.append(Exchange(said=said, answered=answered[:MAX_ANSWER_CHARACTERS]))

    def forget(self, title: str) -> None:
        """Let go of a document, or with "" of everything."""
        for name in [title] if title else list(self.library.titles):
            self.library.forget(name)
            self.sizes.pop(name, None)
        if not title:
            self._exchanges.clear()
