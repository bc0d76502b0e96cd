"""How things are used and doings shown: which have one side to work at, and how far a doer turns off who looks on."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import numpy as np

from assets.artifacts import Vec3
from assets.shapes.bearing import posture_of
from assets.shapes.extents import acts, body_of, figure_extent
from assets.shapes.grips import HOLDS
from assets.shapes.held import held_points
from assets.shapes.joints import joints_of
from assets.shapes.postures import POSES
from assets.shapes.registry import SHAPES

ONE_SIDED = frozenset({
    "archery_target", "bathtub", "blackboard", "bookshelf", "cabinet", "cash_machine", "cash_register", "computer",
    "console", "counter", "dartboard", "desk", "door", "easel", "fireplace", "forge", "grand_piano", "harp", "keyboard",
    "laptop", "locker", "microscope", "net", "oven", "piano", "picture_frame", "printer", "rack", "refrigerator",
    "server_rack", "sewing_machine", "shower", "sink", "slot_machine", "soccer_goal", "stall", "table_tennis_table",
    "telescope", "television", "tool_rack", "typewriter", "washing_machine", "window",
})  # fmt: skip
"""Shapes that one is before when one uses them, never behind or beside."""
TOWED: Mapping[str, float] = {
    "cart": -0.32, "carriage": 0.05, "chariot": -0.38, "sled": 0.35, "caravan": 0.05, "rickshaw": -0.25,
    "wheelbarrow": 0.0, "car": 0.03, "pickup": 0.03, "van": 0.03, "police_car": 0.03, "taxi": 0.03, "camper_van": 0.03,
    "boat": 0.05, "speedboat": 0.05, "sailboat": 0.05, "truck": 0.03, "bus": 0.03, "motorcycle": 0.05, "tractor": 0.05,
    "covered_wagon": 0.02, "stagecoach": 0.02, "cargo_tricycle": -0.1,
}  # fmt: skip
"""Shapes of what is drawn behind somebody, and how far behind: in shares of their length, below 0 what has shafts."""
_TOWED_M = 1.0
"""The shortest that is drawn by somebody rather than carried, as a toy car is."""

_HEAD = 0.25
"""What is lower than this share of an animal's height, or so far aside, is not its head."""
_AT_ONE = frozenset({8, 10})
"""Postures of `assets.shapes.posing` in which an animal fights another."""

_WITH_ANOTHER = frozenset(POSES[name] for name in ("talking", "shaking", "hugging", "tango"))
"""Postures of who turns to another who is before them."""

_TURN_RAD = 0.55
_BODY_M = 0.2
"""How far ahead of the hips belly and feet are."""
_CLIMBING_RAD = 1.9
"""Who climbs a ladder is seen from the side, a little from behind: in front there is the ladder."""
_MIDDLE_M = 0.04
"""What is done so near to the middle is done on neither side."""


def has_one_side(shape: str, parameters: Mapping[str, float]) -> bool:
    """Whether what is done at it is done before it: a piano, an animal that fights, somebody who talks with another."""
    pose = round(parameters.get("pose", 0.0))
    return shape in ONE_SIDED or (_is_posed(shape) and pose in _AT_ONE) or (acts(shape) and pose in _WITH_ANOTHER)


@cache
def _is_posed(shape: str) -> bool:
    """Whether it is an animal that has postures."""
    spec = SHAPES.get(shape)
    return spec is not None and "pose" in spec.parameters and not acts(shape)


@cache
def _snout(shape: str, parameters: tuple[tuple[str, float], ...]) -> tuple[float, float] | None:
    """How high the foremost point of an animal's head is, as shares of its height; see `mouth_of`."""
    spec = SHAPES.get(shape)
    if spec is None or acts(shape):
        return None
    drawn = [part.points[part.faces].reshape(-1, 3) for part in spec.build(spec.default_size, 0, dict(parameters))]
    points = np.concatenate(drawn)
    low, extent = points.min(axis=0), np.ptp(points, axis=0)
    shares = (points - low) / np.maximum(extent, 1e-9)
    head = shares[(shares[:, 1] > _HEAD) & (np.abs(shares[:, 0] - 0.5) < _HEAD / 2)]
    tip = head[head[:, 2] > head[:, 2].max() - 0.02] if len(head) else shares[[shares[:, 2].argmax()]]
    return float(tip[:, 1].mean()), float(tip[:, 2].mean())


def mouth_of(shape: str, size: Vec3, parameters: Mapping[str, float]) -> tuple[float, float] | None:
    """Where an animal's mouth or beak is: metres above its foot and ahead of its middle; None for who has hands."""
    spot = _snout(shape, tuple(sorted(parameters.items())))
    return None if spot is None else (spot[0] * size[1], (spot[1] - 0.5) * size[2])


def tow_of(shape: str, size: Vec3) -> float | None:
    """How far behind whom it is with something of this size is drawn, in shares of its length; None for what is not."""
    return TOWED.get(shape) if size[2] >= _TOWED_M else None


def overhang_of(size: Vec3, parameters: Mapping[str, float], shape: str) -> float:
    """How far hands, and what they hold, reach out before the body of a figure of this size, metres."""
    _, _, behind = body_of(size, parameters, shape)
    return max(0.0, size[2] / 2 + behind - _BODY_M * size[2] / figure_extent(parameters, shape)[2])


def shown_turn(parameters: Mapping[str, float]) -> float:
    """How far a figure turns off who looks on, radians to its left, so that what it does is on the near side.

    0 for who does nothing with the hands.
    """
    names = ("pose", "variety", "holds", "stance")
    posture = posture_of(*(parameters.get(name, 0.0) for name in names))
    if not posture.busy and not parameters.get("holds"):
        return 0.0
    if round(parameters.get("holds", 0.0)) == HOLDS["ladder"] and posture.busy:
        return _CLIMBING_RAD
    joints = joints_of(posture)
    points = held_points(joints, parameters.get("holds", 0.0), posture.busy)
    aside = float(points[:, 0].mean()) if len(points) else float(sum(hand[0] for hand in joints.hands)) / 2
    return -_TURN_RAD if aside > _MIDDLE_M else _TURN_RAD
