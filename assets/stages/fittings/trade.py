"""Fittings of shops: shelves of wares, glass-fronted coolers, drawers, rails of clothes, racks of bread, flowers."""

from __future__ import annotations

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.blocks import put_boxes, put_pane
from assets.stages.fittings.unit import pick, plain, unit

Rng = np.random.Generator


def _row_of_packets(s: Sketch, rng: Rng, x: tuple[float, float], y: float, z: float, clear: float) -> None:
    """Packets, tins and jars of one kind after another along a shelf."""
    at = x[0]
    while at < x[1] - 0.1:
        wide, tall = float(rng.uniform(0.07, 0.2)), clear * float(rng.uniform(0.5, 0.9))
        deep, round_ = float(rng.uniform(0.1, 0.2)), rng.random() < 0.3
        with s.tinted(pick(rng)):
            for _ in range(int(rng.integers(1, 5))):
                if at + wide > x[1]:
                    break
                if round_:
                    s.cylinder("goods", 0.45 * wide, tall, (at + wide / 2, y, z), sides=7)
                else:
                    plain(s, "goods", (0.92 * wide, tall, deep), (at + wide / 2, y, z))
                at += wide
        at += 0.015


@unit("shelf of wares", (1.5, 2.1, 0.42))
def shelf_of_wares(s: Sketch, rng: Rng) -> None:
    """A tall case of five boards, full of packets, tins and jars in every colour."""
    for x in (-0.73, 0.73):
        plain(s, "wood", (0.04, 2.1, 0.4), (x, 0, 0.2))
    plain(s, "wood", (1.5, 2.1, 0.02), (0, 0, 0.01))
    for y in (0.1, 0.52, 0.92, 1.32, 1.7):
        plain(s, "wood", (1.44, 0.03, 0.4), (0, y, 0.2))
        _row_of_packets(s, rng, (-0.7, 0.7), y + 0.03, 0.27, 0.34)
    plain(s, "wood", (1.54, 0.1, 0.44), (0, 2.05, 0.22))


@unit("low shelves", (1.6, 1.4, 0.9), gap=0.02)
def low_shelves(s: Sketch, rng: Rng) -> None:
    """A free-standing row of shelves with wares on both sides, a lit board along its top."""
    plain(s, "body", (1.58, 1.32, 0.04), (0, 0.05, 0.45))
    plain(s, "body", (1.58, 0.14, 0.88), (0, 0, 0.45))
    for y in (0.14, 0.54, 0.94):
        plain(s, "body", (1.58, 0.025, 0.8), (0, y, 0.45))
        for z in (0.2, 0.7):
            _row_of_packets(s, rng, (-0.77, 0.77), y + 0.025, z, 0.34)
    plain(s, "accent", (1.58, 0.12, 0.06), (0, 1.34, 0.45))


@unit("lit cooler", (1.5, 2.1, 0.75))
def lit_cooler(s: Sketch, rng: Rng) -> None:
    """A cooler with two glass doors, lit from within, five boards of bottles and cartons."""
    for x in (-0.73, 0.0, 0.73):
        plain(s, "frame", (0.05, 1.75, 0.72), (x, 0.2, 0.36))
    plain(s, "body", (1.5, 0.2, 0.74), (0, 0, 0.37))
    plain(s, "accent", (1.5, 0.2, 0.76), (0, 1.9, 0.38))
    plain(s, "lamps", (1.4, 1.68, 0.02), (0, 0.2, 0.03))
    for y in (0.22, 0.56, 0.9, 1.24, 1.58):
        plain(s, "frame", (1.42, 0.02, 0.6), (0, y, 0.34))
        _row_of_packets(s, rng, (-0.68, 0.68), y + 0.02, 0.5, 0.29)
    for x in (-0.07, 0.07):
        plain(s, "frame", (0.03, 0.5, 0.05), (x, 0.85, 0.76))


@unit("drawer wall", (1.6, 2.4, 0.5))
def drawer_wall(s: Sketch, rng: Rng) -> None:
    """A case of many small drawers with a label and a ring each, jars of blue and white on top."""
    plain(s, "wood", (1.6, 1.95, 0.46), (0, 0, 0.23))
    wide, tall = 1.52 / 8, 1.8 / 9
    cells = [(-0.76 + wide * (i + 0.5), 0.08 + tall * j) for i in range(8) for j in range(9)]
    put_boxes(s, "wood", [((wide - 0.018, tall - 0.018, 0.03), (x, y, 0.475)) for x, y in cells])
    put_boxes(s, "frame", [((0.03, 0.025, 0.03), (x, y + 0.05, 0.5)) for x, y in cells])
    with s.tinted((0.9, 0.85, 0.7)):
        for x, y in cells:
            put_pane(s, "goods", x, y + 0.1, 0.09, 0.045, 0.492)
    plain(s, "wood", (1.66, 0.06, 0.5), (0, 1.95, 0.25))
    for k, x in enumerate(np.linspace(-0.66, 0.66, 6)):
        with s.tinted((0.75, 0.8, 0.9) if k % 2 else (0.2, 0.3, 0.55)):
            s.lathe(
                "goods",
                [(0.05, 0), (0.1, 0.08), (0.1, 0.2), (0.05, 0.26), (0.06, 0.3), (0, 0.34)],
                (float(x), 2.01, 0.25),
                sides=12,
            )


@unit("rail of clothes", (1.5, 2.1, 0.62))
def rail_of_clothes(s: Sketch, rng: Rng) -> None:
    """A long rail of garments on hangers, a board of folded ones above it, shoes in pairs below."""
    for x in (-0.72, 0.72):
        plain(s, "wood", (0.04, 2.1, 0.5), (x, 0, 0.25))
    plain(s, "wood", (1.48, 0.03, 0.5), (0, 1.72, 0.25))
    s.rod("frame", (-0.7, 1.6, 0.3), (0.7, 1.6, 0.3), 0.014, sides=6)
    x = -0.64
    while x < 0.62:
        color, long = pick(rng), float(rng.choice([0.7, 0.8, 1.05]))
        for _ in range(int(rng.integers(2, 5))):
            if x > 0.64:
                break
            with s.tinted(color):
                s.loft(
                    "cloth",
                    [
                        [
                            (x - 0.02, 1.56, 0.28),
                            (x + 0.02, 1.56, 0.28),
                            (x + 0.02, 1.56, 0.32),
                            (x - 0.02, 1.56, 0.32),
                        ],
                        [
                            (x - 0.025, 1.5, 0.08),
                            (x + 0.025, 1.5, 0.08),
                            (x + 0.025, 1.5, 0.52),
                            (x - 0.025, 1.5, 0.52),
                        ],
                        [
                            (x - 0.03, 1.55 - long, 0.1),
                            (x + 0.03, 1.55 - long, 0.1),
                            (x + 0.03, 1.55 - long, 0.5),
                            (x - 0.03, 1.55 - long, 0.5),
                        ],
                    ],
                )
            x += 0.065
    for k, at in enumerate(np.arange(-0.55, 0.6, 0.36)):
        with s.tinted(pick(rng)):
            s.box("cloth", (0.3, 0.06 + 0.05 * (k % 3), 0.36), (float(at), 1.75, 0.26), bevel=0.02)
        with s.tinted(pick(rng)):
            for dx in (-0.06, 0.06):
                s.box("goods", (0.09, 0.09, 0.27), (float(at) + dx, 0.02, 0.3), bevel=0.03)
    plain(s, "wood", (1.48, 0.04, 0.5), (0, 0.0, 0.25))


@unit("bread rack", (1.4, 2.1, 0.6))
def bread_rack(s: Sketch, rng: Rng) -> None:
    """Slanted boards of loaves, baguettes upright in baskets below, buns by the dozen."""
    for x in (-0.68, 0.68):
        plain(s, "wood", (0.05, 2.1, 0.56), (x, 0, 0.28))
    plain(s, "wood", (1.36, 2.1, 0.02), (0, 0, 0.01))
    brown = ((0.42, 0.2, 0.07), (0.58, 0.32, 0.12), (0.33, 0.15, 0.05))
    for j, y in enumerate((0.75, 1.15, 1.55)):
        plain(s, "wood", (1.32, 0.03, 0.54), (0, y, 0.28), (12, 0, 0))
        count = (5, 8, 6)[j]
        for k in range(count):
            x = -0.56 + 1.12 * k / (count - 1)
            with s.tinted(brown[int(rng.integers(3))]):
                s.ball("goods", (0.5 / count, 0.08, 0.2 if j != 1 else 0.07), (x, y + 0.08, 0.34), sides=8)
                if j == 1:
                    s.ball("goods", (0.06, 0.06, 0.07), (x, y + 0.1, 0.16), sides=8)
    for x in (-0.4, 0.05, 0.45):
        s.lathe("wood", [(0.13, 0), (0.17, 0.4), (0.155, 0.4), (0.12, 0.03)], (x, 0.05, 0.34), sides=10)
        for k in range(6):
            a = 1.05 * k
            with s.tinted(brown[k % 3]):
                s.rod(
                    "goods",
                    (x + 0.05 * np.cos(a), 0.1, 0.34 + 0.05 * np.sin(a)),
                    (x + 0.13 * np.cos(a), 0.68, 0.34 + 0.11 * np.sin(a)),
                    0.032,
                    sides=6,
                )
    plain(s, "accent", (1.4, 0.24, 0.05), (0, 1.9, 0.56))


@unit("tiers of flowers", (1.5, 1.7, 1.15))
def tiers_of_flowers(s: Sketch, rng: Rng) -> None:
    """Three steps of zinc buckets, each a full bunch of cut flowers of one colour."""
    petals = (
        (0.75, 0.03, 0.06),
        (0.85, 0.3, 0.42),
        (0.9, 0.85, 0.78),
        (0.85, 0.55, 0.05),
        (0.45, 0.2, 0.6),
        (0.8, 0.2, 0.1),
    )
    for y, z in ((0.0, 0.92), (0.32, 0.55), (0.66, 0.2)):
        if y:
            plain(s, "wood", (1.48, 0.05, 0.36), (0, y - 0.05, z))
            plain(s, "wood", (1.48, y - 0.05, 0.03), (0, 0, z + 0.15))
        for x in (-0.56, -0.19, 0.19, 0.56):
            s.lathe("frame", [(0.1, 0), (0.145, 0.27), (0.13, 0.27), (0.11, 0.2), (0, 0.2)], (x, y, z), sides=12)
            s.ball("leaf", (0.17, 0.12, 0.16), (x, y + 0.38, z), sides=8)
            color = petals[int(rng.integers(len(petals)))]
            for k in range(11):
                a, r = 2.4 * k, 0.045 * np.sqrt(k)
                with s.tinted(tuple(min(1.0, c * float(rng.uniform(0.8, 1.15))) for c in color)):  # type: ignore[arg-type]
                    s.ball(
                        "goods",
                        (0.052, 0.045, 0.052),
                        (x + r * float(np.cos(a)), y + 0.52 - 0.9 * r * r * 10 * 0.25, z + r * float(np.sin(a))),
                        sides=6,
                    )


@unit("glass case", (1.3, 1.75, 0.7), gap=0.5)
def glass_case(s: Sketch, rng: Rng) -> None:
    """A show case: a plinth, slim posts, a lit top; on its two boards small precious things."""
    s.box("wood", (1.2, 0.75, 0.62), (0, 0, 0.35), bevel=0.01)
    for x in (-0.58, 0.58):
        for z in (0.06, 0.64):
            plain(s, "frame", (0.022, 0.9, 0.022), (x, 0.75, z))
    plain(s, "frame", (1.2, 0.06, 0.62), (0, 1.65, 0.35))
    plain(s, "lamps", (1.1, 0.015, 0.5), (0, 1.635, 0.35))
    for y in (0.76, 1.2):
        plain(s, "cloth", (1.14, 0.015, 0.56), (0, y, 0.35))
        for x in np.arange(-0.45, 0.5, 0.3):
            with s.tinted(pick(rng)):
                s.lathe(
                    "goods",
                    [(0.04, 0), (0.07, 0.05), (0.035, 0.16), (0.05, 0.2), (0, 0.22)],
                    (float(x), y + 0.015, 0.35),
                    sides=10,
                )
