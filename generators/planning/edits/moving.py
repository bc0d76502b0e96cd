"""Acts that put things elsewhere: moved, swapped, turned, lined up."""

from __future__ import annotations

from collections.abc import Sequence

from assets.layout import Side
from generators.plan import SceneObject
from generators.planning.edits.operations import (
    Align,
    InvalidEdit,
    Move,
    Place,
    Rotate,
    Stand,
    Swap,
)
from generators.planning.edits.work import Work, ids
from generators.reading.instruction import Act, Relative


class Moving(Work):
    """Resolves where things are to be."""

    def _move(self, act: Act) -> Move | Place | Rotate:
        if act.to is None:
            raise InvalidEdit(
                "instruction: it is not said where to; say a place, as in 'next to the sofa', or a direction"
            )
        objects = self._objects(act.what, act)
        if act.to.kind == "facing" and not act.to.whom:
            return self._rotate(act)
        if act.to.across:
            return self._across(objects, act.to)
        if move := self._destinations.move(objects, act.to):
            return move
        stands = self._destinations.stands(act.to)
        if len(stands) > 1:
            raise InvalidEdit("instruction: one thing cannot be moved to several; say 'add' to have one for each")
        return Place(targets=ids(objects), stand=stands[0])

    def _across(self, objects: Sequence[SceneObject], to: Relative) -> Place:
        """On the other side of a thing than where they stand."""
        target, standing = self.selection.one(to.whom[0]), self.selection.standing
        if not standing.knows([*objects, target]):
            raise InvalidEdit("instruction: where things stand is not known here; say left, right, in front or behind")
        here, there = standing.at(objects[0]), standing.at(target)
        right, near = here.x - there.x, here.z - there.z
        if abs(right) >= abs(near):
            side: Side = "left" if right > 0 else "right"
        else:
            side = "behind" if near > 0 else "front"
        return Place(targets=ids(objects), stand=Stand(relation="beside", by=target.id, side=side))

    def _swap(self, act: Act) -> Swap:
        """Two things change places, or each of several with one of as many others."""
        groups = [self._objects([things], act) for things in act.what]
        groups = groups if len(groups) == 2 else [[thing] for thing in self._objects(act.what, act)]
        if len(groups) != 2 or len(groups[0]) != len(groups[1]):
            number = sum(len(group) for group in groups)
            raise InvalidEdit(f"instruction: {number} things are meant; two can change places, or as many with as many")
        objects = [thing for pair in zip(*groups, strict=True) for thing in pair]
        if not self.selection.standing.knows(objects):
            raise InvalidEdit("instruction: where things stand is not known here; move each of them by name")
        rights: list[float] = []
        nears: list[float] = []
        for one, other in zip(*groups, strict=True):
            a, b = self.selection.standing.at(one), self.selection.standing.at(other)
            right, near = round(b.x - a.x, 4), round(b.z - a.z, 4)
            rights += [right, -right]
            nears += [near, -near]
        return Swap(targets=ids(objects), right_m=tuple(rights), near_m=tuple(nears))

    def _rotate(self, act: Act) -> Rotate:
        objects = self._objects(act.what, act)
        standing = self.selection.standing
        if any(things.part for things in act.what):
            raise InvalidEdit("instruction: a part cannot be turned by itself; turn the whole thing")
        if act.to is not None:
            target = self._faced(act.to, objects)
            others = objects if target is None else [*objects, target]
            if not standing.knows(others):
                raise InvalidEdit("instruction: where things stand is not known here; turn by degrees")
            degrees = tuple(
                round(standing.facing(thing, target or self._each_other(act.to, thing, objects)), 2)
                for thing in objects
            )
        elif act.angle_deg is not None:
            degrees = (act.angle_deg,) * len(objects)
        else:
            raise InvalidEdit("instruction: things turn about the vertical; say degrees, or what to face")
        return Rotate(targets=ids(objects), degrees=degrees)

    def _faced(self, to: Relative, objects: Sequence[SceneObject]) -> SceneObject | None:
        """What is to be faced; None is the viewer, or each other."""
        if not to.whom:
            return None
        if to.whom[0].shell:
            raise InvalidEdit("instruction: which wall is not certain; turn it by degrees, or to face a thing")
        found = self.selection.choose(to.whom[0])
        return min(found, key=lambda o: self.selection.standing.apart(objects[0], o)) if len(found) > 1 and (
            self.selection.standing.knows([*found, objects[0]])
        ) else found[0]  # fmt: skip

    def _each_other(self, to: Relative, thing: SceneObject, objects: Sequence[SceneObject]) -> SceneObject | None:
        return (
            next((other for other in objects if other is not thing), None)
            if not to.whom and len(objects) == 2
            else None
        )

    def _align(self, act: Act) -> Align | Place:
        if act.form is None:
            raise InvalidEdit(
                "instruction: things can form a row, columns, a circle, a half circle or a grid, or stand apart"
            )
        if act.form == "stack":
            raise InvalidEdit("instruction: things cannot be stacked yet; say 'put A on B'")
        objects = self._objects(act.what, act)
        if len(objects) == 1 and (copies := self._copies_of(act)):
            objects += copies
        standing = self.selection.standing
        if len(objects) < 2:
            raise InvalidEdit(f"instruction: only {objects[0].id} is meant; it takes two things to line them up")
        if not standing.knows(objects):
            return self._lined_up(objects, act)
        whom = act.to.whom[0] if act.to is not None and act.to.whom and not act.to.whom[0].shell else None
        about = self.selection.choose(whom)[0] if whom else None
        rows = act.count.number if act.count and act.count.number else 1
        moves = standing.form(objects, act.form, rows, about, act.to.kind if act.to is not None else "")
        return Align(
            targets=ids(objects),
            form=act.form,
            right_m=tuple(round(right, 3) for right, _ in moves),
            near_m=tuple(round(near, 3) for _, near in moves),
        )

    def _copies_of(self, act: Act) -> list[SceneObject]:
        """The copies that this instruction made of what an act is done to."""
        made = {name for things in act.what for name in self.selection.copies.get(things.same or things.id, ())}
        return [o for o in self._plan.objects if o.id in made]

    def _lined_up(self, objects: Sequence[SceneObject], act: Act) -> Place:
        """The layout's own row or ring, for things whose places are not known."""
        whom = act.to.whom[0] if act.to is not None and act.to.whom and not act.to.whom[0].shell else None
        about = self.selection.choose(whom)[0].id if whom else None
        if act.form == "row":
            return Place(targets=ids(objects), stand=Stand(relation="along", by=about))
        if act.form == "ring" and about:
            return Place(targets=ids(objects), stand=Stand(relation="around", by=about))
        raise InvalidEdit("instruction: where things stand is not known yet; put them in a row, or say it once more")
