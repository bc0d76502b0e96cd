"""Wagons and cycles that carry: a covered wagon, a stagecoach, a cargo tricycle, a stand of candied haws."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import Sketch
from assets.shapes.vehicles import draw_shell
from assets.shapes.wagons import draw_spoked_wheel

Rng = np.random.Generator
SIDES = (-1.0, 1.0)


@drawing("covered_wagon", (2.2, 3.0, 4.6), body="weathered planks", canvas="cream canvas", wheels="dark wood")
def covered_wagon(s: Sketch, rng: Rng) -> None:
    """A pioneers' wagon: a plank bed on spoked wheels under a canvas stretched over hoops, a shaft before it."""
    prow = [(-1.75, 1.0), (1.75, 1.0), (2.0, 1.65), (-2.0, 1.65)]
    s.prism("body", prow, 1.5, (0, 0, -0.2), (0, -90, 0))
    for k in range(3):
        s.box("wheels", (1.54, 0.03, 3.6), (0, 1.15 + 0.17 * k, -0.2), bevel=0)
    a = np.radians(np.linspace(0, 180, 15))
    rows = []
    for z in np.linspace(-2.15, 1.75, 14):
        flare = 1.0 + 0.1 * ((z + 0.2) / 1.95) ** 4
        sag = 1.0 - 0.04 * np.sin((z + 2.15) * np.pi / 0.78) ** 2
        rows.append(np.column_stack([0.82 * np.cos(a), 1.55 + 1.4 * flare * sag * np.sin(a) ** 0.8, np.full(15, z)]))
    s.sheet("canvas", rows)
    for z in (-2.15, 1.75):
        s.tube("wheels", [(0.78 * np.cos(v), 1.55 + 1.47 * np.sin(v) ** 0.8, z) for v in a], 0.03, 5)
    for z, radius in ((-1.35, 0.72), (1.15, 0.58)):
        for x in SIDES:
            draw_spoked_wheel(s, "wheels", radius, 0.09, (x * 0.95, radius, z), 12)
        s.rod("wheels", (-0.95, radius, z), (0.95, radius, z), 0.06)
    s.box("body", (1.3, 0.06, 0.4), (0, 1.75, 1.5), bevel=0.01)
    s.beam("wheels", (0, 0.75, 1.2), (0, 0.6, 2.3), 0.1, 0.1)
    s.cylinder("body", 0.22, 0.5, (0.86, 1.1, 0.4), sides=12)


@drawing(
    "stagecoach",
    (2.0, 2.9, 4.6),
    body="dark red lacquer",
    trim="gold paint",
    wheels="yellow painted wood",
    leather="brown leather",
    glass="dark glass",
)
def stagecoach(s: Sketch, rng: Rng) -> None:
    """A stagecoach: a rounded body slung between four wheels, a high seat for the driver, luggage on roof and boot."""
    side = [(-1.0, 0.95), (0.0, 0.78), (1.0, 0.95), (1.2, 1.5), (1.15, 2.25), (-1.15, 2.25), (-1.2, 1.5)]
    draw_shell(s, "body", side, [(0.7, 0.5), (1.5, 0.78), (2.3, 0.76)])
    s.box("trim", (1.62, 0.06, 2.5), (0, 2.24, 0), bevel=0.02)
    for x in SIDES:
        for z in (-0.72, 0.0, 0.72):
            s.box("glass", (0.04, 0.5, 0.42), (x * 0.76, 1.62, z), bevel=0)
            s.box("trim", (0.03, 0.05, 0.5), (x * 0.77, 1.56, z), bevel=0)
        s.box("trim", (0.03, 1.05, 0.03), (x * 0.78, 1.05, -0.3), bevel=0)
        s.box("trim", (0.03, 1.05, 0.03), (x * 0.78, 1.05, 0.3), bevel=0)
        for y in (2.45,):
            s.rod("trim", (x * 0.76, y, -1.1), (x * 0.76, y, 1.1), 0.02, sides=5)
        s.tube("leather", [(x * 0.45, 1.1, 1.9), (x * 0.5, 0.72, 0.0), (x * 0.45, 1.1, -1.9)], 0.06, 6)
        for z, radius in ((-1.45, 0.75), (1.5, 0.58)):
            draw_spoked_wheel(s, "wheels", radius, 0.08, (x * 0.9, radius, z), 12)
    for z, radius in ((-1.45, 0.75), (1.5, 0.58)):
        s.rod("wheels", (-0.9, radius, z), (0.9, radius, z), 0.06)
    s.beam("wheels", (0, 0.72, -1.9), (0, 0.66, 2.0), 0.12, 0.1)
    s.box("body", (1.3, 0.5, 0.6), (0, 1.55, 1.5), bevel=0.05)
    s.box("leather", (1.25, 0.1, 0.5), (0, 2.05, 1.45), bevel=0.03)
    s.box("body", (1.2, 0.05, 0.5), (0, 1.35, 2.0), (-30, 0, 0), bevel=0)
    s.box("leather", (1.2, 0.9, 0.7), (0, 1.0, -1.6), (12, 0, 0), bevel=0.08)
    for x, z, size in ((-0.3, -0.5, (0.6, 0.4, 0.8)), (0.35, -0.3, (0.55, 0.3, 0.6)), (0.1, 0.5, (0.8, 0.35, 0.5))):
        s.box("leather", size, (x, 2.3, z), bevel=0.03)
    s.beam("wheels", (0, 0.6, 1.6), (0, 0.55, 2.3), 0.09, 0.09)


@drawing(
    "cargo_tricycle",
    (1.1, 1.2, 2.6),
    frame="dark green paint",
    bed="weathered planks",
    tyres="black rubber",
    trim="steel",
    load="straw yellow cloth",
)
def cargo_tricycle(s: Sketch, rng: Rng) -> None:
    """A pedal tricycle with a flat bed behind: one wheel and handlebars before, two wheels under low board sides."""
    for at, radius in (((0, 0.34, 0.94), 0.34), ((-0.48, 0.34, -0.66), 0.34), ((0.48, 0.34, -0.66), 0.34)):
        s.ring("tyres", radius - 0.03, 0.035, at, (0, 90, 0), sides=7)
        s.ring("trim", radius - 0.07, 0.014, at, (0, 90, 0), sides=5)
        for k in range(10):
            v = 2 * np.pi * k / 10
            s.rod("trim", at, (at[0], at[1] + 0.28 * float(np.cos(v)), at[2] + 0.28 * float(np.sin(v))), 0.006, sides=3)
    crank, seat, head = (0.0, 0.32, 0.34), (0.0, 0.78, 0.2), (0.0, 0.82, 0.76)
    for a, b, thick in (
        (crank, seat, 0.028), (seat, head, 0.024), (crank, head, 0.03), (crank, (0, 0.4, -0.66), 0.03),
        (head, (0, 0.34, 0.94), 0.026), (head, (0, 1.05, 0.7), 0.02), (seat, (0, 0.5, -0.2), 0.022),
    ):  # fmt: skip
        s.rod("frame", a, b, thick, sides=7)
    s.tube("trim", [(-0.34, 1.02, 0.52), (-0.2, 1.07, 0.68), (0.2, 1.07, 0.68), (0.34, 1.02, 0.52)], 0.016, 7)
    for x in SIDES:
        s.rod("tyres", (x * 0.34, 1.02, 0.52), (x * 0.35, 1.0, 0.42), 0.024, sides=7)
        s.box("tyres", (0.12, 0.03, 0.1), (x * 0.15, 0.3 - x * 0.14, 0.34), bevel=0)
    s.ball("tyres", (0.11, 0.04, 0.15), (0, 0.86, 0.18), sides=12)
    s.rod("frame", (0, 0.76, 0.2), (0, 0.85, 0.19), 0.02)
    s.rod("frame", (-0.48, 0.34, -0.66), (0.48, 0.34, -0.66), 0.03)
    s.box("bed", (0.94, 0.05, 1.3), (0, 0.6, -0.62), bevel=0)
    for x in SIDES:
        s.box("bed", (0.03, 0.2, 1.3), (x * 0.47, 0.62, -0.62), bevel=0)
        s.box("frame", (0.05, 0.06, 1.36), (x * 0.4, 0.53, -0.62), bevel=0)
        s.box("tyres", (0.16, 0.03, 0.75), (x * 0.48, 0.72, -0.66), bevel=0)
    for z in (-1.27, 0.03):
        s.box("bed", (0.94, 0.2, 0.03), (0, 0.62, z), bevel=0)
    s.ball("load", (0.38, 0.3, 0.5), (0, 0.68, -0.64), lower_deg=0, sides=14)


@drawing("haw_stand", (0.55, 1.7, 0.55), pole="bamboo", straw="straw", fruit="glazed dark red", stick="pale wood")
def haw_stand(s: Sketch, rng: Rng) -> None:
    """Candied haws for sale: skewers of glazed red fruit stuck all round into a bundle of straw upon a pole."""
    s.cylinder("pole", 0.2, 0.06, sides=14)
    s.cylinder("pole", 0.03, 1.2, sides=8)
    s.lathe("straw", [(0, 1.0), (0.11, 1.02), (0.13, 1.3), (0.12, 1.6), (0, 1.66)], sides=14)
    for y in (1.08, 1.3, 1.52):
        s.ring("pole", 0.125, 0.012, (0, y, 0), sides=5)
    for row, (y, count) in enumerate(((1.12, 8), (1.26, 8), (1.4, 8), (1.54, 7))):
        for k in range(count):
            v = 2 * np.pi * (k + 0.5 * (row % 2)) / count
            out = np.array([np.cos(v) * 0.8, 0.6, np.sin(v) * 0.8])
            foot = np.array([np.cos(v) * 0.11, y, np.sin(v) * 0.11])
            tip = foot + out * 0.24
            s.rod("stick", tuple(foot), tuple(tip), 0.006, sides=4)
            for ball in range(4):
                at = foot + out * (0.06 + 0.052 * ball)
                s.ball("fruit", (0.028, 0.028, 0.028), tuple(at), sides=8)
