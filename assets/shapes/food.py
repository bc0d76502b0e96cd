"""Things to eat, and incense."""

from __future__ import annotations

import numpy as np

from assets.shapes.clay import Clay
from assets.shapes.growth import Growth, grown
from assets.shapes.organic import (
    Patch,
    blob,
    blobs,
    box_uvs,
    facet,
    grid_faces,
    lathe,
    smooth_normals,
    tube,
    tubes,
)

V = np.array


def tin(radius: float, low: float, high: float, soft: float = 0.02) -> Patch:
    """A drum with softened edges from height `low` to `high`."""
    r = radius
    return lathe(
        V(
            [
                (0, low),
                (r - soft, low),
                (r - soft * 0.3, low + soft * 0.3),
                (r, low + soft),
                (r, high - soft),
                (r - soft * 0.3, high - soft * 0.3),
                (r - soft, high),
                (0, high),
            ]
        ),
        36,
    )


@grown("cake", (0.4, 0.35, 0.4), body="sponge cake", icing="white icing", candles="wax")
def cake(g: Growth) -> None:
    """Two tiers with dripping icing, swirls around the edge and candles."""
    for r, low, high in ((0.19, 0.0, 0.13), (0.125, 0.15, 0.25)):
        g.add("body", tin(r, low, high, 0.015))
        a = np.linspace(0, 2 * np.pi, 73)
        drip = 0.03 + 0.022 * np.sin(a * 9 + r * 30) + 0.012 * np.sin(a * 17)
        line = [
            (0.0 + 0 * a, high + 0.016 + 0 * a),
            ((r - 0.01) + 0 * a, high + 0.016 + 0 * a),
            (r + 0.01 + 0 * a, high + 0.004 + 0 * a),
            (r + 0.012 + 0 * a, high - drip),
            (r + 0 * a, high - drip - 0.008),
        ]
        grid = V([np.stack([q * np.cos(a), y, -q * np.sin(a)], -1) for q, y in line[::-1]])
        p, f = grid.reshape(-1, 3), grid_faces(5, 73)
        g.add("icing", Patch(p, smooth_normals(p, f), p[:, [0, 2]], f))
        n = round(r * 100)
        b = np.arange(n) * 2 * np.pi / n
        at = np.stack([(r - 0.02) * np.cos(b), high + 0.025 + 0 * b, (r - 0.02) * np.sin(b)], 1)
        g.add("icing", blobs(g.rng, at, np.full((n, 3), [0.017, 0.02, 0.017]), 2))
    b = np.arange(6) * np.pi / 3
    for x, z in zip(0.07 * np.cos(b), 0.07 * np.sin(b), strict=True):
        g.add(
            "candles",
            tube([(x, 0.26, z), (x, 0.33, z)], [0.007, 0.007], 8, 3),
            tube([(x, 0.335, z), (x, 0.35, z), (x, 0.368, z)], [0.004, 0.008, 0.001], 6, 7),
        )


@grown("bread", (0.34, 0.16, 0.2), body="bread crust")
def bread(g: Growth) -> None:
    """A loaf with three slashes in its crust."""
    p = blob(g.rng, (0, 0.06, 0), (0.17, 0.095, 0.095), 4, 0.04, 0.5)
    q = p.points.copy()
    q[:, 1] = np.maximum(q[:, 1], 0)
    for k in (-1, 0, 1):
        across = np.abs(q[:, 0] - k * 0.085 - 0.35 * q[:, 2])
        q[:, 1] += np.where(
            q[:, 1] > 0.07,
            0.014 * np.exp(-(((across - 0.02) / 0.009) ** 2)) - 0.016 * np.exp(-((across / 0.01) ** 2)),
            0,
        )
    g.add("body", Patch(q, smooth_normals(q, p.faces), p.uvs, p.faces))


@grown("cheese", (0.31, 0.13, 0.33), body="yellow cheese")
def cheese(g: Growth) -> None:
    """A wedge with holes."""
    rng = g.rng
    a = np.linspace(-0.5, 0.5, 9)
    rim = np.stack([0.3 * np.sin(a), 0 * a, 0.3 * np.cos(a) - 0.15], 1)
    outline = np.concatenate([[[0, 0, -0.15]], rim])
    n = len(outline)
    k = np.arange(n)
    low, high = outline, outline + V([0, 0.12, 0])
    points = np.concatenate([low, high])
    walls = np.concatenate([np.stack([k, (k + 1) % n, (k + 1) % n + n], 1), np.stack([k, (k + 1) % n + n, k + n], 1)])
    lid = np.stack([0 * k[1:-1] + n, k[1:-1] + n, k[2:] + n], 1)
    g.add(
        "body", facet(box_uvs(Patch(points, points, points[:, :2], np.concatenate([walls, lid, (lid - n)[:, ::-1]]))))
    )
    for _ in range(16):
        side = rng.integers(0, 3)
        t, y = rng.uniform(0.25, 0.9), rng.uniform(0.03, 0.09)
        s = (-1, 1, 0)[side] * 0.5
        at = (
            V([0.3 * t * np.sin(s), y, -0.15 + 0.3 * t * np.cos(s)])
            if side < 2
            else V([rng.uniform(-0.5, 0.5) * 0.3 * t, 0.12, -0.15 + 0.29 * t])
        )
        w = V([np.cos(s), 0.0, -np.sin(s)]) if side < 2 else V([0, 1.0, 0])
        w = w * (1 if s >= 0 else -1)
        b = np.linspace(0, 2 * np.pi, 11)
        u = V([0, 1.0, 0]) if side < 2 else V([1.0, 0, 0])
        v, r = np.cross(w, u), rng.uniform(0.008, 0.018)
        g.add("body", tube(at + r * (np.cos(b)[:, None] * u + np.sin(b)[:, None] * v), [0.003, 0.003], 5, 20))


@grown("food_plate", (0.42, 0.14, 0.42), plate="porcelain", food="roast meat")
def food_plate(g: Growth) -> None:
    """A roast bird and its garnish on a plate."""
    g.add(
        "plate", lathe(V([(0, 0), (0.11, 0), (0.12, 0.008), (0.2, 0.026), (0.2, 0.032), (0.12, 0.016), (0, 0.014)]), 40)
    )
    c = Clay(0.03)
    c.ball((0, 0.075, -0.01), (0.085, 0.06, 0.105))
    c.pair((0.055, 0.08, 0.04), (0.07, 0.075, 0.1), 0.036, 0.018)
    c.pair((0.07, 0.075, 0.1), (0.075, 0.085, 0.145), 0.01, 0.014, 0.008)
    c.pair((0.08, 0.075, -0.03), (0.1, 0.06, 0.02), 0.024, 0.016, 0.015)
    g.add("food", c.skin(48))
    a = np.arange(14) * 2 * np.pi / 14
    g.add(
        "food",
        blobs(
            g.rng,
            np.stack([0.135 * np.cos(a), 0.033 + 0 * a, 0.14 * np.sin(a)], 1),
            g.rng.uniform(0.014, 0.024, (14, 3)),
            2,
            0.15,
        ),
    )


@grown("ice_cream", (0.16, 0.29, 0.13), cone="wafer", scoop="pink cream")
def ice_cream(g: Growth) -> None:
    """A waffled cone with three scoops."""
    g.add("cone", lathe(V([(0.004, 0), (0.05, 0.155), (0.056, 0.16), (0.056, 0.172), (0.045, 0.172), (0, 0.15)]), 24))
    for sign in (1, -1):
        for k in range(8):
            t = np.linspace(0.08, 1, 12)
            a = k * np.pi / 4 + sign * t * 2.2
            line = np.stack([0.0505 * t * np.cos(a), 0.157 * t, 0.0505 * t * np.sin(a)], 1)
            g.add("cone", tubes(line[None], np.full((1, 12), 0.0018), 4))
    for at, r in (((0.024, 0.195, 0.01), 0.046), ((-0.024, 0.197, -0.008), 0.046), ((0, 0.25, 0.004), 0.048)):
        g.add(
            "scoop",
            blob(g.rng, at, r, 3, 0.06, 1.2),
        )
        b = np.arange(9) * 0.7
        g.add(
            "scoop",
            blobs(
                g.rng,
                V(at) + np.stack([0.042 * np.cos(b), -0.022 + 0 * b, 0.042 * np.sin(b)], 1),
                np.full((9, 3), 0.013),
                1,
                0.2,
            ),
        )
