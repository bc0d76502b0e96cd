"""A swimming hall: a pool with lanes under a high lit roof, tall windows along one side."""

from __future__ import annotations

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.outlooks import garden
from assets.stages.registry import Parameter, stage
from assets.stages.rooms import Box, box_of, enter, lay_ceiling, mark_ceiling, raise_walls
from assets.stages.site import Site
from assets.stages.walls import Opening, Wall, draw_door_leaf, draw_window, evenly, run_board

_THICK_M, _RIM_M, _LANE_M = 0.3, 0.36, 2.1


@stage(
    "pool_hall",
    indoor=True,
    surfaces={
        "walls": "white glazed tiles",
        "floor": "pale blue pool tiles",
        "ceiling": "white painted boards",
        "trim": "white painted steel",
        "water": "clear turquoise pool water",
        "rim": "white pool tiles",
        "ropes": "red plastic",
        "floats": "white plastic",
        "blocks": "blue plastic",
        "doors": "blue painted wood",
        "lamps": "glowing white glass",
    },
    parameters={
        "width": Parameter(15.0, 9.0, 30.0, "metres from left to right"),
        "depth": Parameter(24.0, 14.0, 45.0, "metres from front to back"),
        "height": Parameter(6.0, 3.6, 10.0, "metres from floor to ceiling"),
        "windows": Parameter(1.0, 0.0, 1.0, "how much of the left and the far wall is glass"),
        "water": Parameter(1.0, 0.0, 1.0, "1 fills the pool, 0 leaves it dry, its tiles bare"),
    },
)
def pool_hall(site: Site, width: float, depth: float, height: float, windows: float, water: float) -> None:
    """A pool with lanes between ropes, starting blocks at its near end, tall windows, lamps in rows overhead."""
    box = box_of(width, depth, height)
    aside = max(-2.7, -0.26 * width)
    enter(site, box, aside=aside, aim=(0.06 * width, 0.75, 0.55 * box.back), eye_m=1.75)
    walls = _walls(box, windows)
    sketch = Sketch((width, height, depth))
    raise_walls(site, sketch, walls)
    for wall in walls:
        _finish(sketch, wall)
    lay_ceiling(sketch, box)
    _hang_lamps(sketch, box)
    low, high = (-box.x + 2.6, box.back + 2.6), (box.x - 2.2, -3.2)
    _lay_pool(sketch, low, high, filled=water >= 0.5)
    site.draw(sketch)
    if windows >= 0.1:
        garden(site, -0.5, (-180, 60), near_m=box.x + 10)
    _mark(site, box, low, high)


def _walls(box: Box, share: float) -> tuple[Wall, Wall, Wall, Wall]:
    tall = box.height - 1.5
    left: tuple[Opening, ...] = ()
    back: tuple[Opening, ...] = ()
    if share >= 0.1:
        left = evenly(max(2, round(box.depth / 3.2)), box.depth, 2.7 * share, tall, 0.7)
        back = evenly(max(2, round(box.x / 1.5)), 2 * box.x, 2.6 * share, tall, 0.7)
    return box.walls(_THICK_M, left=left, back=back, front=(Opening("door", box.x * 0.6, 1.0, 2.05),))


def _finish(sketch: Sketch, wall: Wall) -> None:
    for opening in wall.openings:
        if opening.kind == "window":
            draw_window(sketch, wall, opening, "trim", "trim", (2, 3))
        else:
            draw_door_leaf(sketch, wall, opening, "doors", "trim", "trim")
    run_board(sketch, wall, "blocks", 0.14, 0.02, 0.45)


def _hang_lamps(sketch: Sketch, box: Box) -> None:
    """Beams across, and lit panels between them."""
    count = max(3, round(box.depth / 3.4))
    for k in range(1, count):
        z = box.front - box.depth * k / count
        sketch.box("trim", (2 * box.x, 0.45, 0.24), (0, box.height - 0.45, z), bevel=0)
        for x in (-0.55, 0.0, 0.55):
            sketch.box("lamps", (1.4, 0.05, 0.5), (x * box.x, box.height - 0.07, z + 1.5), bevel=0)


def _lay_pool(sketch: Sketch, low: tuple[float, float], high: tuple[float, float], *, filled: bool) -> None:
    """A basin whose rim stands a hand above the floor, brim-full, ropes of floats along it, blocks at the near end."""
    wide, long = high[0] - low[0], high[1] - low[1]
    x, z = (low[0] + high[0]) / 2, (low[1] + high[1]) / 2
    sketch.box("water" if filled else "rim", (wide, 0.27, long), (x, 0.0, z), bevel=0)
    for side in (-1, 1):
        sketch.box("rim", (_RIM_M, 0.31, long + 2 * _RIM_M), (x + side * (wide + _RIM_M) / 2, 0, z), bevel=0.03)
        sketch.box("rim", (wide, 0.31, _RIM_M), (x, 0, z + side * (long + _RIM_M) / 2), bevel=0.03)
    lanes = max(2, round(wide / _LANE_M))
    for k in range(1, lanes):
        at = low[0] + wide * k / lanes
        for n, start in enumerate(np.arange(low[1], high[1] - 0.5, 1.0)):
            surface = "ropes" if n % 2 else "floats"
            sketch.rod(surface, (at, 0.28, float(start)), (at, 0.28, float(start) + 0.96), 0.06, sides=6)
    for k in range(lanes):
        at = low[0] + wide * (k + 0.5) / lanes
        sketch.box("blocks", (0.5, 0.42, 0.45), (at, 0.29, high[1] + _RIM_M / 2 + 0.1), bevel=0.03)
        sketch.box("rim", (0.54, 0.06, 0.6), (at, 0.71, high[1] + _RIM_M / 2 + 0.06), (8, 0, 0), bevel=0.01)
    for dx in (-0.25, 0.25):
        rail = [
            (high[0] - 0.2, 0.25, high[1] - 1.2 + dx),
            (high[0] + 0.1, 1.1, high[1] - 1.2 + dx),
            (high[0] + 0.55, 0.0, high[1] - 1.2 + dx),
        ]
        sketch.tube("trim", rail, 0.022, sides=6)


def _mark(site: Site, box: Box, low: tuple[float, float], high: tuple[float, float]) -> None:
    """Places on the deck about the pool."""
    side = (low[0] - box.x) / 2 - 0.05
    for z in (min(-5.6, 0.3 * box.back), 0.45 * box.back):
        site.zone("focus", side, z, (1.5, box.height - 0.5, 1.5))
    site.zone("foreground", 0.12 * box.x, high[1] + 1.4, (1.0, 1.2, 1.0))
    for share in (0.55, 0.7, 0.85):
        site.zone("flank", side, share * box.back, (1.3, box.height - 0.5, 1.6))
    for px in (-0.4, 0.0, 0.4):
        site.zone("flank", px * box.x, low[1] - 1.3, (1.6, box.height - 0.5, 1.2))
    for px, turn in ((-1, 1), (1, -1)):
        site.zone("corner", px * (box.x - 0.7), box.back + 0.7, (0.9, box.height, 0.9), yaw=turn * np.pi / 4)
    site.zone("air", 0.0, 0.5 * box.back, (box.x, 0.3 * box.height, 0.5 * box.depth), y=0.6 * box.height, yaw=0.0)
    mark_ceiling(site, box, rows=2, columns=3)
