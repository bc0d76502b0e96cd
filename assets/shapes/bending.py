"""Bodies bent after they were drawn, heads carried low, legs folded under: how what stands comes to graze or lie."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike

from assets.shapes.clay import Clay
from assets.shapes.organic import F64, Patch

V = np.array


def bend(patch: Patch, pivot: ArrayLike, way: ArrayLike, reach: float, degrees: float, beyond: float = -9.0) -> Patch:
    """`patch` turned about the x axis through `pivot`, forwards and down for `degrees` above 0.

    What lies beyond the pivot along `way` is turned more the farther it is, fully from `reach` metres on;
    what is behind z = `beyond` stays.
    """
    at, ahead = np.asarray(pivot, dtype=np.float64), np.asarray(way, dtype=np.float64)
    share = np.clip((patch.points - at) @ (ahead / np.linalg.norm(ahead)) / reach, 0.0, 1.0)
    share *= patch.points[:, 2] > beyond
    turn = np.radians(degrees) * share * share * (3 - 2 * share)
    points, normals = _turned(patch.points - at, turn) + at, _turned(patch.normals, turn)
    return patch._replace(points=points, normals=normals)


def warped(patch: Patch, move: Callable[[F64], F64]) -> Patch:
    """`patch` with its points where `move` takes them; its normals follow the stretch there, so that seams stay."""
    step = 1e-3 * float(np.ptp(patch.points, axis=0).max() + 1e-6)
    here = move(patch.points)
    axes = [(move(patch.points + step * axis) - here) / step for axis in np.eye(3)]
    normals = sum(
        patch.normals[:, [k]] * np.cross(axes[(k + 1) % 3], axes[(k + 2) % 3]) for k in range(3)
    )  # the cofactors of the stretch turn normals as planes are turned
    size = np.linalg.norm(normals, axis=1, keepdims=True)
    return patch._replace(points=here, normals=np.where(size > 1e-9, normals / np.maximum(size, 1e-9), patch.normals))


Carry = Callable[[ArrayLike], F64]


def carried(pivot: ArrayLike, to: ArrayLike, degrees: float) -> Carry:
    """What moves a head that is drawn about `pivot`: there to `to`, and turned down by `degrees`; points `[..., 3]`."""
    here, there = np.asarray(pivot, dtype=np.float64), np.asarray(to, dtype=np.float64)

    def carry(points: ArrayLike) -> F64:
        offset = np.asarray(points, dtype=np.float64) - here
        return _turned(offset.reshape(-1, 3), np.radians(degrees)).reshape(offset.shape) + there

    return carry


def placed(pivot: ArrayLike, to: ArrayLike, yaw: float = 0.0, pitch: float = 0.0) -> Carry:
    """What moves a head that is drawn about `pivot` to `to`, turned left by `yaw` and down by `pitch` degrees."""
    here, there = np.asarray(pivot, dtype=np.float64), np.asarray(to, dtype=np.float64)
    a, b = np.radians(yaw), np.radians(pitch)
    tilt = V([[1, 0, 0], [0, np.cos(b), -np.sin(b)], [0, np.sin(b), np.cos(b)]])
    turn = V([[np.cos(a), 0, np.sin(a)], [0, 1, 0], [-np.sin(a), 0, np.cos(a)]]) @ tilt

    def carry(points: ArrayLike) -> F64:
        return np.asarray((np.asarray(points, dtype=np.float64) - here) @ turn.T + there)

    return carry


def moved(patch: Patch, carry: Carry) -> Patch:
    """A patch that is carried somewhere."""
    points = carry(patch.points)
    return patch._replace(points=points, normals=carry(patch.points + patch.normals) - points)


def curled(clay: Clay, radius: float, thick: float) -> None:
    """The body of one that sleeps in a ring on the ground, from the chest, in front, about its left to its rump."""
    turn = np.radians(np.linspace(20, 285, 9))
    ring = np.stack([radius * np.sin(turn), 0.97 * thick + 0 * turn, radius * np.cos(turn)], axis=1)
    clay.chain(ring, thick * V([0.72, 0.88, 0.97, 1.0, 1.0, 1.0, 1.0, 0.88, 0.56]))


def _turned(vectors: F64, turn: F64 | float) -> F64:
    x, y, z = vectors.T
    cos, sin = np.cos(turn), np.sin(turn)
    return np.stack([x, y * cos - z * sin, y * sin + z * cos], axis=1)


def fold_legs(clay: Clay, x: float, front: float, back: float, floor: float, thick: float, long: float) -> Patch:
    """Four legs folded under a hoofed animal that lies with its belly at y = `floor`; gives the hooves.

    `long` is how long its legs are when it stands, metres.
    """
    r, t, up = thick, long, floor + 0.62 * thick
    horn = Clay(0.002)
    for side in (1.0, -1.0):
        fore = V(
            [(x, floor + 0.3 * t, front), (1.15 * x, up + 0.05 * t, front + 0.33 * t), (1.25 * x, up, front - 0.08 * t)]
        )
        hind = V(
            [(x, floor + 0.32 * t, back), (1.5 * x, up + 0.16 * t, back + 0.42 * t),
             (1.75 * x, up, back + 0.02 * t), (1.6 * x, up, back + 0.4 * t)]
        )  # fmt: skip
        for line, radii in ((fore, (1.5, 0.85, 0.55)), (hind, (1.9, 1.3, 0.68, 0.52))):
            clay.chain(line * [side, 1, 1], [r * k for k in radii], blend=r * 0.6)
            end, before = line[-1] * [side, 1, 1], line[-2] * [side, 1, 1]
            horn.limb(end, end + (end - before) / np.linalg.norm(end - before) * 0.07 * t, 0.7 * r, 0.6 * r)
    return horn.skin(24, 400)
