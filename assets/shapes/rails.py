"""Railways, and toys of that kind."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import Sketch
from assets.shapes.wagons import draw_spoked_wheel

Rng = np.random.Generator


@drawing("train", (2.6, 3.8, 8.0), body="black iron", trim="brass")
def train(s: Sketch, rng: Rng) -> None:
    """A steam locomotive: boiler with bands, funnel, domes, cab, driving wheels with rods, cow-catcher and lamp."""
    w, h, d = s.size
    r, mid = w * 0.32, h * 0.5
    front, back = d * 0.38, -d * 0.18
    with s.frame((0, mid, 0), (90, 0, 0)):
        s.lathe(
            "body",
            [
                (0, back),
                (r, back),
                (r, front - r * 0.3),
                (r * 1.04, front - r * 0.3),
                (r * 1.04, front),
                (r * 0.9, front + r * 0.06),
                (0, front + r * 0.1),
            ],
            sides=30,
        )
        for k in range(4):
            y = back + (front - back) * (0.12 + 0.22 * k)
            s.lathe("trim", [(r, y), (r * 1.03, y + 0.02 * d), (r, y + 0.025 * d)], sides=30)
        s.lathe("trim", [(r * 0.25, front + r * 0.1), (r * 0.2, front + r * 0.16), (0, front + r * 0.2)], sides=16)
    s.lathe(
        "body",
        [
            (r * 0.32, mid + r * 0.8),
            (r * 0.28, h * 0.84),
            (r * 0.5, h * 0.96),
            (r * 0.52, h),
            (r * 0.4, h),
            (0, h * 0.95),
        ],
        (0, 0, d * 0.3),
        sides=20,
    )
    s.lathe("trim", [(r * 0.52, h * 0.965), (r * 0.55, h * 0.98), (r * 0.52, h * 0.995)], (0, 0, d * 0.3), sides=20)
    for z, tall in ((0.12, 0.3), (-0.04, 0.24)):
        s.lathe(
            "trim",
            [
                (r * 0.42, 0),
                (r * 0.36, r * 0.2),
                (r * 0.36, h * tall * 0.4),
                (r * 0.25, h * tall * 0.5),
                (0, h * tall * 0.55),
            ],
            (0, mid + r * 0.9, d * z),
            sides=18,
        )
    _draw_cab(s, w, h, d)
    s.box("body", (w * 0.86, h * 0.05, d * 0.88), (0, h * 0.26, -d * 0.03))
    for x in (-1.0, 1.0):
        for z in (-0.24, -0.06, 0.12):
            draw_spoked_wheel(s, "body", h * 0.17, w * 0.07, (x * w * 0.36, h * 0.17, d * z), 12)
        for z in (0.27, 0.36):
            draw_spoked_wheel(s, "body", h * 0.09, w * 0.07, (x * w * 0.34, h * 0.09, d * z), 8)
        s.box("trim", (w * 0.03, h * 0.03, d * 0.4), (x * w * 0.42, h * 0.11, -d * 0.06))
        s.rod("trim", (x * w * 0.43, h * 0.14, d * 0.08), (x * w * 0.43, h * 0.2, d * 0.28), w * 0.014)
        s.cylinder("body", w * 0.1, d * 0.12, (x * w * 0.4, h * 0.2, d * 0.26), (90, 0, 0))
        s.rod("trim", (x * r * 0.95, mid + r * 0.45, back), (x * r * 0.95, mid + r * 0.45, front), w * 0.012)
    for k in range(-4, 5):
        s.beam(
            "body",
            (k * w * 0.1, h * 0.02, d * 0.5 - abs(k) * d * 0.012),
            (k * w * 0.06, h * 0.26, d * 0.41),
            w * 0.035,
            w * 0.035,
        )
    s.box("body", (w * 0.9, h * 0.07, d * 0.04), (0, h * 0.25, d * 0.41))
    s.cylinder("trim", r * 0.26, d * 0.04, (0, mid + r * 1.15, front - d * 0.02), (90, 0, 0))
    s.cylinder("trim", r * 0.2, d * 0.01, (0, mid + r * 1.15, front + d * 0.02), (90, 0, 0))


def _draw_cab(s: Sketch, w: float, h: float, d: float) -> None:
    """The driver's cab at the back, with windows and a curved roof."""
    low, top, z0, z1 = h * 0.28, h * 0.82, -d * 0.46, -d * 0.2
    hole = [(-d * 0.06, h * 0.56), (d * 0.07, h * 0.56), (d * 0.07, h * 0.74), (-d * 0.06, h * 0.74)]
    half, mid = (z1 - z0) / 2, (z0 + z1) / 2
    for x in (-1.0, 1.0):
        s.prism(
            "body",
            [(-half, low), (half, low), (half, top), (-half, top)],
            w * 0.03,
            (x * w * 0.42, 0, mid),
            (0, 90, 0),
            [hole],
        )
        s.box("body", (w * 0.26, h * 0.2, d * 0.01), (x * w * 0.28, h * 0.62, z1), bevel=0)
    s.box("body", (w * 0.84, h * 0.36, d * 0.01), (0, low, z1), bevel=0)
    s.box("body", (w * 0.84, h * 0.24, d * 0.01), (0, low, z0), bevel=0)
    t = np.linspace(-1, 1, 11)
    roof = np.concatenate(
        [
            np.column_stack([t * w * 0.5, top + h * 0.07 * (1 - t**2)]),
            np.column_stack([t[::-1] * w * 0.5, top + h * 0.025 + h * 0.07 * (1 - t[::-1] ** 2)]),
        ]
    )
    s.prism("body", roof, (z1 - z0) * 1.25, (0, -h * 0.01, mid))
    s.box("trim", (w * 0.86, h * 0.015, (z1 - z0) * 1.01), (0, h * 0.5, mid), bevel=0)


@drawing("tracks", (2.2, 0.3, 8.0), rails="steel", sleepers="dark wood")
def tracks(s: Sketch, rng: Rng) -> None:
    """A straight railway: profiled rails on chairs and sleepers, none laid quite square."""
    w, h, d = s.size
    count = max(3, round(d / 0.62))
    for k in range(count):
        z = d * ((k + 0.5) / count - 0.5)
        s.box(
            "sleepers",
            (w * float(rng.uniform(0.96, 1.0)), h * 0.5, d / count * 0.42),
            (0, 0, z),
            (0, float(rng.uniform(-1, 1)), 0),
        )
        for x in (-1.0, 1.0):
            s.box("rails", (w * 0.11, h * 0.06, d / count * 0.25), (x * w * 0.33, h * 0.5, z), bevel=0)
    foot = np.array(
        [
            (-1, 0),
            (1, 0),
            (1, 0.1),
            (0.22, 0.25),
            (0.22, 0.62),
            (0.55, 0.72),
            (0.5, 1.0),
            (-0.5, 1.0),
            (-0.55, 0.72),
            (-0.22, 0.62),
            (-0.22, 0.25),
            (-1, 0.1),
        ]
    )
    for x in (-1.0, 1.0):
        s.prism("rails", foot * [w * 0.035, h * 0.48], d, (x * w * 0.33, h * 0.52, 0))


@drawing("toy_train", (0.14, 0.2, 0.5), body="red plastic", wheels="black plastic")
def toy_train(s: Sketch, rng: Rng) -> None:
    """A chubby nursery engine that pulls one wagon."""
    w, h, d = s.size
    for z, deep in ((0.2, 0.56), (-0.3, 0.36)):
        s.box("wheels", (w * 0.7, h * 0.1, d * deep), (0, h * 0.22, d * z), bevel=0.006)
        for x in (-1.0, 1.0):
            for k in (-1.0, 1.0):
                s.cylinder(
                    "wheels",
                    h * 0.18,
                    w * 0.12,
                    (x * w * 0.38 - w * 0.06, h * 0.18, d * (z + k * deep * 0.28)),
                    (0, 0, -90),
                    sides=20,
                )
                s.cylinder(
                    "body",
                    h * 0.08,
                    w * 0.02,
                    (x * w * 0.45 - w * 0.01, h * 0.18, d * (z + k * deep * 0.28)),
                    (0, 0, -90),
                    sides=14,
                )
    s.cylinder("body", w * 0.3, d * 0.34, (0, h * 0.5, d * 0.12), (90, 0, 0))
    s.cylinder("wheels", w * 0.32, d * 0.02, (0, h * 0.5, d * 0.45), (90, 0, 0))
    s.box("body", (w * 0.8, h * 0.5, d * 0.18), (0, h * 0.3, d * 0.02), bevel=0.006)
    s.box("wheels", (w * 0.96, h * 0.07, d * 0.24), (0, h * 0.8, d * 0.02), bevel=0.006)
    for x in (-1.0, 1.0):
        s.box("wheels", (w * 0.02, h * 0.16, d * 0.09), (x * w * 0.4, h * 0.57, d * 0.02), bevel=0)
    s.lathe("wheels", [(w * 0.11, h * 0.6), (w * 0.1, h * 0.85), (w * 0.19, h), (0, h)], (0, 0, d * 0.36), sides=18)
    s.ball("wheels", w * 0.14, (0, h * 0.72, d * 0.22), sides=14)
    s.box("body", (w * 0.84, h * 0.3, d * 0.34), (0, h * 0.32, -d * 0.3), bevel=0.006)
    s.box("wheels", (w * 0.7, h * 0.02, d * 0.3), (0, h * 0.615, -d * 0.3), bevel=0)
    for k in range(5):
        s.ball("wheels", w * 0.14, (w * float(rng.uniform(-0.2, 0.2)), h * 0.64, d * (-0.42 + 0.06 * k)), sides=10)
    s.box("wheels", (w * 0.1, h * 0.05, d * 0.12), (0, h * 0.26, -d * 0.1), bevel=0)
