"""What one eats and cuts with, lying on its back with the handle to +Z."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import Sketch, arc

Rng = np.random.Generator
Station = tuple[float, float, float, float]
"""Where a strip is: z, y of its middle, width, thickness."""


def draw_strip(s: Sketch, surface: str, stations: Sequence[Station], x: float = 0.0, sides: int = 10) -> None:
    """A flat bar with rounded edges along z through `stations` of growing z, `x` beside the middle."""
    a = np.linspace(0, 2 * np.pi, sides, endpoint=False)
    across, over = (np.sign(f(a)) * np.abs(f(a)) ** 0.7 for f in (np.cos, np.sin))
    rings = [
        np.stack([x + across * wide / 2, y + over * thick / 2, np.full(sides, z)], axis=1)
        for z, y, wide, thick in stations
    ]
    s.loft(surface, rings)


def _draw_handle(s: Sketch, start: float, low: float) -> None:
    """The stem and the widening handle of a fork or spoon, from `start` on; `low` is the height of its neck."""
    w, h, d = s.size
    thick = h * 0.2
    draw_strip(
        s,
        "body",
        [
            (start, low, w * 0.3, thick),
            (start + d * 0.06, h * 0.6, w * 0.24, thick * 1.1),
            (start + d * 0.13, h * 0.86, w * 0.24, thick),
            (d * 0.28, h * 0.6, w * 0.36, thick),
            (d * 0.42, h * 0.34, w * 0.62, thick),
            (d * 0.48, h * 0.36, w * 0.62, thick),
            (d * 0.5, h * 0.38, w * 0.36, thick * 0.8),
        ],
    )


@drawing("fork", (0.028, 0.022, 0.2), body="polished steel")
def fork(s: Sketch, rng: Rng) -> None:
    """A table fork: four pointed tines, a waisted neck, a handle that widens."""
    w, h, d = s.size
    thick = h * 0.18
    palm = [(-d * 0.3, h * 0.14), (-d * 0.22, h * 0.12), (-d * 0.15, h * 0.2), (-d * 0.11, h * 0.4)]
    wide = [w * 0.98, w * 0.99, w * 0.72, w * 0.3]
    draw_strip(s, "body", [(z, y, x, thick) for (z, y), x in zip(palm, wide, strict=True)])
    for k in range(4):
        at = w * 0.265 * (k - 1.5)
        tine = [(-d * 0.5, h * 0.4, w * 0.05, thick * 0.4), (-d * 0.46, h * 0.3, w * 0.15, thick * 0.9)]
        tine += [(-d * 0.38, h * 0.17, w * 0.17, thick), (-d * 0.28, h * 0.14, w * 0.18, thick)]
        draw_strip(s, "body", tine, at, 8)
    _draw_handle(s, -d * 0.11, h * 0.4)


@drawing("spoon", (0.042, 0.024, 0.2), body="polished steel")
def spoon(s: Sketch, rng: Rng) -> None:
    """A spoon: an oval hollow bowl and a handle that widens."""
    w, h, d = s.size
    t = np.linspace(-np.pi / 2, 0, 10)
    outside = [(float(np.cos(v)), float(1 + np.sin(v))) for v in t]
    inside = [(x * 0.92, 0.1 + y * 0.9) for x, y in outside[::-1]]
    with s.frame((0, 0, -d * 0.32), (0, 0, 0), (w * 0.5, h * 0.5, d * 0.18)):
        s.lathe("body", [*outside, *inside], sides=36)
    neck = w * 0.62
    with s.frame(scale=(neck / w, 1, 1)):
        _draw_handle(s, -d * 0.16, h * 0.42)


@drawing("knife", (0.036, 0.022, 0.3), blade="polished steel", handle="black plastic")
def knife(s: Sketch, rng: Rng) -> None:
    """A kitchen knife on its side: a pointed blade that bellies to its edge, a bolster, a riveted handle."""
    w, h, d = s.size
    belly = [(-w * 0.5, -d * 0.02), (-w * 0.5, -d * 0.14), (-w * 0.42, -d * 0.28), (-w * 0.2, -d * 0.42)]
    tip = [(w * 0.12, -d * 0.5), (w * 0.3, -d * 0.4), (w * 0.42, -d * 0.2), (w * 0.46, 0.0)]
    s.prism("blade", [*belly, *tip, (w * 0.46, d * 0.06), (0, d * 0.06)], h * 0.12, (0, h * 0.5, 0), (90, 0, 0))
    s.box("blade", (w * 0.5, h * 0.8, d * 0.03), (w * 0.22, h * 0.1, d * 0.05), bevel=h * 0.2)
    draw_strip(
        s,
        "handle",
        [
            (d * 0.06, h * 0.5, w * 0.5, h * 0.86),
            (d * 0.14, h * 0.5, w * 0.62, h),
            (d * 0.26, h * 0.5, w * 0.5, h * 0.94),
            (d * 0.4, h * 0.5, w * 0.6, h),
            (d * 0.47, h * 0.5, w * 0.66, h * 0.94),
            (d * 0.5, h * 0.5, w * 0.4, h * 0.7),
        ],
        w * 0.22,
        14,
    )
    for z in (0.15, 0.26, 0.37):
        s.cylinder("blade", w * 0.1, h * 0.06, (w * 0.22, h * 0.95, d * z), sides=12)


@drawing("scissors", (0.11, 0.014, 0.21), handles="red plastic", blades="polished steel")
def scissors(s: Sketch, rng: Rng) -> None:
    """Opened scissors lying flat: two crossed pointed blades on a screw, two rings for the fingers."""
    w, h, d = s.size
    for side in (-1.0, 1.0):
        level = h * (0.5 + 0.14 * side)
        with s.frame((0, level, -d * 0.02), (0, 15 * side, 0)):
            blade = [(-side * w * 0.07, d * 0.1), (side * w * 0.07, d * 0.1), (side * w * 0.085, -d * 0.2)]
            blade += [(side * w * 0.05, -d * 0.42), (-side * w * 0.04, -d * 0.5), (-side * w * 0.07, -d * 0.2)]
            s.prism("blades", blade, h * 0.22, turn=(90, 0, 0))
            s.beam("handles", (0, -h * 0.2, d * 0.06), (side * w * 0.02, -h * 0.2, d * 0.24), w * 0.13, h * 0.7)
            grip = (side * w * 0.08, 0, d * 0.35)
            with s.frame(grip, (0, 0, 0), (1, 1, 1.5)):
                s.ring("handles", w * 0.17, h * 0.42, turn=(90, 0, 0), sides=10)
    s.cylinder("blades", w * 0.06, h * 0.4, (0, h * 0.55, -d * 0.02), sides=16)


@drawing("knife_block", (0.14, 0.36, 0.24), block="oak wood", handles="black plastic")
def knife_block(s: Sketch, rng: Rng) -> None:
    """A slanting block of wood with five knives stuck into it, their handles up."""
    w, h, d = s.size
    side = [(-d * 0.5, 0), (d * 0.34, 0), (d * 0.5, h * 0.36), (-d * 0.1, h * 0.66)]
    s.prism("block", [(-z, y) for z, y in side], w, turn=(0, 90, 0))
    for row, (y, z, count) in enumerate(((0.58, 0.06, 3), (0.45, 0.32, 2))):
        for k in range(count):
            x = w * 0.3 * (k - (count - 1) / 2)
            with s.frame((x, h * y, d * z), (30, 0, 0)):
                s.box("handles", (w * 0.13, h * (0.36 - 0.08 * row), d * 0.12), (0, -h * 0.04, 0), bevel=0.006)


@drawing("chopping_board", (0.4, 0.03, 0.26), body="maple wood")
def chopping_board(s: Sketch, rng: Rng) -> None:
    """A rounded board with a handle and a hole to hang it by."""
    w, h, d = s.size
    r = d * 0.12
    x0, x1 = -w * 0.5, w * 0.28
    corners = [(x1 - r, d / 2 - r, 0), (x0 + r, d / 2 - r, 90), (x0 + r, -d / 2 + r, 180), (x1 - r, -d / 2 + r, 270)]
    outline = [p for x, y, turn in corners for p in arc(r, turn, turn + 90, 6, (x, y)).tolist()]
    grip = [(x1, -d * 0.12), (w * 0.4, -d * 0.1), *arc(d * 0.13, -70, 70, 10, (w * 0.5 - d * 0.13, 0)).tolist()]
    grip += [(w * 0.4, d * 0.1), (x1, d * 0.12)]
    hole = arc(d * 0.05, 0, 337, 15, (w * 0.5 - d * 0.13, 0))
    s.prism("body", [*outline, *grip], h, (0, h / 2, 0), (90, 0, 0), holes=[hole])
