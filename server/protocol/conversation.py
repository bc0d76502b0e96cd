"""One session's protocol, without a socket or a clock.

The shell hands in frames as they come (`receive`), what jobs say (`send`), and takes what may be written
(`frames_to_send`). A connection that is lost ends nothing: what is said then waits, and `resume` goes on over another.
When `closing` is set, the shell writes what is left and closes with that violation's code.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from .codec import decode_client, encode, peek
from .credit import CreditBalance
from .errors import (
    AssetGone,
    BadMessage,
    BadResume,
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
from .journal import Journal, State
from .limits import DEFAULT_LIMITS, MAX_BAD_MESSAGES
from .messages import (
    VERSION,
    Accept,
    Accepted,
    Affect,
    Ambience,
    Answered,
    Attune,
    Cancel,
    Cancelled,
    Credit,
    Edit,
    Failed,
    FeelingSource,
    Finished,
    Forget,
    Generate,
    GeneratorInfo,
    Heard,
    Hello,
    Know,
    Known,
    Limits,
    Listen,
    Look,
    Patched,
    Redo,
    Resume,
    Say,
    ServerMessage,
    Snapshot,
    Undo,
    Welcome,
)
from .outbox import Outbox, Source
from .roster import Roster
from .scopes import EVERYTHING, lacks
from .sights import Sights
from .talking import Parts

Change = Edit | Undo | Redo
Talk = Say | Know | Listen
Request = Generate | Change | Talk | Forget | Cancel | Attune | Affect
"""What the shell has to act on; all else is answered here."""


class Conversation:
    """The server's side of a session: which jobs run, what was told, what is granted, what waits.

    `token` is the secret with which its client may resume it.
    """

    def __init__(
        self,
        session: str,
        hello: Hello,
        *,
        limits: Limits = DEFAULT_LIMITS,
        generators: Iterable[GeneratorInfo] = (),
        token: str = "",
    ) -> None:
        self.session = session
        self.limits = limits
        self.hello = hello
        self.allowed = EVERYTHING
        """What the token of the newest connection lets it do."""
        self.closing: Violation | None = None
        self.deaf = False
        """Whether only credit is taken: the server is about to stop, and what else is said was not heard."""
        self.sights = Sights()
        """What is looked at: that is sent first."""
        self.outbox = Outbox(bound_bytes=limits.outbox_bytes, chunk_bytes=limits.chunk_bytes, aside=self.sights.aside)
        self._welcome = Welcome(
            session=session, version=VERSION, limits=limits, generators=tuple(generators), token=token
        )
        self._credit = CreditBalance(hello.credit)
        self._journal = Journal()
        self._again: list[str] = []
        """What a client that came back is told first."""
        self._roster = Roster(limits.jobs)
        self._parts = Parts()
        self._answer: str | None = None
        """The job of the answer that is being given."""
        self._seq = 0
        self._heard = 0
        self._restored = False
        """Whether an earlier server held this session, and nobody has resumed it since."""
        self._bad_messages = 0
        self._sources: tuple[FeelingSource, ...] = ()
        """What may say how the user feels."""
        self.outbox.know(hello.have)
        self._queue(self._welcome)

    @property
    def jobs(self) -> tuple[str, ...]:
        """Ids of the jobs that have not ended."""
        return self._roster.jobs

    @property
    def accept(self) -> Accept:
        """What the client can load."""
        return self.hello.accept

    @property
    def credit_bytes(self) -> int:
        """Bytes of binary frames that may be sent now."""
        return self._credit.available

    @property
    def heard(self) -> int:
        """How many messages of the client arrived, without `hello`, `credit` and `look`."""
        return self._heard

    @property
    def idle(self) -> bool:
        """Whether no job runs and nothing waits to be sent."""
        return not self._roster.jobs and self.outbox.empty

    def state(self, job: str) -> State | None:
        """How a job stands; None where it is not known of."""
        return self._journal.state(job)

    def told(self, job: str) -> tuple[ServerMessage, ...]:
        """What stands of a job; nothing where it is not known of."""
        return tuple(m for m, _ in self._journal.standing(job)) if self._journal.state(job) else ()

    def ambience(self, job: str) -> tuple[str, ...]:
        """The slots of the sound beds that a job told of and that stand."""
        return tuple(message.slot for message in self.told(job) if isinstance(message, Ambience))

    def scene(self, job: str) -> str:
        """What the backend calls the scene that a job finished last; "" where none is kept."""
        return self._roster.scene(job)

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

    def resume(self, resume: Resume, hello: Hello, limits: Limits | None = None) -> None:
        """Go on over a new connection: what was missed is said again, chunks go on where they broke.

        `limits` are what its token allows, where that may be something else than before.

        Raises:
            BadResume: the client claims to have what was never sent; nothing has changed.
        """
        if self._restored:
            self._seq = resume.last_seq  # only the client knows what the earlier server had sent
        if resume.last_seq > self._seq:
            raise BadResume(f"last_seq {resume.last_seq}: this session has sent {self._seq} messages")
        wants = list(self._journal.wants(resume.last_seq, resume.parts))
        for want in wants:
            if want.offset and want.offset >= want.source.size_bytes:
                size = want.source.size_bytes
                raise BadResume(f"parts: {want.offset} bytes of asset {want.source.digest}, which has {size}")
        if limits is not None:
            self.limits, self._roster.most = limits, limits.jobs
            self._welcome = msgspec.structs.replace(self._welcome, limits=limits)
        self._credit = CreditBalance(hello.credit)
        self.outbox.resume(wants, [*hello.have, *self._journal.held(resume.last_seq, resume.parts)])
        self._catch_up(resume)

    def restore(self, heard: int) -> None:
        """Be the session that an earlier server held, of whose client `heard` messages had arrived."""
        self._heard, self._restored = heard, True
        self.outbox.take_messages()  # the welcome: whoever resumes gets another

    def recall(
        self,
        request: Generate,
        state: State,
        told: Iterable[tuple[ServerMessage, Source | None]],
        scene: str = "",
    ) -> None:
        """Know of a job again that an earlier server had begun; `scene` is what it left to be changed, if anything."""
        self._journal.recall(request, state, told)
        if scene:
            self._roster.keep(request.job, scene)

    def take_up(self, request: Generate | Change) -> bool:
        """Let a job run again that an earlier server had not ended; False where what it was to change is gone."""
        try:
            self._roster.start(request.job) if isinstance(request, Generate) else self._change(request)
        except BadMessage as error:
            self._queue(failure(error, request.job))
            return False
        return True

    def _catch_up(self, resume: Resume) -> None:
        """Queue what a client missed, or a snapshot and what stands where that is not kept any more."""
        last_seq, waiting = resume.last_seq, self.outbox.take_messages()
        if not self._restored:
            for message in waiting:
                self._numbered(message)
        frames = None if self._restored else self._journal.after(last_seq)
        self._restored = False
        if frames is None:
            last_seq = self._seq
            snapshot = Snapshot(jobs=self._journal.jobs)
            frames = [self._numbered(message) for message in (snapshot, *(m for m, _ in self._journal.standing()))]
        welcome = msgspec.structs.replace(
            self._welcome, token=resume.token, resumed=True, heard=self._heard, seq=last_seq
        )
        self._again = [encode(welcome), *frames]

    def send(self, message: ServerMessage, source: Source | None = None, scene: str = "") -> None:
        """Queue what a job says, with the asset that `offered` or `finished` announces, and with `finished` the scene.

        What a job says after its end (finished, failed, cancelled) is not sent.
        """
        job = getattr(message, "job", None)
        if self.closing is not None or (job is not None and job not in self._roster):
            return
        if isinstance(message, Cancelled):
            self.outbox.drop_job(message.job)
        if isinstance(message, Finished) and self._roster.misses(message.job):
            message, source = failure(AssetGone("an asset left the store: ask again"), message.job), None
        if isinstance(message, Finished | Failed | Cancelled | Answered | Known | Heard) and job is not None:
            self._roster.end(job)
        if isinstance(message, Finished):
            self._roster.keep(message.job, scene)
        self._queue(message, None if self.accept.transport == "http" else source)

    def patch(self, message: Patched) -> None:
        """Queue changes of a scene that is kept, whether or not its job goes on."""
        if self.closing is None and (self._roster.keeps(message.job) or message.job in self._roster):
            self._queue(message)

    def _miss(self, error: AssetGone) -> None:
        """An asset cannot be sent: jobs that have finished have failed, those that run will."""
        for job in error.jobs:
            if self._roster.miss(job):
                self.send(failure(error))
            else:
                self._queue(failure(error, job))

    def _queue(self, message: ServerMessage, source: Source | None = None) -> None:
        self._journal.note(message, source)
        self.sights.note(message)
        self.outbox.push(message, source)

    def violate(self, violation: Violation) -> None:
        """End the conversation: a last `failed` says why, `closing` with which code. Only the first counts."""
        if self.closing is None:
            self.send(failure(violation))
            self.closing = violation
            self._roster.clear()

    def frames_to_send(self) -> list[str | bytes | bytearray]:
        """Take what may be written now: every message, and one chunk if credit allows. Empty: nothing may.

        One chunk at a time, so that memory is bounded and what comes next is decided as late as it can be.
        """
        chunk: bytes | bytearray | None = None
        if self.closing is None:
            try:
                chunk = self.outbox.take_chunk(self._credit.available)
            except AssetGone as error:
                self._miss(error)
        frames: list[str | bytes | bytearray] = [*self._again, *map(self._numbered, self.outbox.take_messages())]
        self._again = []
        if chunk is not None:
            self._credit.spend(len(chunk))
            frames.append(chunk)
        return frames

    def _numbered(self, message: ServerMessage) -> str:
        self._seq += 1
        frame = encode(msgspec.structs.replace(message, seq=self._seq))
        self._journal.sent(self._seq, message, frame)
        return frame

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
