"""How many of a thing a prompt means."""

from __future__ import annotations

from typing import Final

from generators.planning.mention import Mention

GROUP: Final = "group"
"""The kind of things that are several by their very name: a family, a band."""


def number_of(mention: Mention, usual: int) -> int:
    """How many of a thing are meant; `usual` is how many there are where no number is said of a plural."""
    if mention.count is not None and (
        mention.count.number is not None or mention.count.group not in ("", "all", "each")
    ):
        return mention.count.usual if mention.count.number is not None else max(mention.count.usual, 2)
    if mention.relation == "flanking":
        return 2
    return max(2, usual) if mention.plural else 1
