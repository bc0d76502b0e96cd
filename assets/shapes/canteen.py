"""What is cooked and eaten with in China: steamer, chopsticks, wok, mooncakes."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import Sketch

Rng = np.random.Generator
V = np.array


@drawing("bamboo_steamer", (0.32, 0.24, 0.32), bamboo="pale bamboo", band="brown bamboo", buns="white dough")
def bamboo_steamer(s: Sketch, rng: Rng) -> None:
    """Two round bamboo baskets one on the other, banded, full of white buns, the woven lid leaning beside."""
    for y in (0.0, 0.08):
        s.lathe(
            "bamboo", [(0.145, y), (0.145, y + 0.075), (0.135, y + 0.075), (0.135, y + 0.03), (0.0, y + 0.03)], sides=32
        )
        for dy in (0.008, 0.052):
            s.lathe(
                "band", [(0.146, y + dy), (0.15, y + dy), (0.15, y + dy + 0.016), (0.146, y + dy + 0.016)], sides=32
            )
    s.cylinder("bamboo", 0.135, 0.004, (0, 0.125, 0), sides=32)
    for k in range(7):
        a = 2 * np.pi * k / 6
        r = 0.085 if k < 6 else 0.0
        at = (r * float(np.cos(a)), 0.127, r * float(np.sin(a)))
        s.lathe(
            "buns",
            [(0.036, 0.0), (0.04, 0.014), (0.034, 0.034), (0.016, 0.047), (0.006, 0.05), (0.0, 0.053)],
            at,
            sides=14,
        )
    with s.frame((0, 0.185, -0.155), (-68, 0, 0)):
        s.lathe("bamboo", [(0, 0.0), (0.13, 0.0), (0.14, -0.01), (0.14, 0.012), (0.1, 0.024), (0, 0.03)], sides=32)
        s.lathe("band", [(0.142, -0.01), (0.146, -0.01), (0.146, 0.008), (0.142, 0.008)], sides=32)


@drawing("chopsticks", (0.24, 0.025, 0.06), wood="red lacquer", tip="black lacquer", rest="white porcelain")
def chopsticks(s: Sketch, rng: Rng) -> None:
    """A pair of lacquered chopsticks, their tips on a little porcelain rest."""
    for z, turn in ((-0.008, 0.006), (0.01, -0.004)):
        s.rod("wood", (0.118, 0.005, z + turn), (-0.06, 0.018, z), 0.0045, 0.003, sides=8)
        s.rod("tip", (-0.06, 0.018, z), (-0.118, 0.021, z - turn * 0.4), 0.003, 0.0016, sides=8)
    s.box("rest", (0.018, 0.014, 0.056), (-0.075, 0.0, 0), bevel=0.005)


@drawing("wok", (0.62, 0.2, 0.42), pan="black iron", handle="pale wood", food="stir-fried green vegetables")
def wok(s: Sketch, rng: Rng) -> None:
    """A wok: a wide round-bottomed iron pan with a wooden handle, a ring on the other side, greens frying in it."""
    outer = [(0.19 * np.sin(t), 0.13 - 0.13 * np.cos(t)) for t in np.linspace(0, 1.35, 10)]
    inner = [(0.185 * np.sin(t), 0.136 - 0.13 * np.cos(t)) for t in np.linspace(1.35, 0, 10)]
    s.lathe("pan", [*outer, *inner], (-0.08, 0, 0), sides=32)
    s.rod("handle", (0.13, 0.11, 0), (0.36, 0.17, 0), 0.016, 0.013)
    s.rod("pan", (0.09, 0.1, 0), (0.15, 0.115, 0), 0.011)
    s.ring("pan", 0.03, 0.006, (-0.285, 0.105, 0), (90, 0, 0))
    for k in range(16):
        a, r = 2.4 * k, 0.028 * k**0.5
        s.ball(
            "food",
            (0.03, 0.012, 0.02),
            (-0.08 + r * float(np.cos(a)), 0.05 + 0.004 * (k % 3), r * float(np.sin(a))),
            (15 * (k % 4), 70 * k, 0),
            sides=8,
        )


@drawing(
    "mooncakes", (0.3, 0.1, 0.3), cake="golden brown pastry", filling="dark red bean paste", plate="white porcelain"
)
def mooncakes(s: Sketch, rng: Rng) -> None:
    """Round moulded pastries with a fluted edge on a plate, one of them cut open."""
    s.lathe("plate", [(0.08, 0.0), (0.085, 0.008), (0.145, 0.02), (0.148, 0.024), (0.08, 0.014), (0, 0.014)], sides=32)
    flute = [
        (r * float(np.cos(t)), r * float(np.sin(t)))
        for t in np.linspace(0, 2 * np.pi, 48, endpoint=False)
        for r in (0.042 + 0.003 * float(np.cos(12 * t)),)
    ]
    for k, (x, z, y) in enumerate(
        ((-0.05, -0.035, 0.014), (0.05, -0.035, 0.014), (0.0, 0.05, 0.014), (0.0, -0.01, 0.05))
    ):
        with s.frame((x, y + 0.018, z), (-90, 20 * k, 0)):
            s.prism("cake", flute, 0.036)
        with s.frame((x, y + 0.036, z)):
            s.ring("cake", 0.028, 0.003, (0, 0, 0), (90, 0, 0), sides=6)
            for turn in range(4):
                s.rod(
                    "cake",
                    (0, 0, 0),
                    (0.022 * float(np.cos(turn * 1.57)), 0, 0.022 * float(np.sin(turn * 1.57))),
                    0.004,
                    sides=5,
                )
    s.ball("filling", (0.018, 0.012, 0.018), (0.0, 0.086, -0.01), lower_deg=0, sides=12)
