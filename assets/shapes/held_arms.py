"""What figures fight and conjure with, in their hands."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from assets.shapes.growth import Growth
from assets.shapes.held_tools import shaft
from assets.shapes.holding import Hold, frame, sheet, slab, stick
from assets.shapes.lofts import limb, loft
from assets.shapes.organic import blobs, unit

V = np.array


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
            vane = V([[(0, 0.02, 0), (0, 0.12, 0)], [(0, 0.0, 0.04 * side), (0, 0.09, 0.035 * side)]])
            g.add("grip", sheet(frame(start, way, h.up), vane))


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


ARMS: Mapping[str, Callable[[Growth, Hold], None]] = {
    "sword": sword, "shield": shield, "spear": spear, "archery": archery, "rifle": rifle, "pistol": pistol,
    "wand": wand,
}  # fmt: skip
