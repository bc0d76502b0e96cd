"""Where the main light comes from, once it is known what the picture is about and from where it is seen.

The light models what it falls on from a side: neither from behind the eye, which is flat, nor from behind the hero.
"""

from __future__ import annotations

import math

import msgspec
import numpy as np

from assets.layout import Placement
from assets.preview.rays import Tracer
from assets.stages.stage import Stage, Zone
from generators.plan import Environment, View
from server.jobs.lighting import light_indoors, main_rise_deg

_LEAST_DEG, _MOST_DEG = 28.0, 92.0
"""How far beside the way from the hero to the eye the light comes from."""
_LOWEST_DEG, _HIGHEST_DEG = 20.0, 50.0
"""How high the sun stands that shines in through a window."""
_STEP_DEG, _FAR_M = 16.0, 200.0
"""How finely ways past what is built are looked for, and how far what stands in them keeps the sun off."""
_BESIDE_M = 0.8
"""Ground so far about the hero is to be lit as well: light and shadow on it are what one sees the sun by."""


def aim_light(environment: Environment, stage: Stage | None, view: View, hero: Placement) -> Environment:
    """The environment with its sun, moon or room light turned to a side that shows the hero; as near to where it was as
    that allows. By day a room's light comes in through the window that does most for the hero, and falls on it.
    """
    window = _best_window(stage, hero) if environment.indoor and light_indoors(environment).daylight else None
    azimuth, elevation = environment.sun.azimuth_deg, environment.sun.elevation_deg
    if window is not None:
        azimuth, elevation = _through(window, hero)
    to_eye = math.degrees(math.atan2(view.eye[0] - hero.position[0], view.eye[2] - hero.position[2]))
    aside = _wrapped(azimuth - to_eye)
    turned = math.copysign(min(max(abs(aside), _LEAST_DEG), _MOST_DEG), aside)
    if stage is not None and not environment.indoor:
        turned = _past_walls(environment, stage, hero, to_eye, turned)
    aimed = round(_wrapped(to_eye + turned), 1)
    if (aimed, elevation) == (environment.sun.azimuth_deg, environment.sun.elevation_deg):
        return environment
    sun = msgspec.structs.replace(environment.sun, azimuth_deg=aimed, elevation_deg=elevation)
    return msgspec.structs.replace(environment, sun=sun)


def _past_walls(environment: Environment, stage: Stage, hero: Placement, to_eye: float, turned: float) -> float:
    """How far beside the way to the eye the sun may stand so that most of it reaches the hero past what is built;
    nearest to `turned`. That itself where no side is better.
    """
    built = [p for p in stage.model.primitives if stage.surfaces[p.surface].kind == "structure"]
    if not built:
        return turned
    tracer = Tracer(np.concatenate([p.positions[p.indices] for p in built]).astype(np.float32))
    x, y, z = hero.position
    high = max(hero.size[1], 0.3)
    wide = _BESIDE_M + max(hero.size[0], hero.size[2]) / 2
    spots = [(x, y + 0.9 * high, z), (x, y + 0.5 * high, z)]
    spots += [(x + a * wide, y + 0.1, z + b * wide) for a, b in ((1, 0), (-1, 0), (0, 1), (0, -1))]
    points = np.asarray(spots, np.float32)
    elevation = math.radians(main_rise_deg(environment))

    def lit(aside: float) -> float:
        turn = math.radians(to_eye + aside)
        way = (math.sin(turn) * math.cos(elevation), math.sin(elevation), math.cos(turn) * math.cos(elevation))
        ways = np.tile(np.asarray(way, np.float32), (len(points), 1))
        return float((~tracer.blocked(points, ways, ways, _FAR_M)).mean())

    sides = np.arange(_LEAST_DEG, _MOST_DEG + 1, _STEP_DEG)
    tried = sorted((turned, *sides, *-sides), key=lambda aside: abs(aside - turned))
    return float(max(tried, key=lambda aside: round(lit(float(aside)), 2)))


def _best_window(stage: Stage | None, hero: Placement) -> Zone | None:
    """The window that sends most light to the hero; None without one that faces it."""
    windows: tuple[Zone, ...] = stage.zones_of("window") if stage is not None else ()
    x, _, z = hero.position

    def worth(window: Zone) -> float:
        way = (x - window.at[0], z - window.at[2])
        away = math.hypot(*way) or 1e-6
        facing = (way[0] * math.sin(window.yaw) + way[1] * math.cos(window.yaw)) / away
        return window.size[0] * window.size[1] * facing / (1.0 + away)

    best = max(windows, key=worth, default=None)
    return best if best is not None and worth(best) > 0 else None


def _through(window: Zone, hero: Placement) -> tuple[float, float]:
    """Azimuth and elevation, degrees, of a sun that shines on the middle of the hero through a window."""
    x, y, z = (a - b for a, b in zip(window.at, hero.position, strict=True))
    rise = y + window.size[1] / 2 - hero.size[1] / 2
    elevation = math.degrees(math.atan2(rise, max(math.hypot(x, z), 0.1)))
    return math.degrees(math.atan2(x, z)), round(min(max(elevation, _LOWEST_DEG), _HIGHEST_DEG), 1)


def _wrapped(degrees: float) -> float:
    return (degrees + 180.0) % 360.0 - 180.0
