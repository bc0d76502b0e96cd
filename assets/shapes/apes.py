"""Climbers and those that sit in trees: gorilla, koala, sloth, meerkat (which only stands like one)."""

from __future__ import annotations

import numpy as np

from assets.shapes.clay import Clay
from assets.shapes.creatures import mirrored
from assets.shapes.growth import Growth, grown
from assets.shapes.hide import cut, paired, single
from assets.shapes.lofts import toned
from assets.shapes.organic import F64, blobs, noise, tube

V = np.array
SIDES = (1.0, -1.0)


@grown(
    "gorilla", (1.21, 1.53, 1.46), body="coarse black fur", back="grey fur", face="dark grey leather", eyes="black eyes"
)
def gorilla(g: Growth) -> None:
    """A silverback on its knuckles: arms like pillars, a sloping silver back, a crest over a bare, browed face."""
    c = Clay(0.1)
    c.chain([(0, 0.62, -0.42), (0, 0.8, -0.1), (0, 1.0, 0.2)], [0.27, 0.34, 0.35])
    c.pair((0.24, 1.06, 0.22), (0.34, 0.96, 0.28), 0.2, 0.17)
    for x in SIDES:
        c.chain(V([(0.37, 0.98, 0.28), (0.45, 0.54, 0.36), (0.37, 0.13, 0.48)]) * [x, 1, 1], [0.17, 0.13, 0.1])
        c.ball((0.36 * x, 0.075, 0.52), (0.1, 0.075, 0.11), 0.04)
        c.chain(V([(0.2, 0.6, -0.42), (0.31, 0.42, -0.22), (0.26, 0.1, -0.42)]) * [x, 1, 1], [0.21, 0.16, 0.09])
        c.limb((0.26 * x, 0.065, -0.42), (0.28 * x, 0.05, -0.16), 0.075, 0.055, 0.04)
    c.limb((0, 1.12, 0.3), (0, 1.26, 0.46), 0.24, 0.17)
    c.ball((0, 1.29, 0.5), (0.165, 0.18, 0.19), 0.04)
    c.limb((0, 1.43, 0.46), (0, 1.3, 0.32), 0.085, 0.13, 0.06)
    skin = c.skin(60, 9_000)
    p = skin.points
    saddle = 0.52 - np.abs(p[:, 2] + 0.2) - 1.15 * np.maximum(0.86 - p[:, 1] - 0.25 * (p[:, 2] + 0.2), 0)
    body, back = cut(skin, saddle + 0.035 * noise(p, g.rng, frequency=2.4))
    g.add("body", body)
    g.add("back", back)
    f = Clay(0.035)
    f.ball((0, 1.275, 0.615), (0.115, 0.105, 0.075))
    f.pair((0.02, 1.335, 0.675), (0.1, 1.325, 0.635), 0.037, 0.03)
    f.ball((0, 1.175, 0.665), (0.105, 0.08, 0.085))
    f.pair((0.028, 1.225, 0.735), (0.034, 1.22, 0.735), 0.032)
    f.pair((0.175, 1.31, 0.47), (0.178, 1.33, 0.46), 0.035)
    g.add("face", toned(f.skin(34, 2_000), 0.9))
    mouth = tube([(-0.07, 1.145, 0.715), (0, 1.155, 0.752), (0.07, 1.145, 0.715)], [0.006, 0.009, 0.006], 5, 8)
    g.add("face", toned(mouth, 0.35))
    paired(g, "eyes", (0.052, 1.295, 0.69), 0.0155)
    paired(g, "eyes", (0.03, 1.222, 0.763), (0.012, 0.01, 0.008))
    for x in SIDES:
        for k in range(4):
            at = V([x * (0.3 + 0.042 * k), 0.05, 0.6 - 0.012 * abs(k - 1.5)])
            g.add("face", blobs(g.rng, at[None], V([[0.024, 0.04, 0.035]]), 1))


def _branch(g: Growth, tall: float, radius: float, z: float) -> None:
    """An upright branch with stubs, its foot at the ground."""
    line = V([(0.02, 0, z - 0.02), (0, 0.3 * tall, z), (0.015, 0.65 * tall, z + 0.01), (-0.01, tall, z - 0.015)])
    g.add("branch", tube(line, V([1.25, 1.0, 0.9, 0.75]) * radius, 9, 12))
    for y, x in ((0.86, 1.0), (0.95, -1.0), (0.22, -1.0)):
        root = V([0, y * tall, z])
        tip = root + V([x * 0.32, 0.13, -0.3]) * tall * 0.7
        g.add(
            "branch", tube([root, (root + tip) / 2 + V([0, 0.02, 0]) * tall, tip], V([0.5, 0.36, 0.14]) * radius, 6, 6)
        )


def _arms_around(c: Clay, at: F64, elbow: F64, hand: F64, radii: tuple[float, float, float]) -> None:
    for x in SIDES:
        c.chain(V([at, elbow, hand]) * [x, 1, 1], radii, blend=0.02)


@grown(
    "koala", (0.43, 0.85, 0.46), body="soft grey fur", pale="white fur", dark="black leather", branch="grey brown bark"
)
def koala(g: Growth) -> None:
    """A koala that hugs a branch and looks around it: a round head, large tufted ears, a big black nose."""
    _branch(g, 0.78, 0.042, -0.1)
    c = Clay(0.04)
    c.limb((0, 0.2, 0.02), (0, 0.36, 0.02), 0.135, 0.105)
    c.ball((0, 0.52, 0.06), (0.125, 0.11, 0.11), 0.03)
    _arms_around(c, V([0.09, 0.38, 0.02]), V([0.14, 0.38, -0.04]), V([0.055, 0.42, -0.13]), (0.052, 0.042, 0.036))
    _arms_around(c, V([0.09, 0.17, 0.02]), V([0.155, 0.24, 0.0]), V([0.06, 0.17, -0.12]), (0.075, 0.058, 0.04))
    c.pair((0.125, 0.6, 0.04), (0.15, 0.615, 0.04), 0.052, 0.06, 0.02)
    g.add("body", c.skin(44, 4_500))
    for x in SIDES:
        ear = blobs(g.rng, V([[0.15 * x, 0.61, 0.075]]), V([[0.042, 0.046, 0.03]]), 2, 0.12, 3.0)
        g.add("pale", toned(ear, 0.95))
    g.add("pale", blobs(g.rng, V([[0, 0.33, 0.085]]), V([[0.085, 0.1, 0.055]]), 2, 0.05, 3.0))
    g.add("pale", blobs(g.rng, V([[0, 0.455, 0.135]]), V([[0.05, 0.035, 0.035]]), 2))
    single(g, "dark", (0, 0.505, 0.172), (0.027, 0.043, 0.022), 2)
    paired(g, "dark", (0.058, 0.545, 0.155), 0.0145)
    mouth = tube([(-0.026, 0.452, 0.166), (0, 0.446, 0.172), (0.026, 0.452, 0.166)], [0.003, 0.004, 0.003], 5, 6)
    g.add("dark", mouth)
    for x in SIDES:
        for y, z in ((0.42, -0.15), (0.17, -0.14)):
            for k in (-1, 0, 1):
                tip = V([-0.012 * x, y + 0.02 * k, z - 0.012])
                g.add("dark", tube([V([0.05 * x, y + 0.02 * k, z + 0.01]), tip], [0.008, 0.003], 5, 3))


@grown("sloth", (0.45, 1.02, 0.5), body="shaggy tan fur", pale="cream fur", dark="dark brown fur", branch="mossy bark")
def sloth(g: Growth) -> None:
    """A sloth that clings to a branch: long arms with hooked claws, a pale face with dark stripes from its eyes."""
    _branch(g, 0.95, 0.04, -0.11)
    c = Clay(0.04)
    c.limb((0, 0.25, 0.03), (0, 0.45, 0.03), 0.125, 0.1)
    c.ball((0, 0.6, 0.06), (0.098, 0.09, 0.09), 0.03)
    for x, lift in ((1.0, 0.22), (-1.0, 0.05)):
        hand = V([0.045 * x, 0.6 + lift, -0.13])
        c.chain(
            V([(0.08 * x, 0.46, 0.02), (0.18 * x, 0.52 + 0.5 * lift, -0.02), tuple(hand)]),
            [0.048, 0.04, 0.034],
            blend=0.02,
        )
        c.chain(
            [(0.08 * x, 0.22, 0.03), (0.18 * x, 0.3, 0.0), (0.05 * x, 0.2, -0.13)], [0.06, 0.048, 0.034], blend=0.02
        )
    skin = c.skin(46, 5_500)
    shag = 0.007 * noise(skin.points * V([1, 0.35, 1]), g.rng, 14, 14.0)
    skin = skin._replace(points=skin.points + shag[:, None] * skin.normals)
    g.add("body", toned(skin, np.clip(0.86 + 16 * shag, 0.6, 1.0)))
    face = Clay(0.02)
    face.ball((0, 0.6, 0.115), (0.075, 0.068, 0.045))
    face.ball((0, 0.578, 0.15), (0.036, 0.028, 0.028))
    g.add("pale", face.skin(24))
    for x in SIDES:
        line = V([(0.022, 0.615, 0.155), (0.05, 0.607, 0.15), (0.08, 0.585, 0.115)]) * [x, 1, 1]
        g.add("dark", tube(line, [0.015, 0.019, 0.012], 7, 8))
    paired(g, "dark", (0.036, 0.614, 0.165), 0.0105)
    single(g, "dark", (0, 0.588, 0.178), (0.015, 0.011, 0.009))
    smile = tube([(-0.03, 0.57, 0.168), (0, 0.56, 0.178), (0.03, 0.57, 0.168)], [0.0025, 0.0035, 0.0025], 5, 8)
    g.add("dark", smile)
    for x, y in ((1.0, 0.82), (-1.0, 0.65), (1.0, 0.2), (-1.0, 0.2)):
        for k in (-1, 0, 1):
            hook = V([(0.045, 0.018 * k, -0.14), (0.01, 0.018 * k + 0.01, -0.175), (-0.035, 0.018 * k, -0.16)])
            g.add("dark", tube(hook * [x, 1, 1] + [0, y, 0], [0.008, 0.0065, 0.002], 5, 6))


@grown("meerkat", (0.15, 0.36, 0.3), body="sandy fur", pale="cream fur", dark="dark brown fur")
def meerkat(g: Growth) -> None:
    """A meerkat standing guard: upright and slim, dark round the eyes, small hands held before a pale belly."""
    c = Clay(0.02)
    c.chain([(0, 0.07, -0.02), (0, 0.15, -0.005), (0, 0.235, 0.005)], [0.05, 0.044, 0.032], 6)
    c.limb((0, 0.24, 0.005), (0, 0.295, 0.012), 0.026, 0.024)
    c.ball((0, 0.315, 0.018), (0.034, 0.032, 0.038), 0.012)
    c.limb((0, 0.31, 0.04), (0, 0.302, 0.072), 0.021, 0.009, 0.01)
    for x in SIDES:
        c.chain(
            V([(0.034, 0.07, -0.01), (0.045, 0.04, 0.03), (0.036, 0.014, -0.01)]) * [x, 1, 1], [0.036, 0.024, 0.013]
        )
        c.limb((0.036 * x, 0.011, -0.01), (0.038 * x, 0.009, 0.06), 0.012, 0.009, 0.006)
        arm = V([(0.03, 0.215, 0.01), (0.043, 0.17, 0.028), (0.018, 0.15, 0.052)]) * [x, 1, 1]
        c.chain(arm, [0.016, 0.012, 0.0095], blend=0.008)
    tail = [(0, 0.06, -0.06), (0, 0.02, -0.1), (0.01, 0.012, -0.17), (0.03, 0.012, -0.22)]
    c.chain(tail, [0.017, 0.013, 0.01, 0.006], 12, 0.012)
    g.add("body", c.skin(46, 4_500))
    g.add("pale", blobs(g.rng, V([[0, 0.135, 0.022]]), V([[0.032, 0.065, 0.026]]), 2))
    g.add("pale", blobs(g.rng, V([[0, 0.31, 0.036]]), V([[0.024, 0.022, 0.024]]), 2))
    paired(g, "dark", (0.021, 0.322, 0.041), (0.0115, 0.013, 0.0105), 2)
    paired(g, "pale", (0.025, 0.3245, 0.0495), 0.0028)
    paired(g, "dark", (0.034, 0.327, 0.004), (0.006, 0.011, 0.009))
    single(g, "dark", (0, 0.304, 0.08), (0.0075, 0.006, 0.006))
    g.add("dark", *mirrored(tube([(0.02, 0.148, 0.05), (0.02, 0.138, 0.062)], [0.009, 0.004], 5, 3)))
