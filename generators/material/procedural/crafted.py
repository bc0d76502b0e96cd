"""Made to one purpose: cork, carbon fibre, mirrors, cast metal."""

from __future__ import annotations

import numpy as np

from generators.material.procedural.canvas import Canvas
from generators.material.procedural.cells import voronoi
from generators.material.procedural.fabric import weave
from generators.material.procedural.layer import Layer, layer
from generators.material.procedural.nature import grit, hued, lit, patchy
from generators.material.procedural.strokes import blend, mix, per_cell, step, tint
from generators.material.spec import MaterialSpec


def cork(c: Canvas, s: MaterialSpec) -> Layer:
    """Granules of cork pressed together, with dark bits of bark and small hollows."""
    sway = (0.006 * c.noise("sway/u", 1.1, 8, 128), 0.006 * c.noise("sway/v", 1.1, 8, 128))
    cells = voronoi(c, "granules", 44, 44, 1.0, sway)
    grain = patchy(c, "grain", 0.5, 24)
    color = per_cell(c.rng("tones"), s.color, cells.id, cells.count, 0.13, 0.03) * (1 + 0.05 * grain)
    dark = np.take((c.table("bark", cells.count) > 0.9).astype(np.float32), cells.id)
    color = blend(color, tint(s.second, 0.9 + 0.1 * grain), 0.75 * dark * step(0.0, 0.004, cells.edge))
    holes = grit(c, "holes", 40, (0.3, 0.16), 0.12, 0.25 * np.abs(grain))
    height = 0.5 + 0.14 * step(0.0, 0.006, cells.edge) + 0.05 * grain - 0.35 * holes.dome
    color *= lit(c, height, 0.05) * (1 - 0.45 * holes.cover)
    return layer(c, hued(c, color, 0.02), height, s.roughness + 0.02 * grain, 0.0, 0.0015)


def carbon(c: Canvas, s: MaterialSpec) -> Layer:
    """Tows of carbon of two millimetres in a twill under clear resin: each way of the weave shines differently."""
    threads, upright = weave(c, 48, 2)
    strands = mix(
        c.noise("strands/u", 0.3, 30, stretch=(1.0, 14.0)), c.noise("strands/v", 0.3, 30, stretch=(14.0, 1.0)), upright
    )
    pools = c.noise("resin", 1.8, 1, 16)
    color = tint(s.color, (0.75 + 0.75 * upright) * (0.7 + 0.4 * threads) * (1 + 0.12 * strands))
    return layer(c, color, 0.5 + 0.1 * threads + 0.03 * pools, s.roughness + 0.01 * pools, 0.0, 0.0002)


def mirror(c: Canvas, s: MaterialSpec) -> Layer:
    """Silvered glass: even, smooth and opaque; dust so thin that only its roughness tells."""
    dust = step(0.8, 2.6, patchy(c, "dust", 0.9, 2, uneven=0.5))
    wave = c.noise("wave", 2.2, 1, 6)
    color = tint(s.color, 1 - 0.01 * dust)
    return layer(c, color, 0.5 + 0.1 * wave, s.roughness + 0.03 * dust, s.metallic, 0.0001)


def cast(c: Canvas, s: MaterialSpec) -> Layer:
    """Metal as it comes from a mould of sand: a rough skin with pits and beads, dark in the hollows."""
    skin, tones = patchy(c, "skin", 0.7, 18, uneven=0.25), patchy(c, "tones", 1.0, 2, 128)
    pits = grit(c, "pits", 52, (0.3, 0.24), 0.12)
    beads = grit(c, "beads", 40, (0.22, 0.18), 0.08)
    height = 0.5 + 0.07 * skin + 0.05 * c.noise("swell", 1.5, 2, 32) - 0.2 * pits.dome + 0.2 * beads.dome
    gain = (1 + 0.05 * tones + 0.04 * skin - 0.25 * pits.cover) * lit(c, height, 0.05)
    roughness = s.roughness + 0.05 * tones + 0.03 * skin + 0.15 * pits.cover
    return layer(c, tint(s.color, gain), height, roughness, s.metallic, 0.002)
