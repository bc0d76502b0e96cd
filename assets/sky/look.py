"""What a sky is like, as data: everything that painting it takes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from assets.artifacts import Vec3
from assets.materials import Color

Clouds = Literal["none", "fair", "broken", "overcast", "storm", "high"]
Around = Literal["air", "space", "water", "rock"]
BodyKind = Literal["moon", "crescent", "sun", "planet", "ringed planet", "rainbow", "comet"]
"""What may be named that is seen in a sky."""


@dataclass(frozen=True)
class Body:
    """What hangs in a sky beside what shines on the scene: `color` is linear, None for its own; `scale` times as large
    as one paints it, which is several times as large as it is.
    """

    kind: BodyKind
    color: Color | None = None
    scale: float = 1.0


@dataclass(frozen=True)
class SkyLook:
    """A sky. Colours are linear; `to_light` is the unit vector to the sun or moon, as it lights the scene.

    `sun_rise_deg` is how high the sun stands for the air (below the horizon: twilight, night). Of the colours that a
    plan wants, `horizon` and `zenith`, the share `grade` is put on what the air itself gives: 0 nature, 1 the plan's.
    """

    to_light: Vec3 = (0.5, 0.7, -0.5)
    sun_rise_deg: float = 45.0
    light_color: Color = (1.0, 0.96, 0.9)
    zenith: Color = (0.2, 0.4, 0.8)
    horizon: Color = (0.7, 0.8, 0.9)
    ground: Color = (0.2, 0.18, 0.15)
    grade: float = 0.3
    haze: float = 1.2
    """Aerosols beside clean air's."""
    clouds: Clouds = "none"
    veil: float = 0.0
    """How much of the sky mist hides: 0 none, 1 all."""
    around: Around = "air"
    stars: float = 0.0
    """0 none, 1 as on a moonless night far from towns."""
    moon: bool = False
    aurora: bool = False
    nebula: float = 0.0
    globes: int = 0
    """Other worlds in the sky."""
    bodies: tuple[Body, ...] = ()
    """What is named, before whoever arrives."""
    seed: int = 0
