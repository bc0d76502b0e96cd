"""Islands that float in the sky."""

from __future__ import annotations

import numpy as np

from assets.shapes.organic import Patch, Rng
from assets.shapes.sketch import Sketch
from assets.stages.backdrops import ridge
from assets.stages.blocks import put_boxes
from assets.stages.fences import lay_boulders
from assets.stages.land import Cover, Lie, from_line, pad
from assets.stages.mesh import Piece, box_mapped
from assets.stages.noise import Noise, mix, smoothstep
from assets.stages.registry import Parameter, stage
from assets.stages.site import Site
from assets.stages.stage import Scatter

_FOCUS = (4.2, -24.5)
_LANDS = ((0.0, -3.0, 9.5), (3.6, -26.0, 10.0))
"""Middle (x, z) and radius of the two islands one may walk on; a bridge joins them."""
_BRIDGE = ((0.8, -10.6), (2.4, -18.4))
_PATH = [(0.3, 4.0), (0.0, -4.0), (0.8, -11.0), (2.4, -18.0), (3.6, -23.0)]


@stage(
    "sky_islands",
    surfaces={
        "grass": "green meadow grass",
        "path": "dry soil",
        "rock": "weathered brown rock",
        "boulders": "weathered grey rock",
        "planks": "weathered wooden planks",
        "falls": "white water foam",
    },
    parameters={
        "islands": Parameter(7.0, 0.0, 14.0, "how many other islands float about"),
        "falls": Parameter(1.0, 0.0, 1.0, "1 lets water fall from the islands, 0 none"),
        "depth": Parameter(1.0, 0.4, 2.0, "how far the rock hangs down beside its width"),
        "clouds": Parameter(0.7, 0.0, 1.0, "how thick the clouds below are"),
    },
)
def sky_islands(site: Site, islands: float, falls: float, depth: float, clouds: float) -> None:
    """Two grassy islands with a rope bridge between, more afloat around them with waterfalls, clouds below."""
    noise, _rng = site.noise, site.rng

    def inside(x: np.ndarray, z: np.ndarray) -> np.ndarray:
        """Metres within the edge of the nearest island, negative beyond it."""
        rag = 1.3 * noise.fbm(x * 0.16, z * 0.16, 3)
        return np.asarray(np.max([r - np.hypot(x - px, z - pz) for px, pz, r in _LANDS], axis=0) + rag)

    def height(x: np.ndarray, z: np.ndarray) -> np.ndarray:
        s = inside(x, z)
        y = 0.3 * noise.fbm(x * 0.12, z * 0.12, 3) + 0.9 * smoothstep(-20, -30, z) * smoothstep(0, 5, s)
        y = mix(y, 0.0, pad(x, z, (0, -1.0), 6.5))
        y = mix(y, 0.5, pad(x, z, _FOCUS, 4.2))
        for px, pz in _BRIDGE:
            y = mix(y, 0.0, pad(x, z, (px, pz), 2.2))
        return np.asarray(y - 3.0 * depth * np.clip(0.4 - s, 0, 60) ** 1.1)

    def tint(lie: Lie) -> np.ndarray:
        dry = smoothstep(-0.3, 0.5, noise.fbm(lie.x * 0.1, lie.z * 0.1, 3))
        return mix([0.6, 0.86, 0.46], [0.92, 0.95, 0.55], dry[..., None])

    def trodden(lie: Lie) -> np.ndarray:
        return np.asarray(
            0.9 * smoothstep(1.2, 0.4, from_line(lie.x, lie.z, _PATH) + 0.3 * noise.fbm(lie.x * 0.5, lie.z * 0.5, 2))
        )

    def bare(lie: Lie) -> np.ndarray:
        return np.asarray(smoothstep(0.55, 0.85, lie.slope + 0.2 * noise.fbm(lie.x * 0.5, lie.z * 0.5, 2)))

    def stone(lie: Lie) -> np.ndarray:
        strata = 0.75 + 0.2 * np.sin(lie.y * 3.5 + 2 * noise.fbm(lie.x * 0.3, lie.z * 0.3, 2))
        return np.asarray(strata[..., None] * [1.0, 0.94, 0.86])

    covers = [
        Cover("grass", tint=tint),
        Cover("path", trodden, (0.85, 0.8, 0.7)),
        Cover("rock", bare, stone, steep=True),
    ]
    site.land(height, covers, middle=(1.5, -14), fine_m=0.62, near_m=24, reach_m=60, keep_above=-9.0 * depth)
    lay_boulders(
        site,
        "boulders",
        [(-4.5, -7.5, 0.7), (5.0, -6.0, 0.5), (-2.0, -25.0, 0.9), (9.5, -23.0, 0.8), (8.0, -29.0, 1.2)],
    )
    sketch = Sketch((10, 4, 20))
    _bridge(site, sketch)
    site.draw(sketch)
    _float_others(site, round(islands), falls >= 0.5, depth)
    if clouds > 0.02:
        for number, (radius, y, share) in enumerate(((120, -34, 0.55), (260, -46, 0.8), (460, -50, 0.9))):
            bank = ridge(
                noise,
                (-180, 180),
                radius,
                (18 + 12 * number) * clouds,
                (0.9, 0.92, 0.95),
                depth_m=120,
                base_m=y,
                sharp=0.1,
            )
            site.backdrop(f"clouds {number}", bank, haze=share * 0.6)
    site.look(_FOCUS, third=0.3, fov_deg=46.0, horizon=0.46)
    site.zone("focus", _FOCUS[0], _FOCUS[1], (5.0, 14.0, 5.0))
    site.zone("focus", -1.0, -5.0, (2.2, 3.0, 2.2))
    for x, z in ((-2.6, -3.6), (3.3, -3.8)):
        site.zone("foreground", x, z, (1.2, 2.0, 1.2))
    for x, z in ((-4.0, -6.2), (4.4, -7.0), (0.0, -22.0), (8.0, -24.5), (1.2, -27.0), (7.0, -28.5)):
        site.zone("flank", x, z, (1.8, 4.0, 1.8))
    site.zone("background", 3.5, -31.0, (5.0, 12.0, 4.0))
    for x, z in ((0.1, -7.5), (3.2, -21.0)):
        site.zone("path", x, z, (1.3, 3.0, 1.3))
    for ax, ay, az in ((-8.0, 5.0, -22.0), (12.0, 8.0, -34.0), (0.0, 12.0, -40.0)):
        site.zone("air", ax, az, (8.0, 5.0, 8.0), y=ay)
    site.scatter(
        Scatter("grass", 4.0, on="grass", far_m=12, low_m=-0.5),
        Scatter("grass", 1.0, on="grass", near_m=12, far_m=36, low_m=-0.5),
        Scatter("flowers", 0.9, on="grass", far_m=34, low_m=-0.5, clump=0.7),
        Scatter("bush", 0.02, on="grass", near_m=7, far_m=40, low_m=-0.4, gap_m=2),
        Scatter("blossom tree", 0.012, on="grass", near_m=16, far_m=40, low_m=-0.2, gap_m=5),
        Scatter("stone", 0.1, on="grass", far_m=30, scale=(0.4, 1.4)),
    )


def _bridge(site: Site, sketch: Sketch) -> None:
    """A rope bridge of planks that hardly sags."""
    (ax, az), (bx, bz) = _BRIDGE
    length, yaw = float(np.hypot(bx - ax, bz - az)) + 1.6, float(np.arctan2(bx - ax, bz - az))
    at = ((ax + bx) / 2, 0.12, (az + bz) / 2)
    with sketch.frame(at, (0, float(np.degrees(yaw)), 0)):
        n = 2 * round(length / 0.6) + 1
        put_boxes(
            sketch, "planks", [((1.7, 0.06, 0.25), (0, -0.06, -length / 2 + length * (k + 0.5) / n)) for k in range(n)]
        )
        t = np.linspace(-1, 1, 13)
        for side in (-0.85, 0.85):
            rope = np.stack([np.full_like(t, side), 0.75 + 0.35 * t**2, t * length / 2], axis=1)
            sketch.tube("planks", rope, 0.03, sides=5)
            put_boxes(sketch, "planks", [((0.03, float(p[1]), 0.03), (side, 0, float(p[2]))) for p in rope])
            for end in (-1, 1):
                sketch.cylinder("planks", 0.1, 1.9, (side, -0.5, end * length / 2), sides=8)
    site.deck((at[0], at[1], at[2]), (1.7, length), yaw)


def _float_others(site: Site, count: int, falls: bool, depth: float) -> None:
    """More islands all round, grass above and rock hanging down, some with a fall of water."""
    rng = site.rng
    turns = np.linspace(-52, 50, max(count, 1)) + rng.uniform(-5, 5, max(count, 1))
    for k in range(count):
        away = float(rng.uniform(34, 120))
        radius = float(rng.uniform(0.07, 0.16)) * away
        x, z = away * np.sin(np.radians(turns[k])), -away * np.cos(np.radians(turns[k]))
        if abs(turns[k] - 9) < 9 and away < 55:
            away, x, z = 90.0, 90 * np.sin(np.radians(turns[k])), -90 * np.cos(np.radians(turns[k]))
        y = float(rng.uniform(-0.08, 0.24)) * away
        site.backdrop(
            f"island {k}",
            _island(site.noise, rng, (float(x), y, float(z)), radius, depth),
            haze=float(np.clip(away / 190, 0.1, 0.6)),
        )
        if falls and rng.random() < 0.6:
            side = np.array([np.cos(np.radians(turns[k])), np.sin(np.radians(turns[k]))])
            ox, oz = x + 0.3 * radius * side[0], z + 0.9 * radius
            wide = 0.12 * radius
            rows = [(1.0, y + 0.1), (1.0, y - 0.8 * radius), (1.5, y - 2.2 * radius), (2.1, y - 3.6 * radius)]
            points = np.array(
                [(ox + s * wide * w, h, oz + 0.05 * radius * n) for n, (w, h) in enumerate(rows) for s in (-1, 1)]
            )
            triangles = np.array(
                [t for n in range(3) for t in ((2 * n, 2 * n + 2, 2 * n + 3), (2 * n, 2 * n + 3, 2 * n + 1))]
            )
            patch = Patch(points, np.tile([0.0, 0.0, 1.0], (8, 1)), points[:, :2] * [1, -1], triangles)
            site.add(
                "falls",
                Piece(
                    patch,
                    np.repeat([[0.9, 0.96, 1.0], [0.86, 0.93, 1.0], [0.8, 0.88, 0.97], [0.75, 0.84, 0.95]], 2, axis=0),
                ),
            )


def _island(noise: Noise, rng: Rng, at: tuple[float, float, float], radius: float, depth: float) -> Piece:
    """An island far off: a mound of grass with round trees' shade on it, rock below that narrows in steps."""
    turn = np.linspace(0, 2 * np.pi, 25)
    profile = (
        (0.02, 0.16),
        (0.5, 0.13),
        (0.9, 0.05),
        (1.0, -0.03),
        (0.92, -0.2),
        (0.6, -0.55 * depth),
        (0.34, -0.95 * depth),
        (0.16, -1.4 * depth),
        (0.01, -1.75 * depth),
    )
    rag = 1 + 0.16 * noise.fbm(np.cos(turn) * 1.4 + at[0], np.sin(turn) * 1.4 + at[2], 3)
    rows = []
    for k, (reach, drop) in enumerate(profile):
        dent = rag * (1 + (0.16 * noise.fbm(np.cos(turn) * 2.6 + k, np.sin(turn) * 2.6 + at[0], 2) if k > 3 else 0))
        dent = np.append(dent[:-1], dent[0])
        rows.append(
            np.stack(
                [
                    np.sin(turn) * reach * dent * radius,
                    np.full_like(turn, drop * radius),
                    np.cos(turn) * reach * dent * radius,
                ],
                1,
            )
        )
    grid = np.array(rows[::-1]) + at
    a, b, c, d = grid[:-1, :-1], grid[:-1, 1:], grid[1:, 1:], grid[1:, :-1]
    corners = np.stack([a, b, c, a, c, d], axis=2).reshape(-1, 3, 3)
    normal = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    normal /= np.maximum(np.linalg.norm(normal, axis=1, keepdims=True), 1e-9)
    points = corners.reshape(-1, 3)
    green = (points[:, 1] > at[1] - 0.06 * radius)[:, None]
    shade = rng.uniform(0.8, 1.1, (len(corners), 1)).repeat(3, axis=0)
    colors = np.where(green, np.array([0.24, 0.44, 0.13]), np.array([0.36, 0.29, 0.22])) * shade
    patch = Patch(points, normal.repeat(3, axis=0), points[:, [0, 2]], np.arange(len(points)).reshape(-1, 3))
    return box_mapped(Piece(patch, np.clip(colors, 0, 1)))
