"""A sky from its look: the air, what floats in it, what shines through it, and the ground below the horizon."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from scipy.ndimage import uniform_filter1d

from assets.artifacts import F32
from assets.sky import heaps, sheets
from assets.sky.atmosphere import clear_sky, radiance_of
from assets.sky.bodies import draw_bodies
from assets.sky.fields import ease
from assets.sky.look import SkyLook
from assets.sky.night import draw_aurora, draw_moon, draw_stars
from assets.sky.panorama import azimuths, elevations, in_bands, pixel_of, solid_angles
from assets.sky.sizes import resized
from assets.sky.worlds import draw_globe, paint_rock, paint_space, paint_water

LUMA = np.array([0.2126, 0.7152, 0.0722], np.float32)
_COVER = {"fair": 0.26, "broken": 0.56, "overcast": 0.62, "storm": 0.75}
_THICK_KM = {"fair": 0.62, "broken": 0.9, "overcast": 0.55, "storm": 1.1}
_UNDER = {"overcast": (4.2, 0.5), "storm": (3.0, 0.26)}
"""What hangs under a closed sheet: how much of the sheet's light falls on it from above, and comes from all round."""
_AIR_WIDTH = 512
"""The clear air is painted this wide at most, and enlarged: nothing in it is sharper."""
_SUN_RAD = math.radians(0.2665)
_LOWEST_LIGHT_DEG = 1.0
"""Under this the sun gives clouds no direct light any more."""


@dataclass(frozen=True, eq=False)
class PaintedSky:
    """A panorama `[h, w, 3]` of radiance without the sun itself, such that a level surface receives an illuminance of
    1 from its upper half; and what share of the sun's disc is seen.
    """

    radiance: F32
    sun_seen: float


def paint_sky(look: SkyLook, width: int, *, layers: int = 24) -> PaintedSky:
    """Paint a sky `width` × `width / 2`; `layers` of heaped clouds, fewer for a quick look."""
    height = width // 2
    seen = 1.0
    if look.around == "space":
        sky, seen = paint_space(look, width, height), 1.0
    elif look.around == "water":
        sky, seen = paint_water(look, width, height), 0.0
    elif look.around == "rock":
        sky, seen = paint_rock(look, width, height), 0.0
    else:
        sky, seen = _air(look, width, height, layers)
    for number in range(look.globes):
        draw_globe(sky, look, number)
    draw_bodies(sky, look)
    if look.around in ("air", "space"):
        _lay_ground(sky, look, open_below=look.around == "space")
    return PaintedSky(sky / np.float32(max(level_illuminance(sky), 1e-9)), seen)


def level_illuminance(sky: F32) -> float:
    """What a level surface receives from the upper half of a panorama, by luminance."""
    height, width = sky.shape[:2]
    weight = np.maximum(np.sin(elevations(height)), 0) * solid_angles(width, height)
    return float(weight @ (sky @ LUMA).sum(axis=1))


def with_sun(sky: F32, look: SkyLook, radiance: float) -> F32:
    """The panorama with the sun's disc of that radiance, and the glare about it that an eye or a lens adds."""
    out = sky.copy()
    height, width = sky.shape[:2]
    way = np.asarray([look.to_light], np.float64)
    row, _ = pixel_of(way, width, height)
    reach = int(np.ceil(0.35 / (np.pi / height)))
    rows = slice(max(0, int(row[0]) - reach), min(height, int(row[0]) + reach + 1))
    up, turn = elevations(height)[rows], azimuths(width)
    x, y, z = look.to_light
    cosine = np.cos(up)[:, None] * (x * np.cos(turn) + z * np.sin(turn))[None, :] + (y * np.sin(up))[:, None]
    apart = np.arccos(np.clip(cosine, -1, 1))
    disc = np.clip((_SUN_RAD * 1.6 - apart) / (np.pi / height) + 0.5, 0, 1)
    glare = 0.02 * np.exp(-apart / 0.018) + 0.0035 * np.exp(-apart / 0.06)
    above = np.clip(up / 0.004 + 0.5, 0, 1)[:, None]
    shine = (disc + glare) * above * radiance
    out[rows] += shine[..., None].astype(np.float32) * np.asarray(look.light_color, np.float32)
    return out


def _air(look: SkyLook, width: int, height: int, layers: int) -> tuple[F32, float]:
    """Air, clouds and what shines through them."""
    to_light = look.to_light
    turn = math.atan2(to_light[2], to_light[0])
    by_night = look.sun_rise_deg < -8
    rise = math.asin(to_light[1]) if by_night else math.radians(look.sun_rise_deg)
    clear = clear_sky(round(rise, 3), round(turn, 3), look.haze)
    small = min(width, _AIR_WIDTH)
    sky = np.zeros((height, width, 3), np.float32)
    air = radiance_of(clear, small, small // 2, slice(0, small // 4))
    air = _graded(air, look)
    mean = np.asarray(air.mean(axis=(0, 1)), np.float32)
    sunlight = _sunlight(clear.sunlight, look, float(mean @ LUMA), rise)
    closed = look.clouds in ("overcast", "storm")
    if not closed:
        sky[: height // 2] = resized(air, width, height // 2)
    if look.stars > 0 and not closed:
        draw_stars(sky, look.stars, look.seed)
    if look.aurora:
        draw_aurora(sky, look.seed, 3.2)
    if look.moon and not closed:
        draw_moon(sky, to_light, 60 * float(mean @ LUMA))
    seen = 1.0
    heaped = None
    if look.clouds in _COVER:
        cover, thick = _COVER[look.clouds], _THICK_KM[look.clouds]
        above = math.pi / 2 if closed else rise
        slab = heaps.slab(look.seed, cover, thick, round(above, 2), round(turn, 2), layers, 0.35 if closed else 1.0)
        heaped = heaps.seen_from_below(slab, width, height)
        row, column = pixel_of(np.asarray([to_light]), width, height)
        seen = float(heaped.through[min(int(row[0] + 0.5), height // 2 - 1), int(column[0] + 0.5) % width])

    grey = _grey(look)

    def draw(rows: slice) -> None:
        part = sky[rows]
        if closed:
            part[:] = grey
            part *= sheets.closed(width, height, look.seed, look.clouds == "storm", to_light, rows)[..., None]
        if look.clouds in ("high", "fair"):
            sheets.draw_ice(part, look.seed, to_light, sunlight * (0.5 if heaped else 1.0), mean, rows, height)
        if heaped is not None:
            light, around = (sunlight, mean) if not closed else [grey * np.float32(k) for k in _UNDER[look.clouds]]
            heaps.draw_over(part, heaped, (0.0, 1.0, 0.0) if closed else to_light, light, around, rows)

    if closed or look.clouds in ("high", "fair"):
        sheets.prepare(look.seed, ice=not closed, storm=look.clouds == "storm")
    in_bands(draw, height // 2)
    if look.veil > 0:
        _draw_mist(sky[: height // 2], look)
    return sky, 0.0 if closed else seen * (1 - look.veil) ** 2


def _sunlight(through_air: F32, look: SkyLook, sky: float, rise: float) -> F32:
    """The sun's illuminance on clouds: as the air reddens it, towards the colour of the plan's light."""
    if math.degrees(rise) < _LOWEST_LIGHT_DEG:
        return np.zeros(3, np.float32)
    color = np.asarray(look.light_color, np.float32)
    planned = color / max(float(color @ LUMA), 1e-6) * max(float(through_air @ LUMA), 12 * sky)
    return np.asarray(through_air * (1 - look.grade) + planned * look.grade, np.float32)


def _graded(air: F32, look: SkyLook) -> F32:
    """The air's colours drawn towards the plan's, at the horizon and above; its own gradients stay."""
    rows = len(air)
    own = np.stack([air[: rows // 3].mean(axis=(0, 1)), air[int(rows * 0.88) :].mean(axis=(0, 1))])
    wanted = np.stack([np.asarray(look.zenith, np.float32), np.asarray(look.horizon, np.float32)]) + np.float32(1e-4)
    factor = np.log(wanted / np.maximum(own, 1e-9))
    # what both have in common is only how bright the picture is
    factor = look.grade * (factor - factor.mean())
    low = (1 - np.sin(elevations(2 * rows)[:rows])) ** 3
    return np.asarray(air * np.exp(factor[0] + (factor[1] - factor[0]) * low[:, None])[:, None, :], np.float32)


def _draw_mist(sky: F32, look: SkyLook) -> None:
    """Hide a share of the sky, most of it low down, behind mist of the horizon's colour: above thin mist it is blue."""
    low = 1 - np.sin(elevations(2 * len(sky))[: len(sky)])
    share = (look.veil * (look.veil + (1 - look.veil) * low**2))[:, None, None].astype(np.float32)
    mist = _grey(look) * np.float32(sky.mean())
    sky += (mist * (1 + 0.25 * (1 - low))[:, None, None].astype(np.float32) - sky) * share


def _grey(look: SkyLook) -> F32:
    """The colour of a closed sheet: grey, tinted as the plan's horizon is."""
    horizon = np.asarray(look.horizon, np.float32)
    tint = horizon / max(float(horizon @ LUMA), 1e-6)
    share = 0.35 + 0.6 * look.grade
    return np.asarray((1 - share) + share * tint, np.float32)


def _lay_ground(sky: F32, look: SkyLook, *, open_below: bool) -> None:
    """Below the horizon: its colours fading into lit ground."""
    height = len(sky)
    if open_below:
        return
    low = elevations(height)[height // 2 :]
    level = level_illuminance(sky)
    edge = sky[height // 2 - max(2, height // 128) : height // 2].mean(axis=0)
    edge = uniform_filter1d(edge, len(edge) // 8, axis=0, mode="wrap")
    sunny = 1.0 if look.clouds in ("overcast", "storm") else 2.2
    ground = np.asarray(look.ground, np.float32) * np.float32(level * sunny / np.pi)
    share = ease(0.0, math.radians(7), -low)[:, None, None]
    sky[height // 2 :] = edge[None] * (1 - share) + ground * share
