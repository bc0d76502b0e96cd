"""Towers and walls of stone: steeples, round and square towers, curtain walls with merlons, whole or fallen."""

from __future__ import annotations

import math

import numpy as np

from assets.shapes.organic import Patch, Rng
from assets.shapes.sketch import Point, Sketch
from assets.stages.blocks import Block, put_boxes
from assets.stages.mesh import Piece, box_mapped, piece
from assets.stages.noise import Noise, smoothstep
from assets.stages.walls import Opening, Wall

_SIDES = 28
_MERLON_M = 0.75


def draw_steeple(
    sketch: Sketch, body: str, roof: str, dark: str, at: Point, width: float, height: float, spire: float
) -> None:
    """A square tower with string courses, belfry openings on each side and a pyramid of `spire` metres."""
    with sketch.frame(at):
        sketch.box(body, (width, height, width), bevel=0.05)
        for share in (0.45, 0.72, 0.985):
            sketch.box(body, (width + 0.5, 0.4, width + 0.5), (0, height * share, 0), bevel=0.05)
        for _ in sketch.around(4, width / 2):
            for x in (-0.2, 0.2):
                w, h = 0.22 * width, 0.15 * height
                outline = Opening("window", x * width, w, h, 0.8 * height, arched=True).outline()
                sketch.prism(dark, outline, 0.06, (0, 0, 0.02))
            sketch.box(dark, (0.14 * width, 0.07 * height, 0.06), (0, 0.56 * height, 0.02), bevel=0)
        ring = np.array([(1, 1), (1, -1), (-1, -1), (-1, 1)]) * (width / 2 + 0.3)
        rings = [
            np.column_stack([ring[:, 0] * s, np.full(4, height + t * spire), ring[:, 1] * s])
            for s, t in ((1, 0.02), (0.62, 0.18), (0.01, 1.0))
        ]
        sketch.loft(roof, rings, smooth=False)


def ragged(noise: Noise, along: np.ndarray, fallen: float, seed: float) -> np.ndarray:
    """The share of its height, 0.12 to 1, that masonry keeps `along` metres of wall where `fallen` of it has gone."""
    wave = 0.5 + 0.5 * noise.fbm(along * 0.11 + seed, 0 * along + seed, 2) + 0.16 * noise.fbm(along * 0.7, 0 * along, 2)
    stones = np.round((1 - fallen * smoothstep(0.25, 0.85, wave + 0.35 * fallen) * 0.9) * 14) / 14
    return np.clip(stones, 0.12, 1.0)


def draw_round_tower(
    noise: Noise, at: tuple[float, float], radius: float, height: float, fallen: float, *, foot: float = 0.0
) -> Piece:
    """A round tower of `radius`, hollow where its top has `fallen`; 28 sides, it widens at foot and top."""
    corners = np.linspace(0, 2 * np.pi, _SIDES + 1)
    keep = np.repeat(ragged(noise, corners[:-1] * radius * 2, fallen, at[0] * 0.37), 2)
    turn = np.column_stack([corners[:-1], corners[1:]]).ravel()
    keep, turn = np.append(keep, keep[0]), np.append(turn, 2 * np.pi)
    whole = fallen < 0.02
    profile = [
        (1.14, 0.0),
        (1.02, 0.14),
        (1.0, 0.5),
        (1.0, 0.86),
        (1.1, 0.88),
        (1.1, 1.0),
        (0.86, 1.0),
        (0.86, 0.9 if whole else 0.3),
    ]
    if whole:
        profile.append((0.01, 0.9))
    rows = []
    for reach, share in profile:
        y = np.minimum(share, keep) if share > 0.3 else np.full_like(keep, share)
        rows.append(
            np.stack(
                [np.sin(turn) * reach * radius, y * height - (0.6 if share == 0 else 0), np.cos(turn) * reach * radius],
                1,
            )
        )
    grid = np.array(rows) + [at[0], foot, at[1]]
    return _faceted(grid)


def _faceted(grid: np.ndarray) -> Piece:
    """Every quad of a grid with its own normal, box-mapped; rows go up, columns turn to the left seen from above."""
    a, b, c, d = grid[:-1, :-1], grid[:-1, 1:], grid[1:, 1:], grid[1:, :-1]
    corners = np.stack([a, b, c, a, c, d], axis=2).reshape(-1, 3, 3)
    cross = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    size = np.linalg.norm(cross, axis=1)
    corners, cross = corners[size > 1e-6], cross[size > 1e-6] / size[size > 1e-6, None]
    points, normals = corners.reshape(-1, 3), np.repeat(cross, 3, axis=0)
    patch = Patch(points, normals, points[:, [0, 2]], np.arange(len(points)).reshape(-1, 3))
    return box_mapped(piece(patch))


def draw_merlons(sketch: Sketch, surface: str, length: float, at: Point, thickness: float = 0.45) -> None:
    """Merlons along x from `at`, with a low wall between them."""
    count = max(1, round(length / (2 * _MERLON_M)))
    step = length / count
    blocks: list[Block] = [((length, 0.5, thickness), (at[0] + length / 2, at[1], at[2]))]
    blocks += [((0.55 * step, 0.7, thickness), (at[0] + step * (k + 0.5), at[1] + 0.5, at[2])) for k in range(count)]
    put_boxes(sketch, surface, blocks)


def draw_curtain(sketch: Sketch, surface: str, wall: Wall, noise: Noise, fallen: float, *, foot: float = 0.0) -> None:
    """A curtain wall with its openings; merlons and a walk behind them, or a ragged top where it has `fallen`."""
    n = max(4, round(wall.length / 0.9))
    xs = np.linspace(0, wall.length, n)
    keep = ragged(noise, xs, fallen, wall.start[0] * 0.31 + wall.start[1] * 0.17) * wall.height
    for opening in wall.openings:
        over = opening.sill + opening.height + 0.9
        near = np.abs(xs - opening.at) < opening.width / 2 + 1.0
        keep = np.where(near, np.maximum(keep, min(over, wall.height)), keep)
    stepped = [(x, y) for k in range(n - 1, 0, -1) for x, y in ((xs[k], keep[k]), (xs[k - 1], keep[k]))]
    outline: list[tuple[float, float]] = [(0.0, -0.6)]
    for opening in wall.openings:
        if opening.sill <= 0:
            hole = opening.outline()
            outline += [
                (float(hole[0][0]), -0.6),
                *((float(x), float(y)) for x, y in hole[:1:-1]),
                (float(hole[1][0]), -0.6),
            ]
    outline += [(wall.length, -0.6), *((float(x), float(y)) for x, y in stepped)]
    holes = [opening.outline() for opening in wall.openings if opening.sill > 0]
    with sketch.frame((wall.start[0], foot, wall.start[1]), (0, math.degrees(wall.yaw), 0)):
        sketch.prism(surface, outline, wall.thickness, (0, 0, -wall.thickness / 2), holes=holes)
        if fallen < 0.02:
            draw_merlons(sketch, surface, wall.length, (0, wall.height, -wall.thickness + 0.22))
            sketch.box(surface, (wall.length, 0.25, 0.3), (wall.length / 2, wall.height - 0.25, 0.05), bevel=0)


def rubble_heap(rng: Rng, at: tuple[float, float], reach: float, count: int) -> list[tuple[float, float, float, float]]:
    """Where fallen blocks lie about `at`: x, z, size in metres, turn in degrees; smaller and fewer outwards."""
    away = reach * rng.random(count) ** 0.7
    turn = rng.uniform(0, 2 * np.pi, count)
    size = rng.uniform(0.25, 0.85, count) * (1.1 - 0.6 * away / reach)
    return [
        (float(at[0] + a * np.sin(t)), float(at[1] + a * np.cos(t)), float(s), float(np.degrees(t * 3)))
        for a, t, s in zip(away, turn, size, strict=True)
    ]
