"""What stands before a house or between two: a portico of columns, a stepped fire wall."""

from __future__ import annotations

from assets.shapes.sketch import Sketch
from assets.stages.arcades import draw_column
from assets.stages.blocks import Block, put_boxes
from assets.stages.fronts.roofs import put_slab

_REACH_M, _BEAM_M, _BAY_M = 1.5, 0.32, 2.6
_WALL_M = 0.36
_STEPS = ((1.0, 0.5), (0.7, 1.3), (0.34, 2.1))
"""Of a fire wall: the share of the house's depth that a step spans, and how far it stands above the eaves."""


def draw_portico(sketch: Sketch, length: float, tall: float, fine: bool) -> None:
    """Columns under a beam and a narrow roof along the foot of a front; plain shafts where it is not `fine`."""
    count = max(2, round(length / _BAY_M) + 1)
    high = tall - _BEAM_M - 0.25
    for k in range(count):
        x = 0.25 + (length - 0.5) * k / (count - 1)
        if fine:
            draw_column(sketch, "frames", (x, 0, _REACH_M), high, 0.19, "round", 10)
        else:
            put_boxes(sketch, "frames", [((0.36, high, 0.36), (x, 0, _REACH_M))])
    put_boxes(sketch, "frames", [((length, _BEAM_M, 0.46), (length / 2, high, _REACH_M))])
    put_slab(sketch, "roofs", length, tall - 0.2, _REACH_M + 0.5, tall + 0.25, 0.0)


def draw_fire_wall(sketch: Sketch, eaves: float, deep: float) -> None:
    """A gable wall at x = 0 that rises in steps over the roof, each under a little roof of tiles, `eaves` high."""
    walls: list[Block] = []
    caps: list[Block] = []
    for share, over in _STEPS:
        long = deep * share + 0.7
        top = eaves + over
        walls.append(((_WALL_M, over + 0.6, long), (0.0, eaves - 0.6, 0.35 - deep / 2)))
        caps.append(((_WALL_M + 0.34, 0.12, long + 0.3), (0.0, top, 0.35 - deep / 2)))
        caps.append(((_WALL_M + 0.1, 0.14, long + 0.16), (0.0, top + 0.12, 0.35 - deep / 2)))
    put_boxes(sketch, "plaster", walls)
    put_boxes(sketch, "roofs", caps)
