"""How a thing rests that would not stand by itself: it lies, leans back, or is stuck in the ground.

A shape is drawn upright in a box; at rest it is turned, and so is the box. Not covered: what bends or folds.
"""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from assets.artifacts import Model, Primitive, Vec3

F64 = NDArray[np.float64]

Rest = Literal["stands", "lies", "leans", "planted"]
"""Upright; on its broadest side; top back towards −Z, where a wall is; upright and a little aslant, its foot sunk."""

LEAN_DEG, SLANT_DEG = 13.0, 7.0
SUNK = 0.12
"""The share of the height that is below the ground when a thing is planted."""

STEADY = frozenset({
    "arch", "barrel", "bathing_hut", "boat", "bookshelf", "bus", "bus_shelter", "bush", "cabinet", "car",
    "carriage", "cart", "castle", "chest", "column", "counter", "crate", "cypress", "dumpster", "fence",
    "fireplace", "food_cart", "gate", "grand_piano", "gravestone", "greenhouse", "hay_bale", "hedge", "hill",
    "house", "hut", "lifeguard_tower", "lighthouse", "locker", "log", "mountain", "obelisk", "oven", "pagoda",
    "palm", "phone_box", "piano", "railing", "refrigerator", "rock", "rock_pile", "sailing_ship", "sarcophagus",
    "stall", "statue", "stone_lantern", "stump", "temple", "torii", "tower", "tracks", "tree_birch",
    "tree_blossom", "tree_broadleaf", "tree_conifer", "tree_dead", "tree_maple", "truck", "wall", "well",
    "willow", "windmill", "workbench",
})  # fmt: skip
"""Shapes that are firm enough to be leaned on."""


def turn_of(size: Vec3, rest: Rest) -> F64:
    """`[3, 3]` rotation that brings an upright thing of `size` to rest."""
    w, h, d = size
    if rest == "lies":
        if h <= min(w, d):
            return np.eye(3)
        return _tilted(90.0) if d <= w else np.array([[0.0, -1.0, 0.0], [1.0, 0.0, 0.0], [0.0, 0.0, 1.0]])
    if rest == "leans":
        broadside = np.array([[0.0, 0.0, 1.0], [0.0, 1.0, 0.0], [-1.0, 0.0, 0.0]]) if w < 0.8 * d else np.eye(3)
        return np.asarray(_tilted(LEAN_DEG) @ broadside)
    if rest == "planted":
        a = math.radians(SLANT_DEG)
        return np.array([[math.cos(a), math.sin(a), 0.0], [-math.sin(a), math.cos(a), 0.0], [0.0, 0.0, 1.0]])
    return np.eye(3)


def _tilted(degrees: float) -> F64:
    """A turn about x that takes what is on top back to −Z."""
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return np.array([[1.0, 0.0, 0.0], [0.0, c, s], [0.0, -s, c]])


def rested_size(size: Vec3, rest: Rest) -> Vec3:
    """The box that a thing of `size`, upright, fills at rest; metres."""
    w, h, d = np.abs(turn_of(size, rest)) @ np.asarray(size)
    return float(w), float(h), float(d)


def upright_size(size: Vec3, filled: Vec3, rest: Rest) -> Vec3:
    """The upright size of a thing that was to be `size` and, perhaps made smaller, fills the box `filled` at rest."""
    scale = filled[1] / rested_size(size, rest)[1]
    return size[0] * scale, size[1] * scale, size[2] * scale


def rest_points(points: F64, size: Vec3, rest: Rest) -> F64:
    """Points `[..., 3]` of a thing that fills the box `size` on y = 0, brought to rest, filling its new box."""
    turned = points @ turn_of(size, rest).T
    flat = turned.reshape(-1, 3)
    low, high = flat.min(axis=0), flat.max(axis=0)
    box = np.asarray(rested_size(size, rest))
    least = np.array([-box[0] / 2, 0.0, -box[2] / 2])
    return np.asarray((turned - low) * (box / np.maximum(high - low, 1e-9)) + least)


def rest_model(model: Model, size: Vec3, rest: Rest) -> Model:
    """A model that fills the box `size`, brought to rest; it fills `rested_size` of it, on y = 0."""
    if rest == "stands":
        return model
    turn = turn_of(size, rest)
    starts = np.cumsum([len(part.positions) for part in model.primitives])[:-1]
    points = np.concatenate([part.positions for part in model.primitives]).astype(np.float64)
    rested = np.split(rest_points(points, size, rest), starts)
    return Model(model.name, tuple(_turned(p, at, turn) for p, at in zip(model.primitives, rested, strict=True)))


def _turned(part: Primitive, points: F64, turn: F64) -> Primitive:
    tangents = part.tangents
    if tangents is not None:
        tangents = np.concatenate([tangents[:, :3] @ turn.T, tangents[:, 3:]], axis=1).astype(np.float32)
    return replace(
        part,
        positions=points.astype(np.float32),
        normals=(part.normals @ turn.T).astype(np.float32),
        tangents=tangents,
    )
