"""Things of magicians and scholars."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.roles import Roles
from assets.shapes.sketch import Sketch, arc

Rng = np.random.Generator


@drawing("globe", (0.4, 0.6, 0.4), ball="world map", stand="wood")
def globe(s: Sketch, rng: Rng) -> None:
    """A tilted globe in a brass-like meridian on a turned foot."""
    w, h, _ = s.size
    r, mid = w * 0.42, h * 0.62
    s.lathe(
        "stand",
        [
            (w * 0.34, 0),
            (w * 0.36, h * 0.03),
            (w * 0.28, h * 0.06),
            (w * 0.08, h * 0.09),
            (w * 0.05, h * 0.13),
            (w * 0.09, h * 0.17),
            (w * 0.05, h * 0.2),
            (0, h * 0.2),
        ],
        sides=28,
    )
    s.ring("stand", r * 1.1, r * 0.045, (0, mid, 0), (0, 0, 0), -145, 290)
    with s.frame((0, mid, 0), (0, 0, -23)):
        s.ball("ball", r, sides=36)
        s.rod("stand", (0, -r * 1.14, 0), (0, r * 1.14, 0), r * 0.03)
        for y in (-1.0, 1.0):
            s.ball("stand", r * 0.06, (0, y * r * 1.1, 0), sides=10)
    s.rod("stand", (0, h * 0.19, 0), (0, mid - r * 1.08, 0), w * 0.03)


@drawing("orb", (0.3, 0.38, 0.3), ball="glowing crystal", stand="bronze")
def orb(s: Sketch, rng: Rng) -> None:
    """A crystal ball held by three claws on a rounded foot."""
    w, h, _ = s.size
    r = w * 0.42
    mid = h - r
    s.lathe(
        "stand",
        [
            (w * 0.46, 0),
            (w * 0.5, h * 0.05),
            (w * 0.42, h * 0.1),
            (w * 0.2, h * 0.15),
            (w * 0.17, h * 0.2),
            (w * 0.3, h * 0.25),
            (w * 0.28, h * 0.27),
            (0, h * 0.23),
        ],
        sides=32,
    )
    s.ball("ball", r, (0, mid, 0), sides=36)
    a = np.radians(np.linspace(-80, 12, 10))
    for _ in s.around(5, start_deg=float(rng.uniform(0, 70))):
        path = np.column_stack([0 * a, mid + r * 1.05 * np.sin(a), r * 1.06 * np.cos(a)])
        s.tube("stand", path, r * np.linspace(0.11, 0.04, 10), 8)
        s.ball("stand", w * 0.07, (0, h * 0.04, w * 0.42), sides=10)


@drawing("potion", (0.16, 0.26, 0.16), Roles(bears="liquid"), glass="glass", liquid="glowing liquid")
def potion(s: Sketch, rng: Rng) -> None:
    """A round flask half full, with a lipped neck and a stopper."""
    w, h, _ = s.size
    r = w * 0.48
    mid = r * 0.92
    low = np.linspace(-70, 62, 14)
    bulb = arc(r, -70, 62, 14, (0, mid)) + [0, 0]
    bulb[:, 0] = r * np.cos(np.radians(np.linspace(-70, 62, 15)))
    s.lathe(
        "glass",
        [
            (0, h * 0.015),
            *bulb.tolist(),
            (r * 0.3, h * 0.78),
            (r * 0.42, h * 0.8),
            (r * 0.42, h * 0.83),
            (r * 0.28, h * 0.83),
        ],
        sides=28,
    )
    level = float(rng.uniform(5, 28))
    inner = arc(r * 0.93, -68, level, 10, (0, mid))
    s.lathe("liquid", [(0, mid - r * 0.88), *inner.tolist(), (0, float(inner[-1, 1]))], sides=28)
    for k in range(6):
        s.ball(
            "liquid",
            r * (0.04 + 0.012 * k),
            (r * 0.3 * float(np.cos(2.4 * k)), float(inner[-1, 1]) + r * 0.02, r * 0.3 * float(np.sin(2.4 * k))),
            sides=8,
        )
    s.lathe("liquid", [(r * 0.25, h * 0.8), (r * 0.33, h * 0.96), (r * 0.28, h), (0, h)], sides=16)
    s.ring("glass", r * 0.33, r * 0.05, (0, h * 0.72, 0), (90, 0, 0), sides=6)
    del low


@drawing("cauldron", (0.9, 0.8, 0.9), Roles(bears="liquid"), body="black iron", liquid="glowing liquid")
def cauldron(s: Sketch, rng: Rng) -> None:
    """A pot-bellied kettle on three legs with ring handles and a bubbling brew."""
    w, h, _ = s.size
    r, mid = w * 0.46, h * 0.5
    belly = arc(r, -80, 40, 14, (0, mid)) * [1, 0.98]
    rim = float(belly[-1, 0])
    s.lathe(
        "body",
        [
            *belly.tolist(),
            (rim * 0.98, h * 0.86),
            (rim * 1.12, h * 0.93),
            (rim * 1.1, h * 0.97),
            (rim * 0.95, h * 0.95),
            (rim * 0.9, h * 0.84),
        ],
        sides=36,
    )
    s.lathe("body", [(rim * 0.95, h * 0.7), (rim * 0.93, h * 0.92)][::-1], sides=36)
    s.ring("body", r * 0.99, r * 0.04, (0, mid + r * 0.1, 0), (90, 0, 0), sides=6)
    s.cylinder("liquid", rim * 0.97, h * 0.02, (0, h * 0.84, 0), sides=36)
    for k in range(9):
        a, reach = 2.4 * k + float(rng.uniform(0, 1)), rim * 0.8 * np.sqrt((k + 0.5) / 9)
        size = w * float(rng.uniform(0.025, 0.06))
        s.ball("liquid", size, (float(reach * np.cos(a)), h * 0.855, float(reach * np.sin(a))), sides=10)
    for _ in s.around(3):
        s.tube(
            "body",
            [(0, mid - r * 0.6, r * 0.62), (0, h * 0.1, r * 0.72), (0, 0, r * 0.82)],
            [w * 0.05, w * 0.04, w * 0.03],
            8,
        )
    for x in (-1.0, 1.0):
        s.ring("body", w * 0.08, w * 0.016, (x * r * 1.0, h * 0.72, 0), (0, 0, 0), sides=7)


@drawing("hourglass", (0.2, 0.36, 0.2), frame="wood", glass="glass")
def hourglass(s: Sketch, rng: Rng) -> None:
    """Two bulbs of glass between turned plates and three spindles."""
    w, h, _ = s.size
    r = w * 0.33
    t = np.linspace(-1, 1, 31)
    bulb = r * (0.1 + 0.9 * np.sin(np.abs(t) * np.pi * 0.72) ** 1.1)
    s.lathe("glass", np.column_stack([bulb, h * (0.5 + 0.39 * t)]), sides=28)
    for y in (0.0, 0.91):
        s.lathe(
            "frame",
            [
                (0, h * y),
                (w * 0.48, h * y),
                (w * 0.5, h * (y + 0.03)),
                (w * 0.5, h * (y + 0.06)),
                (w * 0.44, h * (y + 0.09)),
                (0, h * (y + 0.09)),
            ],
            sides=32,
        )
    for _ in s.around(3, w * 0.4):
        s.lathe(
            "frame",
            [
                (w * 0.02, h * 0.08),
                (w * 0.035, h * 0.2),
                (w * 0.022, h * 0.32),
                (w * 0.022, h * 0.46),
                (w * 0.042, h * 0.5),
                (w * 0.022, h * 0.54),
                (w * 0.022, h * 0.68),
                (w * 0.035, h * 0.8),
                (w * 0.02, h * 0.92),
            ],
            sides=10,
        )
    s.ring("frame", r * 0.2, r * 0.06, (0, h * 0.5, 0), (90, 0, 0), sides=6)
    fill = float(rng.uniform(0.3, 0.7))
    s.lathe("frame", [(r * 0.86, h * 0.12), (r * 0.9, h * 0.16), (0, h * (0.16 + 0.16 * fill))], sides=24)
    s.rod("frame", (0, h * 0.2, 0), (0, h * 0.52, 0), r * 0.02, sides=5)


@drawing("balance_scale", (0.6, 0.6, 0.24), body="brass")
def balance_scale(s: Sketch, rng: Rng) -> None:
    """A pillar with a beam, two pans on chains and a pointer; it leans a little."""
    w, h, d = s.size
    s.lathe(
        "body",
        [
            (d * 0.5, 0),
            (d * 0.5, h * 0.03),
            (d * 0.42, h * 0.06),
            (d * 0.12, h * 0.1),
            (d * 0.07, h * 0.3),
            (d * 0.1, h * 0.36),
            (d * 0.06, h * 0.42),
            (d * 0.05, h * 0.86),
            (d * 0.12, h * 0.9),
            (d * 0.04, h * 0.95),
            (0, h),
        ],
        sides=24,
    )
    lean = float(rng.uniform(-8, 8))
    a = np.radians(lean)
    with s.frame((0, h * 0.87, 0), (0, 0, lean)):
        t = np.linspace(-1, 1, 15)
        s.tube(
            "body",
            np.column_stack([t * w * 0.4, h * 0.03 * np.cos(t * np.pi * 1.5), 0 * t]),
            d * (0.07 - 0.035 * np.abs(t)),
            8,
        )
        s.rod("body", (0, 0, d * 0.06), (0, -h * 0.25, d * 0.06), d * 0.015)
    for x in (-1.0, 1.0):
        top = (x * w * 0.4 * float(np.cos(a)), h * 0.87 + x * w * 0.4 * float(np.sin(a)), 0.0)
        pan = top[1] - h * 0.55
        with s.frame((top[0], pan, 0)):
            bowl = [(0, 0), (d * 0.28, h * 0.015), (d * 0.42, h * 0.06)]
            s.lathe("body", bowl, sides=24)
            s.lathe("body", [(r, y + 0.002) for r, y in bowl[::-1]], sides=24)
            for _ in s.around(3):
                s.rod("body", (0, h * 0.06, d * 0.41), (0, h * 0.54, 0), d * 0.012, sides=5)
        s.ring("body", d * 0.05, d * 0.014, top)


@drawing("wand", (0.25, 1.7, 0.25), staff="wood", tip="glowing crystal")
def wand(s: Sketch, rng: Rng) -> None:
    """A wizard's staff: gnarled wood whose top curls around a crystal."""
    w, h, _ = s.size
    t = np.linspace(0, 1, 26)
    phase = float(rng.uniform(0, 6))
    sway = w * 0.06 * np.sin(t * 7 + phase) * (1 - t)
    s.tube(
        "staff",
        np.column_stack([sway, h * 0.8 * t, w * 0.04 * np.sin(t * 9)]),
        w * (0.09 + 0.03 * t + 0.012 * np.sin(t * 40)),
        10,
    )
    base = np.array([float(sway[-1]), h * 0.8, float(w * 0.04 * np.sin(9))])
    for k in range(4):
        a = np.pi / 2 * k + 0.4
        turn = np.linspace(0, 1, 9)
        reach = w * 0.4 * np.sin(turn * np.pi * 0.86)
        s.tube(
            "staff",
            base + np.column_stack([reach * np.cos(a + turn), h * 0.17 * turn, reach * np.sin(a + turn)]),
            w * np.linspace(0.08, 0.025, 9),
            8,
        )
    hexagon = arc(w * 0.2, 0, 300, 5)
    levels = [(0.82, 0.03), (0.86, 1.0), (0.93, 0.9), (1.0, 0.02)]
    s.loft(
        "tip",
        [
            np.column_stack([base[0] + hexagon[:, 0] * k, np.full(6, h * y), base[2] - hexagon[:, 1] * k])
            for y, k in levels
        ],
        smooth=False,
    )
    for y in (0.5, 0.74):
        s.cylinder("staff", w * 0.14, h * 0.012, (float(np.interp(y / 0.8, t, sway)), h * y, 0))
