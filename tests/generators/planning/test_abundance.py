"""A place that is said to be full of things has many of them, and its picture does not look up at what hangs there."""

from __future__ import annotations

import pytest

from generators.plan import SceneObject
from generators.planning.planner import EmbeddedPlanner
from generators.tasks import PlanTask


def planned(planner: EmbeddedPlanner, prompt: str) -> list[SceneObject]:
    parts = planner.run(PlanTask(prompt=prompt, max_lines=0))
    return [part for part in parts if isinstance(part, SceneObject)]


@pytest.mark.parametrize("prompt", ["an old street hung with red lanterns", "除夕夜的老街，挂满红灯笼"])
def test_what_hangs_everywhere_is_many_and_not_the_subject(planner: EmbeddedPlanner, prompt: str) -> None:
    objects = planned(planner, prompt)
    assert sum(one.shape == "paper_lantern" for one in objects) >= 4
    assert next(one for one in objects if one.role == "hero").shape != "paper_lantern"


def test_what_is_not_said_to_fill_a_place_is_not_made_many(planner: EmbeddedPlanner) -> None:
    objects = planned(planner, "an old street with a red paper lantern")
    assert sum(one.named and one.shape == "paper_lantern" for one in objects) == 1
