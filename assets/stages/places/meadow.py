"""A meadow."""

from __future__ import annotations

import numpy as np

from assets.stages.backdrops import ridge, tree_line
from assets.stages.land import Cover, Lie, from_line, pad
from assets.stages.noise import mix, smoothstep
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site
from assets.stages.stage import Scatter
from assets.stages.zoning import zones_about_focus

_FOCUS = (5.0, -20.0)
_PATH = [(1.0, 6.0), (2.5, -6.0), (-2.0, -16.0), (3.0, -40.0)]


@stage(
    "meadow",
    surfaces={"grass": "green meadow grass", "path": "dry soil"},
    parameters={
        "hills": Parameter(2.0, 0.0, 6.0, "metres the land rises and falls"),
        "trees": Parameter(1.0, 0.0, 1.0, "how thick the wood at its edge is, 0 for none"),
        "flowers": Parameter(0.8, 0.0, 3.0, "how many flowers stand in the grass"),
    },
)
def meadow(site: Site, hills: float, trees: float, flowers: float) -> None:
    """A rolling meadow with a path, a wood at its edge and hills behind."""
    noise = site.noise

    def height(x: np.ndarray, z: np.ndarray) -> np.ndarray:
        y = hills * noise.fbm(x * 0.03, z * 0.03, 3) + 0.08 * noise.fbm(x * 0.4, z * 0.4, 3)
        y = mix(y, 0.0, pad(x, z, (0.0, -1.0), 9.0))
        return mix(y, 0.4 * hills, pad(x, z, _FOCUS, 5.0))

    def tint(lie: Lie) -> np.ndarray:
        dry = smoothstep(-0.3, 0.5, noise.fbm(lie.x * 0.06, lie.z * 0.06, 3))[..., None]
        return mix([0.75, 0.9, 0.6], [1.0, 0.92, 0.6], dry)

    def trodden(lie: Lie) -> np.ndarray:
        return 0.9 * smoothstep(
            0.8, 0.35, from_line(lie.x, lie.z, _PATH) + 0.3 * noise.fbm(lie.x * 0.5, lie.z * 0.5, 2)
        )

    site.land(height, [Cover("grass", tint=tint), Cover("path", trodden)])
    if count := round(150 * trees):
        wood = tree_line(
            site.rng, (-70, 70), 60, 11, (0.13, 0.27, 0.09), count=count, ground=site.ground, pointed=False
        )
        site.backdrop("wood", wood, haze=0.25)
    site.backdrop("hills", ridge(noise, (-90, 90), 220, 40, (0.2, 0.3, 0.16), sharp=0.2), haze=0.55)
    site.look(_FOCUS)
    zones_about_focus(site, _FOCUS, room_m=6.0)
    site.zone("focus", 2.0, -5.0, (2.4, 3.0, 2.4))
    site.scatter(
        Scatter("grass", 4.0, on="grass", far_m=12), Scatter("flowers", flowers, on="grass", far_m=20, clump=0.7)
    )
