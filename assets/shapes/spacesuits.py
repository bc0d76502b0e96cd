"""A suit for space or for the deep: padded limbs in rings, a pack on the back, a round helmet with a visor."""

from __future__ import annotations

import numpy as np

from assets.shapes.growth import Growth
from assets.shapes.heads import Head
from assets.shapes.lofts import Station, limb, loft, toned
from assets.shapes.organic import F64, Patch, blobs, unit
from assets.shapes.trunks import Trunk

V = np.array
_HELMET_M = 0.165
"""Half the width of the helmet."""


def add_suit(g: Growth, t: Trunk) -> None:
    """The suit without its helmet, its gloves' and boots' cuffs, a box on the chest and the pack."""
    j = t.joints
    levels = [(-0.14, -0.02), (-0.1, 0.02), (0.0, 0.034), (0.08, 0.03), (0.1, 0.022), (0.12, 0.032), (0.25, 0.036)]
    levels += [(0.36, 0.034), (0.43, 0.028), (0.47, 0.026), (0.5, 0.03)]
    rings = [t.ring(y, over, 18) for y, over in levels]
    g.add("clothes", loft(rings, first=True))
    for k in (0, 1):
        root = j.shoulders[k] + 0.5 * (t.middle(0.38) - j.shoulders[k])
        aside = unit(np.cross(j.chest_ahead, j.elbows[k] - j.shoulders[k]))
        arm = [root, j.shoulders[k], j.elbows[k], j.wrists[k]]
        g.add("clothes", _padded(arm, (0.3, 2.8), (0.088, 0.07), aside, 15))
        g.add("trim", limb(arm[2:], _cuff(0.72, 0.92, 0.068), aside, sides=10))
        hip = j.hips[k] + 0.3 * (t.middle(0.06) - j.hips[k])
        leg = [hip, j.hips[k], j.knees[k], j.ankles[k]]
        g.add("trousers", _padded(leg, (0.0, 2.9), (0.112, 0.076), j.hips[0] - j.hips[1], 16))
        g.add("shoes", limb(leg[2:], _cuff(0.76, 1.0, 0.09), j.hips[0] - j.hips[1], sides=10))
    _box(g, t, "trim", 0.3, 0.165, (0.085, 0.06, 0.035))
    _box(g, t, "trim", 0.3, -0.225, (0.17, 0.24, 0.09))
    g.add("trim", toned(t.band(0.1, 0.05, 0.036), 0.9))


def _padded(joints: list[F64], ends: tuple[float, float], radii: tuple[float, float], aside: F64, steps: int) -> Patch:
    """A limb in soft rings."""
    at = np.linspace(*ends, steps)
    swell = 1 + 0.06 * np.cos(np.pi * np.arange(steps))
    wide = np.linspace(*radii, steps) * swell
    return limb(joints, [(a, w, w) for a, w in zip(at, wide, strict=True)], aside, sides=9, bend=0.06)


def _cuff(start: float, end: float, wide: float) -> list[Station]:
    return [
        (start, 0.85 * wide, 0.85 * wide),
        (start + 0.01, wide, wide),
        (end, wide, wide),
        (end, 0.8 * wide, 0.8 * wide),
    ]


def _box(g: Growth, t: Trunk, surface: str, height: float, ahead: float, half: tuple[float, float, float]) -> None:
    """A box with rounded corners before (above 0) or behind the trunk."""
    j, turn = t.joints, np.linspace(0, 2 * np.pi, 13)[:-1] + np.pi / 12
    up = unit(j.chest - j.pelvis)
    middle = t.middle(height) + ahead * j.chest_ahead
    square = np.sign(np.stack([np.sin(turn), np.cos(turn)])) * np.abs(np.stack([np.sin(turn), np.cos(turn)])) ** 0.45
    rings = []
    for y, share in ((-1.0, 0.82), (-0.9, 1.0), (0.9, 1.0), (1.0, 0.82)):
        x, z = square * share
        rings.append(
            middle + y * half[1] * up + (half[0] * x)[:, None] * j.chest_aside + (half[2] * z)[:, None] * j.chest_ahead
        )
    g.add(surface, loft(rings, first=True, last=True))


def add_helmet(g: Growth, head: Head) -> None:
    """A globe about the head, a visor over the face, a ring at the neck."""
    j, r = head.joints, _HELMET_M
    frame = np.stack([j.aside, j.up, j.ahead])
    globe = blobs(g.rng, V([[0.0, 0.0, 0.0]]), V([[r, 1.04 * r, r]]), 2)
    visor = blobs(g.rng, V([[0.0, -0.004, 0.028]]), V([[0.93 * r, 0.78 * r, 0.9 * r]]), 2)
    for surface, patch in (("clothes", globe), ("eyes", visor)):
        points = head.place(patch.points + [0.0, 0.018, 0.0])
        g.add(surface, patch._replace(points=points, normals=patch.normals @ frame))
    turn = np.linspace(0, 2 * np.pi, 21)[:-1]
    neck = np.stack([j.chest_aside, unit(j.neck - j.pelvis), j.chest_ahead])
    rings = []
    for wide, y in ((0.13, -0.03), (0.148, -0.03), (0.148, 0.01), (0.12, 0.012)):
        rings.append(j.neck + np.stack([wide * np.sin(turn), y + 0 * turn, 0.92 * wide * np.cos(turn)], axis=1) @ neck)
    g.add("trim", loft(rings))
