"""Named parts of a thing: which of its shape's surfaces are meant."""

from __future__ import annotations

from typing import Final

from generators.plan import SceneObject
from generators.planning.edits.operations import InvalidEdit
from generators.vocabulary.inflection import singulars

_ROLES: Final[tuple[frozenset[str], ...]] = tuple(
    frozenset(names.split())
    for names in (
        "legs leg feet foot stand tripod poles posts post pole base",
        "top tabletop surface board worktop counter lid cap cover plate",
        "door doors gate entrance",
        "window windows glass pane panes windscreen windshield lens",
        "roof thatch awning envelope canopy tiles",
        "wall walls sides side facade body bodywork panels panel carriage skin figure",
        "seat cushion cushions upholstery cloth fabric pillow pillows bedding mattress sheets blanket cover",
        "clothes cape cloak dress coat robe shirt trousers jacket outfit uniform gown suit cloth",
        "hair fur mane beard coat skin",
        "leaves foliage crown needles canopy",
        "petals blossom blossoms flowers flower heads head",
        "trunk bark stem stems stalk stalks wood",
        "wheels wheel tyres tyre tires tire",
        "handle handles grip hilt",
        "shade lampshade glow bulb light lights flame",
        "sails sail canvas",
        "hull deck body",
        "wings wing feathers",
        "blades blade rotors rotor vanes",
        "screen display glass",
        "frame trim border edge edges rim",
        "shutters shutter trim frame",
        "pot vase basin",
        "water liquid",
        "rope string cord cable ribbon straps strap",
        "hands face dial",
        "pages paper",
        "keys key",
        "spire tower towers roof walls",
    )
)  # fmt: skip
"""Words for one part of a thing; of a shape that has several of them, its own word goes first."""
_ZH: Final = {
    "腿": "legs", "脚": "legs", "桌面": "top", "顶": "roof", "屋顶": "roof", "门": "door", "窗": "windows", "窗户": "windows",
    "墙": "walls", "叶": "leaves", "叶子": "leaves", "树叶": "leaves", "花瓣": "petals", "树干": "trunk", "轮子": "wheels",
    "车轮": "wheels", "把手": "handle", "手柄": "handle", "灯罩": "shade", "帆": "sails", "翅膀": "wings", "头发": "hair",
    "衣服": "clothes", "垫子": "seat", "坐垫": "seat", "边框": "frame", "框": "frame", "屏幕": "screen",
}  # fmt: skip


def part_surfaces(thing: SceneObject, part: str) -> tuple[str, ...]:
    """The surfaces of `thing` that a word for a part of it means.

    Raises:
        InvalidEdit: it has none such; the text lists those it has.
    """
    said = _ZH.get(part, part)
    last = said.rpartition(" ")[2]
    forms = {*singulars(last), last}
    own = tuple(name for name in thing.surfaces if forms & {*singulars(name), name})
    if own:
        return own
    for role in _ROLES:
        if forms & role or any(f"{form}s" in role for form in forms):
            if found := tuple(name for name in thing.surfaces if name in role and name != "body")[:1]:
                return found
    there = ", ".join(thing.surfaces) or "none"
    raise InvalidEdit(f"instruction: {thing.id} has no {part!r} that can be told apart; its parts are: {there}")
