"""What cooks, bakers and barkeepers have in their hands together with what they make: dough under a pin, noodles."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from assets.shapes.growth import Growth
from assets.shapes.held_table import stream, turned
from assets.shapes.holding import Frame, Hold, frame, slab, stick
from assets.shapes.lofts import toned
from assets.shapes.organic import F64, blobs, curve, unit

V = np.array
_GREEN, _ORANGE, _RED = V([0.3, 0.65, 0.15]), V([1.0, 0.5, 0.12]), V([0.85, 0.16, 0.1])


def board_at(h: Hold, below: float = 0.06, ahead: float = 0.06) -> Frame:
    """A place on the table between both hands and a little before them."""
    return h.upright(h.middle - below * h.up + ahead * h.ahead)


def rolling_pin(g: Growth, h: Hold) -> None:
    """A rolling pin across a sheet of dough."""
    at = h.middle + 0.02 * h.ahead - 0.02 * h.up
    across = h.aside
    stick(g, "grip", [at - 0.16 * across, at + 0.16 * across], 0.032, 12)
    for side in (-1.0, 1.0):
        stick(g, "grip", [at + 0.16 * side * across, at + 0.23 * side * across], [0.016, 0.019], 8)
    if h.busy:
        sheet = h.upright(at + 0.05 * h.ahead - 0.044 * h.up)
        g.add("held", sheet.put(turned([(0.0, 0.0), (0.21, 0.0), (0.215, 0.008), (0.2, 0.014), (0.0, 0.014)], 20)))
        lumps = sheet([[0.27, 0.03, -0.02], [0.27, 0.03, 0.08], [-0.27, 0.03, 0.0], [-0.26, 0.03, 0.1]])
        g.add("held", blobs(g.rng, lumps, np.full((4, 3), 0.034), 1))


def dumplings(g: Growth, h: Hold) -> None:
    """A dumpling that both hands pinch shut, and a board with rows of them."""
    pinched = h.middle + 0.04 * h.ahead + 0.03 * h.up
    g.add("held", blobs(g.rng, pinched[None], V([[0.045, 0.032, 0.03]]), 1))
    at = board_at(h, 0.05, 0.2)
    g.add("grip", slab(at, (0.5, 0.018, 0.3)))
    for k in range(10):
        spot = at([0.095 * (k % 5 - 2), 0.028, 0.14 * (k // 5) - 0.07])
        g.add("held", blobs(g.rng, spot[None], V([[0.038, 0.024, 0.026]]), 0))
        stick(g, "held", [spot - 0.036 * at.x + 0.012 * at.y, spot + 0.036 * at.x + 0.012 * at.y], 0.008, 4)


def noodles(g: Growth, h: Hold) -> None:
    """Strands of dough that hang from hand to hand."""
    for k in range(7):
        deep = 0.16 + 0.028 * k
        aside = 0.012 * (k % 3 - 1) * h.ahead
        low = h.middle - deep * h.up + aside
        line = curve(V([h.left + aside, 0.6 * h.left + 0.4 * low - 0.05 * h.up, low,
                        0.6 * h.right + 0.4 * low - 0.05 * h.up, h.right + aside]), 11)  # fmt: skip
        stick(g, "held", line, 0.0075, 3)
    for hand in (h.left, h.right):
        g.add("held", blobs(g.rng, hand[None], V([[0.045, 0.05, 0.045]]), 1))


def whisk(g: Growth, h: Hold) -> None:
    """A mixing bowl in the left arm, and a whisk in it."""
    at = h.upright(h.left + 0.09 * h.ahead - 0.1 * h.aside - 0.02 * h.up)
    rim = [(0.05, -0.07), (0.1, -0.05), (0.15, 0.06), (0.143, 0.06), (0.1, -0.03), (0.0, -0.03)]
    g.add("held", at.put(turned(rim, 16)))
    g.add("held", toned(at.put(turned([(0.128, 0.02), (0.0, 0.035)])), V([1.0, 0.85, 0.45])))
    tip = at([0.02, 0.02, 0.0])
    way = unit(tip - h.right)
    stick(g, "grip", [h.right - 0.07 * way, h.right + 0.1 * way], 0.012)
    bulb = frame(h.right + 0.1 * way, way, h.aside)
    for k in range(4):
        c, s = np.cos(np.pi * k / 4), np.sin(np.pi * k / 4)
        stick(g, "grip", curve(bulb([(0, 0, 0), (0.036 * c, 0.1, 0.036 * s), (0, 0.17, 0),
                                     (-0.036 * c, 0.1, -0.036 * s), (0, 0, 0)]), 11), 0.003, 3)  # fmt: skip


def skewers(g: Growth, h: Hold) -> None:
    """A fan of skewers with meat in each hand, that are turned over whatever grill is there."""
    for hand, side, count in ((h.right, -1.0, 3), (h.left, 1.0, 2)):
        for k in range(count):
            way = h.way(side * 0.12 + 0.3 * (k - (count - 1) / 2), -0.3, 1.0)
            stick(g, "grip", [hand - 0.05 * way, hand + 0.34 * way], 0.005, 4)
            for piece in range(4):
                at = hand + (0.13 + 0.055 * piece) * way
                shade = 0.8 if piece % 2 else 1.0
                g.add("held", toned(blobs(g.rng, at[None], np.full((1, 3), 0.027), 0), shade))


def icing(g: Growth, h: Hold) -> None:
    """A cake on its stand, and a bag from which it is iced."""
    at = h.upright(h.left + 0.1 * h.ahead - 0.12 * h.aside - 0.03 * h.up)
    foot = [(0.07, -0.1), (0.02, -0.08), (0.02, -0.02), (0.17, -0.01), (0.17, 0.0), (0.0, 0.0)]
    g.add("held", toned(at.put(turned(foot, 14)), 0.8))
    g.add("held", at.put(turned([(0.14, 0.0), (0.14, 0.1), (0.0, 0.1)], 18)))
    g.add("grip", at.put(turned([(0.142, 0.0), (0.142, 0.03), (0.14, 0.03)], 18)))
    g.add("held", at.put(turned([(0.09, 0.1), (0.09, 0.17), (0.0, 0.17)], 16)))
    for k in range(10):
        turn = 0.63 * k
        g.add("grip", blobs(g.rng, at([[0.115 * np.cos(turn), 0.11, 0.115 * np.sin(turn)]]), np.full((1, 3), 0.02), 0))
    tip = at([0.04, 0.19, 0.0])
    way = unit(tip - h.right)
    stick(g, "held", [h.right - 0.1 * way, h.right, tip], [0.02, 0.04, 0.006], 8)


def shaker(g: Growth, h: Hold) -> None:
    """A cocktail shaker in both hands."""
    at = frame(h.middle, unit(h.right - h.left) if h.busy else h.up, h.ahead).moved(y=-0.13)
    rim = [(0.0, 0.0), (0.042, 0.0), (0.052, 0.17), (0.04, 0.2), (0.028, 0.225), (0.026, 0.27), (0.0, 0.28)]
    g.add("held", at.put(turned(rim, 14)))


def milk_jug(g: Growth, h: Hold) -> None:
    """A steel jug whose milk is poured into a cup in the other hand."""
    into = h.left + 0.07 * h.ahead
    way = unit(into - h.right + 0.25 * h.up)
    tip = np.radians(62.0 if h.busy else 0.0)
    up = np.cos(tip) * h.up + np.sin(tip) * unit(way - h.up * float(way @ h.up))
    at = frame(h.right + 0.06 * h.ahead, up, way).moved(y=-0.07)
    rim = [(0.0, 0.0), (0.056, 0.0), (0.06, 0.03), (0.042, 0.1), (0.05, 0.13), (0.045, 0.13), (0.04, 0.1)]
    g.add("held", at.put(turned(rim, 14)))
    handle = at([(0, 0.11, -0.045), (0, 0.1, -0.095), (0, 0.04, -0.095), (0, 0.03, -0.055)])
    stick(g, "held", curve(handle, 6), 0.008, 5)
    if h.busy:
        stream(g, h, at([0.0, 0.13, 0.05]))
        cup = h.upright(into).moved(y=0.03)
        g.add("grip", toned(cup.put(turned([(0.046, 0.0), (0.0, 0.004)], 14)), V([0.5, 0.3, 0.15])))
        heart = cup([[0.013, 0.005, 0.0], [-0.013, 0.005, 0.0], [0.0, 0.005, 0.018]])
        g.add("grip", blobs(g.rng, heart, V([[0.016, 0.003, 0.016]]), 0))


def pestle(g: Growth, h: Hold) -> None:
    """A mortar, and a pestle that pounds in it."""
    at = h.upright(h.left + 0.07 * h.ahead - 0.08 * h.aside - 0.05 * h.up)
    rim = [(0.0, -0.08), (0.07, -0.08), (0.06, -0.05), (0.1, 0.05), (0.085, 0.05), (0.05, -0.03), (0.0, -0.03)]
    g.add("held", at.put(turned(rim, 14)))
    g.add("grip", toned(at.put(turned([(0.07, 0.0), (0.0, 0.012)])), _GREEN))
    way = unit(at([0.0, -0.01, 0.0]) - h.right)
    stick(g, "grip", [h.right - 0.09 * way, h.right, at([0.0, -0.01, 0.0])], [0.02, 0.015, 0.026], 8)


def sushi(g: Growth, h: Hold) -> None:
    """A row of sushi on a board, one of them between the fingers."""
    at = board_at(h, 0.06, 0.14)
    g.add("grip", slab(at, (0.46, 0.03, 0.24)))
    spots = [at([0.085 * (k % 5 - 2), 0.035, 0.11 * (k // 5) - 0.04]) for k in range(10)]
    for k, spot in enumerate([*spots, h.middle + 0.05 * h.ahead]):
        g.add("held", blobs(g.rng, spot[None], V([[0.03, 0.022, 0.042]]), 0))
        fish = (V([1.0, 0.42, 0.22]), V([0.9, 0.2, 0.2]), V([1.0, 0.85, 0.7]))[k % 3]
        top = blobs(g.rng, (spot + 0.018 * h.up)[None], V([[0.031, 0.011, 0.05]]), 0)
        g.add("held", toned(top, fish))


def hot_pot_chopsticks(g: Growth, h: Hold) -> None:
    """Long chopsticks with a slice of meat that they dip, and a bowl in the left hand."""
    tip = h.right + 0.3 * h.way(0.12, -0.3, 1.0)
    for side in (-1.0, 1.0):
        back = h.right - 0.08 * unit(tip - h.right) + 0.014 * side * h.aside
        stick(g, "grip", [back, tip + 0.006 * side * h.aside], [0.006, 0.004], 4)
    slice_ = frame(tip - 0.03 * h.up, h.up, h.ahead)
    g.add("held", slab(slice_, (0.05, 0.09, 0.012)))
    bowl = h.upright(h.left + 0.05 * h.ahead - 0.02 * h.aside)
    rim = [(0.03, -0.03), (0.07, 0.0), (0.085, 0.04), (0.08, 0.04), (0.06, 0.01), (0.0, 0.0)]
    g.add("grip", toned(bowl.put(turned(rim, 12)), V([0.9, 0.95, 1.0])))


def peel(g: Growth, h: Hold) -> None:
    """A baker's peel, level in both hands, with a pizza at its end."""
    way = unit(h.left - h.right + 0.001 * h.ahead) if h.busy else h.way(0.0, 0.95, 0.3)
    flat = frame(h.left + 0.75 * way, np.cross(way, np.cross(h.up, way)) if h.busy else h.ahead, way)
    stick(g, "grip", [h.right - 0.25 * way, h.left + 0.6 * way], 0.016, 8)
    g.add("grip", slab(flat, (0.34, 0.014, 0.36)))
    if not h.busy:
        return
    crust = flat.moved(y=0.012)
    g.add("held", crust.put(turned([(0.0, 0.0), (0.155, 0.0), (0.165, 0.014), (0.15, 0.024), (0.13, 0.014)], 18)))
    g.add("held", toned(crust.put(turned([(0.14, 0.014), (0.0, 0.016)], 16)), V([1.0, 0.62, 0.3])))
    for k in range(9):
        spot = crust([0.095 * np.cos(2.4 * k), 0.018, 0.095 * np.sin(2.4 * k)])
        g.add("held", toned(blobs(g.rng, spot[None], V([[0.024, 0.007, 0.024]]), 0), _RED if k % 3 else _GREEN))


def spoon(g: Growth, h: Hold) -> None:
    """A bowl in the left hand and a spoon held out in the right one."""
    at = h.upright(h.left + 0.05 * h.ahead - 0.03 * h.aside)
    rim = [(0.035, -0.03), (0.075, 0.0), (0.09, 0.045), (0.085, 0.045), (0.06, 0.01), (0.0, 0.0)]
    g.add("held", at.put(turned(rim)))
    g.add("held", toned(at.put(turned([(0.08, 0.03), (0.0, 0.036)])), V([1.0, 0.75, 0.4])))
    tip: F64 = h.right + 0.15 * h.way(0.1, 0.05, 1.0)
    stick(g, "grip", [h.right - 0.06 * h.ahead, tip], 0.006, 5)
    g.add("grip", blobs(g.rng, tip[None], V([[0.022, 0.01, 0.03]]), 1))


def salad(g: Growth, h: Hold) -> None:
    """A wide bowl of greens that both hands mix or wash."""
    at = board_at(h, 0.06, 0.06)
    rim = [(0.06, -0.06), (0.12, -0.04), (0.19, 0.07), (0.182, 0.07), (0.12, -0.02), (0.0, -0.02)]
    g.add("held", at.put(turned(rim, 16)))
    for k in range(12):
        spot = at([0.1 * np.cos(2.4 * k), 0.05 + 0.02 * (k % 2), 0.1 * np.sin(2.4 * k)])
        tone = _GREEN if k % 3 else (_RED if k % 2 else _ORANGE)
        g.add("held", toned(blobs(g.rng, spot[None], V([[0.05, 0.03, 0.045]]), 0), tone))


COOKING: Mapping[str, Callable[[Growth, Hold], None]] = {
    "rolling_pin": rolling_pin, "dumplings": dumplings, "noodles": noodles, "whisk": whisk, "skewers": skewers,
    "icing": icing, "shaker": shaker, "milk_jug": milk_jug, "pestle": pestle, "sushi": sushi,
    "hot_pot_chopsticks": hot_pot_chopsticks, "peel": peel, "spoon": spoon, "salad": salad,
}  # fmt: skip
