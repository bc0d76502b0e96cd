"""Small buildings of street, beach and field: phone box, lifeguard tower, food cart, bus shelter, beach hut, tipi."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import Sketch, arc

Rng = np.random.Generator


@drawing(
    "phone_box", (0.95, 2.45, 0.95), body="glossy red paint", glass="clear glass", sign="white enamel",
    phone="black plastic",
)  # fmt: skip
def phone_box(s: Sketch, rng: Rng) -> None:
    """A red telephone box: glazed in small panes on three sides, a lit sign over each, a domed top, a phone within."""
    s.box("body", (0.95, 0.08, 0.95))
    s.box("body", (0.86, 0.02, 0.86), (0, 0.08, 0))
    for x in (-1, 1):
        for z in (-1, 1):
            s.box("body", (0.1, 2.02, 0.1), (0.4 * x, 0.08, 0.4 * z), bevel=0.015)
    for turn in (0, 90, 180, 270):
        with s.frame(turn=(0, turn, 0)):
            s.box("body", (0.72, 0.3, 0.05), (0, 0.08, 0.4), bevel=0.008)
            s.box("body", (0.56, 0.16, 0.03), (0, 0.15, 0.42), bevel=0.006)
            s.box("body", (0.72, 0.1, 0.06), (0, 1.78, 0.4), bevel=0.008)
            s.box("sign", (0.6, 0.13, 0.03), (0, 1.92, 0.435), bevel=0.004)
            s.box("body", (0.84, 0.04, 0.07), (0, 1.88, 0.42), bevel=0.008)
            s.box("body", (0.84, 0.04, 0.07), (0, 2.05, 0.42), bevel=0.008)
            if turn == 180:
                s.box("body", (0.7, 1.4, 0.03), (0, 0.38, 0.4))
                continue
            s.box("glass", (0.68, 1.4, 0.008), (0, 0.38, 0.395), bevel=0)
            for k in range(1, 8):
                s.box("body", (0.7, 0.022, 0.03), (0, 0.38 + 1.4 * k / 8 - 0.011, 0.4), bevel=0)
            for side in (-1, 1):
                s.box("body", (0.025, 1.4, 0.035), (0.24 * side, 0.38, 0.4), bevel=0)
                s.box("body", (0.04, 1.4, 0.05), (0.34 * side, 0.38, 0.4), bevel=0.006)
    s.box("body", (0.92, 0.1, 0.92), (0, 2.1, 0), bevel=0.03)
    for turn in (0, 90, 180, 270):
        hump = [(-0.4, 0), (0.4, 0), *[(x, y * 0.42) for x, y in arc(0.4, 8, 172, 12).tolist()]]
        with s.frame((0, 2.2, 0), (0, turn, 0)):
            s.prism("body", hump, 0.06, (0, 0, 0.38))
    s.ball("body", (0.52, 0.26, 0.52), (0, 2.19, 0), lower_deg=0, sides=24)
    s.box("phone", (0.34, 0.42, 0.16), (0, 1.15, -0.29), bevel=0.02)
    s.box("phone", (0.5, 0.03, 0.26), (0, 0.98, -0.24), bevel=0.008)
    s.rod("phone", (-0.22, 1.2, -0.2), (-0.22, 1.46, -0.2), 0.022)
    s.box("body", (0.03, 0.14, 0.03), (0.31, 1.0, 0.435), bevel=0.005)


@drawing(
    "lifeguard_tower", (2.6, 4.2, 3.6), body="white painted boards", roof="red painted wood", frame="pale wood",
    ring="orange plastic",
)  # fmt: skip
def lifeguard_tower(s: Sketch, rng: Rng) -> None:
    """A lifeguard's hut on stilts: a railed deck, a ramp to the sand, a wide window, a hipped roof, a life ring."""
    for x in (-1.05, 1.05):
        for z in (-1.1, 0.0, 1.05):
            s.beam("frame", (1.1 * x, 0, z), (x, 1.5, z), 0.12, 0.12)
        s.beam("frame", (1.08 * x, 0.3, -1.1), (x, 1.4, 1.05), 0.06, 0.06)
    s.box("frame", (2.4, 0.1, 2.5), (0, 1.5, 0), bevel=0.01)
    s.box("body", (2.0, 1.75, 0.08), (0, 1.6, -1.05), bevel=0.01)
    for x in (-1, 1):
        s.box("body", (0.08, 0.8, 1.5), (0.98 * x, 1.6, -0.35), bevel=0.01)
        s.box("body", (0.08, 0.25, 1.5), (0.98 * x, 3.1, -0.35), bevel=0.01)
        for z in (-1.04, 0.35):
            s.box("body", (0.1, 1.75, 0.1), (0.97 * x, 1.6, z), bevel=0.01)
    s.box("body", (1.2, 0.85, 0.08), (0.4, 1.6, 0.36), bevel=0.01)
    s.box("body", (2.0, 0.25, 0.08), (0, 3.1, 0.36), bevel=0.01)
    for y in (1.78, 1.98, 2.18):
        s.box("roof", (1.16, 0.035, 0.02), (0.4, y, 0.41), bevel=0.004)
    eaves, peak = 3.35, 4.15
    low = [(-1.3, -1.35), (1.3, -1.35), (1.3, 0.75), (-1.3, 0.75)]
    rings = [
        [(x * f, y, (z + 0.3) * f - 0.3) for x, z in reversed(low)]
        for f, y in ((1, eaves), (1, eaves + 0.08), (0.12, peak))
    ]
    s.loft("roof", rings, smooth=False)
    for x in (-1.1, 1.1):
        for z in (0.45, 1.15):
            s.box("frame", (0.07, 0.95, 0.07), (x, 1.6, z), bevel=0.008)
        for y in (2.05, 2.48):
            s.box("frame", (0.05, 0.06, 0.8), (x, y, 0.8), bevel=0.008)
    for x0, x1 in ((-1.1, -0.55), (0.35, 1.1)):
        for y in (2.05, 2.48):
            s.beam("frame", (x0, y, 1.17), (x1, y, 1.17), 0.06, 0.05)
    for k in range(9):
        t = k / 8
        s.box("frame", (0.85, 0.04, 0.2), (-0.1, 1.5 - 1.45 * t, 1.3 + 1.0 * t), (40, 0, 0), bevel=0.006)
    for x in (-0.5, 0.3):
        s.beam("frame", (x, 1.52, 1.2), (x, 0.0, 2.35), 0.07, 0.12)
    s.ring("ring", 0.24, 0.065, (-0.62, 2.15, 1.22), sides=10)
    s.rod("frame", (0.9, 3.4, -0.3), (0.9, 4.1, -0.3), 0.025)


@drawing(
    "food_cart", (1.9, 2.4, 1.3), body="red painted wood", awning="striped red and white canvas", metal="brushed steel",
    wheel="black rubber", food="golden brown bread",
)  # fmt: skip
def food_cart(s: Sketch, rng: Rng) -> None:
    """A street seller's cart: two spoked wheels, a counter with pots and buns, a striped scalloped awning, handles."""
    s.box("body", (1.5, 0.55, 0.8), (0, 0.38, 0), bevel=0.02)
    for k in (-1, 0, 1):
        s.box("metal", (0.4, 0.34, 0.02), (0.48 * k, 0.48, 0.405), bevel=0.006)
    s.box("metal", (1.7, 0.05, 1.0), (0, 0.93, 0), bevel=0.01)
    for x in (-0.72, 0.72):
        for z in (-0.38, 0.38):
            s.rod("metal", (x, 0.98, z), (x, 2.0, z), 0.02)
    n = 12
    for k in range(n):
        x0, x1 = -0.9 + 1.8 * k / n, -0.9 + 1.8 * (k + 1) / n
        way = (
            [(x0, 2.38, 0.0), (x1, 2.38, 0.0)],
            [(x0, 2.0, 0.62), (x1, 2.0, 0.62)],
            [(x0, 1.84, 0.64), (x1, 1.84, 0.64)],
        )
        name = "awning" if k % 2 == 0 else "body"
        s.sheet(name, [way[2], way[1], way[0]])
        s.sheet(name, [[(x, y, -z) for x, y, z in row] for row in (way[0], way[1], way[2])])
    for x in (-0.9, 0.9):
        s.rod("metal", (x, 2.38, 0), (x, 2.0, 0.6), 0.015)
        s.rod("metal", (x, 2.38, 0), (x, 2.0, -0.6), 0.015)
    for side in (-1, 1):
        with s.frame((0.3, 0.36, side * 0.5)):
            s.ring("wheel", 0.33, 0.03, sides=8)
            s.cylinder("metal", 0.06, 0.08, (0, 0, -0.04), (90, 0, 0), sides=12)
            for k in range(8):
                a = np.pi * k / 4
                s.rod("metal", (0, 0, 0), (0.31 * float(np.cos(a)), 0.31 * float(np.sin(a)), 0), 0.012, sides=6)
    s.rod("body", (-0.6, 0.4, 0.35), (-0.6, 0.0, 0.35), 0.03)
    s.rod("body", (-0.6, 0.4, -0.35), (-0.6, 0.0, -0.35), 0.03)
    for z in (-0.3, 0.3):
        s.rod("body", (-0.7, 0.8, z), (-0.95, 0.86, z), 0.025)
    s.cylinder("metal", 0.17, 0.24, (-0.45, 0.98, -0.1), sides=20)
    s.ball("metal", (0.17, 0.07, 0.17), (-0.45, 1.22, -0.1), lower_deg=0)
    for i in range(4):
        for j in range(2):
            at = (0.12 + 0.17 * i, 1.02, 0.05 + 0.22 * j)
            s.ball("food", (0.08, 0.05, 0.1), at, sides=12)
    s.box("metal", (0.75, 0.03, 0.5), (0.38, 0.97, 0.15), bevel=0.006)
    s.box("body", (1.3, 0.28, 0.03), (0, 1.62, -0.4), bevel=0.006)


@drawing(
    "bus_shelter", (3.6, 2.6, 1.5), frame="dark grey painted steel", glass="clear glass", seat="pale wood",
    sign="blue enamel",
)  # fmt: skip
def bus_shelter(s: Sketch, rng: Rng) -> None:
    """A bus stop: a shelter with glass back and sides, a flat roof, a bench, a timetable, a round sign on a post."""
    for x in (-1.5, -0.5, 0.5, 1.4):
        s.box("frame", (0.08, 2.3, 0.08), (x, 0, -0.55), bevel=0.01)
    for x in (-1.5, 1.4):
        s.box("frame", (0.08, 2.3, 0.08), (x, 0, 0.35), bevel=0.01)
        s.box("glass", (0.012, 1.7, 0.82), (x, 0.35, -0.1), bevel=0)
    for x in (-1.0, 0.0, 0.95):
        s.box("glass", (0.9, 1.7, 0.012), (x, 0.35, -0.55), bevel=0)
    s.box("frame", (3.2, 0.12, 1.4), (-0.05, 2.3, 0.0), bevel=0.03)
    s.box("seat", (2.2, 0.05, 0.36), (-0.2, 0.45, -0.3), bevel=0.01)
    for x in (-1.1, 0.7):
        s.box("frame", (0.06, 0.45, 0.3), (x, 0, -0.3), bevel=0.01)
    s.box("frame", (0.7, 1.0, 0.04), (0.95, 0.9, -0.5), bevel=0.01)
    s.box("sign", (0.6, 0.8, 0.02), (0.95, 1.0, -0.475), bevel=0.004)
    s.rod("frame", (1.75, 0, 0.5), (1.75, 2.6, 0.5), 0.03)
    s.cylinder("sign", 0.26, 0.04, (1.62, 2.3, 0.48), (90, 0, 0), sides=24)


@drawing("bathing_hut", (2.2, 3.0, 2.6), body="pale blue boards", trim="white painted wood", roof="grey felt")
def bathing_hut(s: Sketch, rng: Rng) -> None:
    """A bathing hut: upright boards in a pastel, a steep gable with white trim, double doors, a step, stilts."""
    for x in (-0.85, 0.85):
        for z in (-1.0, 0.0, 1.0):
            s.box("trim", (0.12, 0.26, 0.12), (x, 0, z))
    s.box("trim", (2.0, 0.1, 2.5), (0, 0.24, 0.02), bevel=0.01)
    wall = [(-0.95, 0.34), (0.95, 0.34), (0.95, 2.0), (0, 2.85), (-0.95, 2.0)]
    s.prism("body", wall, 2.2, (0, 0, -0.1))
    for k in range(13):
        x = -0.9 + 1.8 * k / 12
        top = 2.8 - abs(x) * 0.89
        s.box("body", (0.02, top - 0.36, 0.02), (x, 0.36, 1.005), bevel=0)
    for side in (-1, 1):
        with s.frame((side * 0.57, 2.46, -0.05), (0, 0, -side * 42)):
            s.box("roof", (1.5, 0.06, 2.5), bevel=0.01)
            s.box("trim", (1.5, 0.14, 0.05), (0, -0.08, 1.26), bevel=0.01)
        s.box("trim", (0.1, 1.7, 0.04), (side * 0.93, 0.34, 1.01), bevel=0.01)
        s.box("trim", (0.46, 1.6, 0.05), (side * 0.245, 0.36, 1.02), bevel=0.01)
        s.box("body", (0.34, 0.6, 0.03), (side * 0.245, 0.48, 1.05), bevel=0.01)
        s.box("body", (0.34, 0.6, 0.03), (side * 0.245, 1.22, 1.05), bevel=0.01)
        s.ball("roof", 0.025, (side * 0.05, 1.15, 1.07), sides=8)
    s.box("trim", (1.1, 0.12, 0.35), (0, 0.0, 1.12), bevel=0.01)
    s.ball("trim", 0.07, (0, 2.98, 1.18), sides=12)


@drawing("tipi", (4.0, 4.6, 4.0), cloth="cream canvas", poles="peeled wood", band="red ochre paint")
def tipi(s: Sketch, rng: Rng) -> None:
    """A tipi: a cone of hides with an open flap, painted bands, a bundle of poles crossing at the top."""
    rings = []
    sides = 28
    for y, r in ((0.0, 1.95), (0.9, 1.5), (2.2, 0.85), (3.6, 0.16)):
        a = np.linspace(0, 2 * np.pi, sides, endpoint=False)
        rings.append(np.stack([r * np.cos(a), np.full(sides, y), -r * np.sin(a)], 1))
    s.loft("cloth", rings)
    for y, r in ((0.35, 1.78), (2.5, 0.71)):
        s.lathe("band", [(r + 0.015, y), (r - 0.15 + 0.015, y + 0.3)], sides=28)
    for k in range(9):
        turn = 2 * np.pi * k / 9
        foot = (1.9 * float(np.cos(turn)), 0.0, 1.9 * float(np.sin(turn)))
        top = (-0.42 * float(np.cos(turn + 0.3)), 4.6 - 0.12 * (k % 3), -0.42 * float(np.sin(turn + 0.3)))
        s.rod("poles", foot, top, 0.04, 0.025, sides=7)
    s.sheet("band", [[(-0.5, 0.02, 1.97), (0.45, 0.02, 1.98)], [(-0.05, 1.7, 1.16), (0.03, 1.7, 1.16)]])
