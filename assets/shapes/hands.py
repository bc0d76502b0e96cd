"""A figure's hands and shoes: palms with four fingers and a thumb, open or closed; shoes with soles."""

from __future__ import annotations

import numpy as np

from assets.shapes.grips import Grip
from assets.shapes.growth import Growth
from assets.shapes.joints import Joints, Posture
from assets.shapes.lofts import ellipse, limb, loft, toned
from assets.shapes.organic import F64, unit

V = np.array
_FINGERS = ((0.0235, 0.068, 0.0092), (0.008, 0.076, 0.0096), (-0.008, 0.07, 0.0092), (-0.0225, 0.055, 0.008))
"""Across the palm, how long, how thick; from the forefinger."""


def curl_of(k: int, posture: Posture, grip: Grip) -> float:
    """How far the fingers of the left (0) or right hand (1) are bent."""
    carries = (grip.left, grip.right)[k] is not None
    if carries or (posture.busy and not posture.open):
        return 0.85
    return 0.05 if posture.open else 0.24


def add_hand(g: Growth, j: Joints, k: int, curl: float, surface: str = "skin") -> None:
    """The hand of the left (0) or right side (1), its fingers bent by `curl`: 0 flat, 0.25 at rest, 1 a fist."""
    side = 1.0 if k == 0 else -1.0
    wrist, way = j.wrists[k], unit(j.hands[k] - j.wrists[k])
    thumb = _thumb_side(j, way, side)
    palm = side * unit(np.cross(way, thumb))  # the way the palm faces

    def at(along: float, across: float, inwards: float) -> F64:
        return np.asarray(wrist + along * way + across * thumb + inwards * palm)

    levels = (
        (-0.04, 0.027, 0.021),
        (0.0, 0.0255, 0.0185),
        (0.03, 0.034, 0.018),
        (0.07, 0.039, 0.0165),
        (0.09, 0.036, 0.013),
    )
    oval = ellipse(8, 2.3)
    rings = [[at(t, w * x, d * z) for x, z in oval] for t, w, d in levels]
    g.add(surface, loft(rings, last=True))
    for across, long, thick in _FINGERS:
        bends = np.cumsum(V([0.25, 0.9, 0.9]) * (0.15 + 1.5 * curl))
        line, here = [at(0.075, across, 0.0)], at(0.086, across, 0.002)
        line.append(here)
        for turn, share in zip(bends, (0.42, 0.32, 0.26), strict=True):
            here = here + share * long * (np.cos(turn) * way + np.sin(turn) * palm)
            line.append(here)
        radii = (thick, thick, 0.96 * thick, 0.85 * thick, 0.6 * thick)
        g.add(surface, limb(line, [(n, r, r) for n, r in enumerate(radii)], thumb, sides=5, bend=0.006, last=True))
    fold = 0.2 + 0.8 * curl
    root, knuckle = at(0.018, 0.02, 0.004), at(0.045, 0.043 - 0.012 * fold, 0.008 + 0.014 * fold)
    tip = at(0.086 - 0.012 * fold, 0.052 - 0.03 * fold, 0.012 + 0.026 * fold)
    g.add(
        surface,
        limb(
            [root, knuckle, tip],
            [(0, 0.015, 0.013), (1, 0.0125, 0.0115), (2, 0.008, 0.007)],
            way,
            sides=6,
            bend=0.01,
            last=True,
        ),
    )


def _sole(g: Growth, ankle: F64, ways: tuple[F64, F64, F64], surface: str, *, heeled: bool) -> None:
    """A welt that stands out all round a shoe and shows beneath it; higher and even where it is not `heeled`."""
    ahead, aside, up = ways
    turn = np.linspace(0, 2 * np.pi, 13)[:-1]
    along = 0.07 - 0.139 * np.cos(turn)
    wide = np.interp(along, [-0.07, -0.04, 0.03, 0.11, 0.17, 0.21], [0.024, 0.037, 0.039, 0.049, 0.043, 0.02])
    edge = along[:, None] * ahead + (wide * np.sign(np.sin(turn)) * np.abs(np.sin(turn)) ** 0.5)[:, None] * aside
    top = (0.02 if heeled else 0.03) - ANKLE_M
    rings = [ankle + share * edge + y * up for share, y in ((1.0, -ANKLE_M), (0.97, top))]
    g.add(surface, toned(loft(rings), 0.35 if heeled else 0.94))


def _thumb_side(j: Joints, way: F64, side: float) -> F64:
    """Where the thumb points: ahead of an arm that hangs, up from one held out ahead, inwards from one raised."""
    up = unit(j.chest - j.pelvis)
    raised = max(0.0, float(way @ up))
    wanted = (1 - raised) * np.cross(way, j.chest_aside) + 0.35 * j.chest_ahead - 1.6 * raised * side * j.chest_aside
    return np.asarray(unit(wanted - way * float(way @ wanted)))


_SHOE = V(
    [  # along the foot from the ankle, half the width, height of the top, height of the sole's edge
        (-0.062, 0.022, 0.040, 0.010), (-0.050, 0.032, 0.075, 0.0), (-0.020, 0.0365, 0.098, 0.0),
        (0.020, 0.038, 0.094, 0.0), (0.060, 0.0395, 0.070, 0.0), (0.105, 0.046, 0.054, 0.0),
        (0.150, 0.046, 0.045, 0.0), (0.182, 0.036, 0.036, 0.002), (0.200, 0.020, 0.026, 0.010),
    ]
)  # fmt: skip
ANKLE_M = 0.086
"""How high an ankle is above its sole."""


def add_shoe(g: Growth, j: Joints, k: int, boot: float, *, cut_out: bool = False, sole: str = "shoes") -> None:
    """A shoe on the left (0) or right foot (1), as a boot `boot` of the way up the shin; `cut_out` bares the instep.

    `sole` is the surface of its sole: one of its own makes it a trainer.
    """
    knee, ankle = j.knees[k], j.ankles[k]
    ahead = unit(j.toes[k] - ankle)
    up = unit((knee - ankle) - ahead * float((knee - ankle) @ ahead))
    aside = np.cross(up, ahead)
    turn = np.linspace(0, 2 * np.pi, 11)[:-1]
    rings = []
    for along, wide, top, low in _SHOE:
        top -= (0.045 if along > -0.03 else 0.02) * (cut_out and -0.055 < along < 0.1)
        x = wide * np.sign(np.sin(turn)) * np.abs(np.sin(turn)) ** 0.75
        y = np.where(
            np.cos(turn) > 0,
            low + 0.018 + (top - low - 0.018) * np.cos(turn),
            low + 0.018 * (1 + np.sign(np.cos(turn)) * np.abs(np.cos(turn)) ** 0.5),
        )
        y = y - ANKLE_M
        rings.append(ankle + along * ahead + x[:, None] * aside + y[:, None] * up)
    shoe = loft(rings, first=True, last=True)
    height, along = (shoe.points - ankle) @ up + ANKLE_M, (shoe.points - ankle) @ ahead
    tone = np.where(along > 0.125, 1.0, 0.8) * np.where(np.abs(along + 0.05) < 0.02, 0.85, 1.0)  # toe cap, heel
    g.add("shoes", toned(shoe, np.where(height < 0.0185, 0.42, tone)))
    _sole(g, ankle, (ahead, aside, up), sole, heeled=sole == "shoes")
    if cut_out:
        line = [ankle - 0.06 * up, ankle - 0.055 * up + 0.1 * ahead]
        bare = limb(
            [ankle + 0.03 * up, *line],
            [(0, 0.036, 0.042), (1, 0.033, 0.05), (1.5, 0.031, 0.032), (2, 0.03, 0.018)],
            aside,
            sides=8,
            bend=0.05,
        )
        g.add("skin", bare)
        return
    wide = 0.05 if boot > 0.2 else 0.042
    top = ankle + (knee - ankle) * boot
    stations = [(0.0, 0.036, 0.05), (1.0, 0.04, 0.046), (1.5, 0.043, 0.045), (2.0, wide, 1.1 * wide)]
    g.add("shoes", limb([ankle - 0.035 * up, ankle, top], stations, aside, sides=8, bend=0.02))
