"""What is pushed, pulled or drives on a farm: rickshaw, wheelbarrow, tractor, pram, lawn mower."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.organic import curve
from assets.shapes.sketch import Point, Sketch, arc

Rng = np.random.Generator
V = np.array


def _wheel(s: Sketch, at: Point, radius: float, rim: str, spoke: str, spokes: int = 12, thick: float = 0.025) -> None:
    """A spoked wheel that rolls along z, its middle at `at`."""
    with s.frame(at, (0, 90, 0)):
        s.ring(rim, radius - thick, thick, sides=8)
        s.cylinder(spoke, 0.12 * radius, 4 * thick, (0, 0, -2 * thick), (90, 0, 0), sides=12)
        for k in range(spokes):
            a = 2 * np.pi * k / spokes
            end = (radius - thick) * float(np.cos(a)), (radius - thick) * float(np.sin(a)), 0.0
            s.rod(spoke, (0, 0, 0), end, 0.3 * thick, sides=5)


@drawing(
    "rickshaw",
    (1.1, 1.75, 2.6),
    body="red lacquered wood",
    hood="black folding cloth",
    seat="red leather",
    wheel="black rubber",
    metal="polished brass",
)
def rickshaw(s: Sketch, rng: Rng) -> None:
    """A rickshaw: a padded seat under a ribbed folding hood, two tall spoked wheels, long shafts to pull it by."""
    for x in (-0.5, 0.5):
        _wheel(s, (x, 0.55, -0.35), 0.55, "wheel", "metal", 16, 0.022)
        s.tube(
            "body",
            curve(V([(0.8 * x, 0.55, -0.6), (0.8 * x, 0.62, 0.2), (0.7 * x, 0.75, 1.0), (0.65 * x, 0.8, 1.7)]), 14),
            0.03,
            sides=8,
        )
        side = [(-0.75, 0.62), (0.1, 0.62), (0.14, 0.86), (-0.2, 1.0), (-0.75, 1.05)]
        with s.frame((0.36 * (1 if x > 0 else -1), 0, 0), (0, -90, 0)):
            s.prism("body", side, 0.03)
    s.rod("metal", (-0.5, 0.55, -0.35), (0.5, 0.55, -0.35), 0.025)
    s.rod("body", (-0.33, 0.8, 1.68), (0.33, 0.8, 1.68), 0.026)
    s.box("body", (0.72, 0.05, 0.85), (0, 0.6, -0.32), bevel=0.01)
    s.box("body", (0.72, 0.05, 0.4), (0, 0.55, 0.25), (6, 0, 0), bevel=0.01)
    s.box("seat", (0.66, 0.14, 0.5), (0, 0.74, -0.35), bevel=0.04)
    s.box("body", (0.7, 0.16, 0.5), (0, 0.6, -0.35), bevel=0.01)
    s.box("seat", (0.66, 0.5, 0.12), (0, 0.84, -0.66), (-12, 0, 0), bevel=0.04)
    ribs = 7
    grid = []
    for k in range(ribs):
        a = np.radians(-18 + 118 * k / (ribs - 1))
        reach = 0.85 * (1 + 0.03 * (k % 2))
        y, z = 0.95 + reach * float(np.sin(a + 0.25)) * 0.98, -0.35 - reach * float(np.cos(a + 0.25)) * 0.75 - 0.02
        grid.append(
            [
                (-0.4, 0.98, -0.5),
                (-0.4, 0.98 + 0.75 * (y - 0.98), -0.5 + 0.9 * (z + 0.5)),
                (-0.22, y, z),
                (0.22, y, z),
                (0.4, 0.98 + 0.75 * (y - 0.98), -0.5 + 0.9 * (z + 0.5)),
                (0.4, 0.98, -0.5),
            ]
        )
    s.sheet("hood", V(grid))
    for row in grid[1::2]:
        s.tube("metal", V(row), 0.009, sides=5)
    for x in (-0.3, 0.3):
        s.cylinder("metal", 0.05, 0.09, (1.25 * x, 0.95, 0.05), sides=12)


@drawing(
    "wheelbarrow",
    (0.65, 0.65, 1.5),
    tray="green painted metal",
    frame="pale wood",
    wheel="black rubber",
    load="dark soil",
)
def wheelbarrow(s: Sketch, rng: Rng) -> None:
    """A wheelbarrow: a deep tray of earth on two handles, one wheel in front, two legs behind."""
    _wheel(s, (0, 0.19, 0.55), 0.19, "wheel", "frame", 6, 0.035)
    low = [(-0.17, 0.3, -0.28), (0.17, 0.3, -0.28), (0.15, 0.3, 0.22), (-0.15, 0.3, 0.22)]
    top = [(-0.3, 0.62, -0.45), (0.3, 0.62, -0.45), (0.27, 0.62, 0.5), (-0.27, 0.62, 0.5)]
    inner = [(0.92 * x, y, 0.02 + 0.94 * (z - 0.02)) for x, y, z in top]
    deep = [(0.9 * x, 0.56, 0.02 + 0.9 * (z - 0.02)) for x, _, z in top]
    s.loft("tray", [list(reversed(each)) for each in (low, top, inner, deep)], smooth=False)
    s.ball("load", (0.24, 0.1, 0.4), (0, 0.55, 0.02), lower_deg=0, sides=18)
    for side in (-1, 1):
        s.beam("frame", (0.06 * side, 0.2, 0.6), (0.3 * side, 0.42, -0.85), 0.045, 0.045)
        s.rod("wheel", (0.29 * side, 0.415, -0.72), (0.305 * side, 0.43, -0.9), 0.032)
        s.beam("frame", (0.2 * side, 0.32, -0.2), (0.24 * side, 0.0, -0.36), 0.04, 0.04)
    s.beam("frame", (-0.22, 0.14, -0.3), (0.22, 0.14, -0.3), 0.035, 0.035)


@drawing(
    "tractor",
    (1.9, 2.6, 3.6),
    body="red painted metal",
    metal="dark grey metal",
    tyre="black rubber",
    rim="yellow painted metal",
    glass="clear glass",
    lamp="white glass",
)
def tractor(s: Sketch, rng: Rng) -> None:
    """A tractor: two great lugged wheels behind, two small ones before, a long bonnet, a cab, an exhaust, mudguards."""
    for side in (-1, 1):
        for z, r, w in ((-0.85, 0.85, 0.42), (1.15, 0.48, 0.28)):
            with s.frame(((0.78 if z < 0 else 0.7) * side, r, z), (0, 90, 0)):
                s.lathe(
                    "tyre",
                    [
                        (0.55 * r, -w / 2),
                        (0.9 * r, -w / 2),
                        (0.97 * r, -0.3 * w),
                        (0.97 * r, 0.3 * w),
                        (0.9 * r, w / 2),
                        (0.55 * r, w / 2),
                    ],
                    turn=(90, 0, 0),
                    sides=28,
                )
                s.lathe(
                    "rim",
                    [
                        (0.0, -0.3 * w),
                        (0.3 * r, -0.34 * w),
                        (0.58 * r, -0.42 * w),
                        (0.58 * r, 0.42 * w),
                        (0.3 * r, 0.34 * w),
                        (0.0, 0.3 * w),
                    ],
                    turn=(90, 0, 0),
                    sides=20,
                )
                for k in range(18):
                    with s.frame(turn=(0, 0, 20 * k)):
                        s.box(
                            "tyre",
                            (0.09 * r, 0.06 * r, 0.52 * w),
                            (0, 0.95 * r, 0.22 * w * (-1) ** k),
                            (0, 20 * (-1) ** k, 0),
                            bevel=0.01,
                        )
        guard = [(x, y) for x, y in [*arc(0.98, 20, 150, 12).tolist(), *arc(0.93, 150, 20, 12).tolist()]]
        with s.frame((0.78 * side, 0.85, -0.85), (0, -90, 0)):
            s.prism("body", guard, 0.46)
        s.ball("lamp", (0.09, 0.09, 0.05), (0.25 * side, 1.12, 1.72), sides=14)
        s.box("metal", (0.18, 0.04, 0.3), (0.55 * side, 0.6, -0.1), bevel=0.01)
    s.box("metal", (0.5, 0.35, 2.6), (0, 0.6, 0.2), bevel=0.03)
    s.rod("metal", (-0.65, 0.48, 1.15), (0.65, 0.48, 1.15), 0.06)
    s.rod("metal", (-0.7, 0.85, -0.85), (0.7, 0.85, -0.85), 0.12)
    s.loft(
        "body",
        [
            [
                (-0.32, 0.9, z),
                (0.32, 0.9, z),
                (0.34, 1.2, z),
                (0.22, 1.2 + rise, z),
                (-0.22, 1.2 + rise, z),
                (-0.34, 1.2, z),
            ]
            for z, rise in ((-0.2, 0.22), (1.4, 0.16), (1.68, 0.04))
        ],
        smooth=False,
    )
    for k in range(6):
        s.box("metal", (0.46, 0.03, 0.03), (0, 0.94 + 0.05 * k, 1.69), bevel=0.004)
    s.rod("metal", (0.2, 1.3, 0.75), (0.2, 2.2, 0.75), 0.045)
    s.box("metal", (1.0, 0.12, 1.1), (0, 0.95, -0.75), bevel=0.02)
    for x in (-0.48, 0.48):
        for z, lean in ((-1.25, 0.05), (-0.22, -0.1)):
            s.beam("metal", (x, 1.0, z), (0.95 * x, 2.45, z + lean), 0.06, 0.06)
        s.box("glass", (0.012, 1.1, 0.9), (0.97 * x, 1.35, -0.74), bevel=0)
    s.box("glass", (0.88, 1.0, 0.012), (0, 1.42, -0.28), (-4, 0, 0), bevel=0)
    s.box("body", (1.12, 0.14, 1.3), (0, 2.44, -0.76), bevel=0.05)
    s.box("metal", (0.42, 0.12, 0.42), (0, 1.2, -0.9), bevel=0.04)
    s.box("metal", (0.42, 0.5, 0.1), (0, 1.28, -1.1), bevel=0.04)
    s.ring("metal", 0.18, 0.02, (0, 1.5, -0.48), (-55, 0, 0))


@drawing(
    "pram",
    (0.6, 1.05, 1.15),
    body="navy blue cloth",
    hood="navy blue canvas",
    metal="polished chrome",
    wheel="white rubber",
    lining="white cotton",
)
def pram(s: Sketch, rng: Rng) -> None:
    """A pram: a deep boat-shaped body under a folding hood, on springs, four spoked wheels, a curved handle."""
    rings = []
    for x, wide in ((-0.26, 1.0), (-0.25, 1.0), (0.25, 1.0), (0.26, 1.0)):
        a = np.linspace(0, np.pi, 12)
        rings.append(np.stack([np.full(12, x), 0.78 - 0.34 * np.sin(a) * wide, -0.48 * np.cos(a)], 1)[::-1])
    s.loft("body", rings)
    s.box("lining", (0.48, 0.05, 0.9), (0, 0.75, 0), bevel=0.015)
    grid = [
        [(x, 0.78 + 0.34 * float(np.sin(t)), -0.12 - 0.36 * float(np.cos(t))) for x in (-0.27, 0.0, 0.27)]
        for t in np.linspace(0.0, 1.9, 8)
    ]
    s.sheet("hood", V(grid))
    for side in (-1, 1):
        fan = [(0.0, 0.0), *[(0.36 * float(np.cos(t)), 0.34 * float(np.sin(t))) for t in np.linspace(0.0, 1.9, 8)]]
        with s.frame((0.27 * side, 0.78, -0.12), (0, 90, 0)):
            s.prism("hood", fan, 0.01)
        for z in (-0.4, 0.4):
            _wheel(s, (0.27 * side, 0.2, z), 0.2, "wheel", "metal", 10, 0.016)
        s.tube(
            "metal",
            curve(
                V(
                    [
                        (0.24 * side, 0.2, -0.4),
                        (0.24 * side, 0.42, -0.2),
                        (0.24 * side, 0.42, 0.2),
                        (0.24 * side, 0.2, 0.4),
                    ]
                ),
                14,
            ),
            0.013,
            sides=6,
        )
        s.rod("metal", (0.25 * side, 0.62, -0.4), (0.25 * side, 1.0, -0.75), 0.012)
    s.rod("metal", (-0.25, 1.0, -0.75), (0.25, 1.0, -0.75), 0.02)
    for z in (-0.4, 0.4):
        s.rod("metal", (-0.27, 0.2, z), (0.27, 0.2, z), 0.012)
