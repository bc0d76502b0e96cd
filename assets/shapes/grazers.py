"""Heavy beasts whose outline tells them: bison and yak, wild boar, capybara, walrus."""

from __future__ import annotations

import numpy as np

from assets.shapes.clay import Clay
from assets.shapes.creatures import mirrored
from assets.shapes.growth import Growth, grown
from assets.shapes.hide import cut, paired, single
from assets.shapes.lofts import toned
from assets.shapes.organic import blobs, noise, tube
from assets.shapes.posing import Frame, posed

V = np.array
SIDES = (1.0, -1.0)


def _leg(c: Clay, line: list[tuple[float, float, float]], radii: tuple[float, ...]) -> None:
    for x in SIDES:
        c.chain(V(line) * [x, 1, 1], radii, blend=0.04)


@grown(
    "bison",
    (0.87, 1.8, 2.66),
    body="brown fur",
    mane="shaggy dark brown fur",
    horns="dark horn",
    dark="black leather",
)
@posed(Frame(0.72, (1.0, 0.45), (1.0, -0.86), (1.15, 0.6), (0.72, 1.3), horned=True))
def bison(g: Growth, skirt: float = 0.0) -> None:
    """A bison: a great hump over a shaggy front, a low bearded head, short horns; `skirt` 1 is a yak's long coat."""
    c = Clay(0.1)
    c.chain([(0, 1.02, -0.85), (0, 1.1, -0.3), (0, 1.2, 0.3)], [0.31, 0.37, 0.42])
    c.ball((0, 1.45, 0.28), (0.25, 0.34, 0.46))
    c.limb((0, 1.25, 0.6), (0, 1.08, 0.95), 0.33, 0.21)
    _leg(c, [(0.2, 0.95, 0.45), (0.21, 0.5, 0.47), (0.2, 0.07, 0.45)], (0.19, 0.1, 0.075))
    _leg(
        c, [(0.19, 0.95, -0.85), (0.23, 0.66, -0.78), (0.21, 0.42, -0.96), (0.2, 0.07, -0.9)], (0.25, 0.17, 0.085, 0.07)
    )
    head = [(0, 1.08, 0.98), (0, 0.9, 1.14), (0, 0.72, 1.24)]
    c.chain(head, [0.19, 0.155, 0.105], blend=0.05)
    c.chain([(0, 0.78, 1.02), (0, 0.56, 1.06), (0, 0.42, 1.05)], [0.12, 0.075, 0.025], blend=0.05)
    c.pair((0.17, 1.08, 0.92), (0.3, 1.03, 0.88), 0.05, 0.03, 0.03)
    c.chain([(0, 1.1, -1.14), (0, 0.85, -1.25), (0, 0.6, -1.24)], [0.06, 0.03, 0.06], 8, 0.04)
    if skirt:
        _hang(c)
    skin = c.skin(58, 8_000)
    p = skin.points
    front = p[:, 2] - 0.28 + 0.35 * np.maximum(0.85 - p[:, 1], 0) - 1.2 * (p[:, 1] < 0.42)
    if skirt:
        front = np.maximum(
            front, np.where(p[:, 1] < 0.95, 0.05 + 0.6 * (p[:, 1] - 0.28), -1.0) * (np.abs(p[:, 0]) > 0.2)
        )
    muzzle = np.linalg.norm((p - V([0, 0.75, 1.27])) / V([0.16, 0.16, 0.14]), axis=1)
    front = np.where(muzzle < 1.0, -1.0, front + 0.05 * noise(p, g.rng, frequency=2.2))
    shag = 0.016 * noise(p * V([1, 0.4, 1]), g.rng, 16, 6.0)
    skin = skin._replace(points=p + (np.maximum(shag, 0) * (front > 0))[:, None] * skin.normals)
    body, mane = cut(skin, front)
    g.add("body", body)
    clumps = 0.016 * noise(mane.points * V([1, 0.4, 1]), g.rng, 16, 6.0)
    g.add("mane", toned(mane, np.clip(0.82 + 9 * clumps, 0.55, 1.0)))
    horn = V([(0.15, 1.2, 0.98), (0.29, 1.2, 1.0), (0.34, 1.32, 1.02), (0.3, 1.44, 1.03)])
    if skirt:
        horn = V([(0.15, 1.2, 0.98), (0.36, 1.22, 1.02), (0.44, 1.42, 1.06), (0.36, 1.6, 1.02)])
    g.add("horns", *mirrored(tube(horn, [0.05, 0.045, 0.03, 0.008], 8, 10)))
    paired(g, "dark", (0.145, 0.99, 1.13), 0.022)
    single(g, "dark", (0, 0.735, 1.33), (0.075, 0.05, 0.03), 2)
    for x in (0.2, -0.2):
        for z in (0.46, -0.89):
            g.add("dark", blobs(g.rng, V([[x, 0.045, z + 0.015]]), V([[0.08, 0.045, 0.09]]), 1))


def _hang(c: Clay) -> None:
    """Long hair along the flanks, nearly to the ground."""
    for x in SIDES:
        for k, z in enumerate(np.linspace(-0.95, 0.6, 12)):
            low = 0.34 + 0.06 * (k % 3)
            c.limb((0.27 * x, 1.05, z), (0.31 * x, low, z + 0.02), 0.12, 0.035, 0.05)


@grown(
    "wild_boar",
    (0.55, 0.97, 1.78),
    body="coarse dark brown fur",
    mane="black fur",
    snout="grey pink skin",
    tusks="ivory",
    dark="black leather",
)
@posed(Frame(0.36, (0.52, 0.32), (0.5, -0.5), (0.6, 0.4), (0.39, 1.0)))
def wild_boar(g: Growth) -> None:
    """A wild boar: deep in front and narrow behind, a wedge of a head with tusks, bristles standing along its back."""
    c = Clay(0.07)
    c.chain([(0, 0.53, -0.5), (0, 0.58, -0.05), (0, 0.61, 0.3)], [0.17, 0.22, 0.26])
    c.ball((0, 0.74, 0.2), (0.13, 0.15, 0.26))
    c.limb((0, 0.6, 0.45), (0, 0.4, 0.93), 0.2, 0.072, 0.06)
    c.pair((0.075, 0.5, 0.55), (0.06, 0.42, 0.75), 0.1, 0.06, 0.05)
    _leg(c, [(0.13, 0.5, 0.32), (0.14, 0.26, 0.34), (0.13, 0.05, 0.32)], (0.13, 0.06, 0.042))
    _leg(
        c, [(0.12, 0.5, -0.5), (0.15, 0.36, -0.44), (0.13, 0.24, -0.57), (0.13, 0.05, -0.53)], (0.16, 0.105, 0.05, 0.04)
    )
    c.pair((0.1, 0.72, 0.5), (0.15, 0.9, 0.47), 0.05, 0.012, 0.02)
    c.chain([(0, 0.6, -0.66), (0.02, 0.48, -0.74), (0.03, 0.36, -0.73)], [0.025, 0.014, 0.02], 8, 0.02)
    g.add("body", c.skin(56, 6_000))
    for t in np.linspace(0, 1, 26):
        z = 0.55 - 0.95 * t
        top = float(np.interp(z, [-0.5, -0.1, 0.2, 0.5], [0.69, 0.79, 0.88, 0.8])) - 0.02
        for x in (0.02, -0.02):
            tip = V([x * 2.2, top + 0.11 * np.sin(np.pi * (0.12 + 0.8 * t)), z - 0.07])
            g.add("mane", tube([V([x, top - 0.02, z]), tip], [0.022, 0.003], 4, 3))
    with_snout = tube([(0, 0.4, 0.9), (0, 0.385, 0.985)], [0.07, 0.066], 12, 4)
    g.add("snout", with_snout)
    paired(g, "dark", (0.024, 0.39, 1.018), (0.012, 0.017, 0.01))
    paired(g, "dark", (0.125, 0.605, 0.625), 0.017)
    for x in SIDES:
        tusk = V([(0.065, 0.37, 0.84), (0.115, 0.38, 0.88), (0.115, 0.47, 0.9)]) * [x, 1, 1]
        g.add("tusks", tube(tusk, [0.02, 0.017, 0.003], 7, 8))
        for z in (0.335, -0.515):
            g.add("dark", blobs(g.rng, V([[0.13 * x, 0.03, z]]), V([[0.046, 0.03, 0.06]]), 1))


@grown("capybara", (0.49, 0.68, 1.17), body="reddish brown fur", dark="dark brown leather", eyes="black eyes")
@posed(Frame(0.14, (0.28, 0.2), (0.28, -0.32), (0.4, 0.2), (0.48, 0.64)))
def capybara(g: Growth) -> None:
    """A capybara: a barrel without a tail on short legs, a deep blunt head held level, small ears, sleepy eyes."""
    c = Clay(0.06)
    c.chain([(0, 0.33, -0.32), (0, 0.35, -0.05), (0, 0.36, 0.18)], [0.2, 0.225, 0.18])
    c.limb((0, 0.42, 0.22), (0, 0.51, 0.36), 0.155, 0.115)
    c.limb((0, 0.53, 0.36), (0, 0.49, 0.56), 0.105, 0.088, 0.04)
    c.ball((0, 0.46, 0.58), (0.078, 0.095, 0.06), 0.03)
    _leg(c, [(0.12, 0.26, 0.2), (0.125, 0.12, 0.21), (0.12, 0.03, 0.21)], (0.09, 0.052, 0.04))
    _leg(
        c,
        [(0.12, 0.28, -0.32), (0.15, 0.15, -0.26), (0.13, 0.07, -0.36), (0.13, 0.03, -0.32)],
        (0.13, 0.08, 0.045, 0.04),
    )
    c.pair((0.07, 0.62, 0.32), (0.085, 0.66, 0.31), 0.028, 0.022, 0.012)
    g.add("body", c.skin(52, 5_500))
    nose = blobs(g.rng, V([[0, 0.5, 0.64]]), V([[0.05, 0.035, 0.022]]), 2)
    g.add("dark", nose)
    g.add("dark", tube([(-0.05, 0.425, 0.61), (0, 0.432, 0.645), (0.05, 0.425, 0.61)], [0.005, 0.007, 0.005], 5, 8))
    paired(g, "dark", (0.085, 0.645, 0.325), (0.01, 0.014, 0.01))
    paired(g, "eyes", (0.092, 0.57, 0.43), (0.014, 0.013, 0.018))
    for x in SIDES:
        for z in (0.23, -0.3):
            for k in (-1, 0, 1):
                line = [(x * 0.12 + 0.025 * k, 0.02, z + 0.01), (x * 0.12 + 0.032 * k, 0.012, z + 0.065)]
                g.add("dark", tube(V(line), [0.017, 0.009], 6, 3))


@grown(
    "walrus",
    (1.53, 1.5, 2.7),
    body="wrinkled brown skin",
    whiskers="pale bristles",
    tusks="ivory",
    dark="black leather",
)
def walrus(g: Growth) -> None:
    """A walrus hauled out: a heavy body propped on its flippers, rolls of fat, a bristled muzzle, two long tusks."""
    c = Clay(0.1)
    c.chain([(0, 0.32, -1.0), (0, 0.48, -0.4), (0, 0.62, 0.15), (0, 0.82, 0.5)], [0.2, 0.46, 0.5, 0.4], 10)
    c.limb((0, 0.95, 0.55), (0, 1.22, 0.7), 0.37, 0.24)
    c.ball((0, 1.27, 0.76), (0.215, 0.2, 0.22), 0.05)
    for x in SIDES:
        c.chain(V([(0.36, 0.62, 0.42), (0.58, 0.3, 0.55), (0.62, 0.09, 0.62)]) * [x, 1, 1], [0.2, 0.13, 0.09])
        c.limb((0.62 * x, 0.08, 0.6), (0.72 * x, 0.04, 0.88), 0.09, 0.05, 0.04)
        c.limb((0.1 * x, 0.22, -1.05), (0.26 * x, 0.1, -1.42), 0.13, 0.06, 0.06)
        c.limb((0.24 * x, 0.09, -1.4), (0.42 * x, 0.05, -1.58), 0.07, 0.04, 0.04)
    c.pair((0.085, 1.18, 0.93), (0.09, 1.16, 0.97), 0.125, 0.115, 0.03)
    skin = c.skin(60, 9_000)
    p = skin.points
    along = p[:, 1] * 0.8 + p[:, 2] * 0.6
    roll = np.sin(20 * along + 1.5 * np.sin(3 * p[:, 0])) * np.exp(-(((along - 1.1) / 0.35) ** 2))
    roll = roll * (p[:, 2] < 0.8) + 0.3 * noise(p, g.rng, 14, 5.0)
    g.add(
        "body",
        toned(skin._replace(points=p + 0.016 * roll[:, None] * skin.normals), np.clip(0.88 + 0.12 * roll, 0.6, 1)),
    )
    for x in SIDES:
        tusk = V([(0.075, 1.1, 0.99), (0.095, 0.9, 1.06), (0.085, 0.66, 1.04), (0.065, 0.5, 0.98)]) * [x, 1, 1]
        g.add("tusks", tube(tusk, [0.042, 0.04, 0.03, 0.01], 9, 12))
        for k in range(14):
            a, r = 2.4 * k, 0.028 * np.sqrt(k)
            root = V([x * 0.09 + r * np.cos(a), 1.15 + r * np.sin(a), 1.07 - 1.4 * r * r])
            tip = root + V([x * 0.035 + 0.5 * r * np.cos(a), -0.09, 0.03])
            g.add("whiskers", tube([root, tip], [0.0055, 0.003], 4, 3))
    paired(g, "dark", (0.15, 1.31, 0.915), 0.024)
    paired(g, "dark", (0.035, 1.255, 1.01), (0.02, 0.026, 0.014))
