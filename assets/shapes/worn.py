"""What a figure wears on its head and holds in its hands."""

from __future__ import annotations

import numpy as np

from assets.shapes.clay import Clay
from assets.shapes.growth import Growth
from assets.shapes.organic import F64, Patch, blobs, box_uvs, lathe, tube, unit
from assets.shapes.postures import Joints

V = np.array


def head_frame(j: Joints, size: float) -> F64:
    """Columns: aside, up, ahead of the head, at its size."""
    return np.stack([j.aside, j.up, j.ahead], axis=1) * size


def _turned(j: Joints, patch: Patch, up_m: float, size: float) -> Patch:
    """A patch drawn about +Y, set onto the head `up_m` above its middle."""
    f = np.stack([j.aside, j.up, j.ahead], axis=1)
    middle = j.head + (up_m * j.up - 0.01 * j.ahead) * size
    return patch._replace(points=patch.points * size @ f.T + middle, normals=patch.normals @ f.T)


def add_hat(g: Growth, j: Joints, size: float, hat: int) -> None:
    """0 none, 1 a brimmed hat, 2 a cap, 3 a helmet, 4 a crown, 5 a hood, 6 a tall white cap, 7 a pointed hat."""
    outlines = {
        1: [(0, 0.13), (0.075, 0.12), (0.092, 0.06), (0.098, 0.015), (0.2, 0.0), (0.205, -0.01), (0.095, 0.0)],
        2: [(0, 0.1), (0.06, 0.093), (0.095, 0.05), (0.103, 0.0), (0.095, -0.012)],
        3: [(0, 0.135), (0.05, 0.122), (0.09, 0.08), (0.11, 0.02), (0.118, -0.015), (0.1, -0.015)],
        6: [(0, 0.2), (0.1, 0.2), (0.125, 0.15), (0.1, 0.08), (0.096, 0.0), (0.09, 0.0)],
        7: [(0.004, 0.34), (0.03, 0.25), (0.07, 0.1), (0.097, 0.02), (0.2, 0.0), (0.205, -0.01), (0.095, -0.005)],
    }
    if hat in outlines:
        g.add("trim", _turned(j, lathe(V(outlines[hat]), 20), 0.075, size))
        if hat == 2:
            peak = blobs(g.rng, V([[0, 0.0, 0.11]]), V([[0.075, 0.012, 0.07]]), 2)
            g.add("trim", _turned(j, peak, 0.075, size))
        if hat == 3:
            nasal = tube(V([(0, 0.05, 0.108), (0, -0.06, 0.118)]), V([0.014, 0.01]), 6, 6)
            g.add("trim", _turned(j, nasal, 0.075, size))
    elif hat == 4:
        turn = np.linspace(0, 2 * np.pi, 25)
        wave = 0.05 + 0.04 * (np.arange(25) % 3 == 0)
        low = np.stack([0.096 * np.cos(turn), 0 * turn, 0.1 * np.sin(turn)], axis=1)
        high = np.stack([0.108 * np.cos(turn), wave, 0.112 * np.sin(turn)], axis=1)
        k = np.arange(24)
        front = np.concatenate([np.stack([k, k + 25, k + 26], 1), np.stack([k, k + 26, k + 1], 1)])
        points = np.concatenate([low, high])
        out = unit(points * [1, 0, 1])
        ring = box_uvs(Patch(points, out, points[:, :2], front))
        inner = box_uvs(Patch(points * [0.97, 1, 0.97], -out, points[:, :2], front[:, ::-1]))
        g.add("trim", _turned(j, ring, 0.08, size), _turned(j, inner, 0.08, size))
    elif hat == 5:
        f = head_frame(j, size)
        c = Clay(0.03)
        c.limb(j.head + f @ V([0, 0.055, -0.035]), j.head + f @ V([0, 0.06, -0.005]), 0.107 * size, 0.1 * size)
        c.limb(j.head + f @ V([0, 0.0, -0.05]), j.neck - 0.02 * j.chest_ahead, 0.1 * size, 0.115)
        for side in (1.0, -1.0):
            c.limb(j.head + f @ V([0.085 * side, 0.05, 0.03]), j.neck + 0.06 * side * j.chest_aside, 0.03, 0.04)
        g.add("clothes", c.skin(24))


def add_held(g: Growth, j: Joints, holds: int, pose: int) -> None:
    """1 a staff, 2 a book, 3 a lute, 4 a sword, 5 a cup, 6 a rod; reading brings its book, playing its lute."""
    right = j.hands[1]
    ahead, aside = j.chest_ahead, j.chest_aside
    holds = {11: 2, 12: 3}.get(pose, holds)
    if holds == 1:
        low = min(float(p[1]) for p in j.ankles) - 0.06
        g.add("trim", tube(V([(right[0], low, right[2]), (right[0], right[1] + 0.62, right[2])]), [0.017, 0.02], 7, 8))
    elif holds == 2:
        middle = 0.5 * (j.hands[0] + j.hands[1]) if pose == 11 else right
        up = unit(j.up + 0.7 * ahead)
        for side in (1.0, -1.0):
            page = _slab(
                middle + 0.075 * side * aside + 0.02 * up, aside * side + 0.25 * ahead, up, (0.075, 0.1, 0.012)
            )
            g.add("trim", page)
    elif holds == 3:
        body = j.waist + 0.19 * ahead - 0.07 * aside
        neck_end = j.hands[0] + 0.1 * (j.hands[0] - body)
        c = Clay(0.02)
        way = unit(neck_end - body)
        c.limb(body - 0.09 * way, body + 0.07 * way, 0.095, 0.05)
        c.limb(body, neck_end, 0.02, 0.016)
        c.limb(neck_end, neck_end + 0.07 * unit(way + 0.6 * j.up), 0.024, 0.024)
        g.add("trim", c.skin(34))
    elif holds == 4:
        way = unit(0.35 * ahead + 0.9 * V([0, 1.0, 0]))
        g.add("trim", tube(V([right - 0.08 * way, right + 0.1 * way]), [0.016, 0.016], 6, 5))
        g.add(
            "trim", tube(V([right + 0.1 * way - 0.09 * aside, right + 0.1 * way + 0.09 * aside]), [0.012, 0.012], 6, 5)
        )
        g.add("trim", _slab(right + 0.5 * way, aside, way, (0.022, 0.4, 0.005)))
    elif holds == 5:
        cup = lathe(V([(0.0, 0.0), (0.035, 0.0), (0.04, 0.1), (0.036, 0.1), (0.032, 0.012), (0, 0.012)]), 12)
        g.add("trim", cup._replace(points=cup.points + right + 0.04 * ahead - V([0, 0.02, 0])))
    elif holds == 6:
        tip = right + 1.5 * unit(ahead + V([0, 0.75, 0]))
        g.add("trim", tube(V([right - 0.25 * unit(tip - right), right, tip]), [0.014, 0.012, 0.004], 6, 10))


def _slab(middle: F64, across: F64, up: F64, half: tuple[float, float, float]) -> Patch:
    """A flat box about `middle`, `half` as wide across, high and thick."""
    x, y = unit(across), unit(up - unit(across) * float(unit(across) @ up))
    z = np.cross(x, y)
    corners: list[F64] = []
    normals: list[F64] = []
    faces: list[list[int]] = []
    for axis in range(3):
        for sign in (1.0, -1.0):
            n = (x, y, z)[axis] * sign
            u, v = ((y, z), (z, x), (x, y))[axis]
            hu, hv = (half[1], half[2]) if axis == 0 else (half[2], half[0]) if axis == 1 else (half[0], half[1])
            base = middle + n * half[axis]
            quad = [base + su * u * hu + sv * v * hv for su, sv in ((-1, -1), (1, -1), (1, 1), (-1, 1))]
            first = len(corners)
            corners += quad
            normals += [n] * 4
            order = [(0, 1, 2), (0, 2, 3)] if sign > 0 else [(0, 2, 1), (0, 3, 2)]
            faces += [[first + k for k in face] for face in order]
    points = V(corners)
    return box_uvs(Patch(points, V(normals), points[:, :2], V(faces)))
