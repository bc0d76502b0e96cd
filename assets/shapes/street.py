"""What stands in streets: bins, hydrants, post boxes, lights."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.roles import BULB, Roles
from assets.shapes.sketch import Sketch, arc

Rng = np.random.Generator


@drawing("dumpster", (2.0, 1.4, 1.3), body="green painted metal", lid="black plastic")
def dumpster(s: Sketch, rng: Rng) -> None:
    """A ribbed skip with sloping front, two lids (one ajar), lifting sleeves and castors."""
    w, h, d = s.size
    side = [(-d * 0.46, h * 0.12), (d * 0.36, h * 0.12), (d * 0.47, h * 0.72), (-d * 0.46, h * 0.88)]
    s.prism("body", [(-z, y) for z, y in side], w * 0.94, turn=(0, 90, 0))
    s.box("body", (w * 0.99, h * 0.06, d * 0.06), (0, h * 0.69, d * 0.46))
    for k in range(5):
        s.beam(
            "body", (w * (k - 2) * 0.2, h * 0.14, d * 0.37), (w * (k - 2) * 0.2, h * 0.7, d * 0.47), w * 0.06, d * 0.05
        )
    for x in (-1.0, 1.0):
        s.box("body", (w * 0.06, h * 0.1, d * 0.6), (x * w * 0.48, h * 0.48, -d * 0.05))
        for z in (-0.3, -0.02, 0.26):
            s.box("body", (w * 0.02, h * 0.55, d * 0.05), (x * w * 0.475, h * 0.14, d * z))
        open_deg = 10.0 if x < 0 else -float(rng.uniform(15, 40))
        with s.frame((x * w * 0.24, h * 0.89, -d * 0.46), (open_deg, 0, 0)):
            s.box("lid", (w * 0.47, h * 0.035, d * 0.96), (0, 0, d * 0.47))
            s.box("lid", (w * 0.3, h * 0.06, d * 0.7), (0, 0, d * 0.47))
            s.box("lid", (w * 0.12, h * 0.05, d * 0.05), (0, h * 0.02, d * 0.93))
        for z in (-1.0, 1.0):
            s.cylinder(
                "lid", h * 0.06, w * 0.04, (x * w * 0.36 - w * 0.02, h * 0.06, z * d * 0.3), (0, 0, -90), sides=16
            )
            s.box("lid", (w * 0.05, h * 0.07, d * 0.08), (x * w * 0.36, h * 0.07, z * d * 0.3))


@drawing("hydrant", (0.45, 0.85, 0.4), body="red paint")
def hydrant(s: Sketch, rng: Rng) -> None:
    """A fire hydrant: flanged foot, barrel, bonnet with nut and capped outlets."""
    w, h, d = s.size
    r = w * 0.28
    s.lathe(
        "body",
        [
            (w * 0.42, 0),
            (w * 0.42, h * 0.05),
            (r, h * 0.05),
            (r * 0.95, h * 0.12),
            (r * 0.9, h * 0.66),
            (r * 1.15, h * 0.67),
            (r * 1.2, h * 0.72),
            (r * 1.0, h * 0.73),
            (r * 0.85, h * 0.84),
            (r * 0.45, h * 0.92),
            (r * 0.3, h * 0.93),
            (0, h * 0.93),
        ],
        sides=28,
    )
    s.cylinder("body", r * 0.3, h * 0.07, (0, h * 0.93, 0), sides=5)
    for _ in s.around(8, w * 0.35, h * 0.05, 20):
        s.cylinder("body", w * 0.035, h * 0.025, sides=6)
    for k, turn in enumerate((90, -90, 0)):
        big = 1.35 if k == 2 else 1.0
        with s.frame((0, h * (0.56 if k < 2 else 0.5), 0), (0, turn, 0)), s.frame((0, 0, r * 0.7), (90, 0, 0)):
            reach = (w * 0.5 - r * 0.7) if k < 2 else (d * 0.55 - r * 0.7)
            s.lathe(
                "body",
                [
                    (r * 0.42 * big, 0),
                    (r * 0.42 * big, reach * 0.45),
                    (r * 0.55 * big, reach * 0.45),
                    (r * 0.55 * big, reach * 0.8),
                    (0, reach * 0.85),
                ],
                sides=18,
            )
            s.cylinder("body", r * 0.16 * big, reach * 0.2, (0, reach * 0.8, 0), sides=5)


@drawing("mailbox", (0.55, 1.3, 0.5), body="red paint")
def mailbox(s: Sketch, rng: Rng) -> None:
    """A round-topped post box on four feet, with hooded slot, notice plate and door."""
    w, h, d = s.size
    s.box("body", (w * 0.96, h * 0.06, d * 0.96), (0, h * 0.1, 0))
    top = [(-w * 0.45, h * 0.15), (w * 0.45, h * 0.15), *arc(w * 0.45, 0, 180, 16, (0, h - w * 0.45)).tolist()]
    s.prism("body", top, d * 0.88)
    lip = [(-w * 0.48, h * 0.68), (w * 0.48, h * 0.68), *arc(w * 0.48, 0, 180, 16, (0, h - w * 0.48)).tolist()]
    inner = np.array(top[2:]) * [0.9, 1] - [0, h * 0.02]
    s.prism(
        "body", lip, d * 0.06, (0, 0, d * 0.42), holes=[[*inner.tolist(), (-w * 0.4, h * 0.71), (w * 0.4, h * 0.71)]]
    )
    s.box("body", (w * 0.6, h * 0.05, d * 0.14), (0, h * 0.78, d * 0.42), (-20, 0, 0))
    s.box("body", (w * 0.7, h * 0.46, d * 0.05), (0, h * 0.19, d * 0.43))
    s.box("body", (w * 0.4, h * 0.16, d * 0.04), (0, h * 0.42, d * 0.455))
    s.cylinder("body", w * 0.03, d * 0.04, (w * 0.28, h * 0.36, d * 0.44), (90, 0, 0), sides=10)
    for x in (-1.0, 1.0):
        for z in (-1.0, 1.0):
            s.box("body", (w * 0.12, h * 0.12, d * 0.12), (x * w * 0.4, 0, z * d * 0.4))


@drawing(
    "traffic_light", (0.6, 3.4, 0.6), Roles(bears="glow", shines={"glow": BULB}), body="black metal", glow="red glow"
)
def traffic_light(s: Sketch, rng: Rng) -> None:
    """Three hooded lamps in a case on a post; one of them is lit."""
    w, h, d = s.size
    s.lathe(
        "body",
        [(w * 0.3, 0), (w * 0.3, h * 0.02), (w * 0.16, h * 0.06), (w * 0.12, h * 0.1), (w * 0.1, h * 0.72)],
        sides=16,
    )
    s.box("body", (w * 0.62, h * 0.29, d * 0.4), (0, h * 0.7, 0), bevel=0.03)
    s.box("body", (w, h * 0.31, d * 0.04), (0, h * 0.69, -d * 0.12), bevel=0.01)
    lit = int(rng.integers(0, 3))
    for k in range(3):
        y = h * (0.755 + 0.09 * k)
        s.ball("glow" if k == lit else "body", (w * 0.2, w * 0.2, d * 0.1), (0, y, d * 0.2), sides=18)
        a = np.radians(np.linspace(-20, 200, 14))
        hood = [
            [(w * 0.23 * float(np.cos(v)), y + w * 0.23 * float(np.sin(v)), d * z) for v in a] for z in (0.19, 0.46)
        ]
        hood[1] = [(x, yy - w * 0.03, z - (0 if yy > y else d * 0.12)) for x, yy, z in hood[1]]
        s.sheet("body", hood)


@drawing("vent", (0.8, 0.6, 0.35), body="galvanised steel")
def vent(s: Sketch, rng: Rng) -> None:
    """A louvred duct end with a flanged collar and screws."""
    w, h, d = s.size
    s.box("body", (w * 0.84, h * 0.84, d * 0.7), (0, h * 0.08, -d * 0.15), bevel=0.01)
    for x in (-1.0, 1.0):
        s.box("body", (w * 0.09, h, d * 0.2), (x * w * 0.455, 0, d * 0.25))
        s.box("body", (w, h * 0.1, d * 0.2), (0, h * (0 if x < 0 else 0.9), d * 0.25))
        for y in (0.06, 0.94):
            s.ball("body", (w * 0.018, w * 0.018, d * 0.04), (x * w * 0.455, h * y, d * 0.35), sides=8)
    for k in range(7):
        s.box("body", (w * 0.83, h * 0.012, d * 0.3), (0, h * (0.17 + 0.11 * k), d * 0.28), (35, 0, 0), bevel=0)
