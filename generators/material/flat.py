"""Flat values to show until a material's maps are there, taken from its real maps so that the swap is gentle."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from assets.adaptation import LUMA
from generators.material.phrase import PhraseReader
from generators.material.procedural.families import OPACITY
from generators.material.procedural.render import paint
from generators.material.spec import MaterialSpec
from generators.plan import Color, Surface

_SIZE = 64
_CLEAR, _MILKY = 0.7, 0.85
"""How bright clear glass is, and from where it is white glass, which hides what is behind; sRGB."""
_DEEPENS, _DEEPEST = 2.2, 0.92
"""How much more a glass hides for each share of the light that its colour keeps, and how much at most."""
_FROST = 0.3
"""The roughness from which nothing is seen through a glass but light."""


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
        opacity=_opacity(spec),
    )


def _opacity(spec: MaterialSpec) -> float:
    """How much a material hides: glass the more the darker it is, so that a car's panes are no holes in its body."""
    usual = OPACITY.get(spec.family, 1.0)
    if spec.family != "glass":
        return usual
    bright = float(LUMA @ spec.color)
    if bright > _MILKY or spec.roughness > _FROST:
        return max(usual, 0.75)
    return round(min(_DEEPEST, usual + _DEEPENS * max(0.0, _CLEAR - bright)), 3)
