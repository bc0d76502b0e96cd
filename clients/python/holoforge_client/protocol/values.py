"""The values inside messages: names, bounds, and the records that several messages share."""

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
ProfileName = Annotated[str, Meta(min_length=1, max_length=32, pattern=r"^[a-z0-9-]+$")]
Fraction = Annotated[float, Meta(ge=0.0, le=1.0)]
Extent = Annotated[float, Meta(gt=0.0, le=500.0)]
Coordinate = Annotated[float, Meta(ge=-1e6, le=1e6)]
Vec3 = tuple[float, float, float]
Unit = Annotated[float, Meta(ge=0.0, le=1.0)]
Color = tuple[Unit, Unit, Unit]
Tier = Literal["placeholder", "draft", "final"]
FeelingSource = Literal["text", "slider", "sensor"]
"""What may say how a user feels: what is written and said, a control that they move, what measures them."""
Manner = Literal["mirror", "soothe"]
Axis = Annotated[float, Meta(ge=-1.0, le=1.0)]
MapName = Literal["base_color", "normal", "orm", "height", "emissive"]


class Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of the values inside messages."""


class Message(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag=str.lower):
    """Base of all messages: the JSON field `type` is the class name in lower case."""


class Accept(Record, frozen=True):
    """What the client can load. `transport` "http" means: offer, and I shall GET `/assets/<digest>`.

    PNG is loaded by everybody. Where `image` names "image/jpeg", colours, normals and ORM come as JPEG, in a third of
    the bytes, in files of their own and in GLB files; heights stay PNG. Where it names "image/vnd.radiance" besides,
    the sky comes as light too.

    `extensions` are those of glTF. Of these, GLB files may use and require "KHR_mesh_quantization"
    and "EXT_meshopt_compression" where they are named here; all else is glTF 2.0 with
    extensions that may be ignored. A list that names nothing of what the server makes is refused.
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


class Resume(Record, frozen=True):
    """Which session a client comes back to, the secret that its `welcome` gave, and how far it had come.

    `parts` names every asset that stands offered and is not whole, with the bytes of it that are here: its chunks go
    on from there. What the client holds of slots that have moved on it may name in `have`, as ever.
    """

    session: SessionId
    token: Annotated[str, Meta(min_length=1, max_length=128)]
    last_seq: Annotated[int, Meta(ge=0, le=2**53 - 1)]
    parts: Annotated[dict[Digest, Annotated[int, Meta(ge=0, le=2**53 - 1)]], Meta(max_length=4096)] = {}


class JobState(Record, frozen=True):
    """A job that its session knows of, and how it stands."""

    job: JobId
    state: Literal["running", "finished", "failed", "cancelled"]


class Anchor(Record, frozen=True):
    """A real surface to put an AR scene on: width (x), free height (y), depth (z) in metres."""

    kind: Literal["table", "floor", "wall"] = "table"
    size: tuple[Extent, Extent, Extent] = (0.8, 0.6, 0.6)


class Limits(Record, frozen=True):
    """What this server accepts; every breach is a typed error."""

    message_bytes: int
    prompt_characters: int
    jobs: int
    outbox_bytes: int
    chunk_bytes: int
    resume_s: float
    """How long a session without a connection is kept."""


class GeneratorInfo(Record, frozen=True):
    """A generator this server runs: its kind (plan, geometry, material, speech), its name, where its model is from."""

    kind: str
    name: str
    model: str = ""
    licence: str = ""


class SurfaceInfo(Record, frozen=True):
    """A surface's material: the key of its slots `material/<key>/<map>`, and flat values to show until those arrive."""

    material: str
    phrase: str
    base_color: Color
    roughness: Unit
    metallic: Unit
    emissive: Color
    opacity: Unit = 1.0


class WordTime(Record, frozen=True):
    """A word as it was written, in seconds from the start of the sound that says it."""

    text: str
    start_s: float
    end_s: float


class SoundTime(Record, frozen=True):
    """A phoneme in IPA ("" is silence) and the shape of the mouth, in seconds from the start of the sound.

    The visemes are the fifteen of Oculus lip-sync.
    """

    ipa: str
    viseme: Literal["sil", "PP", "FF", "TH", "DD", "kk", "CH", "SS", "nn", "RR", "aa", "E", "ih", "oh", "ou"]
    start_s: float
    end_s: float


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
    """The scene but its things: what a client needs to light and clear its view at once.

    `zenith` and `horizon` are what is shown of the sky, 1 is white. `exposure` is the EV100 that the scene is made for:
    luminance in candela a square metre is shown times 1 / (1.2 × 2^exposure), lux and candela of the lights alike.
    `sky_light` is what comes from all round without the main light: nine coefficients of spherical harmonics
    (Y00, y, z, x, xy, yz, 3z²−1, xz, x²−y²; orthonormal) of the radiance in candela a square metre, red, green, blue.
    """

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
    exposure: float = 0.0
    sky_light: Annotated[tuple[Vec3, ...], Meta(max_length=9)] = ()


class Patch(Record, frozen=True):
    """A bounded change of one slot beside what the scene itself says: factors of 1 and gains of 0 leave it as it is.

    Of `environment`: `light` on the colour of every light, `intensity` on its strength and the sky's, `sky` on the
    colours of sky and fog, `fog` on its density, `saturation` on all colours, `stir` on the speed of particles. Of
    `ambience/<id>`: `gain_db` beside its own. Of `speech`: `pace`, and `pitch` in semitones.
    """

    slot: Slot
    light: Vec3 | None = None
    intensity: Annotated[float, Meta(ge=0.5, le=1.5)] | None = None
    sky: Vec3 | None = None
    fog: Annotated[float, Meta(ge=0.5, le=2.0)] | None = None
    saturation: Annotated[float, Meta(ge=0.5, le=1.5)] | None = None
    stir: Annotated[float, Meta(ge=0.25, le=2.0)] | None = None
    gain_db: Annotated[float, Meta(ge=-24.0, le=0.0)] | None = None
    pace: Annotated[float, Meta(ge=0.5, le=2.0)] | None = None
    pitch: Annotated[float, Meta(ge=-6.0, le=6.0)] | None = None


class Operation(Record, frozen=True):
    """One thing that an edit does: its `type` ("paint", "add", "move" …), the ids it is about, and what with.

    Lists of metres or degrees in `values` have one entry for each target; to the right and towards the viewer.
    """

    type: Annotated[str, Meta(min_length=1, max_length=32)]
    targets: Annotated[tuple[str, ...], Meta(max_length=64)] = ()
    values: dict[str, str | float | tuple[str | float, ...]] = {}


class AssetInfo(Record, frozen=True):
    """An asset's identity."""

    digest: Digest
    media_type: str
    size_bytes: int


class SourceInfo(Record, frozen=True):
    """Where an answer is from: a document's title, and the heading or page in it."""

    title: str
    place: str = ""


class DocumentInfo(Record, frozen=True):
    """A document that a session knows."""

    title: str
    sentences: int
    pages: int = 0


class PartFailure(Record, frozen=True):
    """A part that could not be made; `fallback` says what stands in its place, "" if nothing does."""

    slot: Slot
    code: str
    detail: Detail
    fallback: str = ""
