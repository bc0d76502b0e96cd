"""Animals of herds and of the farm that a horse or a cow would be mistaken for: donkey, bull, llama, antelope."""

from __future__ import annotations

import numpy as np

from assets.shapes.clay import Clay
from assets.shapes.creatures import mirrored
from assets.shapes.equines import EQUINE_FRAME, add_equine_details, equine
from assets.shapes.gaits import hoofed_legs
from assets.shapes.growth import Growth, grown
from assets.shapes.hide import cut, paired, single
from assets.shapes.organic import blobs, curve, noise, tube
from assets.shapes.posing import Frame, posed

V = np.array
SIDES = (1.0, -1.0)


@grown("donkey", (0.67, 2.66, 2.64), body="shaggy grey coat", pale="pale cream fur", dark="dark brown hair")
@posed(EQUINE_FRAME)
def donkey(g: Growth) -> None:
    """A donkey: a large head with very long ears, a pale muzzle and belly, a stiff short mane, a tufted tail."""
    skin, horn = equine(1.1, 62)
    p = skin.points
    muzzle = 0.21 - np.linalg.norm(p - V([0, 1.62, 1.45]), axis=1)
    belly = np.where((p[:, 2] < 0.7) & (p[:, 1] > 0.6), -0.62 - skin.normals[:, 1], -1.0)
    coat, pale = cut(skin, np.maximum(muzzle, belly))
    g.add("body", coat)
    g.add("pale", pale)
    g.add("dark", horn)
    ears = Clay(0.03)
    for x in SIDES:
        ears.chain(
            V([(0.06, 2.04, 1.02), (0.13, 2.28, 1.0), (0.17, 2.5, 1.03), (0.16, 2.62, 1.05)]) * [x, 1, 1],
            [0.045, 0.075, 0.058, 0.012],
            9,
        )
    g.add("body", ears.skin(34, 500))
    hair = Clay(0.03)
    for at in curve(V([(0, 2.08, 1.0), (0, 1.9, 0.83), (0, 1.62, 0.64), (0, 1.46, 0.46)]), 14):
        hair.limb(at, at + V([0, 0.09, -0.05]), 0.04, 0.02)
    hair.chain([(0, 1.38, -0.9), (0, 1.2, -1.04), (0, 0.95, -1.06)], [0.05, 0.032, 0.024], 8)
    hair.chain([(0, 0.95, -1.06), (0, 0.72, -1.07), (0, 0.5, -1.05)], [0.028, 0.065, 0.015])
    cross = [(0.0, 1.53, 0.34), (0.17, 1.42, 0.38), (0.255, 1.2, 0.42)]
    for x in SIDES:
        hair.chain(V(cross) * [x, 1, 1], [0.03, 0.024, 0.015], 8)
    g.add("dark", hair.skin(54, 1400))
    paired(g, "pale", (0.088, 1.955, 1.155), (0.02, 0.046, 0.046))
    add_equine_details(g, "dark")


_BULL = Frame(0.6, (0.95, 0.52), (0.9, -0.78), (1.2, 0.6), (0.95, 1.45), horned=True)


@grown(
    "bull", (1.0, 1.82, 2.74), body="dark brown hide", horns="pale horn", muzzle="pale grey skin", dark="black hooves"
)
@posed(_BULL)
def bull(g: Growth, horns: float = 0.0) -> None:
    """A bull: a heavy hump and neck before narrow loins, a dewlap, horns to the sides; `horns` 1: a buffalo's."""
    c = Clay(0.1)
    c.chain([(0, 1.02, -0.78), (0, 1.05, -0.2), (0, 1.12, 0.4)], [0.33, 0.38, 0.42])
    c.ball((0, 1.42, 0.4), (0.24, 0.3, 0.36))
    c.pair((0.18, 1.2, -0.8), (0.22, 0.9, -0.82), 0.17, 0.15)
    c.chain([(0, 1.2, 0.62), (0, 1.25, 0.86), (0, 1.28, 1.02)], [0.36, 0.29, 0.21], 7)
    c.chain([(0, 0.92, 1.0), (0, 0.72, 0.85), (0, 0.66, 0.55)], [0.05, 0.1, 0.08], 7)
    c.ball((0, 1.29, 1.08), (0.175, 0.17, 0.16), 0.05)
    c.limb((0, 1.24, 1.16), (0, 0.98, 1.4), 0.165, 0.12, 0.05)
    for x in SIDES:
        ear = V([(0.15, 1.3, 1.02), (0.28, 1.26, 0.98), (0.38, 1.18, 0.98)]) * [x, 1, 1]
        c.chain(ear, [0.035, 0.068, 0.02], 6, 0.02)
    c.chain(
        [(0, 1.32, -1.06), (0, 1.15, -1.16), (0, 0.75, -1.16), (0, 0.6, -1.14)], [0.05, 0.03, 0.024, 0.024], 9, 0.03
    )
    hoof = hoofed_legs(c, 0.24, 0.52, -0.78, 0.86, 0.105)
    skin = c.skin(56, 3600)
    g.add("body", skin)
    tuft = Clay(0.02)
    tuft.chain([(0, 0.62, -1.14), (0, 0.48, -1.15), (0, 0.32, -1.13)], [0.035, 0.07, 0.012])
    g.add("dark", tuft.skin(16, 150))
    nose = Clay(0.03)
    nose.ball((0, 0.965, 1.43), (0.125, 0.095, 0.085))
    g.add("muzzle", nose.skin(16, 300))
    bow = [(0.13, 1.4, 1.06), (0.34, 1.46, 1.08), (0.46, 1.6, 1.14), (0.44, 1.76, 1.18)]
    if horns:
        bow = [(0.13, 1.4, 1.04), (0.42, 1.42, 0.96), (0.62, 1.5, 0.72), (0.6, 1.62, 0.44), (0.44, 1.66, 0.3)]
    g.add("horns", *mirrored(tube(curve(V(bow), 14), [0.065, 0.058, 0.042, 0.008], 10, 16)))
    paired(g, "dark", (0.158, 1.3, 1.17), (0.022, 0.03, 0.03))
    paired(g, "dark", (0.06, 0.99, 1.5), (0.024, 0.024, 0.012))
    g.add("dark", hoof)


@grown("llama", (0.54, 2.0, 1.51), body="cream wool", face="pale cream fur", dark="dark brown leather")
@posed(Frame(0.62, (0.8, 0.3), (0.8, -0.4), (1.0, 0.34), (1.58, 0.78)))
def llama(g: Growth, fleece: float = 0.0) -> None:
    """A llama: a long upright neck, ears curved like bananas, a woolly body; `fleece` 1 is an alpaca with its mop."""
    c = Clay(0.05)
    c.limb((0, 0.86, -0.36), (0, 0.88, 0.28), 0.23, 0.22)
    k = np.arange(150)
    y = 1 - 2 * (k + 0.5) / 150
    out = np.stack([np.sqrt(1 - y**2) * np.cos(k * 2.39996), y, np.sqrt(1 - y**2) * np.sin(k * 2.39996)], 1)
    for at in V([0, 0.87, -0.04]) + out * [0.2, 0.19, 0.46]:
        c.ball(at, 0.075, 0.012)
    neck = curve(V([(0, 0.94, 0.32), (0, 1.2, 0.44), (0, 1.45, 0.48), (0, 1.62, 0.5)]), 12)
    for n, at in enumerate(neck):
        c.ball(at, 0.155 - 0.006 * n + 0.012 * (n % 2), 0.03)
    for x in SIDES:
        for z in (0.3, -0.4):
            c.limb((0.12 * x, 0.8, z), (0.125 * x, 0.42, z), 0.105, 0.075, 0.04)
    c.ball((0, 0.92, -0.6), (0.08, 0.13, 0.09))
    if fleece:
        for at in V([0, 1.72, 0.5]) + out[:40] * [0.1, 0.08, 0.11]:
            c.ball(at, 0.05, 0.012)
    hoof = hoofed_legs(c, 0.12, 0.3, -0.4, 0.72, 0.055)
    g.add("body", c.skin(56, 4200))
    f = Clay(0.03)
    f.ball((0, 1.66, 0.53), (0.098, 0.1, 0.115))
    f.limb((0, 1.63, 0.6), (0, 1.58, 0.77), 0.08, 0.05)
    for x in SIDES:
        ear = V([(0.05, 1.72, 0.5), (0.085, 1.84, 0.48), (0.075, 1.93, 0.5), (0.045, 1.97, 0.51)]) * [x, 1, 1]
        f.chain(ear, [0.03, 0.036, 0.026, 0.006], 8, 0.012)
    g.add("face", f.skin(40, 1100))
    paired(g, "dark", (0.086, 1.68, 0.6), (0.014, 0.02, 0.02))
    single(g, "dark", (0, 1.59, 0.815), (0.03, 0.02, 0.012))
    g.add("dark", hoof)


_ANTELOPE = Frame(0.66, (0.78, 0.36), (0.78, -0.44), (0.92, 0.36), (1.22, 0.78), horned=True)


@grown(
    "antelope", (0.34, 1.96, 1.4), body="tan fur", pale="white fur", horns="dark horn", dark="black leather"
)  # fmt: skip
@posed(_ANTELOPE)
def antelope(g: Growth) -> None:
    """An antelope: slim, thin-legged, horns like a lyre, a black band along the flank, a white belly and rump."""
    c = Clay(0.045)
    c.limb((0, 0.87, -0.36), (0, 0.86, 0.3), 0.145, 0.15)
    c.ball((0, 0.83, 0.05), (0.15, 0.17, 0.32))
    c.ball((0, 0.88, -0.42), (0.135, 0.15, 0.14))
    c.chain([(0, 0.9, 0.38), (0, 1.1, 0.48), (0, 1.28, 0.53)], [0.125, 0.08, 0.062], 8)
    c.ball((0, 1.31, 0.56), (0.062, 0.064, 0.072), 0.03)
    c.limb((0, 1.3, 0.6), (0, 1.22, 0.76), 0.052, 0.03, 0.03)
    for x in SIDES:
        ear = V([(0.05, 1.34, 0.52), (0.12, 1.4, 0.49), (0.18, 1.4, 0.47)]) * [x, 1, 1]
        c.chain(ear, [0.016, 0.03, 0.008], 6, 0.01)
    c.chain([(0, 0.96, -0.52), (0, 0.9, -0.58), (0, 0.72, -0.58)], [0.03, 0.024, 0.012], 5, 0.02)
    hoof = hoofed_legs(c, 0.085, 0.36, -0.44, 0.78, 0.036)
    skin = c.skin(60, 3400)
    x, y, z = skin.points.T
    body = (y > 0.58) & (z < 0.42)
    under = np.where(body, 0.76 - y - 0.04 * np.sin(5 * z), -1.0)
    rump = np.where((y > 0.66) & (np.abs(x) < 0.1), -0.51 - z, -1.0)
    coat, pale = cut(skin, np.maximum(under, rump))
    band = np.where((coat.points[:, 1] < 0.84) & (coat.points[:, 2] < 0.3) & (coat.points[:, 2] > -0.42), 1.0, -1.0)
    band = np.where(band > 0, 0.835 - coat.points[:, 1] - 0.04 * np.sin(5 * coat.points[:, 2]), -1.0)
    rest, dark = cut(coat, np.where(coat.points[:, 1] > 0.7, band, -1.0))
    g.add("body", rest)
    g.add("pale", pale)
    g.add("dark", dark, hoof)
    horn = curve(
        V([(0.03, 1.36, 0.55), (0.06, 1.5, 0.47), (0.11, 1.66, 0.42), (0.1, 1.84, 0.46), (0.07, 1.95, 0.5)]), 30
    )
    rings = 0.017 * (1.1 - np.linspace(0, 0.85, 30)) * (1 + 0.16 * np.sin(np.linspace(0, 60, 30)))
    g.add("horns", *mirrored(tube(horn, rings, 8, 30)))
    g.add("pale", *mirrored(blobs(g.rng, V([[0.04, 1.27, 0.66]]), V([[0.01, 0.016, 0.06]]), 1)))
    single(g, "dark", (0, 1.225, 0.785), (0.02, 0.018, 0.012))
    paired(g, "dark", (0.056, 1.32, 0.6), (0.01, 0.016, 0.016))


@grown("mammoth", (1.82, 3.5, 4.86), body="shaggy reddish brown fur", tusks="ivory", dark="dark brown fur")
@posed(Frame(0.95, (1.6, 0.55), (1.5, -0.85), (2.1, 0.95), (0.4, 2.3)))
def mammoth(g: Growth) -> None:
    """A mammoth: a sloping back from a high shoulder and a knobbed crown, hair to the knees, great curled tusks."""
    c = Clay(0.16)
    c.chain([(0, 1.7, -0.95), (0, 1.85, -0.2), (0, 2.05, 0.5)], [0.66, 0.8, 0.82])
    c.ball((0, 2.6, 0.45), (0.42, 0.42, 0.5))
    c.limb((0, 2.15, 0.85), (0, 2.4, 1.2), 0.62, 0.5)
    c.ball((0, 2.85, 1.2), (0.36, 0.42, 0.36))
    trunk = [(0, 2.2, 1.6), (0, 1.75, 1.9), (0, 1.2, 2.0), (0, 0.65, 2.0), (0, 0.36, 2.15), (0, 0.42, 2.35)]
    c.chain(trunk, [0.36, 0.25, 0.19, 0.15, 0.12, 0.095], 14, 0.06)
    c.pair((0.45, 2.35, 1.15), (0.62, 2.1, 1.02), 0.13, 0.1, 0.05)
    for x in SIDES:
        for z in (0.5, -0.9):
            c.chain([(0.46 * x, 1.5, z), (0.46 * x, 0.8, z), (0.46 * x, 0.1, z)], [0.42, 0.34, 0.3], blend=0.12)
        for n, z in enumerate(np.linspace(-1.3, 0.85, 15)):
            c.limb((0.6 * x, 1.7, z), (0.66 * x, 0.62 + 0.12 * (n % 3), z), 0.26, 0.06, 0.08)
    skin = c.skin(60, 5600)
    shag = 0.03 * noise(skin.points * V([1, 0.3, 1]), g.rng, 14, 3.5)
    g.add("body", skin._replace(points=skin.points + shag[:, None] * skin.normals))
    tusk = V([(0.26, 1.95, 1.7), (0.5, 1.35, 2.1), (0.68, 1.1, 2.7), (0.62, 1.4, 3.15), (0.4, 1.85, 3.2)])
    g.add("tusks", *mirrored(tube(tusk, [0.11, 0.1, 0.075, 0.05, 0.012], 12, 26)))
    paired(g, "dark", (0.44, 2.5, 1.5), 0.05)
