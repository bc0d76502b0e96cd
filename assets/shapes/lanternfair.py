"""What a Chinese feast hangs out: lanterns in the form of a lotus, a rabbit and a carp, couplets at a door."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.roles import BULB, Roles
from assets.shapes.sketch import Sketch

Rng = np.random.Generator
SIDES = (-1.0, 1.0)


@drawing(
    "lotus_lantern",
    (1.1, 1.0, 1.1),
    Roles(shines={"petals": BULB}),
    petals="glowing pink paper",
    heart="glowing yellow paper",
    leaf="glowing green paper",
)
def lotus_lantern(s: Sketch, rng: Rng) -> None:
    """A lantern as a lotus: three rings of pointed petals round a yellow heart, on a leaf."""
    s.lathe("leaf", [(0.1, 0.0), (0.52, 0.06), (0.54, 0.1), (0.1, 0.08)], sides=28)
    s.ball("heart", (0.16, 0.16, 0.16), (0, 0.3, 0), sides=16)
    for count, lean, tall, first in ((9, 58, 0.5, 0.0), (8, 36, 0.58, 22.0), (6, 15, 0.66, 10.0)):
        for _ in s.around(count, 0.1, 0.12, first):
            u = np.linspace(0, 1, 7)
            wide = 0.19 * np.sin(np.pi * (0.12 + 0.88 * u)) ** 0.8
            a = np.radians(lean) * (0.55 + 0.45 * u)
            out, up = tall * u * np.sin(a), tall * u * np.cos(a)
            rows = [[(k * w, y, z - 0.05 * abs(k)) for k in (-1, 0, 1)] for w, y, z in zip(wide, up, out, strict=True)]
            s.sheet("petals", rows)


@drawing(
    "rabbit_lantern",
    (0.7, 1.25, 1.3),
    Roles(shines={"paper": BULB}),
    paper="glowing white paper",
    trim="glowing pink paper",
    eyes="glowing red paper",
    wood="pale bamboo",
)
def rabbit_lantern(s: Sketch, rng: Rng) -> None:
    """A lantern as a rabbit on four wheels: ribs of paper, long ears, red eyes."""
    s.ball("paper", (0.3, 0.32, 0.48), (0, 0.5, -0.12), sides=20)
    s.ball("paper", (0.21, 0.22, 0.24), (0, 0.82, 0.36), sides=16)
    s.ball("trim", 0.12, (0, 0.56, -0.62), sides=10)
    for x in SIDES:
        s.ball("paper", (0.06, 0.24, 0.04), (x * 0.1, 1.08, 0.26), (-14, 0, x * -10), 12)
        s.ball("trim", (0.035, 0.18, 0.03), (x * 0.1, 1.08, 0.285), (-14, 0, x * -10), 10)
        s.ball("eyes", 0.04, (x * 0.12, 0.88, 0.55), sides=8)
        for z in (-0.42, 0.24):
            s.cylinder("wood", 0.13, 0.05, (x * 0.27, 0.13, z), (0, 0, x * -90), sides=14)
    for z in np.linspace(-0.5, 0.26, 6):
        r = float(np.sqrt(max(0.0, 1 - ((z + 0.12) / 0.48) ** 2)))
        s.ring("trim", 0.31 * r, 0.008, (0, 0.5, float(z)), (90, 0, 0), sides=4)
    s.ball("trim", (0.05, 0.035, 0.03), (0, 0.8, 0.6), sides=8)
    s.box("wood", (0.3, 0.05, 0.8), (0, 0.16, -0.1), bevel=0.01)


@drawing(
    "carp_lantern",
    (0.7, 1.5, 1.9),
    Roles(shines={"paper": BULB}),
    paper="glowing orange paper",
    fins="glowing yellow paper",
    eyes="black paint",
    pole="dark wood",
)
def carp_lantern(s: Sketch, rng: Rng) -> None:
    """A lantern as a leaping carp on a pole: scales, fins, a forked tail."""
    s.cylinder("pole", 0.025, 0.9, sides=8)
    s.cylinder("pole", 0.2, 0.05, sides=16)
    with s.frame((0, 1.0, 0), (-14, 0, 0)):
        u = np.linspace(0, 1, 14)
        r = 0.3 * np.sin(np.pi * np.clip(0.12 + 0.84 * u, 0, 1)) ** 0.9
        turn = np.linspace(0, 2 * np.pi, 17)[:-1]
        rings = [
            np.column_stack([0.72 * a * np.cos(turn), a * np.sin(turn), np.full(16, 0.75 - 1.25 * t)])
            for t, a in zip(u, r, strict=True)
        ]
        s.loft("paper", np.array(rings)[::-1])
        for k, z in enumerate(np.linspace(0.3, -0.3, 6)):
            wide = 0.3 * float(np.sin(np.pi * (0.12 + 0.84 * (0.75 - z) / 1.25))) ** 0.9
            for n in range(7):
                a = np.radians(-60 + 20 * n + 10 * (k % 2))
                for x in SIDES:
                    at = (x * 0.74 * wide * float(np.cos(a)), 1.02 * wide * float(np.sin(a)), float(z))
                    s.ball("fins", (0.02, 0.045, 0.06), at, sides=6)
        for x in SIDES:
            s.ball("eyes", 0.04, (x * 0.13, 0.09, 0.58), sides=8)
            for fin in (
                (((0.16, -0.14, 0.2), (0.16, -0.14, 0.0)), ((0.36, -0.3, 0.06), (0.34, -0.32, -0.2))),
                (((0.0, 0.05 * x, -0.46), (0.0, 0.02 * x, -0.5)), ((0.05, 0.42 * x, -0.9), (0.0, 0.1 * x, -0.78))),
            ):
                s.sheet("fins", np.array(fin) * [x, 1, 1])
        s.sheet("fins", [[(0, 0.26, 0.25), (0, 0.24, -0.25)], [(0, 0.48, 0.1), (0, 0.36, -0.42)]])


@drawing("spring_couplets", (2.3, 2.5, 0.08), paper="red paper", ink="black ink", gold="gold paint")
def spring_couplets(s: Sketch, rng: Rng) -> None:
    """Couplets at a door: two long red strips of brushed characters, a short one above, a lozenge of good luck."""
    for x in SIDES:
        s.box("paper", (0.36, 1.9, 0.02), (x * 0.95, 0.0, 0), bevel=0)
        s.box("gold", (0.39, 0.03, 0.024), (x * 0.95, 0.02, 0), bevel=0)
        s.box("gold", (0.39, 0.03, 0.024), (x * 0.95, 1.86, 0), bevel=0)
        for k in range(7):
            _character(s, rng, (x * 0.95, 0.12 + 0.25 * k), 0.2)
    s.box("paper", (1.5, 0.36, 0.02), (0, 2.1, 0), bevel=0)
    for k in range(4):
        _character(s, rng, (-0.54 + 0.36 * k, 2.17), 0.22)
    with s.frame((0, 1.15, 0), (0, 0, 45)):
        s.box("paper", (0.62, 0.62, 0.022), (0, -0.31, 0), bevel=0)
        s.box("gold", (0.56, 0.56, 0.024), (0, -0.28, 0), bevel=0)
        s.box("paper", (0.53, 0.53, 0.026), (0, -0.265, 0), bevel=0)
    _character(s, rng, (0, 1.0), 0.3, lift=0.006)


def _character(s: Sketch, rng: Rng, at: tuple[float, float], size: float, lift: float = 0.0) -> None:
    """One brushed character: bars across, two falling strokes, a post."""
    x, y = at
    z = 0.013 + lift
    for k in range(3):
        w = size * float(rng.uniform(0.5, 1.0))
        s.box(
            "ink", (w, 0.11 * size, 0.004), (x, y + (0.15 + 0.32 * k) * size, z), (0, 0, float(rng.uniform(-4, 6))), 0
        )
    s.box(
        "ink", (0.11 * size, 0.9 * size, 0.004), (x + size * float(rng.uniform(-0.3, 0.3)), y + 0.04 * size, z), bevel=0
    )
    for side in SIDES:
        if rng.random() < 0.7:
            s.box("ink", (0.1 * size, 0.45 * size, 0.004), (x + side * 0.3 * size, y, z), (0, 0, side * 32), 0)
