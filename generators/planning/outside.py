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
_SMOKES: Final = re.compile(r"^[^.;!?]*\bsmoke\b[^.;!?]{0,30}\bchimneys?\b", re.IGNORECASE)
"""What is seen of a house from outside alone."""
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
    """Whether it is said that what goes on is outside the place that is named."""
    before, after = reading.text[: named.span.start], reading.text[named.span.stop :]
    if reading.language == "zh":
        return bool(_AFTER_ZH.match(after))
    return bool(_BEFORE.search(before) or _AFTER.match(after) or _SMOKES.search(after))
