"""What figures eat, drink and cook with, in their hands."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from assets.shapes.growth import Growth
from assets.shapes.holding import Frame, Hold, borrow, frame, sheet, slab, stick
from assets.shapes.lofts import toned
from assets.shapes.organic import F64, Patch, blobs, curve, lathe, unit

V = np.array


def _mouth(h: Hold) -> F64:
    """A finger's breadth before the lips."""
    j = h.joints
    return np.asarray(j.head - 0.045 * j.up + 0.115 * j.ahead)


def _at_mouth(h: Hold) -> bool:
    """Whether the right hand has brought what it holds there."""
    return h.busy and float(np.linalg.norm(h.right - _mouth(h))) < 0.22


def _tipped(h: Hold, tip: float) -> Frame:
    """Upright in the right hand, or tipped towards the mouth by `tip` degrees."""
    angle = np.radians(tip if _at_mouth(h) else 0.0)
    at = h.right + 0.045 * h.ahead - 0.015 * h.aside
    return frame(at, np.cos(angle) * h.up - np.sin(angle) * h.ahead, h.ahead)


def turned(profile: list[tuple[float, float]], sides: int = 14) -> Patch:
    """A vessel's outline, radius and height, turned about y."""
    return lathe(V(profile), sides)


def _glass(g: Growth, h: Hold, at: Frame, tall: float) -> None:
    wine = at.put(turned([(0.0, 0.1), (0.02, 0.1), (0.034, 0.14), (0.032, 0.165), (0, 0.165)]))
    g.add("held", wine)
    stem = [(0.034, 0.0), (0.034, 0.004), (0.005, 0.01), (0.005, 0.09), (0.024, 0.1), (0.04, 0.145), (0.034, tall)]
    g.add("grip", at.put(turned(stem)))


def glass(g: Growth, h: Hold) -> None:
    """A glass of wine."""
    _glass(g, h, _tipped(h, 48.0).moved(y=-0.07), 0.21)


def cup(g: Growth, h: Hold) -> None:
    """A cup with a handle and a saucerless foot; something dark in it."""
    at = _tipped(h, 42.0).moved(y=-0.045)
    g.add(
        "held",
        at.put(turned([(0.028, 0.0), (0.042, 0.012), (0.05, 0.06), (0.053, 0.105), (0.048, 0.105), (0.045, 0.06)])),
    )
    g.add("held", toned(at.put(turned([(0.048, 0.085), (0.0, 0.086)])), 0.12))
    stick(
        g, "grip", curve(at([(-0.05, 0.085, 0), (-0.085, 0.075, 0), (-0.082, 0.04, 0), (-0.046, 0.03, 0)]), 6), 0.008, 5
    )


def bottle(g: Growth, h: Hold) -> None:
    """A bottle, tipped where it is drunk or poured from."""
    pours = h.busy and not _at_mouth(h) and float(h.right[1]) > float(h.left[1]) + 0.1
    at = _tipped(h, 75.0) if not pours else frame(h.right + 0.03 * h.ahead, h.way(0.35, -0.45, 0.5), h.ahead)
    at = at.moved(y=-0.1)
    rim = [(0.0, 0.0), (0.038, 0.0), (0.04, 0.02), (0.04, 0.17), (0.03, 0.21), (0.014, 0.24), (0.014, 0.31), (0, 0.31)]
    g.add("held", at.put(turned(rim)))
    g.add("grip", at.put(turned([(0.041, 0.06), (0.0412, 0.07), (0.0412, 0.14), (0.041, 0.15)])))
    if pours:
        stream(g, h, at([0, 0.31, 0]))


def stream(g: Growth, h: Hold, start: F64) -> None:
    """What is poured, down to a vessel in the left hand."""
    into = h.left + 0.07 * h.ahead + 0.01 * h.up
    cup_at = h.upright(into)
    g.add(
        "grip",
        cup_at.put(turned([(0.03, -0.05), (0.042, -0.04), (0.05, 0.05), (0.045, 0.05), (0.04, -0.03), (0, -0.03)])),
    )
    middle = 0.5 * (start + into) + 0.25 * (start - into) * V([0, 1, 0])
    stick(g, "grip", curve(V([start, middle, into - [0, 0.02, 0]]), 6), [0.011, 0.009, 0.008, 0.008, 0.008, 0.008], 5)


def teapot(g: Growth, h: Hold) -> None:
    """A teapot, poured from into a cup in the other hand."""
    tip = np.radians(38.0 if h.busy else 0.0)
    spout = unit(np.cos(tip) * h.way(0.5, 0.0, 0.9) - np.sin(tip) * h.up)
    up = unit(h.up - spout * float(h.up @ spout))
    at = Frame(h.right + 0.14 * spout, spout, up, np.cross(spout, up))
    borrow(g, "teapot", (0.29, 0.2, 0.19), at, {}, most=400, lift=-0.1)
    if h.busy:
        stream(g, h, at([0.14, 0.05, 0.0]))


def pan(g: Growth, h: Hold) -> None:
    """A pan in the left hand, a wooden spoon in the right one that stirs in it."""
    way = h.way(-0.55, 0.0, 0.6)
    at = Frame(h.left + 0.14 * way, np.cross(h.up, -way), h.up, -way)
    borrow(g, "frying_pan", (0.3, 0.075, 0.5), at, {"handle": "grip", "rivets": "held"}, most=380, lift=-0.04)
    food = at.moved(y=-0.005, z=-0.12)
    g.add("grip", toned(food.put(turned([(0.118, 0.0), (0.0, 0.012)], 12)), V([0.9, 0.75, 0.4])))
    target = food([0.02, 0.02, 0.0])
    along = unit(target - h.right)
    stick(g, "grip", [h.right - 0.12 * along, target], [0.009, 0.008], 6)
    g.add("grip", blobs(g.rng, target[None], V([[0.026, 0.012, 0.034]]), 1))


def knife(g: Growth, h: Hold) -> None:
    """A kitchen knife that points ahead and down onto a board with something cut on it."""
    way = h.way(0.25, -0.2, 1.0)
    at = frame(h.right, np.cross(way, h.aside) * np.sign(float(np.cross(way, h.aside)[1])), way)
    g.add("grip", slab(at.moved(z=-0.02), (0.024, 0.034, 0.13)))
    grid = [[(0, y, z) for y in ys] for z, ys in ((0.04, (-0.035, 0.02)), (0.2, (-0.03, 0.018)), (0.27, (0.0, 0.012)))]
    g.add("held", sheet(at, grid))
    if h.busy:
        board = h.upright(h.middle - 0.085 * h.up + 0.06 * h.ahead)
        g.add("grip", slab(board, (0.36, 0.02, 0.24)))
        for k in range(6):
            lump = board([0.05 * (k - 2.2), 0.03, 0.03 * (-1) ** k])
            g.add("grip", toned(blobs(g.rng, lump[None], np.full((1, 3), 0.024), 1), V([1.0, 0.4, 0.1])))


def fork(g: Growth, h: Hold) -> None:
    """A fork with a bite on it, on its way to the mouth, and a plate under the other hand."""
    mouth = _mouth(h)
    way = unit(mouth - h.right) if h.busy else h.way(0.0, 0.2, 1.0)
    tip = h.right + 0.16 * way
    stick(g, "held", [h.right - 0.09 * way, tip], [0.008, 0.006], 6)
    for k in (-1, 0, 1):
        stick(g, "held", [tip + 0.008 * k * h.up, tip + 0.04 * way + 0.012 * k * h.up], 0.003, 4)
    if h.busy:
        g.add("grip", toned(blobs(g.rng, (tip + 0.03 * way)[None], np.full((1, 3), 0.024), 1), V([0.8, 0.35, 0.15])))
        at = h.upright(h.left + 0.08 * h.ahead - 0.06 * h.aside - 0.055 * h.up)
        _plate(g, at, "grip")


def _plate(g: Growth, at: Frame, surface: str) -> None:
    g.add(
        surface,
        at.put(turned([(0.0, 0.0), (0.07, 0.0), (0.135, 0.025), (0.13, 0.03), (0.07, 0.008), (0.0, 0.006)], 16)),
    )


def bowl(g: Growth, h: Hold) -> None:
    """A bowl in the left hand, chopsticks in the right one."""
    at = h.upright(h.left + 0.05 * h.ahead - 0.03 * h.aside + 0.01 * h.up)
    outline = [(0.035, -0.03), (0.04, -0.022), (0.075, 0.0), (0.095, 0.045), (0.09, 0.045), (0.08, 0.02)]
    g.add("held", at.put(turned(outline)))
    g.add("grip", toned(at.put(turned([(0.086, 0.033), (0.0, 0.042)])), V([1.0, 0.9, 0.6])))
    for side in (-1.0, 1.0):
        tip = at([0.012 * side, 0.05, 0.0]) + (0.12 * h.up if h.busy else 0)
        stick(g, "grip", [tip, h.right + 0.1 * unit(h.right - tip) + 0.02 * side * h.aside], [0.003, 0.006], 4)


def dish(g: Growth, h: Hold) -> None:
    """A plate in the left hand that the right one wipes with a cloth."""
    at = frame(h.middle + 0.06 * h.ahead + 0.02 * h.up, h.way(0.0, 0.75, -0.5), h.ahead)
    _plate(g, at, "held")
    for k in range(7):
        spot = at([0.09 * np.cos(2.4 * k), 0.035, 0.07 * np.sin(2.4 * k)])
        g.add("grip", blobs(g.rng, spot[None], np.full((1, 3), 0.022 + 0.004 * (k % 3)), 0))


def tray(g: Growth, h: Hold) -> None:
    """A tray on the flat of the right hand, with a bottle, a cup and a bowl."""
    at = h.upright(h.right + 0.05 * h.up)
    g.add(
        "held",
        at.put(turned([(0.0, 0.0), (0.19, 0.0), (0.21, 0.02), (0.205, 0.022), (0.19, 0.008), (0.0, 0.006)], 18)),
    )
    for x, z, outline in (
        (-0.07, 0.02, [(0.03, 0.0), (0.034, 0.14), (0.013, 0.19), (0.013, 0.25), (0, 0.25)]),
        (0.07, 0.06, [(0.022, 0.0), (0.036, 0.07), (0.032, 0.07), (0.02, 0.02)]),
        (0.05, -0.08, [(0.03, 0.0), (0.07, 0.045), (0.065, 0.045), (0.0, 0.03)]),
    ):
        g.add("grip", at.moved(x=x, y=0.008, z=z).put(turned(outline, 10)))


def apple(g: Growth, h: Hold) -> None:
    """An apple."""
    at = h.right + 0.045 * unit(h.right - h.joints.elbows[1]) + 0.02 * h.up
    g.add("held", blobs(g.rng, at[None], V([[0.042, 0.039, 0.042]]), 2))
    stick(g, "grip", [at + 0.03 * h.up, at + 0.06 * h.up + 0.01 * h.aside], 0.004, 4)


def ice_cream(g: Growth, h: Hold) -> None:
    """A cone with two scoops."""
    at = h.upright(h.right + 0.01 * h.ahead)
    g.add("grip", at.put(turned([(0.004, -0.06), (0.036, 0.06), (0.03, 0.062), (0.0, 0.05)], 10)))
    g.add("held", blobs(g.rng, at([[0, 0.08, 0]]), np.full((1, 3), 0.042), 2))
    g.add("held", toned(blobs(g.rng, at([[0, 0.135, 0]]), np.full((1, 3), 0.034), 1), V([1.0, 0.5, 0.55])))


def cake(g: Growth, h: Hold) -> None:
    """A cake with cherries and candles on both hands."""
    at = h.upright(h.middle + 0.04 * h.up + 0.03 * h.ahead)
    _plate(g, at, "held")
    g.add("held", at.put(turned([(0.12, 0.01), (0.122, 0.12), (0.11, 0.13), (0.0, 0.13)], 18)))
    for k in range(8):
        x, z = 0.095 * np.sin(np.pi * k / 4), 0.095 * np.cos(np.pi * k / 4)
        g.add("grip", blobs(g.rng, at([[x, 0.14, z]]), np.full((1, 3), 0.016), 0))
    for x in (-0.04, 0.0, 0.04):
        stick(g, "held", [at([x, 0.13, 0]), at([x, 0.19, 0])], 0.006, 5)


TABLEWARE: Mapping[str, Callable[[Growth, Hold], None]] = {
    "glass": glass, "cup": cup, "bottle": bottle, "teapot": teapot, "pan": pan, "knife": knife, "fork": fork,
    "bowl": bowl, "dish": dish, "tray": tray, "apple": apple, "ice_cream": ice_cream, "cake": cake,
}  # fmt: skip
