"""Things of the workroom: dummy, sewing machine, typewriter."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import Sketch, arc

Rng = np.random.Generator


@drawing("mannequin", (0.45, 1.7, 0.4), body="white plastic", stand="steel")
def mannequin(s: Sketch, rng: Rng) -> None:
    """A dressmaker's torso with a neck cap on a pole with a round foot."""
    w, h, d = s.size
    stations = [
        (0.42, 0.36, 0.36),
        (0.48, 0.42, 0.44),
        (0.53, 0.41, 0.43),
        (0.62, 0.3, 0.31),
        (0.66, 0.3, 0.32),
        (0.73, 0.38, 0.43),
        (0.77, 0.39, 0.43),
        (0.83, 0.43, 0.33),
        (0.86, 0.44, 0.27),
        (0.885, 0.36, 0.22),
        (0.9, 0.17, 0.16),
        (0.95, 0.13, 0.14),
    ]
    table = np.array(stations)
    y = np.linspace(0.42, 0.95, 30)
    kernel = np.array([0.25, 0.5, 0.25])
    wide, deep = (
        np.convolve(np.pad(np.interp(y, table[:, 0], table[:, k]), 1, mode="edge"), kernel, mode="valid")
        for k in (1, 2)
    )
    ring = arc(1, 0, 348, 29)
    s.loft(
        "body",
        np.stack(
            [wide[:, None] * w * ring[:, 0], np.repeat((y * h)[:, None], 30, 1), -deep[:, None] * d * ring[:, 1]], -1
        ),
    )
    for x in (-1.0, 1.0):
        s.ball("body", (w * 0.15, h * 0.045, d * 0.17), (x * w * 0.19, h * 0.752, d * 0.33), sides=16)
        s.cylinder("stand", w * 0.1, w * 0.03, (x * w * 0.41, h * 0.85, 0), (0, 0, -72 * x), sides=18)
    s.lathe(
        "stand",
        [(w * 0.13, h * 0.945), (w * 0.15, h * 0.955), (w * 0.04, h * 0.97), (w * 0.05, h * 0.985), (0, h)],
        sides=18,
    )
    s.rod("stand", (0, 0, 0), (0, h * 0.43, 0), w * 0.035)
    s.lathe("stand", [(w * 0.46, 0), (w * 0.46, h * 0.012), (w * 0.1, h * 0.03), (0, h * 0.03)], sides=32)
    s.lathe("stand", [(w * 0.06, 0), (w * 0.06, h * 0.03)], (0, h * float(rng.uniform(0.25, 0.35)), 0), sides=14)


@drawing("sewing_machine", (0.5, 0.42, 0.24), body="black iron")
def sewing_machine(s: Sketch, rng: Rng) -> None:
    """An old machine: base, pillar, waisted arm, needle head with foot, hand wheel and spool."""
    w, h, d = s.size
    s.box("body", (w, h * 0.12, d), bevel=0.012)
    s.box("body", (w * 0.9, h * 0.04, d * 0.8), (0, h * 0.11, 0), bevel=0.008)
    s.loft(
        "body",
        [
            np.column_stack(
                [
                    w * 0.3 + arc(1, 0, 330, 11)[:, 0] * w * k,
                    np.full(12, h * y),
                    -arc(1, 0, 330, 11)[:, 1] * d * k * 1.5,
                ]
            )
            for y, k in ((0.14, 0.15), (0.22, 0.1), (0.45, 0.085), (0.62, 0.1), (0.8, 0.12))
        ],
    )
    t = np.linspace(0, 1, 14)
    arm = np.column_stack([w * (0.3 - 0.62 * t), h * (0.76 + 0.02 * np.sin(t * np.pi)), 0 * t])
    s.tube("body", arm, h * (0.13 - 0.045 * np.sin(t * np.pi)), 16)
    s.box("body", (w * 0.13, h * 0.42, d * 0.4), (-w * 0.34, h * 0.48, 0), bevel=0.02)
    s.rod("body", (-w * 0.34, h * 0.18, d * 0.02), (-w * 0.34, h * 0.5, d * 0.02), w * 0.009)
    s.rod("body", (-w * 0.37, h * 0.2, 0), (-w * 0.37, h * 0.98, 0), w * 0.012)
    s.box("body", (w * 0.05, h * 0.02, d * 0.22), (-w * 0.36, h * 0.17, d * 0.05))
    s.cylinder("body", h * 0.05, d * 0.06, (-w * 0.34, h * 0.72, d * 0.2), (90, 0, 0), sides=18)
    with s.frame((w * 0.43, h * 0.76, 0), (0, 90, 0)):
        s.ring("body", h * 0.2, h * 0.035, sides=10)
        for k in range(5):
            s.box("body", (h * 0.035, h * 0.19, h * 0.03), turn=(0, 0, 72 * k + float(rng.uniform(0, 1))), bevel=0)
        s.cylinder("body", h * 0.06, w * 0.1, (0, 0, -w * 0.07), (90, 0, 0))
    s.rod("body", (w * 0.22, h * 0.86, 0), (w * 0.22, h, 0), w * 0.008)
    s.lathe(
        "body",
        [
            (w * 0.04, 0),
            (w * 0.04, h * 0.015),
            (w * 0.026, h * 0.015),
            (w * 0.026, h * 0.1),
            (w * 0.04, h * 0.1),
            (w * 0.04, h * 0.115),
            (0, h * 0.115),
        ],
        (w * 0.1, h * 0.86, 0),
        sides=14,
    )


@drawing("typewriter", (0.36, 0.26, 0.38), body="black metal", keys="ivory")
def typewriter(s: Sketch, rng: Rng) -> None:
    """Rows of round keys on a stepped case, type basket, platen with knobs, and a sheet of paper."""
    w, h, d = s.size
    side = [
        (-d * 0.46, 0),
        (d * 0.48, 0),
        (d * 0.48, h * 0.12),
        (d * 0.1, h * 0.34),
        (d * 0.04, h * 0.56),
        (-d * 0.3, h * 0.6),
        (-d * 0.46, h * 0.5),
    ]
    s.prism("body", [(-z, y) for z, y in side], w * 0.94, turn=(0, 90, 0))
    for x in (-1.0, 1.0):
        s.prism("body", [(-z * 1.02, y * 1.05) for z, y in side], w * 0.03, (x * w * 0.46, 0, 0), (0, 90, 0))
    for row in range(4):
        count = 10 - (row == 0)
        for col in range(count):
            z, y = d * (0.42 - 0.085 * row), h * (0.155 + 0.052 * row)
            x = w * 0.082 * (col - (count - 1) / 2)
            s.rod("body", (x, y, z), (x, y + h * 0.05, z), w * 0.006, sides=4)
            s.cylinder("keys", w * 0.029, h * 0.022, (x, y + h * 0.05, z), (8, 0, 0), sides=12)
    s.box("keys", (w * 0.42, h * 0.02, d * 0.05), (0, h * 0.15, d * 0.47))
    for k in range(13):
        a = np.radians(-60 + 10 * k)
        s.rod(
            "body",
            (w * 0.2 * float(np.sin(a)), h * 0.58, d * 0.08 - d * 0.02),
            (w * 0.05 * float(np.sin(a)), h * 0.58, -d * 0.12 - d * 0.05),
            w * 0.004,
            sides=4,
        )
    s.rod("body", (-w * 0.47, h * 0.7, -d * 0.24), (w * 0.47, h * 0.7, -d * 0.24), h * 0.085, sides=20)
    for x in (-1.0, 1.0):
        s.rod("body", (x * w * 0.455, h * 0.7, -d * 0.24), (x * w * 0.5, h * 0.7, -d * 0.24), h * 0.1, sides=18)
        for z in (-0.1, 0.06):
            s.cylinder("body", w * 0.06, h * 0.05, (x * w * 0.26, h * 0.58, d * z), sides=18)
    s.rod("keys", (-w * 0.49, h * 0.72, -d * 0.22), (-w * 0.5, h * 0.8, -d * 0.02), w * 0.008)
    t = np.linspace(0, 1, 10)
    paper = np.column_stack([h * (0.72 + 0.28 * t), -d * (0.18 + 0.26 * t**1.6)])
    s.sheet("keys", np.stack([np.column_stack([np.full(10, x * w * 0.34), paper]) for x in (-1.0, 1.0)], axis=1))
