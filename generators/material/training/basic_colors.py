"""Which of thirteen basic colours a colour is called: by lightness, chroma and hue in CIELAB, as people name them.

Source: CIE 15 for the space (D65); Berlin and Kay, "Basic Color Terms" (1969) for the terms, to which cyan and beige
are added, as materials need them. The bounds are ours, set by looking at the vocabulary's 192 colours.
"""

from __future__ import annotations

from math import atan2, degrees, hypot

from generators.material.spec import Rgb

BASIC = (
    "white", "grey", "black", "red", "orange", "yellow", "green", "cyan", "blue", "purple", "pink", "brown", "beige",
)  # fmt: skip
_FAINT, _DIM, _BRIGHT = 9.0, 24.0, 84.0


def lch_of(rgb: Rgb) -> tuple[float, float, float]:
    """Lightness 0..100, chroma and hue in degrees of an sRGB colour."""
    r, g, b = (u / 12.92 if u <= 0.04045 else ((u + 0.055) / 1.055) ** 2.4 for u in rgb)
    x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505
    y = 0.2126 * r + 0.7152 * g + 0.0722 * b
    z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    a, b_ = 500 * (fx - fy), 200 * (fy - fz)
    return 116 * fy - 16, hypot(a, b_), degrees(atan2(b_, a)) % 360


def basic_color(rgb: Rgb) -> str:
    """The basic colour that `rgb`, sRGB 0..1, is called."""
    lightness, chroma, hue = lch_of(rgb)
    if chroma < _FAINT or lightness < 8:
        return "white" if lightness > _BRIGHT else "black" if lightness < _DIM else "grey"
    if 100 <= hue < 320:
        return _cold(hue)
    if hue >= 320 or hue < 20:
        return "pink" if lightness > 55 else "red" if hue < 20 or lightness < 30 else "purple"
    return _warm(lightness, chroma, hue)


def _cold(hue: float) -> str:
    return next(name for name, end in (("green", 172), ("cyan", 238), ("blue", 296), ("purple", 320)) if hue < end)


def _warm(lightness: float, chroma: float, hue: float) -> str:
    """Between red and yellow the name hangs on all three."""
    if lightness > 62 and chroma < 36:
        return "pink" if hue < 48 else "beige"
    if hue < 42 and chroma > 28:
        return "red"
    if lightness < 52 and not (chroma > 62 and hue < 62):
        return "brown"
    return "orange" if hue < 72 else "yellow"
