"""What lamps do beyond the few lights that are told: the light of the rest, worked out once, and halos about all."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from assets.artifacts import F32, Primitive, Vec3
from assets.shade import Halo, Lamp, halo_discs, lamplight
from assets.sky.harmonics import irradiance
from server.jobs.glow import Emitter, is_dim, shining_surfaces
from server.jobs.lighting import main_light
from server.jobs.scene import PlacedObject, Scene
from server.jobs.skies import light_around
from server.scenes.state import Light

_MOST_LAMPS = 40
_MOST, _MOST_LEAN = 7000, 3500
"""Triangles of the patches."""
_PANE_GAIN, _PANE_OFF_M = 1.6, 0.12
"""A pane gives all its light before it."""
_UNSHADED = 0.7
"""Of the main light, what falls on a place on the whole: some is shaded."""
_LIT = ("ground", "structure")
_HALO_M, _LEAST_HALO_M, _MOST_HALO_M = 0.024, 0.25, 1.3
"""How wide a halo is, by the root of the candela."""
_INDOORS, _OUTDOORS = 0.3, 0.5
_HALOS, _HALOS_LEAN = 24, 10


def left_over(scene: Scene, found: Sequence[Emitter]) -> tuple[Lamp, ...]:
    """The lamps of those `found` that no light is told of."""
    told = {light.position for light in (*scene.lights, *scene.lamps)}
    return tuple(_lamp(one) for one in found if one.light.position not in told)[:_MOST_LAMPS]


def halos_of(scene: Scene) -> tuple[Halo, ...]:
    """The glow about lamps and flames, the nearest first; none where it is bright or nobody is known to look."""
    if scene.view is None or not is_dim(scene.environment):
        return ()
    eye = scene.view.eye
    strength = _INDOORS if scene.environment.indoor else _OUTDOORS
    shining = [(one.light, _within(one)) for one in scene.objects.values() if one.light is not None]
    shining += [(lamp, lamp.position) for lamp in scene.lamps]
    halos = [_halo(light, at, strength) for light, at in shining if at is not None]
    halos += [
        Halo(lamp.at, lamp.color, _radius(lamp.candela), strength) for lamp in scene.lamplight if lamp.facing is None
    ]
    halos.sort(key=lambda halo: math.dist(halo.at, eye))
    return tuple(halos[: _HALOS_LEAN if scene.wish.target.lean else _HALOS])


def lamplight_parts(scene: Scene, standing: Sequence[F32]) -> list[Primitive]:
    """Patches of light over the stage, which what is `standing` (triangles `[n, 3, 3]`) keeps light from, and halos."""
    parts: list[Primitive | None] = []
    if scene.lamplight and scene.shell is not None and scene.stage is not None:
        kinds = {name: drawn.kind for name, drawn in scene.stage.surfaces.items()}
        shining = set(shining_surfaces(scene))
        dull = [p for p in scene.shell.primitives if p.surface not in shining and not p.stencil]
        lit = [p for p in dull if kinds.get(p.surface, "ground") in _LIT]
        solid = [p.positions[p.indices] for p in lit]
        most = _MOST_LEAN if scene.wish.target.lean else _MOST
        around, main = light_around(scene.environment, scene.skylight), main_light(scene.environment)

        def base(normals: F32) -> NDArray[np.float64]:
            toward = np.clip(-(normals @ np.asarray(main.direction)), 0, None)[:, None]
            return irradiance(around, normals) + _UNSHADED * main.intensity * toward * np.asarray(main.color)

        parts.append(lamplight(lit, scene.lamplight, base, np.concatenate([*solid, *standing]), most))
    if scene.view is not None:
        parts.append(halo_discs(scene.halos, scene.view.eye))
    return [part for part in parts if part is not None]


def _lamp(one: Emitter) -> Lamp:
    light = one.light
    assert light.position is not None
    reach = light.range_m or 10.0
    if one.facing is None or one.on is None:
        return Lamp(light.position, light.color, light.intensity, reach)
    x, y, z = (at + _PANE_OFF_M * way for at, way in zip(one.on, one.facing, strict=True))
    return Lamp((x, y, z), light.color, _PANE_GAIN * light.intensity, 1.5 * reach, one.facing)


def _halo(light: Light, at: Vec3, strength: float) -> Halo:
    return Halo(at, light.color, _radius(light.intensity), strength)


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
