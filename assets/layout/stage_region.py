"""The part of a stage that things may stand in: its room, or the land and water about the arriving eye."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from functools import cached_property

from assets.artifacts import Vec3
from assets.layout.built import Built, built_on
from assets.layout.company import CLEAR_M
from assets.layout.framing import gap_to
from assets.layout.guard import Guard
from assets.layout.items import Placement
from assets.layout.region import Region
from assets.layout.relief import Relief
from assets.stages.stage import Room, Stage

OPEN_REACH_M = 95.0
_LONG_M, _STEP_M = 2.5, 0.45
"""What is longer stands across no step higher than this: a train not over a platform's edge."""
DRY_M = 0.05
STANDING = ("floor", "surface", "water")


@dataclass(frozen=True)
class StageRegion(Region):
    """A stage as the solver knows it: all floors at y = 0."""

    stage: Stage = field(compare=False, kw_only=True)
    guard: Guard = field(compare=False, kw_only=True)

    def holds(self, placement: Placement) -> bool:
        """Whether a placement lies inside, on ground that carries it, clear of openings, of the eye and its picture."""
        if not super().holds(placement):
            return False
        if placement.on is None:
            sits = placement.item.zone == "seat"
            if (
                not sits
                and (self.stage.room is not None or placement.rest == "leans")
                and self.bars_an_opening(placement)
            ):
                return False
            if placement.item.footing == "wall" and self.relief.is_uneven(placement):
                return False
            if placement.item.footing in STANDING:
                if not all(self.stage.ground.reaches(x, z) for x, z in placement.corners()):
                    return False
                if not placement.flat and not self._stands(placement):
                    return False
        return self.guard.strictness == "off" or self.guard.allows(self._raised(placement))

    def _stands(self, placement: Placement) -> bool:
        eye = self.guard.view.eye
        # what leans or sits may touch what is built; on a table nothing is
        clear = placement.rest == "leans" or self.stage.within is not None or placement.item.zone == "seat"
        if gap_to(placement, eye[0], eye[2]) < CLEAR_M or (not clear and self.built.meets(placement)):
            return False
        return self._carries(placement)

    def _raised(self, placement: Placement) -> Placement:
        """About where it will be on the stage."""
        (x, y, z), stage = placement.position, self.stage
        if stage.room is not None and placement.item.footing in ("wall", "ceiling"):
            return placement
        level = stage.height_at(x, z)
        if stage.water is not None and stage.water_depth_at(x, z) > DRY_M:
            level = stage.water.level
        return replace(placement, position=(x, y + level, z))

    def _carries(self, placement: Placement) -> bool:
        """Whether the ground is dry and level enough under it, or the water deep enough."""
        stage, (x, _, z), (w, _, d) = self.stage, placement.position, placement.size
        depth = stage.water_depth_at(x, z)
        if placement.item.footing == "water" and stage.water is not None:
            return depth > min(1.0, 0.25 * placement.size[1])
        if placement.item.wades and stage.water is not None:
            return depth > DRY_M
        if depth > DRY_M:
            return False
        if stage.ground.unevenness(x, z, 0.8 * w, 0.8 * d) > max(0.12, 0.12 * max(w, d), 0.1 * placement.size[1]):
            return False
        return max(w, d) < _LONG_M or stage.ground.step(x, z, w, d, placement.yaw) <= _STEP_M

    def bars_an_opening(self, placement: Placement) -> bool:
        """Whether it stands before a door, or hangs or rises before a window."""
        x, y, z = placement.position
        across = max(placement.size[0], placement.size[2]) / 2
        for zone in self.stage.zones_of("door", "window"):
            dx, dz = x - zone.at[0], z - zone.at[2]
            out = dx * math.sin(zone.yaw) + dz * math.cos(zone.yaw)
            along = dx * math.cos(zone.yaw) - dz * math.sin(zone.yaw)
            near = min(placement.size[0], placement.size[2]) / 2
            if abs(along) > zone.size[0] / 2 + across - 0.02 or abs(out) > (0.9 if zone.kind == "door" else 0.5) + near:
                continue
            if placement.top > zone.at[1] + 0.15 and y < zone.at[1] + zone.size[1] and not placement.flat:
                return True
        return False

    @cached_property
    def relief(self) -> Relief:
        """What stands out of the walls."""
        return Relief(self.stage)

    @cached_property
    def built(self) -> Built:
        """What is built on the stage."""
        return built_on(self.stage)


def stage_region(stage: Stage) -> StageRegion:
    """The region of a stage; the arriving viewer's picture is the stage's own, and not guarded yet."""
    guard = Guard(stage.view)
    if stage.within is not None:
        return StageRegion(*_box(stage.within), walls=False, viewer=False, stage=stage, guard=guard)
    if (room := stage.room) is not None:
        return StageRegion(*_box(room), walls=True, viewer=True, stage=stage, guard=guard)
    reach = 2 * OPEN_REACH_M
    return StageRegion((0.0, 0.0), (reach, 100.0, reach), walls=False, viewer=True, stage=stage, guard=guard)


def _box(room: Room) -> tuple[tuple[float, float], Vec3]:
    """Its middle x, z, and its size."""
    (x, y, z), (right, top, front) = room.low, room.high
    return ((x + right) / 2, (z + front) / 2), (right - x, top - y, front - z)
