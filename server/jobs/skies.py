"""The sky over a plan: what it is like, how bright, and the light that it sends from all round.

Everything here follows from the environment alone, so that whoever tells of a scene, packs it or lights its far
distance has the same sky. What a sky gives (`Skylight`) is known when it has been painted: see `heavens`.
"""

from __future__ import annotations

import math
import zlib
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

import numpy as np
from numpy.typing import ArrayLike

from assets.adaptation import filled, paler
from assets.artifacts import Vec3
from assets.materials import Color
from assets.photometry import Air, LightLevels, light_levels
from assets.sky.files import Skylight
from assets.sky.harmonics import Harmonics, harmonics_of
from assets.sky.look import Around, Body, Clouds, SkyLook
from assets.sky.paint import LUMA, level_illuminance
from assets.sky.panorama import elevations
from generators.plan import Environment, Sun, Surface, Time, Weather

_AROUND: Mapping[str, Around] = {
    "space": "space",
    "spacecraft": "space",
    "underwater": "water",
    "cave": "rock",
    "lava_cave": "rock",
    "mine": "rock",
}
"""What surrounds a stage that has no sky of air."""
_BY_WEATHER: Mapping[Weather, Clouds] = {
    "clear": "none",
    "cloudy": "broken",
    "rain": "overcast",
    "storm": "storm",
    "snow": "broken",
    "mist": "none",
    "fog": "none",
}
_VEILS: Mapping[Weather, float] = {"mist": 0.5, "fog": 0.9, "rain": 0.15, "snow": 0.2}
_UNSAID: tuple[Clouds, ...] = ("fair", "fair", "high", "none")
"""Where nothing is said of the weather, one of these."""
_LOW: Mapping[Time, float] = {"sunset": 0.45, "dawn": 0.45}
"""How high the sun of the picture stands beside the light that shapes its things, which would else graze them."""
_DUSK_DEG, _NIGHT_DEG = -4.0, -20.0
_NIGHT_LUX = 1250.0
"""A plan's light that is no brighter, where no time of day is said, is a night's."""
_BLACK = 0.008
"""A zenith darker than this by day is one without air."""
_NATURAL, _UNNATURAL, _NIGHTLY, _GLOWING, _DUSKY = 0.35, 0.92, 0.8, 0.65, 0.9
"""How much of the plan's colours is put on what air does: by day, where no air of ours looks like it, by
night, when the sun is low (a plan's red evening is redder than most), and after it has set: the scattering that is
worked out has too little green left then, which is violet.
"""
_PALE_GROUND, _MOST_DAZZLE_EV = (0.42, 0.75), 0.75
"""From which reflectance to which of the ground an eye closes, and by how much."""
_SNOWY = 0.7
"""How bright the ground is where a plan lays snow over it."""
_FAINT, _CLOSED = 0.5, 0.4
"""Which power of the plan's colours is left in faint light, in which there is little colour to be seen, and under a
closed sky, which is grey even at sunset.
"""
_OVER_LAND = 0.06
"""How much of a nebula is left over sunlit ground, beside which an eye sees little but stars."""
_MOONS = ("moon", "crescent")
_AURORA = ("aurora", "northern light", "polar light", "极光")
_OUTSIDE: Mapping[Time, tuple[Sun, Color, Color]] = {
    "day": (Sun(elevation_deg=45.0, intensity_lux=12_000.0), (0.05, 0.21, 0.67), (0.5, 0.69, 0.87)),
    "sunset": (
        Sun(elevation_deg=8.0, color=(1.0, 0.4, 0.13), intensity_lux=5200.0),
        (0.06, 0.1, 0.27),
        (1.0, 0.34, 0.11),
    ),
    "night": (
        Sun(elevation_deg=40.0, color=(0.4, 0.52, 1.0), intensity_lux=600.0),
        (0.004, 0.008, 0.03),
        (0.02, 0.035, 0.09),
    ),
}
"""What is seen through the windows of a room, by the time of day: its light, the sky above and low down."""


def sky_look(environment: Environment) -> SkyLook:
    """The sky that surrounds a scene; of a room, the one outside its windows."""
    sun, zenith, horizon = _light_outside(environment)
    around = _around(environment)
    night, dusk = _is_night(environment, sun), environment.time == "evening"
    rise = _NIGHT_DEG if night else _DUSK_DEG if dusk else max(1.5, sun.elevation_deg * _LOW.get(environment.time, 1.0))
    seed = zlib.crc32(environment.title.encode())
    clouds = _clouds(environment, seed)
    closed = clouds in ("overcast", "storm")
    left = _CLOSED if closed else _FAINT if night or dusk else 1.0
    zenith, horizon = paler(zenith, left), paler(horizon, left)
    ground = environment.ground.base_color if environment.ground and not environment.indoor else (0.2, 0.19, 0.16)
    return SkyLook(
        to_light=_way(sun.azimuth_deg, sun.elevation_deg if night or dusk else rise),
        sun_rise_deg=rise,
        light_color=_full(sun.color),
        zenith=zenith,
        horizon=horizon,
        ground=ground,
        grade=_NIGHTLY if night else _grade(environment.time, zenith),
        haze=2.2 if environment.time in _LOW else 1.2 + 60 * min(environment.sky.fog_density, 0.05),
        clouds=clouds,
        veil=_VEILS.get(environment.weather, 0.0),
        around=around,
        stars=0.0 if closed else 1.0 if night or around == "space" else 0.15 if dusk else 0.0,
        moon=night and around == "air" and not any(body.kind in _MOONS for body in environment.sky.bodies),
        aurora=night and _has_aurora(environment),
        nebula=0.0 if around != "space" else _OVER_LAND if environment.stage == "planet_surface" else 0.8,
        bodies=tuple(Body(body.kind, body.color, body.scale) for body in environment.sky.bodies),
        seed=seed % 1000,
    )


def levels_of(environment: Environment) -> LightLevels:
    """How bright a scene is, and the exposure that shows it."""
    lux = environment.sun.intensity_lux * max(*environment.sun.color, 1e-6) ** 0.4
    levels = light_levels(lux, "room" if environment.indoor else _air(environment), indoor=environment.indoor)
    return replace(levels, ev100=round(levels.ev100 + _dazzle(environment), 3))


def _dazzle(environment: Environment) -> float:
    """By how many stops an eye closes on snow, salt and white sand, which would else burn out by day."""
    if environment.indoor or environment.ground is None:
        return 0.0
    bright = float(np.asarray(environment.ground.base_color) @ LUMA)
    if any(isinstance(worn, Surface) and "snow" in worn.phrase for worn in environment.stage_surfaces.values()):
        bright = max(bright, _SNOWY)
    return _MOST_DAZZLE_EV * min(1.0, max(0.0, bright - _PALE_GROUND[0]) / (_PALE_GROUND[1] - _PALE_GROUND[0]))


def levels_outside(environment: Environment) -> LightLevels:
    """How bright the sky is that `sky_look` describes, at an exposure of its own."""
    if not environment.indoor:
        return levels_of(environment)
    return light_levels(_light_outside(environment)[0].intensity_lux, _air(environment))


def same_sky(was: Environment | None, now: Environment) -> bool:
    """Whether both have the same sky, equally bright."""
    return was is not None and (sky_look(was), levels_of(was)) == (sky_look(now), levels_of(now))


def light_around(environment: Environment, skylight: Skylight | None) -> Harmonics:
    """What lights a scene from all round, candela a square metre, without its main light: its sky or its room."""
    if environment.indoor:
        ceiling = environment.room.ceiling.base_color if environment.room else (0.8, 0.8, 0.8)
        walls = environment.room.walls.base_color if environment.room else (0.7, 0.7, 0.7)
        floor = environment.ground.base_color if environment.ground else (0.4, 0.4, 0.4)
        return _room_light(environment.sky.ambient, ceiling, walls, floor) * levels_of(environment).sky_lux
    return np.asarray((skylight or plain_skylight(environment)).light)


def plain_skylight(environment: Environment) -> Skylight:
    """What stands in for what a sky gives that could not be painted: the plan's own colours, smoothly blended."""
    look, levels = sky_look(environment), levels_outside(environment)
    light = filled(_blended((look.ground, look.horizon, look.zenith), (-0.1, 0.05, 1.0))) * levels.sky_lux
    rows = tuple((float(red), float(green), float(blue)) for red, green, blue in light)
    return Skylight(rows, _shown(look.zenith), _shown(look.horizon))


def _shown(color: Color) -> Color:
    return min(color[0], 1.0), min(color[1], 1.0), min(color[2], 1.0)


@lru_cache(maxsize=64)
def _room_light(ambient: Color, ceiling: Color, walls: Color, floor: Color) -> Harmonics:
    """Of a room whose ceiling gives a level surface an illuminance of 1: each part sends on what falls on it."""
    light = np.asarray(ambient, np.float32) / max(float(np.asarray(ambient) @ LUMA), 1e-6)
    colors = np.stack([_sent_on(part) for part in (floor, walls, ceiling)]) * light
    return filled(_blended(colors * np.array([[0.55], [0.85], [1.0]]), (-0.8, 0.0, 0.8)))


def _blended(colors: ArrayLike, at: tuple[float, float, float]) -> Harmonics:
    """Of surroundings that have three colours at the sines of elevation `at`, such that level ground gets 1."""
    up, three = np.sin(elevations(32)), np.asarray(colors, np.float64)
    rows = np.stack([np.interp(up, at, three[:, k]) for k in range(3)], axis=1)
    around = np.repeat(rows[:, None, :], 64, axis=1).astype(np.float32)
    return harmonics_of(around / np.float32(max(level_illuminance(around), 1e-9)))


def _sent_on(color: Color) -> list[float]:
    """How bright a part of a room is by what it gets from the others: never black."""
    return [0.35 + 0.65 * part for part in color]


def _light_outside(environment: Environment) -> tuple[Sun, Color, Color]:
    if not environment.indoor:
        return environment.sun, environment.sky.zenith, environment.sky.horizon
    when: Time = "night" if environment.time in ("night", "evening") else "day"
    return _OUTSIDE["sunset" if environment.time in _LOW else when]


def _air(environment: Environment) -> Air:
    """What the light comes through, by which its shares are known."""
    look = sky_look(environment)
    if look.around != "air":
        return {"space": "airless", "water": "water", "rock": "rock"}[look.around]  # type: ignore[return-value]
    if look.sun_rise_deg == _NIGHT_DEG:
        return "night"
    if look.sun_rise_deg == _DUSK_DEG:
        return "twilight"
    if environment.weather in ("mist", "fog"):
        return "mist" if environment.weather == "mist" else "fog"
    if environment.time in _LOW and look.clouds not in ("overcast", "storm"):
        return "low"
    by_clouds: dict[Clouds, Air] = {"none": "clear", "overcast": "closed", "storm": "storm"}
    return by_clouds.get(look.clouds, look.clouds)  # type: ignore[arg-type]


def _around(environment: Environment) -> Around:
    found = _AROUND.get(environment.stage or "", "air")
    if found == "air" and environment.stage == "planet_surface" and max(environment.sky.zenith) < _BLACK:
        return "space"
    return found


def _clouds(environment: Environment, seed: int) -> Clouds:
    said = _BY_WEATHER.get(environment.weather)
    if said is None:
        return "none" if environment.stage == "planet_surface" else _UNSAID[seed % len(_UNSAID)]
    if said == "none" and environment.weather == "clear" and seed % 2:
        return "high"
    return said


def _is_night(environment: Environment, sun: Sun) -> bool:
    unsaid = environment.time == "none" and sun.intensity_lux <= _NIGHT_LUX
    return environment.time == "night" or unsaid or (environment.indoor and sun.intensity_lux <= _NIGHT_LUX)


def _grade(time: Time, zenith: Color) -> float:
    if not _is_natural(zenith):
        return _UNNATURAL
    if time == "evening":
        return _DUSKY
    return _GLOWING if time in _LOW else _NATURAL


def _is_natural(zenith: Color) -> bool:
    """Whether air of ours may look so: bluest, and least red."""
    red, green, blue = zenith
    return red <= 1.1 * green and green <= 1.1 * blue


def _has_aurora(environment: Environment) -> bool:
    red, green, blue = environment.sky.zenith
    said = any(word in environment.title.lower() for word in _AURORA)
    return said or (not environment.indoor and green > 0.75 * blue and green > 3 * red)


def _full(color: Color) -> Color:
    brightest = max(*color, 1e-6)
    return color[0] / brightest, color[1] / brightest, color[2] / brightest


def _way(azimuth_deg: float, rise_deg: float) -> Vec3:
    """The unit vector to a light: azimuth 0 is behind the viewer (+Z), 90 to the right."""
    azimuth, rise = math.radians(azimuth_deg), math.radians(rise_deg)
    return math.sin(azimuth) * math.cos(rise), math.sin(rise), math.cos(azimuth) * math.cos(rise)
