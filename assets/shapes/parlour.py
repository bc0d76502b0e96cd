"""What one comes to a parlour, a hall of justice or a feast for: game cabinet, jukebox, bench, altars of the day."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.roles import SCREEN, Roles
from assets.shapes.sketch import Sketch

Rng = np.random.Generator
SIDES = (-1.0, 1.0)


@drawing(
    "arcade_cabinet",
    (0.85, 1.85, 1.0),
    Roles(shines={"screen": SCREEN}),
    body="glossy red painted wood",
    screen="glowing cyan screen",
    panel="matte black plastic",
    sign="glowing yellow glass",
    buttons="glossy yellow plastic",
)
def arcade_cabinet(s: Sketch, rng: Rng) -> None:
    """A game cabinet: shaped sides, a lit sign on top, a slanted screen, sticks and buttons, a coin door."""
    profile = [(-0.5, 0.0), (0.26, 0.0), (0.26, 0.9), (0.48, 0.99), (0.46, 1.07), (0.12, 1.15), (-0.04, 1.55)]
    profile += [(0.24, 1.66), (0.22, 1.85), (-0.5, 1.85)]
    profile.reverse()  # so that a loft from left to right shows its outside
    for x in SIDES:
        s.loft("body", [[(x * 0.4 + d, y, z) for z, y in profile] for d in (-0.022, 0.022)])
    s.box("panel", (0.78, 0.92, 0.7), (0, 0, -0.13), bevel=0)
    s.box("panel", (0.78, 0.93, 0.34), (0, 0.9, -0.3), bevel=0)
    with s.frame((0, 1.13, 0.08), (-20, 0, 0)):
        s.box("panel", (0.78, 0.48, 0.03), (0, 0, -0.02), bevel=0)
        s.box("screen", (0.62, 0.4, 0.012), (0, 0.03, 0), bevel=0)
    s.box("sign", (0.76, 0.16, 0.02), (0, 1.67, 0.22), bevel=0)
    s.box("body", (0.44, 0.07, 0.02), (0, 1.715, 0.232), bevel=0)
    s.box("body", (0.6, 0.4, 0.015), (0, 0.38, 0.228), bevel=0)
    s.box("panel", (0.3, 0.28, 0.02), (0, 0.06, 0.23), bevel=0.006)
    for x in (-0.07, 0.07):
        s.box("sign", (0.05, 0.08, 0.01), (x, 0.2, 0.243), bevel=0)
    with s.frame((0, 1.0, 0.3), (12, 0, 0)):
        s.box("panel", (0.78, 0.04, 0.36), bevel=0.006)
        for x in (-0.25, 0.1):
            s.rod("panel", (x, 0.04, 0), (x, 0.13, 0), 0.009, sides=6)
            s.ball("body", 0.03, (x, 0.145, 0), sides=10)
            for k in range(6):
                s.cylinder(
                    "buttons", 0.017, 0.03, (x + 0.075 + 0.05 * (k % 3), 0.035, 0.04 - 0.06 * (k // 3)), sides=10
                )


@drawing(
    "jukebox",
    (0.9, 1.55, 0.66),
    Roles(shines={"screen": SCREEN}),
    wood="dark walnut wood",
    tubes="glowing orange glass",
    chrome="polished chrome",
    screen="warm glowing glass",
    pillars="glowing red glass",
    records="black vinyl",
)
def jukebox(s: Sketch, rng: Rng) -> None:
    """A jukebox: a round-topped case with arches of glowing tubes, records behind glass, keys, a grille of chrome."""
    turn = np.linspace(0, np.pi, 19)
    outline = [(-0.42, 0.0), (0.42, 0.0), (0.42, 1.1)]
    outline += [(0.42 * float(np.cos(t)), 1.1 + 0.42 * float(np.sin(t))) for t in turn[1:-1]] + [(-0.42, 1.1)]
    s.prism("wood", np.array(outline), 0.56, (0, 0, -0.04))
    for surface, r, z in (("tubes", 0.375, 0.26), ("chrome", 0.315, 0.265), ("pillars", 0.26, 0.26)):
        arch = [(-r, 0.12, z), (-r, 1.1, z)]
        arch += [(-r * float(np.cos(t)), 1.1 + r * float(np.sin(t)), z) for t in turn[1:-1]]
        s.tube(surface, [*arch, (r, 1.1, z), (r, 0.12, z)], 0.034 if surface != "chrome" else 0.014, 10)
    s.box("screen", (0.44, 0.34, 0.02), (0, 1.0, 0.24), bevel=0)
    for x in np.linspace(-0.17, 0.17, 9):
        s.cylinder("records", 0.1, 0.008, (float(x), 1.15, 0.26), (0, 0, 90), sides=16)
    s.box("chrome", (0.46, 0.16, 0.08), (0, 0.8, 0.26), (-18, 0, 0), bevel=0.02)
    for k in range(20):
        at = (-0.19 + 0.042 * (k % 10), 0.86 + 0.05 * (k // 10), 0.31 - 0.014 * (k // 10))
        s.box("pillars" if k % 5 == 0 else "records", (0.03, 0.03, 0.02), at, (-18, 0, 0), bevel=0)
    for x in np.linspace(-0.18, 0.18, 9):
        s.box("chrome", (0.018, 0.54, 0.03), (float(x), 0.18, 0.25), bevel=0)
    for y in (0.3, 0.58):
        s.box("chrome", (0.44, 0.03, 0.035), (0, y, 0.25), bevel=0)
    s.box("tubes", (0.4, 0.5, 0.01), (0, 0.2, 0.232), bevel=0)
    s.box("chrome", (0.88, 0.1, 0.6), (0, 0, -0.02), bevel=0.02)


@drawing(
    "double_happiness",
    (3.4, 2.7, 0.9),
    cloth="red silk",
    gold="gold leaf",
    lacquer="dark red lacquered wood",
    wax="glossy red wax",
    flame="glowing orange flame",
)
def double_happiness(s: Sketch, rng: Rng) -> None:
    """A red backdrop with the gold sign of double happiness, draped at the sides; a table with two candles."""
    s.box("cloth", (3.3, 2.55, 0.05), (0, 0.05, -0.38), bevel=0)
    for x in SIDES:
        s.box("lacquer", (0.1, 2.7, 0.1), (x * 1.65, 0, -0.38), bevel=0.02)
        for k in range(5):
            s.cylinder("cloth", 0.06, 2.4, (x * (1.35 + 0.07 * k), 0.12, -0.31 + 0.02 * (k % 2)), sides=10)
        s.ring("gold", 0.1, 0.02, (x * 1.5, 1.2, -0.22), sides=10)
    s.box("lacquer", (3.4, 0.12, 0.12), (0, 2.58, -0.38), bevel=0.02)
    swag = [(1.6 * t, 2.5 - 0.32 * (1 - abs(2 * (abs(t) % 1) - 1)), -0.28) for t in np.linspace(-1, 1, 25)]
    s.tube("cloth", swag, 0.1, 8)
    for x in SIDES:
        _happiness(s, 0.42 * x)
    s.box("gold", (1.66, 0.07, 0.03), (0, 1.36, -0.32), bevel=0.006)
    s.box("lacquer", (1.9, 0.05, 0.55), (0, 0.82, 0.12), bevel=0.012)
    s.box("cloth", (1.86, 0.78, 0.5), (0, 0.03, 0.12), bevel=0.01)
    s.box("gold", (1.88, 0.05, 0.52), (0, 0.1, 0.12), bevel=0)
    for x in SIDES:
        s.cylinder("gold", 0.09, 0.05, (x * 0.72, 0.87, 0.12), sides=16)
        s.cylinder("wax", 0.045, 0.42, (x * 0.72, 0.92, 0.12), sides=14)
        s.ball("flame", (0.02, 0.05, 0.02), (x * 0.72, 1.4, 0.12), sides=8)
        s.lathe("gold", [(0.08, 0), (0.16, 0.05), (0.15, 0.06), (0, 0.03)], (x * 0.34, 0.87, 0.15), sides=18)
        for k in range(5):
            a = 1.26 * k
            at = (x * 0.34 + 0.06 * float(np.cos(a)), 0.94, 0.15 + 0.06 * float(np.sin(a)))
            s.ball("wax", 0.045, at, sides=9)


def _happiness(s: Sketch, x: float) -> None:
    """One half of the sign: 士 over 口 over two dots and a stroke, over 口."""
    z, t = -0.32, 0.055
    for y, wide in ((2.02, 0.62), (1.86, 0.46), (1.46, 0.62)):
        s.box("gold", (wide, t, 0.03), (x, y, z), bevel=0.006)
    s.box("gold", (t, 0.3, 0.03), (x, 1.88, z), bevel=0.006)
    for low, tall, wide in ((1.6, 0.18, 0.44), (1.02, 0.26, 0.52)):
        for dx in SIDES:
            s.box("gold", (t, tall, 0.03), (x + dx * wide / 2, low, z), bevel=0.006)
        for dy in (0.0, tall - t):
            s.box("gold", (wide, t, 0.03), (x, low + dy, z), bevel=0.006)
    for dx in SIDES:
        s.box("gold", (t, 0.12, 0.03), (x + dx * 0.13, 1.48, z), (0, 0, 20 * dx), bevel=0.006)


@drawing(
    "ofrenda",
    (2.2, 2.3, 1.3),
    cloth="embroidered magenta cloth",
    petals="orange marigold petals",
    paper="bright turquoise paper",
    frames="gilded wood",
    skulls="white sugar",
    wax="white wax",
    flame="glowing orange flame",
)
def ofrenda(s: Sketch, rng: Rng) -> None:
    """An altar for the dead: three draped steps of candles, sugar skulls, bread and framed pictures under an arch of
    marigolds hung with cut paper.
    """
    for k, (y, z) in enumerate(((0.45, 0.4), (0.8, 0.05), (1.15, -0.3))):
        s.box("cloth", (2.0 - 0.16 * k, y, 0.36), (0, 0, z), bevel=0.012)
        s.box("paper", (2.02 - 0.16 * k, 0.14, 0.37), (0, y - 0.17, z), bevel=0)
        for x in np.linspace(-0.85 + 0.08 * k, 0.85 - 0.08 * k, 7):
            at = (float(x), y, z + 0.03 * float(rng.uniform(-1, 1)))
            _offering(s, rng, at, int(rng.integers(4)))
    turn = np.linspace(0, np.pi, 30)
    for t in turn:
        at = (1.02 * float(np.cos(t)), 1.2 + 1.02 * float(np.sin(t)), -0.46)
        s.ball("petals", 0.085 + 0.02 * float(rng.random()), at, sides=8)
    for x in SIDES:
        for y in np.arange(0.08, 1.2, 0.15):
            s.ball("petals", 0.085, (1.02 * x, float(y), -0.46), sides=8)
    for x, y in ((-0.42, 1.15), (0.0, 1.15), (0.42, 1.15)):
        s.box("frames", (0.3, 0.38, 0.03), (x, y, -0.4), (-8, 0, 0), bevel=0.01)
        s.box("wax", (0.23, 0.31, 0.01), (x, y + 0.035, -0.38), (-8, 0, 0), bevel=0)
        s.ball("frames", (0.06, 0.08, 0.01), (x, y + 0.2, -0.372), sides=10)
    for k in range(6):
        s.box("paper" if k % 2 else "cloth", (0.24, 0.2, 0.008), (-0.65 + 0.26 * k, 1.78, -0.44), bevel=0)
    for _ in range(60):
        s.ball("petals", 0.03, (float(rng.uniform(-0.9, 0.9)), 0.012, float(rng.uniform(0.56, 0.66))), sides=5)


def _offering(s: Sketch, rng: Rng, at: tuple[float, float, float], kind: int) -> None:
    """A candle, a sugar skull, a loaf or a bunch of marigolds."""
    x, y, z = at
    if kind == 0:
        tall = float(rng.uniform(0.1, 0.24))
        s.cylinder("wax", 0.028, tall, (x, y, z), sides=10)
        s.ball("flame", (0.013, 0.032, 0.013), (x, y + tall + 0.035, z), sides=7)
    elif kind == 1:
        s.ball("skulls", (0.07, 0.075, 0.075), (x, y + 0.08, z), sides=12)
        s.box("skulls", (0.07, 0.05, 0.07), (x, y, z + 0.02), bevel=0.02)
        for dx in SIDES:
            s.ball("cloth", 0.02, (x + 0.028 * dx, y + 0.085, z + 0.064), sides=7)
    elif kind == 2:
        s.ball("frames", (0.1, 0.05, 0.1), (x, y + 0.04, z), sides=12)
        s.ball("skulls", 0.024, (x, y + 0.09, z), sides=8)
    else:
        for k in range(7):
            a = 0.9 * k
            s.ball(
                "petals",
                0.045,
                (x + 0.06 * float(np.cos(a)), y + 0.06 + 0.02 * (k % 3), z + 0.06 * float(np.sin(a))),
                sides=7,
            )


@drawing(
    "judges_bench",
    (4.6, 3.0, 1.9),
    wood="dark oak panels",
    trim="polished walnut wood",
    leather="dark green leather",
    brass="polished brass",
)
def judges_bench(s: Sketch, rng: Rng) -> None:
    """The bench of a court: a panelled wall with brass scales, a raised desk with a high chair behind, the clerk's desk
    in front, steps at the side.
    """
    s.box("wood", (4.4, 2.8, 0.1), (0, 0, -0.88), bevel=0.02)
    s.box("trim", (4.6, 0.16, 0.2), (0, 2.8, -0.86), bevel=0.03)
    for x in np.linspace(-1.9, 1.9, 5):
        s.box("trim", (0.12, 2.8, 0.06), (float(x), 0, -0.82), bevel=0.015)
    s.box("trim", (4.4, 0.45, 1.1), (0, 0, -0.4), bevel=0.02)
    s.box("wood", (3.2, 0.95, 0.12), (0, 0.45, 0.1), bevel=0.02)
    for x in SIDES:
        s.box("wood", (0.12, 0.95, 0.6), (x * 1.55, 0.45, -0.2), bevel=0.02)
    s.box("trim", (3.4, 0.07, 0.5), (0, 1.4, 0.0), bevel=0.02)
    for x in (-1.15, -0.38, 0.38, 1.15):
        s.box("trim", (0.6, 0.62, 0.03), (x, 0.62, 0.165), bevel=0.012)
    s.box("leather", (0.62, 1.15, 0.12), (0, 0.95, -0.62), bevel=0.05)
    s.box("trim", (0.74, 1.3, 0.06), (0, 0.9, -0.7), bevel=0.03)
    s.box("wood", (1.9, 0.78, 0.5), (0, 0, 0.62), bevel=0.02)
    s.box("trim", (2.0, 0.05, 0.56), (0, 0.78, 0.62), bevel=0.012)
    s.rod("brass", (0, 2.1, -0.78), (0, 2.55, -0.78), 0.022, sides=8)
    s.rod("brass", (-0.4, 2.5, -0.78), (0.4, 2.5, -0.78), 0.018, sides=8)
    for x in SIDES:
        for dx in (-0.12, 0.12):
            s.rod("brass", (0.4 * x, 2.5, -0.78), (0.4 * x + dx, 2.2, -0.78), 0.006, sides=5)
        s.lathe(
            "brass", [(0.0, -0.05), (0.1, -0.03), (0.14, 0.0), (0.13, 0.0), (0, -0.03)], (0.4 * x, 2.2, -0.76), sides=14
        )
    s.box("trim", (0.1, 0.06, 0.1), (0.5, 1.47, 0.05), bevel=0.01)
    s.rod("trim", (0.46, 1.52, 0.05), (0.7, 1.56, 0.1), 0.013, sides=7)
    s.cylinder("trim", 0.04, 0.12, (0.44, 1.52, 0.05), (0, 0, 90), sides=10)
    for k in range(3):
        s.box("trim", (0.7, 0.15 * (k + 1), 0.28), (2.0, 0, 0.7 - 0.28 * k), bevel=0.01)


@drawing(
    "operating_place",
    (3.2, 2.7, 2.6),
    Roles(shines={"screen": SCREEN}),
    steel="brushed steel",
    drape="pale green surgical cloth",
    white="white painted metal",
    lamp="white glowing glass",
    screen="glowing green screen",
)
def operating_place(s: Sketch, rng: Rng) -> None:
    """An operating table under two great lamps on arms, green drapes over it, a tray of instruments, an anaesthetic
    machine with screens.
    """
    s.box("steel", (0.5, 0.06, 1.0), (0, 0, 0), bevel=0.02)
    s.box("steel", (0.24, 0.75, 0.3), (0, 0, 0), bevel=0.02)
    s.box("white", (0.6, 0.12, 2.0), (0, 0.78, 0), bevel=0.04)
    s.box("drape", (0.66, 0.14, 1.5), (0, 0.86, 0.15), bevel=0.06)
    for x in SIDES:
        s.box("drape", (0.02, 0.5, 1.4), (x * 0.34, 0.45, 0.15), (0, 0, x * 4), bevel=0)
    s.box("white", (0.36, 0.1, 0.3), (0, 0.9, -0.82), bevel=0.04)
    s.cylinder("steel", 0.05, 0.5, (0, 2.2, -0.2), sides=10)
    for x, z, r in ((-0.45, 0.35, 0.34), (0.5, -0.25, 0.28)):
        s.tube("steel", [(0, 2.5, -0.2), (1.2 * x, 2.5, 1.2 * z), (1.2 * x, 2.2, 1.2 * z), (x, 2.02, z)], 0.035, 8)
        with s.frame((x, 1.98, z), (12, 0, -20 if x > 0 else 20)):
            s.lathe("white", [(0, 0.0), (r, 0.0), (r, 0.05), (0.5 * r, 0.13), (0, 0.14)], sides=24)
            for k in range(7):
                a, d = 1.047 * k, 0.62 * r if k < 6 else 0.0
                s.cylinder("lamp", 0.2 * r, 0.015, (d * float(np.cos(a)), -0.012, d * float(np.sin(a))), sides=12)
    with s.frame((0.95, 0, 0.5)):
        for x in SIDES:
            s.rod("steel", (x * 0.22, 0.05, 0), (x * 0.22, 0.92, 0), 0.016, sides=6)
        s.box("steel", (0.6, 0.03, 0.42), (0, 0.92, 0), bevel=0.01)
        s.box("drape", (0.56, 0.012, 0.38), (0, 0.95, 0), bevel=0)
        for k in range(8):
            s.rod("steel", (-0.22 + 0.06 * k, 0.97, -0.12), (-0.22 + 0.06 * k, 0.97, 0.1), 0.007, sides=5)
    with s.frame((-1.05, 0, -0.75), (0, 25, 0)):
        s.box("white", (0.62, 1.0, 0.5), (0, 0.1, 0), bevel=0.02)
        for y in (0.2, 0.42, 0.64):
            s.box("steel", (0.5, 0.03, 0.02), (0, y, 0.26), bevel=0)
        for x, y, wide in ((0.0, 1.2, 0.5), (-0.1, 1.62, 0.36)):
            s.box("white", (wide, 0.36, 0.09), (x, y, -0.02), bevel=0.02)
            s.box("screen", (wide - 0.06, 0.27, 0.01), (x, y + 0.05, 0.032), bevel=0)
        for x in (-0.16, 0.16):
            s.cylinder("drape", 0.07, 0.5, (x + 0.45, 0.1, -0.1), sides=12)
        s.tube("white", [(0.2, 1.0, 0.25), (0.5, 0.9, 0.5), (0.9, 1.05, 0.3)], 0.03, 8)
    s.rod("steel", (-0.7, 0, 0.8), (-0.7, 1.9, 0.8), 0.014, sides=6)
    for x in SIDES:
        s.rod("steel", (-0.7, 1.88, 0.8), (-0.7 + 0.14 * x, 1.92, 0.8), 0.01, sides=5)
    s.box("white", (0.13, 0.2, 0.05), (-0.82, 1.68, 0.8), bevel=0.02)
