"""A panorama that somebody else made as a sky: read, turned to where the light comes from, as bright as it is to be.

Radiance files hold light; JPEG and PNG what a screen shows, from which the film curve is taken back. Not covered: other
projections than equirectangular; the height of the sun, which stays the picture's own while its side is the scene's.
"""

from __future__ import annotations

import io
import math

import numpy as np
from PIL import Image

from assets.artifacts import F32
from assets.errors import InvalidFile
from assets.hdr import read_hdr
from assets.sky.look import SkyLook
from assets.sky.paint import LUMA, PaintedSky, level_illuminance
from assets.sky.panorama import elevations, solid_angles
from assets.sky.sizes import resized
from assets.tone import unfilmed

SUFFIXES = (".hdr", ".jpg", ".jpeg", ".png")
MOST_BYTES = 128 << 20
_NARROWEST, _MOST_PIXELS = 64, 1 << 26
_ASPECT = 0.02
"""By what share a panorama may be wider or narrower than two to one."""
_KEPT_WIDTH = 2048
_SUN = 40.0
"""What is brighter than so many times the mean of the upper half is the sun's light, which is told beside the sky's."""
_LIGHTEST = 0.004
"""Everything in a picture that is no brighter beside white is one black: no sky."""


def read_panorama(data: bytes) -> F32:
    """Read a Radiance, JPEG or PNG file as light `[h, w, 3]`, at most 2,048 wide.

    Raises:
        InvalidFile: it is none of those, is damaged, over 64 megapixels, under 64 wide, not twice as wide as high, or
            black; the text names what and the bound.
    """
    if len(data) > MOST_BYTES:
        raise InvalidFile(f"size: {len(data)} bytes, wanted at most {MOST_BYTES}")
    light = read_hdr(data) if data.startswith((b"#?RADIANCE", b"#?RGBE")) else _read_shown(data)
    _check_shape(light.shape[1], light.shape[0])
    if not bool(np.isfinite(light).all()):
        raise InvalidFile("picture: holds NaN or infinity")
    if float(light[: len(light) // 2].max()) <= _LIGHTEST:
        raise InvalidFile("picture: its upper half is black, wanted a sky")
    width = min(_KEPT_WIDTH, light.shape[1])
    return resized(np.maximum(light, 0), width, width // 2)


def fitted(panorama: F32, look: SkyLook, width: int) -> PaintedSky:
    """The panorama as a sky `width` × `width / 2`, its brightest side turned to the light of `look`.

    Its own sun is shown as the brightest that the sky has, and gives no more light than that.
    """
    sky = resized(panorama, width, width // 2)
    toward = math.atan2(look.to_light[2], look.to_light[0])
    sky = np.roll(sky, round((toward - _brightest(sky)) / (2 * np.pi) * width), axis=1)
    upper = sky[: width // 4]
    most = np.float32(_SUN * max(float((upper @ LUMA).mean()), 1e-9))
    bright = sky.max(axis=2, keepdims=True)
    sky = sky * np.minimum(1, most / np.maximum(bright, np.float32(1e-12)))
    return PaintedSky(np.asarray(sky / np.float32(max(level_illuminance(sky), 1e-9)), np.float32), 0.0)


def _read_shown(data: bytes) -> F32:
    try:
        with Image.open(io.BytesIO(data), formats=("JPEG", "PNG")) as picture:
            _check_shape(*picture.size)  # before a pixel of it is read
            small = picture.convert("RGB").reduce(max(1, picture.width // _KEPT_WIDTH))
            pixels = np.asarray(np.asarray(small) / 255, np.float32)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise InvalidFile(f"not a Radiance, JPEG or PNG picture that can be read: {error}") from error
    return light_of_shown(pixels)


def light_of_shown(pixels: F32) -> F32:
    """The light `[h, w, 3]` of a picture as a screen shows it, sRGB 0 to 1."""
    linear = np.where(pixels <= 0.04045, pixels / 12.92, ((pixels + 0.055) / 1.055) ** 2.4).astype(np.float32)
    return unfilmed(linear)


def _check_shape(width: int, height: int) -> None:
    if width < _NARROWEST or width * height > _MOST_PIXELS:
        wanted = f"wanted a width from {_NARROWEST} and at most {_MOST_PIXELS} pixels"
        raise InvalidFile(f"picture: {width}×{height}, {wanted}")
    if abs(width - 2 * height) > _ASPECT * width:
        raise InvalidFile(f"picture: {width}×{height}, wanted twice as wide as high: an equirectangular panorama")


def _brightest(sky: F32) -> float:
    """The azimuth, radians, from which most light comes to an upright wall."""
    height, width = sky.shape[:2]
    weight = solid_angles(width, height) * np.cos(elevations(height)) * (elevations(height) > 0)
    sides = weight @ (np.asarray(sky @ LUMA, np.float64) ** 2)  # squares: a sun rather than a wide pale half
    turn = ((np.arange(width) + 0.5) / width - 0.5) * 2 * np.pi
    return math.atan2(float(sides @ np.sin(turn)), float(sides @ np.cos(turn)))
