"""A wire that breaks: a relay in front of a server that aborts each connection after so many bytes."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import asynccontextmanager


class Wire:
    """Relays to `address`. Each connection lasts for the next of `budgets`, in bytes from the server; then for ever."""

    def __init__(self, address: str, budgets: Iterator[int]) -> None:
        self._host, _, self._port = address.rpartition(":")
        self._budgets = budgets
        self._writers: list[asyncio.StreamWriter] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self.connections = 0
        self.cuts = 0

    async def relay(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Take one connection."""
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        self.connections += 1
        try:
            there, back = await asyncio.open_connection(self._host, int(self._port))
        except OSError:  # the server is down
            writer.transport.abort()
            self._tasks.discard(task)
            return
        self._writers += [writer, back]
        budget = next(self._budgets, None)
        up = asyncio.create_task(self._pump(reader, back, None))
        await self._pump(there, writer, budget)
        up.cancel()
        for end in (writer, back):
            end.transport.abort()
        self._tasks.discard(task)

    async def _pump(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, budget: int | None) -> None:
        with contextlib.suppress(ConnectionError, asyncio.CancelledError):
            while data := await reader.read(budget if budget is not None and budget < 65_536 else 65_536):
                writer.write(data)
                await writer.drain()
                if budget is not None:
                    budget -= len(data)
                    if budget <= 0:
                        self.cuts += 1
                        await asyncio.sleep(0)  # what was written reaches the client before the end does
                        writer.close()
                        return

    def cut(self) -> None:
        """Break what is connected now."""
        for writer in self._writers:
            writer.transport.abort()

    async def close(self) -> None:
        """Break everything."""
        self.cut()
        await asyncio.gather(*self._tasks, return_exceptions=True)


@asynccontextmanager
async def breaking(address: str, budgets: Iterable[int] = ()) -> AsyncIterator[tuple[str, Wire]]:
    """A relay in front of the server at `address` while the block runs; gives its own address."""
    wire = Wire(address, iter(budgets))
    server = await asyncio.start_server(wire.relay, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()[:2]
    try:
        yield f"{host}:{port}", wire
    finally:
        server.close()
        await wire.close()
        await server.wait_closed()
