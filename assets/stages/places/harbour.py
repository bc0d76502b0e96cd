"""A harbour with a quay and a pier."""

from __future__ import annotations

import math

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.ages import SHED, STYLES, WAREHOUSE
from assets.stages.backdrops import ridge
from assets.stages.blocks import put_boxes
from assets.stages.fronts import FRONT_SURFACES, row_of_fronts
from assets.stages.hillsides import climb_row, row_step
from assets.stages.land import Cover, Lie
from assets.stages.noise import smoothstep
from assets.stages.registry import Parameter, stage
from assets.stages.roofscape import far_town
from assets.stages.site import Site
from assets.stages.stage import Scatter
from assets.stages.zoning import zones_on_water

_EDGE_M = -1.6
_BED_M = -5.0
_CLIMBS = 3
"""From which fronts on the town across the water climbs its shore in rows of houses."""
_CITY = 6
"""Fronts of a great city: towers stand across the water."""
_KINDS = (SHED, WAREHOUSE, STYLES[1], STYLES[13], STYLES[14], STYLES[18], STYLES[12])
_STOREYS = (1.4, 3.2, 3.0, 2.0, 3.4, 2.2, 4.6)
_FAR = (7, 1, 1, 13, 14, 18, 3)
"""Of what stands on the quay: its floors, and the style of the town across the water."""


@stage(
    "harbour",
    surfaces={
        "quay": "cobblestones",
        "coping": "granite",
        "planks": "weathered grey planks",
        "water": "sea water",
        "iron": "black iron",
        **FRONT_SURFACES,
    },
    parameters={
        "fronts": Parameter(
            1.0,
            0.0,
            6.0,
            "on the quay: 0 sheds, 1 warehouses, 2 town houses, 3 Aegean, 4 Mediterranean, 5 boards, 6 a great city",
        ),
        "quay": Parameter(1.3, 0.6, 3.0, "metres the quay stands above the water"),
        "pier": Parameter(1.0, 0.0, 1.0, "1 builds a pier of planks out into the water, 0 none"),
        "town": Parameter(1.0, 0.0, 1.0, "1 puts a town on the far shore, 0 only hills"),
        "hills": Parameter(60.0, 0.0, 200.0, "metres the hills across the water rise"),
        "lit": Parameter(0.12, 0.0, 1.0, "share of the windows with light in them"),
    },
)
def harbour(site: Site, fronts: float, quay: float, pier: float, town: float, hills: float, lit: float) -> None:
    """A stone quay with houses to the right, water with a pier to the left, a far shore across it."""
    noise, level = site.noise, -quay

    def height(x: np.ndarray, z: np.ndarray) -> np.ndarray:
        return np.asarray((_BED_M + level) * smoothstep(_EDGE_M + 0.1, _EDGE_M - 0.9, x))

    def tint(lie: Lie) -> np.ndarray:
        broad, fine = noise.fbm(lie.x * 0.14, lie.z * 0.08, 3), noise.fbm(lie.x * 0.8, lie.z * 0.8, 3)
        wet = 0.16 * np.exp(-(((lie.x - _EDGE_M) / 1.3) ** 2))
        return np.asarray((0.72 + 0.14 * broad + 0.1 * fine - wet)[..., None] * [1.0, 0.97, 0.93])

    site.land(height, [Cover("quay", tint=tint)], middle=(0, -18), fine_m=0.7, near_m=24, keep_above=level - 0.5)
    site.sea(
        "water",
        level,
        middle=(-18.0, -20.0),
        reach_m=420,
        shallow=(0.09, 0.25, 0.26),
        deep=(0.03, 0.12, 0.15),
        clear_m=3,
    )
    _edge(site, level)
    if pier >= 0.5:
        _pier(site, level)
    line = [(7.2, -74.0), (7.2, -40.0), (7.0, 9.0)]
    kind = _KINDS[round(fronts)]
    row_of_fronts(
        site,
        line,
        kind,
        _STOREYS[round(fronts)],
        shops=0.3 if fronts > 1.5 else 0.0,
        lit=lit,
        frontage=(5.5, 8.5),
    )
    row_of_fronts(site, [(-9.0, -78.0), (8.0, -74.0)], kind, 2.6, shops=0, lit=lit, frontage=(6, 9))
    site.backdrop(
        "headland",
        ridge(noise, (-100, -12), 170, 0.35 * hills + 6, (0.2, 0.24, 0.15), base_m=level - 1, sharp=0.5),
        haze=0.4,
    )
    if hills > 1:
        site.backdrop(
            "hills",
            ridge(noise, (-115, 40), 420, 1.3 * hills, (0.2, 0.26, 0.25), base_m=level - 1, sharp=0.5),
            haze=0.68,
        )
    if town >= 0.5 and _CLIMBS <= round(fronts) < _CITY:
        step = row_step(kind, _STOREYS[round(fronts)])
        slope = ridge(
            noise, (-66.0, 2.0), 64.0, 3.6 * step, (0.36, 0.34, 0.25), depth_m=52, base_m=level - 1, sharp=0.05
        )
        site.backdrop("slope", slope, haze=0.12)
        for number in range(4):
            climb_row(site, kind, number, _STOREYS[round(fronts)], lit, level=level, off_m=66.0, span=(-58.0, -6.0))
    elif town >= 0.5:
        far_town(site, _FAR[round(fronts)], (-62, -14), 150.0, 3.0, level=level + 1.5)
    site.look((1.2, -14.0), eye=(1.2, 1.0), third=0.75, fov_deg=44.0, horizon=0.42)
    _mark(site, pier >= 0.5)
    site.scatter(
        Scatter("barrel", 0.01, on="quay", near_m=7, far_m=40, clump=0.8, gap_m=0.8, low_m=level + 0.5),
        Scatter("crate", 0.015, on="quay", near_m=7, far_m=40, clump=0.8, gap_m=0.9),
        Scatter("pebble", 0.3, on="quay", far_m=9, scale=(0.3, 0.8)),
    )


def _edge(site: Site, level: float) -> None:
    """The quay's wall with a coping, fenders, rings and bollards, and a flight of steps let into the water."""
    sketch = Sketch((2, 3, 80))
    for k in range(24):
        z = 8.0 - 3.6 * (k + 0.5)
        sketch.box("coping", (1.5, 5.0, 3.58), (_EDGE_M - 0.6, -4.93, z), bevel=0.035)
        site.deck((_EDGE_M - 0.6, 0.07, z), (1.5, 3.6))
        if k % 2 == 0:
            sketch.lathe(
                "iron",
                [(0.2, 0), (0.16, 0.1), (0.12, 0.3), (0.2, 0.42), (0.2, 0.5), (0.02, 0.56)],
                (_EDGE_M - 0.75, 0.07, z + 1.3),
                sides=12,
            )
        sketch.box("planks", (0.22, 1.6 - level, 0.25), (_EDGE_M - 1.44, level - 1.2, z + 1.0), bevel=0.02)
        sketch.ring("iron", 0.16, 0.025, (_EDGE_M - 1.38, -0.4, z - 0.9), (0, 90, 0), sides=5)
    for k in range(3):
        z = -9.0 - 14.4 * k
        put_boxes(
            sketch,
            "iron",
            [((0.05, 0.04, 0.5), (_EDGE_M - 1.42, -0.28 * (n + 1), z)) for n in range(int(-level / 0.28) + 2)],
        )
    site.draw(sketch)


def _pier(site: Site, level: float) -> None:
    """Planks on piles, out to the left and then along; rails on one side."""
    sketch = Sketch((24, 3, 3))
    y = min(-0.12, level + 1.1)
    legs = (((-13.0, -20.0), (20.0, 2.6)), ((-22.0, -25.5), (2.6, 13.6)))
    for (x, z), (w, d) in legs:
        along = w > d
        count = round((w if along else d) / 0.24)
        step = (w if along else d) / count
        boards = [
            ((step - 0.015, 0.06, d), (x - w / 2 + step * (k + 0.5), y - 0.06, z))
            if along
            else ((w, 0.06, step - 0.015), (x, y - 0.06, z - d / 2 + step * (k + 0.5)))
            for k in range(count)
        ]
        put_boxes(sketch, "planks", boards)
        site.deck((x, y, z), (w, d))
        for s in np.linspace(-0.47, 0.47, 6 if along else 4):
            for side in (-1, 1):
                px, pz = (x + s * w, z + side * (d / 2 - 0.1)) if along else (x + side * (w / 2 - 0.1), z + s * d)
                top = y + (0.85 if side < 0 or not along else 0.15)
                sketch.cylinder("planks", 0.13, top + 5.0, (float(px), -5.0, float(pz)), sides=8)
        for side in (-1, 1):
            px, pz = (x, z + side * (d / 2 - 0.3)) if along else (x + side * (w / 2 - 0.3), z)
            put_boxes(sketch, "planks", [((w, 0.2, 0.16) if along else (0.16, 0.2, d), (px, y - 0.3, pz))])
    site.draw(sketch)


def _mark(site: Site, pier: bool) -> None:
    for x, z, size in ((2.4, -15.0, 4.4), (1.6, -6.0, 2.4), (2.2, -10.0, 3.2)):
        site.zone("focus", x, z, (size, 9.0, size))
    for x, z in ((4.9, -5.0), (0.4, -4.6), (-1.5, -5.4)):
        site.zone("foreground", x, z, (1.3, 2.0, 1.3))
    for z in (-8.0, -12.0, -17.0, -22.0, -28.0):
        site.zone("flank", 5.4, z, (2.0, 3.0, 2.4), yaw=-math.pi / 2)
    for z in (-20.0, -30.0, -42.0):
        site.zone("path", 1.5, z, (2.4, 3.0, 2.4))
    site.zone("background", 1.0, -60.0, (8.0, 14.0, 6.0))
    for z in (-8.5, -13.0):
        site.zone("shore", -1.9, z, (1.4, 2.4, 1.4))
    if pier:
        for x in (-8.0, -14.0, -20.5):
            site.zone("shore", x, -20.0, (1.8, 3.0, 1.8))
    for x, z, size in (
        (-7.5, -14.0, 5.0),
        (-6.0, -28.0, 6.0),
        (-15.0, -13.0, 5.5),
        (-13.0, -33.0, 9.0),
        (-34.0, -52.0, 16.0),
        (-60.0, -100.0, 26.0),
    ):
        assert site.water is not None
        site.zone("water", x, z, (size, 24.0, size), y=site.water.level)
    zones_on_water(site, 2, near_m=30, far_m=90)
    site.zone("air", -8.0, -20.0, (20.0, 8.0, 14.0), y=7.0)
