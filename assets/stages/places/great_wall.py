"""On a wall that winds over mountains."""

from __future__ import annotations

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.backdrops import ridge
from assets.stages.ground import F64
from assets.stages.land import Cover, Lie
from assets.stages.noise import mix, smoothstep
from assets.stages.ramparts import HALF_M, draw_watch_tower, heading, wall_along, winding
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site
from assets.stages.stage import Scatter
from assets.stages.woods import fir_crowns, on_ground, round_crowns, spread, trunks

_LEVEL_M = -17.0
"""To where ahead the way is level; from there it follows the mountains."""
_WAY = (
    (0.0, 0.0, 24.0),
    (0.0, 0.0, 10.0),
    (0.0, 0.0, -8.0),
    (0.3, 0.0, -18.0),
    (2.6, -1.6, -28.0),
    (8.0, -3.2, -42.0),
    (15.0, -0.5, -58.0),
    (16.0, 5.5, -76.0),
    (5.0, 4.0, -98.0),
    (-18.0, 5.0, -116.0),
    (-44.0, 15.0, -134.0),
    (-58.0, 30.0, -164.0),
    (-42.0, 31.0, -196.0),
    (-8.0, 33.0, -224.0),
    (26.0, 50.0, -252.0),
    (40.0, 72.0, -292.0),
)
_TOWERS = ((15.6, -70.0, 9.0), (-47.0, -140.0, 9.5), (-46.0, -190.0, 10.5), (38.0, -286.0, 13.0))
"""Where watch towers stand (x, z), and how wide they are."""


@stage(
    "great_wall",
    surfaces={
        "grass": "dry mountain grass",
        "rock": "grey mountain rock",
        "masonry": "grey stone bricks",
        "paving": "worn grey brick paving",
        "roofs": "dark grey roof tiles",
        "openings": "dark shadowed stone",
        "bark": "pine bark",
        "needles": "dark green pine needles",
        "leaves": "green leaves",
    },
    parameters={
        "trees": Parameter(0.7, 0.0, 1.0, "how thick the woods on the slopes are"),
        "ruin": Parameter(0.0, 0.0, 1.0, "1 leaves heaps of stone and bushes on the way, 0 keeps it swept"),
    },
)
def great_wall(site: Site, trees: float, ruin: float) -> None:
    """The way on top of a great wall between merlons; it dips, climbs past watch towers and winds over the ridges."""
    noise, line = site.noise, winding(_WAY, 2.4)
    _lay_land(site, line)
    masonry, way = wall_along(line)
    site.add("masonry", masonry)
    site.add("paving", way)
    sketch = Sketch((12, 20, 300))
    for x, z, size in _TOWERS:
        near = int(np.argmin(np.hypot(line[:, 0] - x, line[:, 2] - z)))
        foot = line[near]
        draw_watch_tower(
            sketch,
            ("masonry", "roofs", "openings"),
            (float(foot[0]), float(foot[1]), float(foot[2])),
            heading(line, near),
            size,
        )
    site.draw(sketch)
    site.deck((0.0, 0.0, (24.0 + _LEVEL_M) / 2), (2 * HALF_M, 24.0 - _LEVEL_M))
    for number, (span, radius, tall, tone, haze) in enumerate(
        (
            ((-100, 20), 330, 95, (0.2, 0.25, 0.15), 0.4),
            ((-20, 110), 360, 80, (0.22, 0.26, 0.17), 0.45),
            ((-95, 95), 620, 190, (0.26, 0.29, 0.26), 0.64),
        )
    ):
        far = ridge(noise, span, radius, tall, tone, depth_m=190, base_m=-40, sharp=0.75)
        site.backdrop(f"mountains {number}", far, haze=haze)
    site.scenic = True
    site.look((-1.3, -40.0), eye=(0.9, 2.0), third=0.0, fov_deg=46.0, horizon=0.52, eye_m=1.75)
    _plant(site, line, trees)
    _mark(site)
    if ruin > 0.3:
        site.scatter(Scatter("stone", 0.5 * ruin, near_m=3, far_m=18, low_m=-0.1, scale=(0.4, 1.6)))
    site.scatter(
        Scatter("dry grass", 0.9, on="grass", near_m=6, far_m=60, clump=0.6),
        Scatter("bush", 0.05, on="grass", near_m=8, far_m=80, gap_m=2, clump=0.5),
        Scatter("boulder", 0.012, on="grass", near_m=8, far_m=70, gap_m=3, scale=(0.6, 2.2)),
    )


def _lay_land(site: Site, line: F64) -> None:
    """Mountains whose crests the wall follows, steep on both sides of it."""
    noise = site.noise

    def height(x: F64, z: F64) -> F64:
        flat_x, flat_z = np.ravel(x), np.ravel(z)
        off: F64 = np.full(flat_x.shape, 1e9)
        crest: F64 = np.zeros(flat_x.shape)
        for px, py, pz in line:
            away = np.hypot(flat_x - px, flat_z - pz)
            nearer = away < off
            off, crest = np.where(nearer, away, off), np.where(nearer, py, crest)
        off, crest = (each.reshape(np.shape(x)) for each in (off, crest))
        fall = 0.62 * np.clip(off - 3.0, 0, 34) + 0.3 * np.clip(off - 37.0, 0, 60)
        rough = (2.6 * noise.fbm(x * 0.05, z * 0.05, 4) + 5.0 * (noise.ridged(x * 0.022, z * 0.022, 4) - 0.4)) * (
            smoothstep(3.0, 22.0, off)
        )
        return np.asarray(np.maximum(crest - 5.2 - fall + rough, -58.0))

    def stony(lie: Lie) -> F64:
        rag = noise.fbm(lie.x * 0.1, lie.z * 0.1, 4)
        return np.asarray(smoothstep(0.95, 1.25, lie.slope + 0.5 * rag))

    def tint(lie: Lie) -> F64:
        broad, fine = noise.fbm(lie.x * 0.03, lie.z * 0.03, 3), noise.fbm(lie.x * 0.3, lie.z * 0.3, 3)
        dry = smoothstep(-0.3, 0.5, broad + 0.4 * fine)[..., None]
        return np.asarray(mix([0.55, 0.74, 0.44], [0.92, 0.82, 0.55], dry) * (0.88 + 0.14 * fine[..., None]))

    site.land(
        height,
        [Cover("grass", tint=tint), Cover("rock", stony, (0.85, 0.83, 0.8), steep=True)],
        middle=(0.0, -60.0),
        fine_m=2.0,
        near_m=66,
        reach_m=270,
        keep_above=-57.0,
    )


def _plant(site: Site, line: F64, trees: float) -> None:
    """Pines and round crowns on the slopes, none on the wall nor before the eye."""
    if trees < 0.05:
        return
    rng, noise = site.rng, site.noise
    places = spread(rng, (-90.0, -210.0), (80.0, -8.0), 7.5)
    x, z = places.T
    off = np.min(np.hypot(x[:, None] - line[None, :, 0], z[:, None] - line[None, :, 2]), axis=1)
    flock = noise.fbm(x * 0.03 + 5, z * 0.03, 3)
    places = places[(off > 8.0) & (flock > 0.35 - 0.9 * trees) & (np.abs(x) > 7.0 - 0.05 * z)]
    places = places[np.argsort(np.hypot(places[:, 0], places[:, 1]), kind="stable")][: round(190 * trees)]
    feet, tall = on_ground(site.ground, places, 0.3), rng.uniform(4.0, 7.5, len(places))
    if not len(feet):
        return
    conifer = rng.random(len(feet)) < 0.55
    site.add("bark", trunks(rng, feet, tall, 0.02, lean=0.03, sides=4, color=(0.8, 0.7, 0.6)))
    if conifer.any():
        needles = fir_crowns(rng, feet[conifer], tall[conifer], (0.62, 0.74, 0.52), tiers=3, points=4, bare=0.12)
        site.add("needles", needles)
    if (~conifer).any():
        site.add("leaves", round_crowns(rng, feet[~conifer], tall[~conifer], (0.62, 0.72, 0.42), clumps=4, sprays=12))


def _mark(site: Site) -> None:
    """Places on the level way: along both parapets and in its middle."""
    site.zone("focus", -0.3, -10.5, (3.6, 7.0, 3.6))
    site.zone("focus", -0.6, -6.0, (2.2, 3.0, 2.2))
    for x, z in ((-1.7, -4.2), (1.9, -4.4)):
        site.zone("foreground", x, z, (1.1, 2.0, 1.1))
    for side in (-1, 1):
        for z in (-6.8, -9.0, -12.5, -15.0):
            site.zone("flank", side * 1.9, z, (1.3, 2.4, 1.6), yaw=-side * np.pi / 2)
    site.zone("path", 0.4, -8.0, (1.6, 3.0, 2.0))
    site.zone("path", -0.2, -14.5, (2.4, 3.0, 2.0))
    site.zone("background", 0.0, -15.5, (3.0, 5.0, 2.0))
    site.zone("air", -10.0, -50.0, (40.0, 12.0, 30.0), y=14.0)
