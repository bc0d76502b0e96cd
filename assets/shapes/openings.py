"""Windows, doors and battlements that buildings share. All lie on a wall that faces +Z at z = 0 of the frame."""

from __future__ import annotations

from assets.shapes.sketch import ORIGIN, Point, Sketch, arc


def draw_window(s: Sketch, frame: str, glass: str, width: float, height: float, at: Point = ORIGIN) -> None:
    """A casement with sill, lintel and a cross bar; `at` is the middle of its lower edge."""
    bar, deep = 0.09 * min(width, height), 0.08 * min(width, height)
    with s.frame(at):
        s.box(glass, (width, height, deep), (0, 0, -deep * 0.4), bevel=0)
        for side in (-1.0, 1.0):
            s.box(frame, (bar, height, deep * 1.5), (side * (width - bar) / 2, 0, 0), bevel=0)
        s.box(frame, (bar * 0.6, height, deep * 1.2), bevel=0)
        s.box(frame, (width, bar * 0.6, deep * 1.2), (0, height * 0.58, 0), bevel=0)
        s.box(frame, (width * 1.08, bar, deep * 2), (0, height - bar * 0.5, 0), bevel=0)
        s.box(frame, (width * 1.2, bar, deep * 3.5), (0, -bar, deep), bevel=0)


def draw_door(
    s: Sketch, frame: str, panel: str, width: float, height: float, at: Point = ORIGIN, arched: bool = False
) -> None:
    """A door with frame, step and handle; `at` is the middle of its sill."""
    bar = 0.1 * width
    with s.frame(at):
        if arched:
            r = width / 2
            for surface, k, z in ((frame, 1.0, 0.0), (panel, 0.82, 0.3 * bar)):
                top = arc(r * k, 0, 180, 12, (0, height - r))
                s.prism(surface, [(-r * k, 0), (r * k, 0), *top.tolist()], bar, (0, 0, z))
        else:
            s.box(frame, (width, height, bar), bevel=0)
            s.box(panel, (width * 0.8, height * 0.92, bar), (0, 0, bar * 0.3), bevel=0)
            for y in (0.1, 0.5):
                s.box(panel, (width * 0.6, height * 0.34, bar), (0, height * y, bar * 0.5), bevel=0.01)
        s.ball(frame, bar * 0.3, (width * 0.3, height * 0.45, bar * 1.1), sides=8)
        s.box(frame, (width * 1.3, height * 0.05, width * 0.35), (0, 0, width * 0.12), bevel=0.01)


def draw_battlements(s: Sketch, surface: str, length: float, thickness: float, height: float, at: Point) -> None:
    """A row of merlons along x, centred on `at`, one at each end."""
    pitch = 2 * height
    count = max(2, round(length / pitch) + 1)
    for k in range(count):
        x = -length / 2 + height / 2 + (length - height) * k / (count - 1)
        s.box(surface, (height, height, thickness), (at[0] + x, at[1], at[2]), bevel=0)
