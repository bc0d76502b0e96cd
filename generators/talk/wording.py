"""How facts about a scene are said, in English."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final, Protocol

from generators.material.lexicon import words
from generators.plan import SceneObject, Surface
from generators.talk.looks import SHADES, colors_of
from generators.talk.scene import parts_of
from generators.talk.scene_question import Relation, Side
from generators.vocabulary.inflection import is_plural, plural

MOST_LISTED: Final = 12
_NUMBERS: Final = [
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]
_RELATIONS: Final[dict[Relation, str]] = {
    "on": "on", "in": "in", "under": "under", "near": "by", "behind": "behind", "front": "in front of",
    "left": "to the left of", "right": "to the right of", "above": "above", "wall": "on the wall", "here": "here",
}  # fmt: skip
_TIMES: Final = {
    "dawn": "dawn", "morning": "morning", "day": "day", "sunset": "sunset", "evening": "evening", "night": "night",
}  # fmt: skip
_WEATHER: Final = {
    "clear": "It is clear.", "cloudy": "It is cloudy.", "rain": "It is raining.", "storm": "There is a storm.",
    "snow": "It is snowing.", "mist": "It is misty.", "fog": "It is foggy.",
}  # fmt: skip


class Wording(Protocol):
    """One language's words for what a scene holds. Lists of things are said by their names and numbers."""

    def listing(self, things: Sequence[SceneObject]) -> str: ...
    def the(self, things: Sequence[SceneObject], said: str = "") -> str: ...
    def there_is(self, things: Sequence[SceneObject], relation: Relation, whom: Sequence[SceneObject]) -> str: ...
    def there_is_none(self, noun: str, relation: Relation, whom: Sequence[SceneObject]) -> str: ...
    def small_things(self, kinds: Sequence[str], whom: Sequence[SceneObject]) -> str: ...
    def counted(
        self, things: Sequence[SceneObject], noun: str, relation: Relation, whom: Sequence[SceneObject]
    ) -> str: ...
    def yes(self, sentence: str) -> str: ...
    def no(self, sentence: str) -> str: ...
    def only(self, noun: str, things: Sequence[SceneObject]) -> str: ...
    def colored(self, thing: SceneObject, several: Sequence[SceneObject]) -> str: ...
    def made_of(self, thing: SceneObject, several: Sequence[SceneObject]) -> str: ...
    def wears(self, thing: SceneObject) -> str: ...
    def does(self, one: SceneObject, deed: str, seated: bool, held: str) -> str: ...
    def holds(self, one: SceneObject, held: str) -> str: ...
    def surface(self, noun: str, phrase: str, color: str) -> str: ...
    def sized(self, thing: SceneObject, side: Side) -> str: ...
    def larger(self, thing: SceneObject, other: SceneObject, side: Side) -> str: ...
    def stands(self, thing: SceneObject, relation: Relation, whom: SceneObject) -> str: ...
    def somewhere(self, thing: SceneObject, relation: Relation) -> str: ...
    def nobody(self, relation: Relation, whom: Sequence[SceneObject]) -> str: ...
    def place(self, kind: str, title: str) -> str: ...
    def time(self, time: str) -> str: ...
    def weather(self, weather: str, indoor: bool) -> str: ...
    def indoors(self, indoor: bool) -> str: ...


class English:
    """English."""

    def listing(self, things: Sequence[SceneObject]) -> str:
        """ "Two books, a vase and three peaches"."""
        counts = Counter(_name(thing) for thing in things)
        said = [self._number(name, count) for name, count in counts.items()]
        if len(said) > MOST_LISTED:
            said = [*said[: MOST_LISTED - 1], "other things"]
        return _joined(said)

    def the(self, things: Sequence[SceneObject], said: str = "") -> str:
        """ "The sofa", "the two tents"; `said` is the noun as it was asked with."""
        del said
        name = _name(things[0])
        if len({_name(thing) for thing in things}) > 1:
            return f"the {_joined(list(dict.fromkeys(map(_name, things))))}"
        return f"the {name}" if len(things) == 1 else f"the {_number(len(things))} {plural(name)}"

    def there_is(self, things: Sequence[SceneObject], relation: Relation, whom: Sequence[SceneObject]) -> str:
        """That things are somewhere."""
        be = "are" if _are_several(things) else "is"
        listed = self.listing(things)
        if relation in ("here", ""):
            return f"There {be} {listed} here."
        return f"{self._where(relation, whom)} there {be} {listed}."

    def there_is_none(self, noun: str, relation: Relation, whom: Sequence[SceneObject]) -> str:
        """That something is not somewhere; `noun` "" is anything."""
        at = "here" if relation in ("here", "") else self._where(relation, whom).lower()
        if not noun:
            return f"There is nothing {at} that I can see."
        return f"There {'are' if is_plural(noun) else 'is'} no {noun} {at} that I can see."

    def small_things(self, kinds: Sequence[str], whom: Sequence[SceneObject]) -> str:
        """What lies about on something."""
        return f"On {self.the(whom)} lie only small things, such as {_joined([plural(kind) for kind in kinds])}."

    def counted(self, things: Sequence[SceneObject], noun: str, relation: Relation, whom: Sequence[SceneObject]) -> str:
        """How many there are."""
        names = {_name(thing) for thing in things}
        if len(names) > 1:
            at = "here" if relation in ("here", "") else self._where(relation, whom).lower()
            said = plural(noun) if not is_plural(noun) else noun
            return f"There are {_number(len(things))} {said} {at}: {self.listing(things)}."
        return self.there_is(things, relation, whom)

    def yes(self, sentence: str) -> str:
        """A sentence that is a yes."""
        return f"Yes. {sentence}"

    def no(self, sentence: str) -> str:
        """A sentence that is a no."""
        return f"No. {sentence}"

    def only(self, noun: str, things: Sequence[SceneObject]) -> str:
        """That what is here does not look as was said."""
        return f"There is no {noun} here, but there {'are' if _are_several(things) else 'is'} {self.listing(things)}."

    def colored(self, thing: SceneObject, several: Sequence[SceneObject]) -> str:
        """A thing's colour, and its main parts' where they have others."""
        (_, main), *others = parts_of(thing)
        be = "are" if len(several) > 1 else "is"
        colors = _joined(list(colors_of(main)))
        text = f"{_capital(self.the(several))} {be} {colors}{_material(main)}"
        more = [
            f"the {part} {_joined(list(colors_of(one)))}" for part, one in others if colors_of(one) != colors_of(main)
        ]
        return f"{text}; {_joined(more[:2])}." if more else f"{text}."

    def made_of(self, thing: SceneObject, several: Sequence[SceneObject]) -> str:
        """What a thing is made of."""
        (_, main), *others = parts_of(thing)
        be = "are" if len(several) > 1 else "is"
        more = [f"the {part} of {one.phrase}" for part, one in others if one.phrase != main.phrase]
        text = f"{_capital(self.the(several))} {be} made of {main.phrase}"
        return f"{text}, {_joined(more[:2])}." if more else f"{text}."

    def wears(self, thing: SceneObject) -> str:
        """What somebody wears."""
        worn = dict.fromkeys(surface.phrase for _, surface in parts_of(thing)[:3])
        return f"The {_name(thing)} wears {_joined(list(worn))}."

    def does(self, one: SceneObject, deed: str, seated: bool, held: str) -> str:
        """What somebody does; `deed` "" is nothing but to stand or to sit."""
        hands = f" with {self._number(_held(held), 1)} in hand" if held and not deed else ""
        deed = deed or ("just sitting there" if seated else "just standing there")
        return f"The {_name(one)} is {deed}{hands}."

    def holds(self, one: SceneObject, held: str) -> str:
        """What somebody has in the hands, "" being nothing."""
        return f"The {_name(one)} holds {self._number(_held(held), 1) if held else 'nothing'}."

    def surface(self, noun: str, phrase: str, color: str) -> str:
        """What the floor, the walls or the ceiling are like."""
        return f"The {noun} {'are' if is_plural(noun) else 'is'} {color}: {phrase}."

    def sized(self, thing: SceneObject, side: Side) -> str:
        """How large a thing is, metres."""
        wide, high, deep = (_metres(metres) for metres in thing.size)
        if side == "all":
            return f"The {_name(thing)} is {wide} wide, {high} high and {deep} deep."
        metres = {"wide": wide, "high": high, "deep": deep}[side]
        return f"The {_name(thing)} is {metres} {side}."

    def larger(self, thing: SceneObject, other: SceneObject, side: Side) -> str:
        """That a thing is not smaller than another."""
        word = {"wide": "wider", "high": "taller", "deep": "deeper", "all": "bigger"}[side]
        at = {"wide": 0, "high": 1, "deep": 2, "all": 1}[side]
        these = f"{_metres(thing.size[at])} against {_metres(other.size[at])}{' in height' if side == 'all' else ''}"
        return f"The {_name(thing)} is {word} than the {_name(other)}: {these}."

    def stands(self, thing: SceneObject, relation: Relation, whom: SceneObject) -> str:
        """Where a thing is."""
        return f"The {_name(thing)} is {_RELATIONS[relation]} the {_name(whom)}."

    def somewhere(self, thing: SceneObject, relation: Relation) -> str:
        """Where a thing is by itself."""
        at = {"wall": "on the wall", "left": "to your left", "right": "to your right", "front": "right in front of you"}
        return f"The {_name(thing)} is {at.get(relation, 'here')}."

    def nobody(self, relation: Relation, whom: Sequence[SceneObject]) -> str:
        """That nobody is somewhere."""
        return f"There is nobody {'here' if not whom else self._where(relation, whom).lower()}."

    def place(self, kind: str, title: str) -> str:
        """What place this is."""
        article = "an" if kind[:1] in "aeiou" else "a"
        return (
            f"We are in {article} {kind}: {title.rstrip('.')}."
            if kind.rpartition(" ")[2].lower() not in title.lower()
            else (f"This is {_lower(title.rstrip('.…'))}.")
        )

    def time(self, time: str) -> str:
        """The time of day."""
        return f"It is {_TIMES[time]}." if time in _TIMES else "No time of day is set here."

    def weather(self, weather: str, indoor: bool) -> str:
        """The weather."""
        if weather in _WEATHER:
            return _WEATHER[weather]
        return "We are indoors, so there is no weather here." if indoor else "No weather is set here."

    def indoors(self, indoor: bool) -> str:
        """Whether one is inside."""
        return "We are indoors." if indoor else "We are outdoors."

    def _where(self, relation: Relation, whom: Sequence[SceneObject]) -> str:
        if relation == "wall" or not whom:
            return "On the wall" if relation == "wall" else "Here"
        return f"{_capital(_RELATIONS[relation])} {self.the(whom)}"

    @staticmethod
    def _number(name: str, count: int) -> str:
        if count > 1:
            return f"{_number(count)} {plural(name)}"
        return name if is_plural(name) else f"{'an' if name[:1] in 'aeiou' else 'a'} {name}"


def _name(thing: SceneObject) -> str:
    return thing.thing


def _held(grip: str) -> str:
    return grip.replace("_", " ")


def _number(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)


def _joined(said: Sequence[str], word: str = "and") -> str:
    return said[0] if len(said) == 1 else f"{', '.join(said[:-1])} {word} {said[-1]}"


def _are_several(things: Sequence[SceneObject]) -> bool:
    first = Counter(map(_name, things))
    return next(iter(first.values())) > 1 or len(first) > 1


def _material(surface: Surface) -> str:
    """What a surface is of, in brackets, where its phrase says more than its colour."""
    known = set(words(" ".join(colors_of(surface)))) | SHADES
    return f" ({surface.phrase})" if set(words(surface.phrase)) - known else ""


def _metres(metres: float) -> str:
    return f"{metres:.1f} metres" if metres >= 1 else f"{100 * metres:.0f} centimetres"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
