"""What one wears at work and at play: vest with bright bands, jacket and tie, quilted coat, a legionary's plates, a tutu."""

from __future__ import annotations

import numpy as np

from assets.shapes.garments import BELT_M, hemmed, skirt_rings
from assets.shapes.growth import Growth
from assets.shapes.lofts import limb, lined, loft, toned
from assets.shapes.organic import F64, Patch, blobs, unit
from assets.shapes.trunks import Trunk

V = np.array
_SILVER = V([0.86, 0.88, 0.9])
_DARK = 0.4


def facing(t: Trunk, patch: Patch) -> Patch:
    """`patch` turned so that it faces away from the chest."""
    if ((patch.points - t.middle(0.2)) * patch.normals).sum() >= 0:
        return patch
    return patch._replace(faces=patch.faces[:, ::-1], normals=-patch.normals)


def add_bright_vest(g: Growth, t: Trunk) -> None:
    """A vest without sleeves, open in front, with bands that shine: two around it and one over each shoulder."""
    turns = np.linspace(0.1, 2 * np.pi - 0.1, 19)
    apart = np.minimum(turns, 2 * np.pi - turns)
    top = 0.495 - 0.09 * np.clip(1 - apart / 0.6, 0, 1) - 0.07 * np.exp(-(((apart - 1.57) / 0.3) ** 2))
    share = np.linspace(0, 1, 6)[:, None]
    grid = t.point(0.01 + share * (top - 0.01), turns, 0.021)
    edges = t.point(np.full(19, 0.01), turns, 0.008), t.point(top, turns, 0.006)
    whole = np.concatenate([edges[0][None], grid, edges[1][None]])
    g.add("outer", toned(loft(whole, closed=False), np.repeat([0.6, 1, 1, 1, 1, 1, 1, 0.6], 19)))
    for y in (0.1, 0.22):
        rows = [t.point(np.full(19, y + h), turns, 0.0235) for h in (-0.022, 0.022)]
        g.add("detail", toned(facing(t, loft(rows, closed=False)), _SILVER))
    for side in (1.0, -1.0):
        line = [(0.25, 0.52), (0.36, 0.58), (0.44, 0.66), (0.476, 0.9), (0.478, 1.6), (0.46, 2.3), (0.4, 2.55), (0.24, 2.6)]
        rows = [[t.point(y, side * (a + w), 0.0235) for w in (-0.12, 0.12)] for y, a in line]
        g.add("detail", toned(lined(loft(np.array(rows), closed=False)), _SILVER))


def add_jacket(g: Growth, t: Trunk, surface: str, *, tie: bool) -> None:
    """A jacket to the hips, open in front; with `tie` it has lapels and a tie lies on the shirt, else a turned collar."""
    gap = np.interp(np.linspace(0, 1, 10), [0, 0.3, 0.55, 1], [0.34, 0.1, 0.16, 0.46] if tie else [0.36, 0.3, 0.3, 0.4])
    heights = np.linspace(-0.085, 0.505, 10)
    arcs = np.stack([np.linspace(w, 2 * np.pi - w, 19) for w in gap])
    over = 0.02 + 0.006 * np.exp(-(((heights + 0.085) / 0.1) ** 2))[:, None]
    grid = t.point(heights[:, None], arcs, over)
    shade = np.ones((10, 19))
    shade[0] = 0.7
    shade[:, [0, -1]] *= 0.8
    g.add(surface, toned(lined(loft(grid, closed=False)), np.tile(shade.ravel(), 2)))
    steps = [(0.17, 0.1, 0.03), (0.27, 0.13, 0.3), (0.38, 0.26, 0.4), (0.445, 0.38, 0.34), (0.475, 0.46, 0.26)]
    steps = [*steps, (0.507, 0.5, 0.4)] if tie else [(0.43, 0.36, 0.16), (0.475, 0.46, 0.3), (0.512, 0.42, 0.6)]
    for side in (1.0, -1.0):
        rows = [t.point(np.full(3, y), side * (a + w * V([0.0, 0.5, 1.0])), 0.029) for y, a, w in steps]
        g.add(surface, toned(facing(t, loft(np.stack(rows), closed=False)), 0.82))
        pocket = t.panel(-0.005, 0.012, (side * 0.75, side * 1.25), 0.0275, (2, 4))
        g.add(surface, toned(facing(t, loft(pocket, closed=False)), 0.62))
    arc = np.linspace(0.5, 2 * np.pi - 0.5, 13)
    collar = [t.point(np.full(13, y), arc, o) for y, o in ((0.492, 0.03), (0.515, 0.026), (0.534, 0.016), (0.535, 0.006))]
    g.add(surface, toned(facing(t, loft(collar, closed=False)), 0.85))
    if tie:
        rows = [[t.point(y, w, 0.0135) for w in (-x, 0.0, x)] for y, x in ((0.08, 0.02), (0.12, 0.17), (0.36, 0.11), (0.47, 0.09))]
        g.add("trim", facing(t, loft(np.array(rows), closed=False)))
        knot = blobs(g.rng, t.point(0.482, 0.0, 0.012)[None], V([[0.017, 0.018, 0.012]]), 1)
        g.add("trim", knot)
    else:
        rows = [[t.point(y, w, 0.0125) for w in (-0.03, 0.03)] for y in (0.1, 0.3, 0.47)]
        g.add("clothes", toned(facing(t, loft(np.array(rows), closed=False)), 0.75))


def add_quilted(g: Growth, t: Trunk) -> None:
    """A padded coat in soft rolls down to the hips, its sleeves, and a collar of fur."""
    j = t.joints
    heights = np.linspace(-0.09, 0.5, 19)
    roll = np.abs(np.sin(np.arange(19) * np.pi / 3))
    over = 0.03 + 0.013 * roll
    over[[0, -1]] = 0.006, 0.012
    rings = [t.ring(float(y), float(o), 20) for y, o in zip(heights, over, strict=True)]
    tone = np.clip(0.72 + 0.28 * roll, 0, 1)
    g.add("clothes", toned(loft(rings), np.repeat(tone, 21)))
    for k in (0, 1):
        root = j.shoulders[k] + 0.5 * (t.middle(0.38) - j.shoulders[k])
        at = np.linspace(0.25, 2.88, 22)
        wide = np.linspace(0.074, 0.054, 22) * (1 + 0.09 * np.abs(np.sin(np.arange(22) * np.pi / 3)))
        stations = [(a, w, w) for a, w in zip(at, wide, strict=True)] + [(2.885, 0.035, 0.035)]
        line = [root, j.shoulders[k], j.elbows[k], j.wrists[k]]
        sleeve = limb(line, stations, unit(np.cross(j.chest_ahead, j.elbows[k] - j.shoulders[k])), sides=9, bend=0.055)
        rolls = np.clip(0.76 + 0.24 * np.abs(np.sin(np.arange(23) * np.pi / 3)), 0, 1)
        g.add("clothes", toned(sleeve, np.repeat(rolls, 10)))
    strip = t.panel(-0.08, 0.49, (-0.06, 0.06), 0.045, (8, 3))
    g.add("clothes", toned(facing(t, loft(strip, closed=False)), 0.55))
    turn = np.linspace(0, 2 * np.pi, 17)[:-1]
    ruff = [t.point(np.full(16, y), turn, o + 0.004 * np.sin(5 * turn)) for y, o in ((0.492, 0.01), (0.5, 0.04), (0.525, 0.046), (0.548, 0.03), (0.548, 0.008))]
    g.add("detail", toned(loft(ruff), np.repeat([0.7, 0.9, 1.0, 0.95, 0.7], 17)))


def add_legion(g: Growth, t: Trunk, phase: float) -> None:
    """A legionary's plates in hoops, plates on the shoulders, a kilt of leather strips above a short tunic."""
    j = t.joints
    for low, over in ((0.1, 0.014), (0.155, 0.016), (0.21, 0.018), (0.265, 0.02), (0.32, 0.02)):
        rings = [t.ring(low + h, over + o, 20) for h, o in ((0.0, -0.006), (0.0, 0.006), (0.05, 0.002), (0.056, -0.006))]
        g.add("trim", toned(loft(rings), np.repeat([0.5, 0.8, 1.0, 0.8], 21)))
    yoke = [t.ring(y, o, 20) for y, o in ((0.37, 0.006), (0.372, 0.022), (0.43, 0.018), (0.47, 0.014), (0.492, 0.004))]
    g.add("trim", toned(loft(yoke), np.repeat([0.5, 0.9, 1.0, 1.0, 0.6], 21)))
    for k in (0, 1):
        root = j.shoulders[k] + 0.45 * (j.chest + 0.06 * (j.neck - j.chest) - j.shoulders[k])
        aside = unit(np.cross(j.chest_ahead, j.elbows[k] - j.shoulders[k]))
        for low, high, wide in ((0.35, 0.8, 0.078), (0.75, 1.02, 0.082), (0.98, 1.2, 0.078)):
            plate = [(low, 0.7 * wide, 0.75 * wide), (low + 0.05, wide * 0.97, wide), (high, wide, wide), (high, 0.85 * wide, 0.85 * wide)]
            g.add("trim", limb([root, j.shoulders[k], j.elbows[k]], plate, aside, sides=9, bend=0.05))
    tunic = skirt_rings(t, 0.72, 0.045, phase=phase)
    g.add("clothes", toned(*hemmed(tunic)))
    turns = np.linspace(0, 2 * np.pi, 45)[:-1]
    strips = skirt_rings(t, 0.5, 0.05, 0.014, turns, phase)[2:]
    tone = np.where(np.arange(44) % 4 == 3, 0.25, 0.95)[:, None] * V([0.62, 0.36, 0.2])
    whole = np.concatenate([tone, tone[:1]])
    g.add("detail", toned(lined(loft(strips)), np.tile(whole, (2 * len(strips), 1))))
    g.add("detail", toned(t.band(BELT_M, 0.05, 0.022), V([0.42, 0.24, 0.13])))


def add_tutu(g: Growth, t: Trunk) -> None:
    """A stiff round skirt that stands out from the hips, in layers, its edge in waves."""
    turns = np.linspace(0, 2 * np.pi, 49)[:-1]
    j = t.joints
    up = unit(j.waist - j.pelvis)
    for drop, long, tone in ((0.0, 0.245, 1.0), (0.018, 0.225, 0.93), (0.034, 0.2, 0.86)):
        rows = []
        for share in (0.0, 0.35, 0.7, 1.0):
            ring = t.point(np.full(48, 0.035 - drop), turns, 0.004 + share * long)
            wave = 0.016 * share * np.sin(12 * turns + 40 * drop)
            rows.append(ring + (wave - 0.05 * share**2 - drop)[:, None] * up)
        fold = 0.9 + 0.1 * np.sin(12 * turns + 40 * drop)
        shade = np.tile(np.concatenate([fold, fold[:1]]) * tone, 8)
        g.add("clothes", toned(lined(loft(rows)), shade))


def add_coverall(g: Growth, t: Trunk) -> None:
    """What makes a shirt and trousers a suit in one: a zip, pockets on the chest, a turned collar."""
    zipper = t.panel(-0.05, 0.47, (-0.035, 0.035), 0.0125, (8, 3))
    g.add("clothes", toned(facing(t, loft(zipper, closed=False)), _DARK))
    for side in (1.0, -1.0):
        for low, high in ((0.28, 0.36), (0.36, 0.375)):
            pocket = t.panel(low, high, (side * 0.34, side * 0.78), 0.0125 + 0.003 * (low > 0.3), (3, 4))
            g.add("clothes", toned(facing(t, loft(pocket, closed=False)), 0.84 if high < 0.37 else 0.7))
    waist: F64 = V([0.86])
    g.add("clothes", toned(t.band(BELT_M, 0.035, 0.0125), float(waist[0])))
