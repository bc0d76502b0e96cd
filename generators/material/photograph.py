"""From a photograph of a surface to a seamless PBR set: light made even, made to tile, its maps estimated."""

from __future__ import annotations

import warnings
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps, UnidentifiedImageError

from assets.artifacts import F32, MaterialMaps
from generators.errors import InvalidTask
from generators.material.estimation import NEUTRAL, estimate_maps, lay_edge
from generators.material.spec import MaterialSpec, check_size
from generators.material.tiling import even_light, make_tile

MOST_BYTES, MOST_EDGE_PX, LEAST_EDGE_PX, MOST_PIXELS = 64 << 20, 16_384, 128, 80_000_000
_WORKING_PX = 2048  # the shorter side of what is worked on
_FORMATS = ("PNG", "JPEG", "WEBP", "TIFF", "BMP")
_DEEP = ("I", "I;16", "I;16B", "I;16L")  # grey of 16 bits, which Pillow's own conversion clips at 255


def material_of(path: Path, size_px: int = 512, spec: MaterialSpec = NEUTRAL) -> MaterialMaps:
    """The maps `[size_px, size_px]` of the surface that the photograph at `path` shows, taken straight on.

    `spec`, of a phrase for it, says how rough, how metallic and how large it is; colour and relief are the picture's.

    Raises:
        InvalidTask: the file is no picture, or outside the bounds; or the size is not a power of two from 32 to 1024.
    """
    check_size(size_px, 1024)
    picture = even_light(read_photograph(path))
    return lay_edge(estimate_maps(make_tile(picture, size_px), spec))


def read_photograph(path: Path) -> F32:
    """The picture `[h, w, 3]`, sRGB 0..1, upright, its shorter side at most 2048 pixels.

    The file's size and the header are looked at before a pixel is decoded, so memory is bounded by 80 megapixels.
    Of several frames the first counts; what is transparent is taken as it lies beneath.

    Raises:
        InvalidTask: it is missing, no picture, damaged, or outside the bounds; names the bound.
    """
    try:
        if path.exists() and not path.is_file():
            raise InvalidTask(f"image: {path} is no file")
        if path.stat().st_size > MOST_BYTES:
            raise InvalidTask(f"image: {path} has more than {MOST_BYTES >> 20} MiB")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # the bound below is the stricter one
            opened = Image.open(path, formats=_FORMATS)
        with opened:
            _check_edges(path, opened.size)
            short = min(opened.size)
            if short > _WORKING_PX:  # a JPEG is decoded smaller at once
                opened.draft("RGB", tuple(edge * _WORKING_PX // short for edge in opened.size))
            image = _in_bytes(path, ImageOps.exif_transpose(opened)).convert("RGB")
    except Image.DecompressionBombError as error:
        raise InvalidTask(f"image: {path} has more than {MOST_PIXELS // 1_000_000} megapixels") from error
    except (OSError, UnidentifiedImageError, SyntaxError, ValueError) as error:
        raise InvalidTask(f"image: {path} is no picture that can be read ({type(error).__name__})") from error
    scale = min(1.0, _WORKING_PX / min(image.size))
    if scale < 1:
        image = image.resize([round(edge * scale) for edge in image.size], Image.Resampling.LANCZOS)
    return np.asarray(image, np.float32) / np.float32(255)


def _in_bytes(path: Path, image: Image.Image) -> Image.Image:
    """The picture with 8 bits a channel; 16 of grey are brought down to them."""
    if image.mode == "F":
        raise InvalidTask(f"image: {path} is of floating-point numbers, wanted 8 or 16 bits a channel")
    if image.mode not in _DEEP:
        return image
    grey = np.asarray(image)
    if grey.min() < 0 or grey.max() > 0xFFFF:
        raise InvalidTask(f"image: {path} has values of {grey.min()} to {grey.max()}, wanted 0 to {0xFFFF}")
    return Image.fromarray((grey >> 8).astype(np.uint8))


def _check_edges(path: Path, size: tuple[int, int]) -> None:
    width, height = size
    if min(size) < LEAST_EDGE_PX or max(size) > MOST_EDGE_PX or width * height > MOST_PIXELS:
        raise InvalidTask(
            f"image: {path} is {width}×{height} pixels, wanted edges of {LEAST_EDGE_PX} to {MOST_EDGE_PX} "
            f"and at most {MOST_PIXELS // 1_000_000} megapixels"
        )
