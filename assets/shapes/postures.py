"""How a figure holds itself: angles of its limbs, and where its joints are then.

A limb's direction is a pitch, 0 straight down and 90 forwards (+Z), and how far it points outwards to its own side.
Lengths are those of a figure of 1.8 m. Not covered: fingers, balance, what the figure leans on.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from assets.shapes.organic import F64

V = np.array
Aim = tuple[float, float]
"""Pitch and outward angle in degrees."""
Pair = tuple[Aim, Aim]
"""Of the left side (+x), of the right side (−x)."""

KNEE_M, ANKLE_M = 0.42, 0.42
_SITS_M = 0.1
"""How far below the middle of the pelvis one sits."""
_SHOULDER, _UPPER, _FORE, _HAND = 0.166, 0.29, 0.25, 0.15


@dataclass(frozen=True)
class Posture:
    """Angles in degrees: `bend` of the trunk forwards, `turn` of the chest to the left, `nod` and `look` of the head.

    `lies` turns the whole figure onto its back; `shift` is how far the left hip stands above the right one, as where
    the left leg bears the weight: the shoulders tilt against it.
    """

    thigh: Pair = ((1, -2), (9, 6))
    shin: Pair = ((-2, -1), (-12, 4))
    upper: Pair = ((-8, 11), (-2, 13))
    fore: Pair = ((14, 3), (24, 1))
    bend: float = 0.0
    turn: float = 0.0
    nod: float = 0.0
    look: float = 0.0
    lies: float = 0.0
    shift: float = 0.0
    tall: float = 1.0
    """The part of the legs' length that is used, where the feet stand on tiptoe or are not seen."""


POSTURES: Mapping[str, Posture] = {
    "standing": Posture(shift=5, turn=-3, look=6, nod=2),
    "spreading": Posture(upper=((0, 86), (0, 86)), fore=((0, 88), (0, 88))),
    "waving": Posture(upper=((30, 74), (2, 10)), fore=((165, 12), (20, 2)), look=8),
    "sitting": Posture(
        thigh=((86, 9), (86, 9)), shin=((4, 2), (8, 2)), upper=((18, 12), (16, 12)), fore=((62, -12), (60, -14)), bend=2
    ),
    "squatting": Posture(
        thigh=((84, 48), (84, 48)), shin=((35, -64), (30, -66)), upper=((20, 18), (20, 18)),
        fore=((66, -16), (66, -18)), bend=6,
    ),
    "kneeling": Posture(
        thigh=((6, 8), (84, 6)), shin=((-88, 2), (2, 3)), upper=((14, 12), (26, 8)), fore=((52, -8), (74, -8)), bend=6
    ),
    "lying": Posture(
        thigh=((4, 6), (22, 7)), shin=((2, 2), (-18, 2)), upper=((4, 22), (24, 14)), fore=((10, 12), (88, -40)), lies=90
    ),
    "walking": Posture(
        thigh=((24, 2), (-20, 2)), shin=((8, 1), (-42, 1)), upper=((-24, 8), (22, 8)), fore=((-4, 2), (48, 0)), bend=4
    ),
    "running": Posture(
        thigh=((58, 2), (-30, 2)), shin=((-14, 1), (-100, 1)), upper=((-48, 12), (42, 12)), fore=((26, -6), (118, -10)),
        bend=14,
    ),
    "dancing": Posture(
        thigh=((18, 12), (-8, 24)), shin=((-28, 6), (-14, 20)), upper=((30, 66), (20, 58)), fore=((150, -10), (70, 44)),
        turn=16, look=-14,
    ),
    "pointing": Posture(upper=((84, 16), (2, 10)), fore=((88, 14), (22, 2)), turn=8, look=10),
    "reading": Posture(upper=((16, 10), (16, 10)), fore=((84, -20), (84, -20)), nod=24),
    "playing": Posture(
        thigh=((8, 6), (-4, 6)), shin=((0, 2), (-6, 3)), upper=((24, 22), (2, 26)), fore=((84, -6), (66, -46)),
        nod=14, look=14,
    ),
    "carrying": Posture(upper=((12, 10), (12, 10)), fore=((82, -6), (82, -6)), bend=-3),
    "riding": Posture(
        thigh=((58, 34), (58, 34)), shin=((-12, 4), (-12, 4)), upper=((26, 10), (26, 10)),
        fore=((72, -10), (72, -10)), bend=4,
    ),
    "working": Posture(
        thigh=((22, 8), (-14, 8)), shin=((2, 2), (-16, 3)), upper=((44, 8), (118, 18)), fore=((68, -10), (168, -4)),
        bend=26, nod=14,
    ),
    "folding": Posture(upper=((14, 14), (14, 14)), fore=((84, -58), (78, -60)), shift=4, look=-6),
    "akimbo": Posture(upper=((-14, 42), (-14, 42)), fore=((34, -46), (34, -46)), turn=6, shift=5),
}  # fmt: skip
"""By name; a shape's number counts them in this order."""
POSES: Mapping[str, int] = {name: number for number, name in enumerate(POSTURES)}


@dataclass(frozen=True, eq=False)
class Joints:
    """Where a figure's joints are: `[3]` each, or one for each side, in metres; `up`, `ahead`, `aside` are its head's.

    The chest's are `chest_ahead` and `chest_aside`.
    """

    pelvis: F64
    waist: F64
    chest: F64
    neck: F64
    head: F64
    up: F64
    ahead: F64
    aside: F64
    chest_ahead: F64
    chest_aside: F64
    hips: tuple[F64, F64]
    knees: tuple[F64, F64]
    ankles: tuple[F64, F64]
    toes: tuple[F64, F64]
    shoulders: tuple[F64, F64]
    elbows: tuple[F64, F64]
    wrists: tuple[F64, F64]
    hands: tuple[F64, F64]

    @property
    def points(self) -> F64:
        """All of them, `[n, 3]`."""
        pairs = (self.knees, self.ankles, self.toes, self.shoulders, self.elbows, self.wrists, self.hands)
        single = (self.pelvis, self.chest, self.neck, self.head)
        return np.stack([*single, *(each for pair in pairs for each in pair)])


_HOLDING: Mapping[int, tuple[Aim, Aim]] = {
    1: ((16, 20), (66, 14)), 2: ((14, 10), (84, -18)), 4: ((-4, 20), (34, 10)), 5: ((12, 12), (84, -8)),
    6: ((14, 12), (64, 2)),
}  # fmt: skip
"""The right upper arm and forearm of who stands and holds something, by its number."""


def build_of(variety: float, woman: bool) -> tuple[float, float]:
    """How stout a figure is, and how far apart its shoulders are, beside the usual man."""
    rng = np.random.default_rng([5, round(variety)])
    stout, broad = (float(rng.uniform(0.93, 1.13)), float(rng.uniform(0.95, 1.05))) if round(variety) else (1.0, 1.0)
    return stout, broad * (0.9 if woman else 1.0)


def posture_of(pose: float, variety: float, holds: float = 0.0) -> Posture:
    """The posture numbered `pose`, a little its own way for each `variety`; who `holds` something lifts a forearm."""
    names = list(POSTURES)
    name = names[min(len(names) - 1, max(0, round(pose)))]
    rng = np.random.default_rng([11, round(variety)])
    holding = _HOLDING.get(round(holds)) if name == "standing" else None
    if name == "standing" and round(variety) and holding is None:
        name = str(rng.choice(["standing", "standing", "standing", "folding", "akimbo", "standing"]))
    base = POSTURES[name]
    if holding is not None:
        base = replace(base, upper=(base.upper[0], holding[0]), fore=(base.fore[0], holding[1]), shift=0.6 * base.shift)
    if not round(variety):
        return base
    sway = float(rng.uniform(-1, 1))
    stride = 4 * sway if name in ("standing", "folding", "akimbo") else 0.0
    legs = ((base.thigh[0][0] + stride, base.thigh[0][1] + 2), (base.thigh[1][0] - stride, base.thigh[1][1]))
    arms = tuple((aim[0] + float(rng.uniform(-7, 7)), aim[1] + float(rng.uniform(-2, 5))) for aim in base.fore)
    own = replace(
        base,
        thigh=legs,
        fore=(arms[0], arms[1]),
        turn=base.turn + 7 * sway,
        look=base.look + float(rng.uniform(-24, 24)),
        nod=base.nod + float(rng.uniform(-3, 7)),
    )
    return _mirrored(own) if base.shift and holding is None and rng.random() < 0.5 else own


def _mirrored(posture: Posture) -> Posture:
    """The same with left and right exchanged."""
    thigh, shin, upper, fore = (pair[::-1] for pair in (posture.thigh, posture.shin, posture.upper, posture.fore))
    turn, look, shift = -posture.turn, -posture.look, -posture.shift
    return replace(posture, thigh=thigh, shin=shin, upper=upper, fore=fore, turn=turn, look=look, shift=shift)


def joints_of(posture: Posture, *, shoulders: float = 1.0, legs: float = 1.0) -> Joints:
    """The joints of a figure that holds itself so, wherever its lowest point comes to lie."""
    pelvis = V([0.0, 0.0, 0.0])
    lean = _about_x(posture.bend)
    hips, aslant = _about_z(posture.shift), _about_z(-0.6 * posture.shift)
    chest_frame = lean @ _about_y(posture.turn) @ aslant
    over = -0.0035 * posture.shift
    waist, chest = pelvis + lean @ V([0.4 * over, 0.15, 0]), pelvis + lean @ V([over, 0.37, -0.005])
    neck = pelvis + lean @ V([0.9 * over, 0.5, -0.01])
    head_frame = chest_frame @ _about_y(posture.look) @ _about_x(posture.nod - 0.6 * posture.bend)
    head = neck + 0.5 * (head_frame + chest_frame) @ V([0, 0.15, 0.015])
    sides = []
    for k, side in enumerate((1.0, -1.0)):
        hip = pelvis + hips @ V([0.088 * side, -0.02, 0])
        knee = hip + KNEE_M * legs * _aim(posture.thigh[k], side)
        ankle = knee + ANKLE_M * legs * _aim(posture.shin[k], side)
        foot_pitch = posture.shin[k][0] + 90 if posture.lies == 0 else posture.shin[k][0] + 60
        toe = ankle + 0.15 * _aim((_flat_foot(foot_pitch), 10), side)
        shoulder = pelvis + lean @ (
            V([over, 0.455, -0.01]) + _about_y(posture.turn) @ aslant @ V([_SHOULDER * shoulders * side, 0, 0])
        )
        elbow = shoulder + chest_frame @ (_UPPER * _aim(posture.upper[k], side))
        wrist = elbow + chest_frame @ (_FORE * _aim(posture.fore[k], side))
        hand = wrist + 0.6 * _HAND * (wrist - elbow) / _FORE
        sides.append((hip, knee, ankle, toe, shoulder, elbow, wrist, hand))
    whole = _about_x(-posture.lies)
    both = [(whole @ a, whole @ b) for a, b in zip(*sides, strict=True)]
    return Joints(
        whole @ pelvis, whole @ waist, whole @ chest, whole @ neck, whole @ head,
        whole @ head_frame @ V([0, 1.0, 0]), whole @ head_frame @ V([0, 0, 1.0]), whole @ head_frame @ V([1.0, 0, 0]),
        whole @ chest_frame @ V([0, 0, 1.0]), whole @ chest_frame @ V([1.0, 0, 0]),
        *both,
    )  # fmt: skip


def _flat_foot(pitch: float) -> float:
    """A foot that stands stays level, one in the air hangs half-way."""
    return 90.0 + max(-70.0, min(20.0, 0.75 * (pitch - 90.0)))


def _aim(aim: Aim, side: float) -> F64:
    pitch, out = np.radians(aim)
    return V([side * np.sin(out), -np.cos(pitch) * np.cos(out), np.sin(pitch) * np.cos(out)])


def _about_x(degrees: float) -> F64:
    """Turns what points up forwards."""
    c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    return V([[1, 0, 0], [0, c, -s], [0, s, c]])


def _about_z(degrees: float) -> F64:
    """Turns what points to the left up."""
    c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    return V([[c, -s, 0], [s, c, 0], [0, 0, 1]])


def _about_y(degrees: float) -> F64:
    """Turns what points ahead to the left."""
    c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    return V([[c, 0, s], [0, 1, 0], [-s, 0, c]])
