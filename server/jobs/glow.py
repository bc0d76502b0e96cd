"""The light of what belongs to no thing: what lies and hangs about, what shines on the stage or is strewn there.

A scene has few point lights, so those are chosen that do most for what the picture is about and for what it shows.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assets.artifacts import Vec3
from assets.clutter.ware import WARES
from assets.layout import Placement
from assets.materials import Color
from assets.stages.glow import Glow, glow_color, glows_of, model_glows
from assets.stages.scattering import dressing_model, phrases
from generators.plan import Environment, Surface
from server.jobs.lighting import MAX_POINT_LIGHTS, full_color, paler
from server.jobs.scene import Scene
from server.scenes.state import Light

_MOST_LAMPS = 4
"""How many of them where nothing but lamps shines; what the place itself is made of may take all that are left."""
_DARK = ("evening", "night")
_DIM_LUX = 3000.0
_LAMP_COLOR: Color = (1.0, 0.72, 0.42)
_COLD_COLOR: Color = (0.6, 0.85, 1.0)
_LAMP_RANGE_M = 9.0
_APART_M = 1.2
_CANDELA_PER_M, _FAINTEST_CD, _BRIGHTEST_CD = 170.0, 50.0, 420.0
"""Light of what shines, by the root of its area: of a square metre, at least, at most."""
_FAR_M, _BEHIND = 25.0, 0.25
"""How far away a light still does something for the picture, and what one behind the eye is worth."""


@dataclass(frozen=True)
class _Candidate:
    light: Light
    worth: float


def is_dim(environment: Environment) -> bool:
    """Whether lamps and what glows are seen to give light: after dark, and in rooms that are not bright."""
    return environment.time in _DARK or environment.sun.intensity_lux < (_DIM_LUX if environment.indoor else 1600.0)


def lamps_of(scene: Scene, hero: Placement | None) -> list[Light]:
    """The lights to add to those of things, the most useful first, within the budget of lights."""
    if not is_dim(scene.environment):
        return []
    taken = [light for light in scene.lights if light.kind == "point"]
    candidates = sorted(_candidates(scene, _middle(hero)), key=lambda one: -one.worth)
    chosen: list[Light] = []
    for one in candidates:
        if len(chosen) >= min(_MOST_LAMPS, MAX_POINT_LIGHTS - len(taken)):
            break
        if all(_apart(one.light, other) for other in (*taken, *chosen)):
            chosen.append(one.light)
    return chosen


def _middle(hero: Placement | None) -> Vec3 | None:
    if hero is None:
        return None
    x, y, z = hero.position
    return x, y + hero.size[1] / 2, z


def _candidates(scene: Scene, hero: Vec3 | None) -> Iterator[_Candidate]:
    for light in (*_of_clutter(scene), *_of_glows(_stage_glows(scene)), *_of_glows(_strewn_glows(scene))):
        yield _Candidate(light, _worth(scene, light, hero))


def _of_clutter(scene: Scene) -> Iterator[Light]:
    for laid in scene.laid:
        if WARES[laid.kind].candela > 0:
            color = _COLD_COLOR if "cold" in laid.form.pieces else _LAMP_COLOR
            yield _point(laid.light_at, color, WARES[laid.kind].candela, _LAMP_RANGE_M)


def _of_glows(glows: Sequence[Glow]) -> Iterator[Light]:
    for glow in glows:
        candela = max(_FAINTEST_CD, min(_BRIGHTEST_CD, _CANDELA_PER_M * math.sqrt(glow.area_m2)))
        yield _point(glow.at, paler(glow.color), candela, 5.0 + 0.02 * candela)


def _stage_glows(scene: Scene) -> list[Glow]:
    """Where the stage shines, by what the plan made its surfaces of."""
    if scene.stage is None:
        return []
    colors = {name: color for name, surface in scene.shell_surfaces.items() if (color := _color(surface)) is not None}
    return glows_of(scene.stage.model.primitives, colors)


def _strewn_glows(scene: Scene) -> list[Glow]:
    """Where that shines which the stage is strewn with."""
    named = {name: phrase for name, phrase in phrases(scene.strewn).items() if glow_color(phrase) is not None}
    if not named:
        return []
    model = dressing_model(scene.strewn)
    return model_glows(model, named) if model is not None else []


def _color(surface: Surface) -> Color | None:
    if any(surface.emissive):
        return full_color(surface.emissive)[0]
    return glow_color(surface.phrase)


def _worth(scene: Scene, light: Light, hero: Vec3 | None) -> float:
    """What a light does for the hero and for the middle of what is seen."""
    assert light.position is not None
    if scene.view is None:
        return light.intensity / (1.0 + math.dist(light.position, (0.0, 1.6, 0.0)) ** 2)
    eye, target = scene.view.eye, scene.view.target
    away = math.dist(light.position, eye)
    ahead = sum((a - b) * (c - b) for a, b, c in zip(light.position, eye, target, strict=True))
    seen = (1.0 if ahead > 0 else _BEHIND) * max(0.0, 1.0 - away / _FAR_M)
    near = light.intensity / (2.0 + math.dist(light.position, hero or target) ** 2)
    return near + seen * light.intensity / (6.0 + away**2)


def _apart(light: Light, other: Light) -> bool:
    assert light.position is not None
    assert other.position is not None
    return math.dist(light.position, other.position) > _APART_M


def _point(at: Vec3, color: Color, candela: float, range_m: float) -> Light:
    x, y, z = (round(value, 3) for value in at)
    return Light(kind="point", color=color, intensity=round(candela, 1), position=(x, y, z), range_m=round(range_m, 2))
