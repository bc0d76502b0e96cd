"""Radiance HDR pictures: `[h, w, 3]` float as a shared exponent a pixel, run by run.

Source: Ward, Real Pixels, in Graphics Gems II, 1991; Radiance's file formats, `.hdr` (adaptive run-length rows).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from assets.artifacts import F32, U8
from assets.asset import Asset, MediaType
from assets.errors import InvalidArtifact, InvalidFile

HDR: MediaType = "image/vnd.radiance"
_HEADER = b"#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y %d +X %d\n"
_NARROWEST, _WIDEST = 8, 0x7FFF
_RUN, _LITERAL = 127, 128
_PIXELS = 16_777_216


def pack_hdr(picture: F32) -> Asset:
    """Write a picture `[h, w, 3]` of linear light, the top row first; colours keep about 1 %.

    Raises:
        InvalidArtifact: another shape or dtype, a width not from 8 to 32,767, NaN, infinity or values below 0.
    """
    if picture.ndim != 3 or picture.shape[2] != 3 or picture.dtype != np.float32:
        raise InvalidArtifact(f"picture: {picture.dtype} {picture.shape}, wanted float32 h×w×3")
    height, width = picture.shape[:2]
    if not (_NARROWEST <= width <= _WIDEST and height > 0):
        raise InvalidArtifact(f"picture: {width}×{height}, wanted a width from {_NARROWEST} to {_WIDEST}")
    if not bool(np.isfinite(picture).all()) or float(picture.min()) < 0:
        raise InvalidArtifact("picture: holds NaN, infinity or values below 0")
    shared = _shared(picture)
    starts = np.arange(0, width, _LITERAL)
    lengths = np.minimum(_LITERAL, width - starts).astype(np.uint8)
    begin = bytes((2, 2, width >> 8, width & 255))
    colors = np.empty((height, 3, width + len(starts)), np.uint8)  # colours as they are, block by block
    for k, (start, length) in enumerate(zip(starts, lengths, strict=True)):
        colors[:, :, start + k] = length
        colors[:, :, start + k + 1 : start + k + 1 + int(length)] = shared[
            :, start : start + int(length), :3
        ].transpose(0, 2, 1)
    rows = (begin + colors[y].tobytes() + _runs(shared[y, :, 3]) for y in range(height))
    return Asset(HDR, _HEADER % (height, width) + b"".join(rows))


def _shared(picture: F32) -> U8:
    """Mantissas and exponent `[h, w, 4]`."""
    brightest = np.maximum(picture.max(axis=2), np.float32(1e-32))
    _, exponent = np.frexp(brightest)
    out = np.empty((*picture.shape[:2], 4), np.uint8)
    out[..., :3] = np.minimum(np.ldexp(picture, (8 - exponent)[..., None]), 255)
    out[..., 3] = np.where(picture.max(axis=2) > 1e-32, exponent + 128, 0)
    return out


def _runs(row: U8) -> bytes:
    """Bytes as runs of one value; such rows of exponents seldom change."""
    edges = np.flatnonzero(np.diff(row)) + 1
    starts = np.concatenate([[0], edges])
    ends = np.concatenate([edges, [len(row)]])
    out = bytearray()
    for start, end in zip(starts.tolist(), ends.tolist(), strict=True):
        value, left = int(row[start]), end - start
        while left > 0:
            run = min(left, _RUN)
            out += bytes((128 + run, value)) if run > 1 else bytes((1, value))
            left -= run
    return bytes(out)


def read_hdr(data: bytes) -> F32:
    """Read a Radiance picture as `[h, w, 3]` of linear light, the top row first: run-length rows or plain ones.

    Raises:
        InvalidFile: not such a file, cut short, stored another way up, or of more than 16 million pixels.
    """
    end = data.find(b"\n\n")
    if not data.startswith((b"#?RADIANCE", b"#?RGBE")) or end < 0:
        raise InvalidFile("not a Radiance picture: it does not begin with #?RADIANCE and a header")
    line, _, body = data[end + 2 :].partition(b"\n")
    words = line.split()
    if len(words) != 4 or (words[0], words[2]) != (b"-Y", b"+X") or not (words[1].isdigit() and words[3].isdigit()):
        raise InvalidFile(f"resolution: {line[:40]!r}, wanted -Y height +X width")
    height, width = int(words[1]), int(words[3])
    if not (0 < height * width <= _PIXELS):
        raise InvalidFile(f"resolution: {width}×{height}, wanted at most {_PIXELS} pixels")
    shared = _unpacked(np.frombuffer(body, np.uint8), height, width)
    scale = np.ldexp(np.float32(1), shared[..., 3].astype(np.int32) - 136)
    return np.asarray((shared[..., :3] + np.float32(0.5)) * (scale * (shared[..., 3] > 0))[..., None], np.float32)


def _unpacked(body: U8, height: int, width: int) -> U8:
    packed = _NARROWEST <= width <= _WIDEST and body[:2].tolist() == [2, 2]
    if not packed:
        if len(body) < height * width * 4:
            raise InvalidFile("the picture is cut short")
        return np.asarray(body[: height * width * 4].reshape(height, width, 4))
    out = np.empty((height, 4, width), np.uint8)
    at = 0
    try:
        for y in range(height):
            if body[at : at + 4].tolist() != [2, 2, width >> 8, width & 255]:
                raise InvalidFile(f"row {y}: it does not begin as a packed row does")
            at += 4
            for channel in range(4):
                at = _unpack_row(body, at, out[y, channel])
    except (IndexError, ValueError) as error:
        raise InvalidFile("the picture is cut short") from error
    return np.ascontiguousarray(out.transpose(0, 2, 1))


def _unpack_row(body: NDArray[np.uint8], at: int, row: U8) -> int:
    """Fill a row from `body` at `at`; returns where the next begins."""
    x = 0
    while x < len(row):
        count = int(body[at])
        run = count > _LITERAL
        length = count - _LITERAL if run else count
        if not 0 < length <= len(row) - x:
            raise InvalidFile("a run reaches beyond its row")
        row[x : x + length] = body[at + 1] if run else body[at + 1 : at + 1 + length]
        at += 2 if run else 1 + length
        x += length
    return at
