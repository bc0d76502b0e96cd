"""Edits as a planner's work: an instruction and a plan in, what was understood and the changed plan out."""

from __future__ import annotations

from typing import Final

import msgspec

from generators.base import Edited, Steps
from generators.planning.edits.names import FindThing
from generators.planning.edits.operations import InvalidEdit
from generators.planning.edits.resolver import Resolver
from generators.planning.finish import Finish
from generators.planning.knowledge.library import Knowledge
from generators.planning.lexicon import Lexicon
from generators.planning.mention import is_text
from generators.planning.tongues import check_language, legible
from generators.reading import deeds
from generators.reading.instruction import Instruction, InstructionReader
from generators.tasks import EditTask

_LONGEST: Final = 1000


class SceneEditor:
    """Carries out what `reader` understands. `find` gives the vocabulary's thing for the noun of one to be made.

    An act that the reader is less than `least_sure` of, 0..1, is refused. `any_language` is for readers of more than
    English and Chinese.
    """

    def __init__(
        self,
        knowledge: Knowledge,
        finish: Finish,
        reader: InstructionReader,
        *,
        find: FindThing | None = None,
        least_sure: float = 0.0,
        any_language: bool = False,
    ) -> None:
        self._reader, self._least_sure, self._any_language = reader, least_sure, any_language
        self._words = Lexicon(knowledge).english
        self._resolver = Resolver(knowledge, finish, find)

    def load(self) -> None:
        """Load the reader.

        Raises:
            GeneratorUnavailable: something it needs is not here.
        """
        self._reader.load()

    def run(self, task: EditTask) -> Steps:
        """Yield what was understood, then every part of the changed plan.

        Raises:
            InvalidEdit: the instruction is not understood, is about what is not there, or changes nothing.
            UnreadLanguage: it is neither English nor Chinese.
        """
        text = legible(task.instruction)
        if not is_text(text):
            raise InvalidEdit('instruction: has no words; say what to change, as in "make the table red"')
        if len(text) > _LONGEST:
            raise InvalidEdit(f"instruction: {len(text)} characters; at most {_LONGEST} are taken")
        if not self._any_language:
            check_language("instruction", text, self._words)
        if deeds.UNDOES.search(text.lower()):
            raise InvalidEdit('instruction: to take the last change back, send "undo" instead of an edit')
        instruction = self._reader.read_instruction(text)
        self._check(instruction)
        operations, plan = self._resolver.resolve(instruction, task)
        if plan == task.plan:
            raise InvalidEdit(f"instruction: changes nothing, the scene is like that already ({text[:80]!r})")
        yield Edited(tuple(msgspec.to_builtins(operation) for operation in operations))
        yield plan.environment
        yield from plan.objects
        yield from plan.lines

    def _check(self, instruction: Instruction) -> None:
        """Refuse what was not understood, or not surely enough."""
        if instruction.acts and instruction.idle:
            raise InvalidEdit(
                f"instruction: what is to be done with {instruction.idle[0][:60]!r} is not understood; "
                "say one thing after the other"
            )
        unsure = [act for act in instruction.acts if act.span.sure < self._least_sure]
        if instruction.acts and not unsure:
            return
        unread = ", ".join(repr(words) for words in instruction.unread[:4])
        raise InvalidEdit(
            f"instruction: not understood{f', least of all {unread}' if unread else ''}; say what to change and how, "
            'as in "make the table red", "add two chairs", "remove the lamp", "move the sofa to the left"'
        )
