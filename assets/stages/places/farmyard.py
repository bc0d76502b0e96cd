"""The yard of a farm."""

from __future__ import annotations

import math

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.ages import BARN, LAST_STYLE, STYLE_DOC, STYLES, Style
from assets.stages.backdrops import ridge, tree_line
from assets.stages.fences import draw_fence
from assets.stages.fronts import FAR_FRONT_SURFACES, raise_front
from assets.stages.land import Cover, Lie, from_line
from assets.stages.noise import mix, smoothstep
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site
from assets.stages.stage import Scatter
from assets.stages.walls import Wall
from assets.stages.zoning import zones_about_focus

_FOCUS = (-2.0, -14.0)
_TRACK = [(1.0, 8.0), (0.5, -4.0), (3.5, -14.0), (2.5, -24.0), (6.0, -40.0), (0.0, -90.0)]
_BARN = (8.5, -23.0)
_HOUSE = (-13.0, -22.0)


@stage(
    "farmyard",
    surfaces={
        "grass": "green meadow grass",
        "earth": "dry soil",
        "crop": "ripe golden wheat",
        "planks": "weathered wooden planks",
        "metal": "galvanised steel",
        **FAR_FRONT_SURFACES,
    },
    parameters={
        "style": Parameter(7.0, 0.0, LAST_STYLE, "the farmhouse: " + STYLE_DOC),
        "barn": Parameter(1.0, 0.0, 1.0, "1 builds a barn to the right, 0 none"),
        "silo": Parameter(1.0, 0.0, 1.0, "1 raises a silo beside the barn, 0 none"),
        "fields": Parameter(0.7, 0.0, 1.0, "how much of the land behind is under crops"),
        "hills": Parameter(35.0, 0.0, 120.0, "metres the hills behind rise"),
    },
)
def farmyard(site: Site, style: float, barn: float, silo: float, fields: float, hills: float) -> None:
    """A yard of trodden earth with a farmhouse, a barn, fences and fields in strips up the slopes behind."""
    noise = site.noise

    def height(x: np.ndarray, z: np.ndarray) -> np.ndarray:
        away = np.hypot(x, z)
        y = 0.4 * noise.fbm(x * 0.05, z * 0.05, 3) + 0.05 * noise.fbm(x * 0.5, z * 0.5, 2)
        y = y + 7.0 * smoothstep(30, 130, -z) * (0.7 + 0.5 * noise.fbm(x * 0.012, z * 0.012, 2))
        y = mix(y, 0.0, smoothstep(34, 22, np.hypot(x, z + 12)))
        return np.asarray(y + 0.04 * noise.fbm(x * 0.6, z * 0.6, 2) * smoothstep(3, 8, away))

    def earth(lie: Lie) -> np.ndarray:
        rag = 1.6 * noise.fbm(lie.x * 0.13, lie.z * 0.13, 3) + 0.5 * noise.fbm(lie.x * 0.7, lie.z * 0.7, 2)
        yard = np.hypot((lie.x - 0.5) / 1.15, lie.z + 13.0) - 9.0 + rag
        track = from_line(lie.x, lie.z, _TRACK) - 1.5 + 0.35 * rag
        return np.asarray(smoothstep(0.9, -0.7, np.minimum(yard, track)))

    def crop(lie: Lie) -> np.ndarray:
        strip = np.floor((lie.x * 0.9 + lie.z * 0.25 + 300) / 21.0)
        grows = np.sin(strip * 12.9898) * 0.5 + 0.5 < fields
        clear = smoothstep(2.2, 3.4, from_line(lie.x, lie.z, _TRACK)) * smoothstep(-33.0, -35.0, lie.z)
        seam = np.abs(((lie.x * 0.9 + lie.z * 0.25 + 300) / 21.0) % 1 - 0.5)
        return np.asarray(grows * clear * smoothstep(0.49, 0.45, seam))

    def tint(lie: Lie) -> np.ndarray:
        dry = smoothstep(-0.3, 0.5, noise.fbm(lie.x * 0.07, lie.z * 0.07, 3))
        return mix([0.66, 0.84, 0.5], [0.95, 0.9, 0.56], dry[..., None])

    def rutted(lie: Lie) -> np.ndarray:
        rut = np.exp(-(((from_line(lie.x, lie.z, _TRACK) - 0.7) / 0.22) ** 2))
        shade = 0.82 + 0.14 * noise.fbm(lie.x * 0.2, lie.z * 0.2, 3) - 0.16 * rut
        return np.asarray(shade[..., None] * [0.95, 0.88, 0.78])

    def ripe(lie: Lie) -> np.ndarray:
        rows = 0.9 + 0.1 * np.sin((lie.x * 0.9 + lie.z * 0.25) * 5.0)
        return np.asarray(
            rows[..., None]
            * mix(
                [1.0, 0.92, 0.6],
                [0.8, 0.85, 0.5],
                smoothstep(-0.4, 0.4, noise.fbm(lie.x * 0.03, lie.z * 0.03, 2))[..., None],
            )
        )

    covers = [Cover("grass", tint=tint), Cover("crop", crop, ripe), Cover("earth", earth, rutted)]
    site.land(height, covers, middle=(0, -16), fine_m=0.75, near_m=26, reach_m=190)
    sketch = Sketch((30, 6, 30))
    kind = STYLES[round(style)]
    _stand(site, kind, _HOUSE, 9.5, 0.62, 2 if kind.storey_m > 2.2 else 1)
    if barn >= 0.5:
        _stand(site, BARN, _BARN, 9.0, -0.42, 1)
        _stand(site, BARN, (19.5, -15.5), 6.5, -1.1, 1)
    if silo >= 0.5:
        sketch.cylinder("metal", 1.9, 9.0, (16.5, -0.1, -27.0), sides=28)
        sketch.ball("metal", (1.9, 1.5, 1.9), (16.5, 8.9, -27.0), sides=24, lower_deg=0)
        for k in range(8):
            sketch.lathe("metal", [(1.96, 0.9 + k), (1.96, 1.0 + k)], (16.5, 0, -27.0), sides=28)
    ground = site.ground
    draw_fence(sketch, "planks", ground, [(-18.0, -6.0), (-9.0, -10.5), (-8.2, -17.0)], "rails", 1.15)
    draw_fence(sketch, "planks", ground, [(-20.0, -30.5), (0.0, -31.5)], "rails", 1.15)
    draw_fence(sketch, "planks", ground, [(5.6, -31.5), (40.0, -31.0)], "rails", 1.15)
    draw_fence(sketch, "planks", ground, [(5.2, -5.2), (9.5, -6.5), (20.0, -7.0)], "rails", 1.15)
    for x, z in ((0.3, -31.5), (5.4, -31.5)):
        sketch.box("planks", (0.24, 1.9, 0.24), (x, -0.2, z), bevel=0.02)
    site.draw(sketch)
    for number, (radius, tall, n) in enumerate(((70, 9, 46), (125, 11, 120))):
        trees = tree_line(
            site.rng, (-95, 95), radius, tall, (0.16, 0.28, 0.1), count=n, ground=ground, pointed=False, spread_m=18
        )
        site.backdrop(f"trees {number}", trees, haze=0.15 + 0.18 * number)
    if hills > 1:
        site.backdrop("hills", ridge(noise, (-100, 100), 270, hills, (0.3, 0.36, 0.16), base_m=3, sharp=0.15), haze=0.5)
        site.backdrop(
            "far hills", ridge(noise, (-95, 95), 520, 2 * hills, (0.2, 0.27, 0.25), base_m=3, sharp=0.35), haze=0.72
        )
    site.look(_FOCUS, third=-0.5, fov_deg=44.0, horizon=0.44)
    zones_about_focus(site, _FOCUS, room_m=5.0)
    site.zone("focus", 0.6, -5.6, (2.4, 3.0, 2.4))
    site.zone("focus", 3.0, -11.0, (3.2, 4.0, 3.2))
    for z in (-8.0, -19.0, -27.0):
        site.zone("path", 2.6, z, (2.0, 3.0, 2.0))
    for x, z in ((-9.5, -14.5), (-6.0, -20.0), (4.5, -19.0), (12.0, -13.5), (9.0, -10.0), (-13.0, -12.0)):
        site.zone("flank", x, z, (2.2, 3.0, 2.2))
    site.scatter(
        Scatter("grass", 3.0, on="grass", far_m=12, clump=0.5),
        Scatter("tall grass", 0.5, on="grass", near_m=5, far_m=30, clump=0.7),
        Scatter("flowers", 0.5, on="grass", far_m=24, clump=0.8),
        Scatter("tall grass", 1.2, on="crop", near_m=30, far_m=55),
        Scatter("pebble", 0.5, on="earth", far_m=14),
        Scatter("hay bale", 0.01, on="earth", near_m=8, far_m=30, clump=0.7, gap_m=1.4),
        Scatter("bush", 0.01, on="grass", near_m=12, far_m=60, gap_m=3),
    )


def _stand(site: Site, kind: Style, at: tuple[float, float], wide: float, yaw: float, storeys: int) -> None:
    """A building with the middle of its front at `at` (x, z), facing `yaw`."""
    c, s = math.cos(yaw) * wide / 2, math.sin(yaw) * wide / 2
    wall = Wall((at[0] - c, at[1] + s), (at[0] + c, at[1] - s), kind.ground_m + (storeys - 1) * kind.storey_m, 0.4)
    raise_front(site, wall, kind, storeys, shop=False, lit=0.15, foot=float(site.ground.height_at(*at)) - 0.08)
