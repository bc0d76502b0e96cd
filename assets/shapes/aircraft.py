"""What flies in the air: aeroplanes, balloons, airships."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import ORIGIN, Point, Sketch
from assets.shapes.vehicles import draw_wheel

Rng = np.random.Generator


def draw_fuselage(
    s: Sketch, surface: str, stations: list[tuple[float, float, float, float]], at: Point = ORIGIN, sides: int = 20
) -> None:
    """A smooth body along z through `stations` of (z, half width, half height, height of its middle), tail first."""
    table = np.array(stations)
    z = np.linspace(table[0, 0], table[-1, 0], 26)
    wide, tall, mid = (np.interp(z, table[:, 0], table[:, k]) for k in (1, 2, 3))
    a = np.linspace(0, 2 * np.pi, sides, endpoint=False)
    rings = np.stack(
        [wide[:, None] * np.cos(a), mid[:, None] + tall[:, None] * np.sin(a), np.repeat(z[:, None], sides, 1)], -1
    )
    s.loft(surface, rings, at)


def draw_wing(s: Sketch, surface: str, root: Point, tip: Point, chord: float, end: float, thick: float) -> None:
    """A tapered wing from `root` to `tip` (middles of its leading edge), chords in metres."""
    foil = np.array([(0, 0), (-0.12, 0.5), (-0.4, 0.6), (-1, 0), (-0.4, -0.35), (-0.12, -0.35)])
    rings = []
    for p, c in ((root, chord), (tip, end)):
        rings.append(np.column_stack([np.full(6, p[0]), p[1] + foil[:, 1] * thick * c / chord, p[2] + foil[:, 0] * c]))
    flip = tip[0] < root[0]
    s.loft(surface, [r[::-1] for r in rings] if not flip else rings)


@drawing("airplane", (11.0, 3.2, 9.0), body="white paint", trim="red paint", glass="dark glass")
def airplane(s: Sketch, rng: Rng) -> None:
    """A small high-nosed propeller plane: cabin, wings with tips, tail, striped flank, wheels and a propeller."""
    w, h, d = s.size
    r = d * 0.075
    mid = h * 0.52
    draw_fuselage(
        s,
        "body",
        [
            (-0.48 * d, 0.02, 0.03, mid + r * 0.5),
            (-0.3 * d, r * 0.5, r * 0.6, mid + r * 0.25),
            (0, r, r * 1.2, mid),
            (0.2 * d, r, r * 1.15, mid),
            (0.38 * d, r * 0.85, r * 0.9, mid - r * 0.1),
            (0.43 * d, r * 0.6, r * 0.6, mid - r * 0.1),
        ],
    )
    draw_fuselage(
        s,
        "glass",
        [
            (-0.12 * d, r * 0.3, r * 0.3, mid + r * 0.7),
            (0.02 * d, r * 0.85, r * 1.0, mid + r * 0.75),
            (0.12 * d, r * 0.88, r * 1.0, mid + r * 0.7),
            (0.24 * d, r * 0.4, r * 0.3, mid + r * 0.7),
        ],
    )
    for x in (-1.0, 1.0):
        draw_wing(
            s,
            "body",
            (x * r * 0.7, mid - r * 0.5, d * 0.17),
            (x * w * 0.46, mid, d * 0.13),
            d * 0.19,
            d * 0.13,
            r * 0.45,
        )
        draw_wing(
            s, "trim", (x * w * 0.46, mid, d * 0.13), (x * w * 0.5, mid + r * 0.1, d * 0.1), d * 0.13, d * 0.08, r * 0.3
        )
        draw_wing(
            s,
            "trim",
            (x * r * 0.2, mid + r * 0.5, -d * 0.35),
            (x * w * 0.17, mid + r * 0.55, -d * 0.39),
            d * 0.11,
            d * 0.07,
            r * 0.25,
        )
        s.rod("body", (x * r * 0.6, mid - r * 0.6, d * 0.12), (x * w * 0.11, h * 0.13, d * 0.13), d * 0.008)
        draw_wheel(s, "glass", "body", h * 0.12, d * 0.03, (x * w * 0.115, h * 0.12, d * 0.13))
        s.box(
            "trim", (d * 0.004, r * 0.22, d * 0.5), (x * r * 0.92, mid - r * 0.25, d * 0.1), (0, -x * 2.0, 0), bevel=0
        )
    fin = [(-d * 0.47, mid + r * 0.4), (-d * 0.34, mid + r * 0.6), (-d * 0.4, h * 0.96), (-d * 0.46, h), (-d * 0.49, h)]
    s.prism("trim", [(-z, y) for z, y in fin], r * 0.22, turn=(0, 90, 0))
    s.rod("body", (0, mid - r * 0.6, d * 0.36), (0, h * 0.1, d * 0.38), d * 0.007)
    draw_wheel(s, "glass", "body", h * 0.1, d * 0.025, (0, h * 0.1, d * 0.38))
    with s.frame((0, mid - r * 0.1, d * 0.43), (90, 0, 0)):
        s.lathe("trim", [(r * 0.45, 0), (r * 0.35, r * 0.4), (0, d * 0.06)], sides=16)
        for k in s.around(2, start_deg=float(rng.uniform(20, 70))):
            s.box("glass", (r * 0.28, r * 0.06, h * 0.36), (0, r * 0.25, h * 0.18), (0, 0, 20))
            del k


@drawing("hot_air_balloon", (8.0, 13.0, 8.0), envelope="striped fabric", basket="wicker")
def hot_air_balloon(s: Sketch, rng: Rng) -> None:
    """A gored envelope over a burner ring, ropes and a wicker basket."""
    w, h, _ = s.size
    r = w / 2
    a = np.linspace(0, 2 * np.pi, 97)[:-1]
    gore = 1 - 0.035 * np.abs(np.cos(a * 8)) ** 3
    t = np.radians(np.linspace(0, 90, 12))
    low = [(0.2, 0.225), (0.38, 0.32), (0.6, 0.42), (0.8, 0.52), (0.95, 0.63)]
    top = [(float(np.cos(v)), 0.7 + 0.3 * float(np.sin(v))) for v in t]
    rings = [
        np.stack([r * k * gore * np.cos(a), np.full(96, h * y), -r * k * gore * np.sin(a)], -1)
        for k, y in low + top[:-1] + [(0.01, 1.0)]
    ]
    s.loft("envelope", rings, caps=False)
    s.lathe("envelope", [(r * 0.19, h * 0.22), (r * 0.185, h * 0.225), (r * 0.35, h * 0.32)][::-1], sides=24)
    s.ring("basket", r * 0.2, r * 0.015, (0, h * 0.222, 0), (90, 0, 0))
    b = w * 0.11
    for x in (-1.0, 1.0):
        for z in (-1.0, 1.0):
            s.rod("basket", (x * b, h * 0.09, z * b), (x * r * 0.14, h * 0.222, z * r * 0.14), w * 0.003, sides=5)
            s.box("basket", (b * 0.16, h * 0.09, b * 0.16), (x * b * 0.95, 0, z * b * 0.95))
        s.box("basket", (b * 2, h * 0.078, b * 0.14), (0, h * 0.005, x * b * 0.95))
        s.box("basket", (b * 0.14, h * 0.078, b * 2), (x * b * 0.95, h * 0.005, 0))
        for y in (0.0, 0.08):
            s.rod("basket", (-b * 1.05, h * y + b * 0.1, x * b), (b * 1.05, h * y + b * 0.1, x * b), b * 0.12)
            s.rod("basket", (x * b, h * y + b * 0.1, -b * 1.05), (x * b, h * y + b * 0.1, b * 1.05), b * 0.12)
    s.box("basket", (b * 1.9, h * 0.008, b * 1.9))
    s.cylinder("basket", b * 0.3, h * 0.03, (0, h * 0.15, 0), top=b * 0.35)
    s.box("basket", (b * 1.3, h * 0.004, b * 0.1), (0, h * 0.15, 0))


@drawing("airship", (7.0, 8.0, 20.0), envelope="canvas", gondola="brass")
def airship(s: Sketch, rng: Rng) -> None:
    """A ribbed cigar with tail fins, a slung gondola with windows, and engine pods with propellers."""
    w, h, d = s.size
    r, mid = h * 0.36, h * 0.62
    t = np.linspace(-1, 1, 26)
    reach = r * np.maximum(1 - np.abs(t) ** 2.6, 0) ** 0.62
    a = np.linspace(0, 2 * np.pi, 48, endpoint=False)
    rib = 1 - 0.025 * np.abs(np.sin(a * 6))
    rings = np.stack(
        [
            reach[:, None] * rib * np.cos(a),
            mid + reach[:, None] * rib * np.sin(a),
            np.repeat((t * d / 2)[:, None], 48, 1),
        ],
        -1,
    )
    s.loft("envelope", rings)
    for z in (-0.6, -0.3, 0.0, 0.3, 0.6):
        k = float(np.interp(z, t, reach))
        s.ring("gondola", k * 1.005, r * 0.012, (0, mid, z * d / 2), sides=5)
    for turn in (0, 90, 180, 270):
        with s.frame((0, mid, 0), (0, 0, turn + 45 * 0)):
            s.prism(
                "envelope",
                [(d * 0.3, r * 0.55), (d * 0.47, r * 0.2), (d * 0.49, r * 1.1), (d * 0.41, r * 1.15)],
                r * 0.06,
                turn=(0, 90, 0),
            )
    draw_fuselage(
        s,
        "gondola",
        [
            (-0.17 * d, 0.1, 0.1, h * 0.13),
            (-0.14 * d, w * 0.1, h * 0.09, h * 0.11),
            (0.12 * d, w * 0.11, h * 0.1, h * 0.11),
            (0.18 * d, w * 0.02, h * 0.03, h * 0.13),
        ],
    )
    for x in (-1.0, 1.0):
        for k in range(6):
            s.ball(
                "envelope",
                (w * 0.012, h * 0.028, d * 0.014),
                (x * w * 0.106, h * 0.125, d * (0.1 - 0.045 * k)),
                sides=10,
            )
        for z in (-0.12, 0, 0.12):
            s.rod("gondola", (x * w * 0.09, h * 0.17, d * z), (x * w * 0.2, mid - r * 0.8, d * z), h * 0.006, sides=5)
        s.rod("gondola", (x * w * 0.08, h * 0.12, -d * 0.06), (x * w * 0.36, h * 0.2, -d * 0.06), h * 0.012)
        draw_fuselage(
            s,
            "gondola",
            [
                (-0.1 * d, 0.05, 0.05, h * 0.2),
                (-0.08 * d, w * 0.04, h * 0.035, h * 0.2),
                (-0.03 * d, w * 0.045, h * 0.04, h * 0.2),
                (-0.01 * d, 0.05, 0.05, h * 0.2),
            ],
            (x * w * 0.38, 0, 0),
            12,
        )
        with s.frame((x * w * 0.38, h * 0.2, -d * 0.105), (90, 0, 0)):
            for _ in s.around(3):
                s.box("gondola", (h * 0.03, h * 0.008, h * 0.13), (0, 0, h * 0.06), (0, 0, 25))


@drawing("helicopter", (8.5, 3.2, 9.5), body="red paint", metal="steel", glass="dark glass", trim="white paint")
def helicopter(s: Sketch, rng: Rng) -> None:
    """A helicopter on skids: a rounded glazed cabin, a long thin tail with its little rotor, four blades above."""
    w, h, d = s.size
    mid, reach = h * 0.46, w / 2
    wide = d * 0.085
    nose = 0.34
    draw_fuselage(
        s,
        "body",
        [
            (-0.16 * d, wide * 0.3, h * 0.08, mid + h * 0.12),
            (-0.08 * d, wide * 0.8, h * 0.22, mid + h * 0.04),
            (0.06 * d, wide, h * 0.27, mid),
            (0.2 * d, wide * 0.95, h * 0.25, mid - h * 0.02),
            ((nose - 0.04) * d, wide * 0.6, h * 0.14, mid - h * 0.07),
            (nose * d, wide * 0.15, h * 0.04, mid - h * 0.09),
        ],
    )
    stations = [(0.02, 0.6, 0.2, 0.035), (0.1, 1.02, 0.23, 0.03), (0.2, 0.99, 0.225, 0.02), (0.285, 0.68, 0.13, 0.0)]
    draw_fuselage(s, "glass", [(z * d, wide * x, h * y, mid + h * up + h * 0.02) for z, x, y, up in stations])
    s.box("body", (wide * 2.1, h * 0.05, d * 0.02), (0, mid - h * 0.02, d * 0.1))
    for x in (-1.0, 1.0):
        s.box("body", (wide * 0.1, h * 0.5, d * 0.025), (x * wide * 0.97, mid - h * 0.24, d * 0.085))
        s.box("trim", (wide * 0.06, h * 0.05, d * 0.3), (x * wide * 0.97, mid - h * 0.12, d * 0.02))
    s.rod("body", (0, mid + h * 0.12, -0.13 * d), (0, mid + h * 0.17, -0.47 * d), h * 0.075, h * 0.03, sides=16)
    fin = [(-0.5, 0.86), (-0.46, 0.86), (-0.4, 0.64), (-0.43, 0.5), (-0.47, 0.52)]
    s.prism("trim", [(-z * d, y * h) for z, y in fin], w * 0.012, turn=(0, 90, 0))
    s.box("trim", (w * 0.24, h * 0.015, d * 0.05), (0, mid + h * 0.15, -0.38 * d), bevel=0.01)
    with s.frame((w * 0.02, mid + h * 0.17, -0.465 * d), (0, 0, 90)):
        s.cylinder("metal", h * 0.03, w * 0.03, (0, -w * 0.02, 0), sides=12)
        for turn in (20, 110):
            s.box("metal", (h * 0.05, w * 0.004, h * 0.5), (0, -w * 0.02, 0), (0, turn, 0), bevel=0)
    s.cylinder("body", wide * 0.55, h * 0.1, (0, mid + h * 0.22, 0.02 * d), top=wide * 0.4, sides=20)
    s.cylinder("metal", wide * 0.12, h * 0.2, (0, mid + h * 0.3, 0.02 * d), sides=14)
    hub = h * 0.965
    s.cylinder("metal", wide * 0.3, h * 0.035, (0, hub, 0.02 * d), sides=16)
    for _ in s.around(4, 0.0, hub + h * 0.012, 90):
        s.box("metal", (d * 0.028, h * 0.012, reach), (0, 0, reach / 2), bevel=0)
    for x in (-1.0, 1.0):
        foot = x * wide * 1.25
        skid = [
            (foot, h * 0.09, 0.34 * d),
            (foot, h * 0.02, 0.29 * d),
            (foot, h * 0.015, 0.1 * d),
            (foot, h * 0.015, -0.12 * d),
        ]
        s.tube("metal", skid, h * 0.015, 8)
        for z in (0.18, -0.02):
            s.rod("metal", (foot, h * 0.015, z * d), (x * wide * 0.5, mid - h * 0.2, z * d), h * 0.014, sides=8)
