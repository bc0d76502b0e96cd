"""What is worn for show: wrist watch and ring."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import Sketch

Rng = np.random.Generator


@drawing(
    "wristwatch",
    (0.075, 0.085, 0.06),
    strap="brown leather",
    case="polished steel",
    dial="white enamel",
    hands="black metal",
)
def wristwatch(s: Sketch, rng: Rng) -> None:
    """A wrist watch standing on its closed strap, its face to the front."""
    w, h, d = s.size
    turn = np.linspace(0, 2 * np.pi, 41)[:-1]
    loop = np.stack([np.zeros(40), h * 0.5 + h * 0.49 * np.sin(turn), -d * 0.06 + d * 0.42 * np.cos(turn)], 1)
    half, thick = w * 0.26, 0.95
    rings = [
        np.stack(
            [
                loop[k] + [half, 0, 0],
                loop[k] - [half, 0, 0],
                (loop[k] - [0, h * 0.5, -d * 0.06]) * thick + [-half, h * 0.5, -d * 0.06],
                (loop[k] - [0, h * 0.5, -d * 0.06]) * thick + [half, h * 0.5, -d * 0.06],
            ]
        )
        for k in range(40)
    ]
    s.loft("strap", np.array([*rings, rings[0]])[:, ::-1], caps=False, smooth=False)
    r = w * 0.46
    with s.frame((0, h * 0.5, d * 0.26), (90, 0, 0)):
        s.lathe(
            "case",
            [(0, 0), (r * 0.9, 0), (r, d * 0.05), (r, d * 0.16), (r * 0.88, d * 0.22), (r * 0.84, d * 0.19)],
            sides=36,
        )
        s.lathe("dial", [(r * 0.85, d * 0.19), (0, d * 0.192)], sides=32)
    z = d * 0.455
    for k in range(12):
        a = np.radians(30 * k)
        s.box(
            "hands",
            (r * 0.05, r * 0.16, d * 0.01),
            (r * 0.68 * float(np.sin(a)), h * 0.5 + r * 0.68 * float(np.cos(a)) - r * 0.08, z),
            bevel=0,
        )
    for length, lean in ((0.42, 55), (0.62, -50)):
        s.box("hands", (r * 0.07, r * length, d * 0.012), (0, h * 0.5, z + d * 0.005), (0, 0, lean), bevel=0)
    s.cylinder("case", r * 0.1, w * 0.05, (r * 0.98, h * 0.5, d * 0.34), (0, 0, -90), sides=12)


@drawing("ring", (0.022, 0.03, 0.008), band="polished gold", gem="clear diamond crystal")
def ring(s: Sketch, rng: Rng) -> None:
    """A finger ring standing up, with a cut stone in its setting."""
    w, h, d = s.size
    r = w * 0.45
    s.ring("band", r, w * 0.055, (0, w * 0.5, 0), sides=12)
    top = w
    for k in range(4):
        way = np.pi / 4 + k * np.pi / 2
        s.rod(
            "band",
            (0, top * 0.96, 0),
            (d * 0.36 * float(np.cos(way)), top + (h - top) * 0.7, d * 0.36 * float(np.sin(way))),
            w * 0.02,
            sides=6,
        )
    gem = [(0, 0.0), (0.5, 0.62), (0.5, 0.7), (0.3, 1.0), (0, 1.0)]
    sides = 8
    a = np.linspace(0, 2 * np.pi, sides + 1)[:-1]
    rings = [
        np.stack([max(x, 0.01) * d * np.cos(a), np.full(sides, top + (h - top) * y), -max(x, 0.01) * d * np.sin(a)], 1)
        for x, y in gem[:4]
    ]
    s.loft("gem", rings, smooth=False)
