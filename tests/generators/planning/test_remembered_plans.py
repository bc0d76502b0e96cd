"""What is planned can be read again: whoever remembers a plan, or keeps a scene, does so."""

from __future__ import annotations

import msgspec

from generators.plan import SceneObject, Surface

WORN = ("skin", "hair", "eyes", "lips", "top", "bottom", "shoes", "hat", "belt", "buttons", "scarf", "apron")


def test_somebody_in_twelve_surfaces_is_read_as_written() -> None:
    surfaces = {name: Surface(phrase=name) for name in WORN}
    one = SceneObject(id="woman-1", thing="woman", shape="person", size=(0.5, 1.7, 0.4), surfaces=surfaces)
    assert msgspec.json.decode(msgspec.json.encode(one), type=SceneObject) == one
