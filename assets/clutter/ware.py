"""What small things are: a name, a low form of up to 250 triangles in a few finishes, coloured by its vertices.

A drawing names its surfaces by `matt`, `gloss`, `metal`, `warm` and `cold` (the last two give light) with a linear
colour; all things of one finish become one draw. What they draw on `PRINT`, `SCREEN` and `FLAME` are pictures. Forms
have their true size in metres, stand on y = 0 and face +Z; what hangs on a wall has its back at z = 0, what hangs from
a ceiling its top at y = 0.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Literal

import numpy as np

from assets.artifacts import Vec3
from assets.materials import Color, Material
from assets.shapes.organic import Patch
from assets.shapes.sketch import Sketch
from assets.stages.mesh import Piece, joined

Rng = np.random.Generator
Draw = Callable[[Sketch, Rng], None]
Rests = Literal["flat", "wall", "ceiling"]
"""What a thing needs: something level below it, a wall behind it, a ceiling above it."""

PRINT, SCREEN, FLAME = "print", "screen", "flame"
"""The surface names of pictures: on paper or canvas, lit, burning."""

VARIANTS = 3
"""How many forms each kind has."""

FINISHES: Mapping[str, Material] = MappingProxyType(
    {
        "matt": Material("clutter matt", (1.0, 1.0, 1.0), roughness=0.85, double_sided=True),
        "gloss": Material("clutter gloss", (1.0, 1.0, 1.0), roughness=0.28, double_sided=True),
        "clear": Material("clutter glass", (1.0, 1.0, 1.0), roughness=0.06, opacity=0.32, double_sided=True),
        "metal": Material("clutter metal", (1.0, 1.0, 1.0), roughness=0.36, metallic=0.85, double_sided=True),
        "warm": Material("clutter warm", (0.9, 0.6, 0.3), roughness=0.8, emissive=(1.0, 0.4, 0.08), double_sided=True),
        "cold": Material("clutter cold", (0.7, 0.9, 1.0), roughness=0.4, emissive=(0.2, 0.5, 0.75), double_sided=True),
        "print": Material("clutter print", (1.0, 1.0, 1.0), roughness=0.6, double_sided=True),
        "screen": Material("clutter screen", (1.0, 1.0, 1.0), roughness=0.3, emissive=(1.0, 1.0, 1.0)),
        "flame": Material("clutter flame", (1.0, 1.0, 1.0), roughness=1.0, emissive=(1.0, 1.0, 1.0)),
    }
)
"""What clutter is made of, by the surface names of its model."""


@dataclass(frozen=True)
class Ware:
    """A kind of small thing. `run` is how many like to stand together on a shelf.

    `candela` is the light it gives by night, from `light_m` above (on a wall or a ceiling: from) its origin; `turning`
    says that it may lie at any angle, rather than roughly square to what it lies on.
    """

    name: str
    draw: Draw
    rests: Rests
    run: tuple[int, int]
    turning: bool
    candela: float
    light_m: float


WARES: dict[str, Ware] = {}
"""Every kind, by name. Modules of this folder fill it as they are imported by `assets.clutter.laying`."""


def ware(
    name: str,
    *,
    rests: Rests = "flat",
    run: tuple[int, int] = (1, 3),
    turning: bool = False,
    candela: float = 0.0,
    light_m: float = 0.0,
) -> Callable[[Draw], Draw]:
    """Register a drawing as a kind of small thing."""

    def keep(draw: Draw) -> Draw:
        WARES[name] = Ware(name, draw, rests, run, turning, candela, light_m)
        return draw

    return keep


@dataclass(frozen=True, eq=False)
class Form:
    """A drawn thing: its triangles by finish, the box about it (least and greatest corner)."""

    pieces: Mapping[str, Piece]
    low: Vec3
    high: Vec3

    @property
    def size(self) -> Vec3:
        """Width, height and depth, metres."""
        x, y, z = (b - a for a, b in zip(self.low, self.high, strict=True))
        return x, y, z

    @property
    def reach(self) -> float:
        """How far it reaches from its middle, whichever way it is turned, metres."""
        return max(float(np.hypot(x, z)) for x in (self.low[0], self.high[0]) for z in (self.low[2], self.high[2]))

    @property
    def triangles(self) -> int:
        """How many it has."""
        return sum(len(piece.patch.faces) for piece in self.pieces.values())


@lru_cache(maxsize=512)
def form_of(name: str, variant: int) -> Form:
    """The form of a kind; equal arguments give equal triangles."""
    rng = np.random.default_rng([variant, *name.encode()])
    sketch = Sketch((1, 1, 1))
    WARES[name].draw(sketch, rng)
    found: dict[str, list[Piece]] = {}
    for surface, points, normals, uvs, faces in sketch.surfaces():
        finish, *rgb = surface.split("|")
        color = np.array([float(part) for part in rgb] or [1.0, 1.0, 1.0])
        shade = np.broadcast_to(color, (len(points), 3))
        patch, pictured = Patch(points, normals, uvs, faces), sketch.shows_picture(surface)
        found.setdefault(finish, []).append(Piece(patch, shade, stencil=pictured))
    pieces = {finish: joined(parts)._replace(stencil=parts[0].stencil) for finish, parts in found.items()}
    every = np.concatenate([piece.patch.points for piece in pieces.values()])
    low, high = every.min(axis=0).tolist(), every.max(axis=0).tolist()
    return Form(pieces, (low[0], low[1], low[2]), (high[0], high[1], high[2]))


def matt(color: Color) -> str:
    """The surface name of a dull finish in a linear colour."""
    return _named("matt", color)


def gloss(color: Color) -> str:
    """The surface name of coloured glass, glaze and varnish."""
    return _named("gloss", color)


def clear(color: Color) -> str:
    """The surface name of glass that is seen through."""
    return _named("clear", color)


def metal(color: Color) -> str:
    """The surface name of bare metal."""
    return _named("metal", color)


def warm() -> str:
    """The surface name of flames and lamps."""
    return _named("warm", (1.0, 1.0, 1.0))


def cold() -> str:
    """The surface name of screens and spells."""
    return _named("cold", (1.0, 1.0, 1.0))


def one_of(rng: Rng, colors: Sequence[Color], spread: float = 0.2) -> Color:
    """One of `colors`, up to `spread` lighter or darker."""
    red, green, blue = colors[int(rng.integers(len(colors)))]
    k = float(rng.uniform(1 - spread, 1 + spread))
    return min(red * k, 1.0), min(green * k, 1.0), min(blue * k, 1.0)


def _named(finish: str, color: Color) -> str:
    return finish + "".join(f"|{part:.3f}" for part in color)


PALE: Color = (0.72, 0.66, 0.54)
WHITE: Color = (0.8, 0.79, 0.75)
BLACK: Color = (0.02, 0.02, 0.022)
BRASS: Color = (0.75, 0.5, 0.2)
STEEL: Color = (0.55, 0.56, 0.58)
IRON: Color = (0.07, 0.07, 0.075)
GREEN: Color = (0.08, 0.22, 0.05)
WOODS: tuple[Color, ...] = ((0.3, 0.15, 0.06), (0.42, 0.25, 0.11), (0.16, 0.07, 0.03), (0.52, 0.34, 0.17))
BINDINGS: tuple[Color, ...] = (
    (0.28, 0.05, 0.04),
    (0.07, 0.14, 0.07),
    (0.05, 0.08, 0.2),
    (0.24, 0.12, 0.05),
    (0.4, 0.28, 0.12),
    (0.05, 0.05, 0.05),
    (0.3, 0.26, 0.2),
)
GLAZES: tuple[Color, ...] = (
    (0.62, 0.58, 0.5),
    (0.1, 0.18, 0.34),
    (0.4, 0.16, 0.07),
    (0.2, 0.28, 0.18),
    (0.55, 0.4, 0.14),
    (0.3, 0.33, 0.36),
)
CLAYS: tuple[Color, ...] = ((0.42, 0.17, 0.08), (0.5, 0.36, 0.24), (0.3, 0.2, 0.14), (0.36, 0.33, 0.3))
GLASSES: tuple[Color, ...] = (
    (0.03, 0.12, 0.05),
    (0.16, 0.06, 0.015),
    (0.25, 0.32, 0.32),
    (0.22, 0.03, 0.04),
    (0.4, 0.3, 0.06),
)
CLOTHS: tuple[Color, ...] = (
    (0.5, 0.46, 0.38),
    (0.3, 0.08, 0.07),
    (0.1, 0.18, 0.28),
    (0.6, 0.58, 0.54),
    (0.16, 0.24, 0.14),
)
BRIGHTS: tuple[Color, ...] = (
    (0.6, 0.06, 0.04),
    (0.75, 0.5, 0.04),
    (0.06, 0.25, 0.5),
    (0.1, 0.4, 0.12),
    (0.7, 0.25, 0.04),
)
FRUITS: tuple[Color, ...] = ((0.55, 0.05, 0.03), (0.7, 0.28, 0.03), (0.7, 0.5, 0.06), (0.3, 0.4, 0.06))
