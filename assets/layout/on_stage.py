"""A layout on a stage: what comes out of it and goes into it stands on the stage's own ground, water and floor.

The solver works as though every floor lay at y = 0; here its places are lifted onto the stage. Not covered: things that
lean with a slope.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from assets.artifacts import Vec3
from assets.layout.arrival import Shell
from assets.layout.candidates import Pose
from assets.layout.footing import GroundFooting
from assets.layout.items import Item, Placement
from assets.layout.leaning import at_stage_walls, is_soft
from assets.layout.solver import Layout
from assets.layout.stage_region import DRY_M, STANDING, stage_region
from assets.stages.stage import Stage, View

_DRAUGHT = 0.14
"""The share of what floats that lies below the water, where it is deep enough."""
_SWIMS = 0.45
"""The share of what swims that lies below the water."""
_HALL_M = 11.0
_REMEMBERED = 4096


class OnStage(Layout):
    """A layout whose placements are as they stand on the stage."""

    def __init__(self, stage: Stage, seed: int = 0) -> None:
        self._ground = stage_region(stage)
        super().__init__(self._ground, seed)
        self._stage = stage
        self._footing = GroundFooting(stage.ground)
        self._raised: dict[int, tuple[Placement, Placement, Placement]] = {}
        """Placements on the solver's floor by identity, each with what it rests on and as it stands on the stage."""

    @cached_property
    def shell(self) -> Shell:
        """The stage, ready to be looked at."""
        return Shell(self._stage)

    @property
    def view(self) -> View:
        """What the arriving viewer sees, as far as is known now."""
        return self._ground.guard.view

    def look(self, view: View) -> None:
        """Place what is still to come for this view."""
        self._ground.guard.look(view)

    @property
    def placements(self) -> tuple[Placement, ...]:
        """Everything placed so far, in order."""
        return tuple(self._lifted(placement) for placement in super().placements)

    @cached_property
    def _is_soft(self) -> bool:
        """Whether things can be stuck in the ground: in sand, soil, snow and what grows on soil."""
        return is_soft(self._stage)

    def _at_walls_built(self, item: Item) -> Iterator[Placement]:
        """At the walls of a stage in the open, but for a thing that has a target."""
        size = self._fit(item.at_rest("leans").size)
        if self._stage.room is not None or item.footing not in STANDING or item.target in self._placed:
            return
        yield from at_stage_walls(item, size, self._random(item), self._stage)

    def _off_the_walls(self, item: Item, pose: Pose, size: Vec3) -> Pose:
        """A pose clear of skirting, sills and pilasters."""
        return self._ground.relief.clear(item, pose, size)

    def keep(self, placement: Placement) -> Placement:
        """Take a placement from a layout of the same stage; what was moved comes back at the height of its new spot."""
        return self._lifted(super().keep(self._lowered(placement)))

    def fits(self, placement: Placement) -> bool:
        """Whether `placement` lies on the stage and meets nothing but, perhaps, its own item's former place."""
        guard = self._ground.guard
        before, guard.strictness = guard.strictness, "off"
        try:
            return super().fits(self._lowered(placement))
        finally:
            guard.strictness = before

    def honours(self, placement: Placement) -> bool:
        """Whether a placement stands to its target, as that is placed now, as its item wants."""
        return super().honours(self._lowered(placement))

    @property
    def _is_grand(self) -> bool:
        """Whether it is a hall, whose chief thing stands in its focus rather than at a wall."""
        room = self._stage.room
        return room is not None and room.high[2] - room.low[2] > _HALL_M

    def _lifted(self, flat: Placement) -> Placement:
        base = self._base(flat)
        known = self._raised.get(id(flat))
        if known is not None and known[0] is flat and known[1] is base:
            return known[2]
        x, y, z = flat.position
        lifted = replace(flat, position=(x, y + self._lift(flat), z))
        if len(self._raised) >= _REMEMBERED:
            self._raised.clear()
        self._raised[id(flat)] = flat, base, lifted
        return lifted

    def _base(self, placement: Placement) -> Placement:
        """What a placement rests on at last: itself where that is the ground."""
        while placement.on is not None and placement.on in self._placed:
            placement = self._placed[placement.on]
        return placement

    def _lowered(self, placement: Placement) -> Placement:
        x, y, z = placement.position
        stands = placement.on is None and placement.item.footing in STANDING
        return replace(placement, position=(x, 0.0 if stands else y - self._lift(placement), z))

    def _lift(self, placement: Placement) -> float:
        """How far the stage raises it: what it rests on decides."""
        placement = self._base(placement)
        stage, (x, _, z) = self._stage, placement.position
        match placement.item.footing:
            case "wall" | "ceiling" if stage.room is not None:
                return 0.0
            case "water" if stage.water is not None and stage.water_depth_at(x, z) > DRY_M:
                return stage.water.level - min(_DRAUGHT * placement.size[1], 0.8 * stage.water_depth_at(x, z), 0.9)
            case "floor" if placement.item.wades and stage.water is not None and stage.water_depth_at(x, z) > DRY_M:
                return stage.water.level - min(_SWIMS * placement.size[1], stage.water_depth_at(x, z))
            case "air" | "ceiling" | "wall":
                return max(stage.height_at(x, z), stage.water.level if stage.water else -1e9)
            case _:
                return self._footing.height(placement)

    def _levelled(self, placement: Placement) -> Placement:
        """The placement, or one up to 1.5 m aside where the ground is more level."""
        x, y, z = placement.position
        best, least = placement, self._footing.unlevel(placement)
        for ring, turn in ((ring, turn) for ring in (0.5, 1.0, 1.5) for turn in range(8)):
            if least == 0.0:
                break
            angle = math.tau * turn / 8
            moved = replace(placement, position=(x + ring * math.cos(angle), y, z + ring * math.sin(angle)))
            if (cost := self._footing.unlevel(moved)) < least and self._fits(moved, exact=False):
                best, least = moved, cost
        return best

    def _absolute(self, flat: Placement) -> float:
        """What to take off a height that was given as it is on the stage."""
        return self._lift(flat) if flat.item.footing in ("air", "ceiling", "wall") else 0.0
