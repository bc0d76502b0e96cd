"""What the slots of a scene are called: the one place where their names are put together and taken apart."""

from __future__ import annotations

ENVIRONMENT = "environment"
"""The stage, ground or room."""
DRESSING = "environment/dressing"
"""What a stage is strewn with."""
CONTACTS = "environment/contacts"
"""The shade of things on what they stand on."""
SKY = "environment/sky"
"""The sky all round as a picture to look at, an equirectangular panorama."""
SKY_LIGHT = "environment/sky-light"
"""The same as a picture to light with, in candela a square metre and without the main light."""
SCENE = "scene"
"""The whole scene as one file."""


def object_slot(name: str) -> str:
    """The slot of the object whose id is `name`."""
    return f"object/{name}"


def line_slot(line: str, sentence: int = 1) -> str:
    """The slot of one sentence of the line whose id is `line`."""
    return f"speech/{line}-{sentence}"


def ambience_slot(sound: str) -> str:
    """The slot of the sound bed of that name."""
    return f"ambience/{sound}"


def line_of(slot: str) -> str:
    """The id of the line that a sentence's slot belongs to."""
    return slot.removeprefix("speech/").rpartition("-")[0]


def material_slot(key: str, map_name: str = "") -> str:
    """The slot of a material's map, or what all of the material's slots begin with."""
    return f"material/{key}/{map_name}" if map_name else f"material/{key}"


def map_of(slot: str) -> tuple[str, str] | None:
    """The material's key and the map's name that a slot is of; None where it is no material's."""
    kind, _, rest = slot.partition("/")
    key, _, name = rest.partition("/")
    return (key, name) if kind == "material" and name else None
