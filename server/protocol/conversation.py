"""One session's protocol, without a socket or a clock.

The shell hands in frames as they come (`receive`), what jobs say (`send`), and takes what may be written
(`frames_to_send`). A connection that is lost ends nothing: what is said then waits, and `resume` goes on over another.
When `closing` is set, the shell writes what is left and closes with that violation's code.
"""

from __future__ import annotations

from collections.abc import Iterable

from .codec import decode_client, peek
from .errors import (
    BadMessage,
    BinaryRefused,
    HelloRepeated,
    NotAllowed,
    PromptTooLong,
    SourceRefused,
    TooManyErrors,
    TooManyJobs,
    UnknownJob,
    UnknownScene,
    Violation,
)
from .handshake import failure
from .limits import DEFAULT_LIMITS, MAX_BAD_MESSAGES
from .messages import (
    Accepted,
    Affect,
    Attune,
    Cancel,
    Cancelled,
    Credit,
    Edit,
    FeelingSource,
    Forget,
    Generate,
    GeneratorInfo,
    Hello,
    Know,
    Limits,
    Listen,
    Look,
    Redo,
    Say,
    Undo,
)
from .scopes import EVERYTHING, lacks
from .talking import Parts
from .told import Told

Change = Edit | Undo | Redo
Talk = Say | Know | Listen
Request = Generate | Change | Talk | Forget | Cancel | Attune | Affect
"""What the shell has to act on; all else is answered here."""


class Conversation(Told):
    """The server's side of a session: it hears what its client says, and tells what jobs say."""

    def __init__(
        self,
        session: str,
        hello: Hello,
        *,
        limits: Limits = DEFAULT_LIMITS,
        generators: Iterable[GeneratorInfo] = (),
        token: str = "",
    ) -> None:
        super().__init__(session, hello, limits=limits, generators=generators, token=token)
        self.allowed = EVERYTHING
        """What the token of the newest connection lets it do."""
        self.deaf = False
        """Whether only credit is taken: the server is about to stop, and what else is said was not heard."""
        self._parts = Parts()
        self._answer: str | None = None
        """The job of the answer that is being given."""
        self._bad_messages = 0
        self._sources: tuple[FeelingSource, ...] = ()
        """What may say how the user feels."""

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

    def take_up(self, request: Generate | Change) -> bool:
        """Let a job run again that an earlier server had not ended; False where what it was to change is gone."""
        try:
            self._roster.start(request.job) if isinstance(request, Generate) else self._change(request)
        except BadMessage as error:
            self._queue(failure(error, request.job))
            return False
        return True

    def _receive(self, frame: str | bytes) -> list[Request]:
        if isinstance(frame, bytes):
            raise BinaryRefused("clients send text frames only")
        if self.deaf:
            self._take_credit(frame)
            return []
        self._heard += 1
        try:
            message = decode_client(frame, max_bytes=self.limits.message_bytes)
        except BadMessage as error:
            error.job = self._refused_job(frame)
            raise
        if missing := lacks(message, self.allowed):
            raise NotAllowed(f"the token has not the scope {missing}", job=self._refused_job(frame))
        match message:
            case Hello():
                raise HelloRepeated("one `hello` for each connection")
            case Credit():
                self._heard -= 1
                self._credit.grant(message.size_bytes)
                return []
            case Look():
                self._heard -= 1
                self.sights.look(message)
                self.outbox.reconsider()
                return []
            case Generate():
                return self._start(message)
            case Edit() | Undo() | Redo():
                return self._change(message)
            case Attune():
                return self._attune(message)
            case Affect():
                return self._feel(message)
            case Say():
                return self._say(message)
            case Know() | Listen():
                return self._give(message)
            case Forget():
                return [message]
        return self._stop(message)

    def _take_credit(self, frame: str) -> None:
        """Of a frame that is not heard, take at least what lets those before it be answered."""
        try:
            message = decode_client(frame, max_bytes=self.limits.message_bytes)
        except BadMessage:
            return
        if isinstance(message, Credit):
            self._credit.grant(message.size_bytes)

    def _start(self, request: Generate) -> list[Request]:
        if self._journal.same(request) and self._told_again(request.job):
            return []
        if request.job not in self._roster and len(request.prompt) > self.limits.prompt_characters:
            bound = self.limits.prompt_characters
            raise PromptTooLong(f"{len(request.prompt)} characters; at most {bound} are taken", job=request.job)
        self._roster.start(request.job)
        self._journal.begin(request)
        return [request]

    def _told_again(self, job: str) -> bool:
        """Answer a request that is known: that its job runs, or what it had said; False if it has to be done anew."""
        if self._roster.is_running(job):
            self._queue(Accepted(job=job))
            return True
        kept = self._roster.keeps(job) and job not in self._roster
        if not kept or self._journal.state(job) != "finished":
            return False
        for message, source in list(self._journal.standing(job)):
            self._queue(message, source)
        return True

    def _change(self, request: Change) -> list[Request]:
        self._roster.change(request.job)
        self._journal.go_on(request.job)
        return [request]

    def _attune(self, request: Attune) -> list[Request]:
        if request.sources and not self._roster.keeps(request.job):
            raise UnknownScene(f"no scene of a job {request.job!r} is kept: attune to one that has finished")
        self._sources = request.sources
        return [request]

    def _feel(self, said: Affect) -> list[Request]:
        if said.source not in self._sources:
            attuned = ", ".join(self._sources) or "none"
            raise SourceRefused(f"source: {said.source!r} was not attuned to (there are: {attuned})")
        return [said]

    def wish(self, request: Edit) -> list[Request]:
        """Take an edit that was wished for in talk, as though the client had sent it; a refusal is told."""
        try:
            return self._change(request)
        except BadMessage as error:
            self._refuse(error)
        return []

    def may_change(self, job: str) -> str:
        """Why the scene of a job cannot be changed now; "" where it can."""
        if missing := lacks(Edit(job=job, instruction="-"), self.allowed):
            return f"your token has not the scope {missing}"
        return "the last change is still being made" if job in self._roster else ""

    def _say(self, request: Say) -> list[Request]:
        if request.scene is not None and not self._roster.keeps(request.scene):
            raise UnknownScene(f"no scene of a job {request.scene!r} is kept; generate it again", job=request.job)
        if request.job != self._answer:
            self._hush()
        self._roster.talk(request.job)
        self._answer = request.job
        self._journal.converse(request.job)
        return [request]

    def _give(self, part: Know | Listen) -> list[Request]:
        whole = self._parts.take_known(part) if isinstance(part, Know) else self._parts.take_heard(part)
        if whole is None:
            return []
        self._roster.talk(whole.job)
        return [whole]

    def _hush(self) -> None:
        """Stop the answer that is being given, at once: what of it waits is not sent any more."""
        if self._answer is not None and self._answer in self._roster:
            self.send(Cancelled(job=self._answer))
        self._answer = None

    def _stop(self, request: Cancel) -> list[Request]:
        stopped = self._roster.stop(request.job)
        if request.job == self._answer:
            self._hush()
        return [request] if stopped else []

    def _refused_job(self, frame: str) -> str | None:
        """The id of a job that a refused message would have started or gone on with, unless it is a running one's."""
        seen = peek(frame)
        if seen.type not in ("generate", "edit", "undo", "redo", "say", "know", "listen") or seen.job is None:
            return None
        return None if seen.job in self._roster else seen.job

    def _refuse(self, error: BadMessage) -> None:
        if not isinstance(error, UnknownJob | UnknownScene | TooManyJobs | SourceRefused):
            self._bad_messages += 1
        if self._bad_messages > MAX_BAD_MESSAGES:
            self.violate(TooManyErrors(f"more than {MAX_BAD_MESSAGES} bad messages"))
            return
        self.outbox.push(failure(error, error.job))
