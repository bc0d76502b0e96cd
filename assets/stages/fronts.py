"""Fronts of houses along a street or round a square: storeys, windows in reveals, shops, signs' places, roofs.

A front is drawn in the frame of a `Wall`: x along it, y up, +z out to the street. Its age is a `Style`.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise

import numpy as np

from assets.shapes.organic import Patch, Rng
from assets.shapes.sketch import Sketch
from assets.stages.ages import Style
from assets.stages.blocks import Block, put_boxes, put_pane
from assets.stages.mesh import piece
from assets.stages.noise import smoothstep
from assets.stages.site import Site
from assets.stages.walls import Opening, Wall
from assets.stages.water import Color

FRONT_SURFACES: Mapping[str, str] = {
    "plaster": "painted stucco plaster",
    "masonry": "brick",
    "timber": "dark oak",
    "frames": "white painted wood",
    "panes": "dark window glass",
    "lamplight": "glowing warm window",
    "roofs": "roof tiles",
    "cloth": "red canvas",
}
"""What fronts of every style are made of."""

FAR_FRONT_SURFACES: Mapping[str, str] = {name: FRONT_SURFACES[name] for name in FRONT_SURFACES if name != "cloth"}
"""The same for fronts without shops that all stand further than 18 m off: neither awnings nor shutters."""

_REVEAL_M = 0.22
_THICK_M = 0.4
_FINE_WITHIN_M, _COARSE_BEYOND_M = 18.0, 33.0
_EAVES_M = 0.45
_FINE_STOREYS = 4


def put_up(site: Site, sketch: Sketch, tints: Mapping[str, Color], foot: float = 0.0) -> None:
    """Put a sketch down with each surface in its tint, darker towards the `foot` where dirt and shade gather."""
    for surface, points, normals, uvs, triangles in sketch.surfaces():
        shade = 0.7 + 0.3 * smoothstep(-0.2, 5.0, points[:, 1] - foot)
        color = shade[:, None] * np.asarray(tints.get(surface, (1.0, 1.0, 1.0)))
        site.add(surface, piece(Patch(points, normals, uvs, triangles), color))


def row_of_fronts(
    site: Site,
    line: Sequence[tuple[float, float]],
    style: Style,
    storeys: float,
    *,
    shops: float,
    lit: float,
    frontage: tuple[float, float] = (4.2, 7.5),
    uneven_m: float = 0.2,
    foot: float = 0.0,
) -> list[Wall]:
    """House after house along `line` (x, z), the street to the front as one walks it from left to right.

    `shops` and `lit` are shares, 0 to 1; every corner of the line begins a house. Returns the fronts in their order.
    """
    fronts = []
    for (ax, az), (bx, bz) in pairwise(line):
        length = math.hypot(bx - ax, bz - az)
        count = max(1, round(length / site.rng.uniform(*frontage)))
        cuts = np.linspace(0, 1, count + 1)
        cuts[1:-1] += site.rng.uniform(-0.25, 0.25, count - 1) / count
        out = (-(bz - az) / length, (bx - ax) / length)
        for low, high in pairwise(cuts):
            back = site.rng.uniform(0, uneven_m)
            start, stop = (
                (ax + (bx - ax) * t - out[0] * back, az + (bz - az) * t - out[1] * back) for t in (low, high)
            )
            number = min(style.most, max(1, round(storeys + site.rng.uniform(-0.9, 0.9))))
            height = style.ground_m + (number - 1) * style.storey_m * site.rng.uniform(0.95, 1.08)
            wall = Wall(start, stop, height, _THICK_M)
            raise_front(site, wall, style, number, shop=site.rng.random() < shops, lit=lit, foot=foot)
            fronts.append(wall)
    return fronts


def raise_front(
    site: Site, wall: Wall, style: Style, storeys: int, *, shop: bool, lit: float, foot: float = 0.0
) -> None:
    """Draw one house of `storeys` on the wall's line, mark its door, its shop and the place of its sign."""
    rng, sketch = site.rng, Sketch((wall.length, wall.height, style.deep_m))
    middle = wall.place(wall.length / 2)
    away = math.hypot(*middle) if middle[1] < 1.0 else _COARSE_BEYOND_M
    fine, coarse = away < _FINE_WITHIN_M, away >= _COARSE_BEYOND_M
    tint = style.tints[int(rng.integers(len(style.tints)))]
    body = style.walls[int(rng.integers(len(style.walls)))]
    storey_m = (wall.height - style.ground_m) / max(storeys - 1, 1)
    jetty = 0.28 if "jetty" in style.features and rng.random() < 0.8 else 0.0
    with sketch.frame((wall.start[0], foot, wall.start[1]), (0, math.degrees(wall.yaw), 0)):
        out = 0.0
        for number in range(storeys):
            base = 0.0 if number == 0 else style.ground_m + (number - 1) * storey_m
            tall = style.ground_m if number == 0 else storey_m
            if number == 0:
                openings = _ground_openings(wall.length, style, shop)
            else:
                openings = _bays(wall.length, style, tall)
                out += jetty
            with sketch.frame((0, base, out)):
                bright = lit if number else max(lit, 0.6 * shop)
                if coarse or number > _FINE_STOREYS:
                    _hint_storey(sketch, rng, wall.length, tall, body, openings, style, bright)
                else:
                    _draw_storey(sketch, rng, wall.length, tall, body, openings, style, bright, fine)
                    _decorate(sketch, rng, wall.length, tall, openings, style, number, storeys, shop, fine)
        if style.roof in ("eaves", "flat"):
            put_boxes(sketch, "timber", _downpipe(wall.height, out))
        _draw_roof(sketch, rng, wall.length, wall.height, out, body, style)
    put_up(site, sketch, _tints(rng, tint, body), foot)
    _mark_front(site, wall, openings=_ground_openings(wall.length, style, shop), shop=shop, style=style, foot=foot)


def _downpipe(height: float, out: float) -> list[Block]:
    """A pipe from the eaves to the pavement where two houses meet, with its clips."""
    x, z = 0.16, out + 0.07
    clips: list[Block] = [((0.14, 0.05, 0.14), (x, y, z - 0.02)) for y in np.arange(0.6, height - 0.2, 1.6)]
    return [((0.08, height, 0.08), (x, 0.02, z)), *clips]


def _tints(rng: Rng, tint: Color, body: str) -> dict[str, Color]:
    dim = float(rng.uniform(0.85, 1.0))
    wall: Color = (tint[0] * dim, tint[1] * dim, tint[2] * dim)
    trim = (
        (1.0, 1.0, 1.0)
        if rng.random() < 0.55
        else ((0.35, 0.5, 0.42), (0.4, 0.3, 0.26), (0.3, 0.4, 0.55))[int(rng.integers(3))]
    )
    cloth = ((1.0, 1.0, 1.0), (0.45, 0.9, 0.8), (1.0, 0.9, 0.7), (0.5, 0.6, 1.0))[int(rng.integers(4))]
    roof = float(rng.uniform(0.7, 1.0))
    masonry = (wall[0] * 0.5 + 0.5, wall[1] * 0.5 + 0.5, wall[2] * 0.5 + 0.5) if body == "masonry" else wall
    return {body: masonry, "frames": trim, "cloth": cloth, "roofs": (roof, roof, roof)}


def _bays(length: float, style: Style, tall: float) -> list[Opening]:
    """Windows of an upper storey in even bays."""
    count = max(1, int((length - 0.4) / style.bay_m))
    bay = (length - 0.3) / count
    w, h = min(style.window[0], bay - 0.35), min(style.window[1], tall - 0.75)
    sill = min(0.85, tall - h - 0.35)
    return [Opening("window", 0.15 + bay * (k + 0.5), w, h, sill, style.arched) for k in range(count)]


def _ground_openings(length: float, style: Style, shop: bool) -> list[Opening]:
    """A shop's window beside its door, or a door and windows."""
    tall = style.ground_m
    door = Opening("door", 0.35 + style.door[0] / 2, style.door[0], min(style.door[1], tall - 0.3), 0.0, style.arched)
    taken = style.door[0] + 0.65
    rest = length - taken
    if rest < 1.2:
        return [door]
    if shop:
        return [door, Opening("window", taken - 0.2 + rest / 2, rest - 0.3, min(1.9, tall - 1.2), 0.5)]
    count = max(1, int(rest / style.bay_m))
    bay = rest / count
    w, h = min(style.window[0], bay - 0.3), min(style.window[1], tall - 1.3)
    return [door, *(Opening("window", taken - 0.1 + bay * (k + 0.5), w, h, 0.85, style.arched) for k in range(count))]


def _draw_storey(
    sketch: Sketch,
    rng: Rng,
    length: float,
    tall: float,
    body: str,
    openings: Sequence[Opening],
    style: Style,
    lit: float,
    fine: bool,
) -> None:
    """The wall with its holes, the house behind it, and what fills each hole."""
    outline = [(0.0, 0.0), (length, 0.0), (length, tall), (0.0, tall)]
    sketch.prism(body, outline, _THICK_M, (0, 0, -_THICK_M / 2), holes=[_above(opening) for opening in openings])
    put_boxes(sketch, body, [((length, tall, style.deep_m), (length / 2, 0, -_THICK_M - style.deep_m / 2))])
    joinery: list[Block] = []
    for opening in openings:
        glass = "lamplight" if rng.random() < lit else "panes"
        if opening.kind == "door":
            _draw_door(sketch, opening, fine)
            continue
        put_pane(sketch, glass, opening.at, opening.sill, opening.width, opening.height, -_REVEAL_M)
        joinery += _joinery(opening, style, fine)
        if opening.arched and fine:
            outer, centre = opening.outline(), np.array([opening.at, opening.sill + opening.height / 2])
            inner = centre + (outer - centre) * (1 - 0.12 / np.array([opening.width, opening.height]))
            sketch.prism("frames", outer, 0.06, (0, 0, -_REVEAL_M + 0.04), holes=[inner])
    put_boxes(sketch, "frames", joinery)


def _joinery(opening: Opening, style: Style, fine: bool) -> list[Block]:
    """Frame, bars and sill of a window."""
    x, y, w, h = opening.at, opening.sill, opening.width, opening.height
    z, bar = -_REVEAL_M + 0.04, 0.07
    blocks: list[Block] = [((w + 0.2, 0.08, 0.16), (x, y - 0.08, 0.03))]
    if opening.arched:
        return blocks
    across, up = style.panes if w <= 2.4 else (max(2, round(w / 1.1)), 1)
    blocks += [((bar, h, bar), (x + side * (w - bar) / 2, y, z)) for side in (-1, 1)]
    blocks += [((w, bar, bar), (x, y, z)), ((w, bar, bar), (x, y + h - bar, z))]
    if fine:
        blocks += [((0.04, h, 0.04), (x - w / 2 + w * k / across, y, z)) for k in range(1, across)]
        blocks += [((w, 0.04, 0.04), (x, y + h * k / up, z)) for k in range(1, up)]
    return blocks


def _hint_storey(
    sketch: Sketch,
    rng: Rng,
    length: float,
    tall: float,
    body: str,
    openings: Sequence[Opening],
    style: Style,
    lit: float,
) -> None:
    """A storey far away: a block, panes on its face, a few lines."""
    deep = style.deep_m + _THICK_M
    put_boxes(sketch, body, [((length, tall, deep), (length / 2, 0, -deep / 2))])
    for opening in openings:
        glass = "lamplight" if rng.random() < lit else "panes"
        put_pane(sketch, glass, opening.at, opening.sill, opening.width, opening.height, 0.02)
    lines: list[Block] = [((length, 0.16, 0.2), (length / 2, tall - 0.16, 0))]
    if "timbers" in style.features:
        lines += [((0.16, tall, 0.06), (min(0.1 + 0.9 * k, length - 0.1), 0, 0)) for k in range(int(length / 0.9) + 1)]
        put_boxes(sketch, "timber", lines)
    else:
        lines += [((o.width + 0.2, 0.1, 0.12), (o.at, o.sill - 0.1, 0.03)) for o in openings]
        put_boxes(sketch, "frames", lines)


def _above(opening: Opening) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    """Its outline, a finger above the ground: a hole must not touch the edge of what it is cut from."""
    points = opening.outline()
    points[:, 1] = np.maximum(points[:, 1], 0.03)
    return points


def _draw_door(sketch: Sketch, door: Opening, fine: bool) -> None:
    x, w, h = door.at, door.width, door.height
    sketch.box("timber", (w, h, 0.08), (x, 0, -_REVEAL_M - 0.02), bevel=0)
    sketch.box("masonry", (w + 0.3, 0.14, 0.5), (x, 0, 0.1), bevel=0)
    if fine:
        for side in (-1, 1):
            sketch.box("frames", (0.12, h, 0.1), (x + side * (w / 2 + 0.04), 0, 0.03), bevel=0)
            for low, share in ((0.12, 0.32), (0.52, 0.36)):
                sketch.box(
                    "timber", (w * 0.34, h * share, 0.03), (x + side * w * 0.22, h * low, -_REVEAL_M + 0.03), bevel=0
                )
        sketch.box("frames", (w + 0.4, 0.12, 0.16), (x, h, 0.05), bevel=0)


def _decorate(
    sketch: Sketch,
    rng: Rng,
    length: float,
    tall: float,
    openings: Sequence[Opening],
    style: Style,
    number: int,
    storeys: int,
    shop: bool,
    fine: bool,
) -> None:
    """What the style and the shop add to a storey."""
    has = style.features
    if number == 0 and shop:
        _draw_shop(sketch, rng, length, tall, openings)
    if "timbers" in has:
        _draw_timbers(sketch, length, tall, openings, fine)
    if "courses" in has:
        sketch.box("frames", (length + 0.06, 0.16, 0.22), (length / 2, tall - 0.16, 0.0), bevel=0)
        if number == 0:
            sketch.box("masonry", (length, 0.55, 0.12), (length / 2, 0, 0.0), bevel=0)
    if "boards" in has and fine:
        put_boxes(
            sketch, "timber", [((length, 0.025, 0.04), (length / 2, 0.3 * k, 0.0)) for k in range(1, int(tall / 0.3))]
        )
    if "posts" in has:
        for x in (0.08, length - 0.08, length / 2):
            sketch.box("timber", (0.16, tall, 0.12), (x, 0, 0.03), bevel=0)
        sketch.box("timber", (length, 0.16, 0.12), (length / 2, tall - 0.16, 0.03), bevel=0)
    if "pents" in has and number < storeys - 1:
        _slab(sketch, "roofs", length, tall - 0.55, 1.15, tall + 0.05, -0.05)
    if "ribs" in has:
        for k in range(int(length / 2.4) + 1):
            sketch.box("frames", (0.16, tall, 0.4), (min(0.1 + 2.4 * k, length - 0.1), 0, 0.1), bevel=0)
    if "strips" in has and number % 2 == 1:
        sketch.box("lamplight", (length * 0.96, 0.09, 0.1), (length / 2, tall - 0.3, 0.24), bevel=0)
    if "spouts" in has and number == storeys - 1:
        for k in range(int(length / 1.1)):
            sketch.rod("timber", (0.6 + 1.1 * k, tall - 0.4, -0.1), (0.6 + 1.1 * k, tall - 0.4, 0.4), 0.05, sides=5)
    if "porch" in has and number == 0:
        _draw_porch(sketch, length, tall)
    if number == 0:
        return
    if "hoist" in has:
        sketch.box("timber", (1.3, 2.0, 0.1), (length / 2, 0.1, 0.03), bevel=0)
        if number == storeys - 1:
            sketch.box("timber", (0.2, 0.25, 1.5), (length / 2, tall - 0.1, 0.5), bevel=0)
    for opening in openings:
        x, y, w, h = opening.at, opening.sill, opening.width, opening.height
        if "shutters" in has and fine and w < 1.3:
            for side in (-1, 1):
                sketch.box("cloth", (w * 0.46, h, 0.05), (x + side * w * 0.75, y, 0.03), bevel=0)
        if "balconies" in has and rng.random() < 0.25:
            _draw_balcony(sketch, x, w, fine)
        elif "units" in has and rng.random() < 0.2:
            sketch.box("frames", (0.8, 0.55, 0.3), (x, y - 0.62, 0.15), bevel=0)


def _draw_shop(sketch: Sketch, rng: Rng, length: float, tall: float, openings: Sequence[Opening]) -> None:
    """A board for the name over the window, a plinth under it, and mostly an awning."""
    sketch.box("timber", (length - 0.3, 0.5, 0.1), (length / 2, tall - 0.66, 0.05), bevel=0.012)
    sketch.box("frames", (length - 0.2, 0.07, 0.18), (length / 2, tall - 0.14, 0.09), bevel=0)
    for opening in openings:
        if opening.kind == "window":
            sketch.box("timber", (opening.width + 0.2, 0.42, 0.08), (opening.at, 0.04, 0.04), bevel=0)
            if rng.random() < 0.65:
                top, reach, half = tall - 0.7, float(rng.uniform(0.9, 1.35)), opening.width / 2 + 0.15
                stripes = max(2, round(2 * half / 0.4))
                for k in range(stripes):
                    a, b = (opening.at - half + 2 * half * (k + s) / stripes for s in (0, 1))
                    surface = "cloth" if k % 2 == 0 else "frames"
                    grid = [
                        [(a, top - 0.62, reach), (b, top - 0.62, reach)],
                        [(a, top - 0.45, reach), (b, top - 0.45, reach)],
                        [(a, top, 0.06), (b, top, 0.06)],
                    ]
                    sketch.sheet(surface, grid)


def _draw_timbers(sketch: Sketch, length: float, tall: float, openings: Sequence[Opening], fine: bool) -> None:
    """Posts beside the openings, plates above and below, braces in the corners."""
    posts = {0.09, length - 0.09}
    for opening in openings:
        posts |= {opening.at - opening.width / 2 - 0.09, opening.at + opening.width / 2 + 0.09}
    blocks: list[Block] = [((0.17, tall, 0.08), (min(max(x, 0.09), length - 0.09), 0, 0.02)) for x in sorted(posts)]
    blocks += [((length, 0.2, 0.12), (length / 2, y, 0.02)) for y in (0.0, tall - 0.2)]
    blocks.append(((length, 0.13, 0.07), (length / 2, 0.72, 0.0)))
    if fine:
        blocks += [((0.14, 0.16, 0.34), (0.45 + 0.9 * k, -0.16, -0.1)) for k in range(int(length / 0.9))]
    put_boxes(sketch, "timber", blocks)
    for x, way in ((0.1, 1), (length - 0.1, -1)):
        sketch.beam("timber", (x, 0.1, 0.02), (x + way * 0.62, tall - 0.3, 0.02), 0.13, 0.07)


def _draw_porch(sketch: Sketch, length: float, tall: float) -> None:
    """A boardwalk and a lean-to roof on posts."""
    reach = 1.9
    _slab(sketch, "roofs", length, tall - 0.75, reach, tall - 0.3, 0.0)
    count = max(2, round(length / 2.2) + 1)
    for k in range(count):
        x = 0.15 + (length - 0.3) * k / (count - 1)
        sketch.box("timber", (0.13, tall - 0.75, 0.13), (x, 0, reach - 0.15), bevel=0)
        sketch.beam("timber", (x, tall - 1.25, reach - 0.15), (x, tall - 0.78, reach - 0.6), 0.09, 0.09)


def _draw_balcony(sketch: Sketch, x: float, w: float, fine: bool) -> None:
    wide, bars = w + 0.7, 9 if fine else 4
    sketch.box("masonry", (wide, 0.12, 0.75), (x, 0.1, 0.36), bevel=0)
    rail: list[Block] = [((wide, 0.05, 0.05), (x, 1.05, 0.7))]
    rail += [((0.03, 0.9, 0.03), (x - wide / 2 + 0.05 + (wide - 0.1) * k / (bars - 1), 0.2, 0.7)) for k in range(bars)]
    put_boxes(sketch, "timber", rail)


def _slab(sketch: Sketch, surface: str, length: float, low: float, reach: float, high: float, behind: float) -> None:
    """A roof plane that falls from `high` at `behind` to `low` at `reach` before the wall."""
    profile = [(behind, high), (reach, low), (reach, low + 0.12), (behind, high + 0.14)]
    sketch.prism(surface, [(-z, y) for z, y in profile], length + 0.1, (length / 2, 0, 0), (0, 90, 0))


def _draw_roof(sketch: Sketch, rng: Rng, length: float, height: float, out: float, body: str, style: Style) -> None:
    deep = style.deep_m + _THICK_M
    if style.roof == "gable":
        rise, eave = length * float(rng.uniform(0.48, 0.62)), out + 0.35
        sketch.prism(body, [(0, height), (length, height), (length / 2, height + rise)], deep, (0, 0, out - deep / 2))
        tilt = math.atan2(rise, length / 2)
        reach = math.hypot(rise, length / 2) + 0.35
        for side in (-1, 1):
            with sketch.frame((length / 2, height + rise, (eave - deep) / 2), (0, 0, -side * math.degrees(tilt))):
                sketch.box("roofs", (reach, 0.14, deep + eave), (side * reach / 2, 0, 0), bevel=0)
            sketch.beam(
                "timber",
                (length / 2, height + rise, eave),
                (length / 2 + side * (length / 2 + 0.3), height - 0.35 * rise / length, eave),
                0.2,
                0.08,
            )
        if "timbers" in style.features:
            for y, share in ((0.0, 1.0), (0.42, 0.58)):
                sketch.box("timber", (length * share, 0.17, 0.1), (length / 2, height + rise * y, out + 0.02), bevel=0)
            sketch.box("timber", (0.16, rise * 0.95, 0.08), (length / 2, height, out + 0.02), bevel=0)
        put_pane(sketch, "panes", length / 2 - 0.5, height + 0.35, 0.6, 0.7, out + 0.04)
        put_pane(sketch, "panes", length / 2 + 0.5, height + 0.35, 0.6, 0.7, out + 0.04)
    elif style.roof in ("eaves", "swept"):
        rise = float(rng.uniform(*style.rise))
        eave, over = (_EAVES_M, 0.0) if style.roof == "eaves" else (1.0, 0.35)
        half = deep / 2
        front = [
            (eave, height - 0.08 + 0.1 * over),
            (0.0, height + 0.12),
            (-half * 0.45, height + rise * 0.5),
            (-half, height + rise),
        ]
        back = [(-2 * half - z, y) for z, y in reversed(front)]
        profile = front + back[1:] + [(-2 * half, height - 0.1), (0, height - 0.1)]
        sketch.prism("roofs", [(-z, y) for z, y in profile], length + 2 * over, (length / 2, 0, 0), (0, 90, 0))
        if style.roof == "swept":
            sketch.box(
                "roofs", (length + 2 * over + 0.2, 0.35, 0.3), (length / 2, height + rise - 0.08, -half), bevel=0
            )
            rafters: list[Block] = [
                ((0.09, 0.1, 1.0), (0.3 + 0.55 * k, height - 0.1, 0.45)) for k in range(int(length / 0.55))
            ]
            put_boxes(sketch, "timber", rafters)
        else:
            sketch.box("frames", (length + 0.1, 0.3, 0.36), (length / 2, height - 0.24, 0.08), bevel=0)
            sketch.box("masonry", (0.8, 1.3, 0.6), (length * 0.82, height + rise * 0.65, -half * 0.8), bevel=0)
            for k in range(int(length / 2.6) if "dormers" in style.features else 0):
                x = 1.3 + 2.6 * k
                sketch.box("frames", (1.0, 1.15, 1.8), (x, height + 0.3, -1.35), bevel=0)
                put_pane(sketch, "panes", x, height + 0.5, 0.72, 0.8, -0.44)
                sketch.prism("roofs", [(-0.65, 1.1), (0.65, 1.1), (0, 1.6)], 2.2, (x, height + 0.3, -1.4))
    elif style.roof == "false":
        top = height + float(rng.uniform(0.6, 1.5))
        step = length * float(rng.uniform(0.12, 0.25))
        mid = height + (top - height) * 0.4
        outline = [
            (0, height),
            (length, height),
            (length, mid),
            (length - step, mid),
            (length - step, top),
            (step, top),
            (step, mid),
            (0, mid),
        ]
        sketch.prism(body, outline, 0.18, (0, 0, -0.09))
        sketch.box("frames", (length - 2 * step + 0.2, 0.16, 0.34), (length / 2, top, -0.06), bevel=0)
        for x in (step / 2, length - step / 2):
            sketch.box("frames", (step + 0.1, 0.14, 0.3), (x, mid, -0.06), bevel=0)
    else:
        tall = float(rng.uniform(0.6, 1.1))
        sketch.box(body, (length, tall, 0.3), (length / 2, height, -0.15), bevel=0.03)
        if style.roof == "flat":
            sketch.box("frames", (length + 0.06, 0.1, 0.42), (length / 2, height + tall, -0.15), bevel=0)
        else:
            count = max(2, round(length / 1.0))
            for k in range(count):
                if rng.random() < 0.75:
                    sketch.box(body, (0.5, 0.28, 0.28), (length * (k + 0.5) / count, height + tall, -0.15), bevel=0.03)


def _mark_front(site: Site, wall: Wall, openings: Sequence[Opening], shop: bool, style: Style, foot: float) -> None:
    """Where one goes in, where a sign or a lamp hangs, where goods stand before the window."""
    for opening in openings:
        x, z = wall.place(opening.at)
        if opening.kind == "door":
            site.zone("door", x, z, (opening.width, opening.height, 1.0), y=foot, yaw=wall.yaw)
        elif shop:
            px, pz = wall.place(opening.at, 0.02)
            site.zone("window", px, pz, (opening.width, opening.height, 0.8), y=foot + opening.sill, yaw=wall.yaw)
    x, z = wall.place(wall.length / 2, 0.12)
    site.zone("wall", x, z, (wall.length - 0.8, 0.6, 0.9), y=foot + style.ground_m - 0.66, yaw=wall.yaw)
