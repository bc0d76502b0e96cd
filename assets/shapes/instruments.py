"""Musical instruments."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import F64, Point, Sketch, arc

Rng = np.random.Generator


def _waisted(width: float, height: float) -> F64:
    """Outline `[n, 2]` of a guitar's body, its foot at y = 0."""
    t = (1 - np.cos(np.linspace(0, np.pi, 30))) / 2
    half = np.interp(
        t, [0, 0.06, 0.2, 0.32, 0.5, 0.6, 0.78, 0.92, 1], [0.3, 0.76, 0.99, 0.97, 0.66, 0.62, 0.76, 0.62, 0.2]
    )
    for _ in range(3):
        half = np.convolve(np.pad(half, 1, mode="edge"), [0.25, 0.5, 0.25], mode="valid")
    right = np.column_stack([half * width / 2, t * height])
    return np.concatenate([right, right[::-1] * [-1, 1]])


@drawing("guitar", (0.4, 1.0, 0.12), body="spruce wood", neck="dark wood")
def guitar(s: Sketch, rng: Rng, size: float = 1.0) -> None:
    """A guitar standing upright: waisted body, sound hole, bridge, frets, strings and pegs."""
    w, h, d = s.size
    body = _waisted(w, h * 0.48)
    s.prism("body", body, d * 0.84)
    middle = np.array([0, h * 0.24])
    rim = middle + (body - middle) * 1.015
    for z in (-1.0, 1.0):
        s.prism("neck", rim, d * 0.06, (0, 0, z * d * 0.37))
    s.cylinder("neck", w * 0.15, d * 0.03, (0, h * 0.31, d * 0.4), (90, 0, 0), sides=28)
    s.ring("neck", w * 0.17, w * 0.012, (0, h * 0.31, d * 0.41), sides=5)
    s.box("neck", (w * 0.42, h * 0.025, d * 0.12), (0, h * 0.13, d * 0.43))
    s.box("neck", (w * 0.14, h * 0.44, d * 0.16), (0, h * 0.44, d * 0.36))
    s.box("neck", (w * 0.16, h * 0.5, d * 0.05), (0, h * 0.38, d * 0.45), bevel=0)
    for k in range(14):
        y = h * (0.88 - 0.5 * (1 - 0.5 ** (k / 9)))
        s.box("body", (w * 0.16, h * 0.003, d * 0.02), (0, y, d * 0.475), bevel=0)
    head = [
        (-w * 0.08, 0),
        (w * 0.08, 0),
        (w * 0.13, h * 0.03),
        (w * 0.12, h * 0.12),
        (0, h * 0.105),
        (-w * 0.12, h * 0.12),
        (-w * 0.13, h * 0.03),
    ]
    s.prism("neck", head, d * 0.14, (0, h * 0.875, d * 0.36), (-8, 0, 0))
    for x in (-1.0, 1.0):
        for k in range(3):
            y = h * (0.91 + 0.025 * k)
            s.rod("body", (x * w * 0.1, y, d * 0.34), (x * w * 0.19, y, d * 0.34), w * 0.012, sides=6)
            s.ball("body", (w * 0.035, h * 0.008, d * 0.08), (x * w * 0.2, y, d * 0.34), sides=8)
    for k in range(6):
        x = w * 0.024 * (k - 2.5)
        s.rod("body", (x * 1.5, h * 0.14, d * 0.5), (x, h * 0.885, d * 0.485), w * 0.003, sides=4)


def _draw_drum(s: Sketch, radius: float, height: float, at: Point, turn: Point = (0, 0, 0)) -> None:
    """A shell with hoops, lugs and two heads."""
    with s.frame(at, turn):
        s.cylinder("shells", radius * 0.97, height, sides=28)
        for y in (0.0, 0.93):
            s.lathe(
                "heads",
                [
                    (radius * 0.97, height * y),
                    (radius * 1.02, height * y),
                    (radius * 1.02, height * (y + 0.07)),
                    (radius * 0.97, height * (y + 0.07)),
                ],
                sides=28,
            )
        for y in (-0.002, 1.0):
            s.cylinder("heads", radius * 0.96, height * 0.004, (0, height * y, 0), sides=28)
        for _ in s.around(8, radius * 0.98):
            s.box("heads", (radius * 0.06, height * 0.9, radius * 0.06), (0, height * 0.05, 0), bevel=0)


@drawing("drum_kit", (1.7, 1.4, 1.2), shells="red lacquer", heads="white skin")
def drum_kit(s: Sketch, rng: Rng) -> None:
    """A drum kit: bass drum, two toms, floor tom, snare, and two cymbals on stands."""
    w, h, d = s.size
    r = h * 0.24
    _draw_drum(s, r, d * 0.36, (0, r * 1.05, d * 0.02), (90, 0, 0))
    for x in (-1.0, 1.0):
        _draw_drum(s, r * 0.55, h * 0.18, (x * w * 0.13, h * 0.5, d * 0.12), (-18, 0, 0))
        s.rod("heads", (x * w * 0.13, h * 0.52, d * 0.1), (x * w * 0.02, h * 0.42, d * 0.2), h * 0.012)
        top = h * (0.93 if x < 0 else 0.86)
        at = (x * w * 0.36, top, d * 0.22)
        s.rod("heads", (at[0], 0, at[2]), (at[0], h * 0.98 if x < 0 else h * 0.91, at[2]), h * 0.009)
        tilt = float(rng.uniform(8, 16))
        s.lathe(
            "heads",
            [(r * 0.85, 0), (r * 0.2, h * 0.015), (r * 0.12, h * 0.04), (0, h * 0.045)],
            at,
            (-tilt, 0, -x * tilt),
            28,
        )
        s.lathe("heads", [(0, 0), (r * 0.85, -0.001)], at, (-tilt, 0, -x * tilt), 28)
        for k in (0, 120, 240):
            a = np.radians(k)
            s.rod(
                "heads",
                (at[0], h * 0.16, at[2]),
                (at[0] + w * 0.1 * float(np.sin(a)), 0, at[2] + w * 0.1 * float(np.cos(a))),
                h * 0.008,
                sides=6,
            )
        s.rod("heads", (x * r * 0.8, r * 0.5, d * 0.3), (x * r * 1.3, 0, d * 0.42), h * 0.01)
    for x, radius, low, tall in ((0.34, 0.75, 0.16, 0.3), (-0.32, 0.65, 0.38, 0.13)):
        at = (w * x, h * low, -d * 0.28)
        _draw_drum(s, r * radius, h * tall, at)
        for k in (0, 120, 240):
            a = np.radians(k)
            px, pz = at[0] + r * radius * 1.03 * float(np.sin(a)), at[2] + r * radius * 1.03 * float(np.cos(a))
            s.rod("heads", (px, 0, pz), (px, h * (low + 0.1), pz), h * 0.01, sides=6)


@drawing("trumpet", (0.16, 0.2, 0.52), body="brass")
def trumpet(s: Sketch, rng: Rng) -> None:
    """A trumpet pointing forward: flared bell, looped tubing, three valves, mouthpiece."""
    w, h, d = s.size
    r, top, low = h * 0.045, h * 0.6, h * 0.22
    with s.frame((0, top, d * 0.12), (90, 0, 0)):
        t = np.linspace(0, 1, 12)
        flare = r + (w * 0.5 - r) * t**4.5
        s.lathe("body", np.column_stack([flare, t * d * 0.38]), sides=28)
        s.lathe("body", np.column_stack([flare * 0.97, t * d * 0.381])[::-1], sides=28)
        s.ring("body", w * 0.495, h * 0.012, (0, d * 0.378, 0), (90, 0, 0), sides=6)
    bend = [
        (0, top - (top - low) * (0.5 - 0.5 * float(np.cos(v))), -d * 0.26 - d * 0.09 * float(np.sin(v)))
        for v in np.linspace(0, np.pi, 9)
    ]
    s.tube("body", [(0, top, d * 0.13), (0, top, -d * 0.1), *bend, (0, low, 0), (0, low, d * 0.1)], r, 10)
    front = [
        (w * 0.14, low + (top - low) * (0.5 - 0.5 * float(np.cos(v))), d * 0.1 + d * 0.09 * float(np.sin(v)))
        for v in np.linspace(0, np.pi, 9)
    ]
    s.tube(
        "body",
        [(0, low, 0), (w * 0.14, low, d * 0.08), *front, (w * 0.14, top, -d * 0.1), (w * 0.14, top, -d * 0.42)],
        r,
        10,
    )
    with s.frame((w * 0.14, top, -d * 0.42), (-90, 0, 0)):
        s.lathe(
            "body",
            [
                (r * 0.8, 0),
                (r * 0.9, d * 0.03),
                (r * 2.2, d * 0.07),
                (r * 2.4, d * 0.08),
                (r * 1.6, d * 0.08),
                (0, d * 0.06),
            ],
            sides=18,
        )
    for k in range(3):
        z = d * (-0.08 + 0.06 * k)
        s.cylinder("body", h * 0.085, h * 0.62, (w * 0.07, h * 0.08, z), sides=16)
        s.cylinder("body", h * 0.095, h * 0.05, (w * 0.07, h * 0.08, z), sides=16)
        s.cylinder("body", h * 0.095, h * 0.05, (w * 0.07, h * 0.68, z), sides=16)
        s.rod("body", (w * 0.07, h * 0.7, z), (w * 0.07, h * float(rng.choice([0.88, 0.94])), z), h * 0.025)
        s.cylinder("body", h * 0.06, h * 0.03, (w * 0.07, h * 0.92, z), sides=14)
    s.ring("body", h * 0.09, h * 0.015, (w * 0.14, top + h * 0.13, -d * 0.2), (0, 90, 0), sides=5)


@drawing("harp", (0.9, 1.7, 0.45), frame="gilded wood")
def harp(s: Sketch, rng: Rng) -> None:
    """A concert harp: scrolled neck, fluted column, tapering soundbox and many strings."""
    w, h, d = s.size
    foot, head = np.array([-w * 0.3, h * 0.08]), np.array([-w * 0.42, h * 0.9])
    s.lathe(
        "frame",
        [
            (d * 0.2, 0),
            (d * 0.14, h * 0.06),
            (d * 0.09, h * 0.1),
            (d * 0.08, h * 0.86),
            (d * 0.14, h * 0.9),
            (d * 0.12, h * 0.97),
            (d * 0.17, h * 0.98),
            (0, h),
        ],
        (-w * 0.4, 0, 0),
        sides=18,
    )
    t = np.linspace(0, 1, 16)
    neck = np.column_stack(
        [-w * 0.42 + w * 0.86 * t, h * (0.9 - 0.16 * np.sin(t * np.pi * 0.75) * 1.0 + 0.1 * t**4), 0 * t]
    )
    s.tube("frame", neck, d * np.linspace(0.13, 0.09, 16), 10)
    s.ring(
        "frame",
        d * 0.13,
        d * 0.06,
        (float(neck[-1, 0]), float(neck[-1, 1]) - d * 0.13, 0),
        start_deg=-90,
        sweep_deg=300,
    )
    rings = []
    for k in np.linspace(0, 1, 8).tolist():
        x, y = -w * 0.3 + w * 0.7 * k, h * (0.05 + 0.76 * k)
        reach = d * (0.48 - 0.32 * k)
        ring = arc(1, 0, 330, 11)
        rings.append(
            np.column_stack(
                [x + ring[:, 0] * reach * 0.32, np.full(12, y) - ring[:, 0] * reach * 0.18, -ring[:, 1] * reach]
            )
        )
    s.loft("frame", rings)
    s.box("frame", (w * 0.72, h * 0.05, d * 0.98), (-w * 0.1, 0, 0))
    for k in range(24):
        u = (k + 0.8) / 25
        top = (float(np.interp(u, t, neck[:, 0])), float(np.interp(u, t, neck[:, 1])), 0.0)
        f = min(max((top[0] + w * 0.3) / (w * 0.7), 0.02), 0.98)
        s.rod("frame", (top[0] + w * 0.0, h * (0.09 + 0.76 * f), 0), top, w * 0.0022, sides=4)
        s.rod("frame", (top[0], top[1], 0), (top[0], top[1], d * 0.16), w * 0.005, sides=5)
    del foot, head


@drawing("bell", (0.8, 1.0, 0.8), body="bronze")
def bell(s: Sketch, rng: Rng) -> None:
    """A cast bell with mouldings, crown loops and a clapper."""
    w, h, _ = s.size
    r = w / 2
    outer = [
        (r * 0.97, 0),
        (r, h * 0.03),
        (r * 0.93, h * 0.1),
        (r * 0.76, h * 0.26),
        (r * 0.63, h * 0.46),
        (r * 0.57, h * 0.66),
        (r * 0.53, h * 0.74),
        (r * 0.42, h * 0.81),
        (r * 0.2, h * 0.84),
        (0, h * 0.84),
    ]
    y = np.linspace(0, 0.84 * h, 30)
    s.lathe(
        "body",
        np.concatenate(
            [
                np.column_stack([np.interp(y[:-3], [p[1] for p in outer], [p[0] for p in outer]), y[:-3]]),
                np.array(outer[-3:]),
            ]
        ),
        sides=40,
    )
    s.lathe(
        "body",
        [(r * 0.1, h * 0.76), (r * 0.45, h * 0.7), (r * 0.56, h * 0.4), (r * 0.85, h * 0.04), (r * 0.97, 0)],
        sides=40,
    )
    for level, k in ((0.1, 0.93), (0.14, 0.885), (0.62, 0.585), (0.66, 0.575)):
        s.ring("body", r * k, r * 0.02, (0, h * level, 0), (90, 0, 0), sides=6)
    for turn in (0, 60, 120):
        s.ring("body", h * 0.07, h * 0.02, (0, h * 0.87, 0), (0, turn, 0))
    s.cylinder("body", h * 0.035, h * 0.1, (0, h * 0.84, 0))
    swing = float(rng.uniform(-6, 6))
    with s.frame((0, h * 0.74, 0), (0, 0, swing)):
        s.rod("body", (0, 0, 0), (0, -h * 0.66, 0), h * 0.02)
        s.ball("body", h * 0.075, (0, -h * 0.66, 0), sides=14)


@drawing("gong", (1.3, 1.6, 0.5), disc="bronze", frame="red painted wood")
def gong(s: Sketch, rng: Rng) -> None:
    """A bossed disc hung by cords in a wooden gate with upturned ends, a mallet beside it."""
    w, h, d = s.size
    r, mid = w * 0.32, h * 0.46
    for x in (-1.0, 1.0):
        s.box("frame", (w * 0.07, h * 0.94, w * 0.07), (x * w * 0.42, 0, 0))
        s.box("frame", (w * 0.1, h * 0.06, d), (x * w * 0.42, 0, 0))
        s.prism(
            "frame",
            [(-d * 0.4, h * 0.06), (d * 0.4, h * 0.06), (0, h * 0.22)],
            w * 0.03,
            (x * w * 0.42, 0, 0),
            (0, 90, 0),
        )
        s.rod("frame", (x * w * 0.14, h * 0.88, 0), (x * w * 0.18, mid + r * 0.84, 0), w * 0.008, sides=6)
    s.box("frame", (w * 0.9, h * 0.04, w * 0.05), (0, h * 0.1, 0))
    t = np.linspace(-1, 1, 13)
    bow = np.column_stack([t * w * 0.5, h * 0.89 + h * 0.05 * np.abs(t) ** 3])
    s.prism("frame", np.concatenate([bow, bow[::-1] + [0, h * 0.06]]), w * 0.1)
    with s.frame((0, mid, -d * 0.05), (90, 0, 0)):
        s.lathe("disc", [(0, 0), (r * 0.94, 0)], sides=40)
        s.lathe(
            "disc",
            [
                (r * 0.94, 0),
                (r, d * 0.02),
                (r * 0.98, d * 0.13),
                (r * 0.9, d * 0.15),
                (r * 0.34, d * 0.15),
                (r * 0.28, d * 0.2),
                (r * 0.16, d * 0.25),
                (0, d * 0.265),
            ],
            sides=40,
        )
        for k in (0.5, 0.7):
            s.ring("disc", r * k, r * 0.012, (0, d * 0.15, 0), (90, 0, 0), sides=5)
    s.rod("frame", (w * 0.3, h * 0.02, d * 0.35), (w * 0.36, h * 0.5, d * 0.12), w * 0.014)
    s.ball("frame", w * 0.055, (w * 0.365, h * 0.52, d * 0.11), sides=12)
