"""What is named and seen in the sky of a place in the open: two moons, a blood-red one, twin suns, a rainbow, a comet.

They stand nowhere, so that what the picture is about is something else; they are painted into the sky. What is a thing
of that name (a moon lamp, a rainbow flag, the planets of a model), and what is landed on, is left as it is.
"""

from __future__ import annotations

import re
from typing import Final

import msgspec

from assets.sky.look import BodyKind
from generators.plan import Color, SkyBody
from generators.reading.reading import Change, Named, Reading, RelationSaid, Span
from generators.vocabulary.numbers import read_count

_NOUNS: Final[dict[str, BodyKind]] = {
    "moon": "moon", "sun": "sun", "rainbow": "rainbow", "comet": "comet", "star": "comet", "meteor": "comet",
    "planet": "planet", "saturn": "ringed planet", "jupiter": "planet",
}  # fmt: skip
_ENGLISH: Final = re.compile(
    r"(?P<before>(?:[\w-]+\s+){0,4})\b(?P<noun>(?<=shooting )star|(?<=falling )star|moon|sun|rainbow|comet|meteor"
    r"|planet|saturn|jupiter)(?P<many>s?)\b(?![-'’])",
    re.IGNORECASE,
)
_CHINESE: Final = re.compile(
    r"(?P<before>(?:[一两二三四双]|好?几)?[轮个颗弯道条]?(?:[巨硕]?大的?|圆圆?的?|[血绯]?[红金紫蓝绿橙]色?的?|弯弯的?|满|圆|明|血|半)*)"
    r"(?P<noun>月亮|明月|圆月|满月|血月|弯月|月牙|红月|巨月|太阳|彩虹|彗星|流星|带光环的行星|行星|土星|木星)"
    r"(?!灯|船|门|湾|桥|糖|色|蛋糕|旗|伞|能|镜|花|帽|系|小马|滑|跑道|基地|车|雨|岛)"
)
_OF_CHINESE: Final[dict[str, BodyKind]] = {
    "弯月": "crescent", "月牙": "crescent", "太阳": "sun", "彩虹": "rainbow", "彗星": "comet", "流星": "comet",
    "带光环的行星": "ringed planet", "行星": "planet", "土星": "ringed planet", "木星": "planet",
}  # fmt: skip
_LANDED: Final = re.compile(r"\b(?:on|to|from|onto|of|in|around|toward|towards|like)\s+(?:(?:the|a|an)\s+)?$", re.I)
"""What comes before what one is on, or speaks of."""
_HIGH: Final = re.compile(
    r"\b(?:sky|skies|above|over|overhead|behind|horizon|ris(?:e|es|ing)|hang(?:s|ing)?|loom(?:s|ing)?|under|beneath)\b",
    re.IGNORECASE,
)
_HIGH_ZH: Final = re.compile(r"天上|天空|空中|夜空|挂着|升起|悬|天边|地平线|头顶|照|之下|下的")
_INSIDE: Final = re.compile(r"\b(?:windows?|porthole|skylight|glass|balcony|terrace|outside)\b|窗|外面|阳台", re.I)
_LARGE: Final = re.compile(r"\b(?:huge|giant|gigantic|enormous|massive|big|large|immense|vast)\b|巨|硕|大", re.I)
_CRESCENT: Final = re.compile(r"\bcrescent|\bhalf\b|弯|半", re.I)
_RINGED: Final = re.compile(r"\bringed\b|\bwith (?:a )?rings?\b|光环", re.I)
_OWN_SKY: Final = frozenset({"space", "outer space", "deep space", "solar system", "galaxy", "orbit", "planetarium"})
"""Where planets are what the place is of."""
_LARGER: Final = 2.0
_COLORS: Final[dict[str, Color]] = {
    "blood": (0.75, 0.09, 0.05), "crimson": (0.75, 0.06, 0.06), "red": (0.85, 0.13, 0.07),
    "orange": (1.0, 0.42, 0.1), "golden": (1.0, 0.72, 0.25), "gold": (1.0, 0.72, 0.25), "yellow": (1.0, 0.85, 0.3),
    "green": (0.25, 0.8, 0.35), "turquoise": (0.2, 0.8, 0.75), "blue": (0.25, 0.5, 1.0), "purple": (0.55, 0.25, 0.9),
    "violet": (0.55, 0.25, 0.9), "pink": (1.0, 0.45, 0.65), "black": (0.03, 0.03, 0.04),
    "血": (0.75, 0.09, 0.05), "红": (0.85, 0.13, 0.07), "橙": (1.0, 0.42, 0.1), "金": (1.0, 0.72, 0.25),
    "紫": (0.55, 0.25, 0.9), "蓝": (0.25, 0.5, 1.0), "绿": (0.25, 0.8, 0.35),
}  # fmt: skip
"""Linear, by the words that stand before a body; of its own colour else."""
_MOST: Final = 4
_BY_NIGHT: Final = frozenset({"moon", "crescent", "comet"})
_LOOKS: Final = frozenset(
    {"full", "crescent", "half", "blood", "ringed", "bright", "pale", "double", "twin", "glowing", "a", "an", "the"}
)
"""What may stand between the number of a body and it."""
_AT_HAND: Final = frozenset({"on", "inside", "held", "hanging", "between"})
_LIT: Final = frozenset({"moon", "moons", "shooting star", "shooting stars", "meteor", "meteors"})
"""What readers take for words of time."""


def with_sky(reading: Reading) -> tuple[Reading, tuple[SkyBody, ...]]:
    """`reading` without what is to be seen in the sky, and that; by night where no time is told and moons shine."""
    if reading.anchor is not None or (reading.where == "in" and not _INSIDE.search(reading.text)):
        return reading, ()
    found = [(span, bodies) for span, bodies in _said(reading) if _is_seen(span, reading)]
    held = {one.id for one in reading.things for span, _ in found if one.span.meets(span)}
    if not found or (len(held) == len(reading.things) and not reading.places):
        return reading, ()  # a prompt about nothing but the moon
    rest = reading.without(held)
    shown = [body for _, bodies in found for body in bodies][:8]
    spans = [span for span, _ in found]
    said = " ".join(reading.text[span.start : span.stop] for span in spans)
    rest = msgspec.structs.replace(rest, unread=tuple(word for word in rest.unread if word not in said))
    left = tuple(one for one in rest.changes if not any(one.span.meets(span) for span in spans))
    rest = msgspec.structs.replace(rest, changes=left)
    timed = any(one.aspect == "time" for one in left)
    if not timed and any(body.kind in _BY_NIGHT for body in shown):
        rest = msgspec.structs.replace(rest, changes=(*rest.changes, Change("time", "night", spans[0])))
    return rest, tuple(shown)


def _said(reading: Reading) -> list[tuple[Span, tuple[SkyBody, ...]]]:
    """Where bodies are spoken of, and which; nothing that is but part of a longer noun."""
    if reading.language == "zh":
        return [
            (Span(*found.span()), _bodies(found, _OF_CHINESE.get(found["noun"], "moon"), many=False))
            for found in _CHINESE.finditer(reading.text)
            if _OF_CHINESE.get(found["noun"]) not in ("planet", "sun", "ringed planet")
            or (_HIGH_ZH.search(reading.text) and found["before"])
        ]
    said = []
    for found in _ENGLISH.finditer(reading.text):
        kind = _NOUNS.get(found["noun"].lower())
        span = Span(found.start("noun"), found.end())
        if kind is None or not _stands_alone(span, reading) or _LANDED.search(reading.text[: _phrase_start(found)]):
            continue
        bodies = _bodies(found, kind, many=bool(found["many"]))
        near = reading.text[max(0, found.start() - 30) : found.end() + 30]
        if kind in ("planet", "ringed planet") and not (_HIGH.search(near) or _RINGED.search(found["before"])):
            continue
        if kind == "sun" and len(bodies) == 1 and bodies[0].color is None and bodies[0].scale == 1.0:
            continue
        said.append((span, bodies))
    return said


def _phrase_start(found: re.Match[str]) -> int:
    """Where what is said of a body begins: its number, its looks."""
    words = list(re.finditer(r"[\w-]+\s+", found["before"]))
    start = found.start("noun")
    for word in reversed(words):
        text = word[0].strip().lower()
        if not (text in _COLORS or read_count(text) or _LARGE.search(text) or text in _LOOKS):
            break
        start = found.start() + word.start()
    return start


def _bodies(found: re.Match[str], kind: BodyKind, *, many: bool) -> tuple[SkyBody, ...]:
    """As many as are counted, in their colour and size."""
    before, noun = found["before"].lower(), found["noun"]
    words = re.findall(r"[a-z]+", before) if before.isascii() else list(before + noun)
    near = words[-3:] if before.isascii() else words
    if kind == "moon" and _CRESCENT.search(before + noun):
        kind = "crescent"
    if kind == "planet" and _RINGED.search(before + noun):
        kind = "ringed planet"
    color = None if kind == "rainbow" else next((_COLORS[word] for word in near if word in _COLORS), None)
    scale = _LARGER if _LARGE.search(" ".join(near)) or noun == "巨月" else 1.0
    return (SkyBody(kind=kind, color=color, scale=scale),) * _count(near, kind, many=many)


def _count(words: list[str], kind: BodyKind, *, many: bool) -> int:
    if not {"twin", "double", "双", "两", "pair"}.isdisjoint(words):
        return 2
    counts = [count.number for word in words if (count := read_count(word)) and count.number]
    if counts:
        return max(1, min(counts[-1], _MOST))
    return (3 if kind == "comet" else 2) if many else 1


def _stands_alone(span: Span, reading: Reading) -> bool:
    """Whether no longer noun, nor a place, holds the words: a moon lamp, a moon base."""
    nouns = (*reading.things, *reading.places)
    longer = any(one.span.meets(span) and one.span.stop > span.stop for one in nouns)
    placed = any(one.span.meets(span) for one in reading.places)
    named = any(one.span.meets(span) for one in reading.things) or reading.text[span.start : span.stop].lower() in _LIT
    return named and not longer and not placed


def _is_seen(span: Span, reading: Reading) -> bool:
    """Whether it is no thing at hand: on, in or under something, or made of something."""
    held = [one for one in reading.things if one.span.meets(span)]
    ids = {one.id for one in held}
    low = any(one.kind in _AT_HAND and one.shell != "sky" for one in _of(reading, ids))
    own = any(place.text in _OWN_SKY for place in reading.places)
    return not (low or own or any(_is_made(one) for one in held) or _carries(reading, ids))


def _of(reading: Reading, ids: set[int]) -> list[RelationSaid]:
    return [one for one in reading.relations if not ids.isdisjoint(one.subjects)]


def _carries(reading: Reading, ids: set[int]) -> bool:
    """Whether something is on it: a boy who sits on the moon."""
    return any(one.kind in ("on", "inside") and not ids.isdisjoint(one.targets) for one in reading.relations)


def _is_made(named: Named) -> bool:
    return bool(named.looks.materials)
