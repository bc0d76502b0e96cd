"""A theatre, a cinema, a concert hall: seats in rows before a stage."""

from __future__ import annotations

import math

import numpy as np

from assets.pictures.sheet import SCENIC
from assets.shapes.organic import Patch
from assets.shapes.plates import plate
from assets.shapes.sketch import Sketch
from assets.stages.columns import column, stamp_at
from assets.stages.crowd import crowd
from assets.stages.mesh import piece
from assets.stages.registry import Parameter, stage
from assets.stages.rooms import Box
from assets.stages.site import Site
from assets.stages.stage import Room, View
from assets.stages.vaults import dome
from assets.stages.walls import Opening, draw_door_leaf, panel_wall, raise_wall, run_board

_RISE_M = 0.95
_MOST_SEATS = 150


@stage(
    "theatre",
    indoor=True,
    surfaces={
        "walls": "dark red painted plaster",
        "floor": "dark red carpet",
        "ceiling": "ivory painted plaster",
        "boards": "worn pine planks",
        "curtain": "red velvet",
        "seats": "purple velvet upholstery",
        "gilt": "gold leaf",
        "trim": "dark walnut wood",
        "backcloth": "white painted canvas",
    },
    parameters={
        "width": Parameter(15.0, 7.0, 30.0, "metres from wall to wall"),
        "length": Parameter(21.0, 10.0, 45.0, "metres from the entrance to the back of the stage"),
        "height": Parameter(9.0, 3.6, 16.0, "metres from floor to ceiling"),
        "rows": Parameter(6.0, 0.0, 14.0, "rows of seats before the stage, 0 for an open floor"),
        "boxes": Parameter(1.0, 0.0, 1.0, "1 builds tiers of boxes on both sides"),
        "curtain": Parameter(1.0, 0.0, 1.0, "1 hangs the proscenium with curtains, 0 leaves the stage bare"),
        "screen": Parameter(0.0, 0.0, 1.0, "1 hangs a white screen in place of the backcloth"),
        "audience": Parameter(0.0, 0.0, 1.0, "how much of the boxes is taken"),
    },
)
def theatre(
    site: Site,
    width: float,
    length: float,
    height: float,
    rows: float,
    boxes: float,
    curtain: float,
    screen: float,
    audience: float,
) -> None:
    """Rows of seats before a raised stage in a gilded frame, curtains drawn aside, boxes in tiers on the sides."""
    box = Box(width / 2, 0.9, 0.9 - length, height)
    deep = min(7.0, 0.34 * length)
    edge = box.back + deep
    site.floor("floor", (-box.x, box.back), (box.x, box.front))
    site.room = Room((-box.x, 0.0, box.back), (box.x, height, box.front))
    site.view = View((0.5, 1.62, 0.4), (-0.02 * width, 1.62 + 0.04 * height, edge), 56.0)
    sketch = Sketch((width, height, length))
    _raise_shell(site, sketch, box)
    opening = _frame_stage(sketch, box, edge, height)
    _lay_boards(site, sketch, box, edge, deep, opening)
    _hang_cloth(site, sketch, box, edge, deep, opening, curtain >= 0.5, screen >= 0.5)
    if boxes >= 0.5 and width >= 9.0 and height >= 5.0:
        _build_boxes(site, sketch, box, edge, audience)
    if rows >= 0.5:
        _set_rows(site, sketch, box, edge, round(rows))
    site.draw(sketch)
    _mark(site, box, edge, deep, opening, rows >= 0.5)


def _raise_shell(site: Site, sketch: Sketch, box: Box) -> None:
    door = Opening("door", box.x - 0.5, 1.6, 2.3)
    side = Opening("door", 2.2, 1.1, 2.15)
    mirrored = Opening("door", box.depth - 2.2, 1.1, 2.15)
    for wall in box.walls(0.4, front=(door,), left=(side,), right=(mirrored,)):
        raise_wall(site, sketch, wall, "walls")
        for each in wall.openings:
            draw_door_leaf(sketch, wall, each, "trim", "gilt", "gilt")
        panel_wall(sketch, wall, "trim", 1.0)
        run_board(sketch, wall, "gilt", 0.08, 0.06, 1.06)
        run_board(sketch, wall, "ceiling", 0.3, 0.24, box.height - 0.3)
        run_board(sketch, wall, "gilt", 0.08, 0.28, box.height - 0.42)
    auditorium = 0.6 * box.depth
    radius = min(0.62 * box.x, 0.42 * auditorium)
    if radius > 1.5 and box.height > 4.5:
        ring = radius * np.column_stack([np.cos(t := np.linspace(0, 2 * np.pi, 41)[:-1]), np.sin(t)])
        outline = np.array([(-box.x, box.back), (box.x, box.back), (box.x, box.front), (-box.x, box.front)])
        middle = -0.36 * auditorium - 0.6
        with sketch.frame((0, box.height + 0.15, 0), (90, 0, 0)):
            sketch.prism("ceiling", outline, 0.3, holes=[ring + [0, middle]])
        dome(sketch, "ceiling", "gilt", radius, 0.4 * radius, box.height + 0.3, middle)
        sketch.cylinder("ceiling", 0.3 * radius, 0.1, (0, box.height + 0.68 * radius, middle), sides=16)
    else:
        sketch.box("ceiling", (2 * box.x, 0.1, box.depth), (0, box.height, box.middle), bevel=0)


def _frame_stage(sketch: Sketch, box: Box, edge: float, height: float) -> tuple[float, float]:
    """The wall with the opening, a gilded frame around it; half the opening's width, and its top."""
    half, top = 0.7 * box.x, min(0.8 * height, _RISE_M + 0.9 * box.x)
    bow = [(half * math.cos(t), top - 0.16 * half + 0.16 * half * math.sin(t)) for t in np.linspace(0, np.pi, 13)]
    outline = [(-box.x, 0.0), (-half, 0.0), *bow[::-1], (half, 0.0), (box.x, 0.0), (box.x, height), (-box.x, height)]
    sketch.prism("walls", np.array(outline), 0.5, (0, 0, edge - 0.25))
    for out, z, name in ((0.34, 0.06, "gilt"), (0.2, 0.12, "trim"), (0.1, 0.16, "gilt")):
        ring = [
            (half + out, _RISE_M - 0.4),
            *((px * (1 + out / half), py + out) for px, py in bow),
            (-half - out, _RISE_M - 0.4),
        ]
        inner = [(-half, _RISE_M - 0.4), *bow[::-1], (half, _RISE_M - 0.4)]
        sketch.prism(name, np.array([*ring, *inner]), 0.1, (0, 0, edge + z))
    sketch.ball("gilt", (0.5, 0.42, 0.16), (0, top + 0.35, edge + 0.16), sides=12)
    for side in (-1, 1):
        with sketch.frame((side * (half + 0.75), 0, edge + 0.3)):
            if box.x - half > 1.3:
                stamp_at(sketch, column("walls", "gilt", 0.26, 0.92 * height), [(0.0, 0.0, 0.0)])
    return half, top


def _lay_boards(site: Site, sketch: Sketch, box: Box, edge: float, deep: float, opening: tuple[float, float]) -> None:
    """The stage floor with a bowed apron, footlights along its edge and steps at its side."""
    half = opening[0]
    apron = min(1.6, 0.2 * deep + 0.4)
    sketch.box("boards", (2 * box.x, _RISE_M, deep), (0, 0, box.back + deep / 2), bevel=0)
    site.deck((0.0, _RISE_M, box.back + deep / 2), (2 * half, deep - 0.2))
    t = np.linspace(0, np.pi, 21)
    bow = np.column_stack([half * np.cos(t), apron * np.sin(t) ** 0.7])
    with sketch.frame((0, _RISE_M / 2, edge), (90, 0, 0)):
        sketch.prism("boards", bow, _RISE_M)
    for px, pz in bow[1:-1]:
        at = (float(px) * 0.985, _RISE_M, edge + float(pz) - 0.1)
        sketch.ball("gilt", 0.09, at, sides=8, lower_deg=0)
    for k in range(1, 20):
        a, b = bow[k - 1], bow[k]
        middle, wide = (a + b) / 2, float(np.linalg.norm(b - a))
        turn = math.degrees(math.atan2(float(a[0] - b[0]), -float(a[1] - b[1]))) - 90
        sketch.box(
            "gilt",
            (wide, 0.1, 0.04),
            (float(middle[0]), _RISE_M - 0.14, edge + float(middle[1])),
            (0, turn, 0),
            bevel=0,
        )


def _hang_cloth(
    site: Site,
    sketch: Sketch,
    box: Box,
    edge: float,
    deep: float,
    opening: tuple[float, float],
    curtain: bool,
    screen: bool,
) -> None:
    """Curtains drawn to both sides and a valance above, legs further back, and a backcloth or a screen."""
    half, top = opening
    if curtain:
        for side in (-1, 1):
            _drape(sketch, side * half * 1.02, side * half * 0.6, _RISE_M, top, edge - 0.75, 9)
        u = np.linspace(-half, half, 49)
        fold = 0.1 * np.sin(u * 7.0)
        hem = top - 0.16 * half - 0.5 - 0.28 * np.abs(np.sin(u * np.pi / half * 2.5))
        grid = np.stack(
            [
                np.stack([u, hem, edge - 0.62 + fold], axis=1),
                np.stack([u, np.full_like(u, top), edge - 0.66 + 0.4 * fold], axis=1),
            ]
        )
        sketch.sheet("curtain", grid)
        fringe = np.stack([grid[0] - [0, 0.12, 0], grid[0]])
        sketch.sheet("gilt", fringe)
    for k, share in enumerate((0.55, 0.8)):
        for side in (-1, 1):
            _drape(sketch, side * half * 1.1, side * half * (0.86 - 0.06 * k), _RISE_M, top, edge - share * deep, 4)
    wide, low = 2 * half * (0.82 if screen else 1.2), _RISE_M + (0.6 if screen else 0.0)
    if screen:
        sketch.box("ceiling", (wide, top - low - 0.5, 0.06), (0, low, box.back + 0.35), bevel=0)
    _paint_cloth(site, wide, low, top, box.back + 0.36)
    if screen:
        sketch.box("trim", (wide + 0.3, top - low - 0.2, 0.05), (0, low - 0.15, box.back + 0.3), bevel=0)
    site.zone("wall", 0.0, box.back + 0.4, (wide, top - low, 0.3), y=low, yaw=0.0)


def _paint_cloth(site: Site, wide: float, low: float, top: float, z: float) -> None:
    """The backcloth: one of the painted landscapes, as large as the stage is."""
    points, normals, uvs, faces = plate(SCENIC[int(site.rng.integers(len(SCENIC)))], wide, top - low)
    cloth = Patch(points + np.array([0.0, low, z]), normals, uvs, faces)
    site.add("backcloth", piece(cloth)._replace(stencil=True))


def _drape(sketch: Sketch, outer: float, inner: float, low: float, high: float, z: float, folds: int) -> None:
    """Cloth in folds between two x, gathered where it is tied back."""
    u = np.linspace(0, 1, 6 * folds + 1)
    rows = []
    for share in (0.0, 0.25, 0.42, 0.6, 1.0):
        gather = 1.0 - 0.4 * math.exp(-(((share - 0.3) / 0.2) ** 2))
        x = outer + (inner - outer) * u * (gather if share < 0.7 else 1.0)
        rows.append(
            np.stack([x, np.full_like(u, low + (high - low) * share), z + 0.13 * np.sin(u * folds * 2 * np.pi)], axis=1)
        )
    sketch.sheet("curtain", np.stack(rows))


def _build_boxes(site: Site, sketch: Sketch, box: Box, edge: float, audience: float) -> None:
    """Tiers of boxes along both sides, parted by columns, curved fronts with gilt."""
    tiers = max(1, min(3, int((box.height - 2.6) / 2.5)))
    deep, length = min(1.5, 0.12 * 2 * box.x), box.front - edge - 1.2
    count = min(6, max(2, round(length / 2.4)))
    pitch = length / count
    feet, facing = [], []
    for tier in range(tiers):
        y = 2.6 + 2.5 * tier
        for side in (-1, 1):
            x = side * (box.x - deep / 2)
            sketch.box("trim", (deep, 0.16, length), (x, y - 0.16, edge + 1.0 + length / 2), bevel=0)
            for k in range(count):
                z = edge + 1.0 + (k + 0.5) * pitch
                at = (side * (box.x - deep - 0.05), y - 0.2, z)
                sketch.box("ceiling", (0.16, 0.95, pitch - 0.2), at, bevel=0.06)
                sketch.box("gilt", (0.05, 0.08, pitch - 0.1), (at[0] - side * 0.09, y + 0.62, z), bevel=0)
                sketch.box("gilt", (0.03, 0.3, 0.5 * pitch), (at[0] - side * 0.09, y + 0.14, z), bevel=0.02)
                sketch.box("seats", (0.2, 0.07, pitch - 0.2), (at[0], y + 0.74, z), bevel=0.03)
                for j in (-0.5, 0.5):
                    feet.append((side * (box.x - deep + 0.35), y, z + j))
                    facing.append((-side, -0.8))
            one = column("gilt", "gilt", 0.07, 2.34, sides=8)
            for k in range(count + 1):
                z = edge + 1.0 + k * pitch
                sketch.stamp(one, (side * (box.x - deep), y, z))
                sketch.box("walls", (deep - 0.2, 2.2, 0.06), (side * (box.x - deep / 2 + 0.1), y, z), bevel=0)
    if audience >= 0.05:
        people = crowd(site.rng, np.array(feet, np.float64), np.array(facing, np.float64), dense=audience, tall=1.3)
        site.backdrop("audience", people, haze=0.0)


def _set_rows(site: Site, sketch: Sketch, box: Box, edge: float, rows: int) -> None:
    """Rows with an aisle down the middle, the last of them near the eye."""
    near, far = -2.6, edge + 3.0
    rows = min(rows, int((near - far) / 0.95) + 1)
    one = Sketch((0.56, 0.95, 0.6))
    one.box("seats", (0.48, 0.12, 0.46), (0, 0.36, -0.04), bevel=0.03)
    one.box("seats", (0.48, 0.56, 0.1), (0, 0.42, 0.22), (8, 0, 0), bevel=0.035)
    one.box("trim", (0.52, 0.6, 0.03), (0, 0.3, 0.3), (8, 0, 0), bevel=0)
    for side in (-1, 1):
        one.box("trim", (0.05, 0.62, 0.42), (side * 0.27, 0, 0.02), bevel=0)
    reach = box.x - (2.4 if box.x > 5 else 0.9)
    count = max(1, min(int((reach - 0.7) / 0.58), _MOST_SEATS // (2 * max(rows, 1))))
    for row in range(max(rows, 1)):
        z = near - (near - far) * row / max(rows - 1, 1)
        for side in (-1, 1):
            for k in range(count):
                x = side * (0.75 + 0.29 + 0.58 * k)
                sketch.stamp(one, (x, 0, z + 0.02 * k * k * 0.3))
            middle = side * (0.75 + 0.29 * count)
            site.zone("seat", middle, z, (0.58 * count, 1.2, 0.44), y=0.48, yaw=math.pi)


def _mark(site: Site, box: Box, edge: float, deep: float, opening: tuple[float, float], rows: bool) -> None:
    half, top = opening
    z = edge - 0.42 * deep
    size = min(3.2, 0.5 * deep)
    site.zone("focus", -0.12 * half, z, (1.2 * size, top - _RISE_M - 0.8, size), yaw=0.0)
    site.zone("focus", 0.3 * half, edge - 0.28 * deep, (1.2, 2.6, 1.2), yaw=0.0)
    for px, share in ((-0.55, 0.4), (0.6, 0.5), (-0.42, 0.68), (0.42, 0.68)):
        site.zone("background", px * half, edge - share * deep, (1.4, top - _RISE_M - 0.6, 1.1), yaw=0.0)
    for px in (-0.5, 0.0, 0.5):
        site.zone("flank", px * half, edge + 2.1, (1.2, 2.0, 0.9))
    near = min(0.5 * box.x, 1.7)
    site.zone("foreground", near, -1.6, (0.8, 1.1, 0.8))
    site.zone("foreground", -near, -1.5, (0.8, 1.1, 0.8))
    site.zone("path", 0.0, (edge - 1.0) / 2, (1.2, 2.2, -edge - 2.0 if edge < -3.5 else 1.0), yaw=0.0)
    for k in range(3):
        site.zone("ceiling", 0.0, edge - deep * (0.3 + 0.2 * k), (half, 1.2, 0.6), y=top, yaw=0.0)
    site.zone("ceiling", 0.0, -0.36 * 0.6 * box.depth - 0.6, (2.0, 0.4 * box.height, 2.0), y=box.height, yaw=0.0)
    site.zone("air", 0.0, edge - 0.4 * deep, (half, 1.5, 2.0), y=0.7 * top, yaw=0.0)
