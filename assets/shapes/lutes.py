"""Instruments of China: pipa, erhu, guzheng."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.organic import curve
from assets.shapes.sketch import Sketch

Rng = np.random.Generator
V = np.array


@drawing("pipa", (0.36, 1.0, 0.12), body="polished rosewood", face="pale wood", string="white silk strings")
def pipa(s: Sketch, rng: Rng) -> None:
    """A pipa: a pear-shaped lute with a pale face, rows of frets, a bent head with four long pegs."""
    right = curve(
        V(
            [
                (0, 0, 0),
                (0.12, 0.03, 0),
                (0.18, 0.16, 0),
                (0.15, 0.36, 0),
                (0.07, 0.58, 0),
                (0.035, 0.74, 0),
                (0.03, 0.82, 0),
            ]
        ),
        26,
    )[:, :2]
    pear = np.concatenate([right, (right * [-1, 1])[::-1][:-1]])
    rings = []
    for z, f in ((-0.06, 0.25), (-0.05, 0.7), (-0.02, 0.95), (0.0, 1.0)):
        rings.append(
            np.column_stack([pear[:, 0] * f, (pear[:, 1] - 0.3) * (0.3 + 0.7 * f) + 0.3, np.full(len(pear), z)])
        )
    s.loft("body", rings)
    s.prism("face", (pear - [0, 0.3]) * 0.97 + [0, 0.3], 0.012, (0, 0, 0.004))
    with s.frame((0, 0.81, 0), (-22, 0, 0)):
        s.box("body", (0.05, 0.17, 0.03), bevel=0.006)
        s.ball("body", (0.04, 0.03, 0.025), (0, 0.18, 0), sides=14)
        for k in range(4):
            side = (-1) ** k
            s.rod("face", (0, 0.04 + 0.03 * k, 0), (0.14 * side, 0.05 + 0.03 * k, 0), 0.008, 0.013, sides=8)
    for k in range(14):
        y = 0.33 + 0.44 * (k / 13) ** 0.85
        s.box("body", (0.075 - 0.035 * k / 13, 0.008, 0.022), (0, y, 0.018), bevel=0.002)
    s.box("body", (0.1, 0.02, 0.02), (0, 0.12, 0.018), bevel=0.003)
    for k in range(4):
        x = 0.014 * (k - 1.5)
        s.rod("string", (x * 1.4, 0.13, 0.032), (x, 0.82, 0.034), 0.0016, sides=4)


@drawing("erhu", (0.2, 0.82, 0.16), body="dark rosewood", skin="snake skin", string="steel", bow="white horsehair")
def erhu(s: Sketch, rng: Rng) -> None:
    """An erhu: a small six-sided drum with a skin, a long thin neck, two pegs, a bow between its two strings."""
    a = np.linspace(0, 2 * np.pi, 6, endpoint=False) + np.pi / 6
    for z0, z1, f, name in ((-0.06, 0.06, 1.0, "body"), (0.06, 0.064, 0.88, "skin")):
        s.loft(
            name,
            [[(0.05 * f * float(np.cos(t)), 0.07 + 0.05 * f * float(np.sin(t)), z) for t in a] for z in (z0, z1)],
            smooth=False,
        )
    s.box("body", (0.11, 0.02, 0.13), (0, 0.0, 0), bevel=0.004)
    s.tube("body", curve(V([(0, 0.1, 0), (0, 0.5, 0), (0, 0.72, 0.0), (0, 0.81, -0.03)]), 12), 0.011, sides=8)
    for y in (0.66, 0.74):
        s.rod("body", (0, y, 0.02), (0, y + 0.01, -0.1), 0.008, 0.014, sides=8)
    for x in (-0.006, 0.006):
        s.rod("string", (x, 0.08, 0.068), (x, 0.72, 0.014), 0.0015, sides=4)
    s.rod("body", (-0.1, 0.15, 0.08), (0.1, 0.17, 0.03), 0.004, sides=6)
    s.rod("bow", (-0.095, 0.14, 0.08), (0.095, 0.16, 0.03), 0.003, sides=4)


@drawing(
    "guzheng",
    (1.63, 0.75, 0.36),
    body="dark lacquered wood",
    face="paulownia wood",
    string="white silk strings",
    stand="black lacquer",
)
def guzheng(s: Sketch, rng: Rng) -> None:
    """A guzheng: a long arched zither on two stands, many strings over a slanting row of bridges."""
    bow = [(x, 0.66 + 0.055 * (1 - (x / 0.18) ** 2)) for x in np.linspace(-0.17, 0.17, 9)]
    section = [(-0.17, 0.6), (0.17, 0.6), *reversed(bow)]
    with s.frame(turn=(0, 90, 0)):
        s.prism("body", section, 1.6)
        s.prism("face", [*[(x * 0.96, y + 0.004) for x, y in reversed(bow)], (-0.16, 0.64), (0.16, 0.64)], 1.36)
    for x in (-0.74, 0.72):
        s.box("body", (0.04, 0.03, 0.34), (x, 0.7, 0), bevel=0.006)
    for k in range(13):
        z = -0.14 + 0.28 * k / 12
        y = 0.66 + 0.055 * (1 - (z / 0.18) ** 2)
        bx = -0.45 + 0.8 * k / 12
        s.loft(
            "body",
            [
                [
                    (bx + u * f, y + h, z + w * f)
                    for u, w in ((-0.012, -0.01), (-0.012, 0.01), (0.012, 0.01), (0.012, -0.01))
                ]
                for h, f in ((0.0, 1.0), (0.05, 0.3))
            ],
            smooth=False,
        )
        s.rod("string", (-0.74, 0.73, z), (bx, y + 0.05, z), 0.0018, sides=4)
        s.rod("string", (bx, y + 0.05, z), (0.72, 0.73, z), 0.0018, sides=4)
    for x in (-0.5, 0.5):
        for z in (-0.13, 0.13):
            s.beam("stand", (x, 0.0, z * 1.2), (x, 0.6, z), 0.04, 0.04)
        s.box("stand", (0.05, 0.04, 0.32), (x, 0.56, 0), bevel=0.006)
        s.box("stand", (0.04, 0.04, 0.26), (x, 0.15, 0), bevel=0.006)
