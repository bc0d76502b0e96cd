"""Columns, arches, walls, graves and other things of stone."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import Sketch, arc

Rng = np.random.Generator


@drawing("column", (0.9, 4.0, 0.9), shaft="marble", base="marble")
def column(s: Sketch, rng: Rng, fluted: float = 1.0, broken: float = 0.0) -> None:
    """A classical column; `fluted` 0 leaves it smooth, `broken` 1 ends it in a jagged stump."""
    w, h, _ = s.size
    r = w * 0.36
    s.box("base", (w, w * 0.16, w))
    s.lathe("base", [(r * 1.3, w * 0.16), (r * 1.34, w * 0.24), (r * 1.2, w * 0.3), (r * 1.08, w * 0.36), (r, w * 0.4)])
    top = h * (0.62 if broken else 1.0) - w * (0.0 if broken else 0.42)
    a = np.linspace(0, 2 * np.pi, 96, endpoint=False)
    flute = 1 - (0.055 * np.abs(np.sin(a * 10)) ** 0.7 if fluted else np.zeros(96))
    levels = np.linspace(w * 0.38, top, 12)
    swell = r * (1.0 - 0.14 * np.linspace(0, 1, 12) ** 1.7)
    rings = np.stack(
        [np.outer(swell, np.cos(a) * flute), np.repeat(levels[:, None], 96, 1), -np.outer(swell, np.sin(a) * flute)], -1
    )
    if broken:
        phase = rng.uniform(0, 6, 3)
        jag = np.cos(a + phase[0]) * 0.3 + np.cos(3 * a + phase[1]) * 0.12 + np.cos(7 * a + phase[2]) * 0.06
        rings[-1, :, 1] += jag * w
        rings[-2, :, 1] += 0.5 * jag * w
    s.loft("shaft", rings)
    if not broken:
        s.lathe(
            "base", [(r * 0.9, top), (r * 0.98, top + 0.06 * w), (r * 1.3, top + 0.24 * w), (r * 1.3, top + 0.28 * w)]
        )
        s.box("base", (w, w * 0.14, w), (0, h - w * 0.14, 0))


@drawing("obelisk", (1.2, 6.0, 1.2), body="sandstone")
def obelisk(s: Sketch, rng: Rng) -> None:
    """A tapering square needle on two steps."""
    w, h, _ = s.size
    s.box("body", (w, h * 0.05, w))
    s.box("body", (w * 0.8, h * 0.07, w * 0.8), (0, h * 0.05, 0))
    square = np.array([(1, 1), (1, -1), (-1, -1), (-1, 1)])
    levels = [(0.3, 0.12), (0.2, 0.88), (0.0, 1.0)]
    rings = [np.column_stack([square[:, 0] * w * r, np.full(4, h * y), square[:, 1] * w * r]) for r, y in levels]
    s.loft("body", rings, smooth=False)


@drawing("arch", (3.2, 3.6, 0.9), body="stone")
def arch(s: Sketch, rng: Rng) -> None:
    """A free-standing round arch of piers, imposts and wedge stones."""
    w, h, d = s.size
    pier, outer = w * 0.2, w * 0.5
    spring = h - outer
    for x in (-1.0, 1.0):
        s.box("body", (pier * 1.3, h * 0.06, d * 1.1), (x * (outer - pier * 0.65), 0, 0))
        s.box("body", (pier, spring - h * 0.12, d * 0.9), (x * (outer - pier * 0.6), h * 0.06, 0))
        s.box("body", (pier * 1.25, h * 0.06, d), (x * (outer - pier * 0.63), spring - h * 0.06, 0))
    stones = 11
    for k in range(stones):
        gap = 0.6
        a0, a1 = 180 * k / stones + gap, 180 * (k + 1) / stones - gap
        key = 1.0 if k == stones // 2 else 0.96
        ring = np.concatenate([arc(outer * key, a0, a1, 3, (0, spring)), arc(outer - pier, a1, a0, 3, (0, spring))])
        s.prism("body", ring, d * (1.0 if k == stones // 2 else 0.9))


@drawing("stairs", (1.6, 1.8, 2.8), steps="stone")
def stairs(s: Sketch, rng: Rng) -> None:
    """A straight flight that rises towards the back."""
    w, h, d = s.size
    count = max(2, round(h / 0.18))
    rise, run = h / count, d / count
    for k in range(count):
        z = d / 2 - run * k
        s.box("steps", (w, rise * (k + 1) - rise * 0.22, run), (0, 0, z - run / 2), bevel=0)
        s.box("steps", (w * 1.03, rise * 0.22, run * 1.15), (0, rise * (k + 0.78), z - run * 0.425))


@drawing("wall", (4.0, 2.4, 0.4), body="brick")
def wall(s: Sketch, rng: Rng) -> None:
    """A free-standing wall with a plinth, piers and a coping."""
    w, h, d = s.size
    s.box("body", (w * 0.99, h * 0.92, d * 0.6), bevel=0)
    s.box("body", (w * 0.995, h * 0.1, d * 0.8))
    slope = np.array([(-d * 0.5, 0), (d * 0.5, 0), (d * 0.5, h * 0.03), (0, h * 0.08), (-d * 0.5, h * 0.03)])
    s.prism("body", slope, w, (0, h * 0.92, 0), (0, 90, 0))
    count = max(2, round(w / 3) + 1)
    for x in np.linspace(-w / 2 + d * 0.45, w / 2 - d * 0.45, count):
        s.box("body", (d * 0.9, h * 0.92, d * 0.9), (float(x), 0, 0))


@drawing("pedestal", (0.8, 1.0, 0.8), body="marble")
def pedestal(s: Sketch, rng: Rng) -> None:
    """A square plinth with moulded foot and cornice."""
    w, h, d = s.size
    for scale, y0, y1 in (
        (1.0, 0, 0.1),
        (0.9, 0.1, 0.16),
        (0.72, 0.16, 0.82),
        (0.8, 0.82, 0.86),
        (0.9, 0.86, 0.92),
        (1.0, 0.92, 1.0),
    ):
        s.box("body", (w * scale, h * (y1 - y0), d * scale), (0, h * y0, 0), bevel=0.012)
    s.box("body", (w * 0.5, h * 0.5, d * 0.745), (0, h * 0.24, 0), bevel=0.01)


@drawing("gravestone", (0.7, 1.0, 0.3), body="weathered granite")
def gravestone(s: Sketch, rng: Rng, cross: float = 0.0) -> None:
    """A round-topped headstone, or a cross on a block."""
    w, h, d = s.size
    s.box("body", (w, h * 0.12, d))
    lean = (float(rng.uniform(-3, 1)), 0, float(rng.uniform(-2, 2)))
    if cross:
        s.box("body", (w * 0.6, h * 0.14, d * 0.75), (0, h * 0.12, 0))
        a, b, y = w * 0.12, w * 0.42, h * 0.66
        t = h - y
        plus = [
            (-a, -y + h * 0.24),
            (a, -y + h * 0.24),
            (a, -a),
            (b, -a),
            (b, a),
            (a, a),
            (a, t),
            (-a, t),
            (-a, a),
            (-b, a),
            (-b, -a),
            (-a, -a),
        ]
        s.prism("body", plus, d * 0.4, (0, y, 0), lean)
        s.ring("body", w * 0.26, w * 0.05, (0, y, 0), lean)
        return
    x, top = w * 0.42, h - w * 0.42
    outline = np.concatenate([[(-x, h * 0.1), (x, h * 0.1)], arc(x, 0, 180, 16, (0, top))])
    inner = np.concatenate([[(-x * 0.8, h * 0.24), (x * 0.8, h * 0.24)], arc(x * 0.8, 0, 180, 16, (0, top))])
    s.prism("body", outline, d * 0.42, (0, 0, -d * 0.04), lean, holes=[inner])
    s.prism("body", inner * [1.02, 1.01], d * 0.3, (0, 0, -d * 0.04), lean)
    for k, width in enumerate((0.9, 0.65, 0.8)):
        s.box("body", (x * width, h * 0.025, d * 0.05), (0, h * (0.58 - 0.09 * k), d * 0.105), lean, bevel=0)
    s.box("body", (x * 0.1, h * 0.18, d * 0.05), (0, h * 0.68, d * 0.1), lean, bevel=0)
    s.box("body", (x * 0.4, h * 0.035, d * 0.05), (0, h * 0.77, d * 0.1), lean, bevel=0)


@drawing("sarcophagus", (0.9, 0.8, 2.2), body="gold", lid="gold")
def sarcophagus(s: Sketch, rng: Rng) -> None:
    """An Egyptian mummy case lying on its back: a chest with a face, a striped headcloth and crossed arms."""
    w, h, d = s.size
    a = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    t = np.linspace(-1, 1, 40)
    stations = np.array(
        [
            (-1, 0.55),
            (-0.92, 0.62),
            (-0.75, 0.6),
            (0.3, 1.0),
            (0.55, 0.95),
            (0.66, 0.62),
            (0.8, 0.66),
            (0.95, 0.5),
            (1, 0.3),
        ]
    )
    half = np.interp(t, stations[:, 0], stations[:, 1]) * w / 2
    z = -t * d / 2
    outline = np.concatenate([np.column_stack([half, -z]), np.column_stack([-half[::-1], -z[::-1]])])
    s.prism("body", outline, h * 0.5, (0, h * 0.25, 0), (-90, 0, 0))
    s.prism("lid", outline * 1.0, h * 0.06, (0, h * 0.53, 0), (-90, 0, 0))
    dome = np.sin(np.linspace(0, np.pi, 13))[None, :] * 0.3 * h * (0.5 + 0.5 * half[:, None] / half.max())
    x = -np.cos(np.linspace(0, np.pi, 13))[None, :] * half[:, None] * 0.97
    grid = np.stack([x, h * 0.56 + dome, np.repeat(z[:, None], 13, 1)], -1)
    s.sheet("lid", grid)
    s.ball("lid", (w * 0.2, h * 0.2, w * 0.24), (0, h * 0.78, -d * 0.385))
    s.ball("body", (w * 0.3, h * 0.22, w * 0.34), (0, h * 0.68, -d * 0.395))
    s.ball("lid", (w * 0.04, h * 0.08, w * 0.08), (0, h * 0.94, -d * 0.375))
    s.rod("body", (0, h * 0.88, -d * 0.29), (0, h * 0.9, -d * 0.22), w * 0.03)
    for side in (-1.0, 1.0):
        s.tube(
            "body",
            [
                (side * w * 0.4, h * 0.74, -d * 0.12),
                (side * w * 0.2, h * 0.88, -d * 0.02),
                (-side * w * 0.14, h * 0.9, -d * 0.12),
            ],
            w * 0.06,
        )
    for k in range(5):
        zz = d * (0.1 + 0.075 * k)
        i = int(np.argmin(np.abs(z - zz)))
        s.tube("body", grid[i] * [1.01, 1.01, 1], h * 0.02, 6)
    del a


@drawing("coffin", (0.7, 0.5, 2.0), body="dark wood")
def coffin(s: Sketch, rng: Rng) -> None:
    """The six-sided wooden kind, widest at the shoulders, with a raised lid and a cross."""
    w, h, d = s.size
    x, z = w / 2, d / 2
    plan = np.array([(-x * 0.62, z), (-x, z * 0.42), (-x * 0.55, -z), (x * 0.55, -z), (x, z * 0.42), (x * 0.62, z)])
    s.prism("body", plan * 0.94, h * 0.7, (0, h * 0.35, 0), (-90, 0, 0))
    for height, scale, thick in (
        (0.04, 1.0, 0.08),
        (0.73, 1.0, 0.06),
        (0.79, 0.95, 0.06),
        (0.86, 0.8, 0.08),
        (0.92, 0.6, 0.06),
    ):
        s.prism("body", plan * scale, h * thick, (0, h * height, 0), (-90, 0, 0))
    s.box("body", (w * 0.07, h * 0.06, d * 0.5), (0, h * 0.94, -d * 0.05), bevel=0.004)
    s.box("body", (w * 0.34, h * 0.06, w * 0.07), (0, h * 0.94, -d * 0.17), bevel=0.004)
    for side in (-1.0, 1.0):
        for zz in (-0.12, 0.2):
            s.ring("body", w * 0.08, w * 0.015, (side * w * 0.45, h * 0.42, d * zz), (0, 90, 0), 180, 180)
