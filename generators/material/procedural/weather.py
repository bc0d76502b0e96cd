"""What time and weather do to any surface: wear, dirt, cracks, rust, moss, water, snow; all driven by the height."""

from __future__ import annotations

from collections.abc import Callable, Collection

import numpy as np
from scipy.ndimage import uniform_filter

from generators.material.procedural.canvas import Canvas, Field
from generators.material.procedural.cells import voronoi
from generators.material.procedural.layer import Layer
from generators.material.procedural.strokes import blend, mix, ramp, solid, step, tint
from generators.material.spec import MaterialSpec

_GRIME = (0.5, 0.44, 0.36)
"""What is left of the light where grime is thick: it darkens, and browns what is white."""
_RUSTS = ((0.2, 0.09, 0.05), (0.38, 0.16, 0.07), (0.52, 0.26, 0.11), (0.62, 0.36, 0.18))
_MOSSES = ((0.13, 0.15, 0.06), (0.25, 0.29, 0.11), (0.42, 0.43, 0.2))


def blur(field: Field, radius: float) -> Field:
    """Mean over a square of about ±`radius` tile units, twice over; periodic."""
    width = max(3, 2 * round(radius * field.shape[0]) + 1)
    return np.asarray(uniform_filter(uniform_filter(field, width, mode="wrap"), width, mode="wrap"), np.float32)


def cavity(height: Field, radius: float = 0.02) -> Field:
    """How far each place lies below its surroundings, in standard deviations, about -2..2."""
    below = blur(height, radius) - height
    return np.asarray(below * np.float32(1.0 / (float(below.std()) + 1e-3)))


def weather(canvas: Canvas, spec: MaterialSpec, layer: Layer, axes: Collection[str]) -> None:
    """Age `layer` in place along those axes of `spec` that its family understands."""
    active = [axis for axis in _EFFECTS if axis in axes and getattr(spec, axis) > 0]
    if not active:
        return
    hollow = blur(cavity(layer.height), 0.002)  # dirt lies in hollows, not in single pixels
    for axis in active:
        _EFFECTS[axis](canvas, layer, getattr(spec, axis), hollow)


def _wear(canvas: Canvas, layer: Layer, amount: float, hollow: Field) -> None:
    patches = canvas.noise("wear", 1.1, 4, 128)
    rubbed = step(0.9, 2.0, -hollow + 0.7 * patches + amount) * amount
    layer.color *= 1 + (0.3 * rubbed - 0.10 * amount * step(-0.5, 1.5, patches))
    grey = layer.color.mean(axis=0)
    layer.color += (grey - layer.color) * np.float32(0.25 * amount)
    layer.roughness += (0.65 - layer.roughness) * (0.35 * amount * step(-1, 1.5, patches))


def _crack(canvas: Canvas, layer: Layer, amount: float, hollow: Field) -> None:
    sway = (0.016 * canvas.noise("crack/x", 1.6, 3, 128), 0.016 * canvas.noise("crack/y", 1.6, 3, 128))
    cells = voronoi(canvas, "crack/cells", 4, 4, 0.95, sway)
    width = np.maximum(0.0003 + 0.001 * amount + 0.0009 * canvas.noise("crack/width", 1.0, 4, 128), 0)
    line = np.clip((width - cells.edge) / max(0.0015, canvas.px) + 0.5, 0, 1) * (width > 0)
    line *= step(0.2 - 1.6 * amount, 0.9 - 1.6 * amount, canvas.noise("crack/where", 1.5, 1, 6))
    layer.color *= 1 - 0.62 * line
    layer.height -= 0.5 * line * max(0.15, float(layer.height.std()) * 2)
    layer.roughness += (0.95 - layer.roughness) * line


def _dirt(canvas: Canvas, layer: Layer, amount: float, hollow: Field) -> None:
    clouds, streaks = canvas.noise("dirt", 1.0, 5, 160), canvas.noise("dirt/runs", 1.1, 5, 160, (1.0, 3.0))
    lies = 0.6 * np.clip(hollow, -1.5, 1.5) + 0.4 * clouds + 0.3 * streaks
    film = 0.3 * amount  # most of it lies evenly: patches alone read as a hide
    grime = film + (1 - film) * step(0.3 - 1.3 * amount, 3.2 - 1.3 * amount, lies) * (0.25 + 0.5 * amount)
    layer.color = layer.color * mix(1.0, solid(_GRIME) * (1 + 0.08 * clouds), grime)
    layer.roughness = mix(layer.roughness, 0.9, grime)
    layer.metallic *= 1 - grime


def _rust(canvas: Canvas, layer: Layer, amount: float, hollow: Field) -> None:
    field = canvas.noise("rust", 1.2, 3, 256) + 0.35 * hollow
    cover = step(1.5 - 2.4 * amount, 1.9 - 2.4 * amount, field)
    halo = 0.2 * amount + (0.65 - 0.2 * amount) * step(0.3 - 2.4 * amount, 1.8 - 2.4 * amount, field)
    grain = canvas.noise("rust/grain", 0.7, 6)
    shades = ramp(0.28 + 0.12 * grain + 0.12 * field, _RUSTS)
    grey = layer.color.mean(axis=2, keepdims=True)
    layer.color += (0.75 * grey - layer.color) * np.float32(0.35 * amount)  # paint that lets rust through is old
    layer.color = blend(layer.color, shades, np.maximum(cover, halo))
    layer.roughness = mix(layer.roughness, 0.88 + 0.05 * np.clip(grain, -1, 1), cover)
    layer.metallic *= 1 - 0.95 * cover
    layer.height += cover * (0.05 * grain - 0.06)


def _moss(canvas: Canvas, layer: Layer, amount: float, hollow: Field) -> None:
    patches = canvas.noise("moss", 1.15, 4, 160)
    tufts = canvas.noise("moss/tufts", 0.5, 24)
    cover = step(1.0 - 2.0 * amount, 1.7 - 2.0 * amount, 0.75 * hollow + 0.75 * patches + 0.12 * tufts)
    layer.color = blend(layer.color, ramp(0.45 + 0.2 * tufts + 0.12 * patches, _MOSSES), cover * 0.88)
    layer.roughness = mix(layer.roughness, 0.97, cover)
    layer.metallic *= 1 - cover
    layer.height += cover * (0.1 + 0.05 * tufts)


def _wet(canvas: Canvas, layer: Layer, amount: float, hollow: Field) -> None:
    low = blur(layer.height, 0.06)
    low = (low - low.mean()) * np.float32(0.7 / (float(low.std()) + 1e-3))
    level = canvas.noise("wet", 1.4, 3, 48) - low + 0.45 * blur(hollow, 0.006)
    pool = step(1.2 - 1.5 * amount, 2.0 - 1.5 * amount, level)
    damp = np.maximum(step(0.4 - 1.5 * amount, 2.4 - 1.5 * amount, level), 0.8 * amount)
    layer.color *= 1 - 0.28 * damp
    layer.roughness *= 1 - 0.6 * damp
    layer.roughness = mix(layer.roughness, 0.06, pool)
    layer.height = mix(layer.height, float(layer.height.mean()) - 0.5 * float(layer.height.std()), 0.92 * pool)


def _snow(canvas: Canvas, layer: Layer, amount: float, hollow: Field) -> None:
    drifts = canvas.noise("snow", 1.4, 3, 128)
    cover = step(-0.3 - 1.8 * amount, 0.9 - 1.8 * amount, 0.75 * drifts - 0.3 * hollow)
    sparkle = canvas.noise("snow/grain", 0.3, 32)
    layer.color = blend(layer.color, tint((0.9, 0.93, 0.97), 1 + 0.025 * sparkle), cover)
    layer.roughness = mix(layer.roughness, 0.75, cover)
    layer.metallic *= 1 - cover
    layer.height = mix(layer.height, 0.85 + 0.05 * drifts, 0.75 * cover)


_EFFECTS: dict[str, Callable[[Canvas, Layer, float, Field], None]] = {
    "crack": _crack,
    "wear": _wear,
    "rust": _rust,
    "dirt": _dirt,
    "moss": _moss,
    "wet": _wet,
    "snow": _snow,
}
