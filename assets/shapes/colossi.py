"""Great works of modern and of icy lands: the Statue of Liberty, Christ of Rio, a suspension bridge, an igloo."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.organic import curve
from assets.shapes.roles import FLAME, Roles
from assets.shapes.sketch import F64, Sketch, arc

Rng = np.random.Generator
SIDES = (-1.0, 1.0)


def _draw_gown(s: Sketch, surface: str, stations: list[tuple[float, float, float]], folds: int, depth: float) -> None:
    """A robe about the y axis through `stations` of (height, half width, half depth), in `folds` folds."""
    a = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    rings: list[F64] = []
    for k, (y, wide, deep) in enumerate(stations):
        wave = 1 + depth * (1 - k / len(stations)) * np.cos(folds * a)
        rings.append(np.column_stack([wide * wave * np.cos(a), np.full(40, y), -deep * wave * np.sin(a)]))
    s.loft(surface, rings)


@drawing(
    "statue_of_liberty",
    (8.2, 23.8, 8.2),
    Roles(shines={"flame": FLAME}),
    copper="pale sea green paint",
    stone="pale granite",
    flame="gold leaf",
)
def statue_of_liberty(s: Sketch, rng: Rng) -> None:
    """The Statue of Liberty: a robed woman with a crown of rays, a torch held high, a tablet, on her tall pedestal."""
    for turn in (0.0, 45.0):
        s.box("stone", (5.8, 1.6, 5.8), turn=(0, turn, 0), bevel=0)
    corner = [(1, 1), (1, -1), (-1, -1), (-1, 1)]
    s.loft("stone", [[(x * h, y, z * h) for x, z in corner] for h, y in ((2.4, 1.6), (1.75, 9.0))], smooth=False)
    for y, wide in ((3.0, 4.8), (8.9, 4.2)):
        s.box("stone", (wide, 0.5, wide), (0, y, 0), bevel=0.05)
    for _ in s.around(4):
        s.box("copper", (1.2, 1.6, 0.1), (0, 5.4, 2.04), (-5, 0, 0), 0)
    _draw_gown(
        s,
        "copper",
        [(9.4, 1.5, 1.35), (11, 1.35, 1.2), (14, 1.2, 1.0), (16.4, 1.0, 0.8), (17.4, 0.85, 0.6), (17.9, 0.32, 0.32)],
        9,
        0.1,
    )
    s.tube("copper", curve([(-1.0, 17.0, 0.6), (0.2, 15.6, 1.0), (1.2, 14.0, 0.8)], 8), 0.4, 8)
    s.rod("copper", (0, 17.7, 0), (0, 18.3, 0), 0.32)
    s.ball("copper", (0.52, 0.68, 0.58), (0, 18.8, 0.05), sides=16)
    s.ball("copper", (0.58, 0.5, 0.6), (0, 18.95, -0.14), sides=14)
    s.box("copper", (0.12, 0.26, 0.14), (0, 18.65, 0.55), bevel=0.04)
    s.ring("copper", 0.58, 0.12, (0, 19.2, 0), (78, 0, 0), sides=6)
    for k in range(7):
        a = np.radians(-75 + 25 * k)
        x, y = float(np.sin(a)), float(np.cos(a))
        s.rod("copper", (0.5 * x, 19.25 + 0.2 * y, 0.1), (1.35 * x, 19.3 + 1.1 * y, 0.1), 0.11, 0.01, 5)
    s.tube(
        "copper",
        curve([(-0.75, 17.2, 0), (-1.3, 18.3, 0.1), (-1.35, 20.2, 0.1), (-1.4, 21.3, 0.1)], 8),
        [0.42, 0.42, 0.38, 0.34, 0.3, 0.27, 0.24, 0.22],
        8,
    )
    s.lathe("copper", [(0.1, 0), (0.2, 0.8), (0.55, 1.1), (0.55, 1.3), (0, 1.3)], (-1.4, 20.9, 0.1), sides=14)
    s.lathe("flame", [(0.3, 0), (0.42, 0.4), (0.25, 1.0), (0.0, 1.6)], (-1.4, 22.2, 0.1), sides=12)
    s.tube("copper", curve([(0.8, 17.0, 0), (1.3, 15.8, 0.2), (1.2, 15.0, 0.75)], 6), 0.4, 8)
    s.box("copper", (0.22, 1.7, 1.15), (1.2, 14.8, 0.7), (12, 10, -14), 0.04)


@drawing("christ_statue", (14.0, 18.0, 4.6), body="pale soapstone", base="grey stone")
def christ_statue(s: Sketch, rng: Rng) -> None:
    """The Christ of Rio: a robed man with arms stretched wide, on a square plinth."""
    s.box("base", (4.6, 1.0, 4.6), bevel=0.05)
    s.box("base", (3.4, 2.6, 3.4), (0, 1.0, 0), bevel=0.05)
    _draw_gown(
        s,
        "body",
        [(3.6, 1.35, 1.1), (7, 1.15, 0.9), (11, 1.1, 0.85), (14, 1.35, 0.85), (15, 1.2, 0.75), (15.4, 0.5, 0.45)],
        8,
        0.09,
    )
    for x in SIDES:
        sleeve = []
        for px, low in ((0.7, -0.6), (3.0, -0.5), (5.4, -1.0)):
            ring = [
                (x * px, 14.2 + low, -0.55),
                (x * px, 14.2 + low, 0.55),
                (x * px, 15.1, 0.45),
                (x * px, 15.1, -0.45),
            ]
            sleeve.append(ring[:: int(x)])
        s.loft("body", sleeve[::-1], smooth=False)
        s.rod("body", (x * 5.3, 14.75, 0), (x * 6.2, 14.75, 0), 0.3, 0.26)
        s.box("body", (0.9, 0.2, 0.5), (x * 6.55, 14.65, 0), bevel=0.08)
    s.rod("body", (0, 15.2, 0), (0, 15.9, 0), 0.4)
    s.ball("body", (0.62, 0.85, 0.68), (0, 16.6, 0.08), sides=16)
    s.ball("body", (0.75, 0.9, 0.62), (0, 16.7, -0.22), sides=14)
    s.ball("body", (0.4, 0.5, 0.3), (0, 16.0, 0.42), sides=10)
    for k in range(3):
        s.box("base", (0.9, 0.06, 0.1), (0, 6 + 2.4 * k, 0.95), bevel=0)


@drawing("suspension_bridge", (5.0, 14.0, 48.0), steel="orange red paint", road="grey asphalt")
def suspension_bridge(s: Sketch, rng: Rng) -> None:
    """A suspension bridge like the Golden Gate: two red towers, great cables in a curve, hangers, the road between."""
    s.box("road", (3.8, 0.3, 48), (0, 3.6, 0), bevel=0)
    span, side, top, low = 13.0, 24.0, 13.6, 4.9
    for x in SIDES:
        s.box("steel", (0.3, 0.9, 48), (x * 2.0, 3.2, 0), bevel=0)
        z = np.linspace(-span, span, 27)
        main = np.column_stack([np.full(27, x * 2.0), low + (top - low) * (z / span) ** 2, z])
        s.tube("steel", main, 0.14, 5)
        for end in SIDES:
            out = np.linspace(span, side, 9)
            rise = 4.0 + (top - 4.0) * ((side - out) / (side - span)) ** 1.3
            s.tube("steel", np.column_stack([np.full(9, x * 2.0), rise, end * out]), 0.14, 5)
            for zz, yy in list(zip(out, rise, strict=True))[1:8]:
                s.rod("steel", (x * 2.0, 3.9, end * float(zz)), (x * 2.0, float(yy), end * float(zz)), 0.04, sides=3)
            s.box("steel", (0.7, 14, 0.9), (x * 2.0, 0, end * span), bevel=0)
        for _, yy, zz in main[1:-1].tolist():
            s.rod("steel", (x * 2.0, 3.9, zz), (x * 2.0, yy, zz), 0.04, sides=3)
    for end in SIDES:
        for y in (1.2, 6.2, 9.0, 11.6, 13.3):
            s.box("steel", (4.0, 0.7, 0.6), (0, y, end * span), bevel=0)
        s.box("road", (5.0, 1.6, 2.0), (0, 0, end * span), bevel=0.1)
        s.box("road", (4.4, 3.6, 1.6), (0, 0, end * 23.2), bevel=0)


@drawing("igloo", (3.2, 1.9, 4.3), snow="snow blocks", seam="pale blue ice", dark="dark blue shadow")
def igloo(s: Sketch, rng: Rng) -> None:
    """An igloo: a dome of snow blocks laid in rings, a vaulted tunnel to crawl in by."""
    s.ball("snow", (1.6, 1.9, 1.6), (0, 0, -0.55), sides=28, lower_deg=0)
    rows = 7
    for k in range(1, rows):
        t = np.pi / 2 * k / rows
        r, y = 1.6 * np.cos(t), 1.9 * np.sin(t)
        s.ring("seam", r * 1.003, 0.018, (0, y, -0.55), (90, 0, 0), sides=4)
    for k in range(rows):
        t0, t1 = (np.pi / 2 * (k + d) / rows for d in (0.0, 1.0))
        count = max(4, round(14 * np.cos(t0)))
        for j in range(count):
            a = 2 * np.pi * (j + 0.5 * (k % 2)) / count
            p, q = (
                (1.605 * np.cos(t) * np.cos(a), 1.905 * np.sin(t), 1.605 * np.cos(t) * np.sin(a) - 0.55)
                for t in (t0, t1)
            )
            s.rod("seam", p, q, 0.016, sides=3)
    vault = arc(0.62, 0, 180, 10)
    inner = arc(0.42, 180, 0, 10)
    s.prism("snow", [*vault.tolist(), *inner.tolist()], 1.6, (0, 0, 1.35))
    s.prism("dark", [*arc(0.43, 0, 180, 10).tolist()], 0.05, (0, 0, 1.2))
    for z in (0.85, 1.3, 1.75):
        s.ring("seam", 0.622, 0.014, (0, 0, z), start_deg=0, sweep_deg=180, sides=4)
    for k in range(1, 6):
        a = np.pi * k / 6
        s.rod(
            "seam",
            (0.622 * np.cos(a), 0.622 * np.sin(a), 0.7),
            (0.622 * np.cos(a), 0.622 * np.sin(a), 2.15),
            0.012,
            sides=3,
        )
