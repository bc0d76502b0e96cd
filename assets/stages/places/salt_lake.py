"""A salt lake under a finger of water."""

from __future__ import annotations

import numpy as np

from assets.stages.backdrops import ridge
from assets.stages.ground import F64
from assets.stages.land import Cover, Lie, pad
from assets.stages.noise import mix, smoothstep
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site
from assets.stages.stage import Scatter
from assets.stages.zoning import zones_about_focus

_EYE = (0.0, 1.0)
_FOCUS = (4.5, -17.0)
_WATER_M = -0.035
_DRY = (
    (1.9, -5.2, 2.2),
    (-3.2, -8.6, 1.8),
    (1.2, -9.6, 1.6),
    (8.6, -11.0, 2.2),
    (-4.6, -17.0, 3.0),
    (14.0, -24.0, 3.6),
)
"""Where bare salt stands out of the water, and how far about."""


@stage(
    "salt_lake",
    surfaces={"salt": "white salt crust", "water": "still clear water"},
    parameters={
        "water": Parameter(
            0.8, 0.0, 1.0, "how much of the salt lies under water, which mirrors the sky; 0 is a dry pan"
        ),
        "mountains": Parameter(60.0, 0.0, 160.0, "metres the mountains at its far shore rise"),
    },
)
def salt_lake(site: Site, water: float, mountains: float) -> None:
    """A white plain to the horizon, cracked into plates with raised rims, a film of water over most, far mountains."""
    noise = site.noise

    def plates(x: F64, z: F64) -> F64:
        """0 within a plate of salt, 1 on the rim between two."""
        return np.asarray(smoothstep(0.1, 0.0, np.abs(noise.single(x * 0.55, z * 0.55))))

    def height(x: F64, z: F64) -> F64:
        low = 0.02 - 0.11 * water * smoothstep(-0.45, 0.1, noise.fbm(x * 0.05 + 3, z * 0.05, 3) + 0.9 * water - 0.35)
        y = low + 0.02 * plates(x, z) * (1 - water)
        y = mix(y, 0.0, pad(x, z, (0.0, -1.0), 4.0))
        for px, pz, wide in _DRY:
            y = mix(y, 0.0, pad(x, z, (px, pz), wide))
        return np.asarray(mix(y, 0.01, pad(x, z, _FOCUS, 4.6)))

    def tint(lie: Lie) -> F64:
        broad = noise.fbm(lie.x * 0.06, lie.z * 0.06, 3)
        tone = 0.94 + 0.05 * broad - 0.16 * plates(lie.x, lie.z)
        wet = smoothstep(0.02, -0.03, lie.y)[..., None]
        return np.asarray(mix([1.0, 1.0, 1.0], [0.8, 0.86, 0.9], wet) * tone[..., None])

    site.land(height, [Cover("salt", tint=tint)], middle=(0.0, -20.0), fine_m=0.8, near_m=28, reach_m=320)
    if water > 0.02:
        site.sea(
            "water", _WATER_M, middle=(0.0, -40.0), reach_m=310,
            shallow=(0.62, 0.76, 0.84), deep=(0.5, 0.68, 0.8), clear_m=0.4,
        )  # fmt: skip
    if mountains > 1:
        site.backdrop(
            "near range", ridge(noise, (-100, 100), 420, mountains, (0.3, 0.32, 0.38), depth_m=120, sharp=0.6), haze=0.6
        )
        site.backdrop(
            "far range",
            ridge(
                noise,
                (-80, 85),
                700,
                1.7 * mountains,
                (0.34, 0.38, 0.46),
                depth_m=150,
                sharp=0.8,
                tops=(0.9, 0.92, 0.96),
            ),
            haze=0.75,
        )
    site.look(_FOCUS, eye=_EYE, horizon=0.46)
    zones_about_focus(site, _FOCUS, room_m=5.0)
    site.zone("focus", 1.9, -5.2, (2.4, 3.0, 2.4))
    for x, z, wide in _DRY[1:4]:
        site.zone("path", x, z, (wide, 3.0, wide))
    for x, z, wide in _DRY[4:]:
        site.zone("flank", x, z, (wide, 6.0, wide))
    site.zone("air", 0.0, -30.0, (24.0, 8.0, 14.0), y=8.0)
    site.scatter(Scatter("pebble", 0.05, on="salt", far_m=14, low_m=-0.02))
