"""Where a thing fits on, under or in another one's real form, or may hang from it.

All is counted in the cells of the target's grid, with the thing turned as the target is or by a right angle.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from random import Random

import numpy as np
from numpy.typing import NDArray

from assets.artifacts import Vec3
from assets.layout.contact import cells_of, columns
from assets.layout.form import GRID
from assets.layout.items import Placement, is_flat

Pose = tuple[Vec3, float]
F32 = NDArray[np.float32]
F64 = NDArray[np.float64]
I64 = NDArray[np.int64]
Bool = NDArray[np.bool_]

_MOST = 60
"""Poses tried on one level."""
_LEVELS = 48
"""How finely heights are told apart when looking for plateaus."""
_PLAIN = 2.0 / _LEVELS + 1e-6
"""How uneven a plateau may be."""
_REACH_M = 1.6
"""Shelves up to this height are preferred."""
_SOFT_M = 0.15
"""Pillows and the like no higher than this give way to what lies down on them."""
_HIPS_M = 0.4
_BED_M, _BED_LONG_M = 1.5, 3.2
"""What is higher, or longer, is none to lie on."""
_PELVIS_M = 0.55
"""How much of its width and depth what sits needs to sit on."""


@dataclass(frozen=True)
class _Windows:
    """The places of a thing's footprint over a target's grid; the thing may stick out by half its width.

    `cells` is how many cells it covers along x and z; `turn` is its turn relative to the target.
    """

    target: Placement
    cells: tuple[int, int]
    turn: float

    @property
    def pad(self) -> tuple[int, int]:
        return self.cells[0] // 2, self.cells[1] // 2

    def sums(self, values: NDArray[np.generic]) -> F64:
        """Sum over each window; outside the grid there is nothing."""
        (w, d), (pw, pd) = self.cells, self.pad
        padded = np.pad(values.astype(np.float64), ((pw, pw), (pd, pd)))
        total = np.pad(padded.cumsum(axis=0).cumsum(axis=1), ((1, 0), (1, 0)))
        result: F64 = total[w:, d:] - total[:-w, d:] - total[w:, :-d] + total[:-w, :-d]
        return result

    def highest(self, values: F32, outside: float) -> F32:
        """Greatest value in each window."""
        (w, d), (pw, pd) = self.cells, self.pad
        padded = np.pad(values, ((pw, pw), (pd, pd)), constant_values=outside)
        rows = np.lib.stride_tricks.sliding_window_view(padded, w, axis=0).max(axis=-1)
        result: F32 = np.lib.stride_tricks.sliding_window_view(rows, d, axis=1).max(axis=-1)
        return result

    def middles(self) -> tuple[I64, I64]:
        """The cell in the middle of each window."""
        (w, d), (pw, pd) = self.cells, self.pad
        i = np.arange(GRID + 2 * pw - w + 1) - pw + w // 2
        j = np.arange(GRID + 2 * pd - d + 1) - pd + d // 2
        return np.clip(i, 0, GRID - 1), np.clip(j, 0, GRID - 1)

    def at_middles(self, values: NDArray[np.generic]) -> NDArray[np.generic]:
        """The value of the cell in the middle of each window."""
        i, j = self.middles()
        return values[np.ix_(i, j)]

    def poses(self, valid: Bool, heights: F32, random: Random, order: F64 | None = None) -> Iterator[Pose]:
        """Poses of the valid windows, those in the middle of what is valid first; `heights` are shares."""
        found = np.argwhere(valid)
        if not len(found):
            return
        (w, d), (pw, pd) = self.cells, self.pad
        middle = found.mean(axis=0)
        scatter = np.random.default_rng(random.getrandbits(32)).uniform(0.4, 1.6, len(found))
        scatter[np.hypot(*(found - middle).T).argmin()] = 0.0
        key = (np.hypot(*((found - middle) / GRID).T) + 0.02) * scatter
        if order is not None:
            key = key + order[valid]
        for k in np.argsort(key, kind="stable")[:_MOST]:
            i, j = (int(each) for each in found[k])
            u = ((i - pw + w / 2) / GRID - 0.5) * self.target.size[0]
            v = ((j - pd + d / 2) / GRID - 0.5) * self.target.size[2]
            y = self.target.position[1] + float(heights[i, j]) * self.target.size[1]
            yield self.target.beyond(u, v, y), self.target.yaw + self.turn


def _windows(size: Vec3, target: Placement) -> Iterator[_Windows]:
    """The thing as the target is turned, then by a right angle if that makes a difference."""
    for turn, (w, d) in ((0.0, (size[0], size[2])), (math.pi / 2, (size[2], size[0]))):
        if turn and abs(w / d - 1) < 0.05:
            return
        cells = (_count(w, target.size[0]), _count(d, target.size[2]))
        if max(cells) <= 3 * GRID:
            yield _Windows(target, cells, turn)


def _count(length: float, of: float) -> int:
    return max(1, math.ceil(length / of * GRID - 0.25))


def on_top(size: Vec3, random: Random, target: Placement, contents: Iterable[Placement]) -> Iterator[Pose]:
    """On the target's highest plateau that is big enough and in reach; at last balanced on its highest point.

    Where it is clear of the `contents` that stand there already comes first.
    """
    height = size[1] / target.size[1]
    taken = _heap(target, contents) > 0
    soft = _SOFT_M / target.size[1]
    levels, turned = _ranked(target), tuple(_windows(size, target))
    for support, gives in ((0.95, 0.0), (0.8, soft), (0.5, 0.0), (0.25, soft)):
        found = False
        for (level, area), windows in ((each, windows) for each in levels for windows in turned):
            too_long = support >= 0.8 and max(windows.cells) > GRID  # it would stick out
            if too_long or area < support * windows.cells[0] * windows.cells[1] - 1e-6:
                continue
            valid = _stands(windows, level, height, support, gives)
            if valid.any():
                found = True
                tops = windows.highest(_tops_below(target, level), -1.0)
                free = valid & (windows.sums(taken) == 0)
                yield from windows.poses(free, tops, random)
                yield from windows.poses(valid & ~free, tops, random)
        if found:
            return
    yield from _balanced(target)


def lies_along(size: Vec3, target: Placement) -> bool:
    """Whether something long and low has room along a bed, a couch or the like, and so is laid along it."""
    low = size[1] < 0.45 * size[2] and size[0] < 0.75 * size[2]
    wide, high, deep = target.size
    return low and high < _BED_M and 0.8 * size[2] < max(wide, deep) < _BED_LONG_M


def laid_along(size: Vec3, random: Random, target: Placement, contents: Iterable[Placement]) -> Iterator[Pose]:
    """Along the longer side of what is lain on, the head at its back; pillows give way to it."""
    wide, _, deep = target.size
    turn = math.pi / 2 if wide > 1.2 * deep else 0.0
    body = (_HIPS_M, size[1], _HIPS_M)
    cos, sin = math.cos(target.yaw), math.sin(target.yaw)
    for (x, y, z), _ in on_top(body, random, target, contents):
        dx, dz = x - target.position[0], z - target.position[2]
        across = 0.0 if turn else dx * cos - dz * sin  # two lie side by side
        yield target.beyond(across, 0.0, y), target.yaw + turn


def on_seat(
    size: Vec3, seat: tuple[float, float], random: Random, target: Placement, contents: Iterable[Placement]
) -> Iterator[Pose]:
    """Sitting on the target and facing as it does, the legs before it and down to its foot at most.

    `seat` is how high above its foot and how far behind its middle the thing sits.
    """
    above, behind = seat
    pelvis = (_PELVIS_M * size[0], size[1] - above, _PELVIS_M * size[0])
    for (x, y, z), _ in on_top(pelvis, random, target, contents):
        yaw = target.yaw
        ahead = (x + behind * math.sin(yaw), max(y - above, target.position[1]), z + behind * math.cos(yaw))
        yield ahead, yaw


def _levels(target: Placement) -> list[float]:
    """Heights, as shares, at which the form has more than a few upper faces."""
    tops = target.form.high[np.isfinite(target.form.high)]
    counts, edges = np.histogram(tops, _LEVELS, (0.0, 1.0))
    near = counts + np.concatenate([[0], counts[:-1]])
    enough = (near >= 0.02 * GRID * GRID) & (counts > 0)
    return [float(edges[k + 1]) for k in np.nonzero(enough)[0]]


def _tops_below(target: Placement, level: float) -> F32:
    """Each column's highest upper face no higher than the level; −1 where there is none."""
    high = target.form.high
    tops: F32 = np.where(high <= level + 1e-6, high, -1.0).max(axis=2)
    return tops


def _stands(windows: _Windows, level: float, height: float, support: float, soft: float) -> Bool:
    """Windows in which a thing of this height stands on the level: enough below it, nothing in its way."""
    form = windows.target.form
    carries = _tops_below(windows.target, level) > level - _PLAIN
    blocks = np.any((form.high > level + 1e-6 + soft) & (form.low < level + height), axis=2)
    area = windows.cells[0] * windows.cells[1]
    stands: Bool = (windows.sums(carries & ~blocks) >= support * area - 1e-6) & (windows.sums(blocks) == 0)
    return stands & windows.at_middles(carries).astype(np.bool_)


def _ranked(target: Placement) -> list[tuple[float, int]]:
    """Levels and how many cells each has, big ones before small ones, of the big ones the highest in reach first."""
    areas = {level: int((_tops_below(target, level) > level - _PLAIN).sum()) for level in _levels(target)}
    most = max(areas.values(), default=0)

    def rank(level: float) -> tuple[bool, bool, float]:
        high = target.position[1] + level * target.size[1]
        out_of_reach = high > _REACH_M
        return areas[level] < 0.25 * most, out_of_reach, high if out_of_reach else -high

    return [(level, areas[level]) for level in sorted(areas, key=rank)]


def _balanced(target: Placement) -> Iterator[Pose]:
    """On the middle of the highest part, for what is larger than the target."""
    tops = target.form.high.max(axis=2)
    peak = float(tops.max())
    i, j = np.argwhere(tops > peak - 0.05).mean(axis=0)
    u, v = (((k + 0.5) / GRID - 0.5) * extent for k, extent in ((i, target.size[0]), (j, target.size[2])))
    yield target.beyond(float(u), float(v), target.position[1] + peak * target.size[1]), target.yaw


def beneath(size: Vec3, random: Random, target: Placement) -> Iterator[Pose]:
    """Under the target's form where that leaves room, most of it covered; what is flat anyhow."""
    lies_flat = is_flat(size) and target.on is None
    if lies_flat or (target.position[1] >= size[1] + 0.02 and target.on is None):
        x, z = target.spot
        yield (x, 0.0, z), target.yaw
        return
    ceiling = target.form.low[..., 0]
    height = size[1] / target.size[1]
    for windows in _windows(size, target):
        area = windows.cells[0] * windows.cells[1]
        free = windows.sums(ceiling < height - 1e-3) == 0
        covered = windows.sums(target.form.filled) >= 0.5 * area
        valid = free & covered & windows.at_middles(target.form.filled).astype(np.bool_)
        yield from windows.poses(valid, np.zeros(valid.shape, np.float32), random)


def inside(
    size: Vec3, foot: tuple[float, float], random: Random, target: Placement, contents: Iterable[Placement]
) -> Iterator[Pose]:
    """In the target's hollow, on its floor, then heaped on what lies there; at last with its handle in the way.

    `foot` is the share of its width and depth that the thing stands on: the rest may reach over the rim.
    """
    height = size[1] / target.size[1]
    heap = _heap(target, contents)
    base = (size[0] * foot[0], size[1], size[2] * foot[1])
    for most, needed in ((0.95, height), (1.3, height), (0.95, 0.0)):
        for windows in _windows(base, target):
            if windows.cells[0] > GRID or windows.cells[1] > GRID:
                continue
            for k in range(1, target.form.gaps):
                floor, ceiling = target.form.gap(k)
                floor = np.where(heap < ceiling, np.maximum(floor, heap), floor)
                rest = windows.highest(np.where(np.isnan(floor), np.inf, floor), np.inf)
                above = -windows.highest(-ceiling, -np.inf)
                valid = (rest <= most) & (above >= np.minimum(rest, most) + needed - 1e-3)
                lowest = windows.highest(np.where(np.isnan(floor), np.inf, target.form.high[..., k - 1]), np.inf)
                valid &= _walled(windows, lowest, min(0.4 * height, 0.1)) >= 3
                yield from windows.poses(valid, rest, random, order=8.0 * np.where(valid, rest, 0.0))


def _heap(target: Placement, contents: Iterable[Placement]) -> F32:
    """How high what lies in the target already reaches, in shares of its height; 0 where nothing lies."""
    heap = np.zeros((GRID, GRID), np.float32)
    for each in contents:
        i, j = cells_of(each, columns(target).reshape(-1, 2))
        there = ((i >= 0) & (i < GRID) & (j >= 0) & (j < GRID)).reshape(GRID, GRID)
        top = (each.top - target.position[1]) / target.size[1]
        heap = np.where(there, np.maximum(heap, np.float32(top)), heap)
    return heap


def _walled(windows: _Windows, rest: F32, least: float) -> I64:
    """On how many of four sides the target rises above what rests there, by `least` or more."""
    tops = np.where(windows.target.form.filled, windows.target.form.high.max(axis=2), -1.0)
    sides = np.zeros(rest.shape, np.int64)
    for axis in (0, 1):
        for flip in (False, True):
            line = np.flip(tops, axis) if flip else tops
            before = np.maximum.accumulate(line, axis=axis)
            before = np.flip(before, axis) if flip else before
            sides += windows.at_middles(before).astype(np.float64) > rest + least
    return sides


def hung(size: Vec3, random: Random, target: Placement) -> Iterator[Pose]:
    """Hanging from the target's underside: from a branch, a beam, a canopy."""
    height = size[1] / target.size[1]
    ceiling = np.where(target.form.filled, target.form.low[..., 0], -np.inf).astype(np.float32)
    for windows in _windows(size, target):
        if windows.cells[0] > GRID or windows.cells[1] > GRID:
            continue
        lowest = -windows.highest(-ceiling, np.inf)
        valid = np.isfinite(lowest) & (lowest > height + 0.05)
        yield from windows.poses(valid, np.where(valid, lowest - height, 0.0).astype(np.float32), random)
