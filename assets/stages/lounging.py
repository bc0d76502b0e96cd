"""What stands about in a room to be lived in: a sofa with cushions, a standing lamp, a rug."""

from __future__ import annotations

from assets.shapes.sketch import Sketch

_BORDER_M = 0.12


def draw_sofa(sketch: Sketch, at: tuple[float, float], yaw_deg: float, cloth: str, cushions: str, legs: str) -> None:
    """A sofa of three seats, 2 m wide, its back to −Z before it is turned; two cushions at its ends."""
    with sketch.frame((at[0], 0, at[1]), (0, yaw_deg, 0)):
        sketch.box(cloth, (1.7, 0.2, 0.82), (0, 0.14, 0.02), bevel=0.03)
        sketch.box(cloth, (1.9, 0.66, 0.2), (0, 0.16, -0.36), bevel=0.06)
        for side in (-1, 1):
            sketch.box(cloth, (0.2, 0.46, 0.86), (side * 0.92, 0.14, 0.0), bevel=0.06)
            with sketch.frame((side * 0.62, 0.5, -0.12), (-18, side * -14, 0)):
                sketch.box(cushions, (0.44, 0.4, 0.14), (0, 0, 0), bevel=0.06)
            for z in (-0.36, 0.36):
                sketch.cylinder(legs, 0.025, 0.15, (side * 0.88, 0, z), sides=6)
        for k in (-1, 0, 1):
            sketch.box(cloth, (0.555, 0.16, 0.62), (k * 0.565, 0.33, 0.09), bevel=0.05)


def draw_standing_lamp(sketch: Sketch, at: tuple[float, float], pole: str, shade: str) -> None:
    """A lamp on a pole under a shade of cloth, as high as a person."""
    with sketch.frame((at[0], 0, at[1])):
        sketch.cylinder(pole, 0.15, 0.025, (0, 0, 0), sides=14)
        sketch.rod(pole, (0, 0.02, 0), (0, 1.35, 0), 0.014, sides=6)
        sketch.lathe(shade, [(0.2, 1.28), (0.13, 1.58)], sides=14)


def lay_rug(sketch: Sketch, at: tuple[float, float], size: tuple[float, float], field: str, border: str) -> None:
    """A rug of two colours, `size` metres, too flat to trip over."""
    x, z = at
    wide, deep = size
    sketch.box(border, (wide, 0.01, deep), (x, 0, z), bevel=0)
    sketch.box(field, (wide - 2 * _BORDER_M, 0.004, deep - 2 * _BORDER_M), (x, 0.01, z), bevel=0)
    for side in (-1, 1):
        inner = wide - 4 * _BORDER_M
        sketch.box(border, (inner, 0.004, 0.05), (x, 0.0105, z + side * (deep / 2 - 2 * _BORDER_M)), bevel=0)
