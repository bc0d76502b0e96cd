"""A table top with a small plinth: a miniature world, to be put onto a real table."""

from __future__ import annotations

from assets.shapes.sketch import Sketch
from assets.stages.comforts import hang_curtains
from assets.stages.hulls import rounded
from assets.stages.lounging import draw_sofa, draw_standing_lamp, lay_rug
from assets.stages.outlooks import garden
from assets.stages.registry import Parameter, stage
from assets.stages.rooms import Box, box_of, enter, lay_ceiling, raise_walls
from assets.stages.shelving import BookRow, books, shelve_wall
from assets.stages.site import Site
from assets.stages.stage import Room, Scatter, View
from assets.stages.walls import Opening, draw_window, run_board

_AT = -1.75


@stage(
    "table_top",
    indoor=True,
    surfaces={
        "floor": "dark oak floorboards",
        "walls": "warm grey plaster",
        "ceiling": "white plaster",
        "trim": "white painted wood",
        "table": "walnut wood",
        "plinth": "dark slate",
        "turf": "short green grass",
        "books": "off-white bookbinding cloth",
        "shelves": "light oak",
        "curtains": "heavy linen curtain fabric",
        "handles": "brass",
        "sofa": "sage green linen upholstery",
        "cushions": "mustard yellow wool",
        "rug": "deep red woven carpet",
        "lampshade": "cream linen",
    },
    parameters={
        "width": Parameter(1.3, 0.3, 2.4, "metres of the plinth from left to right"),
        "depth": Parameter(0.9, 0.3, 1.6, "metres of the plinth from front to back"),
        "height": Parameter(0.74, 0.3, 1.0, "metres from the floor to the table's top"),
        "turf": Parameter(1.0, 0.0, 1.0, "1 covers the plinth with planted turf, 0 leaves it bare"),
        "oval": Parameter(0.3, 0.0, 1.0, "how round the plinth's corners are"),
        "plinth": Parameter(1.0, 0.0, 1.0, "1 has a plinth, 0 leaves the table as it is"),
    },
)
def table_top(site: Site, width: float, depth: float, height: float, turf: float, oval: float, plinth: float) -> None:
    """A table in a quiet room, on it a plinth with a rim and turf, on which a small world stands."""
    box = box_of(6.0, 6.5, 2.8)
    enter(site, box, aside=0.2)
    sketch = Sketch((width, height, depth))
    _build_room(site, sketch, box)
    middle = _AT - max(0.0, depth - 0.9) / 2
    _build_table(sketch, width, depth, height, middle)
    top = height
    if plinth >= 0.5:
        top += _build_plinth(sketch, width, depth, height, middle, turf=turf >= 0.5, oval=oval)
        inset = 1 - 0.6 * oval * min(width, depth) / max(width, depth)
        site.deck((0.0, top, middle), (width * max(0.6, inset), depth * 0.96))
        site.deck((0.0, top, middle), (width * 0.96, depth * 0.55))
    else:
        site.deck((0.0, top, middle), (width + 0.3, depth + 0.24))
    free = 0.46 if plinth >= 0.5 else 0.56
    site.within = Room((-free * width, top, middle - free * depth), (free * width, top + 1.2, middle + free * depth))
    site.draw(sketch)
    if plinth >= 0.5 and turf >= 0.5:
        _plant(site, top)
    garden(site, -0.4, (-150, 60), near_m=16)
    site.view = View((0.25, 1.6, 0.5), (0.0, top + 0.07, middle), 42.0)
    _mark(site, width, depth, middle)


def _build_room(site: Site, sketch: Sketch, box: Box) -> None:
    window = Opening("window", 2.1, 1.4, 1.35, 0.95)
    side = Opening("window", 3.6, 1.4, 1.35, 0.95)
    walls = box.walls(0.36, back=(window,), left=(side,))
    raise_walls(site, sketch, walls)
    for wall in walls:
        for each in wall.openings:
            draw_window(sketch, wall, each, "trim", "trim")
            hang_curtains(sketch, wall, each, "curtains", "handles")
        run_board(sketch, wall, "trim", 0.14, 0.03)
        run_board(sketch, wall, "trim", 0.1, 0.09, box.height - 0.1)
    lay_ceiling(sketch, box)
    levels = (0.12, 0.5, 0.88, 1.26, 1.64)
    shelve_wall(site, sketch, walls[0], 3.4, 5.8, "shelves", levels=levels, top=2.0, back="shelves")
    rows = [BookRow(walls[0], 3.45 + 1.2 * k, 4.55 + 1.2 * k, y + 0.03, 0.33) for y in levels for k in range(2)]
    site.add("books", books(site.rng, rows))
    _furnish(sketch, box)
    for x in (-1.2, 1.2):
        site.zone("ceiling", x, -1.8, (0.6, 0.8, 0.6), y=box.height, yaw=0.0)
    site.zone("ceiling", 0.0, _AT, (0.5, 0.8, 0.5), y=box.height, yaw=0.0)


def _furnish(sketch: Sketch, box: Box) -> None:
    """What makes it somebody's room: a rug under the table, a sofa and a lamp behind it."""
    lay_rug(sketch, (0.0, _AT + 0.1), (2.5, 1.9), "rug", "lampshade")
    draw_sofa(sketch, (-1.25, box.back + 0.62), 0, "sofa", "cushions", "table")
    draw_standing_lamp(sketch, (0.12, box.back + 0.42), "handles", "lampshade")


def _build_table(sketch: Sketch, width: float, depth: float, height: float, z: float) -> None:
    wide, deep = width + 0.3, depth + 0.24
    sketch.box("table", (wide, 0.04, deep), (0, height - 0.04, z), bevel=0.012)
    sketch.box("table", (wide - 0.16, 0.1, deep - 0.16), (0, height - 0.14, z), bevel=0)
    profile = [(0.028, 0.0), (0.036, 0.06), (0.022, 0.14), (0.04, 0.5), (0.03, 0.72), (0.045, 0.8), (0.045, 1.0)]
    tall = height - 0.1
    for x in (-1, 1):
        for side in (-1, 1):
            at = (x * (wide / 2 - 0.1), 0, z + side * (deep / 2 - 0.1))
            sketch.lathe("table", [(r, y * tall) for r, y in profile], at, sides=10)


def _build_plinth(
    sketch: Sketch, width: float, depth: float, height: float, z: float, *, turf: bool, oval: float
) -> float:
    """A plinth with a rim; how high over the table its face lies, metres."""
    line = rounded(width, depth, (0.03 + 0.45 * oval) * min(width, depth), 8)
    inner = line * [1 - 0.05 / width, 1 - 0.05 / depth]
    with sketch.frame((0, height + 0.025, z), (90, 0, 0)):
        sketch.prism("plinth", line, 0.05)
    with sketch.frame((0, height + 0.054, z), (90, 0, 0)):
        sketch.prism("turf" if turf else "plinth", inner, 0.012)
        sketch.prism("plinth", line, 0.024, holes=[inner])
    return 0.06


def _plant(site: Site, top: float) -> None:
    """Trees and stones of a model maker, on the plinth alone."""
    for what, per_m2, gap_m in (("model tree", 26.0, 0.09), ("model bush", 30.0, 0.06), ("model stone", 22.0, 0.05)):
        site.scatter(Scatter(what, per_m2, far_m=6.0, low_m=top - 0.02, high_m=top + 0.02, clump=0.6, gap_m=gap_m))


def _mark(site: Site, width: float, depth: float, z: float) -> None:
    small = min(width, depth)
    site.zone("focus", -0.05 * width, z, (0.5 * small, 0.7, 0.5 * small))
    site.zone("focus", 0.2 * width, z + 0.1 * depth, (0.22 * small, 0.3, 0.22 * small))
    for px, pz in ((-0.3, 0.3), (0.32, 0.32)):
        site.zone("foreground", px * width, z + pz * depth * 0.8, (0.16 * small, 0.2, 0.16 * small))
    for px, pz in ((-0.34, 0.0), (0.38, -0.05), (-0.22, -0.3), (0.18, -0.3)):
        site.zone("flank", px * width, z + pz * depth * 0.8, (0.2 * small, 0.4, 0.2 * small))
    for px in (-0.25, 0.0, 0.25):
        site.zone("background", px * width, z - 0.2 * depth, (0.25 * small, 0.5, 0.12 * small))
    site.zone("path", 0.0, z, (0.1 * small, 0.2, 0.5 * depth), yaw=0.0)
    site.zone("air", 0.0, z, (width, 0.3, depth), y=float(site.ground.height_at(0.0, z)) + 0.5, yaw=0.0)
