"""Plants that are not trees: bushes, ferns, flowers, grasses, bamboo, cactus, corals, crops."""

from __future__ import annotations

import numpy as np

from assets.shapes.flowers import stalks
from assets.shapes.foliage import fork, limbs, scatter, sphere_points
from assets.shapes.growth import Growth, grown
from assets.shapes.leafage import Piece, arches, crown
from assets.shapes.leafage import cards as leaf_cards
from assets.shapes.organic import (
    F64,
    Patch,
    blades,
    blobs,
    cards,
    curve,
    grid_faces,
    lathe,
    repeat_faces,
    tube,
    tubes,
    unit,
)
from assets.shapes.roles import Roles

V = np.array


@grown("bush", (1.2, 1.0, 1.2), leaves="green leaves")
def bush(g: Growth) -> None:
    """A rounded shrub, leafy to the ground."""
    out = sphere_points(g.rng, 12) * V([0.36, 0.27, 0.36]) + V([0, 0.42, 0])
    radii = np.repeat(g.rng.uniform(0.2, 0.3, (12, 1)), 3, axis=1)
    g.add("leaves", crown(g.rng, out, radii, 780, 0.3, dark=0.3))


@grown("hedge", (2.0, 1.1, 0.6), leaves="green leaves")
def hedge(g: Growth) -> None:
    """A clipped hedge: flat sides made of many small leaves."""
    w, h, d = g.size
    n = 1150
    face = g.rng.choice(5, n, p=V([w * h, w * h, d * h, d * h, w * d]) / (2 * w * h + 2 * d * h + w * d))
    at = g.rng.uniform(-0.5, 0.5, (n, 3))
    normal = V([(0, 0, 1), (0, 0, -1), (1, 0, 0), (-1, 0, 0), (0, 1, 0)], dtype=float)[face]
    at = np.where(normal != 0, normal * 0.46, at * 0.94) * [w, h, d] + [0, h / 2, 0]
    over = normal + 0.35 * g.rng.normal(size=(n, 3))
    ahead = unit(np.cross(over, g.rng.normal(size=(n, 3))))
    size = (3.2 * (w * h + d * h + w * d) / n) ** 0.5 * g.rng.uniform(0.9, 1.4, n)
    rise = np.clip(at[:, 1] / h, 0, 1)
    light = (0.5 + 0.5 * rise) * g.rng.uniform(0.75, 1.1, n)
    shade = np.stack([0.8 * light, light], axis=1)
    g.add("leaves", leaf_cards("small leaves", at - ahead * size[:, None] / 2, ahead, over, size, size, shade, normal))
    core = blobs(g.rng, [[0, h / 2, 0]], [[w * 0.8, h * 0.8, d * 0.8]], 2)
    core = core._replace(points=np.clip(core.points, [-w * 0.44, 0, -d * 0.44], [w * 0.44, h * 0.94, d * 0.44]))
    g.add("leaves", Piece(core, np.full((len(core.points), 3), 0.24)))


@grown("fern", (1.0, 0.25, 1.0), leaves="green leaves")
def fern(g: Growth) -> None:
    """A rosette of arching, feathered fronds."""
    n = 19
    a = np.arange(n) * 2.4 + g.rng.uniform(0, 6)
    way = np.stack([np.cos(a), 0 * a, np.sin(a)], 1)
    lift = np.linspace(1.7, 0.75, n)
    long = 0.5 * g.rng.uniform(0.75, 1.05, n)
    g.add("leaves", arches("fern", way * 0.03, way, long, 0.45 * long, lift, 0.95 * lift, (0.5, 1.0), 7))


@grown("grass_tuft", (0.74, 0.4, 0.82), blades="green grass")
def grass_tuft(g: Growth) -> None:
    """Some two hundred bending blades."""
    n = 210
    foot = scatter(g.rng, n, 0.14)
    way = foot * g.rng.uniform(0.6, 1.8, (n, 1)) + 0.05 * g.rng.normal(size=(n, 3)) * V([1, 0, 1])
    tall = V([0, 1, 0]) * g.rng.uniform(0.14, 0.4, (n, 1))
    g.add("blades", blades(foot, foot + way + tall, tall * 0.22 - way * 0.15, 0.016, 5))


@grown("reeds", (1.1, 1.8, 0.85), blades="green grass")
def reeds(g: Growth) -> None:
    """Upright blades and bulrush heads."""
    foot = scatter(g.rng, 70, 0.28)
    n = len(foot)
    tip = foot * 1.4 + V([0, 1, 0]) * g.rng.uniform(0.9, 1.7, (n, 1)) + 0.1 * g.rng.normal(size=(n, 3)) * V([1, 0, 1])
    g.add("blades", blades(foot, tip, 0.06 * g.rng.normal(size=(n, 3)) + V([0, 0.1, 0]), 0.03, 6))
    stem = foot[::7]
    top = stem * 1.2 + V([0, 1, 0]) * g.rng.uniform(1.3, 1.75, (len(stem), 1))
    stalks(g, "blades", stem, top, 0.008)
    t = np.linspace(0, 1, 7)
    line = top[:, None] + V([0, 1, 0]) * (t[None, :, None] * 0.2 - 0.12)
    g.add(
        "blades",
        tubes(line, np.broadcast_to(0.028 * np.sin(np.pi * np.clip(t, 0.04, 0.96)) ** 0.3 * (t < 1), (len(top), 7)), 8),
    )


@grown("bamboo", (2.5, 4.3, 2.2), Roles(bears="leaves"), stems="green bamboo", leaves="green leaves")
def bamboo(g: Growth) -> None:
    """A clump of jointed canes with sprays of narrow leaves."""
    n, h = 15, g.size[1]
    foot = scatter(g.rng, n, 0.5)
    head = (
        foot * 1.5
        + V([0, 1, 0]) * h * g.rng.uniform(0.65, 1.0, (n, 1))
        + 0.12 * g.rng.normal(size=(n, 3)) * V([1, 0, 1])
    )
    t = np.linspace(0, 1, 46)
    line = foot[:, None] * (1 - t[None, :, None]) + head[:, None] * t[None, :, None]
    line = line + (foot * 0.5)[:, None] * (t[None, :, None] ** 3)
    joint = 1 + 0.22 * (np.arange(46) % 5 == 0)
    g.add("stems", tubes(line, np.broadcast_to(0.034 * (1 - 0.55 * t) * joint, (n, 46)), 7))
    pick = g.rng.integers(16, 46, (n, 9))
    node = line[np.arange(n)[:, None], pick].reshape(-1, 3)
    a = g.rng.uniform(0, 6.3, len(node))
    twig = np.stack([np.cos(a), 0.35 + 0 * a, np.sin(a)], 1) * g.rng.uniform(0.25, 0.5, (len(node), 1))
    g.add("stems", limbs(g.rng, node, node + twig, 0.007, 0.003, 0.03, -0.1, 3, 4))
    tip = np.repeat(node + twig, 4, axis=0) + g.rng.normal(0, 0.1, (4 * len(node), 3))
    out = np.repeat(unit(twig), 4, axis=0)
    up = V([0, 1.0, 0]) - 0.5 * out + 0.2 * g.rng.normal(size=tip.shape)
    long = g.rng.uniform(0.3, 0.5, len(tip))
    light = g.rng.uniform(0.65, 1.0, len(tip))
    g.add(
        "leaves", leaf_cards("hanging", tip - long[:, None] * unit(up), up, out, long, long, light, out + [0, 0.6, 0])
    )


@grown("bonsai", (0.71, 0.63, 0.39), Roles(bears="leaves"), pot="glazed ceramic", trunk="bark", leaves="green leaves")
def bonsai(g: Growth) -> None:
    """A leaning, winding trunk with flat pads of foliage in a shallow tray."""
    tray = lathe(
        V([(0, 0), (0.2, 0), (0.25, 0.09), (0.27, 0.1), (0.27, 0.12), (0.24, 0.12), (0.23, 0.1), (0, 0.1)]), 28
    )
    g.add("pot", tray._replace(points=tray.points * V([1, 1, 0.72])))
    line = curve([(-0.02, 0.09, 0), (0.08, 0.22, 0.02), (-0.06, 0.34, -0.01), (0.06, 0.46, 0.02), (0.03, 0.54, 0)], 22)
    g.add("trunk", tube(line, [0.045, 0.034, 0.026, 0.018, 0.01], 9, 28))
    pads = V(
        [
            (0.04, 0.58, 0, 0.13),
            (0.22, 0.44, 0.03, 0.12),
            (-0.2, 0.4, 0.0, 0.12),
            (0.17, 0.3, -0.06, 0.09),
            (-0.12, 0.5, 0.06, 0.09),
        ]
    )
    g.add("trunk", limbs(g.rng, line[[20, 15, 11, 7, 15]], pads[:, :3], 0.014, 0.006, 0.05, 0.0))
    centers = np.concatenate(
        [pads[:, :3] + V([dx, 0, dz]) * pads[:, 3:] for dx, dz in ((0.45, 0), (-0.4, 0.3), (-0.1, -0.45))]
    )
    flat = V([1, 1.9, 1])
    radii = np.tile(pads[:, 3], 3)[:, None] * 0.75 / flat
    g.add("leaves", crown(g.rng, centers, radii, 640, 0.075, "small leaves"))


@grown("vine", (1.2, 1.8, 0.5), Roles(bears="leaves"), stems="bark", leaves="green leaves")
def vine(g: Growth, hanging: float = 0.0) -> None:
    """A row of twisted stocks on posts, leafy along the wires; with `hanging`, strands that fall from above."""
    rng, (w, h, d) = g.rng, g.size
    n = 15 if hanging else max(2, round(w / 0.7))
    x = np.linspace(-0.46, 0.46, n) * w
    t = np.linspace(0, 1, 16)
    if hanging:
        fall = rng.uniform(0.35, 1.0, n)[:, None]
        line = np.stack(
            [
                x[:, None] + 0.05 * w * np.sin(t * 7 + x[:, None] * 9),
                h * (1 - fall * t),
                d * 0.3 * np.sin(t * 5 + x[:, None] * 20) * 0.5,
            ],
            -1,
        )
        g.add("stems", tubes(line, np.full((n, 16), 0.008), 5))
    else:
        stock = np.stack(
            [
                x[:, None] + 0.04 * np.sin(t * 8 + x[:, None] * 5),
                0.6 * h * t + 0 * x[:, None],
                0.03 * np.cos(t * 9 + x[:, None]) + 0 * t,
            ],
            -1,
        )
        g.add("stems", tubes(stock, np.broadcast_to(0.035 * (1.2 - 0.5 * t), (n, 16)), 7))
        wires = np.stack(
            [
                np.broadcast_to(np.linspace(-0.5, 0.5, 16) * w, (2, 16)),
                V([[0.55], [0.9]]) * h + 0 * t,
                0 * t + V([[0], [0]]),
            ],
            -1,
        )
        posts = V([[(e * w, y, 0) for y in np.linspace(0, h, 16)] for e in (-0.5, 0.5)])
        g.add("stems", tubes(wires, np.full((2, 16), 0.012), 5), tubes(posts, np.full((2, 16), 0.04), 6))
        line = np.repeat(wires, 8, 0) + rng.normal(scale=0.08 * h, size=(16, 16, 3)) * V([0.5, 1, 0.8])
    at = np.repeat(line.reshape(-1, 3), 8, 0)
    at = at + rng.normal(scale=0.05, size=at.shape)
    ahead = rng.normal(size=at.shape) + V([0, -0.7, 0])
    up = (
        V([0, 0.3, 0.0])
        + V([0, 0, 1.0]) * np.sign(rng.normal(size=(len(at), 1)) + 0.4)
        + 0.35 * rng.normal(size=at.shape)
    )
    size = rng.uniform(0.09, 0.17, len(at))
    g.add("leaves", cards(at, ahead, up, size, size * 0.85))


@grown("crop_row", (2.0, 0.35, 0.5), leaves="green leaves")
def crop_row(g: Growth) -> None:
    """A row of leafy heads, like lettuces."""
    w = g.size[0]
    n = max(2, round(w / 0.34))
    x = (np.arange(n) + 0.5) / n * w - w / 2
    for k, (count, long, lift) in enumerate(((8, 0.19, 0.35), (7, 0.16, 0.9), (6, 0.12, 1.8))):
        a = (np.arange(count) * 2 * np.pi / count + k * 0.5)[None] + g.rng.uniform(0, 1, (n, 1))
        way = unit(np.stack([np.cos(a), lift + 0 * a, np.sin(a)], -1)).reshape(-1, 3)
        base = np.repeat(np.stack([x, 0.02 + 0 * x, 0 * x], 1), count, 0)
        g.add("leaves", blades(base, base + way * long, V([0, 0.06, 0]) - way * V([0.02, 0, 0.02]), 0.17, 6, 0.6))
    g.add("leaves", blobs(g.rng, np.stack([x, 0.08 + 0 * x, 0 * x], 1), np.full((n, 3), 0.075), 2, 0.1))


@grown("cactus", (1.1, 2.3, 0.59), body="cactus skin")
def cactus(g: Growth) -> None:
    """A ribbed column with two or three raised arms."""
    draw_ribbed(g, V([(0, 0, 0), (0, 0.7, 0), (0, 1.5, 0), (0, 2.1, 0)]), 0.17)
    for side, level, reach in ((1, 0.75, 0.75), (-1, 1.05, 0.55), (0.2, 1.3, 0.4))[: 2 + int(g.rng.integers(0, 2))]:
        z = 0.25 if abs(side) < 1 else 0.0
        draw_ribbed(
            g,
            curve(
                [
                    (0.05 * side, level, z * 0.2),
                    (0.32 * side, level + 0.02, z),
                    (0.42 * side, level + 0.2, z * 1.3),
                    (0.42 * side, level + 0.2 + reach * 0.8, z * 1.3),
                ],
                14,
            ),
            0.105,
        )


def draw_ribbed(g: Growth, knots: F64, radius: float) -> None:
    """A fat, ribbed, round-ended stem through `knots`."""
    stem = tube(knots, [radius, radius, radius * 0.92], 28, 22)
    middle = curve(knots, 60)
    home = middle[np.argmin(((stem.points[:, None] - middle[None]) ** 2).sum(-1), axis=1)]
    groove = 1 - 0.13 * (np.arange(len(stem.points)) % 29 % 2)
    g.add("body", stem._replace(points=home + (stem.points - home) * groove[:, None]))


@grown("coral", (0.68, 0.71, 0.74), body="pink coral")
def coral(g: Growth) -> None:
    """Stubby, round-tipped branches that fork upwards from one foot."""
    lines, widths = [], []
    for k in range(6):
        a = k * 1.05 + g.rng.uniform(0, 0.5)
        way = V([np.cos(a) * 0.5, 0.9, np.sin(a) * 0.4])
        t = np.linspace(0, 1, 7)[:, None]
        line, wide = fork(g.rng, way * 0.26 * t, 0.05 * np.linspace(1, 0.75, 7), 2, 0.75, 0.8)
        lines += line
        widths += [np.maximum(w, 0.018) for w in wide]
    ends, radii = V([line[-1] for line in lines]), V([w[-1] for w in widths])
    g.add("body", tubes(V(lines), V(widths), 7), blobs(g.rng, ends, np.repeat(radii[:, None] * 1.12, 3, 1), 1))


@grown("seaweed", (0.68, 1.4, 0.66), blades="kelp")
def seaweed(g: Growth) -> None:
    """Long ribbons that wave upwards in a current."""
    n, steps = 26, 14
    foot = scatter(g.rng, n, 0.2)
    t = np.linspace(0, 1, steps)
    tall = g.rng.uniform(0.6, 1.4, (n, 1))
    wave = 0.09 * t * np.sin(t * 8 + g.rng.uniform(0, 6, (n, 1)))
    line = np.stack([foot[:, :1] * (1 + 0.5 * t) + wave, tall * t, foot[:, 2:] * (1 + 0.5 * t) + wave[::-1]], -1)
    a = g.rng.uniform(0, 3.1, n)
    side = (
        np.stack([np.cos(a), 0 * a, np.sin(a)], 1)[:, None]
        * (0.045 * np.sin(np.pi * (0.1 + 0.86 * t)) * (1 + 0.25 * (np.arange(steps) % 2)))[None, :, None]
    )
    points = np.stack([line - side, line + side], 2)
    front = grid_faces(steps, 2)
    faces = repeat_faces(np.concatenate([front, front[:, ::-1]]), 2 * steps, n)
    normal = unit(np.cross(np.broadcast_to(side, line.shape), [0, 1.0, 0]))
    uvs = np.stack([points[..., 0] + points[..., 2], -points[..., 1]], -1)
    g.add("blades", Patch(points.reshape(-1, 3), np.repeat(normal.reshape(-1, 3), 2, 0), uvs.reshape(-1, 2), faces))
