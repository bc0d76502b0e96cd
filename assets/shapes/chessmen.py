"""The six pieces of chess, turned on a weighted foot."""

from __future__ import annotations

import numpy as np

from assets.shapes.crockery import draw_turned
from assets.shapes.drawing import drawing
from assets.shapes.organic import curve
from assets.shapes.sketch import Sketch

Rng = np.random.Generator
V = np.array
Profile = list[tuple[float, float]]


def _draw_foot(s: Sketch, body: Profile) -> None:
    """A moulded foot and `body` above it (radius, height; parts of half the width and of the height), felt beneath."""
    foot: Profile = [(0, 0.012), (0.98, 0.012), (1.0, 0.03), (1.0, 0.07), (0.86, 0.1), (0.88, 0.12), (0.7, 0.15)]
    draw_turned(s, "body", [*foot, *body])
    draw_turned(s, "felt", [(0, 0), (0.94, 0), (0.94, 0.013), (0, 0.013)])


@drawing("chess_pawn", (0.03, 0.05, 0.03), body="polished ivory", felt="green felt")
def chess_pawn(s: Sketch, rng: Rng) -> None:
    """A pawn: a collar under a ball."""
    ball = [(0.46 * float(np.cos(t)), 0.82 + 0.18 * float(np.sin(t))) for t in np.linspace(-0.9, np.pi / 2, 10)]
    _draw_foot(s, [(0.44, 0.34), (0.34, 0.56), (0.62, 0.6), (0.62, 0.64), (0.3, 0.67), *ball])


@drawing("chess_rook", (0.036, 0.06, 0.036), body="polished ivory", felt="green felt")
def chess_rook(s: Sketch, rng: Rng) -> None:
    """A rook: a round tower with battlements."""
    _draw_foot(s, [(0.56, 0.3), (0.5, 0.62), (0.72, 0.68), (0.74, 0.84), (0.52, 0.84), (0.5, 0.76), (0, 0.76)])
    w, h, d = s.size
    r = min(w, d) / 2
    for _ in s.around(6, r * 0.63, h * 0.83):
        s.box("body", (r * 0.42, h * 0.17, r * 0.22), bevel=r * 0.02)


@drawing("chess_bishop", (0.036, 0.075, 0.036), body="polished ivory", felt="green felt")
def chess_bishop(s: Sketch, rng: Rng) -> None:
    """A bishop: a pointed mitre with a slanting cut and a bead on top."""
    mitre = [(0.42, 0.7), (0.48, 0.77), (0.42, 0.84), (0.24, 0.91), (0.1, 0.945)]
    bead = [(0.12 * float(np.cos(t)), 0.968 + 0.032 * float(np.sin(t))) for t in np.linspace(-0.9, np.pi / 2, 7)]
    _draw_foot(
        s, [(0.46, 0.3), (0.3, 0.56), (0.62, 0.59), (0.62, 0.62), (0.34, 0.64), (0.4, 0.66), (0.3, 0.67), *mitre, *bead]
    )
    w, h, d = s.size
    s.box("felt", (w * 0.03, h * 0.1, d * 0.3), (w * 0.1, h * 0.78, d * 0.06), (0, 0, -32), bevel=0)


@drawing("chess_queen", (0.04, 0.09, 0.04), body="polished ivory", felt="green felt")
def chess_queen(s: Sketch, rng: Rng) -> None:
    """A queen: a flaring crown with points and a bead."""
    crown = [(0.3, 0.68), (0.4, 0.78), (0.6, 0.9), (0.46, 0.89), (0.2, 0.93), (0.1, 0.945)]
    bead = [(0.12 * float(np.cos(t)), 0.972 + 0.028 * float(np.sin(t))) for t in np.linspace(-0.9, np.pi / 2, 7)]
    _draw_foot(s, [(0.44, 0.3), (0.28, 0.58), (0.58, 0.61), (0.58, 0.635), (0.3, 0.65), (0.42, 0.67), *crown, *bead])
    w, h, d = s.size
    r = min(w, d) / 2
    for _ in s.around(9, r * 0.54, h * 0.9):
        s.ball("body", (r * 0.11, h * 0.03, r * 0.11), sides=8)


@drawing("chess_king", (0.042, 0.1, 0.042), body="polished ivory", felt="green felt")
def chess_king(s: Sketch, rng: Rng) -> None:
    """A king: a domed crown under a cross."""
    crown = [(0.32, 0.64), (0.42, 0.74), (0.54, 0.82), (0.5, 0.835), (0.3, 0.865), (0.1, 0.885), (0, 0.885)]
    _draw_foot(s, [(0.46, 0.3), (0.3, 0.55), (0.6, 0.58), (0.6, 0.605), (0.34, 0.62), (0.44, 0.635), *crown])
    w, h, d = s.size
    s.box("body", (w * 0.055, h * 0.125, d * 0.07), (0, h * 0.875, 0), bevel=w * 0.008)
    s.box("body", (w * 0.2, h * 0.03, d * 0.07), (0, h * 0.925, 0), bevel=w * 0.008)


@drawing("chess_knight", (0.036, 0.07, 0.036), body="polished ivory", felt="green felt")
def chess_knight(s: Sketch, rng: Rng) -> None:
    """A knight: a horse's head and arched neck on the foot, looking to the front."""
    _draw_foot(s, [(0.6, 0.2), (0.6, 0.24), (0, 0.25)])
    w, h, d = s.size
    side = V(
        [
            (-0.28, 0.24),
            (0.3, 0.24),
            (0.16, 0.42),
            (0.12, 0.52),
            (0.3, 0.5),
            (0.46, 0.56),
            (0.42, 0.68),
            (0.2, 0.82),
            (0.12, 0.9),
            (0.1, 1.0),
            (-0.02, 0.93),
            (-0.26, 0.78),
            (-0.38, 0.55),
            (-0.36, 0.36),
            (-0.28, 0.24),
        ]
    )
    outline = curve(np.column_stack([side, np.zeros(len(side))]), 60)[:-1, :2] * [d, h]
    for wide, shrink in ((0.2, 1.0), (0.26, 0.95), (0.31, 0.9), (0.35, 0.84), (0.38, 0.78), (0.4, 0.71)):
        middle = outline.mean(axis=0)
        s.prism("body", middle + (outline - middle) * shrink, w * wide, turn=(0, -90, 0))
    for x in (-1.0, 1.0):
        s.ball("felt", w * 0.035, (x * w * 0.18, h * 0.72, d * 0.16), sides=8)
        s.rod(
            "body", (x * w * 0.06, h * 0.88, d * 0.06), (x * w * 0.1, h * 0.99, d * 0.06), w * 0.06, w * 0.01, sides=6
        )
