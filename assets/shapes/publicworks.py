"""What halls of machines, care and study are known by: turbine, still, scanner, torpedoes, great telescope, boards."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import Sketch, arc

Rng = np.random.Generator


@drawing(
    "turbine",
    (3.6, 3.2, 5.2),
    body="pale green painted steel",
    trim="polished brass",
    shaft="polished steel",
    base="grey concrete",
)
def turbine(s: Sketch, rng: Rng) -> None:
    """A turbine and its generator in line: ribbed round casings on a plinth, a bright shaft, a platform with a rail."""
    s.box("base", (3.4, 0.5, 5.0), (0, 0, 0), bevel=0.04)
    _lying(s, "body", [(0.0, -2.3), (0.9, -2.3), (1.25, -2.0), (1.25, -0.5), (0.8, -0.2), (0.0, -0.2)], 1.7)
    _lying(s, "body", [(0.0, 0.2), (1.05, 0.2), (1.35, 0.5), (1.35, 1.9), (1.1, 2.2), (0.0, 2.2)], 1.7)
    for z in (-1.7, -1.25, -0.8, 0.75, 1.2, 1.65):
        s.ring("trim" if z in (-1.25, 1.2) else "body", 1.31 if z < 0 else 1.4, 0.06, (0, 1.7, z))
    s.rod("shaft", (0, 1.7, -2.5), (0, 1.7, 2.5), 0.22, sides=20)
    _lying(s, "trim", [(0.0, 2.2), (0.5, 2.2), (0.5, 2.4), (0.0, 2.4)], 1.7)
    for side in (-1, 1):
        for z in (-1.9, 1.9):
            s.beam("base", (side * 1.05, 0.4, z), (side * 0.85, 1.0, z), 0.3, 0.4)
        bow = [(side * 1.1, 0.5, -1.2), (side * 1.65, 0.55, -1.2), (side * 1.65, 0.1, -1.2)]
        s.tube("shaft", bow, 0.16, sides=12)
        for z in np.linspace(-2.4, 2.4, 7):
            s.rod("trim", (side * 1.66, 0.5, float(z)), (side * 1.66, 1.4, float(z)), 0.02, sides=6)
        s.rod("trim", (side * 1.66, 1.4, -2.4), (side * 1.66, 1.4, 2.4), 0.025, sides=6)
    for x in (-0.5, 0.0, 0.5):
        s.cylinder("trim", 0.14, 0.06, (x, 2.45, 0.0), (90, 0, 0), sides=16)
    s.box("body", (1.5, 0.5, 0.3), (0, 2.6, -0.02), bevel=0.05)


def _lying(s: Sketch, surface: str, profile: list[tuple[float, float]], height: float) -> None:
    """A turned form (radius, z) about the axis that lies along z, `height` above the ground."""
    s.lathe(surface, profile, (0, height, 0), (90, 0, 0), sides=36)


@drawing("copper_still", (2.6, 4.2, 2.2), copper="polished copper", band="brass", base="brick")
def copper_still(s: Sketch, rng: Rng) -> None:
    """A pot still: an onion of copper on a brick foot, its long neck bent over to a worm tub, rivets, a round hatch."""
    x = -0.45
    s.cylinder("base", 0.85, 0.5, (x, 0, 0), sides=28)
    bulb = [(0.0, 0.5), (0.78, 0.5), (0.84, 0.75), (0.84, 1.15), (0.72, 1.5), (0.46, 1.78), (0.34, 1.95)]
    neck = [(0.34, 2.15), (0.42, 2.35), (0.36, 2.6), (0.24, 2.9), (0.17, 3.5), (0.13, 3.9)]
    s.lathe("copper", [*bulb, *neck], (x, 0, 0), sides=36)
    bend = arc(0.35, 180, 20, 8)
    path = [(x + 0.35 + float(a), 3.85 + float(b), 0.0) for a, b in bend]
    s.tube(
        "copper",
        [*path, (0.75, 3.2, 0.0), (0.95, 2.2, 0.0), (0.95, 1.7, 0.0)],
        np.linspace(0.14, 0.07, len(bend) + 3),
        sides=14,
    )
    for radius, y in ((0.85, 0.72), (0.85, 1.15), (0.36, 2.05)):
        s.lathe(
            "band",
            [(radius, y), (radius + 0.03, y + 0.01), (radius + 0.03, y + 0.07), (radius, y + 0.08)],
            (x, 0, 0),
            sides=36,
        )
    s.cylinder("band", 0.24, 0.1, (x, 1.42, 0.62), (60, 0, 0), sides=20)
    s.cylinder("band", 0.05, 0.16, (x, 1.44, 0.72), (60, 0, 0), sides=10)
    s.lathe(
        "copper", [(0.0, 0.0), (0.34, 0.0), (0.36, 1.6), (0.28, 1.75), (0.1, 1.8), (0, 1.8)], (0.95, 0, 0), sides=24
    )
    for y in (0.3, 0.9, 1.5):
        s.lathe("band", [(0.35, y), (0.38, y + 0.01), (0.38, y + 0.06), (0.35, y + 0.07)], (0.95, 0, 0), sides=24)


@drawing("mri_scanner", (2.2, 2.2, 3.4), body="glossy white plastic", ring="pale blue plastic", pad="dark grey foam")
def mri_scanner(s: Sketch, rng: Rng) -> None:
    """A scanner: a tall white drum with a round tunnel through it, and the narrow couch that runs into it."""
    z = -1.0
    n = 40
    outer = arc(1.05, 0, 360 - 360 / n, n - 1)
    block = np.column_stack([np.clip(outer[:, 0] * 1.25, -1.08, 1.08), np.clip(outer[:, 1] * 1.2, -1.05, 1.05)])
    hole = arc(0.4, 0, 360 - 360 / n, n - 1)
    s.prism("body", block, 1.3, (0, 1.08, z), holes=[hole])
    s.ring("ring", 0.5, 0.08, (0, 1.08, z + 0.66))
    s.ring("body", 0.62, 0.07, (0, 1.08, z + 0.65))
    s.cylinder("pad", 0.4, 0.05, (0, 1.08, z - 0.6), (90, 0, 0), sides=28)
    s.box("body", (0.62, 0.62, 1.9), (0, 0, 0.72), bevel=0.08)
    s.box("body", (0.56, 0.1, 2.7), (0, 0.7, 0.3), bevel=0.04)
    s.box("pad", (0.5, 0.07, 2.5), (0, 0.79, 0.35), bevel=0.03)
    s.box("pad", (0.34, 0.09, 0.3), (0, 0.85, -0.4), bevel=0.04)
    for x in (-0.82, 0.82):
        s.box("ring", (0.2, 0.32, 0.03), (x, 1.0, z + 0.65), bevel=0.01)


@drawing(
    "torpedo_rack",
    (2.2, 2.2, 6.0),
    body="dark green painted steel",
    nose="red painted steel",
    brass="polished brass",
    frame="pale grey painted steel",
)
def torpedo_rack(s: Sketch, rng: Rng) -> None:
    """Four torpedoes in two tiers of a rack, red-nosed, brass screws at their tails, two brass tube doors ahead."""
    for x in (-0.55, 0.55):
        for y in (0.5, 1.35):
            _torpedo(s, x, y)
    for z in (-1.6, 0.2, 2.0):
        for x in (-1.02, 0.0, 1.02):
            s.box("frame", (0.08, 1.75, 0.14), (x, 0, z), bevel=0)
        for y in (0.2, 1.05):
            s.box("frame", (2.1, 0.07, 0.14), (0, y, z), bevel=0)
    for x in (-0.55, 0.55):
        for y in (0.5, 1.35):
            s.cylinder("frame", 0.36, 0.12, (x, y, -2.95), (90, 0, 0), sides=24)
            s.cylinder("brass", 0.31, 0.16, (x, y, -2.9), (90, 0, 0), sides=24)
            s.rod("brass", (x - 0.22, y, -2.72), (x + 0.22, y, -2.72), 0.03, sides=8)
            s.rod("brass", (x, y - 0.22, -2.72), (x, y + 0.22, -2.72), 0.03, sides=8)


def _torpedo(s: Sketch, x: float, y: float) -> None:
    body = [(0.0, 2.75), (0.06, 2.72), (0.27, 2.0), (0.27, -1.6)]
    s.lathe("body", body[::-1], (x, y, 0), (90, 0, 0), sides=20)
    s.lathe(
        "nose",
        [(0.27, -1.6), (0.27, -1.9), (0.22, -2.25), (0.1, -2.42), (0.0, -2.45)][::-1],
        (x, y, 0),
        (90, 0, 0),
        sides=20,
    )
    for turn in (0, 90):
        s.box("brass", (0.5, 0.02, 0.4), (x, y, 2.35), (0, 0, turn), bevel=0)
    for turn in (20, 140, 260):
        s.box("brass", (0.44, 0.03, 0.12), (x, y, 2.72), (0, 25, turn), bevel=0)


@drawing(
    "great_telescope",
    (3.0, 4.4, 5.2),
    tube="white painted steel",
    brass="polished brass",
    mount="deep blue painted steel",
    glass="dark lens glass",
)
def great_telescope(s: Sketch, rng: Rng) -> None:
    """The refractor of an observatory: a long tapered tube on a great pier, brass rings, a finder."""
    s.lathe("mount", [(0.95, 0), (0.95, 0.15), (0.6, 0.3), (0.42, 1.2), (0.4, 1.9), (0.55, 2.0), (0.0, 2.0)], sides=28)
    s.cylinder("mount", 0.32, 1.1, (-0.55, 2.2, 0), (0, 0, -90), sides=24)
    s.cylinder("brass", 0.52, 0.14, (-0.62, 2.2, 0), (0, 0, -90), sides=28)
    s.cylinder("mount", 0.42, 0.3, (-1.2, 2.2, 0), (0, 0, -90), sides=24)
    with s.frame((0.75, 2.25, 0.0), (35, 0, 0)):
        s.lathe(
            "tube",
            [(0.0, -2.6), (0.2, -2.6), (0.26, -0.6), (0.34, 0.6), (0.4, 2.2), (0.4, 2.2)],
            (0, 0, 0),
            (-90, 0, 0),
            sides=28,
        )
        for z, radius in ((2.3, 0.24), (0.4, 0.31), (-0.5, 0.36), (-2.1, 0.43)):
            s.ring("brass", radius, 0.045, (0, 0, z))
        s.ring("brass", 0.42, 0.06, (0, 0, -2.25))
        s.cylinder("glass", 0.39, 0.04, (0, 0, -2.22), (-90, 0, 0), sides=28)
        s.cylinder("brass", 0.12, 0.4, (0, 0, 2.5), (90, 0, 0), sides=18)
        s.rod("brass", (0.0, 0.42, 2.1), (0.0, 0.46, -0.2), 0.07, sides=14)
        for at in (1.6, 0.2):
            s.rod("brass", (0, 0.25, at), (0, 0.43, at), 0.03, sides=6)
        s.ring("brass", 0.3, 0.025, (0.36, 0.0, 1.4), (0, 90, 0))
        for turn in (0, 60, 120):
            s.rod(
                "brass",
                (0.36, -0.3 * float(np.sin(turn)), 1.4 - 0.3 * float(np.cos(turn))),
                (0.36, 0.3 * float(np.sin(turn)), 1.4 + 0.3 * float(np.cos(turn))),
                0.015,
                sides=5,
            )


@drawing(
    "ticker_board",
    (3.6, 1.9, 0.3),
    frame="matte black metal",
    up="glowing green screen",
    down="glowing red screen",
    screen="black glass",
)
def ticker_board(s: Sketch, rng: Rng) -> None:
    """A board of prices: rows of short lit figures in green and red, and over them a curve that rises and falls."""
    s.box("frame", (3.6, 1.9, 0.16), (0, 0, -0.06), bevel=0.02)
    s.box("screen", (3.44, 1.74, 0.02), (0, 0.08, 0.03), bevel=0)
    for row in range(6):
        for column in range(5):
            rises = rng.random() < 0.55
            x, y = -1.45 + 0.46 * column, 0.2 + 0.26 * row
            for k, wide in enumerate((0.1, 0.1, 0.08)):
                s.box("up" if rises else "down", (wide, 0.12, 0.02), (x + 0.125 * k, y, 0.045), bevel=0)
    level = 0.9 + np.cumsum(rng.normal(0.0, 0.13, 12))
    level = 0.35 + 1.2 * (level - level.min()) / max(float(np.ptp(level)), 0.01)
    points = [(0.82 + 0.075 * k, float(y), 0.06) for k, y in enumerate(level)]
    for a, b in pairwise(points):
        s.beam("up" if b[1] > a[1] else "down", a, b, 0.035, 0.02)


@drawing(
    "wine_jar",
    (0.72, 0.86, 0.72),
    clay="dark brown glazed stoneware",
    cover="red paper",
    cord="hemp rope",
    label="red paper",
)
def wine_jar(s: Sketch, rng: Rng) -> None:
    """A round-shouldered jar of rice wine, its mouth under a tied red cloth, a red square of paper on its belly."""
    s.lathe(
        "clay",
        [(0.0, 0), (0.2, 0), (0.27, 0.14), (0.35, 0.42), (0.33, 0.56), (0.2, 0.68), (0.15, 0.71), (0.17, 0.75)],
        sides=32,
    )
    s.lathe("cover", [(0.23, 0.66), (0.19, 0.72), (0.18, 0.78), (0.1, 0.83), (0.0, 0.84)], sides=24)
    s.ring("cord", 0.18, 0.014, (0, 0.735, 0), (90, 0, 0))
    with s.frame((0, 0.44, 0.352), (-8, 0, 0)):
        s.box("label", (0.26, 0.26, 0.012), (0, -0.13, -0.01), (0, 0, 45), bevel=0)


@drawing("ring_light", (0.7, 1.8, 0.7), light="glowing white glass", frame="matte black metal", phone="glowing screen")
def ring_light(s: Sketch, rng: Rng) -> None:
    """A ring of light on a slender tripod, a phone held in its middle."""
    s.ring("light", 0.28, 0.035, (0, 1.5, 0.02))
    s.ring("frame", 0.28, 0.042, (0, 1.5, -0.03))
    s.box("frame", (0.1, 0.19, 0.014), (0, 1.405, 0.0), bevel=0.005)
    s.box("phone", (0.085, 0.17, 0.004), (0, 1.415, 0.009), bevel=0)
    s.rod("frame", (0, 0.4, -0.02), (0, 1.42, -0.02), 0.014, sides=8)
    for _ in s.around(3):
        s.rod("frame", (0, 0.55, 0.0), (0, 0.01, 0.33), 0.011, sides=8)


@drawing(
    "animal_cage",
    (1.1, 1.0, 0.9),
    frame="galvanised steel",
    floor="grey plastic",
    bed="checked wool blanket",
    bowl="polished steel",
)
def animal_cage(s: Sketch, rng: Rng) -> None:
    """A kennel of bars with a door, a folded blanket and a bowl of water inside."""
    w, h, d = 1.1, 1.0, 0.9
    s.box("floor", (w, 0.06, d), (0, 0, 0), bevel=0.01)
    for z in (-d / 2 + 0.012, d / 2 - 0.012):
        for y in (0.07, h - 0.02):
            s.rod("frame", (-w / 2, y, z), (w / 2, y, z), 0.012, sides=6)
        for x in np.linspace(-w / 2 + 0.012, w / 2 - 0.012, 15):
            s.rod("frame", (float(x), 0.05, z), (float(x), h - 0.02, z), 0.006, sides=5)
    for x in (-w / 2 + 0.012, w / 2 - 0.012):
        for z in np.linspace(-d / 2 + 0.012, d / 2 - 0.012, 11):
            s.rod("frame", (x, 0.05, float(z)), (x, h - 0.02, float(z)), 0.006, sides=5)
        s.rod("frame", (x, h - 0.02, -d / 2), (x, h - 0.02, d / 2), 0.012, sides=6)
    for x in np.linspace(-w / 2, w / 2, 8):
        s.rod("frame", (float(x), h - 0.015, -d / 2), (float(x), h - 0.015, d / 2), 0.006, sides=5)
    s.box("frame", (0.05, 0.12, 0.03), (0.2, 0.5, d / 2), bevel=0.005)
    s.box("bed", (0.6, 0.12, 0.5), (-0.2, 0.06, -0.1), bevel=0.05)
    s.lathe("bowl", [(0.11, 0.06), (0.1, 0.12), (0.085, 0.12), (0.09, 0.08), (0, 0.08)], (0.32, 0, 0.2), sides=18)


@drawing(
    "casting_ladle",
    (2.6, 4.4, 3.0),
    iron="sooty black iron",
    melt="glowing molten metal",
    hook="dark grey steel",
    sand="dark foundry sand",
)
def casting_ladle(s: Sketch, rng: Rng) -> None:
    """A great bucket tilted on its hook and chains, a stream of molten metal falling from its lip into a mould."""
    s.box("sand", (1.7, 0.5, 1.5), (0, 0, 0.75), bevel=0.04)
    s.box("melt", (1.1, 0.03, 0.9), (0, 0.49, 0.75), bevel=0)
    with s.frame((0, 1.7, -0.35), (28, 0, 0)):
        s.lathe(
            "iron",
            [(0.0, 0.0), (0.75, 0.0), (0.95, 1.5), (1.0, 1.5), (1.0, 1.62), (0.86, 1.62), (0.84, 1.45), (0.0, 1.45)],
            sides=30,
        )
        s.cylinder("melt", 0.86, 0.06, (0, 1.48, 0), sides=30)
        for y in (0.4, 1.1):
            s.ring("iron", 0.86 + 0.08 * (y > 1), 0.05, (0, y, 0), (90, 0, 0))
        s.box("iron", (0.5, 0.12, 0.4), (0, 1.48, 1.05), bevel=0.02)
        s.box("melt", (0.34, 0.08, 0.44), (0, 1.55, 1.05), bevel=0)
    lip = (0.0, 2.55, 1.25)
    fall = [lip, (0.0, 2.3, 1.36), (0.0, 1.6, 1.3), (0.0, 0.5, 1.05)]
    s.tube("melt", fall, np.array([0.17, 0.14, 0.1, 0.13]), sides=12)
    for x in (-1.05, 1.05):
        s.cylinder("hook", 0.12, 0.24, (x - 0.12, 2.5, 0.05), (0, 0, -90), sides=16)
        s.beam("hook", (x, 2.5, 0.05), (x, 3.9, 0.05), 0.1, 0.16)
    s.box("hook", (2.4, 0.26, 0.3), (0, 3.85, 0.05), bevel=0.03)
    s.ring("hook", 0.16, 0.05, (0, 4.2, 0.05))
