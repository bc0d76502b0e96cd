"""Where the main light comes from, once it is known what the picture is about and from where it is seen.

The light models what it falls on from a side: neither from behind the eye, which is flat, nor from behind the hero.
"""

from __future__ import annotations

import math

import msgspec

from assets.layout import Placement
from assets.stages.stage import Stage, Zone
from generators.plan import Environment, View
from server.jobs.lighting import light_indoors

_LEAST_DEG, _MOST_DEG = 28.0, 92.0
"""How far beside the way from the hero to the eye the light comes from."""


def aim_light(environment: Environment, stage: Stage | None, view: View, hero: Placement) -> Environment:
    """The environment with its sun, moon or room light turned to a side that shows the hero; as near to where it was as
    that allows. By day a room's light comes from the side of most windows.
    """
    window = _brightest_side(stage) if environment.indoor and light_indoors(environment).daylight else None
    azimuth = environment.sun.azimuth_deg if window is None else window
    to_eye = math.degrees(math.atan2(view.eye[0] - hero.position[0], view.eye[2] - hero.position[2]))
    aside = _wrapped(azimuth - to_eye)
    turned = math.copysign(min(max(abs(aside), _LEAST_DEG), _MOST_DEG), aside)
    aimed = round(_wrapped(to_eye + turned), 1)
    if aimed == environment.sun.azimuth_deg:
        return environment
    return msgspec.structs.replace(environment, sun=msgspec.structs.replace(environment.sun, azimuth_deg=aimed))


def _brightest_side(stage: Stage | None) -> float | None:
    """The azimuth from which most windows let light in, degrees; None without windows."""
    windows: tuple[Zone, ...] = stage.zones_of("window") if stage is not None else ()
    glass: dict[int, float] = {}
    for window in windows:
        side = round(math.degrees(window.yaw))
        glass[side] = glass.get(side, 0.0) + window.size[0] * window.size[1]
    return _wrapped(max(glass, key=lambda side: glass[side]) + 180.0) if glass else None


def _wrapped(degrees: float) -> float:
    return (degrees + 180.0) % 360.0 - 180.0
