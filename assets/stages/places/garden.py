"""A garden: formal, wild, of gravel and moss, or behind a house."""

from __future__ import annotations

import math

import numpy as np

from assets.shapes.sketch import Sketch
from assets.stages.ages import STYLES
from assets.stages.arcades import draw_column, draw_swept_roof
from assets.stages.backdrops import ridge, tree_line
from assets.stages.fences import draw_fence, draw_hedge, draw_low_wall, grow_bushes, lay_boulders, plant_bushes
from assets.stages.fronts import FAR_FRONT_SURFACES, raise_front
from assets.stages.land import Cover, Lie, from_line, pad
from assets.stages.noise import mix, smoothstep
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site
from assets.stages.stage import Scatter
from assets.stages.walls import Wall
from assets.stages.zoning import zones_on_shore, zones_on_water

_BACK_M = -27.0
_POND = (5.2, -12.5)
_WATER_M = -0.3
_WINDING = [(0.3, 6.0), (-0.4, -3.0), (-3.4, -8.0), (-1.0, -14.5), (2.5, -20.0), (0.0, _BACK_M)]


@stage(
    "garden",
    surfaces={
        "lawn": "green lawn grass",
        "gravel": "pale gravel",
        "soil": "dark soil",
        "hedges": "green hedge leaves",
        "leaves": "green leaves",
        "stone": "limestone blocks",
        "rocks": "weathered grey rock",
        "planks": "weathered wooden planks",
        "posts": "red lacquered wood",
        "water": "pond water",
        **FAR_FRONT_SURFACES,
    },
    parameters={
        "kind": Parameter(
            0.0, 0.0, 3.0, "0 formal with clipped hedges, 1 wild, 2 zen with raked gravel, 3 a back yard"
        ),
        "pond": Parameter(0.0, 0.0, 1.0, "1 digs a pond (in a formal garden a round basin), 0 none"),
        "width": Parameter(22.0, 12.0, 44.0, "metres from side to side"),
        "house": Parameter(0.0, 0.0, 7.0, "the house behind a back yard: 0 timbered, 1 town, 2 modern, 7 a cottage"),
    },
)
def garden(site: Site, kind: float, pond: float, width: float, house: float) -> None:
    """A garden with beds, paths and hedges or walls round it, trees behind."""
    number, wet, noise = round(kind), pond >= 0.5, site.noise
    x = width / 2
    middle = (0.0, -14.0) if number == 0 else _POND

    def height(px: np.ndarray, pz: np.ndarray) -> np.ndarray:
        rough = (0.0, 0.35, 0.12, 0.04)[number]
        y = rough * noise.fbm(px * 0.1, pz * 0.1, 3) * smoothstep(5, 9, np.hypot(px, pz + 1))
        if number == 2:
            y = y + 1.1 * smoothstep(-15, -21, pz + 2.5 * noise.fbm(px * 0.1, pz * 0.1, 2)) * smoothstep(
                _BACK_M, -24, pz
            )
        if wet:
            rag = 1.0 if number == 0 else 1 + 0.25 * noise.fbm(px * 0.2, pz * 0.2, 2)
            away = np.hypot(px - middle[0], pz - middle[1]) * rag
            y = mix(y, -1.2, smoothstep(3.3, 2.5 if number == 0 else 1.4, away))
        return np.asarray(mix(y, 0.0, pad(px, pz, (-2.6, -12.0), 3.0)) if number else y)

    site.land(height, _covers(site, number, x, middle, wet), middle=(0, -12), fine_m=0.6, near_m=19, reach_m=120)
    if wet:
        site.sea(
            "water",
            _WATER_M if number else -0.15,
            middle=middle,
            reach_m=6,
            shallow=(0.12, 0.28, 0.22),
            deep=(0.04, 0.13, 0.12),
            clear_m=1.6,
        )
    sketch = Sketch((width, 3, 30))
    (_formal, _wild, _zen, _yard)[number](site, sketch, x, wet, round(house))
    site.draw(sketch)
    for row, (radius, tall) in enumerate(((40, 9), (64, 13)) if number else ((82, 13), (105, 17))):
        trees = tree_line(
            site.rng,
            (-100, 100),
            radius,
            tall,
            (0.14, 0.28, 0.1),
            count=100,
            pointed=number == 2 and row == 1,
            spread_m=14,
        )
        site.backdrop(f"trees {row}", trees, haze=0.15 + 0.15 * row)
    site.backdrop(
        "hills", ridge(noise, (-95, 95), 280, 60, (0.22, 0.3, 0.2), sharp=0.5 if number == 2 else 0.2), haze=0.58
    )
    focus = (0.0, -14.0) if number == 0 else (-2.6, -12.0)
    site.look(focus, eye=(0.5, 1.0), third=0.25 if number == 0 else -0.6, fov_deg=46.0, horizon=0.42)
    _mark(site, number, x, wet, focus)


def _covers(site: Site, number: int, x: float, middle: tuple[float, float], wet: bool) -> list[Cover]:
    noise = site.noise

    def tint(lie: Lie) -> np.ndarray:
        shade = 0.82 + 0.1 * noise.fbm(lie.x * 0.15, lie.z * 0.15, 3) + 0.08 * noise.fbm(lie.x * 0.9, lie.z * 0.9, 2)
        return np.asarray(shade[..., None] * [0.95, 1.0, 0.8])

    def mown(lie: Lie) -> np.ndarray:
        stripes = 0.06 * np.sign(np.sin(lie.x * 2.6)) if number in (0, 3) else 0 * lie.x
        return np.asarray(tint(lie) * (1 + stripes)[..., None])

    def raked(lie: Lie) -> np.ndarray:
        rows = 0.5 + 0.5 * np.sin(lie.z * 6.5 + 1.2 * np.exp(-np.hypot(lie.x + 2.6, lie.z + 12.0) / 2))
        shade = 0.86 + 0.1 * rows * (number == 2) + 0.06 * noise.fbm(lie.x * 0.4, lie.z * 0.4, 2)
        return np.asarray(shade[..., None] * [1.0, 0.98, 0.93])

    def gravel(lie: Lie) -> np.ndarray:
        if number == 0:
            ax, ring = np.abs(lie.x), np.hypot(lie.x - middle[0], lie.z - middle[1])
            way = np.minimum(
                np.minimum(ax - 1.4, np.abs(lie.z + 14.0) - 1.2),
                np.minimum(np.abs(ring - 4.6) - 1.1, np.abs(ax - x + 1.7) - 0.9),
            )
            return np.asarray(smoothstep(0.2, -0.2, way) * (lie.z > _BACK_M - 4))
        if number == 1:
            return np.asarray(
                smoothstep(1.1, 0.4, from_line(lie.x, lie.z, _WINDING) + 0.3 * noise.fbm(lie.x * 0.6, lie.z * 0.6, 2))
            )
        if number == 2:
            shore = smoothstep(4.6, 5.6, np.hypot(lie.x - _POND[0], lie.z - _POND[1])) if wet else 1.0
            edge = lie.z + 16.5 + 1.6 * noise.fbm(lie.x * 0.15, lie.z * 0.05, 3)
            return np.asarray(
                smoothstep(-0.4, 0.4, edge)
                * smoothstep(0.9, 1.4, from_line(lie.x, lie.z, [(-9.6, -4), (-8.6, -16)]))
                * shore
                * (np.abs(lie.x) < x)
            )
        return np.asarray(smoothstep(-4.4, -4.0, lie.z) * (np.abs(lie.x) < x))

    def soil(lie: Lie) -> np.ndarray:
        rag = 0.5 * noise.fbm(lie.x * 0.4, lie.z * 0.4, 3)
        if number == 0:
            ring = np.hypot(lie.x - middle[0], lie.z - middle[1])
            return np.asarray(smoothstep(0.1, -0.1, np.maximum(np.abs(ring - 6.6) - 0.5, 1.6 - np.abs(lie.x))))
        if number == 2:
            return np.zeros_like(lie.x)
        border = np.minimum(x - np.abs(lie.x), np.abs(lie.z - _BACK_M))
        if number == 1:
            border = np.minimum(border, np.abs(from_line(lie.x, lie.z, _WINDING) - 1.9) + 1.5)
        return np.asarray(
            smoothstep(0.3, -0.3, border - (2.2 if number == 1 else 1.2) + rag) * (np.abs(lie.x) < x) * (lie.z < -2.5)
        )

    lawn = Cover("lawn", tint=mown)
    return [lawn, Cover("soil", soil, (0.8, 0.75, 0.7)), Cover("gravel", gravel, raked)]


def _formal(site: Site, sketch: Sketch, x: float, wet: bool, house: int) -> None:
    """Parterres within low hedges, cones, a tall hedge round all with an arch, a stepped round in the middle."""
    ground = site.ground
    for side in (-1, 1):
        for near, far in ((-3.6, -12.4), (-15.6, -24.5)):
            inner, outer = side * 1.9, side * (x - 3.2)
            for line in (
                [(inner, near), (inner, far)],
                [(outer, near), (outer, far)],
                [(inner, near if near > -10 else far), (outer, near if near > -10 else far)],
            ):
                draw_hedge(sketch, "hedges", ground, line, 0.5, 0.45)
            for px, pz in ((inner, near), (outer, near), (inner, far), (outer, far)):
                sketch.lathe("hedges", [(0.62, 0), (0.66, 0.25), (0.4, 1.0), (0.03, 1.9)], (px, 0, pz), sides=14)
            grow_bushes(site, "hedges", [(side * (0.5 * x - 0.3), (near + far) / 2, 0.55)])
        draw_hedge(sketch, "hedges", ground, [(side * x, 3.0), (side * x, _BACK_M)], 2.3, 0.9)
        draw_hedge(sketch, "hedges", ground, [(side * 2.2, _BACK_M), (side * x, _BACK_M)], 2.3, 0.9)
        sketch.box("stone", (0.9, 2.9, 0.9), (side * 2.0, 0, _BACK_M), bevel=0.04)
        sketch.box("stone", (1.15, 0.2, 1.15), (side * 2.0, 2.9, _BACK_M), bevel=0.03)
        sketch.ball("stone", 0.4, (side * 2.0, 3.45, _BACK_M), sides=14)
        draw_hedge(sketch, "hedges", ground, [(side * 3.4, _BACK_M - 12), (side * 3.4, _BACK_M - 32)], 4.0, 2.0)
    if wet:
        for inner, y in ((3.05, 0.42),):
            sketch.lathe(
                "stone",
                [(inner + 0.45, 0), (inner + 0.5, y - 0.1), (inner + 0.5, y), (inner, y), (inner - 0.02, -0.4)],
                (0, 0, -14.0),
                sides=40,
            )
    else:
        y = 0.0
        for radius in (2.5, 2.2):
            sketch.cylinder("stone", radius, 0.15, (0, y, -14.0), sides=36)
            y += 0.15
        site.deck((0.0, y, -14.0), (3.1, 3.1))
    _house(site, sketch, 1, _BACK_M - 38.0, 26.0, 3)


def _wild(site: Site, sketch: Sketch, x: float, wet: bool, house: int) -> None:
    """Bushes in drifts, a wall of stones round them, a trellis over the path."""
    rng = site.rng
    draw_low_wall(sketch, "rocks", site.ground, [(-x, 3.0), (-x, _BACK_M), (x, _BACK_M), (x, 3.0)], 1.1, 0.5)
    spots = []
    for side in (-1, 1):
        z = -3.5
        while z > _BACK_M + 1:
            spots.append((side * (x - rng.uniform(0.8, 2.6)), z, float(rng.uniform(0.5, 1.1))))
            z -= float(rng.uniform(0.9, 2.0))
    spots += [
        (float(rng.uniform(-x + 1, x - 1)), _BACK_M + float(rng.uniform(0.8, 2.2)), float(rng.uniform(0.6, 1.3)))
        for _ in range(8)
    ]
    plant_bushes(site, "leaves", spots)
    lay_boulders(
        site,
        "rocks",
        [
            (float(rng.uniform(-x, x)) * 0.8, float(rng.uniform(-20, -7)), float(rng.uniform(0.25, 0.5)))
            for _ in range(6)
        ],
    )
    with sketch.frame((-1.0, float(site.ground.height_at(-1.0, -17.0)), -17.0), (0, -25, 0)):
        for side in (-1, 1):
            for z in (-0.7, 0.7):
                sketch.box("planks", (0.1, 2.3, 0.1), (side * 1.1, -0.1, z), bevel=0.01)
            put = [(0.6 * k + 0.2) for k in range(4)]
            for y in put:
                sketch.box("planks", (0.04, 0.04, 1.4), (side * 1.1, y, 0), bevel=0)
        for k in range(7):
            sketch.box("planks", (2.9, 0.08, 0.06), (0, 2.2, -0.9 + 0.3 * k), bevel=0)
    _house(site, sketch, 7, _BACK_M - 10.0, 10.0, 2)


def _zen(site: Site, sketch: Sketch, x: float, wet: bool, house: int) -> None:
    """Rocks in raked gravel, moss on a rise, a plastered wall with a tiled cap, a pavilion, stepping stones."""
    rng = site.rng
    lay_boulders(
        site,
        "rocks",
        [
            (-5.4, -10.5, 0.8),
            (-6.3, -11.2, 0.5),
            (1.2, -14.0, 1.0),
            (2.1, -14.6, 0.6),
            (-0.6, -20.0, 1.1),
            (7.5, -18.0, 1.2),
            (-4.6, -17.6, 0.9),
        ],
        1.1,
    )
    if wet:
        ring = [
            (_POND[0] + 3.1 * math.cos(t), _POND[1] + 3.1 * math.sin(t), float(rng.uniform(0.25, 0.55)))
            for t in np.linspace(0, 6.0, 14)
        ]
        lay_boulders(site, "rocks", ring, 0.7, 2)
    moss = [
        (float(rng.uniform(-x + 2, x - 2)), float(rng.uniform(-24, -18)), float(rng.uniform(0.6, 1.4)))
        for _ in range(13)
    ]
    grow_bushes(site, "hedges", moss)
    draw_low_wall(sketch, "plaster", site.ground, [(-x, 3.0), (-x, _BACK_M), (x, _BACK_M), (x, 3.0)], 2.0, 0.45)
    for a, b in (((-x, 3.0), (-x, _BACK_M)), ((-x, _BACK_M), (x, _BACK_M)), ((x, _BACK_M), (x, 3.0))):
        length, yaw = math.hypot(b[0] - a[0], b[1] - a[1]), math.degrees(math.atan2(-(b[1] - a[1]), b[0] - a[0]))
        top = float(site.ground.height_at((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)) + 2.05
        with sketch.frame(((a[0] + b[0]) / 2, top, (a[1] + b[1]) / 2), (0, yaw, 0)):
            sketch.prism("roofs", [(-0.75, 0), (0.75, 0), (0, 0.5)], length, (0, 0, 0), (0, 90, 0))
    for k in range(9):
        px, pz = -9.1 + 0.25 * math.sin(k * 1.7), -3.2 - 1.35 * k
        sketch.cylinder("rocks", 0.42, 0.12, (px, float(site.ground.height_at(px, pz)) - 0.05, pz), sides=9)
    at = (-4.5, float(site.ground.height_at(-4.5, -23.0)) - 0.1, -23.0)
    with sketch.frame(at):
        sketch.box("stone", (5.2, 0.4, 4.2), bevel=0.03)
        for px in (-2.1, 2.1):
            for pz in (-1.6, 1.6):
                draw_column(sketch, "posts", (px, 0.4, pz), 2.6, 0.12, "post", 10)
        sketch.box("posts", (4.6, 0.22, 3.6), (0, 3.0, 0), bevel=0.01)
        draw_swept_roof(sketch, "roofs", (0, 3.2, 0), 4.4, 3.4, 1.7, over=1.0, lift=0.6, ridge=0.35)


def _yard(site: Site, sketch: Sketch, x: float, wet: bool, house: int) -> None:
    """A lawn with a terrace, a board fence round it, a shed and a hedge, neighbours' houses over the fence."""
    draw_fence(sketch, "planks", site.ground, [(-x, 2.0), (-x, _BACK_M), (x, _BACK_M), (x, 2.0)], "boards", 1.8)
    draw_hedge(sketch, "hedges", site.ground, [(-x + 0.8, -7.0), (-x + 0.8, -20.0)], 1.2, 0.9)
    plant_bushes(site, "leaves", [(x - 1.0, -6.5 - 2.4 * k, 0.5 + 0.25 * (k % 3)) for k in range(6)])
    sx, sz = x - 3.4, _BACK_M + 2.8
    with sketch.frame((sx, 0, sz)):
        sketch.box("planks", (3.4, 2.1, 2.6), bevel=0.01)
        sketch.box("timber", (0.95, 1.85, 0.08), (-0.7, 0.03, 1.3), bevel=0.01)
        sketch.box("panes", (0.8, 0.7, 0.06), (0.8, 0.95, 1.3), bevel=0)
        sketch.prism("planks", [(-1.7, 2.1), (1.7, 2.1), (0, 3.1)], 2.58)
        for side in (-1, 1):
            with sketch.frame((0, 3.12, 0), (0, 0, -side * 30.5)):
                sketch.box("roofs", (2.2, 0.1, 3.0), (side * 1.1, 0, 0), bevel=0)
    _house(site, sketch, house, _BACK_M - 9.0, 11.0, 2)
    wide = 9.0
    for px in (-x - 9.0, x + 9.0):
        wall = Wall(
            (px - wide / 2, _BACK_M - 6.0),
            (px + wide / 2, _BACK_M - 6.0),
            STYLES[house].ground_m + STYLES[house].storey_m,
            0.4,
        )
        raise_front(site, wall, STYLES[house], 2, shop=False, lit=0.1)


def _house(site: Site, sketch: Sketch, style: int, z: float, wide: float, storeys: int) -> None:
    """A house that looks over the garden from beyond its end."""
    kind = STYLES[style]
    wall = Wall((-wide / 2 + 1.0, z), (wide / 2 + 1.0, z), kind.ground_m + (storeys - 1) * kind.storey_m, 0.4)
    raise_front(site, wall, kind, storeys, shop=False, lit=0.1)


def _mark(site: Site, number: int, x: float, wet: bool, focus: tuple[float, float]) -> None:
    if not (wet and number == 0):
        site.zone("focus", focus[0], focus[1], (3.0, 7.0, 3.0))
    site.zone("focus", 0.2, -5.4, (2.0, 3.0, 2.0))
    site.zone("focus", 0.0, -21.0, (2.8, 6.0, 2.8))
    for px, pz in ((-2.8, -3.4), (3.0, -3.3)):
        site.zone("foreground", px, pz, (1.2, 2.0, 1.2))
    for side in (-1, 1):
        for pz in (-7.5, -12.0, -17.5, -22.5):
            site.zone("flank", side * 0.52 * x, pz, (1.9, 3.0, 1.9))
        site.zone("corner", side * (x - 2.0), _BACK_M + 2.2, (1.8, 3.0, 1.8))
        site.zone("wall", side * (x - 0.6), -12.0, (8.0, 1.6, 0.6), y=0.3, yaw=-side * math.pi / 2)
    for pz in (-9.0, -18.0):
        site.zone("path", 0.0, pz, (1.6, 3.0, 1.6))
    site.zone("background", 1.0, _BACK_M - 5.0, (6.0, 9.0, 5.0))
    site.zone("air", 0.0, -12.0, (x, 3.0, 10.0), y=3.0)
    if wet:
        if number == 0:
            site.zone("water", 0.0, -14.0, (2.8, 6.0, 2.8), y=-0.15)
        else:
            zones_on_water(site, 2, depth_m=0.35, near_m=5)
            zones_on_shore(site, 2)
    on = "soil"
    site.scatter(
        Scatter("grass", 3.0 if number in (1, 3) else 0.6, on="lawn", far_m=12, clump=0.4),
        Scatter("stone", 0.05, on="gravel", far_m=14, scale=(0.3, 0.6)),
    )
    if number != 2:
        site.scatter(
            Scatter("flowers", 5.0, on=on, far_m=20, gap_m=0.25),
            Scatter("fern", 0.3, on=on, far_m=26),
            Scatter("bush", 0.12, on=on, near_m=6, far_m=30, gap_m=1.5),
        )
        site.scatter(Scatter("flowers", 0.8 if number == 1 else 0.15, on="lawn", far_m=20, clump=0.8))
        site.scatter(
            Scatter("blossom tree" if number == 1 else "broadleaf tree", 0.004, on="lawn", near_m=13, far_m=32, gap_m=6)
        )
    else:
        site.scatter(
            Scatter("fern", 0.5, on="lawn", near_m=6, far_m=30),
            Scatter("maple tree", 0.012, on="lawn", near_m=16, far_m=32, gap_m=5),
            Scatter("bamboo", 0.03, on="lawn", near_m=18, far_m=34, gap_m=1.5),
        )
