"""Who and what is driven, flown, ridden and carried: a pilot is in the biplane, which is in the air, and a tortoise has
the temple on its back.

Not covered: what people hold in their hands, which is `performing`'s; those nobody names, see `crews`; what follows
from who is in what, see `aboard`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from assets.layout import Relation
from assets.shapes.berths import AIRBORNE, FURNITURE, berths_of
from assets.shapes.extents import acts
from assets.shapes.using import TOWED
from generators.planning.figures import figure_table, is_alive, is_carrier
from generators.planning.knowledge.library import Knowledge
from generators.planning.mention import Mention
from generators.planning.sense import ON_THE_BACK
from generators.planning.sizes import said_size
from generators.reading.reading import Reading
from generators.vocabulary.measures import Size

_ARTICLE: Final = r"(?:(?:in|on|aboard)\s+)?(?:an?|the|his|her|their|its|two|three)\s+(?:[\w-]+\s+){0,3}$"
_STEERS: Final = re.compile(
    r"\b(?:fl(?:y|ies|ying)|driv(?:e|es|ing)|pilot(?:s|ing)?|steer(?:s|ing)?|sail(?:s|ing)?|row(?:s|ing)?"
    r"|paddl(?:e|es|ing)|rid(?:e|es|ing)|rac(?:e|es|ing)|captain(?:s|ing)?|pol(?:e|es|ing)|punt(?:s|ing)?"
    r"|hang(?:s|ing)?\s+on\s+to|cling(?:s|ing)?\s+(?:on\s+)?to|straddl(?:e|es|ing))\s+" + _ARTICLE,
    re.IGNORECASE,
)
"""What stands between who steers something and that."""
_STEERS_ZH: Final = re.compile(
    r"(?:开着|驾驶|驾着|驾|骑着|骑在|骑|划着|划|乘着|撑着|坐着|坐在)(?:一[艘条架辆只匹头个])?$"
)
ALOFT: Final = re.compile(r"\bfl(?:y|ies|ying|own)\b|\b(?:soar|hover|glid|float|swoop)\w*|[飞翔]", re.IGNORECASE)
"""What is said of what is in the air."""
_DRAWS: Final = re.compile(
    r"\b(?:pull(?:s|ing)?|draw(?:s|ing)?|haul(?:s|ing)?|tow(?:s|ing)?|drag(?:s|ging)?)\s+(?:along\s+)?" + _ARTICLE,
    re.IGNORECASE,
)
_DRAWS_ZH: Final = re.compile(r"(?:拉着|拉|拖着|拖)(?:一[辆架只个])?$")
_DRAWN: Final = re.compile(r"^\W*(?:(?:is|being|that\s+is)\s+)*(?:pulled|drawn|hauled|towed|dragged)\s+by\b", re.I)
"""What stands before, and behind, what is drawn."""
_MAY_STEER: Final = frozenset({None, "facing", "beside", "held", "on", "inside"})
"""Where who steers something is read to be by it."""
_LARGE_M: Final = 0.9
"""From which height on an animal carries on its back, rather than in its mouth."""
_BURDEN: Final = (0.85, 1.1)
"""How long and how high a burden is at most, in shares of who bears it."""


class Conveying:
    """Puts who steers and what is carried where they are, in one vocabulary."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._first = knowledge.likeliest

    def conveyed(self, mentions: Sequence[Mention], reading: Reading) -> list[Mention]:
        """`mentions` with those in or on what they steer, and on the backs of the animals that carry them."""
        by_id = {mention.id: mention for mention in mentions}
        for mention in mentions:
            self._steer(by_id, mention, reading)
        for mention in mentions:
            self._bear(by_id, by_id[mention.id], reading)
        for mention in mentions:
            self._draw(by_id, by_id[mention.id], reading)
        for mention in mentions:
            by_id[mention.id] = self._aloft(by_id[mention.id], by_id, reading)
        return list(by_id.values())

    def _steer(self, by_id: dict[int, Mention], craft: Mention, reading: Reading) -> None:
        """Put who is said to steer `craft` into it, or on it: the nearest that can, of those named before it."""
        shape = self._first(craft).shape
        at = reading.named(craft.id)
        if at is None or acts(shape) or not (is_carrier(shape) or shape in AIRBORNE):
            return
        led = reading.text[: at.span.start]
        if not (_STEERS_ZH.search(led) if reading.language == "zh" else _STEERS.search(led)):
            return
        before = [one for one in reading.things if one.id in by_id and one.span.stop <= at.span.start]
        doers = [by_id[one.id] for one in before if one.id != craft.id and self._can_steer(by_id[one.id])]
        doer = doers[-1] if doers else None
        if doer is None or doer.relation not in _MAY_STEER or doer.target not in (None, craft.id):
            return
        where: Relation = "on" if shape in figure_table().mounts else "inside"
        by_id[doer.id] = replace(doer, relation=where, target=craft.id, side=None, footing=None)
        if craft.target == doer.id:
            by_id[craft.id] = replace(craft, relation=None, target=None)

    def _can_steer(self, mention: Mention) -> bool:
        return is_alive(self._first(mention)) or bool(mention.poses)

    def _bear(self, by_id: dict[int, Mention], burden: Mention, reading: Reading) -> None:
        """Put what an animal carries on its back, no larger than it can be there."""
        bearer = by_id.get(burden.target) if burden.target is not None and burden.relation == "held" else None
        if bearer is None:
            return
        on_the_back = ON_THE_BACK.search(reading.text) is not None
        if not self._first(bearer).is_animal:
            if on_the_back and acts(self._first(bearer).shape) and acts(self._first(burden).shape):
                by_id[burden.id] = replace(burden, relation="on", side=None, footing=None)  # a child on the shoulders
            return
        size = said_size(self._first(bearer).size, bearer.sizes)
        if size[1] < _LARGE_M and not on_the_back:
            return
        wanted = said_size(self._first(burden).size, burden.sizes)
        alive = is_alive(self._first(burden))
        length, height = (share * extent for share, extent in zip(_BURDEN, (size[2], size[1]), strict=True))
        factor = min(1.0, length / max(wanted[0], wanted[2]), height / wanted[1])
        smaller = () if alive or factor == 1.0 else (Size(factor=factor),)
        by_id[burden.id] = replace(burden, relation="on", side=None, footing=None, sizes=(*burden.sizes, *smaller))

    def _draw(self, by_id: dict[int, Mention], drawn: Mention, reading: Reading) -> None:
        """Put what is drawn, as carts and sleds are, behind the nearest that draws them."""
        at = reading.named(drawn.id)
        if at is None or self._first(drawn).shape not in TOWED or drawn.relation in ("on", "inside"):
            return
        able = [by_id[one.id] for one in reading.things if one.id in by_id and self._can_draw(by_id[one.id])]
        starts = {one.id: one.span.start for one in reading.things}
        before = [m for m in able if starts[m.id] < at.span.start]
        after = [m for m in able if starts[m.id] > at.span.start]
        led, follows = reading.text[: at.span.start], reading.text[at.span.stop :]
        puller = None
        if before and (_DRAWS_ZH if reading.language == "zh" else _DRAWS).search(led):
            puller = before[-1]
        elif after and _DRAWN.match(follows):
            puller = after[0]
        if puller is None or puller.id == drawn.id:
            return
        by_id[drawn.id] = replace(drawn, relation="held", target=puller.id, side=None, footing=None)
        if puller.target == drawn.id:
            by_id[puller.id] = replace(puller, relation=None, target=None, side=None)

    def _can_draw(self, mention: Mention) -> bool:
        thing = self._first(mention)
        return is_alive(thing) or (bool(berths_of(thing.shape)) and thing.shape not in FURNITURE)

    def _aloft(self, craft: Mention, by_id: dict[int, Mention], reading: Reading) -> Mention:
        """What is flown is in the air, unless it is said to be on or in something."""
        at = reading.named(craft.id)
        if at is None or self._first(craft).shape not in AIRBORNE or craft.relation in ("on", "inside", "held"):
            return craft
        steered = any(m.target == craft.id and m.relation in ("on", "inside") for m in by_id.values())
        flown = any(ALOFT.search(pose) for pose in craft.poses)
        if craft.relation == "above":
            return replace(craft, footing="air")
        if flown or (steered and ALOFT.search(reading.text[: at.span.start])):
            return replace(craft, footing="air", relation=None, target=None)
        return craft
