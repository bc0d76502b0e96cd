"""Signs of sky and feast that are given a body: cloud, rainbow, heart, star, lightning, whirlwind, wreath, web."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.organic import curve
from assets.shapes.sketch import Sketch, arc

Rng = np.random.Generator
SIDES = (-1.0, 1.0)


@drawing("cloud", (2.96, 1.4, 1.7), body="white fluffy cotton")
def cloud(s: Sketch, rng: Rng) -> None:
    """A fair-weather cloud: heaped white billows on a flatter base."""
    for x, y, z, r in (
        (-0.95, 0.5, 0, 0.5),
        (-0.35, 0.75, -0.05, 0.66),
        (0.4, 0.68, 0.05, 0.62),
        (1.0, 0.48, 0, 0.46),
        (0.05, 0.45, 0.35, 0.5),
        (-0.6, 0.4, 0.32, 0.42),
        (0.65, 0.4, 0.3, 0.42),
        (0, 0.42, -0.35, 0.5),
    ):
        s.ball("body", (r, r * 0.92, r), (x, y, z), sides=16)
    for k in range(12):
        a = 2.4 * k
        r = float(rng.uniform(0.2, 0.3))
        s.ball("body", r, (1.25 * np.cos(a), 0.38 + 0.3 * float(rng.uniform(0, 1)), 0.5 * np.sin(a)), sides=10)


@drawing(
    "rainbow",
    (5.7, 2.95, 0.64),
    red="bright red paint",
    orange="bright orange paint",
    yellow="bright yellow paint",
    green="bright green paint",
    blue="bright blue paint",
    violet="bright violet paint",
    cloud="white fluffy cotton",
)
def rainbow(s: Sketch, rng: Rng) -> None:
    """A rainbow: six coloured bands in a half circle, a little cloud at either foot."""
    for k, color in enumerate(("red", "orange", "yellow", "green", "blue", "violet")):
        outer = 2.75 - 0.19 * k
        rim = [*arc(outer, 0, 180, 32, (0, 0.2)).tolist(), *arc(outer - 0.19, 180, 0, 32, (0, 0.2)).tolist()]
        s.prism(color, rim, 0.16)
    for x in SIDES:
        for dx, y, z, r in (
            (0, 0.3, 0.06, 0.34),
            (0.34, 0.24, 0, 0.26),
            (-0.36, 0.24, 0, 0.26),
            (0.12, 0.22, 0.18, 0.24),
            (-0.14, 0.2, -0.12, 0.24),
        ):
            s.ball("cloud", (r, r * 0.85, r * 0.7), (x * 2.25 + dx, y, z), sides=12)


@drawing("heart", (0.58, 0.53, 0.26), body="glossy red lacquer")
def heart(s: Sketch, rng: Rng) -> None:
    """A plump red heart standing on its point."""
    t = np.linspace(0, 2 * np.pi, 37)[:-1]
    x = 16 * np.sin(t) ** 3 / 55
    y = (13 * np.cos(t) - 5 * np.cos(2 * t) - 2 * np.cos(3 * t) - np.cos(4 * t)) / 55
    rings = []
    for f in np.linspace(-1, 1, 11):
        shrink = max(0.02, float((1 - abs(f) ** 2.4) ** 0.5))
        rings.append(np.column_stack([x * shrink, (y - 0.02) * shrink + 0.3, np.full(36, 0.13 * f)])[::-1])
    s.loft("body", rings)


@drawing("star", (0.6, 0.58, 0.16), body="glossy golden yellow paint")
def star(s: Sketch, rng: Rng) -> None:
    """A five-pointed star with facets that rise to its middle."""
    a = np.radians(90 + 36 * np.arange(10))
    r = np.where(np.arange(10) % 2, 0.125, 0.315)
    rim = np.column_stack([r * np.cos(a), r * np.sin(a) + 0.255, 0 * a])
    rings = [
        np.array([0, 0.255, -0.08]) + 0.01 * (rim - [0, 0.255, 0]),
        rim,
        np.array([0, 0.255, 0.08]) + 0.01 * (rim - [0, 0.255, 0]),
    ]
    s.loft("body", rings, smooth=False)


@drawing("lightning_bolt", (0.76, 2.2, 0.16), body="glowing yellow light")
def lightning_bolt(s: Sketch, rng: Rng) -> None:
    """A zigzag bolt of lightning."""
    bolt = [
        (0.1, 2.2),
        (0.4, 2.2),
        (0.12, 1.45),
        (0.4, 1.45),
        (0.05, 0.8),
        (0.25, 0.8),
        (-0.3, 0),
        (-0.12, 0.65),
        (-0.3, 0.65),
        (-0.1, 1.25),
        (-0.36, 1.25),
    ]
    s.prism("body", bolt, 0.16)


@drawing("tornado", (3.4, 5.7, 3.2), body="dark grey felt", dust="brown dust")
def tornado(s: Sketch, rng: Rng) -> None:
    """A whirlwind: a swaying funnel of cloud that widens upwards in coils, a skirt of dust at its foot."""
    t = np.linspace(0, 1, 16)
    spine = np.column_stack([0.3 * np.sin(4.2 * t), 0.1 + 4.9 * t, 0.2 * np.sin(3 * t + 1)])
    s.tube("body", spine, 0.12 + 1.1 * t**1.7, 16)
    for k in range(7):
        f = (k + 1) / 7
        p = spine[round(f * 15)]
        r = 0.12 + 1.1 * f**1.7
        with s.frame((float(p[0]), float(p[1]), float(p[2])), (78 + 6 * (k % 3), 0, 5 * (k % 2))):
            s.ring("body", r * 1.16, r * 0.2, sides=5)
    for k in range(16):
        a, r = 2.4 * k, 0.5 + 0.04 * k
        s.ball("dust", 0.2 + 0.012 * k, (r * np.cos(a) + 0.1, 0.18 + 0.02 * (k % 4), r * np.sin(a)), sides=8)


@drawing("wreath", (0.57, 0.59, 0.15), leaves="dark green needles", berry="glossy red berries", ribbon="red velvet")
def wreath(s: Sketch, rng: Rng) -> None:
    """A festive wreath of fir twigs with red berries and a bow."""
    with s.frame((0, 0.31, 0)):
        s.ring("leaves", 0.22, 0.045, sides=8)
        for k in range(90):
            a = 2 * np.pi * k / 90
            out = float(rng.uniform(-1, 1))
            x, y = 0.22 * np.cos(a), 0.22 * np.sin(a)
            tip = (
                x * (1 + 0.34 * out) - 0.05 * np.sin(a),
                y * (1 + 0.34 * out) + 0.05 * np.cos(a),
                0.075 * float(rng.uniform(0.2, 1)),
            )
            s.rod("leaves", (x, y, 0.0), tip, 0.022, 0.004, 4)
        for k in range(18):
            a = 2 * np.pi * k / 18 + float(rng.uniform(-0.1, 0.1))
            r = 0.22 + 0.03 * float(rng.uniform(-1, 1))
            s.ball("berry", 0.015, (r * np.cos(a), r * np.sin(a), 0.06), sides=8)
        for x in SIDES:
            s.ball("ribbon", (0.065, 0.042, 0.03), (x * 0.065, -0.21, 0.07), (0, 0, x * 16), sides=12)
            s.prism(
                "ribbon",
                [(x * 0.01, -0.22), (x * 0.05, -0.22), (x * 0.1, -0.31), (x * 0.06, -0.3), (x * 0.04, -0.31)],
                0.012,
                (0, 0, 0.07),
            )
        s.ball("ribbon", 0.026, (0, -0.21, 0.08), sides=10)


@drawing("spider_web", (1.35, 1.32, 0.082), silk="white silk thread", spider="black fur")
def spider_web(s: Sketch, rng: Rng) -> None:
    """A spider's web: spokes and sagging turns of thread, the spider sitting a little off the middle."""
    with s.frame((0, 0.7, 0)):
        spokes = 12
        ends = [0.7 * (0.9 + 0.1 * float(rng.uniform(0, 1))) for _ in range(spokes)]
        at = [(2 * np.pi * k / spokes + 0.1, ends[k]) for k in range(spokes)]
        for a, r in at:
            s.rod("silk", (0, 0, 0), (r * np.cos(a), r * np.sin(a), 0), 0.005, sides=4)
        for ring in range(1, 10):
            f = ring / 10
            for k in range(spokes):
                (a, r), (b, q) = at[k], at[(k + 1) % spokes]
                p = np.array([f * r * np.cos(a), f * r * np.sin(a), 0])
                e = np.array([f * q * np.cos(b), f * q * np.sin(b), 0])
                mid = (p + e) / 2 * 0.9
                s.rod("silk", tuple(p.tolist()), tuple(mid.tolist()), 0.004, sides=3)
                s.rod("silk", tuple(mid.tolist()), tuple(e.tolist()), 0.004, sides=3)
        with s.frame((0.14, 0.1, 0.03), (0, 0, 30)):
            s.ball("spider", (0.045, 0.06, 0.04), (0, 0.05, 0), sides=10)
            s.ball("spider", (0.028, 0.03, 0.025), (0, -0.03, 0), sides=8)
            for side in SIDES:
                for k in range(4):
                    a = np.radians(-40 + 32 * k)
                    s.tube(
                        "spider",
                        [
                            (0, -0.02, 0),
                            (side * 0.06 * np.cos(a), 0.06 * np.sin(a), 0.04),
                            (side * 0.12 * np.cos(a), 0.11 * np.sin(a), 0),
                        ],
                        0.006,
                        4,
                    )


@drawing(
    "snow_globe",
    (0.14, 0.17, 0.14),
    base="dark red lacquer",
    globe="clear glass",
    snow="white snow",
    house="red painted wood",
    tree="dark green needles",
    gold="polished gold",
)
def snow_globe(s: Sketch, rng: Rng) -> None:
    """A snow globe: a glass ball on a turned foot, within it a snowy house between fir trees."""
    s.lathe(
        "base", [(0, 0), (0.068, 0), (0.07, 0.012), (0.055, 0.02), (0.058, 0.036), (0.045, 0.044), (0, 0.044)], sides=28
    )
    s.box("gold", (0.04, 0.014, 0.004), (0, 0.012, 0.064), bevel=0)
    with s.frame((0, 0.1, 0)):
        s.ball("snow", (0.056, 0.02, 0.056), (0, -0.036, 0), sides=18)
        s.prism("house", [(-0.018, -0.03), (0.018, -0.03), (0.018, 0.0), (0, 0.02), (-0.018, 0.0)], 0.03)
        for x in SIDES:
            s.box("snow", (0.03, 0.005, 0.036), (x * 0.011, 0.009, 0), (0, 0, x * -48), 0)
        for x, z, tall in ((-0.034, 0.004, 0.05), (0.034, -0.004, 0.044), (0.02, 0.026, 0.032), (-0.02, -0.028, 0.05)):
            for k in range(3):
                s.cylinder(
                    "tree", 0.014 - 0.003 * k, tall * 0.42, (x, -0.026 + tall * 0.26 * k, z), top=0.0005, sides=8
                )
        for _ in range(26):
            v = rng.normal(size=3)
            v = v / np.linalg.norm(v) * 0.06 * float(rng.uniform(0.4, 1))
            s.ball("snow", 0.0018, (float(v[0]), float(v[1]), float(v[2])), sides=4)
        s.ball("globe", 0.066, sides=28, lower_deg=-58)


@drawing("gingerbread_man", (0.14, 0.17, 0.024), dough="brown gingerbread", icing="white icing", button="red candy")
def gingerbread_man(s: Sketch, rng: Rng) -> None:
    """A gingerbread man: a flat figure with a smile, wavy icing at his wrists and ankles, three buttons."""
    half = [
        (0, 17),
        (2.3, 16.4),
        (3.2, 14.2),
        (2.6, 12.3),
        (1.7, 11.4),
        (5.2, 11.2),
        (6.8, 10.2),
        (6.4, 8.6),
        (3.0, 8.2),
        (2.9, 6.2),
        (4.6, 1.8),
        (3.6, 0.2),
        (2.0, 0.5),
        (0.3, 4.2),
        (0, 4.4),
    ]
    loop = curve(
        np.column_stack([np.array(half + [(-x, y) for x, y in half[-2:0:-1]], dtype=float), np.zeros(28)]), 70
    )[:, :2]
    with s.frame(scale=0.01):
        s.prism("dough", loop, 1.6)
        s.prism("dough", loop * [0.97, 0.985] + [0, 0.13], 2.0)
        for x in SIDES:
            s.ball("icing", 0.4, (x * 1.1, 15.0, 1.0), sides=8)
            for a, b in (((x * 5.1, 11.2), (x * 5.2, 8.4)), ((x * 2.6, 3.2), (x * 4.3, 3.9))):
                p = np.linspace(0, 1, 9)[:, None]
                line = np.array(a) * (1 - p) + np.array(b) * p
                wave = 0.3 * np.sin(np.linspace(0, 4 * np.pi, 9))
                s.tube("icing", np.column_stack([line[:, 0] + wave, line[:, 1] + wave, np.full(9, 1.05)]), 0.22, 5)
        s.tube("icing", curve([(-1.3, 13.6, 1.02), (0, 13.0, 1.02), (1.3, 13.6, 1.02)], 8), 0.2, 5)
        for y in (10.2, 8.4, 6.6):
            s.ball("button", (0.55, 0.55, 0.4), (0, y, 1.0), sides=9)
