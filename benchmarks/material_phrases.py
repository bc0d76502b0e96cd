"""How often the phrase reader finds the family and the colour that a person would expect of an everyday phrase.

`python -m benchmarks.material_phrases` reads `data/material_phrases.jsonl`: phrases that stand in no vocabulary, with
the families that would be right and, where a person would expect one, the colours. Part "first" was written before the
reader was mended by it, part "second" afterwards and never used for mending: its figure is the honest one.
Not covered: whether the painted maps show what was read.
"""

from __future__ import annotations

import argparse
import colorsys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from benchmarks.table import print_table
from generators.embedding import shared_encoder
from generators.material.phrase import PhraseReader
from generators.material.spec import MaterialSpec, Rgb

DATA = Path(__file__).with_name("data") / "material_phrases.jsonl"
_HUES = ((0.035, "red"), (0.11, "orange"), (0.185, "yellow"), (0.44, "green"), (0.7, "blue"), (0.83, "purple"))
"""Where each hue ends, as a part of the circle; what lies beyond the last is pink, and red again from 0.955."""
_GREY_BELOW, _BLACK_BELOW, _WHITE_ABOVE = 0.14, 0.2, 0.8
_PALE_BELOW = 0.28
"""Saturation below which a light colour still passes for white."""


class Case(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A phrase and what would be right; without `colors` any colour is."""

    part: str
    phrase: str
    families: tuple[str, ...]
    colors: tuple[str, ...]


@dataclass(frozen=True)
class Reading:
    """A case, what was read, and whether its family and its colour are right (None where none is expected)."""

    case: Case
    spec: MaterialSpec
    family_right: bool
    color_right: bool | None


def load_cases(path: Path = DATA) -> list[Case]:
    """The cases of a file of one JSON object a line."""
    return [msgspec.json.decode(line, type=Case) for line in path.read_bytes().splitlines() if line]


def color_names(rgb: Rgb) -> frozenset[str]:
    """Every plain name of an sRGB colour that a person would let pass."""
    hue, saturation, value = colorsys.rgb_to_hsv(*rgb)
    names = set()
    if value < _BLACK_BELOW:
        names.add("black")
    if saturation < _GREY_BELOW:
        names.add("grey")
    if value > _WHITE_ABOVE and saturation < _PALE_BELOW:
        names.add("white")
    if saturation >= _GREY_BELOW and value >= _BLACK_BELOW / 2:
        names |= _hue_names(hue, saturation, value)
    return frozenset(names)


def _hue_names(hue: float, saturation: float, value: float) -> set[str]:
    named = "red" if hue > 0.955 else next((name for end, name in _HUES if hue < end), "pink")
    names = {named}
    if named == "red" and saturation < 0.7 and value > 0.75:
        names.add("pink")
    if named == "pink" and value < 0.5:
        names.add("purple")
    if named in ("red", "orange", "yellow") and value < 0.8:
        names.add("brown")
    if 0.085 < hue < 0.11:
        names.add("yellow")
    if 0.42 < hue < 0.52:
        names |= {"green", "blue"}
    return names


def read_case(reader: PhraseReader, case: Case) -> Reading:
    """The reader's answer to one case. Light counts as the colour of what shines."""
    spec = reader.read(case.phrase)
    seen = color_names(spec.glow if max(spec.glow) > 0 else spec.color) | color_names(spec.color)
    right = bool(seen & set(case.colors)) if case.colors else None
    return Reading(case, spec, spec.family in case.families, right)


def table(readings: Sequence[Reading]) -> list[tuple[str, str, str]]:
    """A row for each part: its name, and the shares of families and of colours that are right."""
    rows = []
    for part in dict.fromkeys(reading.case.part for reading in readings):
        own = [reading for reading in readings if reading.case.part == part]
        colored = [reading.color_right for reading in own if reading.color_right is not None]
        rows.append((part, _share([reading.family_right for reading in own]), _share(colored)))
    return rows


def _share(right: Sequence[bool]) -> str:
    return f"{sum(right)}/{len(right)} = {sum(right) / max(len(right), 1):.0%}"


def main() -> None:
    """Print the table, and with `--wrong` every phrase that was misread."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--wrong", action="store_true", help="list what was misread")
    arguments = parser.parse_args()
    encoder = shared_encoder()
    encoder.load()
    reader = PhraseReader(encoder)
    readings = [read_case(reader, case) for case in load_cases()]
    print_table("Material phrases", ("part", "family", "colour"), table(readings))
    for reading in readings if arguments.wrong else ():
        if not reading.family_right or reading.color_right is False:
            seen = ", ".join(sorted(color_names(reading.spec.color)))
            print(f"{reading.case.part}: {reading.case.phrase!r} read as {reading.spec.family} ({seen})")


if __name__ == "__main__":
    main()
