"""The bank of a lake or a river."""

from __future__ import annotations

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.backdrops import ridge, tree_line
from assets.stages.boulders import boulders
from assets.stages.ground import F64
from assets.stages.land import Cover, Lie, from_line, pad
from assets.stages.noise import mix, smoothstep
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site
from assets.stages.stage import Scatter
from assets.stages.woods import leaf_triangles, on_ground, round_crowns, trunks
from assets.stages.zoning import zones_about_focus, zones_on_shore, zones_on_water

_EYE = (0.0, 1.0)
_FOCUS = (6.0, -17.5)
_WATER_M = -0.75
_BANK = np.array(
    [
        (-7.0, 60.0),
        (-4.6, 12.0),
        (-3.8, 0.0),
        (-3.0, -8.0),
        (-0.8, -16.0),
        (2.8, -25.0),
        (16.0, -36.0),
        (50.0, -44.0),
        (110.0, -52.0),
    ]
)
_PATH = [(2.2, 9.0), (2.4, -3.0), (4.4, -9.0), (5.6, -16.0), (12.0, -22.0), (30.0, -31.0), (80.0, -38.0)]
_JETTY = ((-2.3, -7.2), 27.0, 9.0, 1.6)
"""Where it leaves the bank, its direction in degrees to the left of −Z, length and width in metres."""


@stage(
    "lake_shore",
    surfaces={
        "grass": "green meadow grass",
        "mud": "wet mud and gravel",
        "path": "dry soil",
        "bark": "willow bark",
        "leaves": "green willow leaves",
        "reeds": "green reeds",
        "rock": "grey stone",
        "planks": "weathered wooden planks",
        "water": "calm lake water",
    },
    parameters={
        "width": Parameter(90.0, 9.0, 200.0, "metres to the other bank: 12 a river, 90 a lake"),
        "jetty": Parameter(1.0, 0.0, 1.0, "1 builds a wooden jetty"),
        "reeds": Parameter(0.6, 0.0, 1.0, "how much of the bank has reeds"),
        "hills": Parameter(0.5, 0.0, 1.0, "0 flat country behind, 1 mountains"),
    },
)
def lake_shore(site: Site, width: float, jetty: float, reeds: float, hills: float) -> None:
    """A grassy bank with reeds, a jetty and willows, still water before a far wooded bank and hills."""
    noise = site.noise
    middle = _beside(_BANK, width / 2)

    def inland(x: F64, z: F64) -> F64:
        rag = 1.1 * noise.fbm(x * 0.09, z * 0.09, 3) * smoothstep(3, 12, np.hypot(x + 1, z + 5))
        return np.asarray(from_line(x, z, middle) - width / 2 + rag)

    def height(x: F64, z: F64) -> F64:
        s = inland(x, z)
        y = _WATER_M + np.where(s < 0, 0.24 * s, 0.78 * smoothstep(0, 3.2, s) + 0.012 * np.clip(s, 0, 30) ** 1.6)
        y = y + smoothstep(1, 6, s) * (0.35 * noise.fbm(x * 0.07, z * 0.07, 3) + 0.06 * noise.fbm(x * 0.5, z * 0.5, 2))
        y = mix(y, 0.0, pad(x, z, (1.2, -1.5), 7.5) * smoothstep(1, 3.5, s))
        y = mix(y, 0.15, pad(x, z, _FOCUS, 4.6))
        return np.asarray(np.maximum(y, _WATER_M - 5))

    def mud(lie: Lie) -> F64:
        rag = noise.fbm(lie.x * 0.5, lie.z * 0.5, 3)
        return np.asarray(smoothstep(0.5, 0.2, lie.y - _WATER_M + 0.22 * rag))

    def mud_tint(lie: Lie) -> F64:
        return np.asarray(mix([0.5, 0.44, 0.36], [0.85, 0.76, 0.62], smoothstep(0.0, 0.4, lie.y - _WATER_M)[..., None]))

    def grass_tint(lie: Lie) -> F64:
        broad, fine = noise.fbm(lie.x * 0.06, lie.z * 0.06, 3), noise.fbm(lie.x * 0.4, lie.z * 0.4, 3)
        dry = smoothstep(-0.2, 0.5, broad + 0.3 * fine)[..., None]
        return np.asarray(mix([0.6, 0.8, 0.46], [0.92, 0.9, 0.58], dry) * (0.88 + 0.15 * fine[..., None]))

    def trodden(lie: Lie) -> F64:
        rag = 0.35 * noise.fbm(lie.x * 0.5, lie.z * 0.5, 2)
        return np.asarray(0.88 * smoothstep(0.75, 0.3, from_line(lie.x, lie.z, _PATH) + rag))

    site.land(
        height,
        [Cover("grass", tint=grass_tint), Cover("mud", mud, mud_tint), Cover("path", trodden, (0.85, 0.78, 0.66))],
        middle=(2.0, -14.0),
        fine_m=0.85,
        near_m=26,
        reach_m=230,
        keep_above=_WATER_M - 3,
    )
    site.sea(
        "water",
        _WATER_M,
        middle=(-8, -14),
        reach_m=260,
        shallow=(0.24, 0.34, 0.26),
        deep=(0.05, 0.16, 0.2),
        clear_m=2.6,
    )
    if jetty >= 0.5:
        _build_jetty(site)
    site.look(_FOCUS, eye=_EYE, horizon=0.42)
    _plant_willows(site)
    _grow_reeds(site, reeds)
    places = np.array([(-3.4, -4.6), (-2.4, -10.4), (1.2, -17.6), (1.9, -18.4)]) + site.rng.uniform(-0.4, 0.4, (4, 2))
    size = site.rng.uniform(0.25, 0.6, (4, 1)) * np.array([1.2, 0.8, 1.0])
    site.add("rock", boulders(site.rng, on_ground(site.ground, places, 0.0), size, (0.85, 0.84, 0.8)))
    _draw_far(site, width, hills)
    zones_about_focus(site, _FOCUS, room_m=5.5)
    site.zone("focus", 2.3, -5.4, (2.2, 3.0, 2.2))
    site.zone("path", 4.4, -9.0, (1.4, 3.0, 2.0))
    zones_on_water(site, depth_m=0.5)
    zones_on_shore(site)
    site.scatter(
        Scatter("grass", 4.5, on="grass", far_m=11),
        Scatter("tall grass", 0.7, on="grass", near_m=4, far_m=28, clump=0.6),
        Scatter("flowers", 0.7, on="grass", far_m=22, clump=0.75),
        Scatter("reeds", 0.6 * reeds, on="mud", near_m=4, far_m=40, low_m=-0.35, high_m=0.25, clump=0.7),
        Scatter("pebble", 1.5, on="mud", far_m=10, low_m=0.0),
        Scatter("stone", 0.25, on="mud", far_m=26, low_m=-0.2, scale=(0.4, 1.4), clump=0.5),
        Scatter("bush", 0.03, on="grass", near_m=8, far_m=50, gap_m=2.2, clump=0.5),
        Scatter("willow", 0.003, on="grass", near_m=12, far_m=60, gap_m=8),
    )


def _beside(line: F64, away_m: float) -> F64:
    """`line` `[n, 2]` moved `away_m` to its left as one walks along it towards −Z."""
    way = np.gradient(line, axis=0)
    left = np.stack([way[:, 1], -way[:, 0]], axis=1)
    return np.asarray(line + away_m * left / np.linalg.norm(left, axis=1, keepdims=True))


def _jetty_line() -> F64:
    (x, z), turn, length, _ = _JETTY
    return np.array([(x, z), (x - length * np.sin(np.radians(turn)), z - length * np.cos(np.radians(turn)))])


def _build_jetty(site: Site) -> None:
    """Planks on two beams and posts, out over the water, with a deck to stand on."""
    (x, z), turn, length, width = _JETTY
    top = _WATER_M + 0.62
    yaw = np.radians(turn)
    sketch = Sketch((width, 3.0, length))
    with sketch.frame((x, top, z), (0, turn, 0)):
        count = round(length / 0.24)
        for k in range(count):
            wide = width + site.rng.uniform(-0.06, 0.06)
            sketch.box("planks", (wide, 0.05, 0.215), (site.rng.uniform(-0.03, 0.03), -0.05, -0.12 - 0.24 * k), bevel=0)
        for side in (-1, 1):
            sketch.box("planks", (0.14, 0.18, length), (side * (width / 2 - 0.2), -0.23, -length / 2), bevel=0)
            for step in np.linspace(0.25, length - 0.2, 4):
                tall = 0.55 if step > 0.9 * length or step < 1 else 0.25
                sketch.cylinder("planks", 0.09, 2.6 + tall, (side * (width / 2 + 0.06), -2.6, -step), sides=8)
    site.draw(sketch)
    mid = length / 2
    site.deck((x - mid * np.sin(yaw), top, z - mid * np.cos(yaw)), (width, length), yaw)
    end = length - 1.2
    site.zone("path", x - end * np.sin(yaw), z - end * np.cos(yaw), (1.2, 3.0, 1.2))


def _plant_willows(site: Site) -> None:
    """Willows with hanging twigs: one leans in at the right, others further along the bank."""
    rng = site.rng
    places = np.array([(9.2, -12.6), (14.0, -24.0), (25.0, -33.0), (19.0, -15.0)]) + rng.uniform(-0.5, 0.5, (4, 2))
    feet, tall = on_ground(site.ground, places), np.array([7.5, 8.5, 9.0, 8.0]) * rng.uniform(0.9, 1.15, 4)
    site.add("bark", trunks(rng, feet, 0.8 * tall, 0.042, lean=0.08, sides=8, color=(0.8, 0.72, 0.62)))
    tone = (0.9, 0.95, 0.5)
    site.add("leaves", round_crowns(rng, feet, tall, tone, clumps=9, low=0.42, wide=0.42, sprays=22))
    turn, away = rng.uniform(0, 6.28, (4, 90)), np.sqrt(rng.uniform(0.3, 1, (4, 90))) * 0.48
    top = feet[:, None] + tall[:, None, None] * np.stack(
        [away * np.cos(turn), 0.86 - 0.55 * away + rng.uniform(-0.1, 0.02, turn.shape), away * np.sin(turn)], axis=-1
    )
    drop = tall[:, None] * rng.uniform(0.18, 0.42, turn.shape)
    side = np.stack([-np.sin(turn), 0 * turn, np.cos(turn)], axis=-1) * 0.16
    tip = top + np.stack([0.04 * drop * np.cos(turn), -drop, 0.04 * drop * np.sin(turn)], axis=-1)
    corners = np.stack([top - side, top + side, tip], axis=2).reshape(-1, 3, 3)
    lit = np.asarray(tone) * rng.uniform(0.55, 1.0, (len(corners), 1))
    site.add("leaves", leaf_triangles(corners, np.stack([0.7 * lit, 0.7 * lit, lit], axis=1)))


def _grow_reeds(site: Site, reeds: float) -> None:
    """Blades of reed in beds along the water's edge."""
    if reeds <= 0.02:
        return
    rng, noise = site.rng, site.noise
    away = rng.uniform(5.0, 40.0, 9000)
    turn = rng.uniform(-1.5, 1.0, 9000)
    x, z = away * np.sin(turn), 1 - away * np.cos(turn)
    depth = _WATER_M - site.ground.bed_at(x, z)
    bed = noise.fbm(x * 0.12 + 30, z * 0.12, 3)
    keep = (depth > -0.12) & (depth < 0.42) & (bed > 0.35 - 0.6 * reeds) & (from_line(x, z, _jetty_line()) > 1.3)
    chosen = np.flatnonzero(keep)[:1500]
    foot = np.stack([x, site.ground.bed_at(x, z), z], axis=1)[chosen]
    n = len(foot)
    tall = rng.uniform(0.9, 1.9, (n, 1)) + depth[chosen, None]
    lean = rng.normal(0, 0.16, (n, 3)) * [1, 0, 1]
    face = rng.uniform(0, 6.28, n)
    side = np.stack([np.cos(face), 0 * face, np.sin(face)], axis=1) * 0.035
    tip = foot + (lean + [0, 1, 0]) * tall
    corners = np.stack([foot - side, foot + side, tip], axis=1)
    tone = mix([0.6, 0.72, 0.35], [1.0, 0.85, 0.5], rng.uniform(0, 1, (n, 1)) ** 2)
    site.add("reeds", leaf_triangles(corners, np.stack([0.55 * tone, 0.55 * tone, tone], axis=1)))


def _draw_far(site: Site, width: float, hills: float) -> None:
    noise = site.noise
    near = max(34.0, min(95.0, 0.9 * width))
    for number, (radius, count, haze) in enumerate(((near, 90, 0.16), (near + 24, 150, 0.32))):
        wood = tree_line(
            site.rng, (-110, 110), radius, 8.5 + 3 * number, (0.13, 0.24, 0.1), count=count, ground=_WATER_M + 0.3,
            pointed=bool(number), spread_m=16,
        )  # fmt: skip
        site.backdrop(f"far bank {number}", wood, haze=haze)
    shore = ridge(noise, (-120, 120), near - 4, 2.2, (0.2, 0.3, 0.13), depth_m=40, base_m=_WATER_M - 0.1, sharp=0.05)
    site.backdrop("far shore", shore, haze=0.18)
    tone = (0.17, 0.26, 0.17)
    site.backdrop("hills", ridge(noise, (-100, 100), 260, 24 + 60 * hills, tone, sharp=0.2 + 0.4 * hills), haze=0.5)
    tops = (0.85, 0.88, 0.92) if hills > 0.6 else None
    far = ridge(
        noise, (-70, 80), 560, 40 + 200 * hills, (0.26, 0.3, 0.34), depth_m=170, sharp=0.3 + 0.5 * hills, tops=tops
    )
    site.backdrop("mountains", far, haze=0.68)
