"""A wall that winds over mountains, wide enough to walk on: its body, its way, parapets with merlons, watch towers."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.mesh import F64, Piece, box_mapped, flat_quads
from assets.stages.towers import draw_merlons
from assets.stages.walls import Opening

HALF_M = 2.7
"""Half the width of the way between the parapets."""
_PARAPET_M, _LOW_M, _TALL_M = 0.42, 0.85, 1.5
"""How thick a parapet is, and how high between merlons and on them."""
_DEEP_M = 9.0


def winding(points: Sequence[tuple[float, float, float]], step_m: float) -> F64:
    """A smooth line `[n, 3]` through `points` (x, y, z), a point about every `step_m`, farther ones sparser."""
    way = np.asarray(points, np.float64)
    padded = np.vstack([2 * way[0] - way[1], way, 2 * way[-1] - way[-2]])
    rows = []
    for k in range(1, len(padded) - 2):
        a, b, c, d = padded[k - 1 : k + 3]
        away = float(np.hypot(b[0], b[2]))
        count = max(2, round(float(np.linalg.norm(c - b)) / (step_m * (1 + away / 40))))
        t = np.linspace(0, 1, count, endpoint=False)[:, None]
        rows.append(0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3))
    return np.vstack([*rows, way[-1:]])


def across(line: F64) -> F64:
    """Unit vectors `[n, 2]` (x, z) to the right of a line as one walks it."""
    way = np.gradient(line[:, [0, 2]], axis=0)
    way = way / np.linalg.norm(way, axis=1, keepdims=True)
    return np.column_stack([-way[:, 1], way[:, 0]])


def wall_along(line: F64) -> tuple[Piece, Piece]:
    """The masonry (sides, parapets, merlons) and the way on top of a wall whose top follows `line` `[n, 3]`."""
    right = across(line)

    def rail(off: float, up: float) -> F64:
        return np.column_stack([line[:, 0] + right[:, 0] * off, line[:, 1] + up, line[:, 2] + right[:, 1] * off])

    inner, outer = HALF_M, HALF_M + _PARAPET_M
    quads = []
    for side in (-1, 1):
        quads += [
            _strip(rail(side * outer * 1.12, -_DEEP_M), rail(side * outer, _LOW_M), side > 0),
            _strip(rail(side * outer, _LOW_M), rail(side * inner, _LOW_M), side > 0),
            _strip(rail(side * inner, _LOW_M), rail(side * inner, -0.05), side > 0),
        ]
        quads.append(_merlons(line, right, side))
    masonry = np.concatenate(quads)
    floor = _strip(rail(-inner, 0.0), rail(inner, 0.0), False)
    return _shaded(masonry), _shaded(floor)


def _strip(low: F64, high: F64, turned: bool) -> F64:
    """Faces `[n, 4, 3]` between two lines."""
    corners = [low[:-1], high[:-1], high[1:], low[1:]]
    return np.stack(corners[::-1] if turned else corners, axis=1)


def _merlons(line: F64, right: F64, side: int) -> F64:
    """Merlons on the middle of each stretch of one parapet, three sides and a top each."""
    a, b = line[:-1], line[1:]
    start, stop = a + 0.22 * (b - a), a + 0.78 * (b - a)
    faces = []
    near, far = side * HALF_M, side * (HALF_M + _PARAPET_M)

    def at(point: F64, off: float, up: float) -> F64:
        out = right[:-1] * off
        return np.column_stack([point[:, 0] + out[:, 0], point[:, 1] + up, point[:, 2] + out[:, 1]])

    for p, q, x0, x1 in ((start, stop, near, near), (stop, start, far, far), (start, start, far, near)):
        faces.append(np.stack([at(p, x0, _LOW_M), at(q, x1, _LOW_M), at(q, x1, _TALL_M), at(p, x0, _TALL_M)], axis=1))
    faces.append(
        np.stack([at(stop, near, _LOW_M), at(stop, far, _LOW_M), at(stop, far, _TALL_M), at(stop, near, _TALL_M)], 1)
    )
    faces.append(
        np.stack(
            [at(start, near, _TALL_M), at(stop, near, _TALL_M), at(stop, far, _TALL_M), at(start, far, _TALL_M)], 1
        )
    )
    quads = np.concatenate(faces)
    return quads[:, ::-1] if side < 0 else quads


def _shaded(quads: F64) -> Piece:
    """Faces a little uneven in tone, mapped in metres."""
    tone = 0.86 + 0.1 * np.sin(np.arange(len(quads)) * 2.4)[:, None] * np.ones(3)
    return box_mapped(flat_quads(quads, tone))


def draw_watch_tower(
    sketch: Sketch, surfaces: tuple[str, str, str], at: tuple[float, float, float], yaw_deg: float, size: float = 8.0
) -> None:
    """A square tower astride the wall, of masonry, roof and dark openings: gates, windows, merlons, a lookout."""
    body, tiles, dark = surfaces
    tall = 0.95 * size
    with sketch.frame(at, (0, yaw_deg, 0)):
        sketch.box(body, (size, tall + 9.0, size), (0, -9.0, 0), bevel=0)
        sketch.box(body, (size + 0.5, 0.3, size + 0.5), (0, tall - 0.4, 0), bevel=0)
        for turn in range(4):
            with sketch.frame((0, 0, 0), (0, 90.0 * turn, 0)):
                for x in (-0.3, 0.0, 0.3):
                    is_gate = turn % 2 == 0 and x == 0.0
                    low, high = (0.0, 0.36 * size) if is_gate else (0.5 * size, 0.2 * size)
                    hole = Opening("window", x * size, 0.17 * size, high, low + 0.02, arched=True).outline()
                    sketch.prism(dark, hole, 0.08, (0, 0, size / 2 + 0.01))
                draw_merlons(sketch, body, size + 0.4, (-(size + 0.4) / 2, tall - 0.1, size / 2), 0.4)
        sketch.box(body, (0.5 * size, 0.34 * size, 0.4 * size), (0, tall, 0), bevel=0)
        roof = [(-0.34 * size, 0.0), (0.34 * size, 0.0), (0.0, 0.2 * size)]
        sketch.prism(tiles, roof, 0.62 * size, (0, tall + 0.34 * size, 0), (0, 90, 0))


def heading(line: F64, index: int) -> float:
    """Degrees about +Y that turn +Z along the line there."""
    ahead = line[min(index + 1, len(line) - 1)] - line[max(index - 1, 0)]
    return math.degrees(math.atan2(ahead[0], ahead[2]))
