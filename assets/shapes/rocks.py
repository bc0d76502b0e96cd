"""Stone, crystal, ice, snow and fire."""

from __future__ import annotations

import numpy as np

from assets.shapes.clay import Clay
from assets.shapes.growth import Growth, grown
from assets.shapes.leafage import Piece
from assets.shapes.lofts import loft
from assets.shapes.organic import (
    F64,
    Patch,
    Rng,
    blob,
    blobs,
    box_uvs,
    cards,
    facet,
    grid_faces,
    lathe,
    noise,
    smooth_normals,
    tube,
    unit,
)
from assets.shapes.plates import plate
from assets.shapes.roles import FLAME, Roles

V = np.array


def chip(rng: Rng, patch: Patch, cuts: int, depth: float) -> Patch:
    """`patch` with `cuts` flat faces broken off about its middle, each up to `depth` parts of its size deep."""
    points = patch.points.copy()
    middle = points.mean(axis=0)
    for way in unit(rng.normal(size=(cuts, 3))):
        along = (points - middle) @ way
        over = np.maximum(along - along.max() * (1 - depth * rng.uniform(0.3, 1.0)), 0)
        points = points - over[:, None] * way
    return facet(box_uvs(patch._replace(points=points)))


def stone(rng: Rng, at: F64, radius: F64, level: int = 3) -> Patch:
    """A rock about `at` with broken faces and worn edges."""
    return chip(rng, blob(rng, at, radius, level, 0.14, 0.45), 13, 0.35)


@grown("rock", (1.2, 0.8, 1.0), body="grey rock")
def rock(g: Growth) -> None:
    """A boulder."""
    p = stone(g.rng, V([0, 0.3, 0]), V([0.58, 0.45, 0.5]), 4)
    g.add("body", p._replace(points=np.maximum(p.points, [-9, float(np.quantile(p.points[:, 1], 0.3)), -9])))


@grown("rock_pile", (1.4, 0.8, 1.2), body="grey rock")
def rock_pile(g: Growth) -> None:
    """A heap of a dozen stones."""
    spots = [(0.42 * np.cos(a), 0.14, 0.42 * np.sin(a), 0.24) for a in np.arange(7) * 0.9]
    spots += [(0.2 * np.cos(a), 0.36, 0.2 * np.sin(a), 0.22) for a in np.arange(4) * 1.6 + 0.5] + [(0.02, 0.56, 0, 0.2)]
    for x, y, z, r in spots:
        g.add("body", stone(g.rng, V([x, y, z]), r * g.rng.uniform(0.75, 1.25, 3), 2))


@grown("stepping_stones", (1.0, 0.12, 3.0), body="mossy stone")
def stepping_stones(g: Growth) -> None:
    """Flat stones in a winding row along z."""
    n = max(2, round(g.size[2] / 0.6))
    for k in range(n):
        z = ((k + 0.5) / n - 0.5) * g.size[2]
        top = blob(g.rng, (0.18 * (-1) ** k, 0.02, z), (0.27, 0.1, 0.23), 3, 0.12, 0.4)
        p = top.points.copy()
        p[:, 1] = np.clip(p[:, 1], 0, 0.085 + 0.008 * noise(p, g.rng, 6, 2.0))
        g.add("body", Patch(p, smooth_normals(p, top.faces), top.uvs, top.faces))


@grown("crystal", (0.8, 0.9, 0.8), body="glowing crystal")
def crystal(g: Growth) -> None:
    """A cluster of six-sided crystals that point outwards."""
    rng = g.rng
    for k in range(11):
        a = k * 2.4
        lean = 0.0 if k == 0 else 0.25 + 0.055 * k
        tall, wide = (0.9, 0.13) if k == 0 else (rng.uniform(0.8, 1.1) * (0.75 - 0.045 * k), 0.1 - 0.005 * k)
        way = unit(V([lean * np.cos(a), 1.0, lean * np.sin(a)]))
        side = unit(np.cross(way, [0.2, 0.1, 1.0]))
        over = np.cross(side, way)
        b = np.arange(7) * np.pi / 3 + rng.uniform(0, 1)
        hexagon = np.cos(b)[:, None] * side - np.sin(b)[:, None] * over
        r, t = wide * V([0.75, 1.0, 0.9, 0.02]), tall * V([-0.06, 0.35, 0.76, 1.0])
        points = (
            r[:, None, None] * hexagon + t[:, None, None] * way + V([np.cos(a), 0, np.sin(a)]) * 0.09 * lean
        ).reshape(-1, 3)

        faces = grid_faces(4, 7)
        g.add("body", facet(box_uvs(Patch(points, points, points[:, :2], faces))))
    g.add("body", stone(rng, V([0, 0.0, 0]), V([0.34, 0.12, 0.34]), 2))


@grown("stalagmite", (0.8, 1.6, 0.8), body="limestone")
def stalagmite(g: Growth, down: float = 0.0) -> None:
    """Dripstone cones; `down` hangs them from above as stalactites."""
    rng = g.rng
    for k, (x, z, s) in enumerate(
        ((0, 0, 1.0), (0.23, 0.1, 0.55), (-0.2, 0.14, 0.68), (0.03, -0.24, 0.42), (-0.14, -0.2, 0.3))
    ):
        t = np.linspace(0, 1, 22)
        r = (
            0.2
            * s**0.7
            * ((1 - t) ** 1.25 * (1 + 0.6 * np.exp(-t * 8)) + 0.06)
            * (1 + 0.11 * np.sin(t * 34 + k) + 0.08 * np.sin(t * 17))
        )
        r[-1] = 0.001
        p = lathe(np.stack([r, 1.6 * s * t], 1), 18)
        bent = p.points + V([x, 0, z]) + 0.02 * noise(p.points, rng, 8, 1.6)[:, None] * V([1, 0, 1])
        if down:
            g.add(
                "body", Patch(bent * V([1, -1, 1]) + V([0, 1.6, 0]), p.normals * V([1, -1, 1]), p.uvs, p.faces[:, ::-1])
            )
        else:
            g.add("body", p._replace(points=bent))


@grown("iceberg", (6.0, 4.0, 5.0), body="ice")
def iceberg(g: Growth) -> None:
    """Steep, broken peaks of ice."""
    for at, size in (
        ((0, 1.0, 0), (2.2, 3.0, 1.8)),
        ((1.8, 0.6, 0.6), (1.2, 1.6, 1.2)),
        ((-1.8, 0.5, 0.5), (1.3, 1.2, 1.3)),
        ((0.3, 0.1, 0.4), (2.9, 0.6, 2.4)),
    ):
        p = chip(g.rng, blob(g.rng, at, size, 3, 0.25, 0.6), 22, 0.45)
        g.add("body", p._replace(points=np.maximum(p.points, [-9, 0, -9])))


@grown("snow_pile", (1.6, 0.6, 1.4), body="snow")
def snow_pile(g: Growth) -> None:
    """A soft heap of drifted snow."""
    c = Clay(0.25)
    for x, z, r in ((0, 0, 0.42), (0.38, 0.1, 0.26), (-0.36, 0.12, 0.3), (0.05, 0.36, 0.24), (-0.1, -0.34, 0.24)):
        c.ball((x, r * 0.3, z), (r * 1.15, r, r * 1.15))
    p = c.skin(40)
    q = np.maximum(p.points + 0.012 * noise(p.points, g.rng, 12, 3.0)[:, None], [-9, 0, -9])
    g.add("body", p._replace(points=q))


@grown("snowman", (1.2, 1.6, 0.75), body="snow", carrot="orange paint", trim="black coal", scarf="red knitted wool")
def snowman(g: Growth) -> None:
    """Three balls of snow, coal eyes and buttons, a carrot nose, twig arms, a hat and a scarf with a hanging end."""
    for y, r in ((0.32, 0.36), (0.82, 0.27), (1.2, 0.19)):
        g.add("body", blob(g.rng, (0, y, 0), (r, r * 0.95, r), 3, 0.03, 0.9))
    g.add("carrot", tube([(0, 1.2, 0.17), (0, 1.195, 0.28), (0, 1.2, 0.4)], [0.035, 0.024, 0.004], 10))
    coal = [(0.07, 1.27, 0.165), (-0.07, 1.27, 0.165), (0, 0.95, 0.235), (0, 0.82, 0.27), (0, 0.69, 0.245)]
    coal += [(0.09 * np.sin(a), 1.19 - 0.075 * np.cos(a), 0.178) for a in np.linspace(-0.9, 0.9, 5)]
    sizes = V([0.026] * 2 + [0.03] * 3 + [0.014] * 5)
    g.add("trim", blobs(g.rng, V(coal), np.repeat(sizes[:, None], 3, 1), 1, 0.1))
    g.add("trim", _hat(1.34))
    _scarf(g)
    for s in (1, -1):
        g.add(
            "trim",
            tube([(0.24 * s, 0.88, 0.02), (0.42 * s, 1.0, 0.05), (0.58 * s, 1.12, 0.04)], [0.016, 0.013, 0.007], 6),
        )
        g.add(
            "trim",
            tube([(0.48 * s, 1.05, 0.05), (0.53 * s, 1.04, 0.1), (0.6 * s, 1.06, 0.12)], [0.009, 0.008, 0.004], 6),
        )


def _scarf(g: Growth) -> None:
    """A scarf about the neck, knotted at one side, its ends over the chest, with a fringe."""
    turn = np.linspace(0, 2 * np.pi, 25)
    sag = 0.02 * np.cos(2 * turn)
    g.add("scarf", tube(np.stack([0.2 * np.sin(turn), 1.035 + sag, 0.2 * np.cos(turn)], 1), np.full(25, 0.055), 10))
    g.add("scarf", blob(g.rng, (0.09, 1.02, 0.215), (0.06, 0.055, 0.045), 2, 0.04, 0.9))
    for dx, low in ((0.05, 0.62), (0.12, 0.7)):
        y = np.linspace(1.02, low, 9)
        z = np.sqrt(np.maximum(0.285**2 - (y - 0.82) ** 2 - (0.09 + dx) ** 2, 0.2**2)) + 0.012
        line = np.stack([0.09 + dx * np.linspace(0, 1, 9), y, z], 1)
        wide = V([0.055, 0.0, -0.02])
        g.add(
            "scarf",
            loft([[p - wide, p + [0, 0, 0.03], p + wide, p - [0, 0, 0.01]] for p in line], first=True, last=True),
        )
        for k in np.linspace(-0.8, 0.8, 5):
            foot = line[-1] + k * wide
            g.add("scarf", tube([foot, foot - [0, 0.05, -0.004]], [0.009, 0.006], 5, 3))


def _hat(y: float) -> Patch:
    """A top hat whose brim is at height `y`."""
    return lathe(
        V(
            [
                (0, y),
                (0.24, y),
                (0.245, y + 0.015),
                (0.24, y + 0.03),
                (0.145, y + 0.03),
                (0.15, y + 0.24),
                (0, y + 0.24),
            ]
        ),
        24,
    )


@grown("campfire", (1.0, 0.8, 1.0), Roles(shines={"flame": FLAME}), logs="bark", stones="grey rock", flame="flame")
def campfire(g: Growth) -> None:
    """Crossed logs burning in a ring of stones."""
    rng = g.rng
    for a in np.arange(12) * np.pi / 6:
        g.add("stones", stone(rng, V([0.43 * np.cos(a), 0.06, 0.43 * np.sin(a)]), rng.uniform(0.08, 0.12, 3), 2))
    for a in np.arange(6) * np.pi / 3 + 0.3:
        w = V([np.cos(a), 0, np.sin(a)])
        g.add(
            "logs",
            tube(
                [w * 0.34 + V([0, 0.04, 0]), w * 0.18 + V([0, 0.18, 0]), w * -0.02 + V([0, 0.34, 0])],
                [0.05, 0.045, 0.04],
                8,
                6,
            ),
        )
    for k, a in enumerate(np.arange(3) * np.pi / 3 + 0.2):
        flames = plate("fire", rng.uniform(0.5, 0.62), 0.72 - 0.08 * k)
        turn = np.array([(np.cos(a), 0, -np.sin(a)), (0, 1, 0), (np.sin(a), 0, np.cos(a))])
        patch = flames._replace(points=flames.points @ turn + V([0, 0.06, 0]), normals=flames.normals @ turn)
        g.add("flame", Piece(patch, np.ones((4, 3)), stencil=True))


@grown("loose_heap", (1.5, 0.4, 1.3), flakes="dry leaves")
def loose_heap(g: Growth, curled: float = 0.0) -> None:
    """A low heap of loose flat pieces that thins out at its edge: fallen leaves, or `curled` shavings."""
    rng, (w, h, d) = g.rng, g.size
    turn, out = rng.uniform(0, 2 * np.pi, 620), np.sqrt(rng.uniform(0, 1, 620)) * rng.uniform(0.75, 1.0, 620)
    x, z = 0.5 * w * out * np.cos(turn), 0.5 * d * out * np.sin(turn)
    y = 0.8 * h * (1 - out**1.5) * rng.uniform(0.85, 1.05, 620) + 0.01
    at = np.stack([x, y, z], axis=1)
    up = unit(rng.normal(scale=0.55, size=at.shape) + [0, 1, 0])
    ahead = unit(np.cross(up, rng.normal(size=at.shape)))
    long = rng.uniform(0.09, 0.17, 620)
    fold, droop = (1.2, 0.9) if curled else (0.3, 0.25)
    patch = cards(at - ahead * long[:, None] / 2, ahead, up, long, long * (0.3 if curled else 0.75), fold, droop)
    tone = np.repeat(rng.uniform(0.55, 1.0, (620, 1)) * rng.uniform([1, 0.75, 0.6], [1, 1, 1], (620, 3)), 4, axis=0)
    g.add("flakes", Piece(patch, tone))
    mound = blobs(rng, [[0, 0, 0]], [[0.3 * w, 0.58 * h, 0.3 * d]], 2, 0.06)
    lifted = mound._replace(points=np.maximum(mound.points, [-9, 0.0, -9]))
    g.add("flakes", Piece(lifted, np.full((len(lifted.points), 3), 0.5)))
