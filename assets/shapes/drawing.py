"""How a built thing enters the table: a function that draws on a `Sketch`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

import numpy as np

from assets.artifacts import Vec3
from assets.shapes.registry import SurfaceParts, register
from assets.shapes.roles import NO_ROLES, Roles
from assets.shapes.sketch import Sketch

Draw = Callable[..., None]
"""Takes the sketch, a random generator, and the shape's parameters."""


def drawing(name: str, size: Vec3, roles: Roles = NO_ROLES, /, **surfaces: str) -> Callable[[Draw], Draw]:
    """Register a shape with its usual `size` and its surfaces' default materials, in order of importance.

    `roles` say what some of them do.
    """

    def enter(draw: Draw) -> Draw:
        def build(size: Vec3, seed: int, parameters: Mapping[str, float]) -> Iterable[SurfaceParts]:
            sketch = Sketch(size)
            draw(sketch, np.random.default_rng(seed), **parameters)
            return (
                SurfaceParts(*parts, sketch.colors(parts[0]), sketch.shows_picture(parts[0]))
                for parts in sketch.surfaces()
            )

        register(name, size, surfaces, draw, build, skipped=2, roles=roles)
        return draw

    return enter
