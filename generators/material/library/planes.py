"""The maps of a set, brought to one square size, to one convention and to a seamless tile; what is missing is derived.

Normals are kept as slopes, so that what lies on a surface can be added to them. Glossiness becomes roughness. Where a
name does not say whether green points up (OpenGL) or down (DirectX), the normals themselves do: only one of the two
is the slope of a surface. Not covered: opacity, specular maps, shadows in the colour.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from assets.artifacts import F32
from generators.errors import InvalidTask
from generators.material.estimation import height_of, resize_periodic, roughness_of
from generators.material.library.files import LibraryFile
from generators.material.library.index import TextureSet
from generators.material.library.picture import read_picture
from generators.material.library.sets import Convention
from generators.material.slopes import integrate, relief_of, slopes_of
from generators.material.spec import MaterialSpec
from generators.material.tiling import make_tile

USED = frozenset(
    {
        "base_color",
        "normal",
        "normal_directx",
        "height",
        "roughness",
        "glossiness",
        "metallic",
        "orm",
        "occlusion",
        "emissive",
    }
)
_GREY = frozenset({"height", "roughness", "glossiness", "metallic", "occlusion"})
_RELIEF = 0.012
"""How deep the height of a set without normals reaches, of the tile's edge, as of a picture alone."""
_MOST_REPEATS = 4
_STRETCHED = 1.12
_LEAST_CUT_PX = 64
"""Smaller pictures cannot be made to tile; what their seams are like is for the checks to say."""


@dataclass
class Planes:
    """A set as it is worked on, `n` pixels square; all planes are 0..1 as stored but for the slopes.

    `color` `[n, n, 3]` sRGB; `height` `[n, n]`, which reaches over `relief` tile edges; `right` and `down` `[n, n]`,
    rise in edges per edge; `occlusion`, `roughness`, `metallic` `[n, n]`; `emissive` `[n, n, 3]` or None. `repeats`
    is how many copies of the picture's shorter side one tile holds; `joined` whether it was no tile and was made one.
    """

    color: F32
    height: F32
    relief: float
    right: F32
    down: F32
    roughness: F32
    metallic: F32
    occlusion: F32 | None
    emissive: F32 | None
    repeats: int
    joined: bool


def read_planes(root: Path, one: TextureSet, spec: MaterialSpec, size_px: int) -> Planes:
    """The maps of a set at `size_px`². `spec`, of what it is called, stands in for roughness and metal where no map is.

    Raises:
        InvalidTask: the colour map cannot be read; names it. Another that cannot is left out as though it were missing.
    """
    given = _read(root, one.maps, size_px if one.tiles else 2 * size_px)  # a cut loses its edges
    square, repeats, joined = _squared(given, one.tiles, size_px)
    color = square["base_color"]
    slopes = _slopes(square, one.convention)
    height, relief = _height(square, slopes, color)
    if slopes is None:
        slopes = _slopes_of_height(height, relief)
    roughness = _roughness(square)
    metallic = _plane(square, "metallic", "orm", 2)
    n = len(color)
    return Planes(
        color=color,
        height=height,
        relief=relief,
        right=slopes[0],
        down=slopes[1],
        roughness=roughness_of(height, spec) if roughness is None else roughness,
        metallic=np.full((n, n), spec.metallic, np.float32) if metallic is None else metallic,
        occlusion=_plane(square, "occlusion", "orm", 0),
        emissive=square.get("emissive"),
        repeats=repeats,
        joined=joined,
    )


def _read(root: Path, maps: dict[str, LibraryFile], size_px: int) -> dict[str, F32]:
    """The maps that can be read, all as large as the colour."""
    given = {"base_color": read_picture(root, maps["base_color"], size_px)}
    height, width = given["base_color"].shape[:2]
    for role, file in maps.items():
        if role in USED and role != "base_color" and not (role == "normal_directx" and "normal" in maps):
            try:
                plane = read_picture(root, file, size_px, grey=role in _GREY)
            except InvalidTask:
                continue
            given[role] = _resampled(plane, width, height)
    return given


def _squared(given: dict[str, F32], tiles: bool, size_px: int) -> tuple[dict[str, F32], int, bool]:
    """The maps as seamless squares of `size_px`: repeated where they are tiles, else made to tile, all along the same
    cuts; how often they are repeated, and whether they were made to tile.
    """
    color = given["base_color"]
    if tiles:
        down, across = _repeats(*color.shape[:2])
        repeated = {role: np.tile(plane, (down, across, 1)) for role, plane in given.items()}
        edge = max(repeated["base_color"].shape[:2])
        equal = {role: _resampled(plane, edge, edge) for role, plane in repeated.items()}
        return _plain({role: resize_periodic(p, size_px) for role, p in equal.items()}), min(down, across), False
    if min(color.shape[:2]) < _LEAST_CUT_PX:
        return _plain({role: _resampled(plane, size_px, size_px) for role, plane in given.items()}), 1, False
    stack = make_tile(np.concatenate(list(given.values()), axis=2), size_px)
    ends = np.cumsum([plane.shape[2] for plane in given.values()])[:-1]
    return _plain(dict(zip(given, np.split(stack, ends, axis=2), strict=True))), 1, True


def _plain(planes: dict[str, F32]) -> dict[str, F32]:
    """Grey maps without their third axis."""
    return {role: np.ascontiguousarray(p[..., 0] if p.shape[2] == 1 else p) for role, p in planes.items()}


def _repeats(height: int, width: int) -> tuple[int, int]:
    """How often a picture is repeated downwards and across to be nearly square, as little as may be."""
    best, least = (1, 1), abs(np.log(width / height))
    for down in range(1, _MOST_REPEATS + 1):
        for across in range(1, _MOST_REPEATS + 1):
            off = abs(np.log(width * across / (height * down)))
            if off < least - 1e-6 and least > np.log(_STRETCHED):
                best, least = (down, across), off
    return best


def _resampled(plane: F32, width: int, height: int) -> F32:
    """`plane` `[h, w, c]` at another size, taken as periodic."""
    if plane.shape[:2] == (height, width):
        return plane
    for axis, size in ((0, height), (1, width)):
        plane = _along(plane, axis, size)
    return plane


def _along(plane: F32, axis: int, size: int) -> F32:
    """Linear between the middles of pixels around the torus; means over areas come before, where it is shrunk."""
    count = plane.shape[axis]
    at = (np.arange(size) + 0.5) * count / size - 0.5
    low = np.floor(at).astype(np.intp)
    part = (at - low).astype(np.float32).reshape([-1 if axis == a else 1 for a in range(3)])
    here, there = np.take(plane, low % count, axis), np.take(plane, (low + 1) % count, axis)
    return np.asarray(here + (there - here) * part, np.float32)


def _slopes(square: dict[str, F32], convention: Convention | None) -> tuple[F32, F32] | None:
    if "normal" in square:
        normal = square["normal"]
        up = points_up(normal) if convention is None else convention == "opengl"
        return slopes_of(normal, green_is_up=up)
    return slopes_of(square["normal_directx"], green_is_up=False) if "normal_directx" in square else None


def points_up(normal: F32) -> bool:
    """Whether the green of `normal` `[n, n, 3]` points up: of a surface the slopes have no curl.

    Where neither is the slope of a surface, as of fabrics, it is taken to point up.
    """
    right, down = slopes_of(normal)

    def curl(sign: float) -> float:
        around = (np.roll(right, -1, 0) - np.roll(right, 1, 0)) - sign * (np.roll(down, -1, 1) - np.roll(down, 1, 1))
        return float(np.square(np.clip(around, -2, 2)).mean())

    return curl(1.0) <= curl(-1.0) * 1.02


def _height(square: dict[str, F32], slopes: tuple[F32, F32] | None, color: F32) -> tuple[F32, float]:
    """Height `[n, n]` spread over 0..1, and over how many tile edges it reaches."""
    if "height" in square and float(np.ptp(square["height"])) > 1e-3:
        height = square["height"]
        height = np.asarray((height - height.min()) / np.ptp(height), np.float32)
        relief = _RELIEF if slopes is None else relief_of(height, *slopes)
        if relief is not None:
            return height, relief
    if slopes is not None:
        return integrate(*slopes)
    return height_of(color), _RELIEF


def _slopes_of_height(height: F32, relief: float) -> tuple[F32, F32]:
    gain = np.float32(relief * len(height) / 2)
    right = (np.roll(height, -1, 1) - np.roll(height, 1, 1)) * gain
    down = (np.roll(height, -1, 0) - np.roll(height, 1, 0)) * gain
    return right, down


def _roughness(square: dict[str, F32]) -> F32 | None:
    rough = _plane(square, "roughness", "orm", 1)
    if rough is None and "glossiness" in square:
        return np.asarray(1 - square["glossiness"], np.float32)
    return rough


def _plane(square: dict[str, F32], role: str, packed: str, channel: int) -> F32 | None:
    if role in square:
        return square[role]
    return np.ascontiguousarray(square[packed][..., channel]) if packed in square else None
