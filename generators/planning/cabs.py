"""Who is seen at the wheel from within: the cab of a lorry, the cockpit of a jet, the driver's seat of a tram.

Not covered: passengers' compartments, which are places by their own names.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from assets.shapes.extents import acts
from generators.planning.figures import is_carrier
from generators.planning.knowledge.library import Knowledge
from generators.planning.knowledge.tables import DATA, read_table
from generators.planning.knowledge.things import Thing
from generators.planning.mention import Mention

_WITHIN: Final = re.compile(
    r"(?:^|\b(?:inside|in|from|into|through)\s+)(?:the|an?|his|her|its|their)\s+(?:[\w'-]+\s+){0,3}?"
    r"(?:cab|cockpit|driver'?s (?:seat|cab)|driving seat)\b|"
    r"\b(?:behind|at) the (?:wheel|controls) of (?:an?|the|his|her)\s+(?:[\w'-]+\s+){0,2}"
    r"(?:car|truck|lorry|bus|van|taxi|tram|train|plane|jet|crane|tractor|ambulance|fire engine|helicopter)\b|"
    r"\b(?:bus|tram|taxi|truck|lorry|train|van|ambulance|coach) driver\b[^.;]*\b(?:at|behind) the wheel\b|"
    r"(?<!蒸汽机车)驾驶室|驾驶舱|驾驶座|驾驶位|司机室|操作室里?的?塔吊",
    re.IGNORECASE,
)
"""What is said of who is at the controls, or who looks out from there."""
_NOT_DRIVEN: Final = re.compile(
    r"\bspace|\bstarship|\bsteam|\bmech\b|\bsubmarine|飞船|宇宙|太空|潜艇|蒸汽|机甲", re.IGNORECASE
)
"""What has controls of another kind."""
_OUT_THERE: Final = frozenset({"cloud", "ceiling light", "street lamp", "highway", "road", "rain", "windscreen"})
"""Things that are beyond the glass, where the stage has them."""
_VEHICLES: Final = frozenset({"vehicle", "car", "truck", "bus", "train", "tram", "taxi", "aircraft", "airplane"})
_AT_THE_CONTROLS: Final = "driving"


@cache
def _cabs() -> Mapping[str, tuple[str, ...]]:
    return {place: tuple(words) for place, words in read_table(DATA / "cabs.toml").items()}


def cab_said(text: str) -> str:
    """The kind of cab that a prompt is seen from within, "" for none."""
    if not _WITHIN.search(text) or _NOT_DRIVEN.search(text):
        return ""
    low = text.lower()
    for place, words in _cabs().items():
        if any(re.search(rf"\b{word}s?\b", low) if word.isascii() else word in text for word in words):
            return place
    return [*_cabs()][-1]


def in_cab(mentions: Sequence[Mention], knowledge: Knowledge, first: Callable[[Mention], Thing]) -> list[Mention]:
    """`mentions` without the vehicle and what is but seen through its glass; the first of the people drives it."""
    gone = {m.id for m in mentions if first(m).name in _OUT_THERE or _is_driven(first(m))}
    kept: list[Mention] = []
    driver = next((m.id for m in mentions if acts(first(m).shape)), None)
    for mention in mentions:
        if mention.id in gone:
            continue
        if mention.target in gone or (mention.id == driver and mention.relation in ("on", "inside", "beside")):
            mention = replace(mention, relation=None, side=None, target=None, distance_m=None)
        if mention.id == driver and (mention.acting is None or mention.acting.stance in ("in", "free", "astride")):
            driving = knowledge.actings[_AT_THE_CONTROLS]
            mention = replace(mention, acting=driving, is_usual=False, holds=driving.holds[0], done_to=None)
        kept.append(mention)
    return kept


def _is_driven(thing: Thing) -> bool:
    ridden = is_carrier(thing.shape) or not _VEHICLES.isdisjoint((thing.name, *thing.kinds))
    return ridden and not acts(thing.shape) and not thing.is_animal
