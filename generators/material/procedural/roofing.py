"""What keeps rain off: clay tiles, slate, shingles, thatch."""

from __future__ import annotations

import numpy as np

from generators.material.procedural.canvas import Canvas
from generators.material.procedural.cells import shingles
from generators.material.procedural.layer import Layer, layer
from generators.material.procedural.scatter import strew
from generators.material.procedural.strokes import lift, per_cell, ramp, step
from generators.material.spec import MaterialSpec


def roof_tiles(c: Canvas, s: MaterialSpec) -> Layer:
    """Barrel tiles of fired clay, each row over the next."""
    cells, down = shingles(c, "tiles", 9, 8, 0.12, 0.03)
    across = cells.x * 18
    arch = np.sqrt(np.maximum(1 - across * across, 0.0))
    grit = c.noise("grit", 0.7, 8)
    lip = step(0.0, 0.007, cells.edge)
    color = per_cell(c.rng("tones"), s.color, cells.id, cells.count, 0.17, 0.03)
    color *= (0.68 + 0.2 * arch + 0.14 * down) * (1 + 0.1 * grit) * (0.65 + 0.35 * lip)
    height = 0.05 + 0.5 * arch + 0.35 * down * lip + 0.015 * grit
    return layer(c, color, height, s.roughness + 0.05 * grit, 0.0, 0.07)


def slate(c: Canvas, s: MaterialSpec) -> Layer:
    """Thin split slates or wooden shingles with ragged ends."""
    cells, down = shingles(c, "slates", 8, 11, 0.0, 0.12)
    cleave = c.noise("cleave", 1.3, 3, 200, (1.0, 2.2))
    terrace = np.round(cleave * 2) / 2
    side = step(0.0, 0.0028, cells.edge)
    color = per_cell(c.rng("tones"), s.color, cells.id, cells.count, 0.16, 0.022)
    color *= (
        (0.94 + 0.08 * down)
        * (1 + 0.06 * cleave + 0.04 * terrace + 0.06 * c.noise("grain", 0.4, 24))
        * (0.4 + 0.6 * side)
    )
    rise = 0.12 * np.take(c.table("rise", cells.count), cells.id)
    height = 0.1 + (0.55 * down + rise) * side + 0.03 * terrace + 0.02 * cleave
    return layer(c, color, height, s.roughness + 0.05 * cleave, 0.0, 0.016)


def thatch(c: Canvas, s: MaterialSpec) -> Layer:
    """Bundled straw combed downwards in thick courses, or straw strewn for bedding."""
    reeds = strew(c, "reeds", 30, (1.25, 0.13), (1.35, 1.8), 0.2, 0.3)
    more = strew(c, "more", 34, (1.25, 0.12), (1.25, 1.9), 0.2, 0.3)
    y = c.v * 3 + 0.06 * c.noise("courses", 1.2, 3, 48) + 0.41
    down = y - np.floor(y)
    over = reeds.inside
    across = over * reeds.across + (1 - over) * more.across * more.inside
    tone = over * np.take(c.table("a", reeds.count), reeds.id) + (1 - over) * 0.75 * np.take(
        c.table("b", more.count), more.id
    )
    fibre = c.noise("fibre", 0.7, 8, 400, (1.0, 10.0))
    round_reed = np.sqrt(np.maximum(1 - across * across, 0.0))
    light = 0.12 + 0.45 * tone + 0.17 * round_reed + 0.2 * down + 0.06 * fibre
    color = ramp(light, (lift(s.color, -0.75), lift(s.color, -0.3), s.color, lift(s.color, 0.3)))
    height = 0.1 + 0.3 * down + 0.2 * tone + 0.18 * round_reed * (over + more.inside * (1 - over)) + 0.03 * fibre
    return layer(c, color, height, s.roughness, 0.0, 0.04)
