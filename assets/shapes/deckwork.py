"""What a sailing ship carries on deck: her helm with its compass, and guns on truck carriages."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.organic import curve
from assets.shapes.sketch import Sketch

Rng = np.random.Generator
SIDES = (-1.0, 1.0)
V = np.array


@drawing(
    "helm", (1.28, 1.62, 1.45), wood="mahogany wood", brass="polished brass", glass="clear glass", rope="hemp rope"
)
def helm(s: Sketch, rng: Rng) -> None:
    """A ship's helm: a spoked wheel on a stand, its axle wound with rope, and a binnacle with a compass."""
    for z in (-0.05, -0.62):
        with s.frame((0, 0, z)):
            s.prism("wood", [(-0.24, 0), (0.24, 0), (0.13, 0.55), (0.1, 1.12), (-0.1, 1.12), (-0.13, 0.55)], 0.09)
            s.box("wood", (0.6, 0.08, 0.16), bevel=0.015)
    s.box("wood", (0.4, 0.05, 0.72), (0, 0.03, -0.33), bevel=0.01)
    s.rod("wood", (0, 0.98, -0.66), (0, 0.98, 0.1), 0.06, sides=14)
    for k in range(7):
        s.ring("rope", 0.085, 0.022, (0, 0.98, -0.13 - 0.07 * k), sides=6)
    with s.frame((0, 0.98, 0.06)):
        s.ring("wood", 0.46, 0.042, sides=8)
        for z in SIDES:
            s.ring("brass", 0.46, 0.012, (0, 0, z * 0.04), sides=5)
        s.ring("wood", 0.2, 0.024, sides=6)
        s.cylinder("wood", 0.11, 0.11, (0, 0, -0.055), (90, 0, 0), sides=18)
        s.cylinder("brass", 0.06, 0.14, (0, 0, -0.07), (90, 0, 0), sides=16)
        for k in range(8):
            a = np.pi * k / 4
            line = V([(r * np.cos(a), r * np.sin(a), 0) for r in (0.08, 0.2, 0.32, 0.44, 0.5, 0.57, 0.64)])
            s.tube("wood", line, [0.022, 0.028, 0.018, 0.026, 0.016, 0.026, 0.014], 8)
    with s.frame((0, 0, 0.55)):
        s.lathe(
            "wood", [(0.2, 0), (0.2, 0.06), (0.14, 0.1), (0.15, 0.6), (0.19, 0.8), (0.19, 0.84), (0, 0.84)], sides=8
        )
        s.lathe("brass", [(0.19, 0.83), (0.2, 0.86), (0.18, 0.9), (0.13, 0.92)], sides=24)
        s.ball("glass", (0.15, 0.13, 0.15), (0, 0.91, 0), sides=16, lower_deg=0)
        s.lathe("brass", [(0.14, 0.99), (0.09, 1.07), (0.03, 1.1), (0.03, 1.16), (0, 1.18)], sides=18)
        for x in SIDES:
            s.ball("brass", 0.08, (x * 0.25, 0.86, 0), sides=12)
            s.box("brass", (0.1, 0.03, 0.05), (x * 0.2, 0.82, 0), bevel=0.006)


@drawing("naval_cannon", (1.06, 0.89, 2.3), barrel="black iron", wood="dark red wood", iron="iron", rope="hemp rope")
def naval_cannon(s: Sketch, rng: Rng) -> None:
    """A ship's gun: a heavy tapering barrel on a stepped wooden carriage with four small solid wheels, ropes, shot."""
    profile = [(0.0, -0.3), (0.06, -0.28), (0.07, -0.22), (0.05, -0.17), (0.13, -0.13), (0.2, -0.08), (0.22, 0.0)]
    profile += [(0.2, 0.03), (0.19, 0.5), (0.205, 0.53), (0.18, 0.56), (0.165, 1.0), (0.18, 1.03), (0.155, 1.06)]
    profile += [
        (0.125, 1.72),
        (0.13, 1.78),
        (0.165, 1.86),
        (0.165, 1.9),
        (0.14, 1.93),
        (0.085, 1.93),
        (0.08, 1.7),
        (0, 1.7),
    ]
    with s.frame((0, 0.66, -0.75), (88, 0, 0)):
        s.lathe("barrel", profile, sides=24)
    s.rod("barrel", (-0.36, 0.66, 0.1), (0.36, 0.66, 0.1), 0.055, sides=12)
    cheek = [
        (-1.0, 0.2),
        (0.55, 0.2),
        (0.55, 0.48),
        (0.38, 0.66),
        (-0.1, 0.66),
        (-0.1, 0.56),
        (-0.4, 0.56),
        (-0.4, 0.45),
    ]
    cheek += [(-0.7, 0.45), (-0.7, 0.33), (-1.0, 0.33)]
    for x in SIDES:
        s.prism("wood", V(cheek) * [-1, 1], 0.11, (x * 0.29, 0, 0), (0, 90, 0))
        for z in (0.35, -0.78):
            s.rod("wood", (x * 0.36, 0.16, z), (x * 0.5, 0.16, z), 0.16, sides=18)
            s.rod("iron", (x * 0.49, 0.16, z), (x * 0.515, 0.16, z), 0.05, sides=10)
        s.ring("iron", 0.06, 0.014, (x * 0.35, 0.4, -0.1), (0, 90, 0), sides=6)
        s.box("iron", (0.03, 0.03, 0.18), (x * 0.29, 0.69, 0.1), bevel=0.006)
        slack = curve(
            V(
                [
                    (x * 0.36, 0.4, -0.1),
                    (x * 0.5, 0.12, -0.4),
                    (x * 0.44, 0.03, -0.9),
                    (x * 0.2, 0.1, -1.1),
                    (0, 0.66, -1.0),
                ]
            ),
            18,
        )
        s.tube("rope", slack, 0.026, 7)
    for z in (0.35, -0.78):
        s.box("wood", (0.72, 0.12, 0.14), (0, 0.1, z), bevel=0.01)
    s.box("wood", (0.46, 0.08, 1.1), (0, 0.22, -0.4), bevel=0.01)
    s.prism("wood", [(-0.25, 0), (0.25, 0), (0.25, 0.16)], 0.2, (0, 0.4, -0.62), (0, 90, 0))
    for x, z in ((0.42, 0.72), (0.42, 0.9), (0.5, 0.81)):
        s.ball("barrel", 0.075, (x - 0.06, 0.075, z), sides=12)
    s.ball("barrel", 0.075, (0.387, 0.19, 0.81), sides=12)
