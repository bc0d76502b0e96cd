"""What is looked at on a wall: pictures, maps, cloths, boards, screens. Its back is at z = 0, at its middle foot."""

from __future__ import annotations

import numpy as np

from assets.clutter.ware import (
    BLACK,
    BRASS,
    BRIGHTS,
    CLOTHS,
    PALE,
    PRINT,
    SCREEN,
    STEEL,
    WHITE,
    WOODS,
    Rng,
    gloss,
    matt,
    metal,
    one_of,
    ware,
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
