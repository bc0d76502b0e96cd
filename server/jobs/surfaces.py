"""What surfaces are made of, in the plan's words, the wire's and the packer's."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import replace

import msgspec

from assets.artifacts import Model
from assets.materials import Material
from assets.stages.stage import Stage
from generators.plan import Environment, SceneObject, Surface

_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_LAID = re.compile(r"\b(cobble|flagstone|pav(ing|er|ed)|slab|sett|brick|tile|plank|board|parquet|mosaic)")
_LAND = re.compile(r"\b(hills?|mountains?|peaks|crag|mesas?|ridge|rim|coast|cape|islands|plateau|downs|dunes)\b")
_TOWN = re.compile(r"\b(town|city|towers|blocks)\b")
"""Which backdrops of a stage are land, and which are built: the viewer gives them rock and gullies, and windows."""
_EDGE = " edge"
"""What a cover's name ends in where it lies over the cover below."""
WATER = Surface(phrase="rippled water surface", base_color=(1.0, 1.0, 1.0), roughness=0.1)
"""All water: its colours are those of its vertices, its waves a map of their own."""


def is_laid(phrase: str) -> bool:
    """Whether such ground is laid piece by piece, in a pattern that tells what it is."""
    return _LAID.search(phrase.lower()) is not None


def material_key(phrase: str) -> str:
    """A material's name in slots: readable, and distinct for distinct phrases."""
    slug = _NOT_SLUG.sub("-", phrase.lower()).strip("-")[:40].strip("-") or "material"
    return f"{slug}-{hashlib.sha256(phrase.encode()).hexdigest()[:6]}"


def flat_material(surface: Surface) -> Material:
    """The surface by its flat values, to show until its textures are there."""
    return Material(
        name=material_key(surface.phrase),
        base_color=surface.base_color,
        roughness=surface.roughness,
        metallic=surface.metallic,
        emissive=surface.emissive,
        opacity=surface.opacity,
    )


def flat_materials(surfaces: Mapping[str, Surface]) -> dict[str, Material]:
    """`flat_material` of each surface of a thing."""
    return {name: flat_material(surface) for name, surface in surfaces.items()}


def worn_of(thing: SceneObject, model: Model) -> tuple[str, ...]:
    """Which of a thing's surfaces wear a material's maps: not those that are wholly cut out of the plants' picture."""
    worn = {primitive.surface for primitive in model.primitives if not primitive.stencil}
    return tuple(name for name in thing.surfaces if name in worn)


def plain_surfaces(environment: Environment) -> dict[str, Surface]:
    """The surfaces of a plain ground or room, by the names that their shapes use; none in an AR scene."""
    ground, room = environment.ground, environment.room
    if ground is None:
        return {}
    if room is None:
        return {"ground": ground}
    return {"floor": ground, "walls": room.walls, "ceiling": room.ceiling, "trim": ground}


def stage_surfaces(environment: Environment, stage: Stage) -> dict[str, Surface]:
    """What each painted surface of a stage is made of; water and what is far away have colours of their own.

    A surface that the plan says nothing of has the stage's phrase.
    """
    shared = {"ground": environment.ground}
    if environment.room is not None:
        shared |= {"walls": environment.room.walls, "ceiling": environment.room.ceiling}
    worn = {}
    for name, drawn in stage.surfaces.items():
        if not drawn.material:
            continue
        said = environment.stage_surfaces.get(name.removesuffix(_EDGE))
        surface = shared.get(said) if isinstance(said, str) else said
        surface = surface or Surface(phrase=drawn.material)
        if drawn.opaque:
            surface = msgspec.structs.replace(surface, opacity=1.0)
        worn[name] = WATER if drawn.kind == "water" else surface
    return worn


def _backdrop(name: str) -> str:
    """What the material of a stage's backdrop is called."""
    return "far land" if _LAND.search(name) else "far town" if _TOWN.search(name) else "backdrop"


def stage_materials(
    stage: Stage, surfaces: Mapping[str, Surface], dress: Callable[[Surface], Material]
) -> dict[str, Material]:
    """A material for every surface of a stage: `dress` makes those that have a phrase."""
    materials = {}
    for name, drawn in stage.surfaces.items():
        match drawn.kind:
            case "backdrop":
                materials[name] = Material(
                    _backdrop(name),
                    (1.0, 1.0, 1.0),
                    roughness=1.0,
                    unlit=True,
                    double_sided=True,
                    plain=True,
                )
            case "water" if name not in surfaces:
                materials[name] = Material("foam", (1.0, 1.0, 1.0), roughness=1.0, blended=True, plain=True)
            case "water" | "overlay":
                materials[name] = replace(dress(surfaces[name]), blended=True)
            case _:
                materials[name] = replace(dress(surfaces[name]), double_sided=drawn.kind == "structure")
    return materials
