"""The size that words give a thing: its usual one, changed by measures, factors and comparisons."""

from __future__ import annotations

from collections.abc import Sequence

from generators.vocabulary.measures import Size

Extent = tuple[float, float, float]
"""Width (x), height (y), depth (z) in metres."""

SMALLEST_M, LARGEST_M = 0.01, 500.0
_ALONG = 0.35
"""How much of a change along one axis the others take part in, as a power: a long table is little wider."""
_STANDING = 1.3
"""What is this much higher than wide has its length upwards."""


def said_size(usual: Extent, sizes: Sequence[Size], other: Extent | None = None) -> Extent:
    """`usual` as the words want it. `other` is the size of the thing that a comparison is with.

    A measure is met to the digit along its axis, within 1 cm to 500 m.
    """
    size = usual
    for said in sizes:
        if said.as_other and other is not None:
            size = _measured(size, said.axis, said.factor * other[_axis(other, said.axis)])
        elif said.metres is not None:
            size = _measured(size, said.axis, said.metres)
        elif said.axis == "all":
            size = (size[0] * said.factor, size[1] * said.factor, size[2] * said.factor)
        else:
            size = _stretched(size, _axis(size, said.axis), said.factor)
    width, height, depth = (min(max(side, SMALLEST_M), LARGEST_M) for side in size)
    return width, height, depth


def shrunk_onto(size: Extent, base: Extent, share: float) -> Extent:
    """`size`, made smaller as a whole where it is wider than `share` of what it stands on or in."""
    factor = min(1.0, share * base[0] / size[0], share * base[2] / size[2])
    return size[0] * factor, size[1] * factor, size[2] * factor


def _measured(size: Extent, axis: str, metres: float) -> Extent:
    place = _axis(size, axis)
    factor = metres / size[place]
    if axis in ("high", "all") or place == 1:
        return size[0] * factor, size[1] * factor, size[2] * factor
    return _stretched(size, place, factor)


def _stretched(size: Extent, place: int, factor: float) -> Extent:
    width, height, depth = (side * (factor if axis == place else factor**_ALONG) for axis, side in enumerate(size))
    return width, height, depth


def _axis(size: Extent, axis: str) -> int:
    """Which of x, y, z an axis is for a thing of this size."""
    match axis:
        case "high":
            return 1
        case "wide":
            return 0
        case "deep":
            return 2
        case _:
            longer = 0 if size[0] >= size[2] else 2
            return 1 if size[1] > _STANDING * size[longer] else longer
