"""What photographs of ground and stone have that plain noise lacks: uneven grain, hues of their own, grit, baked light.

Measured on photographed sets: grain is patchy (the excess kurtosis of each octave is 1 to 4), hue drifts by itself
instead of following brightness, and a little of the light that fell into the relief stays in the colour.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from generators.material.procedural.canvas import Canvas, Field
from generators.material.procedural.layer import Layer
from generators.material.procedural.scatter import Strewn, strew
from generators.material.procedural.strokes import Image
from generators.material.procedural.weather import blur

_BROAD, _EVENED = 0.12, 0.8
_LIGHT = (0.8, 0.6)  # where baked light comes from, along u and v


def patchy(
    c: Canvas,
    key: str,
    beta: float,
    low: float,
    high: float = 4096.0,
    stretch: tuple[float, float] = (1.0, 1.0),
    uneven: float = 0.33,
) -> Field:
    """Noise as `Canvas.noise` gives it, louder in some places than in others; `uneven` 0.33 is as photographs are.

    All of one canvas is loud in the same places: where a stone is rough, all of it is.
    """
    louder = np.float32(uneven) * _loud(c.size, c.seed)
    return np.asarray(c.noise(key, beta, low, high, stretch) * np.exp(louder - np.float32(uneven * uneven)), np.float32)


@lru_cache(maxsize=2)
def _loud(size: int, seed: int) -> Field:
    return Canvas(size, seed).noise("loud", 1.1, 2, 48)


def hued(c: Canvas, image: Image, amount: float, low: float = 2.0, beta: float = 0.9) -> Image:
    """`image` browner and yellower here, greyer and bluer there, by `amount` (standard deviation) of its brightness,
    whatever is bright or dark there; a trace of red and green besides."""
    a = np.float32(amount) * c.noise("hue", beta, low, 72)
    b = np.roll(a, (c.size // 3, c.size // 5), (0, 1))  # as good as another noise
    return np.asarray(image * np.stack([1 + 0.4 * a + 0.3 * b, 1 + 0.05 * a - 0.12 * b, 1 - 0.8 * a]))


def lit(c: Canvas, height: Field, depth: float) -> Field:
    """Light and shade 1 ± about `depth` that a soft lamp from above left on a relief; steep slopes hardly more."""
    across = np.roll(height, -1, 1) - np.roll(height, 1, 1)
    down = np.roll(height, -1, 0) - np.roll(height, 1, 0)
    slope = (_LIGHT[0] * across + _LIGHT[1] * down) * np.float32(c.size)
    slope /= np.float32(1.5 * float(slope.std()) + 1e-6)
    return np.asarray(1 - np.float32(depth) * np.tanh(slope), np.float32)


def bent(c: Canvas, things: Strewn, du: Field, dv: Field) -> Strewn:
    """`things` with the outlines that (`du`, `dv`), in tile units, bend them to: broken instead of round."""
    n = c.size
    column = ((c.u + du) * np.float32(n)).astype(np.int32) % n
    place = (((c.v + dv) * np.float32(n)).astype(np.int32) % n) * n + column
    along, across, inside, depth = (
        np.take(field, place) for field in (things.along, things.across, things.inside, things.depth)
    )
    return Strewn(np.take(things.id, place), things.count, along, across, inside, depth)


def even(layer: Layer) -> None:
    """Take most of what is brighter or darker over more than a third of a tile out of `layer`'s colour, in place.

    A ground repeats its tile a hundred times, and that is what shows from afar; a stage's vertices vary it over metres.
    """
    light = layer.color.mean(axis=0)
    broad = blur(light, _BROAD)
    layer.color *= np.float32(1) + np.float32(_EVENED) * (float(light.mean()) / np.maximum(broad, 1e-3) - 1)


@dataclass(frozen=True)
class Grit:
    """Strewn grains: `cover` 0..1 with soft edges, `dome` their relief, `tone` -1..1 and `hue` -1..1 of each grain."""

    cover: Field
    dome: Field
    tone: Field
    hue: Field


def grit(
    c: Canvas,
    key: str,
    count: int,
    reach: tuple[float, float],
    shown: float = 1.0,
    ragged: Field | float = 0.0,
    turn: tuple[float, float] = (0.0, 6.2832),
    taper: float = 0.0,
) -> Grit:
    """A part `shown` of `count`² grains of very different size; `ragged` is what their outlines are bitten by."""
    heap = strew(c, key, count, reach, turn, taper, spread=0.6)
    there = np.take((c.table(key + "/shown", heap.count) < shown).astype(np.float32), heap.id) * heap.inside
    dome = np.maximum(1 - heap.along**2 - heap.across**2 - ragged, 0) * there
    soft = np.float32(reach[1] * c.size / count * 0.5)
    cover = np.minimum(dome * max(float(soft), 1.5), 1)
    tone, hue = (np.take(c.table(key + name, heap.count, -1, 1), heap.id) for name in ("/tone", "/hue"))
    return Grit(np.asarray(cover), dome, tone, hue)
