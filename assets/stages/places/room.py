"""A domestic room."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from assets.shapes.sketch import Sketch, arc
from assets.stages.comforts import draw_radiator, draw_switch, hang_curtains
from assets.stages.outlooks import garden
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site
from assets.stages.stage import Room, Scatter, View
from assets.stages.vistas import MOST, look_out
from assets.stages.walls import (
    Opening,
    Wall,
    build_in,
    draw_door_leaf,
    draw_window,
    evenly,
    panel_wall,
    raise_wall,
    run_board,
)

_BEHIND_M = 0.9
_THICK_M = 0.38
_DOOR = (0.92, 2.05)
_BEAM_EVERY_M = 1.06


@stage(
    "room",
    indoor=True,
    surfaces={
        "walls": "warm cream painted plaster",
        "floor": "oak floorboards",
        "ceiling": "white plaster",
        "trim": "white painted wood",
        "beams": "dark oak",
        "sills": "oak planks",
        "doors": "oak planks",
        "handles": "brass",
        "hearth": "old red brick",
        "curtains": "heavy linen curtain fabric",
    },
    parameters={
        "width": Parameter(6.4, 2.6, 16.0, "metres from left to right"),
        "depth": Parameter(6.2, 2.8, 18.0, "metres from front to back"),
        "height": Parameter(2.9, 2.3, 6.0, "metres from floor to ceiling"),
        "windows": Parameter(2.0, 0.0, 4.0, "how many windows in the left wall"),
        "beams": Parameter(1.0, 0.0, 1.0, "1 lays bare beams under the ceiling, 0 leaves it flat with a cornice"),
        "panelling": Parameter(0.9, 0.0, 1.4, "metres of boards up the walls, 0 for a skirting board"),
        "hearth": Parameter(1.0, 0.0, 1.0, "1 builds a fireplace into the far wall where there is room for it"),
        "curtains": Parameter(
            1.0, 0.0, 1.0, "1 hangs curtains beside the windows and heats under them, 0 leaves them bare"
        ),
        "outside": Parameter(1.0, 0.0, 1.0, "1 puts a garden behind the windows, 0 nothing but sky"),
        "outlook": Parameter(0.0, 0.0, MOST, "what a wide far window shows, by its number in assets.stages.vistas"),
    },
)
def room(
    site: Site,
    width: float,
    depth: float,
    height: float,
    windows: float,
    beams: float,
    panelling: float,
    hearth: float,
    curtains: float,
    outside: float,
    outlook: float,
) -> None:
    """A room with windows to the left and at the back, a door to the right, beams or a cornice above."""
    x, front, back = width / 2, _BEHIND_M, _BEHIND_M - depth
    site.floor("floor", (-x, back), (x, front))
    site.room = Room((-x, 0.0, back), (x, height, front))
    site.view = View((0.55, 1.58, 0.45), (-0.12 * width, 1.2, back * 0.75), 60.0)
    views = outlook >= 0.5
    warm = hearth >= 0.5 and width >= 4.8 and not views
    walls = _walls(x, front, back, height, round(windows), warm)
    if views:
        walls[0] = replace(walls[0], openings=(_wide_window(width, height),))
    sketch = Sketch((width, height, depth))
    board = min(panelling, height - 1.2) if panelling >= 0.3 else 0.0
    for wall in walls:
        raise_wall(site, sketch, wall, "walls")
        _furnish(sketch, wall, board)
        if curtains >= 0.5:
            _make_lived_in(sketch, wall, warm)
        if beams < 0.5:
            run_board(sketch, wall, "trim", 0.1, 0.09, height - 0.1)
    if warm:
        _build_hearth(site, sketch, walls[0], 0.34 * x, height)
    _lay_ceiling(site, sketch, x, front, back, height, beams >= 0.5, warm)
    site.draw(sketch)
    if views:
        look_out(site, outlook)
    elif outside >= 0.5:
        garden(site)
    _mark(site, x, back, height, walls)


def _wide_window(width: float, height: float) -> Opening:
    """A window over most of the far wall, nearly to the floor."""
    return Opening("window", width / 2, min(0.72 * width, 5.2), height - 0.85, 0.45)


def _walls(x: float, front: float, back: float, height: float, windows: int, warm: bool) -> list[Wall]:
    """Back, left, right and front wall."""
    deep, wide = front - back, 2 * x
    pane = min(1.35, height - 1.45)
    behind = (
        (Opening("window", wide * (0.25 if warm else 0.44), min(1.2, wide * 0.3), pane - 0.1, 1.0),) if windows else ()
    )
    door = Opening("door", min(deep - 0.8, max(0.8, deep * 0.3)), *_DOOR)
    way_in = Opening("door", wide / 2 + min(0.55, x - 0.7), *_DOOR)
    mirrored = Opening("door", wide - way_in.at, *_DOOR)
    return [
        Wall((-x, back), (x, back), height, _THICK_M, behind),
        Wall((-x, front), (-x, back), height, _THICK_M, evenly(windows, deep, 1.35, pane, 0.95)),
        Wall((x, back), (x, front), height, _THICK_M, (door,)),
        Wall((x, front), (-x, front), height, _THICK_M, (mirrored,)),
    ]


def _furnish(sketch: Sketch, wall: Wall, board: float) -> None:
    for opening in wall.openings:
        if opening.kind == "window":
            draw_window(sketch, wall, opening, "trim", "sills")
        else:
            draw_door_leaf(sketch, wall, opening, "doors", "trim", "handles")
    if board:
        panel_wall(sketch, wall, "trim", board)
    run_board(sketch, wall, "trim", 0.12, 0.03)


def _make_lived_in(sketch: Sketch, wall: Wall, warm: bool) -> None:
    """Curtains beside the windows, radiators under them where no fire warms the room, switches beside the doors."""
    for opening in wall.openings:
        if opening.kind == "window":
            hang_curtains(sketch, wall, opening, "curtains", "handles")
            if not warm:
                draw_radiator(sketch, wall, opening, "trim")
        else:
            draw_switch(sketch, wall, opening, "trim")


def _lay_ceiling(
    site: Site, sketch: Sketch, x: float, front: float, back: float, height: float, bare: bool, warm: bool
) -> None:
    """A ceiling and, where `bare`, a summer beam with joists across it, posts and braces at its ends.

    `warm` rests its far end on the chimney.
    """
    sketch.box("ceiling", (2 * x, 0.1, front - back), (0, height, (front + back) / 2), bevel=0)
    points = [(s * 0.6 * x, back + (front - back) * t) for s in (-1, 0, 1) for t in (0.3, 0.65)]
    for px, pz in points:
        site.zone("ceiling", px, pz, (0.8, 0.45 * height, 0.8), y=height - (0.22 if bare else 0.0), yaw=0.0)
    if not bare:
        return
    count = max(2, round((front - back) / _BEAM_EVERY_M))
    for k in range(1, count):
        z = back + (front - back) * k / count
        sketch.box("beams", (2 * x, 0.21, 0.17), (0, height - 0.21, z), bevel=0.012)
    at = 0.5 * x
    sketch.box("beams", (0.22, 0.27, front - back), (at, height - 0.4, (front + back) / 2), bevel=0.014)
    for z, inwards in ((back + 0.11, 1), (front - 0.11, -1))[warm:]:
        sketch.box("beams", (0.2, height - 0.4, 0.2), (at, 0, z), bevel=0.014)
        sketch.beam(
            "beams", (at, height - 1.1, z + 0.05 * inwards), (at, height - 0.36, z + 0.75 * inwards), 0.14, 0.14
        )


def _build_hearth(site: Site, sketch: Sketch, wall: Wall, x: float, height: float) -> None:
    """A chimney breast on the far wall: an arched opening with bricks within, a hearthstone, a mantel shelf."""
    wide, deep = 1.7, 0.45
    outline = np.array([(-wide / 2, 0), (-0.42, 0), (-0.42, 0.55), (0.42, 0.55), (0.42, 0), (wide / 2, 0)])
    bow = arc(0.42, 0, 180, 10, (0, 0.55))
    outline = np.concatenate([outline[:2], bow[::-1], outline[4:], [(wide / 2, height), (-wide / 2, height)]])
    z = wall.start[1]
    with sketch.frame((x, 0, z)):
        sketch.prism("walls", outline, deep, (0, 0, deep / 2))
        sketch.box("hearth", (0.9, 1.0, 0.06), (0, 0, 0.04), bevel=0)
        for side in (-1, 1):
            sketch.box("hearth", (0.1, 0.56, deep - 0.06), (side * 0.47, 0, deep / 2 - 0.02), bevel=0)
            sketch.box("hearth", (0.2, 1.08, 0.08), (side * 0.55, 0, deep), bevel=0.01)
            sketch.box("trim", (0.16, 1.14, 0.14), (side * 0.74, 0, deep + 0.05), bevel=0.012)
        for k in range(9):
            turn = float(np.radians(10 + 20 * k))
            at = (0.53 * np.cos(turn), 0.53 + 0.5 * np.sin(turn), deep + 0.01)
            sketch.box("hearth", (0.16, 0.13, 0.08), at, (0, 0, float(np.degrees(turn)) - 90), bevel=0.008)
        sketch.box("hearth", (1.7, 0.06, 0.5), (0, 0, deep + 0.25), bevel=0.015)
        sketch.box("trim", (1.7, 0.1, 0.12), (0, 1.1, deep + 0.03), bevel=0.012)
        sketch.box("trim", (1.9, 0.05, 0.3), (0, 1.2, deep + 0.1), bevel=0.012)
    build_in(site, wall, wall.length / 2 + x - 1.0, wall.length / 2 + x + 1.0, height)
    site.zone("shelf", x, z + deep + 0.1, (1.7, 0.7, 0.24), y=1.25, yaw=0.0)
    site.zone("niche", x, z + deep / 2 + 0.05, (0.7, 0.75, 0.34), y=0.0, yaw=0.0)
    site.zone("wall", x, z + deep, (1.4, height - 1.4, 0.3), y=1.4, yaw=0.0)


def _mark(site: Site, x: float, back: float, height: float, walls: list[Wall]) -> None:
    """Zones, the focus nearest the left third of the picture first."""
    size = min(2.4, 0.4 * 2 * x)
    site.zone("focus", -0.22 * x, max(-3.1, 0.55 * back), (size, height - 0.5, size))
    site.zone("foreground", 0.72 * x, -1.5, (1.0, 1.1, 1.0))
    site.zone("foreground", -0.7 * x, -1.2, (1.0, 1.1, 1.0))
    for px, pz in ((0.55, 0.5), (-0.62, 0.72), (0.75, 0.75), (-0.3, 0.8)):
        site.zone("flank", px * x, pz * back, (1.4, height - 0.6, 1.2))
    for px, turn in ((-1, 1), (1, -1)):
        site.zone("corner", px * (x - 0.5), back + 0.5, (0.9, height, 0.9), yaw=turn * np.pi / 4)
    for wall in walls:
        for opening in wall.openings:
            if opening.kind == "window":
                px, pz = wall.place(opening.at, 0.02 - 0.3 * wall.thickness)
                site.zone("shelf", px, pz, (opening.width, 0.5, 0.2), y=opening.sill, yaw=wall.yaw)
    site.zone("air", 0.0, 0.5 * back, (x, 0.6, x), y=0.7 * height)
    site.scatter(Scatter("potted plant", 0.04, near_m=1.5, gap_m=2.0))
