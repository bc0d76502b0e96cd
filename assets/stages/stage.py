"""A place as data: what its surfaces are, what one can stand on, where things go, where one arrives.

One arrives near the origin and looks to −Z; metres, right-handed, +Y up; a yaw is radians about +Y, 0 faces +Z.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np

from assets.artifacts import Model, Vec3
from assets.errors import InvalidArtifact
from assets.stages.ground import Ground

SurfaceKind = Literal["ground", "overlay", "water", "structure", "backdrop"]
"""What a surface is: solid to stand on; drawn over the ground, its vertex alpha says how much; a sheet of water, seen
through by vertex alpha; walls, beams and whatever else is built; far away and only coloured."""

ZoneKind = Literal[
    "focus",
    "foreground",
    "flank",
    "background",
    "path",
    "water",
    "shore",
    "wall",
    "corner",
    "window",
    "door",
    "ceiling",
    "shelf",
    "seat",
    "table",
    "niche",
    "air",
    "lane",
    "sight",
]
"""What may stand or hang in a zone. A window or a door is an opening: kept clear, and where the light comes from. A
lane is for what drives, along its yaw. In a sight nothing is put: what the stage has there is to be seen."""

STANDING: frozenset[ZoneKind] = frozenset({"focus", "foreground", "flank", "background", "path", "shore", "corner"})
"""Zones whose foot is the ground."""


SHUT_PANES = "pale window glass"
"""What the panes of a front are made of whose house has no inside."""


@dataclass(frozen=True)
class Surface:
    """What a surface is made of: `material` is a phrase, or empty where its vertex colours are all there is.

    `haze` is the share of the horizon's colour that distance mixes in, 0 to 1; a backdrop of 0 lies beyond the air and
    is lit by nothing but its own colours. What is `opaque` hides what lies behind it, whatever it is made of: ground,
    and the panes of a front whose house has no inside.
    """

    material: str
    kind: SurfaceKind
    haze: float = 0.0
    opaque: bool = False


@dataclass(frozen=True)
class Zone:
    """Room for things: `at` is the middle of its foot, `size` its width, clear height and depth in its own axes.

    What stands in it faces `yaw`. Of a wall bay, a window and a door `at` is the middle of the lower edge, on the
    wall's face, and `yaw` faces the room; `size[2]` is how far out from the wall it may be used. From the `at` of a
    ceiling zone things hang down, no further than `size[1]`. Water and air zones hold what floats and what flies.
    """

    kind: ZoneKind
    at: Vec3
    size: Vec3
    yaw: float = 0.0

    def covers(self, x: float, z: float) -> bool:
        """Whether a point lies within its footprint."""
        dx, dz = x - self.at[0], z - self.at[2]
        across = dx * np.cos(self.yaw) - dz * np.sin(self.yaw)
        along = dx * np.sin(self.yaw) + dz * np.cos(self.yaw)
        return bool(abs(across) <= self.size[0] / 2 and abs(along) <= self.size[2] / 2)


@dataclass(frozen=True)
class View:
    """Where one arrives: eye and target in metres, the vertical field of view of a 16:9 picture in degrees."""

    eye: Vec3
    target: Vec3
    fov_deg: float = 36.0


@dataclass(frozen=True)
class Scatter:
    """A rule of dressing: `what` (a name of `assets.stages.dressing`) so many times a square metre.

    It grows where the cover `on` is (the whole ground if empty), thinner where that fades; `near_m` to `far_m` from the
    arriving eye, `low_m` to `high_m` above the water or, without any, above zero; on slopes up to `slope` (rise over
    run). `clump` from 0 (even) to 1 (in patches); `gap_m` keeps pairs apart; `scale` bounds its size beside the usual.
    """

    what: str
    per_m2: float
    on: str = ""
    near_m: float = 0.0
    far_m: float = 40.0
    low_m: float = -100.0
    high_m: float = 1000.0
    slope: float = 1.0
    clump: float = 0.0
    gap_m: float = 0.0
    scale: tuple[float, float] = (0.8, 1.2)


@dataclass(frozen=True)
class Water:
    """A level sheet of water at `level` metres, within the box x, z `low` to `high`, wherever the ground lies lower."""

    level: float
    low: tuple[float, float]
    high: tuple[float, float]


@dataclass(frozen=True)
class Room:
    """The inner box of an indoor stage: its least and greatest corner, metres."""

    low: Vec3
    high: Vec3


@dataclass(frozen=True, eq=False)
class Stage:
    """A built place. `model` has one primitive for each of `surfaces`; vertex colours tint the material.

    An overlay lies on the same triangles as the ground it covers, a few millimetres above; draw it after the ground,
    blended by its vertex alpha (colours `[n, 4]`). `room` is None outdoors, `water` where there is none.

    Raises:
        InvalidArtifact: a surface is not described or not drawn, or there is no focus.
    """

    name: str
    model: Model
    surfaces: Mapping[str, Surface]
    ground: Ground
    zones: tuple[Zone, ...]
    view: View
    scatter: tuple[Scatter, ...] = ()
    water: Water | None = None
    room: Room | None = None
    within: Room | None = None
    """What things keep to, where that is less than the room: the space over a table."""
    scenic: bool = False
    """Whether the place itself is what one comes for: its own view is then kept, unless what is there is not seen."""

    def __post_init__(self) -> None:
        drawn = {primitive.surface for primitive in self.model.primitives}
        if drawn != set(self.surfaces):
            raise InvalidArtifact(f"stage {self.name!r}: drawn {sorted(drawn)}, described {sorted(self.surfaces)}")
        if not self.zones_of("focus"):
            raise InvalidArtifact(f"stage {self.name!r}: it has no focus")

    def zones_of(self, *kinds: ZoneKind) -> tuple[Zone, ...]:
        """The zones of these kinds, in the order the builder gave them: the best first."""
        return tuple(zone for zone in self.zones if zone.kind in kinds)

    def height_at(self, x: float, z: float) -> float:
        """Height of what one stands on, metres: a deck where there is one, else the ground (under water too)."""
        return float(self.ground.height_at(x, z))

    def water_depth_at(self, x: float, z: float) -> float:
        """How deep the water is that one meets, metres; 0 on land, on a deck above it, and beyond the water."""
        water = self.water
        if water is None or not (water.low[0] <= x <= water.high[0] and water.low[1] <= z <= water.high[1]):
            return 0.0
        return max(0.0, water.level - float(self.ground.height_at(x, z)))
