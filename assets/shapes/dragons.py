"""A dragon of cloth that a team dances through the streets."""

from __future__ import annotations

import numpy as np

from assets.shapes.drawing import drawing
from assets.shapes.sketch import F64, Sketch
from assets.shapes.throngs import draw_bystander

Rng = np.random.Generator
SIDES = (-1.0, 1.0)
_TEAM = ((0.95, 0.72, 0.1), (0.75, 0.06, 0.05))
"""What the dancers wear: yellow above, red below."""


def _line(t: F64) -> F64:
    """The dragon's back `[n, 3]` from its neck at `t` = 0 to the tail at 1: in waves, up and down and aside."""
    x = 3.6 - 8.2 * t
    y = 2.25 + 0.42 * np.sin(9.5 * t + 0.4) - 0.2 * t
    return np.column_stack([x, y, 0.75 * np.sin(7.2 * t)])


@drawing(
    "dragon_dance",
    (10.4, 3.6, 2.6),
    body="red silk with golden scales",
    belly="golden yellow silk",
    fins="bright orange silk",
    white="white paint",
    dark="black paint",
    poles="bamboo",
    clothes="plain woven cotton",
    skin="skin",
    hair="hair",
)
def dragon_dance(s: Sketch, rng: Rng) -> None:
    """A dragon dance: a long waving dragon of red silk and gold on poles that dancers hold up, a pearl before it."""
    t = np.linspace(0, 1, 60)
    back = _line(t)
    thick = 0.3 * np.interp(t, [0.0, 0.08, 0.8, 1.0], [0.8, 1.0, 0.85, 0.15])
    s.tube("body", back, thick, 14)
    s.tube("belly", back - np.column_stack([0 * t, 0.5 * thick, 0 * t]), 0.72 * thick, 10)
    for k in range(2, 58, 2):
        at, r = back[k], float(thick[k])
        way = float(np.degrees(np.arctan2(back[k + 1, 2] - at[2], back[k + 1, 0] - at[0])))
        with s.frame((at[0], at[1] + 0.9 * r, at[2]), (0, -way, 0)):
            s.prism("fins", [(-0.14, 0), (0.14, 0), (0.1 if k % 4 else 0.16, 0.34 * r / 0.3)], 0.03)
    for k in range(5, 56, 5):
        s.ring("belly", float(thick[k]) * 1.02, 0.022, tuple(back[k]), (0, 90, 0), sides=5)
    end = back[-1]
    for turn in (-30, 0, 30):
        with s.frame(tuple(end), (0, 0, turn)):
            s.prism("fins", [(0, -0.12), (0, 0.12), (-0.8, 0.05)], 0.04)
    with s.frame((3.75, 2.45, 0), (0, 90, 0), 1.35):
        _draw_head(s)
    for share in (0.03, 0.16, 0.29, 0.42, 0.55, 0.68, 0.81, 0.94):
        at = _line(np.array([share]))[0]
        foot = (at[0], 0.0, at[2] + 0.25 * (1 if at[2] >= 0 else -1))
        s.rod("poles", (foot[0], 1.5, foot[2] + 0.14), tuple(at), 0.025, sides=6)
        draw_bystander(s, rng, foot, 90 + float(rng.normal(0, 25)), cheers=True, costume=_TEAM)
    draw_bystander(s, rng, (5.0, 0, 0.4), 250, cheers=True, costume=_TEAM)
    s.rod("poles", (5.0, 1.6, 0.4), (4.9, 2.9, 0.2), 0.025, sides=6)
    s.ball("white", (0.26, 0.26, 0.26), (4.9, 3.1, 0.2), sides=16)
    for k in range(8):
        a = np.pi * k / 4
        tip = (4.9, 3.1 + 0.46 * float(np.cos(a)), 0.2 + 0.46 * float(np.sin(a)))
        s.rod("fins", (4.9, 3.1, 0.2), tip, 0.07, end=0.01, sides=6)


def _draw_head(s: Sketch) -> None:
    """The mask, looking to +Z, its neck behind: open jaws with teeth, rolling eyes, horns, a mane, whiskers."""
    s.ball("body", (0.34, 0.3, 0.4), (0, 0.05, 0), sides=16)
    s.ball("body", (0.26, 0.14, 0.42), (0, 0.1, 0.42), sides=14)
    s.ball("belly", (0.22, 0.09, 0.34), (0, -0.2, 0.32), (14, 0, 0), sides=12)
    s.ball("dark", (0.2, 0.12, 0.3), (0, -0.05, 0.36), sides=12)
    for x in SIDES:
        s.ball("white", (0.13, 0.13, 0.1), (x * 0.2, 0.27, 0.26), sides=12)
        s.ball("dark", (0.06, 0.06, 0.05), (x * 0.2, 0.28, 0.35), sides=8)
        s.ball("fins", (0.15, 0.05, 0.1), (x * 0.2, 0.4, 0.26), sides=8)
        s.ball("belly", (0.08, 0.07, 0.08), (x * 0.13, 0.2, 0.8), sides=8)
        horn = [(x * 0.16, 0.3, -0.05), (x * 0.3, 0.62, -0.3), (x * 0.28, 0.86, -0.62)]
        s.tube("belly", horn, [0.06, 0.045, 0.02], 7)
        s.rod("belly", (x * 0.27, 0.56, -0.25), (x * 0.42, 0.78, -0.22), 0.035, end=0.012, sides=6)
        whisker = [(x * 0.16, 0.12, 0.78), (x * 0.5, 0.3, 0.95), (x * 0.75, 0.05, 0.8)]
        s.tube("fins", whisker, [0.03, 0.02, 0.008], 6)
        for k in range(5):
            s.prism("white", [(-0.03, 0), (0.03, 0), (0, -0.1)], 0.03, (x * 0.17, 0.0, 0.3 + 0.1 * k))
        for k in range(4):
            with s.frame((x * 0.28, 0.12 - 0.14 * k, -0.18), (0, x * 55, x * -20)):
                s.prism("fins", [(0, -0.1), (0, 0.1), (0.42, 0.02)], 0.03)
    s.rod("fins", (0, -0.24, 0.5), (0, -0.62, 0.45), 0.1, end=0.01, sides=7)
