"""How ages and cultures build their houses: storeys, bays, windows, tints, roofs and what sets them apart."""

from __future__ import annotations

from collections.abc import Sequence

from assets.stages.regions import REGIONAL
from assets.stages.style import Style
from assets.stages.water import Color

__all__ = ["BARN", "LAST_STYLE", "MODERN", "SHED", "STYLES", "STYLE_DOC", "WAREHOUSE", "Style"]

_STONE: tuple[Color, ...] = ((1.0, 1.0, 1.0), (0.95, 0.92, 0.84), (0.88, 0.84, 0.76), (0.92, 0.86, 0.74))
_WOOD: tuple[Color, ...] = ((1.0, 1.0, 1.0), (0.8, 0.72, 0.64), (0.62, 0.54, 0.48), (0.9, 0.8, 0.7))


_STUCCO: tuple[Color, ...] = (
    (0.95, 0.88, 0.74),
    (0.9, 0.72, 0.55),
    (0.72, 0.78, 0.72),
    (0.95, 0.94, 0.9),
    (0.8, 0.6, 0.5),
)
_CLAY: tuple[Color, ...] = ((0.86, 0.68, 0.48), (0.94, 0.8, 0.62), (0.78, 0.6, 0.44), (0.97, 0.92, 0.84))
_BOARDS: tuple[Color, ...] = ((0.85, 0.72, 0.58), (0.7, 0.62, 0.55), (0.9, 0.82, 0.7), (0.65, 0.7, 0.7))
_WHITE: tuple[Color, ...] = ((0.96, 0.94, 0.88), (0.92, 0.88, 0.78), (0.88, 0.82, 0.7))
_GREY: tuple[Color, ...] = ((0.8, 0.82, 0.85), (0.95, 0.95, 0.95), (0.62, 0.62, 0.66), (0.85, 0.76, 0.68))
_ROMAN: tuple[Color, ...] = ((0.96, 0.86, 0.66), (0.92, 0.9, 0.84), (0.82, 0.5, 0.38), (0.95, 0.78, 0.56))
_LAGOON: tuple[Color, ...] = (
    (0.9, 0.62, 0.46),
    (0.94, 0.8, 0.58),
    (0.86, 0.54, 0.44),
    (0.92, 0.86, 0.76),
    (0.8, 0.6, 0.5),
)
_BRICK: tuple[Color, ...] = ((0.85, 0.62, 0.52), (0.62, 0.5, 0.46), (0.9, 0.8, 0.72), (0.5, 0.44, 0.44))
_DARK: tuple[Color, ...] = ((0.34, 0.37, 0.43), (0.26, 0.3, 0.37), (0.45, 0.45, 0.5))

STYLES: Sequence[Style] = (
    Style(2.6, 2.5, 1.5, (0.85, 1.15), ("plaster",), _WHITE, "gable", features=frozenset({"jetty", "timbers"}), most=4),
    Style(
        3.5,
        3.1,
        1.9,
        (1.0, 1.8),
        ("plaster", "plaster", "masonry"),
        _STUCCO,
        "eaves",
        (2, 3),
        frozenset({"courses", "shutters", "balconies", "dormers"}),
    ),
    Style(3.6, 3.0, 2.8, (1.9, 1.6), ("plaster", "masonry"), _GREY, "flat", (3, 1), frozenset({"balconies", "units"})),
    Style(4.2, 3.4, 2.4, (2.05, 2.5), ("plaster",), _DARK, "flat", (1, 1), frozenset({"ribs", "strips"})),
    Style(
        2.9,
        2.5,
        1.7,
        (1.3, 1.2),
        ("plaster", "timber"),
        _WHITE,
        "swept",
        (5, 2),
        frozenset({"posts", "pents"}),
        most=4,
        trims=_WOOD,
        awnings=False,
    ),
    Style(
        3.0, 2.8, 2.8, (0.75, 1.2), ("plaster",), _CLAY, "parapet", (1, 1), frozenset({"spouts"}), arched=True, most=4
    ),
    Style(
        3.2,
        2.9,
        2.1,
        (0.95, 1.5),
        ("timber", "plaster"),
        _BOARDS,
        "false",
        (2, 2),
        frozenset({"porch", "boards"}),
        most=2,
    ),
    Style(
        2.4,
        2.0,
        2.3,
        (1.0, 1.0),
        ("plaster", "plaster", "masonry"),
        _WHITE,
        "eaves",
        (2, 2),
        deep_m=6.0,
        rise=(2.6, 3.3),
        most=2,
    ),
    Style(
        3.7,
        3.0,
        2.3,
        (0.8, 1.2),
        ("plaster", "masonry", "plaster"),
        _ROMAN,
        "eaves",
        (1, 1),
        frozenset({"portico", "courses"}),
        deep_m=9.0,
        rise=(1.0, 1.6),
        most=4,
        trims=_STONE,
        awnings=False,
    ),
    Style(
        3.6,
        3.2,
        1.7,
        (0.95, 1.9),
        ("plaster", "plaster", "masonry"),
        _LAGOON,
        "eaves",
        (2, 2),
        frozenset({"courses", "balconies"}),
        arched=True,
        deep_m=9.0,
        rise=(1.0, 1.6),
        most=5,
        trims=_STONE,
    ),
    Style(3.2, 2.8, 1.6, (1.0, 1.8), ("masonry",), _BRICK, "gable", (2, 4), frozenset({"hoist", "courses"}), most=4),
    Style(
        2.9,
        2.6,
        2.4,
        (1.0, 1.0),
        ("plaster",),
        ((0.98, 0.97, 0.94), (0.92, 0.91, 0.88), (0.85, 0.85, 0.83)),
        "swept",
        (4, 2),
        frozenset({"pents", "fire walls"}),
        rise=(1.5, 2.0),
        most=3,
        trims=_WOOD,
        awnings=False,
    ),
    *REGIONAL,
)
"""0 timbered, 1 town houses, 2 modern, 3 to come, 4 East Asian, 5 mud brick, 6 frontier boards, 7 cottages, 8 Roman,
9 Venetian, 10 Dutch, 11 southern Chinese; from 12 on those of `regions.REGIONAL`."""

MODERN = frozenset({2, 3})
"""Those behind which towers of flats stand."""

BARN = Style(
    3.4,
    2.6,
    3.2,
    (0.8, 0.9),
    ("plaster",),
    ((1.0, 0.5, 0.42), (1.0, 0.85, 0.7)),
    "gable",
    features=frozenset({"boards"}),
    door=(2.8, 3.0),
    deep_m=12.0,
)
WAREHOUSE = Style(
    3.8,
    3.2,
    2.3,
    (1.1, 1.5),
    ("masonry",),
    ((0.9, 0.75, 0.65), (0.75, 0.7, 0.66), (0.95, 0.85, 0.75)),
    "gable",
    (3, 3),
    features=frozenset({"hoist", "courses"}),
    arched=True,
    door=(2.0, 2.8),
    deep_m=12.0,
)
SHED = Style(
    3.0,
    2.5,
    2.2,
    (0.9, 1.1),
    ("plaster",),
    ((0.9, 0.45, 0.4), (0.9, 0.8, 0.6), (0.55, 0.65, 0.7), (1.0, 0.95, 0.88)),
    "gable",
    features=frozenset({"boards"}),
    deep_m=9.0,
)

STYLE_DOC = (
    "0 timbered, 1 town houses, 2 modern, 3 futuristic, 4 East Asian, 5 mud brick, 6 frontier boards, 7 cottages, "
    "8 Roman, 9 Venetian, 10 Dutch, 11 southern Chinese, 12 Parisian, 13 Aegean, 14 Mediterranean, 15 brownstones, "
    "16 northern Chinese lanes, 17 hillside shacks, 18 northern boards, 19 shophouses"
)
LAST_STYLE = float(len(STYLES) - 1)
