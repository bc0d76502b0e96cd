"""A scene's values as the wire has them."""

from __future__ import annotations

from collections.abc import Mapping

from assets.timing import Timing
from generators.plan import Surface
from server.jobs.lighting import main_light, outdoors
from server.jobs.skies import levels_of, light_around
from server.jobs.surfaces import material_key
from server.protocol.messages import EnvironmentInfo, LightInfo, PartFailure, SoundTime, SurfaceInfo, ViewInfo, WordTime
from server.scenes.state import Light, Outlook, Shortfall


def environment_info(outlook: Outlook) -> EnvironmentInfo:
    """The scene but its things, with its main light and those that belong to no thing."""
    environment, view = outlook.environment, outlook.view
    sky = environment.sky if environment.indoor else outdoors(environment, outlook.skylight)[0]
    return EnvironmentInfo(
        title=environment.title,
        mood=environment.mood,
        time=environment.time,
        weather=environment.weather,
        indoor=environment.indoor,
        zenith=sky.zenith,
        horizon=sky.horizon,
        ambient=environment.sky.ambient,
        fog_density=environment.sky.fog_density,
        lights=tuple(map(light_info, (main_light(environment), *outlook.lamps))),
        palette=environment.palette,
        surfaces=surface_infos(outlook.surfaces),
        view=ViewInfo(eye=view.eye, target=view.target, fov_deg=view.fov_deg) if view else None,
        exposure=levels_of(environment).ev100,
        sky_light=tuple((r, g, b) for r, g, b in light_around(environment, outlook.skylight).round(4).tolist()),
    )


def surface_infos(surfaces: Mapping[str, Surface]) -> dict[str, SurfaceInfo]:
    """What things are made of, by the names of their surfaces."""
    return {
        name: SurfaceInfo(
            material=material_key(surface.phrase),
            phrase=surface.phrase,
            base_color=surface.base_color,
            roughness=surface.roughness,
            metallic=surface.metallic,
            emissive=surface.emissive,
            opacity=surface.opacity,
        )
        for name, surface in surfaces.items()
    }


def light_info(light: Light) -> LightInfo:
    """A light."""
    return LightInfo(
        kind=light.kind,
        color=light.color,
        intensity=light.intensity,
        direction=light.direction,
        position=light.position,
        range_m=light.range_m,
    )


def failure_info(one: Shortfall) -> PartFailure:
    """A part that is not as it was wanted."""
    return PartFailure(slot=one.slot, code=one.code, detail=one.detail, fallback=one.fallback)


def word_times(timing: Timing) -> tuple[WordTime, ...]:
    """When the words of a speech are said, to the millisecond."""
    return tuple(
        WordTime(text=one.text, start_s=round(one.start_s, 3), end_s=round(one.end_s, 3)) for one in timing.words
    )


def sound_times(timing: Timing) -> tuple[SoundTime, ...]:
    """When its sounds are said, and with which mouth, to the millisecond."""
    return tuple(
        SoundTime(ipa=one.ipa, viseme=one.viseme, start_s=round(one.start_s, 3), end_s=round(one.end_s, 3))
        for one in timing.sounds
    )
