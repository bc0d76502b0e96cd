"""What Chinese nouns that nobody has listed end with, and what that says they are: `endings.toml`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

import msgspec

from generators.planning.knowledge.tables import DATA, convert, read_table
from generators.planning.knowledge.things import Thing


class Endings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file: things by name and what their kind ends with; words that end so by chance."""

    things: dict[str, tuple[str, ...]]
    whole: tuple[str, ...] = ()

    def thing(self, noun: str) -> str | None:
        """The name of the thing that a noun is by its longest ending; None where it ends as none, or by chance."""
        if noun in self.whole:
            return None
        ended = {end: name for name, ends in self.things.items() for end in ends}
        fitting = [end for end in ended if noun.endswith(end) and len(noun) > len(end)]
        return ended[max(fitting, key=len)] if fitting else None

    def mistakes(self, things: Mapping[str, Thing]) -> Iterator[tuple[str, str]]:
        """Yield `(thing, what is wrong)` for names that the vocabulary lacks."""
        yield from ((name, "no thing is called so") for name in self.things if name not in things)


@cache
def endings() -> Endings:
    """The project's table.

    Raises:
        InvalidKnowledge: the file breaks its form.
    """
    return convert("endings.toml", read_table(DATA / "endings.toml"), Endings)
