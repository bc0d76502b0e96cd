"""The shell of a room with four walls: floor, ceiling, who arrives where, and the zones that follow from the box."""

from __future__ import annotations

import math
from dataclasses import dataclass

from assets.shapes.sketch import Sketch
from assets.stages.site import Site
from assets.stages.stage import Room, View
from assets.stages.walls import Opening, Wall, raise_wall


@dataclass(frozen=True)
class Box:
    """The inside of a room: half its width, z of its front (behind who arrives) and of its back, its height."""

    x: float
    front: float
    back: float
    height: float

    @property
    def depth(self) -> float:
        """Metres from front to back."""
        return self.front - self.back

    @property
    def middle(self) -> float:
        """z half-way between front and back."""
        return (self.front + self.back) / 2

    def walls(
        self,
        thickness: float,
        *,
        back: tuple[Opening, ...] = (),
        left: tuple[Opening, ...] = (),
        right: tuple[Opening, ...] = (),
        front: tuple[Opening, ...] = (),
        height: float | None = None,
    ) -> tuple[Wall, Wall, Wall, Wall]:
        """Back, left, right and front wall, as high as the box unless `height` is given."""
        tall = self.height if height is None else height
        x = self.x
        return (
            Wall((-x, self.back), (x, self.back), tall, thickness, back),
            Wall((-x, self.front), (-x, self.back), tall, thickness, left),
            Wall((x, self.back), (x, self.front), tall, thickness, right),
            Wall((x, self.front), (-x, self.front), tall, thickness, front),
        )


def box_of(width: float, depth: float, height: float, behind: float = 0.9) -> Box:
    """A room of that size of which `behind` metres lie in front of the origin, behind who arrives."""
    return Box(width / 2, behind, behind - depth, height)


def enter(
    site: Site,
    box: Box,
    *,
    floor: str = "floor",
    aside: float = 0.55,
    aim: tuple[float, float, float] | None = None,
    fov_deg: float = 60.0,
    eye_m: float = 1.6,
) -> None:
    """Lay the floor, say how large the room is, and arrive in it, `aside` of its axis, looking at `aim`.

    Without `aim` one looks across the room to the other side of the axis, slightly down.
    """
    site.floor(floor, (-box.x, box.back), (box.x, box.front))
    site.room = Room((-box.x, 0.0, box.back), (box.x, box.height, box.front))
    site.view = View((aside, eye_m, 0.45), aim or (-0.2 * box.x, eye_m - 0.35, 0.75 * box.back), fov_deg)


def raise_walls(site: Site, sketch: Sketch, walls: tuple[Wall, ...], surface: str = "walls") -> None:
    """Raise all `walls` and mark their bays and openings."""
    for wall in walls:
        raise_wall(site, sketch, wall, surface)


def lay_ceiling(sketch: Sketch, box: Box, surface: str = "ceiling", thickness: float = 0.1) -> None:
    """A flat ceiling over the whole box."""
    sketch.box(surface, (2 * box.x, thickness, box.depth), (0, box.height, box.middle), bevel=0)


def hang_panels(sketch: Sketch, box: Box, grid: str, lamp: str, cell_m: float = 1.2, every: int = 2) -> None:
    """A suspended ceiling below the real one: thin rails in a grid, and flat lamps in every so many cells."""
    across, along = max(2, round(2 * box.x / cell_m)), max(2, round(box.depth / cell_m))
    y = box.height - 0.03
    for k in range(1, across):
        sketch.box(grid, (0.03, 0.03, box.depth), (-box.x + 2 * box.x * k / across, y, box.middle), bevel=0)
    for k in range(1, along):
        sketch.box(grid, (2 * box.x, 0.03, 0.03), (0, y, box.back + box.depth * k / along), bevel=0)
    wide, deep = 2 * box.x / across, box.depth / along
    for i in range(across // 2 % 2, across, every):
        for j in range(1, along, every):
            at = (-box.x + wide * (i + 0.5), y + 0.012, box.back + deep * (j + 0.5))
            sketch.box(lamp, (wide - 0.08, 0.016, deep - 0.08), at, bevel=0)


def mark_ceiling(site: Site, box: Box, *, y: float | None = None, rows: int = 2, columns: int = 3) -> None:
    """Points from which things hang, evenly over the ceiling; the first is over the middle of the picture."""
    level = box.height if y is None else y
    order = sorted(range(rows), key=lambda row: abs(row - (rows - 1) / 2))
    for row in order:
        for column in sorted(range(columns), key=lambda k: abs(k - (columns - 1) / 2)):
            px = box.x * 0.66 * (2 * column / max(columns - 1, 1) - 1) if columns > 1 else 0.0
            pz = box.back + box.depth * (row + 0.6) / (rows + 0.7)
            site.zone("ceiling", px, pz, (0.9, max(0.3, level - 2.1), 0.9), y=level, yaw=0.0)


def mark_floor(
    site: Site,
    box: Box,
    *,
    focus_m: float,
    at: float = 0.5,
    side: float = -0.22,
    clear: float = 0.0,
    flanks: bool = True,
) -> None:
    """Two foci, two near places, flanks, far corners and the air, of an open floor.

    The large focus is `focus_m` wide, `at` of the way to the back, `side` of the way to the right; `clear` metres along
    both side walls are taken already; `flanks` marks the floor between.
    """
    x = box.x - clear
    large = min(focus_m, 0.9 * x)
    far = box.back * at - 0.4
    site.zone("focus", side * box.x, far, (large, box.height - 0.4, large))
    site.zone("focus", -side * 0.4 * box.x, max(far + 0.2 * box.depth, -3.6), (0.9, min(2.6, box.height - 0.4), 0.9))
    near = min(0.8 * x, 1.7)
    site.zone("foreground", near, -2.0, (0.9, 1.2, 0.9))
    site.zone("foreground", -near, -1.9, (0.9, 1.2, 0.9))
    for px, share in () if not flanks else ((0.6, 0.5), (-0.68, 0.75), (0.45, 0.8), (-0.1, 0.86)):
        site.zone("flank", px * x, share * box.back, (min(1.4, 0.5 * x), box.height - 0.5, min(1.4, 0.15 * box.depth)))
    for px, turn in ((-1, 1), (1, -1)):
        reach = box.x - max(clear, 0.0) - 0.45
        site.zone("corner", px * reach, box.back + 0.45, (0.8, box.height, 0.8), yaw=turn * math.pi / 4)
    site.zone("path", 0.0, 0.6 * box.back, (min(1.4, x), 2.2, 0.5 * box.depth), yaw=0.0)
    site.zone("air", 0.0, 0.5 * box.back, (x, 0.25 * box.height, 0.5 * box.depth), y=0.7 * box.height, yaw=0.0)
