"""What light does beyond the few lights that are told: that of further lamps and the sun through windows, as patches
worked out once, and halos about all that shines.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from assets.artifacts import F32, Primitive, Vec3
from assets.joining import joined
from assets.shade import LIGHT_SURFACE, Halo, Lamp, Opening, halo_discs, lamplight, sun_panes
from assets.sky.harmonics import irradiance
from server.jobs.glow import Emitter, is_dim, shining_surfaces
from server.jobs.lighting import light_indoors, main_light
from server.jobs.scene import PlacedObject, Scene
from server.jobs.skies import light_around

_MOST_LAMPS, _MOST_LAMPS_LEAN = 40, 24
_MOST, _MOST_LEAN = 9000, 5000
"""Triangles of the patches."""
_MEAN_INDOORS, _MEAN_OUTDOORS = 0.5, 0.9
"""What they add on the mean of where they do, at most, to what is there."""
_PANE_GAIN, _PANE_OFF_M = 1.6, 0.12
"""A pane gives all its light before it."""
_UNSHADED = 0.7
"""Of the main light, what falls on a place on the whole: some is shaded."""
_LIT = ("ground", "structure")
_HALO_M, _LEAST_HALO_M, _MOST_HALO_M = 0.045, 0.4, 2.4
"""How wide a halo is, by the root of the candela."""
_INDOORS, _OUTDOORS = 0.45, 0.6
_MISTY = 1.4
"""How much wider where the air is full of drops."""
_HALOS, _HALOS_LEAN = 24, 10
_WIDEST_M = 2.2
"""A house with lit windows shines in many places, and has no halo."""


def left_over(scene: Scene, found: Sequence[Emitter]) -> tuple[Lamp, ...]:
    """The lamps of those `found` that no light is told of."""
    told = {light.position for light in (*scene.lights, *scene.lamps)}
    most = _MOST_LAMPS_LEAN if scene.wish.target.lean else _MOST_LAMPS
    return tuple(_lamp(one) for one in found if one.light.position not in told)[:most]


def halos_of(scene: Scene, found: Sequence[Emitter]) -> tuple[Halo, ...]:
    """The glow about lamps and flames, the nearest first; none where it is bright or nobody is known to look. `found`
    are those that are no told thing's.
    """
    if scene.view is None or not is_dim(scene.environment):
        return ()
    eye = scene.view.eye
    strength = _INDOORS if scene.environment.indoor else _OUTDOORS
    wider = _MISTY if scene.environment.weather in ("mist", "fog", "rain", "storm", "snow") else 1.0
    small = [one for one in scene.objects.values() if max(one.placement.size[0], one.placement.size[2]) < _WIDEST_M]
    shining = [(one.light, _within(one)) for one in small if one.light is not None]
    shining += [(one.light, one.light.position) for one in found[:_MOST_LAMPS] if one.facing is None]
    halos = [Halo(at, one.color, wider * _radius(one.intensity), strength) for one, at in shining if at is not None]
    halos.sort(key=lambda halo: math.dist(halo.at, eye))
    return tuple(halos[: _HALOS_LEAN if scene.wish.target.lean else _HALOS])


def is_sunny(scene: Scene) -> bool:
    """Whether the sun shines in through windows."""
    if scene.stage is None or scene.stage.room is None or not scene.environment.indoor:
        return False
    indoors = light_indoors(scene.environment)
    return indoors.daylight and indoors.sun and bool(scene.stage.zones_of("window"))


def most_lamplight(*, lean: bool) -> int:
    """The most triangles that light takes which lamps throw on a stage."""
    return _MOST_LEAN if lean else _MOST


def lamplight_parts(scene: Scene, standing: Sequence[F32]) -> list[Primitive]:
    """Patches of light over the stage, which what is `standing` (triangles `[n, 3, 3]`) keeps light from, and halos."""
    patches = [part for part in (_lamp_patches(scene, standing), _sun_patches(scene, standing)) if part is not None]
    parts = [joined(LIGHT_SURFACE, patches)] if patches else []
    halos = halo_discs(scene.halos, scene.view.eye) if scene.view is not None else None
    return [*parts, halos] if halos is not None else parts


def _lamp_patches(scene: Scene, standing: Sequence[F32]) -> Primitive | None:
    if not scene.lamplight or scene.shell is None or scene.stage is None:
        return None
    kinds = {name: drawn.kind for name, drawn in scene.stage.surfaces.items()}
    shining = shining_surfaces(scene)
    dull = [p for p in scene.shell.primitives if p.surface not in shining and not p.stencil]
    lit = [p for p in dull if kinds.get(p.surface, "ground") in _LIT]
    solid = [p.positions[p.indices] for p in lit]
    around, main = light_around(scene.environment, scene.skylight), main_light(scene.environment)

    def base(normals: F32) -> NDArray[np.float64]:
        toward = np.clip(-(normals @ np.asarray(main.direction)), 0, None)[:, None]
        return np.asarray(irradiance(around, normals) + _UNSHADED * main.intensity * toward * np.asarray(main.color))

    mean = _MEAN_INDOORS if scene.environment.indoor else _MEAN_OUTDOORS
    return lamplight(
        lit,
        scene.lamplight,
        base,
        np.concatenate([*solid, *standing]),
        most_lamplight(lean=scene.wish.target.lean),
        mean,
    )


def _sun_patches(scene: Scene, standing: Sequence[F32]) -> Primitive | None:
    if not is_sunny(scene):
        return None
    assert scene.stage is not None
    assert scene.stage.room is not None
    openings = [Opening(zone.at, zone.size[0], zone.size[1], zone.yaw) for zone in scene.stage.zones_of("window")]
    x, y, z = main_light(scene.environment).direction or (0.0, -1.0, 0.0)
    room = scene.stage.room
    return sun_panes(openings, (-x, -y, -z), (room.low, room.high), np.concatenate(standing) if standing else None)


def _lamp(one: Emitter) -> Lamp:
    light = one.light
    assert light.position is not None
    reach = light.range_m or 10.0
    if one.facing is None or one.on is None:
        return Lamp(light.position, light.color, light.intensity, reach)
    x, y, z = (at + _PANE_OFF_M * way for at, way in zip(one.on, one.facing, strict=True))
    return Lamp((x, y, z), light.color, _PANE_GAIN * light.intensity, 1.5 * reach, one.facing)


def _radius(candela: float) -> float:
    return min(_MOST_HALO_M, max(_LEAST_HALO_M, _HALO_M * math.sqrt(candela)))


def _within(placed: PlacedObject) -> Vec3 | None:
    """Where a thing shines: its light, but no further out than its own front."""
    if placed.light is None or placed.light.position is None:
        return None
    x, y, z = placed.light.position
    middle = placed.placement.position
    out = math.hypot(x - middle[0], z - middle[2])
    most = placed.placement.size[2] / 2
    share = most / out if out > most else 1.0
    return middle[0] + share * (x - middle[0]), y, middle[2] + share * (z - middle[2])
