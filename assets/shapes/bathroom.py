"""What belongs to washing and grooming: toilet, hair dryer, toothbrush, comb, soap, paper."""

from __future__ import annotations

import numpy as np

from assets.shapes.cutlery import draw_strip
from assets.shapes.drawing import drawing
from assets.shapes.organic import curve
from assets.shapes.sketch import Sketch, arc

Rng = np.random.Generator


@drawing("toilet", (0.42, 0.8, 0.68), body="white ceramic", lever="chrome")
def toilet(s: Sketch, rng: Rng) -> None:
    """A water closet: waisted foot, oval bowl, seat, its lid up against the cistern with a lever."""
    w, h, d = s.size
    middle, long = d * 0.13, 0.37 * d / (w * 0.5)
    levels = [(0.0, 0.52, -0.05, 0.72), (0.03, 0.5, -0.05, 0.7), (0.22, 0.4, -0.03, 0.6), (0.34, 0.6, 0.03, 0.78)]
    levels += [(0.45, 0.92, 0.1, 0.95), (0.49, 0.96, 0.12, 0.98)]
    a = np.linspace(0, 2 * np.pi, 32, endpoint=False)
    rings = [
        np.stack([w * 0.5 * wide * np.cos(a), np.full(32, h * y), d * z - d * 0.37 * deep * np.sin(a)], axis=1)
        for y, wide, z, deep in levels
    ]
    s.loft("body", rings, caps=False)
    with s.frame((0, 0, middle), scale=(1, 1, long)):
        bowl = [(0.48, 0.49), (0.4, 0.495), (0.36, 0.43), (0.24, 0.37), (0.0, 0.36)]
        s.lathe("body", [(x * w, y * h) for x, y in bowl], sides=32)
        seat = [(0.34, 0.5), (0.49, 0.495), (0.5, 0.51), (0.49, 0.53), (0.42, 0.535), (0.34, 0.525), (0.34, 0.5)]
        s.lathe("body", [(x * w, y * h) for x, y in seat], sides=32)
    lid = arc(w * 0.47, -90, 269, 31) * [1, h * 0.21 / (w * 0.47)] + [0, h * 0.21]
    s.prism("body", lid, h * 0.03, (0, h * 0.52, -d * 0.2), (-5, 0, 0))
    s.box("body", (w * 0.92, h * 0.44, d * 0.24), (0, h * 0.5, -d * 0.38), bevel=h * 0.025)
    s.box("body", (w, h * 0.05, d * 0.27), (0, h * 0.95, -d * 0.365), bevel=h * 0.015)
    s.box("body", (w * 0.66, h * 0.24, d * 0.42), (0, h * 0.28, -d * 0.26), bevel=h * 0.04)
    s.rod("lever", (-w * 0.38, h * 0.89, -d * 0.27), (-w * 0.38, h * 0.89, -d * 0.21), h * 0.02)
    s.rod("lever", (-w * 0.4, h * 0.89, -d * 0.215), (-w * 0.18, h * 0.87, -d * 0.215), h * 0.013)


@drawing("hair_dryer", (0.09, 0.24, 0.24), body="pink plastic", trim="black plastic")
def hair_dryer(s: Sketch, rng: Rng) -> None:
    """A hair dryer on its handle: a barrel that narrows to its nozzle, a grille behind, a switch and a cord."""
    w, h, d = s.size
    r, y = w * 0.48, h - w * 0.48
    with s.frame((0, y, -d * 0.3), (90, 0, 0)):
        barrel = [(0.4, -0.17), (0.8, -0.16), (1.0, -0.08), (1.0, 0.1), (0.86, 0.36), (0.72, 0.46), (0.72, 0.58)]
        s.lathe("body", [(x * r, z * d) for x, z in barrel], sides=32)
        nozzle = [(0.7, 0.57), (0.84, 0.57), (0.84, 0.6), (0.62, 0.79), (0.54, 0.79), (0.66, 0.6), (0.0, 0.6)]
        s.lathe("trim", [(x * r, z * d) for x, z in nozzle], sides=28)
        s.lathe("trim", [(0, -d * 0.2), (r * 0.7, -d * 0.19), (r * 0.82, -d * 0.155), (r * 0.6, -d * 0.15)], sides=28)
    for k in range(3):
        s.ring("body", r * (0.2 + 0.2 * k), w * 0.012, (0, y, -d * 0.497), sides=5)
    grip = [(0, y, -d * 0.16), (0, h * 0.5, -d * 0.1), (0, h * 0.25, -d * 0.13), (0, h * 0.05, -d * 0.16)]
    s.tube("body", curve(grip, 14), np.interp(np.linspace(0, 1, 14), [0, 0.4, 1], [0.3, 0.21, 0.2]) * w, 14)
    s.cylinder("trim", w * 0.21, h * 0.06, (0, 0, -d * 0.165), sides=16)
    s.box("trim", (w * 0.14, h * 0.13, d * 0.03), (0, h * 0.42, -d * 0.03), (-6, 0, 0), bevel=0.003)


@drawing("toothbrush", (0.016, 0.026, 0.19), handle="turquoise plastic", bristles="white nylon bristles")
def toothbrush(s: Sketch, rng: Rng) -> None:
    """A toothbrush on its back: a waisted handle, a thin neck, tufts that stand up from its head."""
    w, h, d = s.size
    y = h * 0.2
    draw_strip(
        s,
        "handle",
        [
            (-d * 0.5, y, w * 0.5, h * 0.2),
            (-d * 0.48, y, w * 0.8, h * 0.26),
            (-d * 0.36, y, w * 0.78, h * 0.26),
            (-d * 0.31, y, w * 0.36, h * 0.26),
            (-d * 0.16, y * 1.2, w * 0.36, h * 0.3),
            (0.0, y * 1.3, w * 0.9, h * 0.46),
            (d * 0.2, y * 1.1, w * 0.66, h * 0.4),
            (d * 0.4, y, w * 0.9, h * 0.4),
            (d * 0.48, y, w * 0.8, h * 0.36),
            (d * 0.5, y, w * 0.4, h * 0.2),
        ],
        sides=14,
    )
    for row in range(3):
        for k in range(7):
            at = (w * 0.24 * (row - 1), y, -d * (0.47 - 0.0175 * k))
            s.cylinder("bristles", w * 0.1, h - y, at, top=w * 0.12, sides=7)


@drawing("comb", (0.035, 0.012, 0.18), body="black plastic")
def comb(s: Sketch, rng: Rng) -> None:
    """A comb lying flat: a curved back and a row of teeth, wide ones and fine ones."""
    w, h, d = s.size
    back = [(-w * 0.12, -d * 0.5), (-w * 0.5, -d * 0.44), (-w * 0.5, d * 0.44), (-w * 0.12, d * 0.5), (-w * 0.1, 0)]
    s.prism("body", back, h, (0, h / 2, 0), (90, 0, 0))
    for z in (-0.475, 0.475):
        s.box("body", (w, h, d * 0.05), (0, 0, d * z), bevel=h * 0.2)
    z = -d * 0.44
    while z < d * 0.44:
        pitch = d * (0.022 if z < 0 else 0.034)
        s.box("body", (w * 0.66, h * 0.6, pitch * 0.5), (w * 0.17, h * 0.2, z), bevel=pitch * 0.1)
        z += pitch


@drawing("toilet_paper", (0.12, 0.1, 0.13), paper="white paper", core="brown cardboard")
def toilet_paper(s: Sketch, rng: Rng) -> None:
    """A roll standing on end, its first sheet hanging loose in front."""
    w, h, d = s.size
    r = w * 0.5
    s.lathe("paper", [(r * 0.36, 0), (r, 0), (r, h), (r * 0.36, h)], sides=36)
    s.lathe("core", [(r * 0.37, 0), (r * 0.37, h * 0.99), (r * 0.33, h * 0.99), (r * 0.33, 0)], sides=24)
    flap = [(x, r * 0.02 + d * 0.44) for x in np.linspace(0, r * 1.0, 4)]
    fall = [[(x, y, z) for x, z in flap] for y in (0.0, h)]
    s.sheet("paper", fall)
