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
    plan = plan_and_place(planner, "a baker slides loaves into an oven", seed=1)
    assert next(o for o in plan.objects if o.thing == "baker").doing == "kneading"


def test_people_stand_in_for_no_thing(planner: EmbeddedPlanner) -> None:
    plan = plan_and_place(planner, "a detective lights a match in a phone booth", seed=1)
    assert [o.thing for o in plan.objects if o.named and o.shape == "person"] == ["detective"]
