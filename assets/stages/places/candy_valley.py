"""A valley made of sweets."""

from __future__ import annotations

import numpy as np

from assets.shapes.organic import Patch
from assets.shapes.sketch import Sketch
from assets.stages.backdrops import bearing, ridge
from assets.stages.ground import F64
from assets.stages.land import Cover, Lie, from_line, pad
from assets.stages.mesh import piece
from assets.stages.noise import mix, smoothstep
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site
from assets.stages.stage import Scatter
from assets.stages.zoning import zones_about_focus

_FOCUS = (4.2, -14.0)
_LANE = [(0.4, 8.0), (1.6, -4.0), (3.4, -14.0), (0.5, -28.0), (-6.0, -52.0)]
_SWEETS = ("cherry", "lemon", "mint", "berry")
_SIDES = (-1.0, 1.0)


@stage(
    "candy_valley",
    surfaces={
        "icing": "mint green icing",
        "lane": "milk chocolate",
        "cream": "glossy white icing",
        "cherry": "glossy red candy",
        "lemon": "glossy yellow candy",
        "mint": "glossy turquoise candy",
        "berry": "glossy violet candy",
    },
    parameters={
        "hills": Parameter(2.4, 0.0, 5.0, "metres the land rises and falls"),
        "canes": Parameter(0.8, 0.0, 1.0, "how many candy canes line the lane"),
        "trees": Parameter(0.8, 0.0, 1.0, "how many lollipop trees stand about"),
    },
)
def candy_valley(site: Site, hills: float, canes: float, trees: float) -> None:
    """A lane of chocolate between candy canes over hills of green icing, lollipop trees, mountains of ice cream."""
    noise = site.noise

    def height(x: F64, z: F64) -> F64:
        y = hills * (0.3 + noise.fbm(x * 0.035, z * 0.035, 2)) * smoothstep(4.0, 26.0, from_line(x, z, _LANE))
        y = mix(y, 0.0, pad(x, z, (0.0, -1.0), 8.0))
        return np.asarray(mix(y, 0.0, pad(x, z, _FOCUS, 5.5)))

    def tint(lie: Lie) -> F64:
        pink = smoothstep(-0.05, 0.3, noise.fbm(lie.x * 0.05 + 9, lie.z * 0.05, 2))[..., None]
        return np.asarray(mix([0.72, 1.0, 0.84], [1.0, 0.74, 0.86], pink))

    def poured(lie: Lie) -> F64:
        edge = from_line(lie.x, lie.z, _LANE) + 0.25 * noise.fbm(lie.x * 0.5, lie.z * 0.5, 2)
        return np.asarray(smoothstep(1.35, 1.15, edge))

    site.land(height, [Cover("icing", tint=tint), Cover("lane", poured)], reach_m=150)
    _plant_canes(site, canes)
    _plant_lollipops(site, trees)
    _heap_ice_cream(site)
    site.look(_FOCUS)
    zones_about_focus(site, _FOCUS, room_m=6.0)
    site.zone("focus", 2.0, -5.2, (2.4, 3.0, 2.4))
    site.zone("path", 1.2, -8.6, (1.8, 3.0, 2.0))
    for x, z in ((-5.0, -11.0), (-7.5, -18.0), (11.0, -20.0)):
        site.zone("flank", x, z, (4.6, 6.0, 4.6))
    site.scatter(Scatter("flowers", 0.25, on="icing", near_m=4, far_m=22, clump=0.8))


def _plant_canes(site: Site, share: float) -> None:
    """Striped canes along both edges of the lane, their hooks over it."""
    sketch = Sketch((8.0, 2.6, 50.0))
    line = np.array(_LANE)
    count = round(11 * share)
    ahead = np.interp(np.linspace(0.16, 0.97, count), np.linspace(0, 1, len(line)), np.arange(len(line)))
    for t in ahead:
        k = min(int(t), len(line) - 2)
        at = line[k] + (t - k) * (line[k + 1] - line[k])
        way = (line[k + 1] - line[k]) / np.linalg.norm(line[k + 1] - line[k])
        for side in _SIDES:
            x, z = at + side * 1.75 * np.array([-way[1], way[0]])
            if z > -7.5 or np.hypot(x - _FOCUS[0], z - _FOCUS[1]) < 3.6:
                continue
            _draw_cane(sketch, (float(x), float(site.ground.height_at(x, z)), float(z)), float(at[0]) > x)
    site.draw(sketch)


def _draw_cane(sketch: Sketch, foot: tuple[float, float, float], bends_right: bool) -> None:
    """A cane 2.4 m high of white and red rings."""
    way = 1.0 if bends_right else -1.0
    bow = np.radians(np.linspace(180, 10, 7))
    path = [(0.0, y) for y in np.linspace(0, 2.0, 9)] + [
        (0.36 * (1 + np.cos(a)), 2.0 + 0.36 * np.sin(a)) for a in bow[1:]
    ]
    points = [(foot[0] + way * x, foot[1] + y, foot[2]) for x, y in path]
    for k in range(len(points) - 1):
        sketch.rod("cherry" if k % 2 else "cream", points[k], points[k + 1], 0.11, sides=10)


def _plant_lollipops(site: Site, share: float) -> None:
    """Trees whose crown is a disc of two colours on a white stick, some round as balls."""
    rng, sketch = site.rng, Sketch((60.0, 6.0, 60.0))
    for number in range(round(26 * share)):
        x, z = float(rng.uniform(-26, 30)), float(rng.uniform(-52, -9))
        if min(np.hypot(x - lx, z - lz) for lx, lz in _LANE) < 5.5 or np.hypot(x - _FOCUS[0], z - _FOCUS[1]) < 7.0:
            continue
        if -4.0 < x < 9.0 and z > -20.0:
            continue
        y, tall = float(site.ground.height_at(x, z)), float(rng.uniform(2.6, 4.6))
        one, other = _SWEETS[number % 4], "cream" if number % 2 else _SWEETS[(number + 1) % 4]
        sketch.rod("cream", (x, y, z), (x, y + tall, z), 0.1, sides=8)
        r = 0.24 * tall
        if number % 3 == 2:
            sketch.ball(one, (r, r, r), (x, y + tall, z), sides=14)
            continue
        with sketch.frame((x, y + tall, z), (90, 0, 0)):
            for k, share_r in enumerate((1.0, 0.74, 0.5, 0.26)):
                deep = 0.24 + 0.03 * k
                sketch.cylinder(other if k % 2 else one, r * share_r, deep, (0, -deep / 2, 0), sides=20)
    site.draw(sketch)


def _heap_ice_cream(site: Site) -> None:
    """Scoops of ice cream as large as hills far off, one in a cone, downs of cream behind."""
    scoops = (
        (-34.0, 120.0, 26.0, (0.95, 0.62, 0.72)),
        (-17.0, 150.0, 34.0, (0.98, 0.9, 0.72)),
        (9.0, 170.0, 38.0, (0.62, 0.42, 0.32)),
        (27.0, 125.0, 24.0, (0.66, 0.86, 0.74)),
        (44.0, 150.0, 34.0, (0.9, 0.6, 0.8)),
    )
    for k, (turn, far, radius, color) in enumerate(scoops):
        x, z = (float(v) for v in bearing(np.array(turn), far))
        site.backdrop(f"scoop {k % 2}", piece(_dome(x, z, radius), color), haze=0.22)
    for k, (far, tall, color) in enumerate(((210.0, 26.0, (0.97, 0.78, 0.86)), (330.0, 60.0, (0.9, 0.84, 0.98)))):
        downs = ridge(site.noise, (-85, 85), far, tall, color, sharp=0.1, tops=(1.0, 0.98, 0.96))
        site.backdrop(f"downs {k}", downs, haze=0.3 + 0.15 * k)


def _dome(x: float, z: float, radius: float) -> Patch:
    """A scoop: a round hill with a ruffled foot."""
    sketch = Sketch((2 * radius, radius, 2 * radius))
    sketch.ball("scoop", (radius, 0.85 * radius, radius), (x, 0.1 * radius, z), sides=26)
    for k in range(14):
        a = 2 * np.pi * k / 14
        r = 0.24 * radius
        sketch.ball(
            "scoop", (r, 0.7 * r, r), (x + 0.92 * radius * np.cos(a), 0.5 * r, z + 0.92 * radius * np.sin(a)), sides=10
        )
    _, points, normals, uvs, faces = next(iter(sketch.surfaces()))
    return Patch(points, normals, uvs, faces)
