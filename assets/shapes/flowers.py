"""Flowers and the pots that some of them stand in."""

from __future__ import annotations

import numpy as np

from assets.shapes.foliage import limbs, scatter
from assets.shapes.growth import Growth, grown
from assets.shapes.organic import (
    F64,
    Patch,
    blades,
    blobs,
    curve,
    lathe,
    tube,
    unit,
)
from assets.shapes.roles import Roles

V = np.array


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


@grown(
    "flower", (0.6, 0.45, 0.6), Roles(bears="petals"), stems="green stem", petals="red petals", heart="yellow petals"
)
def flower(g: Growth, count: float = 14.0) -> None:
    """A clump of `count` open flowers with leaves at their feet."""
    n = max(1, int(count))
    wide = min(1.0, 0.3 + n / 14)
    foot = scatter(g.rng, n, 0.2 * wide)
    head = foot * 1.35 + V([0, 1, 0]) * g.rng.uniform(0.26, 0.42, (n, 1))
    stalks(g, "stems", foot, head, 0.006)
    up = unit(V([0, 1, 0]) + (head - foot) * V([1, 0, 1]) * 3 + V([0, 0, 0.35]) + 0.25 * g.rng.normal(size=(n, 3)))
    g.add("petals", petals(head, up, 7, 0.065, 0.045, 0.78), petals(head, up, 5, 0.045, 0.035, 0.5, 0.4))
    g.add("heart", blobs(g.rng, head + up * 0.012, np.full((n, 3), 0.017), 1))
    base = np.repeat(foot, 4, 0)
    a = g.rng.uniform(0, 6.3, 4 * n)
    way = np.stack([np.cos(a), 1.1 + 0 * a, np.sin(a)], 1)
    g.add("stems", blades(base, base + way * 0.13, V([0, 0.05, 0]) + way * V([-0.02, 0, -0.02]), 0.028, 5))


@grown(
    "flower_single",
    (0.47, 0.61, 0.3),
    Roles(bears="petals"),
    pot="terracotta",
    stems="green stem",
    petals="pink petals",
)
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


@grown("lotus", (1.1, 0.17, 0.95), Roles(bears="petals"), leaves="green leaves", petals="pink petals")
def lotus(g: Growth) -> None:
    """Cupped blossoms among round floating pads."""
    for k, p in enumerate(scatter(g.rng, 7, 0.44)):
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


@grown(
    "sunflower",
    (0.54, 1.6, 0.59),
    Roles(bears="petals"),
    stems="green stem",
    petals="yellow petals",
    heart="brown seeds",
)
def sunflower(g: Growth) -> None:
    """Three tall stems with great golden discs that face forwards."""
    n = 3
    foot = scatter(g.rng, n, 0.1)
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


@grown("potted_plant", (0.94, 0.97, 0.99), Roles(bears="leaves"), pot="terracotta", leaves="green leaves")
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
