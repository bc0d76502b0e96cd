"""A cave."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from assets.shapes.organic import tubes
from assets.stages.backdrops import ridge, tree_line
from assets.stages.boulders import boulders, crystals, spikes
from assets.stages.cavern import Mouth, Shell, glow, hollow_dome, mark_roof, mark_walls, zones_in_hollow
from assets.stages.ground import F64
from assets.stages.land import Cover, Lie, from_line, pad
from assets.stages.mesh import Piece
from assets.stages.noise import mix, smoothstep
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site
from assets.stages.stage import Room, Scatter
from assets.stages.woods import on_ground, out_of_sight_line
from assets.stages.zoning import zones_on_shore, zones_on_water

_EYE = (0.0, 1.0)
_FOCUS = (3.4, -13.5)
_MIDDLE = (-1.0, -12.0)
_WATER_M = -0.55
_PATH = [(0.8, 3.0), (1.2, -4.0), (3.0, -9.0), (4.6, -14.0), (2.6, -20.0), (-1.5, -27.0)]
_TEAL, _VIOLET, _DAY = (0.3, 0.95, 1.0), (0.72, 0.42, 1.0), (1.0, 0.95, 0.82)


@stage(
    "cave",
    indoor=True,
    surfaces={
        "rock": "rough cave rock",
        "floor": "damp cave floor rock",
        "sand": "pale sand and gravel",
        "crystal": "glowing cyan crystal",
        "amethyst": "glowing purple amethyst crystal",
        "water": "clear cave water",
    },
    parameters={
        "size": Parameter(16.0, 10.0, 26.0, "metres from the middle to the walls"),
        "height": Parameter(9.0, 4.0, 18.0, "metres from the floor to the roof"),
        "crystal": Parameter(0.5, 0.0, 1.0, "how many crystals; they tint the rock about them"),
        "lake": Parameter(0.7, 0.0, 1.0, "how large the lake is, 0 for none"),
        "dripstone": Parameter(0.6, 0.0, 1.0, "how many dripstones hang and stand"),
        "opening": Parameter(1.0, 0.0, 1.0, "1 lets day in through a mouth at the back, 0 leaves a dark passage"),
    },
)
def cave(site: Site, size: float, height: float, crystal: float, lake: float, dripstone: float, opening: float) -> None:
    """A cavern: rough walls under a dome, dripstones and columns, a lake, crystals, a way out to the light."""
    noise, rng = site.noise, site.rng
    middle = (_MIDDLE[0], min(-8.0, 4.5 - size))
    reach = (size, size + 1.0)
    pool = 7.0 * lake

    def off_pool(x: F64, z: F64) -> F64:
        return np.asarray(
            np.hypot((x + 0.42 * size) / 1.1, (z - middle[1]) / 1.5) - pool + 1.2 * noise.fbm(x * 0.15, z * 0.15, 3)
        )

    def lie(x: F64, z: F64) -> F64:
        edge = np.hypot((x - middle[0]) / reach[0], (z - middle[1]) / reach[1])
        y = 0.35 * noise.fbm(x * 0.12, z * 0.12, 3) + 0.06 * noise.fbm(x * 0.6, z * 0.6, 2)
        y = y + 1.1 * smoothstep(0.72, 1.05, edge)
        y = mix(y, 0.15, smoothstep(1.6, 0.6, from_line(x, z, _PATH)) * 0.7)
        w = off_pool(x, z)
        if lake > 0.05:
            y = np.minimum(y, np.where(w < 0, _WATER_M + 0.3 * w, _WATER_M + 0.3 * w + 0.02))
        y = mix(y, 0.0, pad(x, z, (0.2, -1.0), 5.0))
        y = mix(y, 0.1, pad(x, z, _FOCUS, 3.9))
        return np.asarray(np.maximum(y, _WATER_M - 2.4))

    hubs: list[F64] = []
    ways: list[F64] = []
    sizes: list[float] = []
    hues: list[tuple[float, float, float]] = []
    mouths = [
        Mouth(-12.0, 0.42 * size, min(0.62 * height, 5.5), 10.0, open=opening >= 0.5),
        Mouth(72.0, 3.4, 2.8, 6.0, open=False),
    ]
    shell = hollow_dome(rng, middle, reach, height, mouths, rough_m=min(0.055 * size, 0.14 * height))
    if crystal > 0.02:
        hubs, ways, sizes, hues = _clusters(site, shell, crystal, lie)
    way_out = np.array([middle[0] - 0.2 * size, 2.5, middle[1] - 1.1 * size])
    day = opening >= 0.5
    lamps = np.array([hub + way * 0.8 for hub, way in zip(hubs, ways, strict=True)] + [way_out] * day).reshape(-1, 3)
    shine = np.array(hues + [_DAY] * day).reshape(-1, 3)
    reaches = np.array([2.0 + 0.9 * s for s in sizes] + [0.55 * size] * day)

    def lit(points: F64, base: F64) -> F64:
        return np.asarray(np.clip(base * (0.42 + 0.85 * glow(points, lamps, shine, reaches)), 0.03, 1))

    def floor_tint(lie: Lie) -> F64:
        tone = np.array([0.85, 0.8, 0.74]) * (0.85 + 0.2 * noise.fbm(lie.x * 0.4, lie.z * 0.4, 3))[..., None]
        wet = smoothstep(0.35, 0.0, lie.y - _WATER_M)[..., None] * (lake > 0.05)
        return lit(np.stack([lie.x, lie.y, lie.z], -1), tone * (1 - 0.45 * wet))

    def sand(lie: Lie) -> F64:
        rag = noise.fbm(lie.x * 0.5, lie.z * 0.5, 3)
        shore = smoothstep(1.6, 0.7, off_pool(lie.x, lie.z) + 0.6 * rag) * (lake > 0.05)
        return np.asarray(np.maximum(shore, 0.85 * smoothstep(0.95, 0.4, from_line(lie.x, lie.z, _PATH) + 0.4 * rag)))

    def sand_tint(lie: Lie) -> F64:
        return lit(np.stack([lie.x, lie.y, lie.z], -1), np.broadcast_to([0.9, 0.86, 0.78], (*lie.x.shape, 3)))

    site.land(
        lie, [Cover("floor", tint=floor_tint), Cover("sand", sand, sand_tint)], middle=middle, fine_m=0.6,
        near_m=size + 2.0 if size < 18 else 20.0, reach_m=size + 14.0,
    )  # fmt: skip
    if lake > 0.05:
        site.sea(
            "water", _WATER_M, middle=(-0.42 * size, middle[1]), reach_m=size, shallow=(0.1, 0.42, 0.44),
            deep=(0.01, 0.1, 0.15), clear_m=1.6,
        )  # fmt: skip
    strata = 0.78 + 0.22 * np.sin(
        shell.points[..., 1] * 3.1 + 2 * noise.fbm(shell.points[..., 0] * 0.2, shell.points[..., 2] * 0.2, 2)
    )
    site.add("rock", shell.piece(lit(shell.points, strata[..., None] * np.array([0.95, 0.88, 0.8]))))
    for number, hue in enumerate((_TEAL, _VIOLET)):
        some = [k for k in range(len(hubs)) if tuple(hues[k]) == hue]
        if some:
            surface = ("crystal", "amethyst")[number]
            site.add(
                surface,
                crystals(rng, np.array(hubs)[some], np.array(ways)[some], np.array(sizes)[some], (1.0, 1.0, 1.0)),
            )
    site.look(_FOCUS, eye=_EYE, fov_deg=48.0, horizon=0.42)
    _hang(site, shell, dripstone, height, lit)
    _stand(site, size, height, middle, dripstone, lit)
    if opening >= 0.5:
        _draw_outside(site)
    low, high = shell.points.reshape(-1, 3).min(axis=0), shell.points.reshape(-1, 3).max(axis=0)
    site.room = Room((float(low[0]), 0.0, float(low[2])), (float(high[0]), float(high[1]), float(high[2])))
    _mark(site, shell, size, height, middle, lake)


def _clusters(
    site: Site,
    shell: Shell,
    crystal: float,
    height: Callable[[F64, F64], F64],
) -> tuple[list[F64], list[F64], list[float], list[tuple[float, float, float]]]:
    """Where crystals grow: two groups one sees on arriving, others on walls and floor."""
    rng = site.rng
    at, facing = shell.beside(rng, 4 + round(14 * crystal), 0.2, 3.2)
    hubs, ways, sizes, hues = [], [], [], []
    for k in range(len(at)):
        if math.hypot(at[k][0], at[k][2] - 1) < 3.5:
            continue
        hubs.append(at[k])
        ways.append((facing[k] + [0, 0.7, 0]) / np.linalg.norm(facing[k] + [0, 0.7, 0]))
        sizes.append(float(rng.uniform(0.8, 1.6 + crystal)))
        hues.append(_TEAL if at[k][0] < 0.5 else _VIOLET)
    for x, z, hue, tall in ((-3.4, -7.6, _TEAL, 1.9), (6.6, -10.0, _VIOLET, 2.2), (0.2, -19.0, _TEAL, 2.4)):
        hubs.append(np.array([x, float(height(np.array(x), np.array(z))), z]))
        ways.append(np.array([0.1, 0.95, 0.2]))
        sizes.append(tall * (0.5 + 0.7 * crystal))
        hues.append(hue)
    return hubs, ways, sizes, hues


def _hang(site: Site, shell: Shell, dripstone: float, height: float, lit: Callable[[F64, F64], F64]) -> None:
    """Dripstones in flocks under the roof."""
    rng = site.rng
    roots = shell.overhead(rng, 900, 0.5 * height, 0.35)
    flock = site.noise.fbm(roots[:, 0] * 0.22, roots[:, 2] * 0.22, 2)
    roots = roots[flock > 0.15 - 0.3 * dripstone][: round(110 * dripstone)]
    roots = roots[np.hypot(roots[:, 0], roots[:, 2] - 1) > 3.0]
    if not len(roots):
        return
    roots = np.concatenate([roots, roots[: len(roots) // 2] + rng.uniform(-0.5, 0.5, (len(roots) // 2, 3)) * [1, 0, 1]])
    lengths = rng.uniform(0.4, 1.0, len(roots)) ** 2 * min(2.6, 0.3 * height) + 0.25
    part = spikes(rng, roots + [0, 0.25, 0], lengths, (1.0, 0.95, 0.88))
    site.add("rock", Piece(part.patch, lit(part.patch.points, part.colors)))


def _stand(
    site: Site,
    size: float,
    height: float,
    middle: tuple[float, float],
    dripstone: float,
    lit: Callable[[F64, F64], F64],
) -> None:
    """Columns from floor to roof, stalagmites in groups, fallen blocks."""
    rng = site.rng
    share = np.array([(-0.34, 0.62), (0.62, 0.12), (-0.62, -0.3), (0.24, -0.62), (-0.1, -0.78)])
    places = np.asarray(middle) + share * size + rng.uniform(-0.6, 0.6, share.shape)
    places = out_of_sight_line(places[: 2 + round(3 * dripstone)], _EYE, _FOCUS, 3.4)
    places = places[np.hypot(places[:, 0], places[:, 1] - 1) > 4.5]
    if len(places):
        feet = on_ground(site.ground, places, 0.4)
        steps = np.linspace(0, 1, 9)[None, :, None]
        lines = (
            feet[:, None] + np.array([0, height + 1.5, 0]) * steps + rng.normal(0, 0.12, (len(feet), 9, 3)) * [1, 0, 1]
        )
        waist = 1.0 + 1.5 * np.abs(steps[..., 0] * 2 - 1) ** 3 + rng.normal(0, 0.12, (len(feet), 9))
        stems = tubes(lines, 0.045 * size * waist * rng.uniform(0.7, 1.1, (len(feet), 1)), 12)
        base = np.broadcast_to([0.92, 0.86, 0.78], stems.points.shape) * (
            0.8 + 0.2 * np.sin(3.1 * stems.points[:, 1:2])
        )
        site.add("rock", Piece(stems, lit(stems.points, base)))
    hubs = np.array([(-2.6, -5.2), (5.6, -8.4), (7.5, -16.0), (-5.0, -20.0), (1.0, -22.0), (-9.0, -8.0)])
    spots = (hubs[:, None] + rng.normal(0, 0.9, (len(hubs), 6, 2))).reshape(-1, 2)
    spots = out_of_sight_line(spots, _EYE, _FOCUS, 2.6, beyond_m=3.5)
    spots = spots[(np.hypot(spots[:, 0], spots[:, 1] - 1) > 3.0) & (from_line(spots[:, 0], spots[:, 1], _PATH) > 1.2)]
    feet = on_ground(site.ground, spots, 0.1)
    some = feet[: round(len(feet) * dripstone)]
    if len(some):
        part = spikes(rng, some, rng.uniform(0.35, 1.7, len(some)), (1.0, 0.95, 0.88), down=False)
        site.add("rock", Piece(part.patch, lit(part.patch.points, part.colors)))
    blocks = rng.permutation(feet)[:12]
    part = boulders(
        rng, blocks, rng.uniform(0.2, 0.6, (len(blocks), 1)) * [1.2, 0.8, 1.0], (0.9, 0.85, 0.8), level=1, rough=0.3
    )
    site.add("rock", Piece(part.patch, lit(part.patch.points, part.colors)))


def _draw_outside(site: Site) -> None:
    """Wooded hills in the daylight, for whoever looks out."""
    trees = tree_line(site.rng, (-70, 40), 48, 9, (0.16, 0.32, 0.1), count=70, ground=-1.0, pointed=False, spread_m=20)
    site.backdrop("outside trees", trees, haze=0.3)
    site.backdrop(
        "outside hills", ridge(site.noise, (-90, 60), 110, 26, (0.22, 0.34, 0.16), sharp=0.3, columns=50), haze=0.5
    )


def _mark(site: Site, shell: Shell, size: float, height: float, middle: tuple[float, float], lake: float) -> None:
    def holds(x: float, z: float, radius: float) -> bool:
        return math.hypot((x - middle[0]) / size, (z - middle[1]) / (size + 1)) < 0.9 - radius / size

    zones_in_hollow(site, _FOCUS, 4.6, 0.7 * height, holds)
    site.zone("focus", 1.9, -4.6, (2.0, 2.5, 2.0))
    site.zone("path", 3.0, -9.0, (1.4, 2.6, 1.8))
    turn = np.radians([-75, -40, 20, 45, 75, 110])
    mark_walls(site, shell, [(middle[0] + size * np.sin(t), middle[1] - size * np.cos(t)) for t in turn], 2.6)
    mark_roof(site, shell, [(2.0, -7.0), (-3.0, -10.0), (4.0, -15.0), (0.0, -18.0)], 0.4 * height)
    if lake > 0.3:
        zones_on_water(site, depth_m=0.4, near_m=5.0, far_m=1.6 * size)
        zones_on_shore(site, far_m=1.5 * size)
    site.scatter(
        Scatter("stalagmite", 0.05, on="floor", near_m=4, far_m=26, clump=0.7, gap_m=0.6, scale=(0.5, 1.3)),
        Scatter("stone", 0.3, on="floor", far_m=20, clump=0.5, scale=(0.3, 1.2)),
        Scatter("pebble", 1.5, on="sand", far_m=10),
        Scatter("mushroom", 0.12, on="floor", far_m=14, clump=0.85),
        Scatter("crystal", 0.03, on="floor", near_m=3, far_m=20, clump=0.8, scale=(0.3, 0.9)),
        Scatter("rubble", 0.02, on="floor", near_m=4, far_m=22, gap_m=2),
    )
