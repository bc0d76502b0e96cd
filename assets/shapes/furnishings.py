"""What hangs, stands against or opens in a room's walls, and what lies on its floor."""

from __future__ import annotations

import numpy as np

from assets.pictures.sheet import FRAMED
from assets.shapes.drawing import drawing
from assets.shapes.roles import HEARTH, Roles
from assets.shapes.sketch import Sketch

Rng = np.random.Generator


@drawing("rug", (2.4, 0.02, 1.7), body="woven wool")
def rug(s: Sketch, rng: Rng) -> None:
    """A carpet with fringes at its two ends."""
    w, h, d = s.size
    s.box("body", (w * 0.96, h, d), bevel=h * 0.4)
    for x in (-1.0, 1.0):
        for z in np.linspace(-0.48, 0.48, 28):
            s.box(
                "body",
                (w * 0.02, h * 0.4, d * 0.012),
                (x * w * 0.49, 0, z * d),
                (0, float(rng.uniform(-8, 8)), 0),
                bevel=0,
            )


@drawing("curtain", (1.8, 2.4, 0.2), body="velvet", rod="brass")
def curtain(s: Sketch, rng: Rng) -> None:
    """Two drapes in deep folds, gathered by ties, on a rod with rings and knobs."""
    w, h, d = s.size
    s.rod("rod", (-w * 0.48, h * 0.97, 0), (w * 0.48, h * 0.97, 0), h * 0.012)
    for x in (-1.0, 1.0):
        s.ball("rod", h * 0.025, (x * w * 0.485, h * 0.97, 0), sides=14)
        u, v = np.meshgrid(np.linspace(0, 1, 57), np.linspace(0, 1, 15))
        waist = 1 - 0.42 * np.exp(-(((v - 0.62) / 0.2) ** 2)) - 0.16 * v
        across = x * w * (0.47 - 0.4 * u * waist)
        fold = d * 0.36 * np.sin(u * 2 * np.pi * 7 + 0.3 * np.sin(v * 3)) * (0.55 + 0.45 * v)
        grid = np.stack([across, h * (0.96 - 0.96 * v), fold], -1)
        s.sheet("body", grid)
        s.ring("rod", w * 0.07, 0.01, (x * w * 0.39, h * 0.37, 0), (90, 0, 0), sides=6)
        for k in range(6):
            s.ring("rod", h * 0.02, 0.004, (x * w * (0.1 + 0.068 * k), h * 0.965, 0), (0, 90, 0), sides=6)


@drawing("picture_frame", (0.9, 0.7, 0.06), frame="gilded wood", picture="canvas")
def picture_frame(s: Sketch, rng: Rng) -> None:
    """A picture behind a moulded frame with mitred corners."""
    w, h, d = s.size
    edge = 0.1 * min(w, h)
    s.box("frame", (w - edge, h - edge, d * 0.3), (0, edge / 2, -d * 0.15), bevel=0)
    s.picture("picture", str(rng.choice(FRAMED)), (w - edge, h - edge), (0, edge / 2, d * 0.02))
    for inset, depth, at in ((0.0, 0.55, -0.2), (0.25, 0.9, 0.0), (0.6, 0.5, 0.1)):
        for side in (-1.0, 1.0):
            t = edge * (0.32 if inset != 0.25 else 0.4)
            x, y = side * (w / 2 - edge * inset - t / 2), h / 2 + side * (h / 2 - edge * inset - t / 2)
            s.box("frame", (t, h - 2 * edge * inset, d * depth), (x, edge * inset, at * d), bevel=t * 0.3)
            s.box("frame", (w - 2 * edge * inset, t, d * depth), (0, y - t / 2, at * d), bevel=t * 0.3)


@drawing("window", (1.3, 1.4, 0.14), frame="white painted wood", glass="glass")
def window(s: Sketch, rng: Rng) -> None:
    """A casement of two sashes with glazing bars, a sill and an architrave."""
    w, h, d = s.size
    t = 0.07 * min(w, h)
    for x in (-1.0, 1.0):
        s.box("frame", (t, h * 0.94, d * 0.6), (x * (w * 0.47 - t / 2), h * 0.06, 0), bevel=0.006)
    s.box("frame", (w * 0.94, t, d * 0.6), (0, h - t, 0), bevel=0.006)
    s.box("frame", (w, h * 0.05, d), (0, h * 0.02, 0), bevel=0.01)
    s.box("frame", (t * 0.9, h * 0.88, d * 0.5), (0, h * 0.07, 0), bevel=0.006)
    s.box("glass", (w * 0.88, h * 0.86, 0.008), (0, h * 0.08, 0), bevel=0)
    for x in (-0.235, 0.235):
        s.box("frame", (t * 0.35, h * 0.86, d * 0.3), (x * w, h * 0.08, 0), bevel=0.003)
    for y in (0.36, 0.65):
        s.box("frame", (w * 0.88, t * 0.35, d * 0.3), (0, y * h, 0), bevel=0.003)


@drawing("door", (1.0, 2.1, 0.18), panel="oak planks", frame="dark wood", handle="brass")
def door(s: Sketch, rng: Rng, arched: float = 0.0) -> None:
    """A panelled door in its frame with a handle and hinges; `arched` 1 rounds its head."""
    w, h, d = s.size
    t = w * 0.09
    spring = h - (w / 2 if arched >= 0.5 else 0)
    for x in (-1.0, 1.0):
        s.box("frame", (t, spring, d), (x * (w / 2 - t / 2), 0, 0), bevel=0.008)
    if arched >= 0.5:
        a = np.radians(np.linspace(0, 180, 19))
        outer = [(w / 2 * np.cos(b), w / 2 * np.sin(b)) for b in a]
        inner = [((w / 2 - t) * np.cos(b), (w / 2 - t) * np.sin(b)) for b in a[::-1]]
        s.prism("frame", outer + inner, d, (0, spring, 0))
        s.prism("panel", inner[::-1], d * 0.3, (0, spring, 0))
    else:
        s.box("frame", (w, t, d), (0, h - t, 0), bevel=0.008)
        spring = h - t
    inside = w - 2 * t
    for k in range(5):
        s.box("panel", (inside / 5 * 0.985, spring, d * 0.3), (-inside / 2 + inside * (k + 0.5) / 5, 0, 0), bevel=0.006)
    for y in (0.12, 0.5, 0.86):
        s.box("frame", (inside * 0.96, h * 0.06, d * 0.36), (0, y * spring, 0), bevel=0.008)
    for z in (-1.0, 1.0):
        s.rod("handle", (inside * 0.38, h * 0.46, 0), (inside * 0.38, h * 0.46, z * d * 0.34), 0.012)
        s.ball("handle", 0.03, (inside * 0.38, h * 0.46, z * d * 0.38), sides=16)
    for y in (0.16, 0.8):
        s.box("handle", (0.02, h * 0.06, d * 0.42), (-inside * 0.48, y * h, 0), bevel=0.004)


@drawing(
    "fireplace", (1.6, 1.3, 0.6), Roles(shines={"flame": HEARTH}), body="brick", hearth="sooty stone", flame="flame"
)
def fireplace(s: Sketch, rng: Rng) -> None:
    """A brick chimney piece: a stone surround, a mantel shelf on corbels, a dark hearth, logs on a grate and fire."""
    w, h, d = s.size
    for x in (-1.0, 1.0):
        s.box("body", (w * 0.26, h * 0.86, d * 0.8), (x * w * 0.35, 0, -d * 0.06), bevel=0.012)
        s.box("body", (w * 0.28, h * 0.1, d * 0.86), (x * w * 0.35, 0, -d * 0.04), bevel=0.012)
    s.box("body", (w * 0.96, h * 0.24, d * 0.8), (0, h * 0.64, -d * 0.06), bevel=0.012)
    s.box("hearth", (w, h * 0.07, d), (0, h * 0.93, 0), bevel=0.015)
    s.box("hearth", (w * 0.9, h * 0.05, d * 0.86), (0, h * 0.88, -d * 0.02), bevel=0.012)
    s.box("hearth", (w * 0.46, h * 0.66, d * 0.1), (0, 0, -d * 0.41), bevel=0)
    s.box("hearth", (w * 0.98, h * 0.04, d * 0.96), bevel=0.008)
    _draw_surround(s)
    _draw_logs(s)
    for k, (x, z) in enumerate(((-0.06, -0.13), (0.05, -0.06), (0.0, 0.02))):
        size = (w * float(rng.uniform(0.26, 0.32)), h * float(rng.uniform(0.34, 0.4)) * (1 - 0.12 * k))
        s.picture("flame", "fire", size, (x * w, h * 0.07, z * d), (0, 14.0 * (k - 1), 0))


def _draw_surround(s: Sketch) -> None:
    """Stones about the opening with a keystone over it, corbels under the mantel, and a kerb before the hearth."""
    w, h, d = s.size
    front = d * 0.345
    for x in (-1.0, 1.0):
        for k in range(5):
            with s.tinted((0.8 + 0.06 * (k % 3),) * 3):
                wide = w * (0.075 if k % 2 else 0.055)
                s.box(
                    "hearth",
                    (wide, h * 0.118, 0.03),
                    (x * (w * 0.225 + wide / 2), h * (0.045 + 0.12 * k), front),
                    bevel=0.006,
                )
        s.box("hearth", (w * 0.1, h * 0.06, d * 0.1), (x * w * 0.36, h * 0.82, d * 0.37), bevel=0.01)
        s.box("hearth", (w * 0.08, h * 0.06, d * 0.06), (x * w * 0.36, h * 0.765, d * 0.36), bevel=0.01)
    for k in range(-3, 4):
        with s.tinted((0.82 + 0.05 * (k % 3),) * 3):
            s.box("hearth", (w * 0.072, h * 0.1, 0.03), (w * 0.078 * k, h * 0.645, front), (0, 0, -3.0 * k), 0.006)
    s.box("hearth", (w * 0.08, h * 0.15, 0.05), (0, h * 0.63, front), bevel=0.008)
    s.box("hearth", (w * 0.5, h * 0.03, d * 0.05), (0, h * 0.04, d * 0.42), bevel=0.006)


def _draw_logs(s: Sketch) -> None:
    """Three logs with pale ends on the bars of a grate that stands on feet."""
    w, h, d = s.size
    with s.tinted((0.25, 0.25, 0.27)):
        for x in (-0.15, -0.09, -0.03, 0.03, 0.09, 0.15):
            s.rod("hearth", (x * w, h * 0.085, -d * 0.28), (x * w, h * 0.085, d * 0.12), 0.009, sides=6)
            s.rod("hearth", (x * w, h * 0.085, d * 0.12), (x * w, h * 0.15, d * 0.15), 0.009, sides=6)
        for x in (-0.15, 0.15):
            for z in (-0.25, 0.08):
                s.rod("hearth", (x * w, h * 0.04, z * d), (x * w, h * 0.085, z * d), 0.012, sides=6)
    for x, y, z, lean in ((-0.02, 0.115, -0.16, 0.02), (0.02, 0.115, 0.0, -0.015), (0.0, 0.19, -0.08, 0.03)):
        a, b = (x * w - w * 0.15, h * (y - lean), z * d), (x * w + w * 0.15, h * (y + lean), z * d + d * 0.04)
        with s.tinted((0.5, 0.36, 0.26)):
            s.rod("hearth", a, b, h * 0.04, h * 0.034, sides=10)
        with s.tinted((1.0, 0.8, 0.55)):
            for end, way in ((a, -1.0), (b, 1.0)):
                s.rod("hearth", end, (end[0] + way * 0.006, end[1], end[2]), h * 0.03, sides=10)


@drawing("piano", (1.5, 1.2, 0.65), body="black lacquer", keys="ivory")
def piano(s: Sketch, rng: Rng) -> None:
    """An upright piano: case, keyboard with black and white keys, music desk, pedals."""
    w, h, d = s.size
    s.box("body", (w, h, d * 0.5), (0, 0, -d * 0.25), bevel=0.015)
    s.box("body", (w * 1.0, h * 0.03, d * 0.56), (0, h * 0.97, -d * 0.22), bevel=0.008)
    s.box("body", (w * 0.98, h * 0.08, d * 0.5), (0, h * 0.54, d * 0.2), bevel=0.012)
    for x in (-1.0, 1.0):
        s.box("body", (w * 0.05, h * 0.56, d * 0.08), (x * w * 0.46, 0, d * 0.4), bevel=0.01)
        s.box("body", (w * 0.06, h * 0.14, d * 0.5), (x * w * 0.465, h * 0.54, d * 0.24), bevel=0.012)
    count = 36
    for k in range(count):
        x = -w * 0.43 + w * 0.86 * (k + 0.5) / count
        s.box("keys", (w * 0.86 / count * 0.92, h * 0.02, d * 0.26), (x, h * 0.62, d * 0.33), bevel=0.001)
        if k % 7 not in (2, 6) and k < count - 1:
            s.box("body", (w * 0.012, h * 0.022, d * 0.16), (x + w * 0.43 / count, h * 0.635, d * 0.28), bevel=0.001)
    with s.frame((0, h * 0.7, d * 0.03), (-12, 0, 0)):
        s.box("body", (w * 0.5, h * 0.2, 0.015), bevel=0.004)
        s.box("keys", (w * 0.26, h * 0.18, 0.004), (0, 0.006, 0.012), bevel=0)
    for x in (-0.05, 0.05):
        s.box("keys", (w * 0.03, 0.012, d * 0.16), (x * w, h * 0.04, d * 0.08), bevel=0.004)


@drawing("blackboard", (2.0, 1.3, 0.08), frame="wood", board="slate")
def blackboard(s: Sketch, rng: Rng) -> None:
    """A framed board with a chalk ledge, chalk and a sponge."""
    w, h, d = s.size
    s.box("board", (w * 0.95, h * 0.92, d * 0.3), (0, h * 0.05, -d * 0.25), bevel=0)
    for x in (-1.0, 1.0):
        s.box("frame", (w * 0.03, h * 0.97, d * 0.55), (x * w * 0.485, h * 0.03, -d * 0.15), bevel=0.006)
    for y in (0.02, 0.955):
        s.box("frame", (w, h * 0.045, d * 0.55), (0, y * h, -d * 0.15), bevel=0.006)
    s.box("frame", (w * 0.9, h * 0.02, d * 0.9), (0, 0, d * 0.04), bevel=0.004)
    s.box("frame", (w * 0.06, h * 0.04, d * 0.4), (w * 0.3, h * 0.02, d * 0.2), bevel=0.006)
    for x in (-0.1, -0.04, 0.06):
        s.rod("frame", (x * w, h * 0.028, d * 0.2), (x * w + w * 0.035, h * 0.028, d * 0.22), 0.006, sides=8)
