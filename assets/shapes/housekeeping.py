"""What cleans a house by itself: a robot vacuum."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.roles import GLOW, Roles
from assets.shapes.sketch import Sketch

Rng = np.random.Generator


@drawing(
    "robot_vacuum",
    (0.34, 0.1, 0.34),
    Roles(shines={"light": GLOW}),
    body="matt black plastic",
    lid="glossy dark grey plastic",
    bumper="dark rubber",
    light="glowing blue light",
    brush="white bristles",
)
def robot_vacuum(s: Sketch, rng: Rng) -> None:
    """A flat round robot: a bumper about its front, a turret on its lid, two lights, and a brush at its side."""
    w, h, _ = s.size
    r = w / 2
    s.lathe(
        "body", [(0, 0.12 * h), (0.9 * r, 0.12 * h), (0.97 * r, 0.2 * h), (0.97 * r, 0.62 * h), (0, 0.7 * h)], sides=40
    )
    s.lathe("bumper", [(0.96 * r, 0.2 * h), (r, 0.24 * h), (r, 0.55 * h), (0.96 * r, 0.6 * h)], sides=40)
    s.lathe(
        "lid", [(0, 0.64 * h), (0.84 * r, 0.64 * h), (0.82 * r, 0.74 * h), (0.3 * r, 0.78 * h), (0, 0.78 * h)], sides=40
    )
    s.cylinder("bumper", 0.26 * r, 0.16 * h, (0, 0.76 * h, -0.3 * r), sides=24)
    s.cylinder("lid", 0.27 * r, 0.08 * h, (0, 0.92 * h, -0.3 * r), sides=24)
    for x in (-0.16, 0.16):
        s.cylinder("light", 0.06 * r, 0.02 * h, (x * r, 0.775 * h, 0.42 * r), sides=14)
    for turn in (0, 120, 240):
        s.box("brush", (0.03 * r, 0.03 * h, 0.42 * r), (0.62 * r, 0.02 * h, 0.72 * r), (0, turn, 0), bevel=0)
