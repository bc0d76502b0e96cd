"""What an age, a trade or a shop adds to a storey: timbers, courses, porches, balconies, awnings."""

from __future__ import annotations

from collections.abc import Sequence

from assets.shapes.organic import Rng
from assets.shapes.sketch import Sketch
from assets.stages.ages import Style
from assets.stages.blocks import Block, put_boxes
from assets.stages.fronts.ends import draw_fire_wall, draw_portico
from assets.stages.fronts.ironwork import (
    draw_fire_escape,
    draw_gate,
    draw_long_balcony,
    draw_outer_stair,
    draw_stoop,
    draw_window_rails,
)
from assets.stages.fronts.roofs import put_slab
from assets.stages.walls import Opening


def decorate(
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
        _draw_shop(sketch, rng, length, tall, openings, style.awnings)
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
        put_slab(sketch, "roofs", length, tall - 0.55, 1.15, tall + 0.05, -0.05)
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
    if "portico" in has and number == 0:
        draw_portico(sketch, length, tall, fine)
    if "fire walls" in has and number == storeys - 1:
        draw_fire_wall(sketch, tall, style.deep_m)
    _hang_before(sketch, length, tall, openings, style, number, storeys, shop, fine)
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


def _hang_before(
    sketch: Sketch,
    length: float,
    tall: float,
    openings: Sequence[Opening],
    style: Style,
    number: int,
    storeys: int,
    shop: bool,
    fine: bool,
) -> None:
    """Rails, balconies, stairs and gates of the regions whose fronts have them."""
    has, doors = style.features, [opening for opening in openings if opening.kind == "door"]
    if number == 0 and doors:
        if "stoop" in has and not shop:
            draw_stoop(sketch, doors[0])
        if "gate" in has:
            draw_gate(sketch, doors[0], tall)
        if "outer stair" in has and storeys > 1 and not shop and length > 5.2:
            draw_outer_stair(sketch, length, tall)
    if "corner boards" in has:
        put_boxes(sketch, "frames", [((0.16, tall, 0.1), (x, 0, 0.03)) for x in (0.08, length - 0.08)])
    if number > 0 and "window rails" in has:
        draw_window_rails(sketch, openings, fine)
    if "long balconies" in has and number in (1, storeys - 1) and number > 0:
        draw_long_balcony(sketch, length, fine)
    if "fire escape" in has and number > 0 and length > 4.5:
        draw_fire_escape(sketch, length, tall, number == storeys - 1, fine)


def _draw_shop(
    sketch: Sketch, rng: Rng, length: float, tall: float, openings: Sequence[Opening], awnings: bool
) -> None:
    """A board for the name over the window, a plinth under it, and mostly an awning where there are `awnings`."""
    sketch.box("timber", (length - 0.3, 0.5, 0.1), (length / 2, tall - 0.66, 0.05), bevel=0.012)
    sketch.box("frames", (length - 0.2, 0.07, 0.18), (length / 2, tall - 0.14, 0.09), bevel=0)
    for opening in openings:
        if opening.kind == "window":
            sketch.box("timber", (opening.width + 0.2, 0.42, 0.08), (opening.at, 0.04, 0.04), bevel=0)
            if awnings and rng.random() < 0.65:
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
    put_slab(sketch, "roofs", length, tall - 0.75, reach, tall - 0.3, 0.0)
    count = max(2, round(length / 2.2) + 1)
    for k in range(count):
        x = 0.15 + (length - 0.3) * k / (count - 1)
        sketch.box("timber", (0.13, tall - 0.75, 0.13), (x, 0, reach - 0.15), bevel=0)
        sketch.beam("timber", (x, tall - 1.25, reach - 0.15), (x, tall - 0.78, reach - 0.6), 0.09, 0.09)


def _draw_balcony(sketch: Sketch, x: float, w: float, fine: bool) -> None:
    """A slab with a rail; near by on two brackets, and railed on three sides."""
    wide, bars = w + 0.7, 9 if fine else 4
    slab: list[Block] = [((wide, 0.12, 0.75), (x, 0.1, 0.36))]
    rail: list[Block] = [((wide, 0.06, 0.07), (x, 1.08, 0.7))]
    rail += [
        ((0.035, 0.85, 0.035), (x - wide / 2 + 0.03 + (wide - 0.06) * k / (bars - 1), 0.25, 0.7)) for k in range(bars)
    ]
    for side in (-1, 1) if fine else ():
        slab += [((0.14, 0.24, 0.5), (x + side * (wide / 2 - 0.25), -0.14, 0.24))]
        rail += [((0.07, 0.06, 0.7), (x + side * wide / 2, 1.08, 0.37))]
        rail += [((0.035, 0.85, 0.035), (x + side * wide / 2, 0.25, 0.36))]
    put_boxes(sketch, "masonry", slab)
    put_boxes(sketch, "timber", rail)
