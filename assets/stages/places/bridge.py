"""A bridge over water."""

from __future__ import annotations

import math

import numpy as np

from assets.shapes.sketch import Sketch, arc
from assets.stages.backdrops import ridge, tree_line
from assets.stages.blocks import Block, put_boxes
from assets.stages.land import Cover, Lie, from_line, pad
from assets.stages.noise import mix, smoothstep
from assets.stages.registry import Parameter, stage
from assets.stages.roofscape import far_town
from assets.stages.ropeways import draw_rope_bridge, sagging
from assets.stages.site import Site
from assets.stages.stage import Scatter
from assets.stages.zoning import zones_on_shore, zones_on_water

_WATER_M = -1.9
_NEAR, _FAR = (8.6, -8.6), (-1.6, -35.0)
_MIDDLE = (3.5, -21.8)
"""Where the bridge leaves the near bank and reaches the far one."""


@stage(
    "bridge",
    surfaces={
        "grass": "green meadow grass",
        "road": "dry soil",
        "rock": "weathered grey rock",
        "stone": "weathered stone blocks",
        "paving": "cobblestones",
        "timber": "weathered wooden planks",
        "red": "red lacquered wood",
        "steel": "galvanised steel",
        "water": "river water",
    },
    parameters={
        "kind": Parameter(
            0.0,
            0.0,
            4.0,
            "0 arches of stone, 1 planks on trestles, 2 a red arched garden bridge, 3 a steel truss, 4 ropes",
        ),
        "width": Parameter(4.2, 2.0, 8.0, "metres between the parapets"),
        "wood": Parameter(1.0, 0.0, 1.0, "1 grows woods along the banks, 0 leaves them open"),
        "town": Parameter(0.0, 0.0, 1.0, "1 puts a town beyond the far bank, 0 none"),
        "mountains": Parameter(80.0, 0.0, 260.0, "metres the mountains up the river rise"),
    },
)
def bridge(site: Site, kind: float, width: float, wood: float, town: float, mountains: float) -> None:
    """A river with a bridge that leads from the near bank to the far one, woods and mountains up the stream."""
    noise, number = site.noise, round(kind)
    dx, dz = _FAR[0] - _NEAR[0], _FAR[1] - _NEAR[1]
    length, yaw = math.hypot(dx, dz), math.atan2(-dz, dx)
    way = (dx / length, dz / length)
    beyond = (_FAR[0] + 6.5 * way[0], _FAR[1] + 6.5 * way[1])
    path = [(0.8, 8.0), (2.4, -2.0), (6.2, -5.6), _NEAR, _FAR, beyond, (2.0, -58.0), (4.0, -90.0)]

    def bank(x: np.ndarray, z: np.ndarray) -> np.ndarray:
        """Metres from the middle of the river."""
        along = (x - _MIDDLE[0]) * way[0] + (z - _MIDDLE[1]) * way[1]
        across = -(x - _MIDDLE[0]) * way[1] + (z - _MIDDLE[1]) * way[0]
        return np.asarray(np.abs(along + 3.5 * np.sin(across * 0.035) - 0.0 + 1.6 * noise.fbm(x * 0.05, z * 0.05, 3)))

    def height(x: np.ndarray, z: np.ndarray) -> np.ndarray:
        s = bank(x, z)
        y = 0.5 * noise.fbm(x * 0.06, z * 0.06, 3) + 0.06 * noise.fbm(x * 0.5, z * 0.5, 2)
        y = y + 5 * smoothstep(28, 90, s) * (0.7 + 0.6 * noise.fbm(x * 0.02, z * 0.02, 2))
        y = mix(y, -4.2, smoothstep(12.8, 6.5, s + 0.8 * noise.fbm(x * 0.2, z * 0.2, 2)))
        y = mix(y, 0.0, np.maximum(pad(x, z, (0, -1), 7.0), np.maximum(pad(x, z, _NEAR, 2.5), pad(x, z, _FAR, 2.5))))
        return mix(y, 0.0, pad(x, z, beyond, 5.0))

    def tint(lie: Lie) -> np.ndarray:
        dry = smoothstep(-0.3, 0.5, noise.fbm(lie.x * 0.07, lie.z * 0.07, 3))
        return mix([0.6, 0.82, 0.48], [0.92, 0.9, 0.58], dry[..., None])

    def trodden(lie: Lie) -> np.ndarray:
        rag = 0.3 * noise.fbm(lie.x * 0.5, lie.z * 0.5, 2)
        return np.asarray(
            0.93 * smoothstep(0.5 * width, 0.25 * width, from_line(lie.x, lie.z, path) + rag) * (lie.y > -0.7)
        )

    def bare(lie: Lie) -> np.ndarray:
        rag = noise.fbm(lie.x * 0.35, lie.z * 0.35, 3)
        low = smoothstep(-1.2, -1.8, lie.y + 0.3 * rag)
        return np.asarray(np.maximum(low, smoothstep(0.5, 0.85, lie.slope + 0.3 * rag)))

    covers = [
        Cover("grass", tint=tint),
        Cover("road", trodden, (0.86, 0.8, 0.7)),
        Cover("rock", bare, (0.8, 0.78, 0.72), steep=True),
    ]
    site.land(height, covers, middle=(3, -18), fine_m=0.75, near_m=27, keep_above=_WATER_M - 1.6)
    site.sea(
        "water",
        _WATER_M,
        middle=(4.7, -21.0),
        reach_m=170,
        shallow=(0.13, 0.3, 0.26),
        deep=(0.04, 0.15, 0.16),
        clear_m=2.6,
    )
    sketch = Sketch((length, 4, width))
    middle = ((_NEAR[0] + _FAR[0]) / 2, 0.0, (_NEAR[1] + _FAR[1]) / 2)
    with sketch.frame(middle, (0, math.degrees(yaw), 0)):
        (_arches, _trestles, _arched, _truss, draw_rope_bridge)[number](sketch, length + 3.0, width)
    site.draw(sketch)
    _deck_out(site, number, middle, length + 3.0, width, yaw)
    if wood >= 0.5:
        rows = ((40, 13, 80), (52, 16, 110), (80, 20, 140)) if number == 4 else ((52, 10, 80), (80, 13, 140))
        for k, (radius, tall, n) in enumerate(rows):
            trees = tree_line(
                site.rng,
                (-100, 100),
                radius,
                tall,
                (0.14, 0.25, 0.1),
                count=n,
                ground=site.ground,
                pointed=k == 1 and number != 4,
                spread_m=18,
            )
            site.backdrop(f"woods {k}", trees, haze=0.15 + 0.17 * k)
    if town >= 0.5:
        far_town(site, 1, (-30, 60), 105.0, 3.0)
    site.backdrop("hills", ridge(noise, (-110, 110), 240, 40, (0.2, 0.28, 0.17), base_m=0, sharp=0.35), haze=0.5)
    if mountains > 1:
        site.backdrop(
            "mountains",
            ridge(
                noise,
                (-110, 110),
                560,
                mountains + 40,
                (0.27, 0.3, 0.34),
                base_m=-2,
                sharp=0.9,
                tops=(0.85, 0.88, 0.92),
            ),
            haze=0.72,
        )
    site.look((2.8, -22.0), eye=(-1.6, 1.0), third=0.25, fov_deg=46.0, horizon=0.42)
    _mark(site, way)
    site.scatter(
        Scatter("grass", 3.5, on="grass", far_m=12, clump=0.4, low_m=0.9),
        Scatter("tall grass", 0.8, on="grass", near_m=6, far_m=40, clump=0.7, low_m=0.5),
        Scatter("reeds", 0.8, on="rock", near_m=5, far_m=40, low_m=-0.3, high_m=0.4, clump=0.7),
        Scatter("boulder", 0.05, on="rock", far_m=45, low_m=-0.5, gap_m=1.2, scale=(0.5, 1.6)),
        Scatter("stone", 0.2, on="rock", far_m=30, low_m=-0.3, scale=(0.4, 1.5)),
        Scatter("flowers", 0.5, on="grass", far_m=24, clump=0.8, low_m=0.8),
        Scatter("willow", 0.003, on="grass", near_m=14, far_m=60, low_m=0.5, gap_m=8),
    )


def _deck_out(
    site: Site, number: int, middle: tuple[float, float, float], length: float, width: float, yaw: float
) -> None:
    """Let one walk over it: level stretches at the height of the road."""
    n = 12
    for k in range(n):
        t = (k + 0.5) / n * 2 - 1
        x, z = middle[0] + t * length / 2 * math.cos(yaw), middle[2] - t * length / 2 * math.sin(yaw)
        site.deck((x, _camber(number, t), z), (length / n, width), yaw)


def _camber(number: int, t: float) -> float:
    """Height of the road at `t`, −1 to 1 along the bridge."""
    return {0: 0.16 + 0.75 * (1 - t * t), 1: 0.14, 2: 0.1 + 1.9 * (1 - t * t), 3: 0.2, 4: sagging(t)}[number]


def _road(sketch: Sketch, surface: str, number: int, length: float, width: float) -> None:
    """The way over it, bent as it is cambered."""
    t = np.linspace(-1, 1, 25)
    y = np.array([_camber(number, float(s)) for s in t])
    grid = np.stack([np.column_stack([t * length / 2, y, np.full_like(t, z)]) for z in (width / 2, -width / 2)])
    sketch.sheet(surface, grid, both=True)


def _arches(sketch: Sketch, length: float, width: float) -> None:
    """Three arches of stone on cutwaters, parapets that rise with the road."""
    number = 0
    _road(sketch, "paving", number, length, width)
    t = np.linspace(1, -1, 17)
    crown = [(float(s * length / 2), _camber(number, float(s)) - 0.02) for s in t]
    spans, foot = ((-0.62, 0.19), (0.0, 0.25), (0.62, 0.19)), -4.5
    outline: list[tuple[float, float]] = [(-length / 2, foot)]
    for at, half in spans:
        x, r = at * length / 2, half * length / 2
        rise = r * 0.85
        outline += [(x - r, foot), *((x + px, -2.3 + py * rise / r) for px, py in arc(r, 180, 0, 15)), (x + r, foot)]
    outline += [(length / 2, foot), *crown]
    for z in (width / 2 - 0.25, -width / 2 + 0.25):
        sketch.prism("stone", np.array(outline), 0.5, (0, 0, z))
    inner = np.array(outline) * [1, 1] - [0, 0.03]
    sketch.prism("stone", inner, width - 0.9)
    for side in (-1, 1):
        for k in range(16):
            s = -1 + 2 * (k + 0.5) / 16
            slope = math.degrees(math.atan2(_camber(number, s + 0.06) - _camber(number, s - 0.06), 0.12 * length / 2))
            place = (s * length / 2, _camber(number, s) - 0.1, side * (width / 2 + 0.12))
            sketch.box("stone", (length / 16 + 0.06, 1.05, 0.42), place, (0, 0, slope), bevel=0.03)
            sketch.box(
                "stone",
                (length / 16 + 0.04, 0.14, 0.56),
                (place[0], place[1] + 1.05, place[2]),
                (0, 0, slope),
                bevel=0.03,
            )
        for pier in (-0.345, 0.345):
            sketch.cylinder("stone", 1.0, 3.6, (pier * length / 2, -4.5, side * width / 2), sides=6)
            sketch.cylinder("stone", 1.0, 0.6, (pier * length / 2, -0.9, side * width / 2), top=0.4, sides=6)


def _trestles(sketch: Sketch, length: float, width: float) -> None:
    """Planks on beams and braced trestles, rails on posts."""
    n = round(length / 0.28)
    put_boxes(
        sketch,
        "timber",
        [((length / n - 0.02, 0.08, width), (-length / 2 + length * (k + 0.5) / n, 0.06, 0)) for k in range(n)],
    )
    blocks: list[Block] = [((length, 0.3, 0.25), (0, -0.24, z)) for z in (-width / 2 + 0.3, 0, width / 2 - 0.3)]
    blocks += [((length, 0.1, 0.07), (0, y, s * width / 2)) for s in (-1, 1) for y in (0.6, 1.05)]
    posts = round(length / 2.0)
    blocks += [
        ((0.12, 1.15, 0.12), (-length / 2 + length * k / posts, 0.0, s * width / 2))
        for k in range(posts + 1)
        for s in (-1, 1)
    ]
    put_boxes(sketch, "timber", blocks)
    for k in range(1, 6):
        x = -length / 2 + length * k / 6
        for z in (-1, 1):
            sketch.rod("timber", (x, -4.6, z * (width / 2 + 0.3)), (x, 0, z * (width / 2 - 0.3)), 0.16, sides=8)
            sketch.beam("timber", (x, -2.4, z * (width / 2)), (x, -0.3, -z * (width / 2 - 0.3)), 0.12, 0.1)
        sketch.box("timber", (0.25, 0.25, width + 0.4), (x, -0.5, 0), bevel=0.01)


def _arched(sketch: Sketch, length: float, width: float) -> None:
    """A bow of red lacquered wood with round posts and finials."""
    _road(sketch, "timber", 2, length, width)
    t = np.linspace(-1, 1, 25)
    for side in (-1, 1):
        z = side * width / 2
        for low, r in ((-0.22, 0.16), (0.55, 0.05), (0.95, 0.08)):
            path = np.column_stack([t * length / 2, [_camber(2, float(s)) + low for s in t], np.full_like(t, z)])
            sketch.tube("red", path, r, sides=8)
        for k in range(11):
            s = -1 + 2 * k / 10
            x, y = s * length / 2, _camber(2, s)
            sketch.cylinder("red", 0.1, 1.35, (x, y - 0.25, z), sides=10)
            sketch.lathe(
                "steel", [(0.13, 0), (0.15, 0.08), (0.06, 0.14), (0.1, 0.22), (0.02, 0.34)], (x, y + 1.1, z), sides=10
            )
    for k in (-1, 0, 1):
        x = k * length / 5
        y = _camber(2, k * 0.4) - 0.2
        for side in (-1, 1):
            sketch.cylinder("red", 0.2, y + 4.6, (x, -4.6, side * (width / 2 - 0.3)), sides=10)
        sketch.box("red", (0.3, 0.3, width), (x, y - 0.5, 0), bevel=0.02)


def _truss(sketch: Sketch, length: float, width: float) -> None:
    """Two trusses of steel with bracing overhead, on piers of stone."""
    sketch.box("paving", (length, 0.3, width), (0, -0.1, 0), bevel=0)
    bays, tall = 8, 5.2
    bay = length / bays
    blocks: list[Block] = []
    for side in (-1, 1):
        z = side * (width / 2 + 0.2)
        blocks += [((length, 0.35, 0.3), (0, -0.15, z)), ((length - 2 * bay, 0.3, 0.3), (0, tall, z))]
        for k in range(1, bays):
            x = -length / 2 + bay * k
            blocks.append(((0.2, tall, 0.24), (x, 0.1, z)))
        for k in range(bays):
            a, b = -length / 2 + bay * k, -length / 2 + bay * (k + 1)
            up = k < bays / 2
            lo, hi = (a, b) if up else (b, a)
            sketch.beam("steel", (lo, 0.1, z), (hi, tall + 0.1, z), 0.16, 0.2)
        blocks += [((length, 0.08, 0.06), (0, 1.0, side * (width / 2 - 0.05)))]
    blocks += [((0.2, 0.24, width + 0.6), (-length / 2 + bay * k, tall + 0.02, 0)) for k in range(1, bays)]
    put_boxes(sketch, "steel", blocks)
    for share in (-0.3, 0.3):
        sketch.box("stone", (1.6, 4.6, width + 1.0), (share * length, -4.8, 0), bevel=0.08)


def _mark(site: Site, way: tuple[float, float]) -> None:
    site.zone("focus", -0.6, -5.0, (2.4, 3.2, 2.4))
    site.zone("focus", 0.4, -4.2, (1.8, 3.0, 1.8))
    x, z = _NEAR[0] + 11.0 * way[0], _NEAR[1] + 11.0 * way[1]
    site.zone("focus", x, z, (1.6, 3.0, 1.6))
    for t in (6.0, 9.0, 15.0, 19.0):
        site.zone("path", _NEAR[0] + t * way[0], _NEAR[1] + t * way[1], (1.4, 3.0, 1.4))
    for px, pz in ((-4.0, -3.2), (2.9, -4.2)):
        site.zone("foreground", px, pz, (1.2, 2.0, 1.2))
    for px, pz in ((-2.6, -6.6), (4.4, -7.6), (_FAR[0] + 4, _FAR[1] - 5), (_FAR[0] - 6, _FAR[1] - 5.5)):
        site.zone("flank", px, pz, (2.0, 5.0, 2.0))
    site.zone("background", _FAR[0] + 6.5 * way[0], _FAR[1] + 6.5 * way[1], (5.0, 12.0, 4.0))
    zones_on_water(site, 3, depth_m=0.8, near_m=10, far_m=60)
    zones_on_shore(site, 3)
    site.zone("air", -6.0, -26.0, (16.0, 6.0, 10.0), y=6.0)
