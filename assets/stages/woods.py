"""Trees as part of the land: trunks and crowns of a few hundred triangles, many at once, to stand in and to look at.

What is planted close by, one tree at a time, is dressing; these make the mass of a wood, a jungle, an avenue of palms.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from assets.shapes.organic import Patch, Rng, blobs, join, repeat_faces, tubes, unit
from assets.stages.ground import F64, Ground
from assets.stages.mesh import Piece, box_mapped, piece
from assets.stages.water import Color

_LEAFLETS = 9
"""On each side of a palm's frond."""


def spread(rng: Rng, low: tuple[float, float], high: tuple[float, float], gap_m: float) -> F64:
    """Places `[n, 2]` (x, z) all over a box, about `gap_m` from each other, in no order one sees."""
    xs, zs = (np.arange(low[k] + gap_m / 2, high[k], gap_m) for k in range(2))
    x, z = np.meshgrid(xs, zs)
    x = x + 0.5 * gap_m * (np.arange(len(zs)) % 2)[:, None]
    places = np.stack([x.ravel(), z.ravel()], axis=1)
    return np.asarray(rng.permutation(places + rng.uniform(-0.33, 0.33, places.shape) * gap_m))


def out_of_sight_line(
    places: F64, eye: tuple[float, float], focus: tuple[float, float], half_m: float, beyond_m: float = 4.0
) -> F64:
    """Those of `places` `[n, 2]` that stand `half_m` off the line from `eye` to `beyond_m` behind `focus`."""
    way = np.subtract(focus, eye)
    length = float(np.hypot(*way))
    along = (places - eye) @ way / length
    across = np.abs((places - eye) @ np.array([-way[1], way[0]]) / length)
    widens = half_m * (0.45 + 0.55 * np.clip(along / length, 0, 1))
    return np.asarray(places[(along < -1.0) | (along > length + beyond_m) | (across > widens)])


def on_ground(ground: Ground, places: F64, sunk_m: float = 0.1) -> F64:
    """`places` `[n, 2]` as points `[n, 3]`, a little below the ground there."""
    y = ground.height_at(places[:, 0], places[:, 1]) - sunk_m
    return np.stack([places[:, 0], y, places[:, 1]], axis=1)


def trunks(
    rng: Rng,
    feet: F64,
    heights: F64,
    girth: float = 0.024,
    *,
    lean: float = 0.03,
    bow: float = 0.0,
    sides: int = 7,
    flare: float = 1.9,
    taper: float = 0.35,
    color: Color = (1.0, 1.0, 1.0),
) -> Piece:
    """Trunks on `feet` `[n, 3]`, `heights` `[n]` metres: radius `girth` of the height, `flare` times that at the foot.

    They `lean` by that share of their height, and `bow` as palms do; `taper` is what is left of the radius at the top.
    """
    n, steps = len(feet), np.array([0.0, 0.035, 0.12, 0.4, 0.7, 1.0])
    line = trunk_lines(rng, feet, heights, steps, lean, bow)
    width = np.interp(steps, [0.0, 0.035, 0.12, 1.0], [flare, 1 + 0.35 * (flare - 1), 1.0, taper])
    radii = girth * heights[:, None] * width * rng.uniform(0.85, 1.2, (n, 1))
    patch = tubes(line, radii, sides)
    each = len(patch.points) // n
    around = np.repeat(radii[:, 2] / radii.max(), each)
    patch = patch._replace(uvs=patch.uvs * np.stack([around, np.ones_like(around)], axis=1))
    shade = np.repeat(rng.uniform(0.7, 1.0, n), each)[:, None]
    dark = 0.75 + 0.25 * np.clip((patch.points[:, 1:2] - np.repeat(feet[:, 1:2], each, 0)) / 2, 0, 1)
    return Piece(patch, np.clip(np.asarray(color) * shade * dark, 0, 1))


def trunk_lines(rng: Rng, feet: F64, heights: F64, steps: ArrayLike, lean: float, bow: float) -> F64:
    """Middle lines `[n, steps, 3]` of trunks; the same `rng` state gives the same lines."""
    t = np.asarray(steps)[None, :, None]
    turn = rng.uniform(0, 2 * np.pi, len(feet))
    amount = heights * rng.uniform(0.3, 1.0, len(feet))
    aside = np.stack([np.cos(turn), np.zeros_like(turn), np.sin(turn)], axis=1) * amount[:, None]
    up = heights[:, None, None] * t * np.array([0.0, 1.0, 0.0])
    return np.asarray(feet[:, None] + up + aside[:, None] * (lean * t + bow * t**1.8))


def fir_crowns(
    rng: Rng,
    feet: F64,
    heights: F64,
    color: Color = (1.0, 1.0, 1.0),
    *,
    tiers: int = 9,
    points: int = 8,
    bare: float = 0.3,
    wide: float = 0.17,
    shaded: bool = True,
) -> Piece:
    """Boughs of firs in `tiers` ragged skirts of `points` tips, from `bare` of the height up, `wide` of it broad.

    `shaded` darkens them towards the trunk. Upper and lower sides make 4 · `tiers` · `points` triangles a tree.
    """
    n, ring = len(feet), 2 * points
    share = np.linspace(0, 1, tiers)[None, :] + rng.uniform(-0.02, 0.02, (n, tiers))
    level = bare + (0.97 - bare) * share
    reach = heights[:, None] * wide * (1.02 - share) ** 0.85 * rng.uniform(0.75, 1.2, (n, tiers))
    angle = np.arange(ring) * np.pi / points + rng.uniform(0, 2 * np.pi, (n, tiers, 1))
    tip = np.where(np.arange(ring) % 2 == 0, 1.0, 0.3) * rng.uniform(0.62, 1.2, (n, tiers, ring))
    out = reach[..., None] * tip
    rise = heights[:, None] * (0.97 - bare) / tiers * 1.5
    y = heights[:, None, None] * level[..., None] - out * rng.uniform(0.1, 0.5, (n, tiers, ring))
    rim = np.stack([out * np.cos(angle), y, out * np.sin(angle)], axis=-1)
    axis = np.zeros((n, tiers, 1, 3))
    axis[..., 1] = (heights[:, None] * level)[..., None]
    top, hub = axis + [0, 1, 0] * rise[..., None, None], axis + [0, 0.1, 0] * rise[..., None, None]
    k = np.arange(ring)
    up = np.stack([np.zeros_like(k), 1 + (k + 1) % ring, 1 + k], axis=1)
    skirts = np.stack(
        [np.concatenate([top, rim], 2), np.concatenate([hub, rim], 2)], axis=2
    )  # [n, tiers, 2, 1+ring, 3]
    flat = (skirts + feet[:, None, None, None]).reshape(-1, 3)
    one = np.concatenate([up, up[:, ::-1] + ring + 1])
    faces = repeat_faces(one, 2 * (ring + 1), n * tiers)
    way = np.stack([np.cos(angle), np.zeros_like(angle), np.sin(angle)], axis=-1)
    over = np.concatenate([np.broadcast_to([0.0, 1.0, 0.0], axis.shape), unit(way + [0, 0.55, 0])], axis=2)
    under = np.concatenate([np.broadcast_to([0.0, -1.0, 0.0], axis.shape), unit(0.35 * way - [0, 0.9, 0])], axis=2)
    normals = np.stack([over, under], axis=2).reshape(-1, 3)
    inner = np.concatenate([np.full((n, tiers, 1), 0.5), 0.62 + 0.38 * np.clip(tip, 0, 1)], axis=2)
    inner = inner if shaded else 0.85 + 0.15 * inner
    shade = np.stack([inner, 0.45 * inner], axis=2) * rng.uniform(0.75, 1.1, (n, 1, 1, 1))
    tint = np.asarray(color) * shade[..., None]
    patch = Patch(flat, normals, np.zeros((len(flat), 2)), faces)
    return box_mapped(Piece(patch, np.clip(tint, 0, 1).reshape(-1, 3)))


def round_crowns(
    rng: Rng,
    feet: F64,
    heights: F64,
    color: Color = (1.0, 1.0, 1.0),
    *,
    clumps: int = 6,
    low: float = 0.5,
    wide: float = 0.3,
    sprays: int = 30,
) -> Piece:
    """Crowns of broad-leaved trees: `clumps` of leaves from `low` of the height up, `wide` of it in radius.

    A clump is a dark core of 20 triangles with `sprays` of leaves about it, 2 triangles each.
    """
    n = len(feet)
    turn = rng.uniform(0, 2 * np.pi, (n, 1)) + np.arange(clumps) * 2.4
    share = (np.arange(clumps) + 0.5) / clumps + rng.uniform(-0.08, 0.08, (n, clumps))
    away = np.sqrt(np.clip(1 - share, 0, 1)) * wide * 0.75
    away[:, -1] = 0.0
    middle = np.stack([away * np.cos(turn), low + (0.92 - low) * share, away * np.sin(turn)], axis=-1)
    radius = wide * rng.uniform(0.42, 0.66, (n, clumps, 1)) * np.array([1.0, 0.74, 1.0])
    at = (feet[:, None] + middle * heights[:, None, None]).reshape(-1, 3)
    radius = (radius * heights[:, None, None]).reshape(-1, 3)
    bright = (0.42 + 0.58 * share.reshape(-1)) * rng.uniform(0.85, 1.15, n * clumps)
    core = blobs(rng, at, (0.86 if sprays else 1.0) * radius, 0 if sprays else 1, 0.2, 0.8)
    owner = np.zeros(len(core.points), np.int64)
    owner[core.faces.reshape(-1)] = np.repeat(np.arange(n * clumps), 3 * len(core.faces) // (n * clumps))
    lit = bright[owner] * (0.62 + 0.25 * core.normals[:, 1]) * (0.9 if sprays else 1.5)
    lumps = Piece(core, np.clip(np.asarray(color) * lit[:, None], 0, 1))
    if not sprays:
        return lumps
    leaves = _sprays(rng, at, radius, bright, np.asarray(color), sprays)
    return Piece(join([lumps.patch, leaves.patch]), np.concatenate([lumps.colors, leaves.colors]))


def _sprays(rng: Rng, at: F64, radius: F64, bright: F64, color: F64, count: int) -> Piece:
    """Leafy twigs about lumps at `at` with `radius` `[n, 3]`, which droop a little outwards."""
    way = unit(rng.normal(size=(len(at), count, 3)))
    side = unit(np.cross(way, rng.normal(size=way.shape)))
    out = unit(way + 0.7 * rng.normal(size=way.shape) * 0.6 - np.array([0, 0.35, 0]))
    long = rng.uniform(0.4, 0.75, (len(at), count, 1)) * radius[:, None, :1]
    root = at[:, None] + way * radius[:, None] * rng.uniform(0.72, 0.95, (len(at), count, 1))
    half = side * 0.36 * long
    corners = np.stack([root - half, root + half, root + out * long], axis=2).reshape(-1, 3, 3)
    lit = (bright[:, None, None] * (0.78 + 0.3 * way[..., 1:2]) * rng.uniform(0.75, 1.15, (len(at), count, 1))).reshape(
        -1
    )
    tint = np.clip(color * lit[:, None] * 1.5, 0, 1)
    return leaf_triangles(corners, np.stack([0.7 * tint, 0.7 * tint, tint], axis=1))


def palm_crowns(
    rng: Rng, heads: F64, length_m: F64, color: Color = (1.0, 1.0, 1.0), *, fronds: int = 12, dead: float = 0.15
) -> Piece:
    """Fronds that arch from `heads` `[n, 3]`, `length_m` `[n]` long, their leaflets hanging; `dead` are dry ones.

    4 · 9 · `fronds` triangles a palm: both sides of every leaflet.
    """
    n = len(heads)
    turn = (np.arange(fronds) * 2.39996 + rng.uniform(0, 6.28, (n, 1)))[..., None]
    lift = rng.uniform(-0.15, 0.95, (n, fronds, 1))
    long = length_m[:, None, None] * rng.uniform(0.75, 1.1, (n, fronds, 1))
    t = np.linspace(0.06, 1, _LEAFLETS + 1)
    flat, y = long * t * (1 - 0.22 * t), long * (lift * t - (0.5 + 0.55 * lift) * t**2)
    way = np.stack([np.cos(turn), 0 * turn, np.sin(turn)], axis=-1)
    side = np.stack([-np.sin(turn), 0 * turn, np.cos(turn)], axis=-1)
    spine = heads[:, None, None] + way * flat[..., None] + np.array([0.0, 1.0, 0.0]) * y[..., None]
    reach = (0.34 * long * np.sin(np.pi * (0.12 + 0.8 * t[1:])) ** 0.7)[..., None]
    a, b = spine[:, :, :-1], spine[:, :, 1:]
    leaves = []
    for hand in (-1.0, 1.0):
        end = b + hand * side * reach * 0.8 - np.array([0, 0.5, 0]) * reach + (b - a) * 0.9
        leaves.append(np.stack([a, b + (b - a) * 0.25, end], axis=3))
    corners = np.stack(leaves, axis=2).reshape(-1, 3, 3)
    dry = (rng.uniform(size=(n, fronds)) < dead)[..., None, None]
    tint = np.where(dry, np.array([0.95, 0.8, 0.5]), np.asarray(color)) * rng.uniform(0.6, 1.0, (n, fronds, 1, 1))
    tint = np.broadcast_to(tint[:, :, None, :, :], (n, fronds, 2, _LEAFLETS, 3)).reshape(-1, 1, 3)
    return leaf_triangles(corners, np.clip(tint * np.array([0.75, 0.9, 1.0])[None, :, None], 0, 1))


def leaf_triangles(corners: F64, colors: F64) -> Piece:
    """Loose triangles `[n, 3, 3]` with `colors` `[n, 3, 3]`, seen from both sides."""
    normal = unit(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]))
    both = np.concatenate([corners, corners[:, ::-1]])
    normals = np.repeat(np.concatenate([normal, -normal]), 3, axis=0)
    faces = np.arange(3 * len(both)).reshape(-1, 3)
    patch = Patch(both.reshape(-1, 3), normals, np.zeros((len(normals), 2)), faces)
    return box_mapped(Piece(patch, np.concatenate([colors, colors[:, ::-1]]).reshape(-1, 3)))


def dead_branches(rng: Rng, feet: F64, heights: F64, *, count: int = 9, girth: float = 0.009) -> Piece:
    """Bare boughs that fork once, on trunks that stand straight: `count` a tree, 5-sided."""
    n = len(feet)
    turn = rng.uniform(0, 6.28, (n, count))
    foot = rng.uniform(0.4, 0.95, (n, count))
    long = heights[:, None] * rng.uniform(0.14, 0.3, (n, count)) * (1.25 - foot)
    start = feet[:, None] + np.stack([0 * foot, foot * heights[:, None], 0 * foot], axis=-1)
    way = np.stack([np.cos(turn), rng.uniform(0.35, 1.0, (n, count)), np.sin(turn)], axis=-1)
    bend = rng.normal(0, 0.35, (n, count, 3))
    paths = np.stack(
        [start, start + 0.5 * way * long[..., None], start + (way + bend) * long[..., None]], axis=2
    ).reshape(-1, 3, 3)
    twigs = np.stack(
        [paths[:, 1], paths[:, 1] + 0.4 * rng.normal(0, 1, paths[:, 1].shape) * long.reshape(-1, 1) + [0, 0.2, 0]], 1
    )
    twigs = np.stack([twigs[:, 0], twigs.mean(axis=1), twigs[:, 1]], axis=1)
    thick = (girth * heights[:, None] * np.ones((n, count))).reshape(-1, 1)
    limbs = tubes(
        np.concatenate([paths, twigs]), np.concatenate([thick * [1, 0.6, 0.1], thick * [0.55, 0.35, 0.05]]), 4
    )
    return piece(limbs, (0.85, 0.85, 0.85))


def vines(rng: Rng, tops: F64, lengths: F64, radius_m: float = 0.03) -> Patch:
    """Lianas that hang from `tops` `[n, 3]`, `lengths` `[n]` metres down, swaying a little."""
    t = np.linspace(0, 1, 6)[None, :, None]
    aside = rng.normal(0, 0.05, (len(tops), 1, 3)) * lengths[:, None, None]
    paths = tops[:, None] + np.array([0, -1.0, 0]) * lengths[:, None, None] * t + aside * np.sin(t * np.pi * 1.5)
    return tubes(paths, np.broadcast_to(radius_m * (1.1 - 0.7 * t[..., 0]), paths.shape[:2]), 4)


def tufts(
    rng: Rng,
    feet: F64,
    blades: int,
    tall_m: float,
    splay: float,
    half_m: float,
    foot_color: Color,
    tip_color: Color,
) -> Piece:
    """Small plants of pointed `blades`: `splay` is how far they lean outwards, `half_m` half the width of one."""
    n = len(feet)
    turn = np.arange(blades) * 2.4 + rng.uniform(0, 6.28, (n, 1))
    way = np.stack([np.cos(turn), 0 * turn, np.sin(turn)], axis=-1)
    side = np.stack([-np.sin(turn), 0 * turn, np.cos(turn)], axis=-1) * half_m
    tall = tall_m * rng.uniform(0.75, 1.15, (n, blades, 1))
    root = feet[:, None] + 0.15 * half_m * way
    tip = root + tall * (np.array([0, 1.0, 0]) + splay * way * rng.uniform(0.3, 1.0, (n, blades, 1)))
    corners = np.stack([root - side, root + side, tip], axis=2).reshape(-1, 3, 3)
    tone = rng.uniform(0.75, 1.0, (len(corners), 1))
    foot, head = np.asarray(foot_color) * tone, np.asarray(tip_color) * tone
    return leaf_triangles(corners, np.stack([foot, foot, head], axis=1))
