"""What a prompt says is in its plan as itself, and nothing that nobody said and the place does not have."""

import pytest

from benchmarks.placing import plan_and_place
from generators.plan import SceneObject
from generators.planning.knowledge.grounds import ground_table, is_ground, place_underfoot
from generators.planning.knowledge.library import load_knowledge
from generators.planning.planner import EmbeddedPlanner
from generators.vocabulary.verbs import is_past


def _named(planner: EmbeddedPlanner, prompt: str) -> dict[str, SceneObject]:
    return {o.thing: o for o in plan_and_place(planner, prompt, seed=1).objects if o.named}


def test_a_creature_that_was_read_as_a_part_is_there_and_does_what_is_said(planner: EmbeddedPlanner) -> None:
    there = _named(planner, "a green leather sofa with a snoozing cat, beside a stove")
    assert there["cat"].relation == "on"
    assert "person" not in there


@pytest.mark.parametrize("prompt", ["snow on the thatched roofs of a village, with a red sledge", "浓雾里的一座石桥"])
def test_weather_is_no_thing(planner: EmbeddedPlanner, prompt: str) -> None:
    plan = plan_and_place(planner, prompt, seed=1)
    assert plan.environment is not None
    assert plan.environment.weather in ("snow", "fog", "mist")
    assert not {"snow pile", "cloud"} & {o.thing for o in plan.objects if o.named}


def test_what_somebody_lives_in_is_a_house_of_that_shape(planner: EmbeddedPlanner) -> None:
    there = _named(planner, "a town inside giant mushrooms at the edge of a forest")
    assert set(there) == {"mushroom house"}


def test_what_is_in_a_small_thing_is_small_itself_and_the_picture_is_about_what_holds_it(
    planner: EmbeddedPlanner,
) -> None:
    there = _named(planner, "a violin case with coins in it on a wet pavement")
    case, coins = there["violin case"], there["gold coins"]
    assert (coins.relation, case.role) == ("inside", "hero")
    assert max(coins.size) < max(case.size)


def test_nothing_is_brought_for_small_things_that_such_a_place_does_not_have(planner: EmbeddedPlanner) -> None:
    plan = plan_and_place(planner, "a picnic blanket with a melon and a lantern under an oak tree", seed=1)
    assert not any(o.shape in ("stall", "counter") for o in plan.objects)


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("a hat on wet cobblestones", "parisian street"),
        ("a rope on the rusty deck of an old ship", "pirate ship's deck"),
        ("a radio on a deck chair", ""),
        ("a cup on a window ledge", "scandinavian living room"),
        ("甲板上的一只猫", "ferry deck"),
    ],
)
def test_the_ground_tells_the_place(prompt: str, place: str) -> None:
    assert place_underfoot(prompt) == place


def test_grounds_name_places_that_there_are_and_know_their_own_words() -> None:
    assert not set(ground_table()) - set(load_knowledge().archetypes)
    assert is_ground("wooden dock", "fishing jetty")
    assert not is_ground("bench", "fishing jetty")


@pytest.mark.parametrize(("word", "past"), [("built", True), ("buried", True), ("cut", False), ("building", False)])
def test_past_forms_are_told_from_bases(word: str, past: bool) -> None:
    assert is_past(word) is past
