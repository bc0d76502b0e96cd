"""A real server on a free loopback port, and a real client to talk to it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

from server.app import create_app, make_server
from server.backend import Backend
from server.durable.book import Book
from server.protocol.chunk import Chunk, unpack_chunk
from server.protocol.codec import decode_server
from server.protocol.messages import SUBPROTOCOL, AnyServerMessage
from server.settings import Settings

AMPLE_CREDIT = 1 << 40

M = TypeVar("M")


@asynccontextmanager
async def running(
    backend: Backend, viewer: Path = Path("absent"), book: Book | None = None, **settings: Any
) -> AsyncIterator[str]:
    """Serve `backend` while the block runs; gives the address without its scheme. Stops at once, unless told else."""
    chosen = msgspec.structs.replace(Settings(port=0, drain_s=0.0), **settings)
    addresses: list[str] = []
    server = make_server(create_app(chosen, backend, viewer=viewer, book=book), chosen, addresses.append)
    server.config.load()
    server.lifespan = server.config.lifespan_class(server.config)
    await server.startup()  # `serve` would take over the process's signals
    try:
        yield addresses[0].removeprefix("http://")
    finally:
        await server.shutdown()


class Caller:
    """A client that says what it is told to, and reads frame by frame."""

    def __init__(self, socket: ClientConnection) -> None:
        self.socket = socket
        self.messages: list[AnyServerMessage] = []
        self.chunks: list[Chunk] = []
        self.chunk_bytes = 0

    async def say(self, type_: str, **fields: Any) -> None:
        """Send one message."""
        await self.socket.send(msgspec.json.encode({"type": type_, **fields}).decode())

    async def hello(self, *, credit: int = AMPLE_CREDIT, **fields: Any) -> None:
        """Open the session, and take the welcome."""
        await self.say("hello", version=1, client={"name": "test"}, credit=credit, **fields)
        assert (await self.next_frame()) == self.messages[-1]

    async def next_frame(self) -> AnyServerMessage | Chunk:
        """Take the next frame, whatever it is."""
        frame = await self.socket.recv()
        if isinstance(frame, bytes):
            self.chunk_bytes += len(frame)
            self.chunks.append(unpack_chunk(frame))
            return self.chunks[-1]
        self.messages.append(decode_server(frame))
        return self.messages[-1]

    async def until(self, kind: type[M]) -> M:
        """Take frames until one is a message of that type."""
        while True:
            frame = await self.next_frame()
            if isinstance(frame, kind):
                return frame

    async def until_chunks(self, count: int) -> None:
        """Take frames until `count` assets are complete."""
        while sum(chunk.last for chunk in self.chunks) < count:
            await self.next_frame()

    def data(self, digest: str) -> bytes:
        """The bytes of an asset's chunks, in the order they came."""
        return b"".join(chunk.payload for chunk in self.chunks if chunk.digest == digest)


@asynccontextmanager
async def calling(address: str, subprotocol: str = SUBPROTOCOL, **options: Any) -> AsyncIterator[Caller]:
    """Connect without a hello."""
    wanted = [Subprotocol(subprotocol)]
    async with connect(f"ws://{address}/ws", subprotocols=wanted, proxy=None, max_size=None, **options) as socket:
        yield Caller(socket)


@asynccontextmanager
async def session(address: str, *, credit: int = AMPLE_CREDIT, **fields: Any) -> AsyncIterator[Caller]:
    """Connect and say hello."""
    async with calling(address) as caller:
        await caller.hello(credit=credit, **fields)
        yield caller
