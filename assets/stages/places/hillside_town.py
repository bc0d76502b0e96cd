"""A town that climbs a slope above the water."""

from __future__ import annotations

import math

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.ages import LAST_STYLE, STYLE_DOC, STYLES
from assets.stages.backdrops import bearing, ridge
from assets.stages.fronts import FRONT_SURFACES, row_of_fronts
from assets.stages.ground import F64
from assets.stages.hillsides import RISE, climb_row, row_step
from assets.stages.land import Cover, Lie
from assets.stages.noise import mix, smoothstep
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site
from assets.stages.stage import Scatter
from assets.stages.woods import on_ground, round_crowns, trunks
from assets.stages.zoning import zones_on_water

_LEVEL_M = -15.0
_LEFT, _RIGHT, _FRONT, _BACK = -2.6, 4.4, 5.0, -12.0
"""The terrace that one stands on: x and z of its edges."""
_BAY_M = 40.0
"""How far off the slope across the bay begins."""
_DOMED = 13
"""The style whose chapels have blue domes."""


@stage(
    "hillside_town",
    surfaces={
        "paving": "pale stone paving",
        "slope": "dry rocky slope with scrub",
        "rock": "pale weathered rock",
        "wall": "whitewashed stone",
        "leaves": "green leaves",
        "bark": "rough tree bark",
        "sea": "sea water",
        **FRONT_SURFACES,
    },
    parameters={
        "style": Parameter(13.0, 0.0, LAST_STYLE, STYLE_DOC),
        "storeys": Parameter(2.0, 1.0, 5.0, "how many floors the houses have"),
        "rows": Parameter(6.0, 2.0, 7.0, "how many rows of houses stand one above the other"),
        "lit": Parameter(0.12, 0.0, 1.0, "share of the windows with light in them"),
        "open": Parameter(1.0, 0.0, 1.0, "1 opens the bay to the sea at the left, 0 closes it with hills"),
    },
)
def hillside_town(site: Site, style: float, storeys: float, rows: float, lit: float, open: float) -> None:
    """A terrace above the water; row upon row of houses climbs the slope across a bay, the sea lies to the left."""
    kind = STYLES[round(style)]
    step = row_step(kind, storeys)
    _lay_land(site, _LEVEL_M + 3.0 + round(rows) * step)
    site.sea(
        "sea", _LEVEL_M, middle=(-40.0, -60.0), reach_m=480, clear_m=3.0, foam_within=((-40.0, -60.0), (20.0, -8.0))
    )
    row_of_fronts(
        site,
        [(_RIGHT + 0.3, _BACK + 0.5), (_RIGHT + 0.3, 9.0)],
        kind,
        storeys,
        shops=0.25,
        lit=lit,
        frontage=(5.0, 7.0),
    )
    for number in range(round(rows)):
        climb_row(site, kind, number, storeys, lit, level=_LEVEL_M + 1.6, off_m=_BAY_M + 2.0, span=(-31.0, 34.0))
    if round(style) == _DOMED:
        _crown_with_domes(site, step)
    _plant(site, round(rows), step)
    _edge(site)
    _backdrops(site, open)
    site.scenic = True
    site.look((-5.0, -40.0), eye=(0.9, 1.4), third=0.25, fov_deg=50.0, horizon=0.56)
    _mark(site)


def _lay_land(site: Site, top: float) -> None:
    """The terrace, the drop below it, and the slope across the bay up to `top`."""
    noise = site.noise

    def height(x: F64, z: F64) -> F64:
        out = np.maximum(np.maximum(_LEFT - x, _BACK - z), 0.0)
        near = np.where(out > 0, -2.4 * out, 0.0) + 0.42 * np.maximum(x - _RIGHT - 7.0, 0.0)
        near = near + smoothstep(0.5, 3.0, out) * 1.2 * noise.fbm(x * 0.2, z * 0.2, 3)
        away, turn = np.hypot(x, z), np.degrees(np.arctan2(x, -z))
        side = smoothstep(-46.0, -24.0, turn + 4.0 * noise.fbm(x * 0.03, z * 0.03, 2)) * (z < 6)
        far = _LEVEL_M - 4.0 + RISE * np.maximum(away - _BAY_M + 5.0, 0.0) + 1.6 * noise.fbm(x * 0.05, z * 0.05, 3)
        far = np.minimum(far, top + 5.0 * noise.fbm(x * 0.02, z * 0.02, 3))
        return np.asarray(np.maximum(np.maximum(near, mix(_LEVEL_M - 7.0, far, side)), _LEVEL_M - 7.0))

    def paved(lie: Lie) -> F64:
        inside = (lie.x > _LEFT - 0.4) & (lie.z > _BACK - 0.4) & (lie.y > -0.5) & (lie.y < 0.5)
        return np.asarray(inside * 1.0)

    def rocky(lie: Lie) -> F64:
        rag = noise.fbm(lie.x * 0.25, lie.z * 0.25, 3)
        return np.asarray(smoothstep(0.8, 1.15, lie.slope + 0.4 * rag))

    def tint(lie: Lie) -> F64:
        broad = noise.fbm(lie.x * 0.05, lie.z * 0.05, 3)
        return np.asarray(mix([0.72, 0.72, 0.5], [1.0, 0.92, 0.74], smoothstep(-0.3, 0.4, broad)[..., None]))

    site.land(
        height,
        [Cover("slope", tint=tint), Cover("paving", paved), Cover("rock", rocky, (0.95, 0.92, 0.88), steep=True)],
        middle=(0.0, -30.0),
        fine_m=1.3,
        near_m=38,
        reach_m=190,
        keep_above=_LEVEL_M - 5,
    )


def _crown_with_domes(site: Site, step: float) -> None:
    """White chapels with blue domes among the houses."""
    sketch = Sketch((60, 40, 60))
    for turn, level, size in ((-17.0, 2.4, 2.6), (8.0, 3.6, 3.2), (24.0, 1.5, 2.4)):
        away = _BAY_M + 2.0 + level * step / RISE
        x, z = (float(each) for each in bearing(np.array(turn), away))
        foot = _LEVEL_M + 1.6 + level * step
        sketch.box("plaster", (2.3 * size, 2.2 * size, 2.3 * size), (x, foot, z), (0, -turn, 0), bevel=0.1)
        sketch.cylinder("plaster", 0.95 * size, 0.6 * size, (x, foot + 2.2 * size, z), sides=20)
        sketch.ball("timber", (size, 0.9 * size, size), (x, foot + 2.75 * size, z), sides=20)
        sketch.box("plaster", (0.12, 0.9, 0.12), (x, foot + 3.6 * size, z), bevel=0)
        sketch.box("plaster", (0.5, 0.12, 0.12), (x, foot + 3.6 * size + 0.5, z), bevel=0)
    site.draw(sketch)


def _edge(site: Site) -> None:
    """A low wall round the terrace, its coping, the masonry that carries it."""
    sketch = Sketch((8, 2, 18))
    long, middle = _FRONT - _BACK, (_FRONT + _BACK) / 2
    wide, centre = _RIGHT - _LEFT, (_RIGHT + _LEFT) / 2
    for size, at in (
        ((0.4, 9.6, long + 0.4), (_LEFT - 0.1, -9.0, middle)),
        ((wide + 0.4, 9.6, 0.4), (centre, -9.0, _BACK - 0.1)),
    ):
        sketch.box("wall", size, at, bevel=0.04)
    for size, at in (
        ((0.56, 0.12, long + 0.6), (_LEFT - 0.1, 0.58, middle)),
        ((wide + 0.6, 0.12, 0.56), (centre, 0.58, _BACK - 0.1)),
    ):
        sketch.box("wall", size, at, bevel=0.05)
    site.draw(sketch)


def _plant(site: Site, rows: int, step: float) -> None:
    """Round crowns in the gaps between the rows."""
    rng = site.rng
    turn, number = rng.uniform(-30.0, 36.0, 54), rng.integers(0, rows, 54)
    away = _BAY_M + 0.6 + number * step / RISE - rng.uniform(0.0, 1.5, 54)
    x, z = bearing(turn, 1.0)
    feet = on_ground(site.ground, np.column_stack([x * away, z * away]), 0.2)
    tall = rng.uniform(2.6, 4.6, len(feet))
    site.add("bark", trunks(rng, feet, 0.6 * tall, 0.03, sides=5))
    site.add("leaves", round_crowns(rng, feet, tall, (0.6, 0.74, 0.46), clumps=4, low=0.35, wide=0.42, sprays=14))


def _backdrops(site: Site, open: float) -> None:
    noise = site.noise
    spans = [((-20.0, 80.0), 240.0, 120.0, 0.42), ((-70.0, -52.0), 360.0, 40.0, 0.55)]
    if open < 0.5:
        spans.append(((-110.0, -14.0), 260.0, 84.0, 0.45))
    for number, (span, radius, tall, haze) in enumerate(spans):
        far = ridge(noise, span, radius, tall, (0.3, 0.3, 0.24), depth_m=110, base_m=_LEVEL_M - 2, sharp=0.5)
        site.backdrop(f"hills {number}", far, haze=haze)


def _mark(site: Site) -> None:
    site.zone("focus", 0.7, -8.6, (3.0, 5.0, 3.0))
    site.zone("focus", 0.6, -5.2, (2.2, 3.0, 2.2))
    for x, z in ((-1.6, -3.6), (3.4, -3.8)):
        site.zone("foreground", x, z, (1.2, 2.2, 1.2))
    for z in (-5.0, -7.0, -9.0, -10.8):
        site.zone("flank", _LEFT + 0.9, z, (1.3, 2.4, 1.3), yaw=math.pi / 2)
        site.zone("flank", _RIGHT - 0.8, z, (1.3, 2.6, 1.3), yaw=-math.pi / 2)
    site.zone("path", 1.2, -4.0, (1.6, 3.0, 2.0))
    site.zone("background", 1.0, _BACK + 1.0, (3.0, 3.0, 1.4))
    site.zone("shelf", _LEFT - 0.1, -6.0, (0.4, 0.5, 6.0), y=0.7, yaw=math.pi / 2)
    site.zone("air", -8.0, -26.0, (16.0, 6.0, 10.0), y=6.0)
    zones_on_water(site, depth_m=0.8, near_m=20.0, far_m=120.0)
    site.scatter(
        Scatter("potted plant", 0.06, on="paving", near_m=3, far_m=15, gap_m=1.4, clump=0.6, low_m=-0.3, high_m=0.4),
        Scatter("bush", 0.03, on="slope", near_m=9, far_m=110, gap_m=2.5, clump=0.4),
        Scatter("dry grass", 0.6, on="slope", near_m=8, far_m=50, clump=0.5),
    )
