"""Pictures as they hang in frames: landscapes, portraits, a still life, an abstract."""

from __future__ import annotations

import numpy as np

from assets.pictures.easel import Easel, Rgb


def _clouds(e: Easel, low: float, rgb: Rgb, much: float) -> None:
    billow = e.noise(26, 9) + 0.5 * e.noise(9, 4)
    shown = np.clip((billow - 0.6 + much) * 0.8, 0, 0.85) * np.clip((e.y - low) * 5, 0, 1)
    e.lay(rgb, shown)


def _tree(e: Easel, x: float, foot: float, tall: float, leaf: Rgb) -> None:
    e.lay((0.2, 0.13, 0.08), e.box(x - 0.04 * tall, foot, x + 0.04 * tall, foot + 0.5 * tall))
    for _ in range(34):
        dx, dy = e.rng.normal(0, 0.2, 2) * tall
        size = float(e.rng.uniform(0.07, 0.13)) * tall
        light = 0.75 + 0.5 * float(np.clip((dy - 0.6 * dx) / tall + 0.4, 0, 1))
        spot = e.disc(x + float(dx), foot + 0.68 * tall + float(dy), size, 0.8 * size, 0.5)
        e.lay((leaf[0] * light, leaf[1] * light, leaf[2] * light), 0.85 * spot)


def draw_hills(e: Easel) -> None:
    """Summer hills with fields, a river and trees under tall clouds."""
    e.wash([(0.4, (0.93, 0.88, 0.74)), (0.62, (0.66, 0.77, 0.84)), (1.0, (0.32, 0.5, 0.7))])
    _clouds(e, 0.5, (0.98, 0.95, 0.9), 0.5)
    tones: tuple[Rgb, ...] = ((0.5, 0.58, 0.62), (0.43, 0.53, 0.4), (0.55, 0.56, 0.28), (0.33, 0.42, 0.18))
    for rank, rgb in enumerate(tones):
        land = e.below(e.ridge(0.52 - 0.1 * rank, 0.03, 30 - 3 * rank))
        light = 1 + 0.08 * e.noise(20, 3) + 0.04 * e.noise(2, 1)
        e.lay(np.asarray(rgb, np.float32) * light[..., None], land)
    river = np.clip(1 - np.abs(e.x - 0.56 - 0.2 * np.sin(9 * e.y) * (0.4 - e.y)) / (0.03 + 0.2 * (0.32 - e.y)), 0, 1)
    e.lay((0.7, 0.78, 0.8), np.clip(3 * river, 0, 1) * (e.y < 0.32) * (e.y > 0.06))
    for x, foot, tall in ((0.12, 0.2, 0.36), (0.26, 0.26, 0.2), (0.87, 0.12, 0.42), (0.72, 0.3, 0.12)):
        _tree(e, x, foot, tall, (0.28, 0.38, 0.14))
    e.brush(0.06)


def draw_sea(e: Easel) -> None:
    """A sailing boat on a rough sea at evening."""
    e.wash([(0.38, (0.96, 0.72, 0.42)), (0.6, (0.85, 0.55, 0.42)), (1.0, (0.28, 0.32, 0.45))])
    _clouds(e, 0.42, (0.46, 0.36, 0.4), 0.35)
    e.lay((1.0, 0.9, 0.66), e.disc(0.68, 0.46, 0.05, 0.05, 0.3))
    water = e.y < 0.4
    waves = e.noise(9, 2) * (0.4 + 1.2 * (0.4 - e.y)) + 0.5 * e.noise(3, 1)
    tone = np.stack([0.16 + 0.05 * waves, 0.27 + 0.06 * waves, 0.33 + 0.06 * waves], axis=-1)
    e.lay(tone.astype(np.float32), water.astype(np.float32))
    glint = np.clip(1 - np.abs(e.x - 0.68) / (0.05 + 0.3 * (0.4 - e.y)), 0, 1) * (waves > 0.2) * water
    e.lay((0.98, 0.78, 0.48), 0.75 * glint)
    e.lay((0.93, 0.88, 0.78), 0.8 * ((waves > 1.5) & water & (e.y < 0.3)))
    e.lay((0.16, 0.09, 0.06), e.inside([(0.22, 0.34), (0.28, 0.27), (0.48, 0.27), (0.54, 0.35)]))
    e.lay((0.2, 0.13, 0.1), e.box(0.372, 0.34, 0.38, 0.78))
    e.lay((0.88, 0.8, 0.66), e.inside([(0.39, 0.38), (0.39, 0.76), (0.56, 0.4)]))
    e.lay((0.74, 0.66, 0.54), e.inside([(0.365, 0.38), (0.365, 0.7), (0.24, 0.4)]))
    e.brush(0.07)


def draw_peaks(e: Easel) -> None:
    """Snowy mountains over a still lake that mirrors them."""
    e.wash([(0.45, (0.9, 0.85, 0.8)), (1.0, (0.36, 0.55, 0.76))])
    _clouds(e, 0.6, (0.97, 0.96, 0.95), 0.25)
    for rank, (height, rough, soft) in enumerate(((0.7, 0.09, 9.0), (0.58, 0.07, 12.0))):
        line = e.ridge(height, rough, soft) + e.ridge(0.0, 0.012, 2.0)
        face = e.noise(7, 16) + 0.6 * e.noise(2, 4)
        rock = np.asarray((0.42, 0.45, 0.52) if rank == 0 else (0.33, 0.38, 0.4), np.float32)
        e.lay(rock * (1 + 0.16 * face)[..., None], e.below(line))
        snow = np.clip((e.y - line[None, :] + 0.2 - 0.09 * rank + 0.05 * face) * 16, 0, 1)
        e.lay((0.95, 0.96, 0.98), 0.9 * snow * e.below(line))
    for x in np.linspace(0, 1, 60):
        tall = float(e.rng.uniform(0.05, 0.13))
        e.lay((0.1, 0.2, 0.17), e.inside([(x - 0.018, 0.4), (x, 0.4 + tall), (x + 0.018, 0.4)]))
    still = np.flip(e.color, axis=0) * 0.72 + np.asarray((0.05, 0.09, 0.12), np.float32)
    shift = int(0.2 * len(still))
    e.lay(np.roll(still, shift, axis=0), (e.y < 0.4).astype(np.float32))
    e.lay((0.8, 0.86, 0.9), 0.3 * ((e.noise(22, 1) > 1.2) & (e.y < 0.4)))
    e.brush(0.045)


def draw_birches(e: Easel) -> None:
    """A path through birches in autumn."""
    e.wash([(0.0, (0.42, 0.3, 0.14)), (0.35, (0.7, 0.5, 0.2)), (0.55, (0.9, 0.78, 0.5)), (1.0, (0.86, 0.68, 0.3))])
    leaf = e.noise(4, 3)
    e.lay((0.82, 0.47, 0.12), 0.8 * np.clip((leaf - 0.2) * 2, 0, 1) * (e.y > 0.42))
    e.lay((0.45, 0.4, 0.14), 0.7 * np.clip((e.noise(5, 4) - 0.7) * 2, 0, 1) * (e.y > 0.4))
    path = np.clip(1.6 - np.abs(e.x - 0.52 - 0.1 * np.sin(7 * e.y)) / (0.03 + 0.36 * (0.42 - e.y)), 0, 1)
    e.lay((0.78, 0.66, 0.5), 0.8 * path * (e.y < 0.42))
    for x, wide, foot in (
        (0.33, 0.012, 0.38),
        (0.7, 0.014, 0.36),
        (0.2, 0.022, 0.26),
        (0.84, 0.03, 0.16),
        (0.07, 0.034, 0.1),
    ):
        trunk = e.inside([(x - wide, foot), (x - 0.6 * wide, 1.0), (x + 0.6 * wide, 1.0), (x + wide, foot)])
        e.lay((0.9, 0.88, 0.82), trunk)
        e.lay((0.5, 0.47, 0.46), 0.6 * trunk * (e.x > x + 0.2 * wide))
        e.lay((0.14, 0.12, 0.11), trunk * (e.noise(4, 1) > 1.1))
    e.lay((0.72, 0.36, 0.1), 0.7 * ((e.noise(2, 1) > 1.5) & (e.y < 0.4)))
    e.brush(0.07)


def _bust(e: Easel, skin: Rgb, hair: Rgb, dress: Rgb, ground: Rgb, *, long: bool) -> None:
    """Head and shoulders, lit from above left, before a dark ground."""
    e.wash([(0.0, (0.5 * ground[0], 0.5 * ground[1], 0.5 * ground[2])), (1.0, ground)])
    e.lay((0.0, 0.0, 0.0), 0.5 * np.clip(np.hypot(e.x - 0.42, e.y - 0.62) - 0.25, 0, 1))
    e.color = e.color * (1 + 0.1 * e.noise(14))[..., None]
    if long:
        e.lay(hair, e.disc(0.5, 0.56, 0.21, 0.27, 0.12))
    e.lay(dress, e.disc(0.5, 0.06, 0.4, 0.29, 0.04))
    e.lay((1.35 * dress[0], 1.35 * dress[1], 1.35 * dress[2]), 0.6 * e.disc(0.36, 0.14, 0.2, 0.13, 0.9))
    dark = (0.55 * skin[0], 0.5 * skin[1], 0.45 * skin[2])
    e.lay(dark, e.inside([(0.43, 0.28), (0.43, 0.46), (0.57, 0.46), (0.57, 0.28), (0.5, 0.23)], 2))
    e.lay(
        (0.92, 0.9, 0.84),
        e.inside([(0.37, 0.31), (0.5, 0.2), (0.63, 0.31), (0.57, 0.34), (0.5, 0.25), (0.43, 0.34)], 1.2),
    )
    face = e.disc(0.5, 0.6, 0.145, 0.185, 0.09)
    shade = np.clip(0.62 + 0.5 * (0.55 - e.x) / 0.15 * 0.5 + 0.3 * (e.y - 0.55), 0.35, 1.1)
    e.lay(np.asarray(skin, np.float32) * shade[..., None], face)
    blush = e.disc(0.43, 0.55, 0.045, 0.04, 0.9) + e.disc(0.57, 0.55, 0.04, 0.04, 0.9)
    e.lay((0.8, 0.38, 0.3), 0.28 * blush)
    for x in (0.445, 0.555):
        e.lay((0.9, 0.87, 0.82), e.disc(x, 0.625, 0.026, 0.012, 0.3))
        e.lay((0.1, 0.08, 0.07), e.disc(x, 0.625, 0.011, 0.012, 0.3))
        e.lay(hair, 0.8 * e.disc(x, 0.66, 0.036, 0.007, 0.5))
    e.lay(dark, 0.7 * e.inside([(0.5, 0.62), (0.525, 0.55), (0.495, 0.545)], 1.5))
    e.lay((0.58, 0.22, 0.2), 0.9 * e.disc(0.5, 0.495, 0.042, 0.012, 0.4))
    e.lay(hair, e.disc(0.5, 0.73, 0.165, 0.1, 0.1) * (e.y > 0.68 + 0.3 * (e.x - 0.5) ** 2))
    for side in (-1, 1):
        e.lay(hair, e.disc(0.5 + 0.15 * side, 0.64, 0.035, 0.13 if long else 0.07, 0.3))
    e.brush(0.04)


def draw_woman(e: Easel) -> None:
    """A portrait of a woman in red."""
    _bust(e, (0.93, 0.74, 0.6), (0.3, 0.16, 0.08), (0.5, 0.09, 0.08), (0.27, 0.24, 0.16), long=True)


def draw_man(e: Easel) -> None:
    """A portrait of a man in dark blue."""
    _bust(e, (0.78, 0.56, 0.42), (0.12, 0.1, 0.09), (0.1, 0.13, 0.22), (0.3, 0.2, 0.13), long=False)
    e.lay((0.13, 0.1, 0.09), 0.75 * e.disc(0.5, 0.47, 0.09, 0.07, 0.3) * (1 - e.disc(0.5, 0.5, 0.05, 0.02, 0.3)))


def draw_still_life(e: Easel) -> None:
    """Fruit and a jug on a cloth."""
    e.wash([(0.0, (0.5, 0.4, 0.3)), (0.36, (0.62, 0.5, 0.37)), (0.361, (0.2, 0.16, 0.12)), (1.0, (0.34, 0.27, 0.2))])
    e.lay((0.86, 0.83, 0.76), e.inside([(0.05, 0.02), (0.16, 0.33), (0.62, 0.36), (0.74, 0.02)], 1.5))
    e.lay((0.6, 0.57, 0.54), 0.5 * np.clip(e.noise(10, 24) - 0.4, 0, 1) * (e.y < 0.36) * (e.x < 0.7))
    balls: tuple[tuple[float, float, float, Rgb], ...] = (
        (0.3, 0.3, 0.095, (0.78, 0.2, 0.13)),
        (0.47, 0.28, 0.1, (0.9, 0.6, 0.14)),
        (0.38, 0.19, 0.09, (0.62, 0.66, 0.2)),
        (0.16, 0.22, 0.08, (0.85, 0.45, 0.12)),
    )
    jug = [
        (0.6, 0.22),
        (0.56, 0.42),
        (0.63, 0.58),
        (0.62, 0.72),
        (0.82, 0.72),
        (0.79, 0.58),
        (0.87, 0.42),
        (0.83, 0.22),
    ]
    e.lay(np.asarray((0.3, 0.42, 0.55), np.float32) * (1.35 - 1.2 * np.abs(e.x - 0.65))[..., None], e.inside(jug, 2))
    e.lay((0.85, 0.9, 0.95), 0.7 * e.disc(0.64, 0.46, 0.014, 0.09, 0.7))
    for x, y, r, rgb in balls:
        e.lay((0.15, 0.1, 0.08), 0.55 * e.disc(x + 0.05, y - 0.85 * r, 1.1 * r, 0.3 * r, 0.7))
        light = np.clip(1.15 - 0.75 * np.hypot(e.x - x + 0.4 * r, e.y - y - 0.4 * r) / r, 0.25, 1.2)
        e.lay(np.asarray(rgb, np.float32) * light[..., None], e.disc(x, y, r, r, 0.05))
        e.lay((1.0, 0.96, 0.88), 0.7 * e.disc(x - 0.35 * r, y + 0.4 * r, 0.16 * r, 0.12 * r, 0.8))
    e.brush(0.05)


def draw_abstract(e: Easel) -> None:
    """Fields of colour, a circle and a few strokes."""
    e.lay((0.9, 0.86, 0.77))
    e.color = e.color * (1 + 0.03 * e.noise(20))[..., None]
    fields: tuple[tuple[float, float, float, float, Rgb], ...] = (
        (0.08, 0.5, 0.47, 0.92, (0.78, 0.3, 0.2)),
        (0.4, 0.12, 0.9, 0.52, (0.16, 0.3, 0.42)),
        (0.56, 0.46, 0.86, 0.8, (0.88, 0.66, 0.24)),
        (0.14, 0.12, 0.36, 0.4, (0.42, 0.5, 0.4)),
    )
    for left, low, right, high, rgb in fields:
        worn = np.clip(0.93 + 0.12 * e.noise(12, 2), 0, 1)
        e.lay(rgb, e.box(left, low, right, high) * worn)
    e.lay((0.12, 0.11, 0.12), e.disc(0.42, 0.52, 0.15, 0.15, 0.04) - e.disc(0.42, 0.52, 0.125, 0.125, 0.04))
    for x0, y0, x1, y1 in ((0.1, 0.2, 0.8, 0.9), (0.25, 0.85, 0.7, 0.3)):
        e.lay((0.1, 0.1, 0.11), e.inside([(x0, y0), (x0 + 0.02, y0), (x1, y1), (x1 - 0.006, y1)]))
    e.brush(0.03)
