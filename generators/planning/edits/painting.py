"""Other looks for surfaces that are there: new phrases of the old ones and of what was said."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

from assets.shapes.registry import roles_of
from assets.shapes.roles import Roles
from generators.material.lexicon import lexicon, terms, words
from generators.plan import Surface
from generators.planning.finish import Finish
from generators.reading.reading import Looks

_TOO: Final = {"dark": "light", "light": "dark", "bright": "dark", "pale": "dark", "dull": "bright"}
_SHADES: Final = {
    "darker": "dark", "dark": "dark", "deeper": "dark", "lighter": "light", "light": "light", "paler": "pale",
    "pale": "pale", "brighter": "bright", "bright": "bright", "duller": "dull", "dull": "dull",
}  # fmt: skip
_OPPOSITES: Final = {
    "dark": {"light", "pale", "bright"},
    "light": {"dark"},
    "pale": {"dark"},
    "bright": {"dull", "dark"},
}
_DEGREES: Final = re.compile(
    r"\b(?:more|much|a bit|a little|slightly|somewhat|very|shades? of|an?|the same|solid|coloured|colored|in|made of)\b"
    r"|-colou?red\b"
)
_TOO_SAID: Final = re.compile(r"(?:(?:way|far) )?too (\w+)")
_LIT: Final = {"off": "unlit", "lit": "glowing", "on": "glowing", "burning": "glowing", "unlit": "unlit"}
_EMITS: Final = frozenset({"unlit", "glowing", "dim"})


def readable(looks: Looks) -> tuple[Looks, tuple[str, ...]]:
    """The looks that a painter knows, in its own words, and those of no meaning to one."""
    unknown: list[str] = []

    def kept(said: Sequence[str]) -> tuple[str, ...]:
        found: list[str] = []
        for text in said:
            plain = _plain(text)
            (found if is_drawable(plain) else unknown).append(plain)
        return tuple(found)

    conditions = kept(looks.conditions)
    made = tuple(text for text in conditions if _is_material(text))
    known = Looks(
        kept(looks.colors), (*kept(looks.materials), *made), tuple(text for text in conditions if text not in made)
    )
    return known, tuple(unknown)


def is_drawable(text: str) -> bool:
    """Whether some word of `text` is a colour, a material or a condition that painters know."""
    tokens, known = words(text), lexicon()
    tables: tuple[MappingProxyType[str, Any], ...] = (known.colors, known.nouns, known.conditions)
    return any(terms(tokens, table) for table in tables) or text in _SHADES.values()


def _is_material(text: str) -> bool:
    """Whether what was marked as a look names what something is made of: "tiled", "checkered"."""
    noun = lexicon().nouns.get(" ".join(words(text)))
    return noun is not None and noun.rank > 1 and text not in lexicon().conditions


def relook(
    surfaces: Mapping[str, Surface], looks: Looks, finish: Finish, names: Sequence[str] = (), shape: str = ""
) -> dict[str, Surface]:
    """`surfaces` of a `shape` with those of `names` changed, else the ones that carry the colour; the others stay."""
    looks = _of_light(surfaces, looks)
    chosen = tuple(names) or _chief(surfaces, roles_of(shape), looks)
    changed = {name: relooked(surfaces[name].phrase, looks) for name in chosen}
    return {
        name: finish.surface(changed[name]) if changed.get(name, surface.phrase) != surface.phrase else surface
        for name, surface in surfaces.items()
    }


def _of_light(surfaces: Mapping[str, Surface], looks: Looks) -> Looks:
    """Darker and brighter, said of what shines, are about its light."""
    said = (*looks.colors, *looks.conditions)
    shades = [shade for text in said for shade in _shades(text)]
    if not shades or not all(_shades(text) for text in said) or not any(any(s.emissive) for s in surfaces.values()):
        return looks
    light = "dim" if shades[0] == "dark" else "glowing"
    return Looks(materials=looks.materials, conditions=(light,))


def relooked(phrase: str, looks: Looks) -> str:
    """`phrase` with what was said in the place of its own words for the same."""
    conditions = tuple(_LIT.get(word, word) for word in looks.conditions)
    shades = tuple(word for text in looks.colors for word in _shades(text))
    colors = tuple(text for text in looks.colors if not _shades(text))
    old = words(phrase) if phrase.isascii() else [phrase]
    if looks.materials:
        old = []
    elif colors:
        old = _without_colors(old)
    gone = {w for shade in shades for w in _OPPOSITES.get(shade, ())} | (_EMITS if _EMITS & set(conditions) else set())
    kept = [word for word in old if word not in gone]
    new = [*conditions, *shades, *colors, *looks.materials]
    return " ".join([*(text for text in new if text not in " ".join(kept)), *kept])[:200]


def _plain(text: str) -> str:
    """A look without the words that only say how much: "more weathered", "a lighter shade of grey"."""
    low = " ".join(words(text)) if not text.isascii() else text
    plain = " ".join(_DEGREES.sub(" ", low).split())
    if too := _TOO_SAID.fullmatch(plain):
        return _TOO.get(too[1], plain)
    return " ".join(_SHADES.get(_LIT.get(word, word), _LIT.get(word, word)) for word in plain.split()) or text


def _shades(text: str) -> tuple[str, ...]:
    """The shades that a text is nothing but."""
    found = tuple(_SHADES.get(word, "") for word in text.split())
    return found if all(found) else ()


def _without_colors(tokens: list[str]) -> list[str]:
    known = lexicon()
    gone = {
        place
        for start, end, term in terms(tokens, known.colors)
        if term not in known.nouns
        for place in range(start, end)
    }
    gone |= {i for i, word in enumerate(tokens) if word in _SHADES.values()}
    return [word for place, word in enumerate(tokens) if place not in gone]


def _chief(surfaces: Mapping[str, Surface], roles: Roles, looks: Looks) -> tuple[str, ...]:
    """The surface that words without a part are about, and those that equal it."""
    names = tuple(surfaces)
    if not names:
        return ()
    if _EMITS & {_LIT.get(word, word) for word in looks.conditions}:
        shining = tuple(name for name in names if name in roles.shines or any(surfaces[name].emissive))
        if shining:
            return shining
    first = names[0] if looks.materials else roles.bearer(names)
    return tuple(name for name in names if surfaces[name].phrase == surfaces[first].phrase)
