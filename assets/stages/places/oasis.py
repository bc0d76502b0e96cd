"""An oasis."""

from __future__ import annotations

import numpy as np

from assets.stages.backdrops import ridge
from assets.stages.boulders import boulders
from assets.stages.dunes import dune_height, ripples
from assets.stages.ground import F64
from assets.stages.land import Cover, Lie, pad
from assets.stages.mesas import mesa
from assets.stages.noise import mix, smoothstep
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site
from assets.stages.stage import Scatter
from assets.stages.woods import on_ground, out_of_sight_line, palm_crowns, spread, trunk_lines, trunks
from assets.stages.zoning import zones_about_focus, zones_on_shore, zones_on_water

_EYE = (0.0, 1.0)
_FOCUS = (5.6, -13.5)
_POOL = (-4.0, -14.5)
_WATER_M = -0.55


@stage(
    "oasis",
    surfaces={
        "sand": "desert sand",
        "grass": "green meadow grass",
        "trunks": "palm bark",
        "fronds": "green palm leaves",
        "boulders": "weathered sandstone",
        "water": "clear spring water",
    },
    parameters={
        "pool": Parameter(7.5, 4.0, 11.0, "metres from the middle of the pool to its shore"),
        "palms": Parameter(0.6, 0.1, 1.0, "how many palms stand about it"),
        "dunes": Parameter(6.0, 1.0, 10.0, "metres the dunes behind are high"),
    },
)
def oasis(site: Site, pool: float, palms: float, dunes: float) -> None:
    """A pool under palms with green banks, dunes all round and table mountains far away."""
    noise = site.noise

    def off_pool(x: F64, z: F64) -> F64:
        w = np.hypot((x - _POOL[0]) / 1.15, (z - _POOL[1]) / 0.8) - pool + 1.3 * noise.fbm(x * 0.13, z * 0.13, 3)
        return np.asarray(np.maximum(w, 5.0 - np.hypot(x - _FOCUS[0], z - _FOCUS[1])))

    def height(x: F64, z: F64) -> F64:
        w = off_pool(x, z)
        y = mix(0.05 * noise.fbm(x * 0.25, z * 0.25, 2), dune_height(noise, x, z, dunes), smoothstep(7, 22, w))
        y = np.minimum(y, np.where(w < 0, _WATER_M + 0.28 * w, _WATER_M + 0.3 * w + 0.05 * w**2))
        y = mix(y, 0.0, pad(x, z, (0.8, -0.5), 6.0))
        y = mix(y, 0.08, pad(x, z, _FOCUS, 4.4))
        return np.asarray(np.maximum(y, _WATER_M - 2.4))

    def sand_tint(lie: Lie) -> F64:
        wet = smoothstep(0.3, 0.02, lie.y - _WATER_M)[..., None]
        tone = 0.92 + 0.08 * noise.fbm(lie.x * 0.06, lie.z * 0.06, 3) + 0.025 * ripples(noise, lie.x, lie.z)
        return np.asarray(mix(tone[..., None] * np.array([1.0, 0.9, 0.74]), [0.55, 0.46, 0.34], wet))

    def grass(lie: Lie) -> F64:
        rag = 2.2 * noise.fbm(lie.x * 0.2, lie.z * 0.2, 4)
        w = off_pool(lie.x, lie.z)
        return np.asarray(0.95 * smoothstep(5.0, 1.5, w + rag) * smoothstep(0.06, 0.22, lie.y - _WATER_M))

    def grass_tint(lie: Lie) -> F64:
        dry = smoothstep(0.5, 5.0, off_pool(lie.x, lie.z))[..., None]
        return np.asarray(mix([0.6, 0.85, 0.42], [0.95, 0.9, 0.55], dry))

    site.land(
        height,
        [Cover("sand", tint=sand_tint), Cover("grass", grass, grass_tint)],
        middle=(0.0, -18.0),
        fine_m=0.95,
        near_m=27,
        reach_m=240,
    )
    site.sea(
        "water", _WATER_M, middle=_POOL, reach_m=60, shallow=(0.22, 0.52, 0.46), deep=(0.02, 0.22, 0.26), clear_m=1.8
    )
    site.look(_FOCUS, eye=_EYE, horizon=0.4, fov_deg=40.0)
    _plant(site, palms, pool)
    rng = site.rng
    places = np.array([(-3.0, -5.2), (-1.4, -8.0), (2.0, -16.0), (9.5, -11.0), (1.2, -21.5)]) + rng.uniform(
        -0.4, 0.4, (5, 2)
    )
    size = rng.uniform(0.25, 0.6, (5, 1)) * np.array([1.2, 0.8, 1.0])
    site.add(
        "boulders", boulders(rng, on_ground(site.ground, places, 0.0), size, (1.0, 0.84, 0.68), level=1, rough=0.3)
    )
    sand = (0.74, 0.58, 0.38)
    site.backdrop(
        "dunes 0", ridge(noise, (0, 360), 190, 8 + 3 * dunes, sand, depth_m=110, sharp=0.45, columns=140), haze=0.22
    )
    site.backdrop(
        "dunes 1", ridge(noise, (0, 360), 360, 14 + 4 * dunes, sand, depth_m=150, sharp=0.4, columns=110), haze=0.45
    )
    for turn, away in ((-24.0, 430.0), (6.0, 520.0)):
        butte = mesa(rng, noise, turn, away, 0.08 * away, 0.15 * away, (0.5, 0.32, 0.22), base_m=-3)
        site.backdrop("mesas", butte, haze=0.5)
    zones_about_focus(site, _FOCUS, room_m=5.5)
    site.zone("focus", 2.3, -5.0, (2.2, 3.0, 2.2))
    site.zone("path", 4.0, -8.8, (1.6, 3.0, 2.0))
    zones_on_water(site, depth_m=0.45, near_m=7.0, far_m=26)
    zones_on_shore(site, far_m=30)
    site.scatter(
        Scatter("grass", 3.5, on="grass", far_m=16),
        Scatter("tall grass", 0.9, on="grass", far_m=26, clump=0.6),
        Scatter("reeds", 0.5, on="grass", near_m=4, far_m=30, low_m=-0.2, high_m=0.35, clump=0.7),
        Scatter("flowers", 0.4, on="grass", far_m=20, clump=0.8),
        Scatter("bush", 0.05, on="grass", near_m=7, far_m=34, gap_m=2),
        Scatter("palm", 0.02, on="grass", near_m=9, far_m=34, gap_m=4),
        Scatter("dry grass", 0.15, on="sand", far_m=30, clump=0.8, slope=0.4),
        Scatter("stone", 0.1, on="sand", far_m=22, scale=(0.3, 1.3), clump=0.6),
    )


def _plant(site: Site, palms: float, pool: float) -> None:
    """Palms about the pool, leaning over it here and there; the nearest frame the picture."""
    rng = site.rng
    places = spread(rng, (-24.0, -38.0), (22.0, 2.0), 3.3)
    away = np.hypot((places[:, 0] - _POOL[0]) / 1.15, (places[:, 1] - _POOL[1]) / 0.8) - pool
    keep = (away > 1.6) & (away < 6.5) & (site.ground.height_at(*places.T) > _WATER_M + 0.25)
    keep &= np.hypot(places[:, 0], places[:, 1] - 1) > 5.0
    places = out_of_sight_line(places[keep], _EYE, _FOCUS, 3.4, beyond_m=4.5)
    places = out_of_sight_line(places, _EYE, _POOL, 3.0, beyond_m=1.0)
    frame = np.array([(8.6, -9.4), (10.0, -13.2), (-5.4, -6.6), (9.0, -18.2)]) + rng.uniform(-0.3, 0.3, (4, 2))
    places = np.concatenate([frame, places[: round(38 * palms)]])
    feet, tall = on_ground(site.ground, places), rng.uniform(4.5, 8.5, len(places))
    state = rng.bit_generator.state
    stems = trunks(rng, feet, tall, 0.018, lean=0.06, bow=0.2, sides=7, flare=1.9, taper=0.75, color=(0.88, 0.78, 0.62))
    rng.bit_generator.state = state
    heads = trunk_lines(rng, feet, tall, [1.0], 0.06, 0.2)[:, 0]
    site.add("trunks", stems)
    site.add("fronds", palm_crowns(rng, heads, 0.46 * tall, (0.62, 0.82, 0.36), fronds=11))
