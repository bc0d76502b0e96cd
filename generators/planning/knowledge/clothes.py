"""Chinese names of clothes and the stuffs they are of: `clothes.toml`."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import msgspec

from generators.planning.knowledge.tables import DATA, convert, read_table


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    worn: dict[str, tuple[str, ...]]
    stuffs: dict[str, tuple[str, ...]]


class Clothes(NamedTuple):
    """English names by Chinese ones."""

    worn: dict[str, str]
    stuffs: dict[str, str]

    def ended(self, noun: str) -> str | None:
        """The garment that a noun is, by the longest name that it ends with; None for no garment."""
        fitting = [name for name in self.worn if noun.endswith(name)]
        return self.worn[max(fitting, key=len)] if fitting else None

    def fronted(self, noun: str) -> tuple[str, str] | None:
        """The garment that a noun begins with and the rest of it, which is whoever wears it; None for none."""
        fitting = [name for name in self.worn if noun.startswith(name) and len(noun) > len(name)]
        if not fitting:
            return None
        name = max(fitting, key=len)
        return self.worn[name], noun[len(name) :].removeprefix("的")


@cache
def clothes() -> Clothes:
    """The project's table.

    Raises:
        InvalidKnowledge: the file breaks its form.
    """
    file = convert("clothes.toml", read_table(DATA / "clothes.toml"), _File)
    return Clothes(*({zh: name for name, some in table.items() for zh in some} for table in (file.worn, file.stuffs)))
