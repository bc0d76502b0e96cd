"""Rock that stands on the land: boulders, pillars and spikes, many at once, lit as broken stone is."""

from __future__ import annotations

import numpy as np

from assets.shapes.organic import Patch, Rng, blobs, facet, repeat_faces, smooth_normals, unit
from assets.stages.ground import F64
from assets.stages.mesh import Piece, box_mapped
from assets.stages.water import Color

_SHARP = 0.35
"""How much of a flat face's own direction is left of it where edges are worn."""


def boulders(
    rng: Rng, at: F64, radii: F64, color: Color = (1.0, 1.0, 1.0), *, level: int = 2, rough: float = 0.22
) -> Piece:
    """Worn lumps about `at` `[n, 3]` with `radii` `[n, 3]`; 320 triangles each at `level` 2, 80 at 1.

    They are darker towards the foot and vary a little from each other.
    """
    patch = worn_smooth(blobs(rng, at, radii, level, rough, 0.55))
    count = 20 * 4**level * 3
    own = np.repeat(np.arange(len(at)), count)
    rise = (patch.points[:, 1] - at[own, 1]) / radii[own, 1]
    shade = (0.72 + 0.24 * np.clip(rise, -1, 1)) * rng.uniform(0.85, 1.1, len(at))[own]
    return box_mapped(Piece(patch, np.clip(np.asarray(color) * shade[:, None], 0, 1)))


def worn_smooth(stone: Patch) -> Patch:
    """A stone whose edges weather has rounded: sharp ones would look like crumpled paper."""
    sharp = facet(stone)
    even = stone.normals[stone.faces].reshape(-1, 3)
    return sharp._replace(normals=unit(_SHARP * sharp.normals + (1 - _SHARP) * even))


def spikes(
    rng: Rng, roots: F64, lengths: F64, color: Color = (1.0, 1.0, 1.0), *, down: bool = True, sides: int = 7
) -> Piece:
    """Dripstones on `roots` `[n, 3]`, `lengths` `[n]` metres, hanging or, where not `down`, standing; slim, ringed."""
    t = np.array([-0.06, 0.0, 0.1, 0.28, 0.55, 0.8, 1.0])
    body = (1 - np.clip(t, 0, 1)) ** 1.1 * 0.75 + 0.6 * np.exp(-9 * np.clip(t, 0, 1)) + 0.02
    if not down:
        body = np.sqrt(np.clip(1.02 - t, 0, 1)) * (0.8 + 0.5 * np.exp(-7 * np.clip(t, 0, 1)))
    n = len(roots)
    radius = lengths[:, None, None] * 0.13 * body[None, :, None] * rng.uniform(0.8, 1.2, (n, len(t), 1))
    angle = np.linspace(0, 2 * np.pi, sides, endpoint=False) + rng.uniform(0, 6, (n, 1, 1))
    y = np.broadcast_to((-1.0 if down else 1.0) * lengths[:, None, None] * t[None, :, None], (n, len(t), sides))
    points = np.stack([radius * np.cos(angle), y, radius * np.sin(angle)], axis=-1) + roots[:, None, None]
    i, j = np.meshgrid(np.arange(len(t) - 1), np.arange(sides), indexing="ij")
    a, b = (i * sides + j).ravel(), (i * sides + (j + 1) % sides).ravel()
    quads = np.concatenate([np.stack([a, a + sides, b], 1), np.stack([b, a + sides, b + sides], 1)])
    faces = repeat_faces(quads if not down else quads[:, ::-1], len(t) * sides, n)
    flat = points.reshape(-1, 3)
    patch = Patch(flat, smooth_normals(flat, faces, True), np.zeros((len(flat), 2)), faces)
    shade = np.broadcast_to(0.65 + 0.3 * np.clip(t, 0, 1)[None, :, None], y.shape) * rng.uniform(0.8, 1.1, (n, 1, 1))
    return box_mapped(Piece(patch, np.clip(np.asarray(color) * shade.reshape(-1, 1), 0, 1)))


def crystals(rng: Rng, hubs: F64, ways: F64, sizes: F64, color: Color, *, count: int = 9) -> Piece:
    """Clusters of six-sided crystals on `hubs` `[n, 3]` along the unit `ways` `[n, 3]`, `sizes` `[n]` metres long."""
    n = len(hubs)
    spread = np.linspace(0.0, 1.0, count) ** 0.8
    way = ways[:, None] + rng.normal(0, 0.75, (n, count, 3)) * spread[:, None]
    way /= np.linalg.norm(way, axis=-1, keepdims=True)
    long = sizes[:, None] * (1 - 0.62 * spread) * rng.uniform(0.8, 1.15, (n, count))
    thick = long * rng.uniform(0.085, 0.14, (n, count))
    side = np.cross(way, np.array([0.31, 0.2, 0.93]))
    side /= np.linalg.norm(side, axis=-1, keepdims=True)
    up = np.cross(way, side)
    angle = np.arange(6) * np.pi / 3
    ring = np.cos(angle)[:, None] * side[..., None, :] + np.sin(angle)[:, None] * up[..., None, :]
    root = hubs[:, None] - 0.1 * way * long[..., None]
    foot = root[..., None, :] + ring * thick[..., None, None] * 0.8
    neck = root[..., None, :] + 0.82 * (way * long[..., None])[..., None, :] + ring * thick[..., None, None]
    tip = (root + way * long[..., None])[..., None, :]
    points = np.concatenate([foot, neck, tip], axis=2).reshape(-1, 3)
    k = np.arange(6)
    sides = [np.stack([k, (k + 1) % 6, (k + 1) % 6 + 6], 1), np.stack([k, (k + 1) % 6 + 6, k + 6], 1)]
    one = np.concatenate([*sides, np.stack([k + 6, (k + 1) % 6 + 6, np.full(6, 12)], 1)])
    faces = repeat_faces(one, 13, n * count)
    shade = np.tile(np.concatenate([np.full(6, 0.5), np.full(6, 0.9), [1.0]]), n * count)
    patch = facet(Patch(points, points, np.zeros((len(points), 2)), faces))
    glint = np.repeat(rng.choice([0.55, 0.75, 1.0], len(faces)), 3)
    tint = np.asarray(color) * (shade[faces.reshape(-1)] * glint)[:, None]
    return box_mapped(Piece(patch, np.clip(tint, 0, 1)))
