"""A canyon."""

from __future__ import annotations

import numpy as np

from assets.stages.backdrops import ridge
from assets.stages.boulders import boulders
from assets.stages.ground import F64
from assets.stages.land import Cover, Lie, from_line, pad
from assets.stages.mesas import mesa, strata, terraced
from assets.stages.noise import mix, smoothstep
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site
from assets.stages.stage import Scatter
from assets.stages.woods import on_ground, out_of_sight_line
from assets.stages.zoning import zones_about_focus, zones_on_shore, zones_on_water

_EYE = (0.0, 1.0)
_FOCUS = (4.0, -19.0)
_WATER_M = -0.8
_BED = [
    (-9.0, 60.0),
    (-7.0, 8.0),
    (-6.0, -8.0),
    (-7.5, -20.0),
    (0.0, -38.0),
    (10.0, -52.0),
    (2.0, -80.0),
    (-12.0, -120.0),
    (0.0, -180.0),
]
_PATH = [(1.4, 9.0), (1.0, -3.0), (0.4, -9.0), (3.0, -17.0), (5.5, -27.0), (12.0, -38.0)]


@stage(
    "canyon",
    surfaces={
        "sand": "desert sand",
        "rock": "layered sandstone",
        "scree": "gravel and stone",
        "boulders": "weathered sandstone",
        "river": "muddy green river water",
    },
    parameters={
        "walls": Parameter(26.0, 6.0, 60.0, "metres the walls rise"),
        "width": Parameter(17.0, 11.0, 40.0, "metres from the middle of the floor to the foot of a wall"),
        "river": Parameter(1.0, 0.0, 1.0, "1 lets a river run along the floor, 0 leaves a dry bed"),
        "red": Parameter(0.7, 0.0, 1.0, "0 for pale limestone, 1 for red sandstone"),
    },
)
def canyon(site: Site, walls: float, width: float, river: float, red: float) -> None:
    """A canyon: stepped walls of layered rock to both sides, a river on its floor, mesas where it opens."""
    noise, wet = site.noise, river >= 0.5

    def off_wall(x: F64, z: F64) -> F64:
        """Metres into the rock."""
        middle = -0.5 + 7.0 * np.sin(z * 0.026 + 0.5) * smoothstep(-14, -50, z)
        crook = 3.2 * noise.fbm(x * 0.04, z * 0.04, 3) + 2.6 * (noise.ridged(x * 0.06 + 3, z * 0.06, 3) - 0.45)
        return np.asarray(
            np.abs(x - middle) - width + crook - 3.0 * smoothstep(2, 12, np.abs(x)) * smoothstep(-6, -24, z)
        )

    def height(x: F64, z: F64) -> F64:
        s = off_wall(x, z)
        talus = 0.16 * walls * smoothstep(-4.5, 1.0, s) ** 1.6
        cliff = 0.84 * walls * smoothstep(0.0, 4.0 + 0.24 * walls, s) ** 0.8
        step = np.maximum(2.0, 0.17 * walls) * (1 + 0.15 * noise.fbm(x * 0.01, z * 0.01, 2))
        y = talus + terraced(cliff + 0.5 * noise.fbm(x * 0.08, z * 0.08, 2) * (cliff > 0), step, 0.92)
        y = y + 0.5 * noise.fbm(x * 0.06, z * 0.06, 3) + 0.07 * noise.fbm(x * 0.5, z * 0.5, 2)
        w = from_line(x, z, _BED) - 2.6 + 0.8 * noise.fbm(x * 0.15, z * 0.15, 2)
        if wet:
            y = np.minimum(y, np.where(w < 0, _WATER_M + 0.3 * w, _WATER_M + 0.32 * w + 0.02 * w**2))
        y = mix(y, 0.0, pad(x, z, (1.0, -1.0), 6.5))
        y = mix(y, 0.1, pad(x, z, _FOCUS, 5.0))
        return np.asarray(np.maximum(y, _WATER_M - 1.6))

    def rock(lie: Lie) -> F64:
        rag = noise.fbm(lie.x * 0.3, lie.z * 0.3, 3)
        return np.asarray(smoothstep(0.55, 0.85, lie.slope + 0.25 * rag) * smoothstep(0.2, 0.8, lie.y))

    def rock_tint(lie: Lie) -> F64:
        bed = strata(noise, lie.x, lie.y, lie.z, 0.085 * walls)[..., None]
        streak = (0.86 + 0.2 * noise.ridged(lie.x * 0.25, lie.z * 0.25, 2))[..., None]
        pale, deep = mix([1.0, 0.97, 0.9], [1.0, 0.72, 0.5], red), mix([0.58, 0.54, 0.48], [0.62, 0.3, 0.22], red)
        return np.asarray(mix(deep, pale, bed) * streak)

    def scree(lie: Lie) -> F64:
        rag = noise.fbm(lie.x * 0.4, lie.z * 0.4, 3)
        bank = smoothstep(4.2, 2.8, from_line(lie.x, lie.z, _BED) + 0.8 * rag)
        return np.asarray(np.maximum(0.9 * bank, 0.8 * smoothstep(-4.0, -1.0, off_wall(lie.x, lie.z) + 1.5 * rag)))

    def scree_tint(lie: Lie) -> F64:
        wet_share = smoothstep(0.25, 0.0, lie.y - _WATER_M)[..., None] * wet
        return np.asarray(mix(mix([1.0, 0.95, 0.88], [1.0, 0.74, 0.56], red), [0.5, 0.42, 0.35], wet_share))

    def sand_tint(lie: Lie) -> F64:
        broad, fine = noise.fbm(lie.x * 0.07, lie.z * 0.07, 3), noise.fbm(lie.x * 0.5, lie.z * 0.5, 2)
        trodden = smoothstep(1.0, 0.4, from_line(lie.x, lie.z, _PATH) + 0.3 * fine)
        tone = (0.88 + 0.1 * broad + 0.05 * fine + 0.08 * trodden)[..., None]
        return np.asarray(mix([1.0, 0.95, 0.84], [1.0, 0.66, 0.46], red) * tone)

    site.land(
        height,
        [Cover("sand", tint=sand_tint), Cover("scree", scree, scree_tint), Cover("rock", rock, rock_tint, steep=True)],
        middle=(0.0, -20.0),
        fine_m=0.9,
        near_m=34,
        reach_m=190,
    )
    if wet:
        site.sea(
            "river",
            _WATER_M,
            middle=(-5, -22),
            reach_m=160,
            shallow=(0.28, 0.36, 0.26),
            deep=(0.1, 0.24, 0.2),
            clear_m=1.4,
        )
    site.look(_FOCUS, eye=_EYE, horizon=0.34, fov_deg=42.0)
    _lay_boulders(site, width, red)
    stone = tuple(mix([0.5, 0.45, 0.38], [0.52, 0.26, 0.17], red).tolist())
    for number, (turn, away, share) in enumerate(((-9, 300, 0.3), (7, 420, 0.36), (-22, 520, 0.4), (22, 340, 0.3))):
        butte = mesa(site.rng, noise, turn, away, 0.1 * away, 0.1 * away + 0.8 * walls, stone, base_m=-3)
        site.backdrop(f"mesa {number % 2}", butte, haze=share + 0.08)
    rim = ridge(noise, (0, 360), 250, 1.15 * walls, stone, depth_m=120, sharp=0.25, columns=130)
    site.backdrop("rim", rim, haze=0.32)
    site.backdrop("plateau", ridge(noise, (-70, 70), 640, 2.0 * walls + 30, stone, sharp=0.2), haze=0.62)
    zones_about_focus(site, _FOCUS, room_m=6.0)
    site.zone("focus", 1.9, -5.0, (2.4, 3.0, 2.4))
    site.zone("path", 0.5, -9.5, (1.5, 3.0, 2.0))
    site.zone("flank", 6.5, -10.5, (2.6, 5.0, 2.6))
    if wet:
        zones_on_water(site, depth_m=0.4)
        zones_on_shore(site)
    site.scatter(
        Scatter("red boulder", 0.03, on="scree", near_m=5, far_m=60, gap_m=2.0, scale=(0.4, 1.8), clump=0.4),
        Scatter("stone", 0.5, on="scree", far_m=26, scale=(0.3, 1.5)),
        Scatter("stone", 0.08, on="sand", far_m=24, gap_m=0.7, scale=(0.3, 1.4)),
        Scatter("pebble", 0.8, on="sand", far_m=10, clump=0.5),
        Scatter("dry grass", 0.3, on="sand", far_m=30, clump=0.75),
        Scatter("bush", 0.03, on="sand", near_m=6, far_m=45, gap_m=2, clump=0.6, scale=(0.5, 1.0)),
        Scatter("cactus", 0.012, on="sand", near_m=6, far_m=45, gap_m=4),
        Scatter("bones", 0.003, on="sand", near_m=4, far_m=20, gap_m=6),
    )


def _lay_boulders(site: Site, width: float, red: float) -> None:
    """Blocks that fell from the walls, one group at the left edge of the picture."""
    rng = site.rng
    hubs = np.array(
        [(-3.2, -6.6), (9.0, -13.5), (0.6 * width, -24.0), (-0.6 * width, -26.0), (-1.0, -29.0), (6.0, -33.0)]
    )
    places = (hubs[:, None] + rng.normal(0, 1.2, (len(hubs), 4, 2))).reshape(-1, 2)
    places = out_of_sight_line(places, _EYE, _FOCUS, 3.4)
    size = rng.uniform(0.25, 1.25, (len(places), 1)) * np.array([1.15, 0.9, 1.0])
    size[np.hypot(*places.T) < 9.5] *= 0.55
    tone = tuple(mix([0.95, 0.9, 0.8], [1.0, 0.62, 0.42], red).tolist())
    site.add("boulders", boulders(rng, on_ground(site.ground, places, 0.0), size, tone, level=1, rough=0.3))
