"""Doers are placed and turned so that face, hands and thing are seen."""

from __future__ import annotations

import math
from random import Random

import pytest

from assets.layout import Item, Placement, open_region
from assets.layout.doing import ACTING_RAD, WORKPLACE_RAD, before, ill_worked_at, turn_of
from assets.shapes import SHAPES
from assets.shapes.grips import HOLDS
from assets.shapes.postures import POSES
from assets.shapes.using import ONE_SIDED, shown_turn

DOER = (0.6, 1.8, 0.6)
EYE = (0.0, 1.6, 0.0)


def at(size: tuple[float, float, float], *, one_sided: bool = False, yaw: float = 0.0) -> Placement:
    return Placement(Item("thing", size, one_sided=one_sided), (0.0, 0.0, -5.0), yaw, size)


def facing(target: Placement, size: tuple[float, float, float] = DOER) -> float:
    """The cosine of the doer's turn off an eye before the target, at the first place that is tried."""
    (x, _, z), yaw = next(before(size, Random(3), open_region(), target, 0.0, 0.02))
    return math.cos(yaw - math.atan2(EYE[0] - x, EYE[2] - z))


def test_who_hammers_on_an_anvil_shows_the_face() -> None:
    assert facing(at((0.5, 0.7, 0.4))) > 0.4


def test_who_stands_at_a_table_looks_over_it() -> None:
    assert facing(at((1.6, 0.75, 0.8))) > 0.9


def test_who_stands_at_a_cow_is_seen_from_the_side() -> None:
    assert abs(facing(at((0.85, 1.66, 0.9)))) < 0.5


def test_who_plays_the_piano_is_before_it_and_it_turns_aside() -> None:
    piano = at((1.5, 1.2, 0.6), one_sided=True)
    assert facing(piano) < -0.9
    turn = turn_of(piano.item, True, 1)
    assert turn == WORKPLACE_RAD
    turned = at((1.5, 1.2, 0.6), one_sided=True, yaw=turn)
    assert facing(turned) > -0.5
    assert ill_worked_at(turned, EYE) < 0.1 < ill_worked_at(piano, EYE)


def test_a_thing_nobody_is_at_is_turned_as_ever() -> None:
    assert turn_of(Item("crate", (1.0, 1.0, 1.0)), False, 1) is None
    assert turn_of(Item("bench", (1.0, 1.0, 1.0)), True, -1) == -ACTING_RAD


@pytest.mark.parametrize(("pose", "holds", "side"), [("standing", "bucket", 1), ("standing", "nothing", 0)])
def test_the_hand_that_holds_something_is_on_the_near_side(pose: str, holds: str, side: int) -> None:
    turn = shown_turn({"pose": float(POSES[pose]), "holds": float(HOLDS[holds])})
    assert (turn > 0) - (turn < 0) == side


def test_shapes_with_one_side_are_there() -> None:
    assert set(SHAPES) >= ONE_SIDED
