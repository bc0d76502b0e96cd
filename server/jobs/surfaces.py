"""What surfaces are made of, in the plan's words, the wire's and the packer's."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping

from assets.materials import Material
from generators.plan import Surface
from server.protocol.messages import SurfaceInfo

_NOT_SLUG = re.compile(r"[^a-z0-9]+")


def material_key(phrase: str) -> str:
    """A material's name in slots: readable, and distinct for distinct phrases."""
    slug = _NOT_SLUG.sub("-", phrase.lower()).strip("-")[:40].strip("-") or "material"
    return f"{slug}-{hashlib.sha256(phrase.encode()).hexdigest()[:6]}"


def surface_info(surface: Surface) -> SurfaceInfo:
    """The surface as a client is told of it."""
    return SurfaceInfo(
        material=material_key(surface.phrase),
        phrase=surface.phrase,
        base_color=surface.base_color,
        roughness=surface.roughness,
        metallic=surface.metallic,
        emissive=surface.emissive,
        opacity=surface.opacity,
    )


def flat_material(surface: Surface) -> Material:
    """The surface by its flat values, to show until its textures are there."""
    return Material(
        name=material_key(surface.phrase),
        base_color=surface.base_color,
        roughness=surface.roughness,
        metallic=surface.metallic,
        emissive=surface.emissive,
        opacity=surface.opacity,
    )


def flat_materials(surfaces: Mapping[str, Surface]) -> dict[str, Material]:
    """`flat_material` of each surface of a thing."""
    return {name: flat_material(surface) for name, surface in surfaces.items()}
