"""Crowns, branches and leaves that the trees and plants share."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from assets.shapes.organic import F64, Patch, Rng, blobs, cards, curve, join, tubes, unit


def sphere_points(rng: Rng, count: int) -> F64:
    """Directions `[count, 3]` spread evenly over the sphere, in an order and turn that differ by seed."""
    k = np.arange(count) + 0.5
    y = 1 - 2 * k / count
    angle = k * np.pi * (1 + 5**0.5) + rng.uniform(0, 2 * np.pi)
    ring = np.sqrt(1 - y * y)
    jitter = rng.normal(scale=0.6 / count**0.5, size=(count, 3))
    return unit(np.stack([ring * np.cos(angle), y, ring * np.sin(angle)], axis=1) + jitter)


def scatter(rng: Rng, count: int, radius: float) -> F64:
    """Places `[count, 3]` on the ground within `radius`, denser in the middle."""
    turn, reach = np.arange(count) * 2.4 + rng.uniform(0, 6), radius * np.sqrt((np.arange(count) + 0.3) / count)
    ring = np.stack([reach * np.cos(turn), 0 * turn, reach * np.sin(turn)], axis=1)
    jitter = rng.normal(scale=radius * 0.06, size=(count, 3)) * np.array([1, 0, 1])
    return np.asarray(ring + jitter, dtype=np.float64)


def crown(
    rng: Rng, centers: F64, radii: ArrayLike, leaves: int, leaf: float, narrow: float = 0.55, core: float = 0.7
) -> Patch:
    """Masses of foliage about `centers` `[n, 3]`: a dark noisy core each, set all over with `leaves` leaf cards in all.

    `leaf` is the length of a leaf in metres, `narrow` its width as a part of that, `core` the core's share of a radius.
    """
    n = len(centers)
    radius = np.broadcast_to(np.asarray(radii, dtype=np.float64), (n,))
    middle = np.average(centers, axis=0, weights=radius**2)
    cores = blobs(rng, centers, radius[:, None] * core * np.array([1, 0.85, 1]), 1, 0.2)
    share = np.maximum(8, leaves * radius**2 / (radius**2).sum()).astype(np.int64)
    out = np.concatenate([sphere_points(rng, int(k)) for k in share])
    home = np.repeat(np.arange(n), share)
    at = centers[home] + out * np.array([1, 0.85, 1]) * (radius[home] * rng.uniform(0.72, 1.0, len(home)))[:, None]
    gap = np.linalg.norm((at[:, None] - centers[None]) / np.array([1, 0.85, 1]), axis=-1) / radius
    gap[np.arange(len(at)), home] = 9
    seen = gap.min(axis=1) > 0.72
    at, out = at[seen], out[seen]
    whole = unit(at - middle)
    ahead = unit(0.45 * out + np.cross(out, unit(rng.normal(size=out.shape))) + np.array([0, -0.3, 0]))
    up = unit(0.55 * out + 0.55 * whole + 0.15 * rng.normal(size=out.shape))
    size = leaf * rng.uniform(0.7, 1.3, len(at))
    return join([cores, cards(at - ahead * size[:, None] * 0.3, ahead, up, size, size * narrow)])


def limbs(
    rng: Rng,
    starts: F64,
    ends: F64,
    thick: ArrayLike,
    thin: ArrayLike,
    wobble: float = 0.06,
    lift: float = 0.15,
    sides: int = 6,
    steps: int = 7,
) -> Patch:
    """Branches from `starts` to `ends` `[n, 3]`, bowed upwards by `lift` of their length and gnarled by `wobble`."""
    return tubes(*limb_lines(rng, starts, ends, thick, thin, wobble, lift, steps), sides)


def limb_lines(
    rng: Rng,
    starts: F64,
    ends: F64,
    thick: ArrayLike,
    thin: ArrayLike,
    wobble: float = 0.06,
    lift: float = 0.15,
    steps: int = 7,
) -> tuple[F64, F64]:
    """The middle lines `[n, steps, 3]` of `limbs` and their radii `[n, steps]`."""
    n = len(starts)
    t = np.linspace(0, 1, steps)[None, :, None]
    long = np.linalg.norm(ends - starts, axis=1)[:, None, None]
    bow = 4 * t * (1 - t)
    line = starts[:, None] * (1 - t) + ends[:, None] * t
    line = line + bow * long * (np.array([0, -lift, 0]) + wobble * rng.normal(size=(n, 1, 3)))
    line = line + long * wobble * 0.5 * rng.normal(size=line.shape) * bow
    first, last = (np.broadcast_to(np.asarray(r, dtype=np.float64), (n,))[:, None] for r in (thick, thin))
    return line, first + (last - first) * t[..., 0]


def trunk(rng: Rng, height: float, radius: float, lean: float = 0.08, flare: float = 1.5, tip: float = 0.5) -> Patch:
    """A standing stem with a flared foot; its top is at (`lean_x`, `height`, `lean_z`), see `trunk_line`."""
    line = trunk_line(rng, height, lean)
    t = np.linspace(0, 1, len(line))
    radii = radius * (1 + (tip - 1) * t) * (1 + (flare - 1) * np.exp(-t * 9))
    return tubes(line[None], radii[None], 10)


def trunk_line(rng: Rng, height: float, lean: float = 0.08, steps: int = 10) -> F64:
    """A wavering upright line `[steps, 3]` from the origin to `height`."""
    sway = rng.normal(scale=lean * height, size=(2, 2)) * np.array([[0.4], [0.7]])
    knots = [(0, 0, 0), (sway[0, 0], height * 0.5, sway[0, 1]), (sway[1, 0], height, sway[1, 1])]
    return curve(knots, steps)


def fork(
    rng: Rng, line: F64, radii: F64, depth: int, spread: float, shrink: float = 0.72
) -> tuple[list[F64], list[F64]]:
    """Branches of branches: the lines and radii of `line` and of everything that grows from it, `depth` times over."""
    lines, widths = [line], [radii]
    if depth == 0:
        return lines, widths
    for k in range(int(rng.integers(3, 5))):
        at = int(np.clip(len(line) * rng.uniform(0.4, 1.0), 2, len(line) - 1)) if k else len(line) - 1
        way = unit(line[at] - line[at - 1])
        aside = unit(np.cross(way, rng.normal(size=3)))
        turn = unit(way + spread * aside + np.array([0, 0.25, 0]))
        long = float(np.linalg.norm(line[-1] - line[0])) * shrink * rng.uniform(0.75, 1.1)
        bend = 0.18 * long * rng.normal(size=3)
        t = np.linspace(0, 1, len(line))[:, None]
        child = line[at] + turn * long * t + bend * t * t
        thick = radii[at] * np.linspace(0.85, 0.35, len(line))
        more, wide = fork(rng, child, thick, depth - 1, spread, shrink)
        lines, widths = lines + more, widths + wide
    return lines, widths
