"""Lorries by what they carry: fire engine, tipper, mixer, tanker, refuse lorry. Everything looks towards +Z."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.roles import BULB, Roles
from assets.shapes.sketch import Sketch
from assets.shapes.vans import draw_pane, draw_plain_wheel
from assets.shapes.vehicles import draw_shell

Rng = np.random.Generator
SIDES = (-1.0, 1.0)


def draw_chassis(s: Sketch, long: float, axles: tuple[float, ...], body: str = "body", crew: float = 0.0) -> float:
    """A lorry 2.4 m wide and `long` metres, without its load, on `body`, glass, tyres and trim.

    `crew` lengthens the cab by so many metres. Returns where the cab ends behind (z).
    """
    front = long / 2
    back = front - 1.7 - crew
    side = [(back, 0.6), (front - 0.02, 0.6), (front, 1.5), (front - 0.25, 2.55), (front - 0.4, 2.7), (back, 2.7)]
    draw_shell(s, body, side, [(0, 1.14), (1.4, 1.15), (2.7, 1.06)])
    draw_pane(s, "glass", (front - 0.03, 1.62), (front - 0.23, 2.45), (2.0, 1.9, 0.015))
    for x in SIDES:
        windows = (front - 0.75,) if crew < 0.8 else (front - 0.75, front - 1.85)
        for z in windows:
            s.box("glass", (0.04, 0.75, 0.8), (x * 1.105, 1.62, z), (0, 0, x * 3.5), bevel=0)
        s.box("tyres", (0.12, 0.4, 0.08), (x * 1.24, 1.7, front - 0.15), bevel=0.02)
        s.box("trim", (0.34, 0.18, 0.05), (x * 0.86, 0.86, front - 0.01), bevel=0.02)
        for z in axles:
            draw_plain_wheel(s, "tyres", "trim", 0.5, 0.32, (x * 1.02, 0.5, z))
    for k in range(4):
        s.box("tyres", (1.2, 0.05, 0.04), (0, 0.95 + 0.13 * k, front), bevel=0)
    s.box("tyres", (2.36, 0.24, 0.2), (0, 0.48, front - 0.08), bevel=0.03)
    s.box("tyres", (1.3, 0.25, long - 0.6), (0, 0.6, -0.2), bevel=0)
    return back


_LORRY = {"body": "red paint", "glass": "dark glass", "tyres": "black rubber", "trim": "chrome"}


@drawing(
    "fire_engine",
    (2.5, 3.3, 7.6),
    Roles(shines={"glow": BULB}),
    **(_LORRY | {"stripe": "white paint", "ladder": "aluminium", "glow": "blue glow"}),
)
def fire_engine(s: Sketch, rng: Rng) -> None:
    """A fire engine: a red crew cab with blue lamps, roller shutters and a white band, a long ladder on top."""
    back = draw_chassis(s, 7.4, (2.4, -2.1), crew=1.2)
    long = back + 3.7
    s.box("body", (2.34, 2.0, long), (0, 0.65, back - long / 2), bevel=0.04)
    for x in SIDES:
        for k in range(3):
            z = back - long * (k + 0.5) / 3
            low = 0.9 if k != 1 else 1.15
            s.box("ladder", (0.03, 2.4 - low, long / 3 - 0.14), (x * 1.17, low, z), bevel=0)
            for row in range(6):
                s.box("tyres", (0.035, 0.012, long / 3 - 0.16), (x * 1.17, low + 0.2 * row + 0.15, z), bevel=0)
        s.box("stripe", (0.03, 0.22, 2.6), (x * 1.15, 1.12, 2.3), bevel=0)
        s.box("stripe", (0.03, 0.16, long), (x * 1.175, 2.44, back - long / 2), bevel=0)
        s.box("glow", (0.7, 0.2, 0.3), (x * 0.6, 2.74, 2.9), bevel=0.05)
        s.box("glow", (0.2, 0.16, 0.2), (x * 1.0, 2.65, -3.55), bevel=0.04)
        s.box("ladder", (0.08, 0.14, 5.6), (x * 0.34, 2.98, -0.6), (2, 0, 0), bevel=0)
    for k in range(14):
        s.rod("ladder", (-0.34, 3.05, 2.0 - 0.4 * k), (0.34, 3.05, 2.0 - 0.4 * k), 0.025, sides=6)
    for z in (1.3, -2.6):
        s.box("tyres", (1.0, 0.36, 0.14), (0, 2.64, z), bevel=0.02)


@drawing("dump_truck", (2.6, 3.4, 7.0), **(_LORRY | {"body": "yellow paint", "load": "brown gravel"}))
def dump_truck(s: Sketch, rng: Rng) -> None:
    """A tipper: a ribbed open box heaped with gravel, tilted back on its ram behind the cab."""
    back = draw_chassis(s, 6.6, (2.2, -1.3, -2.4))
    with s.frame((0, 0.95, -3.2), (-14, 0, 0)):
        long = back + 3.1
        s.box("body", (2.4, 0.1, long), (0, 0, long / 2), bevel=0)
        for x in SIDES:
            s.box("body", (0.08, 1.15, long), (x * 1.18, 0, long / 2), bevel=0)
            s.box("body", (0.14, 0.12, long), (x * 1.2, 1.1, long / 2), bevel=0.02)
            for k in range(5):
                s.box("body", (0.12, 1.1, 0.12), (x * 1.22, 0, long * (k + 0.5) / 5), bevel=0)
        s.box("body", (2.4, 1.5, 0.08), (0, 0, long), bevel=0)
        s.box("body", (2.3, 0.08, 0.9), (0, 1.45, long + 0.4), bevel=0)
        s.box("body", (2.4, 1.0, 0.08), (0, 0, 0), (-8, 0, 0), bevel=0)
        s.ball("load", (1.12, 0.55, long * 0.46), (0, 1.0, long * 0.52), sides=16, lower_deg=-20)
    s.rod("trim", (0, 0.85, back - 0.5), (0, 1.7, back - 0.35), 0.1)


@drawing(
    "mixer_truck", (2.6, 3.7, 7.6), **(_LORRY | {"body": "white paint", "drum": "orange paint", "band": "white paint"})
)
def mixer_truck(s: Sketch, rng: Rng) -> None:
    """A concrete mixer: a great slanting drum with a spiral band behind the cab, a chute at its end."""
    back = draw_chassis(s, 7.4, (2.6, -1.2, -2.4))
    with s.frame((0, 1.62, back - 0.1), (-78, 0, 0)):
        line = [(0, 0), (0.75, 0.05), (1.12, 1.2), (1.16, 2.4), (0.95, 3.1), (0.5, 4.2), (0.42, 4.25), (0, 4.1)]
        s.lathe("drum", line, sides=24)
        t = np.linspace(0.15, 0.93, 44)
        y = 4.2 * t
        r = np.interp(y, [p[1] for p in line[1:6]], [p[0] for p in line[1:6]]) + 0.01
        a = t * 4 * np.pi
        s.tube("band", np.column_stack([r * np.cos(a), y, r * np.sin(a)]), 0.07, 5)
    for x in SIDES:
        s.beam("tyres", (x * 0.7, 0.8, -3.0), (x * 0.35, 2.35, -3.0), 0.12, 0.12)
        s.beam("tyres", (x * 0.8, 0.8, back - 0.2), (x * 0.5, 1.6, back - 0.2), 0.14, 0.14)
    s.prism(
        "band",
        [(-0.35, 0.25), (-0.28, 0), (0.28, 0), (0.35, 0.25), (0.28, 0.2), (0, 0.05), (-0.28, 0.2)],
        1.3,
        (0, 1.75, -3.5),
        (35, 0, 0),
    )


@drawing("tanker_truck", (2.5, 3.0, 8.6), **(_LORRY | {"tank": "polished steel"}))
def tanker_truck(s: Sketch, rng: Rng) -> None:
    """A tanker: a long round tank with bands, hatches and a ladder behind the cab."""
    back = draw_chassis(s, 8.5, (3.2, -2.0, -3.2))
    long = back + 4.25 - 0.2
    with s.frame((0, 1.85, back - 0.15 - long / 2), (90, 0, 0)):
        half = long / 2
        line = [
            (0, -half),
            (0.75, -half + 0.06),
            (1.06, -half + 0.3),
            (1.06, half - 0.3),
            (0.75, half - 0.06),
            (0, half),
        ]
        s.lathe("tank", line, sides=28)
        for k in range(4):
            y = half * (-0.75 + 0.5 * k)
            s.lathe("body", [(1.06, y - 0.06), (1.09, y - 0.04), (1.09, y + 0.04), (1.06, y + 0.06)], sides=28)
    for k in range(3):
        s.cylinder("trim", 0.28, 0.16, (0, 2.86, back - 0.15 - long * (k + 0.8) / 3.6), sides=16)
    for x in SIDES:
        s.rod("trim", (x * 0.3, 2.85, back - 0.6), (x * 0.3, 2.85, -3.8), 0.025, sides=6)
        s.box("tyres", (0.1, 0.5, 2.2), (x * 1.0, 0.55, 0.6), bevel=0)
        s.rod("trim", (x * 0.2, 0.6, -4.2), (x * 0.2, 2.7, -4.1), 0.02, sides=6)
    for k in range(7):
        s.rod("trim", (-0.2, 0.7 + 0.3 * k, -4.2), (0.2, 0.7 + 0.3 * k, -4.2), 0.015, sides=6)


@drawing("garbage_truck", (2.5, 3.3, 7.6), **(_LORRY | {"body": "green paint", "box": "white paint"}))
def garbage_truck(s: Sketch, rng: Rng) -> None:
    """A refuse lorry: a rounded ribbed body, the loading hopper with a bin lifted behind."""
    back = draw_chassis(s, 7.0, (2.4, -1.6, -2.6), "box")
    side = [(-3.0, 0.95), (back - 0.1, 0.95), (back - 0.1, 3.1), (back - 0.5, 3.3), (-2.6, 3.3), (-3.0, 3.0)]
    draw_shell(s, "body", side, [(0, 1.16), (2.8, 1.16), (3.3, 1.0)])
    for x in SIDES:
        for k in range(6):
            s.box("body", (0.06, 1.9, 0.12), (x * 1.17, 1.0, -2.6 + 0.75 * k), bevel=0)
    hopper = [
        (-3.9, 0.7),
        (-2.95, 0.7),
        (-2.8, 3.25),
        (-3.1, 3.25),
        (-3.75, 2.5),
        (-3.75, 1.9),
        (-3.3, 1.8),
        (-3.5, 1.2),
    ]
    draw_shell(s, "body", [*hopper, (-3.9, 1.1)], [(0, 1.12), (3.3, 1.12)])
    s.box("tyres", (0.6, 0.9, 0.6), (0, 0.75, -4.05), (-14, 0, 0), 0.04)
    s.box("tyres", (0.64, 0.08, 0.66), (0, 1.62, -4.25), (-14, 0, 0), 0.02)
