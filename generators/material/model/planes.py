"""A material as the stack of planes that the network draws, and back to the maps that clients load.

Normals and occlusion are not drawn: they follow from the height and from the relief, which is one number for the
whole tile, drawn as a plane of its own and averaged.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from assets.artifacts import F32, U8, MaterialMaps
from generators.material.procedural.layer import Layer
from generators.material.procedural.maps import to_maps

BASE_COLOR, HEIGHT, ROUGHNESS, METALLIC = slice(0, 3), 3, 4, 5
EMISSIVE, RELIEF = slice(6, 9), 9
COUNT = 10

_FLATTEST, _DECADES = 1e-4, 3.0
"""Relief as a part of the tile's edge: 0.0001 is plane value 0, and 1 is three powers of ten above."""
_DARK = 6 / 255
"""Brightest emission that counts as none: what the network leaves of black."""


def pack_planes(maps: MaterialMaps, relief: float) -> U8:
    """Planes `[10, h, w]` uint8 of `maps`; `relief` is the height range as a part of the tile's edge."""
    planes = np.zeros((COUNT, *maps.height.shape), np.uint8)
    planes[BASE_COLOR] = maps.base_color.transpose(2, 0, 1)
    planes[HEIGHT] = (maps.height >> 8).astype(np.uint8)
    planes[ROUGHNESS], planes[METALLIC] = maps.orm[..., 1], maps.orm[..., 2]
    if maps.emissive is not None:
        planes[EMISSIVE] = maps.emissive.transpose(2, 0, 1)
    planes[RELIEF] = round(255 * float(np.clip(np.log10(max(relief, 1e-9) / _FLATTEST) / _DECADES, 0, 1)))
    return planes


def unpack_planes(planes: NDArray[np.floating], tile_size_m: float, relief_of_m: float | None = None) -> MaterialMaps:
    """The maps of `planes` `[10, n, n]` in 0..1. None emissive where nothing is brighter than a trace.

    `relief_of_m` is the edge that the relief is a part of, where that is not the tile's: a field drawn larger than
    the network's own size has the relief of its own size.

    Raises:
        InvalidArtifact: `tile_size_m` is not a positive number.
    """
    values: F32 = np.clip(planes, 0, 1).astype(np.float32)
    relief = _FLATTEST * 10 ** (_DECADES * float(values[RELIEF].mean()))
    glows = bool(np.quantile(values[EMISSIVE].max(axis=0), 0.99) > _DARK)
    maps = to_maps(
        Layer(
            color=values[BASE_COLOR],
            height=values[HEIGHT],
            roughness=values[ROUGHNESS],
            metallic=values[METALLIC],
            relief_m=relief * (relief_of_m or tile_size_m),
            emissive=values[EMISSIVE] if glows else None,
        ),
        tile_size_m,
    )
    drawn = (values[BASE_COLOR].transpose(1, 2, 0) * 255 + 0.5).astype(np.uint8)  # occlusion is in it already
    return replace(maps, base_color=np.ascontiguousarray(drawn))
