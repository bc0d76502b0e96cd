"""A set as a phrase wants it: in another colour, aged, wet, glossier; and then as finished maps.

What lies on a surface changes its height, and so its slopes: the photographed ones stay beneath. What was done is told,
for licences ask it.
"""

from __future__ import annotations

from dataclasses import replace

import msgspec
import numpy as np
from numpy.typing import NDArray

from assets.artifacts import F32, U8, MaterialMaps, Origin
from generators.material.estimation import lay_edge
from generators.material.library.choice import Match
from generators.material.library.colors import distance, recolored
from generators.material.library.index import TextureSet
from generators.material.library.planes import Planes
from generators.material.procedural.canvas import Canvas
from generators.material.procedural.families import FAMILIES, usual
from generators.material.procedural.layer import Layer
from generators.material.procedural.maps import to_maps
from generators.material.procedural.weather import weather
from generators.material.spec import AXES, MaterialSpec

_SEEN_COLOR = 0.03
"""Distance in Oklab from which a set is painted over."""
_SEEN_AXIS = 0.15
_SEEN_GLOSS = 0.12
_SHARPEST, _MATTEST = 0.35, 1.6
_DARKEST, _LIGHTEST = 0.03, 0.97


def dress(planes: Planes, match: Match, seed: int) -> MaterialMaps:
    """The maps of a set that was matched, with what the phrase asks for; their origin says what was changed."""
    one, wanted, shown = match.set, match.wanted, match.shown
    scale = wanted.scale / shown.scale
    changes = ["made to tile"] if planes.joined else []
    color = planes.color
    if repaints(match):
        color = recolored(color, wanted.color)
        changes.append("recoloured")
    tile_size_m = tile_edge_m(one, shown) * planes.repeats * scale
    layer = Layer(
        color=np.ascontiguousarray(color.transpose(2, 0, 1)),
        height=planes.height.copy(),
        roughness=planes.roughness * np.float32(_gloss(wanted, shown, changes)),
        metallic=planes.metallic.copy(),
        relief_m=planes.relief * tile_size_m,
        emissive=None if planes.emissive is None else np.ascontiguousarray(planes.emissive.transpose(2, 0, 1)),
    )
    aged = ageing(match)
    if aged:
        spec = msgspec.structs.replace(shown, **(dict.fromkeys(AXES, 0.0) | aged))
        weather(Canvas(len(color), seed), spec, layer, tuple(aged))
        changes += [f"{axis} added" for axis in aged]
    maps = _packed(planes, layer, tile_size_m)
    origin = Origin(one.name, str(one.maps["base_color"].name), one.licence, one.origin, tuple(changes))
    return replace(lay_edge(maps), origin=origin)


def repaints(match: Match) -> bool:
    """Whether the phrase asks for a colour that the set has not."""
    return match.painted and distance(match.wanted.color, match.set.color) > _SEEN_COLOR


def ageing(match: Match) -> dict[str, float]:
    """The axes along which the phrase asks for more than the set shows, and how much; as far as its family ages so."""
    gaps = {axis: getattr(match.wanted, axis) - getattr(match.shown, axis) for axis in FAMILIES[match.set.family].axes}
    return {axis: gap for axis, gap in gaps.items() if gap > _SEEN_AXIS}


def tile_edge_m(one: TextureSet, shown: MaterialSpec) -> float:
    """How large a set's picture is: as is said of it, or as its family usually is."""
    return one.tile_size_m or FAMILIES[one.family].tile_size_m * shown.scale


def _gloss(wanted: MaterialSpec, shown: MaterialSpec, changes: list[str]) -> float:
    """What roughness is multiplied by, where the phrase says "polished" and the set's words do not."""
    asked = wanted.roughness / usual(wanted.family).roughness
    had = shown.roughness / usual(shown.family).roughness
    if abs(np.log(asked / had)) < _SEEN_GLOSS:
        return 1.0
    changes.append("glossier" if asked < had else "duller")
    return float(np.clip(asked / had, _SHARPEST, _MATTEST))


def _packed(planes: Planes, layer: Layer, tile_size_m: float) -> MaterialMaps:
    """The layer as maps, its normals the photographed slopes and those of what was laid on them."""
    derived = to_maps(Layer(**vars(layer)), tile_size_m)
    n = len(planes.height)
    gain = np.float32(planes.relief * n / 2)
    laid = np.asarray(layer.height - planes.height, np.float32)
    right = planes.right + (np.roll(laid, -1, 1) - np.roll(laid, 1, 1)) * gain
    down = planes.down + (np.roll(laid, -1, 0) - np.roll(laid, 1, 0)) * gain
    orm = derived.orm.copy()
    if planes.occlusion is not None:
        orm[..., 0] = _bytes(planes.occlusion)
    color = np.clip(layer.color, _DARKEST, _LIGHTEST).transpose(1, 2, 0)
    return MaterialMaps(
        np.ascontiguousarray(_bytes(color)), _normal(right, down), orm, derived.height, derived.emissive, tile_size_m
    )


def _normal(right: NDArray[np.floating], down: NDArray[np.floating]) -> U8:
    length = np.float32(127.5) / np.sqrt(1 + right * right + down * down)
    return np.asarray(np.stack([-right * length, down * length, length], axis=2) + np.float32(128), np.uint8)


def _bytes(values: F32) -> U8:
    return np.asarray(np.clip(values, 0, 1) * np.float32(255) + np.float32(0.5), np.uint8)
