"""Telescopes, cameras and microphones: instruments on stands."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import Sketch

Rng = np.random.Generator


def _draw_tripod(s: Sketch, surface: str, top: float, reach: float, radius: float) -> None:
    """Three legs, a spreader and a head plate at height `top`."""
    for _ in s.around(3, start_deg=60):
        s.rod(surface, (0, top, reach * 0.08), (0, 0, reach * 0.96), radius, radius * 0.7)
        s.rod(surface, (0, top * 0.42, 0), (0, top * 0.42, reach * 0.55), radius * 0.4, sides=6)
        s.cylinder(surface, radius * 1.5, radius, (0, 0, reach * 0.96), sides=10)
    s.cylinder(surface, reach * 0.16, top * 0.05, (0, top * 0.97, 0))


@drawing("telescope", (0.9, 1.6, 1.3), tube="brass", tripod="wood")
def telescope(s: Sketch, rng: Rng) -> None:
    """A brass draw-tube on a wooden tripod, tipped towards the sky."""
    w, h, d = s.size
    _draw_tripod(s, "tripod", h * 0.62, w * 0.5, h * 0.022)
    s.cylinder("tube", w * 0.05, h * 0.12, (0, h * 0.62, 0))
    with s.frame((0, h * 0.76, 0), (90 - float(rng.uniform(22, 32)), 0, 0)):
        r, long = h * 0.055, d * 0.56
        s.lathe(
            "tube",
            [
                (0, -long * 0.9),
                (r * 0.5, -long * 0.9),
                (r * 0.55, -long * 0.84),
                (r * 0.38, -long * 0.82),
                (r * 0.4, -long * 0.62),
                (r * 0.6, -long * 0.62),
                (r * 0.6, -long * 0.35),
                (r * 0.8, -long * 0.35),
                (r * 0.8, long * 0.6),
                (r * 1.15, long * 0.62),
                (r * 1.15, long * 0.92),
                (r, long * 0.92),
                (r * 0.95, long * 0.86),
                (0, long * 0.86),
            ],
            sides=24,
        )
        for y in (-0.35, 0.05, 0.45):
            s.lathe("tube", [(r * 0.8, long * y), (r * 0.9, long * (y + 0.02)), (r * 0.8, long * (y + 0.04))], sides=24)
        s.rod("tube", (r * 1.1, -long * 0.4, 0), (r * 1.1, -long * 0.1, 0), r * 0.18)
    for x in (-1.0, 1.0):
        s.box("tripod", (w * 0.03, h * 0.12, w * 0.08), (x * w * 0.09, h * 0.68, 0))


@drawing("microscope", (0.24, 0.42, 0.32), body="white metal", lens="glass")
def microscope(s: Sketch, rng: Rng) -> None:
    """A curved arm on a foot, a stage, a nosepiece with lenses, focus knobs, and a tilted eyepiece."""
    w, h, d = s.size
    s.box("body", (w * 0.8, h * 0.07, d * 0.9), bevel=0.012)
    t = np.radians(np.linspace(-70, 80, 12))
    bow = np.column_stack([0 * t, h * 0.42 + h * 0.34 * np.sin(t), -d * 0.12 - d * 0.24 * np.cos(t)])
    for x in (-0.5, 0.5):
        s.tube("body", bow + [x * w * 0.1, 0, 0], w * 0.09, 10)
    s.box("body", (w * 0.62, h * 0.03, d * 0.46), (0, h * 0.33, d * 0.1))
    s.box("lens", (w * 0.34, h * 0.008, d * 0.1), (0, h * 0.36, d * 0.1), bevel=0)
    s.cylinder("body", w * 0.12, h * 0.12, (0, h * 0.21, d * 0.1))
    s.cylinder("lens", w * 0.16, h * 0.03, (0, h * 0.07, d * 0.1))
    s.box("body", (w * 0.3, h * 0.12, d * 0.42), (0, h * 0.68, d * 0.02), bevel=0.012)
    s.cylinder("body", w * 0.17, h * 0.05, (0, h * 0.63, d * 0.1))
    for _ in s.around(3, w * 0.08, h * 0.63):
        with s.frame((0, 0, d * 0.0), (14, 0, 0)), s.frame((0, -h * 0.14, d * 0.0)):
            s.cylinder("body", w * 0.05, h * 0.13)
            s.cylinder("lens", w * 0.035, h * 0.02, (0, -h * 0.02, 0))
    # The frame's own z axis points outwards, so the three lenses spread around the stage's middle.
    with s.frame((0, h * 0.76, -d * 0.05), (-32, 0, 0)):
        s.cylinder("body", w * 0.13, h * 0.14)
        s.cylinder("body", w * 0.1, h * 0.24)
        s.cylinder("body", w * 0.13, h * 0.04, (0, h * 0.21, 0))
        s.cylinder("lens", w * 0.08, h * 0.01, (0, h * 0.248, 0))
    for x in (-1.0, 1.0):
        s.cylinder("body", h * 0.06, w * 0.12, (x * w * 0.14, h * 0.2, -d * 0.26), (0, 0, -90 * x))
        s.cylinder("body", h * 0.035, w * 0.18, (x * w * 0.14, h * 0.2, -d * 0.26), (0, 0, -90 * x))


@drawing("microphone", (0.5, 1.6, 0.5), head="steel mesh", stand="black metal")
def microphone(s: Sketch, rng: Rng) -> None:
    """A ball-headed microphone in its clip on a round-footed stand."""
    w, h, _ = s.size
    s.lathe(
        "stand",
        [(w * 0.46, 0), (w * 0.48, h * 0.012), (w * 0.4, h * 0.025), (w * 0.06, h * 0.04), (0, h * 0.04)],
        sides=32,
    )
    s.rod("stand", (0, h * 0.02, 0), (0, h * 0.84, 0), w * 0.024)
    s.cylinder("stand", w * 0.04, h * 0.05, (0, h * 0.45, 0))
    with s.frame((0, h * 0.84, -w * 0.05), (float(rng.uniform(38, 52)), 0, 0)):
        s.lathe(
            "stand",
            [
                (0, -h * 0.05),
                (w * 0.045, -h * 0.05),
                (w * 0.075, h * 0.09),
                (w * 0.09, h * 0.1),
                (w * 0.09, h * 0.11),
                (0, h * 0.11),
            ],
            sides=20,
        )
        s.ball("head", w * 0.125, (0, h * 0.14, 0), sides=20)
        s.lathe("stand", [(w * 0.125, -h * 0.006), (w * 0.133, 0), (w * 0.125, h * 0.006)], (0, h * 0.14, 0), sides=20)


@drawing("camera_tripod", (0.9, 1.6, 0.9), body="black plastic", tripod="steel")
def camera_tripod(s: Sketch, rng: Rng) -> None:
    """A camera with lens, hood, viewfinder and flash shoe on a tripod with a pan handle."""
    w, h, _ = s.size
    _draw_tripod(s, "tripod", h * 0.7, w * 0.5, h * 0.014)
    s.rod("tripod", (0, h * 0.4, 0), (0, h * 0.78, 0), h * 0.014)
    s.box("tripod", (w * 0.14, h * 0.03, w * 0.14), (0, h * 0.77, 0))
    s.rod("tripod", (0, h * 0.77, 0), (w * 0.1, h * 0.68, -w * 0.34), h * 0.009)
    with s.frame((0, h * 0.8, 0), (float(rng.uniform(-4, 4)), 0, 0)):
        s.box("body", (w * 0.36, h * 0.13, w * 0.2), bevel=0.015)
        s.prism(
            "body",
            [(-w * 0.09, 0), (w * 0.09, 0), (w * 0.06, h * 0.05), (-w * 0.06, h * 0.05)],
            w * 0.18,
            (0, h * 0.125, 0),
        )
        s.box("body", (w * 0.09, h * 0.13, w * 0.26), (-w * 0.15, 0, w * 0.02), bevel=0.015)
        s.cylinder("tripod", w * 0.03, h * 0.02, (-w * 0.14, h * 0.13, w * 0.04))
        s.cylinder("tripod", w * 0.035, h * 0.018, (w * 0.13, h * 0.13, 0))
        with s.frame((w * 0.02, h * 0.06, w * 0.09), (90, 0, 0)):
            s.lathe(
                "body",
                [
                    (w * 0.1, 0),
                    (w * 0.1, w * 0.06),
                    (w * 0.085, w * 0.06),
                    (w * 0.085, w * 0.16),
                    (w * 0.11, w * 0.2),
                    (w * 0.1, w * 0.2),
                    (w * 0.08, w * 0.15),
                    (0, w * 0.15),
                ],
                sides=24,
            )
            s.lathe(
                "tripod",
                [(w * 0.087, w * 0.08), (w * 0.09, w * 0.09), (w * 0.09, w * 0.11), (w * 0.087, w * 0.12)],
                sides=24,
            )
            s.ball("tripod", (w * 0.07, w * 0.02, w * 0.07), (0, w * 0.15, 0))
