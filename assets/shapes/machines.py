"""Engines, tanks, pipes and what stands in works."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import Sketch, arc

Rng = np.random.Generator


def gear_outline(radius: float, teeth: int) -> np.ndarray:
    """Points `[teeth * 4, 2]` of a cog wheel."""
    a = np.arange(teeth)[:, None] * 2 * np.pi / teeth + np.array([-0.24, -0.13, 0.13, 0.24]) * 2 * np.pi / teeth
    r = np.array([0.82, 1.0, 1.0, 0.82]) * radius
    return np.stack([r * np.cos(a), r * np.sin(a)], axis=-1).reshape(-1, 2)


def draw_gear(s: Sketch, radius: float, width: float, teeth: int, x: float, y: float, z: float, turn: float) -> None:
    """A cog with a hub and five windows, its axle along z."""
    windows = []
    for k in range(5):
        outer, inner = arc(radius * 0.68, 72 * k + 10, 72 * k + 62, 5), arc(radius * 0.34, 72 * k + 56, 72 * k + 16, 4)
        windows.append(np.concatenate([outer, inner]))
    s.prism("body", gear_outline(radius, teeth), width, (x, y, z), (0, 0, turn), windows)
    s.cylinder("body", radius * 0.2, width * 1.8, (x, y, z - width * 0.9), (90, 0, 0))


@drawing("gear", (1.2, 1.0, 0.2), body="brass")
def gear(s: Sketch, rng: Rng) -> None:
    """Three meshing cogs on their axles."""
    w, h, d = s.size
    r = min(w * 0.31, h * 0.34)
    start = float(rng.uniform(0, 30))
    draw_gear(s, r, d * 0.5, 16, -w / 2 + r, r, 0, start)
    draw_gear(s, r * 0.62, d * 0.4, 10, -w / 2 + r * 2.45, r * 1.0, 0, 18 - start * 1.6)
    draw_gear(s, r * 0.8, d * 0.45, 13, -w / 2 + r * 1.85, h - r * 0.8, -d * 0.02, start * 1.2)


@drawing("valve_wheel", (0.7, 0.9, 0.5), wheel="red painted metal", pipe="steel")
def valve_wheel(s: Sketch, rng: Rng) -> None:
    """A hand wheel on its spindle over a flanged pipe."""
    w, h, d = s.size
    r = d * 0.2
    s.rod("pipe", (-w * 0.5, r * 1.5, 0), (w * 0.5, r * 1.5, 0), r, sides=20)
    for x in (-0.42, -0.2, 0.2, 0.42):
        s.rod("pipe", (w * x - w * 0.03, r * 1.5, 0), (w * x + w * 0.03, r * 1.5, 0), r * 1.45, sides=24)
    s.lathe(
        "pipe",
        [
            (r * 0.9, r * 1.5),
            (r * 0.9, h * 0.45),
            (r * 1.1, h * 0.45),
            (r * 1.1, h * 0.52),
            (r * 0.5, h * 0.56),
            (r * 0.4, h * 0.7),
            (0, h * 0.7),
        ],
        sides=18,
    )
    s.rod("pipe", (0, h * 0.6, 0), (0, h * 0.96, 0), r * 0.18)
    reach = min(w, d) * 0.46
    s.ring("wheel", reach, reach * 0.11, (0, h * 0.9, 0), (90, 0, 0), sides=12)
    s.cylinder("wheel", reach * 0.2, h * 0.08, (0, h * 0.86, 0))
    for _ in s.around(5, 0, h * 0.9, float(rng.uniform(0, 60))):
        s.rod("wheel", (0, 0, reach * 0.1), (0, 0, reach), reach * 0.07)


@drawing("pipes", (2.4, 2.4, 0.8), pipe="rusty steel")
def pipes(s: Sketch, rng: Rng) -> None:
    """A bank of pipes with bends, flanges, a valve and a gauge."""
    w, h, d = s.size
    for k in range(4):
        r = w * float(rng.uniform(0.03, 0.055))
        x, z = w * (-0.38 + 0.25 * k), d * (0.25 if k % 2 else -0.15)
        level = h * (0.5 + 0.14 * k)
        a = np.radians(np.linspace(180, 90, 6))
        bend = [(x + r * 3 + r * 3 * float(np.cos(v)), level + r * 3 * float(np.sin(v)) - r * 3, z) for v in a]
        end = w * 0.5 if k % 2 == 0 else x + w * 0.18
        s.tube("pipe", [(x, 0, z), (x, (level - r * 3) * 0.5, z), *bend, (end, level, z)], r, 12)
        for y in (0.04, 0.3):
            s.cylinder("pipe", r * 1.5, h * 0.02, (x, h * y, z), sides=16)
            s.cylinder("pipe", r * 1.5, h * 0.02, (x, h * (y + 0.026), z), sides=16)
        if k % 2:
            s.tube(
                "pipe",
                [(end - 0.01, level, z), (end + r * 2, level, z), (end + r * 3, level + r, z), (end + r * 3, h, z)],
                r,
                12,
            )
        s.rod("pipe", (x + r * 4, level, z), (x + r * 5, level, z), r * 1.5, sides=16)
    s.ring("pipe", w * 0.07, w * 0.012, (-w * 0.38, h * 0.2, d * 0.18))
    s.rod("pipe", (-w * 0.38, h * 0.2, -d * 0.15), (-w * 0.38, h * 0.2, d * 0.18), w * 0.014)
    for k in range(4):
        s.box("pipe", (w * 0.01, w * 0.07, w * 0.01), (-w * 0.38, h * 0.2, d * 0.18), (0, 0, 90 * k + 45), bevel=0)
    for y in (0.14, 0.42):
        s.box("pipe", (w * 0.9, h * 0.03, d * 0.06), (0, h * y, -d * 0.35))


@drawing("cable", (0.9, 0.25, 0.9), cable="black rubber")
def cable(s: Sketch, rng: Rng) -> None:
    """A loose coil of cable with a plug at its end."""
    w, h, _ = s.size
    t = np.linspace(0, 6 * 2 * np.pi, 150)
    r = w * 0.34 + w * 0.05 * np.sin(t * 0.37 + float(rng.uniform(0, 6))) + w * 0.02 * np.sin(t * 2.3)
    y = h * 0.1 + h * 0.11 * (t / (2 * np.pi)) + h * 0.03 * np.sin(t * 1.7)
    path = np.column_stack([r * np.cos(t), y, -r * np.sin(t)])
    tail = np.array([(w * 0.42, h * 0.5, -w * 0.1), (w * 0.46, h * 0.12, w * 0.1), (w * 0.3, h * 0.09, w * 0.4)])
    s.tube("cable", np.concatenate([path, tail]), h * 0.085, 8)
    with s.frame((w * 0.3, h * 0.02, w * 0.4), (0, -60, 0)):
        s.box("cable", (h * 0.36, h * 0.2, h * 0.5), (0, 0, h * 0.2))
        for x in (-1.0, 1.0):
            s.box("cable", (h * 0.05, h * 0.08, h * 0.2), (x * h * 0.1, h * 0.06, h * 0.52), bevel=0)


@drawing("engine", (2.4, 2.2, 1.6), body="copper", trim="iron")
def engine(s: Sketch, rng: Rng) -> None:
    """A boiler engine: lying riveted drum with fire door, funnel, flywheel, cylinder and gauges."""
    w, h, d = s.size
    r, mid = h * 0.27, h * 0.46
    s.rod("body", (-w * 0.42, mid, 0), (w * 0.42, mid, 0), r, sides=30)
    for x in (-1.0, 1.0):
        s.ball("body", (w * 0.06, r, r), (x * w * 0.42, mid, 0), sides=24)
        s.box("trim", (w * 0.1, mid, d * 0.62), (x * w * 0.28, 0, 0))
    for x in (-0.38, -0.13, 0.13, 0.38):
        s.ring("trim", r * 1.01, r * 0.05, (w * x, mid, 0), (0, 90, 0), sides=6)
        for k in range(14):
            a = 2 * np.pi * k / 14
            s.ball("trim", r * 0.04, (w * x + w * 0.035, mid + r * float(np.cos(a)), r * float(np.sin(a))), sides=6)
    s.lathe(
        "trim",
        [(r * 0.4, mid + r * 0.9), (r * 0.3, mid + r * 1.15), (r * 0.3, h * 0.92), (r * 0.45, h), (0, h * 0.98)],
        (-w * 0.32, 0, 0),
        sides=18,
    )
    s.lathe(
        "body",
        [(r * 0.5, mid + r * 0.8), (r * 0.5, h * 0.82), (r * 0.3, h * 0.9), (0, h * 0.92)],
        (w * 0.05, 0, 0),
        sides=18,
    )
    s.ring("trim", h * 0.3, h * 0.03, (w * 0.2, mid, d * 0.44))
    for k in range(6):
        s.box("trim", (h * 0.03, h * 0.29, h * 0.03), (w * 0.2, mid, d * 0.44), (0, 0, 60 * k), bevel=0)
    s.rod("trim", (w * 0.2, mid, 0), (w * 0.2, mid, d * 0.5), h * 0.035)
    s.rod("body", (-w * 0.3, mid, d * 0.42), (-w * 0.08, mid, d * 0.42), h * 0.09, sides=18)
    s.rod("trim", (-w * 0.08, mid, d * 0.42), (w * 0.18, mid + h * 0.1, d * 0.46), h * 0.02)
    for x in (-0.1, 0.2):
        s.cylinder("trim", r * 0.24, d * 0.05, (w * x, mid + r * 0.75, r * 0.66), (70, 0, 0))
        s.cylinder("body", r * 0.19, d * 0.02, (w * x, mid + r * 0.76, r * 0.66 + d * 0.045), (70, 0, 0))
    s.tube(
        "body",
        [
            (w * 0.05, h * 0.86, 0),
            (w * 0.05, h * 0.94, d * 0.15),
            (-w * 0.2, h * 0.9, d * 0.4),
            (-w * 0.2, mid, d * 0.42),
        ],
        h * 0.025,
        8,
    )


@drawing("tank", (2.0, 3.0, 2.0), body="steel", trim="steel")
def tank(s: Sketch, rng: Rng) -> None:
    """An upright vessel on legs: domed ends, bands, manhole, ladder, pipe and gauge."""
    w, h, _ = s.size
    r, low, high = w * 0.42, h * 0.24, h * 0.8
    t = np.radians(np.linspace(-90, 0, 8))
    lower = np.column_stack([r * np.cos(t), low + h * 0.12 * np.sin(t)])
    upper = np.column_stack([r * np.cos(-t[::-1]), high + h * 0.12 * np.sin(-t[::-1])])
    s.lathe("body", np.concatenate([lower, upper]), sides=36)
    for y in (0.26, 0.43, 0.6, 0.78):
        s.lathe(
            "trim",
            [(r, h * (y - 0.01)), (r * 1.025, h * (y - 0.008)), (r * 1.025, h * (y + 0.008)), (r, h * (y + 0.01))],
            sides=36,
        )
    for _ in s.around(4, r * 0.86, 0, 45):
        s.box("trim", (w * 0.06, h * 0.28, w * 0.05))
        s.box("trim", (w * 0.13, h * 0.015, w * 0.12))
    s.cylinder("trim", w * 0.15, h * 0.05, (0, h * 0.9, 0))
    s.cylinder("trim", w * 0.18, h * 0.02, (0, h * 0.95, 0))
    s.ring("trim", w * 0.06, w * 0.012, (0, h * 0.985, 0), (90, 0, 0))
    s.tube("trim", [(0, h * 0.14, 0), (0, h * 0.08, 0), (0, h * 0.06, w * 0.1), (0, h * 0.06, w * 0.46)], w * 0.035, 10)
    s.ring("trim", w * 0.07, w * 0.014, (0, h * 0.12, w * 0.34), (90, 0, 0))
    s.cylinder("trim", w * 0.07, w * 0.05, (w * 0.12, h * 0.55, r * 0.94), (90, 10, 0))
    for x in (-1.0, 1.0):
        s.rod("trim", (r * 1.1, 0, x * w * 0.09), (r * 1.1, h * 0.92, x * w * 0.09), w * 0.014, sides=6)
    for k in range(13):
        s.rod(
            "trim",
            (r * 1.1, h * (0.05 + 0.068 * k), -w * 0.09),
            (r * 1.1, h * (0.05 + 0.068 * k), w * 0.09),
            w * 0.01,
            sides=5,
        )


@drawing("generator", (1.6, 1.1, 0.8), body="yellow painted metal", trim="black rubber")
def generator(s: Sketch, rng: Rng) -> None:
    """A power unit on skids: louvres, panel with sockets and switches, exhaust, lifting frame and filler cap."""
    w, h, d = s.size
    for z in (-1.0, 1.0):
        s.box("trim", (w, h * 0.1, d * 0.12), (0, 0, z * d * 0.36))
    s.box("body", (w * 0.94, h * 0.66, d * 0.9), (0, h * 0.1, 0), bevel=0.05)
    s.box("trim", (w * 0.95, h * 0.04, d * 0.91), (0, h * 0.14, 0))
    for k in range(8):
        s.box(
            "trim", (w * 0.34, h * 0.025, d * 0.03), (-w * 0.22, h * (0.26 + 0.052 * k), d * 0.447), (30, 0, 0), bevel=0
        )
    s.box("trim", (w * 0.36, h * 0.42, d * 0.03), (w * 0.22, h * 0.25, d * 0.445))
    for k in range(3):
        s.cylinder("body", h * 0.05, d * 0.03, (w * (0.1 + 0.11 * k), h * 0.36, d * 0.46), (90, 0, 0), sides=14)
        s.box("body", (w * 0.05, h * 0.07, d * 0.03), (w * (0.1 + 0.11 * k), h * 0.5, d * 0.46))
    for x in (-1.0, 1.0):
        a = w * 0.42 * x
        s.tube(
            "trim",
            [
                (a, h * 0.1, d * 0.44),
                (a, h * 0.86, d * 0.44),
                (a, h * 0.92, d * 0.38),
                (a, h * 0.92, -d * 0.38),
                (a, h * 0.86, -d * 0.44),
                (a, h * 0.1, -d * 0.44),
            ],
            h * 0.028,
            8,
        )
    s.rod("trim", (-w * 0.42, h * 0.92, 0), (w * 0.42, h * 0.92, 0), h * 0.028)
    s.tube(
        "trim",
        [(-w * 0.3, h * 0.72, -d * 0.2), (-w * 0.3, h * 0.9, -d * 0.2), (-w * 0.36, h * 0.98, -d * 0.2)],
        h * 0.045,
        10,
    )
    s.cylinder("trim", h * 0.07, h * 0.06, (w * 0.2, h * 0.76, 0))


@drawing("antenna", (3.0, 4.0, 3.0), dish="white metal", mast="steel")
def antenna(s: Sketch, rng: Rng) -> None:
    """A dish with a feed on three struts, a yoke, and a braced pedestal."""
    w, h, _ = s.size
    r = w * 0.47
    hub = h * 0.56
    s.cylinder("mast", w * 0.2, h * 0.04)
    s.lathe("mast", [(w * 0.13, h * 0.04), (w * 0.07, h * 0.3), (w * 0.07, hub)], sides=18)
    for _ in s.around(4, start_deg=45):
        s.rod("mast", (0, h * 0.03, w * 0.24), (0, h * 0.3, w * 0.06), w * 0.015)
    s.box("mast", (w * 0.22, h * 0.1, w * 0.16), (0, hub - h * 0.02, 0))
    with s.frame((0, hub + h * 0.05, w * 0.04), (90 - float(rng.uniform(32, 42)), 0, 0)):
        a = np.linspace(0, 1, 12)
        bowl = np.column_stack([a * r, a**2 * r * 0.34 + w * 0.05])
        s.lathe("dish", np.concatenate([bowl, [[r, r * 0.36 + w * 0.05]]]), sides=40)
        s.lathe("dish", (bowl + [0, w * 0.012])[::-1], sides=40)
        s.cylinder("mast", w * 0.12, w * 0.07, (0, -w * 0.01, 0))
        for _ in s.around(8):
            s.beam("mast", (0, w * 0.01, w * 0.08), (0, w * 0.12, r * 0.7), w * 0.02, w * 0.03)
        for _ in s.around(3):
            s.rod("mast", (0, r * 0.3, r * 0.8), (0, r * 0.86, 0), w * 0.008, sides=6)
        s.cylinder("mast", w * 0.05, w * 0.1, (0, r * 0.8, 0), top=w * 0.03)


@drawing("solar_panel", (2.0, 1.6, 1.4), panel="solar panel", frame="steel")
def solar_panel(s: Sketch, rng: Rng) -> None:
    """A framed, tilted panel of cells on a two-legged stand."""
    w, h, d = s.size
    tilt = float(np.degrees(np.arctan2(h * 0.85, d * 0.9)))
    long = float(np.hypot(h * 0.85, d * 0.9))
    with s.frame((0, h * 0.1, d * 0.45), (-(90 - tilt), 0, 0)):
        s.box("panel", (w * 0.97, long * 0.98, 0.02), (0, long * 0.01, 0), bevel=0)
        for x in (-1.0, 1.0):
            s.box("frame", (w * 0.025, long, 0.05), (x * w * 0.487, 0, 0))
        for y in (0.0, 0.98):
            s.box("frame", (w, long * 0.025, 0.05), (0, long * y, 0))
        for k in range(1, 6):
            s.box("frame", (w * 0.006, long, 0.026), (w * (k / 6 - 0.5), 0, 0), bevel=0)
        for k in range(1, 4):
            s.box("frame", (w, long * 0.006, 0.026), (0, long * k / 4, 0), bevel=0)
    for x in (-1.0, 1.0):
        s.beam("frame", (x * w * 0.36, 0, -d * 0.4), (x * w * 0.36, h * 0.85, -d * 0.34), 0.05, 0.05)
        s.beam("frame", (x * w * 0.36, 0, d * 0.4), (x * w * 0.36, h * 0.16, d * 0.39), 0.05, 0.05)
        s.box("frame", (0.06, 0.05, d * 0.95), (x * w * 0.36, 0, 0))
    s.beam("frame", (-w * 0.36, h * 0.3, -d * 0.385), (w * 0.36, h * 0.3, -d * 0.385), 0.04, 0.04)
