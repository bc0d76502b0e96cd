"""Foliage as cards: two triangles each, cut out of the stencil, coloured and shaded by their vertices."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from assets.shapes.organic import F64, Patch, Rng, join, repeat_faces, unit
from assets.shapes.stencils import SOLID_UV, place

_CORNERS = np.array([(-0.5, 0.0), (0.5, 0.0), (0.5, 1.0), (-0.5, 1.0)])
"""Across and along a card, from its stem."""
_QUAD = np.array([(0, 1, 2), (0, 2, 3)])


class Piece(NamedTuple):
    """A patch and its vertex colours `[n, 3]` or, with alpha, `[n, 4]`; linear, 0 to 1.

    With `stencil` its texture coordinates are places in the picture of `assets.shapes.stencils`.
    """

    patch: Patch
    colors: F64
    stencil: bool = False


def pieces(parts: Sequence[Piece]) -> Piece:
    """All of `parts` as one, cut out of the stencil if any is: the others then lie where nothing is cut away."""
    stencil = any(part.stencil for part in parts)
    fitting = [whole(part) if stencil and not part.stencil else part for part in parts]
    joined = join([part.patch for part in fitting])
    return Piece(joined, np.concatenate([part.colors for part in fitting]), stencil)


def whole(given: Piece) -> Piece:
    """A piece that lies in the stencil where nothing is cut away."""
    uvs = np.tile(SOLID_UV, (len(given.patch.points), 1))
    return Piece(given.patch._replace(uvs=uvs), given.colors, stencil=True)


def faced(given: Piece, eye: ArrayLike) -> Piece:
    """A piece whose cards turn their front to `eye`: viewers turn the normals of what they see from behind, and a card
    that is lit as the mass it belongs to, from above, would be black from there.
    """
    patch = given.patch
    if not given.stencil or not len(patch.faces):
        return given
    a, b, c = (patch.points[patch.faces[:, k]] for k in range(3))
    away = (np.cross(b - a, c - a) * (np.asarray(eye, np.float64) - a)).sum(axis=1) < 0
    away &= ~np.isclose(patch.uvs[patch.faces[:, 0]], SOLID_UV).all(axis=1)
    faces = np.where(away[:, None], patch.faces[:, ::-1], patch.faces)
    return given._replace(patch=patch._replace(faces=faces))


def cards(
    cell: str,
    at: F64,
    ahead: F64,
    over: F64,
    long: ArrayLike,
    wide: ArrayLike,
    shade: ArrayLike,
    normals: F64 | None = None,
) -> Piece:
    """Cards `[n]` of one `cell` of the stencil whose stems are at `at`, which run along `ahead` and face `over`.

    `long` and `wide` are metres, a negative width mirrors the picture; `shade` is a grey `[n]`, for the stem's and the
    tip's end `[n, 2]`, or colours `[n, 2, 3]`. `normals` `[n, 3]` light them as the mass they belong to; without, they
    lie along `over`.
    """
    n = len(at)
    ahead, over = unit(ahead), np.broadcast_to(over, at.shape)
    side = unit(np.cross(ahead, over))
    long, wide = (np.broadcast_to(np.asarray(v, np.float64), (n,))[:, None, None] for v in (long, wide))
    points = at[:, None] + _CORNERS[:, :1] * side[:, None] * wide + _CORNERS[:, 1:] * ahead[:, None] * long
    lit = unit(over if normals is None else np.broadcast_to(normals, at.shape))
    tone = np.asarray(shade, np.float64)
    if tone.ndim == 1:
        tone = np.repeat(tone[:, None], 2, axis=1)
    if tone.ndim == 2:
        tone = np.repeat(tone[..., None], 3, axis=2)
    colors = tone[:, [0, 0, 1, 1]].reshape(-1, 3)
    uvs = place(cell, np.array([(0.0, 1.0), (1.0, 1.0), (1.0, 0.0), (0.0, 0.0)]))
    faces = repeat_faces(_QUAD, 4, n)
    facing = np.cross(side, ahead)
    backwards = np.repeat((facing * lit).sum(axis=1) * wide[:, 0, 0] < 0, len(_QUAD))
    faces[backwards] = faces[backwards][:, ::-1]
    patch = Patch(points.reshape(-1, 3), np.repeat(lit, 4, axis=0), np.tile(uvs, (n, 1)), faces)
    return Piece(patch, np.clip(colors, 0, 1), stencil=True)


def crown(
    rng: Rng,
    at: F64,
    radii: F64,
    count: int,
    card: float,
    cell: str = "leaves",
    *,
    dark: float = 0.34,
    sag: float = 0.25,
) -> Piece:
    """`count` cards in all over masses about `at` `[n, 3]` with `radii` `[n, 3]`, each about `card` metres.

    They face outwards, hang by `sag`, and are darker inside, below and where masses meet; `dark` is the least light.
    """
    volume = radii.prod(axis=1) ** (2 / 3)
    home = rng.choice(len(at), count, p=volume / volume.sum())
    out = unit(rng.normal(size=(count, 3)))
    depth = rng.uniform(0, 1, count) ** 0.45
    points = at[home] + out * radii[home] * (0.35 + 0.62 * depth)[:, None]
    middle = np.average(at, axis=0, weights=volume)
    whole = unit(points - middle)
    inside = np.min(np.linalg.norm((points[:, None] - at[None]) / radii[None], axis=-1), axis=1)
    extent = at[:, 1] + radii[:, 1]
    low, high = (at[:, 1] - radii[:, 1]).min(), extent.max()
    rise = (points[:, 1] - low) / max(high - low, 1e-6)
    light = (0.45 + 0.55 * np.clip(inside, 0, 1) ** 1.5) * (0.62 + 0.38 * rise) * (0.86 + 0.16 * out[:, 1])
    light = np.clip(1.12 * light * rng.uniform(0.82, 1.16, count), dark, 1.0)
    over = unit(0.7 * out + 0.4 * whole + 0.45 * rng.normal(size=out.shape))
    ahead = unit(np.cross(over, rng.normal(size=out.shape)) + 0.6 * out - np.array([0, sag, 0]))
    size = card * rng.uniform(0.75, 1.3, count)
    root = points - ahead * (0.5 * size)[:, None]
    normals = unit(0.6 * out + 0.6 * whole + np.array([0, 0.35, 0]))
    return cards(cell, root, ahead, over, size, size, np.stack([0.78 * light, light], axis=1), normals)


def arches(
    cell: str,
    base: F64,
    way: F64,
    long: ArrayLike,
    wide: ArrayLike,
    lift: ArrayLike,
    droop: ArrayLike,
    shade: tuple[float, float] = (0.5, 1.0),
    steps: int = 3,
) -> Piece:
    """Leaves `[n]` that rise from `base` along the level `way`, arch over and droop: `steps` quads each."""
    n = len(base)
    long, wide, lift, droop = (np.broadcast_to(np.asarray(v, np.float64), (n,)) for v in (long, wide, lift, droop))
    t = np.linspace(0, 1, steps + 1)[None, :]
    flat = long[:, None] * t * (1 - 0.15 * t)
    y = long[:, None] * (lift[:, None] * t - droop[:, None] * t**2)
    line = base[:, None] + way[:, None] * flat[..., None] + np.array([0.0, 1.0, 0.0]) * y[..., None]
    along = unit(np.gradient(line, axis=1))
    side = unit(np.cross(way, np.array([0.0, 1.0, 0.0])))[:, None]
    over = unit(np.cross(side, along))
    over = over * np.where(over[..., 1:2] < 0, -1.0, 1.0)
    half = 0.5 * wide[:, None, None] * side
    points = np.stack([line - half, line + half], axis=2)
    normals = np.repeat(unit(over + np.array([0, 0.5, 0]) + 0.3 * way[:, None])[:, :, None], 2, axis=2)
    tone = (shade[0] + (shade[1] - shade[0]) * t)[..., None, None] * np.ones((n, steps + 1, 2, 3))
    local = np.stack(np.broadcast_arrays(np.array([0.0, 1.0])[None, :], (1 - t[0])[:, None]), axis=-1)
    uvs = np.tile(place(cell, local).reshape(-1, 2), (n, 1))
    faces = repeat_faces(_STRIP[: 2 * steps], 2 * (steps + 1), n)
    patch = Patch(points.reshape(-1, 3), normals.reshape(-1, 3), uvs, faces)
    return Piece(_outwards(patch), np.clip(tone.reshape(-1, 3), 0, 1), stencil=True)


_STRIP = np.array([t for k in range(12) for t in ((2 * k, 2 * k + 1, 2 * k + 3), (2 * k, 2 * k + 3, 2 * k + 2))])


def _outwards(patch: Patch) -> Patch:
    """Each triangle wound to be seen from where its normals point."""
    corners = patch.points[patch.faces]
    cross = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    agrees = (cross * patch.normals[patch.faces].sum(axis=1)).sum(axis=1) > 0
    return patch._replace(faces=np.where(agrees[:, None], patch.faces, patch.faces[:, ::-1]))


def tufts(cell: str, rng: Rng, count: int, radius: float, wide: float, tall: float, lean: float = 0.25) -> Piece:
    """Upright cards `[count]` about the origin that cross and lean outwards: grass, reeds."""
    turn = np.arange(count) * np.pi / count + rng.uniform(0, np.pi) + np.pi * rng.integers(0, 2, count)
    out = np.stack([np.cos(turn), 0 * turn, np.sin(turn)], axis=1)
    at = out * radius * rng.uniform(0.2, 1.0, (count, 1))
    ahead = unit(np.array([0, 1.0, 0]) + lean * rng.uniform(0.2, 1.0, (count, 1)) * out)
    normals = unit(np.array([0, 1.0, 0]) + 0.35 * out)
    shade = np.tile([0.65, 1.0], (count, 1)) * rng.uniform(0.85, 1.0, (count, 1))
    size = rng.uniform(0.8, 1.1, count)
    return cards(cell, at, ahead, out, tall * size, wide * size, shade, normals)


def boughs(rng: Rng, height: float, count: int, bare: float, reach: float, low: float, wide: float) -> Piece:
    """A fir's boughs about its stem from `bare` of the height up: the lowest are `reach` long and droop by `low`."""
    share = np.linspace(0, 1, count) ** 0.85
    turn = np.arange(count) * 2.39996 + rng.uniform(0, 6.28)
    level = height * (bare + (0.99 - bare) * share)
    long = (reach * (1 - share) ** 0.8 + 0.06 * height) * rng.uniform(0.78, 1.15, count)
    way = np.stack([np.cos(turn), 0 * turn, np.sin(turn)], axis=1)
    base = np.stack([0 * turn, level, 0 * turn], axis=1)
    lift = 0.45 * share + rng.normal(0, 0.06, count) - 0.12
    droop = low * (1 - 0.75 * share) + rng.uniform(0, 0.12, count)
    made = arches("bough", base, way, long, long * wide, lift, droop, (0.32, 1.0), 1)
    bright = np.repeat(0.72 + 0.28 * share, 4) * rng.uniform(0.85, 1.1, count).repeat(4)
    return made._replace(colors=np.clip(made.colors * bright[:, None], 0, 1))
