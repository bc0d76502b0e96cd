"""The shade that things cast on what they stand on, as one model of soft dark patches: what makes them stand there.

Each thing has a grid of vertices around its foot, let down on the ground, the table or the floor under it, and as dark
as the thing keeps light from there: black with an alpha in its vertex colours, unlit, so that it darkens alike in
every viewer, at one draw for a scene.

Not covered: the shade of what is strewn; things that hang.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assets.artifacts import F32, Model, Primitive
from assets.materials import Material
from assets.preview.rays import Tracer
from assets.shade.names import SHADE_SURFACE
from assets.shade.rays import openness

SHADE = Material(SHADE_SURFACE, (0.0, 0.0, 0.0), roughness=1.0, unlit=True, blended=True, double_sided=True, plain=True)
"""What the patches wear: black, as far as their vertices say."""
_RAYS = 24
_REACH, _LEAST_REACH_M, _MOST_REACH_M = 0.5, 0.06, 1.4
"""From how far away a thing keeps light off the ground, by its longest edge."""
_FOOT = 0.5
"""Only what is lower than so much of the reach decides how large a patch is."""
_MARGIN = 0.55
"""How far a patch goes beyond the foot, by the reach."""
_DARKEST, _FAINTEST = 0.72, 0.012
_EMPHASIS = 2.2
"""Thin legs hide little of the sky, and yet are seen to stand by their shade."""
_FROM_ABOVE_M, _SLOPE, _BELOW_M = 0.06, 0.3, 0.5
"""From where above a thing's foot the ground is looked for, further up under a wide one, and how far under it."""
_LIFT_M, _LIFT = 0.004, 0.004
"""How far a patch is above the ground, and further for each metre of its cells: between them ground is not flat."""
_CELL_M, _FEWEST_CELLS = 0.035, 6


@dataclass(frozen=True, eq=False)
class Standing:
    """Something that stands: its triangles `[n, 3, 3]` in the scene, how high its foot is, and triangles `[m, 3, 3]`
    among which is what it stands on; without them it stands on a plane that has no end.
    """

    triangles: F32
    foot_m: float
    under: F32 | None = None


@dataclass(frozen=True, eq=False)
class _Patch:
    points: F32
    dark: F32
    faces: NDArray[np.int64]


def contact_shade(things: Sequence[Standing], cells: int = 14) -> Model | None:
    """The patches under `things`, each a grid of at most `cells` × `cells`; None where nothing is shaded."""
    patches = [patch for thing in things if (patch := _patch(thing, cells)) is not None]
    if not patches:
        return None
    starts = np.cumsum([0, *(len(patch.points) for patch in patches[:-1])])
    points = np.concatenate([patch.points for patch in patches])
    faces = np.concatenate([patch.faces + start for patch, start in zip(patches, starts, strict=True)])
    up, along = np.tile([0.0, 1.0, 0.0], (len(points), 1)), np.tile([1.0, 0.0, 0.0, 1.0], (len(points), 1))
    colors = np.zeros((len(points), 4), np.float32)
    colors[:, 3] = np.concatenate([patch.dark for patch in patches])
    flat = Primitive(
        SHADE_SURFACE,
        points,
        up.astype(np.float32),
        along.astype(np.float32),
        np.ascontiguousarray(points[:, [0, 2]]),
        faces.astype(np.uint32),
        colors,
    )
    return Model(SHADE_SURFACE, (flat,))


def _patch(thing: Standing, cells: int) -> _Patch | None:
    corners = thing.triangles.reshape(-1, 3)
    low, high = corners.min(axis=0), corners.max(axis=0)
    reach = float(np.clip(_REACH * (high - low).max(), _LEAST_REACH_M, _MOST_REACH_M))
    foot = corners[corners[:, 1] < thing.foot_m + _FOOT * reach]
    if not len(foot):
        return None
    margin = _MARGIN * reach
    west, east = foot[:, 0].min() - margin, foot[:, 0].max() + margin
    north, south = foot[:, 2].min() - margin, foot[:, 2].max() + margin
    wide, deep = (int(np.clip(length / _CELL_M, _FEWEST_CELLS, cells)) for length in (east - west, south - north))
    x, z = np.meshgrid(np.linspace(west, east, wide + 1), np.linspace(north, south, deep + 1))
    places = np.stack([x, np.full_like(x, thing.foot_m), z], axis=-1).reshape(-1, 3).astype(np.float32)
    found = _let_down(places, thing, max(east - west, south - north))
    up = np.broadcast_to(np.array([0, 1, 0], np.float32), places.shape)
    hidden = 1 - openness(Tracer(thing.triangles), places, up, reach, _RAYS)
    edge = np.minimum(np.minimum(x - west, east - x), np.minimum(z - north, south - z)).reshape(-1) / (0.6 * margin)
    dark = _DARKEST * (1 - (1 - hidden) ** _EMPHASIS) * np.clip(edge, 0, 1) * found
    places[:, 1] += _LIFT_M + _LIFT * max((east - west) / wide, (south - north) / deep)
    return _kept(places, np.asarray(dark, np.float32), found, _grid(wide, deep))


def _let_down(places: F32, thing: Standing, wide: float) -> NDArray[np.bool_]:
    """Let places `[n, 3]` down on what the thing stands on; whether it is there."""
    if thing.under is None:
        return np.ones(len(places), bool)
    low, high = places.min(axis=0)[[0, 2]], places.max(axis=0)[[0, 2]]
    flat = thing.under[:, :, [0, 2]]
    near = thing.under[((flat.max(axis=1) >= low) & (flat.min(axis=1) <= high)).all(axis=1)]
    if not len(near):
        return np.zeros(len(places), bool)
    above = min(_BELOW_M, _FROM_ABOVE_M + _SLOPE * wide)
    origins = places + np.array([0, above, 0], np.float32)
    _, away = Tracer(near).nearest(origins, np.broadcast_to(np.array([0, -1, 0], np.float32), origins.shape))
    found = away < above + _BELOW_M
    places[found, 1] = (origins[:, 1] - away)[found]
    return found


def _grid(wide: int, deep: int) -> NDArray[np.int64]:
    """Two triangles for each cell of a grid, seen from above; neighbours are cut along different diagonals."""
    row, column = (part.ravel() for part in np.meshgrid(np.arange(deep), np.arange(wide), indexing="ij"))
    a = row * (wide + 1) + column
    b, c, d = a + 1, a + wide + 1, a + wide + 2
    even = ((row + column) % 2 == 0)[:, None]
    first = np.where(even, np.stack([a, c, d], axis=1), np.stack([a, c, b], axis=1))
    second = np.where(even, np.stack([a, d, b], axis=1), np.stack([b, c, d], axis=1))
    return np.concatenate([first, second])


def _kept(points: F32, dark: F32, found: NDArray[np.bool_], faces: NDArray[np.int64]) -> _Patch | None:
    """Of a patch what is to be seen: whose corners all lie on something, one of them in the shade."""
    seen = faces[(dark[faces] > _FAINTEST).any(axis=1) & found[faces].all(axis=1)]
    if not len(seen):
        return None
    used, again = np.unique(seen, return_inverse=True)
    return _Patch(points[used], dark[used], again.reshape(-1, 3))
