"""Engines and arms of old wars, and of old justice: catapult, trebuchet, ram, crossbow, bow, guillotine, stocks."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.organic import curve
from assets.shapes.sketch import Sketch, arc
from assets.shapes.wagons import draw_spoked_wheel

Rng = np.random.Generator
SIDES = (-1.0, 1.0)


def _draw_disc_wheel(s: Sketch, radius: float, at: tuple[float, float, float]) -> None:
    """A solid plank wheel bound with iron; `at` is its centre, its axle lies along x."""
    x, y, z = at
    s.rod("wood", (x - 0.07, y, z), (x + 0.07, y, z), radius, sides=18)
    s.rod("iron", (x - 0.09, y, z), (x + 0.09, y, z), radius * 0.3, sides=10)
    s.box("iron", (0.16, 0.05, radius * 1.8), (x, y - 0.025, z), bevel=0)


@drawing("catapult", (2.38, 3.3, 4.0), wood="oak beams", iron="black iron", rope="hemp rope", stone="grey rock")
def catapult(s: Sketch, rng: Rng) -> None:
    """A catapult on four wheels: an arm with a bowl and a stone drawn back between uprights, twisted ropes."""
    for x in SIDES:
        s.box("wood", (0.24, 0.3, 4.0), (x * 0.75, 0.45, 0), bevel=0.02)
        s.beam("wood", (x * 0.75, 0.7, 0.3), (x * 0.75, 2.5, 0.3), 0.22, 0.26)
        s.beam("wood", (x * 0.75, 0.7, 1.7), (x * 0.75, 2.35, 0.4), 0.16, 0.18)
        s.beam("wood", (x * 0.75, 0.7, -0.9), (x * 0.75, 2.0, 0.2), 0.16, 0.18)
        for z in (1.5, -1.5):
            _draw_disc_wheel(s, 0.5, (x * 1.1, 0.5, z))
    for z in (-1.85, 1.85, 0.3):
        s.box("wood", (1.9, 0.22, 0.24), (0, 0.5, z), bevel=0.02)
    s.box("wood", (1.75, 0.3, 0.3), (0, 2.35, 0.3), bevel=0.03)
    s.box("rope", (0.9, 0.34, 0.36), (0, 2.33, 0.3), bevel=0.1)
    s.rod("rope", (-0.8, 0.75, 0.1), (0.8, 0.75, 0.1), 0.2, sides=12)
    s.beam("wood", (0, 0.7, 0.15), (0, 2.75, -1.35), 0.2, 0.16)
    with s.frame((0, 2.95, -1.5), (10, 0, 0)):
        s.ball("wood", (0.34, 0.26, 0.34), sides=14, upper_deg=0)
        s.ball("stone", 0.27, (0, 0.1, 0), sides=10)
    s.rod("rope", (0, 2.5, -1.2), (0, 0.7, -1.75), 0.03, sides=5)
    s.rod("iron", (-1.0, 0.72, -1.75), (1.0, 0.72, -1.75), 0.07)


@drawing("trebuchet", (4.2, 8.1, 7.8), wood="oak beams", iron="black iron", rope="hemp rope", stone="grey rock")
def trebuchet(s: Sketch, rng: Rng) -> None:
    """A trebuchet: a long beam on a tall frame, a great box of stones at its short end, a sling at the other."""
    for x in SIDES:
        s.box("wood", (0.34, 0.34, 7.0), (x * 1.4, 0, 0), bevel=0.03)
        for z in (2.0, -2.0):
            s.beam("wood", (x * 1.4, 0.2, z), (x * 0.8, 4.6, 0), 0.3, 0.3)
        s.beam("wood", (x * 1.2, 1.7, 1.3), (x * 1.2, 1.7, -1.3), 0.22, 0.22)
        s.beam("wood", (x * 2.0, 0.1, 0), (x * 0.9, 3.6, 0), 0.2, 0.2)
        s.box("iron", (0.2, 0.5, 0.5), (x * 0.8, 4.4, 0), bevel=0.05)
    for z in (3.2, 0, -3.2):
        s.box("wood", (3.6, 0.28, 0.34), (0, 0.1, z), bevel=0.03)
    s.rod("iron", (-0.95, 4.7, 0), (0.95, 4.7, 0), 0.12)
    s.rod("wood", (0, 3.5, 1.9), (0, 8.0, -3.8), 0.3, 0.14, 8)
    s.box("wood", (1.1, 1.3, 1.1), (0, 1.7, 1.9), bevel=0.04)
    for y in (1.85, 2.6):
        s.box("iron", (1.16, 0.1, 1.16), (0, y, 1.9), bevel=0)
    for x in SIDES:
        s.beam("iron", (x * 0.45, 2.9, 1.9), (x * 0.2, 3.6, 1.85), 0.08, 0.08)
    for k in range(5):
        s.ball("stone", 0.27, (0.3 * np.cos(1.3 * k), 3.0, 1.9 + 0.3 * np.sin(1.3 * k)), sides=8)
    for x in (-0.1, 0.1):
        s.tube("rope", curve([(x, 7.9, -3.7), (x, 6.6, -3.9), (x, 5.6, -3.6)], 6), 0.04, 5)
    s.ball("stone", 0.34, (0, 5.45, -3.55), sides=10)
    s.ball("rope", (0.4, 0.2, 0.4), (0, 5.3, -3.55), sides=10)
    for z in (3.0, 3.6, 4.2):
        s.ball("stone", 0.3, (1.0, 0.3, z - 0.6), sides=8)


@drawing("battering_ram", (2.6, 3.2, 5.2), wood="oak beams", iron="black iron", rope="hemp rope", hide="brown leather")
def battering_ram(s: Sketch, rng: Rng) -> None:
    """A battering ram: a trunk with an iron ram's head hung by ropes under a pitched roof of hides on four wheels."""
    for x in SIDES:
        s.box("wood", (0.22, 0.25, 4.4), (x * 0.95, 0.5, 0), bevel=0.02)
        for z in (1.7, -1.7):
            _draw_disc_wheel(s, 0.52, (x * 1.2, 0.52, z))
            s.beam("wood", (x * 0.95, 0.6, z), (x * 0.1, 2.95, z), 0.18, 0.18)
        s.box("hide", (1.95, 0.07, 4.2), (x * 0.72, 2.35, 0), (0, 0, x * -58), 0.02)
        for z in (1.0, -1.0):
            s.rod("rope", (x * 0.15, 2.8, z), (x * 0.3, 1.4, z), 0.035, sides=5)
            s.rod("rope", (0, 1.3, z - 0.06), (0, 1.3, z + 0.06), 0.36, sides=14)
    for z in (2.0, -2.0):
        s.box("wood", (2.1, 0.2, 0.22), (0, 0.55, z), bevel=0.02)
    s.beam("wood", (0, 3.0, -2.2), (0, 3.0, 2.2), 0.2, 0.2)
    s.rod("wood", (0, 1.3, -2.3), (0, 1.3, 2.5), 0.32, sides=14)
    s.rod("iron", (0, 1.3, 2.2), (0, 1.3, 2.55), 0.37, sides=14)
    s.ball("iron", (0.34, 0.34, 0.42), (0, 1.3, 2.6), sides=14)
    for x in SIDES:
        horn = curve([(x * 0.25, 1.55, 2.55), (x * 0.6, 1.6, 2.4), (x * 0.62, 1.2, 2.45), (x * 0.5, 1.1, 2.75)], 10)
        s.tube("iron", horn, np.linspace(0.13, 0.04, 10), 7)


@drawing("siege_tower", (3.3, 8.2, 4.5), wood="weathered planks", iron="black iron", hide="brown leather")
def siege_tower(s: Sketch, rng: Rng) -> None:
    """A siege tower on wheels: storeys of planks that narrow upwards, ladders behind, a drawbridge let down on top."""
    corner = [(1, 1), (1, -1), (-1, -1), (-1, 1)]
    s.loft(
        "wood",
        [[(x * a, y, z * b) for x, z in corner] for y, a, b in ((0.8, 1.4, 1.6), (7.4, 1.05, 1.2))],
        smooth=False,
    )
    for k in range(4):
        y, t = 0.9 + 1.6 * k, (0.1 + 1.6 * k) / 6.6
        s.box("wood", (2.95 - 0.7 * t, 0.22, 3.35 - 0.8 * t), (0, y, 0), bevel=0.02)
        for x in SIDES:
            s.box("iron", (0.1, 0.6, 0.3), (x * (1.4 - 0.35 * (t + 0.12)), y + 0.7, 0.4), bevel=0)
    for x in SIDES:
        for z in (1.3, -1.3):
            _draw_disc_wheel(s, 0.55, (x * 1.55, 0.55, z))
        for z in SIDES:
            s.box("wood", (0.5, 0.7, 0.5), (x * 0.82, 7.4, z * 0.95), bevel=0.02)
        s.rod("iron", (x * 0.8, 8.2, 1.15), (x * 0.8, 6.8, 2.4), 0.04, sides=5)
    s.box("hide", (2.0, 2.4, 0.06), (0, 2.4, 1.52), (-3.5, 0, 0), 0.01)
    s.box("wood", (1.8, 0.12, 1.6), (0, 6.2, 1.9), (18, 0, 0), 0.01)
    s.box("iron", (1.4, 1.3, 0.08), (0, 6.0, 1.25), bevel=0)


@drawing("crossbow", (0.74, 0.15, 0.89), stock="polished walnut", steel="polished steel", string="pale hemp rope")
def crossbow(s: Sketch, rng: Rng) -> None:
    """A crossbow lying ready: a walnut stock, a steel bow across its head, the string drawn, a bolt laid in."""
    s.box("stock", (0.05, 0.055, 0.78), (0, 0.06, -0.04), bevel=0.01)
    s.prism("stock", [(-0.43, 0.0), (-0.22, 0.06), (-0.22, 0.11), (-0.43, 0.11)], 0.045, turn=(0, -90, 0))
    bow = curve([(-0.36, 0.1, 0.08), (-0.24, 0.1, 0.26), (0, 0.1, 0.33), (0.24, 0.1, 0.26), (0.36, 0.1, 0.08)], 17)
    s.tube("steel", bow, np.interp(np.linspace(-1, 1, 17), [-1, 0, 1], [0.009, 0.02, 0.009]), 8)
    for x in SIDES:
        s.rod("string", (x * 0.355, 0.1, 0.085), (0, 0.125, -0.12), 0.005, sides=5)
    s.ring("steel", 0.05, 0.008, (0, 0.09, 0.4), (90, 0, 0), sides=6)
    s.rod("string", (0, 0.128, -0.12), (0, 0.128, 0.33), 0.006, sides=6)
    s.rod("steel", (0, 0.128, 0.31), (0, 0.128, 0.38), 0.012, 0.0, 6)
    s.cylinder("steel", 0.026, 0.02, (0, 0.108, -0.12), sides=12)
    s.tube("steel", curve([(0, 0.06, -0.12), (0, 0.02, -0.16), (0, 0.03, -0.34)], 8), 0.006, 6)
    for k in range(3):
        with s.frame((0, 0.128, -0.06), (0, 0, 120 * k)):
            s.box("string", (0.002, 0.02, 0.06), bevel=0)


@drawing(
    "bow_and_arrows",
    (0.65, 1.45, 0.17),
    wood="yew wood",
    string="white cord",
    quiver="brown leather",
    feather="red feathers",
    steel="steel",
)
def bow_and_arrows(s: Sketch, rng: Rng) -> None:
    """A strung longbow standing beside a leather quiver full of red-feathered arrows."""
    line = curve(
        [
            (-0.3, 1.44, 0),
            (-0.2, 1.3, 0),
            (-0.04, 0.95, 0),
            (0.0, 0.72, 0),
            (-0.04, 0.5, 0),
            (-0.2, 0.15, 0),
            (-0.3, 0.01, 0),
        ],
        25,
    )
    s.tube("wood", line, np.interp(np.linspace(-1, 1, 25), [-1, 0, 1], [0.007, 0.017, 0.007]), 8)
    s.rod("quiver", (0.0, 0.66, 0), (0.0, 0.78, 0), 0.021)
    s.rod("string", (-0.28, 1.41, 0), (-0.28, 0.04, 0), 0.0035, sides=5)
    with s.frame((0.2, 0, 0), (0, 0, -5)):
        s.lathe(
            "quiver",
            [(0, 0), (0.055, 0), (0.075, 0.6), (0.085, 0.62), (0.085, 0.65), (0.07, 0.65), (0.065, 0.6), (0, 0.58)],
            sides=18,
        )
        for y in (0.12, 0.5):
            s.lathe(
                "steel", [(0.06 + 0.03 * y, y), (0.068 + 0.03 * y, y + 0.01), (0.062 + 0.03 * y, y + 0.03)], sides=18
            )
        for k in range(7):
            a, r = 2.4 * k, 0.045 * np.sqrt(k / 7)
            x, z, top = r * np.cos(a), r * np.sin(a), 0.8 + 0.03 * (k % 3)
            s.rod("wood", (x, 0.3, z), (x * 1.4, top, z * 1.4), 0.005, sides=5)
            for j in range(3):
                with s.frame((x * 1.4, top - 0.13, z * 1.4), (0, 120 * j + 30 * k, 0)):
                    s.prism("feather", [(0.004, 0), (0.022, 0.03), (0.022, 0.1), (0.004, 0.12)], 0.002)


@drawing("guillotine", (1.5, 3.6, 2.2), wood="dark oak", blade="polished steel", rope="hemp rope")
def guillotine(s: Sketch, rng: Rng) -> None:
    """A guillotine: two tall grooved posts, a slanted blade drawn up under the crossbeam, a bench and the lunette."""
    s.box("wood", (1.5, 0.14, 2.2), bevel=0.01)
    for x in SIDES:
        s.box("wood", (0.14, 3.3, 0.18), (x * 0.38, 0.14, 0.5), bevel=0.01)
        s.beam("wood", (x * 0.66, 0.14, 0.5), (x * 0.4, 1.4, 0.5), 0.1, 0.1)
    s.box("wood", (1.0, 0.2, 0.24), (0, 3.4, 0.5), bevel=0.02)
    s.prism("blade", [(-0.31, 2.75), (0.31, 2.35), (0.31, 3.05), (-0.31, 3.05)], 0.03, (0, 0, 0.5))
    s.box("wood", (0.62, 0.18, 0.12), (0, 3.02, 0.5), bevel=0.01)
    s.rod("rope", (0, 3.15, 0.5), (0, 3.45, 0.5), 0.02, sides=6)
    s.rod("rope", (0.45, 3.5, 0.5), (0.55, 0.9, 0.5), 0.015, sides=5)
    hole = arc(0.12, 0, 360, 16, (0, 1.1))[:-1]
    s.prism("wood", [(-0.31, 0.75), (0.31, 0.75), (0.31, 1.45), (-0.31, 1.45)], 0.08, (0, 0, 0.5), holes=[hole])
    s.box("wood", (0.5, 0.06, 1.4), (0, 0.9, -0.3), bevel=0.01)
    for z in (-0.9, 0.2):
        for x in SIDES:
            s.box("wood", (0.08, 0.78, 0.08), (x * 0.2, 0.14, z), bevel=0)
    s.lathe(
        "rope", [(0, 0.14), (0.2, 0.14), (0.25, 0.45), (0.22, 0.45), (0.18, 0.2), (0, 0.18)], (0, 0, 0.86), sides=16
    )


@drawing("stocks", (1.5, 1.7, 0.6), wood="weathered oak", iron="black iron")
def stocks(s: Sketch, rng: Rng) -> None:
    """A pillory: two boards that close about neck and wrists on posts, an iron hinge and lock, a step to stand on."""
    s.box("wood", (1.5, 0.14, 0.6), bevel=0.02)
    for x in SIDES:
        s.box("wood", (0.14, 1.5, 0.14), (x * 0.5, 0.14, -0.05), bevel=0.01)
        s.box("iron", (0.06, 0.2, 0.16), (x * 0.66, 1.3, -0.05), bevel=0.01)
    holes = [arc(r, 0, 360, 18, (x, 1.4))[:-1] for x, r in ((0.0, 0.11), (-0.36, 0.055), (0.36, 0.055))]
    s.prism("wood", [(-0.75, 1.15), (0.75, 1.15), (0.75, 1.65), (-0.75, 1.65)], 0.09, (0, 0, -0.05), holes=holes)
    s.box("iron", (0.4, 0.012, 0.1), (-0.54, 1.394, -0.05), bevel=0)
    s.box("iron", (0.2, 0.012, 0.1), (0.18, 1.394, -0.05), bevel=0)


@drawing("chariot", (1.64, 1.41, 2.81), body="red painted wood", trim="polished bronze", wheel="dark wood")
def chariot(s: Sketch, rng: Rng) -> None:
    """A Roman chariot: two spoked wheels, a curved open box with bronze rims, a long shaft with a yoke."""
    for x in SIDES:
        with s.frame((x * 0.72, 0.5, -0.6)):
            draw_spoked_wheel(s, "wheel", 0.5, 0.1, (0, 0, 0), 8)
        s.rod("trim", (x * 0.68, 0.5, -0.6), (x * 0.82, 0.5, -0.6), 0.08, sides=10)
    s.rod("wheel", (-0.72, 0.5, -0.6), (0.72, 0.5, -0.6), 0.05)
    t = np.radians(np.linspace(-15, 195, 21))
    top = np.interp(np.linspace(-1, 1, 21), [-1, -0.4, 0, 0.4, 1], [0.85, 1.1, 1.38, 1.1, 0.85])
    rows = [
        np.column_stack([0.55 * np.cos(t), y, 0.7 * np.sin(t) - 0.75])
        for y in (np.full(21, 0.56), 0.3 + 0.5 * top, top)
    ]
    s.sheet("body", rows)
    s.tube("trim", rows[-1], 0.03, 6)
    s.tube("trim", rows[0], 0.025, 5)
    s.ball("trim", (0.16, 0.2, 0.04), (0, 1.0, -0.03), sides=12)
    s.prism("wheel", [*arc(0.56, 0, 180, 12).tolist(), (-0.56, -0.3), (0.56, -0.3)], 0.06, (0, 0.55, -0.75), (90, 0, 0))
    s.tube("wheel", curve([(0, 0.52, -0.3), (0, 0.5, 0.4), (0, 0.85, 1.4), (0, 0.95, 1.7)], 10), 0.045, 8)
    s.tube(
        "wheel",
        curve([(-0.5, 0.88, 1.6), (-0.25, 1.02, 1.66), (0, 0.96, 1.66), (0.25, 1.02, 1.66), (0.5, 0.88, 1.6)], 13),
        0.04,
        8,
    )
