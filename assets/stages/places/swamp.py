"""A swamp."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from assets.shapes.organic import tubes
from assets.shapes.sketch import Sketch
from assets.stages.backdrops import ridge, tree_line
from assets.stages.ground import F64
from assets.stages.land import Cover, Lie, from_line, pad
from assets.stages.mesh import piece
from assets.stages.noise import mix, smoothstep
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site
from assets.stages.stage import Scatter
from assets.stages.woods import (
    dead_branches,
    leaf_triangles,
    on_ground,
    out_of_sight_line,
    round_crowns,
    spread,
    trunks,
)
from assets.stages.zoning import zones_about_focus, zones_on_shore, zones_on_water

_EYE = (0.0, 1.0)
_FOCUS = (4.4, -14.5)
_WATER_M = -0.38
_WALK = [(-0.6, -3.2), (-2.4, -8.5), (-0.6, -14.0), (-3.5, -20.5), (-2.5, -29.0)]
_WALK_WIDE_M = 1.25


@stage(
    "swamp",
    surfaces={
        "mud": "wet dark mud",
        "moss": "green swamp moss",
        "bark": "grey wet bark",
        "leaves": "dull green leaves",
        "hanging": "grey hanging moss",
        "reeds": "green reeds",
        "planks": "rotten wooden planks",
        "water": "murky green swamp water",
    },
    parameters={
        "flood": Parameter(0.6, 0.0, 1.0, "how much of the land lies under water"),
        "dead": Parameter(0.5, 0.0, 1.0, "the share of trees that are dead"),
        "walk": Parameter(1.0, 0.0, 1.0, "1 builds a walk of planks over the water"),
        "density": Parameter(0.6, 0.1, 1.0, "how close the trees stand"),
    },
)
def swamp(site: Site, flood: float, dead: float, walk: float, density: float) -> None:
    """Murky water between mossy islets, bare and bearded trees on flared roots, a crooked walk of planks."""
    noise = site.noise

    def lie(x: F64, z: F64) -> F64:
        y = (
            _WATER_M
            + 0.28
            - 0.42 * flood
            + 0.75 * noise.fbm(x * 0.085, z * 0.085, 4)
            + 0.05 * noise.fbm(x * 0.7, z * 0.7, 2)
        )
        y = y + 0.02 * np.clip(np.hypot(x, z) - 30, 0, 30)
        if walk >= 0.5:
            y = y - 0.55 * smoothstep(2.4, 0.8, from_line(x, z, _WALK)) * smoothstep(-2.5, -5.0, z)
        y = np.clip(y, _WATER_M - 0.9, 1.5)
        y = mix(y, 0.0, pad(x, z, (0.8, -0.5), 5.2))
        return np.asarray(mix(y, 0.1, pad(x, z, _FOCUS, 4.2)))

    def moss(lie: Lie) -> F64:
        rag = noise.fbm(lie.x * 0.3, lie.z * 0.3, 4)
        return np.asarray(0.93 * smoothstep(0.1, 0.3, lie.y - _WATER_M + 0.16 * rag) * smoothstep(-0.5, 0.1, rag))

    def mud_tint(lie: Lie) -> F64:
        wet = smoothstep(0.25, 0.0, lie.y - _WATER_M)[..., None]
        return np.asarray(mix([0.62, 0.54, 0.42], [0.34, 0.3, 0.22], wet))

    def moss_tint(lie: Lie) -> F64:
        broad = smoothstep(-0.4, 0.4, noise.fbm(lie.x * 0.1, lie.z * 0.1, 3))[..., None]
        return np.asarray(mix([0.5, 0.56, 0.3], [0.75, 0.74, 0.4], broad))

    site.land(lie, [Cover("mud", tint=mud_tint), Cover("moss", moss, moss_tint)], fine_m=1.0, near_m=25, reach_m=110)
    site.sea(
        "water", _WATER_M, middle=(-2, -13), reach_m=110, shallow=(0.17, 0.2, 0.1), deep=(0.05, 0.08, 0.05), clear_m=0.8
    )
    if walk >= 0.5:
        _lay_walk(site)
    site.look(_FOCUS, eye=_EYE, horizon=0.4)
    _grow(site, dead, density, walk >= 0.5)
    _grow_reeds(site)
    for number, (radius, haze) in enumerate(((36, 0.28), (50, 0.5), (70, 0.68))):
        wood = tree_line(
            site.rng,
            (-180, 180),
            radius,
            11,
            (0.12, 0.16, 0.1),
            count=80,
            ground=site.ground,
            pointed=False,
            spread_m=14,
        )
        site.backdrop(f"far trees {number}", wood, haze=haze)
    site.backdrop("rise", ridge(noise, (-90, 90), 150, 16, (0.15, 0.2, 0.13), sharp=0.1, columns=60), haze=0.78)
    zones_about_focus(site, _FOCUS, room_m=5.0, height_m=8.0)
    site.zone("focus", 1.9, -4.4, (2.0, 3.0, 2.0))
    site.zone("flank", 2.2, -10.5, (2.0, 4.0, 2.0))
    zones_on_water(site, depth_m=0.32)
    zones_on_shore(site)
    site.scatter(
        Scatter("reeds", 0.5, on="mud", near_m=3.5, far_m=32, low_m=-0.3, high_m=0.25, clump=0.8),
        Scatter("tall grass", 1.2, on="moss", far_m=24, clump=0.6),
        Scatter("fern", 0.5, on="moss", far_m=20, clump=0.7),
        Scatter("mushroom", 0.4, on="moss", far_m=10, clump=0.8),
        Scatter("log", 0.015, near_m=5, far_m=28, gap_m=3, low_m=-0.3),
        Scatter("stump", 0.02, near_m=5, far_m=28, gap_m=3),
        Scatter("dead tree", 0.006, on="moss", near_m=9, far_m=40, gap_m=5),
        Scatter("stone", 0.06, on="moss", far_m=20, scale=(0.4, 1.5)),
        Scatter("bones", 0.004, on="mud", near_m=4, far_m=16, gap_m=5),
    )


def _lay_walk(site: Site) -> None:
    """Planks along a crooked line, uneven and gapped, on stakes; a deck for each straight stretch."""
    rng = site.rng
    top = _WATER_M + 0.42
    sketch = Sketch((4.0, 2.0, 30.0))
    for (ax, az), (bx, bz) in pairwise(_WALK):
        length, yaw = float(np.hypot(bx - ax, bz - az)), float(np.arctan2(ax - bx, az - bz))
        with sketch.frame((ax, top, az), (0, float(np.degrees(yaw)), 0)):
            for k in range(round(length / 0.3)):
                if rng.uniform() < 0.05:
                    continue
                wide = _WALK_WIDE_M + rng.uniform(-0.12, 0.14)
                turn = (0.0, float(rng.uniform(-5, 5)), float(rng.uniform(-1.0, 1.0)))
                sketch.box(
                    "planks", (wide, 0.05, 0.25), (rng.uniform(-0.06, 0.06), -0.05, -0.15 - 0.3 * k), turn, bevel=0
                )
            for side in (-1, 1):
                sketch.box("planks", (0.1, 0.12, length + 0.1), (side * 0.45, -0.17, -length / 2), bevel=0)
                for step in np.arange(0.4, length, 2.4):
                    lean = (float(rng.uniform(-4, 4)), 0.0, float(rng.uniform(-4, 4)))
                    tall = 1.6 + float(rng.uniform(0.0, 0.75))
                    sketch.cylinder("planks", 0.065, tall, (side * 0.68, -1.6, -step), lean, sides=6)
        site.deck(((ax + bx) / 2, top, (az + bz) / 2), (_WALK_WIDE_M, length), yaw)
    site.draw(sketch)
    for x, z in (_WALK[1], _WALK[2]):
        site.zone("path", x, z, (1.0, 3.0, 1.0))


def _grow(site: Site, dead: float, density: float, walk: bool) -> None:
    """Trees on wide roots, in and beside the water; beards of moss hang from the boughs."""
    rng = site.rng
    places = spread(rng, (-34.0, -46.0), (34.0, 10.0), 8.4 - 3.6 * density)
    keep = (np.hypot(places[:, 0], places[:, 1] - 1) > 5.0) & (
        np.hypot(places[:, 0] - _FOCUS[0], places[:, 1] - _FOCUS[1]) > 5.2
    )
    if walk:
        keep &= from_line(places[:, 0], places[:, 1], _WALK) > 1.7
    places = out_of_sight_line(places[keep], _EYE, _FOCUS, 3.2, beyond_m=5.5)
    frame = np.array([(-4.6, -6.8), (8.0, -9.0), (-7.2, -14.5)]) + rng.uniform(-0.3, 0.3, (3, 2))
    places = np.concatenate([frame, places[np.argsort(np.hypot(*places.T), kind="stable")][:50]])
    feet, tall = on_ground(site.ground, places, 0.25), rng.uniform(6.5, 12.0, len(places))
    bare = rng.uniform(size=len(places)) < dead
    for some in (bare, ~bare):
        if some.any():
            stems = trunks(
                rng,
                feet[some],
                0.85 * tall[some],
                0.024,
                lean=0.0,
                sides=8,
                flare=3.6,
                taper=0.3,
                color=(0.7, 0.68, 0.6),
            )
            site.add("bark", stems)
    if bare.any():
        site.add("bark", dead_branches(rng, feet[bare][:22], 0.85 * tall[bare][:22], count=7))
    if (~bare).any():
        site.add(
            "leaves",
            round_crowns(rng, feet[~bare], tall[~bare], (0.6, 0.66, 0.36), clumps=5, low=0.5, wide=0.27, sprays=11),
        )
    _knees(site, feet[:14])
    hung = np.repeat(np.arange(min(40, len(feet))), 11)
    turn, away = rng.uniform(0, 6.28, len(hung)), rng.uniform(0.05, 0.2, len(hung)) * tall[hung]
    top = feet[hung] + np.stack(
        [away * np.cos(turn), rng.uniform(0.5, 0.72, len(hung)) * tall[hung], away * np.sin(turn)], 1
    )
    _hang_beards(site, top)


def _hang_beards(site: Site, tops: F64) -> None:
    """Beards of moss: four thin strands from each of `tops` `[n, 3]`, of all lengths, paler at their ends."""
    rng = site.rng
    start = np.repeat(tops, 4, axis=0) + rng.normal(0, 0.11, (4 * len(tops), 3)) * [1, 0.3, 1]
    drop, turn = rng.uniform(0.35, 1.7, len(start)), rng.uniform(0, 6.28, len(start))
    side = np.stack([np.sin(turn), 0 * turn, -np.cos(turn)], axis=1) * rng.uniform(0.02, 0.045, (len(start), 1))
    tip = start - np.stack([0 * drop, drop, 0 * drop], axis=1) + rng.normal(0, 0.08, start.shape)
    tone = np.array([0.62, 0.66, 0.46]) * rng.uniform(0.5, 0.95, (len(start), 1))
    site.add(
        "hanging",
        leaf_triangles(np.stack([start - side, start + side, tip], 1), np.stack([0.7 * tone, 0.7 * tone, tone], 1)),
    )


def _knees(site: Site, feet: F64) -> None:
    """Roots that arch out of the water around the nearest trees."""
    rng, count = site.rng, 6
    turn = np.arange(count) * 6.28 / count + rng.uniform(0, 6.28, (len(feet), 1))
    way = np.stack([np.cos(turn), 0 * turn, np.sin(turn)], axis=-1)
    reach = rng.uniform(0.7, 1.5, (len(feet), count, 1))
    base = feet[:, None]
    up = np.array([0, 1.0, 0])
    paths = np.stack(
        [
            base + 0.1 * way + 0.95 * up,
            base + 0.45 * reach * way + 0.7 * up,
            base + 0.8 * reach * way + 0.35 * up,
            base + reach * way - 0.35 * up,
        ],
        axis=2,
    )
    site.add("bark", piece(tubes(paths.reshape(-1, 4, 3), [[0.13, 0.1, 0.08, 0.05]], 5), (0.55, 0.52, 0.44)))


def _grow_reeds(site: Site) -> None:
    """Blades along the edges of the water, away from the walk."""
    rng = site.rng
    away, turn = rng.uniform(4.2, 30.0, 6000), rng.uniform(-0.9, 0.95, 6000)
    x, z = away * np.sin(turn), 1 - away * np.cos(turn)
    depth = _WATER_M - site.ground.bed_at(x, z)
    keep = (np.abs(depth) < 0.14) & (site.noise.fbm(x * 0.2, z * 0.2, 2) > 0.02) & (from_line(x, z, _WALK) > 1.0)
    keep &= np.hypot(x - _FOCUS[0], z - _FOCUS[1]) > 3.2
    chosen = np.flatnonzero(keep)[:800]
    foot = np.stack([x, site.ground.bed_at(x, z), z], axis=1)[chosen]
    n = len(foot)
    tall, face = rng.uniform(0.6, 1.5, (n, 1)), rng.uniform(0, 6.28, n)
    side = np.stack([np.cos(face), 0 * face, np.sin(face)], axis=1) * 0.03
    tip = foot + (rng.normal(0, 0.2, (n, 3)) * [1, 0, 1] + [0, 1, 0]) * tall
    tone = mix([0.55, 0.62, 0.32], [0.9, 0.8, 0.5], rng.uniform(0, 1, (n, 1)) ** 2)
    site.add(
        "reeds",
        leaf_triangles(np.stack([foot - side, foot + side, tip], 1), np.stack([0.5 * tone, 0.5 * tone, tone], 1)),
    )
