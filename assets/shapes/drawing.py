"""How a built thing enters the table: a function that draws on a `Sketch`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

import numpy as np

from assets.artifacts import Vec3
from assets.shapes.registry import SurfaceParts, register
from assets.shapes.roles import Roles, Shine
from assets.shapes.sketch import Sketch

Draw = Callable[..., None]
"""Takes the sketch, a random generator, and the shape's parameters."""


def drawing(
    name: str,
    size: Vec3,
    *,
    bears: str = "",
    shines: Mapping[str, Shine] = MappingProxyType({}),
    veils: str = "",
    **surfaces: str,
) -> Callable[[Draw], Draw]:
    """Register a shape with its usual `size` and its surfaces' default materials, in order of importance.

    `bears`, `shines` and `veils` say what surfaces do, as `Roles` has it.
    """

    def enter(draw: Draw) -> Draw:
        def build(size: Vec3, seed: int, parameters: Mapping[str, float]) -> Iterable[SurfaceParts]:
            sketch = Sketch(size)
            draw(sketch, np.random.default_rng(seed), **parameters)
            return (SurfaceParts(*parts) for parts in sketch.surfaces())

        register(name, size, surfaces, draw, build, skipped=2, roles=Roles(bears, shines, veils))
        return draw

    return enter
