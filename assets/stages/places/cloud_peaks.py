"""A mountain top above a sea of clouds."""

from __future__ import annotations

import numpy as np

from assets.shapes.organic import tubes, unit
from assets.stages.backdrops import ridge
from assets.stages.boulders import boulders
from assets.stages.ground import F64
from assets.stages.land import Cover, Lie, pad
from assets.stages.mesh import box_mapped, piece
from assets.stages.noise import mix, smoothstep
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site
from assets.stages.stage import Scatter
from assets.stages.woods import on_ground, round_crowns
from assets.stages.zoning import zones_about_focus

_FOCUS = (3.2, -9.5)
_CLOUDS_M = -9.0
_PEAKS = (
    ((-44.0, -17.0), 66.0, 34.0, (0.3, 0.31, 0.25), 0.08),
    ((21.0, 46.0), 84.0, 44.0, (0.3, 0.31, 0.25), 0.12),
    ((-8.0, 6.0), 150.0, 44.0, (0.28, 0.31, 0.3), 0.3),
    ((9.0, 30.0), 230.0, 84.0, (0.28, 0.33, 0.36), 0.46),
    ((-34.0, -12.0), 280.0, 88.0, (0.28, 0.33, 0.38), 0.54),
    ((-26.0, 24.0), 520.0, 120.0, (0.32, 0.37, 0.45), 0.74),
)
"""Bearings, distance, height, tone and haze of the crags that stand out of the clouds."""


@stage(
    "cloud_peaks",
    surfaces={
        "cloud": "soft white cloud",
        "granite": "pale weathered granite",
        "turf": "short mountain grass",
        "rock": "pale weathered granite",
        "bark": "pine bark",
        "needles": "dark green pine needles",
    },
    parameters={"peaks": Parameter(6.0, 2.0, 6.0, "how many crags stand out of the clouds")},
)
def cloud_peaks(site: Site, peaks: float) -> None:
    """A granite top with bent pines; the land falls off into a sea of clouds, and crag behind crag stands out of it."""
    noise = site.noise

    def out(x: F64, z: F64) -> F64:
        """Metres beyond the edge of the top."""
        rag = 2.0 * noise.fbm(x * 0.12, z * 0.12, 3)
        return np.asarray(np.hypot((x - 0.5) / 1.1, (z + 2.5) / 1.05) - 9.6 + 0.7 * rag)

    def height(x: F64, z: F64) -> F64:
        gone = out(x, z)
        puffs = 1.7 * noise.fbm(x * 0.05, z * 0.05, 3) + 0.5 * noise.fbm(x * 0.2, z * 0.2, 2)
        cloud = _CLOUDS_M + puffs * smoothstep(3.0, 14.0, gone)
        top = 0.7 * noise.fbm(x * 0.12, z * 0.12, 3) + 0.08 * noise.fbm(x * 0.7, z * 0.7, 2)
        top = mix(top, 0.0, pad(x, z, (0.5, -1.5), 7.0))
        top = top - 1.9 * smoothstep(-5.0, -13.0, z)
        top = mix(top, -0.75, pad(x, z, _FOCUS, 3.2))
        return np.asarray(mix(top, cloud, smoothstep(0.0, 5.0, gone)))

    def clouded(lie: Lie) -> F64:
        return np.asarray(smoothstep(2.6, 4.4, out(lie.x, lie.z)))

    def grassy(lie: Lie) -> F64:
        rag = noise.fbm(lie.x * 0.22, lie.z * 0.22, 4)
        return np.asarray(0.85 * smoothstep(0.05, 0.4, rag) * smoothstep(0.8, 0.4, lie.slope))

    site.land(
        height,
        [
            Cover("granite", tint=(0.95, 0.92, 0.88)),
            Cover("turf", grassy, (0.85, 0.88, 0.6)),
            Cover("cloud", clouded),
        ],
        middle=(0.0, -10.0),
        fine_m=0.8,
        near_m=28,
        reach_m=260,
    )
    for number, (span, radius, tall, tone, haze) in enumerate(_PEAKS[: round(peaks)]):
        crag = ridge(noise, span, radius, tall, tone, depth_m=0.42 * radius, base_m=_CLOUDS_M - 3, sharp=1.0)
        site.backdrop(f"crag {number}", crag, haze=haze)
    for number, (radius, tall) in enumerate(((120.0, 5.0), (210.0, 9.0), (380.0, 22.0))):
        bank = ridge(noise, (-180, 180), radius, tall, (0.97, 0.97, 0.99), depth_m=70, base_m=_CLOUDS_M - 2, sharp=0.05)
        site.backdrop(f"clouds {number}", bank, haze=0.1 + 0.12 * number)
    site.scenic = True
    site.look(_FOCUS, horizon=0.56, fov_deg=46.0, third=0.9)
    _pines(site)
    _stones(site)
    zones_about_focus(site, _FOCUS, room_m=4.0)
    site.zone("focus", 1.8, -5.2, (2.4, 3.0, 2.4))
    for x, z in ((-3.0, -5.6), (-2.6, -8.4), (5.6, -6.0), (0.2, -9.4)):
        site.zone("flank", x, z, (2.0, 4.0, 2.0))
    site.zone("path", 0.5, -7.0, (1.6, 3.0, 2.0))
    site.scatter(
        Scatter("dry grass", 1.6, on="turf", far_m=14, clump=0.6),
        Scatter("stone", 0.15, on="granite", far_m=16, gap_m=0.6, scale=(0.4, 1.6), low_m=-1.0),
        Scatter("bush", 0.03, on="turf", near_m=6, far_m=18, gap_m=2, clump=0.5),
    )


def _pines(site: Site) -> None:
    """Bent pines at the edges that lean over the valley, their needles in level pads."""
    rng = site.rng
    places = np.array([(-4.6, -7.2), (-6.6, -9.6), (8.0, -7.6), (6.6, -11.6), (-8.4, -6.0), (9.6, -4.4)])
    feet, t = on_ground(site.ground, places), np.linspace(0, 1, 9)
    pads, sizes = [], []
    for foot in feet:
        tall = float(rng.uniform(3.8, 6.0))
        aside = np.array([foot[0] - 1.0, 0.0, foot[2] + 5.0])
        way = unit(aside + rng.normal(0, 1.0, 3) * [1, 0, 1])
        line = foot + tall * (t[:, None] * [0, 1.0, 0] + (0.42 * t**2 + 0.1 * np.sin(5 * t))[:, None] * way)
        site.add("bark", box_mapped(piece(tubes(line[None], (0.042 * tall * (1 - 0.7 * t))[None], 8))))
        for share in (4, 5, 6, 7, 8):
            for turn in rng.uniform(0, 2 * np.pi, 3):
                reach = tall * (0.36 - 0.03 * share) * float(rng.uniform(0.5, 1.1))
                end = line[share] + reach * np.array([np.cos(turn), 0.12, np.sin(turn)])
                arm = np.linspace(line[share], end, 3)
                site.add(
                    "bark", box_mapped(piece(tubes(arm[None], (0.012 * tall * np.array([1.0, 0.7, 0.4]))[None], 5)))
                )
                pads.append(end - [0, 0.1 * tall, 0])
                sizes.append(0.3 * tall)
    crowns = round_crowns(
        rng, np.array(pads), np.array(sizes), (0.62, 0.74, 0.5), clumps=2, low=0.3, wide=0.8, sprays=22
    )
    site.add("needles", crowns)


def _stones(site: Site) -> None:
    rng = site.rng
    hubs = np.array([(-3.2, -7.6), (6.6, -7.2), (-6.2, -8.4), (5.4, -12.2), (-1.0, -11.6)])
    places = (hubs[:, None] + rng.normal(0, 0.9, (len(hubs), 4, 2))).reshape(-1, 2)
    size = rng.uniform(0.2, 0.6, (len(places), 1)) * np.array([1.2, 1.0, 1.0])
    site.add("rock", boulders(rng, on_ground(site.ground, places, 0.1), size, (0.9, 0.88, 0.84), level=1, rough=0.35))
