"""A material's relief worked into its colours, for clients that draw nothing but colours.

Where no normal map is drawn, bricks, planks and cloth are printed paper. Here what faces a light above and a little to
the left is brighter, what turns away darker, and joints lie in their own shade: as bright on the whole as before.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from assets.artifacts import F32, MaterialMaps

_LIGHT = (-0.42, 0.58)
"""From where it comes, on a picture whose y runs up: walls are lit from above."""
_STRENGTH, _MOST = 1.15, 0.34
"""How much a slope counts, and by how much it may darken or brighten a place."""
_DEEP = 0.9
"""Which power of the light that hollows get is left of them."""
_METAL_SHARE = 0.5
"""How much of it metals show: what they mirror is drawn besides."""


def with_relief(maps: MaterialMaps) -> MaterialMaps:
    """`maps` with the relief of their normals and their occlusion in the base colour, and no other change."""
    normal = maps.normal.astype(np.float32) * np.float32(2 / 255) - 1
    slope: F32 = normal[..., 0] * np.float32(_LIGHT[0]) + normal[..., 1] * np.float32(_LIGHT[1])
    light = 1 + np.clip(_STRENGTH * (slope - slope.mean()), -_MOST, _MOST)
    light *= (maps.orm[..., 0].astype(np.float32) / 255) ** np.float32(_DEEP)
    light = 1 + (light - 1) * (1 - _METAL_SHARE * maps.orm[..., 2].astype(np.float32) / 255)
    light /= max(float(light.mean()), 1e-3)
    shown = maps.base_color * light[..., None].astype(np.float32)
    return replace(maps, base_color=np.clip(shown + 0.5, 0, 255).astype(np.uint8))
