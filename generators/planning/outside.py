"""What goes on outside a building: at a bakery's door one is in the street, and not in the shop."""

from __future__ import annotations

import re
from typing import Final

from generators.planning.knowledge.archetypes import Archetype
from generators.reading.reading import Named, Reading

_BEFORE: Final = re.compile(
    r"(?:\b(?:snow|rain|sleet|hail|moonlight|leaves|ash)\w*\s+(?:is\s+|are\s+)?"
    r"(?:falling|pouring|coming down|settling|drifting|shining|beating)"
    r"\s+(?:down\s+)?(?:on|over|onto|around)\s+(?:an?|the)\s+(?:[\w'-]+\s+){0,2}$)|"
    r"\b(?:outside(?:\s+of)?|in\s+front\s+of|(?:at|by|before)\s+the\s+(?:doors?|doorstep|entrance|gates?)\s+(?:of|to))\s+"
    r"(?!(?:an?\s+|the\s+)?(?:full|packed|crowded|live)\b)(?:(?:an?|the|his|her|their|its|my|our)\s+)?(?:[\w'-]+\s+){0,2}$",
    re.IGNORECASE,
)
_AFTER: Final = re.compile(r"^\W*(?:door(?:way|step)?|entrance|porch|steps)\b", re.IGNORECASE)
_AFTER_ZH: Final = re.compile(r"^的?(?:正|大)?(?:门口|门前|门外|外面|屋外|台阶)")
_IN_WEATHER: Final = re.compile(
    r"^\s+in\s+(?:the\s+|an?\s+)?(?:(?:heavy|deep|thick|falling|fresh|driving|light|gentle|pouring|dense|swirling)\s+)?"
    r"(?:snow(?:fall|storm)?|rain(?:storm)?|fog|mist|storm|thunderstorm|blizzard|moonlight)\b",
    re.IGNORECASE,
)
_SMOKING: Final = re.compile(
    r"\bsmok\w*\b[^.;!?]*\bchimney|\bchimney\b[^.;!?]*\bsmok|炊烟|烟囱[^，。]*冒", re.IGNORECASE
)
"""What is seen of a house from without."""
_IN_WEATHER_ZH: Final = re.compile(r"(?:风雪|大雪|暴雪|雪|雨|雾|月光|月色|暴风雨)(?:之)?(?:中|里|下)的$")
_WITHIN: Final = re.compile(r"\b(?:inside|within|interior\s+of)\s+(?:[\w'-]+\s+){0,3}$", re.IGNORECASE)
_FREE_STANDING: Final = frozenset({
    "cabin", "cottage", "hut", "house", "farmhouse", "castle", "church", "chapel", "temple", "barn", "chalet",
    "mansion", "mill", "windmill", "tower", "shack", "lodge", "monastery", "lighthouse", "igloo", "shrine", "pagoda",
    "villa",
})  # fmt: skip
"""What stands by itself, so that one sees the weather about it."""
STREET: Final = "city street"
"""Where one is outside a building of a town."""
_BUILDINGS: Final[tuple[tuple[frozenset[str], str], ...]] = (
    (
        frozenset({"japanese", "chinese", "edo", "zen", "bamboo", "tea house", "shrine"}),
        "japanese house",
    ),
    (frozenset({"medieval", "fantasy", "tavern", "fairy tale"}), "half-timbered house"),
    (frozenset({"mediterranean", "greek", "desert", "arabian"}), "whitewashed house"),
    (frozenset({"victorian"}), "victorian house"),
    (frozenset({"mountain", "alps", "snow", "winter", "ski"}), "mountain chalet"),
    (frozenset({"forest", "woods", "lake", "taiga", "swamp"}), "pine cabin"),
    (frozenset({"shop", "street", "city", "town", "cafe"}), "shop front"),
)
"""What a building is by the tags of the place that it is in and its own, the first that fits."""
_ANY_BUILDING: Final = "house"


def building_of(inner: Archetype, outer: Archetype) -> str:
    """The thing that a place within walls is, seen from the place in the open where it stands."""
    tags = {*outer.tags, *inner.tags}
    return next((thing for some, thing in _BUILDINGS if not tags.isdisjoint(some)), _ANY_BUILDING)


def is_left(named: Named, reading: Reading) -> bool:
    """Whether it is said that what goes on is outside the place that is named, or what is seen of it from there."""
    before, after = reading.text[: named.span.start], reading.text[named.span.stop :]
    stands = named.text.split()[-1] in _FREE_STANDING and not _WITHIN.search(before)
    smoking = stands and _SMOKING.search(reading.text) is not None
    if reading.language == "zh":
        return bool(_AFTER_ZH.match(after)) or smoking or (stands and _IN_WEATHER_ZH.search(before) is not None)
    weathered = stands and _IN_WEATHER.match(after) is not None
    return bool(_BEFORE.search(before) or _AFTER.match(after)) or smoking or weathered
