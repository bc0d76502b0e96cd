"""What an instruction means on a plan: each act resolved to operations on what is there, one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generators.plan import ScenePlan
from generators.planning.edits.application import Application
from generators.planning.edits.atmosphere import Atmosphere
from generators.planning.edits.changing import Changing
from generators.planning.edits.creating import Creating
from generators.planning.edits.moving import Moving
from generators.planning.edits.names import FindThing, Names
from generators.planning.edits.operations import (
    InvalidEdit,
    Operation,
    Remove,
)
from generators.planning.edits.selection import Selection
from generators.planning.edits.standing import Standing
from generators.planning.edits.work import unclear
from generators.planning.finish import Finish
from generators.planning.knowledge.library import Knowledge
from generators.planning.miniature import TABLE, TABLES
from generators.reading.instruction import Act, Instruction
from generators.tasks import EditTask


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
        names = Names(self.knowledge, self.find)
        standing = Standing(dict(task.places), before=task.anchor is not None)
        selection = Selection(names, self.finish, task.plan, standing, task.last)
        on_table = task.plan.environment.archetype in TABLES
        application = Application(self.knowledge, self.finish, task.plan, task.anchor or (TABLE if on_table else None))
        work = _Acts(application, selection, self.find or names.known)
        operations: list[Operation] = []
        for act in instruction.acts:
            operations += work.follow(act)
        return tuple(operations), application.plan


class _Acts(Changing, Creating, Moving):
    """Follows one act after another."""

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
