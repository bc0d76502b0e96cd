"""How far an eye gets used to the colour of light: under a candle or the moon white paper still looks nearly white.

The colours of a scene's light are drawn towards white before anything is lit by them, by the power of what an eye does
not adapt to; how bright it all is stays. Without it a room by firelight is brown and a night violet from edge to edge.

Source: Fairchild, Color Appearance Models, 3rd edition 2013, chapter 9 (von Kries adaptation, incomplete adaptation).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from assets.materials import Color

LUMA = np.array([0.2126, 0.7152, 0.0722])
_MAIN, _LOW_SUN, _FILL, _LAMP = 0.6, 0.85, 0.5, 0.75
"""Which power of its colour is left of the main light, of a low sun beside the blue of the sky, of what comes from all
round, of a lamp beside them: the eye is used to what there is most of.
"""
_LEAST = 0.15
"""No part of a light counts as weaker beside the strongest: what a red lantern lights is still told apart."""


def main_color(color: Color, *, low: bool = False) -> Color:
    """The colour of the sun or its stand-in as an eye sees it, linear, its greatest part 1; of a `low` sun more."""
    return _drawn(color, _LOW_SUN if low else _MAIN)


def lamp_color(color: Color) -> Color:
    """The colour of a lamp as an eye sees it that is used to the light around, linear, its greatest part 1."""
    return _drawn(color, _LAMP)


def paler(color: Color, power: float) -> Color:
    """A colour of which so much a power is left, linear, as bright as it was."""
    drawn = np.asarray(_drawn(color, power))
    red, green, blue = drawn * (float(np.asarray(color) @ LUMA) / float(drawn @ LUMA))
    return float(red), float(green), float(blue)


def fill_gain(mean: ArrayLike) -> NDArray[np.float64]:
    """What light from all round, whose mean colour is `mean` `[3]`, is multiplied with `[3]`: nearer to white, as
    bright.
    """
    color = np.maximum(np.asarray(mean, np.float64), 0.0)
    brightness = float(color @ LUMA)
    if brightness <= 0:
        return np.ones(3)
    gain = np.maximum(color / brightness, _LEAST) ** (_FILL - 1)
    return np.asarray(gain * (brightness / float((color * gain) @ LUMA)))


def filled(light: NDArray[np.floating]) -> NDArray[np.float64]:
    """The light from all round as coefficients `[9, 3]`, the first row its mean, in the colours an eye sees it in."""
    return np.asarray(light * fill_gain(light[0]))


def _drawn(color: Color, power: float) -> Color:
    whole = np.maximum(np.asarray(color, np.float64) / max(*color, 1e-6), _LEAST) ** power
    return float(whole[0]), float(whole[1]), float(whole[2])
