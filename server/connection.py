"""The shell around a conversation: one task group for each WebSocket, with a reader, a writer and a task for each job.

All protocol is in `server.protocol.conversation`; here are the socket, the clock and the tasks.
"""

from __future__ import annotations

import asyncio

from starlette.websockets import WebSocket, WebSocketDisconnect

from server.backend import Backend
from server.delivery import Delivery
from server.metrics import Metrics
from server.protocol.conversation import Conversation, Request
from server.protocol.errors import HelloTimeout, IdleTimeout, Violation
from server.protocol.messages import Cancel


class Connection:
    """One accepted WebSocket. `hello_s` is how long it has for its first message."""

    def __init__(
        self, websocket: WebSocket, conversation: Conversation, backend: Backend, metrics: Metrics, *, hello_s: float
    ) -> None:
        self._websocket = websocket
        self._conversation = conversation
        self._backend = backend
        self._metrics = metrics
        self._hello_s = hello_s
        self._jobs: dict[str, Delivery] = {}
        self._scenes: dict[str, object] = {}
        self._something_to_write = asyncio.Event()
        self._room_to_queue = asyncio.Event()
        self._gone = False
        self._last_active = asyncio.get_running_loop().time()

    async def serve(self) -> None:
        """Converse until the client is gone or has been closed; its jobs have stopped then."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._write())
            await self._read(tasks)
            for delivery in self._jobs.values():
                delivery.abandon()
            self._something_to_write.set()
        if not self._gone and self._conversation.closing is not None:
            await self._close(self._conversation.closing)

    # --- from the client ---------------------------------------------------------------------------------------------

    async def _read(self, tasks: asyncio.TaskGroup) -> None:
        """Hand frames to the conversation until the client is gone or the conversation closed."""
        outbox = self._conversation.outbox
        while self._conversation.closing is None:
            while outbox.messages_full and not self._gone:
                await self._wait_for_room()
            frame = await self._next_frame()
            if frame is None:
                return
            for request in self._conversation.receive(frame):
                self._act(request, tasks)
            self._something_to_write.set()

    async def _next_frame(self) -> str | bytes | None:
        """Wait for a frame; None when the client is gone or was silent too long."""
        while True:
            try:
                async with asyncio.timeout_at(self._deadline()):
                    message = await self._websocket.receive()
            except TimeoutError:
                violation = self._overdue()
                if violation is None:
                    continue
                self._conversation.violate(violation)
                return None
            self._touch()
            if message["type"] == "websocket.disconnect":
                self._gone = True
                return None
            text: str | None = message.get("text")
            return text if text is not None else bytes(message["bytes"])

    def _deadline(self) -> float:
        waiting = self._conversation.state == "waiting"
        return self._last_active + (self._hello_s if waiting else self._conversation.limits.idle_s)

    def _overdue(self) -> Violation | None:
        """Why the client's time is up, if it is: work for it and writes to it since then count as life."""
        if self._conversation.state == "waiting":
            return HelloTimeout(f"no `hello` within {self._hello_s:g} s")
        if self._jobs:
            self._touch()
        if self._deadline() > asyncio.get_running_loop().time():
            return None
        return IdleTimeout(f"nothing asked for within {self._conversation.limits.idle_s:g} s")

    def _touch(self) -> None:
        self._last_active = asyncio.get_running_loop().time()

    # --- jobs --------------------------------------------------------------------------------------------------------

    def _act(self, request: Request, tasks: asyncio.TaskGroup) -> None:
        if not isinstance(request, Cancel):
            delivery = Delivery(
                request=request,
                backend=self._backend,
                conversation=self._conversation,
                metrics=self._metrics,
                wake=self._something_to_write.set,
                room=self._wait_until_not_full,
                scenes=self._scenes,
            )
            self._jobs[request.job] = delivery
            delivery.start(tasks, lambda: self._forget(delivery))
        elif request.job in self._jobs:
            self._jobs[request.job].cancel()

    def _forget(self, delivery: Delivery) -> None:
        """Let go of a job that has ended, unless its id has a new one already."""
        if self._jobs.get(delivery.request.job) is delivery:
            del self._jobs[delivery.request.job]

    async def _wait_until_not_full(self) -> None:
        while self._conversation.outbox.full and not self._gone:
            await self._wait_for_room()

    async def _wait_for_room(self) -> None:
        self._room_to_queue.clear()
        await self._room_to_queue.wait()

    # --- to the client -----------------------------------------------------------------------------------------------

    async def _write(self) -> None:
        """Write what the conversation gives; end when it gives nothing more, or the client is gone."""
        try:
            while not self._gone:
                self._something_to_write.clear()
                frames = self._conversation.frames_to_send()
                self._room_to_queue.set()
                for frame in frames:
                    await self._send(frame)
                if not frames:
                    if self._conversation.closing is not None:
                        return
                    await self._something_to_write.wait()
        except WebSocketDisconnect:
            self._gone = True
        finally:
            self._room_to_queue.set()

    async def _send(self, frame: str | bytes) -> None:
        if isinstance(frame, str):
            await self._websocket.send_text(frame)
            self._metrics.bytes_sent("message", len(frame))
        else:
            await self._websocket.send_bytes(frame)
            self._metrics.bytes_sent("chunk", len(frame))
            await asyncio.sleep(0)  # a client that reads as fast as we write would keep the loop to itself
        self._touch()

    async def _close(self, violation: Violation) -> None:
        try:
            await self._websocket.close(violation.close_code, violation.code)
        except WebSocketDisconnect:
            self._gone = True
