"""Plants that places are strewn with, from cards cut out of the stencil: at most 300 triangles near, 20 far.

Each is drawn about its foot in metres, for a box of `size`; the trunk is round and painted, all else is coloured by its
vertices.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
from numpy.typing import ArrayLike

from assets.artifacts import Vec3
from assets.shapes.leafage import Piece, arches, boughs, cards, crown, pieces, tufts
from assets.shapes.organic import F64, Rng, tubes, unit

Plant = Callable[[Rng, bool, Vec3], Mapping[str, Piece]]
"""Draws near or far: surface name → triangles and their shade."""

_UP = np.array([0.0, 1.0, 0.0])


def _level(turns: ArrayLike) -> F64:
    turn = np.asarray(turns, np.float64)
    return np.stack([np.cos(turn), 0 * turn, np.sin(turn)], axis=1)


def _trunk(points: F64, radii: F64, sides: int) -> Piece:
    """A stem through `points` `[n, 3]`, or several `[m, n, 3]`, darker at its foot."""
    line = np.atleast_3d(points) if points.ndim == 3 else points[None]
    patch = tubes(line, np.broadcast_to(radii, line.shape[:2]), sides)
    y = patch.points[:, 1]
    shade = 0.7 + 0.3 * np.clip((y - y.min()) / max(0.4 * float(np.ptp(y)), 1e-6), 0, 1)
    return Piece(patch, np.repeat(shade[:, None], 3, axis=1))


def _stem(rng: Rng, tall: float, girth: float, near: bool, lean: float = 0.03) -> tuple[F64, Piece]:
    """A trunk that tapers from a flared foot; its middle line `[4, 3]`."""
    aside = _level(rng.uniform(0, 6.28, 1))[0] * lean * tall
    line = np.array([0.0, 0.06, 0.5, 1.0])[:, None] * tall * _UP + np.array([0.0, 0.0, 0.6, 1.0])[:, None] * aside
    radii = girth * np.array([1.7, 1.0, 0.72, 0.35])
    return line, _trunk(line if near else line[[0, 3]], radii if near else radii[[0, 3]] * 0.8, 5 if near else 3)


def _masses(rng: Rng, count: int, low: float, high: float, wide: float, tall: float) -> tuple[F64, F64]:
    """Middles and radii `[count, 3]` of the masses of a crown from `low` to `high`, within `wide` metres."""
    share = (np.arange(count) + 0.5) / count
    turn = np.arange(count) * 2.39996 + rng.uniform(0, 6.28)
    away = wide * 0.58 * np.sqrt(np.clip(1.02 - share**1.6, 0, 1)) * rng.uniform(0.75, 1.1, count)
    away[-1] = 0.0
    at = _level(turn) * away[:, None] + _UP * (low + (high - low) * (0.12 + 0.76 * share))[:, None]
    radius = wide * rng.uniform(0.4, 0.58, (count, 1)) * np.array([1.0, 0.0, 1.0])
    radius[:, 1] = tall * rng.uniform(0.22, 0.32, count)
    return at, radius


def _limbs(rng: Rng, line: F64, ends: F64, girth: float) -> Piece:
    """Branches from the upper half of a trunk towards `ends` `[n, 3]`."""
    start = line[2] + (line[3] - line[2]) * rng.uniform(0.0, 0.5, (len(ends), 1))
    bend = 0.55 * start + 0.45 * ends - 0.06 * np.linalg.norm(ends - start, axis=1, keepdims=True) * _UP
    return _trunk(np.stack([start, bend, ends], axis=1), girth * np.array([0.5, 0.32, 0.1]), 3)


def _crowned(
    rng: Rng,
    near: bool,
    size: Vec3,
    *,
    cell: str = "leaves",
    low: float = 0.3,
    masses: int = 6,
    card: float = 0.24,
    girth: float = 0.028,
    flat: float = 1.0,
) -> dict[str, Piece]:
    """A broad-leaved tree: a crown of masses from `low` of its height up, on a trunk with limbs."""
    width, height, _ = size
    line, stem = _stem(rng, 0.78 * height, girth * height, near)
    at, radius = _masses(rng, masses if near else 4, low * height, height, 0.5 * width, (1 - low) * height)
    radius[:, 1] *= flat
    if not near:
        far = crown(rng, at, 0.7 * radius, 7, 0.62 * min(width, height * (1 - low)), _far(cell), dark=0.4)
        return {"trunk": stem, "leaves": far}
    limbs = _limbs(rng, line, at[:4] * 0.9 + 0.1 * line[3], girth * height)
    leaves = crown(rng, at, radius, 108, card * min(width, height), cell)
    return {"trunk": pieces([stem, limbs]), "leaves": leaves}


def _far(cell: str) -> str:
    return cell if cell == "blossom" else "dense"


def broadleaf(rng: Rng, near: bool, size: Vec3) -> Mapping[str, Piece]:
    """An uneven round crown on a forked trunk."""
    return _crowned(rng, near, size)


def blossom(rng: Rng, near: bool, size: Vec3) -> Mapping[str, Piece]:
    """Clouds of petals on a low trunk."""
    return _crowned(rng, near, size, cell="blossom", low=0.28, card=0.27)


def maple(rng: Rng, near: bool, size: Vec3) -> Mapping[str, Piece]:
    """Leaves in level layers."""
    return _crowned(rng, near, size, low=0.3, masses=7, flat=0.55, card=0.23)


def birch(rng: Rng, near: bool, size: Vec3) -> Mapping[str, Piece]:
    """A slender, light crown of small leaves that hang at its edge."""
    return _crowned(rng, near, size, cell="small leaves", low=0.3, masses=7, card=0.3, girth=0.016)


def willow(rng: Rng, near: bool, size: Vec3) -> Mapping[str, Piece]:
    """A dome from which strands hang nearly to the ground."""
    width, height, _ = size
    line, stem = _stem(rng, 0.66 * height, 0.045 * height, near)
    at, radius = _masses(rng, 5 if near else 3, 0.55 * height, height, 0.4 * width, 0.45 * height)
    count = 54 if near else 5
    turn = np.arange(count) * 2.39996 + rng.uniform(0, 6.28)
    out = _level(turn)
    away = 0.5 * width * np.sqrt(rng.uniform(0.3, 1.0, count))
    long = height * rng.uniform(0.4, 0.68, count)
    top = height * (0.93 - 0.24 * (2 * away / width) ** 2)
    at_foot = out * away[:, None] + _UP * (top - long)[:, None]
    wide = 0.3 * width if near else 0.62 * width
    shade = np.tile([0.62, 1.0], (count, 1)) * rng.uniform(0.75, 1.05, (count, 1))
    strands = cards("hanging", at_foot, _UP - 0.05 * out, out, long, wide, shade, unit(out + 0.5 * _UP))
    mass = crown(rng, at, radius, 40 if near else 2, 0.2 * width if near else 0.5 * width, "small leaves")
    trunk = pieces([stem, _limbs(rng, line, at[:4], 0.04 * height)]) if near else stem
    return {"trunk": trunk, "leaves": pieces([mass, strands])}


def conifer(rng: Rng, near: bool, size: Vec3) -> Mapping[str, Piece]:
    """Whorls of drooping boughs up to a point."""
    width, height, _ = size
    if not near:
        turn = np.arange(3) * np.pi / 3 + rng.uniform(0, 3.14)
        out = _level(turn)
        side = np.cross(out, _UP)
        shade = np.tile([0.65, 1.0], (3, 1))
        far = cards("fir", np.zeros((3, 3)), np.tile(_UP, (3, 1)), side, height, 1.25 * width, shade, side + 0.6 * _UP)
        return {"leaves": far}
    bare = 0.06 if height < 5 else 0.16
    line = np.array([(0.0, 0.0, 0.0), (0.0, 0.04 * height, 0.0), (0.0, 0.9 * height, 0.0)])
    stem = _trunk(line, 0.018 * height * np.array([1.7, 1.0, 0.2]), 5)
    return {"trunk": stem, "leaves": boughs(rng, height, 138, bare, 0.54 * width, 0.42, 0.72)}


def cypress(rng: Rng, near: bool, size: Vec3) -> Mapping[str, Piece]:
    """A tall, narrow flame of dense foliage."""
    width, height, _ = size
    levels = np.linspace(0.1, 0.93, 7)
    at = np.stack([0 * levels, levels * height, 0 * levels], axis=1)
    wide = 0.5 * width * np.sin(np.pi * (0.12 + 0.85 * levels) ** 0.75)
    radius = np.stack([wide, np.full(7, 0.13 * height), wide], axis=1)
    mass = crown(rng, at, radius, 135 if near else 9, (0.62 if near else 1.1) * width, "dense", sag=-0.9)
    stem = _trunk(np.array([(0, 0, 0), (0, 0.2 * height, 0)], np.float64), 0.1 * width * np.ones(2), 4 if near else 3)
    return {"trunk": stem, "leaves": mass} if near else {"leaves": mass}


def palm(rng: Rng, near: bool, size: Vec3) -> Mapping[str, Piece]:
    """A leaning, ringed stem under a fountain of feathered fronds."""
    width, height, _ = size
    aside = _level(rng.uniform(0, 6.28, 1))[0] * rng.uniform(0.05, 0.16) * height
    t = np.array([0.0, 0.1, 0.45, 0.8, 1.0] if near else [0.0, 1.0])
    line = t[:, None] * 0.84 * height * _UP + (t**1.7)[:, None] * aside
    radii = height * np.interp(t, [0, 0.1, 1], [0.032, 0.021, 0.014])
    count = 22 if near else 7
    turn = np.arange(count) * 2.39996 + rng.uniform(0, 6.28)
    lift = np.linspace(0.85, -0.1, count) + rng.normal(0, 0.08, count)
    long = 0.56 * width * rng.uniform(0.85, 1.1, count)
    base = np.tile(line[-1], (count, 1))
    droop = 0.62 + 0.3 * np.clip(lift, 0, 1)
    leaves = arches("frond", base, _level(turn), long, 0.42 * long, lift, droop, (0.55, 1.0), 4 if near else 1)
    return {"trunk": _trunk(line, radii, 6 if near else 3), "leaves": leaves}


def bush(rng: Rng, near: bool, size: Vec3) -> Mapping[str, Piece]:
    """A shrub, leafy to the ground."""
    width, height, depth = size
    count = 5
    turn = np.arange(count) * 2.39996 + rng.uniform(0, 6.28)
    at = _level(turn) * np.array([0.24 * width, 0, 0.24 * depth]) * rng.uniform(0.5, 1.1, (count, 1))
    at[:, 1] = height * rng.uniform(0.32, 0.6, count)
    radius = np.array([0.3 * width, 0.34 * height, 0.3 * depth]) * rng.uniform(0.8, 1.15, (count, 1))
    cell = "small leaves" if height < 0.5 else "leaves"
    each = 0.42 * min(width, height * 1.3)
    return {
        "leaves": crown(rng, at, radius, 80 if near else 9, each if near else 1.6 * each, cell if near else "dense")
    }


def grass(rng: Rng, near: bool, size: Vec3) -> Mapping[str, Piece]:
    """A tuft of blades."""
    width, height, _ = size
    return {"blades": tufts("grass", rng, 5 if near else 2, 0.12 * width, 0.95 * width, height)}


def reeds(rng: Rng, near: bool, size: Vec3) -> Mapping[str, Piece]:
    """Upright blades with dark heads."""
    width, height, _ = size
    return {"blades": tufts("reeds", rng, 5 if near else 2, 0.15 * width, 0.9 * width, height, 0.08)}


def fern(rng: Rng, near: bool, size: Vec3) -> Mapping[str, Piece]:
    """Feathered leaves that arch from one point."""
    count = 11 if near else 6
    turn = np.arange(count) * 2.39996 + rng.uniform(0, 6.28)
    long = 0.55 * size[0] * rng.uniform(0.8, 1.1, count)
    lift = rng.uniform(0.75, 1.35, count)
    base = 0.02 * _level(turn)
    leaves = arches("fern", base, _level(turn), long, 0.5 * long, lift, 0.95 * lift, (0.45, 1.0), 3 if near else 1)
    return {"leaves": leaves}


def bamboo(rng: Rng, near: bool, size: Vec3) -> Mapping[str, Piece]:
    """Tall canes with sprays of narrow leaves."""
    width, height, _ = size
    count = 7 if near else 1
    turn = np.arange(count) * 2.39996 + rng.uniform(0, 6.28)
    foot = _level(turn) * 0.3 * width * np.sqrt(rng.uniform(0.1, 1, (count, 1)))
    tip = foot * 1.9 + _UP * height * rng.uniform(0.75, 1.0, (count, 1))
    line = np.stack([foot, 0.5 * (foot + tip), tip] if near else [foot, tip], axis=1)
    radii = (
        (0.008 if near else 0.014) * height * np.array([1.0, 0.9, 0.3])
    )  # thinner ones are not seen, and leaves hang
    canes = _trunk(line, radii if near else radii[[0, 2]], 4 if near else 3)
    some = 72 if near else 5
    k = rng.integers(0, count, some)
    share = rng.uniform(0.3, 1.0, (some, 1))
    at = foot[k] + (tip[k] - foot[k]) * share
    out = _level(rng.uniform(0, 6.28, some))
    long = height * (0.16 if near else 0.34) * rng.uniform(0.8, 1.2, some)
    root = at + 0.35 * long[:, None] * out - _UP * long[:, None] * 0.8
    leaves = cards(
        "hanging", root, _UP - 0.3 * out, out, long, 0.8 * long, rng.uniform(0.6, 1.0, some), out + 0.7 * _UP
    )
    return {"stems": canes, "leaves": leaves}


def vine(rng: Rng, near: bool, size: Vec3) -> Mapping[str, Piece]:
    """Leafy strands that hang."""
    width, height, depth = size
    count = 9 if near else 3
    x = (np.arange(count) + 0.5) / count * width - width / 2
    at = np.stack([x, 0 * x, rng.uniform(-0.4, 0.4, count) * depth], axis=1)
    out = unit(np.stack([rng.normal(0, 0.5, count), 0 * x, np.ones(count)], axis=1))
    shade = np.tile([0.75, 1.0], (count, 1)) * rng.uniform(0.7, 1.0, (count, 1))
    long = height * rng.uniform(0.7, 1.0, count)
    at[:, 1] = height - long
    return {"leaves": cards("hanging", at, np.tile(_UP, (count, 1)), out, long, 1.3 * width / np.sqrt(count), shade)}


PLANTS: Mapping[str, Plant] = {
    "tree_broadleaf": broadleaf,
    "tree_blossom": blossom,
    "tree_maple": maple,
    "tree_birch": birch,
    "willow": willow,
    "tree_conifer": conifer,
    "cypress": cypress,
    "palm": palm,
    "bush": bush,
    "grass_tuft": grass,
    "reeds": reeds,
    "fern": fern,
    "bamboo": bamboo,
    "vine": vine,
}
"""The plants that have a low form here, by their shapes' names."""
