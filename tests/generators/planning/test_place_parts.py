"""Parts of buildings and vehicles that a prompt is in, places within places, hours, festivals, classes of people."""

from __future__ import annotations

import pytest

from benchmarks.placing import plan_and_place
from generators.planning.clock import clock
from generators.planning.knowledge.library import Knowledge
from generators.planning.planner import EmbeddedPlanner


@pytest.mark.parametrize(
    ("prompt", "place", "gone"),
    [
        ("the back seat of a taxi driving through Times Square at night", "car interior", "taxi"),
        ("the inside of a yellow school bus on a rainy morning", "school bus interior", "school bus"),
        ("on the roof of a skyscraper while the city sleeps", "city rooftop at night", "skyscraper"),
        ("the cockpit of a small plane above the clouds at sunrise", "plane cockpit", "airplane"),
        ("the waiting area of a small airport during a snowstorm", "airport terminal", "airplane"),
        ("the view from an airplane window over the Alps", "airplane cabin", "mountain"),
        ("the shore of a frozen lake where someone is ice fishing", "frozen lake", "lake"),
        ("a kitchen in a tiny house with a view of the mountains", "modern kitchen", "house"),
    ],
)
def test_a_part_of_something_is_the_place_and_what_has_it_is_not_there(
    planner: EmbeddedPlanner, prompt: str, place: str, gone: str
) -> None:
    plan = plan_and_place(planner, prompt, seed=1)
    assert plan.environment is not None
    assert plan.environment.archetype == place
    assert gone not in {one.thing for one in plan.objects}


@pytest.mark.parametrize(
    ("prompt", "place", "there"),
    [
        ("沙漠里废弃的加油站，一只乌鸦站在招牌上", "desert gas station", "raven"),
        ("雨后的竹林里有一间茶室", "bamboo grove", "japanese house"),
        ("a beach wedding at sunset with a flower arch", "beach wedding", "wedding arch"),
        ("秋天铺满银杏叶的大学校园", "university campus", "fallen leaves"),
        ("a quiet suburban street on Halloween night", "halloween street", "jack-o'-lantern"),
        ("Christmas in a small mountain village", "alpine village", "christmas tree"),
        ("a kitchen decorated for Easter", "modern kitchen", "easter egg"),
        ("a yoga class on the beach at sunrise", "tropical beach", "person"),
        ("a medieval library lit only by candles", "grand library", "library shelf"),
        ("春节的家里，全家人在包饺子", "family dinner at home", "family"),
    ],
)
def test_a_place_within_another_keeps_what_is_said_of_both(
    planner: EmbeddedPlanner, prompt: str, place: str, there: str
) -> None:
    plan = plan_and_place(planner, prompt, seed=1)
    assert plan.environment is not None
    assert plan.environment.archetype == place
    assert there in {one.thing for one in plan.objects}


@pytest.mark.parametrize(
    ("prompt", "absent"),
    [
        ("a kelp forest with seals playing in the sunbeams", "ball"),
        ("医院手术室，医生正准备开刀", "sword"),
        ("a football locker room before the match", "fan"),
        ("the control room of a submarine running silent", "person"),
    ],
)
def test_light_idioms_and_moments_are_no_things(planner: EmbeddedPlanner, prompt: str, absent: str) -> None:
    plan = plan_and_place(planner, prompt, seed=1)
    assert absent not in {one.thing for one in plan.objects if one.named}


def test_a_single_spectator_is_one(planner: EmbeddedPlanner) -> None:
    plan = plan_and_place(planner, "破旧的电影院，只有一个观众", seed=1)
    assert sum(one.shape == "person" for one in plan.objects) == 1


@pytest.mark.parametrize(
    ("text", "time"),
    [("at 3 am", "night"), ("at 6 in the morning", "dawn"), ("9:30 am", "morning"), ("2 pm", "day"), ("5 pm", "sunset"),
     ("晚上十点", "night"), ("下午三点", "day"), ("凌晨两点", "night"), ("noon", ""), ("六点", ""),
     ("three lamps", "")],
)  # fmt: skip
def test_an_hour_is_a_time_of_day(knowledge: Knowledge, text: str, time: str) -> None:
    assert [one.name for one in clock(knowledge.modifiers, text)] == ([time] if time else [])


def test_a_room_that_is_full_has_each_guest_on_a_seat(planner: EmbeddedPlanner) -> None:
    plan = plan_and_place(planner, "重庆火锅店，热气腾腾，坐满了人", seed=1)
    guests = [one for one in plan.objects if one.shape == "person" and one.relation == "on"]
    assert len(guests) >= 4
    assert len({one.target for one in guests}) == len(guests)
