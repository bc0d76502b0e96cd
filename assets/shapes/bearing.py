"""How one figure holds itself: its posture, what its legs and hands do besides, and its own way of it, by chance."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from assets.shapes.grips import grip_of
from assets.shapes.joints import Posture, Reach
from assets.shapes.phases import IDLE, opposed, phase_of
from assets.shapes.postures import LEANT, POSTURES, STANCES

_STILL = frozenset(IDLE)


def posture_of(pose: float, variety: float, holds: float = 0.0, stance: float = 0.0) -> Posture:
    """The posture numbered `pose`, a little its own way for each `variety`.

    `holds` and `stance` are numbers of `GRIPS` and `STANCES`: a hand that is free goes where its thing is usually
    carried, and the legs do what the stance says.
    """
    names = list(POSTURES)
    name = names[min(len(names) - 1, max(0, round(pose)))]
    rng = np.random.default_rng([11, round(variety)])
    grip = grip_of(holds)
    empty = grip.left is None and grip.right is None
    base = phase_of(name, variety, carries=not empty)
    if not (base.busy or empty):
        base = _carrying(base, grip.left, grip.right)
    if round(stance):
        base = _stanced(base, list(STANCES)[min(len(STANCES) - 1, round(stance))])
    if not round(variety):
        return base
    sway = float(rng.uniform(-1, 1))
    stride = 5 * abs(sway) if name in _STILL and base.shift and not round(stance) else 0.0
    legs = (base.thigh[0], (base.thigh[1][0] + stride, base.thigh[1][1] + 0.5 * stride))
    shins = (base.shin[0], (base.shin[1][0] - 1.1 * stride, base.shin[1][1]))
    arms = tuple((aim[0] + float(rng.uniform(-7, 7)), aim[1] + float(rng.uniform(-2, 5))) for aim in base.fore)
    free = 0.4 if base.busy else 1.0
    own = replace(
        base,
        thigh=legs,
        shin=shins,
        fore=(arms[0], arms[1]),
        turn=base.turn + 7 * free * sway,
        look=base.look + free * float(rng.uniform(-24, 24)),
        nod=base.nod + float(rng.uniform(-3, 7)),
    )
    return opposed(own) if base.shift and not base.busy and empty and rng.random() < 0.5 else own


def _carrying(posture: Posture, left: Reach, right: Reach) -> Posture:
    """`posture` with what it holds in the hands, where the arms have nothing else to do."""
    return replace(
        posture, left=left or posture.left, right=right or posture.right, shift=0.6 * posture.shift, open=False
    )


def _stanced(posture: Posture, stance: str) -> Posture:
    """The same on a seat, on the ground, on its knees."""
    (thigh, shin), on = STANCES[stance]
    lies = 90.0 if stance == "lying" else 0.0
    bend = LEANT.get(stance, min(posture.bend, 20.0))
    return replace(posture, thigh=thigh, shin=shin, on=on, lies=lies, roll=0.0, shift=0.0, bend=bend)
