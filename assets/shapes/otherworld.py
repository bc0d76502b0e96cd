"""What other worlds are known by: nests, faces in trees, gates of bone, flames, stakes, swords in the ground."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.roles import BULB, FLAME, GLOW, Roles
from assets.shapes.sketch import Sketch

Rng = np.random.Generator
SIDES = (-1.0, 1.0)


@drawing("palisade", (4.0, 3.0, 0.9), stakes="rough split logs", points="pale cut wood", ropes="hemp rope")
def palisade(s: Sketch, rng: Rng) -> None:
    """A row of logs driven into the ground, each sharpened at its head, tied to two rails; a few lean out as spikes."""
    for k in range(13):
        x, tall = -1.85 + 0.308 * k, float(rng.uniform(2.3, 2.75))
        s.rod("stakes", (x, 0, 0), (x, tall - 0.45, 0), 0.15, sides=8)
        s.rod("points", (x, tall - 0.45, 0), (x + 0.02, tall, 0), 0.15, end=0.01, sides=8)
    for y in (0.8, 1.8):
        s.rod("stakes", (-2.0, y, 0.17), (2.0, y, 0.17), 0.07, sides=8)
        for k in range(6):
            s.ring("ropes", 0.19, 0.03, (-1.85 + 0.739 * k, y, 0.06), (0, 90, 0), sides=6)
    for x in (-1.3, 0.1, 1.4):
        s.rod("stakes", (x, 0.0, 0.1), (x + 0.1, 0.95, 0.42), 0.1, sides=7)
        s.rod("points", (x + 0.1, 0.95, 0.42), (x + 0.15, 1.35, 0.56), 0.1, end=0.01, sides=7)


@drawing("giant_nest", (5.0, 1.3, 5.0), twigs="grey woven branches", down="pale feathers and down")
def giant_nest(s: Sketch, rng: Rng) -> None:
    """A nest wide enough for a beast with wings: branches laid round and round in a high rim, down in its hollow."""
    s.lathe("twigs", [(1.2, 0), (2.0, 0.1), (2.2, 0.75), (1.8, 0.95), (1.4, 0.5), (0, 0.35)], sides=26)
    s.ball("down", (1.35, 0.12, 1.35), (0, 0.42, 0), sides=16)
    for _ in range(90):
        a, up = float(rng.uniform(0, 2 * np.pi)), float(rng.uniform(0.1, 1.0))
        out, long = 1.75 + 0.45 * float(rng.random()), float(rng.uniform(0.25, 0.6))
        turns = [a - long, a, a + long]
        rise = float(rng.uniform(-0.14, 0.22))
        path = [
            ((out + 0.12 * abs(i - 1)) * np.cos(t), up + rise * (i - 1), (out + 0.12 * abs(i - 1)) * np.sin(t))
            for i, t in enumerate(turns)
        ]
        s.tube("twigs", path, float(rng.uniform(0.03, 0.075)), 5)


@drawing("flying_book", (0.62, 0.34, 0.4), cover="red leather", pages="cream paper", gilt="polished gold")
def flying_book(s: Sketch, rng: Rng) -> None:
    """A book on the wing: its two halves raised like wings, pages fanned between them."""
    for side in SIDES:
        with s.frame((0, 0.05, 0), (0, 0, side * float(rng.uniform(24, 42)))):
            s.box("cover", (0.3, 0.014, 0.4), (side * 0.15, 0, 0), bevel=0.003)
            s.box("pages", (0.27, 0.03, 0.37), (side * 0.14, 0.014, 0), bevel=0.004)
            s.box("gilt", (0.04, 0.017, 0.04), (side * 0.28, -0.001, 0.17), bevel=0)
            for k in range(3):
                with s.frame((0, 0.045, 0), (0, 0, side * (14 + 16 * k))):
                    s.box("pages", (0.24, 0.004, 0.35), (side * 0.13, 0, 0), bevel=0)
    s.rod("cover", (0, 0.05, -0.2), (0, 0.05, 0.2), 0.022, sides=8)


@drawing("hanging_bulb", (0.12, 0.9, 0.12), Roles(shines={"bulb": BULB}), bulb="warm glow", cable="black rubber")
def hanging_bulb(s: Sketch, rng: Rng) -> None:
    """One bare bulb on a long cable, its socket above it."""
    s.rod("cable", (0, 0.16, 0), (0, 0.9, 0), 0.008, sides=6)
    s.cylinder("cable", 0.028, 0.07, (0, 0.1, 0), sides=10)
    s.ball("bulb", (0.05, 0.06, 0.05), (0, 0.06, 0), sides=14)


@drawing(
    "face_tree",
    (4.4, 6.4, 3.8),
    Roles(shines={"eyes": GLOW}),
    trunk="black twisted bark",
    hollow="deep black hollow",
    eyes="glowing yellow light",
)
def face_tree(s: Sketch, rng: Rng) -> None:
    """A bare, twisted tree with a face: slanting eyes that glow, a howling mouth, boughs like arms with fingers."""
    spine = [(0, 0, 0), (0.1, 1.0, 0), (-0.06, 2.1, 0), (0.14, 3.2, -0.05), (0.0, 4.1, -0.1)]
    s.tube("trunk", spine, [0.95, 0.66, 0.6, 0.5, 0.3], 14)
    for k in range(7):
        a = 2 * np.pi * k / 7 + 0.3
        way = np.array([np.cos(a), 0, np.sin(a)])
        s.tube(
            "trunk", [way * 0.5 + [0, 0.5, 0], way * 1.1 + [0, 0.14, 0], way * 1.8 + [0, 0.02, 0]], [0.3, 0.18, 0.04], 7
        )
    s.ball("hollow", (0.23, 0.44, 0.2), (0.02, 1.35, 0.52), (0, 0, 4), sides=14)
    for side in SIDES:
        s.ball("hollow", (0.2, 0.13, 0.14), (side * 0.25 - 0.02, 2.15, 0.5), (0, 0, -side * 28), sides=12)
        s.ball("eyes", (0.08, 0.06, 0.06), (side * 0.24 - 0.02, 2.14, 0.6), (0, 0, -side * 28), sides=10)
        s.rod("trunk", (side * 0.52, 2.52, 0.42), (side * 0.06, 2.24, 0.62), 0.09, end=0.04, sides=7)
    s.rod("trunk", (0.0, 2.1, 0.5), (0.02, 1.78, 0.72), 0.07, end=0.1, sides=7)
    for k, (x, y, z) in enumerate(
        ((-1.9, 3.9, 0.5), (1.9, 3.6, 0.4), (-1.0, 5.6, -0.5), (1.1, 5.9, -0.4), (0.1, 6.2, 0.2))
    ):
        foot = (0.0, 2.7 if k < 2 else 3.8, 0.0)
        bend = (0.6 * x + 0.3 * float(rng.normal()), 0.5 * (foot[1] + y) + 0.35, 0.6 * z)
        s.tube("trunk", [foot, bend, (x, y, z)], [0.28, 0.17, 0.08], 8)
        for _ in range(4):
            tip = np.array([x, y, z]) + rng.normal(size=3) * [0.55, 0.4, 0.5] + [0.25 * np.sign(x), 0.1, 0]
            s.rod("trunk", (x, y, z), tuple(tip.tolist()), 0.06, end=0.01, sides=5)


def _tongue(s: Sketch, surface: str, foot: tuple[float, float, float], tall: float, wide: float, lean: float) -> None:
    """A flame: a round body that thins to a bent tip."""
    x, y, z = foot
    path = [
        (x, y, z),
        (x + 0.1 * lean, y + 0.3 * tall, z),
        (x - 0.2 * lean, y + 0.65 * tall, z),
        (x + lean, y + tall, z),
    ]
    s.tube(surface, path, [0.55 * wide, wide, 0.5 * wide, 0.02 * wide], 8)


@drawing(
    "wisp", (0.36, 0.7, 0.36), Roles(shines={"flame": FLAME}), flame="glowing pale blue flame", heart="glowing white"
)
def wisp(s: Sketch, rng: Rng) -> None:
    """A flame that burns on nothing, with a round pale heart and a bent tip."""
    _tongue(s, "flame", (0, 0.02, 0), 0.68, 0.15, 0.06)
    _tongue(s, "flame", (0.05, 0.12, 0.03), 0.38, 0.08, 0.08)
    s.ball("heart", (0.08, 0.1, 0.08), (0, 0.2, 0.1), sides=12)


@drawing("fire_bowl", (0.8, 1.5, 0.8), Roles(shines={"flame": FLAME}), bowl="dark bronze", flame="bright orange flame")
def fire_bowl(s: Sketch, rng: Rng) -> None:
    """A bronze bowl of fire on three legs."""
    for _ in s.around(3, 0.0):
        s.rod("bowl", (0, 0, 0.32), (0, 0.75, 0.16), 0.03, sides=7)
    s.ring("bowl", 0.22, 0.02, (0, 0.42, 0), (90, 0, 0))
    s.lathe("bowl", [(0.05, 0.62), (0.26, 0.68), (0.4, 0.86), (0.36, 0.88), (0.24, 0.76), (0, 0.74)], sides=20)
    for k in range(5):
        a = 2 * np.pi * k / 5
        _tongue(s, "flame", (0.15 * np.cos(a), 0.8, 0.15 * np.sin(a)), float(rng.uniform(0.35, 0.55)), 0.12, 0.08)
    _tongue(s, "flame", (0, 0.8, 0), 0.7, 0.16, -0.05)


@drawing(
    "blaze", (3.2, 3.6, 2.4), Roles(shines={"flame": FLAME}), flame="bright orange flame", heart="glowing yellow flame"
)
def blaze(s: Sketch, rng: Rng) -> None:
    """A wall of fire out of the ground: tall tongues, yellow at their feet."""
    for _ in range(15):
        x, z = float(rng.uniform(-1.3, 1.3)), float(rng.uniform(-0.9, 0.9))
        tall = float(rng.uniform(1.2, 2.2)) + 1.3 * max(0.0, 1 - abs(x))
        _tongue(s, "flame", (x, 0, z), tall, float(rng.uniform(0.2, 0.36)), float(rng.uniform(-0.3, 0.3)))
        _tongue(s, "heart", (x, 0, z + 0.22), 0.45 * tall, 0.2, 0.05)


@drawing(
    "hell_gate",
    (6.4, 7.6, 2.2),
    Roles(bears="stone", shines={"fire": GLOW}),
    stone="charred black stone",
    bones="old yellow bone",
    fire="glowing orange fire",
)
def hell_gate(s: Sketch, rng: Rng) -> None:
    """A pointed gate of black stone studded with skulls and ribs, horns above it, fire standing in its opening."""
    for side in SIDES:
        s.box("stone", (1.3, 4.6, 1.6), (side * 2.3, 0, 0), (0, 0, side * 2), bevel=0.08)
        s.tube("stone", [(side * 2.4, 4.3, 0), (side * 1.9, 5.7, 0), (side * 0.2, 6.9, 0)], [0.7, 0.6, 0.4], 10)
        s.tube("bones", [(side * 1.2, 6.2, 0.2), (side * 2.6, 6.9, 0.3), (side * 2.7, 7.6, 0.2)], [0.3, 0.2, 0.02], 9)
        for k in range(6):
            at = (side * (1.75 + 0.3 * (k % 2)), 0.5 + 0.75 * k, 0.86)
            _skull(s, at, 0.26)
        for k in range(5):
            y = 1.0 + 0.75 * k
            s.tube(
                "bones",
                [(side * 2.9, y, 0.6), (side * 2.2, y + 0.25, 1.0), (side * 1.55, y, 0.75)],
                [0.09, 0.08, 0.03],
                7,
            )
    _skull(s, (0, 6.2, 0.5), 0.75)
    s.box("fire", (3.4, 5.2, 0.12), (0, 0.1, -0.3), bevel=0)
    for k in range(7):
        _tongue(
            s, "fire", (-1.4 + 0.47 * k, 0.1, -0.1), float(rng.uniform(2.2, 4.4)), 0.34, float(rng.uniform(-0.3, 0.3))
        )


def _skull(s: Sketch, at: tuple[float, float, float], size: float) -> None:
    """A skull that looks along +z: a round cap, a jaw, dark eyes."""
    x, y, z = at
    s.ball("bones", (size, size, size), at, sides=12)
    s.box("bones", (size * 1.1, size * 0.7, size * 0.8), (x, y - size * 1.25, z + size * 0.3), bevel=size * 0.2)
    for side in SIDES:
        s.ball(
            "stone",
            (size * 0.3, size * 0.32, size * 0.22),
            (x + side * size * 0.38, y - size * 0.1, z + size * 0.86),
            sides=8,
        )


@drawing(
    "planted_sword",
    (0.6, 1.35, 0.5),
    blade="polished steel",
    hilt="brown leather",
    gold="old brass",
    mound="grey gravel",
)
def planted_sword(s: Sketch, rng: Rng) -> None:
    """A sword thrust into the ground, a little askew: a broad blade, its guard and grip in the air."""
    s.ball("mound", (0.28, 0.12, 0.24), (0, 0, 0), sides=12, lower_deg=0)
    with s.frame((0, 0, 0), (float(rng.uniform(-9, 9)), float(rng.uniform(-40, 40)), float(rng.uniform(-9, 9)))):
        section = np.array([(1, 0), (0, 0.3), (-1, 0), (0, -0.3)])
        rings = [
            np.column_stack([section[:, 0] * w, np.full(4, y), section[:, 1] * w])
            for y, w in ((0.0, 0.055), (0.9, 0.068))
        ]
        s.loft("blade", rings, smooth=False)
        s.tube("gold", [(-0.27, 0.94, 0), (0, 0.91, 0), (0.27, 0.94, 0)], [0.024, 0.034, 0.024], 8)
        s.rod("hilt", (0, 0.92, 0), (0, 1.2, 0), 0.03, sides=9)
        s.ball("gold", 0.05, (0, 1.25, 0), sides=10)


@drawing("mammoth_tusks", (2.6, 2.4, 1.2), ivory="old ivory", earth="brown earth")
def mammoth_tusks(s: Sketch, rng: Rng) -> None:
    """Two great curved tusks stood up as an arch."""
    for side in SIDES:
        path = [(side * (1.2 - 0.05 * k**1.6), 0.25 * k + 0.02 * k * k * (k < 6), 0.03 * k * side) for k in range(9)]
        s.tube("ivory", path, np.linspace(0.13, 0.03, 9), 10)
        s.ball("earth", (0.3, 0.14, 0.3), (side * 1.2, 0, 0), sides=10, lower_deg=0)
