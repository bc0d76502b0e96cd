"""The space a scene may fill: an open place, a room, or a real surface."""

from __future__ import annotations

from dataclasses import dataclass

from assets.artifacts import Vec3
from assets.layout.items import Placement

VIEWER_RADIUS_M = 1.0
"""Kept free around the viewer."""

ROOM_BEHIND_VIEWER_M = 1.5
OPEN_RADIUS_M = 24.0
"""Outdoors things stand within this distance; the ground is flat that far."""


@dataclass(frozen=True)
class Region:
    """A box with its floor at y = 0: its centre x, z, its size, whether it has walls, whether a viewer stands in it."""

    center: tuple[float, float]
    size: Vec3
    walls: bool
    viewer: bool

    def holds(self, placement: Placement) -> bool:
        """Whether a placement lies inside and leaves the viewer's place free."""
        w, d = self.size[0] / 2 + 1e-6, self.size[2] / 2 + 1e-6
        cx, cz = self.center
        if any(abs(x - cx) > w or abs(z - cz) > d for x, z in placement.corners()):
            return False
        if self.walls and placement.top > self.size[1] + 1e-6:
            return False
        return placement.flat or not self.viewer or placement.position[1] > 2.0 or self._viewer_is_clear(placement)

    def _viewer_is_clear(self, placement: Placement) -> bool:
        xs = [x for x, _ in placement.corners()]
        zs = [z for _, z in placement.corners()]
        dx = max(min(xs), 0.0, -max(xs))
        dz = max(min(zs), 0.0, -max(zs))
        return dx * dx + dz * dz >= VIEWER_RADIUS_M**2


def open_region() -> Region:
    """An open place around the viewer."""
    return Region((0.0, 0.0), (2 * OPEN_RADIUS_M, 100.0, 2 * OPEN_RADIUS_M), walls=False, viewer=True)


def room_region(size: Vec3) -> Region:
    """A room of this inner size; the viewer stands near its front wall and sees the rest of it."""
    behind = min(ROOM_BEHIND_VIEWER_M, size[2] / 3)
    return Region((0.0, behind - size[2] / 2), size, walls=True, viewer=True)


def anchor_region(size: Vec3) -> Region:
    """A real surface of this width, free height and depth, centred on the origin; the viewer is outside."""
    return Region((0.0, 0.0), size, walls=False, viewer=False)
