"""What can go wrong on the wire.

ProtocolError
├── BadMessage             answered by `failed`; the session goes on
│   ├── MalformedMessage     the text is not JSON, or holds NaN or infinity
│   ├── InvalidMessage       unknown type or field, a value out of its bounds; names the field and the bound
│   ├── TooDeep              brackets nested deeper than any message
│   ├── PromptTooLong        longer than this server takes
│   ├── DuplicateJob         a running job has that id
│   ├── UnknownJob           no running job has that id
│   ├── UnknownScene         no finished job of that id has its scene kept
│   ├── SourceRefused        its user did not consent that this source says how they feel
│   ├── TooManyJobs          the session runs as many jobs as it may; retryable
│   ├── QueueFull            who asks has as many jobs waiting and running as they may; retryable
│   ├── PartMissing          a document's or recording's part is not the one that comes next, or too long
│   ├── NotAllowed           the token has not the scope for that message
│   └── AssetGone            an offered asset left the store before it was sent; retryable
├── BadChunk               a binary frame is not the chunk that was due
│   ├── MalformedChunk       too short, no magic, unknown version or flags
│   ├── ChunkOutOfOrder      not the offset that comes next
│   ├── AssetTooLarge        more bytes than were offered, or than may be held
│   └── DigestMismatch       the bytes are not what their digest says
└── Violation              closes the connection with `close_code`
    ├── HelloMissing   1002    the first message is not a valid `hello`
    ├── HelloRepeated  1002    a second `hello`
    ├── WrongSubprotocol 1002  the client did not offer `holoforge.v1`
    ├── BinaryRefused  1003    clients send text frames only
    ├── NotUnicode     1007    the text is not Unicode
    ├── TooManyErrors  1008    too many bad messages in one session
    ├── MessageTooLarge 1009   longer than `limits.message_bytes`
    ├── ServerStopping 1012    the server is about to stop; retryable
    ├── ServerBusy     1013    the server holds as many sessions as it may; retryable
    ├── TooManySessions 1013   who asks holds as many sessions as they may; retryable
    ├── HelloTimeout   4000    no `hello` in time
    ├── WrongVersion   4001    a version this server does not speak
    ├── SessionTaken   4003    the session goes on over a newer connection
    ├── UnknownSession 4004    there is no such session to resume, or its token is another
    ├── BadResume      4005    what the client says it has cannot be
    ├── TokenRefused   4006    the server wants to know who asks, and does not know this token
    ├── TokenExpired   4007    the token was good once: come back with a new one
    └── TargetRefused  4010    an unknown profile, or nothing accepted of what is made here
"""

from __future__ import annotations

from typing import ClassVar


class ProtocolError(Exception):
    """Base of all errors of the wire. `code` and `retryable` are the contract with clients."""

    code: ClassVar[str] = "protocol"
    retryable: ClassVar[bool] = False
    retry_after_ms: int | None = None
    """How long to wait before asking again, where that can be said."""


class BadMessage(ProtocolError):
    """A message that is refused and costs nothing else. `job` is set where the refusal is the end of that job."""

    code = "bad_message"

    def __init__(self, detail: str, *, job: str | None = None) -> None:
        super().__init__(detail)
        self.job = job


class MalformedMessage(BadMessage):
    """The text is not JSON."""

    code = "malformed_message"


class InvalidMessage(BadMessage):
    """JSON that is no message: unknown type or field, or a value out of its bounds."""

    code = "invalid_message"


class PartMissing(BadMessage):
    """A part of a document or a recording that is not the one that comes next, or too much."""

    code = "part_missing"


class TooDeep(BadMessage):
    """Brackets nested deeper than any message needs."""

    code = "too_deep"


class PromptTooLong(BadMessage):
    """The prompt is longer than this server takes."""

    code = "prompt_too_long"


class DuplicateJob(BadMessage):
    """A running job of this session has that id; it goes on."""

    code = "duplicate_job"


class UnknownJob(BadMessage):
    """No running job of this session has that id."""

    code = "unknown_job"


class UnknownScene(BadMessage):
    """No finished job of this session with that id has its scene kept."""

    code = "unknown_scene"


class SourceRefused(BadMessage):
    """How a user feels is said by a source that the client has not attuned to."""

    code = "source_refused"


class TooManyJobs(BadMessage):
    """The session runs as many jobs as it may."""

    code = "too_many_jobs"
    retryable = True


class QueueFull(BadMessage):
    """Whoever asks has as many jobs waiting and running, over all their sessions, as they may."""

    code = "queue_full"
    retryable = True

    def __init__(self, detail: str, *, job: str | None = None, retry_after_ms: int | None = None) -> None:
        super().__init__(detail, job=job)
        self.retry_after_ms = retry_after_ms


class NotAllowed(BadMessage):
    """The token has none of the scopes that the message needs."""

    code = "not_allowed"


class AssetGone(BadMessage):
    """An offered asset left the store before all of it was sent; `jobs` are those that offered it."""

    code = "asset_gone"
    retryable = True
    jobs: tuple[str, ...] = ()


class BadChunk(ProtocolError):
    """A binary frame that is not the chunk that was due."""

    code = "bad_chunk"


class MalformedChunk(BadChunk):
    """Too short for a header, or a header of something else."""

    code = "malformed_chunk"


class ChunkOutOfOrder(BadChunk):
    """The chunk's offset is not the one that comes next."""

    code = "chunk_out_of_order"


class AssetTooLarge(BadChunk):
    """More bytes than were offered, or than may be held."""

    code = "asset_too_large"


class DigestMismatch(BadChunk):
    """The assembled bytes have another SHA-256 than their name."""

    code = "digest_mismatch"


class Violation(ProtocolError):
    """Ends the connection: one last `failed`, then a close frame with `close_code`."""

    code = "violation"
    close_code: ClassVar[int] = 1002


class HelloMissing(Violation):
    """The first message is not a valid `hello`."""

    code = "hello_missing"


class HelloRepeated(Violation):
    """A second `hello`."""

    code = "hello_repeated"


class WrongSubprotocol(Violation):
    """The client did not offer the subprotocol."""

    code = "wrong_subprotocol"


class BinaryRefused(Violation):
    """Clients send text frames only."""

    code = "binary_refused"
    close_code = 1003


class NotUnicode(Violation):
    """Text that is not Unicode."""

    code = "not_unicode"
    close_code = 1007


class TooManyErrors(Violation):
    """Too many bad messages in one session."""

    code = "too_many_errors"
    close_code = 1008


class MessageTooLarge(Violation):
    """A message longer than the server takes."""

    code = "message_too_large"
    close_code = 1009


class ServerStopping(Violation):
    """The server is about to stop. What it accepted goes on when it is there again, if it keeps that at all."""

    code = "server_stopping"
    retryable = True
    close_code = 1012


class ServerBusy(Violation):
    """The server holds as many sessions as it may."""

    code = "server_busy"
    retryable = True
    close_code = 1013
    retry_after_ms = 1000


class TooManySessions(ServerBusy):
    """Whoever asks holds as many sessions as they may; the server has room for others."""

    code = "too_many_sessions"


class HelloTimeout(Violation):
    """No `hello` in time."""

    code = "hello_timeout"
    close_code = 4000


class WrongVersion(Violation):
    """A protocol version this server does not speak."""

    code = "wrong_version"
    close_code = 4001


class SessionTaken(Violation):
    """The same session was resumed over a newer connection."""

    code = "session_taken"
    close_code = 4003


class UnknownSession(Violation):
    """No session of that id is kept, or it is not this client's: which of the two is not said."""

    code = "unknown_session"
    close_code = 4004


class BadResume(Violation):
    """A client claims to have what was never sent. The session it names goes on for whoever else holds it."""

    code = "bad_resume"
    close_code = 4005


class TokenRefused(Violation):
    """The server serves those it knows, and the token is none of theirs."""

    code = "token_refused"
    close_code = 4006


class TokenExpired(Violation):
    """The token was good and is over. What it opened is kept for whoever resumes it with a new one."""

    code = "token_expired"
    close_code = 4007


class TargetRefused(Violation):
    """What the client can load is not made here, or its profile is unknown; names the field and what there is."""

    code = "target_refused"
    close_code = 4010
