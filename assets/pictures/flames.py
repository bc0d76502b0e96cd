"""Flames as they stand before what is behind them: colour, and how much of them hides it."""

from __future__ import annotations

import numpy as np

from assets.pictures.easel import F32, Easel

_HEAT = (
    (0.0, (0.2, 0.03, 0.0)),
    (0.3, (0.66, 0.12, 0.01)),
    (0.55, (0.86, 0.36, 0.03)),
    (0.8, (0.97, 0.66, 0.16)),
    (1.0, (1.0, 0.86, 0.5)),
)
"""sRGB from the rim of a flame to its middle."""


def _tongue(e: Easel, x: float, tall: float, wide: float, sway: float) -> F32:
    """How hot it is in one tongue that stands at `x`: 0 outside, 1 in the middle of its lower half."""
    up = np.clip(e.y / tall, 0, 1.2)
    middle = x + sway * up**1.5 * np.sin(4.2 * up + 9 * x)
    half = wide * np.clip(up + 0.12, 0, 1) ** 0.5 * np.clip(1 - up, 0, 1) ** 0.8 * 1.9
    away = np.abs(e.x - middle) / np.maximum(half, 1e-3)
    return np.asarray(np.clip(1 - away**1.6, 0, 1) * np.clip(1.25 - up, 0, 1) * (up < 1), np.float32)


def _burn(e: Easel, heat: F32) -> F32:
    """Colour a field of heat, and return its alpha: blue and thin at the foot, torn at the tips."""
    licks = 0.09 * e.noise(4, 14) * np.clip(e.y * 2, 0.1, 1)
    heat = np.clip(heat + licks * (heat > 0.02), 0, 1)
    e.wash(_HEAT, heat)
    foot = np.clip(1 - e.y / 0.1, 0, 1) * np.clip(1.2 - 1.4 * heat, 0, 1)
    e.lay((0.16, 0.22, 0.6), 0.6 * foot)
    alpha = np.clip(heat * 2.6, 0, 1) * np.clip(e.y / 0.05, 0.0, 1)
    rim = np.minimum(np.minimum(e.x, 1 - e.x), 1 - e.y)
    return np.asarray(alpha * np.clip(rim / 0.03, 0, 1), np.float32)


def burn_fire(e: Easel) -> F32:
    """A fire of several tongues; returns its alpha."""
    tongues = ((0.5, 0.95, 0.12, 0.07), (0.3, 0.66, 0.1, -0.06), (0.7, 0.72, 0.1, 0.05), (0.18, 0.42, 0.07, 0.04))
    heat = np.maximum.reduce([_tongue(e, *each) for each in (*tongues, (0.83, 0.46, 0.07, -0.05))])
    return _burn(e, heat)


def burn_wick(e: Easel) -> F32:
    """The one still flame of a candle or lamp; returns its alpha."""
    return _burn(e, _tongue(e, 0.5, 0.96, 0.46, 0.0))
