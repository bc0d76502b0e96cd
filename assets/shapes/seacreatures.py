"""More that lives in and by the sea, and on the wing: lobster, starfish, seahorse, dolphin, seal; bat, scorpion."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.organic import curve
from assets.shapes.sketch import F64, Sketch

Rng = np.random.Generator
SIDES = (-1.0, 1.0)
CM = 0.01


def _taper(first: float, middle: float, last: float, steps: int) -> F64:
    """Radii `[steps]` from `first` over `middle` to `last`."""
    return np.asarray(np.interp(np.linspace(0, 1, steps), [0, 0.45, 1], [first, middle, last]))


@drawing("lobster", (0.36, 0.11, 0.6), shell="bright red shell", pale="orange shell", eyes="black eyes")
def lobster(s: Sketch, rng: Rng) -> None:
    """A lobster: two great claws held before it, long feelers, a jointed tail with a fan, eight legs."""
    with s.frame(scale=CM):
        s.ball("shell", (4.2, 3.6, 8.5), (0, 5, 4), sides=16)
        s.rod("shell", (0, 6.5, 11), (0, 6.8, 15), 0.9, 0.1, 6)
        for k in range(6):
            r = 3.9 - 0.32 * k
            s.ball(
                "shell" if k % 2 else "pale",
                (r, r * 0.8, 2.0),
                (0, 4.6 - 0.35 * k, -4.2 - 2.7 * k),
                (-8, 0, 0),
                sides=12,
            )
        for a in (-50, -25, 0, 25, 50):
            with s.frame((0, 2.4, -19.5), (-6, 180 + a, 0)):
                s.ball("shell", (1.7, 0.5, 3.6), (0, 0, 3.4), sides=9)
        for x in SIDES:
            s.tube(
                "shell",
                curve([(x * 3, 4, 9), (x * 7, 4.4, 11), (x * 9.5, 4.2, 16), (x * 9, 4, 19)], 8),
                [1.2, 1.1, 1.2, 1.3, 1.4, 1.6, 1.8, 2.0],
                8,
            )
            s.ball("shell", (3.4, 2.0, 5.2), (x * 9.6, 4, 23), (0, x * -12, 0), sides=12)
            s.ball("shell", (1.7, 1.4, 4.6), (x * 11.0, 4.2, 29), (0, x * -16, 0), sides=10)
            s.ball("pale", (1.2, 1.1, 3.8), (x * 6.9, 4.0, 28), (0, x * 14, 0), sides=9)
            s.ball("eyes", 0.8, (x * 1.9, 7.4, 11.2), sides=8)
            s.tube(
                "pale",
                curve([(x * 1.2, 6, 12), (x * 4, 9, 18), (x * 12, 11, 16), (x * 17, 10, 4), (x * 17.5, 9, -6)], 14),
                0.26,
                4,
            )
            for k in range(4):
                z = 7 - 3.0 * k
                s.tube(
                    "pale",
                    curve([(x * 3, 4, z), (x * 8, 6.4, z - 0.8 * k + 1), (x * 11.5, 0.3, z - 1.6 * k + 1.5)], 6),
                    0.55,
                    5,
                )


@drawing("starfish", (0.23, 0.052, 0.22), body="orange coral skin", dots="pale cream skin")
def starfish(s: Sketch, rng: Rng) -> None:
    """A starfish: five tapering arms with rows of pale knobs."""
    with s.frame(scale=CM):
        s.ball("body", (3.4, 2.2, 3.4), (0, 1.4, 0), sides=16)
        for _ in s.around(5):
            line = curve([(0, 1.7, 0.5), (0, 1.6, 4), (0.3, 1.1, 8), (0.1, 1.0, 12)], 9)
            s.tube("body", line, _taper(2.6, 2.0, 0.7, 9), 10)
            for k in range(7):
                z = 1.6 + 1.5 * k
                y = float(np.interp(z, [0, 4, 8, 12], [4.1, 3.4, 2.6, 1.6]))
                s.ball("dots", 0.36, (0.1 * z * 0.2, y, z), sides=5)
                if k < 5:
                    for x in SIDES:
                        s.ball("dots", 0.26, (x * (1.5 - 0.13 * k), y - 0.75, z + 0.4), sides=4)
        for k in range(7):
            s.ball("dots", 0.32, (1.0 * np.cos(k), 3.5, 1.0 * np.sin(k)), sides=6)


@drawing("seahorse", (0.05, 0.23, 0.11), body="golden yellow skin", fin="pale orange skin", eyes="black eyes")
def seahorse(s: Sketch, rng: Rng) -> None:
    """A seahorse: an arched neck, a tubular snout, a ridged belly, a tail rolled into a curl, a fin on its back."""
    with s.frame(scale=CM):
        spine = [
            (0, 20, 0.5),
            (0, 18.4, -1.4),
            (0, 15, -1.8),
            (0, 11.5, 0),
            (0, 8.5, 0.4),
            (0, 5.4, -1.6),
            (0, 2.6, -1.6),
            (0, 1.2, 0.8),
            (0, 2.4, 2.8),
            (0, 4.0, 2.0),
            (0, 3.6, 0.8),
        ]
        line = curve([(0, y, z) for _, y, z in spine], 40)
        radii = np.interp(
            np.linspace(0, 1, 40), [0, 0.1, 0.2, 0.32, 0.45, 0.6, 0.8, 1], [1.4, 1.4, 1.5, 2.5, 2.1, 1.1, 0.7, 0.3]
        )
        s.tube("body", line, radii * (1 + 0.07 * (np.arange(40) % 2)), 10)
        s.ball("body", (1.6, 1.7, 2.0), (0, 20.4, 1.2), sides=12)
        s.tube("body", [(0, 20.2, 2.2), (0, 19.4, 4.4), (0, 18.8, 6.4)], [1.0, 0.6, 0.8], 9)
        for k in range(4):
            s.rod("fin", (0, 21.4 - 0.5 * k, 0.6 - 0.9 * k), (0, 23.4 - 1.0 * k, 0.2 - 1.5 * k), 0.5, 0.05, 5)
        for x in SIDES:
            s.ball("eyes", 0.42, (x * 1.35, 20.8, 2.0), sides=8)
            s.ball("fin", (0.15, 0.9, 0.7), (x * 1.6, 18.6, -0.4), sides=7)
        for k in range(7):
            s.rod("fin", (0, 10.2 + 0.6 * k, -1.6), (0, 10 + 0.75 * k, -4.4 + 0.15 * abs(k - 3)), 0.3, 0.2, 4)
        for k in range(12):
            y = 5 + 1.1 * k
            z = float(np.interp(y, [2.6, 5.4, 8.5, 11.5, 15, 18], [-0.6, -0.4, 2.5, 2.4, 0.0, -0.1]))
            s.ball("fin", (0.5, 0.2, 0.4), (0, y, z), sides=6)


@drawing("dolphin", (1.07, 1.33, 2.89), body="grey skin", belly="pale grey skin", eyes="black eyes")
def dolphin(s: Sketch, rng: Rng) -> None:
    """A dolphin in its leap: an arched smooth body, a beak, a hooked back fin, flippers, level flukes."""
    line = curve([(0, 0.42, 1.0), (0, 0.7, 0.62), (0, 0.9, 0.1), (0, 0.82, -0.5), (0, 0.5, -1.0), (0, 0.2, -1.25)], 22)
    radii = np.interp(np.linspace(0, 1, 22), [0, 0.08, 0.3, 0.5, 0.8, 1], [0.14, 0.2, 0.29, 0.27, 0.11, 0.055])
    s.tube("body", line, radii, 16)
    ahead = np.gradient(line, axis=0)
    ahead /= np.linalg.norm(ahead, axis=1, keepdims=True)
    under = np.cross(ahead, [1.0, 0, 0])
    under *= np.sign(-under[:, 1:2])
    s.tube("belly", (line + 0.16 * radii[:, None] * under)[:18], radii[:18] * 0.88, 14)
    s.ball("body", (0.17, 0.16, 0.2), (0, 0.5, 0.95), (40, 0, 0), sides=14)
    s.tube("body", [(0, 0.4, 1.08), (0, 0.3, 1.2), (0, 0.2, 1.32)], [0.085, 0.06, 0.035], 9)
    s.tube("belly", [(0, 0.34, 1.04), (0, 0.25, 1.17), (0, 0.165, 1.29)], [0.08, 0.05, 0.03], 9)
    s.prism("body", [(0.28, 1.1), (-0.18, 1.08), (-0.32, 1.42), (-0.16, 1.38)], 0.05, (0, 0, -0.05), (0, -90, 0))
    for x in SIDES:
        s.ball("eyes", 0.025, (x * 0.155, 0.5, 0.98), sides=8)
        with s.frame((x * 0.22, 0.6, 0.5), (20, x * -25, x * -42)):
            s.ball("body", (0.24, 0.035, 0.1), (x * 0.2, 0, -0.04), sides=10)
        with s.frame((0, 0.16, -1.28), (-38, x * 34, 0)):
            s.ball("body", (0.26, 0.03, 0.11), (x * 0.2, 0, 0), sides=10)


@drawing(
    "seal",
    (0.98, 0.73, 1.87),
    body="dark grey wet fur",
    belly="pale grey fur",
    nose="black leather",
    whisker="white cord",
)
def seal(s: Sketch, rng: Rng) -> None:
    """A seal resting with its head up: a plump spindle of a body, flippers, a tail of two, great eyes and whiskers."""
    line = curve(
        [(0, 0.56, 0.62), (0, 0.42, 0.45), (0, 0.3, 0.15), (0, 0.25, -0.25), (0, 0.15, -0.6), (0, 0.08, -0.75)], 18
    )
    s.tube("body", line, np.interp(np.linspace(0, 1, 18), [0, 0.2, 0.45, 0.75, 1], [0.12, 0.2, 0.27, 0.17, 0.06]), 16)
    s.ball("belly", (0.2, 0.24, 0.3), (0, 0.27, 0.2), (-24, 0, 0), sides=14)
    s.ball("body", (0.14, 0.135, 0.16), (0, 0.61, 0.64), sides=14)
    s.ball("belly", (0.085, 0.06, 0.07), (0, 0.57, 0.76), sides=10)
    s.ball("nose", (0.03, 0.022, 0.02), (0, 0.6, 0.82), sides=8)
    for x in SIDES:
        s.ball("nose", 0.03, (x * 0.075, 0.645, 0.745), sides=10)
        for k in range(3):
            s.rod("whisker", (x * 0.04, 0.565, 0.81), (x * 0.18, 0.54 + 0.025 * k, 0.84), 0.004, sides=3)
        with s.frame((x * 0.22, 0.14, 0.3), (0, x * 30, x * -24)):
            s.ball("body", (0.2, 0.035, 0.1), (x * 0.16, 0, -0.03), sides=10)
        with s.frame((0, 0.07, -0.74), (0, x * 22, 0)):
            s.ball("body", (0.08, 0.035, 0.16), (x * 0.05, 0, -0.12), sides=9)


@drawing(
    "bat", (0.7, 0.27, 0.11), body="dark brown fur", wing="black leather", eyes="amber eyes", bone="dark brown leather"
)
def bat(s: Sketch, rng: Rng) -> None:
    """A bat in flight: a furry body, great pointed ears, spread wings of skin scalloped between long fingers."""
    with s.frame((0, 0.12, 0)):
        s.ball("body", (0.045, 0.07, 0.05), sides=12)
        s.ball("body", 0.04, (0, 0.085, 0.02), sides=12)
        for x in SIDES:
            s.cylinder("body", 0.018, 0.065, (x * 0.022, 0.11, 0.015), (0, 0, x * -16), top=0.001, sides=6)
            s.ball("eyes", 0.008, (x * 0.016, 0.095, 0.055), sides=6)
            wrist, tips = np.array([x * 0.16, 0.12, 0.02]), []
            for px, py in ((0.35, 0.1), (0.3, -0.03), (0.2, -0.09), (0.1, -0.1)):
                tip = np.array([x * px, py, -0.02])
                tips.append(tip)
                s.rod("bone", tuple(wrist.tolist()), tuple(tip.tolist()), 0.004, 0.002, 5)
            s.rod("bone", (x * 0.03, 0.04, 0), tuple(wrist.tolist()), 0.008, 0.005, 6)
            ends = [*tips, np.array([x * 0.02, -0.05, 0])]
            for a, b in pairwise(ends):
                t = np.linspace(0, 1, 6)[:, None]
                edge = a * (1 - t) + b * t
                mid = wrist if b is not ends[-1] else np.array([x * 0.05, 0.05, 0])
                edge = edge + (mid - edge) * 0.22 * np.sin(np.pi * t)
                foot = (
                    wrist + (np.array([x * 0.03, 0.04, 0]) - wrist) * t
                    if b is ends[-1]
                    else np.repeat(wrist[None], 6, 0)
                )
                s.sheet("wing", [edge, foot])
            s.rod("bone", (x * 0.015, -0.06, 0), (x * 0.02, -0.1, -0.01), 0.006, 0.003, 5)


@drawing("scorpion", (0.16, 0.096, 0.27), shell="glossy black shell", joint="dark brown shell", sting="amber horn")
def scorpion(s: Sketch, rng: Rng) -> None:
    """A scorpion: pincers before it, eight legs, a jointed tail arched over its back with a sting."""
    with s.frame(scale=CM):
        s.ball("shell", (2.4, 1.3, 3.0), (0, 2.0, 3), sides=14)
        for k in range(5):
            s.ball("joint" if k % 2 else "shell", (2.4 - 0.2 * k, 1.2, 1.3), (0, 2.0, 0.6 - 1.5 * k), sides=10)
        tail = curve([(0, 2.0, -7), (0, 3.4, -9.4), (0, 6.4, -9.8), (0, 8.4, -7.6), (0, 8.6, -5.0)], 7)
        for k, p in enumerate(tail):
            s.ball("shell", 1.15 - 0.06 * k, tuple(p.tolist()), sides=10)
        s.ball("sting", (0.8, 0.9, 1.0), (0, 8.2, -3.7), sides=9)
        s.rod("sting", (0, 8.0, -3.2), (0, 6.6, -2.2), 0.5, 0.04, 6)
        for x in SIDES:
            arm = curve([(x * 1.8, 2, 5), (x * 4.8, 2.4, 6.4), (x * 5.6, 2.2, 9), (x * 4.8, 2.0, 10.6)], 8)
            s.tube("joint", arm, 0.7, 7)
            s.ball("shell", (1.4, 1.1, 2.0), (x * 4.6, 2.0, 11.8), sides=10)
            s.ball("shell", (0.55, 0.6, 1.8), (x * 5.3, 2.0, 14.2), (0, x * -14, 0), sides=8)
            s.ball("shell", (0.45, 0.5, 1.6), (x * 3.8, 2.0, 14.0), (0, x * 16, 0), sides=8)
            for k in range(4):
                z = 3.6 - 1.6 * k
                s.tube(
                    "joint",
                    curve([(x * 2, 2, z), (x * 5, 3.6, z - 0.7 * k + 1), (x * 7.6, 0.1, z - 1.5 * k + 1.4)], 6),
                    0.34,
                    5,
                )
