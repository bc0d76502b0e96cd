"""The light of all that shines beside the things whose light is told: what lies and hangs about, what shines on the
stage or is strewn there, further lamps.

A scene has few point lights, so those are chosen that do most for what the picture is about and for what it shows; the
rest is for what is worked out once (`lamplight`).
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assets.adaptation import lamp_color
from assets.artifacts import Vec3
from assets.clutter.ware import WARES
from assets.layout import Placement
from assets.materials import Color
from assets.stages.glow import Glow, glow_color, glows_of, model_glows
from assets.stages.scattering import dressing_model, phrases
from generators.plan import Environment, Surface
from server.jobs.lighting import full_color, lamp_light, lux_around, most_candela, most_lights, paler
from server.jobs.scene import Scene
from server.scenes.state import Light

_MOST_LAMPS = 4
"""How many of them where nothing but lamps shines; what the place itself is made of may take all that are left."""
_DARK = ("evening", "night")
_DIM_LUX = 3000.0
_LAMP_COLOR: Color = (1.0, 0.72, 0.42)
_COLD_COLOR: Color = (0.6, 0.85, 1.0)
_LAMP_RANGE_M, _WARE_GAIN = 9.0, 1.6
_APART_M = 1.2
_CANDELA_PER_M, _FAINTEST_CD, _BRIGHTEST_CD = 170.0, 50.0, 420.0
"""Light of what shines, by the root of its area: of a square metre, at least, at most."""
_FAR_M, _BEHIND = 25.0, 0.25
"""How far away a light still does something for the picture, and what one behind the eye is worth."""


@dataclass(frozen=True)
class Emitter:
    """A light that may be told, and, of a pane, where it shines and which way it faces."""

    light: Light
    on: Vec3 | None = None
    facing: Vec3 | None = None


def is_dim(environment: Environment) -> bool:
    """Whether lamps and what glows are seen to give light: after dark, and in rooms that are not bright."""
    return environment.time in _DARK or environment.sun.intensity_lux < (_DIM_LUX if environment.indoor else 1600.0)


def emitters(scene: Scene, hero: Placement | None) -> list[Emitter]:
    """All that gives light and is not told of yet, what does most for the picture first; nothing where it is bright."""
    if not is_dim(scene.environment):
        return []
    middle = _middle(hero)
    return sorted(_candidates(scene), key=lambda one: -_worth(scene, one.light, middle))


def lamps_of(scene: Scene, found: Sequence[Emitter]) -> list[Light]:
    """The lights to add to those of things, of those `found` the most useful, within the budget of lights."""
    taken = [light for light in scene.lights if light.kind == "point"]
    chosen: list[Light] = []
    for one in found:
        if len(chosen) >= min(_MOST_LAMPS, most_lights(lean=scene.wish.target.lean) - len(taken)):
            break
        if all(_apart(one.light, other) for other in (*taken, *chosen)):
            chosen.append(one.light)
    return chosen


def _middle(hero: Placement | None) -> Vec3 | None:
    if hero is None:
        return None
    x, y, z = hero.position
    return x, y + hero.size[1] / 2, z


def _candidates(scene: Scene) -> Iterator[Emitter]:
    most = most_candela(scene.environment)
    for light in (*_of_things(scene, most), *_of_clutter(scene, most)):
        yield Emitter(light)
    for glow in (*_stage_glows(scene), *_strewn_glows(scene)):
        yield Emitter(_of_glow(glow, most), glow.on, glow.facing)


def _of_things(scene: Scene, most: float) -> Iterator[Light]:
    """The lights of things that there was no room for."""
    around = lux_around(scene.environment)
    for placed in scene.objects.values():
        light = lamp_light(placed.thing, placed.placement, most, around) if placed.light is None else None
        if light is not None:
            yield light


def _of_clutter(scene: Scene, most: float) -> Iterator[Light]:
    for laid in scene.laid:
        if WARES[laid.kind].candela > 0:
            color = _COLD_COLOR if "cold" in laid.form.pieces else _LAMP_COLOR
            candela = min(_WARE_GAIN * WARES[laid.kind].candela, most)
            yield _point(laid.light_at, lamp_color(color), candela, _LAMP_RANGE_M)


def _of_glow(glow: Glow, most: float) -> Light:
    candela = min(most, max(_FAINTEST_CD, min(_BRIGHTEST_CD, _CANDELA_PER_M * math.sqrt(glow.area_m2))))
    return _point(glow.at, paler(glow.color), candela, 5.0 + 0.02 * candela)


def _stage_glows(scene: Scene) -> list[Glow]:
    """Where the stage shines, by what the plan made its surfaces of."""
    if scene.stage is None:
        return []
    return glows_of(scene.stage.model.primitives, shining_surfaces(scene))


def shining_surfaces(scene: Scene) -> dict[str, Color]:
    """The surfaces of the stage that shine, and in which colour (linear, the greatest part 1)."""
    return {name: color for name, surface in scene.shell_surfaces.items() if (color := _color(surface)) is not None}


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
