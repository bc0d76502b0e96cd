"""Who does something is where that is done: on a seat, before what it takes, and nobody is missing."""

from __future__ import annotations

import pytest

from generators.plan import SceneObject
from generators.planning.figures import FIGURE
from generators.planning.planner import EmbeddedPlanner
from generators.tasks import PlanTask

Objects = dict[str, SceneObject]


def planned(planner: EmbeddedPlanner, prompt: str) -> Objects:
    return {o.id: o for o in planner.run(PlanTask(prompt=prompt, max_lines=0)) if isinstance(o, SceneObject)}


def people(objects: Objects) -> list[SceneObject]:
    return [o for o in objects.values() if o.shape == FIGURE and (o.named or o.role == "hero")]


def test_who_plays_the_piano_sits_on_a_seat_that_faces_it(planner: EmbeddedPlanner) -> None:
    objects = planned(planner, "a girl playing the piano")
    [girl] = people(objects)
    seat = objects[girl.target or ""]
    assert (girl.relation, seat.relation, seat.named) == ("on", "facing", False)
    assert objects[seat.target or ""].thing == "piano"


def test_each_of_several_has_a_seat_at_one_table(planner: EmbeddedPlanner) -> None:
    objects = planned(planner, "four friends playing cards")
    seats = [objects[one.target or ""] for one in people(objects)]
    assert len({seat.id for seat in seats}) == 4
    assert {seat.relation for seat in seats} == {"around"}
    assert len({seat.target for seat in seats}) == 1


def test_what_the_prompt_says_of_where_somebody_is_stays(planner: EmbeddedPlanner) -> None:
    objects = planned(planner, "a grandmother knitting by the stove")
    [grandmother] = people(objects)
    seat = objects[grandmother.target or ""]
    assert (grandmother.relation, seat.relation) == ("on", "beside")
    assert objects[seat.target or ""].thing == "oven"


@pytest.mark.parametrize("prompt", ["a chef cooking soup", "厨师在煮汤"])
def test_who_cooks_stands_before_the_stove(planner: EmbeddedPlanner, prompt: str) -> None:
    objects = planned(planner, prompt)
    [chef] = people(objects)
    assert chef.relation == "facing"
    assert objects[chef.target or ""].footing == "floor"


@pytest.mark.parametrize("prompt", ["night fishing", "练瑜伽"])
def test_what_nobody_is_said_to_do_is_done_by_somebody(planner: EmbeddedPlanner, prompt: str) -> None:
    [somebody] = people(planned(planner, prompt))
    assert somebody.role == "hero"
    assert somebody.parameters["pose"] > 0


@pytest.mark.parametrize("prompt", ["a fishing boat", "a cooking pot", "two dogs playing", "an empty dance floor"])
def test_nobody_is_brought_where_nothing_is_done(planner: EmbeddedPlanner, prompt: str) -> None:
    assert not people(planned(planner, prompt))
