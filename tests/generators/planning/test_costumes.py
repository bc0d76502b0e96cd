"""People of an age that is over wear its clothes; visitors of today wear their own."""

import pytest

from benchmarks.placing import plan_and_place
from generators.planning.planner import EmbeddedPlanner


@pytest.mark.parametrize(
    ("prompt", "thing"),
    [
        ("a man walking down a medieval street", "peasant man"),
        ("a woman on a street of ancient Rome", "roman woman"),
        ("a woman taking a selfie in Rome", "woman"),
        ("twelve warriors at the oars of a Viking longship", "viking"),
        ("一个女人在胡同里打太极拳", "woman"),
    ],
)
def test_people_wear_the_clothes_of_their_age(planner: EmbeddedPlanner, prompt: str, thing: str) -> None:
    plan = plan_and_place(planner, prompt, seed=1)
    assert thing in {o.thing for o in plan.objects if o.named}
