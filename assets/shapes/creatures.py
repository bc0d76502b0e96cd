"""Creatures that are not four-legged mammals: birds, sea life, reptiles, insects, and a dragon."""

from __future__ import annotations

import numpy as np

from assets.shapes.clay import Clay
from assets.shapes.growth import Growth, grown
from assets.shapes.organic import (
    F64,
    Patch,
    blobs,
    curve,
    join,
    smooth_normals,
    tube,
    unit,
)

V = np.array


def mirrored(patch: Patch) -> tuple[Patch, Patch]:
    """`patch` and its mirror image in the plane x = 0."""
    flip = V([-1.0, 1, 1])
    return patch, Patch(patch.points * flip, patch.normals * flip, patch.uvs, patch.faces[:, ::-1])


def fin(outline: F64, thick: float) -> Patch:
    """A thin plate over a convex outline `[n, 3]`, bulging by `thick` metres at its middle, seen from both sides."""
    n = len(outline)
    middle = outline.mean(axis=0)
    normal = unit(np.cross(outline - middle, np.roll(outline, -1, 0) - middle).sum(axis=0))
    k = np.arange(n)
    sides = []
    for way, sign in ((k, 1.0), (k[::-1], -1.0)):
        ring = outline[way]
        points = np.concatenate([ring, (middle + sign * thick * normal)[None]])
        faces = np.stack([k, (k + 1) % n, np.full(n, n)], axis=1)
        sides.append(Patch(points, smooth_normals(points, faces), points[:, [0, 2]] - points[:, [1]], faces))
    return join(sides)


@grown("duck", (0.25, 0.4, 0.59), body="white feathers", beak="orange beak", eyes="black eyes")
def duck(g: Growth) -> None:
    """A swimming duck: boat-shaped body, upright neck, flat bill, raised tail."""
    c = Clay(0.06)
    c.limb((0, 0.17, -0.14), (0, 0.17, 0.16), 0.15, 0.15)
    c.limb((0, 0.22, -0.25), (0, 0.33, -0.42), 0.08, 0.02)
    c.chain([(0, 0.2, 0.22), (0, 0.36, 0.26), (0, 0.5, 0.22), (0, 0.55, 0.25)], [0.1, 0.06, 0.055, 0.06], 8, 0.03)
    c.ball((0, 0.56, 0.27), (0.075, 0.075, 0.085), 0.02)
    c.pair((0.13, 0.24, 0.1), (0.09, 0.24, -0.3), 0.065, 0.02, 0.015)
    g.add("body", c.skin(52))
    bill = Clay(0.02)
    bill.pair((0.0, 0.545, 0.32), (0.03, 0.515, 0.45), 0.032, 0.018)
    g.add("beak", bill.skin(20))
    g.add("eyes", *mirrored(blobs(g.rng, V([[0.064, 0.585, 0.31]]), V([[0.014] * 3]))))


@grown("snake", (0.61, 0.55, 0.59), body="green scales")
def snake(g: Growth) -> None:
    """A coiled snake that raises its head."""
    a = np.linspace(0, 4.6 * np.pi, 44)
    r = np.linspace(0.38, 0.13, 44)
    coil = np.stack([r * np.cos(a), 0.05 + 0.085 * np.linspace(0, 2.3, 44), r * np.sin(a)], 1)
    lift = V([(0.0, 0.42, 0.02), (0.0, 0.56, -0.02), (0, 0.66, 0.04), (0, 0.67, 0.14), (0, 0.65, 0.22)])
    radii = np.concatenate([np.linspace(0.008, 0.058, 14), np.full(30, 0.058), [0.052, 0.045, 0.045, 0.062, 0.03]])
    g.add("body", tube(np.concatenate([coil, lift]), radii, 12, 120))
    g.add("body", *mirrored(blobs(g.rng, V([[0.045, 0.69, 0.17]]), V([[0.014] * 3]))))


@grown("butterfly", (0.63, 0.27, 0.46), wings="orange wings", body="black")
def butterfly(g: Growth) -> None:
    """Four rounded wings spread above a thin body with feelers."""

    def wing(points: list[tuple[float, float]]) -> Patch:
        flat = curve(V([(x, 0.12 + 0.8 * x, z) for x, z in points]), 26)
        return fin(flat, 0.004)

    upper = wing([(0.01, 0.02), (0.12, 0.22), (0.36, 0.32), (0.42, 0.2), (0.32, 0.04), (0.16, 0.0), (0.01, 0.0)])
    lower = wing([(0.01, 0.01), (0.18, -0.01), (0.32, -0.08), (0.3, -0.24), (0.2, -0.3), (0.1, -0.2), (0.01, -0.04)])
    g.add("wings", *mirrored(upper), *mirrored(lower))
    g.add(
        "body",
        tube([(0, 0.1, -0.18), (0, 0.12, -0.05), (0, 0.13, 0.06), (0, 0.14, 0.13)], [0.008, 0.018, 0.024, 0.02], 8),
    )
    g.add(
        "body", *mirrored(tube([(0.005, 0.15, 0.14), (0.05, 0.2, 0.22), (0.1, 0.22, 0.27)], [0.004, 0.003, 0.007], 5))
    )


@grown("spider", (0.68, 0.26, 0.61), body="black fur")
def spider(g: Growth) -> None:
    """A round abdomen and eight arched legs."""
    c = Clay(0.03)
    c.ball((0, 0.2, -0.15), (0.13, 0.12, 0.16))
    c.ball((0, 0.17, 0.07), (0.085, 0.07, 0.1))
    c.pair((0.03, 0.14, 0.15), (0.02, 0.07, 0.19), 0.022, 0.008)
    for way in (0.95, 0.4, -0.25, -0.85):
        hip, knee, foot = (
            V([0.06, 0.17, 0.07 + 0.05 * way]),
            V([0.28, 0.38, 0.07 + 0.22 * way]),
            V([0.5, 0.01, 0.07 + 0.5 * way]),
        )
        c.pair(hip, knee, 0.022, 0.017, 0.02)
        c.pair(knee, foot, 0.017, 0.007, 0.01)
    g.add("body", c.skin(76))
