"""What is named in the sky is seen there and stands nowhere; what only has such a name stays a thing."""

import pytest

from benchmarks.placing import plan_and_place
from generators.planning.planner import EmbeddedPlanner


@pytest.mark.parametrize(
    ("prompt", "kinds", "time"),
    [
        ("a desert under two moons", ["moon", "moon"], "night"),
        ("twin suns over a desert farm", ["sun", "sun"], "sunset"),
        ("a pirate ship under a crescent moon", ["crescent"], "night"),
        ("a meadow with sheep and a rainbow", ["rainbow"], "day"),
        ("a shooting star over a quiet lake", ["comet"], "night"),
        ("a giant ringed planet over a purple desert", ["ringed planet"], "sunset"),
        ("一轮明月照着荷塘", ["moon"], "night"),
        ("雨后的草原，天上有一道彩虹", ["rainbow"], "day"),
    ],
)
def test_what_is_in_the_sky_stands_nowhere(planner: EmbeddedPlanner, prompt: str, kinds: list[str], time: str) -> None:
    plan = plan_and_place(planner, prompt, seed=1)
    assert plan.environment is not None
    assert [body.kind for body in plan.environment.sky.bodies] == kinds
    assert plan.environment.time == time
    assert not {"moon", "sun", "rainbow", "comet", "planet", "saturn"} & {o.thing for o in plan.objects if o.named}


def test_colours_and_sizes_are_as_said(planner: EmbeddedPlanner) -> None:
    plan = plan_and_place(planner, "a graveyard under a huge blood red moon", seed=1)
    assert plan.environment is not None
    (moon,) = plan.environment.sky.bodies
    assert moon.color is not None
    assert moon.color[0] > 4 * moon.color[1]
    assert moon.scale > 1


@pytest.mark.parametrize(
    "prompt",
    ["a moon lamp on my nightstand", "a spaceship landing on the moon", "a rainbow flag on a balcony",
     "the sun and the moon on a shelf", "sunset over the sea", "彩虹桥下的小河"],
)  # fmt: skip
def test_what_only_has_the_name_is_in_no_sky(planner: EmbeddedPlanner, prompt: str) -> None:
    plan = plan_and_place(planner, prompt, seed=1)
    assert plan.environment is not None
    assert plan.environment.sky.bodies == ()
