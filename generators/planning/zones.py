"""Parts of a place that things are said to be in: the foreground, the path, the shore, the water."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from assets.stages.stage import ZoneKind
from generators.planning.mention import Mention
from generators.reading.reading import Reading

_PARTS_OF_PLACES: Final[tuple[tuple[ZoneKind, str, str], ...]] = (
    (
        "foreground",
        r"in\s+the\s+(?:near\s+)?foreground|up\s+close|close\s+to\s+the\s+(?:camera|viewer)",
        r"前景|近处|眼前",
    ),
    ("path", r"(?:on|along|down|up)\s+the\s+(?:foot)?(?:path|trail|walkway|lane)", r"(?:小路|小径|路)上"),
    (
        "shore",
        r"(?:on|at|along)\s+the\s+(?:shore(?:line)?|water'?s\s+edge|bank|riverbank|waterline)",
        r"(?:岸|水)边|岸上",
    ),
    (
        "water",
        r"(?:in|into|through|across)\s+(?:the\s+)?(?:\w+\s+)?(?:shallows?|water|surf|waves)"
        r"|(?:half|partly|partially|knee|waist|belly|chest|neck)[\s-]+(?:deep|submerged|high\s+in\s+(?:the\s+)?water)",
        r"(?:水|河|湖|溪|海)(?:里|中)|浅滩(?:里|中|上)?",
    ),
)
"""Parts of a place that stages have as zones, and how it is said after a thing, in Chinese before it, to be there."""
_WADES: Final = re.compile(
    r"\b(?:wad(?:e|es|ing)|bath(?:e|es|ing)|swim(?:s|ming)?|submerged|paddl(?:e|es|ing)|wallow(?:s|ing)?"
    r"|splash(?:es|ing)?)\b|[游泡浸]|涉水|戏水"
)
"""Words for what is done in the water."""


def zoned(mention: Mention, reading: Reading) -> Mention:
    """What is said to be in a part of the place; in the foreground it is in no relation to what is behind it."""
    named = reading.named(mention.id)
    if named is None or mention.relation in ("far", "held"):
        return mention
    before, after = reading.text[: named.span.start], reading.text[named.span.stop :]
    zone = next((zone for zone, said, said_zh in _PARTS_OF_PLACES if _said(said, said_zh, before, after)), None)
    if zone == "foreground":
        return replace(mention, zone=zone, relation=None, side=None, target=None, other=None)
    return replace(mention, zone=zone)


def in_the_water(mention: Mention) -> Mention:
    """An animal or somebody of whom it is said, or whose doing tells, that they are in the water; else as it is."""
    wades = mention.zone == "water" or any(_WADES.search(pose) for pose in mention.poses)
    if not wades:
        return mention
    return replace(mention, zone="water")


def _said(said: str, said_zh: str, before: str, after: str) -> bool:
    english = rf"\W{{0,2}}(?:(?:is|are|stands?|standing|waits?)\s+)?(?:{said})\b"
    chinese = rf"(?:{said_zh})(?:里|中|上)?(?:的|是|有|站着|立着)?(?:[一两三][个只位棵座条块头])?$"
    return bool(re.match(english, after, re.IGNORECASE) or re.search(chinese, before))
