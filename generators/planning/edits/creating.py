"""Acts that make things: added, put in the place of others, copied."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from generators.plan import SceneObject
from generators.planning.edits.making import fresh_ids
from generators.planning.edits.names import Found
from generators.planning.edits.operations import (
    MAX_OBJECTS,
    Add,
    InvalidEdit,
    Remove,
    Replace,
    Stand,
)
from generators.planning.edits.painting import readable
from generators.planning.edits.work import Work, ids, unclear
from generators.planning.sizes import said_size
from generators.reading.instruction import Act, Relative, Things
from generators.reading.reading import Looks


class Creating(Work):
    """Resolves what is to be made."""

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
