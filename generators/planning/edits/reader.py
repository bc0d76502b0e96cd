"""What an instruction means on a plan: clauses resolved to what is there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from generators.plan import SceneObject, ScenePlan
from generators.planning.chinese import ChineseReader
from generators.planning.edits.chinese import ChineseInstructions
from generators.planning.edits.clause import Clause
from generators.planning.edits.english import EnglishInstructions
from generators.planning.edits.operations import (
    MAX_OBJECTS,
    Add,
    Change,
    Edit,
    InvalidEdit,
    Move,
    Operation,
    Paint,
    Remove,
    Replace,
    Resize,
)
from generators.planning.english import EnglishReader
from generators.planning.furnishing import Wish
from generators.planning.knowledge.library import Knowledge, singulars
from generators.planning.knowledge.modifiers import Modifier
from generators.planning.lexicon import Lexicon
from generators.planning.reading import Mention, is_chinese, is_text
from generators.planning.tongues import check_language, legible

_LONGEST = 1000
_SEVERAL = 3
"""How many "some more trees" are."""
_LISTED = 12
_HUNDREDS = re.compile(r"(?<!\d)(?:\d{1,3}(?:,\d{3})+|\d{3,})(?![\ds])")
"""Not the 1920s, which are no number of anything."""


class EditReader:
    """Reads instructions, in the languages there are readers for, against one vocabulary."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._english = EnglishInstructions(EnglishReader(knowledge))
        self._chinese = ChineseInstructions(ChineseReader(knowledge))
        self._words = Lexicon(knowledge).english

    def read(self, instruction: str, plan: ScenePlan, last: Sequence[str] = ()) -> Edit:
        """What `instruction` means on `plan`. `last` are the ids that "it" and "them" mean at the start.

        Raises:
            InvalidEdit: it has no words, is too long, cannot be understood, or is about what is not there.
            UnreadLanguage: it is neither English nor Chinese.
        """
        instruction = legible(instruction)
        if not is_text(instruction):
            raise InvalidEdit('instruction: has no words; say what to change, as in "make the table red"')
        if len(instruction) > _LONGEST:
            raise InvalidEdit(f"instruction: {len(instruction)} characters; at most {_LONGEST} are taken")
        if number := _HUNDREDS.search(instruction):
            raise InvalidEdit(
                f"instruction: {number[0]} is too large a number; a scene holds at most {MAX_OBJECTS} objects, "
                "and a thing grows by words such as 'twice as big'"
            )
        check_language("instruction", instruction, self._words)
        clauses = (self._chinese if is_chinese(instruction) else self._english).read(instruction)
        scene = _Scene(self._knowledge, plan, list(last) or _first_ids(plan))
        operations = tuple(operation for clause in clauses for operation in scene.operations(clause))
        if not operations:
            raise InvalidEdit(f"instruction: nothing to change was found in {instruction[:80]!r}")
        return Edit(operations)


@dataclass
class _Scene:
    """A plan while an instruction is read: `last` is what "it" means."""

    knowledge: Knowledge
    plan: ScenePlan
    last: list[str] = field(default_factory=list)

    def operations(self, clause: Clause) -> Iterator[Operation]:
        match clause.verb:
            case "add":
                yield self._add(clause)
            case "remove" if clause.modifiers:
                yield self._clear(clause)
            case "remove":
                yield Remove(self._ids(clause))
            case "replace":
                yield Replace(self._ids(clause), self._wish(clause, clause.other))
            case "move":
                yield self._move(clause)
            case _:
                yield from self._set(clause)

    def _set(self, clause: Clause) -> Iterator[Operation]:
        if clause.modifiers:
            yield from (Change(modifier) for modifier in _one_of_each(clause))
        elif clause.shell and clause.adjectives:
            yield Paint((clause.shell,), clause.adjectives)
        elif not clause.adjectives and clause.factor == 1.0:
            raise _unclear(clause)
        else:
            ids = self._ids(clause)
            if clause.adjectives:
                yield Paint(ids, clause.adjectives)
            if clause.factor != 1.0:
                yield Resize(ids, clause.factor, clause.axis)

    def _add(self, clause: Clause) -> Add:
        wish = self._wish(clause, clause.what)
        target = self._target(clause) if clause.position else None
        return Add(wish, clause.position, target)

    def _move(self, clause: Clause) -> Move:
        if not clause.direction and not clause.position:
            raise _unclear(clause)
        target = self._target(clause) if clause.position else None
        return Move(self._ids(clause), clause.direction, clause.position, target)

    def _clear(self, clause: Clause) -> Change:
        """ "no more rain": clear weather."""
        if any(m.aspect == "weather" for m in clause.modifiers):
            return Change(next(m for m in self.knowledge.modifiers if (m.aspect, m.name) == ("weather", "clear")))
        raise _unclear(clause)

    def _wish(self, clause: Clause, mention: Mention | None) -> Wish:
        if mention is None:
            raise _unclear(clause)
        if not mention.options:
            raise InvalidEdit(f"instruction: no {mention.words!r} is known; name something like it")
        exact = self.knowledge.find(mention.words)
        thing = exact or self.knowledge.things[mention.options[0]]
        count = mention.count or (_SEVERAL if mention.plural else 1)
        if len(self.plan.objects) + count > MAX_OBJECTS:
            raise InvalidEdit(f"instruction: {count} more are too many; a scene holds at most {MAX_OBJECTS} objects")
        return Wish(thing, thing.name, count, replace(mention, relation=None, target=None))

    def _target(self, clause: Clause) -> str:
        if clause.where is None:
            return self._it(clause)[0]
        return self._named(clause, clause.where)[0].id

    def _ids(self, clause: Clause) -> tuple[str, ...]:
        """The objects that a clause is about, which "it" means from now on."""
        if clause.what is None:
            if clause.every:
                self.last = [o.id for o in self.plan.objects]
            return tuple(self._it(clause))
        found = self._named(clause, clause.what)
        mention = clause.what
        most = mention.count or (len(found) if mention.plural or clause.every or is_chinese(clause.words) else 1)
        self.last = [o.id for o in found[:most]]
        return tuple(self.last)

    def _it(self, clause: Clause) -> list[str]:
        if not self.last or re.search(r"\b(?:it|its|them|their|this|that)\b|它", clause.words) is None:
            raise _absent(clause.words, self.plan)
        return self.last

    def _named(self, clause: Clause, mention: Mention) -> list[SceneObject]:
        """Objects of the plan with that name; if none, of that kind. A plural means both."""
        exact = self.knowledge.find(mention.words)
        forms = {*singulars(mention.words), exact.name if exact else ""}
        named = [o for o in self.plan.objects if o.thing in forms]
        if not named or mention.plural or is_chinese(clause.words):
            kinds = forms | set(mention.options)
            named = [o for o in self.plan.objects if o.thing in kinds or not forms.isdisjoint(self._kinds(o))]
        if not named:
            raise _absent(mention.words, self.plan)
        fitting = [o for o in named if _is_so(o, mention)]
        return fitting or named

    def _kinds(self, thing: SceneObject) -> tuple[str, ...]:
        known = self.knowledge.things.get(thing.thing)
        return known.kinds if known else ()


def _is_so(thing: SceneObject, mention: Mention) -> bool:
    """Whether the words before the noun are those of the object's materials: "the red chair"."""
    words = {word for surface in thing.surfaces.values() for word in surface.phrase.split()}
    return words.issuperset((*mention.colors, *mention.materials))


def _first_ids(plan: ScenePlan) -> list[str]:
    """What "it" means at first: the first thing that was asked for, else the first."""
    return [o.id for o in sorted(plan.objects, key=lambda o: not o.named)[:1]]


def _one_of_each(clause: Clause) -> list[Modifier]:
    return list({m.aspect: m for m in reversed(clause.modifiers)}.values())


def _unclear(clause: Clause) -> InvalidEdit:
    return InvalidEdit(
        f"instruction: {clause.words[:80]!r} is not understood; say what to change and how, as in "
        '"make the table red", "add two chairs", "remove the lamp", "it is night now"'
    )


def _absent(words: str, plan: ScenePlan) -> InvalidEdit:
    things = list(dict.fromkeys(o.thing for o in plan.objects))
    there = ", ".join(things[:_LISTED]) + (", …" if len(things) > _LISTED else "")
    return InvalidEdit(f"instruction: no {words[:80]!r} is in this scene; there is: {there or 'nothing'}")
