"""Things of the quay: life ring, bollard, buoy, dock crane, container."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.organic import curve
from assets.shapes.sketch import Sketch

Rng = np.random.Generator
V = np.array


@drawing("lifebuoy", (0.75, 0.75, 0.14), ring="orange plastic", band="white cloth", rope="white rope")
def lifebuoy(s: Sketch, rng: Rng) -> None:
    """A life ring: an orange ring with four white bands and a rope looped about it."""
    s.ring("ring", 0.29, 0.07, (0, 0.37, 0), sides=14)
    for k in range(4):
        a = np.radians(45 + 90 * k)
        s.ring("band", 0.29, 0.0735, (0, 0.37, 0), start_deg=float(np.degrees(a)) - 9, sweep_deg=18, sides=14)
    for k in range(4):
        a = np.radians(np.linspace(45 + 90 * k, 135 + 90 * k, 9))
        r = 0.36 + 0.012 * np.sin((a - a[0]) * 2)
        s.tube("rope", np.stack([r * np.cos(a), 0.37 + r * np.sin(a), 0 * a], 1), 0.01, sides=6)


@drawing("bollard", (0.5, 0.6, 0.5), body="black painted iron", rope="hemp rope")
def bollard(s: Sketch, rng: Rng) -> None:
    """A mooring bollard: a waisted iron post with a mushroom head, turns of thick rope about it."""
    s.lathe(
        "body",
        [
            (0.24, 0.0),
            (0.24, 0.04),
            (0.17, 0.07),
            (0.13, 0.16),
            (0.12, 0.36),
            (0.15, 0.44),
            (0.22, 0.48),
            (0.23, 0.53),
            (0.18, 0.58),
            (0.0, 0.6),
        ],
        sides=24,
    )
    for k in range(3):
        s.ring("rope", 0.145, 0.022, (0, 0.16 + 0.045 * k, 0), (90 + 3 * (k - 1), 0, 0))
    s.tube("rope", curve(V([(0.14, 0.16, 0.05), (0.2, 0.06, 0.14), (0.22, 0.02, 0.2)]), 8), 0.022, sides=8)


@drawing("buoy", (1.2, 2.2, 1.2), body="red painted steel", band="white paint", lamp="glowing amber lamp")
def buoy(s: Sketch, rng: Rng) -> None:
    """A sea buoy: a round float with a collar, a lattice tower on it, a lamp on top."""
    s.lathe(
        "body", [(0.0, 0.0), (0.35, 0.06), (0.56, 0.3), (0.6, 0.5), (0.56, 0.66), (0.3, 0.74), (0.0, 0.74)], sides=28
    )
    s.lathe("band", [(0.59, 0.42), (0.612, 0.42), (0.612, 0.56), (0.59, 0.56)], sides=28)
    for k in range(4):
        a = np.pi / 4 + np.pi / 2 * k
        c, d = float(np.cos(a)), float(np.sin(a))
        e, f = float(np.cos(a + np.pi / 2)), float(np.sin(a + np.pi / 2))
        s.rod("body", (0.3 * c, 0.72, 0.3 * d), (0.13 * c, 1.8, 0.13 * d), 0.022)
        s.rod("body", (0.29 * c, 0.8, 0.29 * d), (0.2 * e, 1.35, 0.2 * f), 0.014)
        s.rod("body", (0.21 * c, 1.3, 0.21 * d), (0.21 * e, 1.3, 0.21 * f), 0.014)
    s.cylinder("band", 0.17, 0.05, (0, 1.78, 0), sides=18)
    s.cylinder("lamp", 0.09, 0.2, (0, 1.83, 0), sides=16)
    s.cylinder("body", 0.12, 0.12, (0, 2.03, 0), top=0.02, sides=16)


@drawing(
    "harbor_crane", (6.0, 13.0, 9.0), frame="yellow painted steel", cab="blue painted steel", cable="black steel cable"
)
def harbor_crane(s: Sketch, rng: Rng) -> None:
    """A dock crane: a portal on four legs, a turning house with a cab, a long lattice jib, a hook on its cables."""
    for x in (-2.0, 2.0):
        for z in (-1.8, 1.8):
            s.beam("frame", (1.2 * x, 0, 1.2 * z), (x, 4.2, z), 0.4, 0.4)
        s.box("frame", (0.5, 0.45, 4.6), (1.2 * x, 0.25, 0), bevel=0.05)
        s.box("frame", (0.35, 0.4, 4.0), (x, 4.1, 0), bevel=0.05)
    for z in (-1.8, 1.8):
        s.box("frame", (4.4, 0.4, 0.35), (0, 4.1, z), bevel=0.05)
        s.beam("frame", (-2.2, 1.6, 1.1 * z), (2.0, 4.1, z), 0.16, 0.16)
    s.box("frame", (3.6, 0.2, 3.6), (0, 4.4, 0), bevel=0.04)
    s.cylinder("cab", 0.9, 0.5, (0, 4.6, 0), sides=24)
    s.box("cab", (2.2, 1.9, 3.0), (0, 5.1, -0.5), bevel=0.08)
    s.box("cable", (0.7, 0.7, 0.06), (0.6, 6.0, 1.0), bevel=0.02)
    s.box("cab", (2.4, 0.12, 3.2), (0, 7.0, -0.5), bevel=0.03)
    foot, tip = V([0.0, 5.6, 1.0]), V([0.0, 12.6, 6.4])
    n = 10
    for side in (-1, 1):
        for rise in (0.0, 1.0):
            a = foot + [0.7 * side, rise, -0.35 * rise]
            b = tip + [0.18 * side, 0.3 * rise, -0.12 * rise]
            s.beam("frame", tuple(a), tuple(b), 0.14, 0.14)
        for k in range(n):
            p, q = k / n, (k + 1) / n
            lowp = foot + (tip - foot) * p + [side * (0.7 - 0.52 * p), 0, 0]
            upq = foot + (tip - foot) * q + [side * (0.7 - 0.52 * q), 1.0 - 0.7 * q, -0.35 + 0.23 * q]
            s.rod("frame", tuple(lowp), tuple(upq), 0.05, sides=6)
    for k in range(n):
        p = foot + (tip - foot) * (k / n) + [0, 1.0 - 0.7 * k / n, -0.35]
        w = 0.7 - 0.52 * k / n
        s.rod("frame", (p[0] - w, p[1], p[2]), (p[0] + w, p[1], p[2]), 0.05, sides=6)
    s.beam("frame", (0, 7.0, -1.6), (0, 9.6, -1.2), 0.3, 0.3)
    s.rod("cable", (0, 9.5, -1.2), (0, 12.6, 6.2), 0.03, sides=6)
    s.rod("cable", (0, 9.5, -1.2), (0, 6.9, -1.9), 0.03, sides=6)
    s.rod("cable", (0, 12.6, 6.4), (0, 4.4, 6.4), 0.03, sides=6)
    s.box("cab", (0.4, 0.6, 0.3), (0, 3.8, 6.4), bevel=0.06)
    s.ring("cable", 0.22, 0.06, (0, 3.55, 6.4), start_deg=150, sweep_deg=240)


@drawing(
    "shipping_container", (2.44, 2.6, 6.1), body="blue painted steel", frame="dark blue steel", lock="galvanised steel"
)
def shipping_container(s: Sketch, rng: Rng) -> None:
    """A freight container: corrugated sides and roof between corner posts, double doors with locking bars."""
    n = 40
    z = np.linspace(-2.95, 2.95, n)
    for side in (-1, 1):
        wave = side * (1.17 + 0.03 * np.where(np.arange(n) % 4 < 2, 1.0, -1.0))
        rows = [np.stack([wave, np.full(n, y), z], 1) for y in (0.12, 2.5)]
        s.sheet("body", rows if side < 0 else [row[::-1] for row in rows])
    s.box("body", (2.3, 0.04, 5.95), (0, 2.5, 0), bevel=0)
    s.box("body", (2.3, 0.06, 5.95), (0, 0.08, 0), bevel=0)
    s.box("body", (2.3, 2.4, 0.06), (0, 0.12, -2.98), bevel=0)
    for x in (-1.15, 1.15):
        for zz in (-2.98, 2.98):
            s.box("frame", (0.14, 2.6, 0.14), (x, 0, zz), bevel=0.01)
        for y in (0.0, 2.46):
            s.box("frame", (0.12, 0.14, 5.9), (x, y, 0), bevel=0.01)
    for zz in (-2.98, 2.98):
        for y in (0.0, 2.46):
            s.box("frame", (2.3, 0.14, 0.12), (0, y, zz), bevel=0.01)
    for x in (-0.55, 0.55):
        s.box("body", (1.06, 2.3, 0.05), (x, 0.15, 3.0), bevel=0.01)
        for dx in (-0.25, 0.25):
            s.rod("lock", (x + dx, 0.15, 3.05), (x + dx, 2.45, 3.05), 0.022)
            s.box("lock", (0.2, 0.05, 0.03), (x + dx, 1.05, 3.06), bevel=0.006)
