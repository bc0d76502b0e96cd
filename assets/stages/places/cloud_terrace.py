"""A palace above the clouds."""

from __future__ import annotations

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.arcades import draw_column, draw_swept_roof
from assets.stages.backdrops import ridge
from assets.stages.clouds import Puff, heap
from assets.stages.columns import balustrade
from assets.stages.ground import F64
from assets.stages.land import Cover, Lie
from assets.stages.noise import smoothstep
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site
from assets.stages.zoning import zones_about_focus

_FOCUS = (3.2, -12.0)
_HALF, _BACK, _FRONT = 10.5, -24.0, 7.0
"""Half the terrace's width, and where it ends behind and before, metres."""
_SIDES = (-1.0, 1.0)
_PALACES = ((-15.0, -44.0, -1.0, 0.8), (0.5, -50.0, 1.5, 1.5), (19.0, -60.0, 3.0, 1.1), (-36.0, -80.0, 6.0, 1.5),
            (44.0, -86.0, 5.0, 1.4))  # fmt: skip
"""Middle (x, z), height of the foot and scale of what stands on the clouds behind."""


@stage(
    "cloud_terrace",
    surfaces={
        "mist": "soft white cloud",
        "paving": "polished white marble",
        "marble": "polished white marble",
        "walls": "vermilion lacquered wood",
        "roofs": "golden glazed roof tiles",
        "gold": "polished gold",
    },
    parameters={
        "culture": Parameter(0.0, 0.0, 1.0, "0 halls with swept roofs as in China, 1 temples and domes as in the west"),
        "palaces": Parameter(5.0, 1.0, 5.0, "how many palaces stand on the clouds behind"),
    },
)
def cloud_terrace(site: Site, culture: float, palaces: float) -> None:
    """A terrace of white marble in a sea of clouds, a gate at its end, golden palaces on clouds behind."""
    noise = site.noise

    def height(x: F64, z: F64) -> F64:
        out = np.maximum(np.abs(x) - _HALF, np.maximum(z - _FRONT, _BACK - z))
        near = smoothstep(16.0, 6.0, out)
        puffs = near * (1.3 * noise.fbm(x * 0.09, z * 0.09, 2) + 0.3 * noise.fbm(x * 0.25, z * 0.25, 1))
        below = -1.2 + puffs * smoothstep(1.0, 9.0, out) - 0.012 * np.maximum(out, 0.0)
        return np.asarray(below * smoothstep(0.0, 2.4, out))

    def paved(lie: Lie) -> F64:
        out = np.maximum(np.abs(lie.x) - _HALF, np.maximum(lie.z - _FRONT, _BACK - lie.z))
        return np.asarray(smoothstep(0.5, 0.1, out))

    site.land(height, [Cover("mist"), Cover("paving", paved)], middle=(0.0, -14.0), fine_m=0.75, near_m=26, reach_m=220)
    west = culture >= 0.5
    site.backdrop("puffs", heap(site.rng, _edge(site)), haze=0.12)
    _raise_gate(site, west)
    banks: list[Puff] = []
    for x, z, y, scale in _PALACES[: round(palaces)]:
        _raise_palace(site, (x, y, z), scale, west)
        for k in range(8):
            a = 2 * np.pi * (k + 0.5) / 8
            at = (x + 8.4 * scale * float(np.cos(a)), y - 1.2 * scale, z + 5.4 * scale * float(np.sin(a)))
            banks.append((at, (3.8 * scale, 2.1 * scale, 3.8 * scale)))
    site.backdrop("banks", heap(site.rng, banks), haze=0.24)
    for k, (radius, tall) in enumerate(((90.0, 9.0), (190.0, 26.0), (380.0, 46.0))):
        bank = ridge(noise, (-180, 180), radius, tall, (0.96, 0.96, 0.99), depth_m=90, base_m=-10, sharp=0.05)
        site.backdrop(f"clouds {k}", bank, haze=0.12 + 0.14 * k)
    site.look(_FOCUS, horizon=0.42)
    zones_about_focus(site, _FOCUS, room_m=6.0)
    site.zone("focus", 2.0, -5.2, (2.4, 3.0, 2.4))
    for x in _SIDES:
        for z in (-8.0, -14.0, -19.0):
            site.zone("flank", x * 7.8, z, (2.8, 5.0, 2.8))
    site.zone("path", 0.0, -17.0, (2.4, 4.0, 2.4))
    for x, y, z in ((-9.0, 5.0, -24.0), (10.0, 7.0, -30.0), (1.0, 9.0, -32.0)):
        site.zone("air", x, z, (7.0, 5.0, 7.0), y=y)


def _edge(site: Site) -> list[Puff]:
    """A balustrade along both sides of the terrace, the drop of its wall; the puffs of cloud that lie against it."""
    rng, sketch = site.rng, Sketch((2 * _HALF, 2.0, _FRONT - _BACK))
    long, puffs = _FRONT - _BACK, list[Puff]()
    for side in _SIDES:
        with sketch.frame((side * (_HALF - 0.2), 0, _FRONT if side > 0 else _BACK), (0, 90 * side, 0)):
            balustrade(sketch, "marble", "marble", long, every_m=0.5, sides=6)
        sketch.box("marble", (0.3, 1.9, long), (side * (_HALF + 0.1), -1.95, (_FRONT + _BACK) / 2), bevel=0)
        for k in range(9):
            z = _FRONT - long * (k + float(rng.uniform(0.2, 0.8))) / 9
            r = float(rng.uniform(1.0, 2.3))
            puffs.append(((side * (_HALF + 0.9 + 0.7 * r), -0.8, z), (r, 0.6 * r, r)))
    for k in range(9):
        x = -_HALF + 2 * _HALF * (k + 0.5) / 9
        if abs(x) > 3.2:
            r = float(rng.uniform(1.2, 2.4))
            puffs.append(((x, -0.5, _BACK - 1.2 - r), (r, 0.7 * r, r)))
    site.draw(sketch)
    return puffs


def _raise_gate(site: Site, west: bool) -> None:
    """A gate at the terrace's end: four red posts under swept golden roofs, or white columns under a gilded gable."""
    sketch, z = Sketch((14.0, 9.0, 3.0)), _BACK + 1.5
    if west:
        for x in (-4.2, -2.2, 2.2, 4.2):
            draw_column(sketch, "marble", (x, 0, z), 6.2, 0.42, "fluted", 16)
        sketch.box("marble", (10.4, 0.9, 1.6), (0, 6.2, z), bevel=0.04)
        sketch.box("gold", (10.8, 0.25, 1.9), (0, 7.1, z), bevel=0.03)
        sketch.prism("marble", [(-5.2, 0), (5.2, 0), (0, 2.0)], 1.5, (0, 7.35, z))
        sketch.ball("gold", (0.55, 0.55, 0.3), (0, 8.0, z + 0.75), sides=16)
        for x in _SIDES:
            for k in range(9):
                sketch.rod(
                    "gold", (x * (0.25 + 0.2 * k), 0, z), (x * (0.25 + 0.2 * k), 4.6 - 0.07 * k * k, z), 0.05, sides=6
                )
    else:
        for x in (-5.0, -2.1, 2.1, 5.0):
            sketch.cylinder("walls", 0.34, 6.4 if abs(x) < 3 else 5.2, (x, 0, z), sides=16)
            sketch.lathe("marble", [(0.62, 0), (0.62, 0.3), (0.44, 0.6)], (x, 0, z), sides=16)
        for x, wide, y in ((0.0, 4.9, 5.5), (-3.55, 3.6, 4.3), (3.55, 3.6, 4.3)):
            sketch.box("walls", (wide, 0.5, 0.4), (x, y, z), bevel=0.02)
            sketch.box("gold", (wide * 0.96, 0.5, 0.34), (x, y + 0.5, z), bevel=0.02)
            sketch.box("walls", (wide, 0.26, 0.6), (x, y + 1.0, z), bevel=0.02)
            draw_swept_roof(sketch, "roofs", (x, y + 1.26, z), wide, 1.2, 1.2, over=0.6, lift=0.45, ridge=0.8)
        sketch.box("gold", (1.9, 0.75, 0.14), (0, 5.85, z + 0.3), bevel=0.02)
    site.draw(sketch)


def _raise_palace(site: Site, at: tuple[float, float, float], scale: float, west: bool) -> None:
    """A palace: two storeys of red under golden roofs, or a white hall with a dome and towers."""
    sketch = Sketch((16.0, 14.0, 12.0))
    with sketch.frame(at, scale=scale):
        sketch.box("marble", (15.0, 1.2, 10.0), (0, 0, 0), bevel=0.05)
        if west:
            _draw_domed(sketch)
        else:
            _draw_swept(sketch)
    site.draw(sketch)


def _draw_swept(sketch: Sketch) -> None:
    for wide, deep, y, tall in ((11.0, 7.0, 1.2, 3.4), (7.4, 4.8, 6.0, 2.6)):
        sketch.box("walls", (wide, tall, deep), (0, y, 0), bevel=0.03)
        for k in range(7):
            x = wide * (k / 6 - 0.5)
            sketch.cylinder("walls", 0.22, tall, (x, y, deep / 2 + 0.7), sides=10)
            if k < 6:
                sketch.box(
                    "gold", (wide / 6 - 0.5, tall * 0.7, 0.1), (x + wide / 12, y + 0.1, deep / 2 + 0.02), bevel=0
                )
        sketch.box("gold", (wide + 0.4, 0.35, deep + 1.8), (0, y + tall - 0.35, 0), bevel=0.02)
        draw_swept_roof(sketch, "roofs", (0, y + tall, 0), wide, deep, 2.2, over=1.6, lift=0.9, ridge=0.6)


def _draw_domed(sketch: Sketch) -> None:
    sketch.box("marble", (11.0, 4.6, 7.0), (0, 1.2, 0), bevel=0.04)
    for k in range(8):
        draw_column(sketch, "marble", (-5.2 + 10.4 * k / 7, 1.2, 4.3), 4.6, 0.3, "round", 10)
    sketch.box("gold", (12.0, 0.35, 9.6), (0, 5.8, 0), bevel=0.03)
    sketch.cylinder("marble", 2.9, 1.8, (0, 6.1, 0), sides=20)
    sketch.lathe("gold", [(2.9, 7.9), (2.7, 9.2), (1.9, 10.4), (0.8, 11.0), (0.12, 11.2), (0, 12.4)], sides=20)
    for x in _SIDES:
        sketch.cylinder("marble", 1.2, 8.2, (x * 6.2, 1.2, 0), sides=16)
        sketch.lathe("gold", [(1.5, 9.4), (0.7, 11.2), (0, 13.2)], (x * 6.2, 0, 0), sides=16)
