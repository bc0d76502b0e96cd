"""What flies or fights by engines: fighter jet, biplane, battle tank, space shuttle; and gliders. All look to +Z."""

from __future__ import annotations

import numpy as np

from assets.shapes.aircraft import draw_fuselage, draw_wing
from assets.shapes.drawing import drawing
from assets.shapes.sketch import Sketch, arc

Rng = np.random.Generator
SIDES = (-1.0, 1.0)


@drawing(
    "fighter_jet",
    (9.6, 4.2, 14.0),
    body="grey metal paint",
    glass="dark gold glass",
    dark="dark grey metal",
    missile="white paint",
)
def fighter_jet(s: Sketch, rng: Rng) -> None:
    """A fighter jet: a needle nose, a bubble canopy, swept wings with missiles, twin fins and exhausts."""
    nose = [
        (-5.5, 0.75, 0.55, 1.7),
        (-1.5, 0.95, 0.65, 1.75),
        (1.5, 0.8, 0.65, 1.8),
        (3.6, 0.5, 0.52, 1.8),
        (5.6, 0.26, 0.28, 1.75),
        (7.2, 0.02, 0.02, 1.7),
    ]
    draw_fuselage(s, "body", nose, sides=16)
    draw_fuselage(
        s, "glass", [(1.0, 0.1, 0.1, 2.2), (2.2, 0.4, 0.5, 2.3), (3.4, 0.36, 0.42, 2.2), (4.5, 0.1, 0.1, 2.0)], sides=12
    )
    for x in SIDES:
        draw_wing(s, "body", (x * 0.8, 1.7, 1.4), (x * 4.7, 1.65, -2.9), 5.0, 1.5, 0.22)
        draw_wing(s, "body", (x * 0.8, 1.65, -3.9), (x * 2.7, 1.6, -5.4), 2.2, 1.0, 0.14)
        fin = [(-3.3, 1.9), (-5.4, 1.9), (-6.3, 4.2), (-5.5, 4.2)]
        with s.frame((x * 0.75, 0, 0), (0, 0, x * -8)):
            s.prism("body", fin, 0.1, turn=(0, -90, 0))
        s.box("dark", (0.5, 0.7, 2.2), (x * 0.95, 1.3, 1.2), bevel=0.1)
        s.rod("dark", (x * 0.45, 1.7, -5.2), (x * 0.45, 1.7, -6.6), 0.46, 0.36, 14)
        for out in (2.4, 3.6):
            s.rod("missile", (x * out, 1.4, -2.6), (x * out, 1.4, -0.4), 0.11, sides=8)
            s.rod("dark", (x * out, 1.4, -0.4), (x * out, 1.4, 0.0), 0.11, 0.01, 8)
            s.box("dark", (0.06, 0.2, 1.0), (x * out, 1.45, -1.6), bevel=0)
        s.rod("dark", (x * 1.0, 0.35, -2.4), (x * 0.8, 1.4, -2.2), 0.08, sides=6)
        s.rod("dark", (x * 1.0 - 0.12, 0.36, -2.4), (x * 1.0 + 0.12, 0.36, -2.4), 0.36, sides=14)
    s.rod("dark", (0, 0.3, 3.4), (0, 1.4, 3.3), 0.07, sides=6)
    s.rod("dark", (-0.1, 0.28, 3.4), (0.1, 0.28, 3.4), 0.28, sides=14)


@drawing(
    "biplane",
    (8.0, 2.59, 6.6),
    body="red paint",
    wings="cream canvas",
    wood="varnished wood",
    dark="black rubber",
)
def biplane(s: Sketch, rng: Rng) -> None:
    """A biplane: two wings one above the other joined by struts and wires, an open cockpit, a propeller, wheels."""
    draw_fuselage(
        s,
        "body",
        [
            (-3.4, 0.05, 0.1, 1.35),
            (-1.2, 0.36, 0.4, 1.35),
            (0.6, 0.5, 0.52, 1.3),
            (2.2, 0.5, 0.52, 1.3),
            (2.7, 0.38, 0.4, 1.3),
        ],
        sides=16,
    )
    s.box("wings", (8.0, 0.1, 1.35), (0, 2.5, 1.2), bevel=0.045)
    for x in SIDES:
        s.box("wings", (3.5, 0.1, 1.25), (x * 2.15, 0.95, 0.9), (0, 0, x * 2), 0.045)
        s.box("wings", (1.3, 0.07, 0.8), (x * 0.75, 1.42, -3.0), bevel=0.03)
        for out in (1.4, 3.2):
            for z in (0.55, 1.5):
                s.rod("wood", (x * out, 1.0, z - 0.1), (x * out, 2.52, z + 0.15), 0.035, sides=6)
        s.rod("dark", (x * 0.4, 1.0, 1.0), (x * 3.2, 2.5, 1.3), 0.01, sides=3)
        s.rod("dark", (x * 3.2, 1.05, 1.0), (x * 0.5, 2.5, 1.3), 0.01, sides=3)
        s.rod("wood", (x * 0.3, 1.7, 1.3), (x * 0.45, 2.5, 1.3), 0.03, sides=6)
        s.rod("wood", (x * 0.35, 0.95, 1.5), (x * 0.75, 0.4, 1.6), 0.035, sides=6)
        s.rod("dark", (x * 0.7, 0.4, 1.6), (x * 0.84, 0.4, 1.6), 0.4, sides=18)
        s.rod("wings", (x * 0.69, 0.4, 1.6), (x * 0.85, 0.4, 1.6), 0.24, sides=14)
    s.rod("wood", (-0.75, 0.4, 1.6), (0.75, 0.4, 1.6), 0.03, sides=6)
    s.prism("body", [(-2.7, 1.4), (-3.5, 1.4), (-3.6, 2.1), (-3.4, 2.35), (-3.0, 2.2)], 0.07, turn=(0, -90, 0))
    s.ball("dark", (0.3, 0.1, 0.4), (0, 1.78, 0.0), sides=12)
    s.ball("wood", 0.16, (0, 1.95, -0.05), sides=10)
    s.rod("dark", (0, 1.3, 2.6), (0, 1.3, 2.95), 0.14, 0.08, 10)
    s.box("wood", (0.16, 2.2, 0.05), (0, 0.2, 2.88), (0, 0, 0), 0.02)


@drawing("battle_tank", (3.4, 2.6, 7.9), body="olive green paint", track="dark rusty steel", dark="black steel")
def battle_tank(s: Sketch, rng: Rng) -> None:
    """A battle tank: a low hull between two crawler tracks on road wheels, a turret with a long gun and a hatch."""
    for x in SIDES:
        loop = [
            *arc(0.5, -90, 60, 8, (2.5, 0.62)).tolist(),
            *arc(0.5, 120, 270, 8, (-2.5, 0.62)).tolist(),
            (-2.1, 0.0),
            (2.1, 0.0),
        ]
        s.prism("track", loop, 0.6, (x * 1.35, 0, 0), (0, -90, 0))
        for k in range(7):
            z = -2.35 + 0.78 * k
            s.rod("body", (x * 1.3, 0.42, z), (x * 1.68, 0.42, z), 0.36, sides=14)
            s.rod("dark", (x * 1.6, 0.42, z), (x * 1.7, 0.42, z), 0.12, sides=8)
        s.box("body", (0.7, 0.08, 6.0), (x * 1.35, 1.1, 0), bevel=0.02)
    hull = [(-3.0, 0.45), (2.6, 0.45), (3.2, 0.9), (2.0, 1.3), (-2.9, 1.35), (-3.1, 0.9)]
    s.prism("body", hull, 2.1, turn=(0, -90, 0))
    ring = [(1.15, -1.4), (1.2, 0.2), (0.7, 1.3), (-0.7, 1.3), (-1.2, 0.2), (-1.15, -1.4)]
    s.loft(
        "body", [[(x * k, y, z * k - 0.3) for x, z in ring[::-1]] for y, k in ((1.3, 1.0), (1.95, 0.86))], smooth=False
    )
    s.box("body", (0.7, 0.45, 0.5), (0, 1.45, 1.0), bevel=0.08)
    s.rod("body", (0, 1.68, 1.2), (0, 1.78, 4.6), 0.11, 0.09, 12)
    s.rod("dark", (0, 1.765, 4.3), (0, 1.79, 4.75), 0.14, sides=12)
    s.rod("body", (0, 1.71, 2.4), (0, 1.74, 2.9), 0.16, sides=12)
    s.cylinder("body", 0.36, 0.3, (-0.4, 1.9, -0.5), sides=16)
    s.cylinder("dark", 0.3, 0.06, (-0.4, 2.2, -0.5), sides=16)
    s.rod("dark", (0.45, 2.2, 0.1), (0.45, 2.25, 1.0), 0.04, sides=6)
    s.box("dark", (0.12, 0.3, 0.3), (0.45, 1.95, 0.0), bevel=0.02)
    s.rod("dark", (0.8, 1.9, -1.3), (0.8, 3.0 - 0.4, -1.4), 0.015, sides=4)


@drawing(
    "space_shuttle", (9.4, 7.0, 14.0), body="white tiles", belly="black tiles", dark="dark glass", nozzle="dark steel"
)
def space_shuttle(s: Sketch, rng: Rng) -> None:
    """A space shuttle: white above and black below, a blunt nose, delta wings, a tail fin, three great nozzles."""
    hull = [
        (-5.6, 1.45, 1.4, 2.6),
        (3.0, 1.4, 1.4, 2.6),
        (4.8, 1.2, 1.15, 2.45),
        (6.2, 0.75, 0.7, 2.15),
        (7.0, 0.1, 0.12, 1.95),
    ]
    draw_fuselage(s, "body", hull, sides=18)
    draw_fuselage(s, "belly", [(z, a * 0.97, b * 0.7, y - b * 0.34) for z, a, b, y in hull], sides=18)
    s.box("dark", (1.5, 0.42, 0.1), (0, 3.1, 4.6), (-42, 0, 0), 0.05)
    for x in SIDES:
        outline = [(1.2, 4.2), (1.9, 1.0), (4.6, -4.0), (4.6, -5.4), (1.2, -5.6)]
        s.prism("body", [(x * a, b) for a, b in outline], 0.22, (0, 1.75, 0), (90, 0, 0))
        s.prism("belly", [(x * a * 1.005, b) for a, b in outline], 0.1, (0, 1.6, 0), (90, 0, 0))
        s.ball("body", (0.55, 0.6, 1.9), (x * 1.0, 3.7, -5.0), sides=12)
        s.rod("nozzle", (x * 0.7, 2.1, -5.5), (x * 0.75, 2.0, -6.9), 0.3, 0.62, 14)
        s.rod("dark", (x * 1.5, 0, -3.0), (x * 1.3, 1.6, -3.0), 0.12, sides=6)
        s.rod("dark", (x * 1.5 - 0.15, 0.35, -3.0), (x * 1.5 + 0.15, 0.35, -3.0), 0.35, sides=12)
    s.rod("nozzle", (0, 3.2, -5.5), (0, 3.3, -6.9), 0.3, 0.62, 14)
    s.prism("body", [(-3.2, 3.9), (-5.6, 3.9), (-6.6, 7.0), (-5.4, 7.0)], 0.26, turn=(0, -90, 0))
    s.prism("belly", [(-5.9, 4.6), (-6.6, 7.0), (-6.9, 7.0), (-6.2, 4.6)], 0.28, turn=(0, -90, 0))
    s.rod("dark", (0, 0, 4.2), (0, 1.5, 4.2), 0.1, sides=6)
    s.rod("dark", (-0.2, 0.28, 4.2), (0.2, 0.28, 4.2), 0.28, sides=12)
    for k in range(3):
        s.box("dark", (0.05, 0.3, 0.3), (1.42, 2.4, 2.4 - 3 * k), bevel=0)


@drawing(
    "hang_glider",
    (8.4, 1.85, 3.1),
    sail="red canvas",
    stripe="yellow canvas",
    frame="aluminium",
    pilot="blue cotton",
    helmet="white plastic",
)
def hang_glider(s: Sketch, rng: Rng) -> None:
    """A hang glider: a swept two-coloured sail on tubes, a control frame, a pilot lying in a harness below."""
    t = np.linspace(0, 1, 7)
    for x in SIDES:
        for surface, cuts in (("sail", (0.0, 0.55)), ("stripe", (0.55, 1.0))):
            rows = []
            for v in np.linspace(*cuts, 4):
                lead = np.array([x * 4.2 * v, 2.35 + 0.15 * v, 1.7 - 2.2 * v])
                trail = np.array([x * 4.2 * v, 2.3 + 0.2 * v, -0.9 - 0.25 * v - 0.1])
                swell = 0.22 * np.sin(np.pi * t) * (1 - 0.6 * v)
                rows.append(lead + (trail - lead) * t[:, None] + np.outer(swell, [0, 1, 0]))
            s.sheet(surface, rows)
        s.rod("frame", (0, 2.35, 1.7), (x * 4.2, 2.5, -0.5), 0.035, sides=7)
        s.rod("frame", (0, 2.3, 0.3), (x * 0.65, 0.85, 0.5), 0.025, sides=6)
    s.rod("frame", (0, 2.3, 1.7), (0, 2.3, -1.2), 0.035, sides=7)
    s.rod("frame", (-0.65, 0.85, 0.5), (0.65, 0.85, 0.5), 0.025, sides=6)
    for z in (1.6, -1.1):
        s.rod("frame", (0.6, 0.9, 0.5), (0, 2.3, z), 0.008, sides=3)
    with s.frame((0, 1.2, -0.2), (8, 0, 0)):
        s.tube("pilot", [(0, 0, 0.55), (0, 0.0, 0.1), (0, 0.02, -0.6), (0, 0, -1.2)], [0.2, 0.24, 0.2, 0.1], 10)
        s.ball("helmet", 0.15, (0, 0.06, 0.78), sides=12)
        for x in SIDES:
            s.tube("pilot", [(x * 0.2, 0, 0.45), (x * 0.36, -0.15, 0.6), (x * 0.3, -0.33, 0.75)], 0.05, 6)
    s.rod("frame", (0, 1.35, -0.2), (0, 2.3, 0.1), 0.012, sides=4)


@drawing(
    "parachute",
    (6.4, 7.4, 6.4),
    canopy="red canvas",
    stripe="white canvas",
    cord="white cord",
    body="olive green cotton",
    skin="tan leather",
)
def parachute(s: Sketch, rng: Rng) -> None:
    """A parachute: a domed canopy of two colours with a scalloped edge, many cords down to a jumper in his harness."""
    u = np.linspace(0, 1, 6)
    for k in range(16):
        a = np.linspace(2 * np.pi * k / 16, 2 * np.pi * (k + 1) / 16, 4)
        scallop = np.sin(np.linspace(0, np.pi, 4))
        rows = []
        for v in u:
            r, y = 3.2 * np.sin(v * np.pi * 0.5), 5.0 + 2.4 * np.cos(v * np.pi * 0.5)
            rows.append(np.column_stack([r * np.cos(a), y + 0.25 * v**3 * scallop, -r * np.sin(a)]))
        s.sheet("stripe" if k % 2 else "canopy", rows[::-1])
        s.rod(
            "cord",
            (3.2 * np.cos(a[0]), 5.0, -3.2 * np.sin(a[0])),
            (0.2 * np.sign(np.cos(a[0])), 1.7, 0),
            0.012,
            sides=3,
        )
    s.tube("body", [(0, 0.9, 0), (0, 1.2, 0), (0, 1.6, 0)], [0.2, 0.22, 0.24], 10)
    s.ball("skin", (0.13, 0.16, 0.14), (0, 1.88, 0.02), sides=12)
    s.box("stripe", (0.34, 0.45, 0.18), (0, 1.1, -0.24), bevel=0.05)
    for x in SIDES:
        s.tube("body", [(x * 0.22, 1.6, 0), (x * 0.36, 1.75, 0.08), (x * 0.24, 2.05, 0.08)], [0.07, 0.06, 0.05], 7)
        s.tube("body", [(x * 0.11, 0.95, 0), (x * 0.15, 0.55, 0.18), (x * 0.16, 0.12, 0.02)], [0.11, 0.09, 0.07], 8)
        s.box("body", (0.11, 0.1, 0.28), (x * 0.16, 0.0, 0.08), bevel=0.03)
