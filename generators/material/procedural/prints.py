"""Patterns in a second colour on anything: what is printed, woven or dyed into it, and the coats of animals.

A pattern is a field of how much of the second colour there is, 0..1; the material under it keeps its relief.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from generators.material.procedural.canvas import Canvas, Field
from generators.material.procedural.cells import voronoi
from generators.material.procedural.layer import Layer
from generators.material.procedural.scatter import strew
from generators.material.procedural.strokes import blend, sample, solid, step
from generators.material.spec import MaterialSpec

_SOFT = 0.006  # of a tile: how wide the edges of printed figures are


def add_print(c: Canvas, s: MaterialSpec, layer: Layer) -> None:
    """Colour `layer` in place with the pattern that `s` names, if it is one of these."""
    drawn = PRINTS.get(s.pattern)
    if drawn is None:
        return
    own = max(sum(s.color) / 3, 0.03)
    shading = np.clip(layer.color.mean(axis=0) / np.float32(own), 0.35, 1.7)
    layer.color = blend(layer.color, solid(s.second) * shading, np.clip(drawn(c), 0, 1))


def _within(distance: Field, soft: float = _SOFT) -> Field:
    """1 where `distance` (tile units) is above 0, with a soft edge."""
    return np.asarray(np.clip(distance / np.float32(soft) + np.float32(0.5), 0, 1), np.float32)


def _wave(x: Field) -> Field:
    """0..1 and back, once for each whole number."""
    return np.asarray(np.abs(2 * (x - np.floor(x)) - 1), np.float32)


def _stripes(c: Canvas) -> Field:
    return _within((np.float32(0.5) - _wave(c.u * 5 + np.float32(0.2))) / 10)


def _pinstripes(c: Canvas) -> Field:
    return 0.8 * _within((np.float32(0.12) - _wave(c.u * 20 + np.float32(0.2))) / 40, 0.003)


def _checks(c: Canvas) -> Field:
    across, down = (_within((np.float32(0.5) - _wave(x * 8 + np.float32(0.2))) / 16) for x in (c.u, c.v))
    return np.asarray(0.5 * (across + down))


def _dots(c: Canvas) -> Field:
    count = 8
    best = c.full(9.0)
    for shift in (0.0, 0.5):
        x, y = c.u * count + np.float32(shift + 0.21), c.v * count + np.float32(shift + 0.13)
        np.minimum(best, np.hypot(x - np.round(x), y - np.round(y)), out=best)
    return _within((np.float32(0.21) - best) / count)


def _zigzag(c: Canvas) -> Field:
    return _within((np.float32(0.5) - _wave(c.v * 7 + 1.1 * _wave(c.u * 7))) / 14)


def _houndstooth(c: Canvas) -> Field:
    """Four dark threads and four light in warp and weft, woven in a twill."""
    threads = 64
    i, j = np.floor(c.u * threads).astype(np.int32), np.floor(c.v * threads).astype(np.int32)
    upright = (i + j) % 4 < 2
    return np.where(upright, i % 8 < 4, j % 8 < 4).astype(np.float32)


def _argyle(c: Canvas) -> Field:
    p, q = c.u * 4 + c.v * 3, c.u * 4 - c.v * 3
    line = np.minimum(_wave(p * 1), _wave(q * 1))
    chosen = ((np.floor(p) + np.floor(q)) % 2).astype(np.float32)
    return np.asarray(np.clip(0.75 * chosen + 0.6 * step(0.1, 0.05, np.asarray(line)), 0, 1))


def _floral(c: Canvas) -> Field:
    """Flowers of five petals over leaves, in two sizes."""
    total = c.full(0.0)
    for name, count, strength in (("leaves", 8, 0.55), ("buds", 7, 0.8), ("flowers", 5, 1.0)):
        leafy = name == "leaves"
        size = (0.36, 0.13) if leafy else (0.34, 0.33)
        things = strew(c, "print/" + name, count, size, taper=0.8 if leafy else 0.0, spread=0.2)
        radius, angle = np.hypot(things.along, things.across), np.arctan2(things.across, things.along)
        petals = 1.0 if leafy else step(0.04, -0.04, radius - 0.72 - 0.26 * np.cos(5 * angle))
        heart = 0.0 if leafy else step(0.26, 0.2, radius)
        total = np.maximum(total, things.inside * petals * strength * (1 - 0.75 * heart))
    return total


def _folded(c: Canvas, count: int, beta: float, low: float, high: float) -> Field:
    """Noise mirrored in `count` upright axes and repeated, so that it becomes ornament."""
    noise = c.noise("print/ornament", beta, low, high)
    row = np.floor(c.v * count)
    u, v = _wave(c.u * count + 0.5 * (row % 2)) * np.float32(0.25), (c.v * count - row) * np.float32(1.0)
    fade = np.minimum(np.minimum(c.v * count - row, 1 - (c.v * count - row)) * 7, 1)  # rows end where they began
    return np.asarray(sample(noise, u, 0.5 * v) * fade, np.float32)


def _damask(c: Canvas) -> Field:
    return 0.85 * step(0.25, 0.4, np.abs(_folded(c, 4, 1.4, 3, 24)))


def _camouflage(c: Canvas) -> Field:
    first, second = c.noise("print/first", 1.7, 3, 40), c.noise("print/second", 1.7, 3, 40)
    return np.asarray(np.maximum(0.5 * step(0.25, 0.3, first), step(0.7, 0.75, second)))


def _zebra(c: Canvas) -> Field:
    bend = 0.9 * c.noise("hide/bend", 1.9, 1, 6) + 0.12 * c.noise("hide/fray", 1.3, 6, 64)
    return step(-0.12, 0.12, np.cos(6.2832 * (c.v * 7 + bend)) + 0.25 * c.noise("hide/width", 1.6, 2, 16))


def _tiger(c: Canvas) -> Field:
    bend = 0.7 * c.noise("hide/bend", 1.9, 1, 6) + 0.1 * c.noise("hide/fray", 1.2, 6, 64)
    broken = 0.5 * c.noise("hide/width", 1.5, 2, 24, (2.0, 1.0))
    return step(0.45, 0.75, np.cos(6.2832 * (c.v * 8 + bend)) + broken - 0.1)


def _blobs(c: Canvas, key: str, count: int, size: tuple[float, float], fray: float) -> tuple[Field, Field]:
    """How far inside a spot each place lies, in radii (1 in the middle), and the angle from the spot's centre."""
    cells = voronoi(c, key, count, count, 0.9)
    radius = np.take(c.table(key + "/size", cells.count, *size), cells.id) / count
    away = np.hypot(cells.x, cells.y) + (fray / count) * c.noise(key + "/fray", 1.2, count, 10 * count)
    return np.asarray(1 - away / radius), np.arctan2(cells.y, cells.x)


def _spots(c: Canvas) -> Field:
    inside, _ = _blobs(c, "hide/spots", 9, (0.12, 0.36), 0.05)
    return step(-0.04, 0.06, inside)


def _rosettes(c: Canvas) -> Field:
    inside, angle = _blobs(c, "hide/rosettes", 10, (0.3, 0.46), 0.06)
    gap = step(-0.2, 0.35, np.cos(3 * angle) + 0.9 * c.noise("hide/gaps", 1.3, 6, 60))
    ring = step(-0.03, 0.06, inside) * step(0.5, 0.4, inside) * gap
    return np.asarray(np.maximum(ring, 0.35 * step(0.3, 0.45, inside)))


def _plates(c: Canvas) -> Field:
    sway = (0.012 * c.noise("hide/sway/u", 1.4, 3, 48), 0.012 * c.noise("hide/sway/v", 1.4, 3, 48))
    return step(0.014, 0.009, voronoi(c, "hide/plates", 6, 6, 0.9, sway).edge)


def _patches(c: Canvas) -> Field:
    return step(0.28, 0.34, c.noise("hide/patches", 1.9, 1, 12) + 0.05 * c.noise("hide/fray", 1.0, 12, 120))


def _medallions(c: Canvas) -> Field:
    """Lozenges within lozenges, two to a tile, as rugs have them."""
    x, y = np.abs((c.u * 2 + np.float32(0.3)) % 1 - 0.5), np.abs((c.v * 2 + np.float32(0.3)) % 1 - 0.5)
    ring = (x + y) * np.float32(2)
    rims = step(0.02, 0.0, np.abs(ring - 0.8) - 0.05) + step(0.02, 0.0, np.abs(ring - 0.5) - 0.02)
    return np.asarray(rims + step(0.02, 0.0, ring - 0.28))


def _encaustic(c: Canvas) -> Field:
    """On each square tile a flower of eight petals in a ring, quarters of a disc in its corners."""
    x, y = ((at * 5 + np.float32(begin)) % 1 - np.float32(0.5) for at, begin in ((c.u, 0.27), (c.v, 0.5)))
    away, corner = np.hypot(x, y), np.hypot(np.abs(x) - 0.5, np.abs(y) - 0.5)
    petals = 0.2 + 0.07 * np.cos(8 * np.arctan2(y, x))
    rings = np.maximum(0.014 - np.abs(away - 0.34), 0.014 - np.abs(corner - 0.27))
    return _within(np.maximum.reduce([np.minimum(petals - away, away - 0.06), rings, 0.19 - corner]) / 5, 0.003)


PRINTS: dict[str, Callable[[Canvas], Field]] = {
    "stripes": _stripes,
    "pinstripes": _pinstripes,
    "checks": _checks,
    "dots": _dots,
    "zigzag": _zigzag,
    "houndstooth": _houndstooth,
    "argyle": _argyle,
    "flowers": _floral,
    "damask": _damask,
    "camouflage": _camouflage,
    "zebra": _zebra,
    "tiger": _tiger,
    "spots": _spots,
    "rosettes": _rosettes,
    "giraffe": _plates,
    "patches": _patches,
    "medallions": _medallions,
    "encaustic": _encaustic,
}
"""Every pattern of a second colour by the name that a spec's `pattern` gives it."""
