"""A jungle."""

from __future__ import annotations

import numpy as np

from assets.shapes.organic import Patch, unit
from assets.shapes.sketch import Sketch
from assets.stages.backdrops import ridge, tree_line
from assets.stages.boulders import boulders
from assets.stages.ground import F64, faces
from assets.stages.land import Cover, Lie, from_line, pad
from assets.stages.mesh import Piece
from assets.stages.noise import mix, smoothstep
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site
from assets.stages.stage import Scatter
from assets.stages.woods import (
    leaf_triangles,
    on_ground,
    out_of_sight_line,
    palm_crowns,
    round_crowns,
    spread,
    trunk_lines,
    trunks,
    vines,
)
from assets.stages.zoning import zones_about_focus, zones_on_shore, zones_on_water

_EYE = (0.0, 1.0)
_FOCUS = (4.2, -14.0)
_POOL = (-6.5, -16.0)
_WATER_M = -0.6
_PATH = [(1.0, 9.0), (1.2, -4.0), (2.2, -9.0), (4.2, -13.0), (7.5, -19.0), (6.0, -34.0)]


@stage(
    "jungle",
    surfaces={
        "soil": "dark jungle soil with dead leaves",
        "moss": "green moss",
        "bark": "mossy tree bark",
        "leaves": "green tropical leaves",
        "undergrowth": "green broad leaves",
        "vines": "brown vine bark",
        "rock": "mossy wet rock",
        "boulders": "mossy wet rock",
        "ruin": "mossy stone blocks",
        "fall": "white falling water",
        "pool": "green jungle water",
    },
    parameters={
        "density": Parameter(0.6, 0.1, 1.0, "how close the trees stand"),
        "waterfall": Parameter(1.0, 0.0, 1.0, "1 lets water fall from a cliff into a pool at the left"),
        "ruin": Parameter(1.0, 0.0, 1.0, "1 leaves a terrace, steps and broken pillars behind the focus"),
        "height": Parameter(18.0, 9.0, 28.0, "metres a usual tree is tall"),
    },
)
def jungle(site: Site, density: float, waterfall: float, ruin: float, height: float) -> None:
    """A jungle: buttressed trees hung with vines, palms, broad leaves, a waterfall with its pool, an overgrown ruin."""
    noise, wet = site.noise, waterfall >= 0.5

    def lie(x: F64, z: F64) -> F64:
        y = 1.2 * noise.fbm(x * 0.05, z * 0.05, 3) + 0.12 * noise.fbm(x * 0.5, z * 0.5, 3)
        y = y + 0.06 * np.clip(np.hypot(x, z + 8) - 16, 0, 60)
        if wet:
            back = -(z + 20.5) + 0.16 * (x + 7) ** 2 * -0.35 + 1.5 * noise.fbm(x * 0.2, z * 0.2, 3)
            near = smoothstep(15, 8, np.abs(x + 8.5))
            y = y + 8.5 * near * smoothstep(0.0, 2.6, back) * (0.85 + 0.3 * noise.ridged(x * 0.15, z * 0.15, 3))
            w = np.hypot((x - _POOL[0]) / 1.15, (z - _POOL[1]) / 0.95) - 4.6 + 0.8 * noise.fbm(x * 0.2, z * 0.2, 2)
            y = np.where(
                w < 1.2,
                np.minimum(y, _WATER_M + 0.45 * w),
                mix(np.minimum(y, _WATER_M + 0.45 * w), y, smoothstep(1.2, 4, w)),
            )
        y = mix(y, 0.0, pad(x, z, (0.6, -1.5), 6.5))
        y = mix(y, 0.1, pad(x, z, _FOCUS, 4.6))
        return np.asarray(np.maximum(y, _WATER_M - 1.8))

    def moss(lie: Lie) -> F64:
        rag = noise.fbm(lie.x * 0.14 + 7, lie.z * 0.14, 4)
        return np.asarray(
            0.92 * smoothstep(-0.2, 0.3, rag) * smoothstep(0.5, 1.1, from_line(lie.x, lie.z, _PATH) + 0.3 * rag)
        )

    def rock(lie: Lie) -> F64:
        return np.asarray(smoothstep(0.7, 1.2, lie.slope + 0.4 * noise.fbm(lie.x * 0.3, lie.z * 0.3, 3)))

    def soil_tint(lie: Lie) -> F64:
        fine = noise.fbm(lie.x * 0.5, lie.z * 0.5, 3)
        worn = smoothstep(0.9, 0.3, from_line(lie.x, lie.z, _PATH) + 0.3 * fine)
        return np.asarray(mix([0.5, 0.42, 0.32], [0.8, 0.66, 0.48], np.clip(worn + 0.3 * fine, 0, 1)[..., None]))

    site.land(
        lie,
        [
            Cover("soil", tint=soil_tint),
            Cover("moss", moss, (0.6, 0.75, 0.42)),
            Cover("rock", rock, (0.62, 0.66, 0.54), steep=True),
        ],
        fine_m=1.0,
        near_m=22,
        reach_m=110,
    )
    site.look(_FOCUS, eye=_EYE, fov_deg=40.0, horizon=0.36)
    if wet:
        site.sea(
            "pool", _WATER_M, middle=_POOL, reach_m=70, shallow=(0.2, 0.36, 0.24), deep=(0.03, 0.15, 0.12), clear_m=1.4
        )
        _pour(site)
    if ruin >= 0.5:
        _build_ruin(site)
    _grow(site, density, height, wet)
    _strew(site)
    for number, (radius, haze) in enumerate(((32, 0.1), (46, 0.28), (64, 0.48))):
        wood = tree_line(
            site.rng,
            (-180, 180),
            radius,
            1.15 * height,
            (0.06, 0.14, 0.05),
            count=80,
            ground=site.ground,
            pointed=False,
        )
        site.backdrop(f"far trees {number}", wood, haze=haze)
    site.backdrop("hills", ridge(noise, (-90, 90), 150, 50, (0.1, 0.2, 0.1), sharp=0.45, columns=70), haze=0.62)
    zones_about_focus(site, _FOCUS, room_m=5.5, height_m=8.0)
    site.zone("focus", 1.9, -5.0, (2.2, 3.0, 2.2))
    site.zone("path", 1.8, -8.4, (1.4, 3.0, 1.8))
    if wet:
        zones_on_water(site, depth_m=0.4, far_m=24)
        zones_on_shore(site, far_m=26)
    site.scatter(
        Scatter("fern", 1.4, on="moss", far_m=14, clump=0.5, scale=(0.8, 1.6)),
        Scatter("fern", 0.4, near_m=10, far_m=30, clump=0.5, scale=(0.8, 1.7)),
        Scatter("tall grass", 0.7, on="moss", far_m=20, clump=0.6),
        Scatter("bush", 0.12, near_m=6, far_m=34, gap_m=1.6, clump=0.4),
        Scatter("flowers", 0.25, on="moss", far_m=16, clump=0.8),
        Scatter("vine", 0.03, near_m=6, far_m=26, gap_m=2),
        Scatter("palm", 0.01, near_m=10, far_m=36, gap_m=4, scale=(0.5, 1.0)),
        Scatter("bamboo", 0.012, near_m=9, far_m=30, gap_m=3, clump=0.8),
        Scatter("log", 0.01, near_m=6, far_m=26, gap_m=4),
        Scatter("mushroom", 0.3, on="moss", far_m=9, clump=0.8),
        Scatter("stone", 0.15, far_m=20, scale=(0.4, 1.6)),
    )


def _grow(site: Site, density: float, height: float, wet: bool) -> None:
    """Great trees with vines, palms between them, a shrub layer of broad leaves at the edge of what is open."""
    rng, ground = site.rng, site.ground
    places = spread(rng, (-34.0, -44.0), (34.0, 14.0), 7.0 - 2.6 * density)
    keep = (np.hypot(places[:, 0], places[:, 1] - 1) > 5.0) & (from_line(places[:, 0], places[:, 1], _PATH) > 2.2)
    keep &= np.hypot(places[:, 0] - _FOCUS[0], places[:, 1] - _FOCUS[1]) > 6.5
    if wet:
        keep &= np.hypot(places[:, 0] - _POOL[0], places[:, 1] - _POOL[1]) > 7.5
        keep &= ground.slope_at(*places.T) < 0.9
    places = out_of_sight_line(places[keep], _EYE, _FOCUS, 3.4, beyond_m=7.0)
    if wet:
        places = out_of_sight_line(places, _EYE, _POOL, 3.4, beyond_m=12.0)
    frame = np.array([(-3.9, -5.4), (8.3, -8.2)]) + rng.uniform(-0.2, 0.2, (2, 2))
    places = np.concatenate([frame, places[np.argsort(np.hypot(*places.T), kind="stable")][:44]])
    feet, tall = on_ground(ground, places), height * rng.uniform(0.75, 1.25, len(places))
    palmy = (np.arange(len(places)) % 3 == 2) & (np.arange(len(places)) > 1)
    great = ~palmy
    site.add(
        "bark",
        trunks(rng, feet[great], 0.9 * tall[great], 0.026, lean=0.03, sides=9, flare=2.7, color=(0.8, 0.78, 0.62)),
    )
    near, far = np.flatnonzero(great)[:12], np.flatnonzero(great)[12:]
    for some, lumps, sprays in ((near, 7, 24), (far, 5, 7)):
        crowns = round_crowns(
            rng, feet[some], tall[some], (0.75, 0.9, 0.42), clumps=lumps, low=0.5, wide=0.3, sprays=sprays
        )
        site.add("leaves", crowns)
    small = 0.42 * tall[palmy]
    state = rng.bit_generator.state
    site.add(
        "bark", trunks(rng, feet[palmy], small, 0.017, lean=0.05, bow=0.2, sides=6, taper=0.75, color=(0.75, 0.7, 0.6))
    )
    rng.bit_generator.state = state
    heads = trunk_lines(rng, feet[palmy], small, [1.0], 0.05, 0.2)[:, 0]
    site.add("leaves", palm_crowns(rng, heads, 0.5 * small, (0.6, 0.85, 0.36), fronds=8))
    hung = np.repeat(near, 5)
    turn, away = rng.uniform(0, 6.28, len(hung)), rng.uniform(0.05, 0.24, len(hung)) * tall[hung]
    tops = feet[hung] + np.stack([away * np.cos(turn), 0.62 * tall[hung], away * np.sin(turn)], axis=1)
    drop = np.minimum(tops[:, 1] - 0.8, tall[hung] * rng.uniform(0.2, 0.6, len(hung)))
    clear = np.hypot(tops[:, 0], tops[:, 2] - 1) > 3.0
    site.add("vines", vines(rng, tops[clear], drop[clear]), (0.7, 0.75, 0.5))
    _grow_leaves(site)


def _grow_leaves(site: Site) -> None:
    """Rosettes of long broad leaves that arch, thickest at the sides of the picture."""
    rng, count = site.rng, 12
    spots = spread(rng, (-16.0, -30.0), (18.0, 2.0), 2.1)
    keep = (np.hypot(spots[:, 0], spots[:, 1] - 1) > 3.4) & (from_line(spots[:, 0], spots[:, 1], _PATH) > 1.6)
    keep &= np.hypot(spots[:, 0] - _FOCUS[0], spots[:, 1] - _FOCUS[1]) > 4.2
    keep &= site.ground.height_at(*spots.T) > _WATER_M + 0.25
    spots = out_of_sight_line(spots[keep], _EYE, _FOCUS, 2.6, beyond_m=5.0)
    spots = out_of_sight_line(spots, _EYE, _POOL, 2.4, beyond_m=5.0)
    frame = np.array([(-1.9, -3.7), (-3.9, -4.6), (5.2, -5.6), (6.3, -8.4)]) + rng.uniform(-0.2, 0.2, (4, 2))
    spots = np.concatenate([frame, spots[np.argsort(np.hypot(*spots.T), kind="stable")][:64]])
    feet = on_ground(site.ground, spots, 0.0)
    n = len(feet)
    turn = np.arange(count) * 2.4 + rng.uniform(0, 6.28, (n, 1))
    long = rng.uniform(0.6, 1.5, (n, 1)) * rng.uniform(0.7, 1.1, (n, count))
    lift = rng.uniform(0.35, 1.3, (n, count))
    way = np.stack([np.cos(turn), 0 * turn, np.sin(turn)], axis=-1)
    side = np.stack([-np.sin(turn), 0 * turn, np.cos(turn)], axis=-1) * (0.16 * long)[..., None]
    up = np.array([0.0, 1.0, 0.0])
    root = feet[:, None] + 0.04 * way
    middle = root + way * (0.5 * long)[..., None] + up * (0.62 * lift * long)[..., None]
    tip = root + way * long[..., None] + up * ((0.62 * lift - 0.15) * long)[..., None]
    corners = np.concatenate(
        [
            np.stack([root, middle + side, middle - side], axis=2).reshape(-1, 3, 3),
            np.stack([middle - side, middle + side, tip], axis=2).reshape(-1, 3, 3),
        ]
    )
    tone = np.tile(np.array([0.6, 0.85, 0.4]) * rng.uniform(0.55, 1.0, (n * count, 1)), (2, 1))
    shade = np.concatenate([np.tile([0.4, 1.0, 1.0], (n * count, 1)), np.tile([1.0, 1.0, 0.9], (n * count, 1))])
    site.add("undergrowth", leaf_triangles(corners, tone[:, None] * shade[..., None]))


def _pour(site: Site) -> None:
    """Water in strands from the cliff's edge to the pool, and foam where it lands."""
    rng, noise = site.rng, site.noise
    x0, rows, columns = -7.4, 16, 13
    top_z = -23.6
    top = float(np.max(site.ground.height_at(np.full(9, x0), np.linspace(-26.0, -22.0, 9)))) + 0.05
    t, s = np.meshgrid(np.linspace(0, 1, rows), np.linspace(-1, 1, columns), indexing="ij")
    width = 0.85 + 0.5 * t
    x = x0 + s * width + 0.1 * noise.fbm(s * 3, t * 4, 2)
    y = top + (_WATER_M - 0.1 - top) * t**1.25
    z = top_z + 3.9 * np.sqrt(t) + 0.25 * noise.fbm(s * 2.5 + 9, t * 2, 2)
    grid = np.stack([x, y, z], axis=-1)
    normal = unit(np.cross(np.gradient(grid, axis=1), np.gradient(grid, axis=0)))
    normal = normal * np.where(normal[..., 2:] < 0, -1.0, 1.0)
    strand = 0.55 + 0.45 * noise.fbm(s * 6.0, t * 1.2, 3)
    alpha = np.clip((1 - np.abs(s) ** 3) * (0.55 + 0.5 * strand), 0, 0.95)
    colors = np.concatenate(
        [np.clip(0.8 + 0.2 * strand, 0, 1)[..., None] * [0.9, 0.97, 1.0], alpha[..., None]], axis=-1
    )
    site.zone("sight", x0, top_z + 2.0, (3.0, top - _WATER_M, 4.0), y=_WATER_M)
    triangles = faces(rows, columns)
    flat = grid.reshape(-1, 3)
    facing = np.cross(flat[triangles[:, 1]] - flat[triangles[:, 0]], flat[triangles[:, 2]] - flat[triangles[:, 0]])
    if facing[:, 2].mean() < 0:
        triangles = triangles[:, ::-1]
    patch = Patch(flat, normal.reshape(-1, 3), flat[:, :2], triangles)
    site.add("fall", Piece(patch, colors.reshape(-1, 4)), kind="overlay")
    turn, away = np.meshgrid(np.linspace(0, 2 * np.pi, 20), np.linspace(0, 1, 5))
    foam = np.stack(
        [x0 + 2.6 * away * np.sin(turn), np.full_like(turn, _WATER_M + 0.03), -19.7 + 1.7 * away * np.cos(turn)], -1
    )
    white = np.clip((1 - away) * 0.9 + 0.3 * noise.fbm(foam[..., 0] * 1.5, foam[..., 2] * 1.5, 2), 0, 0.9) * (
        away < 0.99
    )
    points = foam.reshape(-1, 3)
    ring = Patch(points, np.tile([0.0, 1.0, 0.0], (len(points), 1)), points[:, [0, 2]], faces(5, 20))
    down = np.cross(
        points[ring.faces[:, 1]] - points[ring.faces[:, 0]], points[ring.faces[:, 2]] - points[ring.faces[:, 0]]
    )
    ring = ring._replace(faces=ring.faces[:, ::-1]) if down[:, 1].mean() < 0 else ring
    site.add(
        "fall", Piece(ring, np.concatenate([np.full((len(points), 3), 0.95), white.reshape(-1, 1)], 1)), kind="overlay"
    )
    places = np.stack([x0 + rng.uniform(-3.2, 3.2, 9), -20.3 + rng.uniform(-0.6, 1.2, 9)], axis=1)
    places = places[np.abs(places[:, 0] - x0) > 0.9]
    size = rng.uniform(0.35, 0.95, (len(places), 1)) * np.array([1.2, 0.9, 1.0])
    at = np.column_stack([places[:, 0], np.full(len(places), _WATER_M), places[:, 1]])
    site.add("boulders", boulders(rng, at, size, (0.62, 0.66, 0.54), level=1, rough=0.3))


def _build_ruin(site: Site) -> None:
    """A stepped terrace with broken pillars and a gateway, half sunk, behind the focus and to its right."""
    rng = site.rng
    x, z = _FOCUS[0] + 2.2, _FOCUS[1] - 8.2
    y = float(site.ground.height_at(x, z)) - 0.35
    sketch = Sketch((10.0, 6.0, 6.0))
    with sketch.frame((x, y, z), (0, -14.0, 0)):
        for step, (wide, deep) in enumerate(((9.6, 6.0), (8.6, 5.0), (7.6, 4.0), (6.6, 3.2))):
            _lay_course(site, sketch, wide, deep, 0.42 * step)
        top = 1.68
        for side in (-1, 1):
            for k, lift in enumerate((2.9, 2.4, rng.uniform(0.6, 2.0))):
                for drum in range(int(lift / 0.55)):
                    off = rng.uniform(-0.03, 0.03, 2)
                    sketch.box(
                        "ruin",
                        (0.72, 0.53, 0.72),
                        (side * (1.15 + 1.1 * k) + off[0], top + 0.55 * drum, 0.4 * k - 0.5 + off[1]),
                        bevel=0.04,
                    )
        sketch.box("ruin", (3.6, 0.5, 0.85), (0.05, top + 2.75, -0.5), (0, 0, 1.5), bevel=0.05)
        sketch.box("ruin", (2.7, 0.42, 0.75), (0.1, top + 3.24, -0.5), (0, 0, 1.5), bevel=0.05)
        sketch.box("ruin", (6.4, 2.4, 0.5), (0, top, -1.6), bevel=0.03)
        for _ in range(9):
            at = (rng.uniform(-5.6, 5.6), rng.uniform(0.0, 0.25), rng.uniform(2.6, 4.2))
            if abs(at[0]) > 1.6:
                sketch.box("ruin", tuple(rng.uniform(0.4, 0.85, 3)), at, tuple(rng.uniform(-25, 25, 3)), bevel=0.04)
    site.draw(sketch)


def _lay_course(site: Site, sketch: Sketch, wide: float, deep: float, low: float) -> None:
    """One step of a terrace in blocks of uneven length along its front and sides, over a core."""
    rng = site.rng
    sketch.box("ruin", (wide - 0.3, 0.41, deep - 0.3), (0, low, 0), bevel=0)
    at = -wide / 2
    while at < wide / 2 - 0.3:
        long = min(float(rng.uniform(0.6, 1.3)), wide / 2 - at)
        if rng.uniform() > 0.06:
            sketch.box(
                "ruin",
                (long - 0.03, 0.42 + rng.uniform(-0.03, 0.02), 0.6),
                (at + long / 2, low, deep / 2 - 0.28 + rng.uniform(-0.04, 0.04)),
                bevel=0.03,
            )
        at += long
    for side in (-1, 1):
        sketch.box("ruin", (0.5, 0.42, deep - 0.7), (side * (wide / 2 - 0.26), low, -0.3), bevel=0.03)


def _strew(site: Site) -> None:
    """Mossy boulders at both sides."""
    rng = site.rng
    places = np.array([(-4.9, -8.8), (-1.4, -11.6), (8.4, -11.6), (9.2, -16.0)]) + rng.uniform(-0.5, 0.5, (4, 2))
    size = rng.uniform(0.35, 0.8, (4, 1)) * np.array([1.2, 0.85, 1.0])
    site.add("boulders", boulders(rng, on_ground(site.ground, places, 0.05), size, (0.75, 0.8, 0.62)))
