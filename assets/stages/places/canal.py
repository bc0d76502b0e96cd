"""A canal in a town."""

from __future__ import annotations

import math

import numpy as np

from assets.shapes.sketch import Sketch, arc
from assets.stages.ages import LAST_STYLE, STYLE_DOC, STYLES
from assets.stages.avenues import plant_row
from assets.stages.backdrops import ridge
from assets.stages.fronts import FRONT_SURFACES, row_of_fronts
from assets.stages.ground import F64
from assets.stages.land import Cover, Lie
from assets.stages.noise import smoothstep
from assets.stages.registry import Parameter, stage
from assets.stages.roofscape import far_town
from assets.stages.site import Site
from assets.stages.stage import Scatter

_EDGE_M = -1.7
"""Where the near quay ends, x in metres; the canal lies to its left."""
_QUAY_M = 4.4
"""How wide the near quay is."""
_LEVEL_M, _BED_M = -0.85, -3.2
_LENGTH_M = 62.0
_BRIDGE_M = -25.0
_WALL_M = 0.9
"""How thick the walls of the banks are: the ground falls off below them."""


@stage(
    "canal",
    surfaces={
        "quay": "stone slabs",
        "coping": "granite",
        "walls": "stone blocks",
        "water": "canal water",
        "posts": "weathered wooden planks",
        "plants": "green leaves",
        "bark": "rough tree bark",
        **FRONT_SURFACES,
    },
    parameters={
        "style": Parameter(1.0, 0.0, LAST_STYLE, STYLE_DOC),
        "width": Parameter(9.0, 5.0, 18.0, "metres of water from side to side"),
        "storeys": Parameter(3.0, 1.0, 4.0, "how many floors the houses have"),
        "far": Parameter(1.5, 0.0, 4.0, "metres of quay on the far side; 0 lets the houses rise from the water"),
        "bridge": Parameter(1.0, 0.0, 1.0, "1 spans an arched bridge over it, 0 none"),
        "trees": Parameter(0.5, 0.0, 1.0, "how many trees stand along the quays"),
        "lit": Parameter(0.12, 0.0, 1.0, "share of the windows with light in them"),
    },
)
def canal(
    site: Site, style: float, width: float, storeys: float, far: float, bridge: float, trees: float, lit: float
) -> None:
    """A canal between houses with a quay to walk on, steps to the water, moorings and an arched bridge."""
    noise, number = site.noise, round(style)
    other = _EDGE_M - width

    def height(x: F64, z: F64) -> F64:
        inside = np.minimum(smoothstep(_EDGE_M, _EDGE_M - _WALL_M, x), smoothstep(other, other + _WALL_M, x))
        return np.asarray(_BED_M * inside * smoothstep(-_LENGTH_M - 6, -_LENGTH_M, z))

    def tint(lie: Lie) -> F64:
        broad, fine = noise.fbm(lie.x * 0.14, lie.z * 0.08, 3), noise.fbm(lie.x * 0.9, lie.z * 0.9, 3)
        wet = 0.14 * np.exp(-(((lie.x - _EDGE_M) / 0.9) ** 2))
        worn = 0.06 * np.exp(-(((lie.x - _EDGE_M - 2.3) / 0.8) ** 2))
        return np.asarray((0.76 + 0.12 * broad + 0.1 * fine - wet + worn)[..., None] * [1.0, 0.98, 0.94])

    middle = (_EDGE_M - width / 2, -24.0)
    site.land(height, [Cover("quay", tint=tint)], middle=(0.0, -18.0), fine_m=0.9, near_m=21, keep_above=_LEVEL_M - 0.5)
    site.sea(
        "water", _LEVEL_M, middle=middle, reach_m=60, shallow=(0.1, 0.24, 0.2), deep=(0.03, 0.1, 0.09), clear_m=1.6
    )
    _bank(site, other)
    kind, right = STYLES[number], _EDGE_M + _QUAY_M
    row_of_fronts(site, [(right, -_LENGTH_M), (right, 6.0)], kind, storeys, shops=0.25, lit=lit, uneven_m=0.12)
    base = other - far
    foot = 0.0 if far > 0.3 else _LEVEL_M + 0.25
    row_of_fronts(site, [(base, 1.0), (base, -_LENGTH_M)], kind, storeys, shops=0.0, lit=lit, uneven_m=0.1, foot=foot)
    close = -_LENGTH_M - 7.0
    row_of_fronts(site, [(base - 8.0, close), (right + 8.0, close)], kind, storeys + 0.5, shops=0.0, lit=lit)
    if far <= 0.3:
        _water_doors(site, base)
    if bridge >= 0.5:
        _span(site, other, width)
    _moor(site, other, number)
    if trees > 0.1:
        _plant(site, trees, other, far)
    far_town(site, number, (-55, 55), 88.0, storeys + 1.0, green=0.3 + 0.5 * trees)
    site.backdrop("hills", ridge(noise, (-80, 80), 420, 75, (0.2, 0.27, 0.24), sharp=0.35), haze=0.72)
    site.look((_EDGE_M - 0.3 * width, -15.0), eye=(0.2, 1.0), third=0.35, fov_deg=50.0, horizon=0.43)
    _mark(site, width, other, far)
    site.scatter(
        Scatter("potted plant", 0.03, on="quay", near_m=5, far_m=36, clump=0.8, gap_m=1.2, low_m=-0.2),
        Scatter("pebble", 0.25, on="quay", far_m=8, scale=(0.3, 0.7), low_m=-0.1),
    )


def _bank(site: Site, other: float) -> None:
    """Walls of dressed stone on both sides with a coping, rings, a green tide mark and steps into the water."""
    sketch = Sketch((20, 3, _LENGTH_M))
    for x, way in ((_EDGE_M, 1), (other, -1)):
        for k in range(30):
            z = 8.0 - 2.4 * (k + 0.5)
            tall = 0.02 * float(site.rng.uniform(-1, 1))
            inner = x - way * (_WALL_M / 2 - 0.08)
            sketch.box("walls", (_WALL_M, 2.6, 2.38), (inner, _LEVEL_M - 1.9, z), bevel=0)
            sketch.box("coping", (_WALL_M + 0.1, 0.2, 2.36), (inner, -0.16 + tall, z), bevel=0.03 if z > -20 else 0)
            site.deck((inner, 0.04 + tall, z), (_WALL_M + 0.1, 2.4))
            if k % 4 == 1:
                sketch.ring("posts", 0.12, 0.02, (x - (_WALL_M - 0.04) * way, -0.4, z), (0, 90, 0), sides=5)
    for z in (-8.0, -18.0, -34.0):
        for n in range(5):
            sketch.box(
                "coping", (0.34, 0.2, 1.9), (_EDGE_M - _WALL_M - 0.05 - 0.3 * n, -0.2 - 0.22 * (n + 1), z), bevel=0
            )
    site.draw(sketch)


def _water_doors(site: Site, base: float) -> None:
    """Steps and striped posts where palaces open onto the water."""
    sketch = Sketch((2, 4, _LENGTH_M))
    for k in range(6):
        z = -7.0 - 9.0 * k + float(site.rng.uniform(-1.5, 1.5))
        for n in range(3):
            sketch.box(
                "coping", (0.4, 0.16, 2.2), (base + _WALL_M + 0.1 + 0.34 * n, _LEVEL_M + 0.2 - 0.16 * n, z), bevel=0
            )
        for side in (-1.5, 1.5):
            foot = (base + _WALL_M + 1.2, _BED_M, z + side)
            sketch.cylinder("cloth", 0.1, 2.2 - _BED_M, foot, sides=8)
            for ring in range(4):
                sketch.cylinder("frames", 0.104, 0.22, (foot[0], _LEVEL_M + 0.3 + 0.62 * ring, foot[2]), sides=8)
    site.draw(sketch)


def _span(site: Site, other: float, width: float) -> None:
    """One arch of stone from quay to quay, stepped, with parapets."""
    sketch = Sketch((width + 7, 5, 3.4))
    reach, rise, deep = width / 2 + 2.6, 0.55 + 0.17 * width, 3.2
    middle = (_EDGE_M + other) / 2
    hole = width / 2 - 0.3
    steps = 15
    t = np.linspace(-1, 1, steps + 1)
    top = rise * (1 - np.abs(t) ** 1.7)
    crown = [(float(s * reach), float(y) + 0.1) for s, y in zip(t[::-1], top[::-1], strict=True)]
    span = [(x, _LEVEL_M + y * (rise - _LEVEL_M - 0.3) / hole) for x, y in arc(hole, 180, 0, 17)]
    outline = [(-reach, -1.0), (-hole - 0.05, -1.0), (-hole - 0.05, _LEVEL_M - 1.0)]
    outline += [(-hole, _LEVEL_M - 1.0), *span, (hole, _LEVEL_M - 1.0)]
    outline += [(hole + 0.05, _LEVEL_M - 1.0), (hole + 0.05, -1.0), (reach, -1.0), *crown]
    with sketch.frame((middle, 0.0, _BRIDGE_M)):
        sketch.prism("walls", np.array(outline), deep)
        for k in range(steps):
            a, b = float(t[k]) * reach, float(t[k + 1]) * reach
            y = float(max(top[k], top[k + 1])) + 0.12
            sketch.box("coping", (b - a, 0.16, deep - 0.5), ((a + b) / 2, y - 0.1, 0), bevel=0)
            site.deck((middle + (a + b) / 2, y + 0.06, _BRIDGE_M), (b - a, deep - 0.5))
            tilt = math.degrees(math.atan2(float(top[k + 1] - top[k]), b - a))
            for side in (-1, 1):
                place = ((a + b) / 2, float(top[k] + top[k + 1]) / 2, side * (deep / 2 - 0.14))
                sketch.box("walls", (b - a + 0.06, 0.95, 0.26), place, (0, 0, tilt), bevel=0)
                rail = (place[0], place[1] + 0.95, place[2])
                sketch.box("coping", (b - a + 0.06, 0.12, 0.36), rail, (0, 0, tilt), bevel=0)
    site.draw(sketch)
    site.zone("sight", middle, _BRIDGE_M, (2 * reach, rise + 1.0, deep), y=0.0, yaw=0.0)


def _moor(site: Site, other: float, style: int) -> None:
    """Posts in the water along both walls, in pairs."""
    sketch = Sketch((20, 3, _LENGTH_M))
    for x in (_EDGE_M - _WALL_M - 0.25, other + _WALL_M + 0.25):
        for z in np.arange(-11.5, -45.0, -9.0):
            for step in (0.0, 2.6):
                lean = tuple(site.rng.uniform(-3, 3, 2))
                foot = (x, _BED_M, float(z) + step + float(site.rng.uniform(-0.4, 0.4)))
                sketch.cylinder("posts", 0.09, 0.9 - _BED_M, foot, (lean[0], 0, lean[1]), sides=6)
    site.draw(sketch)


def _plant(site: Site, trees: float, other: float, far: float) -> None:
    """Trees along the edge of the quays, none where one arrives."""
    spots = [(_EDGE_M + 0.9, float(z)) for z in np.arange(-24.0, -50.0, -9.0 / max(trees, 0.3))]
    if far > 1.0:
        spots += [(other - 0.6, float(z)) for z in np.arange(-5.0, -50.0, -8.0 / max(trees, 0.3))]
    plant_row(site, spots, (4.0, 6.0))


def _mark(site: Site, width: float, other: float, far: float) -> None:
    assert site.water is not None
    level, middle = site.water.level, _EDGE_M - width / 2
    site.zone("focus", 0.2, -9.5, (2.6, 5.0, 2.6))
    site.zone("focus", -0.1, -5.2, (1.8, 3.0, 1.8))
    site.zone("focus", 0.4, -15.0, (2.8, 6.0, 2.8))
    broad = width - 2 * _WALL_M - 0.8
    for x, z, long, turn in (
        (middle + 0.14 * broad, -11.5, 10.0, 0.12),
        (middle, -19.0, 6.0, -0.15),
        (middle - 0.1 * broad, -34.0, 9.0, 0.1),
        (middle, -45.0, 8.0, 0.0),
    ):
        site.zone("water", x, z, (0.75 * broad, 8.0, long), y=level, yaw=turn)
    for z in (-7.5, -12.0):
        site.zone("water", _EDGE_M - _WALL_M - 1.3, z, (1.8, 4.0, 4.0), y=level, yaw=0.0)
    for x, z in ((1.6, -4.6), (-0.9, -4.4)):
        site.zone("foreground", x, z, (1.2, 2.2, 1.2))
    for z in (-6.5, -10.0, -13.5, -18.0, -23.0, -30.0):
        site.zone("flank", _EDGE_M + _QUAY_M - 0.9, z, (1.5, 2.8, 1.6), yaw=-math.pi / 2)
        if far > 1.0:
            site.zone("flank", other - 0.6 * far, z - 3.0, (min(1.6, far), 2.8, 1.6), yaw=math.pi / 2)
    for z in (-11.0, -19.0, -30.0):
        site.zone("path", 0.8, z, (1.8, 3.0, 2.0))
        site.zone("shore", _EDGE_M + 0.5, z, (1.2, 2.2, 1.2))
    site.zone("background", 0.4, -44.0, (3.0, 8.0, 4.0))
    site.zone("air", middle, -14.0, (width, 4.0, 14.0), y=4.5)
