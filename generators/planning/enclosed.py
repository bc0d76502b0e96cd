"""Places that are but in a glass or on a picture: a snow globe with a village inside it stands in no village."""

from __future__ import annotations

import re
from typing import Final

from generators.reading.reading import Named, Reading

_GLASSES: Final = re.compile(
    r"\b(?:snow ?globes?|bottles?|jars?|terrariums?|crystal balls?|lockets?|light ?bulbs?"
    r"|glass (?:domes?|balls?|cloches?)"
    r"|music box(?:es)?|tea ?cups?|matchbox(?:es)?|suitcases?|paintings?|posters?|murals?|photos?|photographs?"
    r"|pictures?|tapestr(?:y|ies)"
    r"|postcards?|maps?|dioramas?)\b",
    re.IGNORECASE,
)
"""What small worlds are in, or on."""
_WITHIN: Final = re.compile(
    r"\s+(?:with|of|showing|holding|containing|depicting)\s+(?:(?!(?:in|on|at|inside|by|near|under)\b)[\w'-]+\s+){0,4}",
    re.IGNORECASE,
)
"""What stands between that and the world in it."""


def is_enclosed(named: Named, reading: Reading) -> bool:
    """Whether a noun that may be a place is but within a glass or a picture that is named right before it."""
    if reading.language != "en":
        return False
    before = reading.text[: named.span.start]
    return any(_WITHIN.fullmatch(before[glass.end() :]) for glass in _GLASSES.finditer(before))
