"""Country buildings: barn, church, silo, water tower, wind turbine, gazebo, tree house, kennel, and a sandcastle."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import Sketch, arc

Rng = np.random.Generator
SIDES = (-1.0, 1.0)
CORNERS = ((1, 1), (1, -1), (-1, -1), (-1, 1))


@drawing(
    "barn",
    (8.4, 7.6, 10.4),
    walls="red painted boards",
    roof="grey metal roof",
    trim="white painted wood",
    dark="dark wood",
)
def barn(s: Sketch, rng: Rng) -> None:
    """A red barn with a gambrel roof, great white-crossed double doors, a hay door under the gable."""
    gable = [(-4, 0), (4, 0), (4, 3.6), (2.7, 6.0), (0, 7.4), (-2.7, 6.0), (-4, 3.6)]
    s.prism("walls", gable, 10)
    for x in SIDES:
        for a, b in (((4.25, 3.4), (2.75, 6.1)), ((2.75, 6.0), (-0.1, 7.5))):
            tilt = float(np.degrees(np.arctan2(b[1] - a[1], b[0] - a[0])))
            mid, long = ((a[0] + b[0]) / 2 * x, (a[1] + b[1]) / 2), float(np.hypot(b[0] - a[0], b[1] - a[1]))
            s.box("roof", (long, 0.16, 10.5), (mid[0], mid[1], 0), (0, 0, tilt * x), 0)
        for z in np.linspace(-4.9, 4.9, 9):
            s.box("trim" if abs(z) > 4.8 else "walls", (0.1, 3.6, 0.2), (x * 4.0, 0, z), bevel=0)
        for z in (-2.5, 0.0, 2.5):
            s.box("trim", (0.12, 1.1, 1.1), (x * 4.0, 1.5, z), bevel=0)
            s.box("dark", (0.14, 0.8, 0.8), (x * 4.0, 1.65, z), bevel=0)
    for z in SIDES:
        edge = 5.05 * z
        for a, b in (((-4, 3.6), (-2.7, 6.0)), ((-2.7, 6.0), (0, 7.4)), ((0, 7.4), (2.7, 6.0)), ((2.7, 6.0), (4, 3.6))):
            s.beam("trim", (*a, edge), (*b, edge), 0.24, 0.1)
        for x in SIDES:
            s.box("trim", (0.24, 3.6, 0.1), (x * 3.9, 0, edge), bevel=0)
        for x0, y0, w, h in ((-1.45, 0.0, 1.45, 3.0), (0.0, 0.0, 1.45, 3.0), (-0.7, 4.4, 1.4, 1.3)):
            s.box("walls", (w, h, 0.1), (x0 + w / 2, y0, edge), bevel=0)
            for px in (x0 + 0.08, x0 + w - 0.08):
                s.box("trim", (0.16, h, 0.16), (px, y0, edge), bevel=0)
            for py in (y0, y0 + h - 0.16):
                s.box("trim", (w, 0.16, 0.16), (x0 + w / 2, py, edge), bevel=0)
            s.beam("trim", (x0, y0 + 0.1, edge), (x0 + w, y0 + h - 0.1, edge), 0.15, 0.14)
            s.beam("trim", (x0 + w, y0 + 0.1, edge), (x0, y0 + h - 0.1, edge), 0.15, 0.14)


@drawing(
    "church",
    (6.8, 15.0, 13.0),
    walls="white plaster",
    roof="slate roof tiles",
    glass="stained blue glass",
    trim="pale stone",
    cross="polished gold",
)
def church(s: Sketch, rng: Rng) -> None:
    """A village church: a nave with arched windows, a bell tower before it with a spire and a golden cross."""
    s.prism("walls", [(-3, 0), (3, 0), (3, 4.2), (0, 7.0), (-3, 4.2)], 9, (0, 0, -2.4))
    for x in SIDES:
        s.box("roof", (4.4, 0.16, 9.6), (x * 1.63, 5.62, -2.4), (0, 0, x * -43), 0)
    window = np.array([(-0.4, 0), (0.4, 0), (0.4, 1.3), *arc(0.4, 30, 150, 4, (0, 1.3)).tolist(), (-0.4, 1.3)])
    for x in SIDES:
        for k in range(4):
            at = (x * 3.02, 1.3, 1.0 - 2.2 * k)
            s.prism("trim", window * 1.25, 0.12, (at[0], at[1] - 0.12, at[2]), (0, 90, 0))
            s.prism("glass", window, 0.2, at, (0, 90, 0))
            s.box("walls", (0.5, 3.2, 0.4), (x * 3.15, 0, 2.1 - 2.2 * k), bevel=0.05)
    s.box("walls", (3.2, 8.6, 3.2), (0, 0, 3.6), bevel=0)
    for y in (4.6, 8.5):
        s.box("trim", (3.5, 0.25, 3.5), (0, y, 3.6), bevel=0)
    with s.frame((0, 0, 3.6)):
        for _ in s.around(4):
            s.prism("glass", window * [1.2, 1.1], 0.1, (0, 6.2, 1.6))
            s.prism("trim", window * [1.5, 1.25], 0.06, (0, 6.1, 1.6))
        s.loft(
            "roof",
            [[(x * h, y, z * h) for x, z in CORNERS] for h, y in ((1.75, 8.75), (0.9, 10.2), (0.04, 14.0))],
            smooth=False,
        )
    s.prism("roof", window * [2.0, 1.5], 0.2, (0, 0, 5.2))
    s.box("trim", (2.2, 0.2, 0.8), (0, 0, 5.4), bevel=0)
    s.rod("glass", (0, 5.3, 5.2), (0, 5.3, 5.26), 0.55, sides=16)
    s.box("cross", (0.12, 1.1, 0.12), (0, 13.9, 3.6), bevel=0)
    s.box("cross", (0.6, 0.12, 0.12), (0, 14.5, 3.6), bevel=0)


@drawing("silo", (4.0, 12.0, 4.0), wall="galvanised corrugated steel", roof="polished steel", ladder="dark steel")
def silo(s: Sketch, rng: Rng) -> None:
    """A grain silo: a tall banded cylinder with a domed top, a caged ladder up its side."""
    s.cylinder("wall", 2.0, 0.3, sides=28)
    for k in range(9):
        s.lathe(
            "wall", [(1.86, 1.1 * k + 0.2), (1.9, 1.1 * k + 0.3), (1.9, 1.1 * k + 1.2), (1.86, 1.1 * k + 1.3)], sides=28
        )
    s.lathe("roof", [(1.98, 10.1), (1.9, 10.3), (1.2, 11.4), (0.4, 11.8), (0.4, 12.0), (0, 12.0)], sides=28)
    for x in (-0.28, 0.28):
        s.rod("ladder", (x, 0.4, 1.98), (x, 10.4, 1.98), 0.04, sides=5)
    for k in range(22):
        s.rod("ladder", (-0.28, 0.7 + 0.44 * k, 1.98), (0.28, 0.7 + 0.44 * k, 1.98), 0.025, sides=4)
    s.box("ladder", (0.9, 1.2, 0.08), (0, 0.3, 1.9), bevel=0)


@drawing("water_tower", (4.6, 9.0, 4.6), tank="weathered cedar staves", legs="rusty steel", roof="grey roof tiles")
def water_tower(s: Sketch, rng: Rng) -> None:
    """A water tower: a hooped wooden tank with a conical roof on four braced legs, a pipe down its middle."""
    for x, z in CORNERS:
        s.rod("legs", (x * 2.0, 0, z * 2.0), (x * 1.4, 4.8, z * 1.4), 0.12, sides=6)
    for k in range(4):
        (ax, az), (bx, bz) = CORNERS[k], CORNERS[(k + 1) % 4]
        for y, a in ((2.4, 1.7), (4.7, 1.42)):
            s.rod("legs", (ax * a, y, az * a), (bx * a, y, bz * a), 0.08, sides=5)
        s.rod("legs", (ax * 2.0, 0.2, az * 2.0), (bx * 1.7, 2.4, bz * 1.7), 0.05, sides=4)
        s.rod("legs", (ax * 1.7, 2.4, az * 1.7), (bx * 1.42, 4.7, bz * 1.42), 0.05, sides=4)
    s.cylinder("legs", 2.2, 0.2, (0, 4.7, 0), sides=24)
    s.cylinder("tank", 2.05, 2.9, (0, 4.9, 0), sides=28)
    for y in (5.3, 6.2, 7.1):
        s.lathe("legs", [(2.05, y), (2.1, y + 0.03), (2.1, y + 0.12), (2.05, y + 0.15)], sides=28)
    s.lathe("roof", [(2.3, 7.75), (2.28, 7.85), (0, 9.0)], sides=24)
    s.rod("legs", (0, 0, 0), (0, 4.8, 0), 0.16, sides=8)


@drawing("wind_turbine", (12.0, 21.0, 3.0), mast="white painted steel", blades="white painted steel", tip="red paint")
def wind_turbine(s: Sketch, rng: Rng) -> None:
    """A wind turbine: a slender white mast, a nacelle, three long blades with red tips."""
    s.lathe("mast", [(0.62, 0), (0.58, 1.0), (0.3, 14), (0, 14)], (0, 0, -0.6), sides=20)
    s.box("mast", (0.7, 0.75, 2.2), (0, 13.7, -0.55), bevel=0.2)
    s.ball("mast", (0.42, 0.42, 0.6), (0, 14.05, 0.75), sides=16)
    with s.frame((0, 14.05, 0.75)):
        for k in range(3):
            with s.frame(turn=(0, 0, 8 + 120 * k)):
                blade = [(-0.12, 0.2), (0.16, 0.2), (0.42, 1.5), (0.3, 3.4), (0.12, 6.9), (0.0, 7.0), (-0.1, 3.0)]
                s.prism("blades", blade, 0.1)
                s.prism("tip", [(-0.03, 5.4), (0.19, 5.4), (0.14, 6.2), (-0.01, 6.2)], 0.12)


@drawing("gazebo", (4.2, 4.4, 4.4), frame="white painted wood", roof="grey roof tiles", floor="pine planks")
def gazebo(s: Sketch, rng: Rng) -> None:
    """A garden gazebo: eight posts on a round deck with railings, brackets and a pointed roof with a finial."""
    s.cylinder("floor", 2.05, 0.35, sides=8)
    s.box("floor", (1.2, 0.18, 0.5), (0, 0, 2.1), bevel=0)
    s.lathe("roof", [(2.1, 2.75), (2.08, 2.85), (0.75, 3.6)], sides=8)
    s.lathe("frame", [(0.6, 3.5), (0.6, 3.8)], sides=8)
    s.lathe("roof", [(0.85, 3.75), (0, 4.2)], sides=8)
    s.ball("frame", 0.1, (0, 4.3, 0), sides=10)
    corner = [(1.85 * np.cos(a), 1.85 * np.sin(a)) for a in np.radians(22.5 + 45 * np.arange(8))]
    for k in range(8):
        (ax, az), (bx, bz) = corner[k], corner[(k + 1) % 8]
        s.rod("frame", (ax, 0.35, az), (ax, 2.8, az), 0.07, sides=8)
        s.beam("frame", (ax, 2.72, az), (bx, 2.72, bz), 0.1, 0.14)
        if k == 1:
            continue
        for y in (0.5, 1.2):
            s.beam("frame", (ax, y, az), (bx, y, bz), 0.06, 0.06)
        for t in np.linspace(0.15, 0.85, 6):
            x, z = ax + (bx - ax) * t, az + (bz - az) * t
            s.box("frame", (0.035, 0.7, 0.035), (x, 0.5, z), bevel=0)
        for t in (0.16, 0.84):
            x, z = ax + (bx - ax) * t, az + (bz - az) * t
            s.beam("frame", (ax if t < 0.5 else bx, 2.35, az if t < 0.5 else bz), (x, 2.7, z), 0.05, 0.05)


@drawing(
    "treehouse",
    (5.5, 7.5, 5.4),
    walls="rough planks",
    trunk="brown bark",
    leaves="green leaves",
    roof="bark shingles",
    glass="warm glowing glass",
)
def treehouse(s: Sketch, rng: Rng) -> None:
    """A tree house: a plank hut with a pitched roof on a platform in the fork of a tree, a ladder up to it."""
    s.tube(
        "trunk",
        [(0.1, 0, 0), (0, 0.5, 0), (-0.1, 2.2, 0), (-0.2, 3.4, -0.2), (-0.3, 5.4, -0.8)],
        [0.75, 0.55, 0.45, 0.42, 0.3],
        12,
    )
    for a, b in (
        ((-0.1, 2.0, 0), (1.9, 3.9, -0.9)),
        ((-0.1, 2.2, 0), (-1.9, 4.2, -0.6)),
        ((-0.1, 2.0, 0), (0.5, 3.0, 1.4)),
    ):
        s.rod("trunk", a, b, 0.24, 0.12, 9)
    s.box("walls", (3.4, 0.14, 3.4), (0, 2.9, 0.2), bevel=0.02)
    for x in SIDES:
        s.beam("trunk", (x * 0.2, 1.8, 0.1), (x * 1.4, 2.9, 1.4), 0.12, 0.12)
        s.beam("trunk", (x * 1.6, 3.0, 1.8), (x * 1.6, 3.7, 1.8), 0.08, 0.08)
    s.box("walls", (3.3, 0.07, 0.07), (0, 3.65, 1.8), bevel=0)
    s.prism("walls", [(-1.1, 3.0), (1.1, 3.0), (1.1, 4.7), (0, 5.7), (-1.1, 4.7)], 2.0, (0, 0, 0))
    for x in SIDES:
        s.box("roof", (1.85, 0.1, 2.5), (x * 0.66, 5.15, 0), (0, 0, x * -42), 0)
    s.box("trunk", (0.7, 1.3, 0.06), (-0.45, 3.04, 1.0), bevel=0)
    s.box("glass", (0.55, 0.55, 0.06), (0.5, 3.7, 1.0), bevel=0)
    s.box("glass", (0.06, 0.6, 0.8), (1.1, 3.7, 0), bevel=0)
    for x in (-0.25, 0.25):
        s.beam("walls", (x - 0.5, 0, 2.5), (x - 0.5, 3.1, 1.85), 0.06, 0.08)
    for k in range(8):
        t = (k + 0.5) / 8
        s.box("walls", (0.5, 0.05, 0.06), (-0.5, 3.1 * t, 2.5 - 0.65 * t), bevel=0)
    for at, r in (
        ((-0.3, 6.3, -0.9), 1.3),
        ((1.7, 5.0, -1.2), 1.0),
        ((-1.8, 5.2, -0.9), 1.05),
        ((0.6, 5.9, -1.9), 1.0),
        ((-1.0, 6.5, -1.6), 0.9),
    ):
        s.ball("leaves", (r, r * 0.8, r), at, sides=14)


@drawing(
    "kennel",
    (1.04, 1.05, 1.25),
    walls="red painted boards",
    roof="grey shingles",
    trim="white painted wood",
    dark="black wood",
)
def kennel(s: Sketch, rng: Rng) -> None:
    """A dog's kennel: a little house with an arched black doorway, a name board with a bone, a pitched roof."""
    s.prism("walls", [(-0.42, 0.06), (0.42, 0.06), (0.42, 0.62), (0, 0.98), (-0.42, 0.62)], 1.1)
    s.box("trim", (0.9, 0.06, 1.16), bevel=0)
    for x in SIDES:
        s.box("roof", (0.68, 0.05, 1.25), (x * 0.235, 0.8, 0), (0, 0, x * -40), 0.01)
        s.beam("trim", (x * 0.46, 0.62, 0.58), (0, 1.0, 0.58), 0.05, 0.04)
    door = np.array(
        [(-0.21, 0.06), (0.21, 0.06), (0.21, 0.36), *arc(0.21, 20, 160, 7, (0, 0.36)).tolist(), (-0.21, 0.36)]
    )
    s.prism("trim", door * [1.2, 1.07], 0.02, (0, 0, 0.555))
    s.prism("dark", door, 0.03, (0, 0, 0.56))
    s.box("trim", (0.26, 0.03, 0.02), (0, 0.7, 0.56), bevel=0)
    for x in SIDES:
        for y in (0.695, 0.735):
            s.ball("trim", (0.03, 0.03, 0.015), (x * 0.13, y, 0.565), sides=8)


@drawing("sandcastle", (1.1, 0.71, 1.1), sand="damp sand", dark="dark wet sand", flag="red paper", stick="pale wood")
def sandcastle(s: Sketch, rng: Rng) -> None:
    """A sandcastle: bucket-shaped towers with battlements and walls between on a heap of sand, paper flags, a moat."""
    s.lathe("sand", [(0.55, 0), (0.5, 0.06), (0.42, 0.1), (0, 0.12)], sides=24)
    towers = [(x * 0.27, z * 0.27, 0.26, 0.11) for x in SIDES for z in SIDES] + [(0.0, 0.0, 0.42, 0.14)]
    for x, z, tall, r in towers:
        s.cylinder("sand", r, tall, (x, 0.09, z), top=r * 0.78, sides=18)
        with s.frame((x, 0.09 + tall, z)):
            for _ in s.around(7):
                s.box("sand", (r * 0.28, 0.05, r * 0.24), (0, -0.01, r * 0.66), bevel=0.008)
        s.rod("stick", (x, 0.09 + tall, z), (x, 0.29 + tall, z), 0.005, sides=5)
        s.sheet(
            "flag",
            [[(x, 0.21 + tall, z), (x + 0.1, 0.245 + tall, z)], [(x, 0.29 + tall, z), (x + 0.1, 0.25 + tall, z)]],
        )
    for _ in s.around(4):
        s.box("sand", (0.4, 0.2, 0.09), (0, 0.09, 0.27), bevel=0.01)
        for k in range(4):
            s.box("sand", (0.05, 0.05, 0.09), (-0.14 + 0.093 * k, 0.28, 0.27), bevel=0.008)
    door = [(-0.06, 0), (0.06, 0), (0.06, 0.08), *arc(0.06, 20, 160, 5, (0, 0.08)).tolist(), (-0.06, 0.08)]
    s.prism("dark", door, 0.02, (0, 0.1, 0.32))
    for k in range(5):
        s.box("dark", (0.02, 0.05, 0.01), (0.11 * np.cos(k), 0.3 + 0.03 * k, 0.125), bevel=0)
