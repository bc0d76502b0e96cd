"""Four legs in motion: where their joints are at rest, at a gallop, in a leap and when it rears, and hoofed legs so.

Pitches are degrees from straight down, forwards above 0; a fore leg has three (forearm, cannon, pastern), a hind leg
four (thigh, gaskin, cannon, pastern). Lengths are shares of how long the leg is. Not covered: what the back does.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from assets.shapes.clay import Clay
from assets.shapes.organic import F64, Patch

V = np.array
FORE = (0.47, 0.37, 0.12)
HIND = (0.34, 0.33, 0.29, 0.11)


class Gait(NamedTuple):
    """What the four legs do: the left fore, the right fore, the left hind, the right hind one."""

    left_fore: tuple[float, ...]
    right_fore: tuple[float, ...]
    left_hind: tuple[float, ...]
    right_hind: tuple[float, ...]

    @property
    def fore(self) -> tuple[tuple[float, ...], tuple[float, ...]]:
        """Left and right."""
        return self.left_fore, self.right_fore

    @property
    def hind(self) -> tuple[tuple[float, ...], tuple[float, ...]]:
        """Left and right."""
        return self.left_hind, self.right_hind


_STAND_FORE, _STAND_HIND = (3.0, -2.0, 26.0), (18.0, -31.0, 9.0, 24.0)
GAITS: Mapping[str, Gait] = {
    "stand": Gait(_STAND_FORE, _STAND_FORE, _STAND_HIND, _STAND_HIND),
    "run": Gait((62, 44, 20), (34, -72, -60), (-16, -62, -34, -60), (26, -22, 4, 20)),
    "leap": Gait((58, 26, 0), (48, 8, -20), (-28, -70, -40, -60), (-20, -64, -34, -56)),
    "rear": Gait((66, -34, -20), (40, -70, -50), (22, -38, 10, 24), (30, -42, 8, 24)),
}
"""By name."""


def joints(hip: ArrayLike, long: float, pitches: Sequence[float], shares: Sequence[float]) -> F64:
    """The joints `[n + 1, 3]` of a leg `long` metres long that hangs from `hip`."""
    turn = np.radians(np.asarray(pitches, dtype=np.float64))
    steps = np.stack([np.zeros(len(turn)), -np.cos(turn), np.sin(turn)], axis=1) * (long * V(shares))[:, None]
    return np.concatenate([np.zeros((1, 3)), np.cumsum(steps, axis=0)]) + np.asarray(hip, dtype=np.float64)


def hoofed_legs(
    clay: Clay, x: float, front: float, back: float, top: float, thick: float, gait: str = "stand", fall: float = 0.0
) -> Patch:
    """Two fore legs at z = `front` and two hind legs at `back`, from `top` metres up, on `clay`; gives the hooves.

    Thin below the knee, thick above, with knees, hocks and fetlocks; the hips are `fall` metres lower than `top`.
    """
    legs, horn = GAITS[gait], Clay(0.002)
    r = thick
    for k, side in enumerate((1.0, -1.0)):
        fore = joints((side * x, top, front), top, legs.fore[k], FORE)
        hind = joints((side * x, top - fall, back), 0.955 * (top - fall), legs.hind[k], HIND)
        _muscled(clay, fore, (1.5, 0.78, 0.5, 0.52), (1.0, 0.62, 0.46), r)
        _muscled(clay, hind, (2.1, 1.15, 0.7, 0.52, 0.54), (1.7, 0.86, 0.5, 0.46), r)
        for line in (fore, hind):
            way = (line[-1] - line[-2]) / np.linalg.norm(line[-1] - line[-2])
            horn.limb(line[-1] - 0.01 * top * way, line[-1] + 0.04 * top * way, 0.62 * r, 0.8 * r)
    return horn.skin(26, 520)


_PAWS: Mapping[str, Gait] = {
    "stand": Gait((4, -2, 80), (4, -2, 80), (16, -42, 10, 80), (16, -42, 10, 80)),
    "run": Gait((66, 52, 60), (40, -50, -20), (-22, -66, -44, -40), (34, -26, 12, 80)),
    "leap": Gait((62, 34, 40), (52, 16, 30), (-34, -74, -50, -60), (-26, -66, -42, -50)),
}
_FORE_PAW, _HIND_PAW = (0.5, 0.42, 0.14), (0.38, 0.4, 0.36, 0.16)


def pawed_legs(
    clay: Clay, x: float, front: float, back: float, fore: float, hind: float, thick: float, gait: str = "stand"
) -> None:
    """Legs that end in paws, those at z = `front` from `fore` metres up and those at `back` from `hind`, on `clay`."""
    legs = _PAWS[gait]
    for k, side in enumerate((1.0, -1.0)):
        ahead = joints((side * x, fore, front), fore, legs.fore[k], _FORE_PAW)
        behind = joints((side * x, hind, back), hind, legs.hind[k], _HIND_PAW)
        for line, radii in ((ahead, (1.05, 0.66, 0.5, 0.5)), (behind, (1.7, 1.05, 0.58, 0.48, 0.48))):
            clay.chain(line[:-1], thick * V(radii[:-1]), blend=0.6 * thick)
            clay.limb(line[-2], line[-1], 0.56 * thick, 0.5 * thick, 0.3 * thick)


def _muscled(clay: Clay, line: F64, knots: Sequence[float], waists: Sequence[float], r: float) -> None:
    """A leg along `line`: as thick as `knots` at its joints and as `waists` half-way between, in parts of `r`."""
    points, radii = [line[0]], [knots[0]]
    for n, waist in enumerate(waists):
        points += [0.42 * line[n] + 0.58 * line[n + 1], line[n + 1]]
        radii += [waist, knots[n + 1]]
    clay.chain(V(points), r * V(radii), blend=0.42 * r)
