"""A scene's parts as nodes of GLB files: its shell, what it is dressed with, and the whole of it."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Callable
from functools import cache

import numpy as np

from assets.artifacts import Model
from assets.asset import Asset
from assets.clutter.ware import FINISHES
from assets.finishing.bake import BAKED, BAKED_SURFACE, BAKED_THING
from assets.glb import Camera, Node, pack_scene
from assets.glb import Light as PackedLight
from assets.jpeg import pack_jpeg
from assets.materials import Material
from assets.png import pack_png
from assets.shade import HALO, HALO_SURFACE, LIGHT, LIGHT_SURFACE, SHADE, SHADE_SURFACE
from assets.sky.dome import build_sky, fill_lights, sky_material
from assets.stages.scattering import FOLIAGE
from generators.plan import Surface, View
from server.jobs.lighting import glb_light, turn_to
from server.jobs.scene import Scene
from server.jobs.skies import levels_of, light_around
from server.jobs.surfaces import flat_material, material_key, stage_materials
from server.jobs.veils import veil_node
from server.scenes.state import Light

BAKED_AS = {BAKED_SURFACE: BAKED_THING}
"""The material of things that were baked, by their surface's name."""
_SURROUNDINGS = 10
"""Of 255, what is left of such light; mirrors keep a little to reflect."""
_SKY_M, _BEYOND = 120.0, 1.2
"""How far the sky is at least, and how many times as far as all that a stage has in the distance: no further, for
model-viewer cuts off what is nearer than a thousandth of the whole.
"""

_MOST_LIGHTS, _MOST_POINTS = 8, 4
"""How many lights a file has, points among them. Babylon.js keeps each light in a uniform block of its own and draws
nothing where there are too many: of the 12 that WebGL 2 promises a vertex shader, three are its own.
"""

Dress = Callable[[Surface], Material]


def dressing_node(scene: Scene, dress: Dress) -> Node | None:
    """What the stage is dressed with, drawn from both sides; None where there is nothing."""
    if scene.dressing is None:
        return None
    surfaces = scene.dressing_surfaces
    materials = {name: dataclasses.replace(dress(s), double_sided=True) for name, s in surfaces.items()}
    materials |= FINISHES
    materials[FOLIAGE] = Material("foliage", (1.0, 1.0, 1.0), roughness=0.85, double_sided=True, plain=True)
    materials[BAKED_SURFACE] = dataclasses.replace(BAKED_THING, double_sided=True)
    return Node("dressing", scene.dressing, materials)


def contacts_node(shade: Model) -> Node:
    """The shade of things on what they stand on, lamplight and halos."""
    return Node("contacts", shade, {SHADE_SURFACE: SHADE, LIGHT_SURFACE: LIGHT, HALO_SURFACE: HALO})


def shell_nodes(scene: Scene, dress: Dress, window: Asset | None) -> list[Node]:
    """The stage, ground or room with the materials that `dress` makes, and `window`, the sky behind its windows."""
    surfaces = scene.shell_surfaces
    if scene.shell is None:
        return []
    if scene.stage is None:
        return [Node("environment", scene.shell, {n: dress(s) for n, s in surfaces.items()}, scene.shell_at)]
    materials = stage_materials(scene.stage, surfaces, dress) | {BAKED_SURFACE: BAKED}
    nodes = [Node("environment", scene.shell, materials)]
    if window is not None:
        nodes.append(_sky_node(window, _sky_m(scene.shell)))
    return nodes


def textured(scene: Scene, surface: Surface) -> Material:
    """The surface with its textures, or flat where there are none."""
    made = scene.materials.get(material_key(surface.phrase))
    flat = flat_material(surface)
    if made is None:
        return flat
    textures = tuple((name, scene.pictures[digest]) for name, digest in made.maps.items() if name != "height")
    return dataclasses.replace(flat, tile_size_m=made.tile_size_m, textures=textures)


def textured_surfaces(scene: Scene, slot: str) -> dict[str, Material]:
    """The surfaces of an object with their textures, and those baked into one."""
    surfaces = scene.objects[slot].thing.surfaces
    return {name: textured(scene, surface) for name, surface in surfaces.items()} | BAKED_AS


def pack_whole(scene: Scene, window: Asset | None) -> Asset:
    """The whole scene as one GLB: sky, ground or room, things, lights; its models and pictures have to be at hand.
    `window` is the sky behind its windows.

    Raises:
        PackagingError: something of it cannot be written.
    """

    def dress(surface: Surface) -> Material:
        return textured(scene, surface)

    nodes = []
    if scene.environment.ground is not None:
        if not scene.environment.indoor and scene.sky is not None:
            nodes.append(_sky_node(scene.sky, _SKY_M if scene.stage is None else _sky_m(scene.shell)))
        nodes += shell_nodes(scene, dress, window)
        if dressing := dressing_node(scene, dress):
            nodes.append(dressing)
    if scene.shade is not None:
        nodes.append(contacts_node(scene.shade))
    for slot, placed in scene.objects.items():
        if model := scene.models.get(slot):
            skin, placement = textured_surfaces(scene, slot), placed.placement
            nodes.append(Node(placed.thing.id, model, skin, placement.position, placement.rotation))
    left = scene.wish.target.budget.triangles - sum(node.model.triangles for node in nodes if node.model is not None)
    if (veiled := veil_node(scene, left)) is not None:
        nodes.append(veiled)
    levels, around = levels_of(scene.environment), light_around(scene.environment, scene.skylight)
    lights = _lights_of(scene)
    for i, light in enumerate(lights):
        packed, position, rotation = glb_light(light, levels.exposure)
        nodes.append(Node(f"light-{i}", None, {}, position, rotation, packed))
    for i, fill in enumerate(fill_lights(around, _MOST_LIGHTS - len(lights))):
        x, y, z = fill.way_from
        given = PackedLight("directional", fill.color, fill.lux * levels.exposure)
        nodes.append(Node(f"sky-light-{i}", None, {}, rotation=turn_to((-x, -y, -z)), light=given))
    if scene.view is not None:
        nodes.append(camera_node(scene.view))
    told = {"exposure": levels.ev100, "sky_light": around.round(4).tolist()}
    return pack_scene(scene.environment.title, nodes, told, hidden=_dark(scene.wish.target.image == "image/jpeg"))


def _lights_of(scene: Scene) -> list[Light]:
    """The scene's own lights, of points those that give the eye's place most."""
    eye = scene.view.eye if scene.view is not None else (0.0, 0.0, 0.0)
    points = [light for light in (*scene.lights, *scene.lamps) if light.position is not None]
    points.sort(key=lambda light: -light.intensity / (1.0 + math.dist(light.position or eye, eye) ** 2))
    return [light for light in scene.lights if light.position is None] + points[:_MOST_POINTS]


def _sky_m(shell: Model | None) -> float:
    """How far the sky is around a stage that looks like `shell`."""
    parts = shell.primitives if shell is not None else ()
    furthest = max((float(np.linalg.norm(part.positions, axis=1).max()) for part in parts), default=0.0)
    return max(_SKY_M, _BEYOND * furthest)


def _sky_node(panorama: Asset, radius_m: float) -> Node:
    return Node("sky", build_sky(radius_m), {"sky": sky_material(panorama)})


@cache
def _dark(jpeg: bool) -> Asset:
    """One pixel that lets through hardly any of the light that a viewer adds to a scene that has its own."""
    pixel = np.full((1, 1, 3), _SURROUNDINGS, np.uint8)
    return pack_jpeg(pixel, 95) if jpeg else pack_png(pixel)


def camera_node(view: View) -> Node:
    """The node of a glTF camera that sees `view`."""
    away = [b - a for a, b in zip(view.eye, view.target, strict=True)]
    length = math.hypot(*away) or 1.0
    pitch, turn = math.asin(away[1] / length) / 2, math.atan2(-away[0], -away[2]) / 2
    rotation = (
        math.sin(pitch) * math.cos(turn),
        math.cos(pitch) * math.sin(turn),
        -math.sin(pitch) * math.sin(turn),
        math.cos(pitch) * math.cos(turn),
    )
    return Node("view", translation=view.eye, rotation=rotation, camera=Camera(view.fov_deg))
