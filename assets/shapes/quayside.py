"""Things of quay, yard and garden: life ring, bollard, buoy, dock crane, container, barbecue, hammock, seesaw."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.organic import curve
from assets.shapes.sketch import Sketch, arc

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
        x = side * (1.17 + 0.03 * np.where(np.arange(n) % 4 < 2, 1.0, -1.0))
        rows = [np.stack([x, np.full(n, y), z], 1) for y in (0.12, 2.5)]
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


@drawing(
    "barbecue",
    (0.7, 1.05, 0.7),
    bowl="black enamel",
    metal="polished steel",
    embers="glowing embers",
    food="grilled brown meat",
    wood="pale wood",
)
def barbecue(s: Sketch, rng: Rng) -> None:
    """A kettle barbecue: a round bowl on three legs, embers under a grate with sausages, the lid hung behind."""
    s.lathe(
        "bowl", [(0.0, 0.5), (0.15, 0.52), (0.27, 0.62), (0.31, 0.76), (0.3, 0.76), (0.26, 0.64), (0.0, 0.54)], sides=28
    )
    s.cylinder("embers", 0.25, 0.02, (0, 0.64, 0), sides=20)
    s.ring("metal", 0.3, 0.008, (0, 0.765, 0), (90, 0, 0))
    for k in range(11):
        x = -0.25 + 0.05 * k
        half = float(np.sqrt(0.3**2 - x * x))
        s.rod("metal", (x, 0.765, -half), (x, 0.765, half), 0.004, sides=6)
    for k in range(4):
        s.rod("food", (-0.13 + 0.09 * k, 0.785, -0.06), (-0.11 + 0.09 * k, 0.785, 0.09), 0.018, sides=8)
    for k in range(3):
        a = 2 * np.pi * k / 3 + 0.5
        c, d = float(np.cos(a)), float(np.sin(a))
        s.rod("metal", (0.18 * c, 0.56, 0.18 * d), (0.33 * c, 0.0, 0.33 * d), 0.014)
    with s.frame((0, 0.8, -0.27), (-75, 0, 0)):
        s.ball("bowl", (0.3, 0.17, 0.3), lower_deg=0, sides=24)
        s.cylinder("bowl", 0.297, 0.01, (0, -0.008, 0), sides=24)
        s.box("wood", (0.12, 0.03, 0.03), (0, 0.19, 0), bevel=0.008)
    s.box("wood", (0.1, 0.03, 0.14), (0.36, 0.72, 0), bevel=0.008)


@drawing("hammock", (3.4, 1.5, 1.0), cloth="striped cotton", rope="hemp rope", post="weathered wood")
def hammock(s: Sketch, rng: Rng) -> None:
    """A hammock slung in a long curve between two posts, its cloth gathered by fans of cords at both ends."""
    for side in (-1, 1):
        s.rod("post", (1.62 * side, 0, 0), (1.55 * side, 1.5, 0), 0.07, 0.055)
        s.ring("rope", 0.07, 0.018, (1.56 * side, 1.3, 0), (90, 0, 0))
    u = np.linspace(-1.05, 1.05, 20)
    v = np.linspace(-1, 1, 9)
    sag = 0.55 + 0.45 * (u / 1.05) ** 2
    wide = 0.42 * (1 - 0.35 * (u / 1.05) ** 2)
    grid = np.stack([np.stack([u, sag + 0.16 * t * t * wide / 0.42, -t * wide], 1) for t in v])
    s.sheet("cloth", grid)
    for side, column in ((-1, 0), (1, -1)):
        for row in grid[:, column]:
            s.rod("rope", tuple(row), (1.5 * side, 1.3, 0), 0.008, sides=5)


@drawing("seesaw", (0.5, 0.95, 2.8), plank="red painted wood", stand="blue painted steel", handle="black rubber")
def seesaw(s: Sketch, rng: Rng) -> None:
    """A seesaw: a long plank tipped over a stand, a seat and a handle at both ends."""
    for side in (-1, 1):
        s.beam("stand", (0.2 * side, 0, -0.25), (0.13 * side, 0.5, 0), 0.06, 0.06)
        s.beam("stand", (0.2 * side, 0, 0.25), (0.13 * side, 0.5, 0), 0.06, 0.06)
    s.rod("stand", (-0.2, 0.5, 0), (0.2, 0.5, 0), 0.04)
    with s.frame((0, 0.52, 0), (14, 0, 0)):
        s.box("plank", (0.22, 0.05, 2.8), (0, 0, 0), bevel=0.012)
        for z in (-1.25, 1.25):
            s.box("plank", (0.3, 0.04, 0.3), (0, 0.05, z), bevel=0.012)
            s.rod("stand", (0, 0.03, z * 0.75), (0, 0.3, z * 0.75), 0.018)
            s.rod("handle", (-0.16, 0.3, z * 0.75), (0.16, 0.3, z * 0.75), 0.022)


@drawing("trampoline", (3.0, 0.9, 3.0), mat="black cloth", pad="blue vinyl", frame="galvanised steel")
def trampoline(s: Sketch, rng: Rng) -> None:
    """A round trampoline: a dark mat in a padded ring on bent legs."""
    s.cylinder("mat", 1.2, 0.02, (0, 0.82, 0), sides=40)
    s.lathe(
        "pad",
        [(1.18, 0.83), (1.2, 0.8), (1.46, 0.79), (1.5, 0.83), (1.46, 0.875), (1.22, 0.875), (1.18, 0.83)],
        sides=40,
    )
    for _ in s.around(6, 1.38):
        for side in (-1, 1):
            s.rod("frame", (0.25 * side, 0.03, 0), (0.25 * side, 0.82, 0), 0.025)
        s.rod("frame", (-0.25, 0.03, 0), (0.25, 0.03, 0), 0.025)


@drawing(
    "rocking_horse",
    (0.34, 0.95, 1.25),
    body="dapple painted wood",
    mane="white wool",
    rocker="red painted wood",
    leather="brown leather",
    dark="black paint",
)
def rocking_horse(s: Sketch, rng: Rng) -> None:
    """A rocking horse: a carved wooden horse with saddle, mane and bridle, its hooves on two bowed rockers."""
    for side in (-1, 1):
        bow = arc(1.5, 247, 293, 14, (0, 1.55)).tolist()
        inner = [(x * 0.97, y + 0.06) for x, y in reversed(bow)]
        with s.frame((0.12 * side, 0.0, 0), (0, 90, 0)):
            s.prism("rocker", [*bow, *inner], 0.04)
        for z0, z1 in ((0.22, 0.44), (-0.24, -0.46)):
            s.rod("body", (0.09 * side, 0.5, z0), (0.12 * side, 0.13, z1), 0.05, 0.024, sides=12)
    for z in (-0.4, 0.4):
        s.box("rocker", (0.3, 0.03, 0.09), (0, 0.1, z), bevel=0.008)
    path = curve(
        V([(0, 0.5, -0.36), (0, 0.53, -0.12), (0, 0.52, 0.18), (0, 0.6, 0.34), (0, 0.75, 0.4), (0, 0.85, 0.46)]), 20
    )
    s.tube(
        "body",
        path,
        np.interp(np.linspace(0, 1, 20), [0, 0.12, 0.45, 0.62, 0.8, 1], [0.09, 0.14, 0.14, 0.13, 0.085, 0.07]),
        sides=18,
    )
    s.ball("body", (0.135, 0.14, 0.15), (0, 0.5, -0.3), sides=18)
    s.tube(
        "body",
        curve(V([(0, 0.87, 0.44), (0, 0.82, 0.54), (0, 0.74, 0.64)]), 10),
        np.linspace(0.082, 0.05, 10),
        sides=14,
    )
    s.ball("body", (0.05, 0.05, 0.05), (0, 0.735, 0.645), sides=12)
    for side in (-1, 1):
        s.cylinder("body", 0.026, 0.08, (0.04 * side, 0.9, 0.44), (-8, 0, -12 * side), top=0.004, sides=8)
        s.ball("dark", 0.014, (0.07 * side, 0.84, 0.52), sides=10)
        s.ball("dark", (0.01, 0.012, 0.008), (0.03 * side, 0.74, 0.69), sides=8)
    s.tube("mane", curve(V([(0, 0.95, 0.46), (0, 0.9, 0.38), (0, 0.76, 0.3), (0, 0.65, 0.22)]), 12), 0.042, sides=8)
    s.tube(
        "mane",
        curve(V([(0, 0.56, -0.42), (0, 0.58, -0.52), (0, 0.42, -0.56), (0, 0.28, -0.54)]), 12),
        V([0.03, 0.04, 0.045, 0.05, 0.052, 0.052, 0.05, 0.048, 0.044, 0.036, 0.026, 0.012]),
        sides=8,
    )
    s.ball("leather", (0.15, 0.06, 0.16), (0, 0.61, -0.04), sides=16)
    s.box("leather", (0.2, 0.09, 0.04), (0, 0.64, -0.17), (-20, 0, 0), bevel=0.015)
    s.rod("rocker", (-0.15, 0.8, 0.4), (0.15, 0.8, 0.4), 0.016)


@drawing(
    "basketball_hoop",
    (1.8, 3.9, 1.6),
    post="grey painted steel",
    board="white painted board",
    rim="orange painted steel",
    net="white cord",
)
def basketball_hoop(s: Sketch, rng: Rng) -> None:
    """A basketball hoop: a post with an arm, a backboard with a painted square, an orange rim, a hanging net."""
    s.box("post", (0.8, 0.1, 0.8), (0, 0, -0.45), bevel=0.02)
    s.box("post", (0.15, 3.3, 0.15), (0, 0.05, -0.5), bevel=0.02)
    s.beam("post", (0, 3.2, -0.5), (0, 3.4, 0.1), 0.1, 0.1)
    s.box("board", (1.8, 1.05, 0.05), (0, 2.85, 0.1), bevel=0.01)
    for y in (3.02, 3.45):
        s.box("rim", (0.6, 0.04, 0.012), (0, y, 0.128), bevel=0)
    for x in (-0.29, 0.29):
        s.box("rim", (0.04, 0.46, 0.012), (x, 3.02, 0.128), bevel=0)
    s.ring("rim", 0.23, 0.012, (0, 3.05, 0.42), (90, 0, 0))
    s.box("rim", (0.12, 0.03, 0.1), (0, 3.035, 0.15), bevel=0.005)
    for k in range(12):
        a, b = 2 * np.pi * k / 12, 2 * np.pi * (k + 0.5) / 12
        for sign in (-1, 1):
            c = a + sign * (b - a)
            s.tube(
                "net",
                V(
                    [
                        (0.22 * np.cos(a), 3.04, 0.42 + 0.22 * np.sin(a)),
                        (0.17 * np.cos(c), 2.85, 0.42 + 0.17 * np.sin(c)),
                        (0.13 * np.cos(a), 2.64, 0.42 + 0.13 * np.sin(a)),
                    ]
                ),
                0.005,
                sides=4,
            )
