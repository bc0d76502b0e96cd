"""How regions build that one tells apart at first sight: a Paris front, an island of white cubes, a brownstone."""

from __future__ import annotations

from collections.abc import Sequence

from assets.stages.style import Style
from assets.stages.water import Color

_CREAM: tuple[Color, ...] = ((0.98, 0.94, 0.84), (0.94, 0.89, 0.78), (0.99, 0.97, 0.9))
_LIME: tuple[Color, ...] = ((1.0, 1.0, 0.99), (0.98, 0.98, 0.97), (0.96, 0.97, 0.98))
_SUNNY: tuple[Color, ...] = (
    (0.98, 0.76, 0.46),
    (0.96, 0.62, 0.42),
    (0.98, 0.88, 0.66),
    (0.9, 0.52, 0.4),
    (0.97, 0.9, 0.8),
)
_BROWN: tuple[Color, ...] = ((0.86, 0.56, 0.44), (0.62, 0.4, 0.32), (0.78, 0.6, 0.5), (0.5, 0.34, 0.28))
_GREY_BRICK: tuple[Color, ...] = ((0.84, 0.86, 0.88), (0.74, 0.76, 0.78), (0.9, 0.9, 0.9))
_GAUDY: tuple[Color, ...] = (
    (0.96, 0.72, 0.3),
    (0.4, 0.68, 0.8),
    (0.9, 0.48, 0.4),
    (0.62, 0.8, 0.5),
    (0.94, 0.9, 0.82),
    (0.86, 0.58, 0.7),
)
_BOARDED: tuple[Color, ...] = (
    (0.78, 0.26, 0.2),
    (0.94, 0.78, 0.36),
    (0.96, 0.95, 0.9),
    (0.36, 0.52, 0.62),
    (0.48, 0.6, 0.42),
)
_PALE_GREY: tuple[Color, ...] = ((0.96, 0.96, 0.94), (0.8, 0.82, 0.82))
_BLUE: tuple[Color, ...] = ((0.16, 0.4, 0.78), (0.2, 0.5, 0.8), (0.1, 0.3, 0.62))
_IRON: tuple[Color, ...] = ((0.3, 0.26, 0.24), (0.42, 0.4, 0.36), (0.24, 0.28, 0.26))
_LACQUER: tuple[Color, ...] = ((0.9, 0.3, 0.22), (0.8, 0.26, 0.2), (0.4, 0.3, 0.26))
_PASTEL: tuple[Color, ...] = (
    (0.94, 0.84, 0.6),
    (0.66, 0.82, 0.78),
    (0.92, 0.7, 0.62),
    (0.78, 0.84, 0.92),
    (0.96, 0.94, 0.86),
    (0.86, 0.78, 0.56),
)
_WHITE_TRIM: tuple[Color, ...] = ((1.0, 1.0, 1.0), (0.96, 0.96, 0.94))

REGIONAL: Sequence[Style] = (
    Style(
        4.0,
        3.2,
        1.75,
        (1.1, 2.25),
        ("masonry",),
        _CREAM,
        "mansard",
        (2, 4),
        frozenset({"courses", "window rails", "long balconies"}),
        deep_m=10.0,
        rise=(2.9, 3.3),
        most=6,
        trims=_PALE_GREY,
    ),
    Style(
        2.9,
        2.7,
        2.5,
        (0.8, 1.15),
        ("plaster",),
        _LIME,
        "terrace",
        (2, 2),
        frozenset({"shutters", "outer stair"}),
        deep_m=7.0,
        most=2,
        trims=_BLUE,
        awnings=False,
        cloths=((1.0, 1.0, 1.0), (0.8, 0.9, 1.0)),
    ),
    Style(
        3.2,
        2.8,
        2.2,
        (0.85, 1.45),
        ("plaster",),
        _SUNNY,
        "eaves",
        (2, 2),
        frozenset({"shutters", "balconies", "arched doors"}),
        deep_m=8.0,
        rise=(0.9, 1.4),
        most=4,
        trims=_WHITE_TRIM,
        cloths=((1.0, 1.0, 1.0), (0.75, 0.95, 0.8), (0.8, 0.9, 1.0)),
    ),
    Style(
        3.5,
        3.1,
        1.8,
        (1.0, 1.9),
        ("masonry",),
        _BROWN,
        "cornice",
        (1, 2),
        frozenset({"courses", "fire escape", "stoop"}),
        deep_m=10.0,
        most=6,
        trims=_IRON,
    ),
    Style(
        3.1,
        2.6,
        3.2,
        (1.0, 0.9),
        ("masonry",),
        _GREY_BRICK,
        "swept",
        (4, 2),
        frozenset({"gate"}),
        door=(1.5, 2.35),
        deep_m=6.0,
        rise=(1.5, 2.0),
        most=1,
        trims=_LACQUER,
        awnings=False,
    ),
    Style(
        2.7,
        2.5,
        2.4,
        (1.0, 0.95),
        ("masonry", "plaster", "plaster"),
        _GAUDY,
        "flat",
        (2, 1),
        frozenset({"units", "outer stair"}),
        deep_m=7.0,
        most=4,
        trims=_PALE_GREY,
    ),
    Style(
        3.0,
        2.6,
        1.9,
        (0.9, 1.3),
        ("plaster",),
        _BOARDED,
        "gable",
        (2, 3),
        frozenset({"boards", "corner boards"}),
        deep_m=9.0,
        most=3,
        trims=_WHITE_TRIM,
    ),
    Style(
        3.4,
        3.0,
        1.5,
        (0.95, 1.8),
        ("plaster",),
        _PASTEL,
        "flat",
        (2, 3),
        frozenset({"courses", "shutters", "balconies", "units"}),
        deep_m=10.0,
        most=6,
        trims=((0.3, 0.5, 0.42), (0.5, 0.34, 0.24), (0.94, 0.94, 0.9)),
    ),
)
"""12 Parisian, 13 Aegean, 14 Mediterranean, 15 brownstones, 16 northern Chinese lanes, 17 hillside shacks, 18 northern
boards, 19 shophouses of tropical towns: in `ages.STYLES` they follow the first twelve."""
