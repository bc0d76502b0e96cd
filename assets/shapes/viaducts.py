"""Long works of stone and concrete that cross land and mark roads: viaducts, aqueducts, milestones, scaffolds."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import Sketch, arc

Rng = np.random.Generator
SIDES = (-1.0, 1.0)


def _draw_viaduct(s: Sketch) -> None:
    """Pillars, deck, parapets, rails and the wire above, on `body` and `rails`."""
    for k in range(6):
        x = -20 + 40 * (k + 0.5) / 6
        s.box("body", (1.1, 7.0, 2.0), (x, 0, 0), bevel=0.1)
        s.box("body", (1.8, 0.8, 3.6), (x, 6.4, 0), bevel=0.1)
        s.rod("rails", (x, 8.3, -1.7), (x, 11.4, -1.7), 0.08, sides=6)
        s.rod("rails", (x, 11.0, -1.7), (x, 11.0, 0.4), 0.05, sides=5)
    s.box("body", (40, 0.9, 4.2), (0, 7.1, 0), bevel=0.05)
    for z in SIDES:
        s.box("body", (40, 0.6, 0.16), (0, 7.9, z * 2.05), bevel=0)
        s.box("rails", (40, 0.12, 0.1), (0, 8.0, z * 0.72), bevel=0)
    s.box("rails", (40, 0.04, 0.04), (0, 11.0, 0.3), bevel=0)


@drawing("viaduct", (40.0, 11.5, 4.4), body="pale concrete", rails="steel")
def viaduct(s: Sketch, rng: Rng) -> None:
    """A railway on tall slender pillars across the land, with parapets, rails and wires."""
    _draw_viaduct(s)


@drawing(
    "viaduct_train",
    (40.0, 11.5, 4.4),
    body="pale concrete",
    rails="steel",
    train="glossy white paint",
    band="blue paint",
    glass="dark glass",
)
def viaduct_train(s: Sketch, rng: Rng) -> None:
    """A long white train that runs over a railway on tall pillars."""
    _draw_viaduct(s)
    _draw_train(s)


def _draw_train(s: Sketch) -> None:
    """A long white train over the deck, its nose to +x."""
    rings = []
    for x, half, low, high in ((-19.5, 1.3, 8.2, 10.6), (12.0, 1.3, 8.2, 10.6), (14.5, 1.28, 8.2, 10.3),
                               (17.0, 1.1, 8.2, 9.6), (18.8, 0.6, 8.3, 8.9), (19.2, 0.2, 8.4, 8.6)):  # fmt: skip
        a = np.radians(np.arange(0, 360, 24))
        across, up = np.sign(np.cos(a)) * np.abs(np.cos(a)) ** 0.5, np.sign(np.sin(a)) * np.abs(np.sin(a)) ** 0.6
        rings.append(np.column_stack([np.full(15, x), (low + high) / 2 + (high - low) / 2 * up, -half * across]))
    s.loft("train", rings)
    for z in SIDES:
        s.box("band", (33, 0.3, 0.04), (-2.5, 8.75, z * 1.29), bevel=0)
        for k in range(28):
            s.box("glass", (0.8, 0.5, 0.06), (-18.8 + 1.12 * k, 9.3, z * 1.27), bevel=0)
        for x in (-12.0, -4.5, 3.0, 10.5):
            s.box("glass", (0.12, 2.2, 0.04), (x, 8.35, z * 1.29), bevel=0)
    s.box("glass", (1.3, 0.5, 1.7), (15.6, 9.55, 0), (0, 0, -22), bevel=0.1)


@drawing("aqueduct", (34.0, 13.0, 3.0), body="weathered sandstone blocks", water="clear water")
def aqueduct(s: Sketch, rng: Rng) -> None:
    """A Roman aqueduct: tall arches below, small ones above, a channel of water on top."""
    for count, foot, top, pier, deep in ((5, 0.0, 8.0, 1.5, 3.0), (10, 8.3, 11.6, 0.9, 2.2)):
        pitch = 34.0 / count
        opening = pitch - pier
        spring = top - 0.5 - opening / 2 - foot
        holes = []
        for k in range(count):
            x = -17 + pitch * (k + 0.5)
            bow = arc(opening / 2, 0, 180, 12, (x, spring))
            holes.append(np.concatenate([[(x + opening / 2, 0.02)], bow, [(x - opening / 2, 0.02)]]))
        s.prism("body", [(-17, 0), (17, 0), (17, top - foot), (-17, top - foot)], deep, (0, foot, 0), holes=holes)
        s.box("body", (34.0, 0.3, deep + 0.5), (0, top, 0), bevel=0.05)
    for z in SIDES:
        s.box("body", (34, 0.9, 0.4), (0, 11.9, z * 0.8), bevel=0)
    s.box("water", (33.9, 0.3, 1.2), (0, 11.9, 0), bevel=0)


@drawing("milestone", (0.6, 1.6, 0.6), body="weathered limestone", letters="dark grey stone")
def milestone(s: Sketch, rng: Rng) -> None:
    """A round Roman milestone on a square foot, its number cut in a few lines."""
    s.box("body", (0.6, 0.35, 0.6), (0, 0, 0), bevel=0.04)
    s.lathe("body", [(0, 0.3), (0.25, 0.3), (0.22, 1.5), (0.18, 1.58), (0, 1.6)], sides=20)
    for k, wide in enumerate((0.2, 0.26, 0.16)):
        s.box("letters", (wide, 0.05, 0.03), (0, 1.25 - 0.15 * k, 0.222 + 0.004 * k), bevel=0)


@drawing("scaffold", (7.0, 7.6, 1.5), poles="galvanised steel", planks="weathered planks", net="green netting")
def scaffold(s: Sketch, rng: Rng) -> None:
    """A builders' scaffold of tubes: three lifts of planks with rails, braces, ladders between, some green net."""
    for x in np.linspace(-3.4, 3.4, 4):
        for z in SIDES:
            s.rod("poles", (x, 0, z * 0.65), (x, 7.6, z * 0.65), 0.05, sides=7)
            s.box("planks", (0.3, 0.05, 0.3), (x, 0, z * 0.65), bevel=0)
    for k in range(3):
        y = 2.2 * (k + 1)
        for z in (-0.45, 0.0, 0.45):
            s.box("planks", (6.9, 0.06, 0.4), (0, y, z), bevel=0)
        for z in SIDES:
            for up in (-0.06, 0.55, 1.05):
                s.rod("poles", (-3.45, y + up, z * 0.67), (3.45, y + up, z * 0.67), 0.035, sides=6)
        s.rod("poles", (-3.4, y - 2.2, 0.7), (-1.1, y, 0.7), 0.035, sides=6)
        s.rod("poles", (3.4, y - 2.2, 0.7), (1.1, y, 0.7), 0.035, sides=6)
        foot = 1.6 - 1.6 * (k % 2) * 2
        for x in (-0.2, 0.2):
            s.rod("planks", (foot + x, y - 2.2, 0.3), (foot + x, y + 0.7, -0.2), 0.03, sides=6)
        for step in range(9):
            share = (step + 0.5) / 9
            at = (y - 2.2 + 2.9 * share, 0.3 - 0.5 * share)
            s.rod("planks", (foot - 0.2, *at), (foot + 0.2, *at), 0.02, sides=5)
    s.sheet(
        "net",
        [[(1.2, 0.2 + 3.6 * v, 0.74 + 0.03 * np.sin(9 * v)), (3.4, 0.2 + 3.6 * v, 0.74)] for v in np.linspace(0, 1, 7)],
    )
