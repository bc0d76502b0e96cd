"""What the air and the sky put over things for who stands where one arrives: mist before what is far, the sky on water.

glTF has neither fog nor, without an environment of its own, anything that a surface could mirror. A veil is those
surfaces once more, a little nearer to the eye, unlit, in the colour of the air and as thick as it is; on water also the
sky that it mirrors, by Fresnel's law. From elsewhere it is a haze that lies on what is far from there.
Not covered: what is cut out of a picture, as leaves are: a veil would hide the holes in it.

Source: Schlick, An Inexpensive BRDF Model for Physically-based Rendering, 1994 (Fresnel's law).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from assets.airlight import left_by_mist, mist_depth
from assets.artifacts import F32, Primitive, Vec3
from assets.joining import joined
from assets.materials import Color, Material
from assets.shade.names import VEIL_SURFACE

VEIL = Material(VEIL_SURFACE, (1.0, 1.0, 1.0), roughness=1.0, unlit=True, blended=True, double_sided=True, plain=True)
_NEARER = 0.9985
"""How far from the eye a veil is beside what it covers: nearer than that, or two surfaces would flicker."""
_THINNEST = 0.03
"""A triangle that is covered less nowhere has none."""
_WATER, _LEAST_RISE = 0.02, 0.25
"""Of the light that falls straight on water, what is thrown back; below which sine waves hide how flat one looks."""


@dataclass(frozen=True)
class Air:
    """The air before an `eye`: its mist per metre and colour, and the sky low down and high up (linear, as shown)."""

    eye: Vec3
    density: float
    color: Color
    horizon: Color
    zenith: Color


def veil(solid: Sequence[Primitive], water: Sequence[Primitive], air: Air, most: int | None = None) -> Primitive | None:
    """One veil over all that is `solid` and over sheets of `water`; None where the air is clear and no water near.

    What lies under water has none: the water's own is before it. Where more than `most` triangles would be needed, it
    covers those whose veil is seen most.
    """
    parts = [_veiled(part, air, ~_under(part, water)) for part in solid]
    parts += [_veiled(part, air, np.ones(len(part.positions), bool), mirrors=True) for part in water]
    kept = [part for part in parts if part is not None]
    whole = joined(VEIL_SURFACE, kept) if kept else None
    if whole is not None and most is not None and len(whole.indices) > most:
        seen = np.argsort(-_seen(whole, air), kind="stable")[:most]
        whole = replace(whole, indices=whole.indices[np.sort(seen)]) if most > 0 else None
    return None if whole is None else _used(whole)


def _seen(part: Primitive, air: Air) -> F32:
    """How much of what the eye sees each triangle of a veil changes: its share of the view by how thick it is."""
    assert part.colors is not None
    corners = part.positions[part.indices] - np.asarray(air.eye, np.float32)  # [faces, 3, 3]
    away = np.maximum(np.linalg.norm(corners.mean(axis=1), axis=1), 0.1)
    facing = np.einsum(
        "fc,fc->f", np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), corners[:, 0]
    )
    return np.asarray(np.abs(facing) / away**3 * part.colors[part.indices, 3].mean(axis=1), np.float32)


def _under(part: Primitive, water: Sequence[Primitive]) -> NDArray[np.bool_]:
    """Which vertices lie under a sheet of water."""
    under = np.zeros(len(part.positions), bool)
    for sheet in water:
        low, high = sheet.positions.min(axis=0), sheet.positions.max(axis=0)
        within = ((part.positions >= low) & (part.positions <= high))[:, [0, 2]].all(axis=1)
        under |= within & (part.positions[:, 1] < low[1])
    return under


def _veiled(part: Primitive, air: Air, shown: NDArray[np.bool_], *, mirrors: bool = False) -> Primitive | None:
    """The veil over the triangles of `part` of which some vertex is `shown`; None where the air before it is clear."""
    eye = np.asarray(air.eye, np.float32)
    way = part.positions - eye
    away = np.linalg.norm(way, axis=1)
    mist = np.asarray(1 - left_by_mist(air.density, mist_depth(away)), np.float32)
    share, color = mist, np.tile(np.asarray(air.color, np.float32), (len(way), 1))
    if mirrors:
        mirrored, sky = _mirrored(way / np.maximum(away, 1e-3)[:, None], air)
        share = np.asarray(mist + mirrored * (1 - mist), np.float32)
        weight = (mist / np.maximum(share, 1e-6))[:, None]
        color = np.asarray(sky + (color - sky) * weight, np.float32)
        share = share if part.colors is None or part.colors.shape[1] < 4 else share * part.colors[:, 3]
    painted = np.column_stack([color, share]).astype(np.float32)
    thick = (share[part.indices].max(axis=1) > _THINNEST) & shown[part.indices].any(axis=1)
    if not thick.any():
        return None
    return replace(part, positions=eye + way * np.float32(_NEARER), indices=part.indices[thick], colors=painted)


def _mirrored(way: F32, air: Air) -> tuple[F32, F32]:
    """How much of the sky level water throws to the eye along `way` `[n, 3]`, and in which colour `[n, 3]`."""
    rise = np.clip(-way[:, 1], 0, 1)
    share = _WATER + (1 - _WATER) * (1 - np.maximum(rise, _LEAST_RISE)) ** 5
    low = ((1 - rise) ** 3)[:, None]
    horizon, zenith = np.asarray(air.horizon, np.float32), np.asarray(air.zenith, np.float32)
    return np.asarray(share, np.float32), np.asarray(zenith + (horizon - zenith) * low, np.float32)


def _used(part: Primitive) -> Primitive:
    """Without the vertices that no triangle has."""
    used, indices = np.unique(part.indices, return_inverse=True)
    assert part.colors is not None
    return Primitive(
        VEIL_SURFACE,
        part.positions[used],
        part.normals[used],
        part.tangents[used],
        part.uvs[used],
        indices.reshape(-1, 3).astype(np.uint32),
        part.colors[used],
    )
