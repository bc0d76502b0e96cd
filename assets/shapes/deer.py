"""Deer and their kin: slender legs, a raised neck, large ears, antlers, a pale rump; standing, grazing or lying."""

from __future__ import annotations

import numpy as np

from assets.shapes.bending import Carry, carried, fold_legs
from assets.shapes.clay import Clay
from assets.shapes.creatures import mirrored
from assets.shapes.gaits import hoofed_legs
from assets.shapes.growth import Growth, grown
from assets.shapes.hide import cut, paired, single
from assets.shapes.organic import Patch, curve, tube
from assets.shapes.posing import Frame, strike

V = np.array

_FRAME = Frame(0.66, (0.78, 0.36), (0.78, -0.44), (0.92, 0.36), (1.29, 0.8), horned=True)
_NECK = V([(0, 0.9, 0.36), (0, 1.14, 0.48), (0, 1.36, 0.54)])
_GRAZING_NECK = V([(0, 0.9, 0.38), (0, 0.68, 0.68), (0, 0.42, 0.9)])
_UPRIGHT, _LOW = carried(_NECK[-1], _NECK[-1], 0.0), carried(_NECK[-1], _GRAZING_NECK[-1], 34.0)


def _antler(size: float, at: Carry) -> list[Patch]:
    """One antler: a beam that sweeps back and out, then forward, with four tines."""
    root = V([0.04, 1.44, 0.56])
    beam = root + V([(0, 0, 0), (0.1, 0.14, -0.1), (0.22, 0.32, -0.12), (0.24, 0.5, 0.0), (0.16, 0.62, 0.1)]) * size
    line = at(curve(beam, 16))
    out = [tube(at(beam), [0.02, 0.018, 0.015, 0.011, 0.004], 7, 14)]
    for knot, tine in (
        (2, (0.03, 0.06, 0.16)),
        (6, (0.08, 0.1, 0.13)),
        (10, (0.05, 0.12, 0.14)),
        (12, (0.12, 0.12, 0.0)),
    ):
        tip = line[knot] + at(root + V(tine) * size) - at(root)
        out.append(tube([line[knot], (line[knot] + tip) / 2 + [0, -0.01, 0.01], tip], [0.013, 0.01, 0.003], 6, 7))
    return out


@grown(
    "deer", (0.74, 2.0, 1.37), body="toffee fur", pale="cream white fur", antlers="pale brown bone",
    dark="black leather",
)  # fmt: skip
def deer(g: Growth, antlers: float = 1.0, pose: float = 0.0) -> None:
    """A deer: slender with long legs and neck, a dark nose, wide ears, branching antlers, pale belly and rump."""
    c, grazes = Clay(0.05), 0.5 < pose < 1.5
    at = _LOW if grazes else _UPRIGHT
    c.limb((0, 0.86, -0.36), (0, 0.86, 0.3), 0.165, 0.16)
    c.ball((0, 0.82, 0.0), (0.165, 0.17, 0.32))
    c.ball((0, 0.88, -0.42), (0.15, 0.165, 0.15))
    c.ball((0, 0.82, 0.36), (0.125, 0.18, 0.13))
    c.chain(_GRAZING_NECK if grazes else _NECK, [0.145, 0.095, 0.072], 8)
    c.ball(at([0, 1.39, 0.57]), (0.07, 0.068, 0.075), 0.03)
    c.limb(at([0, 1.37, 0.62]), at([0, 1.28, 0.77]), 0.056, 0.034, 0.03)
    for x in (1.0, -1.0):
        c.chain(
            at([(0.055, 1.42, 0.53), (0.13, 1.47, 0.5), (0.2, 1.46, 0.48)]) * [x, 1, 1], [0.018, 0.036, 0.008], 6, 0.01
        )
    c.chain([(0, 0.95, -0.54), (0, 0.9, -0.6), (0, 0.82, -0.61)], [0.035, 0.035, 0.01], 5, 0.02)
    if 1.5 <= pose < 2.5 or 4.5 <= pose < 5.5:
        horn = fold_legs(c, 0.1, 0.34, -0.44, 0.66, 0.045, 0.78)
    else:
        horn = hoofed_legs(c, 0.095, 0.36, -0.44, 0.78, 0.042, "run" if 2.5 <= pose < 4.5 else "stand")
    skin = c.skin(56, 3300)
    x, y, z = skin.points.T
    under = np.where((y > 0.6) & (z < 0.45), -0.62 - skin.normals[:, 1], -1.0)
    rump = np.where((np.abs(x) < 0.12) & (y > 0.7), -0.5 - z - 0.35 * np.abs(y - 0.88), -1.0)
    throat = np.where((z > 0.5) & (y > 1.0), 0.35 - skin.normals[:, 1] - 1.2 + (1.33 - y), -1.0)
    coat, pale = cut(skin, np.maximum.reduce([under, rump, throat]))
    g.add("body", coat)
    g.add("pale", pale)
    if antlers > 0:
        for part in _antler(antlers, at):
            g.add("antlers", *mirrored(part))
    else:
        paired(g, "antlers", at([0.035, 1.445, 0.56]), 0.012)
    single(g, "dark", at([0, 1.29, 0.795]), (0.022, 0.02, 0.014))
    paired(g, "dark", at([0.062, 1.4, 0.61]), (0.01, 0.016, 0.016))
    g.add("dark", horn)
    strike(g, _FRAME, pose if pose > 6.5 else 0.0)
