"""From a painted layer to the maps clients load, with the tile's edge laid where it shows least."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from assets.artifacts import MaterialMaps
from generators.material.procedural.canvas import Field
from generators.material.procedural.layer import Layer
from generators.material.procedural.weather import blur
from generators.material.seams import line_steps

_DARKEST, _LIGHTEST = 0.045, 0.955
_STEEPEST = 0.45  # rise over run, root mean square; of 60 photographed sets one in ten is steeper


def _bytes(field: Field) -> NDArray[np.uint8]:
    return (np.clip(field, 0, 1) * np.float32(255) + np.float32(0.5)).astype(np.uint8)


def _normal(height: Field, relief_m: float, tile_size_m: float) -> NDArray[np.uint8]:
    """Tangent-space normals `[n, n, 3]`, +Y up, from slopes in metres per metre."""
    n = height.shape[0]
    gain = np.float32(relief_m / tile_size_m * n / 2)
    normal = np.empty((n, n, 3), np.float32)
    normal[:, 1:-1, 0] = height[:, :-2] - height[:, 2:]
    normal[:, 0, 0] = height[:, -1] - height[:, 1]
    normal[:, -1, 0] = height[:, -2] - height[:, 0]
    normal[1:-1, :, 1] = height[2:] - height[:-2]
    normal[0, :, 1] = height[1] - height[-1]
    normal[-1, :, 1] = height[0] - height[-2]
    x, y = normal[..., 0] * gain, normal[..., 1] * gain
    length = np.float32(127.5) / np.sqrt(1 + x * x + y * y)
    normal[..., 0], normal[..., 1], normal[..., 2] = x * length, y * length, length
    return (normal + np.float32(128)).astype(np.uint8)


def _seen_relief(layer: Layer, tile_size_m: float) -> float:
    """The relief in metres, less where it would be steeper on the whole than photographed surfaces are.

    What hides behind grains and blades is no slope of a surface: drawn as one it is black and white under a lamp.
    """
    n = layer.height.shape[0]
    across, down = (np.roll(layer.height, -1, axis) - np.roll(layer.height, 1, axis) for axis in (1, 0))
    steep = float(np.sqrt((across * across).mean() + (down * down).mean())) * n / (2 * tile_size_m)
    return float(min(layer.relief_m, _STEEPEST / max(steep, 1e-6)))


def _occlusion(height: Field, relief_m: float, tile_size_m: float) -> Field:
    """Light that reaches each place, 1 in the open: how deep it lies below its surroundings against their distance."""
    depth = relief_m / tile_size_m
    near, far = blur(height, 0.008) - height, blur(height, 0.035) - height
    shade = np.maximum(near, 0) * (depth / 0.02) + np.maximum(far, 0) * (depth / 0.05)
    return np.asarray(1 / (1 + 1.3 * shade))


def to_maps(layer: Layer, tile_size_m: float) -> MaterialMaps:
    """Turn a layer into maps: colours within what real surfaces reflect, normals and occlusion from the height."""
    color = np.clip(layer.color, _DARKEST, _LIGHTEST)
    n = layer.height.shape[0]
    relief_m = _seen_relief(layer, tile_size_m)
    occlusion = _occlusion(layer.height, relief_m, tile_size_m)
    color *= np.float32(0.85) + np.float32(0.15) * occlusion
    base_color = np.empty((n, n, 3), np.uint8)
    orm = np.empty((n, n, 3), np.uint8)
    for i in range(3):
        base_color[..., i] = _bytes(color[i])
    for i, part in enumerate((occlusion, np.clip(layer.roughness, 0.04, 1), layer.metallic)):
        orm[..., i] = _bytes(part)
    low, high = float(layer.height.min()), float(layer.height.max())
    height = ((layer.height - np.float32(low)) * np.float32(65535 / max(high - low, 1e-6))).astype(np.uint16)
    emissive = None
    if layer.emissive is not None:
        emissive = np.ascontiguousarray(_bytes(layer.emissive).transpose(1, 2, 0))
    normal = _normal(layer.height, relief_m, tile_size_m)
    return MaterialMaps(base_color, normal, orm, height, emissive, tile_size_m)


def quietest_line(maps: MaterialMaps, axis: int, near: int, within: int) -> int:
    """The line within ±`within` of `near` where the steps of the maps, against each map's mean step, are least.

    Where none of those is quiet, all lines are looked at. A regular pattern may have no line where all maps are low:
    the base colour's step, which is seen first, weighs most.
    """
    count = maps.height.shape[axis]
    candidates = np.arange(near - within, near + within + 1)
    spaced = np.unique((np.arange(96) * (0.618034 * count)).astype(np.intp) % count)  # in step with no pattern
    worst = np.zeros(len(candidates), np.float32)
    for image, weight in ((maps.base_color, 1.0), (maps.normal, 0.9), (maps.orm, 0.8), (maps.emissive, 0.9)):
        if image is not None:
            usual = float(line_steps(image, axis, spaced).mean()) + 0.02
            worst = np.maximum(worst, line_steps(image, axis, candidates) * np.float32(weight / usual))
    if float(worst.min()) > 1.03 and within < count // 2:
        return quietest_line(maps, axis, near, count // 2)
    return int(candidates[int(np.argmin(worst))] % count)


def roll(maps: MaterialMaps, rows: int, columns: int) -> MaterialMaps:
    """Move the tile's origin to (`rows`, `columns`); it stays seamless."""

    def moved(image: NDArray[np.generic]) -> NDArray[np.generic]:
        return np.roll(image, (-rows, -columns), (0, 1))

    emissive = None if maps.emissive is None else moved(maps.emissive).astype(np.uint8, copy=False)
    return MaterialMaps(
        moved(maps.base_color).astype(np.uint8, copy=False),
        moved(maps.normal).astype(np.uint8, copy=False),
        moved(maps.orm).astype(np.uint8, copy=False),
        moved(maps.height).astype(np.uint16, copy=False),
        emissive,
        maps.tile_size_m,
    )


def shrink(maps: MaterialMaps, factor: int) -> MaterialMaps:
    """Average squares of `factor`² pixels; normals are made unit length again."""

    def averaged(image: NDArray[np.generic]) -> Field:
        n = image.shape[0] // factor
        squares = image.reshape(n, factor, n, factor, *image.shape[2:])
        return np.asarray(squares.mean(axis=(1, 3), dtype=np.float32))

    def rounded(image: NDArray[np.uint8]) -> NDArray[np.uint8]:
        return (averaged(image) + np.float32(0.5)).astype(np.uint8)

    vectors = averaged(maps.normal) - np.float32(127.5)
    vectors *= np.float32(127.5) / np.sqrt((vectors * vectors).sum(axis=2, keepdims=True))
    return MaterialMaps(
        rounded(maps.base_color),
        (vectors + np.float32(128)).astype(np.uint8),
        rounded(maps.orm),
        averaged(maps.height).astype(np.uint16),
        None if maps.emissive is None else rounded(maps.emissive),
        maps.tile_size_m,
    )
