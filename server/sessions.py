"""Sessions: what a client has asked for, which outlives the connections it asks over.

A session is kept while a connection is attached, and for a stated time after. Its jobs go on meanwhile.
"""

from __future__ import annotations

import asyncio
import hmac
import logging
import secrets
from typing import Protocol

from server.backend import Backend
from server.delivery import Delivery
from server.engine.base import Share
from server.metrics import Metrics
from server.principals import ANYBODY, Principal
from server.principals.holdings import Holdings
from server.principals.quotas import Quotas
from server.protocol.conversation import Conversation, Request
from server.protocol.errors import QueueFull, ServerBusy, SessionTaken, TokenRefused, UnknownSession, Violation
from server.protocol.handshake import failure
from server.protocol.messages import Cancel, Hello, Limits, Resume
from server.targets import resolve_target

log = logging.getLogger(__name__)


class Link(Protocol):
    """What a session asks of the connection that is attached to it."""

    def wake(self) -> None:
        """Something waits to be written."""

    def leave(self, violation: Violation) -> None:
        """The session is not this connection's any more: write nothing more of it, and close."""


class Session:
    """A conversation, and the jobs that run for it. Connections attach and leave; the newest is the one."""

    def __init__(
        self,
        conversation: Conversation,
        secret: str,
        principal: Principal,
        backend: Backend,
        metrics: Metrics,
        quotas: Quotas,
        holdings: Holdings | None,
    ) -> None:
        self.conversation = conversation
        self._secret = secret
        self._principal = principal
        self._backend = backend
        self._metrics = metrics
        self._quotas = quotas
        self._holdings = holdings
        self._jobs: dict[str, Delivery] = {}
        self._link: Link | None = None
        self._room = asyncio.Event()

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
        right = hmac.compare_digest(self._secret.encode(), secret.encode())
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

    def frames_to_send(self) -> list[str | bytes]:
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
        deliveries = list(self._jobs.values())
        for delivery in deliveries:
            delivery.abandon()
        self._room.set()
        for delivery in deliveries:
            await delivery.ended()

    def _act(self, request: Request) -> None:
        if not isinstance(request, Cancel):
            try:
                self._quotas.queue_job(self._principal, request.job)
            except QueueFull as full:
                self.conversation.send(failure(full, request.job))
                return
            delivery = Delivery(
                request=request,
                backend=self._backend,
                conversation=self.conversation,
                metrics=self._metrics,
                wake=self._wake,
                room=self._room_to_tell,
                share=Share(self._principal.name, self.id, self._principal.weight, self._principal.allowance.running),
                holdings=self._holdings,
            )
            self._jobs[request.job] = delivery
            delivery.start(lambda: self._forget(delivery))
        elif request.job in self._jobs:
            self._jobs[request.job].cancel()

    def _forget(self, delivery: Delivery) -> None:
        """Let go of a job that has ended, unless its id has a new one already."""
        self._quotas.end_job(self._principal)
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


class Sessions:
    """All sessions of a server: at most `most`, each kept `limits.resume_s` seconds after its last connection.

    `quotas` bounds what each principal has; `holdings` is told what was offered to whom, where that is to be known.
    """

    def __init__(
        self,
        limits: Limits,
        most: int,
        backend: Backend,
        metrics: Metrics,
        *,
        quotas: Quotas | None = None,
        holdings: Holdings | None = None,
    ) -> None:
        self._limits, self._most = limits, most
        self._backend, self._metrics = backend, metrics
        self._quotas, self._holdings = quotas or Quotas(), holdings
        self._sessions: dict[str, Session] = {}
        self._left: dict[str, asyncio.TimerHandle] = {}
        """Sessions without a connection, the longest first, and what will end them."""
        self._ending: set[asyncio.Task[None]] = set()

    def open(self, hello: Hello, principal: Principal = ANYBODY) -> Session:
        """A new session.

        Raises:
            TargetRefused: what the client can load is not made here.
            ServerBusy: there are as many as there may be, and each has a connection or a job; or, as
                `TooManySessions`, the principal has as many as it may.
        """
        resolve_target(hello.accept, hello.profile)
        if len(self._sessions) >= self._most and not self._make_room():
            raise ServerBusy(f"{len(self._sessions)} sessions are open, the most there may be")
        self._quotas.open_session(principal)
        secret = secrets.token_urlsafe(24)
        conversation = Conversation(
            secrets.token_urlsafe(12),
            hello,
            limits=principal.allowance.narrow(self._limits),
            generators=self._backend.generators,
            token=secret,
        )
        session = Session(conversation, secret, principal, self._backend, self._metrics, self._quotas, self._holdings)
        session.admit(principal)
        self._sessions[session.id] = session
        self._metrics.session_opened()
        return session

    def resume(self, resume: Resume, hello: Hello, principal: Principal = ANYBODY) -> Session:
        """The session that a client comes back to, ready to go on where it broke.

        Raises:
            UnknownSession: it is not kept, or the token is not its own.
            BadResume: the client claims to have what was never sent.
        """
        session = self._sessions.get(resume.session)
        try:
            if session is None or not session.opens_for(principal, resume.token):
                raise UnknownSession("no such session is kept: open a new one, and ask again")
            if session.conversation.closing is not None:
                raise UnknownSession("the session has ended: open a new one, and ask again")
            session.conversation.resume(resume, hello)
            session.admit(principal)
        except Violation:
            self._metrics.session_resumed("refused")
            raise
        if timer := self._left.pop(session.id, None):
            timer.cancel()
        self._metrics.session_resumed("resumed")
        return session

    def leave(self, session: Session, link: Link, *, for_good: bool) -> None:
        """A connection is gone. Its session ends now if that is `for_good`, else after a while."""
        if not session.detach(link) or session.id not in self._sessions:
            return
        if for_good or session.conversation.closing is not None:
            self._end(session)
        else:
            timer = asyncio.get_running_loop().call_later(self._limits.resume_s, self._end, session)
            self._left[session.id] = timer

    async def erase(self, name: str) -> int:
        """End every session of a principal, and wait until its jobs have stopped; gives how many there were."""
        gone = [session for session in self._sessions.values() if session.principal.name == name]
        for session in gone:
            session.expel(TokenRefused("who asked has been erased"))
            self._end(session)
        await asyncio.gather(*(session.end() for session in gone))
        return len(gone)

    async def close(self) -> None:
        """End every session, and wait until all jobs have stopped."""
        for session in list(self._sessions.values()):
            self._end(session)
        while self._ending:
            await asyncio.wait(self._ending)

    def _make_room(self) -> bool:
        """End the session that has been without connection and without work the longest; False if there is none."""
        for name in self._left:
            if not self._sessions[name].busy:
                self._end(self._sessions[name])
                return True
        return False

    def _end(self, session: Session) -> None:
        if timer := self._left.pop(session.id, None):
            timer.cancel()
        del self._sessions[session.id]
        self._quotas.close_session(session.principal)
        self._metrics.session_closed(session.conversation.outbox.dropped)
        task = asyncio.create_task(session.end())
        self._ending.add(task)
        task.add_done_callback(self._ending.discard)
