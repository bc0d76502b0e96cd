"""What the server sends: participles or nouns."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

from .values import (
    AssetInfo,
    Detail,
    DocumentInfo,
    EnvironmentInfo,
    GeneratorInfo,
    JobId,
    JobState,
    LightInfo,
    Limits,
    Message,
    Operation,
    PartFailure,
    Patch,
    SessionId,
    Slot,
    SoundTime,
    SourceInfo,
    SurfaceInfo,
    Tier,
    Vec3,
    WordTime,
)


class ServerMessage(Message, frozen=True, kw_only=True):
    """Base of what the server sends: `seq` starts at 1 and rises by one per message of a session."""

    seq: int = 0


class Welcome(ServerMessage, frozen=True):
    """The session is open. Whoever knows `token` may `resume` it.

    Where it was resumed, this message takes no number: what was missed comes next, from `seq` + 1 on. `heard` counts
    the messages of the client that arrived in this session, without `hello` and `credit`: what it sent after those is
    lost, and to be sent again.
    """

    session: SessionId
    version: int
    limits: Limits
    generators: tuple[GeneratorInfo, ...] = ()
    token: str = ""
    resumed: bool = False
    heard: int = 0


class Snapshot(ServerMessage, frozen=True):
    """More was missed than is kept: these are the jobs of the session; what stands of each is told again after this."""

    jobs: tuple[JobState, ...]


class Accepted(ServerMessage, frozen=True):
    """The job is queued or running. `cached` says that every byte of it is in the store already."""

    job: JobId
    cached: bool = False


class Judged(ServerMessage, frozen=True):
    """The server's policy found something in the prompt, the plan, a spoken line or an edit, and what it did about it.

    "block": the prompt or edit is refused (`failed` follows), the thing or line left out. "soften": the wording was
    taken out. "substitute": something harmless stands there instead. `slot` is the thing's, or that of the
    line's first sentence. The text itself is never repeated.
    """

    job: JobId
    stage: Literal["prompt", "plan", "line"]
    category: Literal[
        "sexual", "minors", "hate", "harassment", "self-harm", "graphic-violence", "illegal", "personal-data"
    ]
    action: Literal["soften", "substitute", "block"]
    slot: Slot | None = None


class Planned(ServerMessage, frozen=True):
    """The environment is decided. Objects follow as `bound`, lines as `spoke`.

    It may be told again: when the view has been chosen for what stands there, and when an edit changes it.
    """

    job: JobId
    environment: EnvironmentInfo
    unread: Annotated[tuple[Detail, ...], Meta(max_length=32)] = ()
    """What of the prompt was not understood, as it was written."""
    left_out: Annotated[tuple[Detail, ...], Meta(max_length=32)] = ()
    """What was understood and is not there, and why."""


class Edited(ServerMessage, frozen=True):
    """An edit was understood as `operations`, in this order; what differs follows as `planned`, `removed`, `bound`,
    `spoke`, `offered`. Of an undo or redo that is the one operation.

    `undo` and `redo` say how many edits can be taken back and carried out again.
    """

    job: JobId
    operations: tuple[Operation, ...]
    undo: int = 0
    redo: int = 0


class Removed(ServerMessage, frozen=True):
    """A slot of the scene is no more: `object/<id>` or `speech/<id>`."""

    job: JobId
    slot: Slot


class Bound(ServerMessage, frozen=True):
    """An object is decided and placed: its slot, where it stands, and what it is made of.

    `translation` in metres, `rotation` a unit quaternion (x, y, z, w), both of the object's base centre in the scene.
    """

    job: JobId
    slot: Slot
    thing: str
    translation: Vec3
    rotation: tuple[float, float, float, float]
    size: Vec3
    surfaces: dict[str, SurfaceInfo]
    parent: Slot | None = None
    light: LightInfo | None = None
    gave_way: Detail = ""
    """What was asked of its place and could not be had, and why."""
    stand_in: Detail = ""
    """Why its shape is not the one that was named, where that is so."""


class Offered(ServerMessage, frozen=True):
    """A slot has a new revision.

    Its chunks follow as credit allows, unless the client holds the digest or prefers HTTP. An older revision's chunks
    may stop in the middle; an asset that is offered again after that starts at offset 0.
    """

    job: JobId
    slot: Slot
    revision: int
    tier: Tier
    asset: AssetInfo
    tile_size_m: float | None = None
    """For a material's maps: the edge of one tile, metres."""


class Spoke(ServerMessage, frozen=True):
    """Somebody says a sentence, from the slot `at`, or as narrator where that is None. Its WAV is offered in `slot`.

    A WAV ends with the silence that belongs after it: those of one line follow each other without a gap. `words` and
    `sounds` say when in it what is said, where the voice knows; `voice` who says it.
    """

    job: JobId
    slot: Slot
    text: str
    at: Slot | None = None
    duration_s: float | None = None
    words: tuple[WordTime, ...] = ()
    sounds: tuple[SoundTime, ...] = ()
    voice: str = ""


class Ambience(ServerMessage, frozen=True):
    """A sound bed: a seamless loop, offered in its slot `ambience/<id>`, to be played from then on without end.

    `gain_db` is beside the file's own loudness, which is 12 dB under speech; all of a scene's beds are meant to play
    together. With `position` it sounds from there, at its loudest within `reach_m`; without one it is all around. `at`
    is the slot of the thing it is the sound of. Told again, it has changed; `removed` ends it.
    """

    job: JobId
    slot: Slot
    sound: Annotated[str, Meta(min_length=1, max_length=32)]
    gain_db: float = 0.0
    position: Vec3 | None = None
    at: Slot | None = None
    reach_m: Annotated[float, Meta(gt=0.0, le=500.0)] = 3.0


class Patched(ServerMessage, frozen=True):
    """The scene follows the mood of its user: small changes of slots that are there, and why, in words.

    Go from what is shown to these values along a line in `over_s`; what was patched before and is not named stays. Each
    value is beside the scene's own: a slot that is told anew keeps its patch.
    """

    job: JobId
    patches: Annotated[tuple[Patch, ...], Meta(max_length=64)]
    because: Detail = ""
    over_s: Annotated[float, Meta(ge=0.0, le=60.0)] = 2.0


class Progressed(ServerMessage, frozen=True):
    """How far the job has come, for a progress bar. May be dropped for slow clients."""

    job: JobId
    stage: Literal["plan", "geometry", "material", "speech", "pack"]
    done: int
    total: int
    note: str = ""


class Finished(ServerMessage, frozen=True):
    """The job is done and every asset has been offered. `manifest` is an asset too, `application/json`."""

    job: JobId
    manifest: AssetInfo
    partial: bool = False
    failures: tuple[PartFailure, ...] = ()
    seconds: float = 0.0


class Worded(ServerMessage, frozen=True):
    """A sentence of an answer, from the slot `at` or the scene's guide. What it rests on stands in `sources`."""

    job: JobId
    text: str
    at: Slot | None = None
    sources: tuple[SourceInfo, ...] = ()


class Answered(ServerMessage, frozen=True):
    """The whole answer, and its end. `kind` says what it rests on: what the scene holds, documents, a change of the
    scene, words that need no knowledge, a language model with all these, or nothing, where it is not known.

    Of a wish `instruction` is what the scene is changed by now: the scene's job goes on with it as with an `edit`.
    """

    job: JobId
    text: str
    kind: Literal["scene", "document", "edit", "chat", "model", "unknown"]
    at: Slot | None = None
    sources: tuple[SourceInfo, ...] = ()
    instruction: str = ""


class Known(ServerMessage, frozen=True):
    """The documents that the session knows, now that one was given or forgotten."""

    documents: tuple[DocumentInfo, ...]
    job: JobId | None = None


class Heard(ServerMessage, frozen=True):
    """What was said in a recording; "" where nothing was understood. Nothing is done with it: `say` it."""

    job: JobId
    text: str


class Failed(ServerMessage, frozen=True):
    """A job or a message failed; `job` is None when it was the message. `code` is for programs, `detail` for people.

    `retryable` says whether asking again may help, `retry_after_ms` that it will not before so long. The connection
    stays open.
    """

    code: str
    detail: Detail
    retryable: bool = False
    job: JobId | None = None
    retry_after_ms: Annotated[int, Meta(ge=0, le=86_400_000)] | None = None


class Cancelled(ServerMessage, frozen=True):
    """The job has stopped; nothing more of it will be sent."""

    job: JobId


AnyServerMessage = (
    Welcome
    | Snapshot
    | Accepted
    | Judged
    | Edited
    | Planned
    | Removed
    | Bound
    | Offered
    | Spoke
    | Ambience
    | Patched
    | Progressed
    | Worded
    | Answered
    | Known
    | Heard
    | Finished
    | Failed
    | Cancelled
)
