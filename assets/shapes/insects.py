"""Small creatures with jointed shells: bee, ladybird, ant, shrimp."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from assets.shapes.clay import Clay
from assets.shapes.creatures import fin, mirrored
from assets.shapes.growth import Growth, grown
from assets.shapes.hide import cut, paired
from assets.shapes.organic import blobs, curve, tube

V = np.array


@grown("bee", (0.09, 0.06, 0.1), body="yellow fur", bands="black fur", wings="clear glass")
def bee(g: Growth) -> None:
    """A bee: a fat banded abdomen with a sting, a furry back, big eyes, two pairs of clear wings, six legs."""
    c = Clay(0.006)
    c.ball((0, 0.03, -0.018), (0.0165, 0.016, 0.025))
    c.ball((0, 0.032, 0.012), (0.0145, 0.0145, 0.014))
    skin = c.skin(40)
    rear = skin.points[:, 2]
    yellow, black = cut(skin, np.where(rear < 0.0, np.sin((rear + 0.003) * 2 * np.pi / 0.015), -0.2))
    g.add("body", yellow)
    g.add("bands", black)
    head = Clay(0.003)
    head.ball((0, 0.031, 0.03), (0.0125, 0.0115, 0.0095))
    head.limb((0, 0.028, -0.042), (0, 0.026, -0.05), 0.0035, 0.0004)
    for side in (1.0, -1.0):
        head.chain(
            V([(0.004, 0.039, 0.036), (0.007, 0.048, 0.042), (0.01, 0.05, 0.05)]) * [side, 1, 1],
            [0.0016, 0.0013, 0.0018],
        )
        for at, out in ((0.02, 0.012), (0.01, 0.0), (0.0, -0.012)):
            leg = V(
                [
                    (0.01, 0.023, at),
                    (0.024, 0.017, at + 0.4 * out),
                    (0.024, 0.006, at + out),
                    (0.028, 0.001, at + 1.2 * out),
                ]
            )
            head.chain(leg * [side, 1, 1], [0.003, 0.0026, 0.0022, 0.0014])
    g.add("bands", head.skin(50))
    paired(g, "bands", (0.0095, 0.033, 0.033), (0.005, 0.0065, 0.0055))
    for turn, long, wide in ((0.5, 0.04, 0.0125), (-0.15, 0.03, 0.01)):
        t = np.linspace(0, 2 * np.pi, 19)[:-1]
        across, ahead = wide * np.sin(t) * (1.15 - 0.35 * np.cos(t)), long * (0.5 - 0.5 * np.cos(t))
        x = 0.006 + ahead * np.cos(turn) + across * np.sin(turn)
        z = 0.012 - ahead * np.sin(turn) + across * np.cos(turn)
        g.add("wings", *mirrored(fin(np.stack([x, 0.044 + 0.35 * ahead, z], 1), 0.0006)))


@grown("ladybird", (0.08, 0.06, 0.094), shell="glossy red shell", spots="black shell")
def ladybird(g: Growth) -> None:
    """A ladybird: a red dome parted down its middle with black spots, a black head with feelers, six legs."""
    dome = blobs(g.rng, V([[0, 0.012, -0.006]]), V([[0.034, 0.032, 0.036]]), 4)
    x, y, z = dome.points.T
    spots = V([(0.013, -0.02), (0.014, 0.008), (0.025, -0.008), (0.008, -0.006), (0.02, 0.018)])
    gaps = np.linalg.norm(np.stack([np.abs(x), z], 1)[:, None] - spots[None], axis=-1).min(axis=1)
    field = np.maximum(np.maximum(0.0048 - gaps, 0.0009 - np.abs(x)), 0.011 - y)
    red, black = cut(dome, field)
    g.add("shell", red)
    g.add("spots", black)
    c = Clay(0.004)
    c.ball((0, 0.014, 0.03), (0.018, 0.013, 0.012))
    c.ball((0, 0.012, 0.039), (0.011, 0.009, 0.007))
    for side in (1.0, -1.0):
        c.chain(
            V([(0.005, 0.016, 0.043), (0.011, 0.021, 0.05), (0.017, 0.021, 0.053)]) * [side, 1, 1],
            [0.0016, 0.0013, 0.0019],
        )
        for at in (0.02, 0.0, -0.022):
            leg = V([(0.02, 0.01, at), (0.036, 0.012, at * 1.15), (0.04, 0.001, at * 1.3)])
            c.chain(leg * [side, 1, 1], [0.0032, 0.0026, 0.0016])
    g.add("spots", c.skin(46))


@grown("ant", (0.088, 0.043, 0.115), body="glossy black shell", eyes="dark red")
def ant(g: Growth) -> None:
    """An ant: three beads in a row, bent feelers, jaws, six long legs."""
    c = Clay(0.005)
    c.ball((0, 0.024, -0.032), (0.0155, 0.0145, 0.022))
    c.chain([(0, 0.023, -0.012), (0, 0.025, 0.002), (0, 0.026, 0.012)], [0.0045, 0.0085, 0.0055])
    c.ball((0, 0.027, 0.026), (0.0125, 0.01, 0.0125))
    for side in (1.0, -1.0):
        c.chain(
            V([(0.006, 0.033, 0.034), (0.017, 0.042, 0.042), (0.02, 0.036, 0.06)]) * [side, 1, 1],
            [0.0017, 0.0015, 0.0017],
        )
        c.chain(
            V([(0.006, 0.024, 0.036), (0.008, 0.022, 0.045), (0.001, 0.022, 0.049)]) * [side, 1, 1],
            [0.0028, 0.0022, 0.001],
        )
        for at, out in ((0.009, 0.034), (0.002, 0.0), (-0.005, -0.036)):
            leg = V(
                [
                    (0.006, 0.022, at),
                    (0.025, 0.036, at + 0.5 * out),
                    (0.036, 0.012, at + out),
                    (0.044, 0.001, at + 1.15 * out),
                ]
            )
            c.chain(leg * [side, 1, 1], [0.003, 0.0024, 0.002, 0.0013])
    g.add("body", c.skin(60))
    paired(g, "eyes", (0.0105, 0.029, 0.03), (0.003, 0.004, 0.004))


@grown("shrimp", (0.097, 0.088, 0.15), body="pink orange shell", eyes="black eyes")
def shrimp(g: Growth) -> None:
    """A shrimp: a bent tail of overlapping rings, a fan at its end, a horned head, long feelers, thin legs beneath."""
    a = np.radians(np.linspace(80, -150, 9))
    line = np.stack([0 * a, 0.05 + 0.032 * np.sin(a) * 0.85, -0.012 - 0.036 * np.cos(a)], 1)
    line = np.concatenate([[(0, 0.076, 0.04)], line])
    fat = np.linspace(0.0175, 0.007, len(line))
    for k, (p, q) in enumerate(pairwise(line)):
        g.add("body", tube([p, q + 0.25 * (q - p)], [fat[k], fat[k] * 0.97, fat[k] * 1.04], 16, 5))
    c = Clay(0.008)
    c.limb((0, 0.077, 0.012), (0, 0.073, 0.045), 0.0185, 0.012)
    c.limb((0, 0.08, 0.04), (0, 0.088, 0.085), 0.006, 0.001)
    for k in range(5):
        z = 0.04 - 0.011 * k
        c.pair((0.007, 0.066, z), (0.014, 0.045, z + 0.006), 0.0026, 0.0022, 0.003)
        c.pair((0.014, 0.045, z + 0.006), (0.01, 0.026, z + 0.014), 0.0022, 0.0012, 0.002)
    g.add("body", c.skin(44))
    end, way = line[-1], line[-1] - line[-2]
    for turn in (-0.8, -0.3, 0.3, 0.8):
        out = V([np.sin(turn), 0, 0]) * 0.03 + way / np.linalg.norm(way) * 0.032 * np.cos(turn)
        side = V([0.008, 0, 0])
        g.add(
            "body", fin(curve(V([end, end + 0.6 * out + side, end + out, end + 0.6 * out - side, end]), 14)[:-1], 0.001)
        )
    for x, y in ((0.004, 0.02), (0.008, -0.012)):
        feeler = V(
            [(x, 0.078, 0.055), (2 * x, 0.08 + 0.5 * y, 0.085), (5 * x, 0.078 + y, 0.08), (6 * x, 0.075 + y, 0.02)]
        )
        g.add("body", *mirrored(tube(feeler, [0.0016, 0.0012, 0.001, 0.0006], 6, 20)))
    paired(g, "eyes", (0.0125, 0.083, 0.052), 0.004)
