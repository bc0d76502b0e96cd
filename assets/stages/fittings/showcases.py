"""Fittings that show what is fresh or precious behind glass or on ice, with whoever serves behind: cakes, ices, meat,
cheese, fish, jewels, watches and scent.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from assets.shapes.sketch import Point, Sketch
from assets.stages.fittings.unit import plain, unit

Rng = np.random.Generator
_DEPTH_M = 1.75
_BROWN: tuple[Point, ...] = ((0.42, 0.2, 0.07), (0.6, 0.34, 0.12), (0.3, 0.13, 0.05))


def _vitrine(s: Sketch, wide: float) -> None:
    """A counter with a slanted glass-fronted case on it: a plinth, two boards, slim posts, a lit top."""
    plain(s, "body", (wide, 0.5, 0.7), (0, 0, 1.35))
    plain(s, "accent", (wide, 0.1, 0.02), (0, 0.36, 1.71))
    plain(s, "body", (wide - 0.06, 0.03, 0.62), (0, 0.52, 1.35))
    plain(s, "frame", (wide, 0.04, 0.45), (0, 1.28, 1.23))
    plain(s, "lamps", (wide - 0.1, 0.02, 0.06), (0, 1.26, 1.4))
    for x in (-wide / 2 + 0.02, wide / 2 - 0.02):
        s.rod("frame", (x, 0.5, 1.69), (x, 1.3, 1.45), 0.012, sides=4)
        s.rod("frame", (x, 0.5, 1.02), (x, 1.3, 1.02), 0.012, sides=4)
    plain(s, "frame", (wide - 0.06, 0.015, 0.42), (0, 0.9, 1.26))


def _wall_boards(s: Sketch, wide: float, heights: Sequence[float]) -> None:
    for y in heights:
        plain(s, "wood", (wide - 0.06, 0.035, 0.32), (0, y - 0.035, 0.17))


@unit("cake counter", (1.5, 2.2, _DEPTH_M))
def cake_counter(s: Sketch, rng: Rng) -> None:
    """Cakes, tarts and buns in a lit case, loaves on boards behind."""
    _vitrine(s, 1.5)
    _wall_boards(s, 1.5, (1.0, 1.4, 1.8))
    for y in (1.0, 1.4, 1.8):
        for x in np.linspace(-0.6, 0.6, 5):
            with s.tinted(_BROWN[int(rng.integers(3))]):
                s.ball("goods", (0.11, 0.07, 0.12), (float(x), y + 0.06, 0.18), sides=8)
    icings: tuple[Point, ...] = (
        (0.85, 0.35, 0.45),
        (0.9, 0.85, 0.75),
        (0.2, 0.07, 0.03),
        (0.75, 0.65, 0.2),
        (0.4, 0.6, 0.3),
    )
    for y, z in ((0.55, 1.45), (0.92, 1.3)):
        for x in np.linspace(-0.55, 0.55, 4):
            color = icings[int(rng.integers(len(icings)))]
            with s.tinted(color):
                s.cylinder("goods", 0.115, 0.1, (float(x), y, z), sides=14)
            with s.tinted((0.7, 0.03, 0.04)):
                s.ball("goods", 0.028, (float(x), y + 0.12, z), sides=6)
            for k in range(5):
                with s.tinted(tuple(min(1.0, 0.3 + c) for c in color)):  # type: ignore[arg-type]
                    a = 1.257 * k
                    s.ball("goods", 0.026, (float(x) + 0.08 * np.cos(a), y + 0.11, z + 0.08 * np.sin(a)), sides=5)


@unit("ice cream counter", (1.6, 2.2, _DEPTH_M))
def ice_cream_counter(s: Sketch, rng: Rng) -> None:
    """Two rows of tubs heaped with ices of every colour under a curved pane; stacked cones, coloured syrups."""
    plain(s, "body", (1.6, 0.85, 0.75), (0, 0, 1.35))
    for k, x in enumerate(np.arange(-0.72, 0.8, 0.16)):
        with s.tinted((0.85, 0.3, 0.4) if k % 2 else (0.95, 0.9, 0.85)):
            plain(s, "goods", (0.15, 0.7, 0.02), (float(x), 0.08, 1.735))
    ices: tuple[Point, ...] = (
        (0.9, 0.45, 0.55),
        (0.95, 0.88, 0.7),
        (0.22, 0.09, 0.04),
        (0.5, 0.75, 0.4),
        (0.9, 0.6, 0.1),
        (0.45, 0.3, 0.7),
        (0.3, 0.65, 0.8),
    )
    for j, z in enumerate((1.2, 1.52)):
        for k, x in enumerate(np.linspace(-0.62, 0.62, 5)):
            plain(s, "frame", (0.25, 0.05, 0.29), (float(x), 0.83, z))
            with s.tinted(ices[(2 * k + 3 * j + int(rng.integers(2))) % len(ices)]):
                s.ball("goods", (0.115, 0.09, 0.13), (float(x), 0.88, z), sides=9)
                s.ball("goods", (0.07, 0.07, 0.08), (float(x) + 0.02, 0.95, z - 0.02), sides=7)
    for x in (-0.78, 0.78):
        s.rod("frame", (x, 0.85, 1.7), (x, 1.25, 1.45), 0.012, sides=4)
    plain(s, "frame", (1.6, 0.03, 0.34), (0, 1.25, 1.3))
    for k, x in enumerate((-0.5, -0.35, 0.35, 0.5)):
        with s.tinted((0.7, 0.42, 0.16)):
            for j in range(3):
                s.cylinder("goods", 0.012, 0.16, (x, 1.28 + 0.07 * j, 1.3), sides=8, top=0.045)
        with s.tinted(ices[k]):
            s.ball("goods", 0.05, (x, 1.6, 1.3), sides=8)
    _wall_boards(s, 1.6, (1.3, 1.7))
    for y in (1.3, 1.7):
        for x in np.linspace(-0.65, 0.65, 7):
            with s.tinted(ices[int(rng.integers(len(ices)))]):
                s.cylinder("goods", 0.05, 0.2, (float(x), y, 0.18), sides=8)


@unit("meat counter", (1.6, 2.4, _DEPTH_M))
def meat_counter(s: Sketch, rng: Rng) -> None:
    """Joints and sausages in a lit case; behind it hams, strings of sausages and a side hang from hooks on a rail."""
    _vitrine(s, 1.6)
    s.rod("frame", (-0.8, 2.25, 0.3), (0.8, 2.25, 0.3), 0.02, sides=6)
    for k, x in enumerate(np.linspace(-0.66, 0.66, 5)):
        px = float(x)
        s.rod("frame", (px, 2.25, 0.3), (px, 2.1, 0.3), 0.01, sides=4)
        if k % 2:
            with s.tinted((0.4, 0.12, 0.05)):
                s.lathe(
                    "goods", [(0.03, 0), (0.12, 0.12), (0.13, 0.28), (0.05, 0.5), (0.03, 0.6)], (px, 1.5, 0.3), sides=10
                )
            with s.tinted((0.8, 0.72, 0.6)):
                s.cylinder("goods", 0.035, 0.1, (px, 2.02, 0.3), sides=7)
        else:
            with s.tinted(((0.42, 0.08, 0.05), (0.5, 0.17, 0.08))[k % 4 // 2]):
                for j in range(6):
                    s.ball(
                        "goods",
                        (0.035, 0.085, 0.035),
                        (px + 0.045 * (-1) ** j, 2.02 - 0.13 * j, 0.3),
                        (0, 0, 18 * (-1) ** j),
                        sides=6,
                    )
    for y, z in ((0.55, 1.45), (0.92, 1.28)):
        for k, x in enumerate(np.linspace(-0.62, 0.62, 6)):
            with s.tinted(((0.55, 0.06, 0.06), (0.65, 0.2, 0.18), (0.4, 0.05, 0.05))[int(rng.integers(3))]):
                if k % 3 == 2:
                    for j in range(4):
                        s.rod(
                            "goods",
                            (float(x) - 0.07, y + 0.03, z - 0.09 + 0.05 * j),
                            (float(x) + 0.08, y + 0.03, z - 0.09 + 0.05 * j),
                            0.022,
                            sides=6,
                        )
                else:
                    s.box("goods", (0.16, 0.08, 0.2), (float(x), y, z), (0, 20 * k, 0), bevel=0.03)
            with s.tinted((0.9, 0.8, 0.72)):
                plain(s, "goods", (0.14, 0.02, 0.03), (float(x), y + 0.075, z + 0.03))


@unit("cheese counter", (1.5, 2.3, _DEPTH_M))
def cheese_counter(s: Sketch, rng: Rng) -> None:
    """Cut cheeses in a lit case; behind it whole wheels on wooden boards up to the top."""
    _vitrine(s, 1.5)
    plain(s, "wood", (1.5, 2.25, 0.02), (0, 0, 0.01))
    rinds: tuple[Point, ...] = (
        (0.75, 0.5, 0.12),
        (0.85, 0.7, 0.35),
        (0.6, 0.3, 0.08),
        (0.8, 0.75, 0.62),
        (0.55, 0.06, 0.04),
    )
    _wall_boards(s, 1.5, (0.85, 1.2, 1.55, 1.9))
    for y in (0.85, 1.2, 1.55, 1.9):
        for x in (-0.52, -0.18, 0.17, 0.52):
            wide = float(rng.uniform(0.11, 0.155))
            for k in range(int(rng.integers(1, 3))):
                with s.tinted(rinds[int(rng.integers(len(rinds)))]):
                    s.cylinder("goods", wide, 0.105, (x, y + 0.11 * k, 0.18), sides=14)
    for y, z in ((0.55, 1.45), (0.92, 1.28)):
        for k, x in enumerate(np.linspace(-0.58, 0.58, 5)):
            color = rinds[int(rng.integers(4))]
            wedge = np.array([(0, 0), (0.2, -0.07), (0.2, 0.07)])
            with s.tinted(color), s.frame((float(x) - 0.1, y + 0.06, z), (-90, 30 * k, 0)):
                s.prism("goods", wedge, 0.11)
            with s.tinted((0.95, 0.93, 0.88)):
                plain(s, "goods", (0.07, 0.06, 0.005), (float(x), y + 0.1, z + 0.1), (-12, 0, 0))


@unit("fish counter", (1.8, 1.9, _DEPTH_M))
def fish_counter(s: Sketch, rng: Rng) -> None:
    """A steep bed of crushed ice with whole fish in rows, red prawns, lemons and weed; a striped board over it."""
    s.box("body", (1.8, 0.62, 1.0), (0, 0, 1.2), bevel=0.02)
    with s.frame((0, 0.78, 1.18), (20, 0, 0)):
        with s.tinted((0.86, 0.93, 0.97)):
            s.box("goods", (1.74, 0.1, 1.02), (0, -0.1, 0), bevel=0.03)
            for _ in range(26):
                s.ball("goods", 0.045, (float(rng.uniform(-0.8, 0.8)), 0.0, float(rng.uniform(-0.45, 0.45))), sides=5)
        for j, z in enumerate((-0.28, 0.02, 0.32)):
            kinds: tuple[Point, ...] = ((0.45, 0.52, 0.58), (0.75, 0.22, 0.16), (0.3, 0.36, 0.3))
            for k, x in enumerate(np.linspace(-0.72, 0.72, 6)):
                if (k + j) % 6 == 5:
                    _prawns(s, float(x), z)
                    continue
                _fish(s, kinds[(j + k // 3) % 3], float(x), z)
        for x in (-0.8, -0.1, 0.55):
            with s.tinted((0.9, 0.75, 0.06)):
                s.ball("goods", (0.045, 0.035, 0.035), (x, 0.05, 0.46), sides=7)
            s.ball("leaf", (0.08, 0.03, 0.06), (x + 0.14, 0.03, 0.46), sides=6)
    for k, x in enumerate(np.arange(-0.82, 0.9, 0.18)):
        with s.tinted((0.08, 0.25, 0.5) if k % 2 else (0.92, 0.92, 0.9)):
            plain(s, "goods", (0.18, 0.24, 0.04), (float(x), 1.62, 0.06))


def _fish(s: Sketch, color: Point, x: float, z: float) -> None:
    with s.tinted(color):
        s.ball("goods", (0.045, 0.035, 0.13), (x, 0.04, z), (0, 14, 0), sides=8)
        plain(s, "goods", (0.07, 0.012, 0.06), (x - 0.035, 0.035, z - 0.14), (0, 14, 0))
    with s.tinted((0.03, 0.03, 0.03)):
        s.ball("goods", 0.009, (x + 0.03, 0.062, z + 0.1), sides=4)


def _prawns(s: Sketch, x: float, z: float) -> None:
    with s.tinted((0.85, 0.25, 0.12)):
        for k in range(7):
            a = 0.9 * k
            s.ball(
                "goods",
                (0.018, 0.018, 0.05),
                (x + 0.06 * np.cos(a), 0.03 + 0.01 * (k % 2), z + 0.08 * np.sin(a)),
                (0, 50 * k, 0),
                sides=5,
            )


@unit("jewel case", (1.3, 1.6, 0.75), gap=0.35)
def jewel_case(s: Sketch, rng: Rng) -> None:
    """A table case, lit from within: necklaces on dark busts, rings in small boxes, bracelets on rolls."""
    _case(s)
    for k, x in enumerate((-0.42, 0.0, 0.42)):
        s.lathe(
            "cloth",
            [(0.06, 0), (0.11, 0.03), (0.12, 0.16), (0.045, 0.24), (0.04, 0.32), (0, 0.33)],
            (x, 0.92, 0.28),
            sides=10,
        )
        with s.tinted(((0.95, 0.75, 0.25), (0.92, 0.94, 0.97), (0.9, 0.7, 0.6))[k]):
            s.ring("goods", 0.085, 0.009, (x, 1.1, 0.36), sides=5)
        with s.tinted(((0.1, 0.5, 0.25), (0.6, 0.02, 0.08), (0.1, 0.2, 0.75))[(k + int(rng.integers(3))) % 3]):
            s.ball("goods", 0.022, (x, 1.01, 0.385), sides=6)
    for x in np.linspace(-0.48, 0.48, 5):
        s.box("cloth", (0.09, 0.04, 0.09), (float(x), 0.915, 0.55), bevel=0.01)
        with s.tinted((0.95, 0.75, 0.25)):
            s.ring("goods", 0.024, 0.006, (float(x), 0.98, 0.55), sides=4)
        with s.tinted((0.9, 0.95, 1.0)):
            s.ball("goods", 0.013, (float(x), 1.007, 0.55), sides=5)


@unit("watch case", (1.3, 1.6, 0.75), gap=0.35)
def watch_case(s: Sketch, rng: Rng) -> None:
    """A table case, lit from within: watches on cushions in two rows, their dials to the front."""
    _case(s)
    for y, z, count in ((0.99, 0.26, 4), (0.93, 0.52, 5)):
        for x in np.linspace(-0.44, 0.44, count):
            with s.frame((float(x), y, z), (-28, 0, 0)):
                s.box("cloth", (0.13, 0.15, 0.06), (0, -0.05, -0.05), bevel=0.02)
                with s.tinted(((0.05, 0.05, 0.06), (0.25, 0.1, 0.04), (0.75, 0.77, 0.8))[int(rng.integers(3))]):
                    plain(s, "goods", (0.045, 0.2, 0.012), (0, -0.07, -0.008))
                with s.tinted((0.9, 0.72, 0.3) if rng.random() < 0.5 else (0.8, 0.82, 0.85)):
                    s.cylinder("goods", 0.046, 0.016, (0, 0.03, -0.002), (90, 0, 0), sides=14)
                with s.tinted((0.95, 0.95, 0.92) if rng.random() < 0.6 else (0.04, 0.06, 0.12)):
                    s.cylinder("goods", 0.037, 0.005, (0, 0.03, 0.014), (90, 0, 0), sides=12)
                with s.tinted((0.15, 0.15, 0.16)):
                    plain(s, "goods", (0.005, 0.026, 0.003), (0, 0.03, 0.02))
                    plain(s, "goods", (0.02, 0.005, 0.003), (0.01, 0.028, 0.02))


@unit("scent case", (1.3, 2.1, 0.55), gap=0.1)
def scent_case(s: Sketch, rng: Rng) -> None:
    """Lit glass boards before a mirror with cut bottles of scent in rows, golden and pink and blue."""
    plain(s, "wood", (1.3, 0.7, 0.5), (0, 0, 0.27))
    plain(s, "frame", (1.2, 1.35, 0.02), (0, 0.72, 0.02))
    tones: tuple[Point, ...] = (
        (0.9, 0.6, 0.2),
        (0.9, 0.5, 0.6),
        (0.5, 0.65, 0.9),
        (0.85, 0.8, 0.7),
        (0.55, 0.35, 0.75),
    )
    for y in (0.72, 1.1, 1.44, 1.76):
        plain(s, "body", (1.24, 0.02, 0.36), (0, y - 0.02, 0.22))
        plain(s, "lamps", (1.2, 0.015, 0.015), (0, y - 0.04, 0.4))
        for x in np.linspace(-0.52, 0.52, 7):
            tone, tall = tones[int(rng.integers(len(tones)))], float(rng.uniform(0.1, 0.17))
            with s.tinted(tone):
                if rng.random() < 0.5:
                    s.box("goods", (0.085, tall, 0.05), (float(x), y, 0.24), bevel=0.012)
                else:
                    s.lathe(
                        "goods",
                        [(0.03, 0), (0.055, 0.4 * tall), (0.05, 0.8 * tall), (0.015, tall)],
                        (float(x), y, 0.24),
                        sides=8,
                    )
            with s.tinted((0.95, 0.75, 0.3)):
                s.ball("goods", 0.021, (float(x), y + tall + 0.022, 0.24), sides=6)
    s.box("wood", (1.3, 0.12, 0.5), (0, 2.0, 0.26), bevel=0.01)


def _case(s: Sketch) -> None:
    """The case of `jewel_case` and `watch_case`, its board at 0.91 m."""
    s.box("wood", (1.24, 0.8, 0.64), (0, 0.06, 0.37), bevel=0.01)
    plain(s, "frame", (1.14, 0.06, 0.56), (0, 0, 0.37))
    plain(s, "frame", (1.26, 0.04, 0.66), (0, 0.86, 0.37))
    plain(s, "cloth", (1.18, 0.015, 0.6), (0, 0.9, 0.37))
    for x in (-0.6, 0.6):
        for z in (0.07, 0.67):
            plain(s, "frame", (0.02, 0.66, 0.02), (x, 0.9, z))
    plain(s, "frame", (1.24, 0.04, 0.64), (0, 1.56, 0.37))
    plain(s, "lamps", (1.14, 0.015, 0.54), (0, 1.545, 0.37))
