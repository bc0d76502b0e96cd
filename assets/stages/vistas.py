"""What is to be seen from the windows of a room, by number: `VISTAS`; and those of them that are nowhere else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import Final

import numpy as np

from assets.stages import far_vistas, outlooks
from assets.stages.backdrops import ridge, tree_line
from assets.stages.ground import F64
from assets.stages.outlooks import coloured, plain
from assets.stages.site import Site
from assets.stages.water import Color

_AHEAD: Final = (-150.0, 150.0)


def nothing(site: Site) -> None:
    """The sky."""


def opposite(site: Site) -> None:
    """A street before the far wall."""
    room = site.room
    outlooks.street(site, (room.low[2] if room else -10.0) - 0.4)


def apron(site: Site, ground: float = -3.6) -> None:
    """An airport: concrete with painted lines, airliners at their stands, a hangar and a tower, hills far off."""
    site.backdrop("apron", plain(site.noise, (0.4, 0.41, 0.41), ground, 500.0, 10.0), haze=0.12)
    for number, (x, z, turn) in enumerate(((-9.0, -36.0, 0.6), (24.0, -62.0, -0.5), (-52.0, -78.0, 0.9))):
        site.backdrop(f"airliner {number}", coloured(_airliner(x, z, ground, turn)), haze=0.1 + 0.06 * number)
    hangar: list[tuple[F64, Color]] = []
    for x, z, wide, tall in ((60.0, -170.0, 90.0, 16.0), (-60.0, -190.0, 70.0, 11.0), (5.0, -190.0, 7.0, 34.0)):
        hangar += _block((x, ground, z), (wide, tall, 24.0), (0.62, 0.64, 0.66))
    site.backdrop("hangars", coloured(hangar), haze=0.3)
    site.backdrop("hills", ridge(site.noise, _AHEAD, 420, 40, (0.3, 0.38, 0.3), base_m=ground, sharp=0.2), haze=0.65)


def woods(site: Site, ground: float = -0.5) -> None:
    """A wood that begins close by: trunks and crowns behind one another, undergrowth before them."""
    site.backdrop("forest floor", plain(site.noise, (0.2, 0.22, 0.1), ground), haze=0.06)
    rows = ((8.0, 1.6, False), (10.0, 9.0, True), (15.0, 12.0, False), (24.0, 15.0, True), (40.0, 19.0, True))
    for number, (away, tall, pointed) in enumerate(rows):
        tone = 0.24 + 0.03 * number
        trees = tree_line(
            site.rng,
            (-180, 180),
            away,
            tall,
            (0.5 * tone, tone, 0.35 * tone),
            count=70 + 14 * number,
            ground=ground,
            pointed=pointed,
            spread_m=0.35 * away,
        )
        site.backdrop(f"woods {number}", trees, haze=0.05 + 0.09 * number)


def slopes(site: Site, ground: float = -1.2) -> None:
    """Snow-covered ground, dark firs, and white mountains behind."""
    site.backdrop("snow", plain(site.noise, (0.86, 0.9, 0.95), ground, 200.0, 2.0), haze=0.05)
    for number, (away, tall) in enumerate(((16.0, 7.0), (40.0, 12.0), (85.0, 16.0))):
        firs = tree_line(
            site.rng, (-180, 180), away, tall, (0.13, 0.24, 0.19), count=60, ground=ground, spread_m=0.6 * away
        )
        site.backdrop(f"firs {number}", firs, haze=0.08 + 0.14 * number)
    for number, (away, tall) in enumerate(((230.0, 70.0), (460.0, 190.0))):
        peaks = ridge(
            site.noise,
            (-180, 180),
            away,
            tall,
            (0.5, 0.56, 0.64),
            base_m=ground - 2,
            sharp=0.85,
            tops=(0.95, 0.97, 1.0),
        )
        site.backdrop(f"peaks {number}", peaks, haze=0.25 + 0.3 * number)


def flowering_fields(site: Site, ground: float = -1.6) -> None:
    """Fields in yellow flower to the hills, green strips and a line of trees between them."""
    bands: list[tuple[F64, Color]] = []
    for side in (-1.0, 1.0):
        for near, far, color in (
            (4.0, 26.0, _YELLOW),
            (26.0, 29.0, _GREEN),
            (29.0, 70.0, _YELLOW),
            (70.0, 78.0, _GREEN),
            (78.0, 150.0, _YELLOW),
        ):
            for k in range(24):
                z = 120.0 - 10.0 * k
                tone = 0.85 + 0.3 * float(site.rng.random())
                quad = [
                    (side * near, ground, z),
                    (side * far, ground, z),
                    (side * far, ground, z - 10.0),
                    (side * near, ground, z - 10.0),
                ]
                bands.append((np.array(quad if side > 0 else quad[::-1]), _times(color, tone)))
    for k in range(24):
        z = -14.0 - 10.0 * k
        quad = [(-4.0, ground, z), (4.0, ground, z), (4.0, ground, z - 10.0), (-4.0, ground, z - 10.0)]
        bands.append((np.array(quad), _times(_YELLOW, 0.85 + 0.3 * float(site.rng.random()))))
    site.backdrop("flower fields", coloured(bands), haze=0.06)
    for number, (away, tall) in enumerate(((6.5, 1.5), (62.0, 7.0))):
        line = tree_line(
            site.rng,
            (-180, 180),
            away,
            tall,
            (0.3, 0.34, 0.06) if number == 0 else (0.16, 0.32, 0.1),
            count=90,
            pointed=False,
            ground=ground,
            spread_m=3.0 + 0.3 * away,
        )
        if number:
            site.backdrop("trees in the fields", line, haze=0.2)
    hills = ridge(site.noise, (-180, 180), 240, 46, (0.24, 0.36, 0.22), sharp=0.2, base_m=ground - 1)
    peaks = ridge(site.noise, (-180, 180), 460, 110, (0.3, 0.38, 0.42), sharp=0.6, base_m=ground - 1)
    site.backdrop("hills behind the fields", hills, haze=0.4)
    site.backdrop("mountains behind the fields", peaks, haze=0.7)


_YELLOW: Final[Color] = (0.86, 0.68, 0.06)
_GREEN: Final[Color] = (0.22, 0.4, 0.1)


def _times(color: Color, tone: float) -> Color:
    r, g, b = color
    return r * tone, g * tone, b * tone


def _block(foot: tuple[float, float, float], size: tuple[float, float, float], color: Color) -> list[tuple[F64, Color]]:
    """The front, the sides and the top of a building."""
    (x, y, z), (w, h, d) = foot, size
    low, high = (x - w / 2, x + w / 2), (y, y + h)
    front = [(low[0], high[0], z), (low[1], high[0], z), (low[1], high[1], z), (low[0], high[1], z)]
    top = [(low[0], high[1], z), (low[1], high[1], z), (low[1], high[1], z - d), (low[0], high[1], z - d)]
    left = [(low[0], high[0], z - d), (low[0], high[0], z), (low[0], high[1], z), (low[0], high[1], z - d)]
    right = [(low[1], high[0], z), (low[1], high[0], z - d), (low[1], high[1], z - d), (low[1], high[1], z)]
    dark = _times(color, 0.7)
    return [
        (np.array(front), color),
        (np.array(top), _times(color, 1.15)),
        (np.array(left), dark),
        (np.array(right), dark),
    ]


def _airliner(x: float, z: float, ground: float, turn: float) -> list[tuple[F64, Color]]:
    """An airliner of facets, 34 m long: a round body with a row of windows, wings with engines, a tall coloured fin."""
    made: list[tuple[F64, Color]] = []
    around = np.linspace(0, 2 * np.pi, 13)
    stations = (
        (-17.0, 0.2, 4.2),
        (-15.5, 1.3, 4.0),
        (-12.0, 1.95, 3.9),
        (9.0, 1.95, 3.9),
        (15.0, 0.9, 4.6),
        (17.5, 0.2, 5.0),
    )
    for (a, ra, ya), (b, rb, yb) in pairwise(stations):
        for p, q in pairwise(around):
            ring = [
                (r * np.sin(t), y + r * np.cos(t), at)
                for at, r, y, t in ((a, ra, ya, p), (b, rb, yb, p), (b, rb, yb, q), (a, ra, ya, q))
            ]
            lit = 0.75 + 0.25 * float(np.cos((p + q) / 2))
            made.append((np.array(ring), _times((0.9, 0.91, 0.93), lit)))
    for side in (-1.0, 1.0):
        for k in range(17):
            at = -11.0 + 1.2 * k
            pane = [
                (side * 1.93, 4.2, at),
                (side * 1.93, 4.2, at + 0.5),
                (side * 1.88, 4.75, at + 0.5),
                (side * 1.88, 4.75, at),
            ]
            made.append((np.array(pane), (0.1, 0.13, 0.18)))
        wing = [(side * 1.7, 3.2, -3.5), (side * 16.0, 4.1, 4.5), (side * 16.0, 4.1, 6.3), (side * 1.7, 3.2, 3.5)]
        tail = [(side * 0.6, 5.0, 12.5), (side * 6.0, 5.4, 15.6), (side * 6.0, 5.4, 16.8), (side * 0.6, 5.0, 15.6)]
        made += [(np.array(wing), (0.66, 0.68, 0.7)), (np.array(tail), (0.66, 0.68, 0.7))]
        for p, q in pairwise(around):
            pod = [
                (side * 5.6 + np.sin(t), 2.1 + np.cos(t), at) for at, t in ((-3.6, p), (0.4, p), (0.4, q), (-3.6, q))
            ]
            made.append((np.array(pod), (0.2, 0.32, 0.55)))
    for lift in (-0.1, 0.1):
        fin = [(lift, 5.0, 11.5), (lift, 10.6, 15.8), (lift, 10.6, 17.8), (lift, 5.2, 16.6)]
        made.append((np.array(fin), (0.12, 0.26, 0.55)))
    for gx, gz in ((0.0, -12.5), (-2.6, 1.0), (2.6, 1.0)):
        made += _block((gx, 0.0, gz), (0.5, 2.2, 0.6), (0.15, 0.15, 0.16))
    c, s = float(np.cos(turn)), float(np.sin(turn))
    return [
        (np.stack([x + c * f[:, 0] + s * f[:, 2], ground + f[:, 1], z - s * f[:, 0] + c * f[:, 2]], axis=1), tone)
        for f, tone in made
    ]


def mountains(site: Site, ground: float = -6.0) -> None:
    """A green valley below, firs, and mountains behind one another to the far snow."""
    site.backdrop("valley", plain(site.noise, (0.24, 0.38, 0.16), ground, 260.0, 3.0), haze=0.08)
    for number, (away, tall) in enumerate(((22.0, 6.0), (60.0, 11.0), (110.0, 14.0))):
        firs = tree_line(
            site.rng, (-180, 180), away, tall, (0.12, 0.26, 0.12), count=70, ground=ground, spread_m=0.6 * away
        )
        site.backdrop(f"firs {number}", firs, haze=0.1 + 0.12 * number)
    rows = ((190.0, 60.0, (0.22, 0.34, 0.2)), (330.0, 130.0, (0.3, 0.37, 0.36)), (560.0, 260.0, (0.42, 0.47, 0.54)))
    for number, (away, tall, color) in enumerate(rows):
        tops = (0.94, 0.96, 1.0) if number == 2 else None
        peaks = ridge(site.noise, (-180, 180), away, tall, color, base_m=ground - 2, sharp=0.8, tops=tops)
        site.backdrop(f"mountains {number}", peaks, haze=0.25 + 0.2 * number)


VISTAS: Final[Mapping[str, Callable[[Site], None]]] = {
    "nothing": nothing,
    "garden": outlooks.garden,
    "street": opposite,
    "town": outlooks.town,
    "apron": apron,
    "woods": woods,
    "slopes": slopes,
    "sea": outlooks.sea,
    "flowering fields": flowering_fields,
    "mountains": mountains,
    "clouds": outlooks.clouds,
    "space": outlooks.space,
    "fields": outlooks.passing_land,
    "under the sea": far_vistas.under_sea,
    "red plains": far_vistas.red_plains,
}
"""What windows show, in the order of its numbers: of a room's parameter `outlook` 0 is the usual or nothing."""
MOST: Final = float(len(VISTAS) - 1)


def look_out(site: Site, number: float) -> None:
    """Put what the number stands for outside."""
    list(VISTAS.values())[round(number)](site)
