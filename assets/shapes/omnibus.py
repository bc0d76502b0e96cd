"""Buses: a city bus, one with an upper deck, a school bus with its bonnet. Everything looks towards +Z."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.roles import BULB, Roles
from assets.shapes.sketch import F64, Point, Sketch
from assets.shapes.vans import draw_plain_wheel

Rng = np.random.Generator
SIDES = (-1.0, 1.0)
_BUS = {"body": "red paint", "glass": "dark glass", "tyres": "black rubber", "trim": "chrome", "sign": "amber glow"}

_CLEAR = "pale green glass"
"""One sees into these: behind dark glass lies the body alone."""


def rounded_section(width: float, low: float, high: float, corner: float, steps: int = 4) -> F64:
    """An upright rectangle with round corners `[4 * (steps + 1), 2]`, counter-clockwise seen from +z."""
    ring: list[F64] = []
    for quarter, (x, y) in enumerate(((1, 1), (-1, 1), (-1, -1), (1, -1))):
        round_m = corner if y > 0 else corner * 0.3
        middle = np.array([x * (width / 2 - round_m), (high if y > 0 else low) - y * round_m])
        turn = np.radians(90 * quarter + np.linspace(0, 90, steps + 1))
        ring.extend(middle + round_m * np.column_stack([np.cos(turn), np.sin(turn)]))
    return np.array(ring)


def draw_coach_body(s: Sketch, surface: str, box: Point, low: float, middle: float, corner: float = 0.24) -> None:
    """A smooth closed body of `box` (width, height, length) standing at `low`, its middle at `middle` along z."""
    width, height, length = box
    ring = rounded_section(width, low, low + height, corner)
    about = np.array([0.0, low + height * 0.45])
    rings = []
    for z, share in ((-0.5, 0.93), (-0.492, 0.97), (-0.475, 1.0), (0.475, 1.0), (0.492, 0.97), (0.5, 0.93)):
        flat = about + (ring - about) * share
        rings.append(np.column_stack([flat, np.full(len(flat), middle + z * length)]))
    s.loft(surface, rings)


def draw_side_windows(s: Sketch, half: float, span: Point, y: tuple[float, float], count: int) -> None:
    """`count` panes on both flanks `half` metres out, from `span[0]` to `span[1]` along z; `span[2]` between them."""
    back, front, gap = span
    pitch = (front - back) / count
    for x in SIDES:
        s.box(
            "tyres",
            (0.012, y[1] - y[0] + 0.1, front - back + 0.06),
            (x * half, y[0] - 0.05, (back + front) / 2),
            bevel=0,
        )
        for k in range(count):
            z = back + pitch * (k + 0.5)
            s.box("glass", (0.03, y[1] - y[0], pitch - gap), (x * half, y[0], z), bevel=0)


def draw_deck(s: Sketch, box: Point, middle: float, band: tuple[float, float], pillars: int, rng: Rng) -> None:
    """An open band of a body of `box` (width, height, length) between the heights `band`: corner posts, `pillars` panes
    on each flank with posts between, panes before and behind, and the seats that are seen through them, some taken.
    """
    (wide, _, long), (low, high) = box, band
    tall, half, end = high - low, wide / 2, long / 2 - 0.16
    pitch = 2 * end / pillars
    for x in SIDES:
        for k in range(pillars + 1):
            thick = 0.2 if k in (0, pillars) else 0.08
            s.box("body", (0.1, tall + 0.04, thick), (x * (half - 0.06), low - 0.02, middle - end + pitch * k), bevel=0)
        s.box("glass", (0.02, tall, 2 * end), (x * (half - 0.03), low, middle), bevel=0)
        for k in range(pillars):
            z = middle - end + pitch * (k + 0.35)
            with s.frame((x * half * 0.5, low, z), (-8, 0, 0)):
                s.box("tyres", (half * 0.72, tall * 0.42, 0.09), (0, -0.03, 0), bevel=0.03)
            if rng.random() < 0.45:
                _draw_passenger(s, (x * half * float(rng.uniform(0.36, 0.62)), low - 0.05, z + 0.2), tall)
    for z in (-1.0, 1.0):
        s.box("glass", (wide - 0.2, tall, 0.02), (0, low, middle + z * (end + 0.08)), bevel=0)


def _draw_passenger(s: Sketch, at: Point, tall: float) -> None:
    """Head and shoulders of who sits behind a pane."""
    x, y, z = at
    s.ball("tyres", (0.23, 0.22 * tall / 0.8, 0.14), (x, y + 0.08, z), sides=8)
    s.ball("tyres", (0.1, 0.13, 0.11), (x, y + 0.42, z), sides=8)


def draw_arched_wheels(s: Sketch, axles: tuple[float, ...], half: float, radius: float = 0.48) -> None:
    """Wheels under dark arches in both flanks."""
    for z in axles:
        for x in SIDES:
            arch = radius * 1.2
            s.rod("tyres", (x * (half - 0.4), arch, z), (x * (half + 0.012), arch, z), arch, sides=20)
            draw_plain_wheel(s, "tyres", "trim", radius, 0.3, (x * (half - 0.12), radius, z))


def draw_face(s: Sketch, front: float, half: float, lamp_y: float) -> None:
    """Headlamps, bumper, number plate and mirrors at the front end `front`; red lamps behind are the caller's."""
    for x in SIDES:
        s.ball("trim", (0.16, 0.13, 0.06), (x * (half - 0.3), lamp_y, front - 0.02), sides=12)
        s.beam("tyres", (x * (half - 0.05), 2.35, front - 0.15), (x * (half + 0.16), 2.2, front + 0.18), 0.04, 0.04)
        s.box("tyres", (0.1, 0.38, 0.14), (x * (half + 0.17), 1.85, front + 0.18), bevel=0.03)
    s.box("tyres", (half * 1.9, 0.2, 0.14), (0, 0.36, front - 0.03), bevel=0.04)
    s.box("trim", (0.5, 0.12, 0.03), (0, 0.6, front + 0.005), bevel=0)


def draw_rear_lamps(s: Sketch, back: float, half: float) -> None:
    """Red lamps at both corners of the end `back`."""
    with s.tinted((0.6, 0.03, 0.03)):
        for x in SIDES:
            s.box("trim", (0.16, 0.4, 0.04), (x * (half - 0.2), 0.8, back - 0.01), bevel=0.02)


def _draw_door(s: Sketch, half: float, z: float, top: float) -> None:
    """A folding glass door of two leaves in the right flank."""
    s.box("tyres", (0.03, top - 0.42, 1.24), (half, 0.4, z), bevel=0)
    for k in (-1, 1):
        s.box("glass", (0.05, top - 0.6, 0.5), (half, 0.5, z + 0.29 * k), bevel=0)


@drawing("bus", (2.9, 3.2, 9.6), Roles(shines={"sign": BULB}), **(_BUS | {"glass": _CLEAR}))
def bus(s: Sketch, rng: Rng) -> None:
    """A city bus: a smooth long box, a band of panes, two glass doors, a lit destination, a great windscreen."""
    draw_coach_body(s, "body", (2.5, 0.98, 9.4), 0.42, 0.0, 0.05)
    draw_deck(s, (2.5, 2.65, 9.4), 0.0, (1.4, 2.55), max(4, round(s.size[2] / 1.6)), rng)
    draw_coach_body(s, "body", (2.5, 0.52, 9.4), 2.55, 0.0, 0.24)
    for z in (3.75, 0.2):
        _draw_door(s, -1.255, z, 2.6)
    s.box("tyres", (2.2, 0.34, 0.05), (0, 2.58, 4.64), bevel=0.02)
    s.box("sign", (1.5, 0.18, 0.06), (0, 2.66, 4.65), bevel=0)
    for x in SIDES:
        s.box("trim", (0.02, 0.06, 9.0), (x * 1.252, 1.2, 0), bevel=0)
    draw_face(s, 4.68, 1.25, 0.82)
    draw_rear_lamps(s, -4.68, 1.25)
    draw_arched_wheels(s, (2.6, -2.5), 1.25)
    s.box("body", (1.5, 0.18, 2.2), (0, 3.02, -2.2), bevel=0.06)
    s.box("tyres", (0.9, 0.12, 1.0), (0, 3.02, 1.6), bevel=0.04)


@drawing(
    "double_decker",
    (2.9, 4.4, 9.6),
    Roles(shines={"sign": BULB}),
    **(_BUS | {"body": "bright red paint", "glass": _CLEAR}),
)
def double_decker(s: Sketch, rng: Rng) -> None:
    """A bus of two decks: panes in two rows, a curved front with a window above the windscreen, an open platform."""
    box = (2.5, 3.9, 9.3)
    for low, high, corner in ((0.42, 1.35, 0.05), (2.25, 2.9, 0.05), (3.72, 4.32, 0.34)):
        draw_coach_body(s, "body", (2.5, high - low, 9.3), low, 0.0, corner)
    draw_deck(s, box, 0.0, (1.35, 2.25), 6, rng)
    draw_deck(s, box, 0.0, (2.9, 3.74), 7, rng)
    for x in SIDES:
        s.box("trim", (0.02, 0.16, 9.0), (x * 1.252, 2.45, 0), bevel=0)
    s.box("body", (0.1, 0.84, 0.12), (0, 2.9, 4.5), bevel=0)
    s.box("tyres", (1.9, 0.3, 0.05), (0, 2.5, 4.65), bevel=0.02)
    s.box("sign", (1.3, 0.18, 0.06), (0, 2.56, 4.66), bevel=0)
    s.box("tyres", (0.9, 0.5, 0.06), (0, 0.72, 4.65), bevel=0.02)
    s.box("tyres", (0.05, 2.0, 1.1), (-1.24, 0.45, -3.9), bevel=0)
    s.rod("trim", (-1.28, 0.5, -3.4), (-1.28, 2.4, -3.4), 0.03)
    draw_face(s, 4.66, 1.25, 0.85)
    draw_rear_lamps(s, -4.66, 1.25)
    draw_arched_wheels(s, (2.9, -2.3), 1.25)


@drawing(
    "school_bus",
    (2.9, 3.2, 9.6),
    Roles(shines={"sign": BULB}),
    **(_BUS | {"body": "school bus yellow paint", "sign": "red glow", "stripe": "black paint"}),
)
def school_bus(s: Sketch, rng: Rng) -> None:
    """A school bus: a yellow bonnet before a round-roofed box, black rails, many panes, red lamps, a stop arm."""
    draw_coach_body(s, "body", (2.4, 2.55, 7.6), 0.55, -0.95, 0.45)
    bonnet = rounded_section(2.0, 0.55, 1.62, 0.3)
    rings = [np.column_stack([bonnet * [k, 1] - [0, d], np.full(len(bonnet), z)])
             for z, k, d in ((2.7, 1.0, 0.0), (4.2, 0.94, 0.08), (4.5, 0.86, 0.16))]  # fmt: skip
    s.loft("body", rings)
    draw_side_windows(s, 1.2, (-4.5, 2.2, 0.14), (1.75, 2.5), 8)
    _draw_door(s, -1.205, 2.35, 2.55)
    for x in SIDES:
        for y in (0.9, 1.28, 1.6):
            s.box("stripe", (0.025, 0.06, 7.4), (x * 1.2, y, -0.95), bevel=0)
        s.ball("sign", (0.1, 0.1, 0.05), (x * 0.8, 2.78, 2.84), sides=10)
        s.ball("sign", (0.1, 0.1, 0.05), (x * 0.8, 2.78, -4.74), sides=10)
        s.ball("trim", (0.15, 0.15, 0.06), (x * 0.7, 1.05, 4.46), sides=12)
        s.ball("body", (0.3, 0.4, 0.55), (x * 0.98, 0.75, 3.6), sides=14)
        s.beam("tyres", (x * 0.9, 1.4, 4.1), (x * 1.25, 1.75, 4.3), 0.03, 0.03)
        s.ball("tyres", (0.12, 0.12, 0.05), (x * 1.27, 1.8, 4.3), sides=10)
    s.box("stripe", (1.6, 0.28, 0.04), (0, 2.72, 2.83), bevel=0)
    s.box("glass", (2.05, 0.95, 0.05), (0, 1.68, 2.82), (-3, 0, 0), bevel=0.02)
    s.box("glass", (1.7, 0.8, 0.04), (0, 1.75, -4.72), bevel=0.02)
    s.box("tyres", (1.1, 0.55, 0.05), (0, 0.75, 4.47), bevel=0.02)
    s.box("tyres", (2.2, 0.24, 0.16), (0, 0.42, 4.56), bevel=0.04)
    s.box("tyres", (2.3, 0.2, 0.12), (0, 0.45, -4.75), bevel=0.03)
    with s.frame((1.26, 1.5, 1.2), (0, 90, 0)):
        s.cylinder("sign", 0.26, 0.03, (0, 0, 0), (90, 0, 0), sides=8)
    draw_rear_lamps(s, -4.72, 1.2)
    draw_arched_wheels(s, (3.4, -2.7), 1.15)
