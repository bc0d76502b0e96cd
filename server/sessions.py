"""Sessions: what a client has asked for, which outlives the connections it asks over.

A session is kept while a connection is attached, and for a stated time after. Its jobs go on meanwhile. What they are
is kept in a `Book`, so that a server that is started again finishes what an earlier one had accepted.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import Callable

from server.backend import Backend
from server.durable.book import Book, NoBook
from server.durable.errors import DatabaseError
from server.durable.records import KeptSession, secret_digest
from server.metrics import Metrics
from server.principals import ANYBODY, Principal
from server.principals.holdings import Holdings
from server.principals.quotas import Quotas
from server.protocol.conversation import Conversation
from server.protocol.errors import ServerBusy, ServerStopping, TokenRefused, UnknownSession, Violation
from server.protocol.messages import Hello, Limits, Resume
from server.session import Link, Means, Session
from server.targets import resolve_target

log = logging.getLogger(__name__)

_LOOK_S = 0.02
"""How often it is looked whether all has ended."""
_GOODBYES_S = 1.0
"""How long clients have to read that the server stops."""


class Sessions:
    """All sessions of a server: at most `most`, each kept `limits.resume_s` seconds after its last connection.

    What they have in common is in `Means`; without a `book` they end with the server.
    """

    def __init__(
        self,
        limits: Limits,
        most: int,
        backend: Backend,
        metrics: Metrics,
        *,
        book: Book | None = None,
        quotas: Quotas | None = None,
        holdings: Holdings | None = None,
    ) -> None:
        self._limits, self._most = limits, most
        self._means = Means(backend, metrics, book or NoBook(), quotas or Quotas(), holdings)
        self._asleep: set[str] = set()
        """Sessions that are kept and not here, since nothing of them runs."""
        self._sessions: dict[str, Session] = {}
        self._left: dict[str, asyncio.TimerHandle] = {}
        """Sessions without a connection, the longest first, and what will end them."""
        self._ending: set[asyncio.Task[None]] = set()
        self._stopping = False

    @property
    def failure(self) -> tuple[str, str] | None:
        """Why nothing new is taken now, as a code and a text; None where it is."""
        if self._stopping:
            return ServerStopping.code, "the server is about to stop"
        return (DatabaseError.code, self._means.book.failure) if self._means.book.failure else None

    async def start(self) -> None:
        """Find what an earlier server kept, and go on with what it had not ended.

        Raises:
            DatabaseError: it cannot be read.
        """
        every, pending = await self._means.book.names()
        for name in pending:
            kept = await self._means.book.read(name)
            if kept is not None:
                await self._restore(kept)
        self._asleep = set(every).difference(self._sessions)
        if every:
            log.info("%d sessions of an earlier server are kept; jobs go on in %d", len(every), len(self._sessions))
            asyncio.get_running_loop().call_later(self._limits.resume_s, self._forget_asleep)

    def open(self, hello: Hello, principal: Principal = ANYBODY) -> Session:
        """A new session.

        Raises:
            TargetRefused: what the client can load is not made here.
            ServerBusy: there are as many as there may be, and each has a connection or a job; or, as
                `TooManySessions`, the principal has as many as it may.
            ServerStopping: none are opened any more.
        """
        self._refuse_when_stopping()
        resolve_target(hello.accept, hello.profile)
        if len(self._sessions) >= self._most and not self._make_room():
            raise ServerBusy(f"{len(self._sessions)} sessions are open, the most there may be")
        self._means.quotas.open_session(principal)
        secret = secrets.token_urlsafe(24)
        conversation = Conversation(
            secrets.token_urlsafe(12),
            hello,
            limits=principal.allowance.narrow(self._limits),
            generators=self._means.backend.generators,
            token=secret,
        )
        session = self._add(Session(conversation, secret_digest(secret), principal, self._means))
        session.admit(principal)
        return session

    async def resume(self, resume: Resume, hello: Hello, principal: Principal = ANYBODY) -> Session:
        """The session that a client comes back to, ready to go on where it broke.

        Raises:
            UnknownSession: it is not kept, or the token is not its own.
            BadResume: the client claims to have what was never sent.
            ServerStopping: nobody comes back to this server any more.
        """
        self._refuse_when_stopping()
        session = self._sessions.get(resume.session) or await self._wake(resume.session)
        try:
            if session is None or not session.opens_for(principal, resume.token):
                raise UnknownSession("no such session is kept: open a new one, and ask again")
            if session.conversation.closing is not None:
                raise UnknownSession("the session has ended: open a new one, and ask again")
            session.conversation.resume(resume, hello, principal.allowance.narrow(self._limits))
            session.admit(principal)
        except Violation:
            self._means.metrics.session_resumed("refused")
            raise
        if timer := self._left.pop(session.id, None):
            timer.cancel()
        self._means.metrics.session_resumed("resumed")
        return session

    def leave(self, session: Session, link: Link, *, for_good: bool) -> None:
        """A connection is gone. Its session ends now if that is `for_good`, else after a while."""
        if not session.detach(link) or session.id not in self._sessions:
            return
        if for_good or session.conversation.closing is not None:
            self._end(session)
        else:
            self._wait_for(session)

    async def drain(self, seconds: float, hurry: Callable[[], bool]) -> None:
        """Take nothing new, wait until what was accepted has ended and been sent, then ask all clients to come back.

        It takes `seconds` at most, less if `hurry` says so; what has not ended then is kept for the next server.
        """
        self._stopping = True
        for session in self._sessions.values():
            session.stop_listening()
        await self._until(lambda session: not session.unfinished, seconds, hurry)
        for session in self._sessions.values():
            session.expel(ServerStopping("the server is about to stop: come back in a moment"))
        await self._until(lambda session: not session.attached, _GOODBYES_S, hurry)

    async def erase(self, name: str) -> int:
        """End every session of a principal, also those that are kept and not here, and wait until its jobs have
        stopped; gives how many there were.

        Raises:
            DatabaseError: those that are kept cannot be erased.
        """
        gone = [session for session in self._sessions.values() if session.principal.name == name]
        for session in gone:
            session.expel(TokenRefused("who asked has been erased"))
            self._end(session)
        await asyncio.gather(*(session.end() for session in gone))
        return len(gone) + await self._means.book.erase(name)

    async def close(self) -> None:
        """Stop every job and wait for that. What is kept of the sessions stays, for the next server."""
        self._stopping = True
        for session in list(self._sessions.values()):
            self._end(session)
        while self._ending:
            await asyncio.wait(self._ending)
        await self._means.book.close()

    async def _until(self, done: Callable[[Session], bool], seconds: float, hurry: Callable[[], bool]) -> None:
        """Wait until something is so of every session, for `seconds` at most."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + seconds
        while not all(map(done, self._sessions.values())) and loop.time() < deadline and not hurry():
            await asyncio.sleep(_LOOK_S)

    def _refuse_when_stopping(self) -> None:
        if self._stopping:
            raise ServerStopping("the server is about to stop: come back in a moment")

    def _add(self, session: Session) -> Session:
        self._sessions[session.id] = session
        self._means.metrics.session_opened()
        return session

    def _wait_for(self, session: Session) -> None:
        """Keep a session without a connection for a while."""
        timer = asyncio.get_running_loop().call_later(self._limits.resume_s, self._end, session)
        self._left[session.id] = timer

    async def _wake(self, name: str) -> Session | None:
        """A session that an earlier server kept, if its client may still come."""
        if name not in self._asleep:
            return None
        try:
            kept = await self._means.book.read(name)
        except DatabaseError as error:
            raise ServerBusy(str(error)) from error
        if kept is not None and name in self._asleep:
            await self._restore(kept)
        return self._sessions.get(name)

    async def _restore(self, kept: KeptSession) -> None:
        self._asleep.discard(kept.session)
        generators = self._means.backend.generators
        conversation = Conversation(kept.session, kept.hello, limits=self._limits, generators=generators)
        principal = Principal(name=kept.principal, weight=kept.weight)  # what more it may says its next token
        self._means.quotas.open_session(principal, known=True)
        session = Session(conversation, kept.secret_sha256, principal, self._means)
        await session.restore(kept)
        self._wait_for(self._add(session))

    def _forget_asleep(self) -> None:
        """The clients of an earlier server had their time to come back."""
        self._means.book.forget(self._asleep)
        self._asleep.clear()

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
        self._means.quotas.close_session(session.principal)
        if not self._stopping:
            self._means.book.forget([session.id])
        self._means.metrics.session_closed(session.conversation.outbox.dropped)
        task = asyncio.create_task(session.end())
        self._ending.add(task)
        task.add_done_callback(self._ending.discard)
