"""How things are used and doings shown: which have one side to work at, and how far a doer turns off who looks on."""

from __future__ import annotations

from collections.abc import Mapping

from assets.artifacts import Vec3
from assets.shapes.bearing import posture_of
from assets.shapes.extents import body_of, figure_extent
from assets.shapes.grips import HOLDS
from assets.shapes.held import held_points
from assets.shapes.joints import joints_of

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
    "wheelbarrow": 0.0,
}  # fmt: skip
"""Shapes of what is drawn behind somebody, and how far behind: in shares of their length, below 0 what has shafts."""

_TURN_RAD = 0.55
_BODY_M = 0.2
"""How far ahead of the hips belly and feet are."""
_CLIMBING_RAD = 1.9
"""Who climbs a ladder is seen from the side, a little from behind: in front there is the ladder."""
_MIDDLE_M = 0.04
"""What is done so near to the middle is done on neither side."""


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
