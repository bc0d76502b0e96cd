"""Sacred fronts that one knows at first sight: a tomb cut into a red cliff, a white chapel with a blue dome."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import Point, Sketch

Rng = np.random.Generator
SIDES = (-1.0, 1.0)


def _column(s: Sketch, at: Point, tall: float, r: float) -> None:
    """A column with a base and a leafy capital."""
    with s.frame(at):
        s.box("rock", (2.6 * r, 0.25, 2.6 * r), bevel=0)
        s.lathe("rock", [(1.15 * r, 0.25), (r, 0.5), (0.86 * r, 0.86 * tall)], sides=14)
        s.lathe("rock", [(0.9 * r, 0.86 * tall), (1.0 * r, 0.9 * tall), (1.5 * r, tall)], sides=10)
        s.box("rock", (3.0 * r, 0.18, 3.0 * r), (0, tall, 0), bevel=0)


@drawing("rock_tomb", (22.0, 27.0, 6.0), rock="rose red sandstone", cliff="layered red sandstone", dark="black shadow")
def rock_tomb(s: Sketch, rng: Rng) -> None:
    """A temple cut into a cliff: six columns and a pediment below, a round shrine between half gables above, an urn."""
    edge = [(-11, 0), (11, 0), (10.6, 12), (10.9, 20), (9.4, 27), (3, 26.2), (-4, 27), (-10, 25.6), (-10.8, 14)]
    s.prism("cliff", edge, 1.8, (0, 0, -2.1))
    for x in SIDES:
        s.prism(
            "cliff",
            [(x * 7.9, 0), (x * 11, 0), (x * 10.4, 14), (x * 10.6, 24), (x * 8.4, 25), (x * 8.2, 12)],
            4.2,
            (0, 0, 0.2),
        )
    s.box("rock", (15.6, 0.6, 3.4), (0, 0, 0.3), bevel=0.05)
    for x in (-6.9, -4.4, -1.9, 1.9, 4.4, 6.9):
        _column(s, (x, 0.6, 0.9), 9.2, 0.62)
    s.box("dark", (2.6, 5.6, 0.2), (0, 0.6, -1.1), bevel=0)
    s.box("rock", (15.4, 1.3, 2.6), (0, 10.0, 0.3), bevel=0.04)
    s.prism("rock", [(-4.6, 0), (4.6, 0), (0, 2.0)], 2.4, (0, 11.3, 0.3))
    s.box("rock", (15.4, 0.9, 2.2), (0, 13.2, 0.2), bevel=0.04)
    for x in SIDES:
        for k in (5.2, 7.0):
            _column(s, (x * k, 14.1, 0.6), 5.2, 0.42)
        s.box("rock", (3.2, 5.6, 1.0), (x * 6.1, 14.1, -0.4), bevel=0)
        s.box("rock", (3.6, 0.9, 2.2), (x * 6.1, 19.6, 0.2), bevel=0.03)
        s.prism("rock", [(x * 4.3, 0), (x * 7.9, 0), (x * 4.3, 2.2)], 2.0, (0, 20.5, 0.2))
    s.cylinder("rock", 2.0, 5.4, (0, 14.1, -0.2), sides=20)
    for turn in (-50, -17, 17, 50):
        with s.frame((0, 14.1, -0.2), (0, turn, 0)):
            _column(s, (0, 0, 2.35), 5.2, 0.34)
    s.lathe("rock", [(3.0, 19.4), (3.0, 20.2), (2.6, 20.4), (1.5, 22.6), (0.7, 23.2)], (0, 0, -0.2), sides=20)
    s.lathe(
        "rock", [(0.5, 23.2), (0.95, 24.2), (0.9, 24.8), (0.4, 25.2), (0.5, 25.5), (0, 25.6)], (0, 0, -0.2), sides=14
    )


@drawing(
    "blue_domed_chapel",
    (7.0, 8.4, 8.0),
    walls="bright white plaster",
    dome="cobalt blue paint",
    panes="dark window glass",
)
def blue_domed_chapel(s: Sketch, rng: Rng) -> None:
    """A whitewashed chapel: a blue dome on a drum with a cross, a blue door, a bell gable of three arches."""
    s.box("walls", (5.6, 3.6, 6.4), (0, 0, -0.6), bevel=0.25)
    s.box("walls", (5.9, 0.35, 6.7), (0, 0, -0.6), bevel=0.08)
    s.cylinder("walls", 2.35, 1.2, (0, 3.55, -1.0), sides=28)
    for _ in s.around(8, 2.36, 3.85):
        s.box("panes", (0.42, 0.62, 0.06), bevel=0)
    s.lathe("walls", [(2.5, 4.7), (2.5, 4.85), (2.3, 4.85)], (0, 0, -1.0), sides=28)
    s.ball("dome", (2.35, 2.1, 2.35), (0, 4.8, -1.0), sides=28, lower_deg=0)
    s.cylinder("walls", 0.16, 0.4, (0, 6.85, -1.0), sides=8)
    s.box("walls", (0.1, 1.0, 0.1), (0, 7.2, -1.0), bevel=0)
    s.box("walls", (0.56, 0.1, 0.1), (0, 7.8, -1.0), bevel=0)
    arch = [(-0.55, 0), (0.55, 0), (0.55, 1.75)] + [
        (0.55 * np.cos(a), 1.75 + 0.55 * np.sin(a)) for a in np.linspace(0.2, np.pi, 9)
    ]
    s.prism("dome", arch, 0.12, (0, 0, 2.62))
    for x in SIDES:
        s.box("panes", (0.5, 0.8, 0.08), (x * 1.7, 1.5, 2.6), bevel=0)
    gable = [(-1.5, 0), (1.5, 0), (1.5, 1.5), (0.7, 1.6), (0.5, 2.5), (0, 2.8), (-0.5, 2.5), (-0.7, 1.6), (-1.5, 1.5)]
    holes = [
        [(x - 0.28, y), (x + 0.28, y), (x + 0.28, y + 0.5), (x, y + 0.78), (x - 0.28, y + 0.5)]
        for x, y in ((-0.85, 0.4), (0.85, 0.4), (0.0, 1.3))
    ]
    s.prism("walls", gable, 0.45, (0, 3.5, 2.2), holes=holes)
    for hole in holes:
        s.lathe(
            "panes",
            [(0.17, 0), (0.1, 0.14), (0.06, 0.28), (0, 0.3)],
            (hole[0][0] + 0.28, 3.5 + hole[0][1] + 0.25, 2.2),
            sides=8,
        )
    for k in range(3):
        s.box("walls", (2.2 - 0.3 * k, 0.16 * (3 - k), 0.4), (0, 0, 3.7 - 0.4 * (2 - k)), bevel=0.03)
