"""What figures play, row, steer, fish and paint with, in their hands."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from assets.shapes.growth import Growth
from assets.shapes.holding import Hold, frame, sheet, slab, stick
from assets.shapes.lofts import loft, toned
from assets.shapes.organic import blobs, curve, lathe, unit

V = np.array


def ball(g: Growth, h: Hold) -> None:
    """A ball in both hands, or in the right one that throws it."""
    close = float(np.linalg.norm(h.left - h.right)) < 0.4
    at = h.middle + 0.07 * h.ahead if close else h.right + 0.085 * unit(h.right - h.joints.elbows[1])
    sphere = blobs(g.rng, at[None], np.full((1, 3), 0.12 if close else 0.075), 2)
    g.add("held", toned(sphere, np.where(np.abs((sphere.points - at) @ h.aside) < 0.022, 0.4, 1.0)))


def racket(g: Growth, h: Hold) -> None:
    """A racket."""
    way = h.way(-0.1, 0.9, 0.35 if not h.busy else -0.1)
    at = frame(h.right, way, h.ahead)
    stick(g, "grip", [at([0, -0.09, 0]), at([0, 0.24, 0])], [0.016, 0.012])
    turn = np.linspace(0, 2 * np.pi, 17)
    stick(g, "grip", at(np.stack([0.125 * np.sin(turn), 0.4 - 0.165 * np.cos(turn), 0 * turn], axis=1)), 0.011, 4)
    for u in np.linspace(-0.8, 0.8, 5):
        w = np.sqrt(1 - u * u)
        stick(g, "held", [at([0.12 * u, 0.4 - 0.16 * w, 0]), at([0.12 * u, 0.4 + 0.16 * w, 0])], 0.003, 3)
        stick(g, "held", [at([-0.12 * w, 0.4 + 0.16 * u, 0]), at([0.12 * w, 0.4 + 0.16 * u, 0])], 0.003, 3)


def bat(g: Growth, h: Hold) -> None:
    """A bat in both hands, over the shoulder."""
    way = unit(h.right - h.left) if h.busy else h.way(-0.3, 0.8, -0.35)
    low = (h.left if h.busy else h.middle) - 0.05 * way
    stick(g, "held", [low, low + 0.3 * way, low + 0.6 * way, low + 0.86 * way], [0.018, 0.02, 0.036, 0.036], 8)
    stick(g, "grip", [low - 0.01 * way, low + 0.22 * way], 0.021, 8)


def kite(g: Growth, h: Hold) -> None:
    """A kite high up ahead, on a line from both hands, with a tail of bows."""
    middle = h.right + 1.1 * h.ahead + 1.15 * h.up - 0.45 * h.aside
    at = frame(middle, h.way(0.15, 0.8, 0.55), h.way(0.0, 0.6, -0.8))
    corners = V([(0, 0.46, 0), (0.32, 0.12, 0), (0, -0.5, 0), (-0.32, 0.12, 0)])
    for k in range(4):
        a, b = corners[k], corners[(k + 1) % 4]
        triangle = sheet(at, [[(0, 0.1, 0.05), (0, 0.1, 0.05)], [a, b]])
        g.add("held", toned(triangle, V([1.0, 1, 1]) if k % 2 else V([1.0, 0.85, 0.25])))
    stick(g, "grip", at([(0, 0.46, 0), (0, -0.5, 0)]), 0.007, 4)
    stick(g, "grip", at([(0.32, 0.12, 0), (-0.32, 0.12, 0)]), 0.007, 4)
    foot = at([0, -0.5, 0])
    tail = curve(V([foot, foot + [0.12, -0.22, 0], foot + [-0.05, -0.45, 0.05], foot + [0.1, -0.7, 0]]), 9)
    stick(g, "grip", tail, 0.005, 3)
    for k in (2, 4, 6, 8):
        g.add("held", blobs(g.rng, tail[k][None], V([[0.055, 0.018, 0.012]]), 0))
    line = curve(V([h.right, 0.5 * (h.right + middle) - 0.1 * h.up, at([0, 0.1, 0.05])]), 10)
    stick(g, "grip", line, 0.006, 4)
    stick(g, "grip", [h.right, h.left], 0.006, 4)
    stick(g, "held", [h.left - 0.07 * h.aside, h.left + 0.07 * h.aside], 0.022, 8)


def bubbles(g: Growth, h: Hold) -> None:
    """A ring at the mouth, a little bottle, and bubbles that float off ahead."""
    j = h.joints
    mouth = j.head - 0.045 * j.up + 0.15 * j.ahead
    way = unit(mouth - h.right) if float(np.linalg.norm(mouth - h.right)) < 0.3 else h.up
    ring = frame(h.right + 0.1 * way, way, h.ahead)
    stick(g, "grip", [h.right - 0.03 * way, ring.at], 0.006, 5)
    turn = np.linspace(0, 2 * np.pi, 11)
    stick(g, "grip", ring(np.stack([0.035 * np.cos(turn), 0.035 + 0.035 * np.sin(turn), 0 * turn], axis=1)), 0.006, 4)
    pot = h.upright(h.left + 0.03 * h.ahead)
    g.add("grip", pot.put(lathe(V([(0.03, -0.05), (0.032, 0.04), (0.02, 0.055), (0.02, 0.075), (0, 0.075)]), 8)))
    for k, r in enumerate((0.05, 0.075, 0.09, 0.06)):
        spot = (
            mouth
            + (0.2 + 0.13 * k) * h.ahead
            + 0.1 * np.sin(2.4 * k) * h.aside
            + (0.07 * k + 0.07 * np.cos(2 * k)) * h.up
        )
        g.add("held", blobs(g.rng, spot[None], np.full((1, 3), r), 1))


def dumbbell(g: Growth, h: Hold) -> None:
    """A dumbbell in each hand."""
    for hand in (h.left, h.right):
        stick(g, "grip", [hand - 0.1 * h.aside, hand + 0.1 * h.aside], 0.014, 6)
        for side in (-1.0, 1.0):
            stick(g, "held", [hand + 0.075 * side * h.aside, hand + 0.135 * side * h.aside], 0.06, 10)


def gloves(g: Growth, h: Hold) -> None:
    """Boxing gloves."""
    j = h.joints
    for hand, wrist in ((h.left, j.wrists[0]), (h.right, j.wrists[1])):
        way = unit(hand - wrist)
        g.add("held", blobs(g.rng, (hand + 0.015 * way)[None], np.full((1, 3), 0.088), 1))
        stick(g, "grip", [wrist - 0.05 * way, hand], 0.052, 10)


def skis(g: Growth, h: Hold) -> None:
    """Skis under the feet, a pole in each hand."""
    j = h.joints
    for k, hand in enumerate((h.left, h.right)):
        sole = j.ankles[k] * [1, 0, 1] + [0, j.ankles[k][1] - 0.1, 0]
        way = unit(h.ahead)
        line = [sole - 0.65 * way, sole, sole + 0.75 * way, sole + 0.95 * way + 0.1 * h.up]
        rings = [
            [p + x * h.aside + y * h.up for x, y in ((-0.045, 0), (0.045, 0), (0.045, 0.018), (-0.045, 0.018))]
            for p in line
        ]
        g.add("held", loft(rings, first=True, last=True))
        pole = h.way(0.25 * (1 - 2 * k), -0.8, -0.6)
        reach = (float(hand[1]) - j.floor) / max(0.2, -float(pole[1]))
        stick(g, "grip", [hand - 0.06 * pole, hand + min(1.1, reach) * pole], 0.009, 5)


def oars(g: Growth, h: Hold) -> None:
    """Two oars, out to both sides and down."""
    for side, hand in ((1.0, h.left), (-1.0, h.right)):
        way = h.way(0.92 * side, -0.3, 0.1)
        tip = hand + 1.15 * way
        stick(g, "grip", [hand - 0.12 * way, tip], 0.018)
        at = frame(tip, way, h.ahead)
        g.add("held", slab(at.moved(y=0.2), (0.012, 0.42, 0.15)))


def paddle(g: Growth, h: Hold) -> None:
    """A paddle on the left side."""
    way = unit(h.left - h.right)
    tip = h.left + 0.45 * way
    stick(g, "grip", [h.right - 0.05 * way, tip], 0.017)
    g.add("held", slab(frame(tip, way, h.aside).moved(y=0.2), (0.17, 0.42, 0.014)))


def wheel(g: Growth, h: Hold) -> None:
    """A steering wheel."""
    at = frame(h.middle, h.way(0.0, 0.8, 0.6), h.ahead)
    r = 0.5 * float(np.linalg.norm(h.left - h.right))
    turn = np.linspace(0, 2 * np.pi, 19)
    stick(g, "held", at(np.stack([r * np.cos(turn), r * np.sin(turn), 0 * turn], axis=1)), 0.016, 6)
    for t in (0.3, 2.84, 4.71):
        stick(g, "grip", [at.at, at([r * np.cos(t), r * np.sin(t), 0.0])], 0.012, 5)


def palette(g: Growth, h: Hold) -> None:
    """A palette with dabs of paint on the left hand, a brush in the right one."""
    at = frame(h.left + 0.06 * h.ahead + 0.02 * h.up, h.way(0.0, 0.85, -0.45), h.ahead)
    turn = np.linspace(0, 2 * np.pi, 17)[:-1]
    rim = np.stack([0.2 * np.cos(turn), 0 * turn, (0.15 - 0.03 * np.cos(2 * turn)) * np.sin(turn)], axis=1)
    g.add("held", loft(at([rim, rim + [0, 0.012, 0]]), first=True, last=True))
    paints = V([(1.0, 0.05, 0.04), (1.0, 0.7, 0.03), (0.05, 0.12, 0.8), (0.06, 0.5, 0.1), (1.0, 1.0, 1.0)])
    for k, paint in enumerate(paints):
        spot = at([0.14 * np.cos(0.75 * k - 0.4), 0.018, 0.1 * np.sin(0.75 * k - 0.4)])
        g.add("grip", toned(blobs(g.rng, spot[None], V([[0.03, 0.014, 0.026]]), 1), paint))
    way = h.way(0.25, 0.15, 1.0)
    stick(g, "held", [h.right - 0.2 * way, h.right + 0.15 * way], [0.008, 0.012], 5)
    stick(g, "grip", [h.right + 0.15 * way, h.right + 0.22 * way], [0.018, 0.004], 5)


def rod(g: Growth, h: Hold) -> None:
    """A fishing rod that bends, its line and float hanging from the tip."""
    way = h.way(-0.05, 0.62, 0.85)
    tip = h.right + 1.75 * way
    bent = V([h.right - 0.3 * way, h.right + 0.6 * way, h.right + 1.3 * way + [0, 0.03, 0], tip - [0, 0.12, 0]])
    stick(g, "held", curve(bent, 9), np.linspace(0.016, 0.005, 9), 6)
    stick(g, "grip", [h.right - 0.3 * way, h.right + 0.14 * way], 0.02)
    end = tip - [0, 0.12, 0]
    drop = V([end[0], min(h.joints.floor + 0.12, end[1] - 0.4), end[2] + 0.04])
    stick(g, "grip", [end, drop], 0.0045, 3)
    for y, r in ((0.0, 0.035), (0.05, 0.02)):
        g.add("held", toned(blobs(g.rng, (drop + [0, y, 0])[None], np.full((1, 3), r), 1), V([1.0, 0.25, 0.2])))


def broomstick(g: Growth, h: Hold) -> None:
    """A besom that is sat on: from before the hands, under the seat, to the twigs behind."""
    seat = h.joints.pelvis - 0.13 * h.up
    way = unit(seat - h.middle)
    back = seat + 0.5 * way
    stick(g, "grip", [h.middle - 0.32 * way, back], 0.017)
    at = frame(back, -way, h.up)
    twigs = [(0.02, 0.06), (0.035, 0.0), (0.085, -0.16), (0.12, -0.36), (0.11, -0.52)]
    turn = np.linspace(0, 2 * np.pi, 10)[:-1]
    rings = [[(r * np.cos(a), y, r * np.sin(a)) for a in -turn] for r, y in twigs]
    head = loft(at(rings), first=True, last=True)
    g.add("held", toned(head, np.where((head.points - at.at) @ at.y > -0.04, 0.6, 1.0)))


PLAYTHINGS: Mapping[str, Callable[[Growth, Hold], None]] = {
    "broomstick": broomstick,
    "ball": ball, "racket": racket, "bat": bat, "kite": kite, "bubbles": bubbles, "dumbbell": dumbbell,
    "gloves": gloves, "skis": skis, "oars": oars, "paddle": paddle, "wheel": wheel, "palette": palette, "rod": rod,
}  # fmt: skip
