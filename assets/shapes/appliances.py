"""Kitchen machines: refrigerator, microwave, toaster, blender, washing machine, food mixer."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import Sketch, arc

Rng = np.random.Generator


@drawing("refrigerator", (0.75, 1.8, 0.7), body="white enamel", handles="chrome", seams="dark grey rubber")
def refrigerator(s: Sketch, rng: Rng) -> None:
    """A refrigerator with a freezer above: two doors with long handles at one side, a kick plate, a badge."""
    w, h, d = s.size
    case = d * 0.86
    z = (case - d) / 2
    s.box("body", (w * 0.99, h * 0.97, case), (0, h * 0.03, z), bevel=0.012)
    s.box("seams", (w * 0.9, h * 0.04, case * 0.96), (0, 0, z), bevel=0)
    s.box("seams", (w * 0.95, h * 0.93, d * 0.03), (0, h * 0.05, z + case / 2), bevel=0)
    for low, high in ((0.045, 0.665), (0.675, 0.995)):
        s.box("body", (w, h * (high - low), d * 0.1), (0, h * low, d * 0.4), bevel=0.02)
    for low, high in ((0.36, 0.64), (0.7, 0.86)):
        x, out = -w * 0.41, d * 0.485
        s.rod("handles", (x, h * low, out), (x, h * high, out), w * 0.017, sides=12)
        for y in (low + 0.015, high - 0.015):
            s.rod("handles", (x, h * y, d * 0.44), (x, h * y, out), w * 0.014)
    s.box("handles", (w * 0.16, h * 0.014, 0.006), (w * 0.3, h * 0.94, d * 0.45), bevel=0.001)


@drawing("microwave", (0.5, 0.3, 0.4), body="white enamel", window="black glass", keys="grey plastic")
def microwave(s: Sketch, rng: Rng) -> None:
    """A microwave oven: a dark window in its door, an upright handle, a panel with a clock, keys and a dial."""
    w, h, d = s.size
    s.box("body", (w, h * 0.95, d * 0.9), (0, h * 0.05, -d * 0.05), bevel=h * 0.03)
    s.box("body", (w * 0.74, h * 0.9, d * 0.06), (-w * 0.125, h * 0.075, d * 0.41), bevel=h * 0.02)
    s.box("window", (w * 0.56, h * 0.6, d * 0.012), (-w * 0.16, h * 0.22, d * 0.438), bevel=0)
    s.rod("keys", (w * 0.2, h * 0.18, d * 0.48), (w * 0.2, h * 0.86, d * 0.48), w * 0.014, sides=12)
    for y in (0.2, 0.84):
        s.rod("keys", (w * 0.2, h * y, d * 0.42), (w * 0.2, h * y, d * 0.48), w * 0.011)
    s.box("window", (w * 0.18, h * 0.13, d * 0.03), (w * 0.37, h * 0.76, d * 0.395), bevel=0)
    for row in range(4):
        for k in range(3):
            s.box("keys", (w * 0.048, h * 0.07, d * 0.03), (w * (0.31 + 0.06 * k), h * (0.37 + 0.09 * row), d * 0.4))
    s.cylinder("keys", w * 0.05, d * 0.06, (w * 0.37, h * 0.23, d * 0.4), (90, 0, 0), sides=24)
    for x in (-1.0, 1.0):
        for z in (-1.0, 1.0):
            s.cylinder("keys", w * 0.03, h * 0.06, (x * w * 0.42, 0, z * d * 0.36), sides=12)


@drawing("toaster", (0.32, 0.23, 0.19), body="brushed steel", bread="toasted bread", trim="black plastic")
def toaster(s: Sketch, rng: Rng) -> None:
    """A toaster with two slices standing out of its slots, a lever and a dial at its end."""
    w, h, d = s.size
    tall = h * 0.8
    r = d * 0.26
    wall = [(-d * 0.48, h * 0.06), (d * 0.48, h * 0.06)]
    wall += arc(r, 0, 90, 7, (d * 0.48 - r, tall - r)).tolist() + arc(r, 90, 180, 7, (-d * 0.48 + r, tall - r)).tolist()
    s.prism("body", wall, w * 0.8, turn=(0, 90, 0))
    for x in (-1.0, 1.0):
        s.prism("trim", np.array(wall) * [1.03, 1.015], w * 0.06, (x * w * 0.42, 0, 0), (0, 90, 0))
    s.box("trim", (w * 0.9, h * 0.08, d), bevel=h * 0.02)
    slice_ = [(-0.3, 0.0), (0.3, 0.0), (0.3, 0.24), *arc(0.1, -20, 120, 6, (0.26, 0.3)), (0, 0.42)]
    slice_ += [(-x, y) for x, y in slice_[::-1][1:-2]]
    for z in (-1.0, 1.0):
        s.box("trim", (w * 0.66, h * 0.02, d * 0.17), (0, tall - h * 0.012, z * d * 0.17), bevel=0)
        with s.frame((0, h * 0.64, z * d * 0.17)):
            s.prism("bread", np.array(slice_) * [w, h * 0.85], d * 0.1)
    s.box("trim", (w * 0.05, h * 0.08, d * 0.2), (w * 0.475, h * 0.5, 0), bevel=h * 0.015)
    s.cylinder("body", h * 0.07, w * 0.03, (w * 0.45, h * 0.24, 0), (0, 0, -90), sides=20)


@drawing("blender", (0.18, 0.4, 0.18), jug="clear glass", base="black plastic", trim="brushed steel")
def blender(s: Sketch, rng: Rng) -> None:
    """A kitchen blender: a heavy foot with a dial, a tall glass jug with a handle, a lid."""
    w, h, d = s.size
    r = d * 0.5
    s.lathe("base", [(r * 0.98, 0), (r, h * 0.03), (r * 0.82, h * 0.24), (r * 0.7, h * 0.28), (0, h * 0.28)], sides=32)
    s.lathe("trim", [(r * 0.72, h * 0.27), (r * 0.7, h * 0.33), (0, h * 0.33)], sides=28)
    jug = [(0.0, 0.33), (0.6, 0.33), (0.62, 0.36), (0.86, 0.88), (0.92, 0.9), (0.82, 0.9), (0.56, 0.38), (0, 0.37)]
    s.lathe("jug", [(x * r, y * h) for x, y in jug], sides=36)
    lid = [(0.9, 0.89), (0.92, 0.93), (0.4, 0.95), (0.36, 1.0), (0, 1.0)]
    s.lathe("base", [(x * r, y * h) for x, y in lid], sides=32)
    s.cylinder("trim", r * 0.3, d * 0.06, (0, h * 0.12, r * 0.84), (80, 0, 0), sides=24)
    bow = [(r * 0.78, h * 0.82, 0), (w * 0.62, h * 0.8, 0), (w * 0.62, h * 0.52, 0), (r * 0.62, h * 0.45, 0)]
    s.tube("jug", bow, r * 0.11, 10)
    for k in range(4):
        with s.frame((0, h * 0.38, 0), (0, 90 * k, 20)):
            s.box("trim", (r * 0.4, h * 0.006, r * 0.14), (r * 0.2, 0, 0), bevel=0)


@drawing("washing_machine", (0.6, 0.85, 0.6), body="white enamel", door="chrome", glass="dark glass")
def washing_machine(s: Sketch, rng: Rng) -> None:
    """A front-loading washing machine: a round glass door in a ring, a drawer, a dial and keys above."""
    w, h, d = s.size
    s.box("body", (w, h, d * 0.94), (0, 0, -d * 0.03), bevel=0.012)
    s.box("body", (w * 0.98, h * 0.15, d * 0.04), (0, h * 0.83, d * 0.44), bevel=0.006)
    y = h * 0.44
    with s.frame((0, y, d * 0.43), (90, 0, 0)):
        r, deep = w * 0.33, d * 0.07
        s.lathe(
            "door", [(r, 0), (r, deep * 0.6), (r * 0.9, deep), (r * 0.76, deep * 0.8), (r * 0.7, deep * 0.5)], sides=40
        )
        s.ball("glass", (r * 0.72, deep * 0.8, r * 0.72), (0, deep * 0.2, 0), sides=32, lower_deg=0)
    s.box("door", (w * 0.05, h * 0.12, d * 0.03), (w * 0.3, y - h * 0.06, d * 0.485), bevel=0.004)
    s.box("body", (w * 0.28, h * 0.09, d * 0.03), (-w * 0.31, h * 0.86, d * 0.46), bevel=0.004)
    s.cylinder("door", h * 0.045, d * 0.05, (w * 0.02, h * 0.905, d * 0.455), (90, 0, 0), sides=28)
    s.box("glass", (w * 0.22, h * 0.06, d * 0.01), (w * 0.3, h * 0.88, d * 0.46), bevel=0)
    s.box("body", (w * 0.94, h * 0.08, d * 0.03), (0, h * 0.02, d * 0.44), bevel=0.004)
