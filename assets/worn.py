"""What a surface wears instead of a material's maps where it is cut out of plants' pictures or shows a picture."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from assets.artifacts import Primitive
from assets.materials import Color, Material
from assets.shapes.stencils import ALL_CELLS, BURNING_CELLS, cells_of, shows_pictures, stencil_png

_STENCIL_IS_DARKER = 2.0


def worn(primitive: Primitive, material: Material, cells: Mapping[bool, frozenset[int]]) -> Material:
    """The material as a primitive wears it. `cells` are those that the file has of the sheet, of plants (False) and of
    pictures (True).
    """
    if not primitive.stencil:
        return material
    if shows_pictures(primitive.uvs):
        return pictured(material, cells[True], burning=cells_of(primitive.uvs) <= BURNING_CELLS)
    return cut_out(material, cells[False])


def cut_out(material: Material, cells: frozenset[int] = ALL_CELLS) -> Material:
    """The material as plants wear it: its flat values on the picture they are cut out of, seen from both sides.

    Of that picture it has the `cells` that something in the file is cut out of.

    It has a name of its own: who sets a material's maps by its name must not replace that picture.
    """
    return replace(
        material,
        name=f"{material.name}-cut",
        base_color=_brightened(material.base_color),
        metallic=0.0,
        blended=False,
        cutout=True,
        plain=False,
        double_sided=True,
        tile_size_m=1.0,
        textures=(("base_color", stencil_png(cells)),),
    )


_SHOWN = 0.6
"""How bright a lit picture is, of white: viewers show what glows brighter than it is."""


def pictured(material: Material, cells: frozenset[int], *, burning: bool) -> Material:
    """The material of a surface that shows a picture instead of maps, among the `cells` that the file has.

    Where the surface glows the picture does; a `burning` one is nothing but its glow, and hides what is behind it as
    far as it is hot. It has a name of its own, as `cut_out` says.
    """
    picture, lit = stencil_png(cells), burning or any(material.emissive)
    shown = ("base_color", "emissive") if lit else ("base_color",)
    return replace(
        material,
        name=f"{material.name}-picture",
        base_color=(0.0, 0.0, 0.0) if burning else (1.0, 1.0, 1.0),
        metallic=0.0,
        emissive=(_SHOWN, _SHOWN, _SHOWN) if lit else (0.0, 0.0, 0.0),
        opacity=1.0,
        blended=burning,
        pictured=True,
        plain=False,
        double_sided=burning or material.double_sided,
        tile_size_m=1.0,
        textures=tuple((name, picture) for name in shown),
    )


def _brightened(color: Color) -> Color:
    """A colour as much brighter as a stencil is darker than white, but no brighter than white."""
    share = min(_STENCIL_IS_DARKER, 1.0 / max(*color, 1e-6))
    return color[0] * share, color[1] * share, color[2] * share
