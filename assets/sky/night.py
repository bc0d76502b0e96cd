"""What shines by night: stars by their true numbers and colours, the galaxy's band, the moon, the northern lights.

Sources: Allen's Astrophysical Quantities, 4th edition (star counts: about three times as many for each magnitude;
the moon's half degree); Baranoski et al., Simulating the Aurora Borealis, 2000 (green below, red and violet above).
"""

from __future__ import annotations

import numpy as np

from assets.artifacts import F32, Vec3
from assets.sky.fields import ease, field
from assets.sky.panorama import azimuths, cosine_to, directions, elevations, pixel_of
from assets.sky.sizes import resized

_STARS = 5200
_FAINTEST = 6.3
_MOON_RAD = np.radians(0.265)
_GALAXY = np.array([0.48, 0.62, 0.62], np.float32)
"""The pole of the galaxy's band."""


def draw_stars(sky: F32, amount: float, seed: int, whole: bool = False) -> None:
    """Add stars to the upper half of a panorama `[h, w, 3]`, the `whole` of it in space; amount 1 is the full sky.

    The brightest has 30 times the picture's mean radiance, the faintest a few hundredths.
    """
    height, width = sky.shape[:2]
    rng = np.random.default_rng(seed + 77)
    count = _STARS * (2 if whole else 1)
    ways = rng.standard_normal((2 * count, 3)).astype(np.float32)
    ways /= np.linalg.norm(ways, axis=1, keepdims=True)
    off = ways @ (_GALAXY / np.linalg.norm(_GALAXY))
    ways = ways[rng.random(len(ways)) < 0.45 + 0.55 * np.exp(-((off / 0.22) ** 2))][:count]
    if not whole:
        ways = ways[ways[:, 1] > 0.01]
    magnitude = _FAINTEST + np.log10(rng.random(len(ways)) + 1e-5) / 0.5  # three times as many for each magnitude
    power = 10 ** (-0.4 * (magnitude - _FAINTEST)) * 0.25
    warmth = rng.beta(1.6, 2.2, len(ways))[:, None]
    tint = np.array([0.72, 0.84, 1.15]) * (1 - warmth) + np.array([1.25, 0.92, 0.62]) * warmth
    low = np.ones(len(ways)) if whole else np.clip(ways[:, 1] / 0.35, 0, 1) ** 0.7  # air dims what stands low
    mean = _mean(sky)
    shine = tint * np.minimum(power * low * amount, 60)[:, None] * mean
    _splat(sky, ways, np.asarray(shine, np.float32))
    band = _band(width // 4, height // 4)
    wide = resized(band[..., None], width, height)
    up = np.ones(height, np.float32) if whole else ease(0.02, 0.5, elevations(height))
    sky += (
        wide
        * up[:, None, None]
        * np.float32((0.25 if whole else 0.5) * amount * mean)
        * np.array([0.9, 0.95, 1.1], np.float32)
    )


def _mean(sky: F32) -> float:
    """How bright a panorama's upper half is."""
    return max(float(sky[: len(sky) // 2].mean()), 1e-6)


def _band(width: int, height: int) -> F32:
    """The galaxy's glow with its dark lanes."""
    ways = directions(width, height)
    off = ways @ (_GALAXY / np.linalg.norm(_GALAXY))
    rough = on_sphere(ways, 31, 1.5, 2, 0.45)
    off = off + 0.02 * rough
    lane = ease(0.1, 1.2, on_sphere(ways, 37, 1.4, 2, 0.5)) * np.exp(-((off / 0.09) ** 2))
    return np.asarray(np.exp(-((np.abs(off) / 0.13) ** 1.5)) * np.exp(0.5 * rough - 1.6 * lane), np.float32)


def on_sphere(ways: F32, seed: int, slope: float, lowest: float, scale: float = 0.22) -> F32:
    """Noise of about unit deviation for directions `[…, 3]`: alike everywhere, without a seam or a pole."""
    size = 256
    place = ways * np.float32(scale * size)
    total = np.zeros(ways.shape[:-1], np.float32)
    for k, (a, b) in enumerate(((0, 1), (1, 2), (2, 0))):
        plane = field(seed + k, size, slope, lowest)
        x, y = place[..., a] + np.float32(7 * size + 31), place[..., b] + np.float32(7 * size + 59)
        left, top = x.astype(np.int32), y.astype(np.int32)
        u, v = x - left, y - top
        i, j, m = left & (size - 1), top & (size - 1), size - 1
        upper = plane[j, i] * (1 - u) + plane[j, (i + 1) & m] * u
        lower = plane[(j + 1) & m, i] * (1 - u) + plane[(j + 1) & m, (i + 1) & m] * u
        total += upper * (1 - v) + lower * v
    return np.asarray(total / np.float32(3**0.5), np.float32)


def _splat(sky: F32, ways: F32, shine: F32) -> None:
    """Spread points over the four pixels around each; near the poles a pixel is narrow, and so holds more of a star."""
    height, width = sky.shape[:2]
    row, column = pixel_of(ways, width, height)
    top, left = np.floor(row).astype(np.int64), np.floor(column).astype(np.int64)
    v, u = row - top, column - left
    reach = (width / 1024) ** 1.0
    for down in (0, 1):
        for right in (0, 1):
            share = (v if down else 1 - v) * (u if right else 1 - u)
            at = np.clip(top + down, 0, height - 1), (left + right) % width
            np.add.at(sky, at, (shine * (share * reach)[:, None]).astype(np.float32))


def draw_moon(sky: F32, to_moon: Vec3, brightness: float) -> None:
    """Add a nearly full moon, half a degree wide with its dark seas, and its glow in the air."""
    height, width = sky.shape[:2]
    up, turn = elevations(height), azimuths(width)
    cosine = cosine_to(to_moon, up, turn)
    apart = np.arccos(np.clip(cosine, -1, 1))
    glow = 0.10 * np.exp(-apart / 0.05) + 0.05 * np.exp(-apart / 0.25)
    sky += (glow * brightness * 0.04)[..., None] * np.array([0.9, 0.95, 1.0], np.float32)
    pixel = np.pi / height
    disc = np.clip((_MOON_RAD - apart) / pixel + 0.5, 0, 1)
    rows, columns = np.nonzero(disc > 0)
    ways = directions(width, height)[rows, columns]
    seas = 0.8 + 0.2 * on_sphere(ways, 41, 1.2, 1, scale=9.0)
    shine = disc[rows, columns] * np.clip(seas, 0.45, 1.1) * brightness
    sky[rows, columns] += shine[:, None].astype(np.float32) * np.array([1.0, 0.97, 0.9], np.float32)


def draw_aurora(sky: F32, seed: int, strength: float) -> None:
    """Add curtains of northern light, `strength` times the picture's mean: rays above a sharp lower edge."""
    height, width = sky.shape[:2]
    rng = np.random.default_rng(seed + 5)
    up = np.degrees(elevations(height)[: height // 2])[:, None]
    mean = _mean(sky)
    turn = azimuths(width)
    for k in range(3):
        wave = sum(rng.normal() / n**0.75 * np.cos(n * turn + rng.uniform(0, 6.3)) for n in range(1, 9))
        foot = 16 + 17 * k + 9 * np.asarray(wave)
        rays = sum(rng.normal() / n**0.35 * np.cos(n * turn + rng.uniform(0, 6.3)) for n in rng.integers(12, 130, 40))
        where = sum(rng.normal() / n * np.cos(n * turn + rng.uniform(0, 6.3)) for n in range(1, 4))
        lit = np.clip(0.55 + 0.09 * np.asarray(rays), 0, 1.4) * ease(-0.2, 1.5, np.asarray(where))
        above = up - foot[None, :]
        tall = 12 + 5 * np.clip(0.09 * np.asarray(rays), -1, 1.5)[None, :]
        curtain = np.exp(-np.maximum(above, 0) / tall) * ease(-5.0, 1.5, above) * lit[None, :]
        curtain *= ease(0.0, 6.0, up) * ease(89.0, 60.0, up)
        high = ease(3.0, 30.0, above)[..., None]
        tint = np.array([0.10, 1.0, 0.42]) * (1 - high) + np.array([0.62, 0.22, 0.75]) * high
        sky[: height // 2] += (curtain[..., None] * tint * (strength * mean)).astype(np.float32)
