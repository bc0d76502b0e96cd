"""A material spec and a seed become maps, the same look at every size."""

from __future__ import annotations

from functools import lru_cache

from assets.artifacts import MaterialMaps
from generators.material.procedural.canvas import Canvas
from generators.material.procedural.families import EVEN, FAMILIES, SMOOTH
from generators.material.procedural.maps import quietest_line, roll, shrink, to_maps
from generators.material.procedural.nature import even
from generators.material.procedural.prints import add_print
from generators.material.procedural.strokes import tint
from generators.material.procedural.weather import weather
from generators.material.spec import MaterialSpec, check_size

_REFERENCE, _SMALLEST = 128, 32


def render(spec: MaterialSpec, seed: int, size_px: int) -> MaterialMaps:
    """Paint `spec` as maps of `size_px`² pixels. Equal arguments give equal bytes; sizes differ in detail alone.

    The tile's edge is laid along the quietest lines of the 128² picture, and then of those next to them at full size.
    Smaller sizes are that picture shrunk: below 128² threads and needles are too fine to be drawn.

    Raises:
        InvalidTask: `size_px` is not a power of two from 32 to 1024.
    """
    check_size(size_px)
    reference, row, column = _reference(spec, seed)
    if size_px == _REFERENCE:
        return reference
    if size_px < _REFERENCE:
        small = shrink(reference, _REFERENCE // size_px)
        return roll(small, quietest_line(small, 0, 0, 1), quietest_line(small, 1, 0, 1))
    maps = paint(spec, seed, size_px)
    within = size_px // 64
    down = quietest_line(maps, 0, row * size_px // _REFERENCE, within)
    right = quietest_line(maps, 1, column * size_px // _REFERENCE, within)
    return roll(maps, down, right)


def enough_px(spec: MaterialSpec, size_px: int, texels_per_m: float) -> int:
    """`size_px`, or half of it where that shows `spec` as well at `texels_per_m` (0: nothing is known of that)."""
    half = size_px // 2
    if texels_per_m <= 0 or half < _SMALLEST:
        return size_px
    wanted = FAMILIES[spec.family].tile_size_m * spec.scale * texels_per_m
    return half if spec.family in SMOOTH or wanted <= 1.2 * half else size_px


@lru_cache(maxsize=64)
def _reference(spec: MaterialSpec, seed: int) -> tuple[MaterialMaps, int, int]:
    """The 128² maps, and the row and column where their origin was laid."""
    maps = paint(spec, seed, _REFERENCE)
    row = quietest_line(maps, 0, 0, _REFERENCE // 2)
    column = quietest_line(maps, 1, 0, _REFERENCE // 2)
    return roll(maps, row, column), row, column


def paint(spec: MaterialSpec, seed: int, size_px: int) -> MaterialMaps:
    """Paint `spec` with the tile's edge wherever it falls: seamless, but a joint may lie along the edge."""
    family = FAMILIES[spec.family]
    canvas = Canvas(size_px, seed)
    layer = family.paint(canvas, spec)
    if layer.emissive is None and max(spec.glow) > 0:
        layer.emissive = tint(spec.glow, layer.color.mean(axis=0) / max(float(layer.color.max()), 1e-6))
    if spec.family in EVEN:
        even(layer)
    add_print(canvas, spec, layer)
    weather(canvas, spec, layer, family.axes)
    return to_maps(layer, family.tile_size_m * spec.scale)
