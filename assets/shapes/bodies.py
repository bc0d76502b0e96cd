"""Figures with little on: a bare trunk and arms, swimming trunks, a wrestler's broad belt."""

from __future__ import annotations

import numpy as np

from assets.shapes.garments import add_trousers
from assets.shapes.growth import Growth
from assets.shapes.lofts import limb, lined, loft, toned
from assets.shapes.organic import F64, blobs, unit
from assets.shapes.trunks import Trunk

V = np.array
_SHADE = V([0.55, 0.75, 0.8])
"""How much of red, green and blue skin loses in a hollow."""


def _dimple(y: F64, a: F64, at: tuple[float, float], wide: tuple[float, float]) -> F64:
    return np.asarray(np.exp(-(((y - at[0]) / wide[0]) ** 2) - ((np.abs(a) - at[1]) / wide[1]) ** 2))


def add_bare_trunk(g: Growth, t: Trunk, low: float = -0.02) -> None:
    """Breast, belly and back as skin from the height `low` on, with the shade of the breast's edge and the navel."""
    turns = np.linspace(0, 2 * np.pi, 33)[:-1]
    around = (turns + np.pi) % (2 * np.pi) - np.pi
    heights = np.linspace(low, 0.525, 17)[:, None]
    y, a = np.broadcast_arrays(heights, around[None, :])
    breast = _dimple(y, a, (0.365, 0.5), (0.05, 0.4)) * (1 - t.woman)
    grid = t.point(heights, turns, 0.002 + 0.009 * breast)
    hollow = 0.3 * _dimple(y, a, (0.305, 0.5), (0.012, 0.42)) + 0.16 * np.exp(-((a / 0.07) ** 2)) * (y < 0.42) * (
        y > 0.06
    )
    hollow = hollow + 0.6 * _dimple(y, a, (0.1, 0.0), (0.012, 0.07)) + 0.45 * _dimple(y, a, (0.345, 0.62), (0.01, 0.07))
    spine = 0.2 * np.exp(-(((np.abs(a) - np.pi) / 0.12) ** 2)) * (y < 0.45)
    tone = 1 - (hollow + spine)[..., None] * _SHADE
    whole = np.concatenate([tone, tone[:, :1]], axis=1).reshape(-1, 3)
    g.add("skin", toned(loft(grid), whole))


def add_bare_arm(g: Growth, t: Trunk, k: int, thick: float = 1.0) -> None:
    """The left (0) or right (1) arm from the shoulder to the wrist."""
    j = t.joints
    shoulder = j.shoulders[k]
    root = shoulder + 0.5 * (t.middle(0.4) - shoulder)
    s = thick * (0.86 if t.woman else 1.0) * (0.9 if t.young else 1.0)
    stations = [
        (0.2, 0.052, 0.055), (0.7, 0.06, 0.062), (1.0, 0.059, 0.06), (1.3, 0.05, 0.052), (1.6, 0.048, 0.05),
        (1.92, 0.039, 0.039), (2.15, 0.043, 0.042), (2.5, 0.037, 0.035), (2.85, 0.028, 0.024), (3.0, 0.027, 0.022),
    ]  # fmt: skip
    wide = [(at, w * (s if at < 2.9 else 1.0), d * (s if at < 2.9 else 1.0)) for at, w, d in stations]
    line = [root, shoulder, j.elbows[k], j.wrists[k]]
    aside = unit(np.cross(j.chest_ahead, j.elbows[k] - shoulder))
    g.add("skin", limb(line, wide, aside, sides=9, bend=0.05))


def add_trunks(g: Growth, t: Trunk) -> None:
    """Short trunks with a pale band at the waist."""
    add_trousers(g, t, shorts=True, hidden=False)
    g.add("detail", t.band(0.06, 0.032, 0.008))


def add_mawashi(g: Growth, t: Trunk) -> None:
    """A wrestler's belt: thick folds about the waist, a broad cloth between the legs, short cords in front."""
    for y, over in ((-0.035, 0.026), (0.0, 0.032), (0.035, 0.026)):
        g.add("trim", toned(t.band(y, 0.046, over, 24), 0.9))
    rows = []
    for y, a in ((0.04, 0.42), (-0.03, 0.4), (-0.1, 0.34), (-0.145, 0.3)):
        rows.append([t.point(y, w, 0.026) for w in np.linspace(-a, a, 5)])
    for y, a in ((-0.145, 0.3), (-0.1, 0.26), (-0.03, 0.3), (0.04, 0.3)):
        rows.append([t.point(y, np.pi - w, 0.026) for w in np.linspace(-a, a, 5)])
    g.add("trim", lined(loft(np.array(rows), closed=False)))
    seat = loft([t.ring(y, 0.004, 18) for y in (-0.14, -0.1, -0.04, 0.03)], first=True)
    g.add("skin", seat)
    for x in np.linspace(-0.55, 0.55, 9):
        top, low = t.point(-0.05, x, 0.045), t.point(-0.14, x, 0.075)
        g.add(
            "trim", toned(limb([top, low], [(0, 0.006, 0.006), (1, 0.005, 0.005)], t.joints.chest_aside, sides=5), 0.8)
        )
    g.add("trim", blobs(g.rng, t.point(0.0, np.pi, 0.045)[None], V([[0.06, 0.045, 0.03]]), 1))


def add_heavy_legs(g: Growth, t: Trunk, thick: float) -> None:
    """Bare legs from the hip, `thick` times the usual."""
    j = t.joints
    stations = [(0.0, 0.08, 0.09), (0.3, 0.084, 0.09), (0.7, 0.07, 0.074), (1.0, 0.056, 0.06), (1.3, 0.057, 0.064)]
    stations += [(1.65, 0.044, 0.048), (1.92, 0.034, 0.037), (2.03, 0.036, 0.042)]
    for hip, knee, ankle in zip(j.hips, j.knees, j.ankles, strict=True):
        wide = [(a, w * (thick if a < 1.8 else 1.0), d * (thick if a < 1.8 else 1.0)) for a, w, d in stations]
        g.add("skin", limb([hip, knee, ankle], wide, j.hips[0] - j.hips[1], sides=10, bend=0.05))


def add_bare_foot(g: Growth, t: Trunk, k: int) -> None:
    """A foot without a shoe, its toes in a row."""
    j = t.joints
    knee, ankle = j.knees[k], j.ankles[k]
    ahead = unit(j.toes[k] - ankle)
    up = unit((knee - ankle) - ahead * float((knee - ankle) @ ahead))
    aside = np.cross(up, ahead)
    heel, ball = ankle - 0.055 * up - 0.03 * ahead, ankle - 0.066 * up + 0.1 * ahead
    sole = [(0, 0.03, 0.03), (0.5, 0.033, 0.036), (1.0, 0.042, 0.02), (1.3, 0.04, 0.014)]
    tip = ball + 0.04 * ahead
    g.add("skin", limb([heel, ball, tip], sole, aside, sides=9, bend=0.04, first=True, last=True))
    g.add(
        "skin",
        limb(
            [ankle + 0.04 * up, ankle - 0.03 * up, ball],
            [(0, 0.033, 0.037), (1, 0.034, 0.042), (2, 0.03, 0.014)],
            aside,
            sides=8,
            bend=0.05,
        ),
    )
    inner = 1.0 if k == 1 else -1.0
    for n, x in enumerate(np.linspace(0.03, -0.032, 5)):
        size = (0.0135, 0.0105, 0.01, 0.0095, 0.009)[n]
        toe = tip + inner * x * aside + (0.016 - 0.005 * n) * ahead - 0.004 * up
        g.add("skin", blobs(g.rng, toe[None], V([[size, size, 1.3 * size]]), 1))
