"""Under which terms a set is, as far as a text beside it says."""

from __future__ import annotations

import re

_KNOWN: tuple[tuple[str, str], ...] = (
    (r"\bcc[ -]?0\b|creative commons zero|public domain dedication|publicdomain/zero", "CC0-1.0"),
    (r"\bcc[ -]by[ -]nc[ -]sa\b|attribution-noncommercial-sharealike", "CC-BY-NC-SA"),
    (r"\bcc[ -]by[ -]nc\b|attribution-noncommercial", "CC-BY-NC"),
    (r"\bcc[ -]by[ -]sa\b|attribution-sharealike", "CC-BY-SA"),
    (r"\bcc[ -]by\b|creative commons attribution", "CC-BY"),
    (r"apache license", "Apache-2.0"),
    (r"\bmit license\b", "MIT"),
)
_VERSION = re.compile(r"\b([1-4]\.0)\b")
_LONGEST = 80


def recognise(text: str) -> str:
    """The short name of the licence that `text` states, with its version where it has one; else its first line."""
    lower = text.lower()
    for pattern, name in _KNOWN:
        if found := re.search(pattern, lower):
            version = _VERSION.search(lower, found.start())
            return f"{name}-{version[1]}" if name.startswith("CC-") and version else name
    return next((line.strip()[:_LONGEST] for line in text.splitlines() if line.strip()), "")
