"""The written examples and how they are split: `data/red_team.jsonl` must be found, `data/benign.jsonl` must not.

A line is a family: one idea in a few wordings. Families whose wordings are near each other are one group; a group is
trained on or held out as a whole, by the hash of its first family's name, so adding a family moves no other.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Final, Literal

import msgspec

from generators.judgement import Category

DATA: Final = Path(__file__).parent / "data"
NEAR: Final = 0.6
"""Two texts that share this part of their words (Jaccard) are near-duplicates."""
_HELD_OUT: Final = 0.3
_SMALL: Final = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "in",
        "on",
        "at",
        "to",
        "with",
        "and",
        "or",
        "for",
        "my",
        "her",
        "his",
        "their",
        "is",
        "are",
        "that",
        "who",
        "i",
        "you",
        "it",
    ]
)

Split = Literal["train", "held-out"]


class Family(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One idea in a few wordings; no `category` for what is harmless."""

    family: str
    lang: Literal["en", "zh"]
    texts: list[str]
    category: Category | None = None


@dataclass(frozen=True)
class Example:
    """One text. `group` is the family it is split by."""

    text: str
    category: Category | None
    lang: str
    group: str
    split: Split


def load_examples(split: Split | None = None) -> list[Example]:
    """All examples in the files' order, or those of one split."""
    return [example for example in _all_examples() if split in (None, example.split)]


@cache
def _all_examples() -> tuple[Example, ...]:
    """All examples; grouping them compares every two families, which takes seconds."""
    families = list(_read_families())
    groups = group_families(families)
    return tuple(
        Example(text, family.category, family.lang, group, split_of(group))
        for family, group in zip(families, groups, strict=True)
        for text in family.texts
    )


def split_of(group: str) -> Split:
    """Held out, for three groups in ten."""
    share = int.from_bytes(hashlib.sha256(group.encode()).digest()[:4]) / 2**32
    return "held-out" if share < _HELD_OUT else "train"


def group_families(families: Sequence[Family]) -> list[str]:
    """For each family the name of the group it belongs to: the least name of the families that are near."""
    names = [family.family for family in families]
    words = [[content_words(text) for text in family.texts] for family in families]
    for (i, ours), (j, theirs) in combinations(enumerate(words), 2):
        if any(nearness(a, b) >= NEAR for a in ours for b in theirs):
            least, other = sorted((names[i], names[j]))
            names = [least if name == other else name for name in names]
    return names


def content_words(text: str) -> frozenset[str]:
    """The words that carry meaning, without a plural's s; of Chinese, the characters."""
    words = re.findall(r"[a-z0-9]+|[\u4e00-\u9fff]", text.lower())
    return frozenset(word.removesuffix("s") for word in words if word not in _SMALL)


def nearness(a: frozenset[str], b: frozenset[str]) -> float:
    """Jaccard similarity, 0..1."""
    return len(a & b) / max(len(a | b), 1)


def _read_families() -> Iterator[Family]:
    for name in ("red_team", "benign"):
        for line in (DATA / f"{name}.jsonl").read_text("utf-8").splitlines():
            yield msgspec.json.decode(line, type=Family)
