"""Flat values to show until a material's maps are there, taken from its real maps so that the swap is gentle."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from generators.material.phrase import PhraseReader
from generators.material.procedural.families import OPACITY
from generators.material.procedural.render import paint
from generators.material.spec import MaterialSpec
from generators.plan import Color, Surface

_SIZE = 64


@lru_cache(maxsize=2048)
def _means(spec: MaterialSpec) -> tuple[Color, float, float, Color]:
    """Mean base colour (linear), roughness, metallic and emission (linear) of small maps."""
    maps = paint(spec, 0, _SIZE)
    base, orm = maps.base_color, maps.orm.reshape(-1, 3).mean(axis=0) / 255
    emissive = maps.emissive if maps.emissive is not None else np.zeros_like(base)
    return _mean_linear(base), round(float(orm[1]), 4), round(float(orm[2]), 4), _mean_linear(emissive)


def _mean_linear(image: np.ndarray[tuple[int, ...], np.dtype[np.uint8]]) -> Color:
    srgb = image.reshape(-1, 3).astype(np.float64) / 255
    linear = np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)  # IEC 61966-2-1
    r, g, b = (round(float(x), 4) for x in linear.mean(axis=0))
    return (r, g, b)


def flat_surface(reader: PhraseReader, phrase: str) -> Surface:
    """The plan's surface for `phrase`: what its finished material averages to."""
    spec = reader.read(phrase)
    base_color, roughness, metallic, emissive = _means(spec)
    return Surface(
        phrase=phrase,
        base_color=base_color,
        roughness=roughness,
        metallic=metallic,
        emissive=emissive,
        opacity=OPACITY.get(spec.family, 1.0),
    )
