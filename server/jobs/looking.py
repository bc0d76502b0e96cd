"""The last look at a scene in which everything stands: where one arrives, where light comes from, what lies about."""

from __future__ import annotations

from dataclasses import replace

from assets.sky.files import Skylight
from generators.plan import Environment
from server.jobs.allowance import Allowance, Spent
from server.jobs.arrival import arrive, dress, hero_of
from server.jobs.clutter import clutter
from server.jobs.contacts import most_contacts
from server.jobs.glow import emitters, lamps_of
from server.jobs.keylight import aim_light
from server.jobs.lamplight import halos_of, left_over
from server.jobs.lighting import light_indoors, main_light, outdoors
from server.jobs.scene import Scene
from server.scenes.state import SceneState

__all__ = ["arrive", "lay_out", "same_shell", "turn_light"]


def turn_light(scene: Scene) -> None:
    """Turn the main light to where it shows the hero."""
    hero = hero_of(scene)
    if hero is not None and scene.view is not None:
        scene.environment = aim_light(scene.environment, scene.stage, scene.view, hero)
        scene.lights[0] = main_light(scene.environment)


def lay_out(scene: Scene, allowance: Allowance, spent: Spent) -> None:
    """Decide what is strewn and what lies about, and what light that gives; takes its time, so run it in a thread."""
    seed = scene.wish.seed
    spent = replace(spent, shade=kept_for_light(scene, allowance))
    scene.strewn = dress(scene, seed, allowance.strewn(spent))
    strewn = sum(each.triangles for each in scene.strewn)
    scene.laid = clutter(scene, seed, allowance.laid(spent, strewn))
    found = emitters(scene, hero_of(scene))
    scene.lamps = lamps_of(scene, found)
    scene.lamplight, scene.halos = left_over(scene, found), halos_of(scene, found)


def kept_for_light(scene: Scene, allowance: Allowance) -> int:
    """The triangles kept for the shade and the light of things, and the air."""
    lamps = scene.environment.indoor or bool(emitters(scene, hero_of(scene)))  # rooms are hung with some yet
    return most_contacts(scene, lamps=lamps) + (0 if scene.environment.indoor else allowance.air)


def same_shell(scene: Scene, before: SceneState) -> bool:
    """Whether the file of the ground, room or stage is what it was in the scene before."""
    was = before.environment
    if was is None or before.built != scene.built or before.shell_surfaces != scene.shell_surfaces:
        return False
    now = scene.environment
    lit = scene.stage is None or _light_on(was, before.skylight) == _light_on(now, scene.skylight)
    return lit and (was.room is None) == (now.room is None)


def _light_on(environment: Environment, skylight: Skylight | None) -> object:
    """All of a scene's light that goes into its shell's file."""
    return outdoors(environment, skylight), light_indoors(environment)
