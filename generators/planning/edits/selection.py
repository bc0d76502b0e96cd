"""Which objects of a plan are meant: by noun, looks, size, place among others, number, and what is excepted.

Nothing is guessed: what may be several things, or none, is refused with what is there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from generators.material.lexicon import words
from generators.material.phrase import strongest_noun
from generators.plan import SceneObject, ScenePlan
from generators.planning.edits.names import Names
from generators.planning.edits.operations import InvalidEdit
from generators.planning.edits.standing import Standing
from generators.planning.edits.vicinity import Vicinity
from generators.planning.figures import FIGURE
from generators.planning.finish import Finish
from generators.reading.instruction import Things
from generators.reading.reading import Looks
from generators.vocabulary.measures import Size
from generators.vocabulary.picks import Pick

_LISTED = 12
_SAME_COLOR = 0.12
"""How far apart two linear colours of one name are at most, per channel."""


@dataclass
class Selection:
    """Chooses among the objects of `plan`. `last` are the ids that "it" means at the start of an instruction."""

    names: Names
    finish: Finish
    plan: ScenePlan
    standing: Standing
    last: tuple[str, ...] = ()
    bound: dict[int, tuple[str, ...]] = field(default_factory=dict)
    """Ids of the objects that things of the instruction turned out to be."""
    pools: dict[int, tuple[str, ...]] = field(default_factory=dict)
    """Ids of all objects that the noun alone names."""
    copies: dict[int, tuple[str, ...]] = field(default_factory=dict)
    """Ids of the copies that were made of them."""
    taken: dict[int, set[str]] = field(default_factory=dict)
    """Ids that were chosen out of several that were named together."""
    spared: set[str] = field(default_factory=set)
    """Ids of what is to stay whatever else goes."""

    def choose(self, things: Things) -> list[SceneObject]:
        """The objects that are meant, in the order of the plan; one at least.

        Raises:
            InvalidEdit: none is there, or it is not certain which.
        """
        found = self._among(things, self._pool(things))
        if not found:
            raise self.absent(things)
        self.bind(things.id, found)
        return found

    def bind(self, number: int, objects: Sequence[SceneObject]) -> None:
        """From now on the things of that id are these."""
        self.bound[number] = tuple(thing.id for thing in objects)

    def one(self, things: Things) -> SceneObject:
        """The one object that is meant.

        Raises:
            InvalidEdit: none or several are.
        """
        found = self.choose(things)
        if len(found) > 1:
            raise self._several(things, found)
        return found[0]

    def absent(self, things: Things) -> InvalidEdit:
        """The error that says what is there instead."""
        there = ", ".join(list(dict.fromkeys(o.thing for o in self.plan.objects))[:_LISTED]) or "nothing"
        said = _said(things)
        return InvalidEdit(f"instruction: no {said[:80]!r} is in this scene; there is: {there}")

    # --- who may be meant ---

    def _pool(self, things: Things) -> list[SceneObject]:
        objects = list(self.plan.objects)
        if things.rest:
            return self._rest(things, objects)
        if things.same is not None and things.same in self.bound:
            if things.count and things.count.number and not things.picks:
                return self._untaken(things.same, things.count.number)
            copied = self.copies.get(things.same, ()) if things.plural else ()
            return self._known((*self.bound[things.same], *copied))
        if things.every:
            return [o for o in objects if o.id not in self.spared]
        if things.text and things.same is not None and things.count and things.count.number and not things.picks:
            named = self.names.matching(things.text, objects, widely=True)
            self.bound[things.same] = tuple(o.id for o in named)
            return self._untaken(things.same, things.count.number)
        if things.text:
            pool = self.names.matching(things.text, objects, widely=things.plural or things.count is not None)
            pool = [o for o in pool if o.id not in self.spared or not (things.plural or things.picks)]
            self.pools[things.id] = tuple(o.id for o in pool)
            if not pool:
                raise self.absent(things)
            return pool
        if things.picks or things.looks.words or things.relations or things.sizes:
            return [o for o in objects if o.id not in self.spared]
        return self._context(things)

    def _untaken(self, same: int, number: int) -> list[SceneObject]:
        """So many of those that were named, and each time others of them: "one red, one green"."""
        taken = self.taken.setdefault(same, set())
        left = [name for name in self.bound[same] if name not in taken]
        if len(left) > number:
            left = left[:number]
        taken.update(left)
        return self._known(left)

    def _rest(self, things: Things, objects: Sequence[SceneObject]) -> list[SceneObject]:
        """All of the kind but those that were named, or all but everything that was named."""
        done = {name for ids in self.bound.values() for name in ids} | self.spared
        if things.same is not None and things.same in self.pools:
            objects = self._known(self.pools[things.same])
        elif not done and not things.but:
            raise InvalidEdit("instruction: 'the rest' of what is not said; name the things that are meant")
        return [o for o in objects if o.id not in done]

    def _context(self, things: Things) -> list[SceneObject]:
        """What "it" and "them" mean when nothing was named before: what the last edit was about."""
        known = self._known(self.last)
        named = [o for o in self.plan.objects if o.named]
        if things.person:
            known = [o for o in known if o.shape == FIGURE]
            people = [o for o in named if o.shape == FIGURE] or [o for o in self.plan.objects if o.shape == FIGURE]
            known = known or (people if len(people) == 1 else [])
            named = people or named
        if not known and len(named) == 1:
            known = named
        if not known:
            there = ", ".join(list(dict.fromkeys(o.thing for o in named or self.plan.objects))[:_LISTED]) or "nothing"
            raise InvalidEdit(f"instruction: it is not said what is meant; name it: {there}")
        return known

    def _known(self, ids: Sequence[str]) -> list[SceneObject]:
        return [o for o in self.plan.objects if o.id in ids]

    # --- who of them is ---

    def _among(self, things: Things, pool: list[SceneObject]) -> list[SceneObject]:
        found = self._so_looking(things, pool)
        for relation in things.relations:
            near = Vicinity(self.plan, self.standing, self.choose).among(relation, found, several=_is_several(things))
            if found and not near:
                whom = " and ".join(_said(target) for target in relation.whom)
                raise InvalidEdit(f"instruction: no {_said(things)!r} is {relation.kind} {whom}".rstrip() + " here")
            found = near
        found = self._so_large(things, found)
        if things.but:
            gone = {o.id for but in things.but for o in self._excepted(but, things, found)}
            if found and gone.issuperset(o.id for o in found):
                raise InvalidEdit(f"instruction: all of {_said(things)!r} are excepted; nothing would be changed")
            found = [o for o in found if o.id not in gone]
        for pick in things.picks:
            found = self._picked(pick, things, found)
        return self._counted(things, found)

    def _excepted(self, but: Things, things: Things, pool: list[SceneObject]) -> list[SceneObject]:
        """Exceptions are looked for among those that are meant, and must be there."""
        if not but.text or but.text == things.text:
            found = self._among(but, pool)
            if not found:
                raise self.absent(but)
            return found
        return self.choose(but)

    def _so_looking(self, things: Things, pool: list[SceneObject]) -> list[SceneObject]:
        for said, is_so in self._checks(things.looks):
            fitting = [o for o in pool if is_so(o, said)]
            if not fitting and (len(pool) != 1 or is_so is not _has_words):
                there = ", ".join(dict.fromkeys(f"{_look(o)} {o.thing}" for o in pool[:_LISTED]))
                raise InvalidEdit(
                    f"instruction: no {said} {things.text or 'thing'} is in this scene; there is: {there}"
                )
            pool = fitting or pool
        return pool

    def _checks(self, looks: Looks) -> list[tuple[str, Callable[[SceneObject, str], bool]]]:
        return [
            *((color, self._is_colored) for color in looks.colors),
            *((material, _is_of) for material in looks.materials),
            *((condition, _has_words) for condition in looks.conditions),
        ]

    def _is_colored(self, thing: SceneObject, color: str) -> bool:
        if _has_words(thing, color):
            return True
        wanted = self.finish.surface(f"{color} paint").base_color
        plain = self.finish.surface("paint").base_color
        return wanted != plain and any(
            all(abs(a - b) <= _SAME_COLOR for a, b in zip(wanted, surface.base_color, strict=True))
            for surface in list(thing.surfaces.values())[:1]
        )

    def _so_large(self, things: Things, pool: list[SceneObject]) -> list[SceneObject]:
        """ "The small vase" is the smaller of two; of a size in metres those of that size."""
        for size in things.sizes:
            if len(pool) < 2:
                return pool
            pool = [o for o in pool if _is_of_size(o, size)] if size.metres else self._extreme(size, things, pool)
        return pool

    def _extreme(self, size: Size, things: Things, pool: list[SceneObject]) -> list[SceneObject]:
        if size.axis == "high":
            return self._picked(Pick("tall" if size.factor > 1 else "short"), things, pool)
        return self._picked(Pick("big" if size.factor > 1 else "small"), things, pool)

    def _picked(self, pick: Pick, things: Things, pool: list[SceneObject]) -> list[SceneObject]:
        if pick.by == "other":
            return self._others(pool)
        if len({o.thing for o in pool}) > 1 and not things.text and things.same is None:
            pool = self._group(pick, things, pool)
        order = self._ordered(pick, pool)
        if pick.by == "alternate":
            step = max(pick.number, 2)
            return order[step - 1 :: step]
        if pick.by == "middle":
            return self._middle(things, order)
        number = things.count.number if things.count and things.count.number else 1
        start = pick.number - 1 if pick.number > 0 else len(order) + pick.number + 1 - number
        if not 0 <= start < len(order):
            raise InvalidEdit(f"instruction: there are only {len(order)} of {_said(things)!r}")
        if pick.by in ("big", "small", "tall", "short") and start + number < len(order):
            self._check_distinct(pick, things, order, start + number)
        return order[start : start + number]

    def _group(self, pick: Pick, things: Things, pool: list[SceneObject]) -> list[SceneObject]:
        """ "The left one" where one kind alone was asked for several times: those are meant."""
        least = 3 if pick.by == "middle" else 2
        groups: dict[str, list[SceneObject]] = {}
        for thing in pool:
            if thing.named:
                groups.setdefault(thing.thing, []).append(thing)
        large = [group for group in groups.values() if len(group) >= least]
        if len(large) != 1:
            raise self._several(things, pool)
        return large[0]

    def _ordered(self, pick: Pick, pool: Sequence[SceneObject]) -> list[SceneObject]:
        standing = self.standing
        match pick.by:
            case "right":
                return standing.from_left(pool)[::-1]
            case "near":
                return standing.from_near(pool)
            case "far":
                return standing.from_near(pool)[::-1]
            case "low":
                return standing.from_low(pool)
            case "high":
                return standing.from_low(pool)[::-1]
            case "big" | "small":
                return sorted(pool, key=_volume, reverse=pick.by == "big")
            case "tall" | "short":
                return sorted(pool, key=lambda o: o.size[1], reverse=pick.by == "tall")
            case "new":
                return list(pool)[::-1]
            case "old":
                return list(pool)
            case _:
                return standing.from_left(pool)

    def _middle(self, things: Things, order: list[SceneObject]) -> list[SceneObject]:
        if len(order) % 2 == 0:
            raise InvalidEdit(
                f"instruction: of {len(order)} things none is in the middle; say 'the second from the left'"
            )
        return [order[len(order) // 2]]

    def _check_distinct(self, pick: Pick, things: Things, order: Sequence[SceneObject], at: int) -> None:
        measure = _volume if pick.by in ("big", "small") else _height
        if abs(measure(order[at - 1]) - measure(order[at])) <= 1e-6 * measure(order[at]):
            raise InvalidEdit(f"instruction: several of {_said(things)!r} are of one size; say which by its place")

    def _others(self, pool: list[SceneObject]) -> list[SceneObject]:
        """Those that were not spoken of, and that nothing spoken of stands on or by."""
        done = {name for ids in self.bound.values() for name in ids} | set(self.last) | self.spared
        about = {o.target for o in self.plan.objects if o.id in done and o.target}
        left = [o for o in pool if o.id not in done | about]
        if not done:
            raise InvalidEdit("instruction: other than which is not said; say it by its place, as in 'the left one'")
        return left

    def _counted(self, things: Things, pool: list[SceneObject]) -> list[SceneObject]:
        if things.share is not None:
            return pool[: max(round(len(pool) * things.share), 1)]
        count = things.count
        number = count.number if count else None
        if count and count.group == "pair" and number is None:
            number = 2
            if len(pool) > 2:
                raise self._several(things, pool)
        if number is not None:
            if number > len(pool):
                raise InvalidEdit(f"instruction: there are only {len(pool)} of {_said(things)!r}, not {number}")
            return pool[:number]
        if len(pool) > 1 and not _is_several(things) and things.same is None and (things.text or things.picks):
            raise self._several(things, pool)
        if len(pool) > 1 and not things.text and not _is_several(things) and things.relations:
            raise self._several(things, pool)
        return pool

    def _several(self, things: Things, pool: Sequence[SceneObject]) -> InvalidEdit:
        return InvalidEdit(
            f"instruction: {_said(things)!r} may be any of {len(pool)}: {', '.join(o.id for o in pool[:_LISTED])}; "
            "say which, as in 'the left one', 'the second from the right', 'all of them'"
        )


def _is_several(things: Things) -> bool:
    """Whether the words allow for more than one."""
    group = things.count.group if things.count else ""
    return things.plural or things.every or things.rest or bool(group)


def _said(things: Things) -> str:
    words_said = (*things.looks.words, things.text or "such thing")
    return " ".join(words_said)


def _look(thing: SceneObject) -> str:
    return next((surface.phrase for surface in thing.surfaces.values()), "")


def _has_words(thing: SceneObject, text: str) -> bool:
    tokens = set(words(text)) or {text}
    return any(tokens <= set(words(surface.phrase)) for surface in thing.surfaces.values())


def _is_of(thing: SceneObject, material: str) -> bool:
    """Whether a thing is of a material, or of a kind of it: oak is wooden."""
    if _has_words(thing, material):
        return True
    wanted = strongest_noun(words(material))
    if wanted is None:
        return False
    made = [strongest_noun(words(surface.phrase)) for surface in list(thing.surfaces.values())[:2]]
    return any(noun is not None and set(noun.families) & set(wanted.families) for noun in made)


def _volume(thing: SceneObject) -> float:
    return thing.size[0] * thing.size[1] * thing.size[2]


def _height(thing: SceneObject) -> float:
    return thing.size[1]


def _is_of_size(thing: SceneObject, size: Size) -> bool:
    axis = {"wide": 0, "high": 1, "deep": 2}.get(size.axis)
    side = max(thing.size) if axis is None else thing.size[axis]
    return size.metres is not None and abs(side - size.metres) <= 0.1 * size.metres
