"""Light worked into a room: darker corners and edges, brighter where its windows see.

It goes into the vertex colours of what is built, which every client multiplies into the material: it costs nothing to
draw. Large triangles are cut first. Not covered: shadows of things, light from lamps, rooms without four walls.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from assets.artifacts import Model, Primitive
from assets.stages.stage import Room, Stage, Zone

F64 = NDArray[np.float64]
Floats = NDArray[np.floating]

_EDGE_M = 0.42
"""So far the dark of an edge between two walls reaches, to 1/e."""
_EDGE_DARK = 0.5
_LEAST, _BY_NIGHT = 0.5, 0.86
"""What is left where no window sees, by day; and everywhere, by night, when lamps are on."""
_WINDOW_GAIN = 2.4
_CUT_M, _CUT_HALL_M = 0.9, 1.8
_THIN_M2 = 0.03
"""Smaller triangles are not worth cutting."""
_HALL_M = 13.0
_MOST_CUTS = 9
_MOST_TRIANGLES = 5_000
_MOST_WINDOWS = 8
_AT_WALL_M = 0.4
_MARGIN_M = 0.06
_WARMING = (0.86, 1.0, 1.14)
"""The powers of the dark in red, green and blue: light that reaches a corner has been on wood and plaster before."""
_METAL = re.compile(r"\b(brass|gold|gilt|steel|iron|metal|bronze|chrome|copper|silver)\b")
_METAL_SHARE = 0.4
"""How much of the dark metals take: a darkened mirror looks black."""


@dataclass(frozen=True)
class Indoors:
    """What the time and the weather send in through windows: daylight, and the sun itself."""

    daylight: bool = True
    sun: bool = True


def shade_room(stage: Stage, model: Model, light: Indoors) -> Model:
    """`model` of an indoor stage with the light of its windows in its vertex colours; outdoors as it is."""
    if stage.room is None or not _has_walls(stage, stage.room):
        return model
    room = stage.room
    windows = sorted(stage.zones_of("window"), key=lambda zone: -zone.size[0] * zone.size[1])[:_MOST_WINDOWS]
    wide = max(room.high[0] - room.low[0], room.high[2] - room.low[2])
    length = _CUT_M if wide < _HALL_M else _CUT_HALL_M
    spare = _MOST_TRIANGLES
    shaded = []
    for primitive in model.primitives:
        surface = stage.surfaces[primitive.surface]
        if surface.kind not in ("ground", "structure"):
            shaded.append(primitive)
            continue
        cut = _cut(primitive, room, length, spare)
        spare -= len(cut.indices) - len(primitive.indices)
        factor = _factor(cut, room, windows if light.daylight else ())
        if _METAL.search(surface.material):
            factor = 1 - _METAL_SHARE * (1 - factor)
        shaded.append(_tinted(cut, factor))
    return replace(model, primitives=tuple(shaded))


def _has_walls(stage: Stage, room: Room) -> bool:
    """Whether its walls are those of its box, rather than rock or canvas."""
    return any(
        min(abs(zone.at[axis] - wall) for axis in (0, 2) for wall in (room.low[axis], room.high[axis])) < _AT_WALL_M
        for zone in stage.zones_of("wall")
    )


def _tinted(primitive: Primitive, factor: Floats) -> Primitive:
    own = np.ones((len(factor), 3), np.float32) if primitive.colors is None else primitive.colors.copy()
    own[:, :3] *= factor[:, None].astype(np.float32) ** np.array(_WARMING, np.float32)
    return replace(primitive, colors=np.ascontiguousarray(np.clip(own, 0, 1), np.float32))


def _factor(primitive: Primitive, room: Room, windows: Sequence[Zone]) -> Floats:
    """How bright each vertex is, 0 to 1."""
    points, normals = primitive.positions, primitive.normals
    dark = np.ones(len(points), np.float32)
    for axis in range(3):
        for wall in (room.low[axis], room.high[axis]):
            away = np.maximum(np.abs(points[:, axis] - wall), 0.0)
            across = 1 - np.abs(normals[:, axis])  # a wall is not darkened by itself
            dark *= 1 - _EDGE_DARK * across * np.exp(-away / _EDGE_M)
    if not windows:
        return dark * _BY_NIGHT
    seen: Floats = np.zeros(len(points), np.float32)
    for window in windows:
        seen = seen + _form_factor(points, normals, window)
    scale = max(float(np.quantile(seen, 0.9)), 0.04)
    light = _LEAST + (1 - _LEAST) * np.minimum(1.0, _WINDOW_GAIN * seen / (seen + scale) * 0.75)
    return np.asarray(dark * light)


def _form_factor(points: Floats, normals: Floats, window: Zone) -> Floats:
    """The share of what each point sees that is this window, taken as one small pane in its middle."""
    area = window.size[0] * window.size[1]
    facing = np.array([math.sin(window.yaw), 0.0, math.cos(window.yaw)], np.float32)
    way = (np.asarray(window.at) + [0, window.size[1] / 2, 0] - points).astype(np.float32)
    squared = np.maximum((way * way).sum(axis=1), 0.01)
    cosines = np.clip((way * normals).sum(axis=1), 0, None) * np.clip(-(way @ facing), 0, None) / squared
    return np.asarray(area * cosines / (math.pi * squared + area))


def _cut(primitive: Primitive, room: Room, length: float, spare: int) -> Primitive:
    """The primitive with the triangles of the room's inside cut until no edge is longer than `length`, as far as
    `spare` triangles go.
    """
    low, high = np.asarray(room.low) - _MARGIN_M, np.asarray(room.high) + _MARGIN_M
    columns = [primitive.positions, primitive.normals, primitive.tangents, primitive.uvs]
    widths = np.cumsum([0, 3, 3, 4, 2, 0 if primitive.colors is None else primitive.colors.shape[1]])
    if primitive.colors is not None:
        columns.append(primitive.colors)
    rows, faces = np.concatenate(columns, axis=1), primitive.indices.astype(np.int64)
    first = len(faces)
    for _ in range(_MOST_CUTS):
        corners = rows[faces][:, :, :3]
        edges = np.linalg.norm(np.roll(corners, -1, axis=1) - corners, axis=2)
        middle = corners.mean(axis=1)
        inside = ((middle >= low) & (middle <= high)).all(axis=1)
        area = np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1) / 2
        long = np.flatnonzero(inside & (edges.max(axis=1) > length) & (area > _THIN_M2))
        if not len(long) or len(faces) - first + len(long) > spare:
            break
        worst = edges[long].argmax(axis=1)
        a, b, c = (faces[long, (worst + k) % 3] for k in range(3))
        halves, where = np.unique(np.sort(np.stack([a, b], axis=1), axis=1), axis=0, return_inverse=True)
        added = (rows[halves[:, 0]] + rows[halves[:, 1]]) / 2
        added[:, 9] = rows[halves[:, 0], 9]
        middle_of = len(rows) + where.reshape(-1)
        rows = np.concatenate([rows, added])
        faces[long] = np.stack([a, middle_of, c], axis=1)
        faces = np.concatenate([faces, np.stack([middle_of, b, c], axis=1)])
    if len(faces) == first:
        return primitive
    positions, normals, tangents, uvs, colors = (
        np.ascontiguousarray(rows[:, a:b], np.float32) for a, b in pairwise(widths)
    )
    normals /= np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-6)
    tangents[:, :3] /= np.maximum(np.linalg.norm(tangents[:, :3], axis=1, keepdims=True), 1e-6)
    return replace(
        primitive,
        positions=positions,
        normals=normals,
        tangents=tangents,
        uvs=uvs,
        indices=faces.astype(np.uint32),
        colors=None if primitive.colors is None else colors,
    )
