"""How a figure holds itself: angles of its limbs, and where its joints are then.

A limb's direction is a pitch, 0 straight down and 90 forwards (+Z), and how far it points outwards to its own side.
Lengths are those of a figure of 1.8 m. Not covered: fingers, balance, what the figure leans on.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from assets.artifacts import Vec3
from assets.shapes.organic import F64, unit

V = np.array
Aim = tuple[float, float]
"""Pitch and outward angle in degrees."""
Pair = tuple[Aim, Aim]
"""Of the left side (+x), of the right side (−x)."""

KNEE_M, ANKLE_M = 0.42, 0.42
_SITS_M = 0.1
"""How far below the middle of the pelvis one sits."""
_SHOULDER, _UPPER, _FORE, _HAND = 0.172, 0.29, 0.25, 0.15


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


_HATS = {
    1: (0.21, 0.2),
    2: (0.18, 0.1),
    3: (0.21, 0.11),
    4: (0.17, 0.11),
    5: (0.17, 0.11),
    6: (0.275, 0.12),
    7: (0.41, 0.2),
}
"""How far the top of each hat is above the middle of the head, and how far its brim reaches, metres."""


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


def posture_of(pose: float, variety: float) -> Posture:
    """The posture numbered `pose`, a little its own way for each `variety`."""
    names = list(POSTURES)
    name = names[min(len(names) - 1, max(0, round(pose)))]
    rng = np.random.default_rng([11, round(variety)])
    if name == "standing" and round(variety):
        name = str(rng.choice(["standing", "standing", "standing", "folding", "akimbo", "standing"]))
    base = POSTURES[name]
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
    return _mirrored(own) if base.shift and rng.random() < 0.5 else own


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


def figure_extent(parameters: Mapping[str, float]) -> Vec3:
    """About how wide, high and deep a figure of 1.8 m is with these parameters of the shape `person`, in metres."""
    posture = posture_of(parameters.get("pose", 0.0), parameters.get("variety", 0.0))
    joints = joints_of(posture, legs=0.86 if round(parameters.get("young", 0.0)) else 1.0)
    spread = (
        [(p, 0.05) for p in joints.points]
        + [(p - 0.04 * joints.up, 0.05) for p in joints.ankles]
        + [(joints.head, 0.12), (joints.pelvis, 0.13), (joints.chest, 0.13)]
    )
    if round(parameters.get("robe", 0.0)) == 1:
        hem = 0.7 * 0.5 * (joints.ankles[0] + joints.ankles[1]) + 0.3 * 0.5 * (joints.knees[0] + joints.knees[1])
        spread += [(hem, 0.215)]
    size = 1.24 if round(parameters.get("young", 0.0)) else 1.0
    rise, brim = _HATS.get(round(parameters.get("hat", 0.0)), (0.12, 0.1))
    spread += [(joints.head + (rise * size - 0.01) * joints.up, 0.01)]
    spread += [(joints.head + 0.07 * joints.up, brim * size)] if brim > 0.12 else []
    right, number = joints.hands[1], round(parameters.get("pose", 0.0))
    if number == POSES["reading"]:
        spread += [(0.5 * (joints.hands[0] + right) + 0.09 * joints.chest_ahead, 0.06)]
    elif number == POSES["playing"]:
        body = joints.waist + 0.19 * joints.chest_ahead - 0.07 * joints.chest_aside
        way = unit(joints.hands[0] - body)
        spread += [(body - 0.09 * way, 0.08), (joints.hands[0] + 0.11 * way, 0.02)]
    match round(parameters.get("holds", 0.0)):
        case 1:
            spread += [(V([right[0], joints.ankles[1][1], right[2]]), 0.02), (right + V([0, 0.62, 0]), 0.02)]
        case 4:
            spread += [(right + 0.9 * unit(0.35 * joints.chest_ahead + V([0, 0.9, 0])), 0.02)]
        case 6:
            spread += [(right + 1.5 * unit(joints.chest_ahead + V([0, 0.75, 0])), 0.01)]
    low = np.min([p - r for p, r in spread], axis=0)
    high = np.max([p + r for p, r in spread], axis=0)
    x, y, z = high - low
    return float(x), float(y), float(z)


def seat_of(size: Vec3, parameters: Mapping[str, float]) -> tuple[float, float] | None:
    """How high above its foot, and how far behind its middle, a figure of this size sits, metres; None if it stands."""
    number = round(parameters.get("pose", 0.0))
    if number not in (POSES["sitting"], POSES["riding"]):
        return None
    joints = joints_of(posture_of(number, parameters.get("variety", 0.0)))
    low, (_, height, depth) = joints.points.min(axis=0) - 0.05, figure_extent(parameters)
    lowest = min(float(low[1]), min(float(ankle[1]) for ankle in joints.ankles) - 0.09)
    middle = 0.5 * (joints.points[:, 2].min() + joints.points[:, 2].max())
    scale = size[1] / height
    behind = float(middle - joints.pelvis[2])
    return float(scale * (joints.pelvis[1] - _SITS_M - lowest)), float(size[2] / depth * behind)


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
