"""What is in the hands together with what is done to it: a ladder underfoot, dough, sparks, balls in the air."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from assets.shapes.growth import Growth
from assets.shapes.holding import Hold, borrow, frame, slab, stick
from assets.shapes.lofts import lined, loft, toned
from assets.shapes.organic import blobs, curve, lathe, unit

V = np.array
_RUNG_M = 0.27
_BASKET = V([(0.0, -0.13), (0.1, -0.13), (0.155, 0.03), (0.14, 0.03), (0.09, -0.11), (0.0, -0.11)])
"""Radii and heights."""
_BALLS = V([(0.3, 0.16), (0.2, 0.62), (0.0, 0.86), (-0.22, 0.58)])
"""Where balls are in the air, aside and above the hands' middle."""


def wrench(g: Growth, h: Hold) -> None:
    """A spanner with an open jaw, turned to the work."""
    way = h.way(0.15, 0.35, 0.9) if h.busy else h.way(0.0, 0.9, 0.3)
    at = frame(h.right, way, h.up)
    g.add("held", slab(at.moved(y=0.08), (0.034, 0.34, 0.016)))
    for x in (-0.03, 0.03):
        g.add("held", slab(at.moved(x=x, y=0.285), (0.026, 0.09, 0.022)))
    g.add("held", slab(at.moved(y=0.24), (0.085, 0.036, 0.022)))
    stick(g, "held", [at([0, -0.12, -0.01]), at([0, -0.12, 0.01])], 0.034, 10)


def ladder(g: Growth, h: Hold) -> None:
    """A pair of steps: under the feet and hands of who climbs, else on the shoulder."""
    if not h.busy:
        at = frame(h.joints.shoulders[1] + 0.09 * h.up, h.way(0.0, 0.05, 1.0), h.aside)
        for x in (-0.16, 0.16):
            stick(g, "held", [at([0, -0.9, x]), at([0, 0.9, x])], 0.022, 4)
        for y in np.arange(-0.8, 0.81, _RUNG_M):
            stick(g, "held", [at([0, y, -0.16]), at([0, y, 0.16])], 0.014, 4)
        return
    foot = h.joints.floor - 2 * _RUNG_M + 0.04
    toes = 0.5 * (h.joints.toes[0] + h.joints.toes[1])
    low = V([0.0, foot, float(toes @ h.ahead) - 0.12])
    top = V([0.0, float(max(h.left[1], h.right[1])) + 0.12, float(h.middle @ h.ahead) + 0.02])
    rear = V([0.0, foot, top[2] + 0.9])
    rungs = int((top[1] - foot) / _RUNG_M)

    def at(point: np.ndarray[tuple[int, ...], np.dtype[np.float64]], aside: float) -> list[float]:
        return [float(v) for v in aside * h.aside + point[1] * h.up + point[2] * h.ahead]

    for side in (-1.0, 1.0):
        stick(g, "held", [at(low, 0.27 * side), at(top, 0.2 * side)], 0.026, 4)
        stick(g, "held", [at(rear, 0.24 * side), at(top, 0.18 * side)], 0.02, 4)
    for n in range(1, rungs + 1):
        share = n * _RUNG_M / (top[1] - foot)
        step, wide = low + share * (top - low), 0.27 - 0.07 * share
        stick(g, "grip", [at(step, -wide), at(step, wide)], 0.02, 4)


def welder(g: Growth, h: Hold) -> None:
    """A welding torch with a glaring spark, and a shield before the face."""
    way = h.way(0.1, -0.35, 0.95)
    tip = h.right + 0.24 * way
    stick(g, "held", [h.right - 0.16 * way, h.right + 0.12 * way], 0.019)
    stick(g, "held", curve(V([h.right + 0.1 * way, h.right + 0.2 * way, tip - 0.06 * h.up]), 6), 0.01)
    spark = tip - 0.08 * h.up
    g.add("grip", blobs(g.rng, spark[None], np.full((1, 3), 0.05), 1))
    for k in range(14):
        ray = h.way(np.sin(2.4 * k), 0.35 + 0.6 * np.cos(1.7 * k), np.cos(2.4 * k))
        long = 0.16 + 0.16 * ((k * 7) % 5) / 4
        fall = V([0.0, -0.5 * long * long, 0.0])
        stick(g, "grip", [spark + 0.05 * ray, spark + long * ray + fall], [0.012, 0.004], 4)
    j = h.joints
    turn = np.radians(np.linspace(-75, 75, 9))
    rows = [(0.12, 0.11, 0.9), (0.03, 0.15, 1.0), (-0.08, 0.145, 1.0), (-0.15, 0.1, 0.8)]
    front = [
        [j.head + y * j.up + r * (np.sin(a) * w * j.aside + np.cos(a) * j.ahead) for a in turn] for y, r, w in rows
    ]
    g.add("held", toned(lined(loft(V(front), closed=False)), 0.35))
    at = frame(j.head + 0.022 * j.up + 0.152 * j.ahead, j.up, j.ahead)
    g.add("held", toned(slab(at, (0.11, 0.05, 0.012)), V([0.1, 0.3, 0.15])))


def grain(g: Growth, h: Hold) -> None:
    """A basket of grain on the left arm; grains fall from the right hand to the ground."""
    rim = h.left + 0.05 * h.ahead
    g.add("held", h.upright(rim).put(lathe(_BASKET, 14)))
    g.add("grip", blobs(g.rng, (rim + 0.03 * h.up)[None], V([[0.13, 0.045, 0.13]]), 1))
    if not h.busy:
        return
    drop = float(h.right[1]) - h.joints.floor
    for k in range(24):
        share = (k + 0.5) / 24
        out, turn = 0.06 + 0.45 * share, 2.4 * k
        at = h.right + (0.08 + out * (0.8 + 0.45 * np.cos(turn))) * h.ahead + 0.6 * out * np.sin(turn) * h.aside
        at = at - share**2 * (drop - 0.02) * h.up
        g.add("grip", blobs(g.rng, at[None], np.full((1, 3), 0.017), 0))


def milking(g: Growth, h: Hold) -> None:
    """A pail below both hands, and two streams of milk into it."""
    floor = h.joints.floor
    foot = h.middle * [1, 0, 1] + [0, floor, 0]
    borrow(g, "bucket", (0.32, 0.34, 0.32), h.upright(foot), {}, most=360)
    for hand in (h.left, h.right):
        down = 0.5 * (hand + foot + [0, 0.24, 0])
        stick(g, "grip", [hand - 0.03 * h.up, down, foot + [0, 0.2, 0]], [0.009, 0.008, 0.012], 4)
    stick(g, "grip", [foot + [0, 0.16, 0], foot + [0, 0.2, 0]], 0.12, 10)


def dough(g: Growth, h: Hold) -> None:
    """A lump of dough under both hands, flour about it."""
    at = h.middle - 0.055 * h.up + 0.03 * h.ahead
    wide = 0.5 * float(np.linalg.norm(h.left - h.right)) + 0.07
    spots = V([at, at + 0.6 * wide * h.aside, at - 0.6 * wide * h.aside])
    g.add("held", blobs(g.rng, spots, V([[0.8 * wide, 0.062, 0.13], [0.1, 0.05, 0.11], [0.1, 0.05, 0.1]]), 1))
    disc = at - 0.055 * h.up
    stick(g, "grip", [disc, disc + 0.006 * h.up], 0.2, 14)


def juggling(g: Growth, h: Hold) -> None:
    """Balls in the air in an arc from hand to hand, one in each hand."""
    middle = h.middle
    spots = [middle + x * h.aside + y * h.up + 0.05 * h.ahead for x, y in _BALLS]
    spots += [hand + 0.075 * unit(h.up + 0.3 * h.ahead) for hand in (h.left, h.right)]
    paints = V([(1, 0.1, 0.1), (1, 0.8, 0.05), (0.1, 0.3, 1), (0.1, 0.7, 0.15), (1, 0.45, 0.05), (0.7, 0.15, 0.8)])
    for spot, paint in zip(spots, paints, strict=True):
        g.add("held", toned(blobs(g.rng, spot[None], np.full((1, 3), 0.064), 1), paint))


def reins(g: Growth, h: Hold) -> None:
    """Reins from both hands to where a mount's mouth is."""
    for side, hand in ((1.0, h.left), (-1.0, h.right)):
        far = hand + 0.8 * h.ahead + 0.1 * h.up - 0.04 * side * h.aside
        slack = 0.5 * (hand + far) - 0.13 * h.up
        stick(g, "held", curve(V([hand - 0.06 * h.ahead - 0.05 * h.up, hand, slack, far]), 8), 0.011, 4)


WORK: Mapping[str, Callable[[Growth, Hold], None]] = {
    "wrench": wrench, "ladder": ladder, "welder": welder, "grain": grain, "milking": milking, "dough": dough,
    "juggling": juggling, "reins": reins,
}  # fmt: skip
