"""From where a prompt's place is seen: a house in the snow from without, one's own room from within."""

import pytest

from benchmarks.placing import plan_and_place
from generators.planning.planner import EmbeddedPlanner


@pytest.mark.parametrize(
    ("prompt", "indoor"),
    [
        ("a log cabin in heavy snow, smoke coming from the chimney", False),
        ("a cosy cottage in the rain", False),
        ("大雪中的小木屋，烟囱冒着烟", False),
        ("inside a log cabin in heavy snow", True),
        ("a library in the rain", True),
        ("在我房间里放一只霸王龙", True),
        ("I want to see a T-Rex in my room", True),
    ],
)
def test_a_house_in_the_weather_is_seen_from_without(planner: EmbeddedPlanner, prompt: str, indoor: bool) -> None:
    plan = plan_and_place(planner, prompt, seed=1)
    assert plan.environment is not None
    assert plan.environment.indoor == indoor
    if not indoor:
        assert any(o.named and o.shape == "house" for o in plan.objects)


def test_the_goods_in_a_shops_window_lie_on_something_in_the_shop(planner: EmbeddedPlanner) -> None:
    plan = plan_and_place(planner, "a little bakery with croissants in the window", seed=1)
    croissants = [o for o in plan.objects if o.thing == "croissant"]
    assert croissants
    assert {o.relation for o in croissants} == {"on"}
    assert not any(o.shape == "window" for o in plan.objects)


def test_a_skyline_is_behind_the_roof_that_one_stands_on(planner: EmbeddedPlanner) -> None:
    plan = plan_and_place(planner, "rooftop terrace at night with the city skyline and string lights", seed=1)
    assert plan.environment is not None
    assert plan.environment.stage == "rooftop"
    assert not any(o.named and o.shape == "building" for o in plan.objects)


@pytest.mark.parametrize("prompt", ["a lonely bench overlooking the ocean", "给我一个能看海发呆的地方"])
def test_where_one_looks_at_the_sea_there_is_a_bench(planner: EmbeddedPlanner, prompt: str) -> None:
    plan = plan_and_place(planner, prompt, seed=1)
    assert plan.environment is not None
    assert plan.environment.archetype == "bench by the sea"
    assert any(o.shape == "bench" for o in plan.objects)


def test_between_a_pair_there_is_room_for_what_is_there(planner: EmbeddedPlanner) -> None:
    plan = plan_and_place(planner, "a campfire between two tents", seed=1)
    first, second = (o for o in plan.objects if o.thing == "tent")
    fire = next(o for o in plan.objects if o.thing == "campfire")
    assert (second.relation, second.target) == ("beside", first.id)
    assert second.distance_m is not None
    assert second.distance_m >= max(fire.size[0], fire.size[2])


def test_a_thing_that_leans_is_leant_by_nobody(planner: EmbeddedPlanner) -> None:
    plan = plan_and_place(planner, "a red bicycle leaning on a tree", seed=1)
    assert not any(o.shape == "person" for o in plan.objects)
    assert next(o for o in plan.objects if o.thing == "bicycle").relation == "against"


def test_a_full_room_has_guests_though_nobody_is_named(planner: EmbeddedPlanner) -> None:
    plan = plan_and_place(planner, "a packed Irish pub on a Friday night", seed=1)
    assert sum(o.shape == "person" for o in plan.objects) >= 4
    plan = plan_and_place(planner, "a quiet Irish pub with nobody in it", seed=1)
    assert not any(o.shape == "person" for o in plan.objects)
