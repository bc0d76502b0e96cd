"""Creatures of the sea, and the shells they leave."""

from __future__ import annotations

import numpy as np

from assets.shapes.clay import Clay
from assets.shapes.creatures import fin, mirrored
from assets.shapes.growth import Growth, grown
from assets.shapes.hide import cut
from assets.shapes.organic import (
    Patch,
    blobs,
    facet,
    grid_faces,
    smooth_normals,
    tube,
    tubes,
)

V = np.array


@grown("fish", (0.5, 0.47, 0.96), body="orange scales", eyes="black eyes")
def fish(g: Growth, count: float = 1.0) -> None:
    """A swimming fish with fins, or a school of `count`."""
    for k in range(max(1, int(count))):
        shift = g.rng.uniform(-1, 1, 3) * V([0.5, 0.4, 0.8]) * count**0.4 if k else V([0.0, 0, 0])
        for p in draw_fish(18 if count > 4 else 34, 0.0):
            g.add("body", p._replace(points=p.points + shift))
        for x in (0.082, -0.082):
            g.add("eyes", blobs(g.rng, V([[x, 0.05, 0.37]]) + shift, V([[0.012, 0.022, 0.022]]), 0))


def draw_fish(cells: int, shark: float) -> list[Patch]:
    """A fish about the origin, a metre long; `shark` 1 stretches it and raises its fins."""
    c = Clay(0.05)
    tall = 0.2 - 0.07 * shark
    for z, r in ((-0.3, 0.35), (-0.12, 0.8), (0.1, 1.0), (0.28, 0.75), (0.4, 0.42)):
        c.ball((0, -0.02 * shark, z), (tall * r * (0.55 + 0.4 * shark), tall * r, 0.16), 0.08)
    out = [c.skin(cells)]
    tail = 1 + 0.5 * shark
    fork = [(0, 0.0, -0.34), (0, 0.03, -0.42), (0, 0.22 * tail, -0.6), (0, 0.13, -0.5), (0, 0, -0.46)]
    lower = V([1, -1.0 + 0.4 * shark, 1])
    out += [fin(V(fork), 0.006), fin((V(fork) * lower)[::-1], 0.006)]
    out.append(
        fin(
            V(
                [
                    (0, tall * 0.8, 0.16),
                    (0, tall * 1.75, -0.02 - 0.08 * shark),
                    (0, tall * 1.45, -0.14),
                    (0, tall * 0.6, -0.16),
                ]
            ),
            0.008,
        )
    )
    side = fin(
        V([(0.08, -0.05, 0.2), (0.3, -0.13 - 0.03 * shark, 0.0), (0.2, -0.11, -0.04), (0.08, -0.06, 0.06)]), 0.008
    )
    out += mirrored(side)
    eye = blobs(np.random.default_rng(0), V([[0.062 + 0.02 * shark, 0.03, 0.37]]), V([[0.022 - 0.008 * shark] * 3]))
    return [*out, *mirrored(eye)]


@grown("shark", (1.3, 1.2, 2.6), body="grey skin")
def shark(g: Growth) -> None:
    """A long body, a tall fin on its back and a crescent tail."""
    g.add("body", *draw_fish(52, 1.0))


@grown("whale", (3.4, 1.75, 7.0), body="blue grey whale skin", belly="pale grey whale skin", dark="black eyes")
def whale(g: Growth) -> None:
    """A great whale: a broad grooved throat, long flippers, a small fin far back, wide notched flukes, a pale belly."""
    c = Clay(0.3)
    spine = [
        (0, 0.9, 2.9),
        (0, 0.95, 2.1),
        (0, 0.92, 0.9),
        (0, 0.95, -0.6),
        (0, 1.05, -2.0),
        (0, 1.2, -3.1),
        (0, 1.28, -3.5),
    ]
    c.chain(spine, [0.42, 0.72, 0.86, 0.68, 0.36, 0.16, 0.1], 20)
    c.ball((0, 0.7, 1.9), (0.7, 0.6, 1.2))
    c.limb((0, 1.42, -1.5), (0, 1.56, -1.75), 0.14, 0.04, 0.1)
    for k in range(4):
        c.pair((0.05, 1.26, -3.35), (1.25 - 0.16 * k, 1.3 + 0.02 * k, -3.75 - 0.16 * k), 0.12, 0.045, 0.1)
        c.pair((0.6, 0.62, 1.1 - 0.12 * k), (1.65 - 0.13 * k, 0.28, 0.1 - 0.16 * k), 0.13, 0.06, 0.1)
    skin = c.skin(52)
    x, y, z = skin.points.T
    jaw = 0.62 - y + 0.05 * (z - 1.0) + np.where(z < -0.5, 0.12 * (z + 0.5), 0.0)
    back, belly = cut(skin, np.where(np.abs(x) < 0.88, jaw, -1.0))
    g.add("body", back)
    g.add("belly", belly)
    a = np.linspace(-0.95, 0.95, 9)
    for turn in a:
        line = V(
            [
                (0.62 * np.sin(turn) * w, 0.72 - 0.6 * np.cos(turn) * w - 0.02, zz)
                for zz, w in ((2.9, 0.5), (2.3, 0.92), (1.4, 1.0), (0.6, 0.93))
            ]
        )
        g.add("belly", tube(line, [0.012, 0.03, 0.03, 0.01], 5, 9))
    mouth = V([(0.78, 0.72, 1.55), (0.72, 0.78, 2.0), (0.58, 0.8, 2.6), (0.3, 0.86, 3.15)])
    g.add("dark", *mirrored(tube(mouth, [0.02, 0.026, 0.026, 0.02], 5, 10)))
    g.add("dark", *mirrored(blobs(g.rng, V([[0.76, 0.9, 1.62]]), V([[0.04, 0.05, 0.06]]))))


@grown("jellyfish", (0.6, 1.0, 0.6), bell="glowing jelly", tentacles="glowing jelly")
def jellyfish(g: Growth) -> None:
    """A scalloped bell over frilled arms and long, trailing threads."""
    rng = g.rng
    t = np.linspace(0.02, 1.0, 14)
    turn = np.linspace(0, 2 * np.pi, 33)
    r, y = 0.3 * np.sin(t * 1.75), 0.72 + 0.26 * np.cos(t * 1.75)
    frill = 1 + 0.06 * np.cos(8 * turn)[None] * t[:, None] ** 3
    outer = np.stack([r[:, None] * frill * np.cos(turn), y[:, None] + 0 * turn, r[:, None] * frill * np.sin(turn)], -1)
    inner = outer[::-1] * V([0.88, 1, 0.88]) - V([0, 0.02, 0])
    grid = np.concatenate([outer, inner])
    faces = grid_faces(28, 33)
    points = grid.reshape(-1, 3)
    g.add(
        "bell",
        Patch(
            points,
            smooth_normals(points, faces),
            np.stack([np.tile(turn * 0.3, 28), np.repeat(np.arange(28) * 0.04, 33)], 1),
            faces,
        ),
    )
    a = np.arange(18) * 2.4
    s = np.linspace(0, 1, 14)
    reach = 0.26 * (1 - 0.35 * s[None])
    sway = 0.035 * np.sin(s[None] * 9 + rng.uniform(0, 6, (18, 1))) * s
    low = rng.uniform(0.55, 0.72, (18, 1))
    lines = np.stack(
        [np.cos(a)[:, None] * (reach + sway), 0.7 - low * s[None], np.sin(a)[:, None] * (reach + sway)], -1
    )
    g.add("tentacles", tubes(lines, np.broadcast_to(0.009 * (1.1 - s), (18, 14)), 5))
    b = np.arange(5) * 1.257
    arms = np.stack(
        [
            np.cos(b)[:, None] * 0.07 * (1 + 0.6 * np.sin(s * 11 + b[:, None])),
            0.8 - 0.55 * s[None] + 0 * b[:, None],
            np.sin(b)[:, None] * 0.07 * (1 + 0.6 * np.cos(s * 11)),
        ],
        -1,
    )
    g.add("tentacles", tubes(arms, np.broadcast_to(0.035 * (1.05 - s) * (1 + 0.3 * np.sin(s * 40)), (5, 14)), 7))


@grown("octopus", (1.0, 0.64, 1.0), body="red skin")
def octopus(g: Growth) -> None:
    """A bulging head over eight curling arms."""
    c = Clay(0.06)
    c.limb((0, 0.3, 0.0), (0, 0.55, -0.08), 0.15, 0.2)
    for k in range(8):
        a = k * np.pi / 4 + 0.2
        w = V([np.cos(a), 0, np.sin(a)])
        curl = V([-w[2], 0, w[0]]) * 0.14 * (1 if k % 2 else -1)
        up = V([0, 1, 0])
        c.chain(
            [
                w * 0.08 + up * 0.22,
                w * 0.26 + up * 0.12,
                w * 0.42 + up * 0.04,
                w * 0.58 + curl * 0.6 + up * 0.05,
                w * 0.56 + curl * 1.6 + up * 0.12,
            ],
            [0.075, 0.065, 0.048, 0.032, 0.016],
            9,
            0.03,
        )
    c.pair((0.1, 0.38, 0.1), (0.1, 0.39, 0.12), 0.055, 0.05, 0.02)
    g.add("body", c.skin(64))


@grown("turtle", (0.85, 0.32, 0.92), shell="turtle shell", body="green skin")
def turtle(g: Growth) -> None:
    """A domed, plated shell with four flippers, a head and a tail."""
    dome = blobs(g.rng, V([[0, 0.16, 0]]), V([[0.32, 0.24, 0.4]]), 2)
    p = dome.points.copy()
    p[:, 1] = np.maximum(p[:, 1], 0.12)
    g.add("shell", facet(dome._replace(points=p)))
    c = Clay(0.03)
    c.limb((0, 0.14, 0.3), (0, 0.24, 0.52), 0.07, 0.06)
    c.ball((0, 0.26, 0.56), (0.075, 0.07, 0.095))
    for z, reach, back in ((0.24, 0.48, 0.34), (-0.26, 0.38, -0.44)):
        c.pair((0.2, 0.13, z), (reach, 0.05, back), 0.07, 0.045)
        c.pair((reach, 0.05, back), (reach + 0.02, 0.035, back + 0.1), 0.045, 0.03)
    c.limb((0, 0.12, -0.38), (0, 0.08, -0.52), 0.035, 0.01)
    c.ball((0, 0.12, 0), (0.29, 0.06, 0.37))
    g.add("body", c.skin(48))


@grown("crab", (0.74, 0.29, 0.58), body="red shell")
def crab(g: Growth) -> None:
    """A wide shell, two raised claws, eight jointed legs and eyes on stalks."""
    c = Clay(0.02)
    c.ball((0, 0.2, 0), (0.24, 0.09, 0.17))
    for k, z in enumerate((-0.12, -0.05, 0.02, 0.09)):
        c.pair((0.2, 0.18, z), (0.36, 0.26, z * 1.8), 0.03, 0.024)
        c.pair((0.36, 0.26, z * 1.8), (0.5 - 0.03 * k, 0.02, z * 2.6), 0.022, 0.006)
    c.pair((0.18, 0.2, 0.12), (0.36, 0.24, 0.24), 0.04, 0.045)
    c.pair((0.36, 0.24, 0.24), (0.34, 0.32, 0.34), 0.07, 0.06)
    c.pair((0.37, 0.33, 0.35), (0.27, 0.4, 0.47), 0.045, 0.01, 0.01)
    c.pair((0.3, 0.31, 0.36), (0.22, 0.33, 0.46), 0.035, 0.01, 0.01)
    c.pair((0.06, 0.25, 0.14), (0.07, 0.34, 0.18), 0.016, 0.022)
    g.add("body", c.skin(72))
