"""Named parts of a thing: which of its shape's surfaces are meant."""

from __future__ import annotations

from typing import Final

from generators.plan import SceneObject
from generators.planning.edits.operations import InvalidEdit
from generators.planning.finish import surface_of

_ZH: Final = {
    "腿": "legs", "脚": "legs", "桌面": "top", "顶": "roof", "屋顶": "roof", "门": "door",
    "窗": "windows", "窗户": "windows",
    "墙": "walls", "叶": "leaves", "叶子": "leaves", "树叶": "leaves", "花瓣": "petals", "树干": "trunk",
    "轮子": "wheels",
    "车轮": "wheels", "把手": "handle", "手柄": "handle", "灯罩": "shade", "帆": "sails",
    "翅膀": "wings", "头发": "hair",
    "衣服": "clothes", "垫子": "seat", "坐垫": "seat", "边框": "frame", "框": "frame",
    "屏幕": "screen", "车身": "body", "窗框": "frame", "灯泡": "bulb",
}  # fmt: skip


def part_surfaces(thing: SceneObject, part: str) -> tuple[str, ...]:
    """The surfaces of `thing` that a word for a part of it means.

    Raises:
        InvalidEdit: it has none such; the text lists those it has.
    """
    said = _ZH.get(part, part)
    if found := surface_of(said, tuple(thing.surfaces)):
        return (found,)
    there = ", ".join(thing.surfaces) or "none"
    raise InvalidEdit(f"instruction: {thing.id} has no {part!r} that can be told apart; its parts are: {there}")
