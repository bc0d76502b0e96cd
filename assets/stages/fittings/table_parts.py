"""What tables of several fittings are made of: legs, plates, chairs."""

from __future__ import annotations

from assets.shapes.sketch import Sketch
from assets.stages.blocks import put_boxes


def legs(s: Sketch, surface: str, x: float, z: float, high: float, thick: float = 0.06, at: float = 0.0) -> None:
    """Four legs at ±x, `at` ± z."""
    put_boxes(s, surface, [((thick, high, thick), (px, 0, at + pz)) for px in (-x, x) for pz in (-z, z)])


def plate(s: Sketch, x: float, y: float, z: float, wide: float = 0.12) -> None:
    s.lathe("cloth", [(0.6 * wide, 0), (wide, 0.014), (0.95 * wide, 0.018), (0, 0.01)], (x, y, z), sides=14)


def wooden_chair(s: Sketch, x: float, z: float, turn: float) -> None:
    """A chair whose sitter looks along `turn` degrees from +Z."""
    with s.frame((x, 0, z), (0, turn, 0)):
        s.box("accent", (0.4, 0.05, 0.4), (0, 0.43, 0), bevel=0.015)
        put_boxes(s, "wood", [((0.035, 0.43, 0.035), (px, 0, 0.17)) for px in (-0.17, 0.17)])
        put_boxes(s, "wood", [((0.035, 0.9, 0.035), (px, 0, -0.18)) for px in (-0.17, 0.17)])
        put_boxes(s, "wood", [((0.36, 0.06, 0.025), (0, y, -0.18)) for y in (0.6, 0.72, 0.84)])
