"""What an instruction means on a plan: each act resolved to operations on what is there, one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from generators.plan import SceneObject, ScenePlan
from generators.planning.edits.application import Application
from generators.planning.edits.atmosphere import Atmosphere
from generators.planning.edits.destinations import Destinations
from generators.planning.edits.making import fresh_ids
from generators.planning.edits.names import FindThing, Found, Names
from generators.planning.edits.operations import (
    MAX_OBJECTS,
    Add,
    Align,
    InvalidEdit,
    Move,
    Operation,
    Paint,
    Place,
    Remove,
    Replace,
    Resize,
    Rotate,
    Say,
    Stand,
    Swap,
)
from generators.planning.edits.painting import readable
from generators.planning.edits.parts import part_surfaces
from generators.planning.edits.selection import Selection
from generators.planning.edits.standing import Standing
from generators.planning.finish import Finish
from generators.planning.knowledge.library import Knowledge
from generators.planning.sizes import said_size
from generators.reading.instruction import Act, Instruction, Relative, Things
from generators.reading.reading import Looks
from generators.tasks import EditTask
from generators.vocabulary.measures import Size


@dataclass
class Resolver:
    """Resolves instructions against one vocabulary. `find` is asked for things that are to be made."""

    knowledge: Knowledge
    finish: Finish
    find: FindThing | None = None

    def resolve(self, instruction: Instruction, task: EditTask) -> tuple[tuple[Operation, ...], ScenePlan]:
        """The operations that `instruction` means on the task's plan, and the plan after them.

        Raises:
            InvalidEdit: an act cannot be followed; nothing of the instruction is then carried out.
        """
        names = Names(self.knowledge)
        standing = Standing(dict(task.places), before=task.anchor is not None)
        selection = Selection(names, self.finish, task.plan, standing, task.last)
        application = Application(self.knowledge, self.finish, task.plan, task.anchor)
        work = _Work(application, selection, self.find or names.known)
        operations: list[Operation] = []
        for act in instruction.acts:
            operations += work.follow(act)
        return tuple(operations), application.plan


@dataclass
class _Work:
    """A plan while an instruction is followed."""

    application: Application
    selection: Selection
    find: FindThing

    def follow(self, act: Act) -> list[Operation]:
        """Carry an act out; returns the operations it was."""
        done: list[Operation] = []
        for operation in self._operations(act):
            self.application.carry_out(operation)
            self.selection.plan = self.application.plan
            self._remember(operation)
            done.append(operation)
        return done

    def _operations(self, act: Act) -> Iterator[Operation]:
        match act.kind:
            case "set":
                yield from self._set(act)
            case "add":
                for things in act.what:
                    yield from self._add(things)
            case "remove":
                if not self._is_gone(act):
                    yield self._remove(act)
            case "keep":
                yield from self._keep(act)
            case "move":
                yield self._move(act)
            case "replace":
                yield from self._replace(act)
            case "swap":
                yield self._swap(act)
            case "rotate":
                yield self._rotate(act)
            case "duplicate":
                yield from self._duplicate(act)
            case "align":
                yield self._align(act)
            case "change":
                if not act.wanted:
                    raise unclear(act)
                for wanted in act.wanted:
                    yield Atmosphere(self.application.knowledge, self._plan).operation(wanted)

    # --- acts ---

    def _set(self, act: Act) -> Iterator[Operation]:
        if not act.what:
            raise InvalidEdit(
                "instruction: what is to be changed is not certain; name a thing, its size or its looks. "
                "Another place is another scene: generate it anew"
            )
        looks = self._looks(act)
        if act.poses:
            raise InvalidEdit(
                f"instruction: things here cannot be {act.poses[0]!r}; colours, materials, sizes and places can be changed"
            )
        for line in act.says:
            yield Say(targets=self._all(act.what, act), text=line)
        if not looks.words and not act.sizes:
            if act.says:
                return
            raise unclear(act)
        for things in act.what:
            if things.shell is not None:
                yield self._paint_shell(things, looks, act)
                continue
            objects = self.selection.choose(things)
            if looks.words:
                yield from self._paint(objects, things.part, looks)
            for size in act.sizes:
                if things.part:
                    raise InvalidEdit(
                        f"instruction: the {things.part} of a thing cannot have a size of its own; say the whole thing's"
                    )
                yield from self._resize(objects, size, act)

    def _looks(self, act: Act) -> Looks:
        """What was said of looks, as painters know it.

        Raises:
            InvalidEdit: a word of it is nothing that can be drawn.
        """
        styles = tuple(word for style in act.styles for word in self._style(style))
        said = Looks(act.looks.colors, act.looks.materials, (*act.looks.conditions, *styles))
        known, unknown = readable(said)
        if unknown:
            raise InvalidEdit(
                f"instruction: {unknown[0][:60]!r} is no colour, material or condition that can be drawn; "
                "say one, as in 'red', 'marble', 'rusty', or replace the thing"
            )
        return known

    def _style(self, text: str) -> tuple[str, ...]:
        modifiers = self.application.knowledge.modifiers
        found = next((m for m in modifiers if m.aspect == "style" and text in (*m.words, *m.zh)), None)
        return found.adjectives if found else (text,)

    def _paint_shell(self, things: Things, looks: Looks, act: Act) -> Paint:
        if things.picks:
            raise InvalidEdit("instruction: all walls of a room are painted alike; say 'the walls'")
        if act.sizes or not looks.words:
            raise InvalidEdit(f"instruction: the {things.shell} can get another colour or material, and nothing else")
        return Paint(targets=(str(things.shell),), looks=looks)

    def _paint(self, objects: Sequence[SceneObject], part: str, looks: Looks) -> Iterator[Paint]:
        if not part:
            yield Paint(targets=ids(objects), looks=looks)
            return
        surfaces = {thing.id: part_surfaces(thing, part) for thing in objects}
        for names in dict.fromkeys(surfaces.values()):
            yield Paint(targets=tuple(i for i, own in surfaces.items() if own == names), looks=looks, surfaces=names)

    def _resize(self, objects: Sequence[SceneObject], size: Size, act: Act) -> Iterator[Resize]:
        if size.as_other and act.size_of is not None:
            other = self.selection.one(act.size_of)
            axis = {"high": 1, "wide": 0, "deep": 2}.get(size.axis)
            metres = (max(other.size) if axis is None else other.size[axis]) * size.factor
            size = Size("longest" if axis is None else size.axis, round(metres, 4))
        if act.by_m is not None:
            yield Resize(targets=ids(objects), axis=size.axis, by_m=act.by_m)
        elif size.metres is not None:
            yield Resize(targets=ids(objects), axis=size.axis, metres=size.metres)
        else:
            yield Resize(targets=ids(objects), axis=size.axis, factor=size.factor)

    def _add(self, things: Things) -> Iterator[Add]:
        """What is to be made; where it is to stand by each of several, one for each."""
        if things.shell is not None or things.part:
            raise InvalidEdit("instruction: it is not said what to add; name it, as in 'add two chairs'")
        if not things.text:
            yield self._more(things)
            return
        found = self._found(things)
        described = self._described(things, found)
        stands: list[Stand | None] = list(self._stands(things)) or [None]
        count = things.count.usual if things.count else 3 if things.plural else 1
        if things.count and things.count.group == "few" and things.count.number is None and not things.plural:
            count = 1
        if count == 1 and stands[0] is not None and stands[0].relation == "flanking":
            count = 2
        if not 0 < count <= MAX_OBJECTS:
            raise InvalidEdit(
                f"instruction: {count} more of {things.text!r} are too many or none; "
                f"a scene holds at most {MAX_OBJECTS} objects"
            )
        taken = {o.id for o in self._plan.objects}
        made: list[str] = []
        for stand in stands:
            targets = tuple(fresh_ids(found.name, count, taken))
            made += targets
            yield Add(targets=targets, stand=stand, **described)
        self.selection.bound[things.id] = tuple(made)

    def _more(self, things: Things) -> Add:
        """ "Two more of those": copies of what is meant."""
        meant = self.selection.choose(Things(id=things.id, same=things.same, plural=True))
        if len({o.thing for o in meant}) > 1:
            raise InvalidEdit("instruction: more of what is not certain; name it, as in 'add two chairs'")
        number = things.count.usual if things.count else 1
        targets = tuple(fresh_ids(meant[0].thing, number, {o.id for o in self._plan.objects}))
        self.selection.bound[things.id] = targets
        stand = next(iter(self._stands(things)), None)
        return Add(targets=targets, thing=meant[0].thing, like=meant[0].id, stand=stand)

    def _stands(self, things: Things) -> Iterator[Stand]:
        for relation in things.relations:
            yield from self._destinations.stands(relation)
            return

    def _described(self, things: Things, found: Found) -> dict[str, Any]:
        """The fields of an operation that makes a thing: what, its looks and those of its parts, its size if said."""
        conditions = (*things.looks.conditions, *(word for style in things.styles for word in self._style(style)))
        looks, _ = readable(Looks(things.looks.colors, things.looks.materials, conditions))
        part_looks = {part.text: look for part in things.parts if (look := readable(part.looks)[0]).words}
        usual = self.application.making.made(found, Looks(), {}, None).size
        return {
            "thing": found.thing.name,
            "name": found.name if found.name != found.thing.name else "",
            "stand_in": found.stand_in,
            "looks": looks,
            "part_looks": part_looks,
            "size": said_size(usual, things.sizes) if things.sizes else None,
        }

    def _found(self, things: Things) -> Found:
        if found := self.find(things.text):
            return found
        head = self.selection.names.head(things.text)
        instead = f"; {head.name!r} is" if head else ""
        raise InvalidEdit(f"instruction: no {things.text[:60]!r} is known{instead}; name something like it")

    def _is_gone(self, act: Act) -> bool:
        """Whether "everything else" is nothing by now, since something only was to be kept."""
        left = [o for o in self._plan.objects if o.id not in self.selection.spared]
        return bool(self.selection.spared) and not left and all(t.rest or t.every for t in act.what)

    def _remove(self, act: Act) -> Remove:
        for things in act.what:
            if things.part or things.shell:
                raise InvalidEdit(
                    f"instruction: {things.part or things.text!r} is a part and cannot be taken off; "
                    "remove or replace the whole thing, or paint the part"
                )
        return Remove(targets=self._all(act.what, act))

    def _keep(self, act: Act) -> Iterator[Remove]:
        if not act.what:
            raise unclear(act)
        kept = {thing.id for things in act.what if not things.shell for thing in self.selection.choose(things)}
        self.selection.spared |= kept
        if not act.alone:
            return
        counted = next((t for t in act.what if t.count and t.count.number and t.text), None)
        pool = set(self.selection.pools.get(counted.id, ())) if counted else set()
        others = pool - kept or {o.id for o in self._plan.objects} - kept
        if not others:
            raise InvalidEdit("instruction: nothing else is in this scene")
        yield Remove(targets=tuple(o.id for o in self._plan.objects if o.id in others))

    def _move(self, act: Act) -> Move | Place | Rotate:
        if act.to is None:
            raise InvalidEdit(
                "instruction: it is not said where to; say a place, as in 'next to the sofa', or a direction"
            )
        objects = self._objects(act.what, act)
        if act.to.kind == "facing" and not act.to.whom:
            return self._rotate(act)
        if move := self._destinations.move(objects, act.to):
            return move
        stands = self._destinations.stands(act.to)
        if len(stands) > 1:
            raise InvalidEdit("instruction: one thing cannot be moved to several; say 'add' to have one for each")
        return Place(targets=ids(objects), stand=stands[0])

    def _replace(self, act: Act) -> Iterator[Replace | Remove | Add]:
        if not act.new or not act.what:
            raise unclear(act)
        objects = self._objects(act.what, act)
        new = act.new[0]
        described = self._described(new, self._found(new))
        number = new.count.number if new.count else None
        if number is not None and number != len(objects) and (number > 1 or len(objects) > 1):
            yield from self._exchanged(objects, new, described, number)
        else:
            self.selection.bind(new.id, objects)
            yield Replace(targets=ids(objects), **described)
        for things in act.new[1:]:
            yield from self._add(things)

    def _exchanged(
        self, objects: Sequence[SceneObject], new: Things, described: dict[str, Any], number: int
    ) -> Iterator[Replace | Remove | Add]:
        """Another number than there was: as many as there are places take them, the rest is taken away or added."""
        kept, gone = objects[:number], objects[number:]
        yield Replace(targets=ids(kept), **described)
        made = list(ids(kept))
        if gone:
            yield Remove(targets=ids(gone))
        if missing := number - len(kept):
            name = described["name"] or described["thing"]
            targets = tuple(fresh_ids(name, missing, {o.id for o in self._plan.objects}))
            yield Add(targets=targets, stand=Stand(relation="beside", by=kept[0].id), **described)
            made += targets
        self.selection.bound[new.id] = tuple(made)

    def _swap(self, act: Act) -> Swap:
        objects = self._objects(act.what, act)
        if len(objects) != 2:
            raise InvalidEdit(f"instruction: {len(objects)} things are meant; two can change places")
        if not self.selection.standing.knows(objects):
            raise InvalidEdit("instruction: where things stand is not known here; move each of them by name")
        a, b = (self.selection.standing.at(thing) for thing in objects)
        right, near = round(b.x - a.x, 4), round(b.z - a.z, 4)
        return Swap(targets=ids(objects), right_m=(right, -right), near_m=(near, -near))

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

    def _duplicate(self, act: Act) -> Iterator[Add]:
        made: list[str] = []
        taken = {o.id for o in self._plan.objects}
        number = act.count.usual if act.count else 1
        what, to = self._copied(act)
        stands = self._destinations.stands(to) if to is not None else [None]
        for thing in what:
            if len(taken) + number > MAX_OBJECTS:
                raise InvalidEdit(
                    f"instruction: {number} more are too many; a scene holds at most {MAX_OBJECTS} objects"
                )
            targets = tuple(fresh_ids(thing.thing, number, taken))
            made += targets
            yield Add(targets=targets, thing=thing.thing, like=thing.id, stand=stands[0])
        for new in act.new:
            self.selection.bound[new.id] = tuple(made)
        for things in act.what:
            self.selection.copies[things.id] = tuple(made)

    def _copied(self, act: Act) -> tuple[list[SceneObject], Relative | None]:
        """What is copied, and where to; a relation in which none stands says where the copy is to be."""
        relation = next((things.relations[0] for things in act.what if things.relations), None)
        if act.to is not None or relation is None:
            return self._objects(act.what, act), act.to
        try:
            return self._objects(act.what, act), None
        except InvalidEdit:
            plain = [msgspec.structs.replace(things, relations=()) for things in act.what]
            return self._objects(plain, act), relation

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

    # --- parts of the above ---

    @property
    def _plan(self) -> ScenePlan:
        return self.application.plan

    @property
    def _destinations(self) -> Destinations:
        selection = self.selection
        return Destinations(self._plan, selection.standing, selection.choose, self.application.anchor)

    def _objects(self, what: Sequence[Things], act: Act) -> list[SceneObject]:
        """All the objects that several things mean, each once."""
        if not what:
            raise unclear(act)
        if shell := next((things.shell for things in what if things.shell), None):
            raise InvalidEdit(f"instruction: the {shell} can get another colour or material, and nothing else")
        found = {thing.id: thing for things in what for thing in self.selection.choose(things)}
        return list(found.values())

    def _all(self, what: Sequence[Things], act: Act) -> tuple[str, ...]:
        return ids(self._objects(what, act))

    def _remember(self, operation: Operation) -> None:
        """Keep in mind where things stand by now, and what was done to which."""
        standing = self.selection.standing
        objects = {o.id: o for o in self._plan.objects}
        match operation:
            case Move() | Align() | Swap() if operation.right_m:
                steps = zip(operation.targets, operation.right_m, operation.near_m, strict=True)
                for name, right, near in steps:
                    standing.moved(objects[name], right, near)
            case Rotate():
                for name, degrees in zip(operation.targets, operation.degrees, strict=True):
                    standing.turned(objects[name], degrees)
            case Place() | Remove():
                for name in operation.targets:
                    standing.forget(name)


def ids(objects: Sequence[SceneObject]) -> tuple[str, ...]:
    """The ids of objects, in their order."""
    return tuple(thing.id for thing in objects)


def unclear(act: Act) -> InvalidEdit:
    """The error for an act that says too little."""
    return InvalidEdit(
        f"instruction: {act.verb[:60]!r} is not understood; say what to change and how, as in "
        '"make the table red", "add two chairs", "remove the lamp", "it is night now"'
    )
