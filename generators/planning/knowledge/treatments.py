"""What somebody is said to get from somebody else: a shave from a barber, a tattoo from who makes them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cache

import msgspec

from generators.planning.knowledge.tables import DATA, convert, read_table


class Treatment(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The acting that it is, and the thing of the vocabulary that does it."""

    acting: str
    by: str


class _Table(msgspec.Struct, frozen=True):
    treatments: dict[str, Treatment]


@cache
def treatments() -> Mapping[str, Treatment]:
    """Treatments by what they are called, longest name first.

    Raises:
        InvalidKnowledge: the file breaks its form.
    """
    table = convert("treatments.toml", {"treatments": read_table(DATA / "treatments.toml")}, _Table).treatments
    return dict(sorted(table.items(), key=lambda item: -len(item[0])))


def treatment_mistakes(actings: Collection[str], words: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield `(treatment, what is wrong)`: actings and people that there are not."""
    for name, one in treatments().items():
        if one.acting not in actings:
            yield name, f"no acting named {one.acting!r}"
        if one.by not in words:
            yield name, f"no thing goes by {one.by!r}"
