"""How much room a figure takes in its posture, with what it wears and holds, before it is drawn; and where it sits.

A person is foretold from the joints and how thick things are about them, within a few hundredths of what is drawn.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

import numpy as np

from assets.artifacts import Vec3
from assets.shapes.bearing import posture_of
from assets.shapes.heads import CHILD_HEAD, GROWN_HEAD
from assets.shapes.held import held_points
from assets.shapes.joints import Joints, Posture, build_of, joints_of
from assets.shapes.organic import F64, unit
from assets.shapes.registry import SHAPES

V = np.array
PERSON = "person"
_ACTING = frozenset({"pose", "holds", "stance"})
"""The parameters of who acts."""
_USUAL_M = (1.0, 1.8, 1.0)
Spot = tuple[F64, float]
"""A place `[3]` and how far the figure reaches about it, metres."""

_SITS_M = 0.1
"""How far below the middle of the pelvis one sits."""
_HATS = {
    1: (0.187, 0.205), 2: (0.156, 0.12), 3: (0.178, 0.12), 4: (0.15, 0.11), 5: (0.152, 0.12), 6: (0.26, 0.13),
    7: (0.406, 0.2), 8: (0.176, 0.145), 9: (0.205, 0.24), 10: (0.155, 0.2), 12: (0.168, 0.12), 13: (0.16, 0.12),
    14: (0.213, 0.11), 15: (0.15, 0.12), 16: (0.234, 0.16), 17: (0.194, 0.16), 19: (0.162, 0.13), 21: (0.195, 0.13),
    22: (0.164, 0.16), 23: (0.234, 0.14), 25: (0.184, 0.175), 27: (0.255, 0.15),
}  # fmt: skip
"""How far the top of each hat is above the middle of the head, and how far its brim reaches, metres."""
_BARE_HEAD = (0.138, 0.11)
_VEILS_M = {10: (0.2, 0.18, 0.0), 15: (0.17, 0.2, 0.36)}
"""How far a veil reaches beside and behind the head's middle, and how far down."""
_WINGED_M = {21: 0.3}
"""How far the wings of a hat reach beside the head's middle."""
_TUTU, _MAWASHI, _WRESTLER = 17, 13, 1.16
_HEMS = {
    "gown": (1.86, 0.208), "dress": (1.12, 0.178), "slim": (1.5, 0.125), "coat": (0.98, 0.17), "kilt": (0.72, 0.19),
}  # fmt: skip
"""How far down the legs a skirt ends, in joints from the hip, and how far it reaches about each leg there."""


@cache
def acts(shape: str) -> bool:
    """Whether a shape is a figure: it takes postures, has hands to hold things with, and sits."""
    spec = SHAPES.get(shape)
    return spec is not None and spec.parameters.keys() >= _ACTING


def figure_extent(parameters: Mapping[str, float], shape: str = PERSON) -> Vec3:
    """About how wide, high and deep a figure of 1.8 m is with these parameters of its shape, in metres."""
    low, high = _box(shape, tuple(sorted(parameters.items())))
    x, y, z = high - low
    return float(x), float(y), float(z)


def seat_of(size: Vec3, parameters: Mapping[str, float], shape: str = PERSON) -> tuple[float, float] | None:
    """How high above its foot, and how far behind its middle, a figure of this size sits, metres; None if it stands."""
    if not _posture(parameters).on:
        return None
    _, above, behind = body_of(size, parameters, shape)
    return above - _SITS_M * size[1] / figure_extent(parameters, shape)[1], behind


def body_of(size: Vec3, parameters: Mapping[str, float], shape: str = PERSON) -> Vec3:
    """Where the hips of a figure of this size are: how far to the left of its box's middle, above its foot, behind it.

    What is held lies beside or ahead of the body, whose middle then is not the box's. Metres.
    """
    low, high = _box(shape, tuple(sorted(parameters.items())))
    aside, up, ahead = V(size) / (high - low) * -(V([0.5, 0, 0.5]) * (low + high) + V([0, 1, 0]) * low)
    return float(aside), float(up), float(-ahead)


def _posture(parameters: Mapping[str, float]) -> Posture:
    return posture_of(*(parameters.get(name, 0.0) for name in ("pose", "variety", "holds", "stance")))


@lru_cache(maxsize=512)
def _box(shape: str, parameters: tuple[tuple[str, float], ...]) -> tuple[F64, F64]:
    """The lowest and highest corner of a figure of 1.8 m, about the middle of its pelvis; one of few kinds is drawn."""
    known = dict(parameters)
    if shape != PERSON:
        drawn = [part.points[part.faces].reshape(-1, 3) for part in SHAPES[shape].build(_USUAL_M, 0, known)]
        return np.min([p.min(axis=0) for p in drawn], axis=0), np.max([p.max(axis=0) for p in drawn], axis=0)
    given = {name: round(value) for name, value in parameters}
    woman = bool(given.get("long_hair")) and not given.get("beard")
    posture = _posture(known)
    _, broad = build_of(known.get("variety", 0.0), woman)
    broad *= _WRESTLER if given.get("wears") == _MAWASHI else 1.0
    joints = joints_of(posture, shoulders=broad, legs=0.86 if given.get("young") else 1.0)
    spots = [
        *_body(joints, (posture.busy and not posture.open) or bool(given.get("holds"))),
        *_head(joints, given),
        *_clothes(joints, given),
    ]
    held = held_points(joints, known.get("holds", 0.0), posture.busy)
    low = np.min([*(p - r for p, r in spots), *held], axis=0)
    high = np.max([*(p + r for p, r in spots), *held], axis=0)
    return low, high


def _body(j: Joints, holding: bool) -> Iterator[Spot]:
    """Trunk, limbs, hands and shoes; hands that are `holding` something are closed."""
    for pair, thick in ((j.shoulders, 0.055), (j.elbows, 0.04), (j.wrists, 0.04), (j.knees, 0.066), (j.ankles, 0.05)):
        yield from ((joint, thick) for joint in pair)
    for wrist, hand, long in zip(j.wrists, j.hands, ((0.02, 0.02) if holding else (0.055, 0.055)), strict=True):
        yield hand + long * unit(hand - wrist), 0.03
    for knee, ankle, toe in zip(j.knees, j.ankles, j.toes, strict=True):
        ahead = unit(toe - ankle)
        up = unit(knee - ankle - ahead * float((knee - ankle) @ ahead))
        for along in (-0.045, 0.155):
            yield ankle + along * ahead - 0.045 * up, 0.042
    yield from ((j.pelvis, 0.135), (j.chest, 0.125), (j.neck, 0.06))


def _head(j: Joints, given: Mapping[str, int]) -> Iterator[Spot]:
    size = CHILD_HEAD if given.get("young") else GROWN_HEAD
    if given.get("hat") == 5:
        yield from ((j.neck + 0.22 * side * j.chest_aside - 0.1 * j.up, 0.01) for side in (1.0, -1.0))
        yield j.neck - 0.015 * j.chest_ahead, 0.145
    if given.get("long_hair"):
        yield j.head - 0.018 * j.ahead, 0.122 * size
    if veil := _VEILS_M.get(given.get("hat", 0)):
        aside, behind, drop = veil
        yield from ((j.head + (aside - 0.01) * side * j.aside - 0.9 * drop * j.up, 0.01) for side in (1.0, -1.0))
        yield j.head - (behind - 0.01) * j.ahead - 0.9 * drop * j.up, 0.01
    if wings := _WINGED_M.get(given.get("hat", 0)):
        yield from ((j.head + wings * size * side * j.aside - 0.08 * j.ahead, 0.02) for side in (1.0, -1.0))
    if given.get("cut") == 7:
        yield j.head + 0.17 * size * j.up, 0.01
    rise, brim = _HATS.get(given.get("hat", 0), _BARE_HEAD)
    if given.get("wears") == 6:
        yield j.head + 0.018 * size * j.up, 0.172 * size
        return
    yield j.head, 0.122 * size
    yield j.head + (rise * size - 0.01) * j.up, 0.01
    if brim > 0.12:
        for way in (j.aside, -j.aside, 1.1 * j.ahead, -1.1 * j.ahead):
            yield j.head + size * (0.066 * j.up + (brim - 0.01) * way), 0.01


def _clothes(j: Joints, given: Mapping[str, int]) -> Iterator[Spot]:
    """Skirts' hems and a cloak's, a tutu's edge, a wrestler's belly."""
    robe, wears = given.get("robe", 0), given.get("wears", 0)
    kinds = [kind for kind, worn in _worn(robe, wears) if worn]
    floor = min(float(p[1]) for p in (*j.ankles, *j.knees, j.pelvis - V([0, 0.04, 0]))) - 0.075
    for level, reach in (_HEMS[kind] for kind in kinds):
        for hip, knee, ankle in zip(j.hips, j.knees, j.ankles, strict=True):
            line = V([hip, knee, ankle])
            at, before = (V([np.interp(s, [0, 1, 2], line[:, k]) for k in range(3)]) for s in (level, level - 0.2))
            way = unit(at - before)
            side = unit(j.chest_aside - way * float(way @ j.chest_aside))
            for out in (side, -side, np.cross(side, way), -np.cross(side, way)):
                spot = at + (reach - 0.01) * out
                yield np.maximum(spot, [-9, floor + 0.01, -9]), 0.01
    if wears == _TUTU:
        ways = (j.chest_aside, -j.chest_aside, j.chest_ahead, -j.chest_ahead)
        yield from ((j.pelvis + (0.4 if k < 2 else 0.34) * way, 0.01) for k, way in enumerate(ways))
    if wears == _MAWASHI:
        yield from ((j.waist + 0.23 * side * j.chest_aside, 0.05) for side in (1.0, -1.0))
        yield from ((j.waist + reach * j.chest_ahead, 0.01) for reach in (0.17, -0.23))
    if wears == 3:
        down = unit(j.pelvis - j.chest)
        low = j.neck + (float(np.linalg.norm(j.pelvis - j.chest)) + 0.5) * down
        low[1] = max(low[1], min(float(a[1]) for a in j.ankles) + 0.06)
        yield from ((low + 0.33 * side * j.chest_aside, 0.01) for side in (1.0, -1.0))
        yield low - 0.31 * j.chest_ahead, 0.01
    if wears == 4:
        yield from ((shoulder, 0.078) for shoulder in j.shoulders)
        yield j.chest, 0.145
    if wears == 6:
        yield from ((spot, 0.075) for spot in (*j.elbows, *j.knees))
        yield j.waist + 0.15 * unit(j.chest - j.waist) - 0.225 * j.chest_ahead, 0.09


def _worn(robe: int, wears: int) -> tuple[tuple[str, bool], ...]:
    return ("gown", robe == 1), ("dress", robe == 2), ("slim", robe == 3), ("coat", wears == 2), ("kilt", wears == 10)
