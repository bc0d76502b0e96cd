"""What stands on shelves: cartons, tins, jars, bottles, tubs and piles in runs of a kind, each in a tint of its own."""

from __future__ import annotations

from collections.abc import Callable

from assets.shapes.organic import Rng
from assets.shapes.sketch import Point, Sketch

_TINTS: tuple[Point, ...] = (
    (1.0, 1.0, 1.0),
    (1.0, 0.6, 0.48),
    (0.6, 0.78, 1.0),
    (0.72, 0.95, 0.62),
    (1.0, 0.95, 0.68),
    (0.84, 0.7, 0.95),
    (0.5, 0.52, 0.58),
)
_PALE, _DARK = (1.0, 0.98, 0.92), (0.35, 0.34, 0.36)
_EMPTY = 0.12
"""How often a place on a shelf is left free."""

_USUAL_CLEAR_M = 0.38
"""Between boards so far apart goods have the widths below; what is stored higher is larger."""

_Draw = Callable[[Sketch, str, Point, Point], None]


def stock_shelf(
    s: Sketch, rng: Rng, surface: str, span: tuple[float, float], y: float, clear: float, depth: float
) -> None:
    """Fill a board at `y` from left to right over `span` (x) with goods up to `clear` metres high, `depth` deep."""
    x, end = span
    scale = min(2.5, max(0.6, clear / _USUAL_CLEAR_M))
    while x < end - 0.06:
        draw, wide, tall = _KINDS[int(rng.integers(len(_KINDS)))]
        across = min(scale * wide * float(rng.uniform(0.8, 1.25)), 0.85 * depth, end - x)
        high = min(tall * across, clear * 0.9) * float(rng.uniform(0.85, 1.0))
        tint = _TINTS[int(rng.integers(len(_TINTS)))]
        for _ in range(int(rng.integers(1, 2 + max(1, int(0.34 * scale / across))))):
            if x + across > end + 1e-6:
                break
            if rng.random() > _EMPTY:
                forward = depth * float(rng.uniform(0.02, 0.12))
                with s.frame((x + across / 2, y, forward), (0, float(rng.uniform(-7, 7)), 0)), s.tinted(tint):
                    draw(s, surface, (0.94 * across, high, depth), tint)
            x += across


def _carton(s: Sketch, surface: str, size: Point, tint: Point) -> None:
    wide, tall, depth = size
    deep = 0.72 * depth
    s.box(surface, (wide, tall, deep), bevel=0)
    with s.tinted(_PALE):
        s.box(surface, (0.5 * wide, 0.36 * tall, 0.004), (0, 0.3 * tall, deep / 2), bevel=0)
    with s.tinted((0.8 * tint[0], 0.76 * tint[1], 0.7 * tint[2])):
        s.box(surface, (0.16 * wide, 0.005, deep), (0, tall, 0), bevel=0)


def _packet(s: Sketch, surface: str, size: Point, tint: Point) -> None:
    wide, tall, depth = size
    deep = 0.4 * depth
    s.box(surface, (wide, tall, deep), (0, 0, 0.12 * depth), bevel=0)
    with s.tinted(_PALE):
        s.box(surface, (0.8 * wide, 0.22 * tall, 0.003), (0, 0.62 * tall, 0.12 * depth + deep / 2), bevel=0)


def _tin(s: Sketch, surface: str, size: Point, tint: Point) -> None:
    wide, tall, _ = size
    radius = wide / 2
    s.cylinder(surface, 0.96 * radius, tall, sides=12)
    with s.tinted(_PALE):
        s.cylinder(surface, radius, 0.42 * tall, (0, 0.28 * tall, 0), sides=12)


def _jar(s: Sketch, surface: str, size: Point, tint: Point) -> None:
    wide, tall, _ = size
    radius = wide / 2
    s.cylinder(surface, radius, 0.78 * tall, sides=12)
    with s.tinted(_DARK):
        s.cylinder(surface, 0.72 * radius, 0.22 * tall, (0, 0.78 * tall, 0), sides=12)


def _bottle(s: Sketch, surface: str, size: Point, tint: Point) -> None:
    wide, tall, _ = size
    radius = wide / 2
    outline = [(radius, 0.0), (radius, 0.6 * tall), (0.34 * radius, 0.78 * tall), (0.34 * radius, tall), (0.0, tall)]
    s.lathe(surface, outline, sides=10)
    with s.tinted(_PALE):
        s.cylinder(surface, 1.02 * radius, 0.26 * tall, (0, 0.2 * tall, 0), sides=10)


def _tub(s: Sketch, surface: str, size: Point, tint: Point) -> None:
    """An open bin with something heaped in it."""
    wide, tall, depth = size
    deep, high = 0.74 * depth, min(tall, 0.7 * wide)
    s.box(surface, (wide, 0.8 * high, deep), bevel=0)
    with s.tinted(_DARK):
        s.box(surface, (0.9 * wide, 0.02, 0.9 * deep), (0, 0.8 * high, 0), bevel=0)
    with s.tinted(_PALE):
        for k in range(3):
            s.ball(surface, 0.17 * wide, ((k - 1) * 0.26 * wide, 0.82 * high, 0.1 * deep * (k - 1)), sides=7)


def _pile(s: Sketch, surface: str, size: Point, tint: Point) -> None:
    """Flat packages one on another."""
    wide, tall, depth = size
    layers = 4
    for k in range(layers):
        shade = 1.0 - 0.13 * (k % 2)
        with s.tinted((shade * tint[0], shade * tint[1], shade * tint[2])):
            size = ((0.98 - 0.05 * (k % 3)) * wide, 0.9 * tall / layers, 0.7 * depth)
            s.box(surface, size, (0.02 * wide * (k % 2), k * tall / layers, 0), bevel=0)


_KINDS: tuple[tuple[_Draw, float, float], ...] = (
    (_carton, 0.24, 1.0),
    (_carton, 0.32, 0.75),
    (_packet, 0.14, 1.6),
    (_tin, 0.11, 1.25),
    (_jar, 0.11, 1.5),
    (_bottle, 0.09, 3.0),
    (_tub, 0.26, 0.8),
    (_pile, 0.26, 0.7),
)
"""How each is drawn, how wide it is in metres, how tall for its width."""
