"""A material's maps as files: PNG, or JPEG for clients that accept it.

JPEG takes a tenth of the bytes for smooth maps and a half for the roughest: base colours keep 28 to 41 dB, normals turn
by half a degree in the mean of smooth ones and by five of the roughest. Heights have 16 bits and stay PNG.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from assets.artifacts import MaterialMaps
from assets.asset import Asset
from assets.jpeg import pack_jpeg
from assets.png import pack_png

ImageType = Literal["image/png", "image/jpeg"]
"""What a client gets its maps as."""
Pixels = NDArray[np.uint8] | NDArray[np.uint16]
_COLOURS = frozenset({"base_color", "emissive"})
_QUALITY = {"base_color": 86, "emissive": 86, "normal": 92, "orm": 84}


def image_type(accepted: Collection[str]) -> ImageType:
    """What to send to a client that accepts these media types: JPEG where it can be had, else PNG."""
    return "image/jpeg" if "image/jpeg" in accepted else "image/png"


def pack_map(name: str, pixels: Pixels, wanted: ImageType = "image/png") -> Asset:
    """Write one map by its name; one that JPEG cannot hold or has no rule for is a PNG whatever is wanted.

    Raises:
        InvalidArtifact: the pixels are of another shape or dtype than `pack_png` takes.
    """
    if wanted == "image/jpeg" and name in _QUALITY and pixels.ndim == 3 and pixels.shape[2] == 3:
        return pack_jpeg(pixels.astype(np.uint8, copy=False), _QUALITY[name], halved_colour=name in _COLOURS)
    return pack_png(pixels, srgb=name in _COLOURS)


def pack_maps(maps: MaterialMaps, wanted: ImageType = "image/png") -> dict[str, Asset]:
    """Write every map of a material: `base_color`, `normal`, `orm`, `height` and, where it glows, `emissive`."""
    images: dict[str, Pixels] = {
        "base_color": maps.base_color,
        "normal": maps.normal,
        "orm": maps.orm,
        "height": maps.height,
    }
    if maps.emissive is not None:
        images["emissive"] = maps.emissive
    return {name: pack_map(name, pixels, wanted) for name, pixels in images.items()}
