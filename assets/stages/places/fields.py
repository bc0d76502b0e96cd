"""Farmland."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.backdrops import ridge, tree_line
from assets.stages.ground import F64
from assets.stages.land import Cover, Lie, from_line, pad
from assets.stages.noise import mix, smoothstep
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site
from assets.stages.stage import Scatter
from assets.stages.woods import on_ground, out_of_sight_line, round_crowns, spread, trunks, tufts
from assets.stages.zoning import zones_about_focus

_EYE = (0.0, 1.0)
_FOCUS = (6.2, -19.0)
_TRACK = [
    (1.2, 14.0),
    (1.0, -2.0),
    (0.2, -10.0),
    (1.2, -22.0),
    (6.0, -36.0),
    (3.0, -60.0),
    (-16.0, -100.0),
    (-10.0, -160.0),
]
_ROW_TURN = 0.16
"""Radians the rows of the near field lie to the left of −Z."""
_ROW_M = (0.4, 1.15, 2.4, 0.75)
"""Metres between two rows of wheat, of flowers, of vines, of vegetables."""
_STEP_M, _REACH_M, _MOST = (0.16, 0.5, 0.42, 0.42), (17.0, 34.0, 44.0, 22.0), (2300, 560, 620, 800)
"""Between two plants of a row; how far from the eye they are drawn one by one, and how many at most."""
_WHEAT, _FLOWERS, _VINES, _GREENS, _PASTURE = range(5)


@stage(
    "fields",
    surfaces={
        "grass": "green meadow grass",
        "wheat": "ripe yellow wheat field",
        "soil": "brown ploughed soil",
        "flowers": "purple lavender flowers",
        "track": "dry soil and gravel",
        "plants": "green leaves",
        "bark": "rough tree bark",
        "fence": "weathered grey wood",
        "ears": "ripe yellow wheat field",
        "blooms": "purple lavender flowers",
    },
    parameters={
        "crop": Parameter(
            0.0, 0.0, 3.0, "what grows near by: 0 wheat, 1 rows of flowers, 2 vines, 3 rows of vegetables"
        ),
        "hills": Parameter(3.0, 0.0, 9.0, "metres the land rolls"),
        "trees": Parameter(0.5, 0.0, 1.0, "how many trees and hedges stand between the fields"),
        "fence": Parameter(1.0, 0.0, 1.0, "1 runs a fence along the track"),
    },
)
def fields(site: Site, crop: float, hills: float, trees: float, fence: float) -> None:
    """Rolling farmland: a track between a field in rows and a pasture, a patchwork of fields, hedges, hills behind."""
    noise, kind = site.noise, min(round(crop), _GREENS)

    def lie(x: F64, z: F64) -> F64:
        y = hills * (
            0.9 * noise.fbm(x * 0.016 + 3, z * 0.016, 3)
            + 0.55 * smoothstep(-25, -110, z) * (1 + noise.fbm(x * 0.012, z * 0.012, 2))
        )
        y = y + 0.05 * noise.fbm(x * 0.4, z * 0.4, 2)
        y = mix(y, 0.0, smoothstep(26, 9, np.hypot(x, z + 4)))
        y = mix(y, 0.0, pad(x, z, (1.0, -1.0), 7.5))
        y = mix(y, 0.08, pad(x, z, _FOCUS, 5.5))
        return np.asarray(y - 0.07 * smoothstep(1.5, 0.9, from_line(x, z, _TRACK)))

    def plan(x: F64, z: F64) -> F64:
        """What grows at each place."""
        left = x < np.interp(-z, -np.array(_TRACK)[:, 1], np.array(_TRACK)[:, 0])
        u = 0.94 * x + 0.34 * z + 5 * noise.fbm(x * 0.02, z * 0.02, 2)
        v = 0.94 * z - 0.34 * x + 5 * noise.fbm(x * 0.02 + 9, z * 0.02, 2)
        patch = (np.floor(u / 36 + 0.3) * 3 + np.floor(v / 29) * 4 + site_turn) % 5
        near = (z > -45) & (z < 9) & (np.abs(x) < 48)
        grown = np.where(near, np.where(left, float(kind), float(_PASTURE)), patch)
        return np.where((from_line(x, z, _TRACK) < 2.3) | (z > 9), float(_PASTURE), grown)

    def rows(x: F64, z: F64) -> F64:
        across = np.cos(_ROW_TURN) * x - np.sin(_ROW_TURN) * z
        return np.asarray(0.5 + 0.5 * np.cos(2 * np.pi * across / max(_ROW_M[kind], 1.1)))

    def wheat(lie: Lie) -> F64:
        return np.asarray(plan(lie.x, lie.z) == _WHEAT, np.float64)

    def soil(lie: Lie) -> F64:
        grown = plan(lie.x, lie.z)
        return np.asarray(np.where(grown == _GREENS, 1.0, np.where(grown == _VINES, 0.75, 0.9 * (grown == _FLOWERS))))

    def flowers(lie: Lie) -> F64:
        far = smoothstep(14, 34, np.hypot(lie.x, lie.z))
        row = mix(smoothstep(0.45, 0.75, rows(lie.x, lie.z)), 0.85, far)
        return np.asarray((plan(lie.x, lie.z) == _FLOWERS) * row)

    def track(lie: Lie) -> F64:
        away = from_line(lie.x, lie.z, _TRACK) + 0.15 * noise.fbm(lie.x * 0.6, lie.z * 0.6, 2)
        return np.asarray(0.95 * smoothstep(0.45, 0.2, np.abs(away - 0.75)) + 0.25 * smoothstep(1.4, 0.9, away))

    def varied(low: tuple[float, float, float], high: tuple[float, float, float]) -> Callable[[Lie], F64]:
        def tint(lie: Lie) -> F64:
            broad, fine = noise.fbm(lie.x * 0.05, lie.z * 0.05, 3), noise.fbm(lie.x * 0.4, lie.z * 0.4, 3)
            share = smoothstep(-0.5, 0.5, broad + 0.3 * fine)[..., None]
            furrow = 0.9 + 0.1 * rows(lie.x, lie.z)[..., None] * (plan(lie.x, lie.z) != _PASTURE)[..., None]
            return np.asarray(mix(low, high, share) * furrow * (0.92 + 0.1 * fine[..., None]))

        return tint

    site_turn = int(site.rng.integers(0, 5))
    site.land(
        lie,
        [
            Cover("grass", tint=varied((0.62, 0.82, 0.48), (0.92, 0.92, 0.58))),
            Cover("wheat", wheat, varied((0.85, 0.74, 0.46), (1.0, 0.92, 0.66))),
            Cover("soil", soil, varied((0.7, 0.62, 0.52), (0.95, 0.85, 0.72))),
            Cover("flowers", flowers, varied((0.75, 0.72, 0.85), (1.0, 0.95, 1.0))),
            Cover("track", track, varied((0.8, 0.74, 0.62), (1.0, 0.94, 0.84))),
        ],
        fine_m=1.1,
        near_m=33,
        reach_m=260,
    )
    site.look(_FOCUS, eye=_EYE, horizon=0.44)
    _sow(site, kind, plan)
    if fence >= 0.5:
        _run_fence(site)
    _plant(site, trees, plan)
    for number, (radius, haze) in enumerate(((95, 0.22), (150, 0.4))):
        count = round(40 + 90 * trees)
        wood = tree_line(
            site.rng,
            (-150, 150),
            radius,
            8,
            (0.15, 0.27, 0.1),
            count=count,
            ground=site.ground,
            pointed=False,
            spread_m=30,
        )
        site.backdrop(f"far trees {number}", wood, haze=haze)
    tone = (0.24, 0.33, 0.16)
    site.backdrop("hills", ridge(noise, (-110, 110), 270, 16 + 7 * hills, tone, sharp=0.1), haze=0.42)
    site.backdrop("far hills", ridge(noise, (-90, 90), 480, 40 + 14 * hills, tone, sharp=0.3), haze=0.66)
    zones_about_focus(site, _FOCUS, room_m=6.5)
    site.zone("focus", 2.4, -5.4, (2.4, 3.0, 2.4))
    site.zone("path", 0.4, -9.5, (1.8, 3.0, 2.4))
    site.zone("flank", 8.5, -11.5, (3.0, 5.0, 3.0))
    site.scatter(
        Scatter("grass", 4.0, on="grass", far_m=12),
        Scatter("tall grass", 0.6, on="grass", far_m=26, clump=0.7),
        Scatter("flowers", 0.9, on="grass", far_m=22, clump=0.75),
        Scatter("dry grass", 1.0, on="wheat", near_m=3, far_m=20),
        Scatter("hay bale", 0.004, on="wheat", near_m=14, far_m=60, gap_m=8),
        Scatter("stone", 0.08, on="track", far_m=20, scale=(0.3, 0.9)),
        Scatter("pebble", 1.5, on="track", far_m=10),
        Scatter("bush", 0.012, on="grass", near_m=8, far_m=50, gap_m=2.5, clump=0.6),
    )


def _sow(site: Site, kind: int, plan: Callable[[F64, F64], F64]) -> None:
    """The plants of the near field one by one, in rows that run into the distance."""
    rng, reach = site.rng, _REACH_M[kind]
    across, along = np.meshgrid(
        np.arange(-46.0, 4.0, _ROW_M[kind]), np.arange(-8.0, reach + 2.0, _STEP_M[kind]), indexing="ij"
    )
    loose = (0.12, 0.05, 0.04, 0.03)[kind]
    across, along = across.ravel() + rng.normal(0, loose, across.size), along.ravel() + rng.normal(0, loose, along.size)
    x = np.cos(_ROW_TURN) * across - np.sin(_ROW_TURN) * along
    z = -np.sin(_ROW_TURN) * across - np.cos(_ROW_TURN) * along
    away = np.hypot(x, z - 1)
    keep = (plan(x, z) == kind) & (away > 2.4) & (away < reach) & (z < 3) & (x > 1.0 - 1.1 * (2.5 - z))
    chosen = np.flatnonzero(keep)
    chosen = chosen[np.argsort(away[chosen], kind="stable")][: _MOST[kind]]
    feet = np.stack([x, site.ground.height_at(x, z), z], axis=1)[chosen]
    if kind == _WHEAT:
        site.add("ears", tufts(rng, feet, 2, 0.82, 0.2, 0.05, (0.72, 0.6, 0.34), (1.0, 0.9, 0.62)))
    elif kind == _FLOWERS:
        site.add("plants", tufts(rng, feet, 4, 0.34, 0.75, 0.1, (0.4, 0.45, 0.3), (0.75, 0.8, 0.6)))
        site.add("blooms", tufts(rng, feet + [0, 0.16, 0], 6, 0.46, 0.6, 0.07, (0.55, 0.5, 0.7), (1.0, 0.95, 1.0)))
    elif kind == _GREENS:
        site.add("plants", tufts(rng, feet, 6, 0.34, 1.1, 0.13, (0.35, 0.5, 0.3), (0.8, 1.0, 0.6)))
    else:
        for level in (0.75, 1.15):
            lumps = feet + np.array([0, level, 0]) + rng.normal(0, 0.1, feet.shape)
            site.add("plants", tufts(rng, lumps, 5, 0.42, 2.2, 0.17, (0.4, 0.55, 0.28), (0.85, 0.95, 0.5)))
        _post_vines(site, feet)


def _post_vines(site: Site, feet: F64) -> None:
    """A stem below each eleventh lump of leaves, a post at every fourth stem."""
    sketch = Sketch((50.0, 2.0, 50.0))
    for number, (x, y, z) in enumerate(feet[::11]):
        thick, tall = (0.07, 1.75) if number % 4 == 0 else (0.05, 0.9)
        sketch.box("fence", (thick, tall, thick), (x, y - 0.05, z), bevel=0)
    site.draw(sketch)


def _run_fence(site: Site) -> None:
    """Posts and two rails at the right of the track."""
    rng = site.rng
    sketch = Sketch((4.0, 1.5, 40.0))
    zs = np.arange(-3.0, -44.0, -2.3)
    line = np.array(_TRACK)
    xs = np.interp(-zs, -line[:, 1], line[:, 0]) + 2.5
    xs[:3] += np.array([1.0, 0.5, 0.15])
    ys = site.ground.height_at(xs, zs)
    for k in range(len(zs)):
        lean = tuple(rng.uniform(-3, 3, 2))
        sketch.box("fence", (0.11, 1.25, 0.11), (xs[k], ys[k] - 0.1, zs[k]), (lean[0], 0, lean[1]), bevel=0.01)
        if k:
            for high in (0.5, 0.92):
                a, b = (xs[k - 1], ys[k - 1] + high, zs[k - 1]), (xs[k], ys[k] + high + rng.uniform(-0.04, 0.04), zs[k])
                sketch.beam("fence", a, b, 0.1, 0.05)
    site.draw(sketch)


def _plant(site: Site, trees: float, plan: Callable[[F64, F64], F64]) -> None:
    """Single broad trees in the pasture, hedges with trees where one field meets another."""
    rng, ground = site.rng, site.ground
    frame = np.array([(12.5, -17.5), (17.0, -27.0), (11.0, -33.0)]) + rng.uniform(-0.6, 0.6, (3, 2))
    places = spread(rng, (-70.0, -120.0), (75.0, -8.0), 3.4)
    here = plan(*places.T)
    edge = np.any([plan(*(places + step).T) != here for step in ((4.0, 0.0), (0.0, 4.0))], axis=0)
    places = places[edge & (from_line(places[:, 0], places[:, 1], _TRACK) > 4.0) & (np.hypot(*places.T) > 24)]
    places = out_of_sight_line(places, _EYE, _FOCUS, 5.0, beyond_m=10.0)[: round(150 * trees)]
    single = np.concatenate([frame, places[::5]])
    feet, tall = on_ground(ground, single), rng.uniform(5.0, 8.5, len(single))
    site.add("bark", trunks(rng, feet, 0.8 * tall, 0.028, lean=0.02, sides=7, flare=1.8, color=(0.75, 0.68, 0.6)))
    for some, lumps, sprays in ((slice(0, 3), 8, 26), (slice(3, None), 5, 7)):
        if len(feet[some]):
            crowns = round_crowns(
                rng, feet[some], tall[some], (0.82, 0.9, 0.5), clumps=lumps, low=0.3, wide=0.36, sprays=sprays
            )
            site.add("plants", crowns)
    hedge = on_ground(ground, np.concatenate([places[k::5] for k in range(1, 5)]) if len(places) > 5 else places[:0])
    if len(hedge):
        crowns = round_crowns(
            rng, hedge, rng.uniform(1.6, 2.6, len(hedge)), (0.7, 0.8, 0.42), clumps=2, low=0.15, wide=0.9, sprays=6
        )
        site.add("plants", crowns)
