"""How language models answer: the JSON schema they are held to, and examples without what says nothing."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import msgspec


def schema_of(answer: type[msgspec.Struct], ours: Collection[str]) -> dict[str, Any]:
    """The JSON schema of a struct without the fields that are `ours` to fill in."""
    whole = msgspec.json.schema(answer)
    fields = whole["$defs"][answer.__name__]["properties"]
    for name in ours:
        fields.pop(name, None)
    return whole


def said(value: Any) -> Any:
    """Data without what says nothing: empty fields, and where in a text something was said."""
    if isinstance(value, dict):
        kept = {name: said(field) for name, field in value.items() if name != "span"}
        return {name: field for name, field in kept.items() if field not in (None, "", [], {}, False)}
    return [said(part) for part in value] if isinstance(value, (list, tuple)) else value
