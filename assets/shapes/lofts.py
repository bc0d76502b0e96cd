"""Skins stretched over rings: sleeves, trousers, trunks and skirts, whose folds and hems fall where the rings say.

A ring is a closed line of points; a loft joins rings one after another. Not covered: limbs that fork, see `clay`.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from assets.shapes.leafage import Piece
from assets.shapes.organic import F64, Patch, grid_faces, smooth_normals, unit

V = np.array
Station = tuple[float, float, float]
"""Where along a limb, in joints (1.5 is half-way from the second to the third); half its width and depth, metres."""


def loft(rings: ArrayLike, *, closed: bool = True, first: bool = False, last: bool = False, hold: float = 1.0) -> Patch:
    """The skin over `rings` `[n, m, 3]`, each of `m` points; `closed` joins each ring's end to its start.

    `first` and `last` close the ends with a point in the ring's middle. The skin faces away from the rings' middles, or
    towards them with `hold` −1.
    """
    grid = np.asarray(rings, dtype=np.float64)
    if first:
        grid = np.concatenate([np.broadcast_to(grid[0].mean(axis=0), grid[:1].shape), grid])
    if last:
        grid = np.concatenate([grid, np.broadcast_to(grid[-1].mean(axis=0), grid[:1].shape)])
    middles = grid.mean(axis=1, keepdims=True)
    if closed:
        grid = np.concatenate([grid, grid[:, :1]], axis=1)
    rows, columns = grid.shape[:2]
    points, faces = grid.reshape(-1, 3), grid_faces(rows, columns)
    normals = smooth_normals(points, faces)
    if ((grid - middles).reshape(-1, 3) * normals).sum() * hold < 0:
        faces, normals = faces[:, ::-1], -normals
    across = np.linalg.norm(np.diff(grid, axis=1), axis=2).mean(axis=0)
    down = np.linalg.norm(np.diff(grid, axis=0), axis=2).mean(axis=1)
    u, v = (np.concatenate([[0.0], np.cumsum(each)]) for each in (across, down))
    uvs = np.stack(np.broadcast_arrays(u[None, :], -v[:, None]), axis=-1).reshape(-1, 2)
    return Patch(points, normals, uvs, faces)


def lined(patch: Patch) -> Patch:
    """A cloth that is seen from both sides: each triangle and its back."""
    n = len(patch.points)
    return Patch(
        np.concatenate([patch.points, patch.points]),
        np.concatenate([patch.normals, -patch.normals]),
        np.concatenate([patch.uvs, patch.uvs]),
        np.concatenate([patch.faces, patch.faces[:, ::-1] + n]),
    )


def toned(patch: Patch, tone: ArrayLike) -> Piece:
    """A patch in a darker shade: one number, a colour, or numbers `[n]` for its points; 0 to 1."""
    shade = np.asarray(tone, dtype=np.float64)
    if shade.shape == (len(patch.points),):
        shade = shade[:, None]
    return Piece(patch, np.clip(np.broadcast_to(shade, (len(patch.points), 3)), 0, 1))


def ellipse(sides: int, square: float = 2.0) -> F64:
    """Sines and cosines `[sides, 2]` about a ring from its front, rounded squares for `square` above 2."""
    turn = np.linspace(0, 2 * np.pi, sides + 1)[:-1]
    return rounded(turn, square)


def rounded(turn: F64, square: float = 2.0) -> F64:
    """Sines and cosines `[n, 2]` of angles, pushed towards the corners of a square for `square` above 2."""
    pair = np.stack([np.sin(turn), np.cos(turn)], axis=-1)
    return np.asarray(np.sign(pair) * np.abs(pair) ** (2.0 / square))


def limb(
    joints: Sequence[F64],
    stations: Sequence[Station],
    aside: ArrayLike,
    *,
    sides: int = 8,
    bend: float = 0.05,
    crease: float = 0.0,
    swell: ArrayLike = 0.0,
    first: bool = False,
    last: bool = False,
) -> Patch:
    """A sleeve, a leg: an oval skin along `joints`, rounded for `bend` metres about each.

    `aside` is where the ovals' width lies at its start; `crease` ruffles the cloth, as a share of its radius;
    `swell` `[stations, sides]` is such a share for each of its points.
    """
    line = np.stack(joints)
    mark = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))])
    where, wide, deep = np.asarray(stations, dtype=np.float64).T
    at = np.interp(where, np.arange(len(line)), mark)
    reach = np.minimum(bend, np.minimum(at, mark[-1] - at))
    offsets = at[:, None] + reach[:, None] * np.linspace(-1, 1, 7)
    middle = np.stack([np.interp(offsets, mark, line[:, k]).mean(axis=1) for k in range(3)], axis=1)
    step = max(1e-3, 0.6 * bend)
    low, high = np.clip(offsets[:, :1] - step, 0, mark[-1]), np.clip(offsets[:, -1:] + step, 0, mark[-1])
    ahead = unit(
        np.stack([(np.interp(high, mark, line[:, k]) - np.interp(low, mark, line[:, k]))[:, 0] for k in range(3)], 1)
    )
    side, across = np.asarray(aside, dtype=np.float64), []
    for way in ahead:
        side = unit(side - way * float(side @ way))
        across.append(side)
    sidewise = np.stack(across)
    upright = np.cross(ahead, sidewise)
    oval = ellipse(sides)
    radius = np.ones((len(at), sides)) + np.asarray(swell)
    if crease:
        radius += crease * np.sin(2.4 * np.arange(len(at))[:, None] + 2 * np.arange(sides)[None, :] * 2 * np.pi / sides)
    rings = middle[:, None] + radius[..., None] * (
        (wide[:, None] * oval[:, 0])[..., None] * sidewise[:, None]
        + (deep[:, None] * oval[:, 1])[..., None] * upright[:, None]
    )
    return loft(rings, first=first, last=last)
