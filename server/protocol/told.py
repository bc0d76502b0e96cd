"""What a session's client is told: numbered, kept for whoever comes back, and sent as far as credit goes."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from .codec import encode
from .credit import CreditBalance
from .errors import (
    AssetGone,
    BadResume,
    Violation,
)
from .handshake import failure
from .journal import Journal, State
from .limits import DEFAULT_LIMITS
from .messages import (
    VERSION,
    Accept,
    Ambience,
    Answered,
    Cancelled,
    Failed,
    Finished,
    Generate,
    GeneratorInfo,
    Heard,
    Hello,
    Known,
    Limits,
    Patched,
    Resume,
    ServerMessage,
    Snapshot,
    Welcome,
)
from .outbox import Outbox, Source
from .roster import Roster
from .sights import Sights


class Told:
    """The half of a session that speaks. `token` is the secret with which its client may resume it."""

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
        self.closing: Violation | None = None
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
        self._seq = 0
        self._heard = 0
        self._restored = False
        """Whether an earlier server held this session, and nobody has resumed it since."""
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

    def send(self, message: ServerMessage, source: Source | None = None, scene: str = "") -> None:
        """Queue what a job says, with the asset that `offered` or `finished` announces, and with `finished` the scene.

        What a job says after its end (finished, failed, cancelled) is not sent.
        """
        job = getattr(message, "job", None)
        if self.closing is not None or (job is not None and job not in self._roster):
            return
        if isinstance(message, Cancelled):
            self.outbox.drop_job(message.job)
        if isinstance(message, Failed) and job is not None:
            self.outbox.doubt(job)
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

    def _queue(self, message: ServerMessage, source: Source | None = None) -> None:
        self._journal.note(message, source)
        self.sights.note(message)
        self.outbox.push(message, source)

    def _numbered(self, message: ServerMessage) -> str:
        self._seq += 1
        frame = encode(msgspec.structs.replace(message, seq=self._seq))
        self._journal.sent(self._seq, message, frame)
        return frame

    def _miss(self, error: AssetGone) -> None:
        """An asset cannot be sent: jobs that have finished have failed, those that run will."""
        for job in error.jobs:
            if self._roster.miss(job):
                self.send(failure(error))
            else:
                self._queue(failure(error, job))
