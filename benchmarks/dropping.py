"""Drops a scene's things for two seconds on its stage's own triangles, in Rapier, and says how far each went.

What is nailed (to walls and ceilings), floats, flies, is held or grows stays where it is; the rest falls, rigid, by
its convex parts. People and animals keep their balance. Not covered: what is strewn and laid about.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import import_module

import numpy as np
import rapier3d as rapier
from numpy.typing import NDArray

from assets.artifacts import Model
from assets.shapes import SHAPES
from benchmarks.solids import solids_of
from server.jobs.scene import PlacedObject, Scene

SECONDS, _STEPS_A_SECOND = 2.0, 120
_DENSITY, _FRICTION = 400.0, 0.9
_NAILED = ("wall", "ceiling", "water", "air")
_LET_GO = ("held", "hanging")
_ROOTED_M = 2.5
"""Outdoors what is so high is built or has grown there."""
_NATURAL = ("flowers", "outdoors", "plants", "rocks", "terrain", "timber", "trees", "water")
"""Families of shapes that outdoors belong to the ground: they grow there or are bedded in it."""
_LIVING = (
    "animals",
    "beasts",
    "bigcats",
    "birds",
    "camels",
    "canines",
    "cats",
    "creatures",
    "deer",
    "equines",
    "fowl",
    "herds",
    "insects",
    "livestock",
    "people",
    "owls",
    "pets",
    "prehistoric",
    "reptiles",
    "riverside",
    "safari",
    "seacreatures",
    "sealife",
    "shorebirds",
    "zoo",
)
"""Families that keep their balance: they may slide and fall, but do not topple."""
_SOLID = ("ground", "structure")


@dataclass(frozen=True)
class Move:
    """How far a thing went: metres of its middle, degrees it turned."""

    slot: str
    metres: float
    degrees: float


def is_rooted(scene: Scene, placed: PlacedObject) -> bool:
    """Whether a thing has grown or was built where it stands."""
    if scene.stage is None or scene.stage.room is not None or placed.placement.on is not None:
        return False
    if placed.placement.item.footing in _NAILED:
        return False
    if placed.placement.size[1] >= _ROOTED_M or placed.placement.flat:
        return True
    return placed.thing.shape in _drawn_in(_NATURAL)


@cache
def _drawn_in(families: tuple[str, ...]) -> frozenset[str]:
    """The shapes of some families."""
    modules = [import_module(f"assets.shapes.{family}") for family in families]
    return frozenset(
        name
        for module in modules
        for name, drawn in vars(module).items()
        if name in SHAPES and getattr(drawn, "__module__", "") == module.__name__
    )


def falls(scene: Scene, placed: PlacedObject) -> bool:
    """Whether nothing but what is below it keeps a thing where it is."""
    item = placed.placement.item
    if item.footing in _NAILED and placed.placement.on is None:
        return False
    return item.relation not in _LET_GO and not is_rooted(scene, placed)


def drop(scene: Scene) -> list[Move]:
    """Let the things that may fall do so; each with how far it went."""
    world = rapier.PhysicsWorld(gravity=(0.0, -9.81, 0.0))
    world.integration_parameters.dt = 1 / _STEPS_A_SECOND
    world.integration_parameters.num_solver_iterations = 8
    world.integration_parameters.contact_recycling = False  # with it what stands on a round foot creeps by centimetres
    _lay_stage(world, scene)
    solids: dict[int, list[rapier.SharedShape]] = {}
    handles: dict[str, rapier.RigidBodyHandle] = {}
    for slot, placed in scene.objects.items():
        model = scene.models.get(slot)
        if model is None or placed.placement.item.relation == "held":
            continue
        if id(model) not in solids:
            solids[id(model)] = solids_of(model)
        free = falls(scene, placed)
        handle = _put(world, placed, solids[id(model)], free)
        if free:
            handles[slot] = handle
    for _ in range(round(SECONDS * _STEPS_A_SECOND)):
        world.step()
    return [_move(world, scene.objects[slot], slot, handle) for slot, handle in handles.items()]


def _lay_stage(world: rapier.PhysicsWorld, scene: Scene) -> None:
    if scene.stage is None:
        world.add_collider(_builder(rapier.SharedShape.halfspace((0.0, 1.0, 0.0))))
        return
    for primitive in scene.stage.model.primitives:
        if scene.stage.surfaces[primitive.surface].kind in _SOLID:
            shape = rapier.SharedShape.trimesh(
                primitive.positions.astype(np.float32), primitive.indices.astype(np.uint32)
            )
            world.add_collider(_builder(shape))


def _builder(shape: rapier.SharedShape) -> rapier.ColliderBuilder:
    return rapier.Collider.new(shape).density(_DENSITY).friction(_FRICTION)


def _put(
    world: rapier.PhysicsWorld, placed: PlacedObject, shapes: Iterable[rapier.SharedShape], free: bool
) -> rapier.RigidBodyHandle:
    builder = rapier.RigidBody.dynamic() if free else rapier.RigidBody.fixed()
    if placed.thing.shape in _drawn_in(_LIVING):
        builder = builder.enabled_rotations((False, True, False))
    pose = rapier.Isometry3(placed.placement.position, placed.placement.rotation)
    return world.add_body(builder.position(pose), [_builder(shape) for shape in shapes])


def _move(world: rapier.PhysicsWorld, placed: PlacedObject, slot: str, handle: rapier.RigidBodyHandle) -> Move:
    now = np.asarray(world.rigid_bodies[handle].position.to_matrix(), np.float64).reshape(4, 4)
    middle = np.array([0.0, placed.placement.size[1] / 2, 0.0, 1.0])
    before = _matrix(placed)
    metres = float(np.linalg.norm((now @ middle - before @ middle)[:3]))
    turn = now[:3, :3] @ before[:3, :3].T
    degrees = math.degrees(math.acos(max(-1.0, min(1.0, (float(np.trace(turn)) - 1) / 2))))
    return Move(slot, metres, degrees)


def _matrix(placed: PlacedObject) -> NDArray[np.float64]:
    x, y, z, w = placed.placement.rotation
    out = np.eye(4)
    out[:3, :3] = [
        [1 - 2 * (y * y + z * z), 2 * (x * y - z * w), 2 * (x * z + y * w)],
        [2 * (x * y + z * w), 1 - 2 * (x * x + z * z), 2 * (y * z - x * w)],
        [2 * (x * z - y * w), 2 * (y * z + x * w), 1 - 2 * (x * x + y * y)],
    ]
    out[:3, 3] = placed.placement.position
    return out


def posed(model: Model, placed: PlacedObject) -> NDArray[np.float64]:
    """A model's triangles `[m, 3, 3]` where and as it stands."""
    matrix = _matrix(placed)
    corners = np.concatenate([p.positions[p.indices] for p in model.primitives])
    return np.asarray(corners @ matrix[:3, :3].T + matrix[:3, 3], np.float64)
