"""Camels: one hump or two, a neck that sinks before it rises, a head held level; standing, grazing or lying."""

from __future__ import annotations

import numpy as np

from assets.shapes.bending import fold_legs
from assets.shapes.clay import Clay
from assets.shapes.coats import shaded
from assets.shapes.growth import Growth, grown
from assets.shapes.hide import cut, paired
from assets.shapes.organic import F64, Patch

V = np.array
_FLOOR_M = 1.0
"""How high the belly of one is that stands."""


def _legs(c: Clay) -> None:
    """Long legs with great knees, on broad pads."""
    fore = V([(0.17, 1.32, 0.46), (0.19, 1.0, 0.44), (0.185, 0.66, 0.48), (0.18, 0.36, 0.47), (0.18, 0.1, 0.47)])
    hind = V([(0.16, 1.36, -0.62), (0.21, 1.06, -0.52), (0.18, 0.84, -0.64), (0.175, 0.62, -0.8), (0.175, 0.1, -0.7)])
    for x in (1.0, -1.0):
        side = V([x, 1, 1])
        c.chain(fore * side, [0.19, 0.13, 0.085, 0.056, 0.062], blend=0.06)
        c.limb(fore[2] * side + [0, 0.02, 0.02], fore[2] * side - [0, 0.05, -0.02], 0.08, 0.068, 0.03)
        c.chain(hind * side, [0.25, 0.185, 0.115, 0.07, 0.06], blend=0.07)
        for z in (0.47, -0.7):
            c.limb((0.18 * x, 0.075, z), (0.185 * x, 0.055, z + 0.12), 0.088, 0.08, 0.04)


def _trunk(c: Clay, humps: int) -> None:
    c.limb((0, 1.4, -0.5), (0, 1.37, 0.4), 0.3, 0.36)
    c.ball((0, 1.33, 0.1), (0.36, 0.36, 0.46))
    c.ball((0, 1.22, 0.5), (0.24, 0.36, 0.28))
    c.ball((0, 1.4, -0.66), (0.26, 0.28, 0.26))
    tops = ((-0.1, 2.24, 0.33),) if humps < 2 else ((0.26, 2.14, 0.22), (-0.46, 2.12, 0.22))
    for z, top, wide in tops[: max(humps, 0)]:
        c.limb((0, 1.6, z), (0, top - 0.16, z - 0.03), wide, 0.16, 0.16)


_NECKS = (
    V([(0, 1.36, 0.6), (0, 1.18, 0.86), (0, 1.3, 1.12), (0, 1.68, 1.24), (0, 2.02, 1.26)]),
    V([(0, 1.36, 0.62), (0, 1.12, 0.95), (0, 0.8, 1.16), (0, 0.5, 1.26), (0, 0.32, 1.36)]),
)
"""Held up, and down to graze."""


def _head_and_neck(c: Clay, neck: F64) -> F64:
    """Draws them; gives how far the head is from where it is held up `[3]`."""
    c.chain(neck, [0.25, 0.17, 0.135, 0.115, 0.105], 14, 0.08)
    at = neck[-1] - V([0, 2.02, 1.38])
    c.ball(at + [0, 2.1, 1.44], (0.118, 0.128, 0.165), 0.06)
    c.limb(at + [0, 2.1, 1.52], at + [0, 2.02, 1.78], 0.108, 0.08, 0.05)
    c.ball(at + [0, 2.0, 1.84], (0.08, 0.07, 0.085), 0.03)
    c.limb(at + [0, 1.965, 1.8], at + [0, 1.925, 1.87], 0.055, 0.042, 0.02)  # the lip hangs
    c.pair(at + [0.075, 2.16, 1.55], at + [0.07, 2.15, 1.58], 0.04, 0.035, 0.03)
    c.pair(at + [0.075, 2.19, 1.37], at + [0.11, 2.28, 1.33], 0.035, 0.014, 0.02)
    return np.asarray(at)


def _shaggy(skin: Patch) -> F64:
    """Above zero where the hair is long: the hump's top and the throat; `[n]`."""
    _, y, z = skin.points.T
    ragged = 0.03 * np.sin(23 * z) + 0.02 * np.sin(41 * z + 1)
    hump = np.where(np.abs(z) < 0.8, y - 1.98 + ragged, -1.0)
    throat = np.where(
        (z > 0.75) & (y < 1.95) & (y > 0.6), -0.45 - skin.normals[:, 1] + 0.6 * np.maximum(skin.normals[:, 2], 0), -1.0
    )
    return np.asarray(np.maximum(hump, 0.4 * throat))


@grown("camel", (0.79, 2.2, 2.71), body="sandy brown fur", hair="dark brown shaggy fur", dark="black leather")
def camel(g: Growth, hump: float = 1.0, pose: float = 0.0) -> None:
    """A camel: a high hump, a long neck in a bow, a level head with a hanging lip, knobbed legs on broad pads."""
    c = Clay(0.09)
    _trunk(c, round(hump))
    at = _head_and_neck(c, _NECKS[1 if 0.5 < pose < 1.5 else 0])
    lies = 1.5 <= pose < 2.5 or 4.5 <= pose < 5.5
    if lies:
        fold_legs(c, 0.21, 0.4, -0.66, _FLOOR_M - 0.05, 0.13, 1.2)
    else:
        _legs(c)
    c.chain([(0, 1.5, -0.9), (0, 1.3, -0.99), (0, 1.02, -0.98)], [0.05, 0.03, 0.026], 6, 0.03)
    skin = c.skin(62, 4200)
    coat, hair = cut(skin, _shaggy(skin))
    g.add("body", shaded(coat, _FLOOR_M, 1.9))
    g.add("hair", hair)
    tuft = Clay(0.02)
    tuft.chain([(0, 1.04, -0.98), (0, 0.9, -0.99), (0, 0.76, -0.97)], [0.03, 0.055, 0.012])
    tuft.ball(at + [0, 2.2, 1.4], (0.07, 0.045, 0.08))
    g.add("hair", tuft.skin(24, 300))
    paired(g, "dark", at + [0.112, 2.13, 1.585], (0.014, 0.02, 0.024))
    paired(g, "dark", at + [0.036, 2.025, 1.917], (0.012, 0.008, 0.014))
    lip = Clay(0.005)
    lip.pair(at + [0.0, 1.966, 1.918], at + [0.062, 1.97, 1.85], 0.006, 0.005)
    g.add("dark", lip.skin(20, 120))
