"""Rockets, spaceships and machines for space."""

from __future__ import annotations

import numpy as np

from assets.shapes.aircraft import draw_fuselage, draw_wing
from assets.shapes.drawing import drawing
from assets.shapes.roles import BULB, Roles
from assets.shapes.sketch import Sketch, arc
from assets.shapes.vehicles import draw_wheel

Rng = np.random.Generator


@drawing("rocket", (3.0, 10.0, 3.0), body="white metal", trim="red paint", nozzle="steel")
def rocket(s: Sketch, rng: Rng) -> None:
    """The story-book kind: spindle body, red nose and fins, portholes, bands and a bell nozzle."""
    w, h, _ = s.size
    r = w * 0.29
    y = np.linspace(0.1, 0.74, 16)
    k = np.interp(y, [0.1, 0.2, 0.38, 0.6, 0.74], [0.62, 0.85, 1.0, 0.92, 0.68])
    s.lathe("body", np.column_stack([k * r, y * h]), sides=32)
    nose = np.linspace(0, 1, 10)
    s.lathe("trim", np.column_stack([0.68 * r * (1 - nose**1.7), h * (0.74 + 0.22 * nose)]), sides=32)
    s.rod("nozzle", (0, h * 0.955, 0), (0, h, 0), r * 0.03, r * 0.01)
    s.lathe("trim", [(r * 0.86, h * 0.2), (r * 0.91, h * 0.215), (r * 0.9, h * 0.23)], sides=32)
    s.lathe("nozzle", [(r * 0.55, h * 0.02), (r * 0.5, h * 0.025), (r * 0.34, h * 0.08), (r * 0.62, h * 0.1)], sides=24)
    s.lathe("nozzle", [(r * 0.3, h * 0.08), (r * 0.5, h * 0.025), (r * 0.55, h * 0.02)], sides=24)
    s.lathe("nozzle", [(0, h * 0.08), (r * 0.62, h * 0.1)][::-1], sides=24)
    for _ in s.around(4, start_deg=45):
        fin = [
            (-r * 0.82, h * 0.33),
            (-r * 0.6, h * 0.12),
            (-w * 0.46, 0),
            (-w * 0.5, 0),
            (-w * 0.5, h * 0.1),
            (-r * 1.2, h * 0.24),
        ]
        s.prism("trim", fin, r * 0.12, turn=(0, 90, 0))
    for level in (0.6, 0.46):
        reach = r * float(np.interp(level, y, k))
        s.ring("nozzle", r * 0.25, r * 0.06, (0, h * level, reach * 0.98), (-4, 0, 0))
        s.ball("trim", (r * 0.22, r * 0.22, r * 0.08), (0, h * level, reach * 0.97), sides=16)
    s.box("nozzle", (r * 0.5, h * 0.11, r * 0.1), (0, h * 0.24, r * 0.87), (2, 0, 0))


@drawing(
    "spaceship",
    (8.0, 3.0, 10.0),
    Roles(shines={"glow": BULB}),
    hull="grey metal panels",
    glass="dark glass",
    glow="blue glow",
)
def spaceship(s: Sketch, rng: Rng) -> None:
    """A wedge-nosed ship: canopy, swept wings with cannon, twin engine pods with glowing exhausts, and landing legs."""
    w, h, d = s.size
    mid = h * 0.52
    draw_fuselage(
        s,
        "hull",
        [
            (-0.4 * d, w * 0.09, h * 0.15, mid),
            (-0.2 * d, w * 0.14, h * 0.24, mid),
            (0.1 * d, w * 0.12, h * 0.19, mid),
            (0.36 * d, w * 0.05, h * 0.08, mid - h * 0.06),
            (0.5 * d, w * 0.012, h * 0.03, mid - h * 0.1),
        ],
    )
    draw_fuselage(
        s,
        "glass",
        [
            (-0.05 * d, w * 0.04, h * 0.06, mid + h * 0.14),
            (0.08 * d, w * 0.075, h * 0.15, mid + h * 0.13),
            (0.18 * d, w * 0.065, h * 0.12, mid + h * 0.08),
            (0.3 * d, w * 0.015, h * 0.02, mid + h * 0.05),
        ],
    )
    for x in (-1.0, 1.0):
        draw_wing(
            s,
            "hull",
            (x * w * 0.1, mid, d * 0.12),
            (x * w * 0.46, mid - h * 0.12, -d * 0.18),
            d * 0.42,
            d * 0.2,
            h * 0.1,
        )
        s.box("hull", (w * 0.03, h * 0.4, d * 0.22), (x * w * 0.47, mid - h * 0.28, -d * 0.28), (0, 0, -x * 12))
        s.rod(
            "hull",
            (x * w * 0.46, mid - h * 0.1, -d * 0.2),
            (x * w * 0.46, mid - h * 0.1, d * 0.16),
            h * 0.03,
            h * 0.018,
        )
        s.rod("glow", (x * w * 0.46, mid - h * 0.1, d * 0.155), (x * w * 0.46, mid - h * 0.1, d * 0.17), h * 0.014)
        with s.frame((x * w * 0.17, mid + h * 0.06, -d * 0.18), (-90, 0, 0)):
            s.lathe(
                "hull",
                [
                    (w * 0.03, -d * 0.16),
                    (w * 0.065, -d * 0.1),
                    (w * 0.075, d * 0.1),
                    (w * 0.085, d * 0.2),
                    (w * 0.07, d * 0.26),
                    (w * 0.055, d * 0.26),
                    (w * 0.05, d * 0.22),
                ],
                sides=20,
            )
            s.cylinder("glow", w * 0.052, d * 0.01, (0, d * 0.235, 0))
            for y in (-0.02, 0.06):
                s.lathe(
                    "hull", [(w * 0.072, d * y), (w * 0.084, d * (y + 0.012)), (w * 0.072, d * (y + 0.025))], sides=20
                )
        s.box("glow", (w * 0.008, h * 0.02, d * 0.16), (x * w * 0.138, mid, -d * 0.08), bevel=0)
        s.rod("hull", (x * w * 0.14, mid, -d * 0.16), (x * w * 0.2, h * 0.03, -d * 0.2), h * 0.028)
        s.cylinder("hull", w * 0.04, h * 0.035, (x * w * 0.2, 0, -d * 0.2), top=w * 0.028, sides=12)
        s.box("hull", (w * 0.05, h * 0.08, d * 0.12), (x * w * 0.05, mid + h * 0.2, -d * float(rng.uniform(0.2, 0.28))))
    s.rod("hull", (0, mid - h * 0.1, d * 0.26), (0, h * 0.03, d * 0.28), h * 0.028)
    s.cylinder("hull", w * 0.04, h * 0.035, (0, 0, d * 0.28), top=w * 0.028, sides=12)
    s.prism(
        "hull",
        [(d * 0.22, mid + h * 0.1), (d * 0.4, mid + h * 0.1), (d * 0.42, h), (d * 0.36, h)],
        w * 0.02,
        turn=(0, 90, 0),
    )


@drawing("satellite", (6.0, 2.4, 2.0), body="gold foil", panels="solar panel")
def satellite(s: Sketch, rng: Rng) -> None:
    """A foil-wrapped box with two solar wings, a dish, a horn and aerials."""
    w, h, d = s.size
    mid = h * 0.42
    s.box("body", (w * 0.17, h * 0.5, w * 0.17), (0, mid - h * 0.25, 0), bevel=0.03)
    s.box("body", (w * 0.12, h * 0.07, w * 0.12), (0, mid + h * 0.25, 0))
    for x in (-1.0, 1.0):
        s.rod("body", (x * w * 0.08, mid, 0), (x * w * 0.14, mid, 0), w * 0.01)
        for k in range(3):
            at = x * w * (0.19 + 0.115 * k)
            with s.frame((at, mid, 0), (-25, 0, 0)):
                s.box("panels", (w * 0.105, h * 0.62, d * 0.015), (0, -h * 0.31, 0), bevel=0)
                for y in (-0.31, -0.105, 0.105, 0.3):
                    s.box("body", (w * 0.108, h * 0.012, d * 0.025), (0, h * y, 0), bevel=0)
                for side in (-1.0, 1.0):
                    s.box("body", (w * 0.004, h * 0.63, d * 0.025), (side * w * 0.053, -h * 0.315, 0), bevel=0)
    with s.frame((0, mid + h * 0.34, d * 0.05), (35, 0, 0)):
        a = np.linspace(0, 1, 8)
        bowl = np.column_stack([a * w * 0.1, a**2 * w * 0.035])
        s.lathe("body", bowl, sides=24)
        s.lathe("body", (bowl + [0, w * 0.002])[::-1], sides=24)
        for _ in s.around(3):
            s.rod("body", (0, w * 0.03, w * 0.09), (0, w * 0.09, 0), w * 0.002, sides=4)
        s.ball("body", w * 0.01, (0, w * 0.09, 0), sides=8)
    s.cylinder("body", w * 0.02, h * 0.15, (0, mid - h * 0.4, 0), top=w * 0.012)
    s.rod("body", (w * 0.06, mid - h * 0.2, w * 0.085), (w * 0.1, 0, d * 0.4), w * 0.003, sides=5)
    s.cylinder("panels", w * 0.03, h * 0.05, (0, mid, w * 0.083), (90, 0, 0))


@drawing("rover", (2.0, 1.8, 2.6), body="white metal", wheels="rubber", mast="steel")
def rover(s: Sketch, rng: Rng) -> None:
    """A planetary rover: six wheels on rocker arms, instrument deck, camera mast, robot arm and a dish."""
    w, h, d = s.size
    r = h * 0.15
    deck = h * 0.42
    s.box("body", (w * 0.56, h * 0.16, d * 0.56), (0, deck, -d * 0.03))
    s.box("mast", (w * 0.66, h * 0.02, d * 0.64), (0, deck + h * 0.16, -d * 0.04))
    for x in (-1.0, 1.0):
        for z in (-0.38, 0.0, 0.38):
            draw_wheel(s, "wheels", "mast", r, w * 0.15, (x * w * 0.42, r, d * z))
        pivot = (x * w * 0.33, deck + h * 0.05, 0.1 * d)
        for a, b in (
            (pivot, (x * w * 0.33, r * 1.3, d * 0.38)),
            (pivot, (x * w * 0.33, r * 2.0, -d * 0.2)),
            ((x * w * 0.33, r * 2.0, -d * 0.2), (x * w * 0.33, r * 1.1, 0.0)),
            ((x * w * 0.33, r * 2.0, -d * 0.2), (x * w * 0.33, r * 1.1, -d * 0.38)),
        ):
            s.rod("mast", a, b, w * 0.022)
            s.ball("mast", w * 0.035, a, sides=8)
        s.box("body", (w * 0.12, h * 0.08, d * 0.14), (x * w * 0.18, deck + h * 0.18, -d * 0.2))
    s.rod("mast", (w * 0.16, deck + h * 0.16, d * 0.2), (w * 0.16, h * 0.86, d * 0.2), w * 0.025)
    s.box("body", (w * 0.2, h * 0.12, d * 0.09), (w * 0.16, h * 0.87, d * 0.2))
    for x in (-1.0, 1.0):
        s.cylinder("wheels", w * 0.035, d * 0.03, (w * (0.16 + 0.055 * x), h * 0.93, d * 0.24), (90, 0, 0), sides=14)
    s.tube(
        "mast",
        [
            (-w * 0.18, deck + h * 0.05, d * 0.26),
            (-w * 0.2, deck + h * 0.22, d * 0.4),
            (-w * 0.16, deck - h * 0.05, d * 0.48),
        ],
        w * 0.022,
        8,
    )
    s.box("body", (w * 0.1, h * 0.1, d * 0.06), (-w * 0.16, deck - h * 0.12, d * 0.47))
    with s.frame((-w * 0.16, deck + h * 0.32, -d * 0.02), (-30, 20, 0)):
        s.cylinder("body", w * 0.14, h * 0.012, sides=24)
        s.rod("mast", (0, -h * 0.15, 0), (0, 0, 0), w * 0.015)
    s.cylinder("wheels", w * 0.1, d * 0.16, (0, deck + h * 0.12, -d * 0.34), (-60, 0, 0))
    ring = arc(w * 0.1, 0, 360, 6)
    s.prism("mast", ring[:-1], h * 0.04, (w * 0.05, deck + h * 0.2, -d * 0.05), (90, 0, 0))
