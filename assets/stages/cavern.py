"""Hollows in rock: a cavern under a rough dome, a gallery driven through; both are shells one stands in.

Their floor is the land's; a shell begins below it. Normals face inwards.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assets.shapes.organic import Patch, Rng, grid_faces, noise, smooth_normals
from assets.stages.ground import F64
from assets.stages.mesh import Piece, box_mapped
from assets.stages.site import Site
from assets.stages.stage import ZoneKind

_SUNK_M = 1.2


@dataclass(frozen=True)
class Mouth:
    """A way out of a cavern: its middle in degrees clockwise from −Z, width and height in metres, length of the way.

    An `open` one ends in the air outside, a closed one in darkness.
    """

    bearing_deg: float
    width_m: float
    height_m: float
    length_m: float = 9.0
    open: bool = True


@dataclass(frozen=True, eq=False)
class Shell:
    """Rock about a hollow: `points` and inward `normals` `[rows, columns, 3]`, its triangles `[n, 3]`."""

    points: F64
    normals: F64
    faces: NDArray[np.int64]

    def piece(self, colors: F64) -> Piece:
        """The shell as triangles, in `colors` `[rows, columns, 3]`."""
        flat = self.points.reshape(-1, 3)
        patch = Patch(flat, self.normals.reshape(-1, 3), np.zeros((len(flat), 2)), self.faces)
        return box_mapped(Piece(patch, np.clip(colors.reshape(-1, 3), 0, 1)))

    def overhead(self, rng: Rng, count: int, least_m: float, down: float = 0.45) -> F64:
        """Up to `count` places `[n, 3]` on its underside, higher than `least_m`."""
        flat, facing = self.points.reshape(-1, 3), self.normals.reshape(-1, 3)
        found = np.flatnonzero((facing[:, 1] < -down) & (flat[:, 1] > least_m))
        return np.asarray(flat[rng.permutation(found)[:count]])

    def beside(self, rng: Rng, count: int, low_m: float, high_m: float) -> tuple[F64, F64]:
        """Up to `count` places `[n, 3]` on its sides between two heights, and which way they face."""
        flat, facing = self.points.reshape(-1, 3), self.normals.reshape(-1, 3)
        found = np.flatnonzero((np.abs(facing[:, 1]) < 0.6) & (flat[:, 1] > low_m) & (flat[:, 1] < high_m))
        chosen = rng.permutation(found)[:count]
        return flat[chosen], facing[chosen]


def hollow_dome(
    rng: Rng,
    middle: tuple[float, float],
    reach: tuple[float, float],
    height_m: float,
    mouths: Sequence[Mouth] = (),
    *,
    rough_m: float = 1.0,
    columns: int = 110,
    rows: int = 30,
) -> Shell:
    """A cavern about `middle` (x, z), `reach` (x, z) metres to its walls, with ways out."""
    turn = np.linspace(0, 2 * np.pi, columns + 1)
    rise = np.linspace(0, 1, rows)[:, None] ** 1.1 * (np.pi / 2)
    out, up = np.cos(rise) ** 0.55, np.sin(rise) ** 0.85
    y = -_SUNK_M + (height_m + _SUNK_M) * np.broadcast_to(up, (rows, columns + 1))
    x = reach[0] * out * np.sin(turn)
    z = -reach[1] * out * np.cos(turn)
    points = np.stack([x, y, z], axis=-1)
    points = points * (1 + _swell(rng, points, rough_m)[..., None] / np.linalg.norm(points, axis=-1, keepdims=True))
    points[..., 1] = np.where(rise < 0.05, -_SUNK_M, points[..., 1])
    through = np.zeros((rows, columns + 1), np.bool_)
    for mouth in mouths:
        inside = _cut_mouth(points, turn, mouth)
        through |= inside & mouth.open
    points[:, -1] = points[:, 0]
    points[..., [0, 2]] += middle
    triangles = grid_faces(rows, columns + 1)
    triangles = triangles[~through.reshape(-1)[triangles].all(axis=1)]
    return _facing_inwards(points, triangles, np.array([middle[0], 0.4 * height_m, middle[1]]))


def _cut_mouth(points: F64, turn: F64, mouth: Mouth) -> NDArray[np.bool_]:
    """Push part of a dome's `points` outwards, in place, and say which: two rings of them are laid along the arch."""
    off = (turn - np.radians(mouth.bearing_deg) + np.pi) % (2 * np.pi) - np.pi
    away = np.hypot(points[..., 0], points[..., 2])
    across = off * away / (mouth.width_m / 2)
    arch = np.hypot(across, np.clip(points[..., 1], 0, None) / mouth.height_m)
    arch = np.where(np.abs(off) < 1.5, arch, 9.0)
    ring = np.select([(arch > 0.6) & (arch <= 0.92), (arch > 0.92) & (arch < 1.25)], [0.92, 1.0], arch)
    scale = ring / np.maximum(arch, 1e-6)
    inside = ring <= 0.92
    heading = turn - off + off * scale
    away = away + mouth.length_m * inside
    points[..., 0] = np.where(arch < 1.25, away * np.sin(heading), points[..., 0])
    points[..., 2] = np.where(arch < 1.25, -away * np.cos(heading), points[..., 2])
    points[..., 1] = np.where((arch < 1.25) & (points[..., 1] > 0), points[..., 1] * scale, points[..., 1])
    return np.asarray(inside)


def drive_gallery(
    rng: Rng,
    zs: F64,
    middle: Callable[[F64], F64],
    half: Callable[[F64], F64],
    height: Callable[[F64], F64],
    *,
    rough_m: float = 0.25,
    around: int = 18,
) -> Shell:
    """A passage along −Z through the heights `zs`: at each its middle, half its width and its height in metres."""
    angle = np.linspace(-0.35, np.pi + 0.35, around)
    z = np.broadcast_to(zs[:, None], (len(zs), around))
    wide, tall = half(z), height(z)
    x = middle(z) + wide * np.sign(np.cos(angle)) * np.abs(np.cos(angle)) ** 0.55
    y = tall * np.sign(np.sin(angle)) * np.abs(np.sin(angle)) ** 0.6
    points = np.stack([x, y, z + 0 * x], axis=-1)
    away = points - np.stack([middle(z), 0.4 * tall, z], axis=-1)
    away /= np.linalg.norm(away, axis=-1, keepdims=True)
    points = points + away * _swell(rng, points, rough_m)[..., None]
    points[..., 2] = z
    triangles = grid_faces(len(zs), around)
    k = len(zs) // 2
    inner = np.array([float(middle(zs[k : k + 1])[0]), 0.4, float(zs[k])])
    return _facing_inwards(points, triangles, inner)


def _swell(rng: Rng, points: F64, rough_m: float) -> F64:
    """Metres the rock stands back at each place: lumps, ledges, grain."""
    flat = points.reshape(-1, 3)
    lumps = noise(flat, rng, 14, 0.07) + 0.6 * noise(flat, rng, 14, 0.17) + 0.4 * noise(flat, rng, 14, 0.42)
    level = flat[:, 1] / 1.7 + 0.25 * noise(flat, rng, 8, 0.06)
    ledge = (level - np.floor(level)) - 0.5
    return np.asarray(rough_m * (0.8 * lumps + 0.35 * ledge).reshape(points.shape[:-1]))


def _facing_inwards(points: F64, triangles: NDArray[np.int64], inner: F64) -> Shell:
    flat = points.reshape(-1, 3)
    normals = smooth_normals(flat, triangles)
    if ((inner - flat) * normals).sum(axis=1).mean() < 0:
        triangles, normals = triangles[:, ::-1], -normals
    return Shell(points, normals.reshape(points.shape), triangles)


def glow(points: F64, lamps: F64, hues: F64, reach_m: F64) -> F64:
    """Light `[..., 3]` that coloured `lamps` `[n, 3]` of `hues` `[n, 3]` and `reach_m` `[n]` cast on `points`."""
    out = np.zeros(points.shape)
    for lamp, hue, reach in zip(lamps, hues, reach_m, strict=True):
        far = ((points - lamp) ** 2).sum(axis=-1)
        out += np.asarray(hue) * (1.0 / (1.0 + far / reach**2))[..., None]
    return np.asarray(out)


def mark_walls(
    site: Site, shell: Shell, spots: Sequence[tuple[float, float]], height_m: float, out_m: float = 1.2
) -> None:
    """Mark wall bays where the shell's foot is nearest to each of `spots` (x, z), facing inwards."""
    flat, facing = shell.points.reshape(-1, 3), shell.normals.reshape(-1, 3)
    low = np.flatnonzero((np.abs(flat[:, 1] - 1.0) < 0.7) & (np.abs(facing[:, 1]) < 0.75))
    for x, z in spots:
        k = low[np.argmin(np.hypot(flat[low, 0] - x, flat[low, 2] - z))]
        yaw = float(np.arctan2(facing[k, 0], facing[k, 2]))
        foot = float(site.ground.height_at(flat[k, 0], flat[k, 2]))
        site.zone("wall", flat[k, 0], flat[k, 2], (3.0, height_m, out_m), y=foot, yaw=yaw)


def mark_roof(site: Site, shell: Shell, spots: Sequence[tuple[float, float]], drop_m: float) -> None:
    """Mark where lamps may hang: on the shell's underside nearest above each of `spots` (x, z)."""
    flat, facing = shell.points.reshape(-1, 3), shell.normals.reshape(-1, 3)
    over = np.flatnonzero((facing[:, 1] < -0.3) & (flat[:, 1] > 1.8))
    for x, z in spots:
        k = over[np.argmin(np.hypot(flat[over, 0] - x, flat[over, 2] - z))]
        site.zone("ceiling", flat[k, 0], flat[k, 2], (0.9, drop_m, 0.9), y=float(flat[k, 1]), yaw=0.0)


def zones_in_hollow(
    site: Site,
    focus: tuple[float, float],
    room_m: float,
    height_m: float,
    holds: Callable[[float, float, float], bool],
) -> None:
    """Mark the focus, near places, flanks beside it, the background, the air above: where `holds` says there is room.

    `holds(x, z, radius)` tells whether that much of the floor lies within the walls.
    """
    eye, (fx, fz) = site.view.eye, focus
    site.zone("focus", fx, fz, (room_m, height_m, room_m))
    far, hero = math.hypot(fx - eye[0], fz - eye[2]), math.atan2(fx - eye[0], eye[2] - fz)
    wanted: list[tuple[ZoneKind, float, float, float]] = [
        ("foreground", sign * turn, away, 1.2) for away in (3.4, 4.4, 5.6) for turn in (0.32, 0.52) for sign in (-1, 1)
    ]
    wanted += [
        ("flank", sign * turn, share * far, 0.45 * room_m)
        for share in (0.7, 0.9, 1.15, 1.35)
        for turn in (0.24, 0.4, 0.6)
        for sign in (-1, 1)
    ]
    wanted += [("background", turn, share * far, 3.0) for share in (1.5, 1.9) for turn in (-0.2, 0.05, 0.3)]
    taken = [(fx, fz, room_m / 2)]
    for kind, turn, away, size in wanted:
        x, z = eye[0] + away * math.sin(hero + turn), eye[2] - away * math.cos(hero + turn)
        wet = site.water is not None and float(site.ground.height_at(x, z)) < site.water.level + 0.12
        clear = all(math.hypot(x - a, z - b) > r + size / 2 for a, b, r in taken)
        if clear and not wet and holds(x, z, size / 2) and site.ground.unevenness(x, z, size, size) < 0.5:
            site.zone(kind, x, z, (size, 0.7 * height_m, size))
            taken.append((x, z, size / 2))
    site.zone("air", 0.5 * (eye[0] + fx), 0.5 * (eye[2] + fz), (3.0, 0.25 * height_m, 3.0), y=0.55 * height_m)
