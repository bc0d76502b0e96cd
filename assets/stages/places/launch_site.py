"""Where rockets are launched."""

from __future__ import annotations

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.backdrops import ridge, tree_line
from assets.stages.ground import F64
from assets.stages.land import Cover, Lie, from_line, pad
from assets.stages.noise import mix, smoothstep
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site
from assets.stages.stage import Scatter
from assets.stages.zoning import zones_about_focus

_PAD = (6.0, -62.0)
_NEAR = (2.0, -5.2)
_ROAD = [(-1.5, 8.0), (-1.0, -10.0), (2.0, -34.0), (6.0, -62.0)]
_SIDES = (-1.0, 1.0)


@stage(
    "launch_site",
    surfaces={
        "grass": "dry coastal grass",
        "concrete": "scorched pale concrete",
        "road": "grey asphalt",
        "steel": "light grey painted steel",
        "building": "white painted corrugated steel",
        "dark": "dark grey painted steel",
        "water": "sea water",
    },
    parameters={
        "sea": Parameter(1.0, 0.0, 1.0, "1 by the sea, 0 in a steppe"),
        "masts": Parameter(1.0, 0.0, 1.0, "1 stands tall lightning masts about the pad"),
    },
)
def launch_site(site: Site, sea: float, masts: float) -> None:
    """A raised pad of concrete at the end of a road, lightning masts about it, an assembly hall, the sea behind."""
    noise = site.noise

    def height(x: F64, z: F64) -> F64:
        y = 0.25 * noise.fbm(x * 0.05, z * 0.05, 3) * smoothstep(3.0, 12.0, from_line(x, z, _ROAD))
        shore = smoothstep(-96.0, -118.0, z + 6.0 * noise.fbm(x * 0.02, 0 * z, 2))
        y = y - 3.2 * shore * (1.0 if sea >= 0.5 else 0.0)
        y = mix(y, 0.0, pad(x, z, (0.0, -1.0), 8.0))
        y = mix(y, 0.0, pad(x, z, _NEAR, 2.6))
        return np.asarray(mix(y, 1.2, pad(x, z, _PAD, 15.0)))

    def tint(lie: Lie) -> F64:
        dry = smoothstep(-0.3, 0.4, noise.fbm(lie.x * 0.05, lie.z * 0.05, 3))[..., None]
        return np.asarray(mix([0.62, 0.78, 0.46], [0.96, 0.86, 0.56], dry))

    def apron(lie: Lie) -> F64:
        return np.asarray(smoothstep(17.5, 16.5, np.hypot(lie.x - _PAD[0], lie.z - _PAD[1])))

    def road(lie: Lie) -> F64:
        return np.asarray(smoothstep(2.6, 2.4, from_line(lie.x, lie.z, _ROAD)))

    site.land(
        height,
        [Cover("grass", tint=tint), Cover("road", road), Cover("concrete", apron)],
        middle=(3.0, -36.0), fine_m=1.0, near_m=56, reach_m=240,
    )  # fmt: skip
    if sea >= 0.5:
        site.sea("water", -1.2, middle=(0.0, -300.0), reach_m=600.0)
    _build(site, masts >= 0.5)
    site.backdrop("shore", ridge(noise, (40, 90), 420, 18, (0.34, 0.42, 0.34), sharp=0.1), haze=0.5)
    for span in ((-88, -34), (46, 88)):
        wood = tree_line(site.rng, span, 130, 7, (0.2, 0.32, 0.14), count=50, ground=site.ground, pointed=False)
        site.backdrop("wood", wood, haze=0.3)
    site.look(_PAD, horizon=0.3, fov_deg=42.0)
    zones_about_focus(site, _PAD, room_m=18.0, height_m=60.0)
    site.zone("focus", *_NEAR, (2.4, 3.0, 2.4))
    for x, z in ((-5.5, -15.0), (7.0, -18.0), (-8.0, -28.0), (-4.0, -9.0)):
        site.zone("flank", x, z, (3.0, 5.0, 3.0))
    site.zone("path", -0.4, -16.0, (2.4, 3.0, 2.4))
    site.scatter(
        Scatter("grass", 2.5, on="grass", far_m=14), Scatter("dry grass", 0.3, on="grass", far_m=30, clump=0.7)
    )


def _build(site: Site, masts: bool) -> None:
    """Masts with wires about the pad, a fence with lamps along the road, the assembly hall far left, tanks."""
    sketch = Sketch((120.0, 60.0, 120.0))
    if masts:
        for x, z in ((-14.0, -14.0), (14.0, -14.0), (-14.0, 14.0), (15.0, 11.0)):
            foot = (_PAD[0] + x, 0.6, _PAD[1] + z)
            sketch.rod("steel", foot, (foot[0], 40.0, foot[2]), 0.5, end=0.2, sides=8)
            sketch.rod("dark", (foot[0], 40.0, foot[2]), (foot[0], 44.0, foot[2]), 0.08, sides=6)
    sketch.box("building", (26.0, 34.0, 22.0), (-52.0, 0, -96.0), bevel=0.2)
    sketch.box("dark", (4.5, 27.0, 0.4), (-55.0, 0, -84.9), bevel=0)
    sketch.box("dark", (4.5, 27.0, 0.4), (-47.0, 0, -84.9), bevel=0)
    sketch.box("building", (20.0, 9.0, 16.0), (-30.0, 0, -94.0), bevel=0.2)
    for k in range(2):
        sketch.ball("building", (3.4, 3.4, 3.4), (25.0 + 8.5 * k, 4.2, -76.0), sides=18)
        for side in _SIDES:
            sketch.rod("steel", (25.0 + 8.5 * k + side * 2.2, 0, -76.0), (25.0 + 8.5 * k + side * 2.6, 4.0, -76.0), 0.2)
    for k in range(7):
        t = 0.2 + 0.11 * k
        x = float(np.interp(t, np.linspace(0, 1, 4), [p[0] for p in _ROAD])) - 4.2
        z = float(np.interp(t, np.linspace(0, 1, 4), [p[1] for p in _ROAD]))
        sketch.rod("steel", (x, 0, z), (x, 7.0, z), 0.07, sides=6)
        sketch.box("dark", (1.0, 0.14, 0.3), (x + 0.4, 6.9, z), bevel=0)
    site.draw(sketch)
