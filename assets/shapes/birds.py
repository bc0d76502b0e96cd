"""Birds: a songbird, a bird of prey, a wader on long legs, a peacock with its train; perching, some in flight."""

from __future__ import annotations

import numpy as np

from assets.shapes.clay import Clay
from assets.shapes.creatures import fin, mirrored
from assets.shapes.growth import Growth, grown
from assets.shapes.hide import cut, paired
from assets.shapes.organic import F64, Patch, curve, join, tube

V = np.array


def _feet(horn: Clay, x: float, hip: float, z: float, thick: float, toe: float) -> None:
    """Two legs and their toes, three forward and one back; the feet on y = 0."""
    horn.pair((0.8 * x, hip, z - 0.5 * toe), (x, 0.35 * hip, z - 0.25 * toe), thick * 1.2, thick)
    horn.pair((x, 0.35 * hip, z - 0.25 * toe), (x, thick, z), thick)
    for aside, ahead in ((-0.5, 0.85), (0.0, 1.0), (0.5, 0.85), (0.0, -0.6)):
        horn.pair((x, thick, z), (x + aside * toe, 0.8 * thick, z + ahead * toe), thick * 0.9, thick * 0.5, 0.3 * thick)


def spread_wing(feathers: int, arm: F64, long: float, wide: float, rise: float) -> Patch:
    """The right wing, spread: feathers fanned from an `arm` `[n, 3]` outwards and back, the outer ones longest."""
    line = curve(arm, feathers)
    out = []
    for k, at in enumerate(line):
        t = k / (feathers - 1)
        turn = np.radians(8 + 62 * t**1.4)
        way = V([np.sin(turn), rise * t, -np.cos(turn)])
        side = np.cross(way, [0, 1, 0])
        side /= np.linalg.norm(side)
        reach, half = long * (0.62 + 0.38 * t), wide * (1.1 - 0.35 * t)
        rim = V(
            [
                at - side * half * 0.5,
                at + way * reach * 0.6 - side * half,
                at + way * reach,
                at + way * reach * 0.6 + side * half,
                at + side * half * 0.5,
            ]
        )
        out.append(fin(rim + [0, 0.004 * k, 0], 0.012))
    return join(out)


def _folded(c: Clay, x: float, shoulder: F64, tip: F64, thick: float) -> None:
    for k in range(3):
        down = V([0, -0.03 * k, 0]) * (thick / 0.05)
        c.pair(
            shoulder * [1, 1, 1] + down + [x, 0, 0],
            tip + down * 1.6 + [0.35 * x, 0, 0.06 * k],
            thick,
            thick * 0.3,
            0.02,
        )


@grown(
    "bird", (0.13, 0.22, 0.33), body="grey brown feathers", beak="dark horn", eyes="black eyes",
    breast="cream feathers", wings="dark brown feathers",
)  # fmt: skip
def bird(g: Growth, flying: float = 0.0) -> None:
    """A songbird: a plump drop-shaped body, pale breast, dark folded wings, a slim tail; with `flying` in flight."""
    c = Clay(0.05)
    c.chain([(0, 0.26, -0.12), (0, 0.29, 0.0), (0, 0.36, 0.1)], [0.085, 0.125, 0.11], 6)
    c.ball((0, 0.455, 0.17), (0.088, 0.083, 0.092), 0.05)
    skin = c.skin(34)
    breast = np.where(skin.points[:, 2] > -0.12, 0.15 - skin.normals[:, 1] + 0.75 * skin.normals[:, 2], -1.0)
    breast = np.where(skin.points[:, 1] > 0.43, -1.0, breast - 0.25)
    coat, pale = cut(skin, breast)
    g.add("body", coat)
    g.add("breast", pale)
    horn = Clay(0.01)
    horn.limb((0, 0.45, 0.24), (0, 0.435, 0.32), 0.024, 0.003)
    if flying:
        arm = V([(0.07, 0.36, 0.1), (0.25, 0.42, 0.16), (0.45, 0.47, 0.1)])
        g.add("wings", *mirrored(spread_wing(9, arm, 0.3, 0.045, 0.12)))
        horn.pair((0.03, 0.2, -0.02), (0.03, 0.17, -0.1), 0.012, 0.008)
    else:
        w = Clay(0.02)
        _folded(w, 0.0, V([0.105, 0.37, 0.06]), V([0.045, 0.27, -0.3]), 0.045)
        g.add("wings", w.skin(22))
        _feet(horn, 0.045, 0.2, 0.03, 0.013, 0.07)
    g.add("beak", horn.skin(30))
    for k in (-1, 0, 1):
        rim = V(
            [
                (0.0, 0.25, -0.12),
                (0.03 + 0.012 * k, 0.235, -0.22),
                (0.03 + 0.04 * k, 0.21, -0.44),
                (-0.02 + 0.04 * k, 0.21, -0.45),
                (-0.025 + 0.012 * k, 0.235, -0.22),
            ]
        )
        g.add("wings", fin(rim, 0.008))
    paired(g, "eyes", (0.07, 0.475, 0.205), 0.0145)


@grown(
    "raptor", (0.36, 0.8, 0.62), body="dark brown feathers", beak="yellow horn", eyes="amber eyes",
    head="white feathers", dark="black horn",
)  # fmt: skip
def raptor(g: Growth, flying: float = 0.0) -> None:
    """A bird of prey: upright, broad-shouldered, a hooked beak, feathered thighs, talons; with `flying` it soars."""
    c = Clay(0.05)
    up = 0.0 if flying else 1.0
    rump, chest = V([0, 0.3, -0.12 - 0.12 * (1 - up)]), V([0, 0.3 + 0.2 * up, 0.02 + 0.06 * (1 - up)])
    c.limb(rump, chest, 0.1, 0.14)
    neck = chest + V([0, 0.1 * up + 0.02, 0.05 + 0.06 * (1 - up)])
    h = Clay(0.04)
    h.limb(chest + V([0, 0.07 * up, 0.03]), neck, 0.1, 0.075)
    h.ball(neck + V([0, 0.06, 0.04]), (0.066, 0.062, 0.08))
    h.limb(neck + V([0, 0.085, 0.06]), neck + V([0, 0.075, 0.1]), 0.03, 0.02, 0.02)
    g.add("head", h.skin(20))
    beak = neck + V([(0, 0.065, 0.1), (0, 0.068, 0.15), (0, 0.05, 0.178), (0, 0.022, 0.175)])
    g.add("beak", tube(beak, [0.032, 0.028, 0.016, 0.003], 9, 10))
    paired(g, "eyes", tuple(neck + V([0.052, 0.075, 0.085])), 0.013)
    paired(g, "dark", tuple(neck + V([0.059, 0.076, 0.092])), 0.007)
    horn = Clay(0.01)
    if flying:
        arm = V([(0.08, 0.33, 0.08), (0.36, 0.42, 0.17), (0.72, 0.46, 0.08)])
        c.pair(arm[0], arm[1], 0.06, 0.045)
        c.pair(arm[1], arm[2], 0.045, 0.02)
        g.add("body", *mirrored(spread_wing(13, arm, 0.46, 0.055, 0.1)))
        horn.pair((0.06, 0.2, -0.12), (0.06, 0.17, -0.24), 0.025, 0.02)
    else:
        c.pair((0.07, 0.28, -0.03), (0.075, 0.13, 0.02), 0.075, 0.035, 0.03)
        _folded(c, 0.02, V([0.12, 0.52, 0.02]), V([0.06, 0.14, -0.26]), 0.06)
        _feet(horn, 0.075, 0.12, 0.03, 0.018, 0.075)
    g.add("body", c.skin(30))
    g.add("beak", horn.skin(20))
    tail = rump + V([0, -0.03, -0.05])
    for k in range(-2, 3):
        tip = tail + V([0.05 * k, -0.16 * up, -0.2 - 0.08 * (1 - up)])
        rim = V(
            [
                tail + [0.02, 0, 0],
                tip + [0.035, 0.02, 0.03],
                tip + [0.02, 0, 0],
                tip + [-0.02, 0, 0],
                tip + [-0.035, 0.02, 0.03],
                tail - [0.02, 0, 0],
            ]
        )
        g.add("body", fin(rim, 0.008))


@grown(
    "wader", (0.4, 1.35, 1.0), body="white feathers", beak="dark horn", eyes="black eyes", dark="black feathers",
    crown="red skin", legs="dark grey skin",
)  # fmt: skip
def wader(g: Growth, flying: float = 0.0) -> None:
    """A crane: white, on long thin legs, a slender curved neck, a long bill, black tail plumes, a red crown."""
    c = Clay(0.05)
    c.chain([(0, 0.7, -0.22), (0, 0.74, 0.0), (0, 0.8, 0.16)], [0.08, 0.14, 0.1], 6)
    neck = V([(0, 0.82, 0.18), (0, 0.95, 0.3), (0, 1.12, 0.27), (0, 1.26, 0.26)])
    c.chain(neck[:3], [0.075, 0.042, 0.03], 7, 0.03)
    n = Clay(0.02)
    n.chain(neck[1:], [0.036, 0.031, 0.028], 7)
    n.ball((0, 1.29, 0.3), (0.04, 0.04, 0.055))
    g.add("dark", n.skin(20))
    top = Clay(0.01)
    top.ball((0, 1.318, 0.3), (0.028, 0.018, 0.038))
    g.add("crown", top.skin(12))
    g.add("beak", tube([(0, 1.285, 0.34), (0, 1.275, 0.44), (0, 1.262, 0.54)], [0.018, 0.012, 0.003], 8, 8))
    paired(g, "eyes", (0.034, 1.3, 0.325), 0.009)
    legs = Clay(0.01)
    if flying:
        arm = V([(0.08, 0.82, 0.12), (0.4, 0.95, 0.18), (0.75, 1.0, 0.06)])
        c.pair(arm[0], arm[1], 0.05, 0.03)
        g.add("body", *mirrored(spread_wing(11, arm, 0.42, 0.05, 0.08)))
        legs.pair((0.04, 0.64, -0.2), (0.04, 0.6, -0.75), 0.016, 0.012)
    else:
        _folded(c, 0.02, V([0.11, 0.83, 0.1]), V([0.05, 0.7, -0.36]), 0.06)
        c.pair((0.05, 0.68, -0.02), (0.055, 0.55, -0.01), 0.05, 0.02)
        legs.pair((0.055, 0.58, -0.01), (0.055, 0.3, -0.02), 0.017, 0.015)
        _feet(legs, 0.055, 0.32, 0.0, 0.012, 0.1)
    g.add("body", c.skin(38))
    g.add("legs", legs.skin(40))
    for k in range(-2, 3):
        plume = V([(0.02 * k, 0.75, -0.24), (0.045 * k, 0.76, -0.42), (0.06 * k, 0.62, -0.55), (0.06 * k, 0.52, -0.57)])
        g.add("dark", tube(plume, [0.03, 0.045, 0.035, 0.006], 6, 9))


@grown(
    "peacock", (1.9, 1.6, 1.3), body="shimmering blue feathers", beak="pale horn", eyes="black eyes",
    train="green feathers", spots="deep blue feathers", ring="bronze feathers",
)  # fmt: skip
def peacock(g: Growth) -> None:
    """A peacock with its train raised in a fan of green plumes that end in eyes of bronze and blue."""
    c = Clay(0.05)
    c.chain([(0, 0.42, -0.2), (0, 0.45, 0.0), (0, 0.52, 0.16)], [0.1, 0.14, 0.1], 6)
    c.chain([(0, 0.54, 0.18), (0, 0.72, 0.28), (0, 0.9, 0.26)], [0.085, 0.05, 0.038], 8, 0.03)
    c.ball((0, 0.93, 0.28), (0.042, 0.042, 0.055))
    g.add("body", c.skin(30))
    g.add("beak", tube([(0, 0.925, 0.31), (0, 0.92, 0.35), (0, 0.91, 0.385)], [0.018, 0.014, 0.003], 6, 5))
    horn = Clay(0.01)
    _feet(horn, 0.06, 0.36, 0.0, 0.015, 0.09)
    g.add("beak", horn.skin(30))
    paired(g, "eyes", (0.035, 0.94, 0.305), 0.009)
    for k in (-1, 0, 1):
        g.add("spots", tube([(0, 0.96, 0.26), (0.02 * k, 1.03, 0.235)], [0.002, 0.008], 5, 4))
    for row, (reach, count) in enumerate(((0.62, 13), (0.82, 17), (1.02, 21))):
        for k in range(count):
            a = np.radians(-88 + 176 * (k + 0.5) / count)
            way = V([np.sin(a), np.cos(a), -0.16])
            root, side = V([0, 0.45, -0.22 - 0.02 * row]), V([np.cos(a), -np.sin(a), 0.0])
            tip = root + way * reach
            g.add(
                "train",
                fin(
                    V([root, tip - way * 0.25 + side * 0.055, tip + way * 0.03, tip - way * 0.25 - side * 0.055]), 0.006
                ),
            )
            at = tip - way * 0.07
            for name, size, ahead in (("ring", 0.048, 0.008), ("spots", 0.027, 0.016)):
                t = np.linspace(0, 2 * np.pi, 9)[:-1]
                rim = at + [0, 0, ahead] + size * (np.cos(t)[:, None] * side + 1.2 * np.sin(t)[:, None] * way)
                g.add(name, fin(rim, 0.003))
