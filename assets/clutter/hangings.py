"""What hangs on walls (its back at z = 0, about its middle foot) and from ceilings (its top at y = 0)."""

from __future__ import annotations

import numpy as np

from assets.clutter.deskware import lay_book
from assets.clutter.ware import (
    BINDINGS,
    BLACK,
    BRASS,
    BRIGHTS,
    CLAYS,
    CLOTHS,
    FLAME,
    GLASSES,
    GLAZES,
    GREEN,
    IRON,
    PALE,
    PRINT,
    SCREEN,
    STEEL,
    WHITE,
    WOODS,
    Rng,
    cold,
    gloss,
    matt,
    metal,
    one_of,
    ware,
    warm,
)
from assets.materials import Color
from assets.pictures.sheet import FRAMED, SCENIC
from assets.shapes.sketch import Sketch

_SKIES: tuple[Color, ...] = ((0.4, 0.5, 0.6), (0.6, 0.42, 0.25), (0.3, 0.35, 0.4))
_LANDS: tuple[Color, ...] = ((0.12, 0.2, 0.07), (0.25, 0.16, 0.07), (0.1, 0.15, 0.2))


def _framed(s: Sketch, w: float, h: float, frame: str, shown: str) -> None:
    """A frame about a picture, w × h metres."""
    edge = 0.05
    for side in (-1, 1):
        s.box(frame, (edge, h, 0.035), (side * (w - edge) / 2, 0, 0.018), bevel=0.006)
        s.box(frame, (w, edge, 0.035), (0, (h - edge) / 2 * (1 + side), 0.018), bevel=0.006)
    s.box(matt(WOODS[2]), (w - edge, h - edge, 0.008), (0, edge / 2, 0.008), bevel=0)
    s.picture(PRINT, shown, (w - edge, h - edge), (0, edge / 2, 0.018))


def _landscape(s: Sketch, rng: Rng, w: float, h: float) -> None:
    """Sky over three ranges of hills, 2 mm apart."""
    s.box(matt(one_of(rng, _SKIES)), (w - 0.1, h - 0.1, 0.002), (0, 0.05, 0.014), bevel=0)
    for k in range(3):
        x = np.linspace(-w / 2 + 0.05, w / 2 - 0.05, 9)
        top = (
            h * (0.55 - 0.13 * k) + 0.06 * h * np.sin(x * 9 / w + rng.uniform(0, 6)) + 0.03 * h * rng.uniform(-1, 1, 9)
        )
        foot = np.column_stack([x[::-1], np.full(9, 0.05)])
        s.prism(
            matt(one_of(rng, _LANDS, 0.35)),
            np.concatenate([foot[::-1], np.column_stack([x, top])[::-1]]),
            0.002,
            (0, 0, 0.017 + 0.002 * k),
        )


@ware("painting", rests="wall")
def painting(s: Sketch, rng: Rng) -> None:
    """A landscape in a gilt or wooden frame."""
    w, h = float(rng.uniform(0.6, 1.0)), float(rng.uniform(0.45, 0.65))
    frame = metal((0.5, 0.34, 0.12)) if rng.random() < 0.5 else matt(one_of(rng, WOODS))
    _framed(s, w, h, frame, str(rng.choice(SCENIC)))


@ware("portrait", rests="wall")
def portrait(s: Sketch, rng: Rng) -> None:
    """Somebody's head and shoulders before a dark ground."""
    _framed(s, 0.55, 0.72, metal((0.5, 0.34, 0.12)), str(rng.choice(("woman", "man"))))


@ware("picture", rests="wall")
def picture(s: Sketch, rng: Rng) -> None:
    """A print in a thin dark frame."""
    w, h = float(rng.uniform(0.35, 0.55)), float(rng.uniform(0.45, 0.65))
    s.box(matt(one_of(rng, (BLACK, *WOODS))), (w, h, 0.022), (0, 0, 0.011), bevel=0)
    s.box(matt(WHITE), (w - 0.04, h - 0.04, 0.003), (0, 0.02, 0.022), bevel=0)
    wide = 0.68 * w
    s.picture(PRINT, str(rng.choice(FRAMED)), (wide, min(1.2 * wide, 0.8 * h)), (0, 0.12 * h, 0.0245))


@ware("poster", rests="wall")
def poster(s: Sketch, rng: Rng) -> None:
    """A printed sheet for a concert or a journey."""
    w, h = 0.5, 0.7
    s.box(matt(PALE), (w, h, 0.003), (0, 0, 0.002), bevel=0)
    s.picture(PRINT, str(rng.choice(("poster", "journey"))), (w - 0.03, h - 0.03), (0, 0.015, 0.006))


@ware("map", rests="wall")
def wall_map(s: Sketch, rng: Rng) -> None:
    """Lands and seas on paper between two rods."""
    w, h = 1.0, 0.65
    s.box(matt((0.5, 0.46, 0.34)), (w, h, 0.004), (0, 0, 0.006), bevel=0)
    for _ in range(7):
        at = (float(rng.uniform(-0.38, 0.38)), float(rng.uniform(0.1, 0.55)), 0.009)
        s.ball(
            matt(one_of(rng, _LANDS)),
            (float(rng.uniform(0.05, 0.14)), float(rng.uniform(0.04, 0.1)), 0.002),
            at,
            sides=8,
        )
    for y in (-0.012, h - 0.01):
        s.box(matt(WOODS[2]), (w + 0.08, 0.022, 0.022), (0, y, 0.011), bevel=0)


@ware("wall clock", rests="wall")
def wall_clock(s: Sketch, rng: Rng) -> None:
    """A round clock."""
    s.cylinder(matt(one_of(rng, (BLACK, *WOODS))), 0.17, 0.04, (0, 0.17, 0), (90, 0, 0), sides=20)
    s.cylinder(matt(WHITE), 0.148, 0.004, (0, 0.17, 0.04), (90, 0, 0), sides=20)
    for turn, long in ((float(rng.uniform(0, 360)), 0.11), (float(rng.uniform(0, 360)), 0.07)):
        with s.frame((0, 0.17, 0.046), (0, 0, turn)):
            s.box(matt(BLACK), (0.012, long, 0.002), bevel=0)


@ware("mirror", rests="wall")
def mirror(s: Sketch, rng: Rng) -> None:
    """A tall mirror in a frame."""
    s.box(matt(one_of(rng, WOODS)), (0.5, 0.8, 0.03), (0, 0, 0.015), bevel=0.006)
    s.box(metal((0.75, 0.78, 0.8)), (0.42, 0.72, 0.004), (0, 0.04, 0.03), bevel=0)


@ware("sconce", rests="wall", candela=140.0, light_m=0.3)
def sconce(s: Sketch, rng: Rng) -> None:
    """A brass arm with a lit shade."""
    s.box(metal(BRASS), (0.09, 0.16, 0.02), (0, 0, 0.01), bevel=0.006)
    s.rod(metal(BRASS), (0, 0.06, 0.02), (0, 0.1, 0.11), 0.01, sides=6)
    s.lathe(warm(), [(0.075, 0.09), (0.05, 0.21)], (0, 0, 0.12), sides=10)


@ware("wall torch", rests="wall", candela=220.0, light_m=0.55)
def wall_torch(s: Sketch, rng: Rng) -> None:
    """A burning torch in an iron ring."""
    s.box(metal(IRON), (0.08, 0.2, 0.02), (0, 0.05, 0.01), bevel=0)
    s.rod(matt(WOODS[2]), (0, 0, 0.04), (0, 0.42, 0.16), 0.02, 0.032, sides=7)
    s.ring(metal(IRON), 0.036, 0.007, (0, 0.2, 0.1), (60, 0, 0), sides=3)
    for turn in (0, 90):
        s.picture(FLAME, "wick", (0.15, 0.32), (0, 0.38, 0.165), (0, turn, 0))


@ware("wall lantern", rests="wall", candela=260.0, light_m=0.1)
def wall_lantern(s: Sketch, rng: Rng) -> None:
    """A glazed lantern on a bracket, as beside doors."""
    s.box(metal(IRON), (0.09, 0.24, 0.02), (0, 0.1, 0.01), bevel=0)
    s.rod(metal(IRON), (0, 0.32, 0.02), (0, 0.3, 0.17), 0.012, sides=5)
    s.cylinder(warm(), 0.055, 0.2, (0, 0, 0.17), top=0.075, sides=6)
    s.cylinder(metal(IRON), 0.1, 0.08, (0, 0.2, 0.17), top=0.015, sides=6)
    s.cylinder(metal(IRON), 0.06, 0.02, (0, -0.02, 0.17), sides=6)


@ware("banner", rests="wall")
def banner(s: Sketch, rng: Rng) -> None:
    """A long cloth with a device, from a rod."""
    w, h = 0.8, 2.1
    cloth, device = one_of(rng, ((0.4, 0.03, 0.03), (0.05, 0.08, 0.3), (0.05, 0.2, 0.08))), matt((0.7, 0.5, 0.15))
    s.prism(matt(cloth), [(-w / 2, 0.25), (0, 0), (w / 2, 0.25), (w / 2, h), (-w / 2, h)], 0.01, (0, 0, 0.05))
    s.rod(metal(BRASS), (-w / 2 - 0.1, h, 0.05), (w / 2 + 0.1, h, 0.05), 0.02, sides=6)
    s.prism(device, [(-0.2, 1.1), (0, 0.8), (0.2, 1.1), (0.2, 1.45), (-0.2, 1.45)], 0.004, (0, 0, 0.058))
    s.prism(matt(cloth), [(-0.13, 1.13), (0, 0.93), (0.13, 1.13), (0.13, 1.38), (-0.13, 1.38)], 0.004, (0, 0, 0.061))


@ware("tapestry", rests="wall")
def tapestry(s: Sketch, rng: Rng) -> None:
    """A woven picture with a border."""
    w, h = 1.6, 1.3
    s.box(matt((0.2, 0.05, 0.04)), (w, h, 0.012), (0, 0, 0.02), bevel=0)
    with s.frame((0, 0.02, 0.012)):
        _landscape(s, rng, w - 0.1, h - 0.04)
    s.rod(metal(BRASS), (-w / 2 - 0.06, h, 0.03), (w / 2 + 0.06, h, 0.03), 0.018, sides=6)


@ware("shield", rests="wall")
def shield(s: Sketch, rng: Rng) -> None:
    """A shield over two crossed swords."""
    for turn in (-38, 38):
        with s.frame((0, 0.3, 0.015), (0, 0, turn)):
            s.box(metal(STEEL), (0.035, 0.75, 0.008), (0, -0.25, 0), bevel=0)
            s.box(metal(BRASS), (0.16, 0.025, 0.02), (0, -0.27, 0), bevel=0)
    outline = [(-0.24, 0.3), (0, 0.0), (0.24, 0.3), (0.24, 0.6), (-0.24, 0.6)]
    s.prism(gloss(one_of(rng, ((0.35, 0.03, 0.03), (0.04, 0.08, 0.25)))), outline, 0.04, (0, 0, 0.05))
    s.box(metal((0.7, 0.5, 0.2)), (0.07, 0.5, 0.01), (0, 0.06, 0.072), bevel=0)
    s.box(metal((0.7, 0.5, 0.2)), (0.42, 0.07, 0.01), (0, 0.38, 0.072), bevel=0)


@ware("antlers", rests="wall")
def antlers(s: Sketch, rng: Rng) -> None:
    """A trophy on a wooden board."""
    bone = matt((0.5, 0.4, 0.26))
    s.cylinder(matt(WOODS[0]), 0.12, 0.025, (0, 0.12, 0), (90, 0, 0), sides=12)
    for side in (-1, 1):
        points = [
            (side * x, y, z) for x, y, z in ((0.03, 0.15, 0.03), (0.2, 0.3, 0.12), (0.28, 0.5, 0.1), (0.22, 0.66, 0.08))
        ]
        for a, b, r in zip(points, points[1:], (0.018, 0.014, 0.01), strict=False):
            s.rod(bone, a, b, r, 0.7 * r, sides=5)
        for x, y in ((0.33, 0.4), (0.4, 0.55)):
            s.rod(bone, points[1] if y < 0.5 else points[2], (side * x, y, 0.14), 0.011, 0.004, sides=4)


@ware("tool board", rests="wall")
def tool_board(s: Sketch, rng: Rng) -> None:
    """Tools hung in a row from a board."""
    s.box(matt(WOODS[1]), (1.2, 0.12, 0.02), (0, 0.46, 0.01), bevel=0)
    for k in range(9):
        x, tall = -0.52 + 0.13 * k, float(rng.uniform(0.2, 0.4))
        s.rod(matt(one_of(rng, WOODS)), (x, 0.48, 0.035), (x, 0.48 - 0.6 * tall, 0.035), 0.011, sides=5)
        if k % 3 == 0:
            s.box(metal(STEEL), (0.1, 0.03, 0.025), (x, 0.48 - 0.6 * tall, 0.035), bevel=0)
        else:
            s.box(metal(STEEL), (0.015 + 0.012 * (k % 4), 0.4 * tall, 0.006), (x, 0.48 - tall, 0.035), bevel=0)


def _board(s: Sketch, wide: float) -> None:
    wood = matt(WOODS[1])
    s.box(wood, (wide, 0.028, 0.2), (0, 0, 0.1), bevel=0)
    for side in (-1, 1):
        s.beam(wood, (side * (wide / 2 - 0.12), -0.16, 0.012), (side * (wide / 2 - 0.12), 0.0, 0.16), 0.024, 0.024)


@ware("shelf of books", rests="wall")
def shelf_of_books(s: Sketch, rng: Rng) -> None:
    """A board on brackets with books on it."""
    _board(s, 0.9)
    x = -0.4
    while x < 0.26:
        w = float(rng.uniform(0.02, 0.05))
        s.box(
            matt(one_of(rng, BINDINGS)),
            (w - 0.002, float(rng.uniform(0.18, 0.27)), 0.15),
            (x + w / 2, 0.028, 0.1),
            bevel=0,
        )
        x += w
    lay_book(s, rng, one_of(rng, BINDINGS), (0.15, 0.04, 0.18), (0.35, 0.028, 0.1), 5)


@ware("shelf of pots", rests="wall")
def shelf_of_pots(s: Sketch, rng: Rng) -> None:
    """A board with pots, jugs and bowls."""
    _board(s, 1.0)
    for k in range(6):
        r, h = float(rng.uniform(0.045, 0.07)), float(rng.uniform(0.09, 0.2))
        line = [(0, 0), (0.7 * r, 0), (r, 0.5 * h), (0.6 * r, 0.85 * h), (0.7 * r, h), (0.5 * r, h)]
        s.lathe(gloss(one_of(rng, (*GLAZES, *CLAYS))), line, (-0.42 + 0.165 * k, 0.028, 0.1), sides=9)


@ware("shelf of bottles", rests="wall")
def shelf_of_bottles(s: Sketch, rng: Rng) -> None:
    """A board with a row of bottles."""
    _board(s, 1.0)
    for k in range(10):
        r, h = float(rng.uniform(0.03, 0.042)), float(rng.uniform(0.2, 0.3))
        line = [(0, 0), (r, 0), (r, 0.6 * h), (0.4 * r, 0.78 * h), (0.36 * r, h), (0, h)]
        s.lathe(gloss(one_of(rng, GLASSES)), line, (-0.44 + 0.098 * k, 0.028, 0.1), sides=8)


@ware("hanging pans", rests="wall")
def hanging_pans(s: Sketch, rng: Rng) -> None:
    """Copper pans on a rail."""
    s.rod(metal(IRON), (-0.55, 0.5, 0.05), (0.55, 0.5, 0.05), 0.01, sides=5)
    for k in range(5):
        x, r = -0.44 + 0.22 * k, float(rng.uniform(0.07, 0.1))
        s.rod(metal(IRON), (x, 0.48, 0.05), (x, 0.26, 0.05), 0.008, sides=4)
        s.lathe(
            metal((0.6, 0.26, 0.13)),
            [(0, 0), (r * 0.85, 0), (r, 0.05), (0.92 * r, 0.05), (0, 0.01)],
            (x, 0.26 - r, 0.02),
            (90, 0, 0),
            12,
        )


@ware("notice board", rests="wall")
def notice_board(s: Sketch, rng: Rng) -> None:
    """Cork with notes pinned to it."""
    s.box(matt(WOODS[1]), (0.9, 0.6, 0.02), (0, 0, 0.01), bevel=0)
    s.box(matt((0.38, 0.24, 0.12)), (0.84, 0.54, 0.004), (0, 0.03, 0.02), bevel=0)
    for k in range(7):
        at = (-0.32 + 0.107 * k, float(rng.uniform(0.08, 0.36)), 0.023)
        s.box(
            matt(one_of(rng, (WHITE, PALE, BRIGHTS[1], CLOTHS[2]))),
            (0.1, 0.14, 0.001),
            at,
            (0, 0, float(rng.uniform(-9, 9))),
            0,
        )


@ware("white board", rests="wall")
def white_board(s: Sketch, rng: Rng) -> None:
    """A board with scribbles and a tray."""
    s.box(metal(STEEL), (1.3, 0.85, 0.02), (0, 0, 0.01), bevel=0)
    s.box(gloss(WHITE), (1.24, 0.79, 0.003), (0, 0.03, 0.02), bevel=0)
    s.box(metal(STEEL), (0.8, 0.015, 0.07), (0, 0, 0.035), bevel=0)
    for k in range(7):
        color = matt(one_of(rng, (BLACK, BRIGHTS[0], BRIGHTS[2])))
        at = (float(rng.uniform(-0.3, 0.2)), 0.15 + 0.085 * k, 0.024)
        s.box(color, (float(rng.uniform(0.2, 0.6)), 0.012, 0.001), at, (0, 0, float(rng.uniform(-3, 3))), 0)


@ware("screen", rests="wall")
def screen(s: Sketch, rng: Rng) -> None:
    """A lit display."""
    s.box(matt(BLACK), (0.9, 0.54, 0.04), (0, 0, 0.02), bevel=0.006)
    s.picture(SCREEN, str(rng.choice(("film", "readings", "desktop"))), (0.84, 0.48), (0, 0.03, 0.043))


@ware("pipes", rests="wall")
def pipes(s: Sketch, rng: Rng) -> None:
    """Two pipes up the wall, with clips and a valve."""
    for x, r in ((-0.07, 0.03), (0.06, 0.02)):
        s.rod(metal((0.32, 0.3, 0.28)), (x, -1.2, 0.06), (x, 1.0, 0.06), r, sides=7)
        for y in (-0.8, 0.1, 0.8):
            s.box(metal(IRON), (2 * r + 0.03, 0.03, 0.05), (x, y, 0.025), bevel=0)
    s.ring(matt((0.4, 0.03, 0.02)), 0.06, 0.012, (-0.07, -0.1, 0.12), sides=3)


@ware("shop sign", rests="wall")
def shop_sign(s: Sketch, rng: Rng) -> None:
    """A painted board on an iron arm, square to the wall."""
    s.rod(metal(IRON), (0, 0.5, 0), (0, 0.5, 0.75), 0.015, sides=5)
    s.rod(metal(IRON), (0, 0.25, 0), (0, 0.5, 0.4), 0.01, sides=4)
    s.box(
        matt(one_of(rng, ((0.05, 0.12, 0.08), (0.2, 0.04, 0.03), (0.06, 0.08, 0.18)))),
        (0.04, 0.42, 0.55),
        (0, 0.04, 0.46),
        bevel=0.006,
    )
    for side in (-1, 1):
        s.box(matt((0.65, 0.5, 0.2)), (0.004, 0.3, 0.42), (side * 0.021, 0.1, 0.46), bevel=0)
        s.ball(matt((0.05, 0.05, 0.05)), (0.004, 0.09, 0.12), (side * 0.024, 0.25, 0.46), sides=8)


@ware("ivy", rests="wall")
def ivy(s: Sketch, rng: Rng) -> None:
    """Leaves that climb."""
    for k in range(46):
        y = float(rng.uniform(-1.4, 0.9))
        x = 0.25 * (1 + 0.4 * np.sin(3 * y)) * float(rng.uniform(-1, 1))
        r = float(rng.uniform(0.04, 0.07))
        grid = [[(x - r, y, 0.03), (x, y + r, 0.05)], [(x, y - 1.2 * r, 0.06), (x + r, y, 0.03)]]
        s.sheet(matt(one_of(rng, (GREEN, (0.12, 0.26, 0.07)), 0.3)), grid, both=bool(k < 0))


@ware("pendant lamp", rests="ceiling", candela=320.0, light_m=-0.75)
def pendant_lamp(s: Sketch, rng: Rng) -> None:
    """An enamelled shade on a cord with a bulb in it."""
    s.rod(matt(BLACK), (0, -0.6, 0), (0, 0, 0), 0.006, sides=4)
    s.lathe(gloss(one_of(rng, (IRON, CLOTHS[4], PALE, BRASS))), [(0.2, -0.78), (0.1, -0.64), (0.03, -0.6)], sides=14)
    s.ball(warm(), 0.05, (0, -0.74, 0), sides=8)


@ware("paper lamp", rests="ceiling", candela=240.0, light_m=-0.7)
def paper_lamp(s: Sketch, rng: Rng) -> None:
    """A lit ball of paper."""
    s.rod(matt(BLACK), (0, -0.5, 0), (0, 0, 0), 0.005, sides=4)
    s.ball(warm(), (0.17, 0.2, 0.17), (0, -0.68, 0), sides=12)
    for y in (-0.49, -0.87):
        s.cylinder(matt(BLACK), 0.06, 0.015, (0, y, 0), sides=8)


@ware("iron chandelier", rests="ceiling", candela=420.0, light_m=-0.95)
def iron_chandelier(s: Sketch, rng: Rng) -> None:
    """A wheel of candles on chains."""
    s.ring(metal(IRON), 0.45, 0.022, (0, -1.15, 0), (90, 0, 0), sides=3)
    for k in range(8):
        a = k * np.pi / 4
        x, z = 0.45 * float(np.cos(a)), 0.45 * float(np.sin(a))
        s.cylinder(matt(PALE), 0.022, 0.1, (x, -1.13, z), sides=6)
        s.lathe(warm(), [(0, 0), (0.016, 0.02), (0, 0.075)], (x, -1.03, z), sides=6)
        if k % 2 == 0:
            s.rod(metal(IRON), (x, -1.15, z), (0, -0.3, 0), 0.007, sides=4)
    s.rod(metal(IRON), (0, -0.3, 0), (0, 0, 0), 0.012, sides=4)


@ware("hanging herbs", rests="ceiling")
def hanging_herbs(s: Sketch, rng: Rng) -> None:
    """Bunches of dried herbs."""
    for k in range(3):
        with s.frame((0.22 * (k - 1), 0, 0)):
            color = one_of(rng, ((0.07, 0.1, 0.03), (0.13, 0.1, 0.04), (0.1, 0.06, 0.09)))
            s.rod(matt(WOODS[2]), (0, -0.12, 0), (0, 0, 0), 0.004, sides=3)
            for j in range(9):
                a, r = j * 2.4, float(rng.uniform(0.03, 0.08))
                s.rod(
                    matt(one_of(rng, (color,), 0.3)),
                    (0, -0.12, 0),
                    (r * np.cos(a), -0.4, r * np.sin(a)),
                    0.004,
                    0.016,
                    sides=4,
                )


@ware("tube light", rests="ceiling", candela=380.0, light_m=-0.1)
def tube_light(s: Sketch, rng: Rng) -> None:
    """A white batten with a lit tube."""
    s.box(matt(WHITE), (0.14, 0.05, 1.2), (0, -0.05, 0), bevel=0)
    s.box(cold(), (0.07, 0.03, 1.16), (0, -0.08, 0), bevel=0)


@ware("ship lantern", rests="ceiling", candela=260.0, light_m=-0.5)
def ship_lantern(s: Sketch, rng: Rng) -> None:
    """A brass lantern on a hook."""
    s.rod(metal(IRON), (0, -0.3, 0), (0, 0, 0), 0.008, sides=4)
    s.cylinder(metal(BRASS), 0.09, 0.1, (0, -0.42, 0), top=0.03, sides=8)
    s.cylinder(warm(), 0.075, 0.17, (0, -0.59, 0), sides=8)
    s.cylinder(metal(BRASS), 0.1, 0.03, (0, -0.62, 0), sides=8)
