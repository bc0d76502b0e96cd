"""Plants that are not trees: bushes, ferns, flowers, grasses, bamboo, cactus, corals, crops."""

from __future__ import annotations

import numpy as np

from assets.shapes.foliage import crown, fork, limbs, sphere_points
from assets.shapes.growth import Growth, grown
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
    smooth_normals,
    tube,
    tubes,
    unit,
)
from assets.shapes.trees import frond

V = np.array


def scatter(g: Growth, count: int, radius: float) -> F64:
    """Places `[count, 3]` on the ground within `radius`, denser in the middle."""
    turn, reach = np.arange(count) * 2.4 + g.rng.uniform(0, 6), radius * np.sqrt((np.arange(count) + 0.3) / count)
    return np.stack([reach * np.cos(turn), 0 * turn, reach * np.sin(turn)], 1) + g.rng.normal(
        scale=radius * 0.06, size=(count, 3)
    ) * V([1, 0, 1])


@grown("bush", (1.2, 1.0, 1.2), leaves="green leaves")
def bush(g: Growth) -> None:
    """A rounded shrub, leafy to the ground."""
    out = sphere_points(g.rng, 12) * V([0.36, 0.27, 0.36]) + V([0, 0.42, 0])
    g.add("leaves", crown(g.rng, out, g.rng.uniform(0.24, 0.34, 12), 1900, 0.13, 0.5))


@grown("hedge", (2.0, 1.1, 0.6), leaves="green leaves")
def hedge(g: Growth) -> None:
    """A clipped hedge: flat sides made of many small leaves."""
    w, h, d = g.size
    n = 2600
    face = g.rng.choice(5, n, p=V([w * h, w * h, d * h, d * h, w * d]) / (2 * w * h + 2 * d * h + w * d))
    at = g.rng.uniform(-0.5, 0.5, (n, 3))
    normal = V([(0, 0, 1), (0, 0, -1), (1, 0, 0), (-1, 0, 0), (0, 1, 0)], dtype=float)[face]
    at = np.where(normal != 0, normal * 0.48, at) * [w, h, d] + [0, h / 2, 0]
    ahead = unit(np.cross(normal, g.rng.normal(size=(n, 3))) + 0.35 * normal)
    size = 0.055 * (w * h * d) ** (1 / 3) * g.rng.uniform(0.8, 1.4, n) + 0.03
    g.add(
        "leaves",
        cards(at - ahead * size[:, None] / 2, ahead, normal + 0.25 * g.rng.normal(size=(n, 3)), size, size * 0.6),
    )
    core = blobs(g.rng, [[0, h / 2, 0]], [[w * 0.7, h * 0.7, d * 0.7]], 3)
    g.add(
        "leaves", core._replace(points=np.clip(core.points, [-w * 0.46, 0, -d * 0.46], [w * 0.46, h * 0.96, d * 0.46]))
    )


@grown("fern", (1.0, 0.6, 1.0), leaves="green leaves")
def fern(g: Growth) -> None:
    """A rosette of arching, feathered fronds."""
    n = 15
    a = np.arange(n) * 2.4 + g.rng.uniform(0, 6)
    way = np.stack([np.cos(a), 0 * a, np.sin(a)], 1)
    lift = np.linspace(1.7, 0.75, n)
    fronds = [
        frond(
            way[k : k + 1] * 0.03,
            way[k : k + 1],
            V([0.5 * g.rng.uniform(0.75, 1.05)]),
            20,
            0.22,
            lift[k] * 0.75,
            lift[k],
        )
        for k in range(n)
    ]
    g.add("leaves", *fronds)


@grown("potted_plant", (0.6, 1.0, 0.6), pot="terracotta", leaves="green leaves")
def potted_plant(g: Growth) -> None:
    """Broad, glossy leaves on arching stems in a pot."""
    draw_pot(g, "pot", 0.19, 0.32)
    n = 26
    a = np.arange(n) * 2.4 + g.rng.uniform(0, 6)
    rise = np.linspace(1.0, 0.25, n)
    way = np.stack([np.cos(a), 0 * a, np.sin(a)], 1)
    base = np.repeat([[0, 0.28, 0.0]], n, 0)
    tip = way * (0.1 + 0.22 * (1 - rise[:, None])) + [0, 0.36, 0] + V([0, 1, 0]) * rise[:, None] * 0.48
    g.add("leaves", limbs(g.rng, base, tip, 0.009, 0.005, 0.03, -0.05, 4))
    long = g.rng.uniform(0.24, 0.36, n)[:, None]
    end = tip + way * long * 0.9 + V([0, 1, 0]) * long * (rise[:, None] * 0.7 - 0.45)
    g.add("leaves", blades(tip, end, V([0, 1.0, 0]) * long * 0.3, 0.17, 7))


def draw_pot(g: Growth, surface: str, radius: float, height: float) -> None:
    """A flower pot with a rim, filled with earth of the same surface."""
    r = V([(0.0, 0), (0.68, 0), (0.92, 0.8), (1.0, 0.8), (1.02, 1.0), (0.9, 1.0), (0.86, 0.88), (0, 0.88)])
    g.add(surface, lathe(r * [radius, height], 24))


def petals(at: F64, up: F64, count: int, long: float, wide: float, open_: float, spin: float = 0.0) -> Patch:
    """`count` petals about each of the axes `up` `[n, 3]` at `at`; `open_` is 0 for a bud, 1 flat, above 1 drooping."""
    n = len(at)
    side = unit(np.cross(up, [0.31, 0.2, 0.93]))
    over = np.cross(side, up)
    a = (np.arange(count) * 2 * np.pi / count + spin)[None, :, None]
    way = np.cos(a) * side[:, None] + np.sin(a) * over[:, None]
    axis = np.broadcast_to(up[:, None], way.shape)
    base = np.broadcast_to(at[:, None], way.shape)
    tip = base + long * (way * np.sin(open_ * np.pi / 2) + axis * np.cos(open_ * np.pi / 2))
    bend = long * 0.28 * (way * 0.6 - axis * 0.25) if open_ < 0.8 else long * 0.15 * axis + 0 * way
    return blades(base.reshape(n * count, 3), tip.reshape(n * count, 3), bend.reshape(n * count, 3), wide, 5, 0.35)


def stalks(g: Growth, surface: str, foot: F64, head: F64, radius: float) -> None:
    """Thin stems from `foot` to `head` `[n, 3]`."""
    g.add(surface, limbs(g.rng, foot, head, radius, radius * 0.7, 0.05, 0.0, 5, 6))


@grown("flower", (0.6, 0.45, 0.6), stems="green stem", petals="red petals", heart="yellow petals")
def flower(g: Growth, count: float = 14.0) -> None:
    """A clump of `count` open flowers with leaves at their feet."""
    n = max(1, int(count))
    wide = min(1.0, 0.3 + n / 14)
    foot = scatter(g, n, 0.2 * wide)
    head = foot * 1.35 + V([0, 1, 0]) * g.rng.uniform(0.26, 0.42, (n, 1))
    stalks(g, "stems", foot, head, 0.006)
    up = unit(V([0, 1, 0]) + (head - foot) * V([1, 0, 1]) * 3 + V([0, 0, 0.35]) + 0.25 * g.rng.normal(size=(n, 3)))
    g.add("petals", petals(head, up, 7, 0.065, 0.045, 0.78), petals(head, up, 5, 0.045, 0.035, 0.5, 0.4))
    g.add("heart", blobs(g.rng, head + up * 0.012, np.full((n, 3), 0.017), 1))
    base = np.repeat(foot, 4, 0)
    a = g.rng.uniform(0, 6.3, 4 * n)
    way = np.stack([np.cos(a), 1.1 + 0 * a, np.sin(a)], 1)
    g.add("stems", blades(base, base + way * 0.13, V([0, 0.05, 0]) + way * V([-0.02, 0, -0.02]), 0.028, 5))


@grown("flower_single", (0.3, 0.6, 0.3), pot="terracotta", stems="green stem", petals="pink petals")
def flower_single(g: Growth) -> None:
    """An orchid: an arching stem of wide blossoms in a pot."""
    draw_pot(g, "pot", 0.1, 0.16)
    for side in (1.0, -0.8):
        line = curve([(0, 0.13, 0), (0.02 * side, 0.36, 0), (0.1 * side, 0.53, 0.03), (0.2 * side, 0.55, 0.07)], 12)
        g.add("stems", tube(line, [0.006, 0.005, 0.003], 6))
        at = line[[6, 8, 9, 10, 11]] + V([0, 0, 0.012])
        up = unit(V([(0.25 * side, 0.1, 1.0)] * 5) + 0.15 * g.rng.normal(size=(5, 3)))
        g.add("petals", petals(at, up, 5, 0.055, 0.05, 0.95, 0.3), petals(at, up, 3, 0.024, 0.02, 0.4))
    a = np.arange(6) * 1.05
    way = np.stack([np.cos(a), 0.25 + 0 * a, np.sin(a)], 1)
    g.add(
        "stems", blades(np.repeat([[0, 0.13, 0]], 6, 0), V([0, 0.13, 0]) + way * 0.17, V([[0, 0.06, 0]] * 6), 0.06, 6)
    )


@grown("lotus", (1.0, 0.3, 1.0), leaves="green leaves", petals="pink petals")
def lotus(g: Growth) -> None:
    """Cupped blossoms among round floating pads."""
    for k, p in enumerate(scatter(g, 7, 0.44)):
        r = g.rng.uniform(0.12, 0.2)
        a = np.linspace(0.15, 2 * np.pi - 0.15, 24) + g.rng.uniform(0, 6)
        rim = np.stack([np.cos(a), 0.07 + 0 * a, np.sin(a)], 1) * r + p
        points = np.concatenate([rim, [p + V([0, 0.004, 0])]])
        i = np.arange(23)
        faces = np.stack([i + 1, i, 0 * i + 24], 1)
        g.add(
            "leaves",
            Patch(points, np.tile([0, 1.0, 0], (25, 1)), points[:, [0, 2]], np.concatenate([faces, faces[:, ::-1]])),
        )
        if k < 3:
            c, up, s = p[None] * 0.8 + V([0, 0.02, 0]), V([[0, 1.0, 0]]), 0.2 if k == 0 else 0.13
            g.add(
                "petals",
                petals(c, up, 8, s, s * 0.5, 0.85),
                petals(c, up, 8, s, s * 0.5, 0.55, 0.4),
                petals(c, up, 6, s * 0.85, s * 0.45, 0.25, 0.2),
            )


@grown("sunflower", (0.5, 1.6, 0.4), stems="green stem", petals="yellow petals", heart="brown seeds")
def sunflower(g: Growth) -> None:
    """Three tall stems with great golden discs that face forwards."""
    n = 3
    foot = scatter(g, n, 0.1)
    head = foot * 1.8 + V([0, 1, 0]) * V([[1.5], [1.25], [1.05]]) + V([0, 0, 0.05])
    stalks(g, "stems", foot, head - V([0, 0, 0.03]), 0.018)
    up = unit(V([0, 0.25, 1.0]) + 0.2 * g.rng.normal(size=(n, 3)))
    g.add("petals", petals(head, up, 17, 0.17, 0.055, 1.0), petals(head + up * 0.01, up, 13, 0.14, 0.05, 0.85, 0.2))
    g.add("heart", blobs(g.rng, head + up * 0.005, np.full((n, 3), [0.085, 0.085, 0.035]), 2))
    t = np.repeat(V([0.25, 0.45, 0.65, 0.8]), n)[:, None]
    base = np.tile(foot, (4, 1)) * (1 - t) + np.tile(head, (4, 1)) * t
    a = np.arange(4 * n) * 2.4
    way = np.stack([np.cos(a), 0.1 + 0 * a, np.sin(a)], 1)
    g.add("stems", blades(base, base + way * 0.24, V([[0, 0.07, 0]] * 4 * n), 0.14, 6))


@grown("grass_tuft", (0.5, 0.4, 0.5), blades="green grass")
def grass_tuft(g: Growth) -> None:
    """Some two hundred bending blades."""
    n = 210
    foot = scatter(g, n, 0.14)
    way = foot * g.rng.uniform(0.6, 1.8, (n, 1)) + 0.05 * g.rng.normal(size=(n, 3)) * V([1, 0, 1])
    tall = V([0, 1, 0]) * g.rng.uniform(0.14, 0.4, (n, 1))
    g.add("blades", blades(foot, foot + way + tall, tall * 0.22 - way * 0.15, 0.016, 5))


@grown("reeds", (0.8, 1.8, 0.8), blades="green grass")
def reeds(g: Growth) -> None:
    """Upright blades and bulrush heads."""
    foot = scatter(g, 70, 0.28)
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


@grown("bamboo", (1.6, 4.5, 1.6), stems="green bamboo", leaves="green leaves")
def bamboo(g: Growth) -> None:
    """A clump of jointed canes with sprays of narrow leaves."""
    n, h = 15, g.size[1]
    foot = scatter(g, n, 0.5)
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
    s = g.rng.uniform(0.35, 1.05, (len(node), 11, 1))
    at = (node[:, None] + twig[:, None] * s).reshape(-1, 3)
    ahead = np.repeat(unit(twig), 11, 0) + 0.75 * g.rng.normal(size=at.shape) + V([0, -0.35, 0])
    g.add("leaves", cards(at, ahead, V([0, 1.0, 0]) + 0.4 * g.rng.normal(size=at.shape), 0.24, 0.045, 0.2, 0.2))


@grown("bonsai", (0.6, 0.6, 0.45), pot="glazed ceramic", trunk="bark", leaves="green leaves")
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
    mass = crown(g.rng, centers * flat, np.tile(pads[:, 3], 3) * 0.75, 1600, 0.035, 0.6)
    g.add("leaves", mass._replace(points=mass.points / flat))


@grown("vine", (1.2, 1.8, 0.5), stems="bark", leaves="green leaves")
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


@grown("cactus", (0.9, 2.2, 0.7), body="cactus skin")
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


@grown("coral", (0.8, 0.7, 0.6), body="pink coral")
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


@grown("seaweed", (0.6, 1.4, 0.6), blades="kelp")
def seaweed(g: Growth) -> None:
    """Long ribbons that wave upwards in a current."""
    n, steps = 26, 14
    foot = scatter(g, n, 0.2)
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


@grown("mushroom", (0.4, 0.4, 0.4), cap="red cap", stem="pale flesh")
def mushroom(g: Growth) -> None:
    """A group of three or four with domed caps."""
    for x, z, s in ((0, 0, 1.0), (0.2, 0.08, 0.6), (-0.17, 0.1, 0.72), (0.05, 0.21, 0.4)):
        s *= g.rng.uniform(0.9, 1.1)
        lean = V([x, 0, z]) * 0.35
        cap = lathe(
            V(
                [
                    (0.03, 0.24),
                    (0.1, 0.225),
                    (0.17, 0.235),
                    (0.185, 0.255),
                    (0.165, 0.31),
                    (0.11, 0.36),
                    (0.05, 0.385),
                    (0, 0.39),
                ]
            )
            * s,
            24,
        )
        g.add("cap", cap._replace(points=cap.points + V([x, 0, z]) + lean * s))
        foot = V([x, 0, z])
        g.add(
            "stem",
            tube(
                [foot, foot + lean * s * 0.3 + V([0, 0.12, 0]) * s, foot + lean * s + V([0, 0.26, 0]) * s],
                V([0.062, 0.04, 0.036]) * s,
                12,
            ),
        )


@grown("log", (1.6, 0.4, 0.4), bark="bark", ends="cut wood")
def log(g: Growth) -> None:
    """A felled trunk lying along x, with a stub of a branch."""
    _timber(g, g.size[0] * 0.5, 0.19, lying=True)


@grown("stump", (0.7, 0.5, 0.7), bark="bark", ends="cut wood")
def stump(g: Growth) -> None:
    """What is left of a felled tree, with spreading roots."""
    _timber(g, 0.42, 0.24, lying=False)


def _timber(g: Growth, half: float, radius: float, lying: bool) -> None:
    """A piece of trunk with rings at its cut ends."""
    t = np.linspace(-half, half, 12) if lying else np.linspace(0, half, 10)
    a = np.linspace(0, 2 * np.pi, 33)
    lumps = 1 + 0.05 * np.sin(3 * a + 1) + 0.03 * np.sin(7 * a) + 0.02 * np.sin(13 * a)
    roots = np.zeros((len(t), 33)) if lying else 0.75 * np.exp(-t * 9)[:, None] * (0.6 + 0.6 * np.sin(5 * a) ** 2)
    r = radius * (lumps + roots)
    r[:, -1] = r[:, 0]
    ring = np.stack([r * np.cos(a), np.broadcast_to(t[:, None], r.shape), -r * np.sin(a)], -1)
    if lying:
        ring = np.stack([ring[..., 1], ring[..., 0] + radius, ring[..., 2]], -1)[:, ::-1]
    points, faces = ring.reshape(-1, 3), grid_faces(len(t), 33)
    uvs = np.stack([np.tile(a * radius, len(t)), np.repeat(-t, 33)], 1)
    g.add("bark", Patch(points, smooth_normals(points, faces), uvs, faces))
    for end, flip in ((-1, False), (0, True))[: 2 if lying else 1]:
        rim = ring[end]
        middle = rim[:-1].mean(axis=0)
        k = np.arange(32)
        tri = np.stack([k, k + 1, 0 * k + 33], 1)[:, :: -1 if flip else 1]
        p = np.concatenate([rim, middle[None]])
        n = unit(np.cross(p[tri[0, 1]] - p[tri[0, 0]], p[tri[0, 2]] - p[tri[0, 0]]))
        flat = p[:, [2, 1]] if lying else p[:, [0, 2]]
        g.add("ends", Patch(p, np.tile(n, (34, 1)), flat, tri))
    if lying:
        g.add(
            "bark",
            tube(
                [(half * 0.3, radius, 0.05), (half * 0.38, radius * 1.9, 0.1), (half * 0.45, radius * 2.3, 0.12)],
                [0.07, 0.05, 0.045],
                9,
            ),
        )


@grown("hay_bale", (1.3, 1.2, 1.2), body="straw")
def hay_bale(g: Growth) -> None:
    """A round bale lying on its side, with straws sticking out."""
    r, half = 0.6, 0.62
    drum = lathe(
        V(
            [
                (0, -half),
                (r * 0.55, -half - 0.01),
                (r * 0.93, -half * 0.98),
                (r, -half * 0.85),
                (r * 1.01, 0),
                (r, half * 0.85),
                (r * 0.93, half * 0.98),
                (r * 0.55, half + 0.01),
                (0, half),
            ]
        ),
        36,
    )
    turned = [V([(-p[:, 1]), p[:, 0], p[:, 2]]).T for p in (drum.points, drum.normals)]
    g.add("body", drum._replace(points=turned[0] + V([0, r, 0]), normals=turned[1]))
    n = 700
    a, x = g.rng.uniform(0, 6.3, n), g.rng.uniform(-half, half, n)
    out = np.stack([0 * a, np.cos(a), np.sin(a)], 1)
    at = out * r * 0.99 + np.stack([x, r + 0 * a, 0 * a], 1)
    ahead = unit(np.cross(out, [1.0, 0, 0]) + 0.35 * g.rng.normal(size=(n, 3)) + 0.2 * out)
    g.add("body", blades(at, at + ahead * g.rng.uniform(0.08, 0.2, (n, 1)), out * 0.02, 0.009, 3))
