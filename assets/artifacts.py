"""Decoded media as numpy arrays that check their own shape.

Coordinates, here and everywhere: metres, right-handed, +Y up, −Z forward; a thing's front faces +Z.
Texture coordinates are in metres too, so that a material tiles at its true scale: a packer divides them
by the material's `tile_size_m`. `v` grows downwards, as in glTF.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from assets.errors import InvalidArtifact
from assets.timing import UNTIMED, Timing

Vec3 = tuple[float, float, float]
F32 = NDArray[np.float32]
U32 = NDArray[np.uint32]
U8 = NDArray[np.uint8]
U16 = NDArray[np.uint16]


def _check(field: str, array: NDArray[np.generic], dtype: type[np.generic], *shape: int | None) -> None:
    """Raise unless `array` has `dtype` and `shape` (None stands for any length)."""
    wanted = "×".join("n" if n is None else str(n) for n in shape)
    if array.dtype != dtype:
        raise InvalidArtifact(f"{field}: dtype {array.dtype}, wanted {np.dtype(dtype)}")
    if array.ndim != len(shape) or any(n not in (None, m) for n, m in zip(shape, array.shape, strict=True)):
        raise InvalidArtifact(f"{field}: shape {array.shape}, wanted {wanted}")
    if np.issubdtype(dtype, np.floating) and not bool(np.isfinite(array).all()):
        raise InvalidArtifact(f"{field}: holds NaN or infinity")


@dataclass(frozen=True, eq=False)
class Primitive:
    """Triangles of one surface of a model.

    `surface` names the role the material plays ("frame", "seat"); the plan decides which material that is.

    Shapes:
        positions `[vertices, 3]` float32, metres; normals `[vertices, 3]` float32, unit length;
        tangents `[vertices, 4]` float32, unit xyz and w = ±1; uvs `[vertices, 2]` float32, metres;
        indices `[triangles, 3]` uint32, counter-clockwise from outside;
        colors `[vertices, 3]` or, with alpha, `[vertices, 4]` float32 in 0..1, linear, or None.
    With `stencil` its texture coordinates are places in the one sheet that plants are cut out of and pictures are on
    (`assets.shapes.stencils`) instead of metres: a packer gives it that sheet in the place of its material's maps.

    Raises:
        InvalidArtifact: a shape or dtype is wrong, a value is not finite, or an index points past the vertices.
    """

    surface: str
    positions: F32
    normals: F32
    tangents: F32
    uvs: F32
    indices: U32
    colors: F32 | None = None
    stencil: bool = False

    def __post_init__(self) -> None:
        n = len(self.positions)
        _check("positions", self.positions, np.float32, None, 3)
        _check("normals", self.normals, np.float32, n, 3)
        _check("tangents", self.tangents, np.float32, n, 4)
        _check("uvs", self.uvs, np.float32, n, 2)
        _check("indices", self.indices, np.uint32, None, 3)
        if self.colors is not None:
            _check("colors", self.colors, np.float32, n, 4 if self.colors.shape[-1] == 4 else 3)
        if not n or not len(self.indices):
            raise InvalidArtifact(f"surface {self.surface!r}: no triangles")
        if int(self.indices.max()) >= n:
            raise InvalidArtifact(f"indices: {int(self.indices.max())} points past {n} vertices")


@dataclass(frozen=True, eq=False)
class Model:
    """A thing's geometry: one primitive per surface, standing on y = 0, centred on x and z.

    Raises:
        InvalidArtifact: there is no primitive, or two share a surface name.
    """

    name: str
    primitives: tuple[Primitive, ...]

    def __post_init__(self) -> None:
        names = [p.surface for p in self.primitives]
        if not names or len(set(names)) != len(names):
            raise InvalidArtifact(f"model {self.name!r}: surfaces must be distinct and at least one, got {names}")

    @cached_property
    def bounds(self) -> F32:
        """Axis-aligned box `[2, 3]` float32: least and greatest corner, metres."""
        low = np.min([p.positions.min(axis=0) for p in self.primitives], axis=0)
        high = np.max([p.positions.max(axis=0) for p in self.primitives], axis=0)
        return np.stack([low, high]).astype(np.float32)

    @property
    def triangles(self) -> int:
        """Number of triangles over all primitives."""
        return sum(len(p.indices) for p in self.primitives)


@dataclass(frozen=True)
class Origin:
    """Whose work maps are made from: a texture set's name, its file within its library, its licence ("" where none is
    stated) and maker, and what was changed in it.
    """

    name: str
    file: str = ""
    licence: str = ""
    maker: str = ""
    changes: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class MaterialMaps:
    """A seamless PBR texture set in glTF's metallic-roughness conventions.

    Shapes (all maps share height and width):
        base_color `[h, w, 3]` uint8, sRGB; normal `[h, w, 3]` uint8, tangent space, +Y up (OpenGL);
        orm `[h, w, 3]` uint8: occlusion, roughness, metallic; height `[h, w]` uint16, 0 = deepest;
        emissive `[h, w, 3]` uint8, sRGB, or None where nothing glows.
    `tile_size_m` is the edge of the square that one tile covers, in metres, above 0. `origin` says of maps that were
    made from another's what from; None of those that a generator made itself.

    Raises:
        InvalidArtifact: a map's shape or dtype is wrong, or `tile_size_m` is not a positive number.
    """

    base_color: U8
    normal: U8
    orm: U8
    height: U16
    emissive: U8 | None = None
    tile_size_m: float = 1.0
    origin: Origin | None = None

    def __post_init__(self) -> None:
        if self.base_color.ndim != 3:
            raise InvalidArtifact(f"base_color: shape {self.base_color.shape}, wanted h×w×3")
        h, w = self.base_color.shape[:2]
        _check("base_color", self.base_color, np.uint8, h, w, 3)
        _check("normal", self.normal, np.uint8, h, w, 3)
        _check("orm", self.orm, np.uint8, h, w, 3)
        _check("height", self.height, np.uint16, h, w)
        if self.emissive is not None:
            _check("emissive", self.emissive, np.uint8, h, w, 3)
        if not (np.isfinite(self.tile_size_m) and self.tile_size_m > 0):
            raise InvalidArtifact(f"tile_size_m: {self.tile_size_m}, wanted a number above 0")


@dataclass(frozen=True)
class Said:
    """What is said, as it was written, and by whom: the voice, the licence of its sound, the seed."""

    text: str = ""
    voice: str = ""
    licence: str = ""
    seed: int = 0


@dataclass(frozen=True, eq=False)
class Speech:
    """Mono speech: samples `[n]` float32, nominally in [-1, 1], at `sample_rate` hertz; `timing` as far as it is known.

    Raises:
        InvalidArtifact: no samples, NaN, or a rate outside 8,000 to 192,000.
    """

    samples: F32
    sample_rate: int
    said: Said = Said()
    timing: Timing = UNTIMED

    def __post_init__(self) -> None:
        _check("samples", self.samples, np.float32, None)
        if not len(self.samples):
            raise InvalidArtifact("samples: empty")
        if not 8_000 <= self.sample_rate <= 192_000:
            raise InvalidArtifact(f"sample_rate: {self.sample_rate}, wanted 8000 to 192000")

    @property
    def duration_s(self) -> float:
        """Length in seconds."""
        return len(self.samples) / self.sample_rate


Artifact = Model | MaterialMaps | Speech
