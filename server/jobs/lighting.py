"""The lights of a scene: the sun or its stand-in, and a point light for each lamp, candle or fire, up to a bound."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import msgspec

from assets.adaptation import lamp_color, main_color
from assets.airlight import airlight
from assets.artifacts import Vec3
from assets.glb import Light as PackedLight
from assets.layout import Placement
from assets.shapes.registry import roles_of
from assets.shapes.roles import GLOW, Shine
from assets.sky.files import Skylight
from assets.stages.haze import Daylight
from assets.stages.seasons import Season
from assets.stages.shading import Indoors
from generators.plan import Color, Environment, SceneObject, Sky, Surface
from server.jobs.skies import levels_of, levels_outside, plain_skylight, sky_look
from server.scenes.state import Light

_POINT_LIGHTS, _THING_LIGHTS = 6, 4
_LEAN_POINT_LIGHTS, _LEAN_THING_LIGHTS = 3, 2
"""How many lights are drawn, of them the things' own, named ones first; the rest is for what glows about them. What
other lamps give is worked into what is built about them (`lamplight`).
"""
_TIMES_ROOM = 3.0
"""A lamp within walls gives at a metre so many times the room's own light at most: else all burns out."""
_LOW_M, _TIMES_FOOT = 0.45, 8.0
"""What shines and is no fire has its light at least so high over its foot, and gives there so many times what is around
at most: a lamp that stands on the ground would else show nothing but a white spot.
"""
_BRIGHTEST_CD = 2500.0
_FIXED_REACH_M = 9.0
_PALE = 0.15
_HIGHEST_GLOW_M = 1.8
"""What glows and is no lamp, as a house by its windows, lights what is about its foot."""
_GLOWS, _BRIGHTEST_GLOW_CD = 0.05, 600.0
"""From what emission on a surface lights its surroundings, and the most that it gives."""
_APART_M = 0.8
_DIM_ROOM_LUX = 1300.0
"""A room with less light has none from outside, where nothing is said of the time."""
_LEAVES, _COLORED = ("leaves", "needles", "fronds"), 0.35
"""The surfaces that leaves are on, and how far apart the parts of a colour are, by the greatest."""
_LOWEST_LIGHT_DEG = 17.0
"""A sun that is lower than this leaves level ground black: what shapes things comes from so high at least."""


def outdoors(environment: Environment, skylight: Skylight | None) -> tuple[Sky, Daylight]:
    """The sky as it is shown, and the light on a stage's far distance; indoors those outside the windows."""
    look, levels = sky_look(environment), levels_outside(environment)
    shown = skylight or plain_skylight(environment)
    zenith, horizon = shown.zenith, shown.horizon
    wall = levels.exposure / math.pi  # what a white wall shows of a lux
    sun = main_color(look.light_color, low=is_sun_low(environment))
    red, green, blue = (levels.main_lux * wall * part for part in sun)
    brightest = max(*zenith, *horizon, 1e-6)
    soft = levels.sky_lux * wall
    around = tuple(soft * (0.5 + 0.25 * (a + b) / brightest) for a, b in zip(zenith, horizon, strict=True))
    mist = 0.0 if environment.indoor else environment.sky.fog_density
    sky = msgspec.structs.replace(environment.sky, zenith=zenith, horizon=horizon)
    around_it = (around[0], around[1], around[2])
    air = airlight(horizon, soft, (red, green, blue))
    return sky, Daylight(
        look.to_light,
        (red, green, blue),
        around_it,
        horizon,
        air,
        zenith,
        mist,
        _season(environment),
        _leaf(environment),
    )


def _season(environment: Environment) -> Season:
    """What season the plan's own surfaces of the stage speak of."""
    worn = [surface.phrase for surface in environment.stage_surfaces.values() if isinstance(surface, Surface)]
    worn += [environment.ground.phrase] if environment.ground is not None and not environment.indoor else []
    if any("snow" in phrase for phrase in worn):
        return "snow"
    return "autumn" if any("autumn" in phrase for phrase in worn) else ""


def _leaf(environment: Environment) -> Color | None:
    """The colour of the stage's leaves as the plan has them, if it is one and not green: snow and frost are none."""
    for name in _LEAVES:
        surface = environment.stage_surfaces.get(name)
        if isinstance(surface, Surface):
            most, least = max(surface.base_color), min(surface.base_color)
            return surface.base_color if surface.base_color[1] < most and most - least > _COLORED * most else None
    return None


def light_indoors(environment: Environment) -> Indoors:
    """What the time and the weather send in through the windows of a room."""
    dim = environment.sun.intensity_lux < _DIM_ROOM_LUX
    day = environment.time not in ("night", "evening") and not (environment.time == "none" and dim)
    return Indoors(daylight=day, sun=environment.weather in ("clear", "none"))


def main_rise_deg(environment: Environment) -> float:
    """How high the main light stands that shapes things."""
    rise = environment.sun.elevation_deg
    return rise if environment.indoor else max(rise, _LOWEST_LIGHT_DEG)


def main_light(environment: Environment) -> Light:
    """The sun, the moon or the room's own light, by the direction it shines in."""
    sun = environment.sun
    azimuth, elevation = math.radians(sun.azimuth_deg), math.radians(main_rise_deg(environment))
    direction = (
        -math.sin(azimuth) * math.cos(elevation),
        -math.sin(elevation),
        -math.cos(azimuth) * math.cos(elevation),
    )
    color = main_color(sun.color, low=is_sun_low(environment))
    return Light(kind="directional", color=color, intensity=levels_of(environment).main_lux, direction=direction)


def is_sun_low(environment: Environment) -> bool:
    """Whether it is the hour whose light is golden, in the open."""
    return not environment.indoor and environment.time in ("sunset", "dawn", "evening")


def most_candela(environment: Environment) -> float:
    """What a thing's light gives at most, candela: bounded in rooms alone."""
    levels = levels_of(environment)
    return _TIMES_ROOM * (levels.main_lux + levels.sky_lux) if environment.indoor else math.inf


def lux_around(environment: Environment) -> float:
    """The light of the sun or its stand-in and from all round."""
    levels = levels_of(environment)
    return levels.main_lux + levels.sky_lux


def lamp_light(
    thing: SceneObject, placement: Placement, most: float = math.inf, around: float = math.inf
) -> Light | None:
    """The point light of a thing that shines, or None; of `most` candela, where it is so bright `around`, lux.

    Of a lamp it grows with the height, 150 to 2,500 candela; of what only glows, a crystal, a screen or a mushroom,
    with the size, 60 to 600. A street lamp four metres up gives the ground under it twice a night's 60 lux.
    """
    shines = roles_of(thing.shape).shines
    name = _shining_surface(thing.surfaces, shines)
    if name is None:
        return None
    shine = shines.get(name, GLOW)
    color = lamp_color(thing.surfaces[name].emissive)
    height = placement.size[1]
    if shine.candela is not None:
        intensity, reach = shine.candela, _FIXED_REACH_M
    elif shine.lamp:
        intensity, reach = min(_BRIGHTEST_CD, 150.0 + 500.0 * height), 6.0 + 4.0 * height
    else:
        color = paler(color)
        largest = max(placement.size)
        intensity, reach = min(_BRIGHTEST_GLOW_CD, 60.0 + 160.0 * largest), 4.0 + 3.0 * min(largest, 3.0)
    up = shine.up * height if shine.lamp else min(shine.up * height, _HIGHEST_GLOW_M)
    if shine.candela is None:
        up = max(up, _LOW_M)
        most = min(most, _TIMES_FOOT * around * up**2)
    x, y, z = placement.position
    out = shine.before_m + placement.size[2] / 2 if shine.before_m else 0.0
    position = (x + out * math.sin(placement.yaw), y + up, z + out * math.cos(placement.yaw))
    return Light(kind="point", color=color, intensity=min(intensity, most), position=position, range_m=reach)


def most_lights(*, lean: bool) -> int:
    """How many point lights a client draws."""
    return _LEAN_POINT_LIGHTS if lean else _POINT_LIGHTS


def has_room(light: Light, others: Sequence[Light], *, lean: bool) -> bool:
    """Whether a thing's light is one more beside `others`: within the budget, and not where there is one already."""
    points = [other for other in others if other.kind == "point"]
    if len(points) >= (_LEAN_THING_LIGHTS if lean else _THING_LIGHTS):
        return False
    assert light.position is not None
    return all(math.dist(light.position, other.position or (0.0, 0.0, 0.0)) > _APART_M for other in points)


def _shining_surface(surfaces: Mapping[str, Surface], shines: Mapping[str, Shine]) -> str | None:
    """The surface that gives most light: that of a lamp, else the one that glows brightest."""
    lamps = (name for name, shine in shines.items() if shine.lamp)
    lamp = next((name for name in lamps if name in surfaces and any(surfaces[name].emissive)), None)
    if lamp is not None:
        return lamp
    brightest = max(surfaces, key=lambda name: max(surfaces[name].emissive), default=None)
    return brightest if brightest and max(surfaces[brightest].emissive) > _GLOWS else None


def full_color(color: Color) -> tuple[Color, float]:
    """A colour at its brightest, and how bright it was: its greatest part."""
    brightest = max(*color, 1e-6)
    return (color[0] / brightest, color[1] / brightest, color[2] / brightest), brightest


def paler(color: Color) -> Color:
    """The colour that something glowing gives its surroundings: no stuff glows in one pure colour."""
    red, green, blue = ((1 - _PALE) * part + _PALE for part in color)
    return red, green, blue


def glb_light(light: Light, exposure: float) -> tuple[PackedLight, Vec3, tuple[float, float, float, float]]:
    """A light as KHR_lights_punctual has it, exposed: what it is, where, and turned to where it shines."""
    packed = PackedLight(light.kind, light.color, light.intensity * exposure, light.range_m)
    if light.direction is None:
        return packed, light.position or (0.0, 0.0, 0.0), (0.0, 0.0, 0.0, 1.0)
    return packed, (0.0, 0.0, 0.0), turn_to(light.direction)


def turn_to(direction: Vec3) -> tuple[float, float, float, float]:
    """The shortest turn from −Z to `direction` (unit length), as a quaternion."""
    x, y, z = direction
    w = 1.0 - z
    if w < 1e-6:
        return (0.0, 1.0, 0.0, 0.0)
    # cross((0, 0, -1), d) = (y, -x, 0)
    length = math.sqrt(x * x + y * y + w * w)
    return (y / length, -x / length, 0.0, w / length)
