"""Owls: upright with a pale face and folded wings, or in flight."""

from __future__ import annotations

import numpy as np

from assets.shapes.birds import spread_wing
from assets.shapes.clay import Clay
from assets.shapes.creatures import fin, mirrored
from assets.shapes.growth import Growth, grown
from assets.shapes.hide import cut, paired
from assets.shapes.leafage import Piece
from assets.shapes.organic import F64, blobs, tube

V = np.array


@grown(
    "owl", (0.3, 0.55, 0.28), body="brown feathers", eyes="amber eyes", beak="dark horn", pale="cream feathers",
    wings="dark brown feathers", dark="black eyes",
)  # fmt: skip
def owl(g: Growth, flying: float = 0.0) -> None:
    """An upright owl: ear tufts, great round eyes in a pale face, a barred breast; with `flying` in flight."""
    c, lean = Clay(0.04), bool(flying)
    head = V([0.0, 0.62, 0.34]) if lean else V([0.0, 0.74, 0.01])
    if lean:
        c.chain([(0, 0.52, -0.3), (0, 0.55, 0.0), (0, 0.6, 0.24)], [0.1, 0.17, 0.15], 6)
    else:
        c.limb((0, 0.25, 0), (0, 0.5, 0), 0.19, 0.17)
        c.limb((0, 0.2, -0.12), (0, 0.06, -0.2), 0.09, 0.05)
    c.ball(head, (0.18, 0.155, 0.16), 0.03)
    c.pair(head + [0.1, 0.11, 0.02], head + [0.15, 0.22, 0.03], 0.045, 0.01, 0.03)
    skin = c.skin(52, 3600)
    front = head + [0, 0.0, 0.13]
    heart = 0.135 - np.linalg.norm((skin.points - front) * [0.85, 1.0, 0.8], axis=1)
    belly = np.where(skin.points[:, 1] < head[1] - 0.1, skin.normals[:, 2] - 0.45, -1.0)
    if lean:
        belly = np.where(skin.points[:, 2] < head[2] - 0.05, -skin.normals[:, 1] - 0.3, -1.0)
    coat, pale = cut(skin, np.maximum(heart, belly))
    g.add("body", coat)
    g.add("pale", Piece(pale, _barred(pale.points, head)))
    _face(g, front)
    _wings(g, lean)
    claws = Clay(0.01)
    for x in (0.04, 0.085, 0.13):
        if lean:
            claws.pair((0.07, 0.42, -0.12), (x, 0.33, -0.02), 0.024, 0.012)
        else:
            claws.pair((x, 0.05, 0.1), (x, 0.025, 0.18), 0.028, 0.016, 0.01)
    g.add("beak", claws.skin(30, 400))


def _barred(points: F64, head: F64) -> F64:
    """The shade of a breast with dark bars; a face has none."""
    bars = np.sin(points[:, 1] * 95 + 1.5 * np.sin(points[:, 0] * 50)) > 0.35
    below = np.linalg.norm(points - head, axis=1) > 0.21
    return np.asarray(np.repeat(np.where(bars & below, 0.5, 1.0)[:, None], 3, axis=1))


def _face(g: Growth, front: F64) -> None:
    """Rings about great eyes, a hooked beak."""
    turn = np.linspace(0, 6.3, 15)
    ring = front + np.stack([0.075 + 0.062 * np.cos(turn), 0.02 + 0.066 * np.sin(turn), 0.03 - 0.04 * np.cos(turn)], 1)
    g.add("body", *mirrored(tube(ring, [0.012, 0.012], 6, 26)))
    paired(g, "eyes", front + [0.07, 0.02, 0.02], (0.046, 0.046, 0.028), 2)
    paired(g, "dark", front + [0.073, 0.02, 0.043], (0.024, 0.026, 0.012))
    beak = front + V([(0, 0.0, 0.03), (0, -0.03, 0.075), (0, -0.07, 0.06)])
    g.add("beak", tube(beak, [0.025, 0.02, 0.004], 8, 8))


def _wings(g: Growth, spread: bool) -> None:
    if spread:
        arm = V([(0.13, 0.6, 0.2), (0.46, 0.88, 0.26), (0.88, 1.08, 0.12)])
        g.add("wings", *mirrored(spread_wing(12, arm, 0.55, 0.085, 0.1)))
        g.add("body", *mirrored(tube(arm + [0, 0.01, 0], [0.07, 0.05, 0.02], 8, 10)))
        for k in range(-2, 3):
            tip = V([0.07 * k, 0.5, -0.62])
            rim = V([(0.03, 0.52, -0.28), tip + [0.05, 0, 0.05], tip, tip + [-0.05, 0, 0.05], (-0.03, 0.52, -0.28)])
            g.add("wings", fin(rim, 0.01))
        return
    w = Clay(0.02)
    for k in range(4):
        w.pair((0.175 - 0.012 * k, 0.5 - 0.07 * k, 0.0), (0.12 - 0.02 * k, 0.13 - 0.02 * k, -0.1), 0.06, 0.03)
    g.add("wings", w.skin(34, 900), *mirrored(blobs(g.rng, V([[0.175, 0.5, 0.0]]), V([[0.04, 0.06, 0.08]]), 1)))
