"""Who and what is driven, flown, ridden and carried: a pilot is in the biplane, which is in the air, and a tortoise has
the temple on its back.

Not covered: what people hold in their hands, which is `performing`'s.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from assets.shapes.berths import AIRBORNE, berths_of, is_closed
from assets.shapes.extents import acts
from generators.planning.figures import figure_table
from generators.planning.knowledge.library import Knowledge
from generators.planning.mention import Brief, Mention
from generators.planning.sizes import said_size
from generators.reading.reading import Reading
from generators.vocabulary.measures import Size

_ARTICLE: Final = r"(?:(?:in|on|aboard)\s+)?(?:an?|the|his|her|their|its|two|three)\s+(?:[\w-]+\s+){0,3}$"
_STEERS: Final = re.compile(
    r"\b(?:fl(?:y|ies|ying)|driv(?:e|es|ing)|pilot(?:s|ing)?|steer(?:s|ing)?|sail(?:s|ing)?|row(?:s|ing)?"
    r"|paddl(?:e|es|ing)|rid(?:e|es|ing)|rac(?:e|es|ing)|captain(?:s|ing)?|pol(?:e|es|ing)|punt(?:s|ing)?)\s+"
    + _ARTICLE,
    re.IGNORECASE,
)
"""What stands between who steers something and that."""
_STEERS_ZH: Final = re.compile(r"(?:开着|驾驶|驾着|驾|骑着|骑|划着|划|乘着|撑着|坐着|坐在)(?:一[艘条架辆只匹头个])?$")
_ALOFT: Final = re.compile(r"\bfl(?:y|ies|ying|own)\b|\b(?:soar|hover|glid|float|swoop)\w*|[飞翔]", re.IGNORECASE)
"""What is said of what is in the air."""
_SURF: Final = re.compile(r"\b(?:waves?|sea|ocean|surf|surfing|swell)\b|[浪海]", re.IGNORECASE)
_ON_THE_BACK: Final = re.compile(r"\b(?:backs?|shell|shoulders?|hump)\b|背上|背着|驮|肩上", re.IGNORECASE)
_LARGE_M: Final = 0.9
"""From which height on an animal carries on its back, rather than in its mouth."""
_BURDEN: Final = (0.85, 1.1)
"""How long and how high a burden is at most, in shares of who bears it."""


def behind_glass(brief: Brief, knowledge: Knowledge, added: frozenset[int]) -> tuple[Brief, frozenset[int]]:
    """`brief` without those who are in a closed car or the like, where nobody sees them: the car stands for them and
    says so. `added` are the mentions that nobody named, of which such a car is none any more.
    """
    mentions = {mention.id: mention for mention in brief.mentions}
    moved: dict[int, int] = {}
    for rider in brief.mentions:
        craft = mentions.get(rider.target) if rider.target is not None and rider.relation == "inside" else None
        if (
            craft is None
            or not acts(knowledge.likeliest(rider).shape)
            or not is_closed(knowledge.likeliest(craft).shape)
        ):
            continue
        if craft.id in added:
            added -= {craft.id}
        told = craft.stand_in or f"{rider.words} in it is behind dark windows"
        mentions[craft.id] = replace(craft, stand_in=told)
        del mentions[rider.id]
        moved[rider.id] = craft.id
    kept = tuple(
        m if m.target is None or m.target in mentions else replace(m, target=moved.get(m.target))
        for m in mentions.values()
    )
    return replace(brief, mentions=kept), added


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
            by_id[mention.id] = self._aloft(self._laid(by_id[mention.id], by_id, reading), by_id, reading)
        return list(by_id.values())

    def _steer(self, by_id: dict[int, Mention], craft: Mention, reading: Reading) -> None:
        """Put who is said to steer `craft` into it, or on it: the nearest that can, of those named before it."""
        shape = self._first(craft).shape
        at = reading.named(craft.id)
        if at is None or not (berths_of(shape) or shape in (*figure_table().mounts, *AIRBORNE)):
            return
        led = reading.text[: at.span.start]
        if not (_STEERS_ZH.search(led) if reading.language == "zh" else _STEERS.search(led)):
            return
        before = [one for one in reading.things if one.id in by_id and one.span.stop <= at.span.start]
        doers = [by_id[one.id] for one in before if one.id != craft.id and self._can_steer(by_id[one.id])]
        for doer in doers[-1:]:
            if doer.relation not in (None, "facing", "beside", "held", "on", "inside") or doer.target not in (
                None,
                craft.id,
            ):
                continue
            astride = shape in figure_table().mounts
            by_id[doer.id] = replace(
                doer, relation="on" if astride else "inside", target=craft.id, side=None, footing=None
            )
            if craft.target == doer.id:
                by_id[craft.id] = replace(craft, relation=None, target=None)

    def _can_steer(self, mention: Mention) -> bool:
        thing = self._first(mention)
        return acts(thing.shape) or thing.is_animal or bool(mention.poses)

    def _bear(self, by_id: dict[int, Mention], burden: Mention, reading: Reading) -> None:
        """Put what an animal carries on its back, no larger than it can be there."""
        bearer = by_id.get(burden.target) if burden.target is not None and burden.relation == "held" else None
        if bearer is None or not self._first(bearer).is_animal:
            return
        size = said_size(self._first(bearer).size, bearer.sizes)
        if size[1] < _LARGE_M and not _ON_THE_BACK.search(reading.text):
            return
        wanted = said_size(self._first(burden).size, burden.sizes)
        alive = acts(self._first(burden).shape) or self._first(burden).is_animal
        length, height = (share * extent for share, extent in zip(_BURDEN, (size[2], size[1]), strict=True))
        factor = min(1.0, length / max(wanted[0], wanted[2]), height / wanted[1])
        smaller = () if alive or factor == 1.0 else (Size(factor=factor),)
        by_id[burden.id] = replace(burden, relation="on", side=None, footing=None, sizes=(*burden.sizes, *smaller))

    def _laid(self, board: Mention, by_id: dict[int, Mention], reading: Reading) -> Mention:
        """A board that somebody is on lies, that of a surfer on the water."""
        thing = self._first(board)
        ridden = any(m.target == board.id and m.relation == "on" and acts(self._first(m).shape) for m in by_id.values())
        if not ridden or not thing.rest:
            return board
        afloat = "surf" in thing.name and _SURF.search(reading.text)
        return replace(board, poses=(*board.poses, "lying"), zone="water" if afloat else board.zone)

    def _aloft(self, craft: Mention, by_id: dict[int, Mention], reading: Reading) -> Mention:
        """What is flown is in the air, unless it is said to be on or in something."""
        at = reading.named(craft.id)
        if at is None or self._first(craft).shape not in AIRBORNE or craft.relation in ("on", "inside", "held"):
            return craft
        steered = any(m.target == craft.id and m.relation in ("on", "inside") for m in by_id.values())
        flown = any(_ALOFT.search(pose) for pose in craft.poses)
        if craft.relation == "above":
            return replace(craft, footing="air")
        if flown or (steered and _ALOFT.search(reading.text[: at.span.start])):
            return replace(craft, footing="air", relation=None, target=None)
        return craft
