"""What one trains on and with: treadmill, exercise bike, rowing machine, dumbbell, kettlebell, punching bag, gloves."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.organic import curve
from assets.shapes.roles import SCREEN, Roles
from assets.shapes.sketch import Sketch

Rng = np.random.Generator
SIDES = (-1.0, 1.0)
CM = 0.01


@drawing(
    "treadmill",
    (0.85, 1.45, 1.9),
    Roles(shines={"screen": SCREEN}),
    frame="grey plastic",
    belt="black rubber",
    screen="glowing blue screen",
    metal="dark grey steel",
)
def treadmill(s: Sketch, rng: Rng) -> None:
    """A treadmill: a running belt between side rails, two slanted uprights, handles and a console with a screen."""
    s.box("belt", (0.56, 0.1, 1.75), (0, 0.08, 0.05), bevel=0.03)
    for x in SIDES:
        s.box("frame", (0.12, 0.14, 1.8), (x * 0.35, 0.06, 0.03), bevel=0.03)
        s.beam("metal", (x * 0.37, 0.1, -0.66), (x * 0.37, 1.2, -0.4 - 0.12), 0.07, 0.1)
        s.tube("metal", [(x * 0.37, 1.0, -0.55), (x * 0.37, 0.98, -0.3), (x * 0.37, 0.94, 0.0)], 0.024, 8)
        s.rod("belt", (x * 0.37, 0.97, -0.2), (x * 0.37, 0.94, 0.02), 0.032)
    s.box("frame", (0.84, 0.22, 0.4), (0, 0.04, -0.75), bevel=0.08)
    for k in range(8):
        s.box("metal", (0.5, 0.004, 0.02), (0, 0.181, -0.5 + 0.18 * k), bevel=0)
    with s.frame((0, 1.12, -0.52), (-28, 0, 0)):
        s.box("frame", (0.78, 0.36, 0.1), bevel=0.04)
        s.box("screen", (0.42, 0.2, 0.02), (0, 0.1, 0.05), bevel=0)
        for x in SIDES:
            s.cylinder("belt", 0.05, 0.02, (x * 0.3, 0.16, 0.05), (90, 0, 0), sides=12)


@drawing(
    "exercise_bike",
    (0.52, 1.23, 1.09),
    Roles(shines={"screen": SCREEN}),
    frame="dark grey steel",
    body="red plastic",
    seat="black leather",
    screen="glowing blue screen",
)
def exercise_bike(s: Sketch, rng: Rng) -> None:
    """An exercise bike: a heavy flywheel in a frame on two feet, a saddle, pedals, handlebars with a display."""
    for z in (0.46, -0.48):
        s.rod("frame", (-0.26, 0.03, z), (0.26, 0.03, z), 0.03)
    s.beam("frame", (0, 0.05, 0.46), (0, 0.35, 0.1), 0.06, 0.08)
    s.beam("frame", (0, 0.05, -0.48), (0, 0.35, 0.0), 0.06, 0.08)
    s.beam("frame", (0, 0.3, 0.0), (0, 0.9, -0.24), 0.06, 0.08)
    s.beam("frame", (0, 0.3, 0.15), (0, 1.08, 0.34), 0.06, 0.08)
    s.rod("body", (-0.035, 0.3, 0.34), (0.035, 0.3, 0.34), 0.24, sides=24)
    s.rod("frame", (-0.045, 0.3, 0.34), (0.045, 0.3, 0.34), 0.15, sides=20)
    s.box("body", (0.1, 0.18, 0.5), (0.02, 0.26, 0.12), bevel=0.05)
    s.ball("seat", (0.11, 0.035, 0.13), (0, 0.94, -0.28), sides=14)
    s.ball("seat", (0.05, 0.03, 0.13), (0, 0.94, -0.15), sides=10)
    for x in SIDES:
        s.box("frame", (0.025, 0.19, 0.03), (x * 0.09, 0.34 if x > 0 else 0.17, 0.02), bevel=0)
        s.box("seat", (0.11, 0.025, 0.08), (x * 0.16, 0.52 if x > 0 else 0.16, 0.02), bevel=0.01)
        s.tube(
            "seat",
            curve([(0, 1.06, 0.34), (x * 0.2, 1.07, 0.36), (x * 0.23, 1.1, 0.46), (x * 0.2, 1.17, 0.5)], 9),
            0.02,
            7,
        )
    with s.frame((0, 1.08, 0.32), (-25, 0, 0)):
        s.box("frame", (0.2, 0.16, 0.04), bevel=0.01)
        s.box("screen", (0.16, 0.11, 0.01), (0, 0.025, -0.022), bevel=0)
        s.box("screen", (0.16, 0.11, 0.01), (0, 0.025, 0.022), bevel=0)


@drawing(
    "rowing_machine",
    (0.6, 0.87, 2.2),
    frame="black steel",
    rail="polished steel",
    body="red plastic",
    seat="black leather",
)
def rowing_machine(s: Sketch, rng: Rng) -> None:
    """A rowing machine: a caged flywheel, foot plates, a seat that slides on a long rail, a handle on a chain."""
    s.box("rail", (0.07, 0.08, 1.75), (0, 0.32, -0.2), bevel=0.01)
    s.box("frame", (0.6, 0.05, 0.07), (0, 0, 0.92), bevel=0.02)
    s.box("frame", (0.5, 0.05, 0.07), (0, 0, -1.05), bevel=0.02)
    s.beam("frame", (0, 0.03, -1.05), (0, 0.34, -1.0), 0.06, 0.06)
    for x in SIDES:
        s.beam("frame", (x * 0.12, 0.03, 0.92), (x * 0.06, 0.45, 0.7), 0.05, 0.05)
        s.box("body", (0.13, 0.3, 0.03), (x * 0.14, 0.26, 0.42), (-42, 0, 0), 0.01)
        s.box("frame", (0.14, 0.03, 0.05), (x * 0.14, 0.4, 0.37), (-42, 0, 0), 0.01)
    s.rod("body", (-0.09, 0.48, 0.85), (0.09, 0.48, 0.85), 0.27, sides=26)
    s.rod("frame", (-0.1, 0.48, 0.85), (0.1, 0.48, 0.85), 0.19, sides=22)
    s.rod("body", (-0.11, 0.48, 0.85), (0.11, 0.48, 0.85), 0.06, sides=14)
    s.box("seat", (0.32, 0.06, 0.26), (0, 0.43, -0.5), bevel=0.028)
    s.box("frame", (0.14, 0.06, 0.2), (0, 0.38, -0.5), bevel=0)
    s.rod("rail", (0, 0.56, 0.62), (0, 0.6, 0.05), 0.008, sides=5)
    s.rod("seat", (-0.26, 0.6, 0.05), (0.26, 0.6, 0.05), 0.017)
    s.beam("frame", (0, 0.6, 0.7), (0, 0.78, 0.55), 0.03, 0.03)
    s.box("frame", (0.18, 0.14, 0.03), (0, 0.74, 0.53), (-20, 0, 0), 0.01)


@drawing("dumbbells", (0.36, 0.15, 0.39), weight="black iron", grip="polished steel")
def dumbbells(s: Sketch, rng: Rng) -> None:
    """A pair of dumbbells with six-sided heads and ribbed steel grips."""
    for z, turn in ((-0.11, 6.0), (0.11, -8.0)):
        with s.frame((0, 0.066, z), (0, turn, 0)):
            s.rod("grip", (-0.08, 0, 0), (0.08, 0, 0), 0.017, sides=12)
            s.rod("grip", (-0.035, 0, 0), (0.035, 0, 0), 0.02, sides=12)
            for x in SIDES:
                with s.frame((x * 0.115, 0, 0), (0, 0, 90)):
                    s.lathe(
                        "weight",
                        [(0, -0.06), (0.062, -0.06), (0.074, -0.045), (0.074, 0.045), (0.062, 0.06), (0, 0.06)],
                        sides=6,
                    )


@drawing("kettlebell", (0.2, 0.29, 0.2), weight="black iron", band="yellow paint")
def kettlebell(s: Sketch, rng: Rng) -> None:
    """A kettlebell: an iron ball with a flat foot and a thick looped handle."""
    with s.frame(scale=CM):
        s.lathe(
            "weight", [(0, 0), (6, 0), (8.5, 2.5), (10, 7.5), (9.3, 12.5), (6.5, 16.6), (3, 18.4), (0, 18.6)], sides=28
        )
        s.tube(
            "weight",
            curve(
                [(-5.5, 15, 0), (-6.8, 20, 0), (-6.0, 25, 0), (0, 27.4, 0), (6.0, 25, 0), (6.8, 20, 0), (5.5, 15, 0)],
                24,
            ),
            1.7,
            10,
        )
        s.lathe("band", [(9.95, 6.6), (10.1, 7.4), (10.0, 8.6)], sides=28)


@drawing("punching_bag", (0.9, 2.3, 1.2), bag="red leather", frame="black steel", chain="polished steel")
def punching_bag(s: Sketch, rng: Rng) -> None:
    """A heavy punching bag that hangs by chains from the arm of a steel stand."""
    for x in SIDES:
        s.box("frame", (0.07, 0.07, 1.1), (x * 0.41, 0, 0.05), bevel=0.01)
    s.box("frame", (0.9, 0.07, 0.07), (0, 0, -0.5), bevel=0.01)
    s.box("frame", (0.09, 2.2, 0.09), (0, 0.05, -0.52), bevel=0.01)
    s.beam("frame", (0, 2.22, -0.56), (0, 2.27, 0.2), 0.08, 0.08)
    s.beam("frame", (0, 1.75, -0.52), (0, 2.24, -0.1), 0.06, 0.06)
    with s.frame((0, 0, 0.14)):
        s.lathe("bag", [(0, 0.42), (0.15, 0.44), (0.18, 0.5), (0.18, 1.62), (0.16, 1.7), (0, 1.72)], sides=24)
        for y in (0.62, 1.5):
            s.lathe("frame", [(0.18, y), (0.186, y + 0.02), (0.186, y + 0.05), (0.18, y + 0.07)], sides=24)
        for _ in s.around(4):
            s.rod("chain", (0, 1.68, 0.15), (0, 2.02, 0.01), 0.012, sides=5)
        s.rod("chain", (0, 2.0, 0), (0, 2.24, 0), 0.018, sides=6)


@drawing("boxing_gloves", (0.32, 0.28, 0.17), glove="glossy red leather", cuff="white leather", lace="black cord")
def boxing_gloves(s: Sketch, rng: Rng) -> None:
    """A pair of boxing gloves standing on their cuffs, thumbs inwards."""
    with s.frame(scale=CM):
        for x in SIDES:
            with s.frame((x * 9, 0, 0), (0, x * 24, 0)):
                s.lathe("cuff", [(0, 0), (5.2, 0), (5.4, 1), (4.9, 9), (4.6, 10)], sides=20)
                s.ball("glove", (7.4, 8.6, 7.0), (0, 18.6, -0.6), sides=20)
                s.ball("glove", (6.4, 5.6, 6.0), (0, 14.0, 2.0), sides=16)
                s.ball("glove", (6.2, 5.0, 4.6), (0, 22.5, 3.6), sides=14)
                s.tube(
                    "glove",
                    curve([(-x * 4.6, 11, 1.5), (-x * 7.4, 15, 3.2), (-x * 6.2, 19.5, 5.0)], 9),
                    [2.6, 2.7, 2.8, 2.9, 2.9, 2.8, 2.6, 2.2, 1.2],
                    10,
                )
                for k in range(4):
                    s.box("lace", (5.0, 0.5, 0.5), (0, 1.8 + 2 * k, 5.0), (0, 0, 14 if k % 2 else -14), 0.1)
