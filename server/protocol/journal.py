"""What a session's client was told, for when it comes back: the last messages as they were sent, and what stands.

What stands of a job is the newest message of each kind and slot, with the asset it announced: from it a scene can be
told again, whatever was missed. Of jobs that have ended it is kept packed: they are
many, and seldom told again.
"""

from __future__ import annotations

import zlib
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

import msgspec

from .limits import MAX_REPLAY_BYTES, MAX_TOLD_JOBS
from .messages import (
    Answered,
    AnyServerMessage,
    Cancelled,
    Failed,
    Finished,
    Generate,
    JobState,
    Judged,
    Offered,
    Patched,
    Progressed,
    Removed,
    ServerMessage,
    Welcome,
)
from .outbox import MANIFEST_SLOT, Source, Want

State = Literal["running", "finished", "failed", "cancelled"]
Key = tuple[str, str]


_ENDS = (Finished, Failed, Answered)
"""What a job that came to something ends with."""
_MESSAGES: msgspec.json.Decoder[list[AnyServerMessage]] = msgspec.json.Decoder(list[AnyServerMessage])
_ENCODER = msgspec.json.Encoder()


@dataclass(slots=True, eq=False)
class _Standing:
    """The newest message of its kind, `seq` 0 until it is sent. One that is not `told` again only keeps its asset.

    There is no message while its job is packed.
    """

    message: ServerMessage | None
    source: Source | None = None
    seq: int = 0
    told: bool = True


@dataclass(slots=True, eq=False)
class _Told:
    """What stands of one job, oldest first."""

    request: Generate | None = None
    state: State = "running"
    standing: dict[Key, _Standing] = field(default_factory=dict)
    packed: bytes = b""

    def messages(self) -> list[ServerMessage]:
        """The messages of what stands, in its order."""
        if self.packed:
            return list(_MESSAGES.decode(zlib.decompress(self.packed)))
        return [one.message for one in self.standing.values() if one.message is not None]

    def pack(self) -> None:
        """Keep the messages in a few kilobytes, until somebody wants them."""
        if not self.packed:
            self.packed = zlib.compress(_ENCODER.encode(self.messages()), 1)
            for one in self.standing.values():
                one.message = None

    def unpack(self) -> None:
        """Have the messages at hand again: more will be said."""
        if self.packed:
            for one, message in zip(self.standing.values(), self.messages(), strict=True):
                one.message = message
            self.packed = b""


class Journal:
    """Knows what was said to one client. `bound_bytes` is how much of the sent text is kept."""

    def __init__(self, bound_bytes: int = MAX_REPLAY_BYTES) -> None:
        self._bound_bytes = bound_bytes
        self._sent: deque[tuple[int, str]] | None = None
        """None while nothing was sent but the welcome: an empty deque takes 760 bytes, and most sessions are idle."""
        self._sent_bytes = 0
        self._last = 0
        self._jobs: dict[str, _Told] = {}
        self._talk: str | None = None
        """The job of the last thing that was said: only that is told again."""

    @property
    def jobs(self) -> tuple[JobState, ...]:
        """The jobs that are known of, oldest first."""
        return tuple(JobState(job=job, state=told.state) for job, told in self._jobs.items())

    def state(self, job: str) -> State | None:
        """How a job stands; None where it is not known of."""
        told = self._jobs.get(job)
        return None if told is None else told.state

    def same(self, request: Generate) -> bool:
        """Whether the job of that id was asked for by the same request."""
        told = self._jobs.get(request.job)
        return told is not None and told.request == request

    def begin(self, request: Generate) -> None:
        """A job starts, and what another of its id had said does not stand any more."""
        self._jobs.pop(request.job, None)
        self._jobs[request.job] = _Told(request)
        for job in [job for job, told in self._jobs.items() if told.state != "running"][:-MAX_TOLD_JOBS]:
            del self._jobs[job]

    def recall(self, request: Generate, state: State, told: Iterable[tuple[ServerMessage, Source | None]]) -> None:
        """Know of a job again that an earlier server had begun: how it stands, and what stands of it."""
        standing = {_key(message): _Standing(message, source) for message, source in told}
        self._jobs[request.job] = known = _Told(request, state, standing)
        if state != "running":
            known.pack()

    def go_on(self, job: str) -> None:
        """A job's scene is being changed: how it ended before is not to be told again."""
        told = self._jobs.setdefault(job, _Told())
        told.unpack()
        told.state = "running"
        for standing in told.standing.values():
            if isinstance(standing.message, Finished | Failed | Cancelled):
                standing.told = False

    def converse(self, job: str) -> None:
        """Something is said: what was told of the answer before it does not stand any more."""
        if self._talk is not None:
            self._jobs.pop(self._talk, None)
        self._talk = job
        self._jobs[job] = _Told()

    def note(self, message: ServerMessage, source: Source | None) -> None:
        """A message will be sent: what it replaces does not stand any more. Of moods nothing stands."""
        told = self._jobs.get(getattr(message, "job", None) or "")
        if told is None or isinstance(message, Progressed | Patched):
            return
        told.unpack()
        match message:
            case Finished() | Answered():
                told.state = "finished"
            case Failed():
                told.state = "failed"
            case Cancelled():
                told.state, told.standing = "cancelled", {}
            case Removed():
                told.standing = {key: one for key, one in told.standing.items() if key[1] != message.slot}
        key = _key(message)
        told.standing.pop(("removed", key[1]), None)
        told.standing.pop(key, None)
        told.standing[key] = _Standing(message, source)

    def sent(self, seq: int, message: ServerMessage, frame: str) -> None:
        """A message was given its number and will be written as `frame`."""
        self._last = seq
        if not isinstance(message, Welcome):  # whoever comes back is welcomed anew
            self._keep(seq, frame)
        told = self._jobs.get(getattr(message, "job", None) or "")
        standing = told.standing.get(_key(message)) if told is not None else None
        if told is not None and standing is not None and standing.message is message:
            standing.seq = seq
            if isinstance(message, _ENDS):
                told.pack()

    def _keep(self, seq: int, frame: str) -> None:
        """Keep a frame for whoever comes back, and let the oldest go."""
        if self._sent is None:
            self._sent = deque()
        self._sent.append((seq, frame))
        self._sent_bytes += len(frame)
        while self._sent_bytes > self._bound_bytes:
            self._sent_bytes -= len(self._sent.popleft()[1])

    def after(self, seq: int) -> list[str] | None:
        """The frames that followed message `seq`; None where not all of them are kept."""
        frames = [frame for number, frame in self._sent or () if number > seq]
        return frames if len(frames) == max(0, self._last - seq) else None

    def standing(self, job: str | None = None) -> Iterator[tuple[ServerMessage, Source | None]]:
        """What stands of a job, or of every one, to be told again."""
        for told in self._jobs.values() if job is None else [self._jobs[job]]:
            ones = [*told.standing.values()]
            yield from ((m, one.source) for m, one in zip(told.messages(), ones, strict=True) if one.told)

    def held(self, seq: int, parts: Mapping[str, int]) -> set[str]:
        """The assets that a client with message `seq` and these `parts` has, as far as what stands tells. Of a job that
        failed it need not have kept any.
        """
        return {
            one.source.digest
            for told in self._jobs.values()
            if told.state != "failed"
            for one in told.standing.values()
            if one.source is not None and 0 < one.seq <= seq and one.source.digest not in parts
        }

    def wants(self, seq: int, parts: Mapping[str, int]) -> Iterator[Want]:
        """The assets that a client with message `seq` and these `parts` lacks, as far as it can be told from that.

        Of what it was offered it wants what it says; what it was not, it may know by another name: `Outbox` decides.
        """
        for job, told in self._jobs.items():
            for one, message in zip(list(told.standing.values()), told.messages(), strict=True):
                if one.source is None:
                    continue
                if not 0 < one.seq <= seq or one.source.digest in parts:
                    slot, tier = _announced(message)
                    yield Want((job, slot), one.source, tier, parts.get(one.source.digest, 0))


def _key(message: ServerMessage) -> Key:
    """What a newer message replaces: the one of its kind, for its slot if it has one."""
    if isinstance(message, Judged):
        return ("judged", f"{message.stage} {message.category} {message.slot or ''}")
    return (type(message).__name__.lower(), getattr(message, "slot", None) or "")


def _announced(message: ServerMessage) -> tuple[str, Literal["placeholder", "draft", "final"]]:
    """The slot and tier of the asset that a message announces."""
    return (message.slot, message.tier) if isinstance(message, Offered) else (MANIFEST_SLOT, "final")
