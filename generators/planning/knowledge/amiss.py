"""What is amiss in a scene though its kind of place usually has it: no parasols in a gale, no jeep among Vikings."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache

import msgspec

from generators.plan import Time, Weather
from generators.planning.knowledge.tables import DATA, convert, read_table
from generators.planning.knowledge.things import Thing


class Amiss(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One rule of `amiss.toml`, as that file explains them."""

    things: tuple[str, ...]
    weather: tuple[Weather, ...] = ()
    time: tuple[Time, ...] = ()
    words: tuple[str, ...] = ()
    out: bool = False

    def holds(self, prompt: str, weather: str, time: str, *, indoor: bool) -> bool:
        """Whether it is so in a scene of this prompt."""
        if self.out and indoor:
            return False
        return weather in self.weather or time in self.time or _pattern(self.words).search(prompt) is not None


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """What finds one of `words`: English ones whole, Chinese ones anywhere; nothing where there are none."""
    english = "|".join(re.escape(word) for word in words if word.isascii())
    chinese = [re.escape(word) for word in words if not word.isascii()]
    said = [*([rf"\b(?:{english})\b"] if english else []), *chinese]
    return re.compile("|".join(said) or r"(?!)", re.IGNORECASE)


@cache
def amiss_rules() -> Mapping[str, Amiss]:
    """The rules by name.

    Raises:
        InvalidKnowledge: the file breaks its rules.
    """
    tables = read_table(DATA / "amiss.toml").items()
    return {name: convert(f"amiss.toml: {name!r}", fields, Amiss) for name, fields in tables}


def things_amiss(prompt: str, weather: str, time: str, *, indoor: bool) -> frozenset[str]:
    """Names and kinds of things that would belie what is said."""
    held = (rule for rule in amiss_rules().values() if rule.holds(prompt, weather, time, indoor=indoor))
    return frozenset(name for rule in held for name in rule.things)


def amiss_mistakes(things: Collection[Thing]) -> Iterator[tuple[str, str]]:
    """Yield `(rule, what is wrong)`: things that there are not anywhere."""
    known = {label for thing in things for label in (thing.name, *thing.kinds)}
    for name, rule in amiss_rules().items():
        yield from ((name, f"no thing named {thing!r}") for thing in rule.things if thing not in known)
