"""What stands in and before shops: trolley, till, petrol pump, cash machine, slot machine, gumball machine."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.organic import curve
from assets.shapes.roles import BULB, SCREEN, Roles
from assets.shapes.sketch import Sketch

Rng = np.random.Generator
SIDES = (-1.0, 1.0)


@drawing("shopping_cart", (0.6, 1.03, 1.0), wire="polished chrome", handle="red plastic", wheel="black rubber")
def shopping_cart(s: Sketch, rng: Rng) -> None:
    """A shopping trolley: a deep wire basket that widens to its back, a child's flap, a red handle, four castors."""
    ends = [(-0.42, 0.27, 0.92, 0.5), (0.46, 0.19, 0.8, 0.58)]
    (z0, a0, t0, b0), (z1, a1, t1, b1) = ends
    for k in range(10):
        f = k / 9
        z, a, top, low = (p + (q - p) * f for p, q in ((z0, z1), (a0, a1), (t0, t1), (b0, b1)))
        s.tube("wire", [(-a, top, z), (-a * 0.85, low, z), (a * 0.85, low, z), (a, top, z)], 0.005, 4)
    for f in (0.0, 0.33, 0.66, 1.0):
        for x in SIDES:
            p, q = ((x * a * (0.85 + 0.15 * f), low + (top - low) * f, z) for z, a, top, low in ends)
            s.rod("wire", p, q, 0.011 if f == 1 else 0.005, sides=5)
        for z, a, top, low in ends:
            y, half = low + (top - low) * f, a * (0.85 + 0.15 * f)
            s.rod("wire", (-half, y, z), (half, y, z), 0.011 if f == 1 else 0.005, sides=5)
    for k in range(7):
        f = k / 6 * 2 - 1
        s.rod("wire", (0.85 * a0 * f, b0, z0), (0.85 * a1 * f, b1, z1), 0.005, sides=4)
        s.rod("wire", (0.85 * a1 * f, b1, z1), (a1 * f, t1, z1), 0.005, sides=4)
        s.rod("wire", (0.85 * a0 * f, b0, z0), (a0 * f, t0, z0), 0.005, sides=4)
    s.rod("handle", (-0.29, 1.0, -0.5), (0.29, 1.0, -0.5), 0.026, sides=12)
    for x in SIDES:
        s.rod("wire", (x * 0.27, 0.92, z0), (x * 0.27, 1.0, -0.5), 0.014, sides=6)
        frame = curve(
            [
                (x * 0.24, 0.52, -0.4),
                (x * 0.25, 0.24, -0.42),
                (x * 0.25, 0.13, -0.3),
                (x * 0.2, 0.13, 0.36),
                (x * 0.18, 0.13, 0.44),
            ],
            12,
        )
        s.tube("wire", frame, 0.016, 6)
        s.rod("wire", (x * 0.17, 0.56, 0.36), (x * 0.2, 0.14, 0.2), 0.014, sides=6)
        for z in (-0.36, 0.4):
            xx = x * (0.25 if z < 0 else 0.18)
            s.rod("wheel", (xx - 0.015, 0.06, z), (xx + 0.015, 0.06, z), 0.06, sides=14)
            s.box("handle", (0.045, 0.05, 0.05), (xx, 0.1, z), bevel=0.01)
    for z in (-0.2, 0.05, 0.3):
        s.rod("wire", (-0.22, 0.14, z), (0.22, 0.14, z), 0.008, sides=5)


@drawing(
    "cash_register",
    (0.47, 0.42, 0.43),
    body="polished brass",
    keys="ivory",
    drawer="dark walnut wood",
    glass="white enamel",
)
def cash_register(s: Sketch, rng: Rng) -> None:
    """An old till: a curved brass case over a money drawer, rows of round keys, a window with numbers on top."""
    s.box("drawer", (0.42, 0.1, 0.4), bevel=0.01)
    s.box("body", (0.38, 0.07, 0.02), (0, 0.015, 0.2), bevel=0.005)
    s.ball("body", 0.014, (0, 0.05, 0.215), sides=8)
    side = [(-0.18, 0.1), (0.19, 0.1), (0.19, 0.14), (0.1, 0.2), (0.03, 0.29), (-0.03, 0.32), (-0.18, 0.32)]
    s.prism("body", side, 0.38, turn=(0, -90, 0))
    s.box("body", (0.34, 0.11, 0.1), (0, 0.31, -0.1), bevel=0.02)
    s.box("glass", (0.28, 0.06, 0.02), (0, 0.335, -0.055), bevel=0)
    s.box("glass", (0.28, 0.06, 0.02), (0, 0.335, -0.145), bevel=0)
    for k in range(4):
        s.box("drawer", (0.012, 0.045, 0.024), (0.06 * (k - 1.5), 0.342, -0.055), bevel=0)
    for row in range(4):
        for col in range(6):
            t = (row + 0.5) / 4
            y, z = 0.15 + 0.11 * t, 0.185 - 0.12 * t
            at = (0.054 * (col - 2.5), y, z)
            s.rod("body", at, (at[0], y + 0.02, z + 0.02), 0.005, sides=5)
            s.cylinder("keys", 0.017, 0.007, (at[0], y + 0.02, z + 0.02), (40, 0, 0), sides=10)
    s.tube("body", curve([(0.19, 0.2, 0.0), (0.23, 0.2, 0.0), (0.24, 0.27, 0.06), (0.24, 0.32, 0.1)], 8), 0.008, 6)
    s.ball("keys", 0.018, (0.24, 0.335, 0.11), sides=8)


@drawing(
    "petrol_pump",
    (0.84, 2.08, 0.55),
    Roles(shines={"glow": BULB}),
    body="red painted metal",
    panel="white enamel",
    dark="black rubber",
    glow="white glowing glass",
)
def petrol_pump(s: Sketch, rng: Rng) -> None:
    """A petrol pump: a tall rounded case with a white face and counters, a hose with its nozzle, a lit globe on top."""
    s.box("dark", (0.72, 0.12, 0.55), bevel=0.01)
    s.box("body", (0.66, 1.5, 0.46), (0, 0.12, 0), bevel=0.06)
    for z in SIDES:
        s.box("panel", (0.52, 0.5, 0.02), (0, 0.98, z * 0.235), bevel=0.02)
        for row in range(3):
            s.box("dark", (0.34, 0.09, 0.02), (0.02, 1.05 + 0.13 * row, z * 0.243), bevel=0.005)
            for k in range(4):
                s.box("panel", (0.04, 0.06, 0.02), (-0.1 + 0.08 * k, 1.065 + 0.13 * row, z * 0.247), bevel=0)
        s.box("panel", (0.44, 0.5, 0.02), (0, 0.3, z * 0.235), bevel=0.02)
    s.box("body", (0.4, 0.12, 0.3), (0, 1.6, 0), bevel=0.05)
    with s.frame((0, 1.88, 0)):
        s.rod("glow", (0, 0, -0.07), (0, 0, 0.07), 0.2, sides=24)
        s.rod("body", (0, 0, -0.075), (0, 0, 0.075), 0.11, sides=20)
    hose = [
        (0.33, 1.3, 0),
        (0.44, 1.25, 0.02),
        (0.46, 0.6, 0.04),
        (0.44, 0.26, 0.08),
        (0.4, 0.3, 0.14),
        (0.38, 0.7, 0.14),
        (0.37, 0.92, 0.1),
    ]
    s.tube("dark", curve(hose, 26), 0.022, 8)
    s.box("dark", (0.05, 0.2, 0.1), (0.37, 0.88, 0.1), bevel=0.015)
    s.rod("panel", (0.37, 1.06, 0.12), (0.37, 1.16, 0.24), 0.014)


@drawing(
    "cash_machine",
    (0.72, 1.7, 0.65),
    Roles(shines={"screen": SCREEN}),
    body="blue plastic",
    screen="glowing blue screen",
    panel="grey steel",
    dark="black plastic",
    note="green paper",
)
def cash_machine(s: Sketch, rng: Rng) -> None:
    """A cash machine: a hooded screen, a keypad on a sloping shelf, card and cash slots with a note coming out."""
    side = [
        (-0.3, 0),
        (0.22, 0),
        (0.22, 0.85),
        (0.32, 0.92),
        (0.32, 0.98),
        (0.14, 1.08),
        (0.1, 1.45),
        (0.26, 1.5),
        (0.26, 1.7),
        (-0.3, 1.7),
    ]
    s.prism("body", side, 0.68, turn=(0, -90, 0))
    for x in SIDES:
        s.prism("body", [(0.1, 0.98), (0.32, 0.98), (0.26, 1.5), (0.1, 1.5)], 0.05, (x * 0.335, 0, 0), (0, -90, 0))
    with s.frame((0, 1.12, 0.14), (-6, 0, 0)):
        s.box("panel", (0.58, 0.32, 0.02), bevel=0)
        s.box("screen", (0.34, 0.26, 0.03), (-0.04, 0.03, 0), bevel=0)
        for x in (-0.26, 0.19):
            for k in range(4):
                s.box("dark", (0.04, 0.03, 0.03), (x, 0.04 + 0.065 * k, 0), bevel=0.005)
    s.box("panel", (0.56, 0.01, 0.19), (0, 1.03, 0.235), (29, 0, 0), 0)
    for row in range(4):
        for col in range(3):
            at = (-0.14 + 0.05 * col, 1.01 + 0.024 * row, 0.27 - 0.043 * row)
            s.box("panel", (0.038, 0.02, 0.032), at, (29, 0, 0), 0.004)
    s.box("dark", (0.2, 0.03, 0.02), (0.18, 1.06, 0.2), (-60, 0, 0), 0)
    s.box("dark", (0.36, 0.05, 0.02), (0, 0.72, 0.22), bevel=0)
    s.box("note", (0.24, 0.008, 0.16), (0, 0.745, 0.27), (6, 0, 0), 0)
    s.box("screen", (0.6, 0.12, 0.01), (0, 1.54, 0.262), bevel=0)
    s.box("dark", (0.66, 0.1, 0.5), (0, 0, -0.03), bevel=0)


@drawing(
    "slot_machine",
    (0.75, 1.74, 0.62),
    Roles(shines={"glow": BULB}),
    body="red lacquer",
    gold="polished gold",
    reels="white enamel",
    symbol="red fruit",
    dark="black plastic",
    glow="warm glowing glass",
)
def slot_machine(s: Sketch, rng: Rng) -> None:
    """A slot machine: three reels behind a golden frame, a pull arm at the side, a coin tray, an arched lit top."""
    s.box("body", (0.66, 0.62, 0.5), bevel=0.02)
    s.prism(
        "body",
        [(-0.25, 0.62), (0.28, 0.62), (0.28, 0.74), (0.14, 0.86), (0.14, 1.3), (0.22, 1.34), (0.22, 1.5), (-0.25, 1.5)],
        0.66,
        turn=(0, -90, 0),
    )
    t = np.radians(np.linspace(0, 180, 13))
    s.prism("gold", np.column_stack([0.33 * np.cos(t), 0.24 * np.sin(t)]), 0.3, (0, 1.5, 0.05))
    s.prism("glow", np.column_stack([0.27 * np.cos(t), 0.18 * np.sin(t)]), 0.34, (0, 1.52, 0.05))
    s.box("gold", (0.6, 0.4, 0.04), (0, 0.88, 0.14), bevel=0.015)
    for k in (-1, 0, 1):
        s.rod("reels", (0.175 * k - 0.075, 1.08, 0.04), (0.175 * k + 0.075, 1.08, 0.04), 0.15, sides=20)
        for y, z in ((0.98, 0.15), (1.08, 0.19), (1.18, 0.15)):
            s.ball("symbol" if (k + round(y * 10)) % 2 else "gold", (0.035, 0.035, 0.015), (0.175 * k, y, z), sides=9)
    for k in range(5):
        s.cylinder("glow", 0.03, 0.02, (0.11 * (k - 2), 0.765, 0.26), (45, 0, 0), sides=10)
    s.box("gold", (0.4, 0.1, 0.14), (0, 0.34, 0.3), bevel=0.02)
    s.box("dark", (0.34, 0.06, 0.14), (0, 0.4, 0.29), bevel=0)
    for k in range(9):
        s.cylinder("gold", 0.025, 0.008, (0.03 * (k - 4), 0.455, 0.3 + 0.012 * (k % 3)), (10, 0, 8), sides=8)
    s.rod("gold", (0.33, 0.8, 0), (0.39, 0.8, 0), 0.06, sides=14)
    s.rod("gold", (0.37, 0.8, 0), (0.37, 1.3, 0.06), 0.016)
    s.ball("symbol", 0.05, (0.37, 1.33, 0.065), sides=12)


@drawing(
    "gumball_machine",
    (0.34, 0.62, 0.34),
    base="glossy red paint",
    globe="clear glass",
    gum="yellow candy",
    ball="blue candy",
    metal="chrome",
)
def gumball_machine(s: Sketch, rng: Rng) -> None:
    """A gumball machine: a glass globe full of coloured balls on a red foot with a coin slot, a knob and a flap."""
    s.lathe(
        "base",
        [(0, 0), (0.16, 0), (0.165, 0.03), (0.11, 0.06), (0.1, 0.08), (0.12, 0.2), (0.13, 0.22), (0, 0.24)],
        sides=28,
    )
    for k in range(90):
        t, a = 1 - 1.55 * (k + 0.5) / 90, 2.4 * k
        r = 0.125 * np.sqrt(1 - t * t)
        if t < 0.55:
            s.ball(("gum", "ball", "base")[k % 3], 0.026, (r * np.cos(a), 0.37 + 0.125 * t, r * np.sin(a)), sides=6)
    s.ball("globe", 0.15, (0, 0.37, 0), sides=24, lower_deg=28, upper_deg=80)
    s.cylinder("globe", 0.132, 0.002, (0, 0.439, 0), sides=24)
    s.ball("gum", 0.115, (0, 0.365, 0), sides=12, upper_deg=30)
    s.lathe("base", [(0.07, 0.5), (0.09, 0.515), (0.08, 0.54), (0.03, 0.565), (0.02, 0.6), (0, 0.62)], sides=20)
    s.box("metal", (0.09, 0.1, 0.03), (0, 0.1, 0.11), bevel=0.008)
    s.rod("metal", (0, 0.165, 0.12), (0, 0.165, 0.145), 0.024, sides=12)
    s.box("metal", (0.06, 0.012, 0.012), (0, 0.159, 0.145), bevel=0.003)
    s.box("metal", (0.06, 0.05, 0.02), (0, 0.07, 0.125), (-12, 0, 0), 0.005)
