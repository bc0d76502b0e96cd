"""A plan while an instruction is followed: what every act needs of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generators.plan import SceneObject, ScenePlan
from generators.planning.edits.application import Application
from generators.planning.edits.destinations import Destinations
from generators.planning.edits.names import FindThing
from generators.planning.edits.operations import (
    Align,
    InvalidEdit,
    Move,
    Operation,
    Place,
    Remove,
    Rotate,
    Swap,
)
from generators.planning.edits.selection import Selection
from generators.reading.instruction import Act, Things


@dataclass
class Work:
    """A plan, and what is known of it while acts are resolved and carried out.

    `find` is asked for what is to be made.
    """

    application: Application
    selection: Selection
    find: FindThing

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

    def _style(self, text: str) -> tuple[str, ...]:
        modifiers = self.application.knowledge.modifiers
        found = next((m for m in modifiers if m.aspect == "style" and text in (*m.words, *m.zh)), None)
        return found.adjectives if found else (text,)

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
