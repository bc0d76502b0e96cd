"""What is seen through windows: a garden, a street, a town from above, the sea, passing land, space.

Each is a few thousand coloured triangles, drawn unlit. `ground` is how high it lies beside the floor, metres.
"""

from __future__ import annotations

import numpy as np

from assets.shapes.organic import Patch, Rng, grid_faces
from assets.stages.backdrops import bearing, ridge, tree_line
from assets.stages.ground import F64, faces
from assets.stages.mesh import Piece, facing, piece
from assets.stages.noise import Noise, mix, smoothstep
from assets.stages.site import Site
from assets.stages.skylines import skyline
from assets.stages.water import Color

_WALL_COLORS: tuple[Color, ...] = (
    (0.62, 0.42, 0.3),
    (0.7, 0.6, 0.45),
    (0.45, 0.5, 0.55),
    (0.72, 0.68, 0.62),
    (0.5, 0.3, 0.26),
    (0.55, 0.6, 0.48),
)
_LAMPLIT: Color = (1.0, 0.82, 0.45)
_PANE: Color = (0.2, 0.27, 0.34)


def plain(noise: Noise, color: Color, ground: float, reach_m: float = 60.0, near_m: float = 0.5) -> Piece:
    """Level land all round, finer near by, its colour uneven."""
    lines = np.concatenate([-np.geomspace(reach_m, near_m, 10), np.geomspace(near_m, reach_m, 10)])
    px, pz = np.meshgrid(lines, lines)
    points = np.stack([px, np.full_like(px, ground), pz], axis=-1).reshape(-1, 3)
    up = np.tile([0.0, 1.0, 0.0], (len(points), 1))
    shade = 0.85 + 0.3 * noise.fbm(points[:, 0] * 0.2, points[:, 2] * 0.2, 3)[:, None]
    return piece(Patch(points, up, points[:, [0, 2]], faces(*px.shape)), np.clip(shade * np.asarray(color), 0, 1))


def garden(site: Site, ground: float = -0.35, span: tuple[float, float] = (-200, 40), near_m: float = 15.0) -> None:
    """Lawn, round trees, firs behind them, and hills, over the bearings `span`."""
    site.backdrop("lawn", plain(site.noise, (0.2, 0.36, 0.11), ground), haze=0.08)
    for number, (away, tall, pointed) in enumerate(((near_m, 5.5, False), (2 * near_m, 10, True))):
        trees = tree_line(
            site.rng, span, away, tall, (0.15, 0.3, 0.1), count=60, ground=ground, pointed=pointed, spread_m=10
        )
        site.backdrop(f"garden trees {number}", trees, haze=0.15 + 0.15 * number)
    hills = ridge(site.noise, (span[0] - 20, span[1]), 160, 26, (0.2, 0.3, 0.16), sharp=0.15, base_m=ground - 1)
    site.backdrop("hills", hills, haze=0.5)


def street(site: Site, z: float, ground: float = -0.15, width_m: float = 9.0, half_m: float = 40.0) -> None:
    """A street that runs along x before a shop window at `z`: pavement, carriageway and the fronts opposite."""
    asphalt, paving = (0.2, 0.2, 0.21), (0.46, 0.44, 0.41)
    site.backdrop(
        "street",
        _slab((-half_m, z - 0.2), (half_m, z - 2.4), ground, paving),
        _slab((-half_m, z - 2.4), (half_m, z - width_m), ground - 0.12, asphalt),
        *(_slab((x, z - 5.5), (x + 1.6, z - 5.7), ground - 0.11, (0.8, 0.8, 0.76)) for x in np.arange(-24, 24, 3.6)),
        _slab((-half_m, z - width_m), (half_m, z - width_m - 2.5), ground, paving),
        haze=0.06,
    )
    opposite = z - width_m - 2.5
    site.backdrop("fronts", house_fronts(site.rng, (-half_m, half_m), opposite, ground), haze=0.12)
    trees = tree_line(
        site.rng, (-70, 70), abs(opposite) - 2.2, 5.5, (0.2, 0.36, 0.13), count=9, pointed=False, ground=ground
    )
    town = skyline(site.rng, (-80, 80), abs(opposite) + 45, 26, (0.5, 0.5, 0.53), count=24)
    site.backdrop("street trees", trees, haze=0.08)
    site.backdrop("roofs", town, haze=0.5)


def town(site: Site, ground: float = -45.0, span: tuple[float, float] = (-140, 140)) -> None:
    """A town seen from high up: two rows of towers and hills."""
    site.backdrop("town ground", plain(site.noise, (0.36, 0.37, 0.36), ground, 400.0, 10.0), haze=0.4)
    for number, (away, tall, color) in enumerate(((70, 75, (0.45, 0.42, 0.4)), (150, 110, (0.4, 0.43, 0.48)))):
        towers = skyline(site.rng, span, away, tall, color, count=34)
        towers.patch.points[:, 1] += ground
        windows = _window_rows(towers, site.rng)
        site.backdrop(f"towers {number}", towers, windows, haze=0.2 + 0.25 * number)
    site.backdrop("hills", ridge(site.noise, span, 420, 60, (0.3, 0.36, 0.36), base_m=ground, sharp=0.3), haze=0.75)


def sea(site: Site, level: float = -4.0, color: Color = (0.05, 0.2, 0.27)) -> None:
    """Open sea to the horizon, brighter far away, and a coast of islands."""
    lines = np.concatenate([-np.geomspace(900, 2, 16), np.geomspace(2, 900, 16)])
    px, pz = np.meshgrid(lines, lines)
    away = np.hypot(px, pz)
    y = level + 0.25 * site.noise.fbm(px * 0.12, pz * 0.12, 3) * smoothstep(300, 20, away)
    shade = 0.8 + 0.5 * site.noise.fbm(px * 0.25, pz * 0.08, 3)[..., None]
    colors = mix(np.asarray(color) * shade, [0.3, 0.46, 0.52], smoothstep(20, 500, away)[..., None])
    points = np.stack([px, y, pz], axis=-1).reshape(-1, 3)
    up = np.tile([0.0, 1.0, 0.0], (len(points), 1))
    sheet = Patch(points, up, points[:, [0, 2]], faces(*px.shape))
    site.backdrop("open sea", piece(sheet, np.clip(colors, 0, 1).reshape(-1, 3)), haze=0.12)
    for number, (span, away_m, tall) in enumerate((((-34, 6), 420, 44), ((-6, 60), 700, 80))):
        island = ridge(site.noise, span, away_m, tall, (0.24, 0.3, 0.24), sharp=0.5, base_m=level - 1)
        site.backdrop(f"islands {number}", island, haze=0.45 + 0.2 * number)


def passing_land(site: Site, ground: float = -1.9) -> None:
    """What a train passes on both sides: embankment, fields in strips, hedges, trees, hills."""
    fields = _fields(site.noise, ground)
    site.backdrop("fields", fields, haze=0.12)
    for number, side in enumerate((-90, 90)):
        span = (side - 75, side + 75)
        hedge = tree_line(site.rng, span, 26, 1.8, (0.2, 0.3, 0.12), count=60, pointed=False, ground=ground, spread_m=3)
        trees = tree_line(site.rng, span, 45, 8, (0.16, 0.3, 0.1), count=40, pointed=False, ground=ground, spread_m=40)
        site.backdrop(f"hedges {number}", hedge, trees, haze=0.16)
        hills = ridge(site.noise, span, 190, 34, (0.24, 0.34, 0.2), sharp=0.15, base_m=ground - 1, columns=60)
        far = ridge(site.noise, span, 420, 95, (0.3, 0.36, 0.38), sharp=0.6, base_m=ground - 1, columns=60)
        site.backdrop(f"hills {number}", hills, haze=0.45)
        site.backdrop(f"mountains {number}", far, haze=0.7)


def street_beside(site: Site, ground: float = -1.1, away_m: float = 11.0) -> None:
    """The street a bus drives along: carriageway, pavements and fronts on both sides, roofs of the town behind."""
    lane = _slab((-6.5, 90.0), (6.5, -90.0), ground, (0.2, 0.2, 0.21))
    marks = [
        _slab((side * 3.4, z + 1.5), (side * 3.4 + 0.14, z), ground + 0.01, (0.8, 0.8, 0.76))
        for side in (-1, 1)
        for z in range(-60, 60, 4)
    ]
    paving = [
        _slab((min(a, b), 90.0), (max(a, b), -90.0), ground + 0.12, (0.48, 0.46, 0.43))
        for a, b in ((6.5, away_m), (-6.5, -away_m))
    ]
    site.backdrop("street", lane, *marks, *paving, haze=0.06)
    for number, side in enumerate((-1, 1)):
        row = house_fronts(site.rng, (-70.0, 70.0), -away_m, ground + 0.12)
        site.backdrop(f"fronts {number}", _turned(row, side), haze=0.1)
        span = (side * 90 - 75, side * 90 + 75)
        trees = tree_line(
            site.rng, span, away_m - 2.0, 5.0, (0.2, 0.36, 0.13), count=6, pointed=False, ground=ground, spread_m=1
        )
        site.backdrop(f"street trees {number}", trees, haze=0.06)
        site.backdrop(f"roofs {number}", skyline(site.rng, span, away_m + 50, 26, (0.5, 0.5, 0.53), count=20), haze=0.5)


def _turned(part: Piece, side: int) -> Piece:
    """What faces +Z at negative z, turned to stand at the left (`side` −1) or the right and face the middle."""
    turn = np.array([[0.0, 0.0, -side], [0.0, 1.0, 0.0], [side, 0.0, 0.0]])
    patch = part.patch
    return Piece(patch._replace(points=patch.points @ turn.T, normals=patch.normals @ turn.T), part.colors)


def clouds(site: Site, level: float = -60.0) -> None:
    """A sea of clouds below, as seen from an aircraft, with towers of cloud far away."""
    lines = np.concatenate([-np.geomspace(700, 4, 26), np.geomspace(4, 700, 26)])
    px, pz = np.meshgrid(lines, lines)
    lump = site.noise.fbm(px * 0.03, pz * 0.03, 4)
    y = level + 16 * np.abs(lump)
    points = np.stack([px, y, pz], axis=-1).reshape(-1, 3)
    up = np.tile([0.0, 1.0, 0.0], (len(points), 1))
    colors = mix([0.62, 0.7, 0.8], [1.0, 1.0, 1.0], smoothstep(0.0, 0.6, np.abs(lump))[..., None]).reshape(-1, 3)
    site.backdrop("clouds", piece(Patch(points, up, points[:, [0, 2]], faces(*px.shape)), colors), haze=0.25)
    for number, side in enumerate((-90, 90)):
        far = ridge(
            site.noise, (side - 70, side + 70), 520, 90, (0.95, 0.95, 0.97), sharp=0.0, base_m=level, columns=50
        )
        site.backdrop(f"cloud towers {number}", far, haze=0.5)


def space(site: Site, *, planet: tuple[float, float] = (-18.0, 4.0), size_deg: float = 16.0) -> None:
    """A black sky with stars and a band of them, and a planet at `planet` (bearing, height in degrees)."""
    way = np.radians(np.linspace(0, 360, 25)), np.radians(np.linspace(-90, 90, 13))
    turn, tilt = np.meshgrid(*way)
    out = np.stack([np.sin(turn) * np.cos(tilt), np.sin(tilt), -np.cos(turn) * np.cos(tilt)], axis=-1).reshape(-1, 3)
    dome = Patch(600 * out, -out, out[:, :2] * 600, grid_faces(13, 25))
    nebula = smoothstep(0.05, 0.7, site.noise.fbm(out[:, 0] * 2.2 + out[:, 1], out[:, 2] * 2.2 - out[:, 1], 4))
    deep = mix([0.004, 0.006, 0.014], [0.05, 0.035, 0.11], nebula[:, None])
    site.backdrop("space", piece(facing(dome), deep), haze=0.0)
    site.backdrop("stars", _stars(site.rng), haze=0.0)
    site.backdrop("planet", _planet(site.noise, planet, size_deg), haze=0.0)


def house_fronts(rng: Rng, span: tuple[float, float], z: float, ground: float, storeys: int = 3) -> Piece:
    """A row of house fronts along x that face +Z: shops below, windows above, roofs of uneven height."""
    quads: list[tuple[F64, Color]] = []
    x = span[0]
    while x < span[1]:
        wide = float(rng.uniform(4.5, 7.5))
        color = _WALL_COLORS[int(rng.integers(len(_WALL_COLORS)))]
        tall = 3.4 + 3.0 * int(rng.integers(1, storeys + 1)) + float(rng.uniform(0, 0.6))
        quads.append((_upright(x, x + wide, ground, ground + tall, z), color))
        quads.append(
            (_upright(x - 0.1, x + wide + 0.1, ground + tall, ground + tall + 0.35, z + 0.3), (0.3, 0.28, 0.27))
        )
        shade = tuple(0.55 * c for c in _WALL_COLORS[int(rng.integers(len(_WALL_COLORS)))])
        quads.append((_upright(x + 0.3, x + wide - 0.3, ground, ground + 2.9, z + 0.03), shade))  # type: ignore[arg-type]
        lit = _LAMPLIT if rng.random() < 0.5 else _PANE
        quads.append((_upright(x + 0.5, x + 0.62 * wide, ground + 0.6, ground + 2.3, z + 0.06), lit))
        quads.append((_upright(x + 0.7 * wide, x + wide - 0.5, ground, ground + 2.3, z + 0.06), (0.14, 0.12, 0.1)))
        cloth = (float(rng.uniform(0.3, 0.8)), float(rng.uniform(0.1, 0.5)), float(rng.uniform(0.1, 0.4)))
        awning = _upright(x + 0.3, x + wide - 0.3, ground + 2.4, ground + 2.9, z + 0.1)
        awning[:2, 2] += 1.0
        quads.append((awning, cloth))
        for floor in np.arange(4.2, tall - 1.5, 3.0):
            for at in np.arange(x + 1.0, x + wide - 0.9, 1.6):
                pane = _LAMPLIT if rng.random() < 0.18 else _PANE
                low = ground + floor
                quads.append((_upright(at - 0.1, at + 1.1, low - 0.1, low + 1.6, z + 0.03), (0.82, 0.8, 0.75)))
                quads.append((_upright(at, at + 1.0, low, low + 1.5, z + 0.06), pane))
        x += wide
    return coloured(quads)


def coloured(quads: list[tuple[F64, Color]]) -> Piece:
    """Quads `[4, 3]`, counter-clockwise from where they are seen, each in its own colour."""
    corners = np.array([quad for quad, _ in quads])
    normals = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    normals = np.repeat(normals / np.linalg.norm(normals, axis=1, keepdims=True), 4, axis=0)
    first = np.arange(len(quads))[:, None] * 4
    triangles = np.concatenate([first + [0, 1, 2], first + [0, 2, 3]])
    points = corners.reshape(-1, 3)
    colors = np.repeat(np.array([color for _, color in quads]), 4, axis=0)
    return Piece(Patch(points, normals, np.column_stack([points[:, 0], -points[:, 1]]), triangles), colors)


def _upright(left: float, right: float, low: float, high: float, z: float) -> F64:
    return np.array([(left, low, z), (right, low, z), (right, high, z), (left, high, z)])


def _slab(near: tuple[float, float], far: tuple[float, float], y: float, color: Color) -> Piece:
    """A level rectangle from its near left to its far right corner (x, z)."""
    corners = np.array([(near[0], y, near[1]), (far[0], y, near[1]), (far[0], y, far[1]), (near[0], y, far[1])])
    return coloured([(corners, color)])


def _fields(noise: Noise, ground: float) -> Piece:
    across = np.concatenate([-np.geomspace(420, 1.2, 22), np.geomspace(1.2, 420, 22)])
    along = np.linspace(-300, 300, 41)
    px, pz = np.meshgrid(across, along)
    strip = noise.single(np.floor(np.abs(px) ** 0.75 / 3.1) * 7.7, np.floor(pz / 55 + 0.2 * np.sign(px)) * 5.3)
    colors = mix([0.26, 0.38, 0.12], [0.58, 0.5, 0.22], smoothstep(-0.4, 0.5, strip)[..., None])
    gravel = smoothstep(3.6, 2.4, np.abs(px))[..., None]
    colors = mix(colors, [0.34, 0.31, 0.28], gravel)
    points = np.stack([px, np.full_like(px, ground), pz], axis=-1).reshape(-1, 3)
    up = np.tile([0.0, 1.0, 0.0], (len(points), 1))
    return piece(Patch(points, up, points[:, [0, 2]], faces(*px.shape)), colors.reshape(-1, 3))


def _window_rows(towers: Piece, rng: Rng) -> Piece:
    """Bands of windows on the sides of towers: drawn a little in front of the face, darker than it."""
    corners = towers.patch.points.reshape(-1, 4, 3)
    sides = corners[np.abs(towers.patch.normals.reshape(-1, 4, 3)[:, 0, 1]) < 0.5]
    inwards = sides.mean(axis=1)[:, [0, 2]] * np.cross(sides[:, 1] - sides[:, 0], sides[:, 2] - sides[:, 0])[:, [0, 2]]
    quads: list[tuple[F64, Color]] = []
    for quad in sides[inwards.sum(axis=1) < 0]:
        normal = np.cross(quad[1] - quad[0], quad[3] - quad[0])
        lift = 0.25 * normal / np.linalg.norm(normal)
        tall = float(quad[3, 1] - quad[0, 1])
        for low in np.arange(0.06, 0.95, max(0.05, 4.5 / tall)):
            high = min(low + 2.2 / tall, 0.97)
            edge = [quad[0] + (quad[3] - quad[0]) * s for s in (low, high)]
            step = quad[1] - quad[0]
            glow = _LAMPLIT if rng.random() < 0.08 else (0.2, 0.25, 0.32)
            band = [edge[0] + 0.08 * step, edge[0] + 0.92 * step, edge[1] + 0.92 * step, edge[1] + 0.08 * step]
            quads.append((np.array(band) + lift, glow))
    return coloured(quads)


def _stars(rng: Rng, count: int = 1400) -> Piece:
    way = rng.normal(size=(count, 3))
    band = rng.random(count) < 0.5
    way[band] = way[band] * [1, 0.12, 1] + 0.45 * way[band][:, [1, 0, 2]] * [0, 1, 0]
    way /= np.linalg.norm(way, axis=1, keepdims=True)
    side = np.cross(way, [0.3, 1.0, 0.1])
    side /= np.linalg.norm(side, axis=1, keepdims=True)
    up = np.cross(side, way)
    size = (0.35 + 1.6 * rng.random(count) ** 6)[:, None]
    corners = np.stack([-side, side, 1.7 * up], axis=1) * size[:, None] + 580 * way[:, None]
    hue = mix([1.0, 0.8, 0.6], [0.75, 0.85, 1.0], rng.random(count)[:, None])
    colors = np.repeat(np.clip(hue * rng.uniform(0.5, 1.6, count)[:, None], 0, 1), 3, axis=0)
    flat = corners.reshape(-1, 3)
    patch = Patch(flat, np.repeat(-way, 3, axis=0), flat[:, :2], np.arange(len(flat)).reshape(-1, 3))
    return Piece(facing(patch), colors)


def _planet(noise: Noise, at: tuple[float, float], size_deg: float) -> Piece:
    """A cloudy ball in front of the stars, shaded here from the left, for it has a night side of its own."""
    turn, tilt = np.meshgrid(np.radians(np.linspace(0, 360, 49)), np.radians(np.linspace(-90, 90, 25)))
    out = np.stack([np.sin(turn) * np.cos(tilt), np.sin(tilt), -np.cos(turn) * np.cos(tilt)], axis=-1).reshape(-1, 3)
    land = noise.fbm(out[:, 0] * 2.5 + 1.7 * out[:, 1], out[:, 2] * 2.5 - 0.9 * out[:, 1], 4)
    cloud = smoothstep(0.1, 0.5, noise.fbm(out[:, 0] * 4 + 9, out[:, 1] * 9 + out[:, 2] * 3, 4))
    colors = mix([0.05, 0.2, 0.45], [0.35, 0.32, 0.16], smoothstep(0.02, 0.12, land)[:, None])
    colors = mix(colors, [0.95, 0.96, 1.0], cloud[:, None])
    lit = smoothstep(-0.15, 0.6, out @ np.array([-0.72, 0.42, 0.55]))[:, None]
    x, z = bearing(np.array(at[0]), 450.0 * np.cos(np.radians(at[1])))
    middle = np.array([float(x), 450.0 * np.sin(np.radians(at[1])), float(z)])
    radius = 450.0 * np.tan(np.radians(size_deg))
    ball = facing(Patch(middle + radius * out, out, out[:, :2] * radius, grid_faces(25, 49)))
    return Piece(ball, np.clip(colors * (0.03 + 1.3 * lit), 0, 1))
