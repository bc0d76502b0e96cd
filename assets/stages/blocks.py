"""Many sharp-edged boxes at once: bars, boards, posts and panes cost a twentieth of what they cost one by one."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from assets.shapes.organic import repeat_faces
from assets.shapes.sketch import Point, Sketch
from assets.shapes.solids import BOX, CORNERS, NORMALS, ORIGIN, U_AXIS, V_AXIS

Block = tuple[Point, Point]
"""Size and middle of the foot, metres, in the sketch's frame."""


def put_boxes(sketch: Sketch, surface: str, blocks: Sequence[Block]) -> None:
    """Draw boxes of 12 triangles each, every one standing on its own middle."""
    if not blocks:
        return
    given = np.asarray(blocks, np.float64)  # [n, size or foot, 3]
    half = given[:, 0] / 2
    own = CORNERS[None] * half[:, None]  # [n, 24, 3]
    points = own + given[:, None, 1] + half[:, None] * [0, 1, 0]
    rows = np.arange(24)
    uvs = np.stack([points[:, rows, U_AXIS], -points[:, rows, V_AXIS]], axis=-1)
    normals = np.tile(NORMALS, (len(given), 1))
    faces = repeat_faces(BOX, 24, len(given))
    sketch.put(surface, points.reshape(-1, 3), normals, uvs.reshape(-1, 2), faces, ORIGIN, ORIGIN)


def put_pane(sketch: Sketch, surface: str, x: float, y: float, width: float, height: float, z: float) -> None:
    """An upright rectangle of two triangles that faces +Z, its lower edge's middle at x, y, z."""
    points = np.array([(x + s * width / 2, y + t * height, z) for s, t in ((-1, 0), (1, 0), (1, 1), (-1, 1))])
    normals = np.tile([0.0, 0.0, 1.0], (4, 1))
    uvs = points[:, :2] * [1, -1]
    sketch.put(surface, points, normals, uvs, np.array([(0, 1, 2), (0, 2, 3)]), ORIGIN, ORIGIN)
