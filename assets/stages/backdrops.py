"""What is far away: ridges and tree lines; a few hundred to a few thousand coloured triangles each.

They stand about the origin. `bearing` is degrees clockwise from −Z, where one looks on arriving: −90 is to the left.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from assets.shapes.leafage import cards, pieces
from assets.shapes.organic import Patch, Rng, grid_faces, smooth_normals
from assets.stages.ground import Ground
from assets.stages.mesh import F64, Piece
from assets.stages.noise import Noise, smoothstep
from assets.stages.water import Color

_CROWNS = ("tree", "tree", "tall tree")
_WIDE = {"fir": 0.72, "tree": 1.08, "tall tree": 0.95, "dense": 1.5}
"""How wide an outline is for its height."""
_BUSHES_FROM_M = 3.5
"""A line of trees lower than this is a hedge."""
_BUSHES_M = 3.0
"""No bush is higher: its leaves would be as large as heads."""
_ROUND = 1.1
"""How far the edges of an outline face aside."""
_GREENS = np.array([0.28, 0.08, 0.2])
"""How much one tree's red, green and blue differ from another's: yellower or bluer."""
_AHEAD, _CLOSER = 0.4, 0.65
"""How far beside where one looks a span's middle may lie, as a share of it, and how much closer columns are there."""
_ROWS = 11
"""Of a round crown, the rear ones first: middle, height, radius."""


def bearing(degrees: F64, radius: F64 | float) -> tuple[F64, F64]:
    """x and z at `radius` metres from the origin."""
    turn = np.radians(degrees)
    return np.asarray(radius * np.sin(turn)), np.asarray(-radius * np.cos(turn))


def ridge(
    noise: Noise,
    span: tuple[float, float],
    radius_m: float,
    height_m: float,
    color: Color,
    *,
    depth_m: float = 120.0,
    base_m: float = -1.5,
    sharp: float = 0.7,
    tops: Color | None = None,
    columns: int = 120,
) -> Piece:
    """Hills or mountains over the bearings `span`, low at both ends unless they meet.

    `sharp` runs from 0 (downs) to 1 (crags); `tops` colours the upper third (snow, bare rock).
    """
    degrees = _closer_ahead(span, columns)
    along = np.radians(degrees - span[0]) * radius_m
    meets = abs(span[1] - span[0]) >= 360
    ends = np.ones(columns) if meets else np.sin(np.pi * (degrees - span[0]) / (span[1] - span[0])) ** 0.6
    cell = 1.0 / depth_m
    steps = np.linspace(0, 1, _ROWS)[:, None]
    u, v = along * cell, 0 * along
    if meets:  # what runs along the ring comes back to where it began, or there is a cliff where both ends meet
        u, v = (radius_m * cell * wave(np.radians(degrees)) for wave in (np.sin, np.cos))
    radius = radius_m + depth_m * steps + 0.1 * depth_m * noise.fbm(u * 3, v * 3 + steps * 3, 3)
    x, z = bearing(np.broadcast_to(degrees, radius.shape), radius)
    crest = sharp * noise.ridged(x * cell * 2.2, z * cell * 2.2, 5) + (1 - sharp) * (
        0.5 + 0.4 * noise.fbm(x * cell * 1.3, z * cell * 1.3, 4)
    )
    profile = ends * (0.5 + 0.55 * noise.ridged(u * 0.9, v * 0.9 + 0.3, 3))
    rise = np.clip(profile * smoothstep(0, 0.75, steps) ** 0.8 * (0.4 + 0.85 * crest), 0, 1.2)
    rise = (np.roll(rise, 1, axis=1) + 2 * rise + np.roll(rise, -1, axis=1)) / 4 if meets else _without_needles(rise)
    y = base_m + height_m * rise
    shade = (0.62 + 0.6 * crest + 0.25 * noise.fbm(x * cell * 6, z * cell * 6, 3))[..., None]
    shade = (
        shade * (1 + 0.3 * sharp * np.clip(4 * noise.fbm(x * cell * 9, y * 0.09 + z * cell * 4, 2), -1, 1))[..., None]
    )
    colors = np.asarray(color) * shade
    if tops is not None:
        white = smoothstep(0.5, 0.68, rise + 0.12 * noise.fbm(x * cell * 5, z * cell * 5, 3))[..., None]
        colors = colors * (1 - white) + np.asarray(tops) * shade**0.4 * white
    points = np.stack([x, y, z], axis=-1).reshape(-1, 3)
    return _lit_from_outside(points, grid_faces(_ROWS, columns), np.clip(colors, 0, 1).reshape(-1, 3))


def _without_needles(rise: F64) -> F64:
    """Heights `[rows, columns]` without those that stand alone: between columns noise is cut off, and is a needle."""
    beside = np.pad(rise, ((0, 0), (1, 1)), mode="edge")
    return np.asarray((beside[:, :-2] + 2 * rise + beside[:, 2:]) / 4)


def _closer_ahead(span: tuple[float, float], columns: int) -> F64:
    """Bearings from end to end, nearly three times as close in the middle, if that is where one looks: there a ridge of
    a hundred columns shows each of its facets.
    """
    share = np.linspace(0, 1, columns)
    if abs(span[0] + span[1]) < _AHEAD * abs(span[1] - span[0]):
        share = share + _CLOSER * np.sin(2 * np.pi * share) / (2 * np.pi)
    return np.asarray(span[0] + (span[1] - span[0]) * np.clip(share, 0, 1), np.float64)


def tree_line(
    rng: Rng,
    span: tuple[float, float],
    radius_m: float,
    height_m: float,
    color: Color,
    *,
    count: int = 160,
    ground: Ground | float = 0.0,
    pointed: bool = True,
    spread_m: float = 12.0,
) -> Piece:
    """Outlines of trees that face the middle, in depth over `spread_m`: firs, or round and tall crowns, not `pointed`.

    They stand on `ground`, or on a level in metres, no two of one green, bushes at their feet; 2 triangles each.
    """
    made = [_outlines(rng, span, radius_m, height_m, count, ground, ("fir",) if pointed else _CROWNS, color, spread_m)]
    if height_m >= _BUSHES_FROM_M:
        below = min(_BUSHES_M, (0.3 if pointed else 0.42) * height_m)
        shade = (0.8 * color[0], 0.8 * color[1], 0.8 * color[2])
        made.append(_outlines(rng, span, radius_m, below, count // 2, ground, ("dense",), shade, 0.7 * spread_m))
    return pieces(made)


def _outlines(
    rng: Rng,
    span: tuple[float, float],
    radius_m: float,
    height_m: float,
    count: int,
    ground: Ground | float,
    cells: tuple[str, ...],
    color: Color,
    spread_m: float,
) -> Piece:
    turn = np.sort(rng.uniform(*span, count))
    radius = radius_m + rng.uniform(0, spread_m, count)
    x, z = bearing(turn, radius)
    height = height_m * rng.uniform(0.6, 1.2, count)
    wide = rng.uniform(0.85, 1.2, count) * rng.choice([-1.0, 1.0], count)
    level = ground.height_at(x, z) if isinstance(ground, Ground) else np.full(count, ground)
    foot = np.stack([x, level - 0.1, z], axis=1)
    inwards = -np.stack([x, np.zeros(count), z], axis=1) / radius[:, None]
    greens = np.asarray(color) * (1 + rng.uniform(-1, 1, (count, 1)) * _GREENS)
    shade = rng.uniform(0.75, 1.2, count)[:, None] * np.array([0.85, 1.25])
    chosen = rng.integers(0, len(cells), count)
    up = np.tile([0.0, 1.0, 0.0], (count, 1))
    made = []
    for number, cell in enumerate(cells):
        k = np.flatnonzero(chosen == number)
        tones = shade[k, :, None] * greens[k, None]
        broad = height[k] * wide[k] * _WIDE[cell]
        made.append(_rounded(cards(cell, foot[k], up[k], inwards[k], height[k], broad, tones, inwards[k]), inwards[k]))
    return pieces(made)


def _rounded(flat: Piece, inwards: F64) -> Piece:
    """Outlines lit as if they were round: their edges face aside, their tops up, so that one side is in the shade."""
    aside = np.stack([-inwards[:, 2], np.zeros(len(inwards)), inwards[:, 0]], axis=1)
    points = flat.patch.points.reshape(-1, 4, 3)
    off = points - points.mean(axis=1, keepdims=True)
    across = np.sign((off * aside[:, None]).sum(axis=-1, keepdims=True))
    normals = inwards[:, None] + _ROUND * across * aside[:, None] + np.sign(off[..., 1:2]) * [0, 0.45, 0] + [0, 0.5, 0]
    normals = normals / np.linalg.norm(normals, axis=-1, keepdims=True)
    return flat._replace(patch=flat.patch._replace(normals=normals.reshape(-1, 3)))


def _lit_from_outside(points: F64, triangles: NDArray[np.int64], colors: F64) -> Piece:
    """Turned so that every triangle can be seen from the middle and from above."""
    normals = smooth_normals(points, triangles, welded=True)
    if normals[:, 1].mean() < 0:
        triangles, normals = triangles[:, ::-1], -normals
    return Piece(Patch(points, normals, points[:, [0, 2]], triangles), colors)
