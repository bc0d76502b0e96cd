"""The air of a scene, for its one file: what viewers that know of no mist and mirror no sky are to see of both."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from assets.airlight import mist_density
from assets.artifacts import Model, Primitive, Vec3
from assets.glb import Node
from assets.preview.triangles import turn
from assets.shade import VEIL, VEIL_SURFACE, Air, veil
from server.jobs.lighting import outdoors
from server.jobs.scene import PlacedObject, Scene


def veil_node(scene: Scene, most: int) -> Node | None:
    """The veil over a scene outdoors as one sees it on arriving, of at most so many triangles; None where nobody is
    known to look or none is seen.
    """
    if scene.environment.indoor or scene.view is None or scene.shell is None:
        return None
    sky, light = outdoors(scene.environment, scene.skylight)
    density = mist_density(light.mist, indoor=False)
    air = Air(scene.view.eye, density, light.air, sky.horizon, sky.zenith)
    found = veil([*_solid_shell(scene), *_solid_things(scene)], list(_water(scene)), air, most)
    return None if found is None else Node("veil", Model("veil", (found,)), {VEIL_SURFACE: VEIL})


def _solid_shell(scene: Scene) -> Iterator[Primitive]:
    assert scene.shell is not None
    kinds = {name: drawn.kind for name, drawn in scene.stage.surfaces.items()} if scene.stage is not None else {}
    parts = [(kinds.get(part.surface, "ground"), part) for part in scene.shell.primitives]
    x, y, z = scene.shell_at if scene.stage is None else (0.0, 0.0, 0.0)
    for kind, part in parts:
        if kind in ("ground", "structure") and _is_solid(part):
            yield _moved(part, (x, y, z))
    for part in scene.dressing.primitives if scene.dressing is not None else ():
        if _is_solid(part):
            yield part


def _solid_things(scene: Scene) -> Iterator[Primitive]:
    for slot, placed in scene.objects.items():
        if (model := scene.models.get(slot)) is not None:
            yield from (_placed(part, placed) for part in model.primitives if _is_solid(part))


def _water(scene: Scene) -> Iterator[Primitive]:
    if scene.shell is None or scene.stage is None:
        return
    for part in scene.shell.primitives:  # what is baked into one is no surface of the stage
        drawn = scene.stage.surfaces.get(part.surface)
        if drawn is not None and drawn.kind == "water" and part.surface in scene.shell_surfaces:
            yield part


def _is_solid(part: Primitive) -> bool:
    return not part.stencil and (part.colors is None or part.colors.shape[1] == 3)


def _placed(part: Primitive, placed: PlacedObject) -> Primitive:
    matrix = turn(list(placed.placement.rotation))
    turned = np.asarray(part.positions @ matrix.T, np.float32)
    return _moved(replace(part, positions=turned), placed.placement.position)


def _moved(part: Primitive, by: Vec3) -> Primitive:
    return replace(part, positions=part.positions + np.asarray(by, np.float32))
