"""A corridor: school, hotel, hospital, palace."""

from __future__ import annotations

import math

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.outlooks import garden
from assets.stages.registry import Parameter, stage
from assets.stages.rooms import Box, box_of, enter, hang_panels, lay_ceiling, mark_ceiling, raise_walls
from assets.stages.site import Site
from assets.stages.stage import Scatter
from assets.stages.vaults import round_profile, vault
from assets.stages.walls import Opening, Wall, build_in, draw_door_leaf, draw_window, panel_wall, run_board

_THICK_M = 0.3
_PITCH_M = 3.4


@stage(
    "corridor",
    indoor=True,
    surfaces={
        "walls": "cream painted plaster",
        "floor": "grey polished linoleum",
        "ceiling": "white plaster",
        "trim": "grey painted wood",
        "doors": "oak veneer",
        "lockers": "blue painted metal",
        "lamps": "glowing white glass",
        "handles": "brushed steel",
    },
    parameters={
        "width": Parameter(3.2, 1.8, 10.0, "metres from wall to wall"),
        "length": Parameter(20.0, 6.0, 50.0, "metres from the entrance to the far end"),
        "height": Parameter(2.9, 2.3, 9.0, "metres from floor to ceiling"),
        "arched": Parameter(0.0, 0.0, 1.0, "1 vaults it, 0 leaves a flat ceiling with lamps in it"),
        "lockers": Parameter(1.0, 0.0, 1.0, "how much of the walls between the doors lockers line"),
        "panelling": Parameter(1.0, 0.0, 1.6, "metres of boards up the walls, 0 for a skirting board"),
        "windows": Parameter(0.0, 0.0, 1.0, "1 puts windows in place of the doors of the left wall"),
        "end": Parameter(1.0, 0.0, 1.0, "1 ends it in a tall window, 0 in a double door"),
    },
)
def corridor(
    site: Site,
    width: float,
    length: float,
    height: float,
    arched: float,
    lockers: float,
    panelling: float,
    windows: float,
    end: float,
) -> None:
    """A long passage of doors, lockers or panelling, lit from above, to a window or a double door at its end."""
    box = box_of(width, length, height)
    enter(site, box, aside=min(0.4, 0.14 * width), aim=(-0.06 * width, 1.4, 0.7 * box.back))
    sketch = Sketch((width, height, length))
    rise = min(box.x, 0.4 * height) if arched >= 0.5 else 0.0
    walls = _walls(box, windows >= 0.5, end >= 0.5, rise)
    raise_walls(site, sketch, walls)
    for wall in walls:
        _furnish(sketch, wall, panelling if lockers < 0.3 else 0.0)
    if rise:
        vault(sketch, "ceiling", round_profile(box.x, rise), height - rise, box.front, box.back)
        for wall in walls[1:3]:
            run_board(sketch, wall, "trim", 0.16, 0.12, height - rise - 0.16)
        for k in range(1, round(length / _PITCH_M)):
            z = box.front - length * k / round(length / _PITCH_M)
            sketch.ball("lamps", 0.16, (0, height - 0.55, z), sides=10)
            sketch.rod("handles", (0, height - 0.45, z), (0, height - 0.05, z), 0.012, sides=5)
    else:
        lay_ceiling(sketch, box)
        hang_panels(sketch, box, "trim", "lamps", max(0.9, width / 3), 2)
        for wall in walls:
            run_board(sketch, wall, "trim", 0.1, 0.06, height - 0.1)
    if lockers >= 0.3:
        for wall in walls[1:3]:
            _stand_lockers(site, sketch, wall, lockers)
    site.draw(sketch)
    if end >= 0.5 or windows >= 0.5:
        garden(site, -0.4, (-170, 60), near_m=length + 6)
    _mark(site, box, lockers >= 0.3)
    mark_ceiling(site, box, y=height - (0.1 if not rise else 0.5), rows=4, columns=1)
    site.scatter(Scatter("potted plant", 0.04, near_m=2.5, gap_m=3.0))


def _walls(box: Box, windows: bool, light: bool, rise: float) -> tuple[Wall, Wall, Wall, Wall]:
    count = max(2, round(box.depth / _PITCH_M))
    pitch = box.depth / count
    tall = min(2.1, box.height - 0.2)
    doors = tuple(Opening("door", (k + 0.5) * pitch, 0.95, tall) for k in range(count))
    high = box.height - rise - 1.2
    left = doors
    if windows and high > 0.7:
        left = tuple(Opening("window", (k + 0.5) * pitch, 1.4, min(high, 3.4), 0.85) for k in range(count))
    wide = min(1.6, 1.3 * box.x)
    back = Opening("door", box.x, min(1.7, 1.4 * box.x), tall)
    if light:
        back = Opening("window", box.x, wide, box.height - 1.1 - (0.2 if rise else 0.0), 0.7, arched=rise > 0)
    way_in = Opening("door", max(0.6, min(box.x, 2 * box.x - 0.6)), min(0.95, 2 * box.x - 0.4), tall)
    side = box.walls(_THICK_M, left=left, right=doors, height=box.height - rise)
    ends = box.walls(_THICK_M, back=(back,), front=(way_in,))
    return ends[0], side[1], side[2], ends[3]


def _furnish(sketch: Sketch, wall: Wall, panelling: float) -> None:
    for opening in wall.openings:
        if opening.kind == "window":
            draw_window(sketch, wall, opening, "trim", "trim", (2, 4))
        elif opening.width > 1.3:
            for side in (-1, 1):
                half = Opening("door", opening.at + side * opening.width / 4, opening.width / 2, opening.height)
                draw_door_leaf(sketch, wall, half, "doors", "trim", "handles")
        else:
            draw_door_leaf(sketch, wall, opening, "doors", "trim", "handles")
            with wall.frame(sketch):
                sketch.box("trim", (0.34, 0.16, 0.02), (opening.at + 0.78, 1.55, 0.012), bevel=0)
    if panelling >= 0.3:
        panel_wall(sketch, wall, "trim", min(panelling, wall.height - 0.6))
    run_board(sketch, wall, "trim", 0.12, 0.025)


def _stand_lockers(site: Site, sketch: Sketch, wall: Wall, share: float) -> None:
    """Lockers between the doors, 0.38 m wide each, a bench below the shortest stretches' middle."""
    one = Sketch((0.38, 1.8, 0.4))
    one.box("lockers", (0.37, 1.72, 0.4), (0, 0.08, 0.2), bevel=0)
    one.box("trim", (0.38, 0.08, 0.36), (0, 0, 0.18), bevel=0)
    one.box("lockers", (0.33, 1.64, 0.02), (0, 0.12, 0.405), bevel=0.006)
    for k in range(3):
        one.box("trim", (0.16, 0.015, 0.008), (0, 1.5 + 0.05 * k, 0.417), bevel=0)
    one.box("handles", (0.025, 0.12, 0.03), (0.12, 0.92, 0.42), bevel=0)
    for begin, end in wall.clear(0.0, 2.0, 0.2):
        count = int((end - begin) * share / 0.38)
        if count < 1:
            continue
        start = (begin + end) / 2 - 0.19 * count
        with wall.frame(sketch):
            for k in range(count):
                sketch.stamp(one, (start + 0.38 * (k + 0.5), 0, 0))
        build_in(site, wall, start, start + 0.38 * count, 1.8)
        x, z = wall.place((begin + end) / 2, 0.2)
        site.zone("shelf", x, z, (0.38 * count, 0.5, 0.34), y=1.8, yaw=wall.yaw)


def _mark(site: Site, box: Box, lined: bool) -> None:
    x = box.x - (0.42 if lined else 0.05)
    size = min(2.6, 1.1 * x)
    site.zone("focus", -0.1 * x, max(-6.5, 0.45 * box.back), (size, box.height - 0.4, size))
    site.zone("focus", -0.3 * x, max(-3.6, 0.35 * box.back), (min(0.9, 0.8 * x), 2.0, 0.9))
    room = min(0.6, 0.5 * x)
    for px, z in ((0.7, -1.9), (-0.7, -1.7)):
        site.zone("foreground", px * x, z, (room, 1.0, room))
    for k, share in enumerate(np.linspace(0.25, 0.85, 5)):
        side = 1 if k % 2 else -1
        site.zone(
            "flank", side * (x - room / 2 - 0.05), float(share) * box.back, (room, 2.0, 1.0), yaw=-side * math.pi / 2
        )
    site.zone("background", 0.0, box.back + 0.7, (1.2 * x, 2.2, 0.8), yaw=0.0)
    site.zone("path", 0.0, 0.5 * box.back, (min(1.2, x), 2.1, 0.7 * box.depth), yaw=0.0)
    site.zone("air", 0.0, 0.5 * box.back, (x, 0.4, 4.0), y=0.75 * box.height, yaw=0.0)
