"""How many connections may be open, and how long one may keep its place with half a request.

A connection that is not being answered has `header_s` for its next whole request. Where as many are open as may be, the
one that has said nothing whole the longest gives way to a new one; where all are being answered or are WebSockets, the
new one is closed.
"""

from __future__ import annotations

import asyncio

try:
    import resource
except ImportError:  # Windows bounds no open files
    resource = None  # type: ignore[assignment]

SPARE_DESCRIPTORS = 128
"""Of the files that the process may open, those that are no connections: the store's, the workers' pipes, the log."""

_MOST = 16_384


def most_connections() -> int:
    """How many connections the process can hold; raises its bound on open files as far as it may itself."""
    if resource is None:
        return _MOST
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    unbounded, wanted = resource.RLIM_INFINITY, _MOST + SPARE_DESCRIPTORS
    if soft != unbounded and soft < wanted:
        soft = wanted if hard == unbounded else min(wanted, hard)
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    return _MOST if soft == unbounded else max(1, min(wanted, soft) - SPARE_DESCRIPTORS)


class Doors:
    """Counts connections by their transports: at most `most` at a time."""

    def __init__(self, most: int, header_s: float) -> None:
        self._most = most
        self._header_s = header_s
        self._open: set[asyncio.Transport] = set()
        self._waiting: dict[asyncio.Transport, asyncio.TimerHandle] = {}
        """Those of which no request is being answered, the longest first, and what will end them."""

    def enter(self, transport: asyncio.Transport) -> None:
        """A connection is there; where there is no place for it, it is closed at once."""
        if len(self._open) >= self._most and not self._make_room():
            transport.abort()
            return
        self._open.add(transport)
        self.wait(transport)

    def wait(self, transport: asyncio.Transport) -> None:
        """From now on the connection's next request is waited for."""
        self.answer(transport)
        if transport in self._open:
            self._waiting[transport] = asyncio.get_running_loop().call_later(self._header_s, transport.abort)

    def answer(self, transport: asyncio.Transport) -> None:
        """The connection has said something whole: it is not sent away."""
        if timer := self._waiting.pop(transport, None):
            timer.cancel()

    def leave(self, transport: asyncio.Transport) -> None:
        """The connection is no more."""
        self.answer(transport)
        self._open.discard(transport)

    def _make_room(self) -> bool:
        """Send the connection away that has said nothing whole the longest; False if there is none."""
        for transport in self._waiting:
            self.leave(transport)
            transport.abort()
            return True
        return False
