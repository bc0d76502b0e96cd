"""What feet wear: trainers with rubber soles, high boots."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import F64, Sketch

Rng = np.random.Generator

_HEIGHTS, _WIDE, _TOE = (0.24, 0.4, 0.56, 0.78), (0.95, 0.95, 0.84, 0.68), (0.46, 0.44, 0.28, 0.06)
"""How wide the leather is at some heights, and how far its toe reaches, in parts of the size."""


@drawing("shoe", (0.2, 0.12, 0.29), body="white leather", sole="white rubber", laces="red cotton")
def shoe(s: Sketch, rng: Rng) -> None:
    """A pair of laced trainers side by side, toes to the front: a rubber toe cap, a striped sole, seams."""
    w = s.size[0]
    for side in (-1.0, 1.0):
        with s.frame((side * w * 0.26, 0, 0)):
            _draw_sole(s)
            _draw_upper(s)
            _draw_laces(s)


def _draw_sole(s: Sketch) -> None:
    """A thick sole that rises a little at the toe, with a coloured stripe around it and a cap over the toes."""
    a = np.linspace(0, 2 * np.pi, 33)[:-1]
    rings = [
        _last(s, a, *level) for level in ((0.0, 0.94, 0.46, 0.46), (0.03, 1.0, 0.48, 0.48), (0.22, 1.02, 0.49, 0.49))
    ]
    s.loft("sole", [*rings, _last(s, a, 0.25, 0.97, 0.47, 0.47)])
    for y, surface in ((0.08, "sole"), (0.17, "laces")):
        line = _last(s, np.append(a, a[0]), y, 1.03, 0.492, 0.492)
        s.tube(surface, line, s.size[1] * 0.018, 5)
    front = np.radians(np.linspace(200, 340, 17))
    levels = ((0.22, 1.0, 0.46, 0.475), (0.36, 0.985, 0.46, 0.465), (0.47, 0.93, 0.46, 0.4), (0.53, 0.7, 0.44, 0.325))
    cap = [_last(s, front, *level) for level in levels]
    s.sheet("sole", cap)
    s.tube("sole", cap[-1], s.size[1] * 0.014, 5)


def _draw_upper(s: Sketch) -> None:
    """Leather over the last, open and dark at the ankle, a padded collar, a heel tab, seams along the flanks."""
    w, h, d = s.size
    a = np.linspace(0, 2 * np.pi, 33)[:-1]
    upper = [(y, wide, 0.46, toe) for y, wide, toe in zip(_HEIGHTS, _WIDE, _TOE, strict=True)]
    s.loft("body", [_last(s, a, *level) for level in [*upper, (0.97, 0.62, 0.45, -0.06)]], caps=False)
    with s.tinted((0.28, 0.27, 0.27)):
        inside = [(0.97, 0.6, 0.44, -0.065), (0.9, 0.5, 0.42, -0.08), (0.5, 0.42, 0.38, -0.1), (0.5, 0.02, 0.2, -0.18)]
        around = np.append(a, a[0])
        s.sheet("body", [_last(s, around, *level) for level in inside])
    collar = _last(s, np.append(a, a[0]), 0.965, 0.61, 0.445, -0.06)
    s.tube("body", collar, h * 0.035, 7)
    with s.tinted((0.62, 0.6, 0.58)):
        tongue = [(w * 0.075 * k, h * y, d * z) for y, z, k in ((0.52, 0.25, 0.8), (0.74, 0.12, 1.0), (1.02, 0.0, 1.1))]
        s.sheet("body", [[(-x, y, z) for x, y, z in tongue], tongue])
    s.box("laces", (w * 0.09, h * 0.42, d * 0.02), (0, h * 0.5, -d * 0.45), bevel=0.002)
    for side in (1.0, -1.0):
        for high in (0.62, 0.86):
            bend, heights = np.linspace(-0.9, 0.5, 9), np.linspace(0.3, high, 9)
            line = np.concatenate([_last(s, np.array([t]), *_upper_at(y)) for t, y in zip(bend, heights, strict=True)])
            with s.tinted((0.55, 0.54, 0.53)):
                s.tube("body", line * [side, 1.0, 1.0], h * 0.012, 4)


def _upper_at(y: float) -> tuple[float, float, float, float]:
    """The level of the leather at a height, a hair outside it."""
    wide, toe = (float(np.interp(y, _HEIGHTS, each)) for each in (_WIDE, _TOE))
    return y, wide + 0.01, 0.462, toe


def _draw_laces(s: Sketch) -> None:
    """Laces that cross between rows of eyelets and end in a bow."""
    w, h, d = s.size
    rows = [(h * (0.575 + 0.105 * k), d * (0.235 - 0.06 * k), w * (0.115 - 0.006 * k)) for k in range(5)]
    for k, (y, z, half) in enumerate(rows):
        s.rod("laces", (-half, y, z), (half, y, z), h * 0.022, sides=6)
        if k + 1 < len(rows):
            up, back, narrow = rows[k + 1]
            for x in (-1.0, 1.0):
                s.rod("laces", (x * half, y, z), (-x * narrow, up, back), h * 0.02, sides=6)
    y, z, _ = rows[-1]
    for x in (-1.0, 1.0):
        s.ring("laces", h * 0.12, h * 0.022, (x * w * 0.06, y + h * 0.02, z + d * 0.03), (55, x * 25, 0), sides=6)
        s.rod("laces", (0, y, z + d * 0.02), (x * w * 0.11, y - h * 0.2, z + d * 0.1), h * 0.02, sides=6)


def _last(s: Sketch, a: F64, y: float, wide: float, heel: float, toe: float) -> F64:
    """One level of a shoe: how wide it is and how far its heel and its toe reach, in parts of the size."""
    w, h, d = s.size
    z = np.where(np.sin(a) > 0, -heel, toe) * np.abs(np.sin(a)) ** 0.9
    fullness = np.interp(z, [-0.5, -0.2, 0.2, 0.5], [0.88, 0.84, 1.04, 0.9])
    return np.stack([w * 0.23 * wide * fullness * np.cos(a), np.full(len(a), y * h), d * z], axis=1)


_BOOT = (
    (0.07, 0.96, -0.46, 0.47), (0.13, 1.0, -0.46, 0.475), (0.2, 0.97, -0.45, 0.45), (0.27, 0.88, -0.44, 0.36),
    (0.33, 0.8, -0.43, 0.2), (0.4, 0.76, -0.42, 0.06), (0.5, 0.78, -0.42, -0.01), (0.65, 0.86, -0.45, 0.02),
    (0.82, 0.95, -0.47, 0.05), (0.97, 1.0, -0.48, 0.07),
)  # fmt: skip
"""Rings of a boot: height, width, where the heel and the toe are, in parts of its size."""
_BOOT_INSIDE = (
    (0.97, 0.92, -0.46, 0.05), (0.65, 0.76, -0.42, -0.01), (0.5, 0.66, -0.38, -0.05), (0.43, 0.56, -0.35, -0.08),
    (0.43, 0.02, -0.2, -0.2),
)  # fmt: skip


@drawing("boots", (0.26, 0.34, 0.3), body="brown leather", sole="black rubber")
def boots(s: Sketch, rng: Rng) -> None:
    """A pair of high boots side by side, toes to the front: a welted sole with a heel, a strap, a cuff, pull loops."""
    w, h, d = s.size
    for side in (-1.0, 1.0):
        with s.frame((side * w * 0.27, 0, 0)):
            s.loft("body", [_boot_ring(s, *row) for row in _BOOT], caps=False)
            with s.tinted((0.35, 0.33, 0.32)):
                inside = [_boot_ring(s, *row) for row in _BOOT_INSIDE]
                s.sheet("body", [np.concatenate([ring, ring[:1]]) for ring in inside])
            s.loft("sole", [_boot_ring(s, y, 1.06, -0.47, 0.485) for y in (0.045, 0.085)])
            s.box("sole", (w * 0.32, h * 0.06, d * 0.26), (0, 0, -d * 0.3), bevel=h * 0.008)
            s.box("sole", (w * 0.3, h * 0.03, d * 0.4), (0, h * 0.02, d * 0.17), bevel=h * 0.008)
            for y, k, heel, toe in (
                (0.965, 1.02, -0.485, 0.075),
                (0.1, 1.05, -0.475, 0.488),
                (0.43, 0.82, -0.43, 0.05),
            ):
                ring = _boot_ring(s, y, k, heel, toe)
                s.tube("sole", np.concatenate([ring, ring[:1]]), h * (0.018 if y > 0.4 else 0.007), 6)
            s.box("sole", (w * 0.03, h * 0.06, d * 0.05), (w * 0.165, h * 0.4, -d * 0.17), bevel=0.002)
            seam = [_boot_ring(s, *row)[0] * [1.005, 1.0, 1.0] for row in _BOOT[4:]]
            with s.tinted((0.55, 0.52, 0.5)):
                for x in (-1.0, 1.0):
                    s.tube("body", np.array(seam) * [x, 1.0, 1.0], h * 0.006, 4)


def _boot_ring(s: Sketch, y: float, wide: float, heel: float, toe: float) -> F64:
    """A ring of a boot at the height `y`, round at the toe and blunt at the heel."""
    w, h, d = s.size
    a = np.linspace(0, 2 * np.pi, 29)[:-1]
    middle, half = (heel + toe) / 2, (toe - heel) / 2
    z = d * (middle - half * np.sin(a))
    narrow = 1.0 - 0.16 * np.clip((z / d - 0.25) / 0.25, 0, 1)
    return np.stack([w * 0.2 * wide * narrow * np.cos(a), np.full(len(a), y * h), z], axis=1)
