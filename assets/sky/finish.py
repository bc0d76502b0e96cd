"""A painted sky as what is sent: its light in nine numbers, a picture to look at, a picture to light with."""

from __future__ import annotations

import numpy as np

from assets.adaptation import fill_gain, filled
from assets.artifacts import F32, U8
from assets.asset import Asset
from assets.hdr import pack_hdr
from assets.jpeg import pack_jpeg
from assets.materials import Color
from assets.photometry import LightLevels
from assets.png import pack_png
from assets.sky.files import QUICK_WIDTH, SkyFiles, Skylight
from assets.sky.harmonics import Harmonics, harmonics_of
from assets.sky.kept import kept
from assets.sky.look import SkyLook
from assets.sky.paint import PaintedSky, paint_sky, with_sun
from assets.sky.panorama import in_bands
from assets.sky.sizes import resized
from assets.tone import encoded, film

LIGHT_WIDTH = 1024
_SUN_SHOWN = 60.0
"""How many times white the sun's disc is: enough to be white through any film, and to glow."""
_QUALITY = 90
_ROWS = 16
_AHEAD = 0.25
"""Where −Z, which one looks along on arriving, is across a panorama."""
_ROUND = 0.3
"""The share of the whole round in what the air looks like: one turns, and the light of a low sun is scattered on."""


@kept
def quick_sky(look: SkyLook) -> PaintedSky:
    """A small painting, kept for whoever asks next: what a client is told at once, and shown first."""
    return paint_sky(look, QUICK_WIDTH, layers=12)


def sky_light(look: SkyLook, levels: LightLevels) -> Harmonics:
    """The sky's light without the sun, candela a square metre, in the colours of an eye that is used to it."""
    return filled(harmonics_of(quick_sky(look).radiance)) * levels.sky_lux


def skylight(look: SkyLook, levels: LightLevels) -> Skylight:
    """What a sky gives, by its small painting."""
    return _given(quick_sky(look), levels)


def pack_sky(look: SkyLook, levels: LightLevels, width: int, *, jpeg: bool, hdr: bool) -> SkyFiles:
    """Paint and pack a sky `width` × `width / 2`, with a picture of its light 1024 × 512 where `hdr` is wanted.

    Raises:
        InvalidArtifact: the width is not that of a picture.
    """
    small = quick_sky(look)
    painted = small if width == QUICK_WIDTH else paint_sky(look, width)
    return pack_painted(painted, small, look, levels, jpeg=jpeg, hdr=hdr)


def pack_painted(
    painted: PaintedSky, small: PaintedSky, look: SkyLook, levels: LightLevels, *, jpeg: bool, hdr: bool
) -> SkyFiles:
    """Pack a sky, whoever painted it; `small` is the same, 512 × 256, from which its light is told."""
    light = None
    if hdr:
        gain = fill_gain(harmonics_of(small.radiance)[0]) * levels.sky_lux
        light = pack_hdr(resized(painted.radiance, LIGHT_WIDTH, LIGHT_WIDTH // 2) * gain.astype(np.float32))
    return SkyFiles(pack_shown(shown_sky(painted, look, levels), jpeg=jpeg), light, _given(small, levels))


def _given(small: PaintedSky, levels: LightLevels) -> Skylight:
    zenith, horizon = _colors(small, levels)
    told = filled(harmonics_of(small.radiance)) * levels.sky_lux
    light = tuple((float(red), float(green), float(blue)) for red, green, blue in told)
    return Skylight(light, zenith, horizon)


def shown_sky(painted: PaintedSky, look: SkyLook, levels: LightLevels) -> U8:
    """The sky as a screen shows it, sRGB `[h, w, 3]`, with the sun, its gradients dithered."""
    gain = np.float32(levels.sky_lux * levels.exposure)
    sky = painted.radiance
    if painted.sun_seen > 0.02 and not look.moon and look.sun_rise_deg > -1:
        strength = _SUN_SHOWN if look.around == "air" else 3 * _SUN_SHOWN
        sky = with_sun(sky, look, strength * painted.sun_seen / max(float(gain), 1e-9))
    noise = _dither(sky.shape[1], sky.shape[0])
    out = np.empty(sky.shape, np.uint8)

    def develop(rows: slice) -> None:
        for first in range(rows.start, rows.stop, _ROWS):  # few at a time: what is worked on stays in the cache
            part = slice(first, min(first + _ROWS, rows.stop))
            light = sky[part]
            if (light == light[:, :1]).all():  # ground far below: a row of it is one pixel
                light = light[:, :1]
            out[part] = encoded(film(light * gain), noise[part, :, None])

    in_bands(develop, sky.shape[0])
    return out


def pack_shown(pixels: U8, *, jpeg: bool) -> Asset:
    """A shown panorama as a JPEG or PNG file."""
    return pack_jpeg(pixels, _QUALITY, halved_colour=True) if jpeg else pack_png(pixels, srgb=True)


@kept
def _dither(width: int, height: int) -> F32:
    return np.random.default_rng(3).random((height, width), np.float32)


def shown_colors(look: SkyLook, levels: LightLevels) -> tuple[Color, Color]:
    """What is shown of the sky high up, and low down where one looks on arriving: linear, 0 to 1.

    It is what the air of mist and distance looks like: at dawn it glows on the sun's side, and a little all round.
    """
    return _colors(quick_sky(look), levels)


def _colors(small: PaintedSky, levels: LightLevels) -> tuple[Color, Color]:
    gain = np.float32(levels.sky_lux * levels.exposure)
    sky = small.radiance
    height, width = sky.shape[:2]
    low = sky[int(height * 0.46) : height // 2].mean(axis=0)
    ahead = np.clip(np.cos(2 * np.pi * ((np.arange(width) + 0.5) / width - _AHEAD)), 0, 1) ** 2
    return _color(sky[: height // 6].mean(axis=(0, 1)) * gain), _color(
        (_ROUND * low.mean(axis=0) + (1 - _ROUND) * (ahead @ low) / ahead.sum()) * gain
    )


def _color(light: F32) -> Color:
    """Brighter than white it keeps its hue."""
    red, green, blue = (round(float(part), 4) for part in np.clip(light / max(1.0, float(light.max())), 0, 1))
    return red, green, blue
