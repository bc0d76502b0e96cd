"""Water and lava: ponds, sheets, falls, pools."""

from __future__ import annotations

import numpy as np

from assets.shapes.growth import Growth, grown
from assets.shapes.organic import F64, Patch, blob, grid_faces, noise, smooth_normals
from assets.shapes.rocks import stone
from assets.shapes.roles import GLOW, Roles
from assets.shapes.terrain import disc

V = np.array


def draw_pool(g: Growth, liquid: str, rim: str, swell: float) -> None:
    """A wobbly outline of stones around a level liquid."""
    w, h, d = g.size
    rng = g.rng
    wave = 0.06 * np.sin(np.linspace(0, 2 * np.pi, 97) * 3 + rng.uniform(0, 6)) + 0.04 * np.sin(
        np.linspace(0, 2 * np.pi, 97) * 5 + 1
    )

    def edge(p: F64) -> F64:
        a = (np.arctan2(-p[:, 2], p[:, 0]) % (2 * np.pi)) / (2 * np.pi) * 96
        return np.asarray(0.88 + np.interp(a, np.arange(97), wave))

    p = disc(lambda q, r: 0.45 * h + swell * h * noise(q, rng, 10, 3.0), 16, 64, 1.0)
    points = p.points * V([w / 2, 1, d / 2])
    points[:, [0, 2]] *= edge(p.points)[:, None]
    g.add(liquid, Patch(points, smooth_normals(points, p.faces), points[:, [0, 2]], p.faces))
    n = max(14, round(np.pi * (w + d) / 2 / (0.55 * max(h, 0.3) + 0.12)))
    n = min(n, 34)
    for a in np.arange(n) * 2 * np.pi / n:
        at = V([[np.cos(a), 0, -np.sin(a)]])
        spot = (at * edge(at)[:, None] * V([w / 2, 0, d / 2]))[0] + V([0, h * 0.35, 0])
        long = np.pi * (w + d) / 4 / n * 1.3
        g.add(rim, stone(rng, spot, V([long, h * 0.6, long]) * rng.uniform(0.75, 1.15, 3), 2))


@grown("pond", (3.0, 0.3, 2.4), water="water", rim="stone")
def pond(g: Growth) -> None:
    """Still water in a rim of stones."""
    draw_pool(g, "water", "rim", 0.02)


@grown("lava_pool", (2.4, 0.35, 2.2), Roles(shines={"lava": GLOW}), lava="lava", rim="basalt")
def lava_pool(g: Growth) -> None:
    """Molten rock in a rim of black stones."""
    draw_pool(g, "lava", "rim", 0.1)


@grown("water_sheet", (8.0, 0.1, 8.0), water="water")
def water_sheet(g: Growth, waves: float = 1.0) -> None:
    """A rippled rectangle of water; `waves` scales the ripples."""
    w, h, d = g.size
    x, z = np.meshgrid(np.linspace(-0.5, 0.5, 60) * w, np.linspace(-0.5, 0.5, 60) * d)
    flat = np.stack([x, 0 * x, z], -1).reshape(-1, 3)
    long = max(w, d)
    y = 0.5 * h + 0.22 * h * waves * noise(flat * V([1, 1, 2]), g.rng, 16, 7 / long)
    flat[:, 1] = np.maximum(y, 0)
    faces = grid_faces(60, 60)[:, ::-1]
    g.add("water", Patch(flat, smooth_normals(flat, faces), flat[:, [0, 2]], faces))


@grown("waterfall", (5.5, 5.1, 4.0), water="water", rock="rock")
def waterfall(g: Growth) -> None:
    """Water that pours over a cliff into a pool among boulders."""
    rng = g.rng
    for k, (x, y, z, r) in enumerate(
        (
            (-1.45, 1.6, -0.7, 1.15),
            (1.45, 1.5, -0.7, 1.15),
            (0, 1.8, -1.1, 1.2),
            (-1.3, 3.5, -0.8, 0.95),
            (1.35, 3.4, -0.8, 0.95),
            (0, 3.5, -1.25, 1.1),
            (-1.75, 0.3, 0.9, 0.5),
            (1.7, 0.3, 1.0, 0.55),
            (-1.0, 0.12, 1.4, 0.3),
            (1.1, 0.1, 1.5, 0.26),
        )
    ):
        tall = 1.35 if k < 6 else 0.9
        p = stone(rng, V([x, y, z]), V([r, r * tall, r * 0.85]), 3)
        g.add("rock", p._replace(points=np.maximum(p.points, [-9, 0, -9])))
    s = np.linspace(0, 1, 40)
    over = np.stack([-0.9 + 1.15 * np.clip(s * 3.2, 0, 1), 4.62 - 4.5 * np.clip((s - 0.2) / 0.8, 0, 1) ** 1.25], 1)
    u = np.linspace(-1, 1, 26)
    wide = 0.72 + 0.25 * s**1.5
    sheet = np.stack([wide[:, None] * u, np.repeat(over[:, 1:], 26, 1), np.repeat(over[:, :1], 26, 1) + 0 * u], -1)
    flute = 0.07 * np.sin(u * 17 + 1)[None] * np.clip(s * 2, 0.1, 1)[:, None] + 0.04 * np.sin(u * 31)[None] * s[:, None]
    sheet[..., 2] += flute + 0.12 * (1 - u**2)
    points = sheet.reshape(-1, 3)
    faces = grid_faces(40, 26)[:, ::-1]
    n = smooth_normals(points, faces)
    if n[:, 2].mean() < 0:
        faces, n = faces[:, ::-1], -n
    uvs = np.stack([points[:, 0], np.repeat(s * 6, 26)], 1)
    g.add("water", Patch(points, n, uvs, np.concatenate([faces, faces[:, ::-1]])))
    pool = disc(
        lambda q, r: (
            0.12 + 0.03 * noise(q, rng, 10, 2.0) + 0.25 * np.exp(-(((q[:, 0]) ** 2) * 2 + (q[:, 2] + 0.2) ** 2 * 14))
        ),
        18,
        48,
    )
    q = pool.points * V([1.9, 1, 1.35]) + V([0, 0, 0.45])
    g.add("water", Patch(q, smooth_normals(q, pool.faces), q[:, [0, 2]], pool.faces))
    foam = [(rng.uniform(-0.9, 0.9), 0.14, 0.3 + rng.uniform(-0.1, 0.3)) for _ in range(14)]
    g.add("water", *(blob(rng, f, rng.uniform(0.08, 0.2), 1, 0.2) for f in foam))
