"""One map of a set, decoded within bounds: 8 and 16 bits, palettes, grey and colour, up to 80 megapixels."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from PIL import Image, UnidentifiedImageError

from assets.artifacts import F32
from generators.errors import InvalidTask
from generators.material.library.files import LibraryFile, read_bytes

LEAST_EDGE_PX, MOST_EDGE_PX, MOST_PIXELS = 16, 16_384, 80_000_000
_FORMATS = ("PNG", "JPEG", "WEBP", "TIFF", "BMP")
_DEEP = ("I", "I;16", "I;16B", "I;16L")


def read_picture(root: Path, file: LibraryFile, most_px: int, *, grey: bool = False) -> F32:
    """A map as `[h, w, 3]`, or `[h, w, 1]` if `grey`, in 0..1 as it is stored; its longer side at most `most_px`.

    It is shrunk by averaging areas, which keeps a seamless one seamless. What is transparent is taken as it lies
    beneath; of several frames the first counts.

    Raises:
        InvalidTask: it is gone or changed, no picture, damaged, or outside the bounds; names the file and the bound.
    """
    with _opened(root, file) as image:
        if image.format == "JPEG":  # decoded smaller at once
            image.draft(None, _fitted(image.size, most_px))
        return _shrunk(file, image, most_px, grey)


def check_picture(root: Path, file: LibraryFile) -> None:
    """Look at the head of a picture. One whose pixels are damaged passes.

    Raises:
        InvalidTask: see `read_picture`.
    """
    with _opened(root, file):
        pass


@contextmanager
def _opened(root: Path, file: LibraryFile) -> Iterator[Image.Image]:
    """The picture, not yet decoded; what goes wrong with it names the file."""
    data = read_bytes(root, file)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the bound below is the stricter one, and damage is told by name
            with Image.open(io.BytesIO(data), formats=(*_FORMATS, *_weak(file))) as image:
                _check_size(file, image.size)
                yield image
    except (OSError, UnidentifiedImageError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise InvalidTask(f"{file.name} is no picture that can be read ({type(error).__name__})") from error


def _weak(file: LibraryFile) -> tuple[str, ...]:
    """Formats without a mark of their own are believed by their ending alone."""
    return ("TGA",) if file.name.suffix.lower() == ".tga" else ()


def _check_size(file: LibraryFile, size: tuple[int, int]) -> None:
    width, height = size
    if min(size) < LEAST_EDGE_PX or max(size) > MOST_EDGE_PX or width * height > MOST_PIXELS:
        raise InvalidTask(
            f"{file.name} is {width}×{height} pixels, wanted edges of {LEAST_EDGE_PX} to {MOST_EDGE_PX} "
            f"and at most {MOST_PIXELS // 1_000_000} megapixels"
        )


def _fitted(size: tuple[int, int], most_px: int) -> tuple[int, int]:
    scale = min(1.0, most_px / max(size))
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def _shrunk(file: LibraryFile, image: Image.Image, most_px: int, grey: bool) -> F32:
    size = _fitted(image.size, most_px)
    if image.mode == "F":
        raise InvalidTask(f"{file.name} is of floating-point numbers, wanted 8 or 16 bits a channel")
    if image.mode in _DEEP:
        deep = np.asarray(image)
        if deep.min() < 0 or deep.max() > 0xFFFF:
            raise InvalidTask(f"{file.name} has values of {deep.min()} to {deep.max()}, wanted 0 to {0xFFFF}")
        plane = Image.fromarray(deep.astype(np.float32) / np.float32(0xFFFF))
        parts = [np.asarray(plane.resize(size, Image.Resampling.BOX), np.float32)] * (1 if grey else 3)
        return np.stack(parts, axis=2)
    flat = image.convert("L" if grey else "RGB").resize(size, Image.Resampling.BOX)
    return np.asarray(flat, np.float32).reshape(size[1], size[0], -1) / np.float32(255)
