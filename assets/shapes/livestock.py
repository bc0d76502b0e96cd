"""The farm's four-legged animals, each drawn by its own body: cow, sheep, goat, pig; the horse is in `equines`."""

from __future__ import annotations

import numpy as np

from assets.shapes.bending import fold_legs
from assets.shapes.clay import Clay
from assets.shapes.creatures import fin, mirrored
from assets.shapes.gaits import hoofed_legs
from assets.shapes.growth import Growth, grown
from assets.shapes.hide import cut, paired
from assets.shapes.organic import F64, Patch, curve, noise, tube
from assets.shapes.posing import Frame, posed, strike

V = np.array
COW_FRAME = Frame(0.58, (0.85, 0.5), (0.85, -0.74), (1.05, 0.55), (1.08, 1.5), horned=True)
"""Where a cow's joints are."""
_SHEEP_FRAME = Frame(0.36, (0.46, 0.28), (0.46, -0.34), (0.66, 0.36), (0.67, 0.76), horned=True)


@grown(
    "cow", (0.85, 1.66, 2.6), body="white cow hide", patches="black cow hide", muzzle="pink skin", horns="ivory",
    dark="black hooves",
)  # fmt: skip
def cow(g: Growth, pose: float = 0.0) -> None:
    """A dairy cow: a deep square body with patches, pink muzzle and udder, short horns, ears to the sides, a tuft."""
    c = Clay(0.08)
    c.limb((0, 1.0, -0.68), (0, 1.0, 0.5), 0.36, 0.34)
    c.ball((0, 0.92, -0.08), (0.4, 0.38, 0.6))
    c.pair((0.14, 1.26, -0.78), (0.1, 1.3, 0.4), 0.1, 0.08)
    c.pair((0.2, 1.24, -0.8), (0.2, 1.0, -0.85), 0.1, 0.14)
    c.chain([(0, 1.05, 0.6), (0, 1.16, 0.85), (0, 1.3, 1.05)], [0.3, 0.22, 0.17], 7)
    c.ball((0, 0.85, 0.72), (0.12, 0.24, 0.16))
    c.ball((0, 1.36, 1.1), (0.15, 0.14, 0.15), 0.05)
    c.limb((0, 1.3, 1.16), (0, 1.08, 1.4), 0.145, 0.1, 0.05)
    for x in (1.0, -1.0):
        c.chain(
            V([(0.12, 1.42, 1.06), (0.24, 1.41, 1.03), (0.36, 1.35, 1.02)]) * [x, 1, 1], [0.03, 0.062, 0.02], 6, 0.02
        )
    c.chain([(0, 1.32, -1.0), (0, 1.2, -1.1), (0, 0.8, -1.12), (0, 0.62, -1.1)], [0.05, 0.03, 0.022, 0.022], 9, 0.03)
    lies = 1.5 <= pose < 2.5 or 4.5 <= pose < 5.5
    if lies:
        horn = fold_legs(c, 0.22, 0.42, -0.74, 0.52, 0.1, 0.8)
    else:
        horn = hoofed_legs(c, 0.24, 0.5, -0.74, 0.82, 0.09, "run" if 2.5 <= pose < 4.5 else "stand")
    skin = c.skin(52, 3200)
    field = noise(skin.points * [1, 1, 1], g.rng, 9, 1.0) - 0.35 + 0.5 * (np.abs(skin.points[:, 1] - 1.0) > 0.55)
    field -= 3 * ((skin.points[:, 1] < 0.55) | (skin.points[:, 2] > 1.25))
    field[skin.points[:, 2] < -1.07] = 1.0
    white, black = cut(skin, field)
    g.add("body", white)
    g.add("patches", black)
    tuft = Clay(0.02)
    drop = 0.2 if lies else 0.0
    tuft.chain([(0, 0.62 + drop, -1.1), (0, 0.5 + drop, -1.12), (0, 0.36 + drop, -1.1)], [0.03, 0.055, 0.01])
    g.add("patches", tuft.skin(16, 150))
    nose = Clay(0.04)
    nose.ball((0, 1.06, 1.42), (0.125, 0.095, 0.095))
    if not lies:
        nose.ball((0, 0.66, -0.42), (0.2, 0.14, 0.22))
    for x in () if lies else (0.07, -0.07):
        for z in (-0.34, -0.5):
            nose.limb((x, 0.55, z), (x * 1.15, 0.47, z), 0.032, 0.022, 0.01)
    g.add("muzzle", nose.skin(14 if lies else 30, 500))
    for x in (1.0, -1.0):
        bow = V([(0.09, 1.46, 1.08), (0.19, 1.52, 1.08), (0.22, 1.62, 1.12)]) * [x, 1, 1]
        g.add("horns", tube(bow, [0.034, 0.028, 0.006], 10, 10))
    paired(g, "dark", (0.135, 1.36, 1.2), (0.02, 0.028, 0.028))
    paired(g, "dark", (0.055, 1.09, 1.505), (0.022, 0.026, 0.014))
    g.add("dark", horn)
    if 0.5 < pose < 1.5:
        g.bend((0, 1.3, 1.0), (0, -0.6, 0.8), 0.25, -26.0, 0.95)
        g.bend((0, 1.1, 0.64), (0, 0.3, 0.95), 0.45, 82.0, 0.6)
    strike(g, COW_FRAME, pose if pose > 6.5 else 0.0)


@grown("sheep", (0.59, 0.97, 1.37), fleece="woolly cream fleece", face="black fur", eyes="pale yellow")
def sheep(g: Growth, pose: float = 0.0) -> None:
    """A sheep: a cloud of curly wool on thin bare legs, a bare narrow face, ears that hang sideways."""
    c = Clay(0.05)
    c.limb((0, 0.58, -0.32), (0, 0.6, 0.26), 0.2, 0.19)
    n = 190
    k = np.arange(n)
    y = 1 - 2 * (k + 0.5) / n
    out = np.stack([np.sqrt(1 - y**2) * np.cos(k * 2.39996), y, np.sqrt(1 - y**2) * np.sin(k * 2.39996)], 1)
    for at in V([0, 0.6, -0.03]) + out * [0.225, 0.205, 0.49]:
        c.ball(at, 0.072, 0.012)
    for at in V([0, 0.86, 0.5]) + out[:60] * [0.1, 0.06, 0.1]:
        c.ball(at, 0.035, 0.01)
    c.limb((0, 0.68, 0.36), (0, 0.8, 0.46), 0.15, 0.11)
    c.ball((0, 0.56, -0.55), (0.05, 0.09, 0.05))
    g.add("fleece", c.skin(40, 3200))
    f = Clay(0.03)
    f.limb((0, 0.82, 0.5), (0, 0.68, 0.7), 0.09, 0.058)
    f.ball((0, 0.67, 0.7), (0.06, 0.055, 0.06))
    for x in (1.0, -1.0):
        f.chain(
            V([(0.07, 0.85, 0.48), (0.15, 0.83, 0.47), (0.22, 0.77, 0.48)]) * [x, 1, 1], [0.022, 0.036, 0.012], 6, 0.01
        )
    if 1.5 <= pose < 2.5 or 4.5 <= pose < 5.5:
        g.add("face", fold_legs(f, 0.12, 0.26, -0.36, 0.34, 0.048, 0.42))
    else:
        g.add("face", hoofed_legs(f, 0.13, 0.28, -0.34, 0.46, 0.044, "run" if 2.5 <= pose < 4.5 else "stand"))
    f.limb((0, 0.6, -0.3), (0, 0.62, 0.4), 0.1)
    g.add("face", f.skin(44, 1500))
    paired(g, "eyes", (0.074, 0.79, 0.57), (0.012, 0.016, 0.018))
    if 0.5 < pose < 1.5:
        g.bend((0, 0.7, 0.36), (0, 0.4, 0.9), 0.16, 58.0, 0.34)
    strike(g, _SHEEP_FRAME, pose if pose > 6.5 else 0.0)


@grown("goat", (0.38, 1.18, 1.36), body="white goat hair", horns="dark horn", dark="black hooves")
@posed(Frame(0.42, (0.56, 0.32), (0.56, -0.38), (0.66, 0.34), (0.82, 0.74), horned=True))
def goat(g: Growth) -> None:
    """A goat: lean body, swept-back horns, a beard, a short tail turned up."""
    c = Clay(0.05)
    c.limb((0, 0.62, -0.36), (0, 0.64, 0.3), 0.16, 0.155)
    c.ball((0, 0.57, -0.03), (0.165, 0.17, 0.32))
    c.chain([(0, 0.68, 0.36), (0, 0.8, 0.46), (0, 0.92, 0.52)], [0.14, 0.095, 0.075], 7)
    c.ball((0, 0.95, 0.55), (0.068, 0.07, 0.075), 0.03)
    c.limb((0, 0.93, 0.58), (0, 0.82, 0.72), 0.06, 0.04, 0.03)
    c.limb((0, 0.8, 0.68), (0, 0.68, 0.68), 0.025, 0.008, 0.02)
    for x in (1.0, -1.0):
        c.chain(
            V([(0.05, 0.97, 0.52), (0.13, 0.96, 0.5), (0.19, 0.92, 0.5)]) * [x, 1, 1], [0.018, 0.032, 0.01], 6, 0.01
        )
    c.chain([(0, 0.72, -0.5), (0, 0.8, -0.56), (0, 0.86, -0.53)], [0.04, 0.035, 0.012], 6, 0.02)
    hoof = hoofed_legs(c, 0.1, 0.32, -0.38, 0.55, 0.042)
    g.add("body", c.skin(56, 3400))
    horn = V([(0.03, 1.0, 0.54), (0.045, 1.1, 0.5), (0.07, 1.14, 0.4), (0.1, 1.1, 0.3)])
    g.add("horns", *mirrored(tube(horn, [0.026, 0.022, 0.016, 0.004], 9, 14)))
    paired(g, "dark", (0.062, 0.96, 0.6), (0.01, 0.014, 0.014))
    paired(g, "dark", (0.022, 0.815, 0.758), (0.009, 0.012, 0.008))
    g.add("dark", hoof)


def _flap(points: F64, thick: float) -> Patch:
    """A thin ear over its outline."""
    return fin(curve(points, 16)[:-1], thick)


@grown("pig", (0.55, 0.8, 1.5), body="pink bristly skin", snout="rosy pink skin", dark="black hooves")
@posed(Frame(0.22, (0.4, 0.3), (0.4, -0.36), (0.5, 0.34), (0.44, 0.8)))
def pig(g: Growth) -> None:
    """A pig: a barrel on short legs, a snout that ends in a flat disc, pointed ears that fall forward, a curly tail."""
    c = Clay(0.07)
    c.limb((0, 0.47, -0.34), (0, 0.46, 0.28), 0.235, 0.23)
    c.ball((0, 0.42, -0.05), (0.25, 0.23, 0.45))
    c.limb((0, 0.5, 0.34), (0, 0.54, 0.52), 0.21, 0.16)
    c.limb((0, 0.54, 0.54), (0, 0.45, 0.74), 0.125, 0.075, 0.05)
    c.pair((0.06, 0.46, 0.52), (0.05, 0.4, 0.62), 0.09, 0.05, 0.04)
    horn = hoofed_legs(c, 0.15, 0.3, -0.36, 0.34, 0.062)
    g.add("body", c.skin(50, 3600))
    ear = V(
        [
            (0.05, 0.67, 0.5),
            (0.1, 0.75, 0.49),
            (0.19, 0.72, 0.56),
            (0.2, 0.62, 0.66),
            (0.12, 0.62, 0.58),
            (0.05, 0.67, 0.5),
        ]
    )
    g.add("body", *mirrored(_flap(ear, 0.012)))
    g.add("snout", tube([(0, 0.452, 0.72), (0, 0.44, 0.765)], [0.088, 0.086], 20, 4))
    a = np.linspace(0, 2 * np.pi * 1.6, 26)
    curl = np.stack([0.045 * np.sin(a), 0.56 + 0.045 * np.cos(a), -0.56 - 0.011 * a], 1)
    g.add("body", tube(curl, [0.022, 0.016, 0.008], 8, 36))
    paired(g, "dark", (0.028, 0.445, 0.808), (0.014, 0.02, 0.008))
    paired(g, "dark", (0.104, 0.585, 0.63), (0.012, 0.016, 0.016))
    g.add("dark", horn)
