"""Clothes as if somebody unseen wore them: jacket, trousers, dress; sock, glove, boots, cap."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.organic import curve
from assets.shapes.sketch import F64, Sketch

Rng = np.random.Generator
V = np.array
Level = tuple[float, float, float]
"""Height, half width and half depth of a garment there, in parts of its size."""


def draw_trunk(s: Sketch, surface: str, levels: Sequence[Level], lining: str, folds: float = 0.0) -> None:
    """An upright hollow of oval levels, from the hem up; `folds` waves the hem; closed above and below by `lining`."""
    w, h, d = s.size
    a = np.linspace(0, 2 * np.pi, 49)[:-1]
    rings = []
    for k, (y, x, z) in enumerate(levels):
        wave = 1 + folds * np.cos(10 * a) * (1 - k / (len(levels) - 1)) ** 1.5
        rings.append(np.stack([w * x * wave * np.cos(a), np.full(48, y * h), -d * z * wave * np.sin(a)], 1))
    s.loft(surface, rings, caps=False)
    s.put_cap(lining, rings[0][::-1])
    s.put_cap(lining, rings[-1])


def draw_sleeve(s: Sketch, surface: str, line: F64, radii: Sequence[float], lining: str) -> None:
    """A sleeve or trouser leg along `line` `[n, 3]`, its open end closed by `lining`."""
    smooth = curve(line, 12)
    fat = np.interp(np.linspace(0, 1, 12), np.linspace(0, 1, len(radii)), radii)
    s.tube(surface, smooth, fat, 18)
    ahead = smooth[-1] - smooth[-2]
    end = smooth[-1] + ahead / np.linalg.norm(ahead) * 0.004
    s.tube(lining, [smooth[-1], end], [fat[-1] * 0.9, fat[-1] * 0.9], 18)


@drawing("jacket", (0.7, 0.78, 0.24), body="blue denim", lining="white cotton", buttons="brass")
def jacket(s: Sketch, rng: Rng) -> None:
    """A jacket, buttoned: hanging sleeves, a turned-down collar, two pockets, a waistband."""
    w, h, d = s.size
    draw_trunk(
        s,
        "body",
        [
            (0.0, 0.27, 0.42),
            (0.08, 0.28, 0.43),
            (0.09, 0.31, 0.46),
            (0.6, 0.33, 0.48),
            (0.84, 0.31, 0.44),
            (0.93, 0.2, 0.36),
            (0.97, 0.11, 0.3),
        ],
        "lining",
    )
    for x in (-1.0, 1.0):
        arm = V([(x * w * 0.26, h * 0.84, 0), (x * w * 0.37, h * 0.6, 0), (x * w * 0.42, h * 0.12, d * 0.06)])
        draw_sleeve(s, "body", arm, [d * 0.36, d * 0.31, d * 0.23], "lining")
        lapel = [(x * w * 0.015, h * 0.8), (x * w * 0.13, h * 0.99), (x * w * 0.2, h * 0.9), (x * w * 0.1, h * 0.76)]
        s.prism("body", lapel, d * 0.05, (0, 0, d * 0.4), (-14, 0, 0))
        s.box("body", (w * 0.16, h * 0.13, d * 0.05), (x * w * 0.16, h * 0.55, d * 0.44), bevel=0.006)
        s.box("body", (w * 0.17, h * 0.04, d * 0.07), (x * w * 0.16, h * 0.65, d * 0.44), bevel=0.006)
        s.cylinder("buttons", w * 0.012, d * 0.03, (x * w * 0.16, h * 0.67, d * 0.47), (90, 0, 0), sides=10)
    s.box("body", (w * 0.05, h * 0.76, d * 0.03), (0, h * 0.02, d * 0.46), bevel=0.003)
    for k in range(6):
        s.cylinder("buttons", w * 0.015, d * 0.03, (0, h * (0.06 + 0.13 * k), d * 0.475), (90, 0, 0), sides=12)


@drawing("trousers", (0.46, 1.0, 0.26), body="blue denim", belt="brown leather", buckle="brass")
def trousers(s: Sketch, rng: Rng) -> None:
    """A pair of trousers standing: two legs, a seat, a belt with its buckle, pockets."""
    w, h, d = s.size
    for x in (-1.0, 1.0):
        leg = V([(x * w * 0.22, h * 0.78, 0), (x * w * 0.24, h * 0.5, 0), (x * w * 0.27, h * 0.02, 0)])
        draw_sleeve(s, "body", leg, [w * 0.22, w * 0.19, w * 0.16], "belt")
        s.beam("body", (x * w * 0.24, h * 0.87, d * 0.43), (x * w * 0.4, h * 0.78, d * 0.24), w * 0.02, d * 0.03)
    draw_trunk(
        s,
        "body",
        [(0.64, 0.2, 0.3), (0.72, 0.44, 0.46), (0.8, 0.46, 0.48), (0.93, 0.42, 0.44), (0.99, 0.4, 0.42)],
        "belt",
    )
    a = np.linspace(0, 2 * np.pi, 49)[:-1]
    band = [np.stack([w * 0.42 * np.cos(a), np.full(48, y * h), -d * 0.445 * np.sin(a)], 1) for y in (0.935, 0.985)]
    s.loft("belt", band, caps=False)
    s.box("buckle", (w * 0.12, h * 0.06, d * 0.03), (0, h * 0.93, d * 0.45), bevel=0.003)


@drawing("dress", (0.62, 1.15, 0.46), body="red cotton", sash="white silk")
def dress(s: Sketch, rng: Rng) -> None:
    """A summer dress: a wide skirt in folds, a narrow waist with a sash, short sleeves, a round neck."""
    w, h, d = s.size
    levels = [
        (0.0, 0.48, 0.48),
        (0.2, 0.4, 0.41),
        (0.42, 0.28, 0.3),
        (0.56, 0.17, 0.2),
        (0.62, 0.165, 0.19),
        (0.78, 0.215, 0.23),
        (0.9, 0.22, 0.2),
        (0.97, 0.15, 0.15),
        (0.985, 0.1, 0.12),
    ]
    draw_trunk(s, "body", levels, "sash", 0.07)
    draw_trunk(s, "sash", [(0.565, 0.175, 0.205), (0.57, 0.18, 0.21), (0.61, 0.175, 0.2), (0.615, 0.17, 0.195)], "sash")
    for x in (-1.0, 1.0):
        arm = V([(x * w * 0.17, h * 0.93, 0), (x * w * 0.25, h * 0.88, 0), (x * w * 0.31, h * 0.8, 0)])
        draw_sleeve(s, "body", arm, [w * 0.1, w * 0.12, w * 0.1], "sash")
        s.ball("sash", (w * 0.06, h * 0.03, d * 0.03), (x * w * 0.055, h * 0.59, -d * 0.24), (0, 0, 24 * x), sides=12)


@drawing("sock", (0.1, 0.3, 0.24), body="striped wool", trim="red wool")
def sock(s: Sketch, rng: Rng) -> None:
    """One sock, standing as on a foot: a ribbed cuff, a heel and a toe of another colour."""
    w, h, d = s.size
    r = w * 0.4
    path = V(
        [
            (0, h * 0.96, -d * 0.22),
            (0, h * 0.5, -d * 0.24),
            (0, h * 0.2, -d * 0.2),
            (0, r * 1.02, d * 0.04),
            (0, r * 0.98, d * 0.3),
            (0, r * 0.9, d * 0.42),
        ]
    )
    s.tube(
        "body",
        curve(path, 30),
        np.interp(np.linspace(0, 1, 30), [0, 0.3, 0.55, 0.8, 1], [1.0, 0.98, 1.1, 1.02, 0.6]) * r,
        22,
    )
    s.lathe(
        "trim",
        [(r * 1.04, h * 0.84), (r * 1.2, h * 0.86), (r * 1.2, h * 0.99), (r * 1.1, h), (r * 0.9, h), (0, h * 0.96)],
        (0, 0, -d * 0.22),
        sides=24,
    )
    s.ball("trim", (r * 1.02, r * 0.98, r * 1.1), (0, r * 1.04, -d * 0.22), sides=22)
    s.ball("trim", (r * 0.98, r * 0.98, r * 1.0), (0, r * 0.98, d * 0.34), sides=22)


@drawing("glove", (0.15, 0.26, 0.06), body="red wool", cuff="white wool")
def glove(s: Sketch, rng: Rng) -> None:
    """A knitted glove standing on its cuff: four fingers and a thumb spread a little."""
    w, h, d = s.size
    a = np.linspace(0, 2 * np.pi, 33)[:-1]
    palm = [(0.1, 0.26, 0.36), (0.2, 0.3, 0.42), (0.36, 0.36, 0.46), (0.52, 0.36, 0.4), (0.58, 0.32, 0.3)]
    s.loft(
        "body", [np.stack([w * (x * np.cos(a) - 0.05), np.full(32, y * h), -d * z * np.sin(a)], 1) for y, x, z in palm]
    )
    for k, long in enumerate((0.3, 0.38, 0.42, 0.36)):
        foot, lean = V([w * (-0.32 + 0.18 * k), h * 0.52, 0]), 0.1 * (k - 1.6)
        tip = foot + V([w * lean, h * long, d * 0.04])
        s.tube(
            "body",
            [foot - [0, h * 0.06, 0], foot, (foot + tip) / 2, tip, tip + V([lean * 0.02, h * 0.02, 0])],
            V([0.09, 0.095, 0.09, 0.08, 0.03]) * w,
            12,
        )
    thumb = curve(
        V(
            [
                (w * 0.16, h * 0.24, 0),
                (w * 0.34, h * 0.38, d * 0.1),
                (w * 0.43, h * 0.54, d * 0.12),
                (w * 0.44, h * 0.57, d * 0.12),
            ]
        ),
        12,
    )
    s.tube("body", thumb, np.interp(np.linspace(0, 1, 12), [0, 0.5, 0.9, 1], [0.13, 0.1, 0.085, 0.03]) * w, 12)
    cuff = [
        np.stack([w * (x * np.cos(a) - 0.05), np.full(32, y * h), -d * 0.47 * np.sin(a)], 1)
        for y, x in ((0.0, 0.31), (0.015, 0.33), (0.11, 0.33), (0.13, 0.29))
    ]
    s.loft("cuff", cuff)


@drawing("cap", (0.2, 0.13, 0.28), body="blue cotton", peak="white cotton")
def cap(s: Sketch, rng: Rng) -> None:
    """A peaked cap: a dome of six panels with a button, a curved peak to the front."""
    w, h, d = s.size
    r, z = w / 2, -d / 2 + w / 2
    s.lathe(
        "body",
        [
            (r * 0.97, 0),
            (r, h * 0.08),
            *[(r * float(np.cos(t)), h * (0.1 + 0.86 * float(np.sin(t)))) for t in np.linspace(0.1, np.pi / 2, 12)],
        ],
        (0, 0, z),
        sides=36,
    )
    s.ball("peak", (r * 0.1, h * 0.05, r * 0.1), (0, h * 0.96, z), sides=12)
    for k in range(6):
        a = np.pi / 6 + k * np.pi / 3
        seam = [
            (r * 1.005 * np.cos(t) * np.cos(a), h * (0.1 + 0.865 * np.sin(t)), z + r * 1.005 * np.cos(t) * np.sin(a))
            for t in np.linspace(0.0, 1.5, 12)
        ]
        s.tube("peak", seam, r * 0.012, 5)
    x = np.linspace(-0.86, 0.86, 19)
    rows = []
    for reach in np.linspace(0, 1, 7):
        near = np.sqrt(1 - x**2) * r
        far = near + (d - w) * np.sqrt(np.maximum(0, 1 - (x / 0.88) ** 2)) + r * 0.03
        rows.append(
            np.stack(
                [
                    x * r,
                    h * (0.1 - 0.08 * reach) - 0.16 * h * x**2 * (0.3 + 0.7 * reach) + h * 0.04,
                    z + near + (far - near) * reach,
                ],
                1,
            )
        )
    s.sheet("peak", rows[::-1])
