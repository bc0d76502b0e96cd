"""What a figure wears on its head."""

from __future__ import annotations

import numpy as np

from assets.shapes.growth import Growth
from assets.shapes.headgear import outwards
from assets.shapes.heads import FACE_ROWS, Head
from assets.shapes.lofts import lined, loft, toned
from assets.shapes.organic import Patch, lathe, unit

V = np.array
_OVAL = V([0.94, 1.0, 1.14])
"""A head is longer than it is wide."""
_SEAT_M = 0.066
"""How high above the middle of the head a hat's edge sits."""


def _turned(head: Head, patch: Patch, up_m: float) -> Patch:
    """A patch drawn about +Y for a round head, fitted onto `head` `up_m` above its middle."""
    j, patch = head.joints, outwards(patch)
    f = np.stack([j.aside, j.up, j.ahead])
    return patch._replace(points=head.place(patch.points * _OVAL + [0.0, up_m, -0.010]), normals=patch.normals @ f)


def _brim(wide: float, curl: float, sag: float) -> Patch:
    """A hat's brim from the crown's foot outwards, rolled up at its sides by `curl`."""
    turn = np.linspace(0, 2 * np.pi, 25)[:-1]
    rings = []
    for reach, y in ((0.095, 0.004), (wide, 0.0), (wide, -0.006), (0.095, -0.004)):
        share = (reach - 0.095) / (wide - 0.095)
        up = y + share * (curl * np.sin(turn) ** 2 - sag * np.cos(turn) ** 2)
        rings.append(np.stack([reach * np.sin(turn), up, reach * np.cos(turn)], axis=1))
    return loft(rings)


def add_hat(g: Growth, head: Head, hat: int) -> None:
    """0 none, 1 a brimmed hat, 2 a cap, 3 a helmet, 4 a crown, 5 a hood, 6 a tall white cap, 7 a pointed hat."""
    outlines = {
        1: [(0, 0.118), (0.05, 0.121), (0.075, 0.112), (0.086, 0.07), (0.095, 0.0)],
        2: [(0, 0.088), (0.05, 0.08), (0.085, 0.052), (0.1, 0.008), (0.098, -0.014)],
        3: [(0, 0.112), (0.05, 0.101), (0.088, 0.068), (0.106, 0.012), (0.118, -0.024), (0.114, -0.03), (0.1, -0.022)],
        6: [
            (0, 0.19),
            (0.06, 0.194),
            (0.112, 0.18),
            (0.136, 0.148),
            (0.13, 0.11),
            (0.102, 0.072),
            (0.099, 0.0),
            (0.092, -0.006),
        ],
        7: [(0.003, 0.34), (0.022, 0.26), (0.05, 0.15), (0.078, 0.06), (0.096, 0.0)],
    }
    if hat in outlines:
        top = lathe(V(outlines[hat]), 18)
        if hat == 7:  # its tip leans back
            top.points[:, 2] -= 0.5 * np.maximum(top.points[:, 1] - 0.1, 0) ** 1.4
        if hat == 6:
            top.points[:, [0, 2]] *= 1 + 0.05 * np.sin(9 * np.arctan2(top.points[:, 0], top.points[:, 2]))[:, None]
        g.add("trim", _turned(head, top, _SEAT_M))
    if hat in (1, 7):
        g.add(
            "trim",
            _turned(head, _brim(0.19 if hat == 1 else 0.185, 0.022 if hat == 1 else 0.0, 0.012), _SEAT_M - 0.002),
        )
        ribbon = lathe(V([(0.094, 0.002), (0.0985, 0.004), (0.0935, 0.03), (0.09, 0.031)]), 18)
        g.add("trim", toned(_turned(head, ribbon, _SEAT_M), 0.5))
    elif hat == 2:
        turn = np.linspace(-1.05, 1.05, 11)
        peak = [
            np.stack(
                [r * 0.1 * np.sin(turn), d - 0.03 * (r - 1) + 0 * turn, 0.1 * np.cos(turn) + a * np.cos(turn * 1.4)], 1
            )
            for r, a, d in ((0.95, -0.004, 0.006), (1.0, 0.035, 0.0), (0.96, 0.062, -0.012))
        ]
        g.add("trim", toned(_turned(head, lined(loft(peak, closed=False)), _SEAT_M - 0.012), 0.8))
    elif hat == 4:
        g.add("trim", *(_turned(head, each, _SEAT_M + 0.012) for each in _crown()))
    elif hat == 5:
        _hood(g, head)


def _crown() -> tuple[Patch, Patch]:
    """A ring with eight points, from outside and from inside."""
    turn = np.linspace(0, 2 * np.pi, 33)[:-1]
    wave = 0.042 + 0.03 * np.abs(np.cos(4 * turn)) ** 1.5
    low = np.stack([0.097 * np.sin(turn), 0 * turn, 0.097 * np.cos(turn)], axis=1)
    rim = low * [1.02, 1, 1.02] + [0, 0.012, 0]
    high = np.stack([0.112 * np.sin(turn), wave, 0.112 * np.cos(turn)], axis=1)
    return loft([low, rim, high]), loft([low * 0.97, rim * [0.97, 1, 0.97], high * [0.98, 1, 0.98]], hold=-1.0)


def _hood(g: Growth, head: Head) -> None:
    """A hood that frames the face, and lies on the shoulders as a cape."""
    j = head.joints
    turns = np.radians([0, 18, 36, 50, 60, 67, 73, 80, 95, 115, 145, 180])
    turns = np.concatenate([turns, 2 * np.pi - turns[-2:0:-1]])
    apart = np.degrees(np.minimum(turns, 2 * np.pi - turns))
    edge = np.interp(apart, [0, 30, 45, 57, 66, 74, 84], [2.7, 3.0, 4.0, 7.0, 12.0, 18.0, FACE_ROWS - 1.0])
    down = V([0.0, 0.07, 0.14, 0.24, 0.4, 0.6, 0.8, 0.93, 1.0, 1.0])[:, None]
    over = V([0.026, 0.026, 0.026, 0.026, 0.025, 0.024, 0.022, 0.021, 0.019, 0.004])[:, None] * np.ones_like(turns)
    local = head.skull(down * edge, turns, over)
    local[..., 2] -= 0.02 * np.exp(-(((apart - 180) / 70) ** 2)) * np.sin(np.pi * np.minimum(1, 1.1 * down))
    tone = np.repeat([1.0, 1, 1, 1, 1, 1, 1, 0.95, 0.85, 0.4], len(turns) + 1)
    g.add("clothes", toned(loft(head.place(local), first=True), np.concatenate([tone[: len(turns) + 1], tone])))
    turn = np.linspace(0, 2 * np.pi, 23)[:-1]
    frame = np.stack([j.chest_aside, unit(j.neck - j.pelvis), j.chest_ahead])
    cape = []
    for wide, deep, y in (
        (0.07, 0.075, 0.085),
        (0.088, 0.092, 0.05),
        (0.12, 0.112, 0.018),
        (0.19, 0.13, -0.03),
        (0.23, 0.142, -0.085),
        (0.238, 0.148, -0.13),
        (0.225, 0.135, -0.13),
    ):
        ring = np.stack(
            [wide * np.sin(turn), y - 0.03 * np.abs(np.cos(turn)) * (wide > 0.12), deep * np.cos(turn) - 0.008], axis=1
        )
        cape.append(j.neck + ring @ frame)
    g.add("clothes", toned(loft(cape), np.repeat([0.6, 0.75, 0.9, 1.0, 1.0, 0.95, 0.5], 23)))
