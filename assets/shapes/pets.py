"""Small animals of house, field and pond but cats: rabbit, mouse, frog, tortoise."""

from __future__ import annotations

import numpy as np

from assets.shapes.clay import Clay
from assets.shapes.creatures import fin, mirrored
from assets.shapes.growth import Growth, grown
from assets.shapes.hide import cut, paired, single
from assets.shapes.organic import blobs, curve, tube

V = np.array


@grown("rabbit", (0.26, 0.39, 0.42), body="soft brown fur", tail="white fur", dark="black eyes", lining="pink skin")
def rabbit(g: Growth) -> None:
    """A crouching rabbit: a round back, long upright ears lined with pink, great hind feet, a white scut."""
    c = Clay(0.03)
    c.ball((0, 0.125, -0.06), (0.095, 0.115, 0.13))
    c.ball((0, 0.12, 0.05), (0.075, 0.085, 0.09))
    c.ball((0, 0.215, 0.12), (0.058, 0.055, 0.068), 0.025)
    c.ball((0, 0.2, 0.165), (0.036, 0.033, 0.034), 0.02)
    c.pair((0.07, 0.1, -0.07), (0.085, 0.07, -0.02), 0.07, 0.05)
    c.pair((0.075, 0.022, -0.08), (0.075, 0.018, 0.05), 0.025, 0.02, 0.015)
    c.pair((0.04, 0.09, 0.1), (0.038, 0.018, 0.13), 0.03, 0.019)
    c.limb((0.038, 0.016, 0.13), (0.038, 0.016, 0.15), 0.02, 0.017, 0.01)
    c.limb((-0.038, 0.016, 0.13), (-0.038, 0.016, 0.15), 0.02, 0.017, 0.01)
    g.add("body", c.skin(34))
    ear = tube([(0.025, 0.25, 0.1), (0.037, 0.32, 0.08), (0.043, 0.4, 0.07)], [0.014, 0.024, 0.008], 12, 14)
    g.add("body", *mirrored(ear))
    lining = tube([(0.029, 0.272, 0.113), (0.038, 0.32, 0.1), (0.042, 0.378, 0.08)], [0.006, 0.014, 0.004], 8, 12)
    g.add("lining", *mirrored(lining))
    single(g, "lining", (0, 0.21, 0.2), (0.009, 0.007, 0.005))
    g.add("tail", blobs(g.rng, V([[0, 0.12, -0.195]]), V([[0.036, 0.036, 0.032]]), 3, 0.12, 1.2))
    paired(g, "dark", (0.05, 0.228, 0.145), (0.009, 0.013, 0.013))


@grown("mouse", (0.05, 0.053, 0.19), body="soft grey fur", bare="pink skin", dark="black eyes")
def mouse(g: Growth) -> None:
    """A mouse: a drop-shaped body, big round ears, a pointed nose with whiskers, tiny feet, a long bare tail."""
    c = Clay(0.008)
    c.ball((0, 0.022, -0.012), (0.019, 0.02, 0.03))
    c.limb((0, 0.021, 0.012), (0, 0.024, 0.026), 0.0155, 0.012)
    c.limb((0, 0.024, 0.028), (0, 0.019, 0.046), 0.0115, 0.0035)
    c.pair((0.013, 0.013, -0.02), (0.014, 0.008, -0.012), 0.011, 0.007)
    g.add("body", c.skin(40))
    rim = V(
        [
            (0.0, -0.008),
            (0.009, -0.003),
            (0.0105, 0.007),
            (0.0, 0.013),
            (-0.0105, 0.007),
            (-0.009, -0.003),
            (0.0, -0.008),
        ]
    )
    for surface, size, ahead in (("body", 1.0, 0.0), ("bare", 0.72, 0.0012)):
        outline = V([(0.0145 + size * x, 0.04 + size * y, 0.02 + ahead - 0.25 * x) for x, y in rim])
        g.add(surface, *mirrored(fin(curve(outline, 22)[:-1], 0.002)))
    tail = [
        (0, 0.014, -0.038),
        (0, 0.006, -0.055),
        (0.012, 0.003, -0.085),
        (-0.004, 0.004, -0.115),
        (0.008, 0.012, -0.14),
    ]
    g.add("bare", tube(tail, [0.0036, 0.003, 0.0024, 0.0018, 0.0008], 8, 28))
    for z, long in ((0.016, 0.008), (-0.014, 0.013)):
        g.add(
            "bare",
            *mirrored(
                tube(
                    [(0.011, 0.006, z - 0.003), (0.012, 0.0025, z), (0.013, 0.0022, z + long)],
                    [0.004, 0.003, 0.002],
                    7,
                    6,
                )
            ),
        )
    single(g, "bare", (0, 0.0192, 0.0495), 0.0022)
    paired(g, "dark", (0.0085, 0.0265, 0.034), 0.0026)
    for k in (-1, 0, 1):
        line = V([(0.003, 0.019, 0.045), (0.012, 0.019 + 0.002 * k, 0.046), (0.02, 0.018 + 0.005 * k, 0.043)])
        g.add("dark", *mirrored(tube(line, [0.0003, 0.0002], 4, 5)))


@grown("frog", (0.2, 0.125, 0.185), body="smooth green skin", belly="pale yellow green skin", dark="black eyes")
def frog(g: Growth) -> None:
    """A sitting frog: a flat wide head with bulging eyes on top, folded hind legs, long webbed toes, a pale belly."""
    c = Clay(0.018)
    c.limb((0, 0.045, -0.055), (0, 0.075, 0.03), 0.04, 0.045)
    c.ball((0, 0.06, -0.01), (0.055, 0.045, 0.065))
    c.ball((0, 0.085, 0.05), (0.056, 0.03, 0.046), 0.02)
    c.pair((0.034, 0.108, 0.042), (0.036, 0.112, 0.044), 0.02, 0.018, 0.008)
    for x in (1.0, -1.0):
        thigh = [(0.035, 0.04, -0.06), (0.082, 0.055, -0.01), (0.068, 0.018, -0.055), (0.07, 0.01, -0.03)]
        c.chain(V(thigh) * [x, 1, 1], [0.026, 0.022, 0.012, 0.009], blend=0.008)
        c.chain(
            V([(0.042, 0.06, 0.035), (0.062, 0.035, 0.035), (0.05, 0.01, 0.055)]) * [x, 1, 1],
            [0.017, 0.011, 0.008],
            blend=0.008,
        )
        for k in (-1, 0, 1):
            c.limb(
                (x * 0.07, 0.008, -0.03), (x * (0.08 + 0.022 * k), 0.006, 0.04 - 0.012 * abs(k)), 0.008, 0.006, 0.005
            )
            c.limb(
                (x * 0.05, 0.008, 0.055), (x * (0.058 + 0.02 * k), 0.006, 0.09 - 0.008 * abs(k)), 0.007, 0.006, 0.005
            )
    skin = c.skin(44)
    x, y, z = skin.points.T
    under = (0.072 + 0.09 * (z - 0.05) - y) * (np.abs(x) < 0.055) - 0.2 * np.maximum(0, np.abs(x) - 0.046)
    back, belly = cut(skin, np.where((z > 0.0) & (y > 0.022), under, -0.01))
    g.add("body", back)
    g.add("belly", belly)
    paired(g, "belly", (0.045, 0.116, 0.053), (0.0115, 0.0125, 0.0125))
    paired(g, "dark", (0.0525, 0.117, 0.058), (0.006, 0.0062, 0.0075))
    smile = V(
        [
            (0.05, 0.085, 0.068),
            (0.036, 0.077, 0.088),
            (0.0, 0.073, 0.0975),
            (-0.036, 0.077, 0.088),
            (-0.05, 0.085, 0.068),
        ]
    )
    g.add("dark", tube(smile, [0.0016, 0.0022, 0.0016], 6, 18))


@grown(
    "tortoise",
    (0.25, 0.2, 0.41),
    shell="chestnut brown shell",
    seams="dark brown",
    skin="olive green skin",
    dark="black eyes",
)
def tortoise(g: Growth) -> None:
    """A tortoise walking: a high domed shell of plates with seams between them, stout legs, a raised head."""
    ball = blobs(g.rng, V([[0, 0.075, 0.0]]), V([[0.115, 0.105, 0.145]]), 4)
    dome = ball._replace(points=np.maximum(ball.points, [-1, 0.045, -1]))
    keep = dome.points[:, 1] > 0.06
    seeds = [(0.0, 0.1), (0.0, -0.085), (0.0, 0.008)]
    seeds += [(s * 0.072, w) for s in (1, -1) for w in (-0.075, 0.0, 0.075)]
    a = np.arange(18) * 2 * np.pi / 18 + 0.17
    seeds += [(0.13 * np.cos(t), 0.165 * np.sin(t)) for t in a]
    gaps = np.sort(
        np.linalg.norm(dome.points[:, None, [0, 2]] * [1.12, 1.0] - V(seeds)[None] * [1.12, 1.0], axis=-1), axis=1
    )
    field = np.where(keep, gaps[:, 1] - gaps[:, 0] - 0.013, -0.01)
    seams, plates = cut(dome, field)
    g.add("seams", seams)
    g.add("shell", plates._replace(points=plates.points + 0.002 * plates.normals))
    rim = np.linspace(0, 2 * np.pi, 31)
    g.add(
        "shell", tube(np.stack([0.116 * np.cos(rim), 0.062 + 0 * rim, 0.146 * np.sin(rim)], 1), [0.012, 0.012], 8, 48)
    )
    c = Clay(0.015)
    c.chain([(0, 0.06, 0.11), (0, 0.09, 0.17), (0, 0.135, 0.2)], [0.036, 0.028, 0.027], 6)
    c.ball((0, 0.147, 0.215), (0.03, 0.029, 0.038), 0.012)
    for side in (1.0, -1.0):
        for at in (0.085, -0.085):
            c.limb((side * 0.08, 0.06, at), (side * 0.105, 0.024, at * 1.15), 0.036, 0.026)
            c.limb((side * 0.105, 0.024, at * 1.15), (side * 0.107, 0.02, at * 1.15 + 0.014), 0.027, 0.02)
    c.limb((0, 0.05, -0.13), (0, 0.03, -0.185), 0.022, 0.006)
    g.add("skin", c.skin(40))
    paired(g, "dark", (0.0265, 0.155, 0.228), 0.0055)
