"""A village round its green."""

from __future__ import annotations

import math

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.ages import LAST_STYLE, STYLE_DOC, STYLES
from assets.stages.backdrops import ridge, tree_line
from assets.stages.fronts import FAR_FRONT_SURFACES, raise_front
from assets.stages.land import Cover, Lie, from_line, pad
from assets.stages.noise import mix, smoothstep
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site
from assets.stages.stage import Scatter
from assets.stages.towers import draw_steeple
from assets.stages.walls import Wall
from assets.stages.zoning import zones_about_focus, zones_on_shore, zones_on_water

_FOCUS = (3.5, -15.0)
_POND = (-7.5, -15.5)
_LANE = [(2.2, 8.0), (1.4, -5.0), (6.5, -13.0), (10.0, -24.0), (4.0, -34.0), (2.0, -60.0)]
_WATER_M = -0.35


@stage(
    "village_green",
    surfaces={
        "grass": "green meadow grass",
        "lane": "dry soil",
        "pond": "pond water",
        "stone": "stone blocks",
        **FAR_FRONT_SURFACES,
    },
    parameters={
        "houses": Parameter(7.0, 2.0, 12.0, "how many houses stand round the green"),
        "style": Parameter(7.0, 0.0, LAST_STYLE, STYLE_DOC),
        "church": Parameter(1.0, 0.0, 1.0, "1 raises a church tower behind the houses, 0 none"),
        "pond": Parameter(1.0, 0.0, 1.0, "1 digs a pond in the green, 0 leaves grass"),
        "hills": Parameter(30.0, 0.0, 90.0, "metres the hills behind rise"),
        "lit": Parameter(0.15, 0.0, 1.0, "share of the windows with light in them"),
    },
)
def village_green(
    site: Site, houses: float, style: float, church: float, pond: float, hills: float, lit: float
) -> None:
    """Cottages in a curve round a green with a lane and a pond, a church tower, trees and hills behind."""
    noise, rng = site.noise, site.rng
    count = round(houses)
    turn = np.radians(np.linspace(-52, 46, count) + rng.uniform(-3, 3, count))
    away = 27.0 + 7 * np.cos(2 * turn) + rng.uniform(-1.5, 1.5, count) + 2.5 * (np.arange(count) % 2)
    spots = np.column_stack([away * np.sin(turn), -away * np.cos(turn)])

    def height(x: np.ndarray, z: np.ndarray) -> np.ndarray:
        out = np.hypot(x, z)
        y = (
            0.5 * noise.fbm(x * 0.05, z * 0.05, 3)
            + 0.05 * noise.fbm(x * 0.4, z * 0.4, 3)
            + 2.2 * smoothstep(18, 60, out)
        )
        y = mix(y, 0.0, pad(x, z, (0.0, -1.0), 9.0))
        for px, pz in spots:
            level = 1.3 * smoothstep(18, 60, math.hypot(px, pz))
            y = mix(y, level, np.maximum(pad(x, z, (px, pz), 6.0), pad(x, z, (1.14 * px, 1.14 * pz), 6.0)))
        y = mix(y, 0.1, pad(x, z, _FOCUS, 5.0))
        if pond >= 0.5:
            rag = 1 + 0.18 * noise.fbm(x * 0.15, z * 0.15, 2)
            y = mix(y, -1.6, pad(x * rag, z * rag, _POND, 4.6))
        return np.asarray(y)

    def tint(lie: Lie) -> np.ndarray:
        dry = smoothstep(
            -0.3, 0.5, noise.fbm(lie.x * 0.07, lie.z * 0.07, 3) + 0.2 * noise.fbm(lie.x * 0.5, lie.z * 0.5, 2)
        )
        return mix([0.66, 0.86, 0.52], [0.95, 0.9, 0.58], dry[..., None])

    def trodden(lie: Lie) -> np.ndarray:
        rag = 0.35 * noise.fbm(lie.x * 0.5, lie.z * 0.5, 2)
        path = smoothstep(2.1, 0.7, from_line(lie.x, lie.z, _LANE) + rag)
        for px, pz in spots[np.hypot(*spots.T) < 60]:
            nearest = (0.55 * px + 1.5, 0.6 * pz)
            path = np.maximum(path, smoothstep(1.2, 0.1, from_line(lie.x, lie.z, [(px, pz), nearest]) + rag))
        bank = smoothstep(0.25, -0.1, lie.y - _WATER_M) if pond >= 0.5 else 0 * lie.x
        return np.asarray(0.92 * np.maximum(path, bank))

    site.land(
        height,
        [Cover("grass", tint=tint), Cover("lane", trodden, (0.85, 0.8, 0.7))],
        middle=(0, -18),
        fine_m=0.65,
        near_m=24,
    )
    if pond >= 0.5:
        site.sea(
            "pond", _WATER_M, middle=_POND, reach_m=9.0, shallow=(0.16, 0.26, 0.16), deep=(0.05, 0.12, 0.1), clear_m=2
        )
    _build(site, spots, turn, round(style), lit)
    if church >= 0.5:
        sketch = Sketch((6, 30, 6))
        y = float(site.ground.height_at(-4.0, -50.0))
        draw_steeple(sketch, "stone", "roofs", "panes", (-4.0, y - 0.3, -50.0), 5.5, 14.0, 8.5)
        sketch.box("stone", (14, 6.0, 7.5), (5.0, y - 0.3, -50.0), bevel=0)
        roof = [(-4.2, 6.0), (4.2, 6.0), (0, 10.5)]
        sketch.prism("roofs", roof, 14.4, (5.2, y - 0.3, -50.0), (0, 90, 0))
        for k in range(4):
            sketch.box("panes", (1.1, 2.8, 0.1), (0.5 + 3.0 * k, y + 1.8, -46.22), bevel=0)
        site.draw(sketch)
    for number, (radius, tall, n) in enumerate(((46, 8, 70), (74, 11, 130))):
        trees = tree_line(
            rng, (-95, 95), radius, tall, (0.15, 0.28, 0.1), count=n, ground=site.ground, pointed=False, spread_m=14
        )
        site.backdrop(f"trees {number}", trees, haze=0.12 + 0.16 * number)
    if hills > 1:
        site.backdrop("hills", ridge(noise, (-100, 100), 230, hills, (0.22, 0.32, 0.16), sharp=0.2), haze=0.5)
        site.backdrop("far hills", ridge(noise, (-90, 90), 480, 2.2 * hills, (0.2, 0.26, 0.24), sharp=0.4), haze=0.72)
    site.look(_FOCUS, third=0.8, fov_deg=42.0)
    zones_about_focus(site, _FOCUS, room_m=5.0)
    site.zone("focus", 1.2, -5.5, (2.4, 3.0, 2.4))
    site.zone("path", 7.0, -14.0, (2.0, 3.0, 2.0))
    if pond >= 0.5:
        zones_on_water(site, 2, depth_m=0.4)
        zones_on_shore(site, 3)
    site.scatter(
        Scatter("grass", 4.0, on="grass", far_m=10, clump=0.4),
        Scatter("flowers", 0.8, on="grass", far_m=26, clump=0.8),
        Scatter("reeds", 1.2, on="lane", near_m=6, far_m=26, low_m=-0.3, high_m=0.12, clump=0.6),
        Scatter("bush", 0.02, on="grass", near_m=14, far_m=60, clump=0.6, gap_m=2),
        Scatter("broadleaf tree", 0.003, on="grass", near_m=20, far_m=60, gap_m=8),
    )


def _build(site: Site, spots: np.ndarray, turn: np.ndarray, style: int, lit: float) -> None:
    """A house on each spot, its front to the green."""
    for (x, z), way in zip(spots, turn, strict=True):
        wide = float(site.rng.uniform(6.5, 9.5))
        yaw = -way + float(site.rng.uniform(-0.18, 0.18))
        c, s = math.cos(yaw), math.sin(yaw)
        start = (float(x) - c * wide / 2, float(z) + s * wide / 2)
        stop = (float(x) + c * wide / 2, float(z) - s * wide / 2)
        kind = STYLES[style]
        storeys = 1 + int(site.rng.random() < 0.35)
        wall = Wall(start, stop, kind.ground_m + (storeys - 1) * kind.storey_m, 0.4)
        foot = float(site.ground.height_at(x, z)) - 0.05
        raise_front(site, wall, kind, storeys, shop=False, lit=lit, foot=foot)
