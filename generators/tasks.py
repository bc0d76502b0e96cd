"""One generator's work order: frozen, serialisable, seeded. Equal tasks give equal artifacts."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from assets.photometry import LightLevels
from assets.shapes.resting import Rest
from assets.sky.look import SkyLook
from generators.plan import ObjectId, ScenePlan

Seed = Annotated[int, Meta(ge=0, le=2**32 - 1)]
Quality = Literal["fast", "balanced", "best"]
Extent = Annotated[float, Meta(gt=0.0, le=500.0)]


class Task(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag=str.lower):
    """Base of all tasks."""

    seed: Seed = 0


class Anchor(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A real surface an AR scene stands on: its width (x), the free height above it (y) and its depth (z), metres."""

    kind: Literal["table", "floor", "wall"] = "table"
    size: tuple[Extent, Extent, Extent] = (0.8, 0.6, 0.6)


class PlanTask(Task, frozen=True):
    """Plan a scene. `anchor` makes it an AR scene: no sky, no ground, everything within the anchor."""

    prompt: Annotated[str, Meta(min_length=1, max_length=4000)]
    anchor: Anchor | None = None
    max_objects: Annotated[int, Meta(ge=1, le=64)] | None = None
    """A bound on all objects; without one, all that is named up to 64, and else what suits the place."""
    max_lines: Annotated[int, Meta(ge=0, le=12)] = 3


class StandsAt(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where an object stands: the middle of its foot in metres, and its turn about the vertical in radians.

    Right-handed, +Y up; the viewer is at the origin and looks to −Z. A yaw of 0 faces +Z.
    """

    x: float
    y: float
    z: float
    yaw: float = 0.0


class EditTask(Task, frozen=True):
    """Change a scene that stands by an instruction in words. `anchor` is what it was planned for.

    `places` says where its objects stand, by id, and `last` which ones the edit before was about: what "it" means.
    """

    plan: ScenePlan
    instruction: Annotated[str, Meta(min_length=1, max_length=4000)]
    anchor: Anchor | None = None
    places: dict[ObjectId, StandsAt] = {}
    last: tuple[ObjectId, ...] = ()


class GeometryTask(Task, frozen=True):
    """Build a shape of `assets.shapes`. `detail` scales the number of triangles: 1 is usual, 0.25 far away.

    `size` is that of the thing upright; at another `rest` than "stands" it is turned afterwards.
    """

    shape: Annotated[str, Meta(min_length=1, max_length=64)]
    size: tuple[Extent, Extent, Extent]
    parameters: dict[str, float] = {}
    rest: Rest = "stands"
    detail: Annotated[float, Meta(ge=0.1, le=2.0)] = 1.0
    over: GeometryTask | None = None
    """What the shape grows over, for one that climbs: it then takes that one's place, and `size` says nothing."""


class StageTask(Task, frozen=True):
    """Build a place of `assets.stages`; numbers that it does not take are brought to the nearest that it does."""

    stage: Annotated[str, Meta(min_length=1, max_length=64)]
    parameters: dict[str, float] = {}


class SkyTask(Task, frozen=True):
    """Paint a sky `width_px` × `width_px / 2`, as bright as `levels` say: a picture to look at, a JPEG where that is
    wanted and else a PNG, and where `hdr` is wanted one to light with.
    """

    look: SkyLook
    levels: LightLevels
    width_px: Annotated[int, Meta(ge=64, le=8192)]
    jpeg: bool = True
    hdr: bool = False


class MaterialTask(Task, frozen=True):
    """Make a seamless PBR set of `size_px`² pixels (a power of two) from a phrase; `lora` names an adapter to wear.

    `texels_per_m` says how fine the set will be looked at: where half of `size_px` is enough for that, a generator may
    make so much. 0 says nothing of it.
    """

    phrase: Annotated[str, Meta(min_length=1, max_length=200)]
    size_px: Annotated[int, Meta(ge=32, le=2048)] = 512
    tier: Literal["draft", "final"] = "final"
    lora: Annotated[str, Meta(max_length=64, pattern=r"^[A-Za-z0-9_-]*$")] = ""
    texels_per_m: Annotated[float, Meta(ge=0.0)] = 0.0


class MaterialsTask(Task, frozen=True):
    """Make several materials in one call, for generators that take more than one at a time."""

    materials: Annotated[tuple[MaterialTask, ...], Meta(min_length=1, max_length=16)]


Emotion = Literal[
    "neutral", "joy", "sadness", "anger", "fear", "surprise", "disgust", "calm", "tenderness", "excitement"
]


class SpeechTask(Task, frozen=True):
    """Speak `text`; `speed` and `pitch` 1 are the voice's own, `intensity` 0 is none of the emotion.

    With the voice "default" each `speaker` gets a voice of its own, always the same. The text is plain, Markdown, or
    the part of SSML that `generators.speech.text.ssml` reads.
    """

    text: Annotated[str, Meta(min_length=1, max_length=20_000)]
    voice: Annotated[str, Meta(min_length=1, max_length=64)] = "default"
    speaker: Annotated[str, Meta(min_length=1, max_length=72)] = "narrator"
    speed: Annotated[float, Meta(ge=0.5, le=2.0)] = 1.0
    pitch: Annotated[float, Meta(ge=0.5, le=2.0)] = 1.0
    emotion: Emotion = "neutral"
    intensity: Annotated[float, Meta(ge=0.0, le=1.0)] = 1.0


class FeelingTask(Task, frozen=True):
    """Say what a text of the user sounds like."""

    text: Annotated[str, Meta(min_length=1, max_length=20_000)]


AnyTask = (
    PlanTask | EditTask | GeometryTask | StageTask | SkyTask | MaterialTask | MaterialsTask | SpeechTask | FeelingTask
)
