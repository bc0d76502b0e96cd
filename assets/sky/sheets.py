"""Layered clouds, drawn on one sheet: streaks of ice high up, the closed grey of rain, the dark folds of a storm.

Source: CIE S 011/E:2003, Spatial Distribution of Daylight: the overcast sky is three times as bright above as at the
horizon (after Moon and Spencer, 1942).
"""

from __future__ import annotations

import numpy as np

from assets.artifacts import F32, Vec3
from assets.sky.fields import ease, field, sample
from assets.sky.kept import kept
from assets.sky.panorama import azimuths, cosine_to, elevations

_CELLS, _BENDS = 512, 64
_LOWEST_RAD = np.radians(0.8)


def draw_ice(sky: F32, seed: int, to_sun: Vec3, sunlight: F32, skylight: F32, rows: slice, height: int) -> None:
    """Cirrus over rows `sky` `[rows, width, 3]`: thin, in streaks, brightest near the sun."""
    up, turn = elevations(height)[rows], azimuths(sky.shape[1])
    x, y, near = _on_sheet(up, turn, 7.0, 34.0)
    bend = 0.03 * sample(field(seed + 1, _BENDS, 2.0, 1, 8), x, y)
    streaks = sample(_streaks(seed), x + bend, y + 0.5 * bend)
    veil = np.clip(ease(0.0, 2.6, streaks) * 0.75, 0, 1) * near
    cosine = cosine_to(to_sun, np.maximum(up, 0), turn)
    bright = 0.45 / np.pi + 0.11 * np.clip(cosine, 0, 1) ** 6 + 0.5 * np.clip(cosine, 0, 1) ** 80
    for channel in range(3):
        plane = sky[..., channel]
        plane *= 1 - 0.6 * veil
        plane += veil * (bright * sunlight[channel] * 0.7 + 0.3 * skylight[channel])


def prepare(seed: int, *, ice: bool, storm: bool) -> None:
    """Make the fields of ice clouds or of a closed sheet, once, before several threads ask for them."""
    if ice:
        field(seed + 1, _BENDS, 2.0, 1, 8)
        _streaks(seed)
    else:
        _folds(seed, storm)


@kept
def _streaks(seed: int) -> F32:
    """Long fibres in patches."""
    fibres = 0.6 * field(seed + 2, _CELLS, 1.1, 3, stretch=5.0) + 0.4 * field(seed + 3, _CELLS, 1.5, 2)
    return np.asarray(fibres * (0.55 + 0.6 * ease(-0.6, 1.2, field(seed + 4, _CELLS, 2.2, 1, 6))), np.float32)


def closed(width: int, height: int, seed: int, storm: bool, to_sun: Vec3, rows: slice) -> F32:
    """The brightness `[rows, width]` of a closed sheet beside its mean; a storm's has dark folds and a pale edge."""
    up, turn = elevations(height)[rows], azimuths(width)
    x, y, near = _on_sheet(up, turn, 1.1 if storm else 1.6, 14.0)
    depth = sample(_folds(seed, storm), x, y)
    rise = np.sin(np.maximum(up, 0))[:, None]
    contrast = 0.26 if storm else 0.10
    bright = (1 + (0.7 if storm else 2.0) * rise) / 3 * np.exp(-contrast * depth * near)
    if storm:
        bright += 0.22 * np.exp(-rise / 0.06) * (1 - 0.35 * ease(-1.0, 1.0, depth))
    toward = np.clip(cosine_to(to_sun, np.maximum(up, 0), turn), 0, 1)
    return np.asarray(bright * (1 + (0.15 if storm else 0.3) * toward**4), np.float32)


@kept
def _folds(seed: int, storm: bool) -> F32:
    """How dark the sheet is, about its mean: heaps that hang down, in wide patches."""
    wide = field(seed + 5, _CELLS, 2.3, 1, 10)
    hanging = field(seed + 6, _CELLS, 2.1, 4, stretch=1.4)
    folds = 0.9 * wide + (0.75 if storm else 0.4) * hanging
    return np.asarray((folds - folds.mean()) / folds.std(), np.float32)


def _on_sheet(up: F32, turn: F32, level_km: float, tile_km: float) -> tuple[F32, F32, F32]:
    """Where rays meet a sheet, in tiles `[rows, width]`, and how near that is: 1 above, 0 in the haze."""
    lifted = np.maximum(up, _LOWEST_RAD)
    away = level_km * np.cos(lifted) / (np.sin(lifted) + 0.03)
    near = np.exp(-away / (9 * level_km)) * ease(_LOWEST_RAD, 4 * _LOWEST_RAD, up)
    away = (away / tile_km)[:, None].astype(np.float32)
    shift = np.float32(0.41)
    x, y = away * np.cos(turn) + shift, away * np.sin(turn) + shift
    return np.asarray(x, np.float32), np.asarray(y, np.float32), np.asarray(near[:, None], np.float32)
