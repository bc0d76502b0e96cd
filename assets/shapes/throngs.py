"""Many people at once, each of a few hundred triangles, in clothes of all colours: a throng, and one that cheers."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import Point, Sketch

Rng = np.random.Generator
SIDES = (-1.0, 1.0)
_CLOTHES: tuple[Point, ...] = (
    (0.62, 0.1, 0.1), (0.1, 0.2, 0.48), (0.86, 0.84, 0.78), (0.12, 0.12, 0.14), (0.8, 0.58, 0.12), (0.16, 0.36, 0.2),
    (0.42, 0.26, 0.16), (0.5, 0.5, 0.55), (0.3, 0.55, 0.72), (0.72, 0.4, 0.5), (0.4, 0.2, 0.42), (0.62, 0.54, 0.4),
)  # fmt: skip
_SKINS: tuple[Point, ...] = (
    (0.85, 0.62, 0.5),
    (0.76, 0.52, 0.39),
    (0.56, 0.36, 0.24),
    (0.32, 0.2, 0.13),
    (0.9, 0.7, 0.6),
)
_HAIRS: tuple[Point, ...] = (
    (0.05, 0.04, 0.04),
    (0.14, 0.09, 0.06),
    (0.28, 0.17, 0.09),
    (0.5, 0.38, 0.2),
    (0.5, 0.5, 0.5),
)
_CROWD = {"clothes": "plain woven cotton", "skin": "skin", "hair": "hair"}


def draw_bystander(
    s: Sketch, rng: Rng, at: Point, turn_deg: float, *, cheers: bool, costume: tuple[Point, Point] | None = None
) -> None:
    """Somebody who stands and looks ahead, or cheers with one arm or both up, on clothes, skin and hair.

    `costume` is the tint of what is worn above and below, where that is not left to chance; both arms are then up.
    """
    tall = float(rng.normal(1.68, 0.09))
    top, below = costume or tuple(_CLOTHES[int(k)] for k in rng.integers(0, len(_CLOTHES), 2))
    skin, hair = _SKINS[int(rng.integers(len(_SKINS)))], _HAIRS[int(rng.integers(len(_HAIRS)))]
    skirt = costume is None and rng.random() < 0.25
    up = [cheers and (costume is not None or rng.random() < 0.75) for _ in SIDES]
    with s.frame(at, (0, turn_deg, 0), tall / 1.7):
        with s.tinted(below):
            if skirt:
                s.lathe("clothes", [(0.23, 0.42), (0.16, 0.86), (0, 0.92)], sides=9)
            for x in SIDES:
                s.rod("clothes", (x * 0.1, 0.03, 0.02), (x * 0.085, 0.86, 0), 0.06, end=0.095, sides=6)
        with s.tinted(top), s.frame(scale=(1.0, 1.0, 0.66)):
            s.lathe("clothes", [(0, 0.8), (0.17, 0.82), (0.16, 1.02), (0.21, 1.3), (0.14, 1.43), (0.06, 1.46)], sides=9)
        for x, raised in zip(SIDES, up, strict=True):
            hand = (x * 0.3, 1.86, 0.12) if raised else (x * 0.25, 0.82, 0.1)
            elbow = (x * 0.33, 1.56, 0.1) if raised else (x * 0.28, 1.1, -0.02)
            with s.tinted(top):
                s.rod("clothes", (x * 0.19, 1.36, 0), elbow, 0.055, sides=6)
            with s.tinted(skin):
                s.rod("skin", elbow, hand, 0.04, sides=5)
        with s.tinted(skin):
            s.rod("skin", (0, 1.42, 0), (0, 1.54, 0.02), 0.05, sides=6)
            s.ball("skin", (0.085, 0.115, 0.1), (0, 1.6, 0.02), sides=9)
        with s.tinted(hair):
            s.ball("hair", (0.094, 0.1, 0.105), (0, 1.645, -0.015), sides=9)
            if rng.random() < 0.45:
                s.ball("hair", (0.1, 0.17, 0.06), (0, 1.52, -0.06), sides=8)
        with s.tinted((0.06, 0.05, 0.05)):
            for x in SIDES:
                s.box("clothes", (0.08, 0.07, 0.24), (x * 0.1, 0, 0.05), bevel=0)


def _draw_rows(s: Sketch, rng: Rng, *, cheers: bool) -> None:
    """Four rows of people shoulder to shoulder, the rear ones in the gaps."""
    for row in range(4):
        for k in range(8 - row % 2):
            x = (k - (7 - row % 2) / 2) * 0.82 + float(rng.uniform(-0.14, 0.14))
            z = 1.35 - 0.9 * row + float(rng.uniform(-0.16, 0.16))
            draw_bystander(s, rng, (x, 0, z), float(rng.normal(0, 14 if cheers else 26)), cheers=cheers)


@drawing("throng", (6.6, 1.85, 3.6), **_CROWD)
def throng(s: Sketch, rng: Rng) -> None:
    """A throng: thirty people shoulder to shoulder in clothes of all colours, who look ahead."""
    _draw_rows(s, rng, cheers=False)


@drawing("cheering_throng", (6.6, 2.1, 3.6), **_CROWD)
def cheering_throng(s: Sketch, rng: Rng) -> None:
    """A cheering throng: thirty people shoulder to shoulder, most with an arm or both in the air."""
    _draw_rows(s, rng, cheers=True)
