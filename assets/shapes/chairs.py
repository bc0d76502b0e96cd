"""Chairs for one purpose: at a desk, to rock, to feed a child, on a deck, for a king, to lie in the sun."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.organic import curve
from assets.shapes.sketch import Sketch, arc

Rng = np.random.Generator
SIDES = (-1.0, 1.0)


@drawing("office_chair", (0.66, 1.2, 0.66), seat="black fabric", frame="black plastic", metal="polished steel")
def office_chair(s: Sketch, rng: Rng) -> None:
    """A swivel chair: five castors on a star, a gas spring, a padded seat and back, arms."""
    for _ in s.around(5):
        s.beam("metal", (0, 0.12, 0.02), (0, 0.08, 0.31), 0.045, 0.035)
        s.rod("frame", (-0.025, 0.032, 0.31), (0.025, 0.032, 0.31), 0.032, sides=14)
    s.rod("frame", (0, 0.1, 0), (0, 0.3, 0), 0.035)
    s.rod("metal", (0, 0.28, 0), (0, 0.42, 0), 0.02)
    s.box("frame", (0.24, 0.04, 0.26), (0, 0.41, 0))
    s.box("seat", (0.52, 0.09, 0.5), (0, 0.45, 0.02), bevel=0.04)
    s.tube("frame", curve([(0, 0.43, -0.12), (0, 0.45, -0.3), (0, 0.6, -0.33), (0, 0.8, -0.31)], 10), 0.022, 8)
    with s.frame((0, 0.6, -0.27), (-9, 0, 0)):
        s.box("seat", (0.46, 0.6, 0.08), bevel=0.038)
        s.box("seat", (0.3, 0.14, 0.09), (0, 0.47, 0.0), bevel=0.04)
    for x in SIDES:
        s.tube("frame", [(x * 0.24, 0.44, 0.0), (x * 0.31, 0.47, 0.0), (x * 0.31, 0.66, 0.0)], 0.016, 8)
        s.box("frame", (0.07, 0.03, 0.26), (x * 0.31, 0.66, 0.02), bevel=0.014)


@drawing("rocking_chair", (0.62, 1.1, 0.95), frame="oak wood", seat="woven wicker")
def rocking_chair(s: Sketch, rng: Rng) -> None:
    """A rocking chair: a tall slatted back and arms on two bowed rockers."""
    level = 0.42
    for x in SIDES:
        t = np.radians(np.linspace(-27, 27, 15))
        rail = np.column_stack([np.full(15, x * 0.26), 1.03 - np.cos(t), np.sin(t) * 1.02 - 0.03]) + [0, -0.008, 0]
        s.tube("frame", rail, 0.022, 8)
        s.rod("frame", (x * 0.26, 0.05, 0.22), (x * 0.26, 0.66, 0.24), 0.018)
        s.rod("frame", (x * 0.26, 0.05, -0.22), (x * 0.25, level, -0.2), 0.018)
        s.rod("frame", (x * 0.25, level - 0.02, -0.2), (x * 0.24, 1.08, -0.38), 0.02, 0.016)
        s.box("frame", (0.07, 0.025, 0.52), (x * 0.27, 0.66, -0.01), (-2, 0, 0), 0.01)
        s.rod("frame", (x * 0.26, 0.22, 0.22), (x * 0.26, 0.22, -0.21), 0.011)
    s.rod("frame", (-0.26, 0.24, 0.22), (0.26, 0.24, 0.22), 0.011)
    s.box("frame", (0.54, 0.03, 0.5), (0, level - 0.04, 0.02))
    s.box("seat", (0.5, 0.035, 0.46), (0, level - 0.015, 0.02), bevel=0.015)
    with s.frame((0, level, -0.2), (-15.5, 0, 0)):
        s.box("frame", (0.5, 0.09, 0.03), (0, 0.58, 0))
        s.box("frame", (0.48, 0.04, 0.025), (0, 0.05, 0))
        for k in range(6):
            s.rod("frame", (0.08 * (k - 2.5), 0.05, 0), (0.08 * (k - 2.5), 0.6, 0), 0.009, sides=8)


@drawing("high_chair", (0.55, 1.02, 0.6), frame="beech wood", tray="white plastic", seat="yellow vinyl")
def high_chair(s: Sketch, rng: Rng) -> None:
    """A child's high chair: long splayed legs, a small padded seat with arms, a tray before it."""
    for x in SIDES:
        for z in SIDES:
            s.rod("frame", (x * 0.26, 0, z * 0.27), (x * 0.17, 0.56, z * 0.15), 0.018)
        s.rod("frame", (x * 0.23, 0.2, -0.22), (x * 0.23, 0.2, 0.22), 0.011)
        s.box("frame", (0.03, 0.03, 0.4), (x * 0.19, 0.74, 0.02))
        s.rod("frame", (x * 0.18, 0.56, 0.12), (x * 0.19, 0.75, 0.12), 0.012)
    for z, y in ((0.24, 0.12), (0.2, 0.3)):
        s.rod("frame", (-0.22, y, z), (0.22, y, z), 0.012)
    s.box("frame", (0.26, 0.02, 0.14), (0, 0.29, 0.22))
    s.box("frame", (0.38, 0.03, 0.34), (0, 0.54, 0))
    s.box("seat", (0.35, 0.04, 0.32), (0, 0.57, 0), bevel=0.018)
    with s.frame((0, 0.58, -0.15), (-8, 0, 0)):
        s.box("frame", (0.37, 0.44, 0.02), (0, 0, -0.02), bevel=0.01)
        s.box("seat", (0.33, 0.38, 0.04), (0, 0.02, 0.01), bevel=0.018)
    rim = [*arc(0.12, 0, 90, 6, (0.14, 0.06)).tolist(), *arc(0.12, 90, 180, 6, (-0.14, 0.06)).tolist()]
    outline = [(0.26, -0.1), *rim, (-0.26, -0.1)]
    s.prism("tray", outline, 0.02, (0, 0.78, 0.2), (90, 0, 180))
    s.prism("tray", outline, 0.03, (0, 0.79, 0.2), (90, 0, 180), holes=[np.array(outline) * [0.9, 0.86]])


@drawing("deck_chair", (0.6, 0.95, 1.1), cloth="blue and white striped canvas", frame="beech wood")
def deck_chair(s: Sketch, rng: Rng) -> None:
    """A folding deck chair: two crossed frames of laths and a sling of canvas hung between them."""
    for x in SIDES:
        s.beam("frame", (x * 0.28, 0.0, 0.5), (x * 0.28, 0.93, -0.48), 0.03, 0.05)
        s.beam("frame", (x * 0.245, 0.0, -0.3), (x * 0.245, 0.42, 0.48), 0.03, 0.05)
        s.beam("frame", (x * 0.21, 0.0, -0.52), (x * 0.225, 0.62, -0.16), 0.025, 0.04)
    for y, z, w in (
        (0.93, -0.48, 0.58),
        (0.42, 0.48, 0.52),
        (0.03, 0.47, 0.58),
        (0.03, -0.28, 0.5),
        (0.04, -0.5, 0.44),
    ):
        s.rod("frame", (-w / 2, y, z), (w / 2, y, z), 0.018)
    sling = curve([(0, 0.94, -0.46), (0, 0.6, -0.28), (0, 0.27, 0.02), (0, 0.26, 0.25), (0, 0.43, 0.5)], 16)
    across = np.linspace(-0.22, 0.22, 5)
    s.sheet(
        "cloth",
        [
            np.column_stack([across, np.full(5, p[1]) - 0.03 * (1 - (across / 0.22) ** 2), np.full(5, p[2])])
            for p in sling
        ],
    )


@drawing("throne", (1.2, 2.1, 1.3), gold="polished gold", velvet="crimson velvet", gem="ruby")
def throne(s: Sketch, rng: Rng) -> None:
    """A king's throne on a step: golden posts with balls, a high pointed back set with gems, red velvet."""
    s.box("velvet", (1.2, 0.12, 1.3), bevel=0.02)
    s.box("gold", (1.02, 0.12, 1.04), (0, 0.12, -0.1), bevel=0.02)
    for x in SIDES:
        s.box("gold", (0.12, 1.38, 0.12), (x * 0.42, 0.24, -0.46), bevel=0.02)
        s.ball("gold", 0.085, (x * 0.42, 1.68, -0.46), sides=14)
        s.lathe(
            "gold", [(0.07, 0), (0.05, 0.1), (0.075, 0.3), (0.05, 0.5), (0.07, 0.56)], (x * 0.42, 0.24, 0.28), sides=12
        )
        s.box("gold", (0.13, 0.07, 0.8), (x * 0.42, 0.8, -0.07), bevel=0.02)
        s.box("velvet", (0.11, 0.05, 0.5), (x * 0.42, 0.86, -0.08), bevel=0.022)
        s.ball("gold", 0.085, (x * 0.42, 0.87, 0.32), sides=14)
        s.box("gold", (0.06, 0.34, 0.66), (x * 0.4, 0.26, -0.08), bevel=0.01)
    s.box("gold", (0.8, 0.3, 0.72), (0, 0.24, -0.08), bevel=0.02)
    s.box("velvet", (0.74, 0.13, 0.68), (0, 0.53, -0.06), bevel=0.06)
    back = [(-0.38, 0.0), (0.38, 0.0), (0.38, 1.15), (0.2, 1.32), (0.0, 1.58), (-0.2, 1.32), (-0.38, 1.15)]
    s.prism("gold", back, 0.09, (0, 0.5, -0.46))
    s.prism("velvet", np.array(back) * [0.78, 0.8] + [0, 0.08], 0.06, (0, 0.5, -0.42))
    s.ball("gem", (0.07, 0.09, 0.04), (0, 1.9, -0.41), sides=12)
    for x in (-0.24, 0.24):
        s.ball("gem", (0.045, 0.045, 0.03), (x, 1.7, -0.41), sides=10)
    for k in range(5):
        s.ball("gem", 0.035, (0.17 * (k - 2), 0.4, 0.285), sides=8)


@drawing("sun_lounger", (0.68, 0.9, 1.95), cushion="white cotton", frame="teak wood")
def sun_lounger(s: Sketch, rng: Rng) -> None:
    """A sun lounger: a long slatted bed on legs and two wheels, its back raised, a thick cushion."""
    for x in SIDES:
        s.box("frame", (0.05, 0.06, 1.9), (x * 0.31, 0.26, 0), bevel=0.01)
        s.box("frame", (0.05, 0.28, 0.05), (x * 0.31, 0, 0.85))
        s.rod("frame", (x * 0.28, 0.13, -0.8), (x * 0.33, 0.13, -0.8), 0.13, sides=20)
    for k in range(10):
        s.box("frame", (0.58, 0.02, 0.07), (0, 0.29, 0.9 - 0.12 * k), bevel=0)
    with s.frame((0, 0.31, -0.18), (-40, 0, 0)):
        s.box("frame", (0.58, 0.82, 0.03), bevel=0.01)
        s.box("cushion", (0.56, 0.84, 0.09), (0, 0.02, 0.06), bevel=0.04)
        s.box("cushion", (0.4, 0.2, 0.1), (0, 0.6, 0.13), bevel=0.048)
    for k in range(3):
        s.box("cushion", (0.56, 0.09, 0.38), (0, 0.31, 0.03 + 0.375 * k), bevel=0.04)
