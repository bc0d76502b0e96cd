"""The checks of a client: a small server that knows one scene by heart and watches how the client takes it.

The client is started once for each case, against an address, to ask for any one scene. In the first its connection is
cut in the middle of a file, and it is to go on exactly there; in the others it is told something false, and is to give
the connection up.
"""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import AsyncIterator, Awaitable, Callable

import websockets
from websockets.asyncio.server import ServerConnection, serve

from ..protocol.messages import SUBPROTOCOL
from .checks import Finding
from .seat import LIES, SLICE_BYTES, Case, Foul, Play, Seat, begin, end, greet, resume

Start = Callable[[str], Awaitable[None]]
"""Runs the client against an address until it ends by itself."""

_SLOTS = 4
_FILE_BYTES = 10 * SLICE_BYTES + 100
_CUT_AT = 3 * SLICE_BYTES
_NAMES = {
    "whole": "a scene is taken over a cut, within credit, and resumed where it broke",
    "wrong digest": "a file with other bytes than were offered ends the connection",
    "a chunk is missing": "a gap between chunks ends the connection",
    "unknown message": "a message that nobody knows ends the connection",
}


async def check_client(start: Start, port: int = 0) -> AsyncIterator[Finding]:
    """Check the client that `start` runs, and tell one finding after the other."""
    for case in ("whole", *LIES):
        yield Finding(_NAMES[case], await _problem(start, case, port))


async def _problem(start: Start, case: Case, port: int) -> str:
    """What the client does wrong in one case; "" where nothing."""
    game = _Game(case)
    async with serve(
        game.take, "127.0.0.1", port, subprotocols=[websockets.Subprotocol(SUBPROTOCOL)], max_size=None
    ) as server:
        host, own = server.sockets[0].getsockname()[:2]
        client = asyncio.ensure_future(start(f"ws://{host}:{own}/ws"))
        over = asyncio.ensure_future(game.over.wait())
        await asyncio.wait({client, over}, return_when=asyncio.FIRST_COMPLETED)
        if not game.over.is_set() and not game.problem:
            await asyncio.sleep(0.1)  # its last connection is just ending
        client.cancel()
        over.cancel()
        await asyncio.gather(client, over, return_exceptions=True)
    return game.problem or ("" if game.over.is_set() else game.missing())


class _Game:
    """One case, over as many connections as the client makes."""

    def __init__(self, case: Case) -> None:
        files = {f"speech/line-{n}": _noise(case, n) for n in range(_SLOTS)}
        self.play = Play(case, {**files, "manifest": b'{"format":"holoforge.manifest.v1"}'})
        self.problem, self.connections = "", 0
        self.told = False
        """Whether something false has been said."""
        self.over = asyncio.Event()

    def missing(self) -> str:
        """What did not happen, where the client ended too early."""
        if not self.connections:
            return "it did not connect"
        return "it ended before the scene was whole" if self.play.case == "whole" else "it ended before it was told"

    async def take(self, socket: ServerConnection) -> None:
        """Take one connection."""
        self.connections += 1
        seat = Seat(socket, self.play)
        try:
            if socket.subprotocol != SUBPROTOCOL:
                raise Foul(f"the subprotocol is {socket.subprotocol}, wanted {SUBPROTOCOL}")
            await (self._whole(seat) if self.play.case == "whole" else self._lie(seat))
        except Foul as foul:
            self.problem = str(foul)
            self.over.set()
        except websockets.ConnectionClosed as closed:
            if self.told:
                self.over.set()
            elif self.play.case != "whole" or self.connections > 1:
                self.problem = f"it gave up in the middle: {closed}"
                self.over.set()

    async def _whole(self, seat: Seat) -> None:
        hello, slots = await greet(seat), [slot for slot in self.play.files if slot != "manifest"]
        if self.connections == 1:
            await begin(seat)
            await seat.send(slots[0])
            await seat.send(slots[1], until=_CUT_AT)
            await asyncio.sleep(0.05)  # what was written reaches the client before the end does
            seat.socket.transport.abort()
            return
        await resume(seat, hello)
        for slot in slots:
            await seat.send(slot)
        await end(seat)
        await seat.left()
        self.over.set()

    async def _lie(self, seat: Seat) -> None:
        if self.connections > 1:
            self.over.set()  # it gave the first up, and asks again: as it likes
            return
        await greet(seat)
        await begin(seat)
        self.told = True
        if self.play.case == "unknown message":
            await seat.socket.send(f'{{"type":"believed","seq":{self.play.seq + 1},"job":"{self.play.job}"}}')
        else:
            await seat.send("speech/line-0", skip=SLICE_BYTES if self.play.case == "a chunk is missing" else None)
        await seat.left()
        self.over.set()


def _noise(case: str, number: int) -> bytes:
    """Bytes that are the same every time, and like no others."""
    seed = hashlib.sha256(f"{case} {number}".encode()).digest()
    return b"".join(hashlib.sha256(seed + bytes([n % 256, n // 256])).digest() for n in range(_FILE_BYTES // 32 + 1))
