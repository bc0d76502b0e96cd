"""Weather that was read as things: snow on roofs, dark clouds, mist over a lake are the place's and stand nowhere.

What lies in a heap, what somebody rides on, and what is all that a prompt names stay things.
"""

from __future__ import annotations

import re
from typing import Final

import msgspec

from generators.reading.reading import Change, Named, Reading, Span

_AIRS: Final[dict[str, tuple[str, ...]]] = {
    "snow": ("snow", "fresh snow", "deep snow", "snowfall", "snowflake", "snowflakes", "frost", "hoarfrost",
             "snow cover", "积雪", "雪花", "白雪"),
    "rain": ("rain", "raindrops", "raindrop", "drizzle", "rainwater", "雨", "雨水", "雨滴", "雨丝"),
    "cloudy": ("clouds", "cloud", "white clouds", "grey clouds", "云", "白云", "云朵", "云层"),
    "storm": ("storm clouds", "dark clouds", "black clouds", "thunderclouds", "rain clouds", "storm", "lightning",
              "thunder", "乌云", "黑云", "闪电"),
    "mist": ("mist", "morning mist", "haze", "薄雾", "晨雾", "云雾", "水雾"),
    "fog": ("fog", "thick fog", "雾", "大雾", "浓雾"),
}  # fmt: skip
"""Weather, and the nouns that say it."""
_WEATHER: Final = {noun: weather for weather, nouns in _AIRS.items() for noun in nouns}
_HEAPED: Final = re.compile(r"\b(?:pile|heap|mound|bank|ball|block)s?\s+of\s+(?:\w+\s+)?$|[堆座团朵块]$", re.IGNORECASE)
"""What stands before weather that lies as a thing."""
_MIRRORED: Final = re.compile(r"\b(?:reflect|mirror)(?:s|ed|ing)?\b|倒映|映在|映照", re.IGNORECASE)
_WATER: Final = frozenset({"water", "surface", "puddles", "wet street", "水", "水里", "水面", "水中", "河水", "湖水"})
_STARS: Final = frozenset({"stars", "star", "starry sky", "星星", "繁星", "星空", "星光", "群星"})
_OVERHEAD: Final = re.compile(
    r"\bstars\s+(?:overhead|above|in the (?:\w+ )?sky|twinkl\w*|shin\w*|out|are out)\b"
    r"|\b(?:under|beneath|below) (?:the |a )?(?:\w+ )?(?:stars|starry sky)\b|满天星|繁星|星空|星光",
    re.IGNORECASE,
)
_GROWN: Final = re.compile(
    r"\b(?:overgrown|covered|reclaimed|swallowed|overrun|choked|entwined)\s+(?:with|in|by)\s+(?:\w+\s+){0,2}?"
    r"(plants?|vegetation|greenery|weeds|foliage|nature|vines|leaves)\b|(?:长满|爬满|布满|覆盖)了?(?:\w{0,2}的)?(植物|杂草|绿植|藤蔓|野草)",
    re.IGNORECASE,
)
"""What a place is said to be grown over with: it stands in no pot."""
_DARK: Final = frozenset({"dark", "black", "storm", "stormy", "heavy", "乌", "黑"})


def aired(reading: Reading) -> Reading:
    """`reading` with its weather as such. What is in, on or under the weather is in no relation to it any more."""
    airs = {named.id: weather for named in reading.things if (weather := _weather(named, reading))}
    others = [named for named in reading.things if named.id not in airs]
    if not airs or not (others or reading.places):
        return reading
    held = (named for named in reading.things if named.id in airs)
    said = tuple(Change("weather", airs[named.id], named.span) for named in held)
    relations = tuple(
        one for one in reading.relations if airs.keys().isdisjoint(one.targets) and not airs.keys() >= {*one.subjects}
    )
    return msgspec.structs.replace(
        reading,
        things=tuple(others),
        relations=tuple(
            msgspec.structs.replace(one, subjects=tuple(s for s in one.subjects if s not in airs)) for one in relations
        ),
        changes=(*reading.changes, *said),
    )


def starlit(reading: Reading) -> Reading:
    """`reading` with stars that are overhead as what they tell, the night; else five of them hung in the camp."""
    said = _OVERHEAD.search(reading.text)
    if said is None:
        return reading
    stars = {one.id for one in reading.things if one.text in _STARS}
    if not (reading.places or len(reading.things) > len(stars)):
        return reading
    timed = any(one.aspect == "time" for one in reading.changes)
    night = () if timed else (Change("time", "night", Span(*said.span())),)
    return msgspec.structs.replace(reading.without(stars), changes=(*reading.changes, *night))


def overgrown(reading: Reading) -> Reading:
    """`reading` without the plants that a place is said to be grown over with, which tell how it is."""
    said = [Span(*found.span(1 if found[1] else 2)) for found in _GROWN.finditer(reading.text)]
    held = {one.id for one in reading.things if any(map(one.span.meets, said))}
    if not held or not (reading.places or len(reading.things) > len(held)):
        return reading
    grown = Change("style", "overgrown", next(one.span for one in reading.things if one.id in held))
    known = any(change.text == grown.text for change in reading.changes)
    return msgspec.structs.replace(
        reading.without(held), changes=reading.changes if known else (*reading.changes, grown)
    )


def unmirrored(reading: Reading) -> Reading:
    """`reading` without the water that something is mirrored in: a lantern's image in the river is no lantern there."""
    said = {one.id for one in reading.things if any(_MIRRORED.search(pose) for pose in one.poses)}
    ends = {t for one in reading.relations if not said.isdisjoint(one.subjects) for t in one.targets}
    water = {one.id for one in reading.things if one.id in ends and one.text in _WATER}
    return reading.without(water)


def _weather(named: Named, reading: Reading) -> str:
    """The weather that a noun is; "" where it is a thing."""
    said = reading.text[named.span.start : named.span.stop]
    weather = _WEATHER.get(said.lower()) or (_WEATHER.get(named.text) if said.isascii() else None)
    counted = named.count is not None and named.count.number is not None
    if weather is None or counted or named.sizes or _HEAPED.search(reading.text[: named.span.start]):
        return ""
    carries = any(named.id in one.targets and one.kind in ("on", "inside", "above") for one in reading.relations)
    if weather == "cloudy" and (carries or (said.isascii() and not named.plural)):
        return ""  # a castle on a cloud
    return "storm" if weather == "cloudy" and not _DARK.isdisjoint(named.looks.words) else weather
