"""What a phrase means to the drawing network, as numbers: a family, and how it looks."""

from __future__ import annotations

from typing import Final

from generators.material.procedural.families import FAMILIES
from generators.material.spec import AXES, MaterialSpec

PLACES: Final = {name: place for place, name in enumerate(FAMILIES)}
NUMBERS = 3 + 3 + 3 + 2 + len(AXES)
"""Colour, second colour, glow, roughness, metal, and the axes of condition; each 0..1."""
CODE = len(PLACES) + NUMBERS
"""Entries of what the network is told: how sure each family is, and the numbers."""


def numbers_of(spec: MaterialSpec) -> list[float]:
    """The numbers of a spec, in the order of `NUMBERS`."""
    plain = [*spec.color, *spec.second, *spec.glow, spec.roughness, spec.metallic]
    return plain + [float(getattr(spec, axis)) for axis in AXES]
