"""The shells a scene stands in: the ground outdoors, the room indoors."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from assets.shapes.growth import Growth, grown
from assets.shapes.organic import F64, Patch, grid_faces, join, noise
from assets.shapes.terrain import disc

V = np.array

_FLAT_M, _RISING_M = 24.0, 14.0
_SKIRTING_M = 0.12


@grown("ground", (80.0, 1.0, 80.0), ground="ground")
def ground(g: Growth, relief: float = 1.0) -> None:
    """A disc of land: level for 24 m (or half its radius), then rolling by `relief` parts of its height."""
    w, h, d = g.size
    reach = min(w, d) / 2
    start = min(_FLAT_M, reach / 2)

    def height(p: F64, r: F64) -> F64:
        far = np.clip((r - start) / _RISING_M, 0, 1)
        ease = far * far * (3 - 2 * far)
        rolling = noise(p, g.rng, 12, 0.045) + 0.35 * noise(p, g.rng, 12, 0.14)
        return np.asarray(h * relief * ease * (0.5 + 0.3 * np.clip(rolling, -1.6, 1.6)))

    rings = np.concatenate([np.linspace(0.01, start, 5), start + (reach - start) * np.linspace(0.02, 1, 46) ** 1.35])
    land = disc(height, len(rings), 128, reach, rings)
    g.add("ground", land)


def panel(corner: F64, across: F64, along: F64, columns: int = 2, rows: int = 2) -> Patch:
    """A flat rectangle from `corner`, facing `across` × `along`; texture in metres."""
    s, t = np.meshgrid(np.linspace(0, 1, columns), np.linspace(0, 1, rows))
    points = (corner + s[..., None] * across + t[..., None] * along).reshape(-1, 3)
    normal = np.cross(across, along)
    uvs = np.stack([s * np.linalg.norm(across), -t * np.linalg.norm(along)], -1).reshape(-1, 2)
    return Patch(points, np.tile(normal / np.linalg.norm(normal), (len(points), 1)), uvs, grid_faces(rows, columns))


@grown(
    "room",
    (7.0, 3.0, 7.0),
    walls="painted plaster",
    floor="wooden floorboards",
    ceiling="white plaster",
    trim="white painted wood",
)
def room(g: Growth) -> None:
    """A box seen from within: floor, ceiling, four walls, and a skirting board and a cornice around them."""
    w, h, d = g.size
    x, z = w / 2, d / 2
    g.add("floor", panel(V([-x, 0, z]), V([w, 0, 0]), V([0, 0, -d]), 8, 8))
    g.add("ceiling", panel(V([-x, h, -z]), V([w, 0, 0]), V([0, 0, d]), 8, 8))
    corners = V([(-x, 0, -z), (x, 0, -z), (x, 0, z), (-x, 0, z)])
    for k in range(4):
        a, b = corners[k], corners[(k + 1) % 4]
        way = b - a
        inward = V([-way[2], 0, way[0]]) / np.linalg.norm(way)
        g.add("walls", panel(a, way, V([0, h, 0]), 8, 4))
        board = min(_SKIRTING_M, h * 0.05)
        g.add("trim", _moulding(a, way, inward, [(0.016, 0.0), (0.016, 0.8 * board), (0.006, board), (0.0, board)]))
        g.add(
            "trim",
            _moulding(
                a, way, inward, [(0.0, h - 0.09), (0.02, h - 0.08), (0.035, h - 0.045), (0.07, h - 0.02), (0.075, h)]
            ),
        )


def _moulding(start: F64, way: F64, inward: F64, profile: list[tuple[float, float]]) -> Patch:
    """A strip along a wall with a cross-section of (depth, height) points from the foot up."""
    strips = []
    for (d0, y0), (d1, y1) in pairwise(profile):
        low, high = start + inward * d0 + V([0, y0, 0]), start + inward * d1 + V([0, y1, 0])
        strips.append(panel(low, way, high - low))
    return join(strips)
