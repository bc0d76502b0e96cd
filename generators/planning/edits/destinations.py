"""Where to: relations as they were said, as stands of the plan or as metres to go."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from assets.layout import Relation, Side
from assets.shapes.extents import acts
from generators.plan import SceneObject, ScenePlan
from generators.planning.edits.operations import InvalidEdit, Move, Stand
from generators.planning.edits.standing import Standing
from generators.reading.instruction import Relative, Things
from generators.reading.reading import RelationKind
from generators.tasks import Anchor

_RELATIONS: Final[dict[RelationKind, Relation]] = {
    "on": "on", "under": "under", "above": "above", "beside": "beside", "between": "between", "inside": "inside",
    "around": "around", "facing": "facing", "against": "against", "along": "along", "hanging": "hanging",
    "corner": "corner", "flanking": "flanking", "held": "held", "far": "far", "middle": "middle",
}  # fmt: skip
_SIDES: Final[dict[RelationKind, Side]] = {"left": "left", "right": "right", "front": "front", "behind": "behind"}
_STEPS: Final[dict[str, tuple[float, float, float]]] = {
    "left": (-1.0, 0.0, 0.0), "right": (1.0, 0.0, 0.0), "front": (0.0, 1.0, 0.0), "behind": (0.0, -1.0, 0.0),
    "far": (0.0, -1.0, 0.0), "beside": (0.0, 1.0, 0.0), "above": (0.0, 0.0, 1.0), "under": (0.0, 0.0, -1.0),
}  # fmt: skip
"""Where relations to nothing lead: to the right, towards the viewer, up."""
_STEP_M: Final = {"room": 0.8, "open": 2.0, "anchor": 0.12}
_HANGING: Final = ("wall", "ceiling", "air")


@dataclass(frozen=True)
class Destinations:
    """Resolves relations on one plan. `choose` finds what they are to."""

    plan: ScenePlan
    standing: Standing
    choose: Callable[[Things], list[SceneObject]]
    anchor: Anchor | None = None

    def stands(self, to: Relative) -> list[Stand]:
        """Where something is to stand; one stand for each target that was said of "every".

        Raises:
            InvalidEdit: what it is to stand by is not there, or it may be several things.
        """
        if to.whom and (shell := to.whom[0].shell):
            return [self._by_shell(shell, to)]
        targets = [self.choose(things) for things in to.whom]
        if not targets:
            return [self._alone(to)]
        if to.kind == "between":
            return [self._between([o for found in targets for o in found])]
        whom = to.whom[0]
        each = to.kind == "held" or (whom.count is not None and whom.count.group in ("each", "all"))
        if len(targets[0]) > 1 and not each and to.kind in ("on", "inside", "under", "held", "against", "hanging"):
            raise InvalidEdit(
                f"instruction: {to.kind} which of {', '.join(o.id for o in targets[0])}? Say one of them, or 'each'"
            )
        return [self._by(to, target) for target in (targets[0] if each else targets[0][:1])]

    def move(self, things: Sequence[SceneObject], to: Relative) -> Move | None:
        """The metres that a relation to nothing, or nearer to or away from something, says; None if it is a stand.

        Raises:
            InvalidEdit: it would float, or where things stand is not known.
        """
        ids = tuple(thing.id for thing in things)
        if to.whom and to.whom[0].shell and to.kind == "far":
            raise InvalidEdit(
                "instruction: which way is not certain; say it by metres, as in 'move it 1 m to the left'"
            )
        if to.whom and to.whom[0].shell is None and to.kind in ("far", "beside") and to.away:
            return self._along(things, to, self.choose(to.whom[0])[0])
        if to.whom or to.kind not in _STEPS or (to.kind in ("far", "beside") and not to.away):
            return None
        right, near, up = (part * (to.distance_m or self._step_m()) for part in _STEPS[to.kind])
        if up and (grounded := [thing for thing in things if thing.footing not in _HANGING]):
            raise InvalidEdit(
                f"instruction: {grounded[0].id} stands on something and would float; say what to put it on, or its size"
            )
        if up:
            return Move(targets=ids, up_m=up)
        return Move(targets=ids, right_m=(right,) * len(ids), near_m=(near,) * len(ids))

    def _along(self, things: Sequence[SceneObject], to: Relative, target: SceneObject) -> Move | None:
        if not self.standing.knows([*things, target]):
            if to.kind == "beside":
                return None
            raise InvalidEdit("instruction: where things stand is not known here; say a direction, as in 'to the left'")
        steps = []
        for thing in things:
            gap = self.standing.apart(thing, target)
            way = min(to.distance_m or max(gap / 2, self._step_m()), gap) if to.kind == "beside" else -(
                to.distance_m or self._step_m()
            )  # fmt: skip
            steps.append(self.standing.step(thing, target, way))
        return Move(
            targets=tuple(thing.id for thing in things),
            right_m=tuple(round(right, 3) for right, _ in steps),
            near_m=tuple(round(near, 3) for _, near in steps),
        )

    def _alone(self, to: Relative) -> Stand:
        if to.kind == "behind":
            return Stand(relation="far")
        if side := _SIDES.get(to.kind):
            raise InvalidEdit(f"instruction: {side} of what is not said; name a thing, or move it by metres")
        if to.kind in ("corner", "middle", "far", "along"):
            return Stand(relation=_RELATIONS[to.kind])
        if to.kind == "hanging":
            return Stand(footing="ceiling" if self.plan.environment.room else "air")
        if to.kind == "above":
            return Stand(footing="air")
        if to.kind in ("on", "under", "against") and self.plan.environment.room is not None:
            return Stand(relation="against_wall") if to.kind == "against" else Stand(footing="floor")
        raise InvalidEdit(f"instruction: {to.kind} what is not said; name the thing")

    def _by_shell(self, shell: str, to: Relative) -> Stand:
        environment = self.plan.environment
        if shell in ("walls", "ceiling") and environment.room is None and self.anchor is None:
            raise InvalidEdit(f"instruction: this scene has no {shell}; name a thing that is in it")
        if to.kind == "facing":
            return Stand()
        if shell == "walls":
            if to.kind in ("on", "hanging", "above", "inside"):
                return Stand(footing="wall")
            return Stand(relation="against_wall", footing="floor")
        if shell == "ceiling":
            return Stand(footing="ceiling")
        return Stand(footing="air" if shell == "sky" or to.kind == "above" else "floor")

    def _by(self, to: Relative, target: SceneObject) -> Stand:
        if side := _SIDES.get(to.kind):
            return Stand(relation="beside", by=target.id, side=side, distance_m=to.distance_m)
        if to.kind == "held" and not acts(target.shape):
            return Stand(relation="on", by=target.id)
        return Stand(relation=_RELATIONS[to.kind], by=target.id, distance_m=to.distance_m)

    def _between(self, targets: Sequence[SceneObject]) -> Stand:
        if len(targets) != 2:
            raise InvalidEdit(f"instruction: between needs two things; {len(targets)} are meant")
        first, second = targets
        return Stand(relation="between", by=first.id, other=second.id)

    def _step_m(self) -> float:
        if self.anchor is not None:
            return _STEP_M["anchor"]
        return _STEP_M["room" if self.plan.environment.room else "open"]
