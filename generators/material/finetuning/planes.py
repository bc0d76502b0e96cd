"""The maps of one material of a user's folder, read within bounds and brought to the planes that the network draws.

What a folder does not hold is estimated from the base colour, so that the network sees plausible planes, and marked
as unknown: nothing is learnt from it. A normal map without a height is integrated; one beside a height tells how deep
the height reaches. A height alone leaves the depth unknown.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, UnidentifiedImageError

from assets.artifacts import F32, U8, MaterialMaps
from generators.errors import InvalidTask
from generators.material.estimation import estimate_maps
from generators.material.finetuning.folder import TextureFiles
from generators.material.model.planes import (
    BASE_COLOR,
    COUNT,
    EMISSIVE,
    HEIGHT,
    METALLIC,
    RELIEF,
    ROUGHNESS,
    pack_planes,
)
from generators.material.slopes import integrate, relief_of, slopes_of

MOST_EDGE_PX, MOST_BYTES = 8192, 256 << 20
_FORMATS = ("PNG", "JPEG", "WEBP", "BMP")
_UNUSED = frozenset({"occlusion", "specular", "opacity"})  # occlusion follows from the height
_DEEP = ("I", "I;16", "I;16B", "I;16L")


@dataclass(frozen=True)
class Texture:
    """Planes `[10, n, n]` uint8 of one material, and which of them its files tell: `known` `[10]` bool."""

    name: str
    caption: str
    planes: U8
    known: NDArray[np.bool_]


def read_texture(files: TextureFiles, size_px: int) -> Texture:
    """Read the maps of a material and shrink them to `size_px`.

    Raises:
        InvalidTask: names the file, which is missing, damaged, of another format, too large, too small or not square.
    """
    given = {role: _picture(path, size_px) for role, path in files.maps.items() if role not in _UNUSED}
    color = given["base_color"]
    guess = estimate_maps(color)
    known = np.zeros(COUNT, np.bool_)
    known[BASE_COLOR] = True
    found = _height(given)
    known[HEIGHT], known[RELIEF] = found is not None, found is not None and found[1] is not None
    height, relief = found or (guess.height.astype(np.float32) / np.float32(65535), None)
    orm: F32 = guess.orm.astype(np.float32) / np.float32(255)
    for place, plane, field in ((1, ROUGHNESS, _roughness(given)), (2, METALLIC, _metallic(given))):
        if field is not None:
            orm[..., place], known[plane] = field, True
    known[EMISSIVE] = "emissive" in given
    maps = MaterialMaps(
        base_color=_bytes(color),
        normal=guess.normal,  # not drawn, as the occlusion
        orm=_bytes(orm),
        height=(height * 65535 + 0.5).astype(np.uint16),
        emissive=_bytes(given["emissive"]) if "emissive" in given else None,
    )
    return Texture(files.name, files.caption, pack_planes(maps, 0.01 if relief is None else relief), known)


def _picture(path: Path, size_px: int) -> F32:
    """The picture `[size_px, size_px, 3]` in 0..1, averaged over areas, which keeps a seamless one seamless."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise InvalidTask(f"data: {path} has more than {MOST_BYTES >> 20} MiB")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # the bound below is the tighter one
            with Image.open(path, formats=_FORMATS) as image:
                _check_size(path, image.size, size_px)
                planes = _shrunk(image, size_px)
    except (OSError, UnidentifiedImageError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise InvalidTask(f"data: {path} is no picture that can be read ({type(error).__name__})") from error
    return np.stack(planes * 3 if len(planes) == 1 else planes, axis=2).clip(0, 1)


def _check_size(path: Path, size: tuple[int, int], size_px: int) -> None:
    width, height = size
    if width != height or not size_px <= width <= MOST_EDGE_PX:
        raise InvalidTask(f"data: {path} is {width}×{height}, wanted a square of {size_px} to {MOST_EDGE_PX} pixels")


def _shrunk(image: Image.Image, size_px: int) -> list[F32]:
    """One plane or three `[size_px, size_px]` in 0..1."""
    size, way = (size_px, size_px), Image.Resampling.BOX
    if image.mode in _DEEP:
        deep = Image.fromarray(np.asarray(image).astype(np.float32) / np.float32(65535))
        return [np.asarray(deep.resize(size, way), np.float32)]
    parts = image.convert("L" if image.mode in ("1", "L", "LA") else "RGB").split()
    return [np.asarray(part.resize(size, way), np.float32) / np.float32(255) for part in parts]


def _height(given: dict[str, F32]) -> tuple[F32, float | None] | None:
    """Height `[n, n]` spread over 0..1 and its range as a part of the tile's edge, as far as the maps tell."""
    slopes = _slopes(given)
    if "height" not in given:
        return None if slopes is None else integrate(*slopes)
    height = given["height"][..., 0]
    height = (height - height.min()) / max(float(np.ptp(height)), 1e-6)
    return height, None if slopes is None else relief_of(height, *slopes)


def _slopes(given: dict[str, F32]) -> tuple[F32, F32] | None:
    if "normal" in given:
        return slopes_of(given["normal"])
    return slopes_of(given["normal_directx"], green_is_up=False) if "normal_directx" in given else None


def _roughness(given: dict[str, F32]) -> F32 | None:
    if "roughness" in given:
        return given["roughness"][..., 0]
    if "orm" in given:
        return given["orm"][..., 1]
    return 1 - given["glossiness"][..., 0] if "glossiness" in given else None


def _metallic(given: dict[str, F32]) -> F32 | None:
    if "metallic" in given:
        return given["metallic"][..., 0]
    return given["orm"][..., 2] if "orm" in given else None


def _bytes(values: F32) -> U8:
    return (values * 255 + 0.5).astype(np.uint8)
