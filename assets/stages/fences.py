"""Fences, hedges and low walls along a line over uneven ground."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal

import numpy as np

from assets.shapes.organic import blobs
from assets.shapes.sketch import Sketch
from assets.stages.blocks import Block, put_boxes
from assets.stages.ground import Ground
from assets.stages.mesh import piece
from assets.stages.site import Site
from assets.stages.water import Color
from assets.stages.woods import round_crowns

FenceKind = Literal["boards", "rails", "pickets", "bars"]


def spaced_along(line: Sequence[tuple[float, float]], every_m: float) -> Iterator[tuple[float, float, float, float]]:
    """Stretches of about `every_m` along a line: x, z of the middle, length, and turn in degrees, x along it."""
    for (ax, az), (bx, bz) in pairwise(line):
        length = math.hypot(bx - ax, bz - az)
        count = max(1, round(length / every_m))
        yaw = math.degrees(math.atan2(-(bz - az), bx - ax))
        for k in range(count):
            t = (k + 0.5) / count
            yield ax + (bx - ax) * t, az + (bz - az) * t, length / count, yaw


def draw_fence(
    sketch: Sketch,
    surface: str,
    ground: Ground,
    line: Sequence[tuple[float, float]],
    kind: FenceKind,
    height: float = 1.2,
) -> None:
    """A fence whose every field stands level on the ground at its middle."""
    for x, z, length, yaw in spaced_along(line, 2.0):
        y = float(ground.height_at(x, z))
        post, half = 0.12, length / 2
        blocks: list[Block] = [((post, height + 0.4, post), (-half, -0.3, 0))]
        if kind == "rails":
            blocks += [((length, 0.1, 0.05), (0, height * t, 0.06)) for t in (0.35, 0.62, 0.9)]
        else:
            gap, wide, deep = {
                "boards": (0.19, 0.175, 0.025),
                "pickets": (0.16, 0.08, 0.025),
                "bars": (0.14, 0.022, 0.022),
            }[kind]
            count = max(1, round(length / gap))
            blocks += [((length, 0.08, 0.05), (0, height * t, -0.03)) for t in (0.2, 0.82)]
            blocks += [
                (
                    (wide, height - 0.05 * (k % 2 if kind == "boards" else 0), deep),
                    (-half + length * (k + 0.5) / count, 0.03, 0.02),
                )
                for k in range(count)
            ]
        with sketch.frame((x, y, z), (0, yaw, 0)):
            put_boxes(sketch, surface, blocks)


def draw_low_wall(
    sketch: Sketch,
    surface: str,
    ground: Ground,
    line: Sequence[tuple[float, float]],
    height: float,
    thickness: float = 0.4,
    cap: str | None = None,
) -> None:
    """A wall in short courses that follow the ground, with a cap of its own stuff or of `cap`."""
    for x, z, length, yaw in spaced_along(line, 2.4):
        y = float(ground.height_at(x, z))
        with sketch.frame((x, y, z), (0, yaw, 0)):
            sketch.box(surface, (length + 0.06, height + 0.5, thickness), (0, -0.5, 0), bevel=0.02)
            sketch.box(cap or surface, (length + 0.08, 0.1, thickness + 0.14), (0, height, 0), bevel=0.03)


def draw_hedge(
    sketch: Sketch, surface: str, ground: Ground, line: Sequence[tuple[float, float]], height: float, width: float = 0.6
) -> None:
    """A clipped hedge with soft edges."""
    for (ax, az), (bx, bz) in pairwise(line):
        length, yaw = math.hypot(bx - ax, bz - az), math.degrees(math.atan2(-(bz - az), bx - ax))
        x, z = (ax + bx) / 2, (az + bz) / 2
        y = float(ground.height_at(x, z))
        sketch.box(
            surface,
            (length + width, height + 0.1, width),
            (x, y - 0.1, z),
            (0, yaw, 0),
            bevel=0.22 * min(width, height),
        )


def grow_bushes(site: Site, surface: str, spots: Sequence[tuple[float, float, float]], level: int = 2) -> None:
    """Rounded bushes or moss mounds: x, z and radius each, half sunk; they vary in green."""
    given = np.asarray(spots, np.float64)
    y = site.ground.height_at(given[:, 0], given[:, 1]) + 0.25 * given[:, 2]
    at = np.column_stack([given[:, 0], y, given[:, 1]])
    radii = given[:, 2:] * np.array([1.0, 0.8, 1.0])
    patch = blobs(site.rng, at, radii, level, 0.12, 0.9)
    shade = 0.75 + 0.25 * np.sin(given[:, 0] * 3.1 + given[:, 1] * 1.7)
    near = np.argmin(
        np.abs(patch.points[:, None, 0] - at[None, :, 0]) + np.abs(patch.points[:, None, 2] - at[None, :, 2]), axis=1
    )
    site.add(surface, piece(patch, np.outer(shade[near], [0.95, 1.0, 0.85])))


def plant_bushes(site: Site, surface: str, spots: Sequence[tuple[float, float, float]]) -> None:
    """Bushes that nobody clips, masses of leaves cut out of a picture: x, z and radius each."""
    given = np.asarray(spots, np.float64)
    feet = np.column_stack([given[:, 0], site.ground.height_at(given[:, 0], given[:, 1]), given[:, 1]])
    crowns = round_crowns(site.rng, feet, 1.6 * given[:, 2], (0.8, 0.9, 0.5), clumps=6, low=0.1, wide=0.62, sprays=14)
    site.add(surface, crowns)


def lay_boulders(
    site: Site,
    surface: str,
    spots: Sequence[tuple[float, float, float]],
    flat: float = 0.75,
    level: int = 2,
    color: Color = (1.0, 1.0, 1.0),
) -> None:
    """Boulders: x, z and radius each, a third in the ground, with facets."""
    for x, z, radius in spots:
        y = float(site.ground.bed_at(x, z)) + 0.25 * radius
        stretch = site.rng.uniform(0.75, 1.25, 3) * [1.0, flat, 1.0] * radius
        shade = float(site.rng.uniform(0.7, 1.0))
        site.add(
            surface,
            piece(
                blobs(site.rng, [(x, y, z)], [stretch], level, 0.18, 0.32 / radius),
                (shade * color[0], shade * color[1], shade * color[2]),
            ),
        )
