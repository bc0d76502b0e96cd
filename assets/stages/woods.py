"""Trees as part of the land: trunks and crowns of a few hundred triangles, many at once, to stand in and to look at.

What is planted close by, one tree at a time, is dressing; these make the mass of a wood, a jungle, an avenue of palms.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from assets.shapes.leafage import arches, cards
from assets.shapes.organic import Patch, Rng, tubes, unit
from assets.stages.ground import F64, Ground
from assets.stages.mesh import Piece, box_mapped, piece
from assets.stages.water import Color


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
    """Drooping boughs of firs in `tiers` whorls of `points`, from `bare` of the height up, `wide` of it broad.

    `shaded` darkens them towards the trunk. 2 · `tiers` · `points` · 2 triangles a tree.
    """
    n, count = len(feet), 2 * tiers * points
    share = (np.arange(count) / count) ** 0.85 * np.ones((n, 1))
    turn = np.arange(count) * 2.39996 + rng.uniform(0, 2 * np.pi, (n, 1))
    level = heights[:, None] * (bare + (0.985 - bare) * share)
    long = heights[:, None] * (1.15 * wide * (1 - share) ** 0.8 + 0.035) * rng.uniform(0.7, 1.2, (n, count))
    base = feet[:, None] + np.stack([0 * turn, level, 0 * turn], axis=-1)
    way = np.stack([np.cos(turn), 0 * turn, np.sin(turn)], axis=-1)
    lift = (0.4 * share + rng.normal(0, 0.09, (n, count)) - 0.1).reshape(-1)
    droop = (0.42 * (1 - 0.7 * share) + rng.uniform(0, 0.15, (n, count))).reshape(-1)
    flat = long.reshape(-1)
    inner = 0.5 if shaded else 0.85
    made = arches("bough", base.reshape(-1, 3), way.reshape(-1, 3), flat, 0.72 * flat, lift, droop, (inner, 1.0), 1)
    tone = (0.78 + 0.22 * share) * rng.uniform(0.75, 1.05, (n, 1)) * rng.uniform(0.85, 1.1, (n, count))
    tint = np.asarray(color) * np.repeat(tone.reshape(-1), 4)[:, None]
    return made._replace(colors=np.clip(made.colors * tint, 0, 1))


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

    A clump is `sprays` cards of leaves and at least 10, 2 triangles each; they are larger where they are few.
    """
    n = len(feet)
    turn = rng.uniform(0, 2 * np.pi, (n, 1)) + np.arange(clumps) * 2.4
    share = (np.arange(clumps) + 0.5) / clumps + rng.uniform(-0.08, 0.08, (n, clumps))
    away = np.sqrt(np.clip(1 - share, 0, 1)) * wide * 0.75
    away[:, -1] = 0.0
    middle = np.stack([away * np.cos(turn), low + (0.92 - low) * share, away * np.sin(turn)], axis=-1)
    radius = wide * rng.uniform(0.46, 0.7, (n, clumps, 1)) * np.array([1.0, 0.76, 1.0])
    at = (feet[:, None] + middle * heights[:, None, None]).reshape(-1, 3)
    radius = (radius * heights[:, None, None]).reshape(-1, 3)
    bright = (0.45 + 0.55 * share.reshape(-1)) * rng.uniform(0.85, 1.15, n * clumps)
    return _clumps(rng, at, radius, bright, np.asarray(color), max(10, sprays))


def _clumps(rng: Rng, at: F64, radius: F64, bright: F64, color: F64, count: int) -> Piece:
    """Cards of leaves all over masses at `at` with `radius` `[n, 3]`, darker inside and below."""
    shape = (len(at), count)
    out = unit(rng.normal(size=(*shape, 3)))
    depth = rng.uniform(0, 1, shape) ** 0.4
    points = at[:, None] + out * radius[:, None] * (0.35 + 0.6 * depth)[..., None]
    over = unit(out + 0.45 * rng.normal(size=out.shape))
    ahead = unit(np.cross(over, rng.normal(size=out.shape)) + 0.6 * out - np.array([0, 0.25, 0]))
    size = radius[:, :1] * (2.7 / np.sqrt(count)) ** 0.62 * rng.uniform(0.75, 1.25, shape)
    lit = bright[:, None] * (0.62 + 0.38 * depth) * (0.82 + 0.26 * out[..., 1]) * rng.uniform(0.82, 1.15, shape)
    tones = np.stack([0.75 * lit, lit], axis=-1).reshape(-1, 2, 1) * color
    flat = [each.reshape(-1, 3) for each in (points - 0.5 * ahead * size[..., None], ahead, over, out + [0, 0.4, 0])]
    cell = "leaves" if count > 16 else "dense"
    return cards(cell, flat[0], flat[1], flat[2], size.reshape(-1), size.reshape(-1), tones, flat[3])


def palm_crowns(
    rng: Rng, heads: F64, length_m: F64, color: Color = (1.0, 1.0, 1.0), *, fronds: int = 12, dead: float = 0.15
) -> Piece:
    """Feathered fronds that arch from `heads` `[n, 3]`, `length_m` `[n]` long; `dead` are dry ones.

    8 triangles a frond, twice `fronds` a palm.
    """
    n, count = len(heads), 2 * fronds
    turn = (np.arange(count) * 2.39996 + rng.uniform(0, 6.28, (n, 1))).reshape(-1)
    lift = rng.uniform(-0.2, 0.95, n * count)
    long = np.repeat(length_m, count) * rng.uniform(0.8, 1.15, n * count)
    way = np.stack([np.cos(turn), 0 * turn, np.sin(turn)], axis=1)
    droop = 0.6 + 0.45 * np.clip(lift, 0, 1)
    made = arches("frond", np.repeat(heads, count, axis=0), way, long, 0.46 * long, lift, droop, (0.6, 1.0), 4)
    dry = (rng.uniform(size=n * count) < dead) & (lift < 0.3)
    tint = np.where(dry[:, None], np.array([0.95, 0.8, 0.5]), np.asarray(color)) * rng.uniform(0.7, 1.0, (n * count, 1))
    return made._replace(colors=np.clip(made.colors * np.repeat(tint, 10, axis=0), 0, 1))


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
