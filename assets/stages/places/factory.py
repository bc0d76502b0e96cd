"""A workshop, a laboratory, a factory hall."""

from __future__ import annotations

import math

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.columns import bar_rail
from assets.stages.outlooks import garden
from assets.stages.registry import Parameter, stage
from assets.stages.rooms import Box, box_of, enter, hang_panels, lay_ceiling, mark_ceiling, mark_floor, raise_walls
from assets.stages.shelving import shelve_wall
from assets.stages.site import Site
from assets.stages.stage import Scatter
from assets.stages.vaults import steel_truss, timber_truss
from assets.stages.walls import Opening, Wall, build_in, draw_door_leaf, draw_window, evenly, run_board

_THICK_M = 0.42
_BENCH = (0.72, 0.9)
_BAY_M = 3.6


@stage(
    "factory",
    indoor=True,
    surfaces={
        "walls": "old red brick",
        "floor": "worn grey concrete",
        "ceiling": "weathered pine planks",
        "frames": "dark painted steel",
        "benches": "worn oak planks",
        "trim": "grey painted metal",
        "pipes": "copper pipe",
        "lamps": "white enamel",
    },
    parameters={
        "width": Parameter(11.0, 4.5, 30.0, "metres from left to right"),
        "depth": Parameter(16.0, 5.0, 45.0, "metres from front to back"),
        "height": Parameter(4.6, 2.6, 10.0, "metres from the floor to the eaves or the ceiling"),
        "roof": Parameter(1.0, 0.0, 2.0, "0 a flat ceiling with lamps in it, 1 steel trusses, 2 timber trusses"),
        "skylights": Parameter(1.0, 0.0, 1.0, "1 opens a band of glass in both slopes of the roof"),
        "windows": Parameter(0.7, 0.0, 1.0, "how tall the windows of the sides are, 0 for none"),
        "benches": Parameter(0.7, 0.0, 1.0, "how much of both side walls benches and racks line"),
        "mezzanine": Parameter(1.0, 0.0, 1.0, "1 builds a floor half-way up at the far end where it is high enough"),
        "pipes": Parameter(1.0, 0.0, 1.0, "1 runs pipes and ducts along the walls"),
    },
)
def factory(
    site: Site,
    width: float,
    depth: float,
    height: float,
    roof: float,
    skylights: float,
    windows: float,
    benches: float,
    mezzanine: float,
    pipes: float,
) -> None:
    """A working hall: benches under tall windows, trusses with skylights or a flat lit ceiling, pipes, a mezzanine."""
    box = box_of(width, depth, height)
    enter(site, box, aside=0.5, aim=(-0.06 * width, 1.55 if roof >= 0.5 else 1.25, 0.7 * box.back))
    sketch = Sketch((width, height, depth))
    walls = _walls(box, windows, roof >= 0.5)
    raise_walls(site, sketch, walls)
    for wall in walls:
        _furnish(sketch, wall)
    if roof >= 0.5:
        _cover(sketch, box, round(roof), skylights >= 0.5)
    else:
        lay_ceiling(sketch, box)
        hang_panels(sketch, box, "trim", "lamps", 1.5)
    for wall in walls[1:3]:
        _line(site, sketch, wall, box, benches)
    raised = mezzanine >= 0.5 and height >= 4.2 and depth >= 9.0
    if raised:
        _raise_mezzanine(site, sketch, box)
    if pipes >= 0.5:
        _run_pipes(sketch, box)
    if roof >= 0.5:
        _hang_lamps(sketch, box)
    site.draw(sketch)
    garden(site, -0.5, (-170, 170), near_m=depth + 10)
    mark_floor(site, box, focus_m=min(4.0, 0.4 * width), at=0.42, side=-0.1, clear=1.3 if benches > 0.1 else 0.2)
    mark_ceiling(site, box, y=height - 0.2, rows=2, columns=3)
    site.scatter(Scatter("crate", 0.04, near_m=3.0, gap_m=1.5), Scatter("barrel", 0.03, near_m=3.0, gap_m=1.5))
    site.scatter(Scatter("bucket", 0.03, near_m=2.0, gap_m=1.5))


def _walls(box: Box, windows: float, gabled: bool) -> tuple[Wall, Wall, Wall, Wall]:
    bays = max(2, round(box.depth / _BAY_M))
    sill = 1.15
    tall = (box.height - sill - 0.45) * windows
    sides: tuple[Opening, ...] = ()
    if windows >= 0.1 and tall > 0.6:
        sides = evenly(bays, box.depth, 2.1, tall, sill)
    gate = Opening("door", box.x + 0.55 * box.x, min(2.4, 0.5 * box.x), min(2.6, box.height - 0.4))
    back: tuple[Opening, ...] = (gate,)
    if tall > 1.0 and box.x > 4:
        back = (Opening("window", 0.6 * box.x, 0.6 * box.x, min(tall, 2.6), sill), gate)
    door = Opening("door", box.x - 0.5, 1.1, 2.1)
    top = box.height + (_rise(box) if gabled else 0.0)
    plain = box.walls(_THICK_M, left=sides, right=sides)
    ends = box.walls(_THICK_M, back=back, front=(door,), height=top)
    return ends[0], plain[1], plain[2], ends[3]


def _rise(box: Box) -> float:
    return min(0.42 * box.x, 3.2)


def _furnish(sketch: Sketch, wall: Wall) -> None:
    for opening in wall.openings:
        if opening.kind == "window":
            panes = max(2, round(opening.width / 0.55)), max(2, round(opening.height / 0.6))
            draw_window(sketch, wall, opening, "frames", "trim", panes)
            with wall.frame(sketch):
                top = opening.sill + opening.height
                sketch.box("trim", (opening.width + 0.4, 0.24, 0.05), (opening.at, top, 0.02), bevel=0.01)
        else:
            draw_door_leaf(sketch, wall, opening, "frames", "trim", "pipes")
    run_board(sketch, wall, "trim", 0.18, 0.03)


def _cover(sketch: Sketch, box: Box, kind: int, skylights: bool) -> None:
    """The roof over trusses, open along a band of each slope for the light."""
    rise = _rise(box)
    bays = max(2, round(box.depth / _BAY_M))
    bands = ((0.0, 0.42), (0.76, 1.0)) if skylights else ((0.0, 1.0),)
    for low, high in bands:
        for side in (-1, 1):
            ends = [(side * box.x * (1 - s), box.height + rise * s) for s in (low, high)]
            along = np.linspace(box.front, box.back, 5)
            grid = np.array([[(x, y, float(k)) for k in along] for x, y in (ends if side < 0 else ends[::-1])])
            sketch.sheet("ceiling", grid, both=False)
    for share in (0.0, 0.42, 0.59, 0.76):
        for side in (-1, 1):
            at = (side * box.x * (1 - share), box.height + rise * share - 0.16, box.middle)
            sketch.box("frames", (0.12, 0.16, box.depth), at, bevel=0)
    if skylights:
        for k in range(4 * bays + 1):
            z = box.back + box.depth * k / (4 * bays)
            for side in (-1, 1):
                a = (side * box.x * 0.58, box.height + rise * 0.42, z)
                b = (side * box.x * 0.24, box.height + rise * 0.76, z)
                sketch.rod("frames", a, b, 0.025, sides=4)
    for k in range(1, bays):
        z = box.back + box.depth * k / bays
        if kind == 1:
            steel_truss(sketch, "frames", box.x, box.height - 0.05, rise, z)
            for side in (-1, 1):
                x = side * (box.x - 0.12)
                sketch.box("frames", (0.06, box.height, 0.24), (x, 0, z), bevel=0)
                for face in (-1, 1):
                    sketch.box("frames", (0.24, box.height, 0.03), (x, 0, z + face * 0.12), bevel=0)
        else:
            timber_truss(sketch, "benches", box.x, box.height - 0.1, rise, z)
            for side in (-1, 1):
                sketch.box("benches", (0.26, box.height, 0.26), (side * (box.x - 0.13), 0, z), bevel=0.02)


def _line(site: Site, sketch: Sketch, wall: Wall, box: Box, share: float) -> None:
    """Benches along the wall from the far end, with racks between them, a board of hooks above where no window is."""
    length = (box.depth - 3.2) * share
    if share < 0.1 or length < 1.6:
        return
    back_first = wall.start[1] < wall.stop[1]
    begin = 0.9 if back_first else wall.length - 0.9 - length
    count = max(1, round(length / 3.0))
    deep, tall = _BENCH
    for k in range(count):
        a, b = begin + k * length / count + 0.1, begin + (k + 1) * length / count - 0.1
        if k % 3 == 2:
            shelve_wall(site, sketch, wall, a, b, "benches", levels=(0.15, 0.6, 1.05), depth=0.5, top=1.14)
            continue
        with wall.frame(sketch):
            middle = (a + b) / 2
            sketch.box("benches", (b - a, 0.07, deep), (middle, tall - 0.07, deep / 2 + 0.06), bevel=0.01)
            sketch.box("benches", (b - a - 0.2, 0.03, deep - 0.15), (middle, 0.24, deep / 2 + 0.06), bevel=0)
            for x in (a + 0.12, b - 0.12):
                for z in (0.14, deep - 0.02):
                    sketch.box("benches", (0.09, tall - 0.07, 0.09), (x, 0, z), bevel=0)
            sketch.box("trim", (0.62, 0.16, deep - 0.1), (a + 0.6, tall - 0.24, deep / 2 + 0.06), bevel=0.006)
            sketch.box("pipes", (0.16, 0.025, 0.03), (a + 0.6, tall - 0.17, deep + 0.05), bevel=0)
        build_in(site, wall, a, b, tall + 0.3)
        for y, clear, name in ((tall, 1.4, "table"), (0.27, 0.5, "shelf")):
            x, z = wall.place((a + b) / 2, deep / 2 + 0.06)
            size = (b - a - 0.2, clear, deep - 0.1)
            site.zone("table" if name == "table" else "shelf", x, z, size, y=y, yaw=wall.yaw)
        x, z = wall.place((a + b) / 2, deep + 0.55)
        site.zone("seat", x, z, (0.6, 1.8, 0.6), y=0.0, yaw=wall.yaw + math.pi)


def _raise_mezzanine(site: Site, sketch: Sketch, box: Box) -> None:
    """A floor at the far end on posts, a rail along its edge and a stair up to it."""
    y, deep = min(2.8, box.height - 1.9), min(4.0, 0.25 * box.depth)
    edge = box.back + deep
    sketch.box("benches", (2 * box.x, 0.12, deep), (0, y - 0.12, box.back + deep / 2), bevel=0)
    sketch.box("frames", (2 * box.x, 0.26, 0.14), (0, y - 0.3, edge), bevel=0)
    for k in range(1, 8):
        x = -box.x + 2 * box.x * k / 8
        sketch.box("frames", (0.1, 0.16, deep), (x, y - 0.28, box.back + deep / 2), bevel=0)
    for x in (-0.5 * box.x, 0.5 * box.x):
        sketch.cylinder("frames", 0.08, y - 0.3, (x, 0, edge), sides=10)
    with sketch.frame((-box.x, y, edge)):
        bar_rail(sketch, "frames", 2 * box.x - 1.5)
    steps = round(y / 0.19)
    x = box.x - 0.75
    for k in range(steps):
        z = edge + 0.05 + 0.24 * (steps - 1 - k)
        sketch.box("benches", (1.1, 0.05, 0.27), (x, y * (k + 1) / (steps + 1), z), bevel=0)
    run = 0.24 * steps
    for side in (-0.56, 0.56):
        sketch.beam("frames", (x + side, 0.0, edge + run), (x + side, y, edge), 0.05, 0.22)
        sketch.rod("frames", (x + side, 0.95, edge + run), (x + side, y + 0.95, edge), 0.022, sides=6)
    site.zone("background", -0.3 * box.x, edge - 0.5 * deep, (0.6 * box.x, y - 0.3, deep - 0.6), yaw=0.0)
    site.zone("shelf", -0.2 * box.x, edge - 0.4 * deep, (box.x, box.height - y, 0.5 * deep), y=y, yaw=0.0)


def _run_pipes(sketch: Sketch, box: Box) -> None:
    """A duct and pipes high on the left wall, drops on the right one."""
    y = box.height - 0.55
    sketch.cylinder("trim", 0.2, box.depth - 0.2, (-box.x + 0.45, y, box.back + 0.1), (90, 0, 0), sides=14)
    for k in range(int(box.depth / 1.6)):
        ring = (-box.x + 0.45, y, box.back + 0.6 + 1.6 * k)
        sketch.cylinder("trim", 0.225, 0.05, ring, (90, 0, 0), sides=14)
    for k, radius in enumerate((0.045, 0.03, 0.06)):
        x = box.x - 0.12
        sketch.rod("pipes", (x, y - 0.2 * k, box.front), (x, y - 0.2 * k, box.back), radius, sides=8)
        z = box.back + box.depth * (0.3 + 0.2 * k)
        sketch.rod("pipes", (x, 1.0, z), (x, y - 0.2 * k, z), radius, sides=8)
        sketch.ring("lamps", 0.09, 0.014, (x - 0.1, 1.5, z), (0, 90, 0), sides=5)


def _hang_lamps(sketch: Sketch, box: Box) -> None:
    """Enamel shades on rods from the trusses, in two rows."""
    bays = max(2, round(box.depth / _BAY_M))
    y = max(2.7, box.height - 0.9)
    for k in range(1, bays):
        z = box.back + box.depth * k / bays
        for x in (-0.42 * box.x, 0.42 * box.x):
            sketch.rod("frames", (x, y, z), (x, max(box.height, y + 0.2), z), 0.012, sides=5)
            sketch.lathe("lamps", [(0.3, 0.0), (0.29, 0.03), (0.1, 0.18), (0.05, 0.26)], (x, y - 0.2, z), sides=14)
