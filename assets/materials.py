"""What a GLB says about a surface: flat values, or textures around encoded image bytes."""

from __future__ import annotations

from dataclasses import dataclass

from assets.asset import Asset

Color = tuple[float, float, float]


@dataclass(frozen=True)
class Material:
    """A glTF metallic-roughness material.

    Colours are linear RGB in 0..1. With textures the flat values are left at one, so that the maps alone decide.
    `textures` maps base_color, normal, orm and emissive to PNG or JPEG assets; `tile_size_m` is the edge of one tile.
    `blended` mixes it with what lies behind by the alpha of its vertex colours. `cutout` leaves out what its base
    colour map has no alpha for, and multiplies that map with the flat colour. A `pictured` one multiplies its maps with
    its flat values, and is blended by the alpha of its base colour map where it is `blended`. A `plain` one never gets
    textures: what wears it needs no texture coordinates and tangents, nor normals if it is `unlit`.
    """

    name: str
    base_color: Color = (0.5, 0.5, 0.5)
    roughness: float = 0.8
    metallic: float = 0.0
    emissive: Color = (0.0, 0.0, 0.0)
    opacity: float = 1.0
    double_sided: bool = False
    unlit: bool = False
    blended: bool = False
    cutout: bool = False
    pictured: bool = False
    plain: bool = False
    tile_size_m: float = 1.0
    textures: tuple[tuple[str, Asset], ...] = ()
