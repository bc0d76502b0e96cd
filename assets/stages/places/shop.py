"""A shop, a bar, a restaurant: what has a counter and a window to the street."""

from __future__ import annotations

import math

from assets.shapes.sketch import Sketch
from assets.stages.neglect import NEGLECT, leave_to_itself
from assets.stages.outlooks import street
from assets.stages.registry import Parameter, stage
from assets.stages.rooms import Box, box_of, enter, lay_ceiling, mark_ceiling, mark_floor, raise_walls
from assets.stages.shelving import build_counter, shelve_wall
from assets.stages.site import Site
from assets.stages.stage import Scatter
from assets.stages.walls import Opening, Wall, draw_door_leaf, draw_glazed_door, draw_window, panel_wall, run_board

_THICK_M = 0.36
_COUNTER = (0.62, 1.02)
_AISLE_M = 0.95
_LEVELS = (0.12, 0.55, 0.95, 1.32, 1.66, 1.98)


@stage(
    "shop",
    indoor=True,
    surfaces={
        "walls": "painted plaster",
        "floor": "pine floorboards",
        "ceiling": "white plaster",
        "trim": "dark green painted wood",
        "shelves": "oak planks",
        "counter": "walnut wood",
        "top": "polished marble",
        "rail": "brass",
        "awning": "red striped canvas",
        "leaf": "fresh green leaves",
    },
    parameters={
        "width": Parameter(7.6, 4.5, 18.0, "metres from left to right"),
        "depth": Parameter(8.5, 5.0, 20.0, "metres from front to back"),
        "height": Parameter(3.3, 2.6, 6.0, "metres from floor to ceiling"),
        "counter": Parameter(0.75, 0.0, 1.0, "how much of the right side the counter takes, 0 for none"),
        "shelves": Parameter(1.0, 0.0, 1.0, "how much of the left wall is shelved"),
        "seating": Parameter(0.0, 0.0, 1.0, "1 puts benches with tables along the left wall in place of shelves"),
        "islands": Parameter(0.0, 0.0, 4.0, "how many free-standing rows of low shelves run down the middle"),
        "window": Parameter(0.8, 0.0, 1.0, "how much of the street front is window, 0 for a closed wall"),
        "neglect": Parameter(0.0, 0.0, 2.0, NEGLECT),
    },
)
def shop(
    site: Site,
    width: float,
    depth: float,
    height: float,
    counter: float,
    shelves: float,
    seating: float,
    islands: float,
    window: float,
    neglect: float,
) -> None:
    """A shop with a counter before shelves to the right, goods or benches to the left, a street beyond the window."""
    box = box_of(width, depth, height)
    aside = -0.1 * width if counter >= 0.1 else -0.4
    enter(site, box, aside=aside, aim=(0.02 * width, 1.25, 0.8 * box.back))
    front = _street_front(width, height, window)
    way_in = (Opening("door", box.x - aside, 0.95, 2.1),)
    staff = (Opening("door", 0.0 + 0.75, 0.9, 2.05),) if counter < 0.1 else ()
    walls = box.walls(_THICK_M, back=front, front=way_in, right=staff)
    sketch = Sketch((width, height, depth))
    raise_walls(site, sketch, walls)
    for wall in walls:
        _furnish(sketch, wall, height)
    lay_ceiling(sketch, box)
    _lay_beams(sketch, box)
    if front:
        _dress_window(site, sketch, box, front[0])
        street(site, box.back - _THICK_M)
    else:
        levels = _fitting(height)
        shelve_wall(site, sketch, walls[0], 0.5, width - 0.5, "shelves", levels=levels, top=min(height - 0.5, 2.4))
    left = 0.4
    if seating >= 0.5:
        left = _set_benches(site, sketch, box)
    elif shelves > 0.05:
        end = 1.3 + (depth - 1.9) * shelves
        shelve_wall(site, sketch, walls[1], 1.3, end, "shelves", levels=_fitting(height), top=min(height - 0.5, 2.4))
    if counter >= 0.1:
        _set_counter(site, sketch, box, walls[2], counter)
    for k in range(round(islands)):
        _set_island(site, sketch, box, left + 0.9, (k + 0.5) / round(islands), counter >= 0.1)
    if neglect >= 0.5:
        leave_to_itself(site, sketch, box, neglect, "ceiling", "rail", "leaf")
    site.draw(sketch)
    focus_at = 0.5 if islands < 0.5 else 0.3
    mark_floor(site, box, focus_m=1.8, at=focus_at, side=-0.12, clear=left + 0.5)
    mark_ceiling(site, box, y=height - 0.2, rows=3, columns=2)
    site.scatter(Scatter("potted plant", 0.03, near_m=1.6, gap_m=2.0), Scatter("crate", 0.02, near_m=2.0, gap_m=2.0))


def _street_front(width: float, height: float, window: float) -> tuple[Opening, ...]:
    """A shop window, and a door in the same wall to its right."""
    if window < 0.1:
        return ()
    sill = 0.55
    wide = max(1.2, (width - 2.4) * window)
    tall = min(2.1, height - sill - 0.6)
    return (
        Opening("window", 0.5 + wide / 2, wide, tall, sill),
        Opening("door", min(width - 0.8, wide + 1.35), 1.0, min(2.15, height - 0.3)),
    )


def _furnish(sketch: Sketch, wall: Wall, height: float) -> None:
    for opening in wall.openings:
        if opening.kind == "window":
            panes = (max(2, round(opening.width / 1.3)), 1)
            draw_window(sketch, wall, opening, "trim", "shelves", panes)
            bar = opening.sill + 0.76 * opening.height
            with wall.frame(sketch):
                sketch.box("trim", (opening.width, 0.06, 0.06), (opening.at, bar, -0.7 * _THICK_M), bevel=0)
        elif len(wall.openings) > 1:
            draw_glazed_door(sketch, wall, opening, "trim", "rail")
        else:
            draw_door_leaf(sketch, wall, opening, "trim", "trim", "rail")
    panel_wall(sketch, wall, "trim", 0.95 if not wall.openings else 0.45)
    run_board(sketch, wall, "trim", 0.12, 0.03)
    run_board(sketch, wall, "trim", 0.16, 0.1, height - 0.16)


def _lay_beams(sketch: Sketch, box: Box) -> None:
    count = max(2, round(box.depth / 1.7))
    for k in range(1, count):
        z = box.back + box.depth * k / count
        sketch.box("trim", (2 * box.x, 0.16, 0.14), (0, box.height - 0.16, z), bevel=0.01)


def _dress_window(site: Site, sketch: Sketch, box: Box, window: Opening) -> None:
    """A platform for what is shown to the street, and an awning outside."""
    x, y = window.at - box.x, window.sill
    deep = 0.55
    sketch.box("shelves", (window.width, 0.05, deep), (x, y - 0.07, box.back + deep / 2), bevel=0.01)
    sketch.box("trim", (window.width, y - 0.07, 0.04), (x, 0, box.back + deep - 0.04), bevel=0)
    site.zone("table", x, box.back + deep / 2, (window.width - 0.2, window.height, deep - 0.1), y=y - 0.02, yaw=0.0)
    top, out = window.sill + window.height, box.back - _THICK_M
    ends = [(x - window.width / 2 - 0.2, top + 0.25, out), (x + window.width / 2 + 0.2, top + 0.25, out)]
    slope = [
        [(px, y - drop, z - reach) for px, y, z in ends] for reach, drop in ((0.0, 0.0), (1.1, 0.42), (1.12, 0.66))
    ]
    sketch.sheet("awning", slope)


def _set_counter(site: Site, sketch: Sketch, box: Box, wall: Wall, share: float) -> None:
    """The counter along the right wall, room for whoever serves, and shelves behind."""
    length = min(max(1.6, (box.depth - 2.6) * share), box.depth - 2.9)
    middle = box.back + 1.0 + length / 2
    deep, tall = _COUNTER
    at = (box.x - 0.36 - _AISLE_M - deep / 2, middle)
    build_counter(site, sketch, at, (length, tall, deep), -90.0, "counter", "top", "rail")
    begin = 0.5
    levels = (0.12, 0.5, 0.92, 1.3, 1.64, 1.98)
    end = begin + length + 0.4
    shelve_wall(
        site,
        sketch,
        wall,
        begin,
        end,
        "shelves",
        levels=levels,
        depth=0.34,
        top=min(2.5, box.height - 0.4),
        back="counter",
    )
    for k in (-0.25, 0.2):
        site.zone("flank", box.x - 0.36 - _AISLE_M / 2, middle + k * length, (0.7, 2.1, 0.7), yaw=-math.pi / 2)
    for k in range(max(2, int(length / 0.9))):
        z = middle - length / 2 + 0.45 + 0.9 * k
        if z < middle + length / 2 - 0.2:
            site.zone("seat", at[0] - deep / 2 - 0.4, z, (0.5, 1.4, 0.5), y=0.0, yaw=math.pi / 2)


def _set_benches(site: Site, sketch: Sketch, box: Box) -> float:
    """Booths along the left wall, a table in each; how far out they come, metres."""
    pitch = 1.9
    count = max(1, int((box.depth - 2.4) / pitch))
    for k in range(count):
        z = box.back + 0.75 + pitch * (k + 0.5)
        x = -box.x + 0.65
        for side in (-1, 1):
            at = z + side * (pitch / 2 - 0.28)
            sketch.box("awning", (1.2, 0.1, 0.46), (x, 0.36, at), bevel=0.03)
            sketch.box("counter", (1.2, 0.36, 0.44), (x, 0, at), bevel=0.01)
            sketch.box("awning", (1.2, 0.62, 0.09), (x, 0.46, z + side * (pitch / 2 - 0.05)), bevel=0.03)
            site.zone("seat", x, at, (1.1, 1.4, 0.42), y=0.46, yaw=0.0 if side < 0 else math.pi)
        sketch.box("top", (1.15, 0.04, 0.66), (x, 0.72, z), bevel=0.012)
        sketch.cylinder("rail", 0.05, 0.72, (x + 0.1, 0, z), sides=10)
        sketch.cylinder("rail", 0.24, 0.03, (x + 0.1, 0, z), sides=12)
        site.zone("table", x, z, (1.05, 0.8, 0.6), y=0.76, yaw=math.pi / 2)
    return 1.3


def _set_island(site: Site, sketch: Sketch, box: Box, clear: float, share: float, counter: bool) -> None:
    """A row of shelves that is open to both sides, `share` of the way across what the walls leave free."""
    free = 2 * box.x - clear - (2.6 if counter else clear)
    x = -box.x + clear + free * share
    near, far = -3.4 - 0.16 * box.depth, box.back + 1.4
    if near - far < 1.0:
        return
    for sides in (((x, near), (x, far)), ((x, far), (x, near))):
        back_to_back = Wall(*sides, 1.4, 0.05)
        shelve_wall(site, sketch, back_to_back, 0.0, near - far, "shelves", levels=(0.12, 0.5, 0.9), top=1.3)


def _fitting(height: float) -> tuple[float, ...]:
    return tuple(level for level in _LEVELS if level < min(height - 0.7, 2.2))
