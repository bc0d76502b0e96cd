"""Fittings of where one plays, bathes and sleeps for money: tables and machines of games, lanes, capsules, benches."""

from __future__ import annotations

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.blocks import put_boxes
from assets.stages.fittings.bars import stool
from assets.stages.fittings.unit import pick, plain, unit

Rng = np.random.Generator
_BALLS = (
    (0.8, 0.6, 0.05),
    (0.05, 0.12, 0.5),
    (0.7, 0.03, 0.03),
    (0.3, 0.04, 0.35),
    (0.85, 0.3, 0.03),
    (0.03, 0.3, 0.1),
    (0.03, 0.03, 0.03),
)


@unit("billiard table", (2.0, 2.9, 3.2), gap=0.9)
def billiard_table(s: Sketch, rng: Rng) -> None:
    """A billiard table on turned legs: green cloth, cushions, pockets, balls in play, a cue; three shaded lamps on a
    bar over it.
    """
    s.box("wood", (1.62, 0.24, 2.92), (0, 0.58, 1.6), bevel=0.03)
    with s.tinted((0.02, 0.3, 0.1)):
        plain(s, "goods", (1.34, 0.012, 2.64), (0, 0.815, 1.6))
        for x in (-0.66, 0.66):
            plain(s, "goods", (0.05, 0.045, 2.56), (x, 0.815, 1.6))
        for z in (0.3, 2.9):
            plain(s, "goods", (1.26, 0.045, 0.05), (0, 0.815, z))
    for x in (-0.72, 0.72):
        s.box("wood", (0.14, 0.07, 2.92), (x, 0.81, 1.6), bevel=0.02)
        for z in (0.32, 2.88):
            s.lathe("wood", [(0.08, 0), (0.05, 0.1), (0.1, 0.35), (0.07, 0.5), (0.1, 0.6)], (0.9 * x, 0, z), sides=10)
        for z in (0.24, 1.6, 2.96):
            with s.tinted((0.02, 0.02, 0.02)):
                s.cylinder("goods", 0.065, 0.075, (0.95 * x, 0.81, z), sides=10)
    for z in (0.21, 2.99):
        s.box("wood", (1.5, 0.07, 0.14), (0, 0.81, z), bevel=0.02)
    for k in range(11):
        color = _BALLS[k % 7] if k else (0.95, 0.94, 0.88)
        with s.tinted(color):
            s.ball("goods", 0.034, (float(rng.uniform(-0.5, 0.5)), 0.86, float(rng.uniform(0.5, 2.7))), sides=8)
    s.rod("wood", (0.2, 0.95, 3.05), (-0.1, 0.87, 1.9), 0.014, 0.007, sides=6)
    plain(s, "frame", (0.05, 0.05, 2.1), (0, 2.05, 1.6))
    for z in (0.9, 1.6, 2.3):
        s.lathe("accent", [(0.05, 2.02), (0.24, 1.76), (0.22, 1.76), (0.04, 1.98)], (0, 0, z), sides=14)
        s.ball("lamps", 0.07, (0, 1.8, z), sides=8)
        s.rod("frame", (0, 2.1, z), (0, 2.9, z), 0.008, sides=4)


@unit("card table", (2.4, 1.1, 2.0), seats=tuple(((x, 0.72, 1.75), 180.0) for x in (-0.7, 0.0, 0.7)), gap=0.5)
def card_table(s: Sketch, rng: Rng) -> None:
    """A half-round gaming table in green cloth with a padded rim: cards dealt before three stools, stacks of chips, a
    wheel at its straight side.
    """
    half = [(0.95 * np.cos(t), 0.75 * np.sin(t)) for t in np.linspace(np.pi, 2 * np.pi, 17)]
    with s.frame((0, 0.84, 0.55), (-90, 0, 0)):
        s.prism("wood", np.array(half), 0.1)
    inner = np.array([(0.9 * x, 0.9 * y) for x, y in half])
    with s.tinted((0.02, 0.27, 0.1)), s.frame((0, 0.9, 0.56), (-90, 0, 0)):
        s.prism("goods", inner, 0.02)
    s.tube(
        "accent", [(0.95 * np.cos(t), 0.9, 0.55 + 0.75 * np.sin(t)) for t in np.linspace(0, np.pi, 13)], 0.05, sides=6
    )
    s.box("wood", (0.8, 0.8, 0.4), (0, 0, 0.75), bevel=0.02)
    s.cylinder("wood", 0.28, 0.06, (-0.45, 0.9, 0.6), sides=20)
    for k in range(12):
        with s.tinted(((0.65, 0.02, 0.02), (0.02, 0.02, 0.02))[k % 2]), s.frame((-0.45, 0.965, 0.6), (0, 30 * k, 0)):
            plain(s, "goods", (0.08, 0.006, 0.1), (0, 0, 0.17))
    s.lathe("frame", [(0.05, 0), (0.02, 0.06), (0.03, 0.1), (0, 0.12)], (-0.45, 0.96, 0.6), sides=8)
    for k, x in enumerate((-0.5, 0.0, 0.5)):
        for j in range(2):
            with s.tinted((0.95, 0.94, 0.9)):
                plain(
                    s,
                    "goods",
                    (0.075, 0.004, 0.11),
                    (x + 0.05 * j, 0.912 + 0.004 * j, 1.0 - 0.12 * abs(x)),
                    (0, 12 * j, 0),
                )
        for j in range(3):
            with s.tinted(((0.65, 0.03, 0.03), (0.04, 0.2, 0.5), (0.85, 0.75, 0.15))[(j + k) % 3]):
                s.cylinder("goods", 0.022, 0.03 + 0.02 * j, (x - 0.12 + 0.05 * j, 0.912, 1.08 - 0.12 * abs(x)), sides=8)
    for x in (-0.7, 0.0, 0.7):
        stool(s, x, 1.75)


@unit("one-armed bandit", (0.75, 1.9, 0.85), gap=0.08)
def one_armed_bandit(s: Sketch, rng: Rng) -> None:
    """A slot machine: a lit arch, three reels of fruit behind glass, buttons, a lever with a red knob."""
    s.box("frame", (0.66, 0.7, 0.5), (0, 0, 0.28), bevel=0.02)
    s.box("accent", (0.7, 1.05, 0.42), (0, 0.7, 0.24), bevel=0.04)
    plain(s, "lamps", (0.62, 0.3, 0.02), (0, 1.4, 0.455))
    with s.tinted(pick(rng)):
        plain(s, "goods", (0.5, 0.16, 0.02), (0, 1.47, 0.465))
    s.cylinder("lamps", 0.06, 0.12, (0, 1.76, 0.24), sides=10)
    plain(s, "screen", (0.56, 0.26, 0.02), (0, 1.08, 0.455))
    fruit = ((0.75, 0.02, 0.03), (0.9, 0.75, 0.05), (0.35, 0.05, 0.45), (0.9, 0.45, 0.03))
    for k, x in enumerate((-0.18, 0.0, 0.18)):
        with s.tinted((0.95, 0.94, 0.9)):
            plain(s, "goods", (0.15, 0.2, 0.02), (x, 1.11, 0.465))
        with s.tinted(fruit[(k + int(rng.integers(4))) % 4]):
            s.ball("goods", (0.05, 0.05, 0.015), (x, 1.21, 0.485), sides=8)
    s.box("frame", (0.66, 0.06, 0.3), (0, 0.9, 0.52), (-10, 0, 0), bevel=0.015)
    for k, x in enumerate((-0.2, -0.07, 0.07, 0.2)):
        with s.tinted(fruit[k]):
            plain(s, "goods", (0.09, 0.025, 0.08), (x, 0.95, 0.55))
    s.rod("frame", (0.36, 1.0, 0.28), (0.39, 1.35, 0.34), 0.014, sides=6)
    with s.tinted((0.75, 0.02, 0.02)):
        s.ball("goods", 0.045, (0.39, 1.39, 0.345), sides=8)


@unit("claw machine", (0.95, 2.05, 0.95), gap=0.15)
def claw_machine(s: Sketch, rng: Rng) -> None:
    """A glass case heaped with plush toys under a three-fingered claw; a stick, a coin slot, a lit board on top."""
    s.box("accent", (0.9, 0.75, 0.86), (0, 0, 0.45), bevel=0.02)
    for x in (-0.42, 0.42):
        for z in (0.06, 0.84):
            plain(s, "frame", (0.04, 1.0, 0.04), (x, 0.75, z))
    plain(s, "lamps", (0.86, 0.03, 0.8), (0, 1.72, 0.45))
    s.box("accent", (0.9, 0.3, 0.86), (0, 1.75, 0.45), bevel=0.03)
    plain(s, "lamps", (0.7, 0.16, 0.02), (0, 1.82, 0.885))
    for _ in range(16):
        x, z, y = float(rng.uniform(-0.32, 0.32)), float(rng.uniform(0.16, 0.74)), float(rng.uniform(0.8, 1.0))
        with s.tinted(pick(rng)):
            s.ball("goods", (0.1, 0.09, 0.1), (x, y, z), sides=7)
            for dx in (-0.06, 0.06):
                s.ball("goods", 0.035, (x + dx, y + 0.1, z), sides=5)
    s.rod("frame", (0.1, 1.7, 0.4), (0.1, 1.4, 0.4), 0.01, sides=4)
    for a in (0.0, 2.1, 4.2):
        s.rod("frame", (0.1, 1.4, 0.4), (0.1 + 0.09 * np.cos(a), 1.27, 0.4 + 0.09 * np.sin(a)), 0.01, sides=4)
    plain(s, "frame", (0.5, 0.05, 0.16), (0, 0.72, 0.92))
    s.rod("frame", (-0.12, 0.77, 0.94), (-0.12, 0.87, 0.94), 0.01, sides=5)
    with s.tinted((0.75, 0.03, 0.03)):
        s.ball("goods", 0.03, (-0.12, 0.88, 0.94), sides=7)
    with s.tinted((0.02, 0.02, 0.02)):
        plain(s, "goods", (0.26, 0.22, 0.02), (0.2, 0.22, 0.885))


@unit("bowling lane", (1.7, 0.5, 4.0), gap=0.0)
def bowling_lane(s: Sketch, rng: Rng) -> None:
    """A length of polished lane between its gutters, arrows let into it."""
    with s.tinted((0.85, 0.6, 0.32)):
        plain(s, "goods", (1.06, 0.06, 4.28), (0, 0, 2.14))
    with s.tinted((0.02, 0.02, 0.025)):
        for x in (-0.65, 0.65):
            plain(s, "goods", (0.24, 0.02, 4.28), (x, 0, 2.14))
    for x in (-0.81, 0.81):
        plain(s, "wood", (0.07, 0.14, 4.28), (x, 0, 2.14))
    for k in range(5):
        with s.tinted((0.2, 0.06, 0.02)):
            plain(s, "goods", (0.05, 0.004, 0.16), (-0.4 + 0.2 * k, 0.06, 1.6 + 0.2 * abs(k - 2)))


@unit("pins", (1.7, 2.6, 1.3))
def pins(s: Sketch, rng: Rng) -> None:
    """The far end of a lane: ten white pins with red collars in a lit pit under a painted mask."""
    with s.tinted((0.85, 0.6, 0.32)):
        plain(s, "goods", (1.06, 0.06, 1.3), (0, 0, 0.65))
    plain(s, "lamps", (1.5, 0.04, 0.04), (0, 0.95, 0.9))
    with s.tinted((0.02, 0.02, 0.03)):
        plain(s, "goods", (1.6, 0.95, 0.02), (0, 0, 0.01))
    for x in (-0.8, 0.8):
        plain(s, "wood", (0.1, 1.0, 1.2), (x, 0, 0.6))
    plain(s, "accent", (1.7, 1.5, 0.1), (0, 1.0, 0.95))
    for k in range(3):
        with s.tinted(_BALLS[(k + int(rng.integers(7))) % 7]):
            s.ball("goods", (0.26, 0.26, 0.03), (-0.5 + 0.5 * k, 1.75, 1.0), sides=12)
    for row in range(4):
        for k in range(row + 1):
            x, z = 0.25 * (k - row / 2), 0.95 - 0.22 * row
            with s.tinted((0.96, 0.95, 0.92)):
                s.lathe(
                    "goods",
                    [(0.035, 0), (0.075, 0.12), (0.07, 0.2), (0.032, 0.32), (0.042, 0.4), (0, 0.46)],
                    (x, 0.06, z),
                    sides=8,
                )
            with s.tinted((0.75, 0.02, 0.02)):
                s.cylinder("goods", 0.037, 0.03, (x, 0.37, z), sides=8)


@unit("sleep capsule", (1.25, 2.3, 2.1), gap=0.04)
def sleep_capsule(s: Sketch, rng: Rng) -> None:
    """Two capsules over one another, each a round mouth in a white wall with a lit mattress behind it; steps."""
    for y in (0.1, 1.2):
        plain(s, "body", (1.2, 0.04, 2.0), (0, y, 1.05))
        plain(s, "body", (1.2, 0.04, 2.0), (0, y + 1.02, 1.05))
        plain(s, "lamps", (1.0, 0.5, 0.02), (0, y + 0.35, 0.08))
        for x in (-0.58, 0.58):
            plain(s, "body", (0.05, 1.02, 2.0), (x, y, 1.05))
        s.box("cloth", (1.04, 0.16, 1.9), (0, y + 0.04, 1.05), bevel=0.04)
        s.box("accent", (1.05, 0.07, 0.9), (0, y + 0.17, 1.5), bevel=0.03)
        s.box("cloth", (0.6, 0.12, 0.34), (0, y + 0.18, 0.35), bevel=0.05)
        s.tube(
            "wood",
            [(0.56 * np.cos(t), y + 0.54 + 0.48 * np.sin(t), 2.06) for t in np.linspace(0, 2 * np.pi, 25)],
            0.045,
            sides=6,
        )
        plain(s, "screen", (0.26, 0.17, 0.03), (0.36, y + 0.62, 0.4))
        plain(s, "accent", (1.0, 0.1, 0.05), (0, y + 0.92, 2.0))
    put_boxes(s, "frame", [((0.22, 0.03, 0.06), (-0.45, 0.35 + 0.3 * k, 2.12)) for k in range(3)])


@unit("steam bench", (2.0, 2.4, 1.6), seats=(((-0.4, 0.5, 1.2), 0.0), ((0.4, 0.95, 0.5), 0.0)))
def steam_bench(s: Sketch, rng: Rng) -> None:
    """Two steps of slatted benches against boards, towels, a bucket with a ladle, a lamp behind a slatted shade."""
    put_boxes(s, "wood", [((2.0, 0.115, 0.02), (0, 0.12 * k, 0.02)) for k in range(20)])
    for y, z in ((0.5, 1.2), (0.95, 0.5)):
        put_boxes(s, "wood", [((1.96, 0.035, 0.11), (0, y - 0.035, z - 0.26 + 0.13 * k)) for k in range(5)])
        put_boxes(s, "wood", [((0.06, y - 0.04, 0.5), (x, 0, z)) for x in (-0.9, 0.0, 0.9)])
    s.box("cloth", (0.5, 0.03, 0.62), (-0.55, 0.95, 0.52), bevel=0.01)
    s.box("cloth", (0.4, 0.12, 0.26), (0.65, 0.95, 0.4), bevel=0.04)
    s.lathe("wood", [(0.12, 0), (0.15, 0.22), (0.135, 0.22), (0.11, 0.04), (0, 0.04)], (0.6, 0.5, 1.2), sides=12)
    s.rod("wood", (0.58, 0.65, 1.2), (0.85, 0.86, 1.32), 0.012, sides=5)
    plain(s, "lamps", (0.24, 0.26, 0.06), (0.0, 1.75, 0.08))
    put_boxes(s, "wood", [((0.04, 0.34, 0.02), (-0.13 + 0.065 * k, 1.71, 0.13)) for k in range(5)])


@unit("wash place", (1.0, 1.7, 0.9), seats=(((0.0, 0.3, 0.75), 180.0),), gap=0.06)
def wash_place(s: Sketch, rng: Rng) -> None:
    """A place to wash sitting: tiles, a mirror, taps and a hand shower, a low stool with a wooden tub."""
    plain(s, "body", (1.0, 0.5, 0.2), (0, 0, 0.1))
    plain(s, "body", (1.0, 1.2, 0.04), (0, 0.5, 0.02))
    plain(s, "frame", (0.5, 0.6, 0.02), (0, 0.85, 0.05))
    for x in (-0.12, 0.12):
        s.rod("frame", (x, 0.42, 0.2), (x, 0.42, 0.32), 0.02, sides=6)
        with s.tinted((0.7, 0.04, 0.03) if x < 0 else (0.03, 0.15, 0.6)):
            s.ball("goods", 0.03, (x, 0.46, 0.24), sides=6)
    s.tube("frame", [(0.38, 0.45, 0.12), (0.42, 0.9, 0.14), (0.36, 1.35, 0.12)], 0.014, sides=5)
    s.cylinder("frame", 0.05, 0.04, (0.36, 1.35, 0.14), (60, 0, 0), sides=10)
    for x, color in ((-0.4, (0.85, 0.4, 0.5)), (-0.3, (0.3, 0.6, 0.75)), (0.24, (0.9, 0.88, 0.8))):
        with s.tinted(color):
            s.cylinder("goods", 0.03, 0.17, (x, 0.5, 0.12), sides=8)
    s.box("wood", (0.32, 0.05, 0.24), (0.0, 0.26, 0.75), bevel=0.01)
    put_boxes(s, "wood", [((0.3, 0.26, 0.03), (0.0, 0, 0.75 + a)) for a in (-0.09, 0.09)])
    with s.tinted((0.85, 0.65, 0.15)):
        s.lathe("goods", [(0.12, 0), (0.16, 0.13), (0.145, 0.13), (0.11, 0.03), (0, 0.03)], (-0.3, 0, 0.6), sides=12)


@unit("massage bed", (2.1, 1.2, 2.4), gap=0.4)
def massage_bed(s: Sketch, rng: Rng) -> None:
    """A padded table under a white sheet with a rolled towel and a line of dark stones; candles and oils on a stand."""
    s.box("wood", (0.62, 0.55, 1.5), (-0.25, 0, 1.2), bevel=0.02)
    s.box("accent", (0.76, 0.14, 1.95), (-0.25, 0.55, 1.2), bevel=0.05)
    s.box("cloth", (0.8, 0.05, 1.4), (-0.25, 0.66, 1.42), bevel=0.02)
    for x in (-0.65, 0.15):
        plain(s, "cloth", (0.015, 0.3, 1.35), (x, 0.4, 1.42))
    with s.frame((-0.25, 0.76, 0.5), (0, 0, 90)):
        s.cylinder("cloth", 0.08, 0.5, (0, -0.25, 0), sides=10)
    with s.tinted((0.04, 0.04, 0.05)):
        for k in range(5):
            s.ball("goods", (0.055, 0.025, 0.045), (-0.25, 0.73, 0.85 + 0.14 * k), sides=7)
    s.box("wood", (0.42, 0.6, 0.42), (0.65, 0, 0.6), bevel=0.02)
    for k, (x, z) in enumerate(((0.55, 0.5), (0.68, 0.66), (0.78, 0.5))):
        with s.tinted((0.95, 0.9, 0.78)):
            s.cylinder("goods", 0.035, 0.08 + 0.05 * k, (x, 0.6, z), sides=9)
        s.ball("lamps", (0.013, 0.028, 0.013), (x, 0.71 + 0.05 * k, z), sides=6)
    with s.tinted((0.5, 0.3, 0.06)):
        s.lathe("goods", [(0.03, 0), (0.035, 0.08), (0.012, 0.12), (0, 0.15)], (0.55, 0.6, 0.7), sides=8)
