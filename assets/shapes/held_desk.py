"""What figures read, write, sew and look through, in their hands."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from assets.shapes.growth import Growth
from assets.shapes.held_table import turned
from assets.shapes.holding import Frame, Hold, frame, sheet, slab, stick
from assets.shapes.lofts import toned
from assets.shapes.organic import blobs, curve, unit

V = np.array


def book(g: Growth, h: Hold) -> None:
    """An open book before the eyes in both hands; shut in one."""
    if not h.busy:
        at = frame(h.right + 0.04 * h.ahead, h.way(0.0, 0.4, 1.0), h.aside)
        g.add("held", slab(at, (0.15, 0.22, 0.034)))
        g.add("grip", slab(at.moved(x=0.006), (0.15, 0.208, 0.026)))
        return
    j = h.joints
    eyes = unit(j.head - h.middle)
    for side in (1.0, -1.0):
        across = unit(side * h.aside - 0.25 * eyes * -1.0)
        up = np.cross(eyes, h.aside)
        up = up if float(up @ h.up) > 0 else -up
        at = frame(h.middle + 0.02 * up + 0.08 * side * h.aside + 0.02 * eyes, up, np.cross(across, up))
        g.add("held", slab(at, (0.165, 0.24, 0.012)))
        g.add("grip", slab(Frame(at.at + 0.014 * eyes, at.x, at.y, at.z), (0.15, 0.222, 0.016)))


def _spread(g: Growth, h: Hold, tall: float, rise: float) -> None:
    """A sheet of paper between both hands, facing the eyes, with a fold down its middle."""
    eyes = unit(h.joints.head - h.middle)
    at = frame(h.middle, h.up - 0.2 * eyes, -eyes)
    wide = max(0.27, 0.5 * float(np.linalg.norm(h.left - h.right)) + 0.03)
    grid = [[(x * wide, y, 0.07 * (1 - abs(x)) - 0.02 * np.cos(4 * x)) for x in np.linspace(-1, 1, 7)]
            for y in (rise - 0.5 * tall, rise, rise + 0.5 * tall)]  # fmt: skip
    g.add("held", sheet(at, grid))


def newspaper(g: Growth, h: Hold) -> None:
    """A newspaper spread out."""
    _spread(g, h, 0.5, 0.03)
    eyes = unit(h.joints.head - h.middle)
    at = frame(h.middle, h.up - 0.2 * eyes, -eyes)
    for x in (-0.14, 0.14):
        for y in (0.2, 0.09, -0.02, -0.13):
            g.add("held", toned(slab(at.moved(x=x, y=y, z=0.042), (0.17, 0.06, 0.01)), 0.35))


def chart(g: Growth, h: Hold) -> None:
    """A map spread out."""
    _spread(g, h, 0.36, 0.0)


def letter(g: Growth, h: Hold) -> None:
    """A sheet of paper in the hand."""
    both = h.busy and float(np.linalg.norm(h.left - h.right)) < 0.3
    hand = h.middle if both else h.right
    at = frame(hand + 0.05 * h.up, h.up, unit(h.joints.head - hand) * -1.0)
    grid = [[(x, y, 0.01 * np.cos(20 * x)) for x in (-0.085, 0.0, 0.085)] for y in (-0.1, 0.05, 0.14)]
    g.add("held", sheet(at, grid))
    g.add("grip", blobs(g.rng, at([0, 0.1, -0.012])[None], V([[0.016, 0.016, 0.006]]), 1))


def cards(g: Growth, h: Hold) -> None:
    """A fan of cards."""
    at = frame(h.middle, h.up - 0.3 * h.ahead, h.ahead)
    for k in range(5):
        turn = np.radians(20.0 * (k - 2))
        card = frame(at([0, 0, 0.003 * k]), np.cos(turn) * at.y + np.sin(turn) * at.x, at.z)
        g.add("grip" if k % 2 else "held", slab(card.moved(y=0.1), (0.075, 0.11, 0.003)))


def pen(g: Growth, h: Hold) -> None:
    """A pen on the paper that the other hand holds down."""
    way = h.way(-0.25, 0.85, -0.3)
    tip = h.right + 0.05 * h.ahead + 0.03 * h.aside - 0.045 * h.up
    stick(g, "held", [tip, tip + 0.035 * way, tip + 0.19 * way], [0.002, 0.008, 0.008], 6)
    at = h.upright(tip - 0.012 * h.up + 0.02 * h.ahead + 0.04 * h.aside, 8.0)
    g.add("grip", slab(at, (0.22, 0.008, 0.3)))


def phone(g: Growth, h: Hold) -> None:
    """A telephone: at the ear, before the eyes, or held out high."""
    j = h.joints
    if h.busy and float(np.linalg.norm(h.right - j.head)) < 0.24:
        at = frame(h.right + 0.03 * h.aside + 0.012 * h.up, j.up - 0.35 * j.ahead, -j.aside)
    else:
        at = frame(h.right + 0.06 * h.up + 0.01 * h.ahead, unit(h.up + 0.5 * h.ahead), h.right - j.head)
    g.add("grip", slab(at, (0.08, 0.17, 0.014)))
    g.add("held", slab(at.moved(z=-0.005), (0.072, 0.155, 0.012)))


def laptop(g: Growth, h: Hold) -> None:
    """An open laptop on both hands."""
    at = h.upright(h.middle + 0.02 * h.up + 0.04 * h.ahead)
    g.add("held", slab(at, (0.34, 0.016, 0.24)))
    lid = frame(at([0, 0.008, 0.12]), h.up + 0.35 * h.ahead, h.ahead)
    g.add("held", slab(lid.moved(y=0.12), (0.34, 0.23, 0.01)))
    g.add("grip", slab(lid.moved(y=0.12, z=-0.004), (0.31, 0.2, 0.008)))


def camera(g: Growth, h: Hold) -> None:
    """A camera before the eye, or in both hands before the chest."""
    j = h.joints
    at = frame(h.middle + 0.02 * h.up, j.up if h.busy else h.up, j.ahead if h.busy else h.ahead)
    g.add("held", slab(at, (0.15, 0.1, 0.06)))
    g.add("held", slab(at.moved(y=0.06), (0.055, 0.03, 0.05)))
    lens = Frame(at.at, at.x, at.z, -at.y)
    g.add("held", toned(lens.put(turned([(0.04, 0.02), (0.042, 0.11), (0.036, 0.115), (0.0, 0.1)], 12)), 0.7))
    g.add("grip", lens.put(turned([(0.034, 0.112), (0.0, 0.114)], 12)))


def binoculars(g: Growth, h: Hold) -> None:
    """Binoculars before the eyes, or in both hands before the chest."""
    j = h.joints
    ahead, up = (j.ahead, j.up) if h.busy else (h.way(0.0, -0.5, 0.8), h.way(0.0, 0.8, 0.5))
    for side in (1.0, -1.0):
        at = Frame(h.middle + 0.036 * side * h.aside + 0.012 * up, h.aside, ahead, np.cross(h.aside, ahead))
        barrel = [(0.018, -0.08), (0.02, -0.02), (0.034, 0.02), (0.038, 0.1), (0.034, 0.1), (0.0, 0.09)]
        g.add("held", at.put(turned(barrel, 12)))
        g.add("grip", at.put(turned([(0.033, 0.096), (0.0, 0.099)], 12)))
    stick(g, "held", [h.middle + 0.03 * h.aside, h.middle - 0.03 * h.aside], 0.018, 6)


def spyglass(g: Growth, h: Hold) -> None:
    """A spyglass from the eye ahead."""
    j = h.joints
    eye = j.head + 0.015 * j.up + 0.1 * j.ahead - 0.03 * j.aside
    way = unit(j.ahead + 0.05 * j.up) if h.busy else h.way(0.1, 0.3, 0.9)
    start = eye if h.busy else h.right - 0.15 * way
    for first, last, thick, surface in (
        (0.0, 0.2, 0.018, "held"),
        (0.19, 0.36, 0.024, "grip"),
        (0.35, 0.54, 0.031, "held"),
    ):
        stick(g, surface, [start + first * way, start + last * way], thick, 10)


def magnifier(g: Growth, h: Hold) -> None:
    """A magnifying glass."""
    at = frame(h.right, h.way(0.3, 0.9, 0.3), h.ahead)
    stick(g, "grip", [at([0, -0.06, 0]), at([0, 0.08, 0])], 0.011)
    turn = np.linspace(0, 2 * np.pi, 15)
    stick(g, "grip", at(np.stack([0.065 * np.cos(turn), 0.145 + 0.065 * np.sin(turn), 0 * turn], axis=1)), 0.008, 5)
    disc = [[(r * np.cos(t), 0.145 + r * np.sin(t), 0.0) for t in turn] for r in (0.062, 0.001)]
    g.add("held", sheet(at, disc))


def knitting(g: Growth, h: Hold) -> None:
    """Two needles that cross, a half-knitted piece that hangs from them, a ball of wool on the ground."""
    j = h.joints
    cross = h.middle + 0.1 * h.ahead + 0.05 * h.up
    for hand in (h.left, h.right):
        way = unit(cross - hand)
        stick(g, "grip", [hand - 0.12 * way, hand + 0.28 * way], [0.008, 0.004], 5)
        g.add("grip", blobs(g.rng, (hand - 0.12 * way)[None], np.full((1, 3), 0.014), 0))
    at = h.upright(h.middle + 0.055 * h.ahead + 0.02 * h.up)
    grid = [[(x * w, -y, 0.015 * np.sin(25 * x) + 0.12 * y) for x in np.linspace(-0.1, 0.1, 6)]
            for y, w in ((0.0, 1.0), (0.09, 1.1), (0.2, 1.15), (0.3, 1.1))]  # fmt: skip
    cloth = sheet(at, grid)
    rows = np.abs(np.sin((cloth.points @ h.up) * 90))
    g.add("held", toned(cloth, 0.75 + 0.25 * rows))
    ball = j.pelvis * [1, 0, 1] + 0.5 * h.ahead - 0.34 * h.aside + [0, j.floor + 0.075, 0]
    g.add("held", blobs(g.rng, ball[None], np.full((1, 3), 0.075), 2))
    low = 0.6 * ball + 0.4 * at.at - [0, 0.2, 0]
    stick(g, "held", curve(V([at([-0.05, -0.28, 0.04]), low, ball]), 7), 0.005, 4)


def needle(g: Growth, h: Hold) -> None:
    """A cloth in the left hand, a needle in the right one, a thread between."""
    at = h.upright(h.left + 0.05 * h.ahead - 0.05 * h.aside)
    grid = [[(x, 0.02 - y - 0.25 * abs(x), 0.05 * np.sin(11 * x) + 0.3 * y) for x in np.linspace(-0.16, 0.16, 7)]
            for y in (0.0, 0.08, 0.18, 0.3)]  # fmt: skip
    g.add("held", sheet(at, grid))
    stick(g, "grip", [h.right, h.right + h.way(0.4, 0.5, 0.5) * 0.09], [0.004, 0.002], 4)
    middle = 0.5 * (h.right + at.at) - [0, 0.03, 0]
    stick(g, "held", curve(V([h.right, middle, at.at]), 6), 0.004, 4)


READING: Mapping[str, Callable[[Growth, Hold], None]] = {
    "book": book, "newspaper": newspaper, "map": chart, "letter": letter, "cards": cards, "pen": pen, "phone": phone,
    "laptop": laptop, "camera": camera, "binoculars": binoculars, "spyglass": spyglass, "magnifier": magnifier,
    "knitting": knitting, "needle": needle,
}  # fmt: skip
