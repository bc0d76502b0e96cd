"""The surface of a moon or a planet."""

from __future__ import annotations

import numpy as np

from assets.stages.backdrops import ridge
from assets.stages.fences import lay_boulders
from assets.stages.heavens import drifting_rocks, globe, planet_ring, stars
from assets.stages.land import Cover, Lie, pad
from assets.stages.noise import mix, smoothstep
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site
from assets.stages.stage import Scatter
from assets.stages.zoning import zones_about_focus

_FOCUS = (4.0, -18.0)
_HUES = ((0.72, 0.72, 0.74), (1.0, 0.56, 0.34), (0.78, 0.62, 0.98), (0.7, 0.92, 1.0))


@stage(
    "planet_surface",
    surfaces={"dust": "fine grey dust", "rock": "dark grey rock", "boulders": "weathered grey rock"},
    parameters={
        "hue": Parameter(0.0, 0.0, 3.0, "0 grey as the moon, 1 red as Mars, 2 violet, 3 ice blue"),
        "craters": Parameter(10.0, 0.0, 24.0, "how many craters lie about"),
        "crags": Parameter(70.0, 5.0, 200.0, "metres the mountains rise"),
        "spires": Parameter(0.3, 0.0, 1.0, "how many tall needles of rock stand about"),
        "planet": Parameter(1.0, 0.0, 1.0, "1 hangs a great planet into the sky, 0 none"),
        "starry": Parameter(1.0, 0.0, 1.0, "how many stars are seen: 0 under a bright sky"),
    },
)
def planet_surface(
    site: Site, hue: float, craters: float, crags: float, spires: float, planet: float, starry: float
) -> None:
    """A dusty plain with craters, boulders and needles of rock, crags around it, a planet in the sky."""
    noise, rng = site.noise, site.rng
    color = np.asarray(_HUES[round(hue)])
    holes = [(-7.5, -15.0, 3.6), (11.0, -31.0, 6.0), (-18.0, -34.0, 9.0)]
    while len(holes) < max(3, round(craters)):
        turn, away = rng.uniform(-1.0, 1.0), rng.uniform(13, 75)
        x, z = float(away * np.sin(turn)), float(-away * np.cos(turn))
        if np.hypot(x - _FOCUS[0], z - _FOCUS[1]) > 9:
            holes.append((x, z, float(rng.uniform(1.2, 3.2) * (0.6 + away / 40))))
    holes = holes[: round(craters)]

    def height(x: np.ndarray, z: np.ndarray) -> np.ndarray:
        out = np.hypot(x, z + 10)
        y = 1.6 * noise.fbm(x * 0.03, z * 0.03, 3) * smoothstep(8, 25, out) + 0.12 * noise.fbm(x * 0.3, z * 0.3, 3)
        y = y + 9 * smoothstep(50, 130, out) * noise.ridged(x * 0.02, z * 0.02, 4)
        y = mix(y, 0.0, np.maximum(pad(x, z, (0, -1), 7.5), pad(x, z, _FOCUS, 5.0)))
        for px, pz, r in holes:
            d = np.hypot(x - px, z - pz) / r * (1 + 0.1 * noise.fbm(x * 0.4, z * 0.4, 2))
            bowl = -0.34 * r * (1 - np.clip(d, 0, 1) ** 2)
            rim = 0.16 * r * np.exp(-(((d - 1.05) / 0.22) ** 2))
            y = y + np.where(d < 1, bowl, 0) + rim
        return np.asarray(y)

    def tint(lie: Lie) -> np.ndarray:
        shade = 0.78 + 0.16 * noise.fbm(lie.x * 0.06, lie.z * 0.06, 4) + 0.1 * noise.fbm(lie.x * 0.6, lie.z * 0.6, 2)
        return np.asarray(np.clip(shade, 0.4, 1)[..., None] * color)

    def bare(lie: Lie) -> np.ndarray:
        return np.asarray(smoothstep(0.42, 0.75, lie.slope + 0.25 * noise.fbm(lie.x * 0.3, lie.z * 0.3, 3)))

    def dark(lie: Lie) -> np.ndarray:
        return np.asarray(tint(lie) * 0.75)

    site.land(
        height,
        [Cover("dust", tint=tint), Cover("rock", bare, dark, steep=True)],
        middle=(0, -20),
        fine_m=0.7,
        near_m=29,
        reach_m=200,
    )
    spots = [
        (float(rng.uniform(-20, 20)), float(rng.uniform(-40, -6)), float(rng.uniform(0.2, 0.9))) for _ in range(24)
    ]
    spots = [s for s in spots if np.hypot(s[0] - _FOCUS[0], s[1] - _FOCUS[1]) > 5 and abs(s[0]) > 2.2]
    lay_boulders(site, "boulders", spots, 0.8, color=_HUES[round(hue)])
    _needles(site, spires, color)
    site.backdrop(
        "crags", ridge(noise, (-110, 110), 150, 0.55 * crags, tuple(0.42 * color), base_m=-4, sharp=0.9), haze=0.18
    )
    site.backdrop(
        "mountains", ridge(noise, (-120, 120), 330, 1.25 * crags, tuple(0.5 * color), base_m=-6, sharp=1.0), haze=0.42
    )
    if planet >= 0.5:
        pairs = (
            ((0.2, 0.4, 0.75), (0.85, 0.9, 0.95), 0.0),
            ((0.85, 0.6, 0.35), (0.95, 0.85, 0.7), 1.0),
            ((0.3, 0.65, 0.6), (0.85, 0.9, 0.7), 1.0),
            ((0.75, 0.35, 0.3), (0.95, 0.7, 0.5), 1.0),
        )
        near, far, banded = pairs[round(hue)]
        turn = float(rng.uniform(-20, -13))
        site.backdrop("planet", globe(noise, turn, 16.5, 820, 105, near, far, banded=banded), haze=0.0)
        if banded:
            site.backdrop("planet ring", planet_ring(turn, 16.5, 820, 135, 205, far), haze=0.0)
        site.backdrop(
            "moon", globe(noise, 21.0, 21.0, 850, 22, (0.6, 0.58, 0.55), (0.8, 0.78, 0.75), banded=0.0), haze=0.0
        )
    if starry > 0.02:
        site.backdrop("stars", stars(rng, round(1400 * starry)), haze=0.0)
    site.look(_FOCUS, third=0.9, fov_deg=46.0, horizon=0.36)
    zones_about_focus(site, _FOCUS, room_m=6.0)
    site.zone("focus", 1.0, -5.4, (2.4, 3.2, 2.4))
    for x, z in ((0.5, -9.0), (1.5, -13.0)):
        site.zone("path", x, z, (2.0, 3.0, 2.0))
    site.scatter(
        Scatter("stone", 0.25, on="dust", far_m=26, scale=(0.3, 1.6), clump=0.5),
        Scatter("pebble", 2.0, on="dust", far_m=9, clump=0.4),
        Scatter("boulder", 0.02, on="rock", near_m=6, far_m=60, gap_m=2, scale=(0.5, 2.0)),
    )


def _needles(site: Site, spires: float, color: np.ndarray) -> None:
    """Tall leaning needles of rock, in twos and threes."""
    rng, groups = site.rng, round(6 * spires)
    for _ in range(groups):
        turn, away = float(rng.uniform(-0.85, 0.85)), float(rng.uniform(24, 62))
        x, z = away * np.sin(turn), -away * np.cos(turn)
        if np.hypot(x - _FOCUS[0], z - _FOCUS[1]) < 12:
            continue
        n = int(rng.integers(2, 4))
        at = np.column_stack([x + rng.normal(0, 3, n), np.full(n, 1.0), z + rng.normal(0, 3, n)])
        at[:, 1] = site.ground.bed_at(at[:, 0], at[:, 2]) + 1.5
        rocks = drifting_rocks(rng, at, np.full(n, 2.0), tuple(0.7 * color), level=2)
        tall = rng.uniform(2.5, 5.0)
        points = rocks.patch.points.copy()
        points[:, 1] = (points[:, 1] - at[0, 1]) * tall + at[0, 1]
        normals = rocks.patch.normals * [1, 1 / tall, 1]
        site.add(
            "boulders",
            rocks._replace(patch=rocks.patch._replace(points=points, normals=normals, uvs=points[:, [0, 1]])),
        )
