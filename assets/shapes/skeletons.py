"""Skulls, skeletons that stand and act as people do, and the bones that are left."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from assets.shapes.bearing import posture_of
from assets.shapes.clay import Clay
from assets.shapes.grips import grip_of
from assets.shapes.growth import Growth, grown
from assets.shapes.hands import curl_of
from assets.shapes.held import add_held
from assets.shapes.holding import Frame, frame
from assets.shapes.joints import Joints, joints_of
from assets.shapes.organic import F64, Patch, blobs, tube, tubes, unit

V = np.array
_FINGERS = (0.022, 0.0075, -0.0075, -0.022)
"""Across the hand, from the forefinger."""


def draw_skull(c: Clay, at: F64, s: float) -> None:
    """A skull about `at`, `s` metres high, without its eye holes: those are the gaps between brow, cheek and nose."""
    c.ball(at + V([0, 0.16, -0.1]) * s, (0.36 * s, 0.36 * s, 0.44 * s), 0.06 * s)
    c.limb(at + V([-0.2, 0.1, 0.26]) * s, at + V([0.2, 0.1, 0.26]) * s, 0.065 * s, blend=0.06 * s)
    c.pair(at + V([0.27, 0.08, 0.2]) * s, at + V([0.25, -0.14, 0.18]) * s, 0.06 * s, 0.06 * s, 0.05 * s)
    c.pair(at + V([0.25, -0.15, 0.18]) * s, at + V([0.1, -0.18, 0.27]) * s, 0.065 * s, 0.05 * s, 0.05 * s)
    c.limb(at + V([0, 0.08, 0.28]) * s, at + V([0, -0.02, 0.32]) * s, 0.045 * s, 0.03 * s, 0.04 * s)
    c.limb(at + V([-0.1, -0.24, 0.22]) * s, at + V([0.1, -0.24, 0.22]) * s, 0.09 * s, blend=0.05 * s)
    c.pair(at + V([0.26, -0.14, 0.02]) * s, at + V([0.2, -0.4, 0.08]) * s, 0.05 * s, 0.05 * s, 0.03 * s)
    c.pair(at + V([0.2, -0.41, 0.08]) * s, at + V([0.0, -0.44, 0.22]) * s, 0.055 * s, 0.06 * s, 0.03 * s)
    for x in np.linspace(-0.11, 0.11, 6):
        c.limb(at + V([x, -0.3, 0.29]) * s, at + V([x, -0.36, 0.28]) * s, 0.02 * s, 0.02 * s, 0.012 * s)


@grown("skull", (0.16, 0.22, 0.2), body="bone")
def skull(g: Growth) -> None:
    """A human skull with hollow eyes and a row of teeth."""
    c = Clay(0.02)
    draw_skull(c, V([0, 0.5, 0]), 1.0)
    g.add("body", c.skin(48))


@grown("skeleton", (0.58, 1.78, 0.31), bones="bone", held="pine wood", grip="pine wood")
def skeleton(g: Growth, pose: float = 0.0, variety: float = 0.0, holds: float = 0.0, stance: float = 0.0) -> None:
    """A skeleton in any posture: ribs, spine, pelvis, long bones, fingers and a skull."""
    posture = posture_of(pose, variety, holds, stance)
    j = joints_of(posture, shoulders=0.95)
    at = frame(j.head, j.up, j.ahead)
    c = Clay(0.01)
    draw_skull(c, V([0, 0.0, 0]), 0.25)
    g.add("bones", at.put(c.skin(30, 1800)))
    _trunk(g, j)
    for k in (0, 1):
        for a, b, thick in (
            (j.shoulders[k], j.elbows[k], 0.016), (j.elbows[k], j.wrists[k], 0.013),
            (j.hips[k], j.knees[k], 0.021), (j.knees[k], j.ankles[k], 0.018),
        ):  # fmt: skip
            g.add("bones", _bone(a, b, thick))
        ahead = unit(j.toes[k] - j.ankles[k])
        for x in (-0.026, -0.009, 0.009, 0.026):
            sole = j.ankles[k] + [0, -0.06, 0] - 0.045 * ahead, j.toes[k] + [x, -0.07, 0]
            g.add(
                "bones", tube([sole[0], 0.5 * (sole[0] + sole[1]) + [0, 0.03, 0], sole[1]], [0.017, 0.014, 0.008], 5, 6)
            )
        _hand(g, j, k, curl_of(k, posture, grip_of(holds)))
    add_held(g, j, holds, posture.busy)


def _trunk(g: Growth, j: Joints) -> None:
    up = unit(j.neck - j.pelvis)
    at = frame(j.pelvis, up, j.chest_ahead)
    y = np.linspace(0.02, 0.56, 30)
    spine = at(np.stack([np.zeros(30), y, 0.02 * np.sin(np.linspace(0, 6, 30)) - 0.03], 1))
    g.add("bones", tube(spine, 0.016 + 0.01 * (np.arange(30) % 2), 6, 58))
    t = np.linspace(0.04, 1, 12)
    for k, level in enumerate(np.linspace(0.46, 0.2, 8)):
        w = 0.155 * (0.72 + 0.28 * np.sin(np.pi * (k + 1.6) / 8))
        rib = np.stack([w * np.sin(t * 2.85), level + 0.03 - 0.08 * t, -0.03 - 0.11 * np.cos(t * 3.0) + 0.07], 1)
        g.add("bones", *_both(at, tubes(rib[None], np.full((1, 12), 0.0085), 4)))
    g.add("bones", tube(at([(0, 0.48, 0.11), (0, 0.36, 0.135), (0, 0.26, 0.135)]), [0.02, 0.02, 0.012], 7))
    for k in (0, 1):
        collar = [at([0.02 - 0.04 * k, 0.48, 0.1]), 0.5 * (at([0, 0.5, 0.05]) + j.shoulders[k]), j.shoulders[k]]
        g.add("bones", tube(collar, [0.014, 0.012, 0.018], 6, 8))
    wing = [(0.04, 0.0, -0.04), (0.13, 0.07, -0.01), (0.1, -0.05, 0.03), (0.03, -0.08, 0.03)]
    g.add("bones", *_both(at, tube(wing, [0.02, 0.026, 0.024, 0.016], 7, 14)))


def _both(at: Frame, patch: Patch) -> tuple[Patch, Patch]:
    """A patch that is given about a frame, and its mirror image."""
    flip = V([-1.0, 1, 1])
    other = Patch(patch.points * flip, patch.normals * flip, patch.uvs, patch.faces[:, ::-1])
    return at.put(patch), at.put(other)


def _bone(a: F64, b: F64, thick: float) -> Patch:
    """A long bone with knobbed ends."""
    line = [a + s * (b - a) for s in (0.0, 0.04, 0.18, 0.82, 0.96, 1.0)]
    return tube(line, V([1.2, 1.7, 1.0, 0.95, 1.6, 1.1]) * thick, 8, 16)


def _hand(g: Growth, j: Joints, k: int, curl: float) -> None:
    wrist, way = j.wrists[k], unit(j.hands[k] - j.wrists[k])
    palm = unit(j.chest_ahead - way * float(way @ j.chest_ahead)) * (1.0 if way[1] < 0.5 else -1.0)
    across = np.cross(way, palm)
    for x in _FINGERS:
        line, here, turn = [wrist, wrist + 0.075 * way + x * across], wrist + 0.075 * way + x * across, 0.1
        for long in (0.035, 0.028, 0.02):
            turn += 0.1 + 1.1 * curl
            here = here + long * (np.cos(turn) * way + np.sin(turn) * palm)
            line.append(here)
        g.add("bones", tube(line, _thin(line), 4, 7))


def _thin(line: ArrayLike) -> F64:
    return np.asarray(np.linspace(0.0085, 0.005, len(np.asarray(line))))


@grown("bones", (0.8, 0.41, 0.92), body="bone")
def bones(g: Growth) -> None:
    """A heap of long bones with knobbed ends and a skull on top."""
    for k in range(14):
        a, r = g.rng.uniform(0, np.pi), 0.3 * g.rng.uniform(0, 1)
        b = k * 2.4
        mid = V([r * np.cos(b), 0.03 + 0.012 * k, r * np.sin(b)])
        w = unit(V([np.cos(a), g.rng.normal(0, 0.12), np.sin(a)])) * g.rng.uniform(0.14, 0.23)
        over = unit(np.cross(w, [0, 1.0, 0])) * 0.02
        g.add("body", tube([mid - w, mid - w * 0.75, mid + w * 0.75, mid + w], [0.024, 0.014, 0.014, 0.024], 7, 10))
        g.add(
            "body",
            blobs(
                g.rng, V([mid - w + over, mid - w - over, mid + w + over, mid + w - over]), np.full((4, 3), 0.026), 1
            ),
        )
    c = Clay(0.01)
    draw_skull(c, V([0.03, 0.28, 0.06]), 0.22)
    g.add("body", c.skin(26))
