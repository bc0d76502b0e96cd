"""Which of several things stand in a relation to others: "the one by the window", "everything on the desk"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assets.layout import Relation
from generators.plan import SceneObject, ScenePlan
from generators.planning.edits.operations import InvalidEdit
from generators.planning.edits.standing import Standing
from generators.reading.instruction import Relative, Things
from generators.reading.reading import RelationKind

_SAID: dict[RelationKind, frozenset[Relation]] = {
    "on": frozenset({"on", "middle"}),
    "under": frozenset({"under"}),
    "above": frozenset({"above", "hanging"}),
    "inside": frozenset({"inside", "on"}),
    "around": frozenset({"around", "flanking"}),
    "beside": frozenset({"beside", "around", "flanking", "facing", "against", "between"}),
    "flanking": frozenset({"flanking", "around"}),
    "facing": frozenset({"facing"}),
    "between": frozenset({"between"}),
    "against": frozenset({"against", "against_wall"}),
    "along": frozenset({"along"}),
    "hanging": frozenset({"hanging"}),
    "held": frozenset({"held"}),
    "middle": frozenset({"middle"}),
    "corner": frozenset({"corner"}),
    "far": frozenset({"far"}),
}
"""The plan's relations in which a thing is said to stand."""
_SIDES = frozenset({"left", "right", "front", "behind"})
_FOOTINGS = {"walls": "wall", "ceiling": "ceiling", "floor": "floor"}
_REACH_M = 2.0
"""How far apart things are at most that are by one another."""
_TOUCH_M = 0.1


@dataclass(frozen=True)
class Vicinity:
    """Relations of a plan's objects, by what the plan says and by where they stand."""

    plan: ScenePlan
    standing: Standing
    choose: Callable[[Things], list[SceneObject]]
    """What the relation is to."""

    def among(self, relation: Relative, pool: Sequence[SceneObject], *, several: bool) -> list[SceneObject]:
        """Those of `pool` that stand in the relation; of them the nearest, unless `several` are meant.

        Raises:
            InvalidEdit: what the relation is to is not there, or it cannot be told.
        """
        if not relation.whom:
            return [o for o in pool if o.relation in _SAID.get(relation.kind, frozenset()) or _hangs(relation.kind, o)]
        if shell := relation.whom[0].shell:
            found = self._by_shell(shell, relation, pool)
            return found if found or len(pool) > 1 else list(pool)
        targets = [o for things in relation.whom for o in self.choose(things)]
        pool = [o for o in pool if o not in targets]
        names = {target.id for target in targets}
        said = _SAID.get(relation.kind, frozenset())
        planned = [o for o in pool if o.relation in said and (o.target in names or o.other in names)]
        planned += [o for o in pool if relation.kind in _SIDES and o.side == relation.kind and o.target in names]
        if planned and (several or len(planned) == 1 or relation.kind in ("on", "inside", "under", "held")):
            return planned
        return self._by_place(relation.kind, targets, planned or pool, several) or planned

    def _by_shell(self, shell: str, relation: Relative, pool: Sequence[SceneObject]) -> list[SceneObject]:
        if shell == "walls" and relation.kind in ("against", "beside", "along"):
            return [o for o in pool if o.relation == "against_wall" or o.footing == "wall"]
        return [o for o in pool if o.footing == _FOOTINGS.get(shell)]

    def _by_place(
        self, kind: RelationKind, targets: Sequence[SceneObject], pool: Sequence[SceneObject], several: bool
    ) -> list[SceneObject]:
        if not self.standing.knows([*targets, *pool]):
            if len(pool) > 1 and not several:
                raise InvalidEdit("instruction: where things stand is not known here; say which by colour or number")
            return []
        fitting = [o for o in pool if any(self._stands(kind, o, target) for target in targets)]
        if several or kind in ("on", "inside", "under"):
            return fitting
        return sorted(fitting, key=lambda o: min(self.standing.apart(o, t) for t in targets))[:1]

    def _stands(self, kind: RelationKind, thing: SceneObject, target: SceneObject) -> bool:
        p, q = self.standing.at(thing), self.standing.at(target)
        within = abs(p.x - q.x) <= target.size[0] / 2 + _TOUCH_M and abs(p.z - q.z) <= target.size[2] / 2 + _TOUCH_M
        match kind:
            case "on" | "inside":
                return within and p.y >= q.y + (_TOUCH_M if kind == "on" else -_TOUCH_M)
            case "under":
                return within and p.y < q.y + target.size[1] - _TOUCH_M
            case "above" | "hanging":
                return p.y >= q.y + target.size[1] - _TOUCH_M and self.standing.apart(thing, target) <= _REACH_M
            case "left" | "right":
                return (p.x < q.x) == (kind == "left") and self._is_near(thing, target)
            case "front" | "behind":
                return (p.z > q.z) == (kind == "front") and self._is_near(thing, target)
            case "far":
                return not self._is_near(thing, target)
            case _:
                return self._is_near(thing, target)

    def _is_near(self, thing: SceneObject, target: SceneObject) -> bool:
        return self.standing.apart(thing, target) <= max(_REACH_M, max(target.size))


def _hangs(kind: RelationKind, thing: SceneObject) -> bool:
    return kind == "hanging" and thing.footing in ("wall", "ceiling")
