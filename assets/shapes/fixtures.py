"""Fixtures of kitchens, baths, smithies and yards."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.roles import COALS, Roles
from assets.shapes.sketch import Sketch, arc

Rng = np.random.Generator


@drawing("oven", (0.75, 0.95, 0.65), body="black iron", door="steel")
def oven(s: Sketch, rng: Rng) -> None:
    """A range: hob with four rings, a row of knobs, an oven door with a window and a rail."""
    w, h, d = s.size
    s.box("body", (w, h * 0.88, d * 0.92), (0, h * 0.04, -d * 0.04), bevel=0.01)
    s.box("body", (w * 0.9, h * 0.05, d * 0.8), (0, 0, -d * 0.06), bevel=0.004)
    s.box("body", (w, h * 0.1, d * 0.05), (0, h * 0.9, -d * 0.47), bevel=0.008)
    for x in (-0.24, 0.24):
        for z in (-0.22, 0.2):
            s.ring("door", w * 0.13, 0.008, (x * w, h * 0.925, z * d), (90, 0, 0), sides=6)
            s.ring("door", w * 0.06, 0.008, (x * w, h * 0.925, z * d), (90, 0, 0), sides=6)
    s.box("door", (w * 0.88, h * 0.56, d * 0.04), (0, h * 0.12, d * 0.43), bevel=0.012)
    s.box("body", (w * 0.58, h * 0.28, d * 0.03), (0, h * 0.24, d * 0.45), bevel=0.02)
    s.rod("door", (-w * 0.36, h * 0.64, d * 0.48), (w * 0.36, h * 0.64, d * 0.48), 0.012)
    for k in range(5):
        s.cylinder("door", 0.026, 0.03, (w * (-0.32 + 0.16 * k), h * 0.8, d * 0.42), (90, 0, 0), sides=16)


@drawing(
    "forge",
    (1.3, 1.9, 1.0),
    Roles(shines={"coals": COALS}),
    body="brick",
    coals="glowing embers",
    flame="flame",
)
def forge(s: Sketch, rng: Rng) -> None:
    """A smith's hearth: a brick table full of glowing coals under a tapering hood."""
    w, h, d = s.size
    s.box("body", (w, h * 0.36, d), bevel=0.012)
    for x in (-1.0, 1.0):
        s.box("body", (w * 0.12, h * 0.12, d), (x * w * 0.44, h * 0.36, 0), bevel=0.012)
    s.box("body", (w, h * 0.3, d * 0.12), (0, h * 0.36, -d * 0.44), bevel=0.012)
    s.box("coals", (w * 0.74, h * 0.02, d * 0.78), (0, h * 0.355, d * 0.04), bevel=0)
    for _ in range(60):
        x, z = float(rng.uniform(-0.34, 0.34)), float(rng.uniform(-0.32, 0.4))
        heap = 0.05 * max(0.0, 1 - (x / 0.34) ** 2 - ((z - 0.04) / 0.36) ** 2)
        lump = tuple(float(r) for r in rng.uniform(0.022, 0.06, 3))
        turn = tuple(float(a) for a in rng.uniform(0, 180, 3))
        s.ball("coals", (lump[0], lump[1], lump[2]), (x * w, h * 0.375 + heap, z * d), (turn[0], turn[1], turn[2]), 7)
    for x, tall in ((-0.1, 0.12), (0.08, 0.15)):
        s.picture("flame", "fire", (w * 0.3, h * tall), (x * w, h * 0.37, -d * 0.06))
    for x in (-1.0, 1.0):
        s.box("body", (w * 0.1, h * 0.28, d * 0.1), (x * w * 0.45, h * 0.42, -d * 0.42), bevel=0.01)
    ring = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)], dtype=float)[::-1]

    def level(wide: float, deep: float, y: float, z: float) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
        return np.stack([ring[:, 0] * wide / 2, np.full(4, y), ring[:, 1] * deep / 2 + z], 1)

    hood = [
        level(w, d * 0.9, h * 0.66, -d * 0.05),
        level(w, d * 0.9, h * 0.7, -d * 0.05),
        level(w * 0.42, d * 0.4, h * 0.88, -d * 0.28),
        level(w * 0.4, d * 0.38, h, -d * 0.29),
    ]
    s.loft("body", np.stack(hood), smooth=False)


@drawing("sink", (0.7, 0.9, 0.5), basin="white ceramic", tap="chrome")
def sink(s: Sketch, rng: Rng) -> None:
    """A washbasin on a pedestal with a tap and two handles."""
    w, h, d = s.size
    s.lathe(
        "basin",
        [(0, 0), (w * 0.18, 0), (w * 0.12, h * 0.2), (w * 0.11, h * 0.6), (w * 0.18, h * 0.78), (0, h * 0.8)],
        sides=28,
    )
    with s.frame(scale=(1, 1, d / w)):
        s.lathe(
            "basin",
            [
                (0, h * 0.7),
                (w * 0.3, h * 0.72),
                (w * 0.46, h * 0.84),
                (w * 0.5, h * 0.88),
                (w * 0.47, h * 0.89),
                (w * 0.38, h * 0.86),
                (w * 0.25, h * 0.78),
                (0, h * 0.76),
            ],
            sides=40,
        )
    s.tube(
        "tap",
        [(0, h * 0.86, -d * 0.4), (0, h * 0.98, -d * 0.38), (0, h * 0.99, -d * 0.24), (0, h * 0.93, -d * 0.18)],
        0.014,
        10,
    )
    for x in (-0.16, 0.16):
        s.cylinder("tap", 0.016, h * 0.06, (x * w, h * 0.87, -d * 0.38), sides=12)
        s.box("tap", (0.06, 0.014, 0.014), (x * w, h * 0.93, -d * 0.38), bevel=0.004)


@drawing("bathtub", (1.7, 0.65, 0.8), body="white ceramic")
def bathtub(s: Sketch, rng: Rng) -> None:
    """A free-standing tub with a rolled rim on four claw feet."""
    w, h, d = s.size
    with s.frame(scale=(1, 1, d / w)):
        outside = [(0, 0.16), (0.3, 0.16), (0.42, 0.3), (0.47, 0.7), (0.485, 0.93)]
        rim = [(0.5, 0.94), (0.505, 0.97), (0.49, 1.0), (0.465, 0.98)]
        inside = [(0.44, 0.7), (0.38, 0.34), (0.28, 0.22), (0, 0.2)]
        s.lathe("body", [(a * w, b * h) for a, b in outside + rim + inside], sides=56)
    for x in (-1.0, 1.0):
        for z in (-1.0, 1.0):
            s.rod("body", (x * w * 0.27, 0.02, z * d * 0.3), (x * w * 0.22, h * 0.26, z * d * 0.22), 0.035, 0.05)
            s.ball("body", (0.05, 0.03, 0.05), (x * w * 0.275, 0.03, z * d * 0.31), sides=12)


@drawing("anvil", (0.34, 0.75, 0.68), body="iron", block="oak wood")
def anvil(s: Sketch, rng: Rng) -> None:
    """An anvil on a banded block: spread feet, a hollow waist, a flat face with a heel, a horn to the front."""
    w, h, d = s.size
    foot, wide = h * 0.52, w * 0.5
    s.cylinder("block", min(w, d) * 0.5, foot, top=min(w, d) * 0.47, sides=24)
    s.cylinder("body", min(w, d) * 0.497, h * 0.035, (0, foot * 0.78, 0), sides=24)
    hollow = arc(h * 0.105, 90, 270, 8, (d * 0.27, foot + h * 0.165))
    heel = [(-d * 0.24, h * 0.83), (-d * 0.5, h * 0.9), (-d * 0.5, h), (d * 0.16, h), (d * 0.16, h * 0.965)]
    breast = [(d * 0.24, h * 0.965), (d * 0.24, h * 0.83)]
    feet = [(d * 0.3, foot + h * 0.055), (d * 0.3, foot), (-d * 0.3, foot), (-d * 0.3, foot + h * 0.055)]
    side = np.array([*heel, *breast, *hollow, *feet, *(hollow[::-1] * [-1, 1])])
    s.prism("body", side, wide, turn=(0, -90, 0))
    for x in (-1.0, 1.0):
        s.box("body", (w * 0.16, h * 0.055, d * 0.5), (x * w * 0.31, foot, 0), bevel=0.01)
    horn = [(0, 0.085), (0.4, 0.075), (0.75, 0.045), (0.93, 0.02), (1, 0)]
    reach = d * 0.27
    profile = [(h * r, reach * t) for t, r in horn]
    with s.frame((0, h * 0.885, d * 0.23), (82, 0, 0), (min(1.0, wide / (h * 0.17)), 1, 1)):
        s.lathe("body", profile, sides=20)


@drawing("hammer", (0.14, 0.07, 0.36), head="iron", handle="wood")
def hammer(s: Sketch, rng: Rng) -> None:
    """A hammer lying on its side."""
    w, h, d = s.size
    s.rod("handle", (0, h / 2, d * 0.5), (0, h / 2, -d * 0.4), w * 0.1, w * 0.085, 12)
    s.box("head", (w * 0.72, h * 0.8, d * 0.14), (0, h * 0.1, -d * 0.42), bevel=0.008)
    s.cylinder("head", h * 0.48, w * 0.22, (w * 0.28, h * 0.5, -d * 0.42), (0, 0, -90), sides=18)
    s.box("head", (w * 0.26, h * 0.3, d * 0.13), (-w * 0.37, h * 0.35, -d * 0.42), bevel=0.004)


@drawing("tool_rack", (1.2, 0.8, 0.12), board="wood", tools="steel")
def tool_rack(s: Sketch, rng: Rng) -> None:
    """A wall board with hanging hammers, saws, spanners and chisels."""
    w, h, d = s.size
    s.box("board", (w, h, d * 0.25), (0, 0, -d * 0.375), bevel=0.006)
    s.box("board", (w * 0.96, h * 0.05, d * 0.35), (0, h * 0.84, -d * 0.2), bevel=0.004)
    z = d * 0.05
    for k in range(7):
        x, long = w * (-0.42 + 0.14 * k), h * float(rng.uniform(0.45, 0.65))
        top = h * 0.86
        s.rod("board" if k % 2 else "tools", (x, top, z), (x, top - long, z), 0.012, sides=8)
        match k % 4:
            case 0:
                s.box("tools", (w * 0.09, h * 0.08, d * 0.4), (x, top - h * 0.06, z), bevel=0.006)
            case 1:
                outline = [(-0.05, 0), (0.05, 0), (0.025, -0.42), (-0.025, -0.42)]
                s.prism("tools", [(a * w, b * h) for a, b in outline], 0.008, (x, top - h * 0.16, z + 0.01))
            case 2:
                s.ring("tools", w * 0.035, 0.008, (x, top - long, z), start_deg=-60, sweep_deg=300)
            case _:
                s.box("tools", (w * 0.03, h * 0.2, 0.012), (x, top - long - h * 0.12, z), bevel=0.003)


@drawing("umbrella", (2.4, 2.3, 2.4), cloth="striped fabric", pole="wood")
def umbrella(s: Sketch, rng: Rng) -> None:
    """An open parasol: eight sagging panels over ribs, a pole with a finial."""
    w, h, d = s.size
    s.rod("pole", (0, 0, 0), (0, h, 0), 0.026, 0.018)
    s.ball("pole", 0.035, (0, h * 0.985, 0), sides=12)
    a, t = np.meshgrid(np.linspace(0, 2 * np.pi, 65), np.linspace(0.02, 1, 12))
    sag = 1 - 0.055 * t * np.sin(4 * a) ** 2
    y = h * (0.97 - 0.27 * t**1.6) - h * 0.02 * np.sin(4 * a) ** 2 * t
    grid = np.stack([w / 2 * t * sag * np.sin(a), y, d / 2 * t * sag * np.cos(a)], -1)
    s.sheet("cloth", grid)
    for k in range(8):
        b = np.pi / 4 * k
        s.rod("pole", (0, h * 0.72, 0), (w * 0.25 * np.sin(b), h * 0.87, d * 0.25 * np.cos(b)), 0.008, sides=6)


@drawing("ladder", (0.5, 2.4, 0.08), rails="wood")
def ladder(s: Sketch, rng: Rng) -> None:
    """A ladder with rungs a step apart: it leans on something or lies flat; a deep one stands on two more legs."""
    w, h, d = s.size
    rail = min(0.08, d)
    foot = (d - rail) / 2
    for x in (-1.0, 1.0):
        s.beam("rails", (x * w * 0.45, 0, foot), (x * w * 0.39, h, -0.6 * foot), rail, 0.04)
        if foot > rail:
            s.beam("rails", (x * w * 0.42, 0, -foot), (x * w * 0.36, 0.94 * h, -0.5 * foot), 0.6 * rail, 0.03)
    steps = max(3, round(h / 0.3))
    for k in range(steps):
        t = (k + 0.6) / steps
        half, z = w * (0.45 - 0.06 * t), foot * (1 - 1.6 * t)
        s.rod("rails", (-half, h * t, z), (half, h * t, z), min(0.016, d * 0.3))
