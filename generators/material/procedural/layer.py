"""One painted material before it becomes maps."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from generators.material.procedural.canvas import Canvas, Field
from generators.material.procedural.strokes import Image, solid
from generators.material.spec import Rgb


@dataclass
class Layer:
    """A surface: `color` `[3, n, n]` sRGB, `height` `[n, n]` where 0..1 spans `relief_m` metres.

    `roughness` and `metallic` are `[n, n]` in 0..1; `emissive` is `[3, n, n]` sRGB or None.
    """

    color: Image
    height: Field
    roughness: Field
    metallic: Field
    relief_m: float
    emissive: Image | None = None


def layer(
    canvas: Canvas,
    color: Image | Rgb,
    height: Field,
    roughness: Field | float,
    metallic: Field | float = 0.0,
    relief_m: float = 0.004,
    emissive: Image | None = None,
) -> Layer:
    """A `Layer` whose constants are spread over the canvas."""
    n = canvas.size
    image = solid(color) if isinstance(color, tuple) else color

    def spread(field: Field | float) -> Field:
        return np.array(np.broadcast_to(np.asarray(field, np.float32), (n, n)))

    full = np.array(np.broadcast_to(image, (3, n, n)), np.float32)
    return Layer(full, np.asarray(height, np.float32), spread(roughness), spread(metallic), relief_m, emissive)
