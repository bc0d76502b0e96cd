"""A thing's real geometry, coarse enough to lay out with: columns of solid intervals over its footprint.

The triangles are sampled onto a grid of 24×24 columns and 24 layers; what cannot be reached from above or from the
sides is solid too. Not covered: overhangs thinner than a layer, and hollows that open only downwards.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from assets.artifacts import Model, Vec3
from assets.errors import InvalidArtifact
from assets.shapes import SHAPES
from assets.shapes.resting import Rest, rest_points

F32 = NDArray[np.float32]
F64 = NDArray[np.float64]
I64 = NDArray[np.int64]
Bool = NDArray[np.bool_]

GRID = 24
"""Columns along x and along z, and layers along y."""

_RIM = 0.2
"""How much higher than its floor the sides of a vessel are, as a share of its height."""
_WAIST, _ROOF, _POSTS, _COVERED = 0.4, 0.6, 0.25, 0.75
"""At which share of a shelter's height it is open, and above which its roof is; the shares of its columns that are
solid there at most, and roofed at least."""
_STEP = 0.75
"""Distance between samples of a triangle, in cells: small enough that surfaces come out without holes."""
_LEVELS = np.array((1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64))
"""Into how many parts a triangle's edges may be cut."""


@dataclass(frozen=True, eq=False)
class Form:
    """Solid intervals of each column, as shares of the thing's height.

    `low`, `high`: `[24, 24, k]` float32, x then z from the least corner, ordered upwards; unused ones are +inf, −inf.
    """

    low: F32
    high: F32

    @cached_property
    def filled(self) -> Bool:
        """Which columns have anything in them, `[24, 24]`."""
        filled: Bool = np.isfinite(self.low[..., 0])
        return filled

    @cached_property
    def is_round(self) -> bool:
        """Whether its corners are empty, seen from above, as those of a round table or a tree are."""
        n = GRID // 8
        corners = (self.filled[i, j] for i in (slice(0, n), slice(-n, None)) for j in (slice(0, n), slice(-n, None)))
        return not any(bool(corner.any()) for corner in corners)

    @cached_property
    def headroom(self) -> float:
        """The share of its height that is free beneath half of its columns: much under a table, none under a chest."""
        return float(np.median(self.low[..., 0][self.filled]))

    @cached_property
    def is_shelter(self) -> bool:
        """Whether it is a roof on posts, open to the sides: a gazebo, a carousel."""
        at_waist: Bool = np.any((self.low <= _WAIST) & (self.high >= _WAIST), axis=-1)
        solid = at_waist[self.filled]
        tops = np.max(np.where(np.isfinite(self.high), self.high, 0.0), axis=-1)[self.filled]
        return float(solid.mean()) <= _POSTS and float((tops > _ROOF).mean()) >= _COVERED

    @cached_property
    def is_vessel(self) -> bool:
        """Whether its middle is open above and walled on all four sides, as that of a bowl, a basket or a boat is."""
        third = GRID // 3
        tops = np.max(np.where(np.isfinite(self.high), self.high, 0.0), axis=-1)
        floor = float(np.median(tops[third:-third, third:-third]))
        along = tops[:, third:-third]
        across = tops[third:-third].T
        rims = [side.max(axis=0).min() for side in (along[:third], along[-third:], across[:third], across[-third:])]
        return floor + _RIM <= float(min(rims))

    @cached_property
    def foot(self) -> tuple[float, float]:
        """Which shares of its width and depth its lowest part has: a bunch of flowers stands on its stems."""
        low = np.argwhere(self.low[..., 0] <= 0.12)
        extent = low.max(axis=0) - low.min(axis=0) + 1 if len(low) else np.array((GRID, GRID))
        return float(extent[0]) / GRID, float(extent[1]) / GRID

    def gap(self, k: int) -> tuple[F32, F32]:
        """Floors and ceilings, `[24, 24]` each, of the free space below the columns' `k`-th solid interval.

        Floors are 0 for the lowest gap and NaN where there is no `k`-th gap; ceilings are +inf where nothing is above.
        """
        low, high = self.low, self.high
        ceiling = low[..., k] if k < low.shape[2] else np.full_like(low[..., 0], np.inf)
        floor = (
            np.where(np.isfinite(high[..., k - 1]), high[..., k - 1], np.nan) if k > 0 else np.zeros_like(low[..., 0])
        )
        return floor, ceiling

    @property
    def gaps(self) -> int:
        """How many gaps a column has at most, the one above all included."""
        return int(self.low.shape[2]) + 1


SOLID = Form(np.zeros((GRID, GRID, 1), np.float32), np.ones((GRID, GRID, 1), np.float32))
"""A block: the form of whatever has no other."""


@lru_cache(maxsize=512)
def form_of(
    shape: str, size: Vec3, parameters: tuple[tuple[str, float], ...] = (), seed: int = 0, rest: Rest = "stands"
) -> Form:
    """The form of a shape of `assets.shapes`, at rest; `SOLID` if there is no such shape or parameter."""
    spec = SHAPES.get(shape)
    if spec is None or any(name not in spec.parameters for name, _ in parameters):
        return SOLID
    try:
        parts = [
            (points, faces) for _, points, _, _, faces, *_ in spec.build(size, seed, dict(parameters)) if len(faces)
        ]
    except (InvalidArtifact, ValueError, ArithmeticError):
        return SOLID  # whoever builds the thing itself tells what is wrong
    if not parts:
        return SOLID
    corners = np.concatenate([points[faces] for points, faces in parts])
    if rest != "stands":
        low, high = corners.min(axis=(0, 1)), corners.max(axis=(0, 1))
        corners = rest_points((corners - low) / np.maximum(high - low, 1e-9) * size, size, rest)
    return form_of_triangles(corners)


def form_of_model(model: Model) -> Form:
    """The form of a finished model."""
    return form_of_triangles(np.concatenate([p.positions[p.indices] for p in model.primitives]).astype(np.float64))


def form_of_triangles(corners: F64) -> Form:
    """The form of triangles `[m, 3, 3]`, whatever box they fill."""
    least = corners.min(axis=(0, 1))
    extent = np.maximum(corners.max(axis=(0, 1)) - least, 1e-9)
    shares = ((corners - least) / extent).astype(np.float32)
    points = np.concatenate([*_samples(shares)])
    cells = np.minimum((points * GRID).astype(np.int32), GRID - 1)
    place = cells @ np.array((GRID * GRID, 1, GRID), np.int32)
    edges: F32 = np.tile(np.arange(GRID) / GRID, GRID * GRID).astype(np.float32)
    bottoms: F32 = edges + np.float32(1.0 / GRID)
    tops = edges.copy()
    np.minimum.at(bottoms, place, points[:, 1])
    np.maximum.at(tops, place, points[:, 1])
    shell = np.zeros(GRID**3, np.bool_)
    shell[place] = True
    solid = ~_reached(~shell.reshape(GRID, GRID, GRID))
    return _columns(solid.reshape(-1, GRID), bottoms.reshape(-1, GRID), tops.reshape(-1, GRID))


def _samples(corners: F32) -> Iterator[F32]:
    """Points all over the triangles `[m, 3, 3]`, no farther apart than a cell: `[n, 3]` each.

    Each triangle is cut along its long edges and along its shortest one by itself: rods need few points.
    """
    edges = np.abs(corners - np.roll(corners, 1, axis=1)).max(axis=2)  # edge i joins corners i − 1 and i
    apex = (edges.argmin(axis=1)[:, None] + (1, 2, 0)) % 3
    corners = np.take_along_axis(corners, apex[:, :, None], axis=1)
    along, across = (
        np.searchsorted(_LEVELS[:-1], np.ceil(length * (GRID / _STEP)))
        for length in (edges.max(axis=1), edges.min(axis=1))
    )
    group = along * len(_LEVELS) + across
    for each in np.unique(group):
        if each == 0:
            yield corners[group == 0].reshape(-1, 3)
            continue
        weights = _lattice(*(int(_LEVELS[k]) for k in divmod(int(each), len(_LEVELS))))
        yield (weights @ corners[group == each]).reshape(-1, 3)


@lru_cache(maxsize=len(_LEVELS) ** 2)
def _lattice(along: int, across: int) -> F32:
    """Barycentric weights `[n, 3]`: apex, then the ends of the edge opposite, which is cut into `across` parts."""
    if 2 * across > along:
        i, j = np.meshgrid(np.arange(along + 1), np.arange(along + 1), indexing="ij")
        inside = i + j <= along
        i, j = i[inside], j[inside]
        return (np.stack([i, j, along - i - j], axis=1) / along).astype(np.float32)
    rows, places = np.meshgrid(np.arange(along + 1) / along, np.arange(across + 1) / across, indexing="ij")
    t, s = rows.ravel(), places.ravel()
    return np.stack([1 - t, t * (1 - s), t * s], axis=1).astype(np.float32)


def _reached(free: Bool) -> Bool:
    """Which free cells `[x, z, y]` can be reached from above or from the sides, through free cells."""
    out = np.zeros((GRID + 2, GRID + 2, GRID + 1), np.bool_)
    open_ = np.ones_like(out)
    open_[1:-1, 1:-1, :-1] = free
    out[[0, -1]] = out[:, [0, -1]] = out[:, :, -1] = True
    count = -1
    while (now := int(np.count_nonzero(out))) != count:
        count = now
        for axis in range(3):
            moved = np.moveaxis(out, axis, 0)
            allowed = np.moveaxis(open_, axis, 0)
            for order in (slice(None), slice(None, None, -1)):
                _sweep(moved[order], allowed[order])
    return out[1:-1, 1:-1, :-1]


def _sweep(out: Bool, allowed: Bool) -> None:
    """Let what is reached spread along the first axis, in place, as far as is allowed."""
    for k in range(1, len(out)):
        out[k] |= out[k - 1] & allowed[k]


def _columns(solid: Bool, bottoms: F32, tops: F32) -> Form:
    """Runs of solid cells along y, `[columns, layers]`, as intervals."""
    before = np.zeros_like(solid)
    before[:, 1:] = solid[:, :-1]
    after = np.zeros_like(solid)
    after[:, :-1] = solid[:, 1:]
    starts, ends = solid & ~before, solid & ~after
    number = np.cumsum(starts, axis=1) - 1
    most = max(1, int(number.max()) + 1)
    low = np.full((len(solid), most), np.inf, np.float32)
    high = np.full((len(solid), most), -np.inf, np.float32)
    for table, edges, heights in ((low, starts, bottoms), (high, ends, tops)):
        column, layer = np.nonzero(edges)
        table[column, number[column, layer]] = heights[column, layer]
    return Form(low.reshape(GRID, GRID, most), high.reshape(GRID, GRID, most))


FormSource = Callable[..., Form]
"""Gives a thing's form: that upright, or that of the way it rests in, as an argument."""


def form_source(shape: str, size: Sequence[float], parameters: dict[str, float], seed: int = 0) -> FormSource:
    """`form_of`, to be asked only if the layout needs it."""
    w, h, d = size
    items = tuple(sorted(parameters.items()))

    def form(rest: Rest = "stands") -> Form:
        return form_of(shape, (w, h, d), items, seed, rest)

    return form
