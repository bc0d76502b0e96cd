"""What figures carry, wave, throw, row with and fight with, in their hands."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from assets.shapes.growth import Growth
from assets.shapes.held_tools import shaft
from assets.shapes.holding import Frame, Hold, borrow, frame, sheet, slab, stick
from assets.shapes.lofts import ellipse, limb, loft, toned
from assets.shapes.organic import F64, blobs, curve, lathe, unit

V = np.array


def umbrella(g: Growth, h: Hold) -> None:
    """An open umbrella over the head."""
    top = h.joints.head * [1, 0, 1] + 0.06 * h.ahead + [0, float(h.joints.head[1]) + 0.42, 0]
    way = unit(top - h.right)
    at = frame(top, way, h.ahead)
    stick(g, "grip", [h.right - 0.16 * way, top + 0.05 * way], 0.01)
    stick(
        g,
        "grip",
        curve(V([h.right - 0.15 * way, h.right - 0.21 * way, h.right - 0.2 * way + 0.05 * h.ahead]), 5),
        0.014,
        5,
    )
    turn = np.linspace(0, 2 * np.pi, 17)[:-1]
    ribs = 0.5 + 0.5 * np.cos(8 * turn)
    rings = [
        np.stack([r * np.sin(turn), y - s * (1 - ribs) * -1.0, r * np.cos(turn)], axis=1)
        for r, y, s in ((0.02, 0.0, 0.0), (0.24, -0.06, 0.01), (0.44, -0.16, 0.03), (0.56, -0.29, 0.05))
    ]
    for hold in (1.0, -1.0):
        g.add("held", toned(loft(at(rings), hold=hold), 1.0 if hold > 0 else 0.6))


def bag(g: Growth, h: Hold) -> None:
    """A bag that hangs from the right hand."""
    at = h.upright(h.right, 75.0)
    borrow(g, "handbag", (0.34, 0.4, 0.14), at, {"metal": "grip"}, most=420, lift=-0.39)


def suitcase(g: Growth, h: Hold) -> None:
    """A suitcase by its handle."""
    at = h.upright(h.right, 90.0).moved(y=-0.24)
    g.add("held", slab(at, (0.5, 0.38, 0.16)))
    for x in (-0.16, 0.16):
        g.add("grip", slab(at.moved(x=x), (0.03, 0.39, 0.165)))
    handle = at([(-0.07, 0.19, 0), (-0.06, 0.235, 0), (0.06, 0.235, 0), (0.07, 0.19, 0)])
    stick(g, "grip", handle, 0.012, 6)


def basket(g: Growth, h: Hold) -> None:
    """A basket full of fruit: on the head where the hand is up there, else on the arm."""
    on_head = float(h.right[1]) > float(h.joints.head[1])
    at = h.upright(h.joints.head + 0.13 * h.joints.up) if on_head else h.upright(h.right - 0.2 * h.up + 0.02 * h.ahead)
    sides = 14
    oval = ellipse(sides)
    levels = ((0.0, 0.12), (0.06, 0.15), (0.13, 0.18), (0.15, 0.185), (0.15, 0.17), (0.1, 0.155))
    rings = [np.stack([1.15 * w * oval[:, 0], np.full(sides, y), w * oval[:, 1]], axis=1) for y, w in levels]
    weave = loft(at(rings), first=True)
    turn = np.arctan2((weave.points - at.at) @ at.x, (weave.points - at.at) @ at.z)
    checks = 0.82 + 0.18 * np.sign(np.sin(8 * turn) * np.sin(70 * ((weave.points - at.at) @ at.y)))
    g.add("held", toned(weave, checks))
    if not on_head:
        arch = np.linspace(0, np.pi, 9)
        line = np.stack([0.2 * np.cos(arch), 0.14 + 0.12 * np.sin(arch), 0 * arch], axis=1)
        stick(g, "held", at(line), 0.011, 5)
    for k in range(6):
        r = 0.0 if k == 0 else 0.085
        spot = at([1.15 * r * np.cos(1.257 * k), 0.135 + 0.04 * (k == 0), r * np.sin(1.257 * k)])
        g.add(
            "grip",
            toned(blobs(g.rng, spot[None], np.full((1, 3), 0.052), int(k == 0)), 1.0 if k % 3 else V([1.0, 0.8, 0.2])),
        )


def jar(g: Growth, h: Hold) -> None:
    """A jar: on the head where the hand is up there, else in the arm."""
    on_head = float(h.right[1]) > float(h.joints.head[1])
    at = h.upright(h.joints.head + 0.125 * h.joints.up) if on_head else h.upright(h.right - 0.12 * h.up)
    outline = [
        (0.05, 0.0),
        (0.11, 0.06),
        (0.135, 0.15),
        (0.1, 0.23),
        (0.05, 0.27),
        (0.048, 0.31),
        (0.07, 0.335),
        (0.05, 0.33),
    ]
    g.add("held", at.put(lathe(V(outline), 16)))


def box(g: Growth, h: Hold) -> None:
    """A box on both arms, a strip of tape over it."""
    at = h.upright(h.middle + 0.09 * h.up + 0.08 * h.ahead)
    wide = max(0.26, float(np.linalg.norm(h.left - h.right)) - 0.02)
    g.add("held", slab(at, (wide, 0.28, 0.3)))
    g.add("grip", slab(at, (0.06, 0.284, 0.304)))


def torch(g: Growth, h: Hold) -> None:
    """A burning torch held high."""
    at = frame(h.right, h.way(0.0, 0.95, 0.25), h.ahead)
    stick(g, "grip", [at([0, -0.16, 0]), at([0, 0.3, 0])], [0.016, 0.03])
    flame = [(0.0, 0.27), (0.05, 0.3), (0.065, 0.36), (0.045, 0.44), (0.02, 0.52), (0.0, 0.56)]
    patch = lathe(V(flame), 10)
    patch.points[:, 0] += 0.02 * np.sin(22 * patch.points[:, 1])
    g.add("held", at.put(patch))


def lantern(g: Growth, h: Hold) -> None:
    """A lantern that hangs from the right hand."""
    at = h.upright(h.right)
    borrow(g, "lantern", (0.2, 0.36, 0.2), at, {"frame": "grip", "glow": "held"}, most=460, lift=-0.34)


def candle(g: Growth, h: Hold) -> None:
    """A burning candle."""
    at = h.upright(h.right + 0.01 * h.ahead)
    stick(g, "held", [at([0, -0.06, 0]), at([0, 0.14, 0])], 0.017, 8)
    g.add("grip", at.put(lathe(V([(0.0, 0.142), (0.012, 0.16), (0.009, 0.18), (0.0, 0.21)]), 8)))


def flag(g: Growth, h: Hold) -> None:
    """A flag that waves beside its pole."""
    way = h.way(0.0, 0.95, 0.25)
    at = frame(h.right, way, h.ahead)
    stick(g, "grip", [h.right - 0.45 * way, h.right + 1.25 * way], [0.015, 0.012])
    xs = np.linspace(0, 1, 9)
    grid = [[(-0.85 * x, y - 0.1 * x * x, 0.09 * np.sin(7 * x + y) * x) for x in xs] for y in (1.22, 0.98, 0.72)]
    g.add("held", sheet(at, grid))


def _balloon(g: Growth, hand: F64, at: F64, shade: F64 | float) -> None:
    outline = [
        (0.0, -0.19),
        (0.012, -0.175),
        (0.03, -0.16),
        (0.1, -0.07),
        (0.135, 0.03),
        (0.11, 0.12),
        (0.06, 0.16),
        (0, 0.172),
    ]
    patch = lathe(V(outline), 9)
    g.add("held", toned(patch._replace(points=patch.points + at), shade))
    stick(g, "grip", curve(V([hand, 0.5 * (hand + at) + [0.03, -0.05, 0], at - [0, 0.18, 0]]), 7), 0.0045, 4)


def balloon(g: Growth, h: Hold) -> None:
    """A balloon on a string."""
    _balloon(g, h.right, h.right + 0.85 * V([0, 1.0, 0]) - 0.12 * h.aside + 0.05 * h.ahead, 1.0)


def balloons(g: Growth, h: Hold) -> None:
    """Three balloons on strings."""
    for x, y, z, shade in (
        (-0.25, 0.8, 0.0, V([1.0, 1, 1])),
        (0.02, 0.92, 0.12, V([0.75, 0.9, 1])),
        (-0.08, 0.62, -0.2, V([0.9, 0.7, 0.6])),
    ):
        _balloon(g, h.right, h.right + x * h.aside + y * V([0, 1.0, 0]) + z * h.ahead, shade)


def flowers(g: Growth, h: Hold) -> None:
    """A bunch of flowers."""
    at = frame(h.right + 0.02 * h.ahead, h.way(0.0, 0.9, 0.4), h.ahead)
    for k in range(9):
        turn, r = 2.4 * k, 0.035 * np.sqrt(k)
        tip = at([r * 1.5 * np.cos(turn), 0.2 + 0.03 * (k % 3), r * 1.5 * np.sin(turn)])
        stick(g, "grip", [at([0.006 * np.cos(turn), -0.12, 0.006 * np.sin(turn)]), tip], 0.005, 3)
        shade = (V([1.0, 1, 1]), V([1.0, 0.85, 0.5]), V([0.85, 0.6, 1.0]))[k % 3]
        g.add("held", toned(blobs(g.rng, tip[None], V([[0.04, 0.026, 0.04]]), 0), shade))
    for k in range(4):
        turn = 1.57 * k
        leaf = at([0.09 * np.cos(turn), 0.13, 0.09 * np.sin(turn)])
        g.add("grip", blobs(g.rng, leaf[None], V([[0.05, 0.02, 0.02]]), 0))


def cane(g: Growth, h: Hold) -> None:
    """A walking stick with a bent handle."""
    low = V([h.right[0], h.joints.floor, h.right[2]]) + 0.05 * h.ahead
    stick(g, "held", [low, h.right - 0.02 * h.ahead], [0.012, 0.014])
    arc = V([h.right - 0.02 * h.ahead, h.right + 0.035 * h.up + 0.02 * h.ahead, h.right + 0.02 * h.up + 0.09 * h.ahead])
    stick(g, "held", curve(arc, 6), 0.016, 6)


def crutch(g: Growth, h: Hold) -> None:
    """A crutch from the armpit to the ground."""
    arm = h.joints.shoulders[1] - 0.14 * h.up - 0.06 * h.aside
    low = V([h.right[0], h.joints.floor, h.right[2]]) + 0.04 * h.ahead
    stick(g, "held", [low, h.right, arm], 0.012)
    stick(g, "grip", [arm - 0.09 * h.ahead, arm + 0.09 * h.ahead], 0.022)


def baby(g: Growth, h: Hold) -> None:
    """A swaddled baby across both arms."""
    head = h.left + 0.02 * h.aside + 0.075 * h.ahead + 0.08 * h.up + 0.1 * h.aside
    foot = h.right - 0.2 * h.aside + 0.07 * h.ahead + 0.02 * h.up
    line = [head - 0.07 * unit(head - foot), 0.5 * (head + foot), foot]
    stations = [(0.0, 0.05, 0.05), (0.2, 0.085, 0.08), (1.0, 0.088, 0.08), (1.7, 0.06, 0.055), (2.0, 0.03, 0.03)]
    g.add("held", limb(line, stations, h.up, sides=10, bend=0.06, first=True, last=True))
    g.add("grip", blobs(g.rng, head[None], np.full((1, 3), 0.07), 2))
    g.add("held", blobs(g.rng, (head - 0.014 * h.ahead + 0.03 * unit(head - foot))[None], np.full((1, 3), 0.072), 1))


def fan(g: Growth, h: Hold) -> None:
    """A folding fan, spread."""
    at = frame(h.right, h.way(0.0, 1.0, 0.1), h.ahead)
    turn = np.linspace(-1.2, 1.2, 13)
    fold = 0.012 * (-1.0) ** np.arange(13)
    grid = [np.stack([r * np.sin(turn), r * np.cos(turn), fold * r / 0.24], axis=1) for r in (0.08, 0.24)]
    g.add("held", sheet(at, grid))
    for t in turn[::3]:
        stick(g, "grip", [at.at, at([0.23 * np.sin(t), 0.23 * np.cos(t), 0.004])], 0.004, 3)


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
    stick(g, "held", curve(V([h.right - 0.3 * way, h.right + 0.6 * way, h.right + 1.3 * way + [0, 0.03, 0], tip - [0, 0.12, 0]]), 9),
          np.linspace(0.016, 0.005, 9), 6)  # fmt: skip
    stick(g, "grip", [h.right - 0.3 * way, h.right + 0.14 * way], 0.02)
    end = tip - [0, 0.12, 0]
    drop = V([end[0], min(h.joints.floor + 0.12, end[1] - 0.4), end[2] + 0.04])
    stick(g, "grip", [end, drop], 0.0045, 3)
    for y, r in ((0.0, 0.035), (0.05, 0.02)):
        g.add("held", toned(blobs(g.rng, (drop + [0, y, 0])[None], np.full((1, 3), r), 1), V([1.0, 0.25, 0.2])))


def sword(g: Growth, h: Hold) -> None:
    """A sword: ahead where it fights, low at the side else."""
    way = unit(unit(h.right - h.joints.elbows[1]) + 0.15 * h.up) + 0.8 * h.ahead if h.busy else h.way(0.0, 0.55, 0.75)
    at = frame(h.right, way, h.aside)
    stick(g, "grip", [at([0, -0.1, 0]), at([0, 0.1, 0])], 0.016)
    stick(g, "grip", [at([0, 0.1, -0.11]), at([0, 0.1, 0.11])], 0.013)
    blade = [(0.0, 0.027, 0.007), (0.85, 0.02, 0.006), (1.0, 0.002, 0.002)]
    g.add("held", limb([at([0, 0.1, 0]), at([0, 0.95, 0])], blade, at.z, sides=4))


def shield(g: Growth, h: Hold) -> None:
    """A shield on the left arm, a sword in the right hand."""
    sword(g, h)
    at = frame(h.left + 0.06 * h.ahead, h.up, h.way(0.2, 0.0, 1.0))
    outline = ((0.0, 0.34), (0.18, 0.33), (0.24, 0.28), (0.25, 0.02), (0.18, -0.24), (0.0, -0.42))
    xs = np.linspace(-1, 1, 7)
    grid = [
        [(x * w, y, 0.06 * (1 - x * x)) for x in xs]
        for w, y in ((0.2, 0.33), (0.25, 0.26), (0.25, 0.0), (0.17, -0.25), (0.02, -0.42))
    ]
    g.add("held", sheet(at, grid))
    edge = V([(x, y, 0.01) for x, y in outline] + [(-x, y, 0.01) for x, y in outline[::-1]])
    stick(g, "grip", at(edge), 0.014, 5)


def spear(g: Growth, h: Hold) -> None:
    """A spear upright beside who stands; ahead where it is thrown."""
    if h.busy:
        way = h.way(0.15, 0.12, 1.0)
        low, top = h.right - 0.8 * way, h.right + 0.95 * way
    else:
        top, low = shaft(h, 0.55)
    way = unit(top - low)
    stick(g, "grip", [low, top], 0.015)
    at = frame(top, way, h.aside)
    rings = [[(x * w, y, z * d) for x, z in ((0, 1), (1, 0), (0, -1), (-1, 0))]
             for y, w, d in ((0.0, 0.018, 0.018), (0.06, 0.012, 0.045), (0.24, 0.003, 0.003))]  # fmt: skip
    g.add("held", loft(at(rings), first=True, last=True))


def archery(g: Growth, h: Hold) -> None:
    """A bow; its string drawn to the chin, an arrow on it, where it is shot."""
    way = unit(h.left - h.right) if h.busy else h.ahead
    grip = h.left
    at = frame(grip, h.up, way)
    bend = 0.24 if h.busy else 0.14
    t = np.linspace(-1, 1, 11)
    limbs = np.stack([0 * t, 0.62 * t, 0.02 - bend * t * t], axis=1)
    stick(g, "held", at(limbs), 0.02 - 0.012 * np.abs(t), 6)
    nock = h.right if h.busy else at([0, 0, 0.02 - bend])
    stick(g, "grip", [at(limbs[0]), nock, at(limbs[-1])], 0.004, 4)
    if h.busy:
        start, tip = h.right - 0.02 * way, grip + 0.22 * way
        stick(g, "held", [start, tip], 0.007, 5)
        stick(g, "held", [tip, tip + 0.06 * way], [0.018, 0.002], 5)
        for side in (1.0, -1.0):
            g.add(
                "grip",
                sheet(
                    frame(start, way, h.up),
                    [[(0, 0.02, 0), (0.0, 0.12, 0)], [(0, 0.0, 0.04 * side), (0, 0.09, 0.035 * side)]],
                ),
            )


def rifle(g: Growth, h: Hold) -> None:
    """A rifle: at the shoulder where it is aimed, else slanted before the chest."""
    way = unit(h.left - h.right)
    at = frame(h.right, np.cross(way, np.cross(h.up, way)), way)
    stick(g, "held", [at([0, 0.03, 0.1]), at([0, 0.03, 0.82])], [0.02, 0.013], 6)
    g.add("held", slab(at.moved(y=0.02, z=0.1), (0.045, 0.07, 0.3)))
    rings = [[(x * 0.022, y0 + y * t, z) for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1))]
             for z, y0, t in ((-0.32, -0.05, 0.075), (-0.1, -0.01, 0.035), (0.5, 0.005, 0.024))]  # fmt: skip
    g.add("grip", loft(at(rings), first=True, last=True))


def pistol(g: Growth, h: Hold) -> None:
    """A pistol that points ahead."""
    way = unit(h.left - h.right) if h.busy else h.way(0.0, -0.1, 1.0)
    at = frame(h.right, np.cross(way, np.cross(h.up, way)), way)
    g.add("held", slab(at.moved(y=0.07, z=0.08), (0.032, 0.042, 0.24)))
    g.add("grip", slab(at.moved(y=0.0), (0.034, 0.12, 0.05)))


def wand(g: Growth, h: Hold) -> None:
    """A wand with a light at its tip."""
    way = h.way(0.1, 0.7, 0.7)
    tip = h.right + 0.32 * way
    stick(g, "grip", [h.right - 0.06 * way, tip], [0.012, 0.007], 6)
    g.add("held", blobs(g.rng, tip[None], np.full((1, 3), 0.035), 1))
    for k in range(5):
        ray = h.way(np.cos(1.256 * k), np.sin(1.256 * k), 0.2)
        stick(g, "held", [tip + 0.05 * ray, tip + 0.11 * ray], [0.007, 0.002], 4)


PLAYTHINGS: Mapping[str, Callable[[Growth, Hold], None]] = {
    "umbrella": umbrella, "bag": bag, "suitcase": suitcase, "basket": basket, "jar": jar, "box": box, "torch": torch,
    "lantern": lantern, "candle": candle, "flag": flag, "balloon": balloon, "balloons": balloons, "flowers": flowers,
    "cane": cane, "crutch": crutch, "baby": baby, "fan": fan, "ball": ball, "racket": racket, "bat": bat, "kite": kite,
    "bubbles": bubbles, "dumbbell": dumbbell, "gloves": gloves, "skis": skis, "oars": oars, "paddle": paddle,
    "wheel": wheel, "palette": palette, "rod": rod, "sword": sword, "shield": shield, "spear": spear,
    "archery": archery, "rifle": rifle, "pistol": pistol, "wand": wand,
}  # fmt: skip
