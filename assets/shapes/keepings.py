"""Things that are found left somewhere: an instrument's case, a paper boat, a spice heap, a diver's helmet."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.openings import draw_window
from assets.shapes.sketch import F64, Sketch

Rng = np.random.Generator


_BACK_M = 0.12
"""How far the straight side of a violin's case, with the hinges, is from its middle."""


def _fiddle(inset: float = 0.0) -> F64:
    """The outline of a violin's case at height 0, counter-clockwise from above: straight at the hinges, else with round
    bouts, a waist and a narrow end.
    """
    t = np.linspace(0, 2 * np.pi, 56, endpoint=False)
    along = np.sin(t)
    wide = 0.15 - 0.035 * along - 0.035 * np.exp(-(((along - 0.1) / 0.25) ** 2))
    round_off = np.abs(np.cos(t)) ** 0.5
    x = np.where(np.cos(t) < 0, -_BACK_M * np.abs(np.cos(t)) ** 0.25, wide * round_off)
    return np.stack([x * (1 - inset / 0.13), 0 * t, -along * (0.4 - inset)], 1)


def _lifted(outline: F64, height: float) -> F64:
    return outline + [0.0, height, 0.0]


def _trough(s: Sketch, deep: float, floor: float) -> None:
    """One half of the case, open above: `deep` metres high, lined down to `floor`."""
    outer, inner = _fiddle(), _fiddle(0.014)
    s.loft("shell", [outer, _lifted(outer, deep), _lifted(inner, deep)], caps=False)
    s.put_cap("shell", outer[::-1])
    s.loft("lining", [_lifted(inner, deep), _lifted(inner, floor)], caps=False)
    s.put_cap("lining", _lifted(inner, floor))


@drawing(
    "violin_case",
    (0.46, 0.36, 0.8),
    shell="black leather",
    lining="dark red velvet",
    metal="brass",
)
def violin_case(s: Sketch, rng: Rng) -> None:
    """A violin's case that lies open: a lined trough, the lid up on its hinges, clasps and a handle."""
    deep = 0.1
    _trough(s, deep, 0.02)
    with s.frame((-_BACK_M, deep, 0), (0, 0, -70)), s.frame((-_BACK_M, -0.055, 0), scale=(-1, 1, 1)):
        _trough(s, 0.055, 0.014)
    for z in (-0.2, 0.2):
        s.box("metal", (0.008, 0.03, 0.035), (0.132, deep - 0.035, z), bevel=0)
    s.tube("shell", [(0.13, 0.06, -0.07), (0.17, 0.06, -0.06), (0.17, 0.06, 0.06), (0.13, 0.06, 0.07)], 0.009, 6)


@drawing("paper_boat", (0.16, 0.12, 0.28), paper="folded white paper")
def paper_boat(s: Sketch, rng: Rng) -> None:
    """A boat folded of a sheet of paper: pointed ends, flared sides, the peak of the fold in its middle."""
    bow, waist, low, top = 0.14, 0.055, 0.0, 0.06
    ends = [(0.0, top + 0.012, bow), (0.0, top + 0.012, -bow)]
    for side in (-1.0, 1.0):
        keel: F64 = np.array([(side * 0.012, low, z) for z in (0.07, 0.0, -0.07)])
        rim = np.array(
            [(side * waist * 0.55, top, 0.075), (side * waist, top - 0.008, 0.0), (side * waist * 0.55, top, -0.075)]
        )
        whole = np.array(
            [[ends[0], *rim.tolist(), ends[1]], [(0, low + 0.016, 0.1), *keel.tolist(), (0, low + 0.016, -0.1)]]
        )
        s.sheet("paper", whole)
        peak = np.array(
            [[(0, 0.12, 0)] * 3, [(side * 0.02, 0.02, 0.075), (side * 0.03, 0.018, 0), (side * 0.02, 0.02, -0.075)]]
        )
        s.sheet("paper", peak)
    s.box("paper", (0.03, 0.004, 0.15), (0, 0.0, 0), bevel=0)


@drawing("spice_heap", (0.6, 0.62, 0.6), spice="bright orange spice powder", sack="rough jute")
def spice_heap(s: Sketch, rng: Rng) -> None:
    """A pointed heap of ground spice that rises from a rolled-down sack."""
    a = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    sag = 1 + 0.03 * np.sin(a * 3 + float(rng.uniform(0, 6))) + 0.015 * np.sin(a * 7)
    rings = [
        np.stack([r * sag * np.cos(a), y + 0 * a, -r * sag * np.sin(a)], -1)
        for r, y in ((0.2, 0.0), (0.27, 0.05), (0.29, 0.18), (0.27, 0.29))
    ]
    s.loft("sack", rings)
    s.ring("sack", 0.265, 0.035, (0, 0.3, 0), (90, 0, 0), sides=10)
    s.lathe("spice", [(0.26, 0.29), (0.2, 0.37), (0.1, 0.51), (0.03, 0.6), (0, 0.615)], sides=36)


@drawing("diving_helmet", (0.44, 0.5, 0.46), metal="polished copper", fittings="brass", glass="dark glass")
def diving_helmet(s: Sketch, rng: Rng) -> None:
    """A hard-hat diver's helmet: a copper ball with four barred windows on a collar with wing nuts."""
    s.lathe("metal", [(0.21, 0), (0.21, 0.02), (0.17, 0.07), (0.13, 0.11), (0.13, 0.14)], sides=36)
    with s.frame((0, 0.3, 0)):
        s.ball("metal", 0.18, sides=32)
    s.ring("fittings", 0.135, 0.018, (0, 0.135, 0), (90, 0, 0), sides=10)
    for _ in s.around(8, 0.175, 0.062, 22):
        s.cylinder("fittings", 0.01, 0.028, sides=8)
        s.box("fittings", (0.034, 0.012, 0.007), (0, 0.024, 0), bevel=0.002)
    for turn, tilt, size in ((0.0, 0.0, 0.075), (90.0, 0.0, 0.06), (-90.0, 0.0, 0.06), (0.0, -58.0, 0.052)):
        with s.frame((0, 0.3, 0), (0, turn, 0)), s.frame((0, 0, 0), (tilt, 0, 0)), s.frame((0, 0, 0.158)):
            s.cylinder("fittings", size, 0.045, (0, 0, 0), (90, 0, 0), sides=24)
            s.cylinder("glass", size * 0.8, 0.006, (0, 0, 0.043), (90, 0, 0), sides=20)
            s.ring("fittings", size * 0.92, size * 0.13, (0, 0, 0.045), sides=8)
            if turn:
                for k in (-0.4, 0.0, 0.4):
                    s.box("fittings", (size * 0.09, size * 1.7, 0.01), (k * size, -size * 0.85, 0.05), bevel=0)
    s.cylinder("fittings", 0.028, 0.06, (0.1, 0.4, -0.1), (-30, 0, -30), sides=14)


@drawing(
    "windowsill",
    (1.7, 2.1, 0.42),
    sill="white painted wood",
    frame="white painted wood",
    panes="clear glass",
    wall="white plaster",
)
def windowsill(s: Sketch, rng: Rng) -> None:
    """A window's deep sill on a piece of wall, the casement behind it: what stands there stands before the panes."""
    w, h, d = s.size
    high = 0.88
    s.box("wall", (w * 0.96, high - 0.05, d * 0.62), (0, 0, -d * 0.19), bevel=0.004)
    s.box("sill", (w, 0.05, d), (0, high - 0.05, 0), bevel=0.008)
    with s.frame((0, high, -d * 0.42)):
        draw_window(s, "frame", "panes", w * 0.86, h - high - 0.04)


@drawing("mooring_pole", (0.3, 4.2, 0.3), pole="white painted wood", stripe="blue paint", cap="gilded wood")
def mooring_pole(s: Sketch, rng: Rng) -> None:
    """A mooring pole of a canal: a tall post with a band of colour that winds up it, and a knob on top."""
    h = s.size[1]
    s.cylinder("pole", 0.1, h * 0.93, sides=16)
    t = np.linspace(0, 1, 90)
    turn = t * 2 * np.pi * 5
    s.tube("stripe", np.stack([0.06 * np.cos(turn), h * (0.2 + 0.7 * t), 0.06 * np.sin(turn)], 1), 0.065, 8)
    s.lathe("cap", [(0.13, h * 0.92), (0.14, h * 0.94), (0.09, h * 0.96), (0.05, h * 0.98), (0, h)], sides=16)


@drawing("water_wheel", (1.2, 4.4, 4.2), wood="dark wet oak", iron="rusty iron", stone="mossy stone")
def water_wheel(s: Sketch, rng: Rng) -> None:
    """A mill's wheel of wood: two rims with spokes and paddles on an axle between stone piers."""
    radius, height = 1.95, 2.2
    for x in (-0.3, 0.3):
        with s.frame((x, height, 0), (0, 90, 0)):
            s.ring("wood", radius * 0.94, 0.075, sides=6)
            s.ring("wood", radius * 0.62, 0.05, sides=6)
            for k in range(8):
                a = np.radians(45 * k + 10)
                s.beam(
                    "wood",
                    (0, 0, 0),
                    (radius * 0.94 * float(np.cos(a)), radius * 0.94 * float(np.sin(a)), 0),
                    0.1,
                    0.07,
                )
    for k in range(16):
        a = np.radians(22.5 * k)
        y, z = float(np.sin(a)), float(np.cos(a))
        s.beam("wood", (-0.38, height + y * radius, z * radius), (0.38, height + y * radius, z * radius), 0.3, 0.04)
    s.rod("iron", (-0.6, height, 0), (0.6, height, 0), 0.09)
    for x in (-0.5, 0.5):
        s.prism("stone", [(-0.4, 0), (0.4, 0), (0.22, height + 0.1), (-0.22, height + 0.1)], 0.2, (x, 0, 0), (0, 90, 0))


@drawing("terrarium", (0.36, 0.4, 0.3), glass="clear glass", earth="dark soil", moss="bright green moss", cork="cork")
def terrarium(s: Sketch, rng: Rng) -> None:
    """A bellied glass with earth, moss, stones and small ferns in it, a cork on top."""
    s.lathe("earth", [(0.09, 0.006), (0.13, 0.03), (0.148, 0.08), (0, 0.095)], sides=28)
    for k in range(9):
        a, r = 2.4 * k, 0.035 * np.sqrt(k) + 0.01
        size = float(rng.uniform(0.02, 0.035))
        s.ball("moss", (size * 1.2, size, size * 1.2), (float(r * np.cos(a)), 0.092, float(r * np.sin(a))), sides=10)
    for k in range(14):
        turn = np.radians(360 / 14 * k + float(rng.uniform(-9, 9)))
        reach, tall = float(rng.uniform(0.05, 0.105)), float(rng.uniform(0.12, 0.2))
        t = np.linspace(0, 1, 6)
        out = reach * t
        line = np.stack([out * np.cos(turn), 0.095 + tall * np.sin(t * 2.1), out * np.sin(turn)], 1)
        side = np.array([-np.sin(turn), 0, np.cos(turn)])
        wide = (0.016 * np.sin(np.pi * np.clip(t + 0.12, 0, 1)) + 0.002)[:, None]
        s.sheet("moss", np.stack([line - side * wide, line + side * wide]))
    s.lathe(
        "glass",
        [(0.1, 0), (0.142, 0.03), (0.165, 0.1), (0.155, 0.19), (0.11, 0.27), (0.075, 0.3), (0.075, 0.33)],
        sides=32,
    )
    s.cylinder("cork", 0.073, 0.06, (0, 0.31, 0), top=0.078, sides=20)
