"""More of what one wears: kimono, hats, high heels, sandals, belt, necklace, mask."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.organic import curve
from assets.shapes.sketch import Sketch

Rng = np.random.Generator
SIDES = (-1.0, 1.0)
CM = 0.01


@drawing(
    "kimono",
    (1.36, 1.52, 0.34),
    silk="crimson silk",
    obi="gold silk",
    blossom="white silk",
    lining="white cotton",
    rack="black lacquer",
)
def kimono(s: Sketch, rng: Rng) -> None:
    """A kimono spread on its lacquered stand: long square sleeves, crossed collar, a broad sash, white blossoms."""
    for x in SIDES:
        s.box("rack", (0.05, 1.5, 0.05), (x * 0.36, 0.02, -0.06), bevel=0)
        s.box("rack", (0.06, 0.04, 0.34), (x * 0.36, 0, 0), bevel=0.01)
        s.box("silk", (0.34, 0.62, 0.06), (x * 0.48, 0.82, 0), bevel=0.02)
        s.box("lining", (0.012, 0.3, 0.064), (x * 0.652, 0.88, 0), bevel=0)
        s.prism("silk", [(0, 0.14), (x * 0.34, 0.14), (x * 0.33, 1.46), (x * 0.1, 1.5), (0, 1.24)], 0.08, (0, 0, 0.0))
        s.beam("lining", (x * 0.1, 1.5, 0.04), (-x * 0.05, 1.06, 0.07), 0.05, 0.02)
    s.rod("rack", (-0.68, 1.47, -0.02), (0.68, 1.47, -0.02), 0.022)
    s.prism("silk", [(-0.06, 0.14), (0.34, 0.14), (0.32, 1.0), (-0.02, 1.0)], 0.03, (-0.02, 0, 0.055))
    s.box("obi", (0.7, 0.26, 0.12), (0, 0.86, 0.0), bevel=0.02)
    s.box("lining", (0.71, 0.03, 0.125), (0, 0.975, 0), bevel=0)
    s.box("lining", (0.66, 0.04, 0.085), (0, 0.12, 0), bevel=0)
    spots = [
        (-0.5, 0.95),
        (-0.42, 1.2),
        (0.5, 0.92),
        (0.56, 1.22),
        (0.42, 1.1),
        (-0.58, 1.3),
        (-0.2, 0.3),
        (-0.1, 0.55),
        (0.14, 0.28),
        (0.22, 0.6),
        (-0.24, 0.7),
        (0.04, 0.42),
        (0.2, 1.3),
    ]
    for k, (x, y) in enumerate(spots):
        for j in range(5):
            a = 1.257 * j + k
            s.ball(
                "blossom",
                (0.024, 0.024, 0.008),
                (x + 0.03 * np.cos(a), y + 0.03 * np.sin(a), 0.072 if abs(x) < 0.33 else 0.035),
                sides=5,
            )
        s.ball("obi", (0.012, 0.012, 0.008), (x, y, 0.078 if abs(x) < 0.33 else 0.04), sides=5)


@drawing("top_hat", (0.29, 0.18, 0.33), felt="black silk", band="dark grey satin")
def top_hat(s: Sketch, rng: Rng) -> None:
    """A gentleman's top hat: a tall crown that widens upwards, a satin band, a brim curled at the sides."""
    with s.frame(scale=CM):
        a = np.linspace(0, 2 * np.pi, 41)
        rows = [
            np.column_stack([r * np.cos(a), 1.2 + lift * np.cos(a) ** 2, -1.14 * r * np.sin(a)])
            for r, lift in ((9, 0), (12.5, 0.7), (14.6, 2.6))
        ]
        s.sheet("felt", rows[::-1])
        with s.frame(scale=(1, 1, 1.14)):
            s.lathe("felt", [(9.2, 1), (8.8, 4), (9.0, 12), (10, 18.5), (9.6, 19), (0, 19)], sides=32)
            s.lathe("band", [(9.2, 1.4), (9.3, 1.5), (9.0, 5), (8.9, 5)], sides=32)


@drawing("cowboy_hat", (0.27, 0.13, 0.42), felt="brown felt", band="black leather", buckle="polished silver")
def cowboy_hat(s: Sketch, rng: Rng) -> None:
    """A cowboy hat: a creased crown, a band with a buckle, a wide brim rolled up at the sides."""
    with s.frame(scale=CM):
        a = np.linspace(0, 2 * np.pi, 41)
        rows = []
        for r, lift in ((8.5, 0.0), (12, 0.6), (15, 2.4), (17.2, 5.6)):
            rows.append(
                np.column_stack(
                    [
                        r * np.cos(a) * (1 - 0.04 * lift * np.cos(a) ** 2),
                        2 + lift * np.cos(a) ** 4 - 0.4 * np.abs(np.sin(a)),
                        -1.22 * r * np.sin(a),
                    ]
                )
            )
        s.sheet("felt", rows[::-1])
        b = np.linspace(0, 2 * np.pi, 33)
        crown = []
        for k, y in ((1.0, 1.8), (0.98, 6), (0.9, 11), (0.72, 14), (0.4, 14.4), (0.02, 12.2)):
            pinch = 1 - 0.18 * (y > 8) * np.maximum(0, -np.sin(b)) * np.abs(np.cos(b))
            crown.append(
                np.column_stack(
                    [
                        8.6 * k * np.cos(b) * pinch,
                        y - 2.0 * (k < 0.8) * (k > 0.1) * np.abs(np.cos(b)) ** 8 * 0,
                        -10.6 * k * np.sin(b) * pinch,
                    ]
                )
            )
        s.sheet("felt", crown)
        s.sheet("band", [np.column_stack([8.85 * np.cos(b), np.full(33, y), -10.85 * np.sin(b)]) for y in (2.2, 4.6)])
        s.box("buckle", (0.5, 2.8, 2.6), (8.9, 2.1, 0), bevel=0.2)


@drawing("witch_hat", (0.44, 0.43, 0.44), felt="black felt", band="purple satin", buckle="polished gold")
def witch_hat(s: Sketch, rng: Rng) -> None:
    """A witch's hat: a wide brim and a tall cone bent at its tip, a band with a square golden buckle."""
    with s.frame(scale=CM):
        a = np.linspace(0, 2 * np.pi, 41)
        brim = [
            np.column_stack([r * np.cos(a), y + 0.5 * np.sin(3 * a) * r / 22, -r * np.sin(a)])
            for r, y in ((9, 1.6), (16, 0.8), (22, 1.4))
        ]
        s.sheet("felt", brim[::-1])
        spine = curve([(0, 1.5, 0), (0, 16, 0), (1.5, 28, 0), (6, 37, 0), (13, 41, 0), (18, 38, 0)], 20)
        s.tube("felt", spine, np.interp(np.linspace(0, 1, 20), [0, 0.35, 0.6, 1], [10, 7, 4.4, 0.5]), 20)
        s.lathe("band", [(10.2, 1.6), (9.3, 6.4), (8.8, 6.4)], sides=28)
        for x, y, w, h in ((0, 2.0, 5, 1), (0, 5.4, 5, 1), (-2.1, 2, 0.9, 4.4), (2.1, 2, 0.9, 4.4)):
            s.box("buckle", (w, h, 0.6), (x, y, 9.9), (-10, 0, 0), 0.1)


@drawing("high_heels", (0.18, 0.14, 0.22), shoe="glossy red leather", sole="black leather", lining="tan leather")
def high_heels(s: Sketch, rng: Rng) -> None:
    """A pair of pumps with stiletto heels, pointed toes and open backs."""
    with s.frame(scale=CM):
        for x0 in (-5.4, 5.4):
            with s.frame((x0, 0, 0), (0, 8 if x0 < 0 else -8, 0)):
                z = np.array([-9.5, -8, -5, -1, 3, 6, 9, 12])
                floor = np.interp(z, [-9.5, -6, 0, 5, 12], [9.4, 8.6, 4.2, 0.9, 0.5])
                half = np.interp(z, [-9.5, -8, -3, 3, 6, 10, 12], [1.0, 2.4, 2.5, 3.5, 3.6, 2.2, 0.3])
                rim = np.interp(z, [-9.5, -8, -4, 1, 4, 6, 12], [13.8, 14, 9.6, 5.6, 3.4, 4.3, 1.5])
                for k, side in ((0, -1), (1, 1)):
                    wall = np.stack(
                        [
                            np.column_stack([side * half, floor, z]),
                            np.column_stack([side * half * (0.94 - 0.3 * (z > 4.5)), rim, z]),
                        ]
                    )
                    s.sheet("shoe", wall if k else wall[::-1])
                for surface, dy in (("sole", -0.25), ("lining", 0.15)):
                    s.sheet(surface, [np.column_stack([-half, floor + dy, z]), np.column_stack([half, floor + dy, z])])
                top = np.array([4.4, 6, 9, 12])
                w = np.interp(top, z, half)
                y = np.interp(top, z, rim)
                s.sheet(
                    "shoe",
                    [
                        np.column_stack([-w * 0.64, y, top]),
                        np.column_stack([0 * w, y + 0.5, top]),
                        np.column_stack([w * 0.64, y, top]),
                    ],
                )
                s.sheet(
                    "shoe",
                    [
                        np.column_stack([f * half[:2], [9.4, 9.2], z[:2] - 0.2]) + [0, dy, 0]
                        for f, dy in ((-1, 0), (1, 0))
                    ],
                )
                back = np.array([-1.0, -0.5, 0.0, 0.5, 1.0])
                s.sheet(
                    "shoe",
                    [
                        np.column_stack([1.0 * back, np.full(5, 9.4), -9.5 - 0.4 * (1 - back**2)]),
                        np.column_stack([1.0 * back, np.full(5, 13.8), -9.6 - 0.4 * (1 - back**2)]),
                    ],
                )
                s.rod("shoe", (0, 9.3, -7.8), (0, 0.3, -8.6), 1.5, 0.45, 10)
                s.cylinder("sole", 0.55, 0.4, (0, 0, -8.6), sides=8)


@drawing("sandals", (0.22, 0.062, 0.25), sole="brown leather", strap="tan leather", buckle="polished brass")
def sandals(s: Sketch, rng: Rng) -> None:
    """A pair of sandals: foot-shaped soles, straps across and round the heel with a buckle."""
    with s.frame(scale=CM):
        foot = curve(
            [
                (0, -12.6, 0),
                (3.0, -10.5, 0),
                (2.8, -3, 0),
                (4.4, 5, 0),
                (3.6, 11, 0),
                (0, 12.8, 0),
                (-3.8, 9.5, 0),
                (-4.2, 3, 0),
                (-2.9, -4, 0),
                (-3.0, -10.5, 0),
                (0, -12.6, 0),
            ],
            34,
        )[:-1, :2]
        for x in SIDES:
            with s.frame((x * 5.6, 0, 0), (0, x * -6, 0)):
                loop = foot * [x, -1]
                s.prism("sole", loop, 1.6, (0, 0.8, 0), (90, 0, 0))
                s.prism("strap", loop * 0.93, 0.4, (0, 1.7, 0), (90, 0, 0))
                for z, half, up in ((6.8, 4.3, 3.6), (3.4, 4.3, 4.4), (-2.0, 3.4, 5.6)):
                    a = np.radians(np.linspace(0, 180, 11))
                    rows = [
                        np.column_stack([half * np.cos(a), 0.6 + up * np.sin(a), np.full(11, z + dz)])
                        for dz in (-0.8, 0.8)
                    ]
                    s.sheet("strap", rows)
                heel = np.radians(np.linspace(180, 360, 11))
                s.sheet(
                    "strap",
                    [
                        np.column_stack([3.2 * np.cos(heel), np.full(11, y), 8.6 * np.sin(heel) - 2.4])
                        for y in (3.4, 5.2)
                    ],
                )
                s.box("buckle", (0.4, 1.6, 1.8), (x * 3.3, 2.6, -2.0), bevel=0.1)


@drawing("belt", (0.26, 0.048, 0.24), leather="brown leather", buckle="polished brass", stitch="cream cotton thread")
def belt(s: Sketch, rng: Rng) -> None:
    """A leather belt rolled into a coil, its square buckle outermost."""
    t = np.linspace(0, 1, 70)
    a = 2 * np.pi * 2.6 * t
    r = 0.055 + 0.085 * t
    line = np.column_stack([r * np.cos(a), 0 * t, r * np.sin(a)])
    s.sheet("leather", [line + [0, y, 0] for y in (0.0, 0.038)])
    s.sheet("stitch", [line * 1.004 + [0, y, 0] for y in (0.004, 0.006)])
    s.sheet("stitch", [line * 1.004 + [0, y, 0] for y in (0.032, 0.034)])
    end, turn = line[-1], float(np.degrees(-a[-1]))
    with s.frame((float(end[0]), 0.019, float(end[2])), (0, turn, 0)):
        for y in (-0.024, 0.018):
            s.box("buckle", (0.006, 0.006, 0.045), (0.004, y, 0.012), bevel=0.002)
        for z in (-0.01, 0.034):
            s.box("buckle", (0.006, 0.048, 0.006), (0.004, -0.024, z), bevel=0.002)
        s.box("buckle", (0.004, 0.004, 0.044), (0.008, -0.002, 0.012), bevel=0.001)


@drawing("necklace", (0.21, 0.025, 0.28), chain="polished gold", gem="ruby", pearl="white pearl")
def necklace(s: Sketch, rng: Rng) -> None:
    """A necklace laid out: a golden chain strung with pearls, a great red stone in a gold setting."""
    t = np.radians(np.linspace(-66, 246, 40))
    path = np.column_stack([0.1 * np.cos(t), np.full(40, 0.008), -0.11 * np.sin(t) - 0.02])
    path[:, 2] += np.where(np.abs(np.arange(40) - 19.5) > 14, 0.012, 0)
    s.tube("chain", path, 0.0018, 5)
    for k in range(1, 39):
        s.ball("pearl" if k % 3 else "chain", 0.0075 if k % 3 else 0.005, tuple(path[k].tolist()), sides=8)
    for x in SIDES:
        s.rod("chain", (x * 0.041, 0.008, 0.092), (x * 0.012, 0.008, 0.104), 0.002, sides=5)
    with s.frame((0, 0.008, 0.11)):
        s.ball("chain", (0.024, 0.008, 0.028), sides=16)
        s.lathe("gem", [(0.018, 0), (0.019, 0.006), (0.011, 0.013), (0, 0.013)], (0, 0.004, 0), sides=8)


@drawing(
    "carnival_mask",
    (0.23, 0.23, 0.091),
    face="white enamel",
    gold="polished gold",
    feather="purple feathers",
    dark="black velvet",
)
def carnival_mask(s: Sketch, rng: Rng) -> None:
    """A Venetian half mask: almond eyes rimmed in gold, plumes at its brow, ribbons at the sides."""
    with s.frame(scale=CM):
        u, v = np.meshgrid(np.linspace(-1, 1, 25), np.linspace(-1, 1, 9))
        edge = 4.2 * (1 - 0.35 * u**2) - 1.6 * np.exp(-((u / 0.22) ** 2)) * (v < 0)
        x, y = 9.5 * u, 8 + v * edge + 0.9 * u**2
        z = 5.5 * (1 - u**2) + 1.6 * np.exp(-((u / 0.13) ** 2)) * np.clip(0.4 - v, 0, 1)
        s.sheet("face", np.stack([x, y, z], -1))
        for side in SIDES:
            with s.frame((side * 4.0, 8.3, 4.9), (0, side * 24, side * 8)):
                s.ball("gold", (2.7, 1.7, 0.3), sides=16)
                s.ball("dark", (2.2, 1.2, 0.42), sides=16)
            s.tube("dark", curve([(side * 9.4, 8.5, 0.2), (side * 11, 6, -1), (side * 10.4, 1, -1.5)], 8), 0.35, 5)
        s.tube("gold", np.column_stack([x[-1], y[-1], z[-1]]), 0.32, 6)
        s.tube("gold", np.column_stack([x[0], y[0], z[0]]), 0.25, 6)
        for k in range(9):
            a = np.radians(-56 + 14 * k)
            base = np.array([2.2 * np.sin(a), 12, 5.0])
            with s.frame(tuple(base.tolist()), (-14, 0, float(-np.degrees(a)))):
                long = 12 - 3.4 * abs(np.sin(a))
                s.ball("feather", (1.25, long * 0.5, 0.25), (0, long * 0.5, 0), sides=8)
                s.rod("gold", (0, 0, 0.1), (0, long * 0.9, 0.2), 0.12, 0.05, 4)
        s.lathe("gold", [(0, 0), (1.4, 0.2), (1.0, 0.9), (0, 1.1)], (0, 11.6, 5.6), (80, 0, 0), 10)
