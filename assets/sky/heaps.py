"""Heaped clouds, fair and broken: a slab of water that light falls through, seen by marching up along each ray.

The slab is a tile that repeats. What reaches a cell from the sun is summed once along the sun's direction, layer by
layer; a ray then gathers what each layer scatters to it. The clouds' feet are flat, their tops heaped.

Sources: Schneider, The Real-time Volumetric Cloudscapes of Horizon Zero Dawn, Advances in Real-Time Rendering 2015
(erosion, powder); Hillaire, Physically Based Sky, Atmosphere and Cloud Rendering in Frostbite, 2016 (two-lobed phase).
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import uniform_filter1d

from assets.artifacts import F32, Vec3
from assets.sky.fields import ease, field
from assets.sky.kept import kept
from assets.sky.panorama import azimuths, cosine_to, elevations, in_bands

_CELLS = 256
_TILE_KM, _FOOT_KM = 9.0, 1.3
_LOWEST_RAD = np.radians(1.2)
_EXTINCTION = 26.0
"""Per km in the middle of a cloud: less than a real one's, for few layers sample it."""
_HAZE_KM = 26.0
"""Over what distance the air hides clouds."""
_EARTH_KM = 6360.0
_PUFFS = ((0.5, 14), (0.3, 30), (0.2, 62))
"""What a heap is made of: shares, and how many puffs of that size a tile has."""
_QUARTERS = 4.0
"""After what part of a wave's length upwards it is another."""
_ROWS = 16
_STEEP_RAD = np.radians(28)
"""Above this elevation a ray takes two layers at once."""
_POLAR_RAD = np.radians(80)


@dataclass(frozen=True, eq=False)
class Slab:
    """Layers from the foot up `[layers, cells × cells]`: extinction per km (real) and the sun's light (imaginary)."""

    layers: NDArray[np.complex64]
    step_km: float


@kept
def slab(
    seed: int, cover: float, thick_km: float, sun_rise: float, sun_turn: float, layers: int, dense: float = 1.0
) -> Slab:
    """Clouds over about the share `cover` of the sky, `thick_km` from foot to top, `dense` times as dense as heaps in
    the sun, lit from the sun's direction (radians).
    """
    masses = 0.8 * field(seed, _CELLS, 2.0, 3)
    flanks = _rising(seed + 1, 1.4, 10, 1e9)
    gate = float(np.quantile(masses + 0.35 * flanks(0.0), 1 - cover))
    puffs = [(share, _rising(seed + 2 + k, 0.6, low, 2.2 * low)) for k, (share, low) in enumerate(_PUFFS)]
    slab = np.empty((layers, _CELLS, _CELLS), np.complex64)
    slope = 1 / np.tan(max(sun_rise, np.radians(6)))
    shift = slope * thick_km / layers / _TILE_KM * _CELLS
    step = thick_km / layers * np.sqrt(1 + slope**2)
    above = np.zeros((_CELLS, _CELLS), np.float32)
    for k in range(layers - 1, -1, -1):
        height = (k + 0.5) / layers
        level = height * thick_km
        rise = np.maximum(masses + 0.35 * flanks(level) - gate, -1.0)
        billow = sum(share * (1 - np.abs(puff(level))) for share, puff in puffs)
        inside = np.asarray(1.15 * rise + (0.12 + 0.5 * height) * billow, np.float32)
        inside -= np.float32(1.25 * height**1.4)
        density = ease(0.0, 0.3, inside)
        density *= np.float32((0.45 + 0.55 * height) * _EXTINCTION * dense)
        above = _moved(above, -shift * np.cos(sun_turn), -shift * np.sin(sun_turn))
        slab[k].real = density
        density *= np.float32(step)
        depth = above + np.float32(0.5) * density
        # light that is scattered forward many times goes much further than the direct
        slab[k].imag = 0.55 * np.exp(-0.42 * depth) + 0.45 * np.exp(-0.09 * depth)
        above += density
    return Slab(slab.reshape(layers, -1), thick_km / layers)


def _rising(seed: int, slope: float, lowest: float, highest: float) -> Callable[[float], F32]:
    """A field of waves from `lowest` to `highest` a tile by the height, km: it changes as fast upwards as along the
    ground, for where it does not, clouds are columns and hang in streaks.
    """
    one, other = (field(seed + 20 * k, _CELLS, slope, lowest, highest) for k in range(2))
    quarter_km = _TILE_KM / lowest / _QUARTERS

    def at(level_km: float) -> F32:
        turn = math.pi / 2 * level_km / quarter_km
        return np.asarray(math.cos(turn) * one + math.sin(turn) * other, np.float32)

    return at


def _moved(plane: F32, x: float, y: float) -> F32:
    """A repeating plane moved by a fractional number of cells along its columns and rows."""
    i, j = int(np.floor(x)), int(np.floor(y))
    u, v = np.float32(x - i), np.float32(y - j)
    near = np.roll(plane, (j, i), (0, 1))
    right = np.roll(near, 1, 1)
    near = near + u * (right - near)
    return np.asarray(near + v * (np.roll(near, 1, 0) - near), np.float32)


@dataclass(frozen=True, eq=False)
class Seen:
    """What the clouds do to each ray of a panorama's upper half, `[height / 2, width]`: what goes through them, what
    they scatter to the eye of one unit of sunlight (all around alike), and of one of the light around.
    """

    through: F32
    direct: F32
    around: F32


def seen_from_below(clouds: Slab, width: int, height: int) -> Seen:
    """March every ray above the horizon through the clouds."""
    up, turn = elevations(height)[: height // 2], azimuths(width)
    shape = (height // 2, width)
    whole = Seen(np.ones(shape, np.float32), np.zeros(shape, np.float32), np.zeros(shape, np.float32))

    def gather(rows: slice) -> None:
        for first in range(rows.start, rows.stop, _ROWS):  # few at a time: what is worked on stays in the cache
            part = slice(first, min(first + _ROWS, rows.stop))
            if up[part][0] > _LOWEST_RAD:
                _gather(clouds, np.maximum(up[part], _LOWEST_RAD), turn, whole, part)

    _scatter(width)  # made once, before several threads ask for it
    in_bands(gather, height // 2)
    steep = int((up > _STEEP_RAD).sum())
    for plane in (whole.through, whole.direct, whole.around):
        uniform_filter1d(plane, 3, axis=0, output=plane, mode="nearest")
        uniform_filter1d(plane[:steep], 5, axis=1, output=plane[:steep], mode="wrap")
        uniform_filter1d(plane[steep:], 3, axis=1, output=plane[steep:], mode="wrap")
        for row in range(int((up > _POLAR_RAD).sum())):  # columns crowd together towards the zenith
            plane[row] = uniform_filter1d(plane[row], min(width, int(4 / math.cos(up[row]))), mode="wrap")
    return whole


def draw_over(sky: F32, seen: Seen, to_sun: Vec3, sunlight: F32, skylight: F32, rows: slice) -> None:
    """Draw the clouds over rows `sky` `[rows, width, 3]` (relative radiance).

    `sunlight` `[3]` is the sun's illuminance up there, `skylight` `[3]` the mean radiance of the sky around.
    """
    height = 2 * len(seen.through)
    up, turn = elevations(height)[rows], azimuths(sky.shape[1])
    hazy = np.exp(-((_reach(np.maximum(up, _LOWEST_RAD), _FOOT_KM) / _HAZE_KM) ** 1.3))
    hazy = (hazy * ease(_LOWEST_RAD, 2.5 * _LOWEST_RAD, up))[:, None].astype(np.float32)
    direct = seen.direct[rows] * _phase(cosine_to(to_sun, up, turn)) * hazy
    around = seen.around[rows] * hazy
    kept = 1 - (1 - seen.through[rows]) * hazy
    for channel in range(3):
        plane = sky[..., channel]
        plane *= kept
        plane += direct * sunlight[channel]
        plane += around * skylight[channel]


def _gather(clouds: Slab, up: F32, turn: F32, whole: Seen, rows: slice) -> None:
    """March a few rows' rays from the foot up.

    Cells are read at random near each ray (stochastic filtering: the layers' mean is smooth), so that a single look
    does for the four that blending between cells takes.
    """
    through, direct, around = whole.through[rows], whole.direct[rows], whole.around[rows]
    spread = _scatter(len(turn))
    count, stride = len(clouds.layers), 2 if up[0] > _STEEP_RAD else 1
    slant = -np.minimum(stride * clouds.step_km / np.sin(up), 0.7)[:, None].astype(np.float32)
    cos, sin = np.cos(turn), np.sin(turn)
    for k in range(0, count, stride):
        level = _FOOT_KM + (k + stride / 2) * clouds.step_km
        away = (_reach(up, level) * np.float32(_CELLS / _TILE_KM))[:, None]
        at = (k * 7) % 32
        nearer = spread[2, at : at + len(up)] * np.float32(stride * clouds.step_km / level) + np.float32(1)
        nearer *= away
        x = nearer * cos
        x += spread[0, at : at + len(up)]
        y = np.multiply(nearer, sin, out=nearer)
        y += spread[1, at : at + len(up)]
        cell = y.astype(np.int32)
        cell &= _CELLS - 1
        cell *= _CELLS
        column = x.astype(np.int32)
        column &= _CELLS - 1
        cell += column
        seen = clouds.layers[k].take(cell)
        gone = seen.real * slant
        np.expm1(gone, out=gone)
        gone *= through  # what is lost here, negative
        through += gone
        direct -= gone * seen.imag
        gone *= np.float32(0.35 + 0.65 * (k + 0.5) / count)
        around -= gone
        if k > count // 2 and float(through.max()) < 0.01:
            break


@kept
def _scatter(width: int) -> F32:
    """Offsets `[3, rows, width]`: cells to the sides (and far from zero, for whole numbers are cut off), and up."""
    out = np.random.default_rng(5).random((3, _ROWS + 32, width), np.float32) - np.float32(0.5)
    out[:2] += np.float32(64 * _CELLS)
    return out


def _reach(up: F32, level_km: float) -> F32:
    """The way over the ground to where rays at elevations `up` meet a height, km, on the round earth."""
    sin = np.sin(up)
    slant = -_EARTH_KM * sin + np.sqrt((_EARTH_KM * sin) ** 2 + 2 * _EARTH_KM * level_km)
    return np.asarray(slant * np.cos(up), np.float32)


def _phase(cosine: F32) -> F32:
    """Forward and backward lobes (Henyey and Greenstein), and an even part for light that was scattered often."""
    lobes = sum(
        weight * (1 - g * g) / (1 + g * g - 2 * g * cosine) ** 1.5 / (4 * np.pi)
        for g, weight in ((0.76, 0.25), (-0.3, 0.25))
    )
    return np.asarray(lobes + 0.5 * 0.42 / np.pi, np.float32)
