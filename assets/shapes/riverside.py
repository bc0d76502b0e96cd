"""Small beasts of river and hedge, and the great deer of the north: otter, hedgehog, moose."""

from __future__ import annotations

import numpy as np

from assets.shapes.clay import Clay
from assets.shapes.growth import Growth, grown
from assets.shapes.hide import cut, paired, single
from assets.shapes.lofts import toned
from assets.shapes.organic import blades, tube, unit
from assets.shapes.posing import Frame, posed

V = np.array


@grown("otter", (0.3, 0.36, 0.95), body="brown fur", pale="cream fur", dark="black leather")
def otter(g: Growth) -> None:
    """An otter on its short legs: a long back, a flat head with whiskers, a pale throat, a thick tapering tail."""
    c = Clay(0.04)
    back = [(0, 0.17, -0.28), (0, 0.215, -0.1), (0, 0.185, 0.1), (0, 0.235, 0.24), (0, 0.28, 0.31)]
    c.chain(back, [0.095, 0.105, 0.085, 0.08, 0.07], 10)
    c.ball((0, 0.3, 0.335), (0.078, 0.06, 0.08), 0.03)
    c.limb((0, 0.288, 0.38), (0, 0.282, 0.425), 0.046, 0.038, 0.025)
    c.pair((0.03, 0.278, 0.41), (0.03, 0.274, 0.425), 0.03, 0.028, 0.02)
    c.pair((0.064, 0.335, 0.315), (0.072, 0.348, 0.312), 0.02, 0.016, 0.012)
    c.chain(
        [(0, 0.16, -0.34), (0, 0.1, -0.48), (0, 0.055, -0.62), (0, 0.04, -0.76)], [0.075, 0.05, 0.032, 0.012], 9, 0.05
    )
    for x in (1.0, -1.0):
        c.chain(V([(0.06, 0.17, 0.2), (0.085, 0.09, 0.2), (0.08, 0.03, 0.215)]) * [x, 1, 1], [0.052, 0.038, 0.026])
        c.limb((0.08 * x, 0.022, 0.21), (0.085 * x, 0.018, 0.26), 0.028, 0.022, 0.015)
        c.chain(V([(0.07, 0.16, -0.22), (0.1, 0.1, -0.2), (0.09, 0.03, -0.24)]) * [x, 1, 1], [0.075, 0.05, 0.028])
        c.limb((0.09 * x, 0.022, -0.24), (0.1 * x, 0.018, -0.17), 0.03, 0.026, 0.015)
    skin = c.skin(62, 3800)
    x, y, z = skin.points.T
    throat = np.where(z > 0.12, 0.268 - y + 0.28 * (z - 0.3) - 0.35 * np.abs(x), -1.0)
    coat, pale = cut(skin, np.maximum(throat, -0.42 - skin.normals[:, 1] - 4 * (y < 0.06)))
    g.add("body", coat)
    g.add("pale", pale)
    paired(g, "dark", (0.04, 0.318, 0.396), (0.0125, 0.0125, 0.011))
    single(g, "dark", (0, 0.3, 0.462), (0.021, 0.015, 0.012))
    for side in (1.0, -1.0):
        for k in range(4):
            start = V([0.036 * side, 0.27 + 0.006 * k, 0.436])
            tip = start + V([0.075 * side, 0.012 * (k - 1.5), 0.012])
            g.add("pale", tube([start, tip], [0.0016, 0.0008], 3, 2))


@grown("hedgehog", (0.19, 0.17, 0.28), body="light brown fur", spines="dark brown spines", dark="black leather")
def hedgehog(g: Growth) -> None:
    """A hedgehog: a round back full of pale-tipped spines, a pointed face with a black nose, small feet."""
    c = Clay(0.025)
    c.ball((0, 0.07, -0.02), (0.075, 0.062, 0.105))
    c.ball((0, 0.07, 0.075), (0.052, 0.048, 0.05), 0.03)
    c.limb((0, 0.062, 0.1), (0, 0.052, 0.158), 0.032, 0.011, 0.02)
    c.pair((0.034, 0.1, 0.085), (0.04, 0.108, 0.083), 0.016, 0.014, 0.006)
    for z in (0.06, -0.07):
        c.pair((0.042, 0.03, z), (0.046, 0.01, z + 0.006), 0.02, 0.013, 0.012)
        c.pair((0.046, 0.009, z + 0.006), (0.046, 0.008, z + 0.024), 0.012, 0.009, 0.008)
    g.add("body", c.skin(40, 1700))
    hull = Clay(0.02)
    hull.ball((0, 0.083, -0.024), (0.082, 0.066, 0.104))
    hull.ball((0, 0.09, 0.04), (0.062, 0.05, 0.04))
    g.add("spines", toned(hull.skin(24, 700), 0.55))
    count = 430
    k = np.arange(count)
    turn, height = k * 2.39996, 1 - 1.28 * (k + 0.5) / count
    ring = np.sqrt(np.maximum(0.0, 1 - height**2))
    way = np.stack([ring * np.cos(turn), height, ring * np.sin(turn)], axis=1)
    way = way[~((way[:, 2] > 0.72) & (way[:, 1] < 0.45))]
    base = V([0, 0.083, -0.018]) + way * V([0.078, 0.063, 0.106])
    lean = unit(way + V([0.0, 0.15, -0.75]) + g.rng.normal(0, 0.16, way.shape))
    spikes = blades(base, base + 0.04 * lean, np.zeros_like(base), np.full(len(base), 0.0055), 3)
    reach = np.tile(np.linspace(0.5, 1.25, len(spikes.points) // len(base)), len(base))
    g.add("spines", toned(spikes, reach))
    paired(g, "dark", (0.026, 0.078, 0.118), (0.0075, 0.008, 0.007))
    single(g, "dark", (0, 0.054, 0.166), (0.0105, 0.0095, 0.009))


@grown(
    "moose", (1.35, 2.4, 2.55), body="dark brown fur", legs="grey brown fur", antlers="pale bone", dark="black leather"
)
@posed(Frame(0.92, (1.2, 0.42), (1.2, -0.6), (1.5, 0.5), (1.45, 1.5), horned=True))
def moose(g: Growth) -> None:
    """A bull moose: high shoulders, long legs, a heavy hanging muzzle with a beard, and shovel antlers."""
    c = Clay(0.09)
    c.limb((0, 1.32, -0.62), (0, 1.36, 0.4), 0.27, 0.31)
    c.ball((0, 1.24, 0.05), (0.29, 0.33, 0.62))
    c.ball((0, 1.6, 0.36), (0.18, 0.25, 0.36), 0.16)
    c.limb((0, 1.5, 0.5), (0, 1.66, 0.86), 0.24, 0.17)
    c.limb((0, 1.72, 0.88), (0, 1.66, 1.12), 0.145, 0.115, 0.06)
    c.limb((0, 1.64, 1.12), (0, 1.47, 1.4), 0.11, 0.125, 0.05)
    c.ball((0, 1.44, 1.42), (0.11, 0.105, 0.1), 0.04)
    c.limb((0, 1.5, 1.16), (0, 1.41, 1.32), 0.08, 0.07, 0.04)
    c.limb((0, 1.44, 0.98), (0, 1.16, 1.0), 0.07, 0.02, 0.05)
    c.pair((0.13, 1.82, 0.84), (0.27, 1.9, 0.78), 0.06, 0.025, 0.03)
    c.limb((0, 1.42, -0.85), (0, 1.24, -0.93), 0.05, 0.03, 0.04)
    for x in (1.0, -1.0):
        c.chain(V([(0.17, 1.2, 0.42), (0.17, 1.02, 0.42)]) * [x, 1, 1], [0.2, 0.13])
        c.chain(V([(0.15, 1.28, -0.6), (0.18, 1.0, -0.56)]) * [x, 1, 1], [0.25, 0.15])
    g.add("body", c.skin(62, 4200))
    shins = Clay(0.03)
    for x in (1.0, -1.0):
        fore = [(0.17, 1.06, 0.42), (0.165, 0.62, 0.44), (0.16, 0.12, 0.42)]
        shins.chain(V(fore) * [x, 1, 1], [0.115, 0.075, 0.055])
        hind = [(0.18, 1.04, -0.56), (0.18, 0.72, -0.68), (0.175, 0.62, -0.7), (0.17, 0.12, -0.6)]
        shins.chain(V(hind) * [x, 1, 1], [0.14, 0.085, 0.072, 0.055])
    g.add("legs", shins.skin(54, 1500))
    hooves = Clay(0.02)
    for z in (0.43, -0.59):
        hooves.pair((0.165, 0.1, z), (0.165, 0.035, z + 0.05), 0.06, 0.065)
    g.add("dark", hooves.skin(40, 400))
    _shovels(g)
    paired(g, "dark", (0.108, 1.715, 1.06), (0.026, 0.028, 0.028))
    paired(g, "dark", (0.055, 1.46, 1.505), (0.022, 0.017, 0.012))


def _shovels(g: Growth) -> None:
    """Broad antlers that open like hands, with points along their edge."""
    c = Clay(0.05)
    for x in (1.0, -1.0):
        c.limb((0.08 * x, 1.82, 0.92), (0.34 * x, 1.9, 0.9), 0.042, 0.045)
        for k, (ax, ay, az) in enumerate(((0.46, 1.98, 0.8), (0.52, 2.08, 0.66), (0.5, 2.16, 0.5))):
            c.ball((ax * x, ay, az), (0.13, 0.035 + 0.012 * k, 0.13), 0.08)
        points = (
            (0.4, 1.96, 1.14),
            (0.52, 2.06, 1.06),
            (0.66, 2.16, 0.92),
            (0.72, 2.26, 0.72),
            (0.66, 2.34, 0.5),
            (0.5, 2.36, 0.32),
        )
        roots = (
            (0.36, 1.9, 0.92),
            (0.45, 1.97, 0.88),
            (0.55, 2.04, 0.8),
            (0.6, 2.1, 0.66),
            (0.57, 2.17, 0.52),
            (0.5, 2.19, 0.42),
        )
        for root, tip in zip(roots, points, strict=True):
            c.limb(V(root) * [x, 1, 1], V(tip) * [x, 1, 1], 0.04, 0.014, 0.05)
    g.add("antlers", c.skin(64, 2600))
