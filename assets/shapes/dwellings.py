"""Houses made of what is no house: a pumpkin, a mushroom, a teapot, a boot; each with a door, windows and a chimney."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.openings import draw_door, draw_window
from assets.shapes.sketch import F64, Sketch, arc

Rng = np.random.Generator
_SIDES = 60
_ANGLES = np.linspace(0, 2 * np.pi, _SIDES, endpoint=False)


def _ring(radius: F64, height: F64 | float, middle: float = 0.0) -> F64:
    """A closed ring of points at a height; angle 0 is +X, a quarter turn on is -Z. `middle` moves it along z."""
    return np.stack([radius * np.cos(_ANGLES), height + 0 * _ANGLES, middle - radius * np.sin(_ANGLES)], -1)


def _chimney(s: Sketch, surface: str, x: float, y: float, z: float, tall: float) -> None:
    """A crooked stone chimney with a pot."""
    s.cylinder(surface, tall * 0.2, tall, (x, y, z), (0, 0, -6), top=tall * 0.17, sides=12)
    s.cylinder(surface, tall * 0.25, tall * 0.12, (x + tall * 0.1, y + tall * 0.94, z), (0, 0, -6), sides=12)


def _doorway(s: Sketch, frame: str, panel: str, wide: float, tall: float, deep: float) -> None:
    """An arched door at the front of a porch that is let into the wall behind it by `deep` metres."""
    r = wide * 0.62
    top = arc(r, 0, 180, 14, (0, tall * 1.06 - r * 0.8))
    s.prism(frame, [(-r, 0), (r, 0), *top.tolist()], deep, (0, 0, -deep / 2))
    with s.frame((0, 0, wide * 0.04)):
        draw_door(s, frame, panel, wide, tall, arched=True)


def _round_window(s: Sketch, frame: str, glass: str, radius: float) -> None:
    """A round window with a cross bar, on a wall that faces +Z."""
    s.cylinder(glass, radius, radius * 0.12, (0, 0, 0), (90, 0, 0), sides=20)
    s.ring(frame, radius, radius * 0.16, (0, 0, radius * 0.1), sides=8)
    s.box(frame, (radius * 0.14, radius * 2, radius * 0.14), (0, -radius, radius * 0.12), bevel=0)
    s.box(frame, (radius * 2, radius * 0.14, radius * 0.14), (0, -radius * 0.07, radius * 0.12), bevel=0)


@drawing(
    "pumpkin_house",
    (4.4, 4.6, 4.4),
    shell="orange pumpkin skin",
    stem="dry green stem",
    frame="dark oak",
    panes="warm glowing glass",
    stone="grey field stone",
)
def pumpkin_house(s: Sketch, rng: Rng) -> None:
    """A house hollowed out of a giant pumpkin: an arched door, lit windows, a crooked stem and a chimney."""
    ribs = 1 - 0.1 * np.abs(np.cos(_ANGLES * 5)) ** 5
    lift, rings = 1.62, []
    for t in np.linspace(-1.42, 1.5, 26).tolist():
        dip = 1.6 - 0.35 * np.exp(-(((abs(t) - 1.5) / 0.4) ** 2))
        rings.append(_ring(2.2 * np.cos(t) ** 0.7 * ribs, lift + dip * np.sin(t) * (0.9 + 0.1 * ribs)))
    s.loft("shell", rings)
    s.tube("stem", [(0, 2.7, 0), (0.05, 3.4, 0.03), (0.3, 3.9, 0.1), (0.62, 4.05, 0.1)], [0.42, 0.24, 0.18, 0.2], 8)
    with s.frame((0, 0, 2.2)):
        _doorway(s, "stone", "frame", 0.9, 1.7, 1.4)
    for turn in (-48.0, 48.0):
        with s.frame((0, 1.75, 0), (0, turn, 0)), s.frame((0, 0, 2.17), (-4, 0, 0)):
            _round_window(s, "frame", "panes", 0.36)
    for turn in (0.0, 122.0, 238.0):
        with s.frame((0, 2.55, 0), (0, turn, 0)), s.frame((0, 0, 1.98), (-28, 0, 0)):
            _round_window(s, "frame", "panes", 0.24)
    _chimney(s, "stone", -1.0, 2.7, -0.5, 1.2)


@drawing(
    "mushroom_house",
    (4.0, 4.4, 4.0),
    cap="red mushroom cap",
    spots="white paint",
    stalk="pale cream plaster",
    frame="dark oak",
    panes="warm glowing glass",
    stone="grey field stone",
)
def mushroom_house(s: Sketch, rng: Rng) -> None:
    """A house in a toadstool: a stout stalk with door and windows under a broad spotted cap with a chimney."""
    s.lathe("stalk", [(1.25, 0), (1.15, 0.3), (1.02, 1.0), (0.98, 1.8), (1.06, 2.4), (0.9, 2.6)], sides=36)
    rim = [(0.9, 2.35), (1.6, 2.12), (1.92, 2.16), (2.0, 2.34), (1.86, 2.85), (1.5, 3.4), (0.95, 3.82), (0.4, 4.02)]
    s.lathe("cap", [*rim, (0, 4.06)], sides=44)
    s.ring("stalk", 1.1, 0.1, (0, 2.05, 0), (90, 0, 0), sides=8)
    for k in range(11):
        turn, low = 33.0 * k + float(rng.uniform(-8, 8)), k % 3
        radius, height, tilt = ((1.78, 2.95, -28.0), (1.32, 3.56, -48.0), (0.62, 3.96, -72.0))[low]
        size = float(rng.uniform(0.16, 0.3))
        with s.frame((0, 0, 0), (0, turn, 0)), s.frame((0, height, radius), (tilt, 0, 0)):
            s.ball("spots", (size, size, 0.07), sides=14)
    with s.frame((0, 0, 1.24)):
        _doorway(s, "stone", "frame", 0.75, 1.45, 0.7)
    for turn in (-58.0, 58.0, 160.0):
        with s.frame((0, 1.25, 0), (0, turn, 0)), s.frame((0, 0, 1.0)):
            _round_window(s, "frame", "panes", 0.26)
    _chimney(s, "stone", 0.95, 3.3, -0.5, 1.05)


@drawing(
    "teapot_house",
    (6.0, 4.4, 4.3),
    pot="glazed blue and white ceramic",
    lid="glazed blue ceramic",
    frame="dark oak",
    panes="warm glowing glass",
)
def teapot_house(s: Sketch, rng: Rng) -> None:
    """A house in a giant teapot: a round door, windows about its belly, the spout for a chimney, a knob on the lid."""
    s.lathe("pot", [(1.2, 0), (1.5, 0.2), (1.92, 0.9), (2.0, 1.6), (1.8, 2.4), (1.3, 2.95), (0.9, 3.1)], sides=44)
    s.lathe("lid", [(1.0, 3.05), (1.02, 3.16), (0.75, 3.45), (0.3, 3.7), (0.14, 3.78), (0, 3.8)], sides=36)
    s.ball("lid", 0.28, (0, 4.02, 0), sides=18)
    s.tube("pot", [(1.7, 1.0, 0), (2.3, 1.3, 0), (2.6, 2.1, 0), (3.0, 2.9, 0)], [0.5, 0.36, 0.24, 0.2], 14)
    s.tube("pot", [(-1.6, 2.5, 0), (-2.4, 2.75, 0), (-2.85, 2.1, 0), (-2.5, 1.3, 0), (-1.85, 0.9, 0)], 0.17, 12)
    s.ring("lid", 1.97, 0.05, (0, 1.6, 0), (90, 0, 0), sides=8)
    with s.frame((0, 0, 2.08)):
        _doorway(s, "lid", "frame", 0.85, 1.6, 1.2)
    for turn in (-44.0, 44.0, 180.0):
        with s.frame((0, 1.75, 0), (0, turn, 0)), s.frame((0, 0, 1.95), (-6, 0, 0)):
            _round_window(s, "frame", "panes", 0.34)


@drawing(
    "boot_house",
    (3.4, 5.2, 5.4),
    leather="worn brown leather",
    sole="dark brown leather",
    roof="red roof tiles",
    frame="dark oak",
    panes="warm glowing glass",
    stone="grey field stone",
)
def boot_house(s: Sketch, rng: Rng) -> None:
    """A house in a giant boot: a door in the toe, windows up the leg, a tiled roof on top with a chimney."""
    rings = []
    for y, wide, front, back in (
        (0.32, 1.15, 2.6, -1.5),
        (0.8, 1.3, 2.75, -1.5),
        (1.3, 1.2, 2.3, -1.45),
        (1.7, 1.1, 1.3, -1.4),
        (2.2, 1.1, 0.75, -1.4),
        (3.0, 1.2, 0.75, -1.5),
        (3.7, 1.3, 0.85, -1.6),
    ):
        middle, half = (front + back) / 2, (front - back) / 2
        rings.append(np.stack([wide * np.cos(_ANGLES), y + 0 * _ANGLES, middle - half * np.sin(_ANGLES)], -1))
    s.loft("leather", rings)
    low = rings[0]
    foot = [np.stack([1.04 * low[:, 0], y + 0 * _ANGLES, 0.56 + 1.03 * (low[:, 2] - 0.56)], -1) for y in (0.0, 0.36)]
    s.loft("sole", foot)
    with s.frame((0, 3.6, -0.4)):
        s.lathe("roof", [(1.75, 0), (1.7, 0.08), (0.9, 0.95), (0, 1.6)], sides=28)
    for k in range(4):
        y, z = 1.5 + 0.5 * k, (2.0, 1.12, 0.86, 0.86)[k]
        s.beam("sole", (-0.5, y, z), (0.5, y + 0.25, z), 0.07, 0.07)
        s.beam("sole", (0.5, y, z), (-0.5, y + 0.25, z), 0.07, 0.07)
    with s.frame((0.98, 0.1, 1.95), (0, 48, 0)):
        _doorway(s, "stone", "frame", 0.7, 1.25, 0.9)
    for turn in (90.0, -90.0):
        for y in (1.9, 2.9):
            with s.frame((0, y, -0.4), (0, turn, 0)), s.frame((0, 0, 1.12)):
                draw_window(s, "frame", "panes", 0.5, 0.62)
    _chimney(s, "stone", -0.75, 4.2, -0.9, 0.95)
