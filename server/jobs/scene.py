"""A scene while it is being made: what was decided, placed and packed so far, and the manifest of it all."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import msgspec

from assets.artifacts import Model, Said
from assets.asset import Asset
from assets.clutter.laying import Laid
from assets.clutter.ware import FINISHES
from assets.errors import PackagingError, StoreError
from assets.finishing.bake import BAKED, BAKED_SURFACE
from assets.glb import Camera, Node, pack_scene
from assets.layout import Layout, Placement, Region, anchor_region, open_region, room_region
from assets.layout.standing import StagedLayout
from assets.materials import Material
from assets.shapes.sheet import flat_color
from assets.sky import SKY, build_sky
from assets.stages.scattering import FOLIAGE, Strewn, phrases
from assets.stages.stage import Stage
from generators.errors import GenerationError
from generators.plan import Environment, SceneObject, Surface, View
from server.jobs.lighting import environment_info, glb_light, main_light, outdoors
from server.jobs.slot import DRESSING, ENVIRONMENT
from server.jobs.surfaces import (
    flat_material,
    material_key,
    plain_surfaces,
    stage_materials,
    stage_surfaces,
    surface_info,
)
from server.protocol.messages import Bound, EnvironmentInfo, Generate, GeneratorInfo, LightInfo, PartFailure, Planned

BAKED_AS = {BAKED_SURFACE: BAKED}
"""The material of what was baked, by its surface's name."""
_SKY_M, _FAR_SKY_M = 120.0, 1200.0
"""How far the sky is: beyond all that a stage has in the distance."""


@dataclass(frozen=True, eq=False)
class PlacedObject:
    """An object of the plan, where it stands, and how the client was told of it."""

    thing: SceneObject
    placement: Placement
    bound: Bound


@dataclass(frozen=True)
class MaterialFiles:
    """A material's maps as files, the edge of one tile in metres, and what its checks found."""

    phrase: str
    tile_size_m: float
    files: dict[str, Asset]
    checks: dict[str, Any]


@dataclass(frozen=True)
class LineFile:
    """A spoken sentence as a file; `at` is the slot it sounds from, None for the narrator."""

    slot: str
    text: str
    at: str | None
    duration_s: float
    file: Asset
    said: Said


@dataclass(eq=False)
class Scene:
    """Everything a job has made so far."""

    environment: Environment
    layout: Layout
    stage: Stage | None = None
    view: View | None = None
    shell: Model | None = None
    shell_at: tuple[float, float, float] = (0.0, 0.0, 0.0)
    strewn: tuple[Strewn, ...] = ()
    """What the stage is dressed with."""
    laid: tuple[Laid, ...] = ()
    """The small things that lie about, on things and on the stage."""
    dressing: Model | None = None
    objects: dict[str, PlacedObject] = field(default_factory=dict)
    models: dict[str, Model] = field(default_factory=dict)
    object_files: dict[str, Asset] = field(default_factory=dict)
    materials: dict[str, MaterialFiles] = field(default_factory=dict)
    lines: dict[str, LineFile] = field(default_factory=dict)
    lights: list[LightInfo] = field(default_factory=list)
    lamps: list[LightInfo] = field(default_factory=list)
    """The lights of what lies and hangs about, told with the environment."""
    lean: bool = False
    """For a client that draws little: grounds are baked, what is strewn has no textures."""
    failures: list[PartFailure] = field(default_factory=list)
    gave_way: list[PartFailure] = field(default_factory=list)
    """What was asked for and is there in the nearest form that works."""

    @classmethod
    def begin(cls, environment: Environment, request: Generate, stage: Stage | None = None) -> Scene:
        """An empty scene whose layout fits the environment, built as `stage` where there is one."""
        layout = StagedLayout(stage, request.seed) if stage else Layout(_region(environment, request), request.seed)
        scene = cls(environment, layout, stage)
        if stage is not None:
            scene.view = View(eye=stage.view.eye, target=stage.view.target, fov_deg=stage.view.fov_deg)
        else:
            x, z = _region(environment, request).center
            scene.shell_at = (x, 0.0, z)
        scene.view = environment.view or scene.view
        scene.lights.append(main_light(environment))
        return scene

    @property
    def info(self) -> EnvironmentInfo:
        """The environment as a client is told of it now."""
        surfaces = self.shell_surfaces | self.dressing_surfaces
        return environment_info(self.environment, surfaces, self.view, self.lamps)

    def planned(self, job: str) -> Planned:
        """What the client of a job is told of the plan's beginning."""
        return Planned(
            job=job, environment=self.info, unread=self.environment.unread, left_out=self.environment.left_out
        )

    @property
    def shell_surfaces(self) -> dict[str, Surface]:
        """The painted surfaces of the stage, the ground or the room, by their names in its model."""
        if self.stage is not None:
            return stage_surfaces(self.environment, self.stage)
        return plain_surfaces(self.environment)

    @property
    def shell_painted(self) -> dict[str, Surface]:
        """Those of them that wear a material's maps."""
        baked = self.baked_ground
        return {name: surface for name, surface in self.shell_surfaces.items() if name not in baked}

    @property
    def baked_ground(self) -> frozenset[str]:
        """The surfaces of the open ground that are one, coloured by its vertices."""
        if not self.lean or self.stage is None or self.stage.room is not None:
            return frozenset()
        return frozenset(n for n, drawn in self.stage.surfaces.items() if drawn.kind in ("ground", "overlay"))

    @property
    def dressing_painted(self) -> dict[str, Surface]:
        """Those surfaces of the dressing that wear a material's maps."""
        return {} if self.lean else self.dressing_surfaces

    @property
    def dressing_surfaces(self) -> dict[str, Surface]:
        """The surfaces of what the stage is dressed with, by their names in its model."""
        return {name: Surface(phrase=text, base_color=flat_color(text)) for name, text in phrases(self.strewn).items()}

    def dressing_node(self, dress: Callable[[Surface], Material]) -> Node | None:
        """What the stage is dressed with, drawn from both sides; None where there is nothing."""
        if self.dressing is None:
            return None
        surfaces = self.dressing_surfaces
        materials = {name: dataclasses.replace(dress(s), double_sided=True) for name, s in surfaces.items()}
        materials |= FINISHES
        materials[FOLIAGE] = Material("foliage", (1.0, 1.0, 1.0), roughness=0.85, double_sided=True, plain=True)
        materials[BAKED_SURFACE] = dataclasses.replace(BAKED, double_sided=True)
        return Node("dressing", self.dressing, materials)

    def shell_nodes(self, dress: Callable[[Surface], Material]) -> list[Node]:
        """The stage, ground or room with the materials that `dress` makes, and the sky behind its windows."""
        surfaces = self.shell_surfaces
        if self.shell is None:
            return []
        if self.stage is None:
            return [Node("environment", self.shell, {n: dress(s) for n, s in surfaces.items()}, self.shell_at)]
        materials = stage_materials(self.stage, surfaces, dress) | BAKED_AS
        nodes = [Node("environment", self.shell, materials)]
        if self.environment.indoor:
            sky, _ = outdoors(self.environment)
            nodes.append(Node("sky", build_sky(sky.zenith, sky.horizon, _FAR_SKY_M), {"sky": SKY}))
        return nodes

    def textured(self, surface: Surface) -> Material:
        """The surface with its textures, or flat while they are not there."""
        made = self.materials.get(material_key(surface.phrase))
        flat = flat_material(surface)
        if made is None:
            return flat
        textures = tuple((name, file) for name, file in made.files.items() if name != "height")
        return dataclasses.replace(flat, tile_size_m=made.tile_size_m, textures=textures)

    def skin(self, thing: SceneObject) -> dict[str, Material]:
        """The materials of a thing's surfaces as far as they are there, and of those baked into one."""
        return {name: self.textured(surface) for name, surface in thing.surfaces.items()} | BAKED_AS

    def note_failure(self, slot: str, error: GenerationError | PackagingError, fallback: str = "") -> None:
        """A part failed: the job goes on without it.

        Raises:
            StoreError: that was the failure: it ends the job.
        """
        if isinstance(error, StoreError):
            raise error
        self.failures.append(PartFailure(slot=slot, code=error.code, detail=str(error)[:2000], fallback=fallback))

    def pack(self) -> Asset:
        """The whole scene as one GLB: sky, ground or room, things, lights."""
        nodes = []
        if self.environment.ground is not None:
            sky = self.environment.sky
            if not self.environment.indoor:
                dome = build_sky(sky.zenith, sky.horizon, _SKY_M if self.stage is None else _FAR_SKY_M)
                nodes.append(Node("sky", dome, {"sky": SKY}))
            nodes += self.shell_nodes(self.textured)
            if dressing := self.dressing_node(self.textured):
                nodes.append(dressing)
        for slot, placed in self.objects.items():
            if model := self.models.get(slot):
                skin = self.skin(placed.thing)
                nodes.append(Node(placed.thing.id, model, skin, placed.placement.position, placed.placement.rotation))
        for i, light in enumerate((*self.lights, *self.lamps)):
            packed, position, rotation = glb_light(light)
            nodes.append(Node(f"light-{i}", None, {}, position, rotation, packed))
        if self.view is not None:
            nodes.append(camera_node(self.view))
        return pack_scene(self.environment.title, nodes)

    def pack_manifest(
        self, request: Generate, generators: tuple[GeneratorInfo, ...], scene: Asset | None, target: dict[str, Any]
    ) -> Asset:
        """What the scene consists of and how it hangs together, as JSON; equal scenes give equal bytes."""
        manifest: dict[str, Any] = {
            "format": "holoforge.manifest.v1",
            "prompt": request.prompt,
            "seed": request.seed,
            "quality": request.quality,
            "environment": self.info,
            "environment_asset": self._digest(self.object_files.get(ENVIRONMENT)),
            "dressing_asset": self._digest(self.object_files.get(DRESSING)),
            "objects": [self._object_entry(slot, placed) for slot, placed in self.objects.items()],
            "materials": {key: _material_entry(made) for key, made in sorted(self.materials.items())},
            "lines": [_line_entry(line) for _, line in sorted(self.lines.items())],
            "lights": [*self.lights, *self.lamps],
            "scene": self._digest(scene),
            "target": target,
            "generators": generators,
            "failures": [*self.failures, *self.gave_way],
        }
        return Asset("application/json", msgspec.json.format(msgspec.json.encode(manifest), indent=1))

    def _object_entry(self, slot: str, placed: PlacedObject) -> dict[str, Any]:
        bound = placed.bound
        return {
            "slot": slot,
            "thing": bound.thing,
            "translation": bound.translation,
            "rotation": bound.rotation,
            "size": bound.size,
            "parent": bound.parent,
            "asset": self._digest(self.object_files.get(slot)),
            "surfaces": {name: surface_info(surface) for name, surface in placed.thing.surfaces.items()},
            "light": bound.light,
        }

    @staticmethod
    def _digest(asset: Asset | None) -> str | None:
        return asset.digest if asset else None


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


def _region(environment: Environment, request: Generate) -> Region:
    """The space of a scene without a stage."""
    if request.anchor is not None:
        return anchor_region(request.anchor.size)
    return room_region(environment.room.size) if environment.room is not None else open_region()


def _material_entry(made: MaterialFiles) -> dict[str, Any]:
    maps = {name: file.digest for name, file in made.files.items()}
    entry: dict[str, Any] = {"phrase": made.phrase, "tile_size_m": made.tile_size_m, "maps": maps}
    return entry | {"checks": made.checks} if made.checks else entry


def _line_entry(line: LineFile) -> dict[str, Any]:
    return {
        "slot": line.slot,
        "text": line.text,
        "node": line.at,
        "duration_s": round(line.duration_s, 3),
        "asset": line.file.digest,
        "voice": line.said.voice,
        "licence": line.said.licence,
        "seed": line.said.seed,
    }
