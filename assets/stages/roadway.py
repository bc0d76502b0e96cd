"""What lies in the road of a town that has drains: covers of iron, gullies at the kerbs."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.site import Site

DRAINED = frozenset({1, 2, 3, 12, 14, 15})
"""The styles whose streets have drains (`STYLES`)."""
_RADIUS_M, _HIGH_M = 0.33, 0.012
_GULLY_M = (0.34, 0.46)
_EVERY_M, _FIRST_M = 9.5, 3.6
_STUDS = 8


def lay_ironwork(site: Site, middle: Sequence[tuple[float, float]], road_m: float, iron: str) -> None:
    """Round covers down a road along `middle`, none in a row with the last, and gullies at both of its kerbs."""
    zs, xs = [-z for _, z in middle], [x for x, _ in middle]
    sketch = Sketch((road_m, 1.0, zs[-1]))
    for k, z in enumerate(np.arange(_FIRST_M, 0.75 * zs[-1], _EVERY_M)):
        at = float(np.interp(z, zs, xs)) + (0.19, -0.23, 0.05)[k % 3] * road_m
        _cover(sketch, iron, at, -float(z))
        for side in (-1, 1):
            along = float(z) + 2.2 * side
            kerb = float(np.interp(along, zs, xs)) + side * (road_m / 2 - 0.06 - _GULLY_M[0] / 2)
            _gully(sketch, iron, kerb, -along)
    site.draw(sketch)


def _cover(sketch: Sketch, iron: str, x: float, z: float) -> None:
    """A lid in its ring, with studs."""
    sketch.cylinder(iron, _RADIUS_M, 0.6 * _HIGH_M, (x, 0, z), sides=20)
    with sketch.tinted((0.72, 0.72, 0.72)):
        sketch.cylinder(iron, 0.84 * _RADIUS_M, _HIGH_M, (x, 0, z), sides=18)
    for k in range(_STUDS):
        turn = 2 * math.pi * k / _STUDS
        at = (x + 0.55 * _RADIUS_M * math.cos(turn), _HIGH_M, z + 0.55 * _RADIUS_M * math.sin(turn))
        sketch.box(iron, (0.06, 0.006, 0.06), at, bevel=0)


def _gully(sketch: Sketch, iron: str, x: float, z: float) -> None:
    """A grate over a dark hole."""
    with sketch.tinted((0.12, 0.12, 0.12)):
        sketch.box(iron, (_GULLY_M[0], 0.004, _GULLY_M[1]), (x, 0, z), bevel=0)
    for k in range(6):
        sketch.box(iron, (_GULLY_M[0], 0.012, 0.03), (x, 0, z + (k - 2.5) * _GULLY_M[1] / 6), bevel=0)
