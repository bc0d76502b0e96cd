"""Lizards: the iguana's kind that lies low and long, and the chameleon that holds on to a branch."""

from __future__ import annotations

import numpy as np

from assets.shapes.clay import Clay
from assets.shapes.creatures import mirrored
from assets.shapes.growth import Growth, grown
from assets.shapes.hide import cut, paired
from assets.shapes.organic import blobs, curve, noise, tube

V = np.array
SIDES = (1.0, -1.0)


@grown("lizard", (0.25, 0.13, 0.64), body="bright green scales", bands="dark green scales", eyes="amber eyes")
def lizard(g: Growth, crest: float = 1.0) -> None:
    """A lizard: low on splayed legs with long toes, a wedge of a head, a long whip of a tail; `crest` is its comb."""
    c = Clay(0.012)
    c.chain([(0, 0.06, -0.1), (0, 0.07, 0.0), (0, 0.075, 0.09)], [0.03, 0.04, 0.032], 8)
    tail = curve(V([(0, 0.058, -0.12), (0.01, 0.045, -0.22), (0.05, 0.02, -0.33), (0.02, 0.012, -0.42)]), 16)
    c.chain(tail, np.linspace(0.027, 0.004, 16))
    c.limb((0, 0.085, 0.11), (0, 0.1, 0.15), 0.03, 0.03)
    c.limb((0, 0.103, 0.16), (0, 0.092, 0.205), 0.028, 0.015, 0.008)
    c.limb((0, 0.082, 0.15), (0, 0.082, 0.195), 0.02, 0.012, 0.006)
    if crest:
        c.ball((0, 0.06, 0.145), (0.01, 0.028, 0.022), 0.01)
    for x in SIDES:
        for z, way in ((0.075, 1.0), (-0.085, -1.0)):
            knee, foot = V([0.085 * x, 0.06, z - 0.02 * way]), V([0.105 * x, 0.01, z + 0.03 * way])
            c.chain(V([(0.03 * x, 0.065, z), knee, foot]), [0.02, 0.014, 0.01], blend=0.008)
            for k in (-1, 0, 1):
                tip = foot + V([0.02 * x * (1 - 0.4 * abs(k)), -0.005, 0.028 + 0.014 * k])
                c.limb(foot, tip, 0.006, 0.003, 0.003)
    skin = c.skin(84, 5200)
    rings = np.sin(skin.points[:, 2] * 2 * np.pi / 0.058 + 0.6 * np.abs(skin.points[:, 0]) / 0.05) - 0.55
    body, bands = cut(skin, np.where(skin.points[:, 2] < 0.1, rings + 0.2 * noise(skin.points, g.rng, 8, 30.0), -1.0))
    g.add("body", body)
    g.add("bands", bands)
    for t in np.linspace(0, 1, 26) if crest else ():
        z = 0.13 - 0.3 * t
        top = float(np.interp(z, [-0.2, -0.1, 0.0, 0.09, 0.13], [0.06, 0.088, 0.108, 0.107, 0.125])) - 0.003
        high = 0.03 * crest * np.sin(np.pi * (0.12 + 0.8 * (1 - t)))
        g.add("bands", tube([V([0, top, z]), V([0, top + high, z - 0.014])], [0.006, 0.001], 4, 3))
    paired(g, "eyes", (0.026, 0.112, 0.165), (0.007, 0.009, 0.009))


@grown("chameleon", (0.21, 0.42, 0.85), body="bright green scales", bands="yellow green scales", eyes="orange skin",
       branch="brown bark", dark="black eyes")  # fmt: skip
def chameleon(g: Growth) -> None:
    """A chameleon on a branch: a crest on its helmet of a head, turret eyes, mitten feet, a tail rolled to a spiral."""
    line = V([(-0.02, 0.1, -0.42), (0.01, 0.12, -0.14), (-0.01, 0.115, 0.14), (0.02, 0.15, 0.4)])
    g.add("branch", tube(curve(line, 14), V([0.036, 0.032, 0.028, 0.02]), 9, 20))
    g.add("branch", tube([(0, 0.12, 0.2), (0.09, 0.2, 0.3)], [0.016, 0.006], 6, 4))
    g.add("branch", tube([(0, 0.11, -0.3), (-0.05, 0.03, -0.36), (-0.06, 0.0, -0.37)], [0.02, 0.016, 0.014], 6, 6))
    c = Clay(0.016)
    c.chain([(0, 0.24, -0.14), (0, 0.285, -0.03), (0, 0.27, 0.09)], [0.045, 0.066, 0.05], 8)
    c.ball((0, 0.27, -0.02), (0.048, 0.09, 0.12))
    c.limb((0, 0.3, 0.12), (0, 0.315, 0.2), 0.052, 0.045)
    c.limb((0, 0.3, 0.2), (0, 0.285, 0.275), 0.04, 0.018, 0.01)
    c.limb((0, 0.34, 0.16), (0, 0.405, 0.09), 0.034, 0.008, 0.02)
    a = np.linspace(0, 2 * np.pi * 1.6, 26)
    r = np.linspace(0.08, 0.018, 26)
    roll = np.stack([0.012 * np.sin(a), 0.145 - r * np.cos(a) + 0.02, -0.25 - r * np.sin(a)], 1)
    start = V([(0, 0.225, -0.15), (0, 0.18, -0.19), (0, 0.12, -0.22)])
    c.chain(np.concatenate([start, roll]), np.interp(np.arange(29), [0, 28], [0.038, 0.009]), blend=0.004)
    for x in SIDES:
        for z, way in ((0.08, 1.0), (-0.1, -1.0)):
            joint = V([0.085 * x, 0.2, z + 0.03 * way])
            c.chain(
                V([(0.03 * x, 0.25, z), joint, (0.03 * x, 0.14, z + 0.05 * way)]), [0.024, 0.017, 0.019], blend=0.01
            )
    skin = c.skin(84, 5200)
    bars = np.sin(skin.points[:, 2] * 2 * np.pi / 0.075 + 3 * skin.points[:, 1]) - 0.35
    body, bands = cut(skin, np.where(skin.points[:, 2] < 0.14, bars, -1.0))
    g.add("body", body)
    g.add("bands", bands)
    for x in SIDES:
        g.add("eyes", blobs(g.rng, V([[0.045 * x, 0.325, 0.2]]), V([[0.026, 0.027, 0.027]]), 2))
        g.add("dark", blobs(g.rng, V([[0.068 * x, 0.327, 0.206]]), V([[0.008, 0.009, 0.009]]), 1))
    for t in np.linspace(0, 1, 18):
        z = 0.09 - 0.24 * t
        top = 0.29 + 0.062 * np.sin(np.pi * (0.25 + 0.6 * (1 - t)))
        g.add("body", tube([V([0, top, z]), V([0, top + 0.022, z - 0.01])], [0.007, 0.001], 4, 3))
    g.add("dark", *mirrored(tube([(0.028, 0.29, 0.26), (0.045, 0.292, 0.2), (0.05, 0.285, 0.16)], [0.002] * 3, 4, 8)))
