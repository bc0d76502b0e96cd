"""What users of other scene makers reported as wrong, each report as its kind: planned and laid out as here."""

from __future__ import annotations

import pytest

from assets.layout import Placement
from benchmarks.placing import Placed, plan_and_place
from generators.plan import SceneObject, SpokenLine
from generators.planning.planner import EmbeddedPlanner
from generators.tasks import PlanTask


def _named(plan: Placed, thing: str) -> list[SceneObject]:
    return [o for o in plan.objects if o.named and o.thing == thing]


def _where(plan: Placed, thing: str) -> Placement:
    return plan.placed[_named(plan, thing)[0].id]


@pytest.mark.parametrize(
    ("prompt", "wanted"),
    [
        ("a car", {"car": 1}),
        ("a blue car and a red bus", {"car": 1, "bus": 1}),
        ("a 3 m long table", {"table": 1}),
        ("an empty room", {}),
        ("one tree and nothing else", {"tree": 1}),
        ("a kitchen with exactly three chairs and no table", {"chair": 3}),
        ("a cottage kitchen", {}),
        ("a car in front of a house, a tree behind the house", {"car": 1, "house": 1, "tree": 1}),
        ("a bathroom with a toilet", {"toilet": 1}),
        ("thirty balloons", {"balloon": 30}),
        ("a stack of four books", {"book": 4}),
        ("five books on a shelf", {"book": 5, "bookshelf": 1}),
        ("a baseball bat on a bench", {"baseball bat": 1, "wooden bench": 1}),
        ("a clock on the wall", {"wall clock": 1}),
        ("a robot saying \"My name is R2-D2\"", {"robot": 1}),
    ],
)  # fmt: skip
def test_just_what_is_named_is_there(planner: EmbeddedPlanner, prompt: str, wanted: dict[str, int]) -> None:
    plan = plan_and_place(planner, prompt, seed=1)
    named = [o.thing for o in plan.objects if o.named]
    assert {thing: named.count(thing) for thing in named} == wanted
    assert not any(o.stand_in for o in plan.objects)


@pytest.mark.parametrize("prompt", ["an empty room", "one tree and nothing else", "nothing but two red chairs"])
def test_what_is_to_be_alone_is_alone(planner: EmbeddedPlanner, prompt: str) -> None:
    plan = plan_and_place(planner, prompt, seed=1)
    assert all(o.named for o in plan.objects)
    assert plan.environment is not None
    assert plan.environment.archetype in ("plain room", "open meadow")


def test_no_trees_is_no_wood_at_the_edge_either(planner: EmbeddedPlanner) -> None:
    bare = plan_and_place(planner, "a meadow without trees", seed=1).environment
    usual = plan_and_place(planner, "a meadow", seed=1).environment
    assert bare is not None
    assert usual is not None
    assert bare.stage_parameters["trees"] == 0.0
    assert "trees" not in usual.stage_parameters


def test_a_measure_is_a_measure(planner: EmbeddedPlanner) -> None:
    assert max(_named(plan_and_place(planner, "a 3 m long table", 1), "table")[0].size) == pytest.approx(3.0)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_left_is_left_under_is_under_and_above_hangs(planner: EmbeddedPlanner, seed: int) -> None:
    beside = plan_and_place(planner, "a chair to the left of a table", seed)
    chair, table = _where(beside, "chair"), _where(beside, "table")
    assert chair.position[0] < table.position[0]
    assert table.position[0] - chair.position[0] < 2.5
    under = plan_and_place(planner, "a dog under a table", seed)
    dog, table = _where(under, "dog"), _where(under, "table")
    assert dog.position[1] == pytest.approx(0.0, abs=0.01)
    assert abs(dog.position[0] - table.position[0]) < table.size[0] / 2
    over = plan_and_place(planner, "a lamp above a table", seed)
    lamp = next(o for o in over.objects if o.named and o.thing != "table")
    assert lamp.footing == "ceiling"
    assert over.placed[lamp.id].position[1] > _where(over, "table").top + 0.3


@pytest.mark.parametrize(
    ("prompt", "thing", "base"),
    [
        ("a cup and saucer", "cup", "saucer"),
        ("a wicker basket with three apples and a pear", "apple", "wicker basket"),
        ("a rowing boat with a dog", "dog", "rowing boat"),
    ],
)
def test_what_goes_together_is_together(planner: EmbeddedPlanner, prompt: str, thing: str, base: str) -> None:
    plan = plan_and_place(planner, prompt, seed=1)
    inner, outer = _where(plan, thing), _where(plan, base)
    assert abs(inner.position[0] - outer.position[0]) < outer.size[0] / 2
    assert abs(inner.position[2] - outer.position[2]) < outer.size[2] / 2
    assert inner.position[1] >= outer.position[1]


def test_a_tiny_house_fits_on_the_table(planner: EmbeddedPlanner) -> None:
    plan = plan_and_place(planner, "a tiny house on a table", seed=1)
    house, table = _where(plan, "house"), _where(plan, "table")
    assert house.position[1] == pytest.approx(table.top, abs=0.05)
    assert max(house.size[0], house.size[2]) < max(table.size[0], table.size[2])


def test_quoted_words_are_spoken(planner: EmbeddedPlanner) -> None:
    parts = planner.run(PlanTask(prompt='a wizard who says "Welcome, traveller"', seed=1))
    assert any(isinstance(p, SpokenLine) and p.text == "Welcome, traveller" for p in parts)
