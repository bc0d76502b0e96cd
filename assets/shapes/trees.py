"""Trees with one crown: broadleaf, birch, blossom, maple, dead, willow, cypress, conifers, palm."""

from __future__ import annotations

import numpy as np

from assets.shapes.foliage import fork, limbs, sphere_points, trunk, trunk_line
from assets.shapes.growth import Growth, grown
from assets.shapes.leafage import arches, crown
from assets.shapes.leafage import cards as leaf_cards
from assets.shapes.organic import F64, Patch, blobs, curve, tubes, unit
from assets.shapes.roles import Roles

V = np.array


def draw_leafy_tree(
    g: Growth, clusters: int, wide: float, *, cell: str = "leaves", card: float = 0.125, girth: float = 0.028
) -> None:
    """A forked trunk under a crown of `clusters` masses in a dome `wide` times as wide as high.

    `card` is the size of a spray of leaves and `girth` the trunk's radius, both as shares of the height.
    """
    rng, h = g.rng, g.size[1]
    dome = h * 0.32 * V([wide, 1.0, wide])
    middle = V([0, h * 0.64, 0])
    out = sphere_points(rng, clusters)
    out = out[np.argsort(out[:, 1])]
    keep = out[:, 1] > -0.75
    centers = middle + out[keep] * dome * rng.uniform(0.55, 0.85, (int(keep.sum()), 1))
    centers = np.concatenate([centers, middle[None] + [[0, h * 0.05, 0]]])
    radii = h * 0.15 * rng.uniform(0.75, 1.3, (len(centers), 1)) * V([1.0, 0.85, 1.0])
    radii[-1] *= 1.3
    g.add("leaves", crown(rng, centers, radii, 930, card * h, cell))
    foot = h * girth
    stem = trunk_line(rng, h * 0.62, 0.03)
    t = np.linspace(0, 1, len(stem))
    g.add("trunk", tubes(stem[None], (foot * (1 - 0.7 * t) * (1 + 0.8 * np.exp(-t * 9)))[None], 9))
    low = stem[rng.integers(4, 8, len(centers))]
    g.add("trunk", limbs(rng, low, centers, foot * 0.42, foot * 0.1, 0.05, 0.12, 5, 5))


@grown("tree_broadleaf", (4.6, 6.5, 4.6), Roles(bears="leaves"), trunk="bark", leaves="green leaves")
def tree_broadleaf(g: Growth, spread: float = 1.0) -> None:
    """A round crown on a forked trunk; `spread` widens it."""
    draw_leafy_tree(g, 15, 1.05 * spread)


@grown("tree_birch", (3.2, 6.5, 3.2), Roles(bears="leaves"), trunk="white birch bark", leaves="fresh green leaves")
def tree_birch(g: Growth, spread: float = 1.0) -> None:
    """A slender white trunk and a light, tall crown of small leaves that hang at its edge."""
    rng, h = g.rng, g.size[1]
    count = 13
    level = np.linspace(0.34, 0.95, count)
    turn = np.arange(count) * 2.39996 + rng.uniform(0, 6)
    reach = h * 0.17 * spread * np.sin(np.pi * (0.25 + 0.72 * (level - 0.34) / 0.61)) * rng.uniform(0.6, 1.1, count)
    centers = np.stack([reach * np.cos(turn), level * h, reach * np.sin(turn)], axis=1)
    radii = h * rng.uniform(0.075, 0.11, (count, 1)) * V([1.0, 1.15, 1.0])
    g.add("leaves", crown(rng, centers, radii, 560, h * 0.1, "small leaves", sag=0.6))
    out = unit(centers * [1, 0, 1] + 1e-6)
    edge = np.repeat(centers, 8, axis=0) + rng.normal(0, 0.05 * h, (8 * count, 3))
    way = np.repeat(out, 8, axis=0)
    long = h * rng.uniform(0.1, 0.17, len(edge))
    up = V([0, 1.0, 0]) - 0.1 * way
    shade = np.tile([0.8, 0.9], (len(edge), 1))
    g.add(
        "leaves", leaf_cards("hanging", edge - long[:, None] * up, up, way, long, 0.8 * long, shade, way + [0, 0.5, 0])
    )
    stem = trunk_line(rng, h * 0.95, 0.02)
    t = np.linspace(0, 1, len(stem))
    g.add("trunk", tubes(stem[None], (h * 0.016 * (1 - 0.85 * t) * (1 + 0.5 * np.exp(-t * 12)))[None], 9))
    low = stem[np.clip((level * len(stem) * 0.8).astype(np.int64), 2, len(stem) - 1)]
    g.add("trunk", limbs(rng, low, centers, h * 0.006, h * 0.0015, 0.05, -0.1, 4, 5))


@grown("tree_blossom", (4.6, 5.0, 4.6), Roles(bears="leaves"), trunk="dark bark", leaves="pink blossom")
def tree_blossom(g: Growth, spread: float = 1.0) -> None:
    """Wide clouds of round petals on a low, bending trunk."""
    draw_leafy_tree(g, 17, 1.35 * spread, cell="blossom", card=0.14)


@grown("tree_maple", (4.4, 5.0, 4.4), Roles(bears="leaves"), trunk="bark", leaves="red leaves")
def tree_maple(g: Growth, spread: float = 1.0) -> None:
    """A broad crown in flat layers of pointed leaves."""
    rng, h = g.rng, g.size[1]
    count = 15
    turn = np.arange(count) * 2.4 + rng.uniform(0, 6)
    level = np.linspace(0.36, 0.92, count)
    reach = h * 0.36 * spread * np.sqrt(np.clip(1.15 - level, 0, 1)) * rng.uniform(0.6, 1.15, count)
    centers = np.stack([reach * np.cos(turn), level * h, reach * np.sin(turn)], axis=1)
    radii = h * rng.uniform(0.13, 0.19, count)
    g.add("leaves", crown(rng, centers, radii[:, None] * V([1.15, 0.42, 1.15]), 900, h * 0.1, "leaves", sag=0.1))
    stem = trunk_line(rng, h * 0.85, 0.05)
    radius = h * 0.03 * np.linspace(1, 0.15, len(stem)) * (1 + 0.7 * np.exp(-np.arange(len(stem))))
    g.add("trunk", tubes(stem[None], radius[None], 10))
    low = stem[np.clip((level * len(stem) * 0.75).astype(np.int64), 2, len(stem) - 1)]
    g.add("trunk", limbs(rng, low, centers, h * 0.011, h * 0.003, 0.05, 0.1, 5, 5))


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
    order, some = np.argsort(-thick)[:120], [0, 2, 4, 7]
    radii = np.maximum(np.array(widths)[order], h * 0.0022)
    g.add("trunk", tubes(np.array(kinks)[order][:, some], radii[:, some], 4))


@grown("willow", (5.0, 5.6, 5.0), Roles(bears="leaves"), trunk="bark", leaves="pale green leaves")
def willow(g: Growth) -> None:
    """A dome from which long leafy strands hang nearly to the ground."""
    rng, h = g.rng, g.size[1]
    centers = np.array([0, h * 0.76, 0]) + sphere_points(rng, 12) * h * np.array([0.26, 0.1, 0.26])
    g.add("leaves", crown(rng, centers, np.full((12, 3), h * 0.13), 330, h * 0.1, "small leaves"))
    count = 260
    turn, out = rng.uniform(0, 2 * np.pi, count), h * 0.44 * np.sqrt(rng.uniform(0.1, 1, count))
    way = np.stack([np.cos(turn), 0 * turn, np.sin(turn)], axis=1)
    top = way * (out * 0.8)[:, None] + np.array([0, 1, 0]) * (h * 0.93 - 0.4 * out)[:, None]
    low = way * (out * 1.12)[:, None] + np.array([0, 1, 0]) * (h * rng.uniform(0.06, 0.4, count))[:, None]
    long = top[:, 1] - low[:, 1]
    shade = np.stack([rng.uniform(0.6, 0.9, count), rng.uniform(0.75, 1.0, count)], axis=1)
    up = unit(top - low)
    over = way + 0.5 * rng.normal(size=way.shape)
    g.add("leaves", leaf_cards("hanging", low, up, over, long, 0.22 * h, shade, way + [0, 0.4, 0]))
    stem = trunk_line(rng, h * 0.6, 0.05)
    t1 = np.linspace(0, 1, len(stem))
    g.add("trunk", tubes(stem[None], (h * 0.045 * (1 - 0.55 * t1) * (1 + 0.6 * np.exp(-8 * t1)))[None], 10))
    g.add("trunk", limbs(rng, np.repeat(stem[-3][None], 12, 0), centers, h * 0.02, h * 0.006))


@grown("cypress", (1.7, 5.9, 1.7), Roles(bears="leaves"), trunk="bark", leaves="dark green leaves")
def cypress(g: Growth) -> None:
    """A tall, narrow flame of dense foliage."""
    rng, h = g.rng, g.size[1]
    level = np.linspace(0.14, 0.93, 13)
    wide = h * 0.105 * np.sin(np.pi * (0.1 + 0.87 * level) ** 0.75) + h * 0.012
    centers = np.stack([rng.normal(scale=0.012 * h, size=13), level * h, rng.normal(scale=0.012 * h, size=13)], axis=1)
    radii = wide[:, None] * V([1.0, 1.35, 1.0])
    g.add("leaves", crown(rng, centers, radii, 1250, h * 0.085, "small leaves", sag=-0.9))
    g.add("trunk", trunk(rng, h * 0.3, h * 0.02, 0.0))


def draw_conifer(g: Growth, surface: str, layers: int, width: float, bare: float = 0.12) -> F64:
    """Drooping whorls of needled boughs up to a point; returns the tips of the boughs `[n, 3]`."""
    rng, h = g.rng, g.size[1]
    rows = []
    for k in range(2 * layers):
        share = k / (2 * layers)
        count = max(6, round(19 * (1 - share) + 4))
        turn = np.arange(count) * 2 * np.pi / count + rng.uniform(0, 6, count) * 0.2 + rng.uniform(0, 6)
        rows.append(np.stack([np.full(count, share), turn, rng.uniform(0.75, 1.15, count)], axis=1))
    share, turn, long = np.concatenate(rows).T
    n = len(share)
    long = long * h * (width * (1 - share) ** 0.85 + 0.03)
    base = V([0, 1.0, 0]) * (h * (bare + (0.97 - bare) * share + 0.01 * rng.normal(size=n)))[:, None]
    way = np.stack([np.cos(turn), 0 * turn, np.sin(turn)], axis=1)
    lift = 0.5 * share - 0.12 + rng.normal(0, 0.08, n)
    droop = 0.42 * (1 - 0.7 * share) + rng.uniform(0, 0.1, n)
    boughs = arches("bough", base, way, long, 0.62 * long, lift, droop, (0.3, 1.0), 2)
    tone = np.repeat((0.7 + 0.3 * share) * rng.uniform(0.82, 1.12, n), 6)[:, None]
    g.add(surface, boughs._replace(colors=np.clip(boughs.colors * tone, 0, 1)))
    top = arches(
        "bough", V([[0, 0.9 * h, 0]] * 4), way[:4] * 0.12, V([0.11 * h] * 4), 0.05 * h, 0.95, 0.0, (0.7, 1.0), 1
    )
    g.add(surface, top)
    tips: F64 = base + way * (0.85 * long)[:, None] + V([0, 1.0, 0]) * (long * (lift - droop))[:, None]
    return tips


@grown("tree_conifer", (4.3, 6.5, 4.1), Roles(bears="leaves"), trunk="bark", leaves="dark green needles")
def tree_conifer(g: Growth, spread: float = 1.0) -> None:
    """A fir: whorls of drooping boughs, wide below and pointed above."""
    draw_conifer(g, "leaves", 13, 0.27 * spread)
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
    """A fir with glass balls and lights on its boughs, a chain about it and a star on top."""
    h = g.size[1]
    tips = draw_conifer(g, "leaves", 13, 0.32, 0.1) * np.array([0.84, 1.0, 0.84])  # on the boughs, not at their ends
    g.add("trunk", trunk(g.rng, h * 0.85, h * 0.025, 0.0, 1.2, 0.1))
    order = g.rng.permutation(len(tips))
    balls, lights = tips[order[:46]], tips[order[46:96]]
    for hung, size in ((balls[::2], 0.021), (balls[1::2], 0.016)):
        g.add("baubles", blobs(g.rng, hung - [0, 0.3 * h * size, 0], np.full((len(hung), 3), h * size), 1))
    g.add("star", blobs(g.rng, lights + [0, 0.006 * h, 0], np.full((len(lights), 3), h * 0.007), 0))
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


@grown("palm", (4.2, 5.0, 4.1), Roles(bears="leaves"), trunk="palm bark", leaves="green leaves")
def palm(g: Growth) -> None:
    """A ringed, leaning stem under a fountain of feathered fronds."""
    rng, h = g.rng, g.size[1]
    tilt, turn = rng.uniform(0.06, 0.14) * h, rng.uniform(0, 6)
    top = np.array([tilt * np.cos(turn), h * 0.8, tilt * np.sin(turn)])
    line = curve(np.array([np.zeros(3), top * [0.25, 0.5, 0.25], top]), 44)
    t = np.linspace(0, 1, 44)
    rings = 1 + 0.1 * (np.arange(44) % 2) + 0.5 * np.exp(-12 * t)
    g.add("trunk", tubes(line[None], (h * 0.026 * (1 - 0.35 * t) * rings)[None], 10))
    count = 30
    angle = np.arange(count) * 2.39996 + rng.uniform(0, 6)
    way = np.stack([np.cos(angle), 0 * angle, np.sin(angle)], 1)
    lift = np.linspace(1.0, -0.25, count) + rng.normal(0, 0.07, count)
    long = h * rng.uniform(0.34, 0.44, count)
    droop = 0.62 + 0.4 * np.clip(lift, 0, 1)
    base = np.tile(top, (count, 1)) + 0.01 * h * way
    g.add("leaves", arches("frond", base, way, long, 0.42 * long, lift, droop, (0.6, 1.0), 7))
    nuts = np.array([[0.035 * h * np.cos(a), -0.02 * h, 0.035 * h * np.sin(a)] for a in range(5)])
    g.add("trunk", blobs(rng, top + nuts, np.full((5, 3), h * 0.02), 1))
