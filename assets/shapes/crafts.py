"""Where things are made by hand: loom, spinning wheel, potter's wheel, kiln, printing press."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.organic import curve
from assets.shapes.roles import HEARTH, Roles
from assets.shapes.sketch import Sketch

Rng = np.random.Generator
SIDES = (-1.0, 1.0)
V = np.array


@drawing("loom", (1.5, 1.7, 1.5), frame="oak wood", warp="cream cotton", cloth="red wool", trim="blue wool")
def loom(s: Sketch, rng: Rng) -> None:
    """A floor loom: a frame with beams, taut threads through heddles, patterned cloth on the front beam."""
    for x in SIDES:
        for z, tall in ((0.65, 0.95), (-0.65, 1.15), (0.0, 1.7)):
            s.box("frame", (0.09, tall, 0.09), (x * 0.7, 0, z), bevel=0.008)
        for y in (0.22, 0.8):
            s.box("frame", (0.06, 0.09, 1.4), (x * 0.7, y, 0), bevel=0.008)
    s.box("frame", (1.5, 0.1, 0.12), (0, 1.6, 0), bevel=0.01)
    s.box("frame", (1.36, 0.07, 0.07), (0, 0.22, -0.65), bevel=0.008)
    for y, z, r in ((0.86, 0.66, 0.06), (0.86, -0.66, 0.05), (0.5, -0.6, 0.11), (0.45, 0.55, 0.1)):
        s.rod("frame", (-0.72, y, z), (0.72, y, z), r, sides=12)
    s.rod("cloth", (-0.52, 0.45, 0.55), (0.52, 0.45, 0.55), 0.13, sides=16)
    s.rod("warp", (-0.52, 0.5, -0.6), (0.52, 0.5, -0.6), 0.13, sides=16)
    for k in range(7):
        z = 0.7 - 0.075 * k
        surface = "trim" if k in (1, 3, 4) else "cloth"
        s.box(surface, (1.04, 0.016, 0.075), (0, 0.905, z - 0.04), bevel=0)
    s.box("cloth", (1.04, 0.4, 0.014), (0, 0.52, 0.725), bevel=0)
    s.box("trim", (1.045, 0.06, 0.016), (0, 0.66, 0.725), bevel=0)
    for x in np.linspace(-0.5, 0.5, 27):
        s.rod("warp", (x, 0.913, 0.15), (x, 0.913, -0.68), 0.0045, sides=4)
    for z, drop in ((-0.02, 0.0), (-0.12, 0.05), (-0.22, 0.0)):
        for y in (0.7, 1.2):
            s.box("frame", (1.16, 0.035, 0.025), (0, y - drop, z), bevel=0)
        for x in np.linspace(-0.52, 0.52, 22):
            s.rod("warp", (x, 0.72 - drop, z), (x, 1.21 - drop, z), 0.004, sides=4)
        for x in SIDES:
            s.rod("warp", (x * 0.42, 1.23 - drop, z), (x * 0.42, 1.62, 0.0), 0.008, sides=5)
    s.box("frame", (1.2, 0.16, 0.05), (0, 0.86, 0.14), bevel=0.01)
    for x in SIDES:
        s.box("frame", (0.05, 0.8, 0.03), (x * 0.58, 0.86, 0.1), (-4, 0, 0), 0.005)
    s.ball("frame", (0.17, 0.03, 0.045), (0.2, 0.945, 0.3), sides=12)
    for k in range(4):
        s.box("frame", (0.09, 0.025, 0.95), (-0.3 + 0.2 * k, 0.09 + 0.02 * (k % 2), 0.1), (4, 0, 0), 0.005)


@drawing("spinning_wheel", (0.43, 1.09, 1.06), wood="walnut wood", wool="cream wool", band="cream cotton")
def spinning_wheel(s: Sketch, rng: Rng) -> None:
    """A spinning wheel: a big spoked wheel over a slanted bench on three legs, a treadle, a bobbin full of wool."""
    with s.frame((0, 0.42, 0), (-8, 0, 0)):
        s.box("wood", (0.2, 0.06, 0.86), (0, 0, 0), bevel=0.015)
    for x, z in ((0.2, 0.42), (-0.2, 0.42), (0.0, -0.5)):
        foot, top = V([x, 0.0, z]), V([x * 0.3, 0.46, z * 0.7])
        line = curve(V([foot, (foot + top) / 2, top]), 9)
        s.tube("wood", line, [0.018, 0.022, 0.03, 0.024, 0.03, 0.022, 0.028, 0.02, 0.024], 8)
    for x in SIDES:
        s.rod("wood", (x * 0.06, 0.4, -0.22), (x * 0.06, 0.8, -0.24), 0.022, sides=8)
    with s.frame((0, 0.74, -0.24), (0, 90, 0)):
        s.ring("wood", 0.29, 0.028, sides=8)
        s.ring("wood", 0.255, 0.016, sides=6)
        s.ring("band", 0.318, 0.005, sides=4)
        s.cylinder("wood", 0.045, 0.16, (0, 0, -0.08), (90, 0, 0), sides=12)
        for k in range(12):
            a = np.pi * k / 6
            spoke = V([(r * np.cos(a), r * np.sin(a), 0) for r in (0.04, 0.1, 0.16, 0.21, 0.265)])
            s.tube("wood", spoke, [0.008, 0.014, 0.009, 0.014, 0.008], 6)
    for z in (0.26, 0.44):
        s.rod("wood", (0, 0.42, z), (0, 0.74, z), 0.02, sides=8)
        s.ball("wood", 0.03, (0, 0.76, z), sides=10)
    s.rod("wood", (0, 0.66, 0.22), (0, 0.66, 0.5), 0.012, sides=6)
    s.tube(
        "wool", V([(0, 0.66, 0.28), (0, 0.66, 0.31), (0, 0.66, 0.39), (0, 0.66, 0.42)]), [0.03, 0.06, 0.06, 0.03], 12
    )
    for y in (0.72, 0.6):
        s.tube("band", V([(0, y, 0.35), (0, 0.74 + (y - 0.66) * 5, -0.24)]), 0.004, 4)
    s.rod("wood", (0.09, 0.44, 0.4), (0.12, 1.02, 0.42), 0.014, sides=7)
    s.ball("wool", (0.07, 0.13, 0.07), (0.12, 0.95, 0.42), sides=14)
    s.tube("wool", curve(V([(0.1, 0.84, 0.42), (0.05, 0.72, 0.46), (0, 0.67, 0.48)]), 8), 0.008, 5)
    s.box("wood", (0.16, 0.02, 0.42), (0, 0.08, 0.08), (6, 0, 0), 0.006)
    s.rod("wood", (0.07, 0.1, -0.08), (0.08, 0.74, -0.2), 0.008, sides=6)


@drawing("potters_wheel", (0.95, 1.1, 1.0), frame="pine wood", wheel="grey stone", clay="wet brown clay", water="tin")
def potters_wheel(s: Sketch, rng: Rng) -> None:
    """A potter's kick wheel: a frame with a seat, a heavy wheel below, a pot rising on the head, tools and a bowl."""
    for x in SIDES:
        for z in (-0.42, 0.42):
            s.box("frame", (0.07, 0.78, 0.07), (x * 0.42, 0, z), bevel=0.008)
        s.box("frame", (0.05, 0.08, 0.9), (x * 0.42, 0.12, 0), bevel=0.006)
        s.box("frame", (0.05, 0.12, 0.9), (x * 0.42, 0.66, 0), bevel=0.006)
    for z in (-0.42, 0.42):
        s.box("frame", (0.84, 0.12, 0.05), (0, 0.66, z), bevel=0.006)
    s.box("frame", (0.92, 0.03, 0.26), (0, 0.78, -0.34), bevel=0.008)
    s.box("frame", (0.8, 0.03, 0.2), (0, 0.58, 0.4), (-10, 0, 0), 0.008)
    s.cylinder("wheel", 0.36, 0.09, (0, 0.08, 0.02), sides=28)
    s.rod("wheel", (0, 0.02, 0.02), (0, 0.74, 0.02), 0.028, sides=10)
    s.cylinder("wheel", 0.2, 0.03, (0, 0.74, 0.02), sides=28)
    pot = [(0.0, 0.0), (0.085, 0.0), (0.095, 0.02), (0.14, 0.1), (0.15, 0.16), (0.12, 0.23), (0.078, 0.275)]
    pot += [(0.074, 0.3), (0.098, 0.33), (0.09, 0.332), (0.066, 0.3), (0.07, 0.26), (0.0, 0.2)]
    s.lathe("clay", pot, (0, 0.77, 0.02), sides=28)
    for k in range(7):
        y = 0.03 + 0.03 * k
        r = float(np.interp(y, [0.02, 0.1, 0.16, 0.23], [0.095, 0.14, 0.15, 0.12]))
        s.lathe("clay", [(r, y - 0.006), (r + 0.004, y), (r, y + 0.006)], (0, 0.77, 0.02), sides=28)
    s.ball("clay", (0.09, 0.06, 0.08), (0.33, 0.85, -0.34), sides=12)
    s.lathe(
        "water",
        [(0, 0.01), (0.07, 0.0), (0.1, 0.07), (0.094, 0.07), (0.06, 0.03), (0, 0.03)],
        (-0.32, 0.81, -0.34),
        sides=20,
    )


@drawing(
    "kiln",
    (1.77, 2.5, 1.88),
    Roles(shines={"fire": HEARTH}),
    body="brick",
    iron="black iron",
    fire="glowing embers",
    pots="terracotta",
    wood="pine wood",
)
def kiln(s: Sketch, rng: Rng) -> None:
    """A kiln: a domed oven of bricks with iron hoops and a chimney, fire in its arched mouth, fired pots before it."""
    dome = [(0.8, 0.0), (0.82, 0.3), (0.8, 0.8), (0.7, 1.2), (0.5, 1.5), (0.24, 1.68), (0.2, 1.72)]
    s.lathe("body", dome, sides=28)
    s.lathe("body", [(0.2, 1.7), (0.19, 2.4), (0.24, 2.42), (0.24, 2.5), (0.15, 2.5), (0.14, 2.3)], sides=20)
    for y, r in ((0.35, 0.83), (0.85, 0.8), (1.25, 0.69)):
        s.lathe(
            "iron", [(r - 0.02, y - 0.03), (r + 0.012, y - 0.03), (r + 0.005, y + 0.03), (r - 0.02, y + 0.03)], sides=28
        )
    bow = [(0.3 * np.cos(a), 0.35 + 0.28 * np.sin(a)) for a in np.linspace(0.2, np.pi - 0.2, 9)]
    arch = [(-0.3, 0.0), (0.3, 0.0), (0.3, 0.35), *bow, (-0.3, 0.35)]
    inner = V(arch) * [0.74, 0.82]
    s.prism("body", arch, 0.3, (0, 0, 0.76), holes=[inner + [0, 0.03]])
    s.prism("iron", inner + [0, 0.03], 0.02, (0, 0, 0.63))
    for _ in range(14):
        at = (
            float(rng.uniform(-0.17, 0.17)),
            0.06 + float(rng.uniform(0, 0.1)),
            0.72 + float(rng.uniform(-0.06, 0.12)),
        )
        s.ball("fire", 0.05, at, sides=8)
    for k in range(5):
        x = -0.14 + 0.07 * k
        s.cylinder("fire", 0.045, 0.22 + 0.07 * (k % 2), (x, 0.12, 0.74), (0, 0, 6 * (2 - k)), 0.004, 8)
    pot = V(
        [
            (0, 0),
            (0.08, 0),
            (0.13, 0.1),
            (0.12, 0.19),
            (0.07, 0.24),
            (0.09, 0.27),
            (0.075, 0.27),
            (0.055, 0.23),
            (0, 0.2),
        ]
    )
    for x, z, size in ((-0.62, 0.72, 1.1), (-0.5, 0.93, 0.8), (0.62, 0.85, 1.25)):
        s.lathe("pots", pot * size, (x, 0, z), sides=20)
    for k in range(6):
        x, y = 0.6 + 0.11 * (k % 3) + 0.055 * (k > 2), 0.055 + 0.095 * (k > 2)
        s.rod("wood", (x, y, 0.0), (x, y, 0.6), 0.052, sides=9)


@drawing(
    "printing_press",
    (1.7, 2.0, 1.95),
    frame="dark oak wood",
    iron="black iron",
    screw="polished steel",
    paper="white paper",
    ink="black leather",
)
def printing_press(s: Sketch, rng: Rng) -> None:
    """A hand press: two posts under a head beam, a screw with a long bar, a bed on rails, a hinged lid with a sheet."""
    for x in SIDES:
        s.box("frame", (0.16, 1.95, 0.24), (x * 0.5, 0, -0.3), bevel=0.015)
        s.box("frame", (0.2, 0.12, 0.7), (x * 0.5, 0, -0.3), bevel=0.015)
    s.box("frame", (1.25, 0.2, 0.28), (0, 1.8, -0.3), bevel=0.02)
    s.box("frame", (1.0, 0.16, 0.26), (0, 1.36, -0.3), bevel=0.015)
    s.box("frame", (1.0, 0.18, 0.26), (0, 0.52, -0.3), bevel=0.015)
    s.cylinder("screw", 0.07, 0.5, (0, 1.14, -0.3), sides=18)
    for k in range(7):
        s.lathe("screw", [(0.07, 0), (0.086, 0.015), (0.07, 0.03)], (0, 1.52 + 0.04 * k, -0.3), sides=18)
    s.rod("iron", (0.05, 1.24, -0.28), (0.85, 1.24, 0.1), 0.022, sides=8)
    s.rod("frame", (0.62, 1.24, -0.01), (0.9, 1.24, 0.12), 0.034, sides=10)
    s.box("iron", (0.5, 0.1, 0.36), (0, 1.02, -0.3), bevel=0.015)
    for x in (-0.2, 0.2):
        s.rod("iron", (x, 1.1, -0.3), (x * 0.3, 1.2, -0.3), 0.02, sides=8)
    for x in SIDES:
        s.box("frame", (0.07, 0.08, 1.85), (x * 0.24, 0.74, 0.05), bevel=0.008)
    for z in (0.85, 0.2):
        for x in SIDES:
            s.box("frame", (0.08, 0.76, 0.08), (x * 0.24, 0, z), bevel=0.008)
    s.box("frame", (0.62, 0.07, 0.72), (0, 0.82, 0.42), bevel=0.01)
    s.box("iron", (0.5, 0.04, 0.58), (0, 0.89, 0.42), bevel=0.004)
    for row in range(9):
        s.box("screw", (0.38 - 0.06 * (row % 3 == 2), 0.012, 0.03), (-0.01, 0.93, 0.22 + 0.05 * row), bevel=0)
    with s.frame((0, 0.9, 0.76), (-62, 0, 0)):
        s.box("frame", (0.58, 0.035, 0.04), (0, 0, 0.02), bevel=0.004)
        s.box("frame", (0.58, 0.035, 0.04), (0, 0, 0.66), bevel=0.004)
        for x in SIDES:
            s.box("frame", (0.04, 0.035, 0.66), (x * 0.27, 0, 0.34), bevel=0.004)
        s.box("paper", (0.44, 0.01, 0.56), (0, 0.02, 0.34), bevel=0)
    for k in range(2):
        with s.frame((0.62, 0.78 + 0.1 * k, 0.35 + 0.3 * k), (0, 30 * k, 0)):
            s.ball("ink", (0.1, 0.07, 0.1), (0, 0, 0), sides=14)
            s.rod("frame", (0, 0.03, 0), (0, 0.2, 0), 0.025, sides=8)
    s.box("frame", (0.3, 0.05, 0.75), (0.62, 0.68, 0.5), bevel=0.01)
    for z in (0.2, 0.8):
        s.box("frame", (0.06, 0.68, 0.06), (0.68, 0, z), bevel=0.006)
    for k in range(14):
        s.box("paper", (0.3, 0.008, 0.4), (-0.6, 0.55 + 0.009 * k, 0.45 + 0.006 * (k % 3)), (0, 3 * (k % 3), 0), 0)
    s.box("frame", (0.38, 0.05, 0.5), (-0.6, 0.5, 0.45), bevel=0.01)
    for x in (-0.74, -0.46):
        for z in (0.25, 0.65):
            s.box("frame", (0.05, 0.5, 0.05), (x, 0, z), bevel=0.006)
