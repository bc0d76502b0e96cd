"""What gives light of its own: lava, embers, flame, neon, screens, circuits, stars, magic."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from generators.material.procedural.canvas import Canvas, Field
from generators.material.procedural.cells import bond, voronoi
from generators.material.procedural.layer import Layer, layer
from generators.material.procedural.strokes import Image, blend, lift, mix, ramp, sample, solid, step, tint
from generators.material.spec import MaterialSpec, Rgb


def _heat(rgb: Rgb, t: Field) -> Image:
    """From black through the glow's own colour to nearly white."""
    return ramp(t, ((0.0, 0.0, 0.0), lift(rgb, -0.62), rgb, lift(rgb, 0.32), lift(rgb, 0.75)))


def lava(c: Canvas, s: MaterialSpec) -> Layer:
    """Black crust over melt that shows in the cracks."""
    sway = (0.03 * c.noise("sway/x", 1.5, 2, 96), 0.03 * c.noise("sway/y", 1.5, 2, 96))
    cells = voronoi(c, "crust", 5, 5, 0.95, sway)
    fine = voronoi(c, "fine", 12, 12, 1.0, sway)
    flow = c.noise("flow", 1.6, 1, 32)
    width = 0.016 + 0.009 * flow
    open_melt = step(0.9, 2.0, flow)
    crack = np.exp(-np.maximum(cells.edge, 0) / np.maximum(width, 0.003))
    heat = np.clip(crack + 0.5 * np.exp(-fine.edge * 190) * step(-0.6, 1.2, flow) + 0.75 * open_melt, 0, 1)
    crust = c.noise("crust/rough", 0.95, 5)
    height = 0.35 + 0.35 * np.minimum(cells.edge * 22, 1) + 0.09 * crust - 0.22 * heat
    glow = _heat(s.glow, heat**1.25 * 1.05)
    color = blend(tint(s.color, 0.9 + 0.22 * crust), glow, step(0.3, 0.7, heat))
    return layer(c, color, height, mix(s.roughness, 0.5, heat), 0.0, 0.06, glow)


def embers(c: Canvas, s: MaterialSpec) -> Layer:
    """Charred coals with ash on their tops: dark, the heat shows in the cracks and from between them."""
    sway = (0.014 * c.noise("sway/x", 1.7, 2, 40), 0.014 * c.noise("sway/y", 1.7, 2, 40))
    coals, cracks = voronoi(c, "coals", 8, 8, 1.0, sway), voronoi(c, "cracks", 26, 26, 1.0, sway)
    dome = np.minimum(coals.edge * 19, 1)
    char, hot = c.noise("char", 1.0, 4), np.take(c.table("hot", coals.count), coals.id)
    between, crazed = np.exp(-coals.edge * 105), np.exp(-cracks.edge * 420) * step(0.4, 1.1, hot + 0.2 * char)
    heat = np.clip((0.55 + 0.4 * hot) * between + 0.6 * crazed + 0.03 * char, 0, 1)
    ash = step(0.5, 1.9, c.noise("ash", 1.2, 2) + dome - 0.8 * hot) * (1 - heat)
    glow = _heat(s.glow, 0.78 * heat**1.4)
    color = blend(tint(s.color, 0.6 + 0.14 * char + 0.22 * dome), tint(s.second, 0.8 + 0.12 * char), 0.55 * ash)
    color = blend(color, glow, 0.5 * step(0.4, 0.9, heat))
    return layer(c, color, 0.1 + 0.65 * dome + 0.07 * char - 0.05 * crazed, s.roughness, 0.0, 0.045, glow)


def flame(c: Canvas, s: MaterialSpec) -> Layer:
    """Tongues of fire: bright cores drawn out upwards."""
    sway_u, sway_v = c.noise("sway/x", 1.7, 1, 24, (1.0, 1.6)), c.noise("sway/y", 1.7, 1, 16)
    tongues = sample(c.noise("tongues", 1.35, 2, 96, (1.0, 3.4)), c.u + 0.035 * sway_u, c.v + 0.05 * sway_v)
    fine = sample(c.noise("fine", 1.2, 6, 200, (1.0, 5.0)), c.u + 0.03 * sway_u, c.v)
    heat = np.clip(0.5 + 0.24 * tongues + 0.07 * fine, 0, 1)
    glow = _heat(s.glow, heat)
    return layer(c, 0.6 * glow + 0.4 * solid(s.color), 0.3 + 0.5 * heat, s.roughness, 0.0, 0.01, glow)


def neon(c: Canvas, s: MaterialSpec) -> Layer:
    """A grid of glowing tubes over a dark ground."""
    count = 5
    x, y = c.u * count + np.float32(0.3), c.v * count + np.float32(0.3)
    line = np.minimum(np.abs(x - np.round(x)), np.abs(y - np.round(y))) / count
    core, halo = step(0.011, 0.006, line), np.exp(-line * 34)
    haze = c.noise("haze", 1.7, 1, 48)
    glow = np.clip(tint(s.glow, 0.9 * core + 0.5 * halo * (1 + 0.1 * haze)) + 0.55 * core, 0, 1)
    color = blend(tint(s.color, 1 + 0.12 * haze), lift(s.glow, 0.4), core)
    tube = np.sqrt(np.maximum(1 - (line / 0.011) ** 2, 0))
    return layer(c, color, 0.3 + 0.03 * haze + 0.5 * tube, s.roughness + 0.05 * haze, 0.0, 0.012, glow)


def glow_panel(c: Canvas, s: MaterialSpec) -> Layer:
    """An evenly lit surface: lamp glass, paper lantern, candle glass, a magic rune's haze."""
    swell, fibre = c.noise("swell", 2.0, 1, 8), c.noise("fibre", 0.7, 8, 300, (3.0, 1.0))
    ribs = np.abs((c.v * 6 + np.float32(0.2)) % 1 - np.float32(0.5))
    rib = step(0.035, 0.012, ribs)
    light = np.clip(0.8 + 0.09 * swell + 0.025 * fibre - 0.28 * rib, 0, 1)
    color = tint(s.color, 0.92 + 0.04 * swell + 0.03 * fibre - 0.2 * rib)
    height = 0.5 + 0.12 * swell + 0.02 * fibre + 0.3 * rib
    return layer(c, color, height, s.roughness, 0.0, 0.006, tint(s.glow, light))


def screen(c: Canvas, s: MaterialSpec) -> Layer:
    """A display: lines of characters, bars and a chart behind scan lines."""
    rows, columns = 20, 40
    row = np.floor(c.v * rows + np.float32(0.5)).astype(np.int32) % rows
    x = c.u * columns + np.float32(0.5)
    column = np.floor(x).astype(np.int32) % columns
    fx, fy = x - np.floor(x), (c.v * rows + np.float32(0.5)) % 1
    lengths = c.table("lengths", rows) ** 0.7 * columns
    written = (column < np.take(lengths, row)) & (column > 1)
    dots = c.table("dots", rows * columns * 15) > 0.42
    glyph = np.take(
        dots,
        (row * columns + column) * 15
        + (fy * 7).astype(np.int32).clip(1, 5) * 3
        - 3
        + (fx * 4).astype(np.int32).clip(0, 2),
    )
    box = (fx < 0.75) & (fy > 0.14) & (fy < 0.86)
    word = np.take(c.table("words", rows * columns) > 0.2, row * columns + column)
    ink = (written & glyph & box & word).astype(np.float32)
    bar = ((row % 5 == 0) & (column < np.take(lengths, (row + 3) % rows)) & (fy > 0.2) & (fy < 0.8)).astype(np.float32)
    scan = 0.82 + 0.18 * np.sin(c.v * np.float32(2 * np.pi * 128))
    cloud = c.noise("cloud", 1.9, 1, 8)
    light = np.clip((0.9 * ink * (1 - bar) + 0.55 * bar) * scan + 0.1 + 0.02 * cloud, 0, 1)
    glow = tint(s.glow, light)
    return layer(
        c,
        blend(tint(s.color, 1 + 0.05 * cloud), s.glow, 0.6 * light),
        c.full(0.5) + 0.02 * cloud,
        s.roughness + 0.01 * cloud,
        0.0,
        0.001,
        glow,
    )


def circuits(c: Canvas, s: MaterialSpec) -> Layer:
    """A printed board: traces at right angles, pads, chips; the traces glow if asked."""
    count = 24
    x, y = c.u * count, c.v * count
    i, j = np.floor(x).astype(np.int32), np.floor(y).astype(np.int32)
    fx, fy = x - i - np.float32(0.5), y - j - np.float32(0.5)
    right = c.table("right", count * count) > 0.45
    down = c.table("down", count * count) > 0.5

    def at(table: NDArray[np.bool_], di: int, dj: int) -> NDArray[np.bool_]:
        return np.take(table, ((j + dj) % count) * count + (i + di) % count)

    arms = [
        np.where(at(right, 0, 0) & (fx > 0), np.abs(fy), 1.0),
        np.where(at(right, -1, 0) & (fx < 0), np.abs(fy), 1.0),
        np.where(at(down, 0, 0) & (fy > 0), np.abs(fx), 1.0),
        np.where(at(down, 0, -1) & (fy < 0), np.abs(fx), 1.0),
    ]
    trace = step(0.15, 0.1, np.minimum.reduce(arms))
    pad = np.take((c.table("pads", count * count) > 0.72).astype(np.float32), j * count + i)
    radius = np.hypot(fx, fy)
    ring = pad * step(0.34, 0.29, radius)
    hole = pad * step(0.15, 0.11, radius)
    sites = bond(c, "chips", 4, 5, 0.5, (0.2, 0.2), 1.0)
    chosen = np.take((c.table("chips/there", sites.count) > 0.62).astype(np.float32), sites.id)
    chip = chosen * step(0.0, 0.003, np.minimum(0.07 - np.abs(sites.x), 0.045 - np.abs(sites.y)))
    legs = chosen * (1 - chip) * step(0.0, 0.002, np.minimum(0.066 - np.abs(sites.x), 0.058 - np.abs(sites.y)))
    legs *= step(-0.2, 0.2, np.sin(sites.x * 460))
    cloud = c.noise("cloud", 1.6, 1, 64)
    metal = np.clip(np.maximum(ring - hole, legs), 0, 1)
    color = blend(tint(s.color, 0.95 + 0.05 * cloud), lift(s.color, 0.22), 0.7 * trace)
    color = blend(blend(color, s.second, metal), (0.09, 0.09, 0.1), np.maximum(chip, hole))
    height = 0.25 + 0.06 * trace + 0.1 * metal + 0.5 * chip - 0.15 * hole
    glow = tint(s.glow, trace * (1 - chip) * (0.7 + 0.2 * cloud)) if max(s.glow) > 0 else None
    return layer(c, color, height, mix(s.roughness, 0.3, metal), 0.9 * metal * (1 - chip), 0.008, glow)


def starfield(c: Canvas, s: MaterialSpec) -> Layer:
    """Night sky, portal or magic: clouds of light and points of several brightnesses."""
    sway = c.noise("sway", 1.8, 1, 16)
    cloud = sample(c.noise("cloud", 1.5, 1, 64), c.u + 0.06 * sway, c.v - 0.06 * sway)
    stars = c.full(0.0)
    for name, count, size in (("near", 9, 0.006), ("far", 26, 0.0028)):
        cells = voronoi(c, name, count, count, 1.0)
        bright = np.take(c.table(name + "/bright", cells.count) ** 3, cells.id)
        stars += bright * np.exp(-((cells.x**2 + cells.y**2) / (size * size)))
    nebula = step(-0.3, 2.4, cloud)
    glow = np.clip(tint(s.glow, 0.75 * nebula) + stars, 0, 1)
    color = blend(tint(s.color, 0.9 + 0.15 * cloud), s.second, 0.5 * nebula)
    return layer(c, color, 0.5 + 0.1 * cloud + 0.1 * np.minimum(stars, 1), s.roughness, 0.0, 0.003, glow)
