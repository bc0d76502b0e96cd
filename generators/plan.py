"""The scene as validated data. A plan is never code.

A planner yields the parts in this order, each as soon as it is decided: one `Environment`, then `SceneObject`s,
with `SpokenLine`s anywhere after the environment. `ScenePlan` is all of them together.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from assets.layout import Footing, Relation, Side
from assets.shapes.resting import Rest
from assets.sky.look import BodyKind
from assets.stages.stage import ZoneKind

Text = Annotated[str, Meta(min_length=1, max_length=200)]
Name = Annotated[str, Meta(min_length=1, max_length=64, pattern=r"^[a-z0-9][a-z0-9 '_-]*$")]
ObjectId = Annotated[str, Meta(min_length=1, max_length=72, pattern=r"^[a-z0-9][a-z0-9_-]*$")]
Unit = Annotated[float, Meta(ge=0.0, le=1.0)]
Metres = Annotated[float, Meta(gt=0.0, le=500.0)]
Color = tuple[Unit, Unit, Unit]
"""Linear RGB, each 0..1."""

Notes = Annotated[tuple[Annotated[str, Meta(max_length=200)], ...], Meta(max_length=32)]

Clutter = Annotated[tuple[Name, ...], Meta(max_length=16)]

Time = Literal["dawn", "morning", "day", "sunset", "evening", "night", "none"]
Weather = Literal["clear", "cloudy", "rain", "storm", "snow", "mist", "fog", "none"]


class Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag=str.lower):
    """Base of the parts of a plan: the JSON field `type` is the class name in lower case."""


class Surface(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a surface is made of: the phrase a material generator gets, and flat values to show until it is done."""

    phrase: Text
    base_color: Color = (0.5, 0.5, 0.5)
    roughness: Unit = 0.8
    metallic: Unit = 0.0
    emissive: Color = (0.0, 0.0, 0.0)
    opacity: Unit = 1.0


class Sun(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The main light: the sun, the moon, or the room's ceiling light. Intensity in lux, as KHR_lights_punctual says.

    Azimuth 0 is behind the viewer, 90 to the right: things are lit from where one looks.
    """

    azimuth_deg: Annotated[float, Meta(ge=-180.0, le=180.0)] = 35.0
    elevation_deg: Annotated[float, Meta(ge=0.0, le=90.0)] = 45.0
    color: Color = (1.0, 0.96, 0.9)
    intensity_lux: Annotated[float, Meta(ge=0.0, le=120_000.0)] = 10_000.0


class SkyBody(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One of what a prompt names that is seen in the sky. `color` is linear, None for its own."""

    kind: BodyKind
    color: Color | None = None
    scale: Annotated[float, Meta(ge=0.5, le=4.0)] = 1.0
    """How many times as large as one paints it."""


class Sky(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A gradient from `horizon` to `zenith`, the ambient light it gives, how far one can see, and what is in it."""

    zenith: Color = (0.2, 0.4, 0.8)
    horizon: Color = (0.7, 0.8, 0.9)
    ambient: Color = (0.4, 0.45, 0.5)
    fog_density: Annotated[float, Meta(ge=0.0, le=1.0)] = 0.0
    """Exponential fog, per metre: 0 is clear air, 0.1 hides things ten metres away."""
    bodies: Annotated[tuple[SkyBody, ...], Meta(max_length=8)] = ()


class Room(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An indoor scene's shell: width (x), height (y), depth (z) in metres."""

    size: tuple[Metres, Metres, Metres] = (7.0, 3.0, 7.0)
    walls: Surface
    ceiling: Surface


Shared = Literal["ground", "walls", "ceiling"]
"""A material of the environment that a surface of its stage wears."""


Role = Literal["hero", "partner", "base", "telling", "furniture"]
"""What a thing is in the picture: what it is about; what else was named; what carries those; what tells the kind of
place, as pews tell a church; all that merely fits.
"""


class View(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where one arrives: eye and target in metres, the vertical field of view of a 16:9 picture in degrees."""

    eye: tuple[float, float, float]
    target: tuple[float, float, float]
    fov_deg: Annotated[float, Meta(ge=10.0, le=100.0)] = 36.0


class Environment(Part, frozen=True):
    """Everything about a scene but its things. `ground` is None in an AR scene, which shows the real floor.

    `stage` names the kind of place in `assets.stages` that it is built as, None where there is only a plain ground or
    room. `stage_surfaces` has what each of its surfaces is made of: a material of its own, or the ground's, the walls'
    or the ceiling's. `view` is None where whoever builds the scene chooses it.
    """

    title: Text
    mood: Name
    archetype: Name
    time: Time = "none"
    weather: Weather = "none"
    indoor: bool = False
    sun: Sun = Sun()
    sky: Sky = Sky()
    ground: Surface | None = None
    ground_relief_m: Annotated[float, Meta(ge=0.0, le=5.0)] = 0.0
    """How far the ground rises and falls; always flat where things stand near the viewer."""
    room: Room | None = None
    palette: Annotated[tuple[Color, ...], Meta(max_length=8)] = ()
    unread: Notes = ()
    """What of the prompt was not understood, as it was written."""
    left_out: Notes = ()
    """What was understood and is not there, and why."""
    stage: Name | None = None
    stage_parameters: Annotated[dict[str, float], Meta(max_length=16)] = {}
    stage_surfaces: Annotated[dict[str, Surface | Shared], Meta(max_length=32)] = {}
    view: View | None = None
    clutter: Annotated[dict[Name, Clutter], Meta(max_length=16)] = {}
    """Kinds of small things (`assets.clutter`) on the stage's own surfaces: table, counter, shelf, sill, wall, ceiling,
    door; the likeliest first."""


class SceneObject(Part, frozen=True):
    """One thing. `thing` is its name in the vocabulary, `shape` a name in `assets.shapes`, `size` x, y, z in metres.

    `surfaces` maps the shape's surface names to materials. `target` is the `id` of an earlier object that
    `relation` refers to, or None.
    """

    id: ObjectId
    thing: Name
    shape: Name
    size: tuple[Metres, Metres, Metres]
    surfaces: Annotated[dict[str, Surface], Meta(max_length=32)]
    parameters: Annotated[dict[str, float], Meta(max_length=16)] = {}
    footing: Footing = "floor"
    relation: Relation = "free"
    target: ObjectId | None = None
    named: bool = False
    """Whether the prompt asked for it by name, rather than it fitting the scene."""
    role: Role = "furniture"
    """Whether the picture is about it. A plan without a hero leaves the choice to whoever builds the scene."""
    side: Side | None = None
    """With `relation` "beside": on which side of its target, as the arriving viewer sees it; with "facing": before its
    target's own "front", or "behind" it, as players are on both sides of a net."""
    other: ObjectId | None = None
    """With `relation` "between": the earlier object that is its second target."""
    distance_m: Annotated[float, Meta(ge=0.0, le=500.0)] | None = None
    """How far from its target's nearest edge, where that was said."""
    siblings: Annotated[int, Meta(ge=1, le=64)] = 1
    """How many objects, itself included, share its relation and target: eight chairs around one table."""
    spare_m: Annotated[float, Meta(ge=0.0, le=500.0)] = 0.0
    """Room to leave about it for later objects that refer to it."""
    stand_in: Annotated[str, Meta(max_length=200)] = ""
    """Why its shape is not the one that was named, where that is so."""
    nudge: tuple[float, float] = (0.0, 0.0)
    """How far edits moved it from where it stood: metres to the right, metres towards the viewer."""
    lift_m: Annotated[float, Meta(ge=-500.0, le=500.0)] = 0.0
    """How far edits raised what hangs or flies."""
    clutter: Clutter = ()
    """Kinds of small things (`assets.clutter`) that lie on it, the likeliest first; none where it is to be empty."""
    rests: Annotated[tuple[Rest, ...], Meta(max_length=4)] = ()
    """How it rests that would not stand by itself, the best first; `size` is that of it upright."""
    doing: Annotated[str, Meta(max_length=64)] = ""
    """What a figure is seen to do, as its acting is called: "kneading"; empty where it only stands or sits."""
    turn_deg: Annotated[float, Meta(ge=-360.0, le=360.0)] = 0.0
    """How far edits turned it about the vertical; seen from above, positive is anticlockwise."""
    zone: ZoneKind | None = None
    """What kind of zone of the stage it stands in, where that was said; a stage without one takes what suits it."""


class SpokenLine(Part, frozen=True):
    """A line somebody says: the narrator, or the object whose id is `speaker`."""

    id: ObjectId
    text: Annotated[str, Meta(min_length=1, max_length=400)]
    speaker: ObjectId | Literal["narrator"] = "narrator"
    speed: Annotated[float, Meta(ge=0.5, le=2.0)] = 1.0


PlanPart = Environment | SceneObject | SpokenLine


class ScenePlan(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A whole scene. At most 64 objects and 12 lines."""

    environment: Environment
    objects: Annotated[tuple[SceneObject, ...], Meta(max_length=64)] = ()
    lines: Annotated[tuple[SpokenLine, ...], Meta(max_length=12)] = ()
