"""A material spec and a seed become maps, the same look at every size."""

from __future__ import annotations

from functools import lru_cache

from assets.artifacts import MaterialMaps
from generators.errors import InvalidTask
from generators.material.procedural.canvas import Canvas
from generators.material.procedural.families import FAMILIES
from generators.material.procedural.maps import quietest_line, roll, to_maps
from generators.material.procedural.weather import weather
from generators.material.spec import MaterialSpec

SMALLEST, LARGEST = 32, 1024


def check_size(size_px: int) -> None:
    """Refuse a size this tier cannot make.

    Raises:
        InvalidTask: `size_px` is not a power of two from 32 to 1024.
    """
    if not SMALLEST <= size_px <= LARGEST or size_px & (size_px - 1):
        raise InvalidTask(f"size_px: {size_px}, wanted a power of two from {SMALLEST} to {LARGEST}")


def render(spec: MaterialSpec, seed: int, size_px: int) -> MaterialMaps:
    """Paint `spec` as maps of `size_px`² pixels. Equal arguments give equal bytes; sizes differ in detail alone.

    The tile's edge is laid along the quietest lines of the 32² picture, and then of those nearby at full size.

    Raises:
        InvalidTask: `size_px` is not a power of two from 32 to 1024.
    """
    check_size(size_px)
    if size_px == SMALLEST:
        return _thumbnail(spec, seed)[0]
    _, row, column = _thumbnail(spec, seed)
    maps = _paint(spec, seed, size_px)
    step = size_px // SMALLEST
    down = quietest_line(maps, 0, row * step, step)
    right = quietest_line(maps, 1, column * step, step)
    return roll(maps, down, right)


@lru_cache(maxsize=512)
def _thumbnail(spec: MaterialSpec, seed: int) -> tuple[MaterialMaps, int, int]:
    """The 32² maps and the row and column where their origin was laid."""
    maps = _paint(spec, seed, SMALLEST)
    row = quietest_line(maps, 0, 0, SMALLEST // 2)
    column = quietest_line(maps, 1, 0, SMALLEST // 2)
    return roll(maps, row, column), row, column


def _paint(spec: MaterialSpec, seed: int, size_px: int) -> MaterialMaps:
    family = FAMILIES[spec.family]
    canvas = Canvas(size_px, seed)
    layer = family.paint(canvas, spec)
    weather(canvas, spec, layer, family.axes)
    return to_maps(layer, family.tile_size_m * spec.scale)
