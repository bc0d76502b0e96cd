"""Drones, hatches, capsules and other things of the future."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.roles import BULB, Roles
from assets.shapes.sketch import Sketch, arc

Rng = np.random.Generator


@drawing(
    "drone",
    (1.0, 0.3, 1.0),
    Roles(shines={"glow": BULB}),
    body="black plastic",
    rotors="black plastic",
    glow="red glow",
)
def drone(s: Sketch, rng: Rng) -> None:
    """A quadcopter with arms, rotors, skids, a camera ball and lamps."""
    w, h, d = s.size
    s.ball("body", (w * 0.17, h * 0.22, d * 0.22), (0, h * 0.62, 0), sides=20)
    s.box("body", (w * 0.16, h * 0.12, d * 0.26), (0, h * 0.72, 0), bevel=0.03)
    for _ in s.around(4, start_deg=45):
        s.rod("body", (0, h * 0.62, 0), (0, h * 0.68, w * 0.46), w * 0.025, w * 0.02)
        s.cylinder("body", w * 0.04, h * 0.26, (0, h * 0.58, w * 0.46), sides=14)
        s.ball("glow", w * 0.02, (0, h * 0.58, w * 0.46), sides=8)
        turn = float(rng.uniform(0, 180))
        for k in (0, 180):
            with s.frame((0, h * 0.88, w * 0.46), (0, turn + k, 0)):
                s.box("rotors", (w * 0.045, h * 0.025, w * 0.21), (0, 0, w * 0.11), (0, 0, 12), bevel=0)
        s.ring("rotors", w * 0.22, w * 0.006, (0, h * 0.88, w * 0.46), (90, 0, 0), sides=4)
    for x in (-1.0, 1.0):
        s.rod("body", (x * w * 0.16, h * 0.04, -d * 0.2), (x * w * 0.16, h * 0.04, d * 0.2), w * 0.014)
        for z in (-1.0, 1.0):
            s.rod("body", (x * w * 0.16, h * 0.04, z * d * 0.1), (x * w * 0.1, h * 0.5, z * d * 0.1), w * 0.012)
    s.ball("body", w * 0.07, (0, h * 0.36, d * 0.14), sides=14)
    s.ball("glow", w * 0.03, (0, h * 0.35, d * 0.2), sides=10)


@drawing("airlock", (2.4, 2.6, 0.6), frame="grey metal panels", panel="steel")
def airlock(s: Sketch, rng: Rng) -> None:
    """A round vault-like hatch in an eight-sided frame: bolts, spokes, a hand wheel and hinges."""
    w, h, d = s.size
    r, mid = min(w, h) * 0.4, h * 0.5
    cut = min(w, h) * 0.22
    x, y = w / 2, h
    frame = [(-x + cut, 0), (x - cut, 0), (x, cut), (x, y - cut), (x - cut, y), (-x + cut, y), (-x, y - cut), (-x, cut)]
    hole = arc(r, 0, 360, 40, (0, mid))[:-1]
    s.prism("frame", frame, d * 0.5, (0, 0, -d * 0.2), holes=[hole])
    s.prism("frame", arc(r * 1.16, 0, 360, 40, (0, mid))[:-1], d * 0.3, (0, 0, d * 0.08), holes=[hole])
    for k in range(16):
        a = 2 * np.pi * (k + 0.5) / 16
        s.cylinder(
            "panel",
            r * 0.04,
            d * 0.08,
            (r * 1.08 * float(np.cos(a)), mid + r * 1.08 * float(np.sin(a)), d * 0.22),
            (90, 0, 0),
            sides=6,
        )
    with s.frame((0, mid, -d * 0.1), (90, 0, 0)):
        s.lathe(
            "panel",
            [
                (0, 0),
                (r * 0.98, 0),
                (r * 0.98, d * 0.15),
                (r * 0.8, d * 0.22),
                (r * 0.74, d * 0.22),
                (r * 0.7, d * 0.14),
                (r * 0.4, d * 0.14),
                (r * 0.36, d * 0.26),
                (0, d * 0.3),
            ],
            sides=40,
        )
        for _ in s.around(8):
            s.box("panel", (r * 0.12, d * 0.12, r * 0.4), (0, d * 0.12, r * 0.54))
        s.ring("frame", r * 0.24, r * 0.035, (0, d * 0.5, 0), (90, 0, 0))
        s.rod("frame", (0, d * 0.2, 0), (0, d * 0.5, 0), r * 0.05)
        for _ in s.around(4, start_deg=float(rng.uniform(0, 80))):
            s.rod("frame", (0, d * 0.5, 0), (0, d * 0.5, r * 0.34), r * 0.025)
    for level in (-0.5, 0.5):
        s.box("panel", (r * 0.3, r * 0.2, d * 0.3), (-r * 1.05, mid + r * level - r * 0.1, d * 0.12))
    s.box("panel", (r * 0.16, r * 0.3, d * 0.1), (w * 0.44, mid, d * 0.08))


@drawing("pod", (1.1, 2.3, 1.1), body="white plastic", glass="glass")
def pod(s: Sketch, rng: Rng) -> None:
    """A standing sleep capsule: round foot and cap, curved glass in front, a ribbed back, pipes and a panel."""
    w, h, _ = s.size
    r = w * 0.42
    s.lathe(
        "body",
        [
            (w * 0.5, 0),
            (w * 0.5, h * 0.04),
            (r * 1.08, h * 0.08),
            (r * 1.08, h * 0.16),
            (r * 0.9, h * 0.18),
            (0, h * 0.18),
        ],
        sides=36,
    )
    s.lathe(
        "body",
        [(0, h * 0.84), (r * 1.06, h * 0.84), (r * 1.08, h * 0.9), (r * 0.9, h * 0.96), (r * 0.5, h * 0.99), (0, h)],
        sides=36,
    )
    with s.frame((0, 0, 0), (0, 180, 0)):
        s.lathe("glass", [(r, h * 0.17), (r, h * 0.85)], sides=24, sweep_deg=180)
    s.lathe("body", [(r * 1.0, h * 0.17), (r * 1.0, h * 0.85)], sides=24, sweep_deg=180)
    s.lathe("body", [(r * 0.96, h * 0.85), (r * 0.96, h * 0.17)], sides=24, sweep_deg=180)
    for x in (-1.0, 1.0):
        s.box("body", (w * 0.06, h * 0.68, w * 0.09), (x * r, h * 0.17, 0))
        s.tube(
            "body",
            [
                (x * r * 0.7, h * 0.1, -r * 0.9),
                (x * r * 0.75, h * 0.3, -r * 0.95),
                (x * r * 0.75, h * 0.7, -r * 0.95),
                (x * r * 0.6, h * 0.9, -r * 0.7),
            ],
            w * 0.035,
            8,
        )
    s.box("body", (w * 0.42, h * 0.62, w * 0.08), (0, h * 0.19, -r * 0.55), (6, 0, 0), bevel=0.03)
    s.box("body", (w * 0.3, h * 0.1, w * 0.1), (0, h * 0.68, -r * 0.42), bevel=0.03)
    s.box("body", (w * 0.34, h * 0.06, w * 0.1), (0, h * 0.1, r * 1.0), (-20, 0, 0))
    s.box("glass", (w * 0.24, h * 0.035, w * 0.02), (0, h * 0.115, r * 1.08), (-20, 0, 0), bevel=0)


@drawing("hologram", (1.2, 1.8, 1.2), Roles(bears="glow", shines={"glow": BULB}), base="black metal", glow="cyan glow")
def hologram(s: Sketch, rng: Rng) -> None:
    """A projector plate whose lamps hold up a wire globe inside tilted rings and a faint cone of beams."""
    w, h, _ = s.size
    r = w * 0.3
    s.lathe(
        "base",
        [
            (w * 0.48, 0),
            (w * 0.5, h * 0.03),
            (w * 0.42, h * 0.09),
            (w * 0.34, h * 0.09),
            (w * 0.3, h * 0.07),
            (0, h * 0.07),
        ],
        sides=36,
    )
    s.cylinder("glow", w * 0.26, h * 0.012, (0, h * 0.07, 0), sides=32)
    for _ in s.around(6, w * 0.44, h * 0.06):
        s.ball("base", w * 0.045, sides=10)
        s.ball("glow", w * 0.022, (0, h * 0.02, w * 0.02), sides=8)
    for _ in s.around(18):
        s.rod("glow", (0, h * 0.08, w * 0.22), (0, h * 0.36, w * 0.08), w * 0.0025, w * 0.0015, 4)
    center = h * 0.62
    with s.frame((0, center, 0), (20, float(rng.uniform(0, 60)), 10)):
        for k in range(6):
            s.ring("glow", r, r * 0.014, turn=(0, 30 * k, 0), sides=4)
        for y in (-0.7, -0.35, 0.0, 0.35, 0.7):
            s.ring("glow", r * float(np.cos(np.arcsin(y))), r * 0.014, (0, r * y, 0), (90, 0, 0), sides=4)
        s.ball("glow", r * 0.3, sides=14)
        s.ring("glow", r * 1.35, r * 0.02, turn=(70, 0, 20), sides=5)
        s.ball("glow", r * 0.08, (r * 1.32, 0, 0), sides=8)


@drawing("portal", (2.4, 3.0, 0.7), Roles(bears="glow", shines={"glow": BULB}), frame="stone", glow="purple glow")
def portal(s: Sketch, rng: Rng) -> None:
    """A ring of rune stones on a stepped foot around a glowing whirl."""
    w, h, d = s.size
    r = w * 0.44
    mid = h * 0.1 + r
    count = 14
    for k in range(count):
        a0, a1 = 360 * k / count + 1.2, 360 * (k + 1) / count - 1.2
        grow = float(rng.uniform(0.98, 1.12))
        ring = np.concatenate([arc(r * grow, a0, a1, 3, (0, mid)), arc(r * 0.76, a1, a0, 3, (0, mid))])
        s.prism("frame", ring, d * float(rng.uniform(0.5, 0.62)))
        a = np.radians((a0 + a1) / 2)
        at = (r * 0.9 * float(np.cos(a)), mid + r * 0.9 * float(np.sin(a)), d * 0.3)
        with s.frame(at, (0, 0, float(np.degrees(a)))):
            for n in range(3):
                s.box(
                    "glow",
                    (r * 0.02, r * 0.09, d * 0.05),
                    (r * 0.03 * (n - 1), -r * 0.045, 0),
                    (0, 0, float(rng.choice([-35, 0, 35]))),
                    bevel=0,
                )
    s.box("frame", (w * 0.95, h * 0.06, d))
    s.box("frame", (w * 0.7, h * 0.07, d * 0.8), (0, h * 0.06, 0))
    turn = np.linspace(0, 2 * np.pi, 49)
    reach = np.linspace(0.0, 1.0, 12)[:, None]
    z = -d * 0.18 * (1 - reach) ** 2 + d * 0.03 * np.sin(3 * turn + 9 * reach) * reach
    swirl = turn + 1.5 * (1 - reach)
    s.sheet(
        "glow", np.stack([r * 0.78 * reach * np.cos(swirl), mid + r * 0.78 * reach * np.sin(swirl), z + 0 * turn], -1)
    )
