"""An underground railway station: a platform in a tiled tube, the track in its trench, a train in or to come."""

from __future__ import annotations

import math

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.blocks import Block, put_boxes
from assets.stages.registry import Parameter, stage
from assets.stages.rooms import Box, box_of, mark_ceiling, raise_walls
from assets.stages.site import Site
from assets.stages.stage import Room, View
from assets.stages.vaults import round_profile, vault
from assets.stages.walls import Opening, draw_door_leaf, run_board

_THICK_M, _DEEP_M, _EDGE_M, _CAR_M = 0.3, 1.1, -1.4, 12.0
_PITCH_M = 4.0


@stage(
    "metro_platform",
    indoor=True,
    surfaces={
        "walls": "white glazed tiles",
        "floor": "speckled grey granite",
        "ceiling": "white enamel panels",
        "trim": "dark green glazed tiles",
        "edge": "yellow ribbed rubber",
        "bed": "sooty black gravel",
        "rails": "worn steel",
        "dark": "black soot",
        "water": "dark green still water",
        "boards": "glossy printed paper",
        "signs": "deep blue enamel",
        "body": "white painted steel",
        "stripe": "red painted steel",
        "panes": "dark window glass",
        "doors": "brushed steel",
        "lamps": "glowing white glass",
    },
    parameters={
        "width": Parameter(9.4, 7.6, 14.0, "metres from wall to wall, the track's trench within"),
        "length": Parameter(34.0, 16.0, 60.0, "metres from the entrance to the far end"),
        "height": Parameter(4.6, 3.8, 8.0, "metres from the platform to the crown of the vault"),
        "train": Parameter(1.0, 0.0, 1.0, "1 lets a train stand at the platform, 0 leaves the track empty"),
        "water": Parameter(0.0, 0.0, 1.0, "1 fills the trench with water"),
    },
)
def metro_platform(site: Site, width: float, length: float, height: float, train: float, water: float) -> None:
    """A platform along a track under a vault, signs and posters on its tiles, tunnels at both ends."""
    box = box_of(width, length, height)
    site.floor("floor", (_EDGE_M, box.back), (box.x, box.front))
    site.room = Room((-box.x, 0.0, box.back), (box.x, box.height, box.front))
    site.view = View((0.35, 1.6, 0.45), (-0.9, 1.2, 0.4 * box.back), 60.0)
    sketch = Sketch((width, height, length))
    rise = min(box.x, 0.42 * height)
    _raise(site, sketch, box, rise)
    vault(sketch, "ceiling", round_profile(box.x, rise), height - rise, box.front, box.back)
    _dig(sketch, box, filled=water >= 0.5)
    _hang_signs(sketch, box, height - rise)
    if train >= 0.5:
        _stand_train(sketch, (-box.x + _EDGE_M) / 2, min(-8.0, 0.28 * box.back), box.back)
    site.draw(sketch)
    _mark(site, box)


def _raise(site: Site, sketch: Sketch, box: Box, rise: float) -> None:
    """The wall of the platform with its exits, the ends with the tunnels' mouths, the wall beyond the track."""
    low = box.height - rise
    mouth = (-box.x + _EDGE_M) / 2 + box.x
    tunnel = Opening("door", mouth, box.x + _EDGE_M - 0.5, 2.7)
    way_out = Opening("door", box.depth * 0.62, 1.9, 2.2)
    ends = box.walls(_THICK_M, back=(tunnel,), height=box.height)
    side = box.walls(_THICK_M, right=(way_out,), height=low)[2]
    raise_walls(site, sketch, (ends[0], side, ends[3]))
    draw_door_leaf(sketch, side, way_out, "doors", "trim", "rails")
    for start, tall in ((0.0, 0.3), (low - 0.34, 0.34)):
        run_board(sketch, side, "trim", tall, 0.02, start)
    sketch.box("walls", (_THICK_M, low + _DEEP_M, box.depth), (-box.x - _THICK_M / 2, -_DEEP_M, box.middle), bevel=0)
    sketch.box("trim", (0.03, 0.34, box.depth), (-box.x + 0.015, low - 0.34, box.middle), bevel=0)
    x = (-box.x + _EDGE_M) / 2
    for z in (box.back - 6.0, box.front + 0.35):
        sketch.box("dark", (2 * (x + box.x), 4.2, 0.1), (x, -_DEEP_M, z), bevel=0)
    for away in (-1, 1):
        sketch.box("dark", (0.1, 4.2, 6.0), (x + away * (x + box.x - 0.2), -_DEEP_M, box.back - 3.2), bevel=0)
    sketch.box("dark", (2 * (x + box.x), 0.1, 6.0), (x, 2.7, box.back - 3.2), bevel=0)


def _dig(sketch: Sketch, box: Box, *, filled: bool) -> None:
    """The trench: gravel, sleepers, two rails and a third, the platform's edge with its warning strip."""
    x, wide = (-box.x + _EDGE_M) / 2, box.x + _EDGE_M
    far = box.back - 6.0
    long, middle = box.front - far, (box.front + far) / 2
    sketch.box("bed", (wide, 0.1, long), (x, -_DEEP_M - 0.1, middle), bevel=0)
    sketch.box("walls", (0.2, _DEEP_M - 0.02, box.depth), (_EDGE_M - 0.1, -_DEEP_M, box.middle), bevel=0)
    sketch.box("trim", (0.35, 0.035, box.depth), (_EDGE_M + 0.12, 0, box.middle), bevel=0)
    sketch.box("edge", (0.3, 0.012, box.depth), (_EDGE_M + 0.6, 0, box.middle), bevel=0)
    blocks: list[Block] = [((0.07, 0.14, long), (x + dx, -_DEEP_M + 0.06, middle)) for dx in (-0.72, 0.72)]
    put_boxes(sketch, "rails", blocks)
    ties: list[Block] = [((2.2, 0.08, 0.22), (x, -_DEEP_M, float(z))) for z in np.arange(far + 0.4, box.front, 0.75)]
    put_boxes(sketch, "dark", ties)
    if filled:
        sketch.box("water", (wide - 0.02, 0.04, long), (x, -0.16, middle), bevel=0)


def _hang_signs(sketch: Sketch, box: Box, low: float) -> None:
    """Boards across the track and on the platform's wall, round signs with a bar, a line of lamps overhead."""
    count = max(3, round(box.depth / _PITCH_M))
    for k in range(count):
        z = box.front - box.depth * (k + 0.5) / count
        sketch.box("lamps", (0.26, 0.07, 0.72 * _PITCH_M), (1.4, box.height - 0.34, z), bevel=0)
        if k % 2:
            _round_sign(sketch, (-box.x + 0.06, low - 0.95, z), 90.0)
            _round_sign(sketch, (box.x - 0.06, low - 0.95, z + 0.4), -90.0)
            continue
        with sketch.frame((-box.x + 0.03, 0.35, z), (0, 90, 0)):
            sketch.box("doors", (2.5, 1.5, 0.04), bevel=0)
            tint = ((0.9, 0.35, 0.2), (0.25, 0.5, 0.85), (0.95, 0.8, 0.3))[k // 2 % 3]
            with sketch.tinted(tint):
                sketch.box("boards", (2.36, 1.36, 0.02), (0, 0.07, 0.03), bevel=0)


def _round_sign(sketch: Sketch, at: tuple[float, float, float], turn: float) -> None:
    """A red ring with a blue bar across, as stations are known by."""
    with sketch.frame(at, (0, turn, 0)):
        sketch.ring("stripe", 0.36, 0.06, (0, 0, 0))
        sketch.box("signs", (1.1, 0.2, 0.05), (0, -0.1, 0.03), bevel=0)
        sketch.box("body", (0.8, 0.06, 0.01), (0, -0.03, 0.06), bevel=0)


def _stand_train(sketch: Sketch, x: float, near: float, far: float) -> None:
    """Cars from `near` back into the tunnel: the first shows its face, windows, doors and a stripe along all."""
    z, first = near, True
    while z > far + 2.0:
        end = max(z - _CAR_M, far - 5.0)
        with sketch.frame((x, -0.75, 0)):
            _car(sketch, z, end)
            if first:
                _face(sketch, z)
        z, first = end - 0.5, False


def _car(sketch: Sketch, near: float, far: float) -> None:
    """One car's body between two ends, on dark bogies."""
    wide, tall, long, middle = 2.5, 3.0, near - far, (near + far) / 2
    sketch.box("dark", (2.2, 0.5, long - 0.6), (0, -0.2, middle), bevel=0)
    turn = np.linspace(0, math.pi, 9)
    roof = np.column_stack([wide / 2 * np.cos(turn), tall - 0.5 + 0.5 * np.sin(turn)])
    outline = np.concatenate([[(wide / 2, 0.3)], roof, [(-wide / 2, 0.3)]])
    sketch.prism("body", outline, long, (0, 0, middle))
    count = max(1, round(long / 3.0))
    panes: list[Block] = []
    doors: list[Block] = []
    for k in range(count):
        at = far + long * (k + 0.5) / count
        for side in (-1, 1):
            doors += [((0.03, 1.95, 0.62), (side * wide / 2, 0.42, at + dz)) for dz in (-0.32, 0.32)]
            panes += [((0.05, 0.8, 0.4), (side * wide / 2, 1.35, at + dz)) for dz in (-0.32, 0.32)]
            panes.append(((0.05, 0.85, long / count - 1.8), (side * wide / 2, 1.3, at + long / count / 2)))
    put_boxes(sketch, "doors", doors)
    put_boxes(sketch, "panes", [pane for pane in panes if pane[1][2] < near - 0.5])
    for side in (-1, 1):
        sketch.box("stripe", (0.04, 0.22, long), (side * wide / 2, 0.55, middle), bevel=0)


def _face(sketch: Sketch, z: float) -> None:
    """The front of the first car: a wide pane, a door, two lamps that burn, a lit board with where it goes."""
    sketch.box("stripe", (2.3, 0.75, 0.06), (0, 0.4, z + 0.02), bevel=0.02)
    for x in (-0.72, 0.72):
        sketch.box("panes", (0.82, 0.95, 0.06), (x, 1.3, z + 0.03), bevel=0.02)
        sketch.cylinder("lamps", 0.13, 0.08, (x * 1.15, 0.8, z + 0.02), (90, 0, 0), sides=12)
    sketch.box("doors", (0.56, 1.95, 0.05), (0, 0.42, z + 0.02), bevel=0.02)
    sketch.box("panes", (0.4, 0.85, 0.06), (0, 1.36, z + 0.04), bevel=0.02)
    sketch.box("lamps", (0.9, 0.2, 0.05), (0, 2.4, z + 0.02), bevel=0)


def _mark(site: Site, box: Box) -> None:
    """Places on the platform, clear of its edge."""
    middle = (_EDGE_M + box.x) / 2 + 0.3
    site.zone("focus", middle - 0.2, -6.4, (2.0, 2.6, 2.0))
    site.zone("focus", 0.6, -4.4, (1.2, 2.4, 1.2))
    site.zone("foreground", min(box.x - 1.0, 2.6), -3.0, (1.0, 1.4, 1.0))
    site.zone("foreground", 1.3, -2.6, (0.9, 1.3, 0.9))
    for z in (-8.5, -11.0, -14.0, -18.0):
        if z > box.back + 2.0:
            site.zone("flank", middle, z, (1.4, 2.6, 1.4))
    for z in (-5.5, -9.5, -13.0):
        if z > box.back + 2.0:
            site.zone("seat", box.x - 0.6, z, (1.8, 1.2, 0.7), y=0.0, yaw=-math.pi / 2)
    site.zone("corner", box.x - 0.7, box.back + 0.7, (0.9, box.height - 1.5, 0.9), yaw=-math.pi / 4)
    site.zone("air", 0.5, 0.4 * box.back, (box.x, 0.2 * box.height, 0.4 * box.depth), y=0.6 * box.height, yaw=0.0)
    mark_ceiling(site, box, y=box.height - 0.6, rows=4, columns=1)
