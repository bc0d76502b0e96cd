"""Hills of tea: clipped rows of bushes along the slopes."""

from __future__ import annotations

import numpy as np

from assets.shapes.leafage import cards
from assets.shapes.organic import Patch, unit
from assets.stages.backdrops import ridge, tree_line
from assets.stages.ground import F64, faces
from assets.stages.land import Cover, Lie, from_line, pad
from assets.stages.mesh import Piece
from assets.stages.noise import mix, smoothstep
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site
from assets.stages.stage import Scatter
from assets.stages.zoning import zones_about_focus

_FOCUS = (2.2, -8.0)
_PATH = [(0.6, 9.0), (0.0, -3.0), (-1.0, -12.0), (2.5, -24.0), (-3.0, -40.0), (4.0, -62.0), (0.0, -90.0)]
_ROW_M, _WIDE_M, _STEP_M = 1.6, 1.0, 1.5
"""Metres between the middles of two rows, across a row, and between two of its sections."""
_ROWS, _REACH_M = 42, 44.0
_SECTION = np.array([(-0.5, 0.0), (-0.46, 0.6), (-0.24, 0.95), (0.0, 1.0), (0.24, 0.95), (0.46, 0.6), (0.5, 0.0)])
"""Across and up, shares of a row's width and height."""
_SHADE = np.array([0.34, 0.66, 0.95, 1.0, 0.95, 0.66, 0.34])
_LEAVES = 1600


@stage(
    "tea_hills",
    surfaces={
        "earth": "brown garden soil",
        "grass": "green meadow grass",
        "path": "dry soil and gravel",
        "tea": "dense green tea leaves",
        "leaves": "fresh green leaves",
    },
    parameters={
        "slope": Parameter(0.34, 0.15, 0.5, "rise over run of the hill ahead"),
        "bush": Parameter(0.78, 0.5, 1.6, "metres the bushes are high"),
        "hills": Parameter(90.0, 0.0, 200.0, "metres the mountains behind rise"),
        "trees": Parameter(0.4, 0.0, 1.0, "how many trees stand on the crests"),
    },
)
def tea_hills(site: Site, slope: float, bush: float, hills: float, trees: float) -> None:
    """A path between rounded rows of tea that follow the slope of a hill, more hills and mountains behind."""
    noise = site.noise

    def height(x: F64, z: F64) -> F64:
        away = np.maximum(-z - 13.0, 0.0)
        y = slope * away * smoothstep(0, 14, away) * (1 + 0.35 * noise.fbm(x * 0.02, z * 0.02, 2))
        y = np.minimum(y, 60 * slope) + 0.25 * np.maximum(np.abs(x) - 9.0, 0.0) * smoothstep(4, -30, z)
        y = y + 0.35 * noise.fbm(x * 0.06, z * 0.06, 3) * smoothstep(6, 18, np.hypot(x, z))
        y = mix(y, 0.0, pad(x, z, (0.3, -1.0), 7.0))
        return np.asarray(mix(y, 0.05, pad(x, z, _FOCUS, 4.0)))

    def trodden(lie: Lie) -> F64:
        return np.asarray(0.95 * smoothstep(1.0, 0.5, from_line(lie.x, lie.z, _PATH)))

    def mown(lie: Lie) -> F64:
        beyond = smoothstep(_REACH_M - 6, _REACH_M, np.maximum(np.abs(lie.x), -lie.z - 18.0))
        patchy = smoothstep(-0.3, 0.25, noise.fbm(lie.x * 0.2, lie.z * 0.2, 3))
        return np.asarray(np.maximum(0.85 * patchy, beyond))

    site.land(
        height,
        [
            Cover("earth", tint=(0.8, 0.74, 0.66)),
            Cover("grass", mown, (0.7, 0.85, 0.55)),
            Cover("path", trodden, (0.9, 0.82, 0.7)),
        ],
        fine_m=1.6,
        near_m=22,
        reach_m=150,
    )
    site.look(_FOCUS, eye=(0.0, 1.0), third=0.8, fov_deg=42.0, horizon=0.46)
    _plant_rows(site, bush)
    tone = (0.16, 0.26, 0.11)
    if trees > 0.05:
        wood = tree_line(
            site.rng, (-50, 50), 82, 8, tone, count=round(60 * trees), ground=site.ground, pointed=False, spread_m=16
        )
        site.backdrop("crest trees", wood, haze=0.22)
    if hills > 1:
        near = ridge(noise, (-80, 80), 170, 0.45 * hills, (0.2, 0.32, 0.14), sharp=0.1)
        site.backdrop("near hills", near, haze=0.42)
        site.backdrop("mountains", ridge(noise, (-90, 90), 330, hills, (0.2, 0.28, 0.2), sharp=0.45), haze=0.66)
    zones_about_focus(site, _FOCUS, room_m=3.6)
    site.zone("focus", 0.6, -5.0, (1.9, 2.6, 1.9))
    site.scatter(Scatter("grass", 1.2, on="grass", near_m=2.5, far_m=14), Scatter("pebble", 0.3, on="path", near_m=2.0))


def _clear(x: F64, z: F64) -> F64:
    """How far a row's middle is from where one walks and stands, metres; below 0 nothing grows."""
    path = from_line(x, z, _PATH) - 1.25
    stand = np.hypot((x - _FOCUS[0]) / 1.15, z - _FOCUS[1]) - 2.9
    door = np.hypot(x, z - 0.5) - 3.4
    near = np.hypot(x - 0.6, z + 5.0) - 1.9
    return np.asarray(np.minimum(np.minimum(path, stand), np.minimum(door, near)))


def _plant_rows(site: Site, bush: float) -> None:
    """Rows along the slope, each a rounded strip with gaps where one walks; leaves of their own on those near by."""
    count = round(2 * _REACH_M / _STEP_M)
    xs = np.linspace(-_REACH_M, _REACH_M, count)
    for k in range(_ROWS):
        sway = 2.6 * np.sin(0.055 * xs + 0.07 * k) + 1.3 * site.noise.fbm(xs * 0.05, 0 * xs + 0.11 * k, 2)
        zs = 2.5 - _ROW_M * k + sway
        grown = np.clip(_clear(xs, zs) / 0.5, 0.0, 1.0)
        tall = bush * (0.9 + 0.2 * site.noise.fbm(xs * 0.9, 0 * xs + 7.0 * k, 2)) * grown
        for first, last in _runs(grown > 0.02):
            cut = slice(max(0, first - 1), min(count, last + 2))
            _strip(site, xs[cut], zs[cut], tall[cut])
    _leaf(site, bush)


def _runs(mask: np.ndarray) -> list[tuple[int, int]]:
    """First and last index of each stretch of true."""
    edges = np.diff(np.concatenate([[0], mask.astype(int), [0]]))
    return list(zip(np.flatnonzero(edges > 0).tolist(), (np.flatnonzero(edges < 0) - 1).tolist(), strict=True))


def _strip(site: Site, x: F64, z: F64, tall: F64) -> None:
    if len(x) < 3:
        return
    along = np.stack([np.gradient(x), np.gradient(z)], axis=1)
    along /= np.maximum(np.linalg.norm(along, axis=1, keepdims=True), 1e-6)
    side = np.stack([-along[:, 1], along[:, 0]], axis=1)  # [n, 2], away from who arrives where rows run to the right
    grid = np.zeros((len(x), len(_SECTION), 3))
    lumps = 1 + 0.14 * site.noise.fbm(x[:, None] * 1.7, z[:, None] * 1.7 + 9 * _SECTION[None, :, 0], 2)
    grid[..., 0] = x[:, None] - side[:, None, 0] * _SECTION[None, :, 0] * _WIDE_M * lumps
    grid[..., 2] = z[:, None] - side[:, None, 1] * _SECTION[None, :, 0] * _WIDE_M * lumps
    foot = site.ground.height_at(grid[..., 0], grid[..., 2])
    grid[..., 1] = foot - 0.06 + _SECTION[None, :, 1] * tall[:, None] * lumps
    normals = unit(np.cross(np.gradient(grid, axis=1), np.gradient(grid, axis=0)))
    if normals[..., 1].mean() < 0:
        grid, normals = grid[:, ::-1], -normals[:, ::-1]
    run = np.cumsum(np.concatenate([[0.0], np.hypot(np.diff(x), np.diff(z))]))
    across = np.cumsum(np.concatenate([[0.0], np.linalg.norm(np.diff(_SECTION * _WIDE_M, axis=0), axis=1)]))
    uvs = np.stack(np.broadcast_arrays(across[None], run[:, None]), axis=-1)
    made = faces(*grid.shape[:2])
    points, flat = grid.reshape(-1, 3), normals.reshape(-1, 3)
    a, b, c = (points[made[:, i]] for i in range(3))
    if (np.cross(b - a, c - a) * flat[made[:, 0]]).sum() < 0:
        made = made[:, ::-1]
    green = np.array([0.78, 0.95, 0.6]) * (0.9 + 0.25 * site.noise.fbm(x * 0.6, z * 0.6, 2))[:, None]
    colors = np.clip(_SHADE[None, :, None] * green[:, None], 0, 1)
    site.add("tea", Piece(Patch(points, flat, uvs.reshape(-1, 2), made), colors.reshape(-1, 3)))


def _leaf(site: Site, bush: float) -> None:
    """Sprigs on the rows that are near."""
    rng = site.rng
    k = rng.integers(0, 12, _LEAVES)
    x = rng.uniform(-9, 10, _LEAVES)
    sway = 2.6 * np.sin(0.055 * x + 0.07 * k) + 1.3 * site.noise.fbm(x * 0.05, 0 * x + 0.11 * k, 2)
    off = rng.uniform(-0.42, 0.42, _LEAVES)
    z = 2.5 - _ROW_M * k + sway + off * _WIDE_M
    kept = (_clear(x, z) > 0.45) & (np.hypot(x, z - 1) > 3.2)
    x, z, off = x[kept], z[kept], off[kept]
    y = site.ground.height_at(x, z) + bush * (0.98 - 1.5 * off**2) - 0.1
    out = unit(
        np.stack([rng.normal(0, 0.5, len(x)), rng.uniform(0.3, 1.0, len(x)), 0.5 + rng.normal(0, 0.5, len(x))], 1)
    )
    up = unit(np.stack([rng.normal(0, 0.4, len(x)), np.ones(len(x)), rng.normal(0, 0.4, len(x))], 1))
    shade = np.tile([0.6, 1.0], (len(x), 1)) * rng.uniform(0.8, 1.1, (len(x), 1))
    size = rng.uniform(0.13, 0.22, len(x))
    at = np.stack([x, y, z], axis=1)
    site.add("leaves", cards("leaves", at, up, out, size, size, shade, 0.5 * out + [0.0, 0.7, 0.0]))
