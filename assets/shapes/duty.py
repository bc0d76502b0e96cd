"""Cars by what they are for: taxi, police car, racing car. Everything looks towards +Z."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.organic import curve
from assets.shapes.sketch import Sketch
from assets.shapes.vans import draw_plain_wheel
from assets.shapes.vehicles import car

Rng = np.random.Generator
SIDES = (-1.0, 1.0)
_CAR = {"body": "red car paint", "glass": "pale green glass", "tyres": "rubber", "trim": "chrome"}


@drawing(
    "taxi",
    (1.85, 1.65, 4.5),
    **(_CAR | {"body": "taxi yellow paint", "sign": "white glowing glass", "check": "black paint"}),
)
def taxi(s: Sketch, rng: Rng) -> None:
    """A yellow cab: a saloon with a lit sign on its roof and a chequered band along its flanks."""
    w, h, d = s.size
    car(s, rng)
    s.box("check", (w * 0.34, h * 0.03, d * 0.05), (0, h * 0.985, -d * 0.05), bevel=0)
    s.box("sign", (w * 0.3, h * 0.12, d * 0.045), (0, h * 1.0, -d * 0.05), bevel=0.02)
    for x in SIDES:
        s.box("check", (w * 0.1, h * 0.06, d * 0.047), (x * w * 0.09, h * 1.03, -d * 0.05), bevel=0)
        for k in range(12):
            for row in (0, 1):
                z = d * (-0.29 + 0.046 * (k + 0.5 * row))
                s.box("check", (w * 0.012, h * 0.035, d * 0.023), (x * w * 0.494, h * (0.41 + 0.035 * row), z), bevel=0)


@drawing(
    "police_car",
    (1.85, 1.6, 4.5),
    **(_CAR | {"body": "black paint", "panel": "white paint", "red": "red glow", "blue": "blue glow"}),
)
def police_car(s: Sketch, rng: Rng) -> None:
    """A patrol car in black and white, red and blue lamps in a bar on its roof."""
    w, h, d = s.size
    car(s, rng)
    for x in SIDES:
        s.box("panel", (w * 0.02, h * 0.34, d * 0.37), (x * w * 0.488, h * 0.24, -d * 0.01), bevel=0)
        s.box("body", (w * 0.024, h * 0.02, d * 0.37), (x * w * 0.488, h * 0.36, -d * 0.01), bevel=0)
        s.box(
            "red" if x < 0 else "blue", (w * 0.24, h * 0.08, d * 0.05), (x * w * 0.15, h * 1.01, -d * 0.04), bevel=0.02
        )
    s.box("panel", (w * 0.74, h * 0.02, d * 0.2), (0, h * 0.985, -d * 0.06), bevel=0)
    s.box("trim", (w * 0.1, h * 0.08, d * 0.045), (0, h * 1.0, -d * 0.04), bevel=0.01)


@drawing(
    "race_car", (1.9, 1.0, 4.8), body="red car paint", wing="white paint", tyres="black rubber", dark="black carbon"
)
def race_car(s: Sketch, rng: Rng) -> None:
    """A formula car: a thin nose, open wheels, wings before and behind, side pods, an air box over the driver."""
    rings = []
    for z, half, low, high in (
        (2.3, 0.08, 0.2, 0.3), (1.4, 0.17, 0.2, 0.46), (0.5, 0.32, 0.16, 0.62), (-0.2, 0.34, 0.14, 0.62),
        (-1.2, 0.26, 0.16, 0.6), (-2.0, 0.14, 0.2, 0.42),
    ):  # fmt: skip
        a = np.radians(np.arange(0, 360, 30))
        up = (low + high) / 2 + (high - low) / 2 * np.sin(a)
        rings.append(np.column_stack([half * np.cos(a), up, np.full(12, z)]))
    s.loft("body", rings[::-1])
    s.ball("dark", (0.25, 0.1, 0.42), (0, 0.6, 0.1), sides=14)
    s.ball("wing", 0.14, (0, 0.68, 0.0), sides=14)
    arch = ((1, 0), (0.8, 0.4), (-0.8, 0.4), (-1, 0))
    box = [[(0.14 * k * px, 0.5 + py * k, z) for px, py in arch] for z, k in ((-1.6, 0.2), (-0.55, 1.1), (-0.3, 1.0))]
    s.loft("body", box, smooth=False)
    for x in SIDES:
        s.box("body", (0.42, 0.34, 1.5), (x * 0.5, 0.14, -0.7), bevel=0.1)
        s.box("dark", (0.3, 0.2, 0.04), (x * 0.5, 0.2, 0.05), bevel=0.02)
        for z, r, half in ((1.55, 0.33, 0.15), (-1.65, 0.34, 0.19)):
            draw_plain_wheel(s, "tyres", "wing", r, half * 2, (x * (0.93 - half), r, z))
            for y in (0.26, 0.42):
                s.rod("dark", (x * 0.1, y, z - 0.1), (x * 0.7, 0.33, z), 0.018, sides=6)
        s.box("wing", (0.03, 0.26, 0.5), (x * 0.86, 0.08, 2.2), bevel=0)
        s.box("wing", (0.03, 0.5, 0.5), (x * 0.5, 0.5, -2.15), bevel=0)
    for y, z in ((0.12, 2.25), (0.2, 2.08)):
        s.box("wing", (1.7, 0.03, 0.24), (0, y, z), (8, 0, 0), 0.01)
    for y, z in ((0.95, -2.2), (0.82, -2.05)):
        s.box("wing", (1.0, 0.03, 0.28), (0, y, z), (14, 0, 0), 0.01)
    s.box("dark", (0.06, 0.5, 0.2), (0, 0.35, -2.05), bevel=0)
    s.box("dark", (1.3, 0.04, 3.2), (0, 0.1, -0.4), bevel=0)
    s.tube(
        "dark",
        curve([(-0.24, 0.6, -0.15), (-0.22, 0.8, 0.15), (0, 0.84, 0.4), (0.22, 0.8, 0.15), (0.24, 0.6, -0.15)], 15),
        0.025,
        6,
    )


@drawing(
    "go_kart", (1.3, 0.65, 1.9), body="blue plastic", frame="black steel", tyres="black rubber", seat="red plastic"
)
def go_kart(s: Sketch, rng: Rng) -> None:
    """A go-kart: four small wheels on a flat frame, a shell seat, a steering wheel, bumpers about it."""
    s.box("frame", (0.6, 0.04, 1.5), (0, 0.1, 0), bevel=0.01)
    s.box("body", (0.9, 0.2, 0.2), (0, 0.08, 0.85), bevel=0.06)
    s.box("body", (0.34, 0.3, 0.1), (0, 0.24, 0.62), (-30, 0, 0), 0.04)
    for x in SIDES:
        s.box("body", (0.2, 0.16, 0.75), (x * 0.5, 0.1, 0.02), bevel=0.05)
        for z, r in ((0.62, 0.14), (-0.6, 0.15)):
            draw_plain_wheel(s, "tyres", "seat", r, 0.2, (x * 0.54, r, z))
        s.rod("frame", (0, 0.15, -0.6), (x * 0.5, 0.15, -0.6), 0.02)
    s.box("seat", (0.42, 0.1, 0.42), (0, 0.16, -0.24), bevel=0.04)
    s.box("seat", (0.42, 0.46, 0.08), (0, 0.2, -0.42), (-16, 0, 0), 0.035)
    s.rod("frame", (0, 0.2, 0.5), (0, 0.5, 0.22), 0.018)
    with s.frame((0, 0.52, 0.2), (-50, 0, 0)):
        s.ring("frame", 0.15, 0.016, sides=6)
        s.box("frame", (0.28, 0.03, 0.015), bevel=0)
    s.box("frame", (0.28, 0.26, 0.26), (0.42, 0.18, -0.36), bevel=0.02)
    s.box("frame", (0.9, 0.1, 0.06), (0, 0.1, -0.9), bevel=0.02)
