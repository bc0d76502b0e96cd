"""Wide open grassland."""

from __future__ import annotations

import numpy as np

from assets.stages.backdrops import ridge, tree_line
from assets.stages.boulders import boulders
from assets.stages.ground import F64
from assets.stages.land import Cover, Lie, from_line, pad
from assets.stages.noise import mix, smoothstep
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site
from assets.stages.stage import Scatter
from assets.stages.woods import on_ground, out_of_sight_line, round_crowns, spread, trunks, tufts
from assets.stages.zoning import zones_about_focus, zones_on_shore, zones_on_water

_EYE = (0.0, 1.0)
_FOCUS = (5.0, -18.0)
_HOLE = (-8.0, -19.0)
_WATER_M = -0.5
_TRAIL = [(1.0, 10.0), (0.6, -4.0), (-2.0, -10.0), (1.0, -22.0), (9.0, -40.0), (2.0, -90.0)]


@stage(
    "grassland",
    surfaces={
        "grass": "dry yellow grass",
        "soil": "dry soil",
        "tufts": "dry yellow grass",
        "bark": "grey acacia bark",
        "leaves": "olive green leaves",
        "boulders": "rounded granite boulders",
        "water": "muddy brown water",
    },
    parameters={
        "trees": Parameter(0.5, 0.0, 1.0, "how many flat-topped trees: 0 a steppe, 1 a bush savanna"),
        "water": Parameter(1.0, 0.0, 1.0, "1 leaves a water hole at the left"),
        "hills": Parameter(1.5, 0.0, 7.0, "metres the land rolls"),
        "rocks": Parameter(0.5, 0.0, 1.0, "how many heaps of boulders"),
        "mountains": Parameter(0.3, 0.0, 1.0, "how high the hills behind stand"),
    },
)
def grassland(site: Site, trees: float, water: float, hills: float, rocks: float, mountains: float) -> None:
    """Golden grass to the horizon, flat-topped trees, heaps of boulders, a water hole, blue hills far away."""
    noise, wet = site.noise, water >= 0.5

    def off_hole(x: F64, z: F64) -> F64:
        w = np.hypot((x - _HOLE[0]) / 1.5, z - _HOLE[1]) - 5.2 + 1.0 * noise.fbm(x * 0.16, z * 0.16, 3)
        return np.asarray(np.maximum(w, 5.5 - np.hypot(x - _FOCUS[0], z - _FOCUS[1])))

    def height(x: F64, z: F64) -> F64:
        y = hills * noise.fbm(x * 0.018, z * 0.018, 3) * smoothstep(10, 45, np.hypot(x, z + 6))
        y = y + 0.18 * noise.fbm(x * 0.09, z * 0.09, 3) + 0.05 * noise.fbm(x * 0.6, z * 0.6, 2)
        if wet:
            w = off_hole(x, z)
            y = np.minimum(
                np.maximum(y, _WATER_M + 0.3), np.where(w < 0, _WATER_M + 0.2 * w, _WATER_M + 0.16 * w + 0.02 * w**2)
            )
        y = mix(y, 0.0, pad(x, z, (0.5, -1.0), 6.5))
        return np.asarray(mix(y, 0.06, pad(x, z, _FOCUS, 5.0)))

    def soil(lie: Lie) -> F64:
        rag = noise.fbm(lie.x * 0.16 + 5, lie.z * 0.16, 4)
        worn = smoothstep(0.85, 0.3, from_line(lie.x, lie.z, _TRAIL) + 0.4 * rag)
        bank = smoothstep(3.4, 1.2, off_hole(lie.x, lie.z) + 1.6 * rag) * wet
        return np.asarray(0.94 * np.maximum(np.maximum(worn, bank), smoothstep(0.38, 0.62, rag)))

    def soil_tint(lie: Lie) -> F64:
        damp = smoothstep(0.3, 0.0, lie.y - _WATER_M)[..., None] * wet
        return np.asarray(mix([1.0, 0.74, 0.54], [0.5, 0.4, 0.32], damp))

    def grass_tint(lie: Lie) -> F64:
        broad, fine = noise.fbm(lie.x * 0.03, lie.z * 0.03, 3), noise.fbm(lie.x * 0.35, lie.z * 0.35, 3)
        pale = smoothstep(-0.4, 0.4, broad + 0.4 * fine)[..., None]
        green = smoothstep(9.0, 2.0, off_hole(lie.x, lie.z))[..., None] * 0.7 * wet
        return np.asarray(mix(mix([0.8, 0.7, 0.6], [1.0, 0.96, 0.9], pale), [0.5, 0.72, 0.5], green))

    site.land(
        height, [Cover("grass", tint=grass_tint), Cover("soil", soil, soil_tint)], fine_m=1.0, near_m=28, reach_m=260
    )
    if wet:
        site.sea(
            "water", _WATER_M, middle=_HOLE, reach_m=60, shallow=(0.34, 0.3, 0.2), deep=(0.16, 0.17, 0.13), clear_m=1.0
        )
    site.look(_FOCUS, eye=_EYE, horizon=0.42)
    _plant(site, trees, wet)
    _heap_rocks(site, rocks)
    _grow_tufts(site)
    for number, (radius, haze) in enumerate(((95, 0.25), (150, 0.45))):
        if trees > 0.05:
            wood = tree_line(
                site.rng, (-180, 180), radius, 5.5, (0.24, 0.26, 0.12), count=round(110 * trees), ground=site.ground,
                pointed=False, spread_m=40,
            )  # fmt: skip
            site.backdrop(f"far trees {number}", wood, haze=haze)
    tone = (0.36, 0.32, 0.2)
    site.backdrop("plain", ridge(noise, (0, 360), 270, 6 + 3 * hills, tone, sharp=0.05, columns=110), haze=0.36)
    site.backdrop("hills", ridge(noise, (-100, 60), 430, 24 + 80 * mountains, tone, sharp=0.4), haze=0.58)
    tops = (0.9, 0.93, 0.98) if mountains > 0.6 else None
    far = ridge(noise, (-50, 110), 680, 40 + 260 * mountains, (0.3, 0.32, 0.36), depth_m=180, sharp=0.75, tops=tops)
    site.backdrop("mountains", far, haze=0.72)
    zones_about_focus(site, _FOCUS, room_m=6.5)
    site.zone("focus", 2.2, -5.2, (2.4, 3.0, 2.4))
    site.zone("path", -1.4, -9.0, (1.6, 3.0, 2.2))
    site.zone("flank", 7.5, -11.0, (3.0, 5.0, 3.0))
    if wet:
        zones_on_water(site, depth_m=0.35, near_m=8.0, far_m=36)
        zones_on_shore(site)
    site.scatter(
        Scatter("dry grass", 4.5, on="grass", far_m=11),
        Scatter("dry grass", 1.0, on="grass", near_m=11, far_m=36, clump=0.5),
        Scatter("bush", 0.02, on="grass", near_m=8, far_m=60, gap_m=3, clump=0.6, scale=(0.6, 1.2)),
        Scatter("reeds", 0.4, on="soil", near_m=5, far_m=36, low_m=-0.2, high_m=0.25, clump=0.8),
        Scatter("stone", 0.12, on="soil", far_m=24, scale=(0.3, 1.4), clump=0.5),
        Scatter("boulder", 0.006, near_m=7, far_m=60, gap_m=4, scale=(0.5, 1.6)),
        Scatter("dead tree", 0.001, near_m=15, far_m=60, gap_m=10),
        Scatter("bones", 0.003, near_m=5, far_m=24, gap_m=6),
    )


def _plant(site: Site, trees: float, wet: bool) -> None:
    """Acacias: a bowed trunk that forks, flat crowns in two storeys; one hangs into the picture from the right."""
    if trees <= 0.02:
        return
    rng = site.rng
    places = spread(rng, (-80.0, -130.0), (85.0, 10.0), 13.0)
    keep = (np.hypot(places[:, 0], places[:, 1] - 1) > 14) & (
        site.noise.fbm(places[:, 0] * 0.03, places[:, 1] * 0.03, 2) > -0.1
    )
    if wet:
        keep &= np.hypot((places[:, 0] - _HOLE[0]) / 1.5, places[:, 1] - _HOLE[1]) > 8.0
    places = out_of_sight_line(places[keep], _EYE, _FOCUS, 6.0, beyond_m=12.0)[: round(12 + 16 * trees)]
    frame = np.array([(9.4, -13.0), (-15.5, -27.0)]) + rng.uniform(-0.4, 0.4, (2, 2))
    places = np.concatenate([frame, places])
    feet, tall = on_ground(site.ground, places), rng.uniform(4.2, 7.0, len(places))
    tall[0] = 6.2
    for lean in (0.32, 0.36, 0.3):
        stems = trunks(
            rng, feet, 0.84 * tall, 0.024, lean=0.0, bow=lean, sides=6, flare=1.7, taper=0.4, color=(0.72, 0.64, 0.54)
        )
        site.add("bark", stems)
    for some, lumps, sprays in ((slice(0, 2), 9, 34), (slice(2, None), 6, 9)):
        n = len(feet[some])
        if not n:
            continue
        turn = np.arange(lumps) * 2.4 + rng.uniform(0, 6.28, (n, 1))
        away = np.sqrt((np.arange(lumps) + 0.3) / lumps) * 0.5 * tall[some][:, None]
        lift = tall[some][:, None] * rng.uniform(0.55, 0.66, (n, lumps))
        hubs = feet[some][:, None] + np.stack([away * np.cos(turn), lift, away * np.sin(turn)], axis=-1)
        across = np.repeat(0.42 * tall[some], lumps)
        crowns = round_crowns(
            rng, hubs.reshape(-1, 3), across, (0.78, 0.82, 0.45), clumps=1, low=0.4, wide=0.95, sprays=sprays
        )
        site.add("leaves", crowns)


def _heap_rocks(site: Site, rocks: float) -> None:
    """Rounded boulders in heaps, a small one at the left edge of the picture."""
    rng = site.rng
    hubs = np.array([(-3.2, -6.8), (13.0, -27.0), (-19.0, -40.0), (3.5, -44.0)])[: 1 + round(3 * rocks)]
    places = (hubs[:, None] + rng.normal(0, 1.0, (len(hubs), 6, 2)) * [[[1.4, 1.0]]]).reshape(-1, 2)
    places = out_of_sight_line(places, _EYE, _FOCUS, 3.4)
    size = rng.uniform(0.35, 1.0 + rocks, (len(places), 1)) * np.array([1.15, 0.85, 1.0])
    size[np.hypot(*places.T) < 10] *= 0.4
    site.add("boulders", boulders(rng, on_ground(site.ground, places, 0.0), size, (0.92, 0.84, 0.74), rough=0.14))


def _grow_tufts(site: Site) -> None:
    """Bunches of long grass, thickest in front."""
    rng = site.rng
    away, turn = rng.uniform(3.6, 24.0, 700), rng.uniform(-0.8, 0.85, 700)
    x, z = away * np.sin(turn), 1 - away * np.cos(turn)
    keep = (site.ground.cover_at("grass", x, z) > 0.5) & (site.noise.fbm(x * 0.25, z * 0.25, 2) > -0.1)
    keep &= (np.hypot(x - _FOCUS[0], z - _FOCUS[1]) > 3.4) & (np.hypot(x - 2.2, z + 5.2) > 1.6)
    feet = on_ground(site.ground, np.stack([x, z], axis=1)[keep], 0.03)[:330]
    site.add("tufts", tufts(rng, feet, 12, 0.6, 0.7, 0.02, (0.55, 0.5, 0.42), (1.0, 0.96, 0.86)))
