"""Who of a scene's things gets how many of its triangles: each what it shows, or all the same share of that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_FINEST, _COARSEST = 0, 12
"""Shares are tried in steps of the root of two, from all of what a thing shows down to a 64th: equal things keep
equal levels.
"""


@dataclass(frozen=True)
class Claim:
    """A thing's claim: the triangles that it `has` when it is whole, those that it shows, and the `least` it gets.

    However little it gets, it comes out with no fewer than its `floor`.
    """

    has: int
    shows: int
    least: int
    floor: int = 0

    def part(self, share: float) -> int:
        """What it gets where everybody gets such a share of what they show."""
        return min(self.has, max(self.least, round(share * self.shows)))


def shared(claims: Sequence[Claim], most: int) -> tuple[float, list[int]]:
    """The share of what they show that all get, so that they have `most` triangles together if that can be, and how
    many that is for each, in the order of `claims`.
    """
    for share in _shares():
        parts = [claim.part(share) for claim in claims]
        if sum(max(claim.floor, part) for claim, part in zip(claims, parts, strict=True)) <= most:
            break
    return share, parts


def _shares() -> Iterator[float]:
    yield from (2.0 ** (-step / 2) for step in range(_FINEST, _COARSEST + 1))
