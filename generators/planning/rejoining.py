"""Chinese nouns that were read with too little of themselves: 高铁 as 铁, which is high.

Where the vocabulary has a name that ends where a noun ends and begins before it, that name is what was said, and what
was read into its first characters is taken back.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

import msgspec

from generators.reading.reading import Looks, Named, Reading, Span

_LONGEST: Final = 6
_SHORTEST: Final = 2
"""Characters of the names that are looked for."""
_SIZED: Final = frozenset("高大小长短矮宽窄巨")
"""Characters that readers take for the size of what follows."""


def rejoined(reading: Reading, names: Collection[str]) -> Reading:
    """`reading` with the nouns of which one of `names` holds more; other nouns within that are gone."""
    things: list[Named] = []
    merged: dict[int, int] = {}
    for named in sorted(reading.things, key=lambda one: one.span.start):
        start = _start_of_name(named, reading.text, names)
        if start is None:
            things.append(named)
            continue
        front = reading.text[start : named.span.start]
        while things and things[-1].span.start >= start:
            merged[things.pop().id] = named.id
        if things:
            things[-1] = _cut(things[-1], start, front)
        things.append(_whole(named, start, front, reading.text))
    if len(things) == len(reading.things) and things == list(reading.things):
        return reading
    relations = tuple(kept for one in reading.relations if (kept := one.merged(merged)) is not None)
    heads = [reading.text[one.span.start : one.span.stop] for one in things]
    unread = tuple(word for word in reading.unread if not any(word in head for head in heads))
    return msgspec.structs.replace(reading, things=tuple(things), relations=relations, unread=unread)


def _start_of_name(named: Named, text: str, names: Collection[str]) -> int | None:
    """Where the longest of `names` begins that ends as `named` does and holds it; None where none is longer."""
    stop = named.span.stop
    if text[named.span.start : stop] != named.text:
        return None
    for start in range(max(0, stop - _LONGEST), min(named.span.start, stop - _SHORTEST + 1)):
        if text[start:stop] in names:
            return start
    return None


def _whole(named: Named, start: int, front: str, text: str) -> Named:
    """`named` from `start` on, without what was read into its `front`."""
    looks = named.looks
    colors, materials, conditions = (
        tuple(word for word in some if word not in front) for some in (looks.colors, looks.materials, looks.conditions)
    )
    return msgspec.structs.replace(
        named,
        text=text[start : named.span.stop],
        looks=Looks(colors, materials, conditions),
        sizes=() if not _SIZED.isdisjoint(front) else named.sizes,
        poses=_shortened(named.poses, front),
        span=Span(start, named.span.stop, named.span.sure),
    )


def _cut(before: Named, start: int, front: str) -> Named:
    """The noun `before`, what it does without the `front` of the next one's name, and no longer than up to `start`."""
    span = before.span
    text = before.text
    if span.stop > start:
        text = text[: max(1, len(text) - (span.stop - start))]
        span = Span(span.start, start, span.sure)
    return msgspec.structs.replace(before, text=text, span=span, poses=_shortened(before.poses, front))


def _shortened(poses: tuple[str, ...], front: str) -> tuple[str, ...]:
    cut = (pose[: -len(front)] if front and pose.endswith(front) else pose for pose in poses)
    return tuple(pose for pose in cut if pose)
