"""A sky for files that travel without a client: a dome that wears a panorama, and lights in place of the sky's own."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import nnls

from assets.artifacts import Model, Primitive, Vec3
from assets.asset import Asset
from assets.materials import Color, Material
from assets.sky.harmonics import Harmonics, irradiance

F64 = NDArray[np.float64]

SKY = Material("sky", base_color=(1.0, 1.0, 1.0), roughness=1.0, unlit=True)
_RINGS, _SEGMENTS = 24, 48
_LOWEST, _HIGHEST = -0.2, 0.5
"""Elevations between which the dome is, in half turns."""
_POLE = 0.001
"""The texture's upper edge is not reached: it would be blended with the lower one."""
_WAYS = np.array([[0, 1, 0], [1, 0, 0], [-1, 0, 0], [0, 0, 1], [0, 0, -1], [0, -1, 0]], np.float64)
_LEAST = 0.01


@dataclass(frozen=True)
class Fill:
    """A light without shadows that shines from a direction (a unit vector), with its colour and lux."""

    way_from: Vec3
    color: Color
    lux: float


def sky_material(panorama: Asset) -> Material:
    """What the dome wears: the picture of the sky, as it is."""
    return Material("sky", (1.0, 1.0, 1.0), roughness=1.0, unlit=True, textures=(("base_color", panorama),))


def build_sky(radius_m: float = 120.0) -> Model:
    """A sphere seen from inside, down to well below the horizon; its texture coordinates are a panorama's."""
    rise = np.linspace(_LOWEST, _HIGHEST, _RINGS + 1) * np.pi  # elevation of each ring
    turn = np.linspace(-np.pi, np.pi, _SEGMENTS + 1)
    elevation, azimuth = (grid.ravel() for grid in np.meshgrid(rise, turn, indexing="ij"))
    out = np.stack(
        [np.cos(elevation) * np.cos(azimuth), np.sin(elevation), np.cos(elevation) * np.sin(azimuth)], axis=1
    )
    tangents = np.stack([-np.sin(azimuth), 0 * azimuth, np.cos(azimuth), np.ones_like(azimuth)], axis=1)
    row = np.arange(_RINGS)[:, None] * (_SEGMENTS + 1) + np.arange(_SEGMENTS)[None, :]
    a, b = row.ravel(), row.ravel() + _SEGMENTS + 1
    faces = np.concatenate([np.stack([a, a + 1, b], axis=1), np.stack([a + 1, b + 1, b], axis=1)])  # seen from inside
    corners = out[faces]
    area = np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1)
    uvs = np.stack([azimuth / (2 * np.pi) + 0.5, np.maximum(0.5 - elevation / np.pi, _POLE)], axis=1)
    primitive = Primitive(
        "sky",
        (out * radius_m).astype(np.float32),
        (-out).astype(np.float32),
        tangents.astype(np.float32),
        uvs.astype(np.float32),
        faces[area > 1e-8].astype(np.uint32),  # the zenith squeezes some to nothing
    )
    return Model("sky", (primitive,))


def fill_lights(light: Harmonics, most: int = len(_WAYS)) -> tuple[Fill, ...]:
    """At most six lights, or `most`, that together give surfaces about what the sky gives them, whichever way they
    face.

    For viewers that read lights and know nothing of a sky: least squares over the sphere, none below 0.
    """
    k = np.arange(200) + 0.5
    y, turn = 1 - 2 * k / 200, np.pi * (1 + 5**0.5) * k
    normals = np.stack([np.sqrt(1 - y * y) * np.cos(turn), y, np.sqrt(1 - y * y) * np.sin(turn)], axis=1)
    wanted = irradiance(light, normals)
    lux = _shares(normals, wanted, np.arange(len(_WAYS)))
    if most < len(_WAYS):
        lux = _shares(normals, wanted, np.argsort(-lux.max(axis=1), kind="stable")[:most])
    brightest = lux.max(axis=1)
    kept = np.flatnonzero(brightest > _LEAST * max(float(brightest.max()), 1e-9))
    fills = []
    for n in kept:
        x, y_, z = (float(part) for part in _WAYS[n])
        red, green, blue = (round(float(part), 4) for part in lux[n] / brightest[n])
        fills.append(Fill((x, y_, z), (red, green, blue), float(brightest[n])))
    return tuple(fills)


def _shares(normals: F64, wanted: F64, among: NDArray[np.intp]) -> F64:
    """What each of `_WAYS` gives, lux `[6, 3]`, so that those `among` them give surfaces about what is `wanted`, and on
    the whole as much.
    """
    given = np.maximum(normals @ _WAYS[among].T, 0)
    lux = np.zeros((len(_WAYS), 3))
    for channel in range(3):
        found = nnls(given, wanted[:, channel])[0]
        lux[among, channel] = found * wanted[:, channel].mean() / max(float((given @ found).mean()), 1e-9)
    return lux
