"""Handy things: controller, headset, binoculars, megaphone, dice, cards, puzzle cube, piggy bank, syringe, rucksack."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.organic import curve
from assets.shapes.sketch import Sketch

Rng = np.random.Generator
SIDES = (-1.0, 1.0)
CM = 0.01


@drawing(
    "game_controller",
    (0.16, 0.061, 0.1),
    body="black plastic",
    stick="dark grey rubber",
    red="red plastic",
    blue="blue plastic",
)
def game_controller(s: Sketch, rng: Rng) -> None:
    """A game controller: two grips, two thumb sticks, a cross of keys and four coloured buttons."""
    with s.frame((0, 0.022, 0), (14, 0, 0), CM):
        s.box("body", (11, 3.2, 6.4), (0, 0, -1.4), bevel=1.4)
        for x in SIDES:
            s.tube(
                "body",
                curve([(x * 4.6, 1.7, -1.6), (x * 6.0, 1.5, 1.2), (x * 6.9, 0.8, 5.4)], 8),
                [2.2, 2.2, 2.1, 2.0, 1.9, 1.8, 1.6, 1.2],
                12,
            )
            s.cylinder("stick", 1.2, 1.2, (x * 2.5, 2.9, 0.8), top=0.7, sides=14)
            s.cylinder("stick", 1.15, 0.5, (x * 2.5, 4.0, 0.8), sides=16)
            s.box("stick", (2.8, 1.0, 1.0), (x * 4.2, 2.2, -4.6), bevel=0.3)
        for turn in (0, 90):
            s.box("stick", (2.6, 0.5, 0.85), (-4.9, 3.2, -1.8), (0, turn, 0), 0.1)
        for k, (x, z) in enumerate(((1, 0), (-1, 0), (0, 1), (0, -1))):
            s.cylinder("red" if k % 2 else "blue", 0.55, 0.5, (4.9 + 1.05 * x, 3.1, -1.8 + 1.05 * z), sides=12)
        s.box("stick", (1.6, 0.3, 0.7), (0, 3.1, -2.0), bevel=0.1)


@drawing(
    "vr_headset", (0.18, 0.14, 0.22), body="white plastic", face="black plastic", strap="grey rubber", lens="dark glass"
)
def vr_headset(s: Sketch, rng: Rng) -> None:
    """A virtual reality headset: a rounded visor with cameras, a padded rim, a strap round the head and over it."""
    with s.frame((0, 0.05, 0.06), scale=CM):
        s.box("body", (18.5, 9.4, 7.5), (0, -4.7, 2), bevel=3)
        s.box("face", (16, 7.4, 1), (0, -3.7, 5.4), bevel=0.5)
        s.box("strap", (15, 8, 3), (0, -4, -3), bevel=1.4)
        for x in SIDES:
            s.rod("lens", (x * 6, -1.6, 5.8), (x * 6, -1.6, 6.6), 0.9, sides=12)
            s.rod("lens", (x * 3.6, 0.2, -4.6), (x * 3.6, 0.2, -4.0), 2.6, sides=16)
        a = np.radians(np.linspace(-8, 188, 19))
        band = np.column_stack([9 * np.cos(a), np.full(19, -1.4), -13.5 * np.sin(a) - 2])
        s.sheet("strap", [band, band + [0, 2.8, 0]])
        b = np.radians(np.linspace(0, 180, 13))
        top = np.column_stack([np.zeros(13), 8.6 * np.sin(b) + 1, 8.8 * np.cos(b) - 6.5])
        s.sheet("strap", [top - [1.2, 0, 0], top + [1.2, 0, 0]])


@drawing("binoculars", (0.19, 0.17, 0.088), body="black rubber", metal="dark grey metal", lens="blue glass")
def binoculars(s: Sketch, rng: Rng) -> None:
    """Binoculars standing on their eyepieces: two barrels that widen to coated lenses, a bridge with a focus wheel."""
    with s.frame(scale=CM):
        for x in SIDES:
            with s.frame((x * 4.4, 0, 0), (0, 0, x * -3)):
                s.lathe(
                    "body",
                    [
                        (0, 0),
                        (2.3, 0),
                        (2.4, 2.5),
                        (2.0, 3.2),
                        (2.1, 5.6),
                        (3.0, 6.4),
                        (3.2, 10),
                        (3.9, 11),
                        (4.3, 16),
                        (4.3, 17),
                        (3.7, 17),
                        (3.5, 16),
                    ],
                    sides=22,
                )
                s.lathe("metal", [(4.32, 15), (4.42, 15.5), (4.32, 16)], sides=22)
                s.cylinder("lens", 3.7, 0.3, (0, 15.8, 0), sides=22)
                s.box("body", (3.2, 4.4, 5.4), (x * 0.8, 5.8, 0), bevel=1.0)
        s.box("metal", (4.4, 1.6, 2.2), (0, 6.4, 0), bevel=0.4)
        s.box("metal", (4.6, 1.4, 2.0), (0, 11, 0), bevel=0.4)
        s.cylinder("metal", 1.3, 3.0, (0, 7.9, 0), sides=16)


@drawing("megaphone", (0.23, 0.26, 0.4), horn="white plastic", rim="red plastic", dark="black plastic")
def megaphone(s: Sketch, rng: Rng) -> None:
    """A megaphone: a white horn with a red rim, a mouthpiece, a pistol grip with a trigger."""
    with s.frame((0, 0.155, 0), scale=CM):
        with s.frame((0, 0, -12), (90, 0, 0)):
            horn = [(3.0, 0), (3.2, 8), (4.4, 16), (7.4, 24), (11, 30)]
            s.lathe("horn", horn, sides=28)
            s.lathe("horn", [(11, 30), *[(r * 0.95, y) for r, y in horn[-2:0:-1]]], sides=28)
            s.lathe("rim", [(10.6, 29), (11.6, 29.6), (11.6, 31), (10.8, 31.2), (10.6, 30.6)], sides=28)
            s.cylinder("dark", 3.1, 0.4, (0, 9, 0), sides=16)
        s.rod("rim", (0, 0, -19), (0, 0, -12), 3.8, sides=20)
        s.rod("dark", (0, 0, -20.5), (0, 0, -19), 3.2, sides=18)
        s.box("rim", (3, 11, 3.4), (0, -14.5, -11), (12, 0, 0), 1.0)
        s.box("dark", (1.6, 3, 1), (0, -7, -8.2), bevel=0.3)
        s.tube("dark", curve([(0, -4, -15), (0, -9, -17), (0, -13, -13.6)], 8), 0.45, 6)


@drawing("dice", (0.065, 0.021, 0.034), body="white ivory", pip="black paint")
def dice(s: Sketch, rng: Rng) -> None:
    """Two dice with rounded corners, showing three, five and one; two and six."""
    spots = {1: [(0, 0)], 2: [(-1, -1), (1, 1)], 3: [(-1, -1), (0, 0), (1, 1)], 4: [(-1, -1), (1, 1), (-1, 1), (1, -1)]}
    spots |= {5: [*spots[4], (0, 0)], 6: [*spots[4], (-1, 0), (1, 0)]}
    with s.frame(scale=CM):
        for x, z, turn, faces in ((-2.0, 0.4, 20.0, (5, 3, 1)), (1.9, -0.4, -34.0, (6, 2, 4))):
            with s.frame((x, 1.05, z), (0, turn, 0)):
                s.box("body", (2.1, 2.1, 2.1), (0, -1.05, 0), bevel=0.26)
                for count, spin in zip(faces, ((0, 0, 0), (90, 0, 0), (0, 0, -90)), strict=True):
                    with s.frame(turn=spin):
                        for u, v in spots[count]:
                            s.cylinder("pip", 0.2, 0.02, (0.55 * u, 1.045, 0.55 * v), sides=10)


@drawing("playing_cards", (0.22, 0.11, 0.031), card="white paper", red="red paint", black="black paint")
def playing_cards(s: Sketch, rng: Rng) -> None:
    """A hand of five playing cards fanned out and standing, with hearts, spades and diamonds on them."""
    t = np.linspace(0, 2 * np.pi, 19)[:-1]
    heart = (
        np.column_stack([16 * np.sin(t) ** 3, 13 * np.cos(t) - 5 * np.cos(2 * t) - 2 * np.cos(3 * t) - np.cos(4 * t)])
        / 16
    )
    spade = np.concatenate([heart * [1, -1], [(0.0, -0.4)]])
    diamond = np.array([(0, 1.2), (0.85, 0), (0, -1.2), (-0.85, 0)])
    with s.frame(scale=CM):
        for k in range(5):
            with s.frame((0, -6, 0.16 * k), (-16, 0, 32 - 16 * k)):
                s.box("card", (6.2, 8.8, 0.06), (0, 7.4, 0), bevel=0.02)
                color, mark = (("red", heart), ("black", spade), ("red", diamond))[k % 3]
                s.prism(color, mark * 1.3, 0.03, (0, 11.8, 0.05))
                for x, y in ((-2.3, 15.0), (2.3, 8.6)):
                    s.prism(color, mark * 0.5, 0.03, (x, y, 0.05))


@drawing(
    "puzzle_cube",
    (0.062, 0.062, 0.062),
    frame="black plastic",
    white="white plastic",
    red="red plastic",
    blue="blue plastic",
    green="green plastic",
    yellow="yellow plastic",
    orange="orange plastic",
)
def puzzle_cube(s: Sketch, rng: Rng) -> None:
    """A puzzle cube of twenty-seven small ones, its coloured squares mixed up."""
    colors = ["white", "red", "blue", "green", "yellow", "orange"]
    tiles = [color for color in colors for _ in range(9)]
    rng.shuffle(tiles)
    with s.frame((0, 0.031, 0), scale=CM):
        s.box("frame", (5.9, 5.9, 5.9), (0, -2.95, 0), bevel=0.3)
        turns = [(0, 0, 0), (90, 0, 0), (180, 0, 0), (-90, 0, 0), (0, 0, 90), (0, 0, -90)]
        for face, turn in enumerate(turns):
            with s.frame(turn=turn):
                for k in range(9):
                    s.box(
                        tiles[9 * face + k], (1.78, 0.2, 1.78), (2.0 * (k % 3 - 1), 2.9, 2.0 * (k // 3 - 1)), bevel=0.08
                    )


@drawing("piggy_bank", (0.14, 0.16, 0.23), body="glossy pink ceramic", slot="black paint", coin="polished gold")
def piggy_bank(s: Sketch, rng: Rng) -> None:
    """A piggy bank of pink pottery: a round body, snout, ears and curled tail, a coin half in its slot."""
    with s.frame(scale=CM):
        s.ball("body", (7.2, 6.4, 9), (0, 8, 0), sides=22)
        s.ball("body", (4.2, 4.0, 3.6), (0, 8.6, 7.4), sides=16)
        s.rod("body", (0, 8.2, 9), (0, 8.0, 11.6), 2.1, 2.3, 16)
        for x in SIDES:
            s.ball("slot", (0.45, 0.6, 0.2), (x * 0.8, 8.1, 11.6), sides=8)
            s.ball("slot", 0.5, (x * 2.3, 10.4, 9.9), sides=8)
            s.cylinder("body", 1.6, 3.0, (x * 2.9, 12.0, 6.4), (24, 0, x * -20), top=0.2, sides=10)
            for z in (-4.4, 4.2):
                s.cylinder("body", 1.7, 4.0, (x * 3.6, 0, z), top=2.0, sides=12)
        s.tube("body", curve([(0, 9.5, -8.6), (0.9, 10.6, -9.6), (-0.8, 11.2, -10.2), (0.6, 12, -10.4)], 12), 0.5, 6)
        s.box("slot", (0.7, 0.2, 4.4), (0, 14.3, -0.5), bevel=0)
        s.rod("coin", (-0.2, 14.6, -0.5), (0.2, 14.6, -0.5), 1.9, sides=20)


@drawing(
    "syringe",
    (0.17, 0.019, 0.034),
    barrel="clear plastic",
    liquid="pale blue water",
    needle="polished steel",
    plunger="white plastic",
    mark="black paint",
)
def syringe(s: Sketch, rng: Rng) -> None:
    """A syringe lying ready: a barrel with marks and medicine in it, a plunger drawn out, a needle."""
    with s.frame((0, 0.011, 0), scale=CM):
        s.rod("liquid", (-2.6, 0, 0), (2.4, 0, 0), 0.85, sides=16)
        s.rod("barrel", (2.4, 0, 0), (4.6, 0, 0), 0.85, sides=16)
        s.rod("mark", (2.2, 0, 0), (2.6, 0, 0), 0.87, sides=16)
        s.rod("barrel", (-2.6, 0, 0), (-3.4, 0, 0), 0.85, 0.35, 14)
        s.rod("plunger", (-3.4, 0, 0), (-4.4, 0, 0), 0.4, 0.3, 10)
        s.rod("needle", (-4.4, 0, 0), (-8.6, 0, 0), 0.09, 0.04, 6)
        s.box("barrel", (0.3, 1.0, 3.4), (4.6, -0.5, 0), bevel=0.1)
        for turn in (0, 90):
            s.box("plunger", (4.4, 0.9, 0.16), (5.6, -0.45, 0), (turn, 0, 0), 0) if turn == 0 else s.box(
                "plunger", (4.4, 0.16, 0.9), (5.6, -0.08, 0), bevel=0
            )
        s.rod("plunger", (7.7, 0, 0), (8.0, 0, 0), 1.0, sides=14)
        for k in range(9):
            s.rod("mark", (-2.0 + 0.6 * k, 0, 0), (-1.95 + 0.6 * k, 0, 0), 0.88, sides=16)


@drawing(
    "backpack",
    (0.37, 0.46, 0.27),
    body="blue canvas",
    trim="tan leather",
    metal="polished brass",
    strap="dark blue canvas",
)
def backpack(s: Sketch, rng: Rng) -> None:
    """A rucksack: a rounded body with a flap and buckled straps, pockets before and at the sides, shoulder straps."""
    with s.frame(scale=CM):
        s.box("body", (30, 40, 17), (0, 0, 0), bevel=5)
        s.ball("body", (14.6, 6.5, 8.6), (0, 37, 0), sides=18)
        s.prism("strap", [(-9.6, 37), (8.9, 39), (9.6, 36), (9.8, 28), (8.9, 27.6), (8.6, 36)], 29, turn=(0, -90, 0))
        s.box("body", (20, 16, 6), (0, 3, 9), bevel=2)
        s.box("strap", (20.4, 5, 1.4), (0, 14.6, 11.6), bevel=0.6)
        for x in SIDES:
            s.box("body", (5, 14, 11), (x * 16, 3, 0), bevel=1.8)
            s.box("trim", (2.2, 16, 0.8), (x * 7, 16, 9.6), bevel=0.2)
            s.box("metal", (3.2, 3.0, 0.6), (x * 7, 22.5, 9.9), bevel=0.3)
            s.tube(
                "strap",
                curve([(x * 6, 40, -7), (x * 8, 38, -11), (x * 9.5, 24, -13), (x * 10, 8, -11), (x * 11, 3, -8)], 14),
                1.7,
                7,
            )
        s.box("trim", (2.2, 8, 0.8), (0, 9, 12.4), bevel=0.2)
        s.box("metal", (3.2, 2.6, 0.6), (0, 12, 12.6), bevel=0.3)
        s.ring("trim", 3.2, 0.8, (0, 42.5, -6), sides=6)
