"""The kinds of devices that scenes are made for: rows of `profiles.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import get_args

from assets.errors import PackagingError
from assets.finishing.target import Budget, Extension, Target

PLAIN_PROFILE = "desktop"
"""What a client is taken for that says nothing."""

_FIELDS = {"triangles", "draws", "texture_px", "megabytes", "lean", "formats", "also"}


class UnknownProfile(PackagingError):
    """No row of the table has that name."""

    code = "unknown_profile"


class InvalidProfile(PackagingError):
    """A row of the table names what is not there, or a bound that is none."""

    code = "invalid_profile"


@dataclass(frozen=True)
class Profile:
    """A kind of device: its name, what it can afford, which extensions pay there."""

    name: str
    budget: Budget
    formats: frozenset[Extension]
    lean: bool = False


def find_profile(name: str) -> Profile:
    """The profile of that name.

    Raises:
        UnknownProfile: there is none; the text says which there are.
    """
    try:
        return _table()[name]
    except KeyError:
        raise UnknownProfile(f"profile {name!r}: there is {', '.join(profile_names())}") from None


def profile_names() -> tuple[str, ...]:
    """The names of all profiles, without their other names."""
    return tuple(dict.fromkeys(profile.name for profile in _table().values()))


@cache
def _table() -> dict[str, Profile]:
    return read_profiles(files("assets.finishing").joinpath("profiles.toml").read_text(encoding="utf-8"))


def read_profiles(text: str) -> dict[str, Profile]:
    """Name and other names → profile, of a table as `profiles.toml` is one.

    Raises:
        InvalidProfile: it does not parse, or a field is unknown, missing or out of its bounds; names the row and field.
    """
    try:
        rows = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InvalidProfile(f"the table of profiles does not parse: {error}") from error
    table: dict[str, Profile] = {}
    for name, row in rows.items():
        if not isinstance(row, dict) or (unknown := sorted(set(row) - _FIELDS)):
            raise InvalidProfile(f"profile {name!r}: unknown field {unknown if isinstance(row, dict) else row!r}")
        profile = Profile(name, _budget(name, row), _formats(name, row), bool(row.get("lean", False)))
        for each in (name, *row.get("also", ())):
            if each in table:
                raise InvalidProfile(f"profile {name!r}: another is called {each!r} too")
            table[each] = profile
    return table


def _budget(name: str, row: dict[str, object]) -> Budget:
    values = {field: row.get(field) for field in ("triangles", "draws", "texture_px", "megabytes")}
    for field, value in values.items():
        if not isinstance(value, int | float) or isinstance(value, bool) or value <= 0:
            raise InvalidProfile(f"profile {name!r}: {field} is {value!r}, wanted a number above 0")
    numbers = {field: value for field, value in values.items() if isinstance(value, int | float)}
    whole = {field: int(numbers[field]) for field in ("triangles", "draws", "texture_px")}
    return Budget(**whole, megabytes=float(numbers["megabytes"]))


def _formats(name: str, row: dict[str, object]) -> frozenset[Extension]:
    wanted, known = row.get("formats", []), get_args(Extension)
    if not isinstance(wanted, list) or any(each not in known for each in wanted):
        raise InvalidProfile(f"profile {name!r}: formats is {wanted!r}, wanted some of {', '.join(known)}")
    return frozenset(wanted)


PLAIN_TARGET = Target(PLAIN_PROFILE, find_profile(PLAIN_PROFILE).budget)
"""That of a client which says nothing of what it loads: plain glTF 2.0 and PNG."""
