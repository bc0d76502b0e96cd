"""A promenade by a river with a city across the water."""

from __future__ import annotations

import math

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.avenues import plant_row
from assets.stages.backdrops import ridge
from assets.stages.blocks import Block, put_boxes
from assets.stages.columns import balustrade
from assets.stages.fronts import put_up
from assets.stages.land import Cover, Lie
from assets.stages.noise import smoothstep
from assets.stages.registry import Parameter, stage
from assets.stages.roofscape import far_town
from assets.stages.site import Site
from assets.stages.skylines import skyline
from assets.stages.stage import SHUT_PANES, Scatter

_EDGE_M = -8.2
_LEVEL_M = -2.4
_BANK_M = 1.2
_FLOOR_M = 4.0
_OLD_TOWN = 12
"""The style of the houses across the water where no towers stand."""


@stage(
    "riverfront",
    surfaces={
        "paving": "granite slabs",
        "coping": "grey granite",
        "bank": "grey granite",
        "water": "dark river water",
        "towers": "grey concrete",
        "glass": SHUT_PANES,
        "lamplight": "glowing warm window",
        "plants": "green leaves",
        "bark": "rough tree bark",
    },
    parameters={
        "river": Parameter(70.0, 30.0, 140.0, "metres of water from bank to bank"),
        "towers": Parameter(0.8, 0.0, 1.0, "how high the city rises across the water; 0 leaves an old town"),
        "lit": Parameter(0.3, 0.0, 1.0, "share of the windows with light in them"),
        "trees": Parameter(0.4, 0.0, 1.0, "how many trees stand along the promenade"),
        "hills": Parameter(0.0, 0.0, 160.0, "metres the hills behind the city rise"),
    },
)
def riverfront(site: Site, river: float, towers: float, lit: float, trees: float, hills: float) -> None:
    """A paved promenade with a balustrade, a wide river before it, and the front of a city on the far bank."""
    noise, far = site.noise, _EDGE_M - river

    def height(x: np.ndarray, z: np.ndarray) -> np.ndarray:
        shore = smoothstep(_EDGE_M + 0.2, _EDGE_M - 0.7, z)
        bank = smoothstep(far + 4.0, far - 2.0, z)
        return np.asarray((_LEVEL_M - 3.0) * shore + (_BANK_M - _LEVEL_M + 3.0) * bank)

    def tint(lie: Lie) -> np.ndarray:
        broad, fine = noise.fbm(lie.x * 0.1, lie.z * 0.1, 3), noise.fbm(lie.x * 0.9, lie.z * 0.9, 3)
        return np.asarray((0.76 + 0.12 * broad + 0.08 * fine)[..., None] * [1.0, 0.98, 0.95])

    site.land(height, [Cover("paving", tint=tint)], middle=(0, -12), fine_m=0.8, near_m=22, keep_above=_LEVEL_M - 0.5)
    site.sea(
        "water",
        _LEVEL_M,
        middle=(0.0, _EDGE_M - river / 2),
        reach_m=420,
        shallow=(0.08, 0.17, 0.2),
        deep=(0.03, 0.09, 0.13),
        clear_m=2,
    )
    _wall(site)
    if towers > 0.05:
        _city(site, far, towers, lit)
        tone = (0.3, 0.33, 0.38)
        site.backdrop("city", skyline(site.rng, (-64, 64), river + 190.0, 40 + 70 * towers, tone, count=46), haze=0.5)
    else:
        far_town(site, _OLD_TOWN, (-58, 58), river + 22.0, 4.0, level=_BANK_M)
    if hills > 1:
        slope = ridge(noise, (-80, 80), 480, hills, (0.2, 0.25, 0.22), base_m=_LEVEL_M, sharp=0.5)
        site.backdrop("hills", slope, haze=0.66)
    if trees > 0.05:
        every = 11.0 - 6.0 * trees
        spots = [(side * (6.5 + every * k), -5.0) for k in range(3) for side in (-1, 1)]
        plant_row(site, spots, (5.0, 6.5), low=0.42)
    site.look((2.4, -20.0), eye=(0.0, 1.5), third=0.5, fov_deg=46.0, horizon=0.36)
    _mark(site, far)
    site.scatter(Scatter("pebble", 0.15, on="paving", far_m=8, scale=(0.3, 0.6)))


def _wall(site: Site) -> None:
    """The river's wall and a balustrade on it, between piers."""
    sketch = Sketch((60, 4, 2))
    piers: list[Block] = [((0.46, 1.16, 0.46), (4.0 * k, 0.0, _EDGE_M + 0.45)) for k in range(-9, 10)]
    put_boxes(sketch, "coping", [((76.0, 3.4, 0.9), (0.0, -3.32, _EDGE_M + 0.2)), *piers])
    put_boxes(sketch, "coping", [((0.6, 0.12, 0.6), (4.0 * k, 1.16, _EDGE_M + 0.45)) for k in range(-9, 10)])
    for k in range(-9, 9):
        with sketch.frame((4.0 * k + 0.23, 0.06, _EDGE_M + 0.45)):
            balustrade(sketch, "coping", "coping", 3.54, every_m=0.36 if -4 <= k <= 3 else 0.9, sides=5)
    site.draw(sketch)


def _city(site: Site, far: float, towers: float, lit: float) -> None:
    """Towers along the far bank in two rows, windows lit here and there; the middle is left for what stands there."""
    rng = site.rng
    for row, (away, low, high) in enumerate(((6.0, 8.0, 20.0), (30.0, 24.0, 58.0))):
        x = -95.0 + 6.0 * row
        while x < 95.0:
            wide = float(rng.uniform(7.0, 14.0))
            tall = (0.35 + 0.65 * towers) * float(rng.uniform(low, high))
            if not (row == 0 and 4.0 < x + wide / 2 < 40.0):
                _tower(site, (x + wide / 2, far - away - wide / 2), wide, tall, lit)
            x += wide + float(rng.uniform(0.5, 5.0 + 4.0 * row))
    sketch = Sketch((220, 4, 3))
    put_boxes(sketch, "bank", [((220.0, 4.0, 1.6), (0.0, _BANK_M - 3.9, far - 0.6))])
    site.draw(sketch)


def _tower(site: Site, at: tuple[float, float], wide: float, tall: float, lit: float) -> None:
    """One tower on its own ground: a body, bands of glass, lit rooms, a smaller top and perhaps a mast."""
    rng, sketch = site.rng, Sketch((wide, tall, wide))
    tone = float(rng.uniform(0.45, 1.0))
    tint = (tone, tone * float(rng.uniform(0.92, 1.02)), tone * float(rng.uniform(0.86, 1.1)))
    cap = float(rng.uniform(0.0, 0.28)) * tall
    with sketch.frame((at[0], _BANK_M, at[1])):
        put_boxes(sketch, "towers", [((wide, tall + 6.0, wide), (0, -6.0, 0))])
        put_boxes(sketch, "towers", [((0.6 * wide, cap, 0.6 * wide), (0, tall, 0))])
        if rng.random() < 0.3:
            sketch.rod("towers", (0, tall + cap, 0), (0, tall + cap + 0.2 * tall, 0), 0.35, 0.08, 5)
        floors = max(2, min(16, round(tall / _FLOOR_M)))
        step = tall / floors
        bays = max(2, round(wide / 3.2))
        bay = wide / bays
        dark: list[Block] = []
        bright: list[Block] = []
        for floor in range(floors):
            y = (floor + 0.28) * step
            dark.append(((0.94 * wide, 0.52 * step, 0.16), (0, y, wide / 2)))
            for k in range(bays):
                if rng.random() < lit:
                    spot = ((k + 0.5) * bay - wide / 2, y, wide / 2 + 0.06)
                    bright.append(((0.8 * bay, 0.5 * step, 0.14), spot))
        put_boxes(sketch, "glass", dark)
        put_boxes(sketch, "lamplight", bright)
    put_up(site, sketch, {"towers": tint}, _BANK_M)


def _mark(site: Site, far: float) -> None:
    for x, z, size in ((0.9, -5.2, 2.4), (2.6, -5.8, 3.2)):
        site.zone("focus", x, z, (size, 7.0, size))
    site.zone("focus", 20.0, far - 16.0, (26.0, 150.0, 20.0))
    for x, z in ((-3.0, -4.6), (4.6, -4.6), (-1.4, -5.6)):
        site.zone("foreground", x, z, (1.3, 2.4, 1.3))
    for x in (-12.0, -8.5, -5.4, 6.6, 9.6, 13.0):
        site.zone("flank", x, -6.4, (1.8, 3.4, 1.8))
    for x in (-5.0, 6.0):
        site.zone("path", x, -2.6, (2.0, 3.0, 1.6), yaw=math.pi / 2)
    assert site.water is not None
    for x, z, size in ((-6.0, _EDGE_M - 9.0, 6.0), (10.0, _EDGE_M - 14.0, 9.0), (-16.0, 0.55 * far, 18.0)):
        site.zone("water", x, z, (size, 20.0, size), y=site.water.level)
    site.zone("air", 0.0, 0.5 * far, (40.0, 14.0, 20.0), y=22.0)
