"""What keeps a home clean, dry, warm and cool: vacuum cleaner, ironing board, fans, radiator, airer, shower."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.organic import curve
from assets.shapes.roles import BULB, Roles
from assets.shapes.sketch import Sketch, arc

Rng = np.random.Generator
SIDES = (-1.0, 1.0)


@drawing(
    "vacuum_cleaner",
    (0.44, 1.05, 1.15),
    body="red plastic",
    hose="dark grey rubber",
    metal="polished steel",
    wheel="black rubber",
)
def vacuum_cleaner(s: Sketch, rng: Rng) -> None:
    """A canister vacuum cleaner on two great wheels: a hose bowed up to a wand with a broad head in front."""
    s.box("body", (0.27, 0.17, 0.46), (0, 0.05, -0.32), bevel=0.07)
    s.ball("body", (0.12, 0.1, 0.17), (0, 0.2, -0.36), sides=16)
    s.box("metal", (0.05, 0.03, 0.22), (0, 0.29, -0.36), bevel=0.01)
    for x in SIDES:
        s.rod("wheel", (x * 0.12, 0.12, -0.44), (x * 0.18, 0.12, -0.44), 0.12, sides=20)
        s.rod("metal", (x * 0.17, 0.12, -0.44), (x * 0.19, 0.12, -0.44), 0.06, sides=14)
    hose = [(0, 0.16, -0.1), (0.02, 0.3, 0.06), (0.12, 0.75, -0.1), (0.1, 1.0, -0.02), (0, 0.98, 0.12), (0, 0.86, 0.2)]
    s.tube("hose", curve(hose, 28), 0.024, 10)
    s.rod("hose", (0, 0.95, 0.1), (0, 0.8, 0.22), 0.03)
    s.rod("metal", (0, 0.85, 0.18), (0, 0.06, 0.54), 0.019)
    s.box("body", (0.34, 0.06, 0.13), (0, 0, 0.56), bevel=0.025)


@drawing("ironing_board", (1.3, 0.92, 0.38), cover="blue patterned cotton", legs="white steel")
def ironing_board(s: Sketch, rng: Rng) -> None:
    """An ironing board: long, rounded to a nose at one end, on crossed legs, an iron's rest at the other."""
    nose = arc(0.18, 90, -90, 14, (0, 0)) * [1.9, 1] + [0.28, 0]
    s.prism("cover", [(-0.52, -0.18), (-0.52, 0.18), *nose.tolist()], 0.035, (0, 0.9, 0), (90, 0, 0))
    for x in SIDES:
        s.rod("legs", (x * 0.38, 0.02, 0), (-x * 0.34, 0.88, 0), 0.016)
        s.rod("legs", (x * 0.38, 0.015, -0.19), (x * 0.38, 0.015, 0.19), 0.016)
    for z in (-0.12, 0.0, 0.12):
        s.rod("legs", (-0.52, 0.89, z), (-0.7, 0.9, z), 0.006, sides=6)
    s.rod("legs", (-0.7, 0.9, -0.13), (-0.7, 0.9, 0.13), 0.008, sides=6)


def _draw_blades(s: Sketch, surface: str, count: int, reach: float, width: float, pitch_deg: float) -> None:
    """Fan blades about the y axis of the frame, broad at their ends."""
    outline = [(0.0, reach * 0.12), (width * 0.5, reach * 0.55), (width * 0.45, reach * 0.95), (0, reach)]
    outline += [(-width * 0.45, reach * 0.95), (-width * 0.4, reach * 0.5)]
    for _ in s.around(count):
        with s.frame(turn=(90, 0, pitch_deg)):
            s.prism(surface, outline, reach * 0.03)


@drawing("electric_fan", (0.46, 1.15, 0.4), cage="white painted steel", blades="sky blue plastic", foot="white plastic")
def electric_fan(s: Sketch, rng: Rng) -> None:
    """A pedestal fan: blades in a round wire cage before a motor, on a pole with a round foot."""
    s.lathe("foot", [(0.19, 0), (0.19, 0.02), (0.05, 0.05), (0.03, 0.09), (0, 0.09)], sides=28)
    s.rod("foot", (0, 0.08, 0), (0, 0.86, 0), 0.018)
    s.rod("foot", (0, 0.92, -0.16), (0, 0.92, 0.02), 0.07, sides=18)
    with s.frame((0, 0.92, 0.06), (90, 0, 0)):
        _draw_blades(s, "blades", 4, 0.2, 0.17, 22)
        s.cylinder("blades", 0.045, 0.05, (0, -0.02, 0), sides=16)
        s.cylinder("foot", 0.05, 0.012, (0, 0.1, 0), sides=16)
        for y, r in ((-0.05, 0.2), (0.0, 0.23), (0.04, 0.23), (0.085, 0.19), (0.1, 0.12)):
            s.ring("cage", r, 0.0045, (0, y, 0), (90, 0, 0), sides=4)
        for _ in s.around(20):
            for y in (-0.05, 0.1):
                s.tube("cage", [(0, y, 0.05), (0, y, 0.17), (0, y * 0.5 + 0.01, 0.235)], 0.003, 3)


@drawing(
    "ceiling_fan",
    (1.3, 0.42, 1.3),
    Roles(shines={"glow": BULB}),
    blades="walnut wood",
    motor="brass",
    glow="warm glowing glass",
)
def ceiling_fan(s: Sketch, rng: Rng) -> None:
    """A ceiling fan: five broad blades about a motor on a rod, a round lamp beneath."""
    s.lathe("motor", [(0.0, 0.14), (0.13, 0.15), (0.14, 0.2), (0.09, 0.25), (0.02, 0.26)], sides=24)
    s.rod("motor", (0, 0.25, 0), (0, 0.4, 0), 0.016)
    s.lathe("motor", [(0.03, 0.36), (0.075, 0.4), (0.075, 0.42), (0, 0.42)], sides=20)
    s.ball("glow", (0.11, 0.13, 0.11), (0, 0.14, 0), sides=20, upper_deg=10)
    for _ in s.around(5):
        s.box("motor", (0.03, 0.012, 0.12), (0, 0.19, 0.18), bevel=0)
        with s.frame((0, 0.195, 0.42), (0, 0, 12)):
            s.prism(
                "blades",
                [(-0.05, -0.22), (0.05, -0.22), (0.08, 0.16), (0.05, 0.23), (-0.05, 0.23), (-0.08, 0.16)],
                0.014,
                turn=(90, 0, 0),
            )


@drawing("radiator", (1.0, 0.65, 0.2), body="white enamel", valve="brass")
def radiator(s: Sketch, rng: Rng) -> None:
    """A cast radiator: a row of hollow columns on feet, pipes at its ends and a valve."""
    w, h, d = s.size
    count = max(4, round(w / 0.09))
    pitch = w * 0.88 / count
    for k in range(count):
        x = pitch * (k - (count - 1) / 2)
        for z in SIDES:
            s.box("body", (pitch * 0.72, h * 0.8, d * 0.28), (x, h * 0.14, z * d * 0.3), bevel=pitch * 0.3)
        for y in (0.14, 0.84):
            s.box("body", (pitch * 0.8, h * 0.12, d * 0.96), (x, h * y, 0), bevel=pitch * 0.3)
    for y in (0.2, 0.9):
        s.rod("body", (-w * 0.46, h * y, 0), (w * 0.46, h * y, 0), d * 0.13)
    for x in SIDES:
        s.box("body", (pitch * 0.6, h * 0.16, d * 0.8), (x * w * 0.38, 0, 0))
    s.rod("valve", (w * 0.45, h * 0.2, 0), (w * 0.5, h * 0.2, 0), d * 0.11)
    s.rod("valve", (w * 0.48, 0, 0), (w * 0.48, h * 0.32, 0), d * 0.07)
    s.cylinder("valve", d * 0.16, h * 0.07, (w * 0.48, h * 0.3, 0), top=d * 0.12, sides=14)


@drawing(
    "drying_rack", (1.5, 1.0, 0.6), Roles(bears="cloth"), frame="white steel", cloth="blue cotton", towel="pink cotton"
)
def drying_rack(s: Sketch, rng: Rng) -> None:
    """A folding airer: two wings of rods on crossed legs, towels and a shirt hung over them."""
    for z in SIDES:
        for x in SIDES:
            s.rod("frame", (x * 0.36, 0, z * 0.28), (-x * 0.36, 0.86, z * 0.28), 0.012, sides=8)
            s.rod("frame", (x * 0.36, 0.86, z * 0.28), (x * 0.74, 1.0, z * 0.28), 0.011, sides=8)
        s.rod("frame", (-0.36, 0.86, z * 0.28), (0.36, 0.86, z * 0.28), 0.011, sides=8)
    for k in range(9):
        x = -0.72 + 0.18 * k
        y = 0.86 + max(0.0, abs(x) - 0.36) * 0.37
        s.rod("frame", (x, y, -0.29), (x, y, 0.29), 0.006, sides=6)
    for x in SIDES:
        s.rod("frame", (x * 0.36, 0.01, -0.28), (x * 0.36, 0.01, 0.28), 0.011, sides=8)
    for surface, x, low, z0, z1 in (
        ("cloth", -0.54, 0.42, -0.24, 0.22),
        ("towel", -0.18, 0.36, -0.26, 0.1),
        ("cloth", 0.18, 0.5, -0.1, 0.25),
        ("towel", 0.54, 0.4, -0.22, 0.24),
    ):
        top = 0.875 + max(0.0, abs(x) - 0.36) * 0.37
        rows = [(x - 0.035, low), (x - 0.025, top - 0.03), (x, top), (x + 0.025, top - 0.03), (x + 0.035, low + 0.05)]
        along = np.linspace(z0, z1, 7)
        wave = 0.008 * np.sin(np.linspace(0, 9, 7))
        s.sheet(surface, [np.column_stack([px + wave, np.full(7, py), along]) for px, py in rows])


@drawing("coat_stand", (0.55, 1.85, 0.55), wood="dark walnut wood", hat="grey felt", scarf="red wool")
def coat_stand(s: Sketch, rng: Rng) -> None:
    """A bentwood coat stand on four feet, its hooks curled outwards; a hat and a scarf hang on it."""
    s.rod("wood", (0, 0.12, 0), (0, 1.75, 0), 0.026, 0.02)
    s.ball("wood", 0.035, (0, 1.78, 0), sides=12)
    for _ in s.around(4):
        s.tube("wood", curve([(0, 0.35, 0.02), (0, 0.16, 0.1), (0, 0.1, 0.2), (0, 0.012, 0.26)], 10), 0.016, 8)
    for _ in s.around(6):
        s.tube("wood", curve([(0, 1.5, 0.02), (0, 1.5, 0.12), (0, 1.62, 0.2), (0, 1.74, 0.24)], 9), 0.012, 7)
        s.ball("wood", 0.018, (0, 1.75, 0.24), sides=8)
    s.ring("wood", 0.2, 0.01, (0, 0.5, 0), (90, 0, 0), sides=6)
    with s.frame((0, 1.72, 0.22), (35, 0, 0)):
        brim = [(0.0, 0.0), (0.17, 0.0), (0.175, 0.012), (0.1, 0.02), (0.092, 0.1), (0.06, 0.12), (0, 0.11)]
        s.lathe("hat", brim, sides=24)
    for x, low in ((-0.05, 0.75), (0.05, 0.95)):
        s.box("scarf", (0.09, 1.6 - low, 0.02), (-0.2 + x * 0.3, low, 0.12 - x), bevel=0.008)
    s.box("scarf", (0.1, 0.06, 0.14), (-0.2, 1.57, 0.12), bevel=0.02)


@drawing("mop_bucket", (0.55, 1.35, 0.42), strings="white cotton", stick="pine wood", bucket="blue plastic")
def mop_bucket(s: Sketch, rng: Rng) -> None:
    """A string mop that leans in its bucket, its strings hanging over the rim."""
    with s.frame((-0.06, 0, 0)):
        wall = [(0.0, 0.0), (0.12, 0.0), (0.165, 0.28), (0.175, 0.28), (0.175, 0.3), (0.155, 0.3), (0.115, 0.03)]
        s.lathe("bucket", [*wall, (0.0, 0.03)], sides=28)
        s.ring("stick", 0.17, 0.005, (0, 0.27, 0), (20, 0, 0), 0, 180, sides=5)
    s.rod("stick", (-0.04, 0.2, 0), (0.26, 1.35, 0), 0.014)
    s.rod("bucket", (0.0, 0.34, 0), (0.03, 0.46, 0), 0.035, 0.02)
    for k in range(26):
        a = 2.4 * k
        out, low = 0.14 + 0.06 * float(rng.uniform(0, 1)), float(rng.uniform(0.05, 0.2))
        x, z = out * np.cos(a), out * np.sin(a)
        s.tube(
            "strings", [(0.01, 0.38, 0), (x * 0.7, 0.36, z * 0.7), (x, 0.28, z), (x * 1.05, low, z * 1.05)], 0.011, 5
        )


@drawing(
    "shower", (0.95, 2.1, 0.95), tray="white ceramic", glass="clear glass", metal="chrome", tiles="pale blue tiles"
)
def shower(s: Sketch, rng: Rng) -> None:
    """A corner shower: a tray before two tiled walls, a pane at the side, a head on its riser, a mixer tap."""
    s.box("tray", (0.95, 0.12, 0.95), bevel=0.03)
    s.box("tiles", (0.95, 2.0, 0.03), (0, 0.1, -0.46), bevel=0)
    s.box("tiles", (0.03, 2.0, 0.95), (-0.46, 0.1, 0), bevel=0)
    s.box("glass", (0.012, 1.75, 0.5), (0.46, 0.12, -0.2), bevel=0)
    for z in (0.05, -0.44):
        s.box("metal", (0.025, 1.77, 0.025), (0.46, 0.12, z), bevel=0)
    s.box("metal", (0.025, 0.025, 0.52), (0.46, 1.87, -0.2), bevel=0)
    s.tube("metal", curve([(0, 0.95, -0.42), (0, 1.8, -0.42), (0, 2.03, -0.3), (0, 2.0, -0.1)], 14), 0.014, 8)
    s.cylinder("metal", 0.14, 0.03, (0, 1.94, -0.1), top=0.03, sides=24)
    s.box("metal", (0.22, 0.05, 0.06), (0, 1.0, -0.4), bevel=0.02)
    for x in SIDES:
        s.rod("metal", (x * 0.1, 1.02, -0.4), (x * 0.15, 1.02, -0.4), 0.03, sides=12)
    for k in range(14):
        a, r = 2.4 * k, 0.1 * np.sqrt((k + 1) / 14)
        x, z = r * np.cos(a), r * np.sin(a) - 0.1
        s.rod("glass", (x, 1.93, z), (x * 1.6, 0.13, z * 1.4), 0.004, sides=4)
