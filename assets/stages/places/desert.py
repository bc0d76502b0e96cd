"""A desert."""

from __future__ import annotations

import numpy as np

from assets.stages.backdrops import ridge
from assets.stages.boulders import boulders
from assets.stages.dunes import dune_height, ripples
from assets.stages.ground import F64
from assets.stages.land import Cover, Lie, pad
from assets.stages.mesas import mesa, strata
from assets.stages.noise import mix, smoothstep
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site
from assets.stages.stage import Scatter
from assets.stages.woods import on_ground, out_of_sight_line
from assets.stages.zoning import zones_about_focus

_EYE = (0.0, 1.0)
_FOCUS = (5.0, -18.0)


@stage(
    "desert",
    surfaces={
        "sand": "desert sand",
        "hard": "cracked dry soil",
        "rock": "weathered sandstone",
        "boulders": "weathered sandstone",
    },
    parameters={
        "dunes": Parameter(5.5, 0.0, 10.0, "metres the dunes are high; 0 is a plain"),
        "rock": Parameter(0.4, 0.0, 1.0, "0 nothing but sand, 1 boulders, bare ground and table mountains"),
        "red": Parameter(0.3, 0.0, 1.0, "0 pale sand, 1 red"),
    },
)
def desert(site: Site, dunes: float, rock: float, red: float) -> None:
    """Dunes with sharp crests, wind ripples, a hard pan between them, table mountains far away."""
    noise = site.noise
    bare = float(rock * (1 - 0.55 * smoothstep(2, 8, dunes)))

    def height(x: F64, z: F64) -> F64:
        y = dune_height(noise, x, z, dunes)
        low = smoothstep(14.0, 7.0, np.hypot((x - 1.5) * 0.9, (z + 8.0) * 0.72) + 2.0 * noise.fbm(x * 0.1, z * 0.1, 2))
        y = mix(y, 0.05 * noise.fbm(x * 0.25, z * 0.25, 2), low)
        y = mix(y, 0.0, pad(x, z, (0.0, -1.0), 7.0))
        return np.asarray(mix(y, 0.05, pad(x, z, _FOCUS, 5.2)))

    def sand_tint(lie: Lie) -> F64:
        broad, fine = noise.fbm(lie.x * 0.05, lie.z * 0.05, 3), noise.fbm(lie.x * 0.5, lie.z * 0.5, 2)
        tone = 0.92 + 0.07 * broad + 0.03 * fine + 0.03 * ripples(noise, lie.x, lie.z)
        return np.asarray(mix([1.0, 0.94, 0.82], [1.0, 0.66, 0.42], red) * tone[..., None])

    def hard(lie: Lie) -> F64:
        rag = noise.fbm(lie.x * 0.13 + 4, lie.z * 0.13, 4)
        low = smoothstep(0.5, 0.05, lie.y)
        return np.asarray(
            0.92 * low * smoothstep(0.25 - 0.75 * bare, 0.6 - 0.75 * bare, rag) * smoothstep(0.0, 0.15, rock)
        )

    def stony(lie: Lie) -> F64:
        rag = noise.fbm(lie.x * 0.12, lie.z * 0.12, 4)
        return np.asarray(smoothstep(0.62, 0.9, lie.slope + 0.4 * rag + 0.3 * bare) * smoothstep(0.35, 0.7, bare))

    def rock_tint(lie: Lie) -> F64:
        return np.asarray(mix([0.75, 0.56, 0.42], [1.0, 0.78, 0.6], strata(noise, lie.x, lie.y, lie.z)[..., None]))

    site.land(
        height,
        [
            Cover("sand", tint=sand_tint),
            Cover("hard", hard, (0.85, 0.72, 0.56)),
            Cover("rock", stony, rock_tint, steep=True),
        ],
        middle=(0.0, -20.0),
        fine_m=0.95,
        near_m=32,
        reach_m=260,
    )
    site.look(_FOCUS, eye=_EYE, horizon=0.42)
    _lay_rocks(site, rock)
    _draw_far(site, dunes, rock, red)
    zones_about_focus(site, _FOCUS, room_m=6.5)
    site.zone("focus", 2.0, -5.2, (2.4, 3.0, 2.4))
    site.zone("path", 1.2, -9.5, (1.6, 3.0, 2.2))
    site.zone("flank", -5.5, -12.0, (3.0, 5.0, 3.0))
    site.scatter(
        Scatter("stone", 0.06 + 0.25 * rock, on="sand", far_m=24, gap_m=0.6, scale=(0.3, 1.5), clump=0.6),
        Scatter("pebble", 1.2, on="hard", far_m=11, clump=0.5),
        Scatter("red boulder", 0.004 + 0.02 * rock, near_m=6, far_m=60, gap_m=3, scale=(0.4, 1.8), clump=0.5),
        Scatter("dry grass", 0.12, far_m=30, clump=0.8, slope=0.4),
        Scatter("cactus", 0.012 * (0.3 + rock), near_m=6, far_m=45, gap_m=4, slope=0.4),
        Scatter("bones", 0.004, near_m=4, far_m=20, gap_m=6),
    )


def _lay_rocks(site: Site, rock: float) -> None:
    """Wind-worn boulders half in the sand, a group of them at the left edge of the picture."""
    rng = site.rng
    hubs = np.array([(-3.1, -6.8), (10.5, -15.5), (-8.5, -17.0), (0.5, -29.0), (14.0, -30.0)])[: 1 + round(4 * rock)]
    places = (hubs[:, None] + rng.normal(0, 1.1, (len(hubs), 5, 2))).reshape(-1, 2)
    places = out_of_sight_line(places, _EYE, _FOCUS, 3.4)
    size = rng.uniform(0.2, 0.7 + 0.7 * rock, (len(places), 1)) * np.array([1.25, 0.8, 1.0])
    size[np.hypot(*places.T) < 9] *= 0.6
    site.add("boulders", boulders(rng, on_ground(site.ground, places, 0.05), size, (1.0, 0.8, 0.62), rough=0.3))


def _draw_far(site: Site, dunes: float, rock: float, red: float) -> None:
    noise, rng = site.noise, site.rng
    sand = tuple(mix([0.74, 0.6, 0.4], [0.72, 0.42, 0.24], red).tolist())
    tall = 6 + 3.2 * dunes
    site.backdrop("dunes 0", ridge(noise, (0, 360), 210, tall, sand, depth_m=110, sharp=0.45, columns=160), haze=0.2)
    site.backdrop(
        "dunes 1", ridge(noise, (0, 360), 380, 1.7 * tall, sand, depth_m=160, sharp=0.4, columns=140), haze=0.42
    )
    stone = tuple(mix([0.5, 0.36, 0.25], [0.5, 0.24, 0.15], red).tolist())
    count = round(9 * rock)
    for number in range(count):
        turn = -58 + 116 * (number + 0.5) / count + rng.uniform(-5, 5)
        far = rng.uniform(260, 560)
        butte = mesa(
            rng, noise, turn, far, far * rng.uniform(0.035, 0.11), far * rng.uniform(0.1, 0.17), stone, base_m=-3
        )
        site.backdrop(f"mesa {number % 2}", butte, haze=0.34 if number % 2 else 0.46)
    site.backdrop("mountains", ridge(noise, (-75, 75), 760, 70 + 60 * rock, stone, depth_m=160, sharp=0.8), haze=0.72)
