"""What a material phrase was understood to mean."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

import msgspec
from msgspec import Meta

from generators.errors import InvalidTask

Unit = Annotated[float, Meta(ge=0.0, le=1.0)]
Rgb = tuple[Unit, Unit, Unit]
"""sRGB, each 0..1."""

AXES = ("wear", "dirt", "moss", "rust", "crack", "wet", "snow")


class MaterialSpec(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A family of material and how it differs from the family's usual look. Equal specs look equal.

    `color` and `second` are sRGB: the main body, and joints, veins, stripes or pattern where the family has them.
    `roughness` and `metallic` are glTF's, of the clean, unaged body. `glow` is the light's sRGB colour, black for none.
    `pattern` is how pieces are laid (`procedural.bonds`) or what is printed, woven or grown in the second colour
    (`procedural.prints`); "" is what is usual for the family.
    `scale` multiplies the tile's edge: 2 makes every brick twice as large in metres.
    The axes run from 0 (none) to 1 (all over).
    """

    family: str
    color: Rgb
    second: Rgb
    roughness: Unit
    metallic: Unit = 0.0
    glow: Rgb = (0.0, 0.0, 0.0)
    pattern: str = ""
    scale: Annotated[float, Meta(ge=0.25, le=4.0)] = 1.0
    wear: Unit = 0.0
    dirt: Unit = 0.0
    moss: Unit = 0.0
    rust: Unit = 0.0
    crack: Unit = 0.0
    wet: Unit = 0.0
    snow: Unit = 0.0


ReadPhrase = Callable[[str], MaterialSpec]


def check_size(size_px: int, largest_px: int = 1024) -> None:
    """Refuse the edge of a set that a generator cannot make.

    Raises:
        InvalidTask: `size_px` is not a power of two from 32 to `largest_px`.
    """
    if not 32 <= size_px <= largest_px or size_px & (size_px - 1):
        raise InvalidTask(f"size_px: {size_px}, wanted a power of two from 32 to {largest_px}")
