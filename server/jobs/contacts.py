"""The shade of a scene's things on what they stand on, and in the same file what lamps do beyond the lights told."""

from __future__ import annotations

import hashlib

import numpy as np

from assets.artifacts import F32, Model
from assets.preview.sight import triangles_of
from assets.shade import SHADE_SURFACE, Standing, contact_shade
from assets.stages.stage import Stage
from server.jobs.lamplight import is_sunny, lamplight_parts, most_lamplight
from server.jobs.scene import PlacedObject, Scene
from server.scenes.slot import object_slot

_MOST, _CELLS = 24, 18
_MOST_LEAN, _CELLS_LEAN = 14, 11
"""How many things have a shade, the widest first, and how fine it is; for a lean client fewer and coarser."""
_FLYING_M = 0.05
"""What is higher, where there is no ground, stands on nothing."""


def contacts_digest(scene: Scene) -> str:
    """A digest of all that shade and lamplight depend on; "" where nothing stands and no lamp shines."""
    shaded = _shaded(scene)
    shining = (scene.lamplight, scene.halos, is_sunny(scene))
    if not shaded and not any(shining):
        return ""
    told = [(p.thing.shape, p.thing.parameters, p.placement.position, p.placement.yaw) for p in shaded]
    sizes = [(p.placement.size, p.placement.rest, p.placement.on) for p in shaded]
    lit = (shining, scene.environment, scene.skylight, scene.view) if any(shining) else ()
    return hashlib.sha256(repr((told, sizes, scene.built, scene.wish.seed, lit)).encode()).hexdigest()


def most_contacts(scene: Scene, *, lamps: bool) -> int:
    """The most triangles of shade and, where there are `lamps`, of their light."""
    lean = scene.wish.target.lean
    return 2 * (_CELLS_LEAN if lean else _CELLS) ** 2 * len(_shaded(scene)) + (
        most_lamplight(lean=lean) if lamps else 0
    )


def contacts_slots(scene: Scene) -> frozenset[str]:
    """The slots of the things whose models the shade needs: those that cast it, and what they stand on."""
    shaded = _shaded(scene)
    names = [*(p.thing.id for p in shaded), *(p.placement.on for p in shaded)]
    return frozenset(object_slot(name) for name in names if name is not None)


def contacts_model(scene: Scene) -> Model | None:
    """The patches under the things whose models are at hand, on the shell, those of lamplight, and halos; takes its
    time, so run it in a thread.
    """
    ground = _ground_of(scene.shell, scene.stage) if scene.shell is not None and scene.stage is not None else None
    standing = []
    for placed in _shaded(scene):
        slot, on = object_slot(placed.thing.id), placed.placement.on
        if slot not in scene.models:
            continue
        under = ground
        if on is not None:
            beneath = object_slot(on)
            if beneath not in scene.models:
                continue
            under = _triangles(scene.models[beneath], scene.objects[beneath])
        elif ground is None and placed.placement.position[1] > _FLYING_M:
            continue
        standing.append(Standing(_triangles(scene.models[slot], placed), placed.placement.position[1], under))
    shade = contact_shade(standing, _CELLS_LEAN if scene.wish.target.lean else _CELLS)
    parts = [*(shade.primitives if shade else ()), *lamplight_parts(scene, [each.triangles for each in standing])]
    return Model(SHADE_SURFACE, tuple(parts)) if parts else None


def _shaded(scene: Scene) -> list[PlacedObject]:
    """The things that cast one, the widest first: neither what lies as flat as a carpet nor what hangs at a wall."""
    most = _MOST_LEAN if scene.wish.target.lean else _MOST
    standing = [
        placed
        for placed in scene.objects.values()
        if not placed.placement.is_carpet and placed.placement.item.footing in ("floor", "surface", "water")
    ]
    return sorted(standing, key=lambda placed: -placed.placement.size[0] * placed.placement.size[2])[:most]


def _triangles(model: Model, placed: PlacedObject) -> F32:
    return triangles_of(model, placed.placement.position, placed.placement.yaw)


def _ground_of(shell: Model, stage: Stage) -> F32:
    """The triangles `[n, 3, 3]` of a stage as it is shown that something may stand on."""
    far = {name for name, drawn in stage.surfaces.items() if drawn.kind == "backdrop"}
    kept = [p for p in shell.primitives if p.surface not in far]
    return np.concatenate([p.positions[p.indices] for p in kept])
