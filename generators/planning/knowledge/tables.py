"""The data files: TOML tables read as frozen structs, with errors that name the file, the entry and the field."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, TypeVar

import msgspec
from msgspec import Meta

from generators.errors import InvalidKnowledge
from generators.plan import Color

DATA = Path(__file__).parent
HexColor = Annotated[str, Meta(pattern="^#[0-9a-f]{6}$")]
"""An sRGB colour as people write it."""

S = TypeVar("S", bound=msgspec.Struct)


def linear(color: HexColor) -> Color:
    """Turn an sRGB hex colour into linear RGB.

    Source: IEC 61966-2-1, the sRGB transfer function.
    """
    red, green, blue = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return _linear(red), _linear(green), _linear(blue)


def _linear(value: float) -> float:
    return round(value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4, 4)


def read_table(path: Path) -> dict[str, Any]:
    """Read one TOML file.

    Raises:
        InvalidKnowledge: the file is not TOML; an entry written twice is such a case.
    """
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise InvalidKnowledge(f"{path.name}: {error}") from error


def read_entries(folder: Path, struct: type[S]) -> Iterator[tuple[str, str, S]]:
    """Yield `(file stem, entry name, entry)` of every entry of every TOML file in `folder`, in order of file name.

    Raises:
        InvalidKnowledge: a file is not TOML or an entry breaks its struct's rules.
    """
    for path in sorted(folder.glob("*.toml")):
        for name, fields in read_table(path).items():
            yield path.stem, name, convert(f"{path.name}: {name!r}", fields, struct)


def convert(where: str, fields: object, struct: type[S]) -> S:
    """Validate `fields` as `struct`.

    Raises:
        InvalidKnowledge: a field is missing, unknown or out of its bounds; the text begins with `where`.
    """
    try:
        return msgspec.convert(fields, struct)
    except msgspec.ValidationError as error:
        raise InvalidKnowledge(f"{where}: {error}") from error
