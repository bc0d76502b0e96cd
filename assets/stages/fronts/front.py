"""A house, and a row of them: storeys, roof, tints; its door, its shop and the place of its sign."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise

import numpy as np

from assets.shapes.organic import Patch, Rng
from assets.shapes.sketch import Sketch
from assets.stages.ages import Style
from assets.stages.blocks import Block, put_boxes
from assets.stages.fronts.features import decorate
from assets.stages.fronts.glazing import Panes, curtains, far_glass, glass, panes_of
from assets.stages.fronts.openings import THICK_M, ground_openings, upper_windows
from assets.stages.fronts.roofs import draw_roof
from assets.stages.fronts.storeys import draw_storey, hint_storey
from assets.stages.mesh import F64, piece
from assets.stages.noise import smoothstep
from assets.stages.site import Site
from assets.stages.stage import SHUT_PANES
from assets.stages.walls import Opening, Wall
from assets.stages.water import Color

FRONT_SURFACES: Mapping[str, str] = {
    "plaster": "painted stucco plaster",
    "masonry": "brick",
    "timber": "dark oak",
    "frames": "white painted wood",
    "panes": SHUT_PANES,
    "lamplight": "glowing warm window",
    "roofs": "roof tiles",
    "cloth": "red canvas",
}
"""What fronts of every style are made of."""

FAR_FRONT_SURFACES: Mapping[str, str] = {name: FRONT_SURFACES[name] for name in FRONT_SURFACES if name != "cloth"}
"""The same for fronts without shops that all stand further than 18 m off: neither awnings nor shutters."""

_FINE_WITHIN_M, _COARSE_BEYOND_M = 18.0, 33.0

_FINE_STOREYS = 4


def put_up(site: Site, sketch: Sketch, tints: Mapping[str, Color], foot: float = 0.0, *, far: bool = False) -> None:
    """Put a sketch down with each surface in its tint, darker towards the `foot` where dirt and shade gather; panes of
    what is `far` are plainer.
    """
    for surface, points, normals, uvs, triangles in sketch.surfaces():
        shade = 0.7 + 0.3 * smoothstep(-0.2, 5.0, points[:, 1] - foot)
        color = shade[:, None] * np.asarray(tints.get(surface, (1.0, 1.0, 1.0)))
        if surface == "panes" and (panes := panes_of(points, normals)) is not None:
            _put_glass(site, panes, far)
            continue
        if surface == "lamplight" and len(points) % 4 == 0:
            color = color * _rooms_behind(points.reshape(-1, 4, 3)).reshape(-1, 3)
        site.add(surface, piece(Patch(points, normals, uvs, triangles), color))


def _put_glass(site: Site, panes: Panes, far: bool) -> None:
    """Put down panes that mirror the sky over the roofs across, near by with curtains behind some."""
    for part in (far_glass(panes),) if far else (glass(panes), curtains(panes)):
        if part is not None:
            points, normals, uvs, triangles, tints = part
            site.add("panes", piece(Patch(points, normals, uvs, triangles), tints))


def _rooms_behind(panes: F64) -> F64:
    """How bright lit panes `[n, 4, 3]` are at their corners, `[n, 4, 3]`: rooms differ, a lamp hangs high on one side,
    and below it is dim. All alike, they were sheets of yellow paper.
    """
    chance = np.abs(np.sin(panes.sum(axis=(1, 2)) * 12.9898)) * 43758.5453 % 1.0
    low, up = panes[:, :, 1].min(axis=1, keepdims=True), panes[:, :, 1].max(axis=1, keepdims=True)
    rise = (panes[:, :, 1] - low) / np.maximum(up - low, 1e-6)
    aside = np.where(np.array([True, False, False, True]), chance[:, None], 1 - chance[:, None])
    light = (0.45 + 0.55 * chance[:, None]) * (0.4 + 0.6 * rise) * (0.7 + 0.3 * aside)
    hue = np.stack([np.ones_like(chance), 0.78 + 0.22 * chance, 0.5 + 0.5 * chance], axis=1)
    return np.asarray(light[..., None] * hue[:, None])


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
            wall = Wall(start, stop, height, THICK_M)
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
                openings = ground_openings(wall.length, style, shop)
            else:
                openings = upper_windows(wall.length, style, tall)
                out += jetty
            with sketch.frame((0, base, out)):
                bright = lit if number else max(lit, 0.6 * shop)
                if coarse or number > _FINE_STOREYS:
                    hint_storey(sketch, rng, wall.length, tall, body, openings, style, bright)
                else:
                    draw_storey(sketch, rng, wall.length, tall, body, openings, style, bright, fine)
                    decorate(sketch, rng, wall.length, tall, openings, style, number, storeys, shop, fine)
        if style.roof in ("eaves", "flat"):
            put_boxes(sketch, "timber", _downpipe(wall.height, out))
        draw_roof(sketch, rng, wall.length, wall.height, out, body, style)
    put_up(site, sketch, _tints(rng, style, tint, body), foot, far=not fine)
    _mark_front(site, wall, openings=ground_openings(wall.length, style, shop), shop=shop, style=style, foot=foot)


def _downpipe(height: float, out: float) -> list[Block]:
    """A pipe from the eaves to the pavement where two houses meet, with its clips."""
    x, z = 0.16, out + 0.07
    clips: list[Block] = [((0.14, 0.05, 0.14), (x, y, z - 0.02)) for y in np.arange(0.6, height - 0.2, 1.6)]
    return [((0.08, height, 0.08), (x, 0.02, z)), *clips]


def _tints(rng: Rng, style: Style, tint: Color, body: str) -> dict[str, Color]:
    dim = float(rng.uniform(0.85, 1.0))
    wall: Color = (tint[0] * dim, tint[1] * dim, tint[2] * dim)
    trim = style.trims[0] if rng.random() < 0.55 else style.trims[1 + int(rng.integers(len(style.trims) - 1))]
    cloth = style.cloths[int(rng.integers(len(style.cloths)))]
    roof = float(rng.uniform(0.7, 1.0))
    masonry = (wall[0] * 0.5 + 0.5, wall[1] * 0.5 + 0.5, wall[2] * 0.5 + 0.5) if body == "masonry" else wall
    return {body: masonry, "frames": trim, "cloth": cloth, "roofs": (roof, roof, roof)}


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
