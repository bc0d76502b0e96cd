"""Pictures that are printed or lit: posters, what screens show, what a mirror does."""

from __future__ import annotations

import numpy as np

from assets.pictures.easel import Easel, Rgb


def draw_poster(e: Easel) -> None:
    """A concert's poster: rays, a disc, bold lines."""
    angle = np.arctan2(e.y - 0.58, e.x - 0.5)
    rays = np.sin(angle * 14) > 0
    e.lay((0.93, 0.86, 0.7))
    e.lay((0.85, 0.35, 0.18), rays.astype(np.float32))
    e.lay((0.93, 0.86, 0.7), e.disc(0.5, 0.58, 0.26, 0.26))
    e.lay((0.13, 0.2, 0.3), e.disc(0.5, 0.58, 0.22, 0.22))
    e.lay((0.9, 0.68, 0.26), e.disc(0.45, 0.54, 0.08, 0.065))
    e.lay(
        (0.9, 0.68, 0.26),
        e.box(0.512, 0.54, 0.53, 0.74) + e.inside([(0.512, 0.74), (0.61, 0.68), (0.61, 0.63), (0.512, 0.69)]),
    )
    e.lay((0.13, 0.2, 0.3), e.box(0.0, 0.0, 1.0, 0.22))
    e.rows(0.1, 0.92, (0.19,), 0.075, (0.95, 0.9, 0.78), 0.0)
    e.rows(0.16, 0.84, (0.09, 0.05), 0.02, (0.9, 0.68, 0.26), 0.2)


def draw_journey(e: Easel) -> None:
    """A travel poster: a coast in flat colours over the name of a place."""
    e.wash([(0.3, (0.98, 0.85, 0.6)), (0.62, (0.95, 0.62, 0.4)), (1.0, (0.24, 0.45, 0.6))])
    e.lay((1.0, 0.93, 0.72), e.disc(0.36, 0.62, 0.1, 0.1, 0.02))
    tones: tuple[Rgb, ...] = ((0.55, 0.42, 0.5), (0.36, 0.3, 0.42), (0.16, 0.3, 0.36))
    for rank, rgb in enumerate(tones):
        e.lay(rgb, e.below(e.ridge(0.6 - 0.09 * rank, 0.06, 14.0)) * (e.x > 0.34 + 0.12 * rank))
    e.lay((0.2, 0.5, 0.6), (e.y < 0.42).astype(np.float32))
    e.lay(
        (0.85, 0.9, 0.84),
        0.7 * ((np.sin(e.y * 190) > 0.8) & (np.abs(e.x - 0.36) < 0.1 + 0.5 * (0.42 - e.y)) & (e.y < 0.42)),
    )
    e.lay((0.95, 0.95, 0.9), e.inside([(0.62, 0.34), (0.7, 0.34), (0.67, 0.5)]))
    e.lay((0.97, 0.93, 0.83), e.box(0, 0, 1, 0.2))
    e.rows(0.14, 0.86, (0.16,), 0.08, (0.16, 0.3, 0.36), 0.0)
    e.rows(0.26, 0.74, (0.05,), 0.018, (0.76, 0.34, 0.2), 0.0)


def draw_desktop(e: Easel) -> None:
    """A computer at work: two windows with text and a picture, a bar below."""
    e.wash([(0.0, (0.1, 0.2, 0.36)), (1.0, (0.16, 0.36, 0.5))])
    for left, low, right, high, paper in ((0.06, 0.16, 0.6, 0.92, 0.86), (0.5, 0.24, 0.95, 0.8, 0.12)):
        e.lay((0.02, 0.04, 0.07), 0.4 * e.box(left + 0.012, low - 0.015, right + 0.012, high - 0.015))
        e.lay((paper, paper, 1.02 * paper), e.box(left, low, right, high))
        e.lay((0.26, 0.3, 0.36), e.box(left, high - 0.06, right, high))
        e.lay((0.85, 0.3, 0.25), e.disc(right - 0.03, high - 0.03, 0.012, 0.012))
    e.rows(0.1, 0.46, tuple(np.arange(0.82, 0.5, -0.045)), 0.014, (0.3, 0.32, 0.36), 0.4)
    e.lay((0.5, 0.62, 0.4), e.box(0.1, 0.22, 0.46, 0.46))
    e.lay((0.66, 0.8, 0.92), e.box(0.1, 0.34, 0.46, 0.46))
    for rank, rgb in enumerate(((0.5, 0.8, 0.6), (0.85, 0.7, 0.4), (0.5, 0.66, 0.9))):
        tops = np.arange(0.7 - 0.03 * rank, 0.28, -0.09)
        e.rows(0.54 + 0.03 * rank, 0.9, tuple(tops), 0.012, rgb, 0.6)
    e.lay((0.06, 0.08, 0.12), e.box(0, 0, 1, 0.07))
    for k in range(7):
        rgb = (0.4 + 0.08 * k % 0.5, 0.75 - 0.06 * k, 0.5 + 0.06 * k)
        e.lay(rgb, e.box(0.05 + 0.06 * k, 0.018, 0.09 + 0.06 * k, 0.055))


def draw_film(e: Easel) -> None:
    """A still of a film: a road at dusk towards a town, black bars above and below."""
    e.wash([(0.42, (0.95, 0.6, 0.32)), (0.62, (0.6, 0.34, 0.38)), (0.9, (0.16, 0.18, 0.32))])
    for rank, shade in enumerate((0.26, 0.14)):
        line = e.ridge(0.5 - 0.05 * rank, 0.03, 10.0)
        e.lay((shade, 0.8 * shade, 1.2 * shade), e.below(line))
    e.lay((0.08, 0.08, 0.1), (e.y < 0.4).astype(np.float32))
    road = np.abs(e.x - 0.5) < 0.02 + 0.7 * (0.4 - e.y)
    e.lay((0.2, 0.18, 0.2), (road & (e.y < 0.4)).astype(np.float32))
    e.lay(
        (0.9, 0.75, 0.4),
        (
            (np.abs(e.x - 0.5) < 0.004 + 0.03 * (0.4 - e.y))
            & (e.y < 0.39)
            & (np.sin(60 / (0.45 - np.minimum(e.y, 0.4))) > 0)
        ),
    )
    for _ in range(26):
        x, y = float(e.rng.uniform(0.1, 0.9)), float(e.rng.uniform(0.39, 0.45))
        e.lay((1.0, 0.86, 0.5), e.disc(x, y, 0.006, 0.006, 0.8))
    for side in (-0.03, 0.03):
        e.lay((1.0, 0.96, 0.85), e.disc(0.62 + side, 0.27, 0.016, 0.016, 0.9))
    e.lay((0.0, 0.0, 0.0), ((e.y < 0.1) | (e.y > 0.9)).astype(np.float32))


def draw_readings(e: Easel) -> None:
    """An instrument's screen: curves on a grid, bars, columns of figures."""
    e.lay((0.02, 0.07, 0.09))
    grid = (np.abs((e.x * 10) % 1 - 0.5) > 0.47) | (np.abs((e.y * 10) % 1 - 0.5) > 0.47)
    e.lay((0.06, 0.2, 0.22), (grid & (e.y > 0.42)).astype(np.float32))
    for rgb, low in (((0.3, 0.95, 0.75), 0.72), ((0.95, 0.72, 0.3), 0.58)):
        curve = e.ridge(low, 0.06, 6.0)
        e.lay(rgb, np.clip(1.6 - np.abs(e.y - curve[None, :]) * 180, 0, 1))
    for k in range(9):
        high = float(e.rng.uniform(0.06, 0.28))
        e.lay((0.25, 0.7, 0.85), e.box(0.06 + 0.05 * k, 0.08, 0.095 + 0.05 * k, 0.08 + high))
    e.rows(0.58, 0.94, tuple(np.arange(0.36, 0.06, -0.05)), 0.018, (0.45, 0.85, 0.8), 0.3)


def draw_lamp(e: Easel) -> None:
    """A signal lamp's even light."""
    e.lay((0.42, 0.88, 0.78))


def draw_mirror(e: Easel) -> None:
    """What a mirror shows of a room that nobody looks at: wall, window and floor, out of focus, with sheen."""
    e.wash(
        [(0.0, (0.2, 0.17, 0.15)), (0.22, (0.26, 0.22, 0.19)), (0.25, (0.42, 0.41, 0.39)), (1.0, (0.56, 0.57, 0.57))]
    )
    e.lay((0.8, 0.85, 0.9), np.clip(2.2 - 4 * np.maximum(np.abs(e.x - 0.3) / 0.3, np.abs(e.y - 0.66) / 0.36), 0, 1))
    e.lay((0.3, 0.27, 0.25), np.clip(2.2 - 4 * np.maximum(np.abs(e.x - 0.8) / 0.3, np.abs(e.y - 0.3) / 0.5), 0, 1))
    slant = e.x + 0.7 * e.y
    for middle, wide in ((0.7, 0.12), (0.92, 0.035)):
        e.lay((0.92, 0.95, 0.97), 0.28 * np.clip((wide - np.abs(slant - middle)) / 0.03, 0, 1))
    rim = np.minimum(np.minimum(e.x, 1 - e.x), np.minimum(e.y, 1 - e.y))
    e.lay((0.85, 0.89, 0.9), 0.6 * (np.abs(rim - 0.045) < 0.006))
