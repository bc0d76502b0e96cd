"""What season or snow a prompt speaks of, told by its words: snow that lies is not always weather."""

from __future__ import annotations

import re
from typing import Literal

from generators.planning.knowledge.modifiers import Modifier

Cover = Literal["snow", "autumn"]
"""What lies on a place in the open: `stages.toml` says under these names what surfaces then are."""

_SNOW = re.compile(
    r"\bsnow(?:y|s|ed|ing|fall|bound|drifts?|-covered|-capped|-laden)?\b"
    r"(?![- ](?:white|leopards?|owls?|m[ae]n|globes?|boards?|shovels?|mobiles?|shoes|boots|machines?|peas|geese|fox))"
    r"|\b(?:blizzard|wintry)\b|雪(?![人豹橇糕碧])",
    re.IGNORECASE,
)
"""Words of snow that lies or falls, and not those of things that go by it."""
_AUTUMN = re.compile(r"\b(?:autumn(?:al)?|fall (?:colou?rs|leaves|foliage))\b|秋", re.IGNORECASE)


_FROZEN = re.compile(
    r"\b(?:frozen|iced)(?:[- ]over)?\s+(?:[a-z]+\s+)?"
    r"(?:canals?|rivers?|lakes?|ponds?|streams?|seas?|bays?|fjords?|harbou?rs?|water)\b"
    r"|\b(?:canal|river|lake|pond|stream|harbou?r)\s+(?:is\s+|has\s+)?frozen\b|结冰|冰封|封冻|结了冰",
    re.IGNORECASE,
)
"""Words of water that is frozen over."""


def is_frozen(prompt: str) -> bool:
    """Whether water of a prompt is said to be frozen over."""
    return _FROZEN.search(prompt) is not None


def cover_of(prompt: str, weather: str, modifiers: tuple[Modifier, ...]) -> Cover | None:
    """What covers the open ground in a scene of this weather (its own or the prompt's), told by words or modifiers."""
    if weather == "snow" or _SNOW.search(prompt):
        return "snow"
    if _AUTUMN.search(prompt) or any(modifier.name == "autumn" for modifier in modifiers):
        return "autumn"
    return None
