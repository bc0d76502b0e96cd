"""Which hair goes with which complexion, and what somebody's clothes and the prompt's language say of both.

Only where the prompt is silent on them: rows `matching` and `native` of `figures.toml`.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence

import msgspec


class Native(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Complexions and hair of those whose outfit has these numbers; without numbers, of those told of in Chinese."""

    skin: tuple[str, ...]
    hair: tuple[str, ...]
    outfit: dict[str, int] = {}


def suited(
    drawn: Mapping[str, str],
    free: Mapping[str, bool],
    native: Native | None,
    matching: Mapping[str, Sequence[str]],
    chance: random.Random,
) -> dict[str, str]:
    """The phrases of skin and hair among `drawn` that become others, so that they suit each other and who it is.

    `free` says of which surfaces the phrase was left to chance.
    """
    skin, hair = drawn.get("skin", ""), drawn.get("hair", "")
    if native is not None:
        skin = chance.choice(native.skin) if free.get("skin") else skin
        hair = chance.choice(native.hair) if free.get("hair") else hair
    elif free.get("hair") and (fitting := matching.get(skin)) and hair not in fitting:
        hair = chance.choice(fitting)
    return {name: phrase for name, phrase in (("skin", skin), ("hair", hair)) if phrase}


def native_of(rows: Sequence[Native], parameters: Mapping[str, float], words: str) -> Native | None:
    """The row whose outfit somebody with these `parameters` wears, else that of Chinese `words`; None for neither."""
    dressed = (row for row in rows if row.outfit and _wears(parameters, row.outfit))
    return next(dressed, None) or (None if words.isascii() else next((row for row in rows if not row.outfit), None))


def _wears(parameters: Mapping[str, float], outfit: Mapping[str, int]) -> bool:
    return all(round(parameters.get(name, 0.0)) == value for name, value in outfit.items())
