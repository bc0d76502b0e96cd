"""Where a figure's joints are, by the angles of its limbs or by where its hands are to be.

A limb's direction is a pitch, 0 straight down and 90 forwards (+Z), and how far it points outwards to its own side.
Lengths are those of a figure of 1.8 m. Not covered: fingers, balance, what the figure leans on.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from assets.shapes.organic import F64, unit

V = np.array
Aim = tuple[float, float]
"""Pitch and outward angle in degrees."""
Pair = tuple[Aim, Aim]
"""Of the left side (+x), of the right side (−x)."""
Reach = tuple[float, float, float] | None
"""Where a hand is from the middle of the shoulders, with the chest: out to its own side, up, ahead, in metres."""

KNEE_M, ANKLE_M = 0.42, 0.42
_SHOULDER, _UPPER, _FORE, _HAND = 0.166, 0.29, 0.25, 0.15
_GRIP = 0.6
"""Where in the hand a thing is held, as a share of its length."""
_STRETCHED = 0.985
"""The share of its length that an arm is stretched to at most: none is quite straight."""


@dataclass(frozen=True)
class Posture:
    """Angles in degrees: `bend` of the trunk forwards, `turn` of the chest to the left, `nod` and `look` of the head.

    `lies` turns the whole figure onto its back, or below 0 onto its belly, after `roll` has turned it to its left;
    `shift` is how far the left hip stands above the right one, as where the left leg bears the weight: the shoulders
    tilt against it.
    """

    thigh: Pair = ((-1, -4), (10, 8))
    shin: Pair = ((-3, -2), (-15, 5))
    upper: Pair = ((-10, 12), (2, 15))
    fore: Pair = ((18, 2), (32, -4))
    left: Reach = None
    """Where the left hand is; without it `upper` and `fore` say it."""
    right: Reach = None
    elbows: tuple[float, float] = (30.0, 30.0)
    """Which way the elbows of hands that reach point: 0 down, 90 out to their sides."""
    bend: float = 0.0
    turn: float = 0.0
    nod: float = 0.0
    look: float = 0.0
    lies: float = 0.0
    roll: float = 0.0
    shift: float = 0.0
    on: str = ""
    """What it takes to be so: a `seat`, a `mount`; nothing where the ground will do."""
    open: bool = False
    """Whether the fingers are stretched."""
    busy: bool = False
    """Whether both hands are where what is done wants them, whatever they hold."""


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

    @property
    def chest_up(self) -> F64:
        """Where up is for the chest."""
        return np.asarray(np.cross(self.chest_ahead, self.chest_aside))

    @property
    def floor(self) -> float:
        """How high the ground is under its soles, knees or back."""
        feet = min(float(p[1]) for p in self.ankles) - 0.086
        return min(feet, min(float(p[1]) for p in (*self.knees, self.pelvis, self.chest)) - 0.06)


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
    between = pelvis + lean @ V([over, 0.455, -0.01])
    free = -1 if not posture.shift or posture.on or posture.lies else 1 if posture.shift > 0 else 0
    borne = _ankle_height(posture, hips, 1 - free, legs) if free >= 0 else 0.0
    sides = []
    for k, side in enumerate((1.0, -1.0)):
        hip = pelvis + hips @ V([0.088 * side, -0.02, 0])
        knee = hip + KNEE_M * legs * _aim(posture.thigh[k], side)
        shin = posture.shin[k]
        if k == free:
            shin = _planted(shin, float(knee[1]) - borne, ANKLE_M * legs)
        ankle = knee + ANKLE_M * legs * _aim(shin, side)
        foot_pitch = posture.shin[k][0] + 90 if posture.lies == 0 else posture.shin[k][0] + 60
        toe = ankle + 0.15 * _aim((_flat_foot(foot_pitch), 10), side)
        shoulder = between + lean @ _about_y(posture.turn) @ aslant @ V([_SHOULDER * shoulders * side, 0, 0])
        reach = posture.left if k == 0 else posture.right
        if reach is None:
            elbow = shoulder + chest_frame @ (_UPPER * _aim(posture.upper[k], side))
            wrist = elbow + chest_frame @ (_FORE * _aim(posture.fore[k], side))
        else:
            wanted = between + chest_frame @ (V(reach) * [side, 1, 1])
            swing = np.radians(posture.elbows[k])
            pole = chest_frame @ V([side * np.sin(swing), -np.cos(swing), -0.35])
            elbow, wrist = _bent(shoulder, wanted, pole)
        hand = wrist + _GRIP * _HAND * (wrist - elbow) / _FORE
        sides.append((hip, knee, ankle, toe, shoulder, elbow, wrist, hand))
    whole = _about_x(-posture.lies) @ _about_y(posture.roll)
    both = [(whole @ a, whole @ b) for a, b in zip(*sides, strict=True)]
    return Joints(
        whole @ pelvis, whole @ waist, whole @ chest, whole @ neck, whole @ head,
        whole @ head_frame @ V([0, 1.0, 0]), whole @ head_frame @ V([0, 0, 1.0]), whole @ head_frame @ V([1.0, 0, 0]),
        whole @ chest_frame @ V([0, 0, 1.0]), whole @ chest_frame @ V([1.0, 0, 0]),
        *both,
    )  # fmt: skip


def _ankle_height(posture: Posture, hips: F64, k: int, legs: float) -> float:
    """How high the ankle of the leg `k` is above the pelvis."""
    side = 1.0 if k == 0 else -1.0
    line = KNEE_M * _aim(posture.thigh[k], side) + ANKLE_M * _aim(posture.shin[k], side)
    return float((hips @ V([0.088 * side, -0.02, 0]))[1] + legs * line[1])


def _planted(shin: Aim, drop: float, long: float) -> Aim:
    """The aim of a shin bent so far back that its ankle is `drop` below the knee: the foot is on the ground."""
    share = drop / (long * np.cos(np.radians(shin[1])))
    return (-float(np.degrees(np.arccos(np.clip(share, 0.6, 1.0)))), shin[1])


def _bent(shoulder: F64, hand: F64, pole: F64) -> tuple[F64, F64]:
    """Elbow and wrist of an arm whose hand is at `hand`, or as near as it reaches, and whose elbow points to `pole`."""
    lower = _FORE + _GRIP * _HAND
    way = unit(hand - shoulder)
    far = float(np.clip(np.linalg.norm(hand - shoulder), 1.15 * (lower - _UPPER) + 0.06, _STRETCHED * (lower + _UPPER)))
    along = (far**2 + _UPPER**2 - lower**2) / (2 * far)
    out = unit(pole - way * float(pole @ way))
    elbow = shoulder + along * way + np.sqrt(max(0.0, _UPPER**2 - along**2)) * out
    grip = shoulder + far * way
    return elbow, elbow + (_FORE / lower) * (grip - elbow)


def build_of(variety: float, woman: bool) -> tuple[float, float]:
    """How stout a figure is, and how far apart its shoulders are, beside the usual man."""
    rng = np.random.default_rng([5, round(variety)])
    stout, broad = (float(rng.uniform(0.93, 1.13)), float(rng.uniform(0.95, 1.05))) if round(variety) else (1.0, 1.0)
    return stout, broad * (0.9 if woman else 1.0)


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
