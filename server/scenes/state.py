"""A finished scene as data: what stands where, which file fills which slot. Written and read as JSON.

No arrays, no messages: geometry and pictures are in the store under the digests that are named here, and whatever else
making goes on from is made again from the plan and the seed.
"""

from __future__ import annotations

import math
from typing import Any, Literal

import msgspec

from assets.artifacts import Origin, Vec3
from assets.finishing.measure import NOTHING, Cost
from assets.materials import Color
from assets.shapes.resting import Rest
from assets.sky.files import Skylight
from assets.timing import UNTIMED, Timing
from generators.judgement import Category
from generators.plan import Environment, SceneObject, ScenePlan, SpokenLine, Surface, View
from server.scenes.slot import map_of, object_slot
from server.scenes.wish import Wish

Tier = Literal["placeholder", "draft", "final"]


class Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Base of what a scene consists of."""


class Light(Record, frozen=True):
    """A light: colour at its brightest, lux of a directional one, candela of a point; metres, unit vectors."""

    kind: Literal["directional", "point"]
    color: Color
    intensity: float
    direction: Vec3 | None = None
    position: Vec3 | None = None
    range_m: float | None = None


class Standing(Record, frozen=True):
    """An object of the plan and where it stands, as `assets.layout.Placement` has it.

    `worn` names its surfaces that wear a material's maps, `triangles` how many its model may have where it is, `plain`
    whether it is one piece with flat colours, `honoured` whether it stands to its target as was planned.
    """

    thing: SceneObject
    position: Vec3
    yaw: float
    size: Vec3
    on: str | None = None
    gave_way: str | None = None
    rest: Rest = "stands"
    light: Light | None = None
    worn: tuple[str, ...] = ()
    triangles: int = 0
    plain: bool = False
    honoured: bool = True

    @property
    def rotation(self) -> tuple[float, float, float, float]:
        """The turn as a unit quaternion x, y, z, w."""
        return (0.0, math.sin(self.yaw / 2), 0.0, math.cos(self.yaw / 2))


class Outlook(Record, frozen=True):
    """What one sees of a scene but its things: its light, where one arrives, and what it is made of by name."""

    environment: Environment
    view: View | None
    lamps: tuple[Light, ...]
    surfaces: dict[str, Surface]
    skylight: Skylight | None = None
    """None where its sky could not be painted."""


class Built(Record, frozen=True):
    """The stage as it was built; equal ones of equal seed are equal stages."""

    stage: str
    parameters: dict[str, float] = {}


class Material(Record, frozen=True):
    """A material's maps by their digests, the edge of one tile in metres, what its checks found, and whose work it is
    made from, where it is from another's.
    """

    phrase: str
    tile_size_m: float
    maps: dict[str, str]
    checks: dict[str, Any] = {}
    origin: Origin | None = None


class Sentence(Record, frozen=True):
    """A spoken sentence; `at` is the slot it sounds from, None for the narrator."""

    text: str
    at: str | None
    duration_s: float
    digest: str
    voice: str = ""
    licence: str = ""
    seed: int = 0
    timing: Timing = UNTIMED


class Recording(Record, frozen=True):
    """All sentences of a line in one file."""

    digest: str
    duration_s: float


class Sounding(Record, frozen=True):
    """A sound bed and where it sounds from, metres; without a `position` all around. `at` is the thing's slot."""

    sound: str
    gain_db: float
    position: Vec3 | None = None
    at: str | None = None
    reach_m: float = 3.0


class Shortfall(Record, frozen=True):
    """A part that could not be had as it was wanted; `fallback` says what stands in its place, "" if nothing does."""

    slot: str
    code: str
    detail: str
    fallback: str = ""


class Verdict(Record, frozen=True):
    """What the server's policy did about a word of the prompt, a thing or a line."""

    stage: Literal["prompt", "plan", "line"]
    category: Category
    action: Literal["soften", "substitute", "block"]
    slot: str | None = None


class Held(Record, frozen=True):
    """The file that fills a slot, and the how-manieth it is there; what its geometry costs whoever draws it."""

    digest: str
    tier: Tier
    revision: int
    size_bytes: int = 0
    cost: Cost = NOTHING


class SceneState(Record, frozen=True):
    """A scene that stands. The empty one has a wish and nothing else."""

    wish: Wish
    environment: Environment | None = None
    skylight: Skylight | None = None
    """What its sky gives, or the one outside its windows; None where that could not be painted."""
    objects: tuple[Standing, ...] = ()
    """In the order in which they were placed."""
    lines: tuple[SpokenLine, ...] = ()
    built: Built | None = None
    """None where it has no stage, or its stage could not be built."""
    view: View | None = None
    shell_surfaces: dict[str, Surface] = {}
    """The painted surfaces of the stage, the ground or the room, by their names in its model."""
    dressing_surfaces: dict[str, Surface] = {}
    """Those of what it is strewn with."""
    dressing: str = ""
    """A digest of what is strewn and what lies about, and where."""
    contacts: str = ""
    """A digest of what the shade of its things depends on."""
    lamps: tuple[Light, ...] = ()
    """The lights of what lies and hangs about."""
    materials: dict[str, Material] = {}
    sentences: dict[str, Sentence] = {}
    """By slot."""
    recordings: dict[str, Recording] = {}
    """Whole lines, by their ids."""
    ambience: dict[str, Sounding] = {}
    """By slot."""
    slots: dict[str, Held] = {}
    gone: dict[str, int] = {}
    """The last revision of slots that are no more: they go on rising if they come back."""
    failures: tuple[Shortfall, ...] = ()
    gave_way: tuple[Shortfall, ...] = ()
    """What was asked for and is there in the nearest form that works."""
    verdicts: tuple[Verdict, ...] = ()
    manifest: str = ""
    """The digest of the manifest of it all."""
    about: tuple[str, ...] = ()
    """Ids of the objects that the edit which led here was about: what "it" means."""

    @property
    def plan(self) -> ScenePlan:
        """The plan that was followed, as far as it could be.

        Raises:
            ValueError: the scene is empty.
        """
        if self.environment is None:
            raise ValueError("the empty scene has no plan")
        things = tuple(one.thing for one in self.objects)
        return ScenePlan(environment=self.environment, objects=things, lines=self.lines)

    @property
    def outlook(self) -> Outlook:
        """What one sees of it but its things.

        Raises:
            ValueError: the scene is empty.
        """
        surfaces = self.shell_surfaces | self.dressing_surfaces
        return Outlook(
            environment=self.plan.environment,
            view=self.view,
            lamps=self.lamps,
            surfaces=surfaces,
            skylight=self.skylight,
        )

    @property
    def standing(self) -> dict[str, Standing]:
        """Its objects by their slots."""
        return {object_slot(one.thing.id): one for one in self.objects}

    @property
    def revisions(self) -> dict[str, int]:
        """The last revision of each slot that was ever filled."""
        return {**self.gone, **{slot: held.revision for slot, held in self.slots.items()}}

    @property
    def digests(self) -> set[str]:
        """The files that it consists of."""
        maps = {digest for material in self.materials.values() for digest in material.maps.values()}
        sounds = {sentence.digest for sentence in self.sentences.values()}
        sounds |= {recording.digest for recording in self.recordings.values()}
        return maps | sounds | {held.digest for held in self.slots.values()} | ({self.manifest} - {""})

    def tile_size_m(self, slot: str) -> float | None:
        """Of a material's map the edge of one tile, metres."""
        named = map_of(slot)
        material = self.materials.get(named[0]) if named else None
        return material.tile_size_m if material else None
