"""A classroom, an office, a hospital ward: rows under a suspended ceiling, big windows, a board."""

from __future__ import annotations

import math

from assets.shapes.sketch import Sketch
from assets.stages.outlooks import garden, town
from assets.stages.registry import Parameter, stage
from assets.stages.rooms import Box, box_of, enter, hang_panels, lay_ceiling, mark_ceiling, mark_floor, raise_walls
from assets.stages.site import Site
from assets.stages.stage import Scatter
from assets.stages.vistas import MOST, look_out
from assets.stages.walls import Opening, Wall, build_in, draw_door_leaf, draw_window, evenly, run_board

_THICK_M = 0.34


@stage(
    "classroom",
    indoor=True,
    surfaces={
        "walls": "white painted plaster",
        "floor": "grey linoleum",
        "ceiling": "white acoustic tiles",
        "trim": "light grey painted metal",
        "lamps": "glowing white glass",
        "board": "dark green chalkboard",
        "sills": "pine wood",
        "doors": "blue painted wood",
    },
    parameters={
        "width": Parameter(8.4, 4.0, 26.0, "metres from left to right"),
        "depth": Parameter(9.5, 4.5, 34.0, "metres from front to back"),
        "height": Parameter(3.0, 2.5, 7.0, "metres from floor to ceiling"),
        "windows": Parameter(0.85, 0.0, 1.0, "how much of the left wall is window"),
        "board": Parameter(1.0, 0.0, 1.0, "1 hangs a board on the far wall, 0 puts windows there"),
        "rows": Parameter(4.0, 0.0, 8.0, "how many rows of desks, 0 leaves the floor open"),
        "partitions": Parameter(0.0, 0.0, 1.0, "1 stands screens between the places of an office"),
        "storey": Parameter(0.0, 0.0, 1.0, "0 looks out on a garden, 1 on a town far below"),
        "lamps": Parameter(1.0, 0.0, 1.0, "1 sets flat lamps into a gridded ceiling, 0 leaves it plain with a cornice"),
        "outlook": Parameter(
            0.0, 0.0, MOST, "what the windows show, by its number in assets.stages.vistas, 0 as usual"
        ),
    },
)
def classroom(
    site: Site,
    width: float,
    depth: float,
    height: float,
    windows: float,
    board: float,
    rows: float,
    partitions: float,
    storey: float,
    lamps: float,
    outlook: float,
) -> None:
    """A bright room with a wall of windows, rows of desks, a board at the far end, a gridded ceiling."""
    box = box_of(width, depth, height)
    enter(site, box, aside=min(0.9, 0.3 * width - 0.3), aim=(-0.1 * width, 1.25, 0.8 * box.back))
    sketch = Sketch((width, height, depth))
    walls = _walls(box, windows, board >= 0.5)
    raise_walls(site, sketch, walls)
    for wall in walls:
        _furnish(site, sketch, wall)
    lay_ceiling(sketch, box)
    if lamps >= 0.5:
        hang_panels(sketch, box, "trim", "lamps")
    else:
        for wall in walls:
            run_board(sketch, wall, "trim", 0.14, 0.1, height - 0.14)
    if board >= 0.5:
        _hang_board(site, sketch, walls[0], box)
    count = round(rows)
    if count:
        _set_rows(site, sketch, box, count, partitions >= 0.5)
    site.draw(sketch)
    if outlook >= 0.5:
        look_out(site, outlook)
    elif storey >= 0.5:
        town(site)
    else:
        garden(site, -0.5, (-180, 60), near_m=box.x + 12)
    before_board = (box.back + 1.9) / box.back if count else 0.45
    mark_floor(site, box, focus_m=2.0, at=before_board, side=-0.2, clear=0.3, flanks=not count)
    for px, z in ((0.5, box.back + 1.0), (0.75, box.back + 1.6), (-0.75, box.back + 1.2)):
        site.zone("flank", px * box.x, z, (0.9, 2.2, 0.9))
    mark_ceiling(site, box, rows=2, columns=3)
    site.scatter(Scatter("potted plant", 0.03, near_m=2.0, gap_m=2.5))


def _walls(box: Box, share: float, board: bool) -> tuple[Wall, Wall, Wall, Wall]:
    sill, tall = 0.9, min(box.height - 1.3, 2.6)
    left: tuple[Opening, ...] = ()
    back: tuple[Opening, ...] = ()
    if share >= 0.1:
        left = evenly(max(1, round(box.depth / 2.4)), box.depth, 2.3 * share, tall, sill)
        if not board:
            back = evenly(max(1, round(box.x / 1.2)), 2 * box.x, 2.3 * share, tall, sill)
    way_in = Opening("door", max(0.8, min(box.x - 0.9, 2 * box.x - 1.0)), 0.95, 2.05)
    door = Opening("door", 1.1, 0.95, 2.05)
    return box.walls(_THICK_M, left=left, back=back, right=(door,), front=(way_in,))


def _furnish(site: Site, sketch: Sketch, wall: Wall) -> None:
    for opening in wall.openings:
        if opening.kind == "window":
            draw_window(sketch, wall, opening, "trim", "sills", (2, 1))
            x, z = wall.place(opening.at, 0.0)
            site.zone("shelf", x, z, (opening.width, 0.5, 0.24), y=opening.sill, yaw=wall.yaw)
            with wall.frame(sketch):
                bar = opening.sill + 0.74 * opening.height
                sketch.box("trim", (opening.width, 0.05, 0.05), (opening.at, bar, -0.7 * _THICK_M), bevel=0)
                for k in range(round(opening.width / 0.09)):
                    at = opening.at - opening.width / 2 + 0.06 + 0.09 * k
                    sketch.box("trim", (0.05, 0.5, 0.07), (at, 0.14, 0.07), bevel=0)
        else:
            draw_door_leaf(sketch, wall, opening, "doors", "trim", "trim")
    run_board(sketch, wall, "sills", 0.1, 0.02)
    run_board(sketch, wall, "sills", 0.08, 0.025, 0.95)


def _hang_board(site: Site, sketch: Sketch, wall: Wall, box: Box) -> None:
    """A framed board with a ledge for chalk, and boards to pin things on beside it."""
    wide = min(4.2, 1.3 * box.x)
    middle, low, tall = wall.length / 2, 0.85, min(1.3, box.height - 1.3)
    with wall.frame(sketch):
        sketch.box("board", (wide, tall, 0.03), (middle, low, 0.03), bevel=0)
        for side in (-1, 1):
            sketch.box(
                "sills", (0.06, tall + 0.12, 0.05), (middle + side * (wide / 2 + 0.03), low - 0.06, 0.03), bevel=0
            )
            sketch.box(
                "sills", (wide + 0.12, 0.06, 0.05), (middle, low - 0.06 if side < 0 else low + tall, 0.03), bevel=0
            )
        sketch.box("sills", (wide, 0.03, 0.12), (middle, low - 0.08, 0.08), bevel=0)
        room = (wall.length - wide) / 2 - 0.5
        if room > 0.5:
            for side in (-1, 1):
                at = middle + side * (wide / 2 + 0.2 + room / 2)
                sketch.box("sills", (room, 1.0, 0.03), (at, 1.0, 0.02), bevel=0.006)
    build_in(site, wall, 0.0, wall.length, low + tall)
    x, z = wall.place(middle, 0.1)
    site.zone("shelf", x, z, (wide, 0.12, 0.1), y=low - 0.05, yaw=wall.yaw)


def _set_rows(site: Site, sketch: Sketch, box: Box, rows: int, screens: bool) -> None:
    """Desks with chairs in rows that face the far wall, the middle left free; the teacher's place before them."""
    near, far = -3.1, box.back + 2.6
    if near - far < 1.0:
        return
    rows = min(rows, int((near - far) / 1.25) + 1)
    desk = _desk(screens)
    chair = _chair()
    reach = box.x - 1.1
    sides = max(1, int(reach / 1.75))
    places = [0.75 + 0.7 + 1.75 * k for k in range(sides) if 1.45 + 1.75 * k < box.x - 0.7]
    for row in range(rows):
        z = near - (near - far) * row / max(rows - 1, 1)
        for x in sorted({s * p for p in places for s in (-1, 1)}):
            if math.hypot(x - site.view.eye[0], z - site.view.eye[2]) < 2.0:
                continue
            turn = float(site.rng.uniform(-3, 3))
            sketch.stamp(desk, (x, 0, z), (0, turn, 0))
            site.zone("table", x, z, (1.2, 0.8, 0.55), y=0.74, yaw=math.pi)
            for side in (-0.32, 0.32):
                sketch.stamp(chair, (x + side, 0, z + float(site.rng.uniform(0.42, 0.6))), (0, turn * 3, 0))
                site.zone("seat", x + side, z + 0.5, (0.42, 1.4, 0.42), y=0.45, yaw=math.pi)


def _desk(screen: bool) -> Sketch:
    out = Sketch((1.3, 0.75, 0.6))
    out.box("sills", (1.3, 0.03, 0.6), (0, 0.71, 0), bevel=0.006)
    out.box("trim", (1.2, 0.03, 0.5), (0, 0.56, 0), bevel=0)
    for x in (-0.6, 0.6):
        out.box("trim", (0.04, 0.71, 0.04), (x, 0, -0.24), bevel=0)
        out.box("trim", (0.04, 0.71, 0.04), (x, 0, 0.24), bevel=0)
    out.box("trim", (1.24, 0.03, 0.03), (0, 0.12, -0.24), bevel=0)
    if screen:
        out.box("doors", (1.4, 1.25, 0.05), (0, 0, -0.36), bevel=0.01)
        out.box("doors", (0.05, 1.25, 0.9), (-0.72, 0, 0.06), bevel=0.01)
    return out


def _chair() -> Sketch:
    out = Sketch((0.4, 0.8, 0.42))
    out.box("doors", (0.38, 0.025, 0.38), (0, 0.43, 0), bevel=0.008)
    out.box("doors", (0.38, 0.24, 0.02), (0, 0.6, 0.2), (6, 0, 0), bevel=0.008)
    for x in (-0.17, 0.17):
        out.box("trim", (0.025, 0.43, 0.025), (x, 0, -0.16), bevel=0)
        out.box("trim", (0.025, 0.8, 0.025), (x, 0, 0.19), bevel=0)
    return out
