"""One session's protocol, without a socket or a clock.

The shell hands in frames as they come (`receive`), what jobs say (`send`), and takes what may be written
(`frames_to_send`). When `closing` is set, it writes what is left and closes with that violation's code.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import msgspec

from .codec import decode_client, encode, peek
from .credit import CreditBalance
from .errors import (
    AssetGone,
    BadMessage,
    BinaryRefused,
    DuplicateJob,
    HelloMissing,
    HelloRepeated,
    PromptTooLong,
    ProtocolError,
    TooManyErrors,
    TooManyJobs,
    UnknownJob,
    UnknownScene,
    Violation,
    WrongVersion,
)
from .limits import DEFAULT_LIMITS, MAX_BAD_MESSAGES
from .messages import (
    VERSION,
    Accept,
    Cancel,
    Cancelled,
    ClientMessage,
    Credit,
    Edit,
    Failed,
    Finished,
    Generate,
    GeneratorInfo,
    Hello,
    Limits,
    Redo,
    ServerMessage,
    Undo,
    Welcome,
)
from .outbox import Outbox, Source

Change = Edit | Undo | Redo
Request = Generate | Change | Cancel
"""What the shell has to act on; all else is answered here."""

LIVING_SCENES = 4
"""Scenes of finished jobs that a session keeps for edits."""

DETAIL_CHARACTERS = 2000


class Conversation:
    """The server's side of wire v1: who has said hello, which jobs run, what is granted, what waits."""

    def __init__(
        self, session: str, *, limits: Limits = DEFAULT_LIMITS, generators: Iterable[GeneratorInfo] = ()
    ) -> None:
        self.session = session
        self.limits = limits
        self.hello: Hello | None = None
        self.closing: Violation | None = None
        self.outbox = Outbox(bound_bytes=limits.outbox_bytes, chunk_bytes=limits.chunk_bytes)
        self._generators = tuple(generators)
        self._credit = CreditBalance()
        self._jobs: dict[str, Literal["running", "stopping"]] = {}
        self._living: dict[str, None] = {}
        self._seq = 0
        self._bad_messages = 0

    @property
    def state(self) -> Literal["waiting", "open", "closed"]:
        """Waiting for `hello`, open, or closed by a violation."""
        if self.closing is not None:
            return "closed"
        return "waiting" if self.hello is None else "open"

    @property
    def jobs(self) -> tuple[str, ...]:
        """Ids of the jobs that have not ended."""
        return tuple(self._jobs)

    @property
    def accept(self) -> Accept:
        """What the client can load; before its `hello`, what everybody can."""
        return self.hello.accept if self.hello is not None else Accept()

    @property
    def credit_bytes(self) -> int:
        """Bytes of binary frames that may be sent now."""
        return self._credit.available

    def receive(self, frame: str | bytes) -> list[Request]:
        """Take one frame from the client; return what the shell has to do.

        Never raises for what a client sends: a bad message is answered by `failed`, a violation sets `closing`.
        """
        if self.closing is not None:
            return []
        try:
            return self._receive(frame)
        except BadMessage as error:
            self._refuse(error)
        except Violation as error:
            self.violate(error)
        return []

    def send(self, message: ServerMessage, source: Source | None = None) -> None:
        """Queue what a job says, with the asset that `offered` or `finished` announces.

        What a job says after its end (finished, failed, cancelled) is not sent.
        """
        job = getattr(message, "job", None)
        if self.closing is not None or (job is not None and job not in self._jobs):
            return
        if isinstance(message, Cancelled):
            self.outbox.drop_job(message.job)
        if isinstance(message, Finished | Failed | Cancelled) and job is not None:
            del self._jobs[job]
        if isinstance(message, Finished):
            self._keep_living(message.job)
        self.outbox.push(message, None if self.accept.transport == "http" else source)

    def violate(self, violation: Violation) -> None:
        """End the conversation: a last `failed` says why, `closing` with which code. Only the first counts."""
        if self.closing is None:
            self.send(_failed(violation))
            self.closing = violation
            self._jobs.clear()

    def frames_to_send(self) -> list[str | bytes]:
        """Take what may be written now: every message, and one chunk if credit allows. Empty: nothing may.

        One chunk at a time, so that memory is bounded and what comes next is decided as late as it can be.
        """
        chunk: bytes | None = None
        if self.closing is None:
            try:
                chunk = self.outbox.take_chunk(self._credit.available)
            except AssetGone as error:
                self.send(_failed(error))
        frames: list[str | bytes] = [self._numbered(message) for message in self.outbox.take_messages()]
        if chunk is not None:
            self._credit.spend(len(chunk))
            frames.append(chunk)
        return frames

    def _numbered(self, message: ServerMessage) -> str:
        self._seq += 1
        return encode(msgspec.structs.replace(message, seq=self._seq))

    def _receive(self, frame: str | bytes) -> list[Request]:
        if isinstance(frame, bytes):
            raise BinaryRefused("clients send text frames only")
        if self.hello is None:
            self._open(self._first(frame))
            return []
        try:
            message = decode_client(frame, max_bytes=self.limits.message_bytes)
        except BadMessage as error:
            error.job = self._refused_job(frame)
            raise
        if isinstance(message, Hello):
            raise HelloRepeated("one `hello` for each connection")
        if isinstance(message, Credit):
            self._credit.grant(message.size_bytes)
            return []
        match message:
            case Generate():
                return self._start(message)
            case Edit() | Undo() | Redo():
                return self._change(message)
        return self._stop(message)

    def _first(self, frame: str) -> Hello:
        message: ClientMessage | None = None
        refusal = "the first message must be `hello`"
        try:
            message = decode_client(frame, max_bytes=self.limits.message_bytes)
        except BadMessage as error:
            refusal = f"{refusal}: {error}"
        seen = peek(frame) if message is None else message
        version = getattr(seen, "version", None)
        if version not in (None, VERSION):
            raise WrongVersion(f"version {version} is not spoken here; {VERSION} is")
        if not isinstance(message, Hello):
            raise HelloMissing(refusal)
        return message

    def _open(self, hello: Hello) -> None:
        self.hello = hello
        self._credit.grant(hello.credit)
        self.outbox.know(hello.have)
        self.send(Welcome(session=self.session, version=VERSION, limits=self.limits, generators=self._generators))

    def _start(self, request: Generate) -> list[Request]:
        if request.job in self._jobs:
            raise DuplicateJob(f"job {request.job!r} is running")
        if len(self._jobs) >= self.limits.jobs:
            raise TooManyJobs(f"{len(self._jobs)} jobs run in this session, the most it may", job=request.job)
        if len(request.prompt) > self.limits.prompt_characters:
            bound = self.limits.prompt_characters
            raise PromptTooLong(f"{len(request.prompt)} characters; at most {bound} are taken", job=request.job)
        self._jobs[request.job] = "running"
        self._living.pop(request.job, None)
        return [request]

    def _change(self, request: Change) -> list[Request]:
        if request.job in self._jobs:
            raise DuplicateJob(f"job {request.job!r} is running; change its scene when it has finished")
        if request.job not in self._living:
            kept = ", ".join(self._living) or "none"
            text = f"no scene of a job {request.job!r} is kept (there are: {kept}); generate it again"
            raise UnknownScene(text, job=request.job)
        if len(self._jobs) >= self.limits.jobs:
            raise TooManyJobs(f"{len(self._jobs)} jobs run in this session, the most it may", job=request.job)
        self._jobs[request.job] = "running"
        return [request]

    def _keep_living(self, job: str) -> None:
        self._living.pop(job, None)
        self._living[job] = None
        while len(self._living) > LIVING_SCENES:
            del self._living[next(iter(self._living))]

    def _stop(self, request: Cancel) -> list[Request]:
        state = self._jobs.get(request.job)
        if state is None:
            raise UnknownJob(f"no job {request.job!r} is running")
        if state == "stopping":
            return []
        self._jobs[request.job] = "stopping"
        return [request]

    def _refused_job(self, frame: str) -> str | None:
        """The id of a job that a refused message would have started or gone on with, unless it is a running one's."""
        seen = peek(frame)
        if seen.type not in ("generate", "edit", "undo", "redo") or seen.job is None:
            return None
        return None if seen.job in self._jobs else seen.job

    def _refuse(self, error: BadMessage) -> None:
        if not isinstance(error, UnknownJob | UnknownScene | TooManyJobs):
            self._bad_messages += 1
        if self._bad_messages > MAX_BAD_MESSAGES:
            self.violate(TooManyErrors(f"more than {MAX_BAD_MESSAGES} bad messages"))
            return
        self.outbox.push(_failed(error, error.job))


def _failed(error: ProtocolError, job: str | None = None) -> Failed:
    """The message for an error: its code, its text, and whether asking again may help."""
    return Failed(code=error.code, detail=str(error)[:DETAIL_CHARACTERS], retryable=error.retryable, job=job)
