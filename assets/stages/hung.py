"""What hangs under the ceiling of a box of four walls: lamps in rows, beams."""

from __future__ import annotations

from collections.abc import Iterator

from assets.shapes.sketch import Sketch
from assets.stages.rooms import Box


def hang_tubes(sketch: Sketch, box: Box, frame: str, light: str) -> None:
    """Rows of tubes in trays, hung on rods."""
    y = box.height - min(0.5, 0.14 * box.height)
    for x, z in _rows(box, 3.2, 0.8):
        sketch.box(frame, (0.16, 0.06, 1.5), (x, y, z), bevel=0)
        sketch.box(light, (0.07, 0.05, 1.45), (x, y - 0.04, z), bevel=0)
        for dz in (-0.6, 0.6):
            sketch.box(frame, (0.015, box.height - y, 0.015), (x, y, z + dz), bevel=0)


def hang_shades(sketch: Sketch, box: Box, frame: str, light: str) -> None:
    """Wide shades on cords, a bulb in each, low enough to make islands of light."""
    y = box.height - min(1.1, 0.3 * box.height)
    for x, z in _rows(box, 2.6, 0.9):
        sketch.rod(frame, (x, box.height, z), (x, y + 0.24, z), 0.008, sides=5)
        shade = [(0.26, 0.0), (0.07, 0.2), (0.03, 0.26), (0.0, 0.26), (0.06, 0.19), (0.24, 0.0)]
        sketch.lathe(frame, shade, (x, y, z), sides=18)
        sketch.ball(light, 0.075, (x, y + 0.03, z), sides=10)


def hang_globes(sketch: Sketch, box: Box, frame: str, light: str) -> None:
    """Large globes, flattened as paper lanterns are, with a cap and a tassel."""
    y = box.height - min(0.85, 0.25 * box.height)
    for x, z in _rows(box, 2.4, 0.9):
        sketch.rod(frame, (x, box.height, z), (x, y, z), 0.008, sides=5)
        sketch.ball(light, (0.25, 0.2, 0.25), (x, y, z), sides=16)
        for dy in (0.18, -0.21):
            sketch.cylinder(frame, 0.09, 0.03, (x, y + dy, z), sides=10)
        sketch.rod(frame, (x, y - 0.2, z), (x, y - 0.42, z), 0.02, 0.03, sides=6)


def lay_beams(sketch: Sketch, box: Box, surface: str) -> None:
    """Beams across, about 1.6 m from one another, on a long one along the middle."""
    count = max(2, round(box.depth / 1.6))
    for k in range(1, count):
        z = box.back + box.depth * k / count
        sketch.box(surface, (2 * box.x, 0.2, 0.18), (0, box.height - 0.2, z), bevel=0.012)
    sketch.box(surface, (0.2, 0.14, box.depth), (0, box.height - 0.14, (box.front + box.back) / 2), bevel=0.012)


def _rows(box: Box, pitch_m: float, end_m: float) -> Iterator[tuple[float, float]]:
    """x and z of lamps in two rows, from before who arrives to `end_m` before the far wall."""
    for x in (-0.5 * box.x, 0.5 * box.x):
        for k in range(max(2, round(box.depth / pitch_m))):
            z = box.front - 1.4 - pitch_m * k
            if z < box.back + end_m:
                break
            yield x, z
