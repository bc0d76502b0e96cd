"""What one wears and carries: tie, hat, shoe, shirt, glasses, wallet, handbag, suitcase."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.organic import curve
from assets.shapes.sketch import Sketch

Rng = np.random.Generator
V = np.array


@drawing("tie", (0.13, 0.62, 0.06), body="red silk", stripes="navy blue silk")
def tie(s: Sketch, rng: Rng) -> None:
    """A knotted necktie hanging from its loop: slanting stripes, a pointed end, the narrow end behind it."""
    w, h, d = s.size
    low, knot = h * 0.12, h * 0.7
    front = [(0, 0), (w * 0.36, low), (w * 0.13, knot), (-w * 0.13, knot), (-w * 0.36, low)]
    s.prism("body", front, d * 0.12, (0, 0, d * 0.36))
    s.prism(
        "body",
        [(0, h * 0.1), (w * 0.16, h * 0.15), (w * 0.1, knot), (-w * 0.1, knot), (-w * 0.16, h * 0.15)],
        d * 0.1,
        (0, 0, d * 0.14),
    )
    for k in range(6):
        y = h * (0.12 + 0.098 * k)
        half = w * float(np.interp(y, [low, knot], [0.36, 0.13]))
        rise = half * 0.8
        tall = h * 0.03
        band = [(-half, y), (half, y + rise), (half * 0.985, y + rise + tall), (-half * 0.985, y + tall)]
        s.prism("stripes", V(band) * [0.985, 1], d * 0.13, (0, 0, d * 0.365))
    s.prism(
        "body",
        [
            (-w * 0.12, knot - h * 0.01),
            (w * 0.12, knot - h * 0.01),
            (w * 0.21, knot + h * 0.075),
            (-w * 0.21, knot + h * 0.075),
        ],
        d * 0.34,
        (0, 0, d * 0.32),
    )
    loop = V(
        [
            (-w * 0.15, knot + h * 0.06, d * 0.2),
            (-w * 0.42, h * 0.86, d * 0.0),
            (-w * 0.3, h * 0.98, -d * 0.3),
            (0, h * 1.0, -d * 0.42),
            (w * 0.3, h * 0.98, -d * 0.3),
            (w * 0.42, h * 0.86, 0),
            (w * 0.15, knot + h * 0.06, d * 0.2),
        ]
    )
    line = curve(loop, 26)
    rows = [line - [0, h * 0.028, 0], line + [0, h * 0.028, 0]]
    s.sheet("body", rows)


@drawing("hat", (0.34, 0.16, 0.38), body="brown felt", band="black silk")
def hat(s: Sketch, rng: Rng) -> None:
    """A felt hat: a brim that rolls up at its sides, a creased crown, a ribbon."""
    w, h, d = s.size
    with s.frame(scale=(1, 1, d / w)):
        r = w / 2
        a = np.linspace(0, 2 * np.pi, 49)[:-1]
        roll = h * 0.2 * np.abs(np.cos(a)) ** 3
        rings = []
        for reach, y, up, pinch in (
            (0.57, 0.1, 0, 0), (0.8, 0.07, 0.3, 0), (0.99, 0.1, 1, 0), (1.0, 0.14, 1, 0), (0.8, 0.12, 0.3, 0),
            (0.58, 0.14, 0, 0), (0.57, 0.4, 0, 0), (0.52, 0.8, 0, 0.06), (0.44, 0.98, 0, 0.12), (0.3, 1.0, 0, 0.12),
        ):  # fmt: skip
            squeeze = 1 - pinch * np.maximum(0, -np.sin(a)) ** 2 * np.abs(np.cos(a)) * 4
            rings.append(np.stack([r * reach * squeeze * np.cos(a), h * y + up * roll, -r * reach * np.sin(a)], 1))
        crease = rings[-1] * [0.3, 1, 0.7] - [0, h * 0.16, 0]
        s.loft("body", [*rings, crease], caps=False)
        s.put_cap("body", crease)
        s.put_cap("body", rings[0][::-1])
        s.lathe(
            "band", [(r * 0.575, h * 0.14), (r * 0.6, h * 0.15), (r * 0.59, h * 0.36), (r * 0.565, h * 0.37)], sides=40
        )


@drawing("shirt", (0.72, 0.7, 0.16), body="white cotton", trim="grey cotton")
def shirt(s: Sketch, rng: Rng) -> None:
    """A T-shirt as if worn by nobody: short sleeves held out, a round collar, a hem."""
    w, h, d = s.size
    a = np.linspace(0, 2 * np.pi, 33)[:-1]
    body = [
        (0.0, 0.33, 0.48),
        (0.4, 0.32, 0.46),
        (0.7, 0.34, 0.5),
        (0.86, 0.33, 0.46),
        (0.95, 0.22, 0.36),
        (1.0, 0.12, 0.3),
    ]
    rings = [np.stack([w * x * np.cos(a), np.full(32, y * h), -d * z * np.sin(a)], 1) for y, x, z in body]
    s.loft("body", rings, caps=False)
    inside = [(1.0, 0.115, 0.28), (0.9, 0.1, 0.25)]
    neck = [np.stack([w * x * np.cos(a), np.full(32, y * h), -d * z * np.sin(a)], 1) for y, x, z in inside]
    s.loft("trim", neck, caps=False)
    s.put_cap("trim", neck[-1])
    s.put_cap("trim", rings[0][::-1])
    for side in (-1.0, 1.0):
        sleeve = [(0.24, 0.8, 0.16, 0.42), (0.34, 0.76, 0.135, 0.42), (0.48, 0.64, 0.11, 0.36)]
        hoops = []
        for x, y, tall, deep in sleeve:
            lean = np.radians(38)
            up, out = tall * h * np.cos(a), 0.0
            hoops.append(
                np.stack(
                    [
                        side * (w * x + up * np.sin(lean) * 0.8) + out,
                        h * y + up * np.cos(lean),
                        side * d * deep * np.sin(a),
                    ],
                    1,
                )
            )
        s.loft("body", hoops, caps=False)
        s.put_cap("body", hoops[0][::-1])
        s.put_cap("trim", hoops[-1])
    collar = np.stack([w * 0.122 * np.cos(a), h * 0.995 - h * 0.02 * np.sin(-a), -d * 0.3 * np.sin(a)], 1)
    s.tube("trim", collar, h * 0.012, 6, closed=True)


@drawing("glasses", (0.145, 0.05, 0.15), frame="black plastic", lenses="dark glass")
def glasses(s: Sketch, rng: Rng) -> None:
    """Spectacles with their bows opened behind: two rims with glass, a bridge, ear pieces bent down."""
    w, h, d = s.size
    z = d * 0.47
    turn = np.linspace(0, 2 * np.pi, 33)[:-1]
    for side in (-1.0, 1.0):
        x = np.sign(np.cos(turn)) * np.abs(np.cos(turn)) ** 0.8 * w * 0.21
        y = np.sign(np.sin(turn)) * np.abs(np.sin(turn)) ** 0.85 * h * 0.44
        rim = np.stack([side * w * 0.26 + x, h * 0.5 + y, z - 0.06 * d * np.abs(side * 0.26 + x / w)], 1)
        s.tube("frame", rim, h * 0.06, 8, closed=True)
        s.prism("lenses", np.stack([x, y], 1) * 0.97, h * 0.03, (side * w * 0.26, h * 0.5, z - 0.016 * d))
        bow = [
            (side * w * 0.47, h * 0.66, z - 0.03 * d),
            (side * w * 0.49, h * 0.68, 0),
            (side * w * 0.48, h * 0.66, -d * 0.34),
            (side * w * 0.46, h * 0.3, -d * 0.49),
        ]
        s.tube("frame", curve(V(bow), 16), h * 0.055, 8)
    bridge = curve(V([(-w * 0.06, h * 0.6, z), (0, h * 0.68, z + 0.01 * d), (w * 0.06, h * 0.6, z)]), 8)
    s.tube("frame", bridge, h * 0.055, 8)


@drawing("wallet", (0.12, 0.09, 0.06), body="brown leather", money="green paper", cards="blue plastic")
def wallet(s: Sketch, rng: Rng) -> None:
    """A wallet standing half open like a book: a fold of leather, notes looking out at the top, cards inside."""
    w, h, d = s.size
    for side in (-1.0, 1.0):
        with s.frame((0, 0, -d * 0.42), (0, side * 58, 0)):
            s.box("body", (d * 0.09, h * 0.88, w * 0.56), (side * d * 0.05, 0, w * 0.28), bevel=d * 0.03)
            for k in range(3):
                s.box(
                    "cards",
                    (d * 0.02, h * 0.5, w * 0.42),
                    (-side * (0.012 + 0.016 * k) * d * 2, h * (0.26 - 0.1 * k), w * 0.3),
                    bevel=0,
                )
                s.box(
                    "body",
                    (d * 0.025, h * 0.5, w * 0.5),
                    (-side * (0.03 + 0.016 * k) * d * 2, h * (0.14 - 0.07 * k), w * 0.28),
                    bevel=0,
                )
            s.box("money", (d * 0.03, h * 0.95, w * 0.5), (side * d * 0.01, h * 0.05, w * 0.29), bevel=0)
    s.rod("body", (0, 0, -d * 0.42), (0, h * 0.88, -d * 0.42), d * 0.07, sides=12)


@drawing("handbag", (0.32, 0.34, 0.14), body="tan leather", metal="brass")
def handbag(s: Sketch, rng: Rng) -> None:
    """A lady's handbag: a body that narrows upwards, a flap with a clasp, two standing handles on rings."""
    w, h, d = s.size
    tall = h * 0.64
    a = np.linspace(0, 2 * np.pi, 33)[:-1]
    square = np.stack([np.sign(f) * np.abs(f) ** 0.35 for f in (np.cos(a), -np.sin(a))], 1)
    levels = [
        (0.0, 0.9, 0.9),
        (0.03, 0.98, 0.98),
        (0.3, 1.0, 0.96),
        (0.8, 0.86, 0.5),
        (0.97, 0.82, 0.34),
        (1.0, 0.78, 0.26),
    ]
    rings = [
        np.stack([square[:, 0] * w * 0.5 * x, np.full(32, y * tall), square[:, 1] * d * 0.5 * z], 1)
        for y, x, z in levels
    ]
    s.loft("body", rings)
    flap = [
        (x * w * 0.4, y)
        for x, y in (
            (-1, tall * 0.98),
            (1, tall * 0.98),
            (0.96, tall * 0.6),
            (0.5, tall * 0.46),
            (-0.5, tall * 0.46),
            (-0.96, tall * 0.6),
        )
    ]
    s.prism("body", V(flap) - [0, tall * 0.98], d * 0.07, (0, tall * 0.985, d * 0.18), (-21, 0, 0))
    s.box("metal", (w * 0.11, h * 0.08, d * 0.08), (0, tall * 0.44, d * 0.47), (-18, 0, 0), bevel=0.003)
    for z in (0.16, -0.16):
        bow = V(
            [
                (-w * 0.26, tall * 0.92, 0),
                (-w * 0.24, h * 0.84, 0),
                (-w * 0.13, h * 0.97, 0),
                (0, h * 0.985, 0),
                (w * 0.13, h * 0.97, 0),
                (w * 0.24, h * 0.84, 0),
                (w * 0.26, tall * 0.92, 0),
            ]
        )
        s.tube("body", curve(bow, 30) + [0, 0, d * z], w * 0.018, 8)
        for x in (-1.0, 1.0):
            s.ring("metal", w * 0.026, w * 0.007, (x * w * 0.26, tall * 0.9, d * (z + 0.02)), sides=6)
    for x in (-1.0, 1.0):
        for z in (-1.0, 1.0):
            s.ball("metal", w * 0.018, (x * w * 0.38, h * 0.012, z * d * 0.34), sides=8)


@drawing("suitcase", (0.46, 1.0, 0.28), body="red plastic", trim="black plastic", metal="brushed steel")
def suitcase(s: Sketch, rng: Rng) -> None:
    """A travelling case on wheels: ribbed shells with a zip between, its handle drawn out, a carrying grip."""
    w, h, d = s.size
    low, tall = h * 0.07, h * 0.64
    for z in (-1.0, 1.0):
        s.box("body", (w, tall, d * 0.47), (0, low, z * d * 0.245), bevel=d * 0.16)
        for k in range(5):
            x = w * 0.16 * (k - 2)
            s.box("body", (w * 0.06, tall * 0.84, d * 0.05), (x, low + tall * 0.08, z * d * 0.475), bevel=d * 0.02)
    s.box("trim", (w * 0.985, tall * 0.985, d * 0.06), (0, low + tall * 0.008, 0), bevel=d * 0.02)
    for x in (-1.0, 1.0):
        s.rod(
            "metal", (x * w * 0.24, low + tall * 0.9, -d * 0.3), (x * w * 0.24, h * 0.97, -d * 0.3), w * 0.02, sides=10
        )
        for z in (-1.0, 1.0):
            s.box("trim", (w * 0.07, h * 0.05, d * 0.14), (x * w * 0.38, h * 0.035, z * d * 0.32), bevel=0.006)
            s.cylinder(
                "trim", h * 0.028, w * 0.07, (x * w * 0.38 - w * 0.035, h * 0.028, z * d * 0.32), (0, 0, -90), sides=20
            )
    s.rod("trim", (-w * 0.29, h * 0.97, -d * 0.3), (w * 0.29, h * 0.97, -d * 0.3), h * 0.022, sides=14)
    grip = V(
        [
            (-w * 0.16, low + tall * 0.98, d * 0.1),
            (-w * 0.13, low + tall + h * 0.04, d * 0.1),
            (w * 0.13, low + tall + h * 0.04, d * 0.1),
            (w * 0.16, low + tall * 0.98, d * 0.1),
        ]
    )
    s.tube("trim", curve(grip, 18), h * 0.014, 8)
    s.box("metal", (w * 0.04, h * 0.09, d * 0.1), (w * 0.495, low + tall * 0.5, 0), bevel=0.004)
    s.box("trim", (w * 0.2, h * 0.03, d * 0.03), (0, low + tall * 0.86, d * 0.485), bevel=0.004)
