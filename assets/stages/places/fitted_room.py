"""A room that is known by what it is fitted with: a ward, a laundry, a block of cells, a waiting hall."""

from __future__ import annotations

import math

from assets.shapes.sketch import Sketch
from assets.stages.fittings import FITTINGS, SURFACES, Unit, fitting
from assets.stages.hung import hang_globes, hang_shades, hang_tubes, lay_beams
from assets.stages.lining import fill_floor, line_wall, prepare
from assets.stages.neglect import NEGLECT, leave_to_itself
from assets.stages.registry import Parameter, stage
from assets.stages.rooms import Box, box_of, enter, hang_panels, lay_ceiling, mark_ceiling, mark_floor, raise_walls
from assets.stages.shelving import build_counter
from assets.stages.site import Site
from assets.stages.vistas import MOST, look_out
from assets.stages.walls import Opening, Wall, draw_door_leaf, draw_window, evenly, run_board

_THICK_M = 0.3
_MOST = float(len(FITTINGS))
_KINDS = "by its number in assets.stages.fittings, 0 for nothing"


@stage(
    "fitted_room",
    indoor=True,
    surfaces={
        "walls": "white painted plaster",
        "floor": "grey linoleum",
        "ceiling": "white acoustic tiles",
        "trim": "light grey painted metal",
        "lamps": "glowing white glass",
        **SURFACES,
    },
    parameters={
        "width": Parameter(8.5, 4.0, 24.0, "metres from left to right"),
        "depth": Parameter(11.0, 5.0, 30.0, "metres from front to back"),
        "height": Parameter(3.2, 2.4, 9.0, "metres from floor to ceiling"),
        "left": Parameter(0.0, 0.0, _MOST, f"what lines the left wall, {_KINDS}"),
        "right": Parameter(0.0, 0.0, _MOST, f"what lines the right wall, {_KINDS}"),
        "back": Parameter(0.0, 0.0, _MOST, f"what lines the far wall, {_KINDS}"),
        "middle": Parameter(0.0, 0.0, _MOST, f"what stands in rows on the floor, {_KINDS}"),
        "aisle": Parameter(2.2, 1.6, 6.0, "metres between the rows on the floor"),
        "tiers": Parameter(1.0, 1.0, 2.0, "2 sets a second row over those of the sides, with a gallery"),
        "counter": Parameter(0.0, 0.0, 1.0, "1 sets a counter before the far wall"),
        "windows": Parameter(1.0, 0.0, 2.0, "1 windows in the far wall, 2 a wall of glass there, 0 none"),
        "outlook": Parameter(1.0, 0.0, MOST, "what they show, by its number in assets.stages.vistas"),
        "lamps": Parameter(
            1.0, 0.0, 4.0, "1 flat lamps in a gridded ceiling, 2 hanging tubes, 3 shades, 4 globes or lanterns, 0 none"
        ),
        "beams": Parameter(0.0, 0.0, 1.0, "1 lays beams of wood under the ceiling"),
        "neglect": Parameter(0.0, 0.0, 2.0, NEGLECT),
    },
)
def fitted_room(
    site: Site,
    width: float,
    depth: float,
    height: float,
    left: float,
    right: float,
    back: float,
    middle: float,
    aisle: float,
    tiers: float,
    counter: float,
    windows: float,
    outlook: float,
    lamps: float,
    beams: float,
    neglect: float,
) -> None:
    """A room whose walls and floor are lined with rows of what it is for, an aisle free down its middle."""
    units = [fitting(round(number)) for number in (left, right, back, middle)]
    box = box_of(width, depth, height)
    enter(site, box, aside=min(0.5, 0.1 * width), aim=(-0.05 * width, 1.28, 0.75 * box.back), fov_deg=62.0)
    sketch = Sketch((width, height, depth))
    walls = _walls(box, windows if units[2] is None else 0.0)
    raise_walls(site, sketch, walls)
    for wall in walls:
        _finish(sketch, wall)
    lay_ceiling(sketch, box)
    _light(sketch, box, round(lamps))
    if beams >= 0.5:
        lay_beams(sketch, box, "wood")
    clear = _line_sides(site, sketch, box, walls, (units[0], units[1]), round(tiers), neglect)
    far = box.back + 0.6
    if units[2] is not None:
        ends = _depth_of(units[0], clear[0]), _depth_of(units[1], clear[1])
        line_wall(site, sketch, walls[0], prepare(site, units[2], neglect), (0.2 + ends[0], width - 0.2 - ends[1]))
        far += units[2].size[2]
    if counter >= 0.5:
        far = _set_counter(site, sketch, box, far)
    if units[3] is not None:
        fill_floor(site, sketch, box, prepare(site, units[3], neglect), clear, aisle, far)
    if neglect >= 0.5:
        leave_to_itself(site, sketch, box, neglect, "ceiling", "frame", "leaf")
    site.draw(sketch)
    if windows >= 0.5 and units[2] is None:
        look_out(site, outlook)
    _mark(site, box, max(clear), aisle if units[3] is not None else 0.0)


def _walls(box: Box, windows: float) -> tuple[Wall, Wall, Wall, Wall]:
    """Back, left, right and front wall; windows in the first, the door behind who arrives."""
    wide = 2 * box.x
    panes: tuple[Opening, ...] = ()
    if windows >= 1.5:
        panes = (Opening("window", box.x, wide - 0.6, box.height - 0.45, 0.12),)
    elif windows >= 0.5:
        panes = evenly(max(1, round(wide / 2.6)), wide, 1.7, min(1.9, box.height - 1.5), 0.95)
    return box.walls(_THICK_M, back=panes, front=(Opening("door", box.x, 1.0, 2.05),))


def _finish(sketch: Sketch, wall: Wall) -> None:
    for opening in wall.openings:
        if opening.kind == "window":
            columns = max(2, round(opening.width / 1.6))
            draw_window(sketch, wall, opening, "trim", "trim", (columns, 1 if opening.sill > 0.5 else 2))
        else:
            draw_door_leaf(sketch, wall, opening, "wood", "trim", "frame")
    run_board(sketch, wall, "trim", 0.12, 0.02)
    run_board(sketch, wall, "trim", 0.08, 0.06, wall.height - 0.08)


def _light(sketch: Sketch, box: Box, lamps: int) -> None:
    """Lamps of the kind of that number."""
    if lamps == 1:
        hang_panels(sketch, box, "trim", "lamps")
    elif lamps == 2:
        hang_tubes(sketch, box, "frame", "lamps")
    elif lamps == 3:
        hang_shades(sketch, box, "frame", "lamps")
    elif lamps == 4:
        hang_globes(sketch, box, "frame", "lamps")


def _line_sides(
    site: Site,
    sketch: Sketch,
    box: Box,
    walls: tuple[Wall, ...],
    units: tuple[Unit | None, Unit | None],
    tiers: int,
    neglect: float,
) -> tuple[float, float]:
    """Line both side walls; how many metres each then takes of the floor."""
    taken = []
    for wall, unit in zip((walls[1], walls[2]), units, strict=True):
        if unit is None or unit.size[2] > box.x - 0.7:
            taken.append(0.0)
            continue
        fit = tiers if tiers * (unit.size[1] + 0.2) < box.height else 1
        # past who arrives, from whom a wall is walked away on the left and towards on the right
        near = 2.6 + 0.3 * unit.size[2]
        span = (near, wall.length - 0.15) if wall is walls[1] else (0.15, wall.length - near)
        line_wall(site, sketch, wall, prepare(site, unit, neglect), span, fit)
        taken.append(unit.size[2] + (1.0 if fit > 1 else 0.0))
    return taken[0], taken[1]


def _depth_of(unit: Unit | None, taken: float) -> float:
    return taken if unit is not None else 0.0


def _set_counter(site: Site, sketch: Sketch, box: Box, far: float) -> float:
    """A counter across, before what lines the far wall, with room for who serves; where the free floor then ends."""
    length = min(4.6, 1.1 * box.x)
    z = far + 1.3
    build_counter(site, sketch, (0.12 * box.x, z), (length, 1.0, 0.62), 0.0, "wood", "body", "frame")
    site.zone("flank", 0.12 * box.x, z - 0.9, (0.8, 2.1, 0.7), yaw=0.0)
    return z + 0.8


def _mark(site: Site, box: Box, clear: float, aisle: float) -> None:
    """Zones on the free floor, overhead and in the air."""
    taken = max(clear, box.x - 0.5 * aisle) if aisle else clear
    mark_floor(site, box, focus_m=2.0, at=0.42, side=-0.1 if aisle else -0.16, clear=taken, flanks=True)
    for px in (-0.3, 0.3):
        free = box.x - clear
        site.zone("flank", px * free, 0.62 * box.back, (0.9, 2.2, 0.9), yaw=-math.copysign(0.3, px))
    mark_ceiling(site, box, y=box.height - 0.05, rows=3, columns=2)
    for side in (-1, 1):  # above what lines the sides, where it leaves room
        high = min(2.2, box.height - 0.8)
        yaw = -side * math.pi / 2
        site.zone("wall", side * box.x, 0.5 * box.back, (2.0, box.height - high, 0.3), y=high, yaw=yaw)
