"""Fruit, pumpkin, egg; a sea shell; incense."""

from __future__ import annotations

import numpy as np

from assets.shapes.growth import Growth, grown
from assets.shapes.organic import (
    Patch,
    blobs,
    curve,
    grid_faces,
    lathe,
    smooth_normals,
    tube,
)

V = np.array


@grown("fruit", (0.33, 0.27, 0.31), body="red apple skin")
def fruit(g: Growth, kind: float = 0.0) -> None:
    """A heap of fruit: `kind` 0 apples, 1 oranges, 2 pears, 3 bananas, 4 grapes."""
    rng, k = g.rng, int(kind)
    if k == 3:
        for i in range(6):
            turn = (i - 2.5) * 0.2
            line = curve(
                [(0, 0.2, -0.1), (0.16 * turn, 0.1, -0.08), (0.5 * turn, 0.05, 0.04), (0.7 * turn, 0.1, 0.17)], 9
            )
            g.add("body", tube(line, [0.01, 0.024, 0.03, 0.028, 0.008], 6, 16))
        return
    if k == 4:
        n = 60
        t = np.sqrt(rng.uniform(0, 1, n))
        a = np.arange(n) * 2.4
        r = 0.11 * (1 - np.abs(t - 0.35)) * rng.uniform(0.7, 1, n)
        g.add(
            "body",
            blobs(
                rng,
                np.stack([r * np.cos(a), 0.05 + 0.08 * np.abs(np.sin(a)), 0.34 * t - 0.17], 1),
                np.full((n, 3), 0.03),
                2,
            ),
        )
        return
    profile = {
        2: [
            (0, 0.0),
            (0.03, 0.003),
            (0.048, 0.03),
            (0.045, 0.06),
            (0.028, 0.09),
            (0.018, 0.11),
            (0.006, 0.118),
            (0, 0.114),
        ]
    }.get(
        k,
        [
            (0, 0.008),
            (0.018, 0.0),
            (0.038, 0.012),
            (0.05, 0.042),
            (0.046, 0.068),
            (0.028, 0.084),
            (0.012, 0.082),
            (0, 0.072),
        ]
        if k == 0
        else [(0.05 * np.cos(t), 0.048 + 0.048 * np.sin(t)) for t in np.linspace(-1.57, 1.57, 9)],
    )
    p = lathe(curve(np.column_stack([profile, np.zeros(len(profile))]), 14)[:, :2] * [1, 1], 18)
    spots = [(0.105 * np.cos(a), 0.0, 0.105 * np.sin(a)) for a in np.arange(6) * np.pi / 3] + [(0.0, 0.0, 0.0)]
    spots += [(0.06 * np.cos(a), 0.075, 0.06 * np.sin(a)) for a in np.arange(3) * 2.1 + 0.5] + [(0.0, 0.145, 0.0)]
    for at in spots:
        tilt, s = rng.normal(0, 0.3), rng.uniform(0.92, 1.08)
        spin = V([[np.cos(tilt), np.sin(tilt), 0], [-np.sin(tilt), np.cos(tilt), 0], [0, 0, 1]])
        g.add(
            "body",
            p._replace(points=(p.points - [0, 0.045, 0]) @ spin * s + V(at) + [0, 0.05, 0], normals=p.normals @ spin),
        )
        if k == 0:
            g.add(
                "body",
                tube(
                    V([(0, 0.03, 0), (0.003, 0.045, 0), (0.008, 0.055, 0)]) @ spin * s + V(at) + [0, 0.05, 0],
                    [0.003, 0.003, 0.003],
                    4,
                    4,
                ),
            )


@grown("pumpkin", (0.5, 0.42, 0.5), body="pumpkin skin", stem="green stem")
def pumpkin(g: Growth, carved: float = 0.0) -> None:
    """A ribbed squash with a curved stem; `carved` 1 sinks a grinning face into it."""
    a, t = np.linspace(0, 2 * np.pi, 101), np.linspace(-1.5, 1.5, 40)[:, None]
    rib = 1 - 0.11 * np.abs(np.cos(a * 5)) ** 6 - 0.03 * np.cos(a * 3 + g.rng.uniform(0, 6))
    dip = 0.18 - 0.05 * np.exp(-(((np.abs(t) - 1.5) / 0.4) ** 2))
    r = 0.25 * np.cos(t) ** 0.75 * rib
    grid = np.stack([r * np.cos(a), 0.19 + dip * np.sin(t) * (0.9 + 0.1 * rib), -r * np.sin(a)], -1)
    if carved:
        x, y = grid[..., 0], grid[..., 1]
        eyes = (np.abs(np.abs(x) - 0.085) < 0.045 - 0.6 * np.abs(y - 0.235)) & (y > 0.2)
        mouth = (np.abs(y - 0.12 - 1.4 * x**2) < 0.028 + 0.012 * np.sign(np.sin(x * 90))) & (np.abs(x) < 0.14)
        sunk = (eyes | mouth) & (grid[..., 2] > 0)
        grid[sunk] *= V([0.82, 1, 0.72])
    p, f = grid.reshape(-1, 3), grid_faces(40, 101)
    n = smooth_normals(p, f)
    g.add("body", Patch(p, n, np.stack([np.tile(a * 0.25, 40), np.repeat(-t.ravel() * 0.2, 101)], 1), f))
    g.add(
        "stem",
        tube(
            [(0, 0.32, 0), (0.005, 0.38, 0.005), (0.03, 0.42, 0.01), (0.06, 0.435, 0.01)],
            [0.04, 0.024, 0.02, 0.022],
            6,
            12,
        ),
    )


@grown("egg", (0.06, 0.08, 0.06), body="egg shell")
def egg(g: Growth) -> None:
    """An egg standing on its blunt end."""
    t = np.linspace(-np.pi / 2, np.pi / 2, 24)
    g.add("body", lathe(np.stack([np.abs(np.cos(t)) * (1 - 0.14 * np.sin(t)) * 0.03, 0.04 + 0.04 * np.sin(t)], 1), 28))


@grown("shell", (0.28, 0.24, 0.22), body="seashell")
def shell(g: Growth) -> None:
    """A fluted sea snail's spiral."""
    t, b = np.linspace(0, 1, 90)[:, None], np.linspace(0, 2 * np.pi, 21)[None]
    turn, grow = t * 4.2 * 2 * np.pi, np.exp(3.1 * (t - 1))
    r = grow * 0.1 * (1 + 0.07 * np.sin(turn * 9) + 0.0 * b)
    out = grow * 0.13 + r * np.cos(b)
    grid = np.stack([out * np.cos(turn), out * np.sin(turn), 0.34 * (1 - grow) + r * np.sin(b) * 1.15], -1)
    p = grid.reshape(-1, 3)
    f = grid_faces(90, 21)
    n = smooth_normals(p, f)
    middle = np.repeat(
        np.stack([grow * 0.13 * np.cos(turn), grow * 0.13 * np.sin(turn), 0.34 * (1 - grow)], -1), 21, 1
    ).reshape(-1, 3)
    if ((p - middle) * n).sum() < 0:
        f, n = f[:, ::-1], -n
    p, n = p[:, [2, 1, 0]] * V([-1, 1, 1]), n[:, [2, 1, 0]] * V([-1, 1, 1])
    g.add(
        "body",
        Patch(
            p,
            n,
            np.stack([np.repeat(t.ravel() * 2, 21), np.tile(b.ravel() * 0.1, 90)], 1),
            np.concatenate([f, f[:, ::-1]]),
        ),
    )


@grown("incense", (0.22, 0.42, 0.17), body="bronze", stick="wood")
def incense(g: Growth) -> None:
    """A three-legged burner with smoking sticks."""
    g.add(
        "body",
        lathe(
            V(
                [
                    (0, 0.05),
                    (0.05, 0.05),
                    (0.085, 0.08),
                    (0.09, 0.12),
                    (0.075, 0.145),
                    (0.075, 0.155),
                    (0.095, 0.165),
                    (0.095, 0.175),
                    (0.07, 0.172),
                    (0.06, 0.15),
                    (0, 0.15),
                ]
            ),
            32,
        ),
    )
    for a in np.arange(3) * 2.094:
        w = V([np.cos(a), 0, np.sin(a)])
        g.add("body", tube([w * 0.06 + [0, 0.07, 0], w * 0.085 + [0, 0.035, 0], w * 0.08], [0.02, 0.014, 0.011], 8))
    for s in (1, -1):
        a = np.linspace(-1.3, 1.3, 9)
        g.add(
            "body",
            tube(np.stack([s * (0.088 + 0.03 * np.cos(a)), 0.17 + 0.03 * np.sin(a), 0 * a], 1), [0.006, 0.006], 6),
        )
    for k in (-1, 0, 1):
        g.add("stick", tube([(0.012 * k, 0.14, 0), (0.03 * k, 0.3 + 0.015 * k, 0.01 * k)], [0.0028, 0.0028], 5, 3))
    t = np.linspace(0, 1, 20)
    smoke = np.stack([0.03 * np.sin(t * 9) * t, 0.31 + 0.15 * t, 0.02 * np.cos(t * 8) * t], 1)
    g.add("stick", tube(smoke, 0.002 + 0.006 * t * (1 - t) * 4, 6, 30))
