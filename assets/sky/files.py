"""What painting a sky gives, as data: its files, its light in nine numbers, the colours that are shown of it."""

from __future__ import annotations

from dataclasses import dataclass

from assets.artifacts import Vec3
from assets.asset import Asset
from assets.materials import Color

QUICK_WIDTH, FULL_WIDTH = 512, 2048
"""Pixels from side to side of a picture that is there at once, and of the one that stays."""


@dataclass(frozen=True)
class Skylight:
    """What a sky gives, without its picture: its `light` without the sun as `Harmonics` are, candela a square metre,
    and what is shown of it high up and all round low down, linear, 0 to 1.
    """

    light: tuple[Vec3, ...]
    zenith: Color
    horizon: Color


@dataclass(frozen=True, eq=False)
class SkyFiles:
    """A sky's files: `shown` has the sun, tone-mapped; `light` has none, in candela a square metre."""

    shown: Asset
    light: Asset | None
    gives: Skylight
