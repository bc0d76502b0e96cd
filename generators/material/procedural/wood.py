"""Wood and what grows or is split from it: grain, planks, parquet, bark, logs, bamboo."""

from __future__ import annotations

import numpy as np

from generators.material.procedural.canvas import Canvas, Field
from generators.material.procedural.cells import bond, herringbone
from generators.material.procedural.layer import Layer, layer
from generators.material.procedural.nature import bent, hued, lit, patchy
from generators.material.procedural.scatter import strew
from generators.material.procedural.strokes import Image, between, blend, lift, mix, ramp, sample, step, tint
from generators.material.spec import MaterialSpec, Rgb


def _rings(c: Canvas, along: Field, across: Field, offset: Field | float, count: float = 9.0) -> tuple[Field, Field]:
    """Growth rings and fibres in 0..1 at board coordinates; `offset` shifts boards to different parts of the trunk."""
    bend = c.noise("bend", 1.9, 1, 16, (4.0, 1.0))
    u, v = along + offset, across + 0.37 * offset
    swell = sample(bend, u, v)
    phase = v * count + 0.5 * swell
    saw = phase - np.floor(phase)
    rings = saw * saw * (1 - step(0.86, 1.0, saw))
    fibre = sample(c.noise("fibre", 0.65, 8, stretch=(22.0, 1.0)), u, v)
    return np.asarray(rings), fibre


_UNDER_PAINT = 0.22
"""How much of its figure is seen of wood that is painted."""


def figure_of(rgb: Rgb) -> float:
    """How much of its figure wood of this colour (sRGB) shows: all where timber has such a colour, else it is painted.

    Timber is brown from pale birch to mahogany, or grey where it is weathered.
    """
    red, green, blue = rgb
    brown = red >= green >= blue and 0.42 * red <= green <= 0.95 * red
    grey = max(rgb) - min(rgb) < 0.1 and max(rgb) < 0.75
    return 1.0 if brown or grey else _UNDER_PAINT


def _timber(rgb: Rgb, rings: Field, fibre: Field) -> Image:
    stops, seen = (lift(rgb, 0.12), rgb, lift(rgb, -0.2), lift(rgb, -0.4)), figure_of(rgb)
    return ramp(0.26 + seen * (0.3 * rings + 0.15 * fibre), stops)


def grain(c: Canvas, s: MaterialSpec) -> Layer:
    """One broad board with flowing figure."""
    sway = c.noise("sway", 2.0, 1, 12, (2.6, 1.0))
    rings, fibre = _rings(c, c.u, c.v + 0.022 * sway, 0.0, 8.0)
    pores = step(1.2, 2.2, c.noise("pores", 0.4, 40, stretch=(14.0, 1.0)))
    color: Image = _timber(s.color, rings, fibre) * (1 - 0.25 * figure_of(s.color) * pores)
    height = 0.6 + 0.05 * fibre - 0.1 * rings - 0.2 * pores
    return layer(c, color, height, s.roughness + 0.08 * rings + 0.1 * pores, 0.0, 0.0016)


def planks(c: Canvas, s: MaterialSpec) -> Layer:
    """Floor or wall boards of about fourteen centimetres, with nails at their ends."""
    cells = bond(c, "planks", 1, 14, 0.0, (0.0, 0.12), 1.0)
    offset = np.take(c.table("offset", cells.count, 0, 5), cells.id)
    rings, fibre = _rings(c, c.u, c.v, offset, 26.0)
    tone = np.take(c.table("tone", cells.count, 0.82, 1.12), cells.id)
    warm = np.take(c.table("warm", cells.count, -0.05, 0.05), cells.id)
    color: Image = _timber(s.color, rings, fibre) * tone
    color[0] *= 1 + warm
    color[2] *= 1 - warm
    gap = step(0.0024, 0.0006, cells.edge)
    end = np.minimum(np.abs(cells.x + 0.5), np.abs(cells.x - 0.5))
    nail = step(0.0032, 0.002, np.hypot(end - 0.012, np.abs(cells.y) - 0.019))
    color = blend(color * (1 - 0.62 * gap), (0.13, 0.12, 0.12), 0.85 * nail)
    round_edge = step(0.0, 0.005, cells.edge)
    rise = 0.4 * np.take(c.table("rise", cells.count), cells.id)
    height = 0.15 + 0.5 * round_edge + rise - 0.05 * fibre - 0.02 * rings - 0.2 * nail
    roughness = s.roughness - 0.06 + 0.06 * rings + 0.2 * gap - 0.2 * nail
    return layer(c, color, height, roughness, 0.6 * nail, 0.007)


def parquet(c: Canvas, s: MaterialSpec) -> Layer:
    """Herringbone blocks, varnished."""
    cells, flat = herringbone(c, 5, 2)
    offset = np.take(c.table("offset", cells.count, 0, 9), cells.id)
    rings, fibre = _rings(c, cells.x, cells.y, offset, 16.0)
    tone = np.take(c.table("tone", cells.count, 0.76, 1.14), cells.id)
    gap = step(0.0018, 0.0006, cells.edge)
    color = _timber(s.color, rings, fibre) * (tone * (0.97 + 0.06 * flat) * (1 - 0.6 * gap))
    height = 0.3 + 0.5 * step(0.0, 0.004, cells.edge) + 0.02 * fibre
    return layer(c, color, height, s.roughness + 0.06 * rings + 0.3 * gap, 0.0, 0.0025)


def bark(c: Canvas, s: MaterialSpec) -> Layer:
    """Ridged bark: long plates over one another, cracked across and frayed, dark furrows between, weathered grey."""
    sway_u = 0.006 * c.noise("sway/u", 1.4, 3, 128, (1.0, 2.0))
    sway_v = 0.016 * c.noise("sway/v", 1.3, 4, 128)
    fibre = patchy(c, "fibre", 0.85, 12, stretch=(1.0, 4.0), uneven=0.4)
    tones = patchy(c, "tones", 0.9, 4, stretch=(1.0, 1.6))
    height, own, top = 0.08 + 0.03 * tones, c.full(-0.4), c.full(0.0)
    for name, count, rise in (("low", 21, 0.25), ("mid", 18, 0.42), ("high", 16, 0.6)):
        plates = bent(c, strew(c, name, count, (1.15, 0.2), (1.42, 1.72), 0.6, 0.45), sway_u, sway_v)
        body = plates.inside * step(0.0, 0.55, 1 - np.abs(plates.across)) * step(0.0, 0.25, 1 - np.abs(plates.along))
        height = mix(height, rise + 0.25 * plates.depth + 0.1 * body, body)
        own = mix(own, np.take(c.table(name + "/tone", plates.count, -1, 1), plates.id), body)
        top = np.maximum(top, body)
    split = step(0.1, 0.0, np.abs(c.noise("cross", 1.0, 10, 128, (1.6, 1.0)))) * top
    height = height + 0.05 * fibre - 0.1 * split
    gain = (
        (0.66 + 0.3 * top) * (1 - 0.2 * split) * (1 + 0.12 * own + 0.06 * fibre + 0.05 * tones) * lit(c, height, 0.13)
    )
    grey = step(-0.9, 1.2, own + 0.7 * tones) * top
    pale = between(s.color, (0.72, 0.68, 0.63), 0.5)
    color = hued(c, blend(tint(s.color, gain), tint(pale, gain), 0.6 * grey), 0.06)
    return layer(c, color, height, s.roughness - 0.25 + 0.045 * tones, 0.0, 0.02)


def logs(c: Canvas, s: MaterialSpec) -> Layer:
    """Round timbers or poles lying one above another, chinked between."""
    cells = bond(
        c, "logs", 1, 5, 0.0, (0.0, 0.1), 1.0, warp=(c.full(0), 0.006 * c.noise("sway", 1.8, 1, 8, (3.0, 1.0)))
    )
    across = np.clip(cells.y * 10.4, -1, 1)
    dome = np.sqrt(np.maximum(1 - across * across, 0))
    offset = np.take(c.table("offset", cells.count, 0, 5), cells.id)
    rings, fibre = _rings(c, c.u, c.v, offset, 14.0)
    checks = step(1.5, 2.4, c.noise("checks", 1.0, 6, 200, (18.0, 1.0)))
    gap = step(0.25, 0.05, dome)
    color = _timber(s.color, 0.6 * rings, fibre) * ((0.6 + 0.45 * dome) * (1 - 0.5 * checks))
    color = blend(color, s.second, gap)
    height = 0.9 * dome + 0.03 * fibre - 0.08 * checks
    return layer(c, color, height, s.roughness + 0.1 * gap, 0.0, 0.07)


def bamboo(c: Canvas, s: MaterialSpec) -> Layer:
    """Upright canes with joints at different heights."""
    count = 10
    x = c.u * count + np.float32(0.31)
    cane = np.floor(x).astype(np.int32) % count
    across = (x - np.floor(x) - np.float32(0.5)) * 2
    dome = np.sqrt(np.maximum(1 - across * across, 0))
    y = c.v * 2 + np.take(c.table("joints", count), cane)
    fy = y - np.floor(y)
    to_joint = np.minimum(fy, 1 - fy)
    node = step(0.035, 0.012, to_joint)
    ring = step(0.012, 0.004, to_joint)
    fibre = c.noise("fibre", 0.8, 6, stretch=(1.0, 20.0))
    tone = np.take(c.table("tone", count, 0.92, 1.08), cane)
    gain = tone * (0.72 + 0.3 * dome) * (1 + 0.04 * fibre - 0.05 * fy)
    color = blend(tint(s.color, gain), tint(s.second, 0.75 + 0.25 * dome), np.maximum(0.25 * node, 0.6 * ring))
    height = mix(0.0, 0.85, dome) + 0.1 * node * dome - 0.08 * ring
    return layer(c, color, height, s.roughness, 0.0, 0.04)
