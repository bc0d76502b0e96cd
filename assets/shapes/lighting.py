"""Lamps, lanterns, candles and fires one carries. Surfaces called `bulb`, `glow` and `flame` give light."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.organic import curve
from assets.shapes.roles import BULB, FLAME, GLOW, Roles
from assets.shapes.sketch import Sketch

Rng = np.random.Generator


def draw_flame(s: Sketch, surface: str, height: float, width: float, at: tuple[float, float, float]) -> None:
    """A still flame: its picture on two plates that cross."""
    for turn in (0.0, 90.0):
        s.picture(surface, "wick", (width, height), at, (0, turn, 0))


def draw_drop(s: Sketch, surface: str, height: float, width: float, at: tuple[float, float, float]) -> None:
    """A bulb in the form of a flame: a drop drawn out to a point."""
    profile = [(0, 0), (0.7, 0.1), (1, 0.28), (0.8, 0.5), (0.4, 0.75), (0.12, 0.93), (0, 1)]
    s.lathe(surface, [(a * width / 2, b * height) for a, b in profile], at, sides=14)


def draw_shade(s: Sketch, surface: str, low: float, high: float, height: float, at: tuple[float, float, float]) -> None:
    """An open lampshade, seen from inside and out, `low` and `high` its radii."""
    a = np.linspace(0, 2 * np.pi, 33)
    rows = [np.stack([r * np.sin(a), np.full_like(a, y), r * np.cos(a)], 1) for r, y in ((high, height), (low, 0.0))]
    s.sheet(surface, np.stack(rows), at)
    for r, y in ((low, 0.0), (high, height)):
        s.ring(surface, r, 0.005, (at[0], at[1] + y, at[2]), (90, 0, 0), sides=6)


@drawing(
    "table_lamp",
    (0.32, 0.5, 0.32),
    Roles(bears="shade", shines={"bulb": BULB}, veils="shade"),
    base="brass",
    shade="linen fabric",
    bulb="warm glowing glass",
)
def table_lamp(s: Sketch, rng: Rng) -> None:
    """A turned base under a fabric shade."""
    w, h, d = s.size
    r = min(w, d) / 2
    base = [
        (0, 0),
        (0.6, 0),
        (0.6, 0.03),
        (0.2, 0.07),
        (0.16, 0.12),
        (0.38, 0.24),
        (0.3, 0.36),
        (0.08, 0.42),
        (0.06, 0.62),
        (0, 0.62),
    ]
    s.lathe("base", [(a * r, b * h) for a, b in base], sides=32)
    s.ball("bulb", r * 0.26, (0, h * 0.72, 0), sides=16)
    draw_shade(s, "shade", r * 0.99, r * 0.62, h * 0.45, (0, h * 0.545, 0))


@drawing(
    "floor_lamp",
    (0.45, 1.6, 0.45),
    Roles(bears="shade", shines={"bulb": BULB}, veils="shade"),
    pole="black metal",
    shade="linen fabric",
    bulb="warm glowing glass",
)
def floor_lamp(s: Sketch, rng: Rng) -> None:
    """A slim pole on a round foot with a drum shade."""
    w, h, d = s.size
    r = min(w, d) / 2
    s.lathe(
        "pole",
        [
            (0, 0),
            (r * 0.66, 0),
            (r * 0.66, h * 0.012),
            (r * 0.1, h * 0.025),
            (r * 0.06, h * 0.04),
            (r * 0.06, h * 0.84),
            (0, h * 0.84),
        ],
        sides=28,
    )
    s.ball("bulb", r * 0.24, (0, h * 0.86, 0), sides=16)
    draw_shade(s, "shade", r * 0.99, r * 0.74, h * 0.2, (0, h * 0.795, 0))


@drawing(
    "lantern",
    (0.24, 0.42, 0.24),
    Roles(bears="glow", shines={"glow": BULB}),
    frame="black iron",
    glow="warm glowing glass",
)
def lantern(s: Sketch, rng: Rng) -> None:
    """A four-sided carrying lantern: panes in an iron frame, a pitched cap, a ring."""
    w, h, d = s.size
    s.box("frame", (w * 0.96, h * 0.06, d * 0.96), bevel=0.004)
    s.box("glow", (w * 0.72, h * 0.56, d * 0.72), (0, h * 0.06, 0), bevel=0.003)
    for x in (-1.0, 1.0):
        for z in (-1.0, 1.0):
            s.box("frame", (w * 0.09, h * 0.58, d * 0.09), (x * w * 0.37, h * 0.05, z * d * 0.37), bevel=0.002)
    for turn in range(0, 360, 90):
        with s.frame(turn=(0, turn, 0)):
            s.rod("frame", (0, h * 0.06, d * 0.37), (0, h * 0.62, d * 0.37), w * 0.018, sides=6)
            s.rod("frame", (-w * 0.36, h * 0.34, d * 0.37), (w * 0.36, h * 0.34, d * 0.37), w * 0.018, sides=6)
    s.box("frame", (w, h * 0.035, d), (0, h * 0.62, 0), bevel=0.004)
    with s.frame((0, h * 0.655, 0), (0, 45, 0)):
        s.cylinder("frame", w * 0.62, h * 0.17, top=w * 0.12, sides=4)
    s.ring("frame", h * 0.075, h * 0.014, (0, h * 0.9, 0))


@drawing("paper_lantern", (0.45, 0.55, 0.45), body="glowing red paper", trim="dark wood")
def paper_lantern(s: Sketch, rng: Rng) -> None:
    """A round ribbed paper lantern with wooden rims and a tassel."""
    w, h, d = s.size
    r = min(w, d) / 2
    t = np.linspace(0, 1, 25)
    ribs = 1 - 0.025 * (np.arange(25) % 2)
    radius = r * (0.42 + 0.58 * np.sin(np.pi * (0.1 + 0.8 * t)) ** 0.8) * ribs
    s.lathe("body", list(zip(radius, h * (0.2 + 0.68 * t), strict=True)), sides=32)
    for y, k in ((0.17, 1.0), (0.87, 1.0)):
        s.cylinder("trim", radius[0] * k, h * 0.045, (0, h * y, 0), sides=24)
    s.rod("trim", (0, h * 0.9, 0), (0, h, 0), 0.006)
    s.cylinder("trim", 0.006, h * 0.05, (0, h * 0.13, 0), sides=8)
    s.cylinder("trim", 0.03, h * 0.14, (0, 0, 0), top=0.012, sides=10)


@drawing(
    "stone_lantern",
    (0.6, 1.4, 0.6),
    Roles(shines={"glow": BULB}),
    body="weathered granite",
    glow="warm glowing glass",
)
def stone_lantern(s: Sketch, rng: Rng) -> None:
    """A garden lantern: foot, post, platform, fire box with windows, a wide curved roof and a jewel."""
    w, h, d = s.size
    r = min(w, d) / 2
    s.cylinder("body", r * 0.72, h * 0.07, sides=6)
    s.lathe(
        "body",
        [
            (r * 0.5, h * 0.07),
            (r * 0.56, h * 0.1),
            (r * 0.32, h * 0.15),
            (r * 0.28, h * 0.3),
            (r * 0.3, h * 0.42),
            (r * 0.34, h * 0.44),
        ],
        sides=20,
    )
    s.cylinder("body", r * 0.42, h * 0.07, (0, h * 0.42, 0), top=r * 0.7, sides=6)
    s.cylinder("body", r * 0.74, h * 0.04, (0, h * 0.49, 0), sides=6)
    for turn in range(0, 360, 60):
        with s.frame(turn=(0, turn + 30, 0)):
            s.box("body", (r * 0.16, h * 0.19, r * 0.16), (0, h * 0.53, r * 0.5), bevel=0.01)
    s.cylinder("glow", r * 0.42, h * 0.19, (0, h * 0.53, 0), sides=6)
    with s.frame((0, h * 0.71, 0)):
        rings = []
        for radius, y, lift in (
            (0.98, 0.03, 0.05),
            (0.99, 0.055, 0.05),
            (0.6, 0.1, 0.0),
            (0.3, 0.16, 0.0),
            (0.14, 0.185, 0.0),
        ):
            a = np.arange(12) * np.pi / 6
            out = radius * r * np.where(np.arange(12) % 2 == 0, 1.0, 0.88)
            rings.append(np.stack([out * np.sin(a), h * (y + lift * (np.arange(12) % 2 == 0)), out * np.cos(a)], 1))
        s.loft("body", np.stack(rings), smooth=False)
    jewel = [(0, 0), (0.12, 0), (0.1, 0.03), (0.17, 0.055), (0.13, 0.085), (0, 0.11)]
    s.lathe("body", [(a * r, h * (0.89 + b)) for a, b in jewel], sides=16)


@drawing(
    "street_lamp",
    (0.6, 3.8, 0.6),
    Roles(bears="glow", shines={"glow": BULB}),
    pole="cast iron",
    glow="warm glowing glass",
)
def street_lamp(s: Sketch, rng: Rng) -> None:
    """An old gas lamp: fluted foot, slim post, ladder bar, a tapering glass head under a cap."""
    w, h, d = s.size
    r = min(w, d) / 2
    post = [
        (0, 0),
        (0.62, 0),
        (0.62, 0.03),
        (0.5, 0.04),
        (0.42, 0.13),
        (0.46, 0.15),
        (0.3, 0.17),
        (0.2, 0.3),
        (0.16, 0.72),
        (0.24, 0.735),
        (0.14, 0.75),
        (0.14, 0.8),
        (0.3, 0.815),
        (0, 0.82),
    ]
    s.lathe("pole", [(a * r, b * h) for a, b in post], sides=20)
    s.rod("pole", (-r * 0.95, h * 0.75, 0), (r * 0.95, h * 0.75, 0), 0.016)
    with s.frame((0, h * 0.82, 0), (0, 45, 0)):
        s.cylinder("glow", r * 0.42, h * 0.1, top=r * 0.74, sides=4)
        for _ in s.around(4, 0, 0, 0):
            s.rod("pole", (0, 0, r * 0.44), (0, h * 0.1, r * 0.76), 0.014, sides=6)
        s.cylinder("pole", r * 0.82, h * 0.012, (0, h * 0.1, 0), sides=4)
        s.cylinder("pole", r * 0.8, h * 0.045, (0, h * 0.112, 0), top=r * 0.2, sides=4)
    s.lathe("pole", [(0, h * 0.975), (r * 0.14, h * 0.975), (r * 0.1, h * 0.985), (0, h)], sides=12)


@drawing(
    "chandelier", (1.0, 0.9, 1.0), Roles(bears="glow", shines={"glow": BULB}), frame="brass", glow="warm glowing glass"
)
def chandelier(s: Sketch, rng: Rng, arms: float = 8.0) -> None:
    """A crown of curved arms, each with a drip pan and a light, hung from a chain."""
    w, h, d = s.size
    r = min(w, d) / 2
    stem = [
        (0, 0.12),
        (0.06, 0.14),
        (0.12, 0.2),
        (0.05, 0.27),
        (0.09, 0.34),
        (0.16, 0.42),
        (0.06, 0.5),
        (0.03, 0.56),
        (0.05, 0.6),
        (0, 0.62),
    ]
    s.lathe("frame", [(a * r, b * h) for a, b in stem], sides=24)
    s.lathe("frame", [(0, 0.0), (r * 0.05, h * 0.04), (r * 0.07, h * 0.09), (0, h * 0.13)], sides=16)
    for k in range(6):
        s.ring("frame", h * 0.035, h * 0.008, (0, h * (0.65 + 0.055 * k), 0), (0, 90 * (k % 2), 0), sides=6)
    s.cylinder("frame", r * 0.12, h * 0.02, (0, h * 0.98, 0), sides=20)
    for _ in s.around(max(3, round(arms))):
        s.tube(
            "frame",
            [(0, h * 0.32, r * 0.1), (0, h * 0.2, r * 0.35), (0, h * 0.2, r * 0.7), (0, h * 0.36, r * 0.87)],
            r * 0.018,
            8,
        )
        s.lathe(
            "frame",
            [(0, h * 0.36), (r * 0.1, h * 0.37), (r * 0.1, h * 0.38), (0, h * 0.38)],
            (0, 0, r * 0.88),
            sides=14,
        )
        s.cylinder("frame", r * 0.035, h * 0.1, (0, h * 0.38, r * 0.88), sides=10)
        draw_drop(s, "glow", h * 0.12, r * 0.09, (0, h * 0.475, r * 0.88))


def draw_candle(s: Sketch, radius: float, height: float, at: tuple[float, float, float], rng: Rng) -> None:
    """A wax candle with a melted pool, a few drips that ran down it and a slim flame; `height` includes the flame."""
    x, y, z = at
    tall = height * 0.78
    s.lathe(
        "wax",
        [(0, 0), (radius, 0), (radius, tall), (radius * 0.8, tall), (radius * 0.5, tall * 0.97), (0, tall * 0.96)],
        at,
        sides=20,
    )
    for _ in range(4):
        a, run = float(rng.uniform(0, 6.28)), float(rng.uniform(0.12, 0.5)) * tall
        s.ball(
            "wax",
            (radius * 0.16, run / 2, radius * 0.16),
            (x + radius * 0.92 * np.sin(a), y + tall - run / 2, z + radius * 0.92 * np.cos(a)),
            sides=8,
        )
    draw_flame(s, "flame", height * 0.24, min(radius * 0.8, height * 0.1), (x, y + tall * 0.97, z))


@drawing("candle", (0.12, 0.2, 0.12), Roles(shines={"flame": FLAME, "wax": GLOW}), wax="ivory wax", flame="flame")
def candle(s: Sketch, rng: Rng, count: float = 1.0) -> None:
    """One candle, or a group of `count` of differing height."""
    w, h, d = s.size
    number = max(1, round(count))
    if number == 1:
        draw_candle(s, min(w, d) * 0.46, h, (0, 0, 0), rng)
        return
    for k in range(number):
        a = 2 * np.pi * k / number
        tall = h if k == 0 else h * float(rng.uniform(0.45, 0.9))
        draw_candle(s, min(w, d) * 0.15, tall, (w * 0.31 * np.sin(a), 0, d * 0.31 * np.cos(a)), rng)


@drawing(
    "candelabra",
    (0.45, 0.55, 0.2),
    Roles(shines={"flame": FLAME, "wax": GLOW}),
    frame="brass",
    wax="ivory wax",
    flame="flame",
)
def candelabra(s: Sketch, rng: Rng) -> None:
    """A branched stand for three candles."""
    w, h, d = s.size
    r = d / 2
    stem = [
        (0, 0),
        (0.8, 0),
        (0.75, 0.03),
        (0.2, 0.07),
        (0.15, 0.12),
        (0.28, 0.2),
        (0.12, 0.26),
        (0.1, 0.5),
        (0.2, 0.56),
        (0, 0.58),
    ]
    s.lathe("frame", [(a * r, b * h) for a, b in stem], sides=24)
    for x in (-1.0, 0.0, 1.0):
        top = 0.62 if x == 0 else 0.55
        if x:
            bend = [(0, 0.42, 0), (x * 0.22, 0.33, 0), (x * 0.4, 0.4, 0), (x * 0.42, 0.55, 0)]
            s.tube("frame", curve(bend, 16) * [w, h, 1], w * 0.02, 10)
        s.cylinder("frame", r * 0.3, h * 0.03, (x * w * 0.42, h * (top - 0.03), 0), top=r * 0.45, sides=16)
        draw_candle(s, r * 0.17, h * (0.99 - top if x == 0 else 0.4), (x * w * 0.42, h * top, 0), rng)


@drawing("torch", (0.14, 0.9, 0.14), Roles(shines={"flame": FLAME}), handle="dark wood", flame="flame")
def torch(s: Sketch, rng: Rng) -> None:
    """A wrapped stick with a tall flame in three tongues."""
    w, h, d = s.size
    r = min(w, d) / 2
    s.rod("handle", (0, 0, 0), (0, h * 0.62, 0), r * 0.3, r * 0.48, 12)
    for k in range(4):
        s.ring("handle", r * 0.5, r * 0.1, (0, h * (0.52 + 0.03 * k), 0), (90, 0, 0), sides=6)
    draw_flame(s, "flame", h * 0.4, r * 1.8, (0, h * 0.6, 0))
    for turn in (20.0, 150.0, 260.0):
        with s.frame((0, h * 0.62, 0), (0, turn, 0)):
            draw_flame(s, "flame", h * float(rng.uniform(0.2, 0.28)), r * 1.0, (0, 0, r * 0.45))


@drawing(
    "ceiling_light",
    (0.5, 0.2, 0.5),
    Roles(bears="glow", shines={"glow": BULB}),
    body="white plastic",
    glow="white glowing glass",
)
def ceiling_light(s: Sketch, rng: Rng) -> None:
    """A round fitting: a rim under the ceiling and a glowing bowl."""
    w, h, d = s.size
    r = min(w, d) / 2
    s.lathe("body", [(0, h * 0.8), (r, h * 0.7), (r, h * 0.85), (r * 0.5, h), (0, h)], sides=36)
    s.lathe("glow", [(0, 0), (r * 0.45, h * 0.08), (r * 0.8, h * 0.35), (r * 0.93, h * 0.72), (0, h * 0.75)], sides=36)


@drawing(
    "neon_sign", (1.4, 0.7, 0.1), Roles(bears="glow", shines={"glow": BULB}), board="black metal", glow="pink neon"
)
def neon_sign(s: Sketch, rng: Rng) -> None:
    """A dark board framed by a glowing tube, with a wave of letters and an arrow in neon."""
    w, h, d = s.size
    s.box("board", (w, h, d * 0.4), (0, 0, -d * 0.3), bevel=0.01)
    tube, z = min(0.016, h * 0.03), d * 0.2
    corners = [(-0.45, 0.1), (0.45, 0.1), (0.45, 0.9), (-0.45, 0.9)]
    for (ax, ay), (bx, by) in zip(corners, corners[1:] + corners[:1], strict=True):
        s.rod("glow", (ax * w, ay * h, z), (bx * w, by * h, z), tube, sides=8)
    t = np.linspace(-0.34, 0.2, 60)
    loops = np.stack(
        [t * w + 0.028 * w * np.sin(t * 46), h * (0.55 + 0.15 * np.cos(t * 46)), np.full_like(t, z + tube)], 1
    )
    s.tube("glow", loops, tube, 8)
    for y in (0.68, 0.42):
        s.rod("glow", (w * 0.26, h * y, z), (w * 0.36, h * 0.55, z), tube, sides=8)
    s.rod("glow", (-w * 0.34, h * 0.28, z), (w * 0.3, h * 0.28, z), tube, sides=8)
