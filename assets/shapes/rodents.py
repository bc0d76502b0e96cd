"""Small round rodents that are kept: a hamster that sits up with full cheeks, and a guinea pig."""

from __future__ import annotations

import numpy as np

from assets.shapes.clay import Clay
from assets.shapes.creatures import fin, mirrored
from assets.shapes.growth import Growth, grown
from assets.shapes.hide import cut, paired, single
from assets.shapes.organic import F64, Patch, curve, tube

V = np.array


def _ears(g: Growth, at: tuple[float, float, float], size: float, lean: float) -> None:
    """Two round ears at `at`, pink inside."""
    turn = np.linspace(0, 2 * np.pi, 9)
    for surface, share, ahead in (("body", 1.0, 0.0), ("bare", 0.66, 0.0016)):
        rim = [
            (
                at[0] + share * size * np.cos(a),
                at[1] + share * size * np.sin(a),
                at[2] + ahead - lean * np.cos(a) * size,
            )
            for a in turn
        ]
        g.add(surface, *mirrored(fin(curve(rim, 16)[:-1], 0.003)))


def _whiskers(g: Growth, root: tuple[float, float, float], long: float) -> None:
    x, y, z = root
    for k in (-1, 0, 1):
        line = V([root, (x + 0.6 * long, y + 0.1 * k * long, z + 0.2 * long), (x + long, y + 0.3 * k * long, z)])
        g.add("dark", *mirrored(tube(line, [0.0005, 0.0003], 4, 5)))


def _coated(g: Growth, skin: Patch, field: F64) -> None:
    """The skin in two colours, pale where `field` is above 0."""
    coat, pale = cut(skin, field)
    g.add("body", coat)
    g.add("belly", pale)


@grown(
    "hamster", (0.081, 0.112, 0.109), body="golden brown fur", belly="white fur", bare="pink skin", dark="black eyes",
    food="pale brown shell",
)  # fmt: skip
def hamster(g: Growth, feeding: float = 1.0) -> None:
    """A hamster on its haunches: a ball with full white cheeks, a seed in its paws; else on all fours."""
    c = Clay(0.014)
    up = 1.0 if feeding else 0.0
    c.ball((0, 0.036, -0.012), (0.037, 0.034, 0.038))
    c.ball((0, 0.044 + 0.01 * up, 0.008), (0.031, 0.029, 0.028))
    head = V([0, 0.058 + 0.02 * up, 0.022])
    c.ball(head, (0.028, 0.0245, 0.0265), 0.012)
    c.ball(head + V([0, -0.0065, 0.017]), (0.0165, 0.0125, 0.0135), 0.012)
    c.pair(head + V([0.0165, -0.011, 0.008]), head + V([0.018, -0.012, 0.004]), 0.0135, 0.0135, 0.008)
    c.pair((0.025, 0.018, -0.002), (0.026, 0.012, 0.012), 0.0155, 0.0085, 0.008)
    c.ball((0, 0.026, -0.048), 0.006, 0.006)
    skin = c.skin(40, 2600)
    x, y, z = skin.points.T
    chest = (z - 0.012) * 1.1 - np.abs(x) * 0.75 + (0.056 - y) * 0.25
    cheeks = np.where(z > 0.018, head[1] - 0.003 - y, -0.01)
    _coated(g, skin, np.maximum(np.where(y < head[1] - 0.004, chest, -0.01), cheeks))
    _ears(g, (0.0195, head[1] + 0.022, head[2] - 0.006), 0.0105, 0.3)
    single(g, "bare", tuple(head + V([0, -0.002, 0.0308])), (0.0036, 0.0028, 0.0024))
    paired(g, "dark", tuple(head + V([0.0172, 0.0055, 0.0175])), 0.0052)
    paired(g, "belly", tuple(head + V([0.0188, 0.0078, 0.0218])), 0.0012)
    paws = Clay(0.004)
    meet = head + V([0.0045, -0.021, 0.0245])
    if feeding:
        paws.pair((0.02, 0.05, 0.024), meet, 0.0066, 0.0048)
        seed = [meet * [0, 1, 1] + V([0, dy, 0.003]) for dy in (-0.008, 0.0, 0.009, 0.014)]
    else:
        paws.pair((0.018, 0.032, 0.03), (0.019, 0.004, 0.036), 0.0072, 0.0045)
        seed = [V([x, 0.005, 0.046]) for x in (-0.011, -0.003, 0.006, 0.011)]
    g.add("food", tube(seed, [0.0025, 0.0062, 0.0045, 0.0008], 10, 10))
    g.add("bare", paws.skin(26, 400))
    feet = Clay(0.003)
    feet.pair((0.021, 0.005, 0.006), (0.023, 0.0042, 0.026), 0.0062, 0.0045)
    g.add("bare", feet.skin(22, 300))
    _whiskers(g, (0.006, float(head[1]) - 0.006, float(head[2]) + 0.028), 0.02)


@grown(
    "guinea_pig", (0.144, 0.143, 0.283), body="chestnut brown fur", belly="white fur", bare="pink skin",
    dark="black eyes",
)  # fmt: skip
def guinea_pig(g: Growth) -> None:
    """A guinea pig: a long loaf of a body without a tail, a blunt muzzle, drooping ears, a white band and blaze."""
    c = Clay(0.03)
    c.chain([(0, 0.062, -0.07), (0, 0.07, -0.01), (0, 0.066, 0.05)], [0.056, 0.06, 0.052], 6)
    c.ball((0, 0.078, 0.095), (0.042, 0.042, 0.05), 0.025)
    c.ball((0, 0.068, 0.13), (0.027, 0.026, 0.025), 0.018)
    c.pair((0.04, 0.04, -0.08), (0.044, 0.018, -0.06), 0.03, 0.018)
    skin = c.skin(44, 2600)
    x, _, z = skin.points.T
    band = 0.028 - np.abs(z - 0.035 - 0.3 * np.abs(x))
    blaze = np.where(z > 0.09, 0.011 + 0.25 * np.maximum(z - 0.125, 0) - np.abs(x), -0.01)
    _coated(g, skin, np.maximum(band, blaze))
    for surface, share in (("body", 1.0), ("bare", 0.7)):
        ear = V([(0.03, 0.112, 0.082), (0.052, 0.108, 0.078), (0.06, 0.088, 0.084), (0.044, 0.088, 0.092)])
        middle = ear.mean(axis=0)
        rim = middle + share * (ear - middle) + V([0.001, 0, 0.002]) * (share < 1)
        g.add(surface, *mirrored(fin(rim, 0.005)))
    paired(g, "dark", (0.0375, 0.086, 0.108), 0.0078)
    paired(g, "belly", (0.043, 0.0895, 0.1125), 0.0017)
    single(g, "bare", (0, 0.0735, 0.153), (0.0075, 0.0052, 0.004))
    feet = Clay(0.004)
    for z0, reach in ((0.07, 0.03), (-0.075, 0.045)):
        feet.pair((0.03, 0.02, z0), (0.031, 0.006, z0 + 0.004), 0.011, 0.0075)
        feet.pair((0.031, 0.006, z0 + 0.004), (0.033, 0.005, z0 + reach), 0.0075, 0.005)
    g.add("bare", feet.skin(34, 500))
    _whiskers(g, (0.012, 0.066, 0.145), 0.04)
