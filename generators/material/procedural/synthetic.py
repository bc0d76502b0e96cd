"""Made things without grain: paper, books, plastic, rubber, glass, porcelain, foam, panels, solar cells, circuits."""

from __future__ import annotations

import numpy as np

from generators.material.procedural.canvas import Canvas
from generators.material.procedural.cells import bond, voronoi
from generators.material.procedural.layer import Layer, layer
from generators.material.procedural.scatter import strew
from generators.material.procedural.strokes import between, blend, lift, mix, per_cell, solid, step, tint
from generators.material.spec import MaterialSpec


def paper(c: Canvas, s: MaterialSpec) -> Layer:
    """Paper, card or wallpaper, clean unless it is worn or dirty: then it is foxed and creased."""
    fibre, mottle = c.noise("fibre", 0.5, 12, 400, (2.0, 1.0)), c.noise("mottle", 1.0, 1, 96)
    age = min(1.0, 1.5 * max(s.wear, s.dirt))
    color = tint(s.color, 1 + 0.014 * fibre + 0.012 * mottle)
    height, relief_m = 0.5 + 0.05 * fibre, 0.0012
    if age > 0:
        folds = voronoi(c, "folds", 3, 3, 1.0)
        fold = np.exp(-folds.edge * 160)
        tilt = np.take(c.rng("tilt").uniform(-0.6, 0.6, folds.count).astype(np.float32), folds.id)
        stain = between(s.color, s.second, 0.6)
        color = blend(color * (1 - 0.05 * age * fold), stain, 0.4 * age * step(0.4, 2.4, mottle))
        height, relief_m = height + age * (0.2 * fold + tilt * folds.x), 0.003
    return layer(c, color, height, s.roughness - 0.05 + 0.03 * mottle, 0.0, relief_m)


def books(c: Canvas, s: MaterialSpec) -> Layer:
    """A shelf of book spines with bands of gilt."""
    count = 12
    cells = bond(c, "spines", count, 2, 0.31, (0.55, 0.0), 1.0, corner=0.006)
    hues = c.rng("hues").uniform(0.25, 1.0, (3, cells.count))
    colors = np.asarray(s.color)[:, None] * 0.45 + 0.55 * hues * hues * c.rng("value").uniform(0.3, 0.9, cells.count)
    color = np.stack([np.take(row, cells.id) for row in colors.astype(np.float32)])
    low = np.take(c.table("short", cells.count, 0.0, 0.05), cells.id)
    gap = np.maximum(step(0.003, 0.001, cells.edge), step(0.0, -0.003, cells.y + 0.242 - low))
    place = np.take(c.table("band", cells.count, 0.1, 0.19), cells.id)
    band = step(0.005, 0.003, np.abs(np.abs(cells.y) - place)) + step(
        0.0022, 0.001, np.abs(np.abs(cells.y) - place + 0.016)
    )
    title = step(0.03, 0.026, np.abs(cells.y + 0.05)) * step(0.2, 0.5, c.noise("title", 0.2, 24, 90))
    gilt = np.minimum(band + 0.8 * title, 1) * (1 - gap)
    wear = c.noise("wear", 1.2, 3, 200)
    color = blend(color * (1 + 0.08 * wear), s.second, 0.85 * gilt) * (1 - 0.85 * gap)
    round_back = step(0.0, 0.022, cells.edge)
    height = (0.25 + 0.6 * round_back + 0.04 * gilt + 0.01 * wear) * (1 - 0.9 * gap)
    return layer(c, color, height, mix(s.roughness, 0.4, gilt), 0.7 * gilt, 0.02)


def plastic(c: Canvas, s: MaterialSpec) -> Layer:
    """Moulded plastic with a fine leathery texture and scuffs."""
    tooth, cloud = c.noise("tooth", 0.4, 40, 120), c.noise("cloud", 1.9, 1, 12)
    scuff = strew(c, "scuffs", 8, (1.1, 0.02), taper=0.5, spread=0.4).inside
    color = tint(s.color, 1 + 0.012 * cloud + 0.01 * tooth + 0.06 * scuff)
    return layer(c, color, 0.5 + 0.05 * tooth + 0.05 * cloud, s.roughness + 0.02 * cloud + 0.2 * scuff, 0.0, 0.0012)


def rubber(c: Canvas, s: MaterialSpec) -> Layer:
    """Moulded rubber: smooth, dusty in places, with a fine grain."""
    dust, grain = c.noise("dust", 1.0, 2), c.noise("grain", 0.3, 40)
    scuff = strew(c, "scuffs", 9, (1.0, 0.02), taper=0.5, spread=0.5).inside
    color = tint(s.color, 1 + 0.035 * dust + 0.02 * grain + 0.08 * scuff)
    return layer(c, color, 0.5 + 0.04 * dust + 0.04 * grain, s.roughness + 0.04 * dust, 0.0, 0.0012)


def glass(c: Canvas, s: MaterialSpec) -> Layer:
    """A pane: slow waves, few seeds and smears, and the soft drifts of light that it mirrors, without an edge."""
    wave, smear = c.noise("wave", 2.1, 1, 8), c.noise("smear", 1.3, 2, 96, (3.0, 1.0))
    seeds = voronoi(c, "seeds", 9, 9, 1.0)
    size = np.take(c.table("size", seeds.count, -0.03, 0.005), seeds.id)
    seed = step(0.0, 0.003, size - np.hypot(seeds.x, seeds.y))
    drift = c.noise("drift", 1.9, 1, 6, (2.0, 1.0))
    sheen = 0.3 * step(-1.0, 1.8, drift)
    color = blend(tint(s.color, 0.92 + 0.03 * wave), s.second, np.clip(sheen + 0.5 * seed, 0, 1))
    height = 0.5 + 0.14 * wave + 0.12 * seed
    return layer(c, color, height, s.roughness + 0.05 * step(0.5, 2, smear), s.metallic, 0.004)


def stained_glass(c: Canvas, s: MaterialSpec) -> Layer:
    """Panes of many colours between lead cames, lit from behind."""
    cells = voronoi(c, "panes", 6, 6, 0.8)
    lead = step(0.0105, 0.007, cells.edge)
    hue = c.rng("hues").random(cells.count)
    pure = np.clip(np.abs((hue[None, :] * 6 + np.array([[0.0], [4.0], [2.0]])) % 6 - 3) - 1, 0.04, 1)
    colors = 0.55 * pure + 0.45 * np.where(hue > 0.55, np.asarray(s.second)[:, None], np.asarray(s.color)[:, None])
    pane = np.stack([np.take(row, cells.id) for row in (colors * 0.82).astype(np.float32)])
    streak = c.noise("streak", 1.4, 1, 64, (2.0, 1.0))
    pane = pane * (1 + 0.13 * streak)
    color = blend(pane, (0.16, 0.16, 0.17), lead)
    glow = pane * (max(s.glow) * (1 - lead)) if max(s.glow) > 0 else None
    height = 0.35 + 0.05 * streak + 0.5 * step(0.0105, 0.002, cells.edge)
    return layer(c, color, height, mix(s.roughness, 0.5, lead), 0.8 * lead, 0.008, glow)


_SPRIGS = (0x2F / 255, 0x55 / 255, 0xA0 / 255)
"""The family's second colour, where none is said."""


def porcelain(c: Canvas, s: MaterialSpec) -> Layer:
    """Glazed china, or fired clay: even, with sprigs in the second colour where one is said, and a craquelure where it
    is old.
    """
    sway = (0.01 * c.noise("sway/x", 1.5, 2, 32), 0.01 * c.noise("sway/y", 1.5, 2, 32))
    cells = voronoi(c, "crackle", 11, 11, 1.0, sway)
    crackle = step(0.002, 0.0005, cells.edge)
    sprigs = strew(c, "sprigs", 4, (0.24, 0.11), taper=0.9, spread=0.2)
    buds = strew(c, "buds", 7, (0.13, 0.12), spread=0.4)
    paint = np.clip(sprigs.inside * (0.55 + 0.4 * np.abs(sprigs.across)) + 0.5 * buds.inside, 0, 0.85)
    paint *= float(s.second != _SPRIGS)
    glaze = c.noise("glaze", 2.0, 1, 12)
    color = blend(tint(s.color, 1 + 0.012 * glaze - (0.02 + 0.14 * max(s.crack, s.wear)) * crackle), s.second, paint)
    return layer(c, color, 0.5 + 0.07 * glaze - 0.04 * crackle, s.roughness + 0.1 * crackle, 0.0, 0.002)


def panels(c: Canvas, s: MaterialSpec) -> Layer:
    """A spaceship's hull or corridor: panels within panels, vents, screws, and lights where it glows."""
    large = bond(c, "large", 2, 3, 0.31, (0.2, 0.25), 1.0, corner=0.014)
    small = bond(c, "small", 6, 8, 0.0, (0.4, 0.3), 1.0, corner=0.005)
    detailed = np.take((c.table("detailed", large.count) > 0.45).astype(np.float32), large.id)
    inner = detailed * step(0.035, 0.04, large.edge)
    seam = np.maximum(step(0.006, 0.003, large.edge), inner * step(0.003, 0.0015, small.edge))
    vent = (
        inner
        * np.take((c.table("vents", small.count) > 0.7).astype(np.float32), small.id)
        * step(0.008, 0.012, small.edge)
    )
    slot = vent * step(-0.2, 0.2, np.sin(small.y * 620))
    color = per_cell(c.rng("tones"), s.color, large.id, large.count, 0.07, 0.01)
    color *= mix(1.0, np.take(c.table("tones/small", small.count, 0.76, 1.1), small.id), inner)
    accent = inner * np.take((c.table("accent", small.count) > 0.88).astype(np.float32), small.id) * (1 - vent)
    scuff = c.noise("scuff", 1.3, 2, 256)
    color = blend(color, s.second, 0.85 * accent * step(0.004, 0.006, small.edge)) * (1 + 0.035 * scuff)
    color *= (1 - 0.72 * seam) * (1 - 0.6 * slot)
    height = 0.25 + 0.35 * step(0.0, 0.012, large.edge) + 0.14 * inner * step(0.0, 0.006, small.edge) - 0.25 * slot
    glow = None
    if max(s.glow) > 0:
        strip = step(0.019, 0.016, np.abs(large.edge - 0.022) + 0.008) * (1 - detailed) + accent * step(
            0.008, 0.012, small.edge
        )
        glow = solid(s.glow) * np.clip(strip, 0, 1)
        color = blend(color, lift(s.glow, 0.3), 0.6 * np.clip(strip, 0, 1))
    return layer(c, color, height, s.roughness + 0.05 * scuff, s.metallic * (1 - 0.6 * seam), 0.02, glow)


def solar(c: Canvas, s: MaterialSpec) -> Layer:
    """Photovoltaic cells: dark blue wafers, silver fingers and bus bars."""
    cells = bond(c, "cells", 5, 5, 0.0, corner=0.018)
    body = step(0.003, 0.005, cells.edge)
    finger = step(0.35, 0.7, np.abs(np.sin(c.v * np.float32(np.pi * 80)))) * 0.0 + step(
        0.94, 1.0, np.abs(np.sin(c.v * np.float32(np.pi * 80)))
    )
    bus = step(0.003, 0.0015, np.abs(np.abs(cells.x) - 0.035))
    shards = voronoi(c, "shards", 30, 30, 1.0)
    glint = np.take(c.table("glint", shards.count, 0.75, 1.25), shards.id)
    color = blend(tint(s.color, glint), s.second, np.maximum(0.22 * finger, 0.8 * bus))
    color = blend(tint((0.78, 0.79, 0.8), c.full(1.0)), color, body)
    height = 0.4 + 0.25 * body + 0.05 * bus
    return layer(c, color, height, s.roughness + 0.2 * (1 - body), 0.5 * body, 0.003)


def foam(c: Canvas, s: MaterialSpec) -> Layer:
    """Sponge, foam or pumice: round pores of several sizes."""
    color, height = tint(s.color, 1 + 0.04 * c.noise("cloud", 1.5, 1, 64)), c.full(0.8)
    for name, count, size in (("large", 11, 0.035), ("small", 26, 0.014)):
        pores = voronoi(c, name, count, count, 0.95)
        radius = np.take(c.table(name + "/size", pores.count, 0.25 * size, size), pores.id)
        pore = step(0.3, -0.5, (np.hypot(pores.x, pores.y) - radius) / size)
        color, height = color * (1 - 0.3 * pore), height - 0.4 * pore
    return layer(c, color, height, s.roughness, 0.0, 0.009)


def cardboard(c: Canvas, s: MaterialSpec) -> Layer:
    """Corrugated card: the flutes show faintly through brown liner paper."""
    flutes = np.sin(c.v * np.float32(2 * np.pi * 40))
    fibre, mottle = c.noise("fibre", 0.4, 16, 400, (2.5, 1.0)), c.noise("mottle", 1.4, 1, 64)
    fleck = step(1.9, 2.5, c.noise("fleck", 0.3, 24, 120, (2.0, 1.0)))
    color = tint(s.color, 1 + 0.03 * flutes + 0.025 * fibre + 0.03 * mottle - 0.22 * fleck)
    return layer(c, color, 0.5 + 0.08 * flutes + 0.02 * fibre + 0.05 * mottle, s.roughness, 0.0, 0.003)
