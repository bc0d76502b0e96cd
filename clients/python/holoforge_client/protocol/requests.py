"""What a client sends: imperatives."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

from .values import (
    Accept,
    Anchor,
    Axis,
    ClientName,
    Coordinate,
    Digest,
    FeelingSource,
    Fraction,
    JobId,
    Manner,
    Message,
    ProfileName,
    Prompt,
    Resume,
    Seed,
    Slot,
)


class Hello(Message, frozen=True):
    """First message of every connection. `have` names digests the client holds already; `credit` is its first grant.

    `token` says who asks, where the server wants to know: a token, a JSON Web Token or a ticket for a session. With
    `resume` the client goes on with a session whose connection was lost; `accept` and `profile` stay what they were
    then, and earlier credit is void.
    """

    version: int
    client: ClientName
    accept: Accept = Accept()
    profile: ProfileName = "desktop"
    """The kind of device: "desktop", "quest3", "vision-pro", "webgl-mobile", "phone-ar" or another this server knows;
    it says what a scene may cost and which of the accepted extensions pay. An unknown one is refused."""
    credit: Annotated[int, Meta(ge=0, le=2**40)] = 0
    have: Annotated[tuple[Digest, ...], Meta(max_length=4096)] = ()
    token: Annotated[str, Meta(max_length=8192)] = ""
    resume: Resume | None = None


class Generate(Message, frozen=True):
    """Make a scene.

    The same request again does not start its job again: while it runs it is `accepted` once more, and what a finished
    one had said is told again.

    `delivery` "parts": objects come once as geometry whose materials are named after material slots, textures
    beside them. "embedded": each object also comes with its textures inside, and the whole scene as the slot `scene`.
    `lora` names an adapter of the server's material model to draw the textures with.
    """

    job: JobId
    prompt: Prompt
    seed: Seed = 0
    quality: Literal["fast", "balanced", "best"] = "balanced"
    delivery: Literal["parts", "embedded"] = "parts"
    anchor: Anchor | None = None
    max_objects: Annotated[int, Meta(ge=1, le=64)] | None = None
    """A bound on all objects; without one, all that the prompt names up to 64, and else what suits the place."""
    max_lines: Annotated[int, Meta(ge=0, le=12)] = 3
    lora: Annotated[str, Meta(max_length=64, pattern=r"^[A-Za-z0-9_-]*$")] = ""
    keep: Annotated[str, Meta(max_length=40, pattern=r"^([A-Za-z0-9][A-Za-z0-9_-]*)?$")] = ""
    """For operators (scope "admin"): the answer stays in the store under this name, whatever room is needed, until the
    operator lets go of the name. An answer of which a part failed is not kept."""


class Edit(Message, frozen=True):
    """Change the scene of a finished job by words: "make the table red". The job goes on under its id.

    What is not concerned keeps its slots and their bytes. The scenes of a session's last few jobs can be changed.
    `about` names the slots of things that are pointed at: what "this one", "it" and "them" mean.
    """

    job: JobId
    instruction: Annotated[str, Meta(min_length=1, max_length=4000)]
    about: Annotated[tuple[Slot, ...], Meta(max_length=16)] = ()


class Undo(Message, frozen=True):
    """Take the last edit of a job's scene back."""

    job: JobId


class Redo(Message, frozen=True):
    """Carry out again what `undo` took back."""

    job: JobId


class Attune(Message, frozen=True):
    """Let the scene of a finished job follow the mood of its user, as far as `sources` say it: `patched` answers.

    Nothing is followed before this. To name "sensor" is the user's consent that what measures them is heard; without
    it such values are refused. No `sources` switch it off, and what was heard is forgotten. None of it is ever stored.
    `manner` "mirror" shows the mood, "soothe" answers it; `strength` says how much of what may change does.
    """

    job: JobId
    sources: Annotated[tuple[FeelingSource, ...], Meta(max_length=3)] = ()
    manner: Manner = "soothe"
    strength: Fraction = 1.0


class Affect(Message, frozen=True):
    """How the user feels, as a control or a sensor says: `valence` unpleasant to pleasant, `arousal` still to stirred.

    A source that was not attuned to is refused.
    """

    valence: Axis
    arousal: Axis
    confidence: Fraction = 1.0
    source: Literal["slider", "sensor"] = "slider"


class Say(Message, frozen=True):
    """Say something: to a finished job's `scene`, or to one of its objects, `to`. `job` is a new id, of the answer.

    The answer comes as `worded` sentences, is spoken as lines are where it is to be `aloud`, and ends with `answered`.
    A wish becomes an edit of the scene's job. Another `say` stops the answer before it at once: that is `cancelled`.
    `preset` says who answers; the server's presets are named where there is none such.
    """

    job: JobId
    text: Annotated[str, Meta(min_length=1, max_length=4000)]
    scene: JobId | None = None
    to: Slot | None = None
    preset: Annotated[str, Meta(max_length=64, pattern=r"^[a-z0-9-]*$")] = ""
    aloud: bool = True


class Know(Message, frozen=True):
    """Give the session a document of `size_bytes` to answer from, in parts: `data` from `offset` on, in order. One of
    its title goes for it. Answered by `known`.
    """

    job: JobId
    title: Annotated[str, Meta(min_length=1, max_length=200)]
    size_bytes: Annotated[int, Meta(ge=1, le=2 << 20)]
    data: Annotated[bytes, Meta(max_length=512 << 10)]
    offset: Annotated[int, Meta(ge=0, le=2 << 20)] = 0
    media_type: Literal["text/plain", "text/markdown", "application/pdf"] = "text/plain"


class Forget(Message, frozen=True):
    """Let go of a document, or with "" of all of them and of what was said. Answered by `known`."""

    title: Annotated[str, Meta(max_length=200)] = ""


class Listen(Message, frozen=True):
    """Let the server hear what somebody says: mono, 16-bit little-endian PCM at `sample_rate` Hz, in parts, the `last`
    one marked; a minute at most. Answered by `heard`.
    """

    job: JobId
    sample_rate: Annotated[int, Meta(ge=8_000, le=48_000)]
    data: Annotated[bytes, Meta(max_length=512 << 10)]
    last: bool = True


class Cancel(Message, frozen=True):
    """Stop a job at its next step. Answered by `cancelled`, or by an error if there is no such job."""

    job: JobId


class Credit(Message, frozen=True):
    """Grant the server `size_bytes` more bytes of binary frames."""

    size_bytes: Annotated[int, Meta(ge=1, le=2**40)]


class Look(Message, frozen=True):
    """Where the visitor of a job's scene looks now: from `eye` (metres) along `ahead` (of any length but 0).

    What is nearest to the middle of the picture is made and sent first. Only the last one counts: say it a few times
    a second at most, when the view has turned or moved. It is not counted in `heard`, and not answered.
    """

    job: JobId
    eye: tuple[Coordinate, Coordinate, Coordinate]
    ahead: tuple[Coordinate, Coordinate, Coordinate]


ClientMessage = (
    Hello | Generate | Edit | Undo | Redo | Say | Know | Forget | Listen | Attune | Affect | Cancel | Credit | Look
)  # fmt: skip
