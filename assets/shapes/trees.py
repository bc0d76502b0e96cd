"""Trees with one crown: broadleaf, blossom, maple, dead, willow, cypress, conifers, palm."""

from __future__ import annotations

import numpy as np

from assets.shapes.foliage import crown, fork, limbs, sphere_points, trunk, trunk_line
from assets.shapes.growth import Growth, grown
from assets.shapes.organic import F64, Patch, blobs, cards, curve, join, tubes, unit


def draw_leafy_tree(
    g: Growth, clusters: int, leaves: int, leaf: float, wide: float, narrow: float = 0.55, puff: float = 1.0
) -> None:
    """A forked trunk under a crown of `clusters` masses in a dome `wide` times as wide as high."""
    rng, h = g.rng, g.size[1]
    dome = h * 0.32 * np.array([wide, 1.0, wide])
    middle = np.array([0, h * 0.64, 0])
    out = sphere_points(rng, clusters)
    out = out[np.argsort(out[:, 1])]
    keep = out[:, 1] > -0.75
    centers = middle + out[keep] * dome * rng.uniform(0.62, 0.78, (int(keep.sum()), 1))
    centers = np.concatenate([centers, middle[None] + [[0, h * 0.05, 0]]])
    radii = h * 0.145 * puff * rng.uniform(0.8, 1.25, len(centers))
    radii[-1] *= 1.3
    g.add("leaves", crown(rng, centers, radii, leaves, leaf * h, narrow))
    foot = h * 0.028
    stem = trunk_line(rng, h * 0.62, 0.03)
    t = np.linspace(0, 1, len(stem))
    g.add("trunk", tubes(stem[None], (foot * (1 - 0.7 * t) * (1 + 0.8 * np.exp(-t * 9)))[None], 10))
    low = stem[rng.integers(4, 8, len(centers))]
    g.add("trunk", limbs(rng, low, centers, foot * 0.42, foot * 0.12, 0.05, 0.12))


@grown("tree_broadleaf", (4.6, 6.5, 4.6), trunk="bark", leaves="green leaves")
def tree_broadleaf(g: Growth, spread: float = 1.0) -> None:
    """A round crown on a forked trunk; `spread` widens it."""
    draw_leafy_tree(g, 15, 3000, 0.05, 1.05 * spread)


@grown("tree_blossom", (4.6, 5.0, 4.6), trunk="dark bark", leaves="pink blossom")
def tree_blossom(g: Growth, spread: float = 1.0) -> None:
    """Wide clouds of round petals on a low, bending trunk."""
    draw_leafy_tree(g, 17, 2600, 0.042, 1.35 * spread, 0.95, 0.9)


@grown("tree_maple", (4.4, 5.0, 4.4), trunk="bark", leaves="red leaves")
def tree_maple(g: Growth, spread: float = 1.0) -> None:
    """A broad crown in flat layers of pointed leaves."""
    rng, h = g.rng, g.size[1]
    count = 15
    turn = np.arange(count) * 2.4 + rng.uniform(0, 6)
    level = np.linspace(0.36, 0.92, count)
    reach = h * 0.36 * spread * np.sqrt(np.clip(1.15 - level, 0, 1)) * rng.uniform(0.6, 1.15, count)
    centers = np.stack([reach * np.cos(turn), level * h, reach * np.sin(turn)], axis=1)
    radii = h * rng.uniform(0.13, 0.19, count)
    flat = np.array([1, 2.1, 1])
    mass = crown(rng, centers * flat, radii, 2400, h * 0.045, 0.8)
    g.add("leaves", mass._replace(points=mass.points / flat))
    stem = trunk_line(rng, h * 0.85, 0.05)
    radius = h * 0.03 * np.linspace(1, 0.15, len(stem)) * (1 + 0.7 * np.exp(-np.arange(len(stem))))
    g.add("trunk", tubes(stem[None], radius[None], 10))
    low = stem[np.clip((level * len(stem) * 0.75).astype(np.int64), 2, len(stem) - 1)]
    g.add("trunk", limbs(rng, low, centers, h * 0.011, h * 0.003, 0.05, 0.1))


@grown("tree_dead", (3.6, 5.6, 3.0), trunk="grey bark")
def tree_dead(g: Growth) -> None:
    """A bare, gnarled trunk that forks again and again into crooked twigs."""
    rng, h = g.rng, g.size[1]
    stem = trunk_line(rng, h * 0.45, 0.1, 8) + np.cumsum(rng.normal(scale=h * 0.006, size=(8, 3)), axis=0)
    stem[0] = 0
    wide = h * 0.042 * np.linspace(1, 0.62, 8) * (1 + 0.9 * np.exp(-np.arange(8) * 1.4))
    lines, widths = fork(rng, stem, wide, 4, 0.75, 0.74)
    kinks = [
        line + np.concatenate([[[0, 0, 0]], rng.normal(scale=0.012 * h, size=(len(line) - 1, 3))]) if k else line
        for k, line in enumerate(lines)
    ]
    thick = np.array([w[0] for w in widths])
    order = np.argsort(-thick)[:150]
    g.add("trunk", tubes(np.array(kinks)[order], np.maximum(np.array(widths)[order], h * 0.0022), 5))


@grown("willow", (5.0, 5.6, 5.0), trunk="bark", leaves="pale green leaves")
def willow(g: Growth) -> None:
    """A dome from which long leafy strands hang nearly to the ground."""
    rng, h = g.rng, g.size[1]
    centers = np.array([0, h * 0.76, 0]) + sphere_points(rng, 12) * h * np.array([0.26, 0.1, 0.26])
    g.add("leaves", crown(rng, centers, h * 0.13, 500, h * 0.06, 0.35, 0.7))
    count = 170
    turn, out = rng.uniform(0, 2 * np.pi, count), h * 0.44 * np.sqrt(rng.uniform(0.1, 1, count))
    way = np.stack([np.cos(turn), 0 * turn, np.sin(turn)], axis=1)
    top = way * (out * 0.8)[:, None] + np.array([0, 1, 0]) * (h * 0.93 - 0.4 * out)[:, None]
    low = way * (out * 1.12)[:, None] + np.array([0, 1, 0]) * (h * rng.uniform(0.06, 0.4, count))[:, None]
    t = np.linspace(0, 1, 12)[None, :, None]
    strand = top[:, None] * (1 - t) + low[:, None] * t + way[:, None] * (h * 0.12 * t * (1 - t))
    at = strand.reshape(-1, 3) + rng.normal(scale=0.012 * h, size=(count * 12, 3))
    over = np.repeat(way, 12, axis=0)
    ahead = np.array([0, -1.0, 0]) + 0.35 * rng.normal(size=at.shape)
    g.add("leaves", cards(at, ahead, over + 0.3 * rng.normal(size=at.shape), h * 0.062, h * 0.02))
    stem = trunk_line(rng, h * 0.6, 0.05)
    t1 = np.linspace(0, 1, len(stem))
    g.add("trunk", tubes(stem[None], (h * 0.045 * (1 - 0.55 * t1) * (1 + 0.6 * np.exp(-8 * t1)))[None], 10))
    g.add("trunk", limbs(rng, np.repeat(stem[-3][None], 12, 0), centers, h * 0.02, h * 0.006))


@grown("cypress", (1.7, 5.9, 1.7), trunk="bark", leaves="dark green leaves")
def cypress(g: Growth) -> None:
    """A tall, narrow flame of dense foliage."""
    rng, h = g.rng, g.size[1]
    level = np.linspace(0.14, 0.93, 13)
    wide = h * 0.105 * np.sin(np.pi * (0.1 + 0.87 * level) ** 0.75) + h * 0.012
    centers = np.stack([rng.normal(scale=0.012 * h, size=13), level * h, rng.normal(scale=0.012 * h, size=13)], axis=1)
    tall = np.array([1, 0.72, 1])
    mass = crown(rng, centers * tall, wide, 2400, h * 0.045, 0.3, 0.75)
    g.add("leaves", mass._replace(points=mass.points / tall))
    g.add("trunk", trunk(rng, h * 0.3, h * 0.02, 0.0))


def draw_conifer(g: Growth, surface: str, layers: int, width: float, bare: float = 0.12) -> F64:
    """Drooping whorls of needled boughs up to a point; returns the tips of the boughs `[n, 3]`."""
    rng, h = g.rng, g.size[1]
    starts, tips = [], []
    for k in range(layers):
        level = bare + (0.97 - bare) * k / layers
        reach = width * h * (1 - level) ** 0.9 * rng.uniform(0.88, 1.1) + h * 0.015
        count = max(6, round(17 * (1 - level) + 4))
        turn = np.arange(count) * 2 * np.pi / count + rng.uniform(0, 6)
        long = reach * rng.uniform(0.82, 1.12, count)
        y = level * h + h * 0.035
        starts.append(np.stack([0 * turn, y + 0 * turn, 0 * turn], 1))
        tips.append(
            np.stack(
                [long * np.cos(turn), y - long * 0.38 + rng.normal(scale=0.01 * h, size=count), long * np.sin(turn)], 1
            )
        )
    start, tip = np.concatenate(starts), np.concatenate(tips)
    n = len(start)
    per = max(6, min(16, 2300 // n))
    t = np.linspace(0.18, 1, per)[None, :, None] + rng.uniform(-0.04, 0.04, (n, per, 1))
    sag = np.array([0, 1, 0]) * np.linalg.norm(tip - start, axis=1)[:, None, None] * 0.1
    at = start[:, None] * (1 - t) + tip[:, None] * t + sag * 4 * t * (1 - t)
    way = unit(tip - start)[:, None]
    aside = np.cross(way, [0, 1.0, 0])
    swing = np.where(np.arange(per) % 2, 1.0, -1.0)[None, :, None] * rng.uniform(0.2, 1.0, (n, per, 1))
    ahead = way + aside * swing * (1.25 - t) + np.array([0, -0.22, 0])
    up = np.array([0, 0.75, 0]) + way * 0.75 + 0.12 * rng.normal(size=ahead.shape)
    long = (np.linalg.norm(tip - start, axis=1)[:, None] * (0.52 - 0.24 * t[..., 0]) + h * 0.02).ravel()
    flat = [np.broadcast_to(v, at.shape).reshape(-1, 3) for v in (at, ahead, up)]
    g.add(surface, cards(flat[0], flat[1], flat[2], long, long * 0.4, 0.2, 0.2))
    inner = np.array([(width * 0.36 * (1 - k) * h, k * h) for k in np.linspace(bare + 0.02, 0.98, 7)])
    g.add(surface, tubes(np.stack([0 * inner[:, 0], inner[:, 1], 0 * inner[:, 0]], 1)[None], inner[None, :, 0], 9))
    return tip


@grown("tree_conifer", (4.3, 6.5, 4.1), trunk="bark", leaves="dark green needles")
def tree_conifer(g: Growth, spread: float = 1.0) -> None:
    """A fir: whorls of drooping boughs, wide below and pointed above."""
    draw_conifer(g, "leaves", 15, 0.25 * spread)
    g.add("trunk", trunk(g.rng, g.size[1] * 0.9, g.size[1] * 0.022, 0.0, 1.5, 0.1))


@grown(
    "christmas_tree",
    (1.9, 2.7, 1.8),
    leaves="dark green needles",
    trunk="bark",
    baubles="red glass",
    star="glowing gold",
)
def christmas_tree(g: Growth) -> None:
    """A fir with glass balls at the ends of its boughs and a star on top."""
    h = g.size[1]
    tips = draw_conifer(g, "leaves", 13, 0.3, 0.1)
    g.add("trunk", trunk(g.rng, h * 0.85, h * 0.025, 0.0, 1.2, 0.1))
    chosen = tips[g.rng.permutation(len(tips))[:42]]
    way = unit(chosen * np.array([1, 0, 1]))
    g.add("baubles", blobs(g.rng, chosen - [0, h * 0.018, 0] + way * h * 0.004, np.full((42, 3), h * 0.019), 1))
    turn = np.arange(10) * np.pi / 5
    reach = np.where(np.arange(10) % 2, 0.018, 0.045) * h
    rim = np.stack([reach * np.sin(turn), h * 0.985 + reach * np.cos(turn), 0 * turn], 1)
    points = np.concatenate([rim, [[0, h * 0.985, h * 0.014], [0, h * 0.985, -h * 0.014]]])
    k = np.arange(10)
    faces = np.concatenate([np.stack([(k + 1) % 10, k, 0 * k + 10], 1), np.stack([k, (k + 1) % 10, 0 * k + 11], 1)])
    corners = points[faces]
    flat = unit(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]))
    g.add(
        "star",
        Patch(
            corners.reshape(-1, 3),
            np.repeat(flat, 3, 0),
            corners.reshape(-1, 3)[:, :2] * [1, -1],
            np.arange(60).reshape(-1, 3),
        ),
    )


def frond(base: F64, way: F64, long: F64, leaflets: int, wide: float, droop: float, lift: float) -> Patch:
    """Feathered leaves that arch out of `base` `[n, 3]` along `way`, `long` metres each, and bend down by `droop`."""
    n = len(base)
    t = np.linspace(0, 1, 9)[None, :, None]
    length = long[:, None, None]
    rib = base[:, None] + way[:, None] * length * t + np.array([0, 1, 0]) * length * (lift * t - droop * t * t)
    spine = tubes(rib, (0.012 * long[:, None]) * np.linspace(1, 0.2, 9), 4)
    s = np.linspace(0.12, 1, leaflets)[None, :, None]
    at = base[:, None] + way[:, None] * length * s + np.array([0, 1, 0]) * length * (lift * s - droop * s * s)
    along = unit(way[:, None] + np.array([0, 1, 0]) * (lift - 2 * droop * s))
    aside = unit(np.cross(way, [0, 1.0, 0]))[:, None]
    reach = (long[:, None] * wide * np.sin(np.pi * (0.12 + 0.8 * s[..., 0]))).ravel()
    leaves = []
    for sign in (-1.0, 1.0):
        ahead = (sign * aside + 0.75 * along - np.array([0, 0.25, 0])).reshape(-1, 3)
        up = np.broadcast_to(np.array([0, 1.0, 0]) + 0.4 * way[:, None], at.shape).reshape(-1, 3)
        leaves.append(cards(at.reshape(-1, 3), ahead, up, reach, reach.max() * 0.17, 0.1, 0.2))
    del n
    return join([spine, *leaves])


@grown("palm", (4.2, 5.0, 4.1), trunk="palm bark", leaves="green leaves")
def palm(g: Growth) -> None:
    """A ringed, leaning stem under a fountain of feathered fronds."""
    rng, h = g.rng, g.size[1]
    tilt, turn = rng.uniform(0.06, 0.14) * h, rng.uniform(0, 6)
    top = np.array([tilt * np.cos(turn), h * 0.8, tilt * np.sin(turn)])
    line = curve(np.array([np.zeros(3), top * [0.25, 0.5, 0.25], top]), 44)
    t = np.linspace(0, 1, 44)
    rings = 1 + 0.1 * (np.arange(44) % 2) + 0.5 * np.exp(-12 * t)
    g.add("trunk", tubes(line[None], (h * 0.026 * (1 - 0.35 * t) * rings)[None], 10))
    count = 19
    angle = np.arange(count) * 2.4 + rng.uniform(0, 6)
    way = np.stack([np.cos(angle), 0 * angle, np.sin(angle)], 1)
    lift = np.linspace(0.95, 0.05, count)
    fronds = [
        frond(top[None], way[k : k + 1], np.array([h * rng.uniform(0.3, 0.38)]), 22, 0.3, 0.75, lift[k])
        for k in range(count)
    ]
    g.add("leaves", *fronds)
    nuts = np.array([[0.035 * h * np.cos(a), -0.02 * h, 0.035 * h * np.sin(a)] for a in range(5)])
    g.add("trunk", blobs(rng, top + nuts, np.full((5, 3), h * 0.02), 1))
