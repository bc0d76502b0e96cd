"""Things to eat, and incense."""

from __future__ import annotations

import numpy as np

from assets.shapes.clay import Clay
from assets.shapes.growth import Growth, grown
from assets.shapes.organic import (
    F64,
    Patch,
    blob,
    blobs,
    box_uvs,
    curve,
    facet,
    grid_faces,
    lathe,
    noise,
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


@grown("cheese", (0.35, 0.13, 0.3), body="yellow cheese")
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


@grown("fruit", (0.35, 0.22, 0.35), body="red apple skin")
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
    spots = [(0.105 * np.cos(a), 0, 0.105 * np.sin(a)) for a in np.arange(6) * np.pi / 3] + [(0, 0, 0)]
    spots += [(0.06 * np.cos(a), 0.075, 0.06 * np.sin(a)) for a in np.arange(3) * 2.1 + 0.5] + [(0, 0.145, 0)]
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


@grown("food_plate", (0.4, 0.16, 0.4), plate="porcelain", food="roast meat")
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


@grown("ice_cream", (0.14, 0.3, 0.14), cone="wafer", scoop="pink cream")
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


@grown("incense", (0.2, 0.4, 0.2), body="bronze", stick="wood")
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


@grown("egg", (0.06, 0.08, 0.06), body="egg shell")
def egg(g: Growth) -> None:
    """An egg standing on its blunt end."""
    t = np.linspace(-np.pi / 2, np.pi / 2, 24)
    g.add("body", lathe(np.stack([np.abs(np.cos(t)) * (1 - 0.14 * np.sin(t)) * 0.03, 0.04 + 0.04 * np.sin(t)], 1), 28))


@grown("shell", (0.3, 0.2, 0.25), body="seashell")
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
