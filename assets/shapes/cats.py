"""Cats: standing, sitting, lying, running, leaping, asleep in a ring; tabby, plain, calico, with a bib, with points."""

from __future__ import annotations

import numpy as np

from assets.shapes.bending import Carry, curled, moved, placed
from assets.shapes.clay import Clay
from assets.shapes.creatures import fin, mirrored
from assets.shapes.gaits import pawed_legs
from assets.shapes.growth import Growth, grown
from assets.shapes.hide import cut
from assets.shapes.leafage import Piece
from assets.shapes.organic import F64, Patch, blobs, curve, noise, tube
from assets.shapes.posing import Frame, strike

V = np.array
_HEAD = V([0.0, 0.335, 0.2])
"""Where the middle of the head of one that stands is."""
_RING_M = 0.125
"""How wide the ring is that a sleeping one lies in: the radius of its back's middle line."""
_TAILS = (
    [(0, 0.27, -0.2), (0, 0.3, -0.28), (0, 0.4, -0.33), (0, 0.5, -0.3), (0.02, 0.53, -0.25)],
    [(0, 0.06, -0.14), (0.06, 0.03, -0.18), (0.13, 0.022, -0.12), (0.15, 0.02, 0.0), (0.1, 0.02, 0.1)],
    [(0, 0.2, -0.2), (0.06, 0.165, -0.24), (0.13, 0.15, -0.18), (0.15, 0.148, -0.06), (0.13, 0.148, 0.04)],
    [(0, 0.26, -0.2), (0, 0.29, -0.29), (0.01, 0.31, -0.38), (0.02, 0.3, -0.46), (0.02, 0.31, -0.52)],
    [(0, 0.26, -0.2), (0, 0.3, -0.28), (0.01, 0.36, -0.36), (0.02, 0.38, -0.44), (0.02, 0.36, -0.5)],
    [(-0.13, 0.05, -0.03), (-0.165, 0.028, 0.05), (-0.12, 0.024, 0.16), (-0.03, 0.024, 0.21), (0.06, 0.022, 0.19)],
)
_STAND, _SIT, _LIE, _RUN, _LEAP, _SLEEP, _DRINKS = range(7)
_FRAME = Frame(0.14, (0.2, 0.11), (0.21, -0.15), (0.25, 0.12), (0.31, 0.28))
TABBY, PLAIN, CALICO, BIB, POINTS = range(5)
"""Kinds of coat."""


def pointed_ear(base: tuple[float, float, float], tip: tuple[float, float, float], wide: float) -> Patch:
    """A three-cornered ear from the middle of its foot at `base` to its `tip`, `wide` metres at the foot."""
    x, y, z = base
    left, right = V([x - wide / 2, y, z]), V([x + wide / 2, y - wide * 0.3, z])
    return fin(curve(V([left, (left + V(tip)) / 2, tip, (right + V(tip)) / 2, right, left]), 22)[:-1], 0.018)


@grown("cat", (0.22, 0.49, 0.57), body="grey fur", dark="black fur", eyes="green eyes", pale="white fur")
def cat(g: Growth, pose: float = 0.0, coat: float = 0.0) -> None:
    """A cat: a long supple body on slim legs, a round head with pointed ears, green eyes, whiskers, an upright tail."""
    way, kind = _STAND if round(pose) >= _DRINKS else round(pose), round(coat)
    at = _head_at(way)
    c = Clay(0.028)
    _body(c, way)
    _skull(c, at)
    c.chain(_TAILS[way], [0.026, 0.02, 0.018, 0.017, 0.01], 14, 0.015)
    skin = c.skin(60, 4200)
    rest, pale = cut(skin, _pale(skin, way, kind, at))
    if kind == CALICO:
        rest, dark = cut(rest, noise(rest.points, g.rng, 6, 7.0) - 0.12)
        g.add("dark", dark)
    elif kind == POINTS:
        rest, dark = cut(rest, _points(rest, at))
        g.add("dark", dark)
    g.add("body", Piece(rest, _striped(rest, way)) if kind == TABBY else rest)
    g.add("pale", pale)
    _face(g, at, asleep=way == _SLEEP, dark_ears=kind == POINTS)
    if round(pose) == _DRINKS:
        g.bend((0, 0.22, 0.14), (0, 0.5, 0.85), 0.12, 100.0, 0.08)
    strike(g, _FRAME, pose if pose > 6.5 else 0.0)


def _head_at(way: int) -> Carry:
    """Where the head is carried, and how it is turned."""
    if way == _SLEEP:
        return placed(_HEAD, [-0.03, 0.088, 0.13], -38.0, 14.0)
    return placed(_HEAD, _HEAD + [0, -0.03, 0.035] if way in (_RUN, _LEAP) else _HEAD)


def _body(c: Clay, way: int) -> None:
    if way == _SLEEP:
        curled(c, _RING_M, 0.08)
        for x, z in ((0.05, 0.16), (0.0, 0.17)):
            c.limb((x + 0.05, 0.04, z - 0.03), (x - 0.03, 0.026, z + 0.02), 0.032, 0.022, 0.02)
        c.limb((-0.11, 0.05, -0.02), (-0.07, 0.03, 0.05), 0.05, 0.024, 0.02)
        return
    rump = V([(0, 0.24, -0.15), (0, 0.1, -0.09), (0, 0.23, -0.15), (0, 0.25, -0.17), (0, 0.22, -0.16)][way])
    c.limb(rump, (0, 0.235, 0.1), 0.078, 0.07)
    c.ball((rump + [0, 0.2, 0.1]) / 2 + [0, 0.0, -0.02], (0.074, 0.07, 0.11))
    c.limb((0, 0.25, 0.12), (0, 0.31, 0.18) if way < _RUN else (0, 0.29, 0.21), 0.065, 0.055)
    if way in (_STAND, _RUN, _LEAP):
        gait = {_STAND: "stand", _RUN: "run", _LEAP: "leap"}[way]
        pawed_legs(c, 0.05, 0.11, rump[2], 0.205, 0.215, 0.038, gait)
        return
    for x in (1.0, -1.0):
        if way == _LIE:
            c.chain(V([(0.05, 0.2, 0.1), (0.06, 0.165, 0.06), (0.05, 0.15, 0.18)]) * [x, 1, 1], [0.042, 0.03, 0.021])
            hind = V([(0.055, 0.21, -0.15), (0.09, 0.17, -0.06), (0.09, 0.15, -0.02)])
            c.chain(hind * [x, 1, 1], [0.066, 0.05, 0.021])
            continue
        c.chain(V([(0.05, 0.2, 0.11), (0.05, 0.11, 0.1), (0.048, 0.02, 0.115)]) * [x, 1, 1], [0.04, 0.026, 0.02])
        c.limb((x * 0.048, 0.018, 0.115), (x * 0.048, 0.016, 0.145), 0.022, 0.019, 0.01)
        c.chain(V([(0.05, 0.1, -0.08), (0.085, 0.07, 0.01), (0.08, 0.02, -0.06)]) * [x, 1, 1], [0.07, 0.05, 0.022])
        c.limb((x * 0.08, 0.018, -0.06), (x * 0.075, 0.016, 0.04), 0.022, 0.019, 0.01)


def _skull(c: Clay, at: Carry) -> None:
    c.ball(at([0, 0.335, 0.2]), (0.076, 0.066, 0.066), 0.02)
    for x in (1.0, -1.0):
        c.ball(at([0.036 * x, 0.317, 0.226]), 0.036, 0.02)
        c.limb(at([0.02 * x, 0.31, 0.252]), at([0.022 * x, 0.308, 0.258]), 0.024, 0.022, 0.015)
    c.ball(at([0, 0.29, 0.25]), (0.02, 0.014, 0.016), 0.01)


def _pale(skin: Patch, way: int, kind: int, at: Carry) -> F64:
    """Above zero where the coat is pale: bib, socks and muzzle, and what of a calico is neither red nor black."""
    x, y, z = skin.points.T
    if kind in (PLAIN, POINTS):
        return np.full(len(x), -1.0)
    muzzle = 0.052 - np.linalg.norm(skin.points - at([0, 0.298, 0.268]), axis=1)
    if way == _SLEEP:
        return np.asarray(muzzle)
    bib = np.where((y < 0.31) & (z > 0.08), 0.35 * np.maximum(skin.normals[:, 2], -skin.normals[:, 1]) - 0.16, -1.0)
    socks = np.where(np.abs(x) < 0.11, (0.045 if way != _LIE else 0.165) - y, -1.0) * (z > -0.02)
    if kind == CALICO:
        socks = np.maximum(socks, np.where(skin.normals[:, 1] < -0.2, 0.1, -1.0))
    return np.asarray(np.maximum.reduce([bib, socks, muzzle]) if way < _RUN else np.maximum(muzzle, bib))


def _points(skin: Patch, at: Carry) -> F64:
    """Above zero on the face and at the ends of legs and tail, which are dark."""
    face = 0.066 - np.linalg.norm(skin.points - at([0, 0.315, 0.26]), axis=1)
    tail = np.where((skin.points[:, 2] < -0.24), 0.05, -1.0)
    return np.asarray(np.maximum.reduce([face, 0.06 - skin.points[:, 1], tail]))


def _striped(skin: Patch, way: int) -> F64:
    """The shade `[n, 3]` of a tabby: bars over back and flanks, rings about legs and tail, lines on the brow."""
    x, y, z = skin.points.T
    run = _RING_M * np.arctan2(x, z) if way == _SLEEP else z
    bars = np.sin(2 * np.pi * run / 0.062 + 1.2 * np.sin(14 * y) + 2.0 * (np.abs(x) > 0.03))
    rings = np.sin(2 * np.pi * y / 0.05)
    low = np.clip((0.15 - y) / 0.05, 0, 1) * (way not in (_LIE, _SLEEP))
    stripe = np.clip(2.2 * ((1 - low) * bars + low * rings) - 0.35, 0, 1)
    stripe *= np.clip(1.2 + 1.4 * skin.normals[:, 1], 0, 1) * (1 - low) + low
    spine = np.exp(-((x / 0.02) ** 2)) * (skin.normals[:, 1] > 0.5) * (way != _SLEEP)
    tone = 1 - 0.52 * np.maximum(stripe, 0.8 * spine)
    return np.asarray(np.repeat(tone[:, None], 3, axis=1))


def _face(g: Growth, at: Carry, *, asleep: bool, dark_ears: bool) -> None:
    """Ears lined with pale fur, eyes open or shut, a nose, a mouth, whiskers."""

    def spot(surface: str, x: float, y: float, z: float, radius: tuple[float, float, float]) -> None:
        g.add(surface, *(moved(each, at) for each in mirrored(blobs(g.rng, V([[x, y, z]]), V([radius]), 1))))

    for ear in mirrored(pointed_ear((0.043, 0.385, 0.195), (0.062, 0.455, 0.19), 0.055)):
        g.add("dark" if dark_ears else "body", moved(ear, at))
    for ear in mirrored(pointed_ear((0.044, 0.389, 0.207), (0.06, 0.437, 0.203), 0.034)):
        g.add("pale", moved(ear, at))
    if asleep:
        lid = tube([(0.015, 0.343, 0.262), (0.031, 0.337, 0.264), (0.047, 0.343, 0.255)], [0.003, 0.0036, 0.003], 5, 8)
        g.add("dark", *(moved(each, at) for each in mirrored(lid)))
    else:
        spot("eyes", 0.031, 0.345, 0.252, (0.017, 0.0155, 0.011))
        spot("dark", 0.031, 0.345, 0.2612, (0.0052, 0.0125, 0.004))
    spot("dark", 0.004, 0.322, 0.277, (0.009, 0.0065, 0.006))
    g.add("dark", moved(tube([(0, 0.316, 0.283), (0, 0.304, 0.284)], [0.002, 0.002], 4, 3), at))
    for k in (-1, 0, 1):
        line = V([(0.03, 0.306, 0.27), (0.075, 0.307 + 0.01 * k, 0.275), (0.12, 0.298 + 0.022 * k, 0.262)])
        for each in mirrored(tube(line, [0.0014, 0.0012, 0.0008], 4, 6)):
            g.add("dark", moved(each, at))
