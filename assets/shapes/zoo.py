"""Animals of the zoo that no dog's proportions make: monkey, crocodile, kangaroo, squirrel, snail, hippo, rhino."""

from __future__ import annotations

import numpy as np

from assets.shapes.clay import Clay
from assets.shapes.creatures import mirrored
from assets.shapes.growth import Growth, grown
from assets.shapes.hide import paired, single
from assets.shapes.organic import blobs, tube
from assets.shapes.posing import Frame, posed

V = np.array


@grown(
    "crocodile",
    (0.71, 0.38, 2.65),
    body="dark green scales",
    belly="pale yellow green skin",
    teeth="ivory",
    eyes="yellow eyes",
)
def crocodile(g: Growth) -> None:
    """A crocodile lying low: a long toothed snout, eyes on top, a keeled back, short bent legs, a heavy tail."""
    c = Clay(0.05)
    c.limb((0, 0.22, -0.35), (0, 0.22, 0.35), 0.15, 0.15)
    c.chain([(0, 0.22, -0.4), (0, 0.2, -0.75), (0.06, 0.15, -1.1), (0.02, 0.09, -1.45)], [0.15, 0.11, 0.07, 0.025], 14)
    c.limb((0, 0.22, 0.45), (0, 0.23, 0.62), 0.13, 0.11)
    c.pair((0.03, 0.23, 0.66), (0.035, 0.2, 1.16), 0.075, 0.045, 0.03)
    c.pair((0.062, 0.31, 0.68), (0.062, 0.32, 0.69), 0.042, 0.04, 0.02)
    c.pair((0.035, 0.235, 1.14), (0.03, 0.235, 1.17), 0.028, 0.026, 0.015)
    for x in (1.0, -1.0):
        for z in (0.34, -0.36):
            c.chain(
                V([(0.13, 0.2, z), (0.29, 0.17, z - 0.04), (0.29, 0.04, z + 0.02)]) * [x, 1, 1], [0.075, 0.055, 0.04]
            )
            for k in (-1, 0, 1):
                c.limb((x * 0.29, 0.035, z + 0.02), (x * (0.31 + 0.035 * k), 0.02, z + 0.13), 0.026, 0.016, 0.015)
    for k in range(15):
        z = 0.42 - 0.115 * k
        x = 0.0 if z > -0.7 else 0.06 * min(1.0, (-0.7 - z) / 0.35)
        top = float(np.interp(z, [-1.3, -0.75, -0.4, 0.5], [0.16, 0.3, 0.365, 0.365]))
        for side in (0.045, -0.045) if z > -0.75 else (0.0,):
            c.limb((x + side, top - 0.03, z), (x + side, top + 0.025, z - 0.035), 0.03, 0.006, 0.015)
    g.add("body", c.skin(84))
    jaw = Clay(0.03)
    jaw.pair((0.03, 0.13, 0.58), (0.028, 0.12, 1.13), 0.055, 0.032)
    jaw.limb((0, 0.115, -0.3), (0, 0.115, 0.5), 0.1, 0.095)
    g.add("belly", jaw.skin(40))
    for k in range(9):
        z = 0.78 + 0.047 * k
        reach = float(np.interp(z, [0.78, 1.16], [0.083, 0.066]))
        g.add("teeth", *mirrored(tube([(reach, 0.19, z), (reach + 0.004, 0.145, z + 0.004)], [0.011, 0.003], 6, 4)))
    paired(g, "eyes", (0.088, 0.335, 0.712), (0.02, 0.02, 0.022))
    paired(g, "belly", (0.1, 0.336, 0.716), (0.01, 0.016, 0.008), 1)


@grown("kangaroo", (0.73, 1.52, 1.4), body="reddish brown fur", belly="cream fur", dark="black leather")
def kangaroo(g: Growth) -> None:
    """A kangaroo upright on long feet and a thick tail: great haunches, small arms, tall ears, a joey in its pouch."""
    c = Clay(0.06)
    c.chain([(0, 0.55, -0.12), (0, 0.8, 0.0), (0, 1.05, 0.08)], [0.23, 0.2, 0.13], 8)
    c.chain([(0, 1.06, 0.09), (0, 1.2, 0.13), (0, 1.29, 0.15)], [0.11, 0.075, 0.07], 5)
    c.ball((0, 1.32, 0.18), (0.075, 0.075, 0.09), 0.03)
    c.limb((0, 1.3, 0.24), (0, 1.25, 0.36), 0.055, 0.036, 0.03)
    c.pair((0.045, 1.38, 0.14), (0.075, 1.52, 0.13), 0.032, 0.012, 0.015)
    for x in (1.0, -1.0):
        c.chain(
            V([(0.13, 0.58, -0.1), (0.22, 0.4, 0.12), (0.2, 0.2, -0.16), (0.19, 0.05, -0.06)]) * [x, 1, 1],
            [0.19, 0.13, 0.06, 0.045],
        )
        c.limb((x * 0.19, 0.045, -0.08), (x * 0.2, 0.035, 0.3), 0.05, 0.035, 0.03)
        c.chain(
            V([(0.11, 1.0, 0.1), (0.17, 0.85, 0.18), (0.12, 0.76, 0.3)]) * [x, 1, 1], [0.055, 0.04, 0.028], blend=0.03
        )
    c.chain([(0, 0.5, -0.26), (0, 0.25, -0.5), (0, 0.09, -0.75), (0, 0.05, -0.98)], [0.15, 0.11, 0.075, 0.03], 12)
    g.add("body", c.skin(46))
    pouch = Clay(0.03)
    pouch.ball((0, 0.62, 0.08), (0.16, 0.17, 0.13))
    pouch.ball((0, 0.88, 0.1), (0.11, 0.16, 0.12))
    g.add("belly", pouch.skin(22))
    joey = Clay(0.02)
    joey.ball((0, 0.77, 0.21), (0.055, 0.055, 0.06))
    joey.limb((0, 0.76, 0.25), (0, 0.735, 0.31), 0.036, 0.022)
    joey.pair((0.035, 0.81, 0.2), (0.06, 0.89, 0.19), 0.022, 0.008)
    g.add("body", joey.skin(18))
    single(g, "dark", (0, 1.258, 0.392), (0.026, 0.02, 0.016))
    single(g, "dark", (0, 0.74, 0.33), 0.012, 1)
    paired(g, "dark", (0.066, 1.335, 0.235), 0.0135)
    paired(g, "dark", (0.042, 0.785, 0.255), 0.008)


@grown("squirrel", (0.17, 0.31, 0.3), body="russet fur", belly="cream fur", dark="black eyes")
def squirrel(g: Growth) -> None:
    """A squirrel sitting up with a nut in its hands: tufted ears, a pale front, a huge tail curled over its back."""
    c = Clay(0.02)
    c.limb((0, 0.07, -0.02), (0, 0.14, 0.015), 0.056, 0.042)
    c.ball((0, 0.195, 0.04), (0.038, 0.037, 0.042), 0.015)
    c.limb((0, 0.19, 0.065), (0, 0.182, 0.088), 0.022, 0.014, 0.01)
    c.pair((0.022, 0.225, 0.03), (0.03, 0.262, 0.025), 0.013, 0.003, 0.006)
    for x in (1.0, -1.0):
        c.chain(
            V([(0.042, 0.06, -0.015), (0.056, 0.055, 0.045), (0.045, 0.015, 0.02)]) * [x, 1, 1], [0.042, 0.03, 0.015]
        )
        c.limb((x * 0.045, 0.012, 0.01), (x * 0.047, 0.01, 0.075), 0.014, 0.01, 0.006)
        c.chain(
            V([(0.035, 0.145, 0.03), (0.045, 0.11, 0.055), (0.014, 0.115, 0.085)]) * [x, 1, 1],
            [0.017, 0.014, 0.01],
            blend=0.006,
        )
    tail = [(0, 0.04, -0.06), (0, 0.06, -0.13), (0, 0.16, -0.15), (0, 0.25, -0.1), (0, 0.28, -0.13), (0, 0.26, -0.17)]
    c.chain(tail, [0.022, 0.042, 0.052, 0.05, 0.036, 0.012], 16, 0.02)
    g.add("body", c.skin(38))
    g.add("belly", blobs(g.rng, V([[0, 0.105, 0.035]]), V([[0.034, 0.055, 0.032]]), 3))
    g.add("dark", blobs(g.rng, V([[0, 0.118, 0.094]]), V([[0.014, 0.016, 0.014]]), 2))
    single(g, "dark", (0, 0.187, 0.101), 0.0055)
    paired(g, "dark", (0.033, 0.203, 0.064), 0.0075)


@grown("snail", (0.036, 0.08, 0.145), shell="spiral brown shell", body="pale tan skin", eyes="black eyes")
def snail(g: Growth) -> None:
    """A crawling snail: a coiled shell on its back, a flat foot, two long eye stalks and two short feelers."""
    t = np.linspace(0, 1, 100)
    turn = t * 2.6 * 2 * np.pi
    reach = 0.026 * np.exp(1.9 * (t - 1))
    out = 0.0015 + reach * 0.95
    line = np.stack([0.012 * (1 - t) ** 1.2, 0.042 + out * np.cos(turn + 3.4), -0.012 + out * np.sin(turn + 3.4)], 1)
    for side in (1.0, -1.0):
        g.add("shell", tube(line * [side, 1, 1], reach * 0.62, 14, 110))
    c = Clay(0.008)
    c.chain(
        [(0, 0.006, -0.062), (0, 0.0095, -0.02), (0, 0.0105, 0.03), (0, 0.022, 0.054)],
        [0.004, 0.0125, 0.0135, 0.0115],
        12,
    )
    c.pair((0.007, 0.028, 0.058), (0.014, 0.058, 0.07), 0.004, 0.0026, 0.003)
    c.pair((0.006, 0.018, 0.064), (0.009, 0.015, 0.078), 0.003, 0.002, 0.002)
    skin = c.skin(60)
    g.add("body", skin._replace(points=np.maximum(skin.points, [-1, 0.0, -1])))
    paired(g, "eyes", (0.014, 0.06, 0.0705), 0.0042)


@grown("hippo", (1.4, 1.55, 3.15), body="wet grey skin", mouth="pink skin", dark="black eyes")
@posed(Frame(0.3, (0.75, 0.4), (0.75, -0.7), (0.9, 0.55), (0.85, 1.6)))
def hippo(g: Growth) -> None:
    """A hippopotamus: a barrel on short pillars, a huge square muzzle with tusks, tiny ears and eyes set high."""
    c = Clay(0.12)
    c.limb((0, 0.82, -0.6), (0, 0.82, 0.35), 0.6, 0.58)
    c.ball((0, 0.75, -0.1), (0.7, 0.62, 0.9))
    c.limb((0, 0.9, 0.6), (0, 1.0, 0.95), 0.5, 0.4)
    c.limb((0, 1.05, 1.0), (0, 0.92, 1.35), 0.36, 0.33)
    c.pair((0.17, 0.82, 1.55), (0.19, 0.8, 1.62), 0.25, 0.24, 0.1)
    c.pair((0.17, 0.98, 1.68), (0.17, 1.0, 1.7), 0.09, 0.08, 0.05)
    c.pair((0.23, 1.3, 1.1), (0.25, 1.33, 1.12), 0.1, 0.09, 0.04)
    c.pair((0.3, 1.3, 0.86), (0.36, 1.42, 0.85), 0.07, 0.05, 0.03)
    for x in (0.38, -0.38):
        for z in (0.5, -0.65):
            c.chain([(x, 0.6, z), (x, 0.3, z + 0.02), (x, 0.1, z)], [0.3, 0.2, 0.19], blend=0.08)
            c.ball((x, 0.08, z + 0.05), (0.2, 0.08, 0.2), 0.05)
    c.limb((0, 0.95, -1.22), (0, 0.65, -1.3), 0.06, 0.03, 0.04)
    g.add("body", c.skin(50))
    lip = Clay(0.05)
    lip.pair((0.16, 0.62, 1.45), (0.17, 0.6, 1.6), 0.2, 0.18)
    lip.limb((0, 0.66, 1.1), (0, 0.62, 1.45), 0.25, 0.22)
    g.add("mouth", lip.skin(24))
    for x in (0.2, -0.2):
        g.add("mouth", blobs(g.rng, V([[x * 1.55, 1.42, 0.88]]), V([[0.028, 0.045, 0.03]]), 1))
    paired(g, "dark", (0.3, 1.36, 1.17), 0.035)
    paired(g, "dark", (0.17, 1.03, 1.77), (0.035, 0.03, 0.03))


@grown("rhino", (1.17, 1.61, 3.23), body="wrinkled grey skin", horn="dark ivory horn", eyes="black eyes")
@posed(Frame(0.5, (0.85, 0.4), (0.85, -0.75), (1.05, 0.65), (0.75, 1.7), horned=True))
def rhino(g: Growth) -> None:
    """A rhinoceros: an armoured body on pillars, a low head with two horns on its nose, ears like funnels."""
    c = Clay(0.09)
    c.limb((0, 0.95, -0.65), (0, 0.98, 0.4), 0.5, 0.5)
    c.ball((0, 0.88, -0.1), (0.56, 0.52, 0.85))
    c.ball((0, 1.2, 0.45), (0.36, 0.34, 0.4))
    c.limb((0, 1.1, 0.7), (0, 1.05, 1.05), 0.38, 0.28)
    c.limb((0, 1.02, 1.15), (0, 0.78, 1.65), 0.25, 0.16)
    c.ball((0, 0.74, 1.68), (0.16, 0.15, 0.14), 0.06)
    c.pair((0.16, 1.25, 1.02), (0.23, 1.48, 1.0), 0.075, 0.03, 0.03)
    for z in (0.25, -0.5):
        a = np.linspace(-1.9, 1.9, 15)
        fold = np.stack([0.53 * np.sin(a), 0.95 + 0.53 * np.cos(a), np.full(15, z)], 1)
        c.chain(fold, np.full(15, 0.055), blend=0.05)
    for x in (0.32, -0.32):
        for z in (0.5, -0.7):
            c.chain([(x, 0.7, z), (x, 0.38, z + 0.02), (x, 0.09, z)], [0.27, 0.17, 0.165], blend=0.08)
            c.ball((x, 0.07, z + 0.04), (0.175, 0.07, 0.18), 0.04)
    c.limb((0, 1.1, -1.15), (0, 0.7, -1.24), 0.06, 0.025, 0.04)
    g.add("body", c.skin(56))
    for foot, tip, fat in (((0, 0.86, 1.72), (0, 1.38, 1.98), 0.1), ((0, 1.04, 1.46), (0, 1.28, 1.54), 0.075)):
        line = V([foot, tip])
        bend = line.mean(axis=0) + [0, -0.02, 0.05]
        g.add("horn", tube(V([line[0], bend, line[1]]), [fat, fat * 0.62, 0.012], 14, 14))
    paired(g, "eyes", (0.205, 1.03, 1.3), 0.03)
