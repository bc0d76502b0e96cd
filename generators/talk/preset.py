"""Who answers: presets as data files, `presets/<name>.toml`; another folder's files are presets too.

A preset has the words for what nothing needs to be known for, in both languages, the pace it speaks at, and for language
models a description of its manner.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from assets.overlay import overlay_folders
from generators.errors import InvalidKnowledge, InvalidTask
from generators.reading.reading import Language

DEFAULT = "companion"
_FOLDER = Path(__file__).parent / "presets"

Words = Annotated[str, Meta(min_length=1, max_length=300)]


class Phrases(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One language's words: who speaks, a greeting, that something is not known, what can be asked, answers to thanks and
    to a goodbye, and to what is neither a question nor a wish."""

    who: Words
    greeting: Words
    unknown: Words
    offer: Words
    thanks: Words
    goodbye: Words
    heard: Words


class Preset(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A preset's file. `speed` 1 is the voice's own pace."""

    manner: Annotated[str, Meta(min_length=1, max_length=600)]
    en: Phrases
    zh: Phrases
    speed: Annotated[float, Meta(ge=0.5, le=2.0)] = 1.0

    def phrases(self, language: Language) -> Phrases:
        """The words of a language."""
        return self.zh if language == "zh" else self.en


@cache
def presets() -> Mapping[str, Preset]:
    """Every preset by its name.

    Raises:
        InvalidKnowledge: a file breaks its rules; names it and the field.
    """
    folders = (_FOLDER, *(folder / "presets" for folder in overlay_folders()))
    paths = [path for folder in folders for path in sorted(folder.glob("*.toml"))]
    return {path.stem: _read(path) for path in paths}


def preset_of(name: str) -> Preset:
    """A preset by its name, the companion for "".

    Raises:
        InvalidTask: there is none of that name; says which there are.
    """
    known = presets()
    if (name or DEFAULT) not in known:
        raise InvalidTask(f"preset: there is no {name[:64]!r}; there are: {', '.join(sorted(known))}")
    return known[name or DEFAULT]


def _read(path: Path) -> Preset:
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Preset)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise InvalidKnowledge(f"{path.name}: {error}") from error
