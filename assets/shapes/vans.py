"""Vans, and what is built on one: ambulance, ice cream van, camper. Everything looks towards +Z."""

from __future__ import annotations

import numpy as np

from assets.shapes.coachwork import Coach, draw_coach
from assets.shapes.drawing import drawing
from assets.shapes.roles import BULB, Roles
from assets.shapes.sketch import Point, Sketch
from assets.shapes.vehicles import draw_shell

Rng = np.random.Generator
SIDES = (-1.0, 1.0)


def draw_plain_wheel(s: Sketch, tyre: str, hub: str, radius: float, width: float, at: Point) -> None:
    """A wheel of few triangles: tyre, rim and cap; `at` is its centre, its axle lies along x."""
    x, y, z = at
    s.rod(tyre, (x - width / 2, y, z), (x + width / 2, y, z), radius, sides=20)
    for share, out in ((0.62, 0.53), (0.25, 0.58)):
        s.rod(hub, (x - width * out, y, z), (x + width * out, y, z), radius * share, sides=14)


def draw_pane(s: Sketch, surface: str, low: tuple[float, float], high: tuple[float, float], widths: Point) -> None:
    """A windscreen from `low` to `high`, both (forward, up); `widths` are its widths there and how far it is out."""
    (z0, y0), (z1, y1) = low, high
    a, b, out = widths
    step = np.array([y1 - y0, z1 - z0])
    up, ahead = np.array([-step[1], step[0]]) / np.linalg.norm(step) * out
    s.sheet(
        surface,
        [
            [(-a / 2, y0 + up, z0 + ahead), (a / 2, y0 + up, z0 + ahead)],
            [(-b / 2, y1 + up, z1 + ahead), (b / 2, y1 + up, z1 + ahead)],
        ],
    )


def draw_van(s: Sketch) -> None:
    """A panel van 5.2 m long on the surfaces body, glass, tyres and trim: bonnet, cab, tall box, four wheels."""
    draw_coach(s, _VAN)
    for x in SIDES:
        s.box("tyres", (0.06, 0.24, 0.1), (x * 1.06, 1.3, 1.5), bevel=0.02)
        s.ball("trim", (0.18, 0.12, 0.07), (x * 0.7, 0.86, 2.555), (0, x * 12, 0), 14)
        with s.tinted((0.55, 0.03, 0.03)):
            s.box("trim", (0.1, 0.4, 0.08), (x * 0.88, 0.95, -2.57), bevel=0.02)
        for z in _VAN.axles:
            draw_plain_wheel(s, "tyres", "trim", 0.36, 0.24, (x * 0.9, 0.36, z))
        s.box("tyres", (0.012, 0.02, 2.6), (x * 0.985, 1.18, -1.1), bevel=0)
        s.box("tyres", (0.03, 0.04, 0.16), (x * 0.985, 1.06, 0.72), bevel=0.008)
    s.box("tyres", (0.9, 0.16, 0.05), (0, 0.74, 2.575), bevel=0.02)
    for k in range(3):
        s.box("trim", (0.86, 0.02, 0.055), (0, 0.77 + 0.045 * k, 2.577), bevel=0)
    for z in (2.58, -2.6):
        s.box("tyres", (1.86, 0.2, 0.1), (0, 0.36, z), bevel=0.04)
    s.box("glass", (1.3, 0.5, 0.03), (0, 1.45, -2.59), bevel=0.01)
    s.box("tyres", (0.014, 1.6, 0.02), (0, 0.55, -2.6), bevel=0)


_VAN = Coach(
    1.98, 5.2, 2.29, 0.33, ((2.6, 0.96), (2.42, 1.1), (1.75, 1.26), (-2.6, 1.28)), 1.25,
    ((1.95, 1.2), (1.25, 2.08), (0.92, 2.25), (-2.45, 2.27), (-2.58, 2.18)), (1.65, -1.55), 0.36, (1.5, 0.55),
    waist=0.965, narrow=0.9, blunt=0.07, closed=0.6,
)  # fmt: skip


@drawing("van", (2.2, 2.3, 5.3), body="white paint", glass="pale green glass", tyres="black rubber", trim="chrome")
def van(s: Sketch, rng: Rng) -> None:
    """A delivery van: short bonnet, glazed cab, a tall closed box."""
    draw_van(s)


@drawing(
    "ambulance",
    (2.2, 2.55, 5.3),
    Roles(shines={"glow": BULB}),
    body="white paint",
    glass="pale green glass",
    tyres="black rubber",
    trim="chrome",
    stripe="glossy red paint",
    glow="blue glow",
)
def ambulance(s: Sketch, rng: Rng) -> None:
    """An ambulance: a white van with red bands and crosses, and a bar of blue lamps on its roof."""
    draw_van(s)
    for x in SIDES:
        s.box("stripe", (0.03, 0.22, 3.0), (x * 0.985, 0.95, -1.08), bevel=0)
        s.box("stripe", (0.03, 0.16, 0.66), (x * 0.985, 1.02, 1.12), bevel=0)
        with s.frame((x * 0.955, 1.68, -1.3), (0, 0, x * 4)):
            s.box("stripe", (0.04, 0.6, 0.2), (0, -0.3, 0), bevel=0)
            s.box("stripe", (0.04, 0.2, 0.6), (0, -0.1, 0), bevel=0)
        s.box("stripe", (0.5, 0.14, 0.02), (x * 0.6, 0.62, 2.595), bevel=0)
        s.box("glow", (0.55, 0.16, 0.26), (x * 0.38, 2.36, 0.75), bevel=0.05)
        s.box("glow", (0.14, 0.12, 0.14), (x * 0.68, 2.3, -2.35), bevel=0.03)
    s.box("trim", (1.4, 0.08, 0.28), (0, 2.29, 0.75), bevel=0.01)
    s.box("stripe", (1.4, 0.2, 0.02), (0, 0.95, -2.61), bevel=0)


@drawing(
    "ice_cream_van",
    (2.5, 3.4, 5.3),
    body="pale pink paint",
    glass="clear glass",
    tyres="black rubber",
    trim="white paint",
    awning="pink and white striped canvas",
    cone="golden waffle",
)
def ice_cream_van(s: Sketch, rng: Rng) -> None:
    """An ice cream van: a hatch with an awning and a counter, a great cone of ice cream on its roof."""
    draw_van(s)
    s.box("trim", (2.02, 0.12, 3.4), (0, 1.05, -0.9), bevel=0.02)
    s.box("tyres", (0.04, 0.62, 1.7), (0.975, 1.28, -1.0), bevel=0)
    s.box("trim", (0.3, 0.05, 1.8), (1.08, 1.24, -1.0), bevel=0.01)
    s.box("awning", (0.55, 0.03, 1.9), (1.18, 1.98, -1.0), (0, 0, -18), bevel=0)
    with s.frame((0, 2.28, -0.4)):
        s.lathe("cone", [(0.04, 0), (0.27, 0.6), (0.29, 0.6), (0.29, 0.68), (0, 0.68)], sides=20)
        s.lathe("trim", [(0.28, 0.66), (0.31, 0.76), (0.2, 0.9), (0.2, 0.95), (0.09, 1.08), (0.0, 1.14)], sides=18)
        s.ball("body", 0.07, (0, 1.14, 0), sides=10)


@drawing(
    "camper_van",
    (2.2, 2.75, 5.3),
    body="turquoise paint",
    glass="pale green glass",
    tyres="black rubber",
    trim="cream paint",
    canvas="striped canvas",
)
def camper_van(s: Sketch, rng: Rng) -> None:
    """A camper: a van in two tones with side windows and curtains, its roof raised on canvas, a spare wheel behind."""
    draw_van(s)
    for x in SIDES:
        for z in (-0.1, -1.1, -2.0):
            s.box("trim", (0.03, 0.7, 0.84), (x * 0.955, 1.28, z), (0, 0, x * 4), bevel=0)
            s.box("glass", (0.04, 0.56, 0.7), (x * 0.957, 1.35, z), (0, 0, x * 4), bevel=0)
        s.box("trim", (0.03, 0.08, 4.1), (x * 0.985, 1.14, -0.45), bevel=0)
    s.box("trim", (1.78, 0.07, 3.3), (0, 2.27, -0.85), bevel=0.02)
    with s.frame((0, 2.32, -2.4), (-9, 0, 0)):
        s.box("trim", (1.6, 0.09, 2.9), (0, 0.0, 1.45), bevel=0.03)
    for x in SIDES:
        s.prism("canvas", [(2.4, 2.3), (-0.45, 2.3), (-0.45, 2.76)], 0.02, (x * 0.72, 0, 0), (0, 90, 0))
    s.box("canvas", (1.42, 0.44, 0.02), (0, 2.3, 0.44), bevel=0)
    s.box("trim", (1.0, 0.02, 0.02), (0, 1.0, 2.56), bevel=0)
    with s.frame((0, 0.95, -2.66), (0, 90, 0)):
        draw_plain_wheel(s, "tyres", "trim", 0.34, 0.18, (0, 0, 0))


@drawing(
    "caravan", (2.2, 2.5, 5.2), body="white paint", glass="dark glass", tyres="black rubber", stripe="orange paint"
)
def caravan(s: Sketch, rng: Rng) -> None:
    """A touring caravan: a rounded white box on one axle, windows, a door with a step, a drawbar in front."""
    side = [(-2.0, 0.45), (1.9, 0.45), (2.05, 1.1), (1.75, 2.0), (1.3, 2.4), (-1.6, 2.45), (-2.0, 2.2), (-2.15, 1.2)]
    draw_shell(s, "body", side, [(0, 1.08), (1.2, 1.1), (2.4, 1.02)])
    for x in SIDES:
        s.box("stripe", (0.03, 0.22, 3.9), (x * 1.09, 0.85, -0.05), bevel=0)
        s.rod("tyres", (x * 0.9, 0.33, -0.1), (x * 1.1, 0.33, -0.1), 0.33, sides=20)
        s.rod("body", (x * 1.09, 0.33, -0.1), (x * 1.12, 0.33, -0.1), 0.17, sides=12)
        for z, long in ((-1.3, 0.9), (1.25, 0.7)):
            s.box("glass", (0.03, 0.6, long), (x * 1.075, 1.35, z), (0, 0, x * 2), bevel=0)
        s.beam("tyres", (x * 0.45, 0.42, 1.8), (0, 0.42, 2.75), 0.07, 0.07)
    s.box("stripe", (0.03, 1.75, 0.72), (1.085, 0.5, 0.2), (0, 0, 1.5), bevel=0)
    s.box("body", (0.04, 1.66, 0.64), (1.085, 0.55, 0.2), (0, 0, 1.5), bevel=0)
    s.box("glass", (0.05, 0.45, 0.36), (1.075, 1.45, 0.2), (0, 0, 2), bevel=0)
    s.box("tyres", (0.3, 0.06, 0.5), (1.25, 0.28, 0.2), bevel=0.01)
    draw_pane(s, "glass", (1.97, 1.3), (1.79, 1.85), (1.7, 1.6, 0.02))
    s.rod("tyres", (0, 0.0, 2.5), (0, 0.5, 2.5), 0.03)
    s.rod("tyres", (-0.05, 0.09, 2.5), (0.05, 0.09, 2.5), 0.09, sides=12)
