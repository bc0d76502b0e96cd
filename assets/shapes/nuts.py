"""Nuts and what lies on an autumn floor: chestnuts, walnuts, peanuts, acorns, hazelnuts, a pine cone."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import Sketch

Rng = np.random.Generator
CM = 0.01


@drawing(
    "chestnuts",
    (0.17, 0.08, 0.13),
    nut="glossy dark brown wood",
    scar="pale tan wood",
    husk="green spiny husk",
    lining="cream felt",
)
def chestnuts(s: Sketch, rng: Rng) -> None:
    """Chestnuts: shining brown nuts with pale scars, one still in its open prickly husk."""
    with s.frame(scale=CM):
        with s.frame((-3.6, 2.6, -2.6), (-14, 30, 0)):
            s.ball("husk", 3.4, sides=16, upper_deg=25)
            s.ball("lining", (3.0, 1.0, 3.0), (0, 1.2, 0), sides=14)
            for k in range(80):
                t, a = -0.95 + 1.3 * (k + 0.5) / 80, 2.4 * k
                out = np.array([np.sqrt(1 - t * t) * np.cos(a), t, np.sqrt(1 - t * t) * np.sin(a)])
                x, y, z = (float(v) for v in out)
                s.rod("husk", (3.2 * x, 3.2 * y, 3.2 * z), (4.3 * x, 4.3 * y + 0.2, 4.3 * z), 0.16, 0.02, 3)
            s.ball("nut", (1.9, 1.9, 1.6), (0.2, 2.2, 0), sides=14)
        for x, z, turn in (
            (3.2, -2.0, 20.0),
            (0.6, 3.4, -40.0),
            (4.6, 3.0, 70.0),
            (-4.0, 4.6, 10.0),
            (7.0, 0.2, 120.0),
        ):
            with s.frame((x, 1.45, z), (-35, turn, 0)):
                flat = [(0, -1.35), (1.3, -1.25), (1.85, -0.5), (1.75, 0.5), (1.1, 1.3), (0.3, 1.75), (0, 2.05)]
                s.lathe("nut", flat, sides=18)
                s.lathe("scar", [(0, -1.42), (1.15, -1.34), (1.25, -1.25)], sides=14)


@drawing("walnuts", (0.11, 0.043, 0.11), shell="tan brown wood", kernel="pale wood")
def walnuts(s: Sketch, rng: Rng) -> None:
    """Walnuts: wrinkled shells with a seam, one of them opened with its kernel showing."""
    with s.frame(scale=CM):
        for x, z, turn in ((-3.6, -2.4, 0.0), (0.6, -3.0, 50.0), (-2.0, 2.2, 110.0)):
            with s.frame((x, 1.9, z), (0, turn, 0)):
                s.ball("shell", (1.8, 1.9, 2.1), sides=14)
                s.ring("shell", 1.95, 0.22, turn=(0, 90, 0), sides=4)
                for k in range(13):
                    a, t = 2.4 * k, -0.9 + 1.8 * (k + 0.5) / 13
                    r = np.sqrt(1 - t * t)
                    s.ball("shell", 0.5, (1.5 * r * np.cos(a), 1.65 * t, 1.8 * r * np.sin(a)), sides=6)
        for x, z, turn in ((3.6, 1.0, 20.0), (2.2, 4.4, -30.0)):
            with s.frame((x, 1.9, z), (18, turn, 0)):
                s.ball("shell", (1.9, 1.9, 2.2), sides=16, upper_deg=0)
                with s.frame(scale=(1, 1, 1.16)):
                    s.cylinder("shell", 1.9, 0.05, (0, -0.05, 0), sides=16)
                for dx in (-0.75, 0.75):
                    for dz in (-0.8, 0.1, 0.9):
                        s.ball("kernel", (0.72, 0.5, 0.6), (dx, 0.05, dz), (0, 30 * dz, 0), sides=8)


@drawing("peanuts", (0.12, 0.023, 0.11), shell="pale tan straw", kernel="brown leather")
def peanuts(s: Sketch, rng: Rng) -> None:
    """Peanuts in their waisted shells, some kernels beside them."""
    with s.frame(scale=CM):
        for x, z, turn in (
            (-3.5, -2.5, 20.0),
            (1.2, -3.2, -35.0),
            (-1.2, 1.2, 75.0),
            (3.6, 1.4, 10.0),
            (-4.0, 3.6, -60.0),
        ):
            with s.frame((x, 1.1, z), (90, turn, 0)):
                line = [
                    (0, -2.3),
                    (0.7, -2.1),
                    (1.1, -1.3),
                    (0.95, -0.5),
                    (0.75, 0),
                    (0.95, 0.5),
                    (1.2, 1.3),
                    (0.8, 2.2),
                    (0, 2.5),
                ]
                s.lathe("shell", line, sides=14)
                for _ in s.around(9):
                    s.tube("shell", [(0, -1.6, 1.02), (0, 0, 0.78), (0, 1.6, 1.1)], 0.09, 3)
        for x, z in ((1.4, 3.8), (2.6, 4.4), (5.0, -2.6)):
            s.ball("kernel", (0.6, 0.55, 0.85), (x, 0.55, z), (0, 40 * x, 0), sides=9)


@drawing("acorns", (0.1, 0.033, 0.081), nut="glossy tan wood", cup="dark brown bark", leaf="brown leaf")
def acorns(s: Sketch, rng: Rng) -> None:
    """Three acorns in their scaly cups on a lobed oak leaf."""
    with s.frame(scale=CM):
        t = np.linspace(0, 1, 29)
        half = 2.3 * np.sin(np.pi * t) ** 0.7 * (1 + 0.3 * np.cos(10 * np.pi * t))
        edge = np.concatenate(
            [np.column_stack([11 * t - 5.5, half]), np.column_stack([11 * t - 5.5, -half])[::-1][1:-1]]
        )
        s.prism("leaf", edge, 0.12, (0, 0.1, -1.5), (-90, 20, 0))
        s.rod("leaf", (-5.2, 0.2, 0.2), (5.2, 0.2, -3.2), 0.12, sides=5)
        for x, z, turn, tilt in ((-1.6, 0.4, 20.0, 68.0), (1.8, 1.6, -50.0, 72.0), (0.6, -2.4, 100.0, 64.0)):
            with s.frame((x, 1.35, z), (tilt, turn, 0)):
                s.lathe("nut", [(1.1, 0), (1.2, 1.0), (0.95, 2.0), (0.3, 2.55), (0.1, 2.9), (0, 2.9)], sides=14)
                s.lathe("cup", [(0, -1.2), (0.8, -1.0), (1.4, -0.3), (1.45, 0.3), (1.1, 0.3)], sides=14)
                s.rod("cup", (0, -1.1, 0), (0.2, -2.2, 0), 0.16, sides=6)
                for k in range(16):
                    a = 2.4 * k
                    y = -0.9 + 1.0 * k / 16
                    r = float(np.interp(y, [-1.0, -0.3, 0.3], [0.8, 1.36, 1.42]))
                    s.ball("cup", 0.24, (r * np.cos(a), y, r * np.sin(a)), sides=4)


@drawing("pine_cone", (0.067, 0.11, 0.068), scales="brown bark")
def pine_cone(s: Sketch, rng: Rng) -> None:
    """An open pine cone, its woody scales in spirals."""
    with s.frame(scale=CM):
        s.lathe("scales", [(0, 0), (1.8, 1), (2.2, 4), (1.2, 8), (0, 10)], sides=12)
        for k in range(64):
            t, a = (k + 0.5) / 64, 137.5 * k
            r = 3.6 * np.sin(np.pi * (0.16 + 0.8 * t)) ** 0.8
            with s.frame((0, 0.6 + 9.6 * t, 0), (0, a, 0)):
                s.ball("scales", (0.95, 0.3, 1.25), (0, 0, r * 0.72), (-25 - 40 * t, 0, 0), sides=6)
