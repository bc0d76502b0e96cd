"""Lion, tiger, leopard and panda: one prowling body by its coat, and a bear in black and white."""

from __future__ import annotations

import numpy as np

from assets.shapes.clay import Clay
from assets.shapes.creatures import mirrored
from assets.shapes.growth import Growth, grown
from assets.shapes.hide import cut, gaps, paired, scattered, single
from assets.shapes.organic import F64, Patch, Rng, blobs, tube
from assets.shapes.posing import Frame, posed
from assets.shapes.safari import striped

V = np.array

_SPINE = V([(0, 0.78, -0.85), (0, 0.86, -0.5), (0, 0.86, 0.4), (0, 1.0, 0.68), (0, 1.08, 0.95)])

_FRAME = Frame(0.5, (0.7, 0.42), (0.72, -0.52), (0.84, 0.5), (0.94, 1.1))


def _prowler(cells: int, most: int = 3600) -> Patch:
    """The skin of a great cat, about 1.9 m from nose to rump: heavy shoulders, round ears, big paws, a long tail."""
    c = Clay(0.06)
    c.limb((0, 0.79, -0.5), (0, 0.79, 0.36), 0.185, 0.215)
    c.ball((0, 0.72, 0.1), (0.19, 0.22, 0.4))
    c.ball((0, 0.8, 0.42), (0.2, 0.25, 0.21))
    c.pair((0.1, 0.93, 0.36), (0.11, 0.82, 0.42), 0.11, 0.13)
    c.limb((0, 0.86, 0.5), (0, 0.98, 0.74), 0.18, 0.15)
    c.ball((0, 1.01, 0.8), (0.168, 0.155, 0.165), 0.05)
    c.limb((0, 0.985, 0.9), (0, 0.94, 1.03), 0.098, 0.085, 0.04)
    c.limb((0, 0.89, 0.9), (0, 0.865, 0.99), 0.07, 0.055, 0.03)
    c.limb((0, 1.08, 0.9), (0, 1.005, 1.06), 0.055, 0.042, 0.04)
    c.pair((0.115, 1.125, 0.75), (0.14, 1.175, 0.74), 0.05, 0.043, 0.02)
    for x in (1.0, -1.0):
        c.chain(V([(0.13, 0.72, 0.42), (0.14, 0.38, 0.38), (0.135, 0.07, 0.42)]) * [x, 1, 1], [0.145, 0.1, 0.078])
        c.limb((x * 0.135, 0.06, 0.42), (x * 0.135, 0.05, 0.52), 0.09, 0.072, 0.03)
        hind = [(0.12, 0.74, -0.52), (0.14, 0.48, -0.42), (0.13, 0.28, -0.62), (0.13, 0.07, -0.56)]
        c.chain(V(hind) * [x, 1, 1], [0.19, 0.145, 0.076, 0.07])
        c.limb((x * 0.13, 0.06, -0.56), (x * 0.13, 0.05, -0.44), 0.088, 0.07, 0.03)
    tail = [(0, 0.86, -0.68), (0, 0.72, -0.86), (0, 0.42, -0.98), (0, 0.3, -1.14), (0, 0.4, -1.26)]
    c.chain(tail, [0.06, 0.045, 0.038, 0.034, 0.026], 14, 0.03)
    return c.skin(cells, most)


def _face(g: Growth, eyes: str, dark: str) -> None:
    paired(g, eyes, (0.072, 1.06, 0.935), (0.024, 0.02, 0.02))
    paired(g, dark, (0.074, 1.06, 0.951), 0.0105)
    single(g, dark, (0, 0.995, 1.1), (0.04, 0.026, 0.022))
    mouth = V([(0.06, 0.9, 1.075), (0.024, 0.89, 1.105), (0, 0.935, 1.118), (-0.024, 0.89, 1.105), (-0.06, 0.9, 1.075)])
    g.add(dark, tube(mouth, [0.007, 0.011, 0.007], 5, 12))


@grown("lion", (0.61, 1.3, 2.47), body="tan fur", mane="dark brown fur", eyes="amber eyes", dark="black leather")
@posed(_FRAME)
def lion(g: Growth) -> None:
    """A lion: a tawny body, a great dark mane around the face, a tasselled tail."""
    g.add("body", _prowler(60))
    m = Clay(0.05)
    m.ball((0, 0.99, 0.66), (0.255, 0.285, 0.155))
    m.ball((0, 0.9, 0.52), (0.24, 0.28, 0.2))
    m.limb((0, 0.8, 0.62), (0, 0.58, 0.52), 0.17, 0.07)
    for k in range(16):
        a = 2 * np.pi * (k + 0.5) / 16
        out = V([np.cos(a), np.sin(a), 0])
        for middle, reach, back in ((V([0, 1.0, 0.72]), 1.0, 0.16), (V([0, 0.93, 0.52]), 1.02, 0.2)):
            tip = middle + reach * out * [0.265, 0.305, 0] + [0, -0.06, -back]
            m.limb(middle + out * 0.16, tip, 0.1, 0.035)
    g.add("mane", m.skin(48, 1500))
    tuft = Clay(0.03)
    tuft.chain([(0, 0.4, -1.25), (0, 0.46, -1.3), (0, 0.54, -1.32)], [0.035, 0.07, 0.015])
    g.add("mane", tuft.skin(14, 120))
    _face(g, "eyes", "dark")


@grown("tiger", (0.61, 1.22, 2.4), body="bright orange fur", stripes="black fur", eyes="amber eyes", muzzle="white fur")
@posed(_FRAME)
def tiger(g: Growth) -> None:
    """A tiger: an orange coat with black stripes cut into it, a white muzzle, amber eyes."""
    coat, bands = striped(_prowler(50, 0), _SPINE, 0.17, 0.5)
    g.add("body", coat)
    g.add("stripes", bands)
    for x in (0.05, -0.05):
        g.add("muzzle", blobs(g.rng, V([[x * 1.1, 0.94, 1.045]]), V([[0.066, 0.056, 0.06]]), 2))
    g.add("muzzle", blobs(g.rng, V([[0, 0.872, 0.985]]), V([[0.06, 0.05, 0.07]]), 2))
    _face(g, "eyes", "stripes")


def spotted(patch: Patch, rng: Rng, apart: float, wide: float) -> tuple[Patch, Patch]:
    """`patch` parted into its coat and round spots `wide` metres across, about `apart` metres from each other."""
    return cut(patch, wide / 2 - gaps(patch.points, scattered(patch.points, rng, apart))[:, 0])


@grown("leopard", (0.61, 1.22, 2.4), body="golden fur", spots="black fur", eyes="amber eyes")
@posed(_FRAME)
def leopard(g: Growth) -> None:
    """A leopard: a golden coat set with black spots."""
    coat, spots = spotted(_prowler(56, 0), g.rng, 0.115, 0.075)
    g.add("body", coat)
    g.add("spots", spots)
    _face(g, "eyes", "spots")


@grown("lioness", (0.61, 1.23, 2.48), body="tan fur", pale="cream fur", eyes="amber eyes", dark="black leather")
@posed(_FRAME)
def lioness(g: Growth) -> None:
    """A great cat in one colour, as a lioness, a puma or a panther is: sleek, pale below, a tufted tail."""
    skin = _prowler(60)
    under = np.where(skin.points[:, 1] > 0.45, -0.72 - skin.normals[:, 1], -1.0)
    muzzle = 0.1 - np.linalg.norm(skin.points - V([0, 0.9, 1.04]), axis=1)
    coat, pale = cut(skin, np.maximum(under, muzzle))
    g.add("body", coat)
    g.add("pale", pale)
    tuft = Clay(0.03)
    tuft.chain([(0, 0.4, -1.25), (0, 0.46, -1.3), (0, 0.52, -1.32)], [0.03, 0.05, 0.012])
    g.add("dark", tuft.skin(14, 120))
    _face(g, "eyes", "dark")


@grown("cheetah", (0.47, 1.2, 2.27), body="pale golden fur", spots="black fur", eyes="amber eyes", pale="white fur")
@posed(_FRAME)
def cheetah(g: Growth) -> None:
    """A cheetah: a greyhound of a cat, long-legged and narrow, black tear lines, small round spots."""
    skin = _prowler(64, 0)
    under = np.where(skin.points[:, 1] > 0.5, -0.75 - skin.normals[:, 1], -1.0)
    coat, pale = cut(skin, under)
    rest, spots = spotted(coat, g.rng, 0.088, 0.048)
    g.add("body", rest)
    g.add("spots", spots)
    g.add("pale", pale)
    for x in (0.05, -0.05):
        g.add("pale", blobs(g.rng, V([[x * 1.1, 0.93, 1.04]]), V([[0.06, 0.05, 0.06]]), 2))
    tear = V([(0.05, 1.04, 0.985), (0.052, 0.99, 1.03), (0.066, 0.93, 1.07)])
    g.add("spots", *mirrored(tube(tear, [0.012, 0.015, 0.012], 6, 8)))
    _face(g, "eyes", "spots")
    g.warp(_racing)


def _racing(p: F64) -> F64:
    """A great cat's points drawn out into a racer's: narrow, a deep chest, a tucked belly, a small head."""
    x, y, z = p.T
    ahead = np.clip((z - 0.55) / 0.3, 0.0, 1.0)
    small = 1 - 0.24 * ahead
    waist = np.exp(-(((z + 0.2) / 0.28) ** 2)) * np.clip((0.85 - y) / 0.3, 0, 1) * np.clip((y - 0.42) / 0.1, 0, 1)
    return np.stack([0.76 * x * small, 1.02 + (y - 1.02) * small + 0.1 * waist, 0.62 + (z - 0.62) * small], axis=1)


@grown("panda", (0.69, 0.95, 0.72), body="white fur", patches="black fur")
def panda(g: Growth) -> None:
    """A sitting panda: white, with black limbs, shoulders, ears, nose and patches around the eyes."""
    c = Clay(0.05)
    c.limb((0, 0.24, -0.06), (0, 0.48, 0.0), 0.25, 0.19)
    c.ball((0, 0.28, 0.04), (0.24, 0.22, 0.22))
    c.ball((0, 0.72, 0.06), (0.2, 0.175, 0.175), 0.06)
    c.ball((0, 0.675, 0.2), (0.085, 0.065, 0.07), 0.04)
    body = c.skin(36)
    y, z = body.points[:, 1], body.points[:, 2]
    coat, band = cut(body, np.minimum(y - 0.43 + 0.15 * z, 0.56 + 0.2 * z - y))
    g.add("body", coat)
    g.add("patches", band)
    limbs = Clay(0.03)
    limbs.pair((0.19, 0.47, 0.03), (0.25, 0.28, 0.16), 0.088, 0.075)
    limbs.pair((0.25, 0.28, 0.16), (0.17, 0.22, 0.26), 0.077, 0.065)
    limbs.pair((0.18, 0.13, 0.05), (0.25, 0.1, 0.28), 0.115, 0.085)
    limbs.pair((0.25, 0.1, 0.28), (0.26, 0.12, 0.33), 0.088, 0.085)
    limbs.pair((0.13, 0.86, 0.03), (0.15, 0.89, 0.02), 0.062, 0.058)
    g.add("patches", limbs.skin(40))
    paired(g, "patches", (0.083, 0.742, 0.196), (0.042, 0.052, 0.03))
    g.add("body", *mirrored(blobs(g.rng, V([[0.08, 0.752, 0.222]]), V([[0.011] * 3]), 1)))
    single(g, "patches", (0, 0.705, 0.268), (0.03, 0.022, 0.018))
