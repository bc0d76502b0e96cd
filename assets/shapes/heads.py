"""A figure's head: skull and face as one skin of low relief, eyes between lids, brows, ears and the neck.

Coordinates are metres about the middle of the head of a figure of 1.8 m, +Z ahead. Rows run from the crown to under the
chin; angles go about the head from the front to its left.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from assets.shapes.growth import Growth
from assets.shapes.joints import Joints
from assets.shapes.leafage import Piece
from assets.shapes.lofts import Station, limb, loft, toned
from assets.shapes.organic import F64, blobs, tube

V = np.array

_ROWS = V(
    [  # front: height, depth; behind: height, depth; half the width; how far the front narrows
        (0.1255, 0.004, 0.1250, -0.026, 0.020, 0.00), (0.1190, 0.038, 0.1140, -0.060, 0.046, 0.00),
        (0.1040, 0.063, 0.0930, -0.087, 0.063, 0.00), (0.0840, 0.080, 0.0680, -0.103, 0.0730, 0.02),
        (0.0640, 0.0875, 0.0460, -0.112, 0.0775, 0.05), (0.0480, 0.0905, 0.0260, -0.111, 0.0780, 0.07),
        (0.0370, 0.0925, 0.0130, -0.108, 0.0770, 0.08), (0.0280, 0.0905, 0.0030, -0.104, 0.0758, 0.08),
        (0.0200, 0.0885, -0.0060, -0.100, 0.0745, 0.08), (0.0110, 0.0885, -0.0150, -0.096, 0.0732, 0.07),
        (0.0010, 0.0890, -0.0240, -0.092, 0.0718, 0.06), (-0.0100, 0.0890, -0.0340, -0.087, 0.0700, 0.07),
        (-0.0190, 0.0885, -0.0410, -0.084, 0.0680, 0.09), (-0.0275, 0.0880, -0.0460, -0.081, 0.0658, 0.11),
        (-0.0360, 0.0890, -0.0510, -0.079, 0.0635, 0.13), (-0.0420, 0.0895, -0.0545, -0.0775, 0.0618, 0.14),
        (-0.0465, 0.0880, -0.0575, -0.0765, 0.0600, 0.15), (-0.0520, 0.0880, -0.0605, -0.0755, 0.0580, 0.16),
        (-0.0600, 0.0845, -0.0650, -0.0745, 0.0552, 0.18), (-0.0720, 0.0855, -0.0720, -0.0735, 0.0515, 0.22),
        (-0.0860, 0.0835, -0.0800, -0.0725, 0.0475, 0.26), (-0.0970, 0.0710, -0.0880, -0.0715, 0.0450, 0.26),
        (-0.0985, 0.0420, -0.0960, -0.0700, 0.0440, 0.15),
    ]
)  # fmt: skip
_TURNS = np.radians([0, 4.2, 8.4, 13, 18.5, 25, 33, 43, 56, 74, 100, 138])
"""Angles of one side: close to each other where the face is."""
FACE_ROWS = len(_ROWS)
GROWN_HEAD, CHILD_HEAD = 1.07, 1.26
"""The sizes of heads: a little larger than they are, for faces are looked at first and from some metres away."""


@dataclass(frozen=True, eq=False)
class Head:
    """A head on `joints`, `size` times a grown one's; `soft` rounds it, as a woman's or a child's."""

    joints: Joints
    size: float = 1.0
    soft: float = 0.0

    def place(self, local: ArrayLike) -> F64:
        """Points `[..., 3]` given about the head's middle."""
        j = self.joints
        frame = np.stack([j.aside, j.up, j.ahead]) * self.size
        return np.asarray(j.head + np.asarray(local, dtype=np.float64) @ frame)

    def skull(self, row: ArrayLike, turn: ArrayLike, over: ArrayLike = 0.0) -> F64:
        """Points `[..., 3]` about the head's middle, without a face, at `row` 0 (crown) to 22 (under the chin)."""
        r, a, grow = np.broadcast_arrays(*(np.asarray(each, dtype=np.float64) for each in (row, turn, over)))
        yf, zf, yb, zb, wide, narrow = (np.interp(r, np.arange(FACE_ROWS), _ROWS[:, k]) for k in range(6))
        jaw = np.clip((r - 11) / 8, 0, 1)
        wide = wide * (1 - 0.05 * self.soft * jaw)
        sin, cos = np.sin(a), np.cos(a)
        x = wide * np.sign(sin) * np.abs(sin) ** 0.9 * (1 - narrow * np.maximum(cos, 0) ** 1.3)
        share = 0.5 + 0.5 * cos
        flat = share + 0.10 * np.sin(np.pi * share) * (cos > -0.4)
        y, z = yb + (yf - yb) * share, zb + (zf - zb) * np.clip(flat, 0, 1)
        out = np.stack([sin, 0.0 * sin, cos], axis=-1)
        up = np.clip(1 - r / 4.5, 0, 1)[..., None]
        out = out * np.sqrt(1 - up**2) + up * V([0.0, 1.0, 0.0])
        return np.asarray(np.stack([x, y, z], axis=-1) + grow[..., None] * out)

    def add(self, g: Growth) -> None:
        """Skin, eyes and brows; all but the hair."""
        sides = np.concatenate([_TURNS, [np.pi], 2 * np.pi - _TURNS[:0:-1]])
        grid = self.skull(np.arange(FACE_ROWS)[:, None], sides[None, :])
        tone = _relief(grid, self.soft)
        patch = loft(self.place(grid), first=True, last=True)
        shade = np.concatenate([tone, tone[:, :1]], axis=1)
        g.add("skin", Piece(patch, np.concatenate([shade[:1], shade, shade[-1:]]).reshape(-1, 3)))
        self._neck(g)
        for side in (1.0, -1.0):
            self._eye(g, side)
            self._ear(g, side)

    def _neck(self, g: Growth) -> None:
        j, thick = self.joints, 1 - 0.12 * self.soft
        top = self.place([0, -0.045, -0.026])
        stations: list[Station] = [(0, 0.062, 0.058), (0.3, 0.054, 0.054), (0.7, 0.051, 0.053), (1, 0.053, 0.058)]
        wide = [(at, w * thick, d * thick) for at, w, d in stations]
        root = j.neck - 0.05 * (j.neck - j.chest) / np.linalg.norm(j.neck - j.chest)
        neck = limb([root, top], wide, j.chest_aside, sides=10)
        g.add("skin", toned(neck, np.repeat([0.78, 0.86, 0.8, 0.62], 11)))

    def _eye(self, g: Growth, side: float) -> None:
        s = self.size
        wide, tall = 0.0158, 0.0088 + 0.0016 * self.soft
        ball = blobs(g.rng, V([[0.0, 0.0, 0.0]]), V([[wide, tall, 0.008]]), 1)
        iris = blobs(g.rng, V([[0.0, 0.0, 0.0]]), V([[0.0078, 0.0086, 0.0036]]), 1)
        at = V([0.0312 * side, 0.0165, 0.0752])
        lean = np.radians(16.0 * side)
        turned = V([[np.cos(lean), 0, -np.sin(lean)], [0, 1, 0], [np.sin(lean), 0, np.cos(lean)]])
        for surface, patch, shift in (("whites", ball, (0, 0, 0)), ("eyes", iris, (-0.0008 * side, 0.0004, 0.0064))):
            local = (patch.points + shift) @ turned + at
            way = patch.normals @ turned @ np.stack([self.joints.aside, self.joints.up, self.joints.ahead])
            g.add(surface, patch._replace(points=self.place(local), normals=way))
        lid = V([(-0.0172, -0.001, 0.002), (-0.007, 0.0081, 0.0076), (0.005, 0.0089, 0.0072), (0.0178, 0.0015, 0.0005)])
        lash = tube(
            self.place(lid * [side, 1, 1] @ turned + at),
            V([0.0014, 0.003, 0.0034, 0.0022]) * s * (1 + 0.25 * self.soft),
            4,
            7,
        )
        g.add("skin", toned(lash, V([0.14, 0.09, 0.08])))
        brow = V([(-0.0165, 0.0195, 0.0135), (0.002, 0.0245, 0.0128), (0.0205, 0.018, 0.0035)])
        thick = V([0.0046, 0.0052, 0.0026]) * s * (1 - 0.3 * self.soft)
        g.add("hair", toned(tube(self.place(brow * [side, 1, 1] + at), thick, 4, 5), 0.6))

    def _ear(self, g: Growth, side: float) -> None:
        ear = blobs(g.rng, V([[0.0, 0.0, 0.0]]), V([[0.008, 0.029, 0.0175]]), 1)
        local = ear.points.copy()
        local[:, 2] += 0.35 * local[:, 1] * -0.5
        local[:, 2] -= 0.004 * (local[:, 1] > 0)
        hollow = np.exp(-((local[:, 1] / 0.017) ** 2) - ((local[:, 2] / 0.009) ** 2)) * (local[:, 0] > 0)
        local[:, 0] -= 0.005 * hollow
        local = (local @ V([[0.9, 0, -0.42], [0, 1, 0], [0.42, 0, 0.9]])) * [side, 1, 1] + [
            0.0775 * side,
            0.004,
            -0.012,
        ]
        faces = ear.faces if side > 0 else ear.faces[:, ::-1]
        frame = np.stack([self.joints.aside, self.joints.up, self.joints.ahead])
        normals = (ear.normals * [side, 1, 1]) @ frame
        g.add("skin", toned(ear._replace(points=self.place(local), normals=normals, faces=faces), 1 - 0.4 * hollow))


def add_glasses(g: Growth, head: Head) -> None:
    """Spectacles: two round rims, a bridge and the bows to the ears, black."""
    turn = np.linspace(0, 2 * np.pi, 15)
    for side in (1.0, -1.0):
        rim = np.stack(
            [0.0325 * side + 0.0215 * np.cos(turn), 0.0145 + 0.0185 * np.sin(turn), 0.0985 + 0 * turn], axis=1
        )
        rim[:, 2] -= 0.3 * np.maximum(np.abs(rim[:, 0]) - 0.02, 0)
        g.add("eyes", tube(head.place(rim), np.full(15, 0.0021), 4, 15))
        bow = V([(0.0535, 0.02, 0.09), (0.079, 0.021, 0.05), (0.0825, 0.018, -0.012)]) * [side, 1, 1]
        g.add("eyes", tube(head.place(bow), np.full(3, 0.0021), 4, 5))
    bridge = V([(0.012, 0.019, 0.1), (0.0, 0.0225, 0.103), (-0.012, 0.019, 0.1)])
    g.add("eyes", tube(head.place(bridge), np.full(3, 0.0023), 4, 5))


def _relief(grid: F64, soft: float) -> F64:
    """Work a face into `grid` `[rows, sides, 3]`; gives its shade `[rows, sides, 3]`: lips, cheeks, hollows."""
    x, y, z = (grid[..., k].copy() for k in range(3))
    front = z > 0.02

    def bump(at_x: float, at_y: float, wide: float, tall: float) -> F64:
        return np.asarray(np.exp(-(((np.abs(x) - at_x) / wide) ** 2) - ((y - at_y) / tall) ** 2) * front)

    bridge = np.interp(
        y,
        [-0.034, -0.0285, -0.0225, -0.014, 0.002, 0.018, 0.030, 0.042],
        [0, 0.004, 0.0215, 0.0245, 0.0165, 0.0085, 0.006, 0],
    )
    width = np.interp(y, [-0.03, -0.012, 0.015, 0.03], [0.0098, 0.0095, 0.0068, 0.009])
    nose = bridge * (1 - 0.14 * soft) * np.exp(-((x / width) ** 4)) * front
    rise = nose
    rise = rise + 0.0065 * bump(0.0125, -0.0205, 0.0055, 0.006)  # nostrils
    socket = bump(0.031, 0.0165, 0.0155, 0.0095)
    rise = rise - 0.0085 * socket + (0.0038 - 0.002 * soft) * bump(0.028, 0.0365, 0.017, 0.008)
    rise = rise + 0.0035 * bump(0.044, -0.008, 0.016, 0.013)  # cheekbones
    rise = rise - 0.003 * bump(0.036, -0.036, 0.012, 0.014) * (1 - soft)
    level = y + 0.0465 - 0.0022 * np.minimum((x / 0.019) ** 2, 1.5)  # its corners are a little higher
    line = np.exp(-((x / 0.0225) ** 4)) * np.exp(-((level / 0.0032) ** 2)) * front
    lips = np.exp(-((x / 0.021) ** 4)) * np.exp(-(((level + 0.0003) / 0.0078) ** 2)) * front
    rise = rise + 0.0048 * lips - 0.0038 * line + 0.003 * bump(0.0, -0.080, 0.018, 0.010)
    grid[..., 2] = z + rise
    tone = np.ones((*grid.shape[:2], 3))
    flush = bump(0.04, -0.018, 0.02, 0.018) + 0.6 * bump(0.0, -0.016, 0.012, 0.008)
    tone -= flush[..., None] * V([0.0, 0.13, 0.12])
    tone -= (lips * (1 + 0.4 * soft))[..., None] * V([0.08, 0.36, 0.3])
    tone -= line[..., None] * V([0.55, 0.4, 0.38])
    tone -= (0.36 * socket)[..., None] * V([0.8, 1.0, 1.0])
    under = bump(0.0, -0.0285, 0.013, 0.0035)[..., None]
    tone -= under * V([0.34, 0.36, 0.36])
    tone[-3:] *= V([0.92, 0.8, 0.68])[:, None, None]
    return np.asarray(np.clip(tone, 0.1, 1.0))
