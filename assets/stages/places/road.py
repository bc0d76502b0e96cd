"""A road through open country."""

from __future__ import annotations

import math

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.backdrops import ridge, tree_line
from assets.stages.land import Cover, Lie, pad
from assets.stages.noise import mix, smoothstep
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site
from assets.stages.stage import Scatter
from assets.stages.woods import on_ground, round_crowns, spread, trunks

_LANE_M = 3.5
_SHOULDER_M = 0.9
_FAR_M = 150.0
_DASH_M, _GAP_M = 3.0, 6.0
_PAINT_M = 0.012
"""How high the markings lie on the road."""


@stage(
    "road",
    surfaces={
        "grass": "green meadow grass",
        "verge": "dry soil and gravel",
        "road": "grey asphalt",
        "lines": "white painted metal",
        "rails": "galvanised steel",
        "bark": "rough tree bark",
        "leaves": "green leaves",
    },
    parameters={
        "lanes": Parameter(2.0, 1.0, 8.0, "how many lanes side by side: 1 a lane in the country, 6 a motorway"),
        "rails": Parameter(0.0, 0.0, 1.0, "1 runs guard rails along both sides"),
        "lines": Parameter(1.0, 0.0, 1.0, "1 marks the lanes, 0 leaves the road bare"),
        "trees": Parameter(0.6, 0.0, 1.0, "how many trees stand along it and on the hills"),
        "dry": Parameter(0.0, 0.0, 1.0, "0 in green country, 1 in a desert"),
        "hills": Parameter(3.0, 0.0, 9.0, "metres the land rises at both sides"),
        "mountains": Parameter(40.0, 0.0, 200.0, "metres the mountains rise where it leads"),
    },
)
def road(
    site: Site, lanes: float, rails: float, lines: float, trees: float, dry: float, hills: float, mountains: float
) -> None:
    """A straight road to the horizon, seen from its right-hand side: verges, land at both sides, mountains ahead."""
    noise, number = site.noise, round(lanes)
    half = number * _LANE_M / 2 + _SHOULDER_M
    middle = 0.9 - half if number > 1 else 0.0
    right = middle + half
    focus = (middle + 0.25 * half, -18.0)

    def beside(x: np.ndarray) -> np.ndarray:
        return np.abs(x - middle) - half

    def height(x: np.ndarray, z: np.ndarray) -> np.ndarray:
        rise = 0.35 + noise.fbm(x * 0.018, z * 0.018, 3) + 0.05 * noise.fbm(x * 0.4, z * 0.4, 2)
        y = hills * rise * smoothstep(3.0, 34.0, beside(x))
        y = y - 0.25 * smoothstep(1.0, 2.6, beside(x)) * smoothstep(6.0, 3.4, beside(x))
        return mix(y, 0.0, pad(x, z, (0.0, -1.0), 4.0))

    def tint(lie: Lie) -> np.ndarray:
        share = smoothstep(-0.4, 0.5, noise.fbm(lie.x * 0.06, lie.z * 0.06, 3))[..., None]
        fine = 1.0 + 0.1 * noise.fbm(lie.x * 0.6, lie.z * 0.6, 2)[..., None]
        green = mix([0.6, 0.8, 0.46], [0.92, 0.92, 0.58], share)
        return np.asarray(mix(green, mix([0.86, 0.8, 0.74], [1.0, 0.95, 0.9], share), dry) * fine)

    def worn(lie: Lie) -> np.ndarray:
        lane = (lie.x - middle) / _LANE_M + number / 2
        wheels = np.exp(-(((np.abs(lane % 1.0 - 0.5) - 0.24) / 0.09) ** 2))
        fine = noise.fbm(lie.x * 0.8, lie.z * 0.25, 3)
        return np.asarray((0.82 + 0.1 * fine - 0.1 * wheels)[..., None] * np.ones(3))

    ragged = 0.12
    site.land(
        height,
        [
            Cover("grass", tint=tint),
            Cover(
                "verge", lambda lie: 0.9 * smoothstep(1.7, 0.7, beside(lie.x) + _rag(site, lie, 0.5)), (0.9, 0.85, 0.78)
            ),
            Cover("road", lambda lie: smoothstep(0.25, -0.1, beside(lie.x) + _rag(site, lie, ragged)), worn),
        ],
        middle=(middle, -22.0),
        fine_m=0.6,
        near_m=28,
        reach_m=230,
    )
    site.look(focus, third=-0.55 if number > 1 else 0.3, fov_deg=44.0, horizon=0.46)
    if lines >= 0.5:
        _paint(site, middle, half, number)
    if rails >= 0.5:
        for side in (-1, 1):
            _rail(site, middle + side * (half + 0.7))
    _plant(site, trees, middle, half)
    if trees > 0:
        wood = tree_line(
            site.rng,
            (-150, 150),
            120,
            8,
            (0.15, 0.27, 0.1),
            count=round(40 + 110 * trees),
            ground=site.ground,
            pointed=False,
        )
        site.backdrop("wood", wood, haze=0.3)
    tone = mix(np.array([0.22, 0.32, 0.18]), np.array([0.5, 0.34, 0.24]), dry)
    ground = (float(tone[0]), float(tone[1]), float(tone[2]))
    site.backdrop("hills", ridge(noise, (-110, 110), 300, 10 + 4 * hills, ground, sharp=0.15), haze=0.45)
    if mountains > 0:
        site.backdrop("mountains", ridge(noise, (-80, 80), 620, mountains, ground, sharp=0.6), haze=0.68)
    _mark(site, focus, middle, half, right)
    _strew(site, dry)


def _rag(site: Site, lie: Lie, share: float) -> np.ndarray:
    """How far an edge strays, in metres."""
    return np.asarray(share * site.noise.fbm(lie.x * 0.7, lie.z * 0.7, 2))


def _paint(site: Site, middle: float, half: float, number: int) -> None:
    """Dashes between the lanes, whole lines at both edges and, where there are four lanes or more, along the middle."""
    sketch = Sketch((2 * half, 0.1, _FAR_M))
    edge = number * _LANE_M / 2 + 0.15
    if number > 1:
        for x in (middle - edge, middle + edge):
            sketch.box("lines", (0.16, _PAINT_M, _FAR_M), (x, 0.0, 8.0 - _FAR_M / 2), bevel=0)
    for k in range(1, number):
        x = middle - number * _LANE_M / 2 + k * _LANE_M
        if number >= 4 and 2 * k == number:
            for shift in (-0.16, 0.16):
                sketch.box("lines", (0.14, _PAINT_M, _FAR_M), (x + shift, 0.0, 8.0 - _FAR_M / 2), bevel=0)
            continue
        for z in np.arange(-4.0, -_FAR_M + 10.0, -(_DASH_M + _GAP_M)):
            sketch.box("lines", (0.15, _PAINT_M, _DASH_M), (x, 0.0, float(z)), bevel=0)
    site.draw(sketch)


def _rail(site: Site, x: float) -> None:
    """A guard rail: a post every four metres, two beams."""
    sketch = Sketch((0.4, 1.0, _FAR_M))
    for z in np.arange(2.0, -90.0, -4.0):
        y = float(site.ground.height_at(x, z))
        sketch.box("rails", (0.1, 0.78, 0.12), (x, y - 0.05, float(z)), bevel=0)
    for high in (0.42, 0.6):
        sketch.box("rails", (0.05, 0.13, 92.0), (x, high, -44.0), bevel=0)
    site.draw(sketch)


def _plant(site: Site, trees: float, middle: float, half: float) -> None:
    """Broad trees at both sides, none nearer to the road than five metres or to the eye than twelve."""
    rng = site.rng
    places = spread(rng, (middle - 60.0, -95.0), (middle + 60.0, -6.0), 8.0)
    off = np.abs(places[:, 0] - middle) - half
    places = places[(off > 5.0) & (np.hypot(*places.T) > 14.0)][: round(34 * trees)]
    if not len(places):
        return
    feet, tall = on_ground(site.ground, places), rng.uniform(4.5, 8.5, len(places))
    site.add("bark", trunks(rng, feet, 0.75 * tall, 0.028, sides=6, flare=1.8, color=(0.75, 0.68, 0.6)))
    crowns = round_crowns(rng, feet, tall, (0.82, 0.9, 0.5), clumps=6, low=0.3, wide=0.36, sprays=12)
    site.add("leaves", crowns)


def _mark(site: Site, focus: tuple[float, float], middle: float, half: float, right: float) -> None:
    """Zones in the lanes, on both verges, and far down the road."""
    room = min(6.0, 1.7 * half)
    site.zone("focus", *focus, (room, 6.0, room))
    near = min(2.4, 1.2 * half)
    site.zone("focus", middle + 0.3 * half, -7.5, (near, 3.0, near))
    site.zone("focus", middle - 0.2 * half, -11.5, (min(3.6, 1.4 * half), 4.0, min(3.6, 1.4 * half)))
    for z in (-26.0, -34.0, -44.0):
        for side in (-0.5, 0.5):
            site.zone("path", middle + side * half, z, (min(3.0, half), 4.0, 5.0), yaw=0.0)
    for z in (-8.0, -11.5, -15.5, -20.0, -26.0, -34.0, -44.0):
        for side, turn in ((-0.5, 0.0), (0.5, math.pi)):
            site.zone("lane", middle + side * half, z, (max(2.4, 0.85 * half), 5.0, 7.0), yaw=turn)
    for z in (-7.0, -11.0, -16.0, -23.0, -31.0):
        for x in (right + 1.6, middle - half - 1.6):
            if x > 0 or z < -12.0:
                site.zone("flank", x, z, (1.6, 6.0, 1.6))
    for x, z in ((right + 9.0, -30.0), (middle - half - 9.0, -34.0)):
        site.zone("background", x, z, (7.0, 12.0, 7.0))
    site.zone("foreground", right + 1.3, -4.8, (1.2, 2.0, 1.2))
    site.zone("air", middle, -26.0, (30.0, 8.0, 16.0), y=7.0)


def _strew(site: Site, dry: float) -> None:
    """Grass where it is green, stones and dry tufts where it is not."""
    if dry < 0.5:
        site.scatter(
            Scatter("grass", 3.5, on="grass", far_m=14),
            Scatter("tall grass", 0.5, on="grass", far_m=26, clump=0.7),
            Scatter("flowers", 0.5, on="grass", far_m=22, clump=0.8),
            Scatter("bush", 0.012, on="grass", near_m=9, far_m=50, gap_m=3.0, clump=0.6),
        )
    else:
        site.scatter(
            Scatter("dry grass", 0.5, on="grass", far_m=30, clump=0.6),
            Scatter("stone", 0.12, on="grass", far_m=30),
            Scatter("bush", 0.008, on="grass", near_m=9, far_m=50, gap_m=4.0),
        )
    site.scatter(Scatter("pebble", 1.2, on="verge", far_m=10))
