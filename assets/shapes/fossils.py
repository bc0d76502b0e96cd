"""Skeletons of dinosaurs as museums mount them, on rods above a plinth."""

from __future__ import annotations

import numpy as np

from assets.shapes.growth import Growth, grown
from assets.shapes.lofts import loft
from assets.shapes.organic import F64, blobs, curve, lathe, tube, tubes

V = np.array


@grown("dinosaur_skeleton", (1.5, 3.7, 6.4), bones="brown fossil bone", plinth="dark grey stone", rods="black steel")
def dinosaur_skeleton(g: Growth) -> None:
    """A tyrannosaur's skeleton that strides: long jaws with teeth, ribs, a tail of vertebrae, great hind legs."""
    spine = curve(V([(0, 2.3, -3.1), (0, 2.0, -2.0), (0, 1.95, -0.9), (0, 2.05, 0.0), (0, 2.25, 0.9), (0, 2.75, 1.5),
                     (0, 3.15, 1.95)]), 44)  # fmt: skip
    share = np.linspace(0, 1, 44)
    thick = np.interp(share, [0, 0.45, 0.75, 1], [0.025, 0.1, 0.105, 0.1])
    g.add("bones", tube(spine, thick * (1 + 0.3 * (np.arange(44) % 2)), 7, 88))
    for k, (at, wide) in enumerate(zip(spine[3:43], thick[3:43], strict=True)):
        g.add("bones", tubes([[at, at + [0, 2.4 * wide, -0.06]]], [[0.5 * wide, 0.22 * wide]], 4))
        if k < 15:  # chevrons under the tail
            g.add("bones", tubes([[at, at - [0, 2.2 * wide, 0.08]]], [[0.35 * wide, 0.15 * wide]], 4))
    _ribs(g, spine)
    _skull(g)
    for side in (-1.0, 1.0):
        stride = 0.45 * side
        hip, knee = V([0.22 * side, 1.95, -0.35]), V([0.3 * side, 1.3, 0.2 + 0.6 * stride])
        heel = V([0.3 * side, 0.72, -0.45 + stride])
        foot = V([0.3 * side, 0.26, -0.15 + stride])
        for a, b, r in ((hip, knee, 0.095), (knee, heel, 0.07), (heel, foot, 0.06)):
            g.add("bones", tube([a, 0.5 * (a + b), b], [1.75 * r, 1.0 * r, 1.6 * r], 9, 8))
        for x in (-0.2, 0.0, 0.2):
            g.add(
                "bones", tube([foot, foot + [0.5 * x, -0.02, 0.2], foot + [x, -0.07, 0.42]], [0.05, 0.045, 0.015], 6, 6)
            )
        shoulder = V([0.26 * side, 1.95, 1.15])
        elbow, hand = shoulder + [0.04 * side, -0.32, -0.05], shoulder + [0.0, -0.4, 0.2]
        g.add("bones", tube([shoulder, elbow, hand, hand + [0, -0.05, 0.12]], [0.045, 0.035, 0.03, 0.01], 6, 8))
        g.add("bones", blobs(g.rng, hip[None] + [0, 0.12, 0.0], V([[0.055, 0.24, 0.44]]), 2))
        for end in (V([0.06 * side, 1.42, 0.18]), V([0.08 * side, 1.5, -0.85])):  # pubis and ischium
            g.add("bones", tube([hip, 0.5 * (hip + end), end], [0.08, 0.05, 0.065], 7, 6))
    _mount(g)


def _ribs(g: Growth, spine: F64) -> None:
    """A barrel of ribs that curve in below, longest in the middle, belly ribs between them, and shoulder blades."""
    t = np.linspace(0, 1, 9)
    for k in range(13):
        at = spine[18 + k]
        deep = 0.28 + 0.72 * np.sin(np.pi * (k + 2) / 15)
        for side in (-1.0, 1.0):
            out = side * 0.46 * np.sin(2.75 * t) * (0.7 + 0.3 * deep)
            rib = np.stack([out, at[1] + 0.03 - deep * t, at[2] - 0.2 * t + 0.1 * t**2], axis=1)
            g.add("bones", tubes([rib], [np.linspace(0.042, 0.022, 9)], 5))
        if 2 < k < 11 and k % 2:
            low = V([0.0, at[1] - deep + 0.02, at[2] - 0.12])
            belly = [low + [x, 0.09 * abs(x) / 0.3, -0.06 * abs(x) / 0.3] for x in (-0.26, 0.0, 0.26)]
            g.add("bones", tube(belly, [0.018, 0.024, 0.018], 5, 8))
    blade = [V([0.3, 2.15, 0.95]), V([0.36, 1.95, 1.08]), V([0.28, 1.72, 1.2])]
    for side in (-1.0, 1.0):
        g.add("bones", tube([p * [side, 1, 1] for p in blade], [0.035, 0.06, 0.075], 7, 8))


def _skull(g: Growth) -> None:
    """Two long jaws apart, with teeth in both, an eye hole's arch over them."""
    base = V([0, 3.2, 2.05])
    for low, lift, drop in ((False, 0.0, 0.0), (True, -0.26, -0.34)):
        xs = [(0.19, 0.0), (0.22, 0.25), (0.17, 0.6), (0.11, 0.95), (0.05, 1.08)]
        rings = []
        for wide, z in xs:
            high = (0.1 if low else 0.26) * (1 - 0.55 * z)
            y = lift + drop * z
            rings.append(
                [base + [x * wide, y + v * high, z] for x, v in ((-1, 0), (-0.7, 1), (0.7, 1), (1, 0), (0, -0.2))]
            )
        g.add("bones", loft(rings, first=True, last=True))
        for z in np.linspace(0.25, 1.04, 11):
            wide = float(np.interp(z, [q[1] for q in xs], [q[0] for q in xs]))
            for side in (-1.0, 1.0):
                root = base + [side * wide * 0.95, lift + drop * z + (0.05 if low else 0.0), z]
                g.add("bones", tubes([[root, root + [0, 0.1 if low else -0.13, -0.03]]], [[0.03, 0.003]], 5))
    for side in (-1.0, 1.0):
        brow = base + [side * 0.17, 0.2, 0.0]
        g.add("bones", tube([brow, brow + [side * 0.05, 0.1, 0.16], brow + [0, 0.02, 0.36]], [0.05, 0.06, 0.03], 6, 8))
        jaw = base + [side * 0.19, 0.0, 0.02]
        g.add("bones", tube([jaw, jaw + [0, -0.16, -0.08], jaw + [0, -0.28, 0.03]], [0.05, 0.05, 0.05], 6, 6))


def _mount(g: Growth) -> None:
    g.add("plinth", lathe(V([(0.0, 0.0), (0.98, 0.0), (0.98, 0.16), (0.92, 0.2), (0.0, 0.2)]), 28)._replace())
    for y, z in ((1.92, -0.7), (2.1, 0.6)):
        g.add("rods", tubes([[V([0, 0.2, 0.2 * z]), V([0, y, z])]], [[0.03, 0.03]], 6))
