"""Clocks: on a wall, on the floor with a pendulum, at a bed with bells."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import Point, Sketch

Rng = np.random.Generator


def draw_dial(s: Sketch, radius: float, thick: float, at: Point) -> None:
    """A face in the x-y plane that looks towards +Z: marks of hours and minutes, hands at ten past ten."""
    with s.frame(at):
        s.cylinder("face", radius, thick, (0, 0, 0), (90, 0, 0), sides=48)
        for k in range(60):
            hour, quarter = k % 5 == 0, k % 15 == 0
            wide, long = (0.06, 0.17) if quarter else (0.035, 0.13) if hour else (0.012, 0.05)
            a = np.radians(6 * k)
            out = radius * (0.93 - long / 2)
            place = (out * float(np.sin(a)), out * float(np.cos(a)), thick)
            with s.frame(place, (0, 0, -6.0 * k)):
                s.box("hands", (radius * wide, radius * long, thick * 0.3), (0, -radius * long / 2, 0), bevel=0)
        for turn, long, lift in ((-60.0, 0.5, 1.35), (60.0, 0.78, 1.6)):
            with s.frame((0, 0, thick * lift), (0, 0, -turn)):
                blade = [
                    (-0.03, -0.16),
                    (0.03, -0.16),
                    (0.045, 0.1),
                    (0.02, long),
                    (0, long + 0.06),
                    (-0.02, long),
                    (-0.045, 0.1),
                ]
                s.prism("hands", [(radius * x, radius * y) for x, y in blade], thick * 0.2)
        s.ball("hands", radius * 0.06, (0, 0, thick * 1.6), sides=12)


@drawing("clock", (0.5, 0.5, 0.12), case="walnut wood", face="ivory enamel", hands="brass")
def clock(s: Sketch, rng: Rng, tall: float = 0.0) -> None:
    """A round wall clock; `tall` 1 makes it a grandfather clock with a pendulum."""
    w, h, d = s.size
    if tall >= 0.5:
        _draw_longcase(s)
        return
    r = min(w, h) * 0.5
    rim = [(0, -0.5), (1.0, -0.5), (1.0, 0.3), (0.97, 0.42), (0.93, 0.46), (0.88, 0.38), (0.87, 0.16), (0, 0.16)]
    with s.frame((0, h / 2, 0), (90, 0, 0)):
        s.lathe("case", [(r * x, d * y) for x, y in rim], sides=48)
    draw_dial(s, r * 0.87, d * 0.08, (0, h / 2, d * 0.16))


def _draw_longcase(s: Sketch) -> None:
    """A plinth, a trunk with a glazed door before its pendulum and weights, a hood with pillars about the dial."""
    w, h, d = s.size
    s.box("case", (w, h * 0.14, d), bevel=0.015)
    s.box("case", (w * 0.72, h * 0.58, d * 0.72), (0, h * 0.13, -d * 0.04), bevel=0.012)
    s.box("case", (w * 0.94, h * 0.26, d * 0.86), (0, h * 0.7, -d * 0.04), bevel=0.015)
    for y in (0.13, 0.69, 0.955):
        s.box("case", (w * (1.0 if y > 0.9 else 0.98), h * 0.03, d), (0, h * y, 0), bevel=0.012)
    s.prism(
        "case",
        [(-w * 0.48, 0), (w * 0.48, 0), (w * 0.3, h * 0.02), (0, h * 0.045), (-w * 0.3, h * 0.02)],
        d * 0.8,
        (0, h * 0.98, 0),
    )
    s.box("face", (w * 0.46, h * 0.46, d * 0.03), (0, h * 0.19, d * 0.32), bevel=0.004)
    for x in (-1.0, 1.0):
        s.box("case", (w * 0.06, h * 0.5, d * 0.08), (x * w * 0.26, h * 0.17, d * 0.33), bevel=0.006)
        s.cylinder("case", w * 0.03, h * 0.22, (x * w * 0.42, h * 0.72, d * 0.4), sides=12)
        s.rod("hands", (x * w * 0.13, h * 0.44, d * 0.37), (x * w * 0.13, h * 0.63, d * 0.37), w * 0.006, sides=6)
        s.cylinder("hands", w * 0.045, h * 0.1, (x * w * 0.13, h * 0.34, d * 0.38), sides=14)
    for y in (0.17, 0.64):
        s.box("case", (w * 0.56, h * 0.03, d * 0.08), (0, h * y, d * 0.33), bevel=0.006)
    s.rod("hands", (0, h * 0.28, d * 0.36), (0, h * 0.63, d * 0.36), w * 0.012, sides=8)
    s.cylinder("hands", w * 0.1, d * 0.05, (0, h * 0.27, d * 0.35), (90, 0, 0), sides=24)
    draw_dial(s, w * 0.36, d * 0.05, (0, h * 0.825, d * 0.39))


@drawing("alarm_clock", (0.13, 0.17, 0.07), case="red paint", face="white enamel", hands="black paint", bells="brass")
def alarm_clock(s: Sketch, rng: Rng) -> None:
    """A round alarm clock on two feet, with twin bells, a hammer between them and a handle over them."""
    w, h, d = s.size
    r = min(w * 0.46, h * 0.36)
    y = h * 0.08 + r
    rim = [(0, -0.46), (0.86, -0.46), (0.98, -0.36), (1.0, 0.3), (0.97, 0.44), (0.9, 0.46), (0.87, 0.3), (0, 0.3)]
    with s.frame((0, y, 0), (90, 0, 0)):
        s.lathe("case", [(r * a, d * b) for a, b in rim], sides=40)
    draw_dial(s, r * 0.86, d * 0.06, (0, y, d * 0.3))
    for x in (-1.0, 1.0):
        s.rod("bells", (x * r * 0.5, y - r * 0.8, 0), (x * r * 0.78, 0, 0), r * 0.09, r * 0.06, sides=10)
        with s.frame((x * r * 0.56, y + r * 0.86, 0), (0, 0, -x * 32)):
            dome = [
                (0, r * 0.42),
                (r * 0.2, r * 0.38),
                (r * 0.36, r * 0.26),
                (r * 0.44, r * 0.1),
                (r * 0.45, r * 0.05),
                (0, r * 0.06),
            ]
            s.lathe("bells", dome[::-1], sides=24)
            s.rod("bells", (0, 0, 0), (0, r * 0.5, 0), r * 0.05, sides=8)
    s.rod("hands", (0, y + r * 0.9, 0), (0, y + r * 1.3, 0), r * 0.04, sides=6)
    s.rod("hands", (-r * 0.12, y + r * 1.3, 0), (r * 0.12, y + r * 1.3, 0), r * 0.08, sides=8)
    bow = np.linspace(-1, 1, 11)
    s.tube("bells", np.column_stack([r * 0.72 * bow, y + r * (1.62 - 0.36 * bow**2), 0 * bow]), r * 0.05, 8)
