"""Signs and posts of the kerb: stop sign, parking meter."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import Sketch, arc

Rng = np.random.Generator
V = np.array


def _draw_stop(s: Sketch, tall: float) -> None:
    """The four letters about the middle, `tall` metres high, their strokes standing on z = 0."""
    t = tall * 0.17
    wide, deep = tall * 0.5, tall * 0.03

    def bar(x: float, y: float, long: float, upright: bool) -> None:
        size = (t, long, deep) if upright else (long, t, deep)
        s.box("letters", size, (x, y, 0), bevel=0)

    with s.frame((0, -tall / 2, 0)):
        left = -1.5 * tall * 0.66
        for y in (0.0, tall / 2 - t / 2, tall - t):
            bar(left, y, wide, False)
        bar(left - wide / 2 + t / 2, tall / 2, tall / 2, True)
        bar(left + wide / 2 - t / 2, 0, tall / 2, True)
        at = left + tall * 0.66
        bar(at, tall - t, wide * 1.1, False)
        bar(at, 0, tall, True)
        at += tall * 0.66
        for y in (0.0, tall - t):
            bar(at, y, wide, False)
        for x in (-1, 1):
            bar(at + x * (wide / 2 - t / 2), 0, tall, True)
        at += tall * 0.66
        bar(at - wide / 2 + t / 2, 0, tall, True)
        for y in (tall * 0.42, tall - t):
            bar(at, y, wide, False)
        bar(at + wide / 2 - t / 2, tall * 0.42, tall * 0.58, True)


@drawing("stop_sign", (0.75, 2.4, 0.1), plate="red enamel", letters="white paint", post="galvanised steel")
def stop_sign(s: Sketch, rng: Rng) -> None:
    """An eight-cornered red plate with a white border and STOP on it, on a post."""
    w, h, d = s.size
    y = h - w / 2
    r = w / 2 / np.cos(np.radians(22.5))
    eight = arc(r, 22.5, 337.5, 7)
    s.prism("letters", eight, d * 0.16, (0, y, d * 0.3))
    s.prism("plate", eight * 0.94, d * 0.04, (0, y, d * 0.39))
    s.prism("post", eight * 0.99, d * 0.05, (0, y, d * 0.2))
    with s.frame((0, y, d * 0.42)):
        _draw_stop(s, w * 0.3)
    s.box("post", (w * 0.09, h * 0.97, d * 0.6), (0, 0, -d * 0.12), bevel=0.006)
    for lift in (-0.25, 0.25):
        s.cylinder("post", w * 0.02, d * 0.1, (0, y + w * lift * 1.3, d * 0.38), (90, 0, 0), sides=8)
    s.cylinder("post", w * 0.12, h * 0.012, (0, 0, -d * 0.12), sides=16)


@drawing(
    "parking_meter", (0.26, 1.4, 0.2), body="grey painted steel", window="pale glass", dial="red paint", post="steel"
)
def parking_meter(s: Sketch, rng: Rng) -> None:
    """A parking meter: a round-headed case on a post with a window, a red flag in it, a coin slot and a handle."""
    w, h, d = s.size
    s.lathe("post", [(w * 0.3, 0), (w * 0.3, h * 0.012), (w * 0.14, h * 0.03), (w * 0.12, h * 0.66)], sides=20)
    base = h * 0.66
    s.cylinder("post", w * 0.2, h * 0.03, (0, base - h * 0.015, 0), sides=20)
    r = w * 0.42
    top = h - r
    case = [
        (-r * 0.62, base),
        (r * 0.62, base),
        (r * 0.98, base + h * 0.13),
        *arc(r, 0, 180, 20, (0, top)).tolist(),
        (-r * 0.98, base + h * 0.13),
    ]
    s.prism("body", case, d * 0.7)
    for z in (-1.0, 1.0):
        inner = (V(case) - [0, (base + h) / 2]) * 0.9 + [0, (base + h) / 2]
        s.prism("body", inner, d * 0.1, (0, 0, z * d * 0.38))
    window = [(-r * 0.72, top - h * 0.012), (r * 0.72, top - h * 0.012), *arc(r * 0.74, 0, 180, 18, (0, top)).tolist()]
    s.prism("window", window, d * 0.05, (0, 0, d * 0.43))
    s.prism(
        "dial",
        [(-r * 0.1, 0), (r * 0.1, 0), (r * 0.03, r * 0.62), (-r * 0.03, r * 0.62)],
        d * 0.03,
        (0, top, d * 0.46),
        (0, 0, 35),
    )
    for k in range(7):
        a = np.radians(30 * k)
        x, y = r * 0.6 * float(np.cos(a)), r * 0.6 * float(np.sin(a))
        s.box(
            "post",
            (r * 0.05, r * 0.16, d * 0.03),
            (x, top + y * 0.9, d * 0.455),
            (0, 0, float(np.degrees(a)) - 90),
            bevel=0,
        )
    s.box("post", (r * 0.5, h * 0.075, d * 0.05), (0, base + h * 0.09, d * 0.43), bevel=0.003)
    s.box("dial", (r * 0.08, h * 0.035, d * 0.03), (0, base + h * 0.11, d * 0.46), bevel=0)
    s.cylinder("post", r * 0.3, d * 0.08, (0, base + h * 0.045, d * 0.41), (90, 0, 0), sides=20)
    s.box("post", (r * 0.1, h * 0.045, d * 0.05), (0, base + h * 0.022, d * 0.475), bevel=0.002)
    for x in (-1.0, 1.0):
        s.cylinder("post", h * 0.02, w * 0.09, (x * r * 0.95, top - h * 0.03, 0), (0, 0, -90 * x), sides=14)
