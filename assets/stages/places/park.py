"""A park with a pond and paths."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.backdrops import ridge, tree_line
from assets.stages.fences import draw_fence, draw_hedge, plant_bushes
from assets.stages.land import Cover, Lie, from_line, pad
from assets.stages.noise import mix, smoothstep
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site
from assets.stages.skylines import skyline
from assets.stages.stage import Scatter
from assets.stages.zoning import zones_about_focus, zones_on_shore, zones_on_water

_FOCUS = (-3.0, -13.5)
_POND = (8.5, -22.0)
_WATER_M = -0.4
_PATH = [(0.6, 8.0), (0.2, -4.0), (2.2, -9.5), (-1.0, -19.0), (-4.5, -26.0), (1.0, -38.0), (16.0, -44.0), (40.0, -46.0)]
_FORK = [(1.8, -8.0), (7.5, -11.5), (17.0, -13.0), (34.0, -11.0)]


@stage(
    "park",
    surfaces={
        "lawn": "green lawn grass",
        "path": "pale gravel",
        "sand": "play sand",
        "pond": "pond water",
        "hedges": "green hedge leaves",
        "leaves": "green leaves",
        "kerb": "wooden planks",
        "iron": "black iron",
    },
    parameters={
        "pond": Parameter(1.0, 0.0, 1.0, "1 digs a pond to the right, 0 leaves lawn"),
        "playground": Parameter(0.0, 0.0, 1.0, "1 lays a sand pit where swings and slides stand, 0 none"),
        "city": Parameter(0.6, 0.0, 1.0, "how high the town rises behind the trees, 0 for none"),
        "hills": Parameter(1.0, 0.0, 4.0, "metres the lawns rise and fall"),
    },
)
def park(site: Site, pond: float, playground: float, city: float, hills: float) -> None:
    """Lawns with a winding gravel path, a pond, hedges and flower beds, trees behind and a town beyond them."""
    noise, wet = site.noise, pond >= 0.5

    def height(x: np.ndarray, z: np.ndarray) -> np.ndarray:
        y = hills * noise.fbm(x * 0.035, z * 0.035, 3) * smoothstep(7, 22, np.hypot(x, z)) + 0.04 * noise.fbm(
            x * 0.5, z * 0.5, 2
        )
        y = mix(y, 0.0, np.maximum(pad(x, z, (0, -1.5), 9.0), pad(x, z, _FOCUS, 6.5)))
        if wet:
            rag = 1 + 0.22 * noise.fbm(x * 0.09, z * 0.09, 3)
            away = np.hypot((x - _POND[0]) / 1.5, z - _POND[1]) * rag
            y = mix(y, -0.15, smoothstep(11, 7.5, away))
            y = mix(y, -2.0, smoothstep(7.2, 4.2, away))
        return np.asarray(y)

    def tint(lie: Lie) -> np.ndarray:
        broad, stripes = noise.fbm(lie.x * 0.06, lie.z * 0.06, 3), 0.035 * np.sign(np.sin(lie.x * 1.9 + lie.z * 0.8))
        green = mix([0.62, 0.84, 0.48], [0.88, 0.95, 0.56], smoothstep(-0.4, 0.5, broad)[..., None])
        return np.asarray(green * (0.95 + stripes)[..., None])

    def gravel(lie: Lie) -> np.ndarray:
        rag = 0.12 * noise.fbm(lie.x * 0.8, lie.z * 0.8, 2)
        way = np.minimum(from_line(lie.x, lie.z, _PATH) - 1.35, from_line(lie.x, lie.z, _FORK) - 1.0)
        shore = (lie.y - _WATER_M) - 0.08 if wet else 1.0
        return np.asarray(np.maximum(smoothstep(0.35, -0.35, way + rag), smoothstep(0.12, -0.05, shore)))

    def pit(lie: Lie) -> np.ndarray:
        return np.asarray(
            (playground >= 0.5) * smoothstep(0.25, -0.25, np.hypot(lie.x - _FOCUS[0], lie.z - _FOCUS[1]) - 4.6)
        )

    covers = [
        Cover("lawn", tint=tint),
        Cover(
            "path",
            gravel,
            lambda lie: (0.84 + 0.1 * noise.fbm(lie.x * 0.5, lie.z * 0.5, 3))[..., None] * [1.0, 0.97, 0.9],
        ),
        Cover("sand", pit, (1.0, 0.95, 0.85)),
    ]
    site.land(height, covers, middle=(2, -16), fine_m=0.65, near_m=25)
    if wet:
        site.sea(
            "pond", _WATER_M, middle=_POND, reach_m=16, shallow=(0.14, 0.27, 0.2), deep=(0.04, 0.13, 0.13), clear_m=2.5
        )
    _plant(site, wet, playground >= 0.5)
    rows = ((40, 8, 46), (62, 11, 90), (95, 14, 130))
    for number, (radius, tall, n) in enumerate(rows):
        trees = tree_line(
            site.rng,
            (-100, 100),
            radius,
            tall,
            (0.15, 0.29, 0.1),
            count=n,
            ground=site.ground,
            pointed=False,
            spread_m=16,
        )
        site.backdrop(f"trees {number}", trees, haze=0.08 + 0.12 * number)
    if city > 0.02:
        blocks = skyline(site.rng, (-55, 55), 230, 18 + 75 * city, (0.45, 0.46, 0.5), count=44)
        site.backdrop("town", blocks, haze=0.62)
    else:
        site.backdrop("hills", ridge(noise, (-95, 95), 300, 45, (0.22, 0.32, 0.18), sharp=0.2), haze=0.55)
    site.look(_FOCUS, third=-0.7, fov_deg=44.0, horizon=0.44)
    zones_about_focus(site, _FOCUS, room_m=5.0)
    site.zone("focus", 0.0, -5.5, (2.2, 3.0, 2.2))
    for x, z in ((2.6, -6.2), (-2.4, -8.2), (0.4, -15.5), (7.0, -9.6)):
        site.zone("flank", x, z, (1.8, 2.4, 1.2))
    for x, z in ((1.6, -9.0), (-2.6, -22.5), (0.3, -12.0)):
        site.zone("path", x, z, (1.6, 3.0, 1.6))
    if wet:
        zones_on_water(site, 3, depth_m=0.6)
        zones_on_shore(site, 3)
    site.scatter(
        Scatter("grass", 2.0, on="lawn", far_m=10, scale=(0.5, 0.8)),
        Scatter("flowers", 0.5, on="lawn", far_m=26, clump=0.8),
        Scatter("reeds", 0.8, on="path", near_m=9, far_m=36, low_m=-0.35, high_m=0.1, clump=0.7),
        Scatter("broadleaf tree", 0.006, on="lawn", near_m=15, far_m=60, gap_m=7),
        Scatter("willow", 0.002, on="lawn", near_m=16, far_m=45, low_m=0.1, high_m=0.8, gap_m=9),
        Scatter("bush", 0.01, on="lawn", near_m=9, far_m=50, clump=0.5, gap_m=2),
    )


def _plant(site: Site, wet: bool, playground: bool) -> None:
    """Hedges, beds of bushes, an edge of planks round the sand, a fence along the pond's far path."""
    sketch, rng = Sketch((40, 3, 40)), site.rng
    draw_hedge(sketch, "hedges", site.ground, [(-9.5, -4.0), (-9.5, -10.5)], 1.0, 0.9)
    draw_hedge(sketch, "hedges", site.ground, [(-9.5, -10.5), (-13.5, -13.0)], 1.0, 0.9)
    spots = [
        (float(rng.normal(x, 1.3)), float(rng.normal(z, 0.9)), float(rng.uniform(0.4, 0.95)))
        for x, z in ((-8.0, -19.0), (5.6, -7.6), (-13, -24))
        for _ in range(6)
    ]
    plant_bushes(site, "leaves", spots)
    draw_fence(sketch, "iron", site.ground, [(7.0, -34.5), (14.0, -37.0), (24.0, -38.0)], "bars", 0.9)
    for way in (_PATH[1:5], _FORK[:3]):
        _edge(site, sketch, way, 1.35 if way[0] == _PATH[1] else 1.0)
    if playground:
        for k in range(20):
            a = 2 * np.pi * (k + 0.5) / 20
            x, z = _FOCUS[0] + 4.7 * float(np.sin(a)), _FOCUS[1] + 4.7 * float(np.cos(a))
            sketch.box("kerb", (1.5, 0.35, 0.16), (x, -0.12, z), (0, float(np.degrees(a)), 0), bevel=0.03)
    site.draw(sketch)


def _edge(site: Site, sketch: Sketch, way: list[tuple[float, float]], half: float) -> None:
    """Low hoops of iron now and then along a path."""
    for (ax, az), (bx, bz) in pairwise(way):
        yaw = float(np.degrees(np.arctan2(-(bz - az), bx - ax)))
        out = np.array([-(bz - az), bx - ax]) / np.hypot(bx - ax, bz - az) * (half + 0.35)
        for t in (0.3, 0.5, 0.7):
            for side in (-1, 1):
                x, z = ax + (bx - ax) * t + side * out[0], az + (bz - az) * t + side * out[1]
                y = float(site.ground.height_at(x, z))
                sketch.ring("iron", 0.28, 0.015, (float(x), y, float(z)), (0, yaw, 0), 0, 180, 5)
