"""Land: mountains, volcano, island, hill, crater, made of one heightfield each."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from assets.shapes.growth import Growth, grown
from assets.shapes.organic import F64, I64, Patch, Rng, blob, box_uvs, facet, grid_faces, noise, smooth_normals
from assets.shapes.roles import GLOW, Roles

V = np.array


def ridges(points: F64, rng: Rng, octaves: int = 4, frequency: float = 1.0) -> F64:
    """Mountainous noise `[n]`, 0..1: sharp crests, each octave fainter in the valleys."""
    total, weight, span = np.zeros(len(points)), 1.0, 0.0
    for k in range(octaves):
        crest = (1 - np.abs(np.clip(noise(points, rng, 8, frequency * 2.0**k) * 0.8, -1, 1))) ** 2
        total += weight * crest * (0.35 + 0.65 * total / max(span, 1e-9) if k else 1.0)
        span += weight
        weight *= 0.5
    return np.asarray(total / span)


def disc(
    height: Callable[[F64, F64], F64], rings: int = 44, sides: int = 96, reach: float = 1.0, radii: F64 | None = None
) -> Patch:
    """Ground over a disc of radius `reach`: `height(points, radius)` gives y for points `[n, 3]`; texture in metres.

    `radii` `[rings]` places the rings; otherwise they are evenly spaced.
    """
    r = (np.linspace(0.004, 1, rings) * reach if radii is None else radii)[:, None]
    a = np.linspace(0, 2 * np.pi, sides + 1)[None]
    points = np.stack([r * np.cos(a), 0 * (r + a), -r * np.sin(a)], -1).reshape(-1, 3)
    points[sides :: sides + 1] = points[0 :: sides + 1][: len(points[sides :: sides + 1])]
    points[:, 1] = height(points, np.hypot(points[:, 0], points[:, 2]))
    faces = grid_faces(rings, sides + 1)[:, ::-1]
    return Patch(points, smooth_normals(points, faces), points[:, [0, 2]], faces)


def _sided(points: F64, faces: I64) -> Patch:
    """Land whose texture is laid on from three sides: from above alone, it would run down steep flanks in streaks."""
    return box_uvs(Patch(points, smooth_normals(points, faces), points[:, [0, 2]], faces))


@grown("mountain", (60.0, 30.0, 60.0), body="rock")
def mountain(g: Growth, pyramid: float = 0.0) -> None:
    """A craggy peak with ridges; `pyramid` builds stepped masonry instead."""
    w, h, d = g.size
    if pyramid:
        _pyramid(g, 14)
        return
    rng = g.rng

    def height(p: F64, r: F64) -> F64:
        shift = p + 0.16 * np.stack([noise(p, rng, 8, 0.8), 0 * r, noise(p, rng, 8, 0.8)], 1)
        peak = np.clip(1 - np.hypot(shift[:, 0], shift[:, 2]), 0, 1) ** 1.05
        edge = np.clip((1 - r) * 4, 0, 1)
        crags = ridges(p, rng, 5, 0.9)
        return np.asarray(edge * (peak * (0.8 + 0.45 * crags) + 0.2 * crags * (1 - r)))

    p = disc(height, 60, 110)
    points = p.points / V([2, max(float(p.points[:, 1].max()), 1e-9), 2]) * V([w, h, d])
    g.add("body", _sided(points, p.faces))


def _pyramid(g: Growth, steps: int) -> None:
    """Square courses that step inwards."""
    w, h, d = g.size
    line = [(1 - k / steps, y / steps) for k in range(steps) for y in (k, k + 1)] + [(0.0, 1.0)]
    c = V([(1, 1), (-1, 1), (-1, -1), (1, -1), (1, 1)], dtype=float)[:, ::-1]
    grid = V([[(r * x / 2 * w, y * h, r * z / 2 * d) for x, z in c] for r, y in line])
    points = grid.reshape(-1, 3)
    flat = facet(Patch(points, points, points[:, :2], grid_faces(len(line), 5)))
    side = np.abs(flat.normals)
    q = flat.points
    uvs = np.where(
        side[:, 1:2] > 0.5, q[:, [0, 2]], np.stack([np.where(side[:, 0] > side[:, 2], q[:, 2], q[:, 0]), -q[:, 1]], 1)
    )
    g.add("body", flat._replace(uvs=uvs))


@grown("volcano", (40.0, 20.0, 40.0), Roles(shines={"lava": GLOW}), body="basalt", lava="lava")
def volcano(g: Growth) -> None:
    """A furrowed cone with a glowing crater and two streams of lava."""
    w, h, d = g.size
    rng = g.rng
    turns = V([0.4, 2.6]) + rng.uniform(-0.3, 0.3, 2) - np.pi / 2

    def cone(p: F64, r: F64) -> F64:
        a = np.arctan2(-p[:, 2], p[:, 0])
        slope = np.clip(1 - r, 0, 1) ** 1.5 / 0.75**1.5
        furrow = 0.05 * np.sin(a * 13 + 2 * noise(p, rng, 6, 0.7)) * np.clip(r * 3 - 0.5, 0, 1) * (1 - r)
        inside = r < 0.25
        rim = 1 + 0.05 * np.sin(a * 3 + 1) + 0.04 * np.sin(a * 7)
        y = np.where(inside, rim - (1 - (r / 0.25) ** 2) * 0.3, slope * (0.4 + 0.6 * rim) + furrow)
        return np.asarray(np.clip(y, 0, None) * np.clip((1 - r) * 6, 0, 1))

    p = disc(cone, 56, 110)
    to_size = V([w / 2, h, d / 2])
    points = p.points * to_size
    g.add("body", _sided(points, p.faces))
    pool = disc(lambda q, r: 0 * r + 0.82, 4, 40, 0.2)
    g.add("lava", pool._replace(points=pool.points * to_size, uvs=pool.points[:, [0, 2]] * w / 2))
    for turn in turns:
        r = np.linspace(0.21, 0.78, 40)[:, None]
        bend = turn + 0.12 * np.sin(r * 12 + turn)
        a = bend + np.linspace(-1, 1, 7)[None] * (0.14 - 0.1 * r) / np.maximum(r, 0.2) * 0.9
        q = np.stack([r * np.cos(a), 0 * a, -r * np.sin(a)], -1).reshape(-1, 3)
        q[:, 1] = cone_surface(p, q) + 0.02
        f = grid_faces(40, 7)[:, ::-1]
        q = q * to_size
        n = smooth_normals(q, f)
        g.add("lava", Patch(q, n, q[:, [0, 2]], f if n[:, 1].mean() > 0 else f[:, ::-1]))


def cone_surface(ground: Patch, at: F64) -> F64:
    """Heights `[n]` of the nearest three ground points, for laying things on it."""
    flat = ground.points[:, [0, 2]]
    gap = ((at[:, None, [0, 2]] - flat[None]) ** 2).sum(-1)
    near = np.argpartition(gap, 3, axis=1)[:, :3]
    return np.asarray(ground.points[near, 1].max(axis=1))


@grown("island", (10.0, 1.6, 10.0), body="sand", grass="grass")
def island(g: Growth) -> None:
    """A sandy rise out of the water with a green cap."""
    w, h, d = g.size
    rng = g.rng
    wave = noise(V([[np.cos(a), 0, np.sin(a)] for a in np.linspace(0, 2 * np.pi, 97)]), rng, 6, 0.5) * 0.07

    def shore(p: F64, r: F64) -> F64:
        a = (np.arctan2(-p[:, 2], p[:, 0]) % (2 * np.pi)) / (2 * np.pi) * 96
        edge = r * (1 + np.interp(a, np.arange(97), wave) * (1 - r))
        return np.asarray(0.62 * np.clip(1 - edge**2.2, 0, 1) + 0.03 * noise(p, rng, 10, 1.5) * (1 - r))

    def meadow(p: F64, r: F64) -> F64:
        cap = r / 0.62
        return np.asarray(shore(p, r) + 0.14 * np.clip(1 - cap**4, -0.25, 1) + 0.3 * np.clip(1 - cap, 0, 1) ** 2)

    for surface, reach, rise in (("body", 1.0, shore), ("grass", 0.62, meadow)):
        p = disc(rise, 30, 96, reach)
        points = p.points * V([w / 2, h, d / 2])
        g.add(surface, _sided(points, p.faces))


@grown("hill", (14.0, 2.6, 12.0), body="sand")
def hill(g: Growth, dune: float = 0.0) -> None:
    """A gentle rise; with `dune` it has a sharp crest and a steep lee side."""
    w, h, d = g.size
    rng = g.rng

    def height(p: F64, r: F64) -> F64:
        soft = np.cos(np.clip(r, 0, 1) * np.pi / 2) ** 2
        if dune:
            crest = p[:, 2] - 0.15 * np.sin(p[:, 0] * 3)
            soft = soft * np.where(crest > 0, np.clip(1 - crest * 2.4, 0, 1) ** 1.2, np.clip(1 + crest * 0.75, 0, 1))
        return np.asarray(soft * (1 + 0.1 * noise(p, rng, 10, 0.8)))

    p = disc(height, 34, 72)
    points = p.points * V([w / 2, h, d / 2])
    g.add("body", _sided(points, p.faces))


@grown("crater", (6.0, 0.9, 6.0), body="moon dust")
def crater(g: Growth) -> None:
    """An impact bowl with a raised rim, a central hump and scattered stones."""
    w, h, d = g.size
    rng = g.rng

    def bowl(p: F64, r: F64) -> F64:
        rough = noise(p, rng, 12, 2.0)
        rim = np.exp(-(((r - 0.66) / 0.12) ** 2)) * (0.85 + 0.15 * rough)
        floor = np.where(r < 0.62, 0.06 + 0.18 * np.exp(-((r / 0.13) ** 2)), 0.0)
        return np.asarray((rim + floor + 0.03 * rough * (r < 0.95)) * np.clip((1 - r) * 8, 0, 1) + 0.001)

    p = disc(bowl, 40, 72)
    points = p.points * V([w / 2, h, d / 2])
    g.add("body", _sided(points, p.faces))
    for _ in range(9):
        a, r = rng.uniform(0, 6.3), rng.uniform(0.7, 0.92)
        g.add(
            "body",
            facet(
                blob(
                    rng, (r * w / 2 * np.cos(a), h * 0.12, r * d / 2 * np.sin(a)), w * rng.uniform(0.012, 0.03), 1, 0.25
                )
            ),
        )
