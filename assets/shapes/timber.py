"""What is cut or grown in wood and straw, and what grows on it: log, stump, hay, mushrooms."""

from __future__ import annotations

import numpy as np

from assets.shapes.growth import Growth, grown
from assets.shapes.organic import (
    Patch,
    blades,
    grid_faces,
    lathe,
    smooth_normals,
    tube,
    unit,
)

V = np.array


@grown("mushroom", (0.68, 0.44, 0.49), cap="red cap", stem="pale flesh")
def mushroom(g: Growth) -> None:
    """A group of three or four with domed caps."""
    for x, z, s in ((0, 0, 1.0), (0.2, 0.08, 0.6), (-0.17, 0.1, 0.72), (0.05, 0.21, 0.4)):
        s *= g.rng.uniform(0.9, 1.1)
        lean = V([x, 0, z]) * 0.35
        cap = lathe(
            V(
                [
                    (0.03, 0.24),
                    (0.1, 0.225),
                    (0.17, 0.235),
                    (0.185, 0.255),
                    (0.165, 0.31),
                    (0.11, 0.36),
                    (0.05, 0.385),
                    (0, 0.39),
                ]
            )
            * s,
            24,
        )
        g.add("cap", cap._replace(points=cap.points + V([x, 0, z]) + lean * s))
        foot = V([x, 0, z])
        g.add(
            "stem",
            tube(
                [foot, foot + lean * s * 0.3 + V([0, 0.12, 0]) * s, foot + lean * s + V([0, 0.26, 0]) * s],
                V([0.062, 0.04, 0.036]) * s,
                12,
            ),
        )


@grown("log", (1.6, 0.4, 0.4), bark="bark", ends="cut wood")
def log(g: Growth) -> None:
    """A felled trunk lying along x, with a stub of a branch."""
    _timber(g, g.size[0] * 0.5, 0.19, lying=True)


@grown("stump", (0.86, 0.42, 0.91), bark="bark", ends="cut wood")
def stump(g: Growth) -> None:
    """What is left of a felled tree, with spreading roots."""
    _timber(g, 0.42, 0.24, lying=False)


def _timber(g: Growth, half: float, radius: float, lying: bool) -> None:
    """A piece of trunk with rings at its cut ends."""
    t = np.linspace(-half, half, 12) if lying else np.linspace(0, half, 10)
    a = np.linspace(0, 2 * np.pi, 33)
    lumps = 1 + 0.05 * np.sin(3 * a + 1) + 0.03 * np.sin(7 * a) + 0.02 * np.sin(13 * a)
    roots = np.zeros((len(t), 33)) if lying else 0.75 * np.exp(-t * 9)[:, None] * (0.6 + 0.6 * np.sin(5 * a) ** 2)
    r = radius * (lumps + roots)
    r[:, -1] = r[:, 0]
    ring = np.stack([r * np.cos(a), np.broadcast_to(t[:, None], r.shape), -r * np.sin(a)], -1)
    if lying:
        ring = np.stack([ring[..., 1], ring[..., 0] + radius, ring[..., 2]], -1)[:, ::-1]
    points, faces = ring.reshape(-1, 3), grid_faces(len(t), 33)
    uvs = np.stack([np.tile(a * radius, len(t)), np.repeat(-t, 33)], 1)
    g.add("bark", Patch(points, smooth_normals(points, faces), uvs, faces))
    for end, flip in ((-1, False), (0, True))[: 2 if lying else 1]:
        rim = ring[end]
        middle = rim[:-1].mean(axis=0)
        k = np.arange(32)
        tri = np.stack([k, k + 1, 0 * k + 33], 1)[:, :: -1 if flip else 1]
        p = np.concatenate([rim, middle[None]])
        n = unit(np.cross(p[tri[0, 1]] - p[tri[0, 0]], p[tri[0, 2]] - p[tri[0, 0]]))
        flat = p[:, [2, 1]] if lying else p[:, [0, 2]]
        g.add("ends", Patch(p, np.tile(n, (34, 1)), flat, tri))
    if lying:
        g.add(
            "bark",
            tube(
                [(half * 0.3, radius, 0.05), (half * 0.38, radius * 1.9, 0.1), (half * 0.45, radius * 2.3, 0.12)],
                [0.07, 0.05, 0.045],
                9,
            ),
        )


@grown("hay_bale", (1.4, 1.5, 1.4), body="straw")
def hay_bale(g: Growth) -> None:
    """A round bale lying on its side, with straws sticking out."""
    r, half = 0.6, 0.62
    drum = lathe(
        V(
            [
                (0, -half),
                (r * 0.55, -half - 0.01),
                (r * 0.93, -half * 0.98),
                (r, -half * 0.85),
                (r * 1.01, 0),
                (r, half * 0.85),
                (r * 0.93, half * 0.98),
                (r * 0.55, half + 0.01),
                (0, half),
            ]
        ),
        36,
    )
    turned = [V([(-p[:, 1]), p[:, 0], p[:, 2]]).T for p in (drum.points, drum.normals)]
    g.add("body", drum._replace(points=turned[0] + V([0, r, 0]), normals=turned[1]))
    n = 700
    a, x = g.rng.uniform(0, 6.3, n), g.rng.uniform(-half, half, n)
    out = np.stack([0 * a, np.cos(a), np.sin(a)], 1)
    at = out * r * 0.99 + np.stack([x, r + 0 * a, 0 * a], 1)
    ahead = unit(np.cross(out, [1.0, 0, 0]) + 0.35 * g.rng.normal(size=(n, 3)) + 0.2 * out)
    g.add("body", blades(at, at + ahead * g.rng.uniform(0.08, 0.2, (n, 1)), out * 0.02, 0.009, 3))
