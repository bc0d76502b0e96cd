"""Things of sport and of the street."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import Sketch, arc

Rng = np.random.Generator


@drawing("cone", (0.4, 0.7, 0.4), body="orange plastic")
def cone(s: Sketch, rng: Rng) -> None:
    """A traffic cone: square foot, hollow cone and two raised collars."""
    w, h, d = s.size
    s.box("body", (w, h * 0.05, d), bevel=0.02)
    s.lathe(
        "body",
        [
            (w * 0.4, h * 0.05),
            (w * 0.37, h * 0.08),
            (w * 0.09, h * 0.98),
            (w * 0.08, h),
            (w * 0.06, h),
            (w * 0.06, h * 0.9),
            (0, h * 0.9),
        ],
        sides=28,
    )
    for y0, y1 in ((0.36, 0.52), (0.62, 0.76)):
        r0, r1 = (w * (0.37 - 0.28 * (y - 0.08) / 0.9) + w * 0.012 for y in (y0, y1))
        s.lathe("body", [(r0 - w * 0.012, h * y0), (r0, h * y0), (r1, h * y1), (r1 - w * 0.012, h * y1)], sides=28)


@drawing("surfboard", (0.55, 2.1, 0.2), body="white paint")
def surfboard(s: Sketch, rng: Rng) -> None:
    """A board standing on its tail: pointed nose, rocker, stringer and three fins behind."""
    w, h, d = s.size
    t = np.linspace(0, 1, 25)
    half = (
        np.interp(t, [0, 0.02, 0.12, 0.4, 0.62, 0.85, 0.97, 1], [0.22, 0.4, 0.72, 1.0, 0.97, 0.62, 0.2, 0.02]) * w / 2
    )
    half = np.convolve(np.pad(half, 1, mode="edge"), [0.25, 0.5, 0.25], mode="valid")
    rock = d * 0.35 * (2 * t - 1) ** 4 * np.where(t > 0.5, 1.2, 0.4)
    ring = arc(1, 0, 345, 23)
    thick = d * 0.16 * np.minimum(1, half / (w * 0.2))
    rings = np.stack(
        [half[:, None] * ring[:, 0], np.repeat((t * h)[:, None], 24, 1), rock[:, None] - thick[:, None] * ring[:, 1]],
        -1,
    )
    s.loft("body", rings)
    s.tube("body", np.column_stack([0 * t, t * h * 0.98 + h * 0.01, rock + thick]), w * 0.008, 5)
    for x, y in ((0, 0.05), (-0.2, 0.1), (0.2, 0.1)):
        fin = [(0, 0), (d * 0.5, -h * 0.012), (d * 0.42, h * 0.02), (0, h * 0.06)]
        s.prism("body", fin, w * 0.016, (w * x, h * y, -d * 0.1), (0, 90, 0))


@drawing("ski", (0.36, 1.8, 0.3), body="red paint")
def ski(s: Sketch, rng: Rng) -> None:
    """A pair of skis with bindings leaning together, and two poles."""
    w, h, d = s.size
    t = np.linspace(0, 1, 20)
    for x in (-1.0, 1.0):
        with s.frame((x * w * 0.2, 0, 0), (0, 0, x * 2.5)):
            half = w * 0.13 * (1 + 0.25 * (2 * t - 1) ** 2)
            half[-3:] *= [0.9, 0.65, 0.2]
            bend = d * 0.5 * np.maximum(t - 0.88, 0) ** 1.3 * 8
            ring = np.array([(1, -1), (1, 1), (-1, 1), (-1, -1)])[::-1]
            rings = np.stack(
                [
                    half[:, None] * ring[:, 0],
                    np.repeat((t * h * 0.97)[:, None], 4, 1),
                    bend[:, None] + d * 0.025 * ring[:, 1],
                ],
                -1,
            )
            s.loft("body", rings, smooth=False)
            s.box("body", (w * 0.2, h * 0.06, d * 0.18), (0, h * 0.48, d * 0.1), bevel=0.01)
            s.box("body", (w * 0.2, h * 0.05, d * 0.22), (0, h * 0.36, d * 0.1), bevel=0.01)
            s.box("body", (w * 0.14, h * 0.16, d * 0.06), (0, h * 0.37, d * 0.05), bevel=0.005)
        s.rod("body", (x * w * 0.46, h * 0.03, d * 0.1), (x * w * 0.42, h * 0.72, d * 0.08), w * 0.022, sides=8)
        s.rod("body", (x * w * 0.424, h * 0.64, d * 0.08), (x * w * 0.418, h * 0.73, d * 0.08), w * 0.05)
        s.ring("body", w * 0.1, w * 0.016, (x * w * 0.457, h * 0.07, d * 0.1), (90, 0, 0), sides=5)
        s.cylinder("body", w * 0.004, h * 0.03, (x * w * 0.462, 0, d * 0.1), top=w * 0.022, sides=8)


@drawing("weights", (1.6, 0.45, 0.45), body="iron")
def weights(s: Sketch, rng: Rng) -> None:
    """A loaded barbell with bevelled plates and collars."""
    w, h, _ = s.size
    r = h / 2
    s.rod("body", (-w / 2, r, 0), (w / 2, r, 0), h * 0.035, sides=14)
    for x in (-1.0, 1.0):
        for k, size in enumerate((1.0, 0.82, 0.6)):
            with s.frame((x * w * (0.33 + 0.045 * k), r, 0), (0, 0, -90 * x)):
                big, thick = r * size, w * 0.02
                s.lathe(
                    "body",
                    [
                        (0, -thick),
                        (big * 0.94, -thick),
                        (big, -thick * 0.6),
                        (big, thick * 0.6),
                        (big * 0.94, thick),
                        (big * 0.8, thick),
                        (big * 0.74, thick * 0.4),
                        (big * 0.34, thick * 0.4),
                        (big * 0.3, thick),
                        (0, thick),
                    ],
                    sides=32,
                )
        s.rod("body", (x * w * 0.445, r, 0), (x * w * 0.47, r, 0), h * 0.08)
        s.rod("body", (x * w * 0.3, r, 0), (x * w * 0.315, r, 0), h * 0.07)


@drawing("trash_can", (0.5, 0.8, 0.5), body="steel")
def trash_can(s: Sketch, rng: Rng) -> None:
    """A ribbed round bin with a domed lid set askew, and handles."""
    w, h, _ = s.size
    r = w * 0.42
    a = np.linspace(0, 2 * np.pi, 96, endpoint=False)
    rib = 1 + 0.02 * np.sign(np.sin(a * 16)) * np.abs(np.sin(a * 16)) ** 0.5
    rings = [
        np.stack([r * k * m * np.cos(a), np.full(96, h * y), -r * k * m * np.sin(a)], -1)
        for y, k, m in (
            (0.0, 0.88, 1),
            (0.04, 0.88, 1),
            (0.08, 0.88, rib),
            (0.7, 0.98, rib),
            (0.75, 1.0, 1),
            (0.8, 1.0, 1),
        )
    ]
    s.loft("body", rings)
    s.ring("body", r * 1.01, r * 0.03, (0, h * 0.8, 0), (90, 0, 0), sides=6)
    with s.frame((0, h * 0.81, 0), (float(rng.uniform(-5, 5)), 0, float(rng.uniform(-6, 6)))):
        s.lathe(
            "body",
            [
                (r * 1.08, -h * 0.03),
                (r * 1.1, 0),
                (r * 1.0, h * 0.03),
                (r * 0.94, h * 0.03),
                (r * 0.85, h * 0.06),
                (r * 0.4, h * 0.1),
                (0, h * 0.11),
            ],
            sides=36,
        )
        s.ring("body", r * 0.22, r * 0.04, (0, h * 0.1, 0), (0, 0, 0), 0, 180)
    for x in (-1.0, 1.0):
        s.ring("body", r * 0.22, r * 0.045, (x * r * 0.98, h * 0.6, 0), (0, 0, 0), -90 if x > 0 else 90, 180)
