"""Dog, wolf, fox and hyena: one body with its muzzle, ears, tail and coat; at rest, running, drinking, asleep."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from assets.shapes.bending import Carry, curled, moved, placed
from assets.shapes.clay import Clay
from assets.shapes.creatures import fin, mirrored
from assets.shapes.gaits import pawed_legs
from assets.shapes.growth import Growth, grown
from assets.shapes.hide import cut, gaps, scattered
from assets.shapes.organic import F64, Patch, blobs, curve, tube
from assets.shapes.posing import Frame, strike

V = np.array


@dataclass(frozen=True)
class Build:
    """What tells one from another, beside a dog: lengths of muzzle and legs, thickness of body, ruff and tail."""

    muzzle: float = 1.0
    legs: float = 1.0
    stout: float = 1.0
    ruff: float = 0.0
    brush: float = 0.0
    hanging: bool = False


_GAITS: Mapping[int, str] = {3: "run", 4: "leap"}
_ASLEEP, _DRINKS = 5, 6
_FRAME = Frame(0.28, (0.38, 0.19), (0.4, -0.2), (0.45, 0.2), (0.59, 0.5))
_HEAD, _RESTING = V([0.0, 0.63, 0.335]), V([-0.04, 0.125, 0.24])
"""The middle of the head: of one that stands, and of one that sleeps."""


def _torso(c: Clay, b: Build, pose: int) -> None:
    """Barrel, chest and haunch; the chest is where it is whatever the posture, but for one that lies."""
    s = b.stout
    rump = V([(0, 0.42, -0.2), (0, 0.17, -0.1), (0, 0.42, -0.2)][pose])
    c.limb(rump, (0, 0.41, 0.16), 0.1 * s, 0.125 * s)
    c.limb((0, 0.43, -0.02) if pose != 1 else (0, 0.32, 0.0), (0, 0.43, 0.16), 0.095 * s, 0.12 * s)
    c.ball((0, 0.39, 0.16), (0.108 * s, 0.145 * s, 0.13))
    if pose != 1:
        c.ball((0, 0.43, -0.2), (0.1 * s, 0.105, 0.12))
    c.chain([(0, 0.46, 0.22), (0, 0.55, 0.29), (0, 0.6, 0.32)], [0.11 * s, 0.083, 0.076], 6)
    if b.ruff:
        c.ball((0, 0.47, 0.25), (0.12 + 0.02 * b.ruff, 0.13, 0.1 + 0.02 * b.ruff), 0.05)
        c.ball((0, 0.56, 0.3), (0.105, 0.09, 0.075), 0.04)


def _limbs(c: Clay, b: Build, pose: int) -> None:
    low = 0.42 - 0.42 * b.legs
    if pose in _GAITS:
        pawed_legs(c, 0.08, 0.19, -0.2, 0.4 * b.legs, 0.42 * b.legs, 0.062, _GAITS[pose])
        return
    for x in (1.0, -1.0):
        if pose == 2:
            c.chain(V([(0.085, 0.35, 0.17), (0.1, 0.27, 0.12), (0.09, 0.25, 0.36)]) * [x, 1, 1], [0.065, 0.045, 0.033])
            c.limb((x * 0.09, 0.245, 0.35), (x * 0.09, 0.243, 0.41), 0.036, 0.03, 0.02)
            hind = [(0.08, 0.38, -0.2), (0.13, 0.29, -0.06), (0.14, 0.25, -0.24), (0.14, 0.245, -0.06)]
            c.chain(V(hind) * [x, 1, 1], [0.1, 0.066, 0.036, 0.032])
            continue
        c.chain(
            V([(0.08, 0.37, 0.19), (0.082, 0.22 + low / 2, 0.165), (0.078, 0.04 + low, 0.19)]) * [x, 1, 1],
            [0.066, 0.039, 0.03],
        )
        c.limb((x * 0.078, 0.032 + low, 0.19), (x * 0.078, 0.026 + low, 0.245), 0.035, 0.028, 0.02)
        if pose == 1:
            c.chain(
                V([(0.075, 0.17, -0.08), (0.13, 0.13 + low, 0.06), (0.12, 0.05 + low, -0.1)]) * [x, 1, 1],
                [0.11, 0.07, 0.035],
            )
            c.limb((x * 0.12, 0.035 + low, -0.08), (x * 0.12, 0.03 + low, 0.06), 0.036, 0.032, 0.02)
            continue
        hind = [
            (0.07, 0.4, -0.2),
            (0.082, 0.26 + low / 2, -0.15),
            (0.08, 0.165 + low, -0.265),
            (0.078, 0.04 + low, -0.235),
        ]
        c.chain(V(hind) * [x, 1, 1], [0.1, 0.06, 0.034, 0.029])
        c.limb((x * 0.078, 0.032 + low, -0.23), (x * 0.078, 0.026 + low, -0.18), 0.035, 0.029, 0.02)


def _head(c: Clay, b: Build, at: Carry) -> None:
    m = b.muzzle
    c.ball(at([0, 0.63, 0.335]), (0.08, 0.08, 0.09), 0.03)
    c.limb(at([0, 0.612, 0.4]), at([0, 0.588, 0.41 + 0.1 * m]), 0.05, 0.036, 0.025)
    c.limb(at([0, 0.572, 0.4]), at([0, 0.56, 0.4 + 0.085 * m]), 0.032, 0.024, 0.008)
    for x in (1.0, -1.0):
        c.limb(at([0.045 * x, 0.6, 0.36]), at([0.04 * x, 0.59, 0.38]), 0.045, 0.035, 0.03)
        c.limb(at([0.034 * x, 0.655, 0.4]), at([0.03 * x, 0.66, 0.41]), 0.022, 0.018, 0.02)
        if b.hanging:
            ear = at(V([(0.06, 0.69, 0.32), (0.1, 0.665, 0.33), (0.112, 0.565, 0.35)]) * [x, 1, 1])
            c.chain(ear, [0.022, 0.034, 0.026], 7, 0.01)


def _tail(c: Clay, b: Build, pose: int) -> F64:
    """The tail's line, root to tip; drawn on the body."""
    root = V([(0, 0.47, -0.28), (0, 0.14, -0.2), (0, 0.42, -0.3)][pose])
    if b.brush:
        ways = (
            [(0, -0.06, -0.09), (0, -0.15, -0.18), (0, -0.24, -0.25)],
            [(0, -0.09, -0.06), (0.1, -0.1, -0.12), (0.24, -0.1, -0.08)],
            [(0, -0.13, -0.05), (0.14, -0.16, -0.02), (0.24, -0.16, 0.12)],
        )
        line = root + V([(0, 0, 0), *ways[pose]])
        c.chain(line, V([0.032, 0.05, 0.062, 0.02]) * (0.55 + 0.45 * b.brush), 9, 0.03)
        return np.asarray(line)
    ways = (
        [(0, 0.06, -0.1), (0, 0.16, -0.15), (0, 0.24, -0.12)],
        [(0, -0.09, -0.08), (0.08, -0.1, -0.18), (0.18, -0.1, -0.2)],
        [(0, -0.12, -0.08), (0.12, -0.15, -0.12), (0.22, -0.15, -0.06)],
    )
    line = root + V([(0, 0, 0), *ways[pose]])
    c.chain(line, [0.04, 0.033, 0.026, 0.012], 9, 0.02)
    return np.asarray(line)


def _coat(skin: Patch) -> F64:
    """Above zero on the pale parts: chin, throat, chest, belly, the inside of the legs; `[n]`."""
    x, y, z = skin.points.T
    nx, ny, nz = skin.normals.T
    under = -0.35 - ny + 0.3 * np.maximum(nz, 0) * (y < 0.5) * (z > 0.15)
    inner = np.where((y < 0.34) & (np.abs(x) > 0.02), -nx * np.sign(x) - 0.6, -1.0)
    throat = np.where((z > 0.27) & (y < 0.6), 0.58 - y + 0.5 * (z - 0.4), -1.0)
    return np.asarray(np.maximum.reduce([under, inner, throat]))


def _prick(base: tuple[float, float, float], tip: tuple[float, float, float], wide: float) -> Patch:
    x, y, z = base
    left, right = V([x - wide / 2, y, z]), V([x + wide / 2, y - wide * 0.35, z])
    ring = curve(
        V([left, (left + V(tip)) / 2 + [-0.006, 0, 0], tip, (right + V(tip)) / 2 + [0.006, 0, 0], right, left]), 22
    )
    return fin(ring[:-1], 0.02)


def _canine(g: Growth, b: Build, pose: int, cells: int = 48) -> tuple[Patch, F64]:
    """The skin and the tail's line; eyes, nose, ears are added to `g`."""
    c, asleep, still = Clay(0.032), pose == _ASLEEP, 0 if pose in _GAITS or pose >= _DRINKS else pose
    at = placed(_HEAD, _RESTING, -38.0, 12.0) if asleep else placed(_HEAD, _HEAD)
    if asleep:
        curled(c, 0.19, 0.115 * b.stout)
        c.limb((0.03, 0.12, 0.16), at(_HEAD - [0, 0.02, 0.05]), 0.09, 0.075)
        for x in (0.1, 0.02):
            c.limb((x + 0.06, 0.06, 0.22), (x - 0.06, 0.034, 0.26), 0.045, 0.032, 0.02)
        line = V([(-0.17, 0.07, -0.06), (-0.24, 0.04, 0.06), (-0.2, 0.035, 0.22), (-0.06, 0.035, 0.33)])
        c.chain(line, V([0.04, 0.046, 0.05, 0.02]) * (0.7 + 0.6 * b.brush), 9, 0.03)
    else:
        _torso(c, b, still)
        _limbs(c, b, pose if pose in _GAITS else still)
        line = _tail(c, b, still)
    _head(c, b, at)
    if not b.hanging:
        for side in mirrored(_prick((0.048, 0.69, 0.315), (0.075, 0.79, 0.31), 0.07)):
            g.add("body", moved(side, at))
        for side in mirrored(_prick((0.05, 0.693, 0.328), (0.073, 0.765, 0.326), 0.042)):
            g.add("dark", moved(side, at))
    _spots(g, at, (0.004, 0.607, 0.438 + 0.104 * b.muzzle), (0.021, 0.017, 0.016))
    if asleep:
        lid = tube([(0.034, 0.66, 0.42), (0.046, 0.65, 0.41), (0.05, 0.652, 0.395)], [0.004, 0.005, 0.004], 5, 7)
        g.add("dark", *(moved(side, at) for side in mirrored(lid)))
    else:
        _spots(g, at, (0.042, 0.653, 0.414), (0.0125, 0.0145, 0.0125))
    return c.skin(cells, 3600), line


def _spots(g: Growth, at: Carry, spot: tuple[float, float, float], radius: tuple[float, float, float]) -> None:
    """Something dark on both sides of the head."""
    g.add("dark", *(moved(side, at) for side in mirrored(blobs(g.rng, V([spot]), V([radius]), 1))))


def _stretched(g: Growth, pose: int) -> None:
    """The head forward of one that runs, at the ground of one that drinks; what else is done by joints."""
    if pose == _DRINKS:
        g.bend((0, 0.4, 0.2), (0, 0.5, 0.85), 0.2, 100.0, 0.12)
    elif pose in _GAITS:
        g.bend((0, 0.44, 0.2), (0, 0.5, 0.85), 0.2, 16.0, 0.12)
    strike(g, _FRAME, pose if pose > _DRINKS else 0)


@grown("dog", (0.31, 0.66, 0.94), body="camel fur", collar="red leather", dark="black leather", pale="cream fur")
def dog(g: Growth, pose: float = 0.0, legs: float = 1.0, floppy: float = 1.0) -> None:
    """A dog: deep chest, hanging ears, a square muzzle with a black nose, a collar, a raised tail, a pale underside."""
    skin, _ = _canine(g, Build(hanging=bool(round(floppy)), legs=legs), round(pose))
    coat, pale = cut(skin, _coat(skin))
    g.add("body", coat)
    g.add("pale", pale)
    a = np.linspace(0, 2 * np.pi, 25)
    if round(pose) == _ASLEEP:
        return
    loop = np.stack([0.098 * np.cos(a), 0.515 - 0.05 * np.sin(a), 0.265 + 0.1 * np.sin(a)], 1)
    g.add("collar", tube(loop, [0.014, 0.014], 6, 24))
    _stretched(g, round(pose))


@grown(
    "wolf", (0.36, 0.92, 1.2), body="grey wolf fur", dark="black leather", pale="pale cream fur", back="dark grey fur"
)
def wolf(g: Growth, pose: float = 0.0) -> None:
    """A wolf: long legs, thick ruff, pricked ears, long muzzle, hanging brush; a dark saddle and a pale underside."""
    skin, _ = _canine(g, Build(muzzle=1.3, legs=1.18, stout=0.97, ruff=1.0, brush=0.8), round(pose))
    coat, pale = cut(skin, _coat(skin))
    x, y, z = coat.points.T
    saddle = coat.normals[:, 1] - 0.72 - 2.5 * np.maximum(z - 0.32, 0) + 0.16 * np.sin(31 * z + 9 * np.abs(x))
    saddle[y < 0.3] = -1
    flank, back = cut(coat, saddle)
    g.add("body", flank)
    g.add("back", back)
    g.add("pale", pale)
    _stretched(g, round(pose))


@grown("fox", (0.22, 0.52, 0.76), body="russet red fox fur", dark="black fur", pale="white fur")
def fox(g: Growth, pose: float = 0.0) -> None:
    """A fox: slender, black-stockinged, a narrow muzzle, large pricked ears, a great brush with a white tip."""
    skin, tail = _canine(g, Build(muzzle=1.2, legs=0.96, stout=0.82, ruff=0.4, brush=1.25), round(pose))
    tip = 0.085 - np.linalg.norm(skin.points - tail[-1], axis=1)
    coat, pale = cut(skin, np.maximum(_coat(skin), tip))
    y = coat.points[:, 1]
    away = np.minimum.reduce([np.linalg.norm(coat.points - at, axis=1) for at in tail])
    socks = np.where((away > 0.13) & (round(pose) not in (2, _ASLEEP)), 0.15 - y, -1.0)
    rest, black = cut(coat, socks)
    g.add("body", rest)
    g.add("pale", pale)
    g.add("dark", black)
    _stretched(g, round(pose))


@grown("hyena", (0.33, 0.91, 1.09), body="sandy tan fur", dark="dark brown fur", pale="pale fur")
def hyena(g: Growth, pose: float = 0.0) -> None:
    """A hyena: high shoulders and a back that slopes to low hips, round ears, a dark muzzle, a mane, blotches."""
    c = Clay(0.032)
    build = Build(muzzle=1.15, legs=1.12, stout=1.05, ruff=0.6, brush=0.5, hanging=True)
    _torso(c, build, 0)
    _limbs(c, build, 3 if round(pose) == 3 else 0)
    _tail(c, build, 0)
    c.ball((0, 0.63, 0.335), (0.09, 0.09, 0.095), 0.03)
    c.limb((0, 0.612, 0.4), (0, 0.588, 0.51), 0.062, 0.05, 0.025)
    for x in (1.0, -1.0):
        c.ball((0.075 * x, 0.715, 0.3), (0.042, 0.052, 0.022), 0.02)
    skin = c.skin(52, 0)
    coat, blotches = cut(skin, 0.026 - gaps(skin.points, scattered(skin.points, g.rng, 0.085))[:, 0])
    muzzle = 0.085 - np.linalg.norm(coat.points - V([0, 0.59, 0.52]), axis=1)
    rest, snout = cut(coat, np.maximum(muzzle, np.where(coat.points[:, 1] < 0.12, 0.1 - coat.points[:, 1], -1.0)))
    rest, pale = cut(rest, np.where(rest.points[:, 1] > 0.2, -0.7 - rest.normals[:, 1], -1.0))
    g.add("body", rest)
    g.add("dark", blotches, snout)
    g.add("pale", pale)
    crest = Clay(0.02)
    for at in curve(V([(0, 0.7, 0.27), (0, 0.6, 0.2), (0, 0.55, 0.08), (0, 0.52, -0.08)]), 14):
        crest.limb(at, at + V([0, 0.055, -0.03]), 0.022, 0.008)
    g.add("dark", crest.skin(34, 500))
    flat = placed(_HEAD, _HEAD)
    _spots(g, flat, (0.042, 0.653, 0.414), (0.0125, 0.0145, 0.0125))
    g.warp(lambda p: p * np.stack([0 * p[:, 1] + 1, 1 + 0.3 * np.clip(p[:, 2] + 0.1, -0.3, 0.4), 0 * p[:, 1] + 1], 1))
    strike(g, _FRAME, 0.0 if round(pose) == 3 else pose)
