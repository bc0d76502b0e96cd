"""Training samples: a caption and the planes of a material that it describes, both from a number."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import numpy as np
import torch
from torch.utils.data import Dataset

from assets.artifacts import U8
from generators.material.model.planes import pack_planes
from generators.material.procedural.canvas import Canvas
from generators.material.procedural.families import FAMILIES
from generators.material.procedural.maps import shrink, to_maps
from generators.material.procedural.weather import weather
from generators.material.spec import AXES, MaterialSpec, Rgb
from generators.material.training.captions import SPLITS, Caption, Split

_PAINTED_PX = 128
"""Smaller pictures are this one shrunk: below it threads and needles are too fine to be painted."""
_COLOR_SPREAD, _FREE_COLOR_SPREAD, _AXIS_SPREAD = 0.02, 0.05, 0.08
SEEDS = 1 << 31
"""Seeds below are for training; those of the other splits lie above."""


class MaterialSamples(Dataset[tuple[torch.Tensor, int]]):  # type: ignore[misc]  # torch is untyped here
    """`count` samples, numbered; each is `(planes [10, n, n] uint8, index of its caption)`.

    Equal arguments give equal samples in any order and any process.
    """

    def __init__(self, captions: Sequence[Caption], count: int, size_px: int, seed: int, split: Split) -> None:
        self._captions, self._count, self._size_px = captions, count, size_px
        self._seed, self._split = seed, SPLITS.index(split)

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, index: int) -> tuple[torch.Tensor, int]:
        if not 0 <= index < self._count:
            raise IndexError(index)
        rng = np.random.Generator(np.random.SFC64([self._seed, self._split, index]))
        row = int(rng.integers(len(self._captions)))
        caption = self._captions[row]
        spec = vary(caption, rng)
        seed = int(rng.integers(SEEDS)) + (SEEDS if self._split else 0)
        return torch.from_numpy(paint_planes(spec, seed, self._size_px)), row


def vary(caption: Caption, rng: np.random.Generator) -> MaterialSpec:
    """A material that `caption` describes as well as its own spec: shades differ, and ages where an age was said."""
    spec = caption.spec
    spread = _COLOR_SPREAD if caption.names_color else _FREE_COLOR_SPREAD
    axes = {axis: _unit(getattr(spec, axis) + rng.normal(0, _AXIS_SPREAD)) for axis in AXES if getattr(spec, axis) > 0}
    return msgspec.structs.replace(
        spec,
        color=_shaded(spec.color, rng, spread),
        second=_shaded(spec.second, rng, _FREE_COLOR_SPREAD),
        roughness=max(_unit(spec.roughness + rng.normal(0, 0.03)), 0.04),
        **axes,
    )


def paint_planes(spec: MaterialSpec, seed: int, size_px: int) -> U8:
    """Planes `[10, size_px, size_px]` uint8 of `spec`, its origin wherever it falls."""
    family = FAMILIES[spec.family]
    canvas = Canvas(max(size_px, _PAINTED_PX), seed)
    layer = family.paint(canvas, spec)
    weather(canvas, spec, layer, family.axes)
    tile_size_m = family.tile_size_m * spec.scale
    relief = layer.relief_m * float(np.ptp(layer.height)) / tile_size_m
    maps = to_maps(layer, tile_size_m)
    return pack_planes(maps if canvas.size == size_px else shrink(maps, canvas.size // size_px), relief)


def _shaded(rgb: Rgb, rng: np.random.Generator, spread: float) -> Rgb:
    """A little lighter or darker as a whole, and each channel a quarter of that on its own."""
    common, (r, g, b) = rng.normal(0, spread), rng.normal(0, spread / 4, 3)
    return (_unit(rgb[0] + common + r), _unit(rgb[1] + common + g), _unit(rgb[2] + common + b))


def _unit(x: float) -> float:
    return float(min(max(x, 0.0), 1.0))
