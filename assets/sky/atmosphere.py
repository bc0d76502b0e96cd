"""The clear sky: sunlight scattered by air, haze and ozone of a round planet, along each line of sight.

Scattering once is integrated along the line of sight; what is scattered more often comes as Hillaire's closed series
of an isotropic second order. Radiance is relative to the sun's illuminance above the air, which is 1.

Sources: Nishita, Sirai, Tadamura, Nakamae, Display of the Earth Taking into Account Atmospheric Scattering, SIGGRAPH
1993; Bruneton and Neyret, Precomputed Atmospheric Scattering, EGSR 2008 (coefficients, ozone); Hillaire, A Scalable
and Production Ready Sky and Atmosphere Rendering Technique, EGSR 2020 (multiple scattering); Cornette and Shanks,
Physically reasonable analytic expression for the single-scattering phase function, Applied Optics 31, 1992.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from assets.artifacts import F32
from assets.sky.kept import kept
from assets.sky.panorama import azimuths, cosine_to, elevations

_GROUND_KM, _TOP_KM, _EYE_KM = 6360.0, 6460.0, 6360.3
_RAYLEIGH = np.array([5.802e-3, 13.558e-3, 33.1e-3], np.float32)  # per km
_MIE_SCATTER, _MIE_EXTINCT = 3.996e-3, 4.44e-3
_OZONE = np.array([0.650e-3, 1.881e-3, 0.085e-3], np.float32)
_RAYLEIGH_KM, _MIE_KM = 8.0, 1.2
_FORWARD = 0.78
_ALBEDO = 0.25
"""Of the ground far away: what it throws back into the air."""
_STEPS, _SUN_STEPS = 22, 7
_RISE, _TURN = 44, 24
"""Cells of the tables: elevations above the horizon, azimuths from the sun's to the opposite."""


@dataclass(frozen=True, eq=False)
class ClearSky:
    """Tables of one sun and one haze, `[rises, turns, 3]` each: what every phase function is still to be put on.

    `sunlight` `[3]` is the share of the sun's light that comes through the air to the eye.
    """

    rayleigh: F32
    mie: F32
    many: F32
    sunlight: F32
    sun_rise: float
    sun_turn: float


@kept
def clear_sky(sun_rise: float, sun_turn: float, haze: float = 1.0) -> ClearSky:
    """The sky of a sun at elevation `sun_rise` and azimuth `sun_turn` (radians, `azimuths`' own), for every direction
    above the horizon. `haze` multiplies the aerosols of clean air: 1 clean, 3 hazy, 8 dusty.
    """
    rise = (np.linspace(0, 1, _RISE) ** 2 * (np.pi / 2)).astype(np.float32)  # fine near the horizon
    turn = np.linspace(0, np.pi, _TURN).astype(np.float32)
    sun = np.array([np.cos(sun_rise), np.sin(sun_rise)], np.float32)
    length = _to_top(np.full(_RISE, _EYE_KM), np.sin(rise))
    edges = np.linspace(0, 1, _STEPS + 1) ** 2.2  # fine near the eye
    at = ((edges[1:] + edges[:-1]) / 2)[None, :] * length[:, None]  # [rise, step]
    step = (np.diff(edges)[None, :] * length[:, None]).astype(np.float32)
    up, across = _EYE_KM + at * np.sin(rise)[:, None], at * np.cos(rise)[:, None]
    radius = np.sqrt(up**2 + across**2)  # double: heights are small beside it
    air, dust, ozone = _densities(radius, haze)
    extinction = air[..., None] * _RAYLEIGH + (dust * _MIE_EXTINCT)[..., None] + ozone[..., None] * _OZONE
    depth = extinction * step[..., None]
    way_here = np.exp(-(np.cumsum(depth, axis=1) - depth / 2))  # [rise, step, 3]
    # the sun's elevation at each sample, for each azimuth
    cosine = (across[..., None] * np.cos(turn) * sun[0] + up[..., None] * sun[1]) / radius[..., None]
    from_sun = _sunlight(np.broadcast_to(radius[..., None], cosine.shape), cosine, haze)  # [rise, step, turn, 3]
    weight = way_here * step[..., None]
    once = np.einsum("rsc,rstc->rstc", weight, from_sun)
    rayleigh = np.einsum("rs,rstc->rtc", air, once) * _RAYLEIGH
    mie = np.einsum("rs,rstc->rtc", dust, once) * np.float32(_MIE_SCATTER)
    scatter = air[..., None] * _RAYLEIGH + (dust * _MIE_SCATTER)[..., None]
    many = np.einsum("rsc,rstc->rtc", weight * scatter, _many(radius, cosine, haze))
    sunlight = _sunlight(np.array([_EYE_KM]), np.array([max(sun[1], -0.02)]), haze)[0]
    first, second, third = (np.ascontiguousarray(table, np.float32) for table in (rayleigh, mie, many))
    return ClearSky(first, second, third, np.asarray(sunlight, np.float32), sun_rise, sun_turn)


def radiance_of(sky: ClearSky, width: int, height: int, rows: slice) -> F32:
    """Radiance `[rows, width, 3]` of rows above the horizon of a panorama; below it the horizon's."""
    up, turn = elevations(height)[rows], azimuths(width)
    by_rise, by_turn = _weights(np.sqrt(np.maximum(up, 0) / (np.pi / 2)) * (_RISE - 1), _RISE), _turning(sky, turn)
    to_sun = (
        np.cos(sky.sun_rise) * np.cos(sky.sun_turn),
        np.sin(sky.sun_rise),
        np.cos(sky.sun_rise) * np.sin(sky.sun_turn),
    )
    cosine = cosine_to(to_sun, np.maximum(up, 0), turn)
    air, dust = 3 / (16 * np.pi) * (1 + cosine**2), _cornette_shanks(cosine)
    out = np.empty((len(up), width, 3), np.float32)
    for channel in range(3):
        each = [by_rise @ table[:, :, channel] @ by_turn for table in (sky.rayleigh, sky.mie, sky.many)]
        out[..., channel] = each[0] * air + each[1] * dust + each[2]
    return out


def _turning(sky: ClearSky, turn: F32) -> F32:
    apart = np.abs((turn - sky.sun_turn + np.pi) % (2 * np.pi) - np.pi)
    return _weights(apart / np.pi * (_TURN - 1), _TURN).T


def _weights(place: F32, count: int) -> F32:
    """`[n, count]`: how much of each entry of a table is in a value read between two of them."""
    out = np.zeros((len(place), count), np.float32)
    low = np.clip(np.floor(place).astype(np.int64), 0, count - 2)
    share = np.clip(place - low, 0, 1)
    out[np.arange(len(place)), low] = 1 - share
    out[np.arange(len(place)), low + 1] = share
    return out


def _cornette_shanks(cosine: F32) -> F32:
    g = np.float32(_FORWARD)
    scale = 3 / (8 * np.pi) * (1 - g * g) / (2 + g * g)
    base = 1 + g * g - 2 * g * cosine
    return np.asarray(scale * (1 + cosine**2) / (base * np.sqrt(base)), np.float32)


def _to_top(radius: F32, cosine: F32) -> F32:
    """How far it is from `radius` to the air's upper end, km."""
    return np.asarray(-radius * cosine + np.sqrt(np.maximum((radius * cosine) ** 2 + _TOP_KM**2 - radius**2, 0)))


def _densities(radius: F32, haze: float) -> tuple[F32, F32, F32]:
    height = np.maximum(np.asarray(radius, np.float32) - np.float32(_GROUND_KM), 0)
    ozone = np.maximum(0, 1 - np.abs(height - 25) / 15)
    return np.exp(-height / _RAYLEIGH_KM), haze * np.exp(-height / _MIE_KM), np.asarray(ozone, np.float32)


def _sunlight(radius: F32, cosine: F32, haze: float) -> F32:
    """The share `[…, 3]` of sunlight that reaches points whose sun stands at `cosine`; nothing where the ground hides
    it, with half a degree of twilight between.
    """
    radius, cosine = np.asarray(radius, np.float32), np.asarray(cosine, np.float32)
    length = _to_top(radius, cosine)
    total = [np.zeros(radius.shape, np.float32) for _ in range(3)]
    edges = np.linspace(0, 1, _SUN_STEPS + 1) ** 2
    for near, far in pairwise(edges):
        at = length * np.float32((near + far) / 2)
        here = np.sqrt(radius**2 + at**2 + 2 * radius * at * cosine)
        for sum_, density in zip(total, _densities(here, haze), strict=True):
            sum_ += density * length * np.float32(far - near)
    depth = total[0][..., None] * _RAYLEIGH + total[1][..., None] * np.float32(_MIE_EXTINCT)
    depth += total[2][..., None] * _OZONE
    below = -np.sqrt(np.maximum(0, 1 - (_GROUND_KM / radius) ** 2))
    shown = np.clip((cosine - below) / 0.009 + 0.5, 0, 1)
    return np.asarray(np.exp(-depth) * shown[..., None], np.float32)


_HEIGHTS = np.array([0.1, 1.0, 3.0, 8.0, 18.0, 40.0, 80.0], np.float32)
_COSINES = np.sort(np.concatenate([np.linspace(-0.25, 0.2, 16), np.linspace(0.3, 1.0, 6)])).astype(np.float32)


def _many(radius: F32, cosine: F32, haze: float) -> F32:
    """Light `[rise, step, turn, 3]` that was scattered before, per unit of scattering."""
    table = _many_table(haze)
    i = np.clip(np.interp(radius - _GROUND_KM, _HEIGHTS, np.arange(len(_HEIGHTS))), 0, len(_HEIGHTS) - 1.001)
    j = np.clip(np.interp(cosine, _COSINES, np.arange(len(_COSINES))), 0, len(_COSINES) - 1.001)
    low, left = i.astype(np.int64)[..., None], j.astype(np.int64)
    u, v = (i - np.floor(i))[..., None, None], (j - left)[..., None]
    lower = table[low, left] * (1 - v) + table[low, left + 1] * v
    upper = table[low + 1, left] * (1 - v) + table[low + 1, left + 1] * v
    return np.asarray(lower * (1 - u) + upper * u, np.float32)


@kept
def _many_table(haze: float) -> F32:
    """Hillaire's Ψ `[heights, cosines, 3]`: the second order's light, times the series of all that follow."""
    way = _sphere(32)
    mu = way[:, 1]
    radius = np.broadcast_to((_GROUND_KM + _HEIGHTS)[:, None], (len(_HEIGHTS), len(mu))).astype(np.float32)
    ground = (radius * mu) ** 2 + _GROUND_KM**2 - radius**2
    hits = (mu < 0) & (ground > 0)
    length = np.where(hits, -radius * mu - np.sqrt(np.maximum(ground, 0)), _to_top(radius, mu))
    count = 14
    at = length[..., None] * ((np.arange(count) + 0.5) / count) ** 1.5
    step = length[..., None] * np.diff((np.arange(count + 1) / count) ** 1.5)
    here = np.sqrt(radius[..., None] ** 2 + at**2 + 2 * radius[..., None] * at * mu[None, :, None])
    air, dust, ozone = _densities(here, haze)
    scatter = air[..., None] * _RAYLEIGH + (dust * _MIE_SCATTER)[..., None]
    depth = (scatter + (dust * (_MIE_EXTINCT - _MIE_SCATTER))[..., None] + ozone[..., None] * _OZONE) * step[..., None]
    through = np.exp(-(np.cumsum(depth, axis=2) - depth / 2))
    kept = np.einsum("hdsc,hdsc,hds->hc", scatter, through, step) / len(mu)  # f_ms
    sun = np.stack([np.sqrt(1 - _COSINES**2), _COSINES, 0 * _COSINES], axis=1)
    place = np.stack([0 * at, np.broadcast_to(radius[..., None], at.shape), 0 * at], axis=-1)
    place = place + at[..., None] * way[None, :, None, :]
    cosine = np.einsum("hdsx,jx->hdsj", place, sun) / here[..., None]
    light = _sunlight(np.broadcast_to(here[..., None], cosine.shape), cosine, haze)
    second = np.einsum("hdsc,hdsjc,hds->hjc", scatter * through, light, step) / len(mu) / (4 * np.pi)
    foot = np.exp(-depth.sum(axis=2)) * hits[..., None]
    lit = (
        _sunlight(np.full((1, len(_COSINES)), _GROUND_KM + 0.01), _COSINES[None], haze)[0]
        * np.clip(_COSINES, 0, 1)[:, None]
    )
    second += foot.mean(axis=1)[:, None, :] * (_ALBEDO / np.pi) * lit[None]
    return np.asarray(second / (1 - np.minimum(kept, 0.95))[:, None, :], np.float32)


def _sphere(count: int) -> F32:
    """Directions `[count, 3]` spread evenly (Fibonacci's lattice)."""
    k = np.arange(count) + 0.5
    y, turn = 1 - 2 * k / count, np.pi * (1 + 5**0.5) * k
    flat = np.sqrt(1 - y * y)
    return np.stack([flat * np.cos(turn), y, flat * np.sin(turn)], axis=1).astype(np.float32)
