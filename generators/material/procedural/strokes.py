"""Small operations on fields and colours that all families paint with. Colours are sRGB; images are `[3, n, n]`."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from generators.material.procedural.canvas import Field, Index
from generators.material.spec import Rgb

Image = Field
"""`[3, n, n]` float32, sRGB 0..1."""


def step(low: float, high: float, x: Field) -> Field:
    """Smooth step from 0 at `low` to 1 at `high` (falling where `low` is the greater)."""
    t = np.clip((x - np.float32(low)) * np.float32(1.0 / (high - low)), 0, 1)
    return np.asarray(t * t * (3 - 2 * t))


def mix(a: Field | float, b: Field | float, t: Field | float) -> Field:
    """`a` where `t` is 0, `b` where it is 1."""
    return np.asarray(a + (b - a) * t, np.float32)


def solid(rgb: Rgb) -> Image:
    """A colour as `[3, 1, 1]`, ready to be broadcast."""
    return np.asarray(rgb, np.float32)[:, None, None]


def tint(rgb: Rgb, gain: Field) -> Image:
    """The colour, brighter where `gain` is above 1."""
    return np.asarray(solid(rgb) * gain)


def blend(image: Image, over: Image | Rgb, t: Field) -> Image:
    """Lay `over` on `image` with opacity `t` `[n, n]`."""
    top = solid(over) if isinstance(over, tuple) else over
    return np.asarray(image + (top - image) * t, np.float32)


def warm(image: Image, t: Field) -> Image:
    """Browner and yellower where `t` is above 0, bluer where it is below: how the colours of earth and stone vary."""
    return np.asarray(image * np.stack([1 + 0.4 * t, 1 + 0.05 * t, 1 - 0.7 * t]))


def lift(rgb: Rgb, amount: float) -> Rgb:
    """Towards white for a positive `amount`, towards black for a negative one; ±1 is all the way."""
    goal = 1.0 if amount > 0 else 0.0
    r, g, b = (x + (goal - x) * abs(amount) for x in rgb)
    return (r, g, b)


def between(a: Rgb, b: Rgb, t: float) -> Rgb:
    """The colour a part `t` of the way from `a` to `b`."""
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t)


def ramp(t: Field, stops: Sequence[Rgb]) -> Image:
    """Colours evenly spaced along 0..1, looked up by `t`."""
    knots = np.linspace(0, 1, len(stops))
    where = np.linspace(0, 1, 512)
    table = np.stack([np.interp(where, knots, [s[i] for s in stops]) for i in range(3)]).astype(np.float32)
    index = (np.clip(t, 0, 1) * np.float32(511)).astype(np.intp)
    return np.stack([np.take(row, index) for row in table])


def per_cell(rng: np.random.Generator, rgb: Rgb, ids: Index, count: int, value: float, hue: float = 0.03) -> Image:
    """`rgb` with its brightness varied by ±`value` and red against blue by ±`hue`, the same all over one cell.

    What is dug up or grows varies between yellow and grey, hardly ever between green and purple.
    """
    gain = 1 + value * rng.uniform(-1, 1, count)
    warm, green = hue * rng.uniform(-1, 1, (2, count))
    colors = np.asarray(rgb)[:, None] * gain + np.stack([warm, 0.3 * green, -warm])
    return np.stack([np.take(channel, ids) for channel in np.clip(colors, 0.01, 1).astype(np.float32)])


def sample(field: Field, u: Field, v: Field) -> Field:
    """`field` read at tile coordinates (u, v), bilinear and periodic: the domain warp."""
    n = field.shape[0]
    x, y = u * np.float32(n) - np.float32(0.5), v * np.float32(n) - np.float32(0.5)
    x0, y0 = np.floor(x), np.floor(y)
    fx, fy = x - x0, y - y0
    left, top = x0.astype(np.int32) & (n - 1), y0.astype(np.int32) & (n - 1)
    right, bottom = (left + 1) & (n - 1), ((top + 1) & (n - 1)) * n
    top *= n
    flat = field.ravel()
    upper = mix(np.take(flat, top + left), np.take(flat, top + right), fx)
    return mix(upper, mix(np.take(flat, bottom + left), np.take(flat, bottom + right), fx), fy)
