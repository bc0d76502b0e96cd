"""What figures carry, wave and light their way with, in their hands."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from assets.shapes.growth import Growth
from assets.shapes.holding import Hold, borrow, frame, sheet, slab, stick
from assets.shapes.leafage import Piece
from assets.shapes.lofts import ellipse, limb, loft, toned
from assets.shapes.organic import F64, blobs, curve, lathe, unit
from assets.shapes.plates import crossed

V = np.array
_AT_THE_HEAD_M = 0.25
"""A hand no farther from the head steadies what is on that; one that reaches out picks."""


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
    """A basket full of fruit: on the head where the hand is up there, else on the arm that is lower."""
    over = h.right - h.joints.head
    on_head = float(over[1]) > 0 and float(np.hypot(over[0], over[2])) < _AT_THE_HEAD_M
    hand = h.left if h.busy and h.left[1] < h.right[1] - 0.2 else h.right
    at = h.upright(h.joints.head + 0.13 * h.joints.up) if on_head else h.upright(hand - 0.2 * h.up + 0.02 * h.ahead)
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
    g.add("held", *(Piece(at.put(each), np.ones((4, 3)), stencil=True) for each in crossed("wick", 0.15, 0.34, 0.25)))


def lantern(g: Growth, h: Hold) -> None:
    """A lantern that hangs from the right hand."""
    at = h.upright(h.right)
    borrow(g, "lantern", (0.2, 0.36, 0.2), at, {"frame": "grip", "glow": "held"}, most=460, lift=-0.34)


def candle(g: Growth, h: Hold) -> None:
    """A burning candle."""
    at = h.upright(h.right + 0.01 * h.ahead)
    stick(g, "held", [at([0, -0.06, 0]), at([0, 0.14, 0])], 0.017, 8)
    g.add("grip", *(Piece(at.put(each), np.ones((4, 3)), stencil=True) for each in crossed("wick", 0.03, 0.08, 0.136)))


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


CARRIED: Mapping[str, Callable[[Growth, Hold], None]] = {
    "umbrella": umbrella, "bag": bag, "suitcase": suitcase, "basket": basket, "jar": jar, "box": box, "torch": torch,
    "lantern": lantern, "candle": candle, "flag": flag, "balloon": balloon, "balloons": balloons, "flowers": flowers,
    "cane": cane, "crutch": crutch, "baby": baby, "fan": fan,
}  # fmt: skip
