"""Horses: muscled, with joints in their legs; standing, grazing, lying, galloping and rearing."""

from __future__ import annotations

import numpy as np

from assets.shapes.bending import Carry, carried, fold_legs
from assets.shapes.clay import Clay
from assets.shapes.coats import shaded
from assets.shapes.gaits import hoofed_legs
from assets.shapes.growth import Growth, grown
from assets.shapes.hide import paired
from assets.shapes.leafage import Piece
from assets.shapes.organic import Patch, curve, tube
from assets.shapes.posing import Frame, strike

V = np.array

EQUINE_SPINE = V([(0, 1.1, -1.0), (0, 1.25, -0.6), (0, 1.25, 0.5), (0, 1.55, 0.8), (0, 1.98, 1.04), (0, 1.62, 1.42)])
"""The middle line of a horse, from the rump to the nose."""
EQUINE_FRAME = Frame(0.84, (1.15, 0.54), (1.15, -0.68), (1.3, 0.62), (1.6, 1.46))
"""Where its joints are."""
EQUINE_BELLY_M = 0.84
"""How high a standing horse's belly is."""
_NECK = V([(0, 1.3, 0.58), (0, 1.62, 0.83), (0, 1.95, 1.02)])
_GRAZING_NECK = V([(0, 1.28, 0.6), (0, 1.0, 1.02), (0, 0.68, 1.34)])
_RUNNING_NECK = V([(0, 1.3, 0.58), (0, 1.55, 0.92), (0, 1.76, 1.24)])
UPRIGHT = carried(_NECK[-1], _NECK[-1], 0.0)
_LOW = carried(_NECK[-1], _GRAZING_NECK[-1], 22.0)
_FORWARD = carried(_NECK[-1], _RUNNING_NECK[-1], -24.0)
_TAIL = V([(0, 1.42, -0.9), (0, 1.36, -1.06), (0, 1.05, -1.14), (0, 0.7, -1.14), (0, 0.42, -1.1)])
_STREAMING = V([(0, 1.42, -0.9), (0, 1.5, -1.08), (0, 1.46, -1.36), (0, 1.32, -1.62), (0, 1.2, -1.82)])


def equine(
    neck: float, cells: int, lies: bool = False, most: int = 3900, grazes: bool = False, gait: str = "stand"
) -> tuple[Patch, Patch]:
    """The skin of a horse 1.6 m at the shoulder, and its hooves, without mane, tail and eyes.

    `neck` is how thick that is, `gait` one of `gaits.GAITS`.
    """
    c, at = Clay(0.08), head_of(grazes, gait)
    c.limb((0, 1.24, -0.56), (0, 1.22, 0.46), 0.26, 0.255)
    c.ball((0, 1.12, 0.06), (0.265, 0.265, 0.46))
    c.ball((0, 1.33, -0.68), (0.25, 0.25, 0.27))
    c.ball((0, 1.47, 0.36), (0.08, 0.1, 0.22))
    c.ball((0, 1.17, 0.64), (0.2, 0.27, 0.2))
    c.pair((0.1, 1.12, 0.76), (0.1, 1.02, 0.74), 0.115, 0.09, 0.05)
    c.pair((0.13, 1.42, 0.42), (0.17, 1.06, 0.62), 0.125, 0.135, 0.05)  # shoulders and haunches
    c.pair((0.12, 1.36, -0.64), (0.165, 1.0, -0.6), 0.22, 0.155, 0.07)
    c.pair((0.1, 1.28, -0.86), (0.13, 1.0, -0.78), 0.14, 0.1, 0.06)
    line = _GRAZING_NECK if grazes else _RUNNING_NECK if gait == "run" else _NECK
    c.chain(line, V([0.26, 0.185, 0.12]) * neck, 8)
    c.chain(line + [0, -0.09, 0.03], V([0.2, 0.14, 0.09]) * neck, 6)
    _head(c, at)
    if lies:
        horn = fold_legs(c, 0.16, 0.5, -0.7, EQUINE_BELLY_M, 0.085, 1.05)
    else:
        horn = hoofed_legs(c, 0.155, 0.56, -0.68, 1.1, 0.086, gait)
    return c.skin(cells, most), horn


def head_of(grazes: bool, gait: str) -> Carry:
    """Where the head is carried."""
    return _LOW if grazes else _FORWARD if gait == "run" else UPRIGHT


def _head(c: Clay, at: Carry) -> None:
    """Skull, round jowls, a long nose, a soft muzzle with chin and nostrils, ears."""
    c.ball(at([0, 1.98, 1.08]), (0.095, 0.11, 0.12), 0.04)
    c.pair(at([0.045, 1.88, 1.1]), at([0.04, 1.82, 1.17]), 0.09, 0.07, 0.03)
    c.limb(at([0, 1.94, 1.19]), at([0, 1.68, 1.395]), 0.082, 0.058, 0.03)
    c.limb(at([0, 1.83, 1.17]), at([0, 1.62, 1.36]), 0.062, 0.046, 0.03)
    c.ball(at([0, 1.635, 1.42]), (0.068, 0.072, 0.074), 0.025)
    c.ball(at([0, 1.575, 1.385]), (0.046, 0.042, 0.05), 0.015)
    c.pair(at([0.044, 1.655, 1.462]), at([0.046, 1.63, 1.47]), 0.03, 0.026, 0.012)
    c.pair(at([0.078, 1.975, 1.15]), at([0.08, 1.955, 1.17]), 0.03, 0.026, 0.02)
    c.pair(at([0.05, 2.06, 1.05]), at([0.07, 2.16, 1.07]), 0.03, 0.034, 0.02)
    c.pair(at([0.07, 2.16, 1.07]), at([0.072, 2.24, 1.085]), 0.032, 0.008, 0.01)


def add_equine_details(g: Growth, surface: str, at: Carry = UPRIGHT) -> None:
    """A horse's eyes and nostrils; its head is where `at` carries it."""
    paired(g, surface, at([0.092, 1.945, 1.165]), (0.02, 0.028, 0.028))
    paired(g, surface, at([0.052, 1.637, 1.488]), (0.016, 0.022, 0.014))


@grown("horse", (0.7, 2.28, 2.74), body="toffee fur", hair="black mane", dark="black hooves")
def horse(g: Growth, horns: float = 0.0, pose: float = 0.0) -> None:
    """A horse: arched neck with a flowing mane, long head, full tail, hooves; `horns` makes it a unicorn."""
    lies, grazes = 1.5 <= pose < 2.5 or 4.5 <= pose < 5.5, 0.5 < pose < 1.5
    gait = "run" if 2.5 <= pose < 3.5 else "rear" if 3.5 <= pose < 4.5 else "stand"
    at = head_of(grazes, gait)
    coat, horn = equine(1.0, 80, lies, grazes=grazes, gait=gait)
    g.add("body", _pointed(shaded(coat, EQUINE_BELLY_M, 1.5, 0.0 if lies else 0.95), at))
    g.add("dark", horn)
    g.add("hair", _hair(grazes, gait, lies))
    if horns:
        g.add("dark", tube(at([(0, 2.02, 1.18), (0, 2.02 + 0.4 * horns, 1.18 + 0.3 * horns)]), [0.036, 0.004], 10, 12))
    add_equine_details(g, "dark", at)
    if gait == "rear":
        g.bend((0, 1.1, -0.62), (0, 0.25, 1.0), 0.75, -44.0)
    strike(g, EQUINE_FRAME, pose if pose > 6.5 else 0.0)


def _pointed(coat: Piece, at: Carry) -> Piece:
    """A coat with a dark muzzle and dark tips of the ears, dappled on the barrel and the haunches."""
    points = coat.patch.points
    muzzle = np.clip(1.6 - np.linalg.norm(points - at([0, 1.6, 1.42]), axis=1) / 0.12, 0, 1)
    ears = np.clip(1.4 - np.linalg.norm(points - at([0, 2.24, 1.085]), axis=1) / 0.1, 0, 1)
    rings = np.sin(23 * points[:, 2] + 2 * np.sin(9 * points[:, 1])) * np.sin(23 * points[:, 1] + 3 * points[:, 2])
    dapple = np.clip(rings, -0.2, 0.6) * (points[:, 1] > 0.8) * (np.abs(points[:, 0]) > 0.1)
    tone = (1 - 0.85 * np.maximum(muzzle, ears)) * (1 - 0.3 * (0.6 - dapple))
    return coat._replace(colors=coat.colors * tone[:, None])


def _hair(grazes: bool, gait: str, lies: bool) -> Patch:
    """Mane, forelock and tail; they stream back at a gallop."""
    at, runs = head_of(grazes, gait), gait == "run"
    hair = Clay(0.05)
    nape = [(0, 1.85, 0.8), (0, 1.62, 0.62), (0, 1.5, 0.46)]
    if grazes:
        nape = [(0, 1.08, 1.26), (0, 1.32, 0.98), (0, 1.54, 0.6)]
    elif runs:
        nape = [(0, 1.79, 1.0), (0, 1.66, 0.76), (0, 1.52, 0.5)]
    crest = curve(V([*at([(0, 2.1, 1.1), (0, 2.1, 0.96)]), *nape]), 12)
    hair.chain(crest, np.full(12, 0.05))
    for k, root in enumerate(crest):
        out = 0.085 + 0.014 * k + 0.018 * (k % 2)
        hair.ball(root, 0.055)
        for side in (1.0, -1.0) if k > 1 else ():
            fall = V([(0, 0, 0), (0.6 * out * side, 0.01, 0), (out * side, -0.12, 0.01), (out * side, -0.27, 0.02)])
            if runs:
                fall = V([(0, 0, 0), (0.4 * out * side, 0.07, -0.06), (0.7 * out * side, 0.06, -0.2)])
                hair.chain(root + fall, [0.05, 0.045, 0.012])
            else:
                hair.chain(root + fall, [0.05, 0.05, 0.045, 0.014])
    hair.limb(at([0, 2.1, 1.12]), at([0.01, 1.98, 1.21]), 0.045, 0.02)
    tail = _STREAMING if runs else _TAIL * [1, 0.5 if lies else 1.0, 1] + [0, 0.7 if lies else 0.0, 0]
    hair.chain(tail, [0.045, 0.07, 0.092, 0.075, 0.012], 11)
    return hair.skin(52, 1450)
