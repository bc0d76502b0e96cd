"""Something that is waited for in an event loop, small while nobody waits."""

from __future__ import annotations

import asyncio


class Bell:
    """As `asyncio.Event`, whose queue of waiters alone takes 760 bytes: each connection has several."""

    __slots__ = ("_set", "_waiting")

    def __init__(self, *, is_set: bool = False) -> None:
        self._set = is_set
        self._waiting: list[asyncio.Future[None]] = []

    def set(self) -> None:
        """Let everybody go on who waits, and nobody wait from now on."""
        self._set = True
        for waiter in self._waiting:
            if not waiter.done():
                waiter.set_result(None)

    def clear(self) -> None:
        """Whoever comes now waits."""
        self._set = False

    async def wait(self) -> None:
        """Wait until it is set; not at all where it is."""
        if self._set:
            return
        waiter = asyncio.get_running_loop().create_future()
        self._waiting.append(waiter)
        try:
            await waiter
        finally:
            self._waiting.remove(waiter)
