"""What lives in trees and what it lives on: a bough that reaches from a trunk, an ape on one; a clipped tea bush."""

from __future__ import annotations

import numpy as np

from assets.shapes.clay import Clay
from assets.shapes.growth import Growth, grown
from assets.shapes.hide import paired
from assets.shapes.leafage import crown
from assets.shapes.lofts import toned
from assets.shapes.organic import F64, blobs, curve, noise, tube

V = np.array
SIDES = (1.0, -1.0)
_TOP_M = 1.62
"""How high the top of a bough is, where something sits on it."""


def _draw_bough(g: Growth, wood: str, leaves: str, long: float = 1.0) -> None:
    """A trunk at the left, a bough from it to the right with twigs, leaves over both; `long` is its reach."""
    x = V([long, 1.0, 1.0])
    trunk = V([(-1.3, 0, -0.1), (-1.26, 0.9, -0.06), (-1.22, 1.6, 0.0), (-1.28, 2.25, -0.05)])
    g.add(wood, tube(trunk * x, V([0.3, 0.23, 0.21, 0.15]), 12, 18))
    reach = V([(-1.22, _TOP_M - 0.3, 0), (-0.7, _TOP_M - 0.17, 0), (0.3, _TOP_M - 0.14, 0.02), (1.3, _TOP_M + 0.02, 0)])
    g.add(wood, tube(curve(reach * x, 16), np.linspace(0.15, 0.065, 16), 10, 18))
    for at, way in (((0.5, _TOP_M - 0.1, 0), (0.3, 0.3, 0.4)), ((0.9, _TOP_M - 0.03, 0), (0.35, 0.35, -0.35))):
        root, tip = V(at) * x, V(at) * x + V(way) * x
        g.add(wood, tube([root, (root + tip) / 2 + [0, 0.03, 0], tip], [0.055, 0.036, 0.012], 7, 7))
    masses = V(
        [(-1.3, 2.35, -0.1), (-0.8, 2.3, -0.45), (-1.75, 2.15, 0.1), (1.35, _TOP_M + 0.22, 0), (1.2, 1.95, -0.35)]
    )
    radii = V([(0.55, 0.34, 0.52), (0.48, 0.3, 0.44), (0.44, 0.3, 0.44), (0.38, 0.3, 0.38), (0.32, 0.24, 0.32)])
    g.add(leaves, crown(g.rng, masses * x, radii * (0.4 + 0.6 * x), 420, 0.32))


@grown("bough", (4.2, 3.09, 1.61), wood="brown bark", leaves="green leaves")
def bough(g: Growth) -> None:
    """A bough that reaches out level from a trunk at the height of the eyes, with leaves at its end."""
    _draw_bough(g, "wood", "leaves")


def _head(g: Growth, at: F64) -> Clay:
    """Skull with a brow; the bare face, eyes and nostrils are added to `g`."""
    c = Clay(0.04)
    c.ball(at, (0.135, 0.145, 0.135))
    f = Clay(0.025)
    f.ball(at + [0, -0.01, 0.095], (0.1, 0.095, 0.06))
    f.ball(at + [0, -0.085, 0.135], (0.085, 0.065, 0.065))
    f.pair(at + [0.02, 0.045, 0.14], at + [0.075, 0.04, 0.11], 0.026, 0.02)
    for x in SIDES:
        f.ball(at + [0.135 * x, 0.0, 0.01], (0.02, 0.042, 0.032), 0.01)
    g.add("face", f.skin(34, 1100))
    paired(g, "eyes", at + [0.042, 0.012, 0.148], 0.014)
    paired(g, "eyes", at + [0.016, -0.055, 0.195], (0.008, 0.007, 0.006))
    mouth = [at + V(p) for p in ((-0.05, -0.1, 0.175), (0, -0.105, 0.2), (0.05, -0.1, 0.175))]
    g.add("eyes", tube(mouth, [0.004, 0.006, 0.004], 5, 8))
    return c


def _hands(g: Growth, spots: list[F64]) -> None:
    for at in spots:
        g.add("face", blobs(g.rng, at[None], V([[0.055, 0.05, 0.06]]), 2))


@grown("ape", (1.2, 0.96, 0.79), body="shaggy russet fur", face="dark brown leather", eyes="black eyes",
       wood="brown bark", leaves="green leaves")  # fmt: skip
def ape(g: Growth, hanging: float = 0.0, tail: float = 0.0) -> None:
    """An ape with very long arms: it sits on a log; `hanging` hangs it by one arm from a bough."""
    if hanging:
        _draw_bough(g, "wood", "leaves", 0.66)
        at = V([0.12, 0.72, 0.1])
        grip, other = V([0.18, _TOP_M - 0.16, 0.06]) - at, V([-0.5, 0.62, 0.1])
        c = _head(g, at + [0.0, 0.32, 0.1])
        c.chain(at + V([(0, -0.16, -0.02), (0, 0.05, -0.02), (0, 0.2, 0.0)]), [0.15, 0.165, 0.13], 6, 0.06)
        c.chain(at + V([(0.12, 0.2, 0.0), (0.2, 0.5, 0.0), tuple(grip)]), [0.075, 0.056, 0.045], blend=0.03)
        c.chain(at + V([(-0.12, 0.2, 0.0), (-0.42, 0.34, 0.06), tuple(other)]), [0.075, 0.055, 0.042], blend=0.03)
        for x, low in ((1.0, -0.52), (-1.0, -0.4)):
            knee = (0.26 * x, -0.24, 0.2)
            c.chain(at + V([(0.1 * x, -0.14, 0.0), knee, (0.17 * x, low, 0.1)]), [0.085, 0.06, 0.042], blend=0.03)
        _hands(g, [at + grip, at + other, at + V([0.17, -0.55, 0.13]), at + V([-0.17, -0.43, 0.13])])
    else:
        g.add("wood", tube([(-0.5, 0.07, -0.2), (0.5, 0.07, -0.16)], [0.075, 0.07], 9, 8))
        g.add("leaves", crown(g.rng, V([(-0.42, 0.14, -0.2), (0.44, 0.12, -0.2)]), V([(0.1, 0.1, 0.1)] * 2), 30, 0.16))
        c = _head(g, V([0, 0.75, 0.1]))
        c.chain(V([(0, 0.17, -0.06), (0, 0.38, -0.05), (0, 0.58, 0.0)]), [0.2, 0.2, 0.15], 6, 0.06)
        for x in SIDES:
            arm = V([(0.15, 0.58, 0.0), (0.36, 0.36, 0.1), (0.3, 0.09, 0.24)]) * [x, 1, 1]
            c.chain(arm, [0.085, 0.062, 0.045], blend=0.03)
            c.chain(V([(0.12, 0.16, 0.0), (0.26, 0.3, 0.22), (0.16, 0.06, 0.3)]) * [x, 1, 1], [0.1, 0.07, 0.048])
        _hands(g, [V([0.3, 0.06, 0.28]), V([-0.3, 0.06, 0.28]), V([0.16, 0.05, 0.36]), V([-0.16, 0.05, 0.36])])
    if tail:
        root = V([0.12, 0.55, -0.02]) if hanging else V([0, 0.12, -0.2])
        line = root + V([(0, 0, 0), (0, -0.06, -0.2), (0, 0.1, -0.42), (0, 0.34, -0.4), (0, 0.36, -0.24)]) * tail
        c.chain(line, [0.045, 0.034, 0.03, 0.026, 0.02], 16, 0.02)
    skin = c.skin(64, 5200)
    shag = 0.012 * noise(skin.points * V([1, 0.35, 1]), g.rng, 14, 9.0)
    g.add(
        "body",
        toned(skin._replace(points=skin.points + shag[:, None] * skin.normals), np.clip(0.88 + 9 * shag, 0.6, 1)),
    )


@grown("monkey", (1.2, 0.96, 1.09), body="golden brown fur", face="pink tan skin", eyes="black eyes",
       wood="brown bark", leaves="green leaves")  # fmt: skip
def monkey(g: Growth, hanging: float = 0.0) -> None:
    """A monkey with a long tail that sits on a log; `hanging` hangs it by one arm from a bough."""
    ape(g, hanging, 1.0)


@grown("tea_bush", (2.69, 0.99, 1.21), leaves="fresh green leaves")
def tea_bush(g: Growth) -> None:
    """A row of clipped bushes, waist high with a flat domed top, as tea, box and lavender are grown."""
    masses = V([(x, 0.4 + 0.02 * (k % 2), 0.0) for k, x in enumerate(np.linspace(-0.95, 0.95, 6))])
    radii = np.repeat(V([[0.36, 0.36, 0.5]]), 6, axis=0)
    g.add("leaves", crown(g.rng, masses, radii, 760, 0.2, dark=0.4))
    top = V([(x, 0.72, z) for x in np.linspace(-1.05, 1.05, 7) for z in (-0.22, 0.22)])
    g.add("leaves", crown(g.rng, top, np.repeat(V([[0.2, 0.09, 0.24]]), len(top), axis=0), 360, 0.16, dark=0.75))
