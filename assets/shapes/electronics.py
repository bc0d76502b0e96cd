"""Screens and other things that run on current."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.roles import BULB, SCREEN, Roles
from assets.shapes.sketch import Sketch, arc

Rng = np.random.Generator


@drawing(
    "console", (2.0, 1.25, 0.9), Roles(shines={"screen": SCREEN}), body="grey metal panels", screen="glowing screen"
)
def console(s: Sketch, rng: Rng) -> None:
    """A sloped control desk: three upright screens, a lit keyboard deck, buttons, sliders and levers."""
    w, h, d = s.size
    side = [
        (-d * 0.45, 0),
        (d * 0.25, 0),
        (d * 0.3, h * 0.45),
        (d * 0.48, h * 0.52),
        (d * 0.48, h * 0.57),
        (-d * 0.12, h * 0.72),
        (-d * 0.2, h * 0.98),
        (-d * 0.45, h),
    ]
    s.prism("body", [(-z, y) for z, y in side], w * 0.96, turn=(0, 90, 0))
    for x in (-1.0, 1.0):
        s.prism("body", [(-z * 1.04, y * 1.01) for z, y in side], w * 0.04, (x * w * 0.48, 0, 0), (0, 90, 0))
    for k in range(3):
        with s.frame((w * 0.3 * (k - 1), h * 0.735, -d * 0.12), (-17, 0, 0)):
            s.box("body", (w * 0.28, h * 0.24, d * 0.05), bevel=0.01)
            s.picture("screen", "readings", (w * 0.25, h * 0.2), (0, h * 0.02, d * 0.035))
    with s.frame((0, h * 0.645, d * 0.18), (14, 0, 0)):
        for row in range(4):
            for col in range(13):
                if rng.random() < 0.82:
                    lit = rng.random() < 0.35
                    s.box(
                        "screen" if lit else "body",
                        (w * 0.04, h * 0.025, d * 0.07),
                        (w * 0.055 * (col - 9), 0, d * (-0.2 + 0.12 * row)),
                        bevel=0.006,
                    )
        for k in range(4):
            s.box("body", (w * 0.012, h * 0.012, d * 0.36), (w * (0.24 + 0.05 * k), 0, -d * 0.02), bevel=0)
            s.box(
                "screen",
                (w * 0.03, h * 0.035, d * 0.05),
                (w * (0.24 + 0.05 * k), 0, d * float(rng.uniform(-0.18, 0.12))),
            )
        s.rod("body", (w * 0.42, 0, 0), (w * 0.42, h * 0.12, d * 0.06), w * 0.01)
        s.ball("screen", w * 0.022, (w * 0.42, h * 0.13, d * 0.065), sides=10)
    s.box("screen", (w * 0.8, h * 0.015, d * 0.02), (0, h * 0.4, d * 0.29), bevel=0)


@drawing("computer", (0.9, 0.55, 0.6), Roles(shines={"screen": SCREEN}), body="black plastic", screen="glowing screen")
def computer(s: Sketch, rng: Rng) -> None:
    """A monitor on a foot, a keyboard with its keys and a mouse."""
    w, h, d = s.size
    s.box("body", (w * 0.86, h * 0.76, d * 0.05), (0, h * 0.24, -d * 0.2), bevel=0.008)
    s.picture("screen", "desktop", (w * 0.82, h * 0.66), (0, h * 0.31, -d * 0.167))
    s.box("body", (w * 0.4, h * 0.4, d * 0.08), (0, h * 0.4, -d * 0.25))
    s.box("body", (w * 0.1, h * 0.4, d * 0.05), (0, h * 0.02, -d * 0.28), (-4, 0, 0))
    s.box("body", (w * 0.36, h * 0.02, d * 0.34), (0, 0, -d * 0.28))
    with s.frame((-w * 0.06, 0, d * 0.28), (4, 0, 0)):
        s.box("body", (w * 0.6, h * 0.035, d * 0.28))
        for row in range(4):
            for col in range(13):
                s.box(
                    "body",
                    (w * 0.036, h * 0.02, d * 0.05),
                    (w * 0.0445 * (col - 6), h * 0.03, d * (0.09 - 0.062 * row)),
                    bevel=0.003,
                )
        s.box("body", (w * 0.24, h * 0.02, d * 0.035), (0, h * 0.03, d * 0.125), bevel=0.003)
    s.ball("body", (w * 0.04, h * 0.05, d * 0.08), (w * 0.36, h * 0.01, d * 0.3), lower_deg=-10)


@drawing("server_rack", (0.65, 2.0, 0.9), Roles(shines={"lights": BULB}), body="black metal", lights="green glow")
def server_rack(s: Sketch, rng: Rng) -> None:
    """A cabinet of slotted units with handles, vents and rows of status lights."""
    w, h, d = s.size
    s.box("body", (w, h * 0.985, d * 0.94), (0, h * 0.015, -d * 0.03), bevel=0.01)
    for x in (-1.0, 1.0):
        s.box("body", (w * 0.07, h * 0.97, d * 0.06), (x * w * 0.46, h * 0.02, d * 0.46), bevel=0.005)
        for z in (-1.0, 1.0):
            s.cylinder("body", w * 0.04, h * 0.02, (x * w * 0.4, 0, z * d * 0.36), sides=10)
    s.box("body", (w, h * 0.03, d * 0.06), (0, h * 0.965, d * 0.46), bevel=0.005)
    units = 16
    pitch = h * 0.93 / units
    for k in range(units):
        y = h * 0.03 + pitch * k
        s.box("body", (w * 0.84, pitch * 0.9, d * 0.05), (0, y, d * float(rng.choice([0.44, 0.45, 0.46]))), bevel=0.004)
        for x in (-1.0, 1.0):
            s.box("body", (w * 0.02, pitch * 0.6, d * 0.03), (x * w * 0.39, y + pitch * 0.15, d * 0.485), bevel=0)
        kind = int(rng.integers(0, 3))
        for col in range(8):
            if kind == 0 or rng.random() < 0.4:
                s.box(
                    "lights",
                    (w * 0.022, pitch * 0.16, d * 0.01),
                    (w * (0.06 + 0.036 * col), y + pitch * 0.55, d * 0.482),
                    bevel=0,
                )
            if kind == 1:
                s.box(
                    "body",
                    (w * 0.03, pitch * 0.7, d * 0.02),
                    (w * (-0.3 + 0.042 * col), y + pitch * 0.1, d * 0.48),
                    bevel=0,
                )


@drawing("machine", (1.0, 1.9, 0.8), Roles(shines={"screen": SCREEN}), body="painted metal", screen="glowing screen")
def machine(s: Sketch, rng: Rng, cabinet: float = 0.0) -> None:
    """`cabinet` 0: an industrial machine; 1: a vending machine; 2: an arcade game."""
    kind = round(cabinet) % 3
    (_draw_industrial, _draw_vending, _draw_arcade)[kind](s, rng)


def _draw_industrial(s: Sketch, rng: Rng) -> None:
    """A cased machine tool: hood with a lit window, pillar, control arm, coolant pipe, beacon and vents."""
    w, h, d = s.size
    s.box("body", (w, h * 0.1, d), bevel=0.02)
    s.box("body", (w * 0.94, h * 0.32, d * 0.9), (0, h * 0.1, 0), bevel=0.03)
    s.box("body", (w * 0.96, h * 0.42, d * 0.72), (0, h * 0.42, -d * 0.1), bevel=0.05)
    s.box("screen", (w * 0.46, h * 0.26, d * 0.02), (-w * 0.14, h * 0.51, d * 0.258), bevel=0.01)
    for x in (-1.0, 1.0):
        s.box("body", (w * 0.04, h * 0.3, d * 0.05), (-w * 0.14 + x * w * 0.26, h * 0.49, d * 0.27))
        s.box("body", (w * 0.56, h * 0.03, d * 0.05), (-w * 0.14, h * (0.49 if x < 0 else 0.77), d * 0.27))
    s.box("body", (w * 0.26, h * 0.34, d * 0.16), (w * 0.33, h * 0.46, d * 0.3), bevel=0.02)
    s.picture("screen", "readings", (w * 0.18, h * 0.1), (w * 0.33, h * 0.66, d * 0.385))
    for k in range(9):
        s.cylinder(
            "screen" if rng.random() < 0.3 else "body",
            w * 0.02,
            d * 0.03,
            (w * (0.27 + 0.06 * (k % 3)), h * (0.5 + 0.05 * (k // 3)), d * 0.375),
            (90, 0, 0),
            sides=10,
        )
    for k in range(6):
        s.box(
            "body", (w * 0.5, h * 0.014, d * 0.04), (-w * 0.14, h * (0.15 + 0.035 * k), d * 0.455), (30, 0, 0), bevel=0
        )
    s.tube(
        "body",
        [
            (-w * 0.4, h * 0.8, -d * 0.2),
            (-w * 0.4, h * 0.92, -d * 0.2),
            (-w * 0.2, h * 0.94, -d * 0.25),
            (w * 0.1, h * 0.94, -d * 0.25),
            (w * 0.1, h * 0.8, -d * 0.25),
        ],
        w * 0.045,
        10,
    )
    s.rod("body", (w * 0.36, h * 0.83, -d * 0.1), (w * 0.36, h * 0.92, -d * 0.1), w * 0.02)
    s.cylinder("screen", w * 0.04, h * 0.07, (w * 0.36, h * 0.92, -d * 0.1))


def _draw_vending(s: Sketch, rng: Rng) -> None:
    """A glass-fronted machine with shelves of bottles, a keypad and a tray."""
    w, h, d = s.size
    s.box("body", (w, h, d * 0.9), (0, 0, -d * 0.05), bevel=0.02)
    s.box("screen", (w * 0.64, h * 0.66, d * 0.02), (-w * 0.12, h * 0.25, d * 0.4), bevel=0)
    for x in (-0.46, 0.22):
        s.box("body", (w * 0.05, h * 0.72, d * 0.1), (w * x, h * 0.22, d * 0.43))
    for k in range(6):
        y = h * (0.25 + 0.115 * k)
        s.box("body", (w * 0.66, h * 0.012, d * 0.08), (-w * 0.12, y, d * 0.44), bevel=0)
        for col in range(6 if k < 5 else 0):
            r = w * float(rng.choice([0.034, 0.04, 0.045]))
            s.cylinder(
                "body",
                r,
                h * float(rng.uniform(0.055, 0.085)),
                (w * (-0.375 + 0.102 * col), y + h * 0.012, d * 0.45),
                top=r * 0.7,
                sides=10,
            )
    s.box("body", (w * 0.7, h * 0.03, d * 0.1), (-w * 0.12, h * 0.92, d * 0.43))
    s.box("screen", (w * 0.9, h * 0.05, d * 0.02), (0, h * 0.945, d * 0.4), bevel=0)
    s.box("screen", (w * 0.16, h * 0.08, d * 0.02), (w * 0.36, h * 0.66, d * 0.405), bevel=0)
    for k in range(12):
        s.box(
            "body",
            (w * 0.035, h * 0.02, d * 0.03),
            (w * (0.315 + 0.046 * (k % 3)), h * (0.52 + 0.03 * (k // 3)), d * 0.405),
        )
    s.box("body", (w * 0.14, h * 0.03, d * 0.05), (w * 0.36, h * 0.45, d * 0.41))
    s.box("body", (w * 0.66, h * 0.13, d * 0.06), (-w * 0.1, h * 0.07, d * 0.42), bevel=0.015)
    s.box("screen", (w * 0.5, h * 0.012, d * 0.02), (-w * 0.1, h * 0.12, d * 0.445), bevel=0)


def _draw_arcade(s: Sketch, rng: Rng) -> None:
    """An upright game: sculpted sides, marquee, tilted screen, stick and buttons, coin door."""
    w, h, d = s.size
    side = [
        (-0.45, 0),
        (0.4, 0),
        (0.4, 0.44),
        (0.5, 0.5),
        (0.48, 0.55),
        (0.18, 0.6),
        (0.05, 0.82),
        (0.36, 0.87),
        (0.36, 1.0),
        (-0.38, 1.0),
        (-0.45, 0.9),
    ]
    plate = [(-z * d, y * h) for z, y in side]
    for x in (-1.0, 1.0):
        s.prism("body", plate, w * 0.05, (x * w * 0.475, 0, 0), (0, 90, 0))
    inner = [(-z * d * 0.97, y * h * 0.985) for z, y in side]
    s.prism("body", inner, w * 0.9, turn=(0, 90, 0))
    s.picture("screen", "journey", (w * 0.86, h * 0.09), (0, h * 0.885, d * 0.365))
    with s.frame((0, h * 0.61, d * 0.185), (-31, 0, 0)):
        s.picture("screen", "film", (w * 0.72, h * 0.21), (0, h * 0.01, d * 0.01))
    with s.frame((0, h * 0.575, d * 0.34), (9, 0, 0)):
        s.rod("body", (-w * 0.22, 0, 0), (-w * 0.22, h * 0.055, 0), w * 0.012)
        s.ball("screen", w * 0.035, (-w * 0.22, h * 0.065, 0), sides=12)
        for k in range(6):
            s.cylinder(
                "screen", w * 0.028, h * 0.012, (w * (0.02 + 0.09 * (k % 3)), 0, d * (0.04 - 0.09 * (k // 3))), sides=12
            )
    s.box("body", (w * 0.36, h * 0.18, d * 0.02), (0, h * 0.14, d * 0.395), bevel=0.006)
    for x in (-1.0, 1.0):
        s.box("screen", (w * 0.03, h * 0.03, d * 0.02), (x * w * 0.07, h * 0.24, d * 0.405), bevel=0)


@drawing("phone", (0.08, 0.16, 0.012), Roles(shines={"screen": SCREEN}), body="black plastic", screen="glowing screen")
def phone(s: Sketch, rng: Rng) -> None:
    """A slab with rounded corners, screen, camera bump and side keys."""
    w, h, d = s.size
    r = w * 0.14
    corners = [
        arc(r, a, a + 90, 6, (x * (w / 2 - r), h / 2 + y * (h / 2 - r)))
        for a, x, y in ((0, 1, 1), (90, -1, 1), (180, -1, -1), (270, 1, -1))
    ]
    outline = np.concatenate(corners)
    middle = np.array([0, h / 2])
    s.prism("body", outline, d * 0.8)
    s.prism("screen", middle + (outline - middle) * [0.93, 0.96], d * 0.05, (0, 0, d * 0.41))
    s.cylinder("body", w * 0.03, d * 0.06, (0, h * 0.945, d * 0.42), (90, 0, 0), sides=12)
    s.box("body", (w * 0.34, w * 0.34, d * 0.2), (-w * 0.26, h * 0.78, -d * 0.42), bevel=d * 0.1)
    for k in range(2):
        s.box("body", (w * 0.02, h * 0.08, d * 0.3), (w * 0.5, h * (0.6 + 0.12 * k), 0), bevel=d * 0.05)
