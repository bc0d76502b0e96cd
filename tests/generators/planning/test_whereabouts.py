"""Where it is when nobody says it: told by what things are called by, by trades, by roofs and water."""

import pytest

from benchmarks.placing import plan_and_place
from generators.planning.planner import EmbeddedPlanner


@pytest.mark.parametrize(
    ("prompt", "places"),
    [
        ("a dragon sleeps on a pile of library books", {"grand library", "library children's corner"}),
        ("two surgeons by an operating table in a dim room", {"operating theatre", "hospital ward"}),
        ("a diver beside a sunken piano", {"coral reef"}),
        (
            "an old man asleep in an armchair by the fireplace",
            {"cozy living room with fireplace", "scandinavian living room", "study"},
        ),
        ("a dentist with a patient", {"dentist's surgery"}),
    ],
)
def test_what_is_there_tells_where_it_is(planner: EmbeddedPlanner, prompt: str, places: set[str]) -> None:
    plan = plan_and_place(planner, prompt, seed=1)
    assert plan.environment is not None
    assert plan.environment.archetype in places


def test_who_is_on_a_roof_is_not_in_the_street(planner: EmbeddedPlanner) -> None:
    plan = plan_and_place(planner, "a robot watering a tree on the roof of a skyscraper", seed=1)
    assert plan.environment is not None
    assert "roof" in plan.environment.archetype
    assert not any(o.thing == "skyscraper" and o.named for o in plan.objects)


def test_a_trade_shows_where_the_verb_means_nothing_that_is_seen(planner: EmbeddedPlanner) -> None:
    plan = plan_and_place(planner, "a baker counts loaves by an oven", seed=1)
    assert next(o for o in plan.objects if o.thing == "baker").doing == "kneading"


def test_people_stand_in_for_no_thing(planner: EmbeddedPlanner) -> None:
    plan = plan_and_place(planner, "a detective lights a match in a phone booth", seed=1)
    assert [o.thing for o in plan.objects if o.named and o.shape == "person"] == ["detective"]


def test_who_is_alive_is_the_subject_and_not_what_lies_on_it(planner: EmbeddedPlanner) -> None:
    plan = plan_and_place(planner, "an otter with a clam on its belly floating in a kelp bay", seed=1)
    assert [o.thing for o in plan.objects if o.role == "hero"] == ["otter"]
    assert plan.environment is not None
    assert not plan.environment.indoor


@pytest.mark.parametrize("prompt", ["a night market with a spice seller", "a wizard in a meadow, full moon behind her"])
def test_night_is_told_by_what_is_only_there_at_night(planner: EmbeddedPlanner, prompt: str) -> None:
    plan = plan_and_place(planner, prompt, seed=1)
    assert plan.environment is not None
    assert plan.environment.time == "night"


def test_a_named_fireplace_and_a_big_window_are_there_once(planner: EmbeddedPlanner) -> None:
    plan = plan_and_place(planner, "a grandmother beside a stone fireplace in a living room with a big window", seed=1)
    assert plan.environment is not None
    assert plan.environment.stage_parameters["hearth"] == 0.0
    assert [o.thing for o in plan.objects].count("fireplace") == 1
    assert not any(o.thing == "window" for o in plan.objects)


def test_what_somebody_knits_on_a_seat_is_in_her_hands_and_she_sits_there(planner: EmbeddedPlanner) -> None:
    plan = plan_and_place(planner, "a grandmother knitting a red scarf in a rocking chair", seed=1)
    knits = next(o for o in plan.objects if o.thing == "grandmother")
    assert (knits.doing, knits.relation) == ("knitting", "on")
    assert not any("scarf" in o.thing for o in plan.objects)
