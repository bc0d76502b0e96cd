"""A painted sky as what is sent: its light in nine numbers, a picture to look at, a picture to light with."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from assets.artifacts import F32, U8
from assets.asset import Asset
from assets.hdr import pack_hdr
from assets.jpeg import pack_jpeg
from assets.photometry import LightLevels
from assets.png import pack_png
from assets.sky.harmonics import Harmonics, harmonics_of
from assets.sky.look import SkyLook
from assets.sky.paint import LUMA, PaintedSky, paint_sky, with_sun
from assets.sky.sizes import resized
from assets.tone import encoded, film

QUICK_WIDTH, FULL_WIDTH, LIGHT_WIDTH = 512, 2048, 1024
_TOLD_WIDTH = 192
_SUN_SHOWN = 60.0
"""How many times white the sun's disc is: enough to be white through any film, and to glow."""
_QUALITY = 90


@dataclass(frozen=True, eq=False)
class SkyFiles:
    """A sky's files: `shown` has the sun, tone-mapped; `light` has none, in candela a square metre."""

    shown: Asset
    light: Asset | None


def sky_light(look: SkyLook, levels: LightLevels) -> Harmonics:
    """The sky's light without the sun, candela a square metre: at once, from a small painting."""
    return harmonics_of(paint_sky(look, _TOLD_WIDTH, layers=8).radiance) * levels.sky_lux


def pack_sky(look: SkyLook, levels: LightLevels, width: int, *, jpeg: bool, hdr: bool) -> SkyFiles:
    """Paint and pack a sky `width` × `width / 2`, with a picture of its light 1024 × 512 where `hdr` is wanted.

    Raises:
        InvalidArtifact: the width is not that of a picture.
    """
    painted = paint_sky(look, width, layers=24 if width > QUICK_WIDTH else 6)
    light = None
    if hdr:
        light = pack_hdr(resized(painted.radiance, LIGHT_WIDTH, LIGHT_WIDTH // 2) * np.float32(levels.sky_lux))
    return SkyFiles(pack_shown(shown_sky(painted, look, levels), jpeg=jpeg), light)


def shown_sky(painted: PaintedSky, look: SkyLook, levels: LightLevels) -> U8:
    """The sky as a screen shows it, sRGB `[h, w, 3]`, with the sun, its gradients dithered."""
    gain = np.float32(levels.sky_lux * levels.exposure)
    sky = painted.radiance
    if painted.sun_seen > 0.02 and not look.moon and look.sun_rise_deg > -1:
        strength = _SUN_SHOWN if look.around == "air" else 3 * _SUN_SHOWN
        sky = with_sun(sky, look, strength * painted.sun_seen / float(max(gain, 1e-9)))
    noise = _dither(sky.shape[1], sky.shape[0])
    return encoded(film(sky * gain), noise[..., None])


def pack_shown(pixels: U8, *, jpeg: bool) -> Asset:
    """A shown panorama as a JPEG or PNG file."""
    return pack_jpeg(pixels, _QUALITY, halved_colour=True) if jpeg else pack_png(pixels, srgb=True)


@lru_cache(maxsize=2)
def _dither(width: int, height: int) -> F32:
    return np.random.default_rng(3).random((height, width), np.float32)


def horizon_of(look: SkyLook, levels: LightLevels, turn: float = -np.pi / 2, spread: float = 0.9) -> tuple[F32, F32]:
    """What is shown low in the sky about the azimuth `turn` (ahead), and high up: linear colours `[3]`, 1 is white."""
    painted = paint_sky(look, _TOLD_WIDTH, layers=8).radiance * np.float32(levels.sky_lux * levels.exposure)
    height, width = painted.shape[:2]
    middle = int((turn / (2 * np.pi) + 0.5) * width)
    reach = int(spread / (2 * np.pi) * width)
    columns = np.arange(middle - reach, middle + reach + 1) % width
    low = painted[int(height * 0.46) : height // 2][:, columns].mean(axis=(0, 1))
    high = painted[: height // 6].mean(axis=(0, 1))
    return np.asarray(low, np.float32), np.asarray(high, np.float32)


__all__ = ["FULL_WIDTH", "LUMA", "QUICK_WIDTH", "SkyFiles", "horizon_of", "pack_sky", "shown_sky", "sky_light"]
