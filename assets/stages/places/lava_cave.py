"""A cave with lava."""

from __future__ import annotations

import math

import numpy as np

from assets.stages.boulders import boulders, spikes
from assets.stages.cavern import Mouth, glow, hollow_dome, mark_roof, mark_walls, zones_in_hollow
from assets.stages.ground import F64
from assets.stages.land import Cover, Lie, from_line, pad
from assets.stages.mesh import Piece
from assets.stages.noise import mix, smoothstep
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site
from assets.stages.stage import Room, Scatter
from assets.stages.woods import on_ground, out_of_sight_line

_EYE = (0.0, 1.0)
_FOCUS = (3.4, -13.5)
_LAVA_M = -0.32
_PATH = [(0.8, 3.0), (1.2, -4.0), (3.0, -9.0), (3.6, -14.0), (4.0, -22.0)]
_EMBER = (1.0, 0.42, 0.12)


@stage(
    "lava_cave",
    indoor=True,
    surfaces={
        "rock": "black volcanic rock",
        "floor": "black basalt ground",
        "ash": "grey ash and gravel",
        "lava": "molten lava",
        "crust": "black cooled lava crust",
    },
    parameters={
        "size": Parameter(17.0, 11.0, 26.0, "metres from the middle to the walls"),
        "height": Parameter(10.0, 5.0, 20.0, "metres from the floor to the roof"),
        "lava": Parameter(0.6, 0.1, 1.0, "how much of the floor is molten"),
        "pillars": Parameter(0.6, 0.0, 1.0, "how many basalt pillars and teeth stand"),
    },
)
def lava_cave(site: Site, size: float, height: float, lava: float, pillars: float) -> None:
    """A dark cavern lit from below: a lake and rivers of lava, basalt pillars, a path across, a glowing passage."""
    noise, rng = site.noise, site.rng
    middle, reach = (-1.0, min(-8.0, 4.5 - size)), (size, size + 1.0)
    lake = (-0.45 * size, middle[1])
    river = [
        (lake[0], lake[1]),
        (-1.0, middle[1] - 0.42 * size),
        (5.0, middle[1] - 0.5 * size),
        (middle[0] + 1.1 * size, middle[1] - 0.3 * size),
    ]

    def off_lava(x: F64, z: F64) -> F64:
        w = np.hypot((x - lake[0]) / 1.1, (z - lake[1]) / 1.5) - 8.5 * lava
        w = np.minimum(w, from_line(x, z, river) - 0.9 - 2.2 * lava) + 1.1 * noise.fbm(x * 0.2, z * 0.2, 3)
        kept = np.maximum(4.2 - np.hypot(x - _FOCUS[0], z - _FOCUS[1]), 5.0 - np.hypot(x - 0.4, z + 0.6))
        return np.asarray(np.maximum(w, kept))

    def lie(x: F64, z: F64) -> F64:
        edge = np.hypot((x - middle[0]) / reach[0], (z - middle[1]) / reach[1])
        w = off_lava(x, z)
        y = (
            0.3 * noise.fbm(x * 0.15, z * 0.15, 3)
            + 0.08 * noise.fbm(x * 0.7, z * 0.7, 2)
            + 1.3 * smoothstep(0.7, 1.05, edge)
        )
        y = np.where(w < 0, _LAVA_M, np.minimum(y, _LAVA_M + 0.75 * w + 0.1 * w**2))
        y = mix(y, 0.0, pad(x, z, (0.4, -0.6), 4.6))
        return np.asarray(mix(y, 0.1, pad(x, z, _FOCUS, 3.8)))

    shell = hollow_dome(
        rng,
        middle,
        reach,
        height,
        [Mouth(8.0, 0.4 * size, 0.5 * height, 12.0, open=False)],
        rough_m=min(0.06 * size, 0.13 * height),
    )
    turn = np.linspace(0, 2 * np.pi, 7)[:-1]
    pools = np.stack([lake[0] + 4.5 * lava * np.cos(turn), np.full(6, 0.1), lake[1] + 6.0 * lava * np.sin(turn)], 1)
    stream = np.array([(x, 0.1, z) for x, z in river[1:]])
    passage = np.array([(middle[0] + 0.16 * size, 1.6, middle[1] - 1.5 * size)])
    lamps = np.concatenate([pools, stream, passage])
    hues = np.tile(_EMBER, (len(lamps), 1))
    reaches = np.concatenate([np.full(6, 2.2 + 2.6 * lava), np.full(3, 2.6), [0.9 * size]])

    def lit(points: F64, base: F64) -> F64:
        return np.asarray(np.clip(base * (0.06 + 0.6 * glow(points, lamps, hues, reaches)), 0.015, 1))

    def molten(lie: Lie) -> F64:
        return smoothstep(0.16, -0.1, off_lava(lie.x, lie.z))

    def crusted(lie: Lie) -> F64:
        plate = noise.ridged(lie.x * 0.22, lie.z * 0.22, 3)
        return np.asarray(
            molten(lie) * smoothstep(0.62, 0.36, plate) * smoothstep(0.0, -0.9, off_lava(lie.x, lie.z)) * 0.92
        )

    def lava_tint(lie: Lie) -> F64:
        hot = smoothstep(0.2, 0.75, noise.ridged(lie.x * 0.22, lie.z * 0.22, 3))[..., None]
        return np.asarray(mix([0.85, 0.45, 0.3], [1.0, 1.0, 1.0], hot))

    def floor_tint(lie: Lie) -> F64:
        hot = smoothstep(1.3, 0.1, off_lava(lie.x, lie.z))[..., None] * np.array([0.9, 0.3, 0.06])
        tone = (0.85 + 0.2 * noise.fbm(lie.x * 0.5, lie.z * 0.5, 3))[..., None] * np.array([1.0, 0.96, 0.92])
        return np.asarray(np.clip(lit(np.stack([lie.x, lie.y, lie.z], -1), 2.2 * tone) + 0.8 * hot, 0, 1))

    def ash(lie: Lie) -> F64:
        rag = 0.4 * noise.fbm(lie.x * 0.5, lie.z * 0.5, 2)
        return np.asarray(0.8 * smoothstep(1.1, 0.5, from_line(lie.x, lie.z, _PATH) + rag))

    def ash_tint(lie: Lie) -> F64:
        return lit(np.stack([lie.x, lie.y, lie.z], -1), np.broadcast_to([1.3, 1.2, 1.1], (*lie.x.shape, 3)))

    site.land(
        lie,
        [
            Cover("floor", tint=floor_tint),
            Cover("ash", ash, ash_tint),
            Cover("lava", molten, lava_tint),
            Cover("crust", crusted, (0.7, 0.5, 0.45)),
        ],
        middle=middle,
        fine_m=0.7,
        near_m=min(size + 1.0, 19.0),
        reach_m=size + 14.0,
    )
    bed = 0.85 + 0.3 * noise.fbm(shell.points[..., 0] * 0.3, shell.points[..., 2] * 0.3 + shell.points[..., 1] * 0.4, 3)
    site.add("rock", shell.piece(lit(shell.points, 2.4 * bed[..., None] * np.array([1.0, 0.95, 0.9]))))
    site.look(_FOCUS, eye=_EYE, fov_deg=48.0, horizon=0.42)

    def put(part: Piece) -> None:
        site.add("rock", Piece(part.patch, lit(part.patch.points, 2.4 * part.colors)))

    roots = shell.overhead(rng, round(120 * pillars) + 8, 0.5 * height, 0.35)
    put(
        spikes(rng, roots + [0, 0.3, 0], rng.uniform(0.4, 1.0, len(roots)) ** 2 * 0.3 * height + 0.3, (1.0, 0.96, 0.92))
    )
    spots = np.concatenate(
        [
            np.array([(-3.0, -5.4), (6.2, -8.6), (7.4, -15.5), (-2.4, -20.5)])[:, None] + rng.normal(0, 0.8, (4, 5, 2)),
        ]
    ).reshape(-1, 2)
    spots = out_of_sight_line(spots, _EYE, _FOCUS, 2.6, beyond_m=3.2)
    spots = spots[(np.hypot(spots[:, 0], spots[:, 1] - 1) > 3.2) & (off_lava(*spots.T) > 0.1)]
    feet = on_ground(site.ground, spots, 0.15)
    if pillars > 0.05 and len(feet):
        put(spikes(rng, feet, rng.uniform(0.5, 1.4 + 1.6 * pillars, len(feet)), (1.0, 0.96, 0.92), down=False, sides=6))
    size_m = rng.uniform(0.2, 0.55, (len(feet), 1)) * np.array([1.2, 0.8, 1.0])
    put(
        boulders(
            rng, feet + rng.uniform(-0.6, 0.6, feet.shape) * [1, 0, 1], size_m, (1.0, 0.96, 0.92), level=1, rough=0.32
        )
    )
    low, high = shell.points.reshape(-1, 3).min(axis=0), shell.points.reshape(-1, 3).max(axis=0)
    site.room = Room((float(low[0]), 0.0, float(low[2])), (float(high[0]), float(high[1]), float(high[2])))

    def holds(x: float, z: float, radius: float) -> bool:
        inside = math.hypot((x - middle[0]) / size, (z - middle[1]) / (size + 1)) < 0.9 - radius / size
        return inside and float(off_lava(np.array(x), np.array(z))) > 0.6 * radius

    zones_in_hollow(site, _FOCUS, 4.4, 0.7 * height, holds)
    site.zone("focus", 1.9, -4.6, (2.0, 2.5, 2.0))
    site.zone("path", 2.6, -8.4, (1.4, 2.6, 1.8))
    bearings = np.radians([-60, -20, 40, 70, 110])
    mark_walls(site, shell, [(middle[0] + size * np.sin(t), middle[1] - size * np.cos(t)) for t in bearings], 2.6)
    mark_roof(site, shell, [(2.0, -7.0), (-3.0, -10.0), (4.0, -15.0)], 0.4 * height)
    site.scatter(
        Scatter("stone", 0.5, on="floor", far_m=20, clump=0.5, scale=(0.3, 1.3)),
        Scatter("pebble", 2.0, on="ash", far_m=9),
        Scatter("rubble", 0.05, on="floor", near_m=4, far_m=24, gap_m=2),
        Scatter("stalagmite", 0.06, on="floor", near_m=4, far_m=24, gap_m=0.8, clump=0.6),
        Scatter("bones", 0.006, on="floor", near_m=4, far_m=18, gap_m=5),
    )
