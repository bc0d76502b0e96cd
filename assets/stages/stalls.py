"""Stalls along the fronts of a market street: boards full of goods under awnings, cloths and lamps over the lane.

Goods are heaps, bolts, pots and baskets, coloured by their vertices. Not covered: who sells, which the casting brings.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from assets.shapes.organic import Patch, Rng
from assets.shapes.sketch import Point, Sketch
from assets.stages.ages import Style
from assets.stages.blocks import Block, put_boxes, put_pane
from assets.stages.fronts.openings import ground_openings
from assets.stages.mesh import piece
from assets.stages.site import Site
from assets.stages.walls import Wall
from assets.stages.water import Color

STALL_SURFACES: Mapping[str, str] = {"goods": "pale fine plaster", "hangings": "undyed linen"}
"""What stalls have besides what fronts are made of."""

_WIDE_M, _DEEP_M, _TALL_M, _REACH_M = 2.0, 0.85, 0.82, 28.0
_PITCH_M = (1.7, 2.6)
_BY_THE_DOOR_M = 0.15
_CLEAR_OF_EYE_M = 2.1
_MOST_TRIANGLES = 6_400
_FINE_M = 8.5
"""So near goods are drawn one by one, farther off in fewer pieces."""
_CLOTHS: tuple[Color, ...] = ((0.85, 0.3, 0.2), (0.95, 0.8, 0.55), (0.25, 0.5, 0.6), (0.9, 0.55, 0.2), (0.5, 0.2, 0.3))
_HEAPS: tuple[Color, ...] = (
    (0.82, 0.36, 0.05), (0.62, 0.08, 0.04), (0.85, 0.62, 0.08), (0.36, 0.2, 0.09), (0.3, 0.4, 0.1), (0.75, 0.66, 0.48),
    (0.45, 0.06, 0.16),
)  # fmt: skip
_POTS: tuple[Color, ...] = ((0.55, 0.25, 0.13), (0.15, 0.32, 0.5), (0.75, 0.5, 0.16), (0.2, 0.42, 0.36))
_WICKER: Color = (0.5, 0.34, 0.16)


def line_with_stalls(site: Site, walls: Sequence[Wall], style: Style, share: float, foot: float = 0.0) -> None:
    """Stalls before `share` of the free stretches of fronts ahead, none before a door or beside the arriving eye.

    `foot` is how high they stand.
    """
    sketch, drawn = Sketch((1.0, 1.0, 1.0)), [_some_stalls(site.rng, fine) for fine in (True, False)]
    left = _MOST_TRIANGLES
    for away, wall, along, wide in sorted(_pitches(site, walls, style), key=lambda pitch: pitch[0]):
        if site.rng.random() > share:
            continue
        kinds = drawn[away > _FINE_M]
        stall, triangles = kinds[int(site.rng.integers(len(kinds)))]
        left -= triangles
        if left < 0:
            break
        x, z = wall.place(along, 0.02)
        with sketch.frame((x, foot, z), (0, math.degrees(wall.yaw), 0), (wide / _WIDE_M, 1, 1)):
            sketch.stamp(stall)
    _put(site, sketch)


def _pitches(site: Site, walls: Sequence[Wall], style: Style) -> Iterator[tuple[float, Wall, float, float]]:
    """Room for stalls: how far from the arriving eye, on which wall, how far along it, how wide."""
    eye = site.view.eye
    for wall in walls:
        for low, high in _free(wall, style):
            count = int((high - low) / _PITCH_M[0])
            for k in range(count):
                along = low + (high - low) * (k + 0.5) / count
                x, z = wall.place(along, _DEEP_M / 2)
                away = math.hypot(x - eye[0], z - eye[2])
                if z <= 0.5 and _CLEAR_OF_EYE_M <= away <= _REACH_M:
                    yield away, wall, along, min((high - low) / count, _PITCH_M[1]) - 0.08


def _some_stalls(rng: Rng, fine: bool) -> list[tuple[Sketch, int]]:
    """Stalls of each kind with their triangles, to be stamped where there is room."""
    found = []
    for kind in (0, 1, 2, 3, 4) if fine else (0, 3):
        sketch = Sketch((_WIDE_M, 2.7, 1.3))
        _draw_stall(sketch, rng, _WIDE_M, kind, fine)
        found.append((sketch, sum(len(triangles) for *_, triangles in sketch.surfaces())))
    return found


def hang_over(site: Site, path: Sequence[Point], width: float, every_m: float = 4.2) -> None:
    """Cloths across a lane between its fronts and lamps below them, along its middle `path` (x, y, z)."""
    sketch, rng = Sketch((width, 3, 30)), site.rng
    zs, xs = [-p[2] for p in path], [p[0] for p in path]
    for number, away in enumerate(np.arange(5.0, 30.0, every_m)):
        x, y = float(np.interp(away, zs, xs)), path[0][1] + float(rng.uniform(-0.1, 0.5))
        half, z = width / 2 - 0.05, -float(away)
        if number % 2 == 0:
            s, t = np.meshgrid(np.linspace(-1, 1, 7), np.linspace(-1.1, 1.1, 3))
            sag = 0.35 * (1 - s**2)
            with sketch.tinted(_CLOTHS[int(rng.integers(len(_CLOTHS)))]):
                sketch.sheet("hangings", np.stack([x + half * s, y + 0.5 - sag + 0.05 * t, z - t], axis=-1))
        for share in (-0.55, 0.0, 0.5):
            _hang_lamp(sketch, rng, (x + share * half, y - 0.15, z + float(rng.uniform(-0.8, 0.8))))
    _put(site, sketch)


def _free(wall: Wall, style: Style) -> list[tuple[float, float]]:
    """The stretches of a front beside its doors."""
    doors = [each for each in ground_openings(wall.length, style, False) if each.kind != "window"]
    low, found = 0.12, []
    for door in sorted(doors, key=lambda each: each.at):
        found.append((low, door.at - door.width / 2 - _BY_THE_DOOR_M))
        low = door.at + door.width / 2 + _BY_THE_DOOR_M
    return [(a, b) for a, b in (*found, (low, wall.length - 0.12)) if b - a >= _PITCH_M[0]]


def _draw_stall(sketch: Sketch, rng: Rng, wide: float, kind: int, fine: bool) -> None:
    """One stall against the wall at z = 0, as wide as that, open to +Z."""
    legs: list[Block] = [((0.06, _TALL_M, 0.06), (s * (wide / 2 - 0.08), 0, z)) for s in (-1, 1) for z in (0.1, 0.8)]
    posts: list[Block] = [((0.05, 2.1, 0.05), (s * (wide / 2 - 0.04), 0, _DEEP_M + 0.3)) for s in (-1, 1)]
    put_boxes(sketch, "timber", [*legs, *posts, ((wide, 0.05, _DEEP_M), (0, _TALL_M, _DEEP_M / 2 + 0.04))])
    cloth = _CLOTHS[int(rng.integers(len(_CLOTHS)))]
    with sketch.tinted(cloth):
        _spread_awning(sketch, wide, rng)
        put_pane(sketch, "hangings", 0, 0.22, wide - 0.02, _TALL_M - 0.2, _DEEP_M + 0.07)
    if kind <= 1:
        _lay_heaps(sketch, rng, wide, fine)
    elif kind == 2:
        _lay_bolts(sketch, rng, wide)
    elif kind == 3:
        _set_pots(sketch, rng, wide, fine)
    else:
        _lay_heaps(sketch, rng, wide, fine, piled=True)
    _hang_wares(sketch, rng, wide)
    _before_it(sketch, rng, wide, fine)


def _spread_awning(sketch: Sketch, wide: float, rng: Rng) -> None:
    """From the wall down to the posts, sagging between them, with a hem that hangs over."""
    drop = float(rng.uniform(0.35, 0.6))
    s = np.linspace(-0.5, 0.5, 5) * (wide + 0.1)
    sag = 0.07 * (1 - (2 * s / wide) ** 2)
    rows = [(2.1 + drop, 0.02, 0.0), (2.1 + drop / 2, (_DEEP_M + 0.35) / 2, 0.5), (2.1, _DEEP_M + 0.36, 1.0)]
    rows.append((1.9, _DEEP_M + 0.4, 1.0))
    grid = np.array([[(x, y - share * g, z) for x, g in zip(s, sag, strict=True)] for y, z, share in rows[::-1]])
    sketch.sheet("hangings", grid)


def _lay_heaps(sketch: Sketch, rng: Rng, wide: float, fine: bool, piled: bool = False) -> None:
    """Heaps in shallow baskets, two rows, the one behind higher; `piled` is fruit and the like, lower and broader."""
    count = max(3, round(wide / 0.42))
    for row, (z, y) in enumerate(((_DEEP_M - 0.16, _TALL_M + 0.05), (0.3, _TALL_M + 0.17))):
        if row:
            put_boxes(sketch, "timber", [((wide - 0.1, 0.12, 0.42), (0, _TALL_M + 0.05, z))])
        for k in range(count):
            x, r = wide * ((k + 0.5) / count - 0.5), 0.44 * min(0.42, wide / count)
            with sketch.tinted(_WICKER):
                sketch.cylinder("goods", 0.82 * r, 0.1, (x, y, z), top=r, sides=8 if fine else 5)
            with sketch.tinted(_HEAPS[int(rng.integers(len(_HEAPS)))]):
                tall = (0.5 if piled else 1.05) * r * float(rng.uniform(0.85, 1.15))
                profile = [(0.95 * r, 0.09), (0.75 * r, 0.09 + 0.3 * tall), (0.25 * r, 0.09 + 0.85 * tall)]
                sketch.lathe("goods", [*profile, (0.01, 0.09 + tall)], (x, y, z), sides=9 if fine else 5)


def _lay_bolts(sketch: Sketch, rng: Rng, wide: float) -> None:
    """Bolts of cloth, in a pile across the board, and folded ones beside them."""
    for k in range(3 * max(2, round(wide / 0.5))):
        level, x = k % 3, (k // 3 + 0.5) * 0.5 - wide / 2
        with sketch.tinted(_CLOTHS[int(rng.integers(len(_CLOTHS)))]):
            y = _TALL_M + 0.12 + 0.13 * level
            sketch.rod("hangings", (x, y, 0.12), (x + 0.03 * level, y, _DEEP_M - 0.05), 0.075, sides=7)


def _set_pots(sketch: Sketch, rng: Rng, wide: float, fine: bool) -> None:
    """Pots and jars side by side, the tall ones behind."""
    count = max(3, round(wide / 0.36))
    for z, tall in ((_DEEP_M - 0.2, 0.22), (0.28, 0.42)):
        for k in range(count):
            x, h = wide * ((k + 0.5) / count - 0.5), tall * float(rng.uniform(0.8, 1.2))
            r = min(0.15, 0.4 * h + 0.02)
            with sketch.tinted(_POTS[int(rng.integers(len(_POTS)))]):
                profile = [(0.5 * r, 0.0), (r, 0.4 * h), (0.85 * r, 0.68 * h), (0.4 * r, 0.85 * h), (0.55 * r, h)]
                sketch.lathe("goods", profile, (x, _TALL_M + 0.05, z), sides=8 if fine else 5)


def _hang_wares(sketch: Sketch, rng: Rng, wide: float) -> None:
    """What hangs at the wall behind and from the awning's edge: a rug or shawls, and a lamp."""
    with sketch.tinted(_CLOTHS[int(rng.integers(len(_CLOTHS)))]):
        put_pane(sketch, "hangings", float(rng.uniform(-0.15, 0.15)) * wide, 1.25, 0.55 * wide, 1.0, 0.03)
    if rng.random() < 0.6:
        _hang_lamp(sketch, rng, (float(rng.uniform(-0.3, 0.3)) * wide, 2.08, _DEEP_M))


def _hang_lamp(sketch: Sketch, rng: Rng, at: Point) -> None:
    """A small lamp of brass and glass on a cord, its hook at `at`."""
    x, y, z = at
    long = float(rng.uniform(0.2, 0.5))
    put_boxes(sketch, "timber", [((0.012, long, 0.012), (x, y - long, z))])
    sketch.lathe("lamplight", [(0.03, -0.3), (0.1, -0.18), (0.06, -0.06)], (x, y - long, z), sides=6)
    with sketch.tinted((0.7, 0.5, 0.2)):
        sketch.lathe("goods", [(0.075, -0.07), (0.05, 0.0), (0.01, 0.04)], (x, y - long, z), sides=6)
        sketch.lathe("goods", [(0.01, -0.37), (0.05, -0.32), (0.036, -0.29)], (x, y - long, z), sides=6)


def _before_it(sketch: Sketch, rng: Rng, wide: float, fine: bool) -> None:
    """Sacks and baskets on the ground at the board's foot."""
    for k in range(int(rng.integers(1, 4))):
        x, r = (0.34 * k - 0.3) * min(1.0, wide / 1.8), float(rng.uniform(0.15, 0.21))
        z = _DEEP_M + 0.28
        with sketch.tinted(_WICKER if k % 2 else (0.72, 0.62, 0.44)):
            sketch.lathe("goods", [(0.8 * r, 0.0), (r, 0.16), (0.92 * r, 0.34)], (x, 0, z), sides=8 if fine else 5)
        with sketch.tinted(_HEAPS[int(rng.integers(len(_HEAPS)))]):
            sketch.lathe("goods", [(0.9 * r, 0.32), (0.5 * r, 0.42), (0.01, 0.47)], (x, 0, z), sides=8 if fine else 5)


def _put(site: Site, sketch: Sketch) -> None:
    """Put down a sketch with the tints it was drawn in."""
    for surface, points, normals, uvs, triangles in sketch.surfaces():
        colors = sketch.colors(surface)
        site.add(surface, piece(Patch(points, normals, uvs, triangles), (1.0, 1.0, 1.0) if colors is None else colors))
