"""A figure's trunk: how wide and deep it is at every height, for its shirt and for what lies over that.

Heights are metres along the spine from the middle of the pelvis, for a figure of 1.8 m; angles go about it from the
front to its left.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from assets.shapes.joints import Joints
from assets.shapes.lofts import loft, rounded
from assets.shapes.organic import F64, Patch, unit

V = np.array

_MAN = V(
    [  # height, half the width, depth in front, depth behind
        (-0.15, 0.060, 0.060, 0.070), (-0.11, 0.150, 0.086, 0.108), (-0.05, 0.168, 0.098, 0.122),
        (0.02, 0.166, 0.102, 0.110), (0.09, 0.153, 0.104, 0.094), (0.15, 0.147, 0.105, 0.090),
        (0.22, 0.151, 0.109, 0.098), (0.30, 0.161, 0.117, 0.110), (0.37, 0.169, 0.113, 0.116),
        (0.42, 0.172, 0.094, 0.110), (0.455, 0.160, 0.072, 0.092), (0.48, 0.122, 0.058, 0.074),
        (0.50, 0.088, 0.054, 0.062), (0.52, 0.062, 0.054, 0.056), (0.54, 0.056, 0.052, 0.054),
    ]
)  # fmt: skip
_WOMAN = V(
    [
        (-0.15, 0.060, 0.060, 0.072), (-0.11, 0.160, 0.084, 0.115), (-0.05, 0.176, 0.094, 0.130),
        (0.02, 0.168, 0.098, 0.112), (0.09, 0.142, 0.094, 0.088), (0.15, 0.126, 0.090, 0.080),
        (0.22, 0.134, 0.100, 0.086), (0.30, 0.150, 0.124, 0.098), (0.37, 0.160, 0.116, 0.102),
        (0.42, 0.162, 0.086, 0.098), (0.455, 0.152, 0.064, 0.084), (0.48, 0.116, 0.052, 0.068),
        (0.50, 0.078, 0.048, 0.056), (0.52, 0.054, 0.047, 0.050), (0.54, 0.048, 0.046, 0.047),
    ]
)  # fmt: skip
_CHILD = V([1.0, 0.94, 1.0, 0.98])


@dataclass(frozen=True, eq=False)
class Trunk:
    """The trunk of a figure with joints `joints`: 0 a man's to 1 a woman's, `stout` about 1, `young` a child's."""

    joints: Joints
    woman: float = 0.0
    stout: float = 1.0
    young: bool = False

    def point(self, height: ArrayLike, turn: ArrayLike, over: ArrayLike = 0.0) -> F64:
        """Points `[..., 3]` at `height` and `turn` radians from the front, `over` metres above the skin."""
        y, a, grow = np.broadcast_arrays(*(np.asarray(each, dtype=np.float64) for each in (height, turn, over)))
        wide, front, behind = self._measures(y)
        pair = rounded(a, 2.35)
        bust = 0.02 * self.woman * (not self.young) * np.exp(-(((y - 0.305) / 0.045) ** 2))
        bust = bust * (np.exp(-(((a - 0.55) / 0.38) ** 2)) + np.exp(-(((_wrapped(a) + 0.55) / 0.38) ** 2)))
        deep = np.where(pair[..., 1] > 0, front + bust, behind)
        x, z = pair[..., 0] * (wide + grow), pair[..., 1] * (deep + grow)
        middle, aside, ahead = self._frame(y)
        return np.asarray(middle + x[..., None] * aside + z[..., None] * ahead)

    def middle(self, height: float) -> F64:
        """The spine's place at `height`."""
        return self._frame(np.asarray(height))[0]

    def ring(self, height: float, over: float = 0.0, sides: int = 20) -> F64:
        """A closed line `[sides, 3]` about it."""
        return self.point(height, np.linspace(0, 2 * np.pi, sides + 1)[:-1], over)

    def shell(self, low: float, high: float, over: ArrayLike = 0.0, rows: int = 6, sides: int = 20) -> Patch:
        """The skin from `low` to `high`, `over` metres above the trunk at each of `rows` or throughout."""
        heights = np.linspace(low, high, rows)
        grow = np.broadcast_to(np.asarray(over, dtype=np.float64), (rows,))
        return loft([self.ring(float(y), float(o), sides) for y, o in zip(heights, grow, strict=True)])

    def band(self, height: float, tall: float, over: float, sides: int = 18) -> Patch:
        """A belt about it, `tall` metres high."""
        low, high = height - tall / 2, height + tall / 2
        return loft(
            [self.ring(y, o, sides) for y, o in ((low, over - 0.008), (low, over), (high, over), (high, over - 0.008))]
        )

    def panel(self, low: float, high: float, turns: tuple[float, float], over: float, steps: tuple[int, int]) -> F64:
        """A grid of points `[rows, columns, 3]` on the part between two heights and two angles."""
        y = np.linspace(low, high, steps[0])[:, None]
        return self.point(y, np.linspace(*turns, steps[1])[None, :], over)

    def _measures(self, y: F64) -> tuple[F64, F64, F64]:
        table = _MAN + (_WOMAN - _MAN) * self.woman
        if self.young:
            table = table * _CHILD
        wide, front, behind = (np.interp(y, table[:, 0], table[:, k]) for k in (1, 2, 3))
        belly = self.stout ** (1.0 + 1.2 * np.exp(-(((y - 0.12) / 0.12) ** 2)))
        share = np.clip((0.46 - y) / 0.1, 0, 1)
        belly = 1 + (belly - 1) * share
        return wide * belly, front * belly**1.4, behind * belly

    def _frame(self, y: F64) -> tuple[F64, F64, F64]:
        """The spine's place at heights `[...]` and where left and ahead are there, `[..., 3]` each."""
        j = self.joints
        marks, places = V([-0.2, 0.0, 0.15, 0.37, 0.5, 0.6]), [j.pelvis, j.waist, j.chest, j.neck]
        down = j.pelvis + (j.pelvis - j.waist) * (0.2 / 0.15)
        up = j.neck + (j.neck - j.chest) * (0.1 / 0.13)
        line = np.stack([down, *places, up])
        middle = np.stack([np.interp(y, marks, line[:, k]) for k in range(3)], axis=-1)
        share = np.clip((y - 0.02) / 0.3, 0, 1)[..., None]
        hips = unit(j.hips[0] - j.hips[1])
        aside = unit(hips * (1 - share) + j.chest_aside * share)
        way = unit(j.chest - j.pelvis)
        return middle, aside, unit(np.cross(aside, way))


def _wrapped(turn: F64) -> F64:
    """Angles brought to −π to π."""
    return np.asarray((turn + np.pi) % (2 * np.pi) - np.pi)
