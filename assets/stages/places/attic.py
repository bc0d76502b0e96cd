"""An attic, a loft, a log cabin: a room under a pitched roof."""

from __future__ import annotations

import math

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.hulls import window_band
from assets.stages.outlooks import garden
from assets.stages.registry import Parameter, stage
from assets.stages.rooms import Box, enter, mark_floor
from assets.stages.shelving import shelve_wall
from assets.stages.site import Site
from assets.stages.stage import Scatter
from assets.stages.vaults import bar, vault
from assets.stages.vistas import MOST, look_out
from assets.stages.walls import Opening, Wall, draw_door_leaf, draw_window, raise_wall, run_board

_THICK_M = 0.3
_LOG_M = 0.26


@stage(
    "attic",
    indoor=True,
    surfaces={
        "walls": "old pine planks",
        "floor": "worn pine floorboards",
        "ceiling": "pale pine planks",
        "beams": "dark oak",
        "trim": "white painted wood",
        "shelves": "oak planks",
        "handles": "wrought iron",
    },
    parameters={
        "width": Parameter(6.4, 3.6, 14.0, "metres from eave to eave"),
        "length": Parameter(8.5, 4.5, 20.0, "metres from front to back"),
        "height": Parameter(3.6, 2.6, 8.0, "metres from the floor to the ridge"),
        "knee": Parameter(1.0, 0.3, 3.0, "metres of upright wall below the slopes; 2.2 for a cabin on the ground"),
        "dormers": Parameter(2.0, 0.0, 4.0, "dormers in the left slope, half as many in the right one"),
        "logs": Parameter(0.0, 0.0, 1.0, "1 builds the walls of logs"),
        "loft": Parameter(
            0.0, 0.0, 1.0, "1 puts a sleeping loft with a ladder at the far end, where it is high enough"
        ),
        "shelves": Parameter(1.0, 0.0, 1.0, "1 lines the right knee wall with low shelves"),
        "outlook": Parameter(
            0.0, 0.0, MOST, "what the windows show, by its number in assets.stages.vistas, 0 as usual"
        ),
    },
)
def attic(
    site: Site,
    width: float,
    length: float,
    height: float,
    knee: float,
    dormers: float,
    logs: float,
    loft: float,
    shelves: float,
    outlook: float,
) -> None:
    """A room under a steep roof on rafters and collar beams, dormers in the slopes, a window in the gable."""
    low = min(knee, height - 1.2)
    box = Box(width / 2, 0.9, 0.9 - length, height)
    enter(site, box, aside=0.45, aim=(-0.1 * width, 1.45, 0.75 * box.back))
    sketch = Sketch((width, height, length))
    count = round(dormers)
    _cover(site, sketch, box, low, count)
    _frame(site, sketch, box, low)
    walls = _raise_walls(site, sketch, box, low, logs >= 0.5)
    if loft >= 0.5 and height >= 4.0 and length >= 6.5:
        _lay_loft(site, sketch, box, low)
    if shelves >= 0.5:
        levels = (0.1, 0.5) if low < 1.3 else (0.1, 0.5, 0.9)
        if low >= 0.85:
            shelve_wall(site, sketch, walls[1], 0.6, length - 2.6, "shelves", levels=levels, top=min(low - 0.06, 1.3))
    site.draw(sketch)
    ground = -0.4 if low >= 1.9 else -3.4
    if outlook >= 0.5:
        look_out(site, outlook)
    else:
        garden(site, ground, (-180, 150), near_m=length + 7)
    mark_floor(site, box, focus_m=2.0, at=0.5, side=-0.1, clear=0.9 if low < 1.6 else 0.3)
    site.scatter(Scatter("books", 0.08, near_m=2.0, gap_m=1.2), Scatter("crate", 0.05, near_m=2.4, gap_m=1.5))
    site.scatter(Scatter("basket", 0.04, near_m=2.4, gap_m=1.5))


def _cover(site: Site, sketch: Sketch, box: Box, low: float, dormers: int) -> None:
    """Both slopes; each dormer is a hole with cheeks, a flat top and a window in its front."""
    rise = box.height - low
    for side, count in ((-1, dormers), (1, dormers // 2)):
        foot, top = (side * box.x, low), (0.0, box.height)
        if not count:
            line = np.array([foot, ((foot[0]) / 2, low + rise / 2), top])
            vault(sketch, "ceiling", line if side < 0 else line[::-1], 0.0, box.front, box.back, 3.0)
            continue
        slope = math.dist(foot, top)
        a, b = 0.12, 0.12 + min(0.5, 1.7 / slope)
        at = [(side * box.x * (1 - s), low + rise * s) for s in (0.0, a, b, 1.0)]
        for p, q in ((at[0], at[1]), (at[2], at[3])):
            line = np.array([p, q])
            vault(sketch, "ceiling", line if side < 0 else line[::-1], 0.0, box.front, box.back, 3.0)
        wide = min(1.25, box.depth / count - 0.5)
        tall = math.dist(at[1], at[2])
        window_band(
            site, sketch, "ceiling", "beams", at[1], at[2], box.front, box.back,
            count=count, width=wide, height=tall, rounding=0.01, thick=0.06,
        )  # fmt: skip
        margin = 0.05 / tall
        edge = [np.array(at[1]) * (1 - s) + np.array(at[2]) * s for s in (margin, 1 - margin)]
        for k in range(count):
            _build_dormer(sketch, side, edge[0], edge[1], box.front - (k + 0.5) * box.depth / count, wide)


def _build_dormer(
    sketch: Sketch,
    side: int,
    foot: np.ndarray[tuple[int, ...], np.dtype[np.float64]],
    head: np.ndarray[tuple[int, ...], np.dtype[np.float64]],
    z: float,
    wide: float,
) -> None:
    x, low, inner, high = float(foot[0]), float(foot[1]), float(head[0]), float(head[1])
    tall = high - low
    triangle = np.array([(x, low), (inner, high), (x, high)])
    for face in (-1, 1):
        sketch.prism("ceiling", triangle, 0.05, (0, 0, z + face * (wide / 2 + 0.025)))
    sketch.box("ceiling", (abs(inner - x), 0.05, wide + 0.1), ((x + inner) / 2, high, z), bevel=0)
    sketch.box("shelves", (0.3, 0.04, wide), (x - side * 0.1, low, z), bevel=0.006)
    for at in np.linspace(-wide / 2, wide / 2, 4):
        edge = 0.07 if abs(at) > 0.49 * wide else 0.035
        sketch.box("trim", (0.05, tall, edge), (x, low, z + float(at)), bevel=0)
    for share in (0.0, 0.5, 1.0):
        sketch.box("trim", (0.05, 0.06 if share != 0.5 else 0.035, wide), (x, low + share * (tall - 0.06), z), bevel=0)


def _frame(site: Site, sketch: Sketch, box: Box, low: float) -> None:
    """Rafters between which the boards show, a ridge beam, purlins on posts, collar beams."""
    rise = box.height - low
    count = max(3, round(box.depth / 1.9))
    collar = low + 0.58 * rise
    for k in range(count + 1):
        z = box.front - box.depth * k / count
        for side in (-1, 1):
            bar(sketch, "beams", (side * box.x, low - 0.04, z), (0.0, box.height - 0.08, z), 0.16)
        half = box.x * (1 - 0.58)
        if collar > 1.9:
            sketch.box("beams", (2 * half, 0.18, 0.12), (0, collar - 0.09, z), bevel=0.012)
            if k < count:
                site.zone("ceiling", 0.0, z, (0.6, max(0.3, collar - 2.0), 0.6), y=collar - 0.1, yaw=0.0)
        elif k < count:
            site.zone("ceiling", 0.0, z - 0.5, (0.6, 0.6, 0.6), y=box.height - 0.3, yaw=0.0)
    sketch.box("beams", (0.2, 0.26, box.depth), (0, box.height - 0.36, box.middle), bevel=0.015)
    if low < 1.6:
        for side in (-1, 1):
            x, y = side * box.x * 0.6, low + 0.4 * rise
            sketch.box("beams", (0.16, 0.18, box.depth), (x, y - 0.24, box.middle), bevel=0.012)
            for z in (box.back + 0.3 * box.depth, box.back + 0.02):
                sketch.box("beams", (0.14, y - 0.24, 0.14), (x, 0, z + 0.07), bevel=0.012)


def _raise_walls(site: Site, sketch: Sketch, box: Box, low: float, logs: bool) -> tuple[Wall, Wall]:
    """Knee walls, with windows where they are high enough, and both gables."""
    sides: tuple[Opening, ...] = ()
    if low >= 1.9:
        pitch = box.depth / max(2, round(box.depth / 3.2))
        sides = tuple(
            Opening("window", (k + 0.5) * pitch, 1.1, min(1.1, low - 1.15), 0.9)
            for k in range(round(box.depth / pitch))
        )
    left, right = box.walls(_THICK_M, left=sides, right=sides, height=low)[1:3]
    for wall in (left, right):
        raise_wall(site, sketch, wall, "walls")
        for each in wall.openings:
            draw_window(sketch, wall, each, "trim", "shelves", (2, 2))
        if logs:
            _stack_logs(sketch, wall, low, low)
        else:
            run_board(sketch, wall, "beams", 0.14, 0.03)
    wide, tall = min(1.7, 0.5 * box.x), min(1.5, 0.42 * box.height)
    window = Opening("window", 0.9 * box.x, wide, tall, 0.9)
    door = Opening("door", box.x, 0.9, min(1.95, box.height - 0.6))
    for z, start, opening in ((box.back, -box.x, window), (box.front, box.x, door)):
        gable = Wall((start, z), (-start, z), low, _THICK_M, (opening,))
        outline = np.array([(0, 0), (2 * box.x, 0), (2 * box.x, low), (box.x, box.height), (0, low)])
        with gable.frame(sketch):
            hole = opening.outline()
            if opening.kind == "window":
                sketch.prism("walls", outline, _THICK_M, (0, 0, -_THICK_M / 2), holes=[hole])
            else:
                notch = np.concatenate([outline[:1], [hole[0], hole[3], hole[2], hole[1]], outline[1:]])
                sketch.prism("walls", notch, _THICK_M, (0, 0, -_THICK_M / 2))
        if logs:
            _stack_logs(sketch, gable, low, box.height)
        if opening.kind == "window":
            draw_window(sketch, gable, opening, "trim", "shelves", (3, 3))
            site.zone("window", opening.at - box.x, z, (wide, tall, 0.8), y=opening.sill, yaw=0.0)
            site.zone("shelf", opening.at - box.x, z, (wide, 0.5, 0.24), y=opening.sill, yaw=0.0)
            for begin, end in gable.clear(0.0, 2.0, 0.15):
                middle = (begin + end) / 2 - box.x
                site.zone("wall", middle, z, (end - begin, low + 0.4, 0.6), y=0.0, yaw=0.0)
        else:
            draw_door_leaf(sketch, gable, opening, "beams", "beams", "handles")
    return left, right


def _stack_logs(sketch: Sketch, wall: Wall, low: float, top: float) -> None:
    """Round logs along the inner face, shorter up the gable, broken by openings."""
    radius = _LOG_M / 2
    with wall.frame(sketch):
        for k in range(int(top / _LOG_M)):
            y = radius + k * _LOG_M
            cut = max(0.0, (y + radius - low) / max(top - low, 1e-9)) * wall.length / 2 if top > low else 0.0
            for begin, end in wall.clear(y - radius, y + radius, 0.02):
                a, b = max(begin, cut), min(end, wall.length - cut)
                if b - a > 0.1:
                    sketch.cylinder("beams", radius, b - a, (a, y, -0.02), (0, 0, -90), sides=8)


def _lay_loft(site: Site, sketch: Sketch, box: Box, low: float) -> None:
    """A floor under the ridge at the far end, its rail, and a ladder that leans on it."""
    y, deep = max(2.15, min(low, 2.4)), 0.34 * box.depth
    edge = box.back + deep
    half = box.x * min(1.0, (box.height - y) / (box.height - low))
    sketch.box("shelves", (2 * half, 0.08, deep), (0, y - 0.08, box.back + deep / 2), bevel=0)
    sketch.box("beams", (2 * half, 0.2, 0.16), (0, y - 0.26, edge), bevel=0.012)
    for k in range(int(2 * half / 0.22)):
        x = -half + 0.22 * (k + 0.5)
        if x > -half + 1.2 and abs(x) < half - 0.3:
            sketch.box("beams", (0.04, 0.6, 0.04), (x, y, edge), bevel=0)
    sketch.box("beams", (2 * half - 1.5, 0.06, 0.07), (0.6, y + 0.6, edge), bevel=0)
    for side in (-0.22, 0.22):
        x = -half + 0.7 + side
        sketch.beam("beams", (x, 0, edge + 0.75), (x, y + 0.4, edge + 0.06), 0.06, 0.08)
    for share in np.linspace(0.1, 0.85, 8):
        z = edge + 0.75 - 0.69 * float(share)
        sketch.rod("beams", (-half + 0.48, (y + 0.4) * share, z), (-half + 0.92, (y + 0.4) * share, z), 0.02, sides=6)
    site.zone("shelf", 0.2 * half, edge - deep / 2, (half, 1.2, deep - 0.4), y=y, yaw=0.0)
