"""Long things with a handle: trident, spear, fishing rod, pitchfork, scythe, walking stick, pickaxe, staff."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.organic import curve
from assets.shapes.sketch import Sketch

Rng = np.random.Generator
V = np.array


@drawing("trident", (0.34, 2.1, 0.06), head="gilded bronze", shaft="dark wood")
def trident(s: Sketch, rng: Rng) -> None:
    """A trident: three barbed prongs on a socket, a long shaft."""
    s.rod("shaft", (0, 0, 0), (0, 1.6, 0), 0.018, 0.016, sides=12)
    s.lathe("head", [(0.02, 1.52), (0.03, 1.56), (0.022, 1.62), (0.026, 1.68), (0.016, 1.72)], sides=14)
    s.rod("head", (0, 1.7, 0), (0, 2.0, 0), 0.013, sides=10)
    for side in (-1, 1):
        s.tube(
            "head",
            curve(V([(0, 1.7, 0), (0.1 * side, 1.7, 0), (0.15 * side, 1.78, 0), (0.15 * side, 1.95, 0)]), 14),
            0.012,
            sides=10,
        )
    for x in (-0.15, 0.0, 0.15):
        y = 1.93 if x else 1.98
        s.prism("head", [(x - 0.03, y - 0.03), (x, y), (x + 0.03, y - 0.03), (x, y + 0.13)], 0.014)


@drawing("spear", (0.12, 2.2, 0.05), head="steel", shaft="ash wood", binding="red leather cord")
def spear(s: Sketch, rng: Rng) -> None:
    """A spear: a long ash shaft, a leaf-shaped blade with a ridge, bindings of cord."""
    s.rod("shaft", (0, 0, 0), (0, 1.9, 0), 0.017, 0.014, sides=12)
    s.cylinder("head", 0.018, 0.06, (0, 0, 0), sides=12)
    s.cylinder("head", 0.016, 0.12, (0, 1.84, 0), top=0.012, sides=12)
    ridge = [
        [(x * f, y, z) for x, z in ((1, 0), (0, 0.008), (-1, 0), (0, -0.008))]
        for y, f in ((1.93, 0.012), (1.97, 0.03), (2.03, 0.045), (2.12, 0.03), (2.23, 0.001))
    ]
    s.loft("head", [list(reversed(ring)) for ring in ridge], smooth=False)
    for k in range(4):
        s.ring("binding", 0.017, 0.006, (0, 1.72 + 0.03 * k, 0), (90, 0, 0), sides=6)


@drawing(
    "fishing_rod", (0.1, 2.5, 0.16), rod="polished bamboo", grip="cork", metal="black metal", line="white nylon line"
)
def fishing_rod(s: Sketch, rng: Rng) -> None:
    """A fishing rod: a tapering rod with rings, a cork grip, a reel, the line running along to a float."""
    path = curve(V([(0, 0, 0), (0, 1.2, 0), (0, 2.0, 0.015), (0, 2.5, 0.06)]), 20)
    s.tube("rod", path, np.linspace(0.011, 0.0025, 20), sides=8)
    s.lathe("grip", [(0.014, 0.0), (0.017, 0.02), (0.015, 0.2), (0.018, 0.34), (0.012, 0.4)], sides=14)
    s.cylinder("metal", 0.035, 0.05, (-0.025, 0.44, 0.05), (0, 0, -90), sides=18)
    s.rod("metal", (0, 0.44, 0), (0, 0.44, 0.05), 0.008)
    s.rod("metal", (0.025, 0.44, 0.05), (0.05, 0.44, 0.05), 0.005)
    s.rod("metal", (0.045, 0.415, 0.05), (0.045, 0.465, 0.05), 0.005)
    for at in path[6::3]:
        s.ring("metal", 0.012, 0.002, (float(at[0]), float(at[1]), float(at[2]) + 0.014), (90, 0, 0), sides=5)
    s.tube(
        "line", V([(0, 0.46, 0.085), (0, 0.9, 0.03), (0, 1.6, 0.026), (0, 2.1, 0.04), (0, 2.5, 0.075)]), 0.0012, sides=4
    )


@drawing("pitchfork", (0.24, 1.55, 0.1), head="dark steel", shaft="ash wood")
def pitchfork(s: Sketch, rng: Rng) -> None:
    """A hay fork: four curved tines on a ferrule, a long wooden handle; the tines are up."""
    s.rod("shaft", (0, 0, 0), (0, 1.2, 0), 0.017, 0.015, sides=12)
    s.cylinder("head", 0.019, 0.1, (0, 1.14, 0), top=0.013, sides=12)
    for x in (-0.1, -0.035, 0.035, 0.1):
        s.tube(
            "head",
            curve(
                V([(0, 1.2, 0), (0.9 * x, 1.23, 0.01), (x, 1.32, 0.045), (1.02 * x, 1.45, 0.055), (x, 1.56, 0.03)]), 16
            ),
            np.linspace(0.0085, 0.002, 16),
            sides=7,
        )


@drawing("scythe", (0.9, 1.65, 0.3), blade="steel", shaft="ash wood")
def scythe(s: Sketch, rng: Rng) -> None:
    """A scythe: a long bent shaft with two grips, a curved blade at the top."""
    s.tube("shaft", curve(V([(0.1, 0.0, 0), (0.04, 0.5, 0.03), (0.06, 1.0, -0.02), (0.0, 1.6, 0)]), 20), 0.018, sides=9)
    for y, x in ((0.55, 0.045), (0.95, 0.06)):
        s.rod("shaft", (x, y, 0), (x, y + 0.02, 0.16), 0.013)
        s.rod("shaft", (x, y - 0.05, 0.16), (x, y + 0.09, 0.16), 0.015)
    edge = curve(V([(0.02, 1.63, 0), (-0.3, 1.62, 0), (-0.6, 1.5, 0), (-0.82, 1.28, 0)]), 16)
    back = curve(V([(0.02, 1.55, 0), (-0.28, 1.52, 0), (-0.55, 1.41, 0), (-0.8, 1.28, 0)]), 16)
    s.prism("blade", [*[tuple(p[:2]) for p in edge.tolist()], *[tuple(p[:2]) for p in back[::-1].tolist()]], 0.01)


@drawing("pickaxe", (0.62, 0.95, 0.06), head="dark steel", shaft="ash wood")
def pickaxe(s: Sketch, rng: Rng) -> None:
    """A pickaxe: a bowed double-pointed head across the top of a stout handle."""
    s.loft(
        "shaft",
        [
            [
                (0.02 * f * float(np.cos(t)), y, -0.014 * f * float(np.sin(t)))
                for t in np.linspace(0, 2 * np.pi, 10, endpoint=False)
            ]
            for y, f in ((0.0, 1.3), (0.06, 1.1), (0.5, 1.0), (0.94, 1.5))
        ],
    )
    arch = curve(V([(-0.31, 0.8, 0), (-0.16, 0.88, 0), (0, 0.905, 0), (0.16, 0.88, 0), (0.31, 0.8, 0)]), 20)
    s.tube(
        "head",
        arch,
        np.interp(np.linspace(-1, 1, 20), [-1, -0.85, 0, 0.85, 1], [0.004, 0.013, 0.025, 0.016, 0.012]),
        sides=8,
    )
    s.box("head", (0.09, 0.07, 0.055), (0, 0.87, 0), bevel=0.012)


@drawing("walking_stick", (0.12, 0.92, 0.035), shaft="polished walnut", tip="black rubber", band="brass")
def walking_stick(s: Sketch, rng: Rng) -> None:
    """A walking stick with a crooked handle, a brass band and a rubber tip."""
    s.tube(
        "shaft",
        curve(
            V(
                [
                    (0.05, 0.02, 0),
                    (0.05, 0.5, 0),
                    (0.05, 0.82, 0),
                    (0.03, 0.89, 0),
                    (-0.02, 0.9, 0),
                    (-0.05, 0.84, 0),
                    (-0.05, 0.8, 0),
                ]
            ),
            30,
        ),
        0.0125,
        sides=10,
    )
    s.cylinder("tip", 0.016, 0.035, (0.05, 0, 0), top=0.014, sides=12)
    s.cylinder("band", 0.0145, 0.02, (0.05, 0.72, 0), sides=12)


@drawing("crozier_staff", (0.24, 1.8, 0.1), wood="gnarled dark wood", gem="glowing blue crystal")
def crozier_staff(s: Sketch, rng: Rng) -> None:
    """A wizard's staff: a gnarled stick whose head curls about a shining stone."""
    line = curve(
        V(
            [
                (0, 0, 0),
                (0.02, 0.5, 0.01),
                (-0.015, 1.0, -0.01),
                (0.0, 1.45, 0),
                (0.09, 1.6, 0),
                (0.08, 1.75, 0),
                (-0.03, 1.78, 0),
                (-0.08, 1.68, 0),
                (-0.03, 1.6, 0),
            ]
        ),
        44,
    )
    s.tube(
        "wood",
        line,
        np.interp(np.linspace(0, 1, 44), [0, 0.5, 0.75, 1], [0.017, 0.024, 0.022, 0.008])
        + rng.uniform(-0.002, 0.003, 44),
        sides=9,
    )
    s.ball("gem", (0.04, 0.05, 0.04), (0.005, 1.68, 0), sides=10)
