"""Chinese nouns that were read with too little of themselves: 高铁 as 铁, which is high; or not at all.

Where the vocabulary has a name that ends where a noun ends and begins before it, that name is what was said, and what
was read into its first characters is taken back. So is one that a noun is but the beginning of (花轿 as 花).
A name that no word of the reading meets is a thing that is there, but where it only says what something else is like or
made of, or that there is none.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Final

import msgspec

from generators.planning import added
from generators.reading.reading import Looks, Named, Reading, Span

_LONGEST: Final = 6
_SHORTEST: Final = 2
"""Characters of the names that are looked for."""
_SIZED: Final = frozenset("高大小长短矮宽窄巨")
"""Characters that readers take for the size of what follows."""


_OF_OTHERS: Final = re.compile(r"^(?:的|状|形|色|味|般|似的|一样|造型|图案|质|制|纹|做的|风格|主题)")
"""What follows a name that tells of something else how it is."""
_ABOVE: Final = frozenset(
    {"太阳", "月亮", "星星", "天空", "云朵", "白云", "乌云", "彩虹", "地球", "木头", "有人", "一家"}
)
"""Names of what the light and the sky are made of, and of what is no thing by itself."""
_NONE_OF_IT: Final = re.compile(
    r"(?:没有?|无|不要|别有?|不见|除了|像|如|仿佛|似|一样|比|叫做?|名叫|用|非)[^，。,.；;！!？?]{0,3}$"
)
"""What stands before a name of which there is none, or that is but a likeness."""


def rejoined(reading: Reading, names: Collection[str]) -> Reading:
    """`reading` with the nouns of which one of `names` holds more; other nouns within that are gone."""
    reading = _widened(reading, names)
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


def unread(reading: Reading, names: Collection[str], places: Collection[str]) -> Reading:
    """`reading` with the things that it lacks though the vocabulary has names of two characters or more for them.

    `places` are names of kinds of places: what lies in one of them is no thing.
    """
    taken = [one.span for one in (*reading.things, *reading.places, *reading.excluded)]
    taken += [one.span for one in reading.changes]
    taken += [span for one in reading.things for span in (part.span for part in one.parts)]
    found = [
        Named(id=added.UNREAD + start, text=reading.text[start:stop], span=Span(start, stop, 0.5))
        for start, stop in _names(reading.text, {*names, *places})
        if reading.text[start:stop] in names and _is_seen(reading, Span(start, stop), taken)
    ]
    if not found or reading.anchor:
        return reading
    things = tuple(sorted((*reading.things, *found), key=lambda one: one.span.start))
    left = tuple(word for word in reading.unread if not any(word in one.text for one in found))
    return msgspec.structs.replace(reading, things=things, unread=left)


def _names(text: str, names: Collection[str]) -> Iterator[tuple[int, int]]:
    """Where names stand in a text, the longest at each place, none within another."""
    at = 0
    while at < len(text):
        longest = min(_LONGEST + 2, len(text) - at)
        stop = next((at + n for n in range(longest, _SHORTEST - 1, -1) if text[at : at + n] in names), at)
        if stop > at:
            yield at, stop
        at = max(stop, at + 1)


def _is_seen(reading: Reading, span: Span, taken: list[Span]) -> bool:
    """Whether a name that was not read is of something that is there."""
    name = reading.text[span.start : span.stop]
    if name in _ABOVE or reading.exclusive or reading.emptied:
        return False
    if any(name in one.text for one in (*reading.things, *reading.places)):
        return False
    if any(span.meets(one) for one in taken):
        return False
    before, after = reading.text[: span.start], reading.text[span.stop :]
    return _OF_OTHERS.match(after) is None and _NONE_OF_IT.search(before) is None


def _widened(reading: Reading, names: Collection[str]) -> Reading:
    """`reading` with the nouns that are but the beginning of a name, whole."""
    others = [one.span for one in (*reading.places, *reading.excluded)]
    things = []
    for named in reading.things:
        start, stop = named.span.start, named.span.stop
        whole = next((n for n in range(_LONGEST, stop - start, -1) if reading.text[start : start + n] in names), 0)
        span = Span(start, start + whole, named.span.sure)
        free = not any(span.meets(one) for one in others)
        if whole and free and reading.text[start:stop] == named.text and start + whole <= len(reading.text):
            things.append(msgspec.structs.replace(named, text=reading.text[start : start + whole], span=span))
        else:
            things.append(named)
    ends = [one.span for one in things]
    kept = [
        one
        for at, one in enumerate(things)
        if not any(k != at and e.start < one.span.start and one.span.stop <= e.stop for k, e in enumerate(ends))
    ]
    gone = {one.id for one in things} - {one.id for one in kept}
    return (
        msgspec.structs.replace(reading.without(gone), things=tuple(kept))
        if things != list(reading.things)
        else reading
    )


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
