"""What a phrase means to the drawing network, as numbers: a family, and how it looks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import torch

from generators.material.model.drawn import DRAWN, LIKE
from generators.material.spec import AXES, MaterialSpec

PLACES: Final = {name: place for place, name in enumerate(DRAWN)}
NUMBERS = 3 + 3 + 3 + 2 + len(AXES)
"""Colour, second colour, glow, roughness, metal, and the axes of condition; each 0..1."""
CODE = len(PLACES) + NUMBERS
"""Entries of what the network is told: how sure each family is, and the numbers."""
FAMILY_LOUDNESS, NUMBER_LOUDNESS = 8.0, 4.0
"""A code's entries reach 8 at the one family that is certain, and ±4 for numbers of 0 and 1."""


def numbers_of(spec: MaterialSpec) -> list[float]:
    """The numbers of a spec, in the order of `NUMBERS`."""
    plain = [*spec.color, *spec.second, *spec.glow, spec.roughness, spec.metallic]
    return plain + [float(getattr(spec, axis)) for axis in AXES]


def code_of(specs: Sequence[MaterialSpec]) -> torch.Tensor:
    """What the network is told of `specs` that are known for certain, `[n, 109]`."""
    code = torch.zeros(len(specs), CODE)
    for row, spec in enumerate(specs):
        code[row, PLACES[LIKE.get(spec.family, spec.family)]] = FAMILY_LOUDNESS
        code[row, len(PLACES) :] = NUMBER_LOUDNESS * (2 * torch.tensor(numbers_of(spec)) - 1)
    return code
