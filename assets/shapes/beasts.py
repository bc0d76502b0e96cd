"""Beasts of legend and of long ago: dragon and dinosaur."""

from __future__ import annotations

import numpy as np

from assets.shapes.clay import Clay
from assets.shapes.creatures import fin, mirrored
from assets.shapes.growth import Growth, grown
from assets.shapes.organic import F64, Patch, blobs, curve, grid_faces, smooth_normals, tube

V = np.array


def spikes(line: F64, tall: F64) -> list[Patch]:
    """Plates standing along a back `line` `[n, 3]` that lies in x = 0, each `tall` `[n]` metres high."""
    out = []
    for a, b, h in zip(line[:-1], line[1:], tall[:-1], strict=True):
        peak = (a + b) / 2 + V([0, h, 0]) - (b - a) * 0.5
        out.append(fin(V([a, b, peak]), 0.012))
    return out


@grown("dragon", (3.8, 2.2, 3.8), body="red scales", wings="red leather")
def dragon(g: Growth) -> None:
    """A horned, spiked dragon with raised neck and spread, ribbed wings."""
    c = Clay(0.09)
    c.chain([(0, 0.82, -0.5), (0, 0.9, 0.0), (0, 1.0, 0.42)], [0.24, 0.3, 0.26])
    neck = curve([(0, 1.05, 0.45), (0, 1.4, 0.75), (0, 1.8, 0.8), (0, 2.02, 1.0)], 10)
    c.chain(neck, np.linspace(0.23, 0.11, 10))
    c.limb((0, 2.06, 1.02), (0, 1.93, 1.42), 0.135, 0.07, 0.04)
    c.limb((0, 1.95, 1.05), (0, 1.82, 1.34), 0.08, 0.045, 0.02)
    c.pair((0.05, 2.0, 1.4), (0.05, 2.01, 1.42), 0.04, 0.035, 0.03)
    tail = curve([(0, 0.8, -0.6), (0.1, 0.55, -1.2), (0.35, 0.22, -1.75), (0.15, 0.12, -2.25), (-0.25, 0.12, -2.5)], 14)
    c.chain(tail, np.linspace(0.22, 0.035, 14))
    for z, top in ((0.4, 0.9), (-0.45, 0.75)):
        c.pair((0.2, top, z), (0.32, 0.42, z + 0.12), 0.17, 0.1)
        c.pair((0.32, 0.42, z + 0.12), (0.31, 0.08, z - 0.02), 0.09, 0.075, 0.03)
        for x in (-0.07, 0.0, 0.07):
            c.pair((0.31, 0.05, z), (0.31 + x, 0.035, z + 0.22), 0.05, 0.025, 0.02)
    g.add("body", c.skin(88))
    g.add(
        "body",
        *mirrored(tube([(0.07, 2.12, 1.0), (0.13, 2.27, 0.85), (0.14, 2.33, 0.65)], [0.05, 0.035, 0.006], 8, 10)),
    )
    g.add("body", *mirrored(blobs(g.rng, V([[0.1, 2.1, 1.14]]), V([[0.03, 0.026, 0.035]]))))
    back = np.concatenate(
        [neck[::-1][1:] + V([0, 0.05, -0.1]), V([(0, 1.2, 0.1), (0, 1.15, -0.2)]), tail[:-2] + V([0, 0.13, -0.02])]
    )
    g.add("body", *spikes(back, np.linspace(0.16, 0.1, len(back))))
    wing = draw_wing()
    g.add("wings", *mirrored(wing))
    for tip in _FINGERS:
        g.add("body", *mirrored(tube([(0.2, 1.15, 0.2), (0.75, 1.95, 0.25)], [0.06, 0.045], 7, 4)))
        g.add(
            "body",
            *mirrored(
                tube(
                    curve([(0.75, 1.95, 0.25), (V([0.75, 1.95, 0.25]) + tip) / 2 + V([0.08, 0.1, 0]), tip], 8),
                    [0.04, 0.025, 0.01],
                    6,
                    10,
                )
            ),
        )


_FINGERS = V([(2.0, 2.05, 0.1), (1.85, 1.35, -0.45), (1.3, 0.95, -0.75), (0.62, 0.85, -0.8)])


def draw_wing() -> Patch:
    """The skin of the right wing: scalloped between its fingers, seen from both sides."""
    wrist, root = V([0.75, 1.95, 0.25]), V([0.18, 1.0, -0.5])
    rim = [_FINGERS[0]]
    for a, b in zip(_FINGERS, [*_FINGERS[1:], root], strict=True):
        middle = (a + b) / 2 + (wrist - (a + b) / 2) * 0.2
        rim += list(curve([a, middle, b], 7)[1:])
    edge = V(rim)
    t = np.linspace(0, 1, 8)[:, None, None]
    grid = wrist * (1 - t) + edge[None] * t + V([0, 0.22, 0]) * t * (1 - t)
    points = grid.reshape(-1, 3)
    faces = grid_faces(8, len(edge))
    normals = smooth_normals(points, faces)
    both = np.concatenate([faces, faces[:, ::-1]])
    return Patch(points, normals, points[:, [0, 2]] - points[:, [1]] * 0.3, both)


@grown("dinosaur", (1.2, 3.3, 5.3), body="green scales")
def dinosaur(g: Growth, sauropod: float = 0.0) -> None:
    """A two-legged hunter with great jaws; `sauropod` 1 is a long-necked giant on four legs."""
    c = Clay(0.09)
    if sauropod:
        c.chain([(0, 1.0, -0.7), (0, 1.15, 0.0), (0, 1.15, 0.6)], [0.38, 0.5, 0.38])
        c.chain(curve([(0, 1.25, 0.7), (0, 1.8, 1.3), (0, 2.6, 1.6), (0, 3.0, 1.95)], 10), np.linspace(0.3, 0.1, 10))
        c.limb((0, 3.02, 1.95), (0, 2.95, 2.25), 0.12, 0.09, 0.03)
        c.chain(
            curve([(0, 0.95, -0.9), (0, 0.7, -1.7), (0.1, 0.5, -2.6), (0.3, 0.6, -3.3)], 12), np.linspace(0.3, 0.03, 12)
        )
        for z in (0.55, -0.6):
            c.pair((0.26, 0.95, z), (0.3, 0.1, z + 0.02), 0.2, 0.14)
        g.add("body", c.skin(84), *mirrored(blobs(g.rng, V([[0.1, 3.07, 2.05]]), V([[0.022] * 3]))))
        return
    c.chain([(0, 1.5, -0.35), (0, 1.62, 0.15), (0, 1.85, 0.55)], [0.36, 0.38, 0.27])
    c.chain(curve([(0, 1.9, 0.6), (0, 2.2, 0.8), (0, 2.5, 0.95)], 6), np.linspace(0.25, 0.19, 6))
    c.limb((0, 2.6, 1.0), (0, 2.52, 1.55), 0.22, 0.13, 0.05)
    c.limb((0, 2.42, 1.05), (0, 2.22, 1.45), 0.13, 0.075, 0.03)
    c.pair((0.1, 2.74, 1.18), (0.1, 2.73, 1.24), 0.06, 0.05, 0.03)
    c.chain(
        curve([(0, 1.45, -0.5), (0, 1.3, -1.2), (0.06, 1.2, -2.0), (0.25, 1.3, -2.8)], 12), np.linspace(0.34, 0.03, 12)
    )
    c.pair((0.24, 1.45, -0.25), (0.3, 0.88, 0.12), 0.29, 0.17)
    c.pair((0.3, 0.88, 0.12), (0.29, 0.42, -0.28), 0.15, 0.085, 0.04)
    c.pair((0.29, 0.42, -0.28), (0.29, 0.09, -0.05), 0.085, 0.075, 0.03)
    for x in (-0.11, 0.0, 0.11):
        c.pair((0.29, 0.07, -0.05), (0.29 + x, 0.04, 0.27), 0.065, 0.035, 0.02)
    c.pair((0.22, 1.72, 0.62), (0.27, 1.48, 0.78), 0.075, 0.055, 0.04)
    c.pair((0.27, 1.48, 0.78), (0.24, 1.42, 0.95), 0.045, 0.03, 0.02)
    g.add("body", c.skin(84), *mirrored(blobs(g.rng, V([[0.165, 2.74, 1.22]]), V([[0.02, 0.03, 0.035]]))))
    teeth = V([(0.11 - 0.018 * k, 2.39 - 0.005 * k, 1.25 + 0.06 * k) for k in range(6)])
    for p in teeth:
        g.add("body", *mirrored(tube([p, p - V([0, 0.07, 0])], [0.018, 0.003], 5, 3)))
