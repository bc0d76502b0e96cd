"""From one seamless picture of a surface to a whole PBR set.

A picture says what colour a place is, not how high or how rough it is. Here brightness stands for height (joints and
cracks are dark, edges catch the light) and the phrase for the rest. What is not covered: shadows and highlights
stay in the base colour; a dark stone in a light joint comes out as a hollow; nothing glows.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from assets.artifacts import F32, MaterialMaps
from generators.material.procedural.families import FAMILIES
from generators.material.procedural.layer import Layer
from generators.material.procedural.maps import quietest_line, roll, to_maps
from generators.material.procedural.weather import blur
from generators.material.spec import MaterialSpec

NEUTRAL = MaterialSpec(family="concrete", color=(0.5, 0.5, 0.5), second=(0.5, 0.5, 0.5), roughness=0.7)
"""What is assumed of a surface of which only the picture is known."""

_COARSEST, _FINEST = 2.0, 0.30
"""The band of brightness that stands for height: waves per tile (slower: lighting), per pixel (faster: noise)."""
_RELIEF = 0.012
"""Height range of a picture's surface as a part of the tile's edge: 12 mm on a metre, as of bricks."""
_CAVITY_ROUGHER, _BUSY_ROUGHER = 0.06, 0.10


def estimate_maps(picture: F32, spec: MaterialSpec = NEUTRAL) -> MaterialMaps:
    """Derive the maps of `picture` `[n, n, 3]` float32, sRGB 0..1, seamless. They're seamless too, none emissive.

    Roughness varies around that of `spec`, metallic and the tile's size are its own.
    """
    color = np.ascontiguousarray(picture.transpose(2, 0, 1))
    height = height_of(picture)
    tile_size_m = FAMILIES[spec.family].tile_size_m * spec.scale
    return to_maps(
        Layer(
            color=color,
            height=height,
            roughness=roughness_of(height, spec),
            metallic=np.full_like(height, spec.metallic),
            relief_m=_RELIEF * tile_size_m,
        ),
        tile_size_m,
    )


def lay_edge(maps: MaterialMaps) -> MaterialMaps:
    """Move the tile's edge to the quietest lines, where no strong step of the pattern can be taken for a seam.

    For periodic pictures alone: of others it would hide the seam inside the tile.
    """
    anywhere = len(maps.height) // 2
    return roll(maps, quietest_line(maps, 0, 0, anywhere), quietest_line(maps, 1, 0, anywhere))


def height_of(picture: F32) -> F32:
    """Height `[n, n]` in 0..1 from the brightness of `picture` `[n, n, 3]`: band-passed, periodic, clipped at 3 σ."""
    linear = np.where(picture <= 0.04045, picture / 12.92, ((picture + 0.055) / 1.055) ** 2.4)  # IEC 61966-2-1
    lightness = np.cbrt(linear @ np.array([0.2126, 0.7152, 0.0722]))
    n = len(lightness)
    down, across = np.fft.fftfreq(n)[:, None], np.fft.rfftfreq(n)[None, :]
    frequency = np.hypot(down, across)  # waves per pixel
    keep = (1 - np.exp(-((frequency * n / _COARSEST) ** 2))) * np.exp(-((frequency / _FINEST) ** 4))
    wave = np.fft.irfft2(np.fft.rfft2(lightness) * keep, s=(n, n))
    spread = max(float(wave.std()), 1e-3)  # a flat picture stays flat instead of its rounding being magnified
    return np.asarray(np.clip(0.5 + wave / (6 * spread), 0, 1), np.float32)


def roughness_of(height: F32, spec: MaterialSpec) -> F32:
    """Around the spec's: hollows keep dust and busy places scatter light, both more so than smooth open ones."""
    hollow = np.clip((blur(height, 0.02) - height) * 3, -1, 1)
    contrast = np.sqrt(blur((height - blur(height, 0.01)) ** 2, 0.01))
    busy = contrast / max(float(contrast.mean()), 1e-3) - 1
    rough = spec.roughness + _CAVITY_ROUGHER * hollow + _BUSY_ROUGHER * np.tanh(busy)
    return np.asarray(np.clip(rough, 0.04, 1.0), np.float32)


def resize_periodic(picture: NDArray[np.floating], size_px: int) -> F32:
    """Resample `picture` `[n, n, channels]` to `[size_px, size_px, channels]` float32, still seamless.

    The spectrum is cut or zero-padded, and tapered near the cut so that edges do not ring.
    """
    n = picture.shape[0]
    if n == size_px:
        return np.asarray(picture, np.float32)
    kept = min(n, size_px)
    low, high = (kept + 1) // 2, kept // 2
    spectrum = np.fft.fft2(picture, axes=(0, 1))
    taper = _taper(n, kept)
    spectrum *= taper[:, None, None] * taper[None, :, None]
    target = np.zeros((size_px, size_px, picture.shape[2]), np.complex128)
    for rows in (slice(0, low), slice(-high, None)):
        for columns in (slice(0, low), slice(-high, None)):
            target[rows, columns] = spectrum[rows, columns]
    resized = np.fft.ifft2(target, axes=(0, 1)).real * (size_px / n) ** 2
    return np.asarray(np.clip(resized, 0, 1), np.float32)


def _taper(n: int, kept: int) -> NDArray[np.float64]:
    """Gain `[n]` by frequency: 1 up to three quarters of the kept band, down to 0 at its end."""
    relative = np.abs(np.fft.fftfreq(n)) * n / (kept / 2)
    return np.asarray(np.cos(np.clip((relative - 0.75) / 0.25, 0, 1) * np.pi / 2) ** 2)
