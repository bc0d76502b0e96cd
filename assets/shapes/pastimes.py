"""Things of garden and playground: barbecue, hammock, seesaw, trampoline, rocking horse, basketball hoop."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.organic import curve
from assets.shapes.sketch import Sketch, arc

Rng = np.random.Generator
V = np.array


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
