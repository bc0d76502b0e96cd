"""A headland above a cove."""

from __future__ import annotations

import numpy as np

from assets.stages.backdrops import ridge
from assets.stages.land import Cover, Lie, from_line, pad
from assets.stages.noise import mix, smoothstep
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site
from assets.stages.stage import Scatter
from assets.stages.zoning import zones_about_focus, zones_on_shore, zones_on_water

_SEA_M = -3.6
_FOCUS = (8.5, -28.0)
_STRATUM_M = 1.7


@stage(
    "rocky_shore",
    surfaces={
        "grass": "dry meadow grass",
        "rock": "weathered grey rock",
        "sand": "sand",
        "path": "dry soil",
        "sea": "sea water",
    },
    parameters={
        "cliff": Parameter(3.6, 0.5, 9.0, "metres the headland stands above where one arrives"),
        "sand": Parameter(1.0, 0.0, 1.0, "1 fills the cove with sand, 0 leaves rocks"),
    },
)
def rocky_shore(site: Site, cliff: float, sand: float) -> None:
    """A grassy headland with cliffs above a cove, the sea to the left, islands far out."""
    noise = site.noise

    def inland(x: np.ndarray, z: np.ndarray) -> np.ndarray:
        """Metres from the shore, landwards."""
        wx = x + 1.8 * noise.fbm(x * 0.08, z * 0.08, 3) + 0.8 * (noise.ridged(x * 0.2, z * 0.2, 3) - 0.4)
        wz = z + 1.5 * noise.fbm(x * 0.08 + 40, z * 0.08, 3)
        cove = 13.0 * np.exp(-(((wz + 15) / 5.0) ** 2))
        cape = 5.5 * smoothstep(-19, -24, wz)
        return np.asarray(wx - (-4.5 + cove + cape + 70 * smoothstep(-35, -68, wz) - 10 * smoothstep(4, 26, wz)))

    def height(x: np.ndarray, z: np.ndarray) -> np.ndarray:
        s = inland(x, z)
        soft = sand * np.exp(-(((z + 15) / 6.0) ** 2)) * smoothstep(16, 11, x)
        beach = np.where(s < 0, 0.12 * s, 0.11 * s + 0.004 * np.clip(s, 0, 30) ** 2)
        to_cape = np.exp(-(((x - _FOCUS[0]) / 17) ** 2 + ((z - _FOCUS[1]) / 11) ** 2))
        top = -_SEA_M + cliff * to_cape + 0.8 * noise.fbm(x * 0.05, z * 0.05, 3) + 0.12 * np.clip(x - 16, 0, 60)
        wall = np.where(s < -0.2, 0.5 * (s + 0.2), top * smoothstep(-0.2, 5.5, s) ** 0.7)
        step = wall / _STRATUM_M + 0.5 * noise.fbm(x * 0.1 + 11, z * 0.1, 3)
        ledge = (
            np.floor(step) + smoothstep(0.55, 0.95, step - np.floor(step)) - 0.5 * noise.fbm(x * 0.1 + 11, z * 0.1, 3)
        ) * _STRATUM_M
        band = 0.95 * smoothstep(0.0, 0.8, s) * smoothstep(9, 4.5, s) * (wall > 0)
        crag = 0.22 * top * (noise.ridged(x * 0.17, z * 0.17, 4) - 0.42) * smoothstep(0.2, 2, s) * smoothstep(9, 4, s)
        y = _SEA_M + mix(mix(wall, ledge, band) + crag, beach, np.clip(1.2 * soft, 0, 1))
        y = y + smoothstep(0, 6, s) * (0.22 * noise.warped(x * 0.17, z * 0.17) + 0.04 * noise.fbm(x, z, 2))
        y = mix(y, 0.0 + 0.1 * noise.fbm(x * 0.3, z * 0.3, 2), pad(x, z, (1.0, -1.5), 8.5))
        y = mix(y, cliff, pad(x, z, _FOCUS, 4.6))
        return np.asarray(np.maximum(y, _SEA_M - 5))

    def grass_share(lie: Lie) -> np.ndarray:
        rag = noise.fbm(lie.x * 0.35, lie.z * 0.35, 3)
        return np.asarray(
            smoothstep(1.05, 0.7, lie.slope + 0.3 * rag) * smoothstep(1.1, 1.9, lie.y - _SEA_M + 0.5 * rag)
        )

    def rock_share(lie: Lie) -> np.ndarray:
        rag = noise.fbm(lie.x * 0.35 + 9, lie.z * 0.35, 3)
        return np.asarray(smoothstep(0.5, 0.75, lie.slope + 0.25 * rag))

    def grass_tint(lie: Lie) -> np.ndarray:
        broad, fine = noise.fbm(lie.x * 0.06, lie.z * 0.06, 3), noise.fbm(lie.x * 0.4, lie.z * 0.4, 3)
        dry = smoothstep(-0.2, 0.5, broad + 0.3 * fine)[..., None]
        return np.asarray(mix([0.66, 0.8, 0.5], [0.95, 0.86, 0.6], dry) * (0.86 + 0.16 * fine[..., None]))

    def sand_tint(lie: Lie) -> np.ndarray:
        wet = smoothstep(0.55, 0.05, lie.y - _SEA_M)[..., None]
        return np.asarray(mix([0.95, 0.9, 0.82], [0.5, 0.46, 0.42], wet))

    def rock_tint(lie: Lie) -> np.ndarray:
        strata = 0.5 + 0.5 * np.sin(lie.y * 5.2 + 2.5 * noise.fbm(lie.x * 0.2, lie.z * 0.2, 3))
        dark = smoothstep(1.0, 0.2, lie.y - _SEA_M)
        return np.asarray(
            mix([0.95, 0.87, 0.76], [0.42, 0.42, 0.36], dark[..., None]) * (0.72 + 0.28 * strata)[..., None]
        )

    def path_share(lie: Lie) -> np.ndarray:
        along = np.array([(1.0, 8.0), (3.4, -3.0), (11.5, -8.0), (15.5, -16.0), (13.5, -23.0), (9.5, -26.5)])
        rag = 0.35 * noise.fbm(lie.x * 0.5, lie.z * 0.5, 2)
        return np.asarray(
            0.9 * smoothstep(0.8, 0.35, from_line(lie.x, lie.z, along) + rag) * smoothstep(0.9, 0.6, lie.slope)
        )

    site.land(
        height,
        [
            Cover("sand", tint=sand_tint),
            Cover("grass", grass_share, grass_tint),
            Cover("path", path_share, (0.85, 0.8, 0.7)),
            Cover("rock", rock_share, rock_tint, steep=True),
        ],
        middle=(2.0, -16.0),
        fine_m=0.6,
        near_m=26,
        keep_above=_SEA_M - 3,
    )
    site.sea("sea", _SEA_M, middle=(-4.0, -18.0), foam_within=((-22.0, -42.0), (10.0, 0.0)))
    haze = ((-80, -36, 300, 46, 0.62), (-34, -6, 220, 30, 0.45), (-12, 34, 380, 52, 0.7))
    for number, (start, stop, radius, tall, share) in enumerate(haze):
        site.backdrop(
            f"island {number}",
            ridge(noise, (start, stop), radius, tall, (0.16, 0.17, 0.14), depth_m=90, base_m=_SEA_M - 1, sharp=0.8),
            haze=share,
        )
    site.look(_FOCUS, eye=(0.0, 1.5))
    zones_about_focus(site, _FOCUS, room_m=6.0)
    site.zone("focus", 2.2, -5.0, (2.4, 3.0, 2.4))
    zones_on_water(site)
    zones_on_shore(site)
    site.zone("path", 11.5, -8.0, (1.4, 3.0, 2.0))
    site.scatter(
        Scatter("dry grass", 5.0, on="grass", far_m=9, clump=0.5),
        Scatter("dry grass", 1.2, on="grass", near_m=9, far_m=32, clump=0.6),
        Scatter("heather", 0.3, on="grass", far_m=40, clump=0.8),
        Scatter("bush", 0.02, on="grass", near_m=8, far_m=60, clump=0.6, gap_m=2),
        Scatter("boulder", 0.06, on="rock", far_m=60, low_m=-0.6, high_m=2.5, gap_m=1.5, scale=(0.5, 2.0)),
        Scatter("stone", 0.12, on="grass", far_m=25, gap_m=0.8, scale=(0.4, 1.8)),
        Scatter("stone", 0.3, on="sand", far_m=30, low_m=-0.3, scale=(0.4, 1.5), clump=0.5),
        Scatter("shell", 0.5, on="sand", far_m=16, low_m=0.05),
    )
