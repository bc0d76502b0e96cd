"""One session: a conversation, and the jobs that run for it, over one connection after another and one server after
another.
"""

from __future__ import annotations

import asyncio
import hmac
from collections.abc import Awaitable, Generator
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

import msgspec

from generators.affect.feeling import Feeling
from server.affect.pulse import Pulse
from server.backend import Backend
from server.bell import Bell
from server.delivery import Delivery
from server.durable.book import Book
from server.durable.records import KeptSession, Work, secret_digest
from server.engine.base import Share
from server.jobs.telling import known_message
from server.metrics import Metrics
from server.principals import Principal
from server.principals.holdings import Holdings
from server.principals.quotas import Quotas
from server.protocol.conversation import Conversation, Request, Talk
from server.protocol.errors import QueueFull, SessionTaken, Violation
from server.protocol.handshake import failure
from server.protocol.messages import (
    Affect,
    Attune,
    Cancel,
    Edit,
    Forget,
    Know,
    Listen,
    Say,
)
from server.talk.memory import Memory
from server.told_before import told_before


class Link(Protocol):
    """What a session asks of the connection that is attached to it."""

    def wake(self) -> None:
        """Something waits to be written."""

    def leave(self, violation: Violation) -> None:
        """The session is not this connection's any more: write nothing more of it, and close."""


@dataclass(frozen=True)
class Means:
    """What all sessions of a server have in common.

    `quotas` bounds what each principal has; `holdings` is told what was offered to whom, where that is to be known.
    """

    backend: Backend
    metrics: Metrics
    book: Book
    quotas: Quotas
    holdings: Holdings | None


class Session:
    """A conversation, and the jobs that run for it. Connections attach and leave; the newest is the one."""

    def __init__(self, conversation: Conversation, secret_sha256: str, principal: Principal, means: Means) -> None:
        self.conversation = conversation
        self._secret_sha256 = secret_sha256
        self._principal = principal
        self._means = means
        self._jobs: dict[str, Delivery] = {}
        self._link: Link | None = None
        self._room = Bell()

    @cached_property
    def _pulse(self) -> Pulse:
        """The mood of its user; made when something is asked for, since most sessions are idle."""
        return Pulse(self.conversation, self._feel, self._wake)

    @cached_property
    def _memory(self) -> Memory:
        """What talk goes by; made when something is asked for."""
        return Memory()

    @property
    def id(self) -> str:
        """What the session is called; no secret."""
        return self.conversation.session

    @property
    def principal(self) -> Principal:
        """Whose it is, as the token of the newest connection says."""
        return self._principal

    @property
    def attached(self) -> bool:
        """Whether a connection is attached."""
        return self._link is not None

    @property
    def busy(self) -> bool:
        """Whether jobs run."""
        return bool(self._jobs)

    def opens_for(self, principal: Principal, secret: str) -> bool:
        """Whether this is the principal's and the secret is its own; takes equally long for each wrong one."""
        right = hmac.compare_digest(self._secret_sha256, secret_digest(secret))
        return right and principal.name == self._principal.name

    def admit(self, principal: Principal) -> None:
        """Go on with what the token of a new connection allows."""
        self._principal = principal
        self.conversation.allowed = principal.scopes

    def attach(self, link: Link) -> None:
        """Let a connection read and write; one that was attached leaves."""
        if self._link is not None:
            self._link.leave(SessionTaken("the session goes on over a newer connection"))
        self._link = link

    def detach(self, link: Link) -> bool:
        """A connection is gone; whether it was the one attached. Jobs wait for no reader now."""
        if self._link is not link:
            return False
        self._link = None
        self._room.set()
        return True

    def receive(self, frame: str | bytes) -> None:
        """Take a frame of the client, and do what it asks."""
        for request in self.conversation.receive(frame):
            self._act(request)
        self._wake()

    def frames_to_send(self) -> list[str | bytes | bytearray]:
        """What may be written now; whoever waited for room goes on."""
        frames = self.conversation.frames_to_send()
        self._room.set()
        return frames

    async def room_to_read(self, link: Link) -> None:
        """Wait while so much waits to be told that nothing more should be provoked."""
        while self.conversation.outbox.messages_full and self._link is link:
            await self._wait_for_room()

    def expel(self, violation: Violation) -> None:
        """Close the connection that is attached, if there is one."""
        if self._link is not None:
            self._link.leave(violation)

    async def end(self) -> None:
        """Stop the jobs and wait until they have stopped."""
        if "_pulse" in self.__dict__:
            self._pulse.stop()
        deliveries = list(self._jobs.values())
        for delivery in deliveries:
            delivery.abandon()
        self._room.set()
        for delivery in deliveries:
            await delivery.ended()

    async def restore(self, kept: KeptSession) -> None:
        """Know again what an earlier server kept, and go on with what it had not ended."""
        self.conversation.restore(kept.heard)
        for job in kept.jobs:
            told = await asyncio.to_thread(told_before, job, self._means.backend)
            self.conversation.recall(job.request, job.state, told, job.scene)
        for job in kept.jobs:
            if job.pending is not None and self.conversation.take_up(job.pending):
                self._means.quotas.queue_job(self._principal, job.job, known=True)
                self._start(job.pending, _Kept())
            elif job.pending is not None:
                self._note_end(job.job)

    def stop_listening(self) -> None:
        """The server is about to stop: what the client says from now on was not heard."""
        self.conversation.deaf = True

    @property
    def unfinished(self) -> bool:
        """Whether there is something to wait for before the server stops."""
        return self.busy or (self.attached and not self.conversation.idle)

    def _act(self, request: Request) -> None:
        if isinstance(request, Attune | Affect):
            self._pulse.take(request)
        elif isinstance(request, Forget):
            self._memory.forget(request.title)
            self.conversation.send(known_message(self._memory.sizes))
        elif not isinstance(request, Cancel):
            self._pulse.read(request)
            if isinstance(request, Say):
                self._silence()
            try:
                self._means.quotas.queue_job(self._principal, request.job)
            except QueueFull as full:
                self.conversation.send(failure(full, request.job))
                return
            if isinstance(request, Say | Know | Listen):  # what is said is not kept
                self._start(request, _Kept())
            else:
                self._start(request, self._means.book.accept(self._kept, request))
        elif request.job in self._jobs:
            self._jobs[request.job].cancel()

    def _silence(self) -> None:
        """Stop what is being answered: another thing was said."""
        for delivery in self._jobs.values():
            if isinstance(delivery.request, Say):
                delivery.cancel()

    def _grant(self, wish: Edit) -> None:
        """Begin an edit that was wished for in talk."""
        for request in self.conversation.wish(wish):
            self._act(request)
        self._wake()

    def _start(self, request: Work | Talk, kept: Awaitable[None]) -> None:
        delivery = Delivery(
            request=request,
            backend=self._means.backend,
            conversation=self.conversation,
            metrics=self._means.metrics,
            wake=self._wake,
            room=self._room_to_tell,
            share=self._share,
            holdings=self._means.holdings,
            kept=kept,
            on_end=lambda: None if isinstance(request, Say | Know | Listen) else self._note_end(request.job),
            memory=self._memory,
            voice=self._pulse.voice,
            on_wish=self._grant,
        )
        self._jobs[request.job] = delivery
        delivery.start(lambda: self._forget(delivery))

    @property
    def _share(self) -> Share:
        """Whose turns at the engine its work takes."""
        return Share(
            self._principal.name,
            self.id,
            self._principal.weight,
            self._principal.allowance.running,
            self.conversation.sights.aside,
        )

    async def _feel(self, text: str) -> Feeling:
        return await self._means.backend.feel(text, self._share)

    @property
    def _kept(self) -> KeptSession:
        """What is kept of the session itself."""
        hello = msgspec.structs.replace(self.conversation.hello, token="", have=(), resume=None)
        return KeptSession(
            session=self.id,
            secret_sha256=self._secret_sha256,
            principal=self._principal.name,
            weight=self._principal.weight,
            hello=hello,
            heard=self.conversation.heard,
        )

    def _note_end(self, job: str) -> None:
        """Keep how a job stands now that it has ended."""
        conversation = self.conversation
        state = conversation.state(job)
        if state is not None:
            self._means.book.end(self.id, job, state, conversation.scene(job), conversation.told(job))

    def _forget(self, delivery: Delivery) -> None:
        """Let go of a job that has ended, unless its id has a new one already."""
        self._means.quotas.end_job(self._principal)
        if self._jobs.get(delivery.request.job) is delivery:
            del self._jobs[delivery.request.job]

    async def _room_to_tell(self) -> None:
        """Wait while a client that reads slowly has enough; one that is gone is not waited for."""
        while self.conversation.outbox.full and self._link is not None:
            await self._wait_for_room()

    async def _wait_for_room(self) -> None:
        self._room.clear()
        await self._room.wait()

    def _wake(self) -> None:
        if self._link is not None:
            self._link.wake()


class _Kept:
    """What need not be kept, or was already: nothing is waited for, and nobody has to wait."""

    def __await__(self) -> Generator[None, None, None]:
        yield from ()
