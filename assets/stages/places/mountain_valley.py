"""A valley between mountains."""

from __future__ import annotations

import numpy as np

from assets.stages.ages import LAST_STYLE, STYLE_DOC
from assets.stages.backdrops import ridge
from assets.stages.boulders import boulders
from assets.stages.fronts import FAR_FRONT_SURFACES
from assets.stages.glaciers import glacier as glacier_tongue
from assets.stages.ground import F64
from assets.stages.hamlets import plots, settle
from assets.stages.land import Cover, Lie, from_line, pad
from assets.stages.noise import mix, smoothstep
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site
from assets.stages.stage import Scatter
from assets.stages.woods import fir_crowns, on_ground, out_of_sight_line, spread, trunks
from assets.stages.zoning import zones_about_focus, zones_on_shore, zones_on_water

_EYE = (0.0, 1.0)
_FOCUS = (5.5, -20.0)
_WATER_M = -1.5
_PATH = [(0.8, 9.0), (1.8, -4.0), (5.0, -11.0), (4.6, -19.0), (9.5, -27.0), (8.0, -42.0), (-3.0, -80.0)]
_RIVER = [
    (-14.0, 60.0),
    (-10.0, 10.0),
    (-8.0, -8.0),
    (-11.5, -20.0),
    (-6.0, -36.0),
    (-15.0, -60.0),
    (-2.0, -100.0),
    (4.0, -190.0),
]


@stage(
    "mountain_valley",
    surfaces={
        "grass": "green alpine meadow grass",
        "rock": "grey mountain rock",
        "scree": "grey gravel",
        "boulders": "grey mountain rock",
        "path": "dry soil",
        "bark": "pine bark",
        "needles": "dark green pine needles",
        "water": "clear mountain lake water",
        "ice": "pale blue glacier ice",
        **FAR_FRONT_SURFACES,
    },
    parameters={
        "lake": Parameter(1.0, 0.0, 1.0, "1 fills the middle with a lake, 0 leaves a river"),
        "walls": Parameter(34.0, 8.0, 70.0, "metres the sides of the valley rise near by"),
        "snow": Parameter(0.5, 0.0, 1.0, "how far down the peaks are white"),
        "trees": Parameter(0.6, 0.0, 1.0, "how many firs stand on the slopes"),
        "houses": Parameter(0.0, 0.0, 12.0, "how many houses of a village stand on the slope ahead"),
        "style": Parameter(7.0, 0.0, LAST_STYLE, STYLE_DOC),
        "lit": Parameter(0.15, 0.0, 1.0, "share of their windows with light in them"),
        "glacier": Parameter(0.0, 0.0, 1.0, "1 lets a glacier come down to the water, 0 none"),
    },
)
def mountain_valley(
    site: Site,
    lake: float,
    walls: float,
    snow: float,
    trees: float,
    houses: float,
    style: float,
    lit: float,
    glacier: float,
) -> None:
    """A meadow above a lake or a river, steep green sides with crags, firs, perhaps a village or the end of a glacier,
    and snowy peaks that close the valley.
    """
    noise = site.noise
    village = plots(site.rng, round(houses), (-9.0 + 27.0 * lake, 49.0))
    shore = 3.0 + 13.0 * lake

    def off_water(x: F64, z: F64) -> F64:
        wide = shore * (0.35 + 0.65 * smoothstep(-8, -40, z)) * (1 - 0.5 * lake * smoothstep(-80, -120, z))
        return np.asarray(from_line(x, z, _RIVER) - wide + 1.6 * noise.fbm(x * 0.07, z * 0.07, 3))

    def bare(x: F64, z: F64) -> F64:
        off = np.abs(x + 0.1 * z - 4 + 9 * np.sin(z * 0.022)) + 5 * noise.fbm(x * 0.03, z * 0.03, 2)
        side = smoothstep(18, 95, off) ** 1.25
        crag = noise.ridged(x * 0.028, z * 0.028, 5) - 0.35
        y = (
            walls * side * (1 + 0.7 * crag)
            + 0.9 * noise.fbm(x * 0.05, z * 0.05, 3)
            + 0.09 * noise.fbm(x * 0.4, z * 0.4, 3)
        )
        w = off_water(x, z)
        y = np.minimum(y, np.where(w < 0, _WATER_M + 0.22 * w, _WATER_M + 0.24 * w + 0.012 * np.clip(w, 0, 60) ** 2))
        return np.asarray(y)

    levels = np.clip(bare(*village[:, :2].T), 0.6 + village[:, 2], 16.0) if len(village) else np.zeros(0)

    def height(x: F64, z: F64) -> F64:
        y = bare(x, z)
        for (px, pz, _), level in zip(village, levels, strict=True):
            y = mix(y, level, np.maximum(pad(x, z, (px, pz), 5.0), pad(x, z, (1.1 * px, 1.1 * pz), 5.0)))
        y = mix(y, 0.0, pad(x, z, (1.0, -2.0), 8.0))
        y = mix(y, 0.35, pad(x, z, _FOCUS, 5.2))
        return np.asarray(np.maximum(y, _WATER_M - 5))

    def rock(lie: Lie) -> F64:
        rag = noise.fbm(lie.x * 0.12, lie.z * 0.12, 4)
        high = smoothstep(0.5 * walls, 0.95 * walls, lie.y + 0.3 * walls * rag)
        return np.asarray(np.maximum(smoothstep(0.75, 1.0, lie.slope + 0.35 * rag), 0.9 * high))

    def scree(lie: Lie) -> F64:
        w, rag = off_water(lie.x, lie.z), noise.fbm(lie.x * 0.4, lie.z * 0.4, 3)
        return np.asarray(smoothstep(1.9, 0.9, w + 0.9 * rag) * smoothstep(0.4, 0.1, lie.y))

    def trodden(lie: Lie) -> F64:
        rag = 0.35 * noise.fbm(lie.x * 0.5, lie.z * 0.5, 2)
        return np.asarray(0.9 * smoothstep(0.8, 0.35, from_line(lie.x, lie.z, _PATH) + rag))

    def grass_tint(lie: Lie) -> F64:
        broad, fine = noise.fbm(lie.x * 0.04, lie.z * 0.04, 3), noise.fbm(lie.x * 0.4, lie.z * 0.4, 3)
        dry = smoothstep(-0.3, 0.5, broad + 0.4 * fine)[..., None]
        return np.asarray(mix([0.6, 0.82, 0.5], [0.95, 0.9, 0.58], dry) * (0.88 + 0.14 * fine[..., None]))

    def rock_tint(lie: Lie) -> F64:
        tone = 0.72 + 0.3 * noise.ridged(lie.x * 0.08, lie.z * 0.08, 3)
        return np.asarray(tone[..., None] * np.array([0.95, 0.93, 0.9]))

    def scree_tint(lie: Lie) -> F64:
        return np.asarray(mix([0.5, 0.5, 0.48], [0.9, 0.88, 0.84], smoothstep(0.0, 0.6, lie.y - _WATER_M)[..., None]))

    site.land(
        height,
        [
            Cover("grass", tint=grass_tint),
            Cover("scree", scree, scree_tint),
            Cover("path", trodden, (0.85, 0.8, 0.7)),
            Cover("rock", rock, rock_tint, steep=True),
        ],
        middle=(0.0, -18.0),
        fine_m=1.0,
        near_m=30,
        reach_m=190,
        keep_above=_WATER_M - 4,
    )
    site.sea(
        "water", _WATER_M, middle=(-10, -30), reach_m=190, shallow=(0.2, 0.42, 0.4), deep=(0.04, 0.2, 0.26), clear_m=3.0
    )
    site.look(_FOCUS, eye=_EYE, horizon=0.38)
    _plant(site, trees, walls, village)
    if len(village):
        settle(site, village, round(style), lit, _EYE)
    if glacier >= 0.5:
        site.add("ice", glacier_tongue(noise, (-14.0, -92.0), 74.0, 300.0, 30.0 + 0.7 * walls))
    _lay_boulders(site)
    white = (0.9, 0.93, 0.98) if snow > 0.02 else None
    peaks = ((-95, 20, 230, 70 + walls, 0.3), (-30, 95, 300, 90 + walls, 0.42), (-60, 60, 560, 235, 0.6))
    for number, (start, stop, radius, tall, haze) in enumerate(peaks):
        tone = (0.2, 0.24, 0.19) if number < 2 else (0.3, 0.32, 0.36)
        far = ridge(
            noise, (start, stop), radius, tall * (0.75 + 0.5 * snow) if number == 2 else tall, tone,
            depth_m=170, base_m=-4, sharp=0.85, tops=white if number or snow > 0.6 else None,
        )  # fmt: skip
        site.backdrop(f"peaks {number}", far, haze=haze)
    site.backdrop(
        "behind", ridge(noise, (95, 265), 230, 70 + walls, (0.2, 0.25, 0.18), sharp=0.7, columns=60), haze=0.4
    )
    zones_about_focus(site, _FOCUS, room_m=6.0)
    site.zone("focus", 2.1, -5.2, (2.4, 3.0, 2.4))
    site.zone("path", 4.4, -11.0, (1.5, 3.0, 2.0))
    zones_on_water(site, depth_m=0.6)
    zones_on_shore(site)
    site.scatter(
        Scatter("grass", 4.0, on="grass", far_m=11),
        Scatter("grass", 0.8, on="grass", near_m=11, far_m=32, clump=0.5),
        Scatter("flowers", 1.2, on="grass", far_m=22, clump=0.75),
        Scatter("stone", 0.1, on="grass", far_m=26, gap_m=0.8, scale=(0.4, 1.8)),
        Scatter("stone", 0.8, on="scree", far_m=30, scale=(0.3, 1.3)),
        Scatter("boulder", 0.012, on="grass", near_m=6, far_m=60, gap_m=3, scale=(0.5, 1.8)),
        Scatter("bush", 0.02, on="grass", near_m=8, far_m=50, gap_m=2, clump=0.5),
        Scatter("young pine", 0.012, on="grass", near_m=10, far_m=50, gap_m=3, clump=0.5),
        Scatter("reeds", 0.15, on="scree", near_m=5, far_m=30, clump=0.8, low_m=-0.2, high_m=0.3),
    )


def _plant(site: Site, trees: float, walls: float, village: F64) -> None:
    """Firs in flocks on the gentler slopes, two of them near the right edge of the picture; none before a village."""
    rng, noise = site.rng, site.noise
    places = spread(rng, (-75.0, -120.0), (80.0, 12.0), 6.2)
    x, z = places.T
    y = site.ground.height_at(x, z)
    flock = noise.fbm(x * 0.035 + 5, z * 0.035, 3) + 0.35 * smoothstep(1, 0.4 * walls, y)
    keep = (y > 0.5) & (y < 0.75 * walls) & (z < -4) & (flock > 0.4 - 1.0 * trees) & (np.hypot(x, z) > 13)
    keep &= (from_line(x, z, _PATH) > 2.5) & (site.ground.slope_at(x, z) < 1.2) & (trees > 0.02)
    places = out_of_sight_line(places[keep], _EYE, _FOCUS, 5.5, beyond_m=8.0)
    near = np.array([(10.4, -14.5), (12.8, -17.5), (9.8, -24.5)]) + rng.uniform(-0.5, 0.5, (3, 2))
    if len(village):
        far = np.hypot(*places.T) > np.hypot(*village[:, :2].T).max() + 3.0
        places, near = places[far | (places[:, 0] < -16.0)], near[:0]
    elif trees <= 0.02:
        near = near[:0]
    away = np.hypot(places[:, 0], places[:, 1])
    order = np.argsort(away, kind="stable")
    order = np.concatenate([order[:12], rng.permutation(order[12:])[: round((110 if len(village) else 165) * trees)]])
    places = np.concatenate([near, places[order]])
    feet, tall = on_ground(site.ground, places), rng.uniform(5.5, 11.0, len(places))
    for part, tiers, points in ((slice(0, 14), 9, 7), (slice(14, None), 5, 4)):
        if len(feet[part]):
            site.add("bark", trunks(rng, feet[part], tall[part], 0.017, lean=0.0, sides=5, color=(0.8, 0.7, 0.6)))
            site.add(
                "needles",
                fir_crowns(
                    rng, feet[part], tall[part], (0.62, 0.74, 0.52), tiers=tiers, points=points, bare=0.1, wide=0.2
                ),
            )


def _lay_boulders(site: Site) -> None:
    """Fallen blocks: at the left edge of the picture, along the shore, below the crags."""
    rng = site.rng
    hubs = np.array([(-2.9, -6.6), (-5.0, -15.0), (11.5, -20.5), (1.0, -31.0)])
    places = (hubs[:, None] + rng.normal(0, 1.0, (len(hubs), 4, 2))).reshape(-1, 2)
    places = out_of_sight_line(places, _EYE, _FOCUS, 3.0)
    size = rng.uniform(0.2, 0.75, (len(places), 1)) * np.array([1.2, 0.85, 1.0])
    size[np.hypot(*places.T) < 9] *= 0.6
    site.add(
        "boulders", boulders(rng, on_ground(site.ground, places, 0.05), size, (0.85, 0.84, 0.8), level=1, rough=0.3)
    )
