"""Named things are placed where they are seen beside one another."""

from __future__ import annotations

import pytest

from assets.layout import Item, Placement
from assets.layout.framing import frame
from assets.layout.partners import unseen
from assets.layout.standing import StagedLayout
from assets.stages import build_stage
from assets.stages.stage import View

VIEW = View((0.0, 1.6, 0.0), (0.0, 1.0, -10.0), 45.0)
HERO = Placement(Item("hero", (1.0, 1.8, 1.0)), (0.0, 0.0, -6.0), 0.0, (1.0, 1.8, 1.0))


def at(x: float, z: float, size: tuple[float, float, float] = (1.0, 1.0, 1.0), yaw: float = 0.0) -> Placement:
    return Placement(Item("it", size), (x, 0.0, z), yaw, size)


def test_beside_the_hero_is_best() -> None:
    beside, behind, before, outside = unseen(VIEW, [at(1.8, -6), at(0, -9), at(0, -4), at(9, -6)], [HERO])
    assert beside < 0.1
    assert min(behind, before, outside) > 1.0


def test_what_is_too_small_to_be_made_out_costs() -> None:
    small, large = unseen(VIEW, [at(1.8, -6, (0.1, 0.1, 0.1)), at(1.8, -6)], [HERO])
    assert small > large + 0.5


def test_what_is_long_is_shown_from_its_side() -> None:
    end_on, aside = unseen(VIEW, [at(2.2, -6, (1.0, 1.2, 2.6), yaw) for yaw in (-0.35, 1.2)], [HERO])
    assert end_on > aside + 0.3


@pytest.mark.parametrize("place", ["meadow", "room"])
def test_partners_come_into_the_picture_whole(place: str) -> None:
    items = [
        Item("hero", (0.6, 1.8, 0.4)),
        Item("dog", (0.35, 0.7, 0.9), relation="beside", target="hero"),
        Item("chair", (0.6, 1.0, 0.6)),
    ]
    casting = StagedLayout(build_stage(place, seed=5), 3).cast(items, "hero")
    assert {p.item.id for p in casting.placements} == {"hero", "dog", "chair"}
    assert all(frame(casting.arrival.view, p).whole for p in casting.placements)
