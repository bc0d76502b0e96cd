"""The messages of wire v1 (subprotocol `holoforge.v1`): JSON text frames, one tagged union for each direction.

What a client sends is an imperative, what the server sends a participle or a noun. Unknown fields and unknown types
are refused. Assets travel as binary frames (see `chunk`); everything about them that is not bytes travels here.

Slots: `environment` (stage, ground or room), `environment/dressing` (what it is strewn with), `object/<id>`,
`material/<key>/<map>`, `speech/<id>`, `scene`.
A slot's revisions rise; a client shows the highest it holds. `material/<key>/preview` is a picture of a material that
is being drawn, tier `placeholder`: nice to show, and no map of it.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

VERSION = 1
SUBPROTOCOL = "holoforge.v1"

JobId = Annotated[str, Meta(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9_.:-]+$")]
SessionId = Annotated[str, Meta(min_length=1, max_length=64)]
Slot = Annotated[str, Meta(min_length=1, max_length=160, pattern=r"^[a-z0-9/_-]+$")]
Digest = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$")]
Prompt = Annotated[str, Meta(min_length=1, max_length=4000)]
Seed = Annotated[int, Meta(ge=0, le=2**32 - 1)]
Detail = Annotated[str, Meta(max_length=2000)]
Fraction = Annotated[float, Meta(ge=0.0, le=1.0)]
Extent = Annotated[float, Meta(gt=0.0, le=500.0)]
Vec3 = tuple[float, float, float]
Unit = Annotated[float, Meta(ge=0.0, le=1.0)]
Color = tuple[Unit, Unit, Unit]
Tier = Literal["placeholder", "draft", "final"]
MapName = Literal["base_color", "normal", "orm", "height", "emissive"]


class Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of the values inside messages."""


class Message(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag=str.lower):
    """Base of all messages: the JSON field `type` is the class name in lower case."""


# --- what a client sends ---------------------------------------------------------------------------------------------


class Accept(Record, frozen=True):
    """What the client can load. `transport` "http" means: offer, and I shall GET `/assets/<digest>`.

    PNG is loaded by everybody. Where `image` names "image/jpeg", colours, normals and ORM come as JPEG, in a third of
    the bytes, in files of their own and in GLB files; heights stay PNG.
    """

    image: Annotated[tuple[str, ...], Meta(max_length=16)] = ("image/png",)
    mesh: Annotated[tuple[str, ...], Meta(max_length=16)] = ("model/gltf-binary",)
    audio: Annotated[tuple[str, ...], Meta(max_length=16)] = ("audio/wav",)
    extensions: Annotated[tuple[str, ...], Meta(max_length=64)] = ()
    transport: Literal["chunks", "http"] = "chunks"


class ClientName(Record, frozen=True):
    """Who is calling, for logs and statistics."""

    name: Annotated[str, Meta(min_length=1, max_length=64)]
    version: Annotated[str, Meta(max_length=32)] = ""


class Hello(Message, frozen=True):
    """First message of every connection. `have` names digests the client holds already; `credit` is its first grant."""

    version: int
    client: ClientName
    accept: Accept = Accept()
    profile: Literal["headset", "phone", "desktop"] = "desktop"
    credit: Annotated[int, Meta(ge=0, le=2**40)] = 0
    have: Annotated[tuple[Digest, ...], Meta(max_length=4096)] = ()


class Anchor(Record, frozen=True):
    """A real surface to put an AR scene on: width (x), free height (y), depth (z) in metres."""

    kind: Literal["table", "floor", "wall"] = "table"
    size: tuple[Extent, Extent, Extent] = (0.8, 0.6, 0.6)


class Generate(Message, frozen=True):
    """Make a scene.

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


class Edit(Message, frozen=True):
    """Change the scene of a finished job by words: "make the table red". The job goes on under its id.

    What is not concerned keeps its slots and their bytes. The scenes of a session's last few jobs can be changed.
    """

    job: JobId
    instruction: Annotated[str, Meta(min_length=1, max_length=4000)]


class Undo(Message, frozen=True):
    """Take the last edit of a job's scene back."""

    job: JobId


class Redo(Message, frozen=True):
    """Carry out again what `undo` took back."""

    job: JobId


class Cancel(Message, frozen=True):
    """Stop a job at its next step. Answered by `cancelled`, or by an error if there is no such job."""

    job: JobId


class Credit(Message, frozen=True):
    """Grant the server `size_bytes` more bytes of binary frames."""

    size_bytes: Annotated[int, Meta(ge=1, le=2**40)]


ClientMessage = Hello | Generate | Edit | Undo | Redo | Cancel | Credit


# --- what the server sends -------------------------------------------------------------------------------------------


class Limits(Record, frozen=True):
    """What this server accepts; every breach is a typed error."""

    message_bytes: int
    prompt_characters: int
    jobs: int
    outbox_bytes: int
    chunk_bytes: int
    idle_s: float


class GeneratorInfo(Record, frozen=True):
    """A generator this server runs: its kind (plan, geometry, material, speech), its name, where its model is from."""

    kind: str
    name: str
    model: str = ""
    licence: str = ""


class ServerMessage(Message, frozen=True, kw_only=True):
    """Base of what the server sends: `seq` starts at 1 and rises by one per message of a session."""

    seq: int = 0


class Welcome(ServerMessage, frozen=True):
    """The session is open."""

    session: SessionId
    version: int
    limits: Limits
    generators: tuple[GeneratorInfo, ...] = ()


class Accepted(ServerMessage, frozen=True):
    """The job is queued or running. `cached` says that every byte of it is in the store already."""

    job: JobId
    cached: bool = False


class SurfaceInfo(Record, frozen=True):
    """A surface's material: the key of its slots `material/<key>/<map>`, and flat values to show until those arrive."""

    material: str
    phrase: str
    base_color: Color
    roughness: Unit
    metallic: Unit
    emissive: Color
    opacity: Unit = 1.0


class LightInfo(Record, frozen=True):
    """A light of the scene. Directional lights have a direction and lux, points a position and candela."""

    kind: Literal["directional", "point"]
    color: Color
    intensity: float
    direction: Vec3 | None = None
    position: Vec3 | None = None
    range_m: float | None = None


class ViewInfo(Record, frozen=True):
    """Where one arrives: eye and target in metres, the vertical field of view of a 16:9 picture in degrees."""

    eye: Vec3
    target: Vec3
    fov_deg: float


class EnvironmentInfo(Record, frozen=True):
    """The scene but its things: what a client needs to light and clear its view at once."""

    title: str
    mood: str
    time: str
    weather: str
    indoor: bool
    zenith: Color
    horizon: Color
    ambient: Color
    fog_density: float
    lights: tuple[LightInfo, ...]
    palette: tuple[Color, ...] = ()
    surfaces: dict[str, SurfaceInfo] = {}
    view: ViewInfo | None = None


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


class Operation(Record, frozen=True):
    """One thing that an edit does: its `type` ("paint", "add", "move" …), the ids it is about, and what with.

    Lists of metres or degrees in `values` have one entry for each target; to the right and towards the viewer.
    """

    type: Annotated[str, Meta(min_length=1, max_length=32)]
    targets: Annotated[tuple[str, ...], Meta(max_length=64)] = ()
    values: dict[str, str | float | tuple[str | float, ...]] = {}


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


class AssetInfo(Record, frozen=True):
    """An asset's identity."""

    digest: Digest
    media_type: str
    size_bytes: int


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
    """Somebody says a line. `slot` is where its WAV is offered; `at` the slot it sounds from, None for the narrator."""

    job: JobId
    slot: Slot
    text: str
    at: Slot | None = None
    duration_s: float | None = None


class Progressed(ServerMessage, frozen=True):
    """How far the job has come, for a progress bar. May be dropped for slow clients."""

    job: JobId
    stage: Literal["plan", "geometry", "material", "speech", "pack"]
    done: int
    total: int
    note: str = ""


class PartFailure(Record, frozen=True):
    """A part that could not be made; `fallback` says what stands in its place, "" if nothing does."""

    slot: Slot
    code: str
    detail: Detail
    fallback: str = ""


class Finished(ServerMessage, frozen=True):
    """The job is done and every asset has been offered. `manifest` is an asset too, `application/json`."""

    job: JobId
    manifest: AssetInfo
    partial: bool = False
    failures: tuple[PartFailure, ...] = ()
    seconds: float = 0.0


class Failed(ServerMessage, frozen=True):
    """A job or a message failed; `job` is None when it was the message. `code` is for programs, `detail` for people.

    `retryable` says whether asking again may help. The connection stays open.
    """

    code: str
    detail: Detail
    retryable: bool = False
    job: JobId | None = None


class Cancelled(ServerMessage, frozen=True):
    """The job has stopped; nothing more of it will be sent."""

    job: JobId


AnyServerMessage = (
    Welcome
    | Accepted
    | Judged
    | Edited
    | Planned
    | Removed
    | Bound
    | Offered
    | Spoke
    | Progressed
    | Finished
    | Failed
    | Cancelled
)
