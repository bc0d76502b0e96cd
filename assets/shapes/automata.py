"""A humanoid robot on a figure's joints: it takes every posture and holds whatever people hold."""

from __future__ import annotations

import numpy as np

from assets.shapes.bearing import posture_of
from assets.shapes.grips import grip_of
from assets.shapes.growth import Growth, grown
from assets.shapes.hands import ANKLE_M, add_hand, curl_of
from assets.shapes.held import add_held
from assets.shapes.holding import Frame, frame, stick
from assets.shapes.joints import Joints, joints_of
from assets.shapes.lofts import ellipse, limb, loft
from assets.shapes.organic import F64, blobs, unit
from assets.shapes.roles import BULB, Roles

V = np.array
ROBOT_SHOULDERS = 1.12
"""How far apart its shoulders are, beside a man's."""
_HEAD = V([(-0.13, 0.085), (-0.12, 0.118), (0.05, 0.13), (0.13, 0.122), (0.155, 0.08)])
"""Height about the head's middle, and half the width there."""
_CHEST = V([(0.13, 0.11), (0.15, 0.135), (0.27, 0.17), (0.4, 0.19), (0.455, 0.165), (0.475, 0.09)])
"""Height along the spine, and half the width."""
_DEEP = 0.72


@grown(
    "robot",
    (0.6, 1.8, 0.36),
    Roles(shines={"glow": BULB}),
    body="white metal",
    joints="dark rubber",
    glow="blue glow",
    held="pine wood",
    grip="pine wood",
)
def robot(g: Growth, pose: float = 0.0, variety: float = 0.0, holds: float = 0.0, stance: float = 0.0) -> None:
    """A friendly humanoid: visor with eyes, aerials, chest lamp, shells on jointed limbs, fingers that grip."""
    posture = posture_of(pose, variety, holds, stance)
    j = joints_of(posture, shoulders=ROBOT_SHOULDERS)
    _head(g, j)
    _trunk(g, j)
    for k in (0, 1):
        _arm(g, j, k)
        _leg(g, j, k)
        add_hand(g, j, k, curl_of(k, posture, grip_of(holds)), "joints")
    add_held(g, j, holds, posture.busy)


def _block(g: Growth, surface: str, at: Frame, levels: F64, deep: float, square: float = 4.5, sides: int = 20) -> None:
    """A block with rounded edges about the y of `at`: `levels` `[n, 2]` are heights and half widths."""
    oval = ellipse(sides, square)
    rings = [at(np.stack([w * oval[:, 0], np.full(sides, y), deep * w * oval[:, 1]], axis=1)) for y, w in levels]
    g.add(surface, loft(rings, first=True, last=True))


def _ball(g: Growth, surface: str, at: F64, radius: float) -> None:
    g.add(surface, blobs(g.rng, at[None], np.full((1, 3), radius), 2))


def _disc(g: Growth, surface: str, at: F64, way: F64, radius: float, thick: float) -> None:
    """A round plate about `at`, flat across `way`."""
    stick(g, surface, [at - 0.5 * thick * way, at + 0.5 * thick * way], radius, 16)


def _head(g: Growth, j: Joints) -> None:
    at = frame(j.head, j.up, j.ahead)
    _block(g, "body", at, _HEAD, 0.95)
    visor = V([(-0.055, 0.09), (-0.045, 0.106), (0.055, 0.106), (0.065, 0.09)])
    _block(g, "joints", at.moved(z=0.085), visor, 0.45)
    stick(g, "joints", [at([-0.045, -0.088, 0.113]), at([0.045, -0.088, 0.113])], 0.008, 8)
    for side in (1.0, -1.0):
        _disc(g, "glow", at([0.046 * side, 0.006, 0.13]), at.z, 0.027, 0.02)
        _disc(g, "joints", at([0.13 * side, 0.0, 0.0]), at.x, 0.045, 0.05)
        stick(g, "joints", [at([0.145 * side, 0.0, -0.01]), at([0.155 * side, 0.2, -0.02])], [0.008, 0.005])
        _ball(g, "glow", at([0.155 * side, 0.205, -0.02]), 0.016)
    stick(g, "joints", [j.neck - 0.05 * j.chest_up, j.head - 0.1 * j.up], 0.05, 12)


def _trunk(g: Growth, j: Joints) -> None:
    spine = unit(j.neck - j.pelvis)
    at = frame(j.pelvis, spine, j.chest_ahead)
    _block(g, "body", at, _CHEST, _DEEP)
    for level in (0.0, 0.04, 0.08):
        _block(g, "joints", at.moved(y=level + 0.03), V([(0.0, 0.085), (0.012, 0.1), (0.03, 0.1), (0.042, 0.085)]), 0.8)
    _disc(g, "joints", at([0.0, 0.33, 0.127]), at.z, 0.062, 0.035)
    _disc(g, "glow", at([0.0, 0.33, 0.14]), at.z, 0.044, 0.035)
    hips = unit(j.hips[0] - j.hips[1])
    seat = frame(j.pelvis, np.cross(unit(np.cross(hips, spine)), hips), np.cross(hips, spine))
    _block(g, "body", seat, V([(-0.105, 0.08), (-0.09, 0.11), (-0.02, 0.135), (0.02, 0.13), (0.035, 0.1)]), 0.8)


def _shell(g: Growth, a: F64, b: F64, aside: F64, radii: tuple[float, float, float]) -> None:
    """A closed sleeve of metal from `a` to `b`: at its start, a third along, and at its end so thick."""
    line = [a, a + 0.35 * (b - a), b]
    stations = [(n, r, r) for n, r in zip((0.0, 0.12, 1.0, 1.9, 2.0), (0.8 * radii[0], *radii[:1], radii[1],
                radii[2], 0.8 * radii[2]), strict=True)]  # fmt: skip
    g.add("body", limb(line, stations, aside, sides=12, bend=0.01, first=True, last=True))


def _arm(g: Growth, j: Joints, k: int) -> None:
    shoulder, elbow, wrist = j.shoulders[k], j.elbows[k], j.wrists[k]
    _ball(g, "body", shoulder, 0.082)
    stick(g, "joints", [shoulder, elbow], 0.036, 10)
    _ball(g, "joints", elbow, 0.05)
    fore = wrist - elbow
    _shell(g, elbow + 0.1 * fore, elbow + 0.9 * fore, j.chest_aside, (0.052, 0.06, 0.044))
    stick(g, "joints", [elbow + 0.85 * fore, wrist + 0.1 * fore], 0.03, 10)


def _leg(g: Growth, j: Joints, k: int) -> None:
    hip, knee, ankle = j.hips[k], j.knees[k], j.ankles[k]
    aside = unit(j.hips[0] - j.hips[1])
    _ball(g, "joints", hip, 0.07)
    _shell(g, hip + 0.18 * (knee - hip), hip + 0.86 * (knee - hip), aside, (0.066, 0.072, 0.054))
    stick(g, "joints", [hip, knee], 0.042, 10)
    _ball(g, "joints", knee, 0.062)
    _shell(g, knee + 0.1 * (ankle - knee), knee + 0.9 * (ankle - knee), aside, (0.056, 0.078, 0.066))
    stick(g, "joints", [knee, ankle], 0.036, 10)
    ahead = unit(j.toes[k] - ankle)
    up = unit((knee - ankle) - ahead * float((knee - ankle) @ ahead))
    foot = frame(ankle - ANKLE_M * up + 0.045 * ahead, up, ahead)
    _block(g, "joints", foot, V([(0.0, 0.068), (0.022, 0.07), (0.024, 0.05)]), 2.05)
    _block(g, "body", foot, V([(0.022, 0.058), (0.026, 0.064), (0.06, 0.058), (0.09, 0.035)]), 2.0)
