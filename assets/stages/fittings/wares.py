"""Fittings of shops that are known by what one wears or plays: a wall of shoes, hats, spectacles, guitars, toys."""

from __future__ import annotations

import numpy as np

from assets.shapes.sketch import Point, Sketch
from assets.stages.blocks import put_boxes
from assets.stages.fittings.cases import boards
from assets.stages.fittings.unit import pick, plain, unit

Rng = np.random.Generator


def _shoe(s: Sketch, x: float, y: float, z: float, heel: float) -> None:
    """One shoe, its toe to the front; a heel as high as `heel`."""
    s.ball("goods", (0.038, 0.05, 0.085), (x, y, z + 0.04), sides=6, lower_deg=0)
    plain(s, "goods", (0.066, 0.075, 0.09), (x, y + 0.8 * heel, z - 0.05), (14 if heel else 0, 0, 0))
    if heel > 0.03:
        plain(s, "goods", (0.018, heel, 0.02), (x, y, z - 0.085))


@unit("wall of shoes", (1.5, 2.3, 0.55), seats=(((0.0, 0.42, 0.5), 0.0),))
def wall_of_shoes(s: Sketch, rng: Rng) -> None:
    """Lit boards of shoes in pairs, every pair of another colour, boots and boxes at the foot."""
    heights = (0.5, 0.85, 1.2, 1.55, 1.9)
    boards(s, 1.5, heights, 0.36)
    for y in heights:
        plain(s, "lamps", (1.36, 0.012, 0.02), (0, y - 0.045, 0.34))
        for x in np.linspace(-0.58, 0.58, 5):
            heel = float(rng.choice([0.0, 0.0, 0.05, 0.08]))
            with s.tinted(pick(rng)):
                for dx in (-0.048, 0.048):
                    _shoe(s, float(x) + dx, y, 0.2, heel)
    for x in np.linspace(-0.52, 0.52, 4):
        for k in range(int(rng.integers(2, 4))):
            with s.tinted(pick(rng)):
                plain(s, "goods", (0.3, 0.12, 0.2), (float(x), 0.125 * k, 0.22))


@unit("wall of hats", (1.5, 2.3, 0.5))
def wall_of_hats(s: Sketch, rng: Rng) -> None:
    """Boards and pegs of hats with brims and bands, round boxes with striped sides at the foot."""
    heights = (0.75, 1.12, 1.49, 1.86)
    boards(s, 1.5, heights, 0.4)
    for y in heights:
        for x in np.linspace(-0.54, 0.54, 4):
            high = float(rng.choice([0.1, 0.12, 0.15, 0.2]))
            s.cylinder("frame", 0.012, 0.06, (float(x), y, 0.22), sides=5)
            with s.tinted(pick(rng)):
                s.lathe(
                    "goods",
                    [
                        (0.15, 0.07),
                        (0.15, 0.078),
                        (0.085, 0.085),
                        (0.08, 0.06 + high),
                        (0.05, 0.075 + high),
                        (0, 0.065 + high),
                    ],
                    (float(x), y, 0.22),
                    sides=10,
                )
            with s.tinted(pick(rng)):
                s.cylinder("goods", 0.088, 0.03, (float(x), y + 0.085, 0.22), sides=10)
    for x in (-0.5, 0.0, 0.5):
        for k in range(2):
            with s.tinted(pick(rng)):
                s.cylinder("goods", 0.21 - 0.02 * k, 0.24, (x, 0.02 + 0.26 * k, 0.25), sides=16)
            with s.tinted((0.95, 0.92, 0.86)):
                s.cylinder("goods", 0.22 - 0.02 * k, 0.04, (x, 0.22 + 0.26 * k, 0.25), sides=16)


@unit("wall of spectacles", (1.5, 2.3, 0.4))
def wall_of_spectacles(s: Sketch, rng: Rng) -> None:
    """Lit boards of spectacle frames, a mirror in the middle, drawers below."""
    plain(s, "body", (1.5, 2.3, 0.06), (0, 0, 0.03))
    s.box("wood", (1.5, 0.7, 0.38), (0, 0, 0.2), bevel=0.01)
    put_boxes(s, "frame", [((0.1, 0.015, 0.02), (x, y, 0.4)) for x in (-0.5, 0.0, 0.5) for y in (0.2, 0.5)])
    plain(s, "frame", (0.32, 0.9, 0.02), (0, 1.1, 0.07))
    for y in (0.95, 1.18, 1.41, 1.64, 1.87, 2.1):
        for side in (-1, 1):
            plain(s, "lamps", (0.5, 0.012, 0.16), (0.45 * side, y - 0.03, 0.14))
            for k in range(3):
                _spectacles(s, 0.45 * side + 0.17 * (k - 1), y, pick(rng))


def _spectacles(s: Sketch, x: float, y: float, tone: Point) -> None:
    with s.tinted(tone):
        for dx in (-0.037, 0.037):
            s.cylinder("goods", 0.032, 0.008, (x + dx, y + 0.033, 0.2), (90, 0, 0), sides=8)
            plain(s, "goods", (0.008, 0.01, 0.13), (x + 1.9 * dx, y + 0.035, 0.14))
        plain(s, "goods", (0.02, 0.008, 0.008), (x, y + 0.035, 0.2))


@unit("wall of guitars", (1.8, 2.5, 0.35))
def wall_of_guitars(s: Sketch, rng: Rng) -> None:
    """Two rows of guitars hung by their heads, plain and electric, amplifiers below."""
    put_boxes(s, "wood", [((1.8, 0.11, 0.02), (0, 0.6 + 0.115 * k, 0.01)) for k in range(16)])
    for j, y in enumerate((0.62, 1.58)):
        for k, x in enumerate(np.linspace(-0.7, 0.7, 5)):
            electric = (k + j) % 3 == 0
            tone = (
                pick(rng)
                if electric
                else ((0.62, 0.3, 0.08), (0.75, 0.48, 0.18), (0.32, 0.12, 0.04))[int(rng.integers(3))]
            )
            _guitar(s, float(x), y, tone, electric)
    for x in (-0.55, 0.0, 0.55):
        s.box("frame", (0.45, 0.42, 0.28), (x, 0, 0.17), bevel=0.015)
        with s.tinted((0.05, 0.05, 0.06)):
            plain(s, "goods", (0.4, 0.28, 0.01), (x, 0.03, 0.315))


def _guitar(s: Sketch, x: float, y: float, tone: Point, electric: bool) -> None:
    """A guitar 0.9 m long whose lowest point is at `y`."""
    t = np.linspace(0, 2 * np.pi, 17)[:-1]
    waist = 0.13 + 0.035 * np.cos(2 * t) - 0.02 * np.sin(t)
    outline = np.stack([1.05 * waist * np.cos(t), 0.2 + 0.2 * np.sin(t)], axis=-1)
    with s.frame((x, y, 0.1)):
        with s.tinted(tone):
            s.prism("goods", outline, 0.04 if electric else 0.08)
        z = 0.022 if electric else 0.042
        with s.tinted((0.05, 0.02, 0.01)):
            if electric:
                put_boxes(s, "goods", [((0.07, 0.02, 0.01), (0, a, z)) for a in (0.14, 0.22)])
            else:
                s.cylinder("goods", 0.038, 0.005, (0, 0.24, z), (90, 0, 0), sides=12)
            plain(s, "goods", (0.045, 0.46, 0.02), (0, 0.3, z))
            plain(s, "goods", (0.08, 0.012, 0.02), (0, 0.1, z))
        with s.tinted(tone):
            plain(s, "goods", (0.06, 0.13, 0.02), (0, 0.76, z - 0.01), (-8, 0, 0))
    s.rod("frame", (x, y + 0.78, 0.02), (x, y + 0.78, 0.12), 0.01, sides=4)


@unit("wall of toys", (1.5, 2.2, 0.5))
def wall_of_toys(s: Sketch, rng: Rng) -> None:
    """Boards crammed with bears, balls, wooden trains, blocks and bright boxes."""
    heights = (0.12, 0.55, 0.98, 1.41, 1.84)
    boards(s, 1.5, heights, 0.42)
    for j, y in enumerate(heights):
        for k, x in enumerate(np.linspace(-0.56, 0.56, 4)):
            (_bear, _play_ball, _engine, _box_of_blocks)[(k + j + int(rng.integers(2))) % 4](s, rng, float(x), y)


def _bear(s: Sketch, rng: Rng, x: float, y: float) -> None:
    with s.tinted(((0.5, 0.28, 0.1), (0.75, 0.55, 0.3), (0.85, 0.5, 0.55), (0.85, 0.83, 0.78))[int(rng.integers(4))]):
        s.ball("goods", (0.09, 0.1, 0.08), (x, y + 0.1, 0.22), sides=8)
        s.ball("goods", 0.075, (x, y + 0.25, 0.23), sides=8)
        for d in (-1, 1):
            s.ball("goods", 0.028, (x + 0.06 * d, y + 0.31, 0.22), sides=5)
            s.ball("goods", (0.035, 0.03, 0.07), (x + 0.06 * d, y + 0.035, 0.31), sides=6)
            s.ball("goods", (0.03, 0.06, 0.03), (x + 0.1 * d, y + 0.15, 0.26), (0, 0, 25 * d), sides=6)
    with s.tinted((0.02, 0.02, 0.02)):
        for dx in (-0.025, 0.025):
            s.ball("goods", 0.01, (x + dx, y + 0.265, 0.3), sides=4)
        s.ball("goods", 0.014, (x, y + 0.235, 0.305), sides=4)


def _play_ball(s: Sketch, rng: Rng, x: float, y: float) -> None:
    a, b = pick(rng), pick(rng)
    for k in range(3):
        with s.tinted((a, (0.95, 0.95, 0.92), b)[k]):
            s.ball(
                "goods",
                0.13 + 0.002 * (k == 1),
                (x, y + 0.13, 0.22),
                (0, 0, 20),
                sides=10,
                lower_deg=-90 + 60 * k,
                upper_deg=-30 + 60 * k,
            )


def _engine(s: Sketch, rng: Rng, x: float, y: float) -> None:
    with s.tinted(pick(rng)):
        s.cylinder("goods", 0.06, 0.17, (x - 0.1, y + 0.12, 0.24), (0, 0, -90), sides=10)
        plain(s, "goods", (0.1, 0.18, 0.13), (x - 0.06, y + 0.05, 0.24))
        s.cylinder("goods", 0.022, 0.08, (x + 0.04, y + 0.16, 0.24), sides=7, top=0.032)
    with s.tinted(pick(rng)):
        plain(s, "goods", (0.13, 0.02, 0.17), (x - 0.06, y + 0.23, 0.24))
        for dx in (-0.09, 0.0, 0.08):
            for z in (0.17, 0.3):
                s.cylinder("goods", 0.04, 0.02, (x + dx, y + 0.04, z), (90, 0, 0), sides=9)


def _box_of_blocks(s: Sketch, rng: Rng, x: float, y: float) -> None:
    for k, (dx, dy) in enumerate(((-0.09, 0), (0.0, 0), (0.09, 0), (-0.05, 0.09), (0.05, 0.09), (0.0, 0.18))):
        with s.tinted(
            ((0.8, 0.05, 0.05), (0.9, 0.7, 0.05), (0.05, 0.3, 0.7), (0.1, 0.55, 0.15))[(k + int(rng.integers(4))) % 4]
        ):
            plain(s, "goods", (0.085, 0.085, 0.085), (x + dx, y + dy, 0.24), (0, 12 * k, 0))
