"""A question about the scene, as data: what it is about, and where it looks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Topic = Literal[
    "things", "people", "count", "exists", "which", "wears", "color", "material", "where", "size", "stands", "looks", "place", "overview",
    "time", "weather", "indoors", "compare", "more", "most", "made",
    "doing", "holding", "doer", "does",
]  # fmt: skip
"""What is asked: which things or people are somewhere, how many, whether some are, which ones of a kind, what somebody wears, what colour, of what, where, how
large; whether one stands so or looks so or is of a material; which of two is larger, which is the largest, of which there are more; what somebody does or holds, who does something, whether one does; what place this is, all of it, the time of day, the weather, in or out."""

Relation = Literal["", "on", "in", "under", "near", "behind", "front", "left", "right", "above", "wall", "here"]
Side = Literal["high", "wide", "deep", "all"]


@dataclass(frozen=True)
class SceneQuestion:
    """`noun` and `whom` as they were said, without articles: things that `noun` names, `relation` of `whom`.

    `side` is what a size is asked of, `said` the look, the material, the time or the weather that is asked after; of
    comparisons "more" or "less".
    """

    topic: Topic
    noun: str = ""
    relation: Relation = ""
    whom: str = ""
    side: Side = "all"
    said: str = ""
