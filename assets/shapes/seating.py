"""What one sits and lies on."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.roles import Roles
from assets.shapes.sketch import Sketch

Rng = np.random.Generator

CORNERS = ((-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0))


def draw_legs(
    s: Sketch, surface: str, width: float, depth: float, height: float, thick: float, taper: float = 0.7
) -> None:
    """Four tapering legs at the corners of a `width` × `depth` rectangle, slightly splayed."""
    for x, z in CORNERS:
        top = (x * (width / 2 - thick), height, z * (depth / 2 - thick))
        foot = (x * (width / 2 - thick * 0.6), 0.0, z * (depth / 2 - thick * 0.6))
        s.rod(surface, foot, top, thick * 0.5 * taper, thick * 0.5, sides=10)


@drawing("chair", (0.46, 0.92, 0.5), frame="oak wood", seat="linen fabric")
def chair(s: Sketch, rng: Rng, slats: float = 3.0) -> None:
    """A dining chair with a padded seat and a leaning back of `slats`."""
    w, h, d = s.size
    level = h * 0.47
    draw_legs(s, "frame", w, d, level, w * 0.09)
    s.box("frame", (w * 0.94, h * 0.05, d * 0.9), (0, level - h * 0.05, 0))
    s.box("seat", (w * 0.9, h * 0.055, d * 0.86), (0, level, d * 0.02), bevel=h * 0.025)
    with s.frame((0, level - h * 0.03, -d * 0.42), (-7, 0, 0)):
        rise = h * 0.555
        for x in (-1.0, 1.0):
            s.rod("frame", (x * w * 0.42, 0, 0), (x * w * 0.42, rise, 0), w * 0.045, w * 0.032)
        s.box("frame", (w * 0.94, h * 0.08, d * 0.05), (0, rise - h * 0.07, 0))
        s.box("frame", (w * 0.8, h * 0.04, d * 0.04), (0, h * 0.12, 0))
        for x in np.linspace(-0.27, 0.27, max(1, round(slats))):
            s.box("frame", (w * 0.1, rise - h * 0.19, d * 0.025), (x * w, h * 0.14, 0), bevel=0.004)


@drawing("stool", (0.4, 0.7, 0.4), seat="leather", legs="steel")
def stool(s: Sketch, rng: Rng) -> None:
    """A round stool on four splayed legs with a foot ring."""
    w, h, d = s.size
    r = min(w, d) / 2
    s.lathe("seat", [(0, h * 0.9), (r * 0.86, h * 0.9), (r * 0.94, h * 0.94), (r * 0.88, h * 0.985), (0, h)], sides=28)
    for _ in s.around(4, 0, 0, 45):
        s.rod("legs", (0, 0, r * 0.95), (0, h * 0.91, r * 0.6), r * 0.07, sides=8)
    s.ring("legs", r * 0.83, r * 0.05, (0, h * 0.3, 0), (90, 0, 0))


@drawing("bench", (1.5, 0.85, 0.6), seat="pine planks", legs="iron")
def bench(s: Sketch, rng: Rng) -> None:
    """A park bench: planks to sit on and to lean against, on two cast sides with arms."""
    w, h, d = s.size
    level = h * 0.52
    for k in range(4):
        s.box("seat", (w, h * 0.045, d * 0.17), (0, level - h * 0.04, d * (0.36 - 0.2 * k)), bevel=0.006)
    with s.frame((0, level, -d * 0.36), (-14, 0, 0)):
        for k in range(3):
            s.box("seat", (w, h * 0.12, d * 0.06), (0, h * (0.06 + 0.155 * k), 0), bevel=0.006)
    for x in (-0.43, 0.43):
        s.tube(
            "legs",
            [(x * w, 0, d * 0.42), (x * w, level * 0.9, d * 0.38), (x * w, level * 0.9, -d * 0.34)],
            w * 0.016,
            8,
        )
        s.tube(
            "legs",
            [(x * w, 0, -d * 0.46), (x * w, level * 0.85, -d * 0.36), (x * w, h * 0.96, -d * 0.46)],
            w * 0.016,
            8,
        )
        s.tube(
            "legs",
            [(x * w, level * 0.9, d * 0.38), (x * w, h * 0.76, d * 0.4), (x * w, h * 0.78, -d * 0.36)],
            w * 0.014,
            8,
        )


def draw_upholstery(s: Sketch, cushions: int, arm: float) -> None:
    """Body, arms, back and cushions of an armchair or a sofa; `arm` is an arm's width in metres."""
    w, h, d = s.size
    foot, level = h * 0.1, h * 0.42
    s.box("body", (w * 0.98, level - foot - h * 0.06, d * 0.92), (0, foot, 0), bevel=0.03)
    for x in (-1.0, 1.0):
        s.box("body", (arm, h * 0.6 - foot, d * 0.94), (x * (w / 2 - arm / 2), foot, 0), bevel=arm * 0.32)
    with s.frame((0, foot, -d * 0.36), (-5, 0, 0)):
        s.box("body", (w * 0.97, h * 0.87, d * 0.2), (0, 0, 0), bevel=0.06)
    inner = w - 2 * arm
    for k in range(cushions):
        x = -inner / 2 + inner * (k + 0.5) / cushions
        s.box("body", (inner / cushions * 0.98, h * 0.17, d * 0.68), (x, level - h * 0.07, d * 0.1), bevel=0.05)
        with s.frame((x, level + h * 0.08, -d * 0.2), (-12, 0, 0)):
            s.box("body", (inner / cushions * 0.94, h * 0.4, d * 0.16), bevel=0.06)
    for x, z in CORNERS:
        s.cylinder("legs", 0.018, foot * 1.05, (x * (w / 2 - 0.07), 0, z * (d / 2 - 0.08)), top=0.028, sides=12)


@drawing("armchair", (0.85, 1.0, 0.85), body="velvet", legs="dark wood")
def armchair(s: Sketch, rng: Rng) -> None:
    """A deep upholstered chair with rounded arms and a cushion."""
    draw_upholstery(s, 1, s.size[0] * 0.2)


@drawing("sofa", (2.0, 0.85, 0.9), body="linen fabric", legs="dark wood")
def sofa(s: Sketch, rng: Rng) -> None:
    """A sofa with seat and back cushions, as many as fit its width."""
    draw_upholstery(s, max(2, round(s.size[0] / 0.75)), min(0.22, s.size[0] * 0.12))


@drawing(
    "bed", (1.6, 1.05, 2.1), Roles(bears="bedding"), frame="oak wood", bedding="white cotton", pillow="white cotton"
)
def bed(s: Sketch, rng: Rng) -> None:
    """A bed with a panelled headboard, a thick mattress, a folded blanket and pillows."""
    w, h, d = s.size
    level = h * 0.3
    for x, z in CORNERS:
        s.box("frame", (0.07, h * (0.42 if z > 0 else 1.0), 0.07), (x * (w / 2 - 0.035), 0, z * (d / 2 - 0.035)))
    s.box("frame", (w * 0.94, h * 0.5, 0.045), (0, h * 0.42, -d / 2 + 0.035), bevel=0.015)
    for k in (-1, 0, 1):
        s.box("frame", (w * 0.27, h * 0.36, 0.03), (k * w * 0.3, h * 0.49, -d / 2 + 0.06), bevel=0.012)
    s.box("frame", (w * 0.94, h * 0.22, 0.04), (0, h * 0.14, d / 2 - 0.035))
    for x in (-1.0, 1.0):
        s.box("frame", (0.04, h * 0.14, d * 0.95), (x * (w / 2 - 0.03), h * 0.16, 0))
    s.box("bedding", (w * 0.93, h * 0.2, d * 0.93), (0, level - h * 0.06, 0), bevel=0.05)
    s.box("bedding", (w * 0.99, h * 0.13, d * 0.62), (0, level + h * 0.07, d * 0.15), bevel=0.055)
    s.box("bedding", (w * 0.985, h * 0.06, d * 0.12), (0, level + h * 0.17, -d * 0.13), bevel=0.03)
    count = 2 if w > 1.2 else 1
    for k in range(count):
        x = (k - (count - 1) / 2) * w * 0.44
        with s.frame((x, level + h * 0.13, -d * 0.34), (24, float(rng.uniform(-6, 6)), 0)):
            s.ball("pillow", (w * 0.42 / count + 0.08, h * 0.09, d * 0.11), (0, h * 0.06, 0), sides=24)


@drawing("cushion", (0.5, 0.16, 0.5), body="cotton")
def cushion(s: Sketch, rng: Rng) -> None:
    """A plump square cushion with pinched corners and a button."""
    w, h, d = s.size
    u = np.linspace(-1, 1, 17)
    x, z = np.meshgrid(u, u)
    puff = ((1 - x**2) * (1 - z**2)) ** 0.35
    pinch = 1 - 0.1 * (1 - np.abs(x * z)) * (np.maximum(np.abs(x), np.abs(z)) ** 4)
    dent = 1 - 0.35 * np.exp(-(x**2 + z**2) * 40)
    for sign in (1, -1):
        grid = np.stack([x * pinch * w / 2, h / 2 + sign * puff * dent * h / 2, z * pinch * d / 2], -1)
        s.sheet("body", grid[::sign] if sign > 0 else grid, both=True)
