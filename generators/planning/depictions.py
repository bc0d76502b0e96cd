"""What is there as a model or a picture alone: "a model of the Eiffel Tower" is a small one, 一幅星空 a painting."""

from __future__ import annotations

import re
from typing import Final

import msgspec

from generators.reading.reading import Named, Reading
from generators.vocabulary.measures import Size

_MODELS: Final = frozenset({
    "model", "scale model", "replica", "miniature", "figurine", "mini model", "little model", "copy", "model kit",
    "small model", "3d model", "hologram", "projection",
})  # fmt: skip
_OF: Final = re.compile(r"^\s+of\s+(?:(?:an?|the)\s+)?(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
_ANATOMY: Final = re.compile(
    r"\b(?:heart|brain|eye|ear|skull|lung|lungs|tooth|dna|atom|molecule|planets)\b", re.IGNORECASE
)
"""Models that go by names of their own."""
_MODEL_M: Final = 0.6
"""How long a model is, unless its size is said."""
_SMALL: Final = re.compile(r"\b(?:mini|miniature|tiny|little|small|model|toy)\b|迷你|微型|小型|小小|模型")
_SYSTEMS: Final = {"solar system": "solar system model", "太阳系": "太阳系模型"}
"""What is a place, and a thing where it is small."""
_SHEET_ZH: Final = re.compile(r"[一两几]?幅[^，。、]{0,8}$")
"""What stands before a picture of something."""
_PICTURE_OF_ZH: Final = re.compile(r"[一两几]幅[^，。、]*")
_PICTURES_ZH: Final = re.compile(r"(?:画|图|字|照片|海报|对联|书法|相|作品|地图|卷|帘|挂毯|油画|春联)$")
_PICTURE_ZH: Final = "画"


def depicted(reading: Reading) -> Reading:
    """`reading` with models as small things of what they are of, and with pictures for what is but on them."""
    return _pictured(_systems(_modelled(reading)))


def _modelled(reading: Reading) -> Reading:
    gone: dict[int, int] = {}
    things = {one.id: one for one in reading.things}
    for model in reading.things:
        after = [one for one in reading.things if one.span.start >= model.span.stop]
        other = min(after, key=lambda one: one.span.start, default=None)
        if other is None or model.text not in _MODELS or _ANATOMY.search(other.text):
            continue
        if not _OF.match(reading.text[model.span.stop : other.span.start]):
            continue
        gone[model.id] = other.id
        things[other.id] = _small(other, model)
        del things[model.id]
    if not gone:
        return reading
    relations = (relation.merged(gone) for relation in reading.relations)
    kept = tuple(one for one in relations if one is not None)
    return msgspec.structs.replace(reading, things=tuple(things.values()), relations=kept)


def _small(named: Named, model: Named) -> Named:
    sizes = model.sizes or (Size("longest", _MODEL_M),)
    return msgspec.structs.replace(
        named, sizes=sizes, count=model.count or named.count, plural=model.plural or named.plural
    )


def _systems(reading: Reading) -> Reading:
    """The planets about their sun as one model, where they are to be on a table or small."""
    said = [one for one in (*reading.places, *reading.things) if one.text in _SYSTEMS]
    if not said or not (reading.anchor or _SMALL.search(reading.text[: said[0].span.start].lower())):
        return reading
    first = msgspec.structs.replace(said[0], text=_SYSTEMS[said[0].text], sizes=())
    ids = {one.id for one in said}
    things = [one for one in reading.things if one.id not in ids]
    places = tuple(one for one in reading.places if one.id not in ids)
    return msgspec.structs.replace(reading, things=(first, *things), places=places)


def _pictured(reading: Reading) -> Reading:
    if reading.language != "zh":
        return reading
    things = tuple(
        msgspec.structs.replace(one, text=_PICTURE_ZH)
        if _SHEET_ZH.search(reading.text[: one.span.start]) and not _PICTURES_ZH.search(one.text)
        else one
        for one in reading.things
    )
    return msgspec.structs.replace(reading, things=things)


def without_pictures(text: str) -> str:
    """`text` without what is but on a picture, which is no place that one is in."""
    return _PICTURE_OF_ZH.sub("", text)
