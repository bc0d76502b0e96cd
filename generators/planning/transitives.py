"""What verbs do to the nouns right after them, where readers give no relation: who crosses a bridge is on it, water
that is sprayed is no lake, and who walks under an umbrella has it in the hand.
"""

from __future__ import annotations

import re
from typing import Final

import msgspec

from generators.reading.reading import Named, Reading, RelationKind, RelationSaid

_BETWEEN: Final = r"\s+(?:(?:an?|the|his|her|their|its|some|cold|hot|warm|fresh|clean|more)\s+)*$"
"""What stands between a verb and its object."""
_CROSSES: Final = re.compile(
    r"\bcross(?:es|ed|ing)?(?:\s+over)?" + _BETWEEN + r"|(?:[走跑驶开骑经跨越通]过|横跨|穿越)$", re.IGNORECASE
)
_SPANS: Final = re.compile(
    r"(?:bridge|viaduct|footbridge|aqueduct|overpass|flyover|causeway|drawbridge|桥|天桥|高架)$", re.IGNORECASE
)
"""How nouns end for what one is on who crosses it."""
_HANDLES: Final = re.compile(
    r"\b(?:spray|pour|splash|throw|toss|fetch|carry|carri|drink|sipp?|sprinkl|squirt|hos|pump|boil|scoop|draw|shoot|spill)"
    r"(?:e|es|s|ed|ing)?" + _BETWEEN + r"|[喷洒浇泼喝舀打挑提倒]着?$",
    re.IGNORECASE,
)
_FLUIDS: Final = frozenset({
    "water", "jet of water", "jets of water", "water jet", "water jets", "stream of water", "streams of water", "foam",
    "水", "水柱", "水花", "泡沫", "清水",
})  # fmt: skip
"""What lies nowhere while somebody has it in use."""
_SHELTERS: Final = re.compile(r"\b(?:umbrella|parasol)s?$|[雨阳纸洋花]?伞$", re.IGNORECASE)
_PLANTED: Final = re.compile(
    r"\b(?:beach|sun|patio|garden|caf[eé]|market)\s+(?:umbrella|parasol)s?$|遮阳伞|沙滩伞", re.IGNORECASE
)
"""Umbrellas that stand by themselves."""
_AT_REST: Final = re.compile(
    r"^(?:l(?:ie|ies|ying|ounging|ounges)|s(?:it|its|itting|unbathing|leep\w*)|doz\w+|nap\w*|read\w*)|躺|坐|睡|趴"
)


def with_objects(reading: Reading) -> Reading:
    """`reading` with the relations that its verbs tell, and without fluids that somebody but handles."""
    return _held_over(_crossed(_handled(reading)))


def _handled(reading: Reading) -> Reading:
    gone = {one.id for one in reading.things if one.text in _FLUIDS and _HANDLES.search(_before(one, reading))}
    if not gone or len(gone) == len(reading.things):
        return reading
    return reading.without(gone)


def _crossed(reading: Reading) -> Reading:
    made: list[RelationSaid] = []
    for one in reading.things:
        if not (_SPANS.search(one.text) and _CROSSES.search(_before(one, reading))):
            continue
        doers = [other for other in reading.things if other.span.stop <= one.span.start and other.poses]
        if doers and not any(doers[-1].id in relation.subjects for relation in reading.relations):
            made.append(_relation("on", doers[-1], one))
    return msgspec.structs.replace(reading, relations=(*reading.relations, *made)) if made else reading


def _held_over(reading: Reading) -> Reading:
    """Umbrellas that somebody upright is under are held by them."""
    by_id = {one.id: one for one in reading.things}
    relations = [_as_held(one, by_id) for one in reading.relations]
    return msgspec.structs.replace(reading, relations=tuple(relations))


def _as_held(relation: RelationSaid, by_id: dict[int, Named]) -> RelationSaid:
    if relation.kind != "under" or len(relation.targets) != 1 or len(relation.subjects) != 1:
        return relation
    over, below = by_id.get(relation.targets[0]), by_id.get(relation.subjects[0])
    if over is None or below is None or not _SHELTERS.search(over.text) or _PLANTED.search(over.text):
        return relation
    if over.plural or not below.poses or any(_AT_REST.search(pose) for pose in below.poses):
        return relation
    return msgspec.structs.replace(relation, kind="held", subjects=(over.id,), targets=(below.id,))


def _relation(kind: RelationKind, one: Named, other: Named) -> RelationSaid:
    return RelationSaid(kind=kind, subjects=(one.id,), targets=(other.id,), span=other.span)


def _before(one: Named, reading: Reading) -> str:
    """The text before a noun, without its looks: they stand between it and the verb."""
    text = reading.text[: one.span.start].rstrip() + " " if reading.language == "en" else reading.text[: one.span.start]
    for word in (*one.looks.words, *one.styles):
        text = re.sub(rf"\b{re.escape(word)}\s+$", "", text) if reading.language == "en" else text.removesuffix(word)
    return text
