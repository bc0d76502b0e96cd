"""Birds that one tells by comb, neck or tail: chicken, rooster, swan, penguin, parrot, flamingo."""

from __future__ import annotations

import numpy as np

from assets.shapes.clay import Clay
from assets.shapes.creatures import fin, mirrored
from assets.shapes.growth import Growth, grown
from assets.shapes.hide import cut, paired
from assets.shapes.organic import blades, curve, tube

V = np.array


def claws(x: float, top: float, z: float, thick: float, long: float) -> Clay:
    """A pair of bare legs from height `top` down, each with three toes ahead and one behind."""
    c = Clay(thick * 0.6)
    c.pair((x, top, z - 0.1 * top), (x, thick, z), thick, thick * 0.8)
    for turn in (-0.55, 0.0, 0.55, np.pi):
        reach = long * (0.5 if turn > 2 else 1.0)
        end = (x + reach * float(np.sin(turn)), thick * 0.5, z + reach * float(np.cos(turn)))
        c.pair((x, thick * 0.8, z), end, thick * 0.8, thick * 0.5)
    return c


@grown(
    "chicken", (0.23, 0.47, 0.43), body="russet feathers", comb="red comb", beak="yellow beak", eyes="black eyes",
)  # fmt: skip
def chicken(g: Growth, pose: float = 0.0) -> None:
    """A hen: a full breast, a fanned upright tail, folded wings, a notched red comb and wattles, scaly yellow legs."""
    c = Clay(0.03)
    c.ball((0, 0.21, 0.0), (0.095, 0.095, 0.13))
    c.ball((0, 0.22, 0.075), (0.08, 0.09, 0.085))
    c.chain([(0, 0.27, 0.1), (0, 0.34, 0.125), (0, 0.4, 0.135)], [0.065, 0.038, 0.03], 6, 0.02)
    c.ball((0, 0.41, 0.145), (0.033, 0.034, 0.04), 0.01)
    c.limb((0, 0.25, -0.09), (0, 0.31, -0.15), 0.075, 0.03)
    for k in range(3):
        c.pair((0.09, 0.25 - 0.03 * k, 0.05), (0.085, 0.22 - 0.02 * k, -0.1 + 0.03 * k), 0.032, 0.014, 0.01)
    c.pair((0.05, 0.17, 0.0), (0.05, 0.11, -0.005), 0.045, 0.02)
    g.add("body", c.skin(44))
    n = 9
    spread = np.linspace(-0.55, 0.55, n)
    base = np.stack([0.02 * spread, np.full(n, 0.28), np.full(n, -0.11)], 1)
    tip = base + np.stack([0.1 * spread, 0.15 - 0.05 * spread**2, -0.1 - 0.03 * np.abs(spread)], 1)
    g.add("body", blades(base, tip, V([[0, 0.02, -0.035]]).repeat(n, 0), 0.05, 5, 0.6))
    saw = [(0.43, 0.185), (0.468, 0.192), (0.455, 0.17), (0.49, 0.165), (0.468, 0.145), (0.488, 0.128), (0.46, 0.12)]
    saw += [(0.462, 0.1), (0.43, 0.115)]
    g.add("comb", fin(V([(0, y, z) for y, z in saw]), 0.012))
    lobe = [(0.01, 0.385, 0.18), (0.012, 0.362, 0.185), (0.012, 0.345, 0.18)]
    g.add("comb", *mirrored(tube(lobe, [0.008, 0.013, 0.007], 8, 8)))
    horn = claws(0.05, 0.12, 0.005, 0.011, 0.06)
    horn.limb((0, 0.408, 0.178), (0, 0.396, 0.22), 0.015, 0.002)
    g.add("beak", horn.skin(46))
    paired(g, "eyes", (0.031, 0.42, 0.16), 0.0075)
    if 0.5 < pose < 1.5:
        g.bend((0, 0.26, 0.07), (0, 0.4, 0.5), 0.12, 112.0, 0.045)


@grown("swan", (0.5, 0.95, 1.28), body="pure white feathers", beak="orange beak", mask="black")
def swan(g: Growth) -> None:
    """A swimming swan: a long neck in an S, arched wings, an orange bill with a black base."""
    c = Clay(0.06)
    c.limb((0, 0.2, -0.28), (0, 0.21, 0.22), 0.19, 0.19)
    c.limb((0, 0.26, -0.4), (0, 0.36, -0.58), 0.1, 0.02)
    neck = [(0, 0.25, 0.34), (0, 0.4, 0.46), (0, 0.6, 0.4), (0, 0.78, 0.33), (0, 0.88, 0.4), (0, 0.86, 0.48)]
    c.chain(neck, [0.13, 0.08, 0.056, 0.05, 0.05, 0.055], 16, 0.03)
    c.ball((0, 0.855, 0.485), (0.052, 0.052, 0.07), 0.02)
    for k in range(5):
        c.pair((0.17, 0.34 + 0.02 * k, 0.16 - 0.03 * k), (0.09, 0.46 - 0.035 * k, -0.42 + 0.05 * k), 0.07, 0.02, 0.02)
    g.add("body", c.skin(52))
    bill = Clay(0.02)
    bill.limb((0, 0.845, 0.55), (0, 0.79, 0.65), 0.032, 0.018)
    g.add("beak", bill.skin(16))
    g.add("mask", tube([(0, 0.853, 0.528), (0, 0.842, 0.553)], [0.044, 0.038], 14, 4))
    paired(g, "mask", (0.046, 0.868, 0.5), 0.011)


@grown("penguin", (0.46, 0.84, 0.4), body="black feathers", front="white feathers", beak="orange beak")
def penguin(g: Growth) -> None:
    """A standing penguin: black back, white front, flippers a little off its sides, orange bill and feet."""
    c = Clay(0.05)
    c.limb((0, 0.24, -0.01), (0, 0.5, 0.0), 0.18, 0.15)
    c.ball((0, 0.3, 0.03), (0.17, 0.22, 0.16))
    c.ball((0, 0.72, 0.01), (0.1, 0.11, 0.11), 0.08)
    c.limb((0, 0.1, -0.12), (0, 0.03, -0.2), 0.07, 0.02)
    body = c.skin(44)
    x, y, z = body.points.T
    white = np.minimum(z - 0.02 - 0.5 * np.abs(x), 0.62 - y)
    cheeks = 0.055 - np.hypot(np.abs(x) - 0.075, y - 0.7)
    dark, front = cut(body, np.maximum(white, np.where(z > 0, cheeks, -0.1)))
    g.add("body", dark)
    g.add("front", front)
    wing = Clay(0.03)
    wing.pair((0.15, 0.56, 0.0), (0.215, 0.28, -0.02), 0.045, 0.018)
    g.add("body", wing.skin(40))
    horn = Clay(0.015)
    horn.limb((0, 0.715, 0.1), (0, 0.69, 0.19), 0.028, 0.006)
    for k in (-1, 0, 1):
        horn.pair((0.085, 0.02, 0.06), (0.085 + 0.04 * k, 0.014, 0.17), 0.03, 0.013)
    g.add("beak", horn.skin(34))
    paired(g, "front", (0.062, 0.76, 0.074), (0.02, 0.02, 0.02))
    paired(g, "body", (0.07, 0.762, 0.086), 0.012)


@grown(
    "parrot", (0.19, 0.495, 0.325), body="bright red feathers", wings="bright blue feathers", beak="dark horn",
    face="white feathers", band="golden yellow feathers",
)  # fmt: skip
def parrot(g: Growth) -> None:
    """An upright parrot: a round head, a hooked beak in a pale face, banded wings folded over a long tail."""
    c = Clay(0.035)
    c.chain([(0, 0.17, -0.05), (0, 0.25, -0.005), (0, 0.33, 0.02)], [0.052, 0.077, 0.07], 6)
    c.ball((0, 0.425, 0.045), (0.064, 0.064, 0.07), 0.035)
    c.pair((0.035, 0.16, 0.0), (0.036, 0.075, 0.015), 0.042, 0.02)
    g.add("body", c.skin(36, 2200))
    tail = Clay(0.012)
    for x, long in ((0.0, 0.0), (0.016, 0.03), (-0.016, 0.03)):
        tail.limb((x, 0.15, -0.07), (1.6 * x, -0.07 + long, -0.19 + 0.4 * long), 0.022, 0.008)
    g.add("body", tail.skin(30, 500))
    w = Clay(0.02)
    w.pair((0.07, 0.335, 0.0), (0.062, 0.23, -0.05), 0.034, 0.034)
    for k in range(3):
        w.pair((0.07, 0.27, -0.03), (0.052 - 0.014 * k, 0.09 - 0.03 * k, -0.1 - 0.018 * k), 0.03, 0.009)
    band = w.skin(40, 1600)
    cover, quill = cut(band, 0.268 - band.points[:, 1] - 0.25 * (band.points[:, 2] + 0.03))
    g.add("band", cover)
    g.add("wings", quill)
    hook = V([(0, 0.455, 0.095), (0, 0.463, 0.13), (0, 0.438, 0.156), (0, 0.4, 0.146)])
    g.add("beak", tube(hook, [0.03, 0.029, 0.021, 0.003], 12, 10))
    g.add("beak", tube([(0, 0.415, 0.1), (0, 0.402, 0.126)], [0.021, 0.01], 8, 4))
    paired(g, "face", (0.045, 0.432, 0.086), (0.02, 0.028, 0.024))
    paired(g, "beak", (0.0605, 0.44, 0.093), 0.0085)
    g.add("beak", claws(0.035, 0.15, 0.03, 0.011, 0.05).skin(26, 700))


@grown("flamingo", (0.3, 1.4, 0.74), body="pink feathers", beak="black beak", legs="rosy pink skin")
def flamingo(g: Growth) -> None:
    """A flamingo on one straight leg, the other drawn up: a looped neck, a bent black-tipped bill."""
    c = Clay(0.05)
    c.limb((0, 0.76, -0.14), (0, 0.78, 0.08), 0.11, 0.115)
    c.limb((0, 0.76, -0.2), (0, 0.68, -0.32), 0.08, 0.02)
    c.chain(
        [(0, 0.82, 0.16), (0, 0.92, 0.26), (0, 1.08, 0.18), (0, 1.25, 0.16), (0, 1.33, 0.24), (0, 1.29, 0.3)],
        [0.08, 0.04, 0.032, 0.03, 0.033, 0.036],
        18,
        0.02,
    )
    for k in range(3):
        c.pair((0.1, 0.84 - 0.03 * k, 0.08), (0.06, 0.74 - 0.02 * k, -0.26), 0.045, 0.016, 0.015)
    g.add("body", c.skin(56))
    bill = V([(0, 1.275, 0.32), (0, 1.25, 0.36), (0, 1.21, 0.36), (0, 1.18, 0.345)])
    g.add("legs", tube(bill[:3], [0.026, 0.023, 0.02], 10, 8))
    g.add("beak", tube(curve(bill, 7)[3:], [0.021, 0.019, 0.005], 10, 8))
    paired(g, "beak", (0.032, 1.3, 0.3), 0.007)
    legs = Clay(0.01)
    legs.limb((0.03, 0.7, -0.02), (0.02, 0.36, 0.0), 0.018, 0.016)
    legs.limb((0.02, 0.36, 0.0), (0.02, 0.02, 0.0), 0.017, 0.013)
    legs.limb((-0.04, 0.7, -0.02), (-0.05, 0.48, 0.13), 0.018, 0.015)
    legs.limb((-0.05, 0.48, 0.13), (-0.04, 0.5, -0.1), 0.015, 0.011)
    for x in (-0.045, 0.0, 0.045):
        legs.limb((0.02, 0.014, 0), (0.02 + x, 0.01, 0.09), 0.012, 0.008)
    g.add("legs", legs.skin(60))
