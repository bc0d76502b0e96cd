"""Instruments in a figure's hands, where they are played."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from assets.shapes.growth import Growth
from assets.shapes.holding import Frame, Hold, borrow, frame, slab, stick
from assets.shapes.lofts import loft, toned
from assets.shapes.organic import F64, blobs, unit

V = np.array


def _strung(g: Growth, h: Hold, shape: str, size: tuple[float, float, float], lift: float) -> None:
    """A lute across the belly: its neck to the left hand, its face ahead."""
    j = h.joints
    belly = j.waist + 0.19 * h.ahead - 0.1 * h.aside
    at = frame(belly, h.left - belly, h.ahead + 0.2 * h.up)
    borrow(g, shape, size, at, {"neck": "grip"}, most=520, lift=lift)


def guitar(g: Growth, h: Hold) -> None:
    """A guitar."""
    _strung(g, h, "guitar", (0.38, 0.98, 0.11), -0.24)


def lute(g: Growth, h: Hold) -> None:
    """A lute: a pear with a bent head."""
    belly = h.joints.waist + 0.2 * h.ahead - 0.08 * h.aside
    at = frame(belly, h.left - belly, h.ahead + 0.2 * h.up)
    rows = [(-0.2, 0.01), (-0.17, 0.09), (-0.08, 0.15), (0.03, 0.145), (0.14, 0.08), (0.24, 0.03), (0.27, 0.02)]
    turn = np.linspace(0, 2 * np.pi, 13)[:-1]
    rings = [
        np.stack([w * np.sin(turn), np.full(12, y), np.where(np.cos(turn) > 0, 0.03, 0.8 * w) * np.cos(turn)], axis=1)
        for y, w in rows
    ]
    g.add("held", loft(at(rings), first=True, last=True))
    disc = at.moved(z=0.031)
    hole = np.stack([0.045 * np.sin(turn), 0.045 * np.cos(turn), 0 * turn], axis=1)
    g.add("grip", loft(disc(np.stack([hole, 0.9 * hole])), last=True))
    g.add("grip", slab(at.moved(y=0.4, z=0.012), (0.04, 0.4, 0.025)))
    head = frame(at([0, 0.6, 0.01]), at.y - 1.2 * at.z, at.z)
    g.add("grip", slab(head.moved(y=0.06), (0.05, 0.16, 0.022)))
    for k in range(3):
        stick(g, "grip", [head([-0.055, 0.03 + 0.04 * k, 0]), head([0.055, 0.03 + 0.04 * k, 0])], 0.007, 4)


def _bow(g: Growth, hand: F64, string: F64, way: F64) -> None:
    """A bow that the right hand draws over the strings at `string`."""
    along = unit(string - hand)
    stick(g, "grip", [hand - 0.06 * along, hand + 0.62 * along], [0.007, 0.005], 5)
    low = 0.028 * way
    stick(g, "held", [hand + 0.02 * along - low, hand + 0.58 * along - 0.6 * low], 0.004, 4)


def violin(g: Growth, h: Hold) -> None:
    """A violin under the chin, its bow across; at the side where it is carried."""
    if not h.busy:
        borrow(g, "violin", (0.21, 0.6, 0.09), frame(h.left, h.up, h.aside), {"fittings": "grip"}, most=440, lift=-0.3)
        stick(g, "grip", [h.right - 0.1 * h.up, h.right + 0.55 * h.up + 0.2 * h.ahead], 0.006, 5)
        return
    j = h.joints
    chin = j.shoulders[0] + 0.1 * h.up + 0.06 * h.ahead - 0.05 * h.aside
    way = unit(h.left - chin)
    at = frame(chin, way, h.up + 0.35 * h.way(-1.0, 0.0, 0.3))
    borrow(g, "violin", (0.21, 0.6, 0.09), at, {"fittings": "grip"}, most=440)
    _bow(g, h.right, at([0.0, 0.17, 0.055]), at.z)


def cello(g: Growth, h: Hold) -> None:
    """A cello between the knees, its neck by the left hand."""
    j = h.joints
    foot = j.pelvis * [1, 0, 1] + 0.62 * h.ahead + [0, h.joints.floor + 0.02, 0]
    top = h.left + 0.14 * h.up + 0.02 * h.ahead
    at = frame(foot, top - foot, h.ahead)
    tall = float(np.linalg.norm(top - foot)) + 0.12
    borrow(g, "cello", (0.31 * tall, tall, 0.2 * tall), at, {"fittings": "grip"}, most=440)
    _bow(g, h.right, at([0.0, 0.42 * tall, 0.13 * tall]), at.z)


def flute(g: Growth, h: Hold) -> None:
    """A flute from the mouth out to the right, over both hands."""
    j = h.joints
    mouth = j.head - 0.045 * j.up + 0.105 * j.ahead
    end = mouth + 0.62 * unit(h.right - mouth) if h.busy else h.right + 0.35 * h.up
    start = mouth + 0.06 * unit(mouth - h.right) if h.busy else h.right - 0.3 * h.up
    stick(g, "held", [start, end], 0.014, 8)
    for k in range(6):
        at = start + (0.3 + 0.1 * k) * (end - start)
        g.add("grip", blobs(g.rng, (at + 0.012 * h.up)[None], np.full((1, 3), 0.011), 0))


def trumpet(g: Growth, h: Hold) -> None:
    """A trumpet from the mouth ahead, its bell outwards."""
    j = h.joints
    way = unit(h.middle - (j.head - 0.045 * j.up + 0.1 * j.ahead)) if h.busy else h.way(0.1, -0.8, 0.5)
    start = j.head - 0.045 * j.up + 0.1 * j.ahead if h.busy else h.right - 0.24 * way
    at = frame(start + 0.27 * way, np.cross(way, h.aside) * np.sign(float(np.cross(way, h.aside)[1]) or 1.0), way)
    borrow(g, "trumpet", (0.15, 0.19, 0.54), at, {}, most=520, lift=-0.1)


def saxophone(g: Growth, h: Hold) -> None:
    """A saxophone from the mouth down before the belly."""
    j = h.joints
    mouth = j.head - 0.05 * j.up + 0.11 * j.ahead
    at = frame(h.middle + 0.05 * h.ahead, mouth - h.middle, -h.aside)
    ahead = Frame(at.at, h.ahead, at.y, np.cross(h.ahead, at.y))
    borrow(g, "saxophone", (0.36, 0.76, 0.2), ahead, {"keys": "grip"}, most=520, lift=-0.42)


def drumsticks(g: Growth, h: Hold) -> None:
    """A stick in each hand."""
    for hand, rise in ((h.left, -0.35), (h.right, 0.5)):
        way = h.way(-0.15 if hand is h.left else 0.15, rise, 1.0)
        stick(g, "held", [hand - 0.08 * way, hand + 0.3 * way], [0.011, 0.008], 6)


def drum(g: Growth, h: Hold) -> None:
    """A drum before the belly on a strap, a hand over it."""
    at = h.upright(h.joints.waist + 0.26 * h.ahead)
    borrow(g, "drum", (0.36, 0.34, 0.36), at, {"skin": "grip", "sticks": "grip", "metal": "grip"}, most=330, lift=-0.24)


def accordion(g: Growth, h: Hold) -> None:
    """An accordion drawn out between both hands."""
    wide = float(np.linalg.norm(h.left - h.right)) + 0.06
    at = frame(h.middle - 0.02 * h.ahead, h.up, h.ahead)
    borrow(
        g,
        "accordion",
        (wide, 0.38, 0.19),
        at,
        {"bellows": "grip", "black": "grip", "keys": "held"},
        most=400,
        lift=-0.19,
    )


def microphone(g: Growth, h: Hold) -> None:
    """A microphone before the mouth."""
    j = h.joints
    mouth = j.head - 0.04 * j.up + 0.16 * j.ahead
    way = unit(mouth - h.right) if float(np.linalg.norm(mouth - h.right)) < 0.35 else h.way(0.0, 0.8, 0.4)
    at = frame(h.right, way, h.ahead)
    stick(g, "grip", [at([0, -0.07, 0]), at([0, 0.1, 0])], [0.016, 0.022], 8)
    g.add("held", toned(blobs(g.rng, at([0, 0.13, 0])[None], np.full((1, 3), 0.04), 1), 0.8))


def baton(g: Growth, h: Hold) -> None:
    """A conductor's stick."""
    way = h.way(0.1, 0.75, 0.6)
    stick(g, "held", [h.right, h.right + 0.42 * way], [0.007, 0.004], 5)
    g.add("grip", blobs(g.rng, (h.right - 0.01 * way)[None], np.full((1, 3), 0.018), 1))


INSTRUMENTS: Mapping[str, Callable[[Growth, Hold], None]] = {
    "guitar": guitar, "lute": lute, "violin": violin, "cello": cello, "flute": flute, "trumpet": trumpet,
    "saxophone": saxophone, "drumsticks": drumsticks, "drum": drum, "accordion": accordion, "microphone": microphone,
    "baton": baton,
}  # fmt: skip
