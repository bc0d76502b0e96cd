"""What hangs between palms."""

from __future__ import annotations

import numpy as np

from assets.shapes.growth import Growth, grown
from assets.shapes.leafage import arches
from assets.shapes.organic import F64, Patch, blobs, curve, grid_faces, tubes, unit
from assets.shapes.roles import Roles

_APART_M = 2.05
"""Half the way from one palm to the other, of five metres' height."""
_TIE = 0.32
"""At what share of the palms' height the ropes are tied."""


@grown(
    "palm_hammock",
    (5.6, 4.5, 3.0),
    Roles(bears="cloth"),
    cloth="striped cotton",
    trunk="ringed palm bark",
    leaves="green palm leaves",
    rope="hemp rope",
)
def palm_hammock(g: Growth) -> None:
    """A hammock slung between two palms that lean apart, their crowns over it."""
    h = g.size[1]
    apart = _APART_M * h / 6.0
    for side in (-1.0, 1.0):
        _palm(g, side, apart, h)
    _cloth(g, apart, h)


def _palm(g: Growth, side: float, apart: float, h: float) -> None:
    """One palm: a ringed stem that leans outwards, a fountain of fronds, a few nuts."""
    rng = g.rng
    tall = h * float(rng.uniform(0.74, 0.82))
    foot = np.array([side * apart, 0.0, 0.0])
    top = foot + [side * 0.16 * h, tall, float(rng.uniform(-0.06, 0.06)) * h]
    line = curve(np.array([foot, foot + (top - foot) * [0.3, 0.5, 0.3], top]), 44)
    t = np.linspace(0, 1, 44)
    rings = 1 + 0.1 * (np.arange(44) % 2) + 0.5 * np.exp(-12 * t)
    g.add("trunk", tubes(line[None], (h * 0.027 * (1 - 0.35 * t) * rings)[None], 10))
    count = 28
    angle = np.arange(count) * 2.39996 + rng.uniform(0, 6)
    way = np.stack([np.cos(angle), 0 * angle, np.sin(angle)], 1)
    lift = np.linspace(1.0, -0.3, count) + rng.normal(0, 0.07, count)
    long = h * rng.uniform(0.27, 0.35, count)
    droop = 0.62 + 0.4 * np.clip(lift, 0, 1)
    base = np.tile(top, (count, 1)) + 0.01 * h * way
    g.add("leaves", arches("frond", base, way, long, 0.42 * long, lift, droop, (0.6, 1.0), 7))
    nuts = np.array([[0.03 * h * np.cos(a), -0.02 * h, 0.03 * h * np.sin(a)] for a in range(5)])
    g.add("trunk", blobs(rng, top + nuts, np.full((5, 3), h * 0.018), 1))


def _cloth(g: Growth, apart: float, h: float) -> None:
    """The cloth, hollow along and across, seen from both sides; a fan of cords at each end."""
    u, v = np.linspace(-1, 1, 24), np.linspace(-1, 1, 9)
    tie = _TIE * h
    half, low = 0.62 * apart, 0.16 * h
    sag = low + (0.62 * tie - 0.62 * low) * u**2
    wide = 0.085 * h * (1 - 0.45 * u**2)
    grid = np.stack([np.stack([u * half, sag + 0.05 * h * w * w * wide / (0.085 * h), w * wide], 1) for w in v])
    g.add("cloth", _both(grid))
    for side, column in ((-1.0, 0), (1.0, -1)):
        knot = np.array([side * (apart + 0.04 * h), tie, 0.0])
        ends = grid[:, column]
        cords = np.stack([np.linspace(end, knot, 4) for end in ends])
        g.add("rope", tubes(cords, np.full((len(ends), 4), 0.0022 * h), 5))
        turn = np.linspace(0, 2 * np.pi, 17)
        coil = knot + 0.034 * h * np.stack([np.cos(turn), 0 * turn, np.sin(turn)], 1)
        g.add("rope", tubes(coil[None], np.full((1, 17), 0.006 * h), 6))


def _both(grid: F64) -> Patch:
    """A cloth over `[rows, columns, 3]` with both its sides."""
    rows, columns = grid.shape[:2]
    points = grid.reshape(-1, 3)
    normals = unit(np.cross(np.gradient(grid, axis=1), np.gradient(grid, axis=0))).reshape(-1, 3)
    faces = grid_faces(rows, columns)
    corners = points[faces]
    flat = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    if float((flat * normals[faces[:, 0]]).sum()) < 0:
        normals = -normals
    uvs = points[:, [0, 2]]
    return Patch(
        np.concatenate([points, points]),
        np.concatenate([normals, -normals]),
        np.concatenate([uvs, uvs]),
        np.concatenate([faces, faces[:, ::-1] + len(points)]),
    )
