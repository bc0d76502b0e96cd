"""Rooms that nobody has kept: what came down from the ceiling, and what has grown since."""

from __future__ import annotations

import math

from assets.shapes.sketch import Sketch
from assets.stages.rooms import Box
from assets.stages.site import Site
from assets.stages.stage import Scatter

NEGLECT = "1 for what nobody has kept: fallen boards, hanging wires, rubble; 2 for what is overgrown as well"
"""What the parameter says, for stages that have it."""


def leave_to_itself(site: Site, sketch: Sketch, box: Box, neglect: float, board: str, wire: str, leaf: str) -> None:
    """Let a room fall into disrepair: boards of the surface `board` down at the walls, wires hanging out of the
    ceiling, rubble; from 1.5 on with creepers of `leaf` down the walls, ferns and grass.
    """
    _drop_boards(site, sketch, box, board)
    _hang_wires(site, sketch, box, wire)
    site.scatter(Scatter("rubble", 0.1, near_m=2.2, gap_m=0.9), Scatter("stone", 0.4, near_m=2.0, gap_m=0.3))
    if neglect >= 1.5:
        _let_creep(site, sketch, box, leaf)
        site.scatter(
            Scatter("fern", 0.3, near_m=2.0, gap_m=0.5),
            Scatter("grass", 0.8, near_m=1.8, gap_m=0.3),
            Scatter("bush", 0.05, near_m=3.0, gap_m=1.2),
        )


def _drop_boards(site: Site, sketch: Sketch, box: Box, board: str) -> None:
    """Boards and flakes of plaster along the walls, some leaning, some flat, one still hanging by an edge."""
    rng = site.rng
    for k in range(12):
        side, z = (-1) ** k, float(rng.uniform(box.back + 0.8, -2.6))
        wide, deep = float(rng.uniform(0.3, 0.6)), float(rng.uniform(0.4, 1.1))
        away = float(rng.uniform(0.9, 1.9))
        lean = float(rng.uniform(-24, -4)) * side if k % 3 == 0 else 0.0
        turn = (0.0, float(rng.uniform(0, 180)), lean)
        sketch.box(board, (wide, 0.025, deep), (side * (box.x - away), 0.12 if lean else 0.0, z), turn, bevel=0)
    for k in range(3):
        x, z = float(rng.uniform(-0.6, 0.6)) * box.x, box.back + box.depth * (0.25 + 0.2 * k)
        with sketch.frame((x, box.height, z), (0, 40 * k, 52)):
            sketch.box(board, (0.9, 0.03, 0.6), (0.45, -0.03, 0), bevel=0)


def _hang_wires(site: Site, sketch: Sketch, box: Box, wire: str) -> None:
    rng = site.rng
    for _ in range(7):
        x, z = float(rng.uniform(-0.85, 0.85)) * box.x, float(rng.uniform(box.back + 0.5, -2.2))
        long, sway = float(rng.uniform(0.4, 0.38 * box.height)), float(rng.uniform(-0.25, 0.25))
        path = [
            (x + sway * t * t, box.height - long * t, z + 0.12 * math.sin(4 * t)) for t in (0, 0.25, 0.5, 0.75, 1.0)
        ]
        sketch.tube(wire, path, 0.012, sides=4)


def _let_creep(site: Site, sketch: Sketch, box: Box, leaf: str) -> None:
    """Creepers in bands down the side walls and the far one, thinner towards their ends."""
    rng = site.rng
    for k in range(22):
        where = k % 5
        x = float(rng.uniform(-0.95, 0.95)) * box.x if where == 4 else (-1) ** k * (box.x - 0.12)
        z = box.back + 0.12 if where == 4 else float(rng.uniform(box.back + 0.3, -1.5))
        long = float(rng.uniform(0.3, 0.8)) * box.height
        for step in range(int(long / 0.16)):
            y, small = box.height - 0.16 * step, 1.0 - 0.6 * step * 0.16 / long
            dx, dz = (float(v) for v in rng.uniform(-0.16, 0.16, 2))
            reach = (0.17 * small, 0.1 * small, 0.06) if where == 4 else (0.06, 0.1 * small, 0.17 * small)
            at = (x + dx, y, z) if where == 4 else (x, y, z + dz)
            sketch.ball(leaf, reach, at, (float(rng.uniform(-30, 30)), 0, float(rng.uniform(-30, 30))), sides=5)
