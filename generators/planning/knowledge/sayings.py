"""What Chinese prompts say in set phrases, in plain words: `sayings.toml`."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

import msgspec

from generators.errors import InvalidKnowledge
from generators.planning.knowledge.tables import DATA, convert, read_table

_QUOTED: Final = re.compile(r"(\"[^\"]*\"|“[^”]*”|「[^」]*」|『[^』]*』)")


class Saying(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One entry: a regular expression, and what stands for it."""

    said: str
    plain: str


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    saying: tuple[Saying, ...]


@cache
def _sayings() -> tuple[tuple[re.Pattern[str], str], ...]:
    file = convert("sayings.toml", read_table(DATA / "sayings.toml"), _File)
    try:
        return tuple((re.compile(one.said), one.plain) for one in file.saying)
    except re.error as error:
        raise InvalidKnowledge(f"sayings.toml: {error.pattern!r}: {error}") from error


def in_plain_words(prompt: str) -> str:
    """A Chinese prompt with plain words for its set phrases; as it is where nothing would be left of it.

    Raises:
        InvalidKnowledge: the file breaks its form.
    """
    parts = _QUOTED.split(prompt)
    for at in range(0, len(parts), 2):  # what is quoted is spoken, every word of it
        for said, plain in _sayings():
            parts[at] = said.sub(plain, parts[at])
    plainly = "".join(parts).strip("，, ")
    return plainly if any(map(str.isalpha, plainly)) else prompt
